//! Safe writing: whatever becomes of a run, the output is wholly the old site or wholly the new one.
//!
//! Two contents, A and B, differ on every page. A site is compared byte for byte, folders and all.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes files, and may fail"
)]

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Enough pages that writing them takes a good part of the run.
const MANY: usize = 300;

#[test]
fn a_kill_at_any_moment_leaves_the_old_site_or_the_new_one() {
    let pair = Pair::new(MANY);
    let mut kills = Kills::default();

    // over the whole run, from its first to its last moment
    let whole = median((0..3).map(|_| time(|| pair.build_other())));
    for moment in 0..60 {
        let run = pair.start_other();
        thread::sleep(whole * moment / 59);
        kills.count(&pair, run);
    }
    assert!(kills.running >= 20, "too few hit a running process: {kills:?}");

    // and once more within the time in which the last files are written, and all is exchanged and removed
    let writing = median((0..3).map(|_| {
        let mut run = pair.start_other();
        pair.await_files(&mut run.process);
        time(|| finish(&mut run.process))
    }));
    let mut aimed = Kills::default();
    for moment in 0..40 {
        let mut run = pair.start_other();
        pair.await_files(&mut run.process);
        thread::sleep(writing * moment / 39);
        aimed.count(&pair, run);
    }
    println!("run {whole:?}: {kills:?}\nwriting {writing:?}: {aimed:?}");
    assert!(aimed.left_over >= 5, "too few hit the writing: {aimed:?}");
    assert!(aimed.old >= 5 && aimed.old + aimed.new == 40, "{aimed:?}");

    // the next run that lives tidies up after all of them
    pair.build_other();
    assert_eq!(names(&pair.www()), ["site"]);
}

#[test]
fn a_killed_first_run_leaves_no_half_site() {
    let pair = Pair::new(MANY);
    fs::remove_dir_all(pair.site()).unwrap();
    let mut left_over = false;
    for wait in 0..20 {
        let mut run = pair.start(&pair.a);
        pair.await_files(&mut run);
        thread::sleep(Duration::from_micros(500 * wait));
        let killed = kill(&mut run);
        left_over |= pair.folder_of(&run).exists();
        if pair.site().exists() {
            assert_eq!(files(&pair.site()), pair.whole_a);
            fs::remove_dir_all(pair.site()).unwrap();
        } else {
            assert!(killed);
        }
    }
    assert!(left_over, "no kill hit the writing");
    finish(&mut pair.start(&pair.a));
    assert_eq!(files(&pair.site()), pair.whole_a);
    assert_eq!(names(&pair.www()), ["site"]);
}

#[test]
fn two_runs_at_the_same_time_both_succeed() {
    let pair = Pair::new(40);
    for _ in 0..5 {
        let mut runs = [pair.start(&pair.a), pair.start(&pair.b), pair.start(&pair.a)];
        runs.iter_mut().for_each(finish);
        pair.state();
        assert_eq!(names(&pair.www()), ["site"]);
    }
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let temp = TempDir::new().unwrap();
    let at = |name: &str| temp.path().join(name);
    content(&at("small"), 2, "A");
    content(&at("large"), MANY, "B");
    for name in ["small", "large"] {
        let built = run(&at(name), &at(&format!("{name}-site")));
        assert!(built.status.success(), "{}", text(&built));
    }
    let (small, large) = (files(&at("small-site")), files(&at("large-site")));
    // a disk of 1 MiB, or what the small site needs and a little more
    let size = (1 << 20).max(blocks(&small) * 5 / 4);
    assert!(blocks(&large) > size);
    let Some(disk) = Disk::mount(&at("disk"), size) else {
        println!("left out: no file system can be mounted here");
        return;
    };

    let site = disk.0.join("site");
    let built = run(&at("small"), &site);
    assert!(built.status.success(), "{}", text(&built));
    let failed = run(&at("large"), &site);
    assert_eq!(failed.status.code(), Some(3));
    let lines = errors(&failed);
    assert!(
        lines[0].starts_with(&format!("error: cannot write {}", site.display())),
        "{lines:?}"
    );
    assert!(
        lines[0].ends_with(": no space left on device; the old site is untouched"),
        "{lines:?}"
    );
    assert!(lines[1].starts_with("hint: the new site takes "), "{lines:?}");
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(files(&site) == small);
    assert_eq!(names(&disk.0), ["site"]);

    disk.grow(blocks(&large) * 3);
    let built = run(&at("large"), &site);
    assert!(built.status.success(), "{}", text(&built));
    assert!(files(&site) == large);
    assert_eq!(names(&disk.0), ["site"]);
}

