//! The reader of exact contents, held to small contents with answers typed by hand from `docs/meaning.md`.
//!
//! A content is a few lines. `a: …` are the statements of one post of unit a, `a+b: …` those of a post that both share:
//! `2022 = 3` is stated from then, `2022..2023 = 3` until then, `2022 : 3` observed, `2022 ? 3` planned, `2022 +1` a change
//! that was told; `on site 2022`, `appointed 2022`, `introduced 2022` a start; `vacant 2022` a status; `a: theirs …` is another organisation's
//! post. `2020 a, b > c` is an event; `register 2020` says since when the units are all. `2022` is
//! its 1 January and `2022-06` is 1 June: here every date is a day; the page writes `[2020..2021]` for an open one, and `2-3`,
//! `2+`, `~2` and `?` for numbers, and `event0` for the day of the first event. All is told by source s of 2024-12, or, with `by t`, by another:
//! `source t 2022-06 of 2022-05` is of the one day and speaks of the other. What is asked is `on` a day, `known` on another.
//!
//! An answer has the rows, the total, and how many units have it of how many there are. A number is `3`, `2-3` where sides
//! differ, `3+` without an upper side, `-` where none is told.

use super::content::{
    Content, Date, Dated, Day, Event, Moment, NO_LIMIT, Number, Post, Source, Standing, Statement, Status, Told, Unit,
    When, day, unit_id,
};
use super::exact::{Outcome, Presence, Reader, Whole};

