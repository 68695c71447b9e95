//! Changes of records where they stand: comments, order and ends of line stay as they are.
//!
//! Each change is found in the tree of the text (`load::yaml`), whose nodes know their bytes, and is put into the text there. Then
//! the text is read anew, so that no place is out of date.

#[cfg(test)]
mod tests;

use crate::load::yaml::{self, Node, Value};
use crate::scaffold::Yaml;
use crate::source::{FileId, Span};

/// A step from a node to one below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

/// A key as a step.
pub fn key(key: &str) -> Step {
    Step::Key(key.to_owned())
}

/// The text cannot be changed here by a program; a person can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchangeable;

/// The text of a record's file, as it is on the disk but for its encoding mark.
#[derive(Clone, Debug)]
pub struct Draft {
    /// With the ends of line that it has.
    raw: String,
    mark: bool,
}

impl Draft {
    /// A record's text; `None` where it is not UTF-8.
    pub fn new(bytes: &[u8]) -> Option<Draft> {
        let text = std::str::from_utf8(bytes).ok()?;
        let bare = text.strip_prefix('\u{feff}');
        Some(Draft {
            raw: bare.unwrap_or(text).to_owned(),
            mark: bare.is_some(),
        })
    }

    /// The bytes for the disk.
    pub fn bytes(&self) -> Vec<u8> {
        let mark = if self.mark { "\u{feff}" } else { "" };
        format!("{mark}{}", self.raw).into_bytes()
    }

    /// With every line ended by a line feed alone, as records are read.
    pub fn text(&self) -> String {
        self.raw.replace("\r\n", "\n")
    }

