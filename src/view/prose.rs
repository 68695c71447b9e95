//! Narrative to HTML or to the blocks of a paper: values filled in, references rewritten, footnotes turned into the
//! page's sources.

mod blocks;
mod passages;

pub use blocks::blocks;
pub use passages::passages;

use std::collections::BTreeMap;

use maud::{PreEscaped, html};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::content::Run;
use super::markup::Line;
use super::page::PageBuilder;
use crate::answer::binding;
use crate::markdown::{self, Destination};
use crate::model::word::Word;
use crate::source::{FileId, Span};
use crate::written::Cite;

/// What a narrative stands on.
#[derive(Clone, Copy)]
pub enum Within<'w> {
    /// A page of its own, whose first heading is the page's.
    Page,
    /// The page of a record, or of many, below a heading of level 2. The anchors of its headings begin with this, so that
    /// they are none of the page's own, nor those of another narrative on it.
    Record(&'w str),
}

impl Within<'_> {
    fn anchor(self, heading: &str) -> String {
        match self {
            Within::Page => heading.to_owned(),
            Within::Record(of) => format!("{of}:{heading}"),
        }
    }
}

/// A narrative as HTML; `None` if it is empty.
pub fn html(page: &mut PageBuilder<'_, '_>, file: FileId, within: Within<'_>) -> Option<String> {
    let files = page.site.files;
    let text: &str = &files.get(file).text;
    let out = resolved(page, text, file, within)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Event(event) => Some(event),
            Piece::Mark(run) => {
                // joined to the word before it, so that no line begins with a number
                run.href.as_ref()?;
                let link = html! { "\u{2060}" (Line(&[run])) };
                Some(Event::InlineHtml(CowStr::from(link.0)))
            }
        });
    let mut rendered = String::with_capacity(text.len() * 2);
    pulldown_cmark::html::push_html(&mut rendered, out);
    let rendered = aligned(rendered.trim().to_owned());
    let records = page.site.model.site().language;
    if rendered.is_empty() {
        None
    } else if page.site.words.language == records {
        Some(rendered)
    } else {
        // narrative has one language
        let html = html! { div.prose lang=(records.word()) { (PreEscaped(rendered)) } };
        Some(html.0)
    }
}

/// The pages' policy lets no style in: how a table's columns stand becomes a class of the theme. No text begins so, since
/// its `<` is escaped.
fn aligned(mut html: String) -> String {
    for cell in ["<th", "<td"] {
        for side in ["left", "center", "right"] {
            let style = format!("{cell} style=\"text-align: {side}\"");
            if html.contains(&style) {
                html = html.replace(&style, &format!("{cell} class=\"{side}\""));
            }
        }
    }
    html
}

/// What a narrative is made of once its values are filled in and its references followed.
enum Piece<'t> {
    /// As the parser gives it; a link's destination is final.
    Event(Event<'t>),
    /// The number of a source.
    Mark(Run),
}

fn resolved<'t>(page: &mut PageBuilder<'_, '_>, text: &'t str, file: FileId, within: Within<'_>) -> Vec<Piece<'t>> {
    let whole = matches!(within, Within::Page);
    let span = Span { file, start: 0, end: 0 };
    let events: Vec<Event<'_>> = markdown::events(text).map(|(event, _)| event).collect();
    let notes = footnotes(&events);
    let mut out: Vec<Piece<'_>> = Vec::with_capacity(events.len());
    let mut skip_until: Option<TagEnd> = None;
    let mut title_seen = !whole;
    // the anchor of the heading that is the page's own
    let own: Option<CowStr<'_>> = events
        .iter()
        .filter(|_| whole)
        .find_map(|event| match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                id,
                ..
            }) => Some(id.clone()),
            _ => None,
        })
        .flatten();
    // how the link that is open closes
    let mut open_links: Vec<Option<Piece<'_>>> = Vec::new();
    for event in events {
        if let Some(end) = &skip_until {
            if matches!(&event, Event::End(e) if e == end) {
                skip_until = None;
            }
            continue;
        }
        out.push(Piece::Event(match event {
            Event::Start(Tag::FootnoteDefinition(_)) => {
                skip_until = Some(TagEnd::FootnoteDefinition);
                continue;
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) if !title_seen => {
                title_seen = true;
                skip_until = Some(TagEnd::Heading(HeadingLevel::H1));
                continue;
            }
            // attributes other than id and class are dropped
            Event::Start(Tag::Heading { level, id, classes, .. }) => Event::Start(Tag::Heading {
                level: lower(level, whole),
                id: id.map(|id| CowStr::from(within.anchor(&id))),
                classes,
                attrs: Vec::new(),
            }),
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level, whole))),
            Event::FootnoteReference(name) => {
                let name = markdown::folded(&name);
                let content = notes.get(&name).map(|content| content.trim());
                let cite = content.and_then(|c| c.strip_prefix("source:"));
                if let Some(citation) = cite.and_then(|c| page.find(&Cite::parse(c, span))) {
                    out.push(Piece::Mark(page.cite(citation)));
                    continue;
                }
                let Some(content) = content else { continue };
                Event::Text(CowStr::from(format!(" ({content})")))
            }
            Event::Code(code) => match markdown::binding(&code) {
                Some(path) => {
                    let words = page.site.narrative_words();
                    // what the records do not tell at this pair of clocks is not left out as if it were nothing
                    Event::Text(CowStr::from(match binding::resolve(page.known, path) {
                        Ok(bound) => words.arg(&bound.value),
                        Err(_) => words.get("dash"),
                    }))
                }
                None => Event::Code(code),
            },
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                let run = match markdown::destination(&dest_url, span) {
                    Ok(Destination::Record(reference)) => page.reference(&reference),
                    Ok(Destination::Web(url)) => Some(Run::link("", url)),
                    Ok(Destination::Here(anchor)) if own.as_deref() == Some(&*anchor) => Some(Run::link("", "#main")),
                    Ok(Destination::Here(anchor)) => Some(Run::link("", format!("#{}", within.anchor(&anchor)))),
                    Err(_) => None,
                };
                let Some(run) = run else {
                    open_links.push(None);
                    continue;
                };
                let Some(href) = run.href else {
                    open_links.push(run.note.is_some().then_some(Piece::Mark(run)));
                    continue;
                };
                open_links.push(Some(Piece::Event(Event::End(TagEnd::Link))));
                Event::Start(Tag::Link {
                    link_type: pulldown_cmark::LinkType::Inline,
                    dest_url: CowStr::from(href),
                    title,
                    id: CowStr::from(""),
                })
            }
            Event::End(TagEnd::Link) => {
                out.extend(open_links.pop().flatten());
                continue;
            }
            // refused by the check; never passed on
            Event::Html(_) | Event::InlineHtml(_) => continue,
            other => other,
        }));
    }
    out
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

/// The footnotes by name, as text; of two of one name the first is read.
fn footnotes(events: &[Event<'_>]) -> BTreeMap<String, String> {
    let mut notes = BTreeMap::new();
    let mut open: Option<(String, String)> = None;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => open = Some((markdown::folded(name), String::new())),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((name, content)) = open.take() {
                    notes.entry(name).or_insert(content);
                }
            }
            Event::Text(text) => {
                if let Some((_, content)) = &mut open {
                    content.push_str(text);
                }
            }
            _ => {}
        }
    }
    notes
}
