//! Pages to bytes: templates, data files, the theme.

mod html;
mod links;
mod theme;

pub use links::check as check_links;

use std::borrow::Cow;

use html::{TemplateError, Templates};
use rayon::prelude::*;

use crate::answer::Answer;
use crate::diagnostic::{Code, Finding};
use crate::load::Look;
use crate::model::{Known, Language, Model};
use crate::source::Files;
use crate::view::answer_json::{self, AnswerData};
use crate::view::words::Words;
use crate::view::{self, Site};

/// A file of the site: its path from the root, and its bytes.
pub type Part = (String, Vec<u8>);

/// Makes every file of a site. Pages are put together and rendered in parallel; their order is that of the records.
///
/// # Errors
///
/// A finding where a template of the site's own cannot be used.
pub fn render(
    model: &Model,
    files: &Files,
    look: &Look,
    answers: &[Vec<Answer>],
    later: &[Cow<'_, [Answer]>],
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Vec<Part>, Finding> {
    let templates = Templates::new(look.templates.iter().cloned());
    let mut parts: Vec<Part> = theme::files(&look.theme);
    for language in &model.site().languages {
        let site = Site::new(model, files, *language, answers, later);
        let engine = templates.engine(&site.words).map_err(broken)?;
        let pages: Result<Vec<Part>, TemplateError> = view::targets(&site)
            .par_iter()
            .map_init(Vec::new, |space, target| {
                let page = view::page(&site, *target);
                let html = engine.page(&page, space)?;
                progress(1);
                Ok((page.path, html))
            })
            .collect();
        parts.extend(pages.map_err(broken)?);
        parts.extend(answer_files(&site, answers));
    }
    let known = Known::new(model, model.site().clock);
    let (statements, (sources, districts)) = rayon::join(
        || view::data::statements(&known),
        || rayon::join(|| view::data::sources(model), || view::data::districts(&known)),
    );
    parts.push(("data/statements.csv".into(), statements));
    parts.push(("data/sources.csv".into(), sources));
    parts.push(("data/districts.csv".into(), districts));
    Ok(parts)
}

fn broken(error: TemplateError) -> Finding {
    Finding {
        code: Code::BrokenTemplate,
        message: error.to_string(),
        labels: Vec::new(),
        help: "mend the template, or take it out of the site to use the one that comes with the program".into(),
    }
}

fn answer_files(site: &Site<'_>, answers: &[Vec<Answer>]) -> Vec<Part> {
    let all: Vec<&Answer> = answers.iter().flatten().collect();
    all.par_iter()
        .flat_map_iter(|answer| {
            let path = |ending| view::data_path(site, answer.inquiry, answer.question, ending);
            let label = |row: &crate::answer::Row| answer_json::label(&site.words, row);
            [
                (
                    path("json"),
                    answer_json(&site.words, &site.inquiries[answer.inquiry.position()], answer),
                ),
                (path("csv"), view::data::answer(site.model, answer, label)),
            ]
        })
        .collect()
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
