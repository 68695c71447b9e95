//! `migrate`, and what becomes of records of another format.

use std::fs;
use std::path::Path;

use crate::new::{errors_of, lagesbild};

#[test]
fn a_site_of_the_last_version_is_migrated_and_nothing_differs() {
    let temp = tempfile::tempdir().unwrap();
    let site = as_it_was(temp.path());
    let record = site.join("content/site.yaml");
    let before = fs::read_to_string(&record).unwrap();

    let tried = lagesbild(&site, &["migrate", "--dry-run"]);
    assert_eq!(tried.status.code(), Some(0), "{}", errors_of(&tried));
    assert_eq!(
        errors_of(&tried),
        "would change content/site.yaml\nwould change schema/site.json\nnothing was written\n"
    );
    assert_eq!(fs::read_to_string(&record).unwrap(), before);

    let migrated = lagesbild(&site, &["migrate"]);
    assert_eq!(migrated.status.code(), Some(0), "{}", errors_of(&migrated));
    assert_eq!(
        errors_of(&migrated),
        "changed content/site.yaml\nchanged schema/site.json\n"
    );
    let nothing = "Ingen skillnad mellan content och format 1: samma uppgifter, samma svar, samma sidor.\n";
    assert_eq!(String::from_utf8_lossy(&migrated.stdout), nothing);
    // above the comment of the first key, below those of the file; all else is as it was
    let after = fs::read_to_string(&record).unwrap();
    let (head, rest) = before.split_once("\n\n# Titeln\n").unwrap();
    assert_eq!(after, format!("{head}\n\nformat: 1\n\n# Titeln\n{rest}"));
    assert!(
        fs::read_to_string(site.join("schema/site.json"))
            .unwrap()
            .contains("\"format\"")
    );

    let again = lagesbild(&site, &["migrate"]);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(errors_of(&again), "the records are of format 1 already\n");
    assert_eq!(errors_of(&lagesbild(&site, &["check", "--strict"])), "no findings\n");
}

#[test]
fn a_site_without_schemas_gets_none() {
    let temp = tempfile::tempdir().unwrap();
    let site = as_it_was(temp.path());
    fs::remove_dir_all(site.join("schema")).unwrap();
    let migrated = lagesbild(&site, &["migrate"]);
    assert_eq!(errors_of(&migrated), "changed content/site.yaml\n");
    assert!(!site.join("schema").exists());
}

#[test]
fn records_of_a_newer_format_are_refused_with_the_version_that_reads_them() {
    let temp = tempfile::tempdir().unwrap();
    let site = as_it_was(temp.path());
    let record = site.join("content/site.yaml");
    let text = fs::read_to_string(&record).unwrap() + "format: 203\nsomething: new\n";
    fs::write(&record, &text).unwrap();
    let en = ["error[", "help: read them with lagesbild 2.3.0 or later"];
    // an answer is told in the language of the records
    let sv = ["fel[", "gör så här: läs dem med lagesbild 2.3.0 eller senare"];
    for (command, [error, help]) in [
        (&["check"][..], en),
        (&["build"], en),
        (&["answer", "start/count"], sv),
        (&["migrate"], en),
    ] {
        let run = lagesbild(&site, command);
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &errors_of(&run);
        assert_eq!(run.status.code(), Some(1), "{command:?} {said}");
        assert!(
            said.contains(&format!("{error}newer-format]")) && said.contains(help),
            "{command:?} {said}"
        );
        assert_eq!(said.matches(error).count(), 1, "{command:?} {said}");
    }
    assert!(!site.join("output").exists());
    assert_eq!(fs::read_to_string(&record).unwrap(), text);
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_changed() {
    let temp = tempfile::tempdir().unwrap();
    let site = as_it_was(temp.path());
    let text = fs::read_to_string(site.join("content/site.yaml")).unwrap();
    let broken = text.replacen("title: ", "title: [", 1);
    fs::write(site.join("content/site.yaml"), &broken).unwrap();
    let run = lagesbild(&site, &["migrate"]);
    assert_eq!(run.status.code(), Some(3), "{}", errors_of(&run));
    assert!(errors_of(&run).contains("error[yaml-syntax]"), "{}", errors_of(&run));
    assert!(
        errors_of(&run).contains("cannot change content/site.yaml"),
        "{}",
        errors_of(&run)
    );
    assert_eq!(fs::read_to_string(site.join("content/site.yaml")).unwrap(), broken);
    assert!(
        !fs::read_to_string(site.join("schema/site.json"))
            .unwrap()
            .contains("\"format\"")
    );
}

/// A site as `init` made one before there was a format: without the key, and with a schema that does not know it.
fn as_it_was(folder: &Path) -> std::path::PathBuf {
    assert!(lagesbild(folder, &["init", "site"]).status.success());
    let site = folder.join("site");
    let record = site.join("content/site.yaml");
    let text = fs::read_to_string(&record).unwrap();
    let key = "# Uppgifternas format; 1 när nyckeln saknas\nformat: 1\n\n";
    assert_eq!(text.matches(key).count(), 1, "{text}");
    fs::write(&record, text.replace(key, "")).unwrap();
    let schema = site.join("schema/site.json");
    let text = fs::read_to_string(&schema).unwrap();
    let mut known: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = known["properties"].as_object_mut().unwrap();
    assert!(keys.remove("format").is_some());
    fs::write(&schema, format!("{known:#}\n")).unwrap();
    site
}
