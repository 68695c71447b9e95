//! Cells as people write them, read as numbers, dates and words.
//!
//! What the records' own readers take is taken. What they would suggest for a mistake is taken too, and listed where it is more
//! than another way of writing the same; the rest is told and not read.

use crate::model::date::{Date, DateError, Day, is_unknown, plain};
use crate::model::number::{Number, NumberError};

use super::mapping::Role;
use super::say::{Say, cells as say};
use super::sheet::{Cell, Shown};
use super::words;

/// What was read of a cell, and what a person should see of how.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken<T> {
    /// The value.
    pub value: T,
    /// As it was read, where that is more than another way of writing it.
    pub doubt: Option<String>,
}

fn sure<T>(value: T) -> Taken<T> {
    Taken { value, doubt: None }
}

fn doubtful<T>(value: T, doubt: String) -> Taken<T> {
    Taken {
        value,
        doubt: Some(doubt),
    }
}

/// A cell that is neither a number nor a date nor a word.
fn faulty(cell: &Cell) -> Option<Say> {
    match cell {
        Cell::Fault(error) => Some(say::formula_fails(error)),
        Cell::NoValue => Some(say::formula_alone()),
        _ => None,
    }
}

/// A figure as the records write it, with three decimals at the most; a computed one may miss it by a hair.
fn figure(n: f64) -> Option<String> {
    let near = (n * 1000.0).round() / 1000.0;
    ((n - near).abs() < 1e-9 * n.abs().max(1.0) && n.abs() < 1e12).then(|| near.to_string())
}

/// How many.
///
/// # Errors
///
/// Where the cell is no number.
pub fn number(cell: &Cell, unit: Option<&str>) -> Result<Taken<Number>, Say> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    let text = match cell {
        Cell::Number(n, percent) => {
            let n = if *percent { n * 100.0 } else { *n };
            let text = figure(n).ok_or_else(|| say::too_fine(&n))?;
            let number = parsed(&text)?.value;
            return Ok(match *percent && unit != Some("percent") {
                true => doubtful(number, format!("{text} %")),
                false => sure(number),
            });
        }
        Cell::Day(day, _) => return Err(say::day_for_number(day)),
        Cell::Bool(_) => return Err(say::choice_for_number()),
        Cell::Text(text) => text,
        Cell::Fault(_) | Cell::NoValue => return Err(say::nothing()),
    };
    let taken = parsed(text)?;
    let rest = text
        .trim_start_matches(|c: char| !c.is_alphabetic() && c != '%')
        .to_lowercase();
    let counted = words::unit_of(&rest, &[]);
    if let (Some(counted), Some(unit)) = (counted, unit)
        && counted != unit
    {
        return Err(say::other_unit(text, &counted, unit));
    }
    Ok(taken)
}

fn parsed(text: &str) -> Result<Taken<Number>, Say> {
    let error = match Number::parse(text) {
        Ok(number) => return Ok(sure(number)),
        Err(error) => error,
    };
    let taken = error.suggestion().and_then(|s| Number::parse(s).ok());
    let Some(number) = taken else {
        return Err(say::no_number(&error));
    };
    // `1,000` is one or a thousand
    if matches!(&error, NumberError::Comma(slip) if slip.text.split_once(',').is_some_and(|(_, rest)| rest.len() == 3))
    {
        return Err(say::no_number(&error));
    }
    let plain = matches!(
        error,
        NumberError::Comma(_) | NumberError::Spaces(_) | NumberError::Unit(_)
    );
    let shown = number.text().to_owned();
    Ok(match plain && number.exact().is_some() {
        true => sure(number),
        false => doubtful(number, shown),
    })
}

/// A date; `None` where the cell says that nobody knows.
///
/// # Errors
///
/// Where the cell is no date, or may be one of two.
pub fn date(cell: &Cell) -> Result<Taken<Option<Date>>, Say> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    match cell {
        Cell::Number(n, _) => match figure(*n).filter(|text| text.len() == 4).map(|text| Date::parse(&text)) {
            Some(Ok(date)) => Ok(sure(Some(date))),
            _ => match figure(*n).filter(|text| matches!(text.len(), 6 | 8)) {
                Some(text) => written(&text),
                None => Err(say::number_for_date(n)),
            },
        },
        Cell::Day(day, shown) => Ok(of_day(*day, *shown)),
        Cell::Bool(_) => Err(say::choice_for_date()),
        Cell::Text(text) => written(text),
        Cell::Fault(_) | Cell::NoValue => Err(say::nothing()),
    }
}

