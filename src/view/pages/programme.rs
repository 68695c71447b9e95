//! Programmes: the list, and one with the time line of all its posts.

use std::collections::BTreeSet;

use super::answer::coverage_spans;
use super::facts::{columns, place_crumb, row_name};
use crate::answer::{Arg, Message, Row, RowVerdict};
use crate::evidence::{Counted, Lane, LaneOf, OnDay, Presence, last_change, only_announced};
use crate::model::word::StartSide;
use crate::model::{Held, Known, PostIx, Programme, ProgrammeIx, Seat, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::figures::timeline::{LineIs, timeline};
use crate::view::figures::{Figure, lanes};
use crate::view::lists::Lists;
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, Page, Section};
use crate::view::prose;
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::words::Words;

/// How many rows a programme's page has: its posts, one row each.
pub fn rows(site: &Site<'_>, ix: ProgrammeIx) -> usize {
    site.lists.programmes[ix.position()].rows.len()
}

/// The list of programmes.
pub fn list<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let page = PageBuilder::new(site, known, Target::Place(Place::Programmes, 1));
    let words = &site.words;
    let mut section = Section::plain("list");
    let mut all: Vec<_> = site.model.programmes().collect();
    all.sort_by_cached_key(|(ix, p)| (words.sort_key(words.text(&p.name)), *ix));
    for (ix, programme) in all {
        let detail = Some(told(site, ix)).filter(|d| !d.is_empty());
        let entry = page.entry(Subject::Programme(ix), full_name(words, programme), detail);
        section.links.extend(entry);
    }
    page.of_many(Place::Programmes, vec![section], None)
}

/// What a programme is, and where it is in place.
pub fn told(site: &Site<'_>, ix: ProgrammeIx) -> String {
    let words = &site.words;
    let programme = &site.model[ix];
    let mut told = programme
        .description
        .as_ref()
        .map(|d| words.text(d).to_owned())
        .unwrap_or_default();
    if !programme.posts.is_empty() {
        let line = line(&site.lists, ix).map(|m| words.say(&m)).unwrap_or_default();
        told = format!("{told} {line}").trim().to_owned();
    }
    told
}

/// A programme's name with its short one behind it.
pub fn full_name(words: &Words<'_>, programme: &Programme) -> String {
    let name = words.text(&programme.name);
    match &programme.abbreviation {
        Some(short) => format!("{name} ({short})"),
        None => name.to_owned(),
    }
}

