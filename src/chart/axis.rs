//! The axis of days that all pictures share.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::drawing::DrawingArea;
use plotters::style::ShapeStyle;
use plotters_backend::DrawingBackend;

use super::backend::{SMALL, Svg};
use super::palette::Class;
use super::picture::Months;
use super::width::{Weight, width};
use super::{Anchor, Drawn, Side, Size, Texts};

/// Days from the left to the right; what lies outside stands at the nearer end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    from: NaiveDate,
    to: NaiveDate,
}

impl Axis {
    /// An axis of at least one day; one that ends before it begins is that of its first day.
    pub(super) fn new(from: NaiveDate, to: NaiveDate) -> Self {
        Self { from, to: to.max(from) }
    }

    pub(super) fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the day lies before the axis.
    pub(super) fn precedes(self, day: NaiveDate) -> bool {
        day < self.from
    }

    /// Where a day stands, or on which side of the axis it lies.
    pub(super) fn side(self, day: NaiveDate, x: impl Fn(NaiveDate) -> i32) -> Result<i32, Side> {
        if self.precedes(day) {
            Err(Side::Before)
        } else if self.holds(day) {
            Ok(x(day))
        } else {
            Err(Side::After)
        }
    }

    /// The part of a span that the axis shows.
    pub(super) fn clip(self, from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = (from.max(self.from), to.min(self.to));
        (from <= to).then_some((from, to))
    }

    /// What stands at a tick: the year, within a year the month, otherwise the whole day. The year is said again only
    /// where nothing stands before.
    pub(super) fn label(day: NaiveDate, months: &Months, first: bool) -> String {
        let month = months[day.month0() as usize];
        match (day.ordinal(), day.day()) {
            (1, _) => day.year().to_string(),
            (_, 1) if first => format!("{month} {}", day.year()),
            (_, 1) => month.to_owned(),
            (_, n) if first => format!("{n} {month} {}", day.year()),
            (_, n) => format!("{n} {month}"),
        }
    }

    /// The first days of the years that `step` divides.
    fn years(self, step: i32) -> impl Iterator<Item = NaiveDate> {
        let first = self.from.year().div_euclid(step).saturating_mul(step);
        (0..)
            .map(move |n: i32| first.saturating_add(n.saturating_mul(step)))
            .take_while(move |&year| year <= self.to.year())
            .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
            .filter(move |&day| self.holds(day))
    }

    /// The first days of every `step`th month; only for a short axis.
    fn months(self, step: u32) -> impl Iterator<Item = NaiveDate> {
        (self.from.year()..=self.to.year())
            .flat_map(move |year| (1..=12).step_by(step as usize).map(move |month| (year, month)))
            .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1))
            .filter(move |&day| self.holds(day))
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = NaiveDate;

    fn map(&self, day: &NaiveDate, (left, right): (i32, i32)) -> i32 {
        let after = |day: NaiveDate| i64::from(day.num_days_from_ce()) - i64::from(self.from.num_days_from_ce());
        let span = after(self.to).max(1);
        let day = after(*day).clamp(0, span);
        let room = i64::from(right) - i64::from(left);
        left + ((2 * day * room + span) / (2 * span)) as i32
    }

    /// Years, thinned to 2, 5, 10, 20 …; months for an axis under two years; at least its first day.
    /// A month takes twice the room of a year.
    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<NaiveDate> {
        let most = hint.max_num_points().max(1);
        let days = (self.to - self.from).num_days();
        let mut ticks = Vec::new();
        if days < 730 {
            ticks = [1, 3, 6]
                .into_iter()
                .map(|step| self.months(step).collect::<Vec<_>>())
                .find(|ticks| ticks.len() <= (most / 2).max(1))
                .unwrap_or_default();
        }
        if ticks.is_empty() {
            let steps = [1, 10, 100, 1_000, 10_000, 100_000]
                .into_iter()
                .flat_map(|n| [n, 2 * n, 5 * n]);
            let enough = steps
                .into_iter()
                .find(|&step| days / (366 * i64::from(step)) < most as i64);
            ticks = self.years(enough.unwrap_or(500_000)).collect();
        }
        if ticks.is_empty() {
            ticks.push(self.from);
        }
        ticks
    }

    fn range(&self) -> Range<NaiveDate> {
        self.from..self.to
    }
}

/// A height on the sheet, in tenths, that means nothing else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level;

impl Ranged for Level {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i32;

    fn map(&self, level: &i32, _: (i32, i32)) -> i32 {
        *level
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<i32> {
        Vec::new()
    }

    fn range(&self) -> Range<i32> {
        0..i32::MAX
    }
}

/// Writing that reaches from the left to an `x`, from one height to another.
pub(super) type Gap = (i32, (i32, i32));

/// The pieces of an upright line that leave out the writing that it would cross.
pub(super) fn upright(x: i32, (top, bottom): (i32, i32), gaps: &[Gap]) -> Vec<(i32, i32)> {
    let mut pieces = Vec::new();
    let mut from = top;
    for (_, gap) in gaps.iter().filter(|(reach, _)| *reach > x) {
        pieces.push((from, gap.0));
        from = gap.1;
    }
    pieces.push((from, bottom));
    pieces.retain(|(from, to)| from < to);
    pieces
}

/// The room of a year label with its distance to the next one, in tenths.
const YEAR: i32 = 460;

/// The mesh, and above the upright lines what they stand for: right of the line, left out at the edge.
pub(super) fn grid<Y: Ranged>(
    plot: &DrawingArea<Svg, Cartesian2d<Axis, Y>>,
    texts: &mut Texts,
    baseline: i32,
    months: &Months,
    size: Size,
    gaps: &[Gap],
) -> Drawn {
    let room = plot.get_x_axis_pixel_range();
    let most = ((room.end - room.start) / YEAR).unsigned_abs() as usize;
    let mut free = 0;
    let mesh = |backend: &mut Svg, line: MeshLine<Axis, Y>| match &line {
        MeshLine::YMesh(..) => line.draw(backend, &ShapeStyle::from(Class::Rule)),
        MeshLine::XMesh((x, one), (_, other), day) => {
            let (start, label) = (x + 40, Axis::label(**day, months, free == 0));
            let end = start + width(&label, SMALL, Weight::Regular);
            if start >= free && end <= size.width() {
                texts.put(Class::Tick, Anchor::Start, (start, baseline), label);
                free = end + 40;
            }
            for (from, to) in upright(*x, (*one.min(other), *one.max(other)), gaps) {
                backend.draw_line((*x, from), (*x, to), &ShapeStyle::from(Class::Grid))?;
            }
            Ok(())
        }
    };
    plot.draw_mesh(mesh, 0, most)
}
