//! YAML text to a tree in which every node knows its bytes.
//!
//! The only module that knows the YAML crate. Scalars keep their raw text: `2022-10` is a date and not a
//! number, `1.50` keeps its zero, `no` is a word; only their letters are brought into one form. Anchors, aliases and
//! tags are refused, which also leaves no way to make a small file expand into a large one. Which signs a text may hold is
//! told by `signs`; an escape cannot bring in what is refused.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span as Mark, StrInput};

use super::signs;
use crate::diagnostic::{Code, Finding};
use crate::model::composed;
use crate::said::{Said, say};
use crate::source::signs::{is_false_blank, is_refused, sign_span};
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
    /// Something that cannot be used, which has been told.
    Refused,
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

/// Longer than any text of a record, in characters.
const MAX_TEXT: usize = 20_000;
/// Longer than any name or key, in characters.
const MAX_NAME: usize = 300;
/// Keys whose values are names: they stand in headings, in lists and in the names of pages.
const NAMES: &[&str] = &[
    "name",
    "title",
    "subtitle",
    "abbreviation",
    "classification",
    "category",
    "organization",
    "unit",
    "one",
    "the",
    "many",
    "the_many",
    "label",
    "publisher",
];

/// Parses one file of one document. An empty file is an empty mapping.
///
/// What is wrong goes into `findings`; the tree holds all that could be read, or nothing after a syntax
/// error.
pub fn parse<'t>(file: FileId, text: &'t str, findings: &mut Vec<Finding>) -> Option<Node<'t>> {
    let mut options = Options::default();
    options.emit_comments = false;
    let told_before = findings.len();
    signs::check(file, text, findings);
    let signs_told = findings.len() > told_before;
    let mut tree = Tree {
        file,
        text,
        parser: Parser::new_from_str_with_options(text, options),
        findings,
    };
    match tree.document() {
        Ok(node) => Some(node),
        Err(Stop::TooDeep) => None,
        // a sign that no text may hold is most likely what the parser stumbled over
        Err(Stop::Scan(_)) if signs_told => None,
        Err(Stop::Scan(error)) => {
            let end = text.len();
            let at = error.marker().byte_offset().unwrap_or(end).min(end);
            let found = tree.wrong_indent(at, error.kind()).unwrap_or_else(|| {
                let (message, help) = told(error.kind());
                Finding::at(Code::YamlSyntax, tree.whole_line(at, error.kind()), message, help)
            });
            tree.findings.push(found);
            None
        }
    }
}

/// Why a file is not read to its end.
enum Stop {
    Scan(ScanError),
    /// Told already.
    TooDeep,
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Stop::Scan(error)
    }
}

const TAB: Said = say!("a tab stands where the line is indented");
const NO_TAB: Said = say!("indent with blanks: YAML takes no tabs");
const QUOTES: Said = say!("put quotes around the value");

/// Where a line has a sign that looks like a blank in place of one: before its first word, after `-`, or after a key.
fn false_blank(line: &str) -> Option<(usize, char)> {
    let inner = line.trim_start_matches([' ', '-']);
    let at = line.len() - inner.len();
    let first = inner.chars().next()?;
    if is_false_blank(first) {
        return Some((at, first));
    }
    let (key, value) = inner.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let first = value.chars().next().filter(|c| is_key && is_false_blank(*c))?;
    Some((at + key.len() + 1, first))
}

