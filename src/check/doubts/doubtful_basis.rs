//! `doubtful-basis`: stated from the source's own day on, or seen at the time when the post began, long before its source.

use super::Cx;
use super::facts::{Fact, Told, dates};
use crate::diagnostic::{Code, Finding};
use crate::model::date::Date;
use crate::model::{Bound, PostIx, Seat, When};
use crate::said::say;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for fact in &cx.facts {
        let Some(date) = fact.date else { continue };
        let source = &cx.model[fact.source.source];
        let told = match fact.told {
            // a home or a duty may begin on the day on which a notice tells of it
            Told::Since if fact.is_statement && is_own_day(cx, fact, date) => (
                say!(
                    "this holds from {date} on, the day of `{source}` itself",
                    date = date.text(),
                    source = source.id
                ),
                say!(
                    "what the source saw is `basis: observed` with `at`; `stated` is for what it says has been so since a time"
                ),
            ),
            Told::Seen if is_beginning(cx, fact, date) => (
                say!(
                    "this was seen in {date}, when the post began, by `{source}`, which is later",
                    date = date.text(),
                    source = source.id
                ),
                say!(
                    "what the source says has been so since then is `basis: stated` with `from`; what it saw has its own day"
                ),
            ),
            _ => continue,
        };
        findings.push(
            Finding::at(Code::DoubtfulBasis, fact.date_at(cx.files), told.0, told.1)
                .and(fact.source.span, say!("the source")),
        );
    }
}

/// Whether something is stated since the very day of its source, or the very time that it was written in, and nothing else
/// began then.
fn is_own_day(cx: &Cx<'_>, fact: &Fact<'_>, date: &Date) -> bool {
    let exact = date.is_day().is_some() || date.text().starts_with('[');
    let own = dates(&cx.model[fact.source.source]).any(|own| own.same_bounds(date));
    let began = || {
        fact.post
            .is_some_and(|post| cx.model[post].start.sides().any(|s| s.date.same_bounds(date)))
    };
    exact && own && !began()
}

/// Whether something was seen at the very time when its post began, by a source that was written after it.
fn is_beginning(cx: &Cx<'_>, fact: &Fact<'_>, date: &Date) -> bool {
    let source = &cx.model[fact.source.source];
    let later = dates(source).all(|own| own.earliest().zip(date.latest()).is_some_and(|(own, seen)| own > seen));
    later
        && fact
            .post
            .is_some_and(|post| beginnings(cx, post).iter().any(|begin| begin.same_bounds(date)))
}

/// The dates with which a post, its homes and its districts begin.
fn beginnings<'m>(cx: &Cx<'m>, post: PostIx) -> Vec<&'m Date> {
    let post = &cx.model[post];
    let members = match &post.seat {
        Seat::Shared { members, .. } => members.as_slice(),
        Seat::District(_) => &[],
    };
    let times = post
        .homes
        .iter()
        .map(|h| &h.when)
        .chain(members.iter().map(|m| &m.when));
    let since = times.filter_map(|when| match when {
        When::Since {
            from: Bound::Date(date),
            ..
        } => Some(date),
        _ => None,
    });
    post.start.sides().map(|side| &side.date).chain(since).collect()
}
