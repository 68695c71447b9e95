//! Numbers as a language writes them, and what they ask of the words beside them.

use std::borrow::Cow;

use super::Words;
use super::tongue::Tongue;
use crate::model::number::{Change, Decimal, Number};
use crate::model::word::Gender;

/// The word for a number up to twelve.
pub fn word(tongue: &dyn Tongue, n: i64, gender: Gender) -> Option<Cow<'static, str>> {
    let word = match usize::try_from(n).ok()? {
        1 => tongue.one(gender),
        n => tongue.numerals().get(n)?,
    };
    Some(Cow::Borrowed(word))
}

/// The grammatical number that a figure asks of noun and verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Exactly none: *no person works*, *ingen arbetar*.
    None,
    /// One, at least or at most one, about one: *at least one person works*.
    One,
    /// Everything else: *0.5 posts*, *one or two people work*.
    Many,
}

impl Agreement {
    /// By value, not by how it is written: the figure that is said last decides.
    pub fn with(number: &Number) -> Agreement {
        let last = number.max().or(number.min());
        match last {
            Some(Decimal::ZERO) if number.max().is_some() && !number.is_approximate() => Agreement::None,
            Some(last) if last.to_i64_if_whole() == Some(1) => Agreement::One,
            _ => Agreement::Many,
        }
    }

    /// The word that selects a form in messages.
    pub fn word(self) -> &'static str {
        match self {
            Agreement::None => "none",
            Agreement::One => "one",
            Agreement::Many => "many",
        }
    }
}

/// Whether nothing is known of a number but that it is not negative.
pub fn is_open(number: &Number) -> bool {
    number.max().is_none() && number.min().is_none_or(|least| least == Decimal::ZERO)
}

/// What is said before the figures, as messages select on it.
pub fn bound(number: &Number) -> &'static str {
    match (number.min(), number.max()) {
        _ if is_open(number) => "unknown",
        (_, None) => "least",
        (Some(a), Some(b)) if a == b && number.is_approximate() => "about",
        (Some(a), Some(b)) if a == b => "exact",
        (None | Some(Decimal::ZERO), Some(_)) => "most",
        (Some(_), Some(_)) => "range",
    }
}

/// A whole number with its thousands apart.
pub fn figure(tongue: &dyn Tongue, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let (separator, together) = tongue.thousands();
    let mut out = String::new();
    if n < 0 {
        out.push('−');
    }
    for (i, c) in digits.chars().enumerate() {
        let rest = digits.len() - i;
        if i > 0 && rest.is_multiple_of(3) && digits.len() > together {
            out.push_str(separator);
        }
        out.push(c);
    }
    out
}

/// A decimal in digits, with the language's sign before the decimals.
fn digits(tongue: &dyn Tongue, d: Decimal) -> String {
    if let Some(n) = d.to_i64_if_whole() {
        return figure(tongue, n);
    }
    let text = d.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let negative = whole.starts_with('-');
    let whole = whole
        .trim_start_matches('-')
        .parse()
        .map_or_else(|_| whole.to_owned(), |n| figure(tongue, n));
    let sign = tongue.decimal_mark();
    format!("{}{whole}{sign}{decimals}", if negative { "−" } else { "" })
}

/// A change with its sign, *+1* or *−1,5*; other words as they are.
pub fn signed(tongue: &dyn Tongue, text: &str) -> String {
    match Change::parse(text) {
        Ok(change) if change.amount() < Decimal::ZERO => digits(tongue, change.amount()),
        Ok(change) => format!("+{}", digits(tongue, change.amount())),
        Err(_) => text.to_owned(),
    }
}

/// A number where there is little room: in digits, and a range with a dash.
pub fn in_table(words: &Words<'_>, number: &Number) -> String {
    let of = |d: Decimal| digits(words.tongue, d);
    let about = |said: String| about(words, number, said);
    match (number.min(), number.max()) {
        (None, None) => words.get("number-unknown"),
        (Some(a), Some(b)) if a == b => about(of(a)),
        (Some(a), Some(b)) => about(format!("{}–{}", of(a), of(b))),
        (Some(a), None) => format!("{} {}", words.get("at-least"), about(of(a))),
        (None, Some(b)) => format!("{} {}", words.get("at-most"), about(of(b))),
    }
}

/// A number as running text has it, in digits as in the table beside it: *2*, *minst omkring 100*, *1 eller 2*,
/// *mellan 3 och 5*.
pub fn said(words: &Words<'_>, number: &Number) -> String {
    let of = |d: Decimal| digits(words.tongue, d);
    let about = |said: String| about(words, number, said);
    match (number.min(), number.max()) {
        _ if is_open(number) => words.get("an-unknown-number"),
        (Some(a), Some(b)) if a == b => about(of(a)),
        (None | Some(Decimal::ZERO), Some(b)) => format!("{} {}", words.get("at-most"), about(of(b))),
        (Some(a), Some(b)) if a.checked_add(Decimal::from(1)) == Some(b) => {
            about(format!("{} {} {}", of(a), words.get("or"), of(b)))
        }
        (Some(a), Some(b)) if number.is_approximate() => about(format!("{} {} {}", of(a), words.get("to"), of(b))),
        (Some(a), Some(b)) => {
            let (between, and) = (words.get("between"), words.get("and"));
            format!("{between} {} {and} {}", of(a), of(b))
        }
        (Some(a), None) => format!("{} {}", words.get("at-least"), about(of(a))),
        (None, None) => words.get("an-unknown-number"),
    }
}

fn about(words: &Words<'_>, number: &Number, said: String) -> String {
    if number.is_approximate() {
        [words.get("about"), said].join(" ")
    } else {
        said
    }
}
