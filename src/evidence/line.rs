//! A unit and all before it, and which posts of theirs count.

use std::collections::BTreeSet;

use crate::model::{DistrictIx, Known, PostIx, ProgrammeIx, TurnIx};

/// A district's posts in a programme that count: its own, or, where all are of other organisations, those.
pub fn posts_of(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx) -> Vec<PostIx> {
    let model = known.model;
    let all = || {
        model[district]
            .posts
            .iter()
            .copied()
            .filter(|p| model[*p].programme == programme)
    };
    let own: Vec<PostIx> = all().filter(|p| model[*p].organization.is_none()).collect();
    let shares = |p: &PostIx| model[*p].programme == programme && model[*p].organization.is_none();
    if own.is_empty() && !model[district].shared.iter().any(shares) {
        all().collect()
    } else {
        own
    }
}

/// A district and all before it, each once: reorganisations of many districts into many lead back to each by many ways.
pub fn line(known: &Known<'_>, district: DistrictIx) -> Vec<DistrictIx> {
    let as_of = known.clock.as_of;
    line_by(known, district, |t| known.lives().turns[t].when.0 <= as_of)
}

/// The same by turns that are asked for.
fn line_by(known: &Known<'_>, district: DistrictIx, wanted: impl Fn(TurnIx) -> bool) -> Vec<DistrictIx> {
    let lives = known.lives();
    let mut all = vec![district];
    let mut seen: BTreeSet<DistrictIx> = BTreeSet::from([district]);
    let mut at = 0;
    while let Some(one) = all.get(at).copied() {
        at += 1;
        let chain = &lives.chains[one.position()];
        for turn in chain.turns.iter().filter(|t| Some(**t) != chain.ended && wanted(**t)) {
            for original in &lives.turns[*turn].original {
                if seen.insert(*original) {
                    all.push(*original);
                }
            }
        }
    }
    all
}

/// Whether a district, or one before it, has posts of its own in a programme.
pub fn had(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx) -> bool {
    let ours = |d: &DistrictIx| !posts_of(known, *d, programme).is_empty();
    line(known, district).iter().any(ours)
}

/// The same as it was before a turn.
pub(super) fn had_before(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx, turn: TurnIx) -> bool {
    let ours = |d: &DistrictIx| !posts_of(known, *d, programme).is_empty();
    line_by(known, district, |t| t < turn).iter().any(ours)
}
