//! Values in words: `unknown-binding`, `unbound-figure`.

use std::ops::Range;

use crate::answer::binding;
use crate::diagnostic::{Code, Finding};
use crate::model::word::Word;
use crate::model::{Known, RefKind};
use crate::resolve::Table;
use crate::said::say;
use crate::source::Span;
use crate::written::Reference;

/// A binding that names no value, unless what it names may be missing because of an error that has been told.
pub fn unknown_binding(path: &str, span: Span, table: &Table, known: &Known<'_>) -> Option<Finding> {
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

/// A figure that no source makes sound.
pub fn unbound(figure: &str, span: Span) -> Finding {
    Finding::at(
        Code::UnboundFigure,
        span,
        say!("the figure {figure} comes from no record and cites no source", figure),
        say!("write a value as a code span that begins with `=`, or add a footnote: `[^1]` and `[^1]: source:…`"),
    )
}

/// The first run of figures that is a number of its own, and no part of a word.
pub fn first_figure(text: &str) -> Option<Range<usize>> {
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
