//! What the targets share: a small sound content in memory, contents that are told by how they differ from it, and what
//! must hold of every finding.
//!
//! A content is written as one text: a line `=== path` begins a file, which takes the place of the base's file of that path
//! or stands beside it, and `=== path` with nothing behind it takes the file out. What stands before the first such line, or
//! behind one whose path is none of [`PATHS`], belongs to the file before. So inputs can be read, and be made tests of.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use lagesbild::diagnostic::{self, Finding, Severity};
use lagesbild::load::Look;
use lagesbild::model::Language;
use lagesbild::source::{File, Files, Span};
use lagesbild::view::words::Words;
use lagesbild::{Read, checked};
use serde_json::Value;

/// A sound content of every kind of record.
const BASE: &str = include_str!("base.txt");

/// The paths that a content may have, beside those of the base: what a folder would not give to the reader is not tried.
const PATHS: &[&str] = &[
    "commitments/c.md",
    "commitments/main.yaml",
    "districts/e.md",
    "districts/i.yaml",
    "districts/j.yaml",
    "districts/k.YML",
    "events/x.md",
    "events/y.yaml",
    "events/z.yaml",
    "forums/m.md",
    "forums/source-1.yaml",
    "groups/g.md",
    "groups/k.yaml",
    "indicators/i.md",
    "indicators/j.yaml",
    "inquiries/i/inquiry.md",
    "inquiries/i/told.md",
    "inquiries/j/inquiry.yaml",
    "pages/404.md",
    "pages/en.md",
    "pages/text.md",
    "programmes/p.md",
    "programmes/p-2.yaml",
    "shared-posts/b.md",
    "shared-posts/c.yaml",
    "sources/s.md",
    "sources/u.yaml",
    "sources/å b.yaml",
];

type Content = BTreeMap<&'static str, String>;

fn put(content: &mut Content, text: &str, path_of: impl Fn(&str) -> Option<&'static str>) {
    let mut open = "pages/about.md";
    for line in text.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("=== ").and_then(|path| path_of(path.trim_end())) {
            open = path;
            content.remove(path);
        } else {
            content.entry(open).or_default().push_str(line);
        }
    }
}

fn base() -> Content {
    let mut content = Content::new();
    put(&mut content, BASE, |path| {
        BASE.lines()
            .filter_map(|line| line.strip_prefix("=== "))
            .find(|known| *known == path)
    });
    content
}

/// Sets up what a run needs once, and makes sure of the base.
pub fn begin() {
    // one thread: what an input reaches is then the same each time
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    let read = read("");
    tells(&read.files, &read.findings);
    assert!(
        read.findings.is_empty(),
        "{}",
        diagnostic::human(&read.files, &read.findings, Language::En, false)
    );
}

/// The base with the changes that a text tells.
pub fn read(changes: &str) -> Read {
    let own = base();
    let mut content = own.clone();
    put(&mut content, changes, |path| {
        own.keys().chain(PATHS).copied().find(|known| *known == path)
    });
    let files = content.iter().map(|(path, text)| {
        // as the reader of folders hands them on
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        File::new(*path, text)
    });
    checked(Files::new(files.collect()), Vec::new())
}

/// The words of the base, in each language.
pub fn words() -> &'static [Words<'static>] {
    static WORDS: OnceLock<Vec<Words<'static>>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let read: &'static Read = Box::leak(Box::new(read("")));
        let model = read.model.as_ref().unwrap();
        Language::ALL
            .iter()
            .map(|language| Words::new(model, *language))
            .collect()
    })
}

/// What would stop a build before it begins, as `check` tells it.
pub fn errors(read: &Read, look: &Look) -> Vec<Finding> {
    let model = read.model.as_ref();
    let ahead = model
        .into_iter()
        .flat_map(|model| lagesbild::render::ahead(model, &read.files, look));
    let all = read.findings.iter().cloned().chain(ahead);
    all.filter(|f| f.severity() == Severity::Error).collect()
}

/// Whether a place lies within its text, and begins and ends between characters.
pub fn is_place(files: &Files, span: Span) {
    let text = &files.get(span.file).text;
    assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
}

/// What must hold of all findings: they have places and words, and can be told in every form.
pub fn tells(files: &Files, findings: &[Finding]) {
    for finding in findings {
        assert!(!finding.labels.is_empty(), "{finding:?}");
        assert!(!finding.message.english().is_empty() && !finding.help.english().is_empty(), "{finding:?}");
        for label in &finding.labels {
            is_place(files, label.span);
        }
    }
    // the forms take far longer than the reading: a few of the findings of a few inputs are put into them
    let some = &findings[..findings.len().min(4)];
    let length: usize = files.iter().map(|(_, file)| file.text.len()).sum();
    if some.is_empty() || !length.is_multiple_of(64) {
        return;
    }
    let obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let human = diagnostic::human(files, some, Language::En, false);
    assert!(!human.contains(obeyed), "{human:?}");
    let json: Value = serde_json::from_str(&diagnostic::json(files, some, Language::En)).unwrap();
    assert_eq!(json.as_array().map(Vec::len), Some(some.len()), "{json}");
    serde_json::from_str::<Value>(&diagnostic::sarif(files, some, "content", Language::En)).unwrap();
    let github = diagnostic::github(files, some, "content", Language::En);
    assert_eq!(github.lines().count(), some.len(), "{github}");
}
