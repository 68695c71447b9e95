//! Dates as the records write them: EDTF text, its two bounding days, and comparison in three values.
//!
//! The format is the Extended Date/Time Format of the Library of Congress (4 February 2019), which is a profile of
//! ISO 8601-2: level 0 without the time of day, level 1 without years beyond four digits and negative years, and of
//! level 2 the sub-year groupings 21 to 41 and the sets `[…]`, "one of". A date is never padded to a false day: what
//! it holds is the first and the last day that it can mean.

mod error;
mod explain;
mod part;
mod read;
mod text;

pub use error::{DateError, Slip};
pub use part::{Hemisphere, Part, Qualifier, Season, Unit};

use std::fmt;
use std::sync::Arc;

use chrono::Datelike;

use explain::explain;
pub(crate) use explain::{is_unknown, month_named, plain};
use read::read;
use text::Text;

/// A calendar day of the proleptic Gregorian calendar (EDTF level 0, Date).
pub type Day = chrono::NaiveDate;

/// A date as written: its text, the days that bound it, and the form that words can be made of.
///
/// Two dates are equal when their texts are; [`Date::same_bounds`] compares what they bound. Qualified dates
/// (`2022~`, `2022?`, `2022%`) keep the bounds of the unqualified date and carry the flag beside them, since no
/// source says how wide "about" is. A date of a year, month or day takes no allocation; it is 56 bytes.
/// Source: EDTF specification, levels 0 to 2; ISO 8601-2.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Date {
    text: Text,
    shape: Shape,
    earliest: Option<Day>,
    latest: Option<Day>,
}

