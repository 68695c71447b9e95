use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Kind, Stat};

/// What the tests may expect: whether two names can be exchanged in one step.
#[cfg(test)]
pub(in crate::write) const EXCHANGES: bool = false;

/// Whether the file of a lock can be removed while others wait for it. Where files have no number by which one is known, it stays:
/// else who waits would hold a lock on a file that is no longer there.
pub(in crate::write) const LOCKS_GO: bool = cfg!(unix);

/// A folder by its path. Nothing is held open: an open folder cannot be renamed on Windows.
#[derive(Debug)]
pub(in crate::write) struct Folder(PathBuf);

impl Folder {
    /// A folder, which may be a link to one.
    pub(in crate::write) fn open(path: &Path) -> io::Result<Folder> {
        match fs::metadata(path)?.is_dir() {
            true => Ok(Folder(path.to_path_buf())),
            false => Err(ErrorKind::NotADirectory.into()),
        }
    }

    /// A folder, and nothing but a folder: no link to one.
    pub(in crate::write) fn open_itself(path: &Path) -> io::Result<Folder> {
        match fs::symlink_metadata(path)?.is_dir() {
            true => Ok(Folder(path.to_path_buf())),
            false => Err(ErrorKind::NotADirectory.into()),
        }
    }

    /// A folder in it; no link to one.
    pub(in crate::write) fn folder(&self, name: impl AsRef<OsStr>) -> io::Result<Folder> {
        Folder::open_itself(&self.at(name))
    }

    /// Where it stands.
    #[cfg(test)]
    pub(in crate::write) fn path(&self) -> io::Result<PathBuf> {
        Ok(self.0.clone())
    }

    /// The same.
    pub(in crate::write) fn again(&self) -> io::Result<Folder> {
        Ok(Folder(self.0.clone()))
    }

    /// Makes a folder in it.
    pub(in crate::write) fn make(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        fs::create_dir(self.at(name))
    }

    /// Makes a file, which must not be there yet, writes it, and gets it onto the disk: there is no call for all of them.
    pub(in crate::write) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create_new(self.at(name))?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// Opens a file to read it; `None` where it is a link.
    pub(in crate::write) fn read(&self, name: &str) -> io::Result<Option<File>> {
        let path = self.at(name);
        match fs::symlink_metadata(&path)?.file_type().is_file() {
            true => File::open(path).map(Some),
            false => Ok(None),
        }
    }

    /// Opens a file that is locked, and makes it where it is missing.
    pub(in crate::write) fn lock(&self, name: &OsStr) -> io::Result<File> {
        let path = self.at(name);
        if fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink()) {
            return Err(ErrorKind::InvalidInput.into());
        }
        let mut options = File::options();
        let opened = options.read(true).write(true).create(true).truncate(false).open(&path);
        match opened {
            // the file of another user's run, which may have been killed: who may read it can ask for the lock
            Err(cause) if cause.kind() == ErrorKind::PermissionDenied => File::open(&path).map_err(|_| cause),
            opened => opened,
        }
    }

    /// What stands under a name; of a link, the link.
    pub(in crate::write) fn stat(&self, name: impl AsRef<OsStr>) -> io::Result<Stat> {
        fs::symlink_metadata(self.at(name)).map(|data| told(&data))
    }

    /// Gives another name to what stands in it.
    pub(in crate::write) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
        fs::rename(self.at(from), self.at(to))
    }

    /// There is no such step.
    pub(in crate::write) fn exchange(&self, _: &OsStr, _: &OsStr) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    pub(in crate::write) fn remove_file(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        fs::remove_file(self.at(name))
    }

    /// Removes an empty folder.
    pub(in crate::write) fn remove_folder(&self, name: impl AsRef<OsStr>) -> io::Result<()> {
        fs::remove_dir(self.at(name))
    }

    /// What stands in it, in no order.
    pub(in crate::write) fn list(&self) -> io::Result<Vec<(OsString, Kind)>> {
        fs::read_dir(&self.0)?
            .map(|entry| {
                let entry = entry?;
                Ok((entry.file_name(), entry.file_type()?.into()))
            })
            .collect()
    }

    /// Files are not shared: not every system tells who else holds on to one.
    pub(in crate::write) fn link(&self, _: &str, _: &Folder) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    /// Each file has been stored as it was written.
    pub(in crate::write) fn store_names(&self) -> io::Result<()> {
        Ok(())
    }

    /// Each file has been stored as it was written.
    pub(in crate::write) fn store_all(&self) -> io::Result<()> {
        Ok(())
    }

    /// What is written with `/` is a way on every system.
    fn at(&self, name: impl AsRef<OsStr>) -> PathBuf {
        self.0.join(Path::new(name.as_ref()))
    }
}

/// What the system tells of an open file.
pub(in crate::write) fn stat(file: &File) -> io::Result<Stat> {
    file.metadata().map(|data| told(&data))
}

fn told(data: &fs::Metadata) -> Stat {
    #[cfg(unix)]
    let id = {
        use std::os::unix::fs::MetadataExt;
        (data.dev(), data.ino())
    };
    #[cfg(not(unix))]
    let id = (0, 0);
    Stat {
        kind: data.file_type().into(),
        size: data.len(),
        id,
        whose: (0, 0, 0),
        names: 1,
    }
}

/// Whether this user may write in a folder; Windows tells when it is done.
pub(in crate::write) fn may_replace(folder: &Path) -> io::Result<()> {
    match fs::metadata(folder)?.permissions().readonly() && cfg!(unix) {
        true => Err(ErrorKind::PermissionDenied.into()),
        false => Ok(()),
    }
}
