//! The search: what its index holds, how large it is, and where its entries lead.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use lagesbild::bundle::Bundle;
use lagesbild::load::Look;
use lagesbild::model::date::Day;
use lagesbild::view::{Papers, search};
use serde_json::Value;

use super::city;

/// The site of a folder, as it was known on a day where one is given.
fn made(content: &Path, known_by: Option<&str>) -> Bundle {
    let read = lagesbild::read(content).unwrap();
    let mut model = read.model.unwrap();
    if let Some(day) = known_by {
        let day: Day = day.parse().unwrap();
        model = model.at(|clock| {
            lagesbild::Clocks {
                as_of: Some(day),
                known_by: Some(day),
            }
            .over(clock)
        });
    }
    lagesbild::make(&model, &read.files, &Look::default(), Papers::None, &()).unwrap()
}

/// What a file of the index hands over.
fn data(bundle: &Bundle, path: &str) -> Value {
    let script = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
    let json = script.strip_prefix("lagesbild(").unwrap().strip_suffix(");\n").unwrap();
    serde_json::from_str(json).unwrap()
}

fn hits(data: &Value) -> &[Value] {
    data["hits"].as_array().unwrap()
}

/// The entries of a file that are called so: their texts, and the years that they tell of.
fn called(data: &Value, title: &str) -> Vec<(String, Option<(i64, i64)>)> {
    let of_it = hits(data).iter().filter(|hit| hit[2] == title);
    of_it
        .map(|hit| {
            (
                hit[3].as_str().unwrap().to_owned(),
                hit[4].as_i64().zip(hit[5].as_i64()),
            )
        })
        .collect()
}

fn packed(bytes: &[u8]) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap().len()
}

#[test]
fn the_index_of_the_first_content_is_small_and_so_is_the_script() {
    let bundle = made(Path::new("content"), None);
    for path in ["a-o.js", "en/a-z.js"] {
        let size = packed(bundle.get(path).unwrap());
        assert!(size <= 60_000, "{path}: {size} bytes packed");
    }
    // its name holds a hash of what it holds
    let is_script = |path: &str| path.starts_with("theme/search.") && path.ends_with(".js");
    let (_, script) = bundle.iter().find(|(path, _)| is_script(path)).unwrap();
    let size = packed(script);
    assert!(size <= 3_000, "{size} bytes packed");
    assert!(bundle.get("a-o-1.js").is_none(), "what fits is one file");
}

#[test]
fn every_entry_leads_to_a_page_and_an_anchor_of_it() {
    let bundle = made(Path::new("content"), None);
    for (path, folder) in [("a-o.js", ""), ("en/a-z.js", "en/")] {
        let data = data(&bundle, path);
        assert!(hits(&data).len() > 200);
        for hit in hits(&data) {
            let address = hit[1].as_str().unwrap();
            let (page, anchor) = address.split_once('#').unwrap_or((address, ""));
            let html = bundle.get(&format!("{folder}{page}"));
            let html = std::str::from_utf8(html.unwrap_or_else(|| panic!("{path}: {address}"))).unwrap();
            let is_there = anchor.is_empty() || html.contains(&format!(" id=\"{anchor}\""));
            assert!(is_there, "{path}: {address}");
            assert_ne!(hit[2], "", "{path}: {address} has no name");
        }
    }
}

#[test]
fn a_row_that_an_entry_leads_to_says_what_the_entry_says() {
    let bundle = made(Path::new("content"), None);
    let data = data(&bundle, "a-o.js");
    let is_it = |hit: &&Value| hit[2] == "Farsta: Socialsekreterare hos polis" && hit[4] == 2022;
    let hit = hits(&data).iter().find(is_it).unwrap();
    assert_eq!(hit[3], "1 person · sedan 2022 · gällde hela tiden");
    let address = hit[1].as_str().unwrap();
    let anchor = address.strip_prefix("stadsdelsforvaltningar/farsta.html#").unwrap();
    let html = std::str::from_utf8(bundle.get("stadsdelsforvaltningar/farsta.html").unwrap()).unwrap();
    let (_, row) = html.split_once(&format!("<tr id=\"{anchor}\">")).unwrap();
    let (row, _) = row.split_once("</tr>").unwrap();
    assert!(
        row.contains(">1 person</td>") && row.contains(">sedan 2022</td>"),
        "{row}"
    );
}

