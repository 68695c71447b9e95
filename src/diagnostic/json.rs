use serde::Serialize;

use super::{Finding, Severity};
use crate::said::Language;
use crate::source::Files;
use crate::source::signs;

/// A finding as a machine reads it. Lines and columns count from 1, columns in characters; both are 0
/// where no file is concerned.
#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    message: String,
    file: &'a str,
    line: usize,
    column: usize,
    help: String,
}

/// Findings as one JSON array.
pub fn json(files: &Files, findings: &[Finding], language: Language) -> String {
    let rows: Vec<Row<'_>> = findings
        .iter()
        .map(|f| {
            let place = f.labels.first().map(|l| {
                let file = files.get(l.span.file);
                (&*file.path, file.position(l.span.start))
            });
            let (file, (line, column)) = place.unwrap_or(("", (0, 0)));
            Row {
                code: f.code.as_str(),
                severity: f.severity(),
                message: f.message.in_language(language),
                file,
                line,
                column,
                help: f.help.in_language(language),
            }
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&rows).unwrap_or_default();
    out.push('\n');
    signs::escaped(out)
}
