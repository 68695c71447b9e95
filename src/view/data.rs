//! Records and answers as open data: CSV after RFC 4180, JSON. Field names are English; values are as in the records.
//!
//! A cell that a spreadsheet would run as a formula begins with an apostrophe, as spreadsheets write such a text themselves
//! (OWASP, CSV injection). Numbers stay numbers, with their signs.

use std::borrow::Cow;

use super::answer_json::{cite, label};
use super::words::Words;
use crate::answer::Answer;
use crate::model::word::Word;
use crate::model::{Known, Model, Subject, Time};

/// The files that hold all records, with the key of what each holds.
pub const DATA_FILES: &[(&str, &str)] = &[
    ("data/statements.csv", "data-statements"),
    ("data/sources.csv", "data-sources"),
    ("data/districts.csv", "data-districts"),
];

/// All statements that the site's pair knows, one row each.
///
/// Rows are made in parallel and joined in the order of the records.
pub fn statements(known: &Known<'_>) -> Vec<u8> {
    use rayon::prelude::*;
    let model = known.model;
    let header = [
        "subject",
        "programme",
        "value",
        "min",
        "max",
        "change",
        "as_said",
        "text",
        "extent",
        "unit",
        "category",
        "measure",
        "period",
        "reading",
        "from",
        "to",
        "at",
        "basis",
        "inferred",
        "outcome",
        "claims",
        "source",
    ];
    let language = model.site().language;
    let subjects: Vec<Subject> = model.subjects().collect();
    let parts: Vec<Vec<u8>> = subjects
        .par_chunks(512)
        .map(|subjects| {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for subject in subjects {
                let (kind, id) = model.reference(*subject);
                let name = if id.is_empty() {
                    kind.to_owned()
                } else {
                    format!("{kind}:{id}")
                };
                for held in known.statements(*subject) {
                    let s = held.statement;
                    let d = s.definition.as_deref();
                    let (from, to, at) = match &held.time {
                        Time::Since { from, to } => (from.text(), to.as_ref().map_or("", |t| t.text()), ""),
                        Time::At(at) => ("", "", at.text()),
                        Time::Never => ("", "", ""),
                    };
                    let value = held.value.as_ref();
                    let decimal =
                        |d: Option<crate::model::number::Decimal>| d.map(|d| d.to_string()).unwrap_or_default();
                    let record = [
                        name.as_str(),
                        s.programme.map_or("", |p| model[p].id.as_str()),
                        value.map_or("", |v| v.text()),
                        &decimal(value.and_then(|v| v.min())),
                        &decimal(value.and_then(|v| v.max())),
                        &s.change.as_ref().map(ToString::to_string).unwrap_or_default(),
                        s.as_said.as_deref().unwrap_or(""),
                        s.text.as_ref().map_or("", |text| text.get(language)),
                        &s.extent.as_ref().map(ToString::to_string).unwrap_or_default(),
                        d.map_or("", |d| &d.unit),
                        d.and_then(|d| d.category.as_deref()).unwrap_or(""),
                        d.and_then(|d| d.measure).map_or("", Word::word),
                        d.and_then(|d| d.period).map_or("", Word::word),
                        d.and_then(|d| d.reading.as_deref()).unwrap_or(""),
                        from,
                        to,
                        at,
                        s.basis.word(),
                        s.inferred.as_deref().unwrap_or(""),
                        s.outcome.map_or("", Word::word),
                        s.claims.as_ref().map_or("", |c| c.kind.word()),
                        &cite(model, s.source),
                    ];
                    // a writer into memory takes every record of the same length
                    let _ = writer.write_record(record.iter().map(|cell| harmless(cell)));
                }
            }
            writer.into_inner().unwrap_or_default()
        })
        .collect();
    let mut out = Vec::with_capacity(parts.iter().map(Vec::len).sum::<usize>() + 256);
    out.extend_from_slice(header.join(",").as_bytes());
    out.push(b'\n');
    for part in parts {
        out.extend_from_slice(&part);
    }
    out
}

/// A CSV file as the site offers it: with a byte order mark, by which spreadsheets know UTF-8 when a file is opened by a
/// double click. Readers of CSV pass over it where they decode UTF-8 with a signature (`utf-8-sig`).
pub fn file(csv: Vec<u8>) -> Vec<u8> {
    let mut file = Vec::with_capacity(csv.len() + 3);
    file.extend_from_slice("\u{feff}".as_bytes());
    file.extend_from_slice(&csv);
    file
}

