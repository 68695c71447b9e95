//! A site as a value: every path with its bytes, before anything touches the disk.
//!
//! `render` hands its files to a [`Sink`], from many threads at once. A [`Bundle`] is all that came: what `make` gives
//! and a test reads. A build has no need of it, and lets each file go to the disk when it is finished.

#[cfg(test)]
mod tests;

use crate::said::{Said, say};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

/// Takes the files of a site, each when it is finished, from many threads at once.
pub trait Sink: Sync {
    /// Takes one file. Its path does not lead out of the site. Should a path come twice, or be the folder of another,
    /// then that is told when all has been handed over, and what was taken is no site.
    fn take(&self, path: String, bytes: Vec<u8>);

    /// Whether anybody reads what is taken. Where nobody does, files that cannot fail need not be made: what a site leads to is
    /// known by their paths.
    fn is_read(&self) -> bool {
        true
    }

    /// The file at a path of the site that these files replace, if there is one of no more than `most` bytes. Anybody may have
    /// changed it since it was made.
    fn old(&self, path: &str, most: u64) -> Option<Vec<u8>> {
        let _ = (path, most);
        None
    }
}

/// Lets them go.
impl Sink for () {
    fn take(&self, _: String, _: Vec<u8>) {}

    fn is_read(&self) -> bool {
        false
    }
}

/// Keeps them, in the order in which they come.
#[derive(Default)]
pub(crate) struct Gathering(Mutex<Vec<(String, Vec<u8>)>>);

impl Gathering {
    /// What has come.
    pub fn into_parts(self) -> Vec<(String, Vec<u8>)> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Gathering {
    fn take(&self, path: String, bytes: Vec<u8>) {
        // a push leaves the list whole, even that of a thread that then panicked
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((path, bytes));
    }
}

/// What a long build tells while it runs.
pub trait Watch: Sync {
    /// A station begins.
    fn station(&self, name: &'static str);
    /// So many more pages are made.
    fn pages(&self, n: u64);
}

/// Nobody watches.
impl Watch for () {
    fn station(&self, _: &'static str) {}
    fn pages(&self, _: u64) {}
}

/// Paths and their bytes, in the byte order of the paths: the same whatever the order in which they came.
///
/// A path is relative, its parts are parted by `/`, and no part is empty, `.` or `..` or holds a backslash, a
/// colon or a NUL. No path is a file and a folder at once. So every bundle can be written as a folder, and nothing in it
/// leads out of that folder.
#[derive(Default, PartialEq, Eq)]
pub struct Bundle {
    // sorted by path, no path twice
    files: Vec<(String, Vec<u8>)>,
}

impl Bundle {
    /// Takes paths and bytes in any order, as parallel work returns them; bytes are moved, never copied.
    ///
    /// ```
    /// # use lagesbild::bundle::Bundle;
    /// let bundle = Bundle::from_parts(vec![("theme/style.css".into(), b"a{}".to_vec())]).unwrap();
    /// assert_eq!(bundle.get("theme/style.css"), Some(&b"a{}"[..]));
    /// ```
    ///
    /// # Errors
    ///
    /// Where a path is not allowed, comes twice, or is also the folder of another. Of several, the first in the order
    /// of the paths is told, so that the same parts give the same error.
    pub fn from_parts(mut parts: Vec<(String, Vec<u8>)>) -> Result<Bundle, BundleError> {
        parts.par_sort_unstable_by(|a, b| a.0.cmp(&b.0));
        check_paths(&parts, |(path, _)| path)?;
        Ok(Bundle { files: parts })
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        find(&self.files, |(path, _)| path, path).map(|i| self.files[i].1.as_slice())
    }

    /// Every path with its bytes, in the order of the paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl fmt::Debug for Bundle {
    // paths and sizes; the bytes themselves would be the whole site
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.files.iter().map(|(path, bytes)| (path, bytes.len())))
            .finish()
    }
}

/// Why parts do not make a bundle; each with the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// Not a relative path of plain parts.
    BadPath(String),
    /// Two files for one path.
    Twice(String),
    /// A file whose path is also the folder of another file.
    FileAndFolder(String),
}

impl BundleError {
    /// The path that is meant.
    pub fn path(&self) -> &str {
        match self {
            BundleError::BadPath(path) | BundleError::Twice(path) | BundleError::FileAndFolder(path) => path,
        }
    }
}

impl BundleError {
    /// One phrase: what happened.
    pub fn message(&self) -> Said {
        let path = format!("{:?}", self.path());
        match self {
            BundleError::BadPath(_) => say!("{path} is not the path of a file inside the site", path),
            BundleError::Twice(_) => say!("two files would be written to {path}", path),
            BundleError::FileAndFolder(_) => say!("{path} would be a file and a folder at once", path),
        }
    }
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for BundleError {}

/// Whether a path is relative and of plain parts on every system: on Windows a backslash parts too, and what stands before a colon is a
/// drive.
pub(crate) fn is_plain(path: &str) -> bool {
    !path.contains(['\\', ':', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether sorted paths are those of a bundle.
///
/// # Errors
///
/// As [`Bundle::from_parts`].
pub(crate) fn check_paths<T>(files: &[T], path: impl Fn(&T) -> &String) -> Result<(), BundleError> {
    let mut last = None;
    for file in files {
        let path = path(file);
        if !is_plain(path) {
            return Err(BundleError::BadPath(path.clone()));
        }
        if last == Some(path) {
            return Err(BundleError::Twice(path.clone()));
        }
        last = Some(path);
    }
    match file_and_folder(files, path) {
        Some(path) => Err(BundleError::FileAndFolder(path.to_owned())),
        None => Ok(()),
    }
}

/// Where a path stands in sorted files.
pub(crate) fn find<T>(files: &[T], path: impl Fn(&T) -> &String, wanted: &str) -> Option<usize> {
    files.binary_search_by(|other| path(other).as_str().cmp(wanted)).ok()
}

/// The first folder that is also a file.
fn file_and_folder<T>(files: &[T], path: impl Fn(&T) -> &String) -> Option<&str> {
    let mut last = "";
    for file in files {
        let folder = path(file).rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder != last {
            let mut above = Some(folder);
            while let Some(one) = above.filter(|one| !one.is_empty()) {
                if find(files, &path, one).is_some() {
                    return Some(one);
                }
                above = one.rsplit_once('/').map(|(folder, _)| folder);
            }
            last = folder;
        }
    }
    None
}
