//! One type per record kind; `docs/records.md` is their reference.

use super::decode::{At, record};
use super::leaf::{Cite, Dated, Every, Moment, OneOf, Reference, Text};
use crate::model::date::Date;
use crate::model::number::{Change, Number};
use crate::model::word::*;
use crate::model::{Extent, Language};

record! {
    /// What one source says of one subject.
    Statement "a statement" {
        /// How many there were.
        may value: At<Number>,
        /// How many more or fewer.
        may change: At<Change>,
        /// A verbal value, kept as said.
        may as_said: String,
        /// Part-time presence.
        may extent: Extent,
        /// What the source says, in our words.
        may text: At<Text>,
        /// What is counted.
        may unit: At<String>,
        /// Rank or profession.
        may category: String,
        /// Established, funded or filled.
        may measure: Measure,
        /// The year that the figure is of.
        may period: Period,
        /// The reading of an ambiguous word.
        may reading: At<String>,
        /// The programme, where the subject is not a post.
        may programme: At<String>,
        /// Since when.
        may from: Moment,
        /// Until when, inclusive.
        may to: Moment,
        /// When it was seen.
        may at: Moment,
        /// How the source knows it.
        need basis: At<Basis>,
        /// Why we conclude it.
        may inferred: String,
        /// What became of a reinforcement.
        may outcome: Outcome,
        /// A claim over many rows.
        may claims: At<ClaimKind>,
        /// Districts that the claim leaves out.
        list except: At<String>,
        /// How far a total may differ from its rows by rounding.
        may tolerance: At<Number>,
        /// Where it is said.
        cite source: Cite,
        /// What others refer to it by.
        may id: At<String>,
    }

    /// The three sides of a start.
    Start "a start" {
        /// The source does not tell which side.
        may introduced: Dated,
        /// Somebody was appointed.
        may appointed: Dated,
        /// Somebody was there in person.
        may on_site: Dated,
        /// Where it is said.
        may source: Cite,
        /// Why we conclude it.
        may inferred: String,
    }

    /// A home or a duty with its time.
    Placement "a home or a duty" {
        /// Since when.
        may from: Moment,
        /// Until when, inclusive.
        may to: Moment,
        /// When it was seen.
        may at: Moment,
        /// Its name.
        need name: Text,
        /// How the source knows it; default `stated` with `from`, `observed` with `at`.
        may basis: Basis,
        /// Why we conclude it.
        may inferred: String,
        /// Where it is said.
        cite source: Cite,
    }

    /// Why a post is not in place.
    Status "a status" {
        /// Which.
        need status: Standing,
        /// Why.
        may reason: Text,
        /// Since when.
        may from: Moment,
        /// When it was seen.
        may at: Moment,
        /// Where it is said.
        cite source: Cite,
    }

    /// A district's posts in one programme.
    Post "a post" {
        /// The programme's id.
        need programme: At<String>,
        /// The post's own id.
        may id: At<String>,
        /// Another organisation that the post belongs to.
        may organization: Text,
        /// When it began.
        may start: Start,
        /// Organisational placements.
        list home: Placement,
        /// What it does beside.
        list duties: Placement,
        /// Another post held by the same people.
        may dual_role: At<String>,
        /// Why it is not in place.
        list status: Status,
        /// What is said of it.
        list statements: Statement,
    }

    /// One of the districts that share a post.
    Member "a member of a shared post" {
        /// The district's id.
        need district: At<String>,
        /// Since when.
        may from: Moment,
        /// When it was seen.
        may at: Moment,
        /// What was shared before.
        may before: OneOf,
        /// Why we conclude it.
        may inferred: String,
        /// Where it is said.
        cite source: Cite,
    }

    /// One post that several districts share.
    SharedPost "a shared post" {
        /// Its name.
        may name: Text,
        /// The programme's id.
        need programme: At<String>,
        /// The members.
        list shared_by: Member,
        /// Another organisation that the post belongs to.
        may organization: Text,
        /// When it began.
        may start: Start,
        /// Organisational placements.
        list home: Placement,
        /// What it does beside.
        list duties: Placement,
        /// Why it is not in place.
        list status: Status,
        /// What is said of it.
        list statements: Statement,
    }

