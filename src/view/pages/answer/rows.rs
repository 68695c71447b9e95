//! The rows of an answer as a table.

use std::collections::BTreeSet;

use crate::answer::{Answer, Row, RowOf, RowVerdict};
use crate::model::word::QuestionKind;
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::PageBuilder;
use crate::view::pages::facts::{change, columns, notes, row_name};
use crate::view::words::Words;

/// The rows as a table.
pub fn table(page: &mut PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<Table> {
    if rows.is_empty() {
        return None;
    }
    let several = rows.iter().any(|r| r.at != rows[0].at);
    let all = rows.len() == answer.rows.len();
    let mut heads: Vec<(&'static str, Option<&'static str>)> = match answer.kind {
        QuestionKind::Duration => vec![
            ("col-district", None),
            ("col-since", None),
            ("col-time", None),
            ("col-note", None),
        ],
        QuestionKind::Constancy => vec![
            ("col-district", None),
            ("col-since", None),
            ("col-count", Some("num")),
            ("col-change", None),
        ],
        QuestionKind::Headcount => vec![("col-district", None), ("col-count", Some("num")), ("col-note", None)],
        QuestionKind::Coverage => vec![
            ("col-district", None),
            ("col-state", None),
            ("col-since", None),
            ("col-note", None),
        ],
        QuestionKind::Remainder => vec![("col-outcome", None), ("col-count", Some("num")), ("col-told", None)],
        QuestionKind::ByDefinition => vec![
            ("col-reading", None),
            ("col-meaning", None),
            ("col-count", Some("num")),
            ("col-told", None),
        ],
        QuestionKind::Statement => return None,
    };
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
                ..table_row(page, answer.kind, row, several)
            };
            page.open_to_suggestions(made, row.sources.first().copied())
        })
        .collect();
    let words = &page.site.words;
    let drawn = matches!(
        answer.kind,
        QuestionKind::Duration | QuestionKind::Constancy | QuestionKind::Headcount | QuestionKind::Coverage
    );
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
    if answer.kind != QuestionKind::Headcount || table.rows.len() < 2 || table.columns.get(1)?.class != Some("num") {
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

fn table_row(page: &mut PageBuilder<'_, '_>, kind: QuestionKind, row: &Row, several: bool) -> TableRow {
    let words = &page.site.words;
    let dash = words.get("dash");
    let warn = matches!(
        row.verdict,
        RowVerdict::NotEstablished
            | RowVerdict::NotInPlace
            | RowVerdict::Unknown
            | RowVerdict::CannotTell
            | RowVerdict::Planned
            | RowVerdict::Verbal
    );
    let verdict = words.get(&format!("row-{}", row.verdict.word()));
    let since = row.since.as_ref().map_or(dash.clone(), |s| words.date(&s.date));
    let sort_since = row
        .since
        .as_ref()
        .and_then(|s| s.date.earliest())
        .map(|d| d.to_string())
        .unwrap_or_default();
    let since = Cell::text(since).sort(sort_since);
    let months = row.months.as_ref().map_or(dash.clone(), |m| {
        words
            .months_short(m)
            .replace(' ', "\u{a0}")
            .replace("\u{a0}–\u{a0}", " – ")
    });
    let time = Cell::text(months).class("nowrap");
    let count = match &row.value {
        Some(value) => Cell::text(words.number(value)).sort(
            value
                .min()
                .map(|d| format!("{:012}", d.thousandths()))
                .unwrap_or_default(),
        ),
        None => Cell::text(dash.clone()),
    }
    .class("num");
    // that somebody is not there yet is told; what nobody tells is a warning
    let labelled = |cell: Cell, warn: bool| match row.verdict {
        RowVerdict::NotInPlace => cell.class("soft"),
        _ if warn => cell.class("warn"),
        _ => cell,
    };
    let note_runs = notes(page, row);
    let words = &page.site.words;
    let mut cells = vec![Cell::runs(match row.of {
        RowOf::Outcome(_) => vec![Run::text(verdict.clone())],
        _ => row_name(page, row),
    })];
    if several {
        cells.push(Cell::text(words.day(row.at)).class("nowrap"));
    }
    match kind {
        QuestionKind::Duration => {
            let told = if note_runs.is_empty() && warn {
                vec![Run::text(verdict)]
            } else {
                note_runs
            };
            cells.extend([since, time, labelled(Cell::runs(told), warn)]);
        }
        QuestionKind::Constancy => {
            let mut told = Vec::new();
            let changed: Vec<String> = row.changes.iter().map(|c| change(words, c)).collect();
            let count_told = row.changes.iter().any(|c| c.of == crate::answer::ChangeOf::Count);
            // where a note says what lacks evidence, the verdict is not said twice
            let noted = row.verdict == RowVerdict::NotEstablished && !note_runs.is_empty();
            if !count_told && !noted && row.verdict != RowVerdict::NotInPlace {
                told.push(Run::text(verdict));
            }
            for text in changed {
                if !told.is_empty() {
                    told.push(Run::text("; "));
                }
                told.push(Run::text(text));
            }
            if !note_runs.is_empty() {
                if !told.is_empty() {
                    told.push(Run::text("; "));
                }
                told.extend(note_runs);
            }
            cells.extend([since, count, labelled(Cell::runs(told), warn)]);
        }
        QuestionKind::Headcount => {
            // that a number is documented goes without saying: its source stands beside it
            let state = match row.verdict {
                _ if row.inferred => Some(words.get("row-inferred")),
                RowVerdict::Counted => None,
                RowVerdict::NotInPlace | RowVerdict::Planned if !note_runs.is_empty() => None,
                _ => Some(verdict),
            };
            let mut told: Vec<Run> = state.into_iter().map(Run::text).collect();
            if !told.is_empty() && !note_runs.is_empty() {
                told.push(Run::text("; "));
            }
            told.extend(note_runs);
            cells.extend([count, labelled(Cell::runs(told), warn)]);
        }
        QuestionKind::Coverage => {
            cells.extend([labelled(Cell::text(verdict), warn), since, Cell::runs(note_runs)]);
        }
        QuestionKind::Remainder => {
            // how much, before what is told of it
            let mut told = note_runs;
            if let RowOf::Outcome(Some(text)) = &row.of {
                if !told.is_empty() {
                    told.push(Run::text(". "));
                }
                told.push(page.text(text));
            }
            cells.extend([count, Cell::runs(told)]);
        }
        QuestionKind::ByDefinition => {
            let meaning = match &row.of {
                RowOf::Reading {
                    meaning: Some(text), ..
                } => Cell::runs(vec![page.text(text)]),
                _ => Cell::text(dash),
            };
            cells.extend([meaning, count, Cell::runs(note_runs)]);
        }
        QuestionKind::Statement => {
            cells.extend([count, Cell::runs(note_runs)]);
        }
    }
    cells.push(Cell::runs(page.cites(&row.sources)));
    TableRow {
        former: (row.verdict == RowVerdict::Ended && matches!(row.of, RowOf::Lane(_))).then(|| words.get("ui-former")),
        cells,
        ..TableRow::default()
    }
}
