//! What is counted: unit, category, measure, period and whose posts.

use super::{asked, case, case_with, finds, found, holds, site};
use lagesbild::model::Language;

#[test]
fn the_category_that_is_asked_is_named_and_a_zero_is_none() {
    let read = case("category-not-said");
    finds(&read, &[]);
    holds(
        &read,
        "q/pilots",
        &[
            ("verdict", "answered"),
            ("total/min", "1"),
            ("total/max", "1"),
            ("coverage/in_place", "1"),
            ("coverage/of", "3"),
            ("coverage/missing", "brackport coldport"),
            ("sentence", "…pilot"),
            ("sentence", "…1 of 3 ports"),
        ],
    );
}

#[test]
fn categories_make_up_the_whole_only_where_a_source_says_so() {
    // 6 + 9 juniors, 2 + 3 seniors
    let read = case("category-dropped");
    finds(&read, &[]);
    holds(
        &read,
        "q/all",
        &[
            ("verdict", "partly"),
            ("total", "null"),
            ("sentence", "…15 people in the category “juniors”"),
            ("sentence", "…5 people in the category “seniors”"),
            ("rows", "east/juniors west/juniors east/seniors west/seniors"),
        ],
    );
    let all = [(
        "programmes/guides.yaml",
        "unit: persons\n",
        "unit: persons\nparts_of: [{ categories: [juniors, seniors], source: reply }]\n",
    )];
    let read = case_with("category-dropped", &all);
    finds(&read, &[]);
    holds(
        &read,
        "q/all",
        &[
            ("verdict", "answered"),
            ("total/min", "20"),
            ("total/max", "20"),
            ("rows", "east west"),
            ("rows/east/value/min", "8"),
            ("rows/west/value/min", "12"),
        ],
    );
}

#[test]
fn a_category_that_hardly_differs_is_warned_of() {
    let read = case("category-spelt-otherwise");
    finds(
        &read,
        &[
            ("category-near-miss districts/north.yaml:5", &["`juinor`", "`junior`"]),
            ("category-near-miss districts/west.yaml:5", &["`Junior`", "`junior`"]),
            ("category-unused inquiries/q/inquiry.yaml:7", &["`senior`"]),
        ],
    );
    assert!(read.findings[0].help.english().contains("did you mean `junior`?"));
    // North and West have somebody, of whom it is not told what they are
    holds(
        &read,
        "q/juniors",
        &[
            ("verdict", "partly"),
            ("total/min", "2"),
            ("total/max", "null"),
            ("rows/east/value/min", "2"),
        ],
    );
    holds(
        &read,
        "q/seniors",
        &[("verdict", "unanswerable"), ("sentence", "…“senior”")],
    );
    // accents too; an own word is none of them
    let read = site("2020-12-31")
        .unit(
            "a",
            &[
                "2020-06-01 : 1, category: café",
                "2020-06-01 : 1, category: cafe",
                "2020-06-01 : 1, category: kitchen",
            ],
        )
        .read();
    let codes: Vec<String> = found(&read);
    assert_eq!(codes.len(), 1, "{codes:#?}");
    assert!(
        codes[0].starts_with("category-near-miss districts/a.yaml:"),
        "{codes:#?}"
    );
}

#[test]
fn decomposed_letters_are_the_same_category() {
    let read = site("2020-12-31")
        .unit("a", &["2020-06-01 : 1, category: \"ra\u{308}knare\""])
        .unit("b", &["2020-06-01 : 2, category: \"r\u{e4}knare\""])
        .more(
            "inquiries/q/inquiry.yaml",
            "  - { id: one, summary: S, kind: headcount, programme: guides, unit: persons, category: \"r\u{e4}knare\" }\n",
        )
        .sound();
    holds(
        &read,
        "q/one",
        &[("verdict", "answered"), ("total/min", "3"), ("total/max", "3")],
    );
}

