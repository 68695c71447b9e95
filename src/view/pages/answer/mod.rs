//! One question: the sentence and its points, the picture, the rows, and what they rest on.
//!
//! The parts are put together in the order in which they are read, so that sources are numbered as they come.

pub mod beside;
mod files;
pub mod kinds;
mod picture;
mod rows;
mod share;
mod state;

pub use files::{data_files, data_path, data_path_in, format_label, paper_kind};
pub use picture::{drawn_of, timeline};
pub use rows::table;
pub use share::share;
pub use state::{coverage_spans, coverage_state, state};

use super::facts::{crumb, place_crumb};
use crate::answer::{Answer, Arg, Message, Row};
use crate::model::{Inquiry, InquiryIx, Question, Subject};
use crate::view::address::{Place, Target};
use crate::view::answer_json::told;
use crate::view::content::Run;
use crate::view::figures::Figure;
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{AnswerPage, Content, Link, NavLink, Page, PageFigure};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;
use crate::view::words::Words;

/// The picture of a page's rows. Of one or two rows the table tells as much.
fn figures(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Vec<PageFigure> {
    if rows.len() < 3 {
        return Vec::new();
    }
    let figure = (kinds::of(answer.kind).picture)(page, answer, rows);
    let figure = figure.map(|figure| Figure {
        id: "picture".into(),
        ..figure
    });
    figure.map(Figure::on_page).into_iter().collect()
}

/// The page of a question; `n` counts the pages of its rows.
pub fn page(site: &Site<'_>, inquiry: InquiryIx, question: u32, n: usize) -> Page {
    let model = site.model;
    let subject = Subject::Question(inquiry, question);
    let known = &site.inquiries[inquiry.position()];
    let mut page = PageBuilder::new(site, known, Target::Record(subject, n));
    let record = &model[inquiry];
    let asked = &record.questions[question as usize];
    let answer = &site.answers[inquiry.position()][question as usize];
    let words = &site.words;

    let asked_by = asked_by(&mut page, record, asked);
    let shown: Vec<&Row> = slice(&answer.rows, n).iter().collect();
    let figures = figures(&page, answer, &shown);
    let table = table(&mut page, answer, &shown);
    let (mut notes, mut later) = beside::corrections(&mut page, answer, &shown);
    notes.extend(beside::caveats(&mut page, answer, asked));
    // of all rows, and so on the first of their pages
    if n == 1 {
        let now = &site.later[inquiry.position()][question as usize];
        later.extend(beside::since_then(&mut page, answer, now));
    }
    let prose = asked
        .narrative
        .filter(|_| n == 1)
        .and_then(|file| prose::html(&mut page, file, Within::Record("text")));
    let unknowns = answer.unknowns.iter().map(|u| page.message(&u.told)).collect();
    if answer.is_account() {
        for source in &answer.sources {
            page.cite(*source);
        }
    }

    let (sentence, points) = told(words, known, answer);
    let neighbour = |offset: i64| -> Option<Link> {
        let at = u32::try_from(i64::from(question) + offset).ok()?;
        let other = record.questions.get(at as usize)?;
        let detail = Some(place_of(words, record, other));
        page.entry(Subject::Question(inquiry, at), words.text(&other.summary), detail)
    };
    let summary = words.text(&asked.summary).to_owned();
    let mut content = AnswerPage {
        asked: asked.asked,
        question: summary.clone(),
        question_lang: words.foreign(&asked.summary),
        asked_by_runs: asked_by,
        verdict: page.verdict(answer),
        reason: (kinds::of(answer.kind).tells_reasons)(answer).then(|| words.say_all(&answer.reasons)),
        state: state(words, known, answer),
        figures,
        table,
        pages: pager(&page, n, pages(answer.rows.len())),
        notes,
        later,
        prose,
        prose_lang: site.prose_lang(),
        unknowns,
        files: files::links(&page, answer),
        cite: files::cite(words, known, &summary),
        previous: neighbour(-1),
        next: neighbour(1),
        sources: page.sources(),
        contents: Vec::new(),
        sentence: sentence.clone(),
        points,
    };
    content.contents = contents(words, &content);
    let mut about = About::new("answer", summary, Some(Place::Inquiries));
    about.description = sentence;
    about.coverage = answer.coverage.as_ref().map(|c| coverage_state(words, c));
    about.scripts = true;
    about.linked = vec![(data_path(site, inquiry, question, "jsonld"), "application/ld+json")];
    about.picture = share(site, answer).map(|_| data_path(site, inquiry, question, "png"));
    about.crumb = Some(place_of(words, record, asked));
    about.crumbs = vec![
        place_crumb(&page, Place::Inquiries),
        crumb(words.text(&record.title), page.href(Subject::Inquiry(inquiry))),
    ];
    page.finish(about, Content::Answer(Box::new(content)))
}

/// Who asked, and where.
fn asked_by(page: &mut PageBuilder<'_, '_>, record: &Inquiry, asked: &Question) -> Vec<Run> {
    if !asked.asked {
        return Vec::new();
    }
    let words = &page.site.words;
    let who = record.asked_by.as_ref().map(|t| words.text(t).to_owned());
    let message = Message::new(match (&who, &asked.number) {
        (Some(_), Some(_)) => "asked-by-number",
        (Some(_), None) => "asked-by",
        (None, Some(_)) => "asked-number",
        (None, None) => "asked",
    });
    let message = message
        .with("who", Arg::Verbatim(who.unwrap_or_default()))
        .with("number", Arg::Verbatim(asked.number.clone().unwrap_or_default()));
    let mut runs = vec![Run::text(words.say(&message))];
    if let Some(source) = asked.source {
        runs.push(Run::text(" "));
        runs.push(page.cite(source));
    }
    runs
}

/// Where a question stands among those of its inquiry: *Fråga 2 av 4*; its own number where they are not counted through.
fn place_of(words: &Words<'_>, record: &Inquiry, question: &Question) -> String {
    let Some(number) = question.number.as_ref().filter(|_| question.asked) else {
        return match question.asked {
            true => words.text(&question.summary).to_owned(),
            false => words.get("crumb-own"),
        };
    };
    let all = || record.questions.iter().filter(|q| q.asked);
    let counted = all()
        .enumerate()
        .all(|(n, q)| q.number.as_deref() == Some(&*(n + 1).to_string()));
    let key = if counted { "crumb-question-of" } else { "crumb-question" };
    let message = Message::new(key).with("number", Arg::Verbatim(number.clone()));
    words.say(&message.with("count", Arg::Count(all().count())))
}

/// The parts of the page that have a heading, in its order.
fn contents(words: &Words<'_>, page: &AnswerPage) -> Vec<NavLink> {
    let parts = [
        ("picture", "contents-picture", !page.figures.is_empty()),
        ("rows", "contents-rows", page.table.is_some()),
        ("notes", "contents-notes", !page.notes.is_empty()),
        ("later", "ui-since-then", !page.later.is_empty()),
        ("method", "ui-comment", page.prose.is_some()),
        ("unknowns", "ui-unknowns", !page.unknowns.is_empty()),
        ("sources_", "ui-sources", !page.sources.is_empty()),
        ("cite", "ui-cite", true),
    ];
    let shown = parts.into_iter().filter(|(.., there)| *there);
    shown
        .map(|(id, key, _)| NavLink {
            label: words.get(key),
            href: Some(format!("#{id}")),
            current: false,
        })
        .collect()
}
