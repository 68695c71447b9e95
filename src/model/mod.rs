//! Checked records: every reference resolved, every invariant held.
//!
//! Values of these types are made by `check` alone and are never changed afterwards; whoever holds a [`Model`]
//! need not check again. Nothing here knows how records are written or how they are shown.

pub mod date;
mod edition;
mod inquiry;
mod known;
mod lives;
pub mod number;
mod paper;
mod post;
mod record;
mod statement;
mod text;
pub mod word;

pub use edition::{Edition, Printed, PrintedRow};
pub use inquiry::{Asks, Caveat, Claim, Inquiry, Question, Reading};
pub use known::{Clock, Held, Known, Life, Time};
pub use lives::{Bounds, Family, Lives, Turn, TurnIx, TurnOf, eve};
pub use paper::{Approval, Paper, Part};
pub use post::{Dated, Member, Placement, Post, Seat, Start, Status};
pub use record::{
    Accepted, Attachment, Commitment, CommitmentStatus, Corrected, Correction, District, Event, Every, EveryUnit,
    Forum, Frequency, Group, Indicator, Noun, Nouns, Observation, Page, Participant, Parts, Programme, Register,
    Remark, Site, Source,
};
pub use statement::{Bound, Definition, Extent, Origin, Scope, Statement, When};
pub use text::{Language, Text, composed, says_something, sort_key};

use std::ops::Index;

use crate::source::Span;