/// What the parser stumbled over, and what to type, in words that need no knowledge of YAML's grammar.
fn told(kind: &ErrorKind) -> (Said, Said) {
    use ErrorKind as E;
    match kind {
        E::UnexpectedCharacter { character } => {
            let sign = character.escape_debug();
            (say!("a value cannot begin with the sign {sign}", sign), QUOTES)
        }
        E::MappingValueNotAllowed | E::InvalidColonPlacement => (
            say!("a colon stands where no key can end"),
            say!(
                "put quotes around a value that holds `: `, indent the key like those beside it, close a bracket that stands \
             open above it, or add the colon that the line before lacks"
            ),
        ),
        E::TabNotAllowed | E::TabInBlockIndentation | E::TabInIndentation | E::TabAtBlockScalarStart => (TAB, NO_TAB),
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar | E::InvalidQuotedScalarIndent => (
            say!("the quote that opens before this place is not closed"),
            say!("close the quote; inside single quotes write a quote twice, inside double ones after a backslash"),
        ),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => (
            say!("something follows the quote that closes a value"),
            say!("put the whole value between the quotes"),
        ),
        E::UnclosedFlowCollection { .. }
        | E::MismatchedFlowCollectionEnd { .. }
        | E::MisplacedFlowCollectionEnd
        | E::ExpectedFlowSequenceSeparator
        | E::ExpectedFlowMappingSeparator
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::InvalidFlowScalarIndent
        | E::BlockEntryInFlowCollection => (
            say!("a bracket has no partner, or a comma is missing between brackets"),
            say!(
                "close each `[` with `]` and each `{{` with `}}`, put commas between the items, and quotes around a text \
             that holds a bracket or a comma"
            ),
        ),
        E::SimpleKeyExpected | E::InvalidSimpleKey => (
            say!("a line lacks the colon after its key"),
            say!("write `key: value`, with a blank after the colon"),
        ),
        E::InvalidIndentation
        | E::ExpectedDocumentStart
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed
        | E::MappingKeyNotAllowed
        | E::InvalidBlockScalarIndent
        | E::UnexpectedEofBlockMapping
        | E::UnexpectedEofBlockSequence => (
            say!("this line is not indented like those that it belongs to"),
            say!("give all keys of a mapping, and all `-` of a list, the same indentation"),
        ),
        E::InvalidBlockScalarHeader | E::ZeroBlockScalarIndent => (
            say!("a value cannot begin with `>` or `|`"),
            say!("put quotes around the value: `\">=7\"`"),
        ),
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => (
            say!("a backslash stands between double quotes"),
            say!("write the backslash twice, or use single quotes"),
        ),
        E::UnknownAnchor | E::MissingAnchorOrAliasName => (say!("a value cannot begin with `*` or `&`"), QUOTES),
        E::UndeclaredTagHandle | E::MissingTagUri | E::InvalidTagTerminator => {
            (say!("a value cannot begin with `!`"), QUOTES)
        }
        E::CommentNotSeparated | E::CommentInterceptedScalar => (
            say!("a `#` stands in the middle of a value"),
            say!("put quotes around a value that holds `#`"),
        ),
        E::RecursionLimitExceeded => (
            say!("brackets or lists nest deeper than any record"),
            say!("check the indentation and the brackets"),
        ),
        _ => (
            say!("this is not YAML that can be read"),
            say!("check the indentation, and put quotes around a value that holds `: ` or `#`, or begins with a sign"),
        ),
    }
}

struct Tree<'t, 'f> {
    file: FileId,
    text: &'t str,
    parser: Parser<'t, StrInput<'t>>,
    findings: &'f mut Vec<Finding>,
}

