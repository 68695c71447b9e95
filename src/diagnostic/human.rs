use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::place::first_line;
use super::{Finding, Severity};
use crate::source::Files;

/// Findings as a person reads them on a terminal: code, phrase, place, the line underlined, what to type.
pub fn human(files: &Files, findings: &[Finding], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for finding in findings {
        out.push_str(&renderer.render(&[group(files, finding)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(files: &'a Files, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(finding.message.as_str())
        .id(finding.code.as_str())
        .elements(Vec::<annotate_snippets::Message<'_>>::new());
    let mut done: Vec<crate::source::FileId> = Vec::new();
    for label in &finding.labels {
        if done.contains(&label.span.file) {
            continue;
        }
        done.push(label.span.file);
        let file = files.get(label.span.file);
        // a file as a whole: there is no line to show
        if label.span.end == 0
            && finding
                .labels
                .iter()
                .all(|l| l.span.end == 0 || l.span.file != label.span.file)
        {
            group = group.element(Origin::path(&*file.path).line(1).char_column(1));
            continue;
        }
        let mut snippet = Snippet::source(&*file.text).path(&*file.path);
        for (i, label) in finding.labels.iter().enumerate() {
            if label.span.file != done[done.len() - 1] {
                continue;
            }
            let kind = if i == 0 {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            let mut annotation = kind.span(first_line(&file.text, label.span.range()));
            if !label.text.is_empty() {
                annotation = annotation.label(label.text.as_str());
            }
            snippet = snippet.annotation(annotation);
        }
        group = group.element(snippet);
    }
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.message(finding.help.as_str()));
    }
    group
}
