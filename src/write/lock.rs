use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind};
use std::thread;
use std::time::Duration;

use super::folder::{self, LOCKS_GO};
use super::place::Place;
use super::{Doing, WriteError};

/// The right to write to one output; given back, and its file removed, on drop.
///
/// The kernel frees it when its holder dies, so a killed run stops nobody: all that it leaves is the file.
pub(super) struct Lock<'p> {
    place: &'p Place,
    file: File,
    held: bool,
}

impl<'p> Lock<'p> {
    /// Waits for the lock, `patience` times twenty milliseconds.
    pub(super) fn take(place: &'p Place, patience: u32) -> Result<Lock<'p>, WriteError> {
        for _ in 0..=patience {
            match Lock::ask(place) {
                Ok(Some(lock)) => return Ok(lock),
                Ok(None) => thread::sleep(Duration::from_millis(20)),
                Err(cause) => {
                    let name = place.beside("lock");
                    // one that is there was left by somebody else; where there is none, none can be made
                    let there = place.folder.stat(&name).is_ok();
                    return Err(match there {
                        true => WriteError::system(Doing::Lock, &place.parent.join(&name), cause),
                        false => WriteError::system(Doing::MakeBeside, &place.parent, cause),
                    });
                }
            }
        }
        Err(WriteError::Busy(place.output.clone()))
    }

    /// Whether the lock keeps others out. Not so on the few file systems that know no locks, where the unique names
    /// of the folders still keep two runs from each other's files.
    pub(super) fn is_held(&self) -> bool {
        self.held
    }

    fn ask(place: &'p Place) -> io::Result<Option<Lock<'p>>> {
        let name = place.beside("lock");
        let file = place.folder.lock(&name)?;
        let held = match file.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(cause)) => match cause.kind() {
                ErrorKind::Interrupted => return Ok(None),
                _ if knows_no_locks(&cause) => false,
                _ => return Err(cause),
            },
        };
        // the holder before us may have removed the file that we opened: then our lock is on nothing
        let ours = folder::stat(&file)?;
        Ok(place
            .folder
            .stat(&name)
            .is_ok_and(|named| named.id == ours.id)
            // made only where it is ours: one that is dropped again would remove the file of whoever holds the lock now
            .then(|| Lock { place, file, held }))
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        // first the file, then the lock: who waits for it sees that the file is gone, and asks anew
        if LOCKS_GO {
            let _ = self.place.folder.remove_file(self.place.beside("lock"));
        }
        let _ = self.file.unlock();
    }
}

/// What file systems say that have no locks (flock(2): `ENOLCK`, `ENOSYS`, `EOPNOTSUPP`, `EINVAL`).
fn knows_no_locks(cause: &io::Error) -> bool {
    /// The same on Linux and macOS but for its number, and without a kind of its own.
    const NO_LOCKS: i32 = if cfg!(target_vendor = "apple") { 77 } else { 37 };
    matches!(cause.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
        || cfg!(unix) && cause.raw_os_error() == Some(NO_LOCKS)
}