    /// The item of a list for which something holds.
    pub fn find(&self, path: &[Step], is: impl Fn(&Node<'_>) -> bool) -> Option<usize> {
        let text = self.text();
        let tree = parse(&text)?;
        match &node(&tree, path)?.value {
            Value::List(items) => items.iter().position(is),
            _ => None,
        }
    }

    /// The text of a scalar.
    pub fn scalar(&self, path: &[Step]) -> Option<String> {
        let text = self.text();
        let tree = parse(&text)?;
        scalar(node(&tree, path)?).map(str::to_owned)
    }

    /// The keys of a mapping.
    pub fn keys(&self, path: &[Step]) -> Vec<String> {
        let text = self.text();
        let tree = parse(&text);
        match tree.as_ref().and_then(|tree| node(tree, path)).map(|node| &node.value) {
            Some(Value::Map(entries)) => entries.iter().map(|(k, _)| k.text.clone().into_owned()).collect(),
            _ => Vec::new(),
        }
    }

    /// Puts a scalar in place of another.
    ///
    /// # Errors
    ///
    /// Where there is none.
    pub fn replace(&mut self, path: &[Step], value: &Yaml) -> Result<(), Unchangeable> {
        let text = self.text();
        let tree = parse(&text).ok_or(Unchangeable)?;
        let old = node(&tree, path).ok_or(Unchangeable)?;
        // a text over several lines has a form that one value cannot take
        let written = text.get(old.span.range()).ok_or(Unchangeable)?;
        if scalar(old).is_none() || written.contains('\n') {
            return Err(Unchangeable);
        }
        self.put(&text, old.span.range(), &value.flow())
    }

    /// Adds an item at the end of a list, which is made where it is missing.
    ///
    /// # Errors
    ///
    /// Where the list is none.
    pub fn append(&mut self, path: &[Step], item: &Yaml) -> Result<(), Unchangeable> {
        let text = self.text();
        let tree = parse(&text).ok_or(Unchangeable)?;
        let list = match node(&tree, path) {
            Some(list) if !matches!(list.value, Value::Null) => list,
            _ => {
                let (last, above) = path.split_last().ok_or(Unchangeable)?;
                let Step::Key(key) = last else { return Err(Unchangeable) };
                return self.add(above, key, &Yaml::List(vec![item.clone()]), Where::Last);
            }
        };
        let Value::List(items) = &list.value else {
            return Err(Unchangeable);
        };
        if text[list.span.range()].starts_with('[') {
            let end = list.span.end as usize - 1;
            let kept = text[..end].trim_end().len();
            let joint = if items.is_empty() { "" } else { ", " };
            return self.put(&text, kept..kept, &format!("{joint}{}", item.flow()));
        }
        let last = items.last().ok_or(Unchangeable)?;
        let dash = dash(&text, last.span.start as usize).ok_or(Unchangeable)?;
        let margin = column(&text, dash);
        let gap = text[dash + 1..last.span.start as usize].to_owned();
        let gap = if gap.trim_matches(' ').is_empty() && !gap.is_empty() {
            gap
        } else {
            " ".to_owned()
        };
        let flow = text[last.span.range()].starts_with('{');
        let written = match flow {
            true => item.flow(),
            false => item.block(margin + 1 + gap.len()),
        };
        let line = format!("{}-{gap}{written}", " ".repeat(margin));
        self.line_after(&text, last.span.end as usize, &line)
    }

    /// Adds a key to a mapping.
    ///
    /// # Errors
    ///
    /// Where the mapping is none, or has the key.
    pub fn add(&mut self, path: &[Step], name: &str, value: &Yaml, at: Where) -> Result<(), Unchangeable> {
        let text = self.text();
        let tree = parse(&text).ok_or(Unchangeable)?;
        let map = node(&tree, path).ok_or(Unchangeable)?;
        let Value::Map(entries) = &map.value else {
            return Err(Unchangeable);
        };
        let (Some((first, _)), Some((last, end))) = (entries.first(), entries.last()) else {
            return Err(Unchangeable);
        };
        let pair = Yaml::Map(vec![(name.to_owned(), value.clone())]);
        let there = entries.iter().find(|(k, _)| k.text == name);
        if text[map.span.range()].starts_with('{') {
            if there.is_some() {
                return Err(Unchangeable);
            }
            let flow = pair.flow();
            let inner = flow.trim_start_matches("{ ").trim_end_matches(" }");
            return match at {
                Where::First => self.put(
                    &text,
                    first.span.start as usize..first.span.start as usize,
                    &format!("{inner}, "),
                ),
                Where::Last => {
                    let close = map.span.end as usize - 1;
                    let kept = text[..close].trim_end().len();
                    self.put(&text, kept..kept, &format!(", {inner}"))
                }
            };
        }
        let margin = column(&text, first.span.start as usize);
        let written = pair.block(margin);
        match there {
            // a key without a value: what stands behind it on its line stays there
            Some((k, node)) if matches!(node.value, Value::Null) => {
                let after = written.split_once(':').map_or("", |(_, rest)| rest);
                let colon = text[k.span.end as usize..].find(':').ok_or(Unchangeable)? + k.span.end as usize;
                match after.strip_prefix('\n') {
                    Some(lines) => self.line_after(&text, colon, lines),
                    None => self.put(&text, colon + 1..colon + 1, after),
                }
            }
            Some(_) => Err(Unchangeable),
            None => match at {
                Where::First => {
                    let start = first.span.start as usize;
                    self.put(&text, start..start, &format!("{written}\n{}", " ".repeat(margin)))
                }
                Where::Last => {
                    let end = end.span.end.max(last.span.end) as usize;
                    self.line_after(&text, end, &format!("{}{written}", " ".repeat(margin)))
                }
            },
        }
    }

    /// Puts words in the place of others, which are found in the tree, in its order: keys, each with its new name.
    ///
    /// # Errors
    ///
    /// Where what comes of it is no YAML.
    pub fn rename(&mut self, find: impl Fn(&mut Node<'_>) -> Vec<(Span, String)>) -> Result<(), Unchangeable> {
        let text = self.text();
        let places = find(&mut parse(&text).ok_or(Unchangeable)?);
        // from the last, so that earlier places stay where they are
        for (place, name) in places.into_iter().rev() {
            let text = self.text();
            self.put(&text, place.range(), &name)?;
        }
        Ok(())
    }

    /// Adds a key before all others of the record: above the comment that the first of them has, below one that is of the file.
    ///
    /// # Errors
    ///
    /// Where there is no mapping, or it has the key.
    pub fn head(&mut self, name: &str, value: &Yaml) -> Result<(), Unchangeable> {
        let text = self.text();
        let tree = parse(&text).ok_or(Unchangeable)?;
        let Value::Map(entries) = &tree.value else {
            return Err(Unchangeable);
        };
        let (first, _) = entries.first().ok_or(Unchangeable)?;
        if text[tree.span.range()].starts_with('{') {
            return self.add(&[], name, value, Where::First);
        }
        if entries.iter().any(|(key, _)| key.text == name) {
            return Err(Unchangeable);
        }
        let key = first.span.start as usize;
        let above = text[..key].split_inclusive('\n').rev();
        let comment: usize = above.take_while(|line| line.starts_with('#')).map(str::len).sum();
        let written = Yaml::Map(vec![(name.to_owned(), value.clone())]).block(0);
        match key - comment {
            at if comment == 0 || at == 0 => self.put(&text, key..key, &format!("{written}\n")),
            at => self.put(&text, at..at, &format!("{written}\n\n")),
        }
    }

    /// Puts lines after the line on which something ends.
    fn line_after(&mut self, text: &str, end: usize, lines: &str) -> Result<(), Unchangeable> {
        match text[end..].find('\n') {
            Some(n) => self.put(text, end + n + 1..end + n + 1, &format!("{lines}\n")),
            None => self.put(text, text.len()..text.len(), &format!("\n{lines}\n")),
        }
    }

    /// Puts a text in place of a range of the text whose lines end in line feeds alone, and sees that all of it can be read.
    fn put(&mut self, text: &str, range: std::ops::Range<usize>, new: &str) -> Result<(), Unchangeable> {
        // a file of one system has one kind of line end; what is new has that of the first
        let ends = match self.raw.find('\n') {
            Some(at) if self.raw[..at].ends_with('\r') => "\r\n",
            _ => "\n",
        };
        let place = |at: usize| raw_place(&self.raw, text, at);
        let (start, end) = (place(range.start), place(range.end));
        let new = new.replace('\n', ends);
        let changed = format!("{}{new}{}", &self.raw[..start], &self.raw[end..]);
        parse(&changed.replace("\r\n", "\n")).ok_or(Unchangeable)?;
        self.raw = changed;
        Ok(())
    }
}

/// Where a new key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Before all others.
    First,
    /// After them.
    Last,
}

/// The place in a text as it is on the disk of one in the text whose lines end in line feeds alone.
fn raw_place(raw: &str, text: &str, at: usize) -> usize {
    let lines = text[..at].matches('\n').count();
    let mut start = 0;
    let mut more = 0;
    for _ in 0..lines {
        let Some(n) = raw[start..].find('\n') else { break };
        if raw[..start + n].ends_with('\r') {
            more += 1;
        }
        start += n + 1;
    }
    at + more
}

fn parse(text: &str) -> Option<Node<'_>> {
    let mut findings = Vec::new();
    let tree = yaml::parse(FileId(0), text, &mut findings)?;
    findings.is_empty().then_some(tree)
}

