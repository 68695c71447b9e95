//! The worlds of a content: every reading of its open dates and numbers that `docs/meaning.md`, section 1, allows.
//!
//! Left open there, and held here:
//!
//! - A plan, a told change and a claim bind no life: they are no sight of anybody.
//! - A status and each side of a start are figures, as a value is: they lie inside the life of their unit.
//! - What makes a unit, what it goes on through and what ends it follow each other, each on a later day where dates allow it.
//! - A span does not end before it begins.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{Content, Date, Day, EVER, Moment, NEVER, NO_LIMIT, Number, Told, When};
use super::exact::Reader;

/// What dates that are one day have in common: the post and source, the date as written, where it stands.
type Alike = (Option<(usize, usize)>, Date, Place);

/// As good as no upper side: far above every number that a content has.
pub const MANY: u32 = 1_000_000;

/// Where a date stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    Founded(usize),
    Dissolved(usize),
    Event(usize),
    Start(usize, usize),
    Status(usize, usize),
    /// The beginning of a statement of a post, or when it was seen.
    Begin(usize, usize),
    To(usize, usize),
}

/// A date of a content, and what tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    pub place: Place,
    pub date: Date,
    pub source: usize,
    /// True where it is a beginning of a post: what is written alike is one day.
    pub beginning: bool,
}

/// The dates that are a day each in a world; those of plans are their last day in all.
pub fn dates(content: &Content) -> Vec<Found> {
    let mut all = Vec::new();
    let mut add = |place, date, source, beginning| {
        all.push(Found {
            place,
            date,
            source,
            beginning,
        });
    };
    for (u, unit) in content.units.iter().enumerate() {
        unit.founded
            .iter()
            .for_each(|f| add(Place::Founded(u), f.date, f.source, false));
        unit.dissolved
            .iter()
            .for_each(|d| add(Place::Dissolved(u), d.date, d.source, false));
    }
    for (e, event) in content.events.iter().enumerate().filter(|(_, e)| !e.planned) {
        add(Place::Event(e), event.date, event.source, false);
    }
    for (p, post) in content.posts.iter().enumerate() {
        for (i, side) in post.start.iter().enumerate() {
            side.iter()
                .for_each(|s| add(Place::Start(p, i), s.date, s.source, true));
        }
        for (i, status) in post.statuses.iter().enumerate() {
            add(Place::Status(p, i), status.date, status.source, status.from);
        }
        for (i, statement) in post.statements.iter().enumerate() {
            match statement.when {
                When::Stated { from, to } => {
                    if let Moment::Date(date) = from {
                        add(Place::Begin(p, i), date, statement.source, true);
                    }
                    if let Some(Moment::Date(date)) = to {
                        add(Place::To(p, i), date, statement.source, false);
                    }
                }
                When::Observed(Moment::Date(date)) => add(Place::Begin(p, i), date, statement.source, false),
                _ => {}
            }
        }
    }
    all
}

/// Writes another date in a place.
pub fn set(content: &mut Content, place: Place, date: Date) {
    let moment = Moment::Date(date);
    match place {
        Place::Founded(u) => content.units[u].founded.iter_mut().for_each(|f| f.date = date),
        Place::Dissolved(u) => content.units[u].dissolved.iter_mut().for_each(|d| d.date = date),
        Place::Event(e) => content.events[e].date = date,
        Place::Start(p, i) => content.posts[p].start[i].iter_mut().for_each(|s| s.date = date),
        Place::Status(p, i) => content.posts[p].statuses[i].date = date,
        Place::Begin(p, i) => match &mut content.posts[p].statements[i].when {
            When::Stated { from, .. } | When::Planned(from) => *from = moment,
            When::Observed(at) => *at = moment,
        },
        Place::To(p, i) => {
            if let When::Stated { to, .. } = &mut content.posts[p].statements[i].when {
                *to = Some(moment);
            }
        }
    }
}

fn post_of(place: Place) -> Option<usize> {
    match place {
        Place::Start(p, _) | Place::Status(p, _) | Place::Begin(p, _) | Place::To(p, _) => Some(p),
        _ => None,
    }
}

/// What is open: a day, of one date or of several that are bound to it, or a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Open {
    /// The places, each with how many days it is after the day.
    Day { date: Date, places: Vec<(Place, Day)> },
    Number {
        post: usize,
        statement: usize,
        number: Number,
    },
}

