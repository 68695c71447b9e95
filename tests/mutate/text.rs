//! Records as texts with every part at its place, so that one part can be written otherwise and nothing else moves.

use lagesbild::load::yaml::{self, Node, Value};
use lagesbild::source::{File, FileId};

/// A key with its value, or an item of a list.
pub struct Part {
    /// The file, by its place in the content.
    pub file: usize,
    /// The keys that lead to it, with `/` between; items of lists have none.
    pub path: String,
    /// Where the key begins, or the item.
    pub start: usize,
    /// Where the value begins.
    pub from: usize,
    /// Where the value ends.
    pub to: usize,
    /// The value, where it is one.
    pub value: Option<String>,
    /// True for an item of a list.
    pub item: bool,
    /// Where the part before it in the same mapping or list ends.
    before: Option<usize>,
    /// Where the part after it begins.
    after: Option<usize>,
    /// True between braces or brackets.
    flow: bool,
    /// The parts within, by their places in the list of all.
    pub within: Vec<usize>,
}

impl Part {
    /// The last key of its way.
    pub fn key(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// One edit: what stands between two bytes of a file is written otherwise. With no file it is a file of its own.
#[derive(Clone)]
pub struct Edit {
    pub path: String,
    pub from: usize,
    pub to: usize,
    pub text: String,
    pub new: bool,
}

/// Every part of every record.
pub fn parts(files: &[File]) -> Vec<Part> {
    let mut all = Vec::new();
    for (n, file) in files.iter().enumerate() {
        let mine = file.path.ends_with(".yaml") && !file.path.contains("/editions/");
        if let Some(tree) = yaml::parse(FileId(n as u32), &file.text, &mut Vec::new()).filter(|_| mine) {
            walk(n, file, "", &tree, &mut all);
        }
    }
    all
}

fn walk(file: usize, source: &File, path: &str, node: &Node<'_>, all: &mut Vec<Part>) -> Vec<usize> {
    let opens = source.text[node.span.range()].starts_with(['{', '[']);
    let (parts, item): (Vec<(String, usize, &Node<'_>)>, bool) = match &node.value {
        Value::Map(entries) => {
            let entry = |(key, node)| {
                let key: &yaml::Key<'_> = key;
                let way = if path.is_empty() {
                    key.text.to_string()
                } else {
                    format!("{path}/{}", key.text)
                };
                (way, key.span.start as usize, node)
            };
            (entries.iter().map(|(k, n)| entry((k, n))).collect(), false)
        }
        Value::List(items) => (
            items
                .iter()
                .map(|n| (path.to_owned(), n.span.start as usize, n))
                .collect(),
            true,
        ),
        _ => return Vec::new(),
    };
    let trimmed = |node: &Node<'_>| {
        let (from, to) = (node.span.start as usize, node.span.end as usize);
        from + source.text[from..to].trim_end().len()
    };
    let mut mine = Vec::new();
    for (n, (way, start, node)) in parts.iter().enumerate() {
        let ix = all.len();
        mine.push(ix);
        all.push(Part {
            file,
            path: way.clone(),
            start: *start,
            from: node.span.start as usize,
            to: trimmed(node),
            value: match &node.value {
                Value::Scalar(text, _) => Some(text.to_string()),
                _ => None,
            },
            item,
            before: n.checked_sub(1).map(|n| trimmed(parts[n].2)),
            after: parts.get(n + 1).map(|p| p.1),
            flow: opens,
            within: Vec::new(),
        });
        all[ix].within = walk(file, source, way, node, all);
    }
    mine
}

/// The part is gone; none where it is alone in its mapping or list.
pub fn dropped(files: &[File], part: &Part) -> Option<Edit> {
    let text = &files[part.file].text;
    let (from, to) = match (part.after, part.before) {
        (Some(after), _) => (part.start, after),
        (None, Some(before)) if part.flow => (before, part.to),
        (None, Some(_)) => (text[..part.start].rfind('\n')?, part.to),
        (None, None) => return None,
    };
    Some(edit(files, part.file, from, to, ""))
}

/// The value is another.
pub fn written(files: &[File], part: &Part, text: &str) -> Edit {
    let old = &files[part.file].text[part.from..part.to];
    let quoted = old.starts_with('"');
    let text = if quoted { format!("\"{text}\"") } else { text.to_owned() };
    edit(files, part.file, part.from, part.to, &text)
}

/// The item of a list once more before itself, written as `change` writes it; only where each has lines of its own.
pub fn doubled(files: &[File], all: &[Part], part: &Part, change: impl Fn(String) -> Option<String>) -> Option<Edit> {
    let text = &files[part.file].text;
    let line = text[..part.start].rfind('\n')? + 1;
    let before = &text[line..part.start];
    if part.flow || !before.trim_start().starts_with('-') {
        return None;
    }
    // without the id, which cannot stand twice
    let id = part.within.iter().map(|n| &all[*n]).find(|p| p.key() == "id");
    let own = match id.and_then(|id| Some((id.start, id.after?))) {
        Some((from, to)) => format!("{}{}", &text[part.start..from], &text[to..part.to]),
        None => text[part.start..part.to].to_owned(),
    };
    let own = change(own)?;
    Some(edit(
        files,
        part.file,
        part.start,
        part.start,
        &format!("{own}\n{before}"),
    ))
}

/// What stands between two bytes of a file is written otherwise.
pub fn edit(files: &[File], file: usize, from: usize, to: usize, text: &str) -> Edit {
    Edit {
        path: files[file].path.to_string(),
        from,
        to,
        text: text.to_owned(),
        new: false,
    }
}
