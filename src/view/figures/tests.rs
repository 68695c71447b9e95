//! What is drawn of records of a few lines, by the rules of `docs/meaning.md`. A line of a lane is written as its days,
//! its style and how many lines it is: `2010-06-01/2012-05-31 carried 5`, and from which on where that is not the first.

use super::lanes::rows;
use super::totals::{MOST_DAYS, regular};
use crate::chart::picture::{Lane, Style};
use crate::diagnostic::{Code, Finding, Severity};
use crate::evidence;
use crate::model::date::Day;
use crate::model::{Known, Language, Subject};
use crate::source::{File, Files};
use crate::view::words::Words;

const SITE: &str = "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\n\
                    nouns: { district: { en: { one: port, many: ports } } }\n";

/// The lanes of all units on the last day of 2020.
fn drawn(own: &[(&str, &str)]) -> Vec<Lane> {
    let base = [
        ("programmes/w.yaml", "name: Wardens\nunit: persons\n"),
        ("site.yaml", SITE),
        ("sources/s.yaml", "title: S\ntype: list\npublished: \"2020-12-31\"\n"),
    ];
    let mut all: Vec<(&str, &str)> = base.into_iter().chain(own.iter().copied()).collect();
    all.sort_unstable();
    let files = all.into_iter().map(|(path, text)| File::new(path, text)).collect();
    let read = crate::checked(Files::new(files), Vec::new());
    // sources may disagree
    let wrong = |f: &&Finding| f.severity() == Severity::Error && f.code != Code::Contradiction;
    let errors = read.findings.iter().filter(wrong);
    let errors: Vec<String> = errors.map(|f| f.message.english()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let model = read.model.as_ref().expect("a sound site");
    let known = Known::new(model, model.site().clock);
    let Some(Subject::Programme(programme)) = model.find("programme", "w") else {
        panic!("there is no programme")
    };
    let day = known.clock.as_of;
    let lanes =
        evidence::OnDay::new(&known, programme, None, day).lanes(&known.existing(day), evidence::Rows::OverTime);
    let posts: Vec<_> = lanes.iter().flat_map(|l| l.posts(&known, programme)).collect();
    let definition = evidence::definition_of(&known, &posts, evidence::Wanted::unit(Some("persons")));
    let lanes: Vec<_> = lanes.iter().collect();
    rows(
        &known,
        &Words::new(model, Language::En),
        programme,
        definition.as_deref(),
        &lanes,
    )
}

/// A unit with these statements of its post.
fn unit(name: &str, statements: &[&str]) -> String {
    let statements: String = statements
        .iter()
        .map(|s| format!("      - {{ {s}, unit: persons, source: s }}\n"))
        .collect();
    format!("name: {name}\nposts:\n  - programme: w\n    statements:\n{statements}")
}

fn event(kind: &str, day: &str, original: &str, resulting: &str) -> String {
    format!(
        "name: E\nclassification: {kind}\nin_force: \"{day}\"\noriginal: [{original}]\nresulting: [{resulting}]\n\
         basis: stated\nsource: s\n"
    )
}

/// What is drawn in a lane, from the left and the top.
fn lines(lanes: &[Lane], label: &str) -> Vec<String> {
    let mut lanes = lanes.iter().filter(|lane| lane.label == label);
    let lane = lanes.next().unwrap_or_else(|| panic!("no lane {label}"));
    assert!(lanes.next().is_none(), "{label} is drawn twice");
    let mut segments = lane.segments.clone();
    segments.sort_by_key(|s| (s.from, s.to, s.first_line));
    let style = |style| match style {
        Style::Fact => "fact",
        Style::Past => "past",
        Style::Unsure => "unsure",
        Style::Open => "open",
        Style::Carried => "carried",
        Style::Planned => "planned",
    };
    let line = |s: &crate::chart::picture::Segment| {
        let from = match s.first_line {
            0 => String::new(),
            n => format!(" from {n}"),
        };
        format!("{}/{} {} {}{from}", s.from, s.to, style(s.style), s.lines)
    };
    segments.iter().map(line).collect()
}

#[test]
fn a_unit_that_was_divided_ends_with_what_it_became() {
    let lanes = drawn(&[
        (
            "districts/a.yaml",
            &unit("A", &["value: 5, at: \"2010-06-01\", basis: observed"]),
        ),
        (
            "districts/b.yaml",
            &unit("B", &["value: 3, at: \"2020-06-01\", basis: observed"]),
        ),
        (
            "districts/c.yaml",
            &unit("C", &["value: 2, at: \"2020-06-01\", basis: observed"]),
        ),
        ("events/e.yaml", &event("split", "2012-06-01", "a", "b, c")),
    ]);
    assert_eq!(
        lines(&lanes, "A"),
        ["2010-06-01/2010-06-01 past 5", "2010-06-02/2012-05-31 carried 5"]
    );
    assert_eq!(
        lines(&lanes, "B"),
        ["2020-06-01/2020-06-01 fact 3", "2020-06-02/2020-12-31 carried 3"]
    );
    let ended = lanes.iter().find(|lane| lane.former).expect("a former unit");
    let note = ended.note.as_ref().expect("a note");
    assert_eq!(
        (note.0.to_string().as_str(), note.1.as_str()),
        ("2012-05-31", "→ B and C")
    );
    assert_eq!(
        lanes.iter().map(|lane| lane.joined).collect::<Vec<_>>(),
        [false, true, true]
    );
}

#[test]
fn what_comes_by_a_merger_is_carried_until_it_is_seen() {
    let lanes = drawn(&[
        (
            "districts/a.yaml",
            &unit("A", &["value: 2, at: \"2010-06-01\", basis: observed"]),
        ),
        (
            "districts/b.yaml",
            &unit("B", &["value: 3, at: \"2010-06-01\", basis: observed"]),
        ),
        (
            "districts/c.yaml",
            &unit("C", &["value: 5, at: \"2020-12-31\", basis: observed"]),
        ),
        ("events/e.yaml", &event("merger", "2012-06-01", "a, b", "c")),
    ]);
    assert_eq!(
        lines(&lanes, "C"),
        ["2012-06-01/2020-12-30 carried 5", "2020-12-31/2020-12-31 fact 5"]
    );
}

#[test]
fn over_a_merger_of_an_unknown_day_both_sides_are_hatched() {
    let lanes = drawn(&[
        (
            "districts/a.yaml",
            &unit(
                "A",
                &["value: 2, from: \"2010-01-01\", to: \"2011-12-31\", basis: stated"],
            ),
        ),
        (
            "districts/c.yaml",
            &unit("C", &["value: 2, at: \"2020-12-31\", basis: observed"]),
        ),
        (
            "districts/b.yaml",
            &unit(
                "B",
                &["value: 3, from: \"2010-01-01\", to: \"2011-12-31\", basis: stated"],
            ),
        ),
        ("events/e.yaml", &event("merger", "2012", "a, b", "c")),
    ]);
    assert_eq!(
        lines(&lanes, "A"),
        ["2010-01-01/2011-12-31 past 2", "2012-01-01/2012-12-30 unsure 2"]
    );
    assert_eq!(
        lines(&lanes, "C"),
        [
            "2012-01-01/2012-12-30 unsure 5",
            "2012-12-31/2020-12-30 carried 5",
            "2020-12-31/2020-12-31 fact 2"
        ]
    );
}

#[test]
fn between_two_that_tell_a_number_is_carried() {
    let north = unit(
        "A",
        &[
            "value: 2, from: \"2015-01-01\", to: \"2015-12-31\", basis: stated",
            "value: 4, from: \"2017-01-01\", to: \"2017-12-31\", basis: stated",
            "value: 4, at: \"2018-06-01\", basis: observed",
            "value: 1, at: \"2019-06-01\", basis: observed",
        ],
    );
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &north)]), "A"),
        [
            "2015-01-01/2015-12-31 fact 2",
            "2016-01-01/2016-12-31 carried 2",
            "2017-01-01/2017-12-31 fact 4",
            "2018-01-01/2018-05-31 carried 4",
            "2018-06-01/2018-06-01 fact 4",
            "2018-06-02/2019-05-31 carried 4",
            "2019-06-01/2019-06-01 fact 1",
            "2019-06-02/2020-12-31 carried 1",
        ]
    );
}

