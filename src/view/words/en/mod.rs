//! English, as it is written in Britain.

use super::tongue::Tongue;
use crate::model::date::{Season, Unit};
use crate::model::word::Gender;

pub struct English;

impl Tongue for English {
    fn messages(&self) -> &'static str {
        include_str!("messages.ftl")
    }

    fn name(&self) -> &'static str {
        "English"
    }

    fn region(&self) -> &'static str {
        "GB"
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &[
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
    }

    fn short_months(&self) -> [&'static str; 12] {
        [
            "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
        ]
    }

    fn numerals(&self) -> &'static [&'static str; 13] {
        &[
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
    }

    fn one(&self, _: Gender) -> &'static str {
        "one"
    }

    fn thousands(&self) -> (&'static str, usize) {
        (",", 3)
    }

    fn decimal_mark(&self) -> char {
        '.'
    }

    fn quotation_marks(&self) -> (char, char) {
        ('“', '”')
    }

    /// The first sound decides: *a unit*, *an hour*, *an FTE*.
    fn with_article(&self, noun: &str) -> String {
        let word = noun.split([' ', '-']).next().unwrap_or(noun);
        let lower = word.to_lowercase();
        let spelt = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        let starts = |beginnings: &[&str]| beginnings.iter().any(|b| lower.starts_with(b));
        let vowel = if spelt {
            // the name of the letter is heard
            lower.starts_with(['a', 'e', 'f', 'h', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'x', '8'])
        } else if starts(&["hour", "honest", "honour", "honor", "heir"]) {
            true
        } else if starts(&["eu", "one", "once", "uni", "use", "usu", "uti", "ure", "ubi", "ewe"]) {
            starts(&["unin", "unim"])
        } else {
            lower.starts_with(['a', 'e', 'i', 'o', 'u', 'å', 'ä', 'ö', 'é', '8'])
        };
        format!("{} {noun}", if vowel { "an" } else { "a" })
    }

    fn or(&self) -> &'static str {
        " or "
    }

    fn interval(&self, start: Option<&str>, end: Option<&str>) -> String {
        match (start, end) {
            (Some(start), Some(end)) => format!("{start} to {end}"),
            (Some(start), None) => format!("from {start}"),
            (None, end) => format!("until {}", end.unwrap_or_default()),
        }
    }

    fn earliest(&self, time: &str) -> String {
        format!("{time} at the earliest")
    }

    fn latest(&self, time: &str) -> String {
        format!("{time} at the latest")
    }

    fn between(&self, first: &str, last: &str) -> String {
        format!("some time between {first} and {last}")
    }

    fn about(&self, time: &str) -> String {
        format!("about {time}")
    }

    fn uncertain(&self, time: &str) -> String {
        format!("{time} (uncertain)")
    }

    fn preposition(&self, unit: Unit) -> Option<&'static str> {
        Some(match unit {
            Unit::Day(_) | Unit::SomeDay { .. } => "on",
            _ => "in",
        })
    }

    fn unit(&self, unit: Unit) -> String {
        let ordinal = |n: u8| match n {
            1 => "first",
            2 => "second",
            3 => "third",
            _ => "fourth",
        };
        match unit {
            Unit::Years { first, .. } => format!("the {first}s"),
            Unit::Half { year, number } => format!("the {} half of {year}", ordinal(number)),
            Unit::Third { year, number } => format!("the {} four months of {year}", ordinal(number)),
            Unit::Quarter { year, number } => format!("the {} quarter of {year}", ordinal(number)),
            Unit::Season { year, season, .. } => {
                let season = match season {
                    Season::Spring => "spring",
                    Season::Summer => "summer",
                    Season::Autumn => "autumn",
                    Season::Winter => "winter",
                };
                format!("{season} {year}")
            }
            Unit::SomeMonth { year } => format!("a month in {year}"),
            Unit::SomeDay { year, month: None } => format!("a day in {year}"),
            Unit::SomeDay { year, month: Some(m) } => format!("a day in {} {year}", self.month(m.into())),
            Unit::Year(_) | Unit::Month { .. } | Unit::Day(_) => String::new(),
        }
    }
}
