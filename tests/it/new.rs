//! `init` and `new`: what they make is sound, explained, and never made over something else.

use std::fs;
use std::path::Path;
use std::process::Output;

use lagesbild::diagnostic::Code;
use lagesbild::load::Kind;
use lagesbild::model::Language;
use lagesbild::model::word::Word;
use lagesbild::source::{File, Files};
use lagesbild::{check, scaffold};

use super::schema::{records, validators};
use super::terminal::on_a_terminal;

/// What each kind must be told beyond what is plain, in a site that `init` made and that has more districts.
fn told(kind: Kind, n: usize) -> Vec<String> {
    let member = |id: &str| format!("{{ district: {id}, at: 2024-12-01, source: reply }}");
    let told: &[&str] = match kind {
        Kind::SharedPost => {
            return vec![format!(
                "shared_by=[{}, {}]",
                member("north"),
                member(&format!("new-{n}"))
            )];
        }
        Kind::Event => {
            return vec![
                "classification=merger".to_owned(),
                "in_force=2024-06-01".to_owned(),
                format!("original=old-{n}, older-{n}"),
                format!("resulting=merged-{n}"),
            ];
        }
        Kind::Source => &["type=brev", "meeting=2024-11-30"],
        Kind::Commitment => &["kind=promise"],
        Kind::Term => &["definition=Ett möte."],
        Kind::Indicator => &["unit=percent"],
        Kind::Inquiry => &["type=skrivelse: om \"allt\""],
        _ => &[],
    };
    told.iter().map(|pair| (*pair).to_owned()).collect()
}

#[test]
fn a_new_site_builds_without_a_finding() {
    for language in ["sv", "en"] {
        let temp = tempfile::tempdir().unwrap();
        let made = lagesbild(
            temp.path(),
            &["init", "site", "--lang", language, "--title", "Läget: \"här\""],
        );
        assert_eq!(made.status.code(), Some(0), "{}", errors_of(&made));
        let site = temp.path().join("site");
        let check = lagesbild(&site, &["check", "--strict"]);
        assert_eq!(
            check.status.code(),
            Some(0),
            "{}",
            String::from_utf8_lossy(&check.stdout)
        );
        assert_eq!(errors_of(&check), "no findings\n");
        let build = lagesbild(&site, &["build", "--strict"]);
        assert_eq!(build.status.code(), Some(0), "{}", errors_of(&build));
        let start = fs::read_to_string(site.join("output/index.html")).unwrap();
        assert!(start.contains("Läget: ") && start.contains(&format!("lang=\"{language}\"")));
        let answer = lagesbild(&site, &["answer", "start/count"]);
        let answer = String::from_utf8(answer.stdout).unwrap();
        assert!(
            answer.contains(if language == "sv" { "Norra" } else { "North" }),
            "{answer}"
        );
        let validators = validators();
        for (kind, path, record) in records(&site.join("content")) {
            let errors = validators[&kind].errors(&record);
            assert!(errors.is_empty(), "{path}: {errors:#?}");
        }
        // the schemas are those of the program, and can be written again by a later one
        let again = lagesbild(&site, &["schema"]);
        assert_eq!(again.status.code(), Some(0), "{}", errors_of(&again));
    }
}

#[test]
fn every_kind_of_new_record_is_sound_and_explains_its_keys() {
    let temp = tempfile::tempdir().unwrap();
    assert!(lagesbild(temp.path(), &["init", "site"]).status.success());
    let site = temp.path().join("site");
    for id in ["new", "old", "older", "merged"] {
        for n in 0..2 {
            assert!(
                lagesbild(&site, &["new", "district", &format!("{id}-{n}")])
                    .status
                    .success()
            );
        }
    }
    for kind in Kind::ALL.iter().filter(|k| !matches!(k, Kind::Site | Kind::Edition)) {
        for (n, (id, language)) in [("nytt-ett", "sv"), ("new-one", "en")].into_iter().enumerate() {
            let mut told = told(*kind, n);
            // there are several sources and programmes by then
            for (key, value) in [("source", "reply"), ("programme", "field-work")] {
                let fields = kind.declared().map_or(&[][..], |d| d.fields);
                if fields.iter().any(|f| f.key == key && f.needed) {
                    told.push(format!("{key}={value}"));
                }
            }
            let mut arguments = vec!["new", kind.word(), id, "--lang", language];
            told.iter().for_each(|pair| arguments.extend(["--set", pair]));
            let made = lagesbild(&site, &arguments);
            assert_eq!(made.status.code(), Some(0), "{arguments:?}\n{}", errors_of(&made));
            let check = lagesbild(&site, &["check"]);
            let printed = String::from_utf8(check.stdout).unwrap();
            assert_eq!(check.status.code(), Some(0), "{arguments:?}\n{printed}");
            let path = site.join("content").join(kind.path(id));
            let text = fs::read_to_string(&path).unwrap();
            let Some(declared) = kind.declared() else { continue };
            for field in declared.fields {
                let about = if language == "sv" {
                    field.about.sv
                } else {
                    field.about.en.trim()
                };
                assert!(text.contains(&format!("# {about}\n")), "{kind:?} {}\n{text}", field.key);
                let key = format!("{}:", field.key);
                let there = |l: &str| l.starts_with(&key) || l.starts_with(&format!("# {key}"));
                assert!(text.lines().any(there), "{kind:?} {key}\n{text}");
            }
            let schema = text
                .lines()
                .next()
                .unwrap()
                .strip_prefix("# yaml-language-server: $schema=")
                .unwrap();
            assert!(path.parent().unwrap().join(schema).is_file(), "{schema}");
        }
    }
    let validators = validators();
    for (kind, path, record) in records(&site.join("content")) {
        let errors = validators[&kind].errors(&record);
        assert!(errors.is_empty(), "{path}: {errors:#?}");
    }
}

