//! The lines of one post or unit over time: solid on days with evidence, dashed where a number is carried on, hatched
//! where what is known can be read in more ways than one.

use crate::chart::picture::{Lane, Segment, Style};
use crate::evidence::{Piece, PieceKind};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::view::words::Words;

/// The first and the last day that a date can mean.
pub(super) type Days = (Day, Day);

/// All that the lines of a post are drawn from.
#[derive(Default)]
pub(super) struct Told {
    /// Its numbers.
    pub(super) pieces: Vec<Piece>,
    /// Since when it is in place.
    pub(super) start: Option<Days>,
    /// What comes to it from others by a reorganisation, in the order of the days.
    pub(super) joins: Vec<(Days, Number)>,
    /// When it is told that nobody is there.
    pub(super) stops: Vec<Days>,
    /// When it is told that there are more or fewer, and not how many then.
    pub(super) changes: Vec<Days>,
}

/// The last that was told, up to the piece that is drawn.
struct Last {
    value: Number,
    /// The days of which it was told; it was not where a reorganisation or a plan gives it.
    since: Day,
    until: Day,
    is: Basis,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Evidence,
    Joined,
    /// A plan, above so many lines of what was before.
    Plan(u32),
}

/// A lane while it is drawn.
struct Course<'a, 'm> {
    words: &'a Words<'m>,
    until: Day,
    stops: &'a [Days],
    changes: &'a [Days],
    lane: Lane,
    last: Option<Last>,
}

/// Draws what is told, up to a day.
pub(super) fn lane(words: &Words<'_>, until: Day, told: &Told) -> Lane {
    let mut course = Course {
        words,
        until,
        stops: &told.stops,
        changes: &told.changes,
        lane: Lane::default(),
        last: None,
    };
    let begun = |day: Day| day <= until;
    let pieces: Vec<&Piece> = told
        .pieces
        .iter()
        .filter(|p| match p.kind {
            PieceKind::Planned => begun(p.begin.1) && !falls(p, &told.pieces),
            _ => begun(p.begin.0),
        })
        .collect();
    let joins: Vec<&(Days, Number)> = told.joins.iter().filter(|(days, _)| begun(days.0)).collect();
    if let Some(days) = told.start {
        course.start(days, pieces.first().copied(), joins.first().map(|(days, _)| *days));
    }
    let mut joins = joins.into_iter().peekable();
    for piece in pieces {
        while let Some((days, value)) = joins.next_if(|(days, _)| days.1 <= piece.begin.1) {
            course.join(*days, value);
        }
        course.piece(piece, told.start);
    }
    for (days, value) in joins {
        course.join(*days, value);
    }
    if let Some(last) = course.last.take().filter(|last| !matches!(last.is, Basis::Plan(_))) {
        course.carry(last.until, until, &last.value);
    }
    let whole = |d: Option<Decimal>| d.is_none_or(|d| d.to_i64_if_whole().is_some());
    let joined = told.joins.iter().map(|(_, value)| value);
    let mut values = told.pieces.iter().map(|p| &p.value).chain(joined);
    course.lane.parts = values.any(|value| !whole(value.min()) || !whole(value.max()));
    course.lane
}

/// The first and the last day of a date that has both.
pub(super) fn days(date: &Date) -> Option<Days> {
    date.earliest().zip(date.latest())
}

