//! What people write in cells.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::refused::packed;
use super::{Place, TOLD};

/// A workbook of one sheet.
pub fn workbook(name: &str, fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name).unwrap();
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

/// A sheet of texts, a row per line.
pub fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (n, row) in (0_u32..).zip(rows) {
        for (m, text) in (0_u16..).zip(row.iter()).filter(|(_, text)| !text.is_empty()) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(n, m, number).unwrap(),
                Err(_) => sheet.write_string(n, m, *text).unwrap(),
            };
        }
    }
}

const HEADS: &[&str] = &["Förvaltning", "Insats", "Antal", "Sedan"];

#[test]
fn cells_are_read_as_people_write_them() {
    let place = Place::new();
    let bytes = workbook("Blad1", |sheet| {
        fill(
            sheet,
            &[
                HEADS,
                &["Norra", "Fältarbete", "2", "2022"],
                &["Södra", "Fältarbete", "2,5", "15/8 2022"],
            ],
        );
        fill(
            sheet,
            &[
                &[],
                &[],
                &[],
                &["Östra", "Fältarbete", "minst 3"],
                &["Västra", "Fältarbete", "1–2 personer"],
            ],
        );
        let month = Format::new().set_num_format("mmm yyyy");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let date = |y, m, d| ExcelDateTime::from_ymd(y, m, d).unwrap();
        sheet
            .write_datetime_with_format(3, 3, date(2022, 9, 1), &month)
            .unwrap();
        sheet.write_datetime_with_format(4, 3, date(2021, 1, 1), &day).unwrap();
        sheet.write_string(5, 0, "Centrum").unwrap();
        sheet.write_string(5, 1, "Fältarbete").unwrap();
        sheet
            .write_formula(5, 2, Formula::new("=C2+2").set_result("4"))
            .unwrap();
        sheet.write_string(5, 3, "sedan september 2022").unwrap();
    });
    place.put("svar.xlsx", bytes);
    place.import("svar.xlsx", TOLD);
    let record = |id: &str| place.text(&format!("content/districts/{id}.yaml"));
    for (id, value, since) in [
        ("norra", "2", "2022"),
        ("sodra", "2.5", "2022-08-15"),
        // a month that is shown as a month is no first day of it
        ("ostra", "\">=3\"", "2022-09"),
        ("vastra", "\"1..2\"", "2021-01-01"),
        ("centrum", "4", "2022-09"),
    ] {
        let text = record(id);
        assert!(text.contains(&format!("value: {value}\n")), "{text}");
        assert!(text.contains(&format!("introduced: \"{since}\"\n")), "{text}");
    }
    // the cell is the place, and the file the source
    assert!(
        record("ostra").contains("source: svar#blad1-c4\n"),
        "{}",
        record("ostra")
    );
    let source = place.text("content/sources/svar.yaml");
    assert!(
        source.contains("blad1-c4: Blad1!C4") || source.contains("blad1-c4: \"Blad1!C4\""),
        "{source}"
    );
    assert!(
        source.contains("name: svar.xlsx\n") && source.contains("hash: \"sha256:") || source.contains("hash: sha256:"),
        "{source}"
    );
    let kept = std::fs::read(place.path().join("content/sources/files/svar.xlsx")).unwrap();
    assert_eq!(kept, std::fs::read(place.path().join("svar.xlsx")).unwrap());
    let check = place.run(&["check", "--strict"]);
    assert_eq!(check.code(), 0, "{}", check.all());

    // figures rest on it: nobody changes it, and nobody loses it
    place.put("content/sources/files/svar.xlsx", [&kept[..], b" "].concat());
    let changed = place.run(&["check"]);
    assert_eq!(changed.code(), 1, "{}", changed.all());
    assert!(
        changed
            .all()
            .contains("fel[kept-file-altered]: `sources/files/svar.xlsx` är inte filen som lästes in"),
        "{}",
        changed.all()
    );
    std::fs::remove_file(place.path().join("content/sources/files/svar.xlsx")).unwrap();
    let missing = place.run(&["check"]);
    assert!(
        missing
            .all()
            .contains("fel[kept-file-altered]: `sources/files/svar.xlsx` saknas"),
        "{}",
        missing.all()
    );
}