/// Where a programme is in place, as far as it can be told: none is a claim that no source makes. What sources say of all
/// districts comes before what is told of some.
fn line(lists: &Lists<'_>, ix: ProgrammeIx) -> Option<Message> {
    let lanes = &lists.programmes[ix.position()];
    let of_it = |(_, held): &&(Subject, Held<'_>)| held.statement.programme == Some(ix);
    let claims: Vec<_> = lists.claims.iter().filter(of_it).collect();
    let in_place = lanes.in_place.least;
    let key = match (in_place, lanes.cannot_tell) {
        // what others have, as the police, is no row
        _ if lanes.rows.is_empty() && claims.is_empty() => return None,
        (_, 0) => "programme-line",
        _ if !claims.is_empty() => "programme-line-all",
        (0, _) => return None,
        _ => "programme-line-partly",
    };
    // of how many is not said where nobody knows
    let (part, whole) = match lanes.of {
        Some(of) => ("of", Arg::Count(of.least)),
        None => ("share", Arg::Select("untold")),
    };
    let scopes = claims.iter().filter_map(|(_, held)| held.statement.claims.as_ref());
    let mut except: Vec<_> = scopes.flat_map(|scope| scope.except.iter().copied()).collect();
    except.sort();
    Some(
        Message::new(key)
            .with("all", Arg::Count(claims.len()))
            .with("except", Arg::Select(if except.is_empty() { "no" } else { "yes" }))
            .with("names", Arg::Districts(except))
            .with("in-place", Arg::Count(in_place))
            .with(part, whole)
            .with("untold", Arg::Count(lanes.cannot_tell))
            .with(
                "rest",
                Arg::Select(if lanes.of.is_none_or(|of| in_place + lanes.cannot_tell == of.least) {
                    "all"
                } else {
                    "some"
                }),
            ),
    )
}

/// One programme.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, ix: ProgrammeIx, n: usize) -> Page {
    let words = &site.words;
    let record = &site.model[ix];
    let lanes = &site.lists.programmes[ix.position()];
    let mut page = PageBuilder::new(site, known, Target::Record(Subject::Programme(ix), n));
    let mut sections = Vec::from_iter(posts(&mut page, ix, n));
    if n == 1 {
        sections.extend(prose::section(&mut page, record.narrative, "text", "programme-text"));
    }
    sections.extend(statements(&mut page, ix, n));
    if n == 1 {
        sections.extend(texts_of_shared(&mut page, record));
        let (then, _) = page.corrections_of(&scope_events(known, ix));
        sections.extend(page.corrections(then));
    }
    let mut about = About::new("programme", words.text(&record.name), Some(Place::Programmes));
    about.crumbs = vec![place_crumb(&page, Place::Programmes)];
    // of whom nothing is told is not counted as none
    about.coverage =
        (!lanes.rows.is_empty() && lanes.cannot_tell == 0).then(|| coverage_spans(words, lanes.in_place, lanes.of));
    about.scripts = record.posts.len() > 5;
    if let Some(description) = &record.description {
        about.description = words.text(description).to_owned();
    }
    let body = Body {
        heading: full_name(words, record),
        lead: record.description.as_ref().map(|d| words.text(d).to_owned()),
        sections,
        pages: pager(&page, n, pages(lanes.rows.len())),
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// The posts of one page, drawn and as a table.
fn posts(page: &mut PageBuilder<'_, '_>, ix: ProgrammeIx, n: usize) -> Option<Section> {
    let (site, known) = (page.site, page.known);
    let words = &site.words;
    let day = known.clock.as_of;
    let all = &site.lists.programmes[ix.position()];
    let shown: Vec<&Lane> = slice(&all.rows, n).iter().collect();
    if shown.is_empty() {
        return None;
    }
    let definition = all.definition.as_deref();
    let mut section = Section::new("posts", words.get("programme-posts"));
    section.lead = line(&site.lists, ix).map(|m| words.say(&m));
    let drawn = lanes::rows(known, words, ix, definition, &shown);
    let name = Arg::Text(site.model[ix].name.clone());
    let title = words.say(&Message::new("chart-duration").with("programme", name));
    let said = section.lead.clone().unwrap_or_default();
    let line = definition.map(|d| LineIs::One(&d.unit));
    section.figure = timeline(words, title, &said, drawn, day, line).map(Figure::on_page);
    let on = OnDay::new(known, ix, all.definition.clone().map(Counted::from), day);
    let rows = shown.iter().map(|lane| row(page, &on, ix, lane)).collect();
    let heads = [
        ("col-district", None),
        ("col-since", None),
        ("col-count", Some("num")),
        ("col-state", None),
        ("col-source", None),
    ];
    section.table = Some(Table {
        id: "posts-table".into(),
        caption: words.get("table-caption"),
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    });
    Some(section)
}

/// What is told on one page of a programme, as a table.
fn statements(page: &mut PageBuilder<'_, '_>, ix: ProgrammeIx, n: usize) -> Option<Section> {
    let site = page.site;
    let held = told_here(site, page.known, ix, n);
    let mut table = super::facts::statement_table(page, "statements", Subject::Programme(ix), &held)?;
    for post in site.published.beside_rows.iter().filter(|_| n == 1) {
        // one row for each that is told, in their order; the first of a post is its place
        if let Some(at) = held.iter().position(|(of, _)| *of == Subject::Post(*post)) {
            table.rows[at].id = Some(format!("post-{}", site.model[*post].id));
        }
    }
    let mut section = Section::new("told", site.words.get("programme-told"));
    section.table = Some(table);
    Some(section)
}

/// The narratives of its shared posts, each as a section.
fn texts_of_shared(page: &mut PageBuilder<'_, '_>, record: &Programme) -> Vec<Section> {
    let posts = record.posts.iter().map(|post| &page.site.model[*post]);
    let shared = posts.filter(|post| matches!(post.seat, Seat::Shared { .. }));
    shared
        .filter_map(|post| prose::section(page, post.narrative, format!("text-{}", post.id), "note-shared"))
        .collect()
}

/// What is told on one page of a programme: of its posts there; on the first also of itself, and of it by what is told of
/// other records.
fn told_here<'m>(site: &Site<'m>, known: &Known<'m>, ix: ProgrammeIx, n: usize) -> Vec<(Subject, Held<'m>)> {
    let of_posts = told_of_posts(site, known, ix, n);
    if n > 1 {
        return of_posts;
    }
    let all_of = |of: Subject| known.statements(of).map(move |held| (of, held));
    let others = site.model.subjects();
    let others = others.filter(|s| !matches!(s, Subject::Post(_) | Subject::Programme(_)));
    let by_others = others
        .flat_map(all_of)
        .filter(|(_, held)| held.statement.programme == Some(ix));
    all_of(Subject::Programme(ix))
        .chain(of_posts)
        .chain(by_others)
        .collect()
}

/// What is told, beside their numbers, of the posts whose rows are on one page of a programme; on the first also of those
/// that are in no row, as what others have: of a shared one with its numbers, which stand nowhere else.
fn told_of_posts<'m>(site: &Site<'m>, known: &Known<'m>, ix: ProgrammeIx, n: usize) -> Vec<(Subject, Held<'m>)> {
    let rows = &site.lists.programmes[ix.position()].rows;
    let of = |lanes: &[Lane]| -> BTreeSet<PostIx> { lanes.iter().flat_map(|l| l.posts(known, ix)).collect() };
    let mut posts = of(slice(rows, n));
    if n == 1 {
        let in_rows = of(rows);
        let all = known.model[ix].posts.iter().copied();
        posts.extend(all.filter(|post| !in_rows.contains(post)));
    }
    // a plan without a day is in no row
    let numbered = |held: &Held<'_>| held.begins().is_some() && held.value.as_ref().is_some_and(|v| !v.is_unknown());
    let told = posts.into_iter().map(Subject::Post);
    told.flat_map(|of| known.statements(of).map(move |held| (of, held)))
        .filter(|(of, held)| {
            let is_beside = |post: &PostIx| *of == Subject::Post(*post);
            !numbered(held) || site.published.beside_rows.iter().any(is_beside)
        })
        .collect()
}

