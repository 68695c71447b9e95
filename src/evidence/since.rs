//! Since when posts are in place, and what of them is told at which days.

use std::collections::BTreeMap;

use super::line::posts_of;
use super::piece::pieces;
use crate::model::date::{Date, Day, Truth};
use crate::model::word::StartSide;
use crate::model::{Citation, Dated, Definition, DistrictIx, Known, Member, Post, PostIx, ProgrammeIx, Seat, When};

/// Since when something is in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// The date; with several beginnings the one that begins first.
    pub date: Date,
    /// Which side of the start it is; `None` where only a statement tells.
    pub side: Option<StartSide>,
    /// The districts before a reorganisation that it was taken from.
    pub from: Vec<DistrictIx>,
    /// False where those began at different times.
    pub same: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

/// The days at which what a post says may change, or may have changed.
pub fn marks(known: &Known<'_>, post: PostIx) -> Vec<Day> {
    let mut days = Vec::new();
    let mut definitions: Vec<&Definition> = known
        .counts(post)
        .iter()
        .filter_map(|h| h.statement.definition.as_deref())
        .collect();
    definitions.sort();
    definitions.dedup();
    for definition in definitions {
        for piece in pieces(known, post, definition) {
            days.extend([piece.begin.0, piece.begin.1, piece.end, piece.reach]);
        }
    }
    days.extend(
        known
            .counts(post)
            .iter()
            .filter_map(|h| h.begins())
            .flat_map(|(a, b)| [a, b]),
    );
    let sides = known.model[post].start.sides().filter(|s| known.knows(s.source));
    days.extend(sides.flat_map(|s| s.date.earliest().into_iter().chain(s.date.latest())));
    let statuses = known.model[post].statuses.iter().filter(|s| known.knows(s.source));
    for status in statuses {
        let time = known.time(&status.when);
        days.extend(
            time.begin()
                .into_iter()
                .flat_map(|d| d.earliest().into_iter().chain(d.latest())),
        );
    }
    days
}

/// Whether a shared post covers one of its members on a day.
pub fn member_on(known: &Known<'_>, member: &Member, day: Day) -> Truth {
    if !known.knows(member.origin.source) {
        return Truth::Unknown;
    }
    match known.time(&member.when).begin().map(|d| d.on_or_before(day)) {
        Some(Truth::Yes) => Truth::Yes,
        // seen later does not tell what was before
        Some(Truth::No) if matches!(member.when, When::Since { .. }) => Truth::No,
        _ => Truth::Unknown,
    }
}

/// Since when a post is in place, by the side that is asked for; where that is missing by `introduced`, else by
/// `appointed`, else by the third, else by the first statement that says it held.
pub fn post_since(known: &Known<'_>, post: PostIx, side: StartSide) -> Option<Since> {
    let record: &Post = &known.model[post];
    let of = |side: StartSide| -> Option<&Dated> {
        let dated = match side {
            StartSide::Introduced => &record.start.introduced,
            StartSide::Appointed => &record.start.appointed,
            StartSide::OnSite => &record.start.on_site,
        };
        dated.as_ref().filter(|d| known.knows(d.source))
    };
    let told = [side, StartSide::Introduced, StartSide::Appointed, StartSide::OnSite]
        .into_iter()
        .find_map(|s| of(s).map(|d| (d.date.clone(), Some(s), d.source)));
    let told = told.or_else(|| {
        let counts = known.counts(post);
        let first = counts
            .iter()
            .find(|h| !h.is_seen() && !h.is_planned() && h.value.is_some())?;
        Some((first.time.begin()?.clone(), None, first.statement.source))
    });
    told.map(|(date, side, source)| Since {
        date,
        side,
        from: Vec::new(),
        same: true,
        sources: vec![source],
    })
}

/// Since when a post is in place; one that is all that its district has of a programme goes on from those before a
/// reorganisation.
pub fn since_of(known: &Known<'_>, post: PostIx, side: StartSide) -> Option<Since> {
    let record: &Post = &known.model[post];
    let Seat::District(district) = record.seat else {
        return post_since(known, post, side);
    };
    let same = |p: &&PostIx| known.model[**p].programme == record.programme;
    let alone = known.model[district].posts.iter().filter(same).count() == 1;
    if alone && record.organization.is_none() {
        district_since(known, district, record.programme, side)
    } else {
        post_since(known, post, side)
    }
}

/// Since when a district has a programme by its own posts; across a reorganisation that of its predecessors.
pub fn district_since(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    side: StartSide,
) -> Option<Since> {
    since_by(known, district, programme, side, &mut BTreeMap::new())
}

fn since_by(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    side: StartSide,
    met: &mut BTreeMap<DistrictIx, Option<Since>>,
) -> Option<Since> {
    let model = known.model;
    let own: Vec<Since> = posts_of(known, district, programme)
        .into_iter()
        .filter_map(|p| post_since(known, p, side))
        .collect();
    let own = earliest(own, Vec::new());
    let Some((event, in_force)) = known.life(district).begin else {
        return own;
    };
    let mut from = Vec::new();
    let mut before = Vec::new();
    for original in &model[event].original {
        let known_already = met.get(original).cloned();
        let since = known_already.unwrap_or_else(|| since_by(known, *original, programme, side, met));
        met.insert(*original, since.clone());
        if let Some(since) = since {
            from.push(*original);
            before.push(since);
        }
    }
    // a post that goes on under a new name began when it began before
    let before = earliest(before, from);
    let restarted = own
        .as_ref()
        .is_some_and(|own| own.side.is_some() && own.date.on_or_before_date(&in_force) == Truth::No);
    if restarted || before.is_none() { own } else { before }
}

fn earliest(all: Vec<Since>, from: Vec<DistrictIx>) -> Option<Since> {
    let same = all.windows(2).all(|w| w[0].date.same_bounds(&w[1].date)) && all.iter().all(|s| s.same);
    let mut sources: Vec<Citation> = all.iter().flat_map(|s| s.sources.clone()).collect();
    sources.sort();
    sources.dedup();
    let inherited: Vec<DistrictIx> = all.iter().flat_map(|s| s.from.clone()).collect();
    // which of them was first may be open: it came no earlier than the earliest can have, and no later than any must have
    let first_day = all.iter().map(|s| s.date.earliest()).min()?;
    let last_day = all.iter().filter_map(|s| s.date.latest()).min();
    let mut first = all
        .into_iter()
        .min_by_key(|s| (s.date.latest().is_none(), s.date.latest(), s.date.earliest()))?;
    if first.date.earliest() != first_day {
        first.date = Date::within(first_day.unwrap_or(Day::MIN), last_day.unwrap_or(Day::MAX));
    }
    Some(Since {
        from: if from.is_empty() { inherited } else { from },
        same,
        sources,
        ..first
    })
}
