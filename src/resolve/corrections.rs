//! What a source printed and what is right.

use super::Cx;
use super::read::Written;
use super::sources::place;
use crate::diagnostic::{Code, Finding, did_you_mean};
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
    let subject = cx.table.subject(&c.subject, &mut cx.findings)?;
    let (of, held) = match (&c.subject.part, c.field.value.as_str()) {
        (None, "in_force") => match subject {
            Subject::Event(event) => (Corrected::InForce(event), model[event].in_force.text().to_owned()),
            _ => {
                cx.report(Finding::at(
                    Code::UnknownValue,
                    c.field.span,
                    say!("only an event has `in_force`"),
                    say!("name an event as `subject: event:…`, or a statement as `subject: post:…#id`"),
                ));
                return None;
            }
        },
        (Some(part), field @ ("value" | "from" | "to")) => {
            let statements = model.statements(subject);
            let Some(n) = statements.iter().position(|s| s.id.as_deref() == Some(part.as_str())) else {
                if cx.doubts(c.subject.kind, &c.subject.id) {
                    return None;
                }
                cx.report(Finding::at(
                    Code::DanglingReference,
                    c.subject.span,
                    say!("the record has no statement with the id `{part}`", part),
                    did_you_mean(
                        part,
                        say!("its statements"),
                        statements.iter().filter_map(|s| s.id.as_deref()),
                    ),
                ));
                return None;
            };
            let (statement, n) = (&statements[n], n as u32);
            let text = |bound: &Bound| match bound {
                Bound::Date(date) => date.text().to_owned(),
                Bound::Event(event) => format!("event:{}", model[*event].id),
            };
            let since = match &statement.when {
                When::Since { from, to } => Some((from, to)),
                _ => None,
            };
            match field {
                "value" => (
                    Corrected::Value(subject, n),
                    statement
                        .value
                        .as_ref()
                        .map(|v| v.text().to_owned())
                        .unwrap_or_default(),
                ),
                "from" => (
                    Corrected::From(subject, n),
                    since.map(|(f, _)| text(f)).unwrap_or_default(),
                ),
                _ => (
                    Corrected::To(subject, n),
                    since.and_then(|(_, t)| t.as_ref().map(text)).unwrap_or_default(),
                ),
            }
        }
        (_, field) => {
            cx.report(Finding::at(
                Code::UnknownValue,
                c.field.span,
                say!("`{field}` of this record cannot be corrected here", field),
                say!("write `in_force` with an event; `value`, `from` or `to` with `subject: post:…#id`"),
            ));
            return None;
        }
    };
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
