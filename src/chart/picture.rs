//! What a picture tells, before it is drawn: plain data with all wording done.
//!
//! Every day is a point on the axis. A segment that ends the day before another begins touches it.

use chrono::NaiveDate;

/// What a picture is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'n> {
    /// Prefix for the ids inside the svg, unique on the page.
    pub id: &'n str,
    /// What the picture shows, as its accessible name.
    pub title: &'n str,
    /// The main finding in a sentence or two, for those who do not see the picture.
    pub description: &'n str,
}

/// Lanes under a common axis of years: who had how many, since when, and how surely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// First day of the axis.
    pub from: NaiveDate,
    /// Last day of the axis.
    pub to: NaiveDate,
    /// The day that the answer is about, drawn as a line through all lanes.
    pub as_of: NaiveDate,
    /// That day in words, set below its line.
    pub as_of_label: String,
    /// What the months are called, for an axis of few years.
    pub months: Months,
    /// From the top.
    pub lanes: Vec<Lane>,
}

/// Short names of the months, from January.
pub type Months = [&'static str; 12];

/// One district, or one post that several share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lane {
    /// The name beside the lane, or above it in the narrow size.
    pub label: String,
    /// It has a number that is no whole one, and the begun one is a line.
    pub parts: bool,
    /// It stands with the lane before it where one page holds both: what one became, or came from.
    pub joined: bool,
    /// The district has ended: its label is set in italics and its [`Style::Fact`] is drawn as [`Style::Past`].
    pub former: bool,
    /// The lines of the lane, in any order.
    pub segments: Vec<Segment>,
    /// The small number above the lines where a value begins.
    pub counts: Vec<(NaiveDate, String)>,
    /// What happened at one time.
    pub marks: Vec<Mark>,
    /// A few words in the lane, beginning at a day.
    pub note: Option<(NaiveDate, String)>,
}

/// A span of parallel lines, one per person or post; of more than can be told apart a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The uppermost of the lane's lines that the segment covers, counted from 0.
    pub first_line: u32,
    /// How many lines it covers from there.
    pub lines: u32,
    /// How sure it is.
    pub style: Style,
}

/// How surely a span is known; each has a pattern of its own beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A source says that it held: solid.
    Fact,
    /// The same of a district that has ended: solid, paler.
    Past,
    /// It holds in one reading of what is known and not in another, as where it began at some time within the span:
    /// dotted lines, a hatched band.
    Unsure,
    /// No source says what held: a hairline.
    Open,
    /// After the last evidence, carried on: long dashes.
    Carried,
    /// Announced, not confirmed: a dashed outline that begins with an open circle.
    Planned,
}

/// Something that happened in a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: NaiveDate,
    /// What, which decides the shape.
    pub kind: MarkKind,
    /// A few words below the shape; may be empty. Left out where there is no room.
    pub label: String,
}

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Announced for that day: an open circle.
    Planned,
    /// Waited for on that day: an open diamond.
    Pending,
    /// The organisational placement changed: a tick across the lines.
    Home,
    /// The duties beside changed: a triangle below the lines.
    Duties,
    /// Came to an end: a cross.
    Ended,
}

/// A quantity over time, drawn as steps with a hatched band between its bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// First day of the axis.
    pub from: NaiveDate,
    /// Last day of the axis.
    pub to: NaiveDate,
    /// The day that the answer is about, drawn as a line.
    pub as_of: NaiveDate,
    /// That day in words, set below its line.
    pub as_of_label: String,
    /// What the months are called, for an axis of few years.
    pub months: Months,
    /// What stands before the decimals of a number.
    pub decimal_mark: char,
    /// What is counted, set above the scale.
    pub unit: String,
    /// In the order of their days. What is not planned holds until the next point, at most until `as_of`.
    pub points: Vec<StepPoint>,
    /// What happened, set below the axis.
    pub events: Vec<(NaiveDate, String)>,
}

/// From a day on, the quantity lies between two bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StepPoint {
    /// First day.
    pub from: NaiveDate,
    /// At least so much.
    pub min: f64,
    /// At most so much; `None` where no upper bound is known.
    pub max: Option<f64>,
    /// Announced, not confirmed: drawn dashed.
    pub planned: bool,
}
