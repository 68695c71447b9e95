//! Words that are explained to the reader: the terms of the records, and the short names of programmes.

use serde::Serialize;

use super::words::Words;
use crate::model::{Known, Subject, Text};

/// A word, and what it means.
#[derive(Clone, Debug)]
pub struct Explained {
    /// What explains it: a term, or a programme by its short name.
    pub of: Subject,
    /// The anchor of its explanation, on the page of all words and on each page that uses it.
    pub id: String,
    /// The word as it is shown: short, where there is a short name.
    pub word: String,
    /// What it is short for, where it is short.
    pub name: Option<String>,
    /// What it means; of a programme that says nothing of itself, what it is short for is all.
    pub definition: Option<Text>,
    /// All that stands for it in texts, the longest first.
    pub forms: Vec<String>,
}

/// The words that are explained, in the order of the alphabet. A term whose source is not known yet is not there yet.
pub fn explained(known: &Known<'_>, words: &Words<'_>) -> Vec<Explained> {
    let model = known.model;
    let terms = model.terms().filter(|(_, t)| t.source.is_none_or(|s| known.knows(s)));
    let terms = terms.map(|(ix, term)| {
        let name = words.text(&term.name).to_owned();
        let others = term.other_names.iter().map(|other| words.text(other).to_owned());
        let forms: Vec<String> = term
            .abbreviation
            .iter()
            .cloned()
            .chain([name.clone()])
            .chain(others)
            .collect();
        Explained {
            of: Subject::Term(ix),
            id: term.id.clone(),
            word: term.abbreviation.clone().unwrap_or_else(|| name.clone()),
            name: term.abbreviation.is_some().then_some(name),
            definition: Some(term.definition.clone()),
            forms,
        }
    });
    // what a record explains by itself is explained by that
    let own = |short: &String| model.terms().any(|(_, term)| term.abbreviation.as_ref() == Some(short));
    let programmes = model.programmes().filter_map(|(ix, programme)| {
        let short = programme.abbreviation.clone().filter(|short| !own(short))?;
        Some(Explained {
            of: Subject::Programme(ix),
            // apart from a term of the same id
            id: format!("programme.{}", programme.id),
            word: short.clone(),
            name: Some(words.text(&programme.name).to_owned()),
            definition: programme.description.clone(),
            forms: vec![short],
        })
    });
    let mut all: Vec<Explained> = terms.chain(programmes).collect();
    for term in &mut all {
        term.forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        term.forms.dedup();
    }
    all.sort_by_cached_key(|term| words.sort_key(&term.word));
    all
}

/// A word as a page that uses it explains it.
#[derive(Clone, Debug, Serialize)]
pub struct Here<'t> {
    /// The anchor.
    pub anchor: String,
    /// The word.
    pub word: &'t str,
    /// What it is short for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'t str>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<&'t str>,
    /// The language of that, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<&'static str>,
    /// Where more is told of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// The anchor of a word's explanation on a page that uses it; with a full stop, which no id has.
pub fn anchor(term: &Explained) -> String {
    format!("term.{}", term.id)
}
