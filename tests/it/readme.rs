//! What README.md and the other papers say is so: commands are run, output is compared, links and paths exist.
//!
//! README's blocks are followed in their order, as a reader would, in a fresh folder with a copy of the records. An
//! `sh` block is run, and the `text` block right below it is what the terminal shows; without one it shows nothing. A
//! `diff` block is an edit that the reader makes. What one block changes the next one sees.
//!
//! `UPDATE=1 cargo test --release readme` writes what is printed now into README.md.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write files, and what a test cannot read fails it"
)]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

use lagesbild::diagnostic::Code;
use lagesbild::model::Known;
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;
use walkdir::WalkDir;

/// In `sh` blocks, the commands that README names are those that this run was built with.
const COMMANDS: &str = r#"
exec 2>&1
lagesbild() { "$LAGESBILD" "$@"; }
cargo() {
    case "$*" in
        "test --release") ;; # this is it
        "run --release -- "*) shift 3; lagesbild "$@" ;;
        *) echo "not run here: cargo $*"; return 1 ;;
    esac
}
"#;

/// The papers whose links and paths must lead somewhere.
const PAPERS: [&str; 17] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "content/README.md",
    "docs/answers.md",
    "docs/decisions.md",
    ".github/CONTRIBUTING.md",
    ".github/SECURITY.md",
    "docs/format.md",
    "docs/guide/en.md",
    "docs/guide/sv.md",
    "docs/kalkylblad.md",
    "docs/meaning.md",
    "docs/open-data.md",
    "docs/records.md",
    "docs/release.md",
    "docs/serving/README.md",
];

/// A fenced block.
struct Block<'t> {
    language: &'t str,
    /// What stands in it, as bytes of the file.
    inside: Range<usize>,
    /// The block right below another, with nothing but empty lines between, belongs to it.
    joined: bool,
}

#[test]
fn readme_shows_what_the_commands_print() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("content"), &folder.path().join("content"));
    shows_what_is_printed("README.md", folder.path());
}

#[test]
fn the_readme_of_spreadsheets_shows_what_the_commands_print() {
    let folder = tempfile::tempdir().unwrap();
    // what came by mail
    copy(&root().join("docs/kalkylblad"), folder.path());
    shows_what_is_printed("docs/kalkylblad.md", folder.path());
}

#[test]
fn the_guide_shows_what_the_commands_print() {
    for paper in ["docs/guide/sv.md", "docs/guide/en.md"] {
        let folder = tempfile::tempdir().unwrap();
        copy(&root().join("docs/example"), &folder.path().join("varnmark"));
        shows_what_is_printed(paper, folder.path());
    }
}

/// Follows the blocks of a paper in a folder.
fn shows_what_is_printed(paper: &str, folder: &Path) {
    let readme = read(paper);
    let blocks = blocks(&readme);
    let mut now = readme.clone();
    let mut ran = 0;
    let mut replaced: Vec<(Range<usize>, String)> = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let text = &readme[block.inside.clone()];
        match block.language {
            "diff" => edit(folder, text),
            "sh" => {
                let printed = run(folder, text);
                match blocks.get(n + 1).filter(|b| b.joined && b.language == "text") {
                    Some(output) => replaced.push((output.inside.clone(), printed)),
                    None => assert!(printed.trim().is_empty(), "{text}prints\n{printed}"),
                }
                ran += 1;
            }
            _ => {}
        }
    }
    assert!(ran >= 5, "{paper} has {ran} commands with their output");
    // from the end, so that earlier places stay where they are
    for (place, printed) in replaced.into_iter().rev() {
        now.replace_range(place, &printed);
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join(paper), &now).unwrap();
    } else {
        let lines = readme.lines().zip(now.lines()).enumerate();
        let first = lines.into_iter().find(|(_, (old, new))| old != new);
        let told = first.map_or(String::new(), |(n, (old, new))| {
            format!("\nline {}\n- {old}\n+ {new}", n + 1)
        });
        assert!(
            readme == now,
            "{paper} shows other output than the commands print; UPDATE=1 writes it{told}"
        );
    }
}