#[test]
fn what_exists_is_never_overwritten() {
    let temp = tempfile::tempdir().unwrap();
    assert!(lagesbild(temp.path(), &["init", "site"]).status.success());
    let site = temp.path().join("site");
    for (path, arguments) in [
        ("content/districts/north.yaml", ["new", "district", "north"]),
        ("content/pages/om.md", ["new", "page", "om"]),
        ("content/programmes/field-work.yaml", ["new", "programme", "field-work"]),
    ] {
        let path = site.join(path);
        // also what is no sound record
        for text in [fs::read_to_string(&path).unwrap(), "x: [".to_owned()] {
            fs::write(&path, &text).unwrap();
            let refused = lagesbild(&site, &arguments);
            assert_eq!(refused.status.code(), Some(3), "{}", errors_of(&refused));
            assert!(errors_of(&refused).contains("finns redan"), "{}", errors_of(&refused));
            assert!(
                errors_of(&refused).contains("\ngör så här: "),
                "{}",
                errors_of(&refused)
            );
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }
    let list = |folder: &Path| {
        let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        files.map(|e| e.unwrap().path().to_path_buf()).collect::<Vec<_>>()
    };
    let before = list(&site);
    for folder in ["site", "."] {
        let refused = lagesbild(temp.path(), &["init", folder]);
        assert_eq!(refused.status.code(), Some(3), "{}", errors_of(&refused));
        assert!(
            errors_of(&refused).contains("\ngör så här: "),
            "{}",
            errors_of(&refused)
        );
    }
    assert_eq!(list(&site), before);
    assert_eq!(list(temp.path()).len(), before.len() + 1);
}

#[test]
fn what_is_missing_or_wrong_is_told_and_nothing_is_made() {
    let temp = tempfile::tempdir().unwrap();
    assert!(lagesbild(temp.path(), &["init", "site"]).status.success());
    let site = temp.path().join("site");
    for (arguments, code, said) in [
        (&["new", "district", "Å och Ä"][..], 2, "skriv `a-och-a`"),
        (&["new", "distrikt", "norr"], 2, "district"),
        (&["new", "site", "x"], 2, "skriv något av district"),
        (
            &["new", "event", "x"],
            2,
            "--set classification=… --set in_force=… --set original=… --set resulting=…",
        ),
        (&["new", "district", "x", "--set", "nmae=X"], 2, "menar du `name`?"),
        (&["new", "district", "x", "--set", "name"], 2, "skriv NYCKEL=VÄRDE"),
        (
            &["new", "commitment", "x", "--set", "kind=promis"],
            1,
            "menar du `promise`?",
        ),
        (
            &[
                "new",
                "commitment",
                "x",
                "--set",
                "kind=promise",
                "--set",
                "source=replay",
            ],
            1,
            "menar du `reply`?",
        ),
        (
            &["new", "source", "x", "--set", "type=brev", "--set", "meeting=igår"],
            1,
            "fel[bad-date]",
        ),
    ] {
        let refused = lagesbild(&site, arguments);
        assert_eq!(
            refused.status.code(),
            Some(code),
            "{arguments:?}\n{}",
            errors_of(&refused)
        );
        assert!(
            errors_of(&refused).contains(said),
            "{arguments:?}\n{}",
            errors_of(&refused)
        );
    }
    assert_eq!(errors_of(&lagesbild(&site, &["check"])), "no findings\n");
    for path in ["districts/x.yaml", "events", "commitments", "sources/x.yaml"] {
        assert!(!site.join("content").join(path).exists(), "{path}");
    }
}

#[test]
fn questions_are_asked_on_a_terminal_alone() {
    let temp = tempfile::tempdir().unwrap();
    let mut init = crate::plain();
    init.args(["init", "site"]).current_dir(temp.path());
    // the title is typed, the rest is taken as offered
    let (code, shown) = on_a_terminal(&mut init, "Vårt läge\n\n\n\n\n\n\n");
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("Webbplatsens titel [Lägesbild]: "), "{shown}");
    let site = temp.path().join("site");
    let record = fs::read_to_string(site.join("content/site.yaml")).unwrap();
    assert!(
        record.contains("\ntitle: Vårt läge\n")
            && record.contains(
                "{ one: förvaltning, the: förvaltningen, many: förvaltningar, the_many: förvaltningarna, gender: common }"
            ),
        "{record}"
    );
    let mut new = crate::plain();
    new.args(["new", "indicator", "trygghet", "--lang", "en"])
        .current_dir(&site);
    let (code, shown) = on_a_terminal(&mut new, "\npercent\n");
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("name (Its name) [Trygghet]: "), "{shown}");
    assert!(shown.contains("unit (Its unit): "), "{shown}");
    let record = fs::read_to_string(site.join("content/indicators/trygghet.yaml")).unwrap();
    assert!(
        record.contains("\nname: Trygghet\n") && record.contains("\nunit: percent\n"),
        "{record}"
    );
    // without one nothing is asked: what comes through a pipe is not an answer
    let piped = lagesbild(&site, &["new", "indicator", "annan"]);
    assert_eq!(piped.status.code(), Some(2));
    assert!(errors_of(&piped).contains("--set unit=…"), "{}", errors_of(&piped));
}

