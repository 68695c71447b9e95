//! What the first content must answer, typed by hand from the design's table and from the key to the documents.
//!
//! Everything is read off the object that `answer --format json` prints, so that the names of its fields are held
//! to as well: a field that is not there fails the test that asks for it.

#![expect(clippy::unwrap_used, reason = "what a test cannot read fails it")]

use lagesbild::answer;
use lagesbild::model::{Clock, Known, Language, Subject};
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use serde_json::{Value, json};

use super::seed_rows::content;

/// An asked day and the day of the knowledge.
type Pair = (&'static str, &'static str);

/// When the committee dealt with the key posts.
const MEETING: Pair = ("2024-03-19", "2024-03-19");
/// The pair of the state pages: the plan for Farsta has begun.
const STATE: Pair = ("2024-04-01", "2024-04-01");
/// A month after the mergers, as it was known at the meeting.
const AFTER_MERGERS: Pair = ("2023-08-01", "2024-03-19");

/// Question 1: a unit, its start, and complete months from then to the meeting and to the state's day.
///
/// From a start that is only a year the longest time is counted from its first day, the shortest from its last.
const STARTS: [(&str, &str, [i32; 2], [i32; 2]); 9] = [
    ("skarholmen", "2019", [50, 62], [51, 63]),
    ("jarva", "2020", [38, 50], [39, 51]),
    ("hagersten-alvsjo", "2021", [26, 38], [27, 39]),
    ("bromma", "2022", [14, 26], [15, 27]),
    ("hasselby-vallingby", "2022", [14, 26], [15, 27]),
    ("farsta", "2022", [14, 26], [15, 27]),
    ("enskede-arsta-vantor", "2022", [14, 26], [15, 27]),
    ("sodermalm", "2022-09", [17, 18], [18, 19]),
    ("norra-innerstaden-kungsholmen", "2022-12", [14, 15], [15, 16]),
];

/// Question 2: a unit, and whether its number was constant, at the meeting and on the state's day.
const CONSTANCY: [(&str, &str, &str); 10] = [
    ("skarholmen", "changed", "changed"),
    ("jarva", "constant", "constant"),
    ("bromma", "constant", "constant"),
    ("hasselby-vallingby", "constant", "constant"),
    ("hagersten-alvsjo", "constant", "constant"),
    ("sodermalm", "constant", "constant"),
    ("farsta", "constant", "changed"),
    ("enskede-arsta-vantor", "not-established", "not-established"),
    ("norra-innerstaden-kungsholmen", "not-established", "not-established"),
    ("skarpnack", "not-in-place", "not-in-place"),
];

/// How many: a unit, and its number at the meeting, on the state's day, and a month after the mergers.
const NUMBERS: [(&str, i64, i64, Option<i64>); 9] = [
    ("skarholmen", 2, 2, Some(2)),
    ("jarva", 3, 3, Some(3)),
    ("bromma", 1, 1, Some(1)),
    ("hasselby-vallingby", 1, 1, Some(1)),
    ("hagersten-alvsjo", 1, 1, Some(1)),
    ("sodermalm", 2, 2, Some(2)),
    ("norra-innerstaden-kungsholmen", 1, 1, None),
    ("farsta", 1, 2, Some(1)),
    ("enskede-arsta-vantor", 2, 2, None),
];

/// The answer to a question of the content, `inquiry/question`, as the command line prints it.
fn answered(question: &str, pair: Pair) -> Value {
    let model = content();
    let Some(Subject::Question(inquiry, n)) = model.find("question", question) else {
        panic!("there is no question {question}")
    };
    let clock = Clock {
        as_of: pair.0.parse().unwrap(),
        known_by: pair.1.parse().unwrap(),
    };
    let known = Known::new(model, clock);
    let answer = answer::answer(&known, inquiry, n);
    let data = serde_json::to_value(AnswerData::new(&Words::new(model, Language::Sv), &known, &answer)).unwrap();
    assert_eq!(at(&data, "/as_of"), pair.0);
    assert_eq!(at(&data, "/known_by"), pair.1);
    data
}

