//! Districts, programmes, events, groups, sources, forums, commitments, indicators, pages, the site.

use std::sync::Arc;

use super::date::Date;
use super::number::Number;
use super::paper::Part;
use super::post::Dated;
use super::statement::{Origin, Statement};
use super::text::Text;
use super::word::{Basis, CommitmentKind, EventKind, Gender, Progress, PublisherKind};
use super::{Citation, Clock, DistrictIx, EventIx, InquiryIx, Language, PostIx, ProgrammeIx, SourceIx, Subject};
use crate::source::{FileId, Span};

/// An address at which a page stood before.
#[derive(Clone, Debug)]
pub struct OldAddress {
    /// From the root of the site.
    pub path: String,
    /// Where it was written.
    pub span: Span,
}

/// On which terms data may be used.
#[derive(Clone, Debug)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Where its text stands; catalogues know it by that.
    pub address: String,
}

/// An administrative unit.
#[derive(Clone, Debug)]
pub struct District {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What kind of unit, where it is not the site's usual one.
    pub classification: Option<Text>,
    /// Its own posts.
    pub posts: Vec<PostIx>,
    /// Posts that it shares.
    pub shared: Vec<PostIx>,
    /// What is said of the district itself.
    pub statements: Vec<Statement>,
    /// Since when it exists, where no event made it.
    pub founded: Option<Dated>,
    /// The first day on which it exists no more, where no event ended it.
    pub dissolved: Option<Dated>,
    /// The event that made it: it is among the results alone.
    pub resulted_from: Option<EventIx>,
    /// The event that ended it: it is among the originals alone.
    pub changed_by: Option<EventIx>,
    /// The events that it went on through: it is on both sides. In the order of their days.
    pub went_through: Vec<EventIx>,
    /// Documents that only its record cites.
    pub own_sources: Vec<SourceIx>,
    /// Addresses at which its page stood before.
    pub aliases: Vec<OldAddress>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// A form of work that districts run.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Short name.
    pub abbreviation: Option<String>,
    /// What somebody who holds such a post is called.
    pub holder: Nouns,
    /// In what its posts are counted, for pictures and state pages.
    pub unit: Option<Arc<str>>,
    /// What it is, in a sentence.
    pub description: Option<Text>,
    /// Categories that a source says make up a whole.
    pub parts: Vec<Parts>,
    /// What is said of the programme itself.
    pub statements: Vec<Statement>,
    /// Its posts.
    pub posts: Vec<PostIx>,
    /// Addresses at which its page stood before.
    pub aliases: Vec<OldAddress>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// A word that readers may not know. Its parts are those of a concept in SKOS: a preferred and other labels, a definition.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The word, written out.
    pub name: Text,
    /// Short name.
    pub abbreviation: Option<String>,
    /// Its other forms and names.
    pub other_names: Vec<Text>,
    /// What it means, in a sentence.
    pub definition: Text,
    /// Where it is said; none for words of the site's own.
    pub source: Option<Citation>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// Categories that are all of a whole, as a source says.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The category that they make up; `None` for all.
    pub whole: Option<Arc<str>>,
    /// The categories.
    pub categories: Vec<Arc<str>>,
    /// Where it is said.
    pub source: Citation,
}

/// A reorganisation (W3C ORG `ChangeEvent`).
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What kind.
    pub kind: EventKind,
    /// When it was decided.
    pub decided: Option<Date>,
    /// Where the day of the decision was written; the event where it is not told.
    pub decided_span: Span,
    /// Since when it is in force.
    pub in_force: Date,
    /// The districts before it; one that is among the results too goes on. None where something comes into being of nothing.
    pub original: Vec<DistrictIx>,
    /// The districts after it. None where something ends without a successor.
    pub resulting: Vec<DistrictIx>,
    /// `stated` or `planned`.
    pub basis: Basis,
    /// Where it is said.
    pub source: Citation,
    /// What is said of the event itself.
    pub statements: Vec<Statement>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where its `in_force` was written.
    pub span: Span,
}

/// Several districts under one name.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The districts; empty where they are not told: the group is unresolved.
    pub members: Vec<DistrictIx>,
    /// How many they are, and where it is said.
    pub size: Option<(Number, Citation)>,
    /// What is said of the group.
    pub statements: Vec<Statement>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// What is attached to a source.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its title.
    pub title: Text,
    /// The source, where we have it.
    pub source: Option<Citation>,
}

/// What a reader should know of the text itself.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The place's position.
    pub place: Option<u32>,
    /// What to know.
    pub text: Text,
}

/// What a correction is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corrected {
    /// The day an event is in force.
    InForce(EventIx),
    /// The value of a statement, by its place in the subject's list.
    Value(Subject, u32),
    /// The beginning of a statement.
    From(Subject, u32),
    /// The end of a statement.
    To(Subject, u32),
}

