//! Signs that a text may not hold, told at their places: one rule for YAML and for Markdown.

use crate::diagnostic::{Code, Finding};
use crate::said::say;
use crate::source::signs::{is_false_blank, is_leftward, is_refused, named, sign_span};
use crate::source::{FileId, Span};

/// How many places of one file are told; the last of them tells how many more there are.
const TOLD: usize = 20;

/// A refused sign at its place.
pub fn refusal(c: char, span: Span) -> Finding {
    let help = match c {
        '\t' => say!("write a blank in its place"),
        '\r' => say!("save the file with line feeds (LF), or with both (CRLF), at the ends of its lines"),
        '\u{fffd}' => say!("type the letter that was meant; the text was once read in another encoding"),
        c if is_leftward(c) && c != '\u{61c}' => {
            say!(
                "write it in Latin letters: sentences are put together from left to right, and papers lack this letter"
            )
        }
        _ => say!("take it out; it may have come along when the text was copied"),
    };
    let message = say!("the text holds {sign}", sign = named(c));
    Finding::at(Code::BadCharacter, span, message, help)
}

/// A sign that looks like a blank and stands where a blank has a meaning.
pub fn no_blank(c: char, span: Span) -> Finding {
    Finding::at(
        Code::BadCharacter,
        span,
        say!("{sign} stands where a blank is meant", sign = named(c)),
        say!("type a blank in its place; it may have come along when the text was copied"),
    )
}

/// Tells the refused signs of a text, each at its place, and lines that end in a carriage return alone, once.
pub fn check(file: FileId, text: &str, findings: &mut Vec<Finding>) {
    let mut told = 0;
    let mut more = 0;
    // a word of such letters, or a row of one sign, is one mistake
    let mut before: Option<(usize, char)> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| is_refused(*c)) {
        let alike = |(end, last): (usize, char)| end == at && (last == c || is_leftward(last) && is_leftward(c));
        let goes_on = before.is_some_and(alike);
        before = Some((at + c.len_utf8(), c));
        if goes_on {
            if let Some(label) = findings
                .last_mut()
                .and_then(|f| f.labels.first_mut())
                .filter(|_| more == 0)
            {
                label.span.end = (at + c.len_utf8()) as u32;
            }
            continue;
        }
        if told == TOLD {
            more += 1;
            continue;
        }
        told += 1;
        findings.push(refusal(c, sign_span(file, at, c)));
    }
    if let Some(last) = findings.last_mut().filter(|_| more > 0) {
        let message = std::mem::take(&mut last.message);
        last.message = say!("{message}, and {more} more such signs follow", message, more);
    }
    if let Some((at, _)) = text
        .match_indices('\r')
        .find(|(at, _)| !text[at + 1..].starts_with('\n'))
    {
        let span = sign_span(file, at, '\r');
        findings.push(Finding {
            message: say!("a line ends in {sign} alone", sign = named('\r')),
            ..refusal('\r', span)
        });
    }
}

/// Whether a finding is about a value as it is written, so that a sign in the value may be all that is wrong.
fn is_of_a_value(code: Code) -> bool {
    use Code::*;
    matches!(
        code,
        UnknownKey
            | WrongType
            | UnknownValue
            | BadDate
            | BadNumber
            | BadId
            | BadUrl
            | DanglingReference
            | UnknownPlace
            | UnknownBinding
            | LinkScheme
    )
}

/// Takes out what follows from a sign that has been told, and names the first sign of a refused value that looks like a
/// blank, or is not seen at all: it is most likely what is wrong.
pub fn tell_once(findings: &mut Vec<Finding>, text_of: impl Fn(Span) -> Option<String>) {
    let signs = findings.iter().filter(|f| f.code == Code::BadCharacter);
    let mut told: Vec<(FileId, u32)> = signs
        .filter_map(|f| f.labels.first())
        .map(|l| (l.span.file, l.span.start))
        .collect();
    told.sort_unstable();
    let holds_told = |file, start, end| {
        let next = told.partition_point(|place| *place < (file, start));
        told.get(next).is_some_and(|place| *place < (file, end))
    };
    findings.retain(|f| {
        let Some(span) = f.labels.first().map(|l| l.span) else {
            return true;
        };
        // a page whose heading is none for want of a blank
        let whole = f.code == Code::MissingKey && span.end == 0;
        !(is_of_a_value(f.code) && holds_told(span.file, span.start, span.end)
            || whole && holds_told(span.file, 0, u32::MAX))
    });
    for finding in findings.iter_mut().filter(|f| is_of_a_value(f.code)) {
        let Some(label) = finding.labels.first_mut() else {
            continue;
        };
        // a mapping as a whole is no value
        let Some(text) = text_of(label.span).filter(|text| text.len() <= 200 && !text.contains('\n')) else {
            continue;
        };
        let hidden = text.char_indices().find(|(_, c)| is_false_blank(*c) || *c == '\u{ad}');
        if let Some((at, c)) = hidden {
            let message = std::mem::take(&mut finding.message);
            finding.message = say!("{message}; it holds {sign}", message, sign = named(c));
            label.span = sign_span(label.span.file, label.span.start as usize + at, c);
        }
    }
}
