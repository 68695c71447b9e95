//! Posts: a district's, or shared by several.

use super::date::Date;
use super::statement::{Origin, Statement, When};
use super::text::Text;
use super::word::Standing;
use super::{Citation, DistrictIx, PostIx, ProgrammeIx};
use crate::source::{FileId, Span};

/// Whose a post is.
#[derive(Clone, Debug)]
pub enum Seat {
    /// One district's.
    District(DistrictIx),
    /// Shared by several districts.
    Shared {
        /// The post's name, where it has one.
        name: Option<Text>,
        /// The districts that share it.
        members: Vec<Member>,
    },
}

impl Seat {
    /// The kind of reference that names such a post.
    pub fn kind(&self) -> &'static str {
        match self {
            Seat::District(_) => "post",
            Seat::Shared { .. } => "shared-post",
        }
    }

    /// The districts whose post it is.
    pub fn districts(&self) -> Vec<DistrictIx> {
        match self {
            Seat::District(district) => vec![*district],
            Seat::Shared { members, .. } => members.iter().map(|m| m.district).collect(),
        }
    }
}

/// One of the districts that share a post.
#[derive(Clone, Debug)]
pub struct Member {
    /// The district.
    pub district: DistrictIx,
    /// Since when, or when it was seen.
    pub when: When,
    /// The districts of which one shared before; empty where nobody says.
    pub before: Vec<DistrictIx>,
    /// Where it is said.
    pub origin: Origin,
    /// Where it was written.
    pub span: Span,
}

/// A date with its source.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// Where it is said.
    pub source: Citation,
    /// Where the date was written.
    pub span: Span,
}

/// The three sides of a start; each may be missing.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The source does not tell which side.
    pub introduced: Option<Dated>,
    /// Somebody was appointed.
    pub appointed: Option<Dated>,
    /// Somebody was there in person.
    pub on_site: Option<Dated>,
    /// Why it is concluded.
    pub inferred: Option<String>,
}

impl Start {
    /// The sides that are told, in the order introduced, appointed, on site.
    pub fn sides(&self) -> impl Iterator<Item = &Dated> {
        [&self.introduced, &self.appointed, &self.on_site].into_iter().flatten()
    }
}

/// A home or a duty with its time.
#[derive(Clone, Debug)]
pub struct Placement {
    /// Its name.
    pub name: Text,
    /// When.
    pub when: When,
    /// Where it is said.
    pub origin: Origin,
    /// Where it was written.
    pub span: Span,
}

/// Why a post is not in place.
#[derive(Clone, Debug)]
pub struct Status {
    /// Which.
    pub standing: Standing,
    /// Why.
    pub reason: Option<Text>,
    /// When.
    pub when: When,
    /// Where it is said.
    pub source: Citation,
    /// Where it was written.
    pub span: Span,
}

/// Posts of one programme in one place, never a person.
#[derive(Clone, Debug)]
pub struct Post {
    /// `<district>/<post>`, or the id of a shared post.
    pub id: String,
    /// Whose it is.
    pub seat: Seat,
    /// Its programme.
    pub programme: ProgrammeIx,
    /// Another organisation that it belongs to (Popolo `organization`).
    pub organization: Option<Text>,
    /// When it began.
    pub start: Start,
    /// Organisational placements, in the order written.
    pub homes: Vec<Placement>,
    /// What it does beside, in the order written.
    pub duties: Vec<Placement>,
    /// Another post held by the same people.
    pub dual_role: Option<PostIx>,
    /// Why it is not in place.
    pub statuses: Vec<Status>,
    /// What is said of it.
    pub statements: Vec<Statement>,
    /// The narrative beside it (shared posts only).
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}