/// A cell that no spreadsheet runs.
fn harmless(cell: &str) -> Cow<'_, [u8]> {
    let number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        is_digits(whole) && is_digits(fraction)
    };
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number(cell);
    match runs {
        true => Cow::Owned([b"'", cell.as_bytes()].concat()),
        false => Cow::Borrowed(cell.as_bytes()),
    }
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// All sources.
pub fn sources(model: &Model) -> Vec<u8> {
    let language = model.site().language;
    let header = [
        "id",
        "title",
        "type",
        "publisher",
        "identifier",
        "signed",
        "meeting",
        "published",
        "facts_at",
        "supplied",
        "url",
        "corrections",
    ];
    let date = |d: &Option<crate::model::date::Date>| d.as_ref().map(|d| d.text().to_owned()).unwrap_or_default();
    table(
        &header,
        model.sources().map(|(_, s)| {
            vec![
                s.id.clone(),
                s.title.get(language).to_owned(),
                s.kind.get(language).to_owned(),
                s.publisher
                    .as_ref()
                    .map(|p| p.get(language).to_owned())
                    .unwrap_or_default(),
                s.identifier.clone().unwrap_or_default(),
                date(&s.signed),
                date(&s.meeting),
                date(&s.published),
                date(&s.facts_at),
                s.supplied.to_string(),
                s.url.clone().unwrap_or_default(),
                s.corrections.len().to_string(),
            ]
        }),
    )
}

/// All districts, and the events that they resulted from and ended by.
pub fn districts(known: &Known<'_>) -> Vec<u8> {
    let model = known.model;
    let language = model.site().language;
    let header = ["id", "name", "from", "resulted_from", "to", "changed_by"];
    table(
        &header,
        model.districts().map(|(ix, d)| {
            let life = known.life(ix);
            let side = |s: &Option<(crate::model::EventIx, crate::model::date::Date)>| match s {
                Some((event, date)) => (date.text().to_owned(), model[*event].id.clone()),
                None => (String::new(), String::new()),
            };
            let (from, by) = side(&life.begin);
            // as in statements: the last day, not the day after
            let last = life.end.as_ref().and_then(|(_, date)| date.is_day()?.pred_opt());
            let (to, into) = side(&life.end);
            let to = last.map_or(to, |day| day.to_string());
            vec![d.id.clone(), d.name.get(language).to_owned(), from, by, to, into]
        }),
    )
}

/// The rows of an answer, with what is noted of them in the words of a language.
pub fn answer(model: &Model, words: &Words<'_>, answer: &Answer) -> Vec<u8> {
    let header = [
        "id",
        "label",
        "districts",
        "at",
        "verdict",
        "since",
        "months_min",
        "months_max",
        "value",
        "unit",
        "evidence",
        "basis",
        "confirmed",
        "notes",
        "sources",
    ];
    table(
        &header,
        answer.rows.iter().map(|row| {
            let districts: Vec<&str> = row.districts.iter().map(|d| model[*d].id.as_str()).collect();
            let mut sources: Vec<String> = row.sources.iter().map(|c| cite(model, *c)).collect();
            sources.dedup();
            let notes: Vec<String> = row.notes.iter().map(|note| words.say(note)).collect();
            vec![
                row.id.clone(),
                label(words, row),
                districts.join(" "),
                row.at.to_string(),
                row.verdict.word().to_owned(),
                row.since.as_ref().map(|s| s.date.text().to_owned()).unwrap_or_default(),
                row.months.as_ref().map(|m| m.min.to_string()).unwrap_or_default(),
                row.months
                    .as_ref()
                    .and_then(|m| m.max)
                    .map(|m| m.to_string())
                    .unwrap_or_default(),
                row.value.as_ref().map(|v| v.text().to_owned()).unwrap_or_default(),
                row.unit.as_deref().unwrap_or("").to_owned(),
                row.evidence.map(|d| d.to_string()).unwrap_or_default(),
                row.basis.map_or("", Word::word).to_owned(),
                row.confirmed.to_string(),
                notes.join("; "),
                sources.join(" "),
            ]
        }),
    )
}

#[cfg(test)]
mod tests {
    use super::harmless;

    /// What a spreadsheet would run becomes text; a number with its sign stays a number, and all else is as written.
    #[test]
    fn no_cell_is_run_by_a_spreadsheet() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+1+1", "'+1+1"),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("-", "'-"),
            ("+46", "+46"),
            ("-2", "-2"),
            ("-0.5", "-0.5"),
            ("+1.", "'+1."),
            ("2020", "2020"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(&*harmless(cell), written.as_bytes(), "{cell:?}");
        }
    }
}
