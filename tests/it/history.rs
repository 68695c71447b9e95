//! What git tells: the same records in a commit and in the folder, wherever the program is started, and git's own reasons.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes files, and may fail"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const SITE: &[(&str, &str)] = &[
    (
        "site.yaml",
        "title: Title\nlanguage: en\npublisher: { name: Publisher }\nas_of: \"2020-06-30\"\nknown_by: \"2020-06-30\"\n\
         nouns: { district: { en: { one: district, many: districts } } }\n",
    ),
    ("programmes/p.yaml", "name: Programme\nunit: persons\n"),
    ("districts/d.yaml", DISTRICT),
    (
        "sources/s.yaml",
        "title: Source\ntype: paper\npublished: \"2020-06-30\"\n",
    ),
    (
        "inquiries/q/inquiry.yaml",
        "title: Inquiry\ntype: letter\nas_of: \"2020-06-30\"\nknown_by: \"2020-06-30\"\nquestions:\n  \
         - { id: count, summary: How many?, kind: headcount, programme: p, unit: persons }\n",
    ),
    ("inquiries/q/count.md", "One line\\\nand another.\n\n- an item\n"),
];

const DISTRICT: &str = "name: District\nposts:\n  - programme: p\n    statements:\n      \
                        - { value: 2, unit: persons, at: \"2020-06-30\", basis: observed, source: s }\n";

/// A repository with a content folder, in a folder of its own.
struct Repository(TempDir);

impl Repository {
    fn new() -> Repository {
        let repository = Repository(tempfile::tempdir().unwrap());
        repository.git(&["init", "-q", "-b", "main"]);
        for (path, text) in SITE {
            repository.write(&format!("content/{path}"), text);
        }
        repository
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(self.path(), arguments)
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "a change"]);
    }

    fn run(&self, arguments: &[&str]) -> Told {
        run(self.path(), arguments, &[])
    }
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut git = Command::new("git");
    git.current_dir(folder)
        .args(["-c", "protocol.file.allow=always"])
        .args(arguments);
    for name in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{name}_NAME"), "role")
            .env(format!("GIT_{name}_EMAIL"), "role@example.org");
    }
    let output = git.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {told}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// What the program said, and how it ended.
struct Told {
    code: i32,
    out: String,
    error: String,
}

fn run(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Told {
    let mut program = assert_cmd::Command::from_std(crate::program());
    let output = program
        .current_dir(folder)
        .args(arguments)
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    Told {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        error: String::from_utf8(output.stderr).unwrap(),
    }
}

const NOTHING: &str = "No difference";

fn is_clean(repository: &Repository, what: &str) {
    let told = repository.run(&["diff"]);
    assert!(
        told.code == 0 && told.out.starts_with(NOTHING),
        "{what}: {}{}",
        told.out,
        told.error
    );
}

/// A hook is told by variables where its repository is; a content folder elsewhere has its own.
#[test]
fn the_variables_of_a_hook_change_nothing() {
    let repository = Repository::new();
    repository.write(
        "content/programmes/p.yaml",
        "name: Programme\nunit: persons\nnosuch: x\n",
    );
    repository.commit();
    let (tree, other) = (repository.path().join("tree"), Repository::new());
    repository.git(&["worktree", "add", "-q", "tree", "-b", "mine"]);
    other.commit();
    let (of_git, of_other) = (
        repository.git(&["rev-parse", "--absolute-git-dir"]),
        other.git(&["rev-parse", "--absolute-git-dir"]),
    );
    let of_tree = git(&tree, &["rev-parse", "--absolute-git-dir"]);
    for folder in [repository.path(), &tree] {
        for set in [&of_git, &of_other, &of_tree] {
            let index = format!("{set}/index");
            let hook = [
                ("GIT_DIR", set.as_str()),
                ("GIT_INDEX_FILE", &index),
                ("GIT_PREFIX", "content/"),
                ("GIT_WORK_TREE", "."),
                ("GIT_OBJECT_DIRECTORY", "/nowhere"),
                ("GIT_COMMON_DIR", set),
            ];
            // the mistake is as old as the commit
            let told = run(folder, &["check", "--changed", "HEAD"], &hook);
            assert_eq!(told.code, 0, "{}{}", told.out, told.error);
        }
    }
}

#[cfg(unix)]
#[test]
fn links_lead_to_the_same_records_in_a_commit_and_in_the_folder() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("e.yaml"), "name: Elsewhere\n").unwrap();
    // each puts the district somewhere else and a link in its place
    type Laid<'l> = (&'l str, Box<dyn Fn(&Path) + 'l>);
    let district = |root: &Path, to: &str| {
        let to = root.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(root.join("content/districts/d.yaml"), to).unwrap();
    };
    let absolute = outside.path().to_path_buf();
    let ways: Vec<Laid> = vec![
        (
            "a file",
            Box::new(|root| {
                district(root, "shared/x.yaml");
                symlink("../../shared/x.yaml", root.join("content/districts/d.yaml")).unwrap();
            }),
        ),
        (
            "a folder",
            Box::new(|root| {
                district(root, "shared/d.yaml");
                fs::remove_dir(root.join("content/districts")).unwrap();
                symlink("../shared", root.join("content/districts")).unwrap();
            }),
        ),
        (
            "a link to a link in a linked folder",
            Box::new(|root| {
                district(root, "deep/er/x.yaml");
                symlink("deep", root.join("alias")).unwrap();
                symlink("er/x.yaml", root.join("deep/y.yaml")).unwrap();
                symlink("../../alias/y.yaml", root.join("content/districts/d.yaml")).unwrap();
            }),
        ),
        (
            "an absolute link into the repository",
            Box::new(|root| {
                district(root, "shared/x.yaml");
                let root = root.canonicalize().unwrap();
                symlink(root.join("shared/x.yaml"), root.join("content/districts/d.yaml")).unwrap();
            }),
        ),
        (
            "a file outside",
            Box::new(|root| {
                symlink(absolute.join("e.yaml"), root.join("content/districts/e.yaml")).unwrap();
            }),
        ),
        (
            "a folder outside",
            Box::new(|root| {
                symlink(&absolute, root.join("content/events")).unwrap();
                fs::remove_file(root.join("content/events")).unwrap();
                symlink(&absolute, root.join("content/pages")).unwrap();
            }),
        ),
        (
            "a link that is no record",
            Box::new(|root| {
                symlink("nowhere", root.join("content/.#lock")).unwrap();
            }),
        ),
    ];
    for (what, lay) in &ways {
        let repository = Repository::new();
        lay(repository.path());
        repository.commit();
        is_clean(&repository, what);
    }
    // and what is behind a link is told as old or new as it is
    let repository = Repository::new();
    ways[0].1(repository.path());
    repository.commit();
    repository.write("shared/x.yaml", &DISTRICT.replace("value: 2", "value: 5"));
    assert!(repository.run(&["diff"]).out.contains("2 → 5"));
    repository.write("shared/x.yaml", &format!("{DISTRICT}nosuch: x\n"));
    repository.commit();
    let told = repository.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.error);
    let told = repository.run(&["check", "--changed", "HEAD~1"]);
    assert!(
        told.code == 1 && told.out.contains("districts/d.yaml:6:1"),
        "{}",
        told.out
    );
}

