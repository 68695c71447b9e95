//! Papers that the site has already which this one replaces: taken over where they would come out the same.
//!
//! To set a paper takes longer than all pages of a small site. So a site tells, in a file of its own, of what each paper was
//! made and what came of it, both as hashes. Nothing in the old site is believed: a paper is taken only if it was made of just
//! what it would be made of now, by this program, and if its bytes still are those that were made.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::Part;
use crate::bundle::Sink;
use crate::source::sha256;

/// Where a site tells of its papers: hidden, as the marker of its folder is, since no page leads there.
const TOLD: &str = ".lagesbild-papers";

/// No larger files of the old site are read: what it tells, and a paper.
const MOST_TOLD: u64 = 8 << 20;
const MOST: u64 = 64 << 20;

/// The program, in whichever state: its sources and all that they stand on.
const PROGRAM: &str = env!("LAGESBILD_SOURCES");

/// What papers of one site share: the hash of the program, the template, and the files of the theme that papers use.
pub(super) fn workshop<'t>(template: &str, theme: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> String {
    let mut all = format!("{PROGRAM}\n{}\n", sha256(template.as_bytes()));
    for (path, bytes) in theme {
        all.push_str(&format!("{} {path}\n", sha256(bytes)));
    }
    sha256(all.as_bytes())
}

/// The papers of the old site, and what is told of the new ones.
pub(super) struct Kept<'s> {
    site: &'s dyn Sink,
    old: BTreeMap<String, Told>,
    new: Mutex<BTreeMap<String, Told>>,
}

/// Of one paper, the hashes of all that it was made of and of what came of it.
#[derive(Clone, PartialEq, Eq)]
struct Told {
    of: String,
    bytes: String,
}

impl<'s> Kept<'s> {
    /// What the site that is to be replaced tells of its papers; a line that cannot be read tells of none.
    pub fn of(site: &'s dyn Sink) -> Self {
        let text = site.old(TOLD, MOST_TOLD).unwrap_or_default();
        let line = |line: &str| {
            let mut words = line.splitn(3, ' ').map(str::to_owned);
            let (of, bytes, path) = (words.next()?, words.next()?, words.next()?);
            Some((path, Told { of, bytes }))
        };
        Kept {
            site,
            old: String::from_utf8_lossy(&text).lines().filter_map(line).collect(),
            new: Mutex::default(),
        }
    }

    /// The paper at a path, which is made of what has this hash: that of the old site, or else what `make` makes.
    ///
    /// # Errors
    ///
    /// Those of `make`.
    pub fn or_made<E>(
        &self,
        path: &str,
        of: String,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        let told = self.old.get(path).filter(|told| told.of == of);
        let old = told.and_then(|told| Some((self.site.old(path, MOST)?, told)));
        let (paper, told) = match old {
            Some((paper, told)) if sha256(&paper) == told.bytes => (paper, told.clone()),
            _ => {
                let paper = make()?;
                let bytes = sha256(&paper);
                (paper, Told { of, bytes })
            }
        };
        // an insertion leaves the map whole
        let mut new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        new.insert(path.to_owned(), told);
        Ok(paper)
    }

    /// The file in which the new site tells of its papers, in the order of their paths; none where it has none.
    pub fn told(self) -> Option<Part> {
        let new = self.new.into_inner().unwrap_or_else(PoisonError::into_inner);
        let lines = new.iter().map(|(path, told)| format!("{} {} {path}\n", told.of, told.bytes));
        let text: String = lines.collect();
        (!text.is_empty()).then(|| (TOLD.to_owned(), text.into_bytes()))
    }
}
