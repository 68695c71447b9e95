//! The life of units, and reorganisations.

use super::{case, case_with, finds, found, holds, page, site};

#[test]
fn those_before_and_those_after_an_open_event_count_once() {
    // the number is taken over the states that the event allows: 6 + 4 or, carried, 10; and Dunport's 1
    let read = case("reorganisation-in-a-range");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "11"),
            ("total/max", "11"),
            ("totals/2010-06-01/min", "11"),
            ("totals/2010-06-01/max", "11"),
            ("coverage/in_place", "2"),
            ("coverage/in_place_most", "3"),
            ("coverage/of", "2"),
            ("coverage/of_most", "3"),
            ("rows/dunport@2015-06-01/value/min", "1"),
            ("sentence", "…2 or 3 of 2 or 3 ports"),
        ],
    );
    // nobody knows which of the three there are, and Dunport is there
    holds(
        &read,
        "q/ports",
        &[
            ("coverage/of", "2"),
            ("coverage/of_most", "3"),
            ("rows/ashport/verdict", "cannot-tell"),
            ("rows/brackport/verdict", "cannot-tell"),
            ("rows/twinport/verdict", "cannot-tell"),
            ("rows/dunport/verdict", "exists"),
            ("sentence", "There are 2 or 3 ports."),
        ],
    );
    holds(
        &read,
        "q/where",
        &[
            ("verdict", "answered"),
            ("coverage/in_place", "2"),
            ("coverage/in_place_most", "3"),
            ("coverage/of", "2"),
            ("coverage/of_most", "3"),
        ],
    );
}

#[test]
fn a_unit_that_was_founded_is_not_there_before() {
    // without `founded` it is there as far back as the register tells
    let read = case("unit-that-begins-later");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[("verdict", "partly"), ("total/min", "6"), ("coverage/of", "2")],
    );
    let founded = [(
        "districts/newport.yaml",
        "name: Newport\n",
        "name: Newport\nfounded: { date: \"2015\", source: list }\n",
    )];
    let read = case_with("unit-that-begins-later", &founded);
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "6"),
            ("total/max", "6"),
            ("coverage/in_place", "1"),
            ("coverage/of", "1"),
            ("coverage/cannot_tell", ""),
            ("rows", "ashport"),
        ],
    );
    holds(
        &read,
        "q/ports",
        &[("rows", "ashport"), ("sentence", "There is one port.")],
    );
}

#[test]
fn who_goes_on_is_named_on_both_sides() {
    // under `resulting` alone the event makes Bigport, so what is told of it before never counts
    let read = case("unit-absorbed-into-another");
    finds(
        &read,
        &[(
            "figure-outside-life districts/bigport.yaml:5",
            &["bigport", "2010-06-01", "absorbed"],
        )],
    );
    let help = read.findings[0].help.english();
    assert!(help.contains("both `original` and `resulting`"), "{help}");
    holds(&read, "q/count", &[("total/min", "1"), ("coverage/of", "1")]);
    // written so, it is one row before and after
    let both = [(
        "events/absorbed.yaml",
        "original: [smallport]",
        "original: [bigport, smallport]",
    )];
    let read = case_with("unit-absorbed-into-another", &both);
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "7"),
            ("total/max", "7"),
            ("rows", "bigport smallport"),
            ("rows/bigport/value/min", "6"),
            ("rows/smallport/value/min", "1"),
            ("coverage/of", "2"),
        ],
    );
    holds(&read, "q/ports", &[("rows", "bigport smallport")]);
    let later = [
        both[0],
        (
            "inquiries/q/inquiry.yaml",
            "as_of: \"2010-06-01\"",
            "as_of: \"2020-12-31\"",
        ),
    ];
    let read = case_with("unit-absorbed-into-another", &later);
    holds(
        &read,
        "q/count",
        &[("total/min", "7"), ("rows", "bigport"), ("coverage/of", "1")],
    );
    assert!(page(&read, "ports/bigport.html").contains("Smallport"));
}

