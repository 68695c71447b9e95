//! A programme on one day: which units there are, what each has, and what the units of an event have together.
//!
//! Whatever was told of the units before an event carries to those after it, as one number: whole to one result, to several
//! as their sum. While it is open whether an event has happened, either the units before it are there or those after it;
//! such units are a family and are summed over the states that the events allow (`docs/meaning.md`, section 2).

use std::collections::BTreeSet;

use super::count::{Count, Presence};
use super::counted::Counted;
use super::family::{Span, existing_of, extremes, latest, states};
use super::lane::{Lane, LaneOf, Rows};
use super::line::{had, had_before, posts_of};
use super::post::{PostState, is_told, is_told_after, post_on};
use super::stage::{At, Stage};
use crate::model::date::{Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::{
    DistrictIx, EventIx, Family, Known, PostIx, ProgrammeIx, Seat, Turn, TurnIx, TurnOf, eve, sort_key,
};

/// What the originals of a turn had just before it.
#[derive(Clone)]
struct Carried {
    count: Count,
    presence: Vec<Presence>,
}

/// What one unit has on a day.
struct UnitState {
    presence: Presence,
    count: Count,
}

impl UnitState {
    fn unknown() -> Self {
        UnitState {
            presence: Presence::Unknown,
            count: Count::unknown(),
        }
    }

    /// One that is the one or the other.
    fn either(self, other: UnitState) -> UnitState {
        UnitState {
            count: self.count.either(&other.count),
            presence: self.presence.either(&other.presence),
        }
    }
}

/// A programme on a day; all that is said of that day is read from here.
pub struct OnDay<'k, 'm> {
    known: &'k Known<'m>,
    programme: ProgrammeIx,
    counted: Option<Counted>,
    day: Day,
    /// For each turn that may have happened, as far as it was asked for.
    carried: Vec<Option<Carried>>,
}

impl<'k, 'm> OnDay<'k, 'm> {
    /// A programme on a day, counted by a definition if any.
    pub fn new(known: &'k Known<'m>, programme: ProgrammeIx, counted: Option<Counted>, day: Day) -> Self {
        let mut on = OnDay::bare(known, programme, counted, day);
        for turn in 0..on.carried.len() {
            on.carry(turn);
        }
        on
    }

    /// The same for one unit and what it came from.
    pub fn of_unit(
        known: &'k Known<'m>,
        programme: ProgrammeIx,
        counted: Option<Counted>,
        day: Day,
        district: DistrictIx,
    ) -> Self {
        let mut on = OnDay::bare(known, programme, counted, day);
        let lives = known.lives();
        let mut turns = BTreeSet::new();
        let mut next: Vec<TurnIx> = lives.chains[district.position()].turns.clone();
        while let Some(turn) = next.pop() {
            if turns.insert(turn) {
                let before = lives.turns[turn].original.iter();
                next.extend(
                    before.flat_map(|d| lives.chains[d.position()].turns.iter().copied().filter(|t| *t < turn)),
                );
            }
        }
        for turn in turns {
            on.carry(turn);
        }
        on
    }

    /// The same programme, counted alike, on another day.
    pub fn on(&self, day: Day) -> Self {
        OnDay::new(self.known, self.programme, self.counted.clone(), day)
    }

    fn bare(known: &'k Known<'m>, programme: ProgrammeIx, counted: Option<Counted>, day: Day) -> Self {
        OnDay {
            known,
            programme,
            counted,
            day,
            carried: vec![None; known.lives().turns.len()],
        }
    }

    fn turn(&self, turn: TurnIx) -> &Turn {
        &self.known.lives().turns[turn]
    }

    /// What a post says, by what is counted; where that is not told itself, as the sum of the categories that are all of it.
    fn post(&self, post: PostIx, day: Day, stage: Stage) -> PostState {
        let Some(Counted { definition, parts }) = &self.counted else {
            return post_on(self.known, post, None, day, stage);
        };
        let whole = post_on(self.known, post, Some(definition), day, stage);
        if whole.told != Truth::No || parts.is_empty() {
            return whole;
        }
        let states: Vec<PostState> = parts
            .iter()
            .map(|part| post_on(self.known, post, Some(part), day, stage))
            .collect();
        if states.iter().all(|s| s.told != Truth::Yes) {
            return whole;
        }
        let count = Count {
            inferred: true,
            ..Count::sum(states.iter().map(|s| &s.count))
        };
        PostState {
            if_told: count.clone(),
            count,
            told: Truth::Yes,
            presence_if_told: whole.presence_if_told,
            presence: whole.presence,
        }
    }

    /// A unit's posts that count: its own, or, where all are of other organisations, those.
    fn posts(&self, district: DistrictIx) -> Vec<PostIx> {
        posts_of(self.known, district, self.programme)
    }

    /// Works out what the originals of a turn had just before it; those of the turns before it must be there.
    fn carry(&mut self, turn: TurnIx) {
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
                let marks = super::marks(self.known, post);
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
    fn undivided(&self, turn: TurnIx, results: &[DistrictIx], stage: impl Fn(DistrictIx) -> Stage, day: Day) -> Count {
        let carried = self.carried[turn].as_ref();
        let together = carried.map_or_else(Count::unknown, |carried| Count {
            carried_over: true,
            ..carried.count.clone()
        });
        // where one may be told of by itself, what the others have may be not told
        results.iter().fold(together, |all, district| {
            let (posts, stage) = (self.posts(*district), stage(*district));
            let told = |p: &PostIx| day >= self.turn(turn).when.0 && is_told(self.known, *p, day, stage) != Truth::No;
            if !posts.iter().any(told) {
                return all;
            }
            let one: Vec<Count> = posts.iter().map(|p| self.post(*p, day, stage).if_told).collect();
            all.either(&Count::sum(one.iter().chain([&Count::unknown()])))
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
        for before in chain
            .turns
            .iter()
            .copied()
            .take_while(|t| *t != turn)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
        {
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

    /// What a unit has on a day, its latest turn by then being this one.
    fn state(&self, district: DistrictIx, day: Day, latest: Option<TurnIx>) -> UnitState {
        self.state_at(At {
            district,
            day,
            latest,
            eve_of: None,
        })
    }

    fn state_at(&self, at: At) -> UnitState {
        let (
            At {
                district, day, latest, ..
            },
            stage,
        ) = (at, Stage::On(at));
        let posts = self.posts(district);
        let states: Vec<_> = posts.iter().map(|p| self.post(*p, day, stage)).collect();
        let presence = best(states.iter().map(|s| &s.presence));
        let own = || match states.as_slice() {
            [] => Count::unknown(),
            _ => Count::sum(states.iter().map(|s| &s.count)),
        };
        // what no unit had before it an event does not hand on
        let Some(turn) = latest.filter(|t| self.carried[*t].is_some()) else {
            return UnitState { presence, count: own() };
        };
        // on the eve of a turn nothing is told after it yet
        let passed = day >= self.turn(turn).when.0;
        let told = posts
            .iter()
            .filter(|_| passed)
            .map(|p| is_told(self.known, *p, day, stage));
        let told = told.fold(Truth::No, |all, one| match (all, one) {
            (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
            (Truth::No, Truth::No) => Truth::No,
            _ => Truth::Unknown,
        });
        if told == Truth::Yes {
            return UnitState { presence, count: own() };
        }
        // until it begins anew it has what there was before, told or not
        let mut before = self.carried_presence(district, turn, day).unwrap_or(Presence::Unknown);
        let mut over = self.carried_count(turn);
        for other in self.may_be_later(district, turn, day) {
            let presence = self.carried_presence(district, other, day);
            before = before.either(&presence.unwrap_or(Presence::Unknown));
            over = over.either(&self.carried_count(other));
        }
        if told == Truth::No {
            return UnitState {
                presence: before,
                count: over,
            };
        }
        let own = best(states.iter().map(|s| &s.presence_if_told));
        UnitState {
            count: Count::sum(states.iter().map(|s| &s.if_told)).either(&over),
            presence: own.either(&before),
        }
    }

    /// The other turns that a unit went on through which may be its last by a day: of such the order is not told.
    fn may_be_later(&self, district: DistrictIx, turn: TurnIx, day: Day) -> impl Iterator<Item = TurnIx> {
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

    fn carried_count(&self, turn: TurnIx) -> Count {
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
    fn carried_presence(&self, district: DistrictIx, turn: TurnIx, day: Day) -> Option<Presence> {
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

    /// Whether a unit, or what came of it, may be told of by itself after a turn, by a day. Turns that part and join again are
    /// followed once each.
    fn may_be_told_since(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let mut met: BTreeSet<TurnIx> = BTreeSet::new();
        let mut waiting = vec![(district, turn)];
        while let Some((unit, after)) = waiting.pop() {
            if self.may_be_told_after(unit, after, day) {
                return true;
            }
            let chain = &self.known.lives().chains[unit.position()].turns;
            let next = chain.iter().copied().skip_while(|t| *t != after).nth(1);
            let next = next.filter(|t| self.turn(*t).when.0 <= day && met.insert(*t));
            let results = next.map(|t| self.turn(t).resulting.iter().map(move |d| (*d, t)));
            waiting.extend(results.into_iter().flatten());
        }
        false
    }

    /// Whether a unit is told of by itself after a turn.
    fn is_told_after(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let stage = Stage::on(district, day, Some(turn));
        let told = |p: &PostIx| is_told(self.known, *p, day, stage) == Truth::Yes;
        day >= self.turn(turn).when.0 && self.posts(district).iter().any(told)
    }

    fn latest(&self, district: DistrictIx) -> Option<TurnIx> {
        latest(self.known, district, self.day)
    }

    /// Whether it counts anything.
    pub fn is_counted(&self) -> bool {
        self.counted.is_some()
    }

    /// Whether a district has the programme on the day, if it is there: by its own posts, by one that it shares, or carried
    /// over a reorganisation.
    pub fn presence(&self, district: DistrictIx) -> Presence {
        self.presence_after(district, self.assumed(district))
    }

    fn presence_after(&self, district: DistrictIx, latest: Option<TurnIx>) -> Presence {
        let own = self.state(district, self.day, latest).presence;
        let shared = self.shared_presence(district);
        // who has no posts of its own has what it shares
        let is_bare = own == Presence::Unknown && self.posts(district).is_empty() && !shared.is_empty();
        let told = best(Some(&own).filter(|_| !is_bare).into_iter().chain(&shared));
        match told {
            Presence::Unknown if self.is_claimed(district) => Presence::InPlace { planned: false },
            told => told,
        }
    }

    /// Whether a known source claims of all that they have it, on the day or before, and nothing is told of this one.
    pub fn is_claimed(&self, district: DistrictIx) -> bool {
        let known = self.known;
        let claimed = known.universals().iter().any(|(subject, held)| {
            let about = super::claimed_programme(*subject, held) == Some(self.programme);
            let day = held.time.begin().and_then(crate::model::date::Date::latest);
            let Some(day) = day.filter(|day| about && *day <= self.day && !held.is_planned()) else {
                return false;
            };
            let excepted = held
                .statement
                .claims
                .as_ref()
                .is_some_and(|c| c.except.contains(&district));
            let covered = super::covered(known, *subject, day);
            !excepted && covered.is_some_and(|all| all.contains(&district)) && known.exists(district, day) == Truth::Yes
        });
        let silent = |p: &PostIx| is_told(known, *p, self.day, Stage::Any) == Truth::No;
        claimed && self.posts(district).iter().all(silent)
    }

    fn shared_presence(&self, district: DistrictIx) -> Vec<Presence> {
        let model = self.known.model;
        let mut all = Vec::new();
        for post in model[district]
            .shared
            .iter()
            .filter(|p| model[**p].programme == self.programme)
        {
            let Seat::Shared { members, .. } = &model[*post].seat else {
                continue;
            };
            if model[*post].organization.is_some() && !self.posts(district).is_empty() {
                continue;
            }
            for member in members.iter().filter(|m| m.district == district) {
                match super::member_on(self.known, member, self.day) {
                    Truth::Yes => all.push(super::post_presence(self.known, *post, self.day)),
                    Truth::No => all.push(Presence::NotYet),
                    Truth::Unknown => {}
                }
            }
        }
        all
    }

    /// The turn that a unit has behind it where it is there: of open ones, the one that made it.
    fn assumed(&self, district: DistrictIx) -> Option<TurnIx> {
        let made = self.known.lives().chains[district.position()].made;
        self.latest(district)
            .or_else(|| made.filter(|t| self.turn(*t).is_open(self.day)))
    }

    /// How many a district had of its own posts on the day, if it is there.
    pub fn count(&self, district: DistrictIx) -> Count {
        let count = self.state(district, self.day, self.assumed(district)).count;
        match self.known.exists(district, self.day) {
            Truth::Yes => count,
            _ => Count {
                evidence: count.evidence,
                seen: count.seen.clone(),
                basis: count.basis,
                ..count.either(&Count::none(None))
            },
        }
    }

    /// The same with the posts that it shares, each whole: what a district has, not what may be added.
    pub fn count_with_shared(&self, district: DistrictIx) -> Count {
        let model = self.known.model;
        let mut all = Vec::new();
        for post in model[district]
            .shared
            .iter()
            .filter(|p| model[**p].programme == self.programme)
        {
            let Seat::Shared { members, .. } = &model[*post].seat else {
                continue;
            };
            let member = |m: &&crate::model::Member| m.district == district;
            if members
                .iter()
                .find(member)
                .is_some_and(|m| super::member_on(self.known, m, self.day) == Truth::Yes)
            {
                all.push(self.post(*post, self.day, Stage::Any).count);
            }
        }
        if all.is_empty() || !self.posts(district).is_empty() {
            all.push(self.count(district));
        }
        Count::sum(all.iter())
    }

    /// Whether what a lane counts is in place on the day.
    pub fn lane_presence(&self, lane: &Lane) -> Presence {
        match lane.of {
            LaneOf::Own(d) | LaneOf::Bare(d) if self.known.exists(d, self.day) != Truth::Yes => Presence::Unknown,
            LaneOf::Own(d) => match self.state(d, self.day, self.assumed(d)).presence {
                Presence::Unknown => self.presence(d),
                told => told,
            },
            LaneOf::Bare(d) => self.presence(d),
            LaneOf::Shared(_) if !self.has_member(lane) => Presence::Unknown,
            LaneOf::Shared(p) => super::post_presence(self.known, p, self.day),
            LaneOf::Regrouped(_) => {
                let all: Vec<Presence> = lane.districts.iter().map(|d| self.presence(*d)).collect();
                let absent = all.iter().all(Presence::is_absent);
                let in_place = all.iter().find(|p| p.is_in_place()).cloned();
                in_place
                    .or(all.into_iter().next().filter(|_| absent))
                    .unwrap_or(Presence::Unknown)
            }
            LaneOf::Open(turn) => {
                let Some(family) = self.family(turn) else {
                    return Presence::Unknown;
                };
                let in_place = self.family_in_place(&family);
                if in_place.least > 0 {
                    Presence::InPlace { planned: false }
                } else {
                    Presence::Unknown
                }
            }
        }
    }

    /// Whether one of the districts of a shared post certainly is there.
    fn has_member(&self, lane: &Lane) -> bool {
        existing_of(self.known, &lane.districts, self.day).least > 0
    }

    /// How many a lane counts on the day.
    pub fn lane_count(&self, lane: &Lane) -> Count {
        match lane.of {
            // who joins a shared post later has nobody yet
            LaneOf::Bare(_) if self.lane_presence(lane) == Presence::NotYet => Count::none(None),
            LaneOf::Own(d) | LaneOf::Bare(d) => self.count(d),
            LaneOf::Shared(p) => match self.post(p, self.day, Stage::Any).count {
                count if self.has_member(lane) => count,
                count => count.either(&Count::none(None)),
            },
            LaneOf::Regrouped(event) => self.regrouped(event, &lane.districts),
            LaneOf::Open(turn) => self.family(turn).map_or_else(Count::unknown, |f| self.family_count(&f)),
        }
    }

    /// The sum of an event with several results: what they are told to have, or until then what all had before.
    fn regrouped(&self, event: EventIx, districts: &[DistrictIx]) -> Count {
        let Some(turn) = self.known.lives().turn_of(event) else {
            return Count::unknown();
        };
        let record = self.turn(turn);
        let whole = record.resulting.iter().all(|d| districts.contains(d));
        let is_told = districts.iter().any(|d| self.is_told_after(*d, turn, self.day));
        if !whole || is_told || self.carried[turn].is_none() {
            let counts: Vec<Count> = districts.iter().map(|d| self.count(*d)).collect();
            return Count::sum(counts.iter());
        }
        let stage = |district| Stage::on(district, self.day, Some(turn));
        self.undivided(turn, districts, stage, self.day)
    }

    fn family(&self, turn: TurnIx) -> Option<Family> {
        let families = self.known.lives().families(self.day);
        families.into_iter().find(|f| f.turns.first() == Some(&turn))
    }

    /// The rows of the programme among these districts, one per post.
    pub fn lanes(&self, scope: &[DistrictIx], rows: Rows) -> Vec<Lane> {
        let known = self.known;
        let model = known.model;
        let in_scope: BTreeSet<DistrictIx> = scope.iter().copied().collect();
        let mut lanes: Vec<Lane> = Vec::new();
        let mut done: BTreeSet<DistrictIx> = BTreeSet::new();
        for family in known.lives().families(self.day) {
            // whoever asks for some of its units alone is told of each
            let there = |d: &&DistrictIx| known.exists(**d, self.day) != Truth::No;
            let units: Vec<DistrictIx> = family.units.iter().filter(there).copied().collect();
            let asked = units.iter().all(|d| in_scope.contains(d));
            if units.len() > 1 && asked && units.iter().any(|d| had(known, *d, self.programme)) {
                done.extend(&units);
                lanes.push(Lane {
                    of: LaneOf::Open(family.turns[0]),
                    districts: units,
                });
            }
        }
        for (n, turn) in known.lives().turns.iter().enumerate() {
            let TurnOf::Event(event) = turn.of else { continue };
            let apart = turn.resulting.len() > 1 && turn.has_happened(self.day);
            // a question about some of the districts alone has nothing to compare a sum with
            if !apart || !turn.resulting.iter().all(|d| in_scope.contains(d) && !done.contains(d)) {
                continue;
            }
            let latest = turn.resulting.iter().all(|d| self.latest(*d) == Some(n));
            if !latest || !turn.original.iter().any(|d| had(known, *d, self.programme)) {
                continue;
            }
            let (told, rest): (Vec<DistrictIx>, Vec<DistrictIx>) = match rows {
                Rows::OverTime => (Vec::new(), turn.resulting.clone()),
                Rows::OfDay => turn
                    .resulting
                    .iter()
                    .partition(|d| self.is_told_after(**d, n, self.day)),
            };
            done.extend(&rest);
            match rest.as_slice() {
                [] => {}
                [one] if !told.is_empty() => done.retain(|d| d != one),
                _ => lanes.push(Lane {
                    of: LaneOf::Regrouped(event),
                    districts: rest,
                }),
            }
        }
        let mut met: BTreeSet<PostIx> = BTreeSet::new();
        let mut covered: BTreeSet<DistrictIx> = done.clone();
        for district in scope {
            if !done.contains(district) && self.has_row(*district) {
                covered.insert(*district);
                lanes.push(Lane {
                    of: LaneOf::Own(*district),
                    districts: vec![*district],
                });
            }
            for post in &model[*district].shared {
                let ours = model[*post].programme == self.programme && model[*post].organization.is_none();
                let Seat::Shared { members, .. } = &model[*post].seat else {
                    continue;
                };
                if !ours || !met.insert(*post) {
                    continue;
                }
                let here = |m: &&crate::model::Member| {
                    in_scope.contains(&m.district) && super::member_on(known, m, self.day) == Truth::Yes
                };
                let districts: Vec<DistrictIx> = members.iter().filter(here).map(|m| m.district).collect();
                if !districts.is_empty() {
                    covered.extend(&districts);
                    lanes.push(Lane {
                        of: LaneOf::Shared(*post),
                        districts,
                    });
                }
            }
        }
        for district in scope.iter().filter(|d| !covered.contains(d)) {
            lanes.push(Lane {
                of: LaneOf::Bare(*district),
                districts: vec![*district],
            });
        }
        let language = model.site().language;
        lanes.sort_by_cached_key(|l| l.districts.first().map(|d| sort_key(model[*d].name.get(language))));
        lanes
    }

    /// Whether a unit has posts of its own, or has what those before one result had.
    fn has_row(&self, district: DistrictIx) -> bool {
        if !self.posts(district).is_empty() {
            return true;
        }
        let made = self.assumed(district).map(|t| self.turn(t));
        made.is_some_and(|t| t.resulting.len() == 1 && t.original.iter().any(|d| had(self.known, *d, self.programme)))
    }

    /// Over the states of a family, how many of its units have the programme.
    pub fn family_in_place(&self, family: &Family) -> Span {
        states(
            self.known,
            family,
            self.day,
            &|district, latest| match self.presence_after(district, latest) {
                Presence::InPlace { .. } => (1, Some(1)),
                Presence::Unknown => (0, Some(1)),
                Presence::Absent { .. } | Presence::NotYet => (0, Some(0)),
            },
        )
    }

    fn family_count(&self, family: &Family) -> Count {
        let mut parts: Vec<Count> = Vec::new();
        let mut weigh = Vec::new();
        let limits = |count: &Count| {
            let min = count.value.min().map_or(0, |d| i128::from(d.thousandths()));
            let max = count.value.max().map(|d| i128::from(d.thousandths()));
            (min, if count.value.is_unknown() { None } else { max })
        };
        for (district, latest) in self.segments(family) {
            let count = self.state(district, self.day, latest).count;
            weigh.push(((district, latest), limits(&count)));
            parts.push(count);
        }
        let of = |district: DistrictIx, latest: Option<TurnIx>| {
            let found = weigh.iter().find(|(segment, _)| *segment == (district, latest));
            found.map_or((0, Some(0)), |(_, limits)| *limits)
        };
        // until one of several results is told by itself, they have together what was before
        let together = |turn: TurnIx| -> Option<(i128, Option<i128>)> {
            let record = self.turn(turn);
            let told = record
                .resulting
                .iter()
                .any(|d| self.may_be_told_after(*d, turn, self.day));
            let carried = self.carried[turn].as_ref()?;
            (record.resulting.len() > 1 && !told).then(|| limits(&carried.count))
        };
        let (least, most) = extremes(self.known, family, self.day, &of, &together);
        if parts.iter().all(|c| c.value.is_unknown()) && least == 0 && most.is_none() {
            return Count::unknown();
        }
        let approximate = parts.iter().any(|c| c.value.is_approximate());
        let value = span(least, most, approximate);
        let sum = Count::sum(parts.iter());
        Count {
            changing: Some(least) != most,
            value,
            basis: None,
            ..sum
        }
    }

    fn may_be_told_after(&self, district: DistrictIx, turn: TurnIx, day: Day) -> bool {
        let stage = Stage::on(district, day, Some(turn));
        let told = |p: &PostIx| day >= self.turn(turn).when.0 && is_told(self.known, *p, day, stage) != Truth::No;
        self.posts(district).iter().any(told)
    }

    /// The stretches of the lives of a family's units between its open turns: each unit with the turn behind it.
    fn segments(&self, family: &Family) -> Vec<(DistrictIx, Option<TurnIx>)> {
        let mut all = Vec::new();
        for district in &family.units {
            let chain = &self.known.lives().chains[district.position()];
            let made_openly = chain.made.is_some_and(|t| family.turns.contains(&t));
            if !made_openly {
                all.push((*district, self.latest(*district)));
            }
            let open = chain
                .turns
                .iter()
                .filter(|t| family.turns.contains(t) && Some(**t) != chain.ended);
            all.extend(open.map(|t| (*district, Some(*t))));
        }
        all
    }
}

fn span(least: i128, most: Option<i128>, approximate: bool) -> Number {
    let decimal = |n: i128| Decimal::from_thousandths(i64::try_from(n).unwrap_or(i64::MAX));
    Number::between(decimal(least), most.map(decimal), approximate)
}

/// Several posts as one: in place where one is, and not in place where none can be.
fn best<'a>(all: impl Iterator<Item = &'a Presence>) -> Presence {
    let rank = |p: &Presence| match p {
        Presence::InPlace { planned: false } => 4,
        Presence::InPlace { planned: true } => 3,
        Presence::Unknown => 2,
        Presence::Absent { .. } => 1,
        Presence::NotYet => 0,
    };
    all.max_by_key(|p| rank(p)).cloned().unwrap_or(Presence::Unknown)
}

/// Whether a district has a programme on a day.
pub fn district_presence(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx, day: Day) -> Presence {
    OnDay::of_unit(known, programme, None, day, district).presence(district)
}

/// How many a district had of its own posts in a programme on a day.
pub fn district_count(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    counted: &Counted,
    day: Day,
) -> Count {
    OnDay::of_unit(known, programme, Some(counted.clone()), day, district).count(district)
}