/// One of the questions on key posts.
fn key_post(question: &str, pair: Pair) -> Value {
    answered(&format!("nyckeltjanster-2024/{question}"), pair)
}

fn at<'v>(data: &'v Value, pointer: &str) -> &'v Value {
    data.pointer(pointer)
        .unwrap_or_else(|| panic!("no {pointer} in {data:#}"))
}

fn row<'v>(data: &'v Value, id: &str) -> &'v Value {
    let rows = at(data, "/rows").as_array().unwrap();
    rows.iter()
        .find(|row| row["id"] == id)
        .unwrap_or_else(|| panic!("no row {id} in {data:#}"))
}

/// The ids of the rows, sorted.
fn ids(data: &Value) -> Vec<&str> {
    let mut ids: Vec<&str> = at(data, "/rows")
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap())
        .collect();
    ids.sort_unstable();
    ids
}

fn sorted<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = ids.into_iter().collect();
    ids.sort_unstable();
    ids
}

/// The changes of one kind that a row tells.
fn changes<'v>(row: &'v Value, what: &str) -> Vec<&'v Value> {
    at(row, "/changes")
        .as_array()
        .unwrap()
        .iter()
        .filter(|c| c["what"] == what)
        .collect()
}

fn assert_ten_of_eleven(data: &Value) {
    assert_eq!(at(data, "/coverage/in_place"), 10, "{data:#}");
    assert_eq!(at(data, "/coverage/of"), 11);
    assert_eq!(at(data, "/coverage/cannot_tell"), &json!([]));
    let missing = json!([{"district": "skarpnack", "status": "pending", "reason": "väntar på säkerhetsprövning"}]);
    assert_eq!(at(data, "/coverage/missing"), &missing);
}

#[test]
fn varaktighet_gives_the_starts_of_the_key() {
    for (pair, months) in [(MEETING, 0), (STATE, 1)] {
        let data = key_post("varaktighet", pair);
        assert_eq!(at(&data, "/kind"), "duration");
        assert_eq!(at(&data, "/asked"), true);
        assert_eq!(at(&data, "/verdict"), "answered");
        assert_ten_of_eleven(&data);
        assert_eq!(ids(&data), sorted(STARTS.iter().map(|s| s.0).chain(["skarpnack"])));
        for (id, since, at_meeting, at_state) in STARTS {
            let row = row(&data, id);
            let [min, max] = [at_meeting, at_state][months];
            assert_eq!(at(row, "/verdict"), "in-place", "{id}");
            assert_eq!(at(row, "/since"), since, "{id}");
            assert_eq!(at(row, "/months"), &json!({"min": min, "max": max}), "{id} {pair:?}");
        }
        let skarpnack = row(&data, "skarpnack");
        assert_eq!(at(skarpnack, "/verdict"), "not-in-place");
        assert_eq!(at(skarpnack, "/since"), &Value::Null);
        assert_eq!(at(skarpnack, "/months"), &Value::Null);
    }
}

#[test]
fn varaktighet_says_the_longest_time_in_words() {
    let sentence = key_post("varaktighet", MEETING);
    let sentence = at(&sentence, "/sentence").as_str().unwrap();
    assert!(
        sentence.contains("sedan 2019: mellan 4 år 2 månader och 5 år 2 månader"),
        "{sentence}"
    );
}

