//! From files to a folder: the whole new site, or the old one untouched.
//!
//! The only station, beside `load`, that touches the disk. The way of one run:
//!
//! 1. [`examine`] the output. A folder that this tool did not make is refused, and so is whatever else should not
//!    be replaced; nothing has been touched yet.
//! 2. Take the lock, `.NAME.lagesbild-lock` beside the output. Of two runs the second waits.
//! 3. Tidy up after runs that were killed: put back an old site that was set aside, remove left-over folders.
//! 4. Fill a fresh folder beside the output, `.NAME.lagesbild-new-PID-N`, while the site is made. Its first file is the
//!    marker `.lagesbild`, by which later runs know it. Files that are the same in the old site are linked, not
//!    written. If the site turns out not to be one (a link leads nowhere), the folder is removed, and of the run
//!    nothing is left but what it made above the output.
//! 5. Make it durable, with one `syncfs`; others before it, while the folder fills, leave it little to do. Without it
//!    a power loss shortly after the run could leave a folder of empty files: the file system may put the exchange on
//!    the disk before the bytes.
//! 6. Look at the output once more, and exchange it with the fresh folder, in one step of the kernel (`renameat2` with
//!    `RENAME_EXCHANGE`). Whoever is killed, whenever, leaves the one site or the other.
//! 7. Remove the old site, its marker last.
//!
//! Where the kernel or the file system cannot exchange, step 6 is two renames: the old site aside, to
//! `.NAME.lagesbild-old-PID-N`, and the new one in its place, with no other work between them. In that gap there is
//! no output; a run killed in it leaves the old site aside, and the next run puts it back in step 3, whatever then
//! becomes of the new one.
//!
//! An error on the way removes the fresh folder and leaves the old site as it was. Modes are those of the umask;
//! owner and mode of an old output folder are not carried over to the new one. The output and its parent folder
//! must lie on one file system, which no mount point does.

#![expect(clippy::disallowed_methods, reason = "this is where output goes out")]

mod add;
mod ahead;
mod alone;
mod change;
mod error;
mod fill;
mod folder;
mod fresh;
mod keep;
mod lock;
mod place;
mod remove;
mod swap;
#[cfg(test)]
#[cfg(unix)]
mod tests;
mod tidy;

pub use add::{AddError, Begun, add, begin};
pub use alone::{files, folder};
pub use change::{Changed, change};
pub use error::{Doing, WriteError};

use std::convert::Infallible;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::bundle::{Bundle, Sink};
use fill::Filling;
use folder::Folder;
use fresh::Fresh;
use lock::Lock;
use place::{Old, Place};

/// The file by which the tool knows a folder as its own; no site may have a file of this path.
pub const MARKER: &str = ".lagesbild";

/// How the marker begins, by which a folder is known.
const MARKER_HEAD: &str = "lagesbild made this folder";

/// The whole marker; the same in every site, since the same content gives the same bytes.
const MARKER_TEXT: &str =
    "lagesbild made this folder and replaces it as a whole at each build. Keep nothing of your own in it.\n";

/// What a run did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// How many files, the marker not counted.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// How many of the files are those of the old site, byte for byte the same and only linked anew.
    pub kept: usize,
    /// How long the writing of the files took; others may have been made meanwhile.
    pub took: Duration,
    /// Whether an old site was there and was exchanged in one step. False where there was none, and where the file
    /// system cannot exchange.
    pub exchanged: bool,
    /// Folders of this tool, beside the output, that could not be removed: the old site, or what killed runs left.
    /// The next run tries again; a caller should tell.
    pub left: Vec<PathBuf>,
}

/// Makes the output a folder of exactly the bundle's files, or leaves it as it is; as [`write_made`].
///
/// # Errors
///
/// As [`write_made`].
pub fn write(bundle: &Bundle, output: &Path, protect: &[&Path]) -> Result<Written, WriteError> {
    write_with(&System::REAL, bundle, output, protect)
}

