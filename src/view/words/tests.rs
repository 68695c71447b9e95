//! Every message of both languages, said with every kind of number and in every variant.

#![expect(
    clippy::disallowed_methods,
    reason = "what is said can be written to a file, to be read aloud"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::*;
use crate::chart::Sign;
use crate::model::Subject;
use crate::model::word::{Basis, CommitmentKind, EventKind, Measure, Period, Progress};
use crate::source::{File, Files};
use crate::view::address::Place;

/// Two units and two programmes, of which one tells what those who work in it are called.
fn model(nouns: &str) -> Model {
    let site = format!(
        "title: T\nlanguage: en\nlanguages: [en, sv]\npublisher: {{ name: P }}\nas_of: \"2024-12-01\"\n\
         known_by: \"2024-12-01\"\nnouns: {{ district: {{ {nouns} }} }}\n"
    );
    let files = [
        ("districts/ashport.yaml", "name: Ashport\n"),
        ("districts/bigport.yaml", "name: Bigport\n"),
        (
            "programmes/checks.yaml",
            "name: { en: Checks, sv: Kontroller }\nunit: persons\nholder: { en: { one: inspector, many: inspectors }, \
             sv: { one: inspektör, many: inspektörer } }\n",
        ),
        (
            "programmes/scouts.yaml",
            "name: { en: Scouts, sv: Spanare }\nunit: persons\n",
        ),
        ("site.yaml", &site),
        ("sources/s.yaml", "title: S\ntype: paper\nmeeting: \"2024-12-01\"\n"),
    ];
    let files = files.iter().map(|(path, text)| File::new(*path, *text)).collect();
    let read = crate::checked(Files::new(files), Vec::new());
    read.model.unwrap_or_else(|| panic!("{:#?}", read.findings))
}

const AREAS: &str = "en: { one: area, the: the area, many: areas, the_many: the areas }, \
                     sv: { one: område, the: området, many: områden, the_many: områdena, gender: neuter }";
const OFFICES: &str = "en: { one: office, the: the office, many: offices, the_many: the offices }, \
                       sv: { one: förvaltning, the: förvaltningen, many: förvaltningar, the_many: förvaltningarna }";

