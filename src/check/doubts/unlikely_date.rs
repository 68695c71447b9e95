//! `unlikely-date`: dates of one matter in an order that they hardly ever have, or unlike the name of their source.

use chrono::Datelike;

use super::super::listed;
use super::Cx;
use super::facts::{can_be, dates};
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day, Truth};
use crate::model::word::Basis;
use crate::model::{Event, Inquiry, Model, Source};
use crate::said::{Said, say};
use crate::source::Span;

/// A decision, and a paper, hardly lie as long before what they lead to.
const LONG: i64 = 366;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let mut tell =
        |span: Span, message: Said, help: Said| findings.push(Finding::at(Code::UnlikelyDate, span, message, help));
    let clock = model.site().clock;
    for (_, source) in model.sources() {
        of_source(source, clock.as_of.max(clock.known_by), &mut tell);
    }
    for (_, event) in model.events() {
        let told = model[event.source.source].known();
        if let (Basis::Planned, Some(told)) = (event.basis, told)
            && event.in_force.before(told) == Truth::Yes
        {
            tell(
                event.span,
                say!(
                    "planned, and in force {in_force}, before its source of {told}",
                    in_force = event.in_force.text(),
                    told = told.text()
                ),
                say!("correct `in_force`; what the source tells as done is `basis: stated`"),
            );
        }
        let Some(decided) = &event.decided else { continue };
        if event.in_force.before(decided) == Truth::Yes {
            tell(
                event.decided_span,
                say!(
                    "decided {decided}, after it is in force {in_force}",
                    decided = decided.text(),
                    in_force = event.in_force.text()
                ),
                say!("correct the one that is wrong"),
            );
        } else if apart(decided, &event.in_force).is_some_and(|days| days > LONG) {
            tell(
                event.decided_span,
                say!(
                    "decided {decided}, more than a year before it is in force {in_force}",
                    decided = decided.text(),
                    in_force = event.in_force.text()
                ),
                say!("correct the one that is wrong, or write `accepted: …`, why it took so long"),
            );
        }
    }
    events(model, &mut tell);
    for (_, commitment) in model.commitments() {
        let made = model[commitment.source.source].known();
        if let (Some(due), Some(made)) = (&commitment.due, made)
            && due.before(made) == Truth::Yes
        {
            tell(
                commitment.source.span,
                say!(
                    "due {due}, before its source of {made}",
                    due = due.text(),
                    made = made.text()
                ),
                say!("correct `due`; what had been done by then is a status"),
            );
        }
    }
    for (_, inquiry) in model.inquiries() {
        of_inquiry(model, inquiry, &mut tell);
    }
}

/// Events that are in force on one day are decided on one day, and all but one are in force on the first of a month.
fn events(model: &Model, tell: &mut impl FnMut(Span, Said, Said)) {
    let all: Vec<&Event> = model.events().map(|(_, event)| event).collect();
    for (n, event) in all.iter().enumerate() {
        let decided = |e: &Event| e.decided.as_ref().and_then(Date::is_day);
        let other = all[..n].iter().find(|other| {
            let apart = decided(event)
                .zip(decided(other))
                .map(|(a, b)| (a - b).num_days().abs());
            other.in_force.same_bounds(&event.in_force) && apart.is_some_and(|days| days != 0 && days < NEAR)
        });
        if let (Some(other), Some(day)) = (other, &event.decided) {
            tell(
                event.decided_span,
                say!(
                    "decided {day}, and `{other}`, in force on the same day, some days from it",
                    day = day.text(),
                    other = other.id
                ),
                say!("correct the one that is wrong, or write `accepted: …`, why they were decided on two days"),
            );
        }
    }
    let days: Vec<(&Event, Day)> = all.iter().filter_map(|e| Some((*e, e.in_force.is_day()?))).collect();
    let odd: Vec<_> = days.iter().filter(|(_, day)| day.day() != 1).collect();
    if let [(event, day)] = odd.as_slice()
        && days.len() > 2
    {
        tell(
            event.span,
            say!(
                "in force on {day}, and every other event is so on the first of a month",
                day
            ),
            say!("correct the day, or write `accepted: …`, why it is another"),
        );
    }
}

/// So many days apart, two decisions of one thing are rather one.
const NEAR: i64 = 60;

/// How many days lie between two dates at the least.
fn apart(first: &Date, then: &Date) -> Option<i64> {
    Some((then.earliest()? - first.latest()?).num_days())
}

fn of_source(source: &Source, today: Day, tell: &mut impl FnMut(Span, Said, Said)) {
    signed(source, tell);
    let own: Vec<&Date> = dates(source).collect();
    if own.is_empty() {
        return;
    }
    years(source, &own, today, tell);
    named(source, &own, tell);
}

/// A paper is signed before its meeting, and not long before it.
fn signed(source: &Source, tell: &mut impl FnMut(Span, Said, Said)) {
    if let (Some(signed), Some(meeting)) = (&source.signed, &source.meeting) {
        if meeting.before(signed) == Truth::Yes {
            tell(
                source.span,
                say!(
                    "`{source}` is signed {signed}, after its meeting {meeting}",
                    source = source.id,
                    signed = signed.text(),
                    meeting = meeting.text()
                ),
                say!("correct the one that is wrong"),
            );
        } else if apart(signed, meeting).is_some_and(|days| days > LONG / 2) {
            tell(
                source.span,
                say!(
                    "`{source}` is signed {signed}, half a year or more before its meeting {meeting}",
                    source = source.id,
                    signed = signed.text(),
                    meeting = meeting.text()
                ),
                say!("correct the one that is wrong, or write `accepted: …`, why it waited"),
            );
        }
    }
}

