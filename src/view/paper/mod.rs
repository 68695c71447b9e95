//! The paper that goes to the committee, as its templates see it: blocks in the order of reading, all text final.
//!
//! The PDF and the HTML file are made of the same blocks, so that they say the same in the same order.

pub(super) mod block;
mod parts;

pub use super::content::{Cell, Run, Table};
pub use block::{Block, PaperFigure, Term};

use serde::Serialize;

use super::page::PageBuilder;
use super::pieces;
use super::site::Site;
use super::tables::{Csv, Format, PLAIN};
use crate::answer::{Arg, Message};
use crate::model::word::Word;
use crate::model::{Citation, InquiryIx, Subject};
use crate::source::FileId;

/// How a paper holds the rows of its answers.
pub const ROWS: Csv = PLAIN;

/// A table of more rows than this goes into the attached data instead.
pub const MOST_ROWS: usize = 2000;

/// More records than these are attached as one file.
const MOST_RECORDS: usize = 500;

/// A paper, ready for its template.
#[derive(Debug, Serialize)]
pub struct Paper {
    /// The language, as BCP 47 has it, and its region: *sv*, *SE*.
    pub lang: &'static str,
    /// The region.
    pub region: &'static str,
    /// What it is called.
    pub kind: String,
    /// What it is about.
    pub title: String,
    /// What it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Who hands it in.
    pub administration: String,
    /// What stands beside that: date, case number.
    pub head: Vec<Label>,
    /// From whom and to whom.
    pub parties: Vec<Label>,
    /// The dates that its facts hold at.
    pub holds: String,
    /// Who wrote it, as its properties tell; nobody where it was put together anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// On every page: that it is a reconstruction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// On every page: what the site is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The paper itself.
    pub blocks: Vec<Block>,
    /// The footnotes in the order of their numbers.
    #[serde(serialize_with = "pieces::lines")]
    pub notes: Vec<Vec<Run>>,
    /// The files inside it.
    pub files: Vec<Attached>,
    /// Its date for the document's properties: year, month, day.
    pub date: (i32, u32, u32),
    /// The words of the templates.
    pub ui: std::collections::BTreeMap<String, String>,
}

/// A label and what it says, each line of its own.
#[derive(Debug, Serialize)]
pub struct Label {
    /// What it is of, whatever the language: `date`, `case-number`, `officer`, `to`.
    pub key: &'static str,
    /// The label.
    pub label: String,
    /// What it says.
    pub lines: Vec<String>,
}

/// A file inside a paper.
#[derive(Clone, Debug, Serialize)]
pub struct Attached {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// Its media type.
    pub mime: &'static str,
    /// What its bytes are.
    #[serde(skip)]
    pub of: AttachedOf,
}

/// What the bytes of an attached file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachedOf {
    /// An answer as JSON, by the question's place.
    Json(u32),
    /// The rows of an answer as [`ROWS`] writes them.
    Rows(u32),
    /// Records as they are written: one, or many after one another, each below its path.
    Records(Vec<FileId>),
}

/// Puts the paper of an inquiry together.
pub fn paper(site: &Site<'_>, inquiry: InquiryIx) -> Paper {
    let model = site.model;
    let known = &site.inquiries[inquiry.position()];
    let words = &site.words;
    let record = &model[inquiry];
    let facts = &record.paper;
    let mut page = PageBuilder::paper(site, known, inquiry);

    let mut blocks = parts::blocks(&mut page, inquiry);
    let order = block::number(&mut blocks);
    let notes = page.footnotes(&order);

    let date = facts.date.as_ref();
    let day = date.and_then(|d| d.is_day()).unwrap_or(record.clock.as_of);
    let label = |message: &'static str, lines: Vec<String>| Label {
        key: message.strip_prefix("paper-").unwrap_or(message),
        label: words.get(message),
        lines,
    };
    let text = |t: &crate::model::Text| words.text(t).to_owned();
    let mut head = vec![label(
        "paper-date",
        vec![date.map_or(words.day(day), |d| words.date(d))],
    )];
    head.extend(
        facts
            .case_number
            .iter()
            .map(|n| label("paper-case-number", vec![n.clone()])),
    );
    let mut parties = Vec::new();
    let mut officer: Vec<String> = facts.officer.iter().map(text).collect();
    officer.extend(model.site().contact.clone());
    if !officer.is_empty() {
        parties.push(label("paper-officer", officer));
    }
    if let Some(to) = facts.addressee.as_ref().or(record.addressed_to.as_ref()) {
        parties.push(label("paper-to", vec![text(to)]));
    }
    let kind = facts.kind.as_ref().map_or_else(|| words.get("paper-kind"), text);
    let asked = super::words::lower(&text(&record.kind));
    let subtitle = record.asked_by.as_ref().map(|who| {
        words.say(
            &Message::new("paper-answers")
                .with("kind", Arg::Verbatim(asked))
                .with("who", Arg::Verbatim(text(who))),
        )
    });
    let clock = record.clock;
    use chrono::Datelike;
    let administration = facts
        .administration
        .as_ref()
        .map_or_else(|| text(&model.site().publisher), text);
    Paper {
        lang: words.language.word(),
        region: words.tongue.region(),
        kind,
        title: text(&record.title),
        subtitle,
        author: record.reply.is_none().then(|| administration.clone()),
        administration,
        head,
        parties,
        holds: words.say(
            &Message::new("paper-holds")
                .with("day", Arg::Day(clock.as_of))
                .with("known", Arg::Day(clock.known_by)),
        ),
        mark: record.reply.is_some().then(|| words.get("paper-reconstruction")),
        notice: model.site().notice.as_ref().map(text),
        blocks,
        notes,
        files: attached(site, inquiry),
        date: (day.year(), day.month(), day.day()),
        ui: words.all("ui-").into_iter().collect(),
    }
}

