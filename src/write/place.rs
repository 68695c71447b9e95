use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::folder::{Folder, may_replace};
use super::{Doing, MARKER, MARKER_HEAD, WriteError};

/// The folder in which the output stands, held open, and the output's name in it.
pub(super) struct Place {
    /// The output as the user wrote it, for messages.
    pub(super) output: PathBuf,
    pub(super) parent: PathBuf,
    pub(super) folder: Folder,
    pub(super) name: OsString,
}

/// What stands at the output and may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Old {
    Nothing,
    Empty,
    Ours,
}

impl Place {
    /// Opens the parent folder, and makes it first where it is missing.
    pub(super) fn open(output: &Path) -> Result<Place, WriteError> {
        let (parent, name) = split(output)?;
        let fail = |cause: io::Error| WriteError::system(Doing::MakeBeside, parent, cause);
        fs::create_dir_all(parent).map_err(fail)?;
        // unlike all that we open below it, the parent may be a link
        let folder = Folder::open(parent).map_err(fail)?;
        Ok(Place {
            output: output.to_path_buf(),
            parent: parent.to_path_buf(),
            folder,
            name,
        })
    }

    /// The name of something of ours beside the output: hidden, and told apart from that of other outputs.
    pub(super) fn beside(&self, what: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".lagesbild-");
        name.push(what);
        name
    }
}

/// Refuses what must not be replaced, and tells what stands there; touches nothing.
pub(super) fn examine(output: &Path, protect: &[&Path]) -> Result<Old, WriteError> {
    let (parent, name) = split(output)?;
    // put together anew, without a slash at the end, which would follow a link
    let named = parent.join(&name);
    let fail = |cause: io::Error| WriteError::system(Doing::Read, output, cause);
    refuse_inside(output, &named, protect)?;
    let kind = match fs::symlink_metadata(&named) {
        Ok(data) => data.file_type(),
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Old::Nothing),
        Err(cause) => return Err(fail(cause)),
    };
    if kind.is_symlink() {
        let target = fs::canonicalize(&named).unwrap_or_else(|_| fs::read_link(&named).unwrap_or(named));
        return Err(WriteError::Link(output.to_path_buf(), target));
    }
    if !kind.is_dir() {
        return Err(WriteError::NotAFolder(output.to_path_buf()));
    }
    let real = fs::canonicalize(&named).map_err(fail)?;
    for &path in protect {
        if fs::canonicalize(path).is_ok_and(|path| path.starts_with(&real)) {
            return Err(WriteError::Protected(output.to_path_buf(), path.to_path_buf()));
        }
    }
    let folder = Folder::open_itself(&named).map_err(fail)?;
    let old = match whose(&folder).map_err(fail)? {
        Whose::Nobodys => Old::Empty,
        Whose::Ours => Old::Ours,
        Whose::Foreign => return Err(WriteError::Foreign(output.to_path_buf())),
    };
    // the exchange itself needs no right to the folder, so ask: who forbids writing to it means it
    may_replace(&named).map_err(|cause| WriteError::system(Doing::Replace, output, cause).with(old, 0))?;
    Ok(old)
}

/// Refuses an output, there or not, in a folder that is read for the site: the next run would read what this one wrote.
fn refuse_inside(output: &Path, named: &Path, protect: &[&Path]) -> Result<(), WriteError> {
    // the system knows the real name only of what is there
    let there = named
        .ancestors()
        .find_map(|above| Some((above, fs::canonicalize(above).ok()?)));
    let relative = || fs::canonicalize(".").ok().map(|here| here.join(named));
    let real = match there {
        Some((above, real)) => named.strip_prefix(above).ok().map(|rest| real.join(rest)),
        None => relative(),
    };
    for &path in protect {
        let around = fs::canonicalize(path).ok().filter(|path| path.is_dir());
        if let (Some(real), Some(around)) = (&real, around)
            && *real != around
            && real.starts_with(&around)
        {
            return Err(WriteError::Inside(output.to_path_buf(), path.to_path_buf()));
        }
    }
    Ok(())
}

/// Whose folder it is, by what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Nobodys,
    Ours,
    Foreign,
}

/// Reads the marker; without one, whether the folder is empty.
pub(super) fn whose(folder: &Folder) -> io::Result<Whose> {
    match folder.read(MARKER) {
        Ok(Some(file)) => {
            let mut head = Vec::new();
            file.take(MARKER_HEAD.len() as u64).read_to_end(&mut head)?;
            return Ok(if head == MARKER_HEAD.as_bytes() {
                Whose::Ours
            } else {
                Whose::Foreign
            });
        }
        // a link is nothing of ours
        Ok(None) => return Ok(Whose::Foreign),
        Err(cause) if cause.kind() == ErrorKind::NotFound => {}
        Err(cause) => return Err(cause),
    }
    Ok(match folder.list()?.is_empty() {
        true => Whose::Nobodys,
        false => Whose::Foreign,
    })
}

/// Parent folder and name.
fn split(output: &Path) -> Result<(&Path, OsString), WriteError> {
    match (output.parent(), output.file_name()) {
        (Some(parent), Some(name)) => {
            let parent = if parent.as_os_str().is_empty() {
                Path::new(".")
            } else {
                parent
            };
            Ok((parent, name.to_os_string()))
        }
        _ => Err(WriteError::NoName(output.to_path_buf())),
    }
}
