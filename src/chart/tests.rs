//! What every picture keeps, whatever it is given; then rule by rule.

mod given;
mod many;
mod path;

use chrono::NaiveDate;
use plotters::coord::ranged1d::Ranged;
use plotters::style::Color;
use roxmltree::{Document, Node};

use given::{MONTHS, day, lane, line, pictures, point, segment, step, steps, timeline};
use path::absolute;

use super::axis::{Axis, upright};
use super::backend::{length, number};
use super::palette::Class;
use super::picture::{Lane, Mark, MarkKind, Named, Segment, Step, StepPoint, Style, Timeline};
use super::place::{Track, fit, place_beside, wrap};
use super::width::{Weight, width};
use super::{Layout, MOST_LINES, Size};

const SIZES: [Size; 3] = [Size::Wide, Size::Narrow, Size::Print];
const NAMED: Named<'_> = Named {
    id: "q",
    title: "Antal per förvaltning",
    description: "Två av tre har insatsen.",
};
const HOSTILE: &str = "</title><script>\"&' \u{0}\t\n]]> &amp; ̈å 🏙️ שלום";

fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

fn texts<'a>(doc: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    doc.descendants().filter(|node| node.has_tag_name("text"))
}

/// The texts of a class, in the order of the file.
fn written(svg: &str, class: &str) -> Vec<String> {
    let doc = Document::parse(svg).expect("well-formed");
    let of = texts(&doc).filter(|text| inherited(*text, "class") == Some(class));
    of.map(|text| text.text().unwrap_or_default().to_owned()).collect()
}

/// The path data of a class.
fn drawn(svg: &str, class: &str) -> Vec<String> {
    let doc = Document::parse(svg).expect("well-formed");
    let of = doc
        .descendants()
        .filter(|node| node.has_tag_name("path") && node.attribute("class") == Some(class));
    of.map(|path| absolute(path.attribute("d").unwrap_or_default()))
        .collect()
}

#[test]
fn every_picture_is_named_and_well_formed() {
    let shown = |text: &str| text.replace(['\t', '\n'], " ").replace('\0', "\u{fffd}");
    for (svg, called, size) in pictures() {
        let doc = Document::parse(&svg).unwrap_or_else(|e| panic!("{e}: {svg}"));
        let root = doc.root_element();
        assert_eq!(
            (root.attribute("role"), root.attribute("class")),
            (Some("img"), Some("tl"))
        );
        let ids: Vec<_> = root.attribute("aria-labelledby").expect("named").split(' ').collect();
        let named = |id: &str| {
            doc.descendants()
                .filter(|n| n.attribute("id") == Some(id))
                .collect::<Vec<_>>()
        };
        for (id, (tag, text)) in ids.iter().zip([("title", called.title), ("desc", called.description)]) {
            assert_eq!(id.contains("-n-"), size == Size::Narrow);
            let [node] = named(id)[..] else {
                panic!("{id} is not unique")
            };
            assert!(node.has_tag_name(tag));
            assert_eq!(node.text().unwrap_or_default(), shown(text));
        }
        assert_eq!(ids.len(), 2);
        for node in doc.descendants().filter(Node::is_element) {
            assert!(["svg", "title", "desc", "defs", "pattern", "path", "g", "text"].contains(&node.tag_name().name()));
            assert_eq!(node.attribute("style"), None);
            if let Some(id) = node.attribute("fill").and_then(|fill| fill.strip_prefix("url(#")) {
                assert_eq!(named(id.trim_end_matches(')')).len(), 1);
            }
        }
    }
}

