//! Two contents, parted by a line `=======`: each differs from itself in nothing, and what one brings the other takes away.
#![no_main]

use lagesbild::compare::{self, Side};
use lagesbild::load::Look;
use lagesbild::model::word::Word as _;
use lagesbild::model::{Language, Model};
use lagesbild::view::words::Words;
use lagesbild_fuzz::{begin, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: begin(), |changes: &str| {
    let (before, after) = changes.split_once("=======\n").unwrap_or(("", changes));
    let (a, b) = (side(before), side(after));
    let (forth, back) = (compare::compare(&a, &b), compare::compare(&b, &a));
    assert_eq!(forth.is_empty(), back.is_empty());
    assert_eq!(forth.pages, back.pages);
    assert_eq!((&forth.brought, &forth.removed), (&back.removed, &back.brought));
    serde_json::to_string(&forth).unwrap();
    if let Some(model) = &b.read.model {
        for language in Language::ALL {
            said(model, *language, &forth);
        }
    }
    let same = compare::compare(&b, &side(after));
    assert!(same.is_empty(), "{}", serde_json::to_string(&same).unwrap());
});

fn side(changes: &str) -> Side {
    Side {
        name: "side".to_owned(),
        read: read(changes),
        look: Look::default(),
    }
}

fn said(model: &Model, language: Language, report: &compare::Report) {
    let words = Words::new(model, language);
    assert!(!compare::human(&words, report).is_empty());
    assert!(!compare::markdown(&words, report).is_empty());
}
