//! What a text that is no number most likely means; nothing here runs for a text that is one.

use super::{Change, Decimal, NumberError, SCALE, Slip, count};
use crate::model::date::{is_unknown, plain};

type Accepts<'a> = &'a dyn Fn(&str) -> bool;
/// A repair of one kind of mistake, and the mistake where the repaired text is accepted.
type Rule = (fn(&str) -> Option<String>, fn(Slip) -> NumberError);

pub(super) fn mistake(text: &str, accepts: Accepts<'_>) -> Option<NumberError> {
    if text == "~?" && accepts("?") {
        return Some(NumberError::AboutUnknown(text.into()));
    }
    let rules: [Rule; 8] = [
        (without_blanks, NumberError::Spaces),
        (with_point, NumberError::Comma),
        (with_digits_around_point, NumberError::Point),
        (with_minus, NumberError::Minus),
        (limit, NumberError::Limit),
        (range, NumberError::Range),
        (words, NumberError::Words),
        (without_unit, NumberError::Unit),
    ];
    let repaired = rules.iter().find_map(|(repair, error)| {
        let suggestion = repair(text).filter(|suggestion| suggestion != text && accepts(suggestion))?;
        Some(error(Slip::new(text, suggestion)))
    });
    repaired.or_else(|| {
        let signed = without_blanks(text)?;
        let signed = with_minus(&signed).unwrap_or(signed);
        Change::read(&signed).ok().map(|_| NumberError::Signed(text.into()))
    })
}

fn without_blanks(text: &str) -> Option<String> {
    Some(text.chars().filter(|c| !c.is_whitespace()).collect())
}

fn with_point(text: &str) -> Option<String> {
    let text = without_blanks(text)?;
    match text.matches(',').count() {
        0 => None,
        1 => Some(text.replace(',', ".")),
        _ => Some(text.replace(',', "")),
    }
}

/// The number that `1,000` is where the comma parts thousands: behind it stand three figures, and before it one to three
/// that do not begin with nought.
pub(super) fn thousands(text: &str) -> Option<String> {
    let text = without_blanks(text)?;
    let (before, group) = text.split_once(',')?;
    let is_digit = |c: char| c.is_ascii_digit();
    let first = &before[before.trim_end_matches(is_digit).len()..];
    let parts =
        (1..=3).contains(&first.len()) && !first.starts_with('0') && group.len() == 3 && group.chars().all(is_digit);
    parts.then(|| format!("{before}{group}"))
}

fn with_digits_around_point(text: &str) -> Option<String> {
    match text.split_once('.')? {
        // The two points of a range.
        (_, rest) if rest.starts_with('.') => None,
        (whole, "") => Some(whole.into()),
        (whole, fraction) if !whole.ends_with(|c: char| c.is_ascii_digit()) => Some(format!("{whole}0.{fraction}")),
        _ => None,
    }
}

fn with_minus(text: &str) -> Option<String> {
    text.strip_prefix(['−', '–', '—'])
        .map(|figure| format!("-{}", figure.trim()))
}

fn limit(text: &str) -> Option<String> {
    let text = without_blanks(text)?;
    let marks = ["=>", "≥", "=<", "≤", ">", "<"];
    let (mark, bare) = if let Some(bare) = text.strip_suffix('+').or(text.strip_suffix("..")) {
        ("≥", bare)
    } else if let Some(bare) = text.strip_prefix("..") {
        ("≤", bare)
    } else {
        marks.iter().find_map(|mark| Some((*mark, text.strip_prefix(mark)?)))?
    };
    bounded(mark, bare)
}

/// A limit as it is written; a strict one moves to the next whole number.
fn bounded(mark: &str, text: &str) -> Option<String> {
    let figure = simple(text)?;
    let moved = |by: i64| match figure.to_i64_if_whole() {
        Some(_) => figure.0.checked_add(by * SCALE).map(Decimal),
        None => Some(figure),
    };
    match mark {
        ">" => moved(1).map(|least| format!(">={least}")),
        "<" => moved(-1).map(|most| format!("<={most}")),
        "=>" | "≥" => Some(format!(">={figure}")),
        _ => Some(format!("<={figure}")),
    }
}

fn range(text: &str) -> Option<String> {
    let joints = ["...", "..", "…", "–", "—", "-", " till ", " to ", " eller ", " or "];
    joints.iter().find_map(|joint| {
        let (least, most) = text.split_once(joint)?;
        let (least, most) = (simple(least)?, simple(most)?);
        Some(format!("{}..{}", least.min(most), least.max(most)))
    })
}

/// Numbers in words, with other forms of the same number.
const NUMERALS: &[(u32, &[&str])] = &[
    (0, &["noll", "inga", "ingen", "zero", "none", "nobody", "no"]),
    (1, &["en", "ett", "one", "a single"]),
    (2, &["två", "two"]),
    (3, &["tre", "three"]),
    (4, &["fyra", "four"]),
    (5, &["fem", "five"]),
    (6, &["sex", "six"]),
    (7, &["sju", "seven"]),
    (8, &["åtta", "eight"]),
    (9, &["nio", "nine"]),
    (10, &["tio", "ten"]),
    (11, &["elva", "eleven"]),
    (12, &["tolv", "twelve", "ett dussin", "a dozen"]),
    (13, &["tretton", "thirteen"]),
    (14, &["fjorton", "fourteen"]),
    (15, &["femton", "fifteen"]),
    (16, &["sexton", "sixteen"]),
    (17, &["sjutton", "seventeen"]),
    (18, &["arton", "eighteen"]),
    (19, &["nitton", "nineteen"]),
    (20, &["tjugo", "twenty"]),
    (30, &["trettio", "thirty"]),
    (40, &["fyrtio", "forty"]),
    (50, &["femtio", "fifty"]),
    (60, &["sextio", "sixty"]),
    (70, &["sjuttio", "seventy"]),
    (80, &["åttio", "eighty"]),
    (90, &["nittio", "ninety"]),
    (100, &["hundra", "ett hundra", "hundred", "a hundred", "one hundred"]),
    (1000, &["tusen", "ett tusen", "thousand", "a thousand", "one thousand"]),
];

