//! `figure-outside-life`: something is told of a district for a time at which it was not there.

use super::super::listed;
use super::place;
use crate::diagnostic::{Code, Finding};
use crate::model::date::{Date, Day};
use crate::model::word::Basis;
use crate::model::{Bound, Dated, DistrictIx, EventIx, Model, Post, Seat, When};
use crate::said::{Said, say};
use crate::source::{Files, Span};

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    for (ix, district) in model.districts() {
        let life = Life::of(model, ix);
        if life.begin.is_none() && life.end.is_none() {
            continue;
        }
        let counted = district.statements.iter().filter(|s| s.definition.is_some());
        let own = counted.map(|s| Fact::of(&s.when, s.basis, s.span));
        let of_posts = district.posts.iter().flat_map(|post| facts(&model[*post]));
        for fact in own.chain(of_posts) {
            findings.extend(life.outside(&fact).map(|found| life.finding(files, &fact, &found)));
        }
    }
    for (_, post) in model.posts() {
        let Seat::Shared { members, .. } = &post.seat else {
            continue;
        };
        let lives: Vec<Life<'_>> = members.iter().map(|m| Life::of(model, m.district)).collect();
        for (member, life) in members.iter().zip(&lives) {
            let fact = Fact::of(&member.when, member.origin.basis, member.span);
            findings.extend(life.outside(&fact).map(|found| life.finding(files, &fact, &found)));
        }
        // a shared post is there as long as one of those that share it is
        for fact in facts(post) {
            let found = lives.iter().map(|life| life.outside(&fact));
            let all: Option<Vec<Outside<'_>>> = found.map(|found| found.filter(|f| f.how == How::All)).collect();
            let first = lives.first().zip(all.as_ref().and_then(|all| all.first()));
            findings.extend(first.map(|(life, found)| life.finding(files, &fact, found)));
        }
    }
}

/// What is told of a post, with its time.
fn facts(post: &Post) -> impl Iterator<Item = Fact<'_>> {
    let statements = post.statements.iter().map(|s| Fact::of(&s.when, s.basis, s.span));
    let start = post.start.sides().map(|side| Fact {
        time: Time::Day(&side.date),
        written: side.span,
    });
    let placements = post.homes.iter().chain(&post.duties);
    let placements = placements.map(|p| Fact::of(&p.when, p.origin.basis, p.span));
    let statuses = post.statuses.iter().map(|s| Fact::of(&s.when, Basis::Stated, s.span));
    statements.chain(start).chain(placements).chain(statuses)
}

/// Something that is told, and its time.
struct Fact<'m> {
    time: Time<'m>,
    written: Span,
}

enum Time<'m> {
    /// One day.
    Day(&'m Date),
    /// As a record writes it.
    When(&'m When, Basis),
}

impl<'m> Fact<'m> {
    fn of(when: &'m When, basis: Basis, written: Span) -> Self {
        Fact {
            time: Time::When(when, basis),
            written,
        }
    }

    fn bounds(&self) -> (Option<&'m Bound>, Option<&'m Bound>) {
        match self.time {
            Time::When(When::Since { from, to }, _) => (Some(from), to.as_ref()),
            Time::When(When::At(at), _) => (Some(at), None),
            Time::Day(_) | Time::When(When::Never, _) => (None, None),
        }
    }

    /// True where it holds on its day, and nothing says that it goes on.
    fn is_of_a_day(&self) -> bool {
        match self.time {
            Time::Day(_) | Time::When(When::At(_), _) => true,
            // what is announced is told of the day on which it begins
            Time::When(When::Since { to, .. }, basis) => basis == Basis::Planned && to.is_none(),
            Time::When(When::Never, _) => false,
        }
    }
}

/// The days that a date can mean.
#[derive(Clone, Copy, PartialEq)]
struct Days {
    first: Day,
    last: Day,
}

impl Days {
    fn of(date: &Date) -> Days {
        Days {
            first: date.earliest().unwrap_or(Day::MIN),
            last: date.latest().unwrap_or(Day::MAX),
        }
    }

    /// The days before.
    fn eve(self) -> Days {
        Days {
            first: self.first.pred_opt().unwrap_or(self.first),
            last: self.last.pred_opt().unwrap_or(self.last),
        }
    }
}

/// One end of a life, and what tells it.
struct Edge<'m> {
    date: &'m Date,
    event: Option<EventIx>,
    span: Span,
}

