//! Small sites of a few lines, each for one rule that the content and the second site have no case of.

#![expect(clippy::unwrap_used, reason = "what a test cannot read fails it")]

use lagesbild::answer;
use lagesbild::load::Look;
use lagesbild::model::{Known, Language, Subject};
use lagesbild::source::{File, Files};
use lagesbild::view::Papers;
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use lagesbild::{Read, checked, compare};
use serde_json::Value;

/// Two districts with the same programme, one source, and a question of each kind about numbers.
const BASE: &[(&str, &str)] = &[
    (
        "site.yaml",
        "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\n\
         nouns: { district: { en: { one: district, many: districts } } }\n",
    ),
    ("programmes/fw.yaml", "name: Field work\nunit: persons\n"),
    ("districts/north.yaml", NORTH),
    (
        "districts/south.yaml",
        "name: South\nposts:\n  - programme: fw\n    statements:\n      \
         - { value: 3, unit: persons, from: \"2022\", basis: stated, source: s }\n",
    ),
    ("sources/s.yaml", "title: S\ntype: paper\nmeeting: \"2024-12-01\"\n"),
    ("inquiries/i/inquiry.yaml", INQUIRY),
];

const NORTH: &str = "name: North\nposts:\n  - programme: fw\n    start: { introduced: \"2022\", source: s }\n    statements:\n      \
                     - { value: 2, unit: persons, from: \"2022\", basis: stated, source: s }\n";

const INQUIRY: &str = "title: I\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nquestions:\n  \
                       - { id: n, summary: How many, kind: headcount, programme: fw, unit: persons }\n  \
                       - { id: d, summary: How long, kind: duration, programme: fw }\n  \
                       - { id: v, summary: Where, kind: coverage, programme: fw }\n";

/// The base with files put in place of its own, or beside them.
fn site(own: &[(&str, &str)]) -> Read {
    let base = BASE
        .iter()
        .filter(|(path, _)| own.iter().all(|(other, _)| other != path));
    let mut all: Vec<(&str, &str)> = base.chain(own).copied().collect();
    all.sort_unstable();
    let files = all.into_iter().map(|(path, text)| File::new(path, text)).collect();
    checked(Files::new(files), Vec::new())
}

/// A site without errors.
fn sound(own: &[(&str, &str)]) -> Read {
    let read = site(own);
    let told: Vec<String> = read
        .findings
        .iter()
        .map(|f| format!("{}: {}", f.code.as_str(), f.message.english()))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    read
}

/// The codes of all findings.
fn codes(own: &[(&str, &str)]) -> Vec<&'static str> {
    site(own).findings.iter().map(|f| f.code.as_str()).collect()
}

fn answered(read: &Read, question: &str) -> Value {
    let model = read.model.as_ref().unwrap();
    let Some(Subject::Question(inquiry, n)) = model.find("question", &format!("i/{question}")) else {
        panic!("there is no question {question}")
    };
    let known = Known::new(model, model[inquiry].clock);
    let answer = answer::answer(&known, inquiry, n);
    serde_json::to_value(AnswerData::new(&Words::new(model, Language::En), &known, &answer)).unwrap()
}

fn row<'v>(data: &'v Value, id: &str) -> &'v Value {
    let mut rows = data["rows"].as_array().unwrap().iter();
    rows.find(|row| row["id"] == id)
        .unwrap_or_else(|| panic!("no row {id} in {data:#}"))
}