/// What is asked, what is answered.
const TABLE: &[(&str, &str)] = &[
    // a post on a day
    ("a: 2022 = 3", "a 3 in | 3 | 1 of 1"),
    ("a: 2022 : 3; on 2023", "a 3 in | 3 | 1 of 1"),
    // never backwards: a span has not begun, of a sighting nothing is told
    ("a: 2022 = 3; on 2021", "a 0 not-begun | 0 | 0 of 1"),
    ("a: 2022 : 3; on 2021", "a - untold | - | 0 of 1"),
    ("a: 2022 ? 3; on 2021", "a 0 not-begun | 0 | 0 of 1"),
    // a plan is carried out on its day, and falls where evidence of its day or later is told
    ("a: 2020 = 2 by t, 2022 ? 3; source t 2020", "a 3 planned | 3 | 1 of 1"),
    ("a: 2020 = 2, 2022 ? 3", "a 2 in | 2 | 1 of 1"),
    ("a: 2020 : 2, 2022 ? 3, 2023 : 4; on 2022-06", "a 2 in | 2 | 1 of 1"),
    (
        "a: 2020 : 2, 2022 ? 3, 2023 ? 5; on 2022-06",
        "a 3 planned | 3 | 1 of 1",
    ),
    // the last of several; `to` bounds the evidence, not the carrying
    ("a: 2018 : 2, 2020 : 5, 2022 : 4; on 2021", "a 5 in | 5 | 1 of 1"),
    ("a: 2018..2019 = 2; on 2021", "a 2 in | 2 | 1 of 1"),
    ("a: 2018 = 2, 2020 = 3; on 2019", "a 2 in | 2 | 1 of 1"),
    ("a: 2018 = 2, 2020 = 3; on 2021", "a 3 in | 3 | 1 of 1"),
    // what was known
    (
        "a: 2018 : 2 by t, 2020 : 5; source t 2019; on 2021, known 2021",
        "a 2 in | 2 | 1 of 1",
    ),
    ("a: 2018 : 2, 2020 : 5; on 2021, known 2021", "a - untold | - | 0 of 1"),
    // disagreements: a sighting inside a span, and after it; two of one day; two spans; one span inside another
    (
        "a: 2018..2022 = 2, 2020 : 3 by t; source t 2020; on 2020",
        "a 2-3 in | 2-3 | 1 of 1",
    ),
    (
        "a: 2018..2022 = 2, 2020 : 3 by t; source t 2020; on 2021",
        "a 2-3 in | 2-3 | 1 of 1",
    ),
    (
        "a: 2018..2022 = 2, 2020 : 3 by t; source t 2020; on 2019",
        "a 2 in | 2 | 1 of 1",
    ),
    // the last day of a span is inside it, in the words of whatever source
    ("a: 2018..2020 = 1, 2020 : 0; on 2021", "a 0-1 in/none | 0-1 | 0 of 1"),
    (
        "a: 2018..2022 = 2, 2020 : 0 by t; source t 2020",
        "a 0-2 in/none | 0-2 | 0 of 1",
    ),
    ("a: 2020 : 2, 2020 : 5 by t; source t 2021", "a 2-5 in | 2-5 | 1 of 1"),
    (
        "a: 2020 : 2, 2020 : 5 by t, 2022 : 4; source t 2021",
        "a 4 in | 4 | 1 of 1",
    ),
    (
        "a: 2020..2021 = 2, 2020..2021 = 3 by t; source t 2021-06",
        "a 2-3 in | 2-3 | 1 of 1",
    ),
    (
        "a: 2018..2021 = 2, 2020..2023 = 3 by t; source t 2023-06; on 2020-06",
        "a 2-3 in | 2-3 | 1 of 1",
    ),
    (
        "a: 2018..2021 = 2, 2020..2023 = 3 by t; source t 2023-06; on 2022",
        "a 3 in | 3 | 1 of 1",
    ),
    (
        "a: 2018..2021 = 2, 2020 : 2 by t; source t 2020; on 2020",
        "a 2 in | 2 | 1 of 1",
    ),
    // a told change ends carrying, unless a value of its day or later is told; one of 0 does not
    ("a: 2018 : 2, 2020 +1", "a - in | - | 1 of 1"),
    ("a: 2018 : 2, 2020 +1, 2021 : 4", "a 4 in | 4 | 1 of 1"),
    ("a: 2018 : 2, 2020 +1, 2020 : 3", "a 3 in | 3 | 1 of 1"),
    ("a: 2018 : 2, 2020 +0", "a 2 in | 2 | 1 of 1"),
    ("a: 2020 +1", "a - in | - | 1 of 1"),
    ("a: 2020 -1", "a - untold | - | 0 of 1"),
    // presence: starts, zeros, statuses
    ("a: introduced 2020", "a - in | - | 1 of 1"),
    ("a: introduced 2020; on 2019", "a 0 not-begun | 0 | 0 of 1"),
    (
        "a: introduced 2020, on site 2022; on 2021",
        "a 0 not-begun | 0 | 0 of 1",
    ),
    ("a: introduced 2020, 2022 : 3; on 2021", "a - in | - | 1 of 1"),
    ("a: 2018 : 2, 2020 : 0", "a 0 none | 0 | 0 of 1"),
    ("a: 2018 : 0, introduced 2020", "a - in | - | 1 of 1"),
    ("a: 2018 : 2, vacant 2020", "a 0 vacant | 0 | 0 of 1"),
    ("a: 2018 = 2, vacant 2020", "a 2 in | 2 | 1 of 1"),
    ("a: 2018..2019 = 2, vacant 2020, 2021 : 1", "a 1 in | 1 | 1 of 1"),
    ("a: 2018 : 2, vacant 2018", "a 2 in | 2 | 1 of 1"),
    ("a: introduced 2018, pending 2018", "a 0 pending | 0 | 0 of 1"),
    ("a: 2018 : 2, ended 2020; on 2019", "a 2 in | 2 | 1 of 1"),
    ("a: 2018 : 2, unknown 2020", "a - untold | - | 0 of 1"),
    ("a: vacant 2018, 2020 ? 2", "a 2 planned | 2 | 1 of 1"),
    // sums: what is not told is 0 upwards; two posts of one unit; a post that two share counts once
    ("a: 2020 : 2; unit b", "a 2 in, b - untold | 2+ | 1 of 2"),
    ("unit a", "a - untold | - | 0 of 1"),
    ("a: 2020 : 2; a: 2020 : 3", "a 5 in | 5 | 1 of 1"),
    ("a: 2020 : 2; a: vacant 2020", "a 2 in | 2 | 1 of 1"),
    ("a: 2020 : 2; a: introduced 2021", "a 2+ in | 2+ | 1 of 1"),
    ("a: 2020 : 2; a+b: 2020 : 1", "a 2 in, a+b 1 in | 3 | 2 of 2"),
    ("a+b: vacant 2020", "a+b 0 vacant | 0 | 0 of 2"),
    // another organisation's posts count where a unit has no others
    ("a: 2020 : 2; a: theirs 2020 : 7", "a 2 in | 2 | 1 of 1"),
    ("a: 2020 : 2; b: theirs 2020 : 7", "a 2 in, b 7 in | 9 | 2 of 2"),
    // the life of units
    (
        "a: 2020 : 2; b: 2020 : 5; b founded 2021",
        "a 2 in, b - untold | 2+ | 1 of 2",
    ),
    (
        "a: 2020 : 2; b: 2022 : 5; b founded 2021; on 2020-06",
        "a 2 in | 2 | 1 of 1",
    ),
    ("a: 2020 : 2; b: 2020 : 5; b dissolved 2021", "a 2 in | 2 | 1 of 1"),
    (
        "a: 2020 : 2; b: 2020 : 5; b dissolved 2021; on 2020-12-31",
        "a 2 in, b 5 in | 7 | 2 of 2",
    ),
    (
        "a: 2020 = 2 by t; b: 2020 : 5; a founded 2021; source t 2022",
        "a 2 in, b 5 in | 7 | 2 of 2",
    ),
    (
        "a: 2020 : 2 by t; b founded 2020; source t 2021; known 2022",
        "a 2 in | 2 | 1 of 1",
    ),
    (
        "a: 2020 : 2 by t; b founded 2020; b: 2021 : 3 by t; source t 2021; known 2022",
        "a 2 in, b 3 in | 5 | 2 of 2",
    ),
    // one result: whole, until it is told of by itself; a figure from before it was there does not count
    ("a: 2018 : 2; b: 2018 : 1; 2020 a, b > c", "c 3 in | 3 | 1 of 1"),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; on 2019-12-31",
        "a 2 in, b 1 in | 3 | 2 of 2",
    ),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; c: 2021 : 7; on 2020-06",
        "c 3 in | 3 | 1 of 1",
    ),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; c: 2021 : 7",
        "c 7 in | 7 | 1 of 1",
    ),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; c: 2019 : 7",
        "c 3 in | 3 | 1 of 1",
    ),
    ("a: 2018 : 2; unit b; 2020 a, b > c", "c 2+ in | 2+ | 1 of 1"),
    ("a: vacant 2018; b: 2018 : 0; 2020 a, b > c", "c 0 none | 0 | 0 of 1"),
    ("a: 2018 : 2; 2020 a > b", "b 2 in | 2 | 1 of 1"),
    (
        "a: 2018 ? 2 by t; b: 2018 : 1 by t; 2020 a, b > c; source t 2018",
        "c 3 in | 3 | 1 of 1",
    ),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; c: 2021 +1",
        "c - in | - | 1 of 1",
    ),
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a, b > c; c: pending 2021",
        "c 0 pending | 0 | 0 of 1",
    ),
    // several: their sum in one row, until one is told by itself
    ("a: 2018 : 6; 2020 a > b, c", "b+c 6 in | 6 | 2 of 2"),
    (
        "a: 2018 : 6; 2020 a > b, c; b: 2021 : 4",
        "b 4 in, c - untold | 4+ | 1 of 2",
    ),
    (
        "a: 2018 : 6; 2020 a > b, c; b: 2021 : 4; c: 2022 : 2",
        "b 4 in, c 2 in | 6 | 2 of 2",
    ),
    (
        "a: 2018 : 6; b: 2018 : 0; 2020 a, b > c, d",
        "c+d 6 untold | 6 | 0 of 2",
    ),
    ("a: 2018 : 6; 2020 a > b, c; 2022 b, c > d", "d 6 in | 6 | 1 of 1"),
    (
        "a: 2018 : 6; 2020 a > b, c; b: 2021 : 4; 2022 b, c > d",
        "d 4+ in | 4+ | 1 of 1",
    ),
    (
        "a: 2018 : 6; d: 2018 : 1; 2020 a > b, c; 2022 b, d > e",
        "c+e 7 in | 7 | 2 of 2",
    ),
    // who goes on: absorption, staff given to a new body, a span that covers the day of the event
    ("a: 2018 : 6; b: 2018 : 1; 2020 a, b > a", "a 7 in | 7 | 1 of 1"),
    ("a: 2018 = 6; b: 2018 : 1; 2020 a, b > a", "a 6 in | 6 | 1 of 1"),
    (
        "a: 2018 : 6, 2021 : 8; b: 2018 : 1; 2020 a, b > a",
        "a 8 in | 8 | 1 of 1",
    ),
    (
        "a: 2018 : 9; b: 2018 : 9; 2020 a, b > a, b, c",
        "a+b+c 18 in | 18 | 3 of 3",
    ),
    (
        "a: 2018 : 9; b: 2018 : 9; 2020 a, b > a, b, c; c: 2021 : 9",
        "a+b - untold, c 9 in | 9+ | 1 of 3",
    ),
    (
        "a: 2018 = 9; b: 2018 : 9; 2020 a, b > a, b, c",
        "a 9 in, b+c - untold | 9+ | 1 of 3",
    ),
    (
        "a: 2018 : 6, 2021 : 5; 2020 a > a, b; b: 2021 : 1",
        "a 5 in, b 1 in | 6 | 2 of 2",
    ),
    // events that follow each other on one day, a unit that is made of nothing, one that ends
    (
        "a: 2018 : 2; b: 2018 : 1; 2020 a > c; 2020 c, b > d",
        "d 3 in | 3 | 1 of 1",
    ),
    ("a: 2018 : 2; 2020 > b", "a 2 in, b - untold | 2+ | 1 of 2"),
    ("a: 2018 : 2; b: 2018 : 5; 2020 b >", "a 2 in | 2 | 1 of 1"),
    // an event that is not known has not happened
    (
        "a: 2018 : 2 by t; b: 2018 : 1 by t; 2020 a, b > c; source t 2019; known 2021",
        "a 2 in, b 1 in | 3 | 2 of 2",
    ),
];

