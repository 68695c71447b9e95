//! How many there are at each of some days.

use super::{Kind, Made, joined};
use crate::answer::RowVerdict;
use crate::view::content::{Cell, Run};
use crate::view::figures::tiles;
use crate::view::page::PageBuilder;

pub const KIND: Kind = Kind {
    columns: &[("col-district", None), ("col-count", Some("num")), ("col-note", None)],
    cells,
    picture: |page, answer, rows| tiles(page, answer, rows, true),
    tells_reasons: |_| false,
    time_line: Some(2),
    counts: true,
    has_history: true,
    asks_who: false,
    leans_on_events: false,
};

fn cells(page: &PageBuilder<'_, '_>, mut made: Made<'_>) -> Vec<Cell> {
    let notes = std::mem::take(&mut made.notes);
    // that a number is documented goes without saying: its source stands beside it
    let state = match made.row.verdict {
        _ if made.row.inferred => Some(page.site.words.get("row-inferred")),
        RowVerdict::Counted => None,
        RowVerdict::NotInPlace | RowVerdict::Planned if !notes.is_empty() => None,
        _ => Some(made.verdict.clone()),
    };
    let state = state.into_iter().map(Run::text).collect();
    let told = made.coloured(joined([state, notes], "; "));
    vec![made.count, told]
}
