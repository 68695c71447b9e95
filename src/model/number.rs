//! Numbers as the records write them: exact decimals, numbers known within limits, and signed changes.
//!
//! A number that is not known is a value of its own, never 0. Nothing here is binary floating point: what the records
//! say is what is added and printed.

mod explain;

use std::fmt;
use std::sync::Arc;

use super::date::{Slip, Truth};
use crate::said::{Said, say};
use explain::mistake;

/// An exact decimal number of up to three decimals, of either sign, kept as whole thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

const SCALE: i64 = 1000;

impl Decimal {
    /// Nought.
    pub const ZERO: Decimal = Decimal(0);

    /// Reads digits with an optional minus and up to three decimals after a point: `2`, `1.5`, `0.125`, `-1`.
    ///
    /// # Errors
    ///
    /// A [`NumberError`] for anything else, for more than three decimals, and for what 64 bits of thousandths cannot
    /// hold (about 9 thousand million million).
    pub fn parse(text: &str) -> Result<Decimal, NumberError> {
        figure(text).map_err(|flaw| flaw.explain(text, |text| figure(text).is_ok()))
    }

    /// The number of so many thousandths.
    pub fn from_thousandths(thousandths: i64) -> Decimal {
        Decimal(thousandths)
    }

    /// The number in thousandths: 1500 for `1.5`.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// The number as an integer, if it has no decimals.
    pub fn to_i64_if_whole(self) -> Option<i64> {
        (self.0 % SCALE == 0).then_some(self.0 / SCALE)
    }

    /// The sum, or `None` where it is too large to hold.
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_add(other.0).map(Decimal)
    }

    /// The difference, or `None` where it is too large to hold.
    pub fn checked_sub(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_sub(other.0).map(Decimal)
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Decimal {
        Decimal(i64::from(whole) * SCALE)
    }
}

impl fmt::Display for Decimal {
    /// Writes the number with a point and without trailing zeros: `2`, `1.5`, `-0.125`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{fraction:03}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

/// How many of something, as far as it is known: never negative, and not necessarily one figure.
///
/// `min` and `max` are the limits as written; a missing `min` means no more than that a number is not negative.
/// An approximate number (`~100`) keeps the limits of the figure and carries the flag beside them. Two numbers are
/// equal when their texts are; [`Number::agrees`] compares what they mean.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number {
    min: Option<Decimal>,
    max: Option<Decimal>,
    approximate: bool,
    text: Arc<str>,
}

impl Number {
    /// Reads `2`, `1.5`, `1..2`, `>=7`, `<=3`, any of them after `~` (about), or `?` (unknown).
    ///
    /// # Errors
    ///
    /// A [`NumberError`] for anything else, its `help` saying what to type instead; for negative and signed figures,
    /// and for a range that ends below its beginning.
    pub fn parse(text: &str) -> Result<Number, NumberError> {
        Number::read(text).map_err(|flaw| flaw.explain(text, |text| Number::read(text).is_ok()))
    }

    fn read(text: &str) -> Result<Number, Flaw> {
        if text == "?" {
            return Ok(Number::unknown());
        }
        let (body, approximate) = text.strip_prefix('~').map_or((text, false), |body| (body, true));
        let (min, max) = if let Some(least) = body.strip_prefix(">=") {
            (Some(count(least)?), None)
        } else if let Some(most) = body.strip_prefix("<=") {
            (None, Some(count(most)?))
        } else if let Some((least, most)) = body.split_once("..") {
            (Some(count(least)?), Some(count(most)?))
        } else {
            let figure = count(body)?;
            (Some(figure), Some(figure))
        };
        if min.zip(max).is_some_and(|(min, max)| max < min) {
            return Err(Flaw::Inverted);
        }
        Ok(Number {
            min,
            max,
            approximate,
            text: text.into(),
        })
    }

    /// The number that is not known, `?`.
    pub fn unknown() -> Number {
        Number {
            min: None,
            max: None,
            approximate: false,
            text: "?".into(),
        }
    }

    /// A number within limits, approximate or not.
    pub fn between(min: Decimal, max: Option<Decimal>, approximate: bool) -> Number {
        let low = Number {
            min: Some(min),
            max,
            approximate,
            text: "".into(),
        };
        Number::sum([&low])
    }

    /// None at all.
    pub fn zero() -> Number {
        Number::sum([])
    }

    /// The same number without its sign, of a change: `+1` and `-1` are one.
    pub fn of_change(change: Change) -> Option<Number> {
        Number::parse(change.to_string().trim_start_matches(['+', '-'])).ok()
    }