/// Each message as it is written.
fn written(language: Language) -> BTreeMap<&'static str, String> {
    let mut all: BTreeMap<&str, String> = BTreeMap::new();
    let mut last = "";
    for line in tongue(language)
        .messages()
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        match line.split_once(" =") {
            Some((key, text)) if !line.starts_with([' ', '}']) => {
                last = key;
                assert!(all.insert(key, text.to_owned()).is_none(), "`{key}` is there twice");
            }
            _ if line.is_empty() => {}
            _ => {
                let text = all.get_mut(last).unwrap();
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    all
}

fn identifiers<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    let found = text.match_indices(mark);
    found
        .map(|(at, _)| {
            let rest = &text[at + mark.len()..];
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

/// A message and all that it refers to.
fn whole(all: &BTreeMap<&'static str, String>, key: &str) -> String {
    let mut text = all[key].clone();
    let mut seen = BTreeSet::from([key.to_owned()]);
    loop {
        let references = identifiers(&text, "{ ").into_iter().chain(identifiers(&text, "CAP("));
        let new: Vec<String> = references
            .filter(|id| all.contains_key(id) && !seen.contains(*id))
            .map(str::to_owned)
            .collect();
        if new.is_empty() {
            return text;
        }
        for id in new {
            if seen.insert(id.clone()) {
                text.push('\n');
                text.push_str(&all[id.as_str()]);
            }
        }
    }
}

/// What follows from an argument, or is there always.
const DERIVED: [&str; 17] = [
    "-word",
    "-unit",
    "-noun",
    "-form",
    "-bound",
    "-count",
    "-few",
    "-named",
    "-one",
    "-many",
    "-programme",
    "-from",
    "-to",
    "-when",
    "-date",
    "-told",
    "-range",
];
const ALWAYS: [&str; 10] = [
    "district",
    "the-district",
    "districts",
    "the-districts",
    "gender",
    "share",
    "works",
    "range",
    "agree",
    "noun",
];

/// The arguments that a message takes: those that it says or selects on.
fn arguments(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for name in identifiers(text, "$") {
        if name == "share" {
            continue;
        }
        for range in RANGES.iter().filter(|(.., range)| name.starts_with(range)) {
            found.extend([range.0.to_owned(), range.1.to_owned()]);
        }
        let base = DERIVED.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
        let base = base.strip_suffix("-range").unwrap_or(base);
        if ALWAYS.contains(&name)
            || RANGES
                .iter()
                .any(|(.., range)| *range == base || name.starts_with(range))
        {
            continue;
        }
        found.insert(base.to_owned());
    }
    // what is said of a share may name the whole alone
    let has = |name: &str| found.contains(name);
    let told = PARTS.iter().any(|(part, whole)| has(part) && has(whole));
    if text.contains("$share") && !told {
        found.extend(["in-place".to_owned(), "of".to_owned()]);
    }
    found
}

/// The variants of a selection on an argument.
fn variants(text: &str, name: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, mark) in text.match_indices(&format!("${name} ->")) {
        let (mut depth, mut rest) = (0, &text[at + mark.len()..]);
        while let Some(at) = rest.find(['{', '}', '[']) {
            match rest.as_bytes()[at] {
                b'{' => depth += 1,
                b'}' if depth == 0 => break,
                b'}' => depth -= 1,
                _ if depth == 0 => {
                    let end = rest[at..].find(']').unwrap();
                    found.insert(rest[at + 1..at + end].to_owned());
                }
                _ => {}
            }
            rest = &rest[at + 1..];
        }
    }
    found
}

const COUNTS: [usize; 6] = [0, 1, 2, 5, 21, 1234];
const FEW: [usize; 4] = [0, 1, 2, 5];
const NUMBERS: [&str; 21] = [
    "0", "1", "1.0", "2", "5", "21", "1234", "1.5", "12345.5", "~1", "~100", ">=1", ">=13", "~>=1", "<=1", "<=2",
    "0..2", "1..2", "3..5", ">=0", "?",
];
const DATES: [&str; 7] = [
    "2022",
    "2023-12",
    "2024-03-19",
    "[..2023-12]",
    "[2023-06-15..2023-12]",
    "2022~",
    "2022-21",
];

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The values that an argument of a message is tried with.
fn values(model: &Model, key: &str, name: &str, text: &str) -> Vec<Arg> {
    let district = |id: &str| match model.find("district", id) {
        Some(Subject::District(ix)) => ix,
        _ => panic!("no {id}"),
    };
    let programme = |id: &str| match model.find("programme", id) {
        Some(Subject::Programme(ix)) => ix,
        _ => panic!("no {id}"),
    };
    let number = |text: &str| Number::parse(text).unwrap();
    let date = |text: &str| Date::parse(text).unwrap();
    let day = || Arg::Day("2024-03-19".parse().unwrap());
    let verbatim = |text: &str| vec![Arg::Verbatim(text.to_owned())];
    let numbers = || NUMBERS.iter().map(|n| Arg::Number(number(n))).collect::<Vec<_>>();
    let quantities = || {
        let persons = NUMBERS.iter().map(|n| (*n, "persons"));
        let others = ["posts", "teams"]
            .into_iter()
            .flat_map(|unit| [("0", unit), ("1", unit), ("2", unit)]);
        let all = persons.chain(others);
        all.map(|(n, unit)| Arg::Quantity(number(n), unit.into()))
            .collect::<Vec<_>>()
    };
    let districts = || {
        let (a, b) = (district("ashport"), district("bigport"));
        vec![Arg::Districts(vec![a]), Arg::Districts(vec![a, b])]
    };
    let selected = || -> Vec<Arg> {
        let variants = variants(text, name);
        assert!(!variants.is_empty(), "`{key}` does not select on ${name}");
        variants.into_iter().map(|v| Arg::Select(leak(v))).collect()
    };
    match (key, name) {
        ("caveat-sums-differ", "before" | "after")
        | ("constancy-changed" | "constancy-changed-planned", "to")
        | ("chart-one-line", "unit")
        | (_, "what" | "whole" | "left") => quantities(),
        ("constancy-changed" | "constancy-changed-planned", "from")
        | ("caveat-claim-total" | "caveat-claim-differs" | "reason-claim-differs", "claimed" | "rows")
        | ("extent-days", "n")
        | (_, "times" | "last") => numbers(),
        ("caveat-units-claimed" | "reason-units-claimed", "claimed")
        | ("by-definition-sentence" | "existence-untold", "known")
        | ("paper-table-moved", "rows")
        | (_, "in-place" | "of" | "count" | "same" | "n" | "all" | "lanes" | "untold") => {
            COUNTS.iter().map(|n| Arg::Count(*n)).collect()
        }
        (_, "in-place-least" | "in-place-most" | "of-least" | "of-most") => {
            FEW.iter().map(|n| Arg::Count(*n)).collect()
        }
        ("chart-one-line" | "chart-one-line-mixed", "most") => vec![Arg::Count(9)],
        ("existence-sentence-range", "least" | "most") => COUNTS.iter().map(|n| Arg::Count(*n)).collect(),
        ("paper-holds" | "state-clock" | "diff-at-pair", "known") => vec![day()],
        ("news-sources", "names") => verbatim("S and T"),
        (key, "names") if key.starts_with("paper-") => verbatim("a.json"),
        ("note-member-one-of", "before") | (_, "names" | "names-before" | "names-after") => districts(),
        ("caveat-plan" | "caveat-plan-change" | "caveat-plan-overtaken" | "caveat-change-planned", "when") => {
            let undated = std::iter::once(Arg::Select("undated"));
            undated.chain(DATES.iter().map(|d| Arg::Date(date(d)))).collect()
        }
        (key, "when") if key.starts_with("constancy-") || key.starts_with("change-") => {
            DATES.iter().map(|d| Arg::When(date(d))).collect()
        }
        ("note-last-evidence", "day") => {
            let days = std::iter::once(day());
            days.chain(DATES.iter().map(|d| Arg::Date(date(d)))).collect()
        }
        (_, "day") => vec![day()],
        (_, "when" | "since" | "until" | "date") => DATES.iter().map(|d| Arg::Date(date(d))).collect(),
        (_, "months") => vec![Arg::Months(Months { min: 14, max: Some(26) })],
        (_, "span") => vec![
            Arg::Span(date("2022"), "2024-03-18".parse().unwrap()),
            Arg::Span(date("2024-03-18"), "2024-03-18".parse().unwrap()),
        ],
        (_, "programme") => vec![Arg::Programmes(vec![programme("checks")])],
        (_, "holder") => ["checks", "scouts"]
            .iter()
            .map(|id| Arg::Holder(programme(id), number("1")))
            .collect(),
        ("reason-other-unit" | "caveat-other-unit" | "unknown-other-unit", "asked") => vec![Arg::Unit("posts".into())],
        ("reason-other-unit" | "caveat-other-unit" | "unknown-other-unit", "held") => vec![Arg::Unit("persons".into())],
        ("paper-answers" | "paper-summary", "kind") => ["letter", "interpellation"]
            .iter()
            .flat_map(|kind| verbatim(kind))
            .collect(),
        (_, "by") => ["+1", "-2", "+1234.5"].iter().flat_map(|by| verbatim(by)).collect(),
        ("remainder-verbal", "said") => verbatim("till stora delar"),
        (_, "parts") => {
            let part = |n: &str, category: &str| {
                Message::new("category-part")
                    .with("what", Arg::Quantity(number(n), "persons".into()))
                    .with("category", Arg::Verbatim(category.to_owned()))
            };
            let few = vec![part("1", "pilots"), part("3", "cooks")];
            vec![
                Arg::Messages(few),
                Arg::Messages(vec![part("5", "pilots"), part("14", "cooks")]),
            ]
        }
        (_, "told") => vec![Arg::Messages(vec![
            Message::new("existence-sentence").with("count", Arg::Count(2)),
            Message::new("note-planned"),
        ])],
        (_, name) if text.contains(&format!("${name} ->")) => selected(),
        // a text as it is
        (_, name) => verbatim(&name.to_uppercase()),
    }
}

/// All messages that come of the values, as far as the counts can be of each other.
fn messages(model: &Model, key: &'static str, text: &str) -> Vec<Message> {
    // those that a question may leave out are tried by themselves
    let names = arguments(text)
        .into_iter()
        .filter(|name| name != "category" || key == "category-part" || key == "reason-other-category");
    let mut all = vec![Message::new(key)];
    for name in names {
        let values = values(model, key, &name, text);
        let name = leak(name);
        all = all
            .into_iter()
            .flat_map(|m| values.iter().map(move |value| m.clone().with(name, value.clone())))
            .filter(possible)
            .collect();
    }
    if key.starts_with("headcount") && text.contains("$category-told") {
        let with = |name, arg: Arg| move |m: &Message| m.clone().with(name, arg.clone());
        let category: Vec<Message> = all
            .iter()
            .map(with("category", Arg::Verbatim("pilot".into())))
            .collect();
        let funded: Vec<Message> = all.iter().map(with("measure", Arg::Select("funded"))).collect();
        let filled: Vec<Message> = all.iter().map(with("measure", Arg::Select("filled"))).collect();
        all.extend(category);
        all.extend(funded);
        all.extend(filled);
    }
    all
}

fn possible(message: &Message) -> bool {
    let count = |wanted: &str| {
        message.args.iter().find_map(|(name, arg)| match arg {
            Arg::Count(n) if *name == wanted => Some(*n),
            _ => None,
        })
    };
    let bounds = [
        ("in-place-least", "in-place-most"),
        ("of-least", "of-most"),
        ("least", "most"),
        ("in-place-most", "of-most"),
    ];
    PARTS
        .iter()
        .chain(&bounds)
        .all(|(less, more)| count(less).zip(count(more)).is_none_or(|(less, more)| less <= more))
}

/// What no sentence may have in it.
fn flaws(language: Language, said: &str) -> Vec<String> {
    let mut found = Vec::new();
    for bad in [
        "{", "}", "  ", " .", " ,", " ;", " :", "( ", " )", "()", "..", "undated",
    ] {
        if said.contains(bad) {
            found.push(format!("`{bad}`"));
        }
    }
    let words: Vec<&str> = said
        .split([' ', '\u{a0}'])
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let singular = ["one", "1", "en", "ett", "enda", "person", "tjänst"];
    let plural = [
        "areas",
        "offices",
        "people",
        "posts",
        "teams",
        "inspectors",
        "rows",
        "questions",
        "readings",
        "ways",
        "work",
        "are",
        "områden",
        "områdena",
        "förvaltningar",
        "personer",
        "tjänster",
        "inspektörer",
        "rader",
        "frågor",
        "tolkningar",
        "åtaganden",
        "commitments",
        "have",
    ];
    for pair in words.windows(2) {
        let (first, second) = (pair[0].to_lowercase(), pair[1]);
        if singular.contains(&first.as_str()) && plural.contains(&second) {
            found.push(format!("`{first} {second}`"));
        }
        let wrong: &[(&str, &str)] = match language {
            Language::En => &[
                ("people", "works"),
                ("people", "is"),
                ("posts", "is"),
                ("areas", "is"),
                ("no", "of"),
                ("the", "no"),
                ("only", "areas"),
                ("only", "offices"),
                ("the", "zero"),
                ("of", "zero"),
                ("in", "zero"),
                ("least", "zero"),
                ("at", "about"),
            ],
            Language::Sv => &[
                ("en", "område"),
                ("en", "team"),
                ("ett", "förvaltning"),
                ("ett", "person"),
                ("ett", "tjänst"),
                ("den", "området"),
                ("det", "förvaltningen"),
                ("ingen", "område"),
                ("inget", "förvaltning"),
                ("omkring", "minst"),
                ("minst", "noll"),
                ("av", "noll"),
                ("i", "noll"),
                ("senast", "senast"),
            ],
        };
        // *the reinforcement of two people is*, *none of the areas is*
        let of_another = second == "is" && (said.contains("reinforcement of") || said.starts_with("None of"));
        if !of_another && wrong.iter().any(|(a, b)| first == *a && second == *b) {
            found.push(format!("`{first} {second}`"));
        }
        if language == Language::En && first == "a" && second.starts_with(['a', 'e', 'i', 'o']) {
            found.push(format!("`{first} {second}`"));
        }
    }
    found
}

/// A key, or the name of an argument, in the place of words would stand in the minutes.
#[test]
fn a_message_that_cannot_be_said_is_kept_in_mind() {
    let model = model(AREAS);
    for (message, unsaid) in [
        (Message::new("and"), None),
        (Message::new("no-such-message"), Some("no-such-message")),
        // it takes a day
        (Message::new("note-founded"), Some("note-founded")),
    ] {
        let words = Words::new(&model, Language::En);
        words.say(&message);
        assert_eq!(words.unsaid().as_deref(), unsaid);
    }
    let words = Words::new(&model, Language::En);
    words.get("no-such-message");
    assert_eq!(words.unsaid().as_deref(), Some("no-such-message"));
    // whichever thread comes first
    words.get("also-no-such-message");
    assert_eq!(words.unsaid().as_deref(), Some("also-no-such-message"));
}

/// What records and answers call things by a word of a list has a message for each of its words.
#[test]
fn every_word_that_pages_show_has_a_message() {
    fn of<W: Word>(beginning: &'static str) -> impl Iterator<Item = String> {
        W::ALL.iter().map(move |word| format!("{beginning}{}", word.word()))
    }
    let places = Place::ALL.iter().map(|place| place.key());
    let keys: Vec<String> = of::<EventKind>("event-")
        .chain(of::<Basis>("basis-"))
        .chain(of::<Measure>("measure-"))
        .chain(of::<Period>("period-"))
        .chain(of::<CommitmentKind>("commitment-kind-"))
        .chain(of::<Progress>("progress-"))
        .chain(Sign::ALL.iter().map(|sign| format!("mark-{}", sign.word())))
        .chain(places.clone().map(|key| format!("nav-{key}")))
        .chain(places.filter(|key| *key != "start").map(|key| format!("path-{key}")))
        .collect();
    for language in Language::ALL.iter().copied() {
        let there: BTreeSet<&str> = super::keys(language).collect();
        let lacking: Vec<&String> = keys.iter().filter(|key| !there.contains(key.as_str())).collect();
        assert!(lacking.is_empty(), "{}: {lacking:?}", language.word());
    }
}

#[test]
fn every_message_stands_with_every_number() {
    let mut out = String::new();
    let mut wrong = Vec::new();
    for (nouns, district) in [(AREAS, "area"), (OFFICES, "office")] {
        let model = model(nouns);
        for language in Language::ALL.iter().copied() {
            let words = Words::new(&model, language);
            let all = written(language);
            for key in keys(language) {
                let text = whole(&all, key);
                let mut seen = BTreeSet::new();
                for message in messages(&model, key, &text) {
                    let mut args = words.arguments(&message);
                    // the noun is put in with its number
                    if key == "measured" {
                        args.set("noun", "inspectors");
                        args.set("agree", "many");
                    }
                    let (said, errors) = words.format_with_errors(key, args);
                    if !errors.is_empty() {
                        wrong.push(format!("{key}: {errors:?}"));
                    }
                    // the patterns that a script fills have braces
                    if !key.starts_with("ui-") && !key.starts_with("search-") {
                        let found = flaws(language, &said);
                        // phrases begin as they stand in a sentence
                        let found: Vec<String> = found
                            .into_iter()
                            .filter(|f| key != "where-beside" || f == "`  `")
                            .collect();
                        if !found.is_empty() {
                            wrong.push(format!("{} {key}: {} in {said}", language.word(), found.join(", ")));
                        }
                    }
                    seen.insert(said);
                }
                if district == "area" || all[key].contains("istrict") {
                    let _ = writeln!(out, "\n{} {key} ({district})", language.word());
                    for said in seen {
                        let _ = writeln!(out, "    {said}");
                    }
                }
            }
        }
    }
    if std::env::var_os("WORDS_OUT").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/target/words.txt"), &out).unwrap();
    }
    wrong.sort();
    wrong.dedup();
    let mut last = ("", 0);
    wrong.retain(|line| {
        // a few of each message are enough to see what is wrong
        let key = leak(line.split(": ").next().unwrap_or_default().to_owned());
        last = if last.0 == key { (key, last.1 + 1) } else { (key, 1) };
        last.1 <= 3
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    for language in Language::ALL.iter().copied() {
        let read = FluentResource::try_new(tongue(language).messages().to_owned());
        assert!(
            read.is_ok(),
            "{}: {:?}",
            language.word(),
            read.err().map(|(_, errors)| errors)
        );
    }
    let (sv, en) = (written(Language::Sv), written(Language::En));
    assert_eq!(sv.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    // what one language selects its form by the other may not need
    let said = |all: &BTreeMap<&'static str, String>, key: &str| {
        let text = whole(all, key);
        let selects = |name: &String| {
            let plain = format!("${name} }}");
            let derived = DERIVED
                .iter()
                .any(|end| text.contains(&format!("${name}{end} }}")) || text.contains(&format!("${name}{end})")));
            !text.contains(&plain) && !text.contains(&format!("${name})")) && !derived
        };
        arguments(&text)
            .into_iter()
            .filter(|name| !selects(name))
            .collect::<BTreeSet<_>>()
    };
    for key in sv.keys() {
        assert_eq!(said(&sv, key), said(&en, key), "the arguments of `{key}`");
    }
}

#[test]
fn numbers_agree_by_value_and_are_written_in_one_way() {
    let model = model(AREAS);
    let (sv, en) = (Words::new(&model, Language::Sv), Words::new(&model, Language::En));
    let Some(Subject::Programme(checks)) = model.find("programme", "checks") else {
        panic!("no programme")
    };
    let headcount = |key: &'static str, value: &str, in_place: usize, of: usize| {
        let value = Number::parse(value).unwrap();
        Message::new(key)
            .with("what", Arg::Quantity(value.clone(), "persons".into()))
            .with("holder", Arg::Holder(checks, value))
            .with("in-place", Arg::Count(in_place))
            .with("of", Arg::Count(of))
    };
    for (message, swedish, english) in [
        (
            headcount("headcount-sentence", "1", 1, 1),
            "I det enda området arbetar 1 person som inspektör.",
            "In the only area, 1 person works as an inspector.",
        ),
        (
            headcount("headcount-sentence", "1.0", 1, 2),
            "I 1 av 2 områden arbetar 1 person som inspektör.",
            "In 1 of 2 areas, 1 person works as an inspector.",
        ),
        (
            headcount("headcount-sentence", "14", 10, 11),
            "I 10 av 11 områden arbetar 14 personer som inspektörer.",
            "In 10 of 11 areas, 14 people work as inspectors.",
        ),
        (
            headcount("headcount-sentence", "3", 9, 14),
            "I 9 av 14 områden arbetar 3 personer som inspektörer.",
            "In 9 of 14 areas, 3 people work as inspectors.",
        ),
        (
            headcount("headcount-sentence", "12345", 2, 2),
            "I båda områdena arbetar 12\u{a0}345 personer som inspektörer.",
            "In both areas, 12,345 people work as inspectors.",
        ),
        (
            headcount("headcount-sentence", "0", 0, 2),
            "Ingen arbetar som inspektör i något av de två områdena.",
            "No person works as an inspector in either of the two areas.",
        ),
        (
            headcount("headcount-at-least", ">=1", 1, 2),
            "Minst 1 person arbetar som inspektör, i 1 av 2 områden.",
            "At least 1 person works as an inspector, in 1 of 2 areas.",
        ),
        (
            headcount("headcount-sentence", "~1", 1, 2),
            "I 1 av 2 områden arbetar omkring 1 person som inspektör.",
            "In 1 of 2 areas, about 1 person works as an inspector.",
        ),
        (
            headcount("headcount-at-least", "~>=1", 1, 2),
            "Minst omkring 1 person arbetar som inspektör, i 1 av 2 områden.",
            "At least about 1 person works as an inspector, in 1 of 2 areas.",
        ),
        (
            Message::new("constancy-no-constant").with("of", Arg::Count(0)),
            "Insatsen är inte belagd i något av områdena.",
            "None of the areas is shown to have it.",
        ),
        (
            Message::new("constancy-no-constant")
                .with("of", Arg::Count(0))
                .with("certain", Arg::Select("yes")),
            "Inget av områdena har insatsen.",
            "None of the areas has it.",
        ),
    ] {
        assert_eq!(
            (sv.say(&message).as_str(), en.say(&message).as_str()),
            (swedish, english)
        );
    }
}
