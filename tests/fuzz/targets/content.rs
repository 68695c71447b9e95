//! Whole contents: findings have places and can be told in every form; what has no error is built, at its own pair of clocks
//! and at an early one; and a second reading says the same.
#![no_main]

use lagesbild::load::Look;
use lagesbild::model::Clock;
use lagesbild::view::Papers;
use lagesbild_fuzz::{begin, errors, read, tells};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: begin(), |changes: &str| {
    let content = read(changes);
    tells(&content.files, &content.findings);
    let look = Look::default();
    let wrong = errors(&content, &look);
    tells(&content.files, &wrong);
    let Some(model) = content.model.as_ref().filter(|_| wrong.is_empty()) else {
        return;
    };
    let built = |model| lagesbild::make_into(model, &content.files, &look, Papers::Html, &(), &());
    assert_eq!(built(model), Ok(()));
    // days before, among and after those of the base, told by the input so that each gives one
    let days = ["1800-01-01", "2012-01-01", "2020-12-31", "2021-01-01", "2024-03-20", "2199-12-31"];
    let day = days[changes.len() % days.len()].parse().unwrap();
    let early = model.at(|own| match changes.len() % 2 {
        0 => Clock { as_of: day, ..own },
        _ => Clock { known_by: day, ..own },
    });
    assert_eq!(built(&early), Ok(()));
});
