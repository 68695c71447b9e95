//! `date-after-source` and `undated-source`: a source cannot tell as a fact what came after it.

use std::collections::BTreeSet;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::word::Basis;
use crate::model::{Bound, Citation, Model, Post, PostIx, Seat, Statement, Subject, When};
use crate::said::{Said, say};
use crate::source::{Files, Span};

/// What stands in a post.
pub fn post(files: &Files, model: &Model, ix: PostIx, findings: &mut Vec<Finding>) {
    let post: &Post = &model[ix];
    for statement in &post.statements {
        one(files, model, statement, findings);
    }
    for side in post.start.sides() {
        fact(model, Some(&side.date), side.source, || side.span, START, findings);
    }
    for placement in post.homes.iter().chain(&post.duties) {
        let source = placement.origin.source;
        if placement.origin.basis == Basis::Planned {
            fact(model, None, source, || placement.span, FACT, findings);
        } else {
            when(files, model, &placement.when, source, placement.span, findings);
        }
    }
    for status in &post.statuses {
        when(files, model, &status.when, status.source, status.span, findings);
    }
    if let Seat::Shared { members, .. } = &post.seat {
        for member in members {
            when(files, model, &member.when, member.origin.source, member.span, findings);
        }
    }
}

/// What stands elsewhere: other subjects' statements, events, forums, commitments and indicators.
pub fn rest(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for subject in model.subjects().filter(|s| !matches!(s, Subject::Post(_))) {
        for statement in model.statements(subject) {
            one(files, model, statement, findings);
        }
    }
    for (_, district) in model.districts() {
        for side in district.founded.iter().chain(&district.dissolved) {
            fact(model, Some(&side.date), side.source, || side.span, LIFE, findings);
        }
    }
    if let Some(register) = &model.site().register {
        let (from, source) = (&register.complete_from, register.source);
        fact(model, Some(from), source, || source.span, SEEN, findings);
    }
    for parts in model.programmes().flat_map(|(_, p)| &p.parts) {
        fact(model, None, parts.source, || parts.source.span, FACT, findings);
    }
    for (_, event) in model.events() {
        if event.basis == Basis::Stated {
            fact(
                model,
                Some(&event.in_force),
                event.source,
                || event.span,
                EVENT,
                findings,
            );
        }
        // a decision that is announced is none yet
        let decided = event.decided.as_ref();
        fact(model, decided, event.source, || event.decided_span, DECIDED, findings);
    }
    for (_, forum) in model.forums() {
        fact(
            model,
            forum.at.as_ref(),
            forum.origin.source,
            || forum.span,
            SEEN,
            findings,
        );
    }
    // what is right must become known some day, or what was printed stands for ever
    for correction in model.sources().flat_map(|(_, source)| &source.corrections) {
        let source = correction.source;
        fact(model, None, source, || source.span, FACT, findings);
    }
    for (_, commitment) in model.commitments() {
        fact(
            model,
            None,
            commitment.source,
            || commitment.source.span,
            FACT,
            findings,
        );
        for status in &commitment.statuses {
            fact(model, Some(&status.at), status.source, || status.span, SEEN, findings);
        }
    }
    for (_, indicator) in model.indicators() {
        for seen in &indicator.observations {
            fact(
                model,
                seen.at.as_ref(),
                seen.origin.source,
                || seen.span,
                SEEN,
                findings,
            );
        }
    }
}

const FACT: Said = say!("correct the date; or write `basis: planned` if the source announces it");
const END: Said =
    say!("leave `to` out where the source tells no end: what is stated holds until something later is told");
const START: Said =
    say!("correct the date; what the source only announces is a statement with `basis: planned`, and no start");
const LIFE: Said = say!(
    "correct the date; what the source only announces is an event with `basis: planned`, and an empty \
     `original` for a beginning or an empty `resulting` for an end"
);
const SEEN: Said = say!("correct the date, or cite the source that saw it");
const DECIDED: Said = say!("correct `decided`, or leave it out until a source tells that it was decided");
const EVENT: Said = say!(
    "correct `in_force`; or write `basis: planned` if the source announces it; where the source itself is \
     wrong, write the right date here, cite the source that has it, and put a `corrections` entry on \
     the source that is wrong"
);

fn one(files: &Files, model: &Model, statement: &Statement, findings: &mut Vec<Finding>) {
    if matches!(statement.basis, Basis::Stated | Basis::Observed) {
        when(
            files,
            model,
            &statement.when,
            statement.source,
            statement.span,
            findings,
        );
    } else {
        fact(model, None, statement.source, || statement.span, FACT, findings);
    }
}

/// An undated source is told once, however many facts rest on it.
pub fn once(findings: &mut Vec<Finding>) {
    let mut told: BTreeSet<Span> = BTreeSet::new();
    findings.retain(|f| f.code != Code::UndatedSource || told.insert(f.labels[0].span));
}

/// What began after its source, or ends after it: a source cannot tell either.
fn when(files: &Files, model: &Model, when: &When, source: Citation, written: Span, findings: &mut Vec<Finding>) {
    let (begin, end) = match when {
        When::Since { from, to } => (Some(from), to.as_ref()),
        When::At(at) => (Some(at), None),
        When::Never => (None, None),
    };
    let before = findings.len();
    let at = || place::begins(files, written, when);
    fact(model, begin.map(|b| day(model, b)), source, at, FACT, findings);
    // an end given by an event is the day before it, which is no later than the event
    if let (Some(Bound::Date(end)), true) = (end, findings.len() == before) {
        let at = || place::ends(files, written, when);
        fact(model, Some(end), source, at, END, findings);
    }
}

fn day<'m>(model: &'m Model, bound: &'m Bound) -> &'m Date {
    match bound {
        Bound::Date(date) => date,
        Bound::Event(event) => &model[*event].in_force,
    }
}

/// A date that a source tells as a fact; `at` says where it stands, which takes a search and is seldom asked.
fn fact(
    model: &Model,
    date: Option<&Date>,
    citation: Citation,
    at: impl FnOnce() -> Span,
    help: Said,
    findings: &mut Vec<Finding>,
) {
    let source = &model[citation.source];
    let Some(known) = source.known() else {
        findings.push(
            Finding::at(
                Code::UndatedSource,
                source.span,
                say!("facts rest on `{source}`, which has no date", source = source.id),
                say!(
                    "add `meeting`, `signed` or `published`; `published: \"[..2024-03-06]\"` where only the latest possible day is known"
                ),
            )
            .and(citation.span, say!("a fact that rests on it")),
        );
        return;
    };
    // the later of the day it was known and the day it speaks of
    let last: Option<Day> = known
        .latest()
        .zip(source.facts_at.as_ref().and_then(Date::latest))
        .map(|(a, b)| a.max(b));
    if let (Some(last), Some(first)) = (last, date.and_then(Date::earliest))
        && first > last
    {
        let text = date.map_or("", |d| d.text());
        findings.push(
            Finding::at(
                Code::DateAfterSource,
                at(),
                say!(
                    "a fact of {text} rests on a source of {last}, which cannot know it",
                    text,
                    last
                ),
                help,
            )
            .saying(say!("{text} is later than {last}", text, last))
            .and(source.span, say!("this source is of {known}", known = known.text())),
        );
    }
}
