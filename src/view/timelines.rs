//! What the records say over time, as lanes and steps for the pictures.

use chrono::{Datelike, Days};

use super::words::Words;
use crate::answer::{Lane as Row, LaneOf, lanes};
use crate::chart::picture::{Lane, Mark, MarkKind, Segment, Step, StepPoint, Style, Timeline};
use crate::chart::{self, Size};
use crate::evidence::{self, Piece, PieceKind, Presence, pieces};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::word::{Standing, StartSide, Word};
use crate::model::{Citation, Definition, DistrictIx, EventIx, Known, Placement, PostIx, ProgrammeIx, Seat};

use super::parts::{Figure, KeyItem, Table};

/// One district's or shared post's lane: who had how many, and how surely.
struct Track<'a, 'm> {
    known: &'a Known<'m>,
    words: &'a Words<'m>,
    definition: Option<&'a Definition>,
    until: Day,
}

/// The lanes of an answer's rows, each predecessor before its successor.
pub fn rows<'m>(
    known: &Known<'m>,
    words: &Words<'m>,
    programme: ProgrammeIx,
    definition: Option<&Definition>,
    rows: &[&Row],
) -> Vec<Lane> {
    let track = Track {
        known,
        words,
        definition,
        until: known.clock.as_of,
    };
    let mut out = Vec::new();
    for row in rows {
        match row.of {
            LaneOf::Own(district) | LaneOf::Bare(district) => {
                out.extend(track.with_predecessors(district, programme));
            }
            LaneOf::Shared(post) => {
                let mut lane = track.post(post, None);
                lane.label = words.districts(&row.districts);
                out.push(lane);
            }
            LaneOf::Regrouped(event) => {
                for original in &known.model[event].original {
                    out.extend(track.with_predecessors(*original, programme));
                }
                for district in &row.districts {
                    out.push(track.district(*district, programme));
                }
            }
        }
    }
    out
}

/// The lanes of a district's own page: one for each post, those before a merger included.
pub fn district<'m>(known: &Known<'m>, words: &Words<'m>, district: DistrictIx) -> Vec<Lane> {
    let model = known.model;
    let record = &model[district];
    let until = known
        .life(district)
        .end
        .and_then(|(_, d)| d.earliest())
        .map_or(known.clock.as_of, |d| d.min(known.clock.as_of));
    let mut out = Vec::new();
    let mut programmes: Vec<ProgrammeIx> = Vec::new();
    for post in record.posts.iter().chain(&record.shared) {
        let programme = model[*post].programme;
        if !programmes.contains(&programme) {
            programmes.push(programme);
        }
    }
    for event in known.life(district).begin.iter().map(|(e, _)| *e) {
        for original in &model[event].original {
            for post in &model[*original].posts {
                let programme = model[*post].programme;
                if !programmes.contains(&programme) {
                    programmes.push(programme);
                }
            }
        }
    }
    for programme in programmes {
        let unit = model[programme].unit.as_deref();
        let posts: Vec<PostIx> = record
            .posts
            .iter()
            .chain(&record.shared)
            .copied()
            .filter(|p| model[*p].programme == programme)
            .collect();
        let inherited: Vec<PostIx> = known
            .life(district)
            .begin
            .iter()
            .flat_map(|(e, _)| model[*e].original.clone())
            .flat_map(|d| model[d].posts.clone())
            .filter(|p| model[*p].programme == programme)
            .collect();
        let all: Vec<PostIx> = posts.iter().chain(&inherited).copied().collect();
        let definition = evidence::definition_of(known, &all, unit, None, None);
        let track = Track {
            known,
            words,
            definition: definition.as_deref(),
            until,
        };
        let name = words.text(&model[programme].name).to_owned();
        for mut lane in track.predecessors(district, programme) {
            lane.label = format!("{name}, {}", lane.label);
            out.push(lane);
        }
        if posts.iter().all(|p| matches!(model[*p].seat, Seat::District(_))) && posts.len() < 2 {
            let mut lane = track.district(district, programme);
            lane.label = name;
            out.push(lane);
        } else {
            for post in posts {
                let own = evidence::definition_of(known, &[post], unit, None, None);
                let track = Track {
                    definition: own.as_deref(),
                    ..track
                };
                let mut lane = track.post(post, None);
                lane.label = match &model[post].seat {
                    Seat::Shared { .. } => format!("{name} ({})", words.get("note-shared")),
                    Seat::District(_) => match &model[post].organization {
                        Some(organization) => format!("{name} ({})", words.text(organization)),
                        None => name.clone(),
                    },
                };
                out.push(lane);
            }
        }
    }
    out.retain(|l| !l.segments.is_empty() || !l.marks.is_empty() || l.note.is_some());
    out
}

