//! What reads as a personal number, a mail address or a phone number, in which country.
//!
//! What is searched is what a reader would see: the values of YAML and the words of Markdown, escapes and entities read,
//! and the comments of YAML as they stand. What counts as private in which country stands in one table, [`PATTERNS`].

use crate::diagnostic::Code;
use crate::load::yaml::{Node, Value};
use crate::markdown;
use crate::model::word::Country;
use crate::source::signs::is_false_blank;
use crate::source::{File, FileId, Span};

/// What may be private.
pub struct Suspect {
    /// The countries in which it is; none where it is so everywhere.
    pub country: Option<&'static [Country]>,
    /// `personal-number`, `mail-address` or `phone-number`.
    pub code: Code,
    /// Where it stands.
    pub span: Span,
}

/// What reads as private.
struct Pattern {
    code: Code,
    /// The countries in which it is; none where it is so everywhere.
    country: Option<&'static [Country]>,
    /// The end of one that begins at a byte, with a figure or `+`.
    end: fn(&[u8], usize) -> Option<usize>,
}

/// Numbers with check figures of their own are hardly ever anything else, and are told everywhere. What has none is told in
/// its own country alone: elsewhere it would be a number among others.
const PATTERNS: &[Pattern] = &[
    Pattern {
        code: Code::PersonalNumber,
        country: None,
        end: swedish,
    },
    Pattern {
        code: Code::PersonalNumber,
        country: None,
        end: norwegian,
    },
    Pattern {
        code: Code::PersonalNumber,
        country: None,
        end: finnish,
    },
    Pattern {
        code: Code::PersonalNumber,
        country: Some(&[Country::Denmark]),
        end: danish,
    },
    Pattern {
        code: Code::PhoneNumber,
        country: None,
        end: international,
    },
    Pattern {
        code: Code::PhoneNumber,
        country: Some(&[Country::Sweden, Country::Finland, Country::Britain]),
        end: after_nought,
    },
    Pattern {
        code: Code::PhoneNumber,
        country: Some(&[Country::Norway, Country::Denmark]),
        end: eight_figures,
    },
];

/// Looks through the values and keys of a record, and its comments; a file that cannot be parsed is searched as it stands.
pub fn of_record(id: FileId, file: &File, tree: Option<&Node<'_>>, suspects: &mut Vec<Suspect>) {
    of_path(id, file, suspects);
    let mut search = Search {
        file,
        values: Vec::new(),
        suspects,
    };
    if let Some(tree) = tree {
        search.node(tree, &mut Vec::new());
    }
    let mut values = search.values;
    values.sort_by_key(|span| span.start);
    for (code, country, start, end) in found(&file.text) {
        let at = values.partition_point(|value| value.end as usize <= start);
        if values.get(at).is_none_or(|value| value.start as usize >= end) {
            let span = Span {
                file: id,
                start: start as u32,
                end: end as u32,
            };
            suspects.push(Suspect { country, code, span });
        }
    }
}

/// Looks through the words of a narrative, and where its links lead.
pub fn of_narrative(id: FileId, file: &File, suspects: &mut Vec<Suspect>) {
    of_path(id, file, suspects);
    for passage in markdown::passages(&file.text) {
        for (code, country, start, end) in found(&passage.text) {
            let place = passage.place(start..end, &file.text);
            let span = Span {
                file: id,
                start: place.start as u32,
                end: place.end as u32,
            };
            suspects.push(Suspect { country, code, span });
        }
    }
}

/// Whether a text that is in no record yet holds what is private in any country.
pub fn private_in(text: &str) -> bool {
    !found(text).is_empty()
}

/// A file's name is an id, and an address of the site.
fn of_path(id: FileId, file: &File, suspects: &mut Vec<Suspect>) {
    let names = file
        .path
        .split('/')
        .map(|name| name.split_once('.').map_or(name, |(stem, _)| stem));
    let all = names.flat_map(found);
    suspects.extend(all.map(|(code, country, ..)| Suspect {
        country,
        code,
        span: Span {
            file: id,
            start: 0,
            end: 0,
        },
    }));
}

/// A record whose values are looked through.
struct Search<'a> {
    file: &'a File,
    /// The places of the values that have been.
    values: Vec<Span>,
    suspects: &'a mut Vec<Suspect>,
}

