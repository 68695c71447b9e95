//! One file per kind of question, with all that it needs to answer.

pub(super) mod by_definition;
pub(super) mod constancy;
pub(super) mod coverage;
pub(super) mod duration;
pub(super) mod headcount;
pub(super) mod remainder;
pub(super) mod statement;

use crate::answer::{Arg, Message};
use crate::evidence::{Lane, LaneOf, posts_of};
use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, Known, PostIx, ProgrammeIx};

/// What to say of a row for what it is a row of: a shared post, districts that only compare together, districts of which it
/// is open which are there, posts of another organisation.
fn lane_notes(known: &Known<'_>, lane: &Lane, programme: ProgrammeIx, day: Day) -> Vec<Message> {
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
        notes.extend(organization(known, &lane.districts, programme));
    }
    notes
}

/// Whose the posts are, where districts have none but those of another organisation.
fn organization(known: &Known<'_>, districts: &[DistrictIx], programme: ProgrammeIx) -> Option<Message> {
    let posts: Vec<PostIx> = districts.iter().flat_map(|d| posts_of(known, *d, programme)).collect();
    let whose = posts.iter().find_map(|p| known.model[*p].organization.clone())?;
    Some(Message::new("note-organization").with("organization", Arg::Text(whose)))
}
