//! The lines of one lane: merged, scaled and mapped to the sheet.

use chrono::{Days, NaiveDate};
use plotters::coord::ranged1d::Ranged;

use super::Size;
use super::axis::Axis;
use super::palette::Class;
use super::picture::{Lane, Style};
use super::place::Track;

/// A lane of more lines is drawn to scale with so many; its counts tell the number.
const MOST_LINES: u32 = 12;
/// What is shorter could be overlooked.
const SHORTEST: i32 = 45;
/// Half the width of the line of the answer's day, with the room beside it.
const CLEAR: i32 = 15;

/// What all lanes of a picture share. Lengths in tenths.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) axis: Axis,
    pub(super) size: Size,
    /// The left and the right end of the axis.
    pub(super) plot: (i32, i32),
    /// Where the line of the answer's day runs.
    pub(super) as_of: Option<i32>,
}

impl Field {
    pub(super) fn x(&self, day: NaiveDate) -> i32 {
        self.axis.map(&day, self.plot)
    }

    /// A level of a lane, all of it free but the line of the answer's day.
    pub(super) fn track(&self) -> Track {
        let mut track = Track::new(self.plot.0, self.size.width() - 10);
        if let Some(x) = self.as_of {
            track.take(x - CLEAR, x + CLEAR);
        }
        track
    }
}

/// One line of a lane, as far as the axis shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) class: Class,
    pub(super) line: u32,
    pub(super) left: i32,
    pub(super) right: i32,
    /// The axis shows its beginning.
    begins: bool,
}

impl Span {
    /// Whether an open circle stands at its beginning.
    pub(super) fn begins_planned(&self) -> bool {
        self.class == Class::Planned && self.begins
    }
}

/// The lines; equal ones that touch are one. What would be too short to see reaches back from its end, what is
/// planned on from its beginning.
pub(super) fn spans(lane: &Lane, field: &Field) -> Vec<Span> {
    let axis = field.axis;
    let drawn = || lane.segments.iter().filter(|segment| segment.lines > 0);
    let lines = drawn().map(|s| s.first_line.saturating_add(s.lines)).max().unwrap_or(0);
    let mut spans = Vec::new();
    for segment in drawn() {
        let Some((from, mut to)) = axis.clip(segment.from, segment.to) else {
            continue;
        };
        if let Some(next) = to.checked_add_days(Days::new(1))
            && axis.holds(next)
            && drawn().any(|other| other.from == next)
        {
            to = next;
        }
        let class = match segment.style {
            Style::Fact if lane.former => Class::Past,
            Style::Fact => Class::Fact,
            Style::Past => Class::Past,
            Style::Unsure => Class::Unsure,
            Style::Open => Class::Open,
            Style::Carried => Class::Carried,
            Style::Planned => Class::Planned,
        };
        let (left, right, begins) = (field.x(from), field.x(to), axis.holds(segment.from));
        let covered = scaled(segment.first_line, segment.lines, lines);
        spans.extend(covered.map(|line| Span {
            class,
            line,
            left,
            right,
            begins,
        }));
    }
    spans.sort_unstable_by_key(|span| (span.line, span.class, span.left, span.right));
    spans.dedup_by(|next, span| {
        let touch = next.line == span.line && next.class == span.class && next.left <= span.right;
        if touch {
            span.right = span.right.max(next.right);
        }
        touch
    });
    for span in spans.iter_mut().filter(|span| span.right - span.left < SHORTEST) {
        if span.class == Class::Planned || span.right - SHORTEST < field.plot.0 {
            span.right = (span.left + SHORTEST).min(field.plot.1);
        }
        span.left = span.left.min(span.right - SHORTEST);
    }
    spans
}

/// The drawn lines that a segment covers, at least one, in a lane of so many lines.
fn scaled(first: u32, count: u32, lines: u32) -> impl Iterator<Item = u32> {
    let drawn = lines.clamp(1, MOST_LINES);
    let lines = u64::from(lines.max(1));
    let scale = |line: u64| line * u64::from(drawn);
    let from = (scale(u64::from(first)) / lines) as u32;
    let to = scale(u64::from(first) + u64::from(count)).div_ceil(lines) as u32;
    let from = from.min(drawn - 1);
    from..to.clamp(from + 1, drawn)
}