#[test]
fn konstans_is_partly_answered_and_farsta_changes_by_plan() {
    for (pair, later) in [(MEETING, false), (STATE, true)] {
        let data = key_post("konstans", pair);
        assert_eq!(at(&data, "/kind"), "constancy");
        assert_eq!(at(&data, "/verdict"), "partly");
        assert_ten_of_eleven(&data);
        assert_eq!(ids(&data), sorted(CONSTANCY.map(|c| c.0)));
        for (id, at_meeting, at_state) in CONSTANCY {
            let verdict = if later { at_state } else { at_meeting };
            assert_eq!(at(row(&data, id), "/verdict"), verdict, "{id} {pair:?}");
        }
        // districts, not rows: the shared post is one row and two districts
        let of = |verdict: &str| -> usize {
            let rows = at(&data, "/rows")
                .as_array()
                .unwrap()
                .iter()
                .filter(|r| r["verdict"] == verdict);
            rows.map(|r| at(r, "/districts").as_array().unwrap().len()).sum()
        };
        let expected = if later { (5, 2, 3) } else { (6, 1, 3) };
        assert_eq!((of("constant"), of("changed"), of("not-established")), expected);

        let skarholmen = changes(row(&data, "skarholmen"), "count");
        assert_eq!(skarholmen.len(), 1);
        assert_eq!(at(skarholmen[0], "/when"), "2022");
        assert_eq!(
            (at(skarholmen[0], "/from"), at(skarholmen[0], "/to")),
            (&json!("1"), &json!("2"))
        );
        assert_eq!(at(skarholmen[0], "/planned"), false);
        assert_eq!(at(row(&data, "skarholmen"), "/confirmed"), true);
    }
    let state = key_post("konstans", STATE);
    let farsta = row(&state, "farsta");
    assert_eq!(at(farsta, "/confirmed"), false);
    let change = changes(farsta, "count");
    assert_eq!(change.len(), 1);
    assert_eq!(at(change[0], "/when"), "2024-04-01");
    assert_eq!(
        (at(change[0], "/from"), at(change[0], "/to")),
        (&json!("1"), &json!("2"))
    );
    assert_eq!(at(change[0], "/planned"), true);
    assert_eq!(at(change[0], "/source"), "tju-2024-farsta#sig");
}

#[test]
fn konstans_keeps_a_new_home_apart_from_a_new_number() {
    let data = key_post("konstans", MEETING);
    let hasselby = row(&data, "hasselby-vallingby");
    assert!(changes(hasselby, "count").is_empty());
    let home = changes(hasselby, "home");
    assert_eq!(home.len(), 1);
    assert_eq!(at(home[0], "/when"), "2023-11");
    assert_eq!(at(home[0], "/from"), "förvaltningens öppenvård");
    assert_eq!(at(home[0], "/to"), "socialtjänstens myndighetsutövning");
    assert!(!changes(hasselby, "duties").is_empty());
    // two predecessors had two and one; the sum over the merger is what was constant
    let jarva = row(&data, "jarva");
    assert!(changes(jarva, "count").is_empty());
    assert_eq!(at(jarva, "/value/min"), 3);
}

#[test]
fn kvarstar_has_words_and_no_number() {
    for pair in [MEETING, STATE] {
        let data = key_post("kvarstar", pair);
        assert_eq!(at(&data, "/kind"), "remainder");
        assert_eq!(at(&data, "/verdict"), "partly");
        assert_eq!(at(&data, "/total"), &Value::Null);
        let sentence = at(&data, "/sentence").as_str().unwrap();
        assert!(
            sentence.contains("ill stora delar") && sentence.contains("7 tjänster"),
            "{sentence}"
        );
        for row in at(&data, "/rows").as_array().unwrap() {
            assert_eq!(at(row, "/value"), &Value::Null);
        }
    }
}

#[test]
fn skolmiljo_cannot_be_one_figure() {
    for pair in [MEETING, STATE] {
        let data = key_post("skolmiljo", pair);
        assert_eq!(at(&data, "/kind"), "by-definition");
        assert_eq!(at(&data, "/verdict"), "unanswerable");
        assert!(at(&data, "/reason").is_string());
        assert_eq!(at(&data, "/total"), &Value::Null);
        assert_eq!(
            ids(&data),
            ["del-av-arbetstiden", "placerad-pa-skola", "regelbundet-pa-skola"]
        );
        for row in at(&data, "/rows").as_array().unwrap() {
            assert_eq!(at(row, "/verdict"), "verbal");
            assert!(
                !at(row, "/notes").as_array().unwrap().is_empty(),
                "what is known is told: {row:#}"
            );
            assert_eq!(at(row, "/sources/0"), "tju-2024-nyckeltjanster#skolmiljo");
        }
    }
}

