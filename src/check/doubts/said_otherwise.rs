//! `said-otherwise`: one source says two numbers of one subject for one time, or the same of it twice in one indicator.

use super::super::rules::place;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::Statement;
use crate::said::{Said, say};

const HELP: Said =
    say!("take the one out that is not said, or correct what tells them apart: the time, the category, the source");

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for subject in cx.model.subjects() {
        let all: Vec<&Statement> = cx
            .model
            .statements(subject)
            .iter()
            .filter(|s| s.value.is_some())
            .collect();
        for (n, statement) in all.iter().enumerate() {
            let other = all[..n]
                .iter()
                .find(|before| before.value != statement.value && same(before, statement));
            if let (Some(value), Some(before)) = (&statement.value, other) {
                findings.push(
                    Finding::at(
                        Code::SaidOtherwise,
                        place::figure(cx.files, statement),
                        say!(
                            "the same source says {value} here, and another number of the same for the same time",
                            value
                        ),
                        HELP,
                    )
                    .and(place::figure(cx.files, before), say!("said here")),
                );
            }
        }
    }
    for (_, indicator) in cx.model.indicators() {
        for (n, seen) in indicator.observations.iter().enumerate() {
            let same = indicator.observations[..n].iter().find(|other| {
                other.subject == seen.subject
                    && other.at == seen.at
                    && other.origin.source.source == seen.origin.source.source
                    && (other.as_said == seen.as_said && other.value == seen.value
                        || seen.value.is_some() && other.value.is_some())
            });
            if let Some(other) = same {
                findings.push(
                    Finding::at(
                        Code::SaidOtherwise,
                        seen.span,
                        say!("the same source says this of the same subject and time twice"),
                        HELP,
                    )
                    .and(other.span, say!("said here")),
                );
            }
        }
    }
}

/// Whether two statements of one source are of the same thing and time.
fn same(a: &Statement, b: &Statement) -> bool {
    a.source.source == b.source.source
        && a.when == b.when
        && a.basis == b.basis
        && a.programme == b.programme
        && a.definition == b.definition
        && a.outcome == b.outcome
        && a.claims == b.claims
}
