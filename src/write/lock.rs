use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::thread;
use std::time::Duration;

use rustix::fs::{AtFlags, FlockOperation, Mode, OFlags};
use rustix::io::Errno;

use super::place::Place;
use super::{Doing, WriteError};

/// The right to write to one output; given back, and its file removed, on drop.
///
/// The kernel frees it when its holder dies, so a killed run stops nobody: all that it leaves is the file.
pub(super) struct Lock<'p> {
    place: &'p Place,
    file: OwnedFd,
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
                    let there = rustix::fs::statat(&place.folder, &name, AtFlags::SYMLINK_NOFOLLOW).is_ok();
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
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file = match rustix::fs::openat(&place.folder, &name, flags, Mode::from_raw_mode(0o666)) {
            // the file of another user's run, which may have been killed: who may read it can ask for the lock
            Err(Errno::ACCESS) => {
                let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
                rustix::fs::openat(&place.folder, &name, flags, Mode::empty()).map_err(|_| Errno::ACCESS)?
            }
            opened => opened?,
        };
        let held = match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => true,
            Err(Errno::WOULDBLOCK | Errno::INTR) => return Ok(None),
            Err(Errno::NOLCK | Errno::NOSYS | Errno::NOTSUP | Errno::INVAL) => false,
            Err(cause) => return Err(cause.into()),
        };
        // the holder before us may have removed the file that we opened: then our lock is on nothing
        let ours = rustix::fs::fstat(file.as_fd())?;
        let named = rustix::fs::statat(&place.folder, &name, AtFlags::SYMLINK_NOFOLLOW);
        Ok(named
            .is_ok_and(|named| (named.st_dev, named.st_ino) == (ours.st_dev, ours.st_ino))
            // made only where it is ours: one that is dropped again would remove the file of whoever holds the lock now
            .then(|| Lock { place, file, held }))
    }
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        // first the file, then the lock: who waits for it sees that the file is gone, and asks anew
        let _ = rustix::fs::unlinkat(&self.place.folder, self.place.beside("lock"), AtFlags::empty());
        let _ = rustix::fs::flock(&self.file, FlockOperation::Unlock);
    }
}
