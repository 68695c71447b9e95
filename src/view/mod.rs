//! Model and answers to what templates and data files see: all text final, every address relative.

pub mod address;
pub mod answer_json;
mod content;
pub mod data;
pub mod difference;
pub mod gaps;
mod lists;
mod markup;
pub mod news;
mod page;
pub(crate) mod pages;
pub mod paper;
mod parts;
mod prose;
mod published;
pub mod search;
pub mod sheets;
mod site;
pub mod tables;
mod tiles;
mod timelines;
pub mod words;

use crate::model::{Model, Subject};
use crate::source::Span;

/// The record that a page is of, by the page's path; `None` for a page of many.
pub fn home(model: &Model, path: &str) -> Option<Span> {
    let first = model.site().language;
    let inquiries = model.inquiries();
    let subjects: Vec<(Subject, Span)> = model
        .districts()
        .map(|(ix, r)| (Subject::District(ix), r.span))
        .chain(model.programmes().map(|(ix, r)| (Subject::Programme(ix), r.span)))
        .chain(model.sources().map(|(ix, r)| (Subject::Source(ix), r.span)))
        .chain(inquiries.clone().map(|(ix, r)| (Subject::Inquiry(ix), r.span)))
        .chain(inquiries.clone().flat_map(|(ix, r)| {
            let questions = r.questions.iter().enumerate();
            questions.map(move |(n, q)| (Subject::Question(ix, n as u32), q.span))
        }))
        .chain(model.pages().map(|(ix, r)| {
            let (start, end) = (0, 0);
            let file = r.narrative;
            (Subject::Page(ix), Span { file, start, end })
        }))
        .collect();
    model.site().languages.iter().find_map(|language| {
        let addresses = address::Addresses::new(&words::Words::new(model, *language), first);
        let own = |(of, span): &(Subject, Span)| (addresses.own(model, *of).as_deref() == Some(path)).then_some(*span);
        let paper = inquiries
            .clone()
            .find(|(ix, _)| path.strip_prefix(&addresses.paper(model, *ix)) == Some(".html"));
        subjects.iter().find_map(own).or(paper.map(|(_, inquiry)| inquiry.span))
    })
}

pub use address::Target;
pub use pages::{page, targets};
pub use parts::Page;
pub use site::{Options, Papers, Site};

/// Where the files with an answer's rows stand, and those of an edition.
pub use pages::{data_path, edition_path};
