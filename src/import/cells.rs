//! Cells as people write them, read as numbers, dates and words.
//!
//! What the records' own readers take is taken. What they would suggest for a mistake is taken too, and listed where it is more
//! than another way of writing the same; the rest is told and not read.

use crate::model::date::{Date, DateError, Day, is_unknown, plain};
use crate::model::number::{Number, NumberError};

use super::mapping::Role;
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

/// Why a cell was not read, and what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
}

fn unread(message: impl Into<String>, help: impl Into<String>) -> Unread {
    Unread {
        message: message.into(),
        help: help.into(),
    }
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
fn faulty(cell: &Cell) -> Option<Unread> {
    match cell {
        Cell::Fault(error) => Some(unread(
            format!("the formula ends in the error {error}"),
            "mend the formula, or write the value in its place",
        )),
        Cell::NoValue => Some(unread(
            "the file holds a formula here and not its value",
            "open the file in a spreadsheet program and save it as .xlsx, or write the value in place of the formula",
        )),
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
pub fn number(cell: &Cell, unit: Option<&str>) -> Result<Taken<Number>, Unread> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    let text = match cell {
        Cell::Number(n, percent) => {
            let n = if *percent { n * 100.0 } else { *n };
            let text = figure(n).ok_or_else(|| {
                unread(
                    format!("{n} has more than three decimals"),
                    "write it with at most three decimals: the formula ROUND does, AVRUNDA in Swedish",
                )
            })?;
            let number = parsed(&text)?.value;
            return Ok(match *percent && unit != Some("percent") {
                true => doubtful(number, format!("{text} %")),
                false => sure(number),
            });
        }
        Cell::Day(day, _) => {
            return Err(unread(
                format!("{day} is a date, and a number is expected here"),
                "write the number; a spreadsheet makes a date of 1-2, so write 1–2 as a text, with ' before it",
            ));
        }
        Cell::Bool(yes) => {
            return Err(unread(format!("{yes} is not a number"), "write how many there are"));
        }
        Cell::Text(text) => text,
        Cell::Fault(_) | Cell::NoValue => return Err(unread("nothing is written here", "write the value")),
    };
    let taken = parsed(text)?;
    let rest = text
        .trim_start_matches(|c: char| !c.is_alphabetic() && c != '%')
        .to_lowercase();
    let counted = words::unit_of(&rest, &[]);
    if let (Some(counted), Some(unit)) = (counted, unit)
        && counted != unit
    {
        return Err(unread(
            format!("`{text}` counts {counted}, and {unit} are counted here"),
            "write the number in the unit of its column, or give the column another unit in the mapping",
        ));
    }
    Ok(taken)
}

fn parsed(text: &str) -> Result<Taken<Number>, Unread> {
    let error = match Number::parse(text) {
        Ok(number) => return Ok(sure(number)),
        Err(error) => error,
    };
    let taken = error.suggestion().and_then(|s| Number::parse(s).ok());
    let Some(number) = taken else {
        return Err(unread(error.message(), error.help()));
    };
    // `1,000` is one or a thousand
    if matches!(&error, NumberError::Comma(slip) if slip.text.split_once(',').is_some_and(|(_, rest)| rest.len() == 3))
    {
        return Err(unread(error.message(), error.help()));
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
pub fn date(cell: &Cell) -> Result<Taken<Option<Date>>, Unread> {
    if let Some(faulty) = faulty(cell) {
        return Err(faulty);
    }
    match cell {
        Cell::Number(n, _) => match figure(*n).filter(|text| text.len() == 4).map(|text| Date::parse(&text)) {
            Some(Ok(date)) => Ok(sure(Some(date))),
            _ => match figure(*n).filter(|text| matches!(text.len(), 6 | 8)) {
                Some(text) => written(&text),
                None => Err(unread(
                    format!("{n} is a number, and a date is expected here"),
                    "write a year, a month or a day, or let the spreadsheet show the number as a date",
                )),
            },
        },
        Cell::Day(day, shown) => Ok(of_day(*day, *shown)),
        Cell::Bool(yes) => Err(unread(format!("{yes} is not a date"), "write a year, a month or a day")),
        Cell::Text(text) => written(text),
        Cell::Fault(_) | Cell::NoValue => Err(unread("nothing is written here", "write the date")),
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

fn written(text: &str) -> Result<Taken<Option<Date>>, Unread> {
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
        None => Err(unread(error.message(), error.help())),
    }
}

/// A beginning: `sedan september 2022` is September 2022. What begins at some time has a last day on which it can have.
fn closed(date: Date, text: &str, doubt: bool) -> Result<Taken<Option<Date>>, Unread> {
    let begins = date.text().strip_suffix("/..").map(str::to_owned);
    let date = match begins.map(|text| Date::parse(&text)) {
        Some(Ok(begins)) => begins,
        _ => date,
    };
    if date.latest().is_none() || date.text().contains('/') {
        return Err(unread(
            format!("`{text}` is more than the day of a beginning"),
            "write when it began: a year, a month or a day",
        ));
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
pub fn yes(cell: &Cell) -> Result<bool, Unread> {
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
        _ => Err(unread(
            format!("`{text}` is neither yes nor no"),
            "write yes or no (ja, nej)",
        )),
    }
}

/// The words of a cell.
///
/// # Errors
///
/// Where a formula has failed.
pub fn word(cell: &Cell) -> Result<String, Unread> {
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
