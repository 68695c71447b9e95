//! `account-and-records`: an account shows a value whose record is not among `about`, or whose place is not among `sources`.

use std::cell::OnceCell;

use super::Cx;
use crate::answer::binding;
use crate::diagnostic::{Code, Finding};
use crate::markdown;
use crate::model::{Asks, Citation, Known, Model, Question, Subject};
use crate::said::{Said, say};

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for (_, inquiry) in cx.model.inquiries() {
        let known = OnceCell::new();
        let known = || known.get_or_init(|| Known::new(cx.model, inquiry.clock));
        for question in &inquiry.questions {
            if let Asks::Statement {
                account: Some(account),
                sources,
                ..
            } = &question.asks
            {
                let mut told: Vec<Said> = Vec::new();
                for form in account.forms() {
                    for part in markdown::bindings(form) {
                        let markdown::Part::Binding(path) = part else { continue };
                        told.extend(value(cx.model, known, question, sources, path));
                    }
                }
                told.extend(records(cx.model, question, sources));
                told.dedup();
                // a value is told in each language
                told.sort_by_cached_key(Said::english);
                told.dedup();
                findings.extend(told.into_iter().map(|message| {
                    Finding::at(
                        Code::AccountAndRecords,
                        question.span,
                        message,
                        say!("add it to `about` or `sources`, or correct the value that the account shows"),
                    )
                }));
            }
        }
    }
}

/// What is wrong with a value of an account.
fn value<'k, 'm: 'k>(
    model: &Model,
    known: impl FnOnce() -> &'k Known<'m>,
    question: &Question,
    sources: &[Citation],
    path: &str,
) -> Option<Said> {
    let of = record_of(model, path)?;
    let (kind, id) = model.reference(of);
    // an inquiry's own day, and a source's, are nobody's records
    if matches!(of, Subject::Inquiry(_) | Subject::Source(_) | Subject::Question(..)) {
        return None;
    }
    let is_about = |subject: &Subject| {
        *subject == of
            || matches!((subject, of), (Subject::Programme(p), Subject::Post(post)) if model[post].programme == *p)
    };
    if of != Subject::Site && !question.about.iter().any(is_about) {
        return Some(say!(
            "the account of `{question}` shows a value of {kind}:{id}, which is not among its `about`",
            question = question.id,
            kind,
            id
        ));
    }
    let bound = binding::resolve(known(), path).ok()?;
    let cited = |c: &Citation| {
        sources
            .iter()
            .any(|s| s.source == c.source && (s.place == c.place || s.place.is_none() || c.place.is_none()))
    };
    let missing = bound.sources.iter().find(|c| !cited(c))?;
    let source = &model[missing.source];
    let place = missing
        .place
        .map(|p| format!("#{}", source.places[p as usize].0))
        .unwrap_or_default();
    Some(say!(
        "the account of `{question}` shows a value that `{source}{place}` tells, which is not among its `sources`",
        question = question.id,
        source = source.id,
        place
    ))
}

/// The record that a path takes its value from.
pub fn record_of(model: &Model, path: &str) -> Option<Subject> {
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["posts", district, post, _] => model.find("post", &format!("{district}/{post}")),
        ["shared-posts", id, _] => model.find("shared-post", id),
        ["answers", inquiry, question, _] => model.find("question", &format!("{inquiry}/{question}")),
        ["statements", "site", ..] => Some(Subject::Site),
        ["statements", kind, id, _, _] => model.find(kind, id),
        ["indicators", id, ..] => model.find("indicator", id),
        ["forums", id, _] => model.find("forum", id),
        ["commitments", id, _] => model.find("commitment", id),
        ["events", id, _] => model.find("event", id),
        ["sources", id, _] => model.find("source", id),
        ["inquiries", id, _] => model.find("inquiry", id),
        _ => None,
    }
}

/// A forum, commitment or event that the account is about rests on a document that the account does not cite.
fn records(model: &Model, question: &Question, sources: &[Citation]) -> Vec<Said> {
    let rests = |subject: &Subject| match *subject {
        Subject::Forum(ix) => Some(model[ix].origin.source.source),
        Subject::Commitment(ix) => Some(model[ix].source.source),
        Subject::Event(ix) => Some(model[ix].source.source),
        _ => None,
    };
    let about = question
        .about
        .iter()
        .filter_map(|subject| Some((subject, rests(subject)?)));
    about
        .filter(|(_, source)| !sources.iter().any(|s| s.source == *source))
        .map(|(subject, source)| {
            let (kind, id) = model.reference(*subject);
            say!(
                "the account of `{question}` is about {kind}:{id}, which rests on `{source}`, and does not cite it",
                question = question.id,
                kind,
                id,
                source = model[source].id
            )
        })
        .collect()
}
