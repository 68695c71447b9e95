//! `contradiction` and `sources-disagree`: two statements of one post that certainly hold at the same time and
//! certainly differ. From one source it is a mistake of the record; from two, both are kept and shown.

use std::collections::BTreeSet;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::{Piece, conflicts, pieces};
use crate::model::{Definition, Known, PostIx};
use crate::said::{Said, say};
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
            say!("one of the two is wrong, or they count different things (`category`, `measure`, `unit`)")
        }
        (_, [a, b]) => say!(
            "both are shown until a `corrections` entry on `{one}` or `{other}` settles it",
            one = model[a.sources[0].source].id,
            other = model[b.sources[0].source].id
        ),
        _ => say!("all are shown until `corrections` entries on the sources that are wrong settle it"),
    };
    let place = |piece: &Piece| place::of_citation(files, model, post, piece.sources[0].span);
    let says = |piece: &Piece| say!("says {value}", value = piece.value.text());
    let (values, id) = (listed(&values), &model[post].id);
    let message = match pieces.len() {
        2 => say!("{values} are told of `{id}` for the same time", values, id),
        _ => say!("{values} are told of `{id}` for the same times", values, id),
    };
    let found = Finding::at(code, place(second), message, help).saying(says(second));
    Some(others.fold(found, |found, other| found.and(place(other), says(other))))
}

/// Values as a list in words; of many only how they begin.
fn listed(values: &[&str]) -> Said {
    match values {
        [] => Said::default(),
        [one] => say!("{one} in different ways", one),
        [others @ .., last] if others.len() < 6 => say!("{others} and {last}", others = others.join(", "), last),
        many => say!(
            "{some} and {n} more values",
            some = many[..5].join(", "),
            n = many.len() - 5
        ),
    }
}
