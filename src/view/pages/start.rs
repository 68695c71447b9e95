//! The start page: the state today, led by what is confirmed; every question with its answer; what changed last.

use super::answer::{coverage_spans, coverage_state, drawn_of, kinds, state};
use super::facts::columns;
use crate::answer::{Answer, Arg, Message, Row};
use crate::model::number::Number;
use crate::model::{Citation, Known, Subject};
use crate::view::address::{Place, Target};
use crate::view::answer_json::told;
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::figures::{self, Figure};
use crate::view::news::{self, NewsKind};
use crate::view::page::{About, PageBuilder, source_kind};
use crate::view::parts::{Body, Content, Link, Page, PageFigure, Section, StartPage};
use crate::view::site::Site;

/// The start page.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let model = site.model;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Start, 1));
    let words = &site.words;
    let title = words.text(&model.site().title).to_owned();
    let mut about = About::new("start", title.clone(), Some(Place::Start));
    if let Some(subtitle) = &model.site().subtitle {
        about.description = words.text(subtitle).to_owned();
    }
    let mut sections = questions(&page);
    sections.push(changes(&page));
    sections.retain(|s| !s.links.is_empty());
    let Some((inquiry, n)) = model.site().headline else {
        let body = Body {
            heading: title,
            sections,
            ..Body::default()
        };
        return page.finish(about, Content::Body(Box::new(body)));
    };
    let answer = &site.later[inquiry.position()][n as usize];
    let (sentence, points) = told(words, known, answer);
    let rows: Vec<&Row> = answer.rows.iter().collect();
    let counts = kinds::of(answer.kind).counts;
    let tiles = figures::tiles(&page, answer, &rows, counts).map(Figure::on_page);
    let figure = tiles.or_else(|| total(&mut page, answer, &sentence));
    for source in &answer.sources {
        page.cite(*source);
    }
    about.coverage = answer.coverage.as_ref().map(|c| coverage_state(words, c));
    about.description.clone_from(&sentence);
    let content = StartPage {
        question: Link {
            label: words.text(&answer.question(model).summary).to_owned(),
            href: page.href(Subject::Question(inquiry, n)).unwrap_or_default(),
            detail: None,
            badge: None,
        },
        sentence,
        points,
        verdict: page.verdict(answer),
        state: state(words, known, answer),
        figures: figure.into_iter().collect(),
        years: super::matrix::links(&page),
        matrix: Link {
            label: words.get("start-matrix"),
            href: page.way(Place::Matrix),
            detail: None,
            badge: None,
        },
        sections,
        sources: page.sources(),
    };
    page.finish(about, Content::Start(Box::new(content)))
}

fn total(page: &mut PageBuilder<'_, '_>, answer: &Answer, said: &str) -> Option<PageFigure> {
    let model = page.site.model;
    let question = answer.question(model);
    let programme = question.programme().filter(|_| kinds::of(answer.kind).has_history)?;
    let definition = drawn_of(page.known, question, programme, &model[programme].posts)?;
    let points = figures::totals(page.known, programme, &definition);
    let words = &page.site.words;
    let figure = figures::total_figure(page.known, words, programme, said, &definition.unit, &points)?;
    let table = total_table(page, &figure.title, &points);
    let figure = Figure {
        table: Some(table),
        ..figure
    };
    Some(figure.on_page())
}

/// The sum from day to day, each with the sources that are new in it.
fn total_table(page: &mut PageBuilder<'_, '_>, title: &str, points: &[figures::Point]) -> Table {
    let mut before: &[Citation] = &[];
    let mut told = Vec::with_capacity(points.len());
    for point in points {
        // what is new; where nothing is, as when somebody was seen for the last time, all of it
        let mut new: Vec<Citation> = point
            .sources
            .iter()
            .copied()
            .filter(|c| before.binary_search(c).is_err())
            .collect();
        if new.is_empty() {
            new.clone_from(&point.sources);
        }
        told.push(cites(page, &new));
        before = &point.sources;
    }
    let words = &page.site.words;
    let rows = points
        .iter()
        .zip(told)
        .map(|(p, told)| {
            let row = TableRow {
                id: None,
                cells: vec![
                    Cell::text(words.day(p.from)).class("nowrap").sort(p.from.to_string()),
                    Cell::text(limit(page, p.value.min())).class("num"),
                    Cell::text(
                        p.value
                            .max()
                            .map_or_else(|| words.get("number-unknown"), |d| limit(page, Some(d))),
                    )
                    .class("num"),
                    Cell::text(coverage_spans(words, p.in_place, p.of)),
                    Cell::text(if p.planned {
                        words.get("note-planned")
                    } else {
                        String::new()
                    }),
                    Cell::runs(told),
                ],
                ..TableRow::default()
            };
            page.open_to_suggestions(row, p.sources.first().copied())
        })
        .collect();
    let heads = [
        ("col-period", None),
        ("col-min", Some("num")),
        ("col-max", Some("num")),
        ("col-coverage", None),
        ("col-note", None),
        ("col-source", None),
    ];
    Table {
        id: "total-table".into(),
        caption: title.to_owned(),
        columns: columns(words, &heads),
        rows,
        ..Table::default()
    }
}

