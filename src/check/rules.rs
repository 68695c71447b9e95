//! The rules over the whole model, one file each.

mod categories;
mod change_differs;
mod claim_differs;
mod contradiction;
mod date_after_source;
mod figure_outside_life;
pub(super) mod place;
mod register_incomplete;
mod remainder_too_large;
mod repeated_statement;
mod shared_post_twice;
mod unlike_definitions;

use rayon::prelude::*;

use crate::diagnostic::{self, Finding};
use crate::model::date::Day;
use crate::model::{Clock, Known, Model, PostIx};
use crate::source::Files;

/// Every rule over every record. What weighs many records against each other is left until all can be read: half
/// of them would tell of differences that are none.
pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    let whole = !diagnostic::any_error(findings);
    // rules look at everything that is written, whenever it became known
    let clock = Clock {
        as_of: Day::MAX,
        known_by: Day::MAX,
    };
    let known = Known::new(model, clock);
    let posts: Vec<PostIx> = model.posts().map(|(ix, _)| ix).collect();
    let of_posts: Vec<Finding> = posts
        .par_iter()
        .with_min_len(64)
        .flat_map_iter(|post| {
            let mut findings = Vec::new();
            date_after_source::post(files, model, *post, &mut findings);
            contradiction::check(files, &known, *post, &mut findings);
            if whole {
                change_differs::check(files, &known, *post, &mut findings);
            }
            findings
        })
        .collect();
    findings.extend(of_posts);
    date_after_source::rest(files, model, findings);
    date_after_source::once(findings);
    shared_post_twice::check(model, findings);
    repeated_statement::check(model, findings);
    if whole {
        claim_differs::check(files, model, findings);
        figure_outside_life::check(files, model, findings);
        categories::check(files, model, findings);
        register_incomplete::check(model, findings);
    }
    unlike_definitions::check(files, model, findings);
    remainder_too_large::check(files, model, findings);
}
