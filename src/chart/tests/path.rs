//! Path data as the tests read them.

use crate::chart::backend::number;

/// Path data with every command as the place that it leads to; arcs as they stand.
pub(super) fn absolute(data: &str) -> String {
    let (mut out, mut at, mut start) = (String::new(), (0, 0), (0, 0));
    let mut rest = data;
    while let Some(name) = rest.chars().next() {
        let end = rest[1..].find(char::is_alphabetic).map_or(rest.len(), |n| n + 1);
        let spaced = rest[1..end].replace('-', " -");
        let tenths = |n: &str| (n.parse::<f64>().expect("a number") * 10.0).round() as i32;
        let numbers: Vec<i32> = spaced.split_whitespace().map(tenths).collect();
        let from = if name.is_lowercase() { at } else { (0, 0) };
        at = match (name.to_ascii_uppercase(), &numbers[..]) {
            ('M' | 'L', [x, y]) => (from.0 + x, from.1 + y),
            ('H', [x]) => (from.0 + x, at.1),
            ('V', [y]) => (at.0, from.1 + y),
            ('A', [.., x, y]) => (from.0 + x, from.1 + y),
            ('Z', []) => start,
            _ => panic!("{data}"),
        };
        match name.to_ascii_uppercase() {
            'A' | 'Z' => out.push_str(&rest[..end]),
            upper => {
                out.push(upper);
                if upper != 'V' {
                    number(&mut out, at.0);
                }
                if matches!(upper, 'M' | 'L') {
                    out.push(' ');
                }
                if upper != 'H' {
                    number(&mut out, at.1);
                }
            }
        }
        if name.eq_ignore_ascii_case(&'M') {
            start = at;
        }
        rest = &rest[end..];
    }
    out
}
