//! What a source printed and what is right.

use super::read::Written;
use super::sources::place;
use super::{Cx, statements};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::number::Number;
use crate::model::{Bound, Citation, Corrected, Correction, Model, SourceIx, Subject, When};
use crate::said::say;
use crate::written;

/// Resolves all corrections and checks that the corrected records hold the right value.
pub fn corrections(cx: &mut Cx<'_>, model: &mut Model, written: &Written) {
    let global = written
        .sources
        .iter()
        .filter_map(|r| Some((r.id.clone(), None, corrected(&r.record)?)));
    let own = written.districts.iter().flat_map(|d| {
        let sources = d.record.iter().flat_map(|r| r.sources.iter().flat_map(|s| &s.0));
        sources.filter_map(|(id, s)| Some((format!("{}/{}", d.id, id.value), Some(d.id.as_str()), corrected(s)?)))
    });
    for (id, owner, source) in global.chain(own).collect::<Vec<_>>() {
        let Some(ix) = cx.table.usable(RefKind::Source, &id).map(SourceIx) else {
            continue;
        };
        let owner = owner.map(|district| cx.table.owner(district));
        for c in &source.corrections {
            let rests_on = cx.table.citation(&c.source, owner.as_ref(), &mut cx.findings);
            let places = model[ix].places.clone();
            let printed_in = Citation {
                source: ix,
                place: place(cx, &places, c.place.as_ref()),
                span: c.span,
            };
            if let Some(correction) = correction(cx, model, c, printed_in, rests_on) {
                model.sources[ix.position()].corrections.push(correction);
            }
        }
    }
}

/// A source that prints something wrong.
fn corrected(source: &Option<written::Source>) -> Option<&written::Source> {
    source.as_ref().filter(|source| !source.corrections.is_empty())
}

fn correction(
    cx: &mut Cx<'_>,
    model: &Model,
    c: &written::Correction,
    printed_in: Citation,
    rests_on: Option<Citation>,
) -> Option<Correction> {
    let (of, held) = corrects(cx, model, c)?;
    if held != c.correct.value {
        cx.report(
            Finding::at(
                Code::CorrectionNotHeld,
                c.correct.span,
                say!(
                    "the record holds `{held}` and the correction says that `{correct}` is right",
                    held,
                    correct = c.correct.value
                ),
                say!("write the right value in the record, and the same under `correct`"),
            )
            .and(c.subject.span, say!("this record")),
        );
        return None;
    }
    let (mut printed_date, mut printed_value) = (None, None);
    match of {
        Corrected::Value(..) => match Number::parse(&c.printed.value) {
            Ok(value) => printed_value = Some(value),
            Err(e) => cx.report(Finding::at(Code::BadNumber, c.printed.span, e.message(), e.help())),
        },
        _ => match Date::parse(&c.printed.value) {
            Ok(date) => printed_date = Some(date),
            Err(e) => cx.report(Finding::at(Code::BadDate, c.printed.span, e.message(), e.help())),
        },
    }
    Some(Correction {
        of,
        printed_in,
        printed: c.printed.value.clone(),
        correct: c.correct.value.clone(),
        printed_date,
        printed_value,
        why: c.why.value.clone(),
        source: rests_on?,
    })
}

/// What a correction is about, and what the record holds there.
fn corrects(cx: &mut Cx<'_>, model: &Model, c: &written::Correction) -> Option<(Corrected, String)> {
    let subject = cx.table.subject(&c.subject, &mut cx.findings)?;
    let (message, help) = match (&c.subject.part, c.field.value.as_str(), subject) {
        (None, "in_force", Subject::Event(event)) => {
            return Some((Corrected::InForce(event), model[event].in_force.text().to_owned()));
        }
        (Some(part), field @ ("value" | "from" | "to"), _) => {
            let statements = model.statements(subject);
            let n = statements::named(cx, statements, &c.subject, part, c.subject.span)?;
            return Some(in_statement(model, subject, n, field));
        }
        (None, "in_force", _) => (
            say!("only an event has `in_force`"),
            say!("name an event as `subject: event:…`, or a statement as `subject: post:…#id`"),
        ),
        (_, field, _) => (
            say!("`{field}` of this record cannot be corrected here", field),
            say!("write `in_force` with an event; `value`, `from` or `to` with `subject: post:…#id`"),
        ),
    };
    cx.report(Finding::at(Code::UnknownValue, c.field.span, message, help));
    None
}

/// A value, a beginning or an end as what is corrected, and what the statement holds there.
fn in_statement(model: &Model, subject: Subject, n: u32, field: &str) -> (Corrected, String) {
    let statement = &model.statements(subject)[n as usize];
    let text = |bound: &Bound| match bound {
        Bound::Date(date) => date.text().to_owned(),
        Bound::Event(event) => format!("event:{}", model[*event].id),
    };
    let since = match &statement.when {
        When::Since { from, to } => Some((from, to)),
        _ => None,
    };
    let (of, held) = match field {
        "value" => (
            Corrected::Value(subject, n),
            statement.value.as_ref().map(|v| v.text().to_owned()),
        ),
        "from" => (Corrected::From(subject, n), since.map(|(from, _)| text(from))),
        _ => (
            Corrected::To(subject, n),
            since.and_then(|(_, to)| to.as_ref().map(text)),
        ),
    };
    (of, held.unwrap_or_default())
}
