//! The reader of exact contents: `docs/meaning.md`, section 2, where every date is a day and every number exact.
//!
//! It walks where the program works out bounds: the events one after the other, each post's statements day by day, each
//! side of each disagreement on its own. Only what it says over the sides is a hull.
//!
//! Where the page leaves something open, this is what is held here:
//!
//! - Two spans that begin alike: what goes on longer begins after the other, on the other's side, as a later span does.
//! - On the side of a sighting, the span that it contradicts ends on the eve of it.
//! - A span that begins inside another and ends inside it is not there on the other's side.
//! - A plan falls whatever the asked day is, and a told change that has happened is evidence against it. A plan that has
//!   fallen begins nothing.
//! - A number of 0 is at its beginning when it comes to what was told last; evidence of somebody reaches to its end.
//! - One fewer tells neither that somebody is in place nor that nobody is.
//! - Who came after a 0 by a start alone is in place, and the number is not told.
//! - A told change is of its day alone, also where it is `stated`. A number that is about something shows no change either.
//! - A unit is told of by itself by anything that tells of presence or number: a value, a change, a status, a start, a plan
//!   that is carried out.
//! - What is made of nothing has nothing carried to it.
//! - Where a part of a sum that was never told one by one goes on into another event, its sum and the other's are one row
//!   (`Whole::loose`): the sum cannot be parted, and bounds that are sound do.

use std::collections::BTreeSet;

use super::content::{Content, Day, EVER, Moment, NEVER, NO_LIMIT, Post, Standing, Told, When};

/// What is told of somebody's presence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Presence {
    In,
    /// In place by a plan.
    Planned,
    /// Not told, or told as not known.
    Untold,
    /// A 0.
    Zero,
    Out(Standing),
    NotBegun,
}

impl Presence {
    fn is_in(self) -> bool {
        matches!(self, Presence::In | Presence::Planned)
    }
}

/// What holds of a post, a unit or a row: the hull over the sides of its disagreements.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    pub min: u32,
    /// `NO_LIMIT` where there is no upper side.
    pub max: u32,
    /// Whether any number of it is told.
    pub told: bool,
    /// What may be; one where nothing disagrees.
    pub presence: BTreeSet<Presence>,
}

impl Outcome {
    fn one(number: Option<u32>, presence: Presence) -> Outcome {
        Outcome {
            min: number.unwrap_or(0),
            max: number.unwrap_or(NO_LIMIT),
            told: number.is_some(),
            presence: BTreeSet::from([presence]),
        }
    }

    pub fn untold() -> Outcome {
        Outcome::one(None, Presence::Untold)
    }

    /// Either the one or the other.
    pub fn or(mut self, other: Outcome) -> Outcome {
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.told |= other.told;
        self.presence.extend(other.presence);
        self
    }

    /// The numbers of both, and the presences that they have together.
    fn and(self, other: &Outcome, together: fn(Presence, Presence) -> Presence) -> Outcome {
        let pairs = self
            .presence
            .iter()
            .flat_map(|a| other.presence.iter().map(move |b| together(*a, *b)));
        Outcome {
            min: self.min.saturating_add(other.min),
            max: self.max.saturating_add(other.max),
            told: self.told || other.told,
            presence: pairs.collect(),
        }
    }
}

/// Somebody is there where one is; not told comes before not there.
fn any(a: Presence, b: Presence) -> Presence {
    a.min(b)
}

/// What both are.
fn every(a: Presence, b: Presence) -> Presence {
    match (a.is_in(), b.is_in()) {
        (true, true) => a.max(b),
        (false, false) if a != Presence::Untold && b != Presence::Untold => a.min(b),
        _ => Presence::Untold,
    }
}

/// A row: the units that it is of, and what holds of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    pub units: Vec<usize>,
    /// The post, where it is a shared one.
    pub shared: Option<usize>,
    pub outcome: Outcome,
}

