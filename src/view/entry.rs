//! Something that can be found.

use crate::model::Subject;
use crate::view::words::{Words, capital};

/// The kinds of entries, in the order in which they come where nothing else tells them apart.
pub const KINDS: &[&str] = &[
    "district",
    "programme",
    "question",
    "inquiry",
    "commitment",
    "forum",
    "indicator",
    "term",
    "group",
    "event",
    "overview",
    "page",
    "source",
    "passage",
    "statement",
];

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Entry {
    /// One of [`KINDS`].
    pub kind: &'static str,
    /// What it is of; `None` for a part of the site or of a narrative.
    pub of: Option<Subject>,
    /// What it is called.
    pub title: String,
    /// The language of the title, where that is not the site's.
    pub lang: Option<&'static str>,
    /// Where it is shown, from the root of the site.
    pub address: String,
    /// The record that it stands in, where it is a part of one.
    pub within: Option<String>,
    /// What is said of it there.
    pub text: String,
    /// The first and the last year that it tells of.
    pub years: Option<(i32, i32)>,
}

/// What entries of a kind are called.
pub fn kind_name(words: &Words<'_>, kind: &str) -> String {
    match kind {
        "district" => capital(&words.noun().one),
        other => words.get(&format!("found-{other}")),
    }
}

/// Parts of a line as the site joins them.
pub fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
