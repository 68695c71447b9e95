//! Sources: the list, one with all that rests on it, and what became known when.

use super::district::web;
use super::facts::{columns, name_of, named, place_crumb, said, time};
use crate::answer::{Arg, Message};
use crate::model::date::Date;
use crate::model::word::{Basis, Word};
use crate::model::{Accepted, Held, Known, Model, Seat, Source, SourceIx, Subject};
use crate::view::address::{Place, Target, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::news::{self, NewsKind};
use crate::view::page::{About, PageBuilder, pager, source_kind};
use crate::view::parts::{Body, Content, Fact, Link, Note, Page, Section};
use crate::view::prose::{self, Within};
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
    let count = resting(&page, ix);
    if count > 0 {
        let line = Message::new("changes-line").with("count", Arg::Count(count));
        fact("fact-resting", vec![Run::text(capital(&words.say(&line)))]);
    }
    if !source.supplied {
        fact("col-state", vec![Run::of("warn", words.get("source-not-supplied"))]);
    }
    fact("fact-note", source.note.iter().map(|n| page.text(n)).collect());
    let mut attachments = Vec::new();
    for attachment in &source.attachments {
        if !attachments.is_empty() {
            attachments.push(Run::text("; "));
        }
        attachments.push(match attachment.source {
            Some(citation) => page.link(Subject::Source(citation.source), words.text(&attachment.title)),
            None => page.text(&attachment.title),
        });
    }
    fact("fact-attachments", attachments);

    let mut sections = Vec::new();
    let corrections: Vec<Note> = source.corrections.iter().map(|c| page.correction(c)).collect();
    if !corrections.is_empty() {
        let mut section = Section::new("corrections", words.get("corrections-heading"));
        section.notes = corrections;
        sections.push(section);
    }
    if let Some(prose) = source
        .narrative
        .and_then(|file| prose::html(&mut page, file, Within::Record("text")))
    {
        let mut section = Section::new("text", words.get("source-text"));
        section.prose = Some(prose);
        sections.push(section);
    }
    sections.extend(places(&mut page, ix));
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

/// What rests on each place, with the anchor that citations lead to.
fn places(page: &mut PageBuilder<'_, '_>, ix: SourceIx) -> Vec<Section> {
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
fn resting(page: &PageBuilder<'_, '_>, ix: SourceIx) -> usize {
    let others = keys(&page.site.model[ix]).map(|key| other_facts(page, ix, key).len());
    page.site.lists.statements[ix.position()].len() + others.sum::<usize>()
}

/// Starts, homes, duties, statuses, events, forums, commitments and observations that rest on a place.
fn other_facts(page: &PageBuilder<'_, '_>, ix: SourceIx, place: Option<u32>) -> Vec<TableRow> {
    let model = page.site.model;
    let words = &page.site.words;
    let here = |c: crate::model::Citation| c.source == ix && c.place == place;
    let concluded = |what: String, reason: &Option<String>| match reason {
        Some(reason) => format!("{what}. {}: {reason}", words.get("inferred")),
        None => what,
    };
    let mut rows = Vec::new();
    let mut add = |subject: Subject, what: String, when: String, basis: &str| {
        rows.push(TableRow {
            id: None,
            cells: vec![
                Cell::runs(vec![named(page, subject)]),
                Cell::text(what),
                Cell::text(when),
                Cell::text(basis.to_owned()),
            ],
            ..TableRow::default()
        });
    };
    for subject in &page.site.lists.facts[ix.position()] {
        match *subject {
            Subject::Post(post) => {
                let record = &model[post];
                for (key, side) in [
                    ("start-introduced", &record.start.introduced),
                    ("start-appointed", &record.start.appointed),
                    ("start-on-site", &record.start.on_site),
                ] {
                    if let Some(dated) = side.as_ref().filter(|d| here(d.source)) {
                        let when = words.date(&dated.date);
                        let what = concluded(words.get(key), &record.start.inferred);
                        add(*subject, what, when, &words.get("basis-stated"));
                    }
                }
                for (key, list) in [("fact-home", &record.homes), ("fact-duties", &record.duties)] {
                    for placement in list.iter().filter(|p| here(p.origin.source)) {
                        let what = format!("{}: {}", words.get(key), words.text(&placement.name));
                        let what = concluded(what, &placement.origin.inferred);
                        let when = time(words, &page.known.time(&placement.when), placement.origin.basis);
                        let basis = words.get(&format!("basis-{}", placement.origin.basis.word()));
                        add(*subject, what, when, &basis);
                    }
                }
                if let Seat::Shared { members, .. } = &record.seat {
                    for member in members.iter().filter(|m| here(m.origin.source)) {
                        let what = format!("{}: {}", words.get("fact-member"), words.district(member.district));
                        let what = concluded(what, &member.origin.inferred);
                        let when = time(words, &page.known.time(&member.when), member.origin.basis);
                        let basis = words.get(&format!("basis-{}", member.origin.basis.word()));
                        add(*subject, what, when, &basis);
                    }
                }
                for status in record.statuses.iter().filter(|s| here(s.source)) {
                    let message = match &status.reason {
                        Some(reason) => Message::new("note-absent-reason").with("reason", Arg::Text(reason.clone())),
                        None => Message::new("note-absent"),
                    };
                    let what = words.say(&message.with("standing", Arg::Select(status.standing.word())));
                    let when = time(words, &page.known.time(&status.when), Basis::Observed);
                    add(*subject, what, when, &words.get("basis-observed"));
                }
            }
            Subject::Event(event) if here(model[event].source) => {
                let record = &model[event];
                let basis = words.get(&format!("basis-{}", record.basis.word()));
                let when = words.date(&record.in_force);
                add(*subject, words.get("fact-in-force"), when, &basis);
            }
            Subject::Forum(forum) if here(model[forum].origin.source) => {
                let record = &model[forum];
                let when = record.at.as_ref().map(|d| words.date(d)).unwrap_or_default();
                let what = words.text(&record.name).to_owned();
                add(*subject, what, when, &words.get("basis-observed"));
            }
            Subject::Commitment(commitment) if here(model[commitment].source) => {
                let record = &model[commitment];
                let due = record.due.as_ref();
                let when = due.map_or_else(|| words.get("undated"), |d| words.date(d));
                let kind = words.get(&format!("commitment-kind-{}", record.kind.word()));
                add(*subject, words.text(&record.title).to_owned(), when, &kind);
            }
            Subject::Term(term) if model[term].source.is_some_and(&here) => {
                let what = words.text(&model[term].name).to_owned();
                add(*subject, what, String::new(), &words.get("basis-stated"));
            }
            Subject::Indicator(indicator) => {
                let record = &model[indicator];
                for observation in record.observations.iter().filter(|o| here(o.origin.source)) {
                    let value = observation
                        .value
                        .as_ref()
                        .map(|v| format!("{} {}", words.number(v), words.unit(&record.unit, Some(v))))
                        .or(observation.as_said.clone())
                        .unwrap_or_default();
                    let at = observation.at.as_ref();
                    let when = at.map_or_else(|| words.get("period-untold"), |d| words.date(d));
                    add(*subject, value, when, &words.get("basis-observed"));
                }
            }
            _ => {}
        }
    }
    rows
}

/// What became known when: documents and corrections by date, the newest first.
pub fn changes<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    const MOST: usize = 200;
    let model = site.model;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Changes, 1));
    let answers = changed_answers(&mut page, MOST);
    let mut list = Section::new("list", words.get("changes-sources"));
    let firsts = first_answers(&page, MOST);
    let mut corrected = Section::new("corrections", words.get("corrections-heading"));
    for ix in newest(known).into_iter().take(MOST) {
        let source = &model[ix];
        let mut detail = source_kind(words, source);
        let count = resting(&page, ix);
        if count > 0 {
            let line = Message::new("changes-line").with("count", Arg::Count(count));
            detail.push_str(&format!("; {}", words.say(&line)));
        }
        let entry = page.entry(Subject::Source(ix), words.text(&source.title), Some(detail));
        list.links.extend(entry);
        let settled = site.lists.corrections.iter().filter(|c| c.source.source == ix);
        corrected.notes.extend(settled.map(|c| page.correction(c)));
    }
    let mut sections: Vec<Section> = answers.into_iter().collect();
    if !corrected.notes.is_empty() {
        sections.push(corrected);
    }
    sections.extend(firsts);
    if !list.links.is_empty() {
        sections.push(list);
    }
    let title = words.get("nav-changes");
    let mut about = About::new("changes", title.clone(), Some(Place::Changes));
    about.description = words.get("changes-lead");
    let body = Body {
        heading: title,
        lead: Some(words.get("changes-lead")),
        sections,
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// How answers changed, the newest first; with the way to the feed, if there is one.
fn changed_answers(page: &mut PageBuilder<'_, '_>, most: usize) -> Option<Section> {
    let site = page.site;
    let (model, words) = (site.model, &site.words);
    let changed = || site.news.iter().filter(|news| news.kind != NewsKind::First);
    if site.news.is_empty() {
        return None;
    }
    let mut section = Section::new("answers", words.get("changes-answers"));
    section.lead = Some(words.get("changes-answers-lead"));
    let mut rows = Vec::new();
    for news in changed().take(most) {
        let inquiry = &model[news.inquiry];
        let question = &inquiry.questions[news.question as usize];
        let mut told = vec![Run::text(news::told(words, news))];
        for run in page.cites(&news.sources) {
            told.extend((told.len() == 1).then(|| Run::text(" ")));
            told.push(run);
        }
        if news.more > 0 {
            let more = words.count("news-more-sources", news.more);
            told.push(Run::of("soft", format!(" {more}")));
        }
        rows.push(TableRow {
            cells: vec![
                Cell::text(words.day(news.day))
                    .class("nowrap")
                    .sort(news.day.to_string()),
                Cell::runs(vec![
                    page.link(
                        Subject::Question(news.inquiry, news.question),
                        words.text(&question.summary),
                    )
                    .in_language(words.foreign(&question.summary)),
                    Run::of("soft", format!(" {}", words.text(&inquiry.title)))
                        .in_language(words.foreign(&inquiry.title)),
                ]),
                Cell::runs(told),
            ],
            ..TableRow::default()
        });
    }
    let heads = [("col-date", None), ("col-question", None), ("col-what", None)];
    if rows.is_empty() {
        section.lead = Some(words.get("changes-none"));
    } else {
        section.table = Some(Table {
            id: "answers-table".into(),
            caption: words.get("changes-answers-caption"),
            columns: columns(words, &heads),
            rows,
            ..Table::default()
        });
    }
    if let Some(feed) = site.feed() {
        section.links.push(Link {
            label: words.get("changes-feed"),
            href: relative(&page.path, &feed),
            detail: None,
            badge: None,
        });
    }
    Some(section)
}

/// When inquiries were first answered, one line for each and day.
fn first_answers(page: &PageBuilder<'_, '_>, most: usize) -> Option<Section> {
    let site = page.site;
    let words = &site.words;
    let mut section = Section::new("first", words.get("changes-first"));
    let mut told = Vec::new();
    for news in site.news.iter().filter(|news| news.kind == NewsKind::First) {
        let of = (news.day, news.inquiry);
        if told.contains(&of) || told.len() == most {
            continue;
        }
        told.push(of);
        let alike = site
            .news
            .iter()
            .filter(|n| n.kind == NewsKind::First && (n.day, n.inquiry) == of);
        let detail = Message::new("changes-first-line")
            .with("day", Arg::Day(news.day))
            .with("count", Arg::Count(alike.count()));
        let title = words.text(&site.model[news.inquiry].title);
        let entry = page.entry(Subject::Inquiry(news.inquiry), title, Some(words.say(&detail)));
        section.links.extend(entry);
    }
    (!section.links.is_empty()).then_some(section)
}
