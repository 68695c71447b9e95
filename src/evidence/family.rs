//! Sums over units of which it is open which are there.
//!
//! A turn that may have happened and may not have exchanges the units before it for those after it. Its units are there in
//! some states and not in others; what is said of all of them together is the least and the most over the states.

use std::collections::BTreeSet;

use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, Family, Known, TurnIx};

/// A number of units between two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub least: usize,
    /// The most.
    pub most: usize,
}

impl Span {
    /// Both together.
    pub fn plus(self, other: Span) -> Span {
        Span {
            least: self.least + other.least,
            most: self.most.saturating_add(other.most),
        }
    }
}

/// What one unit adds, with the turn behind it: least and most, `None` without an upper side.
pub(super) type Weigh<'a> = &'a dyn Fn(DistrictIx, Option<TurnIx>) -> (i128, Option<i128>);

/// The latest turn of a unit that certainly has happened by a day.
pub(super) fn latest(known: &Known<'_>, district: DistrictIx, day: Day) -> Option<TurnIx> {
    let lives = known.lives();
    let chain = &lives.chains[district.position()];
    let happened = |t: &&TurnIx| Some(**t) != chain.ended && lives.turns[**t].has_happened(day);
    chain.turns.iter().rfind(happened).copied()
}

/// How many of these districts there are on a day.
pub fn existing_of(known: &Known<'_>, scope: &[DistrictIx], day: Day) -> Span {
    let mut all = Span::default();
    let mut open: Vec<DistrictIx> = Vec::new();
    for family in known.lives().families(day) {
        let there = |d: &&DistrictIx| known.exists(**d, day) != Truth::No;
        if family.units.iter().filter(there).all(|d| scope.contains(d)) {
            all = all.plus(family_units(known, &family, day));
            open.extend(&family.units);
        }
    }
    for district in scope.iter().filter(|d| !open.contains(d)) {
        let exists = known.exists(*district, day);
        all = all.plus(Span {
            least: usize::from(exists == Truth::Yes),
            most: usize::from(exists != Truth::No),
        });
    }
    all
}

/// Over the states of a family, how many of its units are there.
pub fn family_units(known: &Known<'_>, family: &Family, day: Day) -> Span {
    states(known, family, day, &|_, _| (1, Some(1)))
}

/// Over the states of a family, how many units there are by a weight.
pub(super) fn states(known: &Known<'_>, family: &Family, day: Day, weigh: Weigh<'_>) -> Span {
    let (least, most) = extremes(known, family, day, weigh, &|_| None);
    let size = |n: i128| usize::try_from(n).unwrap_or(0);
    Span {
        least: size(least),
        most: most.map_or(usize::MAX, size),
    }
}