/// What holds of all on one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whole {
    pub rows: Vec<Row>,
    /// The sum of the rows.
    pub total: Outcome,
    /// The units that exist.
    pub existing: BTreeSet<usize>,
    /// The units that have existed.
    pub ended: BTreeSet<usize>,
    /// What holds of each that exists: of its own posts, and those that it shares.
    pub presence: Vec<(usize, BTreeSet<Presence>)>,
    /// The units whose sums, never told one by one, were joined: their bounds need not be tight, and what each has of the sum
    /// is not said.
    pub loose: BTreeSet<usize>,
}

/// A value that one post tells: a span, a sighting or a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    pub begin: Day,
    pub end: Day,
    pub span: bool,
    pub plan: bool,
    pub value: u32,
    /// Told as about.
    pub about: bool,
}

/// The units that go through events together and are told of by their sum, if they are.
#[derive(Clone, Debug)]
struct Group {
    units: Vec<usize>,
    /// What was carried to them, until one of them is told of by itself.
    carry: Option<Outcome>,
    /// Whether any of them, or of those before them, has posts of its own.
    had: bool,
}

/// Since when a unit is told of by itself, and whether what was told before that still tells of it.
#[derive(Clone, Copy, Debug)]
struct Mark {
    since: Day,
    floor: Day,
}

/// What makes and ends units: an event; or, with nothing on the other side, a founding or a closing.
#[derive(Debug)]
struct Turn {
    day: Day,
    original: Vec<usize>,
    resulting: Vec<usize>,
}

/// An exact content, read as far as the known records go.
pub struct Reader<'c> {
    content: &'c Content,
    turns: Vec<Turn>,
    /// Of each unit: the first day, and the first day on which it is no more; `None` where it is not known.
    pub lives: Vec<Option<(Day, Day)>>,
}

impl<'c> Reader<'c> {
    pub fn new(content: &'c Content) -> Self {
        let known = |source| content.knows(source);
        let lives = content.units.iter().enumerate().map(|(u, unit)| {
            let (mut born, mut died, mut told) = (EVER, NEVER, true);
            if let Some(founded) = unit.founded {
                let of_posts = content.posts.iter().filter(|p| p.units.contains(&u)).any(|post| {
                    let sources = post.statements.iter().map(|s| s.source);
                    let sources = sources.chain(post.statuses.iter().map(|s| s.source));
                    let mut sources = sources.chain(post.start.iter().flatten().map(|s| s.source));
                    sources.any(known)
                });
                told = known(founded.source) || of_posts;
                if known(founded.source) {
                    born = founded.date.first;
                }
            }
            if let Some(dissolved) = unit.dissolved.filter(|d| known(d.source)) {
                died = dissolved.date.first;
            }
            for event in &content.events {
                match (event.original.contains(&u), event.resulting.contains(&u)) {
                    (false, true) if known(event.source) => born = event.date.last,
                    (false, true) => told = false,
                    (true, false) if known(event.source) => died = event.date.last,
                    _ => {}
                }
            }
            told.then_some((born, died))
        });
        let mut turns: Vec<Turn> = Vec::new();
        let mut turn = |day, original: &[usize], resulting: &[usize], source| {
            if known(source) {
                turns.push(Turn {
                    day,
                    original: original.to_vec(),
                    resulting: resulting.to_vec(),
                });
            }
        };
        for event in &content.events {
            turn(event.date.last, &event.original, &event.resulting, event.source);
        }
        for (u, unit) in content.units.iter().enumerate() {
            unit.founded.iter().for_each(|f| turn(f.date.last, &[], &[u], f.source));
            unit.dissolved
                .iter()
                .for_each(|d| turn(d.date.last, &[u], &[], d.source));
        }
        Reader {
            content,
            lives: lives.collect(),
            turns,
        }
    }

    pub fn exists(&self, unit: usize, day: Day) -> bool {
        self.lives[unit].is_some_and(|(born, died)| born <= day && day < died)
    }

    /// The day of a time: an event's own.
    pub fn at(&self, moment: Moment) -> Day {
        match moment {
            Moment::Date(date) => date.last,
            Moment::Event(event) => self.content.events[event].date.last,
        }
    }

