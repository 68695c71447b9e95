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
mod outlet;
mod paper;
mod pdf;
mod picture;
mod rdf;
mod search;
mod share;
mod single;
mod theme;

pub use data::answer_json;
pub use edition::{RECORD as EDITION_RECORD, content_hash};
pub use outlet::{Outlet, unwritable};

use std::borrow::Cow;

use docx::Word;
use explain::Explainer;
use html::{Engine, TemplateError, Templates};
use kept::Kept;
use paper::Filled;
use pdf::{Press, PressError};
use rayon::prelude::*;
use theme::Names;

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

/// Makes every file of a site, and lets each go when it is finished. Pages are put together and rendered in parallel.
///
/// # Errors
///
/// What [`check`](crate::check) could not see: a template of the site's own that cannot be used, and all that is found
/// before anything is made.
pub fn render(
    model: &Model,
    files: &Files,
    look: &Look,
    answers: &[Vec<Answer>],
    later: &[Cow<'_, [Answer]>],
    options: &Options,
    outlet: &Outlet<'_>,
) -> Result<(), Vec<Finding>> {
    let put = |(path, bytes): Part| outlet.put(path, bytes);
    let templates = Templates::new(look.templates.iter().cloned());
    let theme: Vec<Part> = theme::all(&look.theme).into_iter().collect();
    let mut found = ahead::records(model, files, look);
    let press = match options.papers {
        Papers::All | Papers::HtmlAndPdf => {
            let press = ahead::press(&templates, &theme).map_err(|f| vec![f])?;
            found.extend(ahead::signs(model, files, &press));
            Some(press)
        }
        Papers::Html | Papers::None => None,
    };
    let word = match options.papers {
        Papers::All => Some(ahead::word(&theme).map_err(|f| vec![f])?),
        Papers::HtmlAndPdf | Papers::Html | Papers::None => None,
    };
    if !found.is_empty() {
        return Err(found);
    }
    let dressing = theme::dressing(&look.theme);
    dressing.files.into_iter().for_each(put);
    let kept = Kept::new(outlet.sink(), templates.paper(), &theme);
    let sharer = options.base_url.as_ref().map(|_| share::Sharer::new(&theme, &kept));
    let styles = single::Styles::new(&theme);
    let data = || data::records(model, &put);
    let language = |language: &Language| {
        let site = Site::new(model, files, *language, answers, later, options.papers)
            .with_news()
            .at(options);
        let engine = templates.engine(&site.words, &dressing.names).map_err(broken)?;
        let shop = Workshop {
            press: press.as_ref(),
            word: word.as_ref(),
            styles: &styles,
            engine: &engine,
            kept: &kept,
        };
        let is_first = *language == model.site().language;
        if is_first {
            editions(&site, look).into_iter().for_each(put);
        }
        let tables = || {
            feed::feed(&site, options.base_url.as_deref()).into_iter().for_each(put);
            // no page leads to them
            if outlet.is_read() {
                search::files(&site, &put);
            }
            data::answers(&site, answers, outlet.is_read(), sharer.as_ref(), &put)?;
            if is_first {
                data::whole(&site, answers, outlet.is_read(), &put)?;
            }
            Ok(())
        };
        // one paper keeps one core busy for long, so papers begin first
        let (papers, (tables, pages)) = rayon::join(
            || all_papers(&site, &shop, &put),
            || rayon::join(tables, || pages(&site, &engine, &put)),
        );
        papers.and(tables).and(pages)?;
        Ok(view::addresses(&site))
    };
    let languages = || {
        // one language after the other: what all of a site's pages are made of is large
        let made: Result<Vec<Vec<String>>, Finding> = model.site().languages.iter().map(language).collect();
        let addresses = made?.concat();
        let base = options.base_url.iter();
        base.flat_map(|base| crawl::files(base, &addresses)).for_each(put);
        Ok(())
    };
    let (data, languages) = rayon::join(data, languages);
    drop(sharer);
    kept.told().into_iter().for_each(put);
    data.and(languages).map_err(|f| vec![f])
}

/// Every page of one language.
fn pages(site: &Site<'_>, engine: &Engine, put: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
    let targets = view::targets(site);
    let explainer = Explainer::new(site);
    let made = targets.par_iter().map_init(Vec::new, |space, target| {
        let page = view::page(site, *target);
        let html = engine.page(&page, space)?;
        let html = explainer.explain(engine, &page.path, page.page.kind, html)?;
        put((page.path, html));
        Ok(())
    });
    first_error(made).map_err(broken)
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

/// Whether papers are set by anything of a site's own, so that only setting them tells whether they can be.
pub fn has_own_press(look: &Look) -> bool {
    look.templates.iter().any(|(name, _)| name == html::PAPER)
        || look
            .theme
            .iter()
            .any(|(path, _)| theme::is_paper_font(path) || path == docx::OWN)
}

/// What papers are made with.
struct Workshop<'w> {
    press: Option<&'w Press>,
    word: Option<&'w Word>,
    styles: &'w single::Styles,
    engine: &'w Engine,
    kept: &'w Kept<'w>,
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
pub fn paper(
    model: &Model,
    files: &Files,
    look: &Look,
    answers: &[Vec<Answer>],
    later: &[Cow<'_, [Answer]>],
    order: Order,
) -> Result<Edition, Vec<Finding>> {
    let Order {
        inquiry,
        language,
        forms,
    } = order;
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
    let site = Site::new(model, files, language, answers, later, forms);
    let shop = Workshop {
        press: Some(&press),
        word: word.as_ref(),
        styles: &single::Styles::new(&theme),
        kept: &Kept::new(&(), templates.paper(), &theme),
        // a paper has its style inside
        engine: &templates
            .engine(&site.words, &Names::new())
            .map_err(|e| one(broken(e)))?,
    };
    let files = paper_files(&site, &shop, inquiry, &model[inquiry].id).map_err(one)?;
    Ok(Edition {
        record: edition::record(&site, inquiry, &files),
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

/// The paper of every inquiry in its forms.
fn all_papers(site: &Site<'_>, shop: &Workshop<'_>, put: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
    if site.papers == Papers::None {
        return Ok(());
    }
    let inquiries: Vec<InquiryIx> = site.model.inquiries().map(|(ix, _)| ix).collect();
    first_error(inquiries.par_iter().with_max_len(1).map(|ix| {
        let made = paper_files(site, shop, *ix, &site.addresses.paper(site.model, *ix))?;
        made.into_iter().for_each(put);
        Ok(())
    }))
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
                parts.push((view::edition_path(site, ix, edition, name), bytes));
            }
        }
    }
    parts
}

/// The forms of one paper, at a path without an ending.
fn paper_files(site: &Site<'_>, shop: &Workshop<'_>, inquiry: InquiryIx, stem: &str) -> Result<Vec<Part>, Finding> {
    let paper = view::paper::paper(site, inquiry);
    let light = view::paper::is_light(site, inquiry);
    // only what is printed: the files of a large paper cost more than the paper
    let filled = (light || shop.press.is_some()).then(|| Filled::new(site, inquiry, &paper));
    let carried = filled.as_ref().filter(|_| light);
    let html = match carried {
        Some(filled) => paper::html(shop.engine, shop.styles, filled),
        None => paper::html(shop.engine, shop.styles, &Filled::bare(&paper)),
    };
    let mut files = vec![(format!("{stem}.html"), html.map_err(broken)?)];
    if let (Some(press), Some(filled)) = (shop.press, &filled) {
        let data = serde_json::to_vec(filled).unwrap_or_default();
        // a Word file says nothing that these data do not
        let of = shop.kept.of(&data);
        let path = format!("{stem}.pdf");
        let made = shop
            .kept
            .or_made(&path, of.clone(), || press.set(data).map_err(unset))?;
        files.push((path, made));
        if let Some(word) = shop.word {
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
