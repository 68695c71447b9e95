//! Inquiries: the list, and one with its questions and what the asker claims.

use std::collections::BTreeSet;

use super::editions;
use super::facts::{columns, place_crumb};
use crate::answer::{Arg, Message, Verdict};
use crate::model::{Claim, Inquiry, InquiryIx, Known, SourceIx, Subject};
use crate::view::address::{Place, Target, relative};
use crate::view::answer_json::told;
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{About, PageBuilder, VERDICTS};
use crate::view::parts::{Body, Content, Fact, Link, Note, Page, Section};
use crate::view::prose;
use crate::view::published::ROWS;
use crate::view::site::{Papers, Site};
use crate::view::words::capital;

/// The list of inquiries, the newest first.
pub fn list<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let page = PageBuilder::new(site, known, Target::Place(Place::Inquiries, 1));
    let words = &site.words;
    let mut inquiries: Vec<_> = site.model.inquiries().collect();
    inquiries.sort_by_key(|(_, i)| std::cmp::Reverse(i.clock));
    let rows = inquiries
        .iter()
        .map(|(ix, inquiry)| {
            let asked = |n: u32| inquiry.questions[n as usize].asked;
            let answers = site.answers[ix.position()].iter().filter(|a| asked(a.question));
            let count = |v: Verdict| answers.clone().filter(|a| a.verdict == v).count();
            let mut verdicts: Vec<String> = Vec::new();
            for (verdict, key) in [
                (Verdict::Answered, "n-answered"),
                (Verdict::Partly, "n-partly"),
                (Verdict::Unanswerable, "n-unanswerable"),
            ] {
                let n = count(verdict);
                if n > 0 {
                    verdicts.push(words.count(key, n));
                }
            }
            let own = inquiry.questions.iter().filter(|q| !q.asked).count();
            if own > 0 {
                verdicts.push(words.count("n-own", own));
            }
            let cells = vec![
                Cell::runs(vec![page.link(Subject::Inquiry(*ix), words.text(&inquiry.title))]),
                Cell::runs(vec![page.text(&inquiry.kind)]),
                Cell::runs(inquiry.asked_by.iter().map(|t| begun(page.text(t))).collect()),
                Cell::text(words.day(inquiry.clock.as_of))
                    .class("nowrap")
                    .sort(inquiry.clock.as_of.to_string()),
                Cell::text(verdicts.join(", ")),
            ];
            TableRow {
                cells,
                ..TableRow::default()
            }
        })
        .collect();
    let heads = [
        ("col-inquiry", None),
        ("col-type", None),
        ("col-asked-by", None),
        ("col-as-of", None),
        ("col-answer", None),
    ];
    let table = Table {
        id: "inquiries".into(),
        caption: words.get("inquiries-caption"),
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    };
    let mut section = Section::plain("list");
    section.table = Some(table);
    let title = words.get("nav-inquiries");
    let mut about = About::new("inquiries", title.clone(), Some(Place::Inquiries));
    about.description = words.get("inquiries-lead");
    let body = Body {
        heading: title,
        lead: Some(words.get("inquiries-lead")),
        sections: vec![section, verdicts(&page)],
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// What the verdicts mean.
fn verdicts(page: &PageBuilder<'_, '_>) -> Section {
    let words = &page.site.words;
    let mut section = Section::new(VERDICTS, words.get("verdicts-title"));
    let told = ["answered", "partly", "unanswerable", "account"];
    section.facts = told
        .into_iter()
        .map(|code| Fact {
            label: words.get(&format!("verdict-{code}")),
            runs: vec![Run::text(words.get(&format!("verdict-{code}-means")))],
        })
        .collect();
    section
}

/// A text that stands by itself, whatever it begins with inside a sentence.
fn begun(run: Run) -> Run {
    Run {
        text: capital(&run.text),
        ..run
    }
}

/// One inquiry.
pub fn page(site: &Site<'_>, ix: InquiryIx) -> Page {
    let known = &site.inquiries[ix.position()];
    let mut page = PageBuilder::new(site, known, Target::Record(Subject::Inquiry(ix), 1));
    let inquiry = &site.model[ix];
    let words = &site.words;
    let facts = facts(&mut page, inquiry);
    let mut sections = questions(&mut page, ix);
    sections.extend(papers(&page, ix));
    sections.extend(editions::section(&mut page, ix));
    sections.extend(prose::section(&mut page, inquiry.narrative, "text", "inquiry-text"));
    sections.extend(claims(&mut page, inquiry));
    let title = words.text(&inquiry.title).to_owned();
    let mut about = About::new("inquiry", title.clone(), Some(Place::Inquiries));
    about.crumbs = vec![place_crumb(&page, Place::Inquiries)];
    about.coverage = site.answers[ix.position()]
        .iter()
        .find_map(|a| a.coverage.as_ref())
        .map(|c| super::answer::coverage_state(words, c));
    let body = Body {
        heading: title,
        lead: inquiry.note.as_ref().map(|n| words.text(n).to_owned()),
        facts,
        sections,
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// Who asked whom for what, in which documents, and which pair of clocks it is answered at.
fn facts(page: &mut PageBuilder<'_, '_>, inquiry: &Inquiry) -> Vec<Fact> {
    let model = page.site.model;
    let words = &page.site.words;
    let mut facts = Vec::new();
    let mut fact = |label: &str, runs: Vec<Run>| {
        facts.push(Fact {
            label: words.get(label),
            runs,
        });
    };
    fact("col-type", vec![page.text(&inquiry.kind)]);
    if let Some(who) = &inquiry.asked_by {
        fact("col-asked-by", vec![begun(page.text(who))]);
    }
    if let Some(whom) = &inquiry.addressed_to {
        fact("fact-addressed-to", vec![page.text(whom)]);
    }
    if let Some(received) = &inquiry.received {
        fact("fact-received", vec![Run::text(words.date(received))]);
    }
    for (label, cited) in [("fact-asking-document", inquiry.source), ("fact-reply", inquiry.reply)] {
        if let Some(citation) = cited {
            let source = &model[citation.source];
            let link = page.link(Subject::Source(citation.source), words.text(&source.title));
            fact(label, vec![link, Run::text(" "), page.cite(citation)]);
        }
    }
    let clock = inquiry.clock;
    let key = if clock.as_of == clock.known_by {
        "state-clock-same"
    } else {
        "state-clock"
    };
    let dates = Message::new(key)
        .with("day", Arg::Day(clock.as_of))
        .with("known", Arg::Day(clock.known_by));
    fact("fact-clock", vec![Run::text(words.say(&dates))]);
    facts
}

/// Its questions with their answers: those that were asked, and the site's own.
fn questions(page: &mut PageBuilder<'_, '_>, ix: InquiryIx) -> Vec<Section> {
    let model = page.site.model;
    let words = &page.site.words;
    let inquiry = &model[ix];
    // of a large city, the documents that stand in the districts' own records are left to the pages of the rows that
    // rest on them: here they would be several for each district
    let answers = page.site.answers[ix.position()].iter();
    let own: BTreeSet<SourceIx> = answers
        .flat_map(|a| a.sources.iter().map(|c| c.source))
        .filter(|s| model[*s].owner.is_some())
        .collect();
    let many = own.len() > ROWS;

    let mut sections = Vec::new();
    for (asked, id, title) in [(true, "questions", "inquiry-questions"), (false, "own", "inquiry-own")] {
        let mut section = Section::new(id, words.get(title));
        for (n, question) in inquiry.questions.iter().enumerate().filter(|(_, q)| q.asked == asked) {
            let answer = &page.site.answers[ix.position()][n];
            let number = question.number.as_ref().map(|n| format!("{n}. ")).unwrap_or_default();
            let label = format!("{number}{}", words.text(&question.summary));
            let entry = page.entry(
                Subject::Question(ix, n as u32),
                label,
                Some(told(words, page.known, answer).0),
            );
            section.links.extend(entry.map(|link| Link {
                badge: Some(page.verdict(answer)),
                ..link
            }));
            let listed = answer
                .sources
                .iter()
                .filter(|c| !many || model[c.source].owner.is_none());
            for source in listed.filter(|_| !answer.is_account()) {
                page.cite(*source);
            }
        }
        if !section.links.is_empty() {
            sections.push(section);
        }
    }
    sections
}

/// What the asker claims, and what contradicts it.
fn claims(page: &mut PageBuilder<'_, '_>, inquiry: &Inquiry) -> Option<Section> {
    if inquiry.claims.is_empty() {
        return None;
    }
    let words = &page.site.words;
    let mut section = Section::new("claims", words.get("inquiry-claims"));
    section.lead = Some(words.get("inquiry-claims-lead"));
    let claim = |claim: &Claim| {
        let mut paragraphs = vec![vec![page.text(&claim.text), Run::text(" "), page.cite(claim.source)]];
        if let Some((text, source)) = &claim.disputed {
            paragraphs.push(vec![
                Run::of("strong", page.contradicting(inquiry, *source)),
                Run::text(" "),
                page.text(text),
                Run::text(" "),
                page.cite(*source),
            ]);
        }
        Note {
            kind: "claim",
            title: words.get(match (&claim.disputed, inquiry.reply) {
                (Some((_, said)), Some(reply)) if said.source == reply.source => "claim-replied",
                (Some(_), _) => "claim-disputed",
                (None, _) => "claim-title",
            }),
            paragraphs,
        }
    };
    section.notes = inquiry.claims.iter().map(claim).collect();
    Some(section)
}

/// The paper of the inquiry, in its forms.
fn papers(page: &PageBuilder<'_, '_>, ix: InquiryIx) -> Option<Section> {
    let words = &page.site.words;
    let stem = page.site.addresses.paper(page.site.model, ix);
    let forms: &[&str] = match page.site.papers {
        Papers::All => &["pdf", "html", "docx"],
        Papers::HtmlAndPdf => &["pdf", "html"],
        Papers::Html => &["html"],
        Papers::None => return None,
    };
    let kind = super::answer::paper_kind(words, &page.site.model[ix]);
    let mut section = Section::new("paper", kind);
    section.links = forms
        .iter()
        .map(|form| Link {
            label: words.get(&format!("paper-as-{form}")),
            href: relative(&page.path, &format!("{stem}.{form}")),
            detail: None,
            badge: None,
        })
        .collect();
    Some(section)
}
