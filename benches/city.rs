//! How long a build takes, and how much memory, for generated cities of 14, 1,000 and 10,000 districts; and how long
//! it takes to read and write the same bytes with nothing in between.
//!
//! `just bench` runs it. Each size is built by the real program as a process of its own, in turn with two bare runs,
//! which are processes too: one thread with plain `std::fs` that reads every file of the content and writes every file
//! of the site, bytes at hand, once without and once with the call that makes them durable, which a build always ends
//! with. Before every run all that earlier ones wrote has reached the disk, and the content has been read once, so that
//! it comes from memory for all alike. What stands in the table is the median; behind it, in brackets, the least and the
//! most.
//!
//! There are two cities: ours, and *peers*, the one that other generators are measured with. `BESIDE=PROGRAM just bench` builds each
//! also with another build of the program, as the last release, in turn with this one, and tells the ratios of the pairs.
//!
//! All of it is done twice. *Fresh*: every run writes to a folder of its own, and nothing is removed before all sizes are
//! through. *Again*: as many files as will be written have just been removed, as when a whole site is made anew twice in a
//! row. There ext4 passes over each inode that was removed within some minutes for each file that it makes, so that making
//! the files takes ten times as long, for the bare runs as for a build.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a measurement reads and writes files itself, and has nobody to report to"
)]

#[path = "city/content.rs"]
mod content;
#[path = "city/peers.rs"]
mod peers;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

const STATIONS: [&str; 6] = ["load", "check", "answer", "render", "links", "write"];

/// How many districts, and how often each run is repeated.
const SIZES: [(usize, usize); 3] = [(14, 9), (1_000, 5), (10_000, 3)];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [first, content, site, out, durable] = args.as_slice()
        && first == "bare"
    {
        return bare(content.as_ref(), site.as_ref(), out.as_ref(), durable == "durable");
    }
    // cargo passes `--bench`; figures choose some of the sizes
    let chosen: Vec<usize> = args.iter().filter_map(|a| a.parse().ok()).collect();
    let sizes = SIZES.iter().filter(|(n, _)| chosen.is_empty() || chosen.contains(n));
    let kinds: [(&str, Write); 2] = [("ours", content::write), ("peers", peers::write)];
    let cities: Vec<City> = sizes
        .flat_map(|(districts, times)| kinds.map(|(name, write)| City::new(name, write, *districts, *times)))
        .collect();
    println!("Seconds as median [least–most]. `durable` is the bare run with the call that a build ends with.");
    for again in [false, true] {
        for city in &cities {
            city.measure(again);
        }
    }
}

/// Writes a city of so many districts into a folder.
type Write = fn(&Path, usize) -> std::io::Result<()>;

/// A generated city and what is made of it, until all is measured.
struct City {
    name: &'static str,
    districts: usize,
    times: usize,
    folder: tempfile::TempDir,
}

