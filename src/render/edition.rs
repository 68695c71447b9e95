//! An edition as the files that keep it: both forms of the paper, and the record of what it said.

use std::fmt::Write as _;

use super::Part;
use crate::answer::difference::printed;
use crate::model::{InquiryIx, Language, Printed};
use crate::source::{Files, sha256};
use crate::view::Site;
use crate::view::answer_json::{label, sentence};

/// The name of an edition's record.
pub const RECORD: &str = "edition.yaml";

/// The hash of the records that a paper is made of; editions are not among them, since keeping one must not make
/// another of the same paper.
pub fn content_hash(files: &Files) -> String {
    let mut all = Vec::new();
    for (_, file) in files.iter().filter(|(_, f)| !f.path.contains("/editions/")) {
        // lengths part the files, so that no two contents read alike
        for part in [file.path.as_bytes(), file.text.as_bytes()] {
            all.extend((part.len() as u64).to_le_bytes());
            all.extend(part);
        }
    }
    sha256(&all)
}

/// The record of an edition whose files are these.
pub fn record(site: &Site<'_>, inquiry: InquiryIx, files: &[Part]) -> Vec<u8> {
    let clock = site.model[inquiry].clock;
    let head = match site.words.language {
        Language::Sv => {
            "# Tjänsteutlåtandet så som det lämnades in. Skrivet av `lagesbild paper --freeze`; ändra inget här.\n"
        }
        Language::En => {
            "# The report as it was handed in. Written by `lagesbild paper --freeze`; change nothing here.\n"
        }
    };
    let mut out = head.to_owned();
    out.push_str("type: frozen\n");
    let _ = writeln!(out, "as_of: \"{}\"\nknown_by: \"{}\"", clock.as_of, clock.known_by);
    let _ = writeln!(out, "content: {}", content_hash(site.files));
    out.push_str("files:\n");
    for (name, bytes) in files {
        let _ = writeln!(out, "  - {{ name: {}, hash: {} }}", quoted(name), sha256(bytes));
    }
    out.push_str("answers:\n");
    for answer in &site.answers[inquiry.position()] {
        let said = sentence(&site.words, &site.inquiries[inquiry.position()], answer);
        let kept = printed(answer, said, |row| label(&site.words, row));
        write_answer(&mut out, &answer.question(site.model).id, &kept);
    }
    out.into_bytes()
}

fn write_answer(out: &mut String, question: &str, kept: &Printed) {
    let _ = writeln!(out, "  - question: {question}");
    if let Some(verdict) = &kept.verdict {
        let _ = writeln!(out, "    verdict: {verdict}");
    }
    if let Some(sentence) = &kept.sentence {
        let _ = writeln!(out, "    sentence: {}", quoted(sentence));
    }
    if let Some(total) = &kept.total {
        let _ = writeln!(out, "    total: {}", quoted(total.text()));
    }
    if kept.rows.is_empty() {
        return;
    }
    out.push_str("    rows:\n");
    for row in &kept.rows {
        let mut pairs = vec![format!("row: {}", quoted(&row.id))];
        let texts = [("label", &row.label), ("verdict", &row.verdict)];
        pairs.extend(
            texts
                .iter()
                .filter_map(|(key, text)| Some(format!("{key}: {}", quoted(text.as_ref()?)))),
        );
        pairs.extend(row.value.iter().map(|v| format!("value: {}", quoted(v.text()))));
        pairs.extend(row.since.iter().map(|s| format!("since: {}", quoted(s.text()))));
        let _ = writeln!(out, "      - {{ {} }}", pairs.join(", "));
    }
}

/// A text in double quotes: what JSON escapes, YAML reads the same (YAML 1.2, 1.3).
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
