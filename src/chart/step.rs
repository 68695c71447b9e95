//! A quantity over time: steps where it is known, a hatched band between the bounds where it is not.

use chrono::NaiveDate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::element::{Circle, Polygon};

use super::axis::{Axis, grid};
use super::backend::SMALL;
use super::palette::Class;
use super::picture::{Named, Step, StepPoint};
use super::place::{Boxes, Track, fit, place_beside};
use super::scale::{Scale, decimal};
use super::width::{Weight, width};
use super::{Anchor, Drawn, Frame, Sheet, Size, Texts, as_of_label, picture, stroke};

/// Baselines of the unit and of the years, and where the plot begins, in tenths.
const UNIT: i32 = 130;
const YEARS: i32 = 330;
const TOP: i32 = 390;
/// From one line of events to the next.
const LEADING: i32 = 180;

/// Draws a quantity over time.
pub fn step(s: &Step, named: &Named<'_>, size: Size) -> String {
    let axis = Axis::new(s.from, s.to);
    let points = sound(&s.points);
    let scale = Scale::new(&points);
    let labels: Vec<(f64, String)> = scale
        .key_points(0)
        .into_iter()
        .map(|v| (v, decimal(v, s.decimal_mark)))
        .collect();
    let widths = labels.iter().map(|(_, label)| width(label, SMALL, Weight::Regular));
    let widest = widths.max().unwrap_or(0);
    let (height, right) = match size {
        Size::Wide => (2000, 9360),
        Size::Narrow => (1500, 3320),
        Size::Print => (1500, 6240),
    };
    let (left, bottom, edge) = (widest + 80, TOP + height, size.width() - 10);
    let foot = bottom + if s.events.is_empty() { 50 } else { 2 * LEADING + 80 };
    let spans = spans(&points, axis, s.as_of);
    let frame = Frame {
        named,
        size,
        height: foot + 230,
        hatch: spans.iter().any(|span| span.held == Held::Between),
    };
    picture(&frame, |sheet| {
        let plot = sheet.apply_coord_spec(Cartesian2d::<Axis, Scale>::new(axis, scale, (left..right, bottom..TOP)));
        let x = |day: NaiveDate| plot.map_coordinate(&(day, 0.0)).0;
        let y = |value: f64| plot.map_coordinate(&(s.from, value)).1;
        let spans = long_enough(spans, x);
        let mut texts = Texts::default();
        texts.put(
            Class::Tick,
            Anchor::Start,
            (0, UNIT),
            fit(&s.unit, edge, SMALL, Weight::Regular),
        );
        for (value, label) in labels {
            texts.put(Class::Tick, Anchor::End, (left - 60, y(value) + 47), label);
        }
        grid(&plot, &mut texts, YEARS, &s.months, size, &[])?;
        let pieces: Vec<Piece> = spans
            .iter()
            .map(|span| Piece {
                left: x(span.from),
                right: x(span.to),
                low: y(span.min),
                high: span.max.map_or(TOP, &y),
                bounded: span.max.is_some(),
                held: span.held,
                begins: span.begins,
            })
            .collect();
        for (day, _) in s.events.iter().filter(|(day, _)| axis.holds(*day)) {
            stroke(sheet, Class::Grid, vec![(x(*day), TOP), (x(*day), bottom + 50)])?;
        }
        draw(sheet, &pieces)?;
        let as_of = axis.side(s.as_of, x);
        if let Ok(x) = as_of {
            stroke(sheet, Class::AsOf, vec![(x, TOP), (x, foot)])?;
        }
        marks(sheet, &pieces, as_of.ok())?;
        let mut boxes = Boxes::new((left, edge), (TOP, bottom));
        if let Ok(x) = as_of {
            boxes.take((x - 20, x + 20), (TOP, bottom));
        }
        values(&mut texts, &spans, &pieces, &mut boxes, s.decimal_mark);
        events(
            &mut texts,
            s,
            axis,
            x,
            Track::new(0, edge),
            as_of.ok(),
            bottom + LEADING,
        );
        as_of_label(&mut texts, &s.as_of_label, as_of, foot + 160, size);
        texts.draw(sheet)
    })
}