/// Runs the program in a folder, with nothing to read.
pub fn lagesbild(folder: &Path, arguments: &[&str]) -> Output {
    // what is made is in the language of the records, whatever is said of it
    let mut program = match arguments[0] {
        "init" | "new" | "answer" => crate::plain(),
        _ => crate::program(),
    };
    program
        .args(arguments)
        .current_dir(folder)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// What it said on its second stream.
pub fn errors_of(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The example of each key is one that the record may have: with the signs of the comments taken away, all is sound.
#[test]
fn the_examples_in_a_record_can_be_used() {
    let validators = validators();
    for kind in Kind::ALL {
        for language in [Language::Sv, Language::En] {
            // an edition has a day for its name
            let id = if *kind == Kind::Edition { "2024-03-19" } else { "x" };
            let record = scaffold::record(*kind, id, &[], language);
            let Some(declared) = kind.declared() else {
                assert_eq!(record, "# \n");
                continue;
            };
            let bare = uncommented(&record, false);
            let full = uncommented(&record, true);
            for field in declared.fields {
                let there = bare.lines().filter(|l| l.starts_with(&format!("{}:", field.key)));
                assert_eq!(there.count(), 1, "{kind:?} {}\n{bare}", field.key);
            }
            assert!(full.lines().filter(|l| l.starts_with("  # ")).count() == 0, "{full}");
            for text in [bare, full] {
                let temp = tempfile::tempdir().unwrap();
                let path = temp.path().join(kind.path(id).replace('*', "x"));
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &text).unwrap();
                let [(found, _, value)] = &records(temp.path())[..] else {
                    panic!("{text}")
                };
                let errors = validators[kind].errors(value);
                assert!(found == kind && errors.is_empty(), "{errors:#?}\n{text}");
                let files = Files::new(vec![File::new(kind.path(id).replace('*', "x"), text.as_str())]);
                let decoding = check::check(&files).findings;
                let decoding: Vec<_> = decoding
                    .iter()
                    .filter(|f| OF_DECODING.contains(&f.code) && !f.labels.is_empty())
                    .collect();
                assert!(decoding.is_empty(), "{decoding:#?}\n{text}");
            }
        }
    }
}

/// What is told of one value, and not of what it refers to or stands beside.
const OF_DECODING: [Code; 5] = [
    Code::YamlSyntax,
    Code::UnknownKey,
    Code::WrongType,
    Code::BadDate,
    Code::BadNumber,
];

/// A record whose examples are values; those of the second sign only where `all` are wanted.
fn uncommented(record: &str, all: bool) -> String {
    let mut out = String::new();
    for line in record.lines() {
        let Some(text) = line.strip_prefix("# ") else {
            out.push_str(&format!("{line}\n"));
            continue;
        };
        let inside = text.starts_with("  ");
        let key = text.split(':').next().unwrap_or_default();
        let is_key =
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && !text.starts_with("yaml");
        match (inside, text.trim_start().strip_prefix("# ")) {
            (true, Some(hidden)) if all => {
                out.push_str(&format!("{}{hidden}\n", &text[..text.len() - hidden.len() - 2]))
            }
            _ if inside || is_key => out.push_str(&format!("{text}\n")),
            _ => {}
        }
    }
    out
}
