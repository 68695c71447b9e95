//! What goes out: results that nobody gets, names that a terminal would obey, tables for spreadsheets, folders that are read.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

use lagesbild::load::Look;
use lagesbild::view::Papers;

const SITE: &str = "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\n\
                    nouns: { district: { en: { one: area, many: areas } } }\n";

fn lagesbild(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = crate::program();
    command.args(arguments).current_dir(folder).env("NO_COLOR", "1");
    command
}

/// A folder with a small site in `content`.
fn small(more: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let inquiry = "title: Q\ntype: letter\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\nquestions:\n  \
                   - { id: count, summary: How many, kind: headcount, programme: guides, unit: persons }\n";
    let east = "name: East\nposts:\n  - programme: guides\n    statements:\n      \
                - { value: 3, unit: persons, at: \"2020-12-31\", basis: observed, source: s }\n";
    let mut files = vec![
        ("site.yaml", SITE),
        ("districts/east.yaml", east),
        ("programmes/guides.yaml", "name: Guides\n"),
        ("sources/s.yaml", "title: S\ntype: list\npublished: \"2020-12-31\"\n"),
        ("inquiries/q/inquiry.yaml", inquiry),
    ];
    files.retain(|(path, _)| more.iter().all(|(other, _)| other != path));
    files.extend(more);
    for (path, text) in files {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// A result that cannot be written is lost: exit 3, and one line that says why.
#[test]
fn a_result_that_cannot_be_written_ends_with_three() {
    let folder = small(&[("districts/west.yaml", "nmae: West\n")]);
    let sound = small(&[]);
    let commands: [(&Path, &[&str]); 10] = [
        (folder.path(), &["check"]),
        (folder.path(), &["check", "--format", "json"]),
        (folder.path(), &["check", "--format", "sarif"]),
        (sound.path(), &["answer", "q/count"]),
        (sound.path(), &["answer", "q/count", "--format", "csv"]),
        (sound.path(), &["explain"]),
        (sound.path(), &["explain", "bad-id"]),
        (sound.path(), &["completions", "bash"]),
        (sound.path(), &["--help"]),
        (sound.path(), &["--version"]),
    ];
    for (folder, arguments) in commands {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = lagesbild(folder, arguments).stdout(full).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?} {told}");
        assert_eq!(
            told, "error: cannot write to standard output: no space left on device\n",
            "{arguments:?}"
        );

        let mut child = lagesbild(folder, arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?} {told}");
        assert_eq!(
            told, "error: cannot write to standard output: broken pipe\n",
            "{arguments:?}"
        );
    }
}

/// What is typed and what files are called reaches a terminal without control characters.
#[test]
fn no_name_reaches_a_terminal_with_control_characters() {
    let folder = small(&[]);
    let content = folder.path().join("content");
    fs::write(content.join("districts/a\u{1b}[31m\u{9b}b.yaml"), "name: N\n").unwrap();
    symlink("nowhere", content.join("districts/x\u{1b}]0;y\u{7}.yaml")).unwrap();
    let evil = "\u{1b}[31m\u{9b}1m\u{202e}";
    for arguments in [
        &["check"][..],
        &["build"],
        &["explain", evil],
        &["answer", evil],
        &["check", "--content", evil],
        &["check", "--format", evil],
        &[evil],
        &["build", "--as-of", evil],
        &["new", "district", evil],
        &["paper", evil],
        &["init", "content"],
    ] {
        let output = lagesbild(folder.path(), arguments).output().unwrap();
        for stream in [output.stdout, output.stderr] {
            let shown = String::from_utf8(stream).unwrap();
            let obeyed = shown
                .chars()
                .find(|c| c.is_control() && !matches!(c, '\n' | '\t') || *c == '\u{202e}');
            assert_eq!(obeyed, None, "{arguments:?} {shown:?}");
        }
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
    }
}

/// A clock is one day as the records write it.
#[test]
fn a_clock_is_one_day() {
    let folder = small(&[]);
    for day in [
        "-001-01-01",
        "+12020-01-01",
        "2020",
        "2020-12",
        "2020-12-31?",
        "20201231",
        "31/12 2020",
        "",
    ] {
        for flag in ["--as-of", "--known-by"] {
            let argument = format!("{flag}={day}");
            let output = lagesbild(folder.path(), &["answer", "q/count", &argument])
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2), "{argument}");
        }
    }
    let output = lagesbild(folder.path(), &["answer", "q/count", "--as-of", "2020-12-31"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
}

/// An output is refused in what is read, and over what is read: nothing is made, and nothing is removed.
#[test]
fn an_output_that_meets_what_is_read_is_refused() {
    let folder = small(&[("theme/own.css", "")]);
    for output in [
        "content/site",
        "content/theme/site",
        "content/new/../districts/site",
        "content/no/such/folder",
    ] {
        let run = lagesbild(folder.path(), &["build", "--no-papers", "--output", output])
            .output()
            .unwrap();
        let told = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(3), "{told}");
        assert!(told.contains("lies inside content"), "{told}");
        assert!(!folder.path().join(output).exists());
    }
    // records behind a link, in a folder that this tool made
    let run = lagesbild(folder.path(), &["build", "--no-papers", "--output", "out"])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    fs::create_dir(folder.path().join("out/kept")).unwrap();
    fs::write(folder.path().join("out/kept/north.yaml"), "name: North\n").unwrap();
    for (link, target) in [
        ("groups", "../out/kept"),
        ("groups/north.yaml", "../../out/kept/north.yaml"),
    ] {
        let link = folder.path().join("content").join(link);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(target, &link).unwrap();
        let run = lagesbild(folder.path(), &["build", "--no-papers", "--output", "out"])
            .output()
            .unwrap();
        let told = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(3), "{told}");
        assert!(told.contains("it would replace"), "{told}");
        assert!(folder.path().join("out/kept/north.yaml").exists());
        fs::remove_file(&link).unwrap();
    }
}