/// How many lines a number is drawn as: one per whole or begun unit, one where it is unknown.
fn lines(number: &Number) -> u32 {
    let least = number.min().map_or(1, |d| (d.thousandths() + 999) / 1000);
    u32::try_from(least.clamp(1, 60)).unwrap_or(1)
}

fn before(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

impl<'m> Track<'_, 'm> {
    fn with_predecessors(&self, district: DistrictIx, programme: ProgrammeIx) -> Vec<Lane> {
        let mut out = self.predecessors(district, programme);
        out.push(self.district(district, programme));
        out
    }

    /// The lanes of the districts that a merged one came from.
    fn predecessors(&self, district: DistrictIx, programme: ProgrammeIx) -> Vec<Lane> {
        let model = self.known.model;
        let Some((event, date)) = self.known.life(district).begin else {
            return Vec::new();
        };
        let Some(eve) = date.earliest().map(before) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for original in &model[event].original {
            let track = Track {
                until: eve.min(self.until),
                ..*self
            };
            out.extend(track.predecessors(*original, programme));
            let mut lane = track.district(*original, programme);
            if lane.segments.is_empty() {
                continue;
            }
            lane.former = true;
            for segment in &mut lane.segments {
                if segment.style == Style::Fact {
                    segment.style = Style::Past;
                }
            }
            let message = crate::answer::Message::new("chart-into")
                .with("names", crate::answer::Arg::Districts(model[event].resulting.clone()));
            lane.note = Some((eve, self.words.say(&message)));
            out.push(lane);
        }
        out
    }

    /// A district's own posts in a programme as one lane; after a merger it goes on from the sum before.
    fn district(&self, district: DistrictIx, programme: ProgrammeIx) -> Lane {
        let model = self.known.model;
        let posts: Vec<PostIx> = model[district]
            .posts
            .iter()
            .copied()
            .filter(|p| model[*p].programme == programme && model[*p].organization.is_none())
            .collect();
        let carried = self
            .known
            .life(district)
            .begin
            .filter(|(event, _)| model[*event].resulting.len() == 1);
        let carried = carried.and_then(|(event, date)| {
            let day = date.earliest()?;
            let definition = self.definition?;
            let counts: Vec<_> = model[event]
                .original
                .iter()
                .map(|d| evidence::district_count(self.known, *d, programme, definition, before(day)))
                .collect();
            let sum = evidence::Count::sum(counts.iter());
            (!sum.value.is_unknown()).then_some((day, sum.value))
        });
        let mut lane = match posts.as_slice() {
            [] => self.of_pieces(Vec::new(), None, carried),
            [one] => self.post(*one, carried),
            many => {
                let mut lane = Lane::default();
                let mut first_line = 0;
                for post in many {
                    let part = self.post(*post, None);
                    let used = part.segments.iter().map(|s| s.first_line + s.lines).max().unwrap_or(0);
                    lane.segments.extend(part.segments.into_iter().map(|s| Segment {
                        first_line: s.first_line + first_line,
                        ..s
                    }));
                    lane.marks.extend(part.marks);
                    lane.note = lane.note.or(part.note);
                    first_line += used;
                }
                lane
            }
        };
        lane.label = self.words.district(district).to_owned();
        lane
    }

    fn post(&self, post: PostIx, carried: Option<(Day, Number)>) -> Lane {
        let record = &self.known.model[post];
        let all = self.definition.map(|d| pieces(self.known, post, d)).unwrap_or_default();
        let start = evidence::post_since(self.known, post, StartSide::OnSite).map(|s| s.date);
        let mut lane = self.of_pieces(all, start.as_ref(), carried);
        self.placements(&record.homes, MarkKind::Home, &mut lane);
        self.placements(&record.duties, MarkKind::Duties, &mut lane);
        let latest = record
            .statuses
            .iter()
            .filter(|s| self.known.knows(s.source))
            .filter_map(|s| Some((self.known.time(&s.when).begin()?.latest()?, s)))
            .filter(|(at, _)| *at <= self.until)
            .max_by_key(|(at, _)| *at);
        if let Some((at, status)) = latest {
            let absent = !evidence::post_presence(self.known, post, self.until).is_in_place();
            let (kind, shown) = match status.standing {
                Standing::Ended => (MarkKind::Ended, absent),
                _ => (MarkKind::Pending, absent),
            };
            if shown {
                let label = match &status.reason {
                    Some(reason) => self.words.text(reason).to_owned(),
                    None => {
                        let message = crate::answer::Message::new("note-absent")
                            .with("standing", crate::answer::Arg::Select(status.standing.word()));
                        self.words.say(&message)
                    }
                };
                lane.marks.push(Mark {
                    at,
                    kind,
                    label: String::new(),
                });
                lane.note = Some((at, label));
            }
        }
        lane
    }

    /// A tick where a home or duty changed; the first of each is where it began, and no change.
    fn placements(&self, list: &[Placement], kind: MarkKind, lane: &mut Lane) {
        let mut known: Vec<(Date, &Placement)> = list
            .iter()
            .filter(|p| self.known.knows(p.origin.source))
            .filter_map(|p| Some((self.known.time(&p.when).begin()?.clone(), p)))
            .filter(|(at, _)| at.latest().is_some_and(|day| day <= self.until))
            .collect();
        known.sort_by_key(|(at, _)| (at.latest(), at.earliest()));
        for pair in known.windows(2) {
            let moved = pair[0].1.name != pair[1].1.name && pair[0].0.text() != pair[1].0.text();
            let seen_only = pair[1].1.origin.basis == crate::model::word::Basis::Observed;
            if let Some(at) = pair[1].0.latest().filter(|_| moved && !seen_only) {
                lane.marks.push(Mark {
                    at,
                    kind,
                    label: String::new(),
                });
            }
        }
    }

    fn of_pieces(&self, all: Vec<Piece>, start: Option<&Date>, carried: Option<(Day, Number)>) -> Lane {
        let until = self.until;
        let mut lane = Lane::default();
        let mut push = |from: Day, to: Day, first_line: u32, lines: u32, style: Style| {
            if from <= to && lines > 0 && from <= until {
                lane.segments.push(Segment {
                    from,
                    to: to.min(until),
                    first_line,
                    lines,
                    style,
                });
            }
        };
        let mut counts: Vec<(Day, String)> = Vec::new();
        let begun: Vec<&Piece> = all.iter().filter(|p| p.begin.0 <= until).collect();
        // the number, the day up to which it is told, and whether a source says that it held all through until then
        let mut now: Option<(Number, Day, bool)> = None;
        if let Some((day, sum)) = carried {
            counts.push((day, self.words.number(&sum)));
            now = Some((sum, day, true));
        } else if let Some(start) = start
            && let (Some(first), Some(last)) = (start.earliest(), start.latest())
        {
            // in place before anybody told how many: as many hairlines as were told first
            let first_told = begun.first();
            let n = first_told.map_or(1, |p| lines(&p.value));
            let told = first_told.filter(|p| p.kind == PieceKind::Stated && p.begin.0 <= last);
            match told {
                Some(_) => {}
                None => {
                    if first < last {
                        push(first, last, 0, n, Style::Unsure);
                    }
                    let open_to = first_told.map_or(until, |p| {
                        if p.kind == PieceKind::Seen {
                            p.begin.1
                        } else {
                            p.begin.0
                        }
                    });
                    push(last, open_to, 0, n, Style::Open);
                }
            }
        }
        for piece in begun {
            let n = lines(&piece.value);
            let (first, last) = (piece.begin.0, piece.begin.1.min(until));
            let value = self.words.number(&piece.value);
            match (&now, piece.kind) {
                (previous, PieceKind::Planned) => {
                    let had = previous.as_ref().map_or(0, |(v, ..)| lines(v));
                    if let Some((_, told, _)) = previous {
                        push(*told, until, 0, had.min(n), Style::Carried);
                    }
                    push(
                        last,
                        until,
                        had.min(n),
                        n.saturating_sub(had).max(u32::from(had == 0)),
                        Style::Planned,
                    );
                    counts.push((last, value));
                    now = Some((piece.value.clone(), until, false));
                    continue;
                }
                (None, PieceKind::Stated) => {
                    // the start may be told more closely than the number
                    let from = start
                        .and_then(Date::latest)
                        .filter(|s| *s >= first && *s <= last)
                        .unwrap_or(last);
                    let unsure_from = start
                        .and_then(Date::earliest)
                        .filter(|s| *s >= first && *s <= from)
                        .unwrap_or(first);
                    if unsure_from < from {
                        push(unsure_from, from, 0, n, Style::Unsure);
                    }
                    push(from, piece.end, 0, n, Style::Fact);
                    counts.push((unsure_from, value));
                }
                (None, _) => {
                    // seen at some time within the span: a point at its end, and nothing said of the rest
                    push(last, last, 0, n, Style::Fact);
                    counts.push((last, value));
                }
                (Some((previous, told, solid)), kind) if previous.agrees(&piece.value) == Truth::Yes => {
                    // the same before and after is drawn through only where something was said to hold before
                    if *solid || kind == PieceKind::Stated {
                        push(*told, piece.end.max(last), 0, n, Style::Fact);
                    } else {
                        push(*told, last, 0, n, Style::Open);
                        push(last, last, 0, n, Style::Fact);
                    }
                }
                (Some((previous, told, _)), kind) => {
                    let had = lines(previous);
                    let keep = had.min(n);
                    let gap_style = if kind == PieceKind::Stated {
                        Style::Fact
                    } else {
                        Style::Open
                    };
                    push(*told, last, 0, keep, gap_style);
                    if n > had {
                        if first < last {
                            push(first, last, had, n - had, Style::Unsure);
                        }
                    } else if first < last {
                        push(*told, last, n, had - n, Style::Unsure);
                    }
                    push(last, piece.end.max(last), 0, n, Style::Fact);
                    counts.push((first, value));
                }
            }
            let solid = piece.kind == PieceKind::Stated
                || now
                    .as_ref()
                    .is_some_and(|(v, _, solid)| *solid && v.agrees(&piece.value) == Truth::Yes);
            now = Some((piece.value.clone(), piece.end.max(last).min(until), solid));
        }
        if let Some((value, told, _)) = &now
            && *told < until
        {
            push(*told, until, 0, lines(value), Style::Carried);
        }
        lane.counts = counts;
        lane
    }
}