#[test]
fn no_text_leaves_its_picture() {
    for (svg, ..) in pictures() {
        let doc = Document::parse(&svg).expect("well-formed");
        let view: Vec<f64> = doc
            .root_element()
            .attribute("viewBox")
            .expect("a view")
            .split(' ')
            .map(|n| n.parse().expect("a number"))
            .collect();
        for text in texts(&doc) {
            let number = |name| {
                inherited(text, name)
                    .expect("a place")
                    .parse::<f64>()
                    .expect("a number")
            };
            let size = number("font-size");
            let bold = inherited(text, "font-weight").is_some();
            let weight = if bold { Weight::SemiBold } else { Weight::Regular };
            let wide = f64::from(width(text.text().unwrap_or_default(), (size * 10.0) as i32, weight)) / 10.0;
            let left = match inherited(text, "text-anchor") {
                None => number("x"),
                Some("middle") => number("x") - wide / 2.0,
                Some(_) => number("x") - wide,
            };
            assert!(size >= 13.0);
            assert!(
                left >= -0.11 && left + wide <= view[2] + 0.11,
                "{text:?} {left} {wide} in {view:?}"
            );
            assert!(
                number("y") - size * 0.73 >= 0.0 && number("y") + size * 0.25 <= view[3],
                "{text:?}"
            );
        }
    }
}

#[test]
fn every_number_has_at_most_one_decimal_and_lies_in_the_picture() {
    for (svg, ..) in pictures() {
        let doc = Document::parse(&svg).expect("well-formed");
        for path in doc.descendants().filter(|node| node.has_tag_name("path")) {
            let data = path.attribute("d").expect("path data");
            let all = [data.replace('-', " -"), absolute(data)];
            let numbers = |all: &str| -> Vec<String> {
                let parts = all.split(|c: char| c.is_ascii_alphabetic() || c == ' ');
                parts.map(str::to_owned).collect()
            };
            for number in all.iter().flat_map(|all| numbers(all)) {
                let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                assert!(decimals <= 1, "{data}");
                assert!(
                    number.is_empty() || number.parse::<f64>().is_ok_and(|n| n.abs() < 1e5),
                    "{number} in {data}"
                );
            }
        }
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    assert!(pictures().eq(pictures()));
}

#[test]
fn classes_are_those_of_the_theme() {
    let known = "grid rule tick note label label\u{20}gone fact past unsure open carried planned pending home duties ended \
                 count asof asof-label band full faint total planned-total tl";
    for (svg, ..) in pictures() {
        let doc = Document::parse(&svg).expect("well-formed");
        for class in doc.descendants().filter_map(|node| node.attribute("class")) {
            assert!(
                class == "label gone" || known.split_whitespace().any(|k| k == class),
                "{class}"
            );
        }
    }
}

#[test]
fn a_small_picture_in_full() {
    let mut t = line(vec![Lane {
        counts: vec![(day("2022-01-01"), "2".into())],
        ..lane(
            "Lillby",
            vec![
                segment("2022-01-01", "2022-12-31", 0, 2, Style::Unsure),
                segment("2023-01-01", "2024-03-19", 0, 2, Style::Fact),
            ],
        )
    }]);
    t.from = day("2021-01-01");
    let expected = concat!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" class="tl" viewBox="0 0 340 104" role="img" "##,
        r##"aria-labelledby="q-n-t q-n-d" font-family="Inter,Open Sans,sans-serif" font-size="13" fill="none">"##,
        r##"<title id="q-n-t">Antal per förvaltning</title><desc id="q-n-d">Två av tre har insatsen.</desc>"##,
        r##"<path class="grid" stroke="#d9dfe5" d="M1 20v4m0 19v38m94.7 0V20m94.7 0v61m94.6 0V20"/>"##,
        r##"<path class="rule" stroke="#d9dfe5" stroke-width=".6" d="M0 77h340"/>"##,
        r##"<path class="unsure" stroke="#0b5a8f" stroke-width="3.6" stroke-dasharray="1.5 3" "##,
        r##"d="M95.7 60h94.7m-94.7 7h94.7"/>"##,
        r##"<path class="fact" stroke="#0b5a8f" stroke-width="3.6" d="M190.4 60h114.9m0 7H190.4"/>"##,
        r##"<path class="asof" stroke="#16202a" stroke-width="1.2" d="M305.3 20v61"/>"##,
        r##"<g class="tick" fill="#4b5865"><text x="5" y="14">2021</text><text x="99.7" y="14">2022</text>"##,
        r##"<text x="194.4" y="14">2023</text><text x="289" y="14">2024</text></g>"##,
        r##"<g class="label" fill="#16202a" font-size="14"><text x="0" y="39">Lillby</text></g>"##,
        r##"<g class="count" fill="#4b5865"><text x="97.7" y="54">2</text></g>"##,
        r##"<g class="asof-label" fill="#16202a" text-anchor="middle" font-weight="600">"##,
        r##"<text x="293" y="97">19 mars 2024</text></g></svg>"##,
    );
    assert_eq!(timeline(&t, Size::Narrow), expected);
}

