use serde_json::{Value, json};

use super::place::{self, Region};
use super::{Code, Finding, Label, Severity};
use crate::said::Language;
use crate::source::Files;
use crate::source::signs;

/// Findings as a SARIF log (OASIS, *Static Analysis Results Interchange Format* 2.1.0), for code scanning.
///
/// `folder` is the content folder as seen from where the repository begins, with `/`; an absolute one gives absolute
/// addresses. Every code is a rule, whether it was found or not, so that a rule's index is the same in every run.
pub fn sarif(files: &Files, findings: &[Finding], folder: &str, language: Language) -> String {
    let rules: Vec<Value> = Code::ALL.iter().map(|c| rule(*c, language)).collect();
    let results: Vec<Value> = findings.iter().map(|f| result(files, f, folder, language)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": language.tag(),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    signs::escaped(format!("{log:#}\n"))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn rule(code: Code, language: Language) -> Value {
    let text = code.explanation(language);
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": summary(text) },
        "help": { "text": text, "markdown": text },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

/// The first paragraph of an explanation, below its heading and its severity.
fn summary(explanation: &str) -> String {
    let paragraph = explanation.split("\n\n").nth(2).unwrap_or_default();
    paragraph.lines().collect::<Vec<_>>().join(" ")
}

fn result(files: &Files, finding: &Finding, folder: &str, language: Language) -> Value {
    let index = Code::ALL.iter().position(|c| *c == finding.code);
    let mut result = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": index,
        "level": level(finding.severity()),
        "message": { "text": literal(&place::message(finding, language)) },
    });
    if let Some((first, rest)) = finding.labels.split_first() {
        result["locations"] = json!([location(files, first, folder, language)]);
        if !rest.is_empty() {
            let others = rest.iter().enumerate().map(|(i, label)| {
                let mut other = location(files, label, folder, language);
                other["id"] = json!(i + 1);
                other
            });
            result["relatedLocations"] = others.collect();
        }
    }
    result
}

fn location(files: &Files, label: &Label, folder: &str, language: Language) -> Value {
    let path = place::path(files, label, folder);
    let artifact = match path.strip_prefix('/') {
        Some(_) => json!({ "uri": format!("file://{}", uri(&path)) }),
        // where the sources begin, as code hosts and editors know it
        None => json!({ "uri": uri(&path), "uriBaseId": "%SRCROOT%" }),
    };
    let mut physical = json!({ "artifactLocation": artifact });
    if let Some(Region { line, from, to }) = place::region(files, label) {
        physical["region"] = json!({ "startLine": line, "startColumn": from, "endLine": line, "endColumn": to });
    }
    let mut location = json!({ "physicalLocation": physical });
    if !label.text.is_empty() {
        location["message"] = json!({ "text": literal(&label.text.in_language(language)) });
    }
    location
}

/// A text without placeholders: a brace stands for itself where it is written twice (SARIF 2.1.0, section 3.11.5).
fn literal(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// A path as part of a URI (RFC 3986, section 2): each byte that is neither unreserved nor `/` is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
