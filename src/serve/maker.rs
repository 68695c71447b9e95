//! From the content folder to what the preview shows.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::bundle::Bundle;
use crate::diagnostic::{self, Finding, Severity};
use crate::load::{self, LoadError};
use crate::site::{self, Clocks, Read};
use crate::view::{Options, Papers};

/// What came of one reading of the records.
#[derive(Debug)]
pub struct Attempt {
    /// The records and all findings about them and the pages; `None` where the folder could not be read.
    pub read: Option<Read>,
    /// What went wrong that is no finding.
    pub failure: Option<Failure>,
    /// True if the site could be made.
    pub made: bool,
    /// True if what the preview shows is other than before.
    pub changed: bool,
    /// From the first file read to the finished site.
    pub took: Duration,
}

/// A folder that cannot be read, or a mistake in this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What went wrong.
    pub what: String,
    /// What to do.
    pub hint: &'static str,
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Failure {
            what: error.to_string(),
            hint: error.hint,
        }
    }
}

/// What the preview shows.
#[derive(Debug)]
pub(super) struct Shown {
    /// Another number when anything else is shown; 0 before the first reading.
    pub version: u64,
    /// The last site that could be made.
    pub site: Option<Arc<Bundle>>,
    /// What is told over it.
    pub notice: Option<Notice>,
}

impl Shown {
    pub fn nothing() -> Shown {
        Shown {
            version: 0,
            site: None,
            notice: None,
        }
    }
}

/// What is told over the pages.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Notice {
    /// True if the records as they are give no site.
    pub error: bool,
    /// In one sentence.
    pub title: String,
    /// As on a terminal without colours.
    pub text: String,
}

/// Makes again and again, and keeps the last site that could be made.
pub(super) struct Maker {
    content: PathBuf,
    clocks: Clocks,
    shown: Arc<Shown>,
}

impl Maker {
    pub fn new(content: PathBuf, clocks: Clocks) -> Maker {
        Maker {
            content,
            clocks,
            shown: Arc::new(Shown::nothing()),
        }
    }

    /// Reads, checks and makes all anew: measured, that is quicker than a person sees (see docs/decisions.md).
    ///
    /// The version stays where the site and what is told are the same as before: then nobody's page is loaded anew.
    pub fn make(&mut self) -> (Attempt, Arc<Shown>) {
        let from = Instant::now();
        // a mistake in this program must not end the preview; nothing that is shared is left half made
        let made = catch_unwind(AssertUnwindSafe(|| make(&self.content, self.clocks)));
        let (read, bundle, failure) = match made {
            Ok(Ok((read, bundle))) => (Some(read), bundle, None),
            Ok(Err(error)) => (None, None, Some(error.into())),
            Err(_) => (None, None, Some(broken())),
        };
        let took = from.elapsed();
        let made = bundle.is_some();
        let last = self.shown.site.as_ref();
        let site = match bundle {
            Some(new) if last.is_none_or(|last| **last != new) => Some(Arc::new(new)),
            _ => last.cloned(),
        };
        let notice = notice(read.as_ref(), failure.as_ref(), site.is_some());
        let same_site = match (last, &site) {
            (Some(last), Some(site)) => Arc::ptr_eq(last, site),
            (last, site) => last.is_none() && site.is_none(),
        };
        let changed = self.shown.version == 0 || !same_site || self.shown.notice != notice;
        if changed {
            self.shown = Arc::new(Shown {
                version: self.shown.version + 1,
                site,
                notice,
            });
        }
        let attempt = Attempt {
            read,
            failure,
            made,
            changed,
            took,
        };
        (attempt, self.shown.clone())
    }
}

fn make(content: &Path, clocks: Clocks) -> Result<(Read, Option<Bundle>), LoadError> {
    let mut read = site::read(content)?;
    let look = load::look(content)?;
    if diagnostic::any_error(&read.findings) {
        return Ok((read, None));
    }
    let Some(model) = &read.model else {
        return Ok((read, None));
    };
    let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
    let model = replaced.as_ref().unwrap_or(model);
    let options = Options {
        papers: Papers::Html,
        // it stands at the root of this machine's own address
        base_url: Some("/".to_owned()),
    };
    match site::make(model, &read.files, &look, options, &()) {
        Ok(bundle) => Ok((read, Some(bundle))),
        Err(findings) => {
            read.findings.extend(findings);
            Ok((read, None))
        }
    }
}

fn broken() -> Failure {
    Failure {
        what: "this program has a mistake: it could not make the site of these records".into(),
        hint: "the terminal tells where; undo the last change to go on",
    }
}

fn notice(read: Option<&Read>, failure: Option<&Failure>, is_over_a_site: bool) -> Option<Notice> {
    let over = if is_over_a_site {
        "the page is as it was before"
    } else {
        "there is no site yet"
    };
    if let Some(failure) = failure {
        return Some(Notice {
            error: true,
            title: format!("The records could not be read; {over}"),
            text: format!("error: {}\nhint: {}", failure.what, failure.hint),
        });
    }
    let read = read.filter(|read| !read.findings.is_empty())?;
    let counted = diagnostic::counted(&read.findings);
    let error = diagnostic::any_error(&read.findings);
    // first what keeps the site from being made: the room over a page is small
    let is_error = |f: &&Finding| f.severity() == Severity::Error;
    let (mut findings, doubts): (Vec<&Finding>, Vec<&Finding>) = read.findings.iter().partition(is_error);
    findings.extend(doubts);
    let findings: Vec<Finding> = findings.into_iter().cloned().collect();
    Some(Notice {
        error,
        title: if error { format!("{counted}; {over}") } else { counted },
        text: diagnostic::human(&read.files, &findings, false).trim_end().to_owned(),
    })
}
