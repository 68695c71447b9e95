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

use chrono::{Datelike, Days};
use maud::Markup;

use super::content::Table;
use super::paper::block::PaperFigure;
use super::parts::{Drawn, KeyItem, PageFigure};
use super::words::Words;
use crate::chart::picture::Named;
use crate::chart::{Sign, Size};
use crate::model::date::Day;

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

/// The first and the last day of an axis: from the year in which something is first told to a little beyond the asked day.
fn axis(first: Day, as_of: Day) -> Option<(Day, Day)> {
    let from = Day::from_ymd_opt(first.year(), 1, 1)?;
    let margin = (as_of - from).num_days().max(0) as u64 / 16;
    let to = as_of.checked_add_days(Days::new(margin.max(20)))?;
    Some((from, to))
}

/// A sign of a key, with its words from the messages.
fn in_key(words: &Words<'_>, sign: Sign) -> KeyItem {
    KeyItem {
        sign: sign.svg(),
        label: words.get(&format!("mark-{}", sign.word())),
    }
}

fn named<'n>(id: &'n str, title: &'n str, description: &'n str) -> Named<'n> {
    Named { id, title, description }
}

impl Figure<'_> {
    /// As it stands in a page of the site: in two sizes, of which the style sheet shows one, or as a list.
    pub fn on_page(self) -> PageFigure {
        let drawn = match self.drawing {
            Drawing::List(list) => Drawn::List { list: list.0 },
            Drawing::Svg { description, draw } => {
                let named = named(&self.id, &self.title, &description);
                let svg = |size| draw(&named, size).into_iter().map(|sheet| sheet.svg).collect();
                Drawn::Svg {
                    wide: svg(Size::Wide),
                    narrow: svg(Size::Narrow),
                }
            }
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
        let Drawing::Svg { description, draw } = &self.drawing else {
            return Vec::new();
        };
        let sheets = draw(&named(&self.id, &self.title, description), Size::Print);
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
