//! What answers lack, each thing apart from who can tell it.

use super::{Answer, Arg, Message};
use crate::model::DistrictIx;

/// Who can tell what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// These districts.
    Districts(Vec<DistrictIx>),
    /// All districts that the question is about.
    All,
    /// Whoever the source has it from.
    Source,
    /// Whoever was asked.
    Asked,
    /// Nobody is named.
    Nobody,
}

/// Something that an answer lacks.
#[derive(Clone, Debug)]
pub struct Gap {
    /// What it is.
    pub what: Message,
    /// Who can tell it.
    pub who: Who,
}

impl Gap {
    /// What a message of [`Answer::unknowns`] says is missing, without the sentence on who could say it.
    pub fn of(unknown: &Message) -> Gap {
        let named = unknown.args.iter().find_map(|(_, arg)| match arg {
            Arg::Districts(districts) => Some(Who::Districts(districts.clone())),
            _ => None,
        });
        let (key, who) = match unknown.key {
            "unknown-start" => ("gap-start", Who::All),
            "unknown-constancy" => ("gap-constancy", Who::All),
            "unknown-other-unit" => ("gap-other-unit", Who::All),
            "unknown-number" | "unknown-numbers" => ("gap-number", Who::All),
            "unknown-coverage" | "unknown-coverage-of" => ("gap-coverage", Who::All),
            "unknown-remainder" => ("gap-remainder", Who::Source),
            "unknown-account" => ("gap-account", Who::Asked),
            other => (other, Who::Nobody),
        };
        Gap {
            what: Message { key, ..unknown.clone() },
            who: named.unwrap_or(who),
        }
    }

    /// Whether a district can tell it.
    pub fn is_for(&self, district: DistrictIx) -> bool {
        match &self.who {
            Who::Districts(named) => named.contains(&district),
            Who::All => true,
            Who::Source | Who::Asked | Who::Nobody => false,
        }
    }
}

/// Everything that an answer lacks.
pub fn gaps(answer: &Answer) -> Vec<Gap> {
    answer.unknowns.iter().map(Gap::of).collect()
}