/// Halves, quarters and thirds that decimals can tell, in thousandths.
const FRACTIONS: &[(&str, i64)] = &[
    ("½", 500),
    ("1/2", 500),
    ("en halv", 500),
    ("ett halvt", 500),
    ("halv", 500),
    ("half", 500),
    ("a half", 500),
    ("one half", 500),
    ("¼", 250),
    ("1/4", 250),
    ("en kvarts", 250),
    ("a quarter", 250),
    ("¾", 750),
    ("3/4", 750),
    ("tre fjärdedels", 750),
    ("three quarters", 750),
];

/// Words before a figure, with the mark that stands for them; the longer before those that they begin with.
const LEADS: &[(&str, &str)] = &[
    ("inte mindre än", "≥"),
    ("not less than", "≥"),
    ("no fewer than", "≥"),
    ("no less than", "≥"),
    ("at least", "≥"),
    ("minst", "≥"),
    ("minimum", "≥"),
    ("min", "≥"),
    ("inte mer än", "≤"),
    ("not more than", "≤"),
    ("no more than", "≤"),
    ("som mest", "≤"),
    ("upp till", "≤"),
    ("at most", "≤"),
    ("up to", "≤"),
    ("högst", "≤"),
    ("maximum", "≤"),
    ("max", "≤"),
    ("mer än", ">"),
    ("fler än", ">"),
    ("more than", ">"),
    ("över", ">"),
    ("over", ">"),
    ("färre än", "<"),
    ("mindre än", "<"),
    ("fewer than", "<"),
    ("less than", "<"),
    ("under", "<"),
    ("approximately", "~"),
    ("ungefär", "~"),
    ("omkring", "~"),
    ("roughly", "~"),
    ("approx", "~"),
    ("around", "~"),
    ("nästan", "~"),
    ("nearly", "~"),
    ("almost", "~"),
    ("knappt", "~"),
    ("drygt", "~"),
    ("cirka", "~"),
    ("circa", "~"),
    ("about", "~"),
    ("some", "~"),
    ("runt", "~"),
    ("c:a", "~"),
    ("ca", "~"),
    ("c", "~"),
];

fn words(text: &str) -> Option<String> {
    let lower = plain(text);
    // a dash in a table's cell is no number
    if is_unknown(text) || matches!(lower.as_str(), "-" | "–") {
        return Some("?".into());
    }
    // `4 (fyra)`: the figure again in words
    if let Some((figure, _)) = lower.split_once(" (").filter(|(_, rest)| rest.ends_with(')')) {
        return simple(figure).map(|figure| figure.to_string());
    }
    if let Some(figure) = simple(&lower) {
        return Some(figure.to_string());
    }
    if let Some(both) = lower.strip_prefix("mellan ").or_else(|| lower.strip_prefix("between ")) {
        let (least, most) = both.split_once(" och ").or_else(|| both.split_once(" and "))?;
        let (least, most) = (simple(least)?, simple(most)?);
        return Some(format!("{}..{}", least.min(most), least.max(most)));
    }
    LEADS.iter().find_map(|(lead, mark)| {
        let rest = lower.strip_prefix(lead)?;
        let parted = rest.starts_with([' ', '.']) || rest.starts_with(|c: char| c.is_ascii_digit());
        let rest = rest.trim_start_matches([' ', '.']);
        let figure = Some(rest).filter(|_| parted)?;
        if *mark == "~" {
            let number = simple(figure)
                .map(|figure| figure.to_string())
                .or_else(|| range(figure))?;
            Some(format!("~{number}"))
        } else {
            bounded(mark, figure)
        }
    })
}

/// One figure, perhaps with blanks, a comma, a fraction or in words.
fn simple(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if let Some((number, _)) = NUMERALS.iter().find(|(_, words)| words.contains(&text)) {
        return Some(Decimal::from(*number));
    }
    if let Ok(figure) = count(&without_blanks(text)?.replace(',', ".")) {
        return Some(figure);
    }
    FRACTIONS.iter().find_map(|(fraction, thousandths)| {
        let whole = text.strip_suffix(fraction)?.trim_end();
        let whole = whole
            .strip_suffix(" och")
            .or_else(|| whole.strip_suffix(" and"))
            .unwrap_or(whole);
        let part = Decimal::from_thousandths(*thousandths);
        match whole {
            // `11/2` is no one and a half, and `1/2` may be one or two
            whole if fraction.contains('/') && (whole.is_empty() || !text.contains(' ')) => None,
            "" => Some(part),
            whole => simple(whole)?.checked_add(part),
        }
    })
}

fn without_unit(text: &str) -> Option<String> {
    let end = match text.rfind(|c: char| c.is_ascii_digit() || matches!(c, '½' | '¼' | '¾')) {
        Some(last) => last + text[last..].chars().next()?.len_utf8(),
        // a number in words, and what it counts
        None => text.rfind(' ')?,
    };
    let (number, unit) = text.split_at(end);
    let is_unit = unit
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '%' | '.' | ','));
    let lower = plain(number);
    let number = simple(&lower)
        .map(|figure| figure.to_string())
        .or_else(|| range(&lower))
        .or_else(|| words(&lower))
        .or_else(|| limit(&lower))
        .or_else(|| Some(without_blanks(number)?.replace(',', ".")))?;
    (is_unit && unit.contains(|c: char| c.is_alphabetic() || c == '%')).then_some(number)
}
