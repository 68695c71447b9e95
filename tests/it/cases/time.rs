//! Order in time, and plans.

use super::{case, case_with, changes, finds, holds, page, site};

#[test]
fn where_the_order_is_open_no_change_is_told() {
    let read = case("order-of-open-dates");
    finds(&read, &[]);
    for row in ["east", "south", "west"] {
        holds(&read, "q/same", &[(&format!("rows/{row}/verdict"), "not-established")]);
        assert!(changes(&read, "q/same", row).is_empty(), "{row}");
    }
    holds(
        &read,
        "q/same",
        &[("verdict", "unanswerable"), ("sentence", "!went from")],
    );
    // the same numbers with days whose order every reading has
    let read = case_with(
        "order-of-open-dates",
        &[
            ("districts/east.yaml", "[..2020-06-30]", "[2020-04-01..2020-06-30]"),
            ("districts/south.yaml", "[2017..2019]", "2019"),
        ],
    );
    holds(
        &read,
        "q/same",
        &[("rows/east/verdict", "changed"), ("rows/south/verdict", "changed")],
    );
}

#[test]
fn a_change_may_have_come_after_the_earliest_day_of_an_open_date() {
    // after the earliest day on which the five can last have been seen, by the last on which the seven can first have been
    let read = site("2020-12-31").unit("a", &["2018 : 5", "2019 : 7"]).sound();
    assert_eq!(changes(&read, "q/same", "a"), ["5>7 [2018-01-02..2019-12-31]"]);
}

#[test]
fn every_change_is_told() {
    let read = case("only-the-last-change");
    finds(&read, &[]);
    assert_eq!(changes(&read, "q/same", "east"), ["2>9 2017", "9>8 2018"]);
    holds(
        &read,
        "q/same",
        &[
            ("verdict", "answered"),
            ("rows/east/verdict", "changed"),
            ("sentence", "…2 to 9 people in 2017"),
            ("sentence", "…9 to 8 people in 2018"),
        ],
    );
}

#[test]
fn a_gap_is_the_days_that_lack_evidence() {
    let read = case("gaps-that-no-source-tells");
    finds(&read, &[]);
    holds(
        &read,
        "q/steady",
        &[
            ("rows/ashport/verdict", "not-established"),
            ("rows/ashport/notes", "…from 2 June 2010 to 31 May 2014"),
            ("rows/ashport/notes", "…from 2 June 2014 to 31 May 2017"),
            ("rows/ashport/notes", "…from 2 June 2017 to 30 December 2020"),
            ("rows/ashport/notes", "!2010 to 30 December 2020"),
            ("rows/brackport/verdict", "not-established"),
            ("rows/brackport/notes", "…seen once"),
            ("rows/brackport/notes", "!31 December 2020"),
        ],
    );
}

#[test]
fn the_gaps_of_a_reorganisation_are_the_days_that_lack_evidence() {
    // Bigport was seen once, its two parts eight years after the split: all days between lack evidence
    let read = case("picture-goes-on-after-a-split");
    holds(
        &read,
        "q/steady",
        &[
            ("rows/split/verdict", "not-established"),
            ("rows/split/notes", "…from 2 June 2010 to 31 May 2012"),
            ("rows/split/notes", "…from 1 June 2012 to 31 May 2020"),
        ],
    );
    let read = case("picture-solid-though-unseen");
    holds(
        &read,
        "q/steady",
        &[
            ("rows/twinport/verdict", "not-established"),
            ("rows/twinport/notes", "…from 2 June 2010 to 31 May 2012"),
            ("rows/twinport/notes", "…from 1 June 2012 to 30 December 2020"),
        ],
    );
}

