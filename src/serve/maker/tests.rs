#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test writes the files that are read"
)]

use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::*;
use crate::bundle::Bundle;

/// What happens to a folder, and how often it may happen in any order.
const CHANGES: [fn(&Path); 8] = [
    |content| replace(content, "districts/merefen.yaml", "name: Merefen", "name: Seaward"),
    |content| replace(content, "districts/merefen.yaml", "name: Seaward", "name: Merefen"),
    // no site can be made of it
    |content| replace(content, "districts/alder.yaml", "name: ", "nmae: "),
    |content| replace(content, "districts/alder.yaml", "nmae: ", "name: "),
    |content| {
        // one that is there, or is not
        let path = content.join("districts/lowland.yaml");
        if fs::remove_file(&path).is_err() {
            fs::write(path, "name: Lowland\n").unwrap();
        }
    },
    |content| replace(content, "site.yaml", "known_by: ", "known_by:  "),
    |content| {
        let folder = content.join("theme/paper");
        fs::create_dir_all(&folder).unwrap();
        fs::copy("theme/paper/inter-italic.ttf", folder.join("inter-regular.ttf")).unwrap();
    },
    |content| drop(fs::remove_dir_all(content.join("theme"))),
];

fn replace(content: &Path, file: &str, from: &str, to: &str) {
    let path = content.join(file);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// A copy of the invented site.
fn site() -> TempDir {
    let (from, to) = (Path::new("tests/fixtures/halvenia"), tempfile::tempdir().unwrap());
    for entry in WalkDir::new(from).into_iter().map(Result::unwrap) {
        let copy = to.path().join(entry.path().strip_prefix(from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(copy).unwrap(),
            false => drop(fs::copy(entry.path(), copy).unwrap()),
        }
    }
    // the address of one question begins as that of the other
    let inquiry = to.path().join("inquiries/alike/inquiry.yaml");
    let question =
        |id: &str| format!("  - {{ id: {id}, summary: Alike, kind: coverage, programme: energy-advice, unit: fte }}\n");
    let head = "title: Alike\ntype: letter\nas_of: \"2023-12-31\"\nknown_by: \"2024-02-28\"\nquestions:\n";
    fs::create_dir(inquiry.parent().unwrap()).unwrap();
    fs::write(
        inquiry,
        [
            head,
            &question("how-many"),
            &question("how-many-left"),
            &question("how-many-2"),
        ]
        .concat(),
    )
    .unwrap();
    to
}

/// The site of a folder as a build makes it; `None` where none can be.
fn clean(content: &Path) -> Option<Bundle> {
    let (files, findings, look) = read(content).unwrap();
    let read = site::checked(files, findings);
    let model = read.model.as_ref().filter(|_| !diagnostic::any_error(&read.findings))?;
    site::make(model, &read.files, &look, options(), &()).ok()
}

/// What is answered at the path of each file of a site, and at no other.
fn is_shown(shown: &Shown, site: &Bundle) -> Result<(), TestCaseError> {
    let open = shown.site.as_ref().unwrap();
    let get = |path: &str| open.ask(path).blocking_recv().unwrap().unwrap();
    // a hidden file tells the next build what it may keep, and a preview has no next build
    for (path, bytes) in site.iter().filter(|(path, _)| !path.starts_with('.')) {
        prop_assert!(get(path).as_deref() == Some(bytes), "{}", path);
    }
    let later = ["a-o-2.html", "a-z-gone.js", "canton-offices/merefen-2.html"];
    for path in later {
        prop_assert_eq!(get(path), None, "{}", path);
    }
    for path in [
        "gone.html",
        "data/gone.csv",
        "data/statements.gone",
        "en",
        "en/",
        "",
        "../index.html",
    ] {
        prop_assert_eq!(get(path), None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, ..ProptestConfig::default() })]

    /// Whatever was changed before, what is shown is what a build of the folder makes, or of the last records that gave a site.
    #[test]
    fn what_is_shown_is_a_clean_build(changes in prop::collection::vec(0..CHANGES.len(), 1..4)) {
        let folder = site();
        let content = folder.path();
        let mut maker = Maker::new(content.to_path_buf(), Clocks::default(), Language::En);
        let mut last = None;
        for change in std::iter::once(None).chain(changes.into_iter().map(Some)) {
            if let Some(change) = change {
                CHANGES[change](content);
            }
            let (attempt, shown) = maker.make();
            let clean = clean(content);
            prop_assert_eq!(attempt.made, clean.is_some());
            last = clean.or(last);
            if let Some(last) = &last {
                is_shown(&shown, last)?;
            }
            prop_assert!(maker.is_current());
        }
    }
}

#[test]
fn a_folder_that_has_changed_since_is_not_current() {
    let folder = site();
    let content = folder.path();
    let mut maker = Maker::new(content.to_path_buf(), Clocks::default(), Language::En);
    assert!(!maker.is_current());
    maker.make();
    assert!(maker.is_current());
    for change in &CHANGES[..2] {
        change(content);
        assert!(!maker.is_current());
        maker.make();
        assert!(maker.is_current());
    }
    fs::create_dir(content.join("templates")).unwrap();
    fs::write(content.join("templates/own.html"), "").unwrap();
    assert!(!maker.is_current());
    maker.make();
    fs::remove_dir_all(content.join("templates")).unwrap();
    assert!(!maker.is_current());
    fs::rename(content, content.with_extension("aside")).unwrap();
    assert!(!maker.is_current());
    fs::rename(content.with_extension("aside"), content).unwrap();
}