#[test]
fn what_cannot_be_read_is_told_with_its_cell_and_nothing_is_written() {
    let place = Place::new();
    let bytes = workbook("Blad1", |sheet| {
        fill(
            sheet,
            &[
                HEADS,
                &["Norra", "Fältarbete", "flera"],
                &["Södra", "Fältarbete"],
                &["Östra", "Fältarbete"],
            ],
        );
        fill(
            sheet,
            &[
                &[],
                &[],
                &[],
                &[],
                &["Västra", "Fältarbete", "2", "2022-2023"],
                &["Centrum", "Fältarbete", "1,000"],
            ],
        );
        sheet
            .write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
        sheet
            .write_formula(3, 2, Formula::new("=C9").set_result("777"))
            .unwrap();
    });
    // what some programs write: a formula, and no value
    let bytes = packed(&bytes, |_, text| text.replace("<v>777</v>", ""));
    place.put("distrikt.xlsx", bytes);
    place.run(&[&["import", "distrikt.xlsx"], TOLD].concat());
    let before = place.files();
    let run = place.run(&["import", "distrikt.xlsx"]);
    assert_eq!(run.code(), 1);
    for told in [
        "fel: `flera` är inget tal\n  --> distrikt.xlsx, Blad1!C2\n",
        "fel: formeln ger felet #DIV/0!\n  --> distrikt.xlsx, Blad1!C3\n",
        "fel: här står en formel, och filen saknar värdet som den ger\n  --> distrikt.xlsx, Blad1!C4\n",
        "fel: `2022-2023` är två datum\n  --> distrikt.xlsx, Blad1!D5\n",
        "fel: `1,000` har ett komma, och kan vara ett av två tal\n  --> distrikt.xlsx, Blad1!C6\n   = gör så här: skriv 1, eller 1000 om kommat skiljer tusental\n",
    ] {
        assert!(run.err().contains(told), "{told}\n{}", run.err());
    }
    assert!(run.err().ends_with("\ningenting har skrivits\n"), "{}", run.err());
    assert_eq!(place.files(), before);
    let run = place.run(&["import", "distrikt.xlsx", "--lang", "en"]);
    assert_eq!(run.code(), 1);
    for told in [
        "error: `flera` is not a number\n  --> distrikt.xlsx, Blad1!C2\n",
        "error: the formula ends in the error #DIV/0!\n  --> distrikt.xlsx, Blad1!C3\n",
        "error: the file holds a formula here and not its value\n  --> distrikt.xlsx, Blad1!C4\n",
        "--> distrikt.xlsx, Blad1!D5\n",
        "error: `1,000` has a comma\n  --> distrikt.xlsx, Blad1!C6\n",
    ] {
        assert!(run.err().contains(told), "{told}\n{}", run.err());
    }
    assert!(run.err().ends_with("\nnothing was written\n"), "{}", run.err());
    assert_eq!(place.files(), before);
}

#[test]
fn a_sum_is_compared_with_its_rows_and_not_imported() {
    for (sum, is_told) in [("5", false), ("6", true)] {
        let place = Place::new();
        let table = format!("Förvaltning;Antal fältarbetare\nNorra;2\nSödra;3\nSumma;{sum}\n");
        place.put("svar.csv", table);
        let run = place.import("svar.csv", &[TOLD, &["--set", "programme=Fältarbete"]].concat());
        assert_eq!(
            run.out()
                .contains("svar.csv, B4: summan är 6, men raderna ovanför blir 5"),
            is_told,
            "{}",
            run.out()
        );
        let names: Vec<String> = place
            .rows("svar/faltarbete-count")
            .into_iter()
            .map(|(name, ..)| name)
            .collect();
        assert_eq!(names, ["Norra", "Södra"]);
    }
}

