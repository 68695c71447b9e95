//! Records that differ, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Change, Step, Tree, changes};
use super::weight::{Weight, unseen};
use super::{RecordChange, Side};
use crate::answer::{Arg, Message};
use crate::load::Kind;
use crate::model::Model;
use crate::model::date::Date;
use crate::model::number::Number;
use crate::model::word::Word;
use crate::view::pages::name_of;
use crate::view::words::{Words, capital};

/// Every record that says something else than before, in the order of the files.
pub fn differing(before: &Side, after: &Side) -> Vec<RecordChange> {
    fn texts(side: &Side) -> BTreeMap<&str, &str> {
        side.read.files.iter().map(|(_, f)| (&*f.path, &*f.text)).collect()
    }
    let (were, are) = (texts(before), texts(after));
    let all: BTreeSet<&str> = were.keys().chain(are.keys()).copied().collect();
    all.into_iter()
        .filter_map(|path| {
            let (old, new) = (were.get(path).copied(), are.get(path).copied());
            if old == new {
                return None;
            }
            // the side that has the record knows its name
            let side = if new.is_some() { after } else { before };
            let model = side.read.model.as_ref().or(before.read.model.as_ref())?;
            let words = Words::new(model, model.site().language);
            let all = lines(&words, path, old, new);
            let mut change = RecordChange {
                name: named(model, &words, path),
                file: path.to_owned(),
                lines: Vec::new(),
                unseen: Vec::new(),
            };
            for (line, weight) in all {
                change.unseen.extend(weight.map(|weight| (weight, line.clone())));
                change.lines.push(line);
            }
            (!change.lines.is_empty()).then_some(change)
        })
        .collect()
}

/// What a file is of: *Farsta*, *text om Farsta*.
fn named(model: &Model, words: &Words<'_>, path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let parts: Vec<&str> = stem.split('/').collect();
    let found = match parts.as_slice() {
        ["inquiries", inquiry, ..] => model.find("inquiry", inquiry),
        [_, id] => Kind::of(&format!("{stem}.yaml")).and_then(|kind| model.find(kind.word(), id)),
        _ => None,
    };
    let name = match found {
        Some(subject) => name_of(model, words, subject),
        None if path == "site.yaml" => words.text(&model.site().title).to_owned(),
        None => stem.to_owned(),
    };
    if path.ends_with(".md") {
        words.say(&Message::new("diff-text-of").with("name", Arg::Verbatim(name)))
    } else {
        name
    }
}

/// What differs, each with its weight where no check can see whether it is right.
fn lines(words: &Words<'_>, path: &str, old: Option<&str>, new: Option<&str>) -> Vec<(String, Option<Weight>)> {
    let say = |key: &str| words.get(key);
    match (old, new) {
        (None, _) => vec![(say("diff-record-new"), None)],
        (_, None) => vec![(say("diff-record-gone"), Some(Weight::Gone))],
        (Some(old), Some(new)) if path.ends_with(".md") => {
            // lines may be broken anew without saying anything else
            let (old, new): (Vec<&str>, Vec<&str>) =
                (old.split_whitespace().collect(), new.split_whitespace().collect());
            match old == new {
                true => Vec::new(),
                false => vec![(rewritten(words, &old, &new), Some(Weight::Text))],
            }
        }
        (Some(old), Some(new)) => match (Tree::read(old, Kind::of(path)), Tree::read(new, Kind::of(path))) {
            (Some(old), Some(new)) => {
                let all = changes(&old, &new);
                all.iter().map(|c| (line(words, c), unseen(c))).collect()
            }
            _ => vec![(say("diff-record-unreadable"), None)],
        },
    }
}

/// The words of a narrative that have changed, with some around them.
fn rewritten(words: &Words<'_>, old: &[&str], new: &[&str]) -> String {
    const AROUND: usize = 3;
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - head;
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count()
        .min(most);
    let part = |all: &[&str]| {
        let (from, to) = (head.saturating_sub(AROUND), (all.len() - tail + AROUND).min(all.len()));
        short(&all[from..to].join(" "))
    };
    words.say(
        &Message::new("diff-text-changed")
            .with("from", Arg::Verbatim(part(old)))
            .with("to", Arg::Verbatim(part(new))),
    )
}

/// One change in a line: where, and what became of it.
fn line(words: &Words<'_>, change: &Change) -> String {
    let place = place(words, &change.path);
    let statement = matches!(change.path.as_slice(), [.., Step::Key(list), Step::Item(_)] if list == "statements");
    let said = |tree: &Tree| {
        if statement {
            self::statement(words, tree)
        } else {
            short(&tree.line())
        }
    };
    let (key, from, to) = match (&change.before, &change.after) {
        (None, Some(to)) => ("diff-added", String::new(), said(to)),
        (Some(from), None) => ("diff-removed", said(from), String::new()),
        (from, to) => {
            let text = |t: &Option<Tree>| t.as_ref().map(&said).unwrap_or_default();
            ("diff-changed", text(from), text(to))
        }
    };
    let told = words.say(
        &Message::new(key)
            .with("place", Arg::Verbatim(place.clone()))
            .with("from", Arg::Verbatim(from))
            .with("to", Arg::Verbatim(to)),
    );
    capital(&told)
}

/// The way to a part of a record: *tjänsten sst, uppgift, antal*.
fn place(words: &Words<'_>, path: &[Step]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut steps = path.iter().peekable();
    while let Some(step) = steps.next() {
        let (key, item) = match (step, steps.peek()) {
            (Step::Key(key), Some(Step::Item(item))) => {
                steps.next();
                (key, Some(item.as_str()))
            }
            (Step::Key(key), _) => (key, None),
            (Step::Item(item), _) => {
                parts.push(item.clone());
                continue;
            }
        };
        let message = format!("key-{key}");
        let name = words.get(&message);
        let name = if name == message { key.clone() } else { name };
        parts.push(match item.filter(|i| !i.is_empty()) {
            Some(item) => format!("{name} {item}"),
            None => name,
        });
    }
    parts.join(", ")
}

/// A statement as a sentence would have it: *2 personer från 1 april 2024, planerad, källa tju-2024-farsta#sig*.
fn statement(words: &Words<'_>, tree: &Tree) -> String {
    let mut parts = Vec::new();
    let date = |text: &str| Date::parse(text).map_or_else(|_| text.to_owned(), |d| words.date(&d));
    if let Some(value) = tree.text("value") {
        let number = Number::parse(value).ok();
        let unit = tree
            .text("unit")
            .map(|u| words.unit(u, number.as_ref()))
            .unwrap_or_default();
        let value = number.as_ref().map_or_else(|| value.to_owned(), |n| words.number(n));
        parts.push(format!("{value} {unit}").trim().to_owned());
    }
    for key in ["change", "extent", "as_said", "text", "claims"] {
        parts.extend(tree.text(key).map(short));
    }
    for (key, message) in [("from", "diff-from"), ("to", "diff-to"), ("at", "diff-at")] {
        if let Some(text) = tree.text(key) {
            parts.push(words.say(&Message::new(message).with("date", Arg::Verbatim(date(text)))));
        }
    }
    if let Some(basis) = tree.text("basis") {
        let key = format!("basis-{basis}");
        let said = words.get(&key);
        parts.push(if said == key { basis.to_owned() } else { said });
    }
    if let Some(source) = tree.text("source") {
        parts.push(words.say(&Message::new("diff-source").with("source", Arg::Verbatim(source.to_owned()))));
    }
    parts.join(", ")
}

/// No more of a text than a reviewer reads in a list.
fn short(text: &str) -> String {
    const MOST: usize = 160;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}
