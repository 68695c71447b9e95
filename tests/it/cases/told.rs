//! Claims and wholes, and the sentences.

use super::{asked, case, case_with, finds, found, holds, holds_in, page, site};
use lagesbild::model::Language;

#[test]
fn a_claim_is_compared_on_its_own_day() {
    // 4 + 8 are the twelve of 2018; 6 + 9 are not the sixteen of 2019
    let read = case("claim-at-its-own-day");
    finds(
        &read,
        &[("claim-differs programmes/guides.yaml:6", &["16", "15", "2019-12-31"])],
    );
    for (question, caveats) in [("q/count", ""), ("q/one", ""), ("later/count", "…16")] {
        holds(&read, question, &[("caveats", caveats)]);
    }
    holds(&read, "later/count", &[("caveats", "…15"), ("total/text", "15")]);
    for (path, told) in [
        ("inquiries/q/count.html", false),
        ("inquiries/q/one.html", false),
        ("inquiries/later/count.html", true),
    ] {
        assert_eq!(page(&read, path).contains("gives 16 in all"), told, "{path}");
    }
}

#[test]
fn a_claim_without_a_category_is_compared_with_the_sum_of_them() {
    // 21 by day and 8 by night are 29
    let read = case("parts-against-their-total");
    finds(
        &read,
        &[("claim-differs districts/east.yaml:8", &["33", "21", "8", "29"])],
    );
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("caveats", "…33"),
            ("caveats", "…29"),
            ("sentence", "…21"),
        ],
    );
    let equal = [("districts/east.yaml", "value: 33,", "value: 29,")];
    finds(&case_with("parts-against-their-total", &equal), &[]);
    let rounded = [("districts/east.yaml", "value: 33,", "value: 30, tolerance: 1,")];
    finds(&case_with("parts-against-their-total", &rounded), &[]);
}

#[test]
fn a_whole_without_rows_is_an_answer() {
    let read = case("only-a-whole");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "40"),
            ("total/max", "40"),
            ("rows", ""),
            ("sentence", "…40"),
            ("sentence", "…do not divide"),
        ],
    );
    // what the whole says of all is no figure of one of them
    let one = [(
        "inquiries/q/inquiry.yaml",
        "unit: persons }",
        "unit: persons, districts: [east] }",
    )];
    holds(
        &case_with("only-a-whole", &one),
        "q/count",
        &[("verdict", "unanswerable"), ("total", "null")],
    );
}

#[test]
fn a_claimed_number_of_units_is_compared_with_those_recorded() {
    let read = case("fewer-units-than-claimed");
    finds(&read, &[("claim-differs site.yaml:10", &["5", "2"])]);
    holds(
        &read,
        "q/ports",
        &[
            ("verdict", "partly"),
            ("reason", "…2 are recorded"),
            ("reason", "…counts 5 ports"),
            ("rows", "ashport brackport"),
        ],
    );
    let equal = [("site.yaml", "value: 5,", "value: 2,")];
    let read = case_with("fewer-units-than-claimed", &equal);
    finds(&read, &[]);
    holds(
        &read,
        "q/ports",
        &[("verdict", "answered"), ("reason", "null"), ("caveats", "")],
    );
}

#[test]
fn a_claim_of_a_group_is_of_its_members() {
    let group = "name: Two\nmembers: [east, west]\nstatements:\n  \
                 - { value: 10, unit: persons, programme: guides, claims: total, at: \"2020-06-01\", basis: observed, source: s }\n";
    let questions = "  - { id: two, summary: S, kind: headcount, programme: guides, unit: persons, districts: [east, west] }\n  \
                     - { id: one, summary: S, kind: headcount, programme: guides, unit: persons, districts: [east, north] }\n";
    let with = |more: &[&str]| {
        let east: Vec<&str> = ["2020-06-01 : 4"].iter().chain(more).copied().collect();
        site("2020-12-31")
            .unit("east", &east)
            .unit("west", &["2020-06-01 : 5"])
            .unit("north", &["2020-06-01 : 7"])
            .file("groups/two.yaml", group)
            .more("inquiries/q/inquiry.yaml", questions)
            .read()
    };
    // ten are claimed and 4 + 5 told: in an answer about both, with whomever else
    let read = with(&[]);
    finds(&read, &[("claim-differs groups/two.yaml:4", &["10", "9"])]);
    holds(&read, "q/two", &[("total/text", "9"), ("caveats", "…gives 10 in all")]);
    holds(
        &read,
        "q/count",
        &[("total/text", "16"), ("caveats", "…gives 10 in all")],
    );
    holds(&read, "q/one", &[("total/text", "11"), ("caveats", "")]);
    // a row that it covers has newer evidence
    let read = with(&["2020-09-01 : 5"]);
    holds(&read, "q/two", &[("total/text", "10"), ("caveats", "")]);
}

