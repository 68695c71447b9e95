//! The sum over all districts as it changed over time, and its picture.

use std::sync::Arc;

use chrono::Datelike;
use rayon::prelude::*;

use super::{Drawing, Figure, FigureSheet, in_key};
use crate::answer::{Arg, Message, coverage_of, of_is_told};
use crate::chart::picture::{Step, StepPoint};
use crate::chart::{self, Sign};
use crate::evidence::{self, Counted, OnDay, Rows};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::{Citation, Definition, DistrictIx, EventIx, Known, ProgrammeIx};
use crate::view::parts::KeyItem;
use crate::view::words::Words;

/// A total on a day.
pub struct Point {
    /// From this day on.
    pub from: Day,
    /// The sum; without an upper limit where a row is unknown.
    pub value: Number,
    /// True if it rests on a plan.
    pub planned: bool,
    /// In how many districts.
    pub in_place: evidence::HowMany,
    /// Of how many; `None` where the register of districts is not complete.
    pub of: Option<evidence::HowMany>,
    /// Where that is said, the reorganisations until then included.
    pub sources: Vec<Citation>,
}

/// A curve of more days than this shows no more, and each is worked out over all districts.
pub(super) const MOST_DAYS: usize = 80;

/// At most as many days as a curve has room for: the first days of as short periods as that allows, from the one that
/// holds `first` on, and `last`.
pub(super) fn regular(first: Day, last: Day) -> Vec<Day> {
    let months = [3, 6].into_iter();
    let years = (0..).flat_map(|n| [1, 2, 5].map(|step: u32| 12 * step * 10_u32.pow(n)));
    let month = |day: Day| day.year() * 12 + day.month0() as i32;
    let room = MOST_DAYS as i32 - 1;
    let step = months
        .chain(years.take(12))
        .map(|step| step as i32)
        .find(|step| month(last).div_euclid(*step) - month(first).div_euclid(*step) < room)
        .unwrap_or(i32::MAX);
    let mut days: Vec<Day> = (month(first).div_euclid(step)..=month(last).div_euclid(step))
        .filter_map(|n| {
            let month = n.checked_mul(step)?;
            Day::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
        })
        .filter(|day| *day < last)
        .collect();
    days.push(last);
    days
}

