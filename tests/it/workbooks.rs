//! Tables as workbooks: typed cells below heads in words, and what is to know of them beside; CSV as a Swedish Excel opens it.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use lagesbild::bundle::Bundle;
use lagesbild::load::Look;
use lagesbild::view::{Options, Papers};

fn made(content: &Path, base_url: Option<&str>) -> Bundle {
    let read = lagesbild::read(content).unwrap();
    let options = Options {
        papers: Papers::None,
        base_url: base_url.map(str::to_owned),
    };
    lagesbild::make(
        read.model.as_ref().unwrap(),
        &read.files,
        &Look::default(),
        options,
        &(),
    )
    .unwrap()
}

fn book(bundle: &Bundle, path: &str) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = bundle.get(path).unwrap_or_else(|| panic!("no {path}")).to_vec();
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    book.worksheet_range(sheet)
        .unwrap()
        .rows()
        .map(<[Data]>::to_vec)
        .collect()
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

/// What a sheet of terms tells, a line each: the term and what holds.
fn told(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<(String, String)> {
    let line = |row: &Vec<Data>| (row[0].to_string(), row[1].to_string());
    rows(book, sheet).iter().map(line).collect()
}

#[test]
fn an_answer_is_a_typed_table_and_what_is_to_know_of_it() {
    let bundle = made(Path::new("content"), Some("https://example.org/laget/"));
    let mut book = book(&bundle, "arenden/nyckeltjanster-2024/antal.xlsx");
    assert_eq!(book.sheet_names(), ["Svaret", "Om tabellen"]);
    let table = rows(&mut book, "Svaret");
    assert_eq!(
        texts(&table[0]),
        [
            "Id",
            "Rad",
            "Enheter",
            "Avser",
            "Läge",
            "Sedan",
            "Månader, minst",
            "Månader, högst",
            "Antal",
            "Enhet",
            "Senast belagt",
            "Grund",
            "Bekräftad",
            "Kommentar",
            "Källor",
        ]
    );
    assert_eq!(table.len(), 1 + 10, "a row for each that has it or is said not to");
    let bromma = &table[1];
    assert_eq!(bromma[1], Data::String("Bromma".to_owned()));
    assert_eq!(bromma[4], Data::String("belagt".to_owned()), "in words, not as a code");
    assert_eq!(
        bromma[5],
        Data::String("2022".to_owned()),
        "a year is no number and no day"
    );
    assert_eq!(bromma[8], Data::Float(1.0));
    assert_eq!(bromma[12], Data::Bool(true));
    let shared = table
        .iter()
        .find(|row| row[1].to_string().starts_with("Kungsholmen"))
        .unwrap();
    assert_eq!(shared[5], Data::String("2022-12".to_owned()), "EDTF stays as it is");

    let told = told(&mut book, "Om tabellen");
    let says = |term: &str| told.iter().find(|(t, _)| t == term).map(|(_, said)| said.as_str());
    assert_eq!(
        says("Fråga"),
        Some("Hur många arbetar som socialsekreterare hos polis i hela staden?")
    );
    assert_eq!(
        says("Svar"),
        Some("I 10 av 11 stadsdelsförvaltningar arbetar 14 personer som socialsekreterare hos polis.")
    );
    assert_eq!(says("Uppgifterna avser"), Some("19 mars 2024"));
    assert_eq!(says("Källor kända till och med"), Some("19 mars 2024"));
    assert!(says("Förbehåll").is_some_and(|said| said.len() > 20), "{told:#?}");
    assert!(
        says("Källor").is_some_and(
            |said| said.contains("tjänsteutlåtande, 19 mars 2024") && said.ends_with("(tju-2024-nyckeltjanster)")
        ),
        "{told:#?}"
    );
    assert_eq!(
        says("Finns på webbplatsen"),
        Some("https://example.org/laget/arenden/nyckeltjanster-2024/antal.html")
    );
    assert_eq!(says("Antal").map(|s| s.starts_with("Hur många.")), Some(true));
}

#[test]
fn heads_are_in_the_language_of_the_page() {
    let bundle = made(Path::new("content"), None);
    let mut book = book(&bundle, "en/inquiries/nyckeltjanster-2024/antal.xlsx");
    assert_eq!(book.sheet_names(), ["The answer", "About the table"]);
    let table = rows(&mut book, "The answer");
    assert_eq!(texts(&table[0])[4..7], ["State", "Since", "Months, at least"]);
    for (path, other) in [
        ("arenden/nyckeltjanster-2024/antal.html", "antal.excel.csv"),
        ("data.html", "data/everything.xlsx"),
    ] {
        let page = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
        assert!(page.contains(&format!("href=\"{other}\"")), "{path}");
    }
    let page = std::str::from_utf8(bundle.get("en/inquiries/nyckeltjanster-2024/antal.html").unwrap()).unwrap();
    assert!(page.contains("href=\"antal.xlsx\"") && !page.contains("excel.csv"));
}

#[test]
fn every_table_is_in_one_workbook() {
    let bundle = made(Path::new("content"), None);
    let mut book = book(&bundle, "data/everything.xlsx");
    let names = book.sheet_names();
    assert_eq!(names[..4], ["Om tabellerna", "Uppgifter", "Källor", "Enheter"]);
    assert!(names.contains(&"antal nyckeltjanster-2024".to_owned()), "{names:?}");
    // as many rows as the files of the same tables
    for (sheet, file) in [
        ("Uppgifter", "statements"),
        ("Källor", "sources"),
        ("Enheter", "districts"),
    ] {
        let csv = bundle.get(&format!("data/{file}.csv")).unwrap();
        let records = csv::Reader::from_reader(csv).records().count();
        assert_eq!(rows(&mut book, sheet).len(), records + 1, "{sheet}");
    }
    let told = told(&mut book, "Om tabellerna");
    for name in &names[1..] {
        assert!(told.iter().any(|(term, _)| term == name), "{name}");
    }
    for name in names {
        assert!(
            book.worksheet_formula(&name).unwrap().is_empty(),
            "{name} has a formula"
        );
    }
}

/// The same tables give the same bytes, and a text that looks like a formula is a text.
#[test]
fn a_workbook_runs_nothing_and_is_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new("tests/fixtures/halvenia") {
        let entry = entry.unwrap();
        let to = folder
            .path()
            .join(entry.path().strip_prefix("tests/fixtures/halvenia").unwrap());
        match entry.file_type().is_dir() {
            true => std::fs::create_dir_all(to).unwrap(),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
    let districts = folder.path().join("districts");
    let path = std::fs::read_dir(districts)
        .unwrap()
        .map(|e| e.unwrap().path())
        .min()
        .unwrap();
    let record = std::fs::read_to_string(&path).unwrap();
    let line = record.lines().find(|l| l.starts_with("name:")).unwrap();
    std::fs::write(&path, record.replace(line, "name: '=HYPERLINK(\"a\")'")).unwrap();
    let bundle = made(folder.path(), None);
    let mut book = book(&bundle, "data/districts.xlsx");
    let sheet = book.sheet_names()[0].clone();
    let cells: Vec<Data> = rows(&mut book, &sheet).concat();
    assert!(
        cells.contains(&Data::String("=HYPERLINK(\"a\")".to_owned())),
        "{cells:?}"
    );
    assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
    let again = made(folder.path(), None);
    let books: Vec<_> = bundle.iter().filter(|(path, _)| path.ends_with(".xlsx")).collect();
    assert!(books.len() > 4, "{}", books.len());
    for (path, bytes) in books {
        assert!(again.get(path) == Some(bytes), "{path} differs");
    }
}

/// Excel takes the signs between columns and before decimals from Windows: in Swedish a semicolon and a comma.
#[test]
fn a_swedish_excel_opens_its_csv_in_columns() {
    let bundle = made(Path::new("content"), None);
    let text = |path: &str| std::str::from_utf8(bundle.get(path).unwrap()).unwrap().to_owned();
    let plain = text("data/statements.csv");
    let swedish = text("data/statements.excel.csv");
    assert!(plain.starts_with("\u{feff}subject,programme,value,min,max,"));
    assert!(swedish.starts_with("\u{feff}subject;programme;value;min;max;"));
    assert_eq!(plain.lines().count(), swedish.lines().count());
}
