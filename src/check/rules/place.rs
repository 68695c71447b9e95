//! Where in a statement a value or a date stands, for findings that the model gives no exact place for.

use crate::model::{Bound, Model, PostIx, Statement, When};
use crate::source::{FileId, Files, Span};

/// The date that a time begins with, in what was written; all of it where the time begins with an event.
pub fn begins(files: &Files, written: Span, when: &When) -> Span {
    match when {
        When::Since { from, .. } => date(files, written, "from", from),
        When::At(at) => date(files, written, "at", at),
        When::Never => written,
    }
}

/// The date that a time ends with, in what was written; all of it where the time ends with an event, or is open.
pub fn ends(files: &Files, written: Span, when: &When) -> Span {
    match when {
        When::Since { to: Some(to), .. } => date(files, written, "to", to),
        _ => written,
    }
}

fn date(files: &Files, written: Span, key: &str, bound: &Bound) -> Span {
    match bound {
        Bound::Date(date) => after(files, written, key, date.text()),
        Bound::Event(_) => written,
    }
}

/// The value or the change; the whole statement where it has neither.
pub fn figure(files: &Files, statement: &Statement) -> Span {
    match (&statement.value, &statement.change) {
        (Some(value), _) => after(files, statement.span, "value", value.text()),
        (None, Some(change)) => after(files, statement.span, "change", &change.to_string()),
        (None, None) => statement.span,
    }
}

/// The category of a statement.
pub fn category(files: &Files, statement: &Statement, category: &str) -> Span {
    after(files, statement.span, "category", category)
}

/// The figure of the post's statement whose source is cited here.
pub fn of_citation(files: &Files, model: &Model, post: PostIx, citation: Span) -> Span {
    let statement = model[post].statements.iter().find(|s| s.source.span == citation);
    statement.map_or(citation, |s| figure(files, s))
}

/// A text that stands in a file after one of some keys; the first line of the file where it stands after none of them.
pub fn text(files: &Files, file: FileId, keys: &[&str], written: &str) -> Span {
    let all = &files.get(file).text;
    let up_to = |end: usize| Span {
        file,
        start: 0,
        end: end as u32,
    };
    let whole = up_to(all.len());
    let mut found = keys.iter().map(|key| after(files, whole, key, written));
    let first_line = up_to(all.lines().next().map_or(0, str::len));
    found.find(|span| *span != whole).unwrap_or(first_line)
}

/// The text that stands after a key within a span; the whole span where it does not stand so.
fn after(files: &Files, within: Span, key: &str, written: &str) -> Span {
    let text = files.snippet(within);
    let quotes = ['"', '\''];
    let found = text.match_indices(written).find(|(i, _)| {
        let before = text[..*i].trim_end_matches(quotes).trim_end();
        let Some(name) = before.strip_suffix(':') else {
            return false;
        };
        let name = name.trim_end_matches(quotes);
        let other = name
            .strip_suffix(key)
            .map(|rest| rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        other == Some(false)
    });
    found.map_or(within, |(i, found)| Span {
        start: within.start + i as u32,
        end: within.start + (i + found.len()) as u32,
        ..within
    })
}
