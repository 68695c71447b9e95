//! From the content folder to what the preview shows: records that are read at each change, and pages that are made when somebody
//! looks at them.

#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

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
    pub read: Option<Arc<Read>>,
    /// What went wrong that is no finding.
    pub failure: Option<Failure>,
    /// True if the records give a site.
    pub made: bool,
    /// True if what the preview shows is other than before.
    pub changed: bool,
    /// From the first file read to the last finding.
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

impl From<Finding> for Failure {
    fn from(finding: Finding) -> Self {
        Failure {
            what: finding.message,
            hint: finding.help,
        }
    }
}

/// What the preview shows.
#[derive(Debug)]
pub(super) struct Shown {
    /// Another number when anything else is shown; 0 before the first reading.
    pub version: u64,
    /// The last records that gave a site.
    pub site: Option<Arc<Open>>,
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

/// A site whose files are made when they are asked for, on threads of its own, for as long as somebody may ask.
#[derive(Debug)]
pub(super) struct Open(Sender<Ask>);

/// What is asked for, and whom to answer.
struct Ask {
    path: String,
    answer: oneshot::Sender<Answered>,
}

/// The file at a path, or that there is none; why it could not be made.
type Answered = Result<Option<Vec<u8>>, Failure>;

impl Open {
    /// The site of records that were found to give one.
    ///
    /// # Errors
    ///
    /// Where the system gives no thread.
    fn new(read: Arc<Read>, input: Arc<Input>, clocks: Clocks) -> std::io::Result<Open> {
        let (ask, asked) = mpsc::channel::<Ask>();
        thread::Builder::new().name("site".into()).spawn(move || {
            // where the next change comes before anybody looks, nothing was made
            let (Some(model), Ok(first)) = (&read.model, asked.recv()) else {
                return;
            };
            let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
            let model = replaced.as_ref().unwrap_or(model);
            let asked = std::iter::once(first).chain(asked);
            let opened = site::live(model, &read.files, &input.look, &options(), |live| {
                thread::scope(|scope| {
                    for Ask { path, answer } in asked {
                        let answered = move || {
                            // a mistake in this program must not end the preview; nothing that is shared is left half made
                            let made = catch_unwind(AssertUnwindSafe(|| live.get(&path)));
                            let made = made.map_or_else(|_| Err(broken()), |made| made.map_err(Failure::from));
                            // who asked may have gone
                            let _ = answer.send(made);
                        };
                        // who asks where the system gives no thread hears that nobody answers
                        let _ = thread::Builder::new().spawn_scoped(scope, answered);
                    }
                });
            });
            // what stops a site was looked for before
            debug_assert!(opened.is_ok(), "{opened:?}");
        })?;
        Ok(Open(ask))
    }

    /// The file at a path of the site; `None` where it has none.
    ///
    /// # Errors
    ///
    /// Why it could not be made.
    pub async fn get(&self, path: &str) -> Answered {
        self.ask(path).await.unwrap_or_else(|_| Err(broken()))
    }

    fn ask(&self, path: &str) -> oneshot::Receiver<Answered> {
        let (answer, answered) = oneshot::channel();
        let path = path.to_owned();
        // where nobody is left to ask, the other end of the answer goes with what is asked
        let _ = self.0.send(Ask { path, answer });
        answered
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

impl Notice {
    /// Why a page could not be made.
    pub fn unmade(failure: &Failure, language: Language) -> Notice {
        Notice::failed(say!("This page could not be made"), failure, language)
    }

    fn failed(title: Said, failure: &Failure, language: Language) -> Notice {
        let what = say!("error: {what}", what = failure.what);
        let hint = say!("hint: {hint}", hint = failure.hint);
        Notice {
            error: true,
            title: title.in_language(language),
            text: what.and("\n", hint).in_language(language),
        }
    }
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

/// Reads again and again, and keeps the last records that gave a site.
pub(super) struct Maker {
    content: PathBuf,
    clocks: Clocks,
    shown: Arc<Shown>,
    /// What was read last; `None` where the folder could not be read, or the reading did not end well.
    input: Option<Arc<Input>>,
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

    /// True if the folder still holds what was read last.
    pub fn is_current(&self) -> bool {
        let now = read(&self.content).map(|(files, findings, look)| Input::of(&files, &findings, look));
        now.is_ok_and(|now| self.input.as_deref() == Some(&now))
    }

    /// Reads and checks all anew. Pages are made when they are looked at (see docs/decisions.md).
    ///
    /// The version stays where nothing else was read than before: then nobody's page is loaded anew.
    pub fn make(&mut self) -> (Attempt, Arc<Shown>) {
        let from = Instant::now();
        let before = self.input.take();
        // a mistake in this program must not end the preview; nothing that is shared is left half made
        let opened = catch_unwind(AssertUnwindSafe(|| -> Result<_, LoadError> {
            let (files, findings, look) = read(&self.content)?;
            let input = Arc::new(Input::of(&files, &findings, look));
            let read = checked(files, findings, &input.look, self.clocks);
            self.input = Some(input.clone());
            Ok((Arc::new(read), input))
        }));
        let (opened, mut failure) = match opened {
            Ok(Ok(opened)) => (Some(opened), None),
            Ok(Err(error)) => (None, Some(error.into())),
            Err(_) => (None, Some(broken())),
        };
        let read = opened.as_ref().map(|(read, _)| read.clone());
        let mut made = read.as_ref().is_some_and(|read| !diagnostic::any_error(&read.findings));
        let is_same = self.input.is_some() && before == self.input;
        let last = self.shown.site.as_ref();
        let mut site = last.cloned();
        if let Some((read, input)) = opened.filter(|_| made && !(is_same && last.is_some())) {
            match Open::new(read, input, self.clocks) {
                Ok(open) => site = Some(Arc::new(open)),
                Err(error) => {
                    made = false;
                    failure = Some(Failure {
                        what: Said::verbatim(error.to_string()),
                        hint: say!("the system gives no thread; end other programs, and it is tried again"),
                    });
                    // so that it is
                    self.input = None;
                }
            }
        }
        let language = self.shown.language;
        let notice = notice(read.as_deref(), failure.as_ref(), site.is_some(), language);
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
        let took = from.elapsed();
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

/// What was read, with all that keeps it from being a site.
fn checked(files: Files, findings: Vec<Finding>, look: &Look, clocks: Clocks) -> Read {
    let mut read = site::checked(files, findings);
    if let Some(model) = read.model.as_ref().filter(|_| !diagnostic::any_error(&read.findings)) {
        let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
        let model = replaced.as_ref().unwrap_or(model);
        let found = site::stopped(model, &read.files, look, options());
        read.findings.extend(found);
    }
    read
}

fn broken() -> Failure {
    Failure {
        what: say!("this program has a mistake, and could not make this of the records"),
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
        let title = say!("The records could not be read; {over}", over);
        return Some(Notice::failed(title, failure, language));
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
