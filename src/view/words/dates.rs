//! Dates and lengths of time in words.

use chrono::Datelike;

use super::Words;
use super::tongue::Tongue;
use crate::model::date::{Choice, Date, Day, End, Form, Months, Part, Unit};

/// *19 mars 2024*, *19 March 2024*.
pub fn day(tongue: &dyn Tongue, day: Day) -> String {
    let month = tongue.month(day.month());
    // joined, not formatted: a large site has hundreds of thousands
    [&day.day().to_string(), " ", month, " ", &day.year().to_string()].concat()
}

/// A date as exact as it was written.
pub fn date(tongue: &dyn Tongue, date: &Date) -> String {
    let end = |e: End| match e {
        End::At(p) => Some(part(tongue, p)),
        End::Open | End::Unknown => None,
    };
    match date.form() {
        Form::Single(p) => part(tongue, p),
        Form::Interval { start, end: stop } => match (end(start), end(stop)) {
            (None, None) => date.text().to_owned(),
            (start, end) => tongue.interval(start.as_deref(), end.as_deref()),
        },
        Form::OneOf(choices) => one_of(tongue, choices, part),
    }
}

/// What a set leaves open, each choice said by a function.
fn one_of(tongue: &dyn Tongue, choices: &[Choice], say: fn(&dyn Tongue, Part) -> String) -> String {
    let said = choices.iter().map(|choice| match *choice {
        Choice::At(p) => say(tongue, p),
        Choice::From(p) => tongue.earliest(&say(tongue, p)),
        Choice::Until(p) => tongue.latest(&say(tongue, p)),
        Choice::Between(a, b) => between(tongue, a, b),
    });
    said.collect::<Vec<_>>().join(tongue.or())
}

/// *någon gång mellan 15 juni och december 2023*; *some time between June 2023 and May 2024*. A year is said once.
fn between(tongue: &dyn Tongue, first: Part, last: Part) -> String {
    let last = part(tongue, last);
    let first = part(tongue, first);
    let same_year = |(start, year): (&str, &str)| last.ends_with(&format!(" {year}")).then(|| start.to_owned());
    let first = first.rsplit_once(' ').and_then(same_year).unwrap_or(first);
    tongue.between(&first, &last)
}

/// A day as an adverbial: *den 1 april 2024*, *on 1 April 2024*.
pub fn on(tongue: &dyn Tongue, day: Day) -> String {
    after_preposition(tongue, Unit::Day(day), self::day(tongue, day))
}

/// Whether only the last possible day of a date is told: *senast i december 2023*.
pub fn is_latest(date: &Date) -> bool {
    matches!(date.form(), Form::OneOf([Choice::Until(_)]))
}

/// A date as an adverbial: *under 2022*, *i november 2023*, *den 1 april 2024*, *senast i december 2023*.
pub fn adverbial(tongue: &dyn Tongue, date: &Date) -> String {
    match date.form() {
        Form::Single(part) => in_time(tongue, part),
        Form::OneOf(choices) => one_of(tongue, choices, in_time),
        Form::Interval { .. } => self::date(tongue, date),
    }
}

/// A part of time with its preposition; *omkring 2022* is an adverbial already.
fn in_time(tongue: &dyn Tongue, part: Part) -> String {
    let said = self::part(tongue, part);
    if part.qualifier().is_approximate() {
        return said;
    }
    after_preposition(tongue, part.unit(), said)
}

fn after_preposition(tongue: &dyn Tongue, unit: Unit, said: String) -> String {
    match tongue.preposition(unit) {
        Some(preposition) => [preposition, " ", &said].concat(),
        None => said,
    }
}

fn part(tongue: &dyn Tongue, part: Part) -> String {
    let mut said = unit(tongue, part.unit());
    if part.qualifier().is_approximate() {
        said = tongue.about(&said);
    }
    if part.qualifier().is_uncertain() {
        said = tongue.uncertain(&said);
    }
    said
}

fn unit(tongue: &dyn Tongue, unit: Unit) -> String {
    match unit {
        Unit::Year(year) => year.to_string(),
        Unit::Years { first, count } if count != 10 => format!("{first}–{}", first + i32::from(count) - 1),
        Unit::Month { year, month } => [tongue.month(month.into()), " ", &year.to_string()].concat(),
        Unit::Day(day) => self::day(tongue, day),
        unit => tongue.unit(unit),
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
