//! How long in place.
//!
//! Row verdicts: `in-place`, `planned`, `not-in-place`, `not-established`.

use crate::answer::common::{absence, by_start, lane_notes, ranges};
use crate::answer::coverage::{coverage, scope};
use crate::answer::{Answer, Arg, Coverage, Gap, Lack, Message, Row, RowOf, RowVerdict, Verdict, side_word};
use crate::evidence::{Lane, LaneOf, OnDay, Presence, Rows, Since};
use crate::model::date::{Date, Day, Months, Truth};
use crate::model::word::{Standing, StartSide};
use crate::model::{Known, ProgrammeIx, Seat};

pub(in crate::answer) fn answer(
    known: &Known<'_>,
    mut answer: Answer,
    programme: ProgrammeIx,
    side: StartSide,
) -> Answer {
    let day = known.clock.as_of;
    let scope = scope(known, answer.question(known.model), day);
    let on = OnDay::new(known, programme, None, day);
    let mut ended = Vec::new();
    for lane in on.lanes(&scope, Rows::OfDay) {
        let presence = on.lane_presence(&lane);
        let start = lane.since(known, programme, side);
        let verdict = match (&presence, &start) {
            (Presence::InPlace { planned: true }, Some(_)) => RowVerdict::Planned,
            (Presence::InPlace { .. }, Some(_)) => RowVerdict::InPlace,
            (Presence::Absent { .. } | Presence::NotYet, _) => RowVerdict::NotInPlace,
            _ => RowVerdict::NotEstablished,
        };
        let end = start
            .as_ref()
            .and_then(|since| end(known, &lane, &presence, programme, since));
        let mut row = Row::of_lane(known, lane, verdict, day);
        row.notes.extend(absence(&presence));
        row.confirmed = verdict != RowVerdict::Planned;
        if let Some(end) = end {
            // a closed time ages no further
            row.months = start.as_ref().and_then(|s| s.date.months_until(end.after));
            ended.extend(start.as_ref().zip(row.months).map(|(since, months)| {
                Message::new("duration-ended")
                    .with("names", Arg::Districts(row.districts.clone()))
                    .with("since", Arg::Date(since.date.clone()))
                    .with("until", Arg::Day(end.last))
                    .with("months", Arg::Months(months))
            }));
            row.since = start;
        } else {
            row.since = start.filter(|_| presence.is_in_place());
            row.months = row.since.as_ref().and_then(|s| s.date.months_until(day));
        }
        row.sources = row.since.iter().flat_map(|s| s.sources.clone()).collect();
        if let Presence::Absent { source, .. } = presence {
            row.sources.push(source);
        }
        if let RowOf::Lane(lane) = &row.of {
            let mut notes: Vec<Message> = row.since.iter().flat_map(start_notes).collect();
            notes.extend(lane_notes(known, lane, programme, day));
            notes.extend(younger_members(known, lane, row.since.as_ref()));
            row.notes.extend(notes);
        }
        answer.rows.push(row);
    }
    by_start(&mut answer.rows);
    let coverage = coverage(&on, known, &scope, day);

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
        answer.unknowns.push(Gap::new(
            Lack::Start,
            Message::new("unknown-start").with("names", Arg::Districts(untold)),
        ));
    }
    answer.sentence = sentence(&answer, &coverage, programme, ended);
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

/// When a time that a source tells the end of ended: its last day, and the day after it.
struct End {
    last: Day,
    after: Day,
}

fn end(known: &Known<'_>, lane: &Lane, presence: &Presence, programme: ProgrammeIx, since: &Since) -> Option<End> {
    if !matches!(
        presence,
        Presence::Absent {
            standing: Standing::Ended,
            ..
        }
    ) {
        return None;
    }
    let statuses = lane
        .posts(known, programme)
        .into_iter()
        .flat_map(|p| &known.model[p].statuses);
    let ended = statuses.filter(|s| s.standing == Standing::Ended && known.knows(s.source));
    // seen as ended is no day on which it ended
    let days = ended.filter(|s| matches!(s.when, crate::model::When::Since { .. }));
    let after = days.filter_map(|s| known.time(&s.when).begin()?.is_day()).max()?;
    let began = since.date.on_or_before(after) == Truth::Yes;
    began.then(|| End {
        last: crate::model::eve(after),
        after,
    })
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
fn younger_members(known: &Known<'_>, lane: &Lane, since: Option<&Since>) -> Vec<Message> {
    let (LaneOf::Shared(post), Some(since)) = (&lane.of, since) else {
        return Vec::new();
    };
    let mut notes = Vec::new();
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

fn sentence(answer: &Answer, coverage: &Coverage, programme: ProgrammeIx, ended: Vec<Message>) -> Vec<Message> {
    let here = |r: &&Row| r.since.is_some() && r.verdict != RowVerdict::NotInPlace;
    let rows: Vec<&Row> = answer.rows.iter().filter(here).collect();
    let (in_place, of) = (coverage.in_place_span, coverage.of_span);
    let Some(first) = rows.first() else {
        return if ended.is_empty() {
            vec![Message::new("duration-none")]
        } else {
            ended
        };
    };
    let message = |key| Message::new(key).with("programme", Arg::Programmes(vec![programme]));
    let mut sentence = vec![if !coverage.of_told {
        message("duration-sentence-untold-of").with("in-place", Arg::Count(in_place.least))
    } else if in_place.least != in_place.most || of.least != of.most {
        ranges(message("duration-range"), in_place, of)
    } else {
        message("duration-sentence")
            .with("certain", coverage.certain())
            .with("in-place", Arg::Count(in_place.least))
            .with("of", Arg::Count(of.least))
    }];
    let date = |r: &Row| r.since.as_ref().map(|s| s.date.clone());
    if let (Some(date), Some(months)) = (date(first), first.months) {
        // "first" only where every other certainly began later
        let later = |r: &&Row| r.since.as_ref().is_some_and(|s| date.before(&s.date) == Truth::Yes);
        let certain =
            rows[1..].iter().all(later) && answer.rows.iter().all(|r| r.verdict != RowVerdict::NotEstablished);
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
    // all that certainly have it, each with its least
    let least = rows.iter().map(|r| r.months.map(|m| m.min)).min().flatten();
    if let Some(least) = least.filter(|_| rows.len() > 1 && in_place.least == in_place.most)
        && rows.iter().all(|r| r.verdict == RowVerdict::InPlace)
        && rows.iter().map(|r| r.districts.len()).sum::<usize>() == in_place.least
    {
        let (min, max) = (least, Some(least));
        sentence.push(
            Message::new("duration-least")
                .with("count", Arg::Count(in_place.least))
                .with("months", Arg::Months(Months { min, max })),
        );
    }
    sentence.extend(ended);
    sentence
}
