use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::folder::Folder;
use super::keep::OldSite;
use super::place::{Old, Place};
use super::remove::remove;
use super::{Doing, MARKER, MARKER_TEXT, WriteError};

/// Parts the names of folders that one process makes.
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A folder beside the output, removed on drop unless it was put in place.
pub(super) struct Fresh<'p> {
    place: &'p Place,
    name: OsString,
    root: Folder,
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
            match place.folder.make(&name) {
                Ok(()) => break name,
                // of a killed run that had our number
                Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
                Err(cause) => return Err(fail(cause)),
            }
        };
        let root = match place.folder.folder(&name) {
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
        fresh
            .root
            .write(MARKER, MARKER_TEXT.as_bytes())
            .map_err(|cause| fresh.failed(MARKER, cause))?;
        Ok(fresh)
    }

    pub(super) fn name(&self) -> &OsStr {
        &self.name
    }

    pub(super) fn root(&self) -> &Folder {
        &self.root
    }

    /// The old site, to share its files; none where that cannot be.
    pub(super) fn old_site(&self, old: Old) -> Option<OldSite> {
        if old != Old::Ours {
            return None;
        }
        let root = self.place.folder.folder(&self.place.name).ok()?;
        let like = self.root.stat(MARKER).ok()?;
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
