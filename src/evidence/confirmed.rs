//! What a number was before the plans that it rests on.

use super::count::Count;
use crate::model::date::Day;
use crate::model::{Known, PostIx, eve};

/// The eve of the first plan that a number of these posts rests on: what is confirmed carries forward from there. None where
/// it rests on no plan that has a day.
pub fn before_plans(known: &Known<'_>, posts: &[PostIx], count: &Count) -> Option<Day> {
    if !count.planned {
        return None;
    }
    let plans = posts
        .iter()
        .flat_map(|post| known.counts(*post))
        .filter(|held| held.is_planned());
    let plans = plans.filter(|held| count.sources.contains(&held.statement.source));
    let first = plans.filter_map(|held| Some(held.begins()?.0)).min()?;
    Some(eve(first))
}