/// All that is open of what is known.
pub fn open(content: &Content) -> Vec<Open> {
    let found = dates(content);
    let mut groups: BTreeMap<Alike, Vec<(Place, Day)>> = BTreeMap::new();
    for one in found.iter().filter(|f| !f.date.is_day() && content.knows(f.source)) {
        let before = found.iter().find(|f| follows(f, one));
        let (head, offset) = match before {
            Some(to) => (to.place, 1),
            None if one.beginning => {
                let alike = |f: &&Found| {
                    f.beginning
                        && post_of(f.place) == post_of(one.place)
                        && (f.source, f.date) == (one.source, one.date)
                        && !found.iter().any(|to| follows(to, f))
                };
                (found.iter().find(alike).map_or(one.place, |f| f.place), 0)
            }
            None => (one.place, 0),
        };
        groups
            .entry((None, one.date, head))
            .or_default()
            .push((one.place, offset));
    }
    let mut all: Vec<Open> = groups
        .into_iter()
        .map(|((_, date, _), places)| Open::Day { date, places })
        .collect();
    for (p, post) in content.posts.iter().enumerate() {
        for (i, statement) in post.statements.iter().enumerate() {
            if let (Told::Value(number), true) = (statement.told, content.knows(statement.source))
                && !number.is_exact()
            {
                all.push(Open::Number {
                    post: p,
                    statement: i,
                    number,
                });
            }
        }
    }
    all
}

/// A `from` that is written like the `to` before it of the same source follows it by a day.
fn follows(to: &Found, from: &Found) -> bool {
    let (Place::To(p, i), Place::Begin(q, j)) = (to.place, from.place) else {
        return false;
    };
    p == q && i < j && from.beginning && (to.source, to.date) == (from.source, from.date)
}

/// Puts one reading in the place of what is open.
pub fn settle(content: &mut Content, open: &Open, to: Settled) {
    match (open, to) {
        (Open::Day { places, .. }, Settled::Day(day)) => {
            for (place, offset) in places {
                set(content, *place, Date::day(day + offset));
            }
        }
        (Open::Day { places, .. }, Settled::Date(date)) => {
            for (place, _) in places {
                set(content, *place, date);
            }
        }
        (Open::Number { post, statement, .. }, Settled::Number(number)) => {
            content.posts[*post].statements[*statement].told = Told::Value(number);
        }
        _ => {}
    }
}

/// What is put in its place.
#[derive(Clone, Copy, Debug)]
pub enum Settled {
    Day(Day),
    Date(Date),
    Number(Number),
}

/// The readings of what is open that can make a difference: a day differs from another only by which days of the content
/// lie before it, at it and after it, and on whose eve or morrow it is; so between two of them as many days are enough as
/// there are open dates. A number differs by the numbers that it can be equal to, and by its limits.
pub fn choices(content: &Content, open: &[Open], one: &Open) -> Vec<Settled> {
    match one {
        Open::Day { date, places } => {
            // what follows the day lies within the bounds as well
            let last = date.last - places.iter().map(|(_, offset)| *offset).max().unwrap_or(0);
            let inside = |d: &Day| date.first <= *d && *d <= last;
            if last - date.first < 5 {
                return (date.first..=last).map(Settled::Day).collect();
            }
            let mut marks: BTreeSet<Day> = BTreeSet::from([content.as_of]);
            marks.extend(dates(content).iter().flat_map(|f| [f.date.first, f.date.last]));
            marks.extend(content.sources.iter().map(|s| s.speaks_of()));
            marks.extend(content.events.iter().map(|e| e.date.last));
            for post in &content.posts {
                marks.extend(post.statements.iter().filter_map(|s| match s.when {
                    When::Planned(Moment::Date(date)) => Some(date.last),
                    _ => None,
                }));
            }
            let mut days: BTreeSet<Day> = marks.iter().flat_map(|d| [d - 1, *d, d + 1]).filter(inside).collect();
            let known: Vec<Day> = days.iter().copied().collect();
            let several = open.iter().filter(|o| matches!(o, Open::Day { .. })).count() as Day;
            for gap in known.windows(2).filter(|gap| gap[1] - gap[0] > 1) {
                let (from, wide) = (gap[0], gap[1] - gap[0]);
                days.extend((1..=several).map(|k| from + wide * k / (several + 1)));
            }
            days.into_iter().map(Settled::Day).collect()
        }
        Open::Number { post, number, .. } => {
            let top = if number.max == NO_LIMIT { MANY } else { number.max };
            let mut values = BTreeSet::from([number.min, top, 1]);
            values.extend(content.posts[*post].statements.iter().filter_map(|s| match s.told {
                Told::Value(n) => Some(n.min),
                Told::Change(_) => None,
            }));
            let inside = values.into_iter().filter(|n| (number.min..=top).contains(n));
            inside
                .map(|n| {
                    Settled::Number(Number {
                        min: n,
                        max: n,
                        about: number.about,
                    })
                })
                .collect()
        }
    }
}

