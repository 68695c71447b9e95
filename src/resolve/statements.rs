//! Statements, times and origins.

use std::sync::Arc;

use super::{Cx, each};
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::date::Date;
use crate::model::word::Basis;
use crate::model::{Bound, Citation, Definition, Origin, ProgrammeIx, Scope, Statement, Text, When};
use crate::said::{Said, say};
use crate::source::Span;
use crate::written::{self, At, Cite, Moment, Reference};

/// Resolves statements; `programme` is that of the post they stand in.
pub fn all(cx: &mut Cx<'_>, written: &[written::Statement], programme: Option<ProgrammeIx>) -> Vec<Statement> {
    for (i, statement) in written.iter().enumerate() {
        let Some(id) = &statement.id else { continue };
        cx.check_id(id);
        let before = written[..i].iter().filter_map(|s| s.id.as_ref());
        cx.repeats(say!("statements of one record"), id, before);
    }
    each(written, |s| one(cx, s, programme))
}

fn one(cx: &mut Cx<'_>, s: &written::Statement, programme: Option<ProgrammeIx>) -> Option<Statement> {
    if s.flawed {
        // what could not be read has been told; what the rest refers to is looked up all the same
        if let Some(unit) = &s.unit {
            cx.table.unit(unit, &mut cx.findings);
        }
        cite(cx, &s.source);
        return None;
    }
    let says = s.value.is_some() || s.change.is_some() || s.as_said.is_some() || s.extent.is_some() || s.text.is_some();
    if !says {
        cx.report(Finding::at(
            Code::EmptyStatement,
            s.span,
            say!("the statement says nothing"),
            say!("add `value`, `change`, `as_said`, `extent` or `text`"),
        ));
    }
    let counted = s.value.as_ref().map(|v| v.span).or(s.change.as_ref().map(|c| c.span));
    if let (Some(span), None) = (counted, &s.unit) {
        cx.report(Finding::at(
            Code::MissingKey,
            span,
            say!("a number is given, and not what it counts"),
            say!("add `unit: persons`, `posts`, `fte`, `schools`, `teams`, or another unit"),
        ));
    }
    let definition = definition(cx, s, counted.is_some());
    let when = when(cx, &s.from, &s.to, &s.at, s.basis.value, s.span);
    let named = s
        .programme
        .as_ref()
        .and_then(|p| cx.table.programme(p, &mut cx.findings));
    let claims = s.claims.as_ref().map(|kind| Scope {
        kind: kind.value,
        except: s
            .except
            .iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect(),
        tolerance: s.tolerance.as_ref().map(|t| t.value.clone()),
    });
    let source = cite(cx, &s.source)?;
    if counted.is_some() && s.unit.is_some() && definition.is_none() {
        return None;
    }
    Some(Statement {
        id: s.id.as_ref().map(|i| i.value.clone()),
        definition,
        value: s.value.as_ref().map(|v| v.value.clone()),
        change: s.change.as_ref().map(|c| c.value),
        as_said: s.as_said.as_ref().map(|t| t.value.clone()),
        extent: s.extent.clone(),
        text: s.text.as_ref().map(|t: &At<Text>| t.value.clone()),
        programme: named.or(programme),
        when: when?,
        basis: s.basis.value,
        outcome: s.outcome,
        claims,
        source,
        inferred: s.inferred.clone(),
        span: s.span,
    })
}

/// What a statement counts, and how.
fn definition(cx: &mut Cx<'_>, s: &written::Statement, counts: bool) -> Option<Arc<Definition>> {
    let unit = s.unit.as_ref().and_then(|u| cx.table.unit(u, &mut cx.findings));
    // a reading without a number is kept in a definition without a unit
    let unit = unit.or_else(|| (s.reading.is_some() && !counts).then(|| Arc::from("")))?;
    Some(Arc::new(Definition {
        unit,
        category: s.category.as_deref().map(Arc::from),
        measure: s.measure,
        period: s.period,
        reading: s.reading.as_ref().map(|r| Arc::from(r.value.as_str())),
    }))
}

/// The place of the statement with an id among those of the record `of`; told where there is none.
pub fn named(cx: &mut Cx<'_>, all: &[Statement], of: &Reference, id: &str, span: Span) -> Option<u32> {
    let found = all.iter().position(|s| s.id.as_deref() == Some(id));
    if found.is_none() && !cx.doubts(of.kind, &of.id) {
        cx.report(Finding::at(
            Code::DanglingReference,
            span,
            say!("the record has no statement with the id `{id}`", id),
            did_you_mean(id, say!("its statements"), all.iter().filter_map(|s| s.id.as_deref())),
        ));
    }
    found.map(|n| n as u32)
}

/// A citation with its ids resolved.
pub fn cite(cx: &mut Cx<'_>, cite: &Cite) -> Option<Citation> {
    let found = cx.table.citation(cite, cx.owner.as_ref(), &mut cx.findings);
    if found.is_none() {
        cx.incomplete.insert(cite.span.file);
    }
    found
}

