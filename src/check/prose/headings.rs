//! Headings of narratives: those that say nothing, and links to those that are not there.

use std::collections::BTreeMap;
use std::ops::Range;

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::diagnostic::{Code, Finding, nearest};
use crate::markdown;
use crate::model::says_something;
use crate::said::say;
use crate::source::{FileId, Span};

/// Whether a page of prose may have an anchor of its own: it always has two, and others where it uses words that are explained.
fn is_of_a_page(anchor: &str) -> bool {
    matches!(anchor, "main" | "text" | "words.here") || anchor.starts_with("term.")
}

/// Headings that say nothing, and links to headings that are not there. A link within a narrative leads to a heading of the
/// same narrative, whatever else is shown on its page: that depends on what is known and on how much there is.
pub(super) fn check(file: FileId, text: &str, is_page: bool, findings: &mut Vec<Finding>) {
    let span = |range: &Range<usize>| markdown::span(file, text, range);
    let mut anchors: BTreeMap<String, Span> = BTreeMap::new();
    let mut links: Vec<(String, Range<usize>)> = Vec::new();
    // the heading that is open, and whether it has said anything
    let mut open: Option<(Range<usize>, bool)> = None;
    // the first heading of a page is its title, which is looked at where that is taken
    let mut title_seen = !is_page;
    for (event, range) in markdown::events(text) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                let is_title = !title_seen && level == HeadingLevel::H1;
                title_seen |= is_title;
                if let Some(id) = id {
                    let place = span(&range);
                    findings.extend(taken(&id, place, anchors.get(&*id), is_page && !is_title));
                    anchors.entry(id.into_string()).or_insert(place);
                }
                open = Some((range, is_title));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((range, false)) = open.take() {
                    findings.push(Finding::at(
                        Code::EmptyHeading,
                        span(&range),
                        say!("a heading says nothing"),
                        say!("write its words behind the `#` signs, or take it out"),
                    ));
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, says)) = &mut open {
                    *says |= says_something(&words);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let anchor = dest_url.strip_prefix('#').filter(|anchor| !anchor.is_empty());
                links.extend(anchor.map(|anchor| (anchor.to_owned(), range)));
            }
            _ => {}
        }
    }
    for (wanted, range) in links {
        // what stands in an address may be escaped (RFC 3986, section 2.1)
        let plain = percent_decode_str(&wanted).decode_utf8_lossy();
        if anchors.contains_key(&wanted) || anchors.contains_key(&*plain) {
            continue;
        }
        let place = markdown::address_span(file, text, &range, &format!("#{wanted}"));
        findings.push(leads_nowhere(&wanted, place, &anchors));
    }
}

/// What is wrong with a heading's anchor: another heading has it, or its page has.
fn taken(id: &str, place: Span, first: Option<&Span>, of_a_page: bool) -> Option<Finding> {
    if let Some(first) = first {
        let twice = Finding::at(
            Code::DuplicateId,
            place,
            say!("two headings have the anchor `{id}`", id),
            say!("give one of them another, between `{{#` and `}}`"),
        );
        return Some(twice.and(*first, say!("the other one")));
    }
    (of_a_page && is_of_a_page(id)).then(|| {
        Finding::at(
            Code::ReservedId,
            place,
            say!("the page has an anchor `{id}` of its own", id),
            say!("give the heading another, such as `{{#{id}-1}}`", id),
        )
    })
}

/// A link to an anchor that no heading has.
fn leads_nowhere(wanted: &str, place: Span, anchors: &BTreeMap<String, Span>) -> Finding {
    let help = match nearest(wanted, anchors.keys().map(String::as_str)) {
        Some(like) => say!("did you mean `#{like}`?", like),
        None => say!(
            "write `{{#{wanted}}}` behind the heading that is meant: `## Heading {{#{wanted}}}`",
            wanted
        ),
    };
    Finding::at(
        Code::BrokenLink,
        place,
        say!("no heading of this text has the anchor `{wanted}`", wanted),
        help,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of a broken link is that of its address, whatever stands in its text and title (CommonMark 0.31, section 6.3).
    #[test]
    fn a_broken_link_is_told_at_its_address() {
        for (link, told) in [
            ("[there](#q1)", "#q1"),
            ("[q1](#q1)", "#q1"),
            ("[there](#q1 \"q1\")", "#q1"),
            ("[there](#q1 \"åq1\")", "#q1"),
            ("[there]( <#å> 'å')", "#å"),
            ("[there][ref]\n\n[ref]: #q1 \"åq1\"", "[there][ref]"),
        ] {
            let text = format!("Words. {link}");
            let mut findings = Vec::new();
            check(FileId(0), &text, false, &mut findings);
            let [finding] = &findings[..] else {
                panic!("{link}: {findings:?}")
            };
            assert_eq!(finding.code, Code::BrokenLink);
            assert_eq!(&text[finding.labels[0].span.range()], told, "{link}");
        }
    }
}