/// The axis that holds all lanes: from the year of the first segment, a little beyond the asked day.
pub fn timeline(
    words: &Words<'_>,
    id: &str,
    title: String,
    description: String,
    lanes: Vec<Lane>,
    as_of: Day,
) -> Option<Timeline> {
    let first = lanes
        .iter()
        .flat_map(|l| {
            let marks = l.marks.iter().map(|m| m.at);
            l.segments.iter().map(|s| s.from).chain(marks)
        })
        .filter(|d| d.year() > 1000)
        .min()?;
    let from = Day::from_ymd_opt(first.min(as_of).year(), 1, 1)?;
    let margin = (as_of - from).num_days().max(0) as u64 / 16;
    let to = as_of.checked_add_days(Days::new(margin.max(20)))?;
    Some(Timeline {
        id: id.to_owned(),
        title,
        description,
        from,
        to,
        as_of,
        as_of_label: words.day(as_of),
        months: words.short_months(),
        lanes,
    })
}

/// A time line in both sizes with the key of the signs that it uses.
pub fn figure(words: &Words<'_>, timeline: &Timeline, subtitle: Option<String>) -> Figure {
    Figure {
        id: timeline.id.clone(),
        title: timeline.title.clone(),
        subtitle,
        wide: chart::timeline(timeline, Size::Wide),
        narrow: chart::timeline(timeline, Size::Narrow),
        key: key(words, timeline),
        table: None,
    }
}

