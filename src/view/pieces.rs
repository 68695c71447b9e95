//! Lines of text and tables as data, for templates that walk them: those of papers, of which only one makes HTML, and those of a
//! site's own.

use serde::{Serialize, Serializer};

use super::content::{Cell, Column, Run, Table, TableRow};

/// A piece of a line of text.
#[derive(Serialize)]
pub struct Piece<'r> {
    text: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<usize>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    first: bool,
}

/// The pieces of a line.
pub fn pieces(runs: &[Run]) -> Vec<Piece<'_>> {
    runs.iter()
        .map(|run| Piece {
            text: &run.text,
            href: run.href.as_deref(),
            kind: run.kind,
            lang: run.lang,
            note: run.note,
            first: run.first,
        })
        .collect()
}

/// A line of text: its runs.
pub fn line<S: Serializer>(runs: &[Run], serializer: S) -> Result<S::Ok, S::Error> {
    pieces(runs).serialize(serializer)
}

/// Several lines of text.
pub fn lines<S: Serializer>(lines: &[Vec<Run>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(lines.iter().map(|runs| pieces(runs)))
}

/// A row of a table as data.
#[derive(Serialize)]
pub struct RowData<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    former: Option<&'t str>,
    cells: Vec<CellData<'t>>,
    /// True for the row below the others, as a sum.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    total: bool,
}

/// A cell.
#[derive(Serialize)]
struct CellData<'t> {
    runs: Vec<Piece<'t>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'t str>,
}

/// The rows of a table, that below the others included.
pub fn rows(table: &Table) -> Vec<RowData<'_>> {
    let rows = table.rows.iter().map(|one| row(one, false));
    rows.chain(table.foot.iter().map(|foot| row(foot, true))).collect()
}

fn row(row: &TableRow, total: bool) -> RowData<'_> {
    RowData {
        id: row.id.as_deref(),
        former: row.former.as_deref(),
        cells: row.cells.iter().map(cell).collect(),
        total,
    }
}

fn cell(cell: &Cell) -> CellData<'_> {
    CellData {
        runs: pieces(&cell.runs),
        class: cell.class,
        sort: cell.sort.as_deref(),
    }
}

/// A table: its columns, and its rows of cells.
pub fn table<S: Serializer>(table: &Table, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Whole<'t> {
        caption: &'t str,
        columns: &'t [Column],
        rows: Vec<RowData<'t>>,
    }
    Whole {
        caption: &table.caption,
        columns: &table.columns,
        rows: rows(table),
    }
    .serialize(serializer)
}
