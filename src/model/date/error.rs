//! What can be wrong with a date, and what to type instead.

use std::fmt;

use crate::said::{Said, say};

/// A text with a mistake, and the text that was probably meant, which can be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// As written.
    pub text: String,
    /// What to write instead.
    pub suggestion: String,
}

impl Slip {
    pub(in crate::model) fn new(text: &str, suggestion: String) -> Slip {
        Slip {
            text: text.into(),
            suggestion,
        }
    }
}

/// A text as a message holds it, which is one line.
fn shown(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// A text that is not a date, one variant per mistake; each holds the piece that the mistake is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Nothing but blanks.
    Empty,
    /// A date with blanks in it, `2022 / 2023`.
    Spaces(Slip),
    /// Digits that are not four for the year and two each for month and day, with hyphens: `2024-4-1`, `2024.04`.
    Digits(Slip),
    /// Digits without hyphens, `20240401` (ISO 8601 basic format, which EDTF leaves out).
    Basic(Slip),
    /// The day or month before the year, `1/4 2024`.
    Order(Slip),
    /// A month that the calendar does not have, `2024-13`, or a grouping with a day, `2024-23-01`.
    Month {
        /// As written.
        text: String,
        /// The number in the month's place, 0 to 99.
        month: u8,
        /// Whether a day follows.
        has_day: bool,
    },
    /// A day that the month does not have, `2023-02-30`.
    Day {
        /// As written.
        text: String,
        /// The number in the day's place, 0 to 99.
        day: u32,
        /// The last day of that month.
        last: u32,
    },
    /// A date in words, `hösten 2023`.
    Words(Slip),
    /// Two dates joined by a hyphen or dots, `2022-2023`.
    Range {
        /// As written.
        text: String,
        /// The first date.
        start: String,
        /// The second date, not before the first.
        end: String,
    },
    /// An interval or range that ends before it begins, `2023/2022`.
    Inverted(Slip),
    /// An interval or range without a date at either end, `../..`.
    Unbounded(String),
    /// A time of day, `2024-04-01T12:30`.
    Time(Slip),
    /// A year of more than four digits, `Y17000`.
    LongYear(String),
    /// A year before the year 0, `-1985`.
    NegativeYear(String),
    /// An `X` where level 1 has none, `2024-1X`; with the nearest date of level 1, if there is one.
    Unspecified(String, Option<String>),
    /// A qualifier that does not stand last and alone, `~2022`.
    Qualifier(Slip),
    /// A set that is empty, has an empty place or lacks a bracket, `[2022,]`.
    Set(String),
    /// All of several dates, `{2022,2023}`.
    AllOf(String),
    /// Words that say that nothing is known, `vet ej`.
    Unknown(String),
    /// Anything else.
    Unreadable(String),
}

impl DateError {
    /// What was meant, and is written another way.
    fn slip(&self) -> Option<&Slip> {
        match self {
            DateError::Spaces(slip)
            | DateError::Digits(slip)
            | DateError::Basic(slip)
            | DateError::Order(slip)
            | DateError::Words(slip)
            | DateError::Inverted(slip)
            | DateError::Time(slip)
            | DateError::Qualifier(slip) => Some(slip),
            _ => None,
        }
    }

    /// The text as written, as a message holds it; nothing where it is empty.
    fn text(&self) -> String {
        let text = match self {
            DateError::Month { text, .. }
            | DateError::Day { text, .. }
            | DateError::Range { text, .. }
            | DateError::Unbounded(text)
            | DateError::LongYear(text)
            | DateError::NegativeYear(text)
            | DateError::Unspecified(text, _)
            | DateError::Set(text)
            | DateError::AllOf(text)
            | DateError::Unknown(text)
            | DateError::Unreadable(text) => text,
            of => of.slip().map_or("", |slip| &slip.text),
        };
        shown(text)
    }

