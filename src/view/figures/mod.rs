//! Pictures, before they are drawn. A kind of picture is a file here: what it shows, taken from records and answers, and
//! how that is drawn in the room that it gets.

mod course;
mod groups;
pub mod lanes;
#[cfg(test)]
mod tests;
mod tiles;
pub mod timeline;
mod totals;

pub use groups::groups;
pub use tiles::tiles;
pub use totals::{Point, total_figure, totals};

use maud::Markup;

use super::content::Table;
use super::paper::block::PaperFigure;
use super::parts::{Drawn, KeyItem, PageFigure};
use super::words::Words;
use crate::chart::picture::Named;
use crate::chart::{Sign, Size};

/// A picture with all that stands around it.
pub struct Figure<'f> {
    /// An anchor, unique on the page.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// How to read it.
    pub subtitle: Option<String>,
    /// The signs that it uses.
    pub key: Vec<KeyItem>,
    /// The same data, where no table beside it has them.
    pub table: Option<Table>,
    /// The picture.
    pub drawing: Drawing<'f>,
}

/// How a picture is drawn.
pub enum Drawing<'f> {
    /// As SVG.
    Svg {
        /// The main finding in a sentence or two, for those who do not see it.
        description: String,
        /// Draws it for the room that it gets, in as many sheets as it takes pages there.
        draw: Draw<'f>,
    },
    /// As a list, which fits any width, is read aloud in order and leads on. It has no place on paper, where the table
    /// that it is made of stands.
    List(Markup),
}

/// Draws a picture of that name, in that room.
pub type Draw<'f> = Box<dyn Fn(&Named<'_>, Size) -> Vec<FigureSheet> + 'f>;

/// What of a picture stands on one page.
pub struct FigureSheet {
    /// What it shows.
    pub title: String,
    /// The main finding; of a sheet that goes on from another, whom it shows.
    pub description: String,
    /// The drawing.
    pub svg: String,
}

/// A sign of a key, with its words from the messages.
fn in_key(words: &Words<'_>, sign: Sign) -> KeyItem {
    KeyItem {
        sign: sign.svg(),
        label: words.get(&format!("mark-{}", sign.word())),
    }
}

impl Figure<'_> {
    /// Its sheets, for a size that it is drawn in.
    fn sheets(&self, size: Size) -> Vec<FigureSheet> {
        match &self.drawing {
            Drawing::Svg { description, draw } => {
                let named = Named {
                    id: &self.id,
                    title: &self.title,
                    description,
                };
                draw(&named, size)
            }
            Drawing::List(_) => Vec::new(),
        }
    }

    /// As it stands in a page of the site: in two sizes, of which the style sheet shows one, or as a list.
    pub fn on_page(self) -> PageFigure {
        let svg = |size| self.sheets(size).into_iter().map(|sheet| sheet.svg).collect();
        let drawn = match &self.drawing {
            Drawing::Svg { .. } => Drawn::Svg {
                wide: svg(Size::Wide),
                narrow: svg(Size::Narrow),
            },
            Drawing::List(list) => Drawn::List { list: list.0.clone() },
        };
        PageFigure {
            id: self.id,
            title: self.title,
            subtitle: self.subtitle,
            drawn,
            key: self.key,
            table: self.table,
            suggest: None,
        }
    }

    /// As it stands in a paper, a picture for each page. How to read it and its signs stand with the first.
    pub fn on_paper(mut self) -> Vec<PaperFigure> {
        let sheets = self.sheets(Size::Print);
        let on_paper = |(n, sheet): (usize, FigureSheet)| PaperFigure {
            title: sheet.title,
            subtitle: self.subtitle.take(),
            description: sheet.description,
            svg: sheet.svg,
            goes_on: n > 0,
            key: std::mem::take(&mut self.key),
        };
        sheets.into_iter().enumerate().map(on_paper).collect()
    }
}