#[test]
fn another_measure_than_is_asked_is_no_more_than_partly() {
    let read = case("measure-ignored");
    finds(&read, &[]);
    holds(
        &read,
        "q/employed",
        &[
            ("verdict", "partly"),
            ("reason", "…funded"),
            ("reason", "…filled"),
            ("total/min", "15"),
            ("sentence", "…15 people in funded posts"),
        ],
    );
}

const MEASURED: &str = "  - { id: filled, summary: S, kind: headcount, programme: guides, unit: persons, measure: filled }\n  \
     - { id: funded, summary: S, kind: headcount, programme: guides, unit: persons, measure: funded }\n";

#[test]
fn a_measure_left_open_is_the_only_one_or_none_is_added() {
    let both = &["2020-06-01 : 6, measure: funded", "2020-06-01 : 5, measure: filled"];
    let read = site("2020-12-31")
        .unit("east", both)
        .more("inquiries/q/inquiry.yaml", MEASURED)
        .sound();
    holds(
        &read,
        "q/filled",
        &[("verdict", "answered"), ("total/min", "5"), ("total/max", "5")],
    );
    holds(
        &read,
        "q/funded",
        &[("verdict", "answered"), ("total/min", "6"), ("total/max", "6")],
    );
    // several are told apart, and have no total
    holds(&read, "q/count", &[("total", "null"), ("verdict", "!answered")]);
    holds(
        &read,
        "q/count",
        &[
            ("rows", "east/funded east/filled"),
            ("sentence", "…6 people (funded)"),
            ("sentence", "…5 people (filled)"),
            ("sentence", "!categor"),
            ("reason", "!categor"),
        ],
    );
    let told = asked(&read, "q/count", Language::En).to_string();
    assert!(told.contains("six") || told.contains("\"6\""), "{told}");
    assert!(told.contains("five") || told.contains("\"5\""), "{told}");
    // a sole one answers, and is named
    let read = site("2020-12-31").unit("east", &both[..1]).sound();
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "6"),
            ("total/max", "6"),
            ("sentence", "…funded"),
        ],
    );
    // a statement without a measure stands for one with it, at most partly
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 4"])
        .more("inquiries/q/inquiry.yaml", MEASURED)
        .sound();
    holds(&read, "q/filled", &[("verdict", "partly"), ("total/min", "4")]);
}

#[test]
fn a_reported_zero_is_a_count_and_no_vacancy() {
    let read = case("reported-none");
    finds(&read, &[]);
    holds(
        &read,
        "q/where",
        &[
            ("verdict", "answered"),
            ("coverage/in_place", "0"),
            ("coverage/of", "2"),
            ("coverage/cannot_tell", ""),
            ("coverage/missing/east/status", "none"),
            ("rows/east/notes", "…none"),
            ("rows/east/notes", "!vacant"),
        ],
    );
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "0"),
            ("total/max", "0"),
            ("rows/west/notes", "!vacant"),
        ],
    );
    let all = asked(&read, "q/where", Language::En).to_string() + &asked(&read, "q/count", Language::En).to_string();
    assert!(!all.contains("vacant"), "{all}");
    // where a source tells a vacancy it is said
    let vacant = [(
        "districts/west.yaml",
        "    statements:\n",
        "    status: [{ status: vacant, at: \"2020-06-30\", source: reply }]\n    statements:\n",
    )];
    let read = case_with("reported-none", &vacant);
    holds(
        &read,
        "q/where",
        &[
            ("coverage/missing/west/status", "vacant"),
            ("coverage/missing/east/status", "none"),
        ],
    );
}