#[test]
fn a_figure_outside_the_life_of_its_unit_never_counts() {
    // Moor and West have what their originals had on the eve: 2 + 2 each
    let read = case("figure-outside-a-units-life");
    finds(
        &read,
        &[
            (
                "figure-outside-life districts/moor.yaml:5",
                &["moor", "2018-05-01", "2019-07-01"],
            ),
            (
                "figure-outside-life districts/north.yaml:6",
                &["north", "2020-06-30", "west", "2019-07-01"],
            ),
        ],
    );
    let help = |n: usize| read.findings[n].help.english();
    assert!(help(0).contains("`hill`") && help(0).contains("`dale`"), "{}", help(0));
    assert!(help(1).contains("`west`"), "{}", help(1));
    holds(
        &read,
        "q/count",
        &[
            ("total/min", "8"),
            ("total/max", "8"),
            ("rows", "moor west"),
            ("rows/moor/value/min", "4"),
            ("rows/moor/value/max", "4"),
            ("rows/west/value/min", "4"),
            ("rows/west/value/max", "4"),
            ("coverage/of", "2"),
        ],
    );
}

#[test]
fn everything_that_is_told_outside_a_life_is_found() {
    // a status, a home, a start, a span and a member of a shared post of a unit that had ended
    let gone = "name: A\ndissolved: { date: \"2015-01-01\", source: s }\nposts:\n  - programme: guides\n";
    for (told, line) in [
        ("    status: [{ status: vacant, at: \"2018-06-01\", source: s }]\n", 5),
        ("    home: [{ from: \"2018\", name: H, source: s }]\n", 5),
        ("    start: { introduced: \"2018\", source: s }\n", 5),
        (
            "    statements:\n      - { value: 2, unit: persons, from: \"2018\", basis: stated, source: s }\n",
            6,
        ),
    ] {
        let read = site("2020-12-31")
            .unit("b", &["2019-06-01 : 3"])
            .file("districts/a.yaml", &(gone.to_owned() + told))
            .read();
        finds(
            &read,
            &[(
                &format!("figure-outside-life districts/a.yaml:{line}"),
                &["`a`", "2018"],
            )],
        );
        holds(
            &read,
            "q/count",
            &[("total/min", "3"), ("total/max", "3"), ("rows", "b")],
        );
    }
    let shared = "name: Both\nprogramme: guides\nshared_by:\n  - { district: a, at: \"2018-06-01\", source: s }\n  \
                  - { district: b, at: \"2018-06-01\", source: s }\n";
    let read = site("2020-12-31")
        .unit("b", &[])
        .file(
            "districts/a.yaml",
            "name: A\ndissolved: { date: \"2015-01-01\", source: s }\n",
        )
        .file("shared-posts/both.yaml", shared)
        .read();
    finds(
        &read,
        &[("figure-outside-life shared-posts/both.yaml:4", &["`a`", "2018-06-01"])],
    );
}

#[test]
fn staff_that_moves_to_a_new_body_is_an_event() {
    // as written nothing tells of a move, and each has nine
    let read = case("new-body-takes-staff");
    holds(
        &read,
        "q/count",
        &[("totals/2019-12-31/min", "18"), ("total/min", "27")],
    );
    let moved = "name: Hub is formed of staff of East and West\nclassification: transfer\nin_force: \"2020-04-01\"\n\
                 original: [east, west]\nresulting: [east, west, hub]\nbasis: stated\nsource: reply\n";
    // what is told before the event of East and West covers its day and tells of them after it: 9, 9 and 9 are told so
    let read = case_with("new-body-takes-staff", &[("events/moved.yaml", "", moved)]);
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("totals/2019-12-31/min", "18"),
            ("totals/2019-12-31/max", "18"),
            ("total/min", "27"),
            ("total/max", "27"),
            ("rows/hub@2020-06-30/value/min", "9"),
        ],
    );
    // the hub is not there before, and the answer tells whom it came from
    let rows = super::asked(&read, "q/count", lagesbild::model::Language::En);
    let ids: Vec<&str> = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        [
            "east@2019-12-31",
            "west@2019-12-31",
            "east@2020-06-30",
            "hub@2020-06-30",
            "west@2020-06-30"
        ]
    );
    holds(
        &read,
        "q/areas",
        &[("rows/hub/notes", "…East and West"), ("coverage/of", "3")],
    );
    // where they were seen before it, nothing is told of East and West after it: only the sum is, until the hub's own nine
    let seen = "{ value: 9, unit: persons, at: \"2019-01-01\", basis: observed, source: reply }";
    let stated = "{ value: 9, unit: persons, from: \"2019-01-01\", basis: stated, source: reply }";
    let read = case_with(
        "new-body-takes-staff",
        &[
            ("events/moved.yaml", "", moved),
            ("districts/east.yaml", stated, seen),
            ("districts/west.yaml", stated, seen),
        ],
    );
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("totals/2019-12-31/max", "18"),
            ("total/min", "9"),
            ("total/max", "null"),
            ("rows/hub@2020-06-30/value/min", "9"),
        ],
    );
}

