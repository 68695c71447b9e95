//! `accepted`: somebody has looked, and says why a doubt is none. `accepted-nothing`: there is no such doubt.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding};
use crate::load::Kind;
use crate::load::yaml::{self, Node, Value};
use crate::model::word::Word;
use crate::model::{Accepted, Model, Subject, Text};
use crate::said::say;
use crate::source::{FileId, Files, Span};
use crate::written::At;

/// The reasons as they were written, with the records in which they stand.
pub fn accepted(files: &Files, model: &Model, written: Vec<(Span, At<Text>)>) -> Vec<Accepted> {
    let all = written.into_iter().filter_map(|(of, reason)| {
        Some(Accepted {
            subject: subject(model, &files.get(of.file).path)?,
            reason: reason.value,
            of,
            span: reason.span,
        })
    });
    all.collect()
}

/// The record that a file holds; of an edition, its inquiry.
fn subject(model: &Model, path: &str) -> Option<Subject> {
    let stem = path.strip_suffix(".yaml")?;
    match stem.split('/').collect::<Vec<_>>().as_slice() {
        ["site"] => Some(Subject::Site),
        ["inquiries", id, ..] => model.find("inquiry", id),
        [folder, id] => {
            let kind = Kind::ALL.iter().find(|kind| kind.folder() == *folder)?;
            model.find(kind.word(), id)
        }
        _ => None,
    }
}

/// Takes out what has been looked at, and tells of reasons that have nothing to be a reason for.
pub fn settle(files: &Files, model: &Model, doubts: &mut Vec<Finding>) {
    if model.accepted().is_empty() {
        return;
    }
    let mut used = vec![false; model.accepted().len()];
    let mut trees: BTreeMap<FileId, Option<Node<'_>>> = BTreeMap::new();
    doubts.retain(|doubt| {
        let Some((home, span)) = doubt.labels.first().and_then(|label| home(files, label.span)) else {
            return true;
        };
        if model.accepted().iter().all(|a| a.of.file != home) {
            return true;
        }
        // the file has been read once without error
        let tree = trees
            .entry(home)
            .or_insert_with(|| yaml::parse(home, &files.get(home).text, &mut Vec::new()));
        let of = tree.as_ref().and_then(|tree| innermost(tree, span));
        let found = model.accepted().iter().position(|a| Some(a.of) == of);
        if let Some(n) = found {
            used[n] = true;
        }
        found.is_none()
    });
    for (accepted, _) in model.accepted().iter().zip(used).filter(|(_, used)| !used) {
        doubts.push(Finding::at(
            Code::AcceptedNothing,
            accepted.span,
            say!("this says why a doubt is none, and nothing here is doubted"),
            say!("take `accepted` out; or move it into the mapping of which something is told"),
        ));
    }
}

/// The file in which a doubt at a place is accepted, and the place there: of a narrative, the whole record beside it, and of a
/// page the site's.
fn home(files: &Files, at: Span) -> Option<(FileId, Option<Span>)> {
    let path = &files.get(at.file).path;
    let Some(stem) = path.strip_suffix(".md") else {
        return Some((at.file, Some(at)));
    };
    let record = match stem.split('/').collect::<Vec<_>>().as_slice() {
        ["pages", _] => "site.yaml".to_owned(),
        ["inquiries", id, ..] => format!("inquiries/{id}/inquiry.yaml"),
        _ => format!("{stem}.yaml"),
    };
    Some((files.span_of(&record)?.file, None))
}

/// The innermost mapping around a place; without a place the whole.
fn innermost(node: &Node<'_>, at: Option<Span>) -> Option<Span> {
    let Some(place) = at else { return Some(node.span) };
    if place.start < node.span.start || node.span.end < place.end {
        return None;
    }
    let within = match &node.value {
        Value::Map(entries) => entries.iter().find_map(|(_, value)| innermost(value, at)),
        Value::List(items) => return items.iter().find_map(|item| innermost(item, at)),
        _ => return None,
    };
    within.or(Some(node.span))
}
