//! Whether a number has been constant, and how it changed: what evidence proves, never what was carried forward
//! (`docs/meaning.md`, section 5).

use std::collections::{BTreeMap, BTreeSet};

use super::changes::changes;
use super::count::same;
use super::line::{had, posts_of};
use super::piece::{Piece, PieceKind, conflicts, pieces};
use super::since::{Since, post_since};
use super::stage::Stage;
use crate::model::date::{Date, Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::word::StartSide;
use crate::model::{Bounds, Citation, Definition, DistrictIx, EventIx, Known, PostIx, ProgrammeIx, TurnIx, eve};

/// What evidence says of a number over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The same from the start to the last evidence.
    Constant,
    /// It changed.
    Changed,
    /// Some span lacks evidence.
    NotEstablished,
    /// There is no number at all.
    Nothing,
}

/// A change of a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// First and last day on which it may have come.
    pub when: Bounds,
    /// Its date as a source writes it, where one tells it.
    pub told: Option<Date>,
    /// The number before; `None` where only the difference is told.
    pub from: Option<Number>,
    /// The number after.
    pub to: Option<Number>,
    /// The difference, where only that is told.
    pub by: Option<String>,
    /// True if it is only announced.
    pub planned: bool,
    /// Where it is said.
    pub source: Citation,
}

/// A span that lacks evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// When it begins, as exact as that is known.
    pub from: Date,
    /// Its last day.
    pub to: Day,
}

/// A number over time, up to a day.
#[derive(Clone, Debug)]
pub struct History {
    /// Constant, changed, not established.
    pub state: State,
    /// The changes, in the order of time.
    pub changes: Vec<Change>,
    /// The spans without evidence, where it is not established.
    pub gaps: Vec<Gap>,
    /// True where the number was told before and after a time of which nobody speaks, and was the same.
    pub before_and_after: bool,
    /// True where all that is told is that it was seen at one time, and nothing of the time before.
    pub seen_once: bool,
    /// True where sources disagree on the number at one time.
    pub disputed: bool,
    /// The numbers that were added, where districts were merged.
    pub parts: Vec<Number>,
    /// The pieces that it rests on.
    pub pieces: Vec<Piece>,
    /// The last day of evidence, at or before the asked one.
    pub evidence: Option<Day>,
    /// The first days of what may have come, and may have not.
    unsettled: Vec<Day>,
}

impl History {
    fn nothing() -> Self {
        History {
            state: State::Nothing,
            changes: Vec::new(),
            gaps: Vec::new(),
            before_and_after: false,
            seen_once: false,
            disputed: false,
            parts: Vec::new(),
            pieces: Vec::new(),
            evidence: None,
            unsettled: Vec::new(),
        }
    }

    /// The beginning of what is constant; of what was only seen nobody knows when it began.
    fn begins_constant(&self) -> Option<&Piece> {
        let first = self.pieces.first().filter(|p| p.kind == PieceKind::Stated);
        first.filter(|_| self.state == State::Constant)
    }

    /// Whether it certainly was one number from its beginning until a change of others, and went on through that: by what
    /// was told last of the time before it and first of the time after it.
    fn goes_on_through(&self, change: Bounds) -> bool {
        let Some(after) = self.pieces.iter().find(|p| p.end >= change.1) else {
            return false;
        };
        let until = change.1.max(after.begin.1);
        let begun: Vec<Piece> = self.pieces.iter().filter(|p| p.has_begun(until)).cloned().collect();
        let before = begun.first().is_some_and(|p| p.begin.1 < change.0);
        let settled = self.unsettled.iter().all(|first| *first > until);
        let changed = self.changes.iter().any(|c| c.when.0 <= until);
        before && settled && !changed && judge(begun, None, until).state == State::Constant
    }

    /// Where it is said.
    pub fn sources(&self) -> Vec<Citation> {
        let mut sources: Vec<Citation> = self.pieces.iter().flat_map(|p| p.sources.iter().copied()).collect();
        sources.extend(self.changes.iter().map(|c| c.source));
        sources.sort();
        sources.dedup();
        sources
    }
}

/// The history of one post.
pub fn post_history(known: &Known<'_>, post: PostIx, definition: &Definition, until: Day) -> History {
    post_after(known, post, definition, None, until)
}

