//! Papers to files: what both forms of a paper are made of.

use serde::Serialize;

use super::answer_json;
use super::html::{Engine, TemplateError};
use super::single::{self, Styles};
use crate::model::InquiryIx;
use crate::view::paper::{Attached, AttachedOf, Paper, ROWS};
use crate::view::{self, Site};

/// A paper and the bytes of the files inside it, in their order.
#[derive(Serialize)]
pub(super) struct Filled<'p> {
    #[serde(flatten)]
    paper: &'p Paper,
    contents: Vec<String>,
}

impl<'p> Filled<'p> {
    /// The paper without its files, for a form that cannot carry them.
    pub fn bare(paper: &'p Paper) -> Self {
        Filled {
            contents: Vec::new(),
            paper,
        }
    }

    /// The paper with its files.
    pub fn new(site: &Site<'_>, inquiry: InquiryIx, paper: &'p Paper) -> Self {
        let content = |file: &Attached| contents(site, inquiry, &file.of);
        Filled {
            contents: paper.files.iter().map(content).collect(),
            paper,
        }
    }
}

/// A paper as one HTML file.
pub(super) fn html(engine: &Engine, styles: &Styles, filled: &Filled<'_>) -> Result<Vec<u8>, TemplateError> {
    #[derive(Serialize)]
    struct File<'f> {
        #[serde(flatten)]
        paper: &'f Paper,
        style: &'f str,
        style_hash: &'f str,
        encoded: Vec<String>,
    }
    // all that is printed, as letters to look for
    let text = serde_json::to_string(filled.paper).unwrap_or_default();
    let style = styles.of(&text);
    engine.paper(&File {
        paper: filled.paper,
        style: &style.css,
        style_hash: &style.hash,
        encoded: filled.contents.iter().map(|c| single::encoded(c)).collect(),
    })
}

/// What a file inside a paper holds.
fn contents(site: &Site<'_>, inquiry: InquiryIx, of: &AttachedOf) -> String {
    let answers = &site.answers[inquiry.position()];
    let bytes = match of {
        AttachedOf::Json(n) => answer_json(&site.words, &site.inquiries[inquiry.position()], &answers[*n as usize]),
        AttachedOf::Rows(n) => ROWS.file(&view::data::answer(site.model, &site.words, &answers[*n as usize])),
        AttachedOf::Records(files) => {
            let files: Vec<_> = files.iter().map(|file| site.files.get(*file)).collect();
            if let [file] = files.as_slice() {
                return file.text.to_string();
            }
            // documents of one stream (YAML 1.2, 9.2)
            let document = |file: &&crate::source::File| format!("--- # {}\n{}\n", file.path, file.text.trim_end());
            return files.iter().map(document).collect();
        }
    };
    // both are written as UTF-8
    String::from_utf8(bytes).unwrap_or_default()
}
