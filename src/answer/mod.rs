//! Answers, computed from the model as it was known.
//!
//! One file per kind of question. An answer holds figures, dates and [`Message`]s, never finished sentences: what
//! they are in a language is the business of `view`.

pub mod binding;
mod claims;
mod common;
mod coverage;
mod days;
pub mod difference;
pub mod gaps;
mod kinds;
mod message;
pub mod replies;
pub mod standing;
#[cfg(test)]
mod tests;

pub use common::{absence, missing};
pub use coverage::{coverage as coverage_of, of_is_told, scope};
pub use days::days;
use gaps::{Gap, Lack};
pub use kinds::remainder::belongs;
pub use message::{Arg, Message};

use kinds::{by_definition, constancy, duration, headcount, remainder, statement};
use std::sync::Arc;

use crate::evidence::{HowMany, Lane, Since};
use crate::model::date::{Date, Day, Months};
use crate::model::number::Number;
use crate::model::word::{Basis, Measure, Period, QuestionKind, Standing, StartSide, Word};
use crate::model::{Asks, Citation, Clock, Definition, DistrictIx, InquiryIx, Known, Model, Question, Text};

/// How far the records answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every post or district that the question applies to has what is asked.
    Answered,
    /// Some lack it, or the unit is another than asked, or only a verbal value is known.
    Partly,
    /// No figure can be formed.
    Unanswerable,
}

impl Verdict {
    /// The word in data and in the messages.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Answered => "answered",
            Verdict::Partly => "partly",
            Verdict::Unanswerable => "unanswerable",
        }
    }
}

/// The verdict on one row; which ones a kind uses is told at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowVerdict {
    /// duration, coverage: in place on the asked day.
    InPlace,
    /// duration, headcount, coverage: in place by a plan that nobody has confirmed.
    Planned,
    /// duration, constancy, headcount, coverage: not in place, for a reason that a source tells, or not yet begun.
    NotInPlace,
    /// duration, constancy: the records do not tell.
    NotEstablished,
    /// constancy: the same all through.
    Constant,
    /// constancy: it changed.
    Changed,
    /// headcount: a number is known.
    Counted,
    /// headcount, by-definition, remainder: no number is known.
    Unknown,
    /// coverage: the records do not tell.
    CannotTell,
    /// coverage of districts: exists on the asked day.
    Exists,
    /// coverage of districts: has ended before the asked day.
    Ended,
    /// by-definition: a number is known under this reading.
    Known,
    /// by-definition, remainder: only words are known.
    Verbal,
    /// remainder: made permanent.
    Permanent,
    /// remainder: kept with other funding.
    OtherFunding,
}

impl RowVerdict {
    /// The word in data and in the messages.
    pub fn word(self) -> &'static str {
        match self {
            RowVerdict::InPlace => "in-place",
            RowVerdict::Planned => "planned",
            RowVerdict::NotInPlace => "not-in-place",
            RowVerdict::NotEstablished => "not-established",
            RowVerdict::Constant => "constant",
            RowVerdict::Changed => "changed",
            RowVerdict::Counted => "counted",
            RowVerdict::Unknown => "unknown",
            RowVerdict::CannotTell => "cannot-tell",
            RowVerdict::Exists => "exists",
            RowVerdict::Ended => "ended",
            RowVerdict::Known => "known",
            RowVerdict::Verbal => "verbal",
            RowVerdict::Permanent => "permanent",
            RowVerdict::OtherFunding => "other-funding",
        }
    }
}

/// What a change is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeOf {
    /// The number.
    Count,
    /// The organisational placement.
    Home,
    /// What the post does beside.
    Duties,
}

impl ChangeOf {
    /// The word in data.
    pub fn word(self) -> &'static str {
        match self {
            ChangeOf::Count => "count",
            ChangeOf::Home => "home",
            ChangeOf::Duties => "duties",
        }
    }
}

/// One end of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// A number.
    Number(Number),
    /// A home or a duty.
    Name(Text),
}

/// A change that a row tells.
#[derive(Clone, Debug)]
pub struct RowChange {
    /// Of what.
    pub of: ChangeOf,
    /// When it may have come.
    pub when: Date,
    /// What was before, where it is told.
    pub from: Option<Side>,
    /// What came after, where it is told.
    pub to: Option<Side>,
    /// The difference, where only that is told.
    pub by: Option<String>,
    /// True if it is only announced.
    pub planned: bool,
    /// Where it is said.
    pub source: Citation,
}

/// What a row is of.
#[derive(Clone, Debug)]
pub enum RowOf {
    /// Districts: one, those that share a post, or those of a regrouping.
    Lane(Lane),
    /// A reading of a word.
    Reading {
        /// What it is called.
        label: Text,
        /// What it takes the word to mean.
        meaning: Option<Text>,
    },
    /// A date, for a headcount at several dates.
    Date(Day),
    /// A statement about what is left.
    Outcome(Option<Text>),
}