/// The history of one post after a turn that its unit went on through, or from its beginning.
fn post_after(known: &Known<'_>, post: PostIx, definition: &Definition, after: Option<Bounds>, until: Day) -> History {
    let mut all = pieces(known, post, definition);
    let mut start = post_since(known, post, StartSide::Introduced).filter(|s| s.side.is_some());
    if let Some((first, last)) = after {
        start = None;
        all.retain(|p| p.begin.1.max(p.reach) >= first);
        for piece in &mut all {
            piece.clipped |= piece.begin.1 <= first;
            piece.begin = (piece.begin.0.max(first), piece.begin.1.max(last));
        }
    }
    // before its unit was there nothing is missing of it: it begins with the unit
    let (born, _) = Stage::Any.life_of(known, post);
    let start = start.map(|s| match s.date.latest() {
        Some(latest) if latest < born.0 => Since {
            date: Date::day(born.1),
            ..s
        },
        _ => s,
    });
    // a start that is written as the beginning of a number, and cites the same source, is that day
    let start = start.filter(|s| {
        let alike = |p: &Piece| {
            p.kind == PieceKind::Stated
                && p.from.as_ref().is_some_and(|from| from.text() == s.date.text())
                && p.sources.iter().any(|a| s.sources.iter().any(|b| a.source == b.source))
        };
        !all.iter().any(alike)
    });
    let mut history = judge(all, start.map(|s| s.date).as_ref(), until);
    told_changes(known, post, definition, after, until, &mut history);
    history
}

/// Changes that a source tells without the numbers; one that the values show already is not told twice.
fn told_changes(
    known: &Known<'_>,
    post: PostIx,
    definition: &Definition,
    after: Option<Bounds>,
    until: Day,
    history: &mut History,
) {
    for (held, (first, last), sure) in changes(known, post, Some(definition), Stage::Any) {
        let Some(change) = &held.statement.change else { continue };
        if after.is_some_and(|(begin, _)| last < begin) || first > until {
            continue;
        }
        if last > until || !sure {
            // it may have come already, or never
            history.unsettled.push(first);
            if history.state == State::Constant {
                history.state = State::NotEstablished;
            }
            continue;
        }
        if history.changes.iter().any(|c| c.when.0 <= last && first <= c.when.1) {
            continue;
        }
        history.changes.push(Change {
            when: (first, last),
            told: held.time.begin().cloned(),
            from: None,
            to: None,
            by: Some(change.to_string()),
            planned: false,
            source: held.statement.source,
        });
        history.state = State::Changed;
    }
    sort(&mut history.changes);
}

fn sort(changes: &mut [Change]) {
    changes.sort_by_key(|c| (c.when.1, c.when.0));
}

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

/// Reads pieces in order, up to a day; `start` is a beginning that no number is bound to.
fn judge(mut pieces: Vec<Piece>, start: Option<&Date>, until: Day) -> History {
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    let may_have_fallen: Vec<Piece> = pieces.extract_if(.., |p| p.fallen != Truth::No).collect();
    let possible: Vec<Piece> = pieces
        .iter()
        .filter(|p| p.may_have_begun(until) && !p.has_begun(until))
        .cloned()
        .collect();
    pieces.retain(|p| p.has_begun(until));
    let Some(first) = pieces.first() else {
        return History::nothing();
    };
    let facts = || pieces.iter().filter(|p| p.kind != PieceKind::Planned);
    let evidence = facts().map(|p| p.end.max(p.begin.1).min(until)).max();
    let mut changes: Vec<Change> = (0..pieces.len()).filter_map(|n| change_to(&pieces, n)).collect();
    if !has_changed(&pieces, &possible) {
        changes.clear();
    } else if changes.is_empty() {
        changes.extend(change_at_some_time(&pieces));
    }
    let disputed = (0..pieces.len()).any(|n| pieces[n + 1..].iter().any(|b| conflicts(&pieces[n], b)));

    let told_from_start =
        |p: &Piece| p.kind == PieceKind::Stated && start.is_none_or(|s| s.earliest() >= Some(p.begin.1));
    let proven_by = |p: &Piece| {
        p.kind == PieceKind::Stated || facts().any(|s| s.kind == PieceKind::Stated && s.begin.1 <= p.begin.0)
    };
    let same = |p: &Piece| p.value.agrees(&first.value) == Truth::Yes && p.value.exact().is_some();
    let announced = may_have_fallen
        .iter()
        .filter(|p| p.fallen == Truth::Unknown && p.has_begun(until));
    let constant = changes.is_empty()
        && pieces.iter().chain(announced).all(same)
        && possible.iter().all(same)
        && possible.iter().all(proven_by)
        && facts().all(proven_by)
        && facts().any(told_from_start);
    let state = if !changes.is_empty() {
        State::Changed
    } else if constant {
        State::Constant
    } else {
        State::NotEstablished
    };
    let (gaps, before_and_after) = gaps(&pieces, &possible, start, until);
    let seen_once = start.is_none() && pieces.len() == 1 && first.kind == PieceKind::Seen;
    History {
        state,
        changes,
        gaps,
        before_and_after,
        seen_once,
        disputed,
        parts: Vec::new(),
        evidence,
        unsettled: possible.iter().map(|p| p.begin.0).collect(),
        pieces,
    }
}