#[test]
fn antal_counts_the_shared_post_once() {
    let data = key_post("antal", MEETING);
    assert_eq!(at(&data, "/kind"), "headcount");
    assert_eq!(at(&data, "/asked"), false);
    assert_eq!(at(&data, "/verdict"), "answered");
    assert_ten_of_eleven(&data);
    let total = json!({"text": "14", "min": 14, "max": 14, "unit": "persons", "at_least": false, "confirmed": true});
    assert_eq!(at(&data, "/total"), &total);
    assert_eq!(ids(&data), sorted(NUMBERS.iter().map(|n| n.0).chain(["skarpnack"])));
    for (id, number, ..) in NUMBERS {
        let row = row(&data, id);
        assert_eq!(at(row, "/verdict"), "counted", "{id}");
        assert_eq!(at(row, "/unit"), "persons", "{id}");
        assert_eq!(
            (at(row, "/value/min"), at(row, "/value/max")),
            (&json!(number), &json!(number)),
            "{id}"
        );
    }
    let shared = at(row(&data, "norra-innerstaden-kungsholmen"), "/districts");
    assert_eq!(shared.as_array().unwrap().len(), 2);
    assert_eq!(at(row(&data, "skarpnack"), "/verdict"), "not-in-place");
    assert_eq!(at(row(&data, "skarpnack"), "/value"), &Value::Null);
}

#[test]
fn antal_counts_a_plan_from_its_day_and_says_so() {
    let data = key_post("antal", STATE);
    assert_eq!(at(&data, "/verdict"), "answered");
    assert_ten_of_eleven(&data);
    let total = json!({"text": "15", "min": 15, "max": 15, "unit": "persons", "at_least": false, "confirmed": false});
    assert_eq!(at(&data, "/total"), &total);
    for (id, _, number, _) in NUMBERS {
        let row = row(&data, id);
        let planned = id == "farsta";
        assert_eq!(at(row, "/verdict"), if planned { "planned" } else { "counted" }, "{id}");
        assert_eq!(at(row, "/confirmed"), !planned, "{id}");
        assert_eq!(at(row, "/value/min"), number, "{id}");
    }
    assert_eq!(at(row(&data, "farsta"), "/basis"), "planned");
    assert_eq!(
        at(row(&data, "farsta"), "/notes"),
        &json!(["enligt plan, inte bekräftad", "slutsats"])
    );
    let sentence = at(&data, "/sentence").as_str().unwrap();
    assert!(
        ["15", "plan", "Farsta", "bekräftad"]
            .iter()
            .all(|word| sentence.contains(word)),
        "{sentence}"
    );
}

#[test]
fn a_month_after_the_mergers_there_are_at_least_eleven() {
    let data = key_post("antal", AFTER_MERGERS);
    assert_ne!(at(&data, "/verdict"), "answered");
    assert_eq!(at(&data, "/total/min"), 11);
    assert_eq!(at(&data, "/total/max"), &Value::Null);
    assert_eq!(at(&data, "/total/at_least"), true);
    for (id, _, _, number) in NUMBERS {
        let row = row(&data, id);
        match number {
            Some(number) => assert_eq!(at(row, "/value/min"), number, "{id}"),
            None => assert_eq!(
                (at(row, "/verdict"), at(row, "/value")),
                (&json!("unknown"), &Value::Null),
                "{id}"
            ),
        }
    }
    for question in ["antal", "tackning", "varaktighet", "konstans"] {
        let data = key_post(question, AFTER_MERGERS);
        assert_eq!(at(&data, "/coverage/in_place"), 9, "{question}");
        assert_eq!(at(&data, "/coverage/of"), 11, "{question}");
        assert_eq!(
            at(&data, "/coverage/cannot_tell"),
            &json!(["norra-innerstaden", "skarpnack"]),
            "{question}"
        );
        assert_eq!(at(&data, "/coverage/missing"), &json!([]), "{question}");
    }
}

