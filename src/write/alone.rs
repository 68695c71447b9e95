//! A few files beside what is there already: papers in a folder of the user's, an edition among the records.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Doing, WriteError};

/// Writes files into a folder that may hold others, each whole or not at all; files of these names are replaced.
///
/// The folder is made where it is missing.
///
/// # Errors
///
/// Where the system refuses a step; every file is then as it was before or whole.
pub fn files(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(|e| WriteError::system(Doing::MakeBeside, folder, e))?;
    let fresh: Vec<(PathBuf, PathBuf)> = files
        .iter()
        .map(|(name, _)| (fresh(folder, name), folder.join(name)))
        .collect();
    let written = fresh.iter().zip(files).try_for_each(|((fresh, to), (_, bytes))| {
        durable(fresh, bytes).map_err(|e| WriteError::system(Doing::Write, to, e))
    });
    let done = written.and_then(|()| {
        fresh
            .iter()
            .try_for_each(|(fresh, to)| fs::rename(fresh, to).map_err(|e| WriteError::system(Doing::Replace, to, e)))
    });
    if done.is_err() {
        for (fresh, _) in &fresh {
            // what was renamed is no longer there, which is as well
            let _ = fs::remove_file(fresh);
        }
    }
    done
}

/// Makes a folder of these files, or nothing; a folder that is there already is never touched.
///
/// # Errors
///
/// Where the folder exists, or the system refuses a step.
pub fn folder(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), WriteError> {
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Err(WriteError::NoName(folder.to_path_buf()));
    };
    fs::create_dir_all(parent).map_err(|e| WriteError::system(Doing::MakeBeside, parent, e))?;
    let fresh = fresh(parent, &name.to_string_lossy());
    let made = fs::create_dir(&fresh)
        .map_err(|e| WriteError::system(Doing::MakeBeside, parent, e))
        .and_then(|()| {
            files.iter().try_for_each(|(name, bytes)| {
                durable(&fresh.join(name), bytes).map_err(|e| WriteError::system(Doing::Write, &folder.join(name), e))
            })
        })
        .and_then(|()| {
            // a rename would replace an empty folder
            if folder.exists() {
                let there = io::Error::from(io::ErrorKind::AlreadyExists);
                return Err(WriteError::system(Doing::Write, folder, there));
            }
            fs::rename(&fresh, folder).map_err(|e| WriteError::system(Doing::Write, folder, e))
        });
    if made.is_err() {
        let _ = fs::remove_dir_all(&fresh);
    }
    made
}

/// A name that no reader of records looks at, beside the one that is meant.
pub(super) fn fresh(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!(".{name}.lagesbild-new-{}", std::process::id()))
}

pub(super) fn durable(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use io::Write;
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
