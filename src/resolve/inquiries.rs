//! Inquiries and their questions.

use std::collections::BTreeSet;

use super::read::{Read, Written};
use super::statements::cite;
use super::{Cx, day, old_addresses, statements};
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::word::{EditionKind, QuestionKind, StartSide, Word};
use crate::model::{
    Approval, Asks, Caveat, Citation, Claim, Clock, Edition, Inquiry, Model, Paper, Part, Printed, PrintedRow,
    Question, Reading, Text,
};
use crate::said::say;
use crate::source::FileId;
use crate::written;

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
                say!("an inquiry has no question"),
                say!(
                    "add `questions: …`; where the document that asked is not to be had, what the reply treats can stand as \
                     questions with `asked: false`"
                ),
            ));
        }
        let mut questions: Vec<Question> = Vec::new();
        for (n, q) in record.questions.iter().enumerate() {
            cx.check_id(&q.id);
            if cx.repeats(say!("questions"), &q.id, record.questions[..n].iter().map(|q| &q.id)) {
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
        let paper = record.paper.as_ref().map(|p| paper(cx, p)).unwrap_or_default();
        let editions =
            clock.map(|(as_of, known_by)| editions(cx, written, read, Clock { as_of, known_by }, &questions));
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
            paper,
            claims,
            questions,
            editions: editions.unwrap_or_default(),
            aliases: old_addresses(&record.aliases),
            narrative: read.narrative,
            span: read.span,
        });
        all.extend(cx.keep(RefKind::Inquiry, &read.id, inquiry));
    }
    all
}

fn caveat(cx: &mut Cx<'_>, c: &written::Caveat) -> Caveat {
    Caveat {
        text: c.text.value.clone(),
        source: c.source.as_ref().and_then(|s| cite(cx, s)),
    }
}

fn paper(cx: &mut Cx<'_>, p: &written::Paper) -> Paper {
    let told = p.preparation.iter().filter(|c| c.source.is_none()).map(|c| &c.text);
    Paper {
        kind: p.kind.clone(),
        administration: p.administration.clone(),
        officer: p.officer.clone(),
        addressee: p.addressee.clone(),
        date: p.date.as_ref().map(|d| d.value.clone()),
        case_number: p.case_number.clone(),
        proposal: p.proposal.iter().map(|t| t.value.clone()).collect(),
        preparation: p.preparation.as_ref().map(|c| caveat(cx, c)),
        attachments: p.attachments.clone(),
        approved_by: p
            .approved_by
            .iter()
            .map(|a| Approval {
                role: a.role.clone(),
                date: a.date.as_ref().map(|d| d.value.clone()),
                source: a.source.as_ref().and_then(|c| cite(cx, c)),
            })
            .collect(),
        sentences: p
            .proposal
            .iter()
            .chain(told)
            .map(|t| (t.value.clone(), t.span))
            .collect(),
    }
}

/// The editions of an inquiry's paper, in the order of their days.
fn editions(
    cx: &mut Cx<'_>,
    written: &Written,
    inquiry: &Read<written::Inquiry>,
    own: Clock,
    questions: &[Question],
) -> Vec<Edition> {
    let mut all = Vec::new();
    // questions that are written and could not be used have been told
    let asked = inquiry.record.iter().flat_map(|r| &r.questions);
    let asked: Vec<&str> = asked.map(|q| q.id.value.as_str()).collect();
    let doubtful = inquiry.record.as_ref().is_some_and(|r| r.flawed);
    for (_, read) in written.editions.iter().filter(|(of, _)| *of == inquiry.id) {
        // the reader has found the folder's name to be a day
        let (Some(record), Some(date)) = (&read.record, Date::parse(&read.id).ok().and_then(|d| d.is_day())) else {
            continue;
        };
        let mut clock = own;
        for (written, side) in [
            (&record.as_of, &mut clock.as_of),
            (&record.known_by, &mut clock.known_by),
        ] {
            if let Some(written) = written
                && let Some(day) = day(written, &mut cx.findings)
            {
                *side = day;
            }
        }
        let source = record.source.as_ref().and_then(|c| cite(cx, c));
        if record.kind == EditionKind::Reference && record.source.is_none() && !record.flawed {
            cx.report(Finding::at(
                Code::MissingKey,
                read.span,
                say!("an edition of type `reference` lacks the key `source`"),
                say!("add `source: …`: the document that was handed in"),
            ));
        }
        let mut names = BTreeSet::new();
        for file in record.files.iter().filter(|file| !names.insert(&file.name.value)) {
            cx.report(Finding::at(
                Code::DuplicateId,
                file.name.span,
                say!("the file `{name}` is told twice", name = file.name.value),
                say!("leave it with the hash of the file that was handed in"),
            ));
        }
        let answers = record.answers.iter().filter_map(|p| {
            let known = doubtful || asked.contains(&p.question.value.as_str());
            printed(cx, p, questions, known)
        });
        all.push(Edition {
            date,
            kind: record.kind,
            clock,
            answers: answers.collect(),
            source,
            note: record.note.as_ref().map(|n| n.value.clone()),
            content: record.content.as_ref().map(|c| c.value.clone()),
            files: record
                .files
                .iter()
                .map(|f| (f.name.value.clone(), f.hash.value.clone()))
                .collect(),
            span: read.span,
        });
    }
    all.sort_by_key(|e| e.date);
    all
}

