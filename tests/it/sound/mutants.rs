//! Whatever happens to sound records: what `check` then passes is built, and its papers are set.

use std::sync::atomic::{AtomicUsize, Ordering};

use lagesbild::load::Look;
use lagesbild::view::Papers;
use lagesbild::{Read, diagnostic, render};

use super::{Content, each, in_one_language, read, sized};

/// Numbers that only look like chance: the same in every run (Steele, Lea and Flood, *Fast splittable pseudorandom number
/// generators*, 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// What may be put in place of a value: of each kind of thing that has stopped a build, and what only looks like it.
const VALUES: &[&str] = &[
    "{}",
    "[]",
    "\"\"",
    "\" \"",
    "\"\\u200b\"",
    "★",
    "東京",
    "\"\\u2605\"",
    "main",
    "index",
    "paper",
    "text",
    "whole",
    "404",
    "1",
    "0",
    "\"?\"",
    "\"2015\"",
    "\"2015-02-30\"",
    "\"..2012\"",
    "\"2030\"",
    "Ελένη Олександр",
    "a & b < c > \\\"d\\\"",
    "{ sv: A, en: B }",
    "d1",
    "s1",
    "s2#p2",
    "p1",
    "q1",
    "f1",
    "[d1, d2]",
    "district:d2",
    "a-2",
    "~",
    "true",
    "planned",
    "observed",
    "stated",
    "never",
    "[vem-har-vad-2.html]",
    "[programmes/p1-2.html]",
    "[a.html, districts/d1.html/b.html]",
];

/// What may be put into a narrative.
const LINES: &[&str] = &[
    "# A {#a}",
    "##",
    "## B {#main}",
    "[x](#a)",
    "[x](#gone)",
    "[x](forum:f2)",
    "[x](term:w2)",
    "[x](event:e1)",
    "[x](shared-post:sp3)",
    "★",
    "&nbsp;",
    "### &#8203;",
    "> quote",
    "| a | b |\n|---|---|\n| | |",
    "|  |\n|--|\n| a |",
    "- ",
    "1. a\n   - b\n     - c",
    "`= posts.d1.p1.value`",
    "## `= posts.d1.p1.value`",
    "a[^1]\n\n[^1]: source:s1#p1",
    "```\ncode\n```",
    "Term\n: what",
    "---",
    "**",
    "\\",
    "a  \nb",
    "<https://a.example>",
    "[](page:t1)",
    "######",
    "Title\n===",
    "*a **b ~~c~~***",
    "[x]: #a",
    "[x][x]",
];

/// Names that a file may be given.
const NAMES: &[&str] = &[
    "pages/index.md",
    "pages/404.md",
    "pages/data.md",
    "pages/en.md",
    "pages/samverkansforum-2.md",
    "pages/inquiries.md",
    "forums/main.yaml",
    "commitments/overdue.yaml",
    "indicators/i1-table.yaml",
    "programmes/p1-2.yaml",
    "districts/d1.md",
    "inquiries/q1/q1.md",
    "inquiries/q1/inquiry.md",
    "sources/s1.md",
    "shared-posts/sp1.md",
    "events/e1.md",
    "groups/g1.md",
    "programmes/p1.md",
    "terms/main.yaml",
    "pages/vem-har-vad-2020.md",
];

