//! Where plotters draws: SVG in which every shape has a class for the theme and, for a PDF or a page
//! without style sheet, the same look as presentation attributes.
//!
//! Plotters' coordinates are whole numbers; here they are **tenths of an SVG unit**. Its colours have no room for
//! a class, so a colour is an index into the palette of [`Class`], as in an image with indexed colours.
//! What follows one another in one class is written as one path, or as one group of texts.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::palette::{Class, class_of};
use super::width::{Weight, width};

/// The font size that the root carries, in tenths; smaller text would fall under 11 px on a phone.
pub(super) const SMALL: i32 = 130;

/// The element that is being written.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Path(Class),
    Texts {
        class: Class,
        end: Option<&'static str>,
        size: i32,
        bold: bool,
        italic: bool,
    },
}

/// Writes elements to the end of `out`. Call [`DrawingBackend::present`] when all is drawn.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    id: &'a str,
    open: Open,
    /// Where the path that is open has come to, and where the part of it began to which `Z` leads back; nowhere before it begins.
    at: Option<BackendCoord>,
    start: BackendCoord,
}

impl<'a> Svg<'a> {
    /// `size` in tenths; `id` is the prefix of the ids in the picture, already fit for an attribute.
    pub(super) fn new(out: &'a mut String, size: (i32, i32), id: &'a str) -> Self {
        let size = (size.0.unsigned_abs(), size.1.unsigned_abs());
        Self {
            out,
            size,
            id,
            open: Open::Nothing,
            at: None,
            start: (0, 0),
        }
    }

    fn close(&mut self) {
        match self.open {
            Open::Nothing => {}
            Open::Path(_) => self.out.push_str("\"/>"),
            Open::Texts { .. } => self.out.push_str("</g>"),
        }
        self.open = Open::Nothing;
    }

    /// Ready for path data of the class of `style`, in the path before where that has the same class.
    fn path<S: BackendStyle>(&mut self, style: &S) {
        let class = class_of(style.color());
        if self.open == Open::Path(class) {
            return;
        }
        self.close();
        self.out.push_str("<path ");
        if class == Class::Band {
            let _ = write!(self.out, "fill=\"url(#{}-h)\"", self.id);
        } else {
            self.out.push_str(class.attributes());
        }
        self.out.push_str(" d=\"");
        self.open = Open::Path(class);
        self.at = None;
    }

    /// A command and its numbers: where it leads to or, where that is shorter, how far that is from where the path has come to. Most
    /// lines lie beside another one, and most of a page's pictures are lines.
    fn command(&mut self, name: char, to: BackendCoord) {
        let from = self.at.unwrap_or_default();
        let way = (to.0 - from.0, to.1 - from.1);
        let numbers = |(x, y): BackendCoord| match name {
            'H' => [Some(x), None],
            'V' => [Some(y), None],
            _ => [Some(x), Some(y)],
        };
        let long = |of| -> usize { numbers(of).into_iter().flatten().map(length).sum() };
        let nearer = self.at.is_some() && long(way) <= long(to);
        let (name, of) = if nearer {
            (name.to_ascii_lowercase(), way)
        } else {
            (name, to)
        };
        self.out.push(name);
        let [one, other] = numbers(of);
        one.into_iter().for_each(|n| number(self.out, n));
        if let Some(n) = other {
            if n >= 0 {
                self.out.push(' ');
            }
            number(self.out, n);
        }
        self.at = Some(to);
    }

    fn close_path(&mut self) {
        self.out.push('Z');
        self.at = Some(self.start);
    }