/// Makes the output a folder of exactly the files that `make` hands over, or leaves it as it is.
///
/// Files go to the disk as they come, from whichever threads. Only if `make` returns without an error does the new
/// folder take the place of the old one. The parent folders are made where they are missing. Nothing at, above or
/// inside a path of `protect` is replaced: the caller names the content folder, and what lies behind its links. Another run on the same output is waited for, ten
/// minutes at the most.
///
/// # Errors
///
/// What `make` returned; or where the output is refused (as [`examine`] tells), the system fails (no space, no
/// permission), another run holds on to the output, or a file has the marker's name. The old site is whole after each
/// of them.
pub fn write_made<E>(
    output: &Path,
    protect: &[&Path],
    make: impl FnOnce(&dyn Sink) -> Result<(), E>,
) -> Result<Written, NotWritten<E>> {
    write_made_with(&System::REAL, output, protect, make)
}

/// Why no new site was put in place.
#[derive(Debug)]
pub enum NotWritten<E> {
    /// It could not be made.
    Unmade(E),
    /// It could not be written.
    Failed(WriteError),
}

impl<E> From<WriteError> for NotWritten<E> {
    fn from(error: WriteError) -> Self {
        NotWritten::Failed(error)
    }
}

/// Tells whether [`write()`] would refuse the output, without touching anything: to be asked before long work.
///
/// The output may be missing, an empty folder, or a folder that this tool made. A symbolic link is refused, since the
/// exchange would replace the link and leave what it points to.
///
/// # Errors
///
/// Where the output has no name of its own (`/`, `..`), is a file or a link, is at, above or inside a path of `protect`, is
/// a folder of somebody else's files, or may not be replaced by this user.
pub fn examine(output: &Path, protect: &[&Path]) -> Result<(), WriteError> {
    place::examine(output, protect).map(|_| ())
}

/// Gets all that was written in the file system of a folder onto the disk.
type MakeDurable = fn(&Folder) -> io::Result<()>;

/// The steps that depend on kernel and file system; tests put failing ones in their place.
struct System {
    exchange: fn(&Folder, &OsStr, &OsStr) -> io::Result<()>,
    make_durable: MakeDurable,
    /// How often the lock is asked for, twenty milliseconds apart.
    patience: u32,
}

impl System {
    const REAL: System = System {
        exchange: Folder::exchange,
        make_durable: Folder::store_all,
        // ten minutes: the other run makes its whole site under the lock
        patience: 30_000,
    };
}

fn write_with(system: &System, bundle: &Bundle, output: &Path, protect: &[&Path]) -> Result<Written, WriteError> {
    let all = |sink: &dyn Sink| {
        for (path, bytes) in bundle.iter() {
            sink.take(path.to_owned(), bytes.to_vec());
        }
        Ok::<(), Infallible>(())
    };
    write_made_with(system, output, protect, all).map_err(|error| match error {
        NotWritten::Failed(error) => error,
        NotWritten::Unmade(never) => match never {},
    })
}

fn write_made_with<E>(
    system: &System,
    output: &Path,
    protect: &[&Path],
    make: impl FnOnce(&dyn Sink) -> Result<(), E>,
) -> Result<Written, NotWritten<E>> {
    let old = place::examine(output, protect)?;
    let before = |error: WriteError| error.with(old, 0);

    let place = Place::open(output).map_err(before)?;
    let lock = Lock::take(&place, system.patience).map_err(before)?;
    tidy::put_back(&place, &lock).map_err(before)?;
    let mut left = tidy::sweep(&place, &lock);

    // again, now that no other run can change it
    let old = place::examine(output, protect)?;
    let mut fresh = Fresh::make(&place).map_err(|error| error.with(old, 0))?;
    let old_site = fresh.old_site(old);
    let filling = Filling::new(&fresh, &old_site, system.make_durable);
    make(&filling).map_err(NotWritten::Unmade)?;
    let (filled, failed) = filling.finish();

    // once more: making the site may have taken long, and people do not ask for the lock
    let old = place::examine(output, protect)?;
    let fail = |error: WriteError| error.with(old, filled.bytes);
    if let Some(error) = failed {
        return Err(fail(error).into());
    }
    (system.make_durable)(fresh.root()).map_err(|cause| fail(WriteError::system(Doing::MakeDurable, output, cause)))?;
    let exchanged = swap::swap(system, &place, &mut fresh, old).map_err(fail)?;
    left.extend(fresh.remove_old());
    Ok(Written {
        files: filled.files,
        bytes: filled.bytes,
        kept: filled.kept,
        took: filled.took,
        exchanged,
        left,
    })
}

impl Old {
    /// Whether there is an old site, which an error must tell to be untouched.
    fn is_site(self) -> bool {
        self == Old::Ours
    }
}