impl Date {
    /// Reads an EDTF text: `2022`, `2022-09`, `2024-04-01`, `2022~`, `2023-23`, `201X`, `2019/2022`, `[..2023-11]`.
    ///
    /// Mind that `2022-23` is the autumn of 2022, not two years.
    ///
    /// # Errors
    ///
    /// A [`DateError`] for the first mistake found; its `help` says what to type instead. Date-times, `Y…` years,
    /// negative years and `{…}` (all of) are such mistakes, and so is an interval or range that ends before it begins.
    ///
    /// Source: EDTF specification, levels 0 to 2.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        match read(text) {
            Ok(shape) => Ok(Date::new(Text::new(text), shape)),
            Err(DateError::Unreadable(piece)) => Err(explain(text, &piece)),
            Err(error) => Err(error),
        }
    }

    /// The date that is one given day, written `2024-04-01`.
    ///
    /// A day outside the years 0 to 9999 keeps its bounds; its text is then ISO 8601's expanded form, which
    /// [`Date::parse`] does not accept. Source: EDTF level 0, Date.
    pub fn day(day: Day) -> Date {
        let part = Part {
            unit: Unit::Day(day),
            qualifier: Qualifier::None,
            first: day,
            last: day,
        };
        Date::new(Text::of_day(day), Shape::Single(part))
    }

    fn new(text: Text, shape: Shape) -> Date {
        let (earliest, latest) = shape.bounds();
        Date {
            text,
            shape,
            earliest,
            latest,
        }
    }

    /// Whether this date certainly lies on or before the first day of another; `No` where it certainly lies after its
    /// last.
    pub fn on_or_before_date(&self, other: &Date) -> Truth {
        match (other.earliest(), other.latest()) {
            (Some(first), _) if self.on_or_before(first) == Truth::Yes => Truth::Yes,
            (_, Some(last)) if self.on_or_before(last) == Truth::No => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// Some time from one day to another: the day, month or year that this is, else the set `[a..b]`.
    ///
    /// A beginning or an end beyond four-digit years leaves that side open.
    pub fn within(from: Day, to: Day) -> Date {
        use chrono::Datelike;
        let (from, to) = (from.min(to), from.max(to));
        if from == to {
            return Date::day(from);
        }
        let ends_month = to.succ_opt().is_some_and(|next| next.day() == 1);
        let text = match (from.year(), to.year()) {
            (a, b) if a == b && from.ordinal() == 1 && to.month() == 12 && to.day() == 31 => format!("{a:04}"),
            (a, b) if a == b && from.month() == to.month() && from.day() == 1 && ends_month => {
                format!("{a:04}-{:02}", from.month())
            }
            (0..=9999, 0..=9999) => format!("[{from}..{to}]"),
            (0..=9999, _) => format!("[{from}..]"),
            _ => format!("[..{to}]"),
        };
        Date::parse(&text).unwrap_or_else(|_| Date::day(to))
    }

    /// The text that the date was written as, unchanged.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// Whether another is written just like it. Texts are compared as they are kept, which is cheaper than reading them.
    pub fn is_written_as(&self, other: &Date) -> bool {
        self.text == other.text
    }

    /// The first day that the date can mean; `None` where it has no lower bound (`../2022`, `/2022`, `[..2022]`).
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day that the date can mean; `None` where it has no upper bound (`2022/..`, `2022/`, `[2022..]`).
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// The one day that the date can mean, if there is only one.
    ///
    /// A qualifier does not change the answer: `2024-04-01?` has the bounds of that day, and is uncertain.
    pub fn is_day(&self) -> Option<Day> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// Whether any part of the date is approximate, `~` or `%` (EDTF level 1, Qualification of a date).
    pub fn is_approximate(&self) -> bool {
        self.shape.any(|part| part.qualifier.is_approximate())
    }

    /// Whether any part of the date is uncertain, `?` or `%` (EDTF level 1, Qualification of a date).
    pub fn is_uncertain(&self) -> bool {
        self.shape.any(|part| part.qualifier.is_uncertain())
    }

    /// The form of the date, for a formatter to make words of.
    pub fn form(&self) -> Form<'_> {
        match &self.shape {
            Shape::Single(part) => Form::Single(*part),
            Shape::Interval(ends) => Form::Interval {
                start: ends.0,
                end: ends.1,
            },
            Shape::OneOf(choices) => Form::OneOf(choices),
        }
    }

    /// Whether both bounds are the same, however the two dates are written.
    pub fn same_bounds(&self, other: &Date) -> bool {
        (self.earliest, self.latest) == (other.earliest, other.latest)
    }

    /// Whether every day of this date lies before every day of the other.
    ///
    /// A single date and a set mean one day within their bounds; an interval means all days from its start to its
    /// end, `..` meaning without end and an empty end meaning an end unknown. `Yes` exactly when the latest day lies
    /// before the other's earliest, `No` when it can be so under no reading. Flags are not weighed.
    pub fn before(&self, other: &Date) -> Truth {
        let (a, b) = (self.extent(), other.extent());
        Truth::of(a.ends.1 < b.starts.0, a.ends.0 >= b.starts.1)
    }

    /// Whether every day of this date lies on or before every day of the other; read as [`Date::before`] reads.
    ///
    /// Two dates of the same year are `Unknown`. To find a wrong order (`from` after `to`), ask for `No`.
    pub fn not_after(&self, other: &Date) -> Truth {
        let (a, b) = (self.extent(), other.extent());
        Truth::of(a.ends.1 <= b.starts.0, a.ends.0 > b.starts.1)
    }

    /// Whether every day of this date lies on or before the day; read as [`Date::before`] reads.
    pub fn on_or_before(&self, day: Day) -> Truth {
        let ends = self.extent().ends;
        Truth::of(ends.1 <= day, ends.0 > day)
    }

    /// Whether the two dates have a day in common; read as [`Date::before`] reads.
    ///
    /// `2019/2022` and `2020` do, `2019` and `2021` do not, and of `2022` and `2022-05` it cannot be told, since each
    /// means one day that is not known.
    pub fn overlaps(&self, other: &Date) -> Truth {
        let (a, b) = (self.extent(), other.extent());
        Truth::of(
            a.starts.1 <= b.ends.0 && b.starts.1 <= a.ends.0,
            a.ends.1 < b.starts.0 || b.ends.1 < a.starts.0,
        )
    }

    /// Complete calendar months from the date to the day: at least from its latest day, at most from its earliest.
    ///
    /// `None` when the date certainly begins after the day. `min` is 0 where the latest day lies after the day or is
    /// unbounded, `max` is `None` where the earliest is. A month is complete on the day of the same number; where the
    /// month has no such day, on its last: from 31 January one month is complete on 28 February of a common year.
    /// Source: section 1 of the Swedish act (1930:173) on the computation of statutory time.
    pub fn months_until(&self, day: Day) -> Option<Months> {
        if self.earliest.is_some_and(|earliest| earliest > day) {
            return None;
        }
        let min = self
            .latest
            .filter(|latest| *latest <= day)
            .map_or(0, |latest| complete_months(latest, day));
        Some(Months {
            min,
            max: self.earliest.map(|earliest| complete_months(earliest, day)),
        })
    }

    /// When the days of the date begin and end, each between a first and a last day; unbounded is chrono's limit.
    fn extent(&self) -> Extent {
        let earliest = self.earliest.unwrap_or(Day::MIN);
        let latest = self.latest.unwrap_or(Day::MAX);
        let Shape::Interval(ends) = &self.shape else {
            return Extent {
                starts: (earliest, latest),
                ends: (earliest, latest),
            };
        };
        let begun = match ends.0 {
            End::At(part) => part.last.min(latest),
            End::Open => Day::MIN,
            End::Unknown => latest,
        };
        let lasting = match ends.1 {
            End::At(part) => part.first.max(earliest),
            End::Open => Day::MAX,
            End::Unknown => earliest,
        };
        Extent {
            starts: (earliest, begun),
            ends: (lasting, latest),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({})", self.text())
    }
}

/// The form of a date: what was written, with the punctuation read away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// One year, part of a year, or day (EDTF level 0, Date; level 1; level 2, Sub-year groupings).
    Single(Part),
    /// Every day from a start to an end, `2019/2022` (EDTF levels 0 and 1, Time Interval); one end at least is a date.
    Interval {
        /// Where it begins.
        start: End,
        /// Where it ends.
        end: End,
    },
    /// One of several dates, `[2022,2023]`, or one in a range, `[..2023]`; never empty (EDTF level 2, Set
    /// representation). A range is the one choice of its set: `[Choice::Until(part)]`.
    OneOf(&'a [Choice]),
}

/// One end of an interval (EDTF level 1, Extended Interval).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// At a date.
    At(Part),
    /// `..`: open, the interval goes on without an end, or had no beginning.
    Open,
    /// Empty: it has an end, but it is not known when.
    Unknown,
}

