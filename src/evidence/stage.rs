//! Of which time of a unit its posts are asked: what is behind it on the day, and what is still to come.
//!
//! While it is open whether an event has happened, its units are looked at in each state on its own
//! (`docs/meaning.md`, section 2). In a state in which a unit is there, what made it has happened and what ends it has not;
//! whatever is dated by those events is then dated within the same bounds.

use crate::model::date::Day;
use crate::model::{Bounds, DistrictIx, Known, PostIx, Seat, Turn, TurnIx};

/// A time of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stage {
    /// All that is told of it.
    Any,
    /// A day on which it is there.
    On(At),
}

/// A unit on a day on which it is there, and what is behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    /// The unit.
    pub district: DistrictIx,
    /// The day.
    pub day: Day,
    /// The last turn that is behind it; the others of its life are ahead.
    pub latest: Option<TurnIx>,
    /// The turn that is on the day after, where what was before that one is asked for.
    pub eve_of: Option<TurnIx>,
}

impl Stage {
    /// A unit on a day, this turn being its last.
    pub(super) fn on(district: DistrictIx, day: Day, latest: Option<TurnIx>) -> Self {
        Stage::On(At {
            district,
            day,
            latest,
            eve_of: None,
        })
    }

    /// The days that a turn can have been on.
    pub(super) fn when(self, known: &Known<'_>, turn: TurnIx) -> Bounds {
        let lives = known.lives();
        let when = lives.turns[turn].when;
        let Stage::On(At {
            district,
            day,
            latest,
            eve_of,
        }) = self
        else {
            return when;
        };
        if eve_of == Some(turn) {
            let next = day.succ_opt().unwrap_or(day);
            return (next, next);
        }
        if !lives.turns[turn].is_open(day) {
            return when;
        }
        let chain = &lives.chains[district.position()].turns;
        let place = |t: TurnIx| chain.iter().position(|other| *other == t);
        let Some(at) = place(turn) else { return when };
        match latest.and_then(place) {
            Some(last) if at <= last => (when.0, when.1.min(day)),
            _ => (day.succ_opt().unwrap_or(day).max(when.0), when.1),
        }
    }

    /// First and last day on which its unit can have come into being, and on which it can first be no more.
    pub(super) fn life(self, known: &Known<'_>, district: DistrictIx) -> (Bounds, Bounds) {
        let chain = &known.lives().chains[district.position()];
        let made = chain.made.map_or((Day::MIN, Day::MIN), |t| self.when(known, t));
        let ended = chain.ended.map_or((Day::MAX, Day::MAX), |t| self.when(known, t));
        (made, ended)
    }

    /// The same of a post: of one that units share, of any of them.
    pub(super) fn life_of(self, known: &Known<'_>, post: PostIx) -> (Bounds, Bounds) {
        match &known.model[post].seat {
            Seat::District(district) => self.life(known, *district),
            Seat::Shared { members, .. } => {
                let lives = members.iter().map(|m| self.life(known, m.district));
                let any = lives.reduce(|(born, ended), (b, e)| {
                    ((born.0.min(b.0), born.1.min(b.1)), (ended.0.max(e.0), ended.1.max(e.1)))
                });
                any.unwrap_or(((Day::MIN, Day::MIN), (Day::MAX, Day::MAX)))
            }
        }
    }

    /// The days of the turn that the unit went on through, after which it is told of by itself.
    pub(super) fn after(self, known: &Known<'_>) -> Option<Bounds> {
        let Stage::On(At { district, latest, .. }) = self else {
            return None;
        };
        latest.filter(|t| known.lives().turns[*t].goes_on(district))?;
        self.last_of(known, &|_| true)
    }

    /// The days of the last turn behind it that it went on through among several: what was told before it tells nothing of
    /// the time after it.
    pub(super) fn floor(self, known: &Known<'_>) -> Option<Bounds> {
        self.last_of(known, &|turn| turn.resulting.len() > 1)
    }

    /// The days of the last of some turns behind it that it went on through: of several whose order is not told, of any.
    fn last_of(self, known: &Known<'_>, wanted: &dyn Fn(&Turn) -> bool) -> Option<Bounds> {
        let Stage::On(At {
            district, day, latest, ..
        }) = self
        else {
            return None;
        };
        let lives = known.lives();
        let chain = &lives.chains[district.position()].turns;
        let behind = &chain[..=chain.iter().position(|t| Some(*t) == latest)?];
        let through = behind
            .iter()
            .filter(|t| lives.turns[**t].goes_on(district) && wanted(&lives.turns[**t]));
        // in an order that is not told one may stand before another and certainly be after the day
        let days = through.map(|t| self.when(known, *t)).filter(|when| when.0 <= day);
        days.reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
    }
}

/// Whether what begins and reaches so far may tell of the time after a turn.
pub(super) fn may_tell(after: Option<Bounds>, begin: Bounds, reach: Day) -> bool {
    after.is_none_or(|(first, _)| begin.1.max(reach) >= first)
}

/// Whether it certainly does.
pub(super) fn tells(after: Option<Bounds>, begin: Bounds, end: Day) -> bool {
    after.is_none_or(|(_, last)| begin.0.max(end) >= last)
}
