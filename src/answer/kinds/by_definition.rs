//! A number that depends on how a word is read: one row per reading, and why there is no single figure.
//!
//! Row verdicts: `known`, `verbal`, `unknown`.

use crate::answer::{Answer, Arg, Gap, Lack, Message, Row, RowOf, RowVerdict, Verdict};
use crate::model::date::Day;
use crate::model::{DistrictIx, Held, Known, Reading, Subject};

pub(in crate::answer) fn answer(known: &Known<'_>, mut answer: Answer, readings: &[Reading]) -> Answer {
    let day = known.clock.as_of;
    let all: Vec<(Subject, Held<'_>)> = known
        .model
        .subjects()
        .flat_map(|s| known.statements(s).map(move |h| (s, h)))
        .filter(|(_, h)| h.begins().is_some_and(|(_, last)| last <= day))
        .collect();
    for reading in readings {
        let under: Vec<&(Subject, Held<'_>)> = all
            .iter()
            .filter(|(_, h)| h.statement.definition.as_ref().and_then(|d| d.reading.as_ref()) == Some(&reading.id))
            .collect();
        answer.rows.push(row(reading, &under, day));
    }
    conclude(&mut answer, readings.len());
    answer
}

/// What is told under a reading.
fn row(reading: &Reading, under: &[&(Subject, Held<'_>)], day: Day) -> Row {
    let told: Vec<&&(Subject, Held<'_>)> = under
        .iter()
        .filter(|(_, h)| h.value.as_ref().is_some_and(|v| !v.is_unknown()))
        .collect();
    // figures of some subjects say nothing of the whole: they are shown, and never added
    let whole = match told.as_slice() {
        [(Subject::Site, one)] => Some(one),
        _ => None,
    };
    let value = whole.and_then(|one| one.value.clone());
    let planned = whole.is_some_and(Held::is_planned);
    let verdict = match (&value, under.is_empty()) {
        (Some(_), _) => RowVerdict::Known,
        (None, false) => RowVerdict::Verbal,
        (None, true) => RowVerdict::Unknown,
    };
    let mut districts: Vec<_> = under.iter().filter_map(|(s, _)| district(s)).collect();
    districts.dedup();
    let of = RowOf::Reading {
        label: reading.label.clone(),
        meaning: reading.text.clone(),
    };
    let mut row = Row::new(reading.id.to_string(), of, districts, verdict, day);
    row.unit = under
        .iter()
        .find_map(|(_, h)| h.statement.definition.as_ref())
        .map(|d| d.unit.clone());
    row.value = value;
    row.evidence = under.iter().filter_map(|(_, h)| h.evidence).max();
    row.basis = under.first().map(|(_, h)| h.statement.basis);
    row.confirmed = !planned;
    row.notes = under.iter().map(|(subject, h)| note(subject, h)).collect();
    if under.is_empty() {
        row.notes.push(Message::new("note-nothing-told"));
    }
    if planned {
        row.notes.push(Message::new("note-planned"));
    }
    row.sources = under.iter().map(|(_, h)| h.statement.source).collect();
    row
}

/// What a source says, of whom.
fn note(subject: &Subject, held: &Held<'_>) -> Message {
    let text = match (&held.statement.text, &held.statement.as_said) {
        (Some(text), _) | (None, Some(text)) => Arg::Text(text.clone()),
        (None, None) => Arg::Verbatim(held.value.as_ref().map(|v| v.text().to_owned()).unwrap_or_default()),
    };
    let message = match district(subject) {
        Some(district) => Message::new("note-told-of").with("names", Arg::Districts(vec![district])),
        None => Message::new("note-told"),
    };
    message.with("text", text).citing(held.statement.source)
}

fn district(subject: &Subject) -> Option<DistrictIx> {
    match subject {
        Subject::District(district) => Some(*district),
        _ => None,
    }
}

/// How far the rows answer the question.
fn conclude(answer: &mut Answer, readings: usize) {
    let figures = answer.rows.iter().filter(|r| r.value.is_some()).count();
    let count = Arg::Count(readings);
    let reason = Message::new("reason-readings").with("count", count.clone());
    if figures == 1 && readings == 1 {
        answer.sentence = vec![Message::new("by-definition-one")];
    } else if figures == answer.rows.len() {
        answer.partly(reason);
        answer.sentence = vec![Message::new("by-definition-all").with("count", count)];
    } else {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(reason);
        answer.sentence = vec![
            Message::new("by-definition-sentence")
                .with("count", count)
                .with("known", Arg::Count(figures)),
        ];
    }
    if answer.rows.iter().any(|r| !r.confirmed) && answer.verdict != Verdict::Unanswerable {
        answer.partly(Message::new("reason-planned"));
        answer.sentence.push(Message::new("reason-planned"));
    }
    for row in answer.rows.iter().filter(|r| r.value.is_none()) {
        if let RowOf::Reading { label, .. } = &row.of {
            answer.unknowns.push(Gap::new(
                Lack::Reading,
                Message::new("unknown-reading").with("reading", Arg::Text(label.clone())),
            ));
        }
    }
}
