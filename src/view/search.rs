//! What the search in the browser reads: all that can be found, in as few files as it fits in.
//!
//! The first file has the words that the search speaks with, and every entry where they fit into it. Where they do not, it tells
//! with which word each other file begins: the files follow one another in the order of the words of their entries, so that a
//! browser reads those alone in which the words of a query stand.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::address::{Place, relative};
use super::pages::entry::{Entry, KINDS, kind_name};
use super::pages::found;
use super::site::Site;

/// Bytes of entries in one file, before it is packed.
pub const MOST: usize = 300_000;

/// Entries that a word of their text may lead to.
const FEW: usize = 50;

/// A file of the index: where it stands, and what it holds as JSON.
pub type IndexFile = (String, Value);

/// The files of a language's index.
pub fn files(site: &Site<'_>) -> Vec<IndexFile> {
    split(site, MOST)
}

/// The same with another limit.
pub fn split(site: &Site<'_>, most: usize) -> Vec<IndexFile> {
    let page = site.addresses.place(Place::AToZ);
    let stem = page.trim_end_matches(".html");
    let entries = found::entries(site);
    let written: Vec<Value> = entries.iter().map(|entry| written(&page, entry)).collect();
    let sizes: Vec<usize> = written.iter().map(|entry| entry.to_string().len() + 1).collect();
    let kinds: Vec<String> = KINDS.iter().map(|kind| kind_name(&site.words, kind)).collect();
    let words: BTreeMap<String, String> = site.words.all("search-").into_iter().collect();
    let mut first = json!({ "words": words, "kinds": kinds });
    if sizes.iter().sum::<usize>() <= most {
        first["hits"] = written.into();
        return vec![(format!("{stem}.js"), first)];
    }
    let parts = parts(&entries, &sizes, most);
    first["from"] = parts.iter().map(|(from, _)| from.as_str()).collect();
    let part = |(n, (_, of)): (usize, &(String, BTreeSet<usize>))| {
        let hits: Vec<&Value> = of.iter().map(|at| &written[*at]).collect();
        (format!("{stem}-{}.js", n + 1), json!({ "hits": hits }))
    };
    let others = parts.iter().enumerate().map(part);
    std::iter::once((format!("{stem}.js"), first.clone()))
        .chain(others)
        .collect()
}

/// An entry as the browser reads it: its kind, address, title and text, its years, its language where that is another.
fn written(page: &str, entry: &Entry) -> Value {
    let kind = KINDS.iter().position(|kind| *kind == entry.kind);
    let mut all = vec![
        json!(kind),
        json!(relative(page, &entry.address)),
        json!(entry.title),
        json!(
            [entry.within.as_deref(), Some(&*entry.text)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · ")
        ),
    ];
    if entry.years.is_some() || entry.lang.is_some() {
        let (first, last) = entry.years.unwrap_or_default();
        all.extend([json!(first), json!(last)]);
    }
    all.extend(entry.lang.map(|lang| json!(lang)));
    Value::Array(all)
}

/// The entries of each file, and the word from which on they have one. A file ends before the word with which it would hold
/// more than `most`. An entry stands under the words of its name and of what it is a part of, and under those words of its text
/// that few have: the others lead to all of them. Of a word that more entries have than fit, those that come first are kept: a query
/// that asks for one of the others has another word too, and that leads there.
fn parts(entries: &[Entry], sizes: &[usize], most: usize) -> Vec<(String, BTreeSet<usize>)> {
    let mut of_word: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut of_text: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let names = [Some(&entry.title), entry.within.as_ref()].into_iter().flatten();
        for word in names.flat_map(|name| folded(name)) {
            of_word.entry(word).or_default().insert(at);
        }
        for word in folded(&entry.text) {
            of_text.entry(word).or_default().insert(at);
        }
    }
    for (word, of) in of_text.into_iter().filter(|(_, of)| of.len() <= FEW) {
        of_word.entry(word).or_default().extend(of);
    }
    let mut parts: Vec<(String, BTreeSet<usize>)> = vec![(String::new(), BTreeSet::new())];
    let mut held = 0;
    for (word, of) in of_word {
        let Some((_, last)) = parts.last_mut() else { break };
        let more: usize = of.iter().filter(|at| !last.contains(at)).map(|at| sizes[*at]).sum();
        if held + more <= most || last.is_empty() {
            held += keep(last, &of, sizes, most);
            continue;
        }
        let mut next = BTreeSet::new();
        held = keep(&mut next, &of, sizes, most);
        parts.push((word, next));
    }
    parts
}

/// Adds the entries of a word as far as there is room; how many bytes they take.
fn keep(part: &mut BTreeSet<usize>, of: &BTreeSet<usize>, sizes: &[usize], most: usize) -> usize {
    let mut held = 0;
    for at in of {
        if held + sizes[*at] > most {
            break;
        }
        if part.insert(*at) {
            held += sizes[*at];
        }
    }
    held
}

/// The words of a text as the browser compares them: in lower case, without marks.
fn folded(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words = plain
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect::<Vec<_>>();
    words.into_iter().filter(|word| !word.is_empty())
}
