//! Files that are no table, or more than one: one clear line, bounded memory, nothing written.

use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::process::{Command, Stdio};

use wait4::Wait4;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::cells::{fill, workbook};
use super::{Place, TOLD};

const MIB: u64 = 1 << 20;

/// A package with the text of its parts changed.
pub fn packed(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let mut part = old.by_index(n).unwrap();
        let mut text = String::new();
        let name = part.name().to_owned();
        part.read_to_string(&mut text).unwrap();
        new.start_file(&name, SimpleFileOptions::default()).unwrap();
        new.write_all(change(&name, text).as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

fn table() -> Vec<u8> {
    workbook("Blad1", |sheet| fill(sheet, &[&["Förvaltning", "Antal"], &["Norra", "2"], &["Södra", "3"]]))
}

/// Runs the import; its exit code, what it told, and the most memory that it took.
fn import(place: &Place, file: &str) -> (i32, String, u64) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lagesbild"));
    command.current_dir(place.path()).args(["import", file]).args(TOLD);
    command.args(["--set", "programme=Fältarbete"]).stderr(Stdio::piped()).stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    let done = child.wait4().unwrap();
    (done.status.code().unwrap(), told, done.rusage.maxrss)
}

/// A file that is refused with one line, which names it and says why, and a hint.
fn refused(name: &str, bytes: &[u8], why: &str) {
    let place = Place::new();
    place.put(name, bytes);
    let before = place.files();
    let (code, told, memory) = import(&place, name);
    assert_eq!(code, 2, "{told}");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert!(lines[0].starts_with(&format!("error: {name} ")) && lines[0].contains(why), "{told}");
    assert!(lines[1].starts_with("hint: "), "{told}");
    assert!(memory <= 300 * MIB, "{name}: {} MiB", memory / MIB);
    assert_eq!(place.files(), before);
    assert!(!place.path().join("svar.import.yaml").exists());
}

#[test]
fn files_that_are_locked_or_broken_or_no_table() {
    let mut locked = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    locked.create_stream("/EncryptedPackage").unwrap().write_all(b"secret").unwrap();
    locked.create_stream("/EncryptionInfo").unwrap().write_all(b"how").unwrap();
    refused("svar.xlsx", &locked.into_inner().into_inner(), "is locked with a password");
    let whole = table();
    refused("svar.xlsx", &whole[..whole.len() / 2], "is damaged, or cut off");
    refused("svar.xlsx", &packed(&whole, |_, text| text.replace("</row>", "")), "is damaged, or cut off");
    refused("svar.xlsx", b"", "is empty");
    refused("svar.xlsx", &[0x89, b'P', b'N', b'G', 0, 0], "is neither a workbook nor a table in text");
    let other = packed(&whole, |_, text| text);
    let renamed = String::from_utf8_lossy(&other).contains("xl/workbook.xml");
    assert!(renamed);
    let mut none = ZipWriter::new(Cursor::new(Vec::new()));
    none.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    refused("svar.docx", &none.finish().unwrap().into_inner(), "is a package, and no workbook");
    refused("svar.csv", b"\n\n\n", "has no cell with anything in it");
}

#[test]
fn packages_that_would_unpack_to_more_than_any_table() {
    let blow = |part: &'static str, piece: &'static str, megabytes: usize| {
        packed(&table(), move |name, text| match name == part {
            true => text.replacen("<sheetData>", &format!("{}<sheetData>", piece.repeat(megabytes * 1_000_000 / piece.len())), 1),
            false => text,
        })
    };
    refused("svar.xlsx", &blow("xl/worksheets/sheet1.xml", "<a></a>", 300), "would unpack to more than 256 MB");
    refused("svar.xlsx", &blow("xl/worksheets/sheet1.xml", "aaaaaaaaaa", 100), "has a piece without an end");
    let strings = packed(&table(), |name, text| match name {
        "xl/sharedStrings.xml" => text.replace("<si>", &"<si><t>x</t></si>".repeat(2_000_000)),
        _ => text,
    });
    refused("svar.xlsx", &strings, "would unpack to more than 16 MB");
    let counted = packed(&table(), |name, text| match name {
        "xl/sharedStrings.xml" => text.replace("uniqueCount=\"4\"", "uniqueCount=\"99999999999999\""),
        _ => text,
    });
    refused("svar.xlsx", &counted, "has more than 200,000 cells");
    // more cells than any table, each with something in it
    let full = packed(&table(), |name, text| match name {
        "xl/worksheets/sheet1.xml" => text.replace("</sheetData>", &format!("{}</sheetData>", "<row><c><v>1</v></c></row>".repeat(300_000))),
        _ => text,
    });
    refused("svar.xlsx", &full, "has more than 200,000 cells");
}

#[test]
fn a_workbook_of_200_megabytes() {
    let place = Place::new();
    let file = File::create(place.path().join("svar.xlsx")).unwrap();
    file.set_len(200_000_000).unwrap();
    let (code, told, memory) = import(&place, "svar.xlsx");
    assert_eq!(code, 2, "{told}");
    assert!(told.starts_with("error: svar.xlsx is larger than 20 MB\n"), "{told}");
    assert!(memory <= 300 * MIB, "{} MiB", memory / MIB);
}

#[test]
fn a_million_empty_rows_and_a_far_cell_cost_nothing() {
    let rows: String = (4..1_000_000).map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\" s=\"0\"/></row>")).collect();
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let bytes = packed(&table(), |name, text| match name {
        "xl/worksheets/sheet1.xml" => text.replace("</sheetData>", &format!("{rows}{far}</sheetData>")),
        _ => text,
    });
    let place = Place::new();
    place.put("svar.xlsx", bytes);
    let (code, told, memory) = import(&place, "svar.xlsx");
    assert_eq!(code, 1, "{told}");
    assert!(memory <= 300 * MIB, "{} MiB", memory / MIB);
    place.again("svar.xlsx", &[]);
    assert!(place.text("content/districts/sodra.yaml").contains("svar#blad1-b3"));
}

