//! Signs that look like a blank.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::load::signs;
use crate::source::FileId;
use crate::source::signs::{is_false_blank, sign_span};

/// Signs that look like a blank where Markdown needs one: at the head of a line, after its marks, and in the line below
/// the head of a table.
pub fn check(file: FileId, text: &str, code: &[Range<usize>], findings: &mut Vec<Finding>) {
    if text.is_ascii() {
        return;
    }
    // blocks of code stand one after another
    let in_code = |begin: usize, end: usize| {
        let next = code.partition_point(|block| block.start < end);
        code[..next].last().is_some_and(|block| begin < block.end)
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let begin = start;
        start += line.len();
        if line.is_ascii() || in_code(begin, start) {
            continue;
        }
        let found = false_blank(line.trim_end_matches(['\n', '\r']));
        if let Some((at, c)) = found {
            findings.push(signs::no_blank(c, sign_span(file, begin + at, c)));
        }
    }
}

fn false_blank(line: &str) -> Option<(usize, char)> {
    let first = |rest: &str| {
        let c = rest.chars().next().filter(|c| is_false_blank(*c))?;
        Some((line.len() - rest.len(), c))
    };
    let rule = |c: char| matches!(c, '|' | ':' | '-' | ' ') || is_false_blank(c);
    if line.contains("--") && line.contains('|') && line.chars().all(rule) {
        let at = line.find(is_false_blank)?;
        return first(&line[at..]);
    }
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        if let Some(found) = first(rest) {
            // a line of nothing else is an empty one
            return Some(found).filter(|_| !rest.trim().is_empty());
        }
        let heading = rest.trim_start_matches('#');
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let after = if heading.len() < rest.len() && rest.len() - heading.len() <= 6 {
            heading
        } else if let Some(item) = rest.strip_prefix(['-', '*', '+', ':']) {
            item
        } else if digits.len() < rest.len()
            && let Some(item) = digits.strip_prefix(['.', ')'])
        {
            item
        } else {
            return None;
        };
        if let Some(found) = first(after) {
            return Some(found);
        }
        if !after.starts_with(' ') {
            return None;
        }
        rest = after;
    }
}
