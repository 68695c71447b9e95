//! What a CSV file holds, for programs: CSV on the Web (W3C, "Metadata Vocabulary for Tabular Data").

use serde_json::{Value as Json, json};

use super::{DataTable, TableAbout};
use crate::model::word::Word;

/// Behind the name of a CSV file: where programs look for what it holds ("Model for Tabular Data", section 5.3).
pub const ENDING: &str = "csv-metadata.json";

/// Fields whose values are numbers in every row that has one.
const NUMBERS: &[&str] = &["min", "max", "months_min", "months_max", "corrections"];
/// Fields whose values are `true` or `false`.
const FLAGS: &[&str] = &["supplied", "confirmed"];
/// Fields whose values are dates, as exact as the records tell them.
const DATES: &[&str] = &[
    "from",
    "to",
    "at",
    "since",
    "evidence",
    "signed",
    "meeting",
    "published",
    "facts_at",
];
/// Fields whose values are lists, with a space between.
const LISTS: &[&str] = &["districts", "sources"];

/// What the table of a CSV file of this name holds.
pub fn metadata(table: &DataTable<'_>, about: &TableAbout<'_>, csv: &str) -> Vec<u8> {
    let words = about.words;
    let language = words.language.word();
    let columns = table.fields.iter().map(|field| column(about, field));
    let mut schema = json!({ "columns": columns.collect::<Vec<_>>() });
    if !table.key.is_empty() {
        schema["primaryKey"] = json!(table.key);
    }
    let mut all = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
        "url": csv,
        "dc:title": { "@value": about.title, "@language": language },
        "dc:publisher": about.publisher,
        "dc:language": language,
        "dc:description": { "@value": words.get("sheet-dates-about"), "@language": language },
        "dialect": { "encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "header": true },
        "tableSchema": schema,
    });
    if let Some(licence) = &about.licence {
        all["dc:license"] = json!({ "@id": licence });
    }
    let mut bytes = serde_json::to_vec_pretty(&all).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// A column: the name that stands in the file, what it is called and means in the language of the table, and what its values are.
fn column(about: &TableAbout<'_>, field: &str) -> Json {
    let words = about.words;
    let language = words.language.word();
    let head = words.get(&format!("field-{field}"));
    // the name that stands in the file is English, and has to be among the titles
    let titles = match language {
        "en" => json!({ "en": [field, head] }),
        other => json!({ "en": field, other: head }),
    };
    let is = |list: &[&str]| list.contains(&field);
    let datatype = match field {
        _ if is(NUMBERS) => json!("decimal"),
        _ if is(FLAGS) => json!("boolean"),
        _ if is(DATES) => json!({ "@id": "http://id.loc.gov/datatypes/edtf/EDTF", "base": "string" }),
        _ => json!("string"),
    };
    let mut column = json!({
        "name": field,
        "titles": titles,
        "dc:description": { "@value": words.get(&format!("field-{field}-about")), "@language": language },
        "datatype": datatype,
    });
    if is(LISTS) {
        column["separator"] = json!(" ");
    }
    column
}
