//! What the system tells of the content folder, gathered for a moment.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
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
    /// What links in the folder lead to.
    linked: Arc<Mutex<Vec<PathBuf>>>,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watcher {
    /// `root` is absolute and free of links, as the system names it.
    pub fn new(root: PathBuf, changed: Sender<Change>) -> notify::Result<Watcher> {
        let folder = root.clone();
        let linked = Arc::new(Mutex::new(Vec::new()));
        let seen = linked.clone();
        let mut debouncer = new_debouncer(GATHER, None, move |told: DebounceEventResult| {
            // the list is whole whenever the lock is free
            let linked = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if let Some(change) = change(&folder, &linked, &told) {
                // the maker has ended: so has the preview
                let _ = changed.send(change);
            }
        })?;
        debouncer.watch(&root, RecursiveMode::Recursive)?;
        if let Some(above) = root.parent() {
            // tells when the folder is moved away, and when another comes in its place
            debouncer.watch(above, RecursiveMode::NonRecursive)?;
        }
        Ok(Watcher {
            root,
            linked,
            debouncer,
        })
    }

    /// Watches what the folder's links lead to, and no longer what they led to before.
    pub fn link(&mut self, mut links: Vec<PathBuf>) {
        links.sort();
        links.dedup();
        links.retain(|to| !to.starts_with(&self.root));
        let mut linked = self.linked.lock().unwrap_or_else(PoisonError::into_inner);
        if *linked == links {
            return;
        }
        // a file is watched by its folder: editors put another in its place
        let watched = |to: &PathBuf| match to.is_dir() {
            true => Some((to.clone(), RecursiveMode::Recursive)),
            false => Some((to.parent()?.to_path_buf(), RecursiveMode::NonRecursive)),
        };
        // the folder above ours is watched for ours
        let ours = |folder: &Path| Some(folder) == self.root.parent();
        for (folder, _) in linked.iter().filter_map(watched).filter(|(folder, _)| !ours(folder)) {
            let _ = self.debouncer.unwatch(&folder);
        }
        for (folder, mode) in links.iter().filter_map(watched).filter(|(folder, _)| !ours(folder)) {
            // what cannot be watched is read at the next change
            let _ = self.debouncer.watch(&folder, mode);
        }
        *linked = links;
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
fn change(root: &Path, linked: &[PathBuf], told: &DebounceEventResult) -> Option<Change> {
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
        let is_linked = |path: &PathBuf| linked.iter().any(|to| is_seen(to, path));
        inside |= event.paths.iter().any(|path| is_seen(root, path) || is_linked(path));
    }
    inside.then_some(Change::Inside)
}

/// Whether a path is below the folder, and not hidden as repositories and editors' own files are.
fn is_seen(root: &Path, path: &Path) -> bool {
    let hidden = |part: &std::ffi::OsStr| part.as_encoded_bytes().starts_with(b".");
    path.strip_prefix(root).is_ok_and(|below| !below.iter().any(hidden))
}
