//! Questionnaires that cannot be read as they came back: what is told, with its cell, and that nothing is written.

use std::fs;

use super::{answer, ask, fill, place};
use crate::import::Place;

/// Cells and what is typed into each.
type Cells = &'static [(&'static str, &'static str)];

/// What an import of one filled-in questionnaire tells, which must not write anything.
fn told(place: &Place, file: &str) -> String {
    let before = place.files();
    let run = place.run(&["import", file]);
    assert_eq!(run.code(), 1, "{}", run.all());
    assert_eq!(place.files(), before);
    run.all()
}

#[test]
fn answers_that_say_two_things_are_told_with_their_cells() {
    let cases: [(&str, Cells, &str, &str); 8] = [
        (
            "norra",
            &[("F2", "Ja"), ("G2", "5"), ("L2", "2024-11-25")],
            "raden säger ja, men också ett annat antal än det som stod där",
            "Frågor!F2",
        ),
        (
            "norra",
            &[("F2", "Nej"), ("L2", "2024-11-25")],
            "raden säger nej, men inte vad som är rätt i stället",
            "Frågor!F2",
        ),
        (
            "vastra",
            &[("F2", "Ja"), ("L2", "2024-11-25")],
            "raden säger ja, men där stod ingenting som kunde stämma",
            "Frågor!F2",
        ),
        (
            "vastra",
            &[("G2", "2"), ("I2", "Ja"), ("L2", "2024-11-25")],
            "antalet har varit detsamma hela tiden, men ingenting säger sedan när",
            "Frågor!I2",
        ),
        (
            "norra",
            &[("F2", "Kanske"), ("L2", "2024-11-25")],
            "`kanske` är varken ja eller nej",
            "Frågor!F2",
        ),
        (
            "norra",
            &[("F2", "Ja")],
            "ingen rad säger vilken dag svaret gäller",
            "Frågor!L2",
        ),
        (
            "norra",
            &[("F2", "Ja"), ("L2", "november 2024")],
            "2024-11 är inte en bestämd dag",
            "Frågor!L2",
        ),
        (
            "norra",
            &[],
            "ingen rad i frågeformuläret är besvarad",
            "falt-2024-norra.xlsx",
        ),
    ];
    for (district, cells, message, at) in cases {
        let place = place();
        ask(&place, &[]);
        let file = answer(&place, district, cells);
        let told = told(&place, &file);
        assert!(told.contains(&format!("fel: {message}")), "{message}\n{told}");
        assert!(told.contains(at), "{at}\n{told}");
    }
}

#[test]
fn who_answers_is_a_role_and_nobody() {
    for who in ["Kim Exempel", "chef@example.org", "070-123 45 67"] {
        let place = place();
        ask(&place, &[]);
        let file = answer(&place, "norra", &[("F2", "Ja"), ("K2", who), ("L2", "2024-11-25")]);
        let told = told(&place, &file);
        assert!(told.contains("Frågor!K2") && !told.contains(who), "{who}\n{told}");
    }
}

#[test]
fn a_phone_number_among_the_plans_is_refused_as_in_any_record() {
    let place = place();
    ask(&place, &[]);
    let plans = "En till; ring 070-123 45 67";
    let file = answer(&place, "norra", &[("F2", "Ja"), ("J2", plans), ("L2", "2024-11-25")]);
    let told = told(&place, &file);
    assert!(told.contains("fel[phone-number]"), "{told}");
}

#[test]
fn a_key_that_was_changed_is_told() {
    let place = place();
    ask(&place, &[]);
    let path = place.path().join("falt-2024-ask/falt-2024-norra.xlsx");
    fill(&path, &[("F2", "Ja"), ("L2", "2024-11-25")]);
    let bytes = fs::read(&path).unwrap();
    let strings = super::part(&bytes, "xl/sharedStrings.xml");
    assert!(
        strings.contains("&quot;district&quot;:&quot;norra&quot;") || strings.contains("\"district\":\"norra\""),
        "{strings}"
    );
    super::replace(&path, "xl/sharedStrings.xml", "norra", "sodra");
    let told = told(&place, "falt-2024-ask/falt-2024-norra.xlsx");
    assert!(
        told.contains("radens dolda nyckel är inte som när den gjordes") && told.contains("Frågor!M2"),
        "{told}"
    );
}

#[test]
fn a_copy_without_the_hidden_column_is_told() {
    let place = place();
    let head =
        "Vad frågan gäller;Uppgift i dag;Stämmer uppgiften?;Hur många i dag?;Samma antal hela tiden?;Dag för svaret\n";
    place.put(
        "kopia.csv",
        head.to_owned() + "Fältarbete: antal personer;2 personer;Ja;;;2024-11-25\n",
    );
    let told = told(&place, "kopia.csv");
    assert!(
        told.contains("den dolda kolumnen med radernas nycklar saknas"),
        "{told}"
    );
}

#[test]
fn a_questionnaire_and_another_spreadsheet_are_two_imports() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", &[("F2", "Ja"), ("L2", "2024-11-25")]);
    place.put("svar.csv", "Förvaltning;Antal\nNorra;2\n");
    let run = place.run(&["import", &file, "svar.csv"]);
    assert_eq!(run.code(), 2, "{}", run.all());
    let set = place.run(&["import", &file, "--set", "unit=posts"]);
    assert_eq!(set.code(), 2, "{}", set.all());
}

#[test]
fn one_day_may_be_told_for_all_rows() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", &[("F2", "Ja")]);
    let run = place.run(&["import", &file, "--set", "date=2024-11-25"]);
    assert_eq!(run.code(), 0, "{}", run.all());
    assert!(
        place
            .text("content/districts/norra.yaml")
            .contains("at: \"2024-11-25\"")
    );
}

#[test]
fn an_inquiry_that_asks_no_district_is_told() {
    let place = place();
    let account = "title: T\ntype: skrivelse\nas_of: \"2024-11-20\"\nknown_by: \"2024-11-20\"\nquestions:\n  - { id: hur, summary: Hur?, kind: statement }\n";
    place.put("content/inquiries/konto/inquiry.yaml", account);
    let run = place.run(&["ask", "konto"]);
    assert_eq!(run.code(), 2, "{}", run.all());
    let unknown = place.run(&["ask", "falt-2023"]);
    assert_eq!(unknown.code(), 2, "{}", unknown.all());
    assert!(unknown.err().contains("menar du `falt-2024`?"), "{}", unknown.all());
}
