//! Rules of `docs/meaning.md` at the functions that hold them: one post, one family, one history. How they come together in
//! answers is tried by `tests/worlds`.

use super::*;
use crate::diagnostic::{Code, Severity};
use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, Known, Model, PostIx, Subject};
use crate::source::{File, Files};

/// A site in English whose answers are of 2024, with a programme `w` and a source `s` of December 2024, and these records.
pub(crate) fn site(own: &[(&str, &str)]) -> Model {
    let base = [
        (
            "site.yaml",
            "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-31\"\n\
             nouns: { district: { en: { one: port, many: ports } } }\n",
        ),
        ("programmes/w.yaml", "name: Wardens\nunit: persons\n"),
        ("sources/s.yaml", "title: S\ntype: list\npublished: \"2024-12-01\"\n"),
    ];
    let mut all: Vec<(&str, &str)> = base.into_iter().chain(own.iter().copied()).collect();
    all.sort_unstable();
    let files = all.into_iter().map(|(path, text)| File::new(path, text)).collect();
    let read = crate::checked(Files::new(files), Vec::new());
    let errors = read
        .findings
        .iter()
        .filter(|f| f.severity() == Severity::Error && f.code != Code::Contradiction);
    let errors: Vec<String> = errors.map(|f| f.message.english()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    read.model.expect("a site without errors is read")
}

/// A unit whose only post has these statements.
pub(crate) fn unit(statements: &[&str]) -> String {
    let all: String = statements
        .iter()
        .map(|s| format!("      - {{ {s}, unit: persons, source: s }}\n"))
        .collect();
    format!("name: A\nposts:\n  - programme: w\n    statements:\n{all}")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day of a test")
}

fn district(model: &Model, id: &str) -> DistrictIx {
    match model.find("district", id) {
        Some(Subject::District(district)) => district,
        _ => panic!("there is no unit {id}"),
    }
}

fn post(model: &Model, id: &str) -> PostIx {
    model[district(model, id)].posts[0]
}

/// The pieces of the post of unit a: begin, end, reach and value.
fn pieces_of(own: &[(&str, &str)]) -> Vec<String> {
    let model = site(own);
    let known = Known::new(&model, model.site().clock);
    let post = post(&model, "a");
    let definition = definition_of(&known, &[post], Wanted::unit(Some("persons"))).expect("something is counted");
    let told = |p: &Piece| {
        let fallen = match p.fallen {
            Truth::Yes => " fallen",
            Truth::Unknown => " perhaps fallen",
            Truth::No => "",
        };
        format!("{}..{} {} {} {}{fallen}", p.begin.0, p.begin.1, p.end, p.reach, p.value)
    };
    pieces(&known, post, &definition).iter().map(told).collect()
}

#[test]
fn an_open_span_ends_where_the_next_certainly_begins() {
    let of = |second: &str| {
        let a = unit(&["value: 2, from: 2018-01-01, basis: stated", second]);
        pieces_of(&[("districts/a.yaml", &a)])
    };
    assert_eq!(
        of("value: 3, from: 2020-03-01, basis: stated"),
        [
            "2018-01-01..2018-01-01 2020-02-29 2020-02-29 2",
            "2020-03-01..2020-03-01 2024-12-01 2024-12-01 3",
        ]
    );
    // it may end on the eve of any day of the year
    assert_eq!(
        of("value: 3, from: \"2020\", basis: stated")[0],
        "2018-01-01..2018-01-01 2019-12-31 2020-12-30 2"
    );
    // one that may begin before it need not end it; of no whole day it is certain then
    assert_eq!(
        of("value: 3, from: \"2018\", basis: stated"),
        [
            "2018-01-01..2018-01-01 2017-12-31 2024-12-01 2",
            "2018-01-01..2018-12-31 2024-12-01 2024-12-01 3",
        ]
    );
}

#[test]
fn of_an_open_sighting_the_first_day_alone_is_certain() {
    let a = unit(&["value: 2, at: \"2020\", basis: observed"]);
    assert_eq!(
        pieces_of(&[("districts/a.yaml", &a)]),
        ["2020-01-01..2020-12-31 2020-01-01 2020-12-31 2"]
    );
}

#[test]
fn a_plan_falls_on_evidence_of_its_day_or_later() {
    let of = |evidence: &str| {
        let a = unit(&["value: 5, from: 2020-06-01, basis: planned", evidence]);
        let pieces = pieces_of(&[("districts/a.yaml", &a)]);
        pieces
            .into_iter()
            .find(|p| p.contains(" 5"))
            .expect("the plan is a piece")
    };
    let plan = "2020-06-01..2020-06-01 2020-06-01 2020-06-01 5";
    assert_eq!(of("value: 2, at: 2020-05-31, basis: observed"), plan);
    assert_eq!(
        of("value: 2, at: 2020-06-01, basis: observed"),
        format!("{plan} fallen")
    );
    assert_eq!(
        of("value: 2, from: 2019-01-01, to: 2020-06-01, basis: stated"),
        format!("{plan} fallen")
    );
    assert_eq!(
        of("change: \"+1\", at: 2021-01-01, basis: observed"),
        format!("{plan} fallen")
    );
    assert_eq!(
        of("value: 2, at: \"2020\", basis: observed"),
        format!("{plan} perhaps fallen")
    );
}

#[test]
fn a_span_is_clipped_to_the_life_of_its_unit_and_a_sighting_outside_it_is_none() {
    let of = |life: &str, statement: &str| {
        let a = unit(&[statement]).replace("name: A\n", &format!("name: A\n{life}\n"));
        pieces_of(&[("districts/a.yaml", &a)])
    };
    let founded = "founded: { date: \"2020\", source: s }";
    assert_eq!(
        of(founded, "value: 2, from: 2018-01-01, to: 2022-12-31, basis: stated"),
        ["2020-01-01..2020-12-31 2022-12-31 2022-12-31 2"]
    );
    let dissolved = "dissolved: { date: 2020-06-01, source: s }";
    assert_eq!(
        of(dissolved, "value: 2, from: 2018-01-01, to: 2022-12-31, basis: stated"),
        ["2018-01-01..2018-01-01 2020-05-31 2020-05-31 2"]
    );
}

/// What unit a has on a day: whether it is in place, and how many.
fn on(own: &[(&str, &str)], asked: &str) -> (Presence, String) {
    let model = site(own);
    let known = Known::new(&model, model.site().clock);
    let post = post(&model, "a");
    let definition = definition_of(&known, &[post], Wanted::unit(Some("persons"))).expect("something is counted");
    let count = post_count(&known, post, &definition, day(asked));
    (post_presence(&known, post, day(asked)), count.value.to_string())
}

#[test]
fn one_post_on_a_day() {
    let in_place = Presence::InPlace { planned: false };
    let cases: &[(&[&str], Presence, &str)] = &[
        (&["value: 2, at: 2019-01-01, basis: observed"], in_place.clone(), "2"),
        (&["value: 2, at: 2021-01-01, basis: observed"], Presence::Unknown, "?"),
        (&["value: 2, from: 2021-01-01, basis: stated"], Presence::NotYet, "0"),
        (
            &["value: 2, from: 2019-01-01, basis: planned"],
            Presence::InPlace { planned: true },
            "2",
        ),
        // it may have begun
        (&["value: 2, from: \"2020\", basis: stated"], Presence::Unknown, "0..2"),
        // either may be the last
        (
            &[
                "value: 2, at: \"2019\", basis: observed",
                "value: 4, at: 2019-06-01, basis: observed",
            ],
            in_place.clone(),
            "2..4",
        ),
        // a change that was told ends what was told before it
        (
            &[
                "value: 2, at: 2018-01-01, basis: observed",
                "change: \"+1\", at: 2019-01-01, basis: observed",
            ],
            in_place.clone(),
            "?",
        ),
        // somebody may be there, or nobody
        (
            &["value: 0..3, at: 2019-01-01, basis: observed"],
            Presence::Unknown,
            "0..3",
        ),
    ];
    for (statements, presence, number) in cases {
        let a = unit(statements);
        let said = on(&[("districts/a.yaml", &a)], "2020-06-01");
        assert_eq!(said, (presence.clone(), (*number).to_owned()), "{statements:?}");
    }
}

#[test]
fn whoever_begins_after_a_0_is_in_place_and_not_counted() {
    let a = unit(&["value: 0, at: 2018-01-01, basis: observed"]).replace(
        "    statements:",
        "    start: { introduced: { date: 2019-01-01, source: s } }\n    statements:",
    );
    assert_eq!(
        on(&[("districts/a.yaml", &a)], "2020-06-01"),
        (Presence::InPlace { planned: false }, "?".to_owned())
    );
}

/// How many ports there are, and how many people, while it is open whether they have been reorganised.
fn family(event: &str, units: &[(&str, &[&str])]) -> (HowMany, String) {
    let written: Vec<(String, String)> = units
        .iter()
        .map(|(id, told)| (format!("districts/{id}.yaml"), unit(told)))
        .collect();
    let mut own: Vec<(&str, &str)> = written
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    own.push(("events/e.yaml", event));
    let model = site(&own);
    let known = Known::new(&model, model.site().clock);
    let asked = day("2020-06-01");
    let scope = known.existing(asked);
    let Some(Subject::Programme(programme)) = model.find("programme", "w") else {
        panic!("there is no programme")
    };
    let posts: Vec<PostIx> = units
        .iter()
        .flat_map(|(id, _)| model[district(&model, id)].posts.clone())
        .collect();
    let definition = definition_of(&known, &posts, Wanted::unit(Some("persons"))).expect("something is counted");
    let on = OnDay::new(&known, programme, Some(definition.into()), asked);
    let counts: Vec<Count> = on.lanes(&scope, Rows::OfDay).iter().map(|l| on.lane_count(l)).collect();
    (
        existing_of(&known, &scope, asked),
        Count::sum(counts.iter()).value.to_string(),
    )
}

#[test]
fn those_before_an_open_event_and_those_after_it_are_never_counted_together() {
    let event = |from: &str, to: &str| {
        format!(
            "name: E\nclassification: regrouping\nin_force: \"2020\"\noriginal: [{from}]\nresulting: [{to}]\n\
             basis: stated\nsource: s\n"
        )
    };
    let six: &[&str] = &["value: 6, at: 2019-01-01, basis: observed"];
    let one: &[&str] = &["value: 1, at: 2019-01-01, basis: observed"];
    let nine: &[&str] = &["value: 9, from: event:e, basis: stated"];
    // two ports or one; seven before, and nine from the event's own day
    assert_eq!(
        family(&event("a, b", "c"), &[("a", six), ("b", one), ("c", nine)]),
        (HowMany { least: 1, most: 2 }, "7..9".to_owned())
    );
    // one or two; six in either state
    assert_eq!(
        family(
            &event("a", "b, c"),
            &[
                ("a", six),
                ("b", &["value: 6, at: 2023-01-01, basis: observed"]),
                ("c", &["value: 0, at: 2023-01-01, basis: observed"])
            ]
        ),
        (HowMany { least: 1, most: 2 }, "6".to_owned())
    );
}

/// A change: when it may have come, from what, to what.
type Told = (String, Option<String>, Option<String>);

/// What is said of the number of unit a over time.
fn history(statements: &[&str]) -> (State, Vec<Told>) {
    let a = unit(statements);
    let model = site(&[("districts/a.yaml", &a)]);
    let known = Known::new(&model, model.site().clock);
    let post = post(&model, "a");
    let definition = definition_of(&known, &[post], Wanted::unit(Some("persons"))).expect("something is counted");
    let history = post_history(&known, post, &definition, day("2024-12-01"));
    let side = |n: &Option<crate::model::number::Number>| n.as_ref().map(ToString::to_string);
    let changes = history
        .changes
        .iter()
        .map(|c| (format!("{}..{}", c.when.0, c.when.1), side(&c.from), side(&c.to)));
    (history.state, changes.collect())
}

#[test]
fn a_change_is_told_where_every_reading_has_one() {
    let change = |when: &str, from: &str, to: &str| (when.to_owned(), Some(from.to_owned()), Some(to.to_owned()));
    let seen = |value: &str, at: &str| format!("value: {value}, at: \"{at}\", basis: observed");
    let of = |all: &[(&str, &str)]| {
        let all: Vec<String> = all.iter().map(|(value, at)| seen(value, at)).collect();
        history(&all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(
        of(&[("2", "2018-01-01"), ("3", "2020-01-01")]),
        (State::Changed, vec![change("2018-01-02..2020-01-01", "2", "3")])
    );
    // what is about a number shows no change, and hides none
    assert_eq!(
        of(&[("2", "2018-01-01"), ("~3", "2020-01-01")]),
        (State::NotEstablished, vec![])
    );
    assert_eq!(
        of(&[("2", "2018-01-01"), ("~3", "2019-01-01"), ("4", "2020-01-01")]),
        (State::Changed, vec![change("2018-01-02..2020-01-01", "2", "4")])
    );
    // the order is open
    assert_eq!(
        of(&[("2", "2018"), ("3", "2018-06-01")]),
        (State::NotEstablished, vec![])
    );
    // of two numbers of one day either may be the one that went on
    assert_eq!(
        of(&[("2", "2018-01-01"), ("3", "2018-01-01"), ("3", "2020-01-01")]),
        (State::NotEstablished, vec![])
    );
}

#[test]
fn a_plan_that_may_differ_leaves_constancy_open() {
    let stated = "value: 3, from: 2016-10-01, to: 2020-01-01, basis: stated";
    assert_eq!(history(&[stated]).0, State::Constant);
    assert_eq!(
        history(&[stated, "value: 3, from: 2022-02-14, basis: planned"]).0,
        State::Constant
    );
    assert_eq!(
        history(&[stated, "value: 3..5, from: 2022-02-14, basis: planned"]).0,
        State::NotEstablished
    );
}

#[test]
fn a_category_that_is_asked_for_is_never_dropped() {
    let a = unit(&[
        "value: 5, category: senior, at: 2020-01-01, basis: observed",
        "value: 7, category: junior, at: 2020-01-01, basis: observed",
    ]);
    let model = site(&[("districts/a.yaml", &a)]);
    let known = Known::new(&model, model.site().clock);
    let posts = [post(&model, "a")];
    let chosen = |category: Option<&str>| {
        let wanted = Wanted {
            category,
            ..Wanted::unit(Some("persons"))
        };
        let all = choose(&known, &posts, wanted);
        let names = all
            .all()
            .iter()
            .map(|c| c.definition.category.as_deref().unwrap_or("whole").to_owned());
        names.collect::<Vec<String>>()
    };
    assert_eq!(chosen(Some("senior")), ["senior"]);
    assert_eq!(chosen(Some("retired")), Vec::<String>::new());
    // without a word that they are all, they are told apart and have no sum
    assert_eq!(chosen(None), ["junior", "senior"]);
}
