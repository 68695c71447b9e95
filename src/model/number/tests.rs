use proptest::prelude::*;

use super::*;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|error| panic!("{error}; {}", error.help().english()))
}

fn number(text: &str) -> Number {
    Number::parse(text).unwrap_or_else(|error| panic!("{error}; {}", error.help().english()))
}

#[test]
fn decimals_are_exact() {
    for (text, thousandths, shown) in [
        ("0", 0, "0"),
        ("2", 2000, "2"),
        ("1.5", 1500, "1.5"),
        ("0.125", 125, "0.125"),
        ("1.50", 1500, "1.5"),
        ("1.050", 1050, "1.05"),
        ("2.000", 2000, "2"),
        ("-1", -1000, "-1"),
        ("-0.5", -500, "-0.5"),
        ("-0", 0, "0"),
        ("007", 7000, "7"),
        ("9223372036854775.807", i64::MAX, "9223372036854775.807"),
        ("-9223372036854775.808", i64::MIN, "-9223372036854775.808"),
    ] {
        assert_eq!(decimal(text).thousandths(), thousandths, "{text}");
        assert_eq!(decimal(text).to_string(), shown);
    }
    assert_eq!(decimal("0.1").checked_add(decimal("0.2")), Some(decimal("0.3")));
    assert_eq!(decimal("1").checked_sub(decimal("1.5")), Some(decimal("-0.5")));
    assert_eq!(decimal("9223372036854775.807").checked_add(decimal("0.001")), None);
    assert_eq!(decimal("-9223372036854775.808").checked_sub(decimal("0.001")), None);
    assert_eq!(decimal("12.000").to_i64_if_whole(), Some(12));
    assert_eq!(decimal("-3").to_i64_if_whole(), Some(-3));
    assert_eq!(decimal("0.5").to_i64_if_whole(), None);
    assert_eq!(Decimal::from(7), decimal("7"));
    assert_eq!(Decimal::default(), Decimal::ZERO);
    assert!(decimal("-1") < decimal("-0.5") && decimal("1.5") < decimal("2"));
}

#[test]
fn what_is_no_decimal() {
    let of = |text: &str| Decimal::parse(text).expect_err(text);
    assert_eq!(of(""), NumberError::Empty);
    assert_eq!(of("0.1234"), NumberError::TooFine("0.1234".into()));
    assert_eq!(of("+1"), NumberError::Signed("+1".into()));
    for text in ["9223372036854775.808", "-9223372036854775.809", "99999999999999999999"] {
        assert_eq!(of(text), NumberError::TooLarge(text.into()));
    }
    // Only decimals are suggested.
    for text in ["ca 100", "1-2", "?", "1e3", "--1", "-", ".", "1.2.3", "١"] {
        assert_eq!(of(text), NumberError::Unreadable(text.into()));
    }
    assert_eq!(of("1,5").suggestion(), Some("1.5"));
    assert_eq!(of("−1").suggestion(), Some("-1"));
}

#[test]
fn numbers_have_limits() {
    for (text, min, max, approximate) in [
        ("2", Some("2"), Some("2"), false),
        ("1.5", Some("1.5"), Some("1.5"), false),
        ("0", Some("0"), Some("0"), false),
        ("~100", Some("100"), Some("100"), true),
        ("1..2", Some("1"), Some("2"), false),
        ("0.5..1.5", Some("0.5"), Some("1.5"), false),
        ("2..2", Some("2"), Some("2"), false),
        ("~1..2", Some("1"), Some("2"), true),
        (">=7", Some("7"), None, false),
        ("<=3", None, Some("3"), false),
        ("~>=7", Some("7"), None, true),
        ("?", None, None, false),
    ] {
        let number = number(text);
        assert_eq!(number.min(), min.map(decimal), "{text}");
        assert_eq!(number.max(), max.map(decimal), "{text}");
        assert_eq!(number.is_approximate(), approximate, "{text}");
        assert_eq!(number.is_unknown(), text == "?", "{text}");
        assert_eq!(format!("{number} {number:?}"), format!("{text} Number({text})"));
    }
    assert_eq!(number("2.0").exact(), Some(decimal("2")));
    assert_eq!(number("2..2").exact(), Some(decimal("2")));
    for text in ["~100", "1..2", ">=7", "<=3", "?"] {
        assert_eq!(number(text).exact(), None, "{text}");
    }
    assert_eq!(Number::unknown(), number("?"));
}

