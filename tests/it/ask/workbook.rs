//! What a questionnaire looks like to whoever opens it, and to a program that reads it aloud.

use std::fs;

use super::{ask, part, place};

#[test]
fn it_is_locked_but_for_what_is_filled_in_and_prints_on_a4() {
    let place = place();
    ask(&place, &[]);
    let bytes = fs::read(place.path().join("falt-2024-ask/falt-2024-norra.xlsx")).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    let sheet = roxmltree::Document::parse(&sheet).unwrap();
    let one = |name: &str| {
        let mut found = sheet
            .descendants()
            .filter(|n| n.has_tag_name(("http://schemas.openxmlformats.org/spreadsheetml/2006/main", name)));
        found.next().unwrap_or_else(|| panic!("no {name}"))
    };
    assert_eq!(one("sheetProtection").attribute("sheet"), Some("1"));
    assert_eq!(one("pageSetup").attribute("paperSize"), Some("9"));
    assert_eq!(one("pageSetup").attribute("orientation"), Some("landscape"));
    assert_eq!(one("pageSetup").attribute("fitToHeight"), Some("0"));
    assert_eq!(one("pageSetUpPr").attribute("fitToPage"), Some("1"));
    assert_eq!(one("pane").attribute("state"), Some("frozen"));
    let hidden: Vec<_> = sheet
        .descendants()
        .filter(|n| n.tag_name().name() == "col" && n.attribute("hidden") == Some("1"))
        .map(|n| n.attribute("min"))
        .collect();
    assert_eq!(hidden, [Some("13")]);
    let rules: Vec<_> = sheet
        .descendants()
        .filter(|n| n.tag_name().name() == "dataValidation")
        .map(|n| {
            (
                n.attribute("sqref").unwrap(),
                n.attribute("type"),
                n.attribute("prompt").is_some(),
            )
        })
        .collect();
    let right = [
        ("F2", Some("list"), true),
        ("G2", None, true),
        ("H2", None, true),
        ("I2", Some("list"), true),
        ("J2", None, true),
        ("K2", Some("list"), true),
        ("L2", Some("date"), true),
    ];
    assert_eq!(rules, right);
    let book = part(&bytes, "xl/workbook.xml");
    for wanted in [
        "name=\"Så här gör du\"",
        "name=\"Frågor\"",
        "Frågor!$1:$1",
        "Frågor!$A$1:$L$2",
    ] {
        assert!(book.contains(wanted), "{wanted}\n{book}");
    }
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Fältarbete 2024: frågor till Norra</dc:title>"),
        "{core}"
    );
    assert!(core.contains("<dc:language>sv</dc:language>"), "{core}");
    let table = part(&bytes, "xl/tables/table1.xml");
    assert!(
        table.contains("ref=\"A1:M2\"") && !table.contains("headerRowCount=\"0\""),
        "{table}"
    );
}

#[test]
fn it_speaks_english_where_that_is_asked_for() {
    let place = place();
    ask(&place, &["--lang", "en"]);
    let bytes = fs::read(place.path().join("falt-2024-ask/falt-2024-norra.xlsx")).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:language>en</dc:language>"), "{core}");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for wanted in [
        "Is this right?",
        "Fältarbete: number of people",
        "2 people",
        "How to answer",
    ] {
        let here = strings.contains(wanted) || part(&bytes, "xl/workbook.xml").contains(wanted);
        assert!(here, "{wanted}");
    }
    let letter = place.text("falt-2024-ask/falt-2024.txt");
    assert!(letter.starts_with("Subject: Fältarbete 2024: "), "{letter}");
}

#[test]
fn the_letter_names_every_file_and_question_and_no_figure() {
    let place = place();
    ask(&place, &[]);
    let letter = place.text("falt-2024-ask/falt-2024.txt");
    for wanted in [
        "1. Hur många fältarbetare finns?\n2. Hur länge har de funnits?\n",
        "Norra: falt-2024-norra.xlsx\nSödra: falt-2024-sodra.xlsx\nVästra: falt-2024-vastra.xlsx\n",
        "det som är känt om er förvaltning den 20 november 2024",
    ] {
        assert!(letter.contains(wanted), "{wanted}\n{letter}");
    }
    assert!(!letter.contains("personer"), "{letter}");
}
