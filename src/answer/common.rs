//! What several kinds of answers say alike: notes of rows, their order, why a district has none, and what is asked and not told.

use std::sync::Arc;

use super::coverage::scope;
use super::{Answer, Arg, Coverage, Gap, Lack, Message, Missing, Row};
use crate::evidence::{self, HowMany, Lane, LaneOf, Presence, posts_of};
use crate::model::date::{Date, Day, Truth};
use crate::model::word::{Measure, Word};
use crate::model::{Definition, DistrictIx, Known, PostIx, ProgrammeIx, Question, Text};

/// What to say of a row for what it is a row of: a shared post, districts that only compare together, districts of which it
/// is open which are there, posts of another organisation.
pub(super) fn lane_notes(known: &Known<'_>, lane: &Lane, programme: ProgrammeIx, day: Day) -> Vec<Message> {
    let mut notes = Vec::new();
    match lane.of {
        LaneOf::Shared(_) => notes.push(Message::new("note-shared")),
        LaneOf::Regrouped(event) => {
            let results = &known.model[event].resulting;
            notes.push(if lane.districts.len() == results.len() {
                Message::new("note-regrouped")
            } else {
                Message::new("note-rest-of-event").with("names", Arg::Districts(lane.districts.clone()))
            });
        }
        LaneOf::Open(_) => {
            if let Some(turn) = lane.open_turn(known) {
                notes.push(
                    Message::new("note-open-event")
                        .with("names-before", Arg::Districts(turn.original.clone()))
                        .with("names-after", Arg::Districts(turn.resulting.clone()))
                        .with("when", Arg::Day(day)),
                );
            }
        }
        LaneOf::Own(district) | LaneOf::Bare(district) => {
            if known.exists(district, day) == Truth::Unknown {
                notes.push(Message::new("note-may-not-exist").with("names", Arg::Districts(vec![district])));
            }
        }
    }
    if !matches!(lane.of, LaneOf::Shared(_)) {
        let whose = organization(known, &lane.districts, programme);
        notes.extend(whose.map(|whose| Message::new("note-organization").with("organization", Arg::Text(whose))));
    }
    notes
}

/// Whose the posts are, where districts have none but those of another organisation.
pub(super) fn organization(known: &Known<'_>, districts: &[DistrictIx], programme: ProgrammeIx) -> Option<Text> {
    let mut posts = districts.iter().flat_map(|d| posts_of(known, *d, programme));
    posts.find_map(|p| known.model[p].organization.clone())
}

/// What to say of a row that is not in place.
pub fn absence(presence: &Presence) -> Option<Message> {
    match presence {
        Presence::Absent { standing, reason, .. } => Some(Message::absent(*standing, reason.as_ref())),
        Presence::NotYet => Some(Message::new("note-not-yet")),
        _ => None,
    }
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

fn why(missing: &Missing) -> Arg {
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
pub fn missing(coverage: &Coverage) -> Vec<Message> {
    let each = |m: &Missing| {
        Message::new("missing-short")
            .with("names", Arg::Districts(vec![m.district]))
            .with("why", why(m))
    };
    coverage.missing.iter().map(each).collect()
}

/// The districts that have it not, and those of which nothing is told.
pub(super) fn not_in_place(coverage: &Coverage) -> Vec<Message> {
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

/// How many of how many, where both are open.
pub(super) fn ranges(message: Message, in_place: HowMany, of: HowMany) -> Message {
    message
        .with("in-place-least", Arg::Count(in_place.least))
        .with("in-place-most", Arg::Count(in_place.most))
        .with("of-least", Arg::Count(of.least))
        .with("of-most", Arg::Count(of.most))
}

/// The sources count another measure than the question asks for, or do not say which: no more than a partial answer.
pub(super) fn other_measure(answer: &mut Answer, asked: Measure, definition: &Definition) {
    let message = |key| {
        Message::new(key)
            .with("asked", Arg::Select(asked.word()))
            .with("held", Arg::Select(definition.measure.map_or("none", Word::word)))
    };
    answer.partly(message("reason-other-measure"));
    answer.caveats.push(message("caveat-other-measure"));
}

/// The sources count something else than the question asks for: no more than a partial answer.
pub(super) fn other_unit(answer: &mut Answer, asked: Arc<str>, definition: &Definition) {
    let message = |key| {
        Message::new(key)
            .with("asked", Arg::Unit(asked.clone()))
            .with("held", Arg::Unit(definition.unit.clone()))
    };
    answer.partly(message("reason-other-unit"));
    answer.caveats.push(message("caveat-other-unit"));
    answer
        .unknowns
        .push(Gap::new(Lack::OtherUnit, message("unknown-other-unit")));
}

/// The posts of the districts that are asked about, those before a reorganisation included.
pub(super) fn posts_asked(known: &Known<'_>, question: &Question, programme: ProgrammeIx, days: &[Day]) -> Vec<PostIx> {
    let mut posts = Vec::new();
    for day in days {
        for district in scope(known, question, *day) {
            for before in evidence::line(known, district) {
                posts.extend(evidence::posts_of(known, before, programme));
            }
            let shared = known.model[district].shared.iter();
            posts.extend(shared.filter(|p| known.model[**p].programme == programme));
        }
    }
    posts.sort();
    posts.dedup();
    posts
}