pub(super) fn before(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

fn after(day: Day) -> Day {
    day.succ_opt().unwrap_or(day)
}

/// How many lines a number is drawn as, at least and at most: one per whole or begun unit.
fn lines(value: &Number) -> (u32, u32) {
    let whole = |d: Decimal| u32::try_from((d.thousandths().max(0) + 999) / 1000).unwrap_or(u32::MAX);
    let least = value.min().map_or(0, whole);
    (least, value.max().map_or(least, whole).max(least))
}

/// A plan falls where evidence of its day or later is told.
fn falls(plan: &Piece, all: &[Piece]) -> bool {
    let told = |p: &Piece| p.kind != PieceKind::Planned && p.begin.0.max(p.end) >= plan.begin.1;
    plan.kind == PieceKind::Planned && all.iter().any(told)
}

impl Course<'_, '_> {
    fn push(&mut self, from: Day, to: Day, (first_line, end): (u32, u32), style: Style) {
        let to = to.min(self.until);
        if from <= to && first_line < end {
            self.lane.segments.push(Segment {
                from,
                to,
                first_line,
                lines: end - first_line,
                style,
            });
        }
    }

    /// So many as are there in every reading in their own style, those that are there in some hatched.
    fn held(&mut self, from: Day, to: Day, value: &Number, style: Style) {
        if value.is_unknown() {
            return self.push(from, to, (0, 1), Style::Open);
        }
        let (least, most) = lines(value);
        self.push(from, to, (0, least), style);
        self.push(from, to, (least, most), Style::Unsure);
    }

    /// What may be there or not.
    fn perhaps(&mut self, from: Day, to: Day, value: &Number) {
        let most = match value.is_unknown() {
            true => 1,
            false => lines(value).1,
        };
        self.push(from, to, (0, most), Style::Unsure);
    }

    /// The number after its last evidence. It is carried no further than to the day from which nobody is there, and a
    /// told change leaves it open.
    fn carry(&mut self, evidence: Day, to: Day, value: &Number) {
        let next = |all: &[Days]| {
            let next = all.iter().filter(|(first, last)| *last > evidence && *first <= to);
            next.min().copied()
        };
        let from = after(evidence);
        let stop = next(self.stops);
        let end = stop.map_or(to, |(first, _)| before(first).max(evidence));
        let change = next(self.changes).filter(|(first, _)| *first <= end);
        let known = change.map_or(end, |(first, _)| before(first).max(evidence));
        self.held(from, known, value, Style::Carried);
        self.push(after(known), end, (0, 1), Style::Open);
        if let Some((first, last)) = stop {
            self.perhaps(first.max(from), before(last).min(to), value);
        }
    }

    /// Takes back what is drawn from a day on.
    fn cut(&mut self, day: Day) {
        for segment in &mut self.lane.segments {
            segment.to = segment.to.min(before(day));
        }
        self.lane.segments.retain(|segment| segment.from <= segment.to);
    }

    fn count(&mut self, day: Day, value: &Number) {
        self.lane.counts.push((day, self.words.number(value)));
    }

    /// In place before anybody told how many: as many hairlines as were told first.
    fn start(&mut self, (first, last): Days, piece: Option<&Piece>, join: Option<Days>) {
        if join.is_some_and(|(joined, _)| joined <= last) {
            return;
        }
        if piece.is_some_and(|p| p.kind == PieceKind::Stated && p.begin.0 <= last) {
            return;
        }
        let n = piece.map_or(1, |p| lines(&p.value).0.max(1));
        self.push(first, before(last), (0, n), Style::Unsure);
        let told = piece.map(|p| match p.kind {
            PieceKind::Seen => p.begin.1,
            _ => p.begin.0,
        });
        let mut to = [told, join.map(|(first, _)| first)]
            .into_iter()
            .flatten()
            .min()
            .map_or(self.until, before);
        if let Some((stop, _)) = self.stops.iter().filter(|(_, end)| *end > last).min() {
            to = to.min(before(*stop));
        }
        self.push(last, to, (0, n), Style::Open);
    }

    /// A reorganisation is no evidence of a number: what comes by it is carried. What a source tells of over its day is
    /// told of the unit after it.
    fn join(&mut self, (first, last): Days, value: &Number) {
        match self.last.take() {
            Some(old) if old.is == Basis::Evidence && old.until >= last => {
                self.last = Some(old);
                return;
            }
            Some(old) => {
                if matches!(old.is, Basis::Plan(_)) {
                    self.cut(first);
                }
                self.carry(old.until, before(first), &old.value);
                self.held(first, before(last), &Number::span(&old.value, value), Style::Carried);
            }
            None => self.perhaps(first, before(last), value),
        }
        self.count(first, value);
        self.last = Some(Last {
            value: value.clone(),
            since: last,
            until: before(last),
            is: Basis::Joined,
        });
    }

    fn piece(&mut self, piece: &Piece, start: Option<Days>) {
        if piece.kind == PieceKind::Planned {
            return self.plan(piece);
        }
        let value = &piece.value;
        let (first, last) = (piece.begin.0, piece.begin.1.min(self.until));
        let mut end = piece.end.max(last);
        let Some(old) = self.last.take() else {
            self.first(piece, start);
            self.last = Some(Last {
                value: value.clone(),
                since: last,
                until: end,
                is: Basis::Evidence,
            });
            return;
        };
        let evident = old.is == Basis::Evidence;
        if matches!(old.is, Basis::Plan(_)) {
            self.cut(first);
        }
        // two that tell of the same days: either may be right
        if evident && old.since <= first && last <= old.until && old.value.agrees(value) == Truth::No {
            let either = Number::span(&old.value, value);
            let until = end.max(old.until);
            self.cut(first);
            self.held(first, until, &either, Style::Fact);
            self.count(first, &either);
            self.last = Some(Last {
                value: either,
                until,
                ..old
            });
            return;
        }
        let gap = !evident || old.until < before(first);
        if gap {
            self.carry(old.until, before(first), &old.value);
        }
        let from = if evident { first.max(after(old.until)) } else { first };
        let style = match piece.kind {
            PieceKind::Stated if !gap => Style::Fact,
            _ => Style::Carried,
        };
        let begun = piece.begin.1 <= self.until;
        let to = if begun { before(last) } else { last };
        self.held(from, to, &Number::span(&old.value, value), style);
        let same = old.value.agrees(value);
        if !begun {
            self.count(first, value);
            return;
        }
        self.held(last, end, value, Style::Fact);
        if same != Truth::Yes {
            self.count(first, value);
        }
        if evident && same != Truth::No {
            end = end.max(old.until);
        }
        self.last = Some(Last {
            value: value.clone(),
            since: last,
            until: end,
            is: Basis::Evidence,
        });
    }

    /// The first number that is told.
    fn first(&mut self, piece: &Piece, start: Option<Days>) {
        let value = &piece.value;
        let (first, last) = (piece.begin.0, piece.begin.1.min(self.until));
        if piece.kind != PieceKind::Stated {
            // seen at some time within the span: a point at its end, and nothing said of the rest
            self.held(last, last, value, Style::Fact);
            self.count(last, value);
            return;
        }
        if piece.begin.1 > self.until {
            self.perhaps(first, last, value);
            self.count(first, value);
            return;
        }
        // the start may be told more closely than the number
        let within = |day: &Day, to: Day| (first..=to).contains(day);
        let from = start.map(|s| s.1).filter(|s| within(s, last)).unwrap_or(last);
        let unsure = start.map(|s| s.0).filter(|s| within(s, from)).unwrap_or(first);
        self.perhaps(unsure, before(from), value);
        self.held(from, piece.end.max(from), value, Style::Fact);
        self.count(unsure, value);
    }

    /// What is announced, above the lines of what was before.
    fn plan(&mut self, piece: &Piece) {
        let at = piece.begin.1;
        let had = match self.last.take() {
            None => 0,
            Some(Last {
                is: Basis::Plan(had), ..
            }) => {
                self.cut(at);
                had
            }
            Some(old) => {
                self.carry(old.until, before(at), &old.value);
                lines(&old.value).0
            }
        };
        let n = match piece.value.is_unknown() {
            true => had + 1,
            false => lines(&piece.value).0,
        };
        self.push(at, self.until, (0, had.min(n)), Style::Carried);
        self.push(at, self.until, (had.min(n), n), Style::Planned);
        self.count(at, &piece.value);
        self.last = Some(Last {
            value: piece.value.clone(),
            since: at,
            until: self.until,
            is: Basis::Plan(had),
        });
    }
}

/// Lines that are there at most until the second day and perhaps no longer than until the first.
pub(super) fn end(lane: &mut Lane, first: Day, last: Day) {
    let mut perhaps = Vec::new();
    lane.segments.retain(|s| s.from <= last);
    for segment in &mut lane.segments {
        segment.to = segment.to.min(last);
        if segment.to > first {
            perhaps.push(Segment {
                from: segment.from.max(after(first)),
                style: Style::Unsure,
                ..*segment
            });
            segment.to = first;
        }
    }
    lane.segments.retain(|s| s.from <= s.to);
    lane.segments.extend(perhaps);
}

/// Without what would be drawn before a day.
pub(super) fn begin(lane: &mut Lane, first: Day) {
    lane.segments.retain(|s| s.to >= first);
    for segment in &mut lane.segments {
        segment.from = segment.from.max(first);
    }
}
