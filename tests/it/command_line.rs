//! What holds of every command: exit codes, streams, colours, completion.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::terminal::on_a_terminal;

const ESCAPE: char = '\u{1b}';

#[test]
fn exit_codes_are_those_of_the_readme() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("site");
    let out = out.to_str().unwrap();
    let (fine, wrong, doubtful) = (folder("halvenia"), findings("unknown-key"), findings("unbound-figure"));
    for (expected, arguments) in [
        (0, vec!["check", "--content", &fine]),
        (0, vec!["check", "--content", &doubtful]),
        (0, vec!["explain"]),
        (0, vec!["--version"]),
        (1, vec!["check", "--content", &wrong]),
        (1, vec!["check", "--content", &doubtful, "--strict"]),
        (1, vec!["build", "--content", &wrong, "--output", out]),
        (1, vec!["build", "--content", &doubtful, "--output", out, "--strict"]),
        (1, vec!["answer", "a/b", "--content", &wrong]),
        (2, vec![]),
        (2, vec!["chekc"]),
        (2, vec!["check", "--format", "xml"]),
        (2, vec!["answer", "a/b", "--content", &fine]),
        (2, vec!["explain", "no-such-code"]),
        (2, vec!["completions", "csh"]),
        (3, vec!["check", "--content", "/no/such/folder"]),
        (3, vec!["build", "--content", &fine, "--output", "/"]),
    ] {
        let output = lagesbild(&arguments);
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}\n{}", told(&output));
    }
    assert!(!Path::new(out).exists(), "a refused build wrote something");
}

#[test]
fn what_is_wrong_with_arguments_is_told_in_either_language() {
    let cases: [(&[&str], &str, &str); 13] = [
        (
            &["chekc"],
            "error: there is no command `chekc`\nhint: did you mean `check`?\n",
            "fel: det finns inget kommando `chekc`\ngör så här: menar du `check`?\n",
        ),
        (
            &["check", "--strikt"],
            "error: `lagesbild check` does not understand `--strikt`\nhint: did you mean `--strict`?\n",
            "fel: `lagesbild check` förstår inte `--strikt`\ngör så här: menar du `--strict`?\n",
        ),
        (
            &["check", "extra"],
            "error: `lagesbild check` does not understand `extra`\nhint: `lagesbild check --help` tells what there is\n",
            "fel: `lagesbild check` förstår inte `extra`\ngör så här: `lagesbild check --help` visar vad som finns\n",
        ),
        (
            &["check", "--format", "xml"],
            "error: `--format <FORMAT>` cannot be `xml`\nhint: write one of these: human, json, sarif, github\n",
            "fel: `--format <FORMAT>` kan inte vara `xml`\ngör så här: skriv något av human, json, sarif, github\n",
        ),
        (
            &["build", "--output"],
            "error: `--output <DIR>` lacks its value\nhint: `lagesbild build --help` tells what there is\n",
            "fel: `--output <MAPP>` saknar sitt värde\ngör så här: `lagesbild build --help` visar vad som finns\n",
        ),
        (
            &["build", "--as-of", "2024"],
            "error: `--as-of <DATE>` cannot be `2024`\nhint: write one day, as 2024-03-19\n",
            "fel: `--as-of <DATUM>` kan inte vara `2024`\ngör så här: skriv en dag, som 2024-03-19\n",
        ),
        (
            &["build", "--as-of", "2024-03-20", "--as-of", "2024-03-19"],
            "error: `--as-of <DATE>` stands more than once\nhint: write it once\n",
            "fel: `--as-of <DATUM>` står mer än en gång\ngör så här: skriv det en gång\n",
        ),
        (
            &["build", "--no-pdf", "--no-papers"],
            "error: `--no-pdf` does not go with `--no-papers`\nhint: leave one of them out\n",
            "fel: `--no-pdf` går inte ihop med `--no-papers`\ngör så här: ta bort något av dem\n",
        ),
        (
            &["check", "--strict=yes"],
            "error: `--strict` takes no value\nhint: `lagesbild check --help` tells what there is\n",
            "fel: `--strict` tar inget värde\ngör så här: `lagesbild check --help` visar vad som finns\n",
        ),
        (
            &["import"],
            "error: `lagesbild import` lacks <FILE>...\nhint: `lagesbild import --help` tells what there is\n",
            "fel: `lagesbild import` saknar <FIL>...\ngör så här: `lagesbild import --help` visar vad som finns\n",
        ),
        (
            &["import", "a.xlsx", "--as", "E7=perhaps"],
            "error: `--as <[CELL=]WAY>` cannot be `E7=perhaps`\n\
             hint: write new, correction or disagree; for one cell E7=correction\n",
            "fel: `--as <[CELL=]SÄTT>` kan inte vara `E7=perhaps`\n\
             gör så här: skriv new, correction eller disagree; för en enda cell E7=correction\n",
        ),
        (
            &["serve", "--port", "70000"],
            "error: `--port <PORT>` cannot be `70000`\nhint: write a number from 0 to 65535\n",
            "fel: `--port <PORT>` kan inte vara `70000`\ngör så här: skriv ett tal från 0 till 65535\n",
        ),
        (
            &["build", "--base-url", "example.org"],
            "error: `--base-url <URL>` cannot be `example.org`\nhint: write the whole address, like `https://example.org/site/`\n",
            "fel: `--base-url <ADRESS>` kan inte vara `example.org`\n\
             gör så här: skriv hela adressen, som `https://example.org/site/`\n",
        ),
    ];
    for (arguments, english, swedish) in cases {
        for (language, expected) in [("en", english), ("sv", swedish)] {
            let mut program = crate::plain();
            let output = program.args(["--lang", language]).args(arguments).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert_eq!(told(&output), expected, "{arguments:?}");
        }
    }
    // without anything, the help, in the language of the records
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("content")).unwrap();
    std::fs::write(folder.path().join("content/site.yaml"), "language: sv\n").unwrap();
    let output = crate::plain().current_dir(folder.path()).output().unwrap();
    assert!(told(&output).contains("Användning: lagesbild"), "{}", told(&output));
}

