use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use rayon::prelude::*;
use rustix::fs::{AtFlags, Mode, OFlags};
use rustix::io::Errno;

use super::keep::OldSite;
use super::place::{Old, Place, open_folder};
use super::remove::remove;
use super::{Doing, MARKER, WriteError};
use crate::bundle::Bundle;

/// How the marker begins, by which a folder is known.
pub(super) const MARKER_HEAD: &str = "lagesbild made this folder";

/// The whole marker; the same in every site, since the same content gives the same bytes.
pub(super) const MARKER_TEXT: &str =
    "lagesbild made this folder and replaces it as a whole at each build. Keep nothing of your own in it.\n";

/// Files of one folder that a thread writes in a row; the kernel lets only one at a time make a file in a folder, so
/// smaller portions would only wait.
const PORTION: usize = 64;

/// Parts the names of folders that one process makes.
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// The files of one folder: names and bytes.
type Files<'b> = Vec<(&'b str, &'b [u8])>;

/// A folder beside the output, removed on drop unless it was put in place.
pub(super) struct Fresh<'p> {
    place: &'p Place,
    name: OsString,
    root: OwnedFd,
    state: State,
}

/// What stands under the name of the fresh folder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// The fresh folder itself.
    New,
    /// The old site, exchanged; ours to remove.
    OldSite,
    /// Nothing, or nothing that is ours to remove.
    NotOurs,
}

impl<'p> Fresh<'p> {
    /// Makes the folder and puts the marker into it, before any other file.
    pub(super) fn make(place: &'p Place) -> Result<Fresh<'p>, WriteError> {
        let fail = |cause: io::Error| WriteError::system(Doing::MakeBeside, &place.parent, cause);
        let name = loop {
            let number = COUNTER.fetch_add(1, Ordering::Relaxed);
            let name = place.beside(&format!("new-{}-{number}", process::id()));
            match rustix::fs::mkdirat(&place.folder, &name, Mode::from_raw_mode(0o777)) {
                Ok(()) => break name,
                // of a killed run that had our number
                Err(Errno::EXIST) => {}
                Err(cause) => return Err(fail(cause.into())),
            }
        };
        let root = match open_folder(&place.folder, &name) {
            Ok(root) => root,
            Err(cause) => {
                let _ = remove(&place.folder, &name);
                return Err(fail(cause));
            }
        };
        let state = State::New;
        let fresh = Fresh {
            place,
            name,
            root,
            state,
        };
        write_file(&fresh.root, MARKER, MARKER_TEXT.as_bytes()).map_err(|cause| fresh.failed(MARKER, cause))?;
        Ok(fresh)
    }

    pub(super) fn name(&self) -> &OsStr {
        &self.name
    }

    pub(super) fn root(&self) -> BorrowedFd<'_> {
        self.root.as_fd()
    }

    /// Writes every file of the bundle: all folders first, level by level, then the files of each in parallel.
    ///
    /// Three system calls for a file (open, write, close), all relative to its folder, two for a folder.
    ///
    /// Returns how many files it shares with the old site.
    pub(super) fn fill(&self, bundle: &Bundle, old: Old) -> Result<usize, WriteError> {
        let old = self.old_site(old);
        let mut files: BTreeMap<&str, Files<'_>> = BTreeMap::new();
        for (path, bytes) in bundle.iter() {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            files.entry(folder).or_default().push((name, bytes));
        }
        for folders in levels(files.keys().copied()) {
            folders.par_iter().try_for_each(|folder| {
                rustix::fs::mkdirat(&self.root, *folder, Mode::from_raw_mode(0o777))
                    .map_err(|cause| self.failed(folder, cause))
            })?;
        }
        let files: Vec<(&str, Files<'_>)> = files.into_iter().collect();
        let kept = AtomicUsize::new(0);
        files.par_iter().try_for_each(|(path, files)| {
            let here = if path.is_empty() { "." } else { path };
            let folder = open_folder(&self.root, here).map_err(|cause| self.failed(path, cause))?;
            let old = old.as_ref().and_then(|old| old.folder(here));
            files.par_chunks(PORTION).try_for_each(|files| {
                files.iter().try_for_each(|(name, bytes)| {
                    if old.as_ref().is_some_and(|old| old.share(name, bytes, &folder)) {
                        kept.fetch_add(1, Ordering::Relaxed);
                        return Ok(());
                    }
                    write_file(&folder, name, bytes).map_err(|cause| self.failed(&join(path, name), cause))
                })
            })
        })?;
        Ok(kept.into_inner())
    }

    /// The old site, to share its files; none where that cannot be.
    fn old_site(&self, old: Old) -> Option<OldSite> {
        if old != Old::Ours {
            return None;
        }
        let root = open_folder(&self.place.folder, &self.place.name).ok()?;
        let like = rustix::fs::statat(&self.root, MARKER, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        Some(OldSite::new(root, like))
    }

    /// After an exchange: the old site stands under our name.
    pub(super) fn holds_old_site(&mut self) {
        self.state = State::OldSite;
    }

    /// After a rename: nothing stands under our name, or nothing that we may remove.
    pub(super) fn let_go(&mut self) {
        self.state = State::NotOurs;
    }

    /// Removes the old site, if there is one, and returns the folder if that fails.
    pub(super) fn remove_old(mut self) -> Option<PathBuf> {
        let old = self.state == State::OldSite;
        self.state = State::NotOurs;
        (old && remove(&self.place.folder, &self.name).is_err()).then(|| self.place.parent.join(&self.name))
    }

    /// An error at a path of the site, which is named as if it were in the output.
    fn failed(&self, path: &str, cause: impl Into<io::Error>) -> WriteError {
        WriteError::system(Doing::Write, &self.place.output.join(path), cause)
    }
}

impl Drop for Fresh<'_> {
    fn drop(&mut self) {
        if self.state != State::NotOurs {
            let _ = remove(&self.place.folder, &self.name);
        }
    }
}

/// Gets all that was written in the file system of a folder onto the disk.
///
/// One call for the whole file system: `fsync` for each file costs a turn of the journal each, many seconds for a
/// large site. It also waits for what other programs have written there and not yet stored.
pub(super) fn make_durable(root: BorrowedFd<'_>) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    match rustix::fs::syncfs(root) {
        // some sandboxes know only the older call
        Err(Errno::NOSYS) => {}
        done => return Ok(done?),
    }
    let _ = root;
    rustix::fs::sync();
    Ok(())
}

/// Makes a file, which must not be there yet, and writes it.
fn write_file(folder: &OwnedFd, name: &str, bytes: &[u8]) -> io::Result<()> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
    let file = rustix::fs::openat(folder, name, flags, Mode::from_raw_mode(0o666))?;
    File::from(file).write_all(bytes)
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// The folders and all folders above them, each once, those without a slash first, then those with one, and so on.
fn levels<'b>(folders: impl Iterator<Item = &'b str>) -> Vec<Vec<&'b str>> {
    let mut levels: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for folder in folders {
        let mut above = Some(folder);
        while let Some(one) = above.filter(|one| !one.is_empty()) {
            let depth = one.bytes().filter(|byte| *byte == b'/').count();
            if !levels.entry(depth).or_default().insert(one) {
                break;
            }
            above = one.rsplit_once('/').map(|(folder, _)| folder);
        }
    }
    levels
        .into_values()
        .map(|folders| folders.into_iter().collect())
        .collect()
}
