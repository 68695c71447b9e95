//! Records and answers as open data: what each table holds. Field names are English; values are as in the records.

use super::answer_json::{cite, label};
use super::tables::{Table, Value};
use super::words::Words;
use crate::answer::Answer;
use crate::model::date::{Date, Day};
use crate::model::number::Decimal;
use crate::model::word::Word;
use crate::model::{Known, Model, Subject, Time};

/// A file that holds records of a kind.
pub struct DataFile {
    /// Where it stands, without an ending.
    pub stem: &'static str,
    /// The message that says what it holds.
    pub about: &'static str,
    /// What it holds, as the site's own pair of clocks knows it.
    pub table: for<'a, 'm> fn(&'a Known<'m>) -> Table<'a>,
}

/// The files that hold all records.
pub const DATA_FILES: &[DataFile] = &[
    DataFile {
        stem: "data/statements",
        about: "data-statements",
        table: statements,
    },
    DataFile {
        stem: "data/sources",
        about: "data-sources",
        table: sources,
    },
    DataFile {
        stem: "data/districts",
        about: "data-districts",
        table: districts,
    },
];

/// All statements that a pair of clocks knows, one row each.
fn statements<'a>(known: &'a Known<'_>) -> Table<'a> {
    let model = known.model;
    let fields = &[
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
    Table::new(fields, model.subjects().collect(), move |subject: &Subject| {
        let (kind, id) = model.reference(*subject);
        let name = if id.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind}:{id}")
        };
        known.statements(*subject).map(move |held| {
            let s = held.statement;
            let d = s.definition.as_deref();
            let (from, to, at) = match &held.time {
                Time::Since { from, to } => (Some(from), to.as_ref(), None),
                Time::At(at) => (None, None, Some(at)),
                Time::Never => (None, None, None),
            };
            let date = |date: Option<&Date>| Value::some(date.map(|d| d.text().to_owned()));
            let value = held.value.as_ref();
            vec![
                Value::text(name.clone()),
                Value::some(s.programme.map(|p| model[p].id.as_str())),
                Value::amount(value),
                Value::number(value.and_then(|v| v.min())),
                Value::number(value.and_then(|v| v.max())),
                Value::some(s.change.as_ref().map(ToString::to_string)),
                Value::some(s.as_said.as_ref().map(|said| said.get(language))),
                Value::some(s.text.as_ref().map(|text| text.get(language))),
                Value::some(s.extent.as_ref().map(ToString::to_string)),
                Value::some(d.map(|d| &*d.unit)),
                Value::some(d.and_then(|d| d.category.as_deref())),
                Value::word("measure", d.and_then(|d| d.measure)),
                Value::word("period", d.and_then(|d| d.period)),
                Value::some(d.and_then(|d| d.reading.as_deref())),
                date(from),
                date(to),
                date(at),
                Value::word("basis", Some(s.basis)),
                Value::some(s.inferred.as_deref()),
                Value::word("row", s.outcome),
                Value::some(s.claims.as_ref().map(|c| c.kind.word())),
                Value::text(cite(model, s.source)),
            ]
        })
    })
}

/// All sources, those also that the clocks do not know yet.
fn sources<'a>(known: &'a Known<'_>) -> Table<'a> {
    let model = known.model;
    let language = model.site().language;
    let fields = &[
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
    let date = |d: &'a Option<Date>| Value::some(d.as_ref().map(Date::text));
    Table::new(fields, model.sources().map(|(ix, _)| ix).collect(), move |ix| {
        let s = &model[*ix];
        [vec![
            Value::text(s.id.as_str()),
            Value::text(s.title.get(language)),
            Value::text(s.kind.get(language)),
            Value::some(s.publisher.as_ref().map(|p| p.get(language))),
            Value::some(s.identifier.as_deref()),
            date(&s.signed),
            date(&s.meeting),
            date(&s.published),
            date(&s.facts_at),
            Value::Flag(s.supplied),
            Value::some(s.url.as_deref()),
            Value::Number(Decimal::from(s.corrections.len() as u32)),
        ]]
    })
    .keyed(&["id"])
}

/// All districts, and the events that they resulted from and ended by.
fn districts<'a>(known: &'a Known<'_>) -> Table<'a> {
    let model = known.model;
    let language = model.site().language;
    let fields = &["id", "name", "from", "resulted_from", "to", "changed_by"];
    Table::new(fields, model.districts().map(|(ix, _)| ix).collect(), move |ix| {
        let life = known.life(*ix);
        // as in statements: the last day, not the day after
        let last = life.end.as_ref().and_then(|(_, date)| date.is_day()?.pred_opt());
        let to = last.map(|day| day.to_string());
        let to = to.or_else(|| Some(life.end.as_ref()?.1.text().to_owned()));
        [vec![
            Value::text(model[*ix].id.as_str()),
            Value::text(model[*ix].name.get(language)),
            Value::some(life.begin.as_ref().map(|(_, date)| date.text().to_owned())),
            Value::some(life.begin.as_ref().map(|(event, _)| model[*event].id.as_str())),
            Value::some(to),
            Value::some(life.end.as_ref().map(|(event, _)| model[*event].id.as_str())),
        ]]
    })
    .keyed(&["id"])
}

/// The rows of an answer, with what is noted of them in the words of a language.
pub fn answer<'a>(model: &'a Model, words: &'a Words<'a>, answer: &'a Answer) -> Table<'a> {
    let fields = &[
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
    // a row of several days has its id at each
    let mut ids: Vec<_> = answer.rows.iter().map(|row| (row.id.as_str(), row.at)).collect();
    ids.sort_unstable();
    let twice = |same: fn(&(&str, Day), &(&str, Day)) -> bool| ids.windows(2).any(|pair| same(&pair[0], &pair[1]));
    let key: &[&str] = match (twice(|a, b| a.0 == b.0), twice(|a, b| a == b)) {
        (false, _) => &["id"],
        (true, false) => &["id", "at"],
        (true, true) => &[],
    };
    Table::new(fields, answer.rows.iter().collect(), move |row| {
        let districts: Vec<&str> = row.districts.iter().map(|d| model[*d].id.as_str()).collect();
        let mut sources: Vec<String> = row.sources.iter().map(|c| cite(model, *c)).collect();
        sources.dedup();
        let notes: Vec<String> = row.notes.iter().map(|note| words.say(note)).collect();
        let months = |n: Option<i32>| Value::number(n.and_then(|n| u32::try_from(n).ok()));
        [vec![
            Value::text(row.id.as_str()),
            Value::text(label(words, row)),
            Value::text(districts.join(" ")),
            Value::text(row.at.to_string()),
            Value::Word("row", row.verdict.word()),
            Value::some(row.since.as_ref().map(|s| s.date.text())),
            months(row.months.as_ref().map(|m| m.min)),
            months(row.months.as_ref().and_then(|m| m.max)),
            Value::amount(row.value.as_ref()),
            Value::some(row.unit.as_deref()),
            Value::some(row.evidence.map(|d| d.to_string())),
            Value::word("basis", row.basis),
            Value::Flag(row.confirmed),
            Value::text(notes.join("; ")),
            Value::text(sources.join(" ")),
        ]]
    })
    .keyed(key)
}
