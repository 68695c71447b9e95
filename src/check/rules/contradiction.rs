//! `contradiction` and `sources-disagree`: two statements of one post that certainly hold at the same time and
//! certainly differ. From one source it is a mistake of the record; from two, both are kept and shown.

use std::collections::BTreeSet;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::evidence::{conflicts, pieces};
use crate::model::{Definition, Known, PostIx};
use crate::source::Files;

pub fn check(files: &Files, known: &Known<'_>, post: PostIx, findings: &mut Vec<Finding>) {
    let model = known.model;
    let definitions: BTreeSet<&Definition> = model[post]
        .statements
        .iter()
        .filter(|s| s.value.is_some() && s.claims.is_none())
        .filter_map(|s| s.definition.as_deref())
        .collect();
    for definition in definitions {
        let pieces = pieces(known, post, definition);
        for (i, a) in pieces.iter().enumerate() {
            for b in pieces[i + 1..].iter().filter(|b| conflicts(a, b)) {
                let (first, second) = (a.sources[0], b.sources[0]);
                let same = first.source == second.source;
                let (code, help) = if same {
                    (
                        Code::Contradiction,
                        "one of the two is wrong, or they count different things (`category`, `measure`, `unit`)"
                            .to_owned(),
                    )
                } else {
                    (
                        Code::SourcesDisagree,
                        format!(
                            "both are shown until a `corrections` entry on `{}` or `{}` settles it",
                            model[first.source].id, model[second.source].id
                        ),
                    )
                };
                findings.push(
                    Finding::at(
                        code,
                        place::of_citation(files, model, post, second.span),
                        format!(
                            "{} and {} are told of `{}` for the same time",
                            a.value.text(),
                            b.value.text(),
                            model[post].id
                        ),
                        help,
                    )
                    .saying(format!("says {}", b.value.text()))
                    .and(
                        place::of_citation(files, model, post, first.span),
                        format!("says {}", a.value.text()),
                    ),
                );
            }
        }
    }
}
