//! Which posts make a row of their own, and which districts a question is about.

use std::collections::BTreeSet;

use super::{Coverage, Missing};
use crate::evidence::{self, Count, Presence, Since, had};
use crate::model::date::{Day, Truth};
use crate::model::word::StartSide;
use crate::model::{Definition, DistrictIx, EventIx, Known, PostIx, ProgrammeIx, Question, Seat, sort_key};

/// What is counted and followed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneOf {
    /// A district's own posts in a programme, carried over mergers.
    Own(DistrictIx),
    /// A post that several districts share; counted once.
    Shared(PostIx),
    /// All districts of a split or a regrouping, of which only the sum compares with what was before.
    Regrouped(EventIx),
    /// A district of which no post is recorded.
    Bare(DistrictIx),
}

/// A row's posts, and the districts that they cover on the day.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The posts.
    pub of: LaneOf,
    /// The districts.
    pub districts: Vec<DistrictIx>,
}

/// The districts that a question is about on a day: those that exist, or those of them that it names.
pub fn scope(known: &Known<'_>, question: &Question, day: Day) -> Vec<DistrictIx> {
    let mut existing = known.existing(day);
    if !question.districts.is_empty() {
        existing.retain(|d| question.districts.contains(d));
    }
    existing
}

/// The rows of a programme on a day, one per post.
pub fn lanes(known: &Known<'_>, programme: ProgrammeIx, scope: &[DistrictIx], day: Day) -> Vec<Lane> {
    let model = known.model;
    let ours = |p: &PostIx| model[*p].programme == programme && model[*p].organization.is_none();
    let in_scope: BTreeSet<DistrictIx> = scope.iter().copied().collect();
    let mut lanes: Vec<Lane> = Vec::new();
    // of what several districts have together, each is met again at each of them
    let mut met_events: BTreeSet<EventIx> = BTreeSet::new();
    let mut met_posts: BTreeSet<PostIx> = BTreeSet::new();
    for district in scope {
        let record = &model[*district];
        let born = known.life(*district).begin;
        let regrouped = born.as_ref().map(|(event, _)| *event).filter(|event| {
            let event = &model[*event];
            // a question about some of the districts alone has nothing to compare a sum with
            event.resulting.len() > 1
                && event.resulting.iter().all(|d| in_scope.contains(d))
                && event.original.iter().any(|d| had(known, *d, programme))
        });
        let own = record.posts.iter().any(ours);
        let merged = born.is_some_and(|(event, _)| {
            model[event].resulting.len() == 1 && model[event].original.iter().any(|d| had(known, *d, programme))
        });
        if let Some(event) = regrouped {
            if met_events.insert(event) {
                lanes.push(Lane {
                    of: LaneOf::Regrouped(event),
                    districts: model[event].resulting.clone(),
                });
            }
        } else if own || merged {
            lanes.push(Lane {
                of: LaneOf::Own(*district),
                districts: vec![*district],
            });
        }
        for post in record.shared.iter().filter(|p| ours(p)) {
            let Seat::Shared { members, .. } = &model[*post].seat else {
                continue;
            };
            if !met_posts.insert(*post) {
                continue;
            }
            let districts: Vec<DistrictIx> = members
                .iter()
                .filter(|m| in_scope.contains(&m.district) && evidence::member_on(known, m, day) == Truth::Yes)
                .map(|m| m.district)
                .collect();
            if !districts.is_empty() {
                lanes.push(Lane {
                    of: LaneOf::Shared(*post),
                    districts,
                });
            }
        }
    }
    let covered: BTreeSet<DistrictIx> = lanes.iter().flat_map(|l| l.districts.iter().copied()).collect();
    for district in scope {
        if !covered.contains(district) {
            lanes.push(Lane {
                of: LaneOf::Bare(*district),
                districts: vec![*district],
            });
        }
    }
    let language = model.site().language;
    lanes.sort_by_cached_key(|l| l.districts.first().map(|d| sort_key(model[*d].name.get(language))));
    lanes
}