/// The sum over all districts as it changed, up to the asked day.
///
/// The sum can change only where a statement, a start or a reorganisation begins or certainly has begun, so those days
/// are enough. Where there are too many of them for a curve, the first days of quarters, years or tens of years are taken
/// in their place, as close to one another as a curve has room for.
pub fn totals(known: &Known<'_>, programme: ProgrammeIx, definition: &Arc<Definition>) -> Vec<Point> {
    let as_of = known.clock.as_of;
    let mut days: Vec<Day> = vec![as_of];
    for post in &known.model[programme].posts {
        for held in known.counts(*post) {
            days.extend(held.begins().into_iter().flat_map(|(a, b)| [a, b]));
        }
        let record = &known.model[*post];
        for side in record.start.sides().filter(|s| known.knows(s.source)) {
            days.extend(side.date.earliest().into_iter().chain(side.date.latest()));
        }
    }
    for (event, _) in known.model.events() {
        days.extend(known.in_force(event).and_then(Date::earliest));
    }
    days.retain(|d| *d <= as_of && d.year() > 1000);
    days.sort();
    days.dedup();
    if days.len() > MOST_DAYS {
        days = regular(days[0], as_of);
    }
    let counted = Counted::from(definition.clone());
    let (steady, others): (Vec<DistrictIx>, Vec<DistrictIx>) = known
        .model
        .districts()
        .map(|(ix, _)| ix)
        .partition(|ix| is_steady(known, *ix));
    let steady: Vec<Vec<(usize, Share)>> = steady
        .par_iter()
        .map(|ix| shares_of(known, programme, &counted, *ix, &days))
        .collect();
    let mut points: Vec<Point> = Vec::new();
    for (n, day) in days.iter().enumerate() {
        let scope: Vec<DistrictIx> = others
            .iter()
            .copied()
            .filter(|ix| known.exists(*ix, *day) != Truth::No)
            .collect();
        let on = OnDay::new(known, programme, Some(counted.clone()), *day);
        let rest = Share::new(&on, known, &scope, *day);
        // the last that was worked out by then
        let of_day = |all: &'_ Vec<(usize, Share)>| all.partition_point(|(from, _)| *from <= n).checked_sub(1);
        let shares = || {
            steady
                .iter()
                .filter_map(|all| Some(&all.get(of_day(all)?)?.1))
                .chain([&rest])
        };
        let mut sources: Vec<Citation> = shares().flat_map(|s| s.sources.iter().copied()).collect();
        let happened = known.model.events().filter(|(ix, _)| {
            let date = known.in_force(*ix).filter(|date| date.on_or_before(*day) == Truth::Yes);
            date.is_some()
        });
        sources.extend(happened.map(|(_, event)| event.source));
        sources.sort();
        sources.dedup();
        let of = shares().fold(evidence::HowMany::default(), |sum, share| sum.plus(share.of));
        let point = Point {
            from: *day,
            value: Number::sum(shares().flat_map(|s| &s.values)),
            planned: shares().any(|s| s.planned),
            in_place: shares().fold(evidence::HowMany::default(), |sum, share| sum.plus(share.in_place)),
            of: of_is_told(known, *day).then_some(of),
            sources,
        };
        let same = points.last().is_some_and(|p| {
            (&p.value, p.planned, p.in_place, p.of) == (&point.value, point.planned, point.in_place, point.of)
        });
        if !same {
            points.push(point);
        }
    }
    points
}

/// What some districts have on a day.
struct Share {
    values: Vec<Number>,
    planned: bool,
    in_place: evidence::HowMany,
    of: evidence::HowMany,
    sources: Vec<Citation>,
}

impl Share {
    fn new(on: &OnDay<'_, '_>, known: &Known<'_>, scope: &[DistrictIx], day: Day) -> Share {
        let counts: Vec<evidence::Count> = on
            .lanes(scope, Rows::OfDay)
            .iter()
            .map(|lane| on.lane_count(lane))
            .filter(|count| !count.value.is_unknown())
            .collect();
        let coverage = coverage_of(on, known, scope, day);
        Share {
            planned: counts.iter().any(|c| c.planned),
            in_place: coverage.in_place_span,
            of: coverage.of_span,
            sources: counts.iter().flat_map(|c| c.sources.iter().copied()).collect(),
            values: counts.into_iter().map(|c| c.value).collect(),
        }
    }
}

/// Whether a district is by itself all the time: no event touches it, and it shares no post. What it has then depends on nobody
/// else, and changes only where something is told of its own posts.
fn is_steady(known: &Known<'_>, district: DistrictIx) -> bool {
    let chain = &known.lives().chains[district.position()];
    chain.known && chain.turns.is_empty() && known.model[district].shared.is_empty()
}

/// What a steady district has, from each of these days on, by its place among them, on which that may have become another: nearly
/// all of the work on a large site's curve is for days on which nothing is told of a district.
fn shares_of(
    known: &Known<'_>,
    programme: ProgrammeIx,
    counted: &Counted,
    district: DistrictIx,
    days: &[Day],
) -> Vec<(usize, Share)> {
    let posts = evidence::posts_of(known, district, programme);
    let claims = known.universals().iter();
    let claimed = claims.filter_map(|(_, held)| held.time.begin()?.latest());
    let marks: Vec<Day> = posts
        .into_iter()
        .flat_map(|post| evidence::marks(known, post))
        .chain(claimed)
        .collect();
    // what ends with a day is over on the next
    let changes = |after: Day, day: Day| {
        let next = |mark: Day| mark.succ_opt().unwrap_or(mark);
        marks.iter().any(|mark| *mark <= day && next(*mark) > after)
    };
    let is_new = |n: usize| n == 0 || changes(days[n - 1], days[n]);
    let of = |n: usize| {
        let on = OnDay::of_unit(known, programme, Some(counted.clone()), days[n], district);
        (n, Share::new(&on, known, &[district], days[n]))
    };
    (0..days.len()).filter(|n| is_new(*n)).map(of).collect()
}

