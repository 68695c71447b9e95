//! Dates as people type them, in Swedish and English, and the date that each most likely means.
//!
//! What comes out is a suggestion: it is offered only where it can be read as a date.

use chrono::{Datelike, Weekday};

use super::in_figures;
use crate::model::date::read::read;
use crate::model::date::{Date, Day};

/// What stands before a date, and what becomes of the date with it.
#[derive(Clone, Copy)]
enum Lead {
    /// `2019~`
    About,
    /// `2019?`
    Perhaps,
    /// `[..2019]`
    Until,
    /// `[2019..]`
    NotBefore,
    /// `2019/..`
    Since,
    /// `[..2018]`
    Before,
    /// `[2020..]`
    After,
    /// Its first, middle or last half, as months of a year.
    Part(u32, u32),
    /// Nothing more.
    Plain,
}

/// The longer before those that they begin with.
const LEADS: &[(&str, Lead)] = &[
    ("till och med", Lead::Until),
    ("inte senare än", Lead::Until),
    ("no later than", Lead::Until),
    ("not later than", Lead::Until),
    ("at the latest", Lead::Until),
    ("at latest", Lead::Until),
    ("upp till", Lead::Until),
    ("up to", Lead::Until),
    ("t.o.m", Lead::Until),
    ("tom", Lead::Until),
    ("fram till", Lead::Until),
    ("senast", Lead::Until),
    ("until", Lead::Until),
    ("till", Lead::Until),
    ("by", Lead::Until),
    ("inte före", Lead::NotBefore),
    ("inte tidigare än", Lead::NotBefore),
    ("no earlier than", Lead::NotBefore),
    ("not before", Lead::NotBefore),
    ("at the earliest", Lead::NotBefore),
    ("tidigast", Lead::NotBefore),
    ("från och med", Lead::Since),
    ("starting", Lead::Since),
    ("fr.o.m", Lead::Since),
    ("from", Lead::Since),
    ("från", Lead::Since),
    ("sedan", Lead::Since),
    ("since", Lead::Since),
    ("prior to", Lead::Before),
    ("earlier than", Lead::Before),
    ("tidigare än", Lead::Before),
    ("before", Lead::Before),
    ("innan", Lead::Before),
    ("före", Lead::Before),
    ("later than", Lead::After),
    ("senare än", Lead::After),
    ("efter", Lead::After),
    ("after", Lead::After),
    ("i början av", Lead::Part(1, 6)),
    ("början av", Lead::Part(1, 6)),
    ("the beginning of", Lead::Part(1, 6)),
    ("beginning of", Lead::Part(1, 6)),
    ("start of", Lead::Part(1, 6)),
    ("tidigt", Lead::Part(1, 6)),
    ("early", Lead::Part(1, 6)),
    ("i mitten av", Lead::Part(4, 9)),
    ("mitten av", Lead::Part(4, 9)),
    ("the middle of", Lead::Part(4, 9)),
    ("middle of", Lead::Part(4, 9)),
    ("mid", Lead::Part(4, 9)),
    ("i slutet av", Lead::Part(7, 12)),
    ("slutet av", Lead::Part(7, 12)),
    ("the end of", Lead::Part(7, 12)),
    ("end of", Lead::Part(7, 12)),
    ("sent", Lead::Part(7, 12)),
    ("late", Lead::Part(7, 12)),
    ("approximately", Lead::About),
    ("ungefärligen", Lead::About),
    ("någon gång", Lead::About),
    ("ungefär", Lead::About),
    ("omkring", Lead::About),
    ("roughly", Lead::About),
    ("approx", Lead::About),
    ("around", Lead::About),
    ("cirka", Lead::About),
    ("circa", Lead::About),
    ("kring", Lead::About),
    ("about", Lead::About),
    ("runt", Lead::About),
    ("c:a", Lead::About),
    ("ca", Lead::About),
    ("c", Lead::About),
    ("troligen", Lead::Perhaps),
    ("möjligen", Lead::Perhaps),
    ("probably", Lead::Perhaps),
    ("possibly", Lead::Perhaps),
    ("perhaps", Lead::Perhaps),
    ("kanske", Lead::Perhaps),
    ("maybe", Lead::Perhaps),
    ("kalenderåret", Lead::Plain),
    ("calendar year", Lead::Plain),
    ("under", Lead::Plain),
    ("during", Lead::Plain),
    ("året", Lead::Plain),
    ("year", Lead::Plain),
    ("the", Lead::Plain),
    ("den", Lead::Plain),
    ("år", Lead::Plain),
    ("on", Lead::Plain),
    ("i", Lead::Plain),
    ("in", Lead::Plain),
];