    /// The sum: limits are added to limits, and what is not known adds at least 0 and has no upper limit.
    ///
    /// The sum always has a `min`, is approximate when a part is, and is 0 of no parts. Its text is as a record would
    /// write it. Where a limit grows too large to hold, `min` stays at the greatest decimal and `max` is `None`, both
    /// of which remain true.
    pub fn sum<'a>(parts: impl IntoIterator<Item = &'a Number>) -> Number {
        let (mut min, mut max, mut approximate) = (Decimal::ZERO, Some(Decimal::ZERO), false);
        for part in parts {
            min = Decimal(min.0.saturating_add(part.min.unwrap_or_default().0));
            max = max.zip(part.max).and_then(|(sum, most)| sum.checked_add(most));
            approximate |= part.approximate;
        }
        let mark = if approximate { "~" } else { "" };
        let text = match max {
            Some(max) if max == min => format!("{mark}{min}"),
            Some(max) => format!("{mark}{min}..{max}"),
            None => format!("{mark}>={min}"),
        };
        Number {
            min: Some(min),
            max,
            approximate,
            text: text.into(),
        }
    }

    /// The text that the number was written as, unchanged.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lower limit, inclusive; `None` for `?` and `<=3`.
    pub fn min(&self) -> Option<Decimal> {
        self.min
    }

    /// The upper limit, inclusive and not below `min`; `None` for `?` and `>=7`.
    pub fn max(&self) -> Option<Decimal> {
        self.max
    }

    /// Whether it was written with `~`.
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// Whether nothing is known of it: `?`.
    pub fn is_unknown(&self) -> bool {
        self.min.is_none() && self.max.is_none()
    }

    /// Whether its last figure is 1, so that what is counted stands in the singular: `1`, `1.0`, `>=1`, `0..1`.
    pub fn ends_in_one(&self) -> bool {
        self.max.or(self.min) == Some(Decimal::from(1))
    }

    /// The one figure that it is, if it is one figure and not an approximate one.
    pub fn exact(&self) -> Option<Decimal> {
        self.min.filter(|_| self.min == self.max && !self.approximate)
    }

    /// Whether it certainly is none.
    pub fn is_zero(&self) -> bool {
        self.max == Some(Decimal::ZERO)
    }

    /// Whether it is one figure, exact or approximate, and so can be called constant.
    pub fn is_steady(&self) -> bool {
        self.min.is_some() && self.min == self.max
    }

    /// The number that is either of the two: the lower of the lower limits to the higher of the upper.
    pub fn span(a: &Number, b: &Number) -> Number {
        if a.agrees(b) == Truth::Yes {
            return a.clone();
        }
        let min = a.min.zip(b.min).map(|(a, b)| a.min(b));
        let max = a.max.zip(b.max).map(|(a, b)| a.max(b));
        let approximate = a.approximate || b.approximate;
        let mark = if approximate { "~" } else { "" };
        let text = match (min, max) {
            (None, None) => return Number::unknown(),
            (Some(min), Some(max)) if min == max => format!("{mark}{min}"),
            (Some(min), Some(max)) => format!("{mark}{min}..{max}"),
            (Some(min), None) => format!("{mark}>={min}"),
            (None, Some(max)) => format!("{mark}<={max}"),
        };
        Number {
            min,
            max,
            approximate,
            text: text.into(),
        }
    }

    /// Whether the two say the same.
    ///
    /// `Yes` when both have the same limits and the same flag, `No` when no figure lies within the limits of both and
    /// neither is approximate, else `Unknown`. An unknown number neither agrees nor disagrees with any, itself
    /// included.
    pub fn agrees(&self, other: &Number) -> Truth {
        if self.is_unknown() || other.is_unknown() {
            return Truth::Unknown;
        }
        if (self.min, self.max, self.approximate) == (other.min, other.max, other.approximate) {
            return Truth::Yes;
        }
        let ends_below = |a: &Number, b: &Number| a.max.is_some_and(|max| max < b.min.unwrap_or_default());
        if !self.approximate && !other.approximate && (ends_below(self, other) || ends_below(other, self)) {
            return Truth::No;
        }
        Truth::Unknown
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Number({})", self.text)
    }
}

/// How many more or fewer: a decimal that is always written with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change(Decimal);

impl Change {
    /// Reads a signed figure: `+1`, `-2`, `+0.5`.
    ///
    /// # Errors
    ///
    /// A [`NumberError`] for a figure without a sign and for anything that is not one figure.
    pub fn parse(text: &str) -> Result<Change, NumberError> {
        Change::read(text).map_err(|flaw| match flaw.explain(text, |text| Change::read(text).is_ok()) {
            NumberError::Unreadable(text) | NumberError::Signed(text) => {
                let signed = Some(format!("+{text}")).filter(|signed| Change::read(signed).is_ok());
                NumberError::Unsigned(text, signed)
            }
            error => error,
        })
    }