/// The signs that a time line uses, in a fixed order.
pub fn key(words: &Words<'_>, timeline: &Timeline) -> Vec<KeyItem> {
    let style = |s: &Style| match s {
        Style::Fact => "fact",
        Style::Past => "past",
        Style::Unsure => "unsure",
        Style::Open => "open",
        Style::Carried => "carried",
        Style::Planned => "planned",
    };
    let mark = |m: &MarkKind| match m {
        MarkKind::Planned => "planned",
        MarkKind::Pending => "pending",
        MarkKind::Home => "home",
        MarkKind::Duties => "duties",
        MarkKind::Ended => "ended",
    };
    let used: Vec<&str> = timeline
        .lanes
        .iter()
        .flat_map(|l| {
            l.segments
                .iter()
                .map(|s| style(&s.style))
                .chain(l.marks.iter().map(|m| mark(&m.kind)))
        })
        .collect();
    let order = [
        "fact", "past", "unsure", "open", "carried", "planned", "pending", "home", "duties", "ended",
    ];
    order
        .into_iter()
        .filter(|m| used.contains(m))
        .map(|m| KeyItem {
            mark: m,
            label: words.get(&format!("mark-{m}")),
        })
        .collect()
}

/// A total on a day.
pub struct Point {
    /// From this day on.
    pub from: Day,
    /// The sum; without an upper limit where a row is unknown.
    pub value: Number,
    /// True if it rests on a plan.
    pub planned: bool,
    /// In how many districts.
    pub in_place: usize,
    /// Of how many.
    pub of: usize,
    /// Where that is said, the reorganisations until then included.
    pub sources: Vec<Citation>,
}

