//! `claim-differs`: a source makes a total or a universal claim that the rows contradict.

use super::place;
use crate::answer::lanes;
use crate::diagnostic::{Code, Finding};
use crate::evidence::Count;
use crate::evidence::{self, Presence};
use crate::model::date::{Date, Day};
use crate::model::number::{Decimal, Number};
use crate::model::word::{ClaimKind, Word};
use crate::model::{Clock, Definition, DistrictIx, Held, Known, Model, ProgrammeIx, Subject};
use crate::source::Files;

/// What the rows say against a claim.
pub struct Difference {
    /// The claimed total, or nothing for a universal claim.
    pub claimed: Option<Number>,
    /// The sum of the rows.
    pub rows: Option<Number>,
    /// Districts of which the rows say the contrary.
    pub contrary: Vec<DistrictIx>,
}

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for subject in model.subjects().filter(|s| !matches!(s, Subject::Post(_))) {
        for statement in model.statements(subject) {
            let Some(scope) = &statement.claims else { continue };
            let source = &model[statement.source.source];
            // a claim is judged by what it speaks of, with all that is known since
            let Some(as_of) = source.facts_at.as_ref().and_then(Date::latest) else {
                continue;
            };
            let known = Known::new(
                model,
                Clock {
                    as_of,
                    known_by: Day::MAX,
                },
            );
            let Some(held) = known.held(subject, 0, statement) else {
                continue;
            };
            let Some(difference) = difference(&known, subject, &held, as_of) else {
                continue;
            };
            let message = match (&difference.claimed, &difference.rows) {
                (Some(claimed), Some(rows)) => {
                    format!("the source claims {claimed} in all, and the rows add up to {rows}")
                }
                _ => {
                    let names: Vec<&str> = difference.contrary.iter().map(|d| model[*d].id.as_str()).collect();
                    format!(
                        "the source claims this of {}, and the records say the contrary of {}",
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

/// What the rows certainly say against a claim, if anything.
pub fn difference(known: &Known<'_>, subject: Subject, held: &Held<'_>, day: Day) -> Option<Difference> {
    let scope = held.statement.claims.as_ref()?;
    let programme = match subject {
        Subject::Programme(p) => Some(p),
        _ => held.statement.programme,
    }?;
    let mut districts = known.existing(day);
    if let Subject::Group(group) = subject {
        let members = &known.model[group].members;
        // a group whose members are not told has no rows to be checked against
        if members.is_empty() {
            return None;
        }
        districts.retain(|d| members.contains(d));
    }
    districts.retain(|d| !scope.except.contains(d));
    match scope.kind {
        ClaimKind::Total => total(known, held, programme, &districts, day),
        ClaimKind::All => {
            let without = |d: &DistrictIx| {
                matches!(
                    evidence::district_presence(known, *d, programme, day),
                    Presence::Absent { .. } | Presence::NotYet
                )
            };
            let mut contrary: Vec<DistrictIx> = districts.into_iter().filter(without).collect();
            let excepted = scope
                .except
                .iter()
                .filter(|d| evidence::district_presence(known, **d, programme, day).is_in_place());
            contrary.extend(excepted);
            (!contrary.is_empty()).then_some(Difference {
                claimed: None,
                rows: None,
                contrary,
            })
        }
    }
}

fn total(
    known: &Known<'_>,
    held: &Held<'_>,
    programme: ProgrammeIx,
    districts: &[DistrictIx],
    day: Day,
) -> Option<Difference> {
    let claimed = held.value.clone()?;
    let definition = held.statement.definition.as_deref()?;
    let plain = Definition {
        reading: None,
        ..definition.clone()
    };
    let counts: Vec<Count> = lanes(known, programme, districts, day)
        .iter()
        .map(|lane| lane.count(known, programme, &plain, day))
        .collect();
    // a row that nobody has told adds nothing and closes nothing off
    let told: Vec<&Count> = counts.iter().filter(|c| !c.value.is_unknown()).collect();
    if told.is_empty() {
        return None;
    }
    let rows = Number::sum(told.iter().map(|c| &c.value));
    let zero = Decimal::default();
    let slack = scope_slack(held).unwrap_or(zero);
    let apart = |low: Option<Decimal>, high: Option<Decimal>| match (low, high) {
        (Some(low), Some(high)) => low.checked_sub(high).is_some_and(|gap| gap > slack),
        _ => false,
    };
    let differs = apart(claimed.min(), rows.max()) || apart(rows.min(), claimed.max());
    (differs && !claimed.is_approximate() && !rows.is_approximate()).then_some(Difference {
        claimed: Some(claimed),
        rows: Some(rows),
        contrary: Vec::new(),
    })
}

fn scope_slack(held: &Held<'_>) -> Option<Decimal> {
    held.statement.claims.as_ref()?.tolerance.as_ref()?.exact()
}