#[test]
fn repeats_of_open_document_are_counted_before_they_are_made() {
    let sheet = |rows: &str| {
        let mut book = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| {
            book.start_file(name, SimpleFileOptions::default()).unwrap();
            book.write_all(text.as_bytes()).unwrap();
        };
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
        part("META-INF/manifest.xml", &format!("<manifest:manifest xmlns:manifest=\"{manifest}\"/>"));
        let spaces: String = ["office", "table", "text"]
            .map(|n| format!(" xmlns:{n}=\"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0\""))
            .concat();
        part(
            "content.xml",
            &format!(
                "<office:document-content{spaces}><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}\
                 </table:table></office:spreadsheet></office:body></office:document-content>"
            ),
        );
        book.finish().unwrap().into_inner()
    };
    let text = |t: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{t}</text:p></table:table-cell>");
    let number = |n: &str| format!("<table:table-cell office:value-type=\"float\" office:value=\"{n}\"><text:p>{n}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let head = row(&(text("Förvaltning") + &text("Antal")));
    let many = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000\" \
                office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>";
    refused("svar.ods", &sheet(&format!("{head}{many}")), "stand too far apart");
    let far = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>";
    refused("svar.ods", &sheet(&format!("{head}{far}{}", row(&(text("Norra") + &number("2"))))), "stand too far apart");
    // empty rows at the end are nothing
    let place = Place::new();
    place.put("svar.ods", sheet(&format!("{head}{}{far}", row(&(text("Norra") + &number("2"))))));
    place.import("svar.ods", &[TOLD, &["--set", "programme=Fältarbete"]].concat());
    assert!(place.text("content/districts/norra.yaml").contains("svar#blad1-b2"));
}

#[test]
fn macros_are_left_out_and_told() {
    let whole = table();
    let mut old = ZipArchive::new(Cursor::new(&whole)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        new.raw_copy_file(old.by_index(n).unwrap()).unwrap();
    }
    let mut project = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    project.create_stream("/PROJECT").unwrap().write_all(b"ID=\"\"").unwrap();
    new.start_file("xl/vbaProject.bin", SimpleFileOptions::default()).unwrap();
    new.write_all(&project.into_inner().into_inner()).unwrap();
    let place = Place::new();
    place.put("svar.xlsm", new.finish().unwrap().into_inner());
    let run = place.import("svar.xlsm", &[TOLD, &["--set", "programme=Fältarbete"]].concat());
    assert!(run.out().contains("svar.xlsm: its macros are left out, and were not run"), "{}", run.out());
}
