//! Inquiries and their questions.

use super::statements::cite;
use super::{Cx, day};
use crate::check::read::Written;
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::word::{QuestionKind, StartSide, Word};
use crate::model::{Asks, Caveat, Citation, Claim, Clock, Inquiry, Model, Question, Reading};
use crate::source::FileId;
use crate::written::{self, RefKind};

/// Resolves the inquiries. What a remainder asks about is known when all statements are, see [`remainders`].
pub fn inquiries(cx: &mut Cx<'_>, written: &Written) -> Vec<Inquiry> {
    let mut all = Vec::new();
    for read in &written.inquiries {
        let Some(record) = &read.record else { continue };
        let clock = day(&record.as_of, &mut cx.findings).zip(day(&record.known_by, &mut cx.findings));
        let mut claims = Vec::new();
        for claim in &record.claims {
            let source = cite(cx, &claim.source);
            let disputed = claim
                .disputed
                .as_ref()
                .and_then(|d| Some((d.text.value.clone(), cite(cx, &d.source)?)));
            claims.extend(source.map(|source| Claim {
                id: claim.id.value.clone(),
                text: claim.text.value.clone(),
                source,
                disputed,
            }));
        }
        if record.questions.is_empty() && !record.flawed {
            cx.report(Finding::at(
                Code::MissingKey,
                read.span,
                "an inquiry has no question",
                "add `questions: …`; where the document that asked is not to be had, what the reply treats can stand as \
                 questions with `asked: false`",
            ));
        }
        let mut questions: Vec<Question> = Vec::new();
        for q in &record.questions {
            cx.check_id(&q.id);
            if let Some(first) = record.questions.iter().find(|o| o.id.value == q.id.value)
                && first.id.span != q.id.span
            {
                cx.report(
                    Finding::at(
                        Code::DuplicateId,
                        q.id.span,
                        format!("two questions have the id `{}`", q.id.value),
                        "give each an id of its own",
                    )
                    .and(first.id.span, "first written here"),
                );
                continue;
            }
            let narrative = written
                .answers
                .iter()
                .find(|(inquiry, loose)| *inquiry == read.id && loose.id == q.id.value)
                .map(|(_, loose)| loose.file);
            match question(cx, q, narrative) {
                Some(question) => questions.push(question),
                None => {
                    cx.failed
                        .insert((RefKind::Question, format!("{}/{}", read.id, q.id.value)));
                }
            }
        }
        let source = record.source.as_ref().and_then(|c| cite(cx, c));
        let reply = record.reply.as_ref().and_then(|c| cite(cx, c));
        let inquiry = clock.map(|(as_of, known_by)| Inquiry {
            id: read.id.clone(),
            title: record.title.clone(),
            kind: record.kind.clone(),
            asked_by: record.asked_by.clone(),
            addressed_to: record.addressed_to.clone(),
            received: record.received.as_ref().map(|d| d.value.clone()),
            clock: Clock { as_of, known_by },
            source,
            reply,
            note: record.note.as_ref().map(|n| n.value.clone()),
            claims,
            questions,
            narrative: read.narrative,
            span: read.span,
        });
        all.extend(cx.keep(RefKind::Inquiry, &read.id, inquiry));
    }
    all
}