#[test]
fn a_number_is_found_by_each_year_of_its_span_and_by_no_other() {
    let data = data(&made(Path::new("content"), None), "a-o.js");
    let farsta = called(&data, "Farsta: Socialsekreterare hos polis");
    let years: Vec<_> = farsta
        .iter()
        .filter(|(text, _)| text.starts_with("1 person"))
        .map(|(_, years)| *years)
        .collect();
    // since 2022, as a source from March 2024 tells; and seen in March 2024
    assert!(years.contains(&Some((2022, 2024))), "{farsta:?}");
    assert!(years.contains(&Some((2024, 2024))), "{farsta:?}");
    // a need without a time
    let need = farsta
        .iter()
        .find(|(text, _)| text.contains("behov av fler dagar"))
        .unwrap();
    assert_eq!(need.1, None);
}

#[test]
fn what_is_not_known_yet_is_in_no_file_of_it() {
    let early = made(Path::new("content"), Some("2023-12-31"));
    let late = made(Path::new("content"), None);
    let known = data(&early, "a-o.js");
    let all = data(&late, "a-o.js");
    // told by documents of March 2024 alone
    assert!(!called(&all, "Farsta: Socialsekreterare hos polis").is_empty());
    assert_eq!(called(&known, "Farsta: Socialsekreterare hos polis"), []);
    let text = known.to_string();
    for later in ["tju-2024-farsta", "tju-2024-nyckeltjanster", "behov av fler dagar"] {
        assert!(all.to_string().contains(later), "{later}");
        assert!(!text.contains(later), "{later}");
    }
    // the page that stands in its place knows no more
    let page = |bundle: &Bundle| String::from_utf8(bundle.get("a-o.html").unwrap().to_vec()).unwrap();
    assert!(page(&late).contains("kallor/tju-2024-farsta.html"));
    assert!(!page(&early).contains("kallor/tju-2024-farsta.html"));
}

#[test]
fn every_page_leads_to_what_stands_in_its_place() {
    let bundle = made(Path::new("content"), None);
    for (path, way) in [
        ("index.html", "a-o.html"),
        ("stadsdelsforvaltningar/farsta.html", "../a-o.html"),
        ("en/index.html", "a-z.html"),
        ("en/inquiries/farsta-2024/antal.html", "../../a-z.html"),
    ] {
        let html = std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
        assert!(html.contains(&format!("<a href=\"{way}\">")), "{path}");
        assert!(html.contains(&format!("data-index=\"{way}\"")), "{path}");
    }
    let html = std::str::from_utf8(bundle.get("a-o.html").unwrap()).unwrap();
    let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part}"));
    // å, ä and ö come last
    assert!(at(">Bromma</a>") < at(">Södermalm</a>") && at(">Södermalm</a>") < at(">Östermalm</a>"));
    assert!(at(">Östermalm</a>") > at(">Älvsjö</a>"));
}

#[test]
fn an_index_that_does_not_fit_in_one_file_is_split_by_its_words() {
    let folder = tempfile::tempdir().unwrap();
    city::write(folder.path(), 250).unwrap();
    let bundle = made(folder.path(), None);
    let first = data(&bundle, "a-o.js");
    assert_eq!(first["hits"], Value::Null);
    let from: Vec<&str> = first["from"]
        .as_array()
        .unwrap()
        .iter()
        .map(|from| from.as_str().unwrap())
        .collect();
    assert!(from.len() > 2 && from.is_sorted() && from[0].is_empty(), "{from:?}");
    let mut found = BTreeSet::new();
    for n in 1..=from.len() {
        let path = format!("a-o-{n}.js");
        assert!(bundle.get(&path).unwrap().len() <= search::MOST + 1_000, "{path}");
        found.extend(
            hits(&data(&bundle, &path))
                .iter()
                .map(|hit| hit[1].as_str().unwrap().to_owned()),
        );
    }
    assert!(bundle.get(&format!("a-o-{}.js", from.len() + 1)).is_none());
    // each district stands in the file of its name, with all its numbers
    let read = lagesbild::read(folder.path()).unwrap();
    let model = read.model.unwrap();
    for (_, district) in model.districts().step_by(50) {
        let word = district.id.as_str();
        let n = from.partition_point(|from| *from <= word);
        let part = data(&bundle, &format!("a-o-{n}.js"));
        let page = format!("/{}.html", district.id);
        let of_it = hits(&part)
            .iter()
            .filter(|hit| hit[1].as_str().unwrap().contains(&page))
            .count();
        // its page, six posts of three numbers, and four documents
        assert_eq!(of_it, 1 + 6 * 3 + 4, "{word} in a-o-{n}.js");
    }
}
