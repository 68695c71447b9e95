//! Text with links, and the rows of tables, as HTML.
//!
//! They are nearly all of a page. Through a template each run and each cell would be a map of its own that is made,
//! looked up in and thrown away again, which takes most of the time of a large site. Templates place what is made here,
//! as they place pictures and narratives.

#[cfg(test)]
mod tests;

use serde::ser::{SerializeSeq, SerializeStruct, Serializer};
use serde::{Serialize, ser};

use super::content::{Cell, Run, Table, TableRow};

/// Writes text for HTML: what has a meaning there is escaped, in attributes too.
pub fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest
        .bytes()
        .position(|b| matches!(b, b'&' | b'<' | b'>' | b'"' | b'\''))
    {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Writes a line of text: runs directly after one another, their spaces are in the text.
pub fn line(out: &mut String, runs: &[Run]) {
    for run in runs {
        let tag = match run.href {
            Some(_) => "a",
            None if run.kind.is_some() || run.lang.is_some() => "span",
            None => {
                escape(out, &run.text);
                continue;
            }
        };
        out.push('<');
        out.push_str(tag);
        let attributes = [("href", run.href.as_deref()), ("class", run.kind), ("lang", run.lang)];
        for (name, value) in attributes {
            if let Some(value) = value {
                attribute(out, name, value);
            }
        }
        out.push('>');
        escape(out, &run.text);
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
    }
}

/// For fields that hold a line of text.
pub fn as_line<S: Serializer>(runs: &[Run], serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = String::new();
    line(&mut out, runs);
    serializer.serialize_str(&out)
}

/// For fields that hold several lines of text.
pub fn as_lines<S: Serializer>(lines: &[Vec<Run>], serializer: S) -> Result<S::Ok, S::Error> {
    let mut all = serializer.serialize_seq(Some(lines.len()))?;
    let mut out = String::new();
    for runs in lines {
        out.clear();
        line(&mut out, runs);
        all.serialize_element(&out)?;
    }
    all.end()
}

impl Serialize for Table {
    /// Its rows are one text, the content of a `tbody`.
    fn serialize<S: ser::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let openings: Vec<String> = self.columns.iter().map(|column| opening(&column.label)).collect();
        let mut table = serializer.serialize_struct("Table", 6)?;
        table.serialize_field("id", &self.id)?;
        table.serialize_field("caption", &self.caption)?;
        table.serialize_field("columns", &self.columns)?;
        table.serialize_field("rows", &rows(self, &openings))?;
        let foot = self.foot.as_ref().map(|foot| {
            let mut out = String::new();
            push_row(&mut out, foot, &openings, None);
            out
        });
        table.serialize_field("foot", &foot)?;
        table.serialize_field("suggest", &suggestions(self))?;
        table.end()
    }
}

/// The links by which rows are corrected, as the items of a list; empty where there are none.
fn suggestions(table: &Table) -> String {
    let mut out = String::new();
    for run in table.rows.iter().filter_map(|row| row.suggest.as_ref()) {
        out.push_str("<li>");
        line(&mut out, std::slice::from_ref(run));
        out.push_str("</li>");
    }
    out
}

/// `data-label` carries a cell through the narrow layout, where a row becomes a block of labelled lines.
fn opening(label: &str) -> String {
    let mut tag = String::from("<td");
    attribute(&mut tag, "data-label", label);
    tag
}

fn rows(table: &Table, openings: &[String]) -> String {
    let mut out = String::with_capacity(table.rows.len() * table.columns.len() * 80);
    for row in &table.rows {
        push_row(&mut out, row, openings, table.pick.as_deref());
    }
    out
}

fn push_row(out: &mut String, row: &TableRow, openings: &[String], pick: Option<&str>) {
    out.push_str("<tr");
    if let Some(id) = &row.id {
        attribute(out, "id", id);
    }
    if row.former.is_some() {
        attribute(out, "class", "former");
    }
    out.push('>');
    for (n, cell) in row.cells.iter().enumerate() {
        let head = n == 0;
        out.push_str(match openings.get(n) {
            Some(opening) if !head => opening,
            _ => "<th scope=\"row\"",
        });
        push_cell(out, cell, pick.filter(|_| head));
        if let Some(tag) = row.former.as_ref().filter(|_| head) {
            out.push_str(" <span class=\"tag\">");
            escape(out, tag);
            out.push_str("</span>");
        }
        out.push_str(if head { "</th>" } else { "</td>" });
    }
    out.push_str("</tr>");
}

fn push_cell(out: &mut String, cell: &Cell, pick: Option<&str>) {
    if let Some(class) = cell.class {
        attribute(out, "class", class);
    }
    if let Some(sort) = cell.sort.as_deref().filter(|sort| !sort.is_empty()) {
        attribute(out, "data-sort", sort);
    }
    out.push('>');
    if let Some(pick) = pick {
        let name: String = cell.runs.iter().map(|run| run.text.as_str()).collect();
        out.push_str("<input type=\"checkbox\"");
        attribute(out, "aria-label", &[pick, " ", &name].concat());
        out.push_str("> ");
    }
    line(out, &cell.runs);
}