#[test]
fn parts_that_are_told_one_by_one_are_a_row_each() {
    let read = case("rows-after-a-split");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("rows", "dunport eastport westport"),
            ("rows/dunport/value/text", "1"),
            ("rows/eastport/value/text", "4"),
            ("rows/westport/value/text", "2"),
            ("total/text", "7"),
        ],
    );
    holds(&read, "q/two", &[("rows", "eastport westport"), ("total/text", "6")]);
    let inquiry = page(&read, "inquiries/q.html");
    assert!(
        inquiry.contains("Four printed figures have been compared and agree"),
        "{inquiry}"
    );
    // on a day for which they are not told, they are one row with the sum of the eve
    let earlier = [(
        "inquiries/q/inquiry.yaml",
        "as_of: \"2020-12-31\"",
        "as_of: \"2016-06-01\"",
    )];
    let read = case_with("rows-after-a-split", &earlier);
    let told = super::asked(&read, "q/two", lagesbild::model::Language::En);
    assert_eq!(told["rows"].as_array().unwrap().len(), 1, "{told:#}");
    holds(&read, "q/two", &[("total/min", "6"), ("total/max", "6")]);
}

#[test]
fn a_post_that_ended_was_in_place_for_as_long_as_it_was() {
    // 1 January 2011 to 31 December 2018 are 96 complete months
    let read = case("post-that-ended");
    finds(&read, &[]);
    holds(
        &read,
        "q/how-long",
        &[
            ("verdict", "answered"),
            ("reason", "null"),
            ("rows/east/verdict", "not-in-place"),
            ("rows/east/since", "2011-01-01"),
            ("rows/east/months/min", "96"),
            ("rows/east/months/max", "96"),
            ("rows/east/notes", "…the house closed"),
            ("sentence", "…1 January 2011 to 31 December 2018"),
            ("sentence", "…has ended"),
        ],
    );
}

#[test]
fn a_split_whose_day_is_open() {
    // before it six in one unit, after it the six of the eve in two
    let read = site("2015-06-01")
        .unit("big", &["2010-06-01 : 6"])
        .unit("dun", &["2010-06-01 : 1"])
        .unit("east", &["2020-12-31 : 4"])
        .unit("west", &["2020-12-31 : 2"])
        .event("split", "[2012..2018]", "big", "east, west")
        .sound();
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "7"),
            ("total/max", "7"),
            ("coverage/in_place", "2"),
            ("coverage/in_place_most", "3"),
            ("coverage/of", "2"),
            ("coverage/of_most", "3"),
        ],
    );
    holds(
        &read,
        "q/areas",
        &[
            ("rows/big/verdict", "cannot-tell"),
            ("rows/east/verdict", "cannot-tell"),
            ("rows/west/verdict", "cannot-tell"),
            ("rows/dun/verdict", "exists"),
        ],
    );
}

