//! Whether posts are in place on a day, and since when.

use std::collections::BTreeMap;

use super::count::on;
use super::piece::pieces;
use crate::model::date::{Date, Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::word::{Standing, StartSide};
use crate::model::{
    Citation, Dated, Definition, DistrictIx, Held, Known, Member, Post, PostIx, ProgrammeIx, Seat, Subject, Text, When,
};

/// Whether a post is in place on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Presence {
    /// In place; true if that rests on a plan alone.
    InPlace {
        /// No source confirms it.
        planned: bool,
    },
    /// Not in place, for a reason that a source tells.
    Absent {
        /// Which.
        standing: Standing,
        /// Why.
        reason: Option<Text>,
        /// Where it is said.
        source: Citation,
    },
    /// It begins later.
    NotYet,
    /// Nothing tells.
    Unknown,
}

impl Presence {
    /// True for in place, planned or not.
    pub fn is_in_place(&self) -> bool {
        matches!(self, Presence::InPlace { .. })
    }
}

/// Since when something is in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// The date; with several beginnings the one that begins first.
    pub date: Date,
    /// Which side of the start it is; `None` where only a statement tells.
    pub side: Option<StartSide>,
    /// The districts before a merger that it was taken from.
    pub from: Vec<DistrictIx>,
    /// False where those began at different times.
    pub same: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

/// Whether a post is in place on a day.
pub fn post_presence(known: &Known<'_>, post: PostIx, day: Day) -> Presence {
    let record = &known.model[post];
    let mut begins_later = false;
    let mut may_have_begun = false;
    // the last day at or before the asked one that shows somebody in place
    let mut shown: Option<(Day, bool)> = None;
    // who is appointed is not in place before the day that a source gives for that
    let on_site = record.start.on_site.as_ref().filter(|s| known.knows(s.source));
    let sides = record.start.sides().filter(|s| known.knows(s.source));
    for side in sides.filter(|s| on_site.is_none_or(|on_site| std::ptr::eq(*s, on_site))) {
        match side.date.on_or_before(day) {
            Truth::Yes => shown = shown.max(side.date.latest().map(|day| (day, false))),
            Truth::No => begins_later = true,
            Truth::Unknown => may_have_begun = true,
        }
    }
    for held in known.counts(post) {
        let Some((first, last)) = held.begins() else { continue };
        // one more is one at least, whatever was before
        let some = match &held.value {
            Some(value) => !value.is_unknown() && !value.is_zero(),
            None => held.statement.change.is_some_and(|c| c.amount() > Decimal::ZERO),
        };
        if !some {
            continue;
        }
        if last <= day {
            let until = held.evidence.map_or(last, |e| e.min(day).max(last));
            shown = match (shown, held.is_planned()) {
                (None, planned) => Some((until, planned)),
                // what somebody saw does not become a plan by one that follows
                (Some((day, true)), false) => Some((day.max(until), false)),
                (Some((day, planned)), _) => Some((day.max(until), planned)),
            };
        } else if first <= day {
            may_have_begun |= !held.is_seen();
        } else {
            begins_later |= !held.is_seen();
        }
    }
    let none = nobody(known, post, day);
    let status = record
        .statuses
        .iter()
        .filter(|s| known.knows(s.source))
        .filter_map(|s| Some((known.time(&s.when).begin()?.latest()?, s)))
        .filter(|(at, _)| *at <= day)
        .max_by_key(|(at, _)| *at);
    if let Some((at, status)) = status
        && status.standing != Standing::Recruiting
        && (shown.is_none_or(|(seen, _)| seen < at) || none.as_ref().is_some_and(|(begin, _)| *begin <= at))
    {
        return match status.standing {
            Standing::Unknown => Presence::Unknown,
            standing => Presence::Absent {
                standing,
                reason: status.reason.clone(),
                source: status.source,
            },
        };
    }
    if let Some((_, source)) = none {
        return Presence::Absent {
            standing: Standing::Vacant,
            reason: None,
            source,
        };
    }
    match (shown, status) {
        (Some((_, planned)), _) => Presence::InPlace { planned },
        (None, Some((_, status))) => Presence::Absent {
            standing: status.standing,
            reason: status.reason.clone(),
            source: status.source,
        },
        (None, None) if begins_later && !may_have_begun => Presence::NotYet,
        _ => Presence::Unknown,
    }
}

/// Since when a post certainly counts none on a day, and who tells: by every definition, with no start, and nobody more,
/// told after that.
fn nobody(known: &Known<'_>, post: PostIx, day: Day) -> Option<(Day, Citation)> {
    let begun = |h: &&Held<'_>| h.begins().is_some_and(|(_, last)| last <= day);
    let counts = known.counts(post);
    let none = |h: &&Held<'_>| !h.is_planned() && h.value.as_ref().is_some_and(Number::is_zero);
    let zero = counts.iter().filter(begun).rfind(none)?;
    let begin = zero.begins()?.1;
    let more = |h: &Held<'_>| h.statement.change.is_some_and(|c| c.amount() > Decimal::ZERO);
    let later = counts
        .iter()
        .filter(begun)
        .any(|h| more(h) && h.begins().is_some_and(|(_, last)| last > begin));
    let record = &known.model[post];
    let mut starts = record.start.sides().filter(|s| known.knows(s.source));
    let started = starts.any(|s| s.date.latest().is_some_and(|at| at > begin && at <= day));
    let mut definitions: Vec<&Definition> = counts
        .iter()
        .filter_map(|h| h.statement.definition.as_deref())
        .collect();
    definitions.sort();
    definitions.dedup();
    let mut values = definitions.iter().map(|d| on(&pieces(known, post, d), day).value);
    (!later && !started && values.all(|v| v.is_zero())).then_some((begin, zero.statement.source))
}

