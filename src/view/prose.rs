//! Narrative to HTML: values filled in, references rewritten, footnotes turned into the page's sources.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd, html};

use super::markup;
use super::page::PageBuilder;
use crate::answer::binding;
use crate::load::markdown::{self, Destination};
use crate::model::word::Word;
use crate::source::{FileId, Span};
use crate::written::Cite;

/// A narrative as HTML below a heading of level 2; `None` if it is empty. With `whole` it is a page of its own whose
/// first heading is the page's.
pub fn html(page: &mut PageBuilder<'_, '_>, file: FileId, whole: bool) -> Option<String> {
    let files = page.site.files;
    let text: &str = &files.get(file).text;
    let span = Span { file, start: 0, end: 0 };
    let events: Vec<Event<'_>> = markdown::events(text).map(|(event, _)| event).collect();
    let notes = footnotes(&events);
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut skip_until: Option<TagEnd> = None;
    let mut title_seen = !whole;
    // how the link that is open closes
    let mut open_links: Vec<bool> = Vec::new();
    for event in events {
        if let Some(end) = &skip_until {
            if matches!(&event, Event::End(e) if e == end) {
                skip_until = None;
            }
            continue;
        }
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => skip_until = Some(TagEnd::FootnoteDefinition),
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) if !title_seen => {
                title_seen = true;
                skip_until = Some(TagEnd::Heading(HeadingLevel::H1));
            }
            // attributes other than id and class are dropped
            Event::Start(Tag::Heading { level, id, classes, .. }) => out.push(Event::Start(Tag::Heading {
                level: lower(level, whole),
                id,
                classes,
                attrs: Vec::new(),
            })),
            Event::End(TagEnd::Heading(level)) => out.push(Event::End(TagEnd::Heading(lower(level, whole)))),
            Event::FootnoteReference(name) => {
                let cite = notes.iter().find(|(n, _)| **n == *name).map(|(_, c)| c.trim());
                if let Some(cite) = cite.and_then(|c| c.strip_prefix("source:"))
                    && let Some(citation) = page.find(&Cite::parse(cite, span))
                {
                    let run = page.cite(citation);
                    let mut link = String::new();
                    markup::line(&mut link, &[run]);
                    out.push(Event::InlineHtml(CowStr::from(link)));
                } else if let Some((_, content)) = notes.iter().find(|(n, _)| **n == *name) {
                    out.push(Event::Text(CowStr::from(format!(" ({})", content.trim()))));
                }
            }
            Event::Code(code) => match markdown::binding(&code) {
                Some(path) => {
                    if let Ok(bound) = binding::resolve(page.known, path) {
                        let said = page.site.words.arg(&bound.value);
                        out.push(Event::Text(CowStr::from(said)));
                    }
                }
                None => out.push(Event::Code(code)),
            },
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                let href = match markdown::destination(&dest_url, span) {
                    Ok(Destination::Record(reference)) => page.reference(&reference),
                    Ok(Destination::Web(url)) => Some(url),
                    Ok(Destination::Here(anchor)) => Some(format!("#{anchor}")),
                    Err(_) => None,
                };
                open_links.push(href.is_some());
                if let Some(href) = href {
                    out.push(Event::Start(Tag::Link {
                        link_type: pulldown_cmark::LinkType::Inline,
                        dest_url: CowStr::from(href),
                        title,
                        id: CowStr::from(""),
                    }));
                }
            }
            Event::End(TagEnd::Link) => {
                if open_links.pop().unwrap_or(false) {
                    out.push(Event::End(TagEnd::Link));
                }
            }
            // refused by the check; never passed on
            Event::Html(_) | Event::InlineHtml(_) => {}
            other => out.push(other),
        }
    }
    let mut rendered = String::with_capacity(text.len() * 2);
    html::push_html(&mut rendered, out.into_iter());
    let rendered = rendered.trim().to_owned();
    let records = page.site.model.site().language;
    if rendered.is_empty() {
        None
    } else if page.site.words.language == records {
        Some(rendered)
    } else {
        // narrative has one language
        Some(format!(
            "<div class=\"prose\" lang=\"{}\">{rendered}</div>",
            records.word()
        ))
    }
}

/// A page's `##` is its level 2; a narrative stands below a heading of level 2 of ours.
fn lower(level: HeadingLevel, whole: bool) -> HeadingLevel {
    match (level, whole) {
        (HeadingLevel::H1, true) => HeadingLevel::H2,
        (level, true) => level,
        (HeadingLevel::H1 | HeadingLevel::H2, false) => HeadingLevel::H3,
        (HeadingLevel::H3, false) => HeadingLevel::H4,
        (HeadingLevel::H4, false) => HeadingLevel::H5,
        (_, false) => HeadingLevel::H6,
    }
}

/// The footnotes by name, as text.
fn footnotes<'e>(events: &[Event<'e>]) -> Vec<(CowStr<'e>, String)> {
    let mut notes: Vec<(CowStr<'e>, String)> = Vec::new();
    let mut inside = false;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                notes.push((name.clone(), String::new()));
                inside = true;
            }
            Event::End(TagEnd::FootnoteDefinition) => inside = false,
            Event::Text(text) if inside => {
                if let Some((_, content)) = notes.last_mut() {
                    content.push_str(text);
                }
            }
            _ => {}
        }
    }
    notes
}
