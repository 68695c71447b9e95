//! How many, per district and in total, at one or several dates.
//!
//! Row verdicts: `counted`, `planned`, `unknown`, `not-in-place`.

use std::sync::Arc;

use super::constancy::other_unit;
use super::duration::absence;
use super::lanes::{self, coverage, lanes};
use super::{Answer, Arg, LaneOf, Message, Row, RowOf, RowVerdict, Total, Verdict};
use crate::evidence::{self, Count, Presence};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::StartSide;
use crate::model::{Definition, Held, Known, ProgrammeIx, Subject};

pub(super) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx, dates: &[Date]) -> Answer {
    let as_of = known.clock.as_of;
    let mut days: Vec<Day> = dates.iter().filter_map(Date::latest).collect();
    if days.is_empty() {
        days.push(as_of);
    }
    let question = answer.question(known.model);
    let several = days.len() > 1;
    // the last date carries the total and the sentence; the others stand before it
    let mut definition = None;
    for day in &days {
        let scope = lanes::scope(known, question, *day);
        let lanes = lanes(known, programme, &scope, *day);
        let posts: Vec<_> = lanes.iter().flat_map(|l| l.posts(known, programme)).collect();
        let found = evidence::definition_of(
            known,
            &posts,
            question.unit.as_deref(),
            question.category.as_deref(),
            question.measure,
        );
        definition = definition.or(found);
        let Some(definition) = &definition else { continue };
        let mut counts = Vec::new();
        for lane in lanes {
            let presence = lane.presence(known, programme, *day);
            let count = lane.count(known, programme, definition, *day);
            let row = row(known, lane, presence, &count, programme, definition, *day, several);
            // one of which nothing is told may have some: the sum has no upper limit then
            if row.verdict != RowVerdict::NotInPlace {
                counts.push(count);
            }
            answer.rows.push(row);
        }
        let total = total(&counts, definition.unit.clone());
        answer.totals.push((*day, total.clone()));
        answer.total = Some(total);
        answer.coverage = Some(coverage(known, programme, &scope, *day));
        if Some(day) == days.last() {
            plans_to_come(known, &mut answer, programme, &scope, *day);
        }
    }
    let Some(definition) = definition else {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-number"));
        answer.sentence = vec![Message::new("headcount-none")];
        answer.unknowns.push(Message::new("unknown-number"));
        return answer;
    };
    judge(known, &mut answer, &definition);
    let (said, aside) = sentence(known, &answer, programme, &days);
    answer.sentence = said;
    answer.caveats.splice(0..0, aside);
    answer
}

#[allow(
    clippy::too_many_arguments,
    reason = "a row is all of these together, and is made here alone"
)]
fn row(
    known: &Known<'_>,
    lane: super::Lane,
    presence: Presence,
    count: &Count,
    programme: ProgrammeIx,
    definition: &Definition,
    day: Day,
    several: bool,
) -> Row {
    let verdict = match &presence {
        Presence::Absent { .. } => RowVerdict::NotInPlace,
        Presence::NotYet if count.value.is_unknown() => RowVerdict::NotInPlace,
        _ if count.value.is_unknown() => RowVerdict::Unknown,
        _ if count.planned => RowVerdict::Planned,
        _ => RowVerdict::Counted,
    };
    let mut notes: Vec<Message> = absence(&presence).into_iter().collect();
    let mut sources = count.sources.clone();
    if let Presence::Absent { source, .. } = presence {
        sources.push(source);
    }
    if count.planned {
        notes.push(Message::new("note-planned"));
    }
    if count.inferred {
        notes.push(Message::new("note-inferred"));
    }
    if count.disputed {
        notes.push(Message::new("note-disputed"));
    }
    if count.changing {
        notes.push(Message::new("note-changing"));
    }
    if matches!(lane.of, LaneOf::Shared(_)) {
        notes.push(Message::new("note-shared"));
    }
    if matches!(lane.of, LaneOf::Regrouped(_)) {
        notes.push(Message::new("note-regrouped"));
    }
    if verdict == RowVerdict::Unknown && presence.is_in_place() {
        notes.push(Message::new("note-number-unknown"));
    }
    if let Some(evidence) = count.evidence.filter(|e| *e < day) {
        notes.push(Message::last_evidence(evidence, count.seen.as_ref()));
    }
    let id = lane.id(known);
    Row {
        id: if several { format!("{id}@{day}") } else { id },
        districts: lane.districts.clone(),
        since: lane.since(known, programme, StartSide::OnSite),
        of: RowOf::Lane(lane),
        verdict,
        months: None,
        value: Some(count.value.clone())
            .filter(|v| !v.is_unknown() && (verdict != RowVerdict::NotInPlace || v.is_zero())),
        unit: Some(definition.unit.clone()),
        evidence: count.evidence,
        basis: count.basis.filter(|_| verdict != RowVerdict::NotInPlace),
        confirmed: !count.planned && !count.disputed,
        // a plan is told as a plan
        inferred: count.inferred && verdict == RowVerdict::Counted,
        changes: Vec::new(),
        notes,
        sources,
        at: day,
    }
}