#[test]
fn posts_of_another_organisation_count_alone_and_are_named() {
    let read = case("post-of-another-organization");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "12"),
            ("total/max", "12"),
            ("sentence", "…The museum trust"),
        ],
    );
    holds(
        &read,
        "q/where",
        &[
            ("verdict", "answered"),
            ("coverage/in_place", "2"),
            ("rows/east/notes", "…The museum trust"),
        ],
    );
    // a unit with posts of its own has no others: East's five are left out, and it is named whose they are
    let own = [(
        "districts/east.yaml",
        "posts:\n",
        "posts:\n  - programme: guides\n    id: own\n    statements:\n      \
         - { value: 1, unit: persons, at: \"2020-06-30\", basis: observed, source: reply }\n",
    )];
    let read = case_with("post-of-another-organization", &own);
    holds(
        &read,
        "q/count",
        &[
            ("total/min", "8"),
            ("rows/east/value/min", "1"),
            ("rows/west/value/min", "7"),
        ],
    );
}

#[test]
fn a_category_that_is_asked_for_is_the_sum_of_its_parts() {
    let read = parts_of_parts();
    holds(
        &read,
        "q/seniors",
        &[("verdict", "answered"), ("total/min", "3"), ("total/max", "3")],
    );
}

fn parts_of_parts() -> lagesbild::Read {
    site("2020-12-31")
        .unit(
            "east",
            &[
                "2020-06-01 : 6, category: junior",
                "2020-06-01 : 2, category: day",
                "2020-06-01 : 1, category: night",
            ],
        )
        .more(
            "programmes/guides.yaml",
            "parts_of:\n  - { categories: [junior, senior], source: s }\n  \
             - { whole: senior, categories: [day, night], source: s }\n",
        )
        .more(
            "inquiries/q/inquiry.yaml",
            "  - { id: seniors, summary: S, kind: headcount, programme: guides, unit: persons, category: senior }\n",
        )
        .read()
}

#[test]
fn parts_may_have_parts() {
    // juniors and seniors are all, by day and by night all seniors: 6 + 2 + 1
    holds(
        &parts_of_parts(),
        "q/count",
        &[("verdict", "answered"), ("total/min", "9"), ("total/max", "9")],
    );
}

#[test]
fn the_whole_goes_before_the_sum_of_its_parts() {
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 9", "2020-06-01 : 6, category: junior"])
        .sound();
    holds(
        &read,
        "q/count",
        &[("verdict", "answered"), ("total/min", "9"), ("total/max", "9")],
    );
}

const ALL: &str = "parts_of: [{ categories: [junior, senior], source: s }]\n";

#[test]
fn a_part_without_a_number_is_none_upwards() {
    let read = site("2020-12-31")
        .unit(
            "east",
            &["2020-06-01 : 6, category: junior", "2020-06-01 : ?, category: senior"],
        )
        .more("programmes/guides.yaml", ALL)
        .sound();
    holds(&read, "q/count", &[("total/min", "6"), ("total/max", "null")]);
}

#[test]
fn a_part_that_is_not_told_is_none_upwards() {
    // that nobody counts the other part is warned of
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 6, category: junior"])
        .more("programmes/guides.yaml", ALL)
        .read();
    holds(
        &read,
        "q/count",
        &[("verdict", "partly"), ("total/min", "6"), ("total/max", "null")],
    );
}

#[test]
fn units_may_tell_different_parts() {
    let with = || {
        site("2020-12-31")
            .unit("east", &["2020-06-01 : 6, category: junior"])
            .unit("west", &["2020-06-01 : 1, category: senior"])
    };
    // of each a part is told
    let read = with().more("programmes/guides.yaml", ALL).sound();
    holds(
        &read,
        "q/count",
        &[("verdict", "partly"), ("total/min", "7"), ("total/max", "null")],
    );
    // nor is it refused where no source says that they are all: a sum per category, and no total
    holds(&with().sound(), "q/count", &[("verdict", "partly"), ("total", "null")]);
}

#[test]
fn units_are_never_converted() {
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 2.5, unit: fte"])
        .sound();
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("total/min", "2.5"),
            ("total/unit", "fte"),
            ("reason", "…full-time equivalents"),
        ],
    );
    let read = site("2020-12-31")
        .unit("east", &["2020-06-01 : 2, unit: schools"])
        .sound();
    holds(&read, "q/count", &[("verdict", "unanswerable"), ("total", "null")]);
}