    fn read(text: &str) -> Result<Change, Flaw> {
        match text.strip_prefix('+') {
            Some(more) => count(more).map(Change),
            None if text.starts_with('-') => figure(text).map(Change),
            None => Err(Flaw::Form),
        }
    }

    /// Whether nothing changes.
    pub fn is_zero(self) -> bool {
        self.0 == Decimal::ZERO
    }

    /// The figure with its sign: above zero for more, below for fewer.
    pub fn amount(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Change {
    /// Writes the figure with its sign: `+1`, `-2`, `+0`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < Decimal::ZERO {
            write!(f, "{}", self.0)
        } else {
            write!(f, "+{}", self.0)
        }
    }
}

/// A text that is not a number, one variant per mistake; each holds the text that the mistake is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing but blanks.
    Empty,
    /// Blanks within the number, `1 000`, `1 .. 2`.
    Spaces(Slip),
    /// A comma for the decimal point, `1,5`, or between thousands.
    Comma(Slip),
    /// A point without a digit on each side, `.5`.
    Point(Slip),
    /// A dash for the minus of a change, `−2`.
    Minus(Slip),
    /// A limit that is not written as `>=7` or `<=3`: `>7`, `7+`, `≥7`.
    Limit(Slip),
    /// Two figures joined by a hyphen or a word, `1-2`.
    Range(Slip),
    /// A range that ends below its beginning, `2..1`.
    Inverted(Slip),
    /// Words, `två` or `ca 100`.
    Words(Slip),
    /// A unit after the number, `80 %`.
    Unit(Slip),
    /// `~` before `?`.
    AboutUnknown(String),
    /// A signed figure where a number stands, `-1` or `+1`.
    Signed(String),
    /// A change without its sign, `1`; with the same and a plus, if that is a change.
    Unsigned(String, Option<String>),
    /// More than three decimals.
    TooFine(String),
    /// A figure too large to be kept exactly.
    TooLarge(String),
    /// Anything else.
    Unreadable(String),
}

impl NumberError {
    /// What was meant, and is written another way.
    fn slip(&self) -> Option<&Slip> {
        match self {
            NumberError::Spaces(slip)
            | NumberError::Comma(slip)
            | NumberError::Point(slip)
            | NumberError::Minus(slip)
            | NumberError::Limit(slip)
            | NumberError::Range(slip)
            | NumberError::Inverted(slip)
            | NumberError::Words(slip)
            | NumberError::Unit(slip) => Some(slip),
            _ => None,
        }
    }

    /// The text as written, as a message holds it, which is one line; nothing where it is empty.
    fn text(&self) -> String {
        let text = match self {
            NumberError::AboutUnknown(text)
            | NumberError::Signed(text)
            | NumberError::Unsigned(text, _)
            | NumberError::TooFine(text)
            | NumberError::TooLarge(text)
            | NumberError::Unreadable(text) => text,
            of => of.slip().map_or("", |slip| &slip.text),
        };
        text.replace(char::is_control, " ")
    }

    /// What is wrong: one phrase without a full stop.
    pub fn message(&self) -> Said {
        let text = self.text();
        match self {
            NumberError::Empty => say!("the number is empty"),
            NumberError::Spaces(_) => say!("`{text}` has blanks in it", text),
            NumberError::Comma(_) => say!("`{text}` has a comma", text),
            NumberError::Point(_) => say!("`{text}` lacks a digit before or after the point", text),
            NumberError::Minus(_) => say!("`{text}` has a dash for the minus", text),
            NumberError::Limit(_) => say!("`{text}` is not how a lower or upper limit is written", text),
            NumberError::Range(_) => say!("`{text}` does not join the ends of a range with two points", text),
            NumberError::Inverted(_) => say!("`{text}` ends below its beginning", text),
            NumberError::Words(_) => say!("`{text}` is written in words", text),
            NumberError::Unit(_) => say!("`{text}` has a unit after the number", text),
            NumberError::AboutUnknown(_) => say!("`{text}` is about something unknown", text),
            NumberError::Signed(_) => say!("`{text}` has a sign, and how many there are has none", text),
            NumberError::Unsigned(..) => say!("`{text}` is not a change, which is a figure after its sign", text),
            NumberError::TooFine(_) => say!("`{text}` has more than three decimals", text),
            NumberError::TooLarge(_) => say!("`{text}` is too large", text),
            NumberError::Unreadable(_) => say!("`{text}` is not a number", text),
        }
    }