impl Search<'_> {
    fn node<'t>(&mut self, node: &'t Node<'_>, keys: &mut Vec<&'t str>) {
        match &node.value {
            Value::Scalar(text, _) => {
                let contact = &*self.file.path == "site.yaml"
                    && matches!(keys.as_slice(), ["publisher", "contact"] | ["corrections", "mail"]);
                self.value(text, node.span, contact);
            }
            Value::List(items) => items.iter().for_each(|item| self.node(item, keys)),
            Value::Map(entries) => {
                for (key, value) in entries {
                    self.value(&key.text, key.span, false);
                    keys.push(&key.text);
                    self.node(value, keys);
                    keys.pop();
                }
            }
            Value::Null | Value::Refused => {}
        }
    }

    /// One value; where it is an address of the publisher's, a way to reach somebody is what it is for.
    fn value(&mut self, text: &str, place: Span, contact: bool) {
        self.values.push(place);
        let raw = self.file.text.get(place.range()).unwrap_or_default();
        let mut from = 0;
        // a text of several lines is read as one
        let line = text.replace('\n', " ");
        for (code, country, start, end) in found(&line) {
            if contact && code != Code::PersonalNumber {
                continue;
            }
            // as it stands in the file, if it does; else the value as a whole
            let written = raw.get(from..).and_then(|rest| rest.find(&text[start..end]));
            let span = match written {
                Some(at) => {
                    from += at;
                    let first = place.start + from as u32;
                    Span {
                        start: first,
                        end: first + (end - start) as u32,
                        ..place
                    }
                }
                None => place,
            };
            self.suspects.push(Suspect { country, code, span });
        }
    }
}

type Place = (Code, Option<&'static [Country]>, usize, usize);

/// Everything in a text that is private somewhere; dashes and blanks of every kind part figures alike.
fn found(text: &str) -> Vec<Place> {
    let mark = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' => Some('-'),
        '＠' => Some('@'),
        c if is_false_blank(c) => Some(' '),
        _ => None,
    };
    if text.is_ascii() || !text.contains(|c| mark(c).is_some()) {
        return in_plain(text);
    }
    let mut plain = String::with_capacity(text.len());
    // where each byte of the plain text stands
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        let shown = mark(c).unwrap_or(c);
        plain.push(shown);
        places.extend((0..shown.len_utf8()).map(|n| at + n));
    }
    places.push(text.len());
    let placed = |(code, country, start, end): Place| (code, country, places[start], places[end]);
    in_plain(&plain).into_iter().map(placed).collect()
}

fn in_plain(text: &str) -> Vec<Place> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(next) = suspect(bytes, at) {
        at = next;
        if bytes[at] == b'@' {
            all.extend(mail(text, at).map(|(start, end)| (Code::MailAddress, None, start, end)));
            at += 1;
            continue;
        }
        for pattern in PATTERNS {
            all.extend((pattern.end)(bytes, at).map(|end| (pattern.code, pattern.country, at, end)));
        }
        at += 1 + run(bytes, at + 1);
    }
    all
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

/// How many figures begin at a byte.
fn run(bytes: &[u8], at: usize) -> usize {
    bytes
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count()
}

fn figures(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().filter(|b| b.is_ascii_digit()).map(|b| b - b'0').collect()
}

/// Sweden. Skatteverket: (YY)YYMMDD-NNNN, the last figure by the Luhn formula over the last ten. The mark may be left out,
/// and after six figures be a blank.
fn swedish(bytes: &[u8], start: usize) -> Option<usize> {
    let first = run(bytes, start);
    let mark = bytes.get(start + first).copied();
    let end = match (first, mark) {
        (10 | 12, _) => start + first,
        (6 | 8, Some(b'-' | b'+')) | (6, Some(b' ')) if run(bytes, start + first + 1) == 4 => start + first + 5,
        _ => return None,
    };
    let figures = figures(&bytes[start..end]);
    let at = figures.len() - 8;
    let sound = is_date(&figures[at + 2..at + 4], &figures[at..at + 2]) && luhn(&figures[figures.len() - 10..]);
    (sound && stands_alone(bytes, start, end)).then_some(end)
}

