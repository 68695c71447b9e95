use proptest::prelude::*;

use super::*;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|error| panic!("{error}; {}", error.help().english()))
}

fn day(text: &str) -> Day {
    date(text).is_day().unwrap()
}

/// The bounds as text, `-` where there is none.
fn bounds(text: &str) -> String {
    let word = |day: Option<Day>| day.map_or("-".into(), |day| day.to_string());
    let date = date(text);
    format!("{} {}", word(date.earliest()), word(date.latest()))
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(&bounds(text), expected, "{text}");
    }
}

#[test]
fn level_0() {
    check(&[
        ("1985-04-12", "1985-04-12 1985-04-12"),
        ("1985-04", "1985-04-01 1985-04-30"),
        ("1985", "1985-01-01 1985-12-31"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2023-02", "2023-02-01 2023-02-28"),
        ("2022-12", "2022-12-01 2022-12-31"),
        ("0000", "0000-01-01 0000-12-31"),
        ("9999-12-31", "9999-12-31 9999-12-31"),
        ("1964/2008", "1964-01-01 2008-12-31"),
        ("2004-06/2006-08", "2004-06-01 2006-08-31"),
        ("2004-02-01/2005-02-08", "2004-02-01 2005-02-08"),
        ("2004-02-01/2005-02", "2004-02-01 2005-02-28"),
        ("2004-02-01/2005", "2004-02-01 2005-12-31"),
        ("2005/2006-02", "2005-01-01 2006-02-28"),
        ("2023-06/2023", "2023-06-01 2023-12-31"),
        ("2022/2022", "2022-01-01 2022-12-31"),
    ]);
}

#[test]
fn level_1() {
    check(&[
        ("2001-21", "2001-03-01 2001-05-31"),
        ("2001-22", "2001-06-01 2001-08-31"),
        ("2001-23", "2001-09-01 2001-11-30"),
        ("2001-24", "2001-01-01 2002-02-28"),
        ("2023-24", "2023-01-01 2024-02-29"),
        ("9999-24", "9999-01-01 +10000-02-29"),
        ("1984?", "1984-01-01 1984-12-31"),
        ("2004-06~", "2004-06-01 2004-06-30"),
        ("2004-06-11%", "2004-06-11 2004-06-11"),
        ("2001-21?", "2001-03-01 2001-05-31"),
        ("201X", "2010-01-01 2019-12-31"),
        ("20XX", "2000-01-01 2099-12-31"),
        ("1XXX", "1000-01-01 1999-12-31"),
        ("2004-XX", "2004-01-01 2004-12-31"),
        ("1985-04-XX", "1985-04-01 1985-04-30"),
        ("1985-XX-XX", "1985-01-01 1985-12-31"),
        ("201X~", "2010-01-01 2019-12-31"),
        ("1985-04-12/..", "1985-04-12 -"),
        ("1985-04/..", "1985-04-01 -"),
        ("1985/..", "1985-01-01 -"),
        ("../1985-04-12", "- 1985-04-12"),
        ("../1985-04", "- 1985-04-30"),
        ("../1985", "- 1985-12-31"),
        ("1985-04-12/", "1985-04-12 -"),
        ("1985-04/", "1985-04-01 -"),
        ("1985/", "1985-01-01 -"),
        ("/1985-04-12", "- 1985-04-12"),
        ("/1985-04", "- 1985-04-30"),
        ("/1985", "- 1985-12-31"),
        ("1984~/2004-06", "1984-01-01 2004-06-30"),
        ("1984/2004-06~", "1984-01-01 2004-06-30"),
        ("1984~/2004~", "1984-01-01 2004-12-31"),
        ("1984?/2004%", "1984-01-01 2004-12-31"),
        ("1984-06-02?/2004-08-08~", "1984-06-02 2004-08-08"),
    ]);
}

#[test]
fn level_2() {
    check(&[
        ("2001-25", "2001-03-01 2001-05-31"),
        ("2001-26", "2001-06-01 2001-08-31"),
        ("2001-27", "2001-09-01 2001-11-30"),
        ("2001-28", "2001-01-01 2002-02-28"),
        ("2001-29", "2001-09-01 2001-11-30"),
        ("2001-30", "2001-01-01 2002-02-28"),
        ("2001-31", "2001-03-01 2001-05-31"),
        ("2001-32", "2001-06-01 2001-08-31"),
        ("2001-33", "2001-01-01 2001-03-31"),
        ("2001-34", "2001-04-01 2001-06-30"),
        ("2001-35", "2001-07-01 2001-09-30"),
        ("2001-36", "2001-10-01 2001-12-31"),
        ("2024-37", "2024-01-01 2024-04-30"),
        ("2024-38", "2024-05-01 2024-08-31"),
        ("2024-39", "2024-09-01 2024-12-31"),
        ("2024-40", "2024-01-01 2024-06-30"),
        ("2024-41", "2024-07-01 2024-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01 1672-12-31"),
        ("[..1760-12-03]", "- 1760-12-03"),
        ("[1760-12..]", "1760-12-01 -"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01 -"),
        ("[1667,1760-12]", "1667-01-01 1760-12-31"),
        ("[..1984]", "- 1984-12-31"),
        ("[..1984,1990]", "- 1990-12-31"),
        ("[1990,1984]", "1984-01-01 1990-12-31"),
        ("[..1984,1990..]", "- -"),
        ("[2023-06-15..2023-12]", "2023-06-15 2023-12-31"),
        ("[2023~..2024]", "2023-01-01 2024-12-31"),
        ("[2022]", "2022-01-01 2022-12-31"),
        ("2004-06-XX/2004-07-03", "2004-06-01 2004-07-03"),
    ]);
}

#[test]
fn flags_are_kept_beside_the_bounds() {
    for (text, approximate, uncertain) in [
        ("2022", false, false),
        ("2022~", true, false),
        ("2022?", false, true),
        ("2022-04-01%", true, true),
        ("1984~/2004", true, false),
        ("1984/2004?", false, true),
        ("../2004~", true, false),
        ("[2022,2023?]", false, true),
        ("[..2023~]", true, false),
    ] {
        let date = date(text);
        assert_eq!(
            (date.is_approximate(), date.is_uncertain()),
            (approximate, uncertain),
            "{text}"
        );
    }
    assert!(date("2022~").same_bounds(&date("2022")));
    assert_ne!(date("2022~"), date("2022"));
}

#[test]
fn forms_tell_what_was_written() {
    let unit = |text| match date(text).form() {
        Form::Single(part) => part.unit(),
        other => panic!("{other:?}"),
    };
    assert_eq!(unit("2022"), Unit::Year(2022));
    assert_eq!(unit("201X"), Unit::Years { first: 2010, count: 10 });
    assert_eq!(unit("2022-09"), Unit::Month { year: 2022, month: 9 });
    assert_eq!(unit("2024-04-01"), Unit::Day(day("2024-04-01")));
    assert_eq!(unit("2024-XX"), Unit::SomeMonth { year: 2024 });
    assert_eq!(
        unit("2024-04-XX"),
        Unit::SomeDay {
            year: 2024,
            month: Some(4)
        }
    );
    assert_eq!(
        unit("2024-XX-XX"),
        Unit::SomeDay {
            year: 2024,
            month: None
        }
    );
    assert_eq!(unit("2024-34"), Unit::Quarter { year: 2024, number: 2 });
    assert_eq!(unit("2024-37"), Unit::Third { year: 2024, number: 1 });
    assert_eq!(unit("2024-41"), Unit::Half { year: 2024, number: 2 });
    assert_eq!(
        unit("2023-23"),
        Unit::Season {
            year: 2023,
            season: Season::Autumn,
            hemisphere: None
        }
    );
    let south = Some(Hemisphere::Southern);
    assert_eq!(
        unit("2023-32"),
        Unit::Season {
            year: 2023,
            season: Season::Winter,
            hemisphere: south
        }
    );

    for (text, qualifier) in [
        ("2022", Qualifier::None),
        ("2022~", Qualifier::Approximate),
        ("2022?", Qualifier::Uncertain),
        ("2022%", Qualifier::Both),
    ] {
        assert!(
            matches!(date(text).form(), Form::Single(part) if part.qualifier() == qualifier),
            "{text}"
        );
    }

    let year = |part: &Part, year| part.unit() == Unit::Year(year);
    assert!(matches!(date("2019/2022").form(),
        Form::Interval { start: End::At(a), end: End::At(b) } if year(&a, 2019) && year(&b, 2022)));
    assert!(matches!(date("2022/..").form(),
        Form::Interval { start: End::At(a), end: End::Open } if year(&a, 2022)));
    assert!(matches!(date("/2022").form(),
        Form::Interval { start: End::Unknown, end: End::At(b) } if year(&b, 2022)));
    assert!(matches!(date("[..2022]").form(), Form::OneOf([Choice::Until(a)]) if year(a, 2022)));
    assert!(matches!(date("[2022..]").form(), Form::OneOf([Choice::From(a)]) if year(a, 2022)));
    assert!(matches!(date("[2022..2023]").form(),
        Form::OneOf([Choice::Between(a, b)]) if year(a, 2022) && year(b, 2023)));
    assert!(matches!(date("[2022,2023]").form(),
        Form::OneOf([Choice::At(a), Choice::At(b)]) if year(a, 2022) && year(b, 2023)));
}

#[test]
fn a_day_is_the_date_of_its_text() {
    let april = Day::from_ymd_opt(2024, 4, 1).unwrap();
    assert_eq!(Date::day(april), date("2024-04-01"));
    assert_eq!(Date::day(april).text(), "2024-04-01");
    assert_eq!(date("2024-04-01?").is_day(), Some(april));
    assert_eq!(date("[2024-04-01]").is_day(), Some(april));
    assert_eq!(date("2024-04").is_day(), None);
    assert_eq!(date("[..2020,2022..]").is_day(), None);
    let far = Day::from_ymd_opt(12024, 4, 1).unwrap();
    assert_eq!(
        (Date::day(far).text(), Date::day(far).is_day()),
        ("+12024-04-01", Some(far))
    );
    assert_eq!(Date::day(Day::MIN).earliest(), Some(Day::MIN));
    assert_eq!(format!("{0} {0:?}", date("2022~")), "2022~ Date(2022~)");
}

#[test]
fn a_date_is_small() {
    assert!(size_of::<Date>() <= 56, "{}", size_of::<Date>());
}

#[test]
fn mistakes_say_what_to_type() {
    for (text, suggestion) in [
        ("2024-4-1", "2024-04-01"),
        ("2024-4", "2024-04"),
        ("2024-04-1", "2024-04-01"),
        ("2024/04/01", "2024-04-01"),
        ("2024/04", "2024-04"),
        ("2024.04.01", "2024-04-01"),
        ("2024 04 01", "2024-04-01"),
        ("1/4 2024", "2024-04-01"),
        ("1/4-2024", "2024-04-01"),
        ("1.4.2024", "2024-04-01"),
        ("01-04-2024", "2024-04-01"),
        ("12/2023", "2023-12"),
        ("20240401", "2024-04-01"),
        ("202404", "2024-04"),
        ("hösten 2023", "2023-23"),
        ("Hösten 2023", "2023-23"),
        ("vår 2023", "2023-21"),
        ("winter 2023", "2023-24"),
        ("april 2024", "2024-04"),
        ("1 april 2024", "2024-04-01"),
        ("okt. 2023", "2023-10"),
        ("Oct 2023", "2023-10"),
        ("i mars 2023", "2023-03"),
        ("första tertialet 2024", "2024-37"),
        ("tertial 3 2024", "2024-39"),
        ("andra kvartalet 2024", "2024-34"),
        ("andra halvåret 2024", "2024-41"),
        ("omkring 2022", "2022~"),
        ("ca 2022", "2022~"),
        ("ca. hösten 2022", "2022-23~"),
        ("senast november 2023", "[..2023-11]"),
        ("tidigast 2023", "[2023..]"),
        ("sedan 2022", "2022/.."),
        ("2022-2023", "2022/2023"),
        ("2022–2023", "2022/2023"),
        ("2022..2023", "2022/2023"),
        ("2022 till 2023", "2022/2023"),
        ("2022-05 - 2023-06", "2022-05/2023-06"),
        ("2022/23", "2022/2023"),
        ("2022 / 2023", "2022/2023"),
        (" 2022", "2022"),
        ("2022\n", "2022"),
        ("[1667, 1668]", "[1667,1668]"),
        ("2023/2022", "2022/2023"),
        ("2023–2022", "2022/2023"),
        ("2023-05/2022-11?", "2022-11?/2023-05"),
        ("[2023..2022]", "[2022..2023]"),
        ("2024-04-01T12:30:00", "2024-04-01"),
        ("1985-04-12T23:20:30Z", "1985-04-12"),
        ("2024-04-01 12:30", "2024-04-01"),
        ("~2022", "2022~"),
        ("?2022", "2022?"),
        ("2022?~", "2022%"),
        ("2022~~", "2022~"),
        ("2004-06~-11", "2004-06-11~"),
        ("2004?-06-11", "2004-06-11?"),
        ("~2022/2023", "2022~"),
        ("201x", "201X"),
        ("1984-1X", "1984-XX"),
        ("156X-12-25", "156X"),
        ("1985-XX-12", "1985-XX-XX"),
        ("2024-04-1X", "2024-04-XX"),
    ] {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(error.suggestion().as_deref(), Some(suggestion), "{text}: {error:?}");
        assert!(Date::parse(suggestion).is_ok(), "{suggestion}");
        assert!(
            error.help().english().contains(suggestion),
            "{text}: {}",
            error.help().english()
        );
    }
}

#[test]
fn mistakes_are_told_apart() {
    let of = |text: &str| Date::parse(text).expect_err(text);
    for text in ["", " ", "\t\n"] {
        assert_eq!(of(text), DateError::Empty);
    }
    for text in ["2024-13", "2024-00", "2024-20", "2024-42", "2024-99"] {
        assert!(matches!(of(text), DateError::Month { has_day: false, .. }), "{text}");
    }
    for text in [
        "2024-13-01",
        "2024-00-01",
        "2024-23-01",
        "2024-13-XX",
        "2024-13-1",
        "1/13 2024",
    ] {
        assert!(matches!(of(text), DateError::Month { has_day: true, .. }), "{text}");
    }
    assert!(matches!(of("2023-02-30"), DateError::Day { day: 30, last: 28, .. }));
    assert!(matches!(of("2024-02-30"), DateError::Day { day: 30, last: 29, .. }));
    assert!(matches!(
        of("2024-04-31/2024-05"),
        DateError::Day { day: 31, last: 30, .. }
    ));
    assert!(matches!(of("2024-04-00"), DateError::Day { day: 0, .. }));
    assert!(matches!(of("31/2 2024"), DateError::Day { day: 31, last: 29, .. }));
    assert!(matches!(of("{2022,2023}"), DateError::AllOf(_)));
    assert!(matches!(of("{..1984}"), DateError::AllOf(_)));
    for text in ["Y170000002", "Y-170000002", "17000", "12024-04-01"] {
        assert!(matches!(of(text), DateError::LongYear(_)), "{text}");
    }
    for text in ["-1985", "-0001-04", "-1985/2022"] {
        assert!(matches!(of(text), DateError::NegativeYear(_)), "{text}");
    }
    for text in ["../..", "/", "/..", "../", "[..]", "[2022,..]"] {
        assert!(matches!(of(text), DateError::Unbounded(_)), "{text}");
    }
    for text in ["[]", "[2022,]", "[,2022]", "[2022", "2022]", "[[2022]]"] {
        assert!(matches!(of(text), DateError::Set(_)), "{text}");
    }
    assert_eq!(of("XXXX"), DateError::Unspecified("XXXX".into(), None));
    for text in [
        "snart",
        "2022/2023/2024",
        "1984a",
        "٢٠٢٢",
        "Y",
        "–",
        "1950S2",
        "före jul",
    ] {
        assert_eq!(of(text), DateError::Unreadable(text.into()));
    }
    let long = "ca ".repeat(100_000);
    assert_eq!(of(&long), DateError::Unreadable(long.clone()));
}

#[test]
fn messages_are_one_phrase() {
    for (text, message, help) in [
        (
            "2024-4-1",
            "`2024-4-1` is not a four-digit year with two-digit month and day, joined by hyphens",
            "write 2024-04-01",
        ),
        (
            "2023-02-30",
            "`2023-02-30`: the month has no day 30",
            "write a day as 01 to 28, or leave it out",
        ),
        (
            "2022-2023",
            "`2022-2023` joins two dates in a way that dates do not have",
            "write 2022/2023 for the whole time, [2022..2023] for some time within it",
        ),
        ("2023/2022", "`2023/2022` ends before it begins", "write 2022/2023"),
        (
            "2024-13",
            "`2024-13`: there is no month 13",
            "write a month as 01 to 12, a season as 21 to 24, a quarter as 33 to 36, four months as 37 to 39, a half year as 40 or 41",
        ),
    ] {
        let error = Date::parse(text).expect_err(text);
        assert_eq!(
            (error.message().english().as_str(), error.help().english().as_str()),
            (message, help)
        );
        assert_eq!(error.to_string(), message);
    }
    // whatever is typed, a message is one line
    for (text, message) in [
        ("2022\n", "`2022 ` has blanks in it"),
        ("2024-14-\u{17}1", "`2024-14- 1`: there is no month 14 that has days"),
    ] {
        assert_eq!(
            Date::parse(text).map_err(|error| error.message().english()),
            Err(message.into())
        );
    }
}

#[test]
fn comparison() {
    use Truth::{No, Unknown, Yes};
    for (a, b, before, not_after, overlaps) in [
        ("2022", "2023", Yes, Yes, No),
        ("2023", "2022", No, No, No),
        ("2022", "2022", Unknown, Unknown, Unknown),
        ("2022", "2022-05", Unknown, Unknown, Unknown),
        ("2024-04-01", "2024-04-01", No, Yes, Yes),
        ("2024-04-01", "2024-04", Unknown, Yes, Unknown),
        ("2024-04-30", "2024-04", No, Unknown, Unknown),
        ("2024-04", "2024-04-30", Unknown, Yes, Unknown),
        ("2024-04", "2024-04-01", No, Unknown, Unknown),
        ("[..2023-11]", "2023-12", Yes, Yes, No),
        ("[..2023-11]", "2023-05", Unknown, Unknown, Unknown),
        ("[2023..]", "2022", No, No, No),
        ("2024", "[2023..]", Unknown, Unknown, Unknown),
        // Intervals mean all of their days.
        ("2019/2022", "2020", No, No, Yes),
        ("2019/2022", "2023", Yes, Yes, No),
        ("2019/2022", "2022", Unknown, Unknown, Unknown),
        ("2019/2022", "2021/2024", No, No, Yes),
        ("2020", "2019/2022", No, No, Yes),
        // `..` goes on; an empty end is some day that is not known.
        ("2019/..", "2023", No, No, Yes),
        ("2019/", "2023", Unknown, Unknown, Unknown),
        ("2019/", "2018", No, No, No),
        ("../2022", "1900", No, No, Yes),
        ("/2022", "1900", No, No, Unknown),
        ("1900", "../2022", No, No, Yes),
        ("2019/..", "2021/..", No, No, Yes),
        // Flags are not weighed.
        ("2022~", "2023~", Yes, Yes, No),
    ] {
        let (x, y) = (date(a), date(b));
        assert_eq!(x.before(&y), before, "{a} before {b}");
        assert_eq!(x.not_after(&y), not_after, "{a} not after {b}");
        assert_eq!(x.overlaps(&y), overlaps, "{a} overlaps {b}");
        assert_eq!(y.overlaps(&x), overlaps, "{b} overlaps {a}");
    }
    for (text, expected) in [
        ("2024-03-18", Yes),
        ("2024-03-19", Yes),
        ("2024-03-20", No),
        ("2024-03", Unknown),
        ("2023", Yes),
        ("2025", No),
        ("[..2024-03-19]", Yes),
        ("[2024..]", Unknown),
        ("2022/..", No),
        ("2022/", Unknown),
    ] {
        assert_eq!(date(text).on_or_before(day("2024-03-19")), expected, "{text}");
    }
}

#[test]
fn same_bounds_looks_past_the_text() {
    assert!(date("2024-XX").same_bounds(&date("2024")));
    assert!(date("2024-33").same_bounds(&date("2024-01/2024-03")));
    assert!(date("2024/").same_bounds(&date("[2024..]")));
    assert!(!date("2024").same_bounds(&date("2024-01")));
}

#[test]
fn months_are_complete_calendar_months() {
    for (text, to, expected) in [
        ("2022-12", "2024-03-19", Some((14, Some(15)))),
        ("2019", "2024-03-19", Some((50, Some(62)))),
        ("2022-12-01", "2024-03-19", Some((15, Some(15)))),
        ("2024-03-19", "2024-03-19", Some((0, Some(0)))),
        ("2024-03-20", "2024-03-19", None),
        ("2024-03", "2024-03-19", Some((0, Some(0)))),
        ("2024", "2024-03-19", Some((0, Some(2)))),
        ("2025", "2024-03-19", None),
        ("[..2023-11]", "2024-03-19", Some((3, None))),
        ("[2023..]", "2024-03-19", Some((0, Some(14)))),
        ("2022/..", "2024-03-19", Some((0, Some(26)))),
        ("[2023-06-15..2023-12]", "2024-03-19", Some((2, Some(9)))),
        // Where the month has no such day, the month is complete on its last day.
        ("2023-01-31", "2023-02-27", Some((0, Some(0)))),
        ("2023-01-31", "2023-02-28", Some((1, Some(1)))),
        ("2024-01-31", "2024-02-28", Some((0, Some(0)))),
        ("2024-01-31", "2024-02-29", Some((1, Some(1)))),
        ("2023-01-30", "2023-02-28", Some((1, Some(1)))),
        ("2023-01-28", "2023-02-28", Some((1, Some(1)))),
        ("2023-01-29", "2023-03-28", Some((1, Some(1)))),
        ("2023-03-31", "2023-04-30", Some((1, Some(1)))),
        ("2023-12-31", "2024-01-30", Some((0, Some(0)))),
        ("2020-02-29", "2021-02-28", Some((12, Some(12)))),
    ] {
        let months = date(text).months_until(day(to)).map(|months| (months.min, months.max));
        assert_eq!(months, expected, "{text} to {to}");
    }
    assert!(date("0000").months_until(Day::MAX).is_some());
    assert!(Date::day(Day::MIN).months_until(Day::MAX).is_some());
}

/// What people type, in both languages, and the date that it means: terms are the seasons that they begin in, a school year
/// goes from August to June, before a year is the year before at the latest.
#[test]
fn what_people_type_gets_the_date_that_they_mean() {
    for (typed, meant) in [
        ("ht 2021", "2021-23"),
        ("HT21", "2021-23"),
        ("ht-21", "2021-23"),
        ("vt 2020", "2020-21"),
        ("vt20", "2020-21"),
        ("höstterminen 2021", "2021-23"),
        ("vårterminen 2020", "2020-21"),
        ("spring 2020", "2020-21"),
        ("Spring term 2020", "2020-21"),
        ("autumn term 2021", "2021-23"),
        ("fall semester 2021", "2021-23"),
        ("hösten -21", "2021-23"),
        ("2021 hösten", "2021-23"),
        ("sommaren 2020", "2020-22"),
        ("läsåret 21/22", "2021-08/2022-06"),
        ("läsåret 2021/2022", "2021-08/2022-06"),
        ("läsår 2021-22", "2021-08/2022-06"),
        ("skolåret 1999/00", "1999-08/2000-06"),
        ("school year 2021/22", "2021-08/2022-06"),
        ("academic year 2021–2022", "2021-08/2022-06"),
        ("före 2019", "[..2018]"),
        ("before 2019", "[..2018]"),
        ("innan mars 2023", "[..2023-02]"),
        ("before 1 January 2023", "[..2022-12-31]"),
        ("efter 2019", "[2020..]"),
        ("after March 2023", "[2023-04..]"),
        ("senast 2021", "[..2021]"),
        ("no later than 2021", "[..2021]"),
        ("t.o.m. 2021", "[..2021]"),
        ("tidigast mars 2020", "[2020-03..]"),
        ("sedan hösten 2020", "2020-23/.."),
        ("since May 2020", "2020-05/.."),
        ("mars 2023", "2023-03"),
        ("mars -23", "2023-03"),
        ("March 2023", "2023-03"),
        ("Sept. 2023", "2023-09"),
        ("2023 mars", "2023-03"),
        ("15/8 2022", "2022-08-15"),
        ("15/8-22", "2022-08-15"),
        ("15.8.2022", "2022-08-15"),
        ("15 augusti 2022", "2022-08-15"),
        ("den 15:e augusti 2022", "2022-08-15"),
        ("måndagen den 15 augusti 2022", "2022-08-15"),
        ("15 August 2022", "2022-08-15"),
        ("August 15, 2022", "2022-08-15"),
        ("15th of August 2022", "2022-08-15"),
        ("ca 2019", "2019~"),
        ("about 2019", "2019~"),
        ("approx. 2019", "2019~"),
        ("approx. March 2019", "2019-03~"),
        ("troligen 2019", "2019?"),
        ("probably 2019", "2019?"),
        ("i början av 2021", "[2021-01..2021-06]"),
        ("late 2021", "[2021-07..2021-12]"),
        ("mid-2021", "[2021-04..2021-09]"),
        ("mellan 2019 och 2021", "[2019..2021]"),
        ("between May 2019 and June 2021", "[2019-05..2021-06]"),
        ("2019 eller 2020", "[2019,2020]"),
        ("från 2019 till mars 2021", "2019/2021-03"),
        ("januari till mars 2023", "2023-01/2023-03"),
        ("jan-mars 2023", "2023-01/2023-03"),
        ("12–15 augusti 2022", "2022-08-12/2022-08-15"),
        ("2020-talet", "202X"),
        ("90-talet", "199X"),
        ("the 1990s", "199X"),
        ("vecka 12 2021", "2021-03-22/2021-03-28"),
        ("week 12, 2021", "2021-03-22/2021-03-28"),
        ("Q3 2021", "2021-35"),
        ("2021 Q3", "2021-35"),
        ("tredje kvartalet 2021", "2021-35"),
        ("första halvåret 2021", "2021-40"),
        ("år 2021", "2021"),
        ("in 2021", "2021"),
    ] {
        let error = Date::parse(typed).expect_err(typed);
        assert_eq!(error.suggestion().as_deref(), Some(meant), "{typed}: {error:?}");
        assert!(Date::parse(meant).is_ok(), "{meant}");
        assert!(
            error.help().english().contains(meant),
            "{typed}: {}",
            error.help().english()
        );
    }
    for typed in ["vet ej", "okänt", "unknown", "Don’t know", "n/a", "?"] {
        let error = Date::parse(typed).expect_err(typed);
        assert_eq!(error, DateError::Unknown(typed.into()));
        assert!(error.help().english().contains("leave the key out"));
    }
}

fn any_part() -> impl Strategy<Value = String> {
    let year = "(0|1|2)[0-9]{3}";
    let unit = prop_oneof![
        year.prop_map(|year| year),
        "[0-2][0-9]{2}X",
        (year, 1..=12_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year, 21..=41_u8).prop_map(|(year, grouping)| format!("{year}-{grouping}")),
        (year, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (year, 1..=12_u8).prop_map(|(year, month)| format!("{year}-{month:02}-XX")),
    ];
    (unit, "[~?%]?").prop_map(|(unit, qualifier)| unit + &qualifier)
}

fn any_date() -> impl Strategy<Value = Date> {
    let text = prop_oneof![
        any_part(),
        (any_part(), any_part()).prop_map(|(a, b)| format!("{a}/{b}")),
        any_part().prop_map(|a| format!("{a}/..")),
        any_part().prop_map(|a| format!("{a}/")),
        any_part().prop_map(|a| format!("../{a}")),
        any_part().prop_map(|a| format!("/{a}")),
        any_part().prop_map(|a| format!("[..{a}]")),
        any_part().prop_map(|a| format!("[{a}..]")),
        (any_part(), any_part()).prop_map(|(a, b)| format!("[{a}..{b}]")),
        (any_part(), any_part(), any_part()).prop_map(|(a, b, c)| format!("[{a},{b},{c}]")),
    ];
    // An inverted interval becomes what its error suggests.
    text.prop_map(|text| {
        date(
            &Date::parse(&text)
                .err()
                .map_or(text, |error| error.suggestion().unwrap()),
        )
    })
}

fn any_day() -> impl Strategy<Value = Day> {
    (1_i32..1_100_000).prop_map(|days| Day::from_num_days_from_ce_opt(days).unwrap())
}

proptest! {
    #[test]
    fn bounds_are_in_order(date in any_date()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn text_is_read_back(date in any_date()) {
        prop_assert_eq!(Date::parse(date.text()), Ok(date.clone()));
        prop_assert_eq!(date.to_string(), date.text());
    }

    #[test]
    fn days_are_read_back(day in any_day()) {
        prop_assert_eq!(Date::parse(Date::day(day).text()), Ok(Date::day(day)));
        prop_assert_eq!(Date::day(day).to_string(), day.to_string());
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,80}") {
        explained(&text);
    }

    #[test]
    fn no_text_is_too_near(text in "[0-9X~?%/.,\\[\\]{}TY: \\-–a-zå]{0,24}") {
        explained(&text);
    }

    #[test]
    fn no_words_are_too_many(words in proptest::collection::vec(
        prop_oneof!["ca|senast|hösten|april|första|kvartalet|i|till|[0-9]{1,4}|[~?/.-]"], 0..8)
    ) {
        explained(&words.join(" "));
    }

    /// Whatever is typed: what is suggested can be read, and is found soon.
    #[test]
    fn what_is_suggested_can_be_read(words in proptest::collection::vec(
        "före|efter|before|after|mellan|och|or|to|ht|vt|läsåret|school year|mars|Sept|15th|vecka|week|Q3|mid|-|–|/|'21|202[0-9]|[0-9]{1,2}|[0-9]{2}/[0-9]{2}|99s|[~?]",
        0..9,
    ), joint in "[ -]?") {
        let typed = words.join(&joint);
        if let Some(suggestion) = Date::parse(&typed).err().and_then(|error| error.suggestion()) {
            prop_assert!(Date::parse(&suggestion).is_ok(), "{}: {}", typed, suggestion);
        }
    }

    #[test]
    fn before_is_antisymmetric(a in any_date(), b in any_date()) {
        prop_assert!(!(a.before(&b) == Truth::Yes && b.before(&a) != Truth::No));
        prop_assert!(!(a.before(&b) == Truth::Yes && a.not_after(&b) != Truth::Yes));
        prop_assert!(!(a.before(&b) == Truth::Yes && a.overlaps(&b) != Truth::No));
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
    }

    #[test]
    fn comparison_is_consistent_with_bounds(a in any_date(), b in any_date(), day in any_day()) {
        let apart = matches!((a.latest(), b.earliest()), (Some(latest), Some(earliest)) if latest < earliest);
        prop_assert_eq!(a.before(&b) == Truth::Yes, apart);
        let past = matches!((a.earliest(), b.latest()), (Some(earliest), Some(latest)) if earliest >= latest);
        prop_assert!(!past || a.before(&b) == Truth::No);
        prop_assert_eq!(a.on_or_before(day), a.not_after(&Date::day(day)));
        prop_assert_eq!(a.on_or_before(day) == Truth::Yes, a.latest().is_some_and(|latest| latest <= day));
        prop_assert!(!a.same_bounds(&b) || b.same_bounds(&a));
    }

    #[test]
    fn months_are_in_order(date in any_date(), day in any_day()) {
        let begun = date.earliest().is_none_or(|earliest| earliest <= day);
        let months = date.months_until(day);
        prop_assert_eq!(months.is_some(), begun);
        if let Some(Months { min, max }) = months {
            prop_assert!(min >= 0 && max.is_none_or(|max| min <= max));
            prop_assert_eq!(max.is_none(), date.earliest().is_none());
        }
    }

    #[test]
    fn a_month_is_complete_on_the_day_that_chrono_adds_to(from in any_day(), count in 0_u32..600) {
        let complete = from.checked_add_months(chrono::Months::new(count)).unwrap();
        let until = |day| Date::day(from).months_until(day).map(|months| months.min);
        prop_assert_eq!(until(complete), Some(count as i32));
        prop_assert_eq!(until(complete.pred_opt().unwrap()), count.checked_sub(1).map(|count| count as i32));
    }
}

/// Any text is a date or a mistake that is told in one phrase each, whose suggestion is a date.
fn explained(text: &str) {
    match Date::parse(text) {
        Ok(date) => assert_eq!(date.text(), text),
        Err(error) => {
            assert!(
                !error.message().english().is_empty() && !error.help().english().ends_with('.'),
                "{text}"
            );
            if let Some(suggestion) = error.suggestion() {
                assert!(Date::parse(&suggestion).is_ok(), "{text}: {suggestion}");
            }
        }
    }
}
