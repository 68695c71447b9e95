use std::io::{self, Read};

use super::folder::{self, Folder, Kind, Stat};

/// The old site, whose files a new site may share where they are the same.
///
/// A rebuild changes few pages. To link the others in place of writing them spares the disk, and leaves their times
/// as they were, by which browsers and copying programs see that they have not changed. It also spares ext4's worst
/// case: for some minutes it passes over the inodes of files that were removed, one by one, for each new file; a site
/// of 10,000 pages that is rebuilt as a whole soon after the last time takes ten times as long.
///
/// No file is ever written to after it is made, so a shared one cannot come to differ.
pub(super) struct OldSite {
    root: Folder,
    /// A file just made by this run: what is not of its owner and mode is not shared.
    like: Stat,
}

/// One folder of the old site.
pub(super) struct OldFolder<'s> {
    folder: Folder,
    like: &'s Stat,
}

impl OldSite {
    /// `like` is any file that this run has made.
    pub(super) fn new(root: Folder, like: Stat) -> OldSite {
        OldSite { root, like }
    }

    /// The folder at a path; none where the old site has no such folder.
    pub(super) fn folder(&self, path: &str) -> Option<OldFolder<'_>> {
        let folder = self.root.folder(path).ok()?;
        let like = &self.like;
        Some(OldFolder { folder, like })
    }

    /// The bytes of a file, if there are no more than `most`; whatever speaks against it means none.
    pub(super) fn read(&self, path: &str, most: u64) -> Option<Vec<u8>> {
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        let mut file = self.root.folder(folder).ok()?.read(name).ok()??;
        let stat = folder::stat(&file).ok()?;
        if stat.kind != Kind::File || stat.size > most {
            return None;
        }
        // no more than it had just now, should it grow meanwhile
        let mut bytes = vec![0; usize::try_from(stat.size).ok()?];
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

impl OldFolder<'_> {
    /// Links a file into a new folder if its bytes are these; whatever speaks against it means no.
    pub(super) fn share(&self, name: &str, bytes: &[u8], new: &Folder) -> bool {
        self.is_same(name, bytes).unwrap_or(false) && self.folder.link(name, new).is_ok()
    }

    fn is_same(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        let Some(mut file) = self.folder.read(name)? else {
            return Ok(false);
        };
        let stat = folder::stat(&file)?;
        // with a second name, somebody else may hold on to the file
        if stat.whose != self.like.whose || stat.names != 1 || stat.size != bytes.len() as u64 {
            return Ok(false);
        }
        let mut found = vec![0; bytes.len()];
        file.read_exact(&mut found)?;
        Ok(found == bytes)
    }
}