/// The exact contents of all worlds, where there are at most so many readings.
pub fn worlds(content: &Content, most: usize) -> Option<Vec<Content>> {
    let open = open(content);
    let choices: Vec<Vec<Settled>> = open.iter().map(|one| choices(content, &open, one)).collect();
    let mut count = 1_usize;
    for choice in &choices {
        count = count.saturating_mul(choice.len());
    }
    if count > most {
        return None;
    }
    let frame = Frame::of(content);
    let mut all = vec![content.clone()];
    for (one, choices) in open.iter().zip(&choices) {
        let settled = |content: &Content| {
            choices
                .iter()
                .map(|choice| {
                    let mut content = content.clone();
                    settle(&mut content, one, *choice);
                    content
                })
                .collect::<Vec<_>>()
        };
        all = all.iter().flat_map(settled).collect();
    }
    all.retain(|world| possible(world, &frame));
    Some(all)
}

/// What the written dates of a content leave open to no world.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// The figures that certainly lie outside the life of their unit: they never count.
    outside: BTreeSet<Place>,
    /// The turns of a unit that follow each other on one day in every world.
    together: BTreeSet<(Place, Place)>,
}

impl Frame {
    pub fn of(content: &Content) -> Self {
        Frame {
            outside: outside(content),
            together: together(content),
        }
    }

    /// Whether a statement of a post certainly lies outside the life of its units.
    pub fn never_counts(&self, post: usize, statement: usize) -> bool {
        self.outside.contains(&Place::Begin(post, statement))
    }
}

/// What makes a unit, what it goes on through and what ends it: each pair of which the one is before the other.
fn turns(content: &Content) -> BTreeMap<(Place, Place), [Date; 2]> {
    let mut pairs = BTreeMap::new();
    for (u, unit) in content.units.iter().enumerate() {
        let (mut made, mut ended, mut through) = (None, None, Vec::new());
        let known = |source: usize| content.knows(source);
        let founded = unit.founded.iter().filter(|f| known(f.source));
        founded.for_each(|f| made = Some((Place::Founded(u), f.date)));
        let dissolved = unit.dissolved.iter().filter(|d| known(d.source));
        dissolved.for_each(|d| ended = Some((Place::Dissolved(u), d.date)));
        for (e, event) in content.events.iter().enumerate().filter(|(_, e)| known(e.source)) {
            let date = if event.planned {
                Date::day(event.date.last)
            } else {
                event.date
            };
            match (event.original.contains(&u), event.resulting.contains(&u)) {
                (true, true) => through.push((Place::Event(e), date)),
                (false, true) => made = Some((Place::Event(e), date)),
                (true, false) => ended = Some((Place::Event(e), date)),
                (false, false) => {}
            }
        }
        let before = made.into_iter().flat_map(|m| through.iter().map(move |t| (m, *t)));
        let after = ended.into_iter().flat_map(|e| through.iter().map(move |t| (*t, e)));
        let all = before.chain(after).chain(made.zip(ended));
        pairs.extend(all.map(|((a, from), (b, to))| ((a, b), [from, to])));
    }
    pairs
}

fn together(content: &Content) -> BTreeSet<(Place, Place)> {
    let pairs = turns(content);
    let mut bounds: BTreeMap<Place, (Day, Day)> = BTreeMap::new();
    for ((a, b), dates) in &pairs {
        for (place, date) in [a, b].into_iter().zip(dates) {
            bounds.insert(*place, (date.first, date.last));
        }
    }
    // none is before one that it follows
    for _ in 0..bounds.len() {
        for (a, b) in pairs.keys() {
            let (from, to) = (bounds[a], bounds[b]);
            bounds.insert(*a, (from.0, from.1.min(to.1)));
            bounds.insert(*b, (to.0.max(from.0), to.1));
        }
    }
    let alike = pairs.into_keys().filter(|(a, b)| bounds[a].0 == bounds[b].1);
    alike.collect()
}

