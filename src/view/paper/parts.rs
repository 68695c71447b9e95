//! The parts of a paper, one after the other.

use super::{Block, MOST_ROWS, PaperFigure};
use crate::answer::{Answer, Arg, Message, Row};
use crate::model::{InquiryIx, Model, Part, Question};
use crate::view::content::Run;
use crate::view::figures::Figure;
use crate::view::page::{PageBuilder, badge};
use crate::view::pages::answer::kinds;
use crate::view::pages::{answer, matrix};
use crate::view::parts::{Fact, Note};
use crate::view::published::ROWS;
use crate::view::words::capital;
use crate::view::{answer_json, prose};

/// Every part that has something to say.
pub fn blocks(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let mut out = Vec::new();
    for part in Part::ALL {
        let inside = match part {
            Part::Proposal => proposal(page, inquiry),
            Part::Summary => summary(page, inquiry),
            Part::Background => background(page, inquiry),
            Part::Matter => matter(page, inquiry),
            Part::Preparation => preparation(page, inquiry),
            Part::Views => views(page, inquiry),
            Part::Overview => overview(page, inquiry),
            Part::Attachments => attachments(page, inquiry),
            Part::Approval => approval(page, inquiry),
        };
        if inside.is_empty() {
            continue;
        }
        let words = &page.site.words;
        let own = page.site.model.site().headings.iter().find(|(p, _)| *p == part);
        let title = own.map_or_else(
            || words.get(&format!("paper-part-{}", part.key())),
            |(_, text)| words.text(text).to_owned(),
        );
        out.push(heading(1, Some(part.key().to_owned()), title));
        out.extend(inside);
    }
    out
}

/// What a question is called in brief: by its number, or as an own compilation.
fn label(page: &PageBuilder<'_, '_>, question: &Question) -> String {
    let words = &page.site.words;
    match &question.number {
        Some(number) => words.say(&Message::new("crumb-question").with("number", Arg::Verbatim(number.clone()))),
        None if question.asked => words.text(&question.summary).to_owned(),
        None => words.get("crumb-own"),
    }
}

