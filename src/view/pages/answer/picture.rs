//! The picture of an answer, the right one for its kind: spans of time, districts as tiles, or groups.

use std::sync::Arc;

use crate::answer::{Answer, Arg, Message, Row, RowOf, RowVerdict};
use crate::chart::picture::Timeline;
use crate::evidence;
use crate::model::number::{Decimal, Number};
use crate::model::{Definition, Known, PostIx, ProgrammeIx, Question};
use crate::view::page::PageBuilder;
use crate::view::pages::facts::{change, notes_plain, row_name};
use crate::view::parts::{Drawn, Figure, KeyItem};
use crate::view::tiles::{Dot, Group, Member, Tile, groups_html, tiles_html};
use crate::view::timelines;
use crate::view::words::Words;

/// More districts than these are no picture but a table.
pub const MOST_TILES: usize = 60;

/// Each district as a tile: where it `counts`, with a dot for each that is counted there, else with one mark. What is known has
/// the most ink: a plan is an outline, what is missing an open sign.
pub fn tiles(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row], counts: bool) -> Option<Figure> {
    let words = &page.site.words;
    let programme = answer.question(page.site.model).programme()?;
    let last = rows.last()?.at;
    let shown: Vec<&Row> = rows.iter().copied().filter(|r| r.at == last).collect();
    if shown.len() > MOST_TILES {
        return None;
    }
    let mut used: Vec<Dot> = Vec::new();
    let tiles: Vec<Tile> = shown
        .iter()
        .map(|row| {
            let dots = if counts { dots(row) } else { vec![sign(row)] };
            used.extend(&dots);
            Tile {
                name: row_name(page, row),
                warn: !matches!(
                    row.verdict,
                    RowVerdict::Counted | RowVerdict::InPlace | RowVerdict::Exists
                ),
                said: tile_words(words, row, counts),
                dots,
            }
        })
        .collect();
    let name = Arg::Text(page.site.model[programme].name.clone());
    let title = words.say(&Message::new("chart-duration").with("programme", name));
    let unit = shown.iter().find_map(|r| r.unit.clone()).filter(|_| counts);
    let one = Number::parse("1").unwrap_or_else(|_| Number::unknown());
    let subtitle = unit.map(|unit| words.say(&Message::new("tiles-one-dot").with("unit", Arg::Quantity(one, unit))));
    let key = Dot::ALL.into_iter().filter(|d| used.contains(d));
    Some(Figure {
        id: "tiles".into(),
        title,
        subtitle,
        drawn: Drawn::Html {
            html: tiles_html(&tiles),
        },
        key: key
            .map(|dot| KeyItem {
                mark: dot.class(),
                label: words.get(&format!("dot-{}", dot.class())),
            })
            .collect(),
        table: None,
        suggest: None,
    })
}

/// More than these are a figure and no dots.
const MOST_DOTS: i64 = 12;

/// One dot for each that is counted: those that are confirmed, then those that a plan adds, then those that there may be.
fn dots(row: &Row) -> Vec<Dot> {
    let whole = |d: Option<Decimal>| d.and_then(|d| d.to_i64_if_whole());
    match row.verdict {
        RowVerdict::NotInPlace => return vec![Dot::Missing],
        RowVerdict::Unknown if row.value.is_none() => return vec![Dot::Untold],
        _ => {}
    }
    let Some(value) = &row.value else {
        return vec![Dot::Untold];
    };
    let (Some(least), most) = (whole(value.min()), whole(value.max())) else {
        return Vec::new();
    };
    let confirmed = match (row.verdict, &row.confirmed_value) {
        (RowVerdict::Planned, Some(before)) => whole(before.min()).unwrap_or(0).min(least),
        (RowVerdict::Planned, None) => 0,
        _ => least,
    };
    let open = most.map_or(1, |most| most - least);
    if least + open > MOST_DOTS {
        return Vec::new();
    }
    let many = |dot: Dot, n: i64| std::iter::repeat_n(dot, usize::try_from(n).unwrap_or(0));
    many(Dot::Known, confirmed)
        .chain(many(Dot::Planned, least - confirmed))
        .chain(many(Dot::Untold, open))
        .collect()
}

fn sign(row: &Row) -> Dot {
    match row.verdict {
        RowVerdict::InPlace | RowVerdict::Exists | RowVerdict::Counted => Dot::Known,
        RowVerdict::Planned => Dot::Planned,
        RowVerdict::NotInPlace | RowVerdict::Ended => Dot::Missing,
        _ => Dot::Untold,
    }
}