    /// What is wrong: one phrase without a full stop.
    pub fn message(&self) -> Said {
        let text = self.text();
        match self {
            DateError::Empty => say!("the date is empty"),
            DateError::Month { month, has_day, .. } => {
                let month = format!("{month:02}");
                match has_day {
                    false => say!("`{text}`: there is no month {month}", text, month),
                    true => say!("`{text}`: there is no month {month} that has days", text, month),
                }
            }
            DateError::Day { day, .. } => {
                say!("`{text}`: the month has no day {day}", text, day = format!("{day:02}"))
            }
            DateError::Spaces(_) => say!("`{text}` has blanks in it", text),
            DateError::Digits(_) => say!(
                "`{text}` is not a four-digit year with two-digit month and day, joined by hyphens",
                text
            ),
            DateError::Basic(_) => say!("`{text}` has no hyphens", text),
            DateError::Order(_) => say!("`{text}` does not begin with the year", text),
            DateError::Words(_) => say!("`{text}` is written in words", text),
            DateError::Range { .. } => say!("`{text}` joins two dates in a way that dates do not have", text),
            DateError::Inverted(_) => say!("`{text}` ends before it begins", text),
            DateError::Unbounded(_) => say!("`{text}` has no date at either end", text),
            DateError::Time(_) => say!("`{text}` has a time of day", text),
            DateError::LongYear(_) => say!("`{text}` has a year of more than four digits", text),
            DateError::NegativeYear(_) => say!("`{text}` has a year before the year 0", text),
            DateError::Unspecified(..) => say!("`{text}` leaves out digits that have to be told", text),
            DateError::Qualifier(_) => say!("`{text}` does not have one qualifier in the last place", text),
            DateError::Set(_) => say!("`{text}` is not a complete set", text),
            DateError::AllOf(_) => say!("`{text}` means all of several dates, which is not supported", text),
            DateError::Unknown(_) => say!("`{text}` says that nothing is known, and is not a date", text),
            DateError::Unreadable(_) => say!("`{text}` is not a date", text),
        }
    }

    /// What to type instead: one phrase without a full stop.
    pub fn help(&self) -> Said {
        match self {
            DateError::Spaces(slip)
            | DateError::Digits(slip)
            | DateError::Basic(slip)
            | DateError::Order(slip)
            | DateError::Words(slip)
            | DateError::Inverted(slip) => say!("write {meant}", meant = slip.suggestion),
            DateError::Unspecified(_, Some(suggestion)) => say!("write {meant}", meant = suggestion),
            DateError::Day { last, .. } => {
                say!(
                    "write a day as 01 to {last}, or leave it out",
                    last = format!("{last:02}")
                )
            }
            DateError::Range { start, end, .. } => say!(
                "write {start}/{end} for the whole time, [{start}..{end}] for some time within it",
                start,
                end
            ),
            DateError::Time(slip) => say!("write the day alone, {meant}", meant = slip.suggestion),
            DateError::Qualifier(slip) => say!(
                "write {meant}: `~` about, `?` uncertain, `%` both, last in the date",
                meant = slip.suggestion
            ),
            DateError::Empty => say!(
                "write a year, a month or a day, such as 2024, 2024-04 or 2024-04-01, or leave the key out where \
                 nothing is known"
            ),
            DateError::Month { has_day: false, .. } => say!(
                "write a month as 01 to 12, a season as 21 to 24, a quarter as 33 to 36, four months as 37 to 39, a \
                 half year as 40 or 41"
            ),
            DateError::Month { has_day: true, .. } => {
                say!("write the month of a day as 01 to 12, or the season or other part of the year without a day")
            }
            DateError::Unbounded(_) => say!(
                "write a date at one end, such as 2022/.. or [..2022], or leave the key out where nothing is known"
            ),
            DateError::LongYear(_) => say!("write a year of four digits, 0000 to 9999"),
            DateError::NegativeYear(_) => say!("write a year of 0000 to 9999, or [..2023] for 2023 at the latest"),
            DateError::Unspecified(_, None) => {
                say!("write X for the last digits of a year (201X), or XX for a month or a day (2024-XX, 2024-04-XX)")
            }
            DateError::Set(_) => say!("write [2022,2023], [2022..2023], [..2023] or [2022..]"),
            DateError::AllOf(_) => {
                say!("write one record for each date, an interval such as 2022/2023, or [2022,2023] for one of them")
            }
            DateError::Unknown(_) => say!("leave the key out where nothing is known"),
            DateError::Unreadable(_) => {
                say!("write a year, a month or a day, such as 2024, 2024-04 or 2024-04-01, or an interval, 2022/2023")
            }
        }
    }

    /// The text that was probably meant, where there is one; it can be parsed.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            DateError::Range { start, end, .. } => Some(format!("{start}/{end}")),
            DateError::Unspecified(_, suggestion) => suggestion.clone(),
            of => of.slip().map(|slip| slip.suggestion.clone()),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for DateError {}
