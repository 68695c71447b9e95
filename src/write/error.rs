use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::MARKER;
use super::place::Old;
use crate::said::{Said, say};

/// Why no new site was put in place. [`WriteError::said`] is one line; [`WriteError::hint`] says what to do.
#[derive(Debug)]
pub enum WriteError {
    /// The output is `/` or ends with `..`: not the name of a folder in a folder.
    NoName(PathBuf),
    /// The output is the folder that the second path names, or holds it.
    Protected(PathBuf, PathBuf),
    /// The output lies in the folder that the second path names, which is read.
    Inside(PathBuf, PathBuf),
    /// The output is a file.
    NotAFolder(PathBuf),
    /// The output is a symbolic link; second, what it points to.
    Link(PathBuf, PathBuf),
    /// The output has files in it and not the tool's marker.
    Foreign(PathBuf),
    /// Another run is writing to the output.
    Busy(PathBuf),
    /// The site has a file of the marker's name.
    Reserved,
    /// A file that is to be changed is not as it was when it was read.
    Changed(PathBuf),
    /// The system refused a step.
    System {
        /// Which step.
        doing: Doing,
        /// The file or folder, named as it would be in the output.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
        /// Whether there is an old site, which then is as it was.
        old_site: bool,
        /// The size of the new site in bytes; 0 where it was not made yet.
        needed: u64,
    },
}

/// The steps that a system can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Looking at what is there.
    Read,
    /// Making a folder, or the lock, beside the output.
    MakeBeside,
    /// Writing a file or a folder of the site.
    Write,
    /// Getting the new site onto the disk.
    MakeDurable,
    /// Putting the new site in place of the old one.
    Replace,
    /// Putting back the old site that a killed run had set aside.
    PutBack,
    /// Opening the lock that another run has left.
    Lock,
}

impl WriteError {
    pub(super) fn system(doing: Doing, path: &Path, cause: impl Into<io::Error>) -> WriteError {
        WriteError::System {
            doing,
            path: path.to_path_buf(),
            cause: cause.into(),
            old_site: false,
            needed: 0,
        }
    }

    /// Tells the error what stood at the output and how much was to be written.
    pub(super) fn with(mut self, old: Old, bytes: u64) -> WriteError {
        if let WriteError::System { old_site, needed, .. } = &mut self {
            *old_site = old.is_site();
            *needed = bytes;
        }
        self
    }

    /// What happened: one phrase without a full stop.
    pub fn said(&self) -> Said {
        match self {
            WriteError::NoName(path) => say!(
                "cannot write to {path}: it does not end with the name of a folder",
                path = path.display(),
            ),
            WriteError::Protected(path, inside) => say!(
                "cannot write to {path}: it would replace {inside}",
                path = path.display(),
                inside = inside.display(),
            ),
            WriteError::Inside(path, around) => say!(
                "cannot write to {path}: it lies inside {around}, which is read for the site",
                path = path.display(),
                around = around.display(),
            ),
            WriteError::NotAFolder(path) => say!("cannot write to {path}: it is not a folder", path = path.display()),
            WriteError::Link(path, _) => say!("cannot write to {path}: it is a symbolic link", path = path.display()),
            WriteError::Foreign(path) => say!(
                "cannot write to {path}: it is not empty, and lagesbild did not make it",
                path = path.display(),
            ),
            WriteError::Busy(path) => say!(
                "cannot write to {path}: another run is writing to it",
                path = path.display(),
            ),
            WriteError::Reserved => say!("cannot write {name}: the name is the tool's own", name = MARKER),
            WriteError::Changed(path) => say!(
                "cannot write {path}: somebody else has changed it meanwhile",
                path = path.display(),
            ),
            WriteError::System {
                doing,
                path,
                cause,
                old_site,
                ..
            } => {
                let failed = doing.failed(path, cause);
                match old_site {
                    true => failed.and("; ", say!("the old site is untouched")),
                    false => failed,
                }
            }
        }
    }

    /// What the user can do about it.
    pub fn hint(&self) -> Option<Said> {
        Some(match self {
            WriteError::NoName(_) => say!("give --output the name of a folder, as in --output ../site"),
            WriteError::Protected(..) | WriteError::Inside(..) => {
                say!("choose another folder with --output, beside the content")
            }
            WriteError::NotAFolder(_) => say!("choose another name with --output, or move the file away yourself"),
            WriteError::Link(_, target) => {
                say!("give the folder itself: --output {folder}", folder = target.display())
            }
            WriteError::Foreign(_) => say!("choose another folder with --output, or empty it yourself"),
            WriteError::Busy(_) => {
                say!("wait until the other run has ended, or choose another folder with --output")
            }
            WriteError::Reserved => say!("give the file another name"),
            WriteError::Changed(_) => return None,
            WriteError::System {
                doing,
                path,
                cause,
                needed,
                ..
            } => match (cause.kind(), doing) {
                // before anything was made
                (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) if *needed == 0 => {
                    say!("make room, or choose a folder on another disk with --output")
                }
                (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => say!(
                    "the new site takes {size} beside the old one while it is written; make room, or choose a folder on \
                     another disk with --output",
                    size = size(*needed),
                ),
                (ErrorKind::PermissionDenied, Doing::MakeBeside) => say!(
                    "a new site is made beside the old one: you need the right to write in {folder}",
                    folder = path.display(),
                ),
                (_, Doing::Lock) => say!(
                    "a run of another user has left it; if none is running, remove it: rm {path}",
                    path = path.display(),
                ),
                (ErrorKind::CrossesDevices | ErrorKind::ResourceBusy, Doing::Replace) => {
                    say!("a mount point cannot be replaced: choose a folder inside of it with --output")
                }
                _ => return None,
            },
        })
    }
}

impl Doing {
    /// That this could not be done, and why.
    fn failed(self, path: &Path, cause: &io::Error) -> Said {
        let (path, cause) = (path.display(), plain(cause));
        match self {
            Doing::Read => say!("cannot read {path}: {cause}", path, cause),
            Doing::MakeBeside => say!("cannot make a folder in {path}: {cause}", path, cause),
            Doing::Write => say!("cannot write {path}: {cause}", path, cause),
            Doing::MakeDurable => say!(
                "cannot store on the disk what was written for {path}: {cause}",
                path,
                cause,
            ),
            Doing::Replace => say!("cannot replace {path}: {cause}", path, cause),
            Doing::PutBack => say!("cannot put back the old site at {path}: {cause}", path, cause),
            Doing::Lock => say!("cannot open the lock {path}: {cause}", path, cause),
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().english())
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::System { cause, .. } => Some(cause),
            _ => None,
        }
    }
}

/// What the system said, as part of a sentence: `No space left on device (os error 28)` without capital and number.
pub(super) fn plain(cause: &io::Error) -> String {
    let text = cause.to_string();
    let text = text.split(" (os error ").next().unwrap_or_default();
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

fn size(bytes: u64) -> Said {
    match bytes {
        0..1_000 => say!("{n} bytes", n = bytes),
        1_000..1_000_000 => Said::verbatim(format!("{} kB", bytes.div_ceil(1_000))),
        _ => Said::verbatim(format!("{} MB", bytes.div_ceil(1_000_000))),
    }
}
