//! One district: its posts over time, what is told of it, and where.

use super::facts::{columns, place_crumb, statement_table};
use crate::answer::{Arg, Message};
use crate::evidence::{self, Count, OnDay, Presence};
use crate::model::date::Truth;
use crate::model::number::Number;
use crate::model::word::{StartSide, Word};
use crate::model::{Citation, DistrictIx, Held, Known, PostIx, ProgrammeIx, Seat, Subject};
use crate::view::address::{ORGANISATION, Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::figures::timeline::{Line, timeline};
use crate::view::figures::{Figure, lanes};
use crate::view::page::{About, PageBuilder, source_kind};
use crate::view::parts::{Badge, Body, Content, Fact, Link, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::site::Site;
use crate::view::words::capital;

/// The page of a district.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, ix: DistrictIx) -> Page {
    let model = site.model;
    let words = &site.words;
    let record = &model[ix];
    let day = known.clock.as_of;
    let mut page = PageBuilder::new(site, known, Target::Record(Subject::District(ix), 1));
    let name = words.text(&record.name).to_owned();
    let exists = known.exists(ix, day);
    let life = known.life(ix);

    let mut facts = Vec::new();
    if let Some(kind) = &record.classification
        && words.text(kind) != words.noun().one
    {
        facts.push(Fact {
            label: words.get("col-type"),
            runs: vec![Run::text(capital(words.text(kind)))],
        });
    }
    for (label, side, others) in [("fact-begun", &life.begin, true), ("fact-ended", &life.end, false)] {
        let Some((event, date)) = side else { continue };
        let list = if others {
            &model[*event].original
        } else {
            &model[*event].resulting
        };
        let key = if others { "fact-from" } else { "fact-into" };
        let mut runs = vec![Run::text(words.date(date))];
        if !known.confirmed(*event) {
            runs.push(Run::text(" "));
            runs.push(Run::of("warn", format!("({})", words.get("note-planned"))));
        }
        runs.push(Run::text(format!(", {} ", words.get(key))));
        for (i, district) in list.iter().enumerate() {
            if i > 0 {
                runs.push(Run::text(format!(" {} ", words.get("and"))));
            }
            runs.push(page.link(Subject::District(*district), words.district(*district)));
        }
        runs.push(Run::text(" "));
        runs.push(page.cite(model[*event].source));
        facts.push(Fact {
            label: words.get(label),
            runs,
        });
    }

    let mut sections = Vec::new();
    if let Some(prose) = record
        .narrative
        .and_then(|file| prose::html(&mut page, file, Within::Record("text")))
    {
        let mut section = Section::new("text", words.get("district-text"));
        section.prose = Some(prose);
        sections.push(section);
    }
    let mut lead = None;
    if let Some(section) = posts(&mut page, ix) {
        lead = leading(&page, &section);
        sections.push(section);
    }
    sections.extend(details(&mut page, ix));
    let events: Vec<_> = record.resulted_from.iter().chain(&record.changed_by).copied().collect();
    let (then, _) = page.corrections_of(&events);
    let notes: Vec<_> = then.into_iter().map(|c| page.correction(c)).collect();
    if !notes.is_empty() {
        let mut section = Section::new("corrections", words.get("corrections-heading"));
        section.notes = notes;
        sections.push(section);
    }
    sections.extend(own_sources(&page, ix));
    sections.extend(answers(&page, ix));

    let mut about = About::new("district", name.clone(), Some(Place::Districts));
    about.linked = vec![(ORGANISATION.to_owned(), "application/ld+json")];
    about.crumbs = vec![place_crumb(&page, Place::Districts)];
    about.description = format!("{name}: {}", words.get("district-description"));
    about.coverage = Some(name.clone());
    let badge = (exists == Truth::No).then(|| Badge {
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

/// What there is, in a sentence: each programme with its number.
fn leading(page: &PageBuilder<'_, '_>, posts: &Section) -> Option<String> {
    let words = &page.site.words;
    let dash = words.get("dash");
    let table = posts.table.as_ref()?;
    let said = table.rows.iter().filter_map(|row| {
        let name = row.cells.first()?.runs.first()?.text.clone();
        let at = table.columns.iter().position(|c| c.class == Some("num"))?;
        let mut runs = row.cells.get(at)?.runs.iter();
        let number = runs.next().filter(|run| run.text != dash)?;
        // what is planned, where a number that is confirmed stands before it
        let state = runs.next().map(|run| run.text.trim_start_matches("; ").to_owned());
        let warn = row.cells.get(at + 1).filter(|cell| cell.class == Some("warn"));
        let state = state.or_else(|| Some(warn?.runs.first()?.text.clone()));
        let state = state.map(|state| format!(" ({state})")).unwrap_or_default();
        Some(format!("{}: {}{state}", name, number.text))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return None;
    }
    let message = Message::new("district-lead").with("day", Arg::Day(page.known.clock.as_of));
    Some(words.say(&message.with("list", Arg::Verbatim(said.join("; ")))))
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

/// The programmes that a source says all have, where nothing else is told of this district, each with its source.
fn claims_of<'s>(page: &PageBuilder<'s, '_>, ix: DistrictIx) -> impl Iterator<Item = (ProgrammeIx, Citation)> + 's {
    let (model, known) = (page.site.model, page.known);
    let day = known.clock.as_of;
    let mut seen = Vec::new();
    let claims = page.site.lists.claims.iter();
    claims.filter_map(move |(_, held)| {
        let programme = held.statement.programme?;
        let mut told = model[ix].posts.iter().chain(&model[ix].shared);
        if seen.contains(&programme) || told.any(|p| model[*p].programme == programme) {
            return None;
        }
        seen.push(programme);
        let on = OnDay::of_unit(known, programme, None, day, ix);
        on.is_claimed(ix).then_some((programme, held.statement.source))
    })
}

fn claimed(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Vec<TableRow> {
    let all: Vec<(ProgrammeIx, Citation)> = claims_of(page, ix).collect();
    let row = |(programme, source): (ProgrammeIx, Citation)| {
        let words = &page.site.words;
        let dash = words.get("dash");
        let name = words.text(&page.site.model[programme].name);
        TableRow {
            cells: vec![
                Cell::runs(vec![page.link(Subject::Programme(programme), name)]),
                Cell::text(dash.clone()),
                Cell::text(dash.clone()).class("num"),
                Cell::text(words.get("matrix-claimed")),
                Cell::text(dash),
                Cell::runs(vec![page.cite(source)]),
            ],
            ..TableRow::default()
        }
    };
    all.into_iter().map(row).collect()
}

/// The posts, drawn and as a table.
fn posts(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Option<Section> {
    let model = page.site.model;
    let words = &page.site.words;
    let record = &model[ix];
    let known = page.known;
    let name = words.text(&record.name).to_owned();
    let lanes = lanes::district(known, words, ix);
    let posts: Vec<PostIx> = record.posts.iter().chain(&record.shared).copied().collect();
    let is_claimed = claims_of(page, ix).next().is_some();
    if lanes.is_empty() && posts.is_empty() && !is_claimed {
        return None;
    }
    let mut section = Section::new("posts", words.get("district-posts"));
    let title = words.say(&Message::new("chart-district").with("name", Arg::Verbatim(name)));
    let day = known.clock.as_of;
    let mut units: Vec<_> = posts
        .iter()
        .filter_map(|p| model[model[*p].programme].unit.clone())
        .collect();
    units.sort();
    units.dedup();
    let line = match units.as_slice() {
        [one] => Line::One(one),
        _ => Line::Mixed,
    };
    let said = format!("{title}.");
    section.figure = timeline(words, title, &said, lanes, day, Some(line)).map(Figure::on_page);
    let mut rows: Vec<TableRow> = posts.iter().map(|post| row(page, ix, *post)).collect();
    rows.extend(claimed(page, ix));
    if !rows.is_empty() {
        let words = &page.site.words;
        let heads = [
            ("col-programme", None),
            ("col-since", None),
            ("col-count", Some("num")),
            ("col-state", None),
            ("col-home", None),
            ("col-source", None),
        ];
        let table = Table {
            id: "posts-table".into(),
            caption: words.get("district-posts-caption"),
            columns: columns(words, &heads),
            rows,
            ..Table::default()
        };
        section.table = Some(table.without_empty(&words.get("dash")));
    }
    Some(section)
}

fn row(page: &mut PageBuilder<'_, '_>, ix: DistrictIx, post: PostIx) -> TableRow {
    let model = page.site.model;
    let words = &page.site.words;
    let known = page.known;
    let day = known.clock.as_of;
    let record = &model[post];
    let programme = &model[record.programme];
    let dash = words.get("dash");
    let definition = evidence::definition_of(known, &[post], evidence::Wanted::unit(programme.unit.as_deref()));
    let count = definition.as_ref().map(|d| evidence::post_count(known, post, d, day));
    let shared = matches!(record.seat, Seat::Shared { .. });
    let since = evidence::since_of(known, post, StartSide::OnSite);
    let presence = evidence::post_presence(known, post, day);
    let mut sources = count.iter().flat_map(|c| c.sources.clone()).collect::<Vec<_>>();
    sources.extend(since.iter().flat_map(|s| s.sources.clone()));

    let mut name = vec![page.link(Subject::Programme(record.programme), words.text(&programme.name))];
    if let Some(organization) = &record.organization {
        name.push(Run::of("soft", format!(" ({})", words.text(organization))));
    }
    if let Seat::Shared { members, name: own } = &record.seat {
        if let Some(own) = own {
            name.push(Run::of("soft", format!(" ({})", words.text(own))));
        }
        let others: Vec<_> = members.iter().map(|m| m.district).filter(|d| *d != ix).collect();
        let message = Message::new("shared-with").with("names", Arg::Districts(others));
        name.push(Run::of("soft", format!(" ({})", words.say(&message))));
    }
    if let Some(dual) = record.dual_role {
        let other = words.text(&model[model[dual].programme].name).to_owned();
        let message = Message::new("dual-role").with("name", Arg::Verbatim(other));
        name.push(Run::of("soft", format!(" ({})", words.say(&message))));
    }
    let number = match (&count, &definition) {
        (Some(count), Some(d)) if !count.value.is_unknown() => {
            let said = |n: &Number| Run::text(format!("{} {}", words.number(n), words.unit(&d.unit, Some(n))));
            let eve = || evidence::before_plans(known, &[post], count);
            let there = presence == Presence::InPlace { planned: false };
            let before = there
                .then(eve)
                .flatten()
                .map(|eve| evidence::post_count(known, post, d, eve).value);
            match before.filter(|before| !before.is_unknown()) {
                // what is confirmed leads
                Some(before) => {
                    let message = Message::new("then-planned").with("after", Arg::Number(count.value.clone()));
                    vec![said(&before), Run::of("soft", format!("; {}", words.say(&message)))]
                }
                None => vec![said(&count.value)],
            }
        }
        _ => vec![Run::text(dash.clone())],
    };
    let (state, warn) = match &presence {
        Presence::InPlace { planned: true } => (words.get("row-planned"), true),
        Presence::InPlace { planned: false } => match count.as_ref() {
            Some(c) if c.planned => (words.get("row-planned"), true),
            Some(c) if c.disputed => (words.get("note-disputed"), true),
            Some(Count {
                evidence: Some(evidence),
                seen,
                ..
            }) if *evidence < day => (words.say(&Message::last_evidence(*evidence, seen.as_ref())), false),
            _ => (words.get("row-in-place"), false),
        },
        Presence::Absent {
            standing,
            reason,
            source,
        } => {
            sources.push(*source);
            let message = match reason {
                Some(reason) => Message::new("note-absent-reason").with("reason", Arg::Text(reason.clone())),
                None => Message::new("note-absent"),
            };
            (words.say(&message.with("standing", Arg::Select(standing.word()))), true)
        }
        Presence::NotYet => (words.get("note-not-yet"), true),
        Presence::Unknown => (words.get("row-cannot-tell"), true),
    };
    let mut told = (state, warn);
    if presence == (Presence::InPlace { planned: false })
        && sources.is_empty()
        && let Some((evidence, held)) = evidence::last_change(known, [post], day)
    {
        told = (words.say(&Message::last_evidence(evidence, held.seen_about())), false);
        sources.push(held.statement.source);
    }
    if presence == Presence::Unknown && evidence::only_announced(known, [post]) {
        told = (words.get("note-announced"), true);
        sources.extend(known.statements(Subject::Post(post)).map(|held| held.statement.source));
    }
    let (state, warn) = told;
    let mut homes = Vec::new();
    for home in record.homes.iter().filter(|h| known.knows(h.origin.source)) {
        if !homes.is_empty() {
            homes.push(Run::text("; "));
        }
        homes.push(page.text(&home.name));
        let when = super::facts::time(words, &known.time(&home.when), home.origin.basis);
        let mark = home
            .origin
            .inferred
            .as_ref()
            .map(|_| format!("; {}", words.get("note-inferred")));
        homes.push(Run::of("soft", format!(" ({when}{})", mark.unwrap_or_default())));
        sources.push(home.origin.source);
    }
    if homes.is_empty() {
        homes.push(Run::text(dash.clone()));
    }
    let since = since.map_or(dash, |s| words.date(&s.date));
    let state = Cell::text(state);
    let id = record
        .id
        .split_once('/')
        .map_or(record.id.as_str(), |(_, id)| id)
        .to_owned();
    let row = TableRow {
        id: (!shared).then(|| format!("post-{id}")),
        cells: vec![
            Cell::runs(name),
            Cell::text(since),
            Cell::runs(number).class("num"),
            if warn { state.class("warn") } else { state },
            Cell::runs(homes),
            Cell::runs(page.cites(&sources)),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, sources.first().copied())
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