/// The sum over all districts as it changed, up to the asked day.
///
/// The sum can change only where a statement, a start or a reorganisation begins or certainly has begun, so those days
/// are enough; a site of very many districts takes the first day of each quarter in their place.
pub fn totals(known: &Known<'_>, programme: ProgrammeIx, definition: &Definition) -> Vec<Point> {
    const MOST_DAYS: usize = 80;
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
        let (first, last) = (days[0], days[days.len() - 1]);
        days = (first.year()..=last.year())
            .flat_map(|y| {
                [1, 4, 7, 10]
                    .into_iter()
                    .filter_map(move |m| Day::from_ymd_opt(y, m, 1))
            })
            .filter(|d| *d >= first && *d <= last)
            .collect();
        days.push(as_of);
    }
    let mut points: Vec<Point> = Vec::new();
    for day in days {
        let scope = known.existing(day);
        let counts: Vec<evidence::Count> = lanes(known, programme, &scope, day)
            .iter()
            .filter_map(|l| match l.presence(known, programme, day) {
                Presence::InPlace { .. } => Some(l.count(known, programme, definition, day)),
                // what may have begun is none or as many as it began with, and never certainly none
                Presence::Unknown => evidence::may_have_begun(known, &l.posts(known, programme), definition, day),
                Presence::Absent { .. } | Presence::NotYet => None,
            })
            .collect();
        let value = Number::sum(counts.iter().map(|c| &c.value));
        let in_place = scope
            .iter()
            .filter(|d| evidence::district_presence(known, **d, programme, day).is_in_place())
            .count();
        let planned = counts.iter().any(|c| c.planned);
        let mut sources: Vec<Citation> = counts.iter().flat_map(|c| c.sources.iter().copied()).collect();
        let happened = known.model.events().filter(|(ix, _)| {
            let date = known.in_force(*ix).filter(|date| date.on_or_before(day) == Truth::Yes);
            date.is_some()
        });
        sources.extend(happened.map(|(_, event)| event.source));
        sources.sort();
        sources.dedup();
        let same = points
            .last()
            .is_some_and(|p| p.value == value && p.planned == planned && p.in_place == in_place && p.of == scope.len());
        if !same {
            points.push(Point {
                from: day,
                value,
                planned,
                in_place,
                of: scope.len(),
                sources,
            });
        }
    }
    points
}

/// The sum as a step picture with its table.
#[allow(clippy::too_many_arguments, reason = "a picture is all of these together")]
pub fn total_figure(
    known: &Known<'_>,
    words: &Words<'_>,
    id: &str,
    title: String,
    subtitle: String,
    description: String,
    unit: &str,
    points: &[Point],
    table: Option<Table>,
) -> Option<Figure> {
    let first = points.iter().find(|p| !p.value.is_zero())?;
    let as_of = known.clock.as_of;
    let from = Day::from_ymd_opt(first.from.year(), 1, 1)?;
    let margin = (as_of - from).num_days().max(0) as u64 / 16;
    let to = as_of.checked_add_days(Days::new(margin.max(20)))?;
    let number = |d: crate::model::number::Decimal| d.thousandths() as f64 / 1000.0;
    let events = known
        .model
        .events()
        .filter_map(|(ix, e): (EventIx, _)| Some((known.in_force(ix)?.is_day()?, words.text(&e.name).to_owned())))
        .filter(|(day, _)| *day >= from && *day <= as_of)
        .collect();
    let step = Step {
        id: id.to_owned(),
        title: title.clone(),
        description,
        from,
        to,
        as_of,
        as_of_label: words.day(as_of),
        months: words.short_months(),
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
    };
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
    let key = [
        ("total", "mark-total", true),
        ("band", band, uncertain),
        ("planned-total", "mark-planned-total", planned),
    ];
    Some(Figure {
        id: id.to_owned(),
        title,
        subtitle: Some(subtitle),
        wide: chart::step(&step, Size::Wide),
        narrow: chart::step(&step, Size::Narrow),
        key: key
            .into_iter()
            .filter(|(.., used)| *used)
            .map(|(mark, label, _)| KeyItem {
                mark,
                label: words.get(label),
            })
            .collect(),
        table,
    })
}