/// The sum as a step picture, of which `said` is the main finding. None where nothing was ever counted.
pub fn total_figure(
    known: &Known<'_>,
    words: &Words<'_>,
    programme: ProgrammeIx,
    said: &str,
    unit: &str,
    points: &[Point],
) -> Option<Figure<'static>> {
    let step = step(known, words, unit, points)?;
    let description = Message::new("chart-description-total")
        .with("sentence", Arg::Verbatim(said.to_owned()))
        .with("from", Arg::Verbatim(step.from.year().to_string()))
        .with("to", Arg::Verbatim(step.as_of.year().to_string()));
    let name = Arg::Text(known.model[programme].name.clone());
    Some(Figure {
        id: "total".to_owned(),
        title: words.say(&Message::new("chart-total").with("programme", name)),
        subtitle: Some(words.say(&Message::new("chart-total-subtitle").with("unit", Arg::Verbatim(step.unit.clone())))),
        key: key(words, points),
        table: None,
        drawing: Drawing::Svg {
            description: words.say(&description),
            draw: Box::new(move |named, size| {
                vec![FigureSheet {
                    title: named.title.to_owned(),
                    description: named.description.to_owned(),
                    svg: chart::step(&step, named, size),
                }]
            }),
        },
    })
}

/// The steps, from the year in which something is counted to a little beyond the asked day.
fn step(known: &Known<'_>, words: &Words<'_>, unit: &str, points: &[Point]) -> Option<Step> {
    let first = points.iter().find(|p| !p.value.is_zero())?;
    let as_of = known.clock.as_of;
    let (from, to) = super::axis(first.from, as_of)?;
    let number = |d: Decimal| d.thousandths() as f64 / 1000.0;
    let events = known
        .model
        .events()
        .filter_map(|(ix, e): (EventIx, _)| Some((known.in_force(ix)?.is_day()?, words.text(&e.name).to_owned())))
        .filter(|(day, _)| *day >= from && *day <= as_of)
        .collect();
    Some(Step {
        from,
        to,
        as_of,
        as_of_label: words.day(as_of),
        months: words.short_months(),
        decimal_mark: words.tongue.decimal_mark(),
        unit: words.unit(unit, None),
        points: points
            .iter()
            .map(|p| StepPoint {
                from: p.from.max(from),
                min: p.value.min().map_or(0.0, number),
                max: p.value.max().map(number),
                planned: p.planned,
            })
            .collect(),
        events,
    })
}

/// The signs that the steps use.
fn key(words: &Words<'_>, points: &[Point]) -> Vec<KeyItem> {
    let uncertain = points.iter().any(|p| p.value.min() != p.value.max());
    let planned = points.iter().any(|p| p.planned);
    let open = points.iter().any(|p| p.value.max().is_none());
    let closed = points
        .iter()
        .any(|p| p.value.max().is_some() && p.value.min() != p.value.max());
    let band = match (open, closed) {
        (true, true) => "mark-band-both",
        (true, false) => "mark-band-open",
        _ => "mark-band",
    };
    let band = KeyItem {
        label: words.get(band),
        ..in_key(words, Sign::Band)
    };
    let key = [
        Some(in_key(words, Sign::Total)),
        uncertain.then_some(band),
        planned.then(|| in_key(words, Sign::PlannedTotal)),
    ];
    key.into_iter().flatten().collect()
}
