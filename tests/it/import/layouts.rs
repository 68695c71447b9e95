//! A journey: three invented municipalities, each with a workbook laid out in a way of its own, to a site with no record typed.
//! What the answers say is compared with what the workbooks say, typed by hand.

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use super::cells::{fill, workbook};
use super::{Place, TOLD};

/// Rows of an answer as they are right: the name, how many, since when.
pub fn compare(place: &Place, question: &str, right: &[(&str, &str)]) {
    let rows = place.rows(question);
    let told: Vec<(String, String)> = rows
        .into_iter()
        .map(|(name, value, _)| {
            let end = |key: &str| value[key].as_f64().map_or(String::new(), |n| n.to_string());
            let text = match (end("min"), end("max")) {
                (min, max) if min == max => min,
                (min, max) => format!("{min}..{max}"),
            };
            (name, text)
        })
        .collect();
    let right: Vec<(String, String)> = right.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(told, right, "{question}");
}

fn sound(place: &Place, inquiry: &str) {
    let check = place.run(&["check"]);
    assert_eq!(check.code(), 0, "{}", check.all());
    let build = place.run(&["build"]);
    assert_eq!(build.code(), 0, "{}", build.all());
    assert!(place.path().join("output/index.html").exists());
    let paper = place.run(&["paper", inquiry, "--output", "paper"]);
    assert_eq!(paper.code(), 0, "{}", paper.all());
    let files = std::fs::read_dir(place.path().join("paper")).unwrap();
    let endings: Vec<_> = files
        .filter_map(|f| f.unwrap().path().extension().map(|e| e.to_owned()))
        .collect();
    assert!(
        endings.iter().any(|e| e == "pdf") && endings.iter().any(|e| e == "html"),
        "{endings:?}"
    );
}

#[test]
fn a_row_for_each_district_with_headings_in_two_rows_and_names_over_several() {
    let place = Place::new();
    let bytes = workbook("Sammanställning", |sheet| {
        let middle = Format::new();
        sheet
            .merge_range(0, 0, 0, 4, "Ekby kommun, nyckeltjänster i november 2024", &middle)
            .unwrap();
        sheet.write_string(2, 0, "Stadsdel").unwrap();
        sheet.merge_range(2, 1, 2, 2, "Fältarbete", &middle).unwrap();
        sheet.merge_range(2, 3, 2, 4, "Skolteam", &middle).unwrap();
        fill(
            sheet,
            &[&[], &[], &[], &["", "Antal personer", "Sedan", "Antal team", "Sedan"]],
        );
        let rows: [&[&str]; 6] = [
            &["Almby", "2", "2019", "1", "2021"],
            &["Björkö", "ca 4", "ht 2021", "", ""],
            &["Dalen och Ekö", "1", "2022-09", "", ""],
            &["Dalen", "", "", "2", "mars 2020"],
            &["Ekö", "", "", "1", "2020"],
            &["Totalt", "7", "", "4", ""],
        ];
        for (n, row) in (4_u32..).zip(rows) {
            for (m, text) in (0_u16..).zip(row).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(n, m, *text).unwrap();
            }
        }
    });
    place.put("ekby.xlsx", bytes);
    let run = place.import("ekby.xlsx", &["--set", "date=2024-11-20"]);
    assert!(run.out().contains("2 summor jämförda"), "{}", run.out());
    compare(
        &place,
        "ekby/faltarbete-count",
        &[("Almby", "2"), ("Björkö", "4"), ("Dalen och Ekö", "1")],
    );
    compare(
        &place,
        "ekby/skolteam-count",
        &[("Almby", "1"), ("Björkö", ""), ("Dalen", "2"), ("Ekö", "1")],
    );
    let since: Vec<(String, Value)> = place
        .rows("ekby/faltarbete-since")
        .into_iter()
        .map(|(n, _, s)| (n, s))
        .collect();
    let right = [("Almby", "2019"), ("Björkö", "2021-23"), ("Dalen och Ekö", "2022-09")];
    let right: Vec<(String, Value)> = right.map(|(n, s)| (n.to_owned(), Value::from(s))).to_vec();
    assert_eq!(since, right);
    sound(&place, "ekby");
}

