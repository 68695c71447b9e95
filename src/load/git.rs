//! A content folder as it was in a commit, read from git's objects: no checkout, and nothing is written.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use walkdir::WalkDir;

use super::{Look, below, decoded, is_record, look_path, shown};
use crate::diagnostic::Finding;
use crate::said::{Said, say};
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
    pub message: Said,
    /// What to type.
    pub hint: Option<Said>,
}

impl fmt::Display for GitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.english())
    }
}

impl std::error::Error for GitError {}

fn error(message: Said, hint: impl Into<Option<Said>>) -> GitError {
    GitError {
        message,
        hint: hint.into(),
    }
}

fn fetch_the_rest() -> Said {
    say!("this clone is shallow; `git fetch --unshallow` fetches the rest of the history")
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
        if !content.is_dir() {
            let told = git(Path::new("."))
                .args(["rev-parse", "--show-toplevel"])
                .output()
                .map_err(not_installed)?;
            let hint = match is_bare(&reason(&told.stderr)) {
                true => no_files(),
                false => super::NO_FOLDER,
            };
            return Err(error(
                say!("there is no folder {folder}", folder = content.display()),
                hint,
            ));
        }
        let told = |what: &str| -> Result<String, GitError> {
            let output = git(content).args(["rev-parse", what]).output().map_err(not_installed)?;
            if !output.status.success() {
                return Err(unopened(content, &output.stderr));
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
            let hint = if !matches!(self.tell(&["rev-parse", "--verify", "--quiet", "HEAD"]), Ok(Some(_))) {
                say!("nothing is committed here yet; `git add` and `git commit` make the first revision")
            } else if self.is_shallow() {
                match revision.strip_prefix("origin/").filter(|b| !b.contains(['~', '^', '@'])) {
                    Some(branch) => say!(
                        "this clone is shallow; `git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}` fetches it",
                        branch,
                    ),
                    None => fetch_the_rest(),
                }
            } else {
                say!("`git log --oneline` and `git branch --all` list what there is")
            };
            error(say!("there is no revision `{revision}`", revision), hint)
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
                say!("{a} and {b} have no commit in common", a = a.short(), b = b.short()),
                self.is_shallow().then(fetch_the_rest),
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
        look.templates.sort();
        look.theme.sort();
        look.editions.sort();
        look.kept.sort();
        let (files, findings) = decoded(records);
        Ok((files, findings, look))
    }

    /// Every file of the content folder, by its path below it; links are followed, as they are in a folder on disk.
    fn blobs(&self, commit: &Commit) -> Result<Vec<(String, Vec<u8>)>, GitError> {
        let mut tree = Tree::default();
        tree.list(&self.root, "", &commit.0, &self.below)?;
        // a link may lead anywhere
        if tree.entries.values().any(|entry| entry.kind == Kind::Link) {
            tree = Tree::default();
            tree.list(&self.root, "", &commit.0, "")?;
        }
        let links: Vec<(&String, &Entry)> = tree.entries.iter().filter(|(_, e)| e.kind == Kind::Link).collect();
        let asked = links.iter().map(|(path, entry)| (path.as_str(), *entry));
        let targets = tree.read(asked)?;
        let paths = links.into_iter().map(|(path, _)| path.clone());
        let links: BTreeMap<String, String> = paths
            .zip(
                targets
                    .iter()
                    .map(|target| String::from_utf8_lossy(target).into_owned()),
            )
            .collect();
        let mut found = Vec::new();
        let mut outside = Vec::new();
        let follow = Follow {
            tree: &tree,
            links: &links,
            root: &self.root,
        };
        follow.folder(&self.below, "", &mut Vec::new(), &mut found, &mut outside)?;
        let bytes = tree.read(found.iter().map(|(_, path, entry)| (path.as_str(), *entry)))?;
        let names = found.into_iter().map(|(name, _, _)| name);
        Ok(names.zip(bytes).chain(outside).collect())
    }

    fn is_shallow(&self) -> bool {
        matches!(self.tell(&["rev-parse", "--is-shallow-repository"]), Ok(Some(told)) if told == "true")
    }

    /// What git prints; `None` where it says nothing and exits with an error.
    fn tell(&self, arguments: &[&str]) -> Result<Option<String>, GitError> {
        let output = git(&self.root).args(arguments).output().map_err(not_installed)?;
        if output.status.success() {
            return Ok(Some(String::from_utf8_lossy(&output.stdout).trim_end().to_owned()));
        }
        // that there is no such thing it says by its exit code alone
        match reason(&output.stderr) {
            reason if reason.is_empty() => Ok(None),
            reason => Err(error(
                say!("git {command} failed: {reason}", command = arguments[0], reason),
                None,
            )),
        }
    }
}

/// What an entry of a tree is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Link,
}

