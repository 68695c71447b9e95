//! Dates and lengths of time in words.

use chrono::Datelike;

use super::Words;
use crate::model::Language;
use crate::model::date::{Choice, Date, Day, End, Form, Months, Part, Season, Unit};

const SV_MONTHS: [&str; 12] = [
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
];
const EN_MONTHS: [&str; 12] = [
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
];

/// Names of the months where there is little room; without full stops.
pub fn short_months(language: Language) -> [&'static str; 12] {
    match language {
        Language::Sv => [
            "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
        ],
        Language::En => [
            "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
        ],
    }
}

fn month(language: Language, month: u32) -> &'static str {
    let names = match language {
        Language::Sv => SV_MONTHS,
        Language::En => EN_MONTHS,
    };
    names[(month as usize).clamp(1, 12) - 1]
}

/// *19 mars 2024*, *19 March 2024*.
pub fn day(language: Language, day: Day) -> String {
    let month = month(language, day.month());
    // joined, not formatted: a large site has hundreds of thousands
    [&day.day().to_string(), " ", month, " ", &day.year().to_string()].concat()
}

/// A date as exact as it was written.
pub fn date(language: Language, date: &Date) -> String {
    let sv = language == Language::Sv;
    let part = |p: Part| part(language, p);
    let end = |e: End| match e {
        End::At(p) => Some(part(p)),
        End::Open | End::Unknown => None,
    };
    match date.form() {
        Form::Single(p) => part(p),
        Form::Interval { start, end: stop } => match (end(start), end(stop)) {
            (Some(a), Some(b)) if sv => format!("{a} till {b}"),
            (Some(a), Some(b)) => format!("{a} to {b}"),
            (Some(a), None) if sv => format!("från {a}"),
            (Some(a), None) => format!("from {a}"),
            (None, Some(b)) if sv => format!("till {b}"),
            (None, Some(b)) => format!("until {b}"),
            (None, None) => date.text().to_owned(),
        },
        Form::OneOf(choices) => {
            let said: Vec<String> = choices
                .iter()
                .map(|choice| match *choice {
                    Choice::At(p) => part(p),
                    Choice::From(p) if sv => format!("tidigast {}", part(p)),
                    Choice::From(p) => format!("{} at the earliest", part(p)),
                    Choice::Until(p) if sv => format!("senast {}", part(p)),
                    Choice::Until(p) => format!("{} at the latest", part(p)),
                    Choice::Between(a, b) => between(language, a, b),
                })
                .collect();
            said.join(if sv { " eller " } else { " or " })
        }
    }
}

/// *någon gång mellan 15 juni och december 2023*; *some time between June 2023 and May 2024*. A year is said once.
fn between(language: Language, first: Part, last: Part) -> String {
    let (some_time, to) = match language {
        Language::Sv => ("någon gång mellan", "och"),
        Language::En => ("some time between", "and"),
    };
    let last = part(language, last);
    let first = part(language, first);
    let same_year = |(start, year): (&str, &str)| last.ends_with(&format!(" {year}")).then(|| start.to_owned());
    let first = first.rsplit_once(' ').and_then(same_year).unwrap_or(first);
    format!("{some_time} {first} {to} {last}")
}

/// A day as an adverbial: *den 1 april 2024*, *on 1 April 2024*.
pub fn on(language: Language, day: Day) -> String {
    match language {
        Language::Sv => ["den ", &self::day(language, day)].concat(),
        Language::En => ["on ", &self::day(language, day)].concat(),
    }
}

/// Whether only the last possible day of a date is told: *senast i december 2023*.
pub fn is_latest(date: &Date) -> bool {
    matches!(date.form(), Form::OneOf([Choice::Until(_)]))
}

/// A date as an adverbial: *under 2022*, *i november 2023*, *den 1 april 2024*, *senast i december 2023*.
pub fn adverbial(language: Language, date: &Date) -> String {
    let choices = match date.form() {
        Form::Single(part) => return in_time(language, part),
        Form::OneOf(choices) => choices,
        Form::Interval { .. } => return self::date(language, date),
    };
    let said = choices.iter().map(|choice| match *choice {
        Choice::At(p) => in_time(language, p),
        Choice::From(p) if language == Language::Sv => format!("tidigast {}", in_time(language, p)),
        Choice::From(p) => format!("{} at the earliest", in_time(language, p)),
        Choice::Until(p) if language == Language::Sv => format!("senast {}", in_time(language, p)),
        Choice::Until(p) => format!("{} at the latest", in_time(language, p)),
        Choice::Between(a, b) => between(language, a, b),
    });
    let said: Vec<String> = said.collect();
    said.join(if language == Language::Sv { " eller " } else { " or " })
}

/// A part of time with its preposition.
fn in_time(language: Language, part: Part) -> String {
    let said = self::part(language, part);
    let preposition = match (language, part.unit()) {
        // *omkring 2022* is an adverbial already
        _ if part.qualifier().is_approximate() => return said,
        (Language::Sv, Unit::Year(_) | Unit::Years { .. }) => "under",
        (Language::Sv, Unit::Month { .. }) => "i",
        (Language::Sv, Unit::Day(_)) => "den",
        (Language::Sv, Unit::Half { .. } | Unit::Third { .. } | Unit::Quarter { .. }) => "under",
        (Language::Sv, _) => return said,
        (Language::En, Unit::Day(_) | Unit::SomeDay { .. }) => "on",
        (Language::En, _) => "in",
    };
    format!("{preposition} {said}")
}

