//! How long something has been there.

use super::{Kind, Made};
use crate::view::content::{Cell, Run};
use crate::view::page::PageBuilder;
use crate::view::pages::answer::picture::timeline;

pub const KIND: Kind = Kind {
    columns: &[
        ("col-district", None),
        ("col-since", None),
        ("col-time", None),
        ("col-note", None),
    ],
    cells,
    picture: timeline,
    tells_reasons: |_| true,
    time_line: Some(0),
    counts: false,
    has_history: false,
    asks_who: false,
    leans_on_events: false,
};

fn cells(_: &PageBuilder<'_, '_>, mut made: Made<'_>) -> Vec<Cell> {
    let mut told = std::mem::take(&mut made.notes);
    if told.is_empty() && made.warn {
        told.push(Run::text(made.verdict.clone()));
    }
    let told = made.coloured(told);
    vec![made.since, made.time, told]
}