/// A file or a link of a commit.
struct Entry {
    kind: Kind,
    id: String,
    /// Which of the repositories has it.
    repository: usize,
}

/// Everything that a commit has, by its path from the root, what its submodules have among it.
#[derive(Default)]
struct Tree {
    entries: BTreeMap<String, Entry>,
    repositories: Vec<PathBuf>,
}

impl Tree {
    /// Adds what a commit of a repository has below a path; the repository itself is at `at`.
    fn list(&mut self, root: &Path, at: &str, commit: &str, below: &str) -> Result<(), GitError> {
        let mut list = git(root);
        list.args(["ls-tree", "-r", "-z", "--full-tree", commit]);
        if !below.is_empty() {
            list.arg("--").arg(below);
        }
        let listed = list.output().map_err(not_installed)?;
        if !listed.status.success() {
            return Err(failed("ls-tree", &listed.stderr));
        }
        let repository = self.repositories.len();
        self.repositories.push(root.to_path_buf());
        // mode SP type SP id TAB path NUL
        for entry in listed.stdout.split(|b| *b == 0) {
            // a name that is not UTF-8 is read as that of a file on disk
            let entry = String::from_utf8_lossy(entry);
            let Some((head, path)) = entry.split_once('\t') else {
                continue;
            };
            let mut head = head.split(' ');
            let (Some(mode), Some(kind), Some(id)) = (head.next(), head.next(), head.next()) else {
                continue;
            };
            let path = format!("{at}{path}");
            match (kind, mode) {
                ("blob", mode) => {
                    let kind = if mode == "120000" { Kind::Link } else { Kind::File };
                    let id = id.to_owned();
                    self.entries.insert(path, Entry { kind, id, repository });
                }
                // a submodule; one that is not checked out is an empty folder on disk too
                ("commit", _) if root.join(&path[at.len()..]).join(".git").exists() => {
                    let folder = root.join(&path[at.len()..]);
                    self.list(&folder, &format!("{path}/"), id, "")?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The bytes of these entries, in their order.
    fn read<'e>(&self, entries: impl Iterator<Item = (&'e str, &'e Entry)>) -> Result<Vec<Vec<u8>>, GitError> {
        let entries: Vec<(&str, &Entry)> = entries.collect();
        let mut all: Vec<Vec<u8>> = vec![Vec::new(); entries.len()];
        for (n, root) in self.repositories.iter().enumerate() {
            let of_it: Vec<usize> = (0..entries.len()).filter(|i| entries[*i].1.repository == n).collect();
            if of_it.is_empty() {
                continue;
            }
            let asked: Vec<(&str, &str)> = of_it
                .iter()
                .map(|i| (entries[*i].0, entries[*i].1.id.as_str()))
                .collect();
            for (i, bytes) in of_it.into_iter().zip(objects(root, &asked)?) {
                all[i] = bytes;
            }
        }
        Ok(all)
    }
}

/// Objects of one repository, each with the path that it is asked for.
fn objects(root: &Path, asked: &[(&str, &str)]) -> Result<Vec<Vec<u8>>, GitError> {
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(not_installed)?;
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(error(say!("git gives no answer"), None));
    };
    let ids: String = asked.iter().map(|(_, id)| format!("{id}\n")).collect();
    // asked from a thread of its own: git answers before it has read all, and the pipes hold little
    let asking = std::thread::spawn(move || stdin.write_all(ids.as_bytes()));
    let mut answers = BufReader::new(stdout);
    let mut blobs = Vec::with_capacity(asked.len());
    let mut missing = None;
    for (path, id) in asked {
        match blob(&mut answers) {
            Some(bytes) => blobs.push(bytes),
            None => {
                missing = Some(say!("git cannot read the object {id} of `{path}`", id, path));
                break;
            }
        }
    }
    drop(answers);
    // a thread that panicked or a pipe that broke has been told by the objects that are missing
    let _ = asking.join();
    let told = child
        .wait_with_output()
        .map(|output| reason(&output.stderr))
        .unwrap_or_default();
    match missing {
        None => Ok(blobs),
        Some(what) => Err(error(
            match told.is_empty() {
                true => what,
                false => what.and(": ", Said::verbatim(told)),
            },
            say!("`git fsck` tells what the repository lacks, `git fetch --refetch` fetches it again"),
        )),
    }
}

/// Follows the links of a commit.
struct Follow<'t> {
    tree: &'t Tree,
    links: &'t BTreeMap<String, String>,
    root: &'t Path,
}

/// A file that is wanted: its name below the content folder, its path in the repository, and the entry there.
type Wanted<'t> = (String, String, &'t Entry);

