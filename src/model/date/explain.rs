//! Explaining what could not be read; nothing here runs for a text that is a date.

mod typed;

pub use typed::{is_unknown, month_named, plain};

use super::read::{part, read};
use super::{Date, DateError, Slip};

/// The mistake in a text, of which one piece is unreadable: the whole is tried first, then the piece.
pub(super) fn explain(text: &str, piece: &str) -> DateError {
    if text.trim().is_empty() {
        return DateError::Empty;
    }
    if let Some(error) = mistake(text) {
        return error;
    }
    if let Some(error) = Some(piece).filter(|piece| *piece != text).and_then(mistake) {
        return error;
    }
    match text.contains(['[', ']']) {
        true => DateError::Set(text.into()),
        false => DateError::Unreadable(text.into()),
    }
}

/// The first rule that knows the mistake; a text longer than any mistyped date is not looked into.
fn mistake(text: &str) -> Option<DateError> {
    if text.len() > 64 {
        return None;
    }
    let rules = [unknown, spaces, outside, qualifier, unspecified, digits, range, words];
    rules.iter().find_map(|rule| rule(text))
}

/// What a date in figures suggests that is written in another way, or has blanks in it.
fn in_figures(text: &str) -> Option<String> {
    let rules = [spaces, unspecified, digits, range];
    rules.iter().find_map(|rule| rule(text))?.suggestion()
}

/// The text itself where it is a date, else what its mistake suggests.
fn repaired(text: &str) -> Option<String> {
    match Date::parse(text) {
        Ok(_) => Some(text.into()),
        Err(error) => error.suggestion(),
    }
}

/// The error with the suggestion, or what is wrong with the suggestion itself (`31/2 2024`).
fn suggest(text: &str, suggestion: String, error: fn(Slip) -> DateError) -> Option<DateError> {
    match Date::parse(&suggestion) {
        Ok(_) => Some(error(Slip::new(text, suggestion))),
        Err(DateError::Unreadable(_)) => None,
        Err(other) => Some(other),
    }
}

fn unknown(text: &str) -> Option<DateError> {
    typed::is_unknown(text).then(|| DateError::Unknown(text.into()))
}

fn words(text: &str) -> Option<DateError> {
    suggest(text, typed::meant(text)?, DateError::Words)
}

fn spaces(text: &str) -> Option<DateError> {
    let suggestion: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (suggestion.len() < text.len() && read(&suggestion).is_ok()).then(|| DateError::Spaces(Slip::new(text, suggestion)))
}

/// What EDTF has and the records have not: all of a set, time of day, years beyond four digits and before zero.
fn outside(text: &str) -> Option<DateError> {
    let owned = || text.to_owned();
    if text.starts_with('{') {
        return Some(DateError::AllOf(owned()));
    }
    if let (Some(day), Some(rest)) = (text.get(..10), text.get(10..))
        && rest
            .trim_start_matches(['T', 't', ' '])
            .starts_with(|c: char| c.is_ascii_digit())
        && rest.contains(':')
        && part(day).is_ok()
    {
        return Some(DateError::Time(Slip::new(text, day.into())));
    }
    let leading = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(rest) = text.strip_prefix('Y') {
        return (leading(rest.trim_start_matches('-')) > 0).then(|| DateError::LongYear(owned()));
    }
    if leading(text) > 4 && ![6, 8].contains(&text.len()) {
        return Some(DateError::LongYear(owned()));
    }
    let negative = text.strip_prefix('-').is_some_and(|rest| leading(rest) > 0);
    negative.then(|| DateError::NegativeYear(owned()))
}

fn qualifier(text: &str) -> Option<DateError> {
    let bare = text.replace(['~', '?', '%'], "");
    if bare.len() == text.len() || bare.contains(['/', '[']) {
        return None;
    }
    let approximate = text.contains(['~', '%']);
    let mark = match text.contains(['?', '%']) {
        true if approximate => '%',
        true => '?',
        false => '~',
    };
    suggest(text, format!("{}{mark}", repaired(&bare)?), DateError::Qualifier)
}

fn unspecified(text: &str) -> Option<DateError> {
    let upper = text.to_ascii_uppercase();
    if !upper.contains('X')
        || !upper
            .bytes()
            .all(|byte| byte == b'X' || byte == b'-' || byte.is_ascii_digit())
    {
        return None;
    }
    let told = |piece: &str| !piece.contains('X');
    let suggestion = match *upper.split('-').collect::<Vec<_>>() {
        [year] => year.to_owned(),
        [year, ..] if !told(year) => year.to_owned(),
        [year, month] if !told(month) => format!("{year}-XX"),
        [year, month, _] if !told(month) => format!("{year}-XX-XX"),
        [year, month, day] if !told(day) => format!("{year}-{month}-XX"),
        _ => upper.clone(),
    };
    let suggestion = Some(suggestion).filter(|suggestion| read(suggestion).is_ok());
    Some(DateError::Unspecified(text.into(), suggestion))
}

/// Digits in other groups, with other marks between them or in another order.
fn digits(text: &str) -> Option<DateError> {
    let groups: Vec<&str> = text
        .split(['-', '/', '.', ' '])
        .filter(|group| !group.is_empty())
        .collect();
    if !groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    let short;
    let (year, month, day, error): (&str, &str, &str, fn(Slip) -> DateError) = match *groups {
        [run] if run.len() == 8 => (&run[..4], &run[4..6], &run[6..], DateError::Basic),
        [run] if run.len() == 6 => (&run[..4], &run[4..], "", DateError::Basic),
        // `2022/23` is two years; `2022/12` can hardly be.
        [start, end] if start.len() == 4 && end.len() == 2 && end > "12" && text.contains('/') => {
            let end = format!("{}{end}", &start[..2]);
            return (*start < *end).then(|| DateError::Range {
                text: text.into(),
                start: start.into(),
                end,
            });
        }
        [year, month] if year.len() == 4 => (year, month, "", DateError::Digits),
        [month, year] if year.len() == 4 => (year, month, "", DateError::Order),
        [year, month, day] if year.len() == 4 => (year, month, day, DateError::Digits),
        [day, month, year] if year.len() == 4 => (year, month, day, DateError::Order),
        // as Swedes write a day: 15/8-22
        [day, month, year] if year.len() == 2 && text.find('/') == Some(day.len()) => {
            short = format!("{}{year}", typed::century(year));
            (short.as_str(), month, day, DateError::Order)
        }
        _ => return None,
    };
    // Two digits each: then what is suggested is a date, or has a month or day that there is not.
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let suggestion = match day {
        "" => format!("{year}-{month:0>2}"),
        _ => format!("{year}-{month:0>2}-{day:0>2}"),
    };
    suggest(text, suggestion, error)
}

fn range(text: &str) -> Option<DateError> {
    let joints = ["..", "–", "—", " - ", " till ", " to ", "-"];
    joints.iter().find_map(|joint| {
        let (start, end) = text.split_once(joint)?;
        let (start, end) = (start.trim(), end.trim());
        part(start).ok()?;
        part(end).ok()?;
        match read(&format!("{start}/{end}")) {
            Ok(_) => Some(DateError::Range {
                text: text.into(),
                start: start.into(),
                end: end.into(),
            }),
            Err(_) => Some(DateError::Inverted(Slip::new(text, format!("{end}/{start}")))),
        }
    })
}