/// A submodule is a folder of the content on disk, and so it is in a commit.
#[test]
fn a_submodule_has_the_records_of_the_commit_that_it_is_at() {
    let (repository, module) = (Repository::new(), tempfile::tempdir().unwrap());
    git(module.path(), &["init", "-q", "-b", "main"]);
    fs::write(
        module.path().join("e.yaml"),
        "name: Event\nclassification: dissolution\n",
    )
    .unwrap();
    git(module.path(), &["add", "-A"]);
    git(module.path(), &["commit", "-q", "-m", "an event with a mistake"]);
    repository.git(&[
        "submodule",
        "--quiet",
        "add",
        module.path().to_str().unwrap(),
        "content/events",
    ]);
    repository.commit();
    let told = repository.run(&["check"]);
    assert_eq!(told.code, 1);
    let told = repository.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.error);
    // the content may also be all of a submodule
    let inside = repository.path().join("content/events");
    for (path, text) in SITE {
        let path = inside.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::remove_file(inside.join("e.yaml")).unwrap();
    git(&inside, &["add", "-A"]);
    git(&inside, &["commit", "-q", "-m", "a site"]);
    let told = run(&inside, &["diff", "--content", "."], &[]);
    assert!(told.out.starts_with(NOTHING), "{}{}", told.out, told.error);
}

#[test]
fn an_old_mistake_in_a_file_that_was_renamed_is_old() {
    let repository = Repository::new();
    let wrong = format!("{DISTRICT}nosuch: x\n");
    repository.write("content/districts/d.yaml", &wrong);
    repository.commit();
    fs::remove_file(repository.path().join("content/districts/d.yaml")).unwrap();
    repository.write(
        "content/districts/e.yaml",
        &wrong.replace("name: District", "name: Another"),
    );
    let told = repository.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.error);
    // another file, with a mistake of its own
    repository.write("content/districts/f.yaml", "name: New\nnosuch: x\n");
    let told = repository.run(&["check", "--changed", "HEAD"]);
    assert!(
        told.code == 1 && told.out.contains("districts/f.yaml:2:1"),
        "{}",
        told.out
    );
    assert!(!told.out.contains("e.yaml"), "{}", told.out);
}

#[test]
fn names_that_are_not_ascii_are_the_same_in_a_commit() {
    let repository = Repository::new();
    let folder = repository.path().join("ärenden och svar");
    fs::rename(repository.path().join("content"), &folder).unwrap();
    fs::write(folder.join("districts/ö.md"), "Nothing reads it.\n").unwrap();
    repository.commit();
    let told = repository.run(&["diff", "--content", "ärenden och svar"]);
    assert!(told.out.starts_with(NOTHING), "{}{}", told.out, told.error);
    let told = repository.run(&[
        "check",
        "--changed",
        "HEAD",
        "--strict",
        "--content",
        "ärenden och svar",
    ]);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.error);
}

