//! `ask`: from an inquiry to workbooks, filled in by somebody with whatever program, to records and an answer.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::import::layouts::compare;
use crate::import::{Place, Run};

mod page;
mod programs;
mod refused;
mod workbook;

const SOURCE: &str = "title: Enkät 2023\ntype: enkät\nsigned: \"2023-11-20\"\n";
const NORRA: &str = "name: Norra\nposts:\n  - programme: falt\n    start: { introduced: \"2022\", source: enkat }\n    statements:\n      \
                     - { value: 2, unit: persons, at: \"2023-11-20\", basis: observed, source: enkat }\n";
const SODRA: &str = "name: Södra\nposts:\n  - programme: falt\n    statements:\n      \
                     - { value: 1, unit: persons, from: \"2021\", basis: stated, source: enkat }\n";
const INQUIRY: &str = "title: Fältarbete 2024\ntype: skrivelse\nasked_by: Socialnämnden\nas_of: \"2024-11-20\"\nknown_by: \"2024-11-20\"\n\
                       questions:\n  \
                       - { id: antal, number: \"1\", summary: Hur många fältarbetare finns?, kind: headcount, programme: falt, unit: persons }\n  \
                       - { id: sedan, number: \"2\", summary: Hur länge har de funnits?, kind: duration, programme: falt, start_side: introduced }\n";

/// Three districts: one of which all is known, one that has changed since, one of which nothing is known.
pub fn place() -> Place {
    let place = Place::new();
    place.put("content/programmes/falt.yaml", "name: Fältarbete\nunit: persons\n");
    place.put("content/sources/enkat.yaml", SOURCE);
    place.put("content/districts/norra.yaml", NORRA);
    place.put("content/districts/sodra.yaml", SODRA);
    place.put("content/districts/vastra.yaml", "name: Västra\n");
    place.put("content/inquiries/falt-2024/inquiry.yaml", INQUIRY);
    place
}

/// Makes the questionnaires of that inquiry, which must go well.
pub fn ask(place: &Place, told: &[&str]) -> Run {
    let run = place.run(&[&["ask", "falt-2024"], told].concat());
    assert_eq!(run.code(), 0, "{}", run.all());
    run
}

