//! What is left of something, and what became of the rest.

use super::{Kind, Made, joined, no_picture};
use crate::answer::RowOf;
use crate::view::content::Cell;
use crate::view::page::PageBuilder;

pub const KIND: Kind = Kind {
    columns: &[("col-outcome", None), ("col-count", Some("num")), ("col-told", None)],
    cells,
    picture: no_picture,
    tells_reasons: |answer| answer.total.is_some(),
    time_line: None,
    counts: false,
    has_history: false,
    asks_who: false,
    leans_on_events: false,
};

fn cells(page: &PageBuilder<'_, '_>, made: Made<'_>) -> Vec<Cell> {
    let outcome = match &made.row.of {
        RowOf::Outcome(Some(text)) => vec![page.text(text)],
        _ => Vec::new(),
    };
    // how much, before what is told of it
    vec![made.count, Cell::runs(joined([made.notes, outcome], ". "))]
}
