//! One lane: what is written in it beside its lines, and how high that makes it.

mod lines;

pub(super) use lines::draw_spans;

use plotters::element::{Circle, Polygon};

use super::backend::SMALL;
use super::palette::Class;
use super::picture::{Lane, MarkKind};
use super::place::{Track, fit, place_before, place_beside, wrap};
use super::span::{Field, LINE, Span, spans};
use super::width::{Weight, width};
use super::{Anchor, Drawn, LARGE, Sheet, Size, Texts, stroke};

/// From one line of a name to the next.
const LEADING: i32 = 170;

/// A text with its place on a level.
type Placed<'a> = (Anchor, i32, &'a str);

/// A lane with its place on the sheet. Lengths in tenths.
pub(super) struct Row<'a> {
    size: Size,
    former: bool,
    name: Vec<String>,
    spans: Vec<Span>,
    marks: Vec<Shape>,
    /// The counts, what stands beside shapes and what stands below the lines.
    above: Vec<Placed<'a>>,
    beside: Vec<Placed<'a>>,
    below: Vec<Placed<'a>>,
    note: Option<Note<'a>>,
    /// Its upper edge, the height of the name above it, and its lower edge.
    pub(super) top: i32,
    pub(super) heading: i32,
    pub(super) bottom: i32,
    /// The middles of its uppermost and its lowest line.
    first: i32,
    last: i32,
}

