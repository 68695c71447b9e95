//! `claim-differs`: a source makes a total or a universal claim that the rows contradict.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::listed;
use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::{claim_difference, claimed_programme};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::Word;
use crate::model::{Clock, Known, Model, Subject};
use crate::said::{Said, say};
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
                    say!(
                        "the source claims {claimed} in all for {day}, and {rows} are recorded",
                        claimed,
                        day,
                        rows
                    )
                }
                (Some(claimed), Some(rows)) => match said(&difference.categories) {
                    Some(parts) => {
                        say!(
                            "the source claims {claimed} in all for {day}, and {parts} make {rows}",
                            claimed,
                            day,
                            parts,
                            rows
                        )
                    }
                    None => {
                        say!(
                            "the source claims {claimed} in all for {day}, and the rows of that day add up to {rows}",
                            claimed,
                            day,
                            rows
                        )
                    }
                },
                _ => {
                    let names: Vec<&str> = difference.contrary.iter().map(|d| model[*d].id.as_str()).collect();
                    say!(
                        "the source claims this of {kind} for {day}, and the records say the contrary of {names}",
                        kind = scope.kind.word(),
                        day,
                        names = names.join(", ")
                    )
                }
            };
            findings.push(Finding::at(
                Code::ClaimDiffers,
                place::figure(files, statement),
                message,
                say!(
                    "check the rows; where the source rounds, add `tolerance: 1`; a difference that is real is shown on the site"
                ),
            ));
        }
    }
}

/// Figures by category in words; `None` where there are none.
fn said(categories: &[(Arc<str>, Number)]) -> Option<Said> {
    let all: Vec<String> = categories.iter().map(|(c, n)| format!("{n} `{c}`")).collect();
    (!all.is_empty()).then(|| listed::list(all))
}
