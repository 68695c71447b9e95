//! What the cells of a questionnaire say that nobody fills in.

use super::column::Column;
use super::forms::Row;
use crate::answer::{Arg, Message};
use crate::model::word::Word;
use crate::model::{Known, PostIx, Source};
use crate::view::words::{Words, capital};

/// What a cell says; empty where it is filled in.
pub fn cell(words: &Words<'_>, known: &Known<'_>, row: &Row, column: Column) -> String {
    match column {
        Column::About => about(words, known, row),
        Column::Today => said(words, row),
        Column::Since => match &row.today.since {
            Some(since) => words.date(since),
            None => words.get("ask-untold"),
        },
        Column::Basis => basis(words, known, row),
        Column::Missing => {
            let all: Vec<String> = row.missing.iter().map(|m| words.say(m)).collect();
            match all.as_slice() {
                [] => words.get("ask-nothing-missing"),
                all => all.join(" "),
            }
        }
        Column::Key => row.key.text(),
        _ => String::new(),
    }
}

/// *Socialsekreterare hos polis: antal personer*.
pub fn about(words: &Words<'_>, known: &Known<'_>, row: &Row) -> String {
    let definition = &row.thing.definition;
    let measure = definition.measure.map(|m| words.get(&format!("measure-{}", m.word())));
    let period = definition.period.map(|p| words.get(&format!("period-{}", p.word())));
    let category = definition.category.as_deref().map(str::to_owned);
    let apart: Vec<String> = [category, measure, period].into_iter().flatten().collect();
    let mut message = Message::new("ask-about")
        .with("programme", Arg::Programmes(vec![row.thing.programme]))
        .with("unit", Arg::Unit(definition.unit.clone()))
        .with("apart", Arg::Verbatim(apart.join(", ")))
        .with("is-apart", Arg::Select(if apart.is_empty() { "no" } else { "yes" }));
    message = match row.shared_with.as_slice() {
        [] => message
            .with("shared", Arg::Select("no"))
            .with("others", Arg::Verbatim(String::new())),
        others => message
            .with("shared", Arg::Select("yes"))
            .with("others", Arg::Districts(others.to_vec())),
    };
    let text = words.say(&message);
    // several posts of one programme in one district are told apart by their ids alone
    match row.thing.post.map(|post| &known.model[post]) {
        Some(post) if has_siblings(known, row) => {
            let id = post.id.rsplit('/').next().unwrap_or(&post.id);
            format!("{text} ({id})")
        }
        _ => text,
    }
}

fn has_siblings(known: &Known<'_>, row: &Row) -> bool {
    let posts = &known.model[row.thing.district].posts;
    let same = |p: &&PostIx| known.model[**p].programme == row.thing.programme;
    row.shared_with.is_empty() && posts.iter().filter(same).count() > 1
}

/// What the records say, in a few words.
fn said(words: &Words<'_>, row: &Row) -> String {
    let today = &row.today;
    if let Some((standing, reason)) = &today.standing {
        let message = Message::absent(*standing, reason.as_ref());
        return capital(&words.say(&message));
    }
    match &today.value {
        Some(value) => {
            let unit = &row.thing.definition.unit;
            format!("{} {}", words.number(value), words.unit(unit, Some(value)))
        }
        None => words.get("ask-untold"),
    }
}

/// How the source knows it, when, and which it is.
fn basis(words: &Words<'_>, known: &Known<'_>, row: &Row) -> String {
    let today = &row.today;
    let mut parts = Vec::new();
    if today.disputed {
        parts.push(capital(&words.get("note-disputed")));
    } else if let Some(basis) = today.basis {
        let said = capital(&words.get(&format!("basis-{}", basis.word())));
        parts.push(match today.evidence.filter(|day| *day < known.clock.as_of) {
            Some(day) => format!("{said}, {}", words.say(&Message::last_evidence(day, None))),
            None => said,
        });
    }
    let mut cited: Vec<String> = Vec::new();
    for citation in &today.sources {
        let said = source(words, &known.model[citation.source]);
        if !cited.contains(&said) {
            cited.push(said);
        }
    }
    parts.extend(cited);
    match parts.as_slice() {
        [] => words.get("ask-untold"),
        parts => format!("{}.", parts.join(". ")),
    }
}

fn source(words: &Words<'_>, source: &Source) -> String {
    let title = words.text(&source.title);
    match source.known() {
        Some(date) => format!("{title}, {}", words.date(date)),
        None => title.to_owned(),
    }
}
