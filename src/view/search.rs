//! What the search in the browser reads: all that can be found, in as few files as it fits in.
//!
//! The first file has the words that the search speaks with, and every entry where they fit into it. Where they do not, it tells
//! with which word each other file begins: the files follow one another in the order of the words of their entries, so that a
//! browser reads those alone in which the words of a query stand.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::json;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::address::{Place, relative};
use super::entry::{Entry, KINDS, kind_name};
use super::pages::found;
use super::site::Site;

/// Bytes of entries in one file, before it is packed.
pub const MOST: usize = 300_000;

/// Entries that a word of their text may lead to.
const FEW: usize = 50;

/// A file of the index: where it stands, and what it holds: JSON within what the caller asked for. An entry stands in many files, so
/// each is written once and put into them as text.
pub type IndexFile = (String, String);

/// Makes the files of a language's index and hands on each when it is finished: of a large site they take more room than all else
/// that is in memory. Each file begins and ends with a text of the caller's.
pub fn files(site: &Site<'_>, (begin, end): (&str, &str), put: impl Fn(IndexFile) + Sync) {
    let page = site.addresses.place(Place::AToZ);
    let stem = page.trim_end_matches(".html");
    let entries = found::entries(site);
    let written: Vec<String> = entries.par_iter().map(|entry| written(&page, entry)).collect();
    let sizes: Vec<usize> = written.iter().map(|entry| entry.len() + 1).collect();
    let kinds: Vec<String> = KINDS.iter().map(|kind| kind_name(&site.words, kind)).collect();
    let words: BTreeMap<String, String> = site.words.all("search-").into_iter().collect();
    let first = |key: &str, value: String| {
        let (words, kinds) = (json!(words), json!(kinds));
        let holds = format!("{begin}{{\"words\":{words},\"kinds\":{kinds},\"{key}\":{value}}}{end}");
        put((format!("{stem}.js"), holds));
    };
    let most = sizes.iter().sum::<usize>();
    if most <= MOST {
        let mut hits = String::with_capacity(most + 2);
        list(&mut hits, written.iter());
        return first("hits", hits);
    }
    let parts = parts(&entries, &sizes, MOST);
    drop(entries);
    let from: Vec<&str> = parts.iter().map(|(from, _)| from.as_str()).collect();
    first("from", json!(from).to_string());
    parts.par_iter().enumerate().for_each(|(n, (_, of))| {
        let room: usize = of.iter().map(|at| sizes[*at]).sum();
        let mut holds = String::with_capacity(room + begin.len() + end.len() + 16);
        holds.push_str(begin);
        holds.push_str("{\"hits\":");
        list(&mut holds, of.iter().map(|at| &written[*at]));
        holds.push('}');
        holds.push_str(end);
        put((format!("{stem}-{}.js", n + 1), holds));
    });
}

/// Writes a list of what is written already, as JSON.
fn list<'e>(out: &mut String, entries: impl Iterator<Item = &'e String>) {
    out.push('[');
    for (n, entry) in entries.enumerate() {
        if n > 0 {
            out.push(',');
        }
        out.push_str(entry);
    }
    out.push(']');
}

/// An entry as the browser reads it: its kind, address, title and text, its years, its language where that is another.
fn written(page: &str, entry: &Entry) -> String {
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
    // a value is JSON
    serde_json::to_string(&all).unwrap_or_default()
}

/// The entries of each file, and the word from which on they have one. A file ends before the word with which it would hold
/// more than `most`. An entry stands under the words of its name and of what it is a part of, and under those words of its text
/// that few have: the others lead to all of them. Of a word that more entries have than fit, those that come first are kept: a query
/// that asks for one of the others has another word too, and that leads there.
fn parts(entries: &[Entry], sizes: &[usize], most: usize) -> Vec<(String, Vec<usize>)> {
    let mut of_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut of_text: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    // they come in their order, so that one stands in a list already where it stands there last
    let stand = |under: &mut BTreeMap<String, Vec<usize>>, word: &str, at: usize, most: usize| match under.get_mut(word)
    {
        Some(of) if of.last() != Some(&at) && of.len() < most => of.push(at),
        Some(_) => {}
        None => {
            under.insert(word.to_owned(), vec![at]);
        }
    };
    for (at, entry) in entries.iter().enumerate() {
        for name in [Some(&entry.title), entry.within.as_ref()].into_iter().flatten() {
            each_word(name, |word| stand(&mut of_word, word, at, usize::MAX));
        }
        // one more than few are enough to know that it is many
        each_word(&entry.text, |word| stand(&mut of_text, word, at, FEW + 1));
    }
    for (word, of) in of_text.into_iter().filter(|(_, of)| of.len() <= FEW) {
        let all = of_word.entry(word).or_default();
        all.extend(of);
        all.sort_unstable();
        all.dedup();
    }
    let mut parts: Vec<(String, Vec<usize>)> = vec![(String::new(), Vec::new())];
    // the part in which an entry was put last, counted from 1
    let mut put_in = vec![0; entries.len()];
    let mut held = 0;
    for (word, of) in of_word {
        let n = parts.len();
        let more: usize = of.iter().filter(|at| put_in[**at] != n).map(|at| sizes[*at]).sum();
        if held + more > most && held > 0 {
            parts.push((word, Vec::new()));
            held = 0;
        }
        let n = parts.len();
        let Some((_, part)) = parts.last_mut() else { break };
        held += keep(part, &mut put_in, n, &of, sizes, most);
    }
    parts.iter_mut().for_each(|(_, part)| part.sort_unstable());
    parts
}

/// Adds the entries of a word to the part of a number, as far as there is room; how many bytes they take.
fn keep(part: &mut Vec<usize>, put_in: &mut [usize], n: usize, of: &[usize], sizes: &[usize], most: usize) -> usize {
    let mut held = 0;
    for at in of {
        if held + sizes[*at] > most {
            break;
        }
        if put_in[*at] != n {
            put_in[*at] = n;
            part.push(*at);
            held += sizes[*at];
        }
    }
    held
}

/// The words of a text as the browser compares them: in lower case, without marks.
fn each_word(text: &str, then: impl FnMut(&str)) {
    let lower = text.to_lowercase();
    let mut plain = String::with_capacity(lower.len());
    for c in lower.chars() {
        // most signs are, and nothing is to be taken from them
        if c.is_ascii() {
            plain.push(c);
        } else {
            decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    plain.push(part);
                }
            });
        }
    }
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).for_each(then);
}