/// One row of an answer.
#[derive(Clone, Debug)]
pub struct Row {
    /// Id of the district, shared post, event or reading; `<id>@<date>` at one of several dates.
    pub id: String,
    /// What the row is of.
    pub of: RowOf,
    /// The districts that it covers.
    pub districts: Vec<DistrictIx>,
    /// What tells its definition from those of other rows, where an answer has a row for each.
    pub apart: Vec<Message>,
    /// Its verdict.
    pub verdict: RowVerdict,
    /// Since when.
    pub since: Option<Since>,
    /// Complete months from then to the asked day.
    pub months: Option<Months>,
    /// How many.
    pub value: Option<Number>,
    /// Of a planned number, how many there were before the plan: what is confirmed.
    pub confirmed_value: Option<Number>,
    /// What is counted.
    pub unit: Option<Arc<str>>,
    /// The last day of evidence.
    pub evidence: Option<Day>,
    /// How the source knows it.
    pub basis: Option<Basis>,
    /// False if it rests on a plan, or sources disagree.
    pub confirmed: bool,
    /// True if its value is a conclusion of ours.
    pub inferred: bool,
    /// True if its value is the sum of categories that are told one by one.
    pub summed: bool,
    /// True if sources tell different values of it.
    pub disputed: bool,
    /// Changes, in the order of time.
    pub changes: Vec<RowChange>,
    /// What else to say of the row.
    pub notes: Vec<Message>,
    /// Where it is said.
    pub sources: Vec<Citation>,
    /// The date that it is of, where an answer has several.
    pub at: Day,
}

impl Row {
    /// A row of which nothing but its verdict is told yet.
    fn new(id: String, of: RowOf, districts: Vec<DistrictIx>, verdict: RowVerdict, at: Day) -> Row {
        Row {
            id,
            of,
            districts,
            apart: Vec::new(),
            verdict,
            since: None,
            months: None,
            value: None,
            confirmed_value: None,
            unit: None,
            evidence: None,
            basis: None,
            confirmed: true,
            inferred: false,
            summed: false,
            disputed: false,
            changes: Vec::new(),
            notes: Vec::new(),
            sources: Vec::new(),
            at,
        }
    }

    /// Tells the row from those of other definitions, by its id and by its words.
    fn set_apart(&mut self, definition: &Definition) {
        let words = [
            definition.category.as_deref(),
            definition.measure.map(Word::word),
            definition.period.map(Word::word),
            definition.reading.as_deref(),
        ];
        for word in words.into_iter().flatten() {
            self.id = format!("{}/{word}", self.id);
        }
        self.apart = apart(definition);
    }

    /// A row of a lane.
    pub fn of_lane(known: &Known<'_>, lane: Lane, verdict: RowVerdict, at: Day) -> Row {
        Row::new(lane.id(known), RowOf::Lane(lane.clone()), lane.districts, verdict, at)
    }
}

/// What tells a definition from others of the same unit.
fn apart(definition: &Definition) -> Vec<Message> {
    let said = |text: &Arc<str>| Message::new("note-told").with("text", Arg::Verbatim(text.to_string()));
    let category = definition.category.as_ref().map(said);
    let measure = definition.measure.map(|measure| {
        Message::new(match measure {
            Measure::Established => "measure-established",
            Measure::Funded => "measure-funded",
            Measure::Filled => "measure-filled",
        })
    });
    let period = definition.period.map(|period| {
        Message::new(match period {
            Period::CalendarYear => "period-calendar-year",
            Period::SchoolYear => "period-school-year",
            Period::FinancialYear => "period-financial-year",
        })
    });
    let reading = definition.reading.as_ref().map(said);
    [category, measure, period, reading].into_iter().flatten().collect()
}

/// A sum over rows.
#[derive(Clone, Debug)]
pub struct Total {
    /// The sum; without an upper limit where a row is unknown.
    pub value: Number,
    /// Its unit.
    pub unit: Arc<str>,
    /// True if it rests on gaps.
    pub at_least: bool,
    /// False if a row rests on a plan or on sources that disagree.
    pub confirmed: bool,
}

/// A district that has not what is asked about.
#[derive(Clone, Debug)]
pub struct Missing {
    /// The district.
    pub district: DistrictIx,
    /// Its status; `None` where it begins later.
    pub standing: Option<Standing>,
    /// Why.
    pub reason: Option<Text>,
    /// Where it is said.
    pub source: Option<Citation>,
}

impl Coverage {
    /// Whether it is told of every district, so that "none" may be said of what is not there.
    fn certain(&self) -> Arg {
        Arg::Select(if self.cannot_tell.is_empty() { "yes" } else { "no" })
    }

