//! Statements: what one source says of one subject.

use std::sync::Arc;

use super::date::Date;
use super::number::{Change, Number};
use super::text::Text;
use super::word::{Basis, ClaimKind, Measure, Outcome, Period};
use super::{Citation, DistrictIx, EventIx, ProgrammeIx};
use crate::source::Span;

/// What is counted. Only equal definitions are compared or added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Definition {
    /// Unit: `persons`, `posts`, `fte`, or one that the site's record declares.
    pub unit: Arc<str>,
    /// Rank or profession; `None` where the programme's own posts are meant.
    pub category: Option<Arc<str>>,
    /// Established, funded or filled; `None` where the source does not tell.
    pub measure: Option<Measure>,
    /// The kind of year that the figure is of; `None` for a day.
    pub period: Option<Period>,
    /// The reading of an ambiguous word.
    pub reading: Option<Arc<str>>,
}

/// Part-time presence, as the source tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Some of the time.
    Partly,
    /// So many days of a week.
    DaysPerWeek(Number),
}

impl Extent {
    /// Reads `partly` or `1 day/week`.
    pub fn parse(text: &str) -> Option<Extent> {
        if text == "partly" {
            return Some(Extent::Partly);
        }
        let (number, unit) = text.split_once(' ')?;
        matches!(unit, "day/week" | "days/week")
            .then(|| Number::parse(number).ok())
            .flatten()
            .map(Extent::DaysPerWeek)
    }
}

impl std::fmt::Display for Extent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Extent::Partly => f.write_str("partly"),
            Extent::DaysPerWeek(n) if n.text() == "1" => f.write_str("1 day/week"),
            Extent::DaysPerWeek(n) => write!(f, "{} days/week", n.text()),
        }
    }
}

/// One end of a time: a date, or the day of an event.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// A date.
    Date(Date),
    /// The day that an event was in force (as a beginning), or the day before it (as an end).
    Event(EventIx),
}

/// When a statement holds.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// From one time on, and to another only where the source tells an end.
    Since {
        /// The beginning.
        from: Bound,
        /// The last day, inclusive.
        to: Option<Bound>,
    },
    /// Seen at a time.
    At(Bound),
    /// Without a time: a need, or a plan without a date.
    Never,
}

/// What a claim is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// A total, or all.
    pub kind: ClaimKind,
    /// Districts that the claim leaves out.
    pub except: Vec<DistrictIx>,
    /// How far a total may differ from its rows by rounding.
    pub tolerance: Option<Number>,
}

/// What one source says of one subject.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What others refer to it by.
    pub id: Option<String>,
    /// What is counted; `None` where nothing is.
    pub definition: Option<Arc<Definition>>,
    /// How many.
    pub value: Option<Number>,
    /// How many more or fewer.
    pub change: Option<Change>,
    /// A verbal value, kept as said.
    pub as_said: Option<Text>,
    /// Part-time presence.
    pub extent: Option<Extent>,
    /// What the source says, in our words.
    pub text: Option<Text>,
    /// The programme; a post's own where the subject is a post.
    pub programme: Option<ProgrammeIx>,
    /// When.
    pub when: When,
    /// How the source knows it.
    pub basis: Basis,
    /// What became of a reinforcement.
    pub outcome: Option<Outcome>,
    /// A claim over many rows; such a statement is checked and never counted.
    pub claims: Option<Scope>,
    /// Where it is said.
    pub source: Citation,
    /// Why it is concluded.
    pub inferred: Option<String>,
    /// Where it was written.
    pub span: Span,
}

/// Where a fact that is not a statement comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Where it is said.
    pub source: Citation,
    /// Why it is concluded.
    pub inferred: Option<String>,
    /// How the source knows it.
    pub basis: Basis,
}
