//! Questions of inquiries, and what each asks.

use super::super::Cx;
use super::super::read::{Read, Written};
use super::super::statements::{self, cite};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::word::{QuestionKind, StartSide, Word};
use crate::model::{Asks, Caveat, Citation, Model, ProgrammeIx, Question, Reading};
use crate::said::say;
use crate::source::FileId;
use crate::written::{self, At};

/// The questions of an inquiry that can be used, each once.
pub fn questions(
    cx: &mut Cx<'_>,
    written: &Written,
    inquiry: &Read<written::Inquiry>,
    record: &written::Inquiry,
) -> Vec<Question> {
    if record.questions.is_empty() && !record.flawed {
        cx.report(Finding::at(
            Code::MissingKey,
            inquiry.span,
            say!("an inquiry has no question"),
            say!(
                "add `questions: …`; where the document that asked is not to be had, what the reply treats can stand as \
                 questions with `asked: false`"
            ),
        ));
    }
    let mut all = Vec::new();
    for (n, q) in record.questions.iter().enumerate() {
        cx.check_id(&q.id);
        if cx.repeats(say!("questions"), &q.id, record.questions[..n].iter().map(|q| &q.id)) {
            continue;
        }
        let narrative = written
            .answers
            .iter()
            .find(|(of, loose)| *of == inquiry.id && loose.id == q.id.value)
            .map(|(_, loose)| loose.file);
        match question(cx, q, narrative) {
            Some(question) => all.push(question),
            None => {
                cx.failed
                    .insert((RefKind::Question, format!("{}/{}", inquiry.id, q.id.value)));
            }
        }
    }
    all
}

fn question(cx: &mut Cx<'_>, q: &written::Question, narrative: Option<FileId>) -> Option<Question> {
    let programme = q
        .programme
        .as_ref()
        .and_then(|p| cx.table.programme(p, &mut cx.findings));
    let unit = q.unit.as_ref().and_then(|u| cx.table.unit(u, &mut cx.findings));
    let (of_programme, of_unit) = match q.kind.value {
        QuestionKind::Constancy | QuestionKind::Headcount => (true, true),
        QuestionKind::Duration => (true, false),
        QuestionKind::Coverage => (!q.existing.unwrap_or(false), false),
        QuestionKind::Remainder | QuestionKind::ByDefinition | QuestionKind::Statement => (false, false),
    };
    if of_programme && q.programme.is_none() {
        needs(cx, q, "programme");
    }
    if of_unit && q.unit.is_none() {
        needs(cx, q, "unit");
    }
    let sources: Vec<Citation> = q.sources.iter().filter_map(|c| cite(cx, c)).collect();
    let asks = asks(cx, q, programme, sources);
    if q.unit.is_some() && unit.is_none() {
        return None;
    }
    Some(Question {
        id: q.id.value.clone(),
        number: q.number.clone(),
        summary: q.summary.value.clone(),
        source: q.source.as_ref().and_then(|c| cite(cx, c)),
        kind: q.kind.value,
        asks: asks?,
        unit,
        category: q.category.as_deref().map(Into::into),
        measure: q.measure,
        period: q.period,
        organization: q.organization.clone(),
        districts: q
            .districts
            .iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect(),
        about: q
            .about
            .iter()
            .filter_map(|r| cx.table.subject(r, &mut cx.findings))
            .collect(),
        caveats: q.caveats.iter().map(|c| caveat(cx, c)).collect(),
        asked: q.asked.unwrap_or(true),
        narrative,
        span: q.id.span,
    })
}

/// A caveat, with its source where one is named.
pub fn caveat(cx: &mut Cx<'_>, c: &written::Caveat) -> Caveat {
    Caveat {
        text: c.text.value.clone(),
        source: c.source.as_ref().and_then(|s| cite(cx, s)),
    }
}

/// Reports a key that questions of a kind must have.
fn needs(cx: &mut Cx<'_>, q: &written::Question, key: &str) {
    // a key that could not be read has been told
    if q.flawed {
        return;
    }
    cx.report(Finding::at(
        Code::MissingKey,
        q.kind.span,
        say!(
            "a question of kind `{kind}` lacks the key `{key}`",
            kind = q.kind.value.word(),
            key
        ),
        say!("add `{key}: …`", key),
    ));
}