fn node<'n, 't>(tree: &'n Node<'t>, path: &[Step]) -> Option<&'n Node<'t>> {
    path.iter().try_fold(tree, |node, step| match (&node.value, step) {
        (Value::Map(entries), Step::Key(key)) => entries.iter().find(|(k, _)| k.text == *key).map(|(_, n)| n),
        (Value::List(items), Step::Item(n)) => items.get(*n),
        _ => None,
    })
}

/// The text of a scalar.
pub fn scalar<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text, _) => Some(text),
        _ => None,
    }
}

/// The text of a key's scalar in a mapping.
pub fn of<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n str> {
    match &node.value {
        Value::Map(entries) => entries.iter().find(|(k, _)| k.text == key).and_then(|(_, n)| scalar(n)),
        _ => None,
    }
}

/// Whether a mapping has a key, whatever stands there.
pub fn has(node: &Node<'_>, key: &str) -> bool {
    matches!(&node.value, Value::Map(entries) if entries.iter().any(|(k, _)| k.text == key))
}

/// The `-` before an item, on its line or a line before.
fn dash(text: &str, start: usize) -> Option<usize> {
    let before = text[..start].trim_end_matches([' ', '\n']);
    before.ends_with('-').then(|| before.len() - 1)
}

/// How many letters stand before a place on its line.
fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |n| n + 1);
    text[line..at].chars().count()
}