fn page(read: &Read, path: &str) -> String {
    let model = read.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &read.files, &Look::default(), Papers::Html, &()).unwrap();
    let all: Vec<&str> = bundle.iter().map(|(path, _)| path).collect();
    let bytes = bundle.get(path).unwrap_or_else(|| panic!("no {path} in {all:?}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// North with these statements of its post.
fn north(statements: &str) -> String {
    format!("name: North\nposts:\n  - programme: fw\n    statements:\n{statements}")
}

#[test]
fn whoever_is_counted_as_none_is_in_place_no_longer() {
    let with_none = north(
        "      - { value: 2, unit: persons, from: \"2022\", basis: stated, source: s }\n      \
         - { value: 0, unit: persons, from: \"2023-05\", basis: stated, source: s }\n",
    );
    let read = sound(&[("districts/north.yaml", &with_none)]);
    let count = answered(&read, "n");
    assert_eq!(row(&count, "north")["verdict"], "not-in-place");
    assert_eq!(row(&count, "north")["value"]["text"], "0");
    assert_eq!(count["total"]["text"], "3");
    assert_eq!(answered(&read, "v")["coverage"]["in_place"], 1);
}

#[test]
fn a_zero_says_no_more_than_it_says() {
    let seen = |what: &str, when: &str| {
        format!("      - {{ {what}, unit: persons, at: \"{when}\", basis: observed, source: s }}\n")
    };
    let two = "      - { value: 2, unit: persons, from: \"2022\", basis: stated, source: s }\n";
    let start = "    start: { on_site: \"2023-01\", source: s }\n    statements:\n";
    let status = "    status:\n      - { status: pending, reason: waits for vetting, at: \"2024-06\", source: s }\n    statements:\n";
    let with = |before: &str, statements: &str| format!("name: North\nposts:\n  - programme: fw\n{before}{statements}");
    let plain = "    statements:\n";
    let zero = seen("value: 0", "2024-05-01");
    for (north, place, notes) in [
        // who counts teams says nothing of persons
        (
            with(plain, &(two.to_owned() + &zero.replace("persons", "teams"))),
            "in-place",
            "",
        ),
        // nor of those of another category
        (
            with(plain, &(two.to_owned() + &zero.replace("unit", "category: chef, unit"))),
            "in-place",
            "",
        ),
        // who began later is there
        (with(start, &seen("value: 0", "2021-05")), "in-place", ""),
        (
            with(
                plain,
                &(seen("value: 0", "2022-05") + &seen("change: \"+1\"", "2024-05")),
            ),
            "in-place",
            "",
        ),
        (with(plain, &zero), "not-in-place", "none, according to the source"),
        // a source's own reason is told
        (with(status, &zero), "not-in-place", "waits for vetting"),
    ] {
        let read = sound(&[("districts/north.yaml", &north)]);
        let coverage = answered(&read, "v");
        let place_told = &row(&coverage, "north")["verdict"];
        assert_eq!(place_told, place, "{north}");
        assert!(coverage.to_string().contains(notes), "{north}\n{coverage:#}");
    }
    // two sources that disagree are both kept
    let stated = with(plain, &(two.to_owned() + &zero.replace("source: s }", "source: t }")));
    let files = [
        ("districts/north.yaml", stated.as_str()),
        ("sources/t.yaml", "title: T\ntype: paper\nmeeting: \"2024-05-01\"\n"),
    ];
    let count = answered(&site(&files), "n");
    assert_eq!(row(&count, "north")["value"]["text"], "0–2");
    assert_eq!(count["verdict"], "partly");
}

#[test]
fn one_more_is_one_at_least() {
    let more = north("      - { change: \"+1\", unit: persons, at: \"2023-05\", basis: observed, source: s }\n");
    let read = sound(&[("districts/north.yaml", &more)]);
    assert_eq!(row(&answered(&read, "v"), "north")["verdict"], "in-place");
    let fewer = more.replace("+1", "-1");
    let read = sound(&[("districts/north.yaml", &fewer)]);
    assert_eq!(row(&answered(&read, "v"), "north")["verdict"], "cannot-tell");
}

#[test]
fn a_plan_is_no_evidence() {
    let planned = north(
        "      - { value: 2, unit: persons, from: \"2022\", basis: stated, source: s }\n      \
         - { value: 4, unit: persons, from: \"2024-06-01\", basis: planned, source: p }\n",
    );
    let files = [
        ("districts/north.yaml", planned.as_str()),
        ("sources/s.yaml", "title: S\ntype: paper\nmeeting: \"2024-03-01\"\n"),
        ("sources/p.yaml", "title: P\ntype: paper\nmeeting: \"2024-04-01\"\n"),
    ];
    let count = answered(&sound(&files), "n");
    assert_eq!(row(&count, "north")["verdict"], "planned");
    assert_eq!(row(&count, "north")["confirmed"], false);
    let notes = row(&count, "north")["notes"].to_string();
    assert!(!notes.contains("last shown"), "{notes}");
}

#[test]
fn a_plan_stays_a_plan_over_a_merger() {
    let planned = "posts:\n  - programme: fw\n    statements:\n      \
                   - { value: 2, unit: persons, from: \"2022\", basis: planned, source: s }\n";
    let (a, b) = (format!("name: North\n{planned}"), format!("name: South\n{planned}"));
    let files = [
        ("sources/s.yaml", "title: S\ntype: paper\nmeeting: \"2021-12-01\"\n"),
        ("sources/m.yaml", "title: M\ntype: paper\nmeeting: \"2023-07-02\"\n"),
        ("districts/north.yaml", a.as_str()),
        ("districts/south.yaml", b.as_str()),
        ("districts/east.yaml", "name: East\n"),
        (
            "events/m.yaml",
            "name: Merger\nclassification: merger\nin_force: \"2023-07-01\"\noriginal: [north, south]\n\
             resulting: [east]\nbasis: stated\nsource: m\n",
        ),
    ];
    let read = sound(&files);
    assert_eq!(row(&answered(&read, "v"), "east")["verdict"], "planned");
    assert_eq!(row(&answered(&read, "n"), "east")["verdict"], "planned");
}

#[test]
fn a_sum_grows_when_somebody_joins_later() {
    let post = |name: &str, value: u32, from: &str| {
        format!(
            "name: {name}\nposts:\n  - programme: fw\n    start: {{ introduced: \"{from}\", source: s }}\n    statements:\n      \
             - {{ value: {value}, unit: persons, from: \"{from}\", basis: stated, source: s }}\n"
        )
    };
    let constancy = one_question("{ id: c, summary: Same, kind: constancy, programme: fw, unit: persons }");
    // each of those before a merger counts from its own start
    for (south, verdict) in [("2021-05", "constant"), ("2015", "constant")] {
        let (a, b, c) = (
            post("North", 2, "2015"),
            post("South", 1, south),
            post("East", 3, "2023-07-01"),
        );
        let read = sound(&[
            ("districts/north.yaml", &a),
            ("districts/south.yaml", &b),
            (
                "districts/east.yaml",
                &c.replace("    start: { introduced: \"2023-07-01\", source: s }\n", ""),
            ),
            (
                "events/m.yaml",
                "name: Merger\nclassification: merger\nin_force: \"2023-07-01\"\noriginal: [north, south]\n\
                 resulting: [east]\nbasis: stated\nsource: s\n",
            ),
            ("inquiries/i/inquiry.yaml", &constancy),
        ]);
        let answer = answered(&read, "c");
        assert_eq!(row(&answer, "east")["verdict"], verdict, "{answer:#}");
        // the district's own page goes on from those before it
        let html = page(&read, "districts/east.html");
        assert!(html.contains("data-label=\"In place since\">2015<"), "{html}");
    }
}

#[test]
fn who_had_gone_is_not_added_to_who_comes() {
    let both = "name: North\nposts:\n  - programme: fw\n    statements:\n      \
                - { value: 2, unit: persons, from: \"2015\", to: \"2018\", basis: stated, source: s }\n  \
                - programme: fw\n    id: later\n    statements:\n      \
                - { value: 1, unit: persons, from: \"2020\", basis: stated, source: s }\n";
    let constancy = one_question("{ id: c, summary: Same, kind: constancy, programme: fw, unit: persons }");
    let answer = answered(
        &sound(&[("districts/north.yaml", both), ("inquiries/i/inquiry.yaml", &constancy)]),
        "c",
    );
    let changes = row(&answer, "north")["changes"].to_string();
    assert!(!changes.contains("\"3\""), "{changes}");
}

#[test]
fn a_footnote_that_cites_nothing_does_not_pass_for_a_source() {
    for note in ["counted by myself", "s#nowhere"] {
        let text = format!("There are 5 people.[^y]\n\n[^y]: {note}\n");
        let found = codes(&[("districts/north.md", &text)]);
        assert!(found.contains(&"statement-without-source"), "{note}: {found:?}");
    }
    assert!(codes(&[("districts/north.md", "There are 5 people.[^y]\n\n[^y]: source:s\n")]).is_empty());
}

#[test]
fn a_page_is_called_by_its_first_heading() {
    let html = page(&sound(&[("pages/p.md", "A *first*\n=======\n\n# Second\n")]), "p.html");
    assert!(html.contains("<h1>A first</h1>"), "{html}");
    assert!(html.contains("Second"), "{html}");
}

#[test]
fn what_another_organisation_has_does_not_decide_what_is_counted() {
    let theirs = "  - programme: fw\n    id: theirs\n    organization: Police\n    statements:\n      \
                  - { value: 1, unit: posts, from: \"2022\", basis: stated, source: s }\n      \
                  - { value: 1, unit: posts, at: \"2023\", basis: observed, source: s }\n";
    let both = format!("{NORTH}{theirs}");
    let asked = INQUIRY.replace("unit: persons", "unit: posts");
    let count = answered(
        &sound(&[("districts/north.yaml", &both), ("inquiries/i/inquiry.yaml", &asked)]),
        "n",
    );
    assert_eq!(count["total"]["text"], "5");
    assert_eq!(count["total"]["unit"], "persons");
}

#[test]
fn what_no_source_gives_in_any_unit_is_not_partly_answered() {
    let none = north("      - { value: 2, unit: fte, from: \"2025-03\", basis: planned, source: s }\n");
    let south = none.replace("North", "South");
    let count = answered(
        &sound(&[("districts/north.yaml", &none), ("districts/south.yaml", &south)]),
        "n",
    );
    assert_eq!(count["verdict"], "unanswerable");
    assert!(count["total"].is_null());
    assert_eq!(count["totals"].as_array().map(Vec::len), Some(0));
}

#[test]
fn days_of_a_headcount_are_told_in_order_and_once() {
    let dates = INQUIRY.replace(
        "unit: persons }",
        "unit: persons, dates: [\"2024-01-01\", \"2023-01-01\", \"2024-01-01\"] }",
    );
    let count = answered(&sound(&[("inquiries/i/inquiry.yaml", &dates)]), "n");
    let rows = count["rows"].as_array().unwrap().iter();
    let north: Vec<&str> = rows
        .filter_map(|r| r["id"].as_str().filter(|id| id.starts_with("north")))
        .collect();
    assert_eq!(north, ["north@2023-01-01", "north@2024-01-01"]);
    let open = INQUIRY.replace("unit: persons }", "unit: persons, dates: [\"2023/..\"] }");
    assert_eq!(codes(&[("inquiries/i/inquiry.yaml", &open)]), ["bad-date"]);
}

/// An inquiry of one question about what a word means, or about what is left.
fn one_question(question: &str) -> String {
    format!("title: I\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nquestions:\n  - {question}\n")
}

const READINGS: &str = "{ id: r, summary: How many, kind: by-definition, unit: schools, \
                        readings: [{ id: wide, label: Wide }] }";

#[test]
fn the_number_of_one_district_is_not_that_of_the_whole() {
    let site = |statement: &str| format!("{}statements:\n  - {statement}\n", BASE[0].1);
    let words = site("{ as_said: many, unit: schools, reading: wide, at: \"2024\", basis: observed, source: s }");
    let north = format!(
        "{NORTH}statements:\n  - {{ value: 3, unit: schools, reading: wide, at: \"2024\", basis: observed, source: s }}\n"
    );
    let asked = one_question(READINGS);
    let read = sound(&[
        ("site.yaml", &words),
        ("districts/north.yaml", &north),
        ("inquiries/i/inquiry.yaml", &asked),
    ]);
    let answer = answered(&read, "r");
    assert_eq!(answer["verdict"], "unanswerable");
    assert!(row(&answer, "wide")["value"].is_null());

    let planned = site("{ value: 9, unit: schools, reading: wide, from: \"2024-06\", basis: planned, source: s }");
    let read = sound(&[("site.yaml", &planned), ("inquiries/i/inquiry.yaml", &asked)]);
    let answer = answered(&read, "r");
    assert_eq!(answer["verdict"], "partly");
    assert_eq!(row(&answer, "wide")["confirmed"], false);
}

/// A reinforcement of ten posts, and what became of it.
fn reinforcement(outcomes: &str) -> String {
    format!(
        "name: All\nmembers: [north, south]\nstatements:\n  \
         - {{ id: more, value: 10, unit: posts, at: \"2022\", basis: observed, source: s }}\n{outcomes}"
    )
}

const LEFT: &str = "{ id: l, summary: What is left, kind: remainder, of: { subject: group:all, statement: more } }";

#[test]
fn what_is_planned_to_stay_has_not_stayed() {
    let group = reinforcement(
        "  - { value: 10, unit: posts, from: \"2024-06\", basis: planned, outcome: permanent, source: s }\n",
    );
    let read = sound(&[
        ("groups/all.yaml", &group),
        ("inquiries/i/inquiry.yaml", &one_question(LEFT)),
    ]);
    let answer = answered(&read, "l");
    assert_eq!(answer["verdict"], "partly");
    assert_eq!(answer["total"]["confirmed"], false);
    assert!(answer["sentence"].as_str().unwrap().contains("plan"), "{answer:#}");
}

#[test]
fn a_total_of_outcomes_is_not_added_to_them() {
    let group = reinforcement(
        "  - { value: 4, unit: posts, at: \"2024-05\", basis: observed, outcome: permanent, source: s }\n  \
         - { value: 6, unit: posts, at: \"2024-05\", basis: observed, outcome: ended, source: s }\n  \
         - { value: 10, unit: posts, at: \"2024-05\", basis: observed, outcome: unknown, claims: total, source: s }\n",
    );
    let files = [
        ("groups/all.yaml", group.as_str()),
        ("inquiries/i/inquiry.yaml", &one_question(LEFT)),
    ];
    let found = codes(&files);
    assert!(!found.contains(&"remainder-too-large"), "{found:?}");
    let answer = answered(&site(&files), "l");
    assert_eq!(answer["total"]["text"], "4", "{answer:#}");
}

#[test]
fn districts_that_would_result_from_themselves_are_told() {
    let event = |from: &str, to: &str| {
        format!(
            "name: E\nclassification: merger\nin_force: \"2020\"\noriginal: [{from}]\nresulting: [{to}]\nbasis: stated\n\
             source: s\n"
        )
    };
    let (there, back) = (event("north", "south"), event("south", "north"));
    let claims = format!(
        "{}statements:\n  - {{ value: 5, unit: persons, programme: fw, claims: total, at: \"2020\", basis: observed, source: s }}\n",
        BASE[0].1
    );
    let found = codes(&[
        ("events/a.yaml", &there),
        ("events/b.yaml", &back),
        ("site.yaml", &claims),
    ]);
    assert_eq!(
        found.iter().filter(|c| **c == "impossible-event").count(),
        2,
        "{found:?}"
    );
}

/// A district that no event made or ended has the day and the source of its record, on its page and in the list.
#[test]
fn since_when_a_district_is_there_is_told_without_an_event() {
    let east = "name: East\nfounded: { date: \"2015\", source: s }\ndissolved: { date: \"2021-01-01\", source: s }\n";
    let three = "name: East\nclassification: merger\nbasis: stated\nin_force: \"2022\"\nsource: s\noriginal: [a, b, c]\nresulting: [d]\n";
    let read = sound(&[
        ("districts/east.yaml", east),
        ("districts/a.yaml", "name: A\n"),
        ("districts/b.yaml", "name: B\n"),
        ("districts/c.yaml", "name: C\n"),
        ("districts/d.yaml", "name: D\n"),
        ("events/x.yaml", three),
    ]);
    let told = |path: &str| {
        let page = page(&read, path);
        let facts = page
            .split("<dl class=\"facts\">")
            .nth(1)
            .unwrap()
            .split("</dl>")
            .next()
            .unwrap();
        let text: String = facts
            .split('<')
            .filter_map(|tag| tag.split_once('>'))
            .map(|(_, text)| text)
            .collect();
        text
    };
    assert!(
        told("districts/east.html").contains("Came into being2015 [1]Ended1 January 2021 [1]"),
        "{}",
        told("districts/east.html")
    );
    assert!(
        told("districts/d.html").contains("2022, from A, B and C [1]"),
        "{}",
        told("districts/d.html")
    );
    let list = page(&read, "districts.html");
    assert!(
        list.contains("founded 2015") && list.contains("dissolved 1 January 2021"),
        "{list}"
    );
}

/// What an event makes of nothing comes from nobody, and what ends without a successor is part of nobody.
#[test]
fn an_event_without_an_original_or_a_result_leaves_no_hole_in_a_sentence() {
    let event = |kind: &str, basis: &str, day: &str, sides: &str| {
        format!("name: X\nclassification: {kind}\nbasis: {basis}\nin_force: \"{day}\"\nsource: s\n{sides}\n")
    };
    let made = event("creation", "stated", "2022-01-01", "original: []\nresulting: [a]");
    let ended = event("closing", "planned", "2030-01-01", "original: [b]\nresulting: []");
    let read = sound(&[
        ("districts/a.yaml", "name: A\n"),
        ("districts/b.yaml", "name: B\n"),
        ("events/made.yaml", &made),
        ("events/closed.yaml", &ended),
    ]);
    let list = page(&read, "districts.html");
    for told in [
        "founded 1 January 2022",
        "dissolved 1 January 2030",
        "(planned, not confirmed)",
    ] {
        assert!(list.contains(told), "{told}: {list}");
    }
    for hole in ["resulted from <", "part of  since", "<dd></dd>"] {
        assert!(!list.contains(hole), "{hole}: {list}");
    }
    let one = page(&read, "districts/a.html");
    assert!(one.contains("<dt>Came into being</dt><dd>1 January 2022 <a"), "{one}");
}

#[test]
fn what_lies_between_two_circles_is_on_neither() {
    let districts = ["u", "v", "w", "x", "y", "z"].map(|id| (format!("districts/{id}.yaml"), format!("name: {id}\n")));
    let events = [
        ("a", "x", "y, z"),
        ("b", "y", "x"),
        ("e", "z", "w"),
        ("f", "w, u", "v"),
        ("g", "v", "u"),
    ]
    .map(|(id, from, to)| {
        let text = format!(
            "name: E\nclassification: regrouping\nin_force: \"2020\"\noriginal: [{from}]\nresulting: [{to}]\nbasis: stated\n\
             source: s\n"
        );
        (format!("events/{id}.yaml"), text)
    });
    let files = districts
        .iter()
        .chain(&events)
        .map(|(path, text)| (path.as_str(), text.as_str()));
    let read = site(&files.collect::<Vec<_>>());
    let told: Vec<&str> = read
        .findings
        .iter()
        .map(|f| &*read.files.get(f.labels[0].span.file).path)
        .collect();
    assert_eq!(
        told,
        ["events/a.yaml", "events/b.yaml", "events/f.yaml", "events/g.yaml"]
    );
}

#[test]
fn many_regroupings_are_followed_back_once() {
    // four districts that become four others, again and again: by 4 to the power of 24 ways to the first
    let mut files: Vec<(String, String)> = Vec::new();
    let ids = |n: usize| (0..4).map(|i| format!("d{n}-{i}")).collect::<Vec<_>>().join(", ");
    for n in 0..24 {
        for i in 0..4 {
            let name = if n == 0 {
                NORTH
                    .replace("name: North", &format!("name: D{i}"))
                    .replace("2022", "1990")
            } else {
                format!("name: D{n}.{i}\n")
            };
            files.push((format!("districts/d{n}-{i}.yaml"), name));
        }
        if n > 0 {
            let event = format!(
                "name: E\nclassification: regrouping\nin_force: \"{}-01-01\"\noriginal: [{}]\nresulting: [{}]\n\
                 basis: stated\nsource: s\n",
                1990 + n,
                ids(n - 1),
                ids(n)
            );
            files.push((format!("events/e{n}.yaml"), event));
        }
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let read = sound(&files);
    for question in ["n", "d", "v"] {
        let data = answered(&read, question);
        assert!(
            data["rows"].as_array().unwrap().iter().any(|row| row["id"] == "e23"),
            "{data:#}"
        );
    }
}

/// What came of the others of a sum is looked for each once, though they part and join by 2 to the power of 60 ways.
#[test]
fn what_came_of_others_is_followed_once() {
    let mut files: Vec<(String, String)> = vec![
        ("districts/whole.yaml".into(), NORTH.replace("2022", "1950")),
        ("districts/left.yaml".into(), "name: Left\n".into()),
    ];
    let event = |n: usize, original: &str, resulting: &str| {
        let text = format!(
            "name: E\nclassification: regrouping\nin_force: \"{}-01-01\"\noriginal: [{original}]\n\
             resulting: [{resulting}]\nbasis: stated\nsource: s\n",
            1960 + n
        );
        (format!("events/e{n}.yaml"), text)
    };
    for n in 0..60 {
        files.extend(["x", "y"].map(|side| (format!("districts/{side}{n}.yaml"), format!("name: {side} {n}\n"))));
        files.push(match n {
            0 => event(0, "whole", "x0, y0, left"),
            _ => event(n, &format!("x{0}, y{0}", n - 1), &format!("x{n}, y{n}")),
        });
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let data = answered(&sound(&files), "v");
    // nothing was told of any of them since: each has what the whole had
    let rows = data["rows"].as_array().unwrap();
    let left = rows.iter().find(|row| row["id"] == "left").unwrap();
    assert_eq!(left["verdict"], "in-place", "{data:#}");
}

#[test]
fn what_can_never_be_known_is_told() {
    let dated = |dates: &str| format!("title: S\ntype: paper\n{dates}\n");
    for dates in ["meeting: \"2024-03/..\"", "signed: \"[2024..]\""] {
        let found = codes(&[("sources/s.yaml", &dated(dates))]);
        assert!(found.contains(&"bad-date"), "{dates}: {found:?}");
    }
    let later = dated("meeting: \"2024-12-01\"\nfacts_at: \"2030-01-01\"");
    assert_eq!(codes(&[("sources/s.yaml", &later)]), ["date-after-source"]);
    for (dated, open) in [
        ("from: \"2022\"", "from: \"2022/..\""),
        ("introduced: \"2022\"", "introduced: \"2022/..\""),
    ] {
        let open = NORTH.replace(dated, open);
        assert_eq!(codes(&[("districts/north.yaml", &open)]), ["bad-date"], "{open}");
    }
    // a plan that rests on a source without a date
    let planned = north("      - { value: 4, unit: persons, from: \"2024-06\", basis: planned, source: u }\n");
    let found = codes(&[
        ("districts/north.yaml", &planned),
        ("sources/u.yaml", "title: U\ntype: note\n"),
    ]);
    assert_eq!(found, ["undated-source"]);
}

#[test]
fn a_text_has_something_to_read() {
    for name in ["\"\"", "\" \"", "{ en: \"\" }"] {
        let named = NORTH.replace("name: North", &format!("name: {name}"));
        let found = codes(&[("districts/north.yaml", &named)]);
        assert!(found.contains(&"wrong-type"), "{name}: {found:?}");
    }
}

#[test]
fn a_base_of_few_is_refused_whatever_its_share() {
    for (value, base, fine) in [("~50", "4", false), ("40..60", "3", false), ("50", "40", true)] {
        let indicator = format!(
            "name: Share\nunit: percent\nobservations:\n  \
             - {{ subject: district:north, value: {value}, base: {base}, at: \"2024\", source: s }}\n"
        );
        let found = codes(&[("indicators/share.yaml", &indicator)]);
        assert_eq!(found.is_empty(), fine, "{value} of {base}: {found:?}");
    }
}

#[test]
fn the_sentence_of_an_account_is_not_said_elsewhere() {
    let asked = one_question(
        "{ id: a, summary: What, kind: statement, account: \"North has `= posts.north.fw.value`.\", sources: [s] }",
    );
    let found = codes(&[
        ("inquiries/i/inquiry.yaml", &asked),
        ("pages/p.md", "# P\n\nSaid: `= answers.i.a.sentence`\n"),
    ]);
    assert_eq!(found, ["unknown-binding"]);
}

#[test]
fn a_question_without_a_number_is_a_question_all_the_same() {
    let html = page(&sound(&[]), "inquiries/i/n.html");
    assert!(html.contains("The question in summary."), "{html}");
    assert!(!html.contains("Question , "), "{html}");
    assert!(html.contains("<span aria-current=\"page\">How many</span>"), "{html}");
}

#[test]
fn what_is_announced_without_a_day_is_told_as_that() {
    let planned = north("      - { value: 4, unit: persons, basis: planned, source: s }\n");
    let read = sound(&[("districts/north.yaml", &planned)]);
    for path in ["districts.html", "programmes/fw.html"] {
        let html = page(&read, path);
        assert!(html.contains("planned, no time given"), "{path}: {html}");
    }
}

#[test]
fn evidence_that_is_not_of_one_day_is_told_as_its_source_dates_it() {
    let seen =
        north("      - { value: 4, unit: persons, at: \"[2023-06-15..2023-12]\", basis: observed, source: s }\n");
    let html = page(&sound(&[("districts/north.yaml", &seen)]), "districts/north.html");
    assert!(!html.contains("31 December 2023"), "{html}");
    assert!(html.contains("15 June"), "{html}");
}

#[test]
fn a_narrative_of_many_levels_is_set_on_few() {
    // deeper than any that is meant
    for text in [
        format!("{}deep\n", "> ".repeat(5000)),
        format!("{}deep\n", "- ".repeat(60)),
    ] {
        assert_eq!(codes(&[("inquiries/i/n.md", &text)]), ["over-limit"]);
    }
    let table = |indent: &str| format!("{indent}| a | deep |\n{indent}| --- | --- |\n{indent}| b | c |\n");
    for text in [
        format!("{}deep\n", "> ".repeat(20)),
        format!("{}deep\n", "- ".repeat(20)),
        format!("{}deep{}\n", "*a **b ".repeat(10), "** *".repeat(10)),
        "- a\n  - b\n    - deep\n".to_owned(),
        table(&"> ".repeat(10)),
    ] {
        let read = sound(&[("inquiries/i/n.md", &text)]);
        let model = read.model.as_ref().unwrap();
        let made = lagesbild::make(model, &read.files, &Look::default(), Papers::HtmlAndPdf, &());
        let bundle = made.unwrap_or_else(|found| panic!("{}: {}", &text[..10], found[0].message.english()));
        let html = String::from_utf8(bundle.get("inquiries/i/paper.html").unwrap().to_vec()).unwrap();
        assert!(html.contains("deep"), "{html}");
    }
}

#[test]
fn a_change_that_breaks_a_template_is_told_as_that() {
    let side = |name: &str, template: Option<&str>| {
        let templates = template.map(|text| ("answer.html".to_owned(), text.to_owned()));
        compare::Side {
            name: name.to_owned(),
            read: sound(&[]),
            look: Look {
                templates: templates.into_iter().collect(),
                ..Look::default()
            },
        }
    };
    let report = compare::compare(&side("before", None), &side("after", Some("{% if %}")));
    assert_eq!(report.not_compared.as_deref(), Some("after"));
    let brought: Vec<&str> = report.brought.iter().map(|told| told.code).collect();
    assert_eq!(brought, ["broken-template"]);
    assert!(report.pages.is_empty());
}

#[test]
fn a_site_that_moves_its_own_clock_alone_changes_its_answers() {
    let side = |name: &str, day: &str| {
        let moved = BASE[0].1.replace("as_of: \"2024-12-01\"", &format!("as_of: \"{day}\""));
        compare::Side {
            name: name.to_owned(),
            read: sound(&[("site.yaml", &moved)]),
            look: Look::default(),
        }
    };
    let report = compare::compare(&side("before", "2024-12-01"), &side("after", "2021-06-01"));
    let questions: Vec<&str> = report.answers.iter().map(|a| a.question.as_str()).collect();
    assert!(questions.contains(&"i/n"), "{questions:?}");
}

#[test]
fn hidden_names_are_not_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in BASE {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::create_dir(folder.path().join("templates")).unwrap();
    // what Emacs puts beside a file that is edited
    for edited in [
        "districts/.#north.yaml",
        "inquiries/i/.#inquiry.yaml",
        "templates/.#base.html",
    ] {
        std::os::unix::fs::symlink("user@host.1:2", folder.path().join(edited)).unwrap();
    }
    assert!(lagesbild::read(folder.path()).unwrap().findings.is_empty());
    assert!(lagesbild::load::look(folder.path()).unwrap().templates.is_empty());
}