    /// An attachment of a source.
    Attachment "an attachment" {
        /// Its title.
        need title: Text,
        /// The source, where we have it.
        may source: Cite,
    }

    /// What a reader should know of the text itself.
    Remark "a remark" {
        /// Key of the place.
        may place: At<String>,
        /// What to know.
        need text: At<Text>,
    }

    /// What a source printed, what is right, and who says so.
    Correction "a correction" {
        /// The record that holds the right value.
        need subject: Reference,
        /// Which field of it.
        need field: At<String>,
        /// Where it is printed.
        may place: At<String>,
        /// What is printed.
        need printed: At<String>,
        /// What is right.
        need correct: At<String>,
        /// Why.
        need why: At<Text>,
        /// The source that says so.
        cite source: Cite,
    }

    /// A document.
    Source "a source" {
        /// Its title.
        need title: Text,
        /// What kind of document.
        need kind as "type": Text,
        /// Who published it.
        may publisher: Text,
        /// Case number.
        may identifier: String,
        /// Where it is found.
        may url: At<String>,
        /// False where it is referred to but not in our hands.
        may supplied: bool,
        /// When it was signed.
        may signed: At<Date>,
        /// When it was handled.
        may meeting: At<Date>,
        /// When it was published.
        may published: At<Date>,
        /// The date that its "today" means.
        may facts_at: At<Date>,
        /// What to know of it.
        may note: At<Text>,
        /// Named places in it.
        may places: Places,
        /// What is attached to it.
        list attachments: Attachment,
        /// What to know of its text.
        list remarks: Remark,
        /// What is wrong in it.
        list corrections: Correction,
    }

    /// A district.
    District "a district" {
        /// Its name.
        need name: Text,
        /// What kind of unit.
        may classification: Text,
        /// Its posts.
        list posts: Post,
        /// What is said of the district itself.
        list statements: Statement,
        /// Documents that only this record cites.
        may sources: OwnSources,
    }

    /// A form of work.
    Programme "a programme" {
        /// Its name.
        need name: Text,
        /// Short name.
        may abbreviation: String,
        /// What somebody who holds such a post is called.
        may holder: Nouns,
        /// In what its posts are counted.
        may unit: At<String>,
        /// What it is, in a sentence.
        may description: At<Text>,
        /// What is said of the programme itself.
        list statements: Statement,
    }

    /// A reorganisation.
    Event "an event" {
        /// Its name.
        need name: Text,
        /// What kind.
        need classification: EventKind,
        /// When it was decided.
        may decided: At<Date>,
        /// Since when it is in force.
        need in_force: At<Date>,
        /// The districts that ended.
        list original: At<String>,
        /// The districts that came into being.
        list resulting: At<String>,
        /// `stated`, or `planned` where it lies after the source.
        need basis: At<Basis>,
        /// Where it is said.
        cite source: Cite,
        /// What is said of the event itself.
        list statements: Statement,
    }

    /// How many members a group has.
    Size "a size" {
        /// How many.
        need value: Number,
        /// Where it is said.
        cite source: Cite,
    }

    /// Several districts under one name.
    Group "a group" {
        /// Its name.
        need name: Text,
        /// The districts, where they are known.
        list members: At<String>,
        /// How many they are.
        may size: Size,
        /// What is said of the group.
        list statements: Statement,
    }

    /// Who takes part in a forum.
    Participant "a participant" {
        /// The organisation or group.
        need name: Text,
        /// In what role.
        may role: Text,
        /// Not always.
        may sometimes: bool,
        /// Not yet.
        may planned: bool,
    }

    /// How often a forum meets.
    Frequency "a frequency" {
        /// How many times.
        need times: Number,
        /// In what time.
        need every: Every,
        /// As the source says it.
        may as_said: String,
    }

