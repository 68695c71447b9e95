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
use super::parts::Section;
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

/// A narrative as a section of a record's page, under a heading of that key; `None` if it is empty.
pub fn section(
    page: &mut PageBuilder<'_, '_>,
    narrative: Option<FileId>,
    id: impl Into<String>,
    heading: &str,
) -> Option<Section> {
    let mut section = Section::new(id, page.site.words.get(heading));
    section.prose = Some(html(page, narrative?, Within::Record(&section.id))?);
    Some(section)
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
    let own = if whole { first_heading(&events) } else { None };
    // how the link that is open closes
    let mut open_links: Vec<Option<Piece<'_>>> = Vec::new();
    for event in events {
        if let Some(end) = &skip_until {
            if matches!(&event, Event::End(e) if e == end) {
                skip_until = None;
            }
            continue;
        }
        out.extend(match event {
            Event::Start(Tag::FootnoteDefinition(_)) => {
                skip_until = Some(TagEnd::FootnoteDefinition);
                None
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) if !title_seen => {
                title_seen = true;
                skip_until = Some(TagEnd::Heading(HeadingLevel::H1));
                None
            }
            // attributes other than id and class are dropped
            Event::Start(Tag::Heading { level, id, classes, .. }) => Some(Piece::Event(Event::Start(Tag::Heading {
                level: lower(level, whole),
                id: id.map(|id| CowStr::from(within.anchor(&id))),
                classes,
                attrs: Vec::new(),
            }))),
            Event::End(TagEnd::Heading(level)) => Some(Piece::Event(Event::End(TagEnd::Heading(lower(level, whole))))),
            Event::FootnoteReference(name) => {
                let content = notes.get(&markdown::folded(&name));
                content.map(|content| footnote(page, content.trim(), span))
            }
            Event::Code(code) => Some(Piece::Event(value(page, code))),
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                let (opens, closes) = link(way(page, &dest_url, within, own.as_deref(), span), title);
                open_links.push(closes);
                opens
            }
            Event::End(TagEnd::Link) => open_links.pop().flatten(),
            // refused by the check; never passed on
            Event::Html(_) | Event::InlineHtml(_) => None,
            other => Some(Piece::Event(other)),
        });
    }
    out
}

/// The anchor of the heading that is the page's own.
fn first_heading<'t>(events: &[Event<'t>]) -> Option<CowStr<'t>> {
    let first = events.iter().find_map(|event| match event {
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            id,
            ..
        }) => Some(id.clone()),
        _ => None,
    });
    first.flatten()
}

/// The number of the source that a footnote names, or else what it says, in brackets.
fn footnote(page: &mut PageBuilder<'_, '_>, content: &str, span: Span) -> Piece<'static> {
    let cite = content.strip_prefix("source:").map(|cite| Cite::parse(cite, span));
    match cite.and_then(|cite| page.find(&cite)) {
        Some(citation) => Piece::Mark(page.cite(citation)),
        None => Piece::Event(Event::Text(CowStr::from(format!(" ({content})")))),
    }
}

/// The value that a code span stands for, or the span as it is.
fn value<'t>(page: &PageBuilder<'_, '_>, code: CowStr<'t>) -> Event<'t> {
    let Some(path) = markdown::binding(&code) else {
        return Event::Code(code);
    };
    let words = page.site.narrative_words();
    // what the records do not tell at this pair of clocks is not left out as if it were nothing
    Event::Text(CowStr::from(match binding::resolve(page.known, path) {
        Ok(bound) => words.arg(&bound.value),
        Err(_) => words.get("dash"),
    }))
}

/// Where a link leads; `own` is the anchor of the page's own heading.
fn way(page: &mut PageBuilder<'_, '_>, to: &str, within: Within<'_>, own: Option<&str>, span: Span) -> Option<Run> {
    match markdown::destination(to, span) {
        Ok(Destination::Record(reference)) => page.reference(&reference),
        Ok(Destination::Web(url)) => Some(Run::link("", url)),
        Ok(Destination::Here(anchor)) if own == Some(&*anchor) => Some(Run::link("", "#main")),
        Ok(Destination::Here(anchor)) => Some(Run::link("", format!("#{}", within.anchor(&anchor)))),
        Err(_) => None,
    }
}

/// How a link opens and how it closes: what leads nowhere is its text alone, with the mark of a footnote behind it.
fn link(way: Option<Run>, title: CowStr<'_>) -> (Option<Piece<'_>>, Option<Piece<'_>>) {
    let Some(run) = way else { return (None, None) };
    let Some(href) = run.href else {
        return (None, run.note.is_some().then_some(Piece::Mark(run)));
    };
    let opens = Event::Start(Tag::Link {
        link_type: pulldown_cmark::LinkType::Inline,
        dest_url: CowStr::from(href),
        title,
        id: CowStr::from(""),
    });
    let closes = Event::End(TagEnd::Link);
    (Some(Piece::Event(opens)), Some(Piece::Event(closes)))
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
