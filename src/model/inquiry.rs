//! What a committee asked.

use std::sync::Arc;

use super::date::Date;
use super::edition::Edition;
use super::paper::{Caveat, Paper};
use super::record::OldAddress;
use super::text::Text;
use super::word::{Measure, Period, QuestionKind, StartSide};
use super::{Citation, Clock, DistrictIx, ProgrammeIx, Subject};
use crate::source::{FileId, Span};

/// What a committee asked, and the questions in it.
#[derive(Clone, Debug)]
pub struct Inquiry {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What kind of document asked it.
    pub kind: Text,
    /// Who asked; a party or a role.
    pub asked_by: Option<Text>,
    /// Whom it was put to.
    pub addressed_to: Option<Text>,
    /// When it came.
    pub received: Option<Date>,
    /// The date that is asked about, and the date of the knowledge.
    pub clock: Clock,
    /// The asking document.
    pub source: Option<Citation>,
    /// The paper that answered it.
    pub reply: Option<Citation>,
    /// What to know beside.
    pub note: Option<Text>,
    /// The paper that is made of it.
    pub paper: Paper,
    /// What the asker says, which is not a fact.
    pub claims: Vec<Claim>,
    /// The questions, in the order written.
    pub questions: Vec<Question>,
    /// Its paper as it was handed in, in the order of the dates.
    pub editions: Vec<Edition>,
    /// Addresses at which its page stood before.
    pub aliases: Vec<OldAddress>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// What the asker says.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// What is claimed, in our words.
    pub text: Text,
    /// Where it is said.
    pub source: Citation,
    /// What is said against it, and where.
    pub disputed: Option<(Text, Citation)>,
}

/// One reading of an ambiguous word.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The id that statements name.
    pub id: Arc<str>,
    /// The reading in a few words.
    pub label: Text,
    /// The reading in a sentence.
    pub text: Option<Text>,
}

/// What a question asks: its kind, and what only that kind needs.
#[derive(Clone, Debug)]
pub enum Asks {
    /// How long in place.
    Duration {
        /// The programme.
        programme: ProgrammeIx,
        /// Which side of the start.
        side: StartSide,
    },
    /// Has the number been constant.
    Constancy(ProgrammeIx),
    /// How many, at these dates; none means at the asked day.
    Headcount(ProgrammeIx, Vec<Date>),
    /// Which districts have it.
    Coverage(ProgrammeIx),
    /// Which districts existed.
    Existence,
    /// What is left of a temporary reinforcement: its subject and the place of the statement there.
    Remainder(Subject, u32),
    /// A number that depends on how a word is read.
    ByDefinition(Vec<Reading>),
    /// An account.
    Statement {
        /// One sentence that could stand in the minutes.
        account: Option<Text>,
        /// Where it was written.
        account_span: Option<Span>,
        /// What of the question the account leaves open; it is then no whole answer.
        partly: Option<Text>,
        /// True where the account is a refusal: somebody replied, and gave nothing of what was asked.
        refused: bool,
        /// Where the account is found.
        sources: Vec<Citation>,
    },
}

/// A question, or an own compilation.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id below the inquiry.
    pub id: String,
    /// Its number in the document.
    pub number: Option<String>,
    /// What is asked, in our words.
    pub summary: Text,
    /// Where it is asked.
    pub source: Option<Citation>,
    /// What is asked.
    pub asks: Asks,
    /// The kind of answer.
    pub kind: QuestionKind,
    /// The unit asked for.
    pub unit: Option<Arc<str>>,
    /// The rank or profession asked for.
    pub category: Option<Arc<str>>,
    /// The measure asked for.
    pub measure: Option<Measure>,
    /// The kind of year asked for.
    pub period: Option<Period>,
    /// The organisation whose posts are asked for, where it is not the districts themselves.
    pub organization: Option<Text>,
    /// The districts asked about; empty means all.
    pub districts: Vec<DistrictIx>,
    /// Records that the answer leans on.
    pub about: Vec<Subject>,
    /// What to know beside.
    pub caveats: Vec<Caveat>,
    /// False for an own compilation.
    pub asked: bool,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

impl Question {
    /// The programme that it asks about, where it asks about one.
    pub fn programme(&self) -> Option<ProgrammeIx> {
        match self.asks {
            Asks::Duration { programme, .. }
            | Asks::Constancy(programme)
            | Asks::Headcount(programme, _)
            | Asks::Coverage(programme) => Some(programme),
            Asks::Existence | Asks::Remainder(..) | Asks::ByDefinition(_) | Asks::Statement { .. } => None,
        }
    }
}
