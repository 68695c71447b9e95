//! Checked records: every reference resolved, every invariant held.
//!
//! Values of these types are made by `resolve` alone and are never changed afterwards; whoever holds a [`Model`]
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

pub use crate::said::Language;
pub use edition::{Edition, Printed, PrintedRow};
pub use inquiry::{Asks, Claim, Inquiry, Question, Reading};
pub use known::{Clock, Held, Known, Life, Time};
pub use lives::{Bounds, Family, Lives, Turn, TurnIx, TurnOf, eve};
pub use paper::{Approval, Caveat, Paper, Part};
pub use post::{Dated, Member, Placement, Post, Seat, Start, Status};
pub use record::{
    Accepted, Attachment, Commitment, CommitmentStatus, Corrected, Correction, District, Event, Every, EveryUnit,
    Forum, Frequency, Group, Indicator, Licence, Noun, Nouns, Observation, OldAddress, Page, Participant, Parts,
    Programme, Register, Remark, Site, Source, Suggestions, Term,
};
pub use statement::{Bound, Definition, Extent, Origin, Scope, Statement, When};
pub use text::{Text, composed, says_something};

use std::ops::Index;

use crate::source::{FileId, Span};
use word::Word;

/// Declares the kinds of record that a site has lists of: what each is called, its list, and a place in it. The list of kinds
/// is this one; what is looked up by a kind follows from it.
macro_rules! kinds {
    ($($kind:ident $word:literal $list:ident $ix:ident,)*) => {
        $(
            #[doc = concat!("Place of one of the ", stringify!($list), " in their list.")]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub struct $ix(pub(crate) u32);

            impl Index<$ix> for Model {
                type Output = $kind;
                fn index(&self, ix: $ix) -> &$kind {
                    &self.$list[ix.0 as usize]
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
            $(pub(crate) $list: Vec<$kind>,)*
            pub(crate) site_statements: Vec<Statement>,
            pub(crate) accepted: Vec<Accepted>,
        }

        impl Model {
            $(
                /// All of this kind, in the order of their ids.
                pub fn $list(&self) -> impl ExactSizeIterator<Item = ($ix, &$kind)> + Clone {
                    self.$list.iter().enumerate().map(|(i, r)| ($ix(i as u32), r))
                }
            )*

            /// Where a record is written; nothing for the site's own, whose place is not kept.
            pub fn span(&self, of: Subject) -> Option<Span> {
                match of {
                    Subject::Site => None,
                    Subject::Question(ix, n) => Some(self[ix].questions[n as usize].span),
                    $(Subject::$kind(ix) => Some(self[ix].span),)*
                }
            }

            /// The narrative of a record, where it has one.
            pub fn narrative(&self, of: Subject) -> Option<FileId> {
                match of {
                    Subject::Site => None,
                    Subject::Question(ix, n) => self[ix].questions[n as usize].narrative,
                    $(Subject::$kind(ix) => self[ix].narrative.into(),)*
                }
            }

            /// Every narrative of a record, and the kind of that record; of questions too.
            pub fn narratives(&self) -> Vec<(RefKind, FileId)> {
                let mut all = Vec::new();
                $(
                    let of = self.$list.iter().filter_map(|r| Option::<FileId>::from(r.narrative));
                    all.extend(of.map(|file| (RefKind::$kind, file)));
                )*
                let questions = self.inquiries.iter().flat_map(|inquiry| &inquiry.questions);
                all.extend(questions.filter_map(|q| Some((RefKind::Question, q.narrative?))));
                all
            }

            /// The record of a kind and an id, where its list is the kind's own.
            fn listed(&self, kind: RefKind, id: &str) -> Option<Subject> {
                match kind {
                    $(RefKind::$kind => {
                        let found = self.$list.binary_search_by(|r| r.id.as_str().cmp(id));
                        Some(Subject::$kind($ix(found.ok()? as u32)))
                    })*
                    RefKind::Site | RefKind::SharedPost | RefKind::Question => None,
                }
            }

            /// The kind and id of a record, as a reference writes them; the id is empty for the site.
            #[allow(unreachable_patterns, reason = "a post is called by its seat, before the others")]
            pub fn reference(&self, of: Subject) -> (&'static str, String) {
                match of {
                    Subject::Site => (RefKind::Site.word(), String::new()),
                    Subject::Post(ix) => (self[ix].seat.kind(), self[ix].id.clone()),
                    Subject::Question(ix, n) => {
                        let question = &self[ix].questions[n as usize];
                        (RefKind::Question.word(), format!("{}/{}", self[ix].id, question.id))
                    }
                    $(Subject::$kind(ix) => ($word, self[ix].id.clone()),)*
                }
            }
        }

        /// A record, of whatever kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is the record kind of its name")]
        pub enum Subject {
            Site,
            $($kind($ix),)*
            /// An inquiry and the place of the question in it.
            Question(InquiryIx, u32),
        }

        impl Subject {
            /// The record at a place in the list of its kind; shared posts stand among the posts.
            pub(crate) fn at(kind: RefKind, position: u32) -> Option<Subject> {
                match kind {
                    RefKind::Site => Some(Subject::Site),
                    RefKind::SharedPost => Some(Subject::Post(PostIx(position))),
                    RefKind::Question => None,
                    $(RefKind::$kind => Some(Subject::$kind($ix(position))),)*
                }
            }
        }

        /// What kind of record a reference points at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each is the record kind of its name")]
        pub enum RefKind {
            Site,
            $($kind,)*
            SharedPost,
            Question,
        }

        impl Word for RefKind {
            const ALL: &'static [Self] = &[RefKind::Site, $(RefKind::$kind,)* RefKind::SharedPost, RefKind::Question];
            fn what() -> $crate::said::Said {
                $crate::said::say!("a kind of record")
            }
            fn word(self) -> &'static str {
                match self {
                    RefKind::Site => "site",
                    RefKind::SharedPost => "shared-post",
                    RefKind::Question => "question",
                    $(RefKind::$kind => $word,)*
                }
            }
        }
    };
}

kinds! {
    District "district" districts DistrictIx,
    Post "post" posts PostIx,
    Programme "programme" programmes ProgrammeIx,
    Event "event" events EventIx,
    Group "group" groups GroupIx,
    Source "source" sources SourceIx,
    Forum "forum" forums ForumIx,
    Commitment "commitment" commitments CommitmentIx,
    Indicator "indicator" indicators IndicatorIx,
    Term "term" terms TermIx,
    Inquiry "inquiry" inquiries InquiryIx,
    Page "page" pages PageIx,
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
        match RefKind::from_word(kind)? {
            RefKind::Site => Some(Subject::Site),
            RefKind::SharedPost => self.listed(RefKind::Post, id),
            RefKind::Question => {
                let (inquiry, question) = id.split_once('/')?;
                let Subject::Inquiry(ix) = self.listed(RefKind::Inquiry, inquiry)? else {
                    return None;
                };
                let position = self[ix].questions.iter().position(|q| q.id == question)?;
                Some(Subject::Question(ix, position as u32))
            }
            kind => self.listed(kind, id),
        }
    }

    /// Where a record's page stood before, where records of its kind tell that.
    pub fn aliases(&self, of: Subject) -> &[OldAddress] {
        match of {
            Subject::District(ix) => &self[ix].aliases,
            Subject::Programme(ix) => &self[ix].aliases,
            Subject::Inquiry(ix) => &self[ix].aliases,
            _ => &[],
        }
    }

    /// Every record that tells where its page stood before, and each address that it tells.
    pub fn old_addresses(&self) -> impl Iterator<Item = (Subject, &OldAddress)> {
        let districts = self.districts().map(|(ix, r)| (Subject::District(ix), &r.aliases));
        let programmes = self.programmes().map(|(ix, r)| (Subject::Programme(ix), &r.aliases));
        let inquiries = self.inquiries().map(|(ix, r)| (Subject::Inquiry(ix), &r.aliases));
        let all = districts.chain(programmes).chain(inquiries);
        all.flat_map(|(of, aliases)| aliases.iter().map(move |old| (of, old)))
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
