//! New records and new sites, with a comment for each key.

mod noun;
mod repository;
mod sample;
mod site;
mod yaml;

pub use noun::{Definite, definite};
pub use repository::{Host, repository};
pub use site::{Wishes, bare, settings, site};
pub use yaml::{Yaml, filled, typed};

use crate::load::Kind;
use crate::model::Language;
use crate::model::word::Word;
use crate::written::schema::{Declared, Defs, Field, In, schema};

/// The schemas of all kinds of record, by the names of their files.
pub fn schemas() -> Vec<(String, String)> {
    let declared = Kind::ALL.iter().filter_map(|kind| Some((kind, kind.declared()?)));
    declared
        .map(|(kind, declared)| (schema_name(*kind), format!("{:#}\n", schema(declared))))
        .collect()
}

fn schema_name(kind: Kind) -> String {
    format!("{}.json", kind.word())
}

/// A value as it is typed, fit to stand after a key: quoted where YAML would read something else, in brackets where
/// the key holds a list. What begins with a bracket or a brace is taken as YAML.
pub fn value(field: &Field, typed: &str) -> String {
    let typed = typed.trim();
    if typed.starts_with(['[', '{']) && (field.many || field.record.is_some()) {
        return typed.to_owned();
    }
    if field.many {
        let items: Vec<String> = typed.split(',').map(|item| sample::scalar(item.trim())).collect();
        return format!("[{}]", items.join(", "));
    }
    sample::scalar(typed)
}

/// A record's file. Keys that have a value come with it, in the order of the declaration; all others are there as
/// comments, with an example. `values` are YAML.
pub fn record(kind: Kind, id: &str, values: &[(&str, String)], language: Language) -> String {
    let Some(declared) = kind.declared() else {
        return page(values);
    };
    let up = "../".repeat(kind.path(id).matches('/').count() + 1);
    let schema = format!("# yaml-language-server: $schema={up}schema/{}\n", schema_name(kind));
    schema + &explained(declared, values, language)
}

/// A file of this declaration, with a comment for each key: those that have a value, then with it. `values` are YAML.
pub fn explained(declared: &Declared, values: &[(&str, String)], language: Language) -> String {
    let mut out = format!("# {}\n", heading(declared, language));
    let mut defs = Defs::default();
    for field in declared.fields {
        out.push_str(&format!("\n# {}\n", say(field.about, language)));
        match values.iter().find(|(key, _)| *key == field.key) {
            Some((_, value)) if value.starts_with('\n') => out.push_str(&format!("{}:{value}\n", field.key)),
            Some((_, value)) => out.push_str(&format!("{}: {value}\n", field.key)),
            None => out.push_str(&absent(field, &mut defs, language)),
        }
    }
    out
}

/// A key without a value, as a comment that can be made a value by taking its sign away. What may be left out of a
/// record inside has a second sign.
fn absent(field: &Field, defs: &mut Defs, language: Language) -> String {
    let Some(inner) = field.record else {
        return format!("# {}: {}\n", field.key, sample::of(field, defs));
    };
    let mut out = format!("# {}:\n", field.key);
    // a list's sign can only stand before a key that stays
    let (mut keys, others): (Vec<&Field>, Vec<&Field>) = inner.fields.iter().partition(|f| f.needed);
    let stay = keys.len().max(1);
    keys.extend(others);
    for (n, key) in keys.into_iter().enumerate() {
        let lead = if n == 0 && field.many { "- " } else { "  " };
        let hidden = if n < stay { "" } else { "# " };
        let (sample, about) = (sample::of(key, defs), say(key.about, language));
        out.push_str(&format!("#   {lead}{hidden}{}: {sample}  # {about}\n", key.key));
    }
    out
}

/// A page of prose begins with its heading, which is all that it must have.
fn page(values: &[(&str, String)]) -> String {
    let name = values.iter().find(|(key, _)| *key == "name").map_or("", |(_, v)| v);
    format!("# {name}\n")
}

fn heading(declared: &Declared, language: Language) -> String {
    match language {
        Language::Sv => format!("{}: {}", declared.title, declared.about.sv),
        Language::En => declared.about.en.trim().to_owned(),
    }
}

fn say(about: In, language: Language) -> &'static str {
    match language {
        Language::Sv => about.sv,
        Language::En => about.en.trim(),
    }
}