/// One element of a set (EDTF level 2, Set representation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A date, `2022`.
    At(Part),
    /// At the earliest, `2022..`.
    From(Part),
    /// At the latest, `..2022`.
    Until(Part),
    /// Some time from the first to the second, `2022..2023`.
    Between(Part, Part),
}

/// The answer to a comparison of things that are not fully known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It is so, under every reading.
    Yes,
    /// It is not so, under any reading.
    No,
    /// It cannot be told.
    Unknown,
}

impl Truth {
    fn of(yes: bool, no: bool) -> Truth {
        match (yes, no) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::No,
            (false, false) => Truth::Unknown,
        }
    }
}

/// A number of complete calendar months that is known within limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Months {
    /// At least so many; 0 or more.
    pub min: i32,
    /// At most so many, not fewer than `min`; `None` where there is no limit.
    pub max: Option<i32>,
}

/// What [`Form`] shows, with the rare kinds behind a pointer so that the common one stays small.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Shape {
    Single(Part),
    Interval(Arc<(End, End)>),
    OneOf(Arc<[Choice]>),
}

impl Shape {
    fn bounds(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Shape::Single(part) => (Some(part.first), Some(part.last)),
            Shape::Interval(ends) => (ends.0.part().map(Part::first), ends.1.part().map(Part::last)),
            Shape::OneOf(choices) => {
                let firsts = choices.iter().map(|choice| choice.parts().0.map(Part::first));
                let lasts = choices.iter().map(|choice| choice.parts().1.map(Part::last));
                // One choice without a bound leaves the set without it: `None` is the least of firsts.
                (
                    firsts.min().flatten(),
                    lasts.max_by_key(|last| last.unwrap_or(Day::MAX)).flatten(),
                )
            }
        }
    }

    fn any(&self, is: impl Fn(Part) -> bool) -> bool {
        match self {
            Shape::Single(part) => is(*part),
            Shape::Interval(ends) => ends.0.part().is_some_and(&is) || ends.1.part().is_some_and(&is),
            Shape::OneOf(choices) => choices.iter().any(|choice| {
                let (first, last) = choice.parts();
                first.is_some_and(&is) || last.is_some_and(&is)
            }),
        }
    }
}

impl End {
    fn part(self) -> Option<Part> {
        match self {
            End::At(part) => Some(part),
            End::Open | End::Unknown => None,
        }
    }
}

impl Choice {
    fn parts(self) -> (Option<Part>, Option<Part>) {
        match self {
            Choice::At(part) => (Some(part), Some(part)),
            Choice::From(part) => (Some(part), None),
            Choice::Until(part) => (None, Some(part)),
            Choice::Between(first, last) => (Some(first), Some(last)),
        }
    }
}

/// When the days of a date begin and end: each the first and the last day at which it can be.
struct Extent {
    starts: (Day, Day),
    ends: (Day, Day),
}

/// Complete months from one day to a later one; the rule is told at [`Date::months_until`].
fn complete_months(from: Day, to: Day) -> i32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let is_last = to.succ_opt().is_none_or(|next| next.month() != to.month());
    if to.day() < from.day() && !is_last {
        months - 1
    } else {
        months
    }
}

#[cfg(test)]
mod tests;
