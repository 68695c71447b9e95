use std::ffi::{CStr, CString, OsStr};
use std::io;
use std::os::fd::OwnedFd;

use rayon::prelude::*;
use rustix::fs::{AtFlags, Dir, FileType};
use rustix::io::Errno;

use super::MARKER;
use super::place::open_folder;

/// Removes a folder with all that is in it: as much as can be, its marker last.
///
/// As long as the marker is there, a later run knows the rest as ours. No symbolic link is followed.
pub(super) fn remove(parent: &OwnedFd, name: &OsStr) -> io::Result<()> {
    let folder = open_folder(parent, name)?;
    empty(&folder, MARKER.as_bytes())?;
    match rustix::fs::unlinkat(&folder, MARKER, AtFlags::empty()) {
        Ok(()) | Err(Errno::NOENT) => {}
        Err(cause) => return Err(cause.into()),
    }
    Ok(rustix::fs::unlinkat(parent, name, AtFlags::REMOVEDIR)?)
}

/// Removes what is in a folder, but for one file; the first error is returned after all else has been tried.
fn empty(folder: &OwnedFd, spared: &[u8]) -> io::Result<()> {
    let (folders, files) = list(folder, spared)?;
    let files = files
        .iter()
        .map(|name| Ok(rustix::fs::unlinkat(folder, name.as_c_str(), AtFlags::empty())?))
        .fold(Ok(()), io::Result::and);
    let folders = folders
        .par_iter()
        .map(|name| {
            empty(&open_folder(folder, name.as_c_str())?, b"")?;
            Ok(rustix::fs::unlinkat(folder, name.as_c_str(), AtFlags::REMOVEDIR)?)
        })
        .reduce(|| Ok(()), io::Result::and);
    files.and(folders)
}

/// The folders in a folder, and all else in it.
fn list(folder: &OwnedFd, spared: &[u8]) -> io::Result<(Vec<CString>, Vec<CString>)> {
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in Dir::read_from(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if matches!(name.to_bytes(), b"." | b"..") || name.to_bytes() == spared {
            continue;
        }
        if is_folder(folder, name, entry.file_type())? {
            folders.push(name.to_owned());
        } else {
            files.push(name.to_owned());
        }
    }
    Ok((folders, files))
}

fn is_folder(folder: &OwnedFd, name: &CStr, kind: FileType) -> io::Result<bool> {
    let kind = match kind {
        // not every file system tells it in the listing
        FileType::Unknown => {
            FileType::from_raw_mode(rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW)?.st_mode)
        }
        known => known,
    };
    Ok(kind == FileType::Directory)
}
