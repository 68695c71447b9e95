//! Whether somebody is in place, and how many: what is said of a post, a unit or several of them on a day.

use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::word::{Basis, Standing};
use crate::model::{Citation, Text};

/// Whether a post is in place on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// In place; true if that rests on a plan alone.
    InPlace {
        /// No source confirms it.
        planned: bool,
    },
    /// Not in place, for a reason that a source tells.
    Absent {
        /// Which.
        standing: Standing,
        /// Why.
        reason: Option<Text>,
        /// Where it is said.
        source: Citation,
    },
    /// It begins later.
    NotYet,
    /// Nothing tells, or it may be either.
    Unknown,
}

impl Presence {
    /// True for in place, planned or not.
    pub fn is_in_place(&self) -> bool {
        matches!(self, Presence::InPlace { .. })
    }

    /// What is certain where it is the one or the other: of two reasons why nobody is there, neither.
    pub(super) fn either(&self, other: &Presence) -> Presence {
        match (self, other) {
            (a, b) if a == b => a.clone(),
            (Presence::InPlace { planned: a }, Presence::InPlace { planned: b }) => {
                Presence::InPlace { planned: *a || *b }
            }
            (Presence::Absent { source, .. }, Presence::Absent { .. } | Presence::NotYet)
            | (Presence::NotYet, Presence::Absent { source, .. }) => Presence::Absent {
                standing: Standing::None,
                reason: None,
                source: *source,
            },
            _ => Presence::Unknown,
        }
    }

    /// True where somebody certainly is not in place.
    pub fn is_absent(&self) -> bool {
        matches!(self, Presence::Absent { .. } | Presence::NotYet)
    }
}

/// A number on a day, and how sure it is.
#[derive(Clone, Debug)]
pub struct Count {
    /// The number; unknown where nothing tells it.
    pub value: Number,
    /// The last day, at or before the asked one, for which there is evidence.
    pub evidence: Option<Day>,
    /// That evidence as its source dates it, where it does not tell the day.
    pub seen: Option<Date>,
    /// How the source knows it; `None` where nothing tells it, or where a sum rests on several kinds.
    pub basis: Option<Basis>,
    /// True if it rests on a plan.
    pub planned: bool,
    /// True if it, or a part of it, is a conclusion of ours.
    pub inferred: bool,
    /// True if sources disagree; the value then spans both.
    pub disputed: bool,
    /// True if it may have changed before the asked day; the value then spans both.
    pub changing: bool,
    /// True if a change was told since: the number before it no longer holds, and is not told.
    pub overtaken: bool,
    /// True if it was taken over from the units before an event.
    pub carried_over: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

impl Count {
    /// No number is known.
    pub fn unknown() -> Self {
        Count {
            value: Number::unknown(),
            evidence: None,
            seen: None,
            basis: None,
            planned: false,
            inferred: false,
            disputed: false,
            changing: false,
            overtaken: false,
            carried_over: false,
            sources: Vec::new(),
        }
    }

    /// None, as a source says.
    pub fn none(source: Option<Citation>) -> Self {
        Count {
            value: Number::zero(),
            sources: source.into_iter().collect(),
            ..Count::unknown()
        }
    }

    /// Counts of several posts together.
    pub fn sum<'a>(counts: impl Iterator<Item = &'a Count> + Clone) -> Self {
        // `?` is not "at least 0": nothing known of any part is nothing known of the whole
        if counts.clone().all(|c| c.value.is_unknown()) {
            return counts.clone().next().cloned().unwrap_or_else(Count::unknown);
        }
        let mut sources: Vec<Citation> = counts.clone().flat_map(|c| c.sources.iter().copied()).collect();
        sources.sort();
        sources.dedup();
        let least = counts
            .clone()
            .filter(|c| c.evidence.is_some())
            .min_by_key(|c| c.evidence);
        let any = |of: fn(&Count) -> bool| counts.clone().any(of);
        let bases = counts.clone().map(|c| c.basis);
        Count {
            value: Number::sum(counts.clone().map(|c| &c.value)),
            evidence: least.and_then(|c| c.evidence),
            seen: least.and_then(|c| c.seen.clone()),
            basis: bases.reduce(|a, b| a.filter(|_| a == b)).flatten(),
            planned: any(|c| c.planned),
            inferred: any(|c| c.inferred),
            disputed: any(|c| c.disputed),
            changing: any(|c| c.changing),
            overtaken: any(|c| c.overtaken),
            carried_over: any(|c| c.carried_over),
            sources,
        }
    }

    /// A number that is one or the other. What is not told is 0 upwards.
    pub fn either(&self, other: &Count) -> Count {
        let mut sources = self.sources.clone();
        sources.extend(&other.sources);
        sources.sort();
        sources.dedup();
        Count {
            value: either(&self.value, &other.value),
            planned: self.planned || other.planned,
            inferred: self.inferred || other.inferred,
            disputed: self.disputed || other.disputed,
            changing: self.changing || other.changing || self.value.agrees(&other.value) != Truth::Yes,
            overtaken: self.overtaken || other.overtaken,
            carried_over: self.carried_over || other.carried_over,
            basis: self.basis.filter(|_| self.basis == other.basis),
            evidence: self.evidence.min(other.evidence),
            seen: self.seen.clone().filter(|_| self.seen == other.seen),
            sources,
        }
    }
}

/// The number that is one or the other, where what is not told is 0 upwards.
pub(super) fn either(a: &Number, b: &Number) -> Number {
    match (a.is_unknown(), b.is_unknown()) {
        (false, false) => Number::span(a, b),
        _ => Number::unknown(),
    }
}

/// Whether both are one and the same number, told as about or not.
pub(super) fn same(a: &Number, b: &Number) -> bool {
    a.min().is_some() && a.min() == a.max() && (a.min(), a.max()) == (b.min(), b.max())
}
