//! Proofs of the meaning of records (`docs/meaning.md`), by readers that share nothing with the program: contents are made
//! from seeds, and what the program answers of them is held to what must be.
//!
//! `WORLDS` is how many contents there are, `WORLDS_SEED` the seed of the first, `WORLDS_SHOW` how many that differ are shown,
//! and `WORLDS_OF` of which kind (`exact: total`, or `any`).

#![expect(clippy::unwrap_used, reason = "what a test cannot read fails it")]
#![expect(
    clippy::disallowed_methods,
    reason = "how many contents there are is told by the environment"
)]

mod content;
mod exact;
mod generator;
mod laws;
mod meaning;
mod table;
mod worlds;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use content::{Content, Moment, NO_LIMIT, Told, When};
use laws::{Difference, judge};
use rayon::prelude::*;

/// How often each thing came, in how many contents.
type Counts = BTreeMap<String, usize>;

/// What a content is made of.
fn kinds(content: &Content) -> Vec<String> {
    let mut kinds: Vec<String> = content.events.iter().map(|e| format!("event {}", e.kind)).collect();
    for event in &content.events {
        if event.planned {
            kinds.push("event planned".to_owned());
        }
        if !event.date.is_day() {
            kinds.push("event open".to_owned());
        }
        if event.kind != "absorption" && event.resulting.iter().any(|u| event.original.contains(u)) {
            kinds.push("event that originals go on through".to_owned());
        }
    }
    for unit in &content.units {
        kinds.extend(unit.founded.map(|_| "unit founded".to_owned()));
        kinds.extend(unit.dissolved.map(|_| "unit dissolved".to_owned()));
    }
    for post in &content.posts {
        if post.theirs {
            kinds.push("post of another organisation".to_owned());
        }
        if post.units.len() > 1 {
            kinds.push("post shared".to_owned());
        }
        let sides = ["introduced", "appointed", "on site"].iter().zip(post.start);
        kinds.extend(sides.filter_map(|(word, side)| side.map(|_| format!("start {word}"))));
        kinds.extend(post.statuses.iter().map(|s| format!("status {}", s.standing.word())));
        for statement in &post.statements {
            kinds.push(match statement.told {
                Told::Change(0) => "change of none".to_owned(),
                Told::Change(by) => format!("change {}", if by > 0 { "up" } else { "down" }),
                Told::Value(n) => match (n.min, n.max, n.about) {
                    (0, NO_LIMIT, _) => "value ?".to_owned(),
                    (_, NO_LIMIT, _) => "value at least".to_owned(),
                    (_, _, true) => "value about".to_owned(),
                    (0, 0, _) => "value 0".to_owned(),
                    (min, max, _) if min < max => "value range".to_owned(),
                    _ => "value exact".to_owned(),
                },
            });
            kinds.push(match statement.when {
                When::Stated {
                    from: Moment::Event(_), ..
                } => "stated from an event".to_owned(),
                When::Stated {
                    to: Some(Moment::Event(_)),
                    ..
                } => "stated to an event".to_owned(),
                When::Stated { to: Some(_), .. } => "stated with an end".to_owned(),
                When::Stated { .. } => "stated open".to_owned(),
                When::Observed(_) => "observed".to_owned(),
                When::Planned(_) => "planned".to_owned(),
            });
        }
    }
    kinds.extend(content.register.map(|_| "register".to_owned()));
    kinds.extend(
        content
            .claims
            .iter()
            .map(|c| if c.total.is_some() { "claim total" } else { "claim all" }.to_owned()),
    );
    kinds
}