#[test]
fn agreement() {
    use Truth::{No, Unknown, Yes};
    for (a, b, expected) in [
        ("2", "2", Yes),
        ("2", "2.0", Yes),
        ("1..2", "1..2", Yes),
        (">=7", ">=7", Yes),
        ("~100", "~100", Yes),
        ("2", "2..2", Yes),
        ("2", "3", No),
        ("1..2", "3..4", No),
        ("<=3", "4", No),
        ("<=3", ">=4", No),
        ("1..2", "2..3", Unknown),
        ("2", "1..2", Unknown),
        ("<=3", "3", Unknown),
        (">=7", "9", Unknown),
        ("0", "<=3", Unknown),
        ("~100", "100", Unknown),
        ("~100", "7", Unknown),
        ("?", "2", Unknown),
        ("?", "?", Unknown),
    ] {
        assert_eq!(number(a).agrees(&number(b)), expected, "{a} {b}");
        assert_eq!(number(b).agrees(&number(a)), expected, "{b} {a}");
    }
}

#[test]
fn sums() {
    for (parts, expected) in [
        (&[][..], "0"),
        (&["2"], "2"),
        (&["1", "2", "0.5"], "3.5"),
        (&["2", "?"], ">=2"),
        (&["?"], ">=0"),
        (&["1..2", "3"], "4..5"),
        (&["1", "<=3"], "1..4"),
        (&[">=7", "1..2"], ">=8"),
        (&["~100", "1"], "~101"),
        (&["~100", "?"], "~>=100"),
        (&["0.1", "0.2", "0.7"], "1"),
        (&["9223372036854775.807", "1"], ">=9223372036854775.807"),
    ] {
        let parts: Vec<Number> = parts.iter().map(|text| number(text)).collect();
        let sum = Number::sum(&parts);
        assert_eq!(sum.text(), expected);
        assert_eq!(number(expected).agrees(&sum), Truth::Yes, "{expected}");
    }
}

#[test]
fn mistakes_say_what_to_type() {
    for (text, suggestion) in [
        ("1,5", "1.5"),
        ("~1,5", "~1.5"),
        ("1 000", "1000"),
        ("1\u{a0}000", "1000"),
        (" 2", "2"),
        ("1 .. 2", "1..2"),
        (">= 7", ">=7"),
        ("1,000,000", "1000000"),
        (".5", "0.5"),
        ("~.5", "~0.5"),
        ("5.", "5"),
        ("ca 100", "~100"),
        ("Cirka 100", "~100"),
        ("ungefär tio", "~10"),
        ("about 100", "~100"),
        ("1-2", "1..2"),
        ("1–2", "1..2"),
        ("1 - 2", "1..2"),
        ("1...2", "1..2"),
        ("en till två", "1..2"),
        ("1 eller 2", "1..2"),
        ("2-1", "1..2"),
        ("2..1", "1..2"),
        ("~2..1", "~1..2"),
        ("två", "2"),
        ("Ett", "1"),
        ("noll", "0"),
        ("twelve", "12"),
        ("minst 7", ">=7"),
        ("minst sju", ">=7"),
        ("at least 7", ">=7"),
        ("högst 3", "<=3"),
        ("mer än 7", ">=8"),
        ("färre än 3", "<=2"),
        (">7", ">=8"),
        (">0.5", ">=0.5"),
        ("<3", "<=2"),
        ("≥7", ">=7"),
        ("≤ 3", "<=3"),
        ("=>7", ">=7"),
        ("7+", ">=7"),
        ("7..", ">=7"),
        ("..3", "<=3"),
        ("80 %", "80"),
        ("80%", "80"),
        ("2 st.", "2"),
        ("1,5 tjänster", "1.5"),
        ("okänt", "?"),
        ("-", "?"),
        ("~?", "?"),
    ] {
        let error = Number::parse(text).expect_err(text);
        assert_eq!(error.suggestion(), Some(suggestion), "{text}: {error:?}");
        assert!(Number::parse(suggestion).is_ok(), "{suggestion}");
        assert!(
            error.help().english().contains(suggestion),
            "{text}: {}",
            error.help().english()
        );
    }
}

