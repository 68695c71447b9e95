//! Sums over units of which it is open which are there.
//!
//! A turn that may have happened and may not have exchanges the units before it for those after it. Its units are there in
//! some states and not in others; what is said of all of them together is the least and the most over the states.

use std::collections::BTreeSet;

use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, Family, Known, TurnIx};

/// A number of units between two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HowMany {
    /// The least.
    pub least: usize,
    /// The most.
    pub most: usize,
}

impl HowMany {
    /// Both together.
    pub fn plus(self, other: HowMany) -> HowMany {
        HowMany {
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
pub fn existing_of(known: &Known<'_>, scope: &[DistrictIx], day: Day) -> HowMany {
    let mut all = HowMany::default();
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
        all = all.plus(HowMany {
            least: usize::from(exists == Truth::Yes),
            most: usize::from(exists != Truth::No),
        });
    }
    all
}

/// Over the states of a family, how many of its units are there.
pub fn family_units(known: &Known<'_>, family: &Family, day: Day) -> HowMany {
    states(known, family, day, &|_, _| (1, Some(1)))
}

/// Over the states of a family, how many units there are by a weight.
pub(super) fn states(known: &Known<'_>, family: &Family, day: Day, weigh: Weigh<'_>) -> HowMany {
    let (least, most) = extremes(known, family, day, weigh, &|_| None);
    let size = |n: i128| usize::try_from(n).unwrap_or(0);
    HowMany {
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
    let sum = Sum {
        known,
        family,
        day,
        weigh,
        together,
    };
    let base = sum.before_all();
    let exchanges: Vec<Exchange> = family.turns.iter().map(|turn| sum.exchange(*turn)).collect();
    let least = base.0 + best(&exchanges, |gain| gain.0, i128::min);
    let most = base.1 + best(&exchanges, |gain| gain.1, i128::max);
    (least.max(0), (most < MANY / 2).then_some(most))
}

/// Stands for a most that is not known.
const MANY: i128 = 1 << 90;

/// What is summed over the units of a family.
struct Sum<'s, 'm> {
    known: &'s Known<'m>,
    family: &'s Family,
    day: Day,
    /// What a unit has after a turn.
    weigh: &'s dyn Fn(DistrictIx, Option<TurnIx>) -> (i128, Option<i128>),
    /// What the units that a turn makes have together, where that is told of all of them.
    together: &'s dyn Fn(TurnIx) -> Option<(i128, Option<i128>)>,
}

/// What a turn does to the least and to the most of a sum.
struct Exchange {
    gain: (i128, i128),
    /// Those before it without which it cannot have happened, by their places.
    needs: Vec<usize>,
}

impl Sum<'_, '_> {
    fn at(&self, district: DistrictIx, latest: Option<TurnIx>) -> (i128, i128) {
        let (min, max) = (self.weigh)(district, latest);
        (min, max.unwrap_or(MANY))
    }

    fn is_open(&self, turn: &TurnIx) -> bool {
        self.family.turns.contains(turn)
    }

    /// What can be the last that is behind a unit just before a turn: of those that it goes on through the order is not told.
    fn behind(&self, district: DistrictIx, turn: TurnIx) -> Vec<Option<TurnIx>> {
        let chain = &self.known.lives().chains[district.position()];
        let made = chain.made.filter(|t| self.is_open(t));
        let open = chain.turns.iter().copied().filter(|t| self.is_open(t));
        let open = open.filter(|t| *t != turn && Some(*t) != chain.ended && Some(*t) != made);
        let mut all: Vec<Option<TurnIx>> = open.map(Some).collect();
        if all.is_empty() || Some(turn) != chain.ended {
            all.push(made.or_else(|| latest(self.known, district, self.day)));
        }
        all
    }

    /// What several have together counts as that as long as they go on together.
    fn together(&self, turn: TurnIx) -> Option<(i128, i128)> {
        let turns = &self.known.lives().turns;
        let results = &turns[turn].resulting;
        let moved = |next: &TurnIx| {
            let of_it = |d: &&DistrictIx| results.contains(d) && self.behind(**d, *next).contains(&Some(turn));
            turns[*next].original.iter().filter(of_it).count()
        };
        let part = self.family.turns.iter().map(moved).any(|n| n > 0 && n < results.len());
        let (min, max) = (self.together)(turn).filter(|_| !part)?;
        Some((min, max.unwrap_or(MANY)))
    }

    /// The sum where no turn has happened.
    fn before_all(&self) -> (i128, i128) {
        let chains = &self.known.lives().chains;
        let is_there = |d: &&DistrictIx| chains[d.position()].made.is_none_or(|t| !self.is_open(&t));
        let there = self.family.units.iter().filter(is_there);
        let each = there.map(|d| self.at(*d, latest(self.known, *d, self.day)));
        each.fold((0, 0), |sum, (min, max)| (sum.0 + min, sum.1 + max))
    }

    /// What a turn gives and what it takes away.
    fn exchange(&self, turn: TurnIx) -> Exchange {
        let turns = &self.known.lives().turns;
        let record = &turns[turn];
        let mut gain = self.together(turn).unwrap_or_else(|| {
            let each = record.resulting.iter().map(|d| self.at(*d, Some(turn)));
            each.fold((0, 0), |sum, (min, max)| (sum.0 + min, sum.1 + max))
        });
        let mut needs = BTreeSet::new();
        let mut sums = BTreeSet::new();
        for district in &record.original {
            let behind = self.behind(*district, turn);
            let sum = match behind[..] {
                [Some(p)] => self.together(p).map(|sum| (p, sum)),
                _ => None,
            };
            let each = behind.iter().map(|p| self.at(*district, *p));
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
                .filter(|p| !turns[**p].goes_on(*district) || !record.goes_on(*district));
            needs.extend(sure.filter_map(|p| self.family.turns.iter().position(|t| t == p)));
        }
        Exchange {
            gain,
            needs: needs.into_iter().collect(),
        }
    }
}

/// The best that any set of turns does that can have happened, by a side of what each gains.
fn best(all: &[Exchange], pick: fn((i128, i128)) -> i128, better: fn(i128, i128) -> i128) -> i128 {
    let n = all.len();
    let gain = |t: usize| pick(all[t].gain);
    let mut after = vec![0; n];
    for need in all.iter().flat_map(|turn| &turn.needs) {
        after[*need] += 1;
    }
    if after.iter().all(|n| *n <= 1) {
        // if a turn has happened all before it have; else each before it may stand for itself
        let (mut whole, mut best) = (vec![0; n], vec![0; n]);
        for (t, turn) in all.iter().enumerate() {
            whole[t] = gain(t) + turn.needs.iter().map(|p| whole[*p]).sum::<i128>();
            best[t] = better(whole[t], turn.needs.iter().map(|p| best[*p]).sum());
        }
        (0..n).filter(|t| after[*t] == 0).map(|t| best[t]).sum()
    } else if all.iter().all(|turn| turn.needs.len() <= 1) {
        let mut best: Vec<i128> = (0..n).map(gain).collect();
        for t in (0..n).rev() {
            best[t] = better(0, best[t]);
            if let Some(parent) = all[t].needs.first() {
                best[*parent] += best[t];
            }
        }
        (0..n).filter(|t| all[*t].needs.is_empty()).map(|t| best[t]).sum()
    } else {
        (0..n).map(|t| better(0, gain(t))).sum()
    }
}
