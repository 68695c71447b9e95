use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process;

use super::folder::Kind as Is;
use super::lock::Lock;
use super::place::Place;
use super::remove::remove;
use super::{Doing, MARKER, WriteError};

/// A folder beside the output that a run made.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Leftover {
    name: OsString,
    kind: Kind,
    pid: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Being filled, or exchanged and being removed.
    New,
    /// The old site, set aside between two renames.
    Old,
}

/// Puts the old site back where a run was killed between two renames. Does nothing where there is an output.
pub(super) fn put_back(place: &Place, lock: &Lock<'_>) -> Result<(), WriteError> {
    let fail = |cause: io::Error| WriteError::system(Doing::PutBack, &place.output, cause);
    match place.folder.stat(&place.name) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => {}
        _ => return Ok(()),
    }
    // the lock is proof enough here: an id that another program has got must not cost the old site its place
    let dead = |one: &Leftover| lock.is_held() || has_ended(one.pid, false);
    if let Some(old) = list(place).into_iter().find(|one| one.kind == Kind::Old && dead(one)) {
        place.folder.rename(&old.name, &place.name).map_err(fail)?;
    }
    Ok(())
}

/// Removes what killed runs left, and returns what could not be removed.
pub(super) fn sweep(place: &Place, lock: &Lock<'_>) -> Vec<PathBuf> {
    list(place)
        .into_iter()
        .filter(|one| has_ended(one.pid, lock.is_held()))
        .filter(|one| remove(&place.folder, &one.name).is_err())
        .map(|one| place.parent.join(one.name))
        .collect()
}

/// The folders that runs have made beside the output, in the order of the names. One counts only if its name is of our
/// pattern, and our marker is in it or nothing at all.
fn list(place: &Place) -> Vec<Leftover> {
    // a parent that may be written to and not be listed keeps its left-overs
    let mut found: Vec<Leftover> = place
        .folder
        .list()
        .unwrap_or_default()
        .into_iter()
        .filter(|(_, is)| *is == Is::Folder)
        .filter_map(|(name, _)| read(place, name))
        .filter(|one| is_ours(place, &one.name))
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// `.NAME.lagesbild-new-PID-N`, or `-old-`.
fn read(place: &Place, name: OsString) -> Option<Leftover> {
    let rest = name
        .as_encoded_bytes()
        .strip_prefix(place.beside("").as_encoded_bytes())?;
    let (kind, rest) = match rest.split_at_checked(4)? {
        (b"new-", rest) => (Kind::New, rest),
        (b"old-", rest) => (Kind::Old, rest),
        _ => return None,
    };
    let (pid, number) = std::str::from_utf8(rest).ok()?.split_once('-')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(pid) || !digits(number) {
        return None;
    }
    let pid = pid.parse().ok()?;
    Some(Leftover { name, kind, pid })
}

/// Whether the run of that process id is over.
///
/// Under the lock no other run on this output is alive, but the id may have gone to another program, or the folder
/// may be shared with a machine whose locks are not ours: then the left-over waits for a later run. Our own id is
/// that of a run before us, as in a container, where every run has the same.
fn has_ended(pid: u32, locked: bool) -> bool {
    if pid == process::id() {
        return locked;
    }
    match Path::new("/proc/self").try_exists() {
        Ok(true) => !Path::new(&format!("/proc/{pid}")).exists(),
        _ => locked,
    }
}

/// Whether the marker, whole or not, is in the folder, or nothing at all: the marker is the first file that a run
/// writes and the last that it removes.
fn is_ours(place: &Place, name: &OsStr) -> bool {
    let Ok(folder) = place.folder.folder(name) else {
        return false;
    };
    match folder.stat(MARKER) {
        Ok(marker) => marker.kind == Is::File,
        Err(_) => folder.list().is_ok_and(|all| all.is_empty()),
    }
}
