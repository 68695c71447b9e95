//! Where in a statement a value or a date stands, for findings that the model gives no exact place for.

use crate::model::{Bound, Model, PostIx, Statement, When};
use crate::source::{Files, Span};

/// The date that the statement begins with; the whole statement where it is told by an event.
pub fn begins(files: &Files, statement: &Statement) -> Span {
    let (key, bound) = match &statement.when {
        When::Since { from, .. } => ("from", from),
        When::At(at) => ("at", at),
        When::Never => return statement.span,
    };
    match bound {
        Bound::Date(date) => after(files, statement.span, key, date.text()),
        Bound::Event(_) => statement.span,
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

/// The figure of the post's statement whose source is cited here.
pub fn of_citation(files: &Files, model: &Model, post: PostIx, citation: Span) -> Span {
    let statement = model[post].statements.iter().find(|s| s.source.span == citation);
    statement.map_or(citation, |s| figure(files, s))
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
