//! Totals and universals that sources state, as caveats of the answers that they are about.

use super::{Answer, Arg, Message};
use crate::evidence::{self, ClaimDifference, Counted};
use crate::model::date::{Date, Day};
use crate::model::word::ClaimKind;
use crate::model::{DistrictIx, Held, Known, ProgrammeIx, Subject};

/// Tells the claims that the rows of their own day contradict: those of what is counted, over districts that are all asked
/// about, from their day on until a row that they cover has newer evidence.
pub(super) fn tell(known: &Known<'_>, answer: &mut Answer, programme: ProgrammeIx, counted: &[Counted], days: &[Day]) {
    let Some(last) = days.last().copied() else { return };
    let asked = answer.question(known.model).districts.clone();
    for kind in [ClaimKind::Total, ClaimKind::All] {
        for (subject, held) in known.claims(kind) {
            let day = held.time.begin().and_then(Date::latest).filter(|day| *day <= last);
            let (Some(day), Some(covered)) = (day, evidence::covered(known, subject, last)) else {
                continue;
            };
            let about = evidence::claimed_programme(subject, &held) == Some(programme);
            let of_what = kind == ClaimKind::All || is_of(&held, counted);
            let of_all = asked.is_empty() || covered.iter().all(|d| asked.contains(d));
            if !about || !of_what || !of_all || is_newer(known, &covered, programme, day, last) {
                continue;
            }
            if let Some(difference) = evidence::claim_difference(known, subject, &held, day) {
                answer.caveats.push(message(difference).citing(held.statement.source));
                answer.sources.push(held.statement.source);
            }
        }
    }
}

fn message(difference: ClaimDifference) -> Message {
    match (difference.claimed, difference.rows) {
        (Some(claimed), Some(rows)) => Message::new("caveat-claim-total")
            .with("claimed", Arg::Number(claimed))
            .with("rows", Arg::Number(rows)),
        _ => Message::new("caveat-claim-all").with("names", Arg::Districts(difference.contrary)),
    }
}

/// Whether a claimed total is of what an answer counts: the same, or the whole of the categories that it tells.
fn is_of(held: &Held<'_>, counted: &[Counted]) -> bool {
    let Some(claimed) = held.statement.definition.as_deref() else {
        return false;
    };
    counted.iter().any(|c| {
        let own = &c.definition;
        let alike = (&own.unit, own.measure, own.period) == (&claimed.unit, claimed.measure, claimed.period);
        alike && (own.category == claimed.category || claimed.category.is_none() && counted.len() > 1)
    })
}

/// Whether a row that a claim covers has evidence that is newer than the claim.
fn is_newer(known: &Known<'_>, covered: &[DistrictIx], programme: ProgrammeIx, day: Day, last: Day) -> bool {
    covered.iter().any(|district| {
        let record = &known.model[*district];
        let posts = record.posts.iter().chain(&record.shared);
        let posts = posts.filter(|p| known.model[**p].programme == programme);
        let mut told = posts.flat_map(|p| known.statements(Subject::Post(*p)));
        told.any(|h| h.value.is_some() && h.begins().is_some_and(|(first, latest)| first > day && latest <= last))
    })
}