/// Reorganisations of districts that have had posts in a programme.
fn scope_events(known: &Known<'_>, ix: ProgrammeIx) -> Vec<crate::model::EventIx> {
    let model = known.model;
    let mut events: Vec<_> = model[ix]
        .posts
        .iter()
        .filter_map(|p| match &model[*p].seat {
            Seat::District(d) => Some(*d),
            Seat::Shared { .. } => None,
        })
        .flat_map(|d| model[d].resulted_from.into_iter().chain(model[d].changed_by))
        .collect();
    events.sort();
    events.dedup();
    events
}

fn row(page: &mut PageBuilder<'_, '_>, on: &OnDay<'_, '_>, ix: ProgrammeIx, lane: &Lane) -> TableRow {
    let known = page.known;
    let words = &page.site.words;
    let day = known.clock.as_of;
    let dash = words.get("dash");
    let presence = on.lane_presence(lane);
    let since = lane.since(known, ix, StartSide::OnSite);
    let count = on.is_counted().then(|| on.lane_count(lane));
    let (verdict, warn) = match &presence {
        Presence::InPlace { planned: true } => (RowVerdict::Planned, true),
        Presence::InPlace { planned: false } if count.as_ref().is_some_and(|c| c.planned) => {
            (RowVerdict::Planned, true)
        }
        Presence::InPlace { planned: false } => (RowVerdict::InPlace, false),
        Presence::Absent { .. } | Presence::NotYet => (RowVerdict::NotInPlace, true),
        Presence::Unknown => (RowVerdict::CannotTell, true),
    };
    let mut sources: Vec<_> = count.iter().flat_map(|c| c.sources.clone()).collect();
    sources.extend(since.iter().flat_map(|s| s.sources.clone()));
    let mut state = words.get(&format!("row-{}", verdict.word()));
    if let (RowVerdict::InPlace, Some(count)) = (verdict, &count)
        && let Some(evidence) = count.evidence.filter(|e| *e < day)
    {
        state = words.say(&Message::last_evidence(evidence, count.seen.as_ref()));
    }
    let posts = lane.posts(known, ix);
    if let (RowVerdict::InPlace, true) = (verdict, sources.is_empty())
        && let Some((evidence, held)) = last_change(known, posts.iter().copied(), day)
    {
        state = words.say(&Message::last_evidence(evidence, held.seen_about()));
        sources.push(held.statement.source);
    }
    if presence == Presence::Unknown && only_announced(known, posts.iter().copied()) {
        state = words.get("note-announced");
        let told = posts.iter().flat_map(|post| known.statements(Subject::Post(*post)));
        sources.extend(told.map(|held| held.statement.source));
    }
    if let Presence::Absent { source, reason, .. } = &presence {
        sources.push(*source);
        if let Some(reason) = reason {
            state = words.text(reason).to_owned();
        }
    }
    let number = count
        .as_ref()
        .filter(|c| !c.value.is_unknown())
        .map_or(dash.clone(), |c| words.number(&c.value));
    let row = Row::of_lane(known, lane.clone(), verdict, day);
    let mut name = row_name(page, &row);
    if let LaneOf::Shared(post) = &lane.of
        && let Seat::Shared { name: Some(own), .. } = &known.model[*post].seat
    {
        name.push(Run::of("soft", format!(" ({})", words.text(own))));
    }
    let state = Cell::text(state);
    let row = TableRow {
        id: matches!(lane.of, LaneOf::Shared(_)).then(|| format!("post-{}", row.id)),
        cells: vec![
            Cell::runs(name),
            Cell::text(since.map_or(dash, |s| words.date(&s.date))),
            Cell::text(number).class("num"),
            if warn { state.class("warn") } else { state },
            Cell::runs(page.cites(&sources)),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, sources.first().copied())
}
