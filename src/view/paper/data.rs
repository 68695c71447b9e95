//! Lines of text and tables as data: papers have two templates, of which only one makes HTML.

use serde::{Serialize, Serializer};

use crate::view::content::{Column, Run, Table};
use crate::view::parts::Fact;

#[derive(Serialize)]
struct Piece<'r> {
    text: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<usize>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    first: bool,
}

fn pieces(runs: &[Run]) -> Vec<Piece<'_>> {
    runs.iter()
        .map(|run| Piece {
            text: &run.text,
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

/// Terms and what holds.
pub fn facts<S: Serializer>(facts: &[Fact], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Line<'f> {
        label: &'f str,
        runs: Vec<Piece<'f>>,
    }
    serializer.collect_seq(facts.iter().map(|fact| Line {
        label: &fact.label,
        runs: pieces(&fact.runs),
    }))
}

/// A table: its columns, and its rows of cells.
pub fn table<S: Serializer>(table: &Table, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Cells<'t> {
        cells: Vec<Cell<'t>>,
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        total: bool,
    }
    #[derive(Serialize)]
    struct Cell<'t> {
        runs: Vec<Piece<'t>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        class: Option<&'static str>,
    }
    #[derive(Serialize)]
    struct Whole<'t> {
        caption: &'t str,
        columns: &'t [Column],
        rows: Vec<Cells<'t>>,
    }
    Whole {
        caption: &table.caption,
        columns: &table.columns,
        rows: table
            .rows
            .iter()
            .map(|row| (row, false))
            .chain(table.foot.iter().map(|foot| (foot, true)))
            .map(|(row, total)| Cells {
                total,
                cells: row
                    .cells
                    .iter()
                    .map(|cell| Cell {
                        runs: pieces(&cell.runs),
                        class: cell.class,
                    })
                    .collect(),
            })
            .collect(),
    }
    .serialize(serializer)
}
