//! `unlike-definitions`: a record asks for a sum or a comparison of what is counted differently.

use std::sync::Arc;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::model::word::ClaimKind;
use crate::model::{Asks, Definition, Model, PostIx, ProgrammeIx, Question, Subject};
use crate::source::{Files, Span};

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    claims(files, model, findings);
    for (_, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            match &question.asks {
                Asks::Headcount(programme, _) => headcount(files, model, question, *programme, findings),
                Asks::Remainder(subject, place) => remainder(files, model, *subject, *place, findings),
                _ => {}
            }
        }
    }
}

fn definitions<'m>(
    files: &Files,
    model: &'m Model,
    programme: ProgrammeIx,
) -> Vec<(PostIx, &'m Arc<Definition>, Span)> {
    let posts = model[programme]
        .posts
        .iter()
        .filter(|p| model[**p].organization.is_none());
    posts
        .flat_map(|p| {
            model[*p]
                .statements
                .iter()
                .filter(|s| s.value.is_some() && s.claims.is_none())
                .filter_map(|s| s.definition.as_ref().map(|d| (*p, d, place::figure(files, s))))
        })
        .collect()
}

/// A claimed total in a unit in which no row is counted.
fn claims(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for subject in model.subjects() {
        for statement in model.statements(subject) {
            if statement.claims.as_ref().is_none_or(|c| c.kind != ClaimKind::Total) {
                continue;
            }
            let programme = match subject {
                Subject::Programme(p) => Some(p),
                _ => statement.programme,
            };
            let (Some(programme), Some(claimed)) = (programme, &statement.definition) else {
                continue;
            };
            let rows = definitions(files, model, programme);
            if !rows.is_empty()
                && !rows
                    .iter()
                    .any(|(_, d, _)| d.unit == claimed.unit && d.category == claimed.category)
            {
                let (_, other, span) = &rows[0];
                findings.push(
                    Finding::at(
                        Code::UnlikeDefinitions,
                        place::figure(files, statement),
                        format!("a total in {} is claimed, and the rows are counted in {}", name(claimed), name(other)),
                        "units are never converted: give the claim the unit and category of the rows, or leave `claims` out",
                    )
                    .and(*span, "a row"),
                );
            }
        }
    }
}

/// A question whose rows cannot be added, because posts count the same unit in different ways.
fn headcount(files: &Files, model: &Model, question: &Question, programme: ProgrammeIx, findings: &mut Vec<Finding>) {
    let rows = definitions(files, model, programme);
    let asked = |d: &Definition| {
        question.unit.as_ref().is_none_or(|u| *u == d.unit)
            && question.category.is_none_or_equal(&d.category)
            && d.period.is_none()
            && d.reading.is_none()
    };
    let mut counted: Vec<(PostIx, &Arc<Definition>, Span)> = rows.into_iter().filter(|(_, d, _)| asked(d)).collect();
    counted.sort_by_key(|(p, _, span)| (*p, *span));
    let Some((_, first, first_span)) = counted.first().cloned() else {
        return;
    };
    // one post may be told by several definitions; the sum goes wrong where one lacks that of the others
    let unlike = counted
        .iter()
        .find(|(p, d, _)| **d != *first && !counted.iter().any(|(q, e, _)| q == p && **e == *first));
    if let Some((_, other, span)) = unlike {
        findings.push(
            Finding::at(
                Code::UnlikeDefinitions,
                question.span,
                format!("the question asks for a sum of {} and {}", name(first), name(other)),
                "name `category` and `measure` in the question, or correct the row that is counted otherwise",
            )
            .and(first_span, "counted in one way")
            .and(*span, "and in another"),
        );
    }
}

trait NoneOrEqual {
    fn is_none_or_equal(&self, other: &Self) -> bool;
}

impl NoneOrEqual for Option<Arc<str>> {
    fn is_none_or_equal(&self, other: &Self) -> bool {
        self.is_none() || self == other
    }
}

/// An outcome of the same category in another unit than the reinforcement.
fn remainder(files: &Files, model: &Model, subject: Subject, place: u32, findings: &mut Vec<Finding>) {
    let whole = &model.statements(subject)[place as usize];
    let Some(definition) = &whole.definition else { return };
    for other in model.subjects().flat_map(|s| model.statements(s)) {
        let Some(part) = &other.definition else { continue };
        let same = other.outcome.is_some() && other.value.is_some() && other.programme == whole.programme;
        if same && part.category == definition.category && part.unit != definition.unit {
            findings.push(
                Finding::at(
                    Code::UnlikeDefinitions,
                    place::figure(files, other),
                    format!(
                        "what is left is counted in {}, and the reinforcement in {}",
                        name(part),
                        name(definition)
                    ),
                    "units are never converted: use the reinforcement's unit, or keep the words in `as_said`",
                )
                .and(place::figure(files, whole), "the reinforcement"),
            );
        }
    }
}

fn name(definition: &Definition) -> String {
    let mut name = definition.unit.to_string();
    if let Some(category) = &definition.category {
        name.push_str(&format!(" ({category})"));
    }
    if let Some(measure) = definition.measure {
        name.push_str(&format!(", {}", crate::model::word::Word::word(measure)));
    }
    name
}