/// A source is not of years to come, nor of others than its id names.
fn years(source: &Source, own: &[&Date], today: Day, tell: &mut impl FnMut(Span, Said, Said)) {
    let years_off = |year: i32| {
        own.iter().all(|date| {
            date.earliest()
                .or(date.latest())
                .is_some_and(|d| (d.year() - year).abs() > YEARS)
        })
    };
    if let Some(late) = own
        .iter()
        .find(|date| date.earliest().is_some_and(|day| (day - today).num_days() > LONG))
    {
        tell(
            source.span,
            say!(
                "`{source}` is of {late}, more than a year after the day that the site shows",
                source = source.id,
                late = late.text()
            ),
            say!("correct the date, or the site's `as_of` and `known_by`"),
        );
    } else if let Some(year) = year_in(&source.id).filter(|year| years_off(*year)) {
        tell(
            source.span,
            say!(
                "the id of `{source}` names the year {year}, and its dates are years from it",
                source = source.id,
                year
            ),
            say!("correct the date; or give the source another id, where that is wrong"),
        );
    }
}

/// A source has a date of the day or the month that its id or its address names.
fn named(source: &Source, own: &[&Date], tell: &mut impl FnMut(Span, Said, Said)) {
    let named = named_in(&source.id).or_else(|| source.url.as_deref().and_then(named_in));
    if let Some((from, to)) = named
        && !own
            .iter()
            .any(|date| can_be(date, from) || can_be(date, to) || date.is_day().is_some_and(|d| from <= d && d <= to))
    {
        let mut all: Vec<String> = own.iter().map(|d| d.text().to_owned()).collect();
        all.dedup();
        let name = if from == to {
            from.to_string()
        } else {
            from.format("%Y-%m").to_string()
        };
        tell(
            source.span,
            say!(
                "the id or the address of `{source}` names {name}, and its dates are {dates}",
                source = source.id,
                name,
                dates = listed::and(all)
            ),
            say!("correct the date; or give the source another id, where that is wrong"),
        );
    }
}

/// A paper about a year is hardly written more years after it.
const YEARS: i32 = 2;

/// The year that an id names.
fn year_in(id: &str) -> Option<i32> {
    let mut years = id
        .split('-')
        .filter(|piece| piece.len() == 4)
        .filter_map(|piece| piece.parse().ok());
    years.find(|year| (1900..2200).contains(year))
}

/// The day or the month that an id or an address names in figures, as its first and last day.
fn named_in(text: &str) -> Option<(Day, Day)> {
    let pieces: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let two = |piece: &str| (piece.len() == 2).then(|| piece.parse::<u32>().ok()).flatten();
    pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.len() == 4)
        .find_map(|(n, year)| {
            let year: i32 = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
            let month = two(pieces.get(n + 1)?)?;
            let first = Day::from_ymd_opt(year, month, 1)?;
            let next = first.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
            match pieces.get(n + 2).and_then(|day| two(day)) {
                Some(day) => Day::from_ymd_opt(year, month, day).map(|day| (day, day)),
                None => Some((first, next)),
            }
        })
}

/// Whether only the latest day is told: what is written, and what is received, have the same one.
fn open(date: &Date) -> bool {
    date.text().starts_with("[..")
}

/// A letter is written, then received, then answered; who approves a paper does so on one of its days.
fn of_inquiry(model: &Model, inquiry: &Inquiry, tell: &mut impl FnMut(Span, Said, Said)) {
    let known = |citation: &Option<crate::model::Citation>| citation.and_then(|c| model[c.source].known());
    let (asked, replied) = (known(&inquiry.source), known(&inquiry.reply));
    let orders = [
        (
            asked,
            inquiry.received.as_ref(),
            say!("is written"),
            say!("is received"),
        ),
        (
            inquiry.received.as_ref(),
            replied,
            say!("is received"),
            say!("is answered"),
        ),
        (asked, replied, say!("is written"), say!("is answered")),
    ];
    for (first, then, one, other) in orders {
        // what is only known to lie before some day lies before the same day as what follows it
        if let (Some(first), Some(then)) = (first, then)
            && (then.before(first) == Truth::Yes
                || first.latest() > then.latest()
                || open(first) && open(then) && !first.same_bounds(then))
        {
            tell(
                inquiry.span,
                say!(
                    "what `{inquiry}` answers {one} {first}, and {other} {then}",
                    inquiry = inquiry.id,
                    one,
                    first = first.text(),
                    other,
                    then = then.text()
                ),
                say!(
                    "correct the one that is wrong; of a day that is not told, `[..2024-03-06]` is the latest that it can be"
                ),
            );
            break;
        }
    }
    for approval in &inquiry.paper.approved_by {
        let (Some(date), Some(source)) = (&approval.date, approval.source) else {
            continue;
        };
        let source_of = &model[source.source];
        if dates(source_of).next().is_some() && !dates(source_of).any(|own| own.overlaps(date) != Truth::No) {
            tell(
                source.span,
                say!(
                    "approved {date}, which is no day of `{source}`, where it is said",
                    date = date.text(),
                    source = source_of.id
                ),
                say!("correct the day here or in the source's record"),
            );
        }
    }
}
