//! Records that are made and changed together, from where they were: all of them or none.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::alone::{durable, fresh};
use super::error::{Doing, WriteError};

/// A file below a folder: its path with `/`, what it holds now (none: it is not there), and what it is to hold.
pub type Changed<'c> = (&'c str, Option<&'c [u8]>, &'c [u8]);

/// Makes and changes files below a folder. Everything is written beside its place first, and seen to be still what it was; then each
/// takes its place, in the order given. Where one cannot, those before it are put back.
///
/// A run that is killed between two of them leaves the first of them changed: their order is the caller's, so that what is
/// there is sound at each step.
///
/// # Errors
///
/// Where a file is no longer what it was, or the system refuses a step; then everything is as it was.
pub fn change(root: &Path, files: &[Changed<'_>]) -> Result<(), WriteError> {
    let mut done = Done::default();
    let made = done.all(root, files);
    if made.is_err() {
        done.take_back();
    }
    for (fresh, _) in &done.ready {
        // what has taken its place is no longer there, which is as well
        let _ = fs::remove_file(fresh);
    }
    made
}

#[derive(Default)]
struct Done {
    folders: Vec<PathBuf>,
    /// What is written beside its place, and the place.
    ready: Vec<(PathBuf, PathBuf)>,
    /// What has taken its place, with what was there.
    placed: Vec<(PathBuf, Option<Vec<u8>>)>,
}

/// Whether a file is still as it was when it was read.
fn is_as_read(target: &Path, before: Option<&[u8]>) -> io::Result<bool> {
    let there = match fs::read(target) {
        Ok(bytes) => Some(bytes),
        Err(e) if e.kind() == ErrorKind::NotFound => None,
        Err(e) => return Err(e),
    };
    Ok(there.as_deref() == before)
}

impl Done {
    fn all(&mut self, root: &Path, files: &[Changed<'_>]) -> Result<(), WriteError> {
        for (path, before, after) in files {
            let named = root.join(path);
            // a record may be a link: what it leads to is changed, and stays linked
            let target = named.canonicalize().unwrap_or(named);
            let failed = |e: io::Error| WriteError::system(Doing::Write, &target, e);
            if !is_as_read(&target, *before).map_err(failed)? {
                return Err(WriteError::Changed(target));
            }
            self.prepare(&target, after).map_err(failed)?;
        }
        for (n, (_, before, _)) in files.iter().enumerate() {
            let Some((fresh, target)) = self.ready.get(n) else {
                continue;
            };
            fs::rename(fresh, target).map_err(|e| WriteError::system(Doing::Replace, target, e))?;
            self.placed.push((target.clone(), before.map(<[u8]>::to_vec)));
        }
        Ok(())
    }

    fn prepare(&mut self, target: &Path, after: &[u8]) -> io::Result<()> {
        let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(io::Error::from(ErrorKind::InvalidInput));
        };
        let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
        let mut above: Vec<&Path> = folder.ancestors().take_while(missing).collect();
        above.reverse();
        for folder in above {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_path_buf());
        }
        let beside = fresh(folder, &name.to_string_lossy());
        self.ready.push((beside.clone(), target.to_path_buf()));
        durable(&beside, after)?;
        if let Ok(old) = fs::metadata(target) {
            fs::set_permissions(&beside, old.permissions())?;
        }
        Ok(())
    }

    fn take_back(&mut self) {
        for (target, before) in self.placed.drain(..).rev() {
            let _ = match before {
                Some(bytes) => fs::write(&target, bytes),
                None => fs::remove_file(&target),
            };
        }
        for (fresh, _) in &self.ready {
            let _ = fs::remove_file(fresh);
        }
        for folder in self.folders.drain(..).rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
