//! Which districts have it, since when, which not and why; or which districts existed.
//!
//! Row verdicts: `in-place`, `planned`, `not-in-place`, `cannot-tell`; of districts `exists`, `planned`, `ended`.

use crate::answer::common::{absence, by_start, lane_notes, not_in_place, ranges};
use crate::answer::coverage::{coverage, of_is_told, scope};
use crate::answer::{Answer, Arg, Coverage, Gap, Lack, Message, Row, RowOf, RowVerdict, Verdict};
use crate::evidence::{HowMany, Lane, LaneOf, OnDay, Presence, Rows, Since, existing_of};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Decimal;
use crate::model::word::{ClaimKind, StartSide};
use crate::model::{DistrictIx, EventIx, Known, ProgrammeIx, Subject};

pub(in crate::answer) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx) -> Answer {
    let day = known.clock.as_of;
    let scope = scope(known, answer.question(known.model), day);
    let on = OnDay::new(known, programme, None, day);
    for lane in on.lanes(&scope, Rows::OfDay) {
        let presence = on.lane_presence(&lane);
        let verdict = match presence {
            Presence::InPlace { planned: true } => RowVerdict::Planned,
            Presence::InPlace { planned: false } => RowVerdict::InPlace,
            Presence::Absent { .. } | Presence::NotYet => RowVerdict::NotInPlace,
            Presence::Unknown => RowVerdict::CannotTell,
        };
        let notes = lane_notes(known, &lane, programme, day);
        let mut row = Row::of_lane(known, lane, verdict, day);
        if let RowOf::Lane(lane) = &row.of {
            row.since = lane
                .since(known, programme, StartSide::OnSite)
                .filter(|_| presence.is_in_place());
        }
        row.months = row.since.as_ref().and_then(|s| s.date.months_until(day));
        row.sources = row.since.iter().flat_map(|s| s.sources.clone()).collect();
        if let Presence::Absent { source, .. } = presence {
            row.sources.push(source);
        }
        row.notes.extend(absence(&presence));
        if let Some(since) = row.since.as_ref().filter(|s| !s.from.is_empty()) {
            let names = Arg::Districts(since.from.clone());
            row.notes
                .push(Message::new("note-from-predecessors").with("names", names));
        }
        row.notes.extend(notes);
        if verdict == RowVerdict::InPlace && row.since.is_none() && row.districts.iter().any(|d| on.is_claimed(*d)) {
            row.notes.push(Message::new("note-universal"));
        }
        row.confirmed = verdict != RowVerdict::Planned;
        answer.rows.push(row);
    }
    by_start(&mut answer.rows);
    let coverage = coverage(&on, known, &scope, day);
    if coverage.in_place_span.most == 0 && coverage.missing.is_empty() {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-coverage"));
        answer
            .unknowns
            .push(Gap::new(Lack::Coverage, Message::new("unknown-coverage")));
    } else if !coverage.cannot_tell.is_empty() {
        let names = || Arg::Districts(coverage.cannot_tell.clone());
        answer.partly(Message::new("reason-cannot-tell").with("names", names()));
        answer.unknowns.push(Gap::new(
            Lack::Coverage,
            Message::new("unknown-coverage-of").with("names", names()),
        ));
    }
    answer.sentence = vec![found(&coverage, programme)];
    answer.sentence.extend(not_in_place(&coverage));
    answer.coverage = Some(coverage);
    answer
}

/// In how many districts a programme is found.
fn found(coverage: &Coverage, programme: ProgrammeIx) -> Message {
    let programme = Arg::Programmes(vec![programme]);
    let (in_place, of) = (coverage.in_place_span, coverage.of_span);
    if !coverage.of_told {
        Message::new("coverage-sentence-untold-of")
            .with("programme", programme)
            .with("in-place", Arg::Count(in_place.least))
    } else if in_place.least == in_place.most && of.least == of.most {
        Message::new("coverage-sentence")
            .with("programme", programme)
            .with("certain", coverage.certain())
            .with("in-place", Arg::Count(in_place.least))
            .with("of", Arg::Count(of.least))
    } else {
        ranges(
            Message::new("coverage-range").with("programme", programme),
            in_place,
            of,
        )
    }
}

