//! A generated city of many districts: what spans all of them is split over pages, or shortened.

use std::fs;

use super::city;
use lagesbild::load::Look;
use lagesbild::view::Papers;

const DISTRICTS: usize = 250;

#[test]
fn no_page_grows_with_the_number_of_districts() {
    let folder = tempfile::tempdir().unwrap();
    city::write(folder.path(), DISTRICTS).unwrap();
    let site = lagesbild::read(folder.path()).unwrap();
    let model = site.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &site.files, &Look::default(), Papers::None, &()).unwrap();
    let pages: Vec<_> = bundle.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert!(pages.len() > DISTRICTS);
    for (path, bytes) in pages {
        // a page of a hundred rows, each with a line of a picture twice, its sources and what is said of it
        assert!(bytes.len() < 250_000, "{path} has {} bytes", bytes.len());
    }
    let news = std::str::from_utf8(bundle.get("nytt.html").unwrap()).unwrap();
    // first answers stand as one line of their inquiry
    assert_eq!(news.matches(": 5 svar<").count(), 1, "{news}");
}

#[test]
fn what_is_told_of_a_post_stands_on_the_page_of_its_row() {
    let folder = tempfile::tempdir().unwrap();
    city::write(folder.path(), DISTRICTS).unwrap();
    let mut told = 0;
    for entry in fs::read_dir(folder.path().join("districts")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "yaml") {
            let text = fs::read_to_string(&path).unwrap();
            let said = "    statements:\n      - { text: Det är bara sagt., basis: observed, at: \"2024\", source: svar#bemanning }\n";
            fs::write(&path, text.replacen("    statements:\n", said, 1)).unwrap();
            told += 1;
        }
    }
    assert_eq!(told, DISTRICTS);
    let site = lagesbild::read(folder.path()).unwrap();
    let model = site.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &site.files, &Look::default(), Papers::None, &()).unwrap();
    let pages = ["", "-2", "-3"].map(|n| format!("insatser/hos-polis{n}.html"));
    let counts = pages.map(|path| {
        let page = std::str::from_utf8(bundle.get(&path).unwrap()).unwrap();
        page.matches("Det är bara sagt.").count()
    });
    assert_eq!(counts, [100, 100, 50]);
}