    /// A standing meeting.
    Forum "a forum" {
        /// Its name.
        need name: Text,
        /// What kind of forum.
        may classification: String,
        /// Whose it is.
        list districts: At<String>,
        /// Who takes part.
        list participants: Participant,
        /// How often it meets.
        may frequency: Frequency,
        /// What for.
        may purpose: At<Text>,
        /// When this was so.
        may at: At<Date>,
        /// Why we conclude it.
        may inferred: String,
        /// Where it is said.
        cite source: Cite,
    }

    /// How far a commitment has come.
    CommitmentStatus "a status of a commitment" {
        /// Which.
        need status: Progress,
        /// When this was so.
        need at: At<Date>,
        /// In what words.
        may text: At<Text>,
        /// Where it is said.
        cite source: Cite,
    }

    /// Something promised.
    Commitment "a commitment" {
        /// What, in a few words.
        need title: At<Text>,
        /// Who: districts, or the site.
        list owners: At<String>,
        /// What kind.
        need kind: CommitmentKind,
        /// When it is due.
        may due: At<Date>,
        /// When it is due, as the source says it.
        may due_as_said: String,
        /// Why we conclude the date.
        may due_inferred: String,
        /// The programme that it concerns.
        may programme: At<String>,
        /// Where it is said.
        cite source: Cite,
        /// How far it has come.
        list status: CommitmentStatus,
    }

    /// One measured value.
    Observation "an observation" {
        /// Whom it concerns.
        need subject: Reference,
        /// The value.
        may value: At<Number>,
        /// A verbal value, kept as said.
        may as_said: String,
        /// When it was measured.
        may at: At<Date>,
        /// How many were asked.
        may base: Number,
        /// What to know.
        may text: At<Text>,
        /// Why we conclude it.
        may inferred: String,
        /// Where it is said.
        cite source: Cite,
    }

    /// Something measured.
    Indicator "an indicator" {
        /// Its name.
        need name: Text,
        /// Its unit.
        need unit: At<String>,
        /// Of whom it is measured.
        may population: Text,
        /// What it measures.
        may description: At<Text>,
        /// The values.
        list observations: Observation,
    }

    /// What is said against a claim.
    Disputed "what is said against a claim" {
        /// In our words.
        need text: At<Text>,
        /// Where it is said.
        cite source: Cite,
    }

    /// What the asker says, which is not a fact.
    Claim "a claim" {
        /// What others refer to it by.
        need id: At<String>,
        /// What is claimed, in our words.
        need text: At<Text>,
        /// Where it is said.
        cite source: Cite,
        /// What is said against it.
        may disputed: Disputed,
    }

    /// The reinforcement that a question asks about.
    Of "the reinforcement" {
        /// Whose it was.
        need subject: Reference,
        /// The statement that tells its size.
        need statement: At<String>,
    }

    /// One reading of an ambiguous word.
    Reading "a reading" {
        /// The id that statements name.
        need id: At<String>,
        /// The reading in a few words.
        need label: Text,
        /// The reading in a sentence.
        may text: At<Text>,
    }

    /// What the investigator adds to the computed caveats.
    Caveat "a caveat" {
        /// In our words.
        need text: At<Text>,
        /// Where it is said.
        may source: Cite,
    }

    /// A question.
    Question "a question" {
        /// Its id below the inquiry.
        need id: At<String>,
        /// Its number in the document.
        may number: String,
        /// What is asked, in our words.
        need summary: At<Text>,
        /// Where it is asked.
        may source: Cite,
        /// What kind of answer it wants.
        need kind: At<QuestionKind>,
        /// The programme that it asks about.
        may programme: At<String>,
        /// Which side of the start.
        may start_side: StartSide,
        /// What is counted.
        may unit: At<String>,
        /// Rank or profession.
        may category: String,
        /// Established, funded or filled.
        may measure: Measure,
        /// The districts that it asks about; all where left out.
        list districts: At<String>,
        /// The dates that it asks about.
        list dates: At<Date>,
        /// Which districts existed.
        may existing: bool,
        /// The reinforcement.
        may of: Of,
        /// The readings of the word.
        list readings: Reading,
        /// The account, one sentence.
        may account: At<Text>,
        /// What of the question the account leaves open.
        may partly: At<Text>,
        /// Records that the answer leans on.
        list about: Reference,
        /// Sources of the account.
        list sources: Cite,
        /// What to know beside.
        list caveats: Caveat,
        /// False for an own compilation.
        may asked: bool,
    }

