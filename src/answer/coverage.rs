//! Which districts a question is about, and how many of them have what it asks for.

use super::{Coverage, Missing};
use crate::evidence::{HowMany, OnDay, Presence, existing_of, family_units};
use crate::model::date::{Day, Truth};
use crate::model::word::Standing;
use crate::model::{DistrictIx, Known, Question};

/// The districts that a question is about on a day: those that exist or may, or those of them that it names.
pub fn scope(known: &Known<'_>, question: &Question, day: Day) -> Vec<DistrictIx> {
    let mut existing = known.existing(day);
    if !question.districts.is_empty() {
        existing.retain(|d| question.districts.contains(d));
    }
    existing
}

/// Whether it is known how many districts there were on a day.
pub fn of_is_told(known: &Known<'_>, day: Day) -> bool {
    let register = known.model.site().register.as_ref();
    register.is_none_or(|r| known.knows(r.source) && r.complete_from.on_or_before(day) == Truth::Yes)
}

/// How many of these districts have a programme on the day.
pub fn coverage(on: &OnDay<'_, '_>, known: &Known<'_>, scope: &[DistrictIx], day: Day) -> Coverage {
    let mut coverage = Coverage {
        of_told: of_is_told(known, day),
        ..Coverage::default()
    };
    let mut open: Vec<DistrictIx> = Vec::new();
    for family in known.lives().families(day) {
        let there: Vec<DistrictIx> = family
            .units
            .iter()
            .copied()
            .filter(|d| known.exists(*d, day) != Truth::No)
            .collect();
        // of some of its units alone each is told by itself
        if there.iter().all(|d| scope.contains(d)) {
            let (units, in_place) = (family_units(known, &family, day), on.family_in_place(&family));
            coverage.of_span = coverage.of_span.plus(units);
            coverage.in_place_span = coverage.in_place_span.plus(in_place);
            let untold = |d: &&DistrictIx| on.presence(**d) == Presence::Unknown;
            coverage.cannot_tell.extend(there.iter().filter(untold));
            open.extend(there);
        }
    }
    for district in scope.iter().filter(|d| !open.contains(d)) {
        let there = known.exists(*district, day) == Truth::Yes;
        let one = |sure: bool| HowMany {
            least: usize::from(sure && there),
            most: usize::from(sure),
        };
        coverage.of_span = coverage.of_span.plus(one(true));
        match on.presence(*district) {
            Presence::InPlace { planned } => {
                coverage.in_place_span = coverage.in_place_span.plus(one(true));
                coverage.in_place.push(*district);
                if planned {
                    coverage.by_plan.push(*district);
                }
            }
            Presence::Absent {
                standing,
                reason,
                source,
            } => coverage.missing.push(Missing {
                district: *district,
                standing: Some(standing),
                reason,
                source: Some(source),
            }),
            Presence::NotYet => coverage.missing.push(Missing {
                district: *district,
                standing: None,
                reason: None,
                source: None,
            }),
            Presence::Unknown => coverage.cannot_tell.push(*district),
        }
    }
    coverage
}

/// How many of these districts have some of what is counted: of a part of a programme its number tells it.
pub fn coverage_of_part(on: &OnDay<'_, '_>, known: &Known<'_>, scope: &[DistrictIx], day: Day) -> Coverage {
    let mut coverage = Coverage {
        of_told: of_is_told(known, day),
        of_span: existing_of(known, scope, day),
        ..Coverage::default()
    };
    for district in scope {
        let count = on.count_with_shared(*district);
        if count.value.is_zero() {
            coverage.missing.push(Missing {
                district: *district,
                standing: Some(Standing::None),
                reason: None,
                source: count.sources.first().copied(),
            });
        } else if count.value.min().is_some_and(|min| min.thousandths() > 0) {
            coverage.in_place.push(*district);
            coverage.in_place_span = coverage.in_place_span.plus(HowMany { least: 1, most: 1 });
            if count.planned {
                coverage.by_plan.push(*district);
            }
        } else {
            coverage.cannot_tell.push(*district);
        }
    }
    coverage
}
