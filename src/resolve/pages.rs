//! Pages of free text.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::Cx;
use super::read::Loose;
use crate::diagnostic::{Code, Finding};
use crate::markdown;
use crate::model::Page;
use crate::said::say;
use crate::source::{Files, Span};

/// Pages take their title from their first heading.
pub fn pages(cx: &mut Cx<'_>, files: &Files, list: &[Loose]) -> Vec<Page> {
    list.iter()
        .map(|loose| {
            let file = files.get(loose.file);
            let (heading, value) = first_heading(&file.text);
            if let Some(range) = value {
                let span = Span {
                    file: loose.file,
                    start: range.start as u32,
                    end: range.end as u32,
                };
                cx.report(Finding::at(
                    Code::UnknownBinding,
                    span,
                    say!(
                        "the title of a page takes no value: it stands in lists and in the feed, where none is computed"
                    ),
                    say!("write the value in the text below"),
                ));
            }
            if heading.is_none() && file.readable {
                let span = Span {
                    file: loose.file,
                    start: 0,
                    end: 0,
                };
                cx.report(Finding::at(
                    Code::MissingKey,
                    span,
                    say!("the page has no heading, from which it takes its title"),
                    say!("begin the page with `# Heading`"),
                ));
            }
            Page {
                id: loose.id.clone(),
                title: heading.unwrap_or_else(|| loose.id.clone()),
                narrative: loose.file,
                span: Span {
                    file: loose.file,
                    start: 0,
                    end: 0,
                },
            }
        })
        .collect()
}

/// The text of the first heading of level 1, however it is marked, and where a value stands in it.
fn first_heading(text: &str) -> (Option<String>, Option<Range<usize>>) {
    let is_heading = |event: &Event<'_>| {
        matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        )
    };
    let mut value = None;
    let mut words = String::new();
    let events = markdown::events(text)
        .skip_while(|(event, _)| !is_heading(event))
        .skip(1);
    for (event, range) in events.take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_)))) {
        match event {
            Event::Code(code) if markdown::binding(&code).is_some() => value = value.or(Some(range)),
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    let words = words.trim().to_owned();
    // one that is a value alone has been told
    (Some(words).filter(|words| !words.is_empty() || value.is_some()), value)
}