/// Parts of the year in words, with the digits that stand for them (EDTF level 1, seasons); terms of schools are the seasons
/// that they begin in.
const SEASONS: &[(&str, u8)] = &[
    ("vår", 21),
    ("våren", 21),
    ("spring", 21),
    ("vt", 21),
    ("vårtermin", 21),
    ("vårterminen", 21),
    ("sommar", 22),
    ("sommaren", 22),
    ("summer", 22),
    ("höst", 23),
    ("hösten", 23),
    ("autumn", 23),
    ("fall", 23),
    ("ht", 23),
    ("hösttermin", 23),
    ("höstterminen", 23),
    ("vinter", 24),
    ("vintern", 24),
    ("winter", 24),
];

/// Words for a year of schools.
const SCHOOL_YEARS: &[&str] = &[
    "läsåret",
    "läsår",
    "skolåret",
    "skolår",
    "school year",
    "schoolyear",
    "academic year",
];

/// Months in both languages; three letters are enough.
const MONTHS: [(&str, &str); 12] = [
    ("januari", "january"),
    ("februari", "february"),
    ("mars", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augusti", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
];

const WEEKDAYS: &[&str] = &[
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The parts of a year that are counted: their words, the digits of the first, and how many there are.
const COUNTED: [(&[&str], u8, u8); 3] = [
    (&["kvartal", "kvartalet", "quarter", "q", "kv"], 33, 4),
    (&["tertial", "tertialet"], 37, 3),
    (&["halvår", "halvåret", "half"], 40, 2),
];

const ORDINALS: [&[&str]; 4] = [
    &["1", "första", "first"],
    &["2", "andra", "second"],
    &["3", "tredje", "third"],
    &["4", "fjärde", "fourth"],
];

const UNKNOWN: &[&str] = &[
    "?",
    "okänt",
    "okänd",
    "okända",
    "oklart",
    "vet ej",
    "vet inte",
    "ej känt",
    "inte känt",
    "ingen uppgift",
    "uppgift saknas",
    "saknas",
    "unknown",
    "not known",
    "not stated",
    "don't know",
    "dont know",
    "n/a",
    "n.a",
    "tbd",
];

/// Whether a text says that nothing is known, be it of a date or of a number.
pub fn is_unknown(text: &str) -> bool {
    UNKNOWN.contains(&plain(text).trim_end_matches('.'))
}

/// The century of a year of two digits.
pub fn century(year: &str) -> &'static str {
    if year > "49" { "19" } else { "20" }
}

/// The date that words most likely mean, as a record writes it.
pub fn meant(text: &str) -> Option<String> {
    let text = plain(text);
    within(text.trim_matches([',', '.']), 2)
}

/// As [`meant`]; with so many more parts inside one another at the most.
fn within(text: &str, depth: u8) -> Option<String> {
    school_year(text)
        .or_else(|| lead(text, depth))
        .or_else(|| several(text, depth))
        .or_else(|| decade(text))
        .or_else(|| simple(text))
}

/// In lower case, with one blank between words, and the apostrophe of typewriters.
pub fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A part of what was typed, as a record writes it.
fn of(text: &str, depth: u8) -> Option<String> {
    let text = text.trim();
    if read(text).is_ok() {
        return Some(text.to_owned());
    }
    let deeper = depth.checked_sub(1)?;
    within(text, deeper).or_else(|| in_figures(text))
}

fn lead(text: &str, depth: u8) -> Option<String> {
    let (lead, rest) = LEADS.iter().find_map(|(word, lead)| {
        let rest = text.strip_prefix(word)?;
        let parted = rest.starts_with([' ', '.', '-'])
            || matches!(lead, Lead::About) && rest.starts_with(|c: char| c.is_ascii_digit());
        parted.then(|| (*lead, rest.trim_start_matches([' ', '.', '-'])))
    })?;
    // `from … to …`, `between … and …`
    if matches!(lead, Lead::Since)
        && let Some(both) = several(rest, depth)
    {
        return Some(both);
    }
    let date = of(rest, depth)?;
    let bound = |day: Option<Day>, by: fn(Day) -> Option<Day>| Some(like(&date, by(day?)?));
    let parsed = Date::parse(&date).ok()?;
    match lead {
        Lead::About => Some(format!("{date}~")),
        Lead::Perhaps => Some(format!("{date}?")),
        Lead::Until => Some(format!("[..{date}]")),
        Lead::NotBefore => Some(format!("[{date}..]")),
        Lead::Since => Some(format!("{date}/..")),
        Lead::Before => Some(format!("[..{}]", bound(parsed.earliest(), |day| day.pred_opt())?)),
        Lead::After => Some(format!("[{}..]", bound(parsed.latest(), |day| day.succ_opt())?)),
        Lead::Part(from, to) if date.len() == 4 => Some(format!("[{date}-{from:02}..{date}-{to:02}]")),
        Lead::Part(..) | Lead::Plain => Some(date),
    }
}

/// A day as exactly as a date is written: as a year, as a month, or as a day.
fn like(date: &str, day: Day) -> String {
    match date.len() {
        4 => format!("{:04}", day.year()),
        7 => format!("{:04}-{:02}", day.year(), day.month()),
        _ => day.to_string(),
    }
}

/// Two dates: one of them, or the time from one to the other.
fn several(text: &str, depth: u8) -> Option<String> {
    let between = text.strip_prefix("mellan ").or_else(|| text.strip_prefix("between "));
    let joints: &[(&str, &str, &str, &str)] = match between {
        Some(_) => &[(" och ", "[", "..", "]"), (" and ", "[", "..", "]")],
        None => &[
            (" eller ", "[", ",", "]"),
            (" or ", "[", ",", "]"),
            (" till och med ", "", "/", ""),
            (" till ", "", "/", ""),
            (" to ", "", "/", ""),
            (" until ", "", "/", ""),
            (" through ", "", "/", ""),
            (" – ", "", "/", ""),
            (" - ", "", "/", ""),
            ("–", "", "/", ""),
            ("-", "", "/", ""),
        ],
    };
    let text = between.unwrap_or(text);
    joints.iter().find_map(|(joint, open, mark, close)| {
        let (first, second) = text.split_once(joint)?;
        let last = of(second, depth)?;
        // `januari till mars 2023`, `12-15 augusti 2022`: what the first lacks stands behind the second
        let words: Vec<&str> = second.split(' ').collect();
        let lacking = (1..words.len()).find_map(|n| of(&format!("{first} {}", words[n..].join(" ")), depth));
        let first = lacking
            .filter(|whole| whole.len() == last.len())
            .or_else(|| of(first, depth))?;
        // an end is one date, and no time from one to another
        let is_one = |date: &str| !date.contains(['/', '[']);
        (is_one(&first) && is_one(&last)).then(|| format!("{open}{first}{mark}{last}{close}"))
    })
}

fn school_year(text: &str) -> Option<String> {
    let years = SCHOOL_YEARS.iter().find_map(|word| text.strip_prefix(word))?.trim();
    let years: String = years.chars().filter(|c| *c != ' ').collect();
    let (first, last) = years
        .split_once(['/', '-', '–'])
        .map_or((years.as_str(), None), |(a, b)| (a, Some(b)));
    let first: i32 = year(first)?.parse().ok()?;
    let next = format!("{:04}", first + 1);
    let follows = last.is_none_or(|last| next.ends_with(last) && matches!(last.len(), 2 | 4));
    follows.then(|| format!("{first:04}-08/{next}-06"))
}

fn decade(text: &str) -> Option<String> {
    let digits = text
        .strip_suffix("-talet")
        .or_else(|| text.strip_suffix('s'))?
        .trim_end_matches('\'');
    match digits.len() {
        2 if digits.ends_with('0') => Some(format!("{}{}X", century(digits), &digits[..1])),
        4 if digits.ends_with('0') => Some(format!("{}X", &digits[..3])),
        _ => None,
    }
}

/// One date in words.
fn simple(text: &str) -> Option<String> {
    let all = tokens(text);
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    Some(match *words {
        [season, y] | [y, season] if season_of(season).is_some() => format!("{}-{}", year(y)?, season_of(season)?),
        [name, y] | [y, name] if month_named(name).is_some() && y.len() != 1 => {
            format!("{}-{:02}", year(y)?, month_named(name)?)
        }
        [day, name, y] | [name, day, y] if month_named(name).is_some() => {
            format!("{}-{:02}-{day:0>2}", year(y)?, month_named(name)?)
        }
        [week, number, y] | [y, week, number] if matches!(week, "v" | "vecka" | "veckan" | "week" | "w") => {
            let day = |weekday| Day::from_isoywd_opt(year(y)?.parse().ok()?, number.parse().ok()?, weekday);
            format!("{}/{}", day(Weekday::Mon)?, day(Weekday::Sun)?)
        }
        [number, noun, y] | [noun, number, y] | [y, noun, number] if counted(number, noun).is_some() => {
            format!("{}-{}", year(y)?, counted(number, noun)?)
        }
        [number, y] if counted(number, "halvåret").is_some() && number.len() > 1 => {
            format!("{}-{}", year(y)?, counted(number, "halvåret")?)
        }
        _ => return None,
    })
}

/// The words of a date: letters and digits apart, without endings of ordinals, fillers and names of days.
fn tokens(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut kind = None;
    for c in text.chars() {
        let next = match c {
            c if c.is_ascii_digit() => Some('0'),
            c if c.is_alphabetic() => Some('a'),
            _ => None,
        };
        match (next, all.last_mut()) {
            (Some(_), Some(last)) if next == kind => last.push(c),
            (Some(_), _) => all.push(c.to_string()),
            _ => {}
        }
        kind = next;
    }
    let filler = |word: &str| {
        WEEKDAYS.contains(&word.trim_end_matches("en"))
            || matches!(
                word,
                "e" | "a"
                    | "st"
                    | "nd"
                    | "rd"
                    | "th"
                    | "of"
                    | "av"
                    | "den"
                    | "the"
                    | "år"
                    | "term"
                    | "termin"
                    | "semester"
            )
    };
    all.retain(|word| !filler(word));
    all
}

/// A year of four digits, or of two.
fn year(text: &str) -> Option<String> {
    let digits = text.trim_start_matches(['-', '\'']);
    match digits.len() {
        _ if !digits.bytes().all(|b| b.is_ascii_digit()) => None,
        4 => Some(digits.to_owned()),
        2 => Some(format!("{}{digits}", century(digits))),
        _ => None,
    }
}

fn season_of(word: &str) -> Option<u8> {
    SEASONS.iter().find(|(name, _)| *name == word).map(|(_, code)| *code)
}

/// The number of the month, 1 to 12, that a word names in small letters, or begins to name; in Swedish or English.
pub fn month_named(word: &str) -> Option<usize> {
    let is = |name: &str| word.len() >= 3 && name.starts_with(word) || word == "sept" && name.starts_with("sept");
    MONTHS
        .iter()
        .position(|(swedish, english)| is(swedish) || is(english))
        .map(|index| index + 1)
}

fn counted(number: &str, noun: &str) -> Option<u8> {
    let (_, first, count) = COUNTED.iter().find(|(nouns, _, _)| nouns.contains(&noun))?;
    let index = ORDINALS.iter().position(|words| words.contains(&number))?;
    u8::try_from(index)
        .ok()
        .filter(|index| index < count)
        .map(|index| first + index)
}