#[test]
fn mistakes_are_told_apart() {
    let of = |text: &str| Number::parse(text).expect_err(text);
    for text in ["", "  "] {
        assert_eq!(of(text), NumberError::Empty);
    }
    for text in ["-1", "+1", "-0", "~-1", "1..-2", ">=-7", "−1", "- 1"] {
        assert_eq!(of(text), NumberError::Signed(text.into()));
    }
    for text in ["0.1234", "1..0.1234"] {
        assert_eq!(of(text), NumberError::TooFine(text.into()));
    }
    assert_eq!(
        of(">=99999999999999999999"),
        NumberError::TooLarge(">=99999999999999999999".into())
    );
    for text in ["några", "1..2..3", "..", ">=", "~", "~~2", "<0", "1/2", "abc1", "??"] {
        assert_eq!(of(text), NumberError::Unreadable(text.into()));
    }
    let long = "1-".repeat(100_000);
    assert_eq!(of(&long), NumberError::Unreadable(long.clone()));
    // thousands are parted in groups of three figures, the first of one to three
    for (text, help) in [
        ("1,000", "write 1.000, or 1000 where the comma parts thousands"),
        (
            "1..2,000 ",
            "write 1..2.000, or 1..2000 where the comma parts thousands",
        ),
        ("0,500", "write 0.500"),
        ("1000,000", "write 1000.000"),
        ("7777,,1\r", "write 77771"),
    ] {
        assert_eq!(of(text).help().english(), help);
    }
}

