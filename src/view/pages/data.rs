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
    let words = &site.words;
    let page = PageBuilder::new(site, known, Target::Place(Place::Data, 1));
    let title = words.get("nav-data");
    let mut about = About::new("data", title.clone(), Some(Place::Data));
    about.description = words.get("data-lead");
    about.linked = vec![
        (CATALOGUE.to_owned(), "application/rdf+xml"),
        (ORGANISATION.to_owned(), "application/ld+json"),
    ];
    let mut terms = Section::new("terms", words.get("data-terms"));
    terms.lead = Some(words.get("data-terms-lead"));
    let sections = [
        Some(records(&page)),
        answers(&page),
        Some(terms),
        Some(machines(&page)),
        untranslated(&page),
    ];
    let licence = site.model.site().licence.as_ref().map(|licence| Fact {
        label: words.get("data-licence"),
        runs: vec![Run::link(licence.name.clone(), licence.address.clone())],
    });
    let body = Body {
        heading: title,
        lead: Some(words.get("data-lead")),
        facts: licence.into_iter().collect(),
        sections: sections.into_iter().flatten().collect(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// The records, in one file and in one for each kind.
fn records(page: &PageBuilder<'_, '_>) -> Section {
    let words = &page.site.words;
    // they lie where the first language's do, and in its forms
    let forms = formats(page.site.model.site().language);
    let about = |key: &str| Run::text(words.get(key));
    let whole = (words.get("format-xlsx"), format!("{EVERYTHING}.xlsx"));
    let mut rows = vec![row(page, about("data-everything"), [whole])];
    rows.extend(DATA_FILES.iter().map(|file| {
        let files = forms.iter().map(|form| {
            let path = format!("{}.{}", file.stem, form.ending());
            (format_label(words, *form), path)
        });
        row(page, about(file.about), files)
    }));
    section(page, "records", "col-content", rows)
}

/// The answers, each in its files.
fn answers(page: &PageBuilder<'_, '_>) -> Option<Section> {
    let (site, words) = (page.site, &page.site.words);
    let mut rows = Vec::new();
    for (ix, inquiry) in site.model.inquiries() {
        for (n, question) in inquiry.questions.iter().enumerate() {
            let files = data_files(words, &site.answers[ix.position()][n]);
            let files = files.map(|(ending, label)| (label, data_path(site, ix, n as u32, ending)));
            let name = page.link(Subject::Question(ix, n as u32), words.text(&question.summary));
            rows.push(row(page, name, files));
        }
    }
    (!rows.is_empty()).then(|| section(page, "answers", "col-question", rows))
}

/// What other programs read of the whole site.
fn machines(page: &PageBuilder<'_, '_>) -> Section {
    let words = &page.site.words;
    let file = |about: &str, label: &str, path: &str| {
        let file = (words.get(label), path.to_owned());
        row(page, Run::text(words.get(about)), [file])
    };
    let rows = vec![
        file("data-catalogue", "format-rdf", CATALOGUE),
        file("data-organisation", "format-json-ld", ORGANISATION),
    ];
    let mut section = section(page, "machines", "col-content", rows);
    section.lead = Some(words.get("data-machines-lead"));
    section
}

/// A section with a table of files.
fn section(page: &PageBuilder<'_, '_>, of: &str, head: &'static str, rows: Vec<TableRow>) -> Section {
    let words = &page.site.words;
    let mut section = Section::new(of, words.get(&format!("data-{of}")));
    section.table = Some(Table {
        id: format!("{of}-table"),
        caption: words.get(&format!("data-{of}-caption")),
        columns: columns(words, &[(head, None), ("col-file", None)]),
        rows,
        ..Table::default()
    });
    section
}

/// What files hold, and the way to each: what it is called, and its path from the root of the site.
fn row(page: &PageBuilder<'_, '_>, what: Run, files: impl IntoIterator<Item = (String, String)>) -> TableRow {
    let mut links = Vec::new();
    for (label, path) in files {
        if !links.is_empty() {
            links.push(Run::text(" "));
        }
        links.push(Run::link(label, relative(&page.path, &path)));
    }
    TableRow {
        cells: vec![Cell::runs(vec![what]), Cell::runs(links)],
        ..TableRow::default()
    }
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