/// When a district exists, with all that is known today.
struct Life<'m> {
    model: &'m Model,
    district: DistrictIx,
    begin: Option<Edge<'m>>,
    end: Option<Edge<'m>>,
}

/// How much of something lies outside.
#[derive(Clone, Copy, PartialEq)]
enum How {
    /// All of it, on every reading.
    All,
    /// Its beginning or its end, on every reading.
    Part,
    /// Some of it, on some reading.
    Perhaps,
}

/// What lies outside a life.
struct Outside<'l> {
    how: How,
    /// Beyond which end of the life.
    edge: &'l Edge<'l>,
    /// True where it lies before the life.
    before: bool,
    /// True where the end of a span lies outside, and not its beginning.
    to: bool,
}

impl<'m> Life<'m> {
    fn of(model: &'m Model, district: DistrictIx) -> Self {
        let record = &model[district];
        let of_event = |event: EventIx| Edge {
            date: &model[event].in_force,
            event: Some(event),
            span: model[event].span,
        };
        let edge = |event: Option<EventIx>, own: &'m Option<Dated>| {
            let own = own.as_ref().map(|own| Edge {
                date: &own.date,
                event: None,
                span: own.span,
            });
            event.map(of_event).or(own)
        };
        Life {
            model,
            district,
            begin: edge(record.resulted_from, &record.founded),
            end: edge(record.changed_by, &record.dissolved),
        }
    }

    /// The days of a bound; `None` where it is that of an event of this very life, inside which it lies by being told so.
    fn days(&self, bound: &Bound) -> Option<Days> {
        let record = &self.model[self.district];
        match bound {
            Bound::Date(date) => Some(Days::of(date)),
            Bound::Event(event) => {
                let own = [record.resulted_from, record.changed_by].contains(&Some(*event))
                    || record.went_through.contains(event);
                (!own).then(|| Days::of(&self.model[*event].in_force))
            }
        }
    }

    fn outside(&self, fact: &Fact<'_>) -> Option<Outside<'_>> {
        let (from, to) = fact.bounds();
        let from = match fact.time {
            Time::Day(date) => Some(Days::of(date)),
            Time::When(..) => from.and_then(|from| self.days(from)),
        };
        // an end given by an event is the day before it
        let by_event = matches!(to, Some(Bound::Event(_)));
        let to = to.and_then(|to| self.days(to));
        let to = to.map(|to| if by_event { to.eve() } else { to });
        let before = self.begin.as_ref().and_then(|edge| {
            Some(Outside {
                how: before(Days::of(edge.date), from?, to, fact.is_of_a_day())?,
                edge,
                before: true,
                to: false,
            })
        });
        let after = || {
            let edge = self.end.as_ref()?;
            let (how, to) = after(Days::of(edge.date), from, to)?;
            Some(Outside {
                how,
                edge,
                before: false,
                to,
            })
        };
        before.or_else(after)
    }

    fn finding(&self, files: &Files, fact: &Fact<'_>, found: &Outside<'_>) -> Finding {
        let id = &self.model[self.district].id;
        let at = match fact.time {
            Time::Day(_) => fact.written,
            Time::When(when, _) if found.to => place::ends(files, fact.written, when),
            Time::When(when, _) => place::begins(files, fact.written, when),
        };
        let edge = found.edge;
        let told = self.told(fact, found);
        let event = edge.event.map(|event| &self.model[event].id);
        let state = match (event, found.before) {
            (Some(event), true) => say!("the event `{event}` had not made it yet", event),
            (Some(event), false) => say!("the event `{event}` had ended it", event),
            (None, true) => say!("it was not yet founded"),
            (None, false) => say!("it was dissolved"),
        };
        let day = edge.date.text();
        let message = match found.how {
            How::All => say!(
                "this is told of `{id}` for {told}, when {state} ({day}): it never counts",
                id,
                told,
                state,
                day
            ),
            How::Part if found.to => say!(
                "this is told of `{id}` to {told}, when {state} ({day}): that part is left out",
                id,
                told,
                state,
                day
            ),
            How::Part => say!(
                "this is told of `{id}` from {told}, when {state} ({day}): that part is left out",
                id,
                told,
                state,
                day
            ),
            How::Perhaps => {
                say!(
                    "this is told of `{id}` for {told}, when {state} on some reading ({day}): that reading is left out",
                    id,
                    told,
                    state,
                    day
                )
            }
        };
        let (side, label) = match found.before {
            true => ("founded", say!("it came into being here")),
            false => ("dissolved", say!("it ended here")),
        };
        let help = match (found.how, edge.event) {
            (How::All, Some(event)) => self.meant(event, found.before),
            (How::All, None) => say!("correct the date, or `{side}`", side),
            (_, Some(event)) => {
                let event = &self.model[event].id;
                let (told, key) = match found.before {
                    true => (say!("since the event"), "from"),
                    false => (say!("up to the event"), "to"),
                };
                say!(
                    "where it is told {told}, write `{key}: event:{event}`; else write the day as exactly as the source \
                     tells it, or write it in the record of the district that was there",
                    told,
                    key,
                    event
                )
            }
            (_, None) => say!(
                "write the day as exactly as the source tells it, or correct `{side}`",
                side
            ),
        };
        Finding::at(Code::FigureOutsideLife, at, message, help).and(edge.span, label)
    }

    fn told(&self, fact: &Fact<'_>, found: &Outside<'_>) -> String {
        let (from, to) = fact.bounds();
        match (&fact.time, if found.to { to } else { from }) {
            (Time::Day(date), _) => date.text().to_owned(),
            (_, Some(Bound::Date(date))) => date.text().to_owned(),
            (_, Some(Bound::Event(event))) => format!("`event:{}`", self.model[*event].id),
            // what has no time lies nowhere
            (_, None) => String::new(),
        }
    }

    /// What to type where all of it lies outside: in whose record it belongs, or who goes on.
    fn meant(&self, event: EventIx, before: bool) -> Said {
        let record = &self.model[event];
        let id = &self.model[self.district].id;
        let others = if before { &record.original } else { &record.resulting };
        let goes_on = say!(
            "name who goes on under both `original` and `resulting` of `{record}`",
            record = record.id
        );
        let mut names: Vec<String> = others.iter().map(|d| format!("`{}`", self.model[*d].id)).collect();
        const SHOWN: usize = 4;
        if names.len() > SHOWN {
            names.truncate(SHOWN);
            names.push("…".to_owned());
        }
        match names.len() {
            0 => say!(
                "correct the date; where `{id}` was there all the same, correct `{record}`",
                id,
                record = record.id
            ),
            _ => say!(
                "write it in {names}; where `{id}` goes on, {goes_on}",
                names = listed::or(names),
                id,
                goes_on
            ),
        }
    }
}

/// How much lies before a life; what is dated as the life is begins with it.
fn before(begin: Days, from: Days, to: Option<Days>, of_a_day: bool) -> Option<How> {
    if from == begin || from.first >= begin.last {
        return None;
    }
    Some(if from.last >= begin.first {
        How::Perhaps
    } else if of_a_day || to.is_some_and(|to| to.last < begin.first) {
        How::All
    } else {
        How::Part
    })
}

/// How much lies after a life, and whether that is a span's end. The life ends on the first day on which it is no more.
fn after(end: Days, from: Option<Days>, to: Option<Days>) -> Option<(How, bool)> {
    if from.is_some_and(|from| from.first >= end.last) {
        return Some((How::All, false));
    }
    if let Some(to) = to.filter(|to| to.last >= end.first && *to != end.eve()) {
        if to.first >= end.last {
            return Some((How::Part, true));
        }
        return (to != end).then_some((How::Perhaps, true));
    }
    from.filter(|from| from.last >= end.first)
        .map(|_| (How::Perhaps, false))
}
