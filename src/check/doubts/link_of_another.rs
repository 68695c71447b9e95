//! `link-of-another`: a narrative names one record and leads to another, shows a value of a district that it does not name,
//! or cites a document on which nothing of its record rests.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Cx;
use super::account_and_records::record_of;
use super::doubtful_citation::{READ_IN, not_supplied};
use super::facts;
use crate::diagnostic::{Code, Finding};
use crate::markdown::{self, Destination, destination};
use crate::model::{Asks, DistrictIx, Inquiry, Model, ProgrammeIx, SourceIx, Subject};
use crate::said::say;
use crate::source::{FileId, Span};
use crate::written::Reference;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let rest = rest(cx);
    for (ix, district) in model.districts() {
        let Some(file) = district.narrative else { continue };
        values(cx, ix, file, findings);
        notes(cx, &rest, ix, file, findings);
    }
    let named = by_name(model);
    for (_, file) in model.narratives() {
        links(cx, &named, file, findings);
        not_here(cx, file, findings);
    }
    for (_, inquiry) in model.inquiries() {
        let rest = of_inquiry(cx, inquiry);
        for file in inquiry
            .narrative
            .into_iter()
            .chain(inquiry.questions.iter().filter_map(|q| q.narrative))
        {
            let linked = linked(cx, file);
            for (ix, span) in cited_in(cx, file) {
                if !rest.contains(&ix) && !linked.contains(&ix) {
                    findings.push(Finding::at(
                        Code::LinkOfAnother,
                        span,
                        say!(
                            "a text of `{inquiry}` cites `{source}`, on which nothing rests that it asks about",
                            inquiry = inquiry.id,
                            source = model[ix].id
                        ),
                        say!("cite the document where it is said; or name this one in a link: `[…](source:…)`"),
                    ));
                }
            }
        }
    }
}

/// The documents on which the answers of an inquiry may rest.
fn of_inquiry(cx: &Cx<'_>, inquiry: &Inquiry) -> BTreeSet<SourceIx> {
    let model = cx.model;
    let mut programmes: BTreeSet<ProgrammeIx> = BTreeSet::new();
    let mut rest: BTreeSet<SourceIx> = [inquiry.source, inquiry.reply]
        .into_iter()
        .flatten()
        .map(|c| c.source)
        .collect();
    rest.extend(facts::cited(inquiry).iter().map(|c| c.source));
    for question in &inquiry.questions {
        programmes.extend(question.programme());
        for subject in &question.about {
            match *subject {
                Subject::Programme(ix) => {
                    programmes.insert(ix);
                }
                Subject::Post(ix) => {
                    programmes.insert(model[ix].programme);
                }
                Subject::Source(ix) => {
                    rest.insert(ix);
                }
                Subject::Forum(ix) => {
                    rest.insert(model[ix].origin.source.source);
                }
                Subject::Commitment(ix) => {
                    rest.insert(model[ix].source.source);
                }
                Subject::Indicator(ix) => rest.extend(model[ix].observations.iter().map(|o| o.origin.source.source)),
                Subject::Event(ix) => {
                    rest.insert(model[ix].source.source);
                }
                _ => rest.extend(model.statements(*subject).iter().map(|s| s.source.source)),
            }
        }
    }
    let facts = cx
        .facts
        .iter()
        .filter(|f| f.programme.is_some_and(|p| programmes.contains(&p)));
    rest.extend(facts.map(|f| f.source.source));
    if inquiry
        .questions
        .iter()
        .any(|q| matches!(q.asks, Asks::Remainder(..) | Asks::ByDefinition(_) | Asks::Existence))
    {
        // what these read is of no certain programme
        let readings = model
            .subjects()
            .flat_map(|s| model.statements(s))
            .filter(|s| s.outcome.is_some() || s.definition.as_ref().is_some_and(|d| d.reading.is_some()));
        rest.extend(readings.map(|s| s.source.source));
        if let Some(Asks::Remainder(subject, _)) = inquiry
            .questions
            .iter()
            .map(|q| &q.asks)
            .find(|a| matches!(a, Asks::Remainder(..)))
        {
            rest.extend(model.statements(*subject).iter().map(|s| s.source.source));
        }
    }
    rest.extend(model.events().map(|(_, event)| event.source.source));
    let corrections = model.sources().flat_map(|(_, source)| &source.corrections);
    rest.extend(corrections.map(|c| c.source.source));
    rest
}

/// The sources that a narrative names in links.
fn linked(cx: &Cx<'_>, file: FileId) -> BTreeSet<SourceIx> {
    let links = markdown::events(&cx.files.get(file).text).filter_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => dest_url
            .strip_prefix("source:")
            .map(|id| id.split('#').next().unwrap_or(id).to_owned()),
        _ => None,
    });
    let found = links.filter_map(|id| match cx.model.find("source", &id) {
        Some(Subject::Source(ix)) => Some(ix),
        _ => None,
    });
    found.collect()
}

