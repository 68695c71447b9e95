//! What the seed documents say, row by row, and that the content carries it.
//!
//! `tests/seed-rows.csv` was typed from the documents: `row` is the id of a fact, `record` a reference as the
//! records write it, `part` what of the record carries the fact, `expect` pairs `key=value` that one item of that
//! part must have, all at once. A part is read off the checked model; `row`, `total` and `verdict` are computed.
//! A line `excused` stands for a matter of form that no record has to carry; the content says why.

#![expect(clippy::unwrap_used, reason = "what a test cannot read fails it")]

mod items;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use lagesbild::diagnostic::{self, Finding};
use lagesbild::model::Model;
use lagesbild::said::Language;

use items::{Item, items};

/// The facts of the five documents: the document and how many of them it has.
const FACTS: [(&str, u32); 5] = [("000", 11), ("001", 39), ("002", 18), ("003", 28), ("004", 17)];

/// The facts that promise something; two of them are halves of one.
const REGISTER: [&str; 15] = [
    "001-08", "002-02", "002-04", "002-06", "002-09", "002-12", "002-17", "003-06", "003-09", "003-17", "003-22a",
    "003-22b", "004-06", "004-07", "004-08",
];

/// The facts that are matters of form: dates, people, procedure. Only they may be excused.
const FORM: [&str; 13] = [
    "000-01", "001-01", "001-02", "001-04", "001-37", "001-39", "002-01", "003-01", "003-27", "003-28", "004-01",
    "004-02", "004-17",
];

/// Keys that say where something stands and not what it says.
const POINTERS: [&str; 8] = [
    "id",
    "place",
    "source",
    "basis",
    "number",
    "programme",
    "unit",
    "category",
];

/// Parts that are computed.
const COMPUTED: [&str; 3] = ["row", "total", "verdict"];

/// Keys that choose the pair of clocks for them.
const CLOCK: [&str; 2] = ["as_of", "known_by"];

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Line {
    row: String,
    record: String,
    part: String,
    wanted: Vec<(String, String)>,
}

impl Line {
    fn wants(&self, key: &str) -> Option<&str> {
        self.wanted
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, value)| value.as_str())
    }

    fn is_excused(&self) -> bool {
        self.part == "excused"
    }

    fn is_met_by(&self, item: &Item) -> bool {
        self.wanted
            .iter()
            .all(|(key, value)| item.iter().any(|(k, v)| k == key && v == value))
    }
}

/// The lines of the list, in its order.
fn lines() -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(include_str!("../seed-rows.csv").as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        &csv::StringRecord::from(vec!["row", "record", "part", "expect"])
    );
    let line = |record: csv::StringRecord| Line {
        row: record[0].to_owned(),
        record: record[1].to_owned(),
        part: record[2].to_owned(),
        wanted: if &record[2] == "excused" {
            vec![("reason".to_owned(), record[3].to_owned())]
        } else {
            pairs(&record[3])
        },
    };
    reader.records().map(|record| line(record.unwrap())).collect()
}

/// Pairs `key=value`, with `; ` between them; a value may hold `; ` where no key follows it.
fn pairs(text: &str) -> Vec<(String, String)> {
    let is_key = |piece: &str| {
        piece.split_once('=').is_some_and(|(key, _)| {
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'_' | b'.'))
        })
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for piece in text.split("; ") {
        match (piece.split_once('='), pairs.last_mut()) {
            (Some((key, value)), _) if is_key(piece) => pairs.push((key.to_owned(), value.to_owned())),
            (_, Some((_, value))) => *value = format!("{value}; {piece}"),
            (_, None) => panic!("`{text}` does not begin with a key"),
        }
    }
    pairs
}

/// The real content, checked once for all tests that ask it.
pub fn content() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let (files, mut findings) = lagesbild::load::files(&folder).unwrap();
        let checked = lagesbild::check::check(&files);
        findings.extend(checked.findings);
        let errors: Vec<Finding> = findings
            .into_iter()
            .filter(|f| diagnostic::any_error(std::slice::from_ref(f)))
            .collect();
        assert!(
            errors.is_empty(),
            "{}",
            diagnostic::human(&files, &errors, Language::En, false)
        );
        checked.model.unwrap()
    })
}

/// Why a line is not carried, or nothing if it is.
fn failure(model: &Model, line: &Line) -> Option<String> {
    let told = |what: String| {
        let wanted: Vec<String> = line.wanted.iter().map(|(k, v)| format!("{k}={v}")).collect();
        Some(format!(
            "{} {} {}\n  wanted {}\n{what}",
            line.row,
            line.record,
            line.part,
            wanted.join("; ")
        ))
    };
    match items(model, line) {
        Err(why) => told(format!("  {why}")),
        Ok(items) if items.iter().any(|item| line.is_met_by(item)) => None,
        Ok(items) => {
            let item = |item: &Item| {
                let fields: Vec<String> = item.iter().map(|(k, v)| format!("{k}={v}")).collect();
                format!("  there is {}", fields.join("; "))
            };
            let items: Vec<String> = items.iter().map(item).collect();
            told(if items.is_empty() {
                "  there is none".to_owned()
            } else {
                items.join("\n")
            })
        }
    }
}

