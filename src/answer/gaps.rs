//! What an answer lacks, and who can tell it.

use super::{Arg, Message};
use crate::model::DistrictIx;

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// When it began.
    Start,
    /// Whether the number has been the same since.
    Constancy,
    /// The number in the unit that is asked for.
    OtherUnit,
    /// The number.
    Number,
    /// Whether it is there.
    Coverage,
    /// What is left of a reinforcement.
    Remainder,
    /// The number under a reading of a word.
    Reading,
    /// The account itself.
    Account,
}

impl Lack {
    /// The message that says it without who could tell it.
    fn key(self) -> &'static str {
        match self {
            Lack::Start => "gap-start",
            Lack::Constancy => "gap-constancy",
            Lack::OtherUnit => "gap-other-unit",
            Lack::Number => "gap-number",
            Lack::Coverage => "gap-coverage",
            Lack::Remainder => "gap-remainder",
            Lack::Reading => "unknown-reading",
            Lack::Account => "gap-account",
        }
    }

    /// Who can tell it, where no district is named.
    fn who(self) -> Who {
        match self {
            Lack::Start | Lack::Constancy | Lack::OtherUnit | Lack::Number | Lack::Coverage => Who::All,
            Lack::Remainder => Who::Source,
            Lack::Reading => Who::Nobody,
            Lack::Account => Who::Asked,
        }
    }
}

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
    pub lack: Lack,
    /// Who can tell it.
    pub who: Who,
    /// What it is and who could tell it, as a sentence.
    pub told: Message,
}

impl Gap {
    pub(super) fn new(lack: Lack, told: Message) -> Gap {
        let named = told.args.iter().find_map(|(_, arg)| match arg {
            Arg::Districts(districts) => Some(Who::Districts(districts.clone())),
            _ => None,
        });
        Gap {
            lack,
            who: named.unwrap_or(lack.who()),
            told,
        }
    }

    /// What is missing, without the sentence on who could tell it.
    pub fn what(&self) -> Message {
        Message {
            key: self.lack.key(),
            ..self.told.clone()
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
