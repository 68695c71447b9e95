//! What writing asks of a system: folders that are held, and what stands in them. All that differs from system to system is in the
//! one file that is chosen here.
//!
//! Where the system has handles of folders, all goes through them (`by_handle.rs`): a folder that somebody moves or replaces meanwhile is
//! not mistaken for another. Elsewhere, as on Windows, it goes through paths (`by_path.rs`). The tests hold both to the same: the feature
//! `by-path` takes the second on any system.

#[cfg(all(unix, not(feature = "by-path")))]
mod by_handle;
#[cfg(all(unix, not(feature = "by-path")))]
pub(super) use by_handle::*;

#[cfg(any(not(unix), feature = "by-path"))]
mod by_path;
#[cfg(any(not(unix), feature = "by-path"))]
pub(super) use by_path::*;

use std::fs::FileType;

/// What stands under a name; a link is something else, whatever it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    Other,
}

impl From<FileType> for Kind {
    fn from(kind: FileType) -> Kind {
        match kind {
            kind if kind.is_file() => Kind::File,
            kind if kind.is_dir() => Kind::Folder,
            _ => Kind::Other,
        }
    }
}

/// What the system tells of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stat {
    pub(super) kind: Kind,
    pub(super) size: u64,
    /// Which file it is, whatever its name; all alike where the system does not tell.
    pub(super) id: (u64, u64),
    /// Its mode, owner and group, so far as the system tells.
    pub(super) whose: (u32, u32, u32),
    /// How many names it has.
    pub(super) names: u64,
}
