//! Open data: which files there are, and what they hold.

use super::answer::{data_endings, data_path};
use super::facts::columns;
use crate::model::{Known, Subject, Text};
use crate::source::FileId;
use crate::view::address::{Place, Target, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::data::DATA_FILES;
use crate::view::page::{About, PageBuilder};
use crate::view::parts::{Body, Content, Page, Section};
use crate::view::published::ROWS;
use crate::view::site::Site;
use crate::view::tables::FORMATS;

/// The page of open data.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let model = site.model;
    let words = &site.words;
    let page = PageBuilder::new(site, known, Target::Place(Place::Data, 1));
    let mut rows: Vec<TableRow> = DATA_FILES
        .iter()
        .flat_map(|file| FORMATS.iter().map(move |format| (file, format)))
        .map(|(file, format)| {
            let name = format!("{}.{}", file.stem, format.ending());
            let link = Run::link(&name, relative(&page.path, &name));
            TableRow {
                cells: vec![Cell::runs(vec![link]), Cell::text(words.get(file.about))],
                ..TableRow::default()
            }
        })
        .collect();
    let mut whole = Section::new("records", words.get("data-records"));
    let heads = [("col-file", None), ("col-content", None)];
    whole.table = Some(Table {
        id: "records-table".into(),
        caption: words.get("data-records-caption"),
        columns: columns(words, &heads),
        rows: std::mem::take(&mut rows),
        ..Table::default()
    });
    let mut answers = Section::new("answers", words.get("data-answers"));
    for (ix, inquiry) in model.inquiries() {
        for (n, question) in inquiry.questions.iter().enumerate() {
            let file = |ending: &str| {
                let path = data_path(site, ix, n as u32, ending);
                Run::link(ending.to_uppercase(), relative(&page.path, &path))
            };
            let mut files = Vec::new();
            for ending in data_endings(&site.answers[ix.position()][n]) {
                if !files.is_empty() {
                    files.push(Run::text(" "));
                }
                files.push(file(ending));
            }
            rows.push(TableRow {
                cells: vec![
                    Cell::runs(vec![
                        page.link(Subject::Question(ix, n as u32), words.text(&question.summary)),
                    ]),
                    Cell::runs(files),
                ],
                ..TableRow::default()
            });
        }
    }
    if !rows.is_empty() {
        answers.table = Some(Table {
            id: "answers-table".into(),
            caption: words.get("data-answers-caption"),
            columns: columns(words, &[("col-question", None), ("col-file", None)]),
            rows,
            ..Table::default()
        });
    }
    let mut terms = Section::new("terms", words.get("data-terms"));
    terms.lead = Some(words.get("data-terms-lead"));
    let title = words.get("nav-data");
    let mut about = About::new("data", title.clone(), Some(Place::Data));
    about.description = words.get("data-lead");
    let sections = [whole, answers, terms]
        .into_iter()
        .chain(untranslated(&page))
        .filter(|s| s.table.is_some() || s.lead.is_some())
        .collect();
    let body = Body {
        heading: title,
        lead: Some(words.get("data-lead")),
        sections,
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// The records whose text is in another language alone: pages show it as it is, marked with its language.
fn untranslated(page: &PageBuilder<'_, '_>) -> Option<Section> {
    page.site.prose_lang()?;
    let (model, words) = (page.site.model, &page.site.words);
    let mut section = Section::new("untranslated", words.get("data-untranslated"));
    section.lead = Some(words.get("data-untranslated-lead"));
    let mut add = |of: Subject, name: &Text, narrative: Option<FileId>| {
        let entry = narrative.and_then(|_| page.entry(of, words.text(name), None));
        section.links.extend(entry);
    };
    for (ix, inquiry) in model.inquiries() {
        add(Subject::Inquiry(ix), &inquiry.title, inquiry.narrative);
        for (n, question) in inquiry.questions.iter().enumerate() {
            add(Subject::Question(ix, n as u32), &question.summary, question.narrative);
        }
    }
    // of a large city the districts' own are as many as its districts
    if model.districts().len() <= ROWS {
        for (ix, district) in model.districts() {
            add(Subject::District(ix), &district.name, district.narrative);
        }
    }
    for (ix, programme) in model.programmes() {
        add(Subject::Programme(ix), &programme.name, programme.narrative);
    }
    for (ix, source) in model.sources() {
        add(Subject::Source(ix), &source.title, source.narrative);
    }
    for (ix, record) in model.pages() {
        let title = Text::plain(record.title.as_str());
        add(Subject::Page(ix), &title, Some(record.narrative));
    }
    (!section.links.is_empty()).then_some(section)
}