/// A dot where the day of the answer meets what is known, and a circle where something planned begins.
fn marks(sheet: &Sheet, pieces: &[Piece], as_of: Option<i32>) -> Drawn {
    let last = pieces.iter().rfind(|piece| matches!(piece.held, Held::Exactly));
    if let Some(last) = last.filter(|last| as_of == Some(last.right)) {
        sheet.draw(&Circle::new((last.right, last.low), 18, Class::Fact))?;
    }
    let planned = pieces.iter().filter(|piece| piece.held == Held::Planned);
    for piece in planned.filter(|piece| piece.begins) {
        sheet.draw(&Circle::new((piece.left, piece.low), 38, Class::PlannedMark))?;
    }
    Ok(())
}

/// How a quantity is known in a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// One value.
    Exactly,
    /// Between bounds.
    Between,
    /// After the last evidence, until something planned begins.
    Carried,
    /// Announced.
    Planned,
}

/// A point with the time for which it holds, as far as the axis shows it.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: NaiveDate,
    to: NaiveDate,
    min: f64,
    max: Option<f64>,
    held: Held,
    /// The axis shows its beginning.
    begins: bool,
}

/// A span mapped to the sheet; `low` is the lower bound, which lies further down.
struct Piece {
    left: i32,
    right: i32,
    low: i32,
    high: i32,
    bounded: bool,
    held: Held,
    begins: bool,
}

/// The points by day, without what is no number, and with the bounds in order.
fn sound(points: &[StepPoint]) -> Vec<StepPoint> {
    let value = |v: f64| v.clamp(0.0, 1e8);
    let mut points: Vec<StepPoint> = points
        .iter()
        .filter(|point| point.min.is_finite() && point.max.is_none_or(f64::is_finite))
        .map(|point| {
            let min = value(point.min);
            StepPoint {
                min,
                max: point.max.map(|max| value(max).max(min)),
                ..*point
            }
        })
        .collect();
    points.sort_by_key(|point| point.from);
    points
}

/// A point holds until the next one; what is not planned at most until `as_of`, then it is carried on to what is
/// planned.
fn spans(points: &[StepPoint], axis: Axis, as_of: NaiveDate) -> Vec<Span> {
    let mut spans = Vec::new();
    for (n, point) in points.iter().enumerate() {
        let next = points.get(n + 1);
        let end = next.map_or(NaiveDate::MAX, |next| next.from);
        let span = |from, to, held| {
            let (from, to) = axis.clip(from, to)?;
            let begins = axis.holds(point.from);
            Some(Span {
                from,
                to,
                min: point.min,
                max: point.max,
                held,
                begins,
            })
        };
        if point.planned {
            spans.extend(span(point.from, end, Held::Planned));
            continue;
        }
        let exact = point.max == Some(point.min);
        if point.from <= as_of {
            let held = if exact { Held::Exactly } else { Held::Between };
            spans.extend(span(point.from, end.min(as_of), held));
        }
        if end > as_of && next.is_some_and(|next| next.planned) {
            spans.extend(span(point.from.max(as_of), end, Held::Carried));
        }
    }
    spans
}

/// Without what is too short to see: a day between two bands belongs to what follows.
fn long_enough(spans: Vec<Span>, x: impl Fn(NaiveDate) -> i32) -> Vec<Span> {
    const SHORTEST: i32 = 15;
    let mut long: Vec<Span> = Vec::with_capacity(spans.len());
    let mut from = None;
    let mut rest = spans.into_iter().peekable();
    while let Some(mut span) = rest.next() {
        span.from = from.take().unwrap_or(span.from);
        let short = x(span.to) - x(span.from) < SHORTEST;
        match rest.peek() {
            Some(next) if short && next.from == span.to && next.held == Held::Between => from = Some(span.from),
            _ => long.push(span),
        }
    }
    long
}

/// Bands, lines and risers.
fn draw(sheet: &Sheet, pieces: &[Piece]) -> Drawn {
    for piece in pieces.iter().filter(|piece| piece.held == Held::Between) {
        let Piece {
            left, right, low, high, ..
        } = *piece;
        let corners = vec![(left, high), (right, high), (right, low), (left, low)];
        sheet.draw(&Polygon::new(corners, Class::Band))?;
    }
    let mut lines: Vec<(Class, Vec<(i32, i32)>)> = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let class = piece.class();
        let before = n
            .checked_sub(1)
            .and_then(|n| pieces.get(n))
            .filter(|before| before.right == piece.left);
        let ends = [(piece.left, piece.low), (piece.right, piece.low)];
        let upper = (piece.bounded && piece.high != piece.low).then_some(piece.high);
        match (before, lines.last_mut()) {
            (Some(before), Some((last, line))) if before.held == Held::Exactly && *last == class => {
                line.extend(ends);
            }
            (Some(before), _) if before.low != piece.low => {
                lines.push((class, [[(piece.left, before.low)].as_slice(), &ends].concat()));
            }
            _ => lines.push((class, ends.to_vec())),
        }
        if let Some(high) = upper {
            let mut line = vec![(piece.left, high), (piece.right, high)];
            if let Some(before) = before.filter(|before| before.bounded && before.held == Held::Between) {
                line.insert(0, (piece.left, before.high));
            }
            lines.push((class, line));
        }
    }
    lines.sort_by_key(|(class, _)| *class);
    for (class, line) in lines {
        stroke(sheet, class, line)?;
    }
    Ok(())
}

