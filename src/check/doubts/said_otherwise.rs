//! `said-otherwise`: one source says two numbers of one subject for one time, or the same of it twice in one indicator.

use std::collections::BTreeMap;

use super::super::rules::place;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::Statement;

const HELP: &str =
    "take the one out that is not said, or correct what tells them apart: the time, the category, the source";

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for subject in cx.model.subjects() {
        let mut said: BTreeMap<String, &Statement> = BTreeMap::new();
        for statement in cx.model.statements(subject) {
            let Some(value) = &statement.value else { continue };
            let of = (
                &statement.definition,
                statement.programme,
                statement.basis,
                statement.outcome,
                &statement.claims,
            );
            let key = format!("{of:?} {:?} {:?}", statement.when, statement.source.source);
            let before = said.entry(key).or_insert(statement);
            if before.value.as_ref().is_some_and(|first| first != value) {
                findings.push(
                    Finding::at(
                        Code::SaidOtherwise,
                        place::figure(cx.files, statement),
                        format!("the same source says {value} here, and another number of the same for the same time"),
                        HELP,
                    )
                    .and(place::figure(cx.files, before), "said here"),
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
                        "the same source says this of the same subject and time twice",
                        HELP,
                    )
                    .and(other.span, "said here"),
                );
            }
        }
    }
}
