//! The examples of `docs/meaning.md`: each is read from the page and asked of the program.
//!
//! A block of the language `example` has a content in the notation of the table (`super::table`), a line each, and then lines
//! that begin with `->`: a question and what its data say. `how many` has each row's number, and the total; `where` each row's
//! verdict, and of how many units it is; `which`, `the same` and `how long` a word or a date of each row.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{laws, table};

/// A question as the page calls it, and as every content has it.
const QUESTIONS: [(&str, &str); 5] = [
    ("how many", "n"),
    ("where", "c"),
    ("which", "x"),
    ("the same", "k"),
    ("how long", "d"),
];

#[test]
fn every_example_of_the_page_is_answered_as_it_says() {
    let mut wrong = Vec::new();
    let mut answers = 0;
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/meaning.md")).unwrap();
    for (example, line) in examples(&page) {
        let (asks, records): (Vec<&str>, Vec<&str>) = example.iter().partition(|line| line.starts_with("->"));
        assert!(!asks.is_empty() && !records.is_empty(), "line {line}: {example:?}");
        let content = table::content(&records.join("; "));
        for ask in asks {
            let (question, right) = ask.trim_start_matches("->").trim().split_once(": ").unwrap();
            let (_, id) = QUESTIONS.iter().find(|(name, _)| *name == question).unwrap();
            let data = laws::data(&content, &[id], &mut BTreeSet::new());
            let says = data.map(|data| written(id, &data[0]));
            if says.as_deref() != Some(right) {
                wrong.push(format!(
                    "line {line}: {records:?}\n  {question}: {right}\n  says:  {says:?}"
                ));
            }
            answers += 1;
        }
    }
    assert!(answers >= 20, "{answers}");
    assert!(
        wrong.is_empty(),
        "{} of {answers} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The lines of each example, and the line of the page on which it begins.
fn examples(page: &str) -> Vec<(Vec<&str>, usize)> {
    let mut found = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        if line == "```example" {
            let inside = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            found.push((inside.collect(), at + 1));
        }
    }
    found
}

/// What the data say, as the page writes it.
fn written(question: &str, data: &Value) -> String {
    let of_row = |row: &Value| {
        let ids = row["districts"].as_array().into_iter().flatten();
        let mut ids: Vec<&str> = ids.filter_map(Value::as_str).collect();
        ids.sort_unstable();
        let said = match question {
            "n" => number(&row["value"]),
            "d" => row["since"].as_str().unwrap_or("-").to_owned(),
            _ => row["verdict"].as_str().unwrap_or("-").to_owned(),
        };
        format!("{} {said}", ids.join("+"))
    };
    let mut rows: Vec<String> = data["rows"].as_array().into_iter().flatten().map(of_row).collect();
    rows.sort_unstable();
    let rows = rows.join(", ");
    let coverage = &data["coverage"];
    let span = |least: &str, most: &str| match (&coverage[least], &coverage[most]) {
        (Value::Null, _) => None,
        (least, most) if least == most => Some(least.to_string()),
        (least, most) => Some(format!("{least}-{most}")),
    };
    match question {
        "n" => format!("{rows} | {}", number(&data["total"])),
        "c" => {
            let has = span("in_place", "in_place_most").unwrap_or_default();
            let of = span("of", "of_most").map_or_else(String::new, |of| format!(" of {of}"));
            format!("{rows} | {has}{of}")
        }
        _ => rows,
    }
}

fn number(value: &Value) -> String {
    match (value.is_null(), value["min"].as_i64(), value["max"].as_i64()) {
        (true, ..) => "-".to_owned(),
        (_, min, None) => format!("{}+", min.unwrap_or(0)),
        (_, Some(min), Some(max)) if min == max => format!("{min}"),
        (_, min, Some(max)) => format!("{}-{max}", min.unwrap_or(0)),
    }
}
