//! `words-differ`: what a record makes of its source's words, a date or how often, does not agree with the words.

use chrono::Datelike;

use super::super::listed;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, month_named};
use crate::model::{Commitment, EveryUnit, Forum};
use crate::said::{Said, say};

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for (_, forum) in cx.model.forums() {
        how_often(forum, findings);
    }
    for subject in cx.model.subjects() {
        for statement in cx.model.statements(subject) {
            let counts = statement.definition.as_ref().is_some_and(|d| !d.unit.is_empty());
            let says = statement.value.is_some()
                || statement.change.is_some()
                || statement.as_said.is_some()
                || statement.extent.is_some();
            if counts && !says {
                findings.push(Finding::at(
                    Code::WordsDiffer,
                    statement.span,
                    say!("a unit is given, and neither a number nor the source's words for how many"),
                    say!("add `value` or `as_said`; or take `unit` out"),
                ));
            }
        }
    }
    let all: Vec<&Commitment> = cx.model.commitments().map(|(_, c)| c).collect();
    for (n, commitment) in all.iter().enumerate() {
        due(cx, commitment, findings);
        let (Some(due), Some(said)) = (&commitment.due, &commitment.due_as_said) else {
            continue;
        };
        let same = all[..n].iter().find(|other| {
            other.source.source == commitment.source.source
                && other.due_as_said.as_ref() == Some(said)
                && other.due.as_ref().is_some_and(|other| !other.same_bounds(due))
        });
        if let Some(other) = same {
            findings.push(
                Finding::at(
                    Code::WordsDiffer,
                    commitment.source.span,
                    say!(
                        "`{said}` is read as {due} here, and otherwise in another record of the same source",
                        said,
                        due = due.text()
                    ),
                    say!("correct the `due` that is wrong, or tell in `due_inferred` why they differ"),
                )
                .and(other.source.span, say!("the other record")),
            );
        }
    }
}

/// When something is due, against the source's words for it.
fn due(cx: &Cx<'_>, commitment: &Commitment, findings: &mut Vec<Finding>) {
    let mut tell = |message: Said, help: Said| {
        findings.push(Finding::at(Code::WordsDiffer, commitment.source.span, message, help));
    };
    let (due, said) = (commitment.due.as_ref(), commitment.due_as_said.as_deref());
    let named = said.map(Named::of);
    match (due, &named, &commitment.due_inferred) {
        (None, _, Some(_)) => tell(
            say!("`due_inferred` tells why a day is concluded, and there is no `due`"),
            say!("add `due: …`, or take `due_inferred` out"),
        ),
        (Some(_), None, Some(_)) => tell(
            say!("`due_inferred` concludes a day from words that are not given"),
            say!("add `due_as_said: …`, the words of the source"),
        ),
        (None, Some(named), None) if !named.years.is_empty() || named.month.is_some() => tell(
            say!(
                "the words `{said}` name a time, and there is no `due`",
                said = said.unwrap_or_default()
            ),
            say!("add `due: …`"),
        ),
        (Some(due), Some(named), _) => {
            let written = dates_of(cx, commitment);
            if !named.time {
                tell(
                    say!(
                        "due {due}, and the words `{said}` name no time",
                        due = due.text(),
                        said = said.unwrap_or_default()
                    ),
                    say!("correct the words, or the date"),
                );
            } else if let Some(why) = named.against(due, written) {
                tell(
                    say!(
                        "due {due}, and the words `{said}` {why}",
                        due = due.text(),
                        said = said.unwrap_or_default(),
                        why
                    ),
                    say!("correct the date or the words"),
                );
            }
        }
        _ => {}
    }
}

/// The year in which a commitment was written down.
fn dates_of(cx: &Cx<'_>, commitment: &Commitment) -> Option<i32> {
    let known = cx.model[commitment.source.source].known()?;
    let (first, last) = (known.earliest()?.year(), known.latest()?.year());
    (first == last).then_some(first)
}

/// What words name of a time.
struct Named {
    years: Vec<i32>,
    month: Option<u32>,
    day: Option<u32>,
    /// So many years after the one of the source.
    later: Option<i32>,
    /// Whether any word of them is one of time.
    time: bool,
}

/// The beginnings of words of time, in Swedish and English.
const TIMES: &[&str] = &[
    "år",
    "halvår",
    "kvartal",
    "tertial",
    "termin",
    "månad",
    "veck",
    "dag",
    "vår",
    "sommar",
    "höst",
    "vinter",
    "nu",
    "snar",
    "nästa",
    "plan",
    "rapport",
    "budget",
    "möte",
    "sammanträde",
    "senast",
    "omgående",
    "year",
    "quarter",
    "term",
    "month",
    "week",
    "day",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "now",
    "soon",
    "next",
    "meeting",
    "report",
    "immediate",
    "end",
];

/// Words for a year that is told by the source's own, in Swedish and English.
const YEARS: &[(&str, i32)] = &[
    ("nästa år", 1),
    ("next year", 1),
    ("kommande år", 1),
    ("i år", 0),
    ("innevarande år", 0),
    ("this year", 0),
];

