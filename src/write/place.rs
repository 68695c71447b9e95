use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{Access, CWD, Dir, Mode, OFlags};
use rustix::io::Errno;
use rustix::path::Arg;

use super::{Doing, MARKER, MARKER_HEAD, WriteError};

/// The folder in which the output stands, held open, and the output's name in it.
pub(super) struct Place {
    /// The output as the user wrote it, for messages.
    pub(super) output: PathBuf,
    pub(super) parent: PathBuf,
    pub(super) folder: OwnedFd,
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
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let folder = rustix::fs::openat(CWD, parent, flags, Mode::empty()).map_err(|e| fail(e.into()))?;
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
    let folder = open_folder(CWD, &named).map_err(fail)?;
    let old = match whose(&folder).map_err(fail)? {
        Whose::Nobodys => Old::Empty,
        Whose::Ours => Old::Ours,
        Whose::Foreign => return Err(WriteError::Foreign(output.to_path_buf())),
    };
    // the exchange itself needs no right to the folder, so ask: who forbids writing to it means it
    rustix::fs::access(&named, Access::WRITE_OK | Access::EXEC_OK)
        .map_err(|cause| WriteError::system(Doing::Replace, output, cause).with(old, 0))?;
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
pub(super) fn whose(folder: &OwnedFd) -> io::Result<Whose> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    match rustix::fs::openat(folder, MARKER, flags, Mode::empty()) {
        Ok(file) => {
            let mut head = Vec::new();
            File::from(file).take(MARKER_HEAD.len() as u64).read_to_end(&mut head)?;
            return Ok(if head == MARKER_HEAD.as_bytes() {
                Whose::Ours
            } else {
                Whose::Foreign
            });
        }
        // a link is nothing of ours
        Err(Errno::LOOP) => return Ok(Whose::Foreign),
        Err(Errno::NOENT) => {}
        Err(cause) => return Err(cause.into()),
    }
    for entry in Dir::read_from(folder)? {
        if !matches!(entry?.file_name().to_bytes(), b"." | b"..") {
            return Ok(Whose::Foreign);
        }
    }
    Ok(Whose::Nobodys)
}

/// Opens a folder, and nothing but a folder: no link to one.
pub(super) fn open_folder(at: impl AsFd, path: impl Arg) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(rustix::fs::openat(at, path, flags, Mode::empty())?)
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