    /// How many have it, without those by a plan that nobody has confirmed.
    pub fn confirmed(&self) -> HowMany {
        let by_plan = self.by_plan.len();
        HowMany {
            least: self.in_place_span.least.saturating_sub(by_plan),
            most: self.in_place_span.most.saturating_sub(by_plan),
        }
    }
}

/// How many districts have it.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Districts that have it.
    pub in_place: Vec<DistrictIx>,
    /// Of them, those by a plan that nobody has confirmed.
    pub by_plan: Vec<DistrictIx>,
    /// Over what is open, how many have it.
    pub in_place_span: HowMany,
    /// Over what is open, how many districts there are.
    pub of_span: HowMany,
    /// False where the register of districts is not complete: then nobody knows how many there are.
    pub of_told: bool,
    /// Districts of which the records do not tell.
    pub cannot_tell: Vec<DistrictIx>,
    /// Districts that have it not.
    pub missing: Vec<Missing>,
}

/// The answer to one question through one pair of clocks.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The inquiry.
    pub inquiry: InquiryIx,
    /// The question's place in it.
    pub question: u32,
    /// The kind.
    pub kind: QuestionKind,
    /// The pair.
    pub clock: Clock,
    /// How far it is answered.
    pub verdict: Verdict,
    /// Why not wholly.
    pub reasons: Vec<Message>,
    /// The answer in one sentence, or two where a figure and its doubt need one each.
    pub sentence: Vec<Message>,
    /// The sum, where one may be formed.
    pub total: Option<Total>,
    /// The sum at each date, where several are asked about; [`Answer::total`] is the last.
    pub totals: Vec<(Day, Total)>,
    /// How many districts have it; at the last date, where several are asked about.
    pub coverage: Option<Coverage>,
    /// How many have it at each date.
    pub coverages: Vec<(Day, Coverage)>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What to know of the answer.
    pub caveats: Vec<Message>,
    /// What would have to be known to answer fully, and who could say it.
    pub unknowns: Vec<Gap>,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

impl Answer {
    /// True if it is what somebody tells, and nothing that was computed.
    pub fn is_account(&self) -> bool {
        self.kind == QuestionKind::Statement
    }

    fn new(known: &Known<'_>, inquiry: InquiryIx, n: u32) -> Self {
        let question = &known.model[inquiry].questions[n as usize];
        Answer {
            inquiry,
            question: n,
            kind: question.kind,
            clock: known.clock,
            verdict: Verdict::Answered,
            reasons: Vec::new(),
            sentence: Vec::new(),
            total: None,
            totals: Vec::new(),
            coverage: None,
            coverages: Vec::new(),
            rows: Vec::new(),
            caveats: Vec::new(),
            unknowns: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The question.
    pub fn question<'m>(&self, model: &'m Model) -> &'m Question {
        &model[self.inquiry].questions[self.question as usize]
    }

    /// Not wholly answered, for this reason.
    fn partly(&mut self, reason: Message) {
        self.verdict = Verdict::Partly;
        self.reasons.push(reason);
    }

    fn finish(mut self) -> Self {
        let rows = self.rows.iter().flat_map(|r| r.sources.iter().copied());
        let missing = self
            .coverage
            .iter()
            .flat_map(|c| c.missing.iter().filter_map(|m| m.source));
        let mut sources: Vec<Citation> = self.sources.iter().copied().chain(rows).chain(missing).collect();
        // one source cited from several rows stands once; the first place that cites it decides the order
        let mut seen = std::collections::BTreeSet::new();
        sources.retain(|c| seen.insert((c.source, c.place)));
        self.sources = sources;
        self
    }
}

/// Answers a question as it was known.
pub fn answer(known: &Known<'_>, inquiry: InquiryIx, n: u32) -> Answer {
    let question = &known.model[inquiry].questions[n as usize];
    let empty = Answer::new(known, inquiry, n);
    let answer = match &question.asks {
        Asks::Duration { programme, side } => duration::answer(known, empty, *programme, *side),
        Asks::Constancy(programme) => constancy::answer(known, empty, *programme),
        Asks::Headcount(programme, dates) => headcount::answer(known, empty, *programme, dates),
        Asks::Coverage(programme) => kinds::coverage::answer(known, empty, *programme),
        Asks::Existence => kinds::coverage::existence(known, empty),
        Asks::Remainder(subject, place) => remainder::answer(known, empty, *subject, *place),
        Asks::ByDefinition(readings) => by_definition::answer(known, empty, readings),
        Asks::Statement {
            account,
            partly,
            refused,
            sources,
            ..
        } => statement::answer(known, empty, account.as_ref(), partly.as_ref(), *refused, sources),
    };
    answer.finish()
}

/// The word for a side of a start, as messages select it.
fn side_word(side: Option<StartSide>) -> &'static str {
    match side {
        Some(StartSide::Introduced) => "introduced",
        Some(StartSide::Appointed) => "appointed",
        Some(StartSide::OnSite) => "on-site",
        None => "statement",
    }
}
