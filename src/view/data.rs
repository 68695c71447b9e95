//! Records and answers as open data: what each table holds. Field names are English; values are as in the records.

use super::answer_json::{cite, label};
use super::tables::{DataTable, DataValue};
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
    pub table: for<'a, 'm> fn(&'a Known<'m>) -> DataTable<'a>,
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
fn statements<'a>(known: &'a Known<'_>) -> DataTable<'a> {
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
    DataTable::new(fields, model.subjects().collect(), move |subject: &Subject| {
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
            let date = |date: Option<&Date>| DataValue::some(date.map(|d| d.text().to_owned()));
            let value = held.value.as_ref();
            vec![
                DataValue::text(name.clone()),
                DataValue::some(s.programme.map(|p| model[p].id.as_str())),
                DataValue::amount(value),
                DataValue::number(value.and_then(|v| v.min())),
                DataValue::number(value.and_then(|v| v.max())),
                DataValue::some(s.change.as_ref().map(ToString::to_string)),
                DataValue::some(s.as_said.as_ref().map(|said| said.get(language))),
                DataValue::some(s.text.as_ref().map(|text| text.get(language))),
                DataValue::some(s.extent.as_ref().map(ToString::to_string)),
                DataValue::some(d.map(|d| &*d.unit)),
                DataValue::some(d.and_then(|d| d.category.as_deref())),
                DataValue::word("measure", d.and_then(|d| d.measure)),
                DataValue::word("period", d.and_then(|d| d.period)),
                DataValue::some(d.and_then(|d| d.reading.as_deref())),
                date(from),
                date(to),
                date(at),
                DataValue::word("basis", Some(s.basis)),
                DataValue::some(s.inferred.as_deref()),
                DataValue::word("row", s.outcome),
                DataValue::some(s.claims.as_ref().map(|c| c.kind.word())),
                DataValue::text(cite(model, s.source)),
            ]
        })
    })
}

/// All sources, those also that the clocks do not know yet.
fn sources<'a>(known: &'a Known<'_>) -> DataTable<'a> {
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
    let date = |d: &'a Option<Date>| DataValue::some(d.as_ref().map(Date::text));
    DataTable::new(fields, model.sources().map(|(ix, _)| ix).collect(), move |ix| {
        let s = &model[*ix];
        [vec![
            DataValue::text(s.id.as_str()),
            DataValue::text(s.title.get(language)),
            DataValue::text(s.kind.get(language)),
            DataValue::some(s.publisher.as_ref().map(|p| p.get(language))),
            DataValue::some(s.identifier.as_deref()),
            date(&s.signed),
            date(&s.meeting),
            date(&s.published),
            date(&s.facts_at),
            DataValue::Flag(s.supplied),
            DataValue::some(s.url.as_deref()),
            DataValue::Number(Decimal::from(s.corrections.len() as u32)),
        ]]
    })
    .keyed(&["id"])
}

/// All districts, and the events that they resulted from and ended by.
fn districts<'a>(known: &'a Known<'_>) -> DataTable<'a> {
    let model = known.model;
    let language = model.site().language;
    let fields = &["id", "name", "from", "resulted_from", "to", "changed_by"];
    DataTable::new(fields, model.districts().map(|(ix, _)| ix).collect(), move |ix| {
        let life = known.life(*ix);
        // as in statements: the last day, not the day after
        let (begin, end) = (life.begin.as_ref(), life.end.as_ref());
        let begun = begin
            .map(|(_, date)| date)
            .or(life.founded.as_ref().map(|(date, _)| date));
        let ended = end
            .map(|(_, date)| date)
            .or(life.dissolved.as_ref().map(|(date, _)| date));
        let last = ended.and_then(|date| date.is_day()?.pred_opt());
        let to = last.map(|day| day.to_string());
        let to = to.or_else(|| Some(ended?.text().to_owned()));
        [vec![
            DataValue::text(model[*ix].id.as_str()),
            DataValue::text(model[*ix].name.get(language)),
            DataValue::some(begun.map(|date| date.text().to_owned())),
            DataValue::some(begin.map(|(event, _)| model[*event].id.as_str())),
            DataValue::some(to),
            DataValue::some(end.map(|(event, _)| model[*event].id.as_str())),
        ]]
    })
    .keyed(&["id"])
}

/// The rows of an answer, with what is noted of them in the words of a language.
pub fn answer<'a>(model: &'a Model, words: &'a Words<'a>, answer: &'a Answer) -> DataTable<'a> {
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
    DataTable::new(fields, answer.rows.iter().collect(), move |row| {
        let districts: Vec<&str> = row.districts.iter().map(|d| model[*d].id.as_str()).collect();
        let mut sources: Vec<String> = row.sources.iter().map(|c| cite(model, *c)).collect();
        sources.dedup();
        let notes: Vec<String> = row.notes.iter().map(|note| words.say(note)).collect();
        let months = |n: Option<i32>| DataValue::number(n.and_then(|n| u32::try_from(n).ok()));
        [vec![
            DataValue::text(row.id.as_str()),
            DataValue::text(label(words, row)),
            DataValue::text(districts.join(" ")),
            DataValue::text(row.at.to_string()),
            DataValue::Word("row", row.verdict.word()),
            DataValue::some(row.since.as_ref().map(|s| s.date.text())),
            months(row.months.as_ref().map(|m| m.min)),
            months(row.months.as_ref().and_then(|m| m.max)),
            DataValue::amount(row.value.as_ref()),
            DataValue::some(row.unit.as_deref()),
            DataValue::some(row.evidence.map(|d| d.to_string())),
            DataValue::word("basis", row.basis),
            DataValue::Flag(row.confirmed),
            DataValue::text(notes.join("; ")),
            DataValue::text(sources.join(" ")),
        ]]
    })
    .keyed(key)
}
