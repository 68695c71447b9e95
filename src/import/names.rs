//! Names in a file as records: those that are there, and those that are to be made.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::model::date::plain;
use crate::model::{Model, Text};
use crate::resolve::{ascii_id, no_id};

use super::mapping::Mapping;
use super::said::{Level, Told, Word};
use super::say::{Say, rows as say};
use super::words;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The record's id.
    pub id: String,
    /// The name of a record that is to be made.
    pub new: Option<String>,
}

/// Says of a name that there is none, and which id is meant.
type Unknown = fn(&dyn Display, &dyn Display) -> Say;

/// The names of one kind of record.
pub struct Names<'a> {
    file: &'a str,
    /// What is said of a name that is none of them, and is much like one.
    unknown: Unknown,
    mapping: &'a Mapping,
    /// Forms of a name, in lower case, with ids.
    known: BTreeMap<String, String>,
    /// Ids that are taken.
    ids: Vec<String>,
    /// Nouns that stand beside a name and are no part of it.
    nouns: Vec<String>,
    /// New names as they are written, with ids and places.
    made: BTreeMap<String, (String, Word)>,
}

impl<'a> Names<'a> {
    /// The districts of a site.
    pub fn districts(file: &'a str, model: &Model, mapping: &'a Mapping) -> Names<'a> {
        let all = model.districts().map(|(_, d)| (d.id.as_str(), &d.name, None));
        let mut names = Names::new(file, say::no_district, mapping, all);
        names.nouns = words::own_nouns(model);
        // the longest first: one noun may be the beginning of another
        names.nouns.sort_by_key(|noun| std::cmp::Reverse(noun.len()));
        names
    }

    /// The programmes of a site.
    pub fn programmes(file: &'a str, model: &'a Model, mapping: &'a Mapping) -> Names<'a> {
        let all = model
            .programmes()
            .map(|(_, p)| (p.id.as_str(), &p.name, p.abbreviation.as_deref()));
        Names::new(file, say::no_such_programme, mapping, all)
    }

    fn new<'m>(
        file: &'a str,
        unknown: Unknown,
        mapping: &'a Mapping,
        all: impl Iterator<Item = (&'m str, &'m Text, Option<&'m str>)>,
    ) -> Names<'a> {
        let mut known = BTreeMap::new();
        let mut ids = Vec::new();
        for (id, name, short) in all {
            ids.push(id.to_owned());
            let forms = name.forms().into_iter().chain(short).chain([id]);
            known.extend(forms.map(|form| (plain(form), id.to_owned())));
        }
        Names {
            file,
            unknown,
            mapping,
            known,
            ids,
            nouns: Vec::new(),
            made: BTreeMap::new(),
        }
    }

    /// Whether a name is known as it is written, or made already.
    pub fn knows(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    fn find(&self, text: &str) -> Option<String> {
        let given = self.mapping.names.iter().flat_map(|names| &names.0);
        let given = given.into_iter().find(|(name, _)| plain(name) == plain(text));
        if let Some((_, id)) = given {
            return Some(id.value.clone());
        }
        let bare = self.bare(text);
        let known = self.known.get(&plain(text)).or_else(|| self.known.get(&bare));
        known
            .cloned()
            .or_else(|| self.made.get(&bare).map(|(id, _)| id.clone()))
    }

    /// A name without the noun that stands beside it: `Norra förvaltningen` is `norra`.
    fn bare(&self, text: &str) -> String {
        let text = plain(text);
        let without = self.nouns.iter().find_map(|noun| {
            let rest = text
                .strip_suffix(noun.as_str())
                .or_else(|| text.strip_prefix(noun.as_str()))?;
            Some(rest.trim().trim_end_matches('-').to_owned()).filter(|rest| !rest.is_empty())
        });
        without.unwrap_or(text)
    }

    /// The record that a name stands for; one that is like a known one and not the same is told, and is none.
    pub fn resolve(&mut self, word: &Word, told: &mut Vec<Told>) -> Option<Named> {
        let bare = self.bare(&word.text);
        if let Some(id) = self.find(&word.text) {
            let is_new = !self.ids.contains(&id);
            let name = self.made.get(&bare).map(|(_, made)| made.text.clone());
            let new = is_new.then(|| name.unwrap_or_else(|| word.text.clone()));
            return Some(Named { id, new });
        }
        let mut tell = |level, say| told.push(Told::new(level, self.file, &word.place, say));
        let name = &word.text;
        if let Some(like) = like(&bare, self.known.keys()) {
            tell(Level::Error, (self.unknown)(name, &self.known[like]));
            return None;
        }
        if let Some((_, first)) = like(&bare, self.made.keys()).and_then(|like| self.made.get(like)) {
            tell(Level::Doubt, say::much_alike(name, &first.text, &first.place));
        }
        let id = ascii_id(name);
        if no_id(&id).is_some() || self.ids.contains(&id) {
            tell(Level::Error, say::no_id(name));
            return None;
        }
        self.made.insert(bare, (id.clone(), word.clone()));
        Some(Named {
            id,
            new: Some(word.text.clone()),
        })
    }
}

/// The name that another is most likely a slip of: one letter other, two in a long name. Short names that differ by more are
/// names of their own, as Norra and Södra.
fn like<'n>(name: &str, names: impl Iterator<Item = &'n String>) -> Option<&'n String> {
    let distance = |other: &&String| strsim::damerau_levenshtein(name, other);
    let most = if name.chars().count() < 8 { 1 } else { 2 };
    names.filter(|other| distance(other) <= most).min_by_key(distance)
}
