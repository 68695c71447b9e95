//! A question that asks for an account, not a figure: prose with its sources, not computed. It has no rows.

use crate::answer::{Answer, Arg, Gap, Lack, Message, Verdict};
use crate::model::{Citation, Known, Subject, Text};

pub(in crate::answer) fn answer(
    known: &Known<'_>,
    mut answer: Answer,
    account: Option<&Text>,
    partly: Option<&Text>,
    refused: bool,
    sources: &[Citation],
) -> Answer {
    let question = answer.question(known.model);
    let about: Vec<Citation> = question.about.iter().filter_map(|s| source_of(known, *s)).collect();
    let told = sources.iter().chain(&about).copied().filter(|c| known.knows(*c));
    answer.sources.extend(told);
    match account {
        Some(text) if refused && !answer.sources.is_empty() => {
            answer.verdict = Verdict::Unanswerable;
            answer.reasons.push(Message::new("reason-refused"));
            let citation = answer.sources[0];
            let source = &known.model[citation.source];
            answer.sentence = vec![match source.known() {
                Some(date) => Message::new("refusal")
                    .with(
                        "who",
                        Arg::Text(source.publisher.clone().unwrap_or_else(|| source.title.clone())),
                    )
                    .with("when", Arg::Date(date.clone()))
                    .with("text", Arg::Text(text.clone())),
                None => Message::new("account").with("text", Arg::Text(text.clone())),
            }];
        }
        Some(text) if !answer.sources.is_empty() => {
            answer.sentence = vec![Message::new("account").with("text", Arg::Text(text.clone()))];
            if let Some(open) = partly {
                answer.partly(Message::new("reason-account-partly").with("text", Arg::Text(open.clone())));
            }
        }
        Some(_) => {
            answer.verdict = Verdict::Unanswerable;
            answer.reasons.push(Message::new("reason-account-without-source"));
            answer.sentence = vec![Message::new("account-none")];
        }
        None => {
            answer.verdict = Verdict::Unanswerable;
            answer.reasons.push(Message::new("reason-no-account"));
            answer.sentence = vec![Message::new("account-none")];
            answer
                .unknowns
                .push(Gap::new(Lack::Account, Message::new("unknown-account")));
        }
    }
    answer
}

fn source_of(known: &Known<'_>, subject: Subject) -> Option<Citation> {
    let model = known.model;
    match subject {
        Subject::Forum(ix) => Some(model[ix].origin.source),
        Subject::Commitment(ix) => Some(model[ix].source),
        Subject::Indicator(ix) => model[ix].observations.first().map(|o| o.origin.source),
        Subject::Event(ix) => Some(model[ix].source),
        Subject::Term(ix) => model[ix].source,
        _ => None,
    }
}
