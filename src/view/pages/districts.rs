//! All districts: those of today, those before them, the reorganisations between, and named groups.

use super::facts::{columns, districts};
use crate::answer::{Arg, Message};
use crate::evidence::{self, Presence};
use crate::model::date::Truth;
use crate::model::{DistrictIx, Known, Subject};
use crate::view::address::{ORGANISATION, Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, Fact, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::words::capital;

/// How many rows the list has.
pub fn rows(site: &Site<'_>) -> usize {
    site.model.districts().len()
}

/// One page of the list.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let words = &site.words;
    let day = known.clock.as_of;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Districts, n));
    let (all, existing) = (&site.lists.districts, site.lists.existing);
    let rows = slice(all, n).iter().map(|ix| row(&mut page, *ix)).collect();
    let heads = [("col-district", None), ("col-history", None), ("col-programmes", None)];
    let table = Table {
        id: "districts".into(),
        caption: capital(&words.noun().many),
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    };
    let mut first = Section::plain("list");
    first.table = Some(table);
    let mut sections = vec![first];
    if n == 1 {
        sections.extend(events(&mut page));
        sections.extend(groups(&mut page));
    }
    let key = match crate::answer::of_is_told(known, day) {
        true => "districts-lead",
        false => "districts-lead-untold",
    };
    let lead = words.say(
        &Message::new(key)
            .with("count", Arg::Count(existing))
            .with("day", Arg::Day(day)),
    );
    let title = capital(&words.get("nav-districts"));
    let mut about = About::new("districts", title.clone(), Some(Place::Districts));
    about.linked = vec![(ORGANISATION.to_owned(), "application/ld+json")];
    about.description.clone_from(&lead);
    about.coverage = Some(words.say(&Message::new("stamp-districts").with("count", Arg::Count(existing))));
    about.scripts = true;
    let body = Body {
        heading: title,
        lead: Some(lead),
        sections,
        pages: pager(&page, n, pages(all.len())),
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

fn row(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> TableRow {
    let words = &page.site.words;
    let is_former = page.known.exists(ix, page.known.clock.as_of) == Truth::No;
    let programmes = if is_former { Vec::new() } else { programmes(page, ix) };
    let row = TableRow {
        former: is_former.then(|| words.get("ui-former")),
        cells: vec![
            Cell::runs(vec![page.link(Subject::District(ix), words.district(ix))]),
            Cell::runs(history(page, ix)),
            Cell::runs(if programmes.is_empty() {
                vec![Run::text(words.get("dash"))]
            } else {
                programmes
            }),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, None)
}

/// Of which districts it came, or when it came into being without others, and what became of it.
fn history(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Vec<Run> {
    let model = page.site.model;
    let life = page.known.life(ix);
    let mut runs = Vec::new();
    for (with, alone, event, own) in [
        ("note-resulted-from", "note-founded", &life.begin, &life.founded),
        ("note-changed-into", "note-dissolved", &life.end, &life.dissolved),
    ] {
        let (date, source) = match (event, own) {
            (Some((event, date)), _) => (date, model[*event].source),
            (None, Some((date, source))) => (date, *source),
            (None, None) => continue,
        };
        let event = event.as_ref().map(|(event, _)| *event);
        let others = event.map_or(&[][..], |event| match with {
            "note-resulted-from" => &model[event].original,
            _ => &model[event].resulting,
        });
        let message = match others {
            [] => Message::new(alone),
            others => Message::new(with).with("names", Arg::Districts(others.to_vec())),
        };
        if !runs.is_empty() {
            runs.push(Run::text("; "));
        }
        runs.extend(page.message(&message.with("day", Arg::Date(date.clone())).citing(source)));
        if event.is_some_and(|event| !page.known.confirmed(event)) {
            let planned = page.site.words.get("note-planned");
            runs.extend([Run::text(" "), Run::of("warn", format!("({planned})"))]);
        }
    }
    runs
}

/// The programmes in which it has posts of its own or shared ones, and why one is not in place.
fn programmes(page: &PageBuilder<'_, '_>, ix: DistrictIx) -> Vec<Run> {
    let model = page.site.model;
    let words = &page.site.words;
    let known = page.known;
    let posts = || model[ix].posts.iter().chain(&model[ix].shared).copied();
    let mut programmes = Vec::new();
    for post in posts().filter(|p| model[*p].organization.is_none()) {
        if !programmes.contains(&model[post].programme) {
            programmes.push(model[post].programme);
        }
    }
    let mut runs = Vec::new();
    for programme in programmes {
        if !runs.is_empty() {
            runs.push(Run::text(", "));
        }
        runs.push(page.link(Subject::Programme(programme), words.text(&model[programme].name)));
        let presence = evidence::district_presence(known, ix, programme, known.clock.as_of);
        let announced = presence == Presence::Unknown
            && evidence::only_announced(known, posts().filter(|p| model[*p].programme == programme));
        let state = match crate::answer::absence(&presence) {
            Some(message) => Some(words.say(&message)),
            None => announced.then(|| words.get("note-announced")),
        };
        if let Some(state) = state {
            runs.push(Run::text(" "));
            runs.push(Run::of("warn", format!("({state})")));
        }
    }
    runs
}

fn events(page: &mut PageBuilder<'_, '_>) -> Vec<Section> {
    let model = page.site.model;
    let mut sections = Vec::new();
    for (ix, event) in model.events() {
        if !page.known.knows(event.source) {
            continue;
        }
        let words = &page.site.words;
        let mut section = Section::new(format!("event-{}", event.id), words.text(&event.name));
        let kind = crate::model::word::Word::word(event.kind);
        section.facts.push(Fact {
            label: words.get("col-type"),
            runs: vec![Run::text(words.get(&format!("event-{kind}")))],
        });
        for (label, named) in [("fact-original", &event.original), ("fact-resulting", &event.resulting)] {
            section.facts.extend((!named.is_empty()).then(|| Fact {
                label: words.get(label),
                runs: districts(page, named),
            }));
        }
        section
            .facts
            .extend(page.date_fact("fact-decided", event.decided.as_ref()));
        if let Some(date) = page.known.in_force(ix) {
            let mut text = words.date(date);
            if !page.known.confirmed(ix) {
                text.push_str(&format!(" ({})", words.get("note-planned")));
            }
            let cite = page.cite(event.source);
            section.facts.push(Fact {
                label: page.site.words.get("fact-in-force"),
                runs: vec![Run::text(text), Run::text(" "), cite],
            });
        }
        let (then, _) = page.corrections_of(&[ix]);
        section.notes = then.into_iter().map(|c| page.correction(c)).collect();
        section.table = super::facts::statements(page, &format!("event-{}_statements", event.id), Subject::Event(ix));
        section.prose = event
            .narrative
            .and_then(|file| prose::html(page, file, Within::Record(&format!("event-{}", event.id))));
        sections.push(section);
    }
    sections
}

fn groups(page: &mut PageBuilder<'_, '_>) -> Vec<Section> {
    let model = page.site.model;
    let mut sections = Vec::new();
    for (ix, group) in model.groups() {
        let words = &page.site.words;
        let mut section = Section::new(format!("group-{}", group.id), words.text(&group.name));
        let mut members = districts(page, &group.members);
        if members.is_empty() {
            members.push(Run::of("warn", words.get("group-unresolved")));
        }
        section.facts.push(Fact {
            label: words.get("fact-members"),
            runs: members,
        });
        if let Some((size, source)) = &group.size {
            let mut runs = vec![Run::text(words.number(size)), Run::text(" ")];
            runs.push(page.cite(*source));
            section.facts.push(Fact {
                label: page.site.words.get("fact-size"),
                runs,
            });
        }
        section.table = super::facts::statements(page, &format!("group-{}_statements", group.id), Subject::Group(ix));
        section.prose = group
            .narrative
            .and_then(|file| prose::html(page, file, Within::Record(&format!("group-{}", group.id))));
        sections.push(section);
    }
    sections
}