#[test]
fn equal_segments_that_touch_are_one_line() {
    let t = line(vec![lane(
        "Lillby",
        vec![
            segment("2023-01-01", "2024-03-19", 0, 1, Style::Fact),
            segment("2021-01-01", "2021-12-31", 0, 1, Style::Fact),
            segment("2022-01-01", "2022-12-31", 0, 1, Style::Fact),
        ],
    )]);
    let [path] = &drawn(&timeline(&t, Size::Wide), "fact")[..] else {
        panic!("one path")
    };
    assert_eq!((path.matches('M').count(), path.matches('H').count()), (1, 1), "{path}");
}

#[test]
fn what_is_short_can_be_seen() {
    let seen = vec![segment("2024-03-19", "2024-03-19", 0, 1, Style::Fact)];
    let announced = vec![segment("2024-04-01", "2024-04-01", 0, 1, Style::Planned)];
    let svg = timeline(&line(vec![lane("a", seen), lane("b", announced)]), Size::Wide);
    let x = |day: &str| {
        Axis::new(
            NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day"),
            self::day("2024-06-30"),
        )
        .map(&self::day(day), (2460, 9360))
    };
    let place = |tenths: i32| {
        let mut out = String::new();
        number(&mut out, tenths);
        out
    };
    let fact = format!("M{} 42H{}", place(x("2024-03-19") - 45), place(x("2024-03-19")));
    let planned = format!("M{} 82H{}", place(x("2024-04-01")), place(x("2024-04-01") + 45));
    assert_eq!(drawn(&svg, "fact"), [fact]);
    assert_eq!(drawn(&svg, "planned")[0], planned);
    assert_eq!(drawn(&svg, "planned").len(), 2, "and an open circle");
}

#[test]
fn a_district_that_has_ended_is_paler_and_in_italics() {
    let gone = Lane {
        former: true,
        note: Some((day("2023-06-30"), "→ Åtorp".into())),
        ..lane(
            "Ringby-Kulle",
            vec![segment("2021-01-01", "2023-06-30", 0, 2, Style::Fact)],
        )
    };
    let svg = timeline(&line(vec![gone]), Size::Wide);
    assert_eq!((drawn(&svg, "past").len(), drawn(&svg, "fact").len()), (1, 0));
    assert_eq!(written(&svg, "label gone"), ["Ringby-Kulle"]);
    assert_eq!(written(&svg, "note"), ["→ Åtorp"]);
}

#[test]
fn marks_have_shapes_of_their_own() {
    let marked = |kind| {
        let mark = Mark {
            at: day("2023-11-01"),
            kind,
            label: "ny hemvist".into(),
        };
        let lane = Lane {
            marks: vec![mark],
            ..lane("a", vec![segment("2022-01-01", "2024-03-19", 0, 1, Style::Fact)])
        };
        timeline(&line(vec![lane]), Size::Wide)
    };
    let table = [
        (MarkKind::Planned, "planned", 'a'),
        (MarkKind::Pending, "pending", 'L'),
        (MarkKind::Home, "home", 'V'),
        (MarkKind::Duties, "duties", 'a'),
        (MarkKind::Ended, "ended", 'L'),
    ];
    for (kind, class, command) in table {
        let svg = marked(kind);
        let [path] = &drawn(&svg, class)[..] else {
            panic!("{class} once in {svg}")
        };
        assert!(path.contains(command), "{class}: {path}");
        assert_eq!(written(&svg, "note"), ["ny hemvist"]);
    }
}

