//! The histories of units, joined over the events that they came from, and of several posts as one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Gap, History, State, judge, post_after, sort};
use crate::evidence::line::{had, posts_of};
use crate::evidence::piece::{Piece, PieceKind};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::{Citation, Definition, DistrictIx, EventIx, Known, PostIx, ProgrammeIx, TurnIx, eve};

/// The histories of units over the turns that they came from, each turn once and in their order.
struct Over<'k, 'm, 'd> {
    known: &'k Known<'m>,
    programme: ProgrammeIx,
    definition: &'d Definition,
    /// The histories of a turn's originals up to its eve.
    before: BTreeMap<TurnIx, Vec<History>>,
}

impl<'k, 'm, 'd> Over<'k, 'm, 'd> {
    fn new(known: &'k Known<'m>, programme: ProgrammeIx, definition: &'d Definition, of: &[DistrictIx]) -> Self {
        let lives = known.lives();
        let mut turns: BTreeSet<TurnIx> = BTreeSet::new();
        let mut next: Vec<TurnIx> = of
            .iter()
            .flat_map(|d| lives.chains[d.position()].turns.iter().copied())
            .collect();
        while let Some(turn) = next.pop() {
            if turns.insert(turn) {
                let originals = lives.turns[turn].original.iter();
                next.extend(
                    originals.flat_map(|d| lives.chains[d.position()].turns.iter().copied().filter(|t| *t < turn)),
                );
            }
        }
        let mut over = Over {
            known,
            programme,
            definition,
            before: BTreeMap::new(),
        };
        for turn in turns {
            let record = &lives.turns[turn];
            if !record.original.iter().any(|d| had(known, *d, programme)) {
                continue;
            }
            let until = eve(record.when.0);
            let of = |district: &DistrictIx| {
                let chain = &lives.chains[district.position()].turns;
                let previous = chain.iter().copied().take_while(|t| *t != turn).last();
                over.unit(*district, previous, until)
            };
            let histories: Vec<History> = record.original.iter().map(of).collect();
            over.before.insert(turn, histories);
        }
        over
    }

    /// A unit's own posts after its latest turn, joined to what was before that where it is the only result.
    fn unit(&self, district: DistrictIx, latest: Option<TurnIx>, until: Day) -> History {
        let own = self.own(district, latest, until);
        let Some(turn) = latest else {
            return together(own, until);
        };
        let record = &self.known.lives().turns[turn];
        let before = self.before.get(&turn).filter(|_| record.resulting.len() == 1);
        match before {
            Some(before) if record.when.0 <= until => across(before.clone(), own, eve(record.when.0), until),
            _ => together(own, until),
        }
    }

    fn own(&self, district: DistrictIx, latest: Option<TurnIx>, until: Day) -> Vec<History> {
        let after = latest.map(|t| &self.known.lives().turns[t]);
        let after = after.filter(|t| t.goes_on(district)).map(|t| t.when);
        let posts = posts_of(self.known, district, self.programme);
        let of = |p: PostIx| post_after(self.known, p, self.definition, after, until);
        posts.into_iter().map(of).collect()
    }
}

/// The latest turn of a unit that may have happened by a day.
fn latest(known: &Known<'_>, district: DistrictIx, day: Day) -> Option<TurnIx> {
    let lives = known.lives();
    let chain = &lives.chains[district.position()];
    let mut turns = chain.turns.iter().copied().filter(|t| Some(*t) != chain.ended);
    turns.rfind(|t| lives.turns[*t].when.1 <= day).or(chain.made)
}

/// The history of a district's own posts in a programme, carried over what made it.
///
/// Before a merger the numbers of the districts are added: 2 and 1 before, 3 after is constant.
pub fn district_history(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    definition: &Definition,
    until: Day,
) -> History {
    Over::new(known, programme, definition, &[district]).unit(district, latest(known, district, until), until)
}

/// The history of all districts that a split or a regrouping made, taken together with those before it.
pub fn regrouped_history(
    known: &Known<'_>,
    event: EventIx,
    programme: ProgrammeIx,
    definition: &Definition,
    until: Day,
) -> History {
    let lives = known.lives();
    let Some(turn) = lives.turn_of(event) else {
        return History::nothing();
    };
    let record = &lives.turns[turn];
    let over = Over::new(known, programme, definition, &record.resulting);
    let own: Vec<History> = record
        .resulting
        .iter()
        .map(|d| together(over.own(*d, Some(turn), until), until))
        .collect();
    let before = over.before.get(&turn).cloned().unwrap_or_default();
    across(before, own, eve(record.when.0), until)
}

/// The history of districts of which it is open whether those before a turn are there or those after it: up to the eve of
/// the first day on which it can have happened, what is told of those before.
pub fn open_history(
    known: &Known<'_>,
    turn: TurnIx,
    programme: ProgrammeIx,
    definition: &Definition,
    until: Day,
) -> History {
    let record = &known.lives().turns[turn];
    let over = Over::new(known, programme, definition, &record.resulting);
    let before = over.before.get(&turn).cloned().unwrap_or_default();
    let mut history = across(before, Vec::new(), eve(record.when.0), until);
    if history.state == State::Constant {
        history.state = State::NotEstablished;
    }
    history
}

