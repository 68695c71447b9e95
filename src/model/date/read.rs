//! Reading EDTF text, byte by byte.

use std::sync::Arc;

use chrono::Datelike;

use super::part::{Hemisphere, Part, Qualifier, Season, Unit};
use super::{Choice, DateError, Day, End, Shape, Slip};

pub(super) fn read(text: &str) -> Result<Shape, DateError> {
    if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let choices = inner
            .split(',')
            .map(|place| choice(text, place))
            .collect::<Result<Vec<_>, _>>()?;
        return Ok(Shape::OneOf(choices.into()));
    }
    match text.split_once('/') {
        Some((start, end)) => interval(text, start, end),
        None => part(text).map(Shape::Single),
    }
}

fn interval(text: &str, start: &str, end: &str) -> Result<Shape, DateError> {
    let ends = (interval_end(start)?, interval_end(end)?);
    match (ends.0.part(), ends.1.part()) {
        (None, None) => Err(DateError::Unbounded(text.into())),
        (Some(first), Some(last)) if last.last < first.first => {
            Err(DateError::Inverted(Slip::new(text, format!("{end}/{start}"))))
        }
        _ => Ok(Shape::Interval(Arc::new(ends))),
    }
}

fn interval_end(text: &str) -> Result<End, DateError> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => part(text).map(End::At),
    }
}

fn choice(set: &str, text: &str) -> Result<Choice, DateError> {
    match text.split_once("..") {
        None if text.is_empty() => Err(DateError::Set(set.into())),
        None => part(text).map(Choice::At),
        Some(("", "")) => Err(DateError::Unbounded(set.into())),
        Some((first, "")) => part(first).map(Choice::From),
        Some(("", last)) => part(last).map(Choice::Until),
        Some((first, last)) => match (part(first)?, part(last)?) {
            (a, b) if b.last < a.first => Err(DateError::Inverted(Slip::new(set, format!("[{last}..{first}]")))),
            (a, b) => Ok(Choice::Between(a, b)),
        },
    }
}

pub(super) fn part(text: &str) -> Result<Part, DateError> {
    let (body, qualifier) = match text.as_bytes() {
        [body @ .., b'~'] => (body, Qualifier::Approximate),
        [body @ .., b'?'] => (body, Qualifier::Uncertain),
        [body @ .., b'%'] => (body, Qualifier::Both),
        body => (body, Qualifier::None),
    };
    let read = match *body {
        [a, b, c, d] => Ok(years([a, b, c, d])),
        [a, b, c, d, b'-', m, n] => match year([a, b, c, d]) {
            Some(year) => in_year(text, year, [m, n]),
            None => Ok(None),
        },
        [a, b, c, d, b'-', m, n, b'-', x, y] => match year([a, b, c, d]) {
            Some(year) => in_month(text, year, [m, n], [x, y]),
            None => Ok(None),
        },
        _ => Ok(None),
    };
    match read? {
        Some((unit, (first, last))) => Ok(Part {
            unit,
            qualifier,
            first,
            last,
        }),
        None => Err(DateError::Unreadable(text.into())),
    }
}

type Span = (Day, Day);

/// A year of four digits, the last one to three of which may be `X`.
fn years(digits: [u8; 4]) -> Option<(Unit, Span)> {
    let (known, count) = match digits {
        [_, b'X', b'X', b'X'] => (&digits[..1], 1000),
        [_, _, b'X', b'X'] => (&digits[..2], 100),
        [_, _, _, b'X'] => (&digits[..3], 10),
        _ => {
            let year = year(digits)?;
            return Some((
                Unit::Year(year),
                (Day::from_ymd_opt(year, 1, 1)?, Day::from_ymd_opt(year, 12, 31)?),
            ));
        }
    };
    let mut first = 0;
    for byte in known {
        first = first * 10 + digit(*byte)? as i32;
    }
    first *= i32::from(count);
    let last = first + i32::from(count) - 1;
    Some((
        Unit::Years { first, count },
        (Day::from_ymd_opt(first, 1, 1)?, Day::from_ymd_opt(last, 12, 31)?),
    ))
}

