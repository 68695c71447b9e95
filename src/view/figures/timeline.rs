//! Lanes under an axis of years, as a picture.

use std::ops::Range;

use chrono::Datelike;

use super::{Drawing, Figure, FigureSheet, in_key};
use crate::answer::{Arg, Message};
use crate::chart::picture::{Lane, Named, Timeline};
use crate::chart::{self, Layout, Sign};
use crate::model::date::Day;
use crate::model::number::Number;
use crate::view::words::Words;

/// What one line of a time line is.
pub enum LineIs<'u> {
    /// One of these.
    One(&'u str),
    /// One of what its lane counts.
    Mixed,
}

/// A time line: what it shows, the main finding in a sentence, the lanes, the day that it is about, and what a line is, where
/// how to read it shall be told. None where no line is long enough to be seen as one.
pub fn timeline<'f>(
    words: &'f Words<'_>,
    title: String,
    said: &str,
    lanes: Vec<Lane>,
    as_of: Day,
    line: Option<LineIs<'_>>,
) -> Option<Figure<'f>> {
    let description = describe(words, said, &lanes, as_of);
    let timeline = laid_out(words, lanes, as_of)?;
    let used = |sign: &Sign| {
        let mut lanes = timeline.lanes.iter();
        lanes.any(|lane| {
            let styles = lane.segments.iter().map(|s| Sign::from(s.style));
            styles
                .chain(lane.marks.iter().map(|m| Sign::from(m.kind)))
                .any(|s| s == *sign)
        })
    };
    Some(Figure {
        id: "timeline".to_owned(),
        title,
        subtitle: line.map(|line| how_to_read(words, line, &timeline)),
        key: Sign::ALL
            .iter()
            .filter(|sign| used(sign))
            .map(|sign| in_key(words, *sign))
            .collect(),
        table: None,
        drawing: Drawing::Svg {
            description,
            draw: Box::new(move |named, size| {
                let mut layout = Layout::new(&timeline, size);
                let sheets = layout.sheets();
                let of = sheets.len();
                let sheet = |(n, lanes): (usize, Range<usize>)| {
                    let (id, title, description) = called(words, &timeline, named, (n, of), &lanes);
                    let named = Named {
                        id: &id,
                        title: &title,
                        description: &description,
                    };
                    FigureSheet {
                        svg: layout.draw(lanes, &named),
                        title,
                        description,
                    }
                };
                sheets.into_iter().enumerate().map(sheet).collect()
            }),
        },
    })
}

/// The main finding, and what the picture spans.
fn describe(words: &Words<'_>, said: &str, lanes: &[Lane], until: Day) -> String {
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

/// The lanes under an axis that holds them all. None where no line is long enough to be seen as one.
fn laid_out(words: &Words<'_>, lanes: Vec<Lane>, as_of: Day) -> Option<Timeline> {
    let first = lanes
        .iter()
        .flat_map(|l| {
            let marks = l.marks.iter().map(|m| m.at);
            l.segments.iter().map(|s| s.from).chain(marks)
        })
        .filter(|d| d.year() > 1000)
        .min()?;
    // what would be a speck is told in words
    const SPECK: i64 = 45;
    let spans = lanes
        .iter()
        .flat_map(|l| &l.segments)
        .map(|s| (s.to - s.from).num_days());
    if spans.max().unwrap_or(0) < SPECK {
        return None;
    }
    let (from, to) = super::axis(first.min(as_of), as_of)?;
    Some(Timeline {
        from,
        to,
        as_of,
        as_of_label: words.day(as_of),
        months: words.short_months(),
        lanes,
    })
}

/// The id, the title and the description of one of the sheets of a time line, by its number from 0 and how many there are.
fn called(
    words: &Words<'_>,
    timeline: &Timeline,
    named: &Named<'_>,
    (n, of): (usize, usize),
    lanes: &Range<usize>,
) -> (String, String, String) {
    let id = named.id.to_owned();
    if of < 2 {
        return (id, named.title.to_owned(), named.description.to_owned());
    }
    let title = Message::new("chart-part")
        .with("title", Arg::Verbatim(named.title.to_owned()))
        .with("n", Arg::Verbatim((n + 1).to_string()))
        .with("of", Arg::Verbatim(of.to_string()));
    // the finding is told once; of the others, whom they show
    let (id, description) = match n {
        0 => (id, named.description.to_owned()),
        _ => {
            let shown = &timeline.lanes[lanes.clone()];
            let labels: Vec<&str> = shown.iter().map(|lane| lane.label.as_str()).collect();
            (format!("{id}-{}", n + 1), words.list(&labels))
        }
    };
    (id, words.say(&title), description)
}

/// How to read the lines: one is one person, and many are a band.
fn how_to_read(words: &Words<'_>, line: LineIs<'_>, timeline: &Timeline) -> String {
    let told = |yes| Arg::Select(if yes { "yes" } else { "no" });
    let mut segments = timeline.lanes.iter().flat_map(|lane| &lane.segments);
    let bands = segments.any(|s| s.first_line.saturating_add(s.lines) > chart::MOST_LINES);
    let message = match line {
        LineIs::One(unit) => {
            let one = Number::parse("1").unwrap_or_else(|_| Number::unknown());
            Message::new("chart-one-line").with("unit", Arg::Quantity(one, unit.into()))
        }
        LineIs::Mixed => Message::new("chart-one-line-mixed"),
    };
    let message = message
        .with("parts", told(timeline.lanes.iter().any(|lane| lane.parts)))
        .with("bands", told(bands))
        .with("most", Arg::Count(chart::MOST_LINES as usize));
    words.say(&message)
}
