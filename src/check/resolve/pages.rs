//! Pages of free text.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::Cx;
use crate::check::read::Loose;
use crate::diagnostic::{Code, Finding};
use crate::load::markdown;
use crate::model::Page;
use crate::source::{Files, Span};

/// Pages take their title from their first heading.
pub fn pages(cx: &mut Cx<'_>, files: &Files, list: &[Loose]) -> Vec<Page> {
    list.iter()
        .map(|loose| {
            let file = files.get(loose.file);
            let heading = first_heading(&file.text);
            if heading.is_none() && file.readable {
                let span = Span {
                    file: loose.file,
                    start: 0,
                    end: 0,
                };
                cx.report(Finding::at(
                    Code::MissingKey,
                    span,
                    "the page has no heading, from which it takes its title",
                    "begin the page with `# Heading`",
                ));
            }
            Page {
                id: loose.id.clone(),
                title: heading.unwrap_or_else(|| loose.id.clone()),
                narrative: loose.file,
            }
        })
        .collect()
}

/// The text of the first heading of level 1, however it is marked.
fn first_heading(text: &str) -> Option<String> {
    let is_heading = |event: &Event<'_>| {
        matches!(
            event,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            })
        )
    };
    let events = markdown::events(text)
        .map(|(event, _)| event)
        .skip_while(|event| !is_heading(event));
    let inside = events
        .skip(1)
        .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    let words: String = inside
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect();
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}
