//! A difference as a person reads it: on a terminal, or as a comment beside a change.

use std::fmt::Write as _;

use super::{AnswerChange, Pair, RecordChange, Report, Told};
use crate::answer::{Arg, Message, Row};
use crate::model::date::Date;
use crate::view::pages::change;
use crate::view::words::Words;

/// As many pages as are named one by one.
const MOST_PAGES: usize = 20;

/// A row's history in a line: *sedan 2022: 1; 1 → 2, april 2024, enligt plan*.
pub(super) fn history(words: &Words<'_>, row: &Row) -> String {
    let mut parts = Vec::new();
    let since = row.since.as_ref().map(|s| words.date(&s.date));
    let value = row.value.as_ref().map(|v| words.number(v));
    let verdict = words.get(&format!("row-{}", row.verdict.word()));
    parts.push(match (since, value) {
        (Some(since), Some(value)) => {
            let message = Message::new("diff-row-since")
                .with("date", Arg::Verbatim(since))
                .with("value", Arg::Verbatim(value));
            format!("{} ({verdict})", words.say(&message))
        }
        (Some(since), None) => {
            let said = words.say(&Message::new("diff-row-start").with("date", Arg::Verbatim(since)));
            format!("{said} ({verdict})")
        }
        (None, Some(value)) => format!("{value} ({verdict})"),
        (None, None) => verdict,
    });
    parts.extend(row.changes.iter().map(|c| change(words, c)));
    parts.join("; ")
}

fn day(words: &Words<'_>, text: &str) -> String {
    Date::parse(text).map_or_else(|_| text.to_owned(), |d| words.date(&d))
}

/// *läget 19 mars 2024, känt till och med samma dag*
fn at(words: &Words<'_>, pairs: &[Pair]) -> String {
    let one = |pair: &Pair| {
        let key = if pair.as_of == pair.known_by {
            "diff-at-same"
        } else {
            "diff-at-pair"
        };
        words.say(
            &Message::new(key)
                .with("day", Arg::Verbatim(day(words, &pair.as_of)))
                .with("known", Arg::Verbatim(day(words, &pair.known_by))),
        )
    };
    let all: Vec<String> = pairs.iter().map(one).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    words.list(&all)
}

fn heading(words: &Words<'_>, report: &Report) -> String {
    words.say(
        &Message::new("diff-title")
            .with("before", Arg::Verbatim(report.before.clone()))
            .with("after", Arg::Verbatim(report.after.clone())),
    )
}

fn finding(words: &Words<'_>, told: &Told) -> String {
    let place = match (&told.file, told.line) {
        (Some(file), Some(line)) => format!("{file}:{line}: "),
        _ => String::new(),
    };
    let severity = told.severity.said().in_language(words.language);
    format!("{place}{severity}[{}]: {}", told.code, told.message)
}

/// What no check can see, the heaviest first: the record, what differs in it, and its file.
fn unseen(report: &Report) -> Vec<(&RecordChange, &str)> {
    let of = |record| {
        let record: &RecordChange = record;
        record
            .unseen
            .iter()
            .map(move |(weight, line)| (*weight, record, line.as_str()))
    };
    let mut all: Vec<_> = report.records.iter().flat_map(of).collect();
    all.sort_by_key(|(weight, ..)| *weight);
    all.into_iter().map(|(_, record, line)| (record, line)).collect()
}

/// What differs besides, in the order of the records.
fn seen(report: &Report) -> impl Iterator<Item = (&RecordChange, &str)> {
    let of = |record| {
        let record: &RecordChange = record;
        let lines = record.lines.iter().map(String::as_str);
        let others = lines.filter(|line| !record.unseen.iter().any(|(_, unseen)| unseen == line));
        others.map(move |line| (record, line))
    };
    report.records.iter().flat_map(of)
}

/// For a terminal: most important first.
pub fn human(words: &Words<'_>, report: &Report) -> String {
    if report.is_empty() {
        return format!("{}\n", nothing(words, report));
    }
    let mut out = format!("{}\n", heading(words, report));
    let mut section = |key: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(out, "\n{}\n", words.get(key));
            for line in lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    let told = |(record, line): (&RecordChange, &str)| format!("{}: {line}", record.name);
    section("diff-unseen", unseen(report).into_iter().map(told).collect());
    section(
        "diff-not-compared",
        report.not_compared.iter().map(|s| not_compared(words, s)).collect(),
    );
    let findings = |told: &[Told]| told.iter().map(|told| finding(words, told)).collect();
    section("diff-brought", findings(&report.brought));
    section("diff-removed-findings", findings(&report.removed));
    let answer = |a: &AnswerChange| {
        format!(
            "{}, {}, {}: {}",
            a.title,
            a.question.rsplit('/').next().unwrap_or_default(),
            at(words, &a.at),
            a.lines.join(", ")
        )
    };
    section("diff-answers", report.answers.iter().map(answer).collect());
    section("diff-editions", report.editions.clone());
    section("diff-records", seen(report).map(told).collect());
    section("diff-pages", pages(words, &report.pages));
    out
}

