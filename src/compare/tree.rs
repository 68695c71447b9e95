//! Records as trees without form: what differs between two, whatever the order of keys, the comments and the quotes.

use std::collections::BTreeMap;

use crate::load::Kind;
use crate::load::yaml::{Node, Value};
use crate::written::format;

/// A record as YAML holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A value as it is written, without its quotes.
    Scalar(String),
    /// Items; their order says nothing of what is so.
    List(Vec<Tree>),
    /// Values by key.
    Map(BTreeMap<String, Tree>),
}

/// A step from a record to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, by what it is known as.
    Item(String),
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The way to it.
    pub path: Vec<Step>,
    /// What was there.
    pub before: Option<Tree>,
    /// What is there now.
    pub after: Option<Tree>,
    /// Whether the mapping around it cites other documents than before; none where neither side cites any.
    pub cites_anew: Option<bool>,
}

impl Tree {
    /// The tree of a record, without what its format was; `None` where it is no YAML.
    pub fn read(text: &str, kind: Option<Kind>) -> Option<Tree> {
        let mut tree = Tree::of(&format::tree(text, kind)?);
        if let (Some(Kind::Site), Tree::Map(entries)) = (kind, &mut tree) {
            entries.remove("format");
        }
        Some(tree)
    }

    fn of(node: &Node<'_>) -> Tree {
        match &node.value {
            Value::Null | Value::Refused => Tree::Null,
            // a folded text is one line, however it is broken
            Value::Scalar(text, _) => Tree::Scalar(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Value::List(items) => Tree::List(items.iter().map(Tree::of).collect()),
            Value::Map(entries) => Tree::Map(
                entries
                    .iter()
                    .map(|(key, node)| (key.text.to_string(), Tree::of(node)))
                    .collect(),
            ),
        }
    }

    /// The value of a key, as text.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self {
            Tree::Map(entries) => match entries.get(key)? {
                Tree::Scalar(text) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    /// What an item of a list is known as, if it has a name of its own.
    fn name(&self) -> Option<String> {
        // a post has its programme for a name where it has no id
        let keys = ["id", "question", "row", "programme", "district"];
        keys.iter().find_map(|key| self.text(key)).map(str::to_owned)
    }

    /// How many entries two mappings have in common.
    fn shared(&self, other: &Tree) -> usize {
        match (self, other) {
            (Tree::Map(a), Tree::Map(b)) => a.iter().filter(|(key, value)| b.get(*key) == Some(value)).count(),
            _ => 0,
        }
    }

    /// The tree in a line.
    pub fn line(&self) -> String {
        match self {
            Tree::Null => "–".to_owned(),
            Tree::Scalar(text) => text.clone(),
            Tree::List(items) => items.iter().map(Tree::line).collect::<Vec<_>>().join(", "),
            Tree::Map(entries) => {
                let pairs = entries.iter().map(|(key, value)| match value {
                    Tree::Map(_) => format!("{key}: ({})", value.line()),
                    _ => format!("{key}: {}", value.line()),
                });
                pairs.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// What differs between two trees, in the order of the keys.
pub fn changes(before: &Tree, after: &Tree) -> Vec<Change> {
    let mut out = Vec::new();
    compare(&mut Vec::new(), before, after, None, &mut out);
    out
}

/// The documents that a mapping cites itself, without the places in them.
fn cited(tree: &Tree) -> Vec<&str> {
    let Tree::Map(entries) = tree else { return Vec::new() };
    let mut all: Vec<&str> = Vec::new();
    for key in ["source", "sources"] {
        match entries.get(key) {
            Some(Tree::Scalar(text)) => all.push(text),
            Some(Tree::List(items)) => all.extend(items.iter().filter_map(|item| match item {
                Tree::Scalar(text) => Some(text.as_str()),
                _ => None,
            })),
            _ => {}
        }
    }
    for cite in &mut all {
        *cite = cite.split('#').next().unwrap_or(cite);
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether two mappings cite other documents, where something else in them differs too; else what holds around them. A
/// citation that alone has changed is no new evidence of anything.
fn anew(before: &Tree, after: &Tree, around: Option<bool>) -> Option<bool> {
    let (old, new) = (cited(before), cited(after));
    if old.is_empty() && new.is_empty() {
        return around;
    }
    let more = match (before, after) {
        (Tree::Map(a), Tree::Map(b)) => {
            let keys = a
                .keys()
                .chain(b.keys())
                .filter(|key| *key != "source" && *key != "sources");
            keys.into_iter().any(|key| a.get(key) != b.get(key))
        }
        _ => false,
    };
    Some(old != new && more)
}

fn compare(path: &mut Vec<Step>, before: &Tree, after: &Tree, around: Option<bool>, out: &mut Vec<Change>) {
    if before == after {
        return;
    }
    let around = anew(before, after, around);
    match (before, after) {
        (Tree::Map(a), Tree::Map(b)) => {
            let keys: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for key in keys {
                path.push(Step::Key(key.clone()));
                sides(path, a.get(key), b.get(key), around, out);
                path.pop();
            }
        }
        (Tree::List(a), Tree::List(b)) => lists(path, a, b, around, out),
        _ => out.push(Change {
            path: path.clone(),
            before: Some(before.clone()),
            after: Some(after.clone()),
            cites_anew: around,
        }),
    }
}

/// What differs where one side may have nothing.
fn sides(
    path: &mut Vec<Step>,
    before: Option<&Tree>,
    after: Option<&Tree>,
    around: Option<bool>,
    out: &mut Vec<Change>,
) {
    match (before, after) {
        (Some(a), Some(b)) => compare(path, a, b, around, out),
        (a, b) => out.push(Change {
            path: path.clone(),
            before: a.cloned(),
            after: b.cloned(),
            cites_anew: around,
        }),
    }
}

/// Items that are the same on both sides say nothing; of the others, those of one name belong together, and then those
/// that have most in common.
fn lists(path: &mut Vec<Step>, before: &[Tree], after: &[Tree], around: Option<bool>, out: &mut Vec<Change>) {
    let mut gone: Vec<&Tree> = before.iter().collect();
    let mut new: Vec<&Tree> = Vec::new();
    for item in after {
        match gone.iter().position(|other| *other == item) {
            Some(at) => {
                gone.remove(at);
            }
            None => new.push(item),
        }
    }
    let mut step = |path: &mut Vec<Step>, a: Option<&Tree>, b: Option<&Tree>| {
        let name = b.or(a).and_then(Tree::name).unwrap_or_default();
        path.push(Step::Item(name));
        sides(path, a, b, around, out);
        path.pop();
    };
    for item in new {
        let named = item
            .name()
            .and_then(|name| gone.iter().position(|g| g.name().as_ref() == Some(&name)));
        let alike = || {
            let best = gone
                .iter()
                .enumerate()
                .max_by_key(|(n, g)| (g.shared(item), std::cmp::Reverse(*n)));
            // half of what it says, or more
            best.filter(|(_, g)| g.name().is_none() && item.name().is_none())
                .filter(|(_, g)| matches!(item, Tree::Map(m) if 2 * g.shared(item) >= m.len()))
                .map(|(n, _)| n)
        };
        let was = named.or_else(alike).map(|at| gone.remove(at));
        step(path, was, Some(item));
    }
    for item in gone {
        step(path, Some(item), None);
    }
}