/// Norway. Skatteetaten: DDMMYY NNNNN, two check figures modulo 11.
fn norwegian(bytes: &[u8], start: usize) -> Option<usize> {
    let end = match (run(bytes, start), bytes.get(start + 6)) {
        (11, _) => start + 11,
        (6, Some(b' ')) if run(bytes, start + 7) == 5 => start + 12,
        _ => return None,
    };
    let figures = figures(&bytes[start..end]);
    let checked = |weights: &[u32]| {
        let sum: u32 = figures.iter().zip(weights).map(|(f, w)| u32::from(*f) * w).sum();
        sum.is_multiple_of(11)
    };
    // numbers of other registers add 40 to the day, or 40 or 80 to the month
    let month = [figures[2] % 4, figures[3]];
    let sound = is_date(&figures[..2], &month)
        && checked(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        && checked(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    (sound && stands_alone(bytes, start, end)).then_some(end)
}

/// Finland. Digi- ja väestötietovirasto: DDMMYY, a sign for the century, NNN and a check sign modulo 31.
fn finnish(bytes: &[u8], start: usize) -> Option<usize> {
    let century = bytes.get(start + 6)?;
    let end = start + 11;
    let signs = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let is_one = run(bytes, start) == 6
        && matches!(century, b'+' | b'-' | b'A'..=b'F' | b'U'..=b'Y')
        && run(bytes, start + 7) >= 3;
    if !is_one || bytes.len() < end {
        return None;
    }
    let mut figures = figures(&bytes[start..start + 6]);
    let sound = is_date(&figures[..2], &figures[2..4]);
    figures.extend(bytes[start + 7..start + 10].iter().map(|b| b - b'0'));
    let number = figures.iter().fold(0_usize, |all, f| all * 10 + usize::from(*f));
    let checked = signs[number % 31] == bytes[end - 1];
    (sound && checked && stands_alone(bytes, start, end)).then_some(end)
}

/// Denmark. CPR: DDMMYY-NNNN; it has had no check figure since 2007.
fn danish(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start + 11;
    let is_one =
        run(bytes, start) == 6 && matches!(bytes.get(start + 6), Some(b'-' | b' ')) && run(bytes, start + 7) == 4;
    let figures = figures(bytes.get(start..end)?);
    (is_one && is_date(&figures[..2], &figures[2..4]) && stands_alone(bytes, start, end)).then_some(end)
}

/// Figures from a byte on, with no more than two blanks, hyphens or brackets between any two.
fn dialled(bytes: &[u8], start: usize) -> usize {
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
    end
}

/// Whether figures go on from others before them: then they are a table or a list.
fn goes_on(bytes: &[u8], start: usize) -> bool {
    start >= 2 && bytes[start - 1] == b' ' && bytes[start - 2].is_ascii_digit()
}

/// A phone number of any country: `+` and eight to fifteen figures (ITU-T E.164); with `00` of a country beside Sweden.
fn international(bytes: &[u8], start: usize) -> Option<usize> {
    let end = dialled(bytes, start);
    let figures = figures(&bytes[start..end]);
    let neighbours: [&[u8]; 5] = [&[4, 6], &[4, 7], &[4, 5], &[3, 5, 8], &[4, 4]];
    let abroad = figures.starts_with(&[0, 0]) && neighbours.iter().any(|code| figures[2..].starts_with(code));
    let long = (8..=15).contains(&figures.len());
    ((bytes[start] == b'+' || abroad && figures.len() > 9) && long && stands_alone(bytes, start, end)).then_some(end)
}

/// A phone number of a country where one begins with 0: written with a hyphen, blanks or brackets, or a mobile number.
fn after_nought(bytes: &[u8], start: usize) -> Option<usize> {
    let end = dialled(bytes, start);
    let figures = figures(&bytes[start..end]);
    let parted = figures.len() < end - start;
    let long = match parted {
        true => (8..=11).contains(&figures.len()),
        false => matches!(figures.len(), 10 | 11) && matches!(figures[1], 4 | 5 | 7),
    };
    let is_one = figures.first() == Some(&0) && figures.get(1) != Some(&0) && long && !goes_on(bytes, start);
    (is_one && stands_alone(bytes, start, end)).then_some(end)
}

/// A phone number of eight figures, in groups of two, or of three, two and three; without groups after a word for it.
fn eight_figures(bytes: &[u8], start: usize) -> Option<usize> {
    let mut groups = vec![run(bytes, start)];
    let mut end = start + groups[0];
    while bytes.get(end) == Some(&b' ') && run(bytes, end + 1) > 0 && groups.len() < 5 {
        groups.push(run(bytes, end + 1));
        end += 1 + groups[groups.len() - 1];
    }
    let called = || {
        let before = String::from_utf8_lossy(&bytes[start.saturating_sub(12)..start]).to_lowercase();
        ["tlf", "tel", "mob", "ring"].iter().any(|word| before.contains(word))
    };
    let is_one = match groups.as_slice() {
        [2, 2, 2, 2] | [3, 2, 3] => !goes_on(bytes, start),
        [8] => called(),
        _ => false,
    };
    (is_one && bytes[start] != b'0' && stands_alone(bytes, start, end)).then_some(end)
}

/// Whether two figures each can be a day and a month; numbers of other registers add to the day.
fn is_date(day: &[u8], month: &[u8]) -> bool {
    let two = |figures: &[u8]| figures[0] * 10 + figures[1];
    (1..=12).contains(&two(month)) && matches!(two(day), 1..=31 | 41..=71 | 61..=91)
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

/// The address around an `@`: words with points and hyphens, letters of any language among them (RFC 6531).
fn mail(text: &str, at: usize) -> Option<(usize, usize)> {
    let part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let length = |c: char| c.len_utf8();
    let before: usize = text[..at].chars().rev().take_while(part).map(length).sum();
    let after: usize = text[at + 1..].chars().take_while(part).map(length).sum();
    let domain = &text[at + 1..at + 1 + after];
    let dotted = domain.find('.').is_some_and(|dot| dot > 0 && dot + 2 < domain.len());
    (before > 0 && dotted).then_some((at - before, at + 1 + after))
}
