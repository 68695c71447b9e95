//! Lanes under an axis: one line per person, its pattern telling how sure it is.
//!
//! More lanes than a page holds go on in another picture, below the axis said again.

use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;

use super::axis::{Axis, Level, grid, upright};
use super::lane::{Row, draw_marks, draw_spans};
use super::palette::Class;
use super::picture::{Named, Timeline};
use super::span::Field;
use super::{Frame, Side, Size, Texts, as_of_label, picture, stroke};

/// The year labels stand on this line, the grid and the lanes begin below it. In tenths.
const YEARS: i32 = 140;
const GRID: i32 = 200;
const LANES: i32 = 220;
/// From the last lane to the foot of the grid, and from there to that of the picture.
const MARGIN: i32 = 40;
const FOOT: i32 = 230;

/// A time line laid out for a size, from which its pictures are drawn: as many as it takes for each to fit a page.
pub struct Layout<'t> {
    timeline: &'t Timeline,
    field: Field,
    as_of: Result<i32, Side>,
    /// Each where it was drawn last.
    rows: Vec<Row<'t>>,
}

impl<'t> Layout<'t> {
    /// Lays all lanes out.
    pub fn new(timeline: &'t Timeline, size: Size) -> Self {
        let (field, as_of) = field(timeline, size);
        Layout {
            timeline,
            as_of,
            rows: timeline.lanes.iter().map(|lane| Row::new(lane, &field)).collect(),
            field,
        }
    }

    /// Which lanes stand in one picture: as many as a page holds, and those that are joined together where a page holds
    /// them. At least one, which may have none.
    pub fn sheets(&self) -> Vec<Range<usize>> {
        let lanes = &self.timeline.lanes;
        let room = self.field.size.most() - LANES - MARGIN - FOOT;
        let high = |lanes: Range<usize>| self.rows[lanes].iter().map(Row::height).sum::<i32>();
        let mut sheets = Vec::new();
        let (mut from, mut at) = (0, 0);
        while at < lanes.len() {
            let joined = lanes[at + 1..].iter().take_while(|lane| lane.joined).count();
            let group = at + 1 + joined;
            let end = if high(at..group) <= room { group } else { at + 1 };
            if high(from..end) > room && from < at {
                sheets.push(from..at);
                from = at;
            }
            at = end;
        }
        sheets.push(from..at);
        sheets
    }

    /// Draws some of the lanes, one below the other.
    pub fn draw(&mut self, lanes: Range<usize>, named: &Named<'_>) -> String {
        let t = self.timeline;
        let Field { axis, plot, size, .. } = self.field;
        let as_of = self.as_of;
        let rows = &mut self.rows[lanes];
        let mut bottom = LANES;
        for row in rows.iter_mut() {
            row.move_to(bottom);
            bottom = row.bottom;
        }
        let rows = &*rows;
        let foot = bottom + MARGIN;
        let frame = Frame {
            named,
            size,
            height: foot + FOOT,
            hatch: rows.iter().any(Row::hatched),
        };
        picture(&frame, |sheet| {
            let gaps: Vec<_> = rows.iter().filter_map(Row::gap).collect();
            let mesh = Cartesian2d::<Axis, Level>::new(axis, Level, (plot.0..plot.1, GRID..foot));
            let mut texts = Texts::default();
            grid(&sheet.apply_coord_spec(mesh), &mut texts, YEARS, &t.months, size, &gaps)?;
            for row in rows {
                stroke(sheet, Class::Rule, vec![(0, row.bottom), (size.width(), row.bottom)])?;
                row.write(&mut texts);
            }
            draw_spans(rows, sheet)?;
            if let Ok(x) = as_of {
                for (top, bottom) in upright(x, (GRID, foot), &gaps) {
                    stroke(sheet, Class::AsOf, vec![(x, top), (x, bottom)])?;
                }
            }
            draw_marks(rows, sheet)?;
            as_of_label(&mut texts, &t.as_of_label, as_of, foot + 160, size);
            texts.draw(sheet)
        })
    }
}

/// What the lanes share, and where the line of the answer's day stands.
fn field(t: &Timeline, size: Size) -> (Field, Result<i32, Side>) {
    let axis = Axis::new(t.from, t.to);
    let plot = match size {
        Size::Wide => (2460, 9360),
        Size::Narrow => (10, 3320),
        Size::Print => (1640, 6320),
    };
    let as_of = axis.side(t.as_of, |day| axis.map(&day, plot));
    let field = Field {
        axis,
        size,
        plot,
        as_of: as_of.ok(),
    };
    (field, as_of)
}
