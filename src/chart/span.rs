//! The lines of one lane: merged, scaled and mapped to the sheet.

use chrono::{Days, NaiveDate};
use plotters::coord::ranged1d::Ranged;

use super::Size;
use super::axis::Axis;
use super::palette::Class;
use super::picture::{Lane, Style};
use super::place::Track;

/// So many lines can be told apart and counted; what is more is a band.
pub const MOST_LINES: u32 = 12;
/// From one line of a lane to the next.
const PITCH: i32 = 70;
/// The width of a line.
pub(super) const LINE: i32 = 40;
/// What a band grows by where the number doubles. It is the same for all lanes of all pictures, and of whatever number
/// a lane fits on a page.
const DOUBLED: f64 = 150.0;
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

/// How far down the upper edge of a lane's line stands, or would stand: it grows with the number.
fn depth(line: u32) -> i32 {
    match line.checked_sub(MOST_LINES) {
        None | Some(0) => line as i32 * PITCH,
        Some(_) => {
            let doublings = (f64::from(line) / f64::from(MOST_LINES)).log2();
            MOST_LINES as i32 * PITCH + (doublings * DOUBLED).round() as i32
        }
    }
}

/// One line of a lane or one band, as far as the axis shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) class: Class,
    /// The lines that it stands for, counted from 0; a single one where it is a line.
    pub(super) lines: (u32, u32),
    pub(super) left: i32,
    pub(super) right: i32,
    /// The axis shows its beginning.
    begins: bool,
}

impl Span {
    /// Whether it stands for more lines than one.
    pub(super) fn is_band(&self) -> bool {
        self.lines.1 - self.lines.0 > 1
    }

    /// From its upper to its lower edge, below the upper edge of the lane's first line.
    pub(super) fn edges(&self) -> (i32, i32) {
        let (first, end) = self.lines;
        let top = depth(first);
        (top, (depth(end) - (PITCH - LINE)).max(top + LINE))
    }

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
        let (first, end) = (segment.first_line, segment.first_line.saturating_add(segment.lines));
        let span = |lines| Span {
            class,
            lines,
            left,
            right,
            begins,
        };
        if end > MOST_LINES {
            spans.push(span((first, end)));
        } else {
            spans.extend((first..end).map(|line| span((line, line + 1))));
        }
    }
    spans.sort_unstable_by_key(|span| (span.lines, span.class, span.left, span.right));
    spans.dedup_by(|next, span| {
        let touch = next.lines == span.lines && next.class == span.class && next.left <= span.right;
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
