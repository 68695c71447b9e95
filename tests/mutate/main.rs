//! Single errors that are put into the first content one at a time, and what becomes of each: found by a rule, visible in an
//! answer, or silent. What no rule finds should stand among the first lines of what a reviewer reads (`diff`).
//!
//! `MUTATE` is how many there are (`just mutate` asks for 600), `MUTATE_SEED` another set, `MUTATE_SHOW` prints those of a
//! kind (or `all`) with what became of them.

#![expect(clippy::unwrap_used, reason = "what a test cannot read fails it")]
#![expect(clippy::disallowed_methods, reason = "how many there are is told by the environment")]

mod kinds;
mod text;

use std::collections::BTreeMap;
use std::path::Path;

use kinds::{Content, Dice, KINDS};
use lagesbild::answer::Answer;
use lagesbild::bundle::Bundle;
use lagesbild::compare::{self, Report, Side};
use lagesbild::diagnostic::Finding;
use lagesbild::model::{Known, Model};
use lagesbild::source::{File, Files};
use lagesbild::{answer, answers, checked, load, render};
use rayon::prelude::*;
use text::Edit;

/// What becomes of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// A finding that was not there before.
    Found,
    /// An answer says less, or says of itself what is doubtful: a verdict, a caveat, a note.
    Visible,
    /// An answer says something else, and nothing shows that it is wrong.
    Answer,
    /// A page or a file of the site does.
    Page,
    /// Nothing.
    None,
}

/// As many lines of `diff` are read by everybody.
const FIRST: usize = 8;

