//! The pipelines that `init --ci` writes: pinned, with no more rights than they need, and run as far as that goes without a host.
//! `tests/pipelines.sh` holds them to the tools that read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const GITHUB: [&str; 2] = [".github/workflows/records.yml", ".github/workflows/comment.yml"];

#[test]
fn everything_from_elsewhere_is_pinned() {
    let site = Site::new("github", &[]);
    for file in GITHUB {
        let text = site.read(file);
        let used: Vec<&str> = text
            .lines()
            .filter_map(|l| l.split_once("uses: "))
            .map(|(_, action)| action)
            .collect();
        assert!(used.len() >= 2, "{file}: {used:?}");
        for action in used {
            let (name, pin) = action.split_once('@').unwrap();
            let (hash, version) = pin
                .split_once(" # v")
                .unwrap_or_else(|| panic!("{action} tells no version"));
            assert!(name.starts_with("actions/"), "{action}");
            assert!(
                hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_hexdigit()),
                "{action}"
            );
            assert_eq!(version.split('.').count(), 3, "{action}");
        }
        let runners = text.lines().filter_map(|l| l.trim().strip_prefix("runs-on: "));
        assert!(runners.clone().count() > 0 && runners.clone().all(|r| !r.contains("latest")));
    }
    let gitlab = Site::new("gitlab", &[]).read(".gitlab-ci.yml");
    let image = gitlab.lines().find_map(|l| l.trim().strip_prefix("image: ")).unwrap();
    let (_, tag) = image.split_once(':').unwrap();
    assert!(!tag.is_empty() && tag != "latest", "{image}");
}

#[test]
fn a_pipeline_has_the_rights_that_it_needs_and_no_other() {
    let site = Site::new("github", &[]);
    let jobs_of = |file: &str| -> Vec<String> {
        let text = site.read(file);
        assert!(
            text.contains("\npermissions: {}\n"),
            "the token has rights where a job does not say so"
        );
        // with it, what a stranger proposes would run with the project's secrets
        assert!(!text.contains("pull_request_target") && !text.contains("secrets."));
        let (_, jobs) = text.split_once("\njobs:\n").unwrap();
        jobs.split("\n\n").map(str::to_owned).collect()
    };
    let rights = |job: &str| -> BTreeSet<String> {
        let (_, after) = job.split_once("    permissions:\n").unwrap();
        let rights = after.lines().take_while(|l| l.starts_with("      "));
        rights.map(|l| l.trim().to_owned()).collect()
    };
    let of = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|n| (*n).to_owned()).collect() };
    let (records, comment) = (jobs_of(GITHUB[0]), jobs_of(GITHUB[1]));
    assert_eq!((records.len(), comment.len()), (2, 1));
    assert_eq!(rights(&records[0]), of(&["contents: read"]));
    assert_eq!(rights(&records[1]), of(&["pages: write", "id-token: write"]));
    assert_eq!(
        rights(&comment[0]),
        of(&["actions: read", "contents: read", "pull-requests: write"])
    );
    // the commit that a pull request brings is never taken by what may write: no `ref` leads to it
    assert!(!comment[0].contains("ref:") && !comment[0].contains("lagesbild "));
    assert!(!records[1].contains("checkout"));
    for job in records.iter().chain(&comment) {
        // what others wrote comes through the environment, never into a script's text
        for line in job.lines().map(|l| l.trim_start().trim_start_matches("- ")) {
            let is_plain = line.starts_with("run: sh ci/") && !line.contains("${{");
            assert!(!line.starts_with("run:") || is_plain, "{line}");
        }
        assert_eq!(
            job.matches("actions/checkout@").count(),
            job.matches("persist-credentials: false").count()
        );
    }
}

/// What the steps of both hosts are: scripts that are there, in which the program's commands and options exist.
#[test]
fn the_steps_are_scripts_that_are_there() {
    for (host, files) in [("github", &GITHUB[..]), ("gitlab", &[".gitlab-ci.yml"])] {
        let site = Site::new(host, &[]);
        let text: String = files.iter().map(|file| site.read(file)).collect();
        let called: BTreeSet<&str> = text
            .lines()
            .filter_map(|l| l.split_once("sh ci/"))
            .filter(|(before, _)| !before.contains('#'))
            .map(|(_, rest)| rest.split(' ').next().unwrap())
            .collect();
        let wanted = BTreeSet::from(["build.sh", "check.sh", "comment.sh", "diff.sh", "fetch.sh"]);
        assert_eq!(called, wanted, "{host}");
        let mut commands = 0;
        for name in called {
            for line in site.read(&format!("ci/{name}")).lines().map(str::trim) {
                let Some(command) = line.strip_prefix("lagesbild ") else {
                    continue;
                };
                let word = command.split(' ').next().unwrap();
                let help = said(&run(
                    env!("CARGO_BIN_EXE_lagesbild"),
                    site.path(),
                    &[word, "--help"],
                    &[],
                ));
                for option in command.split(' ').filter(|w| w.starts_with("--")) {
                    assert!(help.contains(option), "`{command}`: {help}");
                }
                commands += 1;
            }
        }
        assert!(commands >= 5, "{host}: {commands}");
    }
}

