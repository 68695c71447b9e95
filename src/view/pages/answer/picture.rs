//! The time line of an answer.

use std::sync::Arc;

use crate::answer::{Answer, Arg, Message, Row, RowOf};
use crate::evidence;
use crate::model::{Definition, Known, PostIx, ProgrammeIx, Question};
use crate::view::figures::timeline::LineIs;
use crate::view::figures::{self, Figure};
use crate::view::page::PageBuilder;

/// What of these posts is drawn: what the question asks for, else what the programme is counted in.
pub fn drawn_of(
    known: &Known<'_>,
    question: &Question,
    programme: ProgrammeIx,
    posts: &[PostIx],
) -> Option<Arc<Definition>> {
    let unit = question.unit.clone().or_else(|| known.model[programme].unit.clone());
    let wanted = evidence::Wanted {
        unit: unit.as_deref(),
        ..evidence::Wanted::of(question)
    };
    evidence::definition_of(known, posts, wanted)
}

/// The time line of these rows, and how to read it.
pub fn timeline<'p>(page: &PageBuilder<'p, '_>, answer: &Answer, rows: &[&Row]) -> Option<Figure<'p>> {
    let words = &page.site.words;
    let model = page.site.model;
    let question = answer.question(model);
    let programme = question.programme()?;
    let last = rows.last()?.at;
    let lanes: Vec<_> = rows
        .iter()
        .filter(|r| r.at == last)
        .filter_map(|r| match &r.of {
            RowOf::Lane(lane) => Some(lane),
            _ => None,
        })
        .collect();
    let posts: Vec<_> = lanes.iter().flat_map(|l| l.posts(page.known, programme)).collect();
    let definition = drawn_of(page.known, question, programme, &posts);
    // a headcount at a later date is drawn up to that date
    let later = (last > page.known.clock.as_of).then(|| {
        Known::new(
            model,
            crate::model::Clock {
                as_of: last,
                ..page.known.clock
            },
        )
    });
    let known = later.as_ref().unwrap_or(page.known);
    let drawn = figures::lanes::rows(known, words, programme, definition.as_deref(), &lanes);
    let name = model[programme].name.clone();
    let title = words.say(&Message::new("chart-duration").with("programme", Arg::Text(name)));
    let said = words.say_all(&answer.sentence);
    let line = definition.as_deref().map(|d| LineIs::One(&d.unit));
    figures::timeline::timeline(words, title, &said, drawn, last, line)
}
