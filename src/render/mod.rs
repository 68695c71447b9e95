//! Pages to bytes: templates, data files, the theme.

mod ahead;
mod crawl;
mod data;
mod docx;
mod edition;
mod explain;
mod feed;
mod html;
mod kept;
mod links;
#[cfg(feature = "serve")]
mod live;
mod outlet;
mod paper;
mod pdf;
mod picture;
mod rdf;
mod search;
mod share;
mod single;
mod theme;
mod tree;

pub use data::answer_json;
pub use edition::{RECORD as EDITION_RECORD, content_hash};
#[cfg(feature = "serve")]
pub(crate) use live::{Live, live};
pub use outlet::{Outlet, unwritable};

use std::borrow::Cow;

use html::{TemplateError, Templates};
use kept::Kept;
use paper::Filled;
use pdf::PressError;
use rayon::prelude::*;
use theme::Names;
use tree::{Shop, Tree};

use crate::answer::Answer;
use crate::diagnostic::{Code, Finding};
use crate::load::{Look, one_ending};
use crate::model::{InquiryIx, Language, Model};
use crate::said::say;
use crate::source::{Files, sha256};
use crate::view::words::Words;
use crate::view::{self, Site};
use crate::view::{Options, Papers};

/// A file of the site: its path from the root, and its bytes.
pub type Part = (String, Vec<u8>);

/// The records of a site, their answers at each inquiry's own pair of clocks, and those at the site's pair.
#[derive(Clone, Copy)]
pub struct Given<'m> {
    /// The records.
    pub model: &'m Model,
    /// The files that they were read from.
    pub files: &'m Files,
    /// In the order of the inquiries and their questions.
    pub answers: &'m [Vec<Answer>],
    /// In the same order.
    pub later: &'m [Cow<'m, [Answer]>],
}

/// Makes every file of a site, and lets each go when it is finished. Pages are put together and rendered in parallel.
///
/// # Errors
///
/// What [`check`](crate::check) could not see: a template of the site's own that cannot be used, and all that is found
/// before anything is made.
pub fn render(given: Given<'_>, look: &Look, options: &Options, outlet: &Outlet<'_>) -> Result<(), Vec<Finding>> {
    let put = |(path, bytes): Part| outlet.put(path, bytes);
    let made = with_shop(given, look, options, outlet, |shop, theme| {
        theme.into_iter().for_each(put);
        let mut addresses = Vec::new();
        // one language after the other: what all of a site's pages are made of is large
        for language in &given.model.site().languages {
            let tree = Tree::new(shop, given, *language, options)?;
            tree.all(&put, &|(path, bytes)| outlet.put_as_it_is(path, bytes))?;
            addresses.extend(view::addresses(&tree.site));
        }
        let base = options.base_url.iter();
        base.flat_map(|base| crawl::files(base, &addresses)).for_each(put);
        shop.kept.told().into_iter().for_each(put);
        Ok(())
    })?;
    made.map_err(|f| vec![f])
}

/// What all languages are made with, and the files of the theme; nothing where something stops a site ahead.
fn with_shop<R>(
    given: Given<'_>,
    look: &Look,
    options: &Options,
    outlet: &Outlet<'_>,
    then: impl FnOnce(&Shop<'_>, Vec<Part>) -> R,
) -> Result<R, Vec<Finding>> {
    let one = |finding: Finding| vec![finding];
    let templates = Templates::new(look.templates.iter().cloned());
    let theme: Vec<Part> = theme::all(&look.theme).into_iter().collect();
    let mut found = ahead::records(given.model, given.files, look);
    let press = match options.papers {
        Papers::All | Papers::HtmlAndPdf => {
            let press = ahead::press(&templates, &theme).map_err(one)?;
            found.extend(ahead::signs(given.model, given.files, &press));
            Some(press)
        }
        Papers::Html | Papers::None => None,
    };
    let word = match options.papers {
        Papers::All => Some(ahead::word(&theme).map_err(one)?),
        Papers::HtmlAndPdf | Papers::Html | Papers::None => None,
    };
    if !found.is_empty() {
        return Err(found);
    }
    let dressing = theme::dressing(&look.theme);
    let kept = Kept::new(outlet.sink(), templates.paper(), &theme);
    let shop = Shop {
        look,
        templates: &templates,
        names: &dressing.names,
        press,
        word,
        styles: single::Styles::new(&theme),
        kept: &kept,
        sharer: options.base_url.as_ref().map(|_| share::Sharer::new(&theme, &kept)),
        is_read: outlet.is_read(),
    };
    Ok(then(&shop, dressing.files))
}

/// The first error in the order of the things that are made, whichever came first in time.
fn first_error<E: Send>(made: impl ParallelIterator<Item = Result<(), E>>) -> Result<(), E> {
    made.find_map_first(Result::err).map_or(Ok(()), Err)
}

/// What would stop a site or a paper of sound records, with its place, as far as it is seen without making one.
pub fn ahead(model: &Model, files: &Files, look: &Look) -> Vec<Finding> {
    let templates = Templates::new(look.templates.iter().cloned());
    let theme: Vec<Part> = theme::all(&look.theme).into_iter().collect();
    let mut found = ahead::records(model, files, look);
    match ahead::press(&templates, &theme) {
        Ok(press) => found.extend(ahead::signs(model, files, &press)),
        Err(finding) => found.push(finding),
    }
    found.extend(ahead::word(&theme).err());
    found
}

/// What stops the pages of a site of sound records, with its place.
#[cfg(feature = "serve")]
pub(crate) fn stopped(model: &Model, files: &Files, look: &Look) -> Vec<Finding> {
    ahead::records(model, files, look)
}

/// Whether papers are set by anything of a site's own, so that only setting them tells whether they can be.
pub fn has_own_press(look: &Look) -> bool {
    look.templates.iter().any(|(name, _)| name == html::PAPER)
        || look
            .theme
            .iter()
            .any(|(path, _)| theme::is_paper_font(path) || path == docx::OWN)
}

/// Which paper is made, and how.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Of which inquiry.
    pub inquiry: InquiryIx,
    /// In which language.
    pub language: Language,
    /// As HTML and PDF at the least.
    pub forms: Papers,
}