/// From a release in a folder: taken by its sum, kept, and never run with another.
#[test]
fn the_program_is_taken_by_its_sum_and_kept() {
    if !can_run() {
        return;
    }
    let release = release();
    let site = Site::of("github", &release);
    // nothing is taken before somebody has said which
    let unpinned = site.sh("ci/fetch.sh", &[], &[]);
    assert_eq!(unpinned.status.code(), Some(2), "{}", said(&unpinned));
    assert!(
        said(&unpinned).contains(&format!("sh ci/pin.sh {VERSION}")),
        "{}",
        said(&unpinned)
    );

    assert_fine(&site.sh("ci/pin.sh", &[VERSION], &[]));
    let settings = site.read("ci/settings");
    assert!(
        settings.contains(&format!("\nVERSION={VERSION}\nSHA256=")),
        "{settings}"
    );
    let told = assert_fine(&site.sh("ci/fetch.sh", &[], &[("GITHUB_PATH", &site.at("paths"))]));
    assert!(told.starts_with("lagesbild "), "{told}");
    let bin = site.path().canonicalize().unwrap().join(".program/bin");
    assert_eq!(site.read("paths"), format!("{}\n", bin.display()));

    // a run with the kept file asks nobody
    let file = release.path().join(VERSION).join(archive());
    let bytes = fs::read(&file).unwrap();
    fs::remove_file(&file).unwrap();
    assert_fine(&site.sh("ci/fetch.sh", &[], &[]));
    // a kept file that is another is not run; nor is what is then taken in its place
    fs::write(site.path().join(".program").join(archive()), "another").unwrap();
    fs::write(&file, [&bytes[..], b"more"].concat()).unwrap();
    fs::remove_dir_all(site.path().join(".program/bin")).unwrap();
    let refused = site.sh("ci/fetch.sh", &[], &[]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(said(&refused).contains("has another SHA-256"), "{}", said(&refused));
    let left: Vec<_> = fs::read_dir(site.path().join(".program")).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    // a version that is not released is told
    let unknown = site.sh("ci/pin.sh", &["v9.9.9"], &[]);
    assert!(!unknown.status.success());
    assert_eq!(site.read("ci/settings"), settings);
}

/// The way of a change on both hosts: fetched, compared, checked, built for its address; and the comment, to a program that
/// stands in for the host's.
#[test]
fn a_change_goes_the_whole_way_but_for_the_host() {
    if !can_run() {
        return;
    }
    let release = release();
    for host in ["github", "gitlab"] {
        let site = Site::of(host, &release);
        assert_fine(&site.sh("ci/pin.sh", &[VERSION], &[]));
        site.git(&["init", "--quiet", "--initial-branch", "main"]);
        site.git(&["add", "--all"]);
        site.git(&["commit", "--quiet", "--message", "As it was"]);
        let record = site.path().join("content/districts/north.yaml");
        let text = fs::read_to_string(&record).unwrap();
        fs::write(&record, text.replacen("value: 2", "value: 4", 1)).unwrap();
        site.git(&["commit", "--quiet", "--all", "--message", "Four"]);

        assert_fine(&site.sh("ci/fetch.sh", &[], &[]));
        let is_github = host == "github";
        let on: &[(&str, &str)] = match is_github {
            true => &[("GITHUB_ACTIONS", "true"), ("GITHUB_REPOSITORY", "Staden/Lage")],
            false => &[("CI_PAGES_URL", "https://staden.example.io/lage")],
        };
        assert_fine(&site.sh("ci/diff.sh", &["HEAD^1"], on));
        let diff = site.read("diff.md");
        assert!(diff.contains("2 → 4") && diff.contains("5 → 7"), "{diff}");
        let told = assert_fine(&site.sh("ci/check.sh", &[], on));
        assert_eq!(told, if is_github { "" } else { "inga påpekanden\n" });
        assert_fine(&site.sh("ci/build.sh", &["public"], on));
        let start = match is_github {
            true => "href=\"/Lage/index.html\"",
            false => "href=\"/lage/index.html\"",
        };
        assert!(site.read("public/404.html").contains(start), "{host}");
        // nothing of it is among what would be committed
        let left = site.git(&["status", "--porcelain"]);
        assert_eq!(left.trim(), "?? public/", "{host}");

        // the host's own program, which notes what it is asked
        let stand_in = if is_github { "gh" } else { "curl" };
        let note = site.at("asked");
        site.put(
            &format!("bin/{stand_in}"),
            &format!(
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >>'{note}'\n[ \"$1\" != api ] || {{ echo 7; exit; }}\ncat >>'{note}'\n"
            ),
        );
        let path = format!("{}:{}", site.at("bin"), std::env::var("PATH").unwrap());
        let told: &[(&str, &str)] = match is_github {
            true => &[("GH_REPO", "staden/lage"), ("HEAD", "någon:gren"), ("SHA", "abc123")],
            false => &[
                ("LAGESBILD_TOKEN", "hemlig"),
                ("CI_API_V4_URL", "https://gitlab.example/api/v4"),
                ("CI_PROJECT_ID", "5"),
                ("CI_MERGE_REQUEST_IID", "7"),
            ],
        };
        let told = [told, &[("PATH", path.as_str())]].concat();
        assert_fine(&site.sh("ci/comment.sh", &["diff.md"], &told));
        let asked = site.read("asked");
        if is_github {
            assert!(
                asked.contains("\nrepos/staden/lage/pulls\n-f\nstate=open\n-f\nhead=någon:gren\n"),
                "{asked}"
            );
            assert!(asked.contains("select(.head.sha == \"abc123\")"), "{asked}");
            assert!(asked.contains("\ncomment\n7\n") && asked.ends_with(&diff), "{asked}");
        } else {
            assert!(
                asked.contains("\nbody@diff.md\nhttps://gitlab.example/api/v4/projects/5/merge_requests/7/notes\n"),
                "{asked}"
            );
            // given on a way that no other process sees
            let (arguments, given) = asked.split_once("header = ").unwrap();
            assert!(
                !arguments.contains("hemlig") && given == "\"PRIVATE-TOKEN: hemlig\"\n",
                "{asked}"
            );
        }
    }
}

/// An error in a change stops it, after what it does has been told.
#[test]
fn a_change_with_an_error_is_told_and_stopped() {
    if !can_run() {
        return;
    }
    let release = release();
    let site = Site::of("github", &release);
    assert_fine(&site.sh("ci/pin.sh", &[VERSION], &[]));
    site.git(&["init", "--quiet", "--initial-branch", "main"]);
    site.git(&["add", "--all"]);
    site.git(&["commit", "--quiet", "--message", "As it was"]);
    site.put("content/districts/north.yaml", "naem: Norra\n");
    assert_fine(&site.sh("ci/fetch.sh", &[], &[]));
    assert_fine(&site.sh("ci/diff.sh", &["HEAD"], &[]));
    assert!(site.read("diff.md").contains("unknown-key"), "{}", site.read("diff.md"));
    let check = site.sh("ci/check.sh", &[], &[("GITHUB_ACTIONS", "true")]);
    assert_eq!(check.status.code(), Some(1));
    assert!(
        said(&check).starts_with("::error file=content/districts/north.yaml,line=1,"),
        "{}",
        said(&check)
    );
    let build = site.sh("ci/build.sh", &["public"], &[]);
    assert!(!build.status.success() && !site.path().join("public").exists());
}

#[test]
fn what_is_byte_for_byte_is_left_so_by_version_control() {
    let attributes = Site::new("gitlab", &[]).read(".gitattributes");
    for line in [
        "content/inquiries/*/editions/** -text",
        "content/sources/files/** -text",
        "*.sh text eol=lf",
    ] {
        assert!(attributes.lines().any(|l| l == line), "{line}\n{attributes}");
    }
}

#[test]
fn an_address_that_a_shell_would_read_otherwise_is_refused() {
    for address in [
        "http://example.org",
        "https://example.org/$(x)",
        "https://example.org/a b",
        "example.org",
    ] {
        let temp = tempfile::tempdir().unwrap();
        let made = run(
            env!("CARGO_BIN_EXE_lagesbild"),
            temp.path(),
            &["init", "site", "--ci", "github", "--program-from", address],
            &[],
        );
        assert_eq!(made.status.code(), Some(2), "{address}: {}", said(&made));
        assert!(!temp.path().join("site").exists());
    }
}

const VERSION: &str = concat!("v", env!("CARGO_PKG_VERSION"));

fn archive() -> String {
    format!("lagesbild-{}-linux-x86_64.tar.gz", &VERSION[1..])
}

/// A release in a folder, as the host would have one: what is in it calls the program that is tested.
fn release() -> TempDir {
    let temp = tempfile::tempdir().unwrap();
    let name = archive();
    let inside = name.strip_suffix(".tar.gz").unwrap();
    let version = temp.path().join(VERSION);
    fs::create_dir_all(version.join(inside)).unwrap();
    let program = version.join(inside).join("lagesbild");
    fs::write(
        &program,
        format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_lagesbild")),
    )
    .unwrap();
    executable(&program);
    let packed = run("tar", &version, &["--create", "--gzip", "--file", &name, inside], &[]);
    assert!(packed.status.success(), "{}", said(&packed));
    let sums = run("sha256sum", &version, &[&name], &[]);
    fs::write(version.join("SHA256SUMS"), &sums.stdout).unwrap();
    temp
}

/// Whether the tools that the scripts need are here; where not, that is said.
fn can_run() -> bool {
    let missing: Vec<&str> = ["sh", "curl", "tar", "gzip", "git", "sha256sum", "iconv"]
        .into_iter()
        .filter(|tool| Command::new(tool).arg("--version").output().is_err())
        .collect();
    if !missing.is_empty() {
        eprintln!("left out: the scripts of the pipelines need {missing:?}");
    }
    missing.is_empty()
}

/// A site as `init --ci` makes one.
struct Site {
    temp: TempDir,
}

impl Site {
    fn new(host: &str, options: &[&str]) -> Site {
        let temp = tempfile::tempdir().unwrap();
        let made = run(
            env!("CARGO_BIN_EXE_lagesbild"),
            temp.path(),
            &[&["init", "site", "--ci", host], options].concat(),
            &[],
        );
        assert!(made.status.success(), "{}", said(&made));
        Site { temp }
    }

    /// One that takes the program from a release in a folder.
    fn of(host: &str, release: &TempDir) -> Site {
        let from = format!("file://{}", release.path().display());
        Site::new(host, &["--program-from", &from])
    }

    fn path(&self) -> PathBuf {
        self.temp.path().join("site")
    }

    fn at(&self, path: &str) -> String {
        self.temp.path().join(path).display().to_string()
    }

    /// A file of the site, or of what was put beside it.
    fn read(&self, path: &str) -> String {
        let beside = self.temp.path().join(path);
        let path = if beside.is_file() {
            beside
        } else {
            self.path().join(path)
        };
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// A script of its own beside the site where it is one, else a file in it.
    fn put(&self, path: &str, text: &str) {
        let is_program = path.starts_with("bin/");
        let root = if is_program {
            self.temp.path().to_path_buf()
        } else {
            self.path()
        };
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        if is_program {
            executable(&path);
        }
    }

    /// Runs a script of the site, from elsewhere, with the fetched program on the path.
    fn sh(&self, script: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
        let script = self.path().join(script);
        let path = format!(
            "{}:{}",
            self.path().join(".program/bin").display(),
            std::env::var("PATH").unwrap()
        );
        let environment = [&[("PATH", path.as_str())], environment].concat();
        run(
            "sh",
            self.temp.path(),
            &[&[script.to_str().unwrap()], arguments].concat(),
            &environment,
        )
    }

    fn git(&self, arguments: &[&str]) -> String {
        let who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
        assert_fine(&run("git", self.path(), &[&who[..], arguments].concat(), &[]))
    }
}

fn executable(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Runs a program with nothing of this machine's own pipelines in its environment, and nothing of its language.
fn run(program: &str, folder: impl AsRef<Path>, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let of_hosts = std::env::vars_os().map(|(name, _)| name);
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(std::process::Stdio::null());
    for name in of_hosts.filter(|n| {
        let name = n.to_string_lossy();
        ["GITHUB_", "CI_", "GIT_"].iter().any(|own| name.starts_with(own)) || crate::LANGUAGE.contains(&&*name)
    }) {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied()).output().unwrap()
}

fn assert_fine(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    said(output)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}
