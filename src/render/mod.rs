//! Pages to bytes: templates, data files, the theme.

mod ahead;
mod docx;
mod edition;
mod feed;
mod html;
mod links;
mod outlet;
mod paper;
mod pdf;
mod search;
mod single;
mod theme;

pub use edition::{RECORD as EDITION_RECORD, content_hash};
pub use outlet::{Outlet, unwritable};

use std::borrow::Cow;

use docx::Word;
use html::{Engine, TemplateError, Templates};
use paper::Filled;
use pdf::{Press, PressError};
use rayon::prelude::*;

use crate::answer::Answer;
use crate::diagnostic::{Code, Finding};
use crate::load::{Look, one_ending};
use crate::model::{InquiryIx, Known, Language, Model};
use crate::source::{Files, sha256};
use crate::view::answer_json::{self, AnswerData};
use crate::view::data::DATA_FILES;
use crate::view::tables::{About, NotWritten, Table, formats};
use crate::view::words::Words;
use crate::view::{self, Site, sheets};
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
    theme::files(&look.theme).into_iter().for_each(put);
    let data = || {
        let known = Known::new(model, model.site().clock);
        let words = Words::new(model, model.site().language);
        first_error(DATA_FILES.par_iter().map(|file| {
            let table = (file.table)(&known);
            let about = || sheets::records(&words, &known, file);
            let path = |ending: &str| format!("{}.{ending}", file.stem);
            in_formats(&words, &table, &about, &path, &put)
        }))
    };
    let languages = || {
        model.site().languages.iter().try_for_each(|language| {
            let site = Site::new(model, files, *language, answers, later, options.papers)
                .with_news()
                .at(options);
            let engine = templates.engine(&site.words).map_err(broken)?;
            let shop = Workshop {
                press: press.as_ref(),
                word: word.as_ref(),
                theme: &theme,
                engine: &engine,
            };
            if *language == model.site().language {
                editions(&site, look).into_iter().for_each(put);
            }
            // one paper keeps one core busy for long, so papers begin first
            let (papers, (tables, pages)) = rayon::join(
                || all_papers(&site, &shop, &put),
                || {
                    rayon::join(
                        || {
                            feed::feed(&site, options.base_url.as_deref()).into_iter().for_each(put);
                            search::files(&site).into_iter().for_each(put);
                            answer_files(&site, answers, &put)?;
                            if *language == model.site().language {
                                let path = format!("{}.xlsx", sheets::EVERYTHING);
                                let made = sheets::everything(&site, answers).map_err(|e| unwritten(&path, &e))?;
                                put((path, made));
                            }
                            Ok(())
                        },
                        || pages(&site, &engine, &put),
                    )
                },
            );
            papers.and(tables).and(pages)
        })
    };
    let (data, languages) = rayon::join(data, languages);
    data.and(languages).map_err(|f| vec![f])
}

/// Every page of one language.
fn pages(site: &Site<'_>, engine: &Engine, put: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
    let targets = view::targets(site);
    let made = targets.par_iter().map_init(Vec::new, |space, target| {
        let page = view::page(site, *target);
        let html = engine.page(&page, space)?;
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
    theme: &'w [Part],
    engine: &'w Engine,
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
        theme: &theme,
        engine: &templates.engine(&site.words).map_err(|e| one(broken(e)))?,
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
        Some(filled) => paper::html(shop.engine, shop.theme, filled),
        None => paper::html(shop.engine, shop.theme, &Filled::bare(&paper)),
    };
    let mut files = vec![(format!("{stem}.html"), html.map_err(broken)?)];
    if let (Some(press), Some(filled)) = (shop.press, &filled) {
        let data = serde_json::to_vec(filled).unwrap_or_default();
        files.push((format!("{stem}.pdf"), press.set(data).map_err(unset)?));
    }
    if let Some(word) = shop.word {
        files.push((
            format!("{stem}.docx"),
            word.set(&paper).map_err(|e| ahead::unworded(&e))?,
        ));
    }
    Ok(files)
}

fn unset(error: PressError) -> Finding {
    let (code, help) = match &error {
        PressError::Font(_) => (
            Code::BrokenFont,
            "put a TrueType or OpenType file there, or take it out to use the one that comes with the program",
        ),
        PressError::Glyph(_) => (
            Code::BrokenFont,
            "write the text in characters that the fonts of papers have, or put a font that has them into `theme/paper/` of \
             the site",
        ),
        PressError::Template(_) => (
            Code::BrokenTemplate,
            "mend the template, or take it out of the site to use the one that comes with the program",
        ),
    };
    Finding {
        code,
        message: error.to_string(),
        labels: Vec::new(),
        help: help.into(),
    }
}

fn broken(error: TemplateError) -> Finding {
    Finding {
        code: Code::BrokenTemplate,
        message: error.to_string(),
        labels: Vec::new(),
        help: "mend the template, or take it out of the site to use the one that comes with the program".into(),
    }
}

/// A table in every kind of file that a language has.
fn in_formats<'w>(
    words: &Words<'_>,
    table: &Table<'_>,
    about: &(dyn Fn() -> About<'w> + Sync),
    path: &(dyn Fn(&str) -> String + Sync),
    put: &(dyn Fn(Part) + Sync),
) -> Result<(), Finding> {
    first_error(formats(words.language).par_iter().map(|format| {
        let path = path(format.ending());
        let made = format.write(table, &|| about()).map_err(|e| unwritten(&path, &e))?;
        put((path, made));
        Ok(())
    }))
}

fn unwritten(path: &str, error: &NotWritten) -> Finding {
    Finding {
        code: Code::OverLimit,
        message: format!("`{path}` cannot be written: {error}"),
        labels: Vec::new(),
        help: "a kind of file has room for so much; shorten the texts of what it holds".into(),
    }
}

fn answer_files(site: &Site<'_>, answers: &[Vec<Answer>], put: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
    let all: Vec<&Answer> = answers.iter().flatten().collect();
    first_error(all.par_iter().map(|answer| {
        let path = |ending: &str| view::data_path(site, answer.inquiry, answer.question, ending);
        let known = &site.inquiries[answer.inquiry.position()];
        put((path("json"), answer_json(&site.words, known, answer)));
        // an account has no rows
        if !answer.rows.is_empty() {
            let table = view::data::answer(site.model, &site.words, answer);
            let about = || sheets::answer(site, answer);
            in_formats(&site.words, &table, &about, &path, put)?;
        }
        Ok(())
    }))
}

/// An answer as the JSON object that the command line prints.
pub fn answer_json(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> Vec<u8> {
    let data = AnswerData::new(words, known, answer);
    let mut json = serde_json::to_vec_pretty(&data).unwrap_or_default();
    json.push(b'\n');
    json
}

/// The words of a language, for what is printed rather than rendered.
pub fn words(model: &Model, language: Language) -> Words<'_> {
    Words::new(model, language)
}
