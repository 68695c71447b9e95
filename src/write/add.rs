use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::said::{Said, say};

/// Why a new file was not made.
#[derive(Debug)]
pub enum AddError {
    /// There is a file of this name.
    Exists(PathBuf),
    /// The folder of a new site has something in it.
    NotEmpty(PathBuf),
    /// The system refused.
    System {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

impl AddError {
    fn at(path: &Path, cause: io::Error) -> AddError {
        let path = path.to_path_buf();
        match cause.kind() {
            ErrorKind::AlreadyExists => AddError::Exists(path),
            _ => AddError::System { path, cause },
        }
    }

    /// What happened: one phrase without a full stop.
    pub fn said(&self) -> Said {
        match self {
            AddError::Exists(path) => say!("{path} is there already, and was left as it is", path = path.display()),
            AddError::NotEmpty(path) => say!("{path} has files in it, and was left as it is", path = path.display()),
            AddError::System { path, cause } => say!(
                "cannot write {path}: {cause}",
                path = path.display(),
                cause = super::error::plain(cause),
            ),
        }
    }

    /// What the user can do about it.
    pub fn hint(&self) -> Option<Said> {
        match self {
            AddError::Exists(_) => Some(say!("open that file, or choose another id")),
            AddError::NotEmpty(_) => Some(say!("name a folder that is not there yet, or is empty")),
            AddError::System { .. } => None,
        }
    }
}

impl fmt::Display for AddError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().english())
    }
}

impl std::error::Error for AddError {}

/// Writes one new file below a folder, with the folders on its way; `path` has `/`.
///
/// # Errors
///
/// Where there is a file of this name, which then is as it was, or the system fails; then nothing is left of it.
pub fn add(root: &Path, path: &str, text: &str) -> Result<PathBuf, AddError> {
    let mut begun = Begun::default();
    match begun.add(root, path, text) {
        Ok(target) => Ok(target),
        Err(error) => {
            begun.take_back();
            Err(error)
        }
    }
}

/// Writes the files of a new site into a folder that is missing or empty; paths have `/`.
///
/// # Errors
///
/// Where the folder has anything in it, which then is as it was, or the system fails; then nothing is left of what was made.
pub fn begin(root: &Path, files: &[(String, String)]) -> Result<Begun, AddError> {
    match fs::read_dir(root) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(AddError::NotEmpty(root.to_path_buf()));
            }
        }
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(e) => return Err(AddError::at(root, e)),
    }
    let mut begun = Begun::default();
    for (path, text) in files {
        if let Err(error) = begun.add(root, path, text) {
            begun.take_back();
            return Err(error);
        }
    }
    Ok(begun)
}

/// What was made, so that it can be taken back where the rest cannot be made.
#[derive(Debug, Default)]
#[must_use]
pub struct Begun {
    /// Files, and folders above them, in the order in which they were made.
    made: Vec<(PathBuf, bool)>,
}

impl Begun {
    fn add(&mut self, root: &Path, path: &str, text: &str) -> Result<PathBuf, AddError> {
        let target = root.join(path);
        if let Some(folder) = target.parent() {
            self.folders(folder)?;
        }
        let mut file = File::create_new(&target).map_err(|e| AddError::at(&target, e))?;
        self.made.push((target.clone(), false));
        // onto the disk: some systems tell only then that it is full
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        written.map_err(|e| AddError::at(&target, e))?;
        Ok(target)
    }

    fn folders(&mut self, folder: &Path) -> Result<(), AddError> {
        let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
        let mut above: Vec<&Path> = folder.ancestors().take_while(missing).collect();
        above.reverse();
        for folder in above {
            fs::create_dir(folder).map_err(|cause| AddError::System {
                path: folder.to_path_buf(),
                cause,
            })?;
            self.made.push((folder.to_path_buf(), true));
        }
        Ok(())
    }

    /// Removes all that was made; a folder in which somebody has put something meanwhile stays.
    pub fn take_back(self) {
        for (path, is_folder) in self.made.iter().rev() {
            let _ = match is_folder {
                true => fs::remove_dir(path),
                false => fs::remove_file(path),
            };
        }
    }
}