/// A part of a workbook.
pub fn part(workbook: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Fills in cells of the second sheet of a workbook, which are there and empty, as a person does: `F2` and its text. A day that is
/// typed is kept as the number that the program counts it by.
pub fn fill(path: &Path, cells: &[(&str, &str)]) {
    const SHEET: &str = "xl/worksheets/sheet2.xml";
    let sheet = part(&fs::read(path).unwrap(), SHEET);
    for (cell, text) in cells {
        let start = sheet
            .find(&format!("<c r=\"{cell}\""))
            .unwrap_or_else(|| panic!("no cell {cell}"));
        let end = start + sheet[start..].find('>').unwrap();
        let empty = &sheet[start..=end];
        let open = empty
            .strip_suffix("/>")
            .unwrap_or_else(|| panic!("{cell} is not empty"));
        let filled = match text.strip_prefix("day ") {
            Some(day) => format!("{open}><v>{day}</v></c>"),
            None => format!("{open} t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        };
        replace(path, SHEET, empty, &filled);
    }
}

/// Puts a text in place of another in a part of a workbook.
pub fn replace(path: &Path, name: &str, from: &str, to: &str) {
    let bytes = fs::read(path).unwrap();
    let mut old = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let is_it = old.by_index_raw(n).unwrap().name().unwrap() == name;
        if is_it {
            let text = part(&bytes, name).replace(from, to);
            new.start_file(name, SimpleFileOptions::default()).unwrap();
            new.write_all(text.as_bytes()).unwrap();
        } else {
            new.raw_copy_file(old.by_index_raw(n).unwrap()).unwrap();
        }
    }
    fs::write(path, new.finish().unwrap().into_inner()).unwrap();
}

/// Fills in the questionnaire of a district.
pub fn answer(place: &Place, district: &str, cells: &[(&str, &str)]) -> String {
    let name = format!("falt-2024-ask/falt-2024-{district}.xlsx");
    fill(&place.path().join(&name), cells);
    name
}

/// Days of 2024 as programs count them: 1 January is 45292.
const NOVEMBER_25: &str = "day 45621";
const NOVEMBER_26: &str = "day 45622";

/// What the districts answer, each in its own way.
pub const ANSWERS: [(&str, &[(&str, &str)]); 3] = [
    ("norra", &[("F2", "Ja"), ("K2", "Enhetschef"), ("L2", NOVEMBER_25)]),
    (
        "sodra",
        &[
            ("F2", "Nej"),
            ("G2", "3"),
            ("H2", "september 2024"),
            ("I2", "Ja"),
            ("K2", "Utredare"),
            ("L2", NOVEMBER_26),
        ],
    ),
    (
        "vastra",
        &[
            ("G2", "ca 2"),
            ("H2", "2023"),
            ("J2", "En till från hösten 2025"),
            ("K2", "Enhetschef"),
            ("L2", "2024-11-25"),
        ],
    ),
];

/// All of them, as files.
fn returned(place: &Place) -> Vec<String> {
    ANSWERS
        .iter()
        .map(|(district, cells)| answer(place, district, cells))
        .collect()
}

fn imported(place: &Place, told: &[&str]) -> Run {
    let run = place.run(&[&["import"], told].concat());
    assert_eq!(run.code(), 0, "{}", run.all());
    run
}

const THEN: [&str; 4] = ["--as-of", "2024-11-26", "--known-by", "2024-11-26"];

#[test]
fn from_an_inquiry_to_workbooks_to_answers() {
    let place = place();
    let run = ask(&place, &[]);
    let right = "falt-2024-ask/falt-2024-norra.xlsx: 1 rad, ingenting saknas\n\
                 falt-2024-ask/falt-2024-sodra.xlsx: 1 rad, ingenting saknas\n\
                 falt-2024-ask/falt-2024-vastra.xlsx: 1 rad, 1 med något som saknas\n";
    assert_eq!(run.out(), right);
    let files = returned(&place);
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let run = imported(&place, &files);
    assert_eq!(
        run.out().lines().take(6).collect::<Vec<_>>(),
        [
            "1 besvarad rad i falt-2024-norra.xlsx",
            "  1 uppgift som bekräftar en som fanns",
            "1 besvarad rad i falt-2024-sodra.xlsx",
            "  1 uppgift om något som har ändrats",
            "1 besvarad rad i falt-2024-vastra.xlsx",
            "  2 nya uppgifter",
        ],
        "{}",
        run.all()
    );
    let check = place.run(&["check", "--strict"]);
    assert_eq!(check.code(), 0, "{}", check.all());
    let norra = NORRA.to_owned()
        + "      - { value: 2, unit: persons, at: \"2024-11-25\", basis: observed, source: falt-2024-norra#fragor-f2 }\n";
    assert_eq!(place.text("content/districts/norra.yaml"), norra);
    let sodra = SODRA.to_owned()
        + "      - { value: 3, unit: persons, from: \"2024-09\", basis: stated, source: falt-2024-sodra#fragor-g2 }\n";
    assert_eq!(place.text("content/districts/sodra.yaml"), sodra);
    let source = place.text("content/sources/falt-2024-norra.yaml");
    for line in [
        "title: \"Svar från Norra: Fältarbete 2024\"\n",
        "type: ifyllt frågeformulär\n",
        "publisher: Norra\n",
        "signed: \"2024-11-25\"\n",
        "  inquiry: falt-2024\n",
        "  districts: [norra]\n",
        "  fragor-f2: \"Frågor!F2 (Enhetschef)\"\n",
    ] {
        assert!(source.contains(line), "{line}{source}");
    }
    let answer = place.run(&[&["answer", "falt-2024/antal"], THEN.as_slice()].concat());
    let right = "Hur många fältarbetare finns?\n\n\
                 Besvarad. ";
    assert!(answer.out().starts_with(right), "{}", answer.all());
    let rows: Vec<String> = answer.out().lines().skip(4).map(str::to_owned).collect();
    assert_eq!(
        rows,
        [
            "Norra   2022  2          belagt  senast belagd den 25 november 2024",
            "Södra   2021  3          belagt",
            "Västra  2023  omkring 2  belagt  senast belagd den 25 november 2024",
        ],
        "{}",
        answer.all()
    );
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let place = place();
    ask(&place, &["--output", "first"]);
    ask(&place, &["--output", "second"]);
    for name in [
        "falt-2024-norra.xlsx",
        "falt-2024-sodra.xlsx",
        "falt-2024-vastra.xlsx",
        "falt-2024.txt",
    ] {
        let read = |folder: &str| fs::read(place.path().join(folder).join(name)).unwrap();
        assert_eq!(read("first"), read("second"), "{name}");
    }
    assert_eq!(fs::read_dir(place.path().join("first")).unwrap().count(), 4);
}

#[test]
fn what_was_imported_is_not_imported_again() {
    let place = place();
    ask(&place, &[]);
    let files = returned(&place);
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    imported(&place, &files);
    let before = place.files();
    let run = imported(&place, &files);
    assert_eq!(place.files(), before);
    assert!(run.all().contains("Ingenting är nytt"), "{}", run.all());
}

#[test]
fn a_change_without_a_day_is_decided_by_a_person() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", &[("F2", "Nej"), ("G2", "4"), ("L2", "2024-11-25")]);
    let before = place.files();
    let run = place.run(&["import", &file]);
    assert_eq!(run.code(), 1, "{}", run.all());
    let right = "Norra, Fältarbete: 4 personer i Frågor!G2, men 2 personer (2023-11-20) enligt Enkät 2023";
    assert!(run.out().contains(right), "{}", run.all());
    assert_eq!(place.files(), before);
    imported(&place, &[&file, "--as", "new"]);
    compare(
        &place,
        "falt-2024/antal",
        &[("Norra", "2"), ("Södra", "1"), ("Västra", "")],
    );
    let known = place.run(&[&["answer", "falt-2024/antal"], THEN.as_slice()].concat());
    assert!(known.out().contains("Norra   2022  4"), "{}", known.all());
}

#[test]
fn a_workbook_of_older_records_is_told_row_by_row() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", &[("F2", "Ja"), ("L2", "2024-11-25")]);
    place.put(
        "content/sources/samtal.yaml",
        "title: Samtal\ntype: samtal\nsigned: \"2024-11-22\"\n",
    );
    let newer = "      - { value: 3, unit: persons, at: \"2024-11-22\", basis: observed, source: samtal }\n";
    place.put("content/districts/norra.yaml", NORRA.to_owned() + newer);
    let before = place.files();
    let run = place.run(&["import", &file]);
    assert_eq!(run.code(), 1, "{}", run.all());
    let told = "falt-2024-norra.xlsx, Frågor!F2: frågeformuläret gjordes när uppgifterna var äldre: då stod det 2 sedan 2022, \
                och nu står det 3 sedan 2022";
    assert!(run.out().contains(told), "{}", run.all());
    let differs = "Norra, Fältarbete: 2 personer i Frågor!F2, men 3 personer (2024-11-22) enligt Samtal";
    assert!(run.out().contains(differs), "{}", run.all());
    assert_eq!(place.files(), before);
    imported(&place, &[&file, "--as", "F2=correction"]);
    let norra = place.text("content/districts/norra.yaml");
    assert!(!norra.contains("value: 3"), "{norra}");
}