fn nothing(words: &Words<'_>, report: &Report) -> String {
    words.say(
        &Message::new("diff-nothing")
            .with("before", Arg::Verbatim(report.before.clone()))
            .with("after", Arg::Verbatim(report.after.clone())),
    )
}

fn not_compared(words: &Words<'_>, sides: &str) -> String {
    words.say(&Message::new("diff-errors").with("sides", Arg::Verbatim(sides.to_owned())))
}

fn pages(words: &Words<'_>, pages: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = pages.iter().take(MOST_PAGES).cloned().collect();
    if pages.len() > MOST_PAGES {
        lines.push(words.count("diff-more-pages", pages.len() - MOST_PAGES));
    }
    lines
}

/// Text that Markdown would read as something else, as what it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '@'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// For a comment beside a change: Markdown, the answers with a table of the rows before and after.
pub fn markdown(words: &Words<'_>, report: &Report) -> String {
    if report.is_empty() {
        return format!("{}\n", escaped(&nothing(words, report)));
    }
    let mut out = format!("## {}\n", escaped(&heading(words, report)));
    let record = |out: &mut String, (record, line): (&RecordChange, &str)| {
        let (name, line) = (escaped(&record.name), escaped(line));
        let _ = writeln!(out, "- **{name}**: {line} (`{}`)", record.file);
    };
    let first = unseen(report);
    if !first.is_empty() {
        let _ = write!(out, "\n### {}\n\n", words.get("diff-unseen"));
    }
    first.into_iter().for_each(|one| record(&mut out, one));
    if let Some(sides) = &report.not_compared {
        let _ = write!(
            out,
            "\n**{}** {}\n",
            words.get("diff-not-compared"),
            escaped(&not_compared(words, sides))
        );
    }
    let list = |out: &mut String, key: &str, lines: &[String]| {
        if !lines.is_empty() {
            let _ = write!(out, "\n### {}\n\n", words.get(key));
            for line in lines {
                let _ = writeln!(out, "- {}", escaped(line));
            }
        }
    };
    let findings = |told: &[Told]| told.iter().map(|told| finding(words, told)).collect::<Vec<_>>();
    list(&mut out, "diff-brought", &findings(&report.brought));
    list(&mut out, "diff-removed-findings", &findings(&report.removed));
    if !report.answers.is_empty() {
        let _ = write!(out, "\n### {}\n", words.get("diff-answers"));
    }
    for answer in &report.answers {
        answer_in_markdown(&mut out, words, answer);
    }
    list(&mut out, "diff-editions", &report.editions);
    let mut others = seen(report).peekable();
    if others.peek().is_some() {
        let _ = write!(out, "\n### {}\n\n", words.get("diff-records"));
    }
    others.for_each(|one| record(&mut out, one));
    if !report.pages.is_empty() {
        let _ = write!(
            out,
            "\n<details><summary>{} ({})</summary>\n\n",
            words.get("diff-pages"),
            report.pages.len()
        );
        for page in pages(words, &report.pages) {
            let _ = writeln!(out, "- {}", escaped(&page));
        }
        out.push_str("\n</details>\n");
    }
    out
}

/// What differs in an answer, with a table of its rows before and after.
fn answer_in_markdown(out: &mut String, words: &Words<'_>, answer: &AnswerChange) {
    let _ = write!(
        out,
        "\n**{}, {}** ({})\n\n",
        escaped(&answer.title),
        escaped(&answer.asked),
        escaped(&at(words, &answer.at))
    );
    for line in &answer.lines {
        let _ = writeln!(out, "- {}", escaped(line));
    }
    if !answer.rows.is_empty() {
        let _ = write!(
            out,
            "\n| {} | {} | {} |\n| --- | --- | --- |\n",
            words.get("diff-row"),
            words.get("diff-before"),
            words.get("diff-after")
        );
    }
    for row in &answer.rows {
        let cell = |text: &Option<String>| text.as_ref().map_or("–".to_owned(), |t| escaped(t));
        let (before, after) = (cell(&row.before), cell(&row.after));
        let _ = writeln!(out, "| {} | {before} | {after} |", escaped(&row.row));
    }
    if let Some(after) = answer.after.as_ref().filter(|a| Some(*a) != answer.before.as_ref()) {
        let _ = write!(out, "\n> {}\n", escaped(after));
    }
}
