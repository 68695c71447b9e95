//! What the formats for other tools say alike: path, region and text of a finding.

use std::ops::Range;

use super::{Finding, Label};
use crate::said::{Language, say};
use crate::source::Files;

/// The part of one line; columns count characters from 1, and `to` is the first one after it.
pub struct Region {
    /// From 1.
    pub line: usize,
    /// First column.
    pub from: usize,
    /// First column after it.
    pub to: usize,
}

/// A file's path below the folder that all are seen from.
pub fn path(files: &Files, label: &Label, folder: &str) -> String {
    let path = &files.get(label.span.file).path;
    match folder {
        "" => path.to_string(),
        _ => format!("{}/{path}", folder.trim_end_matches('/')),
    }
}

/// Where in its file; `None` for a file as a whole.
pub fn region(files: &Files, label: &Label) -> Option<Region> {
    if label.span.end == 0 {
        return None;
    }
    let file = files.get(label.span.file);
    let bytes = first_line(&file.text, label.span.range());
    let (line, from) = file.position(label.span.start);
    let length = file.text.get(bytes).map_or(0, |t| t.chars().count());
    Some(Region {
        line,
        from,
        to: from + length,
    })
}

/// What happened, and on a line of its own what to do.
pub fn message(finding: &Finding, language: Language) -> String {
    let message = finding.message.in_language(language);
    match finding.help.in_language(language).as_str() {
        "" => message,
        help => format!("{message}\n{}: {help}", say!("help").in_language(language)),
    }
}

/// A span up to the end of its first line: a record's whole mapping is told by where it begins.
pub fn first_line(text: &str, span: Range<usize>) -> Range<usize> {
    let covered = text.get(span.clone()).unwrap_or_default();
    let end = match covered.split_once('\n') {
        Some((line, _)) => span.start + line.trim_end_matches('\r').len(),
        None => span.end,
    };
    span.start..end
}
