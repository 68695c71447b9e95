use std::collections::BTreeMap;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::process::{self, Command};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

use rustix::io::Errno;
use tempfile::TempDir;

use super::folder::EXCHANGES;
use super::*;

/// Every path below a folder: the text of a file, `None` for a folder.
type Tree = BTreeMap<String, Option<String>>;

fn bundle(files: &[(&str, &str)]) -> Bundle {
    let part = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    Bundle::from_parts(files.iter().map(part).collect()).unwrap()
}

fn tree(root: &Path) -> Tree {
    fn read(root: &Path, below: &str, tree: &mut Tree) {
        for entry in fs::read_dir(root.join(below)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                read(root, &format!("{path}/"), tree);
                tree.insert(path, None);
            } else if kind.is_symlink() {
                tree.insert(path, Some("link".into()));
            } else {
                tree.insert(path, Some(fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    let mut found = Tree::new();
    read(root, "", &mut found);
    found
}

/// What a folder holds that was made of these files.
fn site(files: &[(&str, &str)]) -> Tree {
    let mut made: Tree = files.iter().map(|(p, t)| ((*p).into(), Some((*t).into()))).collect();
    for (path, _) in files {
        for (i, _) in path.match_indices('/') {
            made.insert(path[..i].into(), None);
        }
    }
    made.insert(MARKER.into(), Some(MARKER_TEXT.into()));
    made
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

const OLD: &[(&str, &str)] = &[("index.html", "old"), ("gone/a.html", "a"), ("gone/deep/b.html", "b")];
const NEW: &[(&str, &str)] = &[("index.html", "new"), ("new/c.html", "c")];

/// A folder with an old site at `site`.
fn with_old_site() -> (TempDir, PathBuf) {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    write(&bundle(OLD), &output, &[]).unwrap();
    (temp, output)
}

fn with(change: impl FnOnce(&mut System)) -> System {
    let mut system = System::REAL;
    change(&mut system);
    system
}

fn no_space(_: &Folder) -> io::Result<()> {
    Err(Errno::NOSPC.into())
}

fn no_exchange(_: &Folder, _: &OsStr, _: &OsStr) -> io::Result<()> {
    Err(Errno::INVAL.into())
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

/// The id of a process that has ended.
fn dead_pid() -> u32 {
    let mut child = Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    child.id()
}

fn make_folder(path: &Path, files: &[(&str, &str)]) {
    fs::create_dir_all(path).unwrap();
    for (name, text) in files {
        fs::create_dir_all(path.join(name).parent().unwrap()).unwrap();
        fs::write(path.join(name), text).unwrap();
    }
}

#[test]
fn a_first_site() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    let files = [
        ("index.html", "1"),
        ("a/b/c/å ä.html", "22"),
        ("a/d", ""),
        ("e/f/g", "3"),
    ];
    let written = write(&bundle(&files), &output, &[]).unwrap();
    assert_eq!((written.files, written.bytes), (4, 4));
    assert_eq!((written.exchanged, written.left), (false, vec![]));
    assert_eq!(tree(&output), site(&files));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn a_new_site_for_an_old_one() {
    let (temp, output) = with_old_site();
    let written = write(&bundle(NEW), &output, &[]).unwrap();
    assert_eq!((written.exchanged, written.left), (EXCHANGES, vec![]));
    assert_eq!(tree(&output), site(NEW));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
#[cfg(not(feature = "by-path"))]
fn files_that_are_the_same_are_kept() {
    let (temp, output) = with_old_site();
    let data = |path: &str| fs::metadata(output.join(path)).unwrap();
    let before = data("gone/deep/b.html");
    let files = [
        ("index.html", "OLD"),
        ("gone/a.html", "longer"),
        ("gone/deep/b.html", "b"),
        ("gone/new.html", "b"),
    ];

    // a run that fails leaves the old site without a second name for its files
    let failing = with(|system| system.make_durable = no_space);
    write_with(&failing, &bundle(&files), &output, &[]).unwrap_err();
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(data("gone/deep/b.html").nlink(), 1);

    let written = write(&bundle(&files), &output, &[]).unwrap();
    assert_eq!((written.files, written.kept), (4, 1));
    assert_eq!(tree(&output), site(&files));
    let after = data("gone/deep/b.html");
    assert_eq!((after.ino(), after.nlink()), (before.ino(), 1));
    assert_eq!(after.modified().unwrap(), before.modified().unwrap());

    let written = write(&bundle(&files), &output, &[]).unwrap();
    assert_eq!((written.files, written.kept), (4, 4));
    assert_eq!(tree(&output), site(&files));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn files_that_somebody_has_changed_are_written_anew() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    let files = [
        ("a", "same"),
        ("b", "same"),
        ("c", "same"),
        ("d/e", "same"),
        ("f", "same"),
    ];
    write(&bundle(&files), &output, &[]).unwrap();
    let mode = fs::metadata(output.join("a")).unwrap().mode();
    fs::set_permissions(output.join("a"), fs::Permissions::from_mode(0o600)).unwrap();
    fs::hard_link(output.join("b"), temp.path().join("snapshot")).unwrap();
    fs::remove_file(output.join("c")).unwrap();
    symlink("b", output.join("c")).unwrap();
    fs::rename(output.join("d"), temp.path().join("d")).unwrap();
    symlink("../d", output.join("d")).unwrap();
    fs::write(output.join("f"), "SAME").unwrap();

    let written = write(&bundle(&files), &output, &[]).unwrap();
    assert_eq!((written.kept, written.left), (0, vec![]));
    assert_eq!(tree(&output), site(&files));
    for (path, _) in files {
        let data = fs::symlink_metadata(output.join(path)).unwrap();
        assert_eq!((data.mode(), data.nlink()), (mode, 1), "{path}");
    }
    assert_eq!(names(temp.path()), ["d", "site", "snapshot"]);
    assert_eq!(names(&temp.path().join("d")), ["e"]);
}

#[test]
fn an_empty_folder_is_taken() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    fs::create_dir(&output).unwrap();
    assert_eq!(write(&bundle(NEW), &output, &[]).unwrap().exchanged, EXCHANGES);
    assert_eq!(tree(&output), site(NEW));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn an_empty_bundle_is_a_site_too() {
    let (_temp, output) = with_old_site();
    write(&bundle(&[]), &output, &[]).unwrap();
    assert_eq!(tree(&output), site(&[]));
    write(&bundle(NEW), &output, &[]).unwrap();
    assert_eq!(tree(&output), site(NEW));
}

#[test]
fn parents_are_made_and_a_slash_at_the_end_means_nothing() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("a/b/../c/site/");
    write(&bundle(OLD), &output, &[]).unwrap();
    write(&bundle(NEW), &output, &[]).unwrap();
    assert_eq!(tree(&temp.path().join("a/c/site")), site(NEW));
}

#[test]
fn names_need_not_be_utf8() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join(OsStr::from_bytes(b"s\xffte"));
    write(&bundle(OLD), &output, &[]).unwrap();
    assert_eq!(write(&bundle(NEW), &output, &[]).unwrap().exchanged, EXCHANGES);
    assert_eq!(tree(&output), site(NEW));
    assert_eq!(names(temp.path()).len(), 1);
}

#[test]
fn many_files_in_one_folder_and_many_folders() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    let flat = (0..1000).map(|i| (format!("{i}.html"), format!("{i}").into_bytes()));
    let deep = (0..300).map(|i| (format!("d/{}/e{i}/f/g.html", i % 7), vec![b'x'; i * 100]));
    let parts: Vec<_> = flat.chain(deep).collect();
    write(&Bundle::from_parts(parts.clone()).unwrap(), &output, &[]).unwrap();
    for (path, bytes) in &parts {
        assert_eq!(fs::read(output.join(path)).unwrap(), *bytes, "{path}");
    }
    assert_eq!(tree(&output).len(), 1300 + 1 + 1 + 7 + 300 * 2);
    assert_eq!(write(&bundle(NEW), &output, &[]).unwrap().exchanged, EXCHANGES);
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn modes_are_those_of_the_umask() {
    let (temp, output) = with_old_site();
    fs::create_dir(temp.path().join("d")).unwrap();
    fs::write(temp.path().join("f"), "").unwrap();
    let mode = |path: &str| fs::metadata(temp.path().join(path)).unwrap().mode();
    assert_eq!(mode("site"), mode("d"));
    assert_eq!(mode("site/gone/deep"), mode("d"));
    assert_eq!(mode("site/gone/deep/b.html"), mode("f"));
    assert_eq!(fs::metadata(output.join(MARKER)).unwrap().mode(), mode("f"));
}

#[test]
fn the_parent_may_be_a_link() {
    let temp = TempDir::new().unwrap();
    fs::create_dir(temp.path().join("real")).unwrap();
    symlink("real", temp.path().join("link")).unwrap();
    write(&bundle(OLD), &temp.path().join("link/site"), &[]).unwrap();
    write(&bundle(NEW), &temp.path().join("link/site"), &[]).unwrap();
    assert_eq!(tree(&temp.path().join("real/site")), site(NEW));
}

#[test]
fn a_folder_of_others_is_refused() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    for files in [
        &[("letter.txt", "dear")][..],
        &[(".hidden", "")],
        &[("folder/x", "")],
        // a file of the marker's name that is not the marker
        &[(MARKER, "settings = mine")],
        &[(MARKER, "")],
    ] {
        make_folder(&output, files);
        let before = tree(temp.path());
        let error = write(&bundle(NEW), &output, &[]).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "cannot write to {}: it is not empty, and lagesbild did not make it",
                output.display()
            )
        );
        assert_eq!(
            error.hint().unwrap().english(),
            "choose another folder with --output, or empty it yourself"
        );
        assert_eq!(tree(temp.path()), before);
        assert!(matches!(examine(&output, &[]), Err(WriteError::Foreign(_))));
        fs::remove_dir_all(&output).unwrap();
    }
    fs::create_dir(&output).unwrap();
    symlink("elsewhere", output.join(MARKER)).unwrap();
    assert!(matches!(write(&bundle(NEW), &output, &[]), Err(WriteError::Foreign(_))));
}

#[test]
fn what_is_not_a_folder_is_refused() {
    let temp = TempDir::new().unwrap();
    let at = |name: &str| temp.path().join(name);
    fs::write(at("file"), "text").unwrap();
    fs::create_dir(at("folder")).unwrap();
    symlink("folder", at("link")).unwrap();
    symlink("nowhere", at("dangling")).unwrap();
    let before = tree(temp.path());

    let refused = |output: &Path| write(&bundle(NEW), output, &[]).unwrap_err();
    assert!(matches!(refused(&at("file")), WriteError::NotAFolder(_)));
    let error = refused(&at("link"));
    assert!(error.to_string().ends_with("link: it is a symbolic link"), "{error}");
    let folder = fs::canonicalize(at("folder")).unwrap();
    assert_eq!(
        error.hint().unwrap().english(),
        format!("give the folder itself: --output {}", folder.display())
    );
    assert!(matches!(refused(&at("link/")), WriteError::Link(..)));
    assert!(matches!(refused(&at("dangling")), WriteError::Link(..)));
    let error = refused(&at("file/site"));
    assert!(error.to_string().ends_with("file/site: not a directory"), "{error}");
    assert_eq!(tree(temp.path()), before);
}

#[test]
fn an_output_without_a_name_is_refused() {
    for output in ["/", "", ".", "..", "../..", "a/..", "//", "/."] {
        let error = write(&bundle(NEW), Path::new(output), &[]).unwrap_err();
        assert!(matches!(error, WriteError::NoName(_)), "{output}: {error}");
        assert!(error.hint().is_some());
        assert!(examine(Path::new(output), &[]).is_err());
    }
}

#[test]
fn the_content_and_what_holds_it_are_refused() {
    let temp = TempDir::new().unwrap();
    let at = |name: &str| temp.path().join(name);
    // made by the tool, and yet somebody put the content into it
    for output in ["site", "site/content"] {
        write(&bundle(NEW), &at(output), &[]).unwrap();
    }
    symlink("site/content", at("link")).unwrap();
    let before = tree(temp.path());
    for (output, content) in [
        ("site", "site"),
        ("site", "site/content"),
        ("site", "link"),
        ("site/content", "link"),
        ("./site/../site/", "site/content/../content"),
        ("new/../site", "site"),
    ] {
        let error = write(&bundle(NEW), &at(output), &[Path::new("/nowhere"), &at(content)]).unwrap_err();
        assert!(
            matches!(error, WriteError::Protected(..)),
            "{output} {content}: {error}"
        );
        assert!(error.to_string().contains("it would replace "), "{error}");
        let _ = fs::remove_dir(at("new"));
        assert_eq!(tree(temp.path()), before);
    }
    // beside the content is the user's choice; inside it the next run would read what this one has written
    write(&bundle(NEW), &at("sit"), &[&at("site")]).unwrap();
    fs::create_dir_all(at("site/content/there")).unwrap();
    let before = tree(temp.path());
    for output in [
        "site/content/new/site",
        "site/content/there",
        "site/content/new/../there",
        "link/new",
    ] {
        let error = write(&bundle(NEW), &at(output), &[&at("site/content")]).unwrap_err();
        assert!(matches!(error, WriteError::Inside(..)), "{output}: {error}");
        assert!(error.to_string().contains("it lies inside "), "{error}");
    }
    assert_eq!(tree(temp.path()), before);
}

#[test]
fn the_name_of_the_marker_is_taken() {
    let (_temp, output) = with_old_site();
    let error = write(&bundle(&[(MARKER, "mine")]), &output, &[]).unwrap_err();
    assert_eq!(error.to_string(), "cannot write .lagesbild: the name is the tool's own");
    assert_eq!(tree(&output), site(OLD));
    // elsewhere it is a name as any other
    write(&bundle(&[("a/.lagesbild", "mine")]), &output, &[]).unwrap();
    assert_eq!(tree(&output), site(&[("a/.lagesbild", "mine")]));
}

#[test]
fn an_error_while_writing_leaves_the_old_site_and_nothing_beside() {
    let (temp, output) = with_old_site();
    let long = "x".repeat(300);
    let error = write(&bundle(&[("a/b.html", ""), (&format!("a/{long}"), "")]), &output, &[]).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "cannot write {}/a/{long}: file name too long; the old site is untouched",
            output.display()
        )
    );
    let error = write(&bundle(&[(&format!("{long}/b"), "")]), &output, &[]).unwrap_err();
    assert!(error.to_string().starts_with("cannot write "), "{error}");
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);

    let fresh = temp.path().join("fresh");
    let error = write(&bundle(&[(&long, "")]), &fresh, &[]).unwrap_err();
    assert!(error.to_string().ends_with(": file name too long"), "{error}");
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn what_turns_out_to_be_no_site_leaves_the_old_one() {
    let (temp, output) = with_old_site();
    let fresh = || {
        let mut beside = names(temp.path()).into_iter();
        beside.find(|name| name.starts_with(".site.lagesbild-new-")).unwrap()
    };
    let error = write_made(&output, &[], |sink| {
        sink.take("index.html".into(), b"new".to_vec());
        // it went to the disk when it came
        assert!(temp.path().join(fresh()).join("index.html").exists());
        Err("a link leads nowhere")
    });
    assert!(
        matches!(error, Err(NotWritten::Unmade("a link leads nowhere"))),
        "{error:?}"
    );
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);
    // what could not be made is told before what could not be written
    let error = write_made(&output, &[], |sink| {
        sink.take("x".repeat(300), Vec::new());
        Err("two records want one path")
    });
    assert!(matches!(error, Err(NotWritten::Unmade(_))), "{error:?}");
    assert_eq!(tree(&output), site(OLD));
}

