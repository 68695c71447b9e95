//! What other programs read of the site: the catalogue of its data, its units and their changes, what each answer rests on.
//!
//! Addresses are whole where it is known at which address the site will stand; otherwise they lead there from the file that they
//! stand in, which RDF resolves against the address that the file is read from (RDF/XML, section 5.3; JSON-LD 1.1, section 4.1.3).

mod catalogue;
mod context;
mod graph;
mod organisation;
mod provenance;

pub use catalogue::catalogue;
pub use graph::{Node, Object, PREFIXES, whole};
pub use organisation::organisation;
pub use provenance::provenance;

use serde_json::{Value, json};

use super::address::relative;
use super::site::Site;
use crate::model::date::Date;
use crate::model::word::Word;
use crate::model::{Citation, Known, Language, Model, SourceIx, Text};

/// The address of a file or a place in one, as another file of the site names it.
fn iri(site: &Site<'_>, from: &str, to: &str) -> String {
    match &site.base_url {
        Some(base) => [base, to].concat(),
        None => relative(from, to),
    }
}

/// A text of a record in the languages that it has.
fn forms(model: &Model, text: &Text) -> Vec<(&'static str, String)> {
    let own = model.site().language;
    let has = Language::ALL.iter().filter(|language| text.is_in(**language, own));
    has.map(|language| (language.word(), text.get(*language).to_owned()))
        .collect()
}

/// A text of a record as JSON-LD has it.
fn said(model: &Model, text: &Text) -> Value {
    let all = forms(model, text).into_iter();
    let all: Vec<Value> = all
        .map(|(language, text)| json!({ "@language": language, "@value": text }))
        .collect();
    Value::Array(all)
}

/// The datatype of dates that are not a day, a month or a year (ISO 8601-2, as the Library of Congress names it).
const EDTF: &str = "http://id.loc.gov/datatypes/edtf/EDTF";

/// A date of XML Schema, where it is one: a day, a month or a year.
fn plain_date(date: &Date) -> Option<(String, &'static str)> {
    if let Some(day) = date.is_day() {
        return Some((day.to_string(), "xsd:date"));
    }
    let text = date.text();
    let is_digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('-') {
        Some((year, month)) if is_digits(year, 4) && is_digits(month, 2) && ("01"..="12").contains(&month) => {
            Some((text.to_owned(), "xsd:gYearMonth"))
        }
        None if is_digits(text, 4) => Some((text.to_owned(), "xsd:gYear")),
        _ => None,
    }
}

/// A date as JSON-LD has it, no more exact than its source.
fn dated(date: &Date) -> Value {
    match plain_date(date) {
        Some((text, kind)) => json!({ "@type": kind, "@value": text }),
        None => json!({ "@type": EDTF, "@value": date.text() }),
    }
}

/// The newest date among those of some sources that are known.
fn newest<'m>(known: &Known<'m>, sources: impl Iterator<Item = SourceIx>) -> Option<&'m Date> {
    let model = known.model;
    let dates = sources.filter_map(|ix| model[ix].known());
    let dates = dates.filter(|date| date.latest().is_some_and(|day| day <= known.clock.known_by));
    dates.max_by_key(|date| date.latest())
}

/// The place in a source that is cited, as the site shows it in the language of the records.
fn cited(site: &Site<'_>, from: &str, citation: Citation) -> Value {
    let page = site.first().source(site.model, citation.source, citation.place);
    json!({ "@id": iri(site, from, &page) })
}

/// A source: what it is, of which day, and where the original is.
fn source(site: &Site<'_>, from: &str, ix: SourceIx) -> Value {
    let model = site.model;
    let source = &model[ix];
    let page = site.first().source(model, ix, None);
    let mut told = json!({
        "@id": iri(site, from, &page),
        "@type": ["prov:Entity", "foaf:Document"],
        "title": said(model, &source.title),
    });
    if let Some(number) = &source.identifier {
        told["identifier"] = json!(number);
    }
    if let Some(date) = source.known() {
        told["date"] = dated(date);
    }
    if let Some(url) = &source.url {
        told["original"] = json!({ "@id": whole_address(url) });
    }
    told
}

/// An address with its scheme.
pub(super) fn whole_address(url: &str) -> String {
    match url.contains("://") {
        true => url.to_owned(),
        false => format!("https://{url}"),
    }
}
