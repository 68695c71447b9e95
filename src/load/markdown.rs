//! Markdown text to events with places, and what links and code spans mean in a narrative.
//!
//! The only module, beside the one that writes HTML from the events, that knows the Markdown crate.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use crate::diagnostic::{Code, Finding};
use crate::model::word::Word;
use crate::source::Span;
use crate::written::{RefKind, Reference};

/// The events of a narrative, each with its bytes.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(text, options).into_offset_iter()
}

/// The path of a code span that takes a value: what stands after `=`.
pub fn binding(code: &str) -> Option<&str> {
    code.strip_prefix('=').map(str::trim)
}

/// A piece of a sentence in YAML.
#[derive(Debug, PartialEq, Eq)]
pub enum Part<'t> {
    /// Words as they are.
    Words(&'t str),
    /// The path of a value.
    Binding(&'t str),
}

/// Splits a sentence at its code spans that begin with `=`; an unclosed one is words.
pub fn bindings(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find("`=") {
        let Some(close) = rest[open + 2..].find('`') else { break };
        if open > 0 {
            parts.push(Part::Words(&rest[..open]));
        }
        parts.push(Part::Binding(rest[open + 2..open + 2 + close].trim()));
        rest = &rest[open + 3 + close..];
    }
    if !rest.is_empty() {
        parts.push(Part::Words(rest));
    }
    parts
}

/// Where a link leads.
#[derive(Debug, PartialEq)]
pub enum Destination {
    /// A record of the site.
    Record(Reference),
    /// Another site.
    Web(String),
    /// A place on the same page.
    Here(String),
}

/// Reads a link's destination.
///
/// # Errors
///
/// A finding where the scheme is not allowed.
pub fn destination(url: &str, span: Span) -> Result<Destination, Box<Finding>> {
    if let Some(anchor) = url.strip_prefix('#') {
        return Ok(Destination::Here(anchor.to_owned()));
    }
    if url.starts_with("https://") || url.starts_with("http://") {
        return Ok(Destination::Web(url.to_owned()));
    }
    Reference::parse(url, span)
        .map(Destination::Record)
        .map_err(|dangling| {
            // a scheme that is none of ours, or a bare path
            let known_kind = url.split_once(':').is_some_and(|(kind, _)| {
                // the short kinds are like too many schemes: `data:` is near `page:`
                let kinds = RefKind::ALL.iter().map(|k| k.word()).filter(|k| k.len() > 4);
                crate::diagnostic::nearest(kind, kinds).is_some()
            });
            Box::new(if known_kind {
                dangling
            } else {
                Finding::at(
                    Code::LinkScheme,
                    span,
                    format!("a link may not lead to `{url}`"),
                    "link to a record (`district:…`, `source:…`, `question:…`), to `https://…`, or to a heading (`#…`)",
                )
            })
        })
}
