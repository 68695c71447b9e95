//! `remainder-too-large`: what became of a reinforcement certainly adds up to more than it was.

use super::place;
use crate::answer::belongs;
use crate::diagnostic::{Code, Finding};
use crate::model::number::Number;
use crate::model::{Asks, Model, Statement};
use crate::said::{Said, say};
use crate::source::Files;

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for (_, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            let Asks::Remainder(subject, place) = question.asks else {
                continue;
            };
            let whole = &model.statements(subject)[place as usize];
            let (Some(value), Some(definition)) = (&whole.value, &whole.definition) else {
                continue;
            };
            let parts: Vec<&Statement> = model
                .subjects()
                .flat_map(|s| model.statements(s))
                .filter(|s| belongs(s, definition) && s.value.is_some())
                .filter(|s| whole.programme.is_none() || s.programme.is_none() || s.programme == whole.programme)
                .collect();
            let sum = Number::sum(parts.iter().filter_map(|s| s.value.as_ref()));
            if let (Some(least), Some(most)) = (sum.min(), value.max())
                && least > most
                && !value.is_approximate()
            {
                let mut finding = Finding::at(
                    Code::RemainderTooLarge,
                    place::figure(files, whole),
                    say!(
                        "the reinforcement was {value}, and what is told of it adds up to {sum}",
                        value,
                        sum = sum.text()
                    ),
                    say!("correct the reinforcement or one of its outcomes"),
                );
                for part in parts {
                    finding = finding.and(
                        place::figure(files, part),
                        Said::verbatim(part.value.as_ref().map_or("", |v| v.text())),
                    );
                }
                findings.push(finding);
            }
        }
    }
}
