//! YAML text to a tree in which every node knows its bytes.
//!
//! The only module that knows the YAML crate. Scalars keep their raw text: `2022-10` is a date and not a
//! number, `1.50` keeps its zero, `no` is a word. Anchors, aliases and tags are refused, which also
//! leaves no way to make a small file expand into a large one.

use std::borrow::Cow;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span as Mark, StrInput};

use crate::diagnostic::{Code, Finding};
use crate::source::{FileId, Span};

/// A node and its place.
#[derive(Debug)]
pub struct Node<'t> {
    /// What it is.
    pub value: Value<'t>,
    /// Its bytes.
    pub span: Span,
}

/// What a node is.
#[derive(Debug)]
pub enum Value<'t> {
    /// `null`, `~` or nothing at all.
    Null,
    /// A scalar's text; true if it was quoted.
    Scalar(Cow<'t, str>, bool),
    /// A sequence.
    List(Vec<Node<'t>>),
    /// A mapping in the order of its keys; keys are unique.
    Map(Vec<(Key<'t>, Node<'t>)>),
}

/// A key of a mapping and its place.
#[derive(Debug)]
pub struct Key<'t> {
    /// The key.
    pub text: Cow<'t, str>,
    /// Its bytes.
    pub span: Span,
}

/// Deeper than any record needs; guards the stack against hostile input.
const MAX_DEPTH: usize = 20;

/// Parses one file of one document. An empty file is an empty mapping.
///
/// What is wrong goes into `findings`; the tree holds all that could be read, or nothing after a syntax
/// error.
pub fn parse<'t>(file: FileId, text: &'t str, findings: &mut Vec<Finding>) -> Option<Node<'t>> {
    let mut options = Options::default();
    options.emit_comments = false;
    let mut tree = Tree {
        file,
        text,
        parser: Parser::new_from_str_with_options(text, options),
        findings,
    };
    match tree.document() {
        Ok(node) => Some(node),
        Err(error) => {
            let end = text.len();
            let at = error.marker().byte_offset().unwrap_or(end).min(end);
            let span = tree.whole_line(at);
            let message = error.info().to_owned();
            tree.findings.push(
                Finding::at(
                    Code::YamlSyntax,
                    span,
                    "this is not YAML that can be read",
                    "check the indentation, and put quotes around a value that holds `: `, `#`, or begins with a sign",
                )
                .saying(message),
            );
            None
        }
    }
}

struct Tree<'t, 'f> {
    file: FileId,
    text: &'t str,
    parser: Parser<'t, StrInput<'t>>,
    findings: &'f mut Vec<Finding>,
}

