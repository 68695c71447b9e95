//! What Markdown would pass over in silence: signs that no text may hold, front matter, notes and links that lead nowhere.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{folded, told};
use crate::diagnostic::{Code, Finding};
use crate::load::signs;
use crate::model::RefKind;
use crate::model::word::Word;
use crate::said::say;
use crate::source::signs::{is_false_blank, is_refused, sign_span};
use crate::source::{FileId, Span};

/// Deeper than any narrative needs: quotes and lists, and emphasis, each in one another.
const MAX_DEPTH: usize = 20;

/// Tells what is wrong with the text of a narrative whatever the records are.
pub fn check(file: FileId, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    signs::check(file, text, &mut findings);
    let span = |range: &Range<usize>| Span {
        file,
        start: range.start as u32,
        end: (range.start + text[range.clone()].trim_end().len()) as u32,
    };
    let blank = text.len() - text.trim_start().len();
    let body = front_matter(text).map_or(0, |head| {
        findings.push(Finding::at(
            Code::FrontMatter,
            span(&(blank..blank + text[blank..].find('\n').unwrap_or(0))),
            say!("the narrative begins with front matter, and nothing reads it"),
            say!("take it out: the title is the first heading, and what is not to be read is not published"),
        ));
        head
    });
    let mut notes = Notes::default();
    let undefined = RefCell::new(Vec::new());
    // the words of the link that is open, and its bytes
    let mut link: Option<(bool, Range<usize>)> = None;
    let (mut blocks, mut runs, mut deep) = (0_usize, 0_usize, false);
    let mut code: Vec<Range<usize>> = Vec::new();
    let last_bracket = text.rfind(')').unwrap_or(0);
    // bytes that show; what lies between them is marks of blocks, and definitions
    let mut seen: Vec<Range<usize>> = Vec::new();
    let broken = |link: pulldown_cmark::BrokenLink<'_>| {
        undefined
            .borrow_mut()
            .push((link.link_type, link.reference.to_string(), link.span));
        None
    };
    for (event, range) in told(text, broken) {
        let container = matches!(
            event,
            Event::Start(
                Tag::BlockQuote(_)
                    | Tag::List(_)
                    | Tag::Item
                    | Tag::FootnoteDefinition(_)
                    | Tag::DefinitionList
                    | Tag::DefinitionListDefinition
            )
        );
        if !container && !matches!(event, Event::End(_)) {
            seen.push(range.clone());
        }
        match &event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => blocks += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => blocks -= 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => runs += 1,
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => runs -= 1,
            Event::Start(Tag::CodeBlock(_)) => code.push(range.clone()),
            Event::Start(Tag::FootnoteDefinition(name)) => notes.define(format!("^{name}"), range.clone()),
            Event::FootnoteReference(name) => notes.cite(format!("^{name}")),
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
                    notes.cite(id.to_string());
                }
                if matches!(event, Event::Start(Tag::Link { .. })) {
                    link = Some((false, range.clone()));
                }
                let hidden = [dest_url, title]
                    .into_iter()
                    .find_map(|words| hidden(words, &text[range.clone()]));
                findings.extend(hidden.map(|c| signs::refusal(c, span(&range))));
            }
            Event::End(TagEnd::Link) => {
                if let Some((false, whole)) = link.take() {
                    findings.push(Finding::at(
                        Code::EmptyLink,
                        span(&whole),
                        say!("the link has no text"),
                        say!("write between `[` and `]` where it leads: who hears the page hears nothing else of it"),
                    ));
                }
            }
            // what is no note although it looks like one stays text
            Event::Text(words) if &**words == "[" && text[range.start..].starts_with("[^") => {
                let rest = &text[range.end..];
                // another bracket would be none of the name: each is looked at once, however many open
                if let Some(end) = rest.find(['[', ']', '\n']).filter(|end| rest[*end..].starts_with(']')) {
                    let whole = range.start..range.end + end + 1;
                    undefined
                        .borrow_mut()
                        .push((LinkType::Reference, rest[..end].to_owned(), whole));
                }
            }
            _ => {}
        }
        if let Event::Text(words) | Event::Code(words) = &event {
            if let Some((shown, _)) = link.as_mut().filter(|_| !words.trim().is_empty()) {
                *shown = true;
            }
            findings.extend(hidden(words, &text[range.clone()]).map(|c| signs::refusal(c, span(&range))));
            findings.extend(parted(text, &range, last_bracket).map(|whole| {
                Finding::at(
                    Code::BrokenNote,
                    span(&whole),
                    say!("a blank parts the text of a link from where it leads, so that it is none"),
                    say!("write `](` without a blank between"),
                )
            }));
        }
        if blocks.max(runs) > MAX_DEPTH && !deep {
            deep = true;
            findings.push(Finding::at(
                Code::OverLimit,
                span(&(range.start..range.start + text[range.start..].find('\n').unwrap_or(range.len()))),
                say!(
                    "quotes, lists or emphasis nest deeper than {levels} levels",
                    levels = MAX_DEPTH
                ),
                say!("check the signs at the beginning of the line"),
            ));
        }
    }
    for (link_type, name, whole) in undefined.into_inner() {
        // words in brackets are words, where no note or second pair of brackets shows that more was meant
        if link_type != LinkType::Shortcut {
            findings.push(Finding::at(
                Code::BrokenNote,
                span(&whole),
                say!("`[{name}]` has no definition", name),
                match name.starts_with('^') {
                    true => say!("add a line `[{name}]: source:…`, or take the mark out", name),
                    false => say!(
                        "add a line `[{name}]: …` that tells where it leads, or write `[text](…)`",
                        name
                    ),
                },
            ));
        }
    }
    for (name, at) in definitions(text, body, seen) {
        notes.define(name, at);
    }
    notes.tell(&span, &mut findings);
    false_blanks(file, text, &code, &mut findings);
    findings
}

