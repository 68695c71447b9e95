//! `source-without-date`: a document that we have, or that asked or answered, without any date.

use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::SourceIx;
use crate::said::say;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let undated = |source: SourceIx| model[source].known().is_none();
    for (_, source) in model.sources().filter(|(ix, s)| s.supplied && undated(*ix)) {
        findings.push(Finding::at(
            Code::SourceWithoutDate,
            source.span,
            say!("`{source}` has no date, though it is here", source = source.id),
            say!(
                "add `meeting`, `signed` or `published`; where only the latest possible day is known, `published: \"[..2024-03-06]\"`; \
             or write `supplied: false` where nobody here has it"
            ),
        ));
    }
    for (_, inquiry) in model.inquiries() {
        let numbered: Vec<_> = inquiry
            .questions
            .iter()
            .filter(|q| q.number.is_some())
            .filter_map(|q| q.source)
            .collect();
        if let Some(asking) = inquiry.source
            && model[asking.source].supplied
            && !numbered.is_empty()
            && numbered.iter().all(|c| c.source != asking.source)
        {
            findings.push(
                Finding::at(
                    Code::SourceWithoutDate,
                    model[asking.source].span,
                    say!(
                        "`{source}` asks what `{inquiry}` is about, and no question cites it",
                        source = model[asking.source].id,
                        inquiry = inquiry.id
                    ),
                    say!("write `supplied: false` where nobody here has it; else cite each question from it"),
                )
                .and(numbered[0].span, say!("a question, cited from another document")),
            );
        }
        for citation in [inquiry.source, inquiry.reply].into_iter().flatten() {
            let source = &model[citation.source];
            if !source.supplied && undated(citation.source) {
                findings.push(
                    Finding::at(
                        Code::SourceWithoutDate,
                        source.span,
                        say!(
                            "`{source}` has no date, and `{inquiry}` asks or answers with it",
                            source = source.id,
                            inquiry = inquiry.id
                        ),
                        say!("what was asked was there when it was answered: `published: \"[..2024-03-06]\"`"),
                    )
                    .and(citation.span, say!("cited here")),
                );
            }
        }
    }
}
