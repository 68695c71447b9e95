//! What stands beside the rows of an answer: corrections, caveats, and what became known later.

use std::collections::BTreeMap;

use super::kinds;
use crate::answer::{Answer, Arg, Message, Row, RowOf};
use crate::evidence::LaneOf;
use crate::model::{EventIx, Known, Question, Subject};
use crate::view::content::Run;
use crate::view::page::PageBuilder;
use crate::view::parts::Note;

/// Reorganisations that the rows lean on.
pub fn events_of(known: &Known<'_>, rows: &[&Row]) -> Vec<EventIx> {
    let mut events = Vec::new();
    for row in rows {
        if let RowOf::Lane(lane) = &row.of {
            if let LaneOf::Regrouped(event) = lane.of {
                events.push(event);
            }
            for district in &lane.districts {
                let record = &known.model[*district];
                events.extend(record.resulted_from);
                events.extend(record.changed_by);
            }
        }
    }
    events.sort();
    events.dedup();
    events
}

/// Corrections of what the page's rows lean on: those known then stand with it, the others below.
pub fn corrections(page: &mut PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> (Vec<Note>, Vec<Note>) {
    let events = match kinds::of(answer.kind).leans_on_events {
        true => events_of(page.known, rows),
        false => Vec::new(),
    };
    let (mut then, mut later) = page.corrections_of(&events);
    let model = page.site.model;
    // of statements: those of the posts that the rows are of
    let posts: Vec<Subject> = rows
        .iter()
        .filter_map(|r| match &r.of {
            RowOf::Lane(lane) => Some(lane),
            _ => None,
        })
        .filter_map(|lane| Some(lane.posts(page.known, answer.question(model).programme()?)))
        .flatten()
        .map(Subject::Post)
        .collect();
    for &correction in &page.site.lists.corrections {
        use crate::model::Corrected::{From, InForce, To, Value};
        let (Value(of, _) | From(of, _) | To(of, _)) = correction.of else {
            debug_assert!(matches!(correction.of, InForce(_)));
            continue;
        };
        if posts.contains(&of) && page.known.knows(correction.printed_in) {
            if page.known.knows(correction.source) {
                then.push(correction);
            } else {
                later.push(correction);
            }
        }
    }
    let site_knows: Vec<_> = later.into_iter().filter(|c| page.site.state.knows(c.source)).collect();
    (
        then.into_iter().map(|c| page.correction(c)).collect(),
        site_knows.into_iter().map(|c| page.correction(c)).collect(),
    )
}

/// What to know of the answer.
pub fn caveats(page: &mut PageBuilder<'_, '_>, answer: &Answer, asked: &Question) -> Vec<Note> {
    let mut paragraphs: Vec<Vec<Run>> = answer.caveats.iter().map(|c| page.message(c)).collect();
    for caveat in &asked.caveats {
        let mut runs = vec![page.text(&caveat.text)];
        if let Some(source) = caveat.source {
            runs.push(Run::text(" "));
            runs.push(page.cite(source));
        }
        paragraphs.push(runs);
    }
    if paragraphs.is_empty() {
        return Vec::new();
    }
    vec![Note {
        kind: "caveat",
        title: page.site.words.count("caveats-title", paragraphs.len()),
        paragraphs,
    }]
}

/// What the site's own pair changes in the answer, in words.
pub fn since_then(page: &mut PageBuilder<'_, '_>, answer: &Answer, later: &Answer) -> Vec<Note> {
    let model = page.site.model;
    let site = model.site().clock;
    if site.known_by <= answer.clock.known_by || answer.is_account() {
        return Vec::new();
    }
    let words = &page.site.words;
    let then: BTreeMap<&str, &Row> = answer.rows.iter().map(|r| (r.id.as_str(), r)).collect();
    let said = |r: &Row| -> String {
        let verdict = words.get(&format!("row-{}", r.verdict.word()));
        match &r.value {
            Some(value) => format!("{} ({verdict})", words.number(value)),
            None => verdict,
        }
    };
    let mut paragraphs = Vec::new();
    let mut new_sources = Vec::new();
    for row in &later.rows {
        let before = then.get(row.id.as_str()).copied();
        let changed = before.is_none_or(|b| b.value != row.value || b.verdict != row.verdict);
        if !changed {
            continue;
        }
        let label = crate::view::answer_json::label(words, row);
        let now = said(row);
        let text = match before {
            Some(before) => format!("{label}: {} → {now} ", said(before)),
            None => format!("{label}: {now} "),
        };
        new_sources.push((text, row.sources.clone()));
    }
    if new_sources.is_empty() {
        return Vec::new();
    }
    let lead = match later.sentence.as_slice() {
        [] => words.day(site.as_of),
        all => {
            let mut lead = words.say(&Message::new("later-lead").with("day", Arg::Day(site.as_of)));
            lead.push(' ');
            lead.push_str(&words.say_all(all));
            lead
        }
    };
    paragraphs.push(vec![Run::text(lead)]);
    for (text, sources) in new_sources {
        let mut runs = vec![Run::text(text)];
        let fresh: Vec<_> = sources.iter().copied().filter(|c| !page.known.knows(*c)).collect();
        runs.extend(page.cites(if fresh.is_empty() { &sources } else { &fresh }));
        paragraphs.push(runs);
    }
    vec![Note {
        kind: "later",
        title: page
            .site
            .words
            .say(&Message::new("later-title").with("day", Arg::Day(site.known_by))),
        paragraphs,
    }]
}
