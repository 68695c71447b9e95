//! The rows of an answer as a table.

use std::collections::BTreeSet;

use crate::answer::{Answer, Row, RowOf, RowVerdict};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::PageBuilder;
use crate::view::pages::answer::kinds::{self, Kind, Made};
use crate::view::pages::facts::{columns, notes, row_name};
use crate::view::words::Words;

/// The rows as a table.
pub fn table(page: &mut PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<Table> {
    let kind = kinds::of(answer.kind);
    if rows.is_empty() || kind.columns.is_empty() {
        return None;
    }
    let several = rows.iter().any(|r| r.at != rows[0].at);
    let all = rows.len() == answer.rows.len();
    let mut heads = kind.columns.to_vec();
    if several {
        heads.insert(1, ("col-date", None));
    }
    heads.push(("col-source", None));
    let mut anchors = BTreeSet::new();
    let rows: Vec<TableRow> = rows
        .iter()
        .map(|row| {
            let made = TableRow {
                id: Some(row_anchor(row, &mut anchors)),
                ..table_row(page, kind, row, several)
            };
            page.open_to_suggestions(made, row.sources.first().copied())
        })
        .collect();
    let words = &page.site.words;
    let drawn = kind.time_line.is_some();
    let table = Table {
        id: "rows".into(),
        caption: words.get(if drawn { "table-caption" } else { "table-rows" }),
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    };
    let mut table = table.without_empty(&words.get("dash"));
    table.foot = total(words, answer, &table, all);
    Some(table)
}

/// The sum, below the rows that it is of: where it is one, all of its rows are here and there are several.
fn total(words: &Words<'_>, answer: &Answer, table: &Table, all: bool) -> Option<TableRow> {
    let total = answer.total.as_ref().filter(|_| all && answer.totals.len() == 1)?;
    if !kinds::of(answer.kind).counts || table.rows.len() < 2 || table.columns.get(1)?.class != Some("num") {
        return None;
    }
    let mut cells = vec![Cell::default(); table.columns.len()];
    cells[0] = Cell::text(words.get("table-total"));
    cells[1] = Cell::text(words.number(&total.value)).class("num");
    Some(TableRow {
        cells,
        ..TableRow::default()
    })
}

/// The anchor of a row: its id, and a number where records of two kinds have the same.
fn row_anchor(row: &Row, taken: &mut BTreeSet<String>) -> String {
    let first = format!("row-{}", row.id.replace(['@', '/'], "-"));
    let mut anchor = first.clone();
    let mut n = 1;
    while !taken.insert(anchor.clone()) {
        n += 1;
        anchor = format!("{first}_{n}");
    }
    anchor
}

fn table_row(page: &mut PageBuilder<'_, '_>, kind: &Kind, row: &Row, several: bool) -> TableRow {
    let words = &page.site.words;
    let dash = words.get("dash");
    let since = row.since.as_ref().map_or(dash.clone(), |s| words.date(&s.date));
    let sort_since = row
        .since
        .as_ref()
        .and_then(|s| s.date.earliest())
        .map(|d| d.to_string())
        .unwrap_or_default();
    let months = row.months.as_ref().map_or(dash.clone(), |m| {
        words
            .months_short(m)
            .replace(' ', "\u{a0}")
            .replace("\u{a0}–\u{a0}", " – ")
    });
    let count = match &row.value {
        Some(value) => Cell::text(words.number(value)).sort(
            value
                .min()
                .map(|d| format!("{:012}", d.thousandths()))
                .unwrap_or_default(),
        ),
        None => Cell::text(dash),
    };
    let made = Made {
        row,
        since: Cell::text(since).sort(sort_since),
        time: Cell::text(months).class("nowrap"),
        count: count.class("num"),
        verdict: words.get(&format!("row-{}", row.verdict.word())),
        warn: matches!(
            row.verdict,
            RowVerdict::NotEstablished
                | RowVerdict::NotInPlace
                | RowVerdict::Unknown
                | RowVerdict::CannotTell
                | RowVerdict::Planned
                | RowVerdict::Verbal
        ),
        notes: notes(page, row),
    };
    let words = &page.site.words;
    let mut cells = vec![Cell::runs(match row.of {
        RowOf::Outcome(_) => vec![Run::text(made.verdict.clone())],
        _ => row_name(page, row),
    })];
    if several {
        cells.push(Cell::text(words.day(row.at)).class("nowrap"));
    }
    cells.extend((kind.cells)(page, made));
    cells.push(Cell::runs(page.cites(&row.sources)));
    TableRow {
        former: (row.verdict == RowVerdict::Ended && matches!(row.of, RowOf::Lane(_))).then(|| words.get("ui-former")),
        cells,
        ..TableRow::default()
    }
}
