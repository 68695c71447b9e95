//! Small sites that were once answered wrongly, `tests/cases`, and more of the same kinds. Each value follows from a rule of
//! `docs/meaning.md` and was typed by hand; the rule stands in a line above the case.

use std::path::{Path, PathBuf};

use lagesbild::answer::answer;
use lagesbild::load::Look;
use lagesbild::model::{Known, Language, Subject};
use lagesbild::source::{File, Files};
use lagesbild::view::Papers;
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use lagesbild::{Read, checked, read};
use serde_json::Value;

mod counted;
mod life;
mod made;
mod time;
mod told;

fn content(name: &str) -> PathBuf {
    Path::new("tests/cases").join(name).join("content")
}

/// A case as its records are on disk.
fn case(name: &str) -> Read {
    read(&content(name)).unwrap()
}

/// A case with texts of its files replaced by others; a file that it lacks is put beside them.
fn case_with(name: &str, edits: &[(&str, &str, &str)]) -> Read {
    let mut files: Vec<(String, String)> = case(name)
        .files
        .iter()
        .map(|(_, file)| (file.path.to_string(), file.text.to_string()))
        .collect();
    for (path, from, to) in edits {
        match files.iter_mut().find(|(held, _)| held == path) {
            Some((_, text)) => {
                assert!(text.contains(from), "{path} holds no `{from}`");
                *text = text.replace(from, to);
            }
            None => files.push(((*path).to_owned(), (*to).to_owned())),
        }
    }
    of_files(files)
}

fn of_files(mut files: Vec<(String, String)>) -> Read {
    files.sort();
    let files = files.into_iter().map(|(path, text)| File::new(path, text)).collect();
    checked(Files::new(files), Vec::new())
}

/// A site of one programme, `guides`, and one source of 31 December 2020 that tells of that day, with a question of each kind:
/// `count`, `same`, `long`, `where` and `areas`.
struct Site(Vec<(String, String)>);

fn site(as_of: &str) -> Site {
    let questions = "questions:\n  \
         - { id: count, summary: How many, kind: headcount, programme: guides, unit: persons }\n  \
         - { id: same, summary: The same, kind: constancy, programme: guides, unit: persons }\n  \
         - { id: long, summary: How long, kind: duration, programme: guides }\n  \
         - { id: where, summary: Where, kind: coverage, programme: guides }\n  \
         - { id: areas, summary: Which areas, kind: coverage, existing: true }\n";
    Site(Vec::new())
        .file(
            "site.yaml",
            "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\n\
             nouns: { district: { en: { one: area, the: the area, many: areas, the_many: the areas } } }\n",
        )
        .file(
            "programmes/guides.yaml",
            "name: Guides\nholder: { en: { one: guide, many: guides } }\nunit: persons\n",
        )
        .file("sources/s.yaml", "title: S\ntype: list\npublished: \"2020-12-31\"\n")
        .file(
            "inquiries/q/inquiry.yaml",
            &format!("title: Q\ntype: letter\nas_of: \"{as_of}\"\nknown_by: \"2020-12-31\"\n{questions}"),
        )
}

