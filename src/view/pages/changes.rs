//! What became known when: how answers changed, corrections, documents.

use super::facts::columns;
use super::source::{newest, resting};
use crate::answer::{Arg, Message};
use crate::model::{Known, SourceIx, Subject};
use crate::view::address::{Place, Target, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::news::{self, NewsKind};
use crate::view::page::{PageBuilder, source_kind};
use crate::view::parts::{Link, Page, Section};
use crate::view::site::Site;

/// What became known when: documents and corrections by date, the newest first.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    const MOST: usize = 200;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Changes, 1));
    let answers = changed_answers(&mut page, MOST);
    let documents: Vec<SourceIx> = newest(known).into_iter().take(MOST).collect();
    let settled = documents.iter().flat_map(|ix| {
        let all = site.lists.corrections.iter().copied();
        all.filter(|c| c.source.source == *ix)
    });
    let mut sections = Vec::from_iter(answers);
    sections.extend(page.corrections(settled));
    sections.extend(first_answers(&page, MOST));
    let mut list = Section::new("list", words.get("changes-sources"));
    list.links = documents.iter().filter_map(|ix| document(&page, *ix)).collect();
    if !list.links.is_empty() {
        sections.push(list);
    }
    page.of_many(Place::Changes, sections, None)
}

/// A document, with how much rests on it.
fn document(page: &PageBuilder<'_, '_>, ix: SourceIx) -> Option<Link> {
    let words = &page.site.words;
    let source = &page.site.model[ix];
    let mut detail = source_kind(words, source);
    let count = resting(page, ix);
    if count > 0 {
        let line = Message::new("changes-line").with("count", Arg::Count(count));
        detail.push_str(&format!("; {}", words.say(&line)));
    }
    page.entry(Subject::Source(ix), words.text(&source.title), Some(detail))
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