fn total(counts: &[Count], unit: Arc<str>) -> Total {
    let value = Number::sum(counts.iter().map(|c| &c.value));
    Total {
        at_least: value.max().is_none(),
        confirmed: !counts.iter().any(|c| c.planned || c.disputed),
        value,
        unit,
    }
}

/// Plans that are known and whose day has not come: named, not counted.
fn plans_to_come(
    known: &Known<'_>,
    answer: &mut Answer,
    programme: ProgrammeIx,
    scope: &[crate::model::DistrictIx],
    day: Day,
) {
    let mut told: Vec<crate::source::Span> = Vec::new();
    for district in scope {
        let record = &known.model[*district];
        for post in record.posts.iter().chain(&record.shared) {
            if known.model[*post].programme != programme || known.model[*post].organization.is_some() {
                continue;
            }
            let to_come = |h: &Held<'_>| h.is_planned() && h.begins().is_none_or(|(_, last)| last > day);
            for held in known.statements(Subject::Post(*post)).filter(to_come) {
                // a shared post's plan is told once
                if told.contains(&held.statement.span) {
                    continue;
                }
                told.push(held.statement.span);
                let Some(message) = plan(&held) else { continue };
                let message = message
                    .with("names", Arg::Districts(vec![*district]))
                    .citing(held.statement.source);
                answer.caveats.push(message);
                answer.sources.push(held.statement.source);
            }
        }
    }
}

fn plan(held: &Held<'_>) -> Option<Message> {
    let unit = held.statement.definition.as_ref()?.unit.clone();
    let message = match (&held.value, &held.statement.change) {
        (Some(value), _) => Message::new("caveat-plan").with("what", Arg::Quantity(value.clone(), unit)),
        (None, Some(change)) => {
            let fewer = change.to_string().starts_with('-');
            Message::new("caveat-plan-change")
                .with("what", Arg::Quantity(Number::of_change(*change)?, unit))
                .with("sign", Arg::Select(if fewer { "fewer" } else { "more" }))
        }
        (None, None) => return None,
    };
    Some(match held.time.begin() {
        Some(date) => message.with("when", Arg::Date(date.clone())),
        None => message.with("when", Arg::Select("undated")),
    })
}