/// A refused sign that an entity brings into words: what stands there as it is has been told.
fn hidden(words: &str, raw: &str) -> Option<char> {
    words.chars().find(|c| is_refused(*c) && !raw.contains(*c))
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

/// The notes and the definitions of links: where each is defined, and which are used.
#[derive(Default)]
struct Notes {
    defined: BTreeMap<String, Vec<(String, Range<usize>)>>,
    used: BTreeSet<String>,
}

impl Notes {
    fn define(&mut self, name: String, at: Range<usize>) {
        self.defined.entry(folded(&name)).or_default().push((name, at));
    }

    fn cite(&mut self, name: String) {
        self.used.insert(folded(&name));
    }

    fn tell(&self, span: &impl Fn(&Range<usize>) -> Span, findings: &mut Vec<Finding>) {
        for (key, all) in &self.defined {
            let Some(((name, first), again)) = all.split_first() else {
                continue;
            };
            for (_, place) in again {
                let found = Finding::at(
                    Code::BrokenNote,
                    span(place),
                    say!("`[{name}]` is defined twice, and only the first is read", name),
                    say!("give each a name of its own, or keep one of the two"),
                );
                findings.push(found.and(span(first), say!("first written here")));
            }
            if !self.used.contains(key) {
                findings.push(Finding::at(
                    Code::BrokenNote,
                    span(first),
                    say!("`[{name}]` is used nowhere, so that nobody sees it", name),
                    say!("write `[{name}]` where it belongs, or take the definition out", name),
                ));
            }
        }
    }
}

/// The definitions of links, `[name]: destination`: they show nothing, so they lie between what shows.
fn definitions(text: &str, body: usize, mut seen: Vec<Range<usize>>) -> Vec<(String, Range<usize>)> {
    seen.push(text.len()..text.len());
    seen.sort_by_key(|range| range.start);
    let mut all = Vec::new();
    let mut at = body;
    for range in seen {
        if range.start > at {
            let between = &text[at..range.start];
            let mut from = 0;
            while let Some(open) = between[from..].find('[').map(|i| from + i) {
                from = open + 1;
                // a name holds no bracket, so that each is looked at once
                let name = &between[from..];
                let name = &name[..name.find(['[', ']']).unwrap_or(name.len())];
                let Some(rest) = between[from + name.len()..].strip_prefix("]:") else {
                    continue;
                };
                if name.starts_with('^') {
                    continue;
                }
                let line = rest.find('\n').unwrap_or(rest.len());
                let end = from + name.len() + 2 + line;
                all.push((name.to_owned(), at + open..at + end));
                from = end;
            }
        }
        at = at.max(range.end);
    }
    all
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

/// Signs that look like a blank where Markdown needs one: at the head of a line, after its marks, and in the line below
/// the head of a table.
fn false_blanks(file: FileId, text: &str, code: &[Range<usize>], findings: &mut Vec<Finding>) {
    if text.is_ascii() {
        return;
    }
    // blocks of code stand one after another
    let in_code = |begin: usize, end: usize| {
        let next = code.partition_point(|block| block.start < end);
        code[..next].last().is_some_and(|block| begin < block.end)
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let begin = start;
        start += line.len();
        if line.is_ascii() || in_code(begin, start) {
            continue;
        }
        let found = false_blank(line.trim_end_matches(['\n', '\r']));
        if let Some((at, c)) = found {
            findings.push(signs::no_blank(c, sign_span(file, begin + at, c)));
        }
    }
}

fn false_blank(line: &str) -> Option<(usize, char)> {
    let first = |rest: &str| {
        let c = rest.chars().next().filter(|c| is_false_blank(*c))?;
        Some((line.len() - rest.len(), c))
    };
    let rule = |c: char| matches!(c, '|' | ':' | '-' | ' ') || is_false_blank(c);
    if line.contains("--") && line.contains('|') && line.chars().all(rule) {
        let at = line.find(is_false_blank)?;
        return first(&line[at..]);
    }
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        if let Some(found) = first(rest) {
            // a line of nothing else is an empty one
            return Some(found).filter(|_| !rest.trim().is_empty());
        }
        let heading = rest.trim_start_matches('#');
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let after = if heading.len() < rest.len() && rest.len() - heading.len() <= 6 {
            heading
        } else if let Some(item) = rest.strip_prefix(['-', '*', '+', ':']) {
            item
        } else if digits.len() < rest.len()
            && let Some(item) = digits.strip_prefix(['.', ')'])
        {
            item
        } else {
            return None;
        };
        if let Some(found) = first(after) {
            return Some(found);
        }
        if !after.starts_with(' ') {
            return None;
        }
        rest = after;
    }
}