#[test]
fn a_note_that_repeats_the_mark_is_told_once() {
    let words = "avvaktar säkerhetsprövning";
    let at = day("2024-03-19");
    let mark = Mark {
        at,
        kind: MarkKind::Pending,
        label: words.into(),
    };
    let t = line(vec![Lane {
        marks: vec![mark],
        note: Some((at, words.into())),
        ..lane("Storby", vec![])
    }]);
    for size in SIZES {
        assert_eq!(written(&timeline(&t, size), "note"), [words]);
    }
}

#[test]
fn a_note_without_room_stands_behind_the_name_or_is_cut() {
    let t = line(vec![Lane {
        note: Some((day("2023-06-30"), "→ Norra Sjöstaden".into())),
        ..lane("Norrby", vec![segment("2020-01-01", "2023-06-30", 0, 1, Style::Past)])
    }]);
    assert_eq!(written(&timeline(&t, Size::Narrow), "note"), ["→ Norra Sjöstaden"]);
    let [cut] = &written(&timeline(&t, Size::Wide), "note")[..] else {
        panic!("a note")
    };
    assert!(
        cut.ends_with('…') && "→ Norra Sjöstaden".starts_with(cut.trim_end_matches('…')),
        "{cut}"
    );
}

#[test]
fn of_crowded_counts_the_newest_stays() {
    let counts = (1..=28)
        .map(|n| (day(&format!("2023-02-{n:02}")), n.to_string()))
        .collect();
    let crowded = Lane {
        counts,
        ..lane("a", vec![segment("2023-02-01", "2024-03-19", 0, 1, Style::Fact)])
    };
    let svg = timeline(&line(vec![crowded]), Size::Wide);
    let shown = written(&svg, "count");
    assert!(
        shown.contains(&"28".to_owned()) && shown.contains(&"1".to_owned()) && shown.len() < 6,
        "{shown:?}"
    );
}

#[test]
fn an_axis_of_few_years_names_its_months_and_each_year_once() {
    let t = Timeline {
        from: day("2022-01-01"),
        to: day("2023-05-15"),
        ..line(vec![Lane::default()])
    };
    let ticks = ["2022", "april", "juli", "okt", "2023", "april"];
    assert_eq!(written(&timeline(&t, Size::Wide), "tick"), ticks);
}

#[test]
fn a_day_outside_the_axis_has_a_label_but_no_line() {
    for (as_of, label) in [("2019-12-31", "‹ 19 mars 2024"), ("2024-07-01", "19 mars 2024 ›")] {
        let t = Timeline {
            as_of: day(as_of),
            ..line(vec![Lane::default()])
        };
        let svg = timeline(&t, Size::Wide);
        assert_eq!(written(&svg, "asof-label"), [label]);
        assert_eq!(drawn(&svg, "asof"), [""; 0]);
    }
}

