//! The schemas: that they are current, that they take what the program takes, and refuse what it refuses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::json_schema::Schema;
use lagesbild::diagnostic::Code;
use lagesbild::load;
use lagesbild::load::Kind;
use lagesbild::load::yaml::{Node, Value as Yaml};
use lagesbild::model::date::Date;
use lagesbild::model::number::{Change, Number};
use lagesbild::model::word::Word;
use lagesbild::scaffold;
use lagesbild::source::FileId;
use lagesbild::written::schema;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn the_copies_in_the_repository_are_current() {
    let folder = root().join("schema");
    for (name, text) in scaffold::schemas() {
        let there = fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(
            there == text,
            "schema/{name} is not current; `lagesbild schema` writes it"
        );
    }
    let files = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name());
    let json = files.filter(|name| name.to_string_lossy().ends_with(".json"));
    assert_eq!(
        json.count(),
        scaffold::schemas().len(),
        "schema/ has files of kinds that are none"
    );
    let settings = fs::read_to_string(root().join(".vscode/settings.json")).unwrap();
    assert_eq!(settings, scaffold::settings());
}

#[test]
fn schemas_are_valid_and_every_key_is_explained() {
    for (name, text) in scaffold::schemas() {
        let schema: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(schema["$schema"], json!("https://json-schema.org/draft/2020-12/schema"));
        // valid by the schema that it names
        Schema::new(schema.clone());
        let mut keys = 0;
        let records = std::iter::once(&schema).chain(schema["$defs"].as_object().unwrap().values());
        for record in records.filter(|r| r["additionalProperties"] == json!(false) && r.get("title").is_some()) {
            for (key, value) in record["properties"].as_object().unwrap() {
                let about = value["description"].as_str().unwrap_or_default();
                assert!(about.chars().count() > 3, "{name}: {key} is not explained");
                keys += 1;
            }
        }
        assert!(keys > 1, "{name} has {keys} keys");
    }
}

/// What is made from a key that the reader knows reaches further than what is made from chance.
#[test]
fn the_dictionary_of_made_inputs_has_every_key_and_word() {
    let dictionary = fs::read_to_string(root().join("tests/fuzz/words.dict")).unwrap();
    let known: BTreeSet<&str> = dictionary
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'))
        .collect();
    for (name, text) in scaffold::schemas() {
        let mut words = BTreeSet::new();
        words_of(&serde_json::from_str(&text).unwrap(), &mut words);
        words.retain(|word| !known.contains(word.as_str()));
        assert!(words.is_empty(), "tests/fuzz/words.dict lacks {words:?} of {name}");
    }
}

/// The keys and words of a schema.
fn words_of(shape: &Value, words: &mut BTreeSet<String>) {
    if let Some(keys) = shape["properties"].as_object() {
        words.extend(keys.keys().cloned());
    }
    let told = shape["enum"].as_array().into_iter().flatten().chain(shape.get("const"));
    words.extend(told.filter_map(Value::as_str).map(str::to_owned));
    match shape {
        Value::Object(members) => members.values().for_each(|inner| words_of(inner, words)),
        Value::Array(items) => items.iter().for_each(|inner| words_of(inner, words)),
        _ => {}
    }
}

#[test]
fn every_record_of_the_content_is_valid() {
    let validators = validators();
    for content in ["content", "tests/fixtures/halvenia"] {
        let mut seen: BTreeMap<Kind, usize> = BTreeMap::new();
        for (kind, path, record) in records(&root().join(content)) {
            let errors = validators[&kind].errors(&record);
            assert!(errors.is_empty(), "{content}/{path}: {errors:#?}");
            *seen.entry(kind).or_default() += 1;
        }
        let kinds = Kind::ALL.iter().filter(|k| k.declared().is_some()).count();
        assert_eq!(seen.len(), kinds, "{content}: {seen:?}");
    }
}

#[test]
fn what_decoding_refuses_the_schemas_refuse() {
    let validators = validators();
    for code in [
        Code::UnknownKey,
        Code::MissingKey,
        Code::WrongType,
        Code::UnknownValue,
        Code::BadDate,
        Code::BadNumber,
        Code::StatementWithoutSource,
    ] {
        let folder = root().join("tests/fixtures/findings").join(code.as_str());
        let refused = records(&folder)
            .into_iter()
            .filter(|(kind, _, record)| !validators[kind].is_valid(record));
        assert!(refused.count() > 0, "{code}");
    }
}