/// The ends of lines are the system's; what was handed in and what is said of the records is not altered by them.
#[test]
fn a_checkout_with_other_ends_of_line_is_the_same_site() {
    let repository = Repository::new();
    let frozen = repository.run(&["paper", "q", "--freeze", "2020-06-30"]);
    assert_eq!(frozen.code, 0, "{}", frozen.error);
    repository.commit();
    let folder = tempfile::tempdir().unwrap();
    let windows = folder.path().join("windows");
    let from = repository.path().to_str().unwrap();
    git(
        folder.path(),
        &["clone", "-q", "-c", "core.autocrlf=true", from, "windows"],
    );
    let edition = "content/inquiries/q/editions/2020-06-30/q.html";
    assert!(
        fs::read(windows.join(edition))
            .unwrap()
            .windows(2)
            .any(|two| two == b"\r\n")
    );
    let built = |at: &Path| {
        let told = run(at, &["build", "--no-pdf"], &[]);
        assert_eq!(told.code, 0, "{}", told.error);
        let read = |path: &str| fs::read(at.join("output").join(path)).unwrap();
        let pages = [
            "inquiries/q.html",
            "inquiries/q/count.html",
            "inquiries/q/paper.html",
            "inquiries/q/editions/2020-06-30/q.html",
        ];
        pages.map(read)
    };
    assert!(built(repository.path()) == built(&windows));
    let told = run(&windows, &["diff"], &[]);
    assert!(told.out.starts_with(NOTHING), "{}", told.out);
    // of the same records, it is kept already
    let told = run(&windows, &["paper", "q", "--freeze", "2020-06-30"], &[]);
    assert!(
        told.code == 0 && told.error.contains("kept already, made of the same records"),
        "{}",
        told.error
    );
    // a change is one all the same
    let text = fs::read_to_string(windows.join(edition)).unwrap();
    fs::write(windows.join(edition), text.replacen("How many", "How few", 1)).unwrap();
    let told = run(&windows, &["check"], &[]);
    assert!(told.code == 1 && told.out.contains("edition-altered"), "{}", told.out);
}

#[test]
fn git_tells_its_own_reason_and_a_remedy_for_that_alone() {
    let repository = Repository::new();
    // nothing is committed
    let told = repository.run(&["diff"]);
    assert!(
        told.code != 0 && told.error.contains("no revision `HEAD`") && told.error.contains("git commit"),
        "{}",
        told.error
    );
    repository.commit();
    // of another user
    let other = [("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")];
    let told = run(repository.path(), &["diff"], &other);
    let remedy = "git config --global --add safe.directory";
    assert!(
        told.error.contains("dubious ownership") && told.error.contains(remedy),
        "{}",
        told.error
    );
    assert!(!told.error.contains("git init"), "{}", told.error);
    // in a bare repository
    repository.git(&["clone", "-q", "--bare", ".", "bare.git"]);
    let bare = repository.path().join("bare.git");
    for arguments in [&["diff", "HEAD", "HEAD"][..], &["diff", "--content", "."]] {
        let told = run(&bare, arguments, &[]);
        assert!(
            told.code != 0 && told.error.contains("bare repository") && !told.error.contains("git init"),
            "{}",
            told.error
        );
    }
    // in none
    let nowhere = tempfile::tempdir().unwrap();
    fs::create_dir(nowhere.path().join("content")).unwrap();
    let told = run(nowhere.path(), &["diff"], &[]);
    assert!(
        told.error.contains("in no git repository") && told.error.contains("git init"),
        "{}",
        told.error
    );
    // without a folder
    let told = run(repository.path(), &["diff", "--content", "gone"], &[]);
    assert!(
        told.error.contains("there is no folder gone") && told.error.contains("--content"),
        "{}",
        told.error
    );
    // with less history than is asked for
    repository.write("content/pages/a.md", "# A\n");
    repository.commit();
    let url = format!("file://{}", repository.path().display());
    let shallow = nowhere.path().join("shallow");
    git(nowhere.path(), &["clone", "-q", "--depth", "1", &url, "shallow"]);
    let told = run(&shallow, &["diff", "HEAD~1"], &[]);
    assert!(told.error.contains("git fetch --unshallow"), "{}", told.error);
    // with a broken object
    let blob = repository.git(&["rev-parse", "HEAD:content/pages/a.md"]);
    let file = repository
        .path()
        .join(format!(".git/objects/{}/{}", &blob[..2], &blob[2..]));
    fs::remove_file(file).unwrap();
    let told = repository.run(&["diff"]);
    assert!(
        told.code != 0 && told.error.contains("pages/a.md") && told.error.contains("git fsck"),
        "{}",
        told.error
    );
}
