//! What Markdown would pass over in silence: signs that no text may hold, front matter, notes and links that lead nowhere.

mod blanks;
mod notes;

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::told;
use crate::diagnostic::{Code, Finding};
use crate::load::signs;
use crate::model::RefKind;
use crate::model::word::Word;
use crate::said::{Said, say};
use crate::source::FileId;
use crate::source::signs::is_refused;
use notes::Notes;

/// Deeper than any narrative needs: quotes and lists, and emphasis, each in one another.
const MAX_DEPTH: usize = 20;

/// Tells what is wrong with the text of a narrative whatever the records are.
pub fn check(file: FileId, text: &str) -> Vec<Finding> {
    let mut reader = Reader::new(file, text);
    signs::check(file, text, &mut reader.findings);
    let body = front_matter(text);
    if body.is_some() {
        let blank = text.len() - text.trim_start().len();
        reader.tell(
            Code::FrontMatter,
            &(blank..blank + text[blank..].find('\n').unwrap_or(0)),
            say!("the narrative begins with front matter, and nothing reads it"),
            say!("take it out: the title is the first heading, and what is not to be read is not published"),
        );
    }
    let undefined = RefCell::new(Vec::new());
    let broken = |link: pulldown_cmark::BrokenLink<'_>| {
        // words in brackets are words, where no note or second pair of brackets shows that more was meant
        if link.link_type != LinkType::Shortcut {
            undefined.borrow_mut().push((link.reference.to_string(), link.span));
        }
        None
    };
    for (event, range) in told(text, broken) {
        undefined.borrow_mut().extend(notes::seeming(text, &event, &range));
        reader.event(&event, &range);
    }
    for (name, whole) in undefined.into_inner() {
        let help = match name.starts_with('^') {
            true => say!("add a line `[{name}]: source:…`, or take the mark out", name),
            false => say!(
                "add a line `[{name}]: …` that tells where it leads, or write `[text](…)`",
                name
            ),
        };
        reader.tell(
            Code::BrokenNote,
            &whole,
            say!("`[{name}]` has no definition", name),
            help,
        );
    }
    let Reader {
        mut notes,
        code,
        seen,
        mut findings,
        ..
    } = reader;
    for (name, at) in notes::definitions(text, body.unwrap_or(0), seen) {
        notes.define(name, at);
    }
    notes.tell(|range| super::span(file, text, range), &mut findings);
    blanks::check(file, text, &code, &mut findings);
    findings
}

/// The text of a narrative that is read from its beginning.
struct Reader<'t> {
    file: FileId,
    text: &'t str,
    /// Where the text's last `)` stands.
    last_bracket: usize,
    notes: Notes,
    /// Whether the link that is open has words, and its bytes.
    link: Option<(bool, Range<usize>)>,
    /// How many quotes and lists are open, and how many runs of emphasis.
    blocks: usize,
    runs: usize,
    /// Whether it has been told that they are too many.
    deep: bool,
    code: Vec<Range<usize>>,
    /// Bytes that show; what lies between them is marks of blocks, and definitions.
    seen: Vec<Range<usize>>,
    findings: Vec<Finding>,
}

impl<'t> Reader<'t> {
    fn new(file: FileId, text: &'t str) -> Self {
        Reader {
            file,
            text,
            last_bracket: text.rfind(')').unwrap_or(0),
            notes: Notes::default(),
            link: None,
            blocks: 0,
            runs: 0,
            deep: false,
            code: Vec::new(),
            seen: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn tell(&mut self, code: Code, range: &Range<usize>, message: Said, help: Said) {
        let span = super::span(self.file, self.text, range);
        self.findings.push(Finding::at(code, span, message, help));
    }

    fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if shows(event) {
            self.seen.push(range.clone());
        }
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => self.blocks += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => self.blocks -= 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => self.runs += 1,
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => self.runs -= 1,
            Event::Start(Tag::CodeBlock(_)) => self.code.push(range.clone()),
            Event::Start(Tag::FootnoteDefinition(name)) => self.notes.define(format!("^{name}"), range.clone()),
            Event::FootnoteReference(name) => self.notes.cite(format!("^{name}")),
            Event::Start(
                Tag::Link {
                    link_type,
                    id,
                    dest_url,
                    title,
                }
                | Tag::Image {
                    link_type,
                    id,
                    dest_url,
                    title,
                },
            ) => {
                if matches!(
                    link_type,
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
                ) {
                    self.notes.cite(id.to_string());
                }
                if matches!(event, Event::Start(Tag::Link { .. })) {
                    self.link = Some((false, range.clone()));
                }
                self.hidden(&[dest_url, title], range);
            }
            Event::End(TagEnd::Link) => {
                if let Some((false, whole)) = self.link.take() {
                    self.tell(
                        Code::EmptyLink,
                        &whole,
                        say!("the link has no text"),
                        say!("write between `[` and `]` where it leads: who hears the page hears nothing else of it"),
                    );
                }
            }
            Event::Text(words) | Event::Code(words) => self.words(words, range),
            _ => {}
        }
        self.depth(range);
    }