#[test]
fn an_answer_of_several_days_differs_on_the_day_that_changed() {
    let read = case("diff-of-several-dates");
    finds(&read, &[]);
    let side = |name: &str, read| lagesbild::compare::Side {
        name: name.to_owned(),
        read,
        look: lagesbild::load::Look::default(),
    };
    let after = case_with(
        "diff-of-several-dates",
        &[("districts/ashport.yaml", "value: 6,", "value: 7,")],
    );
    let report = lagesbild::compare::compare(&side("before", read), &side("after", after));
    let data = serde_json::to_value(&report.answers).unwrap().to_string();
    // Ashport's seven and the total of ten are of 2010; in 2020 nothing differs
    assert_eq!(report.answers.len(), 1, "{data}");
    assert_eq!(report.answers[0].at[0].as_of, "2010-06-01");
    assert_eq!(report.answers[0].lines, ["total 9 → 10", "Ashport: 6 → 7"]);
}

#[test]
fn each_asked_day_has_its_total() {
    let read = case("totals-of-every-asked-date");
    finds(&read, &[]);
    holds(
        &read,
        "q/count",
        &[
            ("totals/2020-03-31/text", "120"),
            ("totals/2020-06-30/text", "151"),
            ("total/text", "151"),
            ("sentence", "…120 people"),
            ("sentence", "…151 people"),
        ],
    );
    for path in ["inquiries/q/count.html", "inquiries/q/paper.html"] {
        let html = page(&read, path);
        assert!(
            html.contains("120 people") && html.contains("151 people"),
            "{path}: {html}"
        );
    }
}

#[test]
fn a_number_that_goes_and_comes_back_changed_twice() {
    let read = site("2020-12-31")
        .unit("a", &["2018-06-01 : 2", "2019-06-01 : 3", "2020-06-01 : 2"])
        .sound();
    assert_eq!(
        changes(&read, "q/same", "a"),
        ["2>3 [2018-06-02..2019-06-01]", "3>2 [2019-06-02..2020-06-01]"]
    );
}

#[test]
fn only_what_certainly_differs_has_changed() {
    for (earlier, later, verdict) in [
        // limits that meet, and limits that do not
        ("3..5", "4..6", "not-established"),
        ("3..4", "5..6", "changed"),
        (">=7", "5", "changed"),
        (">=4", "5", "not-established"),
        // about nine may be six
        ("~9", "6", "not-established"),
        ("6", "~9", "not-established"),
        ("?", "6", "not-established"),
    ] {
        let read = site("2020-12-31")
            .unit(
                "a",
                &[&format!("2018-06-01 : {earlier}"), &format!("2019-06-01 : {later}")],
            )
            .sound();
        holds(&read, "q/same", &[("rows/a/verdict", verdict)]);
    }
}

#[test]
fn only_one_exact_number_stated_from_the_start_is_constant() {
    for (statements, verdict) in [
        (vec!["2018 = 3"], "constant"),
        // proves the time between the span and itself
        (vec!["2018 = 3, to: \"2018-12-31\"", "2020 = 3"], "constant"),
        (vec!["2018 = 3, to: \"2018-12-31\"", "2020-06-01 : 3"], "constant"),
        // a sighting alone proves its day
        (vec!["2018-06-01 : 3", "2020 = 3"], "not-established"),
        (vec!["2018-06-01 : 3"], "not-established"),
        (vec!["2018 = ~3"], "not-established"),
        (vec!["2018 = 3..4"], "not-established"),
        // a sighting inside the span that says otherwise is a disagreement
        (vec!["2018 = 3", "2019-06-01 : 4"], "not-established"),
    ] {
        let read = site("2020-12-31").unit("a", &statements).read();
        holds(&read, "q/same", &[("rows/a/verdict", verdict)]);
    }
}

#[test]
fn a_merger_is_constant_where_each_was_and_the_sum_holds() {
    let with = |twin: &str| {
        site("2020-12-31")
            .unit("a", &["2016 = 2, to: \"2017-12-31\""])
            .unit("b", &["2017 = 1, to: \"2017-12-31\""])
            .unit("ab", &[twin])
            .event("formed", "2018-01-01", "a, b", "ab")
            .sound()
    };
    holds(
        &with("2018 = 3"),
        "q/same",
        &[("rows/ab/verdict", "constant"), ("rows/ab/value/text", "3")],
    );
    holds(&with("2018 = 4"), "q/same", &[("rows/ab/verdict", "changed")]);
    assert_eq!(changes(&with("2018 = 4"), "q/same", "ab"), ["3>4 2018"]);
}

