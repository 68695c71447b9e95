//! From the content folder to what the preview shows.

#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::bundle::Bundle;
use crate::diagnostic::{self, Finding, Severity};
use crate::load::{self, LoadError, Look};
use crate::said::{Language, Said, say};
use crate::site::{self, Clocks, Read};
use crate::source::Files;
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
    pub what: Said,
    /// What to do.
    pub hint: Said,
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Failure {
            what: error.said(),
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
    /// In which language that is told.
    pub language: Language,
}

impl Shown {
    pub fn nothing(language: Language) -> Shown {
        Shown {
            language,
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

/// All that a making reads of the content folder.
#[derive(PartialEq)]
struct Input {
    /// Paths and texts, and whether they could be read as texts.
    files: Vec<(Arc<str>, Arc<str>, bool)>,
    /// What was found while they were read.
    findings: Vec<Finding>,
    look: Look,
}

impl Input {
    fn of(files: &Files, findings: &[Finding], look: Look) -> Input {
        Input {
            files: files
                .iter()
                .map(|(_, file)| (file.path.clone(), file.text.clone(), file.readable))
                .collect(),
            findings: findings.to_vec(),
            look,
        }
    }
}

/// Makes again and again, and keeps the last site that could be made.
pub(super) struct Maker {
    content: PathBuf,
    clocks: Clocks,
    shown: Arc<Shown>,
    /// What the last making has read; `None` where the folder could not be read, or the making did not end well.
    input: Option<Input>,
}

impl Maker {
    pub fn new(content: PathBuf, clocks: Clocks, language: Language) -> Maker {
        Maker {
            content,
            clocks,
            shown: Arc::new(Shown::nothing(language)),
            input: None,
        }
    }

    /// True if the folder still holds what the last making has read.
    pub fn is_current(&self) -> bool {
        let now = read(&self.content).map(|(files, findings, look)| Input::of(&files, &findings, look));
        now.is_ok_and(|now| self.input.as_ref() == Some(&now))
    }

    /// Reads and checks all anew, and makes all but what is slow and would come out the same: measured, that is quicker than a
    /// person sees (see docs/decisions.md).
    ///
    /// The version stays where the site and what is told are the same as before: then nobody's page is loaded anew.
    pub fn make(&mut self) -> (Attempt, Arc<Shown>) {
        let from = Instant::now();
        // a mistake in this program must not end the preview; nothing that is shared is left half made
        let made = catch_unwind(AssertUnwindSafe(|| -> Result<_, LoadError> {
            self.input = None;
            let (files, findings, look) = read(&self.content)?;
            let input = Input::of(&files, &findings, look);
            let made = make(site::checked(files, findings), &input.look, self.clocks, &self.shown);
            self.input = Some(input);
            Ok(made)
        }));
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
        let language = self.shown.language;
        let notice = notice(read.as_ref(), failure.as_ref(), site.is_some(), language);
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
                language,
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

fn read(content: &Path) -> Result<(Files, Vec<Finding>, Look), LoadError> {
    let (files, findings) = load::files(content)?;
    Ok((files, findings, load::look(content)?))
}

/// How the preview makes a site.
fn options() -> Options {
    Options {
        papers: Papers::Html,
        // it stands at the root of this machine's own address
        base_url: Some("/".to_owned()),
    }
}

fn make(mut read: Read, look: &Look, clocks: Clocks, shown: &Shown) -> (Read, Option<Bundle>) {
    let Some(model) = read.model.as_ref().filter(|_| !diagnostic::any_error(&read.findings)) else {
        return (read, None);
    };
    let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
    let model = replaced.as_ref().unwrap_or(model);
    let none = Bundle::default();
    let old = shown.site.as_deref().unwrap_or(&none);
    match site::remake(model, &read.files, look, options(), &(), old) {
        Ok(bundle) => (read, Some(bundle)),
        Err(findings) => {
            read.findings.extend(findings);
            (read, None)
        }
    }
}

fn broken() -> Failure {
    Failure {
        what: say!("this program has a mistake: it could not make the site of these records"),
        hint: say!("the terminal tells where; undo the last change to go on"),
    }
}

fn notice(read: Option<&Read>, failure: Option<&Failure>, is_over_a_site: bool, language: Language) -> Option<Notice> {
    let over = if is_over_a_site {
        say!("the page is as it was before")
    } else {
        say!("there is no site yet")
    };
    if let Some(failure) = failure {
        let what = say!("error: {what}", what = failure.what);
        let hint = say!("hint: {hint}", hint = failure.hint);
        return Some(Notice {
            error: true,
            title: say!("The records could not be read; {over}", over).in_language(language),
            text: what.and("\n", hint).in_language(language),
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
        title: match error {
            true => counted.and("; ", over).in_language(language),
            false => counted.in_language(language),
        },
        text: diagnostic::human(&read.files, &findings, language, false)
            .trim_end()
            .to_owned(),
    })
}