impl City {
    fn new(name: &'static str, write: Write, districts: usize, times: usize) -> City {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder for the city");
        let city = City {
            name,
            districts,
            times,
            folder,
        };
        fs::create_dir(city.path("content")).unwrap();
        write(&city.path("content"), districts).expect("the city is written");
        // uncounted: the content comes from memory afterwards, and the site is there for the bare runs to read
        build(THIS, &city.path("content"), &city.path("site"));
        city
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// All runs, and what is printed of them.
    fn measure(&self, again: bool) {
        let (content, site) = (self.path("content"), self.path("site"));
        let (mut builds, mut plain, mut durable) = (Vec::new(), Vec::new(), Vec::new());
        let beside = std::env::var("BESIDE").ok();
        let mut others: Vec<Built> = Vec::new();
        for time in 0..self.times {
            let place = |name: &str| {
                if again {
                    let place = self.path(name);
                    // by the second run this removes what the first has made
                    clear(&place);
                    return place;
                }
                self.path(&format!("{name}-{time}"))
            };
            if again && time == 0 {
                for name in ["plain", "durable", "built", "other"] {
                    build(THIS, &content, &self.path(name));
                }
            }
            plain.push(copied(&content, &site, &place("plain"), "plain"));
            durable.push(copied(&content, &site, &place("durable"), "durable"));
            builds.push(build(THIS, &content, &place("built")));
            others.extend(beside.iter().map(|other| build(other, &content, &place("other"))));
        }
        let walls: Vec<f64> = builds.iter().map(|b| b.wall).collect();
        let ratios = |bare: &[f64]| -> Vec<f64> { walls.iter().zip(bare).map(|(ours, bare)| ours / bare).collect() };
        let of = |f: fn(&Built) -> f64| -> Vec<f64> { builds.iter().map(f).collect() };
        let pages = builds[0].pages;

        let (name, districts, times) = (self.name, self.districts, self.times);
        let when = if again { "again" } else { "fresh" };
        let (read, written) = (total(&content), total(&site));
        println!(
            "\n{districts} districts ({name}), {when}, {times} runs each: {pages:.0} pages, read {read}, written {written}"
        );
        println!("  build, wall               {}", shown(walls.clone(), 3));
        println!("  build, processor time     {}", shown(of(|b| b.cpu), 3));
        println!("  build, peak memory in MiB {}", shown(of(|b| b.memory), 0));
        let per_page: Vec<f64> = walls.iter().map(|w| w * 1000.0 / pages).collect();
        println!("  milliseconds per page     {}", shown(per_page, 3));
        for (i, station) in STATIONS.iter().enumerate() {
            let share: Vec<f64> = builds.iter().map(|b| b.stations[i] / b.wall * 100.0).collect();
            let took = builds.iter().map(|b| b.stations[i]).collect();
            println!("    {station:<8} {:>3.0} %           {}", median(share), shown(took, 3));
        }
        println!("  written, mostly meanwhile {}", shown(of(|b| b.written), 3));
        println!("  bare read and write       {}", shown(plain.clone(), 3));
        println!("  bare, durable             {}", shown(durable.clone(), 3));
        println!("  build / bare              {}", shown(ratios(&plain), 2));
        println!("  build / bare, durable     {}", shown(ratios(&durable), 2));
        if !others.is_empty() {
            let pairs = |of: fn(&Built) -> f64| -> Vec<f64> {
                others.iter().zip(&builds).map(|(b, a)| of(b) / of(a)).collect()
            };
            println!("  other / this, wall        {}", shown(pairs(|b| b.wall), 2));
            println!("  other / this, processor   {}", shown(pairs(|b| b.cpu), 2));
            println!("  other / this, memory      {}", shown(pairs(|b| b.memory), 2));
        }
    }
}

/// What one build took.
struct Built {
    wall: f64,
    cpu: f64,
    memory: f64,
    stations: [f64; STATIONS.len()],
    /// How long one thread or another was writing files, most of it while others rendered.
    written: f64,
    pages: f64,
}

/// The program that is measured.
const THIS: &str = env!("CARGO_BIN_EXE_lagesbild");

/// Runs a program, which must find nothing to report.
fn build(program: &str, content: &Path, site: &Path) -> Built {
    settle();
    let start = Instant::now();
    let mut child = Command::new(program)
        // the peers that this is compared with make none
        .args(["build", "--no-papers", "--timings", "--content"])
        .arg(content)
        .arg("--output")
        .arg(site)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // a line of figures; it fits into the pipe
    let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let err = std::thread::spawn(move || std::io::read_to_string(&mut err).unwrap_or_default());
    let done = child.wait4().expect("the program ends");
    let wall = start.elapsed().as_secs_f64();
    let said = err.join().unwrap();
    assert!(done.status.success() && said.is_empty(), "the build reports: {said}");
    let told: serde_json::Value = serde_json::from_reader(&mut out).expect("the stations");
    let of = |key: &str| told[key].as_f64().unwrap_or_else(|| panic!("no {key} in {told}"));
    let rusage = done.rusage;
    Built {
        wall,
        cpu: (rusage.utime + rusage.stime).as_secs_f64(),
        memory: rusage.maxrss as f64 / f64::from(1 << 20),
        stations: STATIONS.map(of),
        written: of("written"),
        pages: of("pages"),
    }
}

/// A bare run in a process of its own, which tells its own time.
fn copied(content: &Path, site: &Path, copy: &Path, durable: &str) -> f64 {
    settle();
    let out = Command::new(std::env::current_exe().unwrap())
        .arg("bare")
        .args([content, site, copy])
        .arg(durable)
        .output()
        .expect("the bare run starts");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().trim().parse().unwrap()
}

/// Reads every file of the content, then writes every file of the site; prints the seconds.
///
/// What is to be written has been read before the time begins.
fn bare(content: &Path, site: &Path, out: &Path, durable: bool) {
    let output: Vec<(PathBuf, Vec<u8>)> = files(site)
        .into_iter()
        .map(|path| (out.join(path.strip_prefix(site).unwrap()), fs::read(&path).unwrap()))
        .collect();
    let start = Instant::now();
    let mut read = 0;
    for path in files(content) {
        read += fs::read(path).unwrap().len();
    }
    let mut last = PathBuf::new();
    for (path, bytes) in &output {
        let folder = path.parent().unwrap();
        if folder != last {
            fs::create_dir_all(folder).unwrap();
            last = folder.to_owned();
        }
        fs::write(path, bytes).unwrap();
    }
    if durable {
        rustix::fs::syncfs(File::open(out).unwrap()).unwrap();
    }
    let took = start.elapsed();
    assert!(read > 0);
    println!("{:.6}", took.as_secs_f64());
}

/// All files below a folder, in the order of their paths.
fn files(folder: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|e| e.expect("a readable folder"));
    all.filter(|e| e.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

fn clear(folder: &Path) {
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
}

/// Lets what earlier runs wrote and removed reach the disk, so that no run waits for another's.
fn settle() {
    rustix::fs::sync();
    std::thread::sleep(Duration::from_millis(50));
}

/// *20,011 files of 31.2 MB*
fn total(folder: &Path) -> String {
    let sizes: Vec<u64> = files(folder).iter().map(|p| fs::metadata(p).unwrap().len()).collect();
    format!(
        "{} files of {:.1} MB",
        sizes.len(),
        sizes.iter().sum::<u64>() as f64 / 1e6
    )
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn shown(values: Vec<f64>, decimals: usize) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(0.0, f64::max);
    format!(
        "{:>8.decimals$}  [{least:.decimals$}–{most:.decimals$}]",
        median(values)
    )
}