impl Lane {
    /// The id of its row.
    pub fn id(&self, known: &Known<'_>) -> String {
        let model = known.model;
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => model[d].id.clone(),
            LaneOf::Shared(p) => model[p].id.clone(),
            LaneOf::Regrouped(e) => model[e].id.clone(),
        }
    }

    /// The posts that it is of, those before a merger included.
    pub fn posts(&self, known: &Known<'_>, programme: ProgrammeIx) -> Vec<PostIx> {
        let own = |district: DistrictIx, posts: &mut Vec<PostIx>| {
            for before in evidence::line(known, district) {
                let theirs = known.model[before].posts.iter().copied();
                let ours =
                    |p: &PostIx| known.model[*p].programme == programme && known.model[*p].organization.is_none();
                posts.extend(theirs.filter(ours));
            }
        };
        let mut posts = Vec::new();
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => own(d, &mut posts),
            LaneOf::Shared(p) => posts.push(p),
            LaneOf::Regrouped(_) => {
                for d in &self.districts {
                    own(*d, &mut posts);
                }
            }
        }
        posts.sort();
        posts.dedup();
        posts
    }

    /// Whether it is in place on a day.
    pub fn presence(&self, known: &Known<'_>, programme: ProgrammeIx, day: Day) -> Presence {
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => evidence::district_presence(known, d, programme, day),
            LaneOf::Shared(p) => evidence::post_presence(known, p, day),
            LaneOf::Regrouped(_) => {
                let all: Vec<Presence> = self
                    .districts
                    .iter()
                    .map(|d| evidence::district_presence(known, *d, programme, day))
                    .collect();
                let in_place = all.iter().find(|p| p.is_in_place()).cloned();
                let known_absent = all
                    .iter()
                    .all(|p| matches!(p, Presence::Absent { .. } | Presence::NotYet));
                let absent = all.into_iter().next().filter(|_| known_absent);
                in_place.or(absent).unwrap_or(Presence::Unknown)
            }
        }
    }

    /// Since when.
    pub fn since(&self, known: &Known<'_>, programme: ProgrammeIx, side: StartSide) -> Option<Since> {
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => evidence::district_since(known, d, programme, side),
            LaneOf::Shared(p) => evidence::post_since(known, p, side),
            LaneOf::Regrouped(event) => known.model[event]
                .original
                .iter()
                .filter_map(|d| evidence::district_since(known, *d, programme, side))
                .min_by_key(|s| (s.date.earliest(), s.date.latest())),
        }
    }

    /// How many on a day.
    pub fn count(&self, known: &Known<'_>, programme: ProgrammeIx, definition: &Definition, day: Day) -> Count {
        let district = |d: DistrictIx, day| evidence::district_count(known, d, programme, definition, day);
        match self.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => district(d, day),
            LaneOf::Shared(p) => evidence::post_count(known, p, definition, day),
            LaneOf::Regrouped(event) => {
                let after: Vec<Count> = self.districts.iter().map(|d| district(*d, day)).collect();
                if after.iter().any(|c| !c.value.is_unknown()) {
                    return Count::sum(after.iter());
                }
                // until each new district is told by itself, what all had before carries over as a sum
                let record = &known.model[event];
                let eve = known.in_force(event).and_then(|d| d.earliest()?.pred_opt());
                let whole = record.resulting.iter().all(|d| self.districts.contains(d));
                match eve.filter(|_| whole) {
                    Some(eve) => {
                        let before: Vec<Count> = record.original.iter().map(|d| district(*d, eve)).collect();
                        Count::sum(before.iter())
                    }
                    None => Count::unknown(),
                }
            }
        }
    }
}

/// How many of these districts have a programme on a day.
pub fn coverage(known: &Known<'_>, programme: ProgrammeIx, scope: &[DistrictIx], day: Day) -> Coverage {
    let mut coverage = Coverage {
        of: scope.len(),
        ..Coverage::default()
    };
    for district in scope {
        match evidence::district_presence(known, *district, programme, day) {
            Presence::InPlace { planned } => {
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
