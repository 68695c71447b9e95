//! What rests on a source, by its places.

use crate::answer::Message;
use crate::model::word::{Basis, Word};
use crate::model::{Citation, Held, Indicator, Observation, Origin, Post, Seat, Source, SourceIx, Subject, When};
use crate::view::content::{Cell, Table, TableRow};
use crate::view::page::PageBuilder;
use crate::view::pages::facts::{columns, named, said, time};
use crate::view::parts::{Note, Section};
use crate::view::words::Words;

/// What rests on each place, with the anchor that citations lead to.
pub fn places(page: &PageBuilder<'_, '_>, ix: SourceIx) -> Vec<Section> {
    let model = page.site.model;
    let words = &page.site.words;
    let source = &model[ix];
    // everything that was ever written, whatever the site's pair: this is the evidence itself
    let all = &page.site.everything;
    let resting: Vec<(Option<u32>, Subject, Held<'_>)> = page.site.lists.statements[ix.position()]
        .iter()
        .filter_map(|(subject, n)| {
            let statement = &model.statements(*subject)[*n as usize];
            let held = all.held(*subject, *n, statement)?;
            Some((statement.source.place, *subject, held))
        })
        .collect();
    let mut sections = Vec::new();
    for key in keys(source) {
        let here: Vec<_> = resting.iter().filter(|(place, _, _)| *place == key).collect();
        let remarks: Vec<_> = source.remarks.iter().filter(|r| r.place == key).collect();
        let others = other_facts(page, ix, key);
        if key.is_none() && here.is_empty() && others.is_empty() && remarks.is_empty() {
            continue;
        }
        let (id, title) = match key {
            Some(n) => {
                let (id, name) = &source.places[n as usize];
                (id.clone(), words.text(name).to_owned())
            }
            None => ("whole".to_owned(), words.get("source-whole")),
        };
        let mut section = Section::new(id.clone(), title.clone());
        let quote = source.quotes.iter().find(|(place, _)| Some(*place) == key);
        section.quote = quote.map(|(_, text)| page.text(text)).into_iter().collect();
        if !remarks.is_empty() {
            section.notes.push(Note {
                kind: "caveat",
                title: words.get("remark-title"),
                paragraphs: remarks.iter().map(|r| vec![page.text(&r.text)]).collect(),
            });
        }
        let mut rows: Vec<TableRow> = here
            .iter()
            // a correction of a row is suggested where the row leads, on the page of what it is about
            .map(|(_, subject, held)| TableRow {
                cells: vec![
                    Cell::runs(vec![named(page, *subject)]),
                    Cell::runs(said(page, held)),
                    Cell::text(time(words, &held.time, held.statement.basis)),
                    Cell::text(words.get(&format!("basis-{}", held.statement.basis.word()))),
                ],
                ..TableRow::default()
            })
            .collect();
        rows.extend(others);
        if !rows.is_empty() {
            let heads = [
                ("col-subject", None),
                ("col-what", None),
                ("col-when", None),
                ("col-basis", None),
            ];
            section.table = Some(Table {
                id: format!("{id}_table"),
                caption: title,
                columns: columns(words, &heads),
                rows,
                ..Table::default()
            });
        } else if section.notes.is_empty() {
            section.lead = Some(words.get("source-nothing-rests"));
        }
        sections.push(section);
    }
    sections
}

/// The source as a whole, and each place in it.
fn keys(source: &Source) -> impl Iterator<Item = Option<u32>> + use<> {
    std::iter::once(None).chain((0..source.places.len()).map(|n| Some(n as u32)))
}

/// How much rests on a source: the rows of all its places.
pub fn resting(page: &PageBuilder<'_, '_>, ix: SourceIx) -> usize {
    let others = keys(&page.site.model[ix]).map(|key| other_facts(page, ix, key).len());
    page.site.lists.statements[ix.position()].len() + others.sum::<usize>()
}

/// What rests on a place beside statements.
struct Fact {
    what: String,
    when: String,
    basis: String,
}

/// Starts, homes, duties, statuses, events, forums, commitments and observations that rest on a place.
fn other_facts(page: &PageBuilder<'_, '_>, ix: SourceIx, place: Option<u32>) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for of in &page.site.lists.facts[ix.position()] {
        let facts = facts_of(page, *of, |c| c.source == ix && c.place == place);
        rows.extend(facts.into_iter().map(|fact| TableRow {
            cells: vec![
                Cell::runs(vec![named(page, *of)]),
                Cell::text(fact.what),
                Cell::text(fact.when),
                Cell::text(fact.basis),
            ],
            ..TableRow::default()
        }));
    }
    rows
}