#[test]
fn a_missing_permission_leaves_the_old_site() {
    let pair = Pair::new(2);
    // an ordinary user may not be allowed to reach the folder of the build
    let program = pair.temp.path().join("lagesbild");
    fs::copy(env!("CARGO_BIN_EXE_lagesbild"), &program).unwrap();
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];
    if is_root() {
        let can = Command::new("setpriv").args(user).arg("true").status();
        if !can.is_ok_and(|status| status.success()) {
            println!("left out: root may write everywhere, and setpriv cannot make us another user");
            return;
        }
        succeed(Command::new("chmod").args(["-R", "a+rX"]).arg(pair.temp.path()));
        succeed(Command::new("chown").args(["-R", "65534:65534"]).arg(pair.www()));
    }
    // first the folder in which the output stands, then the output itself, which its parent would let go
    let hint = format!(
        "hint: a new site is made beside the old one: you need the right to write in {}",
        pair.www().display()
    );
    for (closed, doing, hint) in [
        (pair.www(), "cannot make a folder in", Some(hint)),
        (pair.site(), "cannot replace", None),
    ] {
        let mut command = Command::new(&program);
        if is_root() {
            command = Command::new("setpriv");
            command.args(user).arg(&program);
        }
        command.args(["--lang", "en"]);
        fs::set_permissions(&closed, Permissions::from_mode(0o555)).unwrap();
        let failed = arguments(&mut command, &pair.b, &pair.site()).output().unwrap();
        fs::set_permissions(&closed, Permissions::from_mode(0o755)).unwrap();
        assert_eq!(failed.status.code(), Some(3), "{}", text(&failed));
        let line = format!(
            "error: {doing} {}: permission denied; the old site is untouched",
            closed.display()
        );
        let expected: Vec<String> = [line].into_iter().chain(hint).collect();
        assert_eq!(errors(&failed), expected);
        assert_eq!(pair.state(), pair.a);
        assert_eq!(names(&pair.www()), ["site"]);
    }
}

#[test]
fn a_folder_of_others_is_left_alone() {
    let temp = TempDir::new().unwrap();
    let at = |name: &str| temp.path().join(name);
    content(&at("content"), 2, "A");
    fs::create_dir_all(at("home/letters")).unwrap();
    fs::write(at("home/letters/one.txt"), "dear").unwrap();
    let before = files(temp.path());
    for (output, line, hint) in [
        (
            "home",
            "it is not empty, and lagesbild did not make it",
            "choose another folder with --output, or empty it yourself",
        ),
        (
            "home/letters/one.txt",
            "it is not a folder",
            "choose another name with --output, or move the file away yourself",
        ),
    ] {
        let failed = run(&at("content"), &at(output));
        assert_eq!(failed.status.code(), Some(3));
        let expected = format!("error: cannot write to {}: {line}", at(output).display());
        assert_eq!(errors(&failed), [expected, format!("hint: {hint}")]);
    }
    // nor does it write over what it reads
    for output in ["content", "."] {
        let failed = run(&at("content"), &at(output));
        assert_eq!(failed.status.code(), Some(3));
        assert_eq!(errors(&failed).len(), 2, "{}", text(&failed));
    }
    assert!(files(temp.path()) == before);
}

/// Two contents, their sites, and an output that holds one of the two.
struct Pair {
    temp: TempDir,
    a: PathBuf,
    b: PathBuf,
    whole_a: Files,
    whole_b: Files,
}

impl Pair {
    fn new(districts: usize) -> Pair {
        let temp = TempDir::new().unwrap();
        let sites = ["A", "B"].map(|title| {
            let folder = temp.path().join(title).join("content");
            content(&folder, districts, title);
            let site = temp.path().join(title).join("site");
            let built = run(&folder, &site);
            assert!(built.status.success(), "{}", text(&built));
            (folder, files(&site))
        });
        let [(a, whole_a), (b, whole_b)] = sites;
        assert!(whole_a.len() > districts && whole_a.keys().eq(whole_b.keys()));
        let pair = Pair {
            temp,
            a,
            b,
            whole_a,
            whole_b,
        };
        fs::create_dir(pair.www()).unwrap();
        finish(&mut pair.start(&pair.a));
        pair
    }

    /// The folder that holds nothing but the output.
    fn www(&self) -> PathBuf {
        self.temp.path().join("www")
    }

    fn site(&self) -> PathBuf {
        self.www().join("site")
    }

    fn start(&self, content: &Path) -> Child {
        let mut command = crate::program();
        arguments(&mut command, content, &self.site())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Which content the output is of; fails where it is neither wholly the one nor wholly the other.
    fn state(&self) -> &Path {
        let found = files(&self.site());
        if found == self.whole_a {
            return &self.a;
        }
        if found == self.whole_b {
            return &self.b;
        }
        let of = |whole: &Files| {
            found
                .iter()
                .filter(|(path, bytes)| whole.get(*path) == Some(bytes))
                .count()
        };
        panic!(
            "{} of {} files are there; {} are of A, {} of B",
            found.len(),
            self.whole_a.len(),
            of(&self.whole_a),
            of(&self.whole_b)
        );
    }

    /// Starts a build of the content that the output is not of.
    fn start_other(&self) -> Run<'_> {
        let old = self.state();
        let other = if old == self.a { &self.b } else { &self.a };
        let process = self.start(other);
        Run { process, old }
    }

    fn build_other(&self) {
        let Run { mut process, old } = self.start_other();
        finish(&mut process);
        assert_ne!(self.state(), old);
    }