/// What a sum gained by those that certainly began after others, which went on meanwhile: each is a change, though each
/// alone is constant.
fn joined_later(all: &[History]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (n, joins) in all.iter().enumerate() {
        let Some(piece) = joins.begins_constant().filter(|p| !p.value.is_zero()) else {
            continue;
        };
        // those that begin later were none before and none after
        let waits = |h: &History| h.begins_constant().is_some_and(|p| p.begin.0 > piece.begin.1);
        let others = all.iter().enumerate().filter(|(m, _)| *m != n);
        let went_on: Vec<&History> = others.map(|(_, h)| h).filter(|h| !waits(h)).collect();
        if went_on.is_empty() || !went_on.iter().all(|h| h.goes_on_through(piece.begin)) {
            continue;
        }
        let last = |h: &&History| {
            h.pieces
                .iter()
                .rfind(|p| p.has_begun(piece.begin.1))
                .map(|p| p.value.clone())
        };
        let numbers: Vec<Number> = went_on.iter().filter_map(last).collect();
        let from = Number::sum(&numbers);
        let to = Number::sum([&from, &piece.value]);
        changes.extend(piece.sources.first().map(|source| Change {
            when: piece.begin,
            told: piece.from.clone(),
            from: Some(from),
            to: Some(to),
            by: None,
            planned: false,
            source: *source,
        }));
    }
    changes
}

/// Joins what was before a turn to what came after it. Each of those before counts from its own start.
fn across(before: Vec<History>, after: Vec<History>, eve: Day, until: Day) -> History {
    let parts: Vec<Number> = before
        .iter()
        .filter_map(|h| h.pieces.last().map(|p| p.value.clone()))
        .collect();
    let mut changes: Vec<Change> = before.iter().flat_map(|h| h.changes.clone()).collect();
    // one that is silent on its number leaves the sum unknown
    let silent = before
        .iter()
        .any(|h| matches!(h.state, State::NotEstablished | State::Nothing));
    let mut pieces: Vec<Piece> = summed(&before, eve).into_iter().collect();
    pieces.extend(summed_pieces(&after));
    let own_changes: Vec<Change> = after.iter().flat_map(|h| h.changes.clone()).collect();
    let mut history = judge(pieces, None, until);
    history.parts = parts;
    if silent {
        let mut gaps: Vec<Gap> = before.iter().flat_map(|h| h.gaps.clone()).collect();
        if before.iter().any(|h| h.state == State::Nothing) || gaps.is_empty() {
            let told = before.iter().filter_map(|h| h.evidence).min();
            let from = told.and_then(|day| day.succ_opt()).map_or(eve, |day| day.min(eve));
            gaps.push(Gap {
                from: Date::day(from),
                to: eve,
            });
        }
        gaps.append(&mut history.gaps);
        gaps.dedup();
        history.gaps = gaps;
        history.seen_once = false;
        if history.state == State::Constant {
            history.state = State::NotEstablished;
        }
    }
    history.disputed |= before.iter().chain(&after).any(|h| h.disputed);
    for change in own_changes {
        if !history.changes.iter().any(|c| c.when == change.when) {
            changes.push(change);
        }
    }
    if !changes.is_empty() {
        history.changes.extend(changes);
        sort(&mut history.changes);
        history.state = State::Changed;
    }
    history
}

/// Several posts or districts as one: their pieces are added where each has one number all through.
fn together(mut all: Vec<History>, until: Day) -> History {
    match all.len() {
        0 => History::nothing(),
        1 => all.swap_remove(0),
        _ => {
            let pieces = summed_pieces(&all);
            let mut changes: Vec<Change> = all.iter().flat_map(|h| h.changes.clone()).collect();
            changes.extend(joined_later(&all));
            sort(&mut changes);
            let mut history = judge(pieces, None, until);
            history.gaps = all.iter().flat_map(|h| h.gaps.clone()).collect();
            history.disputed = all.iter().any(|h| h.disputed);
            // what is constant from another day on changes the sum, or may
            let begins: Vec<Option<&Piece>> = all.iter().map(History::begins_constant).collect();
            let alike = |pair: &[Option<&Piece>]| pair[0].zip(pair[1]).is_some_and(|(a, b)| a.begins_with(b));
            let silent = |h: &History| matches!(h.state, State::NotEstablished | State::Nothing);
            if all.iter().any(silent) || !begins.windows(2).all(alike) {
                history.state = State::NotEstablished;
            }
            if !changes.is_empty() {
                history.changes = changes;
                history.state = State::Changed;
            }
            history
        }
    }
}

/// The sum up to the eve of a turn, as one piece.
fn summed(all: &[History], eve: Day) -> Option<Piece> {
    let mut piece = sum_of_last(all)?;
    piece.begin = (piece.begin.0.min(eve), piece.begin.1.min(eve));
    piece.end = eve;
    piece.reach = eve;
    piece.open = false;
    Some(piece)
}

fn summed_pieces(all: &[History]) -> Vec<Piece> {
    match all {
        [one] => one.pieces.clone(),
        _ => sum_of_last(all).into_iter().collect(),
    }
}

/// The last piece of each, added; `stated` only if each is.
fn sum_of_last(all: &[History]) -> Option<Piece> {
    let last: Vec<&Piece> = all.iter().map(|h| h.pieces.last()).collect::<Option<_>>()?;
    let first = all.iter().filter_map(|h| h.pieces.first());
    let sources: Vec<Citation> = all.iter().flat_map(History::sources).collect();
    let end = last.iter().map(|p| p.end.max(p.begin.1)).min()?;
    Some(Piece {
        begin: (first.clone().map(|p| p.begin.0).min()?, first.map(|p| p.begin.1).max()?),
        end,
        reach: end,
        open: last.iter().all(|p| p.open),
        seen: None,
        from: None,
        at_event: false,
        clipped: false,
        to: None,
        fallen: Truth::No,
        sure: true,
        inferred: last.iter().any(|p| p.inferred),
        value: Number::sum(last.iter().map(|p| &p.value)),
        kind: if all.iter().all(|h| h.state == State::Constant) {
            PieceKind::Stated
        } else {
            last.iter().map(|p| p.kind).min()?
        },
        sources,
    })
}
