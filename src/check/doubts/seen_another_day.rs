//! `seen-another-day`: what a source saw lies close to its own day, and is not that day.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::Cx;
use super::facts::{Fact, Told, can_be, dates, turns};
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::{DistrictIx, SourceIx};
use crate::said::say;

/// So many days apart, two dates are rather meant to be one.
const NEAR: i64 = 60;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<SourceIx, BTreeMap<Day, Vec<&Fact<'_>>>> = BTreeMap::new();
    for fact in cx.facts.iter().filter(|f| f.told == Told::Seen) {
        if let Some(day) = fact.date.and_then(Date::is_day) {
            seen.entry(fact.source.source)
                .or_default()
                .entry(day)
                .or_default()
                .push(fact);
        }
    }
    bounds(cx, findings);
    odd(cx, findings);
    for (ix, days) in &seen {
        let source = &cx.model[*ix];
        let own: Vec<&Date> = dates(source).collect();
        let is_own = |day: Day| own.iter().any(|date| can_be(date, day));
        let Some(first) = own.first() else { continue };
        let of_own = days.keys().any(|day| is_own(*day));
        // a source that tells of several days tells each for its own sake
        let mut others = days.iter().filter(|(day, _)| !is_own(**day));
        let (Some((day, facts)), None) = (others.next(), others.next()) else {
            continue;
        };
        if !turns(*day) && own.iter().any(|date| hardly_differs(date, *day)) {
            let help = say!(
                "correct the day; where the source's \"today\" is {day}, write `facts_at: \"{day}\"` in its record",
                day
            );
            let finding = match facts.as_slice() {
                [fact] => Finding::at(
                    Code::SeenAnotherDay,
                    fact.date_at(cx.files),
                    say!(
                        "this was seen on {day}, and `{source}` is of {first}",
                        day,
                        source = source.id,
                        first = first.text()
                    ),
                    help,
                )
                .and(fact.source.span, say!("the source")),
                // several at one other day are no slip in one of them, unless all of the source is
                [fact, ..] if !of_own => Finding::at(
                    Code::SeenAnotherDay,
                    source.span,
                    say!(
                        "`{source}` is of {first}, and {facts} facts of it were seen on {day}",
                        source = source.id,
                        first = first.text(),
                        facts = facts.len(),
                        day
                    ),
                    help,
                )
                .and(fact.date_at(cx.files), say!("one of them")),
                _ => continue,
            };
            findings.push(finding);
        }
    }
}

/// One fact of a district that lies a few days from all others that the same place tells of it.
fn odd(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    const OTHERS: usize = 3;
    // what was seen on the source's day is another matter than what it announces
    type Place = (SourceIx, Option<u32>, Vec<DistrictIx>, bool);
    let mut told: BTreeMap<Place, Vec<(&Fact<'_>, Day)>> = BTreeMap::new();
    for fact in cx
        .facts
        .iter()
        .filter(|f| f.source.place.is_some() && !f.districts.is_empty())
    {
        if let Some(day) = fact.date.and_then(Date::is_day) {
            let seen = fact.told == Told::Seen;
            let place = (fact.source.source, fact.source.place, fact.districts.clone(), seen);
            told.entry(place).or_default().push((fact, day));
        }
    }
    for facts in told.values().filter(|facts| facts.len() > OTHERS) {
        for (fact, day) in facts {
            let mut others = facts
                .iter()
                .filter(|(other, _)| !std::ptr::eq(*other, *fact))
                .map(|(_, day)| *day);
            let Some(first) = others.next() else { continue };
            let apart = (*day - first).num_days().abs();
            if others.all(|other| other == first) && apart != 0 && apart <= NEAR {
                findings.push(
                    Finding::at(
                        Code::SeenAnotherDay,
                        fact.date_at(cx.files),
                        say!(
                            "all else that this place tells of the district is of {first}, and this of {day}",
                            first,
                            day
                        ),
                        say!("correct the day, or write `accepted: …`, why this is of another"),
                    )
                    .and(fact.source.span, say!("the place")),
                );
            }
        }
    }
}

/// What was seen some time in a span that is as open as its source's own date: each end of it is that of the source.
fn bounds(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for fact in cx.facts.iter().filter(|f| f.told == Told::Seen) {
        let source = &cx.model[fact.source.source];
        let (Some(date), Some(own)) = (
            fact.date.filter(|d| d.text().starts_with('[')),
            source.facts_at.as_ref(),
        ) else {
            continue;
        };
        let unlike = |seen: Option<Day>, own: Option<Day>| {
            let (Some(seen), Some(own)) = (seen, own) else {
                return false;
            };
            seen != own && !turns(seen) && hardly_differs(&Date::day(own), seen)
        };
        let late = date.latest() > own.latest();
        let early = own.text().starts_with('[') && unlike(date.earliest(), own.earliest());
        if late || early || unlike(date.latest(), own.latest()) {
            findings.push(
                Finding::at(
                    Code::SeenAnotherDay,
                    fact.date_at(cx.files),
                    say!(
                        "this was seen in {date}, and `{source}` is of {own}",
                        date = date.text(),
                        source = source.id,
                        own = own.text()
                    ),
                    say!("correct the end that differs from the source's: it cannot have seen what came later"),
                )
                .and(fact.source.span, say!("the source")),
            );
        }
    }
}

/// Whether a day lies close to a date, or has its day and month in another year, or the two of them exchanged.
fn hardly_differs(date: &Date, day: Day) -> bool {
    let near = |other: Day| (other - day).num_days().abs() <= NEAR;
    let alike = |other: Day| {
        let (a, b) = ((other.month(), other.day()), (day.month(), day.day()));
        a == b || other.year() == day.year() && a == (b.1, b.0)
    };
    date.earliest().is_some_and(near) || date.latest().is_some_and(near) || date.is_day().is_some_and(alike)
}
