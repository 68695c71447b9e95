use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{Access, AtFlags, CWD, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;
use rustix::path::Arg;

use super::{Kind, Stat};

/// Whether the file of a lock can be removed while others wait for it: they see that it is another.
pub(in crate::write) const LOCKS_GO: bool = true;

/// What the tests may expect: whether two names can be exchanged in one step, and files be shared.
#[cfg(test)]
pub(in crate::write) const EXCHANGES: bool = cfg!(any(target_os = "linux", target_vendor = "apple"));

/// A folder that is held open: it stays itself, whatever becomes of its name.
#[derive(Debug)]
pub(in crate::write) struct Folder(OwnedFd);

impl Folder {
    /// Opens a folder, which may be a link to one.
    pub(in crate::write) fn open(path: &Path) -> io::Result<Folder> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(Folder(rustix::fs::openat(CWD, path, flags, Mode::empty())?))
    }

    /// Opens a folder, and nothing but a folder: no link to one.
    pub(in crate::write) fn open_itself(path: &Path) -> io::Result<Folder> {
        inner(CWD, path)
    }

    /// Opens a folder in it; no link to one.
    pub(in crate::write) fn folder(&self, name: impl AsRef<OsStr>) -> io::Result<Folder> {
        inner(&self.0, name.as_ref())
    }

    /// Where it stands now.
    #[cfg(test)]
    pub(in crate::write) fn path(&self) -> io::Result<std::path::PathBuf> {
        use std::os::fd::AsRawFd;
        std::fs::read_link(format!("/proc/self/fd/{}", self.0.as_raw_fd()))
    }

    /// Opens it once more: what the system tells of failed writing, it tells each that has it open (syncfs(2)).
    pub(in crate::write) fn again(&self) -> io::Result<Folder> {
        self.folder(".")
    }

    /// Makes a folder in it.
    pub(in crate::write) fn make(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        Ok(rustix::fs::mkdirat(&self.0, name.as_ref(), Mode::from_raw_mode(0o777))?)
    }

    /// Makes a file, which must not be there yet, and writes it.
    pub(in crate::write) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        let file = rustix::fs::openat(&self.0, name, flags, Mode::from_raw_mode(0o666))?;
        io::Write::write_all(&mut File::from(file), bytes)
    }

    /// Opens a file to read it; `None` where it is a link.
    pub(in crate::write) fn read(&self, name: &str) -> io::Result<Option<File>> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        match rustix::fs::openat(&self.0, name, flags, Mode::empty()) {
            Ok(file) => Ok(Some(File::from(file))),
            Err(Errno::LOOP) => Ok(None),
            Err(cause) => Err(cause.into()),
        }
    }

    /// Opens a file that is locked, and makes it where it is missing.
    pub(in crate::write) fn lock(&self, name: &OsStr) -> io::Result<File> {
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file = match rustix::fs::openat(&self.0, name, flags, Mode::from_raw_mode(0o666)) {
            // the file of another user's run, which may have been killed: who may read it can ask for the lock
            Err(Errno::ACCESS) => {
                let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
                rustix::fs::openat(&self.0, name, flags, Mode::empty()).map_err(|_| Errno::ACCESS)?
            }
            opened => opened?,
        };
        Ok(File::from(file))
    }

    /// What stands under a name; of a link, the link.
    pub(in crate::write) fn stat(&self, name: impl AsRef<OsStr>) -> io::Result<Stat> {
        let stat = rustix::fs::statat(&self.0, name.as_ref(), AtFlags::SYMLINK_NOFOLLOW)?;
        #[allow(clippy::unnecessary_cast, reason = "their types differ from system to system")]
        Ok(Stat {
            kind: kind(FileType::from_raw_mode(stat.st_mode)),
            size: u64::try_from(stat.st_size).unwrap_or_default(),
            id: (stat.st_dev as u64, stat.st_ino as u64),
            whose: (stat.st_mode as u32, stat.st_uid, stat.st_gid),
            names: stat.st_nlink as u64,
        })
    }

    /// Gives another name to what stands in it.
    pub(in crate::write) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        Ok(rustix::fs::renameat(&self.0, from, &self.0, to)?)
    }

    /// Exchanges two names in one step.
    pub(in crate::write) fn exchange(&self, a: &OsStr, b: &OsStr) -> io::Result<()> {
        #[cfg(any(target_os = "linux", target_vendor = "apple"))]
        {
            let flags = rustix::fs::RenameFlags::EXCHANGE;
            Ok(rustix::fs::renameat_with(&self.0, a, &self.0, b, flags)?)
        }
        #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
        {
            let _ = (a, b);
            Err(Errno::NOSYS.into())
        }
    }

    pub(in crate::write) fn remove_file(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.0, name.as_ref(), AtFlags::empty())?)
    }

    /// Removes an empty folder.
    pub(in crate::write) fn remove_folder(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.0, name.as_ref(), AtFlags::REMOVEDIR)?)
    }

    /// What stands in it, in no order.
    pub(in crate::write) fn list(&self) -> io::Result<Vec<(OsString, Kind)>> {
        let mut all = Vec::new();
        for entry in Dir::read_from(&self.0)? {
            let entry = entry?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name == "." || name == ".." {
                continue;
            }
            let kind = match entry.file_type() {
                // not every file system tells it in the listing
                FileType::Unknown => self.stat(name)?.kind,
                known => kind(known),
            };
            all.push((name.to_owned(), kind));
        }
        Ok(all)
    }

    /// Gives a file another name, in another folder.
    pub(in crate::write) fn link(&self, name: &str, to: &Folder) -> io::Result<()> {
        Ok(rustix::fs::linkat(&self.0, name, &to.0, name, AtFlags::empty())?)
    }

    /// Gets its names onto the disk.
    pub(in crate::write) fn store_names(&self) -> io::Result<()> {
        Ok(rustix::fs::fsync(&self.0)?)
    }

    /// Gets all that was written in its file system onto the disk.
    ///
    /// One call for the whole file system: `fsync` for each file costs a turn of the journal each, many seconds for a
    /// large site. It also waits for what other programs have written there and not yet stored.
    pub(in crate::write) fn store_all(&self) -> io::Result<()> {
        #[cfg(target_os = "linux")]
        match rustix::fs::syncfs(&self.0) {
            // some sandboxes know only the older call
            Err(Errno::NOSYS) => {}
            done => return Ok(done?),
        }
        rustix::fs::sync();
        Ok(())
    }
}

fn inner(at: impl AsFd, path: impl Arg) -> io::Result<Folder> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(Folder(rustix::fs::openat(at, path, flags, Mode::empty())?))
}

fn kind(kind: FileType) -> Kind {
    match kind {
        FileType::RegularFile => Kind::File,
        FileType::Directory => Kind::Folder,
        _ => Kind::Other,
    }
}

/// What the system tells of an open file.
pub(in crate::write) fn stat(file: &File) -> io::Result<Stat> {
    let data = file.metadata()?;
    Ok(Stat {
        kind: data.file_type().into(),
        size: data.len(),
        id: (data.dev(), data.ino()),
        whose: (data.mode(), data.uid(), data.gid()),
        names: data.nlink(),
    })
}

/// Whether this user may write in a folder: an exchange needs no right to it, so who forbids it must be asked.
pub(in crate::write) fn may_replace(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}
