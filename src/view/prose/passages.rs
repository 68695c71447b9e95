//! Narrative to what can be found in it: the text from one anchor to the next.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Piece, Within, resolved};
use crate::source::FileId;
use crate::view::page::PageBuilder;

/// A narrative from one heading with an anchor to the next.
#[derive(Debug, Default)]
pub struct Passage {
    /// The anchor of its heading; none before the first of them.
    pub anchor: Option<String>,
    /// Its heading.
    pub heading: String,
    /// What it says, without numbers of sources.
    pub text: String,
}

/// The passages of a narrative, without those that say nothing.
pub fn passages(page: &mut PageBuilder<'_, '_>, file: FileId, within: Within<'_>) -> Vec<Passage> {
    let files = page.site.files;
    let text: &str = &files.get(file).text;
    let mut all = vec![Passage::default()];
    let mut is_heading = false;
    for piece in resolved(page, text, file, within) {
        let Piece::Event(event) = piece else { continue };
        // a heading without an anchor is a line of what it stands in
        if let Event::Start(Tag::Heading { id: Some(id), .. }) = &event {
            is_heading = true;
            all.push(Passage {
                anchor: Some(id.to_string()),
                ..Passage::default()
            });
        }
        let Some(passage) = all.last_mut() else { break };
        let said = if is_heading {
            &mut passage.heading
        } else {
            &mut passage.text
        };
        match event {
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::End(TagEnd::Heading(_)) if is_heading => is_heading = false,
            Event::End(TagEnd::Heading(_)) => said.push_str(": "),
            // words of two blocks or lines are two words
            Event::SoftBreak | Event::HardBreak => said.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock) => said.push(' '),
            _ => {}
        }
    }
    for passage in &mut all {
        passage.text.truncate(passage.text.trim_end().len());
    }
    all.retain(|passage| !passage.heading.is_empty() || !passage.text.is_empty());
    all
}
