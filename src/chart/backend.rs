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
    }

    fn point(&mut self, command: char, (x, y): BackendCoord) {
        self.out.push(command);
        number(self.out, x);
        if y >= 0 {
            self.out.push(' ');
        }
        number(self.out, y);
    }

    /// Lines through `points`, with the short commands for level and upright ones.
    fn line(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut last = None;
        for point in points {
            match last {
                None => self.point('M', point),
                Some(before) if before == point => {}
                Some((_, y)) if y == point.1 => {
                    self.out.push('H');
                    number(self.out, point.0);
                }
                Some((x, _)) if x == point.0 => {
                    self.out.push('V');
                    number(self.out, point.1);
                }
                Some(_) => self.point('L', point),
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
        self.line(path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX / 4);
        self.path(style);
        self.point('M', (x - radius, y));
        for across in [2 * radius, -2 * radius] {
            self.point('a', (radius, radius));
            self.out.push_str(" 0 1 0 ");
            number(self.out, across);
            self.out.push_str(" 0");
        }
        self.out.push('Z');
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        self.path(style);
        self.line(corners);
        self.out.push('Z');
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
    out.push_str(itoa::Buffer::new().format(whole));
    if rest > 0 {
        out.push('.');
        out.push_str(itoa::Buffer::new().format(rest));
    }
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
