//! `edition-differs`: an answer says something else than the paper that was handed in.

use super::Cx;
use crate::answer::difference::{Depth, Difference, differences};
use crate::answer::{Verdict, answer};
use crate::diagnostic::{Code, Finding};
use crate::model::word::EditionKind;
use crate::model::{Inquiry, Known, Printed, Question};
use crate::said::{Said, say};
use crate::source::Span;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for (ix, inquiry) in cx.model.inquiries() {
        let mut known: Option<Known<'_>> = None;
        for edition in inquiry.editions.iter().filter(|e| e.kind == EditionKind::Reference) {
            // as the page compares them: at the inquiry's own pair
            let known = known.get_or_insert_with(|| Known::new(cx.model, inquiry.clock));
            for printed in &edition.answers {
                let now = answer(known, ix, printed.question);
                // that the records do not tell it, the answer says itself
                if now.verdict == Verdict::Unanswerable {
                    continue;
                }
                // its sentence is in other words, and no figure
                let figures = Printed {
                    sentence: None,
                    ..printed.clone()
                };
                for difference in differences(&figures, &now, "", Depth::Told) {
                    let question = &inquiry.questions[printed.question as usize];
                    let rows = now.rows.iter().map(|r| r.id.as_str()).collect::<Vec<_>>();
                    findings.push(tell(inquiry, question, printed, edition.span, &rows, &difference));
                }
            }
        }
    }
}

fn tell(
    inquiry: &Inquiry,
    question: &Question,
    printed: &Printed,
    edition: Span,
    rows: &[&str],
    difference: &Difference,
) -> Finding {
    let said = |value: Option<String>| value.map_or_else(|| say!("nothing"), Said::verbatim);
    let (row, was, is) = match difference {
        Difference::Verdict(was, is) => (None, Said::verbatim(was), Said::verbatim(*is)),
        Difference::Total(was, is) | Difference::TotalAt(_, was, is) => (
            None,
            said(was.as_ref().map(ToString::to_string)),
            said(is.as_ref().map(ToString::to_string)),
        ),
        Difference::Value(n, was, is) => (
            rows.get(*n),
            said(was.as_ref().map(ToString::to_string)),
            said(is.as_ref().map(ToString::to_string)),
        ),
        Difference::Since(n, was, is) => {
            let text = |d: &Option<crate::model::date::Date>| said(d.as_ref().map(|d| d.text().to_owned()));
            (rows.get(*n), text(was), text(is))
        }
        Difference::RowVerdict(n, was, is) => (rows.get(*n), Said::verbatim(was), Said::verbatim(*is)),
        Difference::New(n) => (rows.get(*n), say!("nothing"), say!("a row")),
        Difference::Gone(id, _) => {
            return at(
                printed,
                edition,
                Some(id),
                say!(
                    "`{id}` is printed in the answer to `{question}`, and the answer has no such row",
                    id,
                    question = question.id
                ),
                inquiry,
            );
        }
        Difference::Sentence(was) => (None, Said::verbatim(was), say!("other words")),
    };
    let row = row.copied();
    let what = row.map_or_else(
        || say!("`{question}`", question = question.id),
        |row| say!("`{row}` of `{question}`", row, question = question.id),
    );
    at(
        printed,
        edition,
        row,
        say!("{what} is printed as {was}, and the records say {is}", what, was, is),
        inquiry,
    )
}

/// The finding, where the row is printed.
fn at(printed: &Printed, edition: Span, row: Option<&str>, message: Said, inquiry: &Inquiry) -> Finding {
    let row = row.and_then(|id| printed.rows.iter().find(|r| r.id == id));
    let finding = Finding::at(
        Code::EditionDiffers,
        row.and_then(|row| row.source).map_or(edition, |source| source.span),
        message,
        say!(
            "correct the records or what was typed from the paper; where the paper itself was wrong, write `accepted: …`, why"
        ),
    );
    finding.and(inquiry.span, say!("the inquiry"))
}
