//! Tables: a head that comes again on each page, rows that no page parts, columns as wide as what stands in them asks for.

use super::text::{Para, Text};
use super::xml::escaped;
use crate::view::paper::{Cell, Run, Table};

/// A column of no longer texts is as wide as its longest, in letters; others share what is left.
const SHORT: usize = 24;
/// How wide a letter of a table is on the whole, and what stands beside the text of a cell, in twentieths of a point.
const LETTER: u32 = 88;
const BESIDE: u32 = 150;
/// How wide a letter of a head is, which is bold.
const BOLD: u32 = 104;
/// A column of long texts is made narrower neither than this nor than its longest word, of which a third of the table is the most;
/// where there is no room for that, all such columns give way alike.
const LEAST: u32 = 1300;

/// Writes a table of a width in twentieths of a point.
pub(super) fn table(text: &mut Text<'_>, table: &Table, room: u32) {
    text.table_begins();
    let widths = widths(table, room);
    text.out.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" \
         w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>",
        text.style("Lägesbild tabell"),
        widths.iter().sum::<u32>(),
    ));
    if !table.caption.is_empty() {
        text.out
            .push_str(&format!("<w:tblCaption w:val=\"{}\"/>", escaped(&table.caption)));
    }
    text.out.push_str("</w:tblPr><w:tblGrid>");
    widths
        .iter()
        .for_each(|w| text.out.push_str(&format!("<w:gridCol w:w=\"{w}\"/>")));
    text.out
        .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        let para = Para::of("Lägesbild tabelltext").aligned(side(column.class)).with_next();
        cell(text, *width, &para, &[Run::text(&column.label)]);
    }
    text.out.push_str("</w:tr>");
    for row in table.rows.iter().chain(&table.foot) {
        text.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for ((held, column), width) in row.cells.iter().zip(&table.columns).zip(&widths) {
            let para = Para::of("Lägesbild tabelltext").aligned(side(column.class));
            let mut runs = held.runs.clone();
            if held.class == Some("warn") {
                runs.iter_mut()
                    .filter(|r| r.kind.is_none())
                    .for_each(|r| r.kind = Some("warn"));
            }
            cell(text, *width, &para, &runs);
        }
        text.out.push_str("</w:tr>");
    }
    text.out.push_str("</w:tbl>");
    text.table_ended();
}

fn cell(text: &mut Text<'_>, width: u32, para: &Para, runs: &[Run]) {
    text.out.push_str(&format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
    ));
    text.paragraph(para, runs);
    text.out.push_str("</w:tc>");
}

fn side(class: Option<&'static str>) -> Option<&'static str> {
    match class {
        Some("num" | "right") => Some("right"),
        Some("center") => Some("center"),
        _ => None,
    }
}

/// The widths of the columns. Word makes them anew where it likes; other programs keep to them.
fn widths(table: &Table, room: u32) -> Vec<u32> {
    let letters = |runs: &[Run]| {
        runs.iter()
            .filter(|r| r.note.is_none())
            .map(|r| r.text.chars().count())
            .sum::<usize>()
    };
    // two marks beside a text take as much as three letters
    let marks = |cell: &Cell| cell.runs.iter().filter(|r| r.note.is_some()).count().min(3) * 2;
    let told: Vec<(usize, bool)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let longest = cells.clone().map(|c| letters(&c.runs)).max().unwrap_or(0);
            let marked = cells.map(|c| letters(&c.runs) + marks(c)).max().unwrap_or(0);
            let own = column.label.chars().count() + 1;
            let is_short = column.class == Some("num") || longest.max(own) <= SHORT;
            (if is_short { marked.max(own) } else { longest }, is_short)
        })
        .collect();
    let least = |at: usize| -> u32 {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let texts = cells.flat_map(|c| c.runs.iter().filter(|r| r.note.is_none()).map(|r| r.text.as_str()));
        let texts = texts
            .map(|text| (text, LETTER))
            .chain([(table.columns[at].label.as_str(), BOLD)]);
        let words = texts.flat_map(|(text, letter)| text.split_whitespace().map(move |word| (word, letter)));
        let widths = words.map(|(word, letter)| word.chars().count() as u32 * letter + BESIDE);
        widths.max().unwrap_or(0).clamp(LEAST, LEAST.max(room / 3))
    };
    let long: Vec<(u32, f64)> = told
        .iter()
        .enumerate()
        .filter(|(_, (_, is_short))| !is_short)
        .map(|(at, (n, _))| (least(at), (*n as f64).sqrt().clamp(4.0, 11.0)))
        .collect();
    let short: u32 = told.iter().filter(|t| t.1).map(|t| t.0 as u32 * LETTER + BESIDE).sum();
    let needed: u32 = long.iter().map(|l| l.0).sum();
    let weights: f64 = long.iter().map(|l| l.1).sum();
    let most = room.saturating_sub(needed).max(room / 2);
    let shrunk = if short > most {
        f64::from(most) / f64::from(short)
    } else {
        1.0
    };
    let left = f64::from(room) - f64::from(short) * shrunk;
    // what is left beside what each needs is shared by how much stands in it
    let (held, spare) = if f64::from(needed) > left {
        (left / f64::from(needed), 0.0)
    } else {
        (1.0, left - f64::from(needed))
    };
    let mut long = long.into_iter();
    told.iter()
        .map(|(n, is_short)| match (!is_short).then(|| long.next()).flatten() {
            Some((least, weight)) => (f64::from(least) * held + spare * weight / weights) as u32,
            None => (f64::from(*n as u32 * LETTER + BESIDE) * shrunk) as u32,
        })
        .collect()
}
