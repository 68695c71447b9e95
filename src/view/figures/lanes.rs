//! What the records say over time, as the lanes of a time line.

use std::sync::Arc;

use super::course::{self, Days, Told, before, days};
use crate::chart::picture::{Lane, Mark, MarkKind, Segment, Style};
use crate::evidence::{self, Counted, Lane as Row, LaneOf, pieces};
use crate::model::date::{Date, Day};
use crate::model::number::{Decimal, Number};
use crate::model::word::{Measure, Standing, StartSide, Word};
use crate::model::{Definition, DistrictIx, EventIx, Held, Known, Placement, PostIx, ProgrammeIx, Seat};
use crate::view::words::Words;

/// One district's or shared post's lane: who had how many, and how surely.
#[derive(Clone, Copy)]
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
    // what became several rows is drawn once
    let mut drawn = Vec::new();
    for row in rows {
        let at = out.len();
        match row.of {
            LaneOf::Own(district) | LaneOf::Bare(district) => {
                out.extend(track.unit(district, programme, &mut drawn));
            }
            LaneOf::Shared(post) => {
                let mut lane = track.post(post, Vec::new());
                lane.label = words.districts(&row.districts);
                out.push(lane);
            }
            LaneOf::Regrouped(event) => {
                let ended = |d: &&DistrictIx| known.life(**d).end.is_some_and(|(by, _)| by == event);
                for district in known.model[event].original.iter().filter(ended).chain(&row.districts) {
                    out.extend(track.unit(*district, programme, &mut drawn));
                }
            }
            LaneOf::Open(_) => {
                for district in &row.districts {
                    out.extend(track.unit(*district, programme, &mut drawn));
                }
            }
        }
        out.iter_mut().skip(at + 1).for_each(|lane| lane.joined = true);
    }
    out
}

