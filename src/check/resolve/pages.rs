//! Pages of free text.

use super::Cx;
use crate::check::read::Loose;
use crate::diagnostic::{Code, Finding};
use crate::model::Page;
use crate::source::{Files, Span};

/// Pages take their title from their first heading.
pub fn pages(cx: &mut Cx<'_>, files: &Files, list: &[Loose]) -> Vec<Page> {
    list.iter()
        .map(|loose| {
            let file = files.get(loose.file);
            let heading = file.text.lines().find_map(|l| l.strip_prefix("# "));
            if heading.is_none() && file.readable {
                let span = Span {
                    file: loose.file,
                    start: 0,
                    end: 0,
                };
                cx.report(Finding::at(
                    Code::MissingKey,
                    span,
                    "the page has no heading, from which it takes its title",
                    "begin the page with `# Heading`",
                ));
            }
            Page {
                id: loose.id.clone(),
                title: heading.unwrap_or(&loose.id).trim().to_owned(),
                narrative: loose.file,
            }
        })
        .collect()
}
