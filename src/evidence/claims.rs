//! Totals and universals that a source states, held against the rows of their own day (`docs/meaning.md`, section 4).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::count::{Count, Presence};
use super::counted::Counted;
use super::family::existing_of;
use super::lane::{Lane, Rows};
use super::on_day::{OnDay, district_presence};
use crate::model::date::{Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::word::ClaimKind;
use crate::model::{Definition, DistrictIx, Held, Known, ProgrammeIx, Register, Subject};

/// What the rows say against a claim.
pub struct ClaimDifference {
    /// The claimed total, or nothing for a universal claim.
    pub claimed: Option<Number>,
    /// The sum of the rows; or, where districts are claimed, how many there are.
    pub rows: Option<Number>,
    /// The categories that were added, where the claim names none and no whole is told.
    pub categories: Vec<(Arc<str>, Number)>,
    /// Districts of which the rows say the contrary.
    pub contrary: Vec<DistrictIx>,
}

/// The programme that a claim is about.
pub fn claimed_programme(subject: Subject, held: &Held<'_>) -> Option<ProgrammeIx> {
    match subject {
        Subject::Programme(programme) => Some(programme),
        _ => held.statement.programme,
    }
}

/// What the rows of a day certainly say against a claim, if anything. A claim speaks of one day: that of its own time.
pub fn claim_difference(known: &Known<'_>, subject: Subject, held: &Held<'_>, day: Day) -> Option<ClaimDifference> {
    let scope = held.statement.claims.as_ref()?;
    let mut districts = covered(known, subject, day)?;
    districts.retain(|d| !scope.except.contains(d));
    let Some(programme) = claimed_programme(subject, held) else {
        return counted(known, held, &districts, day);
    };
    match scope.kind {
        ClaimKind::Total => total(known, held, programme, &districts, day),
        ClaimKind::All => {
            let without = |d: &DistrictIx| {
                matches!(
                    district_presence(known, *d, programme, day),
                    Presence::Absent { .. } | Presence::NotYet
                )
            };
            let mut contrary: Vec<DistrictIx> = districts.into_iter().filter(without).collect();
            let excepted = scope
                .except
                .iter()
                .filter(|d| district_presence(known, **d, programme, day).is_in_place());
            contrary.extend(excepted);
            (!contrary.is_empty()).then_some(ClaimDifference {
                claimed: None,
                rows: None,
                categories: Vec::new(),
                contrary,
            })
        }
    }
}

/// The districts that a claim in the record of a subject covers, as far as they are there on the day; `None` where nobody
/// says which they are.
pub fn covered(known: &Known<'_>, subject: Subject, day: Day) -> Option<Vec<DistrictIx>> {
    let model = known.model;
    let own;
    let of: Option<&[DistrictIx]> = match subject {
        Subject::Site | Subject::Programme(_) => None,
        Subject::District(district) => {
            own = [district];
            Some(&own)
        }
        // a group whose members are not told has no rows to be checked against
        Subject::Group(group) if model[group].members.is_empty() => return None,
        Subject::Group(group) => Some(&model[group].members),
        Subject::Event(event) => {
            let happened = known.in_force(event)?.on_or_before(day);
            match happened {
                Truth::Yes => Some(&model[event].resulting),
                Truth::No => Some(&model[event].original),
                Truth::Unknown => return None,
            }
        }
        _ => return None,
    };
    let mut districts = known.existing(day);
    if let Some(of) = of {
        let of: BTreeSet<DistrictIx> = of.iter().copied().collect();
        districts.retain(|d| of.contains(d));
    }
    Some(districts)
}

/// A claimed number of districts, against those that there are.
fn counted(known: &Known<'_>, held: &Held<'_>, districts: &[DistrictIx], day: Day) -> Option<ClaimDifference> {
    let site = known.model.site();
    let unit = &held.statement.definition.as_ref()?.unit;
    let incomplete = |r: &Register| r.complete_from.on_or_before(day) != Truth::Yes;
    if !site.counts_districts(unit) || site.register.as_ref().is_some_and(incomplete) {
        return None;
    }
    let there = existing_of(known, districts, day);
    let figure = |n: usize| Number::parse(&n.to_string()).ok();
    let rows = Number::span(&figure(there.least)?, &figure(there.most)?);
    differs(held, rows, Vec::new())
}

fn total(
    known: &Known<'_>,
    held: &Held<'_>,
    programme: ProgrammeIx,
    districts: &[DistrictIx],
    day: Day,
) -> Option<ClaimDifference> {
    let definition = held.statement.definition.as_deref()?;
    let whole = by(known, programme, definition, day);
    let rows = whole.lanes(districts, Rows::OfDay);
    let mut counts: Vec<Count> = Vec::new();
    let mut categories: BTreeMap<Arc<str>, Vec<Count>> = BTreeMap::new();
    for lane in &rows {
        let count = whole.lane_count(lane);
        if !count.value.is_unknown() {
            counts.push(count);
            continue;
        }
        for (category, count) in parts(known, lane, programme, definition, day) {
            categories.entry(category).or_default().push(count);
        }
    }
    counts.extend(categories.values().flatten().cloned());
    // a row that nobody has told adds nothing and closes nothing off
    if counts.is_empty() {
        return None;
    }
    let sum = |counts: &[Count]| Number::sum(counts.iter().map(|c| &c.value));
    // where some rows are told whole, their categories are not all that was added
    let divided = categories.values().map(Vec::len).sum::<usize>() == counts.len();
    let shown = categories.iter().filter(|_| divided);
    let shown = shown
        .map(|(category, counts)| (category.clone(), sum(counts)))
        .collect();
    differs(held, sum(&counts), shown)
}

/// A programme on a day, counted by one definition alone.
fn by<'k, 'm>(known: &'k Known<'m>, programme: ProgrammeIx, definition: &Definition, day: Day) -> OnDay<'k, 'm> {
    let counted = Counted::from(Arc::new(definition.clone()));
    OnDay::new(known, programme, Some(counted), day)
}

/// What a row tells by category of a whole that it does not tell: the categories that make it up, where a source says
/// which they are; for all that there is, else every category that is no part of another.
fn parts(
    known: &Known<'_>,
    lane: &Lane,
    programme: ProgrammeIx,
    definition: &Definition,
    day: Day,
) -> Vec<(Arc<str>, Count)> {
    let wholes = &known.model[programme].parts;
    let told = wholes.iter().find(|parts| parts.whole == definition.category);
    let categories: BTreeSet<Arc<str>> = match (told, &definition.category) {
        (Some(parts), _) => parts.categories.iter().cloned().collect(),
        (None, Some(_)) => return Vec::new(),
        (None, None) => {
            let posts = lane.posts(known, programme);
            let held = posts.iter().flat_map(|post| known.counts(*post));
            held.filter_map(|h| h.statement.definition.as_ref()?.category.clone())
                .collect()
        }
    };
    let mut counts: Vec<(Arc<str>, Count)> = categories
        .into_iter()
        .map(|category| {
            let one = Definition {
                category: Some(category.clone()),
                ..definition.clone()
            };
            (category, by(known, programme, &one, day).lane_count(lane))
        })
        .filter(|(_, count)| !count.value.is_unknown())
        .collect();
    let names: BTreeSet<Arc<str>> = counts.iter().map(|(category, _)| category.clone()).collect();
    let of_another = |category: &Arc<str>| {
        wholes.iter().any(|parts| {
            parts.categories.contains(category) && parts.whole.as_ref().is_some_and(|whole| names.contains(whole))
        })
    };
    counts.retain(|(category, _)| !of_another(category));
    counts
}

/// The difference of a claimed total and its rows, where no reading of the two agrees.
fn differs(held: &Held<'_>, rows: Number, categories: Vec<(Arc<str>, Number)>) -> Option<ClaimDifference> {
    let claimed = held.value.clone()?;
    let tolerance = held
        .statement
        .claims
        .as_ref()
        .and_then(|c| c.tolerance.as_ref()?.exact());
    let slack = tolerance.unwrap_or_default();
    let apart = |low: Option<Decimal>, high: Option<Decimal>| match (low, high) {
        (Some(low), Some(high)) => low.checked_sub(high).is_some_and(|gap| gap > slack),
        _ => false,
    };
    let differs = apart(claimed.min(), rows.max()) || apart(rows.min(), claimed.max());
    (differs && !claimed.is_approximate() && !rows.is_approximate()).then_some(ClaimDifference {
        claimed: Some(claimed),
        rows: Some(rows),
        categories,
        contrary: Vec::new(),
    })
}
