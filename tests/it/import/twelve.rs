//! A journey: twelve rows as somebody types them in Excel, to a site and a paper. What is typed beside the workbook is all in here.

use super::Place;
use super::cells::{fill, workbook};
use super::layouts::compare;

/// Nine districts, of which two have told nothing; an about, a shared post, and one that was made of two others.
const ROWS: [&[&str]; 12] = [
    &["Norra", "Fältarbete", "2", "2022", ""],
    &[
        "Södra",
        "Fältarbete",
        "ca 4",
        "sedan september 2022",
        "två av dem på deltid",
    ],
    &["Östra", "Fältarbete", "vet ej", "", "återkommer i januari"],
    &["Västra", "Fältarbete", "1–2", "ht 2021", ""],
    &["Centrum", "Fältarbete", "3", "15/8 2022", ""],
    &["Hamnen", "Fältarbete", "", "", "inget svar"],
    &["Skogen", "Fältarbete", "1", "2020", ""],
    &["Sjön", "Fältarbete", "2", "mars 2019", ""],
    &["Ängen", "Fältarbete", "2", "2023", "bildades 2023 av Ängby och Ängsö"],
    &["Norra och Södra", "Skolteam", "1", "2021", "delad tjänst"],
    &["Centrum", "Skolteam", "1", "2020", ""],
    &["Västra", "Skolteam", "0", "", ""],
];

#[test]
fn twelve_rows_become_a_site_and_a_paper() {
    let mut place = Place::empty();
    let bytes = workbook("Svar", |sheet| {
        let heads: &[&str] = &["Förvaltning", "Insats", "Antal personer", "Sedan när", "Kommentar"];
        let title: &[&str] = &["Svar från förvaltningarna i november 2024"];
        fill(sheet, &[&[title, &[], heads], &ROWS[..]].concat());
    });
    place.put("svar.xlsx", bytes);
    let run = |place: &Place, command: &[&str]| {
        let run = place.run(command);
        assert_eq!(run.code(), 0, "{}", run.all());
        run
    };
    let told = ["--title", "Läget", "--publisher", "Staden", "--set", "date=2024-11-20"];
    run(
        &place,
        &[&["init", "laget", "--sheet", "svar.xlsx"], told.as_slice()].concat(),
    );
    place.enter("laget");
    let imported = run(&place, &["import", "../svar.xlsx"]).all();
    for told in [
        "11 tal lästa i svar.xlsx",
        "svar.xlsx, Svar!C5: ca 4 är läst som ~4",
        "svar.xlsx, Svar!A9: om `Hamnen` står det ingenting",
        "gå vidare med `lagesbild check` och sedan `lagesbild build`",
    ] {
        assert!(imported.contains(told), "{told}\n{imported}");
    }
    run(&place, &["check", "--strict"]);
    run(&place, &["build", "--strict"]);
    run(&place, &["paper", "svar", "--output", "paper"]);
    compare(
        &place,
        "svar/faltarbete-count",
        &[
            ("Centrum", "3"),
            ("Hamnen", ""),
            ("Norra", "2"),
            ("Sjön", "2"),
            ("Skogen", "1"),
            ("Södra", "4"),
            ("Västra", "1..2"),
            ("Ängen", "2"),
            ("Östra", ""),
        ],
    );
    compare(
        &place,
        "svar/skolteam-count",
        &[
            ("Centrum", "1"),
            ("Hamnen", ""),
            ("Norra och Södra", "1"),
            ("Sjön", ""),
            ("Skogen", ""),
            ("Västra", "0"),
            ("Ängen", ""),
            ("Östra", ""),
        ],
    );
    // what a remark says of a reorganisation is kept as a remark; as a record it takes three commands, and no line of YAML
    run(&place, &["new", "district", "angby", "--set", "name=Ängby"]);
    run(&place, &["new", "district", "angso", "--set", "name=Ängsö"]);
    let mut event = vec!["new", "event", "angen-bildas"];
    for value in [
        "name=Ängen bildas",
        "classification=merger",
        "in_force=2023",
        "original=angby,angso",
        "resulting=angen",
        "basis=stated",
        "source=svar#svar-c12",
    ] {
        event.extend(["--set", value]);
    }
    run(&place, &event);
    run(&place, &["check", "--strict"]);
}
