//! Districts by what became of their number.

use maud::{Markup, html};

use super::tiles::{Dot, MOST_TILES, drawn};
use super::{Drawing, Figure};
use crate::answer::{Answer, Arg, ChangeOf, Message, Row, RowVerdict};
use crate::view::markup::Line;
use crate::view::page::PageBuilder;
use crate::view::pages::facts::{change, notes_plain, row_name};
use crate::view::words::Words;

/// The groups, in their order, and the sign of each of their districts.
const GROUPS: [(RowVerdict, Dot); 4] = [
    (RowVerdict::Constant, Dot::Known),
    (RowVerdict::Changed, Dot::Changed),
    (RowVerdict::NotEstablished, Dot::Untold),
    (RowVerdict::NotInPlace, Dot::Missing),
];

/// More squares than these are not counted by eye.
const MOST_SQUARES: usize = 60;

/// The districts by what became of their number: the same all through, changed, not told, none.
pub fn groups<'p>(page: &PageBuilder<'p, '_>, answer: &Answer, rows: &[&Row]) -> Option<Figure<'p>> {
    let words = &page.site.words;
    let programme = answer.question(page.site.model).programme()?;
    if rows.len() > MOST_TILES {
        return None;
    }
    let group = |(verdict, dot): (RowVerdict, Dot)| {
        let of: Vec<&Row> = rows.iter().copied().filter(|r| r.verdict == verdict).collect();
        let count: usize = of.iter().map(|r| r.districts.len()).sum();
        html! {
            @if !of.is_empty() {
                div {
                    dt {
                        b { (count) } " " (words.get(&format!("group-{}", verdict.word())))
                        (drawn(&vec![dot; count.min(MOST_SQUARES)]))
                    }
                    dd { ul { @for row in of { (member(page, row)) } } }
                }
            }
        }
    };
    let name = Arg::Text(page.site.model[programme].name.clone());
    Some(Figure {
        id: "groups".into(),
        title: words.say(&Message::new("groups-title").with("programme", name)),
        subtitle: Some(words.get("groups-one-square")),
        key: Vec::new(),
        table: None,
        drawing: Drawing::List(html! { dl.groups { @for of in GROUPS { (group(of)) } } }),
    })
}

fn member(page: &PageBuilder<'_, '_>, row: &Row) -> Markup {
    let said = said(&page.site.words, row);
    html! {
        li {
            (Line(&row_name(page, row)))
            @if !said.is_empty() { " " span { (said) } }
        }
    }
}

/// How many, or why not.
fn said(words: &Words<'_>, row: &Row) -> String {
    let counted: Vec<String> = match row.verdict {
        RowVerdict::Changed => {
            let of_count = row.changes.iter().filter(|c| c.of == ChangeOf::Count);
            of_count.map(|c| change(words, c)).collect()
        }
        RowVerdict::NotInPlace => notes_plain(words, row),
        _ => row.value.iter().map(|v| words.number(v)).collect(),
    };
    counted.join("; ")
}
