//! Events, and the lives of districts that follow from them.

use std::collections::BTreeSet;

use super::Cx;
use super::statements::{self, cite, last_day};
use crate::check::read::Read;
use crate::diagnostic::{Code, Finding};
use crate::model::word::{Basis, Word};
use crate::model::{DistrictIx, Event, EventIx, Model};
use crate::source::Span;
use crate::written::{self, At, RefKind};

/// Resolves the events.
pub fn events(cx: &mut Cx<'_>, list: &[Read<written::Event>]) -> Vec<Event> {
    let mut all = Vec::new();
    for read in list {
        let Some(e) = &read.record else { continue };
        if !matches!(e.basis.value, Basis::Stated | Basis::Planned) {
            cx.report(Finding::at(
                Code::UnknownValue,
                e.basis.span,
                format!("an event cannot be `{}`", e.basis.value.word()),
                "write `stated`, or `planned` where it lies after the source",
            ));
        }
        if (e.original.is_empty() || e.resulting.is_empty()) && !e.flawed {
            cx.report(Finding::at(
                Code::ImpossibleEvent,
                read.span,
                "an event names no district on one of its sides",
                "name the districts that ended under `original` and those that came into being under `resulting`",
            ));
        }
        if e.basis.value == Basis::Stated && last_day(cx, &e.in_force).is_none() {
            cx.keep(RefKind::Event, &read.id, None::<Event>);
            continue;
        }
        let mut known = |ids: &[At<String>]| -> Vec<DistrictIx> {
            ids.iter()
                .filter_map(|id| cx.table.district(id, &mut cx.findings))
                .collect()
        };
        let (original, resulting) = (known(&e.original), known(&e.resulting));
        let complete = original.len() == e.original.len() && resulting.len() == e.resulting.len();
        let source = cite(cx, &e.source);
        let statements = statements::all(cx, &e.statements, None);
        let event = source.filter(|_| complete).map(|source| Event {
            id: read.id.clone(),
            name: e.name.clone(),
            kind: e.classification,
            decided: e.decided.as_ref().map(|d| d.value.clone()),
            decided_span: e.decided.as_ref().map_or(e.in_force.span, |d| d.span),
            in_force: e.in_force.value.clone(),
            original,
            resulting,
            basis: e.basis.value,
            source,
            statements,
            narrative: read.narrative,
            span: e.in_force.span,
        });
        all.extend(cx.keep(RefKind::Event, &read.id, event));
    }
    all
}

/// Tells each district which event it resulted from and which changed it; a second one of either is impossible.
pub fn lives(cx: &mut Cx<'_>, model: &mut Model) {
    for i in 0..model.events.len() {
        let ix = EventIx(i as u32);
        let (original, resulting) = (model.events[i].original.clone(), model.events[i].resulting.clone());
        let span = model.events[i].span;
        let name = |model: &Model, d: DistrictIx| model[d].id.clone();
        let mut wrong = |message: String, help: &str, other: Option<Span>| {
            let mut finding = Finding::at(Code::ImpossibleEvent, span, message, help);
            if let Some(other) = other {
                finding = finding.and(other, "the other event");
            }
            cx.findings.push(finding);
        };
        // told already
        if original.is_empty() || resulting.is_empty() {
            continue;
        }
        if let Some(both) = original.iter().find(|d| resulting.contains(d)) {
            wrong(
                format!("`{}` both ends and comes into being by this event", name(model, *both)),
                "a district that goes on under its own name stands on neither side; one that changes gets a record of its own",
                None,
            );
            continue;
        }
        for district in resulting {
            let slot = model.districts[district.position()].resulted_from;
            if let Some(other) = slot {
                let message = format!("`{}` would come into being twice", name(model, district));
                wrong(
                    message,
                    "a district results from one event; give a later one of the same name its own record",
                    Some(model[other].span),
                );
            } else {
                model.districts[district.position()].resulted_from = Some(ix);
            }
        }
        for district in original {
            let slot = model.districts[district.position()].changed_by;
            if let Some(other) = slot {
                let message = format!("`{}` would end twice", name(model, district));
                wrong(message, "a district ends by one event", Some(model[other].span));
            } else {
                model.districts[district.position()].changed_by = Some(ix);
            }
        }
    }
    circles(cx, model);
    for (ix, district) in model.districts() {
        let (Some(born), Some(ended)) = (district.resulted_from, district.changed_by) else {
            continue;
        };
        let (born, ended) = (&model[born], &model[ended]);
        if let (Some(begin), Some(end)) = (born.in_force.earliest(), ended.in_force.latest())
            && end <= begin
        {
            cx.findings.push(
                Finding::at(
                    Code::ImpossibleEvent,
                    ended.span,
                    format!("`{}` ends before it came into being", model[ix].id),
                    "correct `in_force` of one of the two events",
                )
                .and(born.span, "it came into being here"),
            );
        }
    }
}

/// Events by which a district would result from itself, whatever their days: they are told, and join no districts, since
/// whoever follows them back would never come to an end.
fn circles(cx: &mut Cx<'_>, model: &mut Model) {
    let after = |model: &Model, event: EventIx| -> Vec<EventIx> {
        let resulting = model[event].resulting.iter();
        resulting.filter_map(|d| model[*d].changed_by).collect()
    };
    let on_circle = |event: EventIx| {
        let mut met = BTreeSet::new();
        let mut next = after(model, event);
        while let Some(one) = next.pop() {
            if met.insert(one) {
                next.extend(after(model, one));
            }
        }
        met.contains(&event)
    };
    let circle: Vec<EventIx> = model.events().map(|(ix, _)| ix).filter(|ix| on_circle(*ix)).collect();
    for event in circle {
        let record = &model[event];
        cx.report(Finding::at(
            Code::ImpossibleEvent,
            record.span,
            format!(
                "a district would result from itself by `{}` and the events around it",
                record.id
            ),
            "give what comes into being a record of its own, or exchange `original` and `resulting` of one event",
        ));
        let (original, resulting) = (record.original.clone(), record.resulting.clone());
        for district in resulting {
            model.districts[district.position()].resulted_from = None;
        }
        for district in original {
            model.districts[district.position()].changed_by = None;
        }
    }
}
