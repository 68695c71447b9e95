//! Swedish.

use super::tongue::Tongue;
use crate::model::date::{Season, Unit};
use crate::model::word::Gender;

pub struct Swedish;

impl Tongue for Swedish {
    fn messages(&self) -> &'static str {
        include_str!("messages.ftl")
    }

    fn name(&self) -> &'static str {
        "Svenska"
    }

    fn region(&self) -> &'static str {
        "SE"
    }

    fn months(&self) -> &'static [&'static str; 12] {
        &[
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ]
    }

    fn short_months(&self) -> [&'static str; 12] {
        [
            "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
        ]
    }

    /// Språkrådet, Svenska skrivregler: numbers to twelve in letters.
    fn numerals(&self) -> &'static [&'static str; 13] {
        &[
            "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
        ]
    }

    fn one(&self, gender: Gender) -> &'static str {
        match gender {
            Gender::Common => "en",
            Gender::Neuter => "ett",
        }
    }

    /// Four figures stand together.
    fn thousands(&self) -> (&'static str, usize) {
        ("\u{a0}", 4)
    }

    fn decimal_mark(&self) -> char {
        ','
    }

    fn quotation_marks(&self) -> (char, char) {
        ('”', '”')
    }

    /// Messages write it themselves, by the noun's gender.
    fn with_article(&self, noun: &str) -> String {
        noun.to_owned()
    }

    fn or(&self) -> &'static str {
        " eller "
    }

    fn interval(&self, start: Option<&str>, end: Option<&str>) -> String {
        match (start, end) {
            (Some(start), Some(end)) => format!("{start} till {end}"),
            (Some(start), None) => format!("från {start}"),
            (None, end) => format!("till {}", end.unwrap_or_default()),
        }
    }

    fn earliest(&self, time: &str) -> String {
        format!("tidigast {time}")
    }

    fn latest(&self, time: &str) -> String {
        format!("senast {time}")
    }

    fn between(&self, first: &str, last: &str) -> String {
        format!("någon gång mellan {first} och {last}")
    }

    fn about(&self, time: &str) -> String {
        format!("omkring {time}")
    }

    fn uncertain(&self, time: &str) -> String {
        format!("{time} (osäkert)")
    }

    fn preposition(&self, unit: Unit) -> Option<&'static str> {
        match unit {
            Unit::Year(_) | Unit::Years { .. } => Some("under"),
            Unit::Half { .. } | Unit::Third { .. } | Unit::Quarter { .. } => Some("under"),
            Unit::Month { .. } => Some("i"),
            Unit::Day(_) => Some("den"),
            _ => None,
        }
    }

    fn unit(&self, unit: Unit) -> String {
        let ordinal = |n: u8| match n {
            1 => "första",
            2 => "andra",
            3 => "tredje",
            _ => "fjärde",
        };
        match unit {
            Unit::Years { first, .. } => format!("{first}-talet"),
            Unit::Half { year, number } => format!("{} halvåret {year}", ordinal(number)),
            Unit::Third { year, number } => format!("{} tertialet {year}", ordinal(number)),
            Unit::Quarter { year, number } => format!("{} kvartalet {year}", ordinal(number)),
            Unit::Season { year, season, .. } => {
                let season = match season {
                    Season::Spring => "våren",
                    Season::Summer => "sommaren",
                    Season::Autumn => "hösten",
                    Season::Winter => "vintern",
                };
                format!("{season} {year}")
            }
            Unit::SomeMonth { year } => format!("en månad {year}"),
            Unit::SomeDay { year, month: None } => format!("en dag {year}"),
            Unit::SomeDay { year, month: Some(m) } => format!("en dag i {} {year}", self.month(m.into())),
            Unit::Year(_) | Unit::Month { .. } | Unit::Day(_) => String::new(),
        }
    }
}