struct Outcome {
    kind: usize,
    fate: Fate,
    first: bool,
    shown: String,
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The errors of a set: so many of each kind as its share of all.
fn seeded(content: &Content<'_>, n: usize, seed: u64) -> Vec<(usize, Edit)> {
    let shares: usize = KINDS.iter().map(|k| k.1).sum();
    let mut all = Vec::new();
    for (kind, (_, share, make)) in KINDS.iter().enumerate() {
        let mut dice = Dice(seed.wrapping_mul(1_000_003).wrapping_add(kind as u64));
        let mut edits = make(content, &mut dice);
        for _ in 0..(share * n).div_ceil(shares).min(edits.len()) {
            all.push((kind, edits.swap_remove(dice.roll(edits.len()))));
        }
    }
    all
}

fn side(name: &str, files: Vec<File>) -> Side {
    Side {
        name: name.to_owned(),
        read: checked(Files::new(files), Vec::new()),
        look: load::Look::default(),
    }
}

fn copies(files: &[File]) -> Vec<File> {
    files
        .iter()
        .map(|f| File::new(f.path.clone(), f.text.clone()))
        .collect()
}

fn edited(files: &[File], edit: &Edit) -> Vec<File> {
    let mut all = copies(files);
    if edit.new {
        all.push(File::new(edit.path.clone(), edit.text.clone()));
        all.sort_by(|a, b| a.path.cmp(&b.path));
        return all;
    }
    for file in all.iter_mut().filter(|f| *f.path == *edit.path) {
        let mut text = file.text.to_string();
        text.replace_range(edit.from..edit.to, &edit.text);
        *file = File::new(edit.path.clone(), text);
    }
    all
}

/// Every answer at its inquiry's pair of clocks and at the site's.
fn said(model: &Model) -> Vec<Answer> {
    let site = model.site().clock;
    let own = answers(model, |ix| model[ix].clock);
    let mut all: Vec<Answer> = own.into_iter().flatten().collect();
    for (ix, inquiry) in model.inquiries() {
        let known = Known::new(model, site);
        all.extend((0..inquiry.questions.len()).map(|n| answer::answer(&known, ix, n as u32)));
    }
    all
}

/// What an answer says of its own doubts: its verdicts, caveats and notes.
fn doubts(answer: &Answer) -> String {
    let rows = answer.rows.iter().map(|r| format!("{:?}{:?}", r.verdict, r.notes));
    format!(
        "{:?} {:?} {:?}",
        answer.verdict,
        answer.caveats,
        rows.collect::<Vec<_>>()
    )
}

fn fate(base: &Base, after: &Side, report: &Report) -> Fate {
    if !base.quick && (!report.brought.is_empty() || report.not_compared.is_some()) {
        return Fate::Found;
    }
    if base.quick || !report.answers.is_empty() {
        let now = after.read.model.as_ref().map(said).unwrap_or_default();
        let before = &base.answers;
        let same = before.len() == now.len() && before.iter().zip(&now).all(|(a, b)| doubts(a) == doubts(b));
        return if same { Fate::Answer } else { Fate::Visible };
    }
    match report.pages.is_empty() {
        true => Fate::None,
        false => Fate::Page,
    }
}

/// A working day's edits, all of them right: a new document and what it tells.
const ORDINARY: &[(&str, &str)] = &[
    (
        "sources/rapport-2024-03-26.yaml",
        "title: Lägesrapport\ntype: rapport\nsigned: \"2024-03-26\"\nplaces: { forum: Om forum, plan: Om planer }\n",
    ),
    (
        "commitments/ny-rutin.yaml",
        "title: Gemensam rutin\nowners: [bromma]\nkind: plan\ndue: \"2024\"\nsource: rapport-2024-03-26#plan\n",
    ),
    (
        "forums/nytt-rad.yaml",
        "name: Råd i Bromma\ndistricts: [bromma]\nat: \"2024-03-26\"\nsource: rapport-2024-03-26#forum\n",
    ),
    (
        "groups/vasterort.yaml",
        "name: Västerort\nmembers: [bromma, hasselby-vallingby]\nstatements:\n  - { text: Rutinen gäller även här., at: \"2024-03-26\", \
         basis: observed, source: rapport-2024-03-26#plan }\n",
    ),
    (
        "districts/alvsjo.md",
        "Uppgick i [Hägersten-Älvsjö](district:hagersten-alvsjo).\n",
    ),
];

/// The same, put at the end of records that are there.
const APPENDED: &[(&str, &str)] = &[
    (
        "districts/bromma.yaml",
        "      - { id: rum, text: Rummet är nytt., at: \"2024-03-26\", basis: observed, source: rapport-2024-03-26#plan }\n",
    ),
    (
        "commitments/skarpnack-hos-polis.yaml",
        "  - { status: waiting, at: \"2024-03-26\", source: rapport-2024-03-26#plan }\n",
    ),
];

/// Whether a reviewer meets the change itself among the first lines, though it came with a day's ordinary work.
fn stands_first(base: &Base, edit: &Edit, report: &Report) -> bool {
    let mut files = edited(&base.files, edit);
    for (path, text) in ORDINARY {
        files.push(File::new(*path, *text));
    }
    for file in &mut files {
        if let Some((_, text)) = APPENDED.iter().find(|(path, _)| *path == &*file.path) {
            *file = File::new(file.path.clone(), format!("{}{text}", file.text));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let after = side("after", files);
    let nothing = || Err(Vec::new());
    let all = compare::compare_made((&base.side, &nothing()), (&after, &nothing()));
    let model = base.side.read.model.as_ref().unwrap();
    let human = compare::human(&render::words(model, model.site().language), &all);
    let head: Vec<&str> = human.lines().filter(|l| !l.is_empty()).take(FIRST).collect();
    let lines = report
        .records
        .iter()
        .filter(|r| r.file == edit.path)
        .flat_map(|r| &r.lines);
    lines
        .into_iter()
        .any(|line| head.iter().any(|h| h.contains(line.as_str())))
}

/// The first content, and what is made of it.
struct Base {
    files: Vec<File>,
    side: Side,
    site: Result<Bundle, Vec<Finding>>,
    answers: Vec<Answer>,
    quick: bool,
}

fn outcome(base: &Base, kind: usize, edit: &Edit) -> Outcome {
    let (files, before) = (&base.files, &base.side);
    let after = side("after", edited(files, edit));
    // what a rule finds needs no site
    let brought = compare::brought(&before.read, &after.read);
    if !brought.is_empty() {
        let told: Vec<String> = brought
            .iter()
            .map(|f| format!("{}: {}", f.code, f.message.english()))
            .collect();
        return Outcome {
            kind,
            fate: Fate::Found,
            first: false,
            shown: format!("{} {:?} {}", edit.path, edit.text, told.join("; ")),
        };
    }
    let made = if base.quick {
        Err(Vec::new())
    } else {
        compare::made(&after)
    };
    let report = compare::compare_made((before, &base.site), (&after, &made));
    let fate = fate(base, &after, &report);
    let old = files.iter().find(|f| *f.path == *edit.path);
    let old = old.map_or("", |f| &f.text[edit.from..edit.to]);
    let found: Vec<String> = report
        .brought
        .iter()
        .map(|t| format!("{}: {}", t.code, t.message))
        .collect();
    Outcome {
        kind,
        fate,
        first: fate != Fate::Found && stands_first(base, edit, &report),
        shown: format!(
            "{fate:?} {}: {old:?} -> {:?} {}",
            edit.path,
            edit.text,
            found.join("; ")
        ),
    }
}

/// The table: kind, how many, found / visible / answer / page / none, and of those not found how many stand first.
fn table(outcomes: &[Outcome]) -> (String, BTreeMap<Fate, usize>) {
    let mut out = String::from(
        "| kind | n | found / visible / answer / page / none | not told, and first in diff |\n| --- | --- | --- | --- |\n",
    );
    let mut all: BTreeMap<Fate, usize> = BTreeMap::new();
    let fates = [Fate::Found, Fate::Visible, Fate::Answer, Fate::Page, Fate::None];
    let mut row = |name: &str, of: &dyn Fn(&Outcome) -> bool| {
        let of: Vec<&Outcome> = outcomes.iter().filter(|o| of(o)).collect();
        let counts = fates.map(|f| of.iter().filter(|o| o.fate == f).count());
        let silent = of.iter().filter(|o| matches!(o.fate, Fate::Answer | Fate::Page));
        let (first, silent) = (silent.clone().filter(|o| o.first).count(), silent.count());
        let counts = counts.map(|n| n.to_string()).join("/");
        out += &format!("| {name} | {} | {counts} | {first} of {silent} |\n", of.len());
    };
    for (kind, (name, ..)) in KINDS.iter().enumerate() {
        row(name, &|o| o.kind == kind);
    }
    row("all", &|_| true);
    for outcome in outcomes {
        *all.entry(outcome.fate).or_default() += 1;
    }
    (out, all)
}

/// The findings of a content folder.
fn alarms(path: &str) -> Vec<String> {
    let read = lagesbild::read(Path::new(path)).unwrap();
    let told = |f: &Finding| {
        let place = f.labels.first().map(|l| read.files.get(l.span.file));
        let file = place.map_or("", |file| &file.path);
        format!("{} {file}: {}", f.code, f.message.english())
    };
    read.findings.iter().map(told).collect()
}

#[test]
fn nothing_is_doubted_in_contents_that_are_sound() {
    assert_eq!(alarms("content"), Vec::<String>::new());
    // what the second content shows on purpose
    const MEANT: [&str; 3] = ["claim-differs", "sources-disagree", "figure-outside-life"];
    let halvenia = alarms("tests/fixtures/halvenia");
    let other: Vec<&String> = halvenia
        .iter()
        .filter(|a| !MEANT.iter().any(|code| a.starts_with(code)))
        .collect();
    assert!(other.is_empty(), "{other:#?}");
    // written after the rules
    assert_eq!(alarms("tests/fixtures/norvik"), Vec::<String>::new());
}

#[test]
fn single_errors_are_found_or_visible_or_first_in_what_a_reviewer_reads() {
    let (files, findings) = load::files(Path::new("content")).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    let files: Vec<File> = copies(
        &files
            .iter()
            .map(|(_, f)| File::new(f.path.clone(), f.text.clone()))
            .collect::<Vec<_>>(),
    );
    let side = side("before", copies(&files));
    assert!(side.read.findings.is_empty());
    // without the pages it is fast, and generous: what only a page shows counts as shown by an answer, and doubts that
    // an answer tells from another place in the records as others
    let quick = number("MUTATE_QUICK").is_some() || number("MUTATE").is_none();
    let base = Base {
        quick,
        site: if quick { Err(Vec::new()) } else { compare::made(&side) },
        answers: said(side.read.model.as_ref().unwrap()),
        side,
        files,
    };
    let content = Content {
        files: &base.files,
        parts: &text::parts(&base.files),
    };
    let errors = seeded(
        &content,
        number("MUTATE").unwrap_or(40) as usize,
        number("MUTATE_SEED").unwrap_or(1),
    );
    let outcomes: Vec<Outcome> = errors
        .par_iter()
        .map(|(kind, edit)| outcome(&base, *kind, edit))
        .collect();
    let (table, all) = table(&outcomes);
    let show = std::env::var("MUTATE_SHOW").unwrap_or_default();
    for outcome in outcomes.iter().filter(|o| show == "all" || KINDS[o.kind].0 == show) {
        println!(
            "{}{}: {}",
            if outcome.first { "+" } else { " " },
            KINDS[outcome.kind].0,
            outcome.shown
        );
    }
    let told = all.get(&Fate::Found).unwrap_or(&0) + all.get(&Fate::Visible).unwrap_or(&0);
    println!(
        "{table}\n{told} of {} found or visible, {} %",
        outcomes.len(),
        told * 100 / outcomes.len()
    );
    // a small set holds each kind once or twice, whatever its share; 363 of 524 of the set with seed 1 are, with the pages
    let bound = if outcomes.len() < 500 { 60 } else { 70 };
    assert!(
        told * 100 >= bound * outcomes.len(),
        "fewer than {bound} % are found or visible"
    );
    let silent = outcomes.iter().filter(|o| matches!(o.fate, Fate::Answer | Fate::Page));
    let later: Vec<&str> = silent.filter(|o| !o.first).map(|o| o.shown.as_str()).collect();
    assert!(
        later.len() * 50 <= outcomes.len(),
        "not among the first lines of `diff`: {later:#?}"
    );
}

#[test]
fn what_is_accepted_is_listed_with_its_reason_where_the_sources_are() {
    let (files, _) = load::files(Path::new("content")).unwrap();
    let edited = |(_, f): (_, &File)| {
        let from = "id: en-stationerad\n        value: 1\n        unit: persons\n        at: \"2024-03-21\"";
        let to = from.replace("03-21", "03-12") + "\n        accepted: Dagen står i handlingens bilaga.";
        File::new(f.path.clone(), f.text.replace(from, &to))
    };
    let side = side("after", files.iter().map(edited).collect());
    let doubted: Vec<&str> = side.read.findings.iter().map(|f| f.code.as_str()).collect();
    assert_eq!(doubted, Vec::<&str>::new());
    let site = compare::made(&side).unwrap();
    let listed = site
        .iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("id=\"accepted\""));
    let pages: Vec<(&str, String)> = listed
        .map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let paths: Vec<&str> = pages.iter().map(|(path, _)| *path).collect();
    assert_eq!(paths, ["en/sources.html", "kallor.html"]);
    for (path, page) in &pages {
        assert!(
            page.contains("Dagen står i handlingens bilaga.") && page.contains(">Farsta</a>"),
            "{path}"
        );
    }
}
