//! `link-of-another`: a narrative names one record and leads to another, shows a value of a district that it does not name,
//! or cites a document on which nothing of its record rests.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Cx;
use super::account_and_records::record_of;
use crate::diagnostic::{Code, Finding};
use crate::load::markdown::{self, Destination, destination};
use crate::model::{DistrictIx, Model, SourceIx, Subject};
use crate::source::{FileId, Span};
use crate::written::Reference;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    for (ix, district) in model.districts() {
        let Some(file) = district.narrative else { continue };
        values(cx, ix, file, findings);
        notes(cx, ix, file, findings);
    }
    macro_rules! narratives {
        ($($list:ident)*) => { [$( model.$list().filter_map(|(_, r)| r.narrative).collect::<Vec<_>>() ),*].concat() };
    }
    let mut all = narratives!(districts posts programmes events groups sources forums commitments indicators inquiries);
    all.extend(
        model
            .inquiries()
            .flat_map(|(_, i)| i.questions.iter().filter_map(|q| q.narrative)),
    );
    all.extend(model.pages().map(|(_, page)| page.narrative));
    for file in all {
        links(cx, file, findings);
    }
}

/// The names of a record, in small letters.
fn names(model: &Model, subject: Subject) -> Vec<String> {
    let text = match subject {
        Subject::District(ix) => &model[ix].name,
        Subject::Programme(ix) => &model[ix].name,
        Subject::Event(ix) => &model[ix].name,
        Subject::Group(ix) => &model[ix].name,
        Subject::Forum(ix) => &model[ix].name,
        Subject::Indicator(ix) => &model[ix].name,
        _ => return Vec::new(),
    };
    text.forms().into_iter().map(str::to_lowercase).collect()
}

/// Links whose words are the name of another record of the same kind.
fn links(cx: &Cx<'_>, file: FileId, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let text = &cx.files.get(file).text;
    let mut open: Option<(Subject, String)> = None;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let reference = |r: Reference| model.find(crate::model::word::Word::word(r.kind), &r.id);
                let span = Span {
                    file,
                    start: range.start as u32,
                    end: range.end as u32,
                };
                open = match destination(&dest_url, span) {
                    Ok(Destination::Record(r)) => reference(r).map(|subject| (subject, String::new())),
                    _ => None,
                };
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, said)) = &mut open {
                    said.push_str(&words);
                }
            }
            Event::SoftBreak => {
                if let Some((_, said)) = &mut open {
                    said.push(' ');
                }
            }
            Event::End(TagEnd::Link) => {
                let Some((to, said)) = open.take() else { continue };
                let said = said.to_lowercase();
                if names(model, to).contains(&said) {
                    continue;
                }
                let others: Vec<Subject> = match to {
                    Subject::District(_) => model.districts().map(|(ix, _)| Subject::District(ix)).collect(),
                    Subject::Programme(_) => model.programmes().map(|(ix, _)| Subject::Programme(ix)).collect(),
                    Subject::Event(_) => model.events().map(|(ix, _)| Subject::Event(ix)).collect(),
                    Subject::Group(_) => model.groups().map(|(ix, _)| Subject::Group(ix)).collect(),
                    Subject::Forum(_) => model.forums().map(|(ix, _)| Subject::Forum(ix)).collect(),
                    _ => continue,
                };
                let Some(meant) = others.into_iter().find(|other| names(model, *other).contains(&said)) else {
                    continue;
                };
                let ((kind, id), (_, led)) = (model.reference(meant), model.reference(to));
                findings.push(Finding::at(
                    Code::LinkOfAnother,
                    Span {
                        file,
                        start: range.start as u32,
                        end: range.end as u32,
                    },
                    format!("the words are the name of {kind}:{id}, and the link leads to {kind}:{led}"),
                    format!("write `{kind}:{id}`, or other words"),
                ));
            }
            _ => {}
        }
    }
}

/// Values of posts and statements of a district that the narrative neither is of nor names.
fn values(cx: &Cx<'_>, own: DistrictIx, file: FileId, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let text = &cx.files.get(file).text;
    let lower = text.to_lowercase();
    for (event, range) in markdown::events(text) {
        let Event::Code(code) = event else { continue };
        let Some(subject) = markdown::binding(&code).and_then(|path| record_of(model, path)) else {
            continue;
        };
        let districts = match subject {
            Subject::Post(ix) => model[ix].seat.districts(),
            Subject::District(ix) => vec![ix],
            _ => continue,
        };
        let named = |d: &DistrictIx| {
            *d == own
                || names(model, Subject::District(*d))
                    .iter()
                    .any(|name| lower.contains(name.as_str()))
        };
        if !districts.iter().any(named) {
            findings.push(Finding::at(
                Code::LinkOfAnother,
                Span {
                    file,
                    start: range.start as u32,
                    end: range.end as u32,
                },
                format!(
                    "the text about `{}` shows a value of `{}`, which it does not name",
                    model[own].id, model[districts[0]].id
                ),
                "correct the path, or name whose value it is",
            ));
        }
    }
}

/// Notes that cite a document on which nothing rests that the site tells of the district.
fn notes(cx: &Cx<'_>, own: DistrictIx, file: FileId, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let mut rest: BTreeSet<SourceIx> = BTreeSet::new();
    // what is of no certain district may be of all of them
    let facts = cx
        .facts
        .iter()
        .filter(|f| f.districts.is_empty() || f.districts.contains(&own));
    rest.extend(facts.map(|f| f.source.source));
    let corrections = model.sources().flat_map(|(_, source)| &source.corrections);
    rest.extend(corrections.map(|c| c.source.source));
    let text = &cx.files.get(file).text;
    let mut note = None;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => note = Some(range),
            Event::End(TagEnd::FootnoteDefinition) => note = None,
            Event::Text(words) => {
                let Some(range) = &note else { continue };
                let id = words
                    .trim()
                    .strip_prefix("source:")
                    .and_then(|cite| cite.split('#').next());
                let Some(Subject::Source(ix)) = id.and_then(|id| model.find("source", id)) else {
                    continue;
                };
                if !rest.contains(&ix) {
                    findings.push(Finding::at(
                        Code::LinkOfAnother,
                        Span {
                            file,
                            start: range.start as u32,
                            end: range.end as u32,
                        },
                        format!(
                            "the text about `{}` cites `{}`, on which nothing rests that is recorded of it",
                            model[own].id, model[ix].id
                        ),
                        "cite the document where it is said; or record what that document says",
                    ));
                }
            }
            _ => {}
        }
    }
}