    /// Tells the first refused sign that an entity brings into words: what stands there as it is has been told.
    fn hidden(&mut self, words: &[&str], range: &Range<usize>) {
        let raw = &self.text[range.clone()];
        let mut signs = words.iter().flat_map(|words| words.chars());
        if let Some(c) = signs.find(|c| is_refused(*c) && !raw.contains(*c)) {
            let span = super::span(self.file, self.text, range);
            self.findings.push(signs::refusal(c, span));
        }
    }

    fn words(&mut self, words: &str, range: &Range<usize>) {
        if let Some((shown, _)) = self.link.as_mut().filter(|_| !words.trim().is_empty()) {
            *shown = true;
        }
        self.hidden(&[words], range);
        if let Some(whole) = parted(self.text, range, self.last_bracket) {
            self.tell(
                Code::BrokenNote,
                &whole,
                say!("a blank parts the text of a link from where it leads, so that it is none"),
                say!("write `](` without a blank between"),
            );
        }
    }

    /// Tells once where quotes, lists or emphasis nest too deep.
    fn depth(&mut self, range: &Range<usize>) {
        if self.blocks.max(self.runs) <= MAX_DEPTH || self.deep {
            return;
        }
        self.deep = true;
        let line = self.text[range.start..].find('\n').unwrap_or(range.len());
        self.tell(
            Code::OverLimit,
            &(range.start..range.start + line),
            say!(
                "quotes, lists or emphasis nest deeper than {levels} levels",
                levels = MAX_DEPTH
            ),
            say!("check the signs at the beginning of the line"),
        );
    }
}

/// Whether an event is something that a reader sees, and no block around it.
fn shows(event: &Event<'_>) -> bool {
    !matches!(
        event,
        Event::End(_)
            | Event::Start(
                Tag::BlockQuote(_)
                    | Tag::List(_)
                    | Tag::Item
                    | Tag::FootnoteDefinition(_)
                    | Tag::DefinitionList
                    | Tag::DefinitionListDefinition
            )
    )
}

/// The place of `] (` with an address behind it, where the bracket closes words and a blank stands between. `last` is where
/// the text's last `)` stands.
fn parted(text: &str, bracket: &Range<usize>, last: usize) -> Option<Range<usize>> {
    if text.get(bracket.clone()) != Some("]") {
        return None;
    }
    let rest = &text[bracket.end..];
    let address = rest.trim_start_matches([' ', '\u{a0}']).strip_prefix('(')?;
    let (scheme, _) = address.split_at(address.find(|c: char| !c.is_ascii_lowercase() && c != '-')?);
    let leads = matches!(scheme, "http" | "https") || RefKind::from_word(scheme).is_some();
    let end = bracket.end + (rest.len() - address.len());
    let named = leads && address[scheme.len()..].starts_with(':') && last > end;
    (named && !rest.starts_with('(')).then_some(bracket.start..end)
}

/// The end of front matter, as other programs have it: keys and values at the head, between two lines of marks.
fn front_matter(text: &str) -> Option<usize> {
    let head = text.len() - text.trim_start().len();
    let first = text[head..].lines().next()?.trim_end();
    let ends: &[&str] = match first {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        _ => return None,
    };
    let mut at = head + text[head..].find('\n')? + 1;
    for (n, line) in text[at..].split_inclusive('\n').enumerate() {
        at += line.len();
        let line = line.trim_end();
        if ends.contains(&line) {
            return Some(at);
        }
        let key = |sign| line.split_once(sign).is_some_and(|(key, _)| is_key(key.trim()));
        let goes_on = n > 0 && (line.is_empty() || line.starts_with([' ', '-', '#']));
        // a line of prose, or a blank one before any key: a rule, and no front matter
        if !(key(':') || key('=') || goes_on) {
            return None;
        }
    }
    None
}

fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
