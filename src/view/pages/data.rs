//! Open data: which files there are, and what they hold.

use super::answer::{data_files, data_path, format_label};
use super::facts::columns;
use crate::model::{Known, Subject, Text};
use crate::source::FileId;
use crate::view::address::{CATALOGUE, ORGANISATION, Place, Target, relative};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::data::DATA_FILES;
use crate::view::page::{About, PageBuilder};
use crate::view::parts::{Body, Content, Fact, Page, Section};
use crate::view::published::ROWS;
use crate::view::sheets::EVERYTHING;
use crate::view::site::Site;
use crate::view::tables::formats;

/// The page of open data.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let model = site.model;
    let words = &site.words;
    let page = PageBuilder::new(site, known, Target::Place(Place::Data, 1));
    // they lie where the first language's do, and in its forms
    let forms = formats(model.site().language);
    let mut rows = vec![TableRow {
        cells: vec![
            Cell::text(words.get("data-everything")),
            Cell::runs(vec![{
                let name = format!("{EVERYTHING}.xlsx");
                Run::link(words.get("format-xlsx"), relative(&page.path, &name))
            }]),
        ],
        ..TableRow::default()
    }];
    rows.extend(DATA_FILES.iter().map(|file| {
        let mut links = Vec::new();
        for format in forms {
            if !links.is_empty() {
                links.push(Run::text(" "));
            }
            let name = format!("{}.{}", file.stem, format.ending());
            links.push(Run::link(format_label(words, *format), relative(&page.path, &name)));
        }
        TableRow {
            cells: vec![Cell::text(words.get(file.about)), Cell::runs(links)],
            ..TableRow::default()
        }
    }));
    let mut whole = Section::new("records", words.get("data-records"));
    let heads = [("col-content", None), ("col-file", None)];
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
            let file = |(ending, label): (&'static str, String)| {
                let path = data_path(site, ix, n as u32, ending);
                Run::link(label, relative(&page.path, &path))
            };
            let mut files = Vec::new();
            for one in data_files(words, &site.answers[ix.position()][n]) {
                if !files.is_empty() {
                    files.push(Run::text(" "));
                }
                files.push(file(one));
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
    let mut machines = Section::new("machines", words.get("data-machines"));
    machines.lead = Some(words.get("data-machines-lead"));
    let file = |about: &str, label: &str, path: &str| TableRow {
        cells: vec![
            Cell::text(words.get(about)),
            Cell::runs(vec![Run::link(words.get(label), relative(&page.path, path))]),
        ],
        ..TableRow::default()
    };
    machines.table = Some(Table {
        id: "machines-table".into(),
        caption: words.get("data-machines-caption"),
        columns: columns(words, &heads),
        rows: vec![
            file("data-catalogue", "format-rdf", CATALOGUE),
            file("data-organisation", "format-json-ld", ORGANISATION),
        ],
        ..Table::default()
    });
    let title = words.get("nav-data");
    let mut about = About::new("data", title.clone(), Some(Place::Data));
    about.description = words.get("data-lead");
    about.linked = vec![
        (CATALOGUE.to_owned(), "application/rdf+xml"),
        (ORGANISATION.to_owned(), "application/ld+json"),
    ];
    let sections = [whole, answers, terms, machines]
        .into_iter()
        .chain(untranslated(&page))
        .filter(|s| s.table.is_some() || s.lead.is_some())
        .collect();
    let licence = model.site().licence.as_ref().map(|licence| Fact {
        label: words.get("data-licence"),
        runs: vec![Run::link(licence.name.clone(), licence.address.clone())],
    });
    let body = Body {
        heading: title,
        lead: Some(words.get("data-lead")),
        facts: licence.into_iter().collect(),
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
