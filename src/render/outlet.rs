//! The way out for finished files: each is looked at while it is at hand, and passed on.

use std::sync::{Mutex, PoisonError};

use super::links::{self, Told};
use crate::bundle::{self, BundleError, Sink, Watch};
use crate::diagnostic::{Code, Finding, Label};
use crate::said::{Said, say};
use crate::source::Span;

/// Passes files on to a sink and keeps what has to be known of all of them together: their paths, and what the pages
/// among them say of each other.
pub struct Outlet<'s> {
    sink: &'s dyn Sink,
    watch: &'s dyn Watch,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    paths: Vec<String>,
    pages: Vec<Told>,
}

impl<'s> Outlet<'s> {
    /// An outlet that leads to a sink, and tells of each page that passes.
    pub fn new(sink: &'s dyn Sink, watch: &'s dyn Watch) -> Self {
        let seen = Mutex::default();
        Outlet { sink, watch, seen }
    }

    /// Whether anybody reads what passes.
    pub fn is_read(&self) -> bool {
        self.sink.is_read()
    }

    /// Where files go, which knows those that they replace.
    pub(super) fn sink(&self) -> &'s dyn Sink {
        self.sink
    }

    /// Takes one finished file.
    pub fn put(&self, path: String, bytes: Vec<u8>) {
        let page = path.ends_with(".html").then(|| Told::by(&path, &bytes));
        if page.is_some() {
            self.watch.pages(1);
        }
        self.pass(path, bytes, page);
    }

    /// Takes one that is not ours to mend, as it was handed in: where its links lead is nobody's business.
    pub fn put_as_it_is(&self, path: String, bytes: Vec<u8>) {
        self.pass(path, bytes, None);
    }

    fn pass(&self, path: String, bytes: Vec<u8>, page: Option<Told>) {
        {
            // two pushes leave the lists whole
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.paths.push(path.clone());
            seen.pages.extend(page);
        }
        // another path could lead out of the site; it is told of at the end
        if bundle::is_plain(&path) {
            self.sink.take(path, bytes);
        }
    }

    /// Findings of all files together: paths that no site can have, and links and anchors that lead nowhere; each at the
    /// record that the page is of, as `home` knows it by the page's path. `base` is where links of the root begin.
    pub fn finish(self, base: Option<&str>, home: impl Fn(&str) -> Option<Span>) -> Vec<Finding> {
        let at_home = |path: &str, finding: Finding| Finding {
            labels: home(path)
                .map(|span| Label {
                    span,
                    text: Said::default(),
                })
                .into_iter()
                .collect(),
            ..finding
        };
        let Seen { mut paths, mut pages } = self.seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        paths.sort_unstable();
        if let Err(error) = bundle::check_paths(&paths, |path| path) {
            return vec![at_home(error.path(), unwritable(&error))];
        }
        pages.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let broken = links::check(&paths, &pages, base).into_iter();
        broken.map(|(path, finding)| at_home(path, finding)).collect()
    }
}

/// Two records that want one path, as a finding.
pub fn unwritable(error: &BundleError) -> Finding {
    Finding {
        code: Code::DuplicateId,
        message: error.message(),
        labels: Vec::new(),
        help: say!("rename one of the two records; a page of prose may not be called like a part of the site"),
    }
}
