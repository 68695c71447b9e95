use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::MARKER;
use super::place::Old;

/// Why no new site was put in place. `Display` is one line; [`WriteError::hint`] says what to do.
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

    /// What the user can do about it.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            WriteError::NoName(_) => "give --output the name of a folder, as in --output ../site".into(),
            WriteError::Protected(..) | WriteError::Inside(..) => {
                "choose another folder with --output, beside the content".into()
            }
            WriteError::NotAFolder(_) => "choose another name with --output, or move the file away yourself".into(),
            WriteError::Link(_, target) => format!("give the folder itself: --output {}", target.display()),
            WriteError::Foreign(_) => "choose another folder with --output, or empty it yourself".into(),
            WriteError::Busy(_) => "wait until the other run has ended, or choose another folder with --output".into(),
            WriteError::Reserved => "give the file another name".into(),
            WriteError::System {
                doing,
                path,
                cause,
                needed,
                ..
            } => match (cause.kind(), doing) {
                // before anything was made
                (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) if *needed == 0 => {
                    "make room, or choose a folder on another disk with --output".into()
                }
                (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => format!(
                    "the new site takes {} beside the old one while it is written; make room, or choose a folder on \
                     another disk with --output",
                    size(*needed)
                ),
                (ErrorKind::PermissionDenied, Doing::MakeBeside) => format!(
                    "a new site is made beside the old one: you need the right to write in {}",
                    path.display()
                ),
                (_, Doing::Lock) => format!(
                    "a run of another user has left it; if none is running, remove it: rm {}",
                    path.display()
                ),
                (ErrorKind::CrossesDevices | ErrorKind::ResourceBusy, Doing::Replace) => {
                    "a mount point cannot be replaced: choose a folder inside of it with --output".into()
                }
                _ => return None,
            },
        })
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::NoName(path) => write!(
                f,
                "cannot write to {}: it does not end with the name of a folder",
                path.display()
            ),
            WriteError::Protected(path, inside) => {
                write!(
                    f,
                    "cannot write to {}: it would replace {}",
                    path.display(),
                    inside.display()
                )
            }
            WriteError::Inside(path, around) => write!(
                f,
                "cannot write to {}: it lies inside {}, which is read for the site",
                path.display(),
                around.display()
            ),
            WriteError::NotAFolder(path) => write!(f, "cannot write to {}: it is not a folder", path.display()),
            WriteError::Link(path, _) => write!(f, "cannot write to {}: it is a symbolic link", path.display()),
            WriteError::Foreign(path) => write!(
                f,
                "cannot write to {}: it is not empty, and lagesbild did not make it",
                path.display()
            ),
            WriteError::Busy(path) => {
                write!(f, "cannot write to {}: another run is writing to it", path.display())
            }
            WriteError::Reserved => write!(f, "cannot write {MARKER}: the name is the tool's own"),
            WriteError::System {
                doing,
                path,
                cause,
                old_site,
                ..
            } => {
                let doing = match doing {
                    Doing::Read => "cannot read",
                    Doing::MakeBeside => "cannot make a folder in",
                    Doing::Write => "cannot write",
                    Doing::MakeDurable => "cannot store on the disk what was written for",
                    Doing::Replace => "cannot replace",
                    Doing::PutBack => "cannot put back the old site at",
                    Doing::Lock => "cannot open the lock",
                };
                write!(f, "{doing} {}: {}", path.display(), plain(cause))?;
                if *old_site {
                    f.write_str("; the old site is untouched")?;
                }
                Ok(())
            }
        }
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

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