fn judge(known: &Known<'_>, answer: &mut Answer, definition: &Definition) {
    let last = answer.rows.last().map(|r| r.at);
    let here = |r: &&Row| Some(r.at) == last;
    let counted = answer.rows.iter().filter(here).filter(|r| r.value.is_some()).count();
    let untold: Vec<_> = answer
        .rows
        .iter()
        .filter(here)
        .filter(|r| r.verdict == RowVerdict::Unknown)
        .flat_map(|r| r.districts.clone())
        .collect();
    let asked = answer.question(known.model).unit.clone();
    if !untold.is_empty() {
        answer
            .unknowns
            .push(Message::new("unknown-numbers").with("names", Arg::Districts(untold.clone())));
    }
    if counted == 0 {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-number"));
        answer.total = None;
        answer.totals.clear();
        return;
    }
    if !untold.is_empty() {
        answer.partly(Message::new("reason-number-untold").with("names", Arg::Districts(untold)));
    }
    if answer
        .rows
        .iter()
        .filter(here)
        .any(|r| r.notes.iter().any(|n| n.key == "note-disputed"))
    {
        answer.partly(Message::new("reason-disputed"));
    }
    if let Some(asked) = asked.filter(|u| *u != definition.unit) {
        other_unit(answer, asked, definition);
    }
}

/// The sentence, and what to know beside it.
fn sentence(known: &Known<'_>, answer: &Answer, programme: ProgrammeIx, days: &[Day]) -> (Vec<Message>, Vec<Message>) {
    let Some(total) = &answer.total else {
        return (vec![Message::new("headcount-none")], Vec::new());
    };
    let Some(coverage) = &answer.coverage else {
        return (Vec::new(), Vec::new());
    };
    let mut aside = Vec::new();
    let asked_of_some = !answer.question(known.model).districts.is_empty();
    let mut said = Vec::new();
    if asked_of_some {
        // a programme need not say what one who works in it is called
        let called = known.model[programme].holder.get(known.model.site().language);
        let held = if called.is_some() { "yes" } else { "no" };
        for day in days {
            let rows: Vec<&Row> = answer.rows.iter().filter(|r| r.at == *day).collect();
            for row in rows {
                let Some(value) = &row.value else { continue };
                let planned = if row.verdict == RowVerdict::Planned {
                    "planned"
                } else {
                    "counted"
                };
                let unit = row.unit.clone().unwrap_or_else(|| total.unit.clone());
                said.push(
                    Message::new("headcount-of")
                        .with("names", Arg::Districts(row.districts.clone()))
                        .with("what", Arg::Quantity(value.clone(), unit))
                        .with("holder", Arg::Holder(programme, value.clone()))
                        .with("as", Arg::HolderOne(programme))
                        .with("held", Arg::Select(held))
                        .with("day", Arg::Day(*day))
                        .with("basis", Arg::Select(planned)),
                );
                if row.inferred {
                    said.push(Message::new("headcount-inferred-one"));
                }
            }
        }
        return (said, aside);
    }
    let key = if total.at_least {
        "headcount-at-least"
    } else {
        "headcount-sentence"
    };
    said.push(
        Message::new(key)
            .with("what", Arg::Quantity(total.value.clone(), total.unit.clone()))
            .with("holder", Arg::Holder(programme, total.value.clone()))
            .with("in-place", Arg::Count(coverage.in_place.len()))
            .with("of", Arg::Count(coverage.of)),
    );
    let here = |r: &&Row| Some(&r.at) == days.last();
    let planned: Vec<_> = answer
        .rows
        .iter()
        .filter(here)
        .filter(|r| r.verdict == RowVerdict::Planned)
        .flat_map(|r| r.districts.clone())
        .collect();
    if !planned.is_empty() {
        said.push(Message::new("headcount-planned").with("names", Arg::Districts(planned)));
    }
    let inferred = answer.rows.iter().filter(here).filter(|r| r.inferred);
    let inferred: Vec<_> = inferred.flat_map(|r| r.districts.clone()).collect();
    if !inferred.is_empty() {
        said.push(Message::new("headcount-inferred").with("names", Arg::Districts(inferred)));
    }
    let shared = answer
        .rows
        .iter()
        .filter(here)
        .filter(|r| matches!(&r.of, RowOf::Lane(l) if matches!(l.of, LaneOf::Shared(_))) && r.value.is_some())
        .count();
    if shared > 0 {
        aside.push(Message::new("headcount-shared").with("count", Arg::Count(shared)));
    }
    (said, aside)
}
