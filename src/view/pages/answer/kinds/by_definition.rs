//! How many there are, by what is counted.

use super::{Kind, Made, no_picture};
use crate::answer::RowOf;
use crate::view::content::Cell;
use crate::view::page::PageBuilder;

pub const KIND: Kind = Kind {
    columns: &[
        ("col-reading", None),
        ("col-meaning", None),
        ("col-count", Some("num")),
        ("col-told", None),
    ],
    cells,
    picture: no_picture,
    tells_reasons: |_| false,
    time_line: None,
    counts: false,
    has_history: false,
    asks_who: false,
    leans_on_events: false,
};

fn cells(page: &PageBuilder<'_, '_>, made: Made<'_>) -> Vec<Cell> {
    let meaning = match &made.row.of {
        RowOf::Reading {
            meaning: Some(text), ..
        } => Cell::runs(vec![page.text(text)]),
        _ => Cell::text(page.site.words.get("dash")),
    };
    vec![meaning, made.count, Cell::runs(made.notes)]
}