impl<'t> Follow<'t> {
    /// All files of a folder of the repository, by the names that they have below the content folder.
    fn folder(
        &self,
        folder: &str,
        named: &str,
        above: &mut Vec<String>,
        found: &mut Vec<Wanted<'t>>,
        outside: &mut Vec<(String, Vec<u8>)>,
    ) -> Result<(), GitError> {
        if above.iter().any(|open| open == folder) {
            return Err(error(
                say!("`{named}` is a link that leads back to its own folder", named),
                super::NO_FILE,
            ));
        }
        above.push(folder.to_owned());
        let from = self.tree.entries.range(folder.to_owned()..);
        for (path, entry) in from.take_while(|(path, _)| path.starts_with(folder)) {
            let name = format!("{named}{}", &path[folder.len()..]);
            if name.split('/').any(|part| part.starts_with('.')) {
                continue;
            }
            match entry.kind {
                Kind::File if is_wanted(&name) => found.push((name, path.clone(), entry)),
                Kind::File => {}
                Kind::Link => match self.target(path) {
                    Some(Target::Inside(to)) => match self.tree.entries.get(&to) {
                        Some(entry) if is_wanted(&name) => found.push((name, to, entry)),
                        Some(_) => {}
                        None => self.folder(&format!("{to}/"), &format!("{name}/"), above, found, outside)?,
                    },
                    // it has no history here: it was as it is
                    Some(Target::Outside(to)) => outside.extend(on_disk(&to, &name)),
                    None if is_wanted(&name) => {
                        return Err(error(
                            say!("`{name}` is a link that leads nowhere in that commit", name),
                            super::NO_FILE,
                        ));
                    }
                    None => {}
                },
            }
        }
        above.pop();
        Ok(())
    }

    /// Where a link leads in the end, each link on the way followed; `None` where that is nowhere.
    fn target(&self, link: &str) -> Option<Target> {
        /// As many as Linux follows (`path_resolution(7)`).
        const MOST: usize = 40;
        let mut wanted: Vec<String> = link.split('/').rev().map(str::to_owned).collect();
        let mut at: Vec<String> = Vec::new();
        let mut followed = 0;
        while let Some(part) = wanted.pop() {
            match part.as_str() {
                "" | "." => continue,
                ".." if at.is_empty() => {
                    let mut outside = self.root.parent()?.to_path_buf();
                    outside.extend(wanted.iter().rev());
                    return Some(Target::Outside(outside));
                }
                ".." => {
                    at.pop();
                    continue;
                }
                _ => at.push(part),
            }
            let Some(to) = self.links.get(&at.join("/")) else {
                continue;
            };
            followed += 1;
            if followed > MOST {
                return None;
            }
            at.pop();
            let mut to = to.as_str();
            if Path::new(to).is_absolute() {
                let Ok(inside) = Path::new(to).strip_prefix(self.root) else {
                    let mut outside = PathBuf::from(to);
                    outside.extend(wanted.iter().rev());
                    return Some(Target::Outside(outside));
                };
                at.clear();
                to = inside.to_str()?;
            }
            wanted.extend(to.split('/').rev().map(str::to_owned));
        }
        let path = at.join("/");
        let below = format!("{path}/");
        let mut inside = self.tree.entries.range(below.clone()..);
        let is_there =
            self.tree.entries.contains_key(&path) || inside.next().is_some_and(|(p, _)| p.starts_with(&below));
        is_there.then_some(Target::Inside(path))
    }
}

