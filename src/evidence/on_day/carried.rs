//! What the units before an event had, and what of it carries to those after it.

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::{OnDay, UnitState};
use crate::evidence::count::{Count, Presence};
use crate::evidence::line::had_before;
use crate::evidence::marks;
use crate::evidence::stage::{At, Stage};
use crate::evidence::told::{is_told, is_told_after};
use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, PostIx, Turn, TurnIx, eve};

/// What the originals of a turn had just before it.
#[derive(Clone)]
pub(super) struct Carried {
    pub(super) count: Count,
    presence: Vec<Presence>,
}

impl OnDay<'_, '_> {
    /// Works out what the originals of a turn had just before it; those of the turns before it must be there.
    pub(super) fn carry(&mut self, turn: TurnIx) {
        let Turn { when, original, .. } = self.turn(turn);
        let last = when.1.min(self.day);
        if when.0 > self.day || original.is_empty() {
            return;
        }
        let had = |d: &DistrictIx| had_before(self.known, *d, self.programme, turn);
        if !original.iter().any(had) {
            return;
        }
        // the day of the turn may be open: what was before it is then any of what was before each day
        let mut days: BTreeSet<Day> = BTreeSet::from([eve(when.0), eve(last)]);
        if when.0 < last {
            for post in original.iter().flat_map(|d| self.posts(*d)) {
                let marks = marks(self.known, post);
                days.extend(marks.into_iter().filter(|d| *d >= eve(when.0) && *d < last));
            }
            // nothing carries to the one result where that is told of by itself since
            let untold: BTreeSet<Day> = days
                .iter()
                .copied()
                .filter(|d| !self.is_told_by_end(turn, *d))
                .collect();
            if !untold.is_empty() {
                days = untold;
            }
        }
        let mut all: Option<Carried> = None;
        for day in days {
            let states: Vec<UnitState> = original.iter().map(|d| self.before(*d, turn, day)).collect();
            let count = self.sum_before(&states, turn, day);
            let presence: Vec<Presence> = states.into_iter().map(|s| s.presence).collect();
            all = Some(match all {
                None => Carried { count, presence },
                Some(all) => Carried {
                    count: all.count.either(&count),
                    presence: all.presence.iter().zip(&presence).map(|(a, b)| a.either(b)).collect(),
                },
            });
        }
        self.carried[turn] = all;
        // what was asked may rest on what was carried
        self.asked = Mutex::default();
    }

    /// Whether the only result of a turn, which goes on through it, certainly is told of by itself before it may go on through
    /// another, the turn being on the day after this one.
    fn is_told_by_end(&self, turn: TurnIx, eve_of_it: Day) -> bool {
        let record = self.turn(turn);
        let [district] = record.resulting[..] else { return false };
        let chain = &self.known.lives().chains[district.position()].turns;
        let alone =
            |t: &TurnIx| *t == turn || self.turn(*t).when.1 < record.when.0 || self.turn(*t).when.0 > record.when.1;
        if !record.goes_on(district) || !chain.iter().all(alone) {
            return false;
        }
        let day = eve_of_it.succ_opt().unwrap_or(eve_of_it);
        let (until, stage) = (record.when.1.min(self.day), Stage::on(district, self.day, Some(turn)));
        let told = |p: &PostIx| is_told_after(self.known, *p, until, stage, Some((day, day))) == Truth::Yes;
        self.posts(district).iter().any(told)
    }

    /// The sum of the originals of a turn: what some of them have only together counts once.
    fn sum_before(&self, states: &[UnitState], turn: TurnIx, day: Day) -> Count {
        let original = &self.turn(turn).original;
        let mut counts: Vec<Count> = Vec::new();
        let mut together: BTreeSet<TurnIx> = BTreeSet::new();
        // what certainly is behind a unit
        let previous = |d: &DistrictIx| match self.behind(*d, turn, day)[..] {
            [one] => one,
            _ => None,
        };
        for (district, state) in original.iter().zip(states) {
            let previous_of_it = previous(district);
            let apart = previous_of_it.filter(|p| {
                let results = &self.turn(*p).resulting;
                let here = |d: &DistrictIx| original.contains(d) && previous(d) == previous_of_it;
                results.len() > 1 && results.iter().all(|d| here(d) && !self.is_told_after(*d, *p, day))
            });
            match apart {
                Some(p) if !together.insert(p) => {}
                Some(p) => {
                    let stage = |district| {
                        Stage::On(At {
                            district,
                            day,
                            latest: Some(p),
                            eve_of: Some(turn),
                        })
                    };
                    counts.push(self.undivided(p, &self.turn(p).resulting, stage, day));
                }
                None => counts.push(state.count.clone()),
            }
        }
        Count::sum(counts.iter())
    }