impl Site {
    fn file(mut self, path: &str, text: &str) -> Site {
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    /// Adds to the end of a file.
    fn more(mut self, path: &str, text: &str) -> Site {
        self.0.iter_mut().find(|(held, _)| held == path).unwrap().1 += text;
        self
    }

    /// A unit with the statements of one post, each a line: `2020 = 3` is stated from then, `2020-06-01 : 3` observed on that
    /// day, `2020 ? 3` planned from then; a number with a sign is a change; what stands after a comma are further keys.
    fn unit(self, id: &str, statements: &[&str]) -> Site {
        let mut text = format!("name: {}\n", id.to_uppercase());
        if !statements.is_empty() {
            text += "posts:\n  - programme: guides\n    statements:\n";
        }
        for line in statements {
            let (fact, more) = line.split_once(", ").unwrap_or((line, ""));
            let [date, basis, number] = fact.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let what = if number.starts_with(['+', '-']) {
                "change"
            } else {
                "value"
            };
            let (when, basis) = match basis {
                "=" => ("from", "stated"),
                ":" => ("at", "observed"),
                _ => ("from", "planned"),
            };
            let source = if more.contains("source:") { "" } else { ", source: s" };
            let unit = if more.contains("unit:") { "" } else { ", unit: persons" };
            let more = if more.is_empty() {
                String::new()
            } else {
                format!(", {more}")
            };
            text += &format!(
                "      - {{ {what}: \"{number}\", {when}: \"{date}\", basis: {basis}{unit}{source}{more} }}\n"
            );
        }
        self.file(&format!("districts/{id}.yaml"), &text)
    }

    /// The same site as it was known on another day.
    fn known_by(mut self, day: &str) -> Site {
        let inquiry = self
            .0
            .iter_mut()
            .find(|(path, _)| path == "inquiries/q/inquiry.yaml")
            .unwrap();
        inquiry.1 = inquiry
            .1
            .replace("known_by: \"2020-12-31\"", &format!("known_by: \"{day}\""));
        self
    }

    fn event(self, id: &str, in_force: &str, original: &str, resulting: &str) -> Site {
        let text = format!(
            "name: E\nclassification: regrouping\nin_force: \"{in_force}\"\noriginal: [{original}]\n\
             resulting: [{resulting}]\nbasis: stated\nsource: s\n"
        );
        self.file(&format!("events/{id}.yaml"), &text)
    }

    fn read(self) -> Read {
        of_files(self.0)
    }

    /// Read, with no findings at all.
    fn sound(self) -> Read {
        let read = self.read();
        assert!(found(&read).is_empty(), "{:#?}", found(&read));
        read
    }
}

/// The findings, each as `code path:line message`.
fn found(read: &Read) -> Vec<String> {
    let told = |f: &lagesbild::diagnostic::Finding| {
        let place = f.labels.first().map_or(String::new(), |label| {
            let file = read.files.get(label.span.file);
            format!("{}:{}", file.path, file.position(label.span.start).0)
        });
        format!("{} {place} {}", f.code.as_str(), f.message.english())
    };
    read.findings.iter().map(told).collect()
}

/// Asserts that the findings are these and no others, each by its code and place and by words of its message.
fn finds(read: &Read, expected: &[(&str, &[&str])]) {
    let found = found(read);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (start, words) in expected {
        let told = found.iter().find(|told| told.starts_with(&format!("{start} ")));
        let told = told.unwrap_or_else(|| panic!("no {start} in {found:#?}"));
        for word in *words {
            assert!(told.contains(word), "no `{word}` in {told}");
        }
    }
}

fn asked(read: &Read, question: &str, language: Language) -> Value {
    let model = read.model.as_ref().unwrap_or_else(|| panic!("{:#?}", found(read)));
    let Some(Subject::Question(inquiry, n)) = model.find("question", question) else {
        panic!("there is no question {question}")
    };
    let known = Known::new(model, model[inquiry].clock);
    serde_json::to_value(AnswerData::new(
        &Words::new(model, language),
        &known,
        &answer(&known, inquiry, n),
    ))
    .unwrap()
}

/// What a path of an answer leads to, as text: a list member is named by its id, district or day; of a list of objects only
/// their ids are told.
fn at(value: &Value, path: &str) -> String {
    let name = |member: &Value| {
        let key = ["id", "district", "at"].into_iter().find_map(|key| member.get(key));
        key.and_then(Value::as_str).map(str::to_owned)
    };
    let mut value = value;
    for step in path.split('/') {
        value = match value {
            Value::Array(list) => {
                let found = list.iter().find(|member| name(member).as_deref() == Some(step));
                let found = found.or_else(|| step.parse::<usize>().ok().and_then(|n| list.get(n)));
                found.unwrap_or_else(|| panic!("no {step} of {path} in {list:#?}"))
            }
            other => other
                .get(step)
                .unwrap_or_else(|| panic!("no {step} of {path} in {other:#}")),
        };
    }
    match value {
        Value::Null => "null".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            let names: Vec<String> = list
                .iter()
                .map(|m| name(m).or_else(|| m.as_str().map(str::to_owned)).unwrap_or_default())
                .collect();
            names.join(" ")
        }
        other => other.to_string(),
    }
}

/// Asserts what an answer holds: a value that begins with `…` is part of the text, one that begins with `!` is not in it.
fn holds(read: &Read, question: &str, expected: &[(&str, &str)]) {
    holds_in(read, question, Language::En, expected);
}

fn holds_in(read: &Read, question: &str, language: Language, expected: &[(&str, &str)]) {
    let data = asked(read, question, language);
    for (path, value) in expected {
        // notes and caveats are lists of texts
        let list = ["notes", "caveats"].iter().any(|end| path.ends_with(end));
        let held = if list {
            let (before, last) = path.rsplit_once('/').unwrap_or(("", path));
            let of = if before.is_empty() {
                data.clone()
            } else {
                part(&data, before)
            };
            let texts = of[last].as_array().unwrap().iter();
            texts.map(|text| text.as_str().unwrap()).collect::<Vec<_>>().join(" | ")
        } else {
            at(&data, path)
        };
        let right = match (value.strip_prefix('…'), value.strip_prefix('!')) {
            (Some(part), _) => held.contains(part),
            (_, Some(part)) => !held.contains(part),
            _ => held == *value,
        };
        assert!(
            right,
            "{question} {path}: `{value}` expected, `{held}` found in {data:#}"
        );
    }
}

/// The member of a list that a path of two steps leads to.
fn part(data: &Value, path: &str) -> Value {
    let (list, id) = path.split_once('/').unwrap();
    let list = data[list].as_array().unwrap();
    let member = list.iter().find(|member| member["id"] == id);
    member.unwrap_or_else(|| panic!("no {id} in {list:#?}")).clone()
}

/// The changes of a row, each as `from>to when`, a plan with a question mark.
fn changes(read: &Read, question: &str, row: &str) -> Vec<String> {
    let row = part(&asked(read, question, Language::En), &format!("rows/{row}"));
    let text = |v: &Value| v.as_str().unwrap_or("").to_owned();
    let changes = row["changes"].as_array().unwrap().iter();
    changes
        .map(|c| {
            let plan = if c["planned"] == true { "?" } else { "" };
            format!("{}>{} {}{plan}", text(&c["from"]), text(&c["to"]), text(&c["when"]))
        })
        .collect()
}

fn page(read: &Read, path: &str) -> String {
    let model = read.model.as_ref().unwrap();
    let made = lagesbild::make(model, &read.files, &Look::default(), Papers::Html, &());
    let bundle = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let all: Vec<&str> = bundle.iter().map(|(path, _)| path).collect();
    let bytes = bundle.get(path).unwrap_or_else(|| panic!("no {path} in {all:?}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}
