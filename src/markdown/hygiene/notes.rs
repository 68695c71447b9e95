//! Footnotes and the definitions of links: where each stands, and whether it is used.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::Event;

use super::super::folded;
use crate::diagnostic::{Code, Finding};
use crate::said::say;
use crate::source::Span;

/// The notes and the definitions of links: where each is defined, and which are used.
#[derive(Default)]
pub struct Notes {
    defined: BTreeMap<String, Vec<(String, Range<usize>)>>,
    used: BTreeSet<String>,
}

impl Notes {
    /// Notes where one is defined.
    pub fn define(&mut self, name: String, at: Range<usize>) {
        self.defined.entry(folded(&name)).or_default().push((name, at));
    }

    /// Notes that one is used.
    pub fn cite(&mut self, name: String) {
        self.used.insert(folded(&name));
    }

    /// Tells those that are defined twice, and those that are used nowhere.
    pub fn tell(&self, span: impl Fn(&Range<usize>) -> Span, findings: &mut Vec<Finding>) {
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
pub fn definitions(text: &str, body: usize, mut seen: Vec<Range<usize>>) -> Vec<(String, Range<usize>)> {
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

/// What is no note although it looks like one, and stays text: its name, and where it stands.
pub fn seeming(text: &str, event: &Event<'_>, range: &Range<usize>) -> Option<(String, Range<usize>)> {
    if !matches!(event, Event::Text(words) if &**words == "[") || !text[range.start..].starts_with("[^") {
        return None;
    }
    let rest = &text[range.end..];
    // another bracket would be none of the name: each is looked at once, however many open
    let end = rest
        .find(['[', ']', '\n'])
        .filter(|end| rest[*end..].starts_with(']'))?;
    Some((rest[..end].to_owned(), range.start..range.end + end + 1))
}