impl<'t> Tree<'t, '_> {
    fn next(&mut self) -> Result<(Event<'t>, Mark), Stop> {
        // the parser ends with StreamEnd, and `document` never asks beyond it
        let event = self.parser.next_event();
        Ok(event.unwrap_or(Ok((Event::StreamEnd, Mark::default())))?)
    }

    fn document(&mut self) -> Result<Node<'t>, Stop> {
        let mut first = None;
        loop {
            let (event, mark) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) => {
                    if first.is_some() {
                        let span = self.span(&mark);
                        self.feature(
                            span,
                            say!("a second document in one file"),
                            say!("give each record a file of its own"),
                        );
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

    fn node(&mut self, event: Event<'t>, mark: Mark, depth: usize) -> Result<Node<'t>, Stop> {
        let span = self.span(&mark);
        if event.anchor_id().is_some() && !matches!(event, Event::Alias(..)) {
            self.feature(
                self.from('&', span),
                say!("an anchor"),
                say!("leave the `&` word out, and write the value where it is needed"),
            );
        }
        if event.tag().is_some() {
            self.feature(
                self.from('!', span),
                say!("a tag"),
                say!("leave the `!` word out; put quotes around a text that begins with `!`"),
            );
        }
        let value = match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else if self.refused(&text, style, span) {
                    Value::Refused
                } else {
                    Value::Scalar(composed(text), !plain)
                }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == MAX_DEPTH => {
                self.feature(
                    span,
                    say!("nesting this deep"),
                    say!("check the indentation and the brackets"),
                );
                return Err(Stop::TooDeep);
            }
            Event::SequenceStart(..) => return self.list(span, depth),
            Event::MappingStart(..) => return self.map(span, depth),
            Event::Alias(..) => {
                self.feature(
                    span,
                    say!("an alias"),
                    say!("write the value out; put quotes around a text that begins with `*`"),
                );
                Value::Refused
            }
            _ => Value::Null,
        };
        Ok(Node { value, span })
    }

    /// Tells what a scalar may not hold; true where it cannot be used.
    fn refused(&mut self, text: &str, style: ScalarStyle, span: Span) -> bool {
        // what is written into the file as it is has been told of the file
        if style == ScalarStyle::DoubleQuoted
            && let Some(c) = text.chars().find(|c| is_refused(*c) || *c == '\r')
        {
            if !self.text.get(span.range()).is_some_and(|raw| raw.contains(c)) {
                self.findings.push(signs::refusal(c, self.escape_of(c, span)));
            }
            return true;
        }
        if text.contains('\t') {
            let place = self.escape_of('\t', span);
            self.findings.push(signs::refusal('\t', place));
            return true;
        }
        if text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some() {
            self.over(span, say!("a text"), MAX_TEXT);
            return true;
        }
        let blank = |c: &char| is_false_blank(*c);
        let edge = text.chars().next().filter(blank).or_else(|| {
            // what a value ends with is cut off anyway, unless a comment was meant to follow
            let plain = style == ScalarStyle::Plain;
            let comment = plain.then(|| text.find('#')).flatten();
            comment.and_then(|at| text[..at].chars().next_back()).filter(blank)
        });
        let inner = || {
            let plain = style == ScalarStyle::Plain;
            false_blank(text).filter(|_| plain).map(|(_, c)| c)
        };
        let Some(c) = edge.or_else(inner) else { return false };
        let place = self.escape_of(c, span);
        self.findings.push(signs::no_blank(c, place));
        true
    }

    /// Tells a text that is longer than it may be, by its beginning.
    fn over(&mut self, span: Span, what: Said, most: usize) {
        let found = Finding::at(
            Code::OverLimit,
            Span {
                end: span.start
                    + self.text[span.range()]
                        .chars()
                        .take(40)
                        .map(char::len_utf8)
                        .sum::<usize>() as u32,
                ..span
            },
            say!("{what} is longer than {most} characters", what, most),
            say!("shorten it; what needs more words stands in a narrative, or in several records"),
        );
        self.findings.push(found);
    }

    /// Tells a name that is longer than it may be, in whichever language.
    fn long_name(&mut self, key: &str, value: &mut Node<'t>) {
        let long =
            |node: &Node<'_>| matches!(&node.value, Value::Scalar(text, _) if text.chars().nth(MAX_NAME).is_some());
        if !NAMES.contains(&key) {
            return;
        }
        let forms: Vec<&mut Node<'t>> = match &mut value.value {
            Value::Map(forms) => forms.iter_mut().map(|(_, node)| node).collect(),
            Value::Scalar(..) => vec![value],
            _ => return,
        };
        for form in forms.into_iter().filter(|form| long(form)) {
            self.over(form.span, say!("a name"), MAX_NAME);
            form.value = Value::Refused;
        }
    }

    /// Where a sign of a scalar stands, as itself or as an escape; the scalar where that is not seen.
    fn escape_of(&self, sign: char, scalar: Span) -> Span {
        let (start, raw) = (scalar.start as usize, self.text.get(scalar.range()).unwrap_or_default());
        if let Some(at) = raw.find(sign) {
            return sign_span(scalar.file, start + at, sign);
        }
        let mut at = 0;
        while let Some(found) = raw[at..].find('\\') {
            at += found;
            let Some(letter) = raw[at + 1..].chars().next() else {
                break;
            };
            let digits = match letter {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            let after = at + 1 + letter.len_utf8();
            let number = raw
                .get(after..after + digits)
                .and_then(|n| u32::from_str_radix(n, 16).ok());
            let meant = match letter {
                '0' => Some('\0'),
                'a' => Some('\u{7}'),
                'b' => Some('\u{8}'),
                't' | '\t' => Some('\t'),
                'v' => Some('\u{b}'),
                'f' => Some('\u{c}'),
                'r' => Some('\r'),
                'e' => Some('\u{1b}'),
                'N' => Some('\u{85}'),
                '_' => Some('\u{a0}'),
                'L' => Some('\u{2028}'),
                'P' => Some('\u{2029}'),
                _ => number.and_then(char::from_u32),
            };
            let end = after + digits;
            if meant == Some(sign) {
                return Span {
                    start: (start + at) as u32,
                    end: (start + end) as u32,
                    ..scalar
                };
            }
            at = after;
        }
        scalar
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node<'t>, Stop> {
        let mut items = Vec::new();
        let end = loop {
            let (event, mark) = self.next()?;
            if matches!(event, Event::SequenceEnd | Event::StreamEnd) {
                break self.span(&mark);
            }
            items.push(self.node(event, mark, depth + 1)?);
        };
        let value = Value::List(items);
        Ok(Node {
            span: self.enclosing(start, end, &value),
            value,
        })
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node<'t>, Stop> {
        let mut entries: Vec<(Key<'t>, Node<'t>)> = Vec::new();
        let mut known: BTreeMap<Cow<'t, str>, Span> = BTreeMap::new();
        let mut twice: Vec<(Span, Span, Cow<'t, str>)> = Vec::new();
        let mut reach = start.end;
        let end = loop {
            let (event, mark) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                break self.span(&mark);
            }
            let key = self.node(event, mark, depth + 1)?;
            let (event, mark) = self.next()?;
            let mut value = self.node(event, mark, depth + 1)?;
            reach = reach.max(key.span.end).max(value.span.end);
            let span = key.span;
            let Some(text) = self.key(key) else { continue };
            self.long_name(&text, &mut value);
            match known.entry(text.clone()) {
                Entry::Occupied(first) => twice.push((span, *first.get(), text)),
                Entry::Vacant(new) => {
                    new.insert(span);
                    entries.push((Key { text, span }, value));
                }
            }
        };
        self.report_twice(&twice);
        let value = Value::Map(entries);
        let mut span = self.enclosing(start, end, &value);
        span.end = span.end.max(reach);
        Ok(Node { span, value })
    }

    /// The text of a key; `None` where it cannot be used, which is told. One with a sign in it that looks like a blank is
    /// read as it was meant, so that the key is not told to be missing too.
    fn key(&mut self, key: Node<'t>) -> Option<Cow<'t, str>> {
        let text = match key.value {
            Value::Scalar(text, _) => text,
            Value::Null => return Some(Cow::Borrowed("null")),
            Value::Refused => {
                let raw = self.text.get(key.span.range())?.trim_matches(is_false_blank);
                let is_word = raw.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
                return Some(Cow::Borrowed(raw)).filter(|raw| is_word && !raw.is_empty());
            }
            Value::List(_) | Value::Map(_) => {
                self.feature(key.span, say!("a key that is not a word"), say!("write `key: value`"));
                return None;
            }
        };
        if text.chars().nth(MAX_NAME).is_some() {
            self.over(key.span, say!("a key"), MAX_NAME);
            return None;
        }
        let Some(c) = text.chars().find(|c| is_false_blank(*c)) else {
            return Some(text);
        };
        let place = self.escape_of(c, key.span);
        self.findings.push(signs::no_blank(c, place));
        Some(Cow::Owned(text.trim_matches(is_false_blank).to_owned()))
    }

    /// Keys that stand twice in one mapping; where they are many, two items of a list have run together.
    fn report_twice(&mut self, twice: &[(Span, Span, Cow<'t, str>)]) {
        let Some(((second, first, text), rest)) = twice.split_first() else {
            return;
        };
        let (message, help) = match rest.len() {
            0 => (
                say!("the key `{key}` stands twice in one mapping", key = text),
                say!("keep one of the two, or rename it if another key was meant"),
            ),
            _ => {
                let keys: Vec<String> = twice.iter().map(|(.., text)| format!("`{text}`")).collect();
                (
                    say!("the keys {keys} stand twice in one mapping", keys = keys.join(", ")),
                    say!("begin each item of a list with `- `; if it is one item, keep one of each key"),
                )
            }
        };
        let found = Finding::at(Code::DuplicateKey, *second, message, help).and(*first, say!("first written here"));
        self.findings.push(found);
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
        Span {
            end: end.max(start.start),
            ..start
        }
    }

    fn span(&self, mark: &Mark) -> Span {
        let range = mark.byte_range().unwrap_or(0..0);
        let length = self.text.len();
        let start = range.start.min(length);
        // block scalars run to the next line; a finding underlines no line break
        let end = range.end.clamp(start, length);
        let blank = [' ', '\t', '\r', '\n'];
        let trimmed = self.text.get(start..end).map_or(0, |s| s.trim_end_matches(blank).len());
        Span {
            file: self.file,
            start: start as u32,
            end: (start + trimmed) as u32,
        }
    }

    /// A node's span together with the sign and word before it, which the parser leaves out.
    fn from(&self, sign: char, span: Span) -> Span {
        let before = &self.text[..span.start as usize];
        let Some(at) = before.rfind(sign).filter(|at| !before[*at..].contains('\n')) else {
            return span;
        };
        Span {
            start: before[..at].trim_end_matches(sign).len() as u32,
            ..span
        }
    }

    /// A tab or a false blank that indents the line of a mistake or one beside it, or stands there where YAML has a blank.
    fn wrong_indent(&self, at: usize, kind: &ErrorKind) -> Option<Finding> {
        let at = (0..=at).rev().find(|i| self.text.is_char_boundary(*i)).unwrap_or(0);
        let wrong = self.text[..at].matches('\n').count();
        let is_tab = told(kind).0 == TAB;
        let mut start = 0;
        let mut tab = None;
        for (n, line) in self.text.split_inclusive('\n').enumerate() {
            if let Some((within, c)) = false_blank(line) {
                return Some(signs::no_blank(c, sign_span(self.file, start + within, c)));
            }
            let indent = &line[..line.len() - line.trim_start_matches([' ', '\t', '-']).len()];
            let near = n.abs_diff(wrong) <= if is_tab { 0 } else { 2 };
            if let Some(within) = indent.find('\t').filter(|_| near && tab.is_none()) {
                tab = Some(sign_span(self.file, start + within, '\t'));
            }
            start += line.len();
        }
        tab.map(|span| Finding::at(Code::YamlSyntax, span, TAB, NO_TAB))
    }

    /// The line of a mistake, without the blanks around it; a key without a colon is noticed on the line after.
    fn whole_line(&self, at: usize, kind: &ErrorKind) -> Span {
        let mut at = (0..=at).rev().find(|i| self.text.is_char_boundary(*i)).unwrap_or(0);
        let start_of = |at: usize| self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        let blank = |at: usize| self.text[start_of(at)..at].trim().is_empty();
        if matches!(kind, ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey) || at == self.text.len() {
            while at > 0 && blank(at) {
                at = start_of(at).saturating_sub(1);
            }
        }
        let line_start = start_of(at);
        let line = &self.text[line_start..];
        let line = &line[..line.find('\n').unwrap_or(line.len())];
        let start = line_start + (line.len() - line.trim_start().len());
        Span {
            file: self.file,
            start: start as u32,
            end: (line_start + line.trim_end().len()).max(start) as u32,
        }
    }

    fn feature(&mut self, span: Span, what: Said, help: Said) {
        self.findings.push(Finding::at(
            Code::YamlFeature,
            span,
            say!("{what} has no meaning in a record", what),
            help,
        ));
    }
}