fn question(cx: &mut Cx<'_>, q: &written::Question, narrative: Option<FileId>) -> Option<Question> {
    let programme = q
        .programme
        .as_ref()
        .and_then(|p| cx.table.programme(p, &mut cx.findings));
    let unit = q.unit.as_ref().and_then(|u| cx.table.unit(u, &mut cx.findings));
    let needs = |cx: &mut Cx<'_>, key: &str| {
        // a key that could not be read has been told
        if q.flawed {
            return;
        }
        cx.report(Finding::at(
            Code::MissingKey,
            q.kind.span,
            format!("a question of kind `{}` lacks the key `{key}`", q.kind.value.word()),
            format!("add `{key}: …`"),
        ));
    };
    let existing = q.existing.unwrap_or(false);
    if q.programme.is_none()
        && match q.kind.value {
            QuestionKind::Duration | QuestionKind::Constancy | QuestionKind::Headcount => true,
            QuestionKind::Coverage => !existing,
            _ => false,
        }
    {
        needs(cx, "programme");
    }
    if q.unit.is_none() && matches!(q.kind.value, QuestionKind::Headcount | QuestionKind::Constancy) {
        needs(cx, "unit");
    }
    let sources: Vec<Citation> = q.sources.iter().filter_map(|c| cite(cx, c)).collect();
    let asks = match q.kind.value {
        QuestionKind::Duration => programme.map(|programme| Asks::Duration {
            programme,
            side: q.start_side.unwrap_or(StartSide::Introduced),
        }),
        QuestionKind::Constancy => programme.map(Asks::Constancy),
        QuestionKind::Headcount => {
            programme.map(|p| Asks::Headcount(p, q.dates.iter().map(|d| d.value.clone()).collect()))
        }
        QuestionKind::Coverage if existing => Some(Asks::Existence),
        QuestionKind::Coverage => programme.map(Asks::Coverage),
        QuestionKind::Remainder => match &q.of {
            // the statement's place is filled in by `remainders`
            Some(of) => cx
                .table
                .subject(&of.subject, &mut cx.findings)
                .map(|s| Asks::Remainder(s, u32::MAX)),
            None => {
                needs(cx, "of");
                None
            }
        },
        QuestionKind::ByDefinition => {
            if q.readings.is_empty() {
                needs(cx, "readings");
            }
            Some(Asks::ByDefinition(
                q.readings
                    .iter()
                    .map(|r| Reading {
                        id: r.id.value.as_str().into(),
                        label: r.label.clone(),
                        text: r.text.as_ref().map(|t| t.value.clone()),
                    })
                    .collect(),
            ))
        }
        QuestionKind::Statement => Some(Asks::Statement {
            account: q.account.as_ref().map(|a| a.value.clone()),
            account_span: q.account.as_ref().map(|a| a.span),
            partly: q.partly.as_ref().map(|p| p.value.clone()),
            sources,
        }),
    };
    if q.unit.is_some() && unit.is_none() {
        return None;
    }
    Some(Question {
        id: q.id.value.clone(),
        number: q.number.clone(),
        summary: q.summary.value.clone(),
        source: q.source.as_ref().and_then(|c| cite(cx, c)),
        kind: q.kind.value,
        asks: asks?,
        unit,
        category: q.category.as_deref().map(Into::into),
        measure: q.measure,
        districts: q
            .districts
            .iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect(),
        about: q
            .about
            .iter()
            .filter_map(|r| cx.table.subject(r, &mut cx.findings))
            .collect(),
        caveats: q
            .caveats
            .iter()
            .map(|c| Caveat {
                text: c.text.value.clone(),
                source: c.source.as_ref().and_then(|s| cite(cx, s)),
            })
            .collect(),
        asked: q.asked.unwrap_or(true),
        narrative,
        span: q.id.span,
    })
}

/// Finds the statement that each question of kind `remainder` names.
pub fn remainders(cx: &mut Cx<'_>, model: &mut Model, written: &Written) {
    let mut found: Vec<(String, String, u32)> = Vec::new();
    let records = written
        .inquiries
        .iter()
        .filter_map(|r| Some((&r.id, r.record.as_ref()?)));
    for (inquiry, q) in records.flat_map(|(id, r)| r.questions.iter().map(move |q| (id, q))) {
        let Some(of) = &q.of else { continue };
        let Some(subject) = model.find(of.subject.kind.word(), &of.subject.id) else {
            continue;
        };
        let statements = model.statements(subject);
        match statements
            .iter()
            .position(|s| s.id.as_deref() == Some(of.statement.value.as_str()))
        {
            Some(n) => found.push((inquiry.clone(), q.id.value.clone(), n as u32)),
            None if cx.doubts(of.subject.kind, &of.subject.id) => {
                cx.failed
                    .insert((RefKind::Question, format!("{inquiry}/{}", q.id.value)));
            }
            None => {
                let ids = statements.iter().filter_map(|s| s.id.as_deref());
                cx.report(Finding::at(
                    Code::DanglingReference,
                    of.statement.span,
                    format!("the record has no statement with the id `{}`", of.statement.value),
                    did_you_mean(&of.statement.value, "its statements", ids),
                ));
                cx.failed
                    .insert((RefKind::Question, format!("{inquiry}/{}", q.id.value)));
            }
        }
    }
    for inquiry in &mut model.inquiries {
        for question in &mut inquiry.questions {
            if let Asks::Remainder(_, n) = &mut question.asks {
                let place = found.iter().find(|(i, q, _)| *i == inquiry.id && *q == question.id);
                *n = place.map_or(u32::MAX, |(_, _, n)| *n);
            }
        }
        // an answer may count on the statement
        inquiry
            .questions
            .retain(|q| !matches!(q.asks, Asks::Remainder(_, u32::MAX)));
    }
}