#[test]
fn two_mergers_in_a_row_whose_days_are_open() {
    // a, b and c; or ab and c; or abc: six people in each
    let read = site("2013-06-01")
        .unit("a", &["2010-06-01 : 1"])
        .unit("b", &["2010-06-01 : 2"])
        .unit("c", &["2010-06-01 : 3"])
        .unit("ab", &[])
        .unit("abc", &["2020-12-31 : 9"])
        .event("first", "[2012..2014]", "a, b", "ab")
        .event("second", "[2013..2016]", "ab, c", "abc")
        .sound();
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "6"),
            ("total/max", "6"),
            ("coverage/in_place", "1"),
            ("coverage/in_place_most", "3"),
            ("coverage/of", "1"),
            ("coverage/of_most", "3"),
        ],
    );
}

#[test]
fn an_absorption_whose_day_is_open() {
    let read = site("2015-06-01")
        .unit("big", &["2010-06-01 : 6"])
        .unit("small", &["2010-06-01 : 1"])
        .event("absorbed", "[2012..2018]", "big, small", "big")
        .sound();
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "7"),
            ("total/max", "7"),
            ("coverage/in_place", "1"),
            ("coverage/in_place_most", "2"),
            ("coverage/of", "1"),
            ("coverage/of_most", "2"),
        ],
    );
    // who stands on both sides is there in any case
    holds(
        &read,
        "q/areas",
        &[("rows/big/verdict", "exists"), ("rows/small/verdict", "cannot-tell")],
    );
}

#[test]
fn the_parts_of_an_open_reorganisation_may_have_other_numbers_than_the_whole() {
    // in 2015: 6 + 4 before it, the 10 of the eve after it, or the twelve that were seen some time from 2013 to 2017
    let twin = |seen: &str, asked: &str| {
        site(asked)
            .unit("ash", &["2010-06-01 : 6"])
            .unit("brack", &["2010-06-01 : 4"])
            .unit("dun", &["2010-06-01 : 1"])
            .unit("twin", &[seen])
            .event("formed", "[2012..2018]", "ash, brack", "twin")
            .read()
    };
    holds(
        &twin("[2013..2017] : 12", "2015-06-01"),
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "11"),
            ("total/max", "13"),
            ("coverage/of", "2"),
            ("coverage/of_most", "3"),
        ],
    );
    // that the twelve may lie before it is warned of
    finds(
        &twin("[2013..2017] : 12", "2015-06-01"),
        &[(
            "figure-outside-life districts/twin.yaml:5",
            &["[2013..2017]", "[2012..2018]"],
        )],
    );
    // whoever is counted lives: the merger had happened when the twelve were seen
    holds(
        &twin("2014-06-01 : 12", "2015-06-01"),
        "q/count",
        &[
            ("total/min", "13"),
            ("total/max", "13"),
            ("rows", "dun twin"),
            ("coverage/of", "2"),
            ("coverage/of_most", "2"),
        ],
    );
    // and what was seen later says nothing of a day before
    holds(
        &twin("2014-06-01 : 12", "2013-06-01"),
        "q/count",
        &[("total/min", "11"), ("total/max", "11")],
    );
}