fn outside(content: &Content) -> BTreeSet<Place> {
    let mut bounds: Vec<(Day, Day)> = Vec::new();
    for (u, unit) in content.units.iter().enumerate() {
        let (mut born, mut died) = (EVER, NEVER);
        let known = |source: usize| content.knows(source);
        unit.founded
            .iter()
            .filter(|f| known(f.source))
            .for_each(|f| born = f.date.first);
        unit.dissolved
            .iter()
            .filter(|d| known(d.source))
            .for_each(|d| died = d.date.last);
        for event in content.events.iter().filter(|e| known(e.source)) {
            let date = if event.planned {
                Date::day(event.date.last)
            } else {
                event.date
            };
            match (event.original.contains(&u), event.resulting.contains(&u)) {
                (false, true) => born = date.first,
                (true, false) => died = date.last,
                _ => {}
            }
        }
        bounds.push((born, died));
    }
    let figures = figures(content).into_iter().filter(|(_, units, begin, end)| {
        let lives = units.iter().map(|u| bounds[*u]);
        let (born, died) = lives
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            .unwrap_or((EVER, NEVER));
        end.last < born || begin.first >= died
    });
    figures.map(|(place, ..)| place).collect()
}

/// What shows that a unit was there: its place, whose it is, when it begins and ends.
fn figures(content: &Content) -> Vec<(Place, Vec<usize>, Date, Date)> {
    let date = |moment: Moment| match moment {
        Moment::Date(date) => date,
        Moment::Event(event) => content.events[event].date,
    };
    let mut all = Vec::new();
    for (p, post) in content.posts.iter().enumerate() {
        let mut add = |place, begin: Date, end: Date, source: usize| {
            if content.knows(source) {
                all.push((place, post.units.clone(), begin, end));
            }
        };
        for (i, side) in post.start.iter().enumerate() {
            side.iter()
                .for_each(|s| add(Place::Start(p, i), s.date, s.date, s.source));
        }
        for (i, s) in post.statuses.iter().enumerate() {
            add(Place::Status(p, i), s.date, s.date, s.source);
        }
        for (i, s) in post
            .statements
            .iter()
            .enumerate()
            .filter(|(_, s)| matches!(s.told, Told::Value(_)))
        {
            match s.when {
                When::Stated { from, to } => {
                    let from = date(from);
                    let end = match to {
                        Some(Moment::Date(date)) => date,
                        Some(Moment::Event(event)) => {
                            let date = content.events[event].date;
                            Date {
                                first: date.first - 1,
                                last: date.last - 1,
                            }
                        }
                        None => Date::day(content.sources[s.source].speaks_of().max(from.last)),
                    };
                    add(Place::Begin(p, i), from, end, s.source);
                }
                When::Observed(at) => add(Place::Begin(p, i), date(at), date(at), s.source),
                When::Planned(_) => {}
            }
        }
    }
    all
}

/// Whether an exact content is a world: lives and spans end after they begin, the sides of a start are in their order, and
/// all figures lie inside the life of their unit but those that never can.
pub fn possible(world: &Content, frame: &Frame) -> bool {
    let lives = Reader::new(world).lives;
    let in_order = turns(world)
        .into_iter()
        .all(|(pair, [from, to])| from.last < to.last || from.last == to.last && frame.together.contains(&pair));
    let alive = |units: &[usize], begin: Day, end: Day| {
        let lives = units.iter().filter_map(|u| lives[*u]);
        match lives.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) {
            Some((born, died)) => end >= born && begin < died,
            None => true,
        }
    };
    let figures = figures(world);
    let sides = world.posts.iter().all(|post| {
        let sides = post.start.iter().flatten().filter(|s| world.knows(s.source));
        sides.map(|s| s.date.last).is_sorted()
    });
    sides
        && in_order
        && figures.iter().all(|(place, units, begin, end)| {
            begin.first <= end.last && (frame.outside.contains(place) || alive(units, begin.first, end.first))
        })
}

/// What is read of each of some exact contents, as the table writes it.
fn read(contents: &[Content]) -> BTreeSet<String> {
    let written = |c: &Content| super::table::written(&Reader::new(c).on(c.as_of));
    contents.iter().map(written).collect()
}

#[test]
fn the_days_that_are_chosen_stand_for_all_days() {
    let mut tried = 0;
    for seed in 0..1000 {
        let content = super::generator::content(seed);
        let [one @ Open::Day { date, .. }] = &open(&content)[..] else {
            continue;
        };
        let frame = Frame::of(&content);
        let days = (date.first..=date.last).map(|day| {
            let mut world = content.clone();
            settle(&mut world, one, Settled::Day(day));
            world
        });
        let all: Vec<Content> = days.filter(|world| possible(world, &frame)).collect();
        let Some(chosen) = worlds(&content, 200) else {
            continue;
        };
        assert_eq!(read(&chosen), read(&all), "seed {seed}: {one:?}\n{content:#?}");
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
}