#[test]
fn tackning_is_all_but_skarpnack() {
    for pair in [MEETING, STATE] {
        let data = key_post("tackning", pair);
        assert_eq!(at(&data, "/kind"), "coverage");
        assert_eq!(at(&data, "/verdict"), "answered");
        assert_ten_of_eleven(&data);
    }
}

#[test]
fn farsta_has_one_and_two_by_plan() {
    let data = answered("farsta-2024/antal", ("2024-03-21", "2024-03-21"));
    assert_eq!(at(&data, "/verdict"), "answered");
    let rows = [
        ("farsta@2024-03-21", "counted", 1, true),
        ("farsta@2024-04-01", "planned", 2, false),
    ];
    assert_eq!(ids(&data), rows.map(|r| r.0));
    for (id, verdict, number, confirmed) in rows {
        let row = row(&data, id);
        assert_eq!(at(row, "/verdict"), verdict);
        assert_eq!(at(row, "/at"), &id["farsta@".len()..]);
        assert_eq!(at(row, "/value/min"), number);
        assert_eq!(at(row, "/confirmed"), confirmed);
    }
}

#[test]
fn skarholmen_has_two_school_social_workers_and_no_third_yet() {
    let data = answered("skarholmen-2023/antal-skolsocionomer", ("2023-11-22", "2023-11-22"));
    assert_eq!(at(&data, "/verdict"), "answered");
    assert_eq!(at(&data, "/total/min"), 2);
    assert_eq!(at(&data, "/total/max"), 2);
    assert_eq!(at(&data, "/total/unit"), "posts");
}

#[test]
fn an_account_that_leaves_something_open_is_a_partial_answer() {
    let pair = ("2023-12-31", "2023-12-31");
    for (question, verdict) in [
        ("fraga-1a", "answered"),
        ("fraga-1c", "partly"),
        ("fraga-3", "answered"),
    ] {
        let data = answered(&format!("kungsholmen-2023/{question}"), pair);
        assert_eq!(at(&data, "/verdict"), verdict, "{question}");
        assert_eq!(at(&data, "/reason").is_string(), verdict == "partly", "{question}");
    }
}

#[test]
fn sentences_about_one_district_can_stand_in_minutes() {
    let farsta = answered("farsta-2024/antal", ("2024-03-21", "2024-03-21"));
    assert_eq!(
        at(&farsta, "/sentence"),
        "Den 21 mars 2024 har Farsta 1 person som socialsekreterare hos polis. Enligt en plan som inte är bekräftad ska \
         Farsta ha 2 personer som socialsekreterare hos polis den 1 april 2024."
    );
    let skarholmen = answered("skarholmen-2023/antal-skolsocionomer", ("2023-11-22", "2023-11-22"));
    assert_eq!(
        at(&skarholmen, "/sentence"),
        "Den 22 november 2023 har Skärholmen 2 tjänster som skolsocionom. Antalet är en slutsats."
    );
    assert_eq!(
        at(&skarholmen, "/caveats/0"),
        "Skärholmen väntas enligt källan få 1 tjänst till, utan angivet datum. Ändringen räknas inte förrän en källa anger \
         det nya antalet."
    );
}

#[test]
fn a_span_without_evidence_begins_as_exactly_as_the_source_tells() {
    let data = key_post("konstans", MEETING);
    // between two sightings the number is not told; a sighting at some time is evidence of no certain day
    for (id, gap) in [
        ("enskede-arsta-vantor", "före den 19 mars 2024"),
        ("norra-innerstaden-kungsholmen", "före den 15 juni 2023"),
        (
            "norra-innerstaden-kungsholmen",
            "från någon gång mellan 15 juni och 31 december 2023 till 18 mars 2024",
        ),
    ] {
        let notes = at(row(&data, id), "/notes").as_array().unwrap();
        let gap = format!("källorna anger inte antalet {gap}");
        assert!(notes.contains(&json!(gap)), "{notes:?}");
    }
}
