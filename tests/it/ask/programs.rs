//! Questionnaires that another program saved, or that somebody moved about in: they say the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;

use super::{ANSWERS, answer, ask, place};
use crate::import::Place;

/// The records after an import, but for the places of cells, which a table in text has without its sheet.
fn records(place: &Place, file: &str) -> Vec<String> {
    let run = place.run(&["import", file]);
    assert_eq!(run.code(), 0, "{}", run.all());
    let check = place.run(&["check", "--strict"]);
    assert_eq!(check.code(), 0, "{}", check.all());
    let districts = ["norra", "sodra", "vastra"];
    let texts = districts.map(|d| place.text(&format!("content/districts/{d}.yaml")));
    texts
        .iter()
        .map(|text| text.replace("#fragor-", "#").replace("#blad-", "#"))
        .collect()
}

/// What LibreOffice makes of a workbook; `None` where there is no LibreOffice.
fn converted(folder: &Path, file: &str, to: &str) -> Option<()> {
    let profile = folder.join("profile");
    // it reads dates and numbers as the language of the system has them
    let run = Command::new("soffice")
        .env("LC_ALL", "C.UTF-8")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder.join("converted"))
        .arg(folder.join(file))
        .output();
    run.ok().filter(|out| out.status.success()).map(|_| ())
}

#[test]
fn another_program_saves_it_in_any_form() {
    // a table in text has one sheet, here the second
    let csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2";
    let mut left_out = BTreeSet::new();
    for (district, cells) in ANSWERS {
        let right = {
            let place = place();
            ask(&place, &[]);
            let file = answer(&place, district, cells);
            records(&place, &file)
        };
        for to in ["xlsx", "ods", "xls", csv] {
            let place = place();
            ask(&place, &[]);
            let file = answer(&place, district, cells);
            if converted(place.path(), &file, to).is_none() {
                left_out.insert(to);
                continue;
            }
            let mut saved = fs::read_dir(place.path().join("converted")).unwrap();
            let saved = saved.next().unwrap().unwrap().path();
            // the name of a file is the id of its source
            let name = format!("falt-2024-{district}.{}", saved.extension().unwrap().to_str().unwrap());
            fs::rename(&saved, place.path().join(&name)).unwrap();
            assert_eq!(records(&place, &name), right, "{district} as {to}");
        }
    }
    if !left_out.is_empty() {
        eprintln!("left out, since no program made them: {left_out:?}");
    }
}

#[test]
fn rows_and_columns_may_stand_in_any_order() {
    let right = {
        let place = place();
        ask(&place, &[]);
        let file = answer(&place, "sodra", ANSWERS[1].1);
        records(&place, &file)
    };
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "sodra", ANSWERS[1].1);
    let mut book: Xlsx<_> = open_workbook(place.path().join(&file)).unwrap();
    let range = book.worksheet_range("Frågor").unwrap();
    let mut copy = Workbook::new();
    let sheet = copy.add_worksheet();
    sheet.set_name("Blad").unwrap();
    sheet.write_string(0, 0, "Svar på frågorna").unwrap();
    let width = range.width();
    for (row, column, data) in range.used_cells() {
        let text = match data {
            Data::String(text) => text.clone(),
            // the only one: the day of the answer, which somebody may as well type
            Data::DateTime(_) => "2024-11-26".to_owned(),
            other => other.to_string(),
        };
        sheet
            .write_string(row as u32 + 3, (width - column) as u16, text)
            .unwrap();
    }
    copy.save(place.path().join("falt-2024-sodra.xlsx")).unwrap();
    let told = records(&place, "falt-2024-sodra.xlsx");
    // the cells lie elsewhere
    let bare = |texts: &[String]| -> Vec<String> {
        let cut = |text: &String| {
            text.lines()
                .map(|l| l.split('#').next().unwrap().to_owned() + "\n")
                .collect()
        };
        texts.iter().map(cut).collect()
    };
    assert_eq!(bare(&told), bare(&right));
}
