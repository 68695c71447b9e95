use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

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

    /// What the user can do about it.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            AddError::Exists(_) => Some("open that file, or choose another id"),
            AddError::NotEmpty(_) => Some("name a folder that is not there yet, or is empty"),
            AddError::System { .. } => None,
        }
    }
}

impl fmt::Display for AddError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AddError::Exists(path) => write!(f, "{} is there already, and was left as it is", path.display()),
            AddError::NotEmpty(path) => write!(f, "{} has files in it, and was left as it is", path.display()),
            AddError::System { path, cause } => write!(f, "cannot write {}: {cause}", path.display()),
        }
    }
}

impl std::error::Error for AddError {}

/// Writes one new file below a folder, with the folders on its way; `path` has `/`.
///
/// # Errors
///
/// Where there is a file of this name, which then is as it was, or the system fails.
pub fn add(root: &Path, path: &str, text: &str) -> Result<PathBuf, AddError> {
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|e| AddError::System {
            path: folder.to_path_buf(),
            cause: e,
        })?;
    }
    let mut file = File::create_new(&target).map_err(|e| AddError::at(&target, e))?;
    file.write_all(text.as_bytes()).map_err(|e| AddError::at(&target, e))?;
    Ok(target)
}

/// Writes the files of a new site into a folder that is missing or empty; paths have `/`.
///
/// # Errors
///
/// Where the folder has anything in it, which then is as it was, or the system fails.
pub fn begin(root: &Path, files: &[(String, String)]) -> Result<(), AddError> {
    match fs::read_dir(root) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(AddError::NotEmpty(root.to_path_buf()));
            }
        }
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(e) => return Err(AddError::at(root, e)),
    }
    for (path, text) in files {
        add(root, path, text)?;
    }
    Ok(())
}
