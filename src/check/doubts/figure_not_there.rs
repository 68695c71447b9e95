//! `figure-not-there`: a narrative types a figure and cites a place, and what is recorded from that place has other figures.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::prose::first_figure;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::markdown;
use crate::model::{Citation, Model, SourceIx, Subject, Text, When};
use crate::said::say;
use crate::source::{FileId, Span};

/// A source, and a place in it.
type Place = (SourceIx, Option<u32>);

/// What of a block tells which notes a figure rests on.
enum Item {
    /// A figure, with its place in the text.
    Figure(String, Span),
    /// A reference to a note.
    Note(String),
    /// Words without a figure, or a value of a record.
    Words,
}

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let mut recorded: Option<BTreeMap<Place, String>> = None;
    for (_, file) in cx.model.narratives() {
        for (figure, span, places) in typed(cx, file) {
            let recorded = recorded.get_or_insert_with(|| figures(cx));
            let there: Vec<&String> = places.iter().filter_map(|place| recorded.get(place)).collect();
            let is_there = there.iter().any(|text| {
                text.split(|c: char| !c.is_ascii_digit() && c != '.')
                    .any(|n| n == figure)
            });
            // a document as a whole, and a place from which no number is recorded, may have it
            let all_named = places.iter().all(|(_, place)| place.is_some());
            if all_named && !there.is_empty() && there.len() == places.len() && !is_there {
                findings.push(Finding::at(
                    Code::FigureNotThere,
                    span,
                    say!(
                        "the figure {figure} is typed, and what is recorded from the place that is cited has other figures",
                        figure
                    ),
                    say!(
                        "write the value of a record as a code span that begins with `=`; or record what the place says"
                    ),
                ));
            }
        }
    }
}

/// Figures that are typed in a block which cites places, each with its place in the text and what it rests on: the notes that
/// follow it next, one or several side by side; where none follows, all of its block.
fn typed(cx: &Cx<'_>, file: FileId) -> Vec<(String, Span, Vec<Place>)> {
    let text = &cx.files.get(file).text;
    let mut notes: BTreeMap<String, Place> = BTreeMap::new();
    let mut blocks: Vec<Vec<Item>> = Vec::new();
    let mut open: Vec<Item> = Vec::new();
    let mut note: Option<String> = None;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => note = Some(label.to_string()),
            Event::End(TagEnd::FootnoteDefinition) => note = None,
            Event::Text(words) => match &note {
                Some(label) => {
                    let place = words
                        .trim()
                        .strip_prefix("source:")
                        .and_then(|cite| place(cx.model, cite));
                    notes.extend(place.map(|place| (label.clone(), place)));
                }
                None => {
                    if let Some(figure) = first_figure(&words) {
                        let span = Span {
                            file,
                            start: range.start as u32,
                            end: range.end as u32,
                        };
                        open.push(Item::Figure(words[figure].to_owned(), span));
                    } else if !words.trim().is_empty() {
                        open.push(Item::Words);
                    }
                }
            },
            Event::Code(_) => open.push(Item::Words),
            Event::FootnoteReference(label) => open.push(Item::Note(label.to_string())),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::DefinitionListDefinition
                | TagEnd::Table
                | TagEnd::Heading(_),
            ) => {
                blocks.push(std::mem::take(&mut open));
            }
            _ => {}
        }
    }
    let label = |item: &Item| match item {
        Item::Note(label) => Some(notes.get(label).copied()),
        _ => None,
    };
    let mut all = Vec::new();
    for block in &blocks {
        for (at, item) in block.iter().enumerate() {
            let Item::Figure(figure, span) = item else { continue };
            let next = block[at..].iter().skip_while(|item| label(item).is_none());
            let next: Vec<Option<Place>> = next.map_while(label).collect();
            let rests_on = match next.is_empty() {
                true => block.iter().filter_map(label).collect(),
                false => next,
            };
            all.push((figure.clone(), *span, rests_on.into_iter().flatten().collect()));
        }
    }
    all
}

fn place(model: &Model, cite: &str) -> Option<Place> {
    let (id, key) = cite.split_once('#').map_or((cite, None), |(id, key)| (id, Some(key)));
    let Some(Subject::Source(source)) = model.find("source", id) else {
        return None;
    };
    let place = key.and_then(|key| model[source].places.iter().position(|(k, _)| k == key));
    Some((source, place.map(|p| p as u32)))
}

/// What is recorded from each place, one after the other; only of places that tell how many.
fn figures(cx: &Cx<'_>) -> BTreeMap<Place, String> {
    let model = cx.model;
    let mut all: BTreeMap<Place, (bool, String)> = BTreeMap::new();
    let mut add = |citation: Citation, counts: bool, said: String| {
        let (is_counted, text) = all.entry((citation.source, citation.place)).or_default();
        *is_counted |= counts;
        text.push(' ');
        text.push_str(&said);
    };
    let words = |text: &Option<Text>| text.as_ref().map_or(String::new(), |t| t.forms().join(" "));
    for fact in &cx.facts {
        add(
            fact.source,
            false,
            fact.date.map_or(String::new(), |d| d.text().to_owned()),
        );
    }
    for subject in model.subjects() {
        for statement in model.statements(subject) {
            let value = statement.value.as_ref().map_or("", |v| v.text());
            let when = match &statement.when {
                When::Never => String::new(),
                when => format!("{when:?}"),
            };
            let said = format!("{value} {:?} {:?} {when}", statement.extent, statement.as_said);
            add(
                statement.source,
                statement.value.is_some() || statement.extent.is_some(),
                said + &words(&statement.text),
            );
        }
    }
    for (_, indicator) in model.indicators() {
        for seen in &indicator.observations {
            let value = seen.value.as_ref().map_or("", |v| v.text());
            let said = format!("{value} {:?} {:?} {:?}", seen.base, seen.at, seen.as_said);
            add(seen.origin.source, seen.value.is_some(), said + &words(&seen.text));
        }
    }
    for (_, forum) in model.forums() {
        let Some(often) = &forum.frequency else { continue };
        add(
            forum.origin.source,
            true,
            format!("{} {}", often.times, often.every.count),
        );
    }
    for (_, commitment) in model.commitments() {
        add(
            commitment.source,
            commitment.due.is_some(),
            format!("{:?} {:?}", commitment.due, commitment.due_as_said),
        );
    }
    all.into_iter()
        .filter(|(_, (counts, _))| *counts)
        .map(|(place, (_, text))| (place, text))
        .collect()
}
