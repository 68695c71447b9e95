//! How long in place.
//!
//! Row verdicts: `in-place`, `planned`, `not-in-place`, `not-established`.

use super::lanes::{self, coverage, lanes};
use super::{Answer, Arg, Message, Row, RowOf, RowVerdict, Verdict, side_word};
use crate::evidence::{Presence, Since};
use crate::model::date::Date;
use crate::model::word::StartSide;
use crate::model::{Citation, Known, ProgrammeIx, Seat};

pub(super) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx, side: StartSide) -> Answer {
    let day = known.clock.as_of;
    let scope = lanes::scope(known, answer.question(known.model), day);
    for lane in lanes(known, programme, &scope, day) {
        let presence = lane.presence(known, programme, day);
        let since = lane.since(known, programme, side).filter(|_| presence.is_in_place());
        let months = since.as_ref().and_then(|s| s.date.months_until(day));
        let mut notes = Vec::new();
        let mut sources: Vec<Citation> = since.iter().flat_map(|s| s.sources.clone()).collect();
        let verdict = match (&presence, &since) {
            (Presence::InPlace { planned: true }, Some(_)) => RowVerdict::Planned,
            (Presence::InPlace { .. }, Some(_)) => RowVerdict::InPlace,
            (Presence::Absent { .. } | Presence::NotYet, _) => RowVerdict::NotInPlace,
            _ => RowVerdict::NotEstablished,
        };
        notes.extend(absence(&presence));
        if let Presence::Absent { source, .. } = presence {
            sources.push(source);
        }
        if let Some(since) = &since {
            notes.extend(start_notes(since));
        }
        notes.extend(younger_members(known, &lane, since.as_ref()));
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

    let untold: Vec<_> = answer
        .rows
        .iter()
        .filter(|r| r.verdict == RowVerdict::NotEstablished)
        .flat_map(|r| r.districts.clone())
        .collect();
    let told = answer.rows.iter().filter(|r| r.since.is_some()).count();
    if told == 0 {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-start"));
    } else if !untold.is_empty() {
        answer.partly(Message::new("reason-start-untold").with("names", Arg::Districts(untold.clone())));
        answer
            .unknowns
            .push(Message::new("unknown-start").with("names", Arg::Districts(untold)));
    }
    answer.sentence = sentence(&answer, &coverage, programme);
    if answer
        .rows
        .iter()
        .any(|r| matches!(r.since.as_ref().and_then(|s| s.side), Some(s) if s != side))
    {
        answer
            .caveats
            .push(Message::new("caveat-start-side").with("asked", Arg::Select(side_word(Some(side)))));
    }
    answer.coverage = Some(coverage);
    answer
}

/// What to say of a row that is not in place.
pub fn absence(presence: &Presence) -> Option<Message> {
    match presence {
        Presence::Absent { standing, reason, .. } => {
            let key = crate::model::word::Word::word(*standing);
            Some(match reason {
                Some(reason) => Message::new("note-absent-reason")
                    .with("standing", Arg::Select(key))
                    .with("reason", Arg::Text(reason.clone())),
                None => Message::new("note-absent").with("standing", Arg::Select(key)),
            })
        }
        Presence::NotYet => Some(Message::new("note-not-yet")),
        _ => None,
    }
}

fn start_notes(since: &Since) -> Vec<Message> {
    let mut notes = Vec::new();
    if !since.from.is_empty() {
        let key = if since.same {
            "note-from-predecessors"
        } else {
            "note-from-first-predecessor"
        };
        notes.push(Message::new(key).with("names", Arg::Districts(since.from.clone())));
    }
    if since.side.is_none() {
        notes.push(Message::new("note-start-from-statement"));
    }
    notes
}

/// A member that joined after the post began, or whose earlier days nobody tells.
fn younger_members(known: &Known<'_>, lane: &super::Lane, since: Option<&Since>) -> Vec<Message> {
    let (super::LaneOf::Shared(post), Some(since)) = (&lane.of, since) else {
        return Vec::new();
    };
    let mut notes = vec![Message::new("note-shared")];
    let Seat::Shared { members, .. } = &known.model[*post].seat else {
        return notes;
    };
    let begun = since.date.latest();
    for member in members.iter().filter(|m| lane.districts.contains(&m.district)) {
        let names = || Arg::Districts(vec![member.district]);
        let born = known.life(member.district).begin.and_then(|(_, date)| date.earliest());
        let joined = known.time(&member.when).begin().and_then(Date::earliest);
        if born.max(joined) <= begun {
            continue;
        }
        // seen in it later says only that it was there by then
        let seen = matches!(member.when, crate::model::When::At(_));
        notes.push(if seen {
            Message::new("note-member-since-untold").with("names", names())
        } else {
            Message::new("note-younger-member").with("names", names())
        });
        if !member.before.is_empty() {
            notes.push(
                Message::new("note-member-one-of")
                    .with("names", names())
                    .with("before", Arg::Districts(member.before.clone())),
            );
        }
    }
    notes
}

/// Rows in the order in which they began; those without a beginning last.
pub(super) fn by_start(rows: &mut [Row]) {
    let key = |r: &Row| {
        let date = r.since.as_ref().map(|s| &s.date);
        (
            date.is_none(),
            date.and_then(Date::earliest),
            date.and_then(Date::latest),
        )
    };
    // stable: rows that began alike keep the order of their ids
    rows.sort_by_key(key);
}

fn sentence(answer: &Answer, coverage: &super::Coverage, programme: ProgrammeIx) -> Vec<Message> {
    let rows: Vec<&Row> = answer.rows.iter().filter(|r| r.since.is_some()).collect();
    let mut sentence = vec![
        Message::new("duration-sentence")
            .with("programme", Arg::Programmes(vec![programme]))
            .with("in-place", Arg::Count(coverage.in_place.len()))
            .with("of", Arg::Count(coverage.of)),
    ];
    let Some(first) = rows.first() else {
        return vec![Message::new("duration-none")];
    };
    let date = |r: &Row| r.since.as_ref().map(|s| s.date.clone());
    if let (Some(date), Some(months)) = (date(first), first.months) {
        // "first" only where every other certainly began later
        let certain = rows[1..].iter().all(|r| {
            r.since
                .as_ref()
                .is_some_and(|s| date.before(&s.date) == crate::model::date::Truth::Yes)
        });
        let key = match (rows.len(), certain) {
            (1, _) => "duration-only",
            (_, true) => "duration-first",
            (_, false) => "duration-longest",
        };
        sentence.push(
            Message::new(key)
                .with("names", Arg::Districts(first.districts.clone()))
                .with("since", Arg::Date(date))
                .with("months", Arg::Months(months)),
        );
    }
    sentence
}

fn why(missing: &super::Missing) -> Arg {
    let presence = match (missing.standing, missing.source) {
        (Some(standing), Some(source)) => Presence::Absent {
            standing,
            reason: missing.reason.clone(),
            source,
        },
        _ => Presence::NotYet,
    };
    Arg::Messages(absence(&presence).into_iter().collect())
}

/// Each district that has it not, and why, shortly.
pub fn missing(coverage: &super::Coverage) -> Vec<Message> {
    let each = |m: &super::Missing| {
        Message::new("missing-short")
            .with("names", Arg::Districts(vec![m.district]))
            .with("why", why(m))
    };
    coverage.missing.iter().map(each).collect()
}

/// The districts that have it not, and those of which nothing is told.
pub(super) fn not_in_place(coverage: &super::Coverage) -> Vec<Message> {
    let mut said = Vec::new();
    match coverage.missing.as_slice() {
        [] => {}
        [one] => said.push(
            Message::new("sentence-missing-one")
                .with("names", Arg::Districts(vec![one.district]))
                .with("why", why(one)),
        ),
        many => said.push(
            Message::new("sentence-missing")
                .with("count", Arg::Count(many.len()))
                .with("names", Arg::Districts(many.iter().map(|m| m.district).collect())),
        ),
    }
    if !coverage.cannot_tell.is_empty() {
        said.push(
            Message::new("sentence-cannot-tell")
                .with("count", Arg::Count(coverage.cannot_tell.len()))
                .with("names", Arg::Districts(coverage.cannot_tell.clone())),
        );
    }
    said
}
