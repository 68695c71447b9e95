//! Districts as tiles, with a dot for each that is counted there.

use maud::{Markup, html};

use super::{Drawing, Figure};
use crate::answer::{Answer, Arg, Message, Row, RowVerdict};
use crate::model::number::{Decimal, Number};
use crate::view::markup::Line;
use crate::view::page::PageBuilder;
use crate::view::pages::facts::row_name;
use crate::view::parts::KeyItem;
use crate::view::words::Words;

/// One that is counted, or a sign for one district. What is certain has the most ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// It is told.
    Known,
    /// The number changed.
    Changed,
    /// By a plan that nobody has confirmed.
    Planned,
    /// There may be one, or the number is not told.
    Untold,
    /// Not in place.
    Missing,
}

impl Dot {
    /// Every sign, in the order of the key.
    pub const ALL: [Dot; 5] = [Dot::Known, Dot::Changed, Dot::Planned, Dot::Untold, Dot::Missing];

    /// Its class, and its name in the messages.
    pub fn class(self) -> &'static str {
        match self {
            Dot::Known => "known",
            Dot::Changed => "changed",
            Dot::Planned => "plan",
            Dot::Untold => "untold",
            Dot::Missing => "missing",
        }
    }
}

/// More districts than these are no picture but a table.
pub(super) const MOST_TILES: usize = 60;

/// Each district as a tile: where it `counts`, with a dot for each that is counted there, else with one mark. What is known has
/// the most ink: a plan is an outline, what is missing an open sign.
pub fn tiles<'p>(page: &PageBuilder<'p, '_>, answer: &Answer, rows: &[&Row], counts: bool) -> Option<Figure<'p>> {
    let words = &page.site.words;
    let programme = answer.question(page.site.model).programme()?;
    let last = rows.last()?.at;
    let shown: Vec<&Row> = rows.iter().copied().filter(|r| r.at == last).collect();
    if shown.len() > MOST_TILES {
        return None;
    }
    let mut used: Vec<Dot> = Vec::new();
    let tile = |row: &&Row| {
        let dots = if counts { dots_of(row) } else { vec![sign(row)] };
        let plain = matches!(
            row.verdict,
            RowVerdict::Counted | RowVerdict::InPlace | RowVerdict::Exists
        );
        let tile = html! {
            li {
                div { (Line(&row_name(page, row))) }
                (drawn(&dots)) " "
                span class=[(!plain).then_some("soft")] { (said(words, row, counts)) }
            }
        };
        used.extend(dots);
        tile
    };
    let tiles: Vec<Markup> = shown.iter().map(tile).collect();
    let name = Arg::Text(page.site.model[programme].name.clone());
    let title = words.say(&Message::new("chart-duration").with("programme", name));
    let unit = shown.iter().find_map(|r| r.unit.clone()).filter(|_| counts);
    let one = Number::parse("1").unwrap_or_else(|_| Number::unknown());
    let subtitle = unit.map(|unit| words.say(&Message::new("tiles-one-dot").with("unit", Arg::Quantity(one, unit))));
    let key = Dot::ALL.into_iter().filter(|d| used.contains(d)).map(|dot| KeyItem {
        sign: drawn(&[dot]).0,
        label: words.get(&format!("dot-{}", dot.class())),
    });
    Some(Figure {
        id: "tiles".into(),
        title,
        subtitle,
        key: key.collect(),
        table: None,
        drawing: Drawing::List(html! { ul.tiles { @for tile in &tiles { (tile) } } }),
    })
}

/// More than these are a figure and no dots.
const MOST_DOTS: i64 = 12;

/// One dot for each that is counted: those that are confirmed, then those that a plan adds, then those that there may be.
fn dots_of(row: &Row) -> Vec<Dot> {
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
fn said(words: &Words<'_>, row: &Row, counts: bool) -> String {
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

/// Dots behind one another. The words beside them say the same to those who do not see them.
pub(super) fn drawn(dots: &[Dot]) -> Markup {
    // what is known is the rule, and needs no class
    let class = |dot: &Dot| Some(dot.class()).filter(|_| *dot != Dot::Known);
    html! {
        @if !dots.is_empty() {
            span.dots aria-hidden="true" { @for dot in dots { i class=[class(dot)] {} } }
        }
    }
}
