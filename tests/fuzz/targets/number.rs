//! Numbers, changes, decimals and extents: what is read writes itself as it was written; what is not read is told, and what
//! is suggested can be read. Sums and spans of two numbers, one in each line, are numbers that a record could write.
#![no_main]

use lagesbild::model::Extent;
use lagesbild::model::date::Truth;
use lagesbild::model::number::{Change, Decimal, Number, NumberError};
use lagesbild_fuzz::words;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read: Vec<Number> = text.split('\n').take(2).filter_map(one).collect();
    if let [a, b] = &*read {
        two(a, b);
    }
});

fn one(text: &str) -> Option<Number> {
    match Decimal::parse(text) {
        Ok(decimal) => {
            assert_eq!(Decimal::parse(&decimal.to_string()).as_ref(), Ok(&decimal));
            assert_eq!(Decimal::from_thousandths(decimal.thousandths()), decimal);
        }
        Err(error) => told(text, &error, |text| Decimal::parse(text).is_ok()),
    }
    match Change::parse(text) {
        Ok(change) => {
            assert_eq!(Change::parse(&change.to_string()).as_ref(), Ok(&change));
            let size = Number::of_change(change).and_then(|n| n.exact());
            assert!(
                size.is_none_or(
                    |size| size.thousandths().unsigned_abs() == change.amount().thousandths().unsigned_abs()
                )
            );
        }
        Err(error) => told(text, &error, |text| Change::parse(text).is_ok()),
    }
    let _ = Extent::parse(text);
    match Number::parse(text) {
        Ok(number) => {
            assert_eq!(number.to_string(), text);
            assert_eq!(Number::parse(number.text()).as_ref(), Ok(&number));
            assert!(number.min().is_none_or(|min| min >= Decimal::ZERO));
            assert!(number.min().zip(number.max()).is_none_or(|(min, max)| min <= max));
            for words in words() {
                assert!(!words.number(&number).is_empty());
            }
            Some(number)
        }
        Err(error) => {
            told(text, &error, |text| Number::parse(text).is_ok());
            None
        }
    }
}

fn told(text: &str, error: &NumberError, reads: impl Fn(&str) -> bool) {
    let (message, help) = (error.message().english(), error.help().english());
    assert!(!message.is_empty() && !help.is_empty());
    assert!(
        !message.contains(char::is_control) && !help.contains(char::is_control),
        "{message:?} {help:?}"
    );
    if let Some(suggestion) = error.suggestion() {
        assert_ne!(suggestion, text);
        assert!(reads(suggestion), "{suggestion}");
        assert!(help.contains(suggestion), "{help}");
    }
}

fn two(a: &Number, b: &Number) {
    assert_eq!(a.agrees(b), b.agrees(a));
    assert!(a.is_unknown() || a.agrees(a) == Truth::Yes);
    let (sum, span) = (Number::sum([a, b]), Number::span(a, b));
    for made in [&sum, &span] {
        let read = Number::parse(made.text()).unwrap();
        assert_eq!(
            (read.min(), read.max(), read.is_approximate()),
            (made.min(), made.max(), made.is_approximate())
        );
    }
    let low = |n: &Number| n.min().unwrap_or_default();
    assert!(low(&sum) >= low(a).max(low(b)));
    assert!(low(&span) <= low(a).min(low(b)));
    let high = |n: &Number| n.max().map_or(i64::MAX, Decimal::thousandths);
    assert!(high(&span) >= high(a).max(high(b)));
}