#[test]
fn messages_are_one_phrase() {
    for (text, message, help) in [
        ("1,5", "`1,5` has a comma", "write 1.5"),
        ("två", "`två` is written in words", "write 2"),
        (
            ">7",
            "`>7` is not how a lower or upper limit is written",
            "write >=8: `>=` and `<=` include the limit itself",
        ),
        (
            "-1",
            "`-1` has a sign, and how many there are has none",
            "write how many there were without a sign, or how many more or fewer as a change",
        ),
    ] {
        let error = Number::parse(text).expect_err(text);
        assert_eq!(
            (error.message().english().as_str(), error.help().english().as_str()),
            (message, help)
        );
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn changes_have_signs() {
    for (text, amount, shown) in [
        ("+1", "1", "+1"),
        ("-2", "-2", "-2"),
        ("+0.5", "0.5", "+0.5"),
        ("-0.50", "-0.5", "-0.5"),
        ("+0", "0", "+0"),
    ] {
        let change = Change::parse(text).unwrap();
        assert_eq!((change.amount(), change.to_string().as_str()), (decimal(amount), shown));
    }
    for (text, suggestion) in [
        ("1", Some("+1")),
        ("0.5", Some("+0.5")),
        ("+ 1", Some("+1")),
        ("−2", Some("-2")),
        ("–2", Some("-2")),
        ("+1,5", Some("+1.5")),
        ("-2 tjänster", Some("-2")),
        ("two", None),
        ("++1", None),
        ("+-1", None),
        ("+", None),
        ("+?", None),
        ("", None),
        ("+0.1234", None),
    ] {
        let error = Change::parse(text).expect_err(text);
        assert_eq!(error.suggestion(), suggestion, "{text}: {error:?}");
    }
    assert_eq!(Change::parse("+-1"), Err(NumberError::Unsigned("+-1".into(), None)));
    assert_eq!(Change::parse(""), Err(NumberError::Empty));
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    any::<i64>().prop_map(Decimal)
}

fn any_number() -> impl Strategy<Value = Number> {
    let figure = || (0..10_000_000_i64).prop_map(Decimal);
    let body = prop_oneof![
        figure().prop_map(|figure| figure.to_string()),
        figure().prop_map(|least| format!(">={least}")),
        figure().prop_map(|most| format!("<={most}")),
        (figure(), figure()).prop_map(|(a, b)| format!("{}..{}", a.min(b), a.max(b))),
    ];
    prop_oneof![
        ("~?", body).prop_map(|(mark, body)| number(&(mark + &body))),
        Just(Number::unknown()),
    ]
}

proptest! {
    #[test]
    fn decimals_are_read_back(decimal in any_decimal()) {
        prop_assert_eq!(Decimal::parse(&decimal.to_string()), Ok(decimal));
    }

    #[test]
    fn changes_are_read_back(decimal in any_decimal()) {
        let change = Change(decimal);
        prop_assert_eq!(Change::parse(&change.to_string()), Ok(change));
    }

    #[test]
    fn numbers_are_read_back(number in any_number()) {
        prop_assert_eq!(Number::parse(number.text()), Ok(number.clone()));
        if let (Some(min), Some(max)) = (number.min(), number.max()) {
            prop_assert!(min <= max);
        }
    }

    #[test]
    fn addition_is_exact(a in any_decimal(), b in any_decimal()) {
        prop_assert_eq!(a.checked_add(b), b.checked_add(a));
        if let Some(sum) = a.checked_add(b) {
            prop_assert_eq!(sum.checked_sub(b), Some(a));
        }
    }

    #[test]
    fn agreement_is_symmetric(a in any_number(), b in any_number()) {
        prop_assert_eq!(a.agrees(&b), b.agrees(&a));
        prop_assert_ne!(a.agrees(&a), Truth::No);
    }

    #[test]
    fn a_sum_is_a_number(parts in proptest::collection::vec(any_number(), 0..6)) {
        let sum = Number::sum(&parts);
        prop_assert_eq!(Number::parse(sum.text()), Ok(sum.clone()));
        prop_assert!(parts.iter().all(|part| part.min() <= sum.min()));
        prop_assert_eq!(sum.max().is_none(), parts.iter().any(|part| part.max().is_none()));
        prop_assert_eq!(sum.is_approximate(), parts.iter().any(Number::is_approximate));
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,80}") {
        explained(&text);
    }

    #[test]
    fn no_text_is_too_near(text in "(ca |minst |mer än )?[0-9.,~<>=?+ \\-–≥a-eå%]{0,12}") {
        explained(&text);
    }
}

/// Any text is read or explained, and what is suggested can be read.
fn explained(text: &str) {
    check(text, Number::parse);
    check(text, Change::parse);
    check(text, Decimal::parse);
}

fn check<T>(text: &str, parse: impl Fn(&str) -> Result<T, NumberError>) {
    let Err(error) = parse(text) else { return };
    assert!(
        !error.message().english().is_empty() && !error.help().english().ends_with('.'),
        "{text}"
    );
    if let Some(suggestion) = error.suggestion() {
        assert!(parse(suggestion).is_ok(), "{text}: {suggestion}");
    }
}

/// What people type, in both languages, and the number that it means.
#[test]
fn what_people_type_gets_the_number_that_they_mean() {
    for (typed, meant) in [
        ("2,5", "2.5"),
        ("2½", "2.5"),
        ("2 ½", "2.5"),
        ("½", "0.5"),
        ("2 1/2", "2.5"),
        ("3 1/4", "3.25"),
        ("en halv", "0.5"),
        ("två och en halv", "2.5"),
        ("one and a half", "1.5"),
        ("ca 4", "~4"),
        ("ca. 4", "~4"),
        ("c:a 4", "~4"),
        ("about 4", "~4"),
        ("about four", "~4"),
        ("approx. 4", "~4"),
        ("approx 4", "~4"),
        ("roughly 2,5", "~2.5"),
        ("drygt 100", "~100"),
        ("nearly 20", "~20"),
        ("ca 4-5", "~4..5"),
        ("vet ej", "?"),
        ("Vet inte", "?"),
        ("unknown", "?"),
        ("don't know", "?"),
        ("Don’t know", "?"),
        ("uppgift saknas", "?"),
        ("not stated", "?"),
        ("mellan 4 och 5", "4..5"),
        ("between four and five", "4..5"),
        ("4–5", "4..5"),
        ("4 till 5", "4..5"),
        ("4 eller 5", "4..5"),
        ("minst 4", ">=4"),
        ("at least four", ">=4"),
        ("högst 4", "<=4"),
        ("no more than 4", "<=4"),
        ("över 4", ">=5"),
        ("less than 4", "<=3"),
        ("4 (fyra)", "4"),
        ("tjugo", "20"),
        ("twenty", "20"),
        ("4 st", "4"),
        ("fyra personer", "4"),
        ("four people", "4"),
        ("ca 4 personer", "~4"),
        ("2½ tjänster", "2.5"),
        ("50 %", "50"),
    ] {
        let error = Number::parse(typed).expect_err(typed);
        assert_eq!(error.suggestion(), Some(meant), "{typed}: {error:?}");
        assert!(Number::parse(meant).is_ok(), "{meant}");
        assert!(
            error.help().english().contains(meant) || meant == "?",
            "{typed}: {}",
            error.help().english()
        );
    }
}

proptest! {
    /// Whatever is typed: what is suggested can be read.
    #[test]
    fn what_people_type_gets_what_can_be_read(words in proptest::collection::vec(
        "ca|minst|about|between|mellan|och|and|four|två|½|1/2|[0-9]{1,3}|,|[.]|-|–|to|personer|%|[(]|[)]|[~?<>+=]", 0..7,
    ), joint in "[ ]?") {
        let typed = words.join(&joint);
        if let Err(error) = Number::parse(&typed)
            && let Some(suggestion) = error.suggestion()
        {
            prop_assert!(Number::parse(suggestion).is_ok(), "{}: {}", typed, suggestion);
        }
    }
}