    /// Lines through `points`, with the short commands for level and upright ones.
    fn line(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut last = None;
        for point in points {
            match last {
                None => {
                    self.command('M', point);
                    self.start = point;
                }
                Some(before) if before == point => {}
                Some((_, y)) if y == point.1 => self.command('H', point),
                Some((x, _)) if x == point.0 => self.command('V', point),
                Some(_) => self.command('L', point),
            }
            last = Some(point);
        }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.close();
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_line((x, y), (x + 1, y), &color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.fill_polygon([(left, top), (right, top), (right, bottom), (left, bottom)], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.path(style);
        let mut points = path.into_iter();
        // a line without dashes looks the same from either end, and one of them may be near
        match (points.next(), points.next(), points.next(), self.at) {
            (Some(one), Some(other), None, Some(at))
                if !class_of(style.color()).is_dashed() && distance(at, other) < distance(at, one) =>
            {
                self.line([other, one]);
            }
            (one, other, third, _) => self.line([one, other, third].into_iter().flatten().chain(points)),
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX / 4);
        self.path(style);
        self.start = (x - radius, y);
        self.command('M', self.start);
        for across in [2 * radius, -2 * radius] {
            self.out.push('a');
            number(self.out, radius);
            self.out.push(' ');
            number(self.out, radius);
            self.out.push_str(" 0 1 0 ");
            number(self.out, across);
            self.out.push_str(" 0");
        }
        self.close_path();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        self.path(style);
        self.line(corners);
        self.close_path();
        Ok(())
    }

    /// `pos` is where the text stands: its box reaches from the baseline to the top of the capitals.
    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Drawn {
        let size = size_of(style);
        let anchor = style.anchor();
        let texts = Open::Texts {
            class: class_of(style.color()),
            end: match anchor.h_pos {
                HPos::Left => None,
                HPos::Center => Some("middle"),
                HPos::Right => Some("end"),
            },
            size,
            bold: matches!(style.style(), FontStyle::Bold),
            italic: matches!(style.style(), FontStyle::Italic | FontStyle::Oblique),
        };
        if self.open != texts {
            self.close();
            self.open_texts(texts);
        }
        let capital = size * 727 / 1000;
        let baseline = match anchor.v_pos {
            VPos::Top => pos.1 + capital,
            VPos::Center => pos.1 + capital / 2,
            VPos::Bottom => pos.1,
        };
        self.out.push_str("<text x=\"");
        number(self.out, pos.0);
        self.out.push_str("\" y=\"");
        number(self.out, baseline);
        self.out.push_str("\">");
        escape(self.out, text);
        self.out.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = match style.style() {
            FontStyle::Bold => Weight::SemiBold,
            _ => Weight::Regular,
        };
        let size = size_of(style);
        Ok((width(text, size, weight).unsigned_abs(), size.unsigned_abs()))
    }
}

impl Svg<'_> {
    fn open_texts(&mut self, texts: Open) {
        if let Open::Texts {
            class,
            end,
            size,
            bold,
            italic,
        } = texts
        {
            self.out.push_str("<g ");
            self.out.push_str(class.attributes());
            if let Some(end) = end {
                let _ = write!(self.out, " text-anchor=\"{end}\"");
            }
            if size != SMALL {
                self.out.push_str(" font-size=\"");
                number(self.out, size);
                self.out.push('"');
            }
            if bold {
                self.out.push_str(" font-weight=\"600\"");
            }
            if italic {
                self.out.push_str(" font-style=\"italic\"");
            }
            self.out.push('>');
        }
        self.open = texts;
    }
}

/// The font size of a style, which plotters carries as a float, in tenths.
fn size_of<T: BackendTextStyle>(style: &T) -> i32 {
    style.size() as i32
}

/// Writes tenths as a decimal number with at most one decimal.
pub(super) fn number(out: &mut String, tenths: i32) {
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if tenths < 0 {
        out.push('-');
    }
    if whole > 0 || rest == 0 {
        out.push_str(itoa::Buffer::new().format(whole));
    }
    if rest > 0 {
        out.push('.');
        out.push_str(itoa::Buffer::new().format(rest));
    }
}

/// How many signs [`number`] writes.
pub(super) fn length(tenths: i32) -> usize {
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let digits = if whole > 0 || rest == 0 {
        whole.checked_ilog10().map_or(1, |log| log as usize + 1)
    } else {
        0
    };
    usize::from(tenths < 0) + digits + if rest > 0 { 2 } else { 0 }
}

/// How far two points are apart, along the axes.
fn distance(one: BackendCoord, other: BackendCoord) -> u32 {
    one.0.abs_diff(other.0) + one.1.abs_diff(other.1)
}

/// Writes text for XML: markup is escaped, white space is a space, what XML 1.0 forbids is U+FFFD.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\x1f' | '\x7f' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