/// What a source printed, what is right, why, and who says so.
#[derive(Clone, Debug)]
pub struct Correction {
    /// What is corrected.
    pub of: Corrected,
    /// Where it is printed: the source itself and the place.
    pub printed_in: Citation,
    /// What is printed.
    pub printed: String,
    /// What is right.
    pub correct: String,
    /// The printed date, where it is a date.
    pub printed_date: Option<Date>,
    /// The printed number, where it is a number.
    pub printed_value: Option<Number>,
    /// Why.
    pub why: Text,
    /// The source that says so.
    pub source: Citation,
}

/// A document.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id; `<district>/<id>` where it stands inside a district's record.
    pub id: String,
    /// The district whose record it stands in.
    pub owner: Option<DistrictIx>,
    /// Its title.
    pub title: Text,
    /// What kind of document.
    pub kind: Text,
    /// Who published it (DCAT `publisher`).
    pub publisher: Option<Text>,
    /// Case number (DCAT `identifier`).
    pub identifier: Option<String>,
    /// Where it is found.
    pub url: Option<String>,
    /// False where it is referred to but not in our hands.
    pub supplied: bool,
    /// When it was signed.
    pub signed: Option<Date>,
    /// When it was handled.
    pub meeting: Option<Date>,
    /// When it was published.
    pub published: Option<Date>,
    /// The date that its "today" means; `None` for a document without any date.
    pub facts_at: Option<Date>,
    /// What to know of it.
    pub note: Option<Text>,
    /// The file that it came as, where it is kept: its name in `sources/files/`, and the hash of its bytes.
    pub file: Option<(String, String)>,
    /// The inquiry whose questionnaire it is, filled in, and the districts that it answers for.
    pub questionnaire: Option<(InquiryIx, Vec<DistrictIx>)>,
    /// Named places: key and what it is.
    pub places: Vec<(String, Text)>,
    /// What it says at some of them, word for word.
    pub quotes: Vec<(u32, Text)>,
    /// What is attached to it.
    pub attachments: Vec<Attachment>,
    /// What to know of its text.
    pub remarks: Vec<Remark>,
    /// What is wrong in it.
    pub corrections: Vec<Correction>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

impl Source {
    /// When its content was known: at its meeting, else signed, else published.
    pub fn known(&self) -> Option<&Date> {
        self.meeting
            .as_ref()
            .or(self.signed.as_ref())
            .or(self.published.as_ref())
    }
}

/// Who takes part in a forum.
#[derive(Clone, Debug)]
pub struct Participant {
    /// The organisation or group.
    pub name: Text,
    /// In what role.
    pub role: Option<Text>,
    /// Not always.
    pub sometimes: bool,
    /// Not yet.
    pub planned: bool,
}

/// `6 weeks`: a number and a unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: EveryUnit,
}

/// A unit of the time between two meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the unit of its name")]
pub enum EveryUnit {
    Days,
    Weeks,
    Months,
    Terms,
    Years,
}

impl EveryUnit {
    /// The unit's key in the messages.
    pub fn word(self) -> &'static str {
        match self {
            EveryUnit::Days => "days",
            EveryUnit::Weeks => "weeks",
            EveryUnit::Months => "months",
            EveryUnit::Terms => "terms",
            EveryUnit::Years => "years",
        }
    }
}

/// How often a forum meets: so many times in so much time.
#[derive(Clone, Debug)]
pub struct Frequency {
    /// How many times.
    pub times: Number,
    /// In what time.
    pub every: Every,
    /// As the source says it.
    pub as_said: Option<String>,
}

/// A standing meeting.
#[derive(Clone, Debug)]
pub struct Forum {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What kind of forum.
    pub classification: Option<String>,
    /// Whose it is.
    pub districts: Vec<DistrictIx>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// How often it meets.
    pub frequency: Option<Frequency>,
    /// What for.
    pub purpose: Option<Text>,
    /// When this was so.
    pub at: Option<Date>,
    /// Where that was written; the record where it is not told.
    pub span: Span,
    /// Where it is said.
    pub origin: Origin,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
}

/// How far a commitment has come.
#[derive(Clone, Debug)]
pub struct CommitmentStatus {
    /// Which.
    pub progress: Progress,
    /// When this was so.
    pub at: Date,
    /// In what words.
    pub text: Option<Text>,
    /// Where it is said.
    pub source: Citation,
    /// Where its date was written.
    pub span: Span,
}

