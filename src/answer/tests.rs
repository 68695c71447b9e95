//! Rules of answers at their own functions: what an answer reads, how far it is answered, how two of them differ.

use std::collections::BTreeSet;

use super::difference::{Depth, Difference, differences, printed};
use super::*;
use crate::evidence::tests::{site, unit};
use crate::model::{Clock, Known, Subject};

/// An inquiry of these questions, each a line of its own.
fn inquiry(questions: &[&str]) -> String {
    let all: String = questions.iter().map(|q| format!("  - {{ {q} }}\n")).collect();
    format!("title: I\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-31\"\nquestions:\n{all}")
}

const HOW_MANY: &str = "id: n, summary: How many, kind: headcount, programme: w, unit: persons";

/// The answers to an inquiry's questions.
fn answers(model: &Model) -> Vec<Answer> {
    let Some(Subject::Inquiry(ix)) = model.find("inquiry", "i") else {
        panic!("there is no inquiry")
    };
    let known = Known::new(model, model[ix].clock);
    (0..model[ix].questions.len())
        .map(|n| answer(&known, ix, n as u32))
        .collect()
}

#[test]
fn a_sum_is_answered_where_every_unit_tells_and_partly_where_one_does_not() {
    let told = unit(&["value: 3, at: 2024-01-01, basis: observed"]);
    let i = inquiry(&[HOW_MANY]);
    let of = |second: &str| {
        let files = [
            ("districts/a.yaml", told.as_str()),
            ("districts/b.yaml", second),
            ("inquiries/i/inquiry.yaml", &i),
        ];
        let answer = answers(&site(&files)).remove(0);
        let total = answer.total.map(|t| (t.value.to_string(), t.at_least));
        (answer.verdict, total)
    };
    assert_eq!(of(&told), (Verdict::Answered, Some(("6".to_owned(), false))));
    // not told is 0 upwards
    assert_eq!(of("name: B\n"), (Verdict::Partly, Some((">=3".to_owned(), true))));
}

#[test]
fn nothing_that_is_told_is_no_number() {
    let i = inquiry(&[HOW_MANY]);
    let files = [
        ("districts/a.yaml", "name: A\n"),
        ("inquiries/i/inquiry.yaml", i.as_str()),
    ];
    let answer = answers(&site(&files)).remove(0);
    assert_eq!((answer.verdict, answer.total.is_none()), (Verdict::Unanswerable, true));
}

#[test]
fn every_asked_date_has_its_sum() {
    let a = unit(&[
        "value: 3, at: 2020-01-01, basis: observed",
        "value: 5, at: 2024-01-01, basis: observed",
    ]);
    let i = inquiry(&[&format!("{HOW_MANY}, dates: [2021-01-01, 2024-06-01]")]);
    let model = site(&[("districts/a.yaml", &a), ("inquiries/i/inquiry.yaml", &i)]);
    let answer = answers(&model).remove(0);
    let totals: Vec<String> = answer
        .totals
        .iter()
        .map(|(day, t)| format!("{day} {}", t.value))
        .collect();
    assert_eq!(totals, ["2021-01-01 3", "2024-06-01 5"]);
    assert_eq!(answer.total.map(|t| t.value.to_string()).as_deref(), Some("5"));
}

#[test]
fn an_answer_changes_on_the_days_of_what_it_reads_alone() {
    let a = unit(&["value: 3, at: 2020-01-01, basis: observed"]).replace("source: s ", "source: early ");
    let source = |day: &str| format!("title: S\ntype: list\npublished: \"{day}\"\n");
    let (early, other) = (source("2021-05-01"), source("2022-05-01"));
    let i = inquiry(&[HOW_MANY]);
    let files = [
        ("districts/a.yaml", a.as_str()),
        ("sources/early.yaml", early.as_str()),
        ("sources/other.yaml", other.as_str()),
        ("inquiries/i/inquiry.yaml", i.as_str()),
    ];
    let model = site(&files);
    let Some(Subject::Inquiry(ix)) = model.find("inquiry", "i") else {
        panic!("there is no inquiry")
    };
    let read: BTreeSet<String> = days(&model, ix, 0).keys().map(ToString::to_string).collect();
    assert_eq!(read, BTreeSet::from(["2021-05-01".to_owned()]));
}

#[test]
fn two_answers_differ_in_their_sum_and_in_the_rows_that_make_it() {
    let a = unit(&[
        "value: 3, at: 2020-01-01, basis: observed",
        "value: 5, at: 2024-01-01, basis: observed",
    ]);
    let i = inquiry(&[HOW_MANY]);
    let model = site(&[("districts/a.yaml", &a), ("inquiries/i/inquiry.yaml", &i)]);
    let Some(Subject::Inquiry(ix)) = model.find("inquiry", "i") else {
        panic!("there is no inquiry")
    };
    let at = |as_of: &str| {
        let clock = Clock {
            as_of: as_of.parse().unwrap_or_default(),
            ..model[ix].clock
        };
        answer(&Known::new(&model, clock), ix, 0)
    };
    let (before, after) = (at("2021-01-01"), at("2024-06-01"));
    let before = printed(&before, String::new(), |row| row.id.clone());
    let found = differences(&before, &after, "", Depth::Whole);
    let told: Vec<String> = found
        .iter()
        .map(|d| match d {
            Difference::Total(Some(a), Some(b)) => format!("total {a} {b}"),
            Difference::Value(n, Some(a), Some(b)) => format!("row {} {a} {b}", after.rows[*n].id),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(told, ["total 3 5", "row a 3 5"]);
    assert_eq!(
        differences(
            &printed(&after, String::new(), |row| row.id.clone()),
            &after,
            "",
            Depth::Whole
        ),
        []
    );
}