#[test]
fn an_old_site_that_somebody_removes_meanwhile_is_not_missed() {
    let (temp, output) = with_old_site();
    let written = write_made(&output, &[], |sink| {
        sink.take("index.html".into(), b"new".to_vec());
        fs::remove_dir_all(&output).unwrap();
        Ok::<(), ()>(())
    });
    assert!(!written.unwrap().exchanged);
    assert_eq!(tree(&output), site(&[("index.html", "new")]));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn files_come_from_many_threads_into_more_folders_than_are_held_open() {
    let (_temp, output) = with_old_site();
    let path = |n: usize| format!("d{}/e{}/{n}.html", n % 101, n % 3);
    let written = write_made(&output, &[], |sink| {
        thread::scope(|scope| {
            for first in 0..8 {
                scope.spawn(move || {
                    for n in (first..2000).step_by(8) {
                        sink.take(path(n), format!("{n}").repeat(2 * n).into_bytes());
                    }
                });
            }
        });
        Ok::<(), ()>(())
    })
    .unwrap();
    let files: Vec<(String, String)> = (0..2000).map(|n| (path(n), format!("{n}").repeat(2 * n))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    assert_eq!((written.files, written.kept), (2000, 0));
    assert_eq!(
        written.bytes,
        files.iter().map(|(_, text)| text.len() as u64).sum::<u64>()
    );
    assert_eq!(tree(&output), site(&files));
}

#[test]
fn what_an_early_call_meets_is_left_to_the_last() {
    static CALLS: AtomicU32 = AtomicU32::new(0);
    fn fails_at_first(_: &Folder) -> io::Result<()> {
        match CALLS.fetch_add(1, Ordering::SeqCst) {
            0 => Err(Errno::IO.into()),
            _ => Ok(()),
        }
    }
    let (temp, output) = with_old_site();
    let system = with(|system| system.make_durable = fails_at_first);
    let large = "x".repeat(9 << 20);
    let files = [("a", large.as_str()), ("b", "b")];
    write_with(&system, &bundle(&files), &output, &[]).unwrap();
    assert_eq!(CALLS.load(Ordering::SeqCst), 2);
    assert_eq!(tree(&output), site(&files));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn no_space_left_when_the_bytes_reach_the_disk() {
    let (temp, output) = with_old_site();
    let system = with(|system| system.make_durable = no_space);
    let error = write_with(&system, &bundle(&[("a", &"x".repeat(1500))]), &output, &[]).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "cannot store on the disk what was written for {}: no space left on device; the old site is untouched",
            output.display()
        )
    );
    assert!(
        error
            .hint()
            .unwrap()
            .english()
            .starts_with("the new site takes 2 kB beside the old one")
    );
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn an_exchange_that_fails_leaves_the_old_site() {
    let (temp, output) = with_old_site();
    let system = with(|system| system.exchange = |_, _, _| Err(Errno::BUSY.into()));
    let error = write_with(&system, &bundle(NEW), &output, &[]).unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with("cannot replace ") && text.ends_with("; the old site is untouched"),
        "{text}"
    );
    assert!(
        error
            .hint()
            .unwrap()
            .english()
            .starts_with("a mount point cannot be replaced")
    );
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn two_renames_where_there_is_no_exchange() {
    let (temp, output) = with_old_site();
    let system = with(|system| system.exchange = no_exchange);
    let written = write_with(&system, &bundle(NEW), &output, &[]).unwrap();
    assert_eq!((written.exchanged, written.left), (false, vec![]));
    assert_eq!(tree(&output), site(NEW));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn a_run_killed_between_two_renames_is_mended_first() {
    for pid in [dead_pid(), process::id()] {
        let (temp, output) = with_old_site();
        let at = |kind: &str| temp.path().join(format!(".site.lagesbild-{kind}-{pid}-7"));
        write(&bundle(NEW), &temp.path().join("other"), &[]).unwrap();
        let killed = || {
            fs::rename(&output, at("old")).unwrap();
            make_folder(&at("new"), &[(MARKER, MARKER_TEXT), ("index.html", "half")]);
        };
        // the old site is back although the run then fails
        killed();
        let failing = with(|system| system.make_durable = no_space);
        let error = write_with(&failing, &bundle(NEW), &output, &[]).unwrap_err();
        assert!(error.to_string().ends_with("the old site is untouched"), "{error}");
        assert_eq!(tree(&output), site(OLD));
        assert_eq!(names(temp.path()), ["other", "site"]);

        killed();
        assert_eq!(write(&bundle(NEW), &output, &[]).unwrap().exchanged, EXCHANGES);
        assert_eq!(tree(&output), site(NEW));
        assert_eq!(names(temp.path()), ["other", "site"]);
    }
}

#[test]
fn a_run_killed_after_the_second_rename_leaves_only_something_to_remove() {
    let (temp, output) = with_old_site();
    let aside = temp.path().join(format!(".site.lagesbild-old-{}-0", dead_pid()));
    make_folder(&aside, &[(MARKER, MARKER_TEXT), ("index.html", "older")]);
    let failing = with(|system| system.make_durable = no_space);
    write_with(&failing, &bundle(NEW), &output, &[]).unwrap_err();
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn a_file_put_into_an_empty_output_meanwhile_is_kept() {
    fn intrude(root: &Folder) -> io::Result<()> {
        let fresh = root.path()?;
        fs::write(fresh.parent().unwrap().join("site/letter.txt"), "dear")
    }
    for exchange in [
        Folder::exchange as fn(&Folder, &OsStr, &OsStr) -> io::Result<()>,
        no_exchange,
    ] {
        let temp = TempDir::new().unwrap();
        let output = temp.path().join("site");
        fs::create_dir(&output).unwrap();
        let system = with(|system| {
            system.make_durable = intrude;
            system.exchange = exchange;
        });
        let error = write_with(&system, &bundle(NEW), &output, &[]).unwrap_err();
        assert!(matches!(error, WriteError::Foreign(_)), "{error}");
        assert_eq!(fs::read_to_string(output.join("letter.txt")).unwrap(), "dear");
        assert_eq!(names(&output), ["letter.txt"]);
        assert_eq!(names(temp.path()), ["site"]);
    }
}

#[test]
fn what_killed_runs_left_is_removed_and_nothing_else() {
    let (temp, output) = with_old_site();
    let dead = dead_pid();
    let at = |name: &str| temp.path().join(name);
    let with_marker = [(MARKER, MARKER_TEXT), ("a/b/c.html", "x"), ("d.html", "")];

    make_folder(&at(&format!(".site.lagesbild-new-{dead}-0")), &with_marker);
    // killed before the marker, and while it was written
    make_folder(&at(&format!(".site.lagesbild-new-{dead}-1")), &[]);
    make_folder(&at(&format!(".site.lagesbild-new-{dead}-2")), &[(MARKER, "")]);
    make_folder(&at(&format!(".site.lagesbild-old-{dead}-3")), &with_marker);
    // a run before us that had our id
    make_folder(&at(&format!(".site.lagesbild-new-{}-999", process::id())), &with_marker);
    fs::write(at(".site.lagesbild-lock"), "").unwrap();
    let outside = at("outside");
    make_folder(&outside, &[("kept", "")]);
    let link = at(&format!(".site.lagesbild-new-{dead}-0/link"));
    symlink(&outside, link).unwrap();

    let mut living = Command::new("sleep").arg("60").spawn().unwrap();
    let kept = [
        // of a run that goes on
        format!(".site.lagesbild-new-{}-0", living.id()),
        // of another output
        format!(".sit.lagesbild-new-{dead}-0"),
        format!(".site2.lagesbild-new-{dead}-0"),
        format!(".site.lagesbild-new-1.lagesbild-new-{dead}-0"),
        // not our pattern
        format!(".site.lagesbild-new-{dead}"),
        format!(".site.lagesbild-new-{dead}-"),
        format!(".site.lagesbild-new-+{dead}-0"),
        format!(".site.lagesbild-new-{dead}-0x"),
        format!(".site.lagesbild-new-{dead}-0-0"),
        format!(".site.lagesbild-new--{dead}-0"),
        format!(".site.lagesbild-tmp-{dead}-0"),
        format!("site.lagesbild-new-{dead}-0"),
        ".site.lagesbild-new-99999999999-0".into(),
    ];
    for name in &kept {
        make_folder(&at(name), &with_marker);
    }
    // our name, and files without our marker
    let foreign = format!(".site.lagesbild-new-{dead}-20");
    make_folder(&at(&foreign), &[("letter.txt", "dear")]);
    // our name, and the marker is a folder
    let odd = format!(".site.lagesbild-new-{dead}-21");
    make_folder(&at(&odd), &[(".lagesbild/x", "")]);
    // our name, and not a folder
    let file = format!(".site.lagesbild-new-{dead}-22");
    fs::write(at(&file), "").unwrap();
    let link = format!(".site.lagesbild-new-{dead}-23");
    symlink(&output, at(&link)).unwrap();

    let mut expected: Vec<String> = kept.into_iter().chain([foreign, odd, file, link]).collect();
    expected.extend(["outside".into(), "site".into()]);
    expected.sort();
    let mut before = tree(temp.path());
    let written = write(&bundle(OLD), &output, &[]);
    living.kill().unwrap();
    living.wait().unwrap();
    assert!(written.unwrap().left.is_empty());
    assert_eq!(names(temp.path()), expected);
    let after = tree(temp.path());
    before.retain(|path, _| expected.iter().any(|name| path.split('/').next() == Some(name)));
    assert_eq!(after, before);
}

#[test]
fn a_second_run_waits_and_at_last_gives_up() {
    let (temp, output) = with_old_site();
    let place = Place::open(&output).unwrap();
    let lock = Lock::take(&place, 0).unwrap();
    assert!(lock.is_held());
    let impatient = with(|system| system.patience = 2);
    let error = write_with(&impatient, &bundle(NEW), &output, &[]).unwrap_err();
    assert!(
        error.to_string().ends_with("site: another run is writing to it"),
        "{error}"
    );
    assert!(error.hint().is_some());
    assert_eq!(tree(&output), site(OLD));
    // another output in the same folder is free
    write_with(&impatient, &bundle(NEW), &temp.path().join("site2"), &[]).unwrap();

    let waiting = thread::scope(|scope| {
        let second = scope.spawn(|| write(&bundle(NEW), &output, &[]));
        thread::sleep(std::time::Duration::from_millis(100));
        assert!(!second.is_finished());
        drop(lock);
        second.join().unwrap()
    });
    assert_eq!(waiting.unwrap().exchanged, EXCHANGES);
    assert_eq!(names(temp.path()), ["site", "site2"]);
}

#[test]
fn runs_at_the_same_time_come_one_after_the_other() {
    let temp = TempDir::new().unwrap();
    let output = temp.path().join("site");
    let sites: Vec<Vec<(String, String)>> = (0..6)
        .map(|run| {
            let file = |i: usize| (format!("d{}/f{i}.html", i % 5), format!("run {run}"));
            (0..60)
                .map(file)
                .chain([(format!("only-{run}"), String::new())])
                .collect()
        })
        .collect();
    let sites: Vec<Vec<(&str, &str)>> = sites
        .iter()
        .map(|files| files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect())
        .collect();
    let whole: Vec<Tree> = sites.iter().map(|files| site(files)).collect();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writers: Vec<_> = sites
            .iter()
            .map(|files| {
                scope.spawn(|| {
                    for _ in 0..8 {
                        assert_eq!(write(&bundle(files), &output, &[]).unwrap().left, Vec::<PathBuf>::new());
                    }
                })
            })
            .collect();
        // once there is a site, there is always one
        scope.spawn(|| {
            let mut seen = false;
            while !done.load(Ordering::Relaxed) {
                let there = output.join(MARKER).exists();
                // two renames leave a moment without a site
                assert!(there || !seen || !EXCHANGES);
                seen = there;
            }
        });
        for writer in writers {
            writer.join().unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(whole.contains(&tree(&output)));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn without_the_right_to_write_nothing_changes() {
    if is_root() {
        println!("left out: root may write everywhere");
        return;
    }
    let set = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let (temp, output) = with_old_site();
    set(temp.path(), 0o555);
    let error = write(&bundle(NEW), &output, &[]);
    let first = write(&bundle(NEW), &temp.path().join("new"), &[]);
    set(temp.path(), 0o755);
    let error = error.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "cannot make a folder in {}: permission denied; the old site is untouched",
            temp.path().display()
        )
    );
    assert!(
        error
            .hint()
            .unwrap()
            .english()
            .contains("you need the right to write in ")
    );
    assert!(first.unwrap_err().to_string().ends_with("permission denied"));

    // the parent would allow the exchange; the old site does not
    set(&output, 0o555);
    let error = write(&bundle(NEW), &output, &[]);
    set(&output, 0o755);
    let error = error.unwrap_err().to_string();
    assert!(
        error.starts_with("cannot replace ") && error.ends_with("permission denied; the old site is untouched"),
        "{error}"
    );
    assert_eq!(tree(&output), site(OLD));
    assert_eq!(names(temp.path()), ["site"]);
}

#[test]
fn an_old_site_that_cannot_be_removed_is_told() {
    if is_root() {
        println!("left out: root may remove everything");
        return;
    }
    let (temp, output) = with_old_site();
    let set = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&output.join("gone/deep"), 0o555);
    let written = write(&bundle(NEW), &output, &[]).unwrap();
    assert_eq!(written.exchanged, EXCHANGES);
    assert_eq!(tree(&output), site(NEW));
    assert_eq!(written.left.len(), 1);
    // what is left is known as ours, by its marker
    assert!(written.left[0].join(MARKER).exists());
    assert!(!written.left[0].join("index.html").exists());
    assert_eq!(write(&bundle(NEW), &output, &[]).unwrap().left, written.left);
    set(&written.left[0].join("gone/deep"), 0o755);
    assert!(write(&bundle(NEW), &output, &[]).unwrap().left.is_empty());
    assert_eq!(names(temp.path()), ["site"]);
}

/// The lock of a killed run of another user can be read by all, and written to by nobody else: whoever can read it can take it.
#[test]
fn a_lock_that_may_only_be_read_keeps_nobody_out() {
    let temp = TempDir::new().unwrap();
    let lock = temp.path().join(".site.lagesbild-lock");
    fs::write(&lock, "").unwrap();
    fs::set_permissions(&lock, fs::Permissions::from_mode(0o444)).unwrap();
    write(&bundle(NEW), &temp.path().join("site"), &[]).unwrap();
    assert_eq!(names(temp.path()), ["site"]);
}

/// What cannot be made whole is not there, and what was there before is.
#[test]
fn a_beginning_that_fails_is_taken_back() {
    let temp = TempDir::new().unwrap();
    let file = |path: &str| (path.to_owned(), "a\n".to_owned());
    // the last one is in the way of a folder that is wanted
    let files = [
        file("content/site.yaml"),
        file("content/pages/a.md"),
        file("content/site.yaml/b.md"),
    ];
    for root in ["new/site", "there"] {
        fs::create_dir_all(temp.path().join("there")).unwrap();
        let error = begin(&temp.path().join(root), &files).unwrap_err();
        assert!(error.to_string().starts_with("cannot write "), "{error}");
        assert_eq!(names(temp.path()), ["there"]);
        assert!(names(&temp.path().join("there")).is_empty());
    }
    begin(&temp.path().join("new/site"), &files[..2]).unwrap().take_back();
    assert_eq!(names(temp.path()), ["there"]);
}

#[test]
fn every_error_is_one_line() {
    let path = || PathBuf::from("/srv/site");
    let system = |doing, errno: Errno| WriteError::system(doing, &path(), errno).with(Old::Ours, 3_000_001);
    let errors = [
        WriteError::NoName(path()),
        WriteError::Protected(path(), path()),
        WriteError::Inside(path(), path()),
        WriteError::NotAFolder(path()),
        WriteError::Link(path(), path()),
        WriteError::Foreign(path()),
        WriteError::Busy(path()),
        WriteError::Reserved,
        system(Doing::Write, Errno::NOSPC),
        system(Doing::Write, Errno::DQUOT),
        WriteError::system(Doing::MakeBeside, &path(), Errno::NOSPC).with(Old::Ours, 0),
        system(Doing::MakeBeside, Errno::ACCESS),
        system(Doing::MakeBeside, Errno::ROFS),
        system(Doing::Read, Errno::ACCESS),
        system(Doing::PutBack, Errno::IO),
        system(Doing::Replace, Errno::XDEV),
        system(Doing::Lock, Errno::ACCESS),
    ];
    let lines: String = errors
        .iter()
        .map(|error| format!("{error}\n  {}\n", error.hint().unwrap_or_default().english()))
        .collect();
    println!("{lines}");
    assert_eq!(lines.lines().count(), errors.len() * 2);
    assert!(lines.starts_with("cannot write to /srv/site: it does not end with the name of a folder\n"));
    assert!(lines.contains("cannot write /srv/site: no space left on device; the old site is untouched\n"));
    assert!(lines.contains("  the new site takes 4 MB beside the old one"));
    assert!(lines.contains("untouched\n  make room, or choose"));
    assert!(!lines.contains("os error"));
    for error in &errors {
        let caused = matches!(error, WriteError::System { .. });
        assert_eq!(std::error::Error::source(error).is_some(), caused);
    }
}
