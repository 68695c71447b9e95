//! `change-differs`: a source reports a change, and the values before and after it tell another.

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::pieces;
use crate::model::number::Decimal;
use crate::model::{Known, PostIx};
use crate::said::say;
use crate::source::Files;

pub fn check(files: &Files, known: &Known<'_>, post: PostIx, findings: &mut Vec<Finding>) {
    for held in known.counts(post) {
        let Some(change) = &held.statement.change else { continue };
        let Some(definition) = held.statement.definition.as_deref() else {
            continue;
        };
        let Some((first, last)) = held.begins() else { continue };
        let pieces = pieces(known, post, definition);
        let before = pieces.iter().rfind(|p| p.begin.1 < first);
        let after = pieces.iter().find(|p| p.begin.0 >= first && p.begin.1 >= last);
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        let difference = |a: Option<Decimal>, b: Option<Decimal>| a.zip(b).and_then(|(a, b)| b.checked_sub(a));
        // approximate values, and those with a range, never certainly differ from a change
        let Some(told) = difference(before.value.exact(), after.value.exact()) else {
            continue;
        };
        if told != change.amount() {
            findings.push(
                Finding::at(
                    Code::ChangeDiffers,
                    place::figure(files, held.statement),
                    say!(
                        "a change of {change} is told, and the values go from {before} to {after}",
                        change,
                        before = before.value,
                        after = after.value
                    ),
                    say!("check the values before and after; a change is never added to them"),
                )
                .and(
                    place::of_citation(files, known.model, post, before.sources[0].span),
                    say!("{before} before", before = before.value),
                )
                .and(
                    place::of_citation(files, known.model, post, after.sources[0].span),
                    say!("{after} after", after = after.value),
                ),
            );
        }
    }
}