#[test]
fn what_holds_in_some_readings_is_hatched() {
    let between = unit(
        "A",
        &["value: 2..5, from: \"2015-01-01\", to: \"2020-12-31\", basis: stated"],
    );
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &between)]), "A"),
        ["2015-01-01/2020-12-31 fact 2", "2015-01-01/2020-12-31 unsure 3 from 2"]
    );
    let either = unit(
        "A",
        &[
            "value: 3, from: \"2015-01-01\", to: \"2020-12-31\", basis: stated",
            "value: 1, at: \"2017-06-01\", basis: observed",
        ],
    );
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &either)]), "A"),
        [
            "2015-01-01/2017-05-31 fact 3",
            "2017-06-01/2020-12-31 fact 1",
            "2017-06-01/2020-12-31 unsure 2 from 1"
        ]
    );
    let since = unit("A", &["value: 3, from: \"2015\", to: \"2020-12-31\", basis: stated"]);
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &since)]), "A"),
        ["2015-01-01/2015-12-30 unsure 3", "2015-12-31/2020-12-31 fact 3"]
    );
}

#[test]
fn a_line_ends_where_nobody_is_there() {
    let ended = unit(
        "A",
        &["value: 2, from: \"2015-01-01\", to: \"2015-12-31\", basis: stated"],
    ) + "    status: [{ status: ended, at: \"2018-07-01\", source: s }]\n";
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &ended)]), "A"),
        ["2015-01-01/2015-12-31 fact 2", "2016-01-01/2018-06-30 carried 2"]
    );
    let none = unit(
        "A",
        &[
            "value: 2, from: \"2015-01-01\", to: \"2015-12-31\", basis: stated",
            "value: 0, from: \"2018-07-01\", basis: stated",
        ],
    );
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &none)]), "A"),
        ["2015-01-01/2015-12-31 fact 2", "2016-01-01/2018-06-30 carried 2"]
    );
}