#[test]
fn a_unit_that_was_dissolved_is_not_there_after() {
    let west = |date: &str, more: &str| {
        format!(
            "name: West\ndissolved: {{ date: \"{date}\", source: s }}\nposts:\n  - programme: guides\n    statements:\n      \
             - {{ value: 2, unit: persons, at: \"2010-06-01\", basis: observed, source: s }}\n{more}"
        )
    };
    let with = |text: &str, asked: &str| {
        site(asked)
            .unit("east", &["2010-06-01 : 3"])
            .file("districts/west.yaml", text)
            .read()
    };
    let dissolved = west("2015-01-01", "");
    let read = with(&dissolved, "2016-06-01");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "3"),
            ("total/max", "3"),
            ("rows", "east"),
            ("coverage/of", "1"),
        ],
    );
    holds(
        &read,
        "q/areas",
        &[("coverage/of", "1"), ("rows/east/verdict", "exists")],
    );
    // the day before it is the last on which it is there
    holds(
        &with(&dissolved, "2014-12-31"),
        "q/count",
        &[("total/min", "5"), ("total/max", "5"), ("coverage/of", "2")],
    );
    holds(&with(&dissolved, "2015-01-01"), "q/count", &[("total/max", "3")]);
    // open: three with it gone, five with it there
    holds(
        &with(&west("[2015..2017]", ""), "2016-06-01"),
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "3"),
            ("total/max", "5"),
            ("coverage/in_place", "1"),
            ("coverage/in_place_most", "2"),
            ("coverage/of", "1"),
            ("coverage/of_most", "2"),
        ],
    );
    // what is told of it afterwards never counts, and what may be afterwards is warned of too
    let later = "      - { value: 9, unit: persons, at: \"2018-06-01\", basis: observed, source: s }\n";
    let read = with(&west("2015-01-01", later), "2020-12-31");
    finds(
        &read,
        &[("figure-outside-life districts/west.yaml:7", &["`west`", "2018-06-01"])],
    );
    holds(&read, "q/count", &[("total/min", "3"), ("total/max", "3")]);
    let maybe = "      - { value: 9, unit: persons, at: \"2016-06-01\", basis: observed, source: s }\n";
    let read = with(&west("[2015..2017]", maybe), "2016-06-01");
    assert!(
        found(&read)[0].starts_with("figure-outside-life districts/west.yaml:7 "),
        "{:?}",
        found(&read)
    );
    // the worlds in which it is outside are left out: it was there on that day
    holds(
        &read,
        "q/count",
        &[("total/min", "12"), ("total/max", "12"), ("coverage/of", "2")],
    );
}

#[test]
fn where_some_results_are_told_the_rest_is_not() {
    let with = |asked: &str| {
        site(asked)
            .unit("big", &["2010-06-01 : 9"])
            .unit("x", &["2018-06-01 : 4"])
            .unit("y", &[])
            .unit("z", &[])
            .event("split", "2015-01-01", "big", "x, y, z")
            .sound()
    };
    // none is told yet: one row with the sum, and each has what the original had
    let read = with("2016-06-01");
    let told = super::asked(&read, "q/count", lagesbild::model::Language::En);
    assert_eq!(told["rows"].as_array().unwrap().len(), 1, "{told:#}");
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "answered"),
            ("total/min", "9"),
            ("total/max", "9"),
            ("coverage/in_place", "3"),
            ("coverage/of", "3"),
        ],
    );
    // one is told: it counts, and the two others are one row that is not told
    let read = with("2020-06-01");
    let told = super::asked(&read, "q/count", lagesbild::model::Language::En);
    assert_eq!(told["rows"].as_array().unwrap().len(), 2, "{told:#}");
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("total/min", "4"),
            ("total/max", "null"),
            ("total/at_least", "true"),
            ("rows/x/value/text", "4"),
            ("coverage/in_place", "1"),
            ("coverage/of", "3"),
        ],
    );
    holds(
        &read,
        "q/where",
        &[("verdict", "partly"), ("coverage/in_place", "1"), ("coverage/of", "3")],
    );
}

