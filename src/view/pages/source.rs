//! Sources: the list, and one with all that rests on it.

mod places;

pub use places::resting;

use super::district::web;
use super::facts::{columns, name_of, place_crumb};
use crate::answer::{Arg, Message};
use crate::model::date::Date;
use crate::model::{Accepted, Known, Model, Source, SourceIx, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, pager, source_kind};
use crate::view::parts::{Body, Content, Fact, Page, Section};
use crate::view::prose;
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::words::capital;

/// The sources that have pages: all but those inside a district's record.
pub fn listed(model: &Model) -> impl Iterator<Item = SourceIx> + '_ {
    model.sources().filter(|(_, s)| s.owner.is_none()).map(|(ix, _)| ix)
}

/// Known sources in our hands, the newest first.
pub fn newest(known: &Known<'_>) -> Vec<SourceIx> {
    let model = known.model;
    let date = |s: &Source| s.known().and_then(Date::latest);
    let mut all: Vec<SourceIx> = listed(model)
        .filter(|ix| model[*ix].supplied && date(&model[*ix]).is_some_and(|d| d <= known.clock.known_by))
        .collect();
    all.sort_by_key(|ix| (std::cmp::Reverse(date(&model[*ix])), *ix));
    all
}

/// One page of the list.
pub fn list<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let model = site.model;
    let words = &site.words;
    let page = PageBuilder::new(site, known, Target::Place(Place::Sources, n));
    let mut all: Vec<(Carries, SourceIx)> = listed(model).map(|ix| (carries(&page, ix), ix)).collect();
    all.sort_by_key(|(group, ix)| {
        (
            *group,
            std::cmp::Reverse(model[*ix].known().and_then(Date::latest)),
            *ix,
        )
    });
    let mut sections = Vec::new();
    for (group, id) in [
        (Carries::Facts, "list"),
        (Carries::Nothing, "idle"),
        (Carries::Named, "named"),
    ] {
        let here = slice(&all, n).iter().filter(|(of, _)| *of == group);
        let rows: Vec<TableRow> = here.map(|(_, ix)| list_row(&page, *ix, group)).collect();
        if rows.is_empty() {
            continue;
        }
        let title = words.get(&format!("sources-{id}"));
        let mut heads = vec![("col-title", None), ("col-type", None), ("col-known", None)];
        if group == Carries::Facts {
            heads.push(("col-resting", Some("num")));
        }
        heads.push(("col-note", None));
        let mut section = Section::new(id, title.clone());
        let table = Table {
            id: format!("{id}-table"),
            caption: title,
            columns: columns(words, &heads),
            rows,
            ..Table::default()
        };
        section.table = Some(table.without_empty(&words.get("dash")));
        sections.push(section);
    }
    let title = words.get("nav-sources");
    let mut about = About::new("sources", title.clone(), Some(Place::Sources));
    about.description = words.get("sources-lead");
    about.scripts = true;
    sections.extend(accepted(&page).filter(|_| n == 1));
    let body = Body {
        heading: title,
        lead: Some(words.get("sources-lead")),
        sections,
        pages: pager(&page, n, pages(all.len())),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// What a source is to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Carries {
    /// Something rests on it.
    Facts,
    /// It was read, and nothing rests on it.
    Nothing,
    /// It is referred to, and not in our hands.
    Named,
}

fn carries(page: &PageBuilder<'_, '_>, ix: SourceIx) -> Carries {
    match (resting(page, ix), page.site.model[ix].supplied) {
        (0, true) => Carries::Nothing,
        (0, false) => Carries::Named,
        _ => Carries::Facts,
    }
}

fn list_row(page: &PageBuilder<'_, '_>, ix: SourceIx, group: Carries) -> TableRow {
    let words = &page.site.words;
    let source = &page.site.model[ix];
    let date = source.known().map_or_else(|| words.get("undated"), |d| words.date(d));
    let mut state = Vec::new();
    if !source.supplied && group == Carries::Facts {
        state.push(words.get("source-not-supplied"));
    }
    if !source.corrections.is_empty() {
        state.push(words.count("n-corrections", source.corrections.len()));
    }
    let mut cells = vec![
        Cell::runs(vec![
            page.link(Subject::Source(ix), words.text(&source.title))
                .in_language(words.foreign(&source.title)),
        ]),
        Cell::runs(vec![page.text(&source.kind)]),
        Cell::text(date).sort(
            source
                .known()
                .and_then(Date::latest)
                .map(|d| d.to_string())
                .unwrap_or_default(),
        ),
    ];
    if group == Carries::Facts {
        cells.push(Cell::text(words.figure(resting(page, ix) as i64)).class("num"));
    }
    cells.push(Cell::text(state.join("; ")));
    TableRow {
        cells,
        ..TableRow::default()
    }
}