#[test]
fn a_band_without_upper_bound_is_hatched_and_told_with_a_plus() {
    let s = steps(vec![
        point("2020-01-01", 1.0, Some(3.5)),
        point("2022-09-01", 11.0, None),
        point("2024-03-19", 14.0, Some(14.0)),
        StepPoint {
            planned: true,
            ..point("2024-04-01", 15.0, Some(15.0))
        },
    ]);
    let svg = step(&s, Size::Wide);
    let mut shown = written(&svg, "count");
    shown.sort();
    assert_eq!(shown, ["11+", "14", "15", "1–3,5"]);
    assert_eq!((drawn(&svg, "band").len(), drawn(&svg, "total").len()), (1, 1));
    assert_eq!(drawn(&svg, "planned-total").len(), 1);
    assert!(svg.contains(r##"<pattern id="q-h""##) && svg.contains(r##"fill="url(#q-h)""##));
    let certain = step(&steps(vec![point("2020-01-01", 2.0, Some(2.0))]), Size::Wide);
    assert!(!certain.contains("pattern"), "no pattern where nothing is hatched");
}

#[test]
fn a_day_between_two_bands_is_not_told() {
    let s = steps(vec![
        point("2020-01-01", 0.0, Some(1.0)),
        point("2020-12-31", 1.0, Some(1.0)),
        point("2021-01-01", 1.0, Some(4.0)),
    ]);
    let mut shown = written(&step(&s, Size::Wide), "count");
    shown.sort();
    assert_eq!(shown, ["0–1", "1–4"]);
}

#[test]
fn a_new_home_and_new_duties_of_one_day_can_both_be_seen() {
    let mark = |kind| Mark {
        at: day("2023-11-01"),
        kind,
        label: String::new(),
    };
    let both = Lane {
        marks: vec![mark(MarkKind::Home), mark(MarkKind::Duties)],
        ..lane("Lillby", vec![segment("2022-01-01", "2024-03-19", 0, 1, Style::Fact)])
    };
    let duties = Lane {
        marks: vec![mark(MarkKind::Duties)],
        ..both.clone()
    };
    let dot = |lane| drawn(&timeline(&line(vec![lane]), Size::Wide), "duties");
    let (moved, alone) = (dot(both), dot(duties));
    assert_eq!((moved.len(), alone.len()), (1, 1));
    assert_ne!(moved, alone, "the dot leaves the middle of the tick");
}

#[test]
fn ticks_thin_out() {
    let table = [
        ("2019-01-01", "2024-06-30", 9, "2019 2020 2021 2022 2023 2024"),
        ("2019-02-01", "2024-06-30", 4, "2020 2022 2024"),
        ("1899-01-01", "2024-06-30", 7, "1900 1920 1940 1960 1980 2000 2020"),
        ("2023-01-01", "2024-04-30", 15, "2023 april juli okt 2024 april"),
        ("2023-01-01", "2024-04-30", 7, "2023 juli 2024"),
        ("2022-11-05", "2023-02-10", 15, "dec 2022 2023 feb"),
        ("2024-03-19", "2024-03-19", 7, "19 mars 2024"),
        ("2024-03-19", "2024-03-20", 0, "19 mars 2024"),
    ];
    for (from, to, most, expected) in table {
        let ticks = Axis::new(day(from), day(to)).key_points(most);
        let labels = ticks.into_iter().enumerate();
        let labels: Vec<String> = labels.map(|(i, at)| Axis::label(at, &MONTHS, i == 0)).collect();
        assert_eq!(labels.join(" "), expected, "{from} to {to}");
    }
}

#[test]
fn days_stand_where_they_belong() {
    let axis = Axis::new(day("2020-01-01"), day("2020-01-11"));
    let table = [
        ("2019-01-01", 100),
        ("2020-01-01", 100),
        ("2020-01-06", 150),
        ("2020-01-11", 200),
        ("2021-01-01", 200),
    ];
    for (at, x) in table {
        assert_eq!(axis.map(&day(at), (100, 200)), x, "{at}");
    }
}

#[test]
fn texts_are_cut_and_broken_by_measure() {
    let cut = |text: &str, room| fit(text, room, 100, Weight::Regular);
    assert_eq!(cut("Åtorp", 1000), "Åtorp");
    assert_eq!(cut("Häggården-Ängsjö", 700), "Häggården…");
    assert_eq!(cut("Åtorp", 50), "");
    assert_eq!(cut("Åtorp", -50), "");
    let broken = |text: &str, room| wrap(text, room, 100, Weight::Regular).join("|");
    assert_eq!(broken("", 1000), "");
    assert_eq!(broken("Ängby", 1000), "Ängby");
    assert_eq!(
        broken("Norra Sjöstaden + Kvarnholmen", 1000),
        "Norra Sjöstaden +|Kvarnholmen"
    );
    assert_eq!(broken("Vedby-Årås-Vänge", 700), "Vedby-Årås-|Vänge");
    assert_eq!(
        broken("Västerbygds stadsdelsförvaltning", 800),
        "Västerbygds|stadsdelsförva…"
    );
    assert_eq!(broken("Stadsdelsförvaltningen", 800), "Stadsdelsförv…");
    assert_eq!(broken("e\u{301}e\u{301}e\u{301}", 170), "e\u{301}…");
}

#[test]
fn widths_are_those_of_the_font() {
    let table = [
        ("", 0),
        ("i", 25),
        ("Å", 69),
        ("W", 99),
        ("2024", 259),
        ("→", 100),
        ("\u{301}", 0),
        ("\u{202f}", 19),
    ];
    for (text, expected) in table {
        assert_eq!(width(text, 100, Weight::Regular), expected, "{text}");
    }
    assert!(width("Åtorp", 100, Weight::SemiBold) > width("Åtorp", 100, Weight::Regular));
    assert_eq!(width(&"🏙".repeat(1_000_000), 1000, Weight::Regular), 100_000_000);
}

#[test]
fn texts_keep_clear_of_one_another() {
    let mut track = Track::new(0, 1000);
    let sides: Vec<bool> = (0..4)
        .map(|_| place_beside(&mut track, 500, 20, 300).is_some())
        .collect();
    assert_eq!(sides, [true, true, false, false], "right, left, and no third");
    assert_eq!((track.room(1000), track.room(600)), ((0, 140), (0, 0)));
}

#[test]
fn upright_lines_leave_out_what_they_would_cross() {
    let gaps = [(300, (10, 20)), (100, (40, 50)), (300, (50, 60))];
    assert_eq!(upright(200, (0, 100), &gaps), [(0, 10), (20, 50), (60, 100)]);
    assert_eq!(upright(400, (0, 100), &gaps), [(0, 100)]);
    assert_eq!(upright(0, (0, 60), &gaps), [(0, 10), (20, 40)]);
}

#[test]
fn numbers_are_written_short() {
    let table = [
        (0, "0"),
        (5, ".5"),
        (-5, "-.5"),
        (10, "1"),
        (-15, "-1.5"),
        (9605, "960.5"),
        (i32::MIN, "-214748364.8"),
    ];
    for (tenths, expected) in table {
        let mut out = String::new();
        number(&mut out, tenths);
        assert_eq!((out.as_str(), length(tenths)), (expected, expected.len()));
    }
}

#[test]
fn the_palette_is_in_the_order_of_its_indices() {
    for (n, class) in Class::ALL.into_iter().enumerate() {
        assert_eq!(usize::from(class.to_backend_color().rgb.0), n, "{class:?}");
    }
}

#[test]
fn a_time_line_goes_on_where_a_page_ends() {
    let height = |t: &Timeline, size| -> f64 {
        let svg = timeline(t, size);
        let view = svg.split("viewBox=\"").nth(1).and_then(|rest| rest.split('"').next());
        let height = view.and_then(|view| view.rsplit(' ').next());
        height.and_then(|h| h.parse().ok()).expect("a height")
    };
    // each fourth became the one after the next
    let one = |n: usize| Lane {
        joined: n % 4 > 1,
        ..lane(
            &format!("Område {n}"),
            vec![segment("2021-01-01", "2024-03-19", 0, 1, Style::Fact)],
        )
    };
    for size in SIZES {
        let most = f64::from(size.most()) / 10.0;
        for count in [0, 1, 5, 34, 200] {
            let t = line((0..count).map(one).collect());
            let sheets = Layout::new(&t, size).sheets();
            let all: Vec<usize> = sheets.iter().cloned().flatten().collect();
            assert_eq!(all, (0..count).collect::<Vec<_>>(), "each once, in its order");
            for (n, lanes) in sheets.iter().enumerate() {
                let part = |lanes: std::ops::Range<usize>| line(t.lanes[lanes].to_vec());
                assert!(height(&part(lanes.clone()), size) <= most);
                let Some(next) = sheets.get(n + 1) else { continue };
                assert!(!t.lanes[next.start].joined, "what is joined stays together");
                assert!(
                    height(&part(lanes.start..(next.start + 4).min(count)), size) > most,
                    "as many as it holds"
                );
            }
        }
        // of more than a page holds, as many as it holds
        let mut joined: Vec<Lane> = (0..200).map(one).collect();
        joined.iter_mut().for_each(|lane| lane.joined = true);
        let t = line(joined);
        for lanes in Layout::new(&t, size).sheets() {
            assert!(height(&line(t.lanes[lanes].to_vec()), size) <= most);
        }
    }
}

#[test]
fn decimals_follow_the_mark_of_the_language() {
    let mut s = steps(vec![point("2020-01-01", 1.0, Some(3.5))]);
    s.decimal_mark = '.';
    assert_eq!(written(&step(&s, Size::Wide), "count"), ["1–3.5"]);
}