fn mutated(base: &Content, chance: &mut Chance) -> Content {
    let mut content = base.clone();
    for _ in 0..=chance.below(3) {
        let paths: Vec<String> = content.keys().cloned().collect();
        let path = &paths[chance.below(paths.len())];
        let mut lines: Vec<String> = content[path].lines().map(str::to_owned).collect();
        let at = chance.below(lines.len());
        match chance.below(8) {
            0 => {
                content.remove(path);
                continue;
            }
            1 => {
                let text = content[path].clone();
                content.insert(chance.one(NAMES).to_owned(), text);
                continue;
            }
            2 if !lines.is_empty() => {
                lines.remove(at);
            }
            3 if !lines.is_empty() => lines.insert(at, lines[at].clone()),
            _ if path.ends_with(".md") => lines.insert(at, chance.one(LINES).to_owned()),
            _ if !lines.is_empty() => {
                // one value of the line, be it alone or among others in brackets
                let ends: Vec<usize> = lines[at].match_indices(": ").map(|(i, _)| i + 2).collect();
                if ends.is_empty() {
                    continue;
                }
                let from = ends[chance.below(ends.len())];
                let length = lines[at][from..]
                    .find([',', '}', ']'])
                    .unwrap_or(lines[at].len() - from);
                lines[at].replace_range(from..from + length, chance.one(VALUES));
            }
            _ => {}
        }
        content.insert(path.clone(), lines.join("\n") + "\n");
    }
    content
}

/// A base of all kinds of records, with a narrative beside each.
fn base() -> Content {
    let mut content = in_one_language(sized(|_| 2));
    for name in NAMES
        .iter()
        .filter(|name| name.ends_with(".md") && !name.starts_with("pages/"))
    {
        content
            .entry((*name).to_owned())
            .or_insert_with(|| "A text.\n\n## Heading {#h}\n\n[up](#h)\n".into());
    }
    // two are of one kind, so that a record can be missing
    content.remove("pages/all.md");
    content.remove("districts/d1.md");
    content.insert(
        "pages/all.md".into(),
        "# All\n\n[f](forum:f1) [e](event:e1) [s](shared-post:sp1) [c](commitment:c2)\n".into(),
    );
    content
}

fn shown(content: &Content, base: &Content) -> String {
    let differ = content.iter().filter(|(path, text)| base.get(*path) != Some(text));
    differ.map(|(path, text)| format!("--- {path}\n{text}")).collect()
}

/// Whether `check` passes a content folder.
fn passes(read: &Read) -> bool {
    !diagnostic::any_error(&read.findings) && !diagnostic::any_error(&lagesbild::unmakeable(read, &Look::default()))
}

/// What is seen ahead of a build is all that stops it: nothing is left for the links of finished pages to find. `MUTANTS=100000` tries
/// so many.
#[test]
fn what_check_passes_is_built() {
    let (base, built) = (base(), AtomicUsize::new(0));
    let many = std::env::var("MUTANTS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(5000);
    each(&Vec::from_iter(0..many), |seed| {
        let content = mutated(&base, &mut Chance(*seed));
        let read = read(&content);
        let Some(model) = read.model.as_ref().filter(|_| !diagnostic::any_error(&read.findings)) else {
            return;
        };
        // what is seen before anything is made, whatever the size and the pair of clocks
        let found = render::ahead(model, &read.files, &Look::default());
        assert!(found.iter().all(|f| !f.labels.is_empty()), "{found:#?}");
        if found.is_empty() {
            let made = lagesbild::make_into(model, &read.files, &Look::default(), Papers::None, &(), &());
            assert!(made.is_ok(), "{:#?}\n{}", made.err(), shown(&content, &base));
            built.fetch_add(1, Ordering::Relaxed);
        }
    });
    // not so few that nothing was tried
    assert!(built.into_inner() as u64 > many / 5);
}

/// The same of papers, which cost more.
#[test]
fn what_check_passes_has_papers() {
    let (base, set) = (base(), AtomicUsize::new(0));
    each(&Vec::from_iter(900_000..900_120), |seed| {
        let content = mutated(&base, &mut Chance(*seed));
        let read = read(&content);
        if let Some(model) = read.model.as_ref().filter(|_| passes(&read)) {
            let made = lagesbild::make_into(model, &read.files, &Look::default(), Papers::HtmlAndPdf, &(), &());
            assert!(made.is_ok(), "{:#?}\n{}", made.err(), shown(&content, &base));
            set.fetch_add(1, Ordering::Relaxed);
        }
    });
    assert!(set.into_inner() > 20);
}
