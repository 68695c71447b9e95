//! What is missing, in which answer, and who can tell it; and who has answered the questionnaires.

use super::facts::{columns, districts};
use crate::answer::gaps::{Gap, Who};
use crate::answer::replies::Reply;
use crate::answer::{Arg, Message};
use crate::model::{Citation, DistrictIx, InquiryIx, Known, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::gaps::Item;
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, Page, Section};
use crate::view::published::{pages, slice};
use crate::view::site::Site;

/// One page of the gaps.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Gaps, n));
    let here = slice(&site.gaps, n);
    let mut sections = Vec::new();
    for (inquiry, _) in site.model.inquiries() {
        let of = |item: &&Item| item.inquiry() == inquiry;
        let missing: Vec<TableRow> = here
            .iter()
            .filter(of)
            .filter_map(|item| match item {
                Item::Gap(_, question, gap) => Some(gap_row(&page, inquiry, *question, gap)),
                Item::Asked(..) => None,
            })
            .collect();
        let asked: Vec<TableRow> = here
            .iter()
            .filter(of)
            .filter_map(|item| match item {
                Item::Asked(_, district, reply) => Some(reply_row(&mut page, *district, reply.as_ref())),
                Item::Gap(..) => None,
            })
            .collect();
        sections.extend(section(&page, inquiry, "missing", missing));
        sections.extend(section(&page, inquiry, "asked", asked));
    }
    let title = words.get("nav-gaps");
    let mut about = About::new("gaps", title.clone(), Some(Place::Gaps));
    let missing = site.gaps.iter().filter(|item| matches!(item, Item::Gap(..))).count();
    let lead = words.say(
        &Message::new("gaps-lead")
            .with("count", Arg::Count(missing))
            .with("day", Arg::Day(known.clock.as_of)),
    );
    about.description.clone_from(&lead);
    about.scripts = here.len() > 5;
    let body = Body {
        heading: title,
        lead: Some(lead),
        sections,
        pages: pager(&page, n, pages(site.gaps.len())),
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// A table on one inquiry; none where nothing stands in it. No id of an inquiry holds a full stop.
fn section(page: &PageBuilder<'_, '_>, inquiry: InquiryIx, what: &'static str, rows: Vec<TableRow>) -> Option<Section> {
    if rows.is_empty() {
        return None;
    }
    let words = &page.site.words;
    let record = &page.site.model[inquiry];
    let (key, heads) = match what {
        "missing" => (
            "gaps-missing",
            [("col-question", None), ("col-gap", None), ("col-who-can-say", None)],
        ),
        _ => (
            "gaps-asked",
            [("col-district", None), ("col-answered", None), ("col-source", None)],
        ),
    };
    let title = words.say(&Message::new(key).with("inquiry", Arg::Text(record.title.clone())));
    let anchor = format!("{what}.{}", record.id);
    let mut section = Section::new(anchor.clone(), title.clone());
    section.table = Some(Table {
        id: format!("{anchor}.table"),
        caption: title,
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    });
    Some(section)
}

fn gap_row(page: &PageBuilder<'_, '_>, inquiry: InquiryIx, question: u32, gap: &Gap) -> TableRow {
    let model = page.site.model;
    let words = &page.site.words;
    let summary = words.text(&model[inquiry].questions[question as usize].summary);
    let who = match &gap.who {
        Who::Districts(all) => districts(page, all),
        Who::All => vec![page_link(page, words.get("gaps-who-all"))],
        Who::Source => vec![Run::text(words.get("gaps-who-source"))],
        Who::Asked => match &model[inquiry].addressed_to {
            Some(asked) => vec![page.text(asked)],
            None => vec![Run::text(words.get("gaps-who-asked"))],
        },
        Who::Nobody => vec![Run::text(words.get("dash"))],
    };
    TableRow {
        cells: vec![
            Cell::runs(vec![page.link(Subject::Question(inquiry, question), summary)]),
            Cell::text(words.say(&gap.what())),
            Cell::runs(who),
        ],
        ..TableRow::default()
    }
}

fn page_link(page: &PageBuilder<'_, '_>, text: String) -> Run {
    Run::link(text, page.way(Place::Districts))
}

fn reply_row(page: &mut PageBuilder<'_, '_>, district: DistrictIx, reply: Option<&Reply>) -> TableRow {
    let words = &page.site.words;
    let name = page.link(Subject::District(district), words.district(district));
    let (said, source) = match reply {
        Some(reply) => {
            let record = &page.site.model[reply.source];
            let citation = Citation {
                source: reply.source,
                place: None,
                span: record.span,
            };
            let day = Cell::text(words.day(reply.day)).sort(reply.day.to_string());
            (day, vec![page.cite(citation)])
        }
        None => (Cell::text(words.get("ask-unanswered")).class("warn"), Vec::new()),
    };
    TableRow {
        cells: vec![Cell::runs(vec![name]), said, Cell::runs(source)],
        ..TableRow::default()
    }
}