/// Which districts exist on the day, and which had ended before it.
pub(in crate::answer) fn existence(known: &Known<'_>, mut answer: Answer) -> Answer {
    let day = known.clock.as_of;
    let model = known.model;
    let wanted = answer.question(model).districts.clone();
    let mut coverage = Coverage {
        of_told: of_is_told(known, day),
        ..Coverage::default()
    };
    let mut scope = Vec::new();
    for (ix, _) in model.districts() {
        let born = known.lives().born(ix).0;
        if !known.life(ix).known || !wanted.is_empty() && !wanted.contains(&ix) || born > day {
            continue;
        }
        let exists = known.exists(ix, day);
        if exists == Truth::Yes {
            coverage.in_place.push(ix);
        }
        if exists != Truth::No {
            scope.push(ix);
        }
        answer.rows.push(life_row(known, ix, exists));
    }
    coverage.of_span = existing_of(known, &scope, day);
    coverage.in_place_span = coverage.of_span;
    let span = coverage.of_span;
    answer.sentence = vec![if !coverage.of_told {
        answer.verdict = Verdict::Partly;
        Message::new("existence-untold").with("known", Arg::Count(span.least))
    } else if span.least == span.most {
        Message::new("existence-sentence").with("count", Arg::Count(span.least))
    } else {
        Message::new("existence-sentence-range")
            .with("least", Arg::Count(span.least))
            .with("most", Arg::Count(span.most))
    }];
    if !coverage.of_told {
        answer.reasons.extend(answer.sentence.clone());
    }
    if wanted.is_empty() {
        claimed(known, &mut answer, span, day);
    }
    answer.coverage = Some(coverage);
    answer
}

/// Since when a district is there, what it came from, and what became of it.
fn life_row(known: &Known<'_>, ix: DistrictIx, exists: Truth) -> Row {
    let (model, day, life) = (known.model, known.clock.as_of, known.life(ix));
    let is_planned = |of: &Option<(EventIx, _)>| of.as_ref().is_some_and(|(event, _)| !known.confirmed(*event));
    let ends_by_plan = is_planned(&life.end);
    let verdict = match exists {
        Truth::Yes if is_planned(&life.begin) => RowVerdict::Planned,
        Truth::Yes => RowVerdict::Exists,
        Truth::No => RowVerdict::Ended,
        Truth::Unknown => RowVerdict::CannotTell,
    };
    let lane = Lane {
        of: LaneOf::Bare(ix),
        districts: vec![ix],
    };
    let mut row = Row::of_lane(known, lane, verdict, day);
    if let Some((event, _)) = &life.begin {
        let original = model[*event].original.clone();
        if !original.is_empty() {
            row.notes
                .push(Message::new("note-resulted-from").with("names", Arg::Districts(original)));
        }
        row.sources.push(model[*event].source);
    }
    row.sources.extend(life.founded.iter().map(|(_, source)| *source));
    if exists != Truth::Yes {
        if let Some((event, date)) = &life.end {
            if !model[*event].resulting.is_empty() {
                row.notes.push(
                    Message::new("note-changed-into")
                        .with("names", Arg::Districts(model[*event].resulting.clone()))
                        .with("day", Arg::Date(date.clone())),
                );
            }
            if ends_by_plan {
                row.notes.push(Message::new("note-planned"));
            }
            row.sources.push(model[*event].source);
        }
        row.sources.extend(life.dissolved.iter().map(|(_, source)| *source));
    }
    let begin = life
        .begin
        .map(|(event, date)| (date, model[event].source))
        .or(life.founded);
    row.since = begin.map(|(date, source)| Since {
        date,
        side: None,
        from: Vec::new(),
        same: true,
        sources: vec![source],
    });
    row.months = row.since.as_ref().and_then(|s| s.date.months_until(day));
    row.confirmed = verdict != RowVerdict::Planned && !(ends_by_plan && verdict == RowVerdict::Ended);
    row
}

/// A source counts the districts: a claim, which the recorded ones may not meet.
fn claimed(known: &Known<'_>, answer: &mut Answer, span: HowMany, day: Day) {
    let counts = known.claims(ClaimKind::Total).into_iter().filter(|(subject, held)| {
        let definition = held.statement.definition.as_deref();
        let unit = definition.is_some_and(|d| known.model.site().units.iter().any(|(u, _)| *u == d.unit));
        *subject == Subject::Site && held.statement.programme.is_none() && unit && held.statement.outcome.is_none()
    });
    let begun = counts.filter(|(_, held)| held.begins().is_some_and(|(_, last)| last <= day));
    let Some((_, held)) = begun.max_by_key(|(_, held)| held.begins().map(|(_, last)| last)) else {
        return;
    };
    let Some(claimed) = held.value.clone() else { return };
    let whole = |d: Decimal| d.to_i64_if_whole().and_then(|n| usize::try_from(n).ok());
    let Some(said) = claimed.min().or(claimed.max()).and_then(whole) else {
        return;
    };
    // it is held against the districts of its own day
    let at = held.time.begin().and_then(Date::latest).unwrap_or(day);
    let then = existing_of(known, &known.existing(at), at);
    let least = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).saturating_mul(1000);
    let below = claimed.min().is_some_and(|min| min.thousandths() > least(then.most));
    let above = claimed.max().is_some_and(|max| max.thousandths() < least(then.least));
    if !below && !above || claimed.is_approximate() {
        return;
    }
    let message = |key| {
        Message::new(key)
            .with("count", Arg::Count(span.least))
            .with("claimed", Arg::Count(said))
            .citing(held.statement.source)
    };
    answer.partly(message("reason-units-claimed"));
    answer.sentence.push(message("reason-units-claimed"));
    answer.caveats.push(message("caveat-units-claimed"));
    answer.sources.push(held.statement.source);
}
