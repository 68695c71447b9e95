//! Every finding of a site: what reading and resolving it tells, and the rules, one file each.
//!
//! [`check`] hands on the [`Model`] that `resolve` made. It never stops at the first finding; what is broken is left out of the
//! model, so that one mistake is told once.

mod doubts;
mod listed;
mod noun_form;
mod privacy;
mod prose;
mod rules;
mod untranslated;

use crate::diagnostic::{self, Finding};
use crate::load::signs;
use crate::model::Model;
use crate::resolve;
use crate::source::Files;

/// A checked site: the model, or none where the site's own record is unusable, and all findings.
#[derive(Debug)]
pub struct Checked {
    /// The records. With an error among the findings it is incomplete and no page may be made of it.
    pub model: Option<Model>,
    /// In the order of reading.
    pub findings: Vec<Finding>,
}

/// What is told only where a warning counts as much as an error: what no page says wrongly, and a person should have seen.
pub fn strict(files: &Files, model: &Model) -> Vec<Finding> {
    let mut findings = noun_form::check(files, model);
    findings.extend(untranslated::check(files, model));
    findings
}

/// Reads, resolves and checks all files of a site.
pub fn check(files: &Files) -> Checked {
    let mut findings = Vec::new();
    let mut written = resolve::read(files, &mut findings);
    let accepted = std::mem::take(&mut written.accepted);
    let mut resolved = resolve::resolve(files, &written, &mut findings);
    privacy::tell(written.site.as_ref(), &written.suspects, &mut findings);
    // large, and of no more use: given back while the rules are at work
    rayon::spawn(move || drop(written));
    if let Some((model, table)) = &mut resolved {
        rules::check(files, model, &mut findings);
        table.note_undated(&findings);
        prose::check(files, table, model, &mut findings);
        if !diagnostic::any_error(&findings) {
            model.accepted = doubts::accepted(files, model, accepted);
            doubts::check(files, model, &mut findings);
        }
    }
    let model = resolved.map(|(model, _)| model);
    signs::tell_once(&mut findings, |span| {
        let text = files.snippet(span);
        (!text.is_empty()).then(|| text.to_owned())
    });
    diagnostic::sort(files, &mut findings);
    diagnostic::limit(&mut findings);
    Checked { model, findings }
}
