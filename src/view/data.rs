//! Records and answers as open data: CSV after RFC 4180, JSON. Field names are English; values are as in the records.

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
                    let _ = writer.write_record(record);
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

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row);
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