#[test]
fn who_has_answered_is_listed() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", ANSWERS[0].1);
    let none = place.run(&["ask", "falt-2024", "--status"]);
    let right = "Norra   har inte svarat\nSödra   har inte svarat\nVästra  har inte svarat\n0 av 3 har svarat.\n";
    assert_eq!(none.out(), right);
    imported(&place, &[&file]);
    let one = place.run(&["ask", "falt-2024", "--status"]);
    let right = "Norra   svarade den 25 november 2024 (falt-2024-norra)\nSödra   har inte svarat\nVästra  har inte svarat\n\
                 1 av 3 har svarat.\n";
    assert_eq!(one.out(), right);
}

#[test]
fn a_folder_that_is_there_is_left_as_it_is() {
    let place = place();
    ask(&place, &[]);
    let filled = answer(&place, "norra", ANSWERS[0].1);
    let before = fs::read(place.path().join(&filled)).unwrap();
    let run = place.run(&["ask", "falt-2024"]);
    assert_eq!(run.code(), 2, "{}", run.all());
    assert_eq!(fs::read(place.path().join(&filled)).unwrap(), before);
}

#[test]
fn what_stands_in_place_of_a_number_is_confirmed_too() {
    let place = place();
    let pending = "name: Västra\nposts:\n  - programme: falt\n    status: [{ status: pending, reason: väntar på lokal, at: \"2023-11-20\", source: enkat }]\n";
    place.put("content/districts/vastra.yaml", pending);
    ask(&place, &[]);
    let file = answer(&place, "vastra", &[("F2", "Ja"), ("L2", "2024-11-25")]);
    imported(&place, &[&file]);
    let right = "name: Västra\nposts:\n  - programme: falt\n    status: [{ status: pending, reason: väntar på lokal, at: \"2023-11-20\", source: enkat }, \
                 { status: pending, reason: väntar på lokal, at: \"2024-11-25\", source: falt-2024-vastra#fragor-f2 }]\n";
    assert_eq!(place.text("content/districts/vastra.yaml"), right);
}