/// Whether a piece may be told for the very time of another, so that only one of the two is right: a sighting of the same
/// day, a sighting inside a span, a span that begins alike, or one inside another.
fn may_replace(one: &Piece, other: &Piece) -> bool {
    may_replace_rest(one, other, other)
}

/// The same of what is left of a piece where others go before it.
fn may_replace_rest(one: &Piece, rest: &Piece, whole: &Piece) -> bool {
    let begins_together = one.begin.0 <= rest.begin.1 && rest.begin.0 <= one.begin.1;
    match (one.kind, rest.kind) {
        (PieceKind::Planned, _) | (_, PieceKind::Planned) => false,
        (PieceKind::Stated, PieceKind::Seen) => one.begin.0 <= rest.begin.1 && one.reach >= rest.begin.0,
        (PieceKind::Stated, PieceKind::Stated) => {
            let lasts = one.begin.0 <= rest.begin.1 && one.reach >= rest.first_end();
            begins_together || lasts && !is_ended_by(one, whole)
        }
        (PieceKind::Seen, _) => begins_together,
    }
}

/// Whether a span certainly ends where another begins, since no source tells its end.
fn is_ended_by(one: &Piece, other: &Piece) -> bool {
    one.open && one.begin.1 < other.begin.0
}

/// Whether one span, if it is right, puts off what is left of another to the day after its end.
fn goes_before(one: &Piece, rest: &Piece, whole: &Piece) -> bool {
    let spans = one.kind == PieceKind::Stated && rest.kind == PieceKind::Stated;
    let ends_inside = (rest.begin.1..rest.reach).contains(&one.reach);
    spans && one.begin.0 <= rest.begin.0 && ends_inside && !is_ended_by(one, whole)
}

/// Whether a span is told for some time after another, whichever of them is right where they meet: one that begins before it
/// has been told by then, and one that does not goes on after it.
fn goes_on_after(one: &Piece, other: &Piece) -> bool {
    let spans = one.kind == PieceKind::Stated && other.kind == PieceKind::Stated;
    spans && other.reach < one.first_end()
}

/// Whether the number changed in every reading: there is no number that it can have been all through. Such a number would be
/// within the limits of each piece, or of another that may be right in its place, though it may not have begun; of those, the
/// least is the least of a piece.
fn has_changed(pieces: &[Piece], possible: &[Piece]) -> bool {
    // what is about a number shows neither that nor a change
    let admits = |p: &Piece, number: Decimal| {
        p.value.is_approximate()
            || p.value.min().is_none_or(|min| min <= number) && p.value.max().is_none_or(|max| number <= max)
    };
    let exact = || pieces.iter().filter(|p| !p.value.is_approximate());
    let mut numbers = exact().map(|p| p.value.min().unwrap_or(Decimal::ZERO)).peekable();
    let is_told = numbers.peek().is_some();
    is_told
        && numbers.all(|number| {
            let alike: Vec<&Piece> = pieces.iter().chain(possible).filter(|q| admits(q, number)).collect();
            // what is about a number agrees with one that is told as it is
            let says_otherwise = |q: &Piece, p: &Piece| !same(&q.value, &p.value);
            let replaced = |p: &Piece| {
                let mut rest = p.clone();
                loop {
                    if alike
                        .iter()
                        .any(|q| says_otherwise(q, p) && may_replace_rest(q, &rest, p) && !goes_on_after(&rest, q))
                    {
                        return true;
                    }
                    // on the side of a span that begins earlier it begins after that
                    let before = alike.iter().filter(|q| goes_before(q, &rest, p));
                    let ends = before.map(|q| (q.first_end(), q.reach));
                    let Some((first, last)) = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
                        return false;
                    };
                    let after = |day: Day| day.succ_opt().unwrap_or(day);
                    rest.begin = (after(first), after(last));
                }
            };
            exact().any(|p| !admits(p, number) && !replaced(p))
        })
}

/// Whether something else may be right for the time of a piece.
fn is_contested(all: &[Piece], piece: &Piece) -> bool {
    let other = |p: &&Piece| !std::ptr::eq(*p, piece) && p.value.agrees(&piece.value) != Truth::Yes;
    all.iter().filter(other).any(|p| may_replace(p, piece))
}

