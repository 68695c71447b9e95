//! Narrative: `raw-html`, `link-scheme`, `unknown-binding`, `unbound-figure`, and references that lead nowhere.

mod headings;
mod narrative;
mod values;

pub(super) use values::first_figure;

use rayon::prelude::*;

use crate::diagnostic::{Code, Finding};
use crate::markdown;
use crate::model::{Asks, Known, Model, RefKind};
use crate::resolve::Table;
use crate::source::{FileId, Files, Span};
use values::{unbound, unknown_binding};

/// Checks every narrative, and the sentences that questions carry.
pub fn check(files: &Files, table: &Table, model: &Model, findings: &mut Vec<Finding>) {
    let state = Known::new(model, model.site().clock);
    let inquiries: Vec<Known<'_>> = model.inquiries().map(|(_, i)| Known::new(model, i.clock)).collect();
    let of_inquiries = model.inquiries().zip(&inquiries).flat_map(|((_, inquiry), known)| {
        let of_questions = inquiry.questions.iter().filter_map(|q| q.narrative);
        inquiry
            .narrative
            .into_iter()
            .chain(of_questions)
            .map(move |file| (file, known, false))
    });
    let of_state = model.narratives().into_iter();
    let of_state = of_state.filter(|(kind, _)| !matches!(kind, RefKind::Inquiry | RefKind::Question));
    let of_state = of_state.map(|(kind, file)| (file, &state, kind == RefKind::Page));
    let jobs: Vec<(FileId, &Known<'_>, bool)> = of_inquiries.chain(of_state).collect();
    let found: Vec<Finding> = jobs
        .par_iter()
        .with_min_len(16)
        .flat_map_iter(|(file, known, is_page)| {
            let text = &files.get(*file).text;
            let mut found = narrative::check(*file, text, table, known);
            headings::check(*file, text, *is_page, &mut found);
            found
        })
        .collect();
    findings.extend(found);
    for (n, (_, inquiry)) in model.inquiries().enumerate() {
        for (text, span) in &inquiry.paper.sentences {
            for form in text.forms() {
                sentence(form, *span, table, &inquiries[n], findings);
            }
        }
        for question in &inquiry.questions {
            let Asks::Statement {
                account: Some(account),
                account_span: Some(span),
                ..
            } = &question.asks
            else {
                continue;
            };
            for form in account.forms() {
                sentence(form, *span, table, &inquiries[n], findings);
            }
        }
    }
    told_as_private(findings);
}

/// A figure that privacy forbids is told once, as that; and so is the number of an item whose blank is none.
fn told_as_private(findings: &mut Vec<Finding>) {
    let place = |f: &Finding| f.labels.first().map(|l| l.span);
    let reach = |f: &Finding| {
        let before = match f.code {
            Code::PersonalNumber | Code::PhoneNumber | Code::MailAddress => 0,
            // the figures stand before the point, and that before the blank
            Code::BadCharacter => 2,
            _ => return None,
        };
        let span = place(f)?;
        Some((span.file, span.start.saturating_sub(before), span.end))
    };
    // in the order of the places, to find the one before a figure
    let mut told: Vec<_> = findings.iter().filter_map(reach).collect();
    told.sort_unstable();
    findings.retain(|f| {
        let Some(s) = place(f).filter(|_| f.code == Code::UnboundFigure) else {
            return true;
        };
        let next = told.partition_point(|(file, start, _)| (*file, *start) < (s.file, s.end));
        !told[..next]
            .last()
            .is_some_and(|(file, _, end)| *file == s.file && s.start < *end)
    });
}

/// A sentence in YAML: its bindings, at the place of the whole value.
fn sentence(text: &str, span: Span, table: &Table, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut plain = String::new();
    for part in markdown::bindings(text) {
        match part {
            markdown::Part::Words(words) => plain.push_str(words),
            markdown::Part::Binding(path) => {
                findings.extend(unknown_binding(path, span, table, known));
            }
        }
    }
    if let Some(figure) = first_figure(&plain) {
        findings.push(unbound(&plain[figure], span));
    }
}
