//! Rows: what is counted and followed as one, and the units that it covers on a day.

use super::line::{line, posts_of};
use super::since::{Since, district_since, post_since};
use crate::model::word::StartSide;
use crate::model::{DistrictIx, EventIx, Known, PostIx, ProgrammeIx, Turn, TurnIx, TurnOf};

/// What is counted and followed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneOf {
    /// A district's own posts in a programme, carried over reorganisations.
    Own(DistrictIx),
    /// A post that several districts share; counted once.
    Shared(PostIx),
    /// Districts of an event with several results, of which only the sum compares with what was before.
    Regrouped(EventIx),
    /// Districts of which it is open whether those before an event are there or those after it.
    Open(TurnIx),
    /// A district of which no post is recorded.
    Bare(DistrictIx),
}

/// A row's posts, and the districts that they cover on the day.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The posts.
    pub of: LaneOf,
    /// The districts.
    pub districts: Vec<DistrictIx>,
}

impl Lane {
    /// The id of its row.
    pub fn id(&self, known: &Known<'_>) -> String {
        let model = known.model;
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => model[d].id.clone(),
            LaneOf::Shared(p) => model[p].id.clone(),
            LaneOf::Regrouped(e) => model[e].id.clone(),
            LaneOf::Open(turn) => match known.lives().turns[turn].of {
                TurnOf::Event(e) => model[e].id.clone(),
                TurnOf::Founded(d) | TurnOf::Dissolved(d) => model[d].id.clone(),
            },
        }
    }

    /// Since when.
    pub fn since(&self, known: &Known<'_>, programme: ProgrammeIx, side: StartSide) -> Option<Since> {
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => district_since(known, d, programme, side),
            LaneOf::Shared(p) => post_since(known, p, side),
            LaneOf::Regrouped(event) => first_of(known, &known.model[event].original, programme, side),
            LaneOf::Open(turn) => first_of(known, &known.lives().turns[turn].original, programme, side),
        }
    }

    /// The posts that it is of, those before a reorganisation included.
    pub fn posts(&self, known: &Known<'_>, programme: ProgrammeIx) -> Vec<PostIx> {
        let mut posts: Vec<PostIx> = match self.of {
            LaneOf::Shared(p) => vec![p],
            _ => self
                .districts
                .iter()
                .flat_map(|d| line(known, *d))
                .flat_map(|d| posts_of(known, d, programme))
                .collect(),
        };
        posts.sort();
        posts.dedup();
        posts
    }

    /// The turn whose districts it covers while it is open whether it has happened.
    pub fn open_turn<'k>(&self, known: &'k Known<'_>) -> Option<&'k Turn> {
        match self.of {
            LaneOf::Open(turn) => known.lives().turns.get(turn),
            _ => None,
        }
    }
}

fn first_of(known: &Known<'_>, of: &[DistrictIx], programme: ProgrammeIx, side: StartSide) -> Option<Since> {
    of.iter()
        .filter_map(|d| district_since(known, *d, programme, side))
        .min_by_key(|s| (s.date.earliest(), s.date.latest()))
}

/// Whether rows are of one day, or of how something went over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// What is told one by one after an event has a row each.
    OfDay,
    /// The results of one event stay one row, which compares with what was before.
    OverTime,
}