#[test]
fn after_a_told_change_the_number_is_not_told() {
    let with = |statements: &[&str]| {
        site("2020-12-31")
            .unit("a", statements)
            .unit("b", &["2018-06-01 : 3"])
            .sound()
    };
    // one more than a number that was seen before it: somebody is there, and nobody says how many
    let read = with(&["2018-06-01 : 5", "2019-06 = +2"]);
    holds(
        &read,
        "q/count",
        &[
            ("verdict", "partly"),
            ("total/min", "3"),
            ("total/max", "null"),
            ("rows/a/verdict", "unknown"),
            ("rows/a/value", "null"),
            ("rows/a/notes", "…+2"),
            ("coverage/in_place", "2"),
        ],
    );
    // the change itself is told
    holds(&read, "q/same", &[("rows/a/verdict", "changed")]);
    // a value of that day or later ends it, a change of nothing does not begin it
    let total = |statements: &[&str], total: &str| {
        holds(
            &with(statements),
            "q/count",
            &[("verdict", "answered"), ("total/min", total), ("total/max", total)],
        );
    };
    total(&["2018-06-01 : 5", "2019-06 = +2", "2020-06-01 : 7"], "10");
    total(&["2018-06-01 : 5", "2019-06 = +0"], "8");
}

#[test]
fn a_planned_change_is_named_and_never_counted() {
    let read = case("planned-change-told-as-fact");
    finds(&read, &[]);
    holds(
        &read,
        "q/same",
        &[
            ("verdict", "answered"),
            ("rows/west/verdict", "constant"),
            ("rows/west/value/text", "20"),
            ("sentence", "!6"),
            ("caveats", "…April 2020"),
        ],
    );
    assert!(changes(&read, "q/same", "west").is_empty());
}

#[test]
fn a_plan_counts_from_its_last_day_until_it_is_overtaken() {
    let with = |asked: &str, more: &[&str]| {
        let all: Vec<&str> = ["2019-06-01 : 3", "2020-04 ? 9, source: early"]
            .iter()
            .chain(more)
            .copied()
            .collect();
        site(asked)
            .file(
                "sources/early.yaml",
                "title: E\ntype: list\npublished: \"2019-12-01\"\n",
            )
            .unit("a", &all)
            .sound()
    };
    // April 2020 has come for certain on its last day
    holds(
        &with("2020-04-29", &[]),
        "q/count",
        &[
            ("total/min", "3"),
            ("total/max", "3"),
            ("total/confirmed", "true"),
            ("caveats", "…9 people"),
        ],
    );
    holds(
        &with("2020-04-30", &[]),
        "q/count",
        &[
            ("total/min", "9"),
            ("total/max", "9"),
            ("total/confirmed", "false"),
            ("rows/a/verdict", "planned"),
        ],
    );
    // a statement that begins later, and a span that covers its day
    for overtaken in ["2020-06-01 : 4", "2020-05 = 4", "2020 = 4"] {
        let read = with("2020-12-31", &[overtaken]);
        holds(
            &read,
            "q/count",
            &[
                ("total/min", "4"),
                ("total/max", "4"),
                ("total/confirmed", "true"),
                ("rows/a/verdict", "counted"),
            ],
        );
    }
    // a sighting before its day does not overtake it
    holds(
        &with("2020-12-31", &["2020-03-01 : 4"]),
        "q/count",
        &[("total/min", "9"), ("total/confirmed", "false")],
    );
}

#[test]
fn a_planned_number_may_be_the_new_value_and_never_the_old_one() {
    let read = site("2020-12-31")
        .file(
            "sources/early.yaml",
            "title: E\ntype: list\npublished: \"2018-12-01\"\n",
        )
        .unit("a", &["2018-06-01 : 3", "2019 ? 9, source: early", "2020-06-01 : 4"])
        .sound();
    // nine was never there: three became four, some day between the two sightings
    assert_eq!(changes(&read, "q/same", "a"), ["3>4 [2018-06-02..2020-06-01]"]);
}
