//! How the answers to each kind of question are shown: a kind is a file here and a line in [`of`].

mod by_definition;
mod constancy;
mod coverage;
mod duration;
mod headcount;
mod remainder;
mod statement;

use crate::answer::{Answer, Row, RowVerdict};
use crate::model::word::QuestionKind;
use crate::view::content::{Cell, Run};
use crate::view::figures::Figure;
use crate::view::page::PageBuilder;

/// A column: the message of its head, and its class.
pub type ColumnHead = (&'static str, Option<&'static str>);

/// Makes the picture of rows.
pub type MakesFigure = for<'p> fn(&PageBuilder<'p, '_>, &Answer, &[&Row]) -> Option<Figure<'p>>;

/// What pages and papers must know of a kind.
pub struct Kind {
    /// The columns of its rows, but for the date, where there are several, and the sources. None: its rows are no table.
    pub columns: &'static [ColumnHead],
    /// What stands in a row, behind its name.
    pub cells: fn(&PageBuilder<'_, '_>, Made<'_>) -> Vec<Cell>,
    /// The picture of its rows.
    pub picture: MakesFigure,
    /// Whether the reasons of a verdict are told beside it: not where the sentence or a caveat tells them.
    pub tells_reasons: fn(&Answer) -> bool,
    /// Of several answers on one programme in a paper, the one with the least has its time line. None: it has none at all.
    pub time_line: Option<u8>,
    /// Each row is a number, and they are added up.
    pub counts: bool,
    /// How many there are in all has a history, which can be drawn.
    pub has_history: bool,
    /// It is asked who has something: who lacks it stands in the rows.
    pub asks_who: bool,
    /// A number is followed through mergers and divisions, and so the rows lean on when they came.
    pub leans_on_events: bool,
}

/// How a kind is shown.
pub fn of(kind: QuestionKind) -> &'static Kind {
    match kind {
        QuestionKind::Duration => &duration::KIND,
        QuestionKind::Constancy => &constancy::KIND,
        QuestionKind::Headcount => &headcount::KIND,
        QuestionKind::Coverage => &coverage::KIND,
        QuestionKind::Remainder => &remainder::KIND,
        QuestionKind::ByDefinition => &by_definition::KIND,
        QuestionKind::Statement => &statement::KIND,
    }
}

/// The cells that a row can have, from which its kind takes what it shows.
pub struct Made<'r> {
    /// The row.
    pub row: &'r Row,
    /// Since when.
    pub since: Cell,
    /// For how long.
    pub time: Cell,
    /// How many.
    pub count: Cell,
    /// The word of the verdict.
    pub verdict: String,
    /// True where something is missing, or not sure.
    pub warn: bool,
    /// What is noted.
    pub notes: Vec<Run>,
}

impl Made<'_> {
    /// A cell with the colour of the verdict: that somebody is not there yet is told; what nobody tells is a warning.
    pub fn coloured(&self, runs: Vec<Run>) -> Cell {
        let cell = Cell::runs(runs);
        match self.row.verdict {
            RowVerdict::NotInPlace => cell.class("soft"),
            _ if self.warn => cell.class("warn"),
            _ => cell,
        }
    }
}

/// Texts behind one another, with what stands between each two; empty ones are left out.
fn joined(texts: impl IntoIterator<Item = Vec<Run>>, between: &str) -> Vec<Run> {
    let mut all = Vec::new();
    for runs in texts {
        if !all.is_empty() && !runs.is_empty() {
            all.push(Run::text(between));
        }
        all.extend(runs);
    }
    all
}

/// For kinds whose rows have no picture.
fn no_picture<'p>(_: &PageBuilder<'p, '_>, _: &Answer, _: &[&Row]) -> Option<Figure<'p>> {
    None
}
