//! Model and answers to what templates and data files see: all text final, every address relative.

pub mod address;
pub mod answer_json;
mod content;
pub mod data;
pub mod difference;
mod entry;
mod figures;
pub mod gaps;
pub mod linked;
mod lists;
pub(crate) mod markup;
pub mod news;
mod page;
pub(crate) mod pages;
pub mod paper;
mod parts;
mod pieces;
mod prose;
mod published;
pub mod search;
pub mod sheets;
mod site;
pub mod tables;
pub(crate) mod terms;
pub mod words;

use crate::model::{Model, Subject};
use crate::source::Span;

/// The record that a page is of, by the page's path; `None` for a page of many. Of a page that only leads to another, where its
/// address is told.
pub fn home(model: &Model, path: &str) -> Option<Span> {
    let own = own_pages(model).into_iter().find(|page| page.path == path);
    let mut old = model.old_addresses();
    own.map(|page| page.span)
        .or_else(|| Some(old.find(|(_, old)| old.path == path)?.1.span))
}

/// The page of a record, or its paper.
pub struct OwnPage {
    /// Where it stands.
    pub path: String,
    /// Whether it goes on over several pages where there is much to show.
    pub grows: bool,
    /// Where the record is written.
    pub span: Span,
}

/// Every page that a record has of its own, in every language of the site.
pub fn own_pages(model: &Model) -> Vec<OwnPage> {
    let inquiries = model.inquiries();
    let of_questions = inquiries.clone().flat_map(|(ix, inquiry)| {
        let all = 0..inquiry.questions.len();
        all.map(move |n| Subject::Question(ix, n as u32))
    });
    let of_districts = model.districts().map(|(ix, _)| Subject::District(ix));
    let subjects: Vec<Subject> = of_districts
        .chain(model.programmes().map(|(ix, _)| Subject::Programme(ix)))
        .chain(model.sources().map(|(ix, _)| Subject::Source(ix)))
        .chain(inquiries.clone().map(|(ix, _)| Subject::Inquiry(ix)))
        .chain(of_questions)
        .chain(model.pages().map(|(ix, _)| Subject::Page(ix)))
        .collect();
    let first = model.site().language;
    let of_language = |language| {
        let addresses = address::Addresses::new(&words::Words::new(model, language), first);
        let own = subjects.iter().filter_map(|of| {
            Some(OwnPage {
                path: addresses.own(model, *of)?,
                grows: matches!(of, Subject::Programme(_) | Subject::Question(..)),
                span: model.span(*of)?,
            })
        });
        let papers = inquiries.clone().map(|(ix, inquiry)| OwnPage {
            path: addresses.paper(model, ix) + ".html",
            grows: false,
            span: inquiry.span,
        });
        own.chain(papers).collect::<Vec<_>>()
    };
    model.site().languages.iter().flat_map(|l| of_language(*l)).collect()
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
