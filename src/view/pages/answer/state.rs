//! The day of an answer, and how many have what it asks for: what stands beside the sentence.

use super::kinds;
use crate::answer::{Answer, Arg, Coverage, Message};
use crate::evidence::HowMany;
use crate::model::Known;
use crate::view::words::Words;

/// *10 of 11*, and the noun for districts.
pub fn coverage_words(words: &Words<'_>, in_place: usize, of: usize) -> String {
    words.say(
        &Message::new("state-coverage")
            .with("in-place", Arg::Count(in_place))
            .with("of", Arg::Count(of)),
    )
}

/// How many districts have it, of how many: what is open as from and to, and no "of" where the register is not complete.
pub fn coverage_state(words: &Words<'_>, coverage: &Coverage) -> String {
    let of = coverage.of_told.then_some(coverage.of_span);
    coverage_spans(words, coverage.in_place_span, of)
}

/// The same of a day without an answer; `of` is `None` where the register is not complete.
pub fn coverage_spans(words: &Words<'_>, in_place: HowMany, of: Option<HowMany>) -> String {
    let Some(of) = of else {
        return words.say(&Message::new("state-coverage-untold").with("in-place", Arg::Count(in_place.least)));
    };
    if in_place.least == in_place.most && of.least == of.most {
        return coverage_words(words, in_place.least, of.least);
    }
    words.say(
        &Message::new("state-coverage-range")
            .with("in-place-least", Arg::Count(in_place.least))
            .with("in-place-most", Arg::Count(in_place.most))
            .with("of-least", Arg::Count(of.least))
            .with("of-most", Arg::Count(of.most)),
    )
}

/// The dates and the coverage, in a line; the total is in the sentence.
pub fn state(words: &Words<'_>, known: &Known<'_>, answer: &Answer) -> Vec<String> {
    let clock = known.clock;
    let key = if clock.as_of == clock.known_by {
        "state-clock-same"
    } else {
        "state-clock"
    };
    let mut state = vec![
        words.say(
            &Message::new(key)
                .with("day", Arg::Day(clock.as_of))
                .with("known", Arg::Day(clock.known_by)),
        ),
    ];
    if let Some(coverage) = &answer.coverage {
        let mut covered = coverage_state(words, coverage);
        // why one or two are missing belongs with the number; more are told in the table
        if coverage.missing.len() <= 2 && !kinds::of(answer.kind).asks_who {
            for message in crate::answer::missing(coverage) {
                covered.push(' ');
                covered.push_str(&words.say(&message));
            }
        }
        state.push(covered);
    }
    if answer.is_account() {
        state.push(words.get("state-not-computed"));
    }
    state
}
