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
    while at < bytes.len() {
        let found = match bytes[at] {
            b'0'..=b'9' | b'+' => {
                let run = digits(bytes, at);
                let end = at + run;
                let code = classify(&bytes[at..end], bytes, at);
                at = end.max(at + 1);
                code.map(|code| (code, at - run, end))
            }
            b'@' => {
                let found = mail(bytes, at);
                at += 1;
                found.map(|(start, end)| (Code::MailAddress, start, end))
            }
            _ => {
                at += 1;
                None
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

/// Length of a run of digits with single blanks, hyphens or pluses between them.
fn digits(bytes: &[u8], start: usize) -> usize {
    let mut end = start + 1;
    while end < bytes.len() {
        match bytes[end] {
            b'0'..=b'9' => end += 1,
            b' ' | b'-' | b'+' if bytes.get(end + 1).is_some_and(u8::is_ascii_digit) => end += 2,
            _ => break,
        }
    }
    end - start
}

fn classify(run: &[u8], bytes: &[u8], start: usize) -> Option<Code> {
    let before = start.checked_sub(1).map(|i| bytes[i]);
    let after = bytes.get(start + run.len());
    // part of a word, an identifier, a decimal or an address
    if before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'/' | b'-' | b'='))
        || after.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'/'))
    {
        return None;
    }
    let separators: Vec<u8> = run.iter().copied().filter(|b| !b.is_ascii_digit()).collect();
    let figures: Vec<u8> = run.iter().filter(|b| b.is_ascii_digit()).map(|b| b - b'0').collect();
    let one_mark = |at: usize| separators.len() == 1 && run.len() > at && matches!(run[at], b'-' | b'+');
    // Skatteverket: (YY)YYMMDD-NNNN, the last figure by the Luhn formula over the last ten
    let personal = match figures.len() {
        10 => one_mark(6) || separators.is_empty(),
        12 => one_mark(8) || separators.is_empty(),
        _ => false,
    };
    if personal && is_date(&figures) && luhn(&figures[figures.len() - 10..]) {
        return Some(Code::PersonalNumber);
    }
    let international = run[0] == b'+' && (8..=15).contains(&figures.len());
    // Swedish numbers begin with 0 and are written with a hyphen or blanks after the area code
    let national = figures[..].first() == Some(&0)
        && figures.get(1) != Some(&0)
        && (8..=11).contains(&figures.len())
        && !separators.is_empty();
    (international || national).then_some(Code::PhoneNumber)
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