macro_rules! index {
    ($($(#[$doc:meta])* $ix:ident $field:ident $record:ty,)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub struct $ix(pub(crate) u32);

            impl Index<$ix> for Model {
                type Output = $record;
                fn index(&self, ix: $ix) -> &$record {
                    &self.$field[ix.0 as usize]
                }
            }

            impl $ix {
                /// The place in the list of its kind.
                pub fn position(self) -> usize {
                    self.0 as usize
                }
            }
        )*
        /// All checked records of a site.
        #[derive(Clone, Debug)]
        pub struct Model {
            pub(crate) site: Site,
            $(pub(crate) $field: Vec<$record>,)*
            pub(crate) site_statements: Vec<Statement>,
            pub(crate) accepted: Vec<Accepted>,
        }

        impl Model {
            $(
                /// All of this kind, in the order of their ids.
                pub fn $field(&self) -> impl ExactSizeIterator<Item = ($ix, &$record)> + Clone {
                    self.$field.iter().enumerate().map(|(i, r)| ($ix(i as u32), r))
                }
            )*
        }
    };
}

index! {
    /// Place of a district in its list.
    DistrictIx districts District,
    /// Place of a post in its list.
    PostIx posts Post,
    /// Place of a programme in its list.
    ProgrammeIx programmes Programme,
    /// Place of an event in its list.
    EventIx events Event,
    /// Place of a group in its list.
    GroupIx groups Group,
    /// Place of a source in its list.
    SourceIx sources Source,
    /// Place of a forum in its list.
    ForumIx forums Forum,
    /// Place of a commitment in its list.
    CommitmentIx commitments Commitment,
    /// Place of an indicator in its list.
    IndicatorIx indicators Indicator,
    /// Place of an inquiry in its list.
    InquiryIx inquiries Inquiry,
    /// Place of a page in its list.
    PageIx pages Page,
}

impl Model {
    /// The site's own record.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The same records with other pairs of clocks: the site's, and each inquiry's, as `clock` gives them for their own.
    pub fn at(&self, clock: impl Fn(Clock) -> Clock) -> Model {
        let mut model = self.clone();
        model.site.clock = clock(model.site.clock);
        for inquiry in &mut model.inquiries {
            inquiry.clock = clock(inquiry.clock);
        }
        model
    }

    /// Why doubts are none, in the order of the files.
    pub fn accepted(&self) -> &[Accepted] {
        &self.accepted
    }

    /// What is said of the whole site.
    pub fn site_statements(&self) -> &[Statement] {
        &self.site_statements
    }

    /// The record of this kind and id.
    pub fn find(&self, kind: &str, id: &str) -> Option<Subject> {
        fn by<T>(list: &[T], id: &str, of: impl Fn(&T) -> &str) -> Option<u32> {
            list.binary_search_by(|r| of(r).cmp(id)).ok().map(|i| i as u32)
        }
        Some(match kind {
            "site" => Subject::Site,
            "district" => Subject::District(DistrictIx(by(&self.districts, id, |r| &r.id)?)),
            "post" | "shared-post" => Subject::Post(PostIx(by(&self.posts, id, |r| &r.id)?)),
            "programme" => Subject::Programme(ProgrammeIx(by(&self.programmes, id, |r| &r.id)?)),
            "event" => Subject::Event(EventIx(by(&self.events, id, |r| &r.id)?)),
            "group" => Subject::Group(GroupIx(by(&self.groups, id, |r| &r.id)?)),
            "source" => Subject::Source(SourceIx(by(&self.sources, id, |r| &r.id)?)),
            "forum" => Subject::Forum(ForumIx(by(&self.forums, id, |r| &r.id)?)),
            "commitment" => Subject::Commitment(CommitmentIx(by(&self.commitments, id, |r| &r.id)?)),
            "indicator" => Subject::Indicator(IndicatorIx(by(&self.indicators, id, |r| &r.id)?)),
            "inquiry" => Subject::Inquiry(InquiryIx(by(&self.inquiries, id, |r| &r.id)?)),
            "page" => Subject::Page(PageIx(by(&self.pages, id, |r| &r.id)?)),
            "question" => {
                let (inquiry, question) = id.split_once('/')?;
                let ix = InquiryIx(by(&self.inquiries, inquiry, |r| &r.id)?);
                let position = self[ix].questions.iter().position(|q| q.id == question)?;
                Subject::Question(ix, position as u32)
            }
            _ => return None,
        })
    }

    /// The statements of a record, where records of its kind have any.
    pub fn statements(&self, of: Subject) -> &[Statement] {
        match of {
            Subject::Site => &self.site_statements,
            Subject::District(ix) => &self[ix].statements,
            Subject::Post(ix) => &self[ix].statements,
            Subject::Programme(ix) => &self[ix].statements,
            Subject::Event(ix) => &self[ix].statements,
            Subject::Group(ix) => &self[ix].statements,
            _ => &[],
        }
    }

    /// Every record that can have statements, in the order in which data are offered.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> + '_ {
        std::iter::once(Subject::Site)
            .chain(self.districts().map(|(ix, _)| Subject::District(ix)))
            .chain(self.posts().map(|(ix, _)| Subject::Post(ix)))
            .chain(self.programmes().map(|(ix, _)| Subject::Programme(ix)))
            .chain(self.events().map(|(ix, _)| Subject::Event(ix)))
            .chain(self.groups().map(|(ix, _)| Subject::Group(ix)))
    }

    /// The kind and id of a record, as a reference writes them; the id is empty for the site.
    pub fn reference(&self, of: Subject) -> (&'static str, String) {
        match of {
            Subject::Site => ("site", String::new()),
            Subject::District(ix) => ("district", self[ix].id.clone()),
            Subject::Post(ix) => {
                let post = &self[ix];
                (post.seat.kind(), post.id.clone())
            }
            Subject::Programme(ix) => ("programme", self[ix].id.clone()),
            Subject::Event(ix) => ("event", self[ix].id.clone()),
            Subject::Group(ix) => ("group", self[ix].id.clone()),
            Subject::Source(ix) => ("source", self[ix].id.clone()),
            Subject::Forum(ix) => ("forum", self[ix].id.clone()),
            Subject::Commitment(ix) => ("commitment", self[ix].id.clone()),
            Subject::Indicator(ix) => ("indicator", self[ix].id.clone()),
            Subject::Inquiry(ix) => ("inquiry", self[ix].id.clone()),
            Subject::Page(ix) => ("page", self[ix].id.clone()),
            Subject::Question(ix, n) => {
                let inquiry = &self[ix];
                (
                    "question",
                    format!("{}/{}", inquiry.id, inquiry.questions[n as usize].id),
                )
            }
        }
    }
}

/// A record, of whatever kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the record kind of its name")]
pub enum Subject {
    Site,
    District(DistrictIx),
    Post(PostIx),
    Programme(ProgrammeIx),
    Event(EventIx),
    Group(GroupIx),
    Source(SourceIx),
    Forum(ForumIx),
    Commitment(CommitmentIx),
    Indicator(IndicatorIx),
    Inquiry(InquiryIx),
    /// An inquiry and the place of the question in it.
    Question(InquiryIx, u32),
    Page(PageIx),
}

/// A source and a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// The source.
    pub source: SourceIx,
    /// The place's position in the source's list.
    pub place: Option<u32>,
    /// Where the citation was written.
    pub span: Span,
}