/// The laws, of a content; a panic of the program is a difference.
fn differences(content: &Content, seed: u64) -> (Vec<String>, Vec<Difference>) {
    let judged = catch_unwind(AssertUnwindSafe(|| judge(content, seed)));
    let Ok((said, found, held)) = judged else {
        let told = "the program panics".to_owned();
        return (
            Vec::new(),
            vec![Difference {
                law: "any",
                of: "panic",
                hides: false,
                told,
            }],
        );
    };
    let mut came: Vec<String> = said
        .into_iter()
        .flat_map(|s| s.verdicts)
        .map(|v| format!("verdict {v}"))
        .collect();
    let laws = ["exact", "halves", "worlds"].iter().zip(held).filter(|(_, held)| *held);
    came.extend(laws.map(|(law, _)| format!("law {law}")));
    (came, found)
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

#[test]
fn what_was_once_wrong_is_right() {
    for text in table::ONCE_WRONG {
        let content = table::content(text);
        let mut laws: Vec<String> = Vec::new();
        // each seed splits another date or number, or reads another world
        for seed in 0..8 {
            let (came, found) = differences(&content, seed);
            laws.extend(came.into_iter().filter(|what| what.starts_with("law ")));
            let told: Vec<&String> = found.iter().map(|d| &d.told).collect();
            assert!(found.is_empty(), "{text}\n{told:#?}");
        }
        assert!(!laws.is_empty(), "no law speaks of {text}");
    }
}

#[test]
fn the_program_says_what_holds_in_every_world() {
    // one content in the notation of the table, to look at: by the plain reader, and by the program
    if let Ok(asked) = std::env::var("WORLDS_ASK") {
        let content = table::content(&asked);
        println!("{}", table::written(&exact::Reader::new(&content).on(content.as_of)));
        println!("{:#?}", laws::ask(&content));
    }
    let (first, many) = (number("WORLDS_SEED", 0), number("WORLDS", 20_000));
    let all: Vec<(Vec<String>, Vec<Difference>, u64)> = (first..first + many)
        .into_par_iter()
        .map(|seed| {
            let content = generator::content(seed);
            let (mut came, found) = differences(&content, seed);
            came.extend(kinds(&content));
            came.sort_unstable();
            came.dedup();
            (came, found, seed)
        })
        .collect();
    let mut counts = Counts::new();
    let mut kinds_of = Counts::new();
    for (came, found, _) in &all {
        came.iter()
            .for_each(|what| *counts.entry(what.clone()).or_default() += 1);
        let mut labels: Vec<String> = found.iter().map(Difference::label).collect();
        labels.sort_unstable();
        labels.dedup();
        labels
            .into_iter()
            .for_each(|label| *kinds_of.entry(label).or_default() += 1);
    }
    println!("of {many} contents from seed {first}:");
    counts.iter().for_each(|(what, n)| println!("{n:8} {what}"));
    let wrong: Vec<_> = all.iter().filter(|(_, found, _)| !found.is_empty()).collect();
    // the smallest of the first few, one of each kind unless one kind is asked for
    let only = std::env::var("WORLDS_OF").ok();
    let mut shown: Vec<&Difference> = Vec::new();
    for (_, found, seed) in &wrong {
        let is_new = |d: &&Difference| match &only {
            Some(label) => label == "any" || *label == d.label(),
            None => !shown.iter().any(|s| s.label() == d.label()),
        };
        let Some(new) = found.iter().find(is_new) else { continue };
        if shown.len() == number("WORLDS_SHOW", 4) as usize {
            break;
        }
        shown.push(new);
        let fails = |c: &Content| differences(c, *seed).1.iter().any(|d| d.label() == new.label());
        let small = generator::shrunk(&generator::content(*seed), &fails);
        println!("\nseed {seed}, {}", new.label());
        for difference in differences(&small, *seed).1 {
            println!("  {}: {}", difference.law, difference.told);
        }
        print!("{small}");
    }
    for (kind, n) in &kinds_of {
        println!("{n:8} differ, {kind}");
    }
    let says_more = wrong.iter().filter(|(_, found, _)| found.iter().any(|d| !d.hides));
    let says_more = says_more.count() as u64;
    assert!(
        says_more * 1000 <= STILL_WRONG * many && wrong.len() as u64 * 1000 <= STILL_HIDDEN * many,
        "of {many} contents {} differ, {says_more} of them by more than what they hide",
        wrong.len()
    );
    if many >= 2_000 {
        let seldom: Vec<_> = EXPECTED
            .iter()
            .filter(|what| counts.get(**what).copied().unwrap_or(0) * 100 < many as usize)
            .collect();
        assert!(
            seldom.is_empty(),
            "these came in fewer than one of a hundred contents: {seldom:?}"
        );
    }
}

/// Of a thousand contents, at most how many of which something is said that is not certain.
const STILL_WRONG: u64 = 0;

/// Of a thousand contents, at most how many of which something certain is not said: rare crossings of disagreements of one
/// post with what else is told of it.
const STILL_HIDDEN: u64 = 1;

/// What must come often enough for the laws to say something of it.
const EXPECTED: &[&str] = &[
    "change down",
    "change of none",
    "change up",
    "claim total",
    "event absorption",
    "event closing",
    "event creation",
    "event merger",
    "event open",
    "event planned",
    "event regrouping",
    "event renaming",
    "event split",
    "event that originals go on through",
    "event transfer",
    "law exact",
    "law halves",
    "law worlds",
    "observed",
    "planned",
    "post of another organisation",
    "post shared",
    "register",
    "start appointed",
    "start introduced",
    "start on site",
    "stated from an event",
    "stated open",
    "stated to an event",
    "stated with an end",
    "status ended",
    "status none",
    "status pending",
    "status recruiting",
    "status unknown",
    "status vacant",
    "unit dissolved",
    "unit founded",
    "value 0",
    "value ?",
    "value about",
    "value at least",
    "value exact",
    "value range",
    "verdict c answered",
    "verdict c partly",
    "verdict c row cannot-tell",
    "verdict c row in-place",
    "verdict c row not-in-place",
    "verdict c row planned",
    "verdict c unanswerable",
    "verdict d answered",
    "verdict d partly",
    "verdict d row in-place",
    "verdict d row not-established",
    "verdict d row not-in-place",
    "verdict d row planned",
    "verdict d unanswerable",
    "verdict k answered",
    "verdict k partly",
    "verdict k row changed",
    "verdict k row constant",
    "verdict k row not-established",
    "verdict k row not-in-place",
    "verdict k unanswerable",
    "verdict n answered",
    "verdict n partly",
    "verdict n row counted",
    "verdict n row not-in-place",
    "verdict n row planned",
    "verdict n row unknown",
    "verdict n unanswerable",
    "verdict x answered",
    "verdict x row cannot-tell",
    "verdict x row ended",
    "verdict x row exists",
];