    /// What to type instead: one phrase without a full stop.
    pub fn help(&self) -> Said {
        match self {
            NumberError::Comma(slip) if let Some(whole) = self.thousands() => say!(
                "write {meant}, or {whole} where the comma parts thousands",
                meant = slip.suggestion,
                whole
            ),
            NumberError::Spaces(slip)
            | NumberError::Comma(slip)
            | NumberError::Point(slip)
            | NumberError::Minus(slip)
            | NumberError::Range(slip)
            | NumberError::Inverted(slip)
            | NumberError::Words(slip) => say!("write {meant}", meant = slip.suggestion),
            NumberError::Limit(slip) => say!(
                "write {meant}: `>=` and `<=` include the limit itself",
                meant = slip.suggestion
            ),
            NumberError::Unit(slip) => say!(
                "write {meant}, and the unit under a key of its own",
                meant = slip.suggestion
            ),
            NumberError::Unsigned(_, Some(suggestion)) => say!(
                "write {meant} for more, a minus for fewer, or how many there were as a value",
                meant = suggestion
            ),
            NumberError::Empty => say!("write a number, or \"?\" where it is not known"),
            NumberError::AboutUnknown(_) => say!("write \"?\" alone"),
            NumberError::Signed(_) => {
                say!("write how many there were without a sign, or how many more or fewer as a change")
            }
            NumberError::Unsigned(_, None) => say!("write one figure after its sign, such as +1 or -2"),
            NumberError::TooFine(_) => say!("write at most three decimals, such as 0.125"),
            NumberError::TooLarge(_) => say!("write the number in a larger unit"),
            NumberError::Unreadable(_) => {
                say!("write a number as 2, 1.5, ~100, 1..2, >=7 or <=3, or \"?\" where it is not known")
            }
        }
    }

    /// The number that the text is where its comma parts thousands, if it can.
    pub fn thousands(&self) -> Option<String> {
        match self {
            NumberError::Comma(slip) => explain::thousands(&slip.text),
            _ => None,
        }
    }

    /// The text that was probably meant, where there is one; it can be parsed as what was to be read.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            NumberError::AboutUnknown(_) => Some("?"),
            NumberError::Unsigned(_, suggestion) => suggestion.as_deref(),
            of => of.slip().map(|slip| slip.suggestion.as_str()),
        }
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for NumberError {}

/// Why a text was not read, before words are made of it.
enum Flaw {
    Form,
    Sign,
    Inverted,
    Fine,
    Large,
}

impl Flaw {
    /// The mistake in the text; only what `accepts` is suggested.
    fn explain(self, text: &str, accepts: impl Fn(&str) -> bool) -> NumberError {
        match self {
            Flaw::Sign => NumberError::Signed(text.into()),
            Flaw::Fine => NumberError::TooFine(text.into()),
            Flaw::Large => NumberError::TooLarge(text.into()),
            Flaw::Inverted => {
                let (mark, body) = text.strip_prefix('~').map_or(("", text), |body| ("~", body));
                let (least, most) = body.split_once("..").unwrap_or((body, body));
                NumberError::Inverted(Slip::new(text, format!("{mark}{most}..{least}")))
            }
            Flaw::Form if text.trim().is_empty() => NumberError::Empty,
            // No mistyped number is longer.
            Flaw::Form if text.len() > 64 => NumberError::Unreadable(text.into()),
            Flaw::Form => mistake(text, &accepts).unwrap_or_else(|| NumberError::Unreadable(text.into())),
        }
    }
}

/// A figure of either sign.
fn figure(text: &str) -> Result<Decimal, Flaw> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(if text.starts_with('+') && is_digits(&whole[1..]) {
            Flaw::Sign
        } else {
            Flaw::Form
        });
    }
    if fraction.len() > 3 {
        return Err(Flaw::Fine);
    }
    // Counted downwards, because the least number is one further from nought than the greatest.
    let zeros = std::iter::repeat_n(b'0', 3 - fraction.len());
    let below = whole
        .bytes()
        .chain(fraction.bytes())
        .chain(zeros)
        .try_fold(0_i64, |sum, byte| {
            sum.checked_mul(10)?.checked_sub(i64::from(byte - b'0'))
        });
    let signed = if text.starts_with('-') {
        below
    } else {
        below.and_then(i64::checked_neg)
    };
    signed.map(Decimal).ok_or(Flaw::Large)
}

/// A figure without a sign.
fn count(text: &str) -> Result<Decimal, Flaw> {
    match figure(text) {
        Ok(_) if text.starts_with('-') => Err(Flaw::Sign),
        read => read,
    }
}

#[cfg(test)]
mod tests;
