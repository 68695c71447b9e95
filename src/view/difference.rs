//! Differences between answers in words.

use super::answer_json::label;
use super::words::Words;
use crate::answer::difference::Difference;
use crate::answer::{Answer, Arg, Message, Row, RowVerdict};
use crate::model::number::Number;

/// What differs, in a line, with its day where the answer is for several: *1 June 2010: Farsta: 1 → 2*.
pub fn line(words: &Words<'_>, answer: &Answer, difference: &Difference) -> String {
    let told = of_its_day(words, answer, difference);
    match difference.day(answer) {
        Some(day) => words.say(
            &Message::new("differs-on")
                .with("day", Arg::Day(day))
                .with("told", Arg::Verbatim(told)),
        ),
        None => told,
    }
}

/// What differs, in a line, where the day is told beside it.
pub fn of_its_day(words: &Words<'_>, answer: &Answer, difference: &Difference) -> String {
    let number = |n: &Option<Number>| n.as_ref().map_or_else(|| words.get("dash"), |n| words.number(n));
    let date = |d: &Option<crate::model::date::Date>| d.as_ref().map_or_else(|| words.get("dash"), |d| words.date(d));
    let row = |n: usize| answer.rows.get(n).map(|r| label(words, r)).unwrap_or_default();
    // a verdict of an older version may be a word that is no longer known
    let known = |prefix: &str, word: &str| {
        let key = format!("{prefix}-{word}");
        let said = words.get(&key);
        if said == key {
            word.to_owned()
        } else {
            said.to_lowercase()
        }
    };
    let (key, name, from, to) = match difference {
        Difference::Verdict(from, to) => (
            "differs-verdict",
            String::new(),
            known("verdict", from),
            known("verdict", to),
        ),
        Difference::Total(from, to) | Difference::TotalAt(_, from, to) => {
            ("differs-total", String::new(), number(from), number(to))
        }
        Difference::Value(n, from, to) => ("differs-row", row(*n), number(from), number(to)),
        Difference::Since(n, from, to) => ("differs-since", row(*n), date(from), date(to)),
        Difference::RowVerdict(n, from, to) => ("differs-row", row(*n), known("row", from), known("row", to)),
        Difference::New(n) => ("differs-new", row(*n), String::new(), String::new()),
        Difference::Gone(id, label) => {
            let name = label.clone().unwrap_or_else(|| id.clone());
            ("differs-gone", name, String::new(), String::new())
        }
        Difference::Sentence(from) => (
            "differs-sentence",
            String::new(),
            from.clone(),
            words.say_all(&answer.sentence),
        ),
    };
    let mut line = words.say(
        &Message::new(key)
            .with("name", Arg::Verbatim(name))
            .with("from", Arg::Verbatim(from))
            .with("to", Arg::Verbatim(to)),
    );
    // what leans on a plan has not become true with it
    let planned = match difference {
        Difference::Value(n, ..) | Difference::RowVerdict(n, ..) => answer.rows.get(*n).is_some_and(is_planned),
        _ => false,
    };
    if planned {
        line.push_str(&format!(" ({})", words.get("note-planned")));
    }
    line
}

fn is_planned(row: &Row) -> bool {
    row.verdict == RowVerdict::Planned || row.changes.last().is_some_and(|c| c.planned)
}