/// What looked wrong and is accepted, each with its record and the reason of whoever has looked.
fn accepted(page: &PageBuilder<'_, '_>) -> Option<Section> {
    let words = &page.site.words;
    let row = |accepted: &Accepted| TableRow {
        cells: vec![
            Cell::runs(vec![
                page.link(accepted.subject, name_of(page.site.model, words, accepted.subject)),
            ]),
            Cell::runs(vec![page.text(&accepted.reason)]),
        ],
        ..TableRow::default()
    };
    let rows: Vec<TableRow> = page.site.model.accepted().iter().map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let mut section = Section::new("accepted", words.get("accepted-heading"));
    section.lead = Some(words.get("accepted-lead"));
    section.table = Some(Table {
        id: "accepted-table".into(),
        caption: words.get("accepted-heading"),
        columns: columns(words, &[("col-subject", None), ("col-reason", None)]),
        rows,
        ..Table::default()
    });
    Some(section)
}

/// One source.
pub fn page<'m>(site: &Site<'m>, state: &Known<'m>, ix: SourceIx) -> Page {
    let model = site.model;
    let words = &site.words;
    let source = &model[ix];
    let mut page = PageBuilder::new(site, state, Target::Record(Subject::Source(ix), 1));
    let facts = facts(&page, ix);
    let mut sections = Vec::from_iter(page.corrections(&source.corrections));
    sections.extend(prose::section(&mut page, source.narrative, "text", "source-text"));
    sections.extend(places::places(&page, ix));
    let title = words.text(&source.title).to_owned();
    let mut about = About::new("source", title.clone(), Some(Place::Sources));
    about.crumbs = vec![place_crumb(&page, Place::Sources)];
    about.description = format!("{title}, {}", source_kind(words, source));
    // the page lists itself nowhere: its own places are above
    let sources = page
        .sources()
        .into_iter()
        .filter(|_| source.corrections.iter().any(|c| c.source.source != ix))
        .collect();
    let body = Body {
        heading: title,
        facts,
        sections,
        sources,
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// What is told of a source itself.
fn facts(page: &PageBuilder<'_, '_>, ix: SourceIx) -> Vec<Fact> {
    let words = &page.site.words;
    let source = &page.site.model[ix];
    let mut facts = Vec::new();
    let mut fact = |label: &str, runs: Vec<Run>| {
        if !runs.is_empty() {
            facts.push(Fact {
                label: words.get(label),
                runs,
            });
        }
    };
    fact("col-type", vec![page.text(&source.kind)]);
    fact(
        "fact-publisher",
        source.publisher.iter().map(|p| page.text(p)).collect(),
    );
    fact(
        "fact-identifier",
        match &source.identifier {
            Some(number) => vec![Run::text(number)],
            None if source.supplied => vec![Run::of("soft", words.get("identifier-untold"))],
            None => Vec::new(),
        },
    );
    for (label, date) in [
        ("fact-signed", &source.signed),
        ("fact-meeting", &source.meeting),
        ("fact-published", &source.published),
        ("fact-facts-at", &source.facts_at),
    ] {
        fact(label, date.iter().map(|d| Run::text(words.date(d))).collect());
    }
    fact(
        "fact-url",
        match (&source.url, &source.publisher) {
            (Some(url), _) => vec![Run::link(url.clone(), web(url))],
            (None, Some(publisher)) => vec![Run::text(
                words.say(&Message::new("original-with").with("publisher", Arg::Text(publisher.clone()))),
            )],
            (None, None) => Vec::new(),
        },
    );
    let count = resting(page, ix);
    if count > 0 {
        let line = Message::new("changes-line").with("count", Arg::Count(count));
        fact("fact-resting", vec![Run::text(capital(&words.say(&line)))]);
    }
    if !source.supplied {
        fact("col-state", vec![Run::of("warn", words.get("source-not-supplied"))]);
    }
    fact("fact-note", source.note.iter().map(|n| page.text(n)).collect());
    fact("fact-attachments", attachments(page, source));
    facts
}

/// What is attached to a source; a link where we have it.
fn attachments(page: &PageBuilder<'_, '_>, source: &Source) -> Vec<Run> {
    let mut runs = Vec::new();
    for attachment in &source.attachments {
        if !runs.is_empty() {
            runs.push(Run::text("; "));
        }
        runs.push(match attachment.source {
            Some(citation) => page.link(
                Subject::Source(citation.source),
                page.site.words.text(&attachment.title),
            ),
            None => page.text(&attachment.title),
        });
    }
    runs
}
