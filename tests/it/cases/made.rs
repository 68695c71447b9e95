//! Pictures, and what is read and checked.

use super::{case, found, holds, page};

/// The lines of one class of the wide picture on a page: from and to where they go, and at what height.
fn lines(html: &str, class: &str) -> Vec<(f64, f64, f64)> {
    let picture = &html[html.find("<div class=\"wide\">").unwrap()..html.find("<div class=\"narrow\">").unwrap()];
    let mut all = Vec::new();
    for part in picture.split(&format!("class=\"{class}\"")).skip(1) {
        let path = part.split_once(" d=\"").unwrap().1.split('"').next().unwrap();
        // upright ones where they begin; of more than one stroke none
        all.extend(strokes(path).into_iter().filter_map(|points| match points[..] {
            [(x, y), (to, _)] => Some((x.min(to), x.max(to), y)),
            _ => None,
        }));
    }
    all
}

/// The points of each part of path data, whose commands tell a place or, in small letters, how far it is.
fn strokes(path: &str) -> Vec<Vec<(f64, f64)>> {
    let mut all: Vec<Vec<(f64, f64)>> = Vec::new();
    let (mut at, mut rest) = ((0.0, 0.0), path);
    while let Some(name) = rest.chars().next() {
        let end = rest[1..].find(char::is_alphabetic).map_or(rest.len(), |n| n + 1);
        let spaced = rest[1..end].replace('-', " -");
        let numbers: Vec<f64> = spaced.split_whitespace().map(|n| n.parse().unwrap()).collect();
        let from = if name.is_lowercase() { at } else { (0.0, 0.0) };
        at = match (name.to_ascii_uppercase(), &numbers[..]) {
            ('M' | 'L', [x, y]) => (from.0 + x, from.1 + y),
            ('H', [x]) => (from.0 + x, at.1),
            ('V', [y]) => (at.0, from.1 + y),
            _ => at,
        };
        // steps of tenths, added up
        at = ((at.0 * 10.0).round() / 10.0, (at.1 * 10.0).round() / 10.0);
        match name.to_ascii_uppercase() {
            'M' => all.push(vec![at]),
            'Z' => at = all.last().unwrap()[0],
            _ => all.last_mut().unwrap().push(at),
        }
        rest = &rest[end..];
    }
    all
}

/// Where a day stands, by the lines of the years: `year` is the first of them.
fn place(html: &str, year: i32, day: chrono::NaiveDate) -> f64 {
    use chrono::Datelike as _;
    let grid = lines(html, "grid");
    let n = (day.year() - year) as usize;
    let (from, to) = (grid[n].0, grid[n + 1].0);
    from + (to - from) * f64::from(day.ordinal0()) / 365.25
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_unit_is_drawn_no_longer_than_it_was_there() {
    let html = page(&case("picture-goes-on-after-a-split"), "programmes/wardens.html");
    let split = place(&html, 2010, day("2012-06-01"));
    // Bigport's five lines are the uppermost, and each ends at the split
    let carried = lines(&html, "carried");
    let uppermost: Vec<&(f64, f64, f64)> = carried.iter().filter(|(from, ..)| *from < split).collect();
    assert_eq!(uppermost.len(), 5, "{carried:?}");
    assert!(
        uppermost.iter().all(|(_, to, _)| *to <= split + 1.0),
        "{carried:?} {split}"
    );
    assert!(html.contains("→ Eastport and Westport"), "{html}");
}

#[test]
fn a_line_is_solid_only_where_a_source_tells() {
    let html = page(&case("picture-solid-though-unseen"), "programmes/wardens.html");
    let (formed, seen) = (
        place(&html, 2010, day("2012-06-01")),
        place(&html, 2010, day("2020-12-31")),
    );
    // Twinport's five are dashed from the merger on
    let dashed = lines(&html, "carried");
    let of_twinport = dashed.iter().filter(|(from, ..)| (from - formed).abs() < 1.0);
    assert_eq!(of_twinport.count(), 5, "{dashed:?} {formed}");
    // and solid on the day on which they are seen, which is as wide as can be seen
    let solid = lines(&html, "fact");
    assert!(
        !solid.is_empty() && solid.iter().all(|(from, ..)| seen - from < 8.0),
        "{solid:?} {seen}"
    );
}

#[test]
fn what_is_drawn_grows_with_the_number() {
    let html = page(&case("large-numbers-drawn-alike"), "programmes/guides.html");
    // the twelve of North are lines; 300 and 62 at the end of the others' rows are bands, each as high as it is large
    let last = lines(&html, "fact").iter().map(|(_, to, _)| *to).fold(0.0, f64::max);
    let mut ends: Vec<f64> = lines(&html, "fact")
        .iter()
        .filter(|l| l.1 == last)
        .map(|l| l.2)
        .collect();
    ends.sort_by(f64::total_cmp);
    assert_eq!(ends.len(), 2 + 12 + 2 + 2, "{ends:?}");
    let height = |n: usize| ends[n + 1] - ends[n];
    let (east, south, west) = (height(0), height(14), height(16));
    assert!(west < east && east < south, "62: {west}, 300: {east}, 900: {south}");
    // what one line means is true of each row
    assert!(
        html.contains("One line is 1 person; more than twelve are a band"),
        "{html}"
    );
}

#[test]
fn every_row_of_a_picture_is_on_paper_with_its_years() {
    let html = page(&case("picture-taller-than-a-page"), "inquiries/q/paper.html");
    let pictures: Vec<&str> = html
        .split("<figure")
        .skip(1)
        .map(|part| part.split("</figure>").next().unwrap())
        .collect();
    for n in 1..=16 {
        let name = format!(">Area {n:02}</text>");
        let drawn = pictures.iter().filter(|picture| picture.contains(&name)).count();
        assert_eq!(drawn, 1, "{name}");
    }
    // each picture has the years, and is no higher than a page
    for picture in &pictures {
        assert!(
            picture.contains(">2019</text>") && picture.contains(">2020</text>"),
            "{picture}"
        );
        let view = picture.split_once("viewBox=\"0 0 ").unwrap().1;
        let (size, _) = view.split_once('"').unwrap();
        let (wide, high) = size.split_once(' ').unwrap();
        let (wide, high): (f64, f64) = (wide.parse().unwrap(), high.parse().unwrap());
        // as wide as the text of an A4 page, 160 mm
        assert!(high / wide * 160.0 < 240.0, "{wide} by {high}");
    }
}

#[test]
fn decomposed_letters_are_the_same_text() {
    let read = case("decomposed-letters");
    assert!(found(&read).is_empty(), "{:?}", found(&read));
    // å, ä and ö are the last letters
    let data = super::asked(&read, "q/count", lagesbild::model::Language::Sv);
    let labels: Vec<&str> = data["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels, ["Björnen", "Norra", "Södra", "Ålen", "Älgen", "Örnen"]);
    holds(
        &read,
        "q/count",
        &[("total/min", "5"), ("rows/south/sources/0", "reply#söder")],
    );
}