#[test]
fn a_universal_gives_presence_and_no_number() {
    let all = "statements:\n  - { text: All have them, programme: guides, claims: all, at: \"2020-06-01\", basis: observed, source: s }\n";
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 4"])
        .unit("west", &[])
        .more("site.yaml", all)
        .read();
    holds(
        &read,
        "q/where",
        &[
            ("verdict", "answered"),
            ("coverage/in_place", "2"),
            ("rows/west/notes", "…all"),
        ],
    );
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("total/min", "4"),
            ("total/max", "null"),
            ("rows/west/value", "null"),
            ("coverage/in_place", "2"),
        ],
    );
}

#[test]
fn how_many_units_there_were_is_not_said_of_a_register_that_is_not_complete() {
    let with = |asked: &str| {
        site(asked)
            .more("site.yaml", "register: { complete_from: \"2015-01-01\", source: s }\n")
            .unit("east", &["2010-06-01 : 4"])
            .unit("west", &["2010-06-01 : 5"])
            .read()
    };
    let read = with("2014-12-31");
    finds(
        &read,
        &[(
            "register-incomplete inquiries/q/inquiry.yaml:1",
            &["2014-12-31", "2015-01-01"],
        )],
    );
    holds(
        &read,
        "q/count",
        &[
            ("total/min", "9"),
            ("coverage/of", "null"),
            ("coverage/in_place", "2"),
            ("sentence", "!both"),
            ("sentence", "…not stated"),
        ],
    );
    holds(&read, "q/where", &[("coverage/of", "null"), ("sentence", "!both")]);
    holds(
        &read,
        "q/areas",
        &[("coverage/of", "null"), ("sentence", "!There are 2")],
    );
    let read = with("2015-01-01");
    holds(
        &read,
        "q/count",
        &[("total/min", "9"), ("coverage/of", "2"), ("sentence", "…In both areas")],
    );
    holds(
        &read,
        "q/areas",
        &[("coverage/of", "2"), ("sentence", "There are 2 areas.")],
    );
}

#[test]
fn verb_noun_and_article_agree_at_none_one_and_more() {
    let name = "one-none-and-at-least-one";
    let said = |read: &lagesbild::Read, question: &str, en: &str, sv: &str| {
        holds(read, question, &[("sentence", en)]);
        if !sv.is_empty() {
            holds_in(read, question, Language::Sv, &[("sentence", sv)]);
        }
    };
    let two = case(name);
    finds(&two, &[]);
    said(
        &two,
        "q/count",
        "At least 1 person works as a guide, in 1 of 2 areas.",
        "…inst 1 person",
    );
    let paper = page(&two, "inquiries/q/paper.html");
    assert!(
        !paper.contains("a interpellation") && paper.contains("an interpellation"),
        "{paper}"
    );
    let one = of(&case(name), &[]);
    said(
        &one,
        "q/count",
        "In the only area, 1 person works as a guide.",
        "I det enda området arbetar 1 person som guide.",
    );
    let none = of(&case(name), &[("value: 1,", "value: 0,")]);
    said(
        &none,
        "q/count",
        "…No person works as a guide",
        "…Ingen arbetar som guide",
    );
    said(&none, "q/same", "None of the areas has it.", "");
    let about = [("districts/east.yaml", "value: 1,", "value: \"~1\",")];
    let about = case_with(name, &about);
    said(&about, "q/count", "!people", "…1 person");
    said(&about, "q/count", "!1 persons", "!minst 1 personer");
    for read in [&two, &one, &none, &about] {
        for question in ["q/count", "q/same", "q/where", "q/scouts", "q/reading"] {
            for wrong in [
                "1 of 1",
                "1 areas",
                "1 person work ",
                "no of 2",
                "the no ",
                "one readings",
                "none of the one",
            ] {
                holds(read, question, &[("sentence", &format!("!{wrong}"))]);
            }
            for wrong in ["1 av 1", "1 områden", "1 personer", "ett av ett"] {
                holds_in(read, question, Language::Sv, &[("sentence", &format!("!{wrong}"))]);
            }
        }
    }
}

