//! The ready-made pipelines in `ci/`: pinned, with no more rights than they need, and with commands that exist.
//! `tests/pipelines.sh` holds them to the tools that read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

#[test]
fn everything_from_elsewhere_is_pinned() {
    let github = read("github.yml");
    let used: Vec<&str> = github
        .lines()
        .filter_map(|l| l.split_once("uses: "))
        .map(|(_, action)| action)
        .collect();
    assert!(used.len() >= 3, "{used:?}");
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
    let runners = github.lines().filter_map(|l| l.trim().strip_prefix("runs-on: "));
    assert!(runners.clone().count() > 0 && runners.clone().all(|r| !r.contains("latest")));
    let gitlab = read("gitlab.yml");
    let image = gitlab.lines().find_map(|l| l.trim().strip_prefix("image: ")).unwrap();
    assert_eq!(image.split_once(':').unwrap().1.split('.').count(), 3, "{image}");
}

#[test]
fn a_pipeline_has_the_rights_that_it_needs_and_no_other() {
    let github = read("github.yml");
    assert!(
        github.contains("\npermissions: {}\n"),
        "the token has rights where a job does not say so"
    );
    // with it, what a stranger proposes would run with the project's secrets
    assert!(!github.contains("pull_request_target") && !github.contains("secrets."));
    let jobs: Vec<&str> = github.split_once("\njobs:\n").unwrap().1.split("\n\n").collect();
    let rights = |job: &str| -> BTreeSet<String> {
        let (_, after) = job.split_once("    permissions:\n").unwrap();
        let rights = after.lines().take_while(|l| l.starts_with("      "));
        rights.map(|l| l.trim().to_owned()).collect()
    };
    let of = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|n| (*n).to_owned()).collect() };
    assert_eq!(jobs.len(), 3);
    assert_eq!(rights(jobs[0]), of(&["contents: read"]));
    assert_eq!(rights(jobs[1]), of(&["pull-requests: write"]));
    assert_eq!(rights(jobs[2]), of(&["pages: write", "id-token: write"]));
    for job in &jobs {
        // what may write runs nothing that a change brings
        let writes = rights(job).iter().any(|r| r.ends_with("write"));
        assert_ne!(writes, job.contains("actions/checkout@"), "{job}");
        assert!(!writes || !job.contains("lagesbild "), "{job}");
        // what others wrote comes through the environment, never into a script's text
        let mut script = false;
        for line in job.lines() {
            let key = line.trim_start().trim_start_matches("- ");
            script = key.starts_with("run:") || script && line.starts_with("          ");
            assert!(!script || !line.contains("${{"), "{line}");
        }
    }
    assert!(jobs[0].contains("persist-credentials: false"));
}

#[test]
fn commands_of_the_pipelines_exist() {
    let mut commands = BTreeSet::new();
    for file in ["github.yml", "gitlab.yml", "pre-commit.yml"] {
        for line in read(file).lines().map(str::trim) {
            let line = line.trim_start_matches("- ");
            for start in ["run: lagesbild ", "entry: lagesbild ", "lagesbild "] {
                if let Some(rest) = line.strip_prefix(start) {
                    let command = rest.split(" > ").next().unwrap();
                    commands.insert(command.to_owned());
                    break;
                }
            }
        }
    }
    assert!(commands.len() >= 5, "{commands:?}");
    for command in &commands {
        let words: Vec<&str> = command.split(' ').collect();
        let help = Command::new(env!("CARGO_BIN_EXE_lagesbild"))
            .args([words[0], "--help"])
            .output()
            .unwrap();
        let help = said(&help);
        for option in words.iter().filter(|w| w.starts_with("--")) {
            assert!(help.contains(option), "`{command}`: {help}");
        }
        if let Some(at) = words.iter().position(|w| *w == "--format") {
            assert!(
                help.contains(&format!("- {}:", words[at + 1])) || help.contains(words[at + 1]),
                "{help}"
            );
        }
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join("ci").join(file)).unwrap()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
