//! Files that are no table, or more than one: one clear line, bounded memory, nothing written.

use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::process::Stdio;

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
        let name = part.name().unwrap().into_owned();
        part.read_to_string(&mut text).unwrap();
        new.start_file(&name, SimpleFileOptions::default()).unwrap();
        new.write_all(change(&name, text).as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// A package with a piece so many times before a place of one of its parts, and once something more. Nothing of it is held
/// in memory.
fn stuffed(part: &str, place: &str, piece: &str, times: usize, more: &str) -> Vec<u8> {
    let bytes = table();
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let mut text = String::new();
        let mut file = old.by_index(n).unwrap();
        let name = file.name().unwrap().into_owned();
        file.read_to_string(&mut text).unwrap();
        new.start_file(&name, SimpleFileOptions::default()).unwrap();
        let Some((before, after)) = text.split_once(place).filter(|_| name == part) else {
            new.write_all(text.as_bytes()).unwrap();
            continue;
        };
        new.write_all(before.as_bytes()).unwrap();
        let many = piece.repeat(1000);
        for _ in 0..times / 1000 {
            new.write_all(many.as_bytes()).unwrap();
        }
        for end in [more, place, after] {
            new.write_all(end.as_bytes()).unwrap();
        }
    }
    new.finish().unwrap().into_inner()
}

fn table() -> Vec<u8> {
    workbook("Blad1", |sheet| {
        fill(sheet, &[&["Förvaltning", "Antal"], &["Norra", "2"], &["Södra", "3"]])
    })
}

