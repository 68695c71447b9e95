//! The second site, `docs/example/`: other nouns, another country, reorganisations of every kind. Nothing in the program leans on the
//! first city. Its figures are summed by hand from the two tables that its sources have.

use std::collections::BTreeSet;
use std::path::Path;

use lagesbild::answer::answer;
use lagesbild::load::Look;
use lagesbild::model::word::{EventKind, Word};
use lagesbild::model::{Known, Language, Subject};
use lagesbild::view::Papers;
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use lagesbild::{Read, read};
use serde_json::Value;

fn site() -> Read {
    read(Path::new("docs/example/content")).unwrap()
}

fn answered(read: &Read, question: &str) -> Value {
    let model = read.model.as_ref().unwrap();
    let Some(Subject::Question(inquiry, n)) = model.find("question", &format!("pilots-2024/{question}")) else {
        panic!("there is no question {question}")
    };
    let known = Known::new(model, model[inquiry].clock);
    let answer = answer(&known, inquiry, n);
    serde_json::to_value(AnswerData::new(&Words::new(model, Language::En), &known, &answer)).unwrap()
}

#[test]
fn it_is_sound_and_has_every_kind_of_reorganisation() {
    let site = site();
    let told: Vec<String> = site.findings.iter().map(|f| f.message.english()).collect();
    assert_eq!(told, Vec::<String>::new());
    let model = site.model.as_ref().unwrap();
    assert_eq!(model.districts().count(), 39);
    let kinds: BTreeSet<EventKind> = model.events().map(|(_, event)| event.kind).collect();
    let all: BTreeSet<EventKind> = EventKind::ALL.iter().copied().collect();
    assert_eq!(kinds, all);
}

#[test]
fn its_answers_are_those_of_the_tables() {
    let site = site();
    // of 13 boards that were never reorganised: 28 in 2015; Farrow one more since, and of Inverlay's two nothing is known
    // any more. Of the 15 others that there are today: 24, and none at Yarl.
    let today = answered(&site, "how-many");
    assert_eq!(today["coverage"]["of"], 28);
    assert_eq!(today["total"]["min"], 51);
    // the 16 that are no more, or are others, had 22
    let boards = answered(&site, "boards");
    assert_eq!(boards["coverage"]["in_place"], 28);
    let over_time = answered(&site, "over-time");
    let first = &over_time["totals"][0];
    assert_eq!(
        (&first["min"], &first["max"]),
        (&Value::from(50), &Value::from(50)),
        "{over_time:#}"
    );
}

/// Words of the first content, and addresses that it has.
const OF_THE_FIRST: &[&str] = &[
    "stadsdel",
    "förvaltning",
    "forvaltning",
    "stockholm",
    "socialtjänst",
    "nämnd",
    "skrivelse",
    "tjänsteutlåtande",
    "utgavor",
];

#[test]
fn nothing_of_the_first_city_is_on_its_pages() {
    let site = site();
    let model = site.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &site.files, &Look::default(), Papers::Html, &()).unwrap();
    let mut pages = 0;
    for (path, bytes) in bundle.iter() {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let text = text.to_lowercase();
        for word in OF_THE_FIRST {
            assert!(!path.contains(word), "{path}");
            let at = text.find(word).unwrap_or_default();
            let around: String = text[..at].chars().rev().take(40).collect();
            assert!(!text.contains(word), "{path}: {word} after {around}");
        }
        pages += usize::from(path.ends_with(".html"));
    }
    assert!(pages > 60, "{pages}");
    // units are called in addresses what the site calls them
    assert!(bundle.get("harbour-boards.html").is_some());
    assert!(bundle.get("harbour-boards/vane-islands.html").is_some());
    let list = std::str::from_utf8(bundle.get("harbour-boards.html").unwrap()).unwrap();
    assert!(list.contains("<h1>Harbour boards</h1>"), "{list}");
}
