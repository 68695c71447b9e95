//! Pages to HTML by tera.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use tera::{Context, Tera};

use super::theme::{self, Names};
use crate::said::{Said, say};
use crate::view::Page;
use crate::view::terms::Here;
use crate::view::words::Words;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The template that makes PDFs.
pub(super) const PAPER: &str = "paper.typ";

/// The templates, before they know a language.
#[derive(Clone, Debug)]
pub(super) struct Templates {
    all: BTreeMap<String, String>,
    /// Some of those that make HTML are the site's own.
    own: bool,
}

/// What is wrong with a template, with its name, line and column as tera tells them.
#[derive(Debug)]
pub(super) struct TemplateError(String);

impl TemplateError {
    /// One phrase: what happened.
    pub fn message(&self) -> Said {
        say!("a template cannot be used: {told}", told = self.0)
    }
}

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> Self {
        let mut text = error.to_string();
        let mut cause: Option<&(dyn std::error::Error + 'static)> = std::error::Error::source(&error);
        while let Some(inner) = cause {
            text.push_str(": ");
            text.push_str(&inner.to_string());
            cause = inner.source();
        }
        TemplateError(text)
    }
}

impl Templates {
    /// Those that come with the program, each replaced by the site's own of the same name.
    pub fn new(own: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut all: BTreeMap<String, String> = TEMPLATES
            .files()
            .filter_map(|f| Some((f.path().to_string_lossy().into_owned(), f.contents_utf8()?.to_owned())))
            .collect();
        let own: Vec<(String, String)> = own.into_iter().collect();
        let makes_html = own.iter().any(|(name, _)| name != PAPER);
        all.extend(own);
        Templates { all, own: makes_html }
    }

    /// The template of papers, which is typst's.
    pub fn paper(&self) -> &str {
        self.all.get(PAPER).map_or("", String::as_str)
    }

    /// The templates with the words of a language, and the files of the theme as they are called on the site.
    pub(super) fn engine(&self, words: &Words<'_>, names: &Names) -> Result<Engine, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml", ".svg"]);
        let html = self.all.iter().filter(|(name, _)| *name != PAPER);
        let html = html.map(|(name, text)| (name.as_str(), theme::named(text, names)));
        tera.add_raw_templates(html.collect::<Vec<_>>())?;
        let ui: BTreeMap<String, String> = words.all("ui-").into_iter().collect();
        tera.global_context().insert("ui", &ui);
        Ok(Engine { tera, own: self.own })
    }
}

/// Templates in one language.
pub(super) struct Engine {
    tera: Tera,
    /// Some of them are the site's own.
    own: bool,
}

/// What a page without a template of its own kind is made with.
const PAGE: &str = "page.html";

impl Engine {
    /// A paper as one file.
    pub fn paper(&self, paper: &impl serde::Serialize) -> Result<Vec<u8>, TemplateError> {
        let context = Context::from_serialize(paper)?;
        let mut out = Vec::with_capacity(256 * 1024);
        self.tera.render_to("paper.html", &context, &mut out)?;
        Ok(out)
    }

    /// A page, whole, by the template of its kind where there is one. It is written into `space` first, which a caller keeps from page to page, so that no page grows
    /// step by step, and each comes out no larger than it is.
    pub fn page(&self, page: &mut Page, space: &mut Vec<u8>) -> Result<Vec<u8>, TemplateError> {
        if self.own {
            page.content.open_rows();
        }
        let own = format!("{}.html", page.page.kind);
        let template = if self.tera.contains_template(&own) { &own } else { PAGE };
        let context = Context::from_serialize(page)?;
        space.clear();
        self.tera.render_to(template, &context, &mut *space)?;
        Ok(space.as_slice().to_vec())
    }

    /// What the words of a page mean, as they stand at its end.
    pub fn words_here(&self, terms: &[Here<'_>]) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("terms", terms);
        Ok(self.tera.render("words-here.html", &context)?)
    }
}
