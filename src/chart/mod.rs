//! Draws time lines as SVG: figures in, text out, the same bytes each time.
//!
//! 1. [`Layout`] and [`step()`] lay a picture out: the axis maps days, the tracks keep texts apart.
//! 2. Plotters maps coordinates and draws elements.
//! 3. The backend writes them, each with a class for the theme and the same look as attributes.
//!
//! A picture fits the page that it stands on: [`Size::Wide`] from 850 px of room, otherwise [`Size::Narrow`]; on paper
//! [`Size::Print`].
//! The theme may set colours, dashes and the font, not sizes or anchors: texts are measured here.

mod axis;
mod backend;
mod card;
mod lane;
mod palette;
pub mod picture;
mod place;
mod scale;
mod span;
mod step;
mod swatch;
#[cfg(test)]
mod tests;
mod timeline;
mod width;

pub use card::{CARD_COLOURS, CARD_PIXELS, Card, card};
pub use span::MOST_LINES;
pub use step::step;
pub use swatch::{SWATCH, Sign};
pub use timeline::Layout;

use std::borrow::Cow;
use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::PathElement;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};

pub(crate) use backend::escape;
use backend::{SMALL, Svg, number};
use palette::Class;
use picture::Named;
use place::fit;
use width::{Weight, width};

/// How much room a picture has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 960 units wide, names to the left of their lanes.
    Wide,
    /// 340 units wide, for phones: names above their lanes. Its ids carry an `-n`, so that both sizes can stand on one
    /// page.
    Narrow,
    /// 640 units wide, for the text column of an A4 page: its smallest type is 8.5 points on 16 centimetres.
    Print,
}

impl Size {
    /// The width in tenths.
    fn width(self) -> i32 {
        match self {
            Self::Wide => 9600,
            Self::Narrow => 3400,
            Self::Print => 6400,
        }
    }

    /// How high a time line may be, in tenths, so that a page of A4 holds it with what stands above and below: on paper
    /// the page of the template, else the page that a browser prints.
    fn most(self) -> i32 {
        match self {
            Self::Wide => 11_000,
            Self::Narrow => 10_500,
            Self::Print => 8000,
        }
    }

    /// The room that a lane's name has, in tenths: to the left of its lines, or above them.
    fn names(self) -> i32 {
        match self {
            Self::Wide => 2300,
            Self::Narrow => 3380,
            Self::Print => 1540,
        }
    }
}

/// The whole picture in screen coordinates, which are tenths of a unit.
type Sheet<'a> = DrawingArea<Svg<'a>, Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// The font size of lane labels in tenths.
const LARGE: i32 = 140;

/// What stands around every picture.
struct Frame<'a> {
    named: &'a Named<'a>,
    size: Size,
    /// In tenths.
    height: i32,
    /// Whether [`Class::Band`] is used, whose pattern needs a definition.
    hatch: bool,
}

/// Writes the root with its name and description, and what `draw` draws on the sheet.
fn picture(frame: &Frame, draw: impl FnOnce(&Sheet) -> Drawn) -> String {
    let mut id = String::with_capacity(frame.named.id.len() + 2);
    id.extend(frame.named.id.chars().map(|c| {
        if c.is_ascii_alphanumeric() || "-_.".contains(c) {
            c
        } else {
            '-'
        }
    }));
    if frame.size == Size::Narrow {
        id.push_str("-n");
    }
    let mut out = String::with_capacity(4096);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl\" viewBox=\"0 0 ");
    number(&mut out, frame.size.width());
    out.push(' ');
    number(&mut out, frame.height);
    out.push_str("\" role=\"img\" aria-labelledby=\"");
    for part in [
        &id,
        "-t ",
        &id,
        "-d\" font-family=\"Inter,Open Sans,sans-serif\" font-size=\"",
    ] {
        out.push_str(part);
    }
    number(&mut out, SMALL);
    out.push_str("\" fill=\"none\"><title id=\"");
    out.push_str(&id);
    out.push_str("-t\">");
    escape(&mut out, frame.named.title);
    out.push_str("</title><desc id=\"");
    out.push_str(&id);
    out.push_str("-d\">");
    escape(&mut out, frame.named.description);
    out.push_str("</desc>");
    if frame.hatch {
        out.push_str("<defs><pattern id=\"");
        out.push_str(&id);
        out.push_str(concat!(
            "-h\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
            "<path class=\"band\" stroke=\"#0b5a8f\" stroke-width=\".8\" d=\"M3 0V7\"/></pattern></defs>",
        ));
    }
    let sheet = Svg::new(&mut out, (frame.size.width(), frame.height), &id).into_drawing_area();
    let drawn = draw(&sheet).and_then(|()| sheet.present());
    #[expect(
        clippy::expect_used,
        reason = "the backend's error cannot be made, and no area is shared while it draws"
    )]
    drawn.expect("drawing into a string cannot fail");
    drop(sheet);
    out.push_str("</svg>");
    out
}

