//! Doubts: where sound records hardly fit together, so that a person should look once more.
//!
//! A rule of this folder compares what one source says with its own dates and words, with what was handed in, and with what
//! other records make of the same. What it tells is a warning with a reason, never an error. They are told only where no
//! error was: half of the records would not fit together either.

mod accepted;
mod account_and_records;
mod clock_outside_reply;
mod doubtful_basis;
mod doubtful_citation;
mod dual_role_differs;
mod edition_differs;
mod facts;
mod figure_not_there;
mod link_of_another;
mod said_otherwise;
mod seen_another_day;
mod source_without_date;
mod start_differs;
mod status_differs;
mod unlikely_date;
mod unlikely_unit;
mod unlikely_value;
mod words_differ;

pub use accepted::accepted;

use rayon::prelude::*;

use crate::diagnostic::Finding;
use crate::model::date::Day;
use crate::model::{Clock, Known, Model};
use crate::source::Files;

/// What every rule reads.
struct Cx<'m> {
    files: &'m Files,
    model: &'m Model,
    /// Everything that rests on a source.
    facts: Vec<facts::Fact<'m>>,
    /// All that is written, whenever it became known.
    known: Known<'m>,
}

/// Every doubt about records that hold together.
pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    let clock = Clock {
        as_of: Day::MAX,
        known_by: Day::MAX,
    };
    let cx = Cx {
        files,
        model,
        facts: facts::all(model),
        known: Known::new(model, clock),
    };
    const RULES: &[fn(&Cx<'_>, &mut Vec<Finding>)] = &[
        seen_another_day::check,
        doubtful_basis::check,
        start_differs::check,
        dual_role_differs::check,
        unlikely_value::check,
        unlikely_date::check,
        words_differ::check,
        edition_differs::check,
        clock_outside_reply::check,
        doubtful_citation::check,
        account_and_records::check,
        link_of_another::check,
        status_differs::check,
        unlikely_unit::check,
        source_without_date::check,
        said_otherwise::check,
        figure_not_there::check,
    ];
    let of_rules: Vec<Vec<Finding>> = RULES
        .par_iter()
        .map(|rule| {
            let mut doubts = Vec::new();
            rule(&cx, &mut doubts);
            doubts
        })
        .collect();
    let mut doubts = of_rules.concat();
    accepted::settle(files, model, &mut doubts);
    findings.append(&mut doubts);
}
