//! Text with links, and the rows of tables, as HTML.
//!
//! They are nearly all of a page. Through a template each run and each cell would be a map of its own that is made,
//! looked up in and thrown away again, which takes most of the time of a large site. Templates place what is made here,
//! as they place pictures and narratives; where a site has templates of its own, they get the rows as data too.

#[cfg(test)]
mod tests;

use maud::{Markup, Render, html};
use serde::ser::{SerializeSeq, SerializeStruct, Serializer};
use serde::{Serialize, ser};

use super::content::{Cell, Column, Run, Table, TableRow};
use super::pieces;

/// A line of text: runs directly after one another, their spaces are in the text.
pub struct Line<'r>(pub &'r [Run]);

impl Render for Line<'_> {
    fn render_to(&self, out: &mut String) {
        for run in self.0 {
            let Run {
                text, href, kind, lang, ..
            } = run;
            match href {
                None if kind.is_none() && lang.is_none() => text.render_to(out),
                None => html! { span class=[kind] lang=[lang] { (text) } }.render_to(out),
                Some(href) => html! { a href=(href) class=[kind] lang=[lang] { (text) } }.render_to(out),
            }
        }
    }
}

/// For fields that hold a line of text.
pub fn as_line<S: Serializer>(runs: &[Run], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&Line(runs).render().0)
}

/// For fields that hold several lines of text.
pub fn as_lines<S: Serializer>(lines: &[Vec<Run>], serializer: S) -> Result<S::Ok, S::Error> {
    let mut all = serializer.serialize_seq(Some(lines.len()))?;
    for runs in lines {
        all.serialize_element(&Line(runs).render().0)?;
    }
    all.end()
}

impl Serialize for Table {
    /// Its rows are one text, the content of a `tbody`.
    fn serialize<S: ser::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of = |row, pick| Row {
            row,
            columns: &self.columns,
            pick,
        };
        let rows = html! { @for row in &self.rows { (of(row, self.pick.as_deref())) } };
        let suggest = html! {
            @for run in self.rows.iter().filter_map(|row| row.suggest.as_ref()) {
                li { (Line(std::slice::from_ref(run))) }
            }
        };
        let mut table = serializer.serialize_struct("Table", 7)?;
        table.serialize_field("id", &self.id)?;
        table.serialize_field("caption", &self.caption)?;
        table.serialize_field("columns", &self.columns)?;
        table.serialize_field("rows", &rows.0)?;
        table.serialize_field("foot", &self.foot.as_ref().map(|foot| of(foot, None).render().0))?;
        table.serialize_field("suggest", &suggest.0)?;
        if self.in_full {
            table.serialize_field("data", &pieces::rows(self))?;
        }
        table.end()
    }
}

struct Row<'t> {
    row: &'t TableRow,
    columns: &'t [Column],
    /// The word for picking it, where it can be.
    pick: Option<&'t str>,
}

impl Render for Row<'_> {
    fn render(&self) -> Markup {
        let TableRow { id, former, cells, .. } = self.row;
        let (head, cells) = match cells.split_first() {
            Some((head, cells)) => (Some(head), cells),
            None => (None, &[][..]),
        };
        // the label carries a cell through the narrow layout, where a row becomes a block of labelled lines
        let labels = self.columns.iter().skip(1);
        html! {
            tr id=[id] class=[former.as_ref().map(|_| "former")] {
                @if let Some(head) = head {
                    th scope="row" class=[head.class] data-sort=[sort(head)] {
                        @if let Some(pick) = self.pick {
                            input type="checkbox" aria-label={ (pick) " " (said(head)) };
                            " "
                        }
                        (Line(&head.runs))
                        @if let Some(former) = former { " " span.tag { (former) } }
                    }
                }
                @for (cell, Column { label, .. }) in cells.iter().zip(labels) {
                    td data-label=(label) class=[cell.class] data-sort=[sort(cell)] { (Line(&cell.runs)) }
                }
            }
        }
    }
}

fn sort(cell: &Cell) -> Option<&str> {
    cell.sort.as_deref().filter(|sort| !sort.is_empty())
}

fn said(cell: &Cell) -> String {
    cell.runs.iter().map(|run| run.text.as_str()).collect()
}