/// A month, an untold month, or a grouping of a year.
fn in_year(text: &str, year: i32, place: [u8; 2]) -> Result<Option<(Unit, Span)>, DateError> {
    if place == *b"XX" {
        return Ok(months(year, 1, 12).map(|span| (Unit::SomeMonth { year }, span)));
    }
    let Some(code) = two(place) else {
        return Ok(None);
    };
    let season = |season, hemisphere| Unit::Season {
        year,
        season,
        hemisphere,
    };
    let (north, south) = (Some(Hemisphere::Northern), Some(Hemisphere::Southern));
    let (unit, first, count) = match code {
        1..=12 => (Unit::Month { year, month: code }, code, 1),
        21 => (season(Season::Spring, None), 3, 3),
        22 => (season(Season::Summer, None), 6, 3),
        23 => (season(Season::Autumn, None), 9, 3),
        24 => (season(Season::Winter, None), 1, 14),
        25 => (season(Season::Spring, north), 3, 3),
        26 => (season(Season::Summer, north), 6, 3),
        27 => (season(Season::Autumn, north), 9, 3),
        28 => (season(Season::Winter, north), 1, 14),
        29 => (season(Season::Spring, south), 9, 3),
        30 => (season(Season::Summer, south), 1, 14),
        31 => (season(Season::Autumn, south), 3, 3),
        32 => (season(Season::Winter, south), 6, 3),
        33..=36 => (
            Unit::Quarter {
                year,
                number: code - 32,
            },
            (code - 33) * 3 + 1,
            3,
        ),
        37..=39 => (
            Unit::Third {
                year,
                number: code - 36,
            },
            (code - 37) * 4 + 1,
            4,
        ),
        40..=41 => (
            Unit::Half {
                year,
                number: code - 39,
            },
            (code - 40) * 6 + 1,
            6,
        ),
        _ => {
            return Err(DateError::Month {
                text: text.into(),
                month: code,
                has_day: false,
            });
        }
    };
    Ok(months(year, first, count).map(|span| (unit, span)))
}

/// A day, or an untold day, of a month.
fn in_month(text: &str, year: i32, place: [u8; 2], day: [u8; 2]) -> Result<Option<(Unit, Span)>, DateError> {
    if place == *b"XX" && day == *b"XX" {
        return Ok(months(year, 1, 12).map(|span| (Unit::SomeDay { year, month: None }, span)));
    }
    let Some(month) = two(place) else {
        return Ok(None);
    };
    if !(1..=12).contains(&month) {
        return Err(DateError::Month {
            text: text.into(),
            month,
            has_day: true,
        });
    }
    if day == *b"XX" {
        return Ok(months(year, month, 1).map(|span| {
            (
                Unit::SomeDay {
                    year,
                    month: Some(month),
                },
                span,
            )
        }));
    }
    let Some(day) = two(day).map(u32::from) else {
        return Ok(None);
    };
    match Day::from_ymd_opt(year, month.into(), day) {
        Some(day) => Ok(Some((Unit::Day(day), (day, day)))),
        None => {
            let last = months(year, month, 1).map_or(31, |span| span.1.day());
            Err(DateError::Day {
                text: text.into(),
                day,
                last,
            })
        }
    }
}

/// The days of so many months from a month of the year on, over the turn of the year if need be.
fn months(year: i32, first: u8, count: u8) -> Option<Span> {
    let after = first - 1 + count;
    let next = Day::from_ymd_opt(year + i32::from(after / 12), u32::from(after % 12) + 1, 1)?;
    Some((Day::from_ymd_opt(year, first.into(), 1)?, next.pred_opt()?))
}

fn year(digits: [u8; 4]) -> Option<i32> {
    let [a, b, c, d] = digits;
    Some(i32::from(two([a, b])?) * 100 + i32::from(two([c, d])?))
}

fn two([a, b]: [u8; 2]) -> Option<u8> {
    Some(digit(a)? * 10 + digit(b)?)
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}
