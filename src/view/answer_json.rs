//! An answer as data: the object that `answer --format json` prints and that the site offers beside each answer.

use serde::Serialize;

use super::words::Words;
use crate::answer::{Answer, Coverage, Row, RowChange, RowOf, Side, Total, binding};
use crate::markdown;
use crate::model::date::Months;
use crate::model::number::{Decimal, Number};
use crate::model::word::Word;
use crate::model::{Citation, DistrictIx, Known, Model};

/// One answer. Districts are ids; months are complete calendar months; `min` and `max` are `null` where that side is
/// not known. The verdicts of rows are listed at each kind in `docs/answers.md`.
#[derive(Serialize)]
pub struct AnswerData {
    inquiry: String,
    question: String,
    kind: &'static str,
    asked: bool,
    as_of: String,
    known_by: String,
    verdict: &'static str,
    reason: Option<String>,
    sentence: String,
    total: Option<TotalData>,
    totals: Vec<TotalAt>,
    coverage: Option<CoverageData>,
    rows: Vec<RowData>,
    caveats: Vec<String>,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct TotalData {
    text: String,
    min: Option<Figure>,
    max: Option<Figure>,
    unit: String,
    at_least: bool,
    confirmed: bool,
}

/// The sum at one of several dates.
#[derive(Serialize)]
struct TotalAt {
    at: String,
    #[serde(flatten)]
    total: TotalData,
}

#[derive(Serialize)]
struct CoverageData {
    in_place: usize,
    in_place_most: usize,
    of: Option<usize>,
    of_most: Option<usize>,
    cannot_tell: Vec<String>,
    missing: Vec<MissingData>,
}

#[derive(Serialize)]
struct MissingData {
    district: String,
    status: Option<&'static str>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct RowData {
    id: String,
    label: String,
    districts: Vec<String>,
    verdict: &'static str,
    at: String,
    since: Option<String>,
    months: Option<MonthsData>,
    value: Option<ValueData>,
    unit: Option<String>,
    basis: Option<&'static str>,
    confirmed: bool,
    changes: Vec<ChangeData>,
    notes: Vec<String>,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct MonthsData {
    min: i32,
    max: Option<i32>,
}

#[derive(Serialize)]
struct ValueData {
    text: String,
    min: Option<Figure>,
    max: Option<Figure>,
}

#[derive(Serialize)]
struct ChangeData {
    what: &'static str,
    when: String,
    from: Option<String>,
    to: Option<String>,
    planned: bool,
    source: String,
}

/// A decimal as a JSON number: whole numbers without a fraction.
#[derive(Serialize)]
#[serde(untagged)]
enum Figure {
    Whole(i64),
    Decimal(f64),
}

fn figure(d: Decimal) -> Figure {
    match d.to_i64_if_whole() {
        Some(n) => Figure::Whole(n),
        // thousandths are far within what a double holds exactly enough to print back
        None => Figure::Decimal(d.thousandths() as f64 / 1000.0),
    }
}

fn limits(number: &Number) -> (Option<Figure>, Option<Figure>) {
    (number.min().map(figure), number.max().map(figure))
}

/// A citation as records write it: `source#place`.
pub fn cite(model: &Model, citation: Citation) -> String {
    let source = &model[citation.source];
    match citation.place {
        Some(place) => format!("{}#{}", source.id, source.places[place as usize].0),
        None => source.id.clone(),
    }
}

/// What a row is called.
pub fn label(words: &Words<'_>, row: &Row) -> String {
    match &row.of {
        RowOf::Lane(_) => {
            let apart = row.apart.iter().map(|said| words.say(said));
            let named = std::iter::once(words.districts(&row.districts)).chain(apart);
            named.collect::<Vec<_>>().join(", ")
        }
        RowOf::Reading { label, .. } => words.text(label).to_owned(),
        RowOf::Date(day) => words.day(*day),
        RowOf::Outcome(Some(text)) => words.text(text).to_owned(),
        RowOf::Outcome(None) => words.get(&format!("row-{}", row.verdict.word())),
    }
}

/// What an answer says: the sentence that leads, and each point below it. An account has its values filled in.
pub fn told(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> (String, Vec<String>) {
    let said = answer.sentence.iter().map(|m| words.say(m));
    let mut lines = said.flat_map(|said| {
        let said = match answer.is_account() {
            true => filled(words, known, &said),
            false => said,
        };
        // each is a line of its own in the messages, and a paragraph of its own in an account
        said.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    (
        lines.next().unwrap_or_default(),
        lines.filter(|line| !line.is_empty()).collect(),
    )
}

/// The same in one text, as data have it.
pub fn sentence(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> String {
    let (mut said, points) = told(words, known, answer);
    for point in points {
        said.push(' ');
        said.push_str(&point);
    }
    said
}

/// A sentence of a record with its values filled in.
pub fn filled(words: &Words<'_>, known: &Known<'_>, said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for part in markdown::bindings(said) {
        match part {
            markdown::Part::Words(words) => out.push_str(words),
            markdown::Part::Binding(path) => {
                if let Ok(bound) = binding::resolve(known, path) {
                    out.push_str(&words.arg(&bound.value));
                }
            }
        }
    }
    out
}

fn total(words: &Words<'_>, t: &Total) -> TotalData {
    let (min, max) = limits(&t.value);
    TotalData {
        text: words.number(&t.value),
        min,
        max,
        unit: t.unit.to_string(),
        at_least: t.at_least,
        confirmed: t.confirmed,
    }
}

fn ids(model: &Model, districts: &[DistrictIx]) -> Vec<String> {
    districts.iter().map(|d| model[*d].id.clone()).collect()
}

fn coverage(words: &Words<'_>, model: &Model, coverage: &Coverage) -> CoverageData {
    let missing = coverage.missing.iter().map(|m| MissingData {
        district: model[m.district].id.clone(),
        status: m.standing.map(Word::word),
        reason: m.reason.as_ref().map(|r| words.text(r).to_owned()),
    });
    CoverageData {
        in_place: coverage.in_place_span.least,
        in_place_most: coverage.in_place_span.most,
        of: coverage.of_told.then_some(coverage.of_span.least),
        of_most: coverage.of_told.then_some(coverage.of_span.most),
        cannot_tell: ids(model, &coverage.cannot_tell),
        missing: missing.collect(),
    }
}

fn value(words: &Words<'_>, value: &Number) -> ValueData {
    let (min, max) = limits(value);
    ValueData {
        text: words.number(value),
        min,
        max,
    }
}

fn change(words: &Words<'_>, model: &Model, change: &RowChange) -> ChangeData {
    let side = |s: &Option<Side>| {
        s.as_ref().map(|s| match s {
            Side::Number(n) => n.text().to_owned(),
            Side::Name(t) => words.text(t).to_owned(),
        })
    };
    ChangeData {
        what: change.of.word(),
        when: change.when.text().to_owned(),
        from: side(&change.from),
        to: side(&change.to).or_else(|| change.by.clone()),
        planned: change.planned,
        source: cite(model, change.source),
    }
}

fn row(words: &Words<'_>, model: &Model, row: &Row) -> RowData {
    RowData {
        id: row.id.clone(),
        label: label(words, row),
        districts: ids(model, &row.districts),
        verdict: row.verdict.word(),
        at: row.at.to_string(),
        since: row.since.as_ref().map(|s| s.date.text().to_owned()),
        months: row
            .months
            .as_ref()
            .map(|m: &Months| MonthsData { min: m.min, max: m.max }),
        value: row.value.as_ref().map(|v| value(words, v)),
        unit: row.unit.as_ref().map(ToString::to_string),
        basis: row.basis.map(Word::word),
        confirmed: row.confirmed,
        changes: row.changes.iter().map(|c| change(words, model, c)).collect(),
        notes: row.notes.iter().map(|n| words.say(n)).collect(),
        sources: unique(row.sources.iter().map(|c| cite(model, *c))),
    }
}

impl AnswerData {
    /// The answer in a language, as it was known.
    pub fn new(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> Self {
        let model = known.model;
        let question = answer.question(model);
        let totals = answer.totals.iter().map(|(at, t)| TotalAt {
            at: at.to_string(),
            total: total(words, t),
        });
        AnswerData {
            inquiry: model[answer.inquiry].id.clone(),
            question: question.id.clone(),
            kind: answer.kind.word(),
            asked: question.asked,
            as_of: answer.clock.as_of.to_string(),
            known_by: answer.clock.known_by.to_string(),
            verdict: answer.verdict.word(),
            reason: (!answer.reasons.is_empty()).then(|| words.say_all(&answer.reasons)),
            sentence: sentence(words, known, answer),
            total: answer.total.as_ref().map(|t| total(words, t)),
            totals: totals.collect(),
            coverage: answer.coverage.as_ref().map(|c| coverage(words, model, c)),
            rows: answer.rows.iter().map(|r| row(words, model, r)).collect(),
            caveats: answer
                .caveats
                .iter()
                .map(|c| words.say(c))
                .chain(question.caveats.iter().map(|c| words.text(&c.text).to_owned()))
                .collect(),
            sources: unique(answer.sources.iter().map(|c| cite(model, *c))),
        }
    }
}

fn unique(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    all.filter(|s| seen.insert(s.clone())).collect()
}