#[test]
fn every_row_has_an_id_of_its_own() {
    // an event and a unit may have one id
    let read = site("2020-12-31")
        .unit("big", &["2010-06-01 : 9"])
        .unit("x", &["2018-06-01 : 4"])
        .unit("y", &[])
        .event("x", "2015-01-01", "big", "x, y")
        .sound();
    let told = super::asked(&read, "q/count", lagesbild::model::Language::En);
    let rows = told["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "{told:#}");
    assert_ne!(rows[0]["id"], rows[1]["id"], "{told:#}");
}

#[test]
fn a_creation_and_a_closing_are_events_with_one_side() {
    let with = |asked: &str| {
        site(asked)
            .unit("old", &["2010-06-01 : 3"])
            .unit("new", &["2016-06-01 : 2"])
            .unit("stays", &["2010-06-01 : 1"])
            .event("closing", "2014-01-01", "old", "")
            .event("creation", "2016-01-01", "", "new")
            .sound()
    };
    for (asked, total, of) in [
        ("2013-12-31", "4", "2"),
        ("2014-01-01", "1", "1"),
        ("2016-06-01", "3", "2"),
    ] {
        holds(
            &with(asked),
            "q/count",
            &[
                ("verdict", "answered"),
                ("total/min", total),
                ("total/max", total),
                ("coverage/of", of),
            ],
        );
    }
}

/// A total, exact or with an open upper side, and how many units there are at least and at most.
fn counts(read: &lagesbild::Read, verdict: &str, total: (&str, &str), of: (&str, &str)) {
    holds(
        read,
        "q/count",
        &[
            ("verdict", verdict),
            ("total/min", total.0),
            ("total/max", total.1),
            ("coverage/of", of.0),
            ("coverage/of_most", of.1),
        ],
    );
}

fn rows(read: &lagesbild::Read, question: &str) -> usize {
    let told = super::asked(read, question, lagesbild::model::Language::En);
    told["rows"].as_array().unwrap().len()
}

#[test]
fn a_part_that_moves_on_an_open_day() {
    // six in one unit, or in two of them
    let read = site("2015-06-01")
        .unit("a", &["2010-06-01 : 6"])
        .unit("c", &["2020-12-31 : 2"])
        .event("moved", "[2012..2018]", "a", "a, c")
        .sound();
    counts(&read, "answered", ("6", "6"), ("1", "2"));
    holds(
        &read,
        "q/areas",
        &[("rows/a/verdict", "exists"), ("rows/c/verdict", "cannot-tell")],
    );
}

#[test]
fn a_unit_that_goes_into_several_that_go_on() {
    let with = |asked: &str, c: &str| {
        site(asked)
            .unit("a", &["2010-06-01 : 2"])
            .unit("b", &["2010-06-01 : 3", "2016-06-01 : 5"])
            .unit("c", &[c])
            .event("parted", "2015-01-01", "a, b, c", "b, c")
            .sound()
    };
    // none is told by itself yet: one row of nine
    let read = with("2016-01-01", "2010-06-01 : 4");
    assert_eq!(rows(&read, "q/count"), 1);
    counts(&read, "answered", ("9", "9"), ("2", "2"));
    // b is, and nothing else from before the event tells of c
    let read = with("2017-01-01", "2010-06-01 : 4");
    counts(&read, "partly", ("5", "null"), ("2", "2"));
    // but a span that was told before it and covers its day
    let read = with("2017-01-01", "2010 = 4");
    counts(&read, "answered", ("9", "9"), ("2", "2"));
    holds(&read, "q/count", &[("rows", "b c"), ("rows/c/value/text", "4")]);
}

#[test]
fn a_renamed_unit_goes_on_with_its_number_and_its_start() {
    // 2010 is any day of it: 120 to 131 complete months by the end of 2020
    let read = site("2020-12-31")
        .unit("old", &["2010 = 3, to: \"2014-12-31\""])
        .unit("new", &[])
        .event("renamed", "2015-01-01", "old", "new")
        .sound();
    counts(&read, "answered", ("3", "3"), ("1", "1"));
    holds(
        &read,
        "q/long",
        &[
            ("verdict", "answered"),
            ("rows", "new"),
            ("rows/new/since", "2010"),
            ("rows/new/months/min", "120"),
            ("rows/new/months/max", "131"),
            ("rows/new/notes", "…OLD"),
        ],
    );
}

#[test]
fn an_event_is_known_when_its_source_is() {
    let with = |known: &str| {
        site("2016-06-01")
            .known_by(known)
            .file(
                "sources/early.yaml",
                "title: E\ntype: list\npublished: \"2012-01-01\"\n",
            )
            .unit("a", &["2010-06-01 : 1, source: early"])
            .unit("b", &["2010-06-01 : 2, source: early"])
            .unit("ab", &[])
            .event("formed", "2015-01-01", "a, b", "ab")
            .sound()
    };
    let read = with("2017-01-01");
    counts(&read, "answered", ("3", "3"), ("2", "2"));
    holds(&read, "q/count", &[("rows", "a b")]);
    let read = with("2020-12-31");
    counts(&read, "answered", ("3", "3"), ("1", "1"));
    holds(&read, "q/count", &[("rows", "ab")]);
}

#[test]
fn a_unit_that_was_divided_and_joined_again() {
    let with = |asked: &str| {
        site(asked)
            .unit("big", &["2010-06-01 : 6"])
            .unit("x", &[])
            .unit("y", &[])
            .unit("again", &[])
            .event("divided", "2012-01-01", "big", "x, y")
            .event("joined", "2014-01-01", "x, y", "again")
            .sound()
    };
    for (asked, of) in [("2011-06-01", "1"), ("2013-06-01", "2")] {
        let read = with(asked);
        counts(&read, "answered", ("6", "6"), (of, of));
        assert_eq!(rows(&read, "q/count"), 1, "{asked}");
    }
}

#[test]
fn what_several_had_as_their_sum_goes_on_where_they_are_joined() {
    let read = site("2015-06-01")
        .unit("big", &["2010-06-01 : 6"])
        .unit("x", &[])
        .unit("y", &[])
        .unit("again", &[])
        .event("divided", "2012-01-01", "big", "x, y")
        .event("joined", "2014-01-01", "x, y", "again")
        .sound();
    counts(&read, "answered", ("6", "6"), ("1", "1"));
}

#[test]
fn events_on_one_day_follow_each_other_as_their_units_do() {
    let read = site("2015-01-01")
        .unit("a", &["2010-06-01 : 1"])
        .unit("b", &["2010-06-01 : 2"])
        .unit("c", &["2010-06-01 : 3"])
        .unit("ab", &[])
        .unit("abc", &[])
        .event("one", "2015-01-01", "ab, c", "abc")
        .event("two", "2015-01-01", "a, b", "ab")
        .sound();
    counts(&read, "answered", ("6", "6"), ("1", "1"));
    holds(&read, "q/count", &[("rows", "abc")]);
}

#[test]
fn of_a_merger_with_one_that_is_not_told_the_rest_is_a_least() {
    let read = site("2016-06-01")
        .unit("a", &["2010-06-01 : 2"])
        .unit("b", &[])
        .unit("ab", &[])
        .event("formed", "2015-01-01", "a, b", "ab")
        .sound();
    holds(
        &read,
        "q/count",
        &[
            ("total/min", "2"),
            ("total/max", "null"),
            ("coverage/in_place", "1"),
            ("coverage/of", "1"),
        ],
    );
    holds(
        &read,
        "q/where",
        &[("verdict", "answered"), ("rows/ab/verdict", "in-place")],
    );
}

#[test]
fn a_unit_whose_founding_is_open_may_not_be_there() {
    let with = |asked: &str| {
        site(asked)
            .unit("a", &["2010-06-01 : 6"])
            .file(
                "districts/b.yaml",
                "name: B\nfounded: { date: \"[2013..2016]\", source: s }\nposts:\n  - programme: guides\n    statements:\n      \
                 - { value: 2, unit: persons, from: \"2015-06-01\", basis: stated, source: s }\n",
            )
            .read()
    };
    // a span that was told for longer than the unit lived is clipped: it does not show that the unit was there
    counts(&with("2015-06-01"), "answered", ("6", "8"), ("1", "2"));
    counts(&with("2012-12-31"), "answered", ("6", "6"), ("1", "1"));
}

#[test]
fn a_post_that_begins_later_is_none_whether_its_unit_is_there_or_not() {
    let b = "name: B\nfounded: { date: \"[2013..2016]\", source: s }\nposts:\n  - programme: guides\n    statements:\n      \
             - { value: 2, unit: persons, from: \"2015-06-01\", basis: stated, source: s }\n";
    let read = site("2014-06-01")
        .unit("a", &["2010-06-01 : 6"])
        .file("districts/b.yaml", b)
        .read();
    counts(&read, "answered", ("6", "6"), ("1", "2"));
}

#[test]
fn a_split_is_constant_where_the_parts_are_their_sum() {
    let with = |y: &str| {
        site("2020-12-31")
            .unit("big", &["2010 = 6, to: \"2011-12-31\""])
            .unit("x", &["2012 = 4"])
            .unit("y", &[y])
            .event("split", "2012-01-01", "big", "x, y")
            .sound()
    };
    let read = with("2012 = 2");
    assert_eq!(rows(&read, "q/same"), 1);
    holds(
        &read,
        "q/same",
        &[("rows/split/verdict", "constant"), ("rows/split/value/text", "6")],
    );
    holds(
        &with("2012 = 3"),
        "q/same",
        &[("rows/split/verdict", "changed"), ("rows/split/value/text", "7")],
    );
}

#[test]
fn a_status_holds_where_it_is_later_than_all_evidence_of_somebody() {
    let with = |status: &str, statements: &str| {
        let text = format!(
            "name: A\nposts:\n  - programme: guides\n    status: [{{ {status}, source: s }}]\n    statements:\n{statements}"
        );
        site("2020-12-31")
            .unit("b", &["2010-06-01 : 1"])
            .file("districts/a.yaml", &text)
            .sound()
    };
    let seen = |value: &str, when: &str| {
        format!("      - {{ value: {value}, unit: persons, at: \"{when}\", basis: observed, source: s }}\n")
    };
    let two = seen("2", "2015-06-01");
    // vacant after the two
    let read = with("status: vacant, at: \"2016-06-01\"", &two);
    counts(&read, "answered", ("1", "1"), ("2", "2"));
    holds(&read, "q/where", &[("coverage/missing/a/status", "vacant")]);
    // and before them
    counts(
        &with("status: vacant, at: \"2014-06-01\"", &two),
        "answered",
        ("3", "3"),
        ("2", "2"),
    );
    // on one day a number goes before a status
    counts(
        &with("status: vacant, at: \"2015-06-01\"", &two),
        "answered",
        ("3", "3"),
        ("2", "2"),
    );
    // ended, and there again
    let again = two.clone() + &seen("4", "2019-06-01");
    counts(
        &with("status: ended, from: \"2017\"", &again),
        "answered",
        ("5", "5"),
        ("2", "2"),
    );
    // unknown: neither presence nor number is told
    let read = with("status: unknown, at: \"2016-06-01\"", &two);
    counts(&read, "partly", ("1", "null"), ("2", "2"));
    holds(&read, "q/where", &[("coverage/cannot_tell", "a")]);
}

#[test]
fn a_planned_event_counts_from_its_day_and_is_not_confirmed() {
    let with = |asked: &str| {
        let event = "name: E\nclassification: merger\nin_force: \"2016-01-01\"\noriginal: [a, b]\nresulting: [ab]\n\
                     basis: planned\nsource: early\n";
        site(asked)
            .file(
                "sources/early.yaml",
                "title: E\ntype: list\npublished: \"2015-01-01\"\n",
            )
            .unit("a", &["2010-06-01 : 1, source: early"])
            .unit("b", &["2010-06-01 : 2, source: early"])
            .unit("ab", &[])
            .file("events/formed.yaml", event)
            .sound()
    };
    let read = with("2015-12-31");
    counts(&read, "answered", ("3", "3"), ("2", "2"));
    holds(&read, "q/areas", &[("rows", "a b"), ("rows/a/verdict", "exists")]);
    let read = with("2016-01-01");
    holds(
        &read,
        "q/count",
        &[("total/min", "3"), ("total/max", "3"), ("rows", "ab")],
    );
    holds(&read, "q/areas", &[("rows/ab/verdict", "planned")]);
}

#[test]
fn a_family_is_one_row_of_a_picture_and_of_a_table() {
    // Ashport and Brackport or Twinport: one row, which names them all and is open
    let read = case("reorganisation-in-a-range");
    holds(
        &read,
        "q/where",
        &[
            ("rows", "twinport dunport"),
            ("rows/twinport/districts", "ashport brackport twinport"),
            ("rows/twinport/verdict", "in-place"),
        ],
    );
    let html = page(&read, "inquiries/q/count.html");
    assert!(html.contains("2 or 3 of 2 or 3 ports"), "{html}");
}
