//! `unlike-definitions`: a record asks for a sum or a comparison of what is counted differently.

use std::sync::Arc;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::model::word::ClaimKind;
use crate::model::{Asks, Definition, Model, PostIx, ProgrammeIx, Subject};
use crate::said::say;
use crate::source::{Files, Span};

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    claims(files, model, findings);
    for (_, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            if let Asks::Remainder(subject, place) = &question.asks {
                remainder(files, model, *subject, *place, findings);
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

/// Whether a row counts what is claimed, or a part of it: what is claimed of all is the sum of the categories.
fn of_it(model: &Model, programme: ProgrammeIx, claimed: &Definition, row: &Definition) -> bool {
    let part = |category: &Arc<str>| {
        let mut wholes = model[programme].parts.iter();
        wholes.any(|parts| parts.whole == claimed.category && parts.categories.contains(category))
    };
    claimed.category.is_none() || row.category == claimed.category || row.category.as_ref().is_some_and(part)
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
            let mut rows = definitions(files, model, programme);
            // of its own districts alone
            match subject {
                Subject::District(own) => rows.retain(|(post, ..)| model[*post].seat.districts().contains(&own)),
                Subject::Group(group) => {
                    let members = &model[group].members;
                    rows.retain(|(post, ..)| model[*post].seat.districts().iter().any(|d| members.contains(d)));
                }
                _ => {}
            }
            if !rows.is_empty()
                && !rows
                    .iter()
                    .any(|(_, d, _)| d.unit == claimed.unit && of_it(model, programme, claimed, d))
            {
                let (_, other, span) = &rows[0];
                findings.push(
                    Finding::at(
                        Code::UnlikeDefinitions,
                        place::figure(files, statement),
                        say!(
                            "a total in {claimed} is claimed, and the rows are counted in {other}",
                            claimed = name(claimed),
                            other = name(other)
                        ),
                        say!(
                            "units are never converted: give the claim the unit and category of the rows, or leave `claims` out"
                        ),
                    )
                    .and(*span, say!("a row")),
                );
            }
        }
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
                    say!(
                        "what is left is counted in {part}, and the reinforcement in {definition}",
                        part = name(part),
                        definition = name(definition)
                    ),
                    say!("units are never converted: use the reinforcement's unit, or keep the words in `as_said`"),
                )
                .and(place::figure(files, whole), say!("the reinforcement")),
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
