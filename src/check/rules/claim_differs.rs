//! `claim-differs`: a source makes a total or a universal claim that the rows contradict.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::{claim_difference, claimed_programme};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::Word;
use crate::model::{Clock, Known, Model, Subject};
use crate::source::Files;

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    let at = |as_of| {
        let known_by = Day::MAX;
        Known::new(model, Clock { as_of, known_by })
    };
    // all that is known today, of the day that the claim speaks of
    let today = at(Day::MAX);
    let mut on: BTreeMap<Day, Known<'_>> = BTreeMap::new();
    for subject in model.subjects().filter(|s| !matches!(s, Subject::Post(_))) {
        for (n, statement) in model.statements(subject).iter().enumerate() {
            let Some(scope) = &statement.claims else { continue };
            let Some(day) = today.time(&statement.when).begin().and_then(Date::latest) else {
                continue;
            };
            let known = on.entry(day).or_insert_with(|| at(day));
            let Some(held) = known.held(subject, n as u32, statement) else {
                continue;
            };
            let Some(difference) = claim_difference(known, subject, &held, day) else {
                continue;
            };
            let message = match (&difference.claimed, &difference.rows) {
                (Some(claimed), Some(rows)) if claimed_programme(subject, &held).is_none() => {
                    format!("the source claims {claimed} in all for {day}, and {rows} are recorded")
                }
                (Some(claimed), Some(rows)) => match said(&difference.categories) {
                    Some(parts) => {
                        format!("the source claims {claimed} in all for {day}, and {parts} make {rows}")
                    }
                    None => {
                        format!(
                            "the source claims {claimed} in all for {day}, and the rows of that day add up to {rows}"
                        )
                    }
                },
                _ => {
                    let names: Vec<&str> = difference.contrary.iter().map(|d| model[*d].id.as_str()).collect();
                    format!(
                        "the source claims this of {} for {day}, and the records say the contrary of {}",
                        scope.kind.word(),
                        names.join(", ")
                    )
                }
            };
            findings.push(Finding::at(
                Code::ClaimDiffers,
                place::figure(files, statement),
                message,
                "check the rows; where the source rounds, add `tolerance: 1`; a difference that is real is shown on the site",
            ));
        }
    }
}

/// Figures by category in words; `None` where there are none.
fn said(categories: &[(Arc<str>, Number)]) -> Option<String> {
    let all: Vec<String> = categories.iter().map(|(c, n)| format!("{n} `{c}`")).collect();
    let (last, others) = all.split_last()?;
    Some(match others.len() {
        0 => last.clone(),
        _ => format!("{} and {last}", others.join(", ")),
    })
}
