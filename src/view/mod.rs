//! Model and answers to what templates and data files see: all text final, every address relative.

pub mod address;
pub mod answer_json;
mod content;
pub mod data;
pub mod difference;
mod entry;
pub mod gaps;
pub mod linked;
mod lists;
pub(crate) mod markup;
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
pub(crate) mod terms;
mod tiles;
mod timelines;
pub mod words;

use crate::model::{Model, Subject};
use crate::source::Span;

/// The record that a page is of, by the page's path; `None` for a page of many. Of a page that only leads to another, where its
/// address is told.
pub fn home(model: &Model, path: &str) -> Option<Span> {
    let mut old = model.old_addresses();
    own_page(model, path).or_else(|| Some(old.find(|(_, old)| old.path == path)?.1.span))
}

/// Whether a record has its own page at a path, or its paper.
pub fn page_at(model: &Model, path: &str) -> bool {
    own_page(model, path).is_some()
}

fn own_page(model: &Model, path: &str) -> Option<Span> {
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

/// What is shown where somebody shares an answer.
pub use pages::share;
/// Where the files with an answer's rows stand, and those of an edition.
pub use pages::{data_path, edition_path};

/// Where the pages of a site stand; those that only lead to another page, and the one for addresses that lead nowhere, are
/// left out.
pub fn addresses(site: &Site<'_>) -> Vec<String> {
    let all = targets(site).into_iter();
    let all = all.filter(|target| !matches!(target, Target::NotFound | Target::Moved(..)));
    all.map(|target| site.path(target)).collect()
}