impl<'t> Tree<'t, '_> {
    fn next(&mut self) -> Result<(Event<'t>, Mark), ScanError> {
        // the parser ends with StreamEnd, and `document` never asks beyond it
        self.parser
            .next_event()
            .unwrap_or(Ok((Event::StreamEnd, Mark::default())))
    }

    fn document(&mut self) -> Result<Node<'t>, ScanError> {
        let mut first = None;
        loop {
            let (event, mark) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) => {
                    if first.is_some() {
                        let span = self.span(&mark);
                        self.feature(span, "a second document in one file", "give each record a file of its own");
                        break;
                    }
                }
                Event::StreamEnd => break,
                event => {
                    let node = self.node(event, mark, 0)?;
                    first.get_or_insert(node);
                }
            }
        }
        Ok(first.unwrap_or(Node {
            value: Value::Map(Vec::new()),
            span: Span {
                file: self.file,
                start: 0,
                end: 0,
            },
        }))
    }

    fn node(&mut self, event: Event<'t>, mark: Mark, depth: usize) -> Result<Node<'t>, ScanError> {
        let span = self.span(&mark);
        if event.anchor_id().is_some() && !matches!(event, Event::Alias(..)) {
            self.feature(span, "an anchor", "write the value out where it is needed");
        }
        if event.tag().is_some() {
            self.feature(span, "a tag", "leave the `!` word out; put quotes around a text that begins with `!`");
        }
        let value = match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    Value::Scalar(text, !plain)
                }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == MAX_DEPTH => {
                self.feature(span, "nesting this deep", "check the indentation and the brackets");
                self.skip()?;
                Value::Null
            }
            Event::SequenceStart(..) => return self.list(span, depth),
            Event::MappingStart(..) => return self.map(span, depth),
            Event::Alias(..) => {
                self.feature(span, "an alias", "write the value out where it is needed");
                Value::Null
            }
            _ => Value::Null,
        };
        Ok(Node { value, span })
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node<'t>, ScanError> {
        let mut items = Vec::new();
        let end = loop {
            let (event, mark) = self.next()?;
            if matches!(event, Event::SequenceEnd | Event::StreamEnd) {
                break self.span(&mark);
            }
            items.push(self.node(event, mark, depth + 1)?);
        };
        let value = Value::List(items);
        Ok(Node { span: self.enclosing(start, end, &value), value })
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node<'t>, ScanError> {
        let mut entries: Vec<(Key<'t>, Node<'t>)> = Vec::new();
        let end = loop {
            let (event, mark) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                break self.span(&mark);
            }
            let key = self.node(event, mark, depth + 1)?;
            let (event, mark) = self.next()?;
            let value = self.node(event, mark, depth + 1)?;
            let text = match key.value {
                Value::Scalar(text, _) => text,
                Value::Null => Cow::Borrowed("null"),
                Value::List(_) | Value::Map(_) => {
                    self.feature(key.span, "a key that is not a word", "write `key: value`");
                    continue;
                }
            };
            if let Some((first, _)) = entries.iter().find(|(k, _)| k.text == text) {
                self.findings.push(
                    Finding::at(
                        Code::DuplicateKey,
                        key.span,
                        format!("the key `{text}` stands twice in one mapping"),
                        "keep one of the two, or rename it if another key was meant",
                    )
                    .and(first.span, "first written here"),
                );
                continue;
            }
            entries.push((Key { text, span: key.span }, value));
        };
        let value = Value::Map(entries);
        Ok(Node { span: self.enclosing(start, end, &value), value })
    }

    /// Passes over a collection whose start has been read.
    fn skip(&mut self) -> Result<(), ScanError> {
        let mut open = 1usize;
        while open > 0 {
            match self.next()?.0 {
                Event::SequenceStart(..) | Event::MappingStart(..) => open += 1,
                Event::SequenceEnd | Event::MappingEnd => open -= 1,
                Event::StreamEnd => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// Flow collections end at their bracket; block collections at their last child.
    fn enclosing(&self, start: Span, end: Span, value: &Value<'_>) -> Span {
        let last = match value {
            Value::List(items) => items.last().map(|n| n.span.end),
            Value::Map(entries) => entries.last().map(|(k, n)| n.span.end.max(k.span.end)),
            _ => None,
        };
        let flow = matches!(self.text.as_bytes().get(start.start as usize), Some(b'{' | b'['));
        let end = if flow { end.end } else { last.unwrap_or(start.end) };
        Span { end: end.max(start.start), ..start }
    }

    fn span(&self, mark: &Mark) -> Span {
        let range = mark.byte_range().unwrap_or(0..0);
        let length = self.text.len();
        let start = range.start.min(length);
        // block scalars run to the next line; a finding underlines no line break
        let end = range.end.clamp(start, length);
        let trimmed = self.text.get(start..end).map_or(0, |s| s.trim_end().len());
        Span {
            file: self.file,
            start: start as u32,
            end: (start + trimmed) as u32,
        }
    }

    fn whole_line(&self, at: usize) -> Span {
        let at = (0..=at).rev().find(|i| self.text.is_char_boundary(*i)).unwrap_or(0);
        let line_start = self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        let line = &self.text[line_start..];
        let line = &line[..line.find('\n').unwrap_or(line.len())];
        let start = line_start + (line.len() - line.trim_start().len());
        Span {
            file: self.file,
            start: start as u32,
            end: (line_start + line.trim_end().len()).max(start) as u32,
        }
    }

    fn feature(&mut self, span: Span, what: &str, help: &str) {
        self.findings.push(Finding::at(
            Code::YamlFeature,
            span,
            format!("{what} has no meaning in a record"),
            help,
        ));
    }
}
