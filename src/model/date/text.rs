//! The text of a date, kept small.

use std::sync::Arc;

use chrono::Datelike;

use super::Day;

/// A short text in place, a long one shared: what makes a date cheap to read and to clone.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Text {
    Short { len: u8, bytes: [u8; SHORT] },
    Long(Arc<str>),
}

/// The longest text kept in place: an interval of two days, `2023-06-15/2023-12-31`, is 21 bytes.
const SHORT: usize = 22;

impl Text {
    pub(super) fn new(text: &str) -> Text {
        let mut bytes = [0; SHORT];
        match (bytes.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(len)) => {
                place.copy_from_slice(text.as_bytes());
                Text::Short { len, bytes }
            }
            _ => Text::Long(text.into()),
        }
    }

    pub(super) fn of_day(day: Day) -> Text {
        match (u16::try_from(day.year()), day.month() as u8, day.day() as u8) {
            (Ok(year @ 0..=9999), month, day) => {
                let digit = |number: u16| b'0' + (number % 10) as u8;
                let mut bytes = [0; SHORT];
                bytes[..10].copy_from_slice(&[
                    digit(year / 1000),
                    digit(year / 100),
                    digit(year / 10),
                    digit(year),
                    b'-',
                    b'0' + month / 10,
                    b'0' + month % 10,
                    b'-',
                    b'0' + day / 10,
                    b'0' + day % 10,
                ]);
                Text::Short { len: 10, bytes }
            }
            _ => Text::new(&day.to_string()),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            // Only whole texts are ever copied in, so the default is never taken.
            Text::Short { len, bytes } => std::str::from_utf8(&bytes[..usize::from(*len)]).unwrap_or_default(),
            Text::Long(text) => text,
        }
    }
}
