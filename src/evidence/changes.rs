//! When what is told of a post begins, and the changes that are told of it.

use super::stage::Stage;
use crate::model::{Bounds, Definition, EventIx, Held, Known, PostIx, eve};

/// The changes that are told of a post as having happened: when each can have come, and whether its unit certainly was there
/// then. One from outside the life of its unit tells nothing.
pub(super) fn changes<'k, 'm>(
    known: &'k Known<'m>,
    post: PostIx,
    definition: Option<&'k Definition>,
    stage: Stage,
) -> impl Iterator<Item = (&'k Held<'m>, Bounds, bool)> {
    let of = move |h: &&Held<'m>| definition.is_none_or(|d| h.statement.definition.as_deref() == Some(d));
    let told = |h: &&Held<'m>| !h.is_planned() && h.value.is_none() && h.statement.change.is_some_and(|c| !c.is_zero());
    let (born, ended) = stage.life_of(known, post);
    let dated = move |h: &'k Held<'m>| {
        let (first, last) = begins(known, h, stage)?;
        let inside = (first.max(born.0), last.min(eve(ended.1)));
        let sure = first >= born.1 && last < ended.0;
        (inside.0 <= inside.1).then_some((h, inside, sure))
    };
    known.counts(post).iter().filter(of).filter(told).filter_map(dated)
}

/// First and last day of a beginning; one that is an event's is of the days that the event can have been on.
pub(super) fn begins(known: &Known<'_>, held: &Held<'_>, stage: Stage) -> Option<Bounds> {
    days_of(known, held.begins_with, stage).or_else(|| held.begins())
}

pub(super) fn days_of(known: &Known<'_>, event: Option<EventIx>, stage: Stage) -> Option<Bounds> {
    let turn = known.lives().turn_of(event?)?;
    Some(stage.when(known, turn))
}