/// A district and all before it, each once: reorganisations of many districts into many lead back to each by many ways.
pub fn line(known: &Known<'_>, district: DistrictIx) -> Vec<DistrictIx> {
    let mut all = vec![district];
    let mut at = 0;
    while let Some(one) = all.get(at).copied() {
        at += 1;
        let before = known.life(one).begin.map(|(event, _)| &known.model[event].original);
        for original in before.into_iter().flatten() {
            if !all.contains(original) {
                all.push(*original);
            }
        }
    }
    all
}

/// Whether a district, or one before it, has posts of its own in a programme; what another organisation has is not its own.
pub fn had(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx) -> bool {
    let model = known.model;
    let ours = |p: &PostIx| model[*p].programme == programme && model[*p].organization.is_none();
    line(known, district).iter().any(|d| model[*d].posts.iter().any(ours))
}

/// What was told last of the numbers of posts up to a day, where that was told as a change alone, and the day that it is
/// evidence for.
pub fn last_change<'m>(
    known: &Known<'m>,
    posts: impl IntoIterator<Item = PostIx>,
    day: Day,
) -> Option<(Day, Held<'m>)> {
    let told = posts.into_iter().flat_map(|p| known.counts(p));
    let told = told.filter(|h| !h.is_planned() && h.value.is_none());
    let told = told.filter_map(|h| Some((h.evidence.filter(|e| *e <= day)?, h)));
    let (evidence, last) = told.max_by_key(|(evidence, _)| *evidence)?;
    Some((evidence, last.clone()))
}

/// Whether all that is told of posts is announced without a day.
pub fn only_announced(known: &Known<'_>, posts: impl IntoIterator<Item = PostIx>) -> bool {
    let mut told = posts
        .into_iter()
        .flat_map(|p| known.statements(Subject::Post(p)))
        .peekable();
    told.peek().is_some() && told.all(|held| held.is_planned() && held.begins().is_none())
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

/// Whether a district has a programme on a day, by its own posts, by one that it shares, or carried over a merger.
pub fn district_presence(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx, day: Day) -> Presence {
    presence_by(known, district, programme, day, &mut BTreeMap::new())
}

/// The same; `met` has what was found of districts before a reorganisation, to which several ways may lead.
fn presence_by(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    day: Day,
    met: &mut BTreeMap<(DistrictIx, Day), Presence>,
) -> Presence {
    let model = known.model;
    let record = &model[district];
    let ours = |p: &&PostIx| model[**p].programme == programme && model[**p].organization.is_none();
    let mut best = Presence::Unknown;
    let mut better = |presence: Presence| {
        let rank = |p: &Presence| match p {
            Presence::InPlace { planned: false } => 4,
            Presence::InPlace { planned: true } => 3,
            Presence::Absent { .. } => 2,
            Presence::NotYet => 1,
            Presence::Unknown => 0,
        };
        if rank(&presence) > rank(&best) {
            best = presence;
        }
    };
    for post in record.posts.iter().filter(ours) {
        better(post_presence(known, *post, day));
    }
    for post in record.shared.iter().filter(ours) {
        let Seat::Shared { members, .. } = &model[*post].seat else {
            continue;
        };
        for member in members.iter().filter(|m| m.district == district) {
            match member_on(known, member, day) {
                Truth::Yes => better(post_presence(known, *post, day)),
                Truth::No => better(Presence::NotYet),
                Truth::Unknown => {}
            }
        }
    }
    if !best.is_in_place()
        && !matches!(best, Presence::Absent { .. })
        && let Some((event, date)) = known.life(district).begin
        && let Some(eve) = date.earliest().and_then(|d| d.pred_opt())
        && eve < day
    {
        // what every predecessor had, every successor has until something else is told; what one of them had,
        // only a merger hands over for certain
        let mut before: Vec<Presence> = Vec::new();
        for original in &model[event].original {
            let known_already = met.get(&(*original, eve)).cloned();
            let presence = known_already.unwrap_or_else(|| presence_by(known, *original, programme, eve, met));
            met.insert((*original, eve), presence.clone());
            before.push(presence);
        }
        let merged = model[event].resulting.len() == 1;
        let carried = if merged {
            before.iter().any(Presence::is_in_place)
        } else {
            !before.is_empty() && before.iter().all(Presence::is_in_place)
        };
        if carried {
            let planned = |p: &Presence| *p == Presence::InPlace { planned: true };
            return Presence::InPlace {
                planned: before.iter().filter(|p| p.is_in_place()).all(planned),
            };
        }
    }
    best
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
    let own: Vec<Since> = model[district]
        .posts
        .iter()
        .filter(|p| model[**p].programme == programme && model[**p].organization.is_none())
        .filter_map(|p| post_since(known, *p, side))
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
    let first = all.into_iter().min_by_key(|s| (s.date.earliest(), s.date.latest()))?;
    Some(Since {
        from: if from.is_empty() { inherited } else { from },
        same,
        sources,
        ..first
    })
}
