//! Numbers as a language writes them.

use std::borrow::Cow;

use super::Words;
use crate::model::Language;
use crate::model::number::{Decimal, Number};
use crate::model::word::Gender;

const SV: [&str; 13] = [
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
];
const EN: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// The word for a number up to twelve (Språkrådet, Svenska skrivregler: numbers to twelve in letters).
pub fn word(language: Language, n: i64, gender: Gender) -> Option<Cow<'static, str>> {
    let at = usize::try_from(n).ok()?;
    let word = match (language, gender, at) {
        (Language::Sv, Gender::Neuter, 1) => "ett",
        (Language::Sv, ..) => SV.get(at)?,
        (Language::En, ..) => EN.get(at)?,
    };
    Some(Cow::Borrowed(word))
}

/// A whole number with its thousands apart; Swedish by a no-break space, English by a comma.
pub fn figure(language: Language, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let separator = match language {
        Language::Sv => "\u{a0}",
        Language::En => ",",
    };
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        let rest = digits.len() - i;
        // four figures stand together in Swedish
        if i > 0 && rest.is_multiple_of(3) && digits.len() > 4 {
            out.push_str(separator);
        }
        out.push(c);
    }
    if n < 0 { format!("−{out}") } else { out }
}

fn decimal(words: &Words<'_>, d: Decimal, gender: Option<Gender>) -> String {
    if let Some(n) = d.to_i64_if_whole() {
        let word = gender.and_then(|g| word(words.language, n, g));
        return word.map_or_else(|| figure(words.language, n), Cow::into_owned);
    }
    let text = d.to_string();
    match words.language {
        Language::Sv => text.replace('.', ","),
        Language::En => text,
    }
}

/// A number in figures, or with a gender in words up to twelve.
pub fn number(words: &Words<'_>, number: &Number, gender: Option<Gender>) -> String {
    let of = |d: Decimal| decimal(words, d, gender);
    let said = match (number.min(), number.max()) {
        (None, None) => return words.get("number-unknown"),
        (Some(a), Some(b)) if a == b => of(a),
        (Some(a), Some(b)) if gender.is_some() => format!("{} {} {}", of(a), words.get("to"), of(b)),
        (Some(a), Some(b)) => format!("{}–{}", of(a), of(b)),
        (Some(a), None) => format!("{} {}", words.get("at-least"), of(a)),
        (None, Some(b)) => format!("{} {}", words.get("at-most"), of(b)),
    };
    if number.is_approximate() {
        format!("{} {said}", words.get("about"))
    } else {
        said
    }
}
