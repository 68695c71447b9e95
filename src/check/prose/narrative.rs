//! A narrative from its beginning to its end: its figures and bindings, and what it refers to.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::values::{first_figure, unbound, unknown_binding};
use crate::diagnostic::{Code, Finding};
use crate::markdown::{self, Destination};
use crate::model::{Known, RefKind};
use crate::resolve::Table;
use crate::said::say;
use crate::source::{FileId, Span};
use crate::written::Cite;

/// A paragraph, list item or table, and what makes its figures sound.
#[derive(Default)]
struct Block {
    figure: Option<(Range<usize>, String)>,
    cited: bool,
}

/// What is wrong in a narrative, as far as the records tell.
pub fn check(file: FileId, text: &str, table: &Table, known: &Known<'_>) -> Vec<Finding> {
    let mut reader = Reader {
        file,
        text,
        table,
        known,
        block: None,
        in_table: false,
        in_heading: false,
        open_tags: 0,
        footnote: None,
        findings: Vec::new(),
    };
    for (event, range) in markdown::events(text) {
        reader.event(event, range);
    }
    reader.findings
}

/// A narrative that is read from its beginning: what is open in it, and what has been found.
struct Reader<'r, 'm> {
    file: FileId,
    text: &'r str,
    table: &'r Table,
    known: &'r Known<'m>,
    block: Option<Block>,
    /// Nothing is judged inside a table but the table, and nothing inside a footnote.
    in_table: bool,
    in_heading: bool,
    /// A tag that closes another is told with it.
    open_tags: usize,
    footnote: Option<(String, Range<usize>)>,
    findings: Vec<Finding>,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.footnote = Some((String::new(), range)),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((content, whole)) = self.footnote.take() {
                    self.footnote(&content, &whole);
                }
            }
            Event::Start(Tag::Table(_)) => {
                // a table may follow the words of a list item without a blank line
                self.close();
                self.in_table = true;
                self.block = Some(Block::default());
            }
            Event::End(TagEnd::Table) => {
                self.in_table = false;
                self.close();
            }
            Event::Start(Tag::Heading { .. }) => self.in_heading = true,
            Event::End(TagEnd::Heading(_)) => self.in_heading = false,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::DefinitionListDefinition) if !self.in_table => {
                self.close();
                self.block = Some(Block::default());
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::DefinitionListDefinition) if !self.in_table => {
                self.close();
            }
            Event::FootnoteReference(_) => self.cites(),
            Event::Text(content) => match &mut self.footnote {
                Some((all, _)) => all.push_str(&content),
                None if self.in_heading => {}
                None => self.words(&content, range),
            },
            Event::Code(code) => {
                if let Some(path) = markdown::binding(&code) {
                    self.findings
                        .extend(unknown_binding(path, self.span(&range), self.table, self.known));
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url, &range),
            Event::Start(Tag::Image { .. }) => self.findings.push(Finding::at(
                Code::LinkScheme,
                self.span(&range),
                say!("a narrative holds no pictures"),
                say!("the site draws its pictures from the records; describe in words what this one shows"),
            )),
            Event::Start(Tag::HtmlBlock) => self.findings.push(raw_html(self.text, self.span(&range))),
            Event::InlineHtml(html) if html.starts_with("</") && self.open_tags > 0 => self.open_tags -= 1,
            Event::InlineHtml(html) => {
                let alone = html.starts_with("<br") || html.starts_with("<!") || html.ends_with("/>");
                self.open_tags += usize::from(!alone);
                self.findings.push(raw_html(self.text, self.span(&range)));
            }
            _ => {}
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        markdown::span(self.file, self.text, range)
    }

    /// The words themselves where they stand so in the text, else the whole.
    fn within(&self, range: &Range<usize>, words: &str) -> Span {
        let at = self.text[range.clone()].rfind(words).map(|at| range.start + at);
        let place = at.map_or(range.clone(), |at| at..at + words.len());
        self.span(&place)
    }

    /// Notes that the block which is open cites a source.
    fn cites(&mut self) {
        if let Some(block) = &mut self.block {
            block.cited = true;
        }
    }

    /// Ends a block, and tells its figure where nothing makes it sound.
    fn close(&mut self) {
        if let Some(Block {
            figure: Some((range, figure)),
            cited: false,
        }) = self.block.take()
        {
            self.findings.push(unbound(&figure, self.span(&range)));
        }
    }

    /// Looks up the source that a footnote cites.
    fn footnote(&mut self, content: &str, whole: &Range<usize>) {
        match content.trim().strip_prefix("source:") {
            Some(cite) => {
                let cite = Cite::parse(cite, self.within(whole, cite));
                self.table.citation(&cite, None, &mut self.findings);
            }
            // it would pass for the source of the figures before it
            None => self.findings.push(Finding::at(
                Code::StatementWithoutSource,
                self.span(whole),
                say!("a footnote cites no source"),
                say!(
                    "write `[^1]: source:…`, with the id of a source and its place; what is no source belongs in the text"
                ),
            )),
        }
    }

    /// Keeps the first figure of a block, and where it stands.
    fn words(&mut self, content: &str, range: Range<usize>) {
        if let Some(block) = &mut self.block
            && block.figure.is_none()
            && let Some(figure) = first_figure(content)
        {
            let place = range.start + figure.start..range.start + figure.end;
            let figure = &content[figure];
            // entities and escapes make the text shorter than its source
            let exact = self.text.get(place.clone()) == Some(figure);
            block.figure = Some((if exact { place } else { range }, figure.to_owned()));
        }
    }

    /// Looks up the record that a link leads to.
    fn link(&mut self, address: &str, range: &Range<usize>) {
        let place = markdown::address_span(self.file, self.text, range, address);
        let reference = match markdown::destination(address, place) {
            Ok(Destination::Record(reference)) => reference,
            Ok(Destination::Web(_) | Destination::Here(_)) => return,
            Err(finding) => {
                self.findings.push(*finding);
                return;
            }
        };
        let is_source = reference.kind == RefKind::Source;
        if is_source {
            self.cites();
        }
        match &reference.part {
            Some(part) if is_source => {
                let cite = Cite {
                    source: reference.id.clone(),
                    place: Some(part.clone()),
                    span: reference.span,
                };
                self.table.citation(&cite, None, &mut self.findings);
            }
            _ => {
                self.table.subject(&reference, &mut self.findings);
            }
        }
    }
}

fn raw_html(text: &str, span: Span) -> Finding {
    let help = if text[span.range()].starts_with("<!--") {
        say!("take the comment out; a record takes comments, after `#`")
    } else {
        say!("write it in Markdown; put a backslash before `<` where the sign itself is meant")
    };
    Finding::at(Code::RawHtml, span, say!("raw HTML stands in a narrative"), help)
}