/// Tables open in a spreadsheet by a double click, and run nothing; on standard output they are as other programs want them.
#[test]
fn tables_are_made_for_spreadsheets() {
    let folder = small(&[(
        "districts/east.yaml",
        "name: \"=HYPERLINK(1)\"\nstatements:\n  - { change: \"-1\", unit: persons, text: \"+1 å\", at: \"2020-12-31\", basis: observed, source: s }\n",
    )]);
    let read = lagesbild::read(&folder.path().join("content")).unwrap();
    let model = read.model.as_ref().unwrap_or_else(|| panic!("{:#?}", read.findings));
    let made = lagesbild::make(model, &read.files, &Look::default(), Papers::None, &());
    let bundle = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let text = |path: &str| String::from_utf8(bundle.get(path).unwrap().to_vec()).unwrap();
    for (path, _) in bundle.iter().filter(|(path, _)| path.ends_with(".csv")) {
        assert!(text(path).starts_with('\u{feff}'), "{path}");
    }
    assert!(text("data/districts.csv").contains("\neast,'=HYPERLINK(1),"));
    let statements = text("data/statements.csv");
    assert!(statements.contains(",-1,,'+1 å,"), "{statements}");
    assert!(text("data.html").contains("apostrophe"));
    let output = lagesbild(folder.path(), &["answer", "q/count", "--format", "csv"])
        .output()
        .unwrap();
    assert!(output.stdout.starts_with(b"id,label"));
}

/// Hard breaks and the sides of a table's columns reach pages and papers alike.
#[test]
fn breaks_and_the_sides_of_columns_reach_the_papers() {
    let narrative = "One\\\ntwo.\n\n| a | b | c |\n| :-- | :-: | --: |\n| d | e | f |\n";
    let folder = small(&[("inquiries/q/count.md", narrative)]);
    let read = lagesbild::read(&folder.path().join("content")).unwrap();
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    let made = lagesbild::make(
        read.model.as_ref().unwrap(),
        &read.files,
        &Look::default(),
        Papers::HtmlAndPdf,
        &(),
    );
    let bundle = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let page = String::from_utf8(bundle.get("inquiries/q/count.html").unwrap().to_vec()).unwrap();
    assert!(page.contains("One<br />\ntwo."), "{page}");
    assert!(page.contains("<td class=\"right\">f</td>"));
    let all: Vec<&str> = bundle.iter().map(|(path, _)| path).collect();
    let papers: Vec<String> = bundle
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .filter(|html| html.contains("One<br>two."))
        .collect();
    assert_eq!(papers.len(), 1, "{all:?}");
    assert!(papers[0].contains("<th scope=\"row\" class=\"left\">d</th>"));
    assert!(papers[0].contains("<td class=\"center\">e</td><td class=\"right\">f</td>"));
    assert!(all.iter().any(|path| path.ends_with(".pdf")));
}

/// What a record offers is shown: the short name of a programme, and the own name of a shared post.
#[test]
fn short_names_and_names_of_shared_posts_are_shown() {
    let folder = small(&[
        (
            "programmes/guides.yaml",
            "name: Guides\nabbreviation: GDS\nunit: persons\n",
        ),
        ("districts/east.yaml", "name: East\n"),
        ("districts/west.yaml", "name: West\n"),
        (
            "shared-posts/both.yaml",
            "name: Harbour guide\nprogramme: guides\nshared_by:\n  \
          - { district: east, from: \"2019\", source: s }\n  - { district: west, from: \"2019\", source: s }\nstatements:\n  \
          - { value: 1, unit: persons, at: \"2020-12-31\", basis: observed, source: s }\n",
        ),
    ]);
    let read = lagesbild::read(&folder.path().join("content")).unwrap();
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    let made = lagesbild::make(
        read.model.as_ref().unwrap(),
        &read.files,
        &Look::default(),
        Papers::None,
        &(),
    );
    let bundle = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let text = |path: &str| String::from_utf8(bundle.get(path).unwrap().to_vec()).unwrap();
    assert!(text("programmes.html").contains("Guides (GDS)"));
    let programme = text("programmes/guides.html");
    assert!(programme.contains("<h1>Guides (GDS)</h1>"), "{programme}");
    assert!(programme.contains("(Harbour guide)"));
    assert!(text("areas/west.html").contains("(Harbour guide)"));
}

/// A source with any of its days can be made, and the comments are in the language of the records.
#[test]
fn a_new_source_needs_one_of_its_days() {
    let folder = small(&[]);
    for key in ["published", "signed", "meeting"] {
        let (id, set) = (format!("from-{key}"), format!("{key}=2020-06-30"));
        let arguments = [
            "new",
            "source",
            &id,
            "--set",
            "title=Note",
            "--set",
            "type=note",
            "--set",
            &set,
        ];
        let output = lagesbild(folder.path(), &arguments).output().unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{key} {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = fs::read_to_string(folder.path().join(format!("content/sources/{id}.yaml"))).unwrap();
        assert!(text.contains("Its title"), "{text}");
    }
    let arguments = ["new", "source", "none", "--set", "title=Note", "--set", "type=note"];
    let output = lagesbild(folder.path(), &arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("meeting"), "{told}");
}