    fn life(&self, post: &Post) -> (Day, Day) {
        let lives = post.units.iter().filter_map(|u| self.lives[*u]);
        lives
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            .unwrap_or((NEVER, NEVER))
    }

    /// The changes of a post that have happened, with their days; those of 0 tell nothing.
    pub fn changes(&self, post: &Post) -> Vec<(Day, i32)> {
        let known = post.statements.iter().filter(|s| self.content.knows(s.source));
        known
            .filter_map(|s| match (s.told, s.when) {
                (Told::Change(by), When::Stated { from: at, .. } | When::Observed(at)) if by != 0 => {
                    Some((self.at(at), by))
                }
                _ => None,
            })
            .filter(|(day, _)| self.within(post, *day))
            .collect()
    }

    fn within(&self, post: &Post, day: Day) -> bool {
        let (born, died) = self.life(post);
        born <= day && day < died
    }

    /// What a post tells, inside the life of its unit and from `floor` on, with plans that nothing overtakes.
    pub fn items(&self, post: &Post, floor: Day) -> Vec<Item> {
        let (born, died) = self.life(post);
        let mut spans = Vec::new();
        let mut items = Vec::new();
        let mut plans = Vec::new();
        for statement in post.statements.iter().filter(|s| self.content.knows(s.source)) {
            let Told::Value(number) = statement.told else { continue };
            let item = |begin, end, span, plan| Item {
                begin,
                end,
                span,
                plan,
                value: number.min,
                about: number.about,
            };
            match statement.when {
                When::Stated { from, to } => {
                    let from = self.at(from);
                    let to = to.map(|to| match to {
                        Moment::Event(_) => self.at(to) - 1,
                        Moment::Date(_) => self.at(to),
                    });
                    let end = to.unwrap_or_else(|| self.content.sources[statement.source].speaks_of());
                    if from < died && end.max(from) >= born {
                        spans.push((item(from, end.max(from), true, false), to.is_none()));
                    }
                }
                When::Observed(at) => items.push(item(self.at(at), self.at(at), false, false)),
                When::Planned(from) => plans.push(item(self.at(from), self.at(from), false, true)),
            }
        }
        let begins: Vec<Day> = spans.iter().map(|(span, _)| span.begin).collect();
        for (mut span, open) in spans {
            if let Some(later) = begins.iter().filter(|b| open && **b > span.begin).min() {
                span.end = span.end.min(*later - 1);
            }
            items.push(span);
        }
        let inside = |mut item: Item| {
            item.begin = item.begin.max(born).max(floor);
            item.end = item.end.min(died - 1);
            (item.begin <= item.end).then_some(item)
        };
        let mut items: Vec<Item> = items.into_iter().filter_map(inside).collect();
        let changes = self.changes(post);
        let overtaken = |plan: &Item| {
            items.iter().any(|i| i.end >= plan.begin) || changes.iter().any(|(day, _)| *day >= plan.begin)
        };
        let standing: Vec<Item> = plans
            .into_iter()
            .filter(|plan| !overtaken(plan))
            .filter_map(inside)
            .collect();
        items.extend(standing);
        items
    }

