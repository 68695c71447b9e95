//! The same content gives the same bytes: whatever the number of threads, the time zone, the language of the system,
//! the working directory and the order in which the files were made.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes files, and may fail"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::city;

/// What is different, where the content lies, and the variables that are set.
type Surrounding<'s> = (&'s str, &'s Path, &'s [(&'s str, &'s str)]);

/// Every file of a site with its bytes.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

#[test]
fn the_site_of_the_content_is_the_same_in_every_surrounding() {
    in_every_surrounding(Path::new("content"));
}

#[test]
fn a_large_site_is_the_same_in_every_surrounding() {
    let folder = tempfile::tempdir().unwrap();
    city::write(folder.path(), 150).unwrap();
    in_every_surrounding(folder.path());
}

fn in_every_surrounding(content: &Path) {
    let content = content.canonicalize().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let reversed = folder.path().join("reversed");
    copy_reversed(&content, &reversed);
    assert_eq!(tree(&content), tree(&reversed));

    let first = build(&content, &folder.path().join("first"), &[("RAYON_NUM_THREADS", "1")]);
    assert!(first.len() > 100, "{} files", first.len());
    let surroundings: [Surrounding; 5] = [
        ("two threads", &content, &[("RAYON_NUM_THREADS", "2")]),
        ("seven threads", &content, &[("RAYON_NUM_THREADS", "7")]),
        (
            "another time zone and language",
            &content,
            &[
                ("TZ", "Pacific/Kiritimati"),
                ("LANG", "tr_TR.UTF-8"),
                ("LC_ALL", "C"),
                ("COLUMNS", "40"),
            ],
        ),
        ("files made in the reverse order", &reversed, &[]),
        ("that, with seven threads", &reversed, &[("RAYON_NUM_THREADS", "7")]),
    ];
    for (n, (what, content, variables)) in surroundings.into_iter().enumerate() {
        let site = build(content, &folder.path().join(n.to_string()), variables);
        assert_same(&first, &site, what);
    }
}

/// Builds from a folder that is neither the content's nor the site's.
fn build(content: &Path, site: &Path, variables: &[(&str, &str)]) -> Tree {
    let elsewhere = tempfile::tempdir().unwrap();
    assert_cmd::Command::from_std(crate::program())
        .current_dir(elsewhere.path())
        .args(["build", "--content"])
        .arg(content)
        .arg("--output")
        .arg(site)
        .envs(variables.iter().copied())
        .assert()
        .success();
    tree(site)
}

/// Names the files that differ, rather than printing them.
fn assert_same(first: &Tree, other: &Tree, what: &str) {
    let paths: Vec<&PathBuf> = first.keys().chain(other.keys()).collect();
    let mut differ: Vec<&PathBuf> = paths.into_iter().filter(|p| first.get(*p) != other.get(*p)).collect();
    differ.dedup();
    assert!(differ.is_empty(), "{what}: {differ:?} differ");
}

fn tree(folder: &Path) -> Tree {
    files(folder)
        .into_iter()
        .map(|path| (path.strip_prefix(folder).unwrap().to_owned(), fs::read(path).unwrap()))
        .collect()
}

/// A copy whose files and folders came into being in the reverse order of their paths, so that the file system may
/// list them in another order.
fn copy_reversed(from: &Path, to: &Path) {
    for path in files(from).into_iter().rev() {
        let copy = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(path, copy).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|e| e.unwrap());
    all.filter(|e| e.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
