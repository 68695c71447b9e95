//! Whether a number has been constant.

use super::piece::{Piece, PieceKind, conflicts, pieces};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::word::StartSide;
use crate::model::{Citation, Definition, DistrictIx, EventIx, Known, PostIx, ProgrammeIx};

use super::place::{district_since, had, post_since};

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
    pub when: (Day, Day),
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
    /// True where sources disagree on the number at one time.
    pub disputed: bool,
    /// The numbers that were added, where districts were merged.
    pub parts: Vec<Number>,
    /// The pieces that it rests on.
    pub pieces: Vec<Piece>,
    /// The last day of evidence, at or before the asked one.
    pub evidence: Option<Day>,
}

impl History {
    fn nothing() -> Self {
        History {
            state: State::Nothing,
            changes: Vec::new(),
            gaps: Vec::new(),
            before_and_after: false,
            disputed: false,
            parts: Vec::new(),
            pieces: Vec::new(),
            evidence: None,
        }
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
    let start = post_since(known, post, StartSide::Introduced).map(|s| s.date);
    let mut history = judge(pieces(known, post, definition), start.as_ref(), until);
    reported_changes(known, post, definition, until, &mut history);
    history
}

/// Changes that a source reports without telling the numbers; one that the values show already is not told twice.
fn reported_changes(known: &Known<'_>, post: PostIx, definition: &Definition, until: Day, history: &mut History) {
    for held in known.counts(post) {
        let Some(change) = &held.statement.change else { continue };
        let Some((first, last)) = held.begins() else { continue };
        let same = held.statement.definition.as_deref() == Some(definition);
        let shown = history.changes.iter().any(|c| c.when.0 <= last && first <= c.when.1);
        if !same || first > until || shown || change.is_zero() {
            continue;
        }
        history.changes.push(Change {
            when: (first, last),
            from: None,
            to: None,
            by: Some(change.to_string()),
            planned: held.is_planned(),
            source: held.statement.source,
        });
        history.state = State::Changed;
    }
    history.changes.sort_by_key(|c| (c.when.1, c.when.0));
}

/// The history of a district's own posts in a programme, carried over a merger.
///
/// Before a merger the numbers of the districts are added: 2 and 1 before, 3 after is constant.
pub fn district_history(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    definition: &Definition,
    until: Day,
) -> History {
    let model = known.model;
    let own: Vec<History> = model[district]
        .posts
        .iter()
        .filter(|p| model[**p].programme == programme && model[**p].organization.is_none())
        .map(|p| post_history(known, *p, definition, until))
        .collect();
    let before = known
        .life(district)
        .begin
        .filter(|(event, _)| model[*event].resulting.len() == 1);
    match before {
        Some((event, date)) => {
            let eve = date.earliest().and_then(|d| d.pred_opt()).filter(|eve| *eve < until);
            let Some(eve) = eve else { return together(own, until) };
            if !model[event].original.iter().any(|d| had(known, *d, programme)) {
                return together(own, until);
            }
            // one that has no record of the programme leaves the sum before the merger unknown
            let originals: Vec<History> = model[event]
                .original
                .iter()
                .map(|d| district_history(known, *d, programme, definition, eve))
                .collect();
            let start = district_since(known, district, programme, StartSide::Introduced).map(|s| s.date);
            across(originals, own, start.as_ref(), eve, until)
        }
        None => together(own, until),
    }
}

/// The history of all districts that a split or a regrouping made, taken together with those before it.
pub fn regrouped_history(
    known: &Known<'_>,
    event: EventIx,
    programme: ProgrammeIx,
    definition: &Definition,
    until: Day,
) -> History {
    let record = &known.model[event];
    let Some(eve) = known.in_force(event).and_then(|d| d.earliest()?.pred_opt()) else {
        return History::nothing();
    };
    let of = |districts: &[DistrictIx], until: Day| -> Vec<History> {
        districts
            .iter()
            .map(|d| district_history(known, *d, programme, definition, until))
            .collect()
    };
    let start = record
        .original
        .iter()
        .filter_map(|d| district_since(known, *d, programme, StartSide::Introduced))
        .map(|s| s.date)
        .min_by_key(Date::earliest);
    across(
        of(&record.original, eve),
        of(&record.resulting, until),
        start.as_ref(),
        eve,
        until,
    )
}

/// What a sum gained by those that certainly began after others, which went on meanwhile: each is a change, though each
/// alone is constant.
fn joined_later(all: &[History]) -> Vec<Change> {
    // of what was only seen nobody knows when it began
    let constant =
        |h: &History| h.state == State::Constant && h.pieces.first().is_some_and(|p| p.kind == PieceKind::Stated);
    if !all.iter().all(constant) {
        return Vec::new();
    }
    let mut spans: Vec<(&Piece, Day)> = Vec::new();
    for history in all {
        let end = history.pieces.iter().map(|p| p.end).max();
        spans.extend(history.pieces.first().zip(end));
    }
    spans.sort_by_key(|(piece, _)| piece.begin);
    let mut changes = Vec::new();
    for (n, (piece, _)) in spans.iter().enumerate().skip(1) {
        let went_on = |(before, end): &(&Piece, Day)| before.begin.1 < piece.begin.0 && *end >= piece.begin.0;
        if !spans[..n].iter().all(went_on) {
            continue;
        }
        let from = Number::sum(spans[..n].iter().map(|(before, _)| &before.value));
        let to = Number::sum([&from, &piece.value]);
        changes.extend(piece.sources.first().map(|source| Change {
            when: piece.begin,
            from: Some(from),
            to: Some(to),
            by: None,
            planned: false,
            source: *source,
        }));
    }
    changes
}

/// Joins what was before a reorganisation to what came after it.
fn across(before: Vec<History>, after: Vec<History>, start: Option<&Date>, eve: Day, until: Day) -> History {
    let parts: Vec<Number> = before
        .iter()
        .filter_map(|h| h.pieces.last().map(|p| p.value.clone()))
        .collect();
    let mut changes: Vec<Change> = before.iter().flat_map(|h| h.changes.clone()).collect();
    changes.extend(joined_later(&before));
    // one that is silent on its number leaves the sum unknown
    let silent = before
        .iter()
        .any(|h| matches!(h.state, State::NotEstablished | State::Nothing));
    let first = summed(&before, eve);
    let mut pieces: Vec<Piece> = first.into_iter().collect();
    let own = summed_pieces(&after);
    let own_changes: Vec<Change> = after.iter().flat_map(|h| h.changes.clone()).collect();
    pieces.extend(own);
    let mut history = judge(pieces, start, until);
    history.parts = parts;
    if silent {
        let from = start.filter(|s| s.on_or_before(eve) == Truth::Yes);
        let from = from.cloned().unwrap_or_else(|| Date::day(eve));
        history.gaps.insert(0, Gap { from, to: eve });
        if history.state != State::Changed {
            history.state = State::NotEstablished;
        }
    }
    for change in own_changes {
        if !history.changes.iter().any(|c| c.when == change.when) {
            changes.push(change);
        }
    }
    if !changes.is_empty() {
        history.changes.extend(changes);
        history.changes.sort_by_key(|c| (c.when.1, c.when.0));
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
            changes.sort_by_key(|c| (c.when.1, c.when.0));
            let mut history = judge(pieces, None, until);
            history.gaps = all.iter().flat_map(|h| h.gaps.clone()).collect();
            if all.iter().any(|h| h.state == State::NotEstablished) {
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

/// The sum up to the eve of a reorganisation, as one piece.
fn summed(all: &[History], eve: Day) -> Option<Piece> {
    let mut piece = sum_of_last(all)?;
    piece.end = eve;
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
    Some(Piece {
        begin: (first.clone().map(|p| p.begin.0).min()?, first.map(|p| p.begin.1).max()?),
        end: last.iter().map(|p| p.end).min()?,
        open: last.iter().all(|p| p.open),
        seen: None,
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

/// Reads pieces in order: each that certainly differs from the one before is a change; constancy needs `stated`
/// from the start on, and after it nothing but the same.
fn judge(mut pieces: Vec<Piece>, start: Option<&Date>, until: Day) -> History {
    let overtaken: Vec<bool> = pieces
        .iter()
        .map(|plan| {
            plan.kind == PieceKind::Planned
                && pieces
                    .iter()
                    .any(|p| p.kind != PieceKind::Planned && p.begin.1 <= until && p.end >= plan.begin.1)
        })
        .collect();
    let mut keep = overtaken.iter();
    pieces.retain(|_| !keep.next().copied().unwrap_or(false));
    let may_have_begun: Vec<Piece> = pieces
        .iter()
        .filter(|p| p.begin.0 <= until && until < p.begin.1 && p.kind != PieceKind::Seen)
        .cloned()
        .collect();
    pieces.retain(|p| p.begin.1 <= until);
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    let Some(first) = pieces.first() else {
        return History::nothing();
    };
    let evidence = pieces
        .iter()
        .filter(|p| p.kind != PieceKind::Planned)
        .map(|p| p.end.max(p.begin.1).min(until))
        .max();

    let mut changes = Vec::new();
    let mut gaps = Vec::new();
    let mut disputed = false;
    for pair in pieces.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        if conflicts(a, b) {
            disputed = true;
            gaps.push(Gap {
                from: Date::within(b.begin.0, b.begin.1),
                to: b.begin.1.max(b.end.min(until)),
            });
        } else if a.value.agrees(&b.value) == Truth::No {
            // it came after the last day on which the old number is sure, and not after the new one is
            let earliest = match (a.kind, b.kind) {
                (_, PieceKind::Stated | PieceKind::Planned) => b.begin.0,
                _ => a.end.max(a.begin.1).succ_opt().unwrap_or(b.begin.0).min(b.begin.1),
            };
            changes.push(Change {
                when: (earliest, b.begin.1),
                from: Some(a.value.clone()),
                to: Some(b.value.clone()),
                by: None,
                planned: b.kind == PieceKind::Planned,
                source: b.sources[0],
            });
        }
    }

    let mut before_and_after = false;
    let start_day = start.and_then(Date::latest).unwrap_or(first.begin.1);
    if first.kind != PieceKind::Stated || first.begin.0 > start_day {
        // seen once or several times, and never said to have held all through: nothing tells of the time between
        let from = start_day.min(first.begin.1);
        let stated = pieces.iter().find(|p| p.kind == PieceKind::Stated);
        let told = stated
            .or(pieces.iter().rfind(|p| p.kind == PieceKind::Seen))
            .unwrap_or(first);
        gaps.push(Gap {
            from: match start {
                Some(start) if start_day <= first.begin.1 => start.clone(),
                _ => Date::within(first.begin.0, first.begin.1),
            },
            to: told.begin.0.pred_opt().unwrap_or(told.begin.0).max(from),
        });
    }
    let mut covered = first.end;
    for pair in pieces.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let touches = covered.succ_opt().is_some_and(|next| b.begin.0 <= next);
        match a.value.agrees(&b.value) {
            Truth::Yes if !touches && b.kind != PieceKind::Planned => before_and_after = true,
            Truth::Unknown => gaps.push(Gap {
                from: Date::within(a.begin.0, a.begin.1),
                to: b.begin.1,
            }),
            _ => {}
        }
        covered = covered.max(b.end);
    }
    if let Some(last) = pieces.last() {
        for possible in &may_have_begun {
            if possible.value.agrees(&last.value) != Truth::Yes {
                gaps.push(Gap {
                    from: Date::within(possible.begin.0, possible.begin.1),
                    to: until,
                });
            }
        }
    }
    let exact = pieces.iter().all(|p| p.value.is_steady());
    let state = if !changes.is_empty() {
        State::Changed
    } else if gaps.is_empty() && exact {
        State::Constant
    } else {
        State::NotEstablished
    };
    History {
        state,
        changes,
        gaps,
        before_and_after,
        disputed,
        parts: Vec::new(),
        evidence,
        pieces,
    }
}
