use std::fs::File;
use std::io::{self, Read};
use std::os::fd::OwnedFd;

use rustix::fs::{AtFlags, Mode, OFlags, Stat};

use super::place::open_folder;

/// The old site, whose files a new site may share where they are the same.
///
/// A rebuild changes few pages. To link the others in place of writing them spares the disk, and leaves their times
/// as they were, by which browsers and copying programs see that they have not changed. It also spares ext4's worst
/// case: for some minutes it passes over the inodes of files that were removed, one by one, for each new file; a site
/// of 10,000 pages that is rebuilt as a whole soon after the last time takes ten times as long.
///
/// No file is ever written to after it is made, so a shared one cannot come to differ.
pub(super) struct OldSite {
    root: OwnedFd,
    /// A file just made by this run: what is not of its owner and mode is not shared.
    like: Stat,
}

/// One folder of the old site.
pub(super) struct OldFolder<'s> {
    folder: OwnedFd,
    like: &'s Stat,
}

impl OldSite {
    /// `like` is any file that this run has made.
    pub(super) fn new(root: OwnedFd, like: Stat) -> OldSite {
        OldSite { root, like }
    }

    /// The folder at a path; none where the old site has no such folder.
    pub(super) fn folder(&self, path: &str) -> Option<OldFolder<'_>> {
        let folder = open_folder(&self.root, path).ok()?;
        let like = &self.like;
        Some(OldFolder { folder, like })
    }
}

impl OldFolder<'_> {
    /// Links a file into a new folder if its bytes are these; whatever speaks against it means no.
    pub(super) fn share(&self, name: &str, bytes: &[u8], new: &OwnedFd) -> bool {
        self.is_same(name, bytes).unwrap_or(false)
            && rustix::fs::linkat(&self.folder, name, new, name, AtFlags::empty()).is_ok()
    }

    fn is_same(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = rustix::fs::openat(&self.folder, name, flags, Mode::empty())?;
        let stat = rustix::fs::fstat(&file)?;
        let kind = |stat: &Stat| (stat.st_mode, stat.st_uid, stat.st_gid);
        // with a second name, somebody else may hold on to the file
        if kind(&stat) != kind(self.like) || stat.st_nlink != 1 || u64::try_from(stat.st_size) != Ok(bytes.len() as u64)
        {
            return Ok(false);
        }
        let mut found = vec![0; bytes.len()];
        File::from(file).read_exact(&mut found)?;
        Ok(found == bytes)
    }
}