/// A note in the lane, or behind its name.
enum Note<'a> {
    Beside(Placed<'a>),
    Behind(i32, &'a str),
    Cut(Anchor, i32, String),
}

/// A mark at its place across; `labelled` if something stands below the lines for it.
#[derive(Debug, Clone, Copy)]
struct Shape {
    class: Class,
    x: i32,
    labelled: bool,
}

impl<'a> Row<'a> {
    /// Lays out a lane at the upper edge of the sheet.
    pub(super) fn new(lane: &'a Lane, field: &Field) -> Self {
        let size = field.size;
        let name = wrap(&lane.label, size.names(), LARGE, Weight::Regular);
        let spans = spans(lane, field);
        let block = spans.iter().map(|span| span.edges().1).max().unwrap_or(LINE);
        let mut row = Self {
            size,
            former: lane.former,
            name,
            above: counts(lane, &spans, field),
            spans,
            marks: Vec::new(),
            beside: Vec::new(),
            below: Vec::new(),
            note: None,
            top: 0,
            heading: 0,
            bottom: 0,
            first: 0,
            last: 0,
        };
        let mut between = field.track();
        for span in &row.spans {
            between.take(span.left - 40, span.right + 40);
        }
        row.mark(lane, field, &mut between);
        row.take_note(lane, field, &mut between);

        let written = row.name.len() as i32 * LEADING;
        let (heading, least) = match size {
            Size::Wide => (0, 400.max(written + 100)),
            // a page of paper has less room than a screen that scrolls
            Size::Print => (0, 320.max(written + 60)),
            Size::Narrow => (written + 40, 270),
        };
        let above = if row.above.is_empty() { 80 } else { 150 };
        let below = if row.below.is_empty() { 80 } else { 200 };
        let room = least.max(above + block + below);
        row.heading = heading;
        row.first = heading + ((room - block) / 2).clamp(above, room - block - below) + 20;
        row.last = row.first + block - LINE;
        row.bottom = heading + room;
        row
    }

    /// Puts the lane where its upper edge is `top`.
    pub(super) fn move_to(&mut self, top: i32) {
        let down = top - self.top;
        for y in [&mut self.top, &mut self.first, &mut self.last, &mut self.bottom] {
            *y += down;
        }
    }

    /// How high it is.
    pub(super) fn height(&self) -> i32 {
        self.bottom - self.top
    }

    /// The marks with their labels where they fit: below the lines, or beside where there are none.
    fn mark(&mut self, lane: &'a Lane, field: &Field, between: &mut Track) {
        let marks = lane.marks.iter().filter(|mark| field.axis.holds(mark.at));
        let marks: Vec<_> = marks.map(|mark| (field.x(mark.at), mark)).collect();
        for (x, _) in &marks {
            between.take(x - 60, x + 60);
        }
        let mut below = field.track();
        for (x, mark) in marks {
            let class = match mark.kind {
                MarkKind::Planned => Class::PlannedMark,
                MarkKind::Pending => Class::Pending,
                MarkKind::Home => Class::Home,
                MarkKind::Duties => Class::Duties,
                MarkKind::Ended => Class::Ended,
            };
            let bare = self.spans.is_empty();
            let told = bare && matches!(&lane.note, Some((_, note)) if *note == mark.label);
            let mut labelled = false;
            if !mark.label.is_empty() && !told {
                let wide = width(&mark.label, SMALL, Weight::Regular);
                let place = match bare {
                    true => place_beside(between, x, 90, wide),
                    false => place_beside(&mut below, x, 40, wide),
                };
                if let Some((anchor, x)) = place {
                    let level = if bare { &mut self.beside } else { &mut self.below };
                    level.push((anchor, x, mark.label.as_str()));
                    labelled = !bare;
                }
            }
            let drawn = self.spans.iter().any(|span| span.begins_planned() && span.left == x);
            if !(drawn && class == Class::PlannedMark) {
                self.marks.push(Shape { class, x, labelled });
            }
        }
    }

    /// The note right or left of its day; else behind the name above the lane; else shortened where there is
    /// most room.
    fn take_note(&mut self, lane: &'a Lane, field: &Field, between: &mut Track) {
        let Some((day, note)) = &lane.note else {
            return;
        };
        let (x, wide) = (field.x(*day), width(note, SMALL, Weight::Regular));
        // on paper a few units decide whether a name stands whole
        let apart = if self.size == Size::Print { 60 } else { 90 };
        let behind = self.name_end() + 90;
        self.note = if let Some((anchor, x)) = place_beside(between, x, apart, wide) {
            Some(Note::Beside((anchor, x, note)))
        } else if self.size == Size::Narrow && self.name.len() == 1 && behind + wide <= self.size.width() {
            Some(Note::Behind(behind, note))
        } else {
            let (right, left) = (between.room(x + apart).0, between.room(x - apart).1);
            let (anchor, x) = if right >= left {
                (Anchor::Start, x + apart)
            } else {
                (Anchor::End, x - apart)
            };
            let cut = fit(note, right.max(left), SMALL, Weight::Regular);
            (cut.chars().count() > 3).then_some(Note::Cut(anchor, x, cut))
        };
    }

    fn name_end(&self) -> i32 {
        self.name
            .iter()
            .map(|line| width(line, LARGE, Weight::Regular))
            .max()
            .unwrap_or(0)
    }

    /// How far the writing above the lane reaches, and from where to where upright lines leave it free.
    pub(super) fn gap(&self) -> Option<(i32, (i32, i32))> {
        let end = match self.note {
            Some(Note::Behind(x, note)) => x + width(note, SMALL, Weight::Regular),
            _ => self.name_end(),
        };
        (self.heading > 0 && end > 0).then_some((end + 30, (self.top + 20, self.top + self.heading)))
    }

    fn middle(&self) -> i32 {
        (self.first + self.last) / 2
    }

    /// The middles of the uppermost and the lowest line that a span stands for.
    fn ends(&self, span: &Span) -> (i32, i32) {
        let (top, bottom) = span.edges();
        (self.first + top, self.first + bottom - LINE)
    }

    /// Whether a hatched area is drawn in it.
    pub(super) fn hatched(&self) -> bool {
        self.spans
            .iter()
            .any(|span| span.is_band() && span.class == Class::Unsure)
    }

    /// Everything that is written.
    pub(super) fn write(&self, texts: &mut Texts<'a>) {
        self.write_name(texts);
        let levels = [
            (&self.above, Class::Count, self.first - 60),
            (&self.beside, Class::Note, self.middle() + 45),
            (&self.below, Class::Note, self.last + 165),
        ];
        for (level, class, y) in levels {
            for &(anchor, x, text) in level {
                texts.put(class, anchor, (x, y), text);
            }
        }
        let y = self.middle() + 45;
        match &self.note {
            None => {}
            &Some(Note::Beside((anchor, x, note))) => texts.put(Class::Note, anchor, (x, y), note),
            &Some(Note::Behind(x, note)) => {
                texts.put(Class::Note, Anchor::Start, (x, self.top + LEADING), note);
            }
            Some(Note::Cut(anchor, x, cut)) => texts.put(Class::Note, *anchor, (*x, y), cut.clone()),
        }
    }

    /// The name, beside the lines or above the lane.
    fn write_name(&self, texts: &mut Texts<'a>) {
        let rest = (self.name.len() as i32 - 1) * LEADING;
        let (anchor, x, mut y) = match self.size {
            Size::Wide | Size::Print => {
                let least = self.top + 150;
                let y = (self.middle() + 50 - rest / 2).clamp(least, (self.bottom - 60 - rest).max(least));
                (Anchor::End, self.size.names(), y)
            }
            Size::Narrow => (Anchor::Start, 0, self.top + LEADING),
        };
        let class = if self.former { Class::Gone } else { Class::Label };
        for line in &self.name {
            texts.put(class, anchor, (x, y), line.clone());
            y += LEADING;
        }
    }
}

/// Draws the shapes of all lanes, one kind after the other.
pub(super) fn draw_marks(rows: &[Row], sheet: &Sheet) -> Drawn {
    for row in rows {
        for span in row.spans.iter().filter(|span| span.begins_planned()) {
            let (top, bottom) = row.ends(span);
            sheet.draw(&Circle::new((span.left, (top + bottom) / 2), 27, Class::PlannedMark))?;
        }
    }
    let mut shapes: Vec<(&Shape, &Row)> = rows
        .iter()
        .flat_map(|row| row.marks.iter().map(move |shape| (shape, row)))
        .collect();
    shapes.sort_by_key(|(shape, _)| shape.class);
    for (shape, row) in shapes {
        shape.draw(row, sheet)?;
    }
    Ok(())
}

impl Shape {
    fn draw(&self, row: &Row, sheet: &Sheet) -> Drawn {
        let (x, y) = (self.x, row.middle());
        match self.class {
            Class::Duties => {
                // at the foot of the tick where the home changed the same day, so that both can be seen
                let moved = |other: &Shape| other.class == Class::Home && (other.x - x).abs() < 60;
                let y = if row.marks.iter().any(moved) { row.last + 85 } else { y };
                sheet.draw(&Circle::new((x, y), 36, self.class))
            }
            Class::PlannedMark => sheet.draw(&Circle::new((x, y), 36, self.class)),
            Class::Pending => {
                let corners = vec![(x - 52, y), (x, y - 52), (x + 52, y), (x, y + 52)];
                sheet.draw(&Polygon::new(corners, self.class))
            }
            Class::Ended => {
                stroke(sheet, self.class, vec![(x - 38, y - 38), (x + 38, y + 38)])?;
                stroke(sheet, self.class, vec![(x - 38, y + 38), (x + 38, y - 38)])
            }
            class => {
                let down = if self.labelled { 165 } else { 60 };
                stroke(sheet, class, vec![(x, row.first - 60), (x, row.last + down)])
            }
        }
    }
}

/// The numbers above the lines. The newest takes its place first, then the others from the left; what would stand on
/// another one is left out. A number stands right of its day, at the end of the lines left of it. Of those that begin before the axis only the last is shown.
fn counts<'a>(lane: &'a Lane, spans: &[Span], field: &Field) -> Vec<Placed<'a>> {
    let before = lane
        .counts
        .iter()
        .filter(|(day, _)| field.axis.precedes(*day))
        .max_by_key(|(day, _)| *day);
    let mut counts: Vec<_> = lane.counts.iter().filter(|(day, _)| field.axis.holds(*day)).collect();
    counts.extend(before);
    counts.sort_by_key(|(day, _)| *day);
    let newest = usize::from(!counts.is_empty());
    counts.rotate_right(newest);
    let mut track = field.track();
    let places = counts.into_iter().filter_map(|(day, text)| {
        let (x, wide) = (field.x(*day), width(text, SMALL, Weight::Regular));
        let (anchor, x) = if spans.iter().any(|span| span.right > x) {
            place_beside(&mut track, x, 20, wide)
        } else {
            place_before(&mut track, x, 20, wide)
        }?;
        Some((anchor, x, text.as_str()))
    });
    places.collect()
}
