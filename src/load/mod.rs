//! From the disk to files in memory. The only station, beside `write`, that touches the disk.

#![expect(clippy::disallowed_methods, reason = "this is where input comes in")]

pub mod git;
mod kind;
mod language;
pub mod signs;
pub mod yaml;

pub use kind::Kind;
pub(crate) use kind::{FOLDERS, each_kind};
pub use language::language;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Finding};
use crate::said::{Said, say};
use crate::source::{File, FileId, Files, Span, sha256};

/// Why a content folder could not be read.
#[derive(Debug)]
pub struct LoadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: Said,
    /// What to do.
    pub hint: Said,
}

const NO_FOLDER: Said = say!("name the folder that holds site.yaml with --content DIR");
const NO_FILE: Said = say!("take it out of the content folder, or put a file that can be read in its place");

impl LoadError {
    /// The file or folder, and why: one phrase without a full stop.
    pub fn said(&self) -> Said {
        say!(
            "cannot read {path}: {cause}",
            path = self.path.display(),
            cause = self.cause
        )
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().english())
    }
}

impl std::error::Error for LoadError {}

/// What a site has of its own beside its records, in place of what comes with the program.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Templates by name: `templates/answer.html` is `answer.html`.
    pub templates: Vec<(String, String)>,
    /// Files of the theme by their path below `theme/`.
    pub theme: Vec<(String, Vec<u8>)>,
    /// Files of editions by their path below the content folder.
    pub editions: Vec<(String, Vec<u8>)>,
    /// Files that sources came as, by their path below the content folder, each with the hashes that it may have: a text has
    /// that of its bytes, and that of its lines ended by a line feed alone.
    pub kept: Vec<(String, Vec<String>)>,
}

impl Look {
    /// Whether pages or papers are made with anything that does not come with the program.
    pub fn is_own(&self) -> bool {
        !self.templates.is_empty() || !self.theme.is_empty()
    }
}

/// Where a file of a content folder belongs that is no record.
pub(crate) struct LookPlace {
    folder: &'static str,
    name: String,
}

/// What a path below a content folder is, if it is part of the site's look or of an edition, or a file that is kept.
pub(crate) fn look_path(path: &str) -> Option<LookPlace> {
    let place = |folder, name: &str| {
        Some(LookPlace {
            folder,
            name: name.to_owned(),
        })
    };
    if let Some(name) = path.strip_prefix("templates/") {
        return place("templates", name);
    }
    if let Some(name) = path.strip_prefix("theme/") {
        return place("theme", name);
    }
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["sources", "files", _] => place("sources", path),
        ["inquiries", _, "editions", _, name] if !name.ends_with(".yaml") && !name.ends_with(".yml") => {
            place("inquiries", path)
        }
        _ => None,
    }
}

impl LookPlace {
    /// Puts the file in its place. A template that is not UTF-8 is read as far as it can be; the reader of a folder has
    /// refused it before.
    pub(crate) fn put(self, look: &mut Look, bytes: Vec<u8>) {
        if self.folder == "sources" {
            let mut hashes = vec![sha256(&bytes)];
            hashes.extend(is_text(&self.name).then(|| sha256(&one_ending(&bytes))));
            look.kept.push((self.name, hashes));
            return;
        }
        let bytes = match self.folder != "inquiries" && is_text(&self.name) {
            true => one_ending(&bytes),
            false => bytes,
        };
        match self.folder {
            "templates" => look
                .templates
                .push((self.name, String::from_utf8_lossy(&bytes).into_owned())),
            "theme" => look.theme.push((self.name, bytes)),
            _ => look.editions.push((self.name, bytes)),
        }
    }
}

