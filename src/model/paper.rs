//! The paper that goes to the committee: what the records say of it beside its answers.

use super::Citation;
use super::date::Date;
use super::text::Text;
use crate::source::Span;

/// The paper of an inquiry. What is left out has a default in the interface's words, or is not printed.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// What it is called.
    pub kind: Option<Text>,
    /// Who hands it in.
    pub administration: Option<Text>,
    /// The case officer's role.
    pub officer: Option<Text>,
    /// To whom.
    pub addressee: Option<Text>,
    /// Its date.
    pub date: Option<Date>,
    /// Its case number.
    pub case_number: Option<String>,
    /// What the committee is asked to decide, each a sentence of its own.
    pub proposal: Vec<Text>,
    /// How the matter was prepared, and where it is said.
    pub preparation: Option<Caveat>,
    /// What goes with it beside the data.
    pub attachments: Vec<Text>,
    /// Who approved it.
    pub approved_by: Vec<Approval>,
    /// Where its sentences were written, for findings about them.
    pub sentences: Vec<(Text, Span)>,
}

/// What the investigator adds to the computed caveats.
#[derive(Clone, Debug)]
pub struct Caveat {
    /// In our words.
    pub text: Text,
    /// Where it is said.
    pub source: Option<Citation>,
}

/// Somebody who approved a paper, by role.
#[derive(Clone, Debug)]
pub struct Approval {
    /// The role.
    pub role: Text,
    /// When.
    pub date: Option<Date>,
    /// Where it is said.
    pub source: Option<Citation>,
}

/// A part of a paper that has a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the part of its name")]
pub enum Part {
    Proposal,
    Summary,
    Background,
    Matter,
    Preparation,
    Views,
    Overview,
    Attachments,
    Approval,
}

impl Part {
    /// Every part, in the order of the paper.
    pub const ALL: [Part; 9] = [
        Part::Proposal,
        Part::Summary,
        Part::Background,
        Part::Matter,
        Part::Preparation,
        Part::Views,
        Part::Overview,
        Part::Attachments,
        Part::Approval,
    ];

    /// Its key in records and messages.
    pub fn key(self) -> &'static str {
        match self {
            Part::Proposal => "proposal",
            Part::Summary => "summary",
            Part::Background => "background",
            Part::Matter => "matter",
            Part::Preparation => "preparation",
            Part::Views => "views",
            Part::Overview => "overview",
            Part::Attachments => "attachments",
            Part::Approval => "approval",
        }
    }
}
