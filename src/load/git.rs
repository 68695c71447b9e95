//! A content folder as it was in a commit, read from git's objects: no checkout, and nothing is written.

use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Look, decoded, is_record, look_path};
use crate::diagnostic::Finding;
use crate::source::Files;

/// The repository that a content folder lies in.
#[derive(Debug)]
pub struct Repository {
    root: PathBuf,
    /// The content folder below the root: empty, or with a `/` at its end.
    below: String,
}

/// Why git could not tell what was asked.
#[derive(Debug)]
pub struct GitError {
    /// What happened.
    pub message: String,
    /// What to type.
    pub hint: Option<String>,
}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for GitError {}

fn error(message: impl Into<String>, hint: impl Into<Option<String>>) -> GitError {
    GitError {
        message: message.into(),
        hint: hint.into(),
    }
}

/// A commit, by its full id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit(String);

impl Commit {
    /// The beginning of its id, as people quote it.
    pub fn short(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }
}

impl Repository {
    /// The repository around a content folder.
    ///
    /// # Errors
    ///
    /// Where git is not installed, or the folder is in no repository.
    pub fn around(content: &Path) -> Result<Self, GitError> {
        let told = |what: &str| -> Result<String, GitError> {
            let output = git(content).args(["rev-parse", what]).output().map_err(not_installed)?;
            if !output.status.success() {
                return Err(error(
                    format!("{} is in no git repository", content.display()),
                    "a difference is between two commits, or a commit and the folder; `git init` begins a history"
                        .to_owned(),
                ));
            }
            Ok(String::from_utf8_lossy(&output.stdout)
                .trim_end_matches(['\n', '\r'])
                .to_owned())
        };
        Ok(Repository {
            root: PathBuf::from(told("--show-toplevel")?),
            below: told("--show-prefix")?,
        })
    }

    /// The commit that a revision names; a name is never taken for an option.
    ///
    /// # Errors
    ///
    /// Where there is none, with the command that fetches what a shallow clone lacks.
    pub fn commit(&self, revision: &str) -> Result<Commit, GitError> {
        let wanted = format!("{revision}^{{commit}}");
        let told = self.tell(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?;
        told.map(Commit).ok_or_else(|| {
            let hint = if self.is_shallow() {
                match revision.strip_prefix("origin/").filter(|b| !b.contains(['~', '^', '@'])) {
                    Some(branch) => format!(
                        "this clone is shallow; `git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}` fetches it"
                    ),
                    None => "this clone is shallow; `git fetch --unshallow` fetches the rest of the history".to_owned(),
                }
            } else {
                "`git log --oneline` and `git branch --all` list what there is".to_owned()
            };
            error(format!("there is no revision `{revision}`"), hint)
        })
    }

    /// The commit at which two histories part.
    ///
    /// # Errors
    ///
    /// Where they have none in common, as far as this clone knows.
    pub fn merge_base(&self, a: &Commit, b: &Commit) -> Result<Commit, GitError> {
        self.tell(&["merge-base", &a.0, &b.0])?.map(Commit).ok_or_else(|| {
            error(
                format!("{} and {} have no commit in common", a.short(), b.short()),
                self.is_shallow().then(|| {
                    "this clone is shallow; `git fetch --unshallow` fetches the rest of the history".to_owned()
                }),
            )
        })
    }

    /// The content folder of a commit: its records with what is wrong in how they are encoded, and its own look.
    /// A commit without the folder has no files.
    ///
    /// # Errors
    ///
    /// Where git cannot read an object.
    pub fn content(&self, commit: &Commit) -> Result<(Files, Vec<Finding>, Look), GitError> {
        let mut records = Vec::new();
        let mut look = Look::default();
        for (path, bytes) in self.blobs(commit)? {
            if let Some(place) = look_path(&path) {
                place.put(&mut look, bytes);
            } else if is_record(&path) {
                records.push((path, bytes));
            }
        }
        records.sort();
        let (files, findings) = decoded(records);
        Ok((files, findings, look))
    }

    /// Every file of the content folder, by its path below it.
    fn blobs(&self, commit: &Commit) -> Result<Vec<(String, Vec<u8>)>, GitError> {
        let mut list = git(&self.root);
        list.args(["ls-tree", "-r", "-z", "--full-tree", &commit.0]);
        if !self.below.is_empty() {
            list.arg("--").arg(&self.below);
        }
        let listed = list.output().map_err(not_installed)?;
        if !listed.status.success() {
            return Err(failed("ls-tree", &listed.stderr));
        }
        // mode SP type SP id TAB path NUL; links and other repositories are no records
        let entries: Vec<(String, String)> = listed
            .stdout
            .split(|b| *b == 0)
            .filter_map(|entry| {
                let entry = std::str::from_utf8(entry).ok()?;
                let (head, path) = entry.split_once('\t')?;
                let mut head = head.split(' ');
                let (mode, kind, id) = (head.next()?, head.next()?, head.next()?);
                let below = path.strip_prefix(&self.below)?;
                (kind == "blob" && mode != "120000").then(|| (id.to_owned(), below.to_owned()))
            })
            .filter(|(_, path)| is_record(path) || look_path(path).is_some())
            .collect();
        let mut child = git(&self.root)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(not_installed)?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else {
            return Err(error("git gives no answer", None));
        };
        let ids: String = entries.iter().map(|(id, _)| format!("{id}\n")).collect();
        // asked from a thread of its own: git answers before it has read all, and the pipes hold little
        let asking = std::thread::spawn(move || stdin.write_all(ids.as_bytes()));
        let mut answers = BufReader::new(stdout);
        let mut blobs = Vec::with_capacity(entries.len());
        for (id, path) in entries {
            let bytes = blob(&mut answers).ok_or_else(|| {
                error(
                    format!("git cannot read the object {id} of `{path}`"),
                    "`git fsck` tells what the repository lacks, `git fetch --refetch` fetches it again".to_owned(),
                )
            })?;
            blobs.push((path, bytes));
        }
        // a thread that panicked or a pipe that broke has been told by the objects that are missing
        let _ = asking.join();
        let _ = child.wait();
        Ok(blobs)
    }

    fn is_shallow(&self) -> bool {
        matches!(self.tell(&["rev-parse", "--is-shallow-repository"]), Ok(Some(told)) if told == "true")
    }

    /// What git prints; `None` where it exits with an error.
    fn tell(&self, arguments: &[&str]) -> Result<Option<String>, GitError> {
        let output = git(&self.root).args(arguments).output().map_err(not_installed)?;
        let told = String::from_utf8_lossy(&output.stdout).trim_end().to_owned();
        Ok(output.status.success().then_some(told))
    }
}

/// One object from `cat-file --batch`: `id SP type SP size LF bytes LF`.
fn blob(from: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut head = String::new();
    from.read_line(&mut head).ok()?;
    let size: usize = head.trim_end().rsplit(' ').next()?.parse().ok()?;
    let mut bytes = vec![0; size];
    from.read_exact(&mut bytes).ok()?;
    let mut end = [0];
    from.read_exact(&mut end).ok()?;
    Some(bytes)
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    // only reads, and says so: no index is refreshed, nobody is asked for a password
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
    git.arg("-C").arg(folder);
    git
}

fn not_installed(cause: std::io::Error) -> GitError {
    error(
        format!("git cannot be run: {cause}"),
        "install git; the program reads history through it".to_owned(),
    )
}

fn failed(what: &str, told: &[u8]) -> GitError {
    let told = String::from_utf8_lossy(told);
    error(format!("git {what} failed: {}", told.trim()), None)
}