/// Something promised.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Its id.
    pub id: String,
    /// What, in a few words.
    pub title: Text,
    /// The districts that owe it; empty means the whole site.
    pub owners: Vec<DistrictIx>,
    /// True if the whole site owes it.
    pub owned_by_site: bool,
    /// What kind.
    pub kind: CommitmentKind,
    /// When it is due.
    pub due: Option<Date>,
    /// When it is due, as the source says it.
    pub due_as_said: Option<String>,
    /// Why the date is concluded.
    pub due_inferred: Option<String>,
    /// The programme that it concerns.
    pub programme: Option<ProgrammeIx>,
    /// Where it is said.
    pub source: Citation,
    /// How far it has come, in the order written.
    pub statuses: Vec<CommitmentStatus>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// One measured value.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Whom it concerns.
    pub subject: Subject,
    /// The value.
    pub value: Option<Number>,
    /// A verbal value, kept as said.
    pub as_said: Option<String>,
    /// When it was measured.
    pub at: Option<Date>,
    /// How many were asked.
    pub base: Option<Number>,
    /// What to know.
    pub text: Option<Text>,
    /// Where it is said.
    pub origin: Origin,
    /// Where its date was written; the observation where it has none.
    pub span: Span,
}

/// Something measured.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its unit.
    pub unit: Arc<str>,
    /// Of whom it is measured.
    pub population: Option<Text>,
    /// What it measures.
    pub description: Option<Text>,
    /// The values, in the order written.
    pub observations: Vec<Observation>,
    /// The narrative beside it.
    pub narrative: Option<FileId>,
    /// Where it was written.
    pub span: Span,
}

/// A page of prose.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its id.
    pub id: String,
    /// Its first heading.
    pub title: String,
    /// Its text.
    pub narrative: FileId,
    /// Where it was written.
    pub span: Span,
}

/// The forms of a noun that sentences need.
#[derive(Clone, Debug)]
pub struct Noun {
    /// *district office*
    pub one: String,
    /// *the district office*
    pub the: String,
    /// *district offices*
    pub many: String,
    /// *the district offices*
    pub the_many: String,
    /// *en* or *ett*
    pub gender: Gender,
    /// Whether one of the forms is not told, and follows by a rule that has exceptions.
    pub guessed: bool,
}

/// A noun per language.
#[derive(Clone, Debug, Default)]
pub struct Nouns(pub(crate) Vec<(Language, Noun)>);

impl Nouns {
    /// The noun in a language, or else in the first that it has.
    pub fn get(&self, language: Language) -> Option<&Noun> {
        self.0
            .iter()
            .find(|(l, _)| *l == language)
            .or(self.0.first())
            .map(|(_, noun)| noun)
    }
}

/// Since when all districts are recorded.
#[derive(Clone, Debug)]
pub struct Register {
    /// From this day on, at the latest possible one.
    pub complete_from: Date,
    /// Where it is said.
    pub source: Citation,
}

impl Site {
    /// Whether a unit counts the districts themselves: it has their noun.
    pub fn counts_districts(&self, unit: &str) -> bool {
        let Some((_, nouns)) = self.units.iter().find(|(id, _)| **id == *unit) else {
            return false;
        };
        let same = |(language, noun): &(Language, Noun)| {
            let mut districts = self.district.0.iter();
            districts.any(|(l, district)| l == language && district.many.to_lowercase() == noun.many.to_lowercase())
        };
        nouns.0.iter().any(same)
    }
}

/// The site's own record.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub subtitle: Option<Text>,
    /// Language of the records.
    pub language: Language,
    /// Languages of the interface, the first of them the records' own.
    pub languages: Vec<Language>,
    /// Who publishes it.
    pub publisher: Text,
    /// Address for questions.
    pub contact: Option<String>,
    /// What kind of organisation publishes it.
    pub publisher_kind: Option<PublisherKind>,
    /// On which terms its data may be used.
    pub licence: Option<Licence>,
    /// A line on every page.
    pub notice: Option<Text>,
    /// How readers suggest corrections.
    pub corrections: Option<Suggestions>,
    /// Of whom the ids of its feed are, and since when (RFC 4151 `taggingEntity`): `example.org,2024`.
    pub tag: Option<String>,
    /// The pair of the state pages.
    pub clock: Clock,
    /// The noun for a district.
    pub district: Nouns,
    /// The question that the start page shows.
    pub headline: Option<(InquiryIx, u32)>,
    /// The headings of papers, where they are not the interface's own.
    pub headings: Vec<(Part, Text)>,
    /// Units beyond the built-in ones, with their nouns.
    pub units: Vec<(Arc<str>, Nouns)>,
    /// Since when the register of districts is complete; `None` where the recorded ones are all.
    pub register: Option<Register>,
    /// The month, 1 to 12, in which a financial year begins.
    pub financial_year: Option<u8>,
}

/// How readers suggest corrections; at least one of the two.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// The mail address that they go to.
    pub mail: Option<String>,
    /// The address where a record is edited, with `{path}` for the file below the content folder and `{line}` for the line.
    pub edit_url: Option<String>,
}

/// Why a doubt about a part of a record is none.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The record.
    pub subject: Subject,
    /// The reason, of whoever has looked.
    pub reason: Text,
    /// The mapping in which it stands.
    pub of: Span,
    /// Where the reason was written.
    pub span: Span,
}
