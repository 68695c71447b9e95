//! The rules over the whole model, one file each.

mod change_differs;
mod claim_differs;
mod contradiction;
mod date_after_source;
mod remainder_too_large;
mod shared_post_twice;
mod unlike_definitions;

use rayon::prelude::*;

use crate::diagnostic::Finding;
use crate::model::date::Day;
use crate::model::{Clock, Known, Model, PostIx};

/// Every rule over every record.
pub fn check(model: &Model, findings: &mut Vec<Finding>) {
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
            date_after_source::post(model, *post, &mut findings);
            contradiction::check(&known, *post, &mut findings);
            change_differs::check(&known, *post, &mut findings);
            findings
        })
        .collect();
    findings.extend(of_posts);
    date_after_source::rest(model, findings);
    shared_post_twice::check(model, findings);
    claim_differs::check(model, findings);
    unlike_definitions::check(model, findings);
    remainder_too_large::check(model, findings);
}