#[test]
fn every_line_is_carried_by_the_content() {
    let model = content();
    let lines = lines();
    let failures: Vec<String> = lines
        .iter()
        .filter(|line| !line.is_excused())
        .filter_map(|line| failure(model, line))
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} lines:\n\n{}",
        failures.len(),
        lines.len(),
        failures.join("\n\n")
    );
}

#[test]
fn every_fact_of_the_documents_has_a_line() {
    let lines = lines();
    let listed: BTreeSet<&str> = lines.iter().map(|line| line.row.as_str()).collect();
    let facts = FACTS
        .iter()
        .flat_map(|(document, last)| (1..=*last).map(move |n| format!("{document}-{n:02}")))
        .chain(REGISTER.map(str::to_owned));
    let missing: Vec<String> = facts.filter(|fact| !listed.contains(fact.as_str())).collect();
    assert!(missing.is_empty(), "no line for {missing:?}");
    let promised: BTreeSet<&str> = lines
        .iter()
        .filter(|line| line.part == "commitment")
        .map(|line| line.row.as_str())
        .collect();
    let unpromised: Vec<_> = REGISTER.iter().filter(|row| !promised.contains(*row)).collect();
    assert!(unpromised.is_empty(), "no commitment for {unpromised:?}");
}

#[test]
fn every_line_says_more_than_where_to_look() {
    let lines = lines();
    for line in lines.iter().filter(|line| !line.is_excused()) {
        let says = line
            .wanted
            .iter()
            .any(|(key, value)| !POINTERS.contains(&key.as_str()) && !value.is_empty());
        assert!(
            says,
            "{} {} {} only points at a record",
            line.row, line.record, line.part
        );
    }
    let order: Vec<&str> = lines.iter().map(|line| line.row.as_str()).collect();
    assert!(order.is_sorted(), "the lines are not in the order of their rows");
}

#[test]
fn only_matters_of_form_are_excused_and_the_content_says_why() {
    let readme: BTreeMap<&str, &str> = include_str!("../../content/README.md")
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
            let (row, _, reason) = (cells.next()?, cells.next()?, cells.next()?);
            row.starts_with(|c: char| c.is_ascii_digit()).then_some((row, reason))
        })
        .collect();
    let lines = lines();
    let excused: BTreeMap<&str, &str> = lines
        .iter()
        .filter(|line| line.is_excused())
        .map(|line| (line.row.as_str(), line.wants("reason").unwrap_or_default()))
        .collect();
    assert!(
        excused.keys().eq(readme.keys()),
        "excused: {excused:?}; in the content's README: {readme:?}"
    );
    for (row, reason) in excused {
        assert!(FORM.contains(&row), "{row} is no matter of form");
        assert!(
            !reason.is_empty() && readme[row].starts_with(reason),
            "{row}: {reason} / {}",
            readme[row]
        );
    }
}

#[test]
fn a_wrong_value_is_refused_in_every_part() {
    let model = content();
    let lines = lines();
    let mut tried = BTreeSet::new();
    let mut accepted = Vec::new();
    for line in lines.iter().filter(|line| !line.is_excused()) {
        // another pair of clocks is another question and no wrong answer
        let asks = |key: &str| COMPUTED.contains(&line.part.as_str()) && CLOCK.contains(&key);
        for n in (0..line.wanted.len()).filter(|n| !asks(&line.wanted[*n].0)) {
            let mut mutant = line.clone();
            mutant.wanted[n].1 = wrong(&line.wanted[n].1);
            if failure(model, &mutant).is_none() {
                accepted.push(format!("{mutant:?}"));
            }
            tried.insert(line.part.as_str());
        }
    }
    assert!(accepted.is_empty(), "{}", accepted.join("\n"));
    let parts: BTreeSet<&str> = lines
        .iter()
        .filter(|l| !l.is_excused())
        .map(|l| l.part.as_str())
        .collect();
    assert_eq!(tried, parts);
}

/// Another value that looks as if it could be right: its last figure one higher, or else a word more.
fn wrong(value: &str) -> String {
    match value.rfind(|c: char| c.is_ascii_digit()) {
        Some(at) => {
            let figure = (value.as_bytes()[at] - b'0' + 1) % 10;
            format!("{}{figure}{}", &value[..at], &value[at + 1..])
        }
        None => format!("{value} inte"),
    }
}

#[test]
fn values_may_hold_semicolons() {
    let read = pairs("place=a; text=Ett; och två=2 till; at=2024");
    let read: Vec<(&str, &str)> = read.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(read, [("place", "a"), ("text", "Ett; och två=2 till"), ("at", "2024")]);
}