/// What of a record is said here.
fn facts_of(page: &PageBuilder<'_, '_>, of: Subject, here: impl Fn(Citation) -> bool) -> Vec<Fact> {
    let model = page.site.model;
    let words = &page.site.words;
    match of {
        Subject::Post(post) => of_post(page, &model[post], here),
        Subject::Event(event) if here(model[event].source) => vec![Fact {
            what: words.get("fact-in-force"),
            when: words.date(&model[event].in_force),
            basis: words.get(&format!("basis-{}", model[event].basis.word())),
        }],
        Subject::Forum(forum) if here(model[forum].origin.source) => vec![Fact {
            what: words.text(&model[forum].name).to_owned(),
            when: model[forum].at.as_ref().map(|d| words.date(d)).unwrap_or_default(),
            basis: words.get("basis-observed"),
        }],
        Subject::Commitment(commitment) if here(model[commitment].source) => {
            let record = &model[commitment];
            let due = record.due.as_ref();
            vec![Fact {
                what: words.text(&record.title).to_owned(),
                when: due.map_or_else(|| words.get("undated"), |d| words.date(d)),
                basis: words.get(&format!("commitment-kind-{}", record.kind.word())),
            }]
        }
        Subject::Term(term) if model[term].source.is_some_and(&here) => vec![Fact {
            what: words.text(&model[term].name).to_owned(),
            when: String::new(),
            basis: words.get("basis-stated"),
        }],
        Subject::Indicator(indicator) => observed(words, &model[indicator], here),
        _ => Vec::new(),
    }
}

/// A post's start, homes, duties, members and statuses.
fn of_post(page: &PageBuilder<'_, '_>, post: &Post, here: impl Fn(Citation) -> bool) -> Vec<Fact> {
    let words = &page.site.words;
    let concluded = |what: String, reason: &Option<String>| match reason {
        Some(reason) => format!("{what}. {}: {reason}", words.get("inferred")),
        None => what,
    };
    let told = |key: &str, name: &str, when: &When, origin: &Origin| Fact {
        what: concluded(format!("{}: {name}", words.get(key)), &origin.inferred),
        when: time(words, &page.known.time(when), origin.basis),
        basis: words.get(&format!("basis-{}", origin.basis.word())),
    };
    let mut all = Vec::new();
    for (key, side) in [
        ("start-introduced", &post.start.introduced),
        ("start-appointed", &post.start.appointed),
        ("start-on-site", &post.start.on_site),
    ] {
        all.extend(side.iter().filter(|d| here(d.source)).map(|dated| Fact {
            what: concluded(words.get(key), &post.start.inferred),
            when: words.date(&dated.date),
            basis: words.get("basis-stated"),
        }));
    }
    for (key, list) in [("fact-home", &post.homes), ("fact-duties", &post.duties)] {
        let placements = list.iter().filter(|p| here(p.origin.source));
        all.extend(placements.map(|p| told(key, words.text(&p.name), &p.when, &p.origin)));
    }
    if let Seat::Shared { members, .. } = &post.seat {
        let members = members.iter().filter(|m| here(m.origin.source));
        all.extend(members.map(|m| told("fact-member", words.district(m.district), &m.when, &m.origin)));
    }
    let statuses = post.statuses.iter().filter(|s| here(s.source));
    all.extend(statuses.map(|status| Fact {
        what: words.say(&Message::absent(status.standing, status.reason.as_ref())),
        when: time(words, &page.known.time(&status.when), Basis::Observed),
        basis: words.get("basis-observed"),
    }));
    all
}

/// The observations of an indicator.
fn observed(words: &Words<'_>, record: &Indicator, here: impl Fn(Citation) -> bool) -> Vec<Fact> {
    let fact = |observation: &Observation| Fact {
        what: observation
            .value
            .as_ref()
            .map(|v| format!("{} {}", words.number(v), words.unit(&record.unit, Some(v))))
            .or(observation.as_said.clone())
            .unwrap_or_default(),
        when: observation
            .at
            .as_ref()
            .map_or_else(|| words.get("period-untold"), |d| words.date(d)),
        basis: words.get("basis-observed"),
    };
    let all = record.observations.iter().filter(|o| here(o.origin.source));
    all.map(fact).collect()
}