    /// Somebody who approved a paper.
    Approval "an approval" {
        /// The role; never a name.
        need role: Text,
        /// When.
        may date: At<Date>,
        /// Where it is said.
        may source: Cite,
    }

    /// The paper that goes to the committee.
    Paper "a paper" {
        /// What it is called.
        may kind as "type": Text,
        /// Who hands it in.
        may administration: Text,
        /// The case officer's role; never a name.
        may officer: Text,
        /// To whom.
        may addressee: Text,
        /// Its date; the date that is asked about where left out.
        may date: At<Date>,
        /// Its case number.
        may case_number: String,
        /// What the committee is asked to decide, each a sentence of its own.
        list proposal: At<Text>,
        /// How the matter was prepared.
        may preparation: Caveat,
        /// What goes with it beside the data.
        list attachments: Text,
        /// Who approved it.
        list approved_by: Approval,
    }

    /// Headings of papers in place of the interface's own.
    Headings "the headings of papers" {
        /// What the committee is asked to decide.
        may proposal: Text,
        /// The answers in brief.
        may summary: Text,
        /// How the matter came up.
        may background: Text,
        /// What is asked.
        may matter: Text,
        /// How it was prepared.
        may preparation: Text,
        /// The answers.
        may views: Text,
        /// What goes with it.
        may attachments: Text,
        /// Who approved it.
        may approval: Text,
    }

    /// What a committee asked.
    Inquiry "an inquiry" {
        /// Its title.
        need title: Text,
        /// What kind of document asked it.
        need kind as "type": Text,
        /// Who asked; a party or a role.
        may asked_by: Text,
        /// Whom it was put to.
        may addressed_to: Text,
        /// When it came.
        may received: At<Date>,
        /// The date that is asked about.
        need as_of: At<Date>,
        /// The date of the knowledge.
        need known_by: At<Date>,
        /// The asking document.
        may source: Cite,
        /// The paper that answered it.
        may reply: Cite,
        /// What to know beside.
        may note: At<Text>,
        /// The paper that is made of it.
        may paper: Paper,
        /// What the asker says.
        list claims: Claim,
        /// The questions.
        list questions: Question,
    }

    /// What an edition printed of one row of an answer.
    PrintedRow "a printed row" {
        /// The row's id in the answer.
        need row: At<String>,
        /// What it was called.
        may label: String,
        /// Its verdict.
        may verdict: String,
        /// How many.
        may value: At<Number>,
        /// Since when.
        may since: At<Date>,
        /// Where it is printed.
        may source: Cite,
    }

    /// What an edition printed as the answer to one question.
    Printed "a printed answer" {
        /// The question's id.
        need question: At<String>,
        /// How far it was answered.
        may verdict: String,
        /// The sentence.
        may sentence: String,
        /// The sum.
        may total: At<Number>,
        /// The rows.
        list rows: PrintedRow,
    }

    /// A file of an edition.
    EditionFile "a file of an edition" {
        /// Its name.
        need name: At<String>,
        /// The hash of its bytes: `sha256:` and hexadecimal digits.
        need hash: At<String>,
    }

    /// A paper as it was handed in.
    Edition "an edition" {
        /// Whether this program made it.
        need kind as "type": EditionKind,
        /// The date that it answers for; the inquiry's own where left out.
        may as_of: At<Date>,
        /// The date of its knowledge; the inquiry's own where left out.
        may known_by: At<Date>,
        /// What was really handed in, where this program did not make it.
        may source: Cite,
        /// What to know of it.
        may note: At<Text>,
        /// The hash of the records that it was made of.
        may content: At<String>,
        /// Its files.
        list files: EditionFile,
        /// What it printed.
        list answers: Printed,
    }

    /// The forms of a noun that sentences need.
    Noun "a noun" {
        /// *district office*
        need one: String,
        /// *the district office*
        may the: String,
        /// *district offices*
        need many: String,
        /// *the district offices*
        may the_many: String,
        /// *en* or *ett*
        may gender: Gender,
    }

