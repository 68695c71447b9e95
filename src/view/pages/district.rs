//! One district: its posts over time, what is told of it, and where.

mod posts;

use super::facts::{columns, districts_and, place_crumb, statement_table};
use crate::model::date::Truth;
use crate::model::{DistrictIx, Held, Known, Subject};
use crate::view::address::{ORGANISATION, Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, source_kind};
use crate::view::parts::{Badge, Body, Content, Fact, Link, Page, Section};
use crate::view::prose;
use crate::view::site::Site;
use crate::view::words::capital;

/// The page of a district.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, ix: DistrictIx) -> Page {
    let model = site.model;
    let words = &site.words;
    let record = &model[ix];
    let mut page = PageBuilder::new(site, known, Target::Record(Subject::District(ix), 1));
    let name = words.text(&record.name).to_owned();
    let facts = facts(&mut page, ix);
    let mut sections = Vec::from_iter(prose::section(&mut page, record.narrative, "text", "district-text"));
    let posts = posts::section(&mut page, ix);
    let lead = posts.as_ref().and_then(|posts| posts::leading(&page, posts));
    sections.extend(posts);
    sections.extend(details(&mut page, ix));
    let events: Vec<_> = record.resulted_from.iter().chain(&record.changed_by).copied().collect();
    let (then, _) = page.corrections_of(&events);
    sections.extend(page.corrections(then));
    sections.extend(own_sources(&page, ix));
    sections.extend(answers(&page, ix));

    let mut about = About::new("district", name.clone(), Some(Place::Districts));
    about.linked = vec![(ORGANISATION.to_owned(), "application/ld+json")];
    about.crumbs = vec![place_crumb(&page, Place::Districts)];
    about.description = format!("{name}: {}", words.get("district-description"));
    about.coverage = Some(name.clone());
    let badge = (known.exists(ix, known.clock.as_of) == Truth::No).then(|| Badge {
        code: "unknown",
        label: words.get("row-ended"),
        href: None,
    });
    let body = Body {
        heading: name,
        lead,
        previous: neighbour(&page, ix, -1),
        next: neighbour(&page, ix, 1),
        badge,
        facts,
        sections,
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// What kind it is, since when, of which districts it came, and what became of it.
fn facts(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Vec<Fact> {
    let model = page.site.model;
    let words = &page.site.words;
    let life = page.known.life(ix);
    let mut facts = Vec::new();
    if let Some(kind) = &model[ix].classification
        && words.text(kind) != words.noun().one
    {
        facts.push(Fact {
            label: words.get("col-type"),
            runs: vec![Run::text(capital(words.text(kind)))],
        });
    }
    let sides = [
        ("fact-begun", &life.begin, &life.founded),
        ("fact-ended", &life.end, &life.dissolved),
    ];
    for (label, event, alone) in sides {
        let (date, source) = match (event, alone) {
            (Some((event, date)), _) => (date, model[*event].source),
            (None, Some((date, source))) => (date, *source),
            (None, None) => continue,
        };
        let mut runs = vec![Run::text(words.date(date))];
        if let Some((event, _)) = event {
            if !page.known.confirmed(*event) {
                runs.push(Run::text(" "));
                runs.push(Run::of("warn", format!("({})", words.get("note-planned"))));
            }
            let (key, others) = match label {
                "fact-begun" => ("fact-from", &model[*event].original),
                _ => ("fact-into", &model[*event].resulting),
            };
            if !others.is_empty() {
                runs.push(Run::text(format!(", {} ", words.get(key))));
                runs.extend(districts_and(page, others));
            }
        }
        runs.push(Run::text(" "));
        runs.push(page.cite(source));
        facts.push(Fact {
            label: words.get(label),
            runs,
        });
    }
    facts
}

/// The district before or after this one in the list.
fn neighbour(page: &PageBuilder<'_, '_>, ix: DistrictIx, offset: isize) -> Option<Link> {
    let lists = &page.site.lists;
    let at = lists.place_of[ix.position()].checked_add_signed(offset)?;
    let other = *lists.districts.get(at)?;
    page.entry(Subject::District(other), page.site.words.district(other), None)
}

/// The answers that tell something of the district.
fn answers(page: &PageBuilder<'_, '_>, ix: DistrictIx) -> Option<Section> {
    const MOST: usize = 8;
    let words = &page.site.words;
    let mut section = Section::new("answers", words.get("district-answers"));
    for (inquiry, question) in page.site.lists.answered[ix.position()].iter().take(MOST) {
        let record = &page.site.model[*inquiry];
        let label = words.text(&record.questions[*question as usize].summary);
        let detail = Some(words.text(&record.title).to_owned());
        let entry = page.entry(Subject::Question(*inquiry, *question), label, detail);
        section.links.extend(entry);
    }
    (!section.links.is_empty()).then_some(section)
}

/// What is told of a district and its posts, in the order of the page's table.
pub fn told<'m>(known: &Known<'m>, ix: DistrictIx) -> Vec<(Subject, Held<'m>)> {
    let record = &known.model[ix];
    let posts = record.posts.iter().chain(&record.shared).map(|p| Subject::Post(*p));
    posts
        .chain([Subject::District(ix)])
        .flat_map(|of| known.statements(of).map(move |held| (of, held)))
        .collect()
}

/// Everything told of the district and its posts; its forums, commitments and observations.
fn details(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Vec<Section> {
    let model = page.site.model;
    let mut sections = Vec::new();
    let here = Subject::District(ix);
    let held = told(page.known, ix);
    if let Some(table) = statement_table(page, "statements", here, &held) {
        let mut section = Section::new("told", page.site.words.get("district-told"));
        section.table = Some(table);
        sections.push(section);
    }
    let words = &page.site.words;
    let mut links = Vec::new();
    for subject in &page.site.lists.naming[ix.position()] {
        let (name, kind) = match *subject {
            Subject::Forum(i) => (&model[i].name, "nav-forums"),
            Subject::Commitment(i) => (&model[i].title, "nav-commitments"),
            Subject::Indicator(i) => (&model[i].name, "nav-indicators"),
            Subject::Inquiry(i) => (&model[i].title, "nav-inquiries"),
            _ => continue,
        };
        // what is not known yet is not shown
        links.extend(page.entry(*subject, words.text(name), Some(words.get(kind))));
    }
    if !links.is_empty() {
        let mut section = Section::new("more", words.get("district-more"));
        section.links = links;
        sections.push(section);
    }
    sections
}

/// Documents that stand in the district's own record have their place here.
fn own_sources(page: &PageBuilder<'_, '_>, ix: DistrictIx) -> Option<Section> {
    let model = page.site.model;
    let words = &page.site.words;
    let record = &model[ix];
    if record.own_sources.is_empty() {
        return None;
    }
    let rows = record
        .own_sources
        .iter()
        .map(|s| {
            let source = &model[*s];
            let id = source.id.split_once('/').map_or(source.id.as_str(), |(_, id)| id);
            let mut title = vec![page.text(&source.title)];
            if let Some(url) = &source.url {
                title = vec![Run::link(words.text(&source.title), web(url))];
            }
            let places: Vec<&str> = source.places.iter().map(|(_, t)| words.text(t)).collect();
            TableRow {
                id: Some(format!("source-{id}")),
                cells: vec![
                    Cell::runs(title),
                    Cell::text(source_kind(words, source)),
                    Cell::text(places.join("; ")),
                ],
                ..TableRow::default()
            }
        })
        .collect();
    let mut section = Section::new("documents", words.get("district-documents"));
    let table = Table {
        id: "documents-table".into(),
        caption: words.get("district-documents-caption"),
        columns: columns(words, &[("col-title", None), ("col-type", None), ("col-places", None)]),
        rows,
        ..Table::default()
    };
    section.table = Some(table.without_empty(""));
    Some(section)
}

/// An address as records write it, with the scheme that a link needs.
pub fn web(url: &str) -> String {
    if url.contains("://") {
        url.to_owned()
    } else {
        format!("https://{url}")
    }
}
