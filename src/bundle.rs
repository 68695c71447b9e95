//! A site as a value: every path with its bytes, before anything touches the disk.
//!
//! `render` fills it, from many threads at once; `write` makes a folder of it. What stands between, a comparison
//! of two sites, a dry run, a single page, a test, needs no folder at all.

#[cfg(test)]
mod tests;

use std::fmt;

use rayon::prelude::*;

/// Paths and their bytes, in the byte order of the paths: the same whatever the order in which they came.
///
/// A path is relative, its parts are parted by `/`, and no part is empty, `.` or `..` or holds a backslash or a
/// NUL. No path is a file and a folder at once. So every bundle can be written as a folder, and nothing in it
/// leads out of that folder.
#[derive(Default, PartialEq, Eq)]
pub struct Bundle {
    // sorted by path, no path twice
    files: Vec<(String, Vec<u8>)>,
    total: u64,
}

impl Bundle {
    /// Takes paths and bytes in any order, as parallel work returns them; bytes are moved, never copied.
    ///
    /// A path that comes twice with the same bytes is one file.
    ///
    /// ```
    /// # use lagesbild::bundle::Bundle;
    /// let bundle = Bundle::from_parts(vec![("theme/style.css".into(), b"a{}".to_vec())]).unwrap();
    /// assert_eq!(bundle.get("theme/style.css"), Some(&b"a{}"[..]));
    /// ```
    ///
    /// # Errors
    ///
    /// Where a path is not allowed, comes with two different contents, or is also the folder of another. Of
    /// several, the first in the order of the paths is told, so that the same parts give the same error.
    pub fn from_parts(mut parts: Vec<(String, Vec<u8>)>) -> Result<Bundle, BundleError> {
        parts.par_sort_unstable_by(|a, b| a.0.cmp(&b.0));
        for (i, (path, bytes)) in parts.iter().enumerate() {
            if !is_plain(path) {
                return Err(BundleError::BadPath(path.clone()));
            }
            if i > 0 && parts[i - 1].0 == *path && parts[i - 1].1 != *bytes {
                return Err(BundleError::Twice(path.clone()));
            }
        }
        parts.dedup_by(|later, earlier| later.0 == earlier.0);
        if let Some(path) = file_and_folder(&parts) {
            return Err(BundleError::FileAndFolder(path.to_owned()));
        }
        let total = parts.iter().map(|(_, bytes)| bytes.len() as u64).sum();
        Ok(Bundle { files: parts, total })
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        find(&self.files, path).map(|i| self.files[i].1.as_slice())
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

    /// The size of all files together, in bytes.
    pub fn total_bytes(&self) -> u64 {
        self.total
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
    /// Two different contents for one path.
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

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BundleError::BadPath(path) => write!(f, "{path:?} is not the path of a file inside the site"),
            BundleError::Twice(path) => write!(f, "two different files would be written to {path:?}"),
            BundleError::FileAndFolder(path) => write!(f, "{path:?} would be a file and a folder at once"),
        }
    }
}

impl std::error::Error for BundleError {}

fn is_plain(path: &str) -> bool {
    !path.contains(['\\', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn find(files: &[(String, Vec<u8>)], path: &str) -> Option<usize> {
    files.binary_search_by(|(other, _)| other.as_str().cmp(path)).ok()
}

/// The first folder that is also a file.
fn file_and_folder(files: &[(String, Vec<u8>)]) -> Option<&str> {
    let mut last = "";
    for (path, _) in files {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder != last {
            let mut above = Some(folder);
            while let Some(one) = above.filter(|one| !one.is_empty()) {
                if find(files, one).is_some() {
                    return Some(one);
                }
                above = one.rsplit_once('/').map(|(folder, _)| folder);
            }
            last = folder;
        }
    }
    None
}
