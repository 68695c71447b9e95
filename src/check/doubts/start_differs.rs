//! `start-differs`: one place of a source tells when a post began, and its first number, home or district begins otherwise.

use super::super::rules::place;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Truth};
use crate::model::word::Basis;
use crate::model::{Bound, Citation, Post, Seat, When};
use crate::said::{Said, say};
use crate::source::Span;

/// Something that begins: its time, who tells it, and where it stands.
type Begins<'m> = (&'m When, Citation, Span);

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for (_, post) in cx.model.posts() {
        order(post, findings);
        let members = match &post.seat {
            Seat::Shared { members, .. } => members.as_slice(),
            Seat::District(_) => &[],
        };
        let numbers = post
            .statements
            .iter()
            .filter(|s| s.value.is_some() && s.basis == Basis::Stated)
            .map(|s| (&s.when, s.source, s.span));
        let homes = post
            .homes
            .iter()
            .filter(|h| h.origin.basis == Basis::Stated)
            .map(|h| (&h.when, h.origin.source, h.span));
        let members = members.iter().map(|m| (&m.when, m.origin.source, m.span));
        first(cx, post, say!("number"), numbers.collect(), findings);
        first(cx, post, say!("home"), homes.collect(), findings);
        first(cx, post, say!("district"), members.collect(), findings);
    }
}

/// The first of several that begin, against the starts that the same place tells.
fn first(cx: &Cx<'_>, post: &Post, what: Said, begin: Vec<Begins<'_>>, findings: &mut Vec<Finding>) {
    // with an event among them, what begins first is a matter of other records
    let dates: Option<Vec<(&Date, &Begins<'_>)>> = begin.iter().map(|b| Some((since(b.0)?, b))).collect();
    let Some((date, (when, source, span))) = dates.into_iter().flatten().min_by_key(|(date, _)| date.latest()) else {
        return;
    };
    let same = |a: Citation, b: Citation| a.source == b.source && a.place == b.place;
    let told: Vec<_> = post.start.sides().filter(|side| same(side.source, *source)).collect();
    let Some(start) = told.first() else { return };
    if told.iter().any(|side| side.date.overlaps(date) != Truth::No) {
        return;
    }
    findings.push(
        Finding::at(
            Code::StartDiffers,
            place::begins(cx.files, *span, when),
            say!(
                "the first {what} of the post is told from {date}, and its start is {start}, in the same place of `{source}`",
                what,
                date = date.text(),
                start = start.date.text(),
                source = cx.model[source.source].id
            ),
            say!(
                "correct the one that is wrong; where the source tells both, write `accepted: …`, why there was none at first"
            ),
        )
        .and(start.span, say!("the start")),
    );
}

fn since(when: &When) -> Option<&Date> {
    match when {
        When::Since {
            from: Bound::Date(date),
            ..
        } => Some(date),
        _ => None,
    }
}

/// Who is on site has been appointed, and what is introduced is so at the latest then.
fn order(post: &Post, findings: &mut Vec<Finding>) {
    let start = &post.start;
    for (before, after, told) in [
        (&start.appointed, &start.on_site, say!("appointed after it is on site")),
        (
            &start.introduced,
            &start.on_site,
            say!("introduced after it is on site"),
        ),
        (
            &start.introduced,
            &start.appointed,
            say!("introduced after somebody is appointed"),
        ),
    ] {
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        if after.date.before(&before.date) == Truth::Yes {
            findings.push(
                Finding::at(
                    Code::StartDiffers,
                    before.span,
                    say!(
                        "the post is {told}: {before} and {after}",
                        told,
                        before = before.date.text(),
                        after = after.date.text()
                    ),
                    say!("correct the one that is wrong, or exchange the two"),
                )
                .and(after.span, say!("the later side")),
            );
        }
    }
}