fn part(language: Language, part: Part) -> String {
    let said = unit(language, part.unit());
    let qualifier = part.qualifier();
    if !qualifier.is_approximate() && !qualifier.is_uncertain() {
        return said;
    }
    let about = if qualifier.is_approximate() {
        match language {
            Language::Sv => "omkring ",
            Language::En => "about ",
        }
    } else {
        ""
    };
    let doubt = if qualifier.is_uncertain() {
        match language {
            Language::Sv => " (osäkert)",
            Language::En => " (uncertain)",
        }
    } else {
        ""
    };
    format!("{about}{said}{doubt}")
}

fn unit(language: Language, unit: Unit) -> String {
    let ordinal = |n: u8| match (language, n) {
        (Language::Sv, 1) => "första",
        (Language::Sv, 2) => "andra",
        (Language::Sv, 3) => "tredje",
        (Language::Sv, _) => "fjärde",
        (Language::En, 1) => "first",
        (Language::En, 2) => "second",
        (Language::En, 3) => "third",
        (Language::En, _) => "fourth",
    };
    match (language, unit) {
        (_, Unit::Year(year)) => year.to_string(),
        (Language::Sv, Unit::Years { first, count: 10 }) => format!("{first}-talet"),
        (Language::En, Unit::Years { first, count: 10 }) => format!("the {first}s"),
        (_, Unit::Years { first, count }) => format!("{first}–{}", first + i32::from(count) - 1),
        (Language::Sv, Unit::Half { year, number }) => format!("{} halvåret {year}", ordinal(number)),
        (Language::En, Unit::Half { year, number }) => format!("the {} half of {year}", ordinal(number)),
        (Language::Sv, Unit::Third { year, number }) => format!("{} tertialet {year}", ordinal(number)),
        (Language::En, Unit::Third { year, number }) => format!("the {} four months of {year}", ordinal(number)),
        (Language::Sv, Unit::Quarter { year, number }) => format!("{} kvartalet {year}", ordinal(number)),
        (Language::En, Unit::Quarter { year, number }) => format!("the {} quarter of {year}", ordinal(number)),
        (Language::Sv, Unit::Season { year, season, .. }) => format!(
            "{} {year}",
            match season {
                Season::Spring => "våren",
                Season::Summer => "sommaren",
                Season::Autumn => "hösten",
                Season::Winter => "vintern",
            }
        ),
        (Language::En, Unit::Season { year, season, .. }) => format!(
            "{} {year}",
            match season {
                Season::Spring => "spring",
                Season::Summer => "summer",
                Season::Autumn => "autumn",
                Season::Winter => "winter",
            }
        ),
        (_, Unit::Month { year, month: m }) => [month(language, m.into()), " ", &year.to_string()].concat(),
        (Language::Sv, Unit::SomeMonth { year }) => format!("en månad {year}"),
        (Language::En, Unit::SomeMonth { year }) => format!("a month in {year}"),
        (Language::Sv, Unit::SomeDay { year, month: Some(m) }) => {
            format!("en dag i {} {year}", month(language, m.into()))
        }
        (Language::En, Unit::SomeDay { year, month: Some(m) }) => {
            format!("a day in {} {year}", month(language, m.into()))
        }
        (Language::Sv, Unit::SomeDay { year, month: None }) => format!("en dag {year}"),
        (Language::En, Unit::SomeDay { year, month: None }) => format!("a day in {year}"),
        (_, Unit::Day(d)) => day(language, d),
    }
}

/// *4 år 2 månader*, or *mellan 4 år 2 månader och 5 år 2 månader*; the short form for tables with a dash.
pub fn months(words: &Words<'_>, months: &Months, years_key: &str, months_key: &str) -> String {
    let length = |n: i32| -> String {
        let (years, rest) = (n / 12, n % 12);
        let year = words.count(years_key, years as usize);
        let month = words.count(months_key, rest as usize);
        match (years, rest) {
            (0, _) => month,
            (_, 0) => year,
            _ if years_key.ends_with("short") => format!("{year}\u{a0}{month}"),
            _ => format!("{year} {month}"),
        }
    };
    let short = years_key.ends_with("short");
    match months.max {
        Some(max) if max == months.min => length(max),
        // *1 år 2 till 3 månader* rather than *mellan 1 år 2 månader och 1 år 3 månader*
        Some(max) if !short && max / 12 == months.min / 12 && max % 12 != 0 && months.min % 12 != 0 && max >= 12 => {
            format!(
                "{} {} {} {}",
                words.count(years_key, (max / 12) as usize),
                months.min % 12,
                words.get("to"),
                words.count(months_key, (max % 12) as usize)
            )
        }
        Some(max) if short => format!("{} – {}", length(months.min), length(max)),
        Some(max) => format!(
            "{} {} {} {}",
            words.get("between"),
            length(months.min),
            words.get("and"),
            length(max)
        ),
        None => format!("{} {}", words.get("at-least"), length(months.min)),
    }
}
