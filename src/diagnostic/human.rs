use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::place::first_line;
use super::{Finding, Label, Severity};
use crate::said::{Language, say};
use crate::source::signs;
use crate::source::{File, FileId, Files};

/// Findings as a person reads them on a terminal: code, phrase, place, the line underlined, what to type.
///
/// What a terminal would obey is replaced, wherever it comes from: files, their names, what was typed.
pub fn human(files: &Files, findings: &[Finding], language: Language, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for finding in findings {
        out.push_str(&renderer.render(&[group(files, finding, language)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(files: &'a Files, finding: &'a Finding, language: Language) -> Group<'a> {
    let level = match finding.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(finding.severity().said().in_language(language));
    let mut group = level
        .primary_title(signs::shown(&finding.message.in_language(language)).into_owned())
        .id(finding.code.as_str())
        .elements(Vec::<annotate_snippets::Message<'_>>::new());
    // each file once, in the order of the labels
    let mut order: Vec<FileId> = Vec::new();
    let mut of_file: BTreeMap<FileId, Vec<(usize, &Label)>> = BTreeMap::new();
    for (n, label) in finding.labels.iter().enumerate() {
        let all = of_file.entry(label.span.file).or_default();
        if all.is_empty() {
            order.push(label.span.file);
        }
        all.push((n, label));
    }
    for id in order {
        let file = files.get(id);
        let labels = &of_file[&id];
        let path = signs::shown(&file.path);
        // a file as a whole: there is no line to show
        if labels.iter().all(|(_, label)| label.span.end == 0) {
            group = group.element(Origin::path(path).line(1).char_column(1));
            continue;
        }
        let window = window(file, labels.iter().map(|(_, label)| label.span.range()));
        // the lines that are shown, and no others: a file may be long, and have many findings
        let shown = signs::shown(file.text.get(window.clone()).unwrap_or_default());
        let (line, _) = file.position(window.start as u32);
        let mut snippet = Snippet::source(shown).line_start(line).path(path);
        for (n, label) in labels {
            let kind = if *n == 0 {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            let place = first_line(&file.text, label.span.range());
            let mut annotation = kind.span(place.start - window.start..place.end - window.start);
            if !label.text.is_empty() {
                annotation = annotation.label(signs::shown(&label.text.in_language(language)).into_owned());
            }
            snippet = snippet.annotation(annotation);
        }
        group = group.element(snippet);
    }
    if !finding.help.is_empty() {
        let level = Level::HELP.with_name(say!("help").in_language(language));
        let help = signs::shown(&finding.help.in_language(language)).into_owned();
        group = group.element(level.message(help));
    }
    group
}

/// The whole lines in which places stand.
fn window(file: &File, places: impl Iterator<Item = Range<usize>>) -> Range<usize> {
    let length = file.text.len();
    let (mut start, mut end) = (length, 0);
    for place in places {
        let place = first_line(&file.text, place);
        start = start.min(place.start);
        end = end.max(place.end.min(length));
    }
    let start = file
        .text
        .get(..start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = file
        .text
        .get(end..)
        .and_then(|after| after.find('\n'))
        .map_or(length, |at| end + at);
    start..end.max(start)
}
