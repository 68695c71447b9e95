//! Commitments, by how far they have come.

use super::facts::columns;
use super::{pages, slice};
use crate::answer::{Arg, Message};
use crate::model::date::{Date, Truth};
use crate::model::word::{CommitmentKind, Progress, Word};
use crate::model::{Commitment, CommitmentIx, Known, Subject};
use crate::view::address::Place;
use crate::view::page::{About, PageBuilder, Site, Target, pager};
use crate::view::parts::{Body, Cell, Content, Fact, Page, Run, Section, Table, TableRow};
use crate::view::prose::{self, Within};
use crate::view::words::capital;

/// How a commitment stands on a day, as far as was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the heading of its name")]
pub enum Standing {
    Overdue,
    Due,
    Undated,
    Need,
    Done,
    Abandoned,
}

impl Standing {
    const ALL: [Standing; 6] = [
        Standing::Overdue,
        Standing::Due,
        Standing::Undated,
        Standing::Need,
        Standing::Done,
        Standing::Abandoned,
    ];

    fn word(self) -> &'static str {
        match self {
            Standing::Overdue => "overdue",
            Standing::Due => "due",
            Standing::Undated => "undated",
            Standing::Need => "need",
            Standing::Done => "done",
            Standing::Abandoned => "abandoned",
        }
    }
}

fn standing(known: &Known<'_>, commitment: &Commitment) -> Standing {
    let day = known.clock.as_of;
    let told = |progress: Progress| {
        commitment
            .statuses
            .iter()
            .any(|s| s.progress == progress && known.knows(s.source) && s.at.on_or_before(day) == Truth::Yes)
    };
    if told(Progress::Done) {
        Standing::Done
    } else if told(Progress::Abandoned) {
        Standing::Abandoned
    } else if commitment.kind == CommitmentKind::Need {
        Standing::Need
    } else {
        match commitment.due.as_ref().map(Date::latest) {
            Some(Some(last)) if last < day => Standing::Overdue,
            Some(_) => Standing::Due,
            None => Standing::Undated,
        }
    }
}

/// Those that are known, in the order of their list.
pub fn shown(known: &Known<'_>) -> Vec<(Standing, CommitmentIx)> {
    let model = known.model;
    let mut all: Vec<_> = model
        .commitments()
        .filter(|(_, c)| known.knows(c.source))
        .map(|(ix, c)| (standing(known, c), ix))
        .collect();
    all.sort_by(|a, b| {
        let due = |ix: CommitmentIx| model[ix].due.as_ref().and_then(Date::latest);
        (a.0, due(a.1), a.1).cmp(&(b.0, due(b.1), b.1))
    });
    all
}

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
            id: format!("{}.table", anchor(which)),
            caption: title,
            columns: columns(words, &heads),
            rows,
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
    page.finish(about, Content::Body(body))
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
        due.push(Run::of("soft", format!(" (”{said}”)")));
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
    TableRow {
        id: Some(commitment.id.clone()),
        former: None,
        cells: vec![
            Cell::runs(what),
            Cell::runs(owners),
            Cell::runs(due).sort(sort),
            Cell::runs(status),
            Cell::runs(page.cites(&sources)),
        ],
    }
}
