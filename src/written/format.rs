//! The format of the records: its number, and the spellings that keys had before. `docs/format.md` is its change log.
//!
//! A tree is renewed once, before it is decoded or compared: what reads it after that knows today's spellings alone.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::schema::{Declared, Field, Holds};
use super::version::{FORMAT, Was, first};
use crate::diagnostic::{Code, Finding};
use crate::load::Kind;
use crate::load::yaml::{self, Key, Node, Value};
use crate::model::word::Word;
use crate::said::say;
use crate::source::{FileId, Files, Span};

/// The finding about records of a format that this program does not know: then nothing else of them can be told.
pub fn newer(files: &Files) -> Option<Finding> {
    let (id, file) = files.iter().find(|(_, file)| *file.path == *Kind::Site.path(""))?;
    // most sites are small, and few name a format
    let tree = file
        .text
        .contains("format")
        .then(|| yaml::parse(id, &file.text, &mut Vec::new()))??;
    let Value::Map(entries) = &tree.value else { return None };
    let (_, node) = entries.iter().find(|(key, _)| key.text == "format")?;
    let Value::Scalar(text, _) = &node.value else {
        return None;
    };
    let format: u32 = text.parse().ok().filter(|format| *format > FORMAT)?;
    Some(Finding::at(
        Code::NewerFormat,
        node.span,
        say!(
            "the records are of format {format}, and this program reads no newer one than {newest}",
            format,
            newest = FORMAT
        ),
        say!(
            "read them with lagesbild {first} or later; this is {own}",
            first = first(format),
            own = env!("CARGO_PKG_VERSION")
        ),
    ))
}

/// A key in an older spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Older {
    /// Where it stands.
    pub place: Span,
    /// How it is written now.
    pub now: &'static str,
    /// The spelling that stands there.
    pub was: Was,
    /// Whether the key stands beside it in today's spelling too, so that neither can be taken for the other.
    pub twice: bool,
}

impl Older {
    /// What is told of it by a version of this program.
    pub fn finding(&self, program: u32) -> Finding {
        let Older { place, now, was, twice } = *self;
        let Was { key, until } = was;
        if twice {
            return Finding::at(
                Code::DuplicateKey,
                place,
                say!("`{key}` is the older spelling of `{now}`, which is here too", key, now),
                say!("keep `{now}` alone", now),
            );
        }
        if until < program {
            return Finding::at(
                Code::UnknownKey,
                place,
                say!("`{key}` is written `{now}` since format {until}", key, now, until),
                say!("write `{now}`; `lagesbild migrate` does it in all records", now),
            );
        }
        Finding::at(
            Code::DeprecatedKey,
            place,
            say!(
                "`{key}` is written `{now}` since format {until}, and the next version reads only that",
                key,
                now,
                until
            ),
            say!("write `{now}`; `lagesbild migrate` does it in all records", now),
        )
    }
}

/// Gives every key of a record today's spelling, and returns those that had an older one, in the order of their places.
pub fn renew(tree: &mut Node<'_>, declared: &'static Declared) -> Vec<Older> {
    let mut found = Vec::new();
    if has_older(declared) {
        walk(tree, Holds::Record(declared), &mut found);
    }
    found
}

/// [`renew`] for a kind of record; nothing is looked for where no key of any record has had another spelling.
pub fn renew_kind(tree: &mut Node<'_>, kind: Kind) -> Vec<Older> {
    static ANY: OnceLock<bool> = OnceLock::new();
    let any = *ANY.get_or_init(|| Kind::ALL.iter().filter_map(|kind| kind.declared()).any(has_older));
    match kind.declared().filter(|_| any) {
        Some(declared) => renew(tree, declared),
        None => Vec::new(),
    }
}

fn walk(node: &mut Node<'_>, holds: Holds, found: &mut Vec<Older>) {
    match (&mut node.value, holds) {
        (Value::List(items), _) => items.iter_mut().for_each(|item| walk(item, holds, found)),
        (Value::Map(entries), Holds::Each(inner)) => {
            entries.iter_mut().for_each(|(_, value)| walk(value, *inner, found));
        }
        (Value::Map(entries), Holds::Record(declared)) => {
            let mut written: BTreeSet<String> = entries.iter().map(|(key, _)| key.text.to_string()).collect();
            for (key, value) in entries {
                if let Some((field, was)) = older(declared, key) {
                    let twice = !written.insert(field.key.to_owned());
                    found.push(Older {
                        place: key.span,
                        now: field.key,
                        was,
                        twice,
                    });
                    if !twice {
                        key.text = field.key.into();
                    }
                    walk(value, field.holds, found);
                } else if let Some(field) = declared.fields.iter().find(|field| field.key == key.text) {
                    walk(value, field.holds, found);
                }
            }
        }
        _ => {}
    }
}

fn older(declared: &'static Declared, key: &Key<'_>) -> Option<(&'static Field, Was)> {
    declared.fields.iter().find_map(|field| {
        let was = field.was.iter().find(|was| was.key == key.text)?;
        Some((field, *was))
    })
}

/// Whether any key of a record, or of what it holds, has had another spelling.
pub fn has_older(declared: &'static Declared) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![Holds::Record(declared)];
    while let Some(holds) = open.pop() {
        match holds {
            Holds::Value => {}
            Holds::Each(inner) => open.push(*inner),
            Holds::Record(declared) if seen.insert(declared.name) => {
                if declared.fields.iter().any(|field| !field.was.is_empty()) {
                    return true;
                }
                open.extend(declared.fields.iter().map(|field| field.holds));
            }
            Holds::Record(_) => {}
        }
    }
    false
}

/// A text's tree in today's spelling, where it is of a kind of record; `None` where it is no YAML.
pub fn tree(text: &str, kind: Option<Kind>) -> Option<Node<'_>> {
    let mut tree = yaml::parse(FileId(0), text, &mut Vec::new())?;
    if let Some(kind) = kind {
        renew_kind(&mut tree, kind);
    }
    Some(tree)
}