/// Reads `templates/` and `theme/` of a content folder, the files of editions and those that are kept; any may be missing.
///
/// # Errors
///
/// Where a file cannot be read, or a template is not UTF-8.
pub fn look(content: &Path) -> Result<Look, LoadError> {
    let mut look = Look::default();
    for folder in ["templates", "theme", "inquiries", "sources"] {
        let root = content.join(folder);
        if !root.is_dir() {
            continue;
        }
        for entry in shown(WalkDir::new(&root), &RefCell::default()) {
            let failed = |path: &Path, cause: Said| LoadError {
                path: path.to_path_buf(),
                cause,
                hint: NO_FILE,
            };
            let entry = entry.map_err(|e| failed(e.path().unwrap_or(&root), Said::verbatim(e.to_string())))?;
            let path = entry.path();
            let Some(place) = look_path(&below(content, path)).filter(|_| entry.file_type().is_file()) else {
                continue;
            };
            let bytes = std::fs::read(path).map_err(|e| failed(path, Said::verbatim(e.to_string())))?;
            if folder == "templates" && std::str::from_utf8(&bytes).is_err() {
                return Err(failed(path, say!("it is not UTF-8")));
            }
            place.put(&mut look, bytes);
        }
    }
    Ok(look)
}

/// The content folder as the system names it: absolute, and free of links.
///
/// # Errors
///
/// Where there is no such folder.
#[cfg(feature = "serve")]
pub(crate) fn root(content: &Path) -> Result<PathBuf, LoadError> {
    content.canonicalize().map_err(|e| LoadError {
        path: content.to_path_buf(),
        cause: Said::verbatim(e.to_string()),
        hint: NO_FOLDER,
    })
}

/// A path below the content folder, with `/`.
fn below(content: &Path, path: &Path) -> String {
    let below = path.strip_prefix(content).unwrap_or(path);
    below.iter().map(|p| p.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// All of a walk but what has a hidden name: that is left out before anything is asked of it, since editors keep links
/// there that lead nowhere. In the order of the names.
///
/// A folder to which several links lead is entered through the first of them: links that fork and join again would else be
/// more ways than can be walked. The others are noted in `again`.
fn shown(walk: WalkDir, again: &RefCell<Vec<PathBuf>>) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    let hidden = |path: &Path| {
        let name = path.file_name();
        name.is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
    };
    let mut entered: BTreeSet<PathBuf> = BTreeSet::new();
    walk.follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| {
            if entry.depth() == 0 {
                return true;
            }
            if hidden(entry.path()) {
                return false;
            }
            if !entry.path_is_symlink() || !entry.file_type().is_dir() {
                return true;
            }
            let first = entry.path().canonicalize().is_ok_and(|real| entered.insert(real));
            if !first {
                again.borrow_mut().push(entry.path().to_path_buf());
            }
            first
        })
        .filter(move |entry| match entry {
            Ok(_) => true,
            Err(error) => error.depth() == 0 || !error.path().is_some_and(hidden),
        })
}

/// Whether a file that is no record is a text, whose ends of line version control may write in another way.
pub(crate) fn is_text(name: &str) -> bool {
    let ends = [".html", ".typ", ".css", ".js", ".svg", ".txt", ".csv", ".json"];
    ends.iter().any(|end| name.ends_with(end))
}

/// The same bytes with every line ended by a line feed alone.
pub(crate) fn one_ending(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\r' || rest.peek() != Some(&b'\n') {
            out.push(byte);
        }
    }
    out
}

/// What lies behind the links of a content folder, wherever that is: a build reads it, and must not replace it.
pub fn linked(content: &Path) -> Vec<PathBuf> {
    shown(WalkDir::new(content), &RefCell::default())
        .filter_map(Result::ok)
        .filter(|entry| entry.path_is_symlink())
        .filter_map(|entry| entry.path().canonicalize().ok())
        .collect()
}

/// The name of a record or a narrative, however its ending is spelt.
pub(crate) struct Ending<'n> {
    /// What stands before the ending.
    pub stem: &'n str,
    /// Whether it is that of a narrative.
    pub is_narrative: bool,
}

/// Takes the ending off a file's name, as `.yaml`, `.YAML`, `.yml` or `.yaml.txt`; `None` for any other.
pub(crate) fn ending(name: &str) -> Option<Ending<'_>> {
    let lower = name.to_ascii_lowercase();
    let lower = lower.strip_suffix(".txt").unwrap_or(&lower);
    let endings = [".yaml", ".yml", ".markdown", ".mdown", ".mkd", ".md"];
    let (n, stem) = endings
        .iter()
        .enumerate()
        .find_map(|(n, e)| Some((n, lower.strip_suffix(e)?)))?;
    Some(Ending {
        stem: &name[..stem.len()],
        is_narrative: n > 1,
    })
}