#[test]
fn ci_runs_the_commands_of_the_readme() {
    let readme = read("README.md");
    let commands: BTreeSet<&str> = blocks(&readme)
        .iter()
        .filter(|b| b.language == "sh")
        .flat_map(|b| readme[b.inside.clone()].lines())
        .filter(|line| line.starts_with("cargo "))
        .collect();
    assert!(commands.contains("cargo test --release"), "{commands:?}");
    assert!(commands.contains("cargo run --release -- build"), "{commands:?}");
    let ci = read(".ci/run");
    let called: Vec<&str> = ci.lines().map(|line| line.trim().trim_start_matches("run ")).collect();
    for command in commands {
        assert!(called.contains(&command), ".ci/run does not call `{command}`");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(root().join(".ci/run")).unwrap().permissions().mode();
        assert_eq!(mode & 0o111, 0o111, ".ci/run is not executable");
    }
}

#[test]
fn links_and_paths_lead_somewhere() {
    let mut broken = Vec::new();
    for paper in PAPERS {
        let text = read(paper);
        let folder = root().join(paper).parent().unwrap().to_path_buf();
        for event in Parser::new_ext(&text, Options::all()) {
            let (fine, told) = match event {
                Event::Start(Tag::Link { dest_url: to, .. } | Tag::Image { dest_url: to, .. }) => {
                    (to.contains("://") || leads(&folder, paper, &text, &to), to)
                }
                Event::Code(code) => (!is_path(&code) || root().join(&*code).exists(), code),
                _ => continue,
            };
            if !fine {
                broken.push(format!("{paper}: {told}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn readme_names_codes_that_exist() {
    let readme = read("README.md");
    let after = |mark: &str| -> Vec<String> {
        let code = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
        readme
            .split(mark)
            .skip(1)
            .map(|rest| rest.chars().take_while(code).collect())
            .collect()
    };
    let named: BTreeSet<String> = ["lagesbild explain ", "error[", "warning["]
        .iter()
        .flat_map(|mark| after(mark))
        .filter(|code| !code.is_empty())
        .collect();
    assert!(!named.is_empty());
    for code in named {
        assert!(
            Code::parse(&code).is_some(),
            "README.md names the code `{code}`, which is none"
        );
    }
}

#[test]
fn readme_tells_why_of_every_dependency() {
    let manifest = read("Cargo.toml");
    let readme = read("README.md");
    let (_, told) = readme.split_once("\n## Dependencies\n").unwrap();
    let (told, _) = told.split_once("\n## ").unwrap();
    let named: BTreeSet<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" |"))
        .flat_map(|(names, _)| names.split(", "))
        .filter(|name| !name.starts_with('-') && *name != "crate")
        .collect();
    let mut section = "";
    let mut used = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]")
            && let Some((name, _)) = line.split_once(" =")
        {
            used.insert(name);
        }
    }
    assert_eq!(named, used, "README.md's dependencies, and Cargo.toml's");
}

/// Every field and every verdict of the content's answers is told in `docs/answers.md`.
#[test]
fn the_answers_paper_names_every_field() {
    let told: BTreeSet<String> = Parser::new_ext(&read("docs/answers.md"), Options::all())
        .filter_map(|event| match event {
            Event::Code(code) => Some(code.to_string()),
            _ => None,
        })
        .collect();
    let read = lagesbild::read(&root().join("content")).unwrap();
    let model = read.model.as_ref().unwrap();
    let words = Words::new(model, model.site().language);
    let mut names = BTreeSet::new();
    for (ix, inquiry) in model.inquiries() {
        let known = Known::new(model, inquiry.clock);
        for n in 0..inquiry.questions.len() {
            let answer = lagesbild::answer::answer(&known, ix, n as u32);
            let data = AnswerData::new(&words, &known, &answer);
            fields(&serde_json::to_value(data).unwrap(), &mut names);
        }
    }
    let untold: Vec<&String> = names.difference(&told).collect();
    assert!(untold.is_empty(), "docs/answers.md does not tell {untold:?}");
}

/// The keys of a value, and the words of its closed lists.
fn fields(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                names.insert(key.clone());
                if let ("kind" | "verdict" | "what" | "basis" | "status", Value::String(word)) = (key.as_str(), value) {
                    names.insert(word.clone());
                }
                fields(value, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, names)),
        _ => {}
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The fenced blocks of a text, in their order.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open: Option<(&str, usize, bool)> = None;
    let mut at = 0;
    let mut below = false;
    for line in text.split_inclusive('\n') {
        match (open, line.trim_end().strip_prefix("```")) {
            (None, Some(language)) => open = Some((language, at + line.len(), below)),
            (Some((language, from, joined)), Some("")) => {
                let inside = from..at;
                blocks.push(Block {
                    language,
                    inside,
                    joined,
                });
                open = None;
                below = true;
            }
            (None, None) => below &= line.trim().is_empty(),
            (Some(_), _) => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}

/// What a terminal shows of these commands.
fn run(folder: &Path, commands: &str) -> String {
    let mut shell = Command::new("sh");
    for variable in crate::LANGUAGE {
        shell.env_remove(variable);
    }
    let output = shell
        .arg("-c")
        .arg(format!("{COMMANDS}{commands}"))
        .current_dir(folder)
        .env("LAGESBILD", env!("CARGO_BIN_EXE_lagesbild"))
        .env_remove("COLUMNS")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.is_empty(), "{commands}{errors}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(!printed.contains("```"), "this would end the block below\n{commands}");
    // an empty line at the end of a block would be seen by nobody
    format!("{}\n", printed.trim_end())
}

/// Makes the edit of a `diff` block: the lines before must stand in the file once.
fn edit(folder: &Path, diff: &str) {
    let file = diff
        .lines()
        .find_map(|line| line.strip_prefix("+++ "))
        .unwrap_or_else(|| panic!("no file is named in\n{diff}"));
    let changed = |with: char| -> String {
        diff.lines()
            .filter(|line| !line.starts_with("+++ ") && !line.starts_with("--- ") && !line.starts_with("@@"))
            .filter(|line| line.starts_with([' ', with]))
            .map(|line| format!("{}\n", &line[1..]))
            .collect()
    };
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{file}: {e}"));
    let before = changed('-');
    assert_eq!(text.matches(&before).count(), 1, "{file} should have once\n{before}");
    fs::write(path, text.replacen(&before, &changed('+'), 1)).unwrap();
}

/// True if a link leads to a file, and to a heading of it where one is named.
fn leads(folder: &Path, paper: &str, text: &str, to: &str) -> bool {
    let (file, anchor) = to.split_once('#').map_or((to, None), |(f, a)| (f, Some(a)));
    let target: PathBuf = if file.is_empty() {
        root().join(paper)
    } else {
        folder.join(file)
    };
    let Some(anchor) = anchor else {
        return target.exists();
    };
    let there = if file.is_empty() {
        text.to_owned()
    } else {
        fs::read_to_string(target).unwrap_or_default()
    };
    headings(&there).contains(anchor)
}

/// The anchors of a text's headings, as code hosts make them.
fn headings(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    let kept = words
                        .chars()
                        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
                    heading.extend(
                        kept.flat_map(char::to_lowercase)
                            .map(|c| if c == ' ' { '-' } else { c }),
                    );
                }
            }
            _ => {}
        }
    }
    anchors
}

/// True if a code span is a path of this project, with nothing to fill in.
fn is_path(code: &str) -> bool {
    let ours = [
        "src/",
        "docs/",
        "tests/",
        "templates/",
        "theme/",
        "content/",
        "schema/",
        ".ci/",
    ];
    ours.iter().any(|folder| code.starts_with(folder)) && !code.contains(['<', '*', '{', ' ', '…', '#'])
}
