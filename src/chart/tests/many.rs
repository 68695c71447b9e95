//! More lines than can be told apart.

use super::*;

/// A lane that has had so many for two years.
fn so_many(lines: u32, style: Style) -> Timeline {
    line(vec![lane(
        "a",
        vec![segment("2021-01-01", "2022-12-31", 0, lines, style)],
    )])
}

/// The heights at which path data have points.
fn heights(data: &str) -> Vec<f64> {
    let points = data.split(['M', 'L']).filter_map(|part| part.split(['H', 'Z']).next());
    let mut all: Vec<f64> = points
        .flat_map(|part| {
            let mut down = part.split('V');
            let first = down.next().and_then(|at| at.split(' ').nth(1)).map(str::to_owned);
            first.into_iter().chain(down.map(str::to_owned)).collect::<Vec<_>>()
        })
        .filter_map(|y| y.parse().ok())
        .collect();
    all.sort_by(f64::total_cmp);
    all
}

#[test]
fn what_is_drawn_grows_with_the_number() {
    for size in SIZES {
        let mut last = -1.0;
        for lines in [1, 2, 11, 12, 13, 14, 55, 60, 62, 300, 900, 1_000_000, u32::MAX] {
            let svg = timeline(&so_many(lines, Style::Fact), size);
            let [path] = &drawn(&svg, "fact")[..] else {
                panic!("one path for {lines}")
            };
            let heights = heights(path);
            let (Some(top), Some(bottom)) = (heights.first(), heights.last()) else {
                panic!("{lines}: {path}")
            };
            assert!(bottom - top > last, "{lines} are no higher than what is less");
            last = bottom - top;
            let band = lines > MOST_LINES;
            // a band is its two edges and what is between them
            assert_eq!(
                path.matches('M').count() as u32,
                if band { 2 } else { lines },
                "{lines}"
            );
            assert_eq!(drawn(&svg, "full").len(), usize::from(band), "{lines}");
        }
    }
}

#[test]
fn a_band_is_as_full_as_it_is_sure() {
    let table = [
        (Style::Fact, "fact", Some("full")),
        (Style::Past, "past", Some("full")),
        (Style::Carried, "carried", Some("faint")),
        (Style::Open, "open", None),
        (Style::Planned, "planned", None),
    ];
    for (style, edge, area) in table {
        let svg = timeline(&so_many(40, style), Size::Wide);
        assert!(!drawn(&svg, edge).is_empty(), "{style:?}");
        for class in ["full", "faint"] {
            assert_eq!(drawn(&svg, class).len(), usize::from(area == Some(class)), "{style:?}");
        }
        assert!(!svg.contains("<pattern"), "{style:?}");
    }
    let perhaps = timeline(&so_many(40, Style::Unsure), Size::Wide);
    assert!(perhaps.contains(r##"<pattern id="q-h""##) && perhaps.contains(r##"fill="url(#q-h)""##));
}

#[test]
fn lines_that_become_many_become_a_band() {
    let t = line(vec![lane(
        "a",
        vec![
            segment("2021-01-01", "2021-12-31", 0, 3, Style::Fact),
            segment("2022-01-01", "2022-12-31", 0, 40, Style::Fact),
        ],
    )]);
    let svg = timeline(&t, Size::Wide);
    let [path] = &drawn(&svg, "fact")[..] else {
        panic!("one path")
    };
    assert_eq!(path.matches('M').count(), 3 + 2, "{path}");
}

#[test]
fn nothing_is_drawn_past_the_end_of_a_segment() {
    let axis = Axis::new(day("2020-01-01"), day("2024-06-30"));
    for lines in [3, 40] {
        let svg = timeline(&so_many(lines, Style::Carried), Size::Wide);
        let end = f64::from(axis.map(&day("2022-12-31"), (2460, 9360))) / 10.0;
        for path in drawn(&svg, "carried").iter().chain(&drawn(&svg, "faint")) {
            for right in path.split(['H', 'M', 'L']).skip(1) {
                let x: String = right.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                assert!(x.parse::<f64>().expect("a number") <= end, "{x} in {path}");
            }
        }
    }
}