/// The records without West, and with other words in East's.
fn of(read: &lagesbild::Read, edits: &[(&str, &str)]) -> lagesbild::Read {
    let files = read
        .files
        .iter()
        .filter(|(_, file)| &*file.path != "districts/west.yaml");
    let edited = |text: &str| {
        edits
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    super::of_files(
        files
            .map(|(_, file)| {
                let east = &*file.path == "districts/east.yaml";
                (
                    file.path.to_string(),
                    if east {
                        edited(&file.text)
                    } else {
                        file.text.to_string()
                    },
                )
            })
            .collect(),
    )
}

#[test]
fn the_reason_is_that_of_the_kind() {
    let read = case("reason-in-the-data");
    finds(&read, &[]);
    holds(
        &read,
        "q/same",
        &[
            ("verdict", "unanswerable"),
            ("reason", "The sources do not say whether the number has changed."),
            ("rows/east/value/text", "2"),
            ("rows/west/value/text", "3"),
        ],
    );
}

#[test]
fn a_refusal_is_no_answer_and_is_told() {
    // an account is one: that nothing was given is told by `refused`
    let told = "account: \"The administration gives no figures, since that would take too much work.\",";
    let refused = format!("{told} refused: true,");
    let read = case_with(
        "refusal-with-its-reason",
        &[("inquiries/q/inquiry.yaml", told, &refused)],
    );
    for question in ["q/whole", "q/part"] {
        holds(
            &read,
            question,
            &[
                ("verdict", "unanswerable"),
                ("sentence", "…gives no figures, since that would take too much work"),
                ("sentence", "…30 June 2020"),
            ],
        );
    }
    // without an account there is no answer, and a warning
    let read = case("refusal-with-its-reason");
    finds(&read, &[("missing-answer inquiries/q/inquiry.yaml:8", &["`none`"])]);
    holds(
        &read,
        "q/none",
        &[("verdict", "unanswerable"), ("caveats", "…too much work")],
    );
}

#[test]
fn who_contradicts_a_claim_is_called_by_name_and_date() {
    let read = case("dispute-from-an-earlier-document");
    finds(&read, &[]);
    for path in ["inquiries/q.html", "inquiries/q/paper.html"] {
        let html = page(&read, path);
        let told = html.split("The list of the year before has two").next().unwrap();
        let before: String = told
            .chars()
            .rev()
            .take(400)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        assert!(!before.contains("The reply"), "{path}: {before}");
        assert!(
            html.contains("List of wardens") && html.contains("31 December 2020"),
            "{path}: {html}"
        );
    }
    // it is the reply where it is the inquiry's
    let reply = [(
        "inquiries/q/inquiry.yaml",
        "source: letter\nclaims",
        "source: letter\nreply: list\nclaims",
    )];
    let read = case_with("dispute-from-an-earlier-document", &reply);
    assert!(
        page(&read, "inquiries/q.html").contains("The reply"),
        "{:?}",
        found(&read)
    );
    let _ = asked(&read, "q/count", Language::En);
}

#[test]
fn a_claim_is_of_its_own_definition_and_its_own_time() {
    let with = |claim: &str, asked: &str| {
        site(asked)
            .unit("east", &["2018-06-01 : 4, category: junior", "2018-06-01 : 5"])
            .unit("west", &["2018-06-01 : 2, category: junior", "2018-06-01 : 6"])
            .more(
                "programmes/guides.yaml",
                &format!("statements:\n  - {{ {claim}, claims: total, basis: observed, source: s }}\n"),
            )
            .read()
    };
    for (claim, finds) in [
        // 4 + 2 juniors, 5 + 6 in all
        ("value: 6, unit: persons, category: junior, at: \"2018-06-01\"", false),
        ("value: 11, unit: persons, category: junior, at: \"2018-06-01\"", true),
        ("value: 11, unit: persons, at: \"2018-06-01\"", false),
        ("value: 6, unit: persons, at: \"2018-06-01\"", true),
        // a range that holds the sum, and limits beside it
        ("value: 10..12, unit: persons, at: \"2018-06-01\"", false),
        ("value: \">=12\", unit: persons, at: \"2018-06-01\"", true),
        ("value: \">=11\", unit: persons, at: \"2018-06-01\"", false),
        // another unit is not compared
        ("value: 40, unit: posts, at: \"2018-06-01\"", false),
    ] {
        let read = with(claim, "2018-06-01");
        let told = found(&read).iter().any(|f| f.starts_with("claim-differs "));
        assert_eq!(told, finds, "{claim}: {:?}", found(&read));
    }
    // it is told on its day and after it, not before
    let claim = "value: 20, unit: persons, at: \"2018-06-01\"";
    holds(&with(claim, "2018-05-31"), "q/count", &[("caveats", "!20")]);
    for asked in ["2018-06-01", "2019-06-01"] {
        holds(
            &with(claim, asked),
            "q/count",
            &[("total/text", "11"), ("caveats", "…20")],
        );
    }
}

#[test]
fn a_whole_is_an_answer_from_its_day_on() {
    let with = |asked: &str| {
        site(asked)
            .unit("east", &[])
            .unit("west", &[])
            .more(
                "programmes/guides.yaml",
                "statements:\n  - { value: 40, unit: persons, claims: total, at: \"2018-06-01\", basis: observed, source: s }\n",
            )
            .sound()
    };
    holds(
        &with("2018-06-01"),
        "q/count",
        &[("verdict", "answered"), ("total/min", "40"), ("total/max", "40")],
    );
    holds(
        &with("2018-05-31"),
        "q/count",
        &[("verdict", "unanswerable"), ("total", "null")],
    );
}