#[test]
fn manual_pages_have_headings_in_either_language() {
    for (language, expected) in [
        ("en", ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"]),
        ("sv", ["NAMN", "SYNOPS", "BESKRIVNING", "FLAGGOR"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let made = crate::plain()
            .args(["--lang", language, "manual"])
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", told(&made));
        let page = std::fs::read_to_string(folder.path().join("lagesbild-check.1")).unwrap();
        let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
        assert_eq!(headings, expected);
    }
}

#[test]
fn quiet_leaves_results_findings_and_errors() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("site");
    let out = out.to_str().unwrap();
    let (fine, doubtful) = (folder("halvenia"), findings("unbound-figure"));
    for content in [&fine, &doubtful] {
        let arguments = ["build", "--content", content, "--output", out];
        let (loud, quiet) = (
            lagesbild(&arguments),
            lagesbild(&[&arguments[..], &["--quiet"]].concat()),
        );
        assert_eq!(quiet.status.code(), Some(0));
        assert!(quiet.stdout.is_empty());
        assert!(told(&loud).contains("index.html"));
        assert!(!told(&quiet).contains("index.html"), "{}", told(&quiet));
        assert_eq!(told(&quiet).contains("warning[unbound-figure]"), content == &doubtful);
    }
    let check = lagesbild(&["-q", "check", "--content", &doubtful]);
    assert!(printed(&check).contains("warning[unbound-figure]"));
    assert!(told(&check).is_empty(), "{}", told(&check));
    let none = lagesbild(&["check", "-q", "--content", "/no/such/folder"]);
    assert!(told(&none).starts_with("error: "), "{}", told(&none));
}

#[test]
fn colours_are_for_terminals_unless_asked_for_or_unwanted() {
    let wrong = findings("unknown-key");
    for (on_terminal, when, no_color, colored) in [
        (true, None, None, true),
        (true, None, Some("1"), false),
        (true, None, Some(""), true),
        (true, Some("auto"), Some("1"), false),
        (true, Some("always"), Some("1"), true),
        (true, Some("never"), None, false),
        (false, None, None, false),
        (false, Some("auto"), None, false),
        (false, Some("always"), None, true),
        (false, Some("always"), Some("1"), true),
        (false, Some("never"), None, false),
    ] {
        for command in ["check", "answer"] {
            let mut run = crate::program();
            run.args([command, "--content", &wrong]).env_remove("NO_COLOR");
            if command == "answer" {
                run.arg("a/b");
            }
            if let Some(when) = when {
                run.args(["--color", when]);
            }
            if let Some(value) = no_color {
                run.env("NO_COLOR", value);
            }
            let (code, shown) = if on_terminal {
                on_a_terminal(&mut run, "")
            } else {
                let output = run.output().unwrap();
                (output.status.code(), printed(&output) + &told(&output))
            };
            let case = format!("{command} {on_terminal} {when:?} {no_color:?}\n{shown}");
            assert_eq!(code, Some(1), "{case}");
            assert!(shown.contains("unknown-key"), "{case}");
            assert_eq!(shown.contains(ESCAPE), colored, "{case}");
        }
    }
}

#[test]
fn completions_know_every_command_and_its_options() {
    let help = printed(&lagesbild(&["--help"]));
    let (_, commands) = help.split_once("\nCommands:\n").unwrap();
    let (commands, _) = commands.split_once("\n\n").unwrap();
    let commands: Vec<&str> = commands.lines().filter_map(|l| l.split_whitespace().next()).collect();
    assert!(
        commands.contains(&"check") && commands.contains(&"completions"),
        "{commands:?}"
    );
    for shell in ["bash", "zsh", "fish"] {
        let script = printed(&lagesbild(&["completions", shell]));
        for word in commands
            .iter()
            .chain(&["known-by", "strict", "markdown", "no-such-word"])
        {
            assert_eq!(script.contains(word), *word != "no-such-word", "{shell}: {word}");
        }
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("script");
        std::fs::write(&path, script).unwrap();
        match Command::new(shell).arg("-n").arg(&path).output() {
            Ok(output) => assert!(output.status.success(), "{shell}: {}", told(&output)),
            Err(_) => println!("left out: {shell} is not here to read its completions"),
        }
    }
}

#[test]
fn bash_completes_by_its_completions() {
    for (typed, expected) in [
        (&["lagesbild", "comp"][..], "completions"),
        (&["lagesbild", "check", "--form"], "--format"),
        (&["lagesbild", "check", "--format", "js"], "json"),
        (&["lagesbild", "completions", "f"], "fish"),
    ] {
        let last = typed.len() - 1;
        let script = format!(
            "source <(\"$LAGESBILD\" completions bash)\nCOMP_WORDS=({})\nCOMP_CWORD={last}\n\
             _lagesbild lagesbild {} {}\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
            typed.join(" "),
            typed[last],
            typed[last - 1]
        );
        let run = Command::new("bash")
            .args(["--norc", "-c", &script])
            .env("LAGESBILD", env!("CARGO_BIN_EXE_lagesbild"))
            .output();
        let Ok(output) = run else {
            println!("left out: bash is not here to complete");
            return;
        };
        assert_eq!(printed(&output).trim_end(), expected, "{typed:?}\n{}", told(&output));
    }
}

fn lagesbild(arguments: &[&str]) -> Output {
    crate::program().args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn folder(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    path.to_str().unwrap().to_owned()
}

fn findings(code: &str) -> String {
    folder(&format!("findings/{code}"))
}
