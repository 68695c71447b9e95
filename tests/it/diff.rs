//! What a change does, on real git repositories: each test makes one, changes the real content, and reads the words.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Program;

use serde_json::Value;
use tempfile::TempDir;

/// A repository with the real content in its first commit.
struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Repository {
            folder: tempfile::tempdir().unwrap(),
        };
        for entry in walkdir::WalkDir::new("content") {
            let entry = entry.unwrap();
            let to = repository.folder.path().join(entry.path());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit("first");
        repository
    }

    fn git(&self, arguments: &[&str]) -> String {
        git(self.folder.path(), arguments)
    }

    fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "-m", message]);
        self.git(&["rev-parse", "HEAD"])
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("content").join(path)
    }

    /// Replaces text that must be there.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.path(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn diff(&self, arguments: &[&str]) -> (i32, String, String) {
        lagesbild(self.folder.path(), arguments)
    }

    fn json(&self) -> Value {
        let (_, out, err) = self.diff(&["diff", "--format", "json"]);
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}{err}"))
    }
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let identity = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "commit.gpgsign=false",
    ];
    let output = Program::new("git")
        .current_dir(folder)
        .args(identity)
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn lagesbild(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    // an edition is kept in the language of the records, as answers are compared with it
    let program = match arguments[0] {
        "paper" => crate::plain(),
        _ => crate::program(),
    };
    let output = assert_cmd::Command::from_std(program)
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The lines of the answers of a question, each with the days that it holds at.
fn answers<'r>(report: &'r Value, question: &str) -> Vec<(Vec<&'r str>, Vec<&'r str>)> {
    let all = report["answers"].as_array().unwrap();
    let of = all.iter().filter(|a| a["question"] == question);
    of.map(|a| {
        let days = a["at"].as_array().unwrap().iter().map(|p| p["as_of"].as_str().unwrap());
        let lines = a["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap());
        (days.collect(), lines.collect())
    })
    .collect()
}

fn records(report: &Value) -> Vec<(&str, Vec<&str>)> {
    let all = report["records"].as_array().unwrap();
    all.iter()
        .map(|r| {
            let lines = r["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap());
            (r["file"].as_str().unwrap(), lines.collect())
        })
        .collect()
}

const ANTAL: &str = "nyckeltjanster-2024/antal";

#[test]
fn another_count_changes_the_answers_that_lean_on_it() {
    let repository = Repository::new();
    // the plan for Farsta, which counts from 1 April on: not at the meeting, only at the site's day
    repository.edit(
        "districts/farsta.yaml",
        "id: tva-personer\n        value: 2",
        "id: tva-personer\n        value: 3",
    );
    let report = repository.json();
    assert_eq!(
        answers(&report, ANTAL),
        [(
            vec!["2024-04-01"],
            vec!["summan 15 → 16", "Farsta: 2 → 3 (enligt plan, inte bekräftad)"]
        )]
    );
    // Farsta's own inquiry asks for both days in one answer, at its own pair and at the site's
    assert_eq!(
        answers(&report, "farsta-2024/antal")[0].1,
        ["summan 2 → 3", "Farsta: 2 → 3 (enligt plan, inte bekräftad)"]
    );
    assert_eq!(
        records(&report),
        [(
            "districts/farsta.yaml",
            vec!["Tjänsten socialsekreterare-hos-polis, uppgift tva-personer, antal: 2 → 3"]
        )]
    );
    let pages: Vec<&str> = report["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap())
        .collect();
    assert!(pages.contains(&"stadsdelsforvaltningar/farsta.html"));
    assert!(!pages.contains(&"stadsdelsforvaltningar/bromma.html"));
    // the same people are to be two SIG coordinators: a doubt, and nothing else
    let brought = report["brought"].as_array().unwrap();
    assert_eq!(brought.len(), 1, "{brought:?}");
    assert_eq!(brought[0]["code"], "dual-role-differs");

    let (code, human, _) = repository.diff(&["diff"]);
    assert_eq!(code, 0);
    assert!(
        human.contains("Nyckeltjänster, mars 2024, antal, läget 1 april 2024: summan 15 → 16, Farsta: 2 → 3"),
        "{human}"
    );
    let (_, markdown, _) = repository.diff(&["diff", "--format", "markdown"]);
    assert!(markdown.contains("| Rad | Före | Efter |"), "{markdown}");
    assert!(
        markdown.contains(
            "| Farsta | sedan 2022: 2 (enligt plan, inte bekräftad) | sedan 2022: 3 (enligt plan, inte bekräftad) |"
        ),
        "{markdown}"
    );
}

#[test]
fn a_new_statement_is_told_as_a_sentence() {
    let repository = Repository::new();
    repository.edit(
        "districts/bromma.yaml",
        "      - { id: antal,",
        "      - { value: 2, unit: persons, from: \"2023-05\", basis: stated, source: tju-2024-nyckeltjanster#bromma-hasselby-vallingby }\n      - { id: antal,",
    );
    assert_eq!(
        records(&repository.json()),
        [(
            "districts/bromma.yaml",
            vec![
                "Tjänsten socialsekreterare-hos-polis, uppgift: tillagt: 2 personer, från maj 2023, gällde hela tiden, källa tju-2024-nyckeltjanster#bromma-hasselby-vallingby"
            ]
        )]
    );
}

#[test]
fn a_source_that_is_gone_brings_findings_and_forbids_answers() {
    let repository = Repository::new();
    fs::remove_file(repository.path("sources/tju-2024-farsta.yaml")).unwrap();
    let (code, human, _) = repository.diff(&["diff"]);
    assert_eq!(code, 1);
    assert!(human.contains("Svaren är inte jämförda."), "{human}");
    assert!(human.contains("fel[dangling-reference]"), "{human}");
    let report = repository.json();
    assert!(report["answers"].as_array().unwrap().is_empty());
    let brought = report["brought"].as_array().unwrap();
    assert!(
        brought
            .iter()
            .any(|f| f["code"] == "dangling-reference" && f["file"] == "districts/farsta.yaml")
    );
    let gone = records(&report);
    assert_eq!(gone, [("sources/tju-2024-farsta.yaml", vec!["borttagen"])]);

    // the same change the other way round removes them
    let first = repository.git(&["rev-parse", "HEAD"]);
    let second = repository.commit("second");
    let (_, out, _) = repository.diff(&["diff", &second, &first, "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    assert!(report["brought"].as_array().unwrap().is_empty());
    assert!(!report["removed"].as_array().unwrap().is_empty());
}

#[test]
fn a_moved_home_is_a_change_of_the_record_and_of_no_number() {
    let repository = Repository::new();
    repository.edit(
        "districts/bromma.yaml",
        "{ from: \"2022\", name: socialtjänstens myndighetsutövning,",
        "{ from: \"2022\", name: socialtjänstens öppenvård,",
    );
    let report = repository.json();
    assert!(answers(&report, ANTAL).is_empty());
    assert!(answers(&report, "nyckeltjanster-2024/konstans").is_empty());
    assert_eq!(
        records(&report),
        [(
            "districts/bromma.yaml",
            vec![
                "Tjänsten socialsekreterare-hos-polis, hemvist, namn: socialtjänstens myndighetsutövning → socialtjänstens öppenvård"
            ]
        )]
    );
}

#[test]
fn a_merger_changes_rows_and_coverage() {
    let repository = Repository::new();
    repository.write("districts/sydost.yaml", "name: Sydost\n");
    repository.write(
        "events/sydost.yaml",
        "name: Sydost bildas\nclassification: merger\nin_force: \"2024-03-01\"\noriginal: [farsta, skarpnack]\nresulting: [sydost]\nbasis: stated\nsource: tju-2024-nyckeltjanster\n",
    );
    let report = repository.json();
    let changed = answers(&report, "nyckeltjanster-2024/tackning");
    assert!(!changed.is_empty(), "{report}");
    let lines: Vec<&str> = changed.iter().flat_map(|(_, lines)| lines.clone()).collect();
    assert!(lines.contains(&"Sydost: ny rad"), "{lines:?}");
    assert!(lines.contains(&"Farsta: raden finns inte längre"), "{lines:?}");
    let files: Vec<&str> = records(&report).into_iter().map(|(file, _)| file).collect();
    assert_eq!(files, ["districts/sydost.yaml", "events/sydost.yaml"]);
}

#[test]
fn form_is_no_change() {
    let repository = Repository::new();
    let path = repository.path("districts/bromma.yaml");
    // keys in another order, another style, a comment, quotes
    let text = "# Bromma\nposts:\n- statements:\n  - basis: stated\n    source: 'tju-2024-nyckeltjanster#bromma-hasselby-vallingby'\n    from: '2022'\n    unit: persons\n    value: 1\n    id: antal\n  start:\n    source: tju-2024-nyckeltjanster#bromma-hasselby-vallingby\n    introduced: \"2022\"\n  home:\n  - source: tju-2024-nyckeltjanster#bromma-hasselby-vallingby\n    name: socialtjänstens\n      myndighetsutövning\n    from: \"2022\"\n  programme: socialsekreterare-hos-polis\nname: Bromma\n";
    let before: Value = serde_json::to_value(fs::read_to_string(&path).unwrap()).unwrap();
    assert_ne!(before, text);
    fs::write(&path, text).unwrap();
    let report = repository.json();
    assert_eq!(records(&report), []);
    assert!(report["answers"].as_array().unwrap().is_empty());
    // the paper holds the record as it is written, and so does tell
    let pages: Vec<&str> = report["pages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap())
        .collect();
    assert!(
        pages
            .iter()
            .all(|p| p.ends_with("tjansteutlatande.html") || p.ends_with("paper.html")),
        "{pages:?}"
    );
}

#[test]
fn nothing_changed_is_one_line() {
    let repository = Repository::new();
    for format in ["human", "markdown"] {
        let (code, out, err) = repository.diff(&["diff", "--format", format]);
        assert_eq!((code, out.lines().count(), err.as_str()), (0, 1, ""), "{out}");
        assert!(out.starts_with("Ingen skillnad mellan "), "{out}");
    }
}

#[test]
fn ranges_are_read_as_git_reads_them() {
    let repository = Repository::new();
    repository.git(&["checkout", "--quiet", "-b", "mine"]);
    repository.edit("districts/bromma.yaml", "value: 1", "value: 2");
    repository.commit("mine");
    repository.git(&["checkout", "--quiet", "main"]);
    repository.edit("districts/sodermalm.yaml", "value: 2", "value: 4");
    repository.commit("theirs");
    let lines = |range: &[&str]| {
        let (code, out, err) = repository.diff(&[&["diff"], range, &["--format", "json"]].concat());
        assert_eq!(code, 0, "{err}");
        let report: Value = serde_json::from_str(&out).unwrap();
        records(&report)
            .into_iter()
            .map(|(file, _)| file.to_owned())
            .collect::<Vec<_>>()
    };
    let both = ["districts/bromma.yaml", "districts/sodermalm.yaml"];
    assert_eq!(lines(&["main..mine"]), both);
    assert_eq!(lines(&["main", "mine"]), both);
    // only what the branch has done since it left
    assert_eq!(lines(&["main...mine"]), both[..1]);
    assert_eq!(lines(&["..mine"]), both);
    assert_eq!(lines(&["HEAD~1"]), both[1..]);
}

#[test]
fn a_name_is_never_an_option_and_an_unknown_one_is_told() {
    let repository = Repository::new();
    for name in [
        "nope",
        "--help-me",
        "--output=made-by-git",
        "-c",
        "HEAD:content/site.yaml",
    ] {
        let (code, out, err) = repository.diff(&["diff", "--", name]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}: {err}");
        assert!(err.contains(&format!("there is no revision `{name}`")), "{err}");
    }
    assert!(!repository.folder.path().join("made-by-git").exists());
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("content")).unwrap();
    let (code, _, err) = lagesbild(elsewhere.path(), &["diff"]);
    assert_eq!(code, 2);
    assert!(err.contains("is in no git repository"), "{err}");
}

#[test]
fn a_shallow_clone_works_or_tells_what_to_fetch() {
    let repository = Repository::new();
    repository.edit("districts/bromma.yaml", "value: 1", "value: 2");
    repository.commit("second");
    let clone = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.folder.path().display());
    git(clone.path(), &["clone", "--quiet", "--depth=1", &url, "site"]);
    let site = clone.path().join("site");
    let (code, _, err) = lagesbild(&site, &["diff", "HEAD~1"]);
    assert_eq!(code, 2);
    assert!(
        err.contains("`git fetch --unshallow` fetches the rest of the history"),
        "{err}"
    );
    let (code, out, err) = lagesbild(&site, &["diff"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with("Ingen skillnad"), "{out}");
    // and what it says to type is what helps
    git(&site, &["fetch", "--quiet", "--unshallow"]);
    let (code, out, _) = lagesbild(&site, &["diff", "HEAD~1"]);
    assert_eq!(code, 0);
    assert!(out.contains("Bromma: 1 → 2"), "{out}");
}

#[test]
fn an_edition_that_the_answers_leave_is_told() {
    let repository = Repository::new();
    let (code, _, err) = repository.diff(&["paper", "nyckeltjanster-2024", "--freeze", "2024-03-20"]);
    assert_eq!(code, 0, "{err}");
    repository.commit("handed in");
    repository.edit("districts/bromma.yaml", "value: 1", "value: 2");
    let report = repository.json();
    assert_eq!(
        report["editions"],
        serde_json::json!(["Nyckeltjänster, mars 2024, 20 mars 2024"])
    );
}

#[test]
fn check_reports_only_what_a_change_brings() {
    let repository = Repository::new();
    // two sources that disagree: a warning that is there before the change
    repository.edit(
        "districts/bromma.yaml",
        "      - { id: antal,",
        "      - { value: 3, unit: persons, at: \"2024-03-21\", basis: observed, source: tju-2024-farsta#hos-polis }\n      - { value: 4, unit: persons, at: \"2024-03-21\", basis: observed, source: tju-2024-nyckeltjanster#omfattning }\n      - { id: antal,",
    );
    let old = repository.diff(&["check", "--format", "json"]);
    let old: Value = serde_json::from_str(&old.1).unwrap();
    assert!(
        !old.as_array().unwrap().is_empty(),
        "the fixture has no finding of its own"
    );
    repository.commit("doubtful");
    let (code, out, _) = repository.diff(&["check", "--changed", "HEAD", "--format", "json"]);
    assert_eq!((code, out.trim()), (0, "[]"));
    // a line above moves the old finding, and brings none
    repository.edit(
        "districts/bromma.yaml",
        "name: Bromma\n",
        "# a comment\n\nname: Bromma\n",
    );
    let (_, out, _) = repository.diff(&["check", "--changed", "HEAD", "--format", "json"]);
    assert_eq!(out.trim(), "[]");
    repository.edit("districts/sodermalm.yaml", "programme:", "program:");
    let (code, out, _) = repository.diff(&["check", "--changed", "HEAD", "--format", "json"]);
    let new: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 1);
    assert!(
        new.as_array()
            .unwrap()
            .iter()
            .all(|f| f["file"] == "districts/sodermalm.yaml"),
        "{out}"
    );
    let (code, _, err) = repository.diff(&["check", "--changed", "nope"]);
    assert_eq!(code, 2);
    assert!(err.contains("there is no revision `nope`"), "{err}");
}

/// What no check can see stands before all else, the heaviest first; what is new with a source of its own does not.
#[test]
fn what_no_check_can_see_stands_first() {
    let repository = Repository::new();
    // a new fact with a source of its own, and a number that comes with another source: ordinary work
    repository.write(
        "forums/nytt-rad.yaml",
        "name: Råd i Bromma\ndistricts: [bromma]\nat: \"2024-03-21\"\nsource: tju-2024-farsta#insatser\n",
    );
    repository.edit(
        "districts/bromma.yaml",
        "from: \"2022\", basis: stated, source: tju-2024-nyckeltjanster#bromma-hasselby-vallingby",
        "from: \"2022~\", basis: stated, source: tju-2024-farsta#hos-polis",
    );
    // a narrative, a verbal value, a figure, a place: each without a new source
    repository.edit("districts/skarpnack.md", "Det innebär varken att", "Det innebär att");
    repository.edit("districts/kungsholmen.yaml", "as_said: fler barn", "as_said: alla barn");
    repository.edit("indicators/foreningsliv.yaml", "value: 72", "value: 82");
    repository.edit(
        "commitments/sspf-forskolor.yaml",
        "kind: promise\ndue_as_said: framöver\nsource: ip-2023-skarholmen#sspf",
        "kind: promise\ndue_as_said: framöver\nsource: ip-2023-skarholmen#skolbesok",
    );
    let (code, human, _) = repository.diff(&["diff"]);
    assert_eq!(code, 0);
    let lines: Vec<&str> = human.lines().filter(|l| !l.is_empty()).skip(1).take(5).collect();
    assert_eq!(
        lines,
        [
            "Sagt på annat sätt, utan att en ny handling anges: jämför med handlingen",
            "  Förskolor och alla fristående grundskolor med i SSPF: Källa: ip-2023-skarholmen#sspf → ip-2023-skarholmen#skolbesok",
            "  Med i en förening: Observation, antal: 72 → 82",
            "  Kungsholmen: Tjänsten sst, uppgift resultat, i ord: fler barn → alla barn",
            "  Texten om Skarpnäck: texten är ändrad: avvaktande. Det innebär varken att arbetsformen har → \
             avvaktande. Det innebär att arbetsformen har",
        ]
    );
    let report = repository.json();
    let weights: Vec<(&str, &str)> = report["records"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|r| {
            r["unseen"]
                .as_array()
                .unwrap()
                .iter()
                .map(move |u| (r["file"].as_str().unwrap(), u[0].as_str().unwrap()))
        })
        .collect();
    assert_eq!(
        weights,
        [
            ("commitments/sspf-forskolor.yaml", "place"),
            ("districts/kungsholmen.yaml", "words"),
            ("districts/skarpnack.md", "text"),
            ("indicators/foreningsliv.yaml", "figure"),
        ]
    );
}
