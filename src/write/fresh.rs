use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::fs::{AtFlags, Mode, OFlags};
use rustix::io::Errno;

use super::keep::OldSite;
use super::place::{Old, Place, open_folder};
use super::remove::remove;
use super::{Doing, MARKER, MARKER_TEXT, WriteError};

/// Parts the names of folders that one process makes.
static COUNTER: AtomicU32 = AtomicU32::new(0);

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

    /// The old site, to share its files; none where that cannot be.
    pub(super) fn old_site(&self, old: Old) -> Option<OldSite> {
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
    pub(super) fn failed(&self, path: &str, cause: impl Into<io::Error>) -> WriteError {
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
pub(super) fn write_file(folder: &OwnedFd, name: &str, bytes: &[u8]) -> io::Result<()> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
    let file = rustix::fs::openat(folder, name, flags, Mode::from_raw_mode(0o666))?;
    File::from(file).write_all(bytes)
}
