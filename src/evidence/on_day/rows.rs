//! The rows of a programme on a day: which there are, and what each has.

use std::collections::BTreeSet;

use super::OnDay;
use crate::evidence::count::{Count, Presence};
use crate::evidence::family::{HowMany, existing_of, extremes, states};
use crate::evidence::lane::{Lane, LaneOf, Rows};
use crate::evidence::line::had;
use crate::evidence::stage::Stage;
use crate::evidence::{member_on, post_presence};
use crate::model::date::Truth;
use crate::model::number::{Decimal, Number};
use crate::model::{DistrictIx, EventIx, Family, Member, PostIx, Seat, TurnIx, TurnOf};
use crate::said::sort_key;

impl OnDay<'_, '_> {
    /// Whether what a lane counts is in place on the day.
    pub fn lane_presence(&self, lane: &Lane) -> Presence {
        match lane.of {
            LaneOf::Own(d) | LaneOf::Bare(d) if self.known.exists(d, self.day) != Truth::Yes => Presence::Unknown,
            LaneOf::Own(d) => match &self.state(d, self.assumed(d)).presence {
                Presence::Unknown => self.presence(d),
                told => told.clone(),
            },
            LaneOf::Bare(d) => self.presence(d),
            LaneOf::Shared(_) if !self.has_member(lane) => Presence::Unknown,
            LaneOf::Shared(p) => post_presence(self.known, p, self.day),
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
        let whole = self.turn(turn).resulting.iter().all(|d| districts.contains(d));
        let together = whole.then(|| self.together(turn, districts)).flatten();
        together.unwrap_or_else(|| {
            let counts: Vec<Count> = districts.iter().map(|d| self.count(*d)).collect();
            Count::sum(counts.iter())
        })
    }

    /// What the results of a turn have together on the day, until one of them certainly is told of by itself.
    fn together(&self, turn: TurnIx, results: &[DistrictIx]) -> Option<Count> {
        let is_told = results.iter().any(|d| self.is_told_after(*d, turn, self.day));
        if is_told || self.carried[turn].is_none() {
            return None;
        }
        let stage = |district| Stage::on(district, self.day, Some(turn));
        Some(self.undivided(turn, results, stage, self.day))
    }

    fn family(&self, turn: TurnIx) -> Option<Family> {
        let families = self.known.lives().families(self.day);
        families.into_iter().find(|f| f.turns.first() == Some(&turn))
    }

    /// The rows of the programme among these districts, one per post.
    pub fn lanes(&self, scope: &[DistrictIx], rows: Rows) -> Vec<Lane> {
        let model = self.known.model;
        let in_scope: BTreeSet<DistrictIx> = scope.iter().copied().collect();
        let mut lanes = self.open_lanes(&in_scope);
        let mut done: BTreeSet<DistrictIx> = lanes.iter().flat_map(|l| l.districts.iter().copied()).collect();
        self.regrouped_lanes(&in_scope, rows, &mut done, &mut lanes);
        self.lanes_of_units(scope, &in_scope, &done, &mut lanes);
        let language = model.site().language;
        lanes.sort_by_cached_key(|l| {
            l.districts
                .first()
                .map(|d| sort_key(language, model[*d].name.get(language)))
        });
        lanes
    }

    /// A row for each family all of whose units are asked for; whoever asks for some of them alone is told of each.
    fn open_lanes(&self, in_scope: &BTreeSet<DistrictIx>) -> Vec<Lane> {
        let known = self.known;
        let lane = |family: Family| {
            let there = |d: &DistrictIx| known.exists(*d, self.day) != Truth::No;
            let districts: Vec<DistrictIx> = family.units.iter().copied().filter(there).collect();
            let asked = districts.len() > 1 && districts.iter().all(|d| in_scope.contains(d));
            let counts = asked && districts.iter().any(|d| had(known, *d, self.programme));
            counts.then(|| Lane {
                of: LaneOf::Open(family.turns[0]),
                districts,
            })
        };
        known.lives().families(self.day).into_iter().filter_map(lane).collect()
    }

    /// A row for the results of each event with several, as far as they are not told of one by one.
    fn regrouped_lanes(
        &self,
        in_scope: &BTreeSet<DistrictIx>,
        rows: Rows,
        done: &mut BTreeSet<DistrictIx>,
        lanes: &mut Vec<Lane>,
    ) {
        for (n, turn) in self.known.lives().turns.iter().enumerate() {
            let TurnOf::Event(event) = turn.of else { continue };
            let apart = turn.resulting.len() > 1 && turn.has_happened(self.day);
            // a question about some of the districts alone has nothing to compare a sum with
            if !apart || !turn.resulting.iter().all(|d| in_scope.contains(d) && !done.contains(d)) {
                continue;
            }
            let latest = turn.resulting.iter().all(|d| self.latest(*d) == Some(n));
            if !latest || !turn.original.iter().any(|d| had(self.known, *d, self.programme)) {
                continue;
            }
            let is_told = |d: &DistrictIx| rows == Rows::OfDay && self.is_told_after(*d, n, self.day);
            let (told, rest): (Vec<DistrictIx>, Vec<DistrictIx>) = turn.resulting.iter().partition(|d| is_told(d));
            // one that is left alone has a row of its own
            if rest.is_empty() || rest.len() == 1 && !told.is_empty() {
                continue;
            }
            done.extend(&rest);
            lanes.push(Lane {
                of: LaneOf::Regrouped(event),
                districts: rest,
            });
        }
    }

    /// A row for each unit that has none yet, and for each post that units share.
    fn lanes_of_units(
        &self,
        scope: &[DistrictIx],
        in_scope: &BTreeSet<DistrictIx>,
        done: &BTreeSet<DistrictIx>,
        lanes: &mut Vec<Lane>,
    ) {
        let model = self.known.model;
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
                let here =
                    |m: &&Member| in_scope.contains(&m.district) && member_on(self.known, m, self.day) == Truth::Yes;
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
        lanes.extend(scope.iter().filter(|d| !covered.contains(d)).map(|district| Lane {
            of: LaneOf::Bare(*district),
            districts: vec![*district],
        }));
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
    pub fn family_in_place(&self, family: &Family) -> HowMany {
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
            let count = self.state(district, latest).count.clone();
            weigh.push(((district, latest), limits(&count)));
            parts.push(count);
        }
        let of = |district: DistrictIx, latest: Option<TurnIx>| {
            let found = weigh.iter().find(|(segment, _)| *segment == (district, latest));
            found.map_or((0, Some(0)), |(_, limits)| *limits)
        };
        let together = |turn: TurnIx| {
            let several = self.turn(turn).resulting.len() > 1;
            let together = several.then(|| self.together(turn, &self.turn(turn).resulting));
            together.flatten().map(|count| limits(&count))
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