    /// What a post is on a day, and whether it was told of since another.
    fn post(&self, post: &Post, day: Day, mark: Mark) -> (Outcome, bool) {
        let inside = |at: Day| self.within(post, at) && at >= mark.floor;
        let statuses = post.statuses.iter().filter(|s| self.content.knows(s.source));
        let statuses: Vec<(Day, Standing)> = statuses
            .map(|s| (s.date.last, s.standing))
            .filter(|(at, _)| inside(*at))
            .collect();
        let sides = post
            .start
            .map(|side| side.filter(|s| self.content.knows(s.source)).map(|s| s.date.last));
        // on site where that is told, else any side
        let starts = match sides[2] {
            Some(on_site) => vec![on_site],
            None => sides.into_iter().flatten().collect::<Vec<Day>>(),
        };
        let starts: Vec<Day> = starts.into_iter().filter(|at| inside(*at)).collect();
        let changes: Vec<(Day, i32)> = self.changes(post).into_iter().filter(|(at, _)| inside(*at)).collect();
        let items = self.items(post, mark.floor);

        let told_since = items.iter().any(|i| i.begin <= day && i.end >= mark.since)
            || statuses
                .iter()
                .map(|s| s.0)
                .chain(starts.iter().copied())
                .chain(changes.iter().map(|c| c.0))
                .any(|at| (mark.since..=day).contains(&at));

        let begins_later =
            starts.iter().any(|at| *at > day) || items.iter().any(|i| (i.span || i.plan) && i.begin > day);
        let mut all: Vec<Outcome> = Vec::new();
        readings(&items, Vec::new(), day, &mut |told| {
            let last = told.iter().max_by_key(|i| (i.begin, i.end));
            let changed = changes.iter().map(|c| c.0).filter(|at| *at <= day).max();
            let carried = last
                .map(|i| i.value)
                .filter(|_| changed.is_none_or(|at| told.iter().any(|i| i.end >= at)));
            // what was told last: by its day; on one day a number goes before a status, a status before a start
            let number = last.map(|i| match i.value {
                0 => (i.begin, 2, Presence::Zero),
                _ => {
                    let reaches = told.iter().filter(|i| i.value > 0).map(|i| i.end.min(day)).max();
                    (
                        reaches.unwrap_or(i.begin),
                        2,
                        if i.plan { Presence::Planned } else { Presence::In },
                    )
                }
            });
            let more = changes
                .iter()
                .filter(|(at, by)| *at <= day && *by > 0)
                .map(|(at, _)| (*at, 2, Presence::In))
                .max();
            // of several of one day any may be right, and "unknown" is told by none of them
            let latest = statuses.iter().map(|(at, _)| *at).filter(|at| *at <= day).max();
            let of_day = statuses.iter().filter(|(at, _)| Some(*at) == latest);
            let reasons: BTreeSet<Standing> = of_day.map(|s| s.1).filter(|s| *s != Standing::Unknown).collect();
            let status = latest.map(|at| match reasons.first() {
                Some(reason) => (at, 1, Presence::Out(*reason)),
                None => (at, 1, Presence::Untold),
            });
            let started = starts.iter().filter(|at| **at <= day).max();
            let started = started.map(|at| (*at, 0, Presence::In));
            let presence = match [number, more, status, started]
                .into_iter()
                .flatten()
                .max_by_key(|p| (p.0, p.1))
            {
                Some((_, _, presence)) => presence,
                None if changed.is_none() && begins_later => Presence::NotBegun,
                None => Presence::Untold,
            };
            let number = match presence {
                Presence::In | Presence::Planned => carried.filter(|n| *n > 0),
                Presence::Untold => None,
                Presence::Zero | Presence::Out(_) | Presence::NotBegun => Some(0),
            };
            match presence {
                Presence::Out(_) => all.extend(reasons.iter().map(|r| Outcome::one(number, Presence::Out(*r)))),
                _ => all.push(Outcome::one(number, presence)),
            }
        });
        let outcome = all.into_iter().reduce(Outcome::or).unwrap_or_else(Outcome::untold);
        (outcome, told_since)
    }