/// What a question of its kind asks; `None` where something that it needs is not there.
fn asks(
    cx: &mut Cx<'_>,
    q: &written::Question,
    programme: Option<ProgrammeIx>,
    sources: Vec<Citation>,
) -> Option<Asks> {
    match q.kind.value {
        QuestionKind::Duration => programme.map(|programme| Asks::Duration {
            programme,
            side: q.start_side.unwrap_or(StartSide::Introduced),
        }),
        QuestionKind::Constancy => programme.map(Asks::Constancy),
        QuestionKind::Headcount => {
            let dates = days(cx, &q.dates);
            programme.map(|p| Asks::Headcount(p, dates))
        }
        QuestionKind::Coverage if q.existing.unwrap_or(false) => Some(Asks::Existence),
        QuestionKind::Coverage => programme.map(Asks::Coverage),
        QuestionKind::Remainder => match &q.of {
            // the statement's place is filled in by `remainders`
            Some(of) => cx
                .table
                .subject(&of.subject, &mut cx.findings)
                .map(|s| Asks::Remainder(s, u32::MAX)),
            None => {
                needs(cx, q, "of");
                None
            }
        },
        QuestionKind::ByDefinition => Some(Asks::ByDefinition(readings(cx, q))),
        QuestionKind::Statement => Some(account(cx, q, sources)),
    }
}

/// The days for which a number is asked, in their order.
fn days(cx: &mut Cx<'_>, written: &[At<Date>]) -> Vec<Date> {
    let mut dates: Vec<Date> = Vec::new();
    for date in written {
        if date.value.is_day().is_some() {
            dates.push(date.value.clone());
            continue;
        }
        cx.report(Finding::at(
            Code::BadDate,
            date.span,
            say!(
                "`{date}` is not one day, and a number is asked for a day",
                date = date.value.text()
            ),
            say!("write year, month and day: `2023-12-31`"),
        ));
    }
    // the last carries the sentence; each is told once
    dates.sort_by_key(Date::latest);
    dates.dedup_by_key(|d| d.latest());
    dates
}

/// The readings of a word that a question sets side by side.
fn readings(cx: &mut Cx<'_>, q: &written::Question) -> Vec<Reading> {
    if q.readings.is_empty() {
        needs(cx, q, "readings");
    }
    for (n, reading) in q.readings.iter().enumerate() {
        cx.check_id(&reading.id);
        cx.repeats(say!("readings"), &reading.id, q.readings[..n].iter().map(|r| &r.id));
    }
    let all = q.readings.iter().map(|r| Reading {
        id: r.id.value.as_str().into(),
        label: r.label.clone(),
        text: r.text.as_ref().map(|t| t.value.clone()),
    });
    all.collect()
}

/// An answer that is written out.
fn account(cx: &mut Cx<'_>, q: &written::Question, sources: Vec<Citation>) -> Asks {
    if q.account.is_none() && !q.flawed {
        cx.report(Finding::at(
            Code::MissingAnswer,
            q.kind.span,
            say!("the question `{question}` has no answer text", question = q.id.value),
            say!("add `account: …`, the answer in a sentence, and `sources: […]`, where it is found"),
        ));
    }
    Asks::Statement {
        account: q.account.as_ref().map(|a| a.value.clone()),
        account_span: q.account.as_ref().map(|a| a.span),
        partly: q.partly.as_ref().map(|p| p.value.clone()),
        refused: q.refused.unwrap_or(false),
        sources,
    }
}

/// Finds the statement that each question of kind `remainder` names.
pub fn remainders(cx: &mut Cx<'_>, model: &mut Model, written: &Written) {
    let mut found: Vec<(String, String, u32)> = Vec::new();
    let records = written
        .inquiries
        .iter()
        .filter_map(|r| Some((&r.id, r.record.as_ref()?)));
    for (inquiry, q) in records.flat_map(|(id, r)| r.questions.iter().map(move |q| (id, q))) {
        let Some(of) = &q.of else { continue };
        let Some(subject) = model.find(of.subject.kind.word(), &of.subject.id) else {
            continue;
        };
        let statements = model.statements(subject);
        match statements::named(cx, statements, &of.subject, &of.statement.value, of.statement.span) {
            Some(n) => found.push((inquiry.clone(), q.id.value.clone(), n)),
            None => {
                cx.failed
                    .insert((RefKind::Question, format!("{inquiry}/{}", q.id.value)));
            }
        }
    }
    for inquiry in &mut model.inquiries {
        for question in &mut inquiry.questions {
            if let Asks::Remainder(_, n) = &mut question.asks {
                let place = found.iter().find(|(i, q, _)| *i == inquiry.id && *q == question.id);
                *n = place.map_or(u32::MAX, |(_, _, n)| *n);
            }
        }
        // an answer may count on the statement
        inquiry
            .questions
            .retain(|q| !matches!(q.asks, Asks::Remainder(_, u32::MAX)));
    }
}
