//! Words by which columns, units and sums are known, in Swedish and English.

use super::mapping::Role;
use crate::model::date::plain;
use crate::model::{Model, Nouns};

/// What a heading begins with, or has as a word of its own, by the column that it heads. The first that fits does.
const HEADS: &[(Role, &[&str])] = &[
    (
        Role::Note,
        &[
            "kommentar",
            "anmärkning",
            "övrigt",
            "notering",
            "comment",
            "note",
            "remark",
        ],
    ),
    (
        Role::Unchanged,
        &[
            "oförändra",
            "samma antal",
            "hela tiden",
            "unchanged",
            "same number",
            "all the time",
        ],
    ),
    (
        Role::Source,
        &[
            "källa",
            "uppgiftslämnare",
            "vem svarar",
            "besvarat av",
            "source",
            "answered by",
        ],
    ),
    (
        Role::Since,
        &[
            "sedan",
            "fr.o.m",
            "från och med",
            "infördes",
            "start",
            "började",
            "tillsattes",
            "since",
            "began",
            "introduced",
        ],
    ),
    (
        Role::Category,
        &["befattning", "yrke", "profession", "rank", "category"],
    ),
    (
        Role::Number,
        &[
            "antal",
            "hur många",
            "number",
            "how many",
            "count",
            "årsarbetare",
            "personer",
            "heltidstjänster",
        ],
    ),
    (Role::Unit, &["räknas i", "måttenhet", "mått", "counted in", "unit of"]),
    (
        Role::District,
        &[
            "förvaltning",
            "stadsdel",
            "distrikt",
            "nämnd",
            "kommundel",
            "område",
            "enhet",
            "district",
            "borough",
            "area",
        ],
    ),
    (
        Role::Programme,
        &[
            "insats",
            "program",
            "verksamhet",
            "arbetsform",
            "uppdrag",
            "tjänst",
            "funktion",
            "service",
        ],
    ),
    (Role::At, &["datum", "per den", "avser", "date", "as of"]),
];

/// Words for the whole, by which a row is known that adds up those above it.
const SUMS: &[&str] = &[
    "summa",
    "summering",
    "totalt",
    "total",
    "totalsumma",
    "sum",
    "samtliga",
    "hela staden",
    "alla",
    "in all",
    "all",
];

/// What is counted, in the words that people use.
const UNITS: &[(&str, &[&str])] = &[
    ("percent", &["%", "procent", "percent"]),
    (
        "fte",
        &[
            "årsarbetare",
            "heltidstjänst",
            "heltidstjänster",
            "helårsarbetare",
            "heltid",
            "fte",
            "full-time",
        ],
    ),
    (
        "persons",
        &[
            "person",
            "personer",
            "medarbetare",
            "anställda",
            "anställd",
            "persons",
            "people",
            "staff",
        ],
    ),
    (
        "posts",
        &["tjänst", "tjänster", "befattningar", "post", "posts", "positions"],
    ),
    ("schools", &["skola", "skolor", "school", "schools"]),
    ("teams", &["team", "teams"]),
];

/// Whether a word of a text begins so.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// What a heading says by itself.
pub fn role(head: &str, own: &[String]) -> Option<Role> {
    let head = plain(head);
    if own.iter().any(|noun| has_word(&head, noun)) {
        return Some(Role::District);
    }
    // a noun for a unit may end a longer one: `stadsdelsförvaltning`
    let is = |role: Role, word: &str| has_word(&head, word) || role == Role::District && head.contains(word);
    let found = HEADS
        .iter()
        .find(|(role, words)| words.iter().any(|word| is(*role, word)));
    found.map(|(role, _)| *role)
}

/// The site's nouns for a district, in lower case, by which its column is known.
pub fn own_nouns(model: &Model) -> Vec<String> {
    let nouns = model.site().district.0.iter();
    let forms = nouns.flat_map(|(_, noun)| [&noun.one, &noun.many, &noun.the, &noun.the_many]);
    forms.map(|noun| noun.to_lowercase()).collect()
}

/// The site's own units, each with its nouns.
pub fn own_units(model: &Model) -> Vec<(String, Vec<String>)> {
    let units = model.site().units.iter();
    let nouns = |nouns: &Nouns| {
        nouns
            .0
            .iter()
            .flat_map(|(_, n)| [n.one.clone(), n.many.clone()])
            .collect()
    };
    units.map(|(id, of)| (id.to_string(), nouns(of))).collect()
}

/// Whether a text heads a row that adds up others.
pub fn is_sum(text: &str) -> bool {
    let text = plain(text);
    let text = text.trim_end_matches([':', '.']);
    SUMS.contains(&text)
}

/// The unit that a text names, alone or within a heading: built in, or one of the site's own by its id and nouns.
pub fn unit_of(text: &str, own: &[(String, Vec<String>)]) -> Option<String> {
    let text = plain(text);
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '-'))
        .collect();
    let own = own.iter().find(|(id, nouns)| {
        words.contains(&id.as_str()) || nouns.iter().any(|noun| has_word(&text, &noun.to_lowercase()))
    });
    if let Some((id, _)) = own {
        return Some(id.clone());
    }
    let found = UNITS
        .iter()
        .find(|(id, names)| words.iter().any(|w| w == id || names.contains(w)));
    found.map(|(id, _)| (*id).to_owned())
}

/// Several districts in one cell, which share a post: `Norra och Södra`, `Norra/Södra`.
pub fn parts(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for mark in [" och ", " and ", "/", " & ", " + ", ";", ", "] {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(mark))
            .map(str::trim)
            .collect();
    }
    parts.retain(|part| !part.is_empty());
    parts
}
