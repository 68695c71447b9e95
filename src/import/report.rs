//! What an import does, in words: what was read, what is new, what differs, and what a person should look at.

use std::fmt::Write;

use crate::answer::{Arg, Message};
use crate::model::number::Number;
use crate::model::{Language, Model};
use crate::said::say;
use crate::view::words::Words;

use super::Imported;
use super::plan::{Entry, Held, Kind, Plan};
use super::said::{Level, Told};

/// A finding of a cell, as findings of records are printed.
pub fn finding(told: &Told, language: Language) -> String {
    let level = match told.level {
        Level::Error => say!("error"),
        Level::Doubt | Level::ReadAs => say!("warning"),
    };
    let (level, what) = (level.in_language(language), told.say.what.in_language(language));
    let mut out = format!("{level}: {what}\n  --> {}\n", told.place);
    if !told.say.todo.is_empty() {
        let (help, todo) = (say!("help"), &told.say.todo);
        let _ = writeln!(
            out,
            "   = {}: {}",
            help.in_language(language),
            todo.in_language(language)
        );
    }
    out
}

/// All that is told of an import, in the language of the words.
pub fn human(words: &Words<'_>, model: &Model, imported: &Imported) -> String {
    let mut out = String::new();
    for (file, plan, sums) in &imported.plans {
        counts(&mut out, words, file, plan, *sums);
    }
    let plans = || imported.plans.iter().map(|(_, plan, _)| plan);
    let mut section = |key: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(out, "\n{}\n", words.get(key));
            for line in lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    let told = |level: Level| {
        let of_level = plans().flat_map(|plan| &plan.told).filter(move |t| t.level == level);
        let line = |told: &Told| {
            let what = told.say.what.in_language(words.language);
            match told.say.todo.is_empty() {
                true => format!("{}: {what}", told.place),
                false => format!("{}: {what}; {}", told.place, told.say.todo.in_language(words.language)),
            }
        };
        of_level.map(line).collect::<Vec<_>>()
    };
    section("import-read-as", told(Level::ReadAs));
    section("import-doubts", told(Level::Doubt));
    let each = imported.plans.iter();
    let each = each.flat_map(|(file, plan, _)| plan.entries.iter().map(move |entry| (file, entry)));
    let open: Vec<(&String, &Entry, &Held)> = each
        .filter_map(|(file, entry)| match &entry.kind {
            Kind::Open(held) => Some((file, entry, held)),
            _ => None,
        })
        .collect();
    section(
        "import-open",
        open.iter()
            .map(|(_, entry, held)| differs(words, model, entry, held))
            .collect(),
    );
    if let Some((file, entry, _)) = open.first() {
        let day = entry
            .time
            .keys
            .first()
            .map(|(_, text)| text.clone())
            .unwrap_or_default();
        // cells of several files have the same names
        let cell = match imported.plans.as_slice() {
            [_] => cell(&entry.place).to_owned(),
            _ => format!("{file}:{}", cell(&entry.place)),
        };
        let ways = [
            words.say(&Message::new("import-way-new").with("dated", Arg::Verbatim(day))),
            words.get("import-way-correction"),
            words.get("import-way-disagree"),
            words.say(&Message::new("import-way-cell").with("cell", Arg::Verbatim(cell))),
        ];
        section("import-ways", ways.to_vec());
    }
    let by_hand = imported.by_hand.iter().map(|b| format!("{}: {}", b.path, b.what));
    section("import-by-hand", by_hand.collect());
    out
}

/// A place without its sheet, as it can be typed.
fn cell(place: &str) -> &str {
    place.rsplit('!').next().unwrap_or(place)
}

fn counts(out: &mut String, words: &Words<'_>, file: &str, plan: &Plan, sums: usize) {
    let count = |key: &'static str, n: usize| {
        let message = Message::new(key).with("n", Arg::Count(n));
        words.say(&message.with("file", Arg::Verbatim(file.to_owned())))
    };
    let read = match plan.answered {
        Some(rows) => count("import-answered", rows),
        None => count("import-cells", plan.cells),
    };
    let _ = writeln!(out, "{read}");
    let of = |is: fn(&Entry) -> bool| plan.entries.iter().filter(|e| is(e)).count();
    let says = |e: &Entry| e.value.is_some() || e.note.is_some() || e.start.is_some();
    let added = plan
        .entries
        .iter()
        .filter(|e| matches!(e.kind, Kind::Added) && says(e))
        .count();
    let lines = [
        ("import-added", added),
        ("import-confirmed", of(|e| matches!(e.kind, Kind::Confirmed))),
        ("import-changed", of(|e| matches!(e.kind, Kind::Changed(_)))),
        ("import-corrected", of(|e| matches!(e.kind, Kind::Corrected(_)))),
        ("import-disagrees", of(|e| matches!(e.kind, Kind::Disagrees(_)))),
        ("import-kept", plan.same),
        ("import-sums", sums),
    ];
    for (key, n) in lines.into_iter().filter(|(_, n)| *n > 0) {
        let _ = writeln!(out, "  {}", count(key, n));
    }
    let named = |new: Vec<String>, key: &'static str, out: &mut String| {
        if !new.is_empty() {
            let list = Arg::Verbatim(new.join(", "));
            let _ = writeln!(out, "  {}", words.say(&Message::new(key).with("list", list)));
        }
    };
    named(
        once(
            plan.entries
                .iter()
                .flat_map(|e| &e.districts)
                .filter_map(|d| d.new.clone()),
        ),
        "import-new-districts",
        out,
    );
    named(
        once(plan.entries.iter().filter_map(|e| e.programme.new.clone())),
        "import-new-programmes",
        out,
    );
}

/// Each once, in the order of the first of each.
fn once(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for item in all {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    list
}

fn differs(words: &Words<'_>, model: &Model, entry: &Entry, held: &Held) -> String {
    let post = &model[held.post];
    let districts = words.districts(&post.seat.districts());
    let programme = words.text(&model[post.programme].name);
    let unit = entry.unit.as_deref().unwrap_or_default();
    let counted = |n: &Number| format!("{} {}", words.number(n), words.unit(unit, Some(n)));
    let value = entry.value.as_ref().map(counted).unwrap_or_default();
    words.say(
        &Message::new("import-differs")
            .with("where", Arg::Verbatim(format!("{districts}, {programme}")))
            .with("value", Arg::Verbatim(value))
            .with("cell", Arg::Verbatim(entry.place.clone()))
            .with("held", Arg::Verbatim(counted(&held.value)))
            .with("dated", Arg::Verbatim(held.when.clone()))
            .with("source", Arg::Text(model[held.source].title.clone())),
    )
}
