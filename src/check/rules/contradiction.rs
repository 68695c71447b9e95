//! `contradiction` and `sources-disagree`: two statements of one post that certainly hold at the same time and
//! certainly differ. From one source it is a mistake of the record; from two, both are kept and shown.

use std::collections::BTreeSet;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::{Piece, conflicts, pieces};
use crate::model::{Definition, Known, PostIx};
use crate::source::Files;

pub fn check(files: &Files, known: &Known<'_>, post: PostIx, findings: &mut Vec<Finding>) {
    let definitions: BTreeSet<&Definition> = known.model[post]
        .statements
        .iter()
        .filter(|s| s.value.is_some() && s.claims.is_none())
        .filter_map(|s| s.definition.as_deref())
        .collect();
    for definition in definitions {
        let pieces = pieces(known, post, definition);
        // each conflict is one of a record that contradicts itself, or one of sources that disagree: told once each, with
        // all that take part, however many pairs they make
        let mut within = vec![false; pieces.len()];
        let mut between = vec![false; pieces.len()];
        for (i, a) in pieces.iter().enumerate() {
            for (j, b) in pieces.iter().enumerate().skip(i + 1) {
                let same = a.sources[0].source == b.sources[0].source;
                let kind = if same { &mut within } else { &mut between };
                // looked at only where it can add something
                if !(kind[i] && kind[j]) && conflicts(a, b) {
                    (kind[i], kind[j]) = (true, true);
                }
            }
        }
        for (code, of) in [(Code::Contradiction, within), (Code::SourcesDisagree, between)] {
            let taking_part: Vec<_> = pieces
                .iter()
                .zip(of)
                .filter(|(_, is)| *is)
                .map(|(piece, _)| piece)
                .collect();
            findings.extend(told(files, known, post, code, &taking_part));
        }
    }
}

/// One finding about pieces of which each conflicts with another; the first stands for what the others are compared with.
fn told(files: &Files, known: &Known<'_>, post: PostIx, code: Code, pieces: &[&Piece]) -> Option<Finding> {
    let model = known.model;
    let (second, others) = match pieces {
        [first, second, rest @ ..] => (second, std::iter::once(first).chain(rest)),
        _ => return None,
    };
    let mut values: Vec<&str> = pieces.iter().map(|piece| piece.value.text()).collect();
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(*value));
    let help = match (code, pieces) {
        (Code::Contradiction, _) => {
            "one of the two is wrong, or they count different things (`category`, `measure`, `unit`)".to_owned()
        }
        (_, [a, b]) => format!(
            "both are shown until a `corrections` entry on `{}` or `{}` settles it",
            model[a.sources[0].source].id, model[b.sources[0].source].id
        ),
        _ => "all are shown until `corrections` entries on the sources that are wrong settle it".to_owned(),
    };
    let place = |piece: &Piece| place::of_citation(files, model, post, piece.sources[0].span);
    let says = |piece: &Piece| format!("says {}", piece.value.text());
    let times = if pieces.len() == 2 { "time" } else { "times" };
    let message = format!(
        "{} are told of `{}` for the same {times}",
        listed(&values),
        model[post].id
    );
    let found = Finding::at(code, place(second), message, help).saying(says(second));
    Some(others.fold(found, |found, other| found.and(place(other), says(other))))
}

/// Values as a list in words; of many only how they begin.
fn listed(values: &[&str]) -> String {
    match values {
        [] => String::new(),
        [one] => format!("{one} in different ways"),
        [others @ .., last] if others.len() < 6 => format!("{} and {last}", others.join(", ")),
        many => format!("{} and {} more values", many[..5].join(", "), many.len() - 5),
    }
}