/// Whether the files of a paper are few and small enough for one HTML file, which a mail must carry; in the PDF they
/// always are.
pub fn is_light(site: &Site<'_>, inquiry: InquiryIx) -> bool {
    let answers = &site.answers[inquiry.position()];
    answers.iter().all(|a| a.rows.len() <= MOST_ROWS) && records(site, inquiry).len() <= MOST_RECORDS
}

/// The files inside a paper: its answers, and the records that they rest on as they are written.
pub fn attached(site: &Site<'_>, inquiry: InquiryIx) -> Vec<Attached> {
    let model = site.model;
    let words = &site.words;
    let record = &model[inquiry];
    let mut files = Vec::new();
    for (n, question) in record.questions.iter().enumerate() {
        let about = words.text(&question.summary);
        files.push(Attached {
            name: format!("{}.json", question.id),
            description: about.to_owned(),
            mime: "application/json",
            of: AttachedOf::Json(n as u32),
        });
        let answer = &site.answers[inquiry.position()][n];
        if !answer.rows.is_empty() {
            files.push(Attached {
                name: format!("{}.{}", question.id, ROWS.ending()),
                description: about.to_owned(),
                mime: ROWS.media_type(),
                of: AttachedOf::Rows(n as u32),
            });
        }
    }
    let description = words.get("paper-record");
    let records = records(site, inquiry);
    let attach = |name: String, of: Vec<FileId>| Attached {
        name,
        description: description.clone(),
        mime: "application/yaml",
        of: AttachedOf::Records(of),
    };
    if records.len() > MOST_RECORDS {
        files.push(attach(words.get("paper-records-file"), records));
    } else {
        files.extend(
            records
                .into_iter()
                .map(|file| attach(site.files.get(file).path.replace('/', "-"), vec![file])),
        );
    }
    files
}

/// The files of the records that an inquiry's answers rest on, in the order of their paths.
fn records(site: &Site<'_>, inquiry: InquiryIx) -> Vec<FileId> {
    let model = site.model;
    let record = &model[inquiry];
    let mut files = vec![record.span.file];
    let mut rests_on = |citation: &Citation| {
        files.push(model[citation.source].span.file);
        files.push(citation.span.file);
    };
    for answer in &site.answers[inquiry.position()] {
        answer.sources.iter().for_each(&mut rests_on);
    }
    record.source.iter().chain(&record.reply).for_each(&mut rests_on);
    let answers = site.answers[inquiry.position()].iter();
    for district in answers.flat_map(|a| &a.rows).flat_map(|r| &r.districts) {
        let district = &model[*district];
        files.push(district.span.file);
        for event in district.resulted_from.into_iter().chain(district.changed_by) {
            files.push(model[event].span.file);
        }
    }
    for question in &record.questions {
        for subject in &question.about {
            // pages are no records, and stand on the site
            let is_page = matches!(subject, Subject::Page(_));
            files.extend(model.span(*subject).filter(|_| !is_page).map(|span| span.file));
        }
    }
    files.sort();
    files.dedup();
    files
}