    /// The site's own nouns.
    SiteNouns "the site's nouns" {
        /// The noun for a district.
        need district: Nouns,
    }

    /// Who publishes the site.
    Publisher "a publisher" {
        /// Name of the organisation.
        need name: Text,
        /// Address for questions.
        may contact: At<String>,
    }

    /// The question that the start page shows.
    Headline "a headline" {
        /// Id of the inquiry.
        need inquiry: At<String>,
        /// Id of the question.
        need question: At<String>,
    }

    /// The site.
    Site "the site's record" {
        /// Its title.
        need title: Text,
        /// What it is about.
        may subtitle: Text,
        /// Language of the records.
        need language: Language,
        /// Languages of the interface.
        list languages: Language,
        /// Who publishes it.
        need publisher: Publisher,
        /// A line on every page.
        may notice: Text,
        /// The date of the state pages.
        may as_of: At<Date>,
        /// The date of their knowledge.
        may known_by: At<Date>,
        /// The site's own nouns.
        need nouns: SiteNouns,
        /// What the start page shows.
        may headline: Headline,
        /// Headings of papers in place of the interface's own.
        may headings: Headings,
        /// Units beyond the built-in ones.
        may units: UnitTable,
        /// What is said of the whole.
        list statements: Statement,
    }
}

/// Keys of places and what they are.
#[derive(Clone, Debug, Default)]
pub struct Places(pub Vec<(At<String>, Text)>);

/// Documents inside a record, by id; `None` where one could not be read.
#[derive(Clone, Debug, Default)]
pub struct OwnSources(pub Vec<(At<String>, Option<Source>)>);

/// Units by id, with their nouns.
#[derive(Clone, Debug, Default)]
pub struct UnitTable(pub Vec<(At<String>, Nouns)>);

/// A noun per language.
#[derive(Clone, Debug, Default)]
pub struct Nouns(pub Vec<(Language, Noun)>);

mod tables {
    use super::{Noun, Nouns, OwnSources, Places, Source, UnitTable};
    use crate::diagnostic::{Code, Finding, did_you_mean};
    use crate::load::yaml::Node;
    use crate::model::word::Word;
    use crate::model::{Language, Text};
    use crate::written::decode::{At, Cx, Decode};

    fn pairs<T: Decode>(node: &Node<'_>, cx: &mut Cx<'_>, what: &str) -> Option<Vec<(At<String>, T)>> {
        let entries = cx.entries(node, what)?;
        let pair = |(key, value): &(crate::load::yaml::Key<'_>, Node<'_>), cx: &mut Cx<'_>| {
            let key = At {
                value: key.text.clone().into_owned(),
                span: key.span,
            };
            Some((key, T::decode(value, cx)?))
        };
        Some(entries.iter().filter_map(|e| pair(e, cx)).collect())
    }

    impl Decode for Places {
        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            pairs::<Text>(node, cx, "the places of a source").map(Places)
        }
    }

    impl Decode for OwnSources {
        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            let entries = cx.entries(node, "the sources of a record")?;
            let source = |(key, value): &(crate::load::yaml::Key<'_>, Node<'_>)| {
                let key = At {
                    value: key.text.clone().into_owned(),
                    span: key.span,
                };
                (key, Source::decode(value, cx).filter(|s| !s.flawed))
            };
            Some(OwnSources(entries.iter().map(source).collect()))
        }
    }

    impl Decode for UnitTable {
        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            pairs::<Nouns>(node, cx, "the units of a site").map(UnitTable)
        }
    }

    impl Decode for Nouns {
        fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
            let mut nouns = Vec::new();
            for (key, noun) in pairs::<Noun>(node, cx, "a noun per language")? {
                match Language::from_word(&key.value) {
                    Some(language) => nouns.push((language, noun)),
                    None => cx.report(Finding::at(
                        Code::UnknownKey,
                        key.span,
                        format!("`{}` is not a language of the interface", key.value),
                        did_you_mean(&key.value, "languages", Language::ALL.iter().map(|l| l.word())),
                    )),
                }
            }
            Some(Nouns(nouns))
        }
    }
}
