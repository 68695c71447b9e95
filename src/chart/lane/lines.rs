//! The lines of lanes, and the areas between those of many.

use plotters::element::{Drawable, PointCollection, Polygon};
use plotters::style::ShapeStyle;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::Row;
use crate::chart::palette::Class;
use crate::chart::span::Span;
use crate::chart::{Drawn, Sheet};

/// Draws the lines of all lanes, one pattern after the other, so that each is one path. A band is an area between its
/// uppermost and its lowest line.
pub(in crate::chart) fn draw_spans(rows: &[Row], sheet: &Sheet) -> Drawn {
    let mut spans: Vec<(usize, &Span, (i32, i32))> = rows
        .iter()
        .enumerate()
        .flat_map(|(n, row)| row.spans.iter().map(move |span| (n, span, row.ends(span))))
        .collect();
    let mut areas: Vec<_> = spans
        .iter()
        .filter(|(_, span, _)| span.is_band())
        .filter_map(|(_, span, ends)| Some((area(span.class)?, span, ends)))
        .collect();
    areas.sort_by_key(|(class, ..)| *class);
    for (class, span, (top, bottom)) in areas {
        let (left, right) = (span.left, span.right);
        let corners = vec![(left, *top), (right, *top), (right, *bottom), (left, *bottom)];
        sheet.draw(&Polygon::new(corners, class))?;
    }
    // of a lane those that lie below each other one after the other: from one to the next it is not far
    spans.sort_by_key(|(n, span, _)| (span.class, *n, span.left, span.right));
    for of_class in spans.chunk_by(|(_, one, _), (_, other, _)| one.class == other.class) {
        let Some((_, Span { class, .. }, _)) = of_class.first() else {
            continue;
        };
        let mut ends = Vec::with_capacity(of_class.len() * 2);
        for (_, span, (top, bottom)) in of_class {
            ends.extend([(span.left, *top), (span.right, *top)]);
            if span.is_band() {
                ends.extend([(span.left, *bottom), (span.right, *bottom)]);
            }
        }
        sheet.draw(&Lines(*class, ends))?;
    }
    Ok(())
}

/// Lines of a class, each by its two ends: a picture has hundreds, and one element for each is slow to draw.
struct Lines(Class, Vec<(i32, i32)>);

impl<'a> PointCollection<'a, (i32, i32)> for &'a Lines {
    type Point = &'a (i32, i32);
    type IntoIter = &'a [(i32, i32)];

    fn point_iter(self) -> Self::IntoIter {
        &self.1
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Lines {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let style = ShapeStyle::from(self.0);
        while let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            backend.draw_line(from, to, &style)?;
        }
        Ok(())
    }
}

/// What fills a band: the surer, the fuller. What no source says and what is announced is an outline.
fn area(class: Class) -> Option<Class> {
    match class {
        Class::Fact | Class::Past => Some(Class::Full),
        Class::Carried => Some(Class::Faint),
        Class::Unsure => Some(Class::Band),
        _ => None,
    }
}
