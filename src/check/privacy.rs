//! `personal-number`, `mail-address`, `phone-number`: roles are named, never people, and nobody's contact.

use rayon::prelude::*;

use crate::diagnostic::{Code, Finding};
use crate::source::{File, FileId, Files, Span};

/// Looks through the text of every file; the publisher's contact in the site's record is allowed.
pub fn check(files: &Files, findings: &mut Vec<Finding>) {
    let list: Vec<_> = files.iter().collect();
    let found: Vec<Finding> = list
        .par_iter()
        .with_min_len(32)
        .flat_map_iter(|(id, file)| look(*id, file))
        .collect();
    findings.extend(found);
}

fn look(id: FileId, file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let bytes = file.text.as_bytes();
    let mut at = 0;
    while let Some(next) = suspect(bytes, at) {
        at = next;
        let found = match bytes[at] {
            b'0'..=b'9' | b'+' => {
                let found = personal(bytes, at)
                    .map(|end| (Code::PersonalNumber, at, end))
                    .or_else(|| phone(bytes, at).map(|end| (Code::PhoneNumber, at, end)));
                let figures = bytes[at + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
                at = found.map_or(at + 1 + figures, |(_, _, end)| end);
                found
            }
            _ => {
                let found = mail(bytes, at);
                at += 1;
                found.map(|(start, end)| (Code::MailAddress, start, end))
            }
        };
        let Some((code, start, end)) = found else { continue };
        if is_contact(file, start) {
            continue;
        }
        let span = Span {
            file: id,
            start: start as u32,
            end: end as u32,
        };
        let (message, help) = match code {
            Code::PersonalNumber => ("this reads as a personal number", "take it out; a role is enough"),
            Code::MailAddress => (
                "this is a mail address",
                "take it out; the publisher's contact stands in site.yaml alone",
            ),
            _ => (
                "this reads as a phone number",
                "take it out; the publisher's contact stands in site.yaml alone",
            ),
        };
        findings.push(Finding::at(code, span, message, help));
    }
    findings
}

/// Where the next number or address may begin: at a figure or `+`, or around `@`.
fn suspect(bytes: &[u8], mut at: usize) -> Option<usize> {
    let tells = |b: &u8| matches!(b, b'0'..=b'9' | b'+' | b'@');
    // most of a text has nothing of it: whole blocks are looked at at once
    while let Some(block) = bytes.get(at..at + 16)
        && !block.iter().fold(false, |any, b| any | tells(b))
    {
        at += 16;
    }
    let found = bytes[at..].iter().position(tells);
    found.map(|more| at + more)
}

/// Whether a number may begin or end here: it is no part of a word, an identifier, a decimal or an address.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map(|i| bytes[i]);
    let after = (bytes.get(end), bytes.get(end + 1));
    !before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'/' | b'-' | b'=' | b'+'))
        && !after
            .0
            .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'/'))
        && !matches!(after, (Some(b'-' | b'+'), Some(b'0'..=b'9')))
}

/// The end of a personal number that begins here.
///
/// Skatteverket: (YY)YYMMDD-NNNN, the last figure by the Luhn formula over the last ten. The mark may be left out, and
/// after six figures be a blank.
fn personal(bytes: &[u8], start: usize) -> Option<usize> {
    let run = |at: usize| bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    let first = run(start);
    let mark = bytes.get(start + first).copied();
    let end = match (first, mark) {
        (10 | 12, _) => start + first,
        (6 | 8, Some(b'-' | b'+')) | (6, Some(b' ')) if run(start + first + 1) == 4 => start + first + 5,
        _ => return None,
    };
    let figures: Vec<u8> = bytes[start..end]
        .iter()
        .filter(|b| b.is_ascii_digit())
        .map(|b| b - b'0')
        .collect();
    (stands_alone(bytes, start, end) && is_date(&figures) && luhn(&figures[figures.len() - 10..])).then_some(end)
}

/// The end of a phone number that begins here: an international one, or a Swedish one, which begins with 0 and is
/// written with a hyphen, blanks or brackets, or is a mobile number.
fn phone(bytes: &[u8], start: usize) -> Option<usize> {
    let mut end = start + 1;
    // no number is longer, and a list of figures may be very long
    let most = start + 40;
    while let Some(b) = bytes.get(end).filter(|_| end < most) {
        let gap = bytes[end..]
            .iter()
            .take_while(|b| matches!(b, b' ' | b'-' | b'(' | b')'))
            .count();
        match b {
            b'0'..=b'9' => end += 1,
            _ if (1..=2).contains(&gap) && bytes.get(end + gap).is_some_and(u8::is_ascii_digit) => end += gap + 1,
            _ => break,
        }
    }
    let number = &bytes[start..end];
    let figures: Vec<u8> = number.iter().copied().filter(u8::is_ascii_digit).collect();
    let parted = figures.len() < number.len();
    // what goes on from other figures is a table or a list of them
    let goes_on = start >= 2 && bytes[start - 1] == b' ' && bytes[start - 2].is_ascii_digit();
    let international = number[0] == b'+' && (8..=15).contains(&figures.len());
    let national = figures.first() == Some(&b'0') && figures.get(1) != Some(&b'0') && !goes_on;
    let national = national
        && if parted {
            (8..=11).contains(&figures.len())
        } else {
            figures.len() == 10 && figures[1] == b'7'
        };
    ((international || national) && stands_alone(bytes, start, end)).then_some(end)
}

fn is_date(figures: &[u8]) -> bool {
    let at = figures.len() - 8;
    let month = figures[at] * 10 + figures[at + 1];
    let day = figures[at + 2] * 10 + figures[at + 3];
    // coordination numbers add 60 to the day
    (1..=12).contains(&month) && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

fn luhn(figures: &[u8]) -> bool {
    let sum: u32 = figures
        .iter()
        .enumerate()
        .map(|(i, d)| {
            let d = u32::from(*d) * if i % 2 == 0 { 2 } else { 1 };
            d / 10 + d % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

fn mail(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let before = bytes[..at].iter().rev().take_while(|b| part(b)).count();
    let after = bytes[at + 1..].iter().take_while(|b| part(b)).count();
    let domain = &bytes[at + 1..at + 1 + after];
    let dotted = domain
        .iter()
        .position(|b| *b == b'.')
        .is_some_and(|dot| dot > 0 && dot + 2 < domain.len());
    (before > 0 && dotted).then_some((at - before, at + 1 + after))
}

/// The line `contact:` of the site's record, on its own or inside `publisher: { … }`.
fn is_contact(file: &File, at: usize) -> bool {
    if &*file.path != "site.yaml" {
        return false;
    }
    let line = &file.text[..at];
    let line = &line[line.rfind('\n').map_or(0, |i| i + 1)..];
    line.contains("contact:")
}
