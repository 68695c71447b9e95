//! `import`: from spreadsheets as districts send them to records, without a record typed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

pub mod cells;
mod edits;
pub mod layouts;
pub mod refused;
mod twelve;

/// A site with nothing in it but its own record.
pub struct Place {
    _temp: TempDir,
    folder: PathBuf,
}

const SITE: &str = "title: Läget\nlanguage: sv\npublisher: { name: Staden }\nas_of: \"2024-11-20\"\nknown_by: \"2024-11-20\"\n\
                    nouns: { district: { sv: { one: förvaltning, the: förvaltningen, many: förvaltningar, the_many: förvaltningarna, gender: common } } }\n";

impl Place {
    pub fn new() -> Place {
        let place = Place::empty();
        place.put("content/site.yaml", SITE);
        place
    }

    /// A folder with nothing in it.
    pub fn empty() -> Place {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().to_owned();
        Place { _temp: temp, folder }
    }

    /// The same place from a folder within it.
    pub fn enter(&mut self, folder: &str) {
        self.folder.push(folder);
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }

    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        let mut command = crate::plain();
        Run(command.current_dir(self.path()).args(arguments).output().unwrap())
    }

    /// Proposes a mapping, which must stop, and imports by it, which must go well.
    pub fn import(&self, file: &str, told: &[&str]) -> Run {
        let proposed = self.run(&[&["import", file], told].concat());
        assert_eq!(proposed.code(), 1, "{}", proposed.all());
        self.again(file, &[])
    }

    /// Imports by the mapping that is there.
    pub fn again(&self, file: &str, told: &[&str]) -> Run {
        let run = self.run(&[&["import", file], told].concat());
        assert_eq!(run.code(), 0, "{}", run.all());
        run
    }

    /// The rows of an answer: each with what it is called, how many and since when.
    pub fn rows(&self, question: &str) -> Vec<(String, Value, Value)> {
        let run = self.run(&["answer", question, "--format", "json"]);
        assert_eq!(run.code(), 0, "{}", run.all());
        let answer: Value = serde_json::from_str(&run.out()).unwrap();
        let row = |row: &Value| {
            let text = |key: &str| row[key].clone();
            (
                row["label"].as_str().unwrap_or_default().to_owned(),
                text("value"),
                text("since"),
            )
        };
        answer["rows"].as_array().unwrap().iter().map(row).collect()
    }

    /// Every file below the content folder, with its bytes.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.path().join("content")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push((path.display().to_string(), fs::read(&path).unwrap()));
                }
            }
        }
        files.sort();
        files
    }
}

/// A run that has ended.
pub struct Run(Output);

impl Run {
    pub fn code(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    pub fn all(&self) -> String {
        self.out() + &self.err()
    }
}

const TABLE: &str = "Förvaltning;Insats;Antal;Sedan;Kommentar\n\
                     Norra;Fältarbete;2;2022;\n\
                     Södra;Fältarbete;ca 4;sedan september 2022;två på deltid\n\
                     Östra;Fältarbete;vet ej;;\n\
                     Västra;Fältarbete;1–2;ht 2021;\n";

const TOLD: &[&str] = &["--set", "date=2024-11-20", "--set", "unit=persons"];

#[test]
fn a_table_in_text_becomes_checked_records_and_an_answer() {
    let place = Place::new();
    place.put("svar.csv", TABLE);
    let run = place.import("svar.csv", TOLD);
    let check = place.run(&["check", "--strict"]);
    assert_eq!(check.code(), 0, "{}\n{}", check.all(), run.all());
    let right = [("Norra", "2"), ("Södra", "4"), ("Västra", "1..2"), ("Östra", "")];
    layouts::compare(&place, "svar/faltarbete-count", &right);
    let build = place.run(&["build", "--strict"]);
    assert_eq!(build.code(), 0, "{}", build.all());
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let place = Place::new();
    place.put("svar.csv", TABLE);
    place.import("svar.csv", TOLD);
    let before = place.files();
    let run = place.again("svar.csv", &[]);
    assert_eq!(place.files(), before);
    assert!(run.all().contains("Ingenting är nytt"), "{}", run.all());
}