/// Notes that cite a document that nobody has.
fn not_here(cx: &Cx<'_>, file: FileId, findings: &mut Vec<Finding>) {
    for (ix, span) in cited_in(cx, file) {
        let source = &cx.model[ix];
        if !source.supplied {
            findings.push(Finding::at(
                Code::DoubtfulCitation,
                span,
                not_supplied(&source.id),
                READ_IN,
            ));
        }
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
        Subject::Term(ix) => &model[ix].name,
        _ => return Vec::new(),
    };
    text.forms().into_iter().map(str::to_lowercase).collect()
}

/// The records that have a name, by their kind and name; the first of two that have one name.
fn by_name(model: &Model) -> BTreeMap<(&'static str, String), Subject> {
    let mut all = BTreeMap::new();
    let subjects = model
        .subjects()
        .chain(model.forums().map(|(ix, _)| Subject::Forum(ix)))
        .chain(model.indicators().map(|(ix, _)| Subject::Indicator(ix)))
        .chain(model.terms().map(|(ix, _)| Subject::Term(ix)));
    for subject in subjects {
        for name in names(model, subject) {
            all.entry((model.reference(subject).0, name)).or_insert(subject);
        }
    }
    all
}

/// Links whose words are the name of another record of the same kind.
fn links(cx: &Cx<'_>, named: &BTreeMap<(&'static str, String), Subject>, file: FileId, findings: &mut Vec<Finding>) {
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
                let Some(meant) = named.get(&(model.reference(to).0, said)).copied() else {
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
                    say!(
                        "the words are the name of {kind}:{id}, and the link leads to {kind}:{led}",
                        kind,
                        id,
                        led
                    ),
                    say!("write `{kind}:{id}`, or other words", kind, id),
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
                say!(
                    "the text about `{own}` shows a value of `{other}`, which it does not name",
                    own = model[own].id,
                    other = model[districts[0]].id
                ),
                say!("correct the path, or name whose value it is"),
            ));
        }
    }
}

/// The documents on which something rests, in one pass over the facts: those of all districts, and those of each.
struct Rest {
    of_all: BTreeSet<SourceIx>,
    of_each: Vec<BTreeSet<SourceIx>>,
}

fn rest(cx: &Cx<'_>) -> Rest {
    let model = cx.model;
    let corrections = model.sources().flat_map(|(_, source)| &source.corrections);
    let mut rest = Rest {
        of_all: corrections.map(|c| c.source.source).collect(),
        of_each: vec![BTreeSet::new(); model.districts().len()],
    };
    for fact in &cx.facts {
        // what is of no certain district may be of all of them
        if fact.districts.is_empty() {
            rest.of_all.insert(fact.source.source);
        }
        for district in &fact.districts {
            rest.of_each[district.position()].insert(fact.source.source);
        }
    }
    rest
}

/// Notes that cite a document on which nothing rests that the site tells of the district.
fn notes(cx: &Cx<'_>, rest: &Rest, own: DistrictIx, file: FileId, findings: &mut Vec<Finding>) {
    let model = cx.model;
    for (ix, span) in cited_in(cx, file) {
        if !rest.of_all.contains(&ix) && !rest.of_each[own.position()].contains(&ix) {
            findings.push(Finding::at(
                Code::LinkOfAnother,
                span,
                say!(
                    "the text about `{own}` cites `{source}`, on which nothing rests that is recorded of it",
                    own = model[own].id,
                    source = model[ix].id
                ),
                say!("cite the document where it is said; or record what that document says"),
            ));
        }
    }
}

/// The sources that the notes of a narrative cite, and where.
fn cited_in(cx: &Cx<'_>, file: FileId) -> Vec<(SourceIx, Span)> {
    let mut all = Vec::new();
    let mut note = None;
    for (event, range) in markdown::events(&cx.files.get(file).text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => note = Some(range),
            Event::End(TagEnd::FootnoteDefinition) => note = None,
            Event::Text(words) => {
                let Some(range) = &note else { continue };
                let id = words
                    .trim()
                    .strip_prefix("source:")
                    .and_then(|cite| cite.split('#').next());
                if let Some(Subject::Source(ix)) = id.and_then(|id| cx.model.find("source", id)) {
                    all.push((
                        ix,
                        Span {
                            file,
                            start: range.start as u32,
                            end: range.end as u32,
                        },
                    ));
                }
            }
            _ => {}
        }
    }
    all
}