    /// The posts of a unit: without those of other organisations, unless it has no others.
    fn own(&self, unit: usize) -> Vec<&'c Post> {
        let of = self.content.posts.iter().filter(|p| p.units.contains(&unit));
        let (theirs, ours): (Vec<&Post>, Vec<&Post>) = of.partition(|p| p.theirs);
        if ours.is_empty() { theirs } else { ours }
    }

    /// What a unit has of its own, and whether it was told of by itself.
    fn unit(&self, unit: usize, day: Day, mark: Mark) -> (Outcome, bool) {
        let own = self.own(unit).into_iter().filter(|p| p.units == [unit]);
        own.map(|post| self.post(post, day, mark))
            .reduce(|(sum, told), (next, also)| (sum.and(&next, any), told || also))
            .unwrap_or((Outcome::untold(), false))
    }

    fn rows(&self, group: &Group, day: Day, marks: &[Mark]) -> Vec<Row> {
        let row = |units: Vec<usize>, outcome| Row {
            units,
            shared: None,
            outcome,
        };
        let alone = group.units.iter().map(|u| (*u, self.unit(*u, day, marks[*u])));
        let Some(carry) = &group.carry else {
            return alone.map(|(u, (outcome, _))| row(vec![u], outcome)).collect();
        };
        let (told, rest): (Vec<_>, Vec<_>) = alone.partition(|(_, (_, told))| *told);
        let rest: Vec<usize> = rest.into_iter().map(|(u, _)| u).collect();
        let left = if told.is_empty() {
            carry.clone()
        } else {
            Outcome::untold()
        };
        let mut rows: Vec<Row> = told
            .into_iter()
            .map(|(u, (outcome, _))| row(vec![u], outcome))
            .collect();
        if !rest.is_empty() {
            rows.push(row(rest, left));
        }
        rows
    }

    /// The turns by then, in the order of their days; on one day, who makes a unit goes before who keeps it, and who keeps it before
    /// who ends it.
    fn turns(&self, day: Day) -> Vec<&Turn> {
        let mut left: Vec<&Turn> = self.turns.iter().filter(|t| t.day <= day).collect();
        left.sort_by_key(|t| t.day);
        let mut order: Vec<&Turn> = Vec::new();
        while !left.is_empty() {
            let through = |t: &Turn, u: &usize| t.original.contains(u) && t.resulting.contains(u);
            let feeds = |f: &Turn, e: &Turn| {
                let of = |u: &&usize| e.original.contains(u) && !(through(f, u) && through(e, u));
                f.resulting.iter().any(|u| of(&u))
            };
            let free = |e: &Turn| !left.iter().any(|f| f.day == e.day && feeds(f, e));
            let next = left.iter().position(|e| e.day == left[0].day && free(e)).unwrap_or(0);
            order.push(left.remove(next));
        }
        order
    }

    /// All that holds on a day.
    pub fn on(&self, day: Day) -> Whole {
        let content = self.content;
        let units = 0..content.units.len();
        let mut marks = vec![
            Mark {
                since: EVER,
                floor: EVER
            };
            content.units.len()
        ];
        let mut groups: Vec<Group> = units
            .clone()
            .map(|u| Group {
                units: vec![u],
                carry: None,
                had: self.has_posts(u),
            })
            .collect();
        let mut loose = BTreeSet::new();
        for turn in self.turns(day) {
            let eve = turn.day - 1;
            let leaves = |u: &usize| turn.original.contains(u);
            let mut had: Vec<Outcome> = Vec::new();
            let mut joined: Vec<usize> = turn.resulting.clone();
            // what no unit had before it an event does not hand on
            let handed = groups.iter().any(|g| g.had && g.units.iter().any(leaves));
            for group in groups.iter_mut().filter(|g| g.units.iter().any(leaves)) {
                let rows = self.rows(group, eve, &marks);
                for row in rows.iter().filter(|r| r.units.iter().any(leaves)) {
                    if !row.units.iter().all(leaves) {
                        // a part of a sum cannot be taken out of it
                        joined.extend(row.units.iter().filter(|u| !leaves(u)));
                        loose.extend(&joined);
                    }
                    had.push(row.outcome.clone());
                }
                // those of whom nobody was told one by one stay so when the others have gone
                if rows.len() > 1 {
                    group.carry = group.carry.take().map(|_| Outcome::untold());
                }
            }
            // what a joined sum goes on into is as loose
            if turn.original.iter().any(|u| loose.contains(u)) {
                loose.extend(&joined);
            }
            for group in &mut groups {
                group.units.retain(|u| !leaves(u) && !joined.contains(u));
            }
            for unit in &turn.resulting {
                marks[*unit].since = turn.day;
                if joined.len() > 1 {
                    marks[*unit].floor = turn.day;
                }
            }
            let together = if joined.len() > 1 { every } else { any };
            let mut carry = had.into_iter().reduce(|a, b| a.and(&b, together));
            if let (Some(carry), []) = (&mut carry, &turn.resulting[..]) {
                // of a sum whose other parts have ended, the part that is left is not told
                *carry = Outcome {
                    presence: carry.presence.clone(),
                    ..Outcome::untold()
                };
            }
            if carry.is_some() && handed {
                groups.push(Group {
                    units: joined,
                    carry,
                    had: true,
                });
            } else {
                groups.extend(joined.into_iter().map(|u| Group {
                    units: vec![u],
                    carry: None,
                    had: self.has_posts(u),
                }));
            }
        }
        let mut rows: Vec<Row> = Vec::new();
        for group in &mut groups {
            group.units.retain(|u| self.exists(*u, day));
            group.units.sort_unstable();
            rows.extend(self.rows(group, day, &marks));
        }
        let always = Mark {
            since: EVER,
            floor: EVER,
        };
        for (p, post) in content.posts.iter().enumerate().filter(|(_, p)| p.units.len() > 1) {
            let units: Vec<usize> = post.units.iter().copied().filter(|u| self.exists(*u, day)).collect();
            if units.is_empty() {
                continue;
            }
            // who has nothing but what it shares has no row of its own
            rows.retain(|r| !(r.units.iter().all(|u| units.contains(u)) && self.has_none(r)));
            let (outcome, _) = self.post(post, day, always);
            rows.push(Row {
                units,
                shared: Some(p),
                outcome,
            });
        }
        // three spans that tell of one day, and not alike: the page says of two what is right when one of them is
        for post in content.posts.iter().filter(|p| self.is_tangled(p)) {
            loose.extend(&post.units);
        }
        rows.sort_by(|a, b| (&a.units, a.shared).cmp(&(&b.units, b.shared)));
        let total = rows.iter().map(|r| r.outcome.clone()).reduce(|a, b| a.and(&b, any));
        let existing: BTreeSet<usize> = units.clone().filter(|u| self.exists(*u, day)).collect();
        let presence = existing.iter().map(|u| {
            let of = rows.iter().filter(|r| r.units.contains(u)).map(|r| r.outcome.clone());
            (
                *u,
                of.reduce(|a, b| a.and(&b, any))
                    .map_or_else(BTreeSet::new, |o| o.presence),
            )
        });
        Whole {
            presence: presence.collect(),
            // of nobody there are none, and nothing is told
            total: total.unwrap_or(Outcome {
                max: 0,
                ..Outcome::untold()
            }),
            ended: units
                .filter(|u| self.lives[*u].is_some_and(|(_, died)| died <= day))
                .collect(),
            existing,
            rows,
            loose,
        }
    }

    fn is_tangled(&self, post: &Post) -> bool {
        let mut spans = self.items(post, EVER);
        spans.retain(|i| i.span);
        spans.iter().any(|i| {
            let covering = spans.iter().filter(|j| j.begin <= i.begin && i.begin <= j.end);
            let values: Vec<u32> = covering.map(|j| j.value).collect();
            values.len() > 2 && values.iter().any(|v| *v != values[0])
        })
    }

    fn has_posts(&self, unit: usize) -> bool {
        self.own(unit).iter().any(|p| p.units == [unit])
    }

    fn has_none(&self, row: &Row) -> bool {
        row.shared.is_none() && row.units.iter().all(|u| self.own(*u).iter().all(|p| p.units != [*u]))
    }

    /// Section 5, for a unit with one post that no event touches: what may be said of its number, as of a day after all
    /// that is told. `None` where the page does not say.
    pub fn constancy(&self, unit: usize, day: Day) -> Option<&'static str> {
        let mut own = self.own(unit).into_iter();
        let (Some(post), None) = (own.next(), own.next()) else {
            return None;
        };
        let items = self.items(post, EVER);
        let statuses = post.statuses.iter().any(|s| self.content.knows(s.source));
        let mut starts = post
            .start
            .iter()
            .flatten()
            .filter(|s| self.content.knows(s.source))
            .map(|s| s.date.last);
        // before its unit was there nothing is missing of it
        let (born, _) = self.life(post);
        let (known_start, one_side) = (starts.next().map(|s| s.max(born)), starts.next().is_none());
        let late = items
            .iter()
            .map(|i| i.begin)
            .chain(known_start)
            .chain(self.changes(post).iter().map(|c| c.0))
            .any(|b| b > day);
        // not said: what a status or a 0 makes of it, and what lies after the asked day
        if post.units.len() > 1 || statuses || late || items.is_empty() || items.iter().any(|i| i.value == 0) {
            return None;
        }
        let changes = !self.changes(post).is_empty();
        let (mut all_changed, mut all_constant) = (true, true);
        readings(&items, Vec::new(), NEVER, &mut |told| {
            let told: Vec<&Item> = told.iter().collect();
            let follows = |a: &&&Item| {
                !a.plan && !a.about && told.iter().any(|b| !b.about && a.end < b.begin && a.value != b.value)
            };
            let changed = changes || told.iter().any(|a| follows(&a));
            let first = told.iter().min_by_key(|i| (i.begin, !i.span));
            let from_start = first.is_some_and(|f| f.span && known_start.is_none_or(|s| f.begin <= s));
            let alike = told.iter().all(|a| a.value == told[0].value && !a.about && !a.plan);
            all_changed &= changed;
            all_constant &= !changed && from_start && alike;
        });
        // an equal plan after constant numbers, and which side of a start counts: not said
        if (!one_side || items.iter().any(|i| i.plan)) && !all_changed {
            return None;
        }
        Some(match (all_changed, all_constant) {
            (true, _) => "changed",
            (_, true) => "constant",
            _ => "not-established",
        })
    }

    /// The start of a unit's only post, by the side on site, else introduced, else appointed.
    pub fn since(&self, unit: usize) -> Option<Day> {
        let mut own = self.own(unit).into_iter();
        let (Some(post), None) = (own.next(), own.next()) else {
            return None;
        };
        let [introduced, appointed, on_site] = post
            .start
            .map(|side| side.filter(|s| self.content.knows(s.source)).map(|s| s.date.last));
        on_site.or(introduced).or(appointed)
    }
}