/// A line through points of the sheet.
fn stroke(sheet: &Sheet, class: Class, points: Vec<(i32, i32)>) -> Drawn {
    sheet.draw(&PathElement::new(points, class))
}

/// Which end of a text its place names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// Texts with their places, drawn together so that those of one class share their attributes.
#[derive(Default)]
struct Texts<'a>(Vec<Text<'a>>);

/// A text on the baseline at a place of the sheet.
type Text<'a> = (Class, Anchor, (i32, i32), Cow<'a, str>);

impl<'a> Texts<'a> {
    /// A text on the baseline at `at`.
    fn put(&mut self, class: Class, anchor: Anchor, at: (i32, i32), text: impl Into<Cow<'a, str>>) {
        self.0.push((class, anchor, at, text.into()));
    }

    fn draw(mut self, sheet: &Sheet) -> Drawn {
        self.0.sort_by_key(|&(class, anchor, ..)| (class, anchor));
        for group in self.0.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some(&(class, anchor, ..)) = group.first() else {
                continue;
            };
            let style = text_style(class, anchor);
            for (.., at, text) in group {
                sheet.draw_text(text, &style, *at)?;
            }
        }
        Ok(())
    }
}

fn text_style(class: Class, anchor: Anchor) -> TextStyle<'static> {
    let (size, style) = match class {
        Class::Label => (LARGE, FontStyle::Normal),
        Class::Gone => (LARGE, FontStyle::Italic),
        Class::AsOfLabel => (SMALL, FontStyle::Bold),
        _ => (SMALL, FontStyle::Normal),
    };
    let across = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(size), style);
    font.color(&class).pos(Pos::new(across, VPos::Bottom))
}

/// The day of the answer below its line at `x`, kept inside the picture; an arrow head where the day lies
/// outside the axis.
fn as_of_label<'a>(texts: &mut Texts<'a>, label: &'a str, x: Result<i32, Side>, y: i32, size: Size) {
    let text = match x {
        Ok(_) => Cow::Borrowed(label),
        Err(Side::Before) => Cow::Owned(format!("‹ {label}")),
        Err(Side::After) => Cow::Owned(format!("{label} ›")),
    };
    let room = size.width() - 40;
    let text = match width(&text, SMALL, Weight::SemiBold) {
        wide if wide > room => Cow::Owned(fit(&text, room, SMALL, Weight::SemiBold)),
        _ => text,
    };
    let half = width(&text, SMALL, Weight::SemiBold) / 2 + 20;
    let x = match x {
        Ok(x) => x,
        Err(Side::Before) => 0,
        Err(Side::After) => size.width(),
    };
    let x = x.clamp(half.min(size.width() / 2), (size.width() - half).max(size.width() / 2));
    texts.put(Class::AsOfLabel, Anchor::Middle, (x, y), text);
}

/// Where a day lies that the axis does not show.
#[derive(Debug, Clone, Copy)]
enum Side {
    Before,
    After,
}
