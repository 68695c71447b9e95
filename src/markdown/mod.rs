//! Markdown text to events with places, and what links and code spans mean in a narrative.
//!
//! The only module, beside the one that writes HTML from the events, that knows the Markdown crate.

mod hygiene;

use std::ops::Range;

use pulldown_cmark::{BrokenLink, BrokenLinkCallback, CowStr, Event, Options, Parser, Tag, TagEnd};

pub use hygiene::check;

use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::word::Word;
use crate::said::say;
use crate::source::{FileId, Span};
use crate::written::Reference;

/// The events of a narrative, each with its bytes.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    told(text, |_| None)
}

/// The place of an event, without the blanks and line feeds at its end.
pub fn span(file: FileId, text: &str, range: &Range<usize>) -> Span {
    Span {
        file,
        start: range.start as u32,
        end: (range.start + text[range.clone()].trim_end().len()) as u32,
    }
}

/// The place of a link's address, which stands between its text and its title, or alone; of the whole link where it stands
/// elsewhere, or is written otherwise, as with an escape.
pub fn address_span(file: FileId, text: &str, range: &Range<usize>, address: &str) -> Span {
    let link = &text[range.clone()];
    let behind_text = link.match_indices("](").find_map(|(at, parens)| {
        let from = at + parens.len();
        let blank = link[from..].find(|c: char| !c.is_whitespace() && c != '<')?;
        link[from + blank..].starts_with(address).then_some(from + blank)
    });
    let alone = || Some(1).filter(|_| link.strip_prefix('<').is_some_and(|rest| rest.starts_with(address)));
    match behind_text.or_else(alone) {
        Some(at) => {
            let start = range.start + at;
            span(file, text, &(start..start + address.len()))
        }
        None => span(file, text, range),
    }
}

/// The events, and each reference that has no definition to a function.
fn told<'t>(
    text: &'t str,
    undefined: impl FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>,
) -> impl Iterator<Item = (Event<'t>, Range<usize>)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_STRIKETHROUGH;
    Parser::new_with_broken_link_callback(text, options, Some(Undefined(undefined)))
        .into_offset_iter()
        .map(|(event, range)| match event {
            // a tab in a line of text is a blank between words
            Event::Text(words) if words.contains('\t') => (Event::Text(CowStr::from(words.replace('\t', " "))), range),
            event => (event, range),
        })
}

struct Undefined<F>(F);

impl<'t, F> BrokenLinkCallback<'t> for Undefined<F>
where
    F: FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)>,
{
    fn handle_broken_link(&mut self, link: BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
        (self.0)(link)
    }
}

/// The name of a note or of a link's definition as it is compared: case and the width of blanks make no difference.
pub fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Words of a narrative as a reader sees them, escapes and entities read, and where they stand.
#[derive(Debug, Default)]
pub struct Passage {
    /// The words of one block, or the destination of a link.
    pub text: String,
    /// From which byte of the words on they stand at which bytes of the file.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Passage {
    fn push(&mut self, words: &str, range: Range<usize>) {
        self.pieces.push((self.text.len(), range));
        self.text.push_str(words);
    }

    /// Where a part of the words stands in the file.
    pub fn place(&self, part: Range<usize>, raw: &str) -> Range<usize> {
        let at = |byte: usize, end: bool| {
            let before = |from: &usize| if end { *from < byte } else { *from <= byte };
            let n = self.pieces.partition_point(|(from, _)| before(from)).saturating_sub(1);
            let Some((from, range)) = self.pieces.get(n) else {
                return 0;
            };
            let next = self.pieces.get(n + 1).map_or(self.text.len(), |(from, _)| *from);
            // words that stand in the file as they are have a place of their own
            match raw.get(range.clone()) == self.text.get(*from..next) {
                true => range.start + (byte - from),
                false if end => range.end,
                false => range.start,
            }
        };
        let start = at(part.start, false);
        start..at(part.end, true).max(start)
    }
}

/// All words of a narrative, block by block, and each destination of a link by itself.
pub fn passages(text: &str) -> Vec<Passage> {
    let mut all = Vec::new();
    let mut open = Passage::default();
    let close = |open: &mut Passage, all: &mut Vec<Passage>| {
        if !open.text.is_empty() {
            all.push(std::mem::take(open));
        }
    };
    for (event, range) in events(text) {
        match event {
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => open.push(&words, range),
            Event::Code(words) => {
                // between the signs that mark it
                let within = text[range.clone()].find(&*words).map(|at| range.start + at);
                open.push(&words, within.map_or(range, |start| start..start + words.len()));
            }
            Event::SoftBreak | Event::HardBreak => open.push(" ", range),
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                for words in [dest_url, title] {
                    let within = text[range.clone()].rfind(&*words).map(|at| range.start + at);
                    let mut passage = Passage::default();
                    passage.push(&words, within.map_or(range.clone(), |start| start..start + words.len()));
                    close(&mut passage, &mut all);
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
            | Event::FootnoteReference(_) => {}
            _ => close(&mut open, &mut all),
        }
    }
    close(&mut open, &mut all);
    all
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
                    say!("a link may not lead to `{url}`", url),
                    say!(
                        "link to a record (`district:…`, `source:…`, `question:…`), to `https://…`, or to a heading (`#…`)"
                    ),
                )
            })
        })
}