fn of_day(day: Day, shown: Shown) -> Taken<Option<Date>> {
    use chrono::Datelike;
    let text = match shown {
        Shown::Year => format!("{:04}", day.year()),
        Shown::Month => format!("{:04}-{:02}", day.year(), day.month()),
        Shown::Day | Shown::Untold => day.to_string(),
    };
    let date = Date::parse(&text).unwrap_or_else(|_| Date::day(day));
    // what was typed as a month is kept as its first day
    match shown == Shown::Untold && day.day() == 1 {
        true => doubtful(Some(date), text),
        false => sure(Some(date)),
    }
}

fn written(text: &str) -> Result<Taken<Option<Date>>, Say> {
    if is_unknown(text) {
        return Ok(doubtful(None, "?".to_owned()));
    }
    let error = match Date::parse(text) {
        Ok(date) => return closed(date, text, false),
        Err(error) => error,
    };
    let ambiguous = matches!(error, DateError::Range { .. } | DateError::Inverted(_));
    let meant = error
        .suggestion()
        .filter(|_| !ambiguous)
        .and_then(|s| Date::parse(&s).ok());
    match meant {
        Some(date) => {
            let plain = matches!(error, DateError::Digits(_) | DateError::Basic(_) | DateError::Spaces(_));
            closed(date, text, !plain)
        }
        None => Err(say::no_date(&error)),
    }
}

/// A beginning: `sedan september 2022` is September 2022. What begins at some time has a last day on which it can have.
fn closed(date: Date, text: &str, doubt: bool) -> Result<Taken<Option<Date>>, Say> {
    let begins = date.text().strip_suffix("/..").map(str::to_owned);
    let date = match begins.map(|text| Date::parse(&text)) {
        Some(Ok(begins)) => begins,
        _ => date,
    };
    if date.latest().is_none() || date.text().contains('/') {
        return Err(say::no_beginning(&text));
    }
    let shown = date.text().to_owned();
    Ok(match doubt {
        true => doubtful(Some(date), shown),
        false => sure(Some(date)),
    })
}

/// Yes or no.
///
/// # Errors
///
/// Where it is neither.
pub fn yes(cell: &Cell) -> Result<bool, Say> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    let text = match cell {
        Cell::Bool(yes) => return Ok(*yes),
        Cell::Number(1.0, _) => return Ok(true),
        Cell::Number(0.0, _) => return Ok(false),
        cell => word(cell)?.to_lowercase(),
    };
    match text.as_str() {
        "ja" | "j" | "x" | "yes" | "y" | "sant" | "true" => Ok(true),
        "nej" | "n" | "no" | "falskt" | "false" | "-" | "–" => Ok(false),
        text if is_unknown(text) => Ok(false),
        _ => Err(say::neither_yes_nor_no(&text)),
    }
}

/// The words of a cell.
///
/// # Errors
///
/// Where a formula has failed.
pub fn word(cell: &Cell) -> Result<String, Say> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    Ok(match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(n, false) => n.to_string(),
        Cell::Number(n, true) => format!("{} %", n * 100.0),
        Cell::Day(day, shown) => of_day(*day, *shown)
            .value
            .map_or_else(String::new, |d| d.text().to_owned()),
        Cell::Bool(yes) => yes.to_string(),
        Cell::Fault(_) | Cell::NoValue => String::new(),
    })
}

/// The day or the year that a heading tells: `2019`, `Antal 2019`, `31 dec 2021`.
pub fn day_of(head: &str) -> Option<Date> {
    let read = |text: &str| {
        let taken = date(&Cell::Text(text.to_owned())).ok()?;
        taken.value
    };
    let alone = |text: &str| text.chars().any(|c| c.is_ascii_digit()).then(|| read(text)).flatten();
    if let Some(date) = alone(head) {
        return Some(date);
    }
    let text = plain(head);
    let rest = text.split([' ', '/', '(', ')', ',']).filter(|word| {
        let counts = words::unit_of(word, &[]).is_some() || words::role(word, &[]) == Some(Role::Number);
        !word.is_empty() && !counts && !["per", "den", "år"].contains(word)
    });
    let rest = rest.collect::<Vec<_>>().join(" ");
    (rest != text).then(|| alone(&rest)).flatten()
}