/// Contents of which the program once said something else than what holds in every world, or does with one of the faults of
/// `mutants.txt` in it that made contents seldom show.
pub const ONCE_WRONG: &[&str] = &[
    // a unit that was seen while its event is open: what was on the eve is dated by that day
    "[2011-04-25..2011-04-29] a > b; a: [2011-04-24..2011-04-27] : 958; on 2011-04-29",
    // what makes a unit and what ends it: there is a day between them
    "[2014-10-24..2014-10-28] a > b; 2014-10-26 b >; a: 2013 = 5; on 2014-10-25",
    // two spans that were told before an open event, and go on through it
    "[2017-01-12..2017-01-14] a > a, b; a: 2016-10-24 = 5, 2015-07-08..2019-04-14 = 6; b: 2017-04-22 : 5; on 2024-12-01",
    // a sum of two posts, of which the one begins while the other certainly is what it was
    "a: 2011-06..2015-03 = 2; a: 2009-04 = 1, 2014-10 = 1+; on 2018-01-13",
    // what a sighting may end after the asked day has not ended
    "a: [2023-01-01..2023-01-04] : 6, 2012 : 247, 2012 = 247, 2018 -1; on 2020-05-13",
    // of two turns that a unit goes on through either may be its last
    "2018-03-23 c, a > c, a, d; [2017-08-08..2019-04-23] b, a > b, a, e; a: 2019-03-10 : 3; on 2024-12-01",
    "[2019-01-01..2019-12-31] b > b, c; [2018-07-19..2020-05-13] b, a > b; a: 2011-02-03 : 215; c: on site 2019-11-18; on 2021-06-30",
    // a span may end inside another, or after it
    "a: 2014-11-11..[2017-01-01..2017-12-31] = 3, 2013-12-08..2017-07-03 = 2; on 2024-12-01",
    // a span that was told beside one that holds all through, and is put off by it
    "a: 2022-05-28..[2022-10-21..2022-10-25] = 3, [2022-10-21..2022-10-25] = 3, 2022-06-23..2022-11-22 = 6; on 2024-12-01",
    // a span that the next ends before its unit may be there
    "a founded [2019-08-05..2020-09-13]; a: 2020-03-05 = 1, 2020-04-02 = 2; on 2024-12-01",
    // a span that ends shows that its unit was made by then
    "[2012-01-01..2012-12-31] a > b, c; c: 2011-06-28..2012-05-21 = 2; on 2012-10-09",
    // a plan that may have fallen begins nothing for sure
    "a: [2010-12-10..2012-03-25] : 6, 2011-01-25 ? 6; on 2011-10-11",
    // a span that begins on the last day of another
    "a: 2010-02-11..2010-04-18 = 189, 2010-04-18 = 3; on 2010-04-18",
    // an open span that another may have ended before an event, whatever their order
    "2013-07-10 c, d > c, d, e; c: [2011-07-16..2013-02-05] = 1, 2012-07-12..2013-02-20 = 7; d: 2017-02-23 : 2; \
     e: 2018-12-29 : 0; on 2023-04-25",
    // a sum of two posts of which it is not told whether they began together
    "a: [2018-01-01..2018-01-31] = 3; a: 2018-01-24 = 147; on 2018-06-19",
    // a span that may have ended before an event, and holds against one inside it
    "2015-12-28 a, b > a; a: 2013-11-12..[2015-12-18..2018-01-11] = 0, 2014-05-04..2015-11-14 = 0; on 2016-06-21",
    // a span that another puts off is told again after it, and is told last
    "a: recruiting 2018-03-04, 2012-01-14..2017-01-16 = 4, 2012-01-14 = 1, 2017-02-25 : 1; on 2024-12-01",
    // a sighting that agrees with a span says nothing later than the span, wherever in it the day was
    "a: recruiting 2012-04-28, [2011-01-01..2011-12-31] = 1, 2011-02-18 : 1; on 2024-12-01",
    // a span that one of another number may put off until after the day is not told by then
    "a: pending 2013-01-05, 2011-09-30 = 1, 2010-12-11..2013-08-23 = 4, 2012-03-10 : 1; on 2013-08-22",
    // of two spans that say the same it may be open which is the later
    "a: vacant 2017-05-20, 2015-04-20 = 3, [2015-01-01..2015-12-31] = 3; on 2022-10-20",
    // what is about a number agrees with that number, and hides no change of it
    "a: 2019-04-03 : 705, 2017-04-26 = ~705, 2022-02-15 = 72; on 2024-12-01",
    // a span that begins with another and is longer is told after it
    "a: 2019-10-04..2021-03-06 = 678, 2019-10-04..2020-04-05 = 638, 2015-05-15 : 638; on 2024-12-01",
    // an earlier number has ended before its unit is there, where the next begins with the unit
    "[2015-12-01..2015-12-31] b, a, c > d; d: 2013-10-29 = 2, event0 = 804; on 2024-12-01",
    // what certainly began with its unit is told of it
    "[2017-06-03..2018-11-07] > a; a: 2018-04-05 = 6, event0 = 272; on 2024-12-01",
    // a change that may come after the day has not yet followed a number
    "a: [2017-01-01..2017-12-31] +5, 2017-06-10 = 5; on 2017-09-14",
    // nobody told once more is nobody from that day
    "a: unknown 2010-01-16, 2010-01-01..2010-04-25 = 0, 2010-04-20 = 0; on 2010-04-24",
    // a start before its unit was there leaves nothing out
    "a founded 2018-02-01; a: introduced 2016-06-07, 2016-06-07 = 3; on 2024-12-01",
    // nor does it tell what was between its unit's beginning and the first number
    "a founded 2018-01-21; a: on site 2012-03-13, 2022-02-20..2022-09-11 = 562; on 2024-12-01",
    // of two events that may be of one day either may be the last
    "[2013-07-03..2013-07-05] a, c > a; 2013-07-03 a, b > a, b; b: 2013-05-05 = 0; c: 2011-05-02..2013-09-22 = 4; on 2014-05-23",
    // what an event brings is not told where another may have been before it
    "[2010-01-01..2010-12-31] a, b > a; 2010-09-10 a > a, c; a: appointed 2012-04-03; b: 2010-04-18 : 185; on 2010-10-07",
    // a sighting that may have been before the number began shows that somebody was there before
    "a: 2011-01-01 = 6, [2010-04-08..2011-10-01] : 6; on 2011-08-06",
    // what is told before or after an open event carries to all its results, or tells of one of them
    "2013-09-13 b, a > b, a; 2015-08-02 a, b > a, b, c; a: 2013-06-19..[2013-07-11..2014-11-26] = 1; b: 2021-03-08 = 2; \
     on 2015-08-31",
    "[2010-01-01..2010-12-31] c > c, d; 2012-04-09 c, d > e; c: 2010-02-08 ? 2; f: 2012-04-09..2016-05-14 = 6; \
     a+b: 2012-11-02 ? 827; on 2024-12-01",
    // an open span that may have ended before an event goes on after none that holds through it
    "2011-04-14 a > a, b; a: [2009-11-29..2010-10-24] = ~4, 2010-07-19..2012-10-23 = 986; on 2024-08-25",
    // a unit that lived for no day had nothing
    "2010-03-17 > c; 2010-03-17 c > d; c: 2010-03-01..2011-11-09 = 0; a+b: 2021-08-31 : 446; on 2024-12-01",
    // two spans that go before another, the one after the other, the later of which no source ends
    "a: 2014-10-20..2016-01-13 = 5, 2016-01-10 = 5, 2014-11-08..2017-12-23 = 2; on 2024-12-01",
    "a: 2014-10-20..2016-01-13 = 5, 2016-05-01..2020-02-24 = 5, 2016-01-10 = 5, 2014-11-08..2017-12-23 = 2; on 2024-12-01",
    // two reasons of one day
    "a: none 2012-02-27, vacant 2012-02-27; on 2016-07-17",
    // an event that may have been before one that a unit went on through
    "2013-07-01 b, a > b; [2013-06-29..2013-07-03] b > b, c; a: 2011-12-17 ? 5; on 2024-12-01",
    // two open events of one unit, either of which may be the first
    "[2020-01-01..2020-12-31] b, a > b, a, c; [2020-03-26..2020-03-28] a > a, d; a: appointed 2014-10-30, event0 = 1; \
     b: on site 2017-07-08; d: event1 = 1; on 2020-03-27",
    // who keeps a unit goes before who ends it, though another unit goes on through both
    "[2012-05-03..2012-05-05] b, a > b, a; 2012-05-03 b, a > b; a: 2011-04-17 ? 406; on 2012-05-06",
    "2010-09-14 b, a > b; [2011-01-01..2011-12-31] b > b, c; 2011-10-14 b, c > b; a: 2010-02-07..2013-07-21 = 4; \
     b: on site 2016-05-02; on 2011-04-10",
    // a 0 that may be told after a span that it begins inside, and one after a span of nobody
    "a: 2019-12-01 = ?, 2021-07-09 +2, 2019-01-01..2022-10-18 = 56; on 2024-12-01",
    "a: on site 2013-12-23, 2011-02-21 = ?, 2010-12-25..2014-05-28 = 0; on 2024-12-01",
    // what was told after an open event does not carry over it
    "[2010-07-01..2010-07-31] b, a > b; b: 2010-07-02 : 6; on 2011-01-19",
    // of two spans whose order is open the one that is told last has not been ended by the other
    "a: recruiting 2020-08-05, 2019-05-16..2020-11-02 = ~4, [2018-02-08..2020-08-18] = 3; on 2024-12-01",
    // a sighting that may come after the day, beside a span that says the same
    "a: pending 2015-02-20, [2015-01-01..2015-12-31] : 3, 2014-10-02 = 3, 2015-09-23..2016-02-05 = 5; on 2015-07-12",
    // what follows a span begins no earlier than on its second day
    "a: 2016-11-14..[2017-08-08..2017-08-10] = 0, [2017-08-08..2017-08-10] = 1, 2017-08-08 = 0; on 2018-12-06",
    // fewer than before after an open event that a span may not reach: nobody is known to be there
    "[2016-01-31..2017-07-10] a > a, b; a: 2013-10-11..2016-02-17 = 4, 2016-04-14 -1; on 2016-04-18",
    // of two events whose order is open either may hand on what the other has divided since
    "2017-03-08 a > a, b; [2017-03-06..2017-03-10] a > a, c; a: 2011-06-10..2014-03-13 = 2; b: 2019-10-31 +2; on 2024-12-01",
    // a unit that may go on among two, and of which a span may tell after that or not: either way they have what it tells
    "[2016-12-29..2017-11-15] a > a, b; a: 2016-07-23 = 2 by t; source t 2017-03-01; on 2017-08-27",
    // of two posts of a unit that may go on among several either may be the one that tells of it by itself
    "[2012-05-27..2014-09-15] b, a > b, a, c; b: 2014-01-03 : 1; b: 2012-03-21 = 4 by t; source t 2013-03-01; on 2014-01-17",
    // a change that may have come on the asked day
    "a: 2018 : 2, [2020-01-01..2020-01-05] -1; on 2020-01-01",
    // a change for a day on which its unit may not be there yet
    "a founded [2019-01-01..2019-01-05]; a: 2019-01-03 +1; on 2019-06-01",
    // a plan falls by what was seen on its own day
    "a: 2020-03-01 ? 3, 2020-03-01 : 2; on 2021-01-01",
    // a status that may be later than what was seen, or before it
    "a: 2019-03-01 : 2, vacant [2019-01-01..2019-05-01]; on 2020-01-01",
    // fewer than before that may have been told by then: it may have begun
    "a: [2018-01-01..2018-01-05] -1, 2021 = 3; on 2018-01-02",
    // what is told on the day of an event tells of the time after it
    "2020-01-01 a > a, b; a: 2018 : 6, 2020-01-01 : 4; on 2021-01-01",
    // a plan for another number that what was seen may have followed, or not
    "a: 2018 = 2 by t, [2021-12-30..2022-01-02] : 2, 2022-01-01 ? 3; source t 2020; on 2023-01-01",
];

