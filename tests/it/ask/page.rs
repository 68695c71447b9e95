//! The page of gaps: what is missing, in which answer, who can tell it, and who has answered.

use std::fs;

use super::{answer, ask, imported, place, returned};
use crate::import::Place;

/// The file of a site that has just been made; none where it has no such file.
fn page(place: &Place, name: &str) -> Option<String> {
    let run = place.run(&["build", "--no-papers"]);
    assert_eq!(run.code(), 0, "{}", run.all());
    fs::read_to_string(place.path().join("output").join(name)).ok()
}

/// The site's own pair of clocks at the day of the last answer.
fn later(place: &Place) {
    let site = place.text("content/site.yaml").replace("2024-11-20", "2024-11-26");
    place.put("content/site.yaml", site);
}

/// The words of a page, without its marks.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, rest)| rest));
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_tells_what_is_missing_and_who_can_say() {
    let place = place();
    let html = page(&place, "luckor.html").unwrap();
    let said = text(&html);
    for wanted in [
        "I svaren saknas två uppgifter. Läget gäller den 20 november 2024.",
        "Fältarbete 2024: det som saknas",
        "Hur många fältarbetare finns? Antalet. Västra Hur länge har de funnits? När det började. Västra",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    assert!(!said.contains("vilka som har svarat"), "{said}");
    let start = page(&place, "index.html").unwrap();
    assert!(start.contains("href=\"luckor.html\""), "{start}");
}

#[test]
fn it_tells_who_has_answered_once_somebody_has() {
    let place = place();
    ask(&place, &[]);
    let file = answer(&place, "norra", super::ANSWERS[0].1);
    imported(&place, &[&file]);
    later(&place);
    let said = text(&page(&place, "luckor.html").unwrap());
    for wanted in [
        "Fältarbete 2024: vilka som har svarat",
        "Norra 25 november 2024",
        "Södra har inte svarat",
        "Västra har inte svarat",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
}

#[test]
fn where_nothing_is_missing_there_is_no_such_page() {
    let place = place();
    ask(&place, &[]);
    let files = returned(&place);
    imported(&place, &files.iter().map(String::as_str).collect::<Vec<_>>());
    later(&place);
    assert_eq!(page(&place, "luckor.html"), None);
    let start = page(&place, "index.html").unwrap();
    assert!(!start.contains("luckor"), "{start}");
}
