use std::ffi::OsStr;
use std::io::{self, ErrorKind};

use rayon::prelude::*;

use super::MARKER;
use super::folder::{Folder, Kind};

/// Removes a folder with all that is in it: as much as can be, its marker last.
///
/// As long as the marker is there, a later run knows the rest as ours. No symbolic link is followed.
pub(super) fn remove(parent: &Folder, name: &OsStr) -> io::Result<()> {
    let folder = parent.folder(name)?;
    empty(&folder, OsStr::new(MARKER))?;
    match folder.remove_file(MARKER) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => return Err(cause),
        _ => {}
    }
    parent.remove_folder(name)
}

/// Removes what is in a folder, but for one file; the first error is returned after all else has been tried.
fn empty(folder: &Folder, spared: &OsStr) -> io::Result<()> {
    let mut all = folder.list()?;
    all.retain(|(name, _)| name != spared);
    let (folders, files): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, kind)| *kind == Kind::Folder);
    let files = files
        .iter()
        .map(|(name, _)| folder.remove_file(name))
        .fold(Ok(()), io::Result::and);
    let folders = folders
        .par_iter()
        .map(|(name, _)| {
            empty(&folder.folder(name)?, OsStr::new(""))?;
            folder.remove_folder(name)
        })
        .reduce(|| Ok(()), io::Result::and);
    files.and(folders)
}