/// Whether the number of unit a was constant.
const CONSTANCY: &[(&str, &str)] = &[
    ("a: 2018 = 2", "constant"),
    ("a: 2018 = 2, introduced 2018", "constant"),
    ("a: 2018 = 2, introduced 2015", "not-established"),
    ("a: 2018 : 2", "not-established"),
    ("a: 2018 : 2, 2020 : 2", "not-established"),
    ("a: 2018..2019 = 2, 2020 : 2", "constant"),
    ("a: 2018..2019 = 2, 2020 : 3", "changed"),
    ("a: 2018 : 2, 2020 : 3", "changed"),
    ("a: 2018 = 2, 2020 = 3", "changed"),
    ("a: 2018 = ~2", "not-established"),
    ("a: 2018 : 2, 2020 : ~6", "not-established"),
    ("a: 2018 = 2, 2020 +1", "changed"),
    ("a: 2018 = 2, 2020 +0", "constant"),
    // either side may be right: on the span's nothing has changed
    ("a: 2018..2022 = 2, 2020 : 3 by t; source t 2020", "not-established"),
    ("a: 2020 : 2, 2020 : 3 by t; source t 2020", "not-established"),
    // a planned number may be the new value, never the old one
    ("a: 2018 = 2 by t, 2022 ? 3; source t 2020", "changed"),
    ("a: 2020 : 3, 2018 ? 2", "not-established"),
];