fn printed(cx: &mut Cx<'_>, p: &written::Printed, questions: &[Question], known: bool) -> Option<Printed> {
    let question = questions.iter().position(|q| q.id == p.question.value);
    if question.is_none() && !known {
        let ids = questions.iter().map(|q| q.id.as_str());
        cx.report(Finding::at(
            Code::DanglingReference,
            p.question.span,
            say!("the inquiry has no question `{question}`", question = p.question.value),
            did_you_mean(&p.question.value, say!("its questions"), ids),
        ));
    }
    Some(Printed {
        question: question? as u32,
        verdict: p.verdict.clone(),
        sentence: p.sentence.clone(),
        total: p.total.as_ref().map(|t| t.value.clone()),
        totals: Vec::new(),
        rows: p
            .rows
            .iter()
            .map(|row| PrintedRow {
                id: row.row.value.clone(),
                label: row.label.clone(),
                verdict: row.verdict.clone(),
                value: row.value.as_ref().map(|v| v.value.clone()),
                since: row.since.as_ref().map(|s| s.value.clone()),
                source: row.source.as_ref().and_then(|c| cite(cx, c)),
            })
            .collect(),
    })
}

/// The headings that a site has of its own.
pub fn headings(h: &written::Headings) -> Vec<(Part, Text)> {
    let of = |part| match part {
        Part::Proposal => &h.proposal,
        Part::Summary => &h.summary,
        Part::Background => &h.background,
        Part::Matter => &h.matter,
        Part::Preparation => &h.preparation,
        Part::Views => &h.views,
        Part::Overview => &h.overview,
        Part::Attachments => &h.attachments,
        Part::Approval => &h.approval,
    };
    Part::ALL
        .into_iter()
        .filter_map(|part| Some((part, of(part).clone()?)))
        .collect()
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
            say!(
                "a question of kind `{kind}` lacks the key `{key}`",
                kind = q.kind.value.word(),
                key
            ),
            say!("add `{key}: …`", key),
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
            let mut dates: Vec<Date> = Vec::new();
            for date in &q.dates {
                if date.value.is_day().is_some() {
                    dates.push(date.value.clone());
                    continue;
                }
                cx.report(Finding::at(
                    Code::BadDate,
                    date.span,
                    say!(
                        "`{date}` is not one day, and a number is asked for a day",
                        date = date.value.text()
                    ),
                    say!("write year, month and day: `2023-12-31`"),
                ));
            }
            // the last carries the sentence; each is told once
            dates.sort_by_key(Date::latest);
            dates.dedup_by_key(|d| d.latest());
            programme.map(|p| Asks::Headcount(p, dates))
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
            for (n, reading) in q.readings.iter().enumerate() {
                cx.check_id(&reading.id);
                cx.repeats(say!("readings"), &reading.id, q.readings[..n].iter().map(|r| &r.id));
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
        QuestionKind::Statement => {
            if q.account.is_none() && !q.flawed {
                cx.report(Finding::at(
                    Code::MissingAnswer,
                    q.kind.span,
                    say!("the question `{question}` has no answer text", question = q.id.value),
                    say!("add `account: …`, the answer in a sentence, and `sources: […]`, where it is found"),
                ));
            }
            Some(Asks::Statement {
                account: q.account.as_ref().map(|a| a.value.clone()),
                account_span: q.account.as_ref().map(|a| a.span),
                partly: q.partly.as_ref().map(|p| p.value.clone()),
                refused: q.refused.unwrap_or(false),
                sources,
            })
        }
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
        period: q.period,
        organization: q.organization.clone(),
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
        caveats: q.caveats.iter().map(|c| caveat(cx, c)).collect(),
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
        match statements::named(cx, statements, &of.subject, &of.statement.value, of.statement.span) {
            Some(n) => found.push((inquiry.clone(), q.id.value.clone(), n)),
            None => {
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