impl Named {
    fn of(said: &str) -> Named {
        let lower = said.to_lowercase();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        let number = |word: &str| word.parse::<u32>().ok();
        let years = words
            .iter()
            .filter(|w| w.len() == 4)
            .filter_map(|w| w.parse().ok())
            .collect();
        // a month by its whole name: `mars`, not the `maj` of another word; the day stands beside it
        let months: Vec<(usize, u32)> = words
            .iter()
            .enumerate()
            .filter_map(|(n, word)| Some((n, u32::try_from(month_named(word)?).ok()?)))
            .collect();
        let month = match months.as_slice() {
            [(n, month)] => Some((*n, *month)),
            _ => None,
        };
        let beside = |n: usize| {
            let before = n.checked_sub(1).and_then(|n| words.get(n)).and_then(|w| number(w));
            before
                .or_else(|| words.get(n + 1).and_then(|w| number(w)))
                .filter(|day| (1..=31).contains(day))
        };
        Named {
            years,
            month: month.map(|(_, month)| month),
            day: month.and_then(|(n, _)| beside(n)),
            time: words.iter().any(|word| {
                word.contains(|c: char| c.is_ascii_digit())
                    || month_named(word).is_some()
                    || TIMES.iter().any(|time| word.starts_with(time))
            }),
            later: YEARS
                .iter()
                .find(|(words, _)| lower.contains(words))
                .map(|(_, later)| *later),
        }
    }

    /// Why a date cannot be what the words name, if it cannot.
    fn against(&self, due: &Date, written: Option<i32>) -> Option<Said> {
        let first = due.earliest().or(due.latest())?;
        let last = due.latest().or(due.earliest())?;
        let years = first.year()..=last.year();
        if !self.years.is_empty() && !self.years.iter().any(|year| years.contains(year)) {
            let named: Vec<String> = self.years.iter().map(ToString::to_string).collect();
            return Some(say!("name {named}", named = listed::and(named)));
        }
        if let (Some(later), Some(written)) = (self.later, written)
            && self.years.is_empty()
            && !years.contains(&(written + later))
        {
            return Some(say!(
                "mean {later}, since their source is of {written}",
                later = written + later,
                written
            ));
        }
        let months = (last - first).num_days() < 31;
        if self
            .month
            .is_some_and(|month| months && month != first.month() && month != last.month())
        {
            return Some(say!("name another month"));
        }
        let day = due.is_day().map(|day| day.day());
        self.day
            .filter(|named| day.is_some_and(|day| day != *named))
            .map(|named| say!("name the day {named}", named))
    }
}

/// How often a forum meets, against the source's words for it.
fn how_often(forum: &Forum, findings: &mut Vec<Finding>) {
    let Some(frequency) = &forum.frequency else { return };
    let Some(said) = &frequency.as_said else { return };
    let lower = said.to_lowercase();
    let named: Vec<EveryUnit> = UNITS
        .iter()
        .filter(|(stems, _)| stems.iter().any(|stem| lower.contains(stem)))
        .map(|(_, unit)| *unit)
        .collect();
    let numbers = numbers(&lower);
    let times = frequency
        .times
        .min()
        .and_then(|n| n.to_i64_if_whole())
        .and_then(|n| u32::try_from(n).ok());
    let told = times.into_iter().chain([frequency.every.count]).filter(|n| *n != 1);
    let untold: Vec<u32> = told.filter(|n| !numbers.contains(n)).collect();
    if let (false, Some(n)) = (numbers.is_empty(), untold.first()) {
        findings.push(Finding::at(
            Code::WordsDiffer,
            forum.origin.source.span,
            say!(
                "the forum has the number {n} in `frequency`, which the words `{said}` do not name",
                n,
                said
            ),
            say!("correct `times` and `every`, or the words"),
        ));
    } else if !named.contains(&frequency.every.unit) {
        let unit = frequency.every.unit.word();
        findings.push(Finding::at(
            Code::WordsDiffer,
            forum.origin.source.span,
            match named.is_empty() {
                true => say!(
                    "the forum meets so many times in some {unit}, and the words `{said}` name no such time",
                    unit,
                    said
                ),
                false => say!(
                    "the forum meets so many times in some {unit}, and the words `{said}` name another time",
                    unit,
                    said
                ),
            },
            say!("correct `times` and `every`, or the words"),
        ));
    }
}

/// The numbers that words name, up to twelve in words, in Swedish and English.
fn numbers(said: &str) -> Vec<u32> {
    let words = said.split(|c: char| !c.is_alphanumeric());
    let number = |word: &str| {
        let named = NUMBERS
            .iter()
            .position(|names| names.contains(&word))
            .map(|n| n as u32 + 2);
        named.or_else(|| word.trim_end_matches(char::is_alphabetic).parse().ok())
    };
    words.filter_map(number).collect()
}

/// From two on.
const NUMBERS: &[&[&str]] = &[
    &[
        "två",
        "andra",
        "varannan",
        "vartannat",
        "two",
        "second",
        "twice",
        "fortnight",
        "fortnightly",
    ],
    &["tre", "tredje", "three", "third"],
    &["fyra", "fjärde", "four", "fourth"],
    &["fem", "femte", "five", "fifth"],
    &["sex", "sjätte", "six", "sixth"],
    &["sju", "sjunde", "seven", "seventh"],
    &["åtta", "åttonde", "eight", "eighth"],
    &["nio", "nionde", "nine", "ninth"],
    &["tio", "tionde", "ten", "tenth"],
    &["elva", "elfte", "eleven", "eleventh"],
    &["tolv", "tolfte", "twelve", "twelfth"],
];

/// The beginnings of the words for a time between meetings, in Swedish and English.
const UNITS: &[(&[&str], EveryUnit)] = &[
    (&["dag", "dygn", "day", "daily"], EveryUnit::Days),
    (&["veck", "week", "fortnight"], EveryUnit::Weeks),
    (&["månad", "month", "kvartal", "quarter"], EveryUnit::Months),
    (&["termin", "term", "semester"], EveryUnit::Terms),
    (&["år", "year", "annual", "half-year"], EveryUnit::Years),
];
