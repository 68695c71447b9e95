//! Who has what: every district beside the others, a column for each programme, today and at the end of each year before.

use chrono::Datelike;

use super::facts::columns;
use crate::answer::{Arg, Message, coverage_of};
use crate::evidence::{self, Count, Counted, OnDay, Presence};
use crate::model::date::{Day, Truth};
use crate::model::number::Number;
use crate::model::word::{ClaimKind, Word};
use crate::model::{DistrictIx, Known, PostIx, ProgrammeIx, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Column, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, NavLink, Page, Section};
use crate::view::published::{ROWS, pages, slice};
use crate::view::site::Site;
use crate::view::words::capital;

/// How many rows the table of today has.
pub fn rows(site: &Site<'_>) -> usize {
    site.lists.existing
}

/// The years before that of the site's day that have a page: those since something is told, where one page holds all
/// districts.
pub fn years(site: &Site<'_>) -> std::ops::Range<i32> {
    let last = site.state.clock.as_of.year();
    let first = site.lists.first_year.filter(|_| rows(site) <= ROWS);
    // more are history, which the programmes' own time lines tell
    first.map_or(last, |first| first.max(last - 9).min(last))..last
}

/// One page of the table of today.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let page = PageBuilder::new(site, known, Target::Place(Place::Matrix, n));
    of_day(page, known.clock.as_of, None, n)
}

/// The table as it was at the end of a year, by all that is known today.
pub fn year_page<'m>(site: &Site<'m>, known: &Known<'m>, year: i32) -> Page {
    let page = PageBuilder::new(site, known, Target::Year(year));
    let day = Day::from_ymd_opt(year, 12, 31).unwrap_or(known.clock.as_of);
    of_day(page, day, Some(year), 1)
}