/// The lanes of a district's own page: one for each post, those before a merger included.
pub fn district<'m>(known: &Known<'m>, words: &Words<'m>, district: DistrictIx) -> Vec<Lane> {
    let model = known.model;
    let record = &model[district];
    let mut until = known.clock.as_of;
    if let Some((_, last)) = ending(known, district) {
        until = until.min(last);
    }
    let mut out = Vec::new();
    let mut programmes: Vec<ProgrammeIx> = Vec::new();
    for post in record.posts.iter().chain(&record.shared) {
        let programme = model[*post].programme;
        if !programmes.contains(&programme) {
            programmes.push(programme);
        }
    }
    for event in made_of(known, district) {
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
        let inherited: Vec<PostIx> = made_of(known, district)
            .into_iter()
            .flat_map(|event| model[event].original.clone())
            .flat_map(|d| model[d].posts.clone())
            .filter(|p| model[*p].programme == programme)
            .collect();
        let all: Vec<PostIx> = posts.iter().chain(&inherited).copied().collect();
        let definition = evidence::definition_of(known, &all, evidence::Wanted::unit(unit));
        let track = Track {
            known,
            words,
            definition: definition.as_deref(),
            until,
        };
        let name = words.text(&model[programme].name).to_owned();
        let at = out.len();
        for mut lane in track.predecessors(district, programme, &mut vec![district]) {
            lane.label = format!("{name}, {}", lane.label);
            out.push(lane);
        }
        if posts.iter().all(|p| matches!(model[*p].seat, Seat::District(_))) && posts.len() < 2 {
            let mut lane = track.district(district, programme);
            lane.label = name;
            out.push(lane);
        } else {
            for post in posts {
                let own = evidence::definition_of(known, &[post], evidence::Wanted::unit(unit));
                let track = Track {
                    definition: own.as_deref(),
                    ..track
                };
                let mut lane = track.post(post, Vec::new());
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
        out.iter_mut().skip(at + 1).for_each(|lane| lane.joined = true);
    }
    out.retain(|l| !l.segments.is_empty() || !l.marks.is_empty() || l.note.is_some());
    out
}

/// The events that made a unit or that it went on through, in the order of their days.
fn made_of(known: &Known<'_>, district: DistrictIx) -> Vec<EventIx> {
    let begin = known.life(district).begin.map(|(event, _)| event);
    let through = known.model[district].went_through.iter().copied();
    begin.into_iter().chain(through).collect()
}

/// The last day on which a unit may and must be there: the day before the earliest and before the latest on which it
/// ended.
fn ending(known: &Known<'_>, district: DistrictIx) -> Option<Days> {
    let dissolved = known.model[district].dissolved.as_ref();
    let dissolved = dissolved.filter(|d| known.knows(d.source)).map(|d| &d.date);
    let event = known.life(district).end.map(|(_, date)| date);
    let (first, last) = days(event.as_ref().or(dissolved)?)?;
    Some((before(first), before(last)))
}

impl<'m> Track<'_, 'm> {
    /// A unit with those that became it before it; nothing where it is drawn already.
    fn unit(&self, district: DistrictIx, programme: ProgrammeIx, drawn: &mut Vec<DistrictIx>) -> Vec<Lane> {
        if drawn.contains(&district) {
            return Vec::new();
        }
        drawn.push(district);
        let mut out = self.predecessors(district, programme, drawn);
        out.push(self.district(district, programme));
        out
    }

    /// The lanes of the districts that have become a part of one.
    fn predecessors(&self, district: DistrictIx, programme: ProgrammeIx, drawn: &mut Vec<DistrictIx>) -> Vec<Lane> {
        let mut out = Vec::new();
        for event in made_of(self.known, district) {
            let ended = |d: &&DistrictIx| self.known.life(**d).end.is_some_and(|(by, _)| by == event);
            for original in self.known.model[event].original.iter().filter(ended) {
                let lanes = self.unit(*original, programme, drawn);
                out.extend(lanes.into_iter().filter(|lane| !lane.segments.is_empty()));
            }
        }
        out
    }

    /// A district's own posts in a programme as one lane, from its beginning to its end; after a merger it goes on from
    /// the sum before.
    fn district(&self, district: DistrictIx, programme: ProgrammeIx) -> Lane {
        let model = self.known.model;
        let ending = ending(self.known, district);
        let track = Track {
            until: ending.map_or(self.until, |(_, last)| last.min(self.until)),
            ..*self
        };
        let posts: Vec<PostIx> = model[district]
            .posts
            .iter()
            .copied()
            .filter(|p| model[*p].programme == programme && model[*p].organization.is_none())
            .collect();
        let mut lane = match posts.as_slice() {
            [] => course::lane(
                self.words,
                track.until,
                &Told {
                    joins: track.joins(district, programme),
                    ..Told::default()
                },
            ),
            [one] => track.post(*one, track.joins(district, programme)),
            many => {
                let mut lane = Lane::default();
                let mut first_line: u32 = 0;
                for post in many {
                    let part = track.post(*post, Vec::new());
                    let ends = part.segments.iter().map(|s| s.first_line.saturating_add(s.lines));
                    let used = ends.max().unwrap_or(0);
                    lane.segments.extend(part.segments.into_iter().map(|s| Segment {
                        first_line: s.first_line.saturating_add(first_line),
                        ..s
                    }));
                    lane.marks.extend(part.marks);
                    lane.note = lane.note.or(part.note);
                    lane.parts |= part.parts;
                    first_line = first_line.saturating_add(used);
                }
                lane
            }
        };
        lane.label = self.words.district(district).to_owned();
        if let Some((first, _)) = track.beginning(district) {
            course::begin(&mut lane, first);
        }
        if let Some((first, last)) = ending {
            course::end(&mut lane, first, last.min(self.until));
            if last <= self.until {
                self.gone(&mut lane, district, last);
            }
        }
        lane
    }

    /// A unit that is there no more, and what it became.
    fn gone(&self, lane: &mut Lane, district: DistrictIx, last: Day) {
        lane.former = true;
        for segment in &mut lane.segments {
            if segment.style == Style::Fact {
                segment.style = Style::Past;
            }
        }
        match self.known.life(district).end {
            Some((event, _)) => {
                let into = self.known.model[event].resulting.clone();
                let message =
                    crate::answer::Message::new("chart-into").with("names", crate::answer::Arg::Districts(into));
                lane.note = Some((last, self.words.say(&message)));
            }
            None => lane.marks.push(Mark {
                at: last,
                kind: MarkKind::Ended,
                label: String::new(),
            }),
        }
    }

    /// On which days a unit can have begun.
    fn beginning(&self, district: DistrictIx) -> Option<Days> {
        let founded = self.known.model[district].founded.as_ref();
        let founded = founded.filter(|d| self.known.knows(d.source)).map(|d| &d.date);
        let event = self.known.life(district).begin.map(|(_, date)| date);
        days(event.as_ref().or(founded)?)
    }

    /// What a unit has by each event of which it is the sole result, where its own posts tell nothing of it.
    fn joins(&self, district: DistrictIx, programme: ProgrammeIx) -> Vec<(Days, Number)> {
        let Some(definition) = self.definition else {
            return Vec::new();
        };
        let mut joins = Vec::new();
        for event in made_of(self.known, district) {
            let record = &self.known.model[event];
            let days = self.known.in_force(event).and_then(days);
            let Some(days) = days.filter(|_| record.resulting.len() == 1 && !record.original.is_empty()) else {
                continue;
            };
            let counted = Counted::from(Arc::new(definition.clone()));
            let counts: Vec<_> = record
                .original
                .iter()
                .map(|d| evidence::district_count(self.known, *d, programme, &counted, before(days.0)))
                .collect();
            let sum = evidence::Count::sum(counts.iter());
            if !sum.value.is_unknown() {
                joins.push((days, sum.value));
            }
        }
        joins
    }

    fn post(&self, post: PostIx, joins: Vec<(Days, Number)>) -> Lane {
        let record = &self.known.model[post];
        let start = evidence::post_since(self.known, post, StartSide::OnSite).and_then(|s| days(&s.date));
        let told = Told {
            pieces: self.definition.map(|d| pieces(self.known, post, d)).unwrap_or_default(),
            start: start.or_else(|| self.more(post)),
            joins,
            stops: self.stops(post),
            changes: self.changes(post),
        };
        let mut lane = course::lane(self.words, self.until, &told);
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

    /// When nobody is there any more; where posts are counted, when the post is there no more.
    fn stops(&self, post: PostIx) -> Vec<Days> {
        let measure = self.definition.and_then(|d| d.measure);
        let posts = matches!(measure, Some(Measure::Established | Measure::Funded));
        let statuses = self.known.model[post].statuses.iter();
        statuses
            .filter(|s| self.known.knows(s.source) && (!posts || s.standing == Standing::Ended))
            .filter_map(|s| days(self.known.time(&s.when).begin()?))
            .filter(|(_, last)| !evidence::post_presence(self.known, post, *last).is_in_place())
            .collect()
    }

    /// When one more is told of: one at least, whatever was before.
    fn more(&self, post: PostIx) -> Option<Days> {
        let more = |h: &&Held<'_>| h.statement.change.is_some_and(|c| c.amount() > Decimal::ZERO);
        let counts = self.known.counts(post).iter().filter(|h| !h.is_planned());
        let last = counts.filter(more).filter_map(|h| Some(h.begins()?.1)).min()?;
        (last <= self.until).then_some((last, last))
    }

    /// When there came to be more or fewer, without a number.
    fn changes(&self, post: PostIx) -> Vec<Days> {
        let counts = self.known.counts(post).iter();
        counts
            .filter(|h| h.statement.definition.as_deref() == self.definition)
            .filter(|h| !h.is_planned() && h.value.is_none() && h.statement.change.is_some_and(|c| !c.is_zero()))
            .filter_map(|h| h.begins())
            .collect()
    }
}
