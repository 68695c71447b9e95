//! What the system tells of the content folder, gathered for a moment.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

/// How long a change is held back for others of the same saving: an editor's new file, its name, its rights.
const GATHER: Duration = Duration::from_millis(50);

/// What changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Change {
    /// Something in the folder.
    Inside,
    /// The folder itself, which may be another one now.
    Folder,
}

/// Watches a folder and all below it, also when it goes away and comes back.
pub(super) struct Watcher {
    root: PathBuf,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watcher {
    /// `root` is absolute and free of links, as the system names it.
    pub fn new(root: PathBuf, changed: Sender<Change>) -> notify::Result<Watcher> {
        let folder = root.clone();
        let mut debouncer = new_debouncer(GATHER, None, move |told: DebounceEventResult| {
            if let Some(change) = change(&folder, &told) {
                // the maker has ended: so has the preview
                let _ = changed.send(change);
            }
        })?;
        debouncer.watch(&root, RecursiveMode::Recursive)?;
        if let Some(above) = root.parent() {
            // tells when the folder is moved away, and when another comes in its place
            debouncer.watch(above, RecursiveMode::NonRecursive)?;
        }
        Ok(Watcher { root, debouncer })
    }

    /// Watches on after these changes.
    pub fn follow(&mut self, changes: impl Iterator<Item = Change>) {
        // all are taken off the queue: one making answers them all
        if changes.fold(false, |any, change| any | (change == Change::Folder)) {
            // where it is gone there is nothing to watch until the folder above tells that it is back
            let _ = self.debouncer.unwatch(&self.root);
            let _ = self.debouncer.watch(&self.root, RecursiveMode::Recursive);
        }
    }
}

/// What events come to; `None` where nothing of them can change the site.
fn change(root: &Path, told: &DebounceEventResult) -> Option<Change> {
    let Ok(events) = told else {
        // events may have been lost
        return Some(Change::Folder);
    };
    let mut inside = false;
    // our own reading is told too, as access
    for event in events.iter().filter(|e| !matches!(e.kind, EventKind::Access(_))) {
        if event.need_rescan() || event.paths.iter().any(|path| path == root) {
            return Some(Change::Folder);
        }
        inside |= event.paths.iter().any(|path| is_seen(root, path));
    }
    inside.then_some(Change::Inside)
}

/// Whether a path is below the folder, and not hidden as repositories and editors' own files are.
fn is_seen(root: &Path, path: &Path) -> bool {
    let hidden = |part: &std::ffi::OsStr| part.as_encoded_bytes().starts_with(b".");
    path.strip_prefix(root).is_ok_and(|below| !below.iter().any(hidden))
}