/// The least and the most of a sum over the units that are there, over all states that the turns allow.
///
/// A turn can have happened only if those that made or changed its originals have. Each exchanges what was there before
/// for what is after. Where the turns join or part as a tree one pass finds the best set of them; else each turn is taken by
/// itself, and no state need meet the bounds.
pub(super) fn extremes(
    known: &Known<'_>,
    family: &Family,
    day: Day,
    weigh: &dyn Fn(DistrictIx, Option<TurnIx>) -> (i128, Option<i128>),
    together: &dyn Fn(TurnIx) -> Option<(i128, Option<i128>)>,
) -> (i128, Option<i128>) {
    const MANY: i128 = 1 << 90;
    let lives = known.lives();
    let open = |d: &DistrictIx| -> Vec<TurnIx> {
        let chain = &lives.chains[d.position()].turns;
        chain.iter().copied().filter(|t| family.turns.contains(t)).collect()
    };
    let at = |d: DistrictIx, latest: Option<TurnIx>| {
        let (min, max) = weigh(d, latest);
        (min, max.unwrap_or(MANY))
    };
    // what can be the last that is behind a unit just before a turn: of those that it goes on through the order is not told
    let behind = |d: DistrictIx, turn: TurnIx| -> Vec<Option<TurnIx>> {
        let chain = &lives.chains[d.position()];
        let made = chain.made.filter(|t| family.turns.contains(t));
        let all = open(&d)
            .into_iter()
            .filter(|t| *t != turn && Some(*t) != chain.ended && Some(*t) != made);
        let mut all: Vec<Option<TurnIx>> = all.map(Some).collect();
        if all.is_empty() || Some(turn) != chain.ended {
            all.push(made.or_else(|| latest(known, d, day)));
        }
        all
    };
    // what several have together counts as that as long as they go on together
    let together = |turn: TurnIx| {
        let results = &lives.turns[turn].resulting;
        let moved = |next: &TurnIx| {
            let of_it = |d: &&DistrictIx| results.contains(d) && behind(**d, *next).contains(&Some(turn));
            let originals = lives.turns[*next].original.iter();
            originals.filter(of_it).count()
        };
        let part = family.turns.iter().map(moved).any(|n| n > 0 && n < results.len());
        let (min, max) = together(turn).filter(|_| !part)?;
        Some((min, max.unwrap_or(MANY)))
    };
    let mut base = (0, 0);
    for district in &family.units {
        let made = lives.chains[district.position()].made;
        if made.is_none_or(|t| !family.turns.contains(&t)) {
            let (min, max) = at(*district, latest(known, *district, day));
            base = (base.0 + min, base.1 + max);
        }
    }
    let mut gains = Vec::new();
    let mut before: Vec<Vec<usize>> = Vec::new();
    let mut after: Vec<usize> = vec![0; family.turns.len()];
    for turn in &family.turns {
        let record = &lives.turns[*turn];
        let mut gain = (0, 0);
        match together(*turn) {
            Some(sum) => gain = sum,
            None => {
                for district in &record.resulting {
                    let (min, max) = at(*district, Some(*turn));
                    gain = (gain.0 + min, gain.1 + max);
                }
            }
        }
        let mut needs = BTreeSet::new();
        let mut sums = BTreeSet::new();
        for district in &record.original {
            let behind = behind(*district, *turn);
            let sum = match behind[..] {
                [Some(p)] => together(p).map(|sum| (p, sum)),
                _ => None,
            };
            let each = behind.iter().map(|p| at(*district, *p));
            // where any of several may be behind it, it takes away no less than the most of them
            let (min, max) = match sum {
                Some((p, _)) if !sums.insert(p) => (0, 0),
                Some((_, sum)) => sum,
                None => each.reduce(|a, b| (a.0.max(b.0), a.1.min(b.1))).unwrap_or((0, 0)),
            };
            gain = (gain.0 - min, gain.1 - max);
            let sure = behind
                .iter()
                .flatten()
                .filter(|p| !lives.turns[**p].goes_on(*district) || !record.goes_on(*district));
            needs.extend(sure.filter_map(|p| family.turns.iter().position(|t| t == p)));
        }
        for need in &needs {
            after[*need] += 1;
        }
        gains.push(gain);
        before.push(needs.into_iter().collect());
    }
    let joins = after.iter().all(|n| *n <= 1);
    let parts = before.iter().all(|b| b.len() <= 1);
    let best = |pick: fn((i128, i128)) -> i128, better: fn(i128, i128) -> i128| -> i128 {
        let n = gains.len();
        if joins {
            // if a turn has happened all before it have; else each before it may stand for itself
            let (mut all, mut best) = (vec![0; n], vec![0; n]);
            for t in 0..n {
                all[t] = pick(gains[t]) + before[t].iter().map(|p| all[*p]).sum::<i128>();
                best[t] = better(all[t], before[t].iter().map(|p| best[*p]).sum());
            }
            (0..n).filter(|t| after[*t] == 0).map(|t| best[t]).sum()
        } else if parts {
            let mut best: Vec<i128> = gains.iter().map(|g| pick(*g)).collect();
            for t in (0..n).rev() {
                best[t] = better(0, best[t]);
                if let Some(parent) = before[t].first() {
                    best[*parent] += best[t];
                }
            }
            (0..n).filter(|t| before[*t].is_empty()).map(|t| best[t]).sum()
        } else {
            gains.iter().map(|g| better(0, pick(*g))).sum()
        }
    };
    let least = base.0 + best(|g| g.0, i128::min);
    let most = base.1 + best(|g| g.1, i128::max);
    (least.max(0), (most < MANY / 2).then_some(most))
}
