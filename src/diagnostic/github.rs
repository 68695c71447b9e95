use super::place::{self, Region};
use super::{Finding, Severity};
use crate::said::{Language, say};
use crate::source::Files;

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a change: one line per finding.
///
/// `folder` is the content folder as seen from where the repository begins, with `/`. Escaping is that of
/// `@actions/core`, `toolkit/packages/core/src/command.ts`: a line break or a percent sign in the text, and a colon or a
/// comma in a property too, would else be read as part of the command.
pub fn github(files: &Files, findings: &[Finding], folder: &str, language: Language) -> String {
    findings.iter().map(|f| command(files, f, folder, language)).collect()
}

fn command(files: &Files, finding: &Finding, folder: &str, language: Language) -> String {
    let name = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = Vec::new();
    let mut text = place::message(finding, language);
    if let Some((first, rest)) = finding.labels.split_first() {
        properties.push(("file", place::path(files, first, folder)));
        if let Some(Region { line, from, to }) = place::region(files, first) {
            properties.push(("line", line.to_string()));
            properties.push(("endLine", line.to_string()));
            properties.push(("col", from.to_string()));
            properties.push(("endColumn", to.to_string()));
        }
        for label in rest {
            let file = place::path(files, label, folder);
            let line = place::region(files, label).map_or(1, |r| r.line);
            let see = say!("see {place}", place = format!("{file}:{line}"));
            text.push_str(&format!("\n{}", see.in_language(language)));
            if !label.text.is_empty() {
                text.push_str(&format!(": {}", label.text.in_language(language)));
            }
        }
    }
    properties.push(("title", finding.code.to_string()));
    let properties: Vec<String> = properties.iter().map(|(k, v)| format!("{k}={}", property(v))).collect();
    format!("::{name} {}::{}\n", properties.join(","), data(&text))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