/// Reads `2022`, `2022-06` and `2022-06-15`.
fn a_day(text: &str) -> Day {
    let parts: Vec<i32> = text.split('-').map(|part| part.parse().unwrap()).collect();
    day(parts[0], *parts.get(1).unwrap_or(&1), *parts.get(2).unwrap_or(&1))
}

/// Reads a day, or `[2020..2021]`: one day from the one to the other.
fn a_date(text: &str) -> Date {
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        None => Date::day(a_day(text)),
        Some(bounds) => {
            let (first, last) = bounds.split_once("..").unwrap();
            Date {
                first: a_day(first),
                last: a_day(last),
            }
        }
    }
}

/// Reads `3`, `~3`, `2-3`, `2+` and `?`.
fn a_number(text: &str) -> Number {
    let n = |text: &str| text.parse().unwrap();
    let (min, max) = match text.trim_start_matches('~') {
        "?" => (0, NO_LIMIT),
        text => match (text.split_once('-'), text.strip_suffix('+')) {
            (Some((min, max)), _) => (n(min), n(max)),
            (_, Some(min)) => (n(min), NO_LIMIT),
            _ => (n(text), n(text)),
        },
    };
    Number {
        min,
        max,
        about: text.starts_with('~'),
    }
}

/// Reads a content of the table.
pub fn content(lines: &str) -> Content {
    let default = day(2024, 12, 1);
    let mut content = Content {
        sources: vec![Source {
            published: default,
            facts_at: None,
        }],
        as_of: default,
        known_by: default,
        ..Content::default()
    };
    let mut names = vec!["s"];
    let unit = |content: &mut Content, id: &str| -> usize {
        let at = usize::from(id.as_bytes()[0] - b'a');
        while content.units.len() <= at {
            content.units.push(Unit::default());
        }
        at
    };
    let lines: Vec<&str> = lines.split(';').map(str::trim).collect();
    // sources first: the other lines name them
    for line in lines.iter().filter_map(|line| line.strip_prefix("source ")) {
        let (name, dates) = line.split_once(' ').unwrap();
        let (published, of) = dates.split_once(" of ").unwrap_or((dates, dates));
        names.push(name);
        content.sources.push(Source {
            published: a_day(published),
            facts_at: Some(a_date(of)),
        });
    }
    let by = |text: &str| -> (String, usize) {
        match text.split_once(" by ") {
            Some((rest, name)) => (rest.to_owned(), names.iter().position(|n| *n == name).unwrap()),
            None => (text.to_owned(), 0),
        }
    };
    for line in lines {
        if line.starts_with("source ") {
        } else if let Some(id) = line.strip_prefix("unit ") {
            unit(&mut content, id);
        } else if line.starts_with("on ") || line.starts_with("known ") {
            for part in line.split(", ") {
                match part.split_once(' ').unwrap() {
                    ("on", day) => content.as_of = a_day(day),
                    (_, day) => content.known_by = a_day(day),
                }
            }
        } else if let Some((ids, items)) = line.split_once(": ").filter(|(ids, _)| !ids.contains(' ')) {
            let units = ids.split('+').map(|id| unit(&mut content, id)).collect();
            let (items, theirs) = items
                .strip_prefix("theirs ")
                .map_or((items, false), |items| (items, true));
            let mut post = Post {
                units,
                theirs,
                ..Post::default()
            };
            for item in items.split(", ") {
                let (item, source) = by(item);
                told(&mut post, &item, source);
            }
            content.posts.push(post);
        } else if let Some((before, after)) = line.split_once('>') {
            let (date, before) = before.trim().split_once(' ').unwrap_or((before.trim(), ""));
            let (after, source) = by(after);
            let mut ids = |text: &str| -> Vec<usize> {
                let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
                ids.map(|id| unit(&mut content, id)).collect()
            };
            let (original, resulting) = (ids(before), ids(&after));
            // between several that all go on a part moves
            let moves = original == resulting;
            content.events.push(Event {
                kind: if moves { "transfer" } else { "regrouping" },
                date: a_date(date),
                original,
                resulting,
                planned: false,
                source,
            });
        } else {
            let (line, source) = by(line);
            let dated = |date: &str| Dated {
                date: a_date(date),
                source,
            };
            match line.split(' ').collect::<Vec<_>>()[..] {
                ["register", date] => content.register = Some(dated(date)),
                [id, "founded", date] => {
                    let at = unit(&mut content, id);
                    content.units[at].founded = Some(dated(date));
                }
                [id, "dissolved", date] => {
                    let at = unit(&mut content, id);
                    content.units[at].dissolved = Some(dated(date));
                }
                _ => panic!("{line}"),
            }
        }
    }
    content
}

