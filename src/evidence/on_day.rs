//! A programme on one day: which units there are, what each has, and what the units of an event have together.
//!
//! Whatever was told of the units before an event carries to those after it, as one number: whole to one result, to several
//! as their sum. While it is open whether an event has happened, either the units before it are there or those after it;
//! such units are a family and are summed over the states that the events allow (`docs/meaning.md`, section 2).

mod carried;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use carried::Carried;

use super::count::{Count, Presence};
use super::counted::Counted;
use super::family::latest;
use super::line::posts_of;
use super::post::{PostState, post_on};
use super::stage::{At, Stage};
use super::told::is_told;
use crate::model::date::{Day, Truth};
use crate::model::{DistrictIx, Known, PostIx, ProgrammeIx, Seat, Turn, TurnIx};

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

/// What units have, by unit and its latest turn.
type Asked = BTreeMap<(DistrictIx, Option<TurnIx>), Arc<UnitState>>;

/// A programme on a day; all that is said of that day is read from here.
pub struct OnDay<'k, 'm> {
    known: &'k Known<'m>,
    programme: ProgrammeIx,
    counted: Option<Counted>,
    day: Day,
    /// For each turn that may have happened, as far as it was asked for.
    carried: Vec<Option<Carried>>,
    /// What was asked of a unit on the day: of one row it is asked whether, and how many, and again in the sum of all rows.
    asked: Mutex<Asked>,
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
            asked: Mutex::default(),
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

    /// What a unit has on the day, its latest turn by then being this one.
    fn state(&self, district: DistrictIx, latest: Option<TurnIx>) -> Arc<UnitState> {
        // a thread that panicked has put in a whole state or none
        let asked = || self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(state) = asked().get(&(district, latest)) {
            return Arc::clone(state);
        }
        let state = Arc::new(self.state_at(At {
            district,
            day: self.day,
            latest,
            eve_of: None,
        }));
        asked().insert((district, latest), Arc::clone(&state));
        state
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
        let state = self.state(district, latest);
        let own = &state.presence;
        let shared = self.shared_presence(district);
        // who has no posts of its own has what it shares
        let is_bare = *own == Presence::Unknown && self.posts(district).is_empty() && !shared.is_empty();
        let told = best(Some(own).filter(|_| !is_bare).into_iter().chain(&shared));
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
        let count = self.state(district, self.assumed(district)).count.clone();
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
