//! `source-without-date`: a document that we have, or that asked or answered, without any date.

use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::SourceIx;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let undated = |source: SourceIx| model[source].known().is_none();
    for (_, source) in model.sources().filter(|(ix, s)| s.supplied && undated(*ix)) {
        findings.push(Finding::at(
            Code::SourceWithoutDate,
            source.span,
            format!("`{}` has no date, though it is here", source.id),
            "add `meeting`, `signed` or `published`; where only the latest possible day is known, `published: \"[..2024-03-06]\"`; \
             or write `supplied: false` where nobody here has it",
        ));
    }
    for (_, inquiry) in model.inquiries() {
        for citation in [inquiry.source, inquiry.reply].into_iter().flatten() {
            let source = &model[citation.source];
            if !source.supplied && undated(citation.source) {
                findings.push(
                    Finding::at(
                        Code::SourceWithoutDate,
                        source.span,
                        format!(
                            "`{}` has no date, and `{}` asks or answers with it",
                            source.id, inquiry.id
                        ),
                        "what was asked was there when it was answered: `published: \"[..2024-03-06]\"`",
                    )
                    .and(citation.span, "cited here"),
                );
            }
        }
    }
}
