//! Files into the fresh folder, as they are made.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::ahead::Ahead;
use super::folder::Folder as Held;
use super::fresh::Fresh;
use super::keep::{OldFolder, OldSite};
use super::{MARKER, MakeDurable, WriteError};
use crate::bundle::Sink;

/// So many bytes may wait to be written before those who make them have to wait as well.
const MOST_WAITING: usize = 8 << 20;

/// So many folders are held open, two handles each where there is an old site.
const MOST_OPEN: usize = 64;

/// Writes what is handed to it, one file at a time.
///
/// The kernel lets only one thread make a file in a folder, and the others spin for their turn. So whoever hands over a
/// file while another thread is writing leaves it to that thread, and goes on with the next page.
pub(super) struct Filling<'f> {
    old: Option<&'f OldSite>,
    waiting: Mutex<Waiting>,
    writer: Mutex<Writer<'f>>,
}

#[derive(Default)]
struct Waiting {
    files: Vec<(String, Vec<u8>)>,
    bytes: usize,
}

/// What has been written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Filled {
    pub(super) files: usize,
    pub(super) bytes: u64,
    /// How many files are shared with the old site.
    pub(super) kept: usize,
    /// How long the writing took, of whichever threads.
    pub(super) took: Duration,
}

impl<'f> Filling<'f> {
    pub(super) fn new(fresh: &'f Fresh<'f>, old: &'f Option<OldSite>, make_durable: MakeDurable) -> Self {
        Filling {
            old: old.as_ref(),
            waiting: Mutex::default(),
            writer: Mutex::new(Writer {
                fresh,
                old: old.as_ref(),
                open: BTreeMap::new(),
                ahead: Ahead::new(fresh, make_durable),
                filled: Filled::default(),
                failed: None,
            }),
        }
    }

    /// Writes what still waits. Nobody hands over any more: they all have been waited for.
    ///
    /// Beside what was written, the first thing that failed: after it nothing more was written, only counted, so that
    /// the size of the whole can be told.
    pub(super) fn finish(self) -> (Filled, Option<WriteError>) {
        self.write(self.writer());
        let writer = self.writer.into_inner().unwrap_or_else(PoisonError::into_inner);
        (writer.filled, writer.failed)
    }

    fn write(&self, mut writer: MutexGuard<'_, Writer<'f>>) {
        let from = Instant::now();
        loop {
            let Waiting { files, .. } = std::mem::take(&mut *self.waiting());
            if files.is_empty() {
                break;
            }
            for (path, bytes) in files {
                writer.file(&path, &bytes);
            }
        }
        writer.filled.took += from.elapsed();
    }

    // a thread that panics ends the run, and the folder is removed: what it left half done is never read

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> MutexGuard<'_, Writer<'f>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Filling<'_> {
    fn take(&self, path: String, bytes: Vec<u8>) {
        let many = {
            let mut waiting = self.waiting();
            waiting.bytes += bytes.len();
            waiting.files.push((path, bytes));
            waiting.bytes > MOST_WAITING
        };
        match self.writer.try_lock() {
            Ok(writer) => self.write(writer),
            Err(TryLockError::Poisoned(error)) => self.write(error.into_inner()),
            Err(TryLockError::WouldBlock) if many => self.write(self.writer()),
            // they are written by who writes now, or by who comes next
            Err(TryLockError::WouldBlock) => {}
        }
    }

    fn old(&self, path: &str, most: u64) -> Option<Vec<u8>> {
        self.old?.read(path, most)
    }
}

/// The one that writes.
struct Writer<'f> {
    fresh: &'f Fresh<'f>,
    old: Option<&'f OldSite>,
    open: BTreeMap<String, Folder<'f>>,
    ahead: Ahead<'f>,
    filled: Filled,
    failed: Option<WriteError>,
}

/// A folder of the new site, and the same of the old one.
struct Folder<'f> {
    new: Held,
    old: Option<OldFolder<'f>>,
}

impl Writer<'_> {
    fn file(&mut self, path: &str, bytes: &[u8]) {
        self.filled.files += 1;
        self.filled.bytes += bytes.len() as u64;
        if self.failed.is_some() {
            return;
        }
        match self.put(path, bytes) {
            Ok(kept) => self.filled.kept += usize::from(kept),
            Err(error) => self.failed = Some(error),
        }
    }

    /// Writes one file, or links it to the old one; whether the latter.
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<bool, WriteError> {
        if path == MARKER {
            return Err(WriteError::Reserved);
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        if !self.open.contains_key(folder) {
            if self.open.len() == MOST_OPEN {
                self.open.clear();
            }
            let new = self.folder(folder).map_err(|cause| self.fresh.failed(folder, cause))?;
            let old = self.old.and_then(|old| old.folder(folder));
            self.open.insert(folder.to_owned(), Folder { new, old });
        }
        // opened above
        let Folder { new, old } = &self.open[folder];
        if old.as_ref().is_some_and(|old| old.share(name, bytes, new)) {
            return Ok(true);
        }
        new.write(name, bytes).map_err(|cause| self.fresh.failed(path, cause))?;
        self.ahead.wrote(bytes.len());
        Ok(false)
    }

    /// Opens a folder of the new site, and makes it first where it is missing, with those on its way.
    fn folder(&self, path: &str) -> std::io::Result<Held> {
        let root = self.fresh.root();
        match root.folder(path) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => {}
            opened => return opened,
        }
        let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
        for end in ends {
            match root.make(&path[..end]) {
                Err(cause) if cause.kind() != ErrorKind::AlreadyExists => return Err(cause),
                _ => {}
            }
        }
        root.folder(path)
    }
}
