//! A number that depends on how a word is read: one row per reading, and why there is no single figure.
//!
//! Row verdicts: `known`, `verbal`, `unknown`.

use crate::answer::{Answer, Arg, Gap, Lack, Message, Row, RowOf, RowVerdict, Verdict};
use crate::model::{Held, Known, Reading, Subject};

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
        let told: Vec<&(Subject, Held<'_>)> = under
            .iter()
            .copied()
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
        let mut notes: Vec<Message> = under
            .iter()
            .map(|(subject, h)| {
                let text = match (&h.statement.text, &h.statement.as_said) {
                    (Some(text), _) => Arg::Text(text.clone()),
                    (None, Some(said)) => Arg::Text(said.clone()),
                    (None, None) => Arg::Verbatim(h.value.as_ref().map(|v| v.text().to_owned()).unwrap_or_default()),
                };
                let message = match subject {
                    Subject::District(d) => Message::new("note-told-of")
                        .with("names", Arg::Districts(vec![*d]))
                        .with("text", text),
                    _ => Message::new("note-told").with("text", text),
                };
                message.citing(h.statement.source)
            })
            .collect();
        if under.is_empty() {
            notes.push(Message::new("note-nothing-told"));
        }
        if planned {
            notes.push(Message::new("note-planned"));
        }
        let mut districts: Vec<_> = under
            .iter()
            .filter_map(|(s, _)| match s {
                Subject::District(d) => Some(*d),
                _ => None,
            })
            .collect();
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
        row.notes = notes;
        row.sources = under.iter().map(|(_, h)| h.statement.source).collect();
        answer.rows.push(row);
    }
    let figures = answer.rows.iter().filter(|r| r.value.is_some()).count();
    let count = Arg::Count(readings.len());
    if figures == 1 && readings.len() == 1 {
        answer.sentence = vec![Message::new("by-definition-one")];
    } else if figures == answer.rows.len() {
        answer.partly(Message::new("reason-readings").with("count", count.clone()));
        answer.sentence = vec![Message::new("by-definition-all").with("count", count)];
    } else {
        answer.verdict = Verdict::Unanswerable;
        answer
            .reasons
            .push(Message::new("reason-readings").with("count", count.clone()));
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
    answer
}
