//! `register-incomplete`: a day is asked about on which the register of districts is not complete, or not known to be.

use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::{Asks, Clock, Model, Question};
use crate::said::{Said, say};
use crate::source::Span;

pub fn check(model: &Model, findings: &mut Vec<Finding>) {
    let Some(register) = &model.site().register else {
        return;
    };
    let complete = register.complete_from.latest().unwrap_or(Day::MAX);
    let told = model[register.source.source].known().and_then(Date::latest);
    let source = &model[register.source.source].id;
    let mut report = |who: Said, clock: Clock, at: Span| {
        let why = if clock.as_of < complete {
            say!(
                "{as_of}, and the register is complete from {complete_from}",
                as_of = clock.as_of,
                complete_from = register.complete_from
            )
        } else if told.is_none_or(|told| told > clock.known_by) {
            say!(
                "{as_of}, and what was known on {known_by} does not tell that the register is complete: `{source}` is later",
                as_of = clock.as_of,
                known_by = clock.known_by,
                source
            )
        } else {
            return;
        };
        findings.push(
            Finding::at(
                Code::RegisterIncomplete,
                at,
                say!("{who} about {why}: of how many there were is not said", who, why),
                say!(
                    "ask about a later day; or, where a source tells that no district was missing, let `register` in site.yaml \
                     begin earlier"
                ),
            )
            .and(register.source.span, say!("the register")),
        );
    };
    report(say!("the site asks"), model.site().clock, register.source.span);
    for (_, inquiry) in model.inquiries() {
        let asking = inquiry.questions.iter().filter(|q| counts_districts(q));
        let days = asking.flat_map(|q| days(q, inquiry.clock));
        // told once, of the first day
        if let Some(first) = days.min() {
            let clock = Clock {
                as_of: first,
                ..inquiry.clock
            };
            report(say!("the inquiry asks"), clock, inquiry.span);
        }
    }
}

/// Whether an answer says of how many districts it is.
fn counts_districts(question: &Question) -> bool {
    match question.asks {
        Asks::Duration { .. } | Asks::Constancy(_) | Asks::Headcount(..) | Asks::Coverage(_) | Asks::Existence => true,
        Asks::Remainder(..) | Asks::ByDefinition(_) | Asks::Statement { .. } => false,
    }
}

/// The days that a question asks about.
fn days(question: &Question, clock: Clock) -> Vec<Day> {
    match &question.asks {
        Asks::Headcount(_, dates) if !dates.is_empty() => dates.iter().filter_map(Date::latest).collect(),
        Asks::Headcount(..)
        | Asks::Duration { .. }
        | Asks::Constancy(_)
        | Asks::Coverage(_)
        | Asks::Existence
        | Asks::Remainder(..)
        | Asks::ByDefinition(_)
        | Asks::Statement { .. } => vec![clock.as_of],
    }
}
