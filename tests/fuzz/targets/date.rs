//! Dates: what is read writes itself as it was written and bounds what it says; what is not read is told, and what is
//! suggested can be read. Of two dates, one in each line, the comparisons agree with each other.
#![no_main]

use lagesbild::model::date::{Date, DateError, Truth};
use lagesbild_fuzz::words;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read: Vec<Date> = text.split('\n').take(2).filter_map(one).collect();
    if let [a, b] = &*read {
        two(a, b);
        two(b, a);
    }
});

fn one(text: &str) -> Option<Date> {
    match Date::parse(text) {
        Ok(date) => {
            sound(&date, text);
            Some(date)
        }
        Err(error) => {
            told(text, &error);
            None
        }
    }
}

fn sound(date: &Date, text: &str) {
    assert_eq!(date.to_string(), text);
    assert_eq!(Date::parse(date.text()).as_ref(), Ok(date));
    for words in words() {
        assert!(!words.date(date).is_empty());
    }
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else {
        return;
    };
    assert!(first <= last);
    let within = Date::within(first, last);
    assert!(within.same_bounds(date), "{within}");
    assert_eq!(Date::parse(within.text()).as_ref(), Ok(&within));
    assert_eq!(date.is_day(), (first == last).then_some(first));
    let months = date.months_until(last).unwrap();
    assert!(months.min == 0 && months.max.is_some_and(|max| max >= 0), "{months:?}");
    assert_eq!(date.on_or_before(last), Truth::Yes);
}

fn told(text: &str, error: &DateError) {
    let (message, help) = (error.message().english(), error.help().english());
    assert!(!message.is_empty() && !help.is_empty());
    assert!(
        !message.contains(char::is_control) && !help.contains(char::is_control),
        "{message:?} {help:?}"
    );
    if let Some(suggestion) = error.suggestion() {
        assert_ne!(suggestion, text);
        assert!(Date::parse(&suggestion).is_ok(), "{suggestion}");
        assert!(help.contains(&suggestion), "{help}");
    }
}

/// That it is so under every reading, and that it is so under none, cannot both be.
fn two(a: &Date, b: &Date) {
    let (before, not_after) = (a.before(b), a.not_after(b));
    assert!(before != Truth::Yes || not_after == Truth::Yes);
    assert!(not_after != Truth::No || before == Truth::No);
    assert!(before != Truth::Yes || b.before(a) == Truth::No && b.not_after(a) == Truth::No);
    assert!(before != Truth::Yes || a.overlaps(b) == Truth::No);
    assert_eq!(a.overlaps(b), b.overlaps(a));
    if let (Some(_), Some(day)) = (a.earliest(), b.latest()) {
        assert!(
            a.months_until(day)
                .is_none_or(|m| m.min >= 0 && m.max.is_none_or(|max| max >= m.min))
        );
    }
}