/// Every way to settle the disagreements of what begins by a day: day by day, each side of what differs on it.
pub fn readings(waiting: &[Item], told: Vec<Item>, until: Day, each: &mut impl FnMut(&[Item])) {
    let Some(day) = waiting.iter().map(|i| i.begin).filter(|b| *b <= until).min() else {
        return each(&told);
    };
    let (now, rest): (Vec<Item>, Vec<Item>) = waiting.iter().partition(|i| i.begin == day);
    let covers = |i: &&Item| i.span && i.end >= day;
    let sides: BTreeSet<u32> = now.iter().chain(told.iter().filter(covers)).map(|i| i.value).collect();
    for side in sides {
        let (mut told, mut rest) = (told.clone(), rest.clone());
        let agreed = now
            .iter()
            .chain(told.iter().filter(covers))
            .filter(|i| i.span && i.value == side);
        let holds = agreed.map(|i| i.end).max();
        for other in told.iter_mut().filter(|i| i.span && i.end >= day && i.value != side) {
            other.end = day - 1;
        }
        told.extend(now.iter().filter(|i| i.value == side));
        // a later span begins after the one that holds; against a sighting it is not there
        for later in now.iter().filter(|i| i.span && i.value != side) {
            if let Some(after) = holds.map(|end| end + 1).filter(|after| *after <= later.end) {
                rest.push(Item { begin: after, ..*later });
            }
        }
        readings(&rest, told, until, each);
    }
}