    /// What the results of a turn have together, none of which certainly is told of by itself since.
    pub(super) fn undivided(
        &self,
        turn: TurnIx,
        results: &[DistrictIx],
        stage: impl Fn(DistrictIx) -> Stage,
        day: Day,
    ) -> Count {
        let carried = self.carried[turn].as_ref();
        let together = carried.map_or_else(Count::unknown, |carried| Count {
            carried_over: true,
            ..carried.count.clone()
        });
        // where a post may tell of one of them by itself, what else they have may be not told
        results.iter().fold(together, |all, district| {
            let stage = stage(*district);
            let told = |p: &PostIx| day >= self.turn(turn).when.0 && is_told(self.known, *p, day, stage) != Truth::No;
            let posts = self.posts(*district).into_iter().filter(told);
            posts.fold(all, |all, post| {
                let alone = self.post(post, day, stage).if_told;
                all.either(&Count::sum([&alone, &Count::unknown()].into_iter()))
            })
        })
    }

    /// Whether of two turns of one day the one comes before the other: as they are written, unless one of them must follow, which
    /// their order tells. Where what is open of one of them has put it last, it may be either.
    fn is_before(&self, one: TurnIx, other: TurnIx) -> Truth {
        let (a, b) = (self.turn(one), self.turn(other));
        match (one < other, a.of < b.of) {
            (true, true) => Truth::Yes,
            (true, false) if a.when == b.when => Truth::Yes,
            (false, false) => Truth::No,
            (false, true) if a.when == b.when => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// The turn that is the last behind a unit on the eve of one of its turns: each that may be, or none.
    fn behind(&self, district: DistrictIx, turn: TurnIx, day: Day) -> Vec<Option<TurnIx>> {
        let lives = self.known.lives();
        let chain = &lives.chains[district.position()];
        let goes_on = self.turn(turn).goes_on(district);
        let mut all = Vec::new();
        for before in chain.turns.iter().rev().copied().skip_while(|t| *t != turn).skip(1) {
            let when = self.turn(before).when;
            let by = |of: Day, first: Truth| of <= day || eve(of) <= day && self.is_before(before, turn) == first;
            let is_sure = Some(before) == chain.made || !goes_on || by(when.1, Truth::Yes);
            if is_sure || by(when.0, Truth::Yes) || by(when.0, Truth::Unknown) {
                all.push(Some(before));
            }
            if is_sure {
                return all;
            }
        }
        all.push(None);
        all
    }

    /// A unit at the end of a day on the eve of one of its turns.
    ///
    /// Another turn that it goes on through may have been before that one although it stands after it, where their order is
    /// not told. What that one brings is then not told either; what it leaves alone stays.
    fn before(&self, district: DistrictIx, turn: TurnIx, day: Day) -> UnitState {
        let state = |latest: Option<TurnIx>| {
            self.state_at(At {
                district,
                day,
                latest,
                eve_of: Some(turn),
            })
        };
        let behind = self.behind(district, turn, day);
        let states = behind.into_iter().map(state);
        let mut state = states.reduce(UnitState::either).unwrap_or_else(UnitState::unknown);
        let chain = &self.known.lives().chains[district.position()].turns;
        let after = chain.iter().skip_while(|t| **t != turn).skip(1);
        let this = self.turn(turn);
        let through = |t: &Turn| t.goes_on(district) && this.goes_on(district);
        let first = |t: TurnIx| {
            let from = self.turn(t).when.0;
            from <= day || eve(from) == day && self.is_before(t, turn) != Truth::No
        };
        let others = after.filter(|t| through(self.turn(**t)) && first(**t));
        for other in others.map(|t| self.turn(*t)) {
            let alone = other.original.as_slice() == [district];
            if !alone || other.resulting.len() > 1 {
                state.count = Count::unknown();
            }
            if !alone {
                state.presence = Presence::Unknown;
            }
        }
        state
    }

    /// The other turns that a unit went on through which may be its last by a day: of such the order is not told.
    pub(super) fn may_be_later(&self, district: DistrictIx, turn: TurnIx, day: Day) -> impl Iterator<Item = TurnIx> {
        let chain = &self.known.lives().chains[district.position()].turns;
        let before = chain.iter().copied().take_while(move |t| *t != turn);
        let this = self.turn(turn);
        let through = move |t: &Turn| t.goes_on(district) && this.goes_on(district) && t.when.0 <= day;
        let last = move |t: TurnIx| {
            let until = self.turn(t).when.1;
            until > this.when.0 || until == this.when.0 && self.is_before(t, turn) != Truth::Yes
        };
        before.filter(move |t| through(self.turn(*t)) && last(*t))
    }

    pub(super) fn carried_count(&self, turn: TurnIx) -> Count {
        let whole = self.turn(turn).resulting.len() == 1;
        match &self.carried[turn] {
            Some(carried) if whole => Count {
                carried_over: true,
                ..carried.count.clone()
            },
            _ => Count::unknown(),
        }
    }

    /// One result has what any original had; of several, until the first is told by itself, each what every original had.
    pub(super) fn carried_presence(&self, district: DistrictIx, turn: TurnIx, day: Day) -> Option<Presence> {
        let before = &self.carried[turn].as_ref()?.presence;
        let record = self.turn(turn);
        let planned = |p: &Presence| *p == Presence::InPlace { planned: true };
        let in_place = before.iter().filter(|p| p.is_in_place());
        let alone = record.resulting.len() == 1;
        let together = || {
            let mut others = record.resulting.iter().filter(|d| **d != district);
            !others.any(|d| self.may_be_told_since(*d, turn, day))
        };
        let carries = if alone {
            in_place.clone().next().is_some()
        } else {
            !before.is_empty() && before.iter().all(Presence::is_in_place) && together()
        };
        if carries {
            return Some(Presence::InPlace {
                planned: in_place.clone().all(planned),
            });
        }
        let gone = before.iter().all(Presence::is_absent);
        before.first().filter(|_| gone && (alone || together())).cloned()
    }

    /// Whether a unit, or what came of it, may be told of by itself after a turn, by a day: by whatever turn may be its next.
    /// Turns that part and join again are followed once each.
    fn may_be_told_since(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let mut met: BTreeSet<TurnIx> = BTreeSet::new();
        let mut waiting = vec![(district, turn)];
        while let Some((unit, after)) = waiting.pop() {
            if self.may_be_told_after(unit, after, day) {
                return true;
            }
            let chain = &self.known.lives().chains[unit.position()].turns;
            let next = chain.iter().copied().skip_while(|t| *t != after).nth(1);
            let next = next.into_iter().chain(self.may_be_later(unit, after, day));
            for turn in next.filter(|t| self.turn(*t).when.0 <= day && met.insert(*t)) {
                waiting.extend(self.turn(turn).resulting.iter().map(|d| (*d, turn)));
            }
        }
        false
    }

    /// Whether a unit is told of by itself after a turn.
    pub(super) fn is_told_after(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let stage = Stage::on(district, day, Some(turn));
        let told = |p: &PostIx| is_told(self.known, *p, day, stage) == Truth::Yes;
        day >= self.turn(turn).when.0 && self.posts(district).iter().any(told)
    }

    pub(super) fn may_be_told_after(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let stage = Stage::on(district, day, Some(turn));
        let told = |p: &PostIx| day >= self.turn(turn).when.0 && is_told(self.known, *p, day, stage) != Truth::No;
        self.posts(district).iter().any(told)
    }
}
