//! `date-after-source` and `undated-source`: a source cannot tell as a fact what came after it.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::word::Basis;
use crate::model::{Bound, Citation, EventIx, Model, Placement, Post, PostIx, Seat, Statement, Subject, When};
use crate::source::{Files, Span};

/// What stands in a post.
pub fn post(files: &Files, model: &Model, ix: PostIx, findings: &mut Vec<Finding>) {
    let post: &Post = &model[ix];
    for statement in &post.statements {
        one(files, model, statement, findings);
    }
    for side in post.start.sides() {
        fact(model, Some(&side.date), side.source, side.source.span, findings);
    }
    for placement in post.homes.iter().chain(&post.duties) {
        place(model, placement, findings);
    }
    for status in &post.statuses {
        when(model, &status.when, status.source, status.source.span, findings);
    }
    if let Seat::Shared { members, .. } = &post.seat {
        for member in members {
            when(
                model,
                &member.when,
                member.origin.source,
                member.origin.source.span,
                findings,
            );
        }
    }
}

/// What stands elsewhere: other subjects' statements, and events.
pub fn rest(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for subject in model.subjects().filter(|s| !matches!(s, Subject::Post(_))) {
        for statement in model.statements(subject) {
            one(files, model, statement, findings);
        }
    }
    for (ix, record) in model.events() {
        if record.basis == Basis::Stated {
            event(model, ix, findings);
        }
    }
}

fn event(model: &Model, ix: EventIx, findings: &mut Vec<Finding>) {
    let event = &model[ix];
    let mut found = Vec::new();
    fact(model, Some(&event.in_force), event.source, event.span, &mut found);
    for finding in &mut found {
        if finding.code == Code::DateAfterSource {
            finding.help =
                "correct `in_force`; or write `basis: planned` if the source announces it; where the source \
                            itself is wrong, write the right date here, cite the source that has it, and put a \
                            `corrections` entry on the source that is wrong"
                    .into();
        }
    }
    findings.append(&mut found);
}

fn one(files: &Files, model: &Model, statement: &Statement, findings: &mut Vec<Finding>) {
    if matches!(statement.basis, Basis::Stated | Basis::Observed) {
        let span = super::place::begins(files, statement);
        when(model, &statement.when, statement.source, span, findings);
    }
}

/// An undated source is told once, however many facts rest on it.
pub fn once(findings: &mut Vec<Finding>) {
    let mut told: BTreeSet<Span> = BTreeSet::new();
    findings.retain(|f| f.code != Code::UndatedSource || told.insert(f.labels[0].span));
}

fn place(model: &Model, placement: &Placement, findings: &mut Vec<Finding>) {
    if placement.origin.basis != Basis::Planned {
        when(
            model,
            &placement.when,
            placement.origin.source,
            placement.origin.source.span,
            findings,
        );
    }
}

fn when(model: &Model, when: &When, source: Citation, span: Span, findings: &mut Vec<Finding>) {
    let begin = match when {
        When::Since { from, .. } => Some(from),
        When::At(at) => Some(at),
        When::Never => None,
    };
    let date = begin.map(|bound| match bound {
        Bound::Date(date) => date,
        Bound::Event(event) => &model[*event].in_force,
    });
    fact(model, date, source, span, findings);
}

fn fact(model: &Model, date: Option<&Date>, citation: Citation, span: Span, findings: &mut Vec<Finding>) {
    let source = &model[citation.source];
    let Some(known) = source.known() else {
        findings.push(
            Finding::at(
                Code::UndatedSource,
                source.span,
                format!("facts rest on `{}`, which has no date", source.id),
                "add `meeting`, `signed` or `published`; `published: \"[..2024-03-06]\"` where only the latest possible day is known",
            )
            .and(citation.span, "a fact that rests on it"),
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
                span,
                format!("a fact of {text} rests on a source of {last}, which cannot know it"),
                "correct the date; or write `basis: planned` if the source announces it",
            )
            .saying(format!("{text} is later than {last}"))
            .and(source.span, format!("this source is of {}", known.text())),
        );
    }
}
