//! Who has something.

use super::{Kind, Made};
use crate::view::content::{Cell, Run};
use crate::view::figures::tiles;
use crate::view::page::PageBuilder;

pub const KIND: Kind = Kind {
    columns: &[
        ("col-district", None),
        ("col-state", None),
        ("col-since", None),
        ("col-note", None),
    ],
    cells,
    picture: |page, answer, rows| tiles(page, answer, rows, false),
    tells_reasons: |_| true,
    time_line: Some(3),
    counts: false,
    has_history: true,
    asks_who: true,
    leans_on_events: false,
};

fn cells(_: &PageBuilder<'_, '_>, made: Made<'_>) -> Vec<Cell> {
    let state = made.coloured(vec![Run::text(made.verdict.clone())]);
    vec![state, made.since, Cell::runs(made.notes)]
}
