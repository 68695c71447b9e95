//! Whether a number has been the same all the time.

use super::{Kind, Made, joined};
use crate::answer::{ChangeOf, RowVerdict};
use crate::view::content::{Cell, Run};
use crate::view::figures::groups;
use crate::view::page::PageBuilder;
use crate::view::pages::facts::change;

pub const KIND: Kind = Kind {
    columns: &[
        ("col-district", None),
        ("col-since", None),
        ("col-count", Some("num")),
        ("col-change", None),
    ],
    cells,
    picture: groups,
    tells_reasons: |_| false,
    time_line: Some(1),
    counts: false,
    has_history: true,
    asks_who: false,
    leans_on_events: true,
};

fn cells(page: &PageBuilder<'_, '_>, mut made: Made<'_>) -> Vec<Cell> {
    let (row, words) = (made.row, &page.site.words);
    let notes = std::mem::take(&mut made.notes);
    // where a change of the number or a note says it, the verdict is not said beside it
    let changed = row.changes.iter().any(|c| c.of == ChangeOf::Count);
    let noted = row.verdict == RowVerdict::NotEstablished && !notes.is_empty();
    let said = changed || noted || row.verdict == RowVerdict::NotInPlace;
    let verdict = (!said).then(|| vec![Run::text(made.verdict.clone())]);
    let changes = row.changes.iter().map(|c| vec![Run::text(change(words, c))]);
    let told = joined(verdict.into_iter().chain(changes).chain([notes]), "; ");
    let told = made.coloured(told);
    vec![made.since, made.count, told]
}
