//! `repeated-statement`: one source says the same twice of one subject.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding};
use crate::model::{Model, Statement, Subject};
use crate::said::say;

pub fn check(model: &Model, findings: &mut Vec<Finding>) {
    for subject in model.subjects() {
        of_subject(model, subject, findings);
    }
}

fn of_subject(model: &Model, subject: Subject, findings: &mut Vec<Finding>) {
    let statements = model.statements(subject);
    if statements.len() < 2 {
        return;
    }
    let mut first: BTreeMap<String, &Statement> = BTreeMap::new();
    for statement in statements {
        let Some(before) = first.insert(said(statement), statement) else {
            continue;
        };
        // the first stays the one that all others repeat
        let found = Finding::at(
            Code::RepeatedStatement,
            statement.span,
            say!("the same source says the same of the same time twice"),
            say!("take one of the two out, or correct what differs: the time, the category, the source"),
        );
        findings.push(found.and(before.span, say!("said here")));
    }
}

/// All that a statement says, and who says it; not how we refer to it, nor the place in the source.
fn said(s: &Statement) -> String {
    // where figures or words of the source are given, our own words only explain them
    let alone = s.value.is_none() && s.change.is_none() && s.as_said.is_none() && s.extent.is_none();
    let text = s.text.as_ref().filter(|_| alone);
    let claims = s.claims.as_ref().map(|c| (c.kind, &c.except));
    format!(
        "{:?} {:?}",
        (
            &s.definition,
            &s.value,
            s.change,
            &s.as_said,
            &s.extent,
            text,
            s.programme
        ),
        (&s.when, s.basis, s.outcome, claims, s.source.source)
    )
}