#[test]
fn a_sheet_for_each_district_with_its_questions_below_each_other() {
    let place = Place::new();
    let mut book = Workbook::new();
    for (name, number, since, note) in [
        ("Fors", "3", "2020", ""),
        ("Grund", "2,5", "1/4 2023", "en på halvtid"),
        ("Holm", "0", "", ""),
    ] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        let rows: [&[&str]; 5] = [
            &["Enkät om stödpersoner"],
            &[],
            &["Hur många?", number],
            &["Sedan när?", since],
            &["Kommentar", note],
        ];
        fill(sheet, &rows);
    }
    let hidden = book.add_worksheet();
    hidden.set_name("Listor").unwrap().set_hidden(true);
    hidden.write_string(0, 0, "persons").unwrap();
    place.put("fors.xlsx", book.save_to_buffer().unwrap());
    let run = place.import("fors.xlsx", &[TOLD, &["--set", "programme=Stödpersoner"]].concat());
    assert!(
        run.out().contains("det dolda bladet Listor är utelämnat"),
        "{}",
        run.out()
    );
    compare(
        &place,
        "fors/stodpersoner-count",
        &[("Fors", "3"), ("Grund", "2.5"), ("Holm", "0")],
    );
    let grund = place.text("content/districts/grund.yaml");
    assert!(
        grund.contains("source: fors#grund-b3\n") && grund.contains("text: en på halvtid\n"),
        "{grund}"
    );
    sound(&place, "fors");
}

#[test]
fn a_column_for_each_year() {
    let place = Place::new();
    let bytes = workbook("År", |sheet| {
        let rows: [&[&str]; 5] = [
            &["Område", "2019", "2020", "2021", "2022"],
            &["Inre", "1", "1", "2", "2"],
            &["Yttre", "", "4", "3,5", "vet ej"],
            &["Summa", "1", "5", "5,5", ""],
            &["Uppgifterna är hämtade ur områdenas egna system."],
        ];
        fill(sheet, &rows);
    });
    place.put("ivik.xlsx", bytes);
    let told = [TOLD, &["--set", "programme=Lotsar", "--set", "unit=fte"]].concat();
    let run = place.import("ivik.xlsx", &told);
    assert!(run.out().contains("vet ej är läst som ?"), "{}", run.out());
    compare(&place, "ivik/lotsar-count", &[("Inre", "2"), ("Yttre", "")]);
    let outer = place.text("content/districts/yttre.yaml");
    for (value, year) in [("4", "2020"), ("3.5", "2021"), ("\"?\"", "2022")] {
        let wanted = format!("value: {value}\n        unit: fte\n        at: \"{year}\"\n");
        assert!(outer.contains(&wanted), "{outer}");
    }
    assert!(!outer.contains("2019"), "{outer}");
    sound(&place, "ivik");
}

#[test]
fn several_files_are_read_by_one_mapping() {
    let place = Place::new();
    for (name, number) in [("norra", "2"), ("sodra", "3")] {
        place.put(
            &format!("{name}.csv"),
            format!("Förvaltning;Insats;Antal\n{name};Fältarbete;{number}\n"),
        );
    }
    let files = ["norra.csv", "sodra.csv", "--map", "alla.yaml"];
    place.run(&[&["import"], files.as_slice(), TOLD].concat());
    let run = place.run(&[&["import"], files.as_slice()].concat());
    assert_eq!(run.code(), 0, "{}", run.all());
    let known = |id: &str| {
        place
            .text(&format!("content/districts/{id}.yaml"))
            .contains(&format!("{id}#c2"))
    };
    assert!(known("norra") && known("sodra"));
    sound(&place, "norra");
}