/// Runs the import; its exit code, what it told, and the most memory that it took.
///
/// What the kernel counts for a process that has ended includes this one, from which it was made; the mark of the process
/// itself is read while it runs.
fn import(place: &Place, file: &str) -> (i32, String, u64) {
    let mut command = crate::plain();
    command.current_dir(place.path()).args(["import", file]).args(TOLD);
    command
        .args(["--set", "programme=Fältarbete"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let code = loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let mark = mark.and_then(|mark| mark.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        most = most.max(mark.unwrap_or_default() * 1024);
        if let Some(done) = child.try_wait().unwrap() {
            break done.code().unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    };
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(most > 0, "the memory was not seen");
    (code, told, most)
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
    assert!(
        lines[0].starts_with(&format!("fel: {name} ")) && lines[0].contains(why),
        "{told}"
    );
    assert!(lines[1].starts_with("gör så här: "), "{told}");
    assert!(memory <= 300 * MIB, "{name}: {} MiB", memory / MIB);
    assert_eq!(place.files(), before);
    assert!(!place.path().join("svar.import.yaml").exists());
}

#[test]
fn files_that_are_locked_or_broken_or_no_table() {
    let mut locked = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    locked
        .create_stream("/EncryptedPackage")
        .unwrap()
        .write_all(b"secret")
        .unwrap();
    locked
        .create_stream("/EncryptionInfo")
        .unwrap()
        .write_all(b"how")
        .unwrap();
    refused(
        "svar.xlsx",
        &locked.into_inner().into_inner(),
        "är låst med ett lösenord",
    );
    let whole = table();
    refused("svar.xlsx", &whole[..whole.len() / 2], "är skadad eller avhuggen");
    refused(
        "svar.xlsx",
        &packed(&whole, |_, text| text.replace("</sheetData>", "")),
        "är skadad eller avhuggen",
    );
    refused("svar.xlsx", b"", "är tom");
    refused(
        "svar.xlsx",
        &[0x89, b'P', b'N', b'G', 0, 0],
        "är varken en arbetsbok eller en tabell i text",
    );
    let mut none = ZipWriter::new(Cursor::new(Vec::new()));
    none.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    refused(
        "svar.docx",
        &none.finish().unwrap().into_inner(),
        "är ett zip-paket och ingen arbetsbok",
    );
    refused("svar.csv", b"\n\n\n", "har ingen cell som det står något i");
}

#[test]
fn packages_that_would_unpack_to_more_than_any_table() {
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    const STRINGS: &str = "xl/sharedStrings.xml";
    let blown = stuffed(SHEET, "<sheetData>", "<a></a>", 43_000_000, "");
    refused("svar.xlsx", &blown, "skulle bli mer än 256 MB uppackad");
    let endless = stuffed(SHEET, "<sheetData>", "aaaaaaaaaa", 10_000_000, "");
    refused("svar.xlsx", &endless, "har ett stycke som aldrig tar slut");
    let strings = stuffed(STRINGS, "</sst>", "<si><t>x</t></si>", 2_000_000, "");
    refused("svar.xlsx", &strings, "skulle bli mer än 16 MB uppackad");
    let counted = packed(&table(), |name, text| match name {
        STRINGS => text.replace("uniqueCount=\"4\"", "uniqueCount=\"99999999999999\""),
        _ => text,
    });
    refused("svar.xlsx", &counted, "har mer än 200 000 ifyllda celler");
    // more cells than any table, each with something in it
    let full = stuffed(SHEET, "</sheetData>", "<row><c><v>1</v></c></row>", 300_000, "");
    refused("svar.xlsx", &full, "har mer än 200 000 ifyllda celler");
}

#[test]
fn a_workbook_of_200_megabytes() {
    let place = Place::new();
    let file = File::create(place.path().join("svar.xlsx")).unwrap();
    file.set_len(200_000_000).unwrap();
    let (code, told, memory) = import(&place, "svar.xlsx");
    assert_eq!(code, 2, "{told}");
    assert!(told.starts_with("fel: svar.xlsx är större än 20 MB\n"), "{told}");
    assert!(memory <= 300 * MIB, "{} MiB", memory / MIB);
}

#[test]
fn a_million_empty_rows_and_a_far_cell_cost_nothing() {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let bytes = stuffed(
        "xl/worksheets/sheet1.xml",
        "</sheetData>",
        "<row><c s=\"0\"/></row>",
        1_000_000,
        far,
    );
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
        part(
            "META-INF/manifest.xml",
            &format!("<manifest:manifest xmlns:manifest=\"{manifest}\"/>"),
        );
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
    let text =
        |t: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{t}</text:p></table:table-cell>");
    let number = |n: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{n}\"><text:p>{n}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let head = row(&(text("Förvaltning") + &text("Antal")));
    let many = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000\" \
                office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>";
    refused(
        "svar.ods",
        &sheet(&format!("{head}{many}")),
        "står för långt ifrån varandra",
    );
    let far = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>";
    refused(
        "svar.ods",
        &sheet(&format!("{head}{far}{}", row(&(text("Norra") + &number("2"))))),
        "står för långt ifrån varandra",
    );
    // empty rows at the end are nothing
    let place = Place::new();
    place.put(
        "svar.ods",
        sheet(&format!("{head}{}{far}", row(&(text("Norra") + &number("2"))))),
    );
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
    project
        .create_stream("/PROJECT")
        .unwrap()
        .write_all(b"ID=\"\"")
        .unwrap();
    new.start_file("xl/vbaProject.bin", SimpleFileOptions::default())
        .unwrap();
    new.write_all(&project.into_inner().into_inner()).unwrap();
    let place = Place::new();
    place.put("svar.xlsm", new.finish().unwrap().into_inner());
    let run = place.import("svar.xlsm", &[TOLD, &["--set", "programme=Fältarbete"]].concat());
    assert!(
        run.out()
            .contains("svar.xlsm: dess makron är utelämnade och har inte körts"),
        "{}",
        run.out()
    );
}

/// Bytes of a workbook with a few of them changed, always the same for a seed.
fn mutant(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let mut bytes = whole.to_vec();
    for _ in 0..=next(6) {
        let at = next(bytes.len());
        bytes[at] = [0, 1, 0x7f, 0xff, u8::try_from(next(256)).unwrap()][next(5)];
    }
    bytes
}

#[test]
fn a_workbook_at_which_a_reader_panics_is_told_as_one_that_cannot_be_read() {
    let old = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/svar.xls")).unwrap();
    let new = table();
    let mut caught = Vec::new();
    for seed in 0..600 {
        let mutants = [mutant(&old, seed), packed_bytes(&new, |part| mutant(part, seed))];
        for bytes in mutants {
            // what it holds is whatever it now says; that the reader returns is what is tried
            let read = lagesbild::import::sheet::read(&bytes);
            if read.is_err_and(|refused| refused.to_string().contains("made to do harm")) {
                caught.push(bytes);
            }
        }
    }
    let first = caught.first().expect("no mutant at which the reader panics");
    refused(
        "svar.xls",
        first,
        "går inte att läsa: den är skadad, eller gjord för att skada",
    );
}

/// A package with each of its parts changed.
fn packed_bytes(bytes: &[u8], change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let mut part = old.by_index(n).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut whole = Vec::new();
        part.read_to_end(&mut whole).unwrap();
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(&change(&whole)).unwrap();
    }
    new.finish().unwrap().into_inner()
}