#[test]
fn a_role_and_a_day_hold_for_the_rows_that_have_none() {
    let place = place();
    let posts = "  - { id: tjanster, summary: Hur många tjänster?, kind: headcount, programme: falt, unit: posts }\n";
    place.put("content/inquiries/falt-2024/inquiry.yaml", INQUIRY.to_owned() + posts);
    ask(&place, &[]);
    let file = answer(
        &place,
        "norra",
        &[("F2", "Ja"), ("G3", "1,5"), ("K3", "Enhetschef"), ("L2", NOVEMBER_25)],
    );
    imported(&place, &[&file]);
    let right = NORRA.to_owned()
        + "      - { value: 2, unit: persons, at: \"2024-11-25\", basis: observed, source: falt-2024-norra#fragor-f2 }\n"
        + "      - { value: 1.5, unit: posts, at: \"2024-11-25\", basis: observed, source: falt-2024-norra#fragor-g3 }\n";
    assert_eq!(place.text("content/districts/norra.yaml"), right);
    let source = place.text("content/sources/falt-2024-norra.yaml");
    assert!(source.contains("fragor-f2: \"Frågor!F2 (Enhetschef)\""), "{source}");
}

#[test]
fn of_several_files_a_cell_is_named_with_its_own() {
    let place = place();
    ask(&place, &[]);
    let norra = answer(&place, "norra", &[("G2", "4"), ("L2", NOVEMBER_25)]);
    let sodra = answer(&place, "sodra", &[("G2", "5"), ("L2", NOVEMBER_25)]);
    let before = place.files();
    let open = place.run(&["import", &norra, &sodra, "--as", "falt-2024-norra.xlsx:G2=new"]);
    assert_eq!(open.code(), 1, "{}", open.all());
    assert!(!open.out().contains("Norra, Fältarbete"), "{}", open.all());
    assert!(
        open.out().contains("--as falt-2024-sodra.xlsx:G2=correction"),
        "{}",
        open.all()
    );
    assert_eq!(place.files(), before);
    imported(
        &place,
        &[
            &norra,
            &sodra,
            "--as",
            "falt-2024-norra.xlsx:G2=new",
            "--as",
            "falt-2024-sodra.xlsx:Frågor!G2=correction",
        ],
    );
    assert!(
        place
            .text("content/districts/norra.yaml")
            .contains("value: 2, unit: persons, at: \"2023-11-20\"")
    );
    assert!(!place.text("content/districts/sodra.yaml").contains("value: 1,"));
}