/// The change that a piece certainly is from what was told before it.
fn change_to(all: &[Piece], n: usize) -> Option<Change> {
    let new = &all[n];
    // what is about a number shows no change from it
    let before: Vec<&Piece> = all
        .iter()
        .filter(|p| p.kind != PieceKind::Planned && !p.value.is_approximate())
        .filter(|p| p.precedes(new) && !may_replace(p, new))
        .collect();
    let last: Vec<&Piece> = before
        .iter()
        .copied()
        .filter(|p| !before.iter().any(|later| p.precedes(later)))
        .collect();
    let differs = |p: &&Piece| p.value.agrees(&new.value) == Truth::No;
    if last.is_empty()
        || !last.iter().all(differs)
        || is_contested(all, new)
        || last.iter().any(|p| is_contested(all, p))
    {
        return None;
    }
    change(&last, new)
}

/// Where it is certain that the number changed, and not from which to which: two that differ, of which nothing else may be
/// right, or else any two.
fn change_at_some_time(all: &[Piece]) -> Option<Change> {
    let of = |stands: &dyn Fn(&&Piece) -> bool| {
        let pairs = all
            .iter()
            .enumerate()
            .filter(|(_, old)| old.kind != PieceKind::Planned && stands(old));
        let mut pairs = pairs.filter_map(|(n, old)| {
            let differs = |new: &&Piece| old.precedes(new) && new.value.agrees(&old.value) == Truth::No;
            let new = all[n..].iter().filter(|new| stands(new)).find(differs)?;
            change(&[old], new)
        });
        pairs.next()
    };
    of(&|p| !is_contested(all, p)).or_else(|| of(&|_| true))
}

fn change(last: &[&Piece], new: &Piece) -> Option<Change> {
    let (first, others) = last.split_first()?;
    let from = others
        .iter()
        .fold(first.value.clone(), |all, p| Number::span(&all, &p.value));
    // of a sighting at some time it is sure that the first of its days was not before it
    let seen = last.iter().map(|p| match p.kind {
        PieceKind::Seen => p.begin.0,
        _ => p.begin.0.max(p.end),
    });
    let seen = seen.max()?;
    let told = (new.kind != PieceKind::Seen).then(|| new.from.clone()).flatten();
    let earliest = match new.kind {
        PieceKind::Seen => seen.succ_opt().unwrap_or(seen).min(new.begin.1),
        _ => new.begin.0,
    };
    Some(Change {
        when: (earliest, new.begin.1),
        told,
        from: Some(from),
        to: Some(new.value.clone()),
        by: None,
        planned: new.kind == PieceKind::Planned,
        source: *new.sources.first()?,
    })
}

/// The spans that lack evidence, and whether an equal number before and after one proves it.
fn gaps(pieces: &[Piece], possible: &[Piece], start: Option<&Date>, until: Day) -> (Vec<Gap>, bool) {
    let mut gaps = Vec::new();
    let mut before_and_after = false;
    let facts: Vec<&Piece> = pieces.iter().filter(|p| p.kind != PieceKind::Planned).collect();
    if let (Some(start), Some(first)) = (start, facts.first())
        && start.latest().is_some_and(|day| day < first.begin.0)
    {
        gaps.push(Gap {
            from: start.clone(),
            to: eve(first.begin.0),
        });
    }
    // the last day that is covered, and whether a span has been told by then
    let mut covered: Option<(Day, bool)> = None;
    for (n, piece) in facts.iter().enumerate() {
        let stated = piece.kind == PieceKind::Stated;
        if let Some((end, proves)) = covered {
            let previous = facts[n - 1];
            let open = end.succ_opt().is_some_and(|next| next < piece.begin.0);
            let same = piece.value.agrees(&previous.value) == Truth::Yes;
            if same && proves {
                before_and_after |= open;
            } else if open && piece.value.agrees(&previous.value) != Truth::No {
                let exact = previous.begin.0 == previous.begin.1 || previous.kind == PieceKind::Stated;
                gaps.push(Gap {
                    from: if exact {
                        Date::day(end.succ_opt().unwrap_or(end))
                    } else {
                        Date::within(previous.begin.0, previous.begin.1)
                    },
                    to: eve(piece.begin.0),
                });
            } else if !same && previous.begin.1 >= piece.begin.0 {
                // told for times whose order is open, or for one time
                gaps.push(Gap {
                    from: Date::within(previous.begin.0.min(piece.begin.0), piece.begin.1.max(previous.begin.1)),
                    to: piece.begin.1.max(previous.begin.1).min(until),
                });
            }
        }
        let end = piece.end.max(piece.begin.1);
        covered = Some(match covered {
            Some((day, proves)) => (day.max(end), proves || stated),
            None => (end, stated),
        });
    }
    if let Some(last) = facts.last() {
        for other in possible {
            if other.value.agrees(&last.value) != Truth::Yes && other.kind != PieceKind::Seen {
                gaps.push(Gap {
                    from: Date::within(other.begin.0, other.begin.1),
                    to: until,
                });
            }
        }
    }
    gaps.dedup();
    (gaps, before_and_after)
}