#[test]
fn one_more_is_one_at_least_and_a_number_after_it_is_not_told() {
    let more = unit("A", &["change: \"+1\", at: \"2018-06-01\", basis: observed"]);
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &more)]), "A"),
        ["2018-06-01/2020-12-31 open 1"]
    );
    let after = unit(
        "A",
        &[
            "value: 2, at: \"2015-06-01\", basis: observed",
            "change: \"+1\", at: \"2018-06-01\", basis: observed",
        ],
    );
    assert_eq!(
        lines(&drawn(&[("districts/a.yaml", &after)]), "A"),
        [
            "2015-06-01/2015-06-01 fact 2",
            "2015-06-02/2018-05-31 carried 2",
            "2018-06-01/2020-12-31 open 1"
        ]
    );
}

#[test]
fn a_curve_has_room_for_so_many_days_and_no_more() {
    let day = |text: &str| -> Day { text.parse().expect("a day") };
    let table = [
        ("2015-03-04", "2024-06-30", "2015-01-01", "2015-04-01"),
        ("1990-03-04", "2024-06-30", "1990-01-01", "1990-07-01"),
        ("1800-01-01", "2024-06-30", "1800-01-01", "1805-01-01"),
        ("1001-01-01", "2024-06-30", "1000-01-01", "1020-01-01"),
        ("2024-06-30", "2024-06-30", "2024-04-01", "2024-06-30"),
    ];
    for (first, last, one, two) in table {
        let days = regular(day(first), day(last));
        assert!(days.len() <= MOST_DAYS && days.is_sorted(), "{first}: {days:?}");
        assert_eq!((days[0], days[1]), (day(one), day(two)), "{first}");
        assert_eq!(days.last(), Some(&day(last)));
    }
    assert!(regular(Day::MIN, Day::MAX).len() <= MOST_DAYS);
}