fn heading(level: u8, id: Option<String>, text: impl Into<String>) -> Block {
    Block::Heading {
        level,
        id,
        runs: vec![Run::text(text)],
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph {
        runs: vec![Run::text(text)],
    }
}

/// Numbered sentences, each of which stands alone.
fn proposal(page: &PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let words = &page.site.words;
    let record = &page.site.model[inquiry];
    // a paper of a type of its own, as a reply to an interpellation, proposes what it says and nothing else
    if record.paper.kind.is_some() && record.paper.proposal.is_empty() {
        return Vec::new();
    }
    let sentences: Vec<String> = if record.paper.proposal.is_empty() {
        let to = record.paper.addressee.as_ref().or(record.addressed_to.as_ref());
        let message = Message::new("paper-proposal")
            .with("who", Arg::Select(if to.is_some() { "known" } else { "none" }))
            .with(
                "addressee",
                Arg::Verbatim(to.map_or(String::new(), |t| words.text(t).to_owned())),
            );
        vec![words.say(&message)]
    } else {
        let filled = |text| answer_json::filled(words, page.known, words.text(text));
        record.paper.proposal.iter().map(filled).collect()
    };
    vec![Block::List {
        ordered: true,
        start: 1,
        items: sentences.into_iter().map(|s| vec![paragraph(s)]).collect(),
    }]
}

/// Who asked how much, and every answer in its sentence.
fn summary(page: &PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let words = &page.site.words;
    let record = &page.site.model[inquiry];
    let answers = &page.site.answers[inquiry.position()];
    let asked = record.questions.iter().filter(|q| q.asked).count();
    let text = |t: &Option<crate::model::Text>| t.as_ref().map(|t| words.text(t).to_owned());
    let who = text(&record.asked_by);
    let message = Message::new("paper-summary")
        .with("known", Arg::Select(if who.is_some() { "known" } else { "none" }))
        .with("who", Arg::Verbatim(who.unwrap_or_default()))
        .with(
            "kind",
            Arg::Verbatim(crate::view::words::lower(words.text(&record.kind))),
        )
        .with("count", Arg::Count(asked));
    let mut out = Vec::new();
    if asked > 0 {
        out.push(paragraph(words.say(&message)));
    }
    let items = record
        .questions
        .iter()
        .zip(answers)
        .map(|(question, answer)| {
            let said = answer_json::sentence(words, page.known, answer);
            // one that nobody asked has no number to be known by
            let label = match question.asked {
                true => label(page, question),
                false => words.text(&question.summary).trim_end_matches('?').to_owned(),
            };
            vec![Block::Paragraph {
                runs: vec![
                    Run::of(
                        "strong",
                        format!("{label}: {}.", badge(words, answer).label.to_lowercase()),
                    ),
                    Run::text(format!(" {said}")),
                ],
            }]
        })
        .collect();
    out.push(Block::List {
        ordered: false,
        start: 1,
        items,
    });
    out
}

/// The investigator's text on the inquiry, and what to know of its dates.
fn background(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let record = &page.site.model[inquiry];
    let mut out = match record.narrative {
        Some(file) => prose::blocks(page, file, 1),
        None => Vec::new(),
    };
    if let Some(note) = &record.note {
        out.push(Block::Paragraph {
            runs: vec![page.text(note)],
        });
    }
    out
}

/// Where the questions come from, the questions, and what the asker claims.
fn matter(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let record = &page.site.model[inquiry];
    let words = &page.site.words;
    let mut facts = Vec::new();
    if let Some(received) = &record.received {
        facts.push(Fact {
            label: words.get("fact-received"),
            runs: vec![Run::text(words.date(received))],
        });
    }
    for (label, cited) in [("fact-asking-document", record.source), ("fact-reply", record.reply)] {
        if let Some(citation) = cited {
            let title = page.text(&page.site.model[citation.source].title);
            facts.push(Fact {
                label: page.site.words.get(label),
                runs: vec![title, page.cite(citation)],
            });
        }
    }
    let mut out = Vec::new();
    if !facts.is_empty() {
        out.push(Block::Facts { facts });
    }
    let mut items = Vec::new();
    for question in record.questions.iter().filter(|q| q.asked) {
        let mut runs = Vec::new();
        if let Some(number) = &question.number {
            runs.push(Run::text(format!("{number}. ")));
        }
        runs.push(page.text(&question.summary));
        runs.extend(question.source.map(|s| page.cite(s)));
        items.push(vec![Block::Paragraph { runs }]);
    }
    if !items.is_empty() {
        out.push(Block::List {
            // the document's own numbers, which may be 1a, 1b
            ordered: false,
            start: 0,
            items,
        });
    }
    if !record.claims.is_empty() {
        out.push(heading(2, None, page.site.words.get("inquiry-claims")));
        out.push(paragraph(page.site.words.get("inquiry-claims-lead")));
        let mut items = Vec::new();
        for claim in &record.claims {
            let mut runs = vec![page.text(&claim.text), page.cite(claim.source)];
            if let Some((reply, source)) = &claim.disputed {
                runs.push(Run::text(" "));
                runs.push(Run::of("strong", page.contradicting(record, *source)));
                runs.push(Run::text(" "));
                runs.push(page.text(reply));
                runs.push(page.cite(*source));
            }
            items.push(vec![Block::Paragraph { runs }]);
        }
        out.push(Block::List {
            ordered: false,
            start: 1,
            items,
        });
    }
    out
}

/// How the matter was prepared, and how the figures came about.
fn preparation(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let mut out = Vec::new();
    if let Some(told) = &page.site.model[inquiry].paper.preparation {
        let mut runs = match told.source {
            Some(_) => vec![page.text(&told.text)],
            None => {
                let words = &page.site.words;
                vec![Run::text(answer_json::filled(
                    words,
                    page.known,
                    words.text(&told.text),
                ))]
            }
        };
        runs.extend(told.source.map(|s| page.cite(s)));
        out.push(Block::Paragraph { runs });
    }
    out.push(paragraph(page.site.words.get("paper-computed")));
    out
}

/// A section for each question, the own compilations last.
fn views(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let model = page.site.model;
    let answers: &[Answer] = &page.site.answers[inquiry.position()];
    let mut out = Vec::new();
    for asked in [true, false] {
        for (question, answer) in model[inquiry].questions.iter().zip(answers) {
            if question.asked == asked {
                let drawn = draws(model, answers, answer);
                out.extend(section(page, question, answer, drawn));
            }
        }
    }
    out
}

/// Whether an answer has the time line of its programme: one of them has, so that no picture stands twice. Where it is asked
/// how long something has been there, that answer has it.
fn draws(model: &Model, answers: &[Answer], answer: &Answer) -> bool {
    let rank = |answer: &Answer| kinds::of(answer.kind).time_line;
    let of = |answer: &Answer| answer.question(model).programme();
    let Some(programme) = of(answer) else { return false };
    let alike = answers.iter().filter(|a| of(a) == Some(programme) && rank(a).is_some());
    let first = alike.min_by_key(|a| (rank(a), a.question));
    first.is_some_and(|first| first.question == answer.question)
}

/// Who has what, where an inquiry asks who has something.
fn overview(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let answers = &page.site.answers[inquiry.position()];
    let asks =
        |answer: &&Answer| kinds::of(answer.kind).asks_who && answer.question(page.site.model).programme().is_some();
    let day = page.known.clock.as_of;
    let rows = matrix::districts(page, day);
    if !answers.iter().any(|a| asks(&a)) || rows.len() > ROWS {
        return Vec::new();
    }
    let table = matrix::table(page, &rows, day, true);
    table
        .map(|table| Block::Table { table: Box::new(table) })
        .into_iter()
        .collect()
}

fn section(page: &mut PageBuilder<'_, '_>, question: &Question, answer: &Answer, drawn: bool) -> Vec<Block> {
    let words = &page.site.words;
    let summary = words.text(&question.summary);
    let title = match (&question.number, question.asked) {
        (Some(number), _) => format!("{number}. {summary}"),
        (None, true) => summary.to_owned(),
        (None, false) => format!("{}: {}", words.get("crumb-own"), summary),
    };
    // beside the ids of the parts, which are words of ours
    let mut out = vec![heading(2, Some(format!("question-{}", question.id)), title)];
    let mut state = answer::state(words, page.known, answer);
    // the paper's first page has the clock
    state.remove(0);
    let (sentence, points) = answer_json::told(words, page.known, answer);
    out.push(Block::Answer {
        runs: vec![Run::text(sentence)],
        points,
        verdict: badge(words, answer),
        state,
    });
    let rows: Vec<&Row> = answer.rows.iter().collect();
    if rows.len() <= MOST_ROWS {
        let pictures = match drawn && rows.len() > 2 {
            true => figures(page, question, answer, &rows),
            false => Vec::new(),
        };
        if let Some(mut table) = answer::table(page, answer, &rows) {
            table.id = format!("rows-{}", answer.question + 1);
            table.rows.iter_mut().for_each(|row| row.id = None);
            out.push(Block::Table { table: Box::new(table) });
        }
        out.extend(pictures.into_iter().map(|f| Block::Figure(Box::new(f))));
    } else {
        let moved = Message::new("paper-table-moved")
            .with("rows", Arg::Count(rows.len()))
            .with("file", Arg::Verbatim(format!("{}.csv", question.id)));
        out.push(paragraph(page.site.words.say(&moved)));
    }
    if answer.is_account() && !answer.sources.is_empty() {
        let mut runs = vec![Run::text(page.site.words.get("paper-account-sources"))];
        runs.extend(page.cites(&answer.sources));
        out.push(Block::Paragraph { runs });
    }
    let shown: Vec<&Row> = rows.into_iter().take(MOST_ROWS).collect();
    let (mut notes, _) = answer::beside::corrections(page, answer, &shown);
    notes.extend(answer::beside::caveats(page, answer, question));
    out.extend(
        notes
            .into_iter()
            .map(|Note { title, paragraphs, .. }| Block::Note { title, paragraphs }),
    );
    if let Some(file) = question.narrative {
        out.extend(prose::blocks(page, file, 2));
    }
    if !answer.unknowns.is_empty() {
        let mut items = Vec::new();
        for unknown in &answer.unknowns {
            items.push(vec![Block::Paragraph {
                runs: page.message(&unknown.told),
            }]);
        }
        out.push(paragraph(page.site.words.get("paper-unknowns")));
        out.push(Block::List {
            ordered: false,
            start: 1,
            items,
        });
    }
    out
}

/// The time line of a question, in as many pictures as it takes pages.
fn figures(page: &PageBuilder<'_, '_>, question: &Question, answer: &Answer, rows: &[&Row]) -> Vec<PaperFigure> {
    let Some(figure) = answer::timeline(page, answer, rows) else {
        return Vec::new();
    };
    let label = label(page, question);
    let stop = if label.ends_with(['.', '?', '!']) { "" } else { "." };
    let figure = Figure {
        // by number: what is added to it for a part of the picture may stand in an id too
        id: format!("timeline-{}", answer.question + 1),
        // on a page with several questions it must be seen which one it belongs to
        title: format!("{label}{stop} {}", figure.title),
        ..figure
    };
    figure.on_paper()
}

/// What goes with the paper: what the record names, and the data inside it.
fn attachments(page: &PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let words = &page.site.words;
    let mut items: Vec<Vec<Block>> = page.site.model[inquiry]
        .paper
        .attachments
        .iter()
        .map(|t| {
            vec![Block::Paragraph {
                runs: vec![page.text(t)],
            }]
        })
        .collect();
    let files = super::attached(page.site, inquiry);
    for (key, ending) in [
        ("paper-attached-json", ".json"),
        ("paper-attached-csv", ".csv"),
        ("paper-attached-records", ".yaml"),
    ] {
        let names: Vec<&str> = files
            .iter()
            .map(|f| f.name.as_str())
            .filter(|n| n.ends_with(ending))
            .collect();
        if !names.is_empty() {
            let message = Message::new(key)
                .with("names", Arg::Verbatim(words.list(&names)))
                .with("count", Arg::Count(names.len()));
            items.push(vec![paragraph(words.say(&message))]);
        }
    }
    vec![Block::List {
        ordered: true,
        start: 1,
        items,
    }]
}

/// By role and date.
fn approval(page: &mut PageBuilder<'_, '_>, inquiry: InquiryIx) -> Vec<Block> {
    let mut facts = Vec::new();
    for approval in &page.site.model[inquiry].paper.approved_by {
        let words = &page.site.words;
        let mut runs = vec![Run::text(
            approval
                .date
                .as_ref()
                .map_or_else(|| words.get("undated"), |d| words.date(d)),
        )];
        runs.extend(approval.source.map(|s| page.cite(s)));
        facts.push(Fact {
            label: capital(page.site.words.text(&approval.role)),
            runs,
        });
    }
    if facts.is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    // whoever approved the document has not approved what is made of it here
    if page.site.model[inquiry].reply.is_some() {
        let original = page.site.words.get("paper-approval-original");
        blocks.push(Block::Paragraph {
            runs: vec![Run::text(original)],
        });
    }
    blocks.push(Block::Facts { facts });
    blocks
}