/// What a tile says below its name.
fn tile_words(words: &Words<'_>, row: &Row, counts: bool) -> String {
    let verdict = words.get(&format!("row-{}", row.verdict.word()));
    if row.verdict == RowVerdict::NotInPlace {
        return row.notes.first().map_or(verdict, |note| words.say(note));
    }
    if !counts {
        return match &row.since {
            Some(since) => words.say(&Message::new("since-words").with("date", Arg::Date(since.date.clone()))),
            None => verdict,
        };
    }
    let Some((value, unit)) = row.value.as_ref().zip(row.unit.clone()) else {
        return words.get("note-number-unknown");
    };
    match (row.verdict, &row.confirmed_value) {
        (RowVerdict::Planned, Some(before)) => words.say(
            &Message::new("tile-planned")
                .with("before", Arg::Quantity(before.clone(), unit))
                .with("after", Arg::Number(value.clone())),
        ),
        (RowVerdict::Planned, None) => {
            let said = words.say(&Message::new("tile-count").with("what", Arg::Quantity(value.clone(), unit)));
            format!("{said}, {verdict}")
        }
        _ => words.say(&Message::new("tile-count").with("what", Arg::Quantity(value.clone(), unit))),
    }
}

/// The districts by what became of their number: the same all through, changed, not told, none.
pub fn groups(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<Figure> {
    let words = &page.site.words;
    let programme = answer.question(page.site.model).programme()?;
    if rows.len() > MOST_TILES {
        return None;
    }
    let order = [
        (RowVerdict::Constant, Dot::Known),
        (RowVerdict::Changed, Dot::Changed),
        (RowVerdict::NotEstablished, Dot::Untold),
        (RowVerdict::NotInPlace, Dot::Missing),
    ];
    let mut all = Vec::new();
    for (verdict, dot) in order {
        let of: Vec<&Row> = rows.iter().copied().filter(|r| r.verdict == verdict).collect();
        if of.is_empty() {
            continue;
        }
        let members = of.iter().map(|row| Member {
            name: row_name(page, row),
            said: member_words(words, row),
        });
        all.push(Group {
            dot,
            count: of.iter().map(|r| r.districts.len()).sum(),
            label: words.get(&format!("group-{}", verdict.word())),
            members: members.collect(),
        });
    }
    let name = Arg::Text(page.site.model[programme].name.clone());
    Some(Figure {
        id: "groups".into(),
        title: words.say(&Message::new("groups-title").with("programme", name)),
        subtitle: Some(words.get("groups-one-square")),
        drawn: Drawn::Html {
            html: groups_html(&all),
        },
        key: Vec::new(),
        table: None,
        suggest: None,
    })
}

fn member_words(words: &Words<'_>, row: &Row) -> String {
    let counted: Vec<String> = match row.verdict {
        RowVerdict::Changed => {
            let of_count = row.changes.iter().filter(|c| c.of == crate::answer::ChangeOf::Count);
            of_count.map(|c| change(words, c)).collect()
        }
        RowVerdict::NotInPlace => notes_plain(words, row),
        _ => row.value.iter().map(|v| words.number(v)).collect(),
    };
    counted.join("; ")
}

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

/// The time line of these rows before it is drawn, and how to read it.
pub fn timeline(page: &PageBuilder<'_, '_>, answer: &Answer, rows: &[&Row]) -> Option<(Timeline, Option<String>)> {
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
    let drawn = timelines::rows(known, words, programme, definition.as_deref(), &lanes);
    let name = model[programme].name.clone();
    let title = words.say(&Message::new("chart-duration").with("programme", Arg::Text(name)));
    let said = words.say_all(&answer.sentence);
    let description = describe(words, &said, &drawn, last);
    let timeline = timelines::timeline(words, "timeline", title, description, drawn, last)?;
    let subtitle = definition.map(|d| timelines::how_to_read(words, Some(&d.unit), &timeline));
    Some((timeline, subtitle))
}

/// The main finding, and what the picture spans.
pub fn describe(
    words: &Words<'_>,
    said: &str,
    lanes: &[crate::chart::picture::Lane],
    until: crate::model::date::Day,
) -> String {
    use chrono::Datelike;
    let first = lanes
        .iter()
        .flat_map(|l| l.segments.iter().map(|s| s.from.year()))
        .filter(|y| *y > 1000)
        .min();
    let first = first.unwrap_or(until.year());
    words.say(
        &Message::new("chart-description")
            .with("sentence", Arg::Verbatim(said.to_owned()))
            .with("lanes", Arg::Count(lanes.len()))
            .with("within", Arg::Select(if first == until.year() { "yes" } else { "no" }))
            .with("from", Arg::Verbatim(first.to_string()))
            .with("to", Arg::Verbatim(until.year().to_string())),
    )
}