/// Whether Windows can have no file of a name, whatever its ending is (Microsoft, Naming Files, Paths, and Namespaces).
pub fn windows_refuses(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_lowercase();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|n| matches!(n, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"))
    };
    matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
        || name.ends_with(['.', ' '])
        || name.contains(|c: char| matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\') || c.is_control())
}

/// Whether a path below the content folder is a record or a narrative, or lies where one would lie.
pub(crate) fn is_record(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if parts.iter().any(|part| part.starts_with('.')) || matches!(parts[0], "templates" | "theme") {
        return false;
    }
    if ending(name).is_some() {
        return !path.eq_ignore_ascii_case("README.md");
    }
    // what editors and file managers leave is nobody's record
    let left = [".bak", ".orig", ".swp", ".tmp", "~", "#", "Thumbs.db", "desktop.ini"];
    let among = match parts.as_slice() {
        ["inquiries", _, _] => true,
        [folder, _] => FOLDERS.contains(folder),
        _ => false,
    };
    among && !left.iter().any(|end| name.ends_with(end))
}

/// The largest file that is read: a thousand times that of a long record.
pub const MAX_SIZE: u64 = 4_000_000;

/// Reads every `.yaml` and `.md` file below a folder, in the order of their paths, and what lies among them.
///
/// A file that is not UTF-8, or too large, comes marked as unreadable, with a finding.
///
/// # Errors
///
/// Where the folder, or a file that was listed in it, cannot be read.
pub fn files(content: &Path) -> Result<(Files, Vec<Finding>), LoadError> {
    let listed = listed(content)?;
    let read: Result<Vec<_>, LoadError> = listed
        .files
        .into_par_iter()
        .with_min_len(16)
        .map(|(name, path)| match start_of(&path, MAX_SIZE) {
            Ok(bytes) => Ok((name, bytes)),
            Err(e) => Err(LoadError {
                path,
                cause: Said::verbatim(e.to_string()),
                hint: NO_FILE,
            }),
        })
        .collect();
    let (files, mut findings) = decoded(read?);
    let mut tell = |code, message, help| {
        findings.push(Finding {
            code,
            message,
            labels: Vec::new(),
            help,
        });
    };
    for name in listed.folders {
        tell(
            Code::UnknownFile,
            say!(
                "`{name}` is a folder with the name of a file: no record is read from it",
                name
            ),
            say!("write the record as a file of this name, or rename the folder"),
        );
    }
    for name in listed.refused {
        tell(
            Code::BadId,
            say!(
                "`{name}` has a name that Windows refuses: not every editor can have this folder",
                name
            ),
            say!("rename it; no name may be aux, con, nul, prn, com1 or lpt1, hold `:` or end with a point"),
        );
    }
    for path in listed.again {
        tell(
            Code::UnknownFile,
            say!(
                "`{name}` leads to a folder that another link leads to: it is read once",
                name = below(content, &path)
            ),
            say!("take one of the links out"),
        );
    }
    Ok((files, findings))
}

/// What lies in a content folder, before any of it is opened.
#[derive(Default)]
struct Listed {
    /// Records, narratives and what lies among them, each by its path below the folder.
    files: Vec<(String, PathBuf)>,
    /// Folders that are called like files.
    folders: Vec<String>,
    /// Names that Windows refuses.
    refused: Vec<String>,
    /// Links to a folder to which another leads.
    again: Vec<PathBuf>,
}

fn listed(content: &Path) -> Result<Listed, LoadError> {
    let mut listed = Listed::default();
    let again = RefCell::default();
    for entry in shown(WalkDir::new(content), &again) {
        let entry = entry.map_err(|e| LoadError {
            path: e.path().unwrap_or(content).to_path_buf(),
            cause: e.io_error().map_or_else(
                || say!("a link that leads back to its own folder"),
                |e| Said::verbatim(e.to_string()),
            ),
            hint: if e.depth() == 0 { NO_FOLDER } else { NO_FILE },
        })?;
        let path = entry.path();
        let name = below(content, path);
        let is_dir = entry.file_type().is_dir();
        let own = entry.file_name().to_string_lossy();
        if entry.depth() > 0 && windows_refuses(&own) && (is_dir || !is_record(&name)) {
            listed.refused.push(name.clone());
        }
        if !is_record(&name) || is_dir && ending(&own).is_none() {
            continue;
        }
        if is_dir {
            listed.folders.push(name);
        } else if entry.file_type().is_file() {
            listed.files.push((name, path.to_path_buf()));
        } else {
            // reading from a pipe or a device may wait for ever
            return Err(LoadError {
                path: path.to_path_buf(),
                cause: say!("it is not a file"),
                hint: NO_FILE,
            });
        }
    }
    // byte order of the paths with `/`: the same on every system
    listed.files.sort();
    listed.folders.sort();
    listed.again = again.into_inner();
    Ok(listed)
}

/// The bytes of a file; of a larger one than `most`, one byte more, by which it is known.
fn start_of(path: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file that somebody names, as a spreadsheet; of a larger one than `most`, one byte more.
///
/// # Errors
///
/// Where it is no file, or cannot be read.
pub fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, LoadError> {
    let failed = |cause: Said| LoadError {
        path: path.to_path_buf(),
        cause,
        hint: say!("name a file that is there, and that you may read"),
    };
    let plain = |e: std::io::Error| {
        failed(Said::verbatim(
            e.to_string()
                .split(" (os error")
                .next()
                .unwrap_or_default()
                .to_lowercase(),
        ))
    };
    // reading from a pipe or a device may wait for ever
    if !std::fs::metadata(path).map_err(plain)?.is_file() {
        return Err(failed(say!("it is not a file")));
    }
    start_of(path, most).map_err(plain)
}

/// Bytes as texts, every line ended by a line feed alone: version control writes the ends of lines as a system likes them,
/// and the same records must give the same site. What is not UTF-8 comes marked as unreadable, with a finding.
pub(crate) fn decoded(read: Vec<(String, Vec<u8>)>) -> (Files, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut files = Vec::new();
    for (name, bytes) in read {
        let whole = Span {
            file: FileId(files.len() as u32),
            start: 0,
            end: 0,
        };
        if bytes.len() as u64 > MAX_SIZE {
            findings.push(Finding::at(
                Code::OverLimit,
                whole,
                say!(
                    "the file is larger than {most} MB, and is not read",
                    most = MAX_SIZE / 1_000_000
                ),
                say!("write what belongs to several records in files of their own"),
            ));
            files.push(File::unreadable(name, ""));
            continue;
        }
        let own = name.rsplit('/').next().unwrap_or_default();
        if ending(own).is_none() {
            // told by its name, whatever is in it
            files.push(File::unreadable(name, ""));
            continue;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
                let text = if text.contains("\r\n") {
                    text.replace("\r\n", "\n")
                } else {
                    text
                };
                files.push(File::new(name, text));
            }
            Err(e) => {
                let valid = e.utf8_error().valid_up_to();
                let bytes = e.into_bytes();
                let byte = bytes.get(valid).copied().unwrap_or_default();
                let told = match byte {
                    _ if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) => {
                        say!("it is UTF-16")
                    }
                    0xA0.. => say!(
                        "the byte {byte}, `{letter}` in Latin-1",
                        byte = format!("{byte:02X}"),
                        letter = char::from(byte)
                    ),
                    _ => say!("the byte {byte}", byte = format!("{byte:02X}")),
                };
                // each byte that is none is shown as U+FFFD, three bytes long; all before it stands as written
                let span = Span {
                    file: FileId(files.len() as u32),
                    start: valid as u32,
                    end: valid as u32 + 3,
                };
                let found = Finding::at(
                    Code::NotUtf8,
                    span,
                    say!("the file is not written in UTF-8"),
                    say!("save the file again with the encoding UTF-8"),
                );
                findings.push(found.saying(told));
                files.push(File::unreadable(name, String::from_utf8_lossy(&bytes)));
            }
        }
    }
    (Files::new(files), findings)
}