fn told(post: &mut Post, item: &str, source: usize) {
    let words: Vec<&str> = item.split(' ').collect();
    let moment = |text: &str| match text.strip_prefix("event") {
        Some(event) => Moment::Event(event.parse().unwrap()),
        None => Moment::Date(a_date(text)),
    };
    let mut tell = |told, when| post.statements.push(Statement { told, when, source });
    let value = |text: &str| Told::Value(a_number(text));
    match words[..] {
        [from, "=", n] => {
            // in brackets the two points are of an open date
            let parts = from.split_once("..").filter(|_| !from.starts_with('['));
            let (from, to) = parts.map_or((from, None), |(from, to)| (from, Some(moment(to))));
            tell(value(n), When::Stated { from: moment(from), to });
        }
        [at, ":", n] => tell(value(n), When::Observed(moment(at))),
        [from, "?", n] => tell(value(n), When::Planned(moment(from))),
        [at, by] if by.starts_with(['+', '-']) => {
            tell(Told::Change(by.parse().unwrap()), When::Observed(moment(at)));
        }
        ["introduced", at] => {
            post.start[0] = Some(Dated {
                date: a_date(at),
                source,
            })
        }
        ["appointed", at] => {
            post.start[1] = Some(Dated {
                date: a_date(at),
                source,
            })
        }
        ["on", "site", at] => {
            post.start[2] = Some(Dated {
                date: a_date(at),
                source,
            })
        }
        [standing, at] => post.statuses.push(Status {
            standing: *Standing::ALL.iter().find(|s| s.word() == standing).unwrap(),
            from: false,
            date: a_date(at),
            source,
        }),
        _ => panic!("{item}"),
    }
}