/// One inquiry's paper, named by the inquiry's id, and the record of an edition that keeps them.
///
/// # Errors
///
/// As [`render`]; of the site's own templates and fonts only those that papers use.
pub fn paper(given: Given<'_>, look: &Look, order: Order) -> Result<Edition, Vec<Finding>> {
    let Order {
        inquiry,
        language,
        forms,
    } = order;
    let Given { model, files, .. } = given;
    let one = |finding: Finding| vec![finding];
    let templates = Templates::new(look.templates.iter().cloned());
    let theme: Vec<Part> = theme::all(&look.theme).into_iter().collect();
    let press = ahead::press(&templates, &theme).map_err(one)?;
    let found = ahead::signs(model, files, &press);
    if !found.is_empty() {
        return Err(found);
    }
    let word = match forms {
        Papers::All => Some(ahead::word(&theme).map_err(one)?),
        Papers::HtmlAndPdf | Papers::Html | Papers::None => None,
    };
    let shop = Shop {
        look,
        templates: &templates,
        // a paper has its style inside
        names: &Names::new(),
        press: Some(press),
        word,
        styles: single::Styles::new(&theme),
        kept: &Kept::new(&(), templates.paper(), &theme),
        sharer: None,
        is_read: true,
    };
    let site = Site::new(model, files, language, given.answers, given.later, forms);
    let tree = Tree::of(&shop, site).map_err(one)?;
    let files = paper_files(&tree, inquiry, &model[inquiry].id).map_err(one)?;
    tree.is_said().map_err(one)?;
    Ok(Edition {
        record: edition::record(&tree.site, inquiry, &files),
        files,
    })
}

/// A paper as it can be handed in.
pub struct Edition {
    /// The paper in its forms, by name.
    pub files: Vec<Part>,
    /// The record that keeps what it said.
    pub record: Vec<u8>,
}

/// The files of editions, which have been found to be those that were handed in.
fn editions(site: &Site<'_>, look: &Look) -> Vec<Part> {
    let mut parts = Vec::new();
    for (ix, inquiry) in site.model.inquiries() {
        for edition in &inquiry.editions {
            for (name, hash) in &edition.files {
                let Some(bytes) = ahead::handed_in(look, inquiry, edition, name) else {
                    continue;
                };
                // as it was handed in, whatever version control made of the ends of its lines
                let bytes = match sha256(bytes) == *hash {
                    true => bytes.to_vec(),
                    false => one_ending(bytes),
                };
                parts.push((view::edition_path(site.first(), site.model, ix, edition, name), bytes));
            }
        }
    }
    parts
}

/// The forms of one paper, at a path without an ending.
fn paper_files(tree: &Tree<'_, '_>, inquiry: InquiryIx, stem: &str) -> Result<Vec<Part>, Finding> {
    let Tree { site, engine, shop } = tree;
    let paper = view::paper::paper(site, inquiry);
    let light = view::paper::is_light(site, inquiry);
    // only what is printed: the files of a large paper cost more than the paper
    let filled = (light || shop.press.is_some()).then(|| Filled::new(site, inquiry, &paper));
    let carried = filled.as_ref().filter(|_| light);
    let html = match carried {
        Some(filled) => paper::html(engine, &shop.styles, filled),
        None => paper::html(engine, &shop.styles, &Filled::bare(&paper)),
    };
    let mut files = vec![(format!("{stem}.html"), html.map_err(broken)?)];
    if let (Some(press), Some(filled)) = (&shop.press, &filled) {
        let data = serde_json::to_vec(filled).unwrap_or_default();
        // a Word file says nothing that these data do not
        let of = shop.kept.of(&data);
        let path = format!("{stem}.pdf");
        let made = shop
            .kept
            .or_made(&path, of.clone(), || press.set(data).map_err(unset))?;
        files.push((path, made));
        if let Some(word) = &shop.word {
            let path = format!("{stem}.docx");
            let make = || word.set(&paper).map_err(|e| ahead::unworded(&e));
            let made = shop.kept.or_made(&path, of, make)?;
            files.push((path, made));
        }
    }
    Ok(files)
}

fn unset(error: PressError) -> Finding {
    let (code, help) = match &error {
        PressError::Font(_) => (
            Code::BrokenFont,
            say!("put a TrueType or OpenType file there, or take it out to use the one that comes with the program"),
        ),
        PressError::Glyph(_) => (
            Code::BrokenFont,
            say!(
                "write the text in characters that the fonts of papers have, or put a font that has them into `theme/paper/` of \
                 the site"
            ),
        ),
        PressError::Template(_) => (
            Code::BrokenTemplate,
            say!("mend the template, or take it out of the site to use the one that comes with the program"),
        ),
    };
    Finding {
        code,
        message: error.message(),
        labels: Vec::new(),
        help,
    }
}

fn broken(error: TemplateError) -> Finding {
    Finding {
        code: Code::BrokenTemplate,
        message: error.message(),
        labels: Vec::new(),
        help: say!("mend the template, or take it out of the site to use the one that comes with the program"),
    }
}

/// The words of a language, for what is printed rather than rendered.
pub fn words(model: &Model, language: Language) -> Words<'_> {
    Words::new(model, language)
}