#[test]
fn dates_and_numbers_are_those_of_the_model() {
    let (dates, numbers, changes) = leaves();
    for (text, fine) in [
        ("2022", true),
        ("202X", true),
        ("2022-09~", true),
        ("2022-XX-XX", true),
        ("2024-37", true),
        ("2019/2022", true),
        ("2022/..", true),
        ("/2022", true),
        ("[..2023-11]", true),
        ("[2023,2024-02..]", true),
        ("2024-13", false),
        ("2024-1-5", false),
        ("19/3 2024", false),
        ("2024-02-32", false),
        ("[]", false),
        ("våren 2024", false),
        (" 2024", false),
    ] {
        assert_eq!(Date::parse(text).is_ok(), fine, "{text}");
        assert_eq!(dates.is_valid(&json!(text)), fine, "{text}");
    }
    for (text, fine) in [
        ("2", true),
        ("1.5", true),
        ("~100", true),
        ("1..2", true),
        ("~1..2", true),
        (">=7", true),
        ("?", true),
        ("~?", false),
        ("1,5", false),
        ("-1", false),
        ("två", false),
        ("1.2345", false),
    ] {
        assert_eq!(Number::parse(text).is_ok(), fine, "{text}");
        assert_eq!(numbers.is_valid(&json!(text)), fine, "{text}");
    }
    for (text, fine) in [("+1", true), ("-2.5", true), ("1", false), ("+-1", false)] {
        assert_eq!(Change::parse(text).is_ok(), fine, "{text}");
        assert_eq!(changes.is_valid(&json!(text)), fine, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_schema_takes_every_date_and_number_that_the_model_takes(
        text in "[0-9X]{1,4}(-[0-9X]{2}){0,2}[~?%]?|[\\[]?(20[0-9X]{2}|\\.\\.|/|,|-0[1-9]|-2[0-9]|[~?%]){1,6}\\]?",
        figure in "[~]?(>=|<=)?[0-9]{1,4}(\\.[0-9]{1,4})?(\\.\\.[0-9]{1,3})?|[+-][0-9]{1,3}(\\.[0-9]{1,4})?",
    ) {
        LEAVES.with(|(dates, numbers, changes)| {
            assert!(Date::parse(&text).is_err() || dates.is_valid(&json!(text)), "{text}");
            assert!(Number::parse(&figure).is_err() || numbers.is_valid(&json!(figure)), "{figure}");
            assert!(Change::parse(&figure).is_err() || changes.is_valid(&json!(figure)), "{figure}");
        });
    }
}

thread_local! {
    static LEAVES: (Schema, Schema, Schema) = leaves();
}

fn leaves() -> (Schema, Schema, Schema) {
    (
        Schema::new(schema::date()),
        Schema::new(schema::number()),
        Schema::new(schema::change()),
    )
}

/// The schema of each kind, ready to use.
pub fn validators() -> BTreeMap<Kind, Schema> {
    let of = |kind: &Kind| {
        let schema = schema::schema(kind.declared()?);
        Some((*kind, Schema::new(schema)))
    };
    Kind::ALL.iter().filter_map(of).collect()
}

/// All records below a content folder, as an editor's YAML reader sees them.
pub fn records(content: &Path) -> Vec<(Kind, String, Value)> {
    let (files, _) = load::files(content).unwrap();
    let mut records = Vec::new();
    for (_, file) in files.iter().filter(|(_, f)| f.path.ends_with(".yaml")) {
        let parts: Vec<&str> = file.path.split('/').collect();
        let kind = Kind::ALL.iter().find(|kind| match parts.as_slice() {
            [file] => kind.path("") == *file,
            [_, _, "editions", ..] => **kind == Kind::Edition,
            [folder, ..] => kind.folder() == *folder,
            [] => false,
        });
        let kind = *kind.unwrap_or_else(|| panic!("{}", file.path));
        let mut findings = Vec::new();
        let tree = load::yaml::parse(FileId(0), &file.text, &mut findings);
        records.extend(tree.map(|tree| (kind, file.path.to_string(), value(&tree))));
    }
    records
}

/// A node by YAML's core schema (YAML 1.2.2, section 10.3.2), which editors use: there a plain `2022` is a number.
fn value(node: &Node<'_>) -> Value {
    match &node.value {
        Yaml::Null | Yaml::Refused => Value::Null,
        Yaml::Scalar(text, true) => json!(text),
        Yaml::Scalar(text, false) => match &**text {
            "true" => json!(true),
            "false" => json!(false),
            text => match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(whole), _) => json!(whole),
                (_, Ok(number)) if text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) => json!(number),
                _ => json!(text),
            },
        },
        Yaml::List(items) => items.iter().map(value).collect(),
        Yaml::Map(entries) => Value::Object(entries.iter().map(|(k, v)| (k.text.to_string(), value(v))).collect()),
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