/// The numbers of sources; of very many the first, and how many more there are.
fn cites(page: &mut PageBuilder<'_, '_>, all: &[Citation]) -> Vec<Run> {
    const MOST: usize = 12;
    let mut one_each: Vec<Citation> = Vec::new();
    for citation in all {
        if one_each.iter().all(|c| c.source != citation.source) {
            one_each.push(*citation);
        }
    }
    let more = one_each.len().saturating_sub(MOST);
    one_each.truncate(MOST);
    let mut runs = page.cites(&one_each);
    if more > 0 {
        let words = page.site.words.count("news-more-sources", more);
        runs.push(Run::text(format!(" {words}")));
    }
    runs
}

fn limit(page: &PageBuilder<'_, '_>, d: Option<crate::model::number::Decimal>) -> String {
    let number = d.and_then(|d| Number::parse(&d.to_string()).ok());
    number.map_or_else(|| page.site.words.get("dash"), |n| page.site.words.number(&n))
}

/// Inquiries, the newest first, each with its questions, their answers and verdicts.
fn questions(page: &PageBuilder<'_, '_>) -> Vec<Section> {
    const MOST: usize = 6;
    const MOST_QUESTIONS: usize = 8;
    let site = page.site;
    let model = site.model;
    let words = &site.words;
    let mut inquiries: Vec<_> = model.inquiries().collect();
    inquiries.sort_by_key(|(_, i)| std::cmp::Reverse(i.clock));
    let mut sections = Vec::new();
    for (ix, inquiry) in inquiries.into_iter().take(MOST) {
        let mut section = Section::new(format!("inquiry-{}", inquiry.id), words.text(&inquiry.title));
        section.href = page.href(Subject::Inquiry(ix));
        let asked = inquiry.questions.iter().filter(|q| q.asked).count();
        let message = Message::new("inquiry-line")
            .with("count", Arg::Count(asked))
            .with("all", Arg::Count(inquiry.questions.len()))
            .with("day", Arg::Day(inquiry.clock.as_of));
        section.lead = Some(words.say(&message));
        let known = &site.inquiries[ix.position()];
        let answers = inquiry.questions.iter().zip(&site.answers[ix.position()]);
        for (n, (question, answer)) in answers.enumerate().take(MOST_QUESTIONS) {
            let subject = Subject::Question(ix, n as u32);
            let entry = page.entry(
                subject,
                words.text(&question.summary),
                Some(told(words, known, answer).0),
            );
            section.links.extend(entry.map(|link| Link {
                badge: Some(page.verdict(answer)),
                ..link
            }));
        }
        sections.push(section);
    }
    sections
}

/// The answers that changed last, or else the newest documents.
fn changes(page: &PageBuilder<'_, '_>) -> Section {
    const MOST: usize = 4;
    let site = page.site;
    let words = &site.words;
    let changed = site.news.iter().filter(|n| n.kind != NewsKind::First).take(MOST);
    let mut section = Section::new("changes", words.get("start-changes"));
    for news in changed {
        let question = &site.model[news.inquiry].questions[news.question as usize];
        let detail = format!("{}. {}", words.day(news.day), words.text(&question.summary));
        let subject = Subject::Question(news.inquiry, news.question);
        section
            .links
            .extend(page.entry(subject, news::told(words, news), Some(detail)));
    }
    section.href = Some(page.way(Place::Changes));
    if !section.links.is_empty() {
        return section;
    }
    let mut section = Section::new("changes", words.get("start-sources"));
    for ix in super::source::newest(page.known).into_iter().take(MOST) {
        let source = &site.model[ix];
        let detail = Some(source_kind(words, source));
        section
            .links
            .extend(page.entry(Subject::Source(ix), words.text(&source.title), detail));
    }
    section
}
