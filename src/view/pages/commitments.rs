//! Commitments, by how far they have come.

use super::facts::columns;
use crate::answer::standing::Standing;
use crate::answer::{Arg, Message};
use crate::model::date::Date;
use crate::model::word::Word;
use crate::model::{Commitment, Known, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, Fact, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::words::capital;

/// One page of the commitments.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let model = site.model;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Commitments, n));
    let all = &site.published.commitments;
    let mut sections = Vec::new();
    for which in Standing::ALL {
        let here: Vec<_> = slice(all, n)
            .iter()
            .filter(|(s, _)| *s == which)
            .map(|(_, ix)| *ix)
            .collect();
        if here.is_empty() {
            continue;
        }
        let title = words.get(&format!("commitments-{}", which.word()));
        let rows = here.iter().map(|ix| row(&mut page, &model[*ix])).collect();
        let heads = [
            ("col-commitment", None),
            ("col-owner", None),
            ("col-due", None),
            ("col-status", None),
            ("col-source", None),
        ];
        let mut section = Section::new(anchor(which), title.clone());
        section.table = Some(Table {
            id: format!("{}_table", anchor(which)),
            caption: title,
            columns: columns(words, &heads),
            rows,
            ..Table::default()
        });
        let mut prose = String::new();
        for ix in &here {
            if let Some(html) = model[*ix]
                .narrative
                .and_then(|file| prose::html(&mut page, file, Within::Record(&model[*ix].id)))
            {
                prose.push_str(&html);
            }
        }
        section.prose = (!prose.is_empty()).then_some(prose);
        sections.push(section);
    }
    let title = words.get("nav-commitments");
    let mut about = About::new("commitments", title.clone(), Some(Place::Commitments));
    let lead = words.say(
        &Message::new("commitments-lead")
            .with("count", Arg::Count(all.len()))
            .with("day", Arg::Day(known.clock.as_of)),
    );
    about.description.clone_from(&lead);
    about.scripts = true;
    let facts = Standing::ALL
        .into_iter()
        .map(|s| (s, all.iter().filter(|(t, _)| *t == s).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(s, count)| Fact {
            label: words.get(&format!("commitments-{}", s.word())),
            runs: vec![Run::link(words.figure(count as i64), format!("#{}", anchor(s)))],
        })
        .collect();
    let body = Body {
        heading: title,
        lead: Some(lead),
        facts: if n == 1 && pages(all.len()) == 1 {
            facts
        } else {
            Vec::new()
        },
        sections,
        pages: pager(&page, n, pages(all.len())),
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// The anchor of a heading; no id of a commitment, which stands on the same page, holds a full stop.
fn anchor(standing: Standing) -> String {
    format!("standing.{}", standing.word())
}

fn row(page: &mut PageBuilder<'_, '_>, commitment: &Commitment) -> TableRow {
    let words = &page.site.words;
    let model = page.site.model;
    let mut owners = Vec::new();
    if commitment.owned_by_site {
        owners.push(Run::text(words.get("owner-site")));
    }
    for district in &commitment.owners {
        if !owners.is_empty() {
            owners.push(Run::text(", "));
        }
        owners.push(page.link(Subject::District(*district), words.district(*district)));
    }
    let mut what = vec![page.text(&commitment.title)];
    if let Some(programme) = commitment.programme {
        what.push(Run::text(" ("));
        what.push(page.link(Subject::Programme(programme), words.text(&model[programme].name)));
        what.push(Run::text(")"));
    }
    let mut due = vec![Run::text(
        commitment
            .due
            .as_ref()
            .map_or_else(|| words.get("undated"), |d| words.date(d)),
    )];
    // the source's words, where they say more than the date: not "under år 2024" beside "2024"
    let told = commitment.due.as_ref().map(|d| words.date(d)).unwrap_or_default();
    let same = |said: &String| {
        let said = said.to_lowercase();
        said.strip_suffix(told.as_str())
            .is_some_and(|rest| rest.split_whitespace().count() <= 2)
    };
    if let Some(said) = commitment.due_as_said.as_ref().filter(|s| told.is_empty() || !same(s)) {
        due.push(Run::of("soft", format!(" ({})", words.quoted(said))));
    }
    if let Some(reason) = &commitment.due_inferred {
        due.push(Run::of("soft", format!(". {}: {reason}", words.get("inferred"))));
    }
    let mut status = Vec::new();
    let mut sources = vec![commitment.source];
    for told in commitment.statuses.iter().filter(|s| page.known.knows(s.source)) {
        if !status.is_empty() {
            status.push(Run::text("; "));
        }
        let progress = words.get(&format!("progress-{}", told.progress.word()));
        let said = format!("{progress} {}", words.date(&told.at));
        // what a text follows is a sentence
        status.push(Run::text(if told.text.is_some() && status.is_empty() {
            capital(&said)
        } else {
            said
        }));
        if let Some(text) = &told.text {
            status.push(Run::text(". "));
            status.push(page.text(text));
        }
        sources.push(told.source);
    }
    if status.is_empty() {
        status.push(Run::text(
            words.get(&format!("commitment-kind-{}", commitment.kind.word())),
        ));
    }
    let sort = commitment
        .due
        .as_ref()
        .and_then(Date::latest)
        .map(|d| d.to_string())
        .unwrap_or_default();
    let row = TableRow {
        id: Some(commitment.id.clone()),
        cells: vec![
            Cell::runs(what),
            Cell::runs(owners),
            Cell::runs(due).sort(sort),
            Cell::runs(status),
            Cell::runs(page.cites(&sources)),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, Some(commitment.source))
}