/// Where a link leads.
enum Target {
    /// A path in the repository.
    Inside(String),
    /// A file or a folder on disk.
    Outside(PathBuf),
}

/// Whether a file is read.
fn is_wanted(name: &str) -> bool {
    is_record(name) || look_path(name).is_some()
}

/// What a link leads to outside the repository, by the names that it has below the content folder.
fn on_disk(to: &Path, name: &str) -> Vec<(String, Vec<u8>)> {
    let again = RefCell::default();
    let files = shown(WalkDir::new(to), &again)
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let below = below(to, entry.path());
        let name = if below.is_empty() {
            name.to_owned()
        } else {
            format!("{name}/{below}")
        };
        (name, entry)
    });
    let wanted = named.filter(|(name, _)| is_wanted(name));
    wanted
        .filter_map(|(name, entry)| Some((name, std::fs::read(entry.path()).ok()?)))
        .collect()
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

/// The variables by which git tells its hooks where they are (`git rev-parse --local-env-vars`, but for those that hold
/// settings). A program that is told a folder looks for the repository of that folder.
const OF_A_HOOK: [&str; 14] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NAMESPACE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    for variable in OF_A_HOOK {
        git.env_remove(variable);
    }
    // only reads, and says so: no index is refreshed, nobody is asked for a password, and what it says can be told on
    git.env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C");
    git.arg("-C").arg(folder);
    git
}

/// Why no repository could be opened around a folder, with a remedy where one mends just that.
fn unopened(content: &Path, told: &[u8]) -> GitError {
    let folder = content.display();
    let reason = reason(told);
    let command = String::from_utf8_lossy(told);
    let command = command
        .lines()
        .map(str::trim)
        .find(|line| line.starts_with("git config "));
    if reason.starts_with("not a git repository") {
        error(
            say!("{folder} is in no git repository", folder),
            say!("a difference is between two commits, or a commit and the folder; `git init` begins a history"),
        )
    } else if is_bare(&reason) {
        error(
            say!(
                "{folder} is inside a bare repository, which has no folder of files",
                folder
            ),
            no_files(),
        )
    } else {
        error(
            say!(
                "git does not open the repository around {folder}: {reason}",
                folder,
                reason
            ),
            command.map(|command| say!("if you trust it: `{command}`", command)),
        )
    }
}

/// Whether git has told that it has no folder of files.
fn is_bare(reason: &str) -> bool {
    reason.contains("must be run in a work tree")
}

fn no_files() -> Said {
    say!(
        "a bare repository has no folder of files: run it in a clone, which `git clone` makes, or in a folder that \
         `git worktree add` makes"
    )
}

/// What git says went wrong, in one line.
fn reason(told: &[u8]) -> String {
    let told = String::from_utf8_lossy(told);
    let first = told
        .lines()
        .find_map(|line| line.strip_prefix("fatal: ").or_else(|| line.strip_prefix("error: ")));
    first
        .unwrap_or_else(|| told.lines().next().unwrap_or_default())
        .trim()
        .to_owned()
}

fn not_installed(cause: std::io::Error) -> GitError {
    error(
        say!("git cannot be run: {cause}", cause),
        say!("install git; the program reads history through it"),
    )
}

fn failed(what: &str, told: &[u8]) -> GitError {
    error(
        say!("git {command} failed: {reason}", command = what, reason = reason(told)),
        None,
    )
}