    /// The folder that a run makes beside the output.
    fn folder_of(&self, run: &Child) -> PathBuf {
        self.www().join(format!(".site.lagesbild-new-{}-0", run.id()))
    }

    /// Waits until a run has written most of its pages of districts, or has ended.
    fn await_files(&self, run: &mut Child) {
        let pages = self.folder_of(run).join("forvaltningar");
        let written = || fs::read_dir(&pages).map_or(0, Iterator::count);
        while written() < MANY * 3 / 4 && run.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_micros(200));
        }
    }
}

/// A build that goes on, and the content that the output was of before it.
struct Run<'p> {
    process: Child,
    old: &'p Path,
}

/// What kills have met with.
#[derive(Debug, Default)]
struct Kills {
    /// The process had not ended yet.
    running: usize,
    /// It left a folder beside the output.
    left_over: usize,
    old: usize,
    new: usize,
}

impl Kills {
    fn count(&mut self, pair: &Pair, mut run: Run<'_>) {
        self.running += usize::from(kill(&mut run.process));
        self.left_over += usize::from(pair.folder_of(&run.process).exists());
        if pair.state() == run.old {
            self.old += 1;
        } else {
            self.new += 1;
        }
    }
}

/// Kills a process; whether it had not ended by itself.
fn kill(run: &mut Child) -> bool {
    run.kill().unwrap();
    run.wait().unwrap().signal() == Some(9)
}

fn finish(run: &mut Child) {
    assert!(run.wait().unwrap().success());
}

/// A small file system of its own, unmounted on drop.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: &Path, size: usize) -> Option<Disk> {
        fs::create_dir(at).unwrap();
        let mounted = is_root()
            && Command::new("mount")
                .args(["-t", "tmpfs", "-o", &format!("size={size}"), "lagesbild-test"])
                .arg(at)
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
        mounted.then(|| Disk(at.to_path_buf()))
    }

    fn grow(&self, size: usize) {
        succeed(
            Command::new("mount")
                .args(["-o", &format!("remount,size={size}")])
                .arg(&self.0),
        );
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

/// The bytes of every file below a folder, and every folder, by its path with a `/` at the end.
type Files = BTreeMap<String, Vec<u8>>;

fn files(root: &Path) -> Files {
    fn read(root: &Path, below: &str, found: &mut Files) {
        for entry in fs::read_dir(root.join(below)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{below}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                read(root, &format!("{path}/"), found);
                found.insert(format!("{path}/"), Vec::new());
            } else {
                found.insert(path, fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = Files::new();
    read(root, "", &mut found);
    found
}

/// What a file system of pages needs for them.
fn blocks(files: &Files) -> usize {
    files
        .values()
        .map(|bytes| bytes.len().div_ceil(4096).max(1) * 4096)
        .sum()
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = names.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn arguments<'c>(command: &'c mut Command, content: &Path, output: &Path) -> &'c mut Command {
    command
        .arg("build")
        .arg("--content")
        .arg(content)
        .arg("--output")
        .arg(output)
}

fn run(content: &Path, output: &Path) -> Output {
    let mut command = crate::program();
    arguments(&mut command, content, output).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The lines that tell an error and what to do.
fn errors(output: &Output) -> Vec<String> {
    let of_errors = |line: &&str| line.starts_with("error: ") || line.starts_with("hint: ");
    text(output).lines().filter(of_errors).map(str::to_owned).collect()
}

fn succeed(command: &mut Command) {
    assert!(command.status().unwrap().success());
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times[times.len() / 2]
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|data| data.uid() == 0)
}

/// A content folder of so many districts; the title stands on every page.
fn content(folder: &Path, districts: usize, title: &str) {
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "site.yaml",
        &format!(
            "title: Provstaden {title}
language: sv
publisher: {{ name: Provutgivaren }}
nouns:
  district:
    sv: {{ one: förvaltning, the: förvaltningen, many: förvaltningar, the_many: förvaltningarna, gender: common }}
headline: {{ inquiry: antal, question: hur-manga }}
"
        ),
    );
    write("programmes/x.yaml", "name: Kontaktpunkt\nunit: persons\n");
    write(
        "sources/s.yaml",
        "title: Sammanställning\ntype: rapport\npublisher: Provutgivaren\nsigned: \"2024-03-06\"\n",
    );
    write(
        "inquiries/antal/inquiry.yaml",
        "title: Kontaktpunkter
type: skrivelse
asked_by: Nämnden
addressed_to: Nämnden
received: \"2024-02\"
as_of: \"2024-03-06\"
known_by: \"2024-03-06\"
source: s
questions:
  - { id: hur-manga, number: \"1\", summary: Hur många finns?, source: s, kind: headcount, programme: x, unit: persons }
",
    );
    for i in 0..districts {
        write(
            &format!("districts/omrade-{i}.yaml"),
            &format!(
                "name: Område {i}
posts:
  - programme: x
    start: {{ introduced: \"2020\", source: s }}
    statements:
      - {{ value: {}, unit: persons, from: \"2020\", basis: stated, source: s }}
",
                1 + i % 3
            ),
        );
    }
}
