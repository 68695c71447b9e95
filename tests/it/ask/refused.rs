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
            "the row says yes, and another number than the one that it was shown",
            "Frågor!F2",
        ),
        (
            "norra",
            &[("F2", "Nej"), ("L2", "2024-11-25")],
            "the row says no, and not what is right instead",
            "Frågor!F2",
        ),
        (
            "vastra",
            &[("F2", "Ja"), ("L2", "2024-11-25")],
            "the row says yes, and it was shown nothing that could be right",
            "Frågor!F2",
        ),
        (
            "vastra",
            &[("G2", "2"), ("I2", "Ja"), ("L2", "2024-11-25")],
            "the number has been the same all the time, and nothing tells since when",
            "Frågor!I2",
        ),
        (
            "norra",
            &[("F2", "Kanske"), ("L2", "2024-11-25")],
            "`kanske` is neither yes nor no",
            "Frågor!F2",
        ),
        (
            "norra",
            &[("F2", "Ja")],
            "no row tells the day of the answer",
            "Frågor!L2",
        ),
        (
            "norra",
            &[("F2", "Ja"), ("L2", "november 2024")],
            "2024-11 is not one day",
            "Frågor!L2",
        ),
        (
            "norra",
            &[],
            "no row of the questionnaire is answered",
            "falt-2024-norra.xlsx",
        ),
    ];
    for (district, cells, message, at) in cases {
        let place = place();
        ask(&place, &[]);
        let file = answer(&place, district, cells);
        let told = told(&place, &file);
        assert!(told.contains(&format!("error: {message}")), "{message}\n{told}");
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
    assert!(told.contains("error[phone-number]"), "{told}");
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
        told.contains("the hidden key of the row is not as it was made") && told.contains("Frågor!M2"),
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
        told.contains("the hidden column with the keys of the rows is missing"),
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
    assert!(unknown.err().contains("did you mean `falt-2024`?"), "{}", unknown.all());
}