fn bound(cx: &mut Cx<'_>, moment: &Moment) -> Option<Bound> {
    match moment {
        Moment::Date(date) => Some(Bound::Date(date.value.clone())),
        Moment::Event(id) => {
            let found = cx.table.event(id, &mut cx.findings);
            if found.is_none() {
                cx.incomplete.insert(id.span.file);
            }
            found.map(Bound::Event)
        }
    }
}

/// A date that must have a last day it can mean: without one nothing is ever known to have begun.
pub fn last_day(cx: &mut Cx<'_>, date: &At<Date>) -> Option<()> {
    if date.value.latest().is_some() {
        return Some(());
    }
    cx.report(Finding::at(
        Code::BadDate,
        date.span,
        say!(
            "`{date}` has no last day, so that it is never known to have come",
            date = date.value.text()
        ),
        say!("write the date alone, or the last one that is possible: `2022`, `[2022..2024-03]`, `[..2024-03]`"),
    ));
    None
}

/// The time of something with this basis; which keys may stand together is a rule of the format.
pub fn when(
    cx: &mut Cx<'_>,
    from: &Option<Moment>,
    to: &Option<Moment>,
    at: &Option<Moment>,
    basis: Basis,
    span: Span,
) -> Option<When> {
    if let Some(wrong) = wrong_keys(from, to, at, basis, span) {
        cx.report(wrong);
        return None;
    }
    // a plan may lie open; what has been begins at the latest some day
    if basis != Basis::Planned
        && let Some(Moment::Date(date)) = from.as_ref().or(at.as_ref())
    {
        last_day(cx, date)?;
    }
    match (from, at) {
        (Some(from), _) => since(cx, from, to.as_ref()),
        (None, Some(at)) => bound(cx, at).map(When::At),
        (None, None) => Some(When::Never),
    }
}

/// What is wrong with the keys of a time: one that may not stand with the basis, or one that is missing.
fn wrong_keys(
    from: &Option<Moment>,
    to: &Option<Moment>,
    at: &Option<Moment>,
    basis: Basis,
    span: Span,
) -> Option<Finding> {
    let wrong = |span: Span, message: Said, help: Said| Some(Finding::at(Code::WrongTime, span, message, help));
    match (basis, from, to, at) {
        (Basis::Stated, _, _, Some(at)) => wrong(
            at.span(),
            say!("`at` stands with the basis `stated`"),
            say!("write `from`, or change the basis to `observed`"),
        ),
        (Basis::Stated, None, ..) => wrong(
            span,
            say!("a `stated` fact does not say since when"),
            say!("add `from: …`, or change the basis to `observed` and add `at: …`"),
        ),
        (Basis::Observed, Some(moment), _, _) | (Basis::Observed, _, Some(moment), _) => wrong(
            moment.span(),
            say!(
                "`{key}` stands with the basis `observed`",
                key = if from.is_some() { "from" } else { "to" }
            ),
            say!("write `at`, or change the basis to `stated`"),
        ),
        (Basis::Observed, .., None) => wrong(
            span,
            say!("an `observed` fact does not say when it was seen"),
            say!("add `at: …`, the date that the source's \"today\" means"),
        ),
        (Basis::Planned, _, _, Some(at)) => wrong(
            at.span(),
            say!("`at` stands with the basis `planned`"),
            say!("write `from`, or leave the date out where the source gives none"),
        ),
        (Basis::Planned, None, Some(to), None) => {
            wrong(to.span(), say!("`to` stands without `from`"), say!("add `from: …`"))
        }
        (Basis::Need, Some(any), _, _) | (Basis::Need, _, Some(any), _) | (Basis::Need, _, _, Some(any)) => wrong(
            any.span(),
            say!("a `need` has no date, because nothing is decided"),
            say!("leave the date out, or change the basis to `planned`"),
        ),
        _ => None,
    }
}

/// The time since a moment, until another if one is told.
fn since(cx: &mut Cx<'_>, from: &Moment, to: Option<&Moment>) -> Option<When> {
    let start = bound(cx, from)?;
    let end = match to {
        Some(to) => Some(bound(cx, to)?),
        None => None,
    };
    if let (Moment::Date(a), Some(Moment::Date(b))) = (from, to)
        && let (Some(first), Some(last)) = (a.value.earliest(), b.value.latest())
        && last < first
    {
        cx.report(
            Finding::at(
                Code::InvertedSpan,
                b.span,
                say!(
                    "the span ends {to} before it begins {from}",
                    to = b.value.text(),
                    from = a.value.text()
                ),
                say!("exchange `from` and `to`, or correct the one that is wrong"),
            )
            .and(a.span, say!("begins here")),
        );
        return None;
    }
    Some(When::Since { from: start, to: end })
}

/// Where a home, a duty or a membership comes from; the basis is that of its keys where none is written.
pub fn origin(
    cx: &mut Cx<'_>,
    source: &Cite,
    inferred: &Option<String>,
    basis: Option<Basis>,
    seen: bool,
) -> Option<Origin> {
    Some(Origin {
        source: cite(cx, source)?,
        inferred: inferred.clone(),
        basis: basis.unwrap_or(if seen { Basis::Observed } else { Basis::Stated }),
    })
}