fn number(outcome: &Outcome) -> String {
    match (outcome.told, outcome.min, outcome.max) {
        (false, ..) => "-".to_owned(),
        (_, min, NO_LIMIT) => format!("{min}+"),
        (_, min, max) if min == max => format!("{min}"),
        (_, min, max) => format!("{min}-{max}"),
    }
}

/// As the table writes it.
pub fn written(whole: &Whole) -> String {
    let word = |presence: &Presence| match presence {
        Presence::In => "in",
        Presence::Planned => "planned",
        Presence::Untold => "untold",
        Presence::Zero => "none",
        Presence::Out(standing) => standing.word(),
        Presence::NotBegun => "not-begun",
    };
    let rows = whole.rows.iter().map(|row| {
        let units: Vec<String> = row.units.iter().map(|u| unit_id(*u)).collect();
        let presence: Vec<&str> = row.outcome.presence.iter().map(word).collect();
        format!("{} {} {}", units.join("+"), number(&row.outcome), presence.join("/"))
    });
    let rows: Vec<String> = rows.collect();
    let there = |p: &Presence| matches!(p, Presence::In | Presence::Planned);
    let has = whole.presence.iter().filter(|(_, p)| p.iter().all(there)).count();
    format!(
        "{} | {} | {has} of {}",
        rows.join(", "),
        number(&whole.total),
        whole.existing.len()
    )
}

#[test]
fn the_reader_of_exact_contents_reads_as_the_page_says() {
    let mut wrong = Vec::new();
    for (lines, right) in TABLE {
        let content = content(lines);
        let read = written(&Reader::new(&content).on(content.as_of));
        if read != *right {
            wrong.push(format!("{lines}\n  right: {right}\n  read:  {read}"));
        }
    }
    for (lines, right) in CONSTANCY {
        let content = content(lines);
        let read = Reader::new(&content).constancy(0, content.as_of);
        if read != Some(right) {
            wrong.push(format!("{lines}\n  right: {right}\n  read:  {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