impl Piece {
    fn class(&self) -> Class {
        match self.held {
            Held::Exactly => Class::Total,
            Held::Between => Class::Open,
            Held::Carried => Class::Carried,
            Held::Planned => Class::PlannedTotal,
        }
    }
}

/// The values where they begin or, of the last one, at the answer's day; the newest first. What would stand on a
/// line or on a band is left out.
fn values(texts: &mut Texts, spans: &[Span], pieces: &[Piece], boxes: &mut Boxes, mark: char) {
    for (n, piece) in pieces.iter().enumerate() {
        let across = (piece.left, piece.right);
        boxes.take(across, (piece.low - 15, piece.low + 15));
        if piece.held == Held::Between {
            boxes.take(across, (piece.high - 15, piece.low));
        }
        if let Some(next) = pieces.get(n + 1).filter(|next| next.left == piece.right) {
            boxes.take(
                (next.left - 15, next.left + 15),
                (piece.low.min(next.low), piece.low.max(next.low)),
            );
        }
    }
    let told = |n: usize| n > 0 && spans[n - 1].min == spans[n].min && spans[n - 1].max == spans[n].max;
    let shown = (0..spans.len()).filter(|&n| spans[n].held != Held::Carried && !told(n));
    for (span, piece) in shown.rev().map(|n| (&spans[n], &pieces[n])) {
        let text = match span.max {
            None => format!("{}+", decimal(span.min, mark)),
            Some(max) if max == span.min => decimal(max, mark),
            Some(max) => format!("{}–{}", decimal(span.min, mark), decimal(max, mark)),
        };
        let wide = width(&text, SMALL, Weight::Regular);
        let (above, below) = (piece.high.min(piece.low) - 50, piece.low + 150);
        let (right, left, beyond) = (piece.left + 50, piece.left - 50, piece.right + 70);
        let places = [
            (Anchor::Start, right, above),
            (Anchor::Start, right, below),
            (Anchor::Start, beyond, piece.low + 47),
            (Anchor::Start, beyond, below),
            (Anchor::End, left, above),
            (Anchor::End, left, below),
        ];
        let free = places.into_iter().find(|&(anchor, x, y)| {
            let from = if anchor == Anchor::End { x - wide } else { x };
            boxes.try_take((from, from + wide), (y - 95, y))
        });
        if let Some((anchor, x, y)) = free {
            texts.put(Class::Count, anchor, (x, y), text);
        }
    }
}

/// What happened, on two lines below the axis; shortened where there is no room for all of it.
fn events<'a>(
    texts: &mut Texts<'a>,
    s: &'a Step,
    axis: Axis,
    x: impl Fn(NaiveDate) -> i32,
    mut track: Track,
    as_of: Option<i32>,
    y: i32,
) {
    if let Some(x) = as_of {
        track.take(x - 20, x + 20);
    }
    let mut tracks = [(y, track.clone()), (y + LEADING, track)];
    for (day, text) in s.events.iter().filter(|(day, _)| axis.holds(*day)) {
        let (x, wide) = (x(*day), width(text, SMALL, Weight::Regular));
        let put = tracks
            .iter_mut()
            .find_map(|(y, track)| Some((place_beside(track, x, 0, wide)?, *y)));
        if let Some(((anchor, x), y)) = put {
            texts.put(Class::Note, anchor, (x, y), text.as_str());
            continue;
        }
        let roomy = tracks.iter_mut().max_by_key(|(y, track)| (track.room(x).0, -*y));
        if let Some((y, track)) = roomy {
            let cut = fit(text, track.room(x).0, SMALL, Weight::Regular);
            let wide = width(&cut, SMALL, Weight::Regular);
            if cut.chars().count() > 3 && track.try_take(x, x + wide) {
                texts.put(Class::Note, Anchor::Start, (x, *y), cut);
            }
        }
    }
}
