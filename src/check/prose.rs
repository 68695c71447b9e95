//! Narrative: `raw-html`, `link-scheme`, `unknown-binding`, `unbound-figure`, and references that lead nowhere.

mod headings;

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};
use rayon::prelude::*;

use crate::answer::binding;
use crate::diagnostic::{Code, Finding};
use crate::markdown::{self, Destination};
use crate::model::RefKind;
use crate::model::word::Word;
use crate::model::{Asks, Known, Model};
use crate::resolve::Table;
use crate::said::say;
use crate::source::{FileId, Files, Span};
use crate::written::{Cite, Reference};

/// Checks every narrative, and the sentences that questions carry.
pub fn check(files: &Files, table: &Table, model: &Model, findings: &mut Vec<Finding>) {
    let state = Known::new(model, model.site().clock);
    let inquiries: Vec<Known<'_>> = model.inquiries().map(|(_, i)| Known::new(model, i.clock)).collect();
    let of_inquiries = model.inquiries().zip(&inquiries).flat_map(|((_, inquiry), known)| {
        let of_questions = inquiry.questions.iter().filter_map(|q| q.narrative);
        inquiry
            .narrative
            .into_iter()
            .chain(of_questions)
            .map(move |file| (file, known, false))
    });
    let of_state = model.narratives().into_iter();
    let of_state = of_state.filter(|(kind, _)| !matches!(kind, RefKind::Inquiry | RefKind::Question));
    let of_state = of_state.map(|(kind, file)| (file, &state, kind == RefKind::Page));
    let jobs: Vec<(FileId, &Known<'_>, bool)> = of_inquiries.chain(of_state).collect();
    let found: Vec<Finding> = jobs
        .par_iter()
        .with_min_len(16)
        .flat_map_iter(|(file, known, is_page)| {
            let text = &files.get(*file).text;
            let mut found = narrative(*file, text, table, known);
            headings::check(*file, text, *is_page, &mut found);
            found
        })
        .collect();
    findings.extend(found);
    for (n, (_, inquiry)) in model.inquiries().enumerate() {
        for (text, span) in &inquiry.paper.sentences {
            for form in text.forms() {
                sentence(form, *span, table, &inquiries[n], findings);
            }
        }
        for question in &inquiry.questions {
            let Asks::Statement {
                account: Some(account),
                account_span: Some(span),
                ..
            } = &question.asks
            else {
                continue;
            };
            for form in account.forms() {
                sentence(form, *span, table, &inquiries[n], findings);
            }
        }
    }
    told_as_private(findings);
}

/// A figure that privacy forbids is told once, as that; and so is the number of an item whose blank is none.
fn told_as_private(findings: &mut Vec<Finding>) {
    let place = |f: &Finding| f.labels.first().map(|l| l.span);
    let reach = |f: &Finding| {
        let before = match f.code {
            Code::PersonalNumber | Code::PhoneNumber | Code::MailAddress => 0,
            // the figures stand before the point, and that before the blank
            Code::BadCharacter => 2,
            _ => return None,
        };
        let span = place(f)?;
        Some((span.file, span.start.saturating_sub(before), span.end))
    };
    // in the order of the places, to find the one before a figure
    let mut told: Vec<_> = findings.iter().filter_map(reach).collect();
    told.sort_unstable();
    findings.retain(|f| {
        let Some(s) = place(f).filter(|_| f.code == Code::UnboundFigure) else {
            return true;
        };
        let next = told.partition_point(|(file, start, _)| (*file, *start) < (s.file, s.end));
        !told[..next]
            .last()
            .is_some_and(|(file, _, end)| *file == s.file && s.start < *end)
    });
}

/// A sentence in YAML: its bindings, at the place of the whole value.
fn sentence(text: &str, span: Span, table: &Table, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut plain = String::new();
    for part in markdown::bindings(text) {
        match part {
            markdown::Part::Words(words) => plain.push_str(words),
            markdown::Part::Binding(path) => {
                findings.extend(unknown_binding(path, span, table, known));
            }
        }
    }
    if let Some(figure) = first_figure(&plain) {
        findings.push(unbound(&plain[figure], span));
    }
}

fn unknown_binding(path: &str, span: Span, table: &Table, known: &Known<'_>) -> Option<Finding> {
    let help = binding::resolve(known, path).err()?;
    let help = match record_of(path, span) {
        Some(reference) => {
            let mut found = Vec::new();
            match table.subject(&reference, &mut found) {
                // what has no value may have it once its record can be read
                Some(_) if table.in_doubt(reference.kind, &reference.id) => return None,
                // an answer rests on all records
                Some(_) if reference.kind == RefKind::Question && table.any_doubt() => return None,
                Some(_) => help,
                // the record itself is unknown, or it cannot be read, which has been told
                None => found.pop().map(|f| f.message.and("; ", f.help))?,
            }
        }
        None => help,
    };
    Some(Finding::at(
        Code::UnknownBinding,
        span,
        say!("`{path}` names no value of the records", path),
        help,
    ))
}

/// The record that a path begins with.
fn record_of(path: &str, span: Span) -> Option<Reference> {
    let parts: Vec<&str> = path.split('.').collect();
    let (kind, id) = match parts.as_slice() {
        ["posts", district, post, _] => (RefKind::Post, format!("{district}/{post}")),
        ["shared-posts", id, _] => (RefKind::SharedPost, (*id).to_owned()),
        ["answers", inquiry, question, _] => (RefKind::Question, format!("{inquiry}/{question}")),
        ["statements", "site", ..] => (RefKind::Site, String::new()),
        ["statements", kind, id, _, _] => (RefKind::from_word(kind)?, (*id).to_owned()),
        ["indicators", id, ..] => (RefKind::Indicator, (*id).to_owned()),
        ["forums", id, _] => (RefKind::Forum, (*id).to_owned()),
        ["commitments", id, _] => (RefKind::Commitment, (*id).to_owned()),
        ["events", id, _] => (RefKind::Event, (*id).to_owned()),
        ["sources", id, _] => (RefKind::Source, (*id).to_owned()),
        ["inquiries", id, _] => (RefKind::Inquiry, (*id).to_owned()),
        _ => return None,
    };
    Some(Reference {
        kind,
        id,
        part: None,
        span,
    })
}

fn unbound(figure: &str, span: Span) -> Finding {
    Finding::at(
        Code::UnboundFigure,
        span,
        say!("the figure {figure} comes from no record and cites no source", figure),
        say!("write a value as a code span that begins with `=`, or add a footnote: `[^1]` and `[^1]: source:…`"),
    )
}

/// A paragraph, list item or table, and what makes its figures sound.
#[derive(Default)]
struct Block {
    figure: Option<(Range<usize>, String)>,
    cited: bool,
}

fn narrative(file: FileId, text: &str, table: &Table, known: &Known<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let span = |range: &Range<usize>| Span {
        file,
        start: range.start as u32,
        end: (range.start + text[range.clone()].trim_end().len()) as u32,
    };
    // the words themselves where they stand so in the text, else the whole
    let within = |range: &Range<usize>, words: &str| match text[range.clone()].rfind(words) {
        Some(i) => span(&(range.start + i..range.start + i + words.len())),
        None => span(range),
    };
    let mut block: Option<Block> = None;
    // nothing is judged inside a table but the table, and nothing inside a footnote
    let mut in_table = false;
    let mut in_heading = false;
    // a tag that closes another is told with it
    let mut open_tags = 0usize;
    let mut footnote: Option<(String, Range<usize>)> = None;
    let close = |block: &mut Option<Block>, findings: &mut Vec<Finding>| {
        if let Some(Block {
            figure: Some((range, figure)),
            cited: false,
        }) = block.take()
        {
            findings.push(unbound(&figure, span(&range)));
        }
    };
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => footnote = Some((String::new(), range)),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((content, whole)) = footnote.take() {
                    match content.trim().strip_prefix("source:") {
                        Some(cite) => {
                            table.citation(&Cite::parse(cite, within(&whole, cite)), None, &mut findings);
                        }
                        // it would pass for the source of the figures before it
                        None => findings.push(Finding::at(
                            Code::StatementWithoutSource,
                            span(&whole),
                            say!("a footnote cites no source"),
                            say!(
                                "write `[^1]: source:…`, with the id of a source and its place; what is no source belongs in the text"
                            ),
                        )),
                    }
                }
            }
            Event::Text(content) if footnote.is_some() => {
                if let Some((all, _)) = &mut footnote {
                    all.push_str(&content);
                }
            }
            Event::Start(Tag::Table(_)) => {
                in_table = true;
                block = Some(Block::default());
            }
            Event::End(TagEnd::Table) => {
                in_table = false;
                close(&mut block, &mut findings);
            }
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::DefinitionListDefinition) if !in_table => {
                close(&mut block, &mut findings);
                block = Some(Block::default());
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::DefinitionListDefinition) if !in_table => {
                close(&mut block, &mut findings);
            }
            Event::FootnoteReference(_) => {
                if let Some(block) = &mut block {
                    block.cited = true;
                }
            }
            Event::Text(content) if !in_heading => {
                if let Some(block) = &mut block
                    && block.figure.is_none()
                    && let Some(figure) = first_figure(&content)
                {
                    // entities and escapes make the text shorter than its source
                    let exact = text.get(range.start + figure.start..range.start + figure.end)
                        == Some(&content[figure.clone()]);
                    let place = if exact {
                        range.start + figure.start..range.start + figure.end
                    } else {
                        range
                    };
                    block.figure = Some((place, content[figure].to_owned()));
                }
            }
            Event::Code(code) => {
                if let Some(path) = markdown::binding(&code) {
                    findings.extend(unknown_binding(path, span(&range), table, known));
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                match markdown::destination(&dest_url, within(&range, &dest_url)) {
                    Ok(Destination::Record(reference)) => {
                        let cites = reference.kind == RefKind::Source;
                        if let Some(block) = block.as_mut().filter(|_| cites) {
                            block.cited = true;
                        }
                        match &reference.part {
                            Some(part) if cites => {
                                let cite = Cite {
                                    source: reference.id.clone(),
                                    place: Some(part.clone()),
                                    span: reference.span,
                                };
                                table.citation(&cite, None, &mut findings);
                            }
                            _ => {
                                table.subject(&reference, &mut findings);
                            }
                        }
                    }
                    Ok(Destination::Web(_) | Destination::Here(_)) => {}
                    Err(finding) => findings.push(*finding),
                }
            }
            Event::Start(Tag::Image { .. }) => findings.push(Finding::at(
                Code::LinkScheme,
                span(&range),
                say!("a narrative holds no pictures"),
                say!("the site draws its pictures from the records; describe in words what this one shows"),
            )),
            Event::Start(Tag::HtmlBlock) => findings.push(raw_html(text, span(&range))),
            Event::InlineHtml(html) if html.starts_with("</") && open_tags > 0 => open_tags -= 1,
            Event::InlineHtml(html) => {
                let alone = html.starts_with("<br") || html.starts_with("<!") || html.ends_with("/>");
                open_tags += usize::from(!alone);
                findings.push(raw_html(text, span(&range)));
            }
            _ => {}
        }
    }
    findings
}

fn raw_html(text: &str, span: Span) -> Finding {
    let help = if text[span.range()].starts_with("<!--") {
        say!("take the comment out; a record takes comments, after `#`")
    } else {
        say!("write it in Markdown; put a backslash before `<` where the sign itself is meant")
    };
    Finding::at(Code::RawHtml, span, say!("raw HTML stands in a narrative"), help)
}

/// The first run of figures that is a number of its own, and no part of a word.
pub(super) fn first_figure(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut start = 0;
    loop {
        start += bytes[start..].iter().position(u8::is_ascii_digit)?;
        let mut end = start;
        while digit(end) || end < bytes.len() && matches!(bytes[end], b'.' | b',' | b'-') && digit(end + 1) {
            end += 1;
        }
        if !text[..start].ends_with(char::is_alphabetic) {
            return Some(start..end);
        }
        start = end;
    }
}
