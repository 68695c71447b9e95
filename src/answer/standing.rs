//! Commitments: how far each has come.

use crate::model::date::{Date, Truth};
use crate::model::word::{CommitmentKind, Progress};
use crate::model::{Commitment, Known};

/// How a commitment stands on a day, as far as was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the heading of its name")]
pub enum Standing {
    Overdue,
    Due,
    Undated,
    Need,
    Done,
    Abandoned,
}

impl Standing {
    /// In the order of a list.
    pub const ALL: [Standing; 6] = [
        Standing::Overdue,
        Standing::Due,
        Standing::Undated,
        Standing::Need,
        Standing::Done,
        Standing::Abandoned,
    ];

    /// The key of its heading.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Overdue => "overdue",
            Standing::Due => "due",
            Standing::Undated => "undated",
            Standing::Need => "need",
            Standing::Done => "done",
            Standing::Abandoned => "abandoned",
        }
    }
}

/// How a commitment stands at a pair of clocks: what came of it as far as was told, else whether its day has passed.
pub fn standing(known: &Known<'_>, commitment: &Commitment) -> Standing {
    let day = known.clock.as_of;
    let told = |progress: Progress| {
        commitment
            .statuses
            .iter()
            .any(|s| s.progress == progress && known.knows(s.source) && s.at.on_or_before(day) == Truth::Yes)
    };
    if told(Progress::Done) {
        Standing::Done
    } else if told(Progress::Abandoned) {
        Standing::Abandoned
    } else if commitment.kind == CommitmentKind::Need {
        Standing::Need
    } else {
        match commitment.due.as_ref().map(Date::latest) {
            Some(Some(last)) if last < day => Standing::Overdue,
            Some(_) => Standing::Due,
            None => Standing::Undated,
        }
    }
}
