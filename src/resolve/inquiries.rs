//! Inquiries, their papers and editions.

mod questions;

pub use questions::remainders;

use std::collections::BTreeSet;

use super::read::{Read, Written};
use super::statements::cite;
use super::{Cx, day, old_addresses};
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::word::EditionKind;
use crate::model::{Approval, Claim, Clock, Edition, Inquiry, Paper, Part, Printed, PrintedRow, Question, Text};
use crate::said::say;
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
        let questions = questions::questions(cx, written, read, record);
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
        preparation: p.preparation.as_ref().map(|c| questions::caveat(cx, c)),
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
