//! Whether a number has been constant, and how it changed: what evidence proves, never what was carried forward
//! (`docs/meaning.md`, section 5).

mod judged;
mod units;

use judged::judge;
pub use units::{district_history, open_history, regrouped_history};

use super::changes::changes;
use super::piece::{Piece, PieceKind, pieces};
use super::since::{Since, post_since};
use super::stage::Stage;
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::StartSide;
use crate::model::{Bounds, Citation, Definition, Known, PostIx};

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
                && p.from.as_ref().is_some_and(|from| from.is_written_as(&s.date))
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