fn of_day(mut page: PageBuilder<'_, '_>, day: Day, year: Option<i32>, n: usize) -> Page {
    let site = page.site;
    let words = &site.words;
    let all = districts(&page, day);
    let table = table(&mut page, slice(&all, n), day, all.len() <= ROWS);
    let title = match year {
        Some(year) => words.say(&Message::new("matrix-title-year").with("year", Arg::Verbatim(year.to_string()))),
        None => words.get("nav-matrix"),
    };
    let lead = words.say(&Message::new("matrix-lead").with("day", Arg::Day(day)));
    let mut section = Section::plain("matrix");
    section.table = table;
    let total = if year.is_some() { 1 } else { pages(all.len()) };
    let mut about = About::new("matrix", title.clone(), Some(Place::Matrix));
    about.description.clone_from(&lead);
    let mut years: Vec<NavLink> = vec![NavLink {
        label: words.day(site.state.clock.as_of),
        href: Some(page.way(Place::Matrix)),
        current: year.is_none(),
    }];
    years.extend(links(&page).into_iter().map(|link| NavLink {
        current: year.is_some_and(|y| y.to_string() == link.label),
        ..link
    }));
    if year.is_some() {
        about.crumbs = vec![super::facts::place_crumb(&page, Place::Matrix)];
    }
    let body = Body {
        heading: title,
        lead: Some(lead),
        years: if years.len() > 1 { years } else { Vec::new() },
        sections: vec![section],
        pages: pager(&page, n, total),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// The ways to the years before, the last one first.
pub fn links(page: &PageBuilder<'_, '_>) -> Vec<NavLink> {
    let years = years(page.site).rev();
    years
        .map(|year| NavLink {
            label: year.to_string(),
            href: Some(page.to_target(Target::Year(year))),
            current: false,
        })
        .collect()
}

/// The districts of a day, in the order of their names.
pub fn districts(page: &PageBuilder<'_, '_>, day: Day) -> Vec<DistrictIx> {
    let mut all = page.known.existing(day);
    all.retain(|d| page.known.exists(*d, day) == Truth::Yes);
    all.sort_by_cached_key(|d| (page.site.words.sort_key(page.site.words.district(*d)), *d));
    all
}

/// Districts as rows, programmes as columns; nothing where nobody has a post and nobody claims that all have.
pub fn table(page: &mut PageBuilder<'_, '_>, rows: &[DistrictIx], day: Day, whole: bool) -> Option<Table> {
    let known = page.known;
    let model = page.site.model;
    let words = &page.site.words;
    let claims = known.claims(ClaimKind::All);
    // beside a programme on the day what each row has of it, and of how many anything is told
    let mut columns_of: Vec<(ProgrammeIx, OnDay<'_, '_>, Vec<Presence>, usize)> = Vec::new();
    for (ix, record) in model.programmes() {
        let ours = |p: &&PostIx| model[**p].organization.is_none();
        let claimed = claims.iter().any(|(_, held)| held.statement.programme == Some(ix));
        if !claimed && record.posts.iter().filter(ours).count() == 0 {
            continue;
        }
        // the same for every page of the state; of a large site there are many, and it is chosen among all posts
        let counted = match std::ptr::eq(known, &page.site.state) {
            true => page.site.lists.programmes[ix.position()].definition.clone(),
            false => evidence::definition_of(known, &record.posts, evidence::Wanted::unit(record.unit.as_deref())),
        };
        let on = OnDay::new(known, ix, counted.map(Counted::from), day);
        let presences: Vec<Presence> = rows.iter().map(|d| on.presence(*d)).collect();
        let told = presences.iter().filter(|p| **p != Presence::Unknown).count();
        columns_of.push((ix, on, presences, told));
    }
    columns_of.retain(|(.., told)| *told > 0 || !whole);
    // what most is told of first
    columns_of.sort_by_cached_key(|(ix, .., told)| {
        (
            std::cmp::Reverse(*told),
            words.sort_key(words.text(&model[*ix].name)),
            *ix,
        )
    });
    if columns_of.is_empty() || rows.is_empty() {
        return None;
    }
    let mut body = Vec::with_capacity(rows.len());
    for (n, district) in rows.iter().enumerate() {
        let name = page.link(Subject::District(*district), words.district(*district));
        let mut cells = vec![Cell::runs(vec![name])];
        for (ix, on, presences, _) in &columns_of {
            cells.push(cell(page, on, *ix, *district, &presences[n]));
        }
        body.push(TableRow {
            cells,
            ..TableRow::default()
        });
    }
    let foot = whole.then(|| {
        let of = columns_of.iter().map(|(_, on, ..)| {
            let coverage = coverage_of(on, known, rows, day);
            // a plan that nobody has confirmed is told in its cell, and not counted
            let confirmed = coverage.confirmed();
            let message = Message::new("matrix-found")
                .with("in-place-least", Arg::Count(confirmed.least))
                .with("in-place-most", Arg::Count(confirmed.most))
                .with("of-least", Arg::Count(coverage.of_span.least))
                .with("of-most", Arg::Count(coverage.of_span.most))
                .with("told", Arg::Select(if coverage.of_told { "yes" } else { "no" }));
            Cell::text(words.say(&message))
        });
        TableRow {
            cells: std::iter::once(Cell::text(words.get("matrix-total")))
                .chain(of)
                .collect(),
            ..TableRow::default()
        }
    });
    let mut heads = columns(words, &[("col-district", None)]);
    heads.extend(columns_of.iter().map(|(ix, ..)| Column {
        label: words.text(&model[*ix].name).to_owned(),
        href: page.link(Subject::Programme(*ix), "").href,
        class: None,
    }));
    Some(Table {
        id: "matrix-table".into(),
        caption: words.say(&Message::new("matrix-caption").with("day", Arg::Day(day))),
        columns: heads,
        rows: body,
        foot,
        pick: whole.then(|| words.get("matrix-pick")),
        in_full: false,
    })
}

/// What a district has of a programme, as shortly as it can be said, leading to where it is told.
fn cell(
    page: &mut PageBuilder<'_, '_>,
    on: &OnDay<'_, '_>,
    programme: ProgrammeIx,
    district: DistrictIx,
    presence: &Presence,
) -> Cell {
    let words = &page.site.words;
    let model = page.site.model;
    let count = on.count_with_shared(district);
    let mut sources = count.sources.clone();
    if let Presence::Absent { source, .. } = presence {
        sources.push(*source);
    }
    if on.is_claimed(district) {
        let claims = page.known.claims(ClaimKind::All);
        let claims = claims
            .iter()
            .filter(|(_, held)| held.statement.programme == Some(programme));
        sources.extend(claims.map(|(_, held)| held.statement.source));
    }
    let (said, class) = match presence {
        Presence::InPlace { planned } => {
            let posts = || model[district].posts.iter().chain(&model[district].shared).copied();
            let posts: Vec<PostIx> = posts().filter(|p| model[*p].programme == programme).collect();
            let before = evidence::before_plans(page.known, &posts, &count);
            let before = before.map(|eve| on.on(eve).count_with_shared(district).value);
            in_place(page, &count, before, *planned, on.is_claimed(district))
        }
        Presence::Absent { standing, .. } => {
            let message = Message::new("note-absent").with("standing", Arg::Select(standing.word()));
            (words.say(&message), Some("none"))
        }
        Presence::NotYet => (words.get("note-not-yet"), Some("none")),
        Presence::Unknown => (words.get("row-cannot-tell"), Some("soft")),
    };
    let record = &model[district];
    let posts = record.posts.iter().chain(&record.shared);
    let post = posts.copied().find(|p| model[*p].programme == programme);
    let to = post.map_or(Subject::Programme(programme), Subject::Post);
    let shared = post.is_some_and(|p| matches!(model[p].seat, crate::model::Seat::Shared { .. }));
    let mut runs = vec![page.link(to, said)];
    if shared && presence.is_in_place() {
        runs.push(Run::of("soft", format!(" {}", words.get("matrix-shared"))));
    }
    // on the site the cell leads to them
    if page.is_paper() {
        runs.extend(page.cites(&sources));
    }
    let cell = Cell::runs(runs);
    class.map_or(cell.clone(), |class| cell.class(class))
}

fn in_place(
    page: &PageBuilder<'_, '_>,
    count: &Count,
    before: Option<Number>,
    planned: bool,
    claimed: bool,
) -> (String, Option<&'static str>) {
    let words = &page.site.words;
    if planned {
        return (words.get("matrix-planned"), Some("plan"));
    }
    if count.value.is_unknown() {
        let key = if claimed { "matrix-claimed" } else { "matrix-in-place" };
        return (words.get(key), Some("some"));
    }
    let number = words.number(&count.value);
    if count.planned {
        // what is confirmed leads
        let message = match before.filter(|before| !before.is_unknown()) {
            Some(before) => {
                Message::new("matrix-number-then-planned").with("before", Arg::Verbatim(words.number(&before)))
            }
            None => Message::new("matrix-number-planned"),
        };
        return (words.say(&message.with("number", Arg::Verbatim(number))), Some("plan"));
    }
    (capital(&number), None)
}
