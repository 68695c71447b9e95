//! What the system tells of the content folder, gathered for a moment.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// A saving is over when nothing more is told for so long: an editor makes a new file, gives it its name and its rights
/// without a pause.
const QUIET: Duration = Duration::from_millis(8);

/// What goes on for longer is shown meanwhile.
const MOST: Duration = Duration::from_millis(50);

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
    watcher: RecommendedWatcher,
}

impl Watcher {
    /// `root` is absolute and free of links, as the system names it.
    pub fn new(root: PathBuf, changed: Sender<Change>) -> notify::Result<Watcher> {
        let folder = root.clone();
        let linked = Arc::new(Mutex::new(Vec::new()));
        let seen = linked.clone();
        let mut watcher = notify::recommended_watcher(move |told: notify::Result<Event>| {
            // the list is whole whenever the lock is free
            let linked = seen.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(change) = change(&folder, &linked, &told) {
                // the maker has ended: so has the preview
                let _ = changed.send(change);
            }
        })?;
        watcher.watch(&root, RecursiveMode::Recursive)?;
        if let Some(above) = root.parent() {
            // tells when the folder is moved away, and when another comes in its place
            watcher.watch(above, RecursiveMode::NonRecursive)?;
        }
        Ok(Watcher { root, linked, watcher })
    }

    /// Watches what the folder's links lead to, and no longer what they led to before.
    pub fn link(&mut self, mut links: Vec<PathBuf>) {
        links.sort();
        links.dedup();
        links.retain(|to| !to.starts_with(&self.root));
        // let go at once: to watch waits for the thread that tells, and that waits for the list
        let before = std::mem::replace(
            &mut *self.linked.lock().unwrap_or_else(PoisonError::into_inner),
            links.clone(),
        );
        if before == links {
            return;
        }
        // a file is watched by its folder: editors put another in its place
        let watched = |to: &PathBuf| match to.is_dir() {
            true => Some((to.clone(), RecursiveMode::Recursive)),
            false => Some((to.parent()?.to_path_buf(), RecursiveMode::NonRecursive)),
        };
        // the folder above ours is watched for ours
        let ours = |folder: &Path| Some(folder) == self.root.parent();
        for (folder, _) in before.iter().filter_map(watched).filter(|(folder, _)| !ours(folder)) {
            let _ = self.watcher.unwatch(&folder);
        }
        for (folder, mode) in links.iter().filter_map(watched).filter(|(folder, _)| !ours(folder)) {
            // what cannot be watched is read at the next change
            let _ = self.watcher.watch(&folder, mode);
        }
    }

    /// Takes what else is told of the same saving, and watches on after it.
    pub fn follow(&mut self, first: Change, changes: &Receiver<Change>) {
        let from = Instant::now();
        let mut folder = first == Change::Folder;
        while from.elapsed() < MOST
            && let Ok(change) = changes.recv_timeout(QUIET)
        {
            folder |= change == Change::Folder;
        }
        if folder {
            // where it is gone there is nothing to watch until the folder above tells that it is back
            let _ = self.watcher.unwatch(&self.root);
            let _ = self.watcher.watch(&self.root, RecursiveMode::Recursive);
        }
    }
}

/// What an event comes to; `None` where nothing of it can change the site.
fn change(root: &Path, linked: &[PathBuf], told: &notify::Result<Event>) -> Option<Change> {
    let Ok(event) = told else {
        // events may have been lost
        return Some(Change::Folder);
    };
    // our own reading is told too, as access
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    if event.need_rescan() || event.paths.iter().any(|path| path == root) {
        return Some(Change::Folder);
    }
    let is_linked = |path: &PathBuf| linked.iter().any(|to| is_seen(to, path));
    let is_inside = event.paths.iter().any(|path| is_seen(root, path) || is_linked(path));
    is_inside.then_some(Change::Inside)
}

/// Whether a path is below the folder, and not hidden as repositories and editors' own files are.
fn is_seen(root: &Path, path: &Path) -> bool {
    let hidden = |part: &std::ffi::OsStr| part.as_encoded_bytes().starts_with(b".");
    path.strip_prefix(root).is_ok_and(|below| !below.iter().any(hidden))
}