#[test]
fn text_of_every_kind_is_one_table() {
    let table = "Förvaltning;Insats;Antal\nÖstra Å;Fältarbete;2,5\n\nSödra;Fältarbete;1\n";
    let latin: Vec<u8> = table.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let commas = "Förvaltning,Insats,Antal\r\n\"Östra Å\",Fältarbete,\"2,5\"\r\n\r\nSödra,Fältarbete,1\r\n";
    let forms: [(&str, Vec<u8>); 6] = [
        ("plain", table.into()),
        ("mark", format!("\u{feff}{table}").into()),
        ("latin", latin),
        ("tabs", table.replace(';', "\t").into()),
        ("commas", commas.into()),
        ("told", format!("sep=;\n{table}").into()),
    ];
    for (form, bytes) in forms {
        let place = Place::new();
        place.put("svar.csv", bytes);
        place.import("svar.csv", TOLD);
        let record = place.text("content/districts/ostra-a.yaml");
        assert!(
            record.contains("name: Östra Å\n") && record.contains("value: 2.5\n"),
            "{form}: {record}"
        );
        // rows are counted as a spreadsheet shows them, empty ones too
        let cell = if form == "told" { "c5" } else { "c4" };
        let other = place.text("content/districts/sodra.yaml");
        assert!(other.contains(&format!("svar#{cell}\n")), "{form}: {other}");
    }
}

#[test]
fn a_name_that_is_like_another_is_asked_about_and_never_taken_for_it() {
    let place = Place::new();
    place.put("content/districts/farsta.yaml", "name: Farsta\n");
    place.put(
        "svar.csv",
        "Förvaltning;Insats;Antal\nFasta;Fältarbete;2\nFarsta förvaltning;Skolteam;1\n",
    );
    place.run(&[&["import", "svar.csv"], TOLD].concat());
    let run = place.run(&["import", "svar.csv"]);
    assert_eq!(run.code(), 1, "{}", run.all());
    assert!(
        run.err()
            .contains("det finns ingen enhet som heter `Fasta`\n  --> svar.csv, A2\n"),
        "{}",
        run.err()
    );
    assert!(!run.err().contains("A3"), "{}", run.err());
    let mapping = place.text("svar.import.yaml");
    place.put("svar.import.yaml", mapping + "names: { Fasta: farsta }\n");
    place.again("svar.csv", &[]);
    let record = place.text("content/districts/farsta.yaml");
    assert!(record.contains("svar#c2") && record.contains("svar#c3"), "{record}");
}

/// `tests/fixtures/import/svar.xls` was saved by LibreOffice 7.4 as Excel 97: Stadsdel, Insats, Antal, Sedan and Dubbelt over three
/// rows and a sum, the last column formulas: twice the number, a text, and a division by 0.
#[test]
fn a_workbook_of_excel_97_is_read_and_its_formulas_of_text_are_told() {
    let place = Place::new();
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/svar.xls")).unwrap();
    place.put("svar.xls", bytes);
    let run = place.import("svar.xls", TOLD);
    // which part of the day is shown is not told by this kind of file
    let told = "svar.xls, svar!D2: 2022-09-01 är läst som 2022-09-01";
    assert!(run.out().contains(told), "{}", run.out());
    let right = [("Norra", "2"), ("Södra", "4"), ("Östra", "")];
    super::layouts::compare(&place, "svar/faltarbete-count", &right);
    let mapping = place.text("svar.import.yaml");
    let mapping = mapping.replace("{ head: Antal, is: number }", "{ head: Antal, is: ignored }");
    let other = mapping.replace("{ head: Dubbelt, is: ignored }", "{ head: Dubbelt, is: number }");
    place.put("svar.import.yaml", other);
    let run = place.run(&["import", "svar.xls"]);
    assert_eq!(run.code(), 1, "{}", run.all());
    for told in [
        "fel: här står en formel, och filen saknar värdet som den ger\n  --> svar.xls, svar!E3\n",
        "fel: formeln ger felet #DIV/0!\n  --> svar.xls, svar!E4\n",
    ] {
        assert!(run.err().contains(told), "{told}\n{}", run.err());
    }
}
