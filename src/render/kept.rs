//! What is slow to make and stands in the site already which this one replaces: taken over where it would come out the same.
//!
//! To set a paper takes longer than all pages of a small site, to draw a picture as long as several. So a site tells, in a file of
//! its own, of what each was made and what came of it, both as hashes. Nothing in the old site is believed: a file is taken only
//! if it was made of just what it would be made of now, by this program, and if its bytes still are those that were made.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{Part, theme};
use crate::bundle::Sink;
use crate::source::sha256;

/// Where a site tells it: hidden, as the marker of its folder is, since no page leads there.
const TOLD: &str = ".lagesbild-made";

/// No larger files of the old site are read: what it tells, and what is taken.
const MOST_TOLD: u64 = 8 << 20;
const MOST: u64 = 64 << 20;

/// The program, in whichever state: its sources and all that they stand on.
const PROGRAM: &str = env!("LAGESBILD_SOURCES");

/// The slow files of the old site, and what is told of the new ones.
pub(super) struct Kept<'s> {
    site: &'s dyn Sink,
    /// The hash of the program and of the files that it makes them with.
    with: String,
    old: BTreeMap<String, Told>,
    new: Mutex<BTreeMap<String, Told>>,
}

/// Of one file, the hashes of all that it was made of and of what came of it.
#[derive(Clone)]
struct Told {
    of: String,
    bytes: String,
}

impl<'s> Kept<'s> {
    /// What the site that is to be replaced tells; a line that cannot be read tells of nothing. All is made with this template
    /// of papers, and with what is for them in the theme.
    pub fn new(site: &'s dyn Sink, template: &str, theme: &[Part]) -> Self {
        let mut with = format!("{PROGRAM}\n{}\n", sha256(template.as_bytes()));
        for (path, bytes) in theme.iter().filter(|(path, _)| theme::is_for_papers(path)) {
            with.push_str(&format!("{} {path}\n", sha256(bytes)));
        }
        let text = site.old(TOLD, MOST_TOLD).unwrap_or_default();
        let line = |line: &str| {
            let mut words = line.splitn(3, ' ').map(str::to_owned);
            let (of, bytes, path) = (words.next()?, words.next()?, words.next()?);
            Some((path, Told { of, bytes }))
        };
        Kept {
            site,
            with: sha256(with.as_bytes()),
            old: String::from_utf8_lossy(&text).lines().filter_map(line).collect(),
            new: Mutex::default(),
        }
    }

    /// The hash of all that a file is made of, beside what it is made with.
    pub fn of(&self, input: &[u8]) -> String {
        sha256(format!("{} {}", self.with, sha256(input)).as_bytes())
    }

    /// The file at a path, which is made of what has this hash: that of the old site, or else what `make` makes.
    ///
    /// # Errors
    ///
    /// Those of `make`.
    pub fn or_made<E>(&self, path: &str, of: String, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        let told = self.old.get(path).filter(|told| told.of == of);
        let old = told.and_then(|told| Some((self.site.old(path, MOST)?, told)));
        let (file, told) = match old {
            Some((file, told)) if sha256(&file) == told.bytes => (file, told.clone()),
            _ => {
                let file = make()?;
                let bytes = sha256(&file);
                (file, Told { of, bytes })
            }
        };
        // an insertion leaves the map whole
        let mut new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        new.insert(path.to_owned(), told);
        Ok(file)
    }

    /// The file in which the new site tells it, in the order of the paths; none where nothing is slow.
    pub fn told(&self) -> Option<Part> {
        let new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        let lines = new
            .iter()
            .map(|(path, told)| format!("{} {} {path}\n", told.of, told.bytes));
        let text: String = lines.collect();
        (!text.is_empty()).then(|| (TOLD.to_owned(), text.into_bytes()))
    }
}
