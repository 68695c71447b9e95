//! Which districts have it, since when, which not and why; or which districts existed.
//!
//! Row verdicts: `in-place`, `planned`, `not-in-place`, `cannot-tell`; of districts `exists`, `planned`, `ended`.

use super::duration::{absence, by_start, not_in_place};
use super::lanes::{self, coverage, lanes};
use super::{Answer, Arg, Coverage, Lane, LaneOf, Message, Row, RowOf, RowVerdict, Verdict};
use crate::evidence::{Presence, Since};
use crate::model::date::Truth;
use crate::model::word::StartSide;
use crate::model::{Known, ProgrammeIx};

pub(super) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx) -> Answer {
    let day = known.clock.as_of;
    let scope = lanes::scope(known, answer.question(known.model), day);
    for lane in lanes(known, programme, &scope, day) {
        let presence = lane.presence(known, programme, day);
        let since = lane
            .since(known, programme, StartSide::OnSite)
            .filter(|_| presence.is_in_place());
        let verdict = match presence {
            Presence::InPlace { planned: true } => RowVerdict::Planned,
            Presence::InPlace { planned: false } => RowVerdict::InPlace,
            Presence::Absent { .. } | Presence::NotYet => RowVerdict::NotInPlace,
            Presence::Unknown => RowVerdict::CannotTell,
        };
        let mut sources: Vec<_> = since.iter().flat_map(|s| s.sources.clone()).collect();
        if let Presence::Absent { source, .. } = presence {
            sources.push(source);
        }
        let mut notes: Vec<Message> = absence(&presence).into_iter().collect();
        if let Some(since) = since.as_ref().filter(|s| !s.from.is_empty()) {
            notes.push(Message::new("note-from-predecessors").with("names", Arg::Districts(since.from.clone())));
        }
        if matches!(lane.of, LaneOf::Shared(_)) {
            notes.push(Message::new("note-shared"));
        }
        let months = since.as_ref().and_then(|s| s.date.months_until(day));
        answer.rows.push(Row {
            id: lane.id(known),
            districts: lane.districts.clone(),
            of: RowOf::Lane(lane),
            verdict,
            since,
            months,
            value: None,
            unit: None,
            evidence: None,
            basis: None,
            confirmed: verdict != RowVerdict::Planned,
            inferred: false,
            changes: Vec::new(),
            notes,
            sources,
            at: day,
        });
    }
    by_start(&mut answer.rows);
    let coverage = coverage(known, programme, &scope, day);
    if coverage.in_place.is_empty() && coverage.missing.is_empty() {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-coverage"));
        answer.unknowns.push(Message::new("unknown-coverage"));
    } else if !coverage.cannot_tell.is_empty() {
        let names = || Arg::Districts(coverage.cannot_tell.clone());
        answer.partly(Message::new("reason-cannot-tell").with("names", names()));
        answer
            .unknowns
            .push(Message::new("unknown-coverage-of").with("names", names()));
    }
    answer.sentence = vec![
        Message::new("coverage-sentence")
            .with("programme", Arg::Programmes(vec![programme]))
            .with("in-place", Arg::Count(coverage.in_place.len()))
            .with("of", Arg::Count(coverage.of)),
    ];
    answer.sentence.extend(not_in_place(&coverage));
    answer.coverage = Some(coverage);
    answer
}

/// Which districts exist on the day, and which had ended before it.
pub(super) fn existence(known: &Known<'_>, mut answer: Answer) -> Answer {
    let day = known.clock.as_of;
    let model = known.model;
    let wanted = answer.question(model).districts.clone();
    let mut coverage = Coverage::default();
    for (ix, district) in model.districts() {
        let life = known.life(ix);
        if !life.known || !wanted.is_empty() && !wanted.contains(&ix) {
            continue;
        }
        let exists = known.exists(ix, day);
        let begun = life
            .begin
            .as_ref()
            .map_or(Truth::Yes, |(_, date)| date.on_or_before(day));
        if begun == Truth::No {
            continue;
        }
        let by_plan = life.begin.as_ref().is_some_and(|(event, _)| !known.confirmed(*event));
        let ends_by_plan = life.end.as_ref().is_some_and(|(event, _)| !known.confirmed(*event));
        let verdict = match exists {
            Truth::Yes if by_plan => RowVerdict::Planned,
            Truth::Yes => RowVerdict::Exists,
            Truth::No => RowVerdict::Ended,
            Truth::Unknown => RowVerdict::CannotTell,
        };
        let mut notes = Vec::new();
        let mut sources = Vec::new();
        if let Some((event, _)) = &life.begin {
            let original = model[*event].original.clone();
            notes.push(Message::new("note-resulted-from").with("names", Arg::Districts(original)));
            sources.push(model[*event].source);
        }
        if let Some((event, date)) = life.end.as_ref().filter(|_| exists != Truth::Yes) {
            notes.push(
                Message::new("note-changed-into")
                    .with("names", Arg::Districts(model[*event].resulting.clone()))
                    .with("day", Arg::Date(date.clone())),
            );
            if ends_by_plan {
                notes.push(Message::new("note-planned"));
            }
            sources.push(model[*event].source);
        }
        match exists {
            Truth::Yes => coverage.in_place.push(ix),
            Truth::Unknown => coverage.cannot_tell.push(ix),
            Truth::No => {}
        }
        let since = life.begin.map(|(event, date)| Since {
            date,
            side: None,
            from: Vec::new(),
            same: true,
            sources: vec![model[event].source],
        });
        answer.rows.push(Row {
            id: district.id.clone(),
            of: RowOf::Lane(Lane {
                of: LaneOf::Bare(ix),
                districts: vec![ix],
            }),
            districts: vec![ix],
            verdict,
            months: since.as_ref().and_then(|s| s.date.months_until(day)),
            since,
            value: None,
            unit: None,
            evidence: None,
            basis: None,
            confirmed: verdict != RowVerdict::Planned && !(ends_by_plan && verdict == RowVerdict::Ended),
            inferred: false,
            changes: Vec::new(),
            notes,
            sources,
            at: day,
        });
    }
    coverage.of = coverage.in_place.len() + coverage.cannot_tell.len();
    if !coverage.cannot_tell.is_empty() {
        answer.partly(Message::new("reason-cannot-tell").with("names", Arg::Districts(coverage.cannot_tell.clone())));
    }
    answer.sentence = vec![Message::new("existence-sentence").with("count", Arg::Count(coverage.in_place.len()))];
    answer.coverage = Some(coverage);
    answer
}
