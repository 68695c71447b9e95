//! Pictures that a content may ask for, and worse ones.

use super::*;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub(super) fn segment(from: &str, to: &str, first_line: u32, lines: u32, style: Style) -> Segment {
    Segment {
        from: day(from),
        to: day(to),
        first_line,
        lines,
        style,
    }
}

pub(super) fn lane(label: &str, segments: Vec<Segment>) -> Lane {
    Lane {
        label: label.into(),
        segments,
        ..Lane::default()
    }
}

pub(super) const MONTHS: crate::chart::picture::Months = [
    "jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
];

pub(super) fn line(lanes: Vec<Lane>) -> Timeline {
    Timeline {
        from: day("2020-01-01"),
        to: day("2024-06-30"),
        as_of: day("2024-03-19"),
        as_of_label: "19 mars 2024".into(),
        months: MONTHS,
        lanes,
    }
}

pub(super) fn steps(points: Vec<StepPoint>) -> Step {
    let Timeline {
        from,
        to,
        as_of,
        as_of_label,
        months,
        ..
    } = line(vec![]);
    Step {
        from,
        to,
        as_of,
        as_of_label,
        months,
        decimal_mark: ',',
        unit: "personer".into(),
        points,
        events: vec![],
    }
}

pub(super) fn point(from: &str, min: f64, max: Option<f64>) -> StepPoint {
    StepPoint {
        from: day(from),
        min,
        max,
        planned: false,
    }
}

/// A lane with everything in it, at given days, in given words.
fn full(word: &str, one: &str, other: &str) -> Lane {
    let styles = [
        Style::Fact,
        Style::Past,
        Style::Unsure,
        Style::Open,
        Style::Carried,
        Style::Planned,
    ];
    let kinds = [
        MarkKind::Planned,
        MarkKind::Pending,
        MarkKind::Home,
        MarkKind::Duties,
        MarkKind::Ended,
    ];
    Lane {
        label: word.into(),
        former: true,
        segments: styles
            .iter()
            .zip(0..)
            .map(|(&style, n)| segment(one, other, n, 2, style))
            .collect(),
        counts: [one, other, one].map(|at| (day(at), word.into())).to_vec(),
        marks: kinds
            .map(|kind| Mark {
                at: day(other),
                kind,
                label: word.into(),
            })
            .to_vec(),
        note: Some((day(one), word.into())),
        ..Lane::default()
    }
}

/// Time lines that a content may lead to, and worse ones.
fn timelines() -> Vec<Timeline> {
    let long = "Vedby-Årås-Vänge ".repeat(10);
    let unbroken = "Å".repeat(200);
    let words = ["", "1", HOSTILE, long.as_str(), unbroken.as_str()];
    let lanes: Vec<Lane> = words
        .iter()
        .flat_map(|word| {
            [
                full(word, "2020-01-01", "2024-03-19"),
                full(word, "2024-03-19", "2024-06-30"),
                full(word, "1900-01-01", "2100-01-01"),
                full(word, "2024-06-30", "2020-01-01"),
                Lane {
                    segments: vec![],
                    ..full(word, "2021-05-05", "2024-06-30")
                },
                Lane {
                    segments: vec![],
                    marks: vec![],
                    ..full(word, "2024-06-29", "2024-06-30")
                },
                lane(
                    word,
                    vec![segment("2021-01-01", "2022-01-01", u32::MAX, u32::MAX, Style::Fact)],
                ),
                lane(word, vec![segment("2021-01-01", "2022-01-01", 3, 0, Style::Fact)]),
            ]
        })
        .collect();
    let with = |change: &dyn Fn(&mut Timeline)| {
        let mut t = line(lanes.clone());
        change(&mut t);
        t
    };
    vec![
        line(vec![]),
        line(vec![Lane::default(); 3]),
        line(lanes.clone()),
        with(&|t| t.as_of = day("1999-12-31")),
        with(&|t| t.as_of = day("2030-12-31")),
        with(&|t| t.as_of = t.from),
        with(&|t| t.as_of = t.to),
        with(&|t| (t.from, t.to) = (day("2024-03-19"), day("2024-03-20"))),
        with(&|t| t.to = t.from),
        with(&|t| (t.from, t.to) = (t.to, t.from)),
        with(&|t| (t.from, t.to) = (NaiveDate::MIN, NaiveDate::MAX)),
        with(&|t| (t.from, t.to) = (NaiveDate::MAX, NaiveDate::MAX)),
        with(&|t| {
            t.as_of_label = HOSTILE.repeat(20);
        }),
        with(&|t| t.as_of_label = String::new()),
    ]
}

fn steps_of_all_sorts() -> Vec<Step> {
    let worst = [f64::NAN, f64::INFINITY, -3.0, 1e300, 0.04, 2.55, 99.0];
    let mut points: Vec<StepPoint> = worst.iter().map(|&v| point("2021-01-01", v, Some(v - 1.0))).collect();
    points.extend(worst.map(|v| StepPoint {
        planned: v > 2.0,
        ..point("2024-03-19", v, None)
    }));
    points.extend([point("1900-01-01", 3.0, Some(4.0)), point("2100-01-01", 9.0, None)]);
    let known = vec![
        point("2020-01-01", 1.0, Some(3.0)),
        point("2022-09-01", 2.0, Some(2.0)),
        point("2023-01-01", 11.0, None),
    ];
    let mut all = vec![steps(vec![]), steps(points), steps(known)];
    for base in all.clone() {
        all.push(Step {
            as_of: day("1999-01-01"),
            to: base.from,
            ..base.clone()
        });
        all.push(Step {
            as_of: day("2099-01-01"),
            unit: HOSTILE.repeat(9),
            ..base.clone()
        });
        let events = [HOSTILE, "Åtorp bildas", "Norra Sjöstaden bildas", ""].iter();
        let events = events.flat_map(|e| ["2020-01-01", "2023-07-01", "2024-06-30"].map(|at| (day(at), e.repeat(3))));
        all.push(Step {
            events: events.collect(),
            ..base
        });
    }
    all
}

/// What a content may call a picture, and worse.
const NAMES: [Named<'_>; 3] = [
    NAMED,
    Named {
        id: HOSTILE,
        title: HOSTILE,
        description: HOSTILE,
    },
    Named {
        id: "",
        title: "",
        description: "",
    },
];

/// All of a time line in one picture.
pub(super) fn timeline(t: &Timeline, size: Size) -> String {
    Layout::new(t, size).draw(0..t.lanes.len(), &NAMED)
}

pub(super) fn step(s: &Step, size: Size) -> String {
    crate::chart::step(s, &NAMED, size)
}

/// All pictures, with what they are called.
pub(super) fn pictures() -> impl Iterator<Item = (String, Named<'static>, Size)> {
    let each = || NAMES.into_iter().flat_map(|named| SIZES.map(|size| (named, size)));
    let lines = timelines().into_iter().flat_map(move |t| {
        each().map(move |(named, size)| {
            let svg = Layout::new(&t, size).draw(0..t.lanes.len(), &named);
            (svg, named, size)
        })
    });
    let steps = steps_of_all_sorts()
        .into_iter()
        .flat_map(move |s| each().map(move |(named, size)| (crate::chart::step(&s, &named, size), named, size)));
    lines.chain(steps)
}
