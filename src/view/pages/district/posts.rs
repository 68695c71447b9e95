//! The posts of a district: drawn, as a table, and in a sentence.

use crate::answer::{Arg, Message};
use crate::evidence::{self, Count, OnDay, Presence};
use crate::model::number::Number;
use crate::model::word::StartSide;
use crate::model::{Citation, Definition, DistrictIx, Placement, PostIx, ProgrammeIx, Seat, Subject};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::figures::timeline::{LineIs, timeline};
use crate::view::figures::{Figure, lanes};
use crate::view::page::PageBuilder;
use crate::view::pages::facts::{columns, time};
use crate::view::parts::Section;

/// What there is, in a sentence: each programme with its number.
pub fn leading(page: &PageBuilder<'_, '_>, posts: &Section) -> Option<String> {
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

/// The rows of programmes that a source says all have.
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
pub fn section(page: &mut PageBuilder<'_, '_>, ix: DistrictIx) -> Option<Section> {
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
        [one] => LineIs::One(one),
        _ => LineIs::Mixed,
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
    let wanted = evidence::Wanted::unit(model[record.programme].unit.as_deref());
    let definition = evidence::definition_of(known, &[post], wanted);
    let counted = definition.map(|d| (evidence::post_count(known, post, &d, day), d));
    let since = evidence::since_of(known, post, StartSide::OnSite);
    let presence = evidence::post_presence(known, post, day);
    let mut sources: Vec<Citation> = counted.iter().flat_map(|(count, _)| count.sources.clone()).collect();
    sources.extend(since.iter().flat_map(|s| s.sources.clone()));
    let number = match &counted {
        Some((count, definition)) if !count.value.is_unknown() => number(page, post, count, definition, &presence),
        _ => vec![Run::text(words.get("dash"))],
    };
    let count = counted.as_ref().map(|(count, _)| count);
    let (state, told_in) = state(page, post, &presence, count, sources.is_empty());
    sources.extend(told_in);
    let homes: Vec<&Placement> = record.homes.iter().filter(|h| known.knows(h.origin.source)).collect();
    sources.extend(homes.iter().map(|home| home.origin.source));
    let id = record
        .id
        .split_once('/')
        .map_or(record.id.as_str(), |(_, id)| id)
        .to_owned();
    let row = TableRow {
        id: (!matches!(record.seat, Seat::Shared { .. })).then(|| format!("post-{id}")),
        cells: vec![
            Cell::runs(name(page, ix, post)),
            Cell::text(since.map_or_else(|| words.get("dash"), |s| words.date(&s.date))),
            Cell::runs(number).class("num"),
            state,
            Cell::runs(homes_told(page, &homes)),
            Cell::runs(page.cites(&sources)),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, sources.first().copied())
}

/// What a post is called on the page of a district, with whose it is else.
fn name(page: &PageBuilder<'_, '_>, ix: DistrictIx, post: PostIx) -> Vec<Run> {
    let model = page.site.model;
    let words = &page.site.words;
    let record = &model[post];
    let programme = words.text(&model[record.programme].name);
    let mut beside = Vec::new();
    beside.extend(record.organization.as_ref().map(|of| words.text(of).to_owned()));
    if let Seat::Shared { members, name: own } = &record.seat {
        beside.extend(own.as_ref().map(|own| words.text(own).to_owned()));
        let others: Vec<_> = members.iter().map(|m| m.district).filter(|d| *d != ix).collect();
        beside.push(words.say(&Message::new("shared-with").with("names", Arg::Districts(others))));
    }
    if let Some(dual) = record.dual_role {
        let other = words.text(&model[model[dual].programme].name).to_owned();
        beside.push(words.say(&Message::new("dual-role").with("name", Arg::Verbatim(other))));
    }
    let name = page.link(Subject::Programme(record.programme), programme);
    let beside = beside.into_iter().map(|said| Run::of("soft", format!(" ({said})")));
    std::iter::once(name).chain(beside).collect()
}

/// How many there are; where some of them are a plan, what is confirmed leads.
fn number(
    page: &PageBuilder<'_, '_>,
    post: PostIx,
    count: &Count,
    definition: &Definition,
    presence: &Presence,
) -> Vec<Run> {
    let words = &page.site.words;
    let known = page.known;
    let said = |n: &Number| Run::text(format!("{} {}", words.number(n), words.unit(&definition.unit, Some(n))));
    let eve = match presence {
        Presence::InPlace { planned: false } => evidence::before_plans(known, &[post], count),
        _ => None,
    };
    let before = eve.map(|eve| evidence::post_count(known, post, definition, eve).value);
    match before.filter(|before| !before.is_unknown()) {
        Some(before) => {
            let message = Message::new("then-planned").with("after", Arg::Number(count.value.clone()));
            vec![said(&before), Run::of("soft", format!("; {}", words.say(&message)))]
        }
        None => vec![said(&count.value)],
    }
}

/// How it stands with a post, and the sources that say so; where no source tells of it yet, the last change does.
fn state(
    page: &PageBuilder<'_, '_>,
    post: PostIx,
    presence: &Presence,
    count: Option<&Count>,
    is_untold: bool,
) -> (Cell, Vec<Citation>) {
    let words = &page.site.words;
    let known = page.known;
    let day = known.clock.as_of;
    let warn = |said: String| Cell::text(said).class("warn");
    match presence {
        Presence::InPlace { planned: true } => (warn(words.get("row-planned")), Vec::new()),
        Presence::InPlace { planned: false } => {
            if is_untold && let Some((evidence, held)) = evidence::last_change(known, [post], day) {
                let said = words.say(&Message::last_evidence(evidence, held.seen_about()));
                return (Cell::text(said), vec![held.statement.source]);
            }
            let state = match count {
                Some(c) if c.planned => warn(words.get("row-planned")),
                Some(c) if c.disputed => warn(words.get("note-disputed")),
                Some(Count {
                    evidence: Some(evidence),
                    seen,
                    ..
                }) if *evidence < day => Cell::text(words.say(&Message::last_evidence(*evidence, seen.as_ref()))),
                _ => Cell::text(words.get("row-in-place")),
            };
            (state, Vec::new())
        }
        Presence::Absent {
            standing,
            reason,
            source,
        } => {
            let message = Message::absent(*standing, reason.as_ref());
            (warn(words.say(&message)), vec![*source])
        }
        Presence::NotYet => (warn(words.get("note-not-yet")), Vec::new()),
        Presence::Unknown if evidence::only_announced(known, [post]) => {
            let told = known.statements(Subject::Post(post));
            let sources = told.map(|held| held.statement.source).collect();
            (warn(words.get("note-announced")), sources)
        }
        Presence::Unknown => (warn(words.get("row-cannot-tell")), Vec::new()),
    }
}

/// Where a post has its place, and when; a dash where that is not told.
fn homes_told(page: &PageBuilder<'_, '_>, homes: &[&Placement]) -> Vec<Run> {
    let words = &page.site.words;
    let mut runs = Vec::new();
    for home in homes {
        if !runs.is_empty() {
            runs.push(Run::text("; "));
        }
        runs.push(page.text(&home.name));
        let when = time(words, &page.known.time(&home.when), home.origin.basis);
        let mark = home
            .origin
            .inferred
            .as_ref()
            .map(|_| format!("; {}", words.get("note-inferred")));
        runs.push(Run::of("soft", format!(" ({when}{})", mark.unwrap_or_default())));
    }
    if runs.is_empty() {
        runs.push(Run::text(words.get("dash")));
    }
    runs
}
