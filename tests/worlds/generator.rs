//! Contents made from a seed, and how one that fails is made smaller.
//!
//! What `docs/meaning.md` leaves open so far that no answer is certain is not made: a start after a 0 or beside one, a change
//! beside a 0, a status that is not known beside other statuses, an event that unmakes a shared post, a fact that its source
//! cannot have known.

use super::content::{
    Claim, Content, Date, Dated, Day, EVER, Event, Moment, NEVER, NO_LIMIT, Number, Post, Source, Standing, Statement,
    Status, Told, Unit, When, civil, day,
};
use super::worlds::{self, Open, Settled};

/// Numbers from a seed (xorshift64*, started by splitmix64).
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Rng {
        let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Rng((z ^ (z >> 31)) | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % n.max(1)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn between(&mut self, from: Day, to: Day) -> Day {
        from + self.below((to - from).max(0) as usize + 1) as Day
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

struct Maker {
    rng: Rng,
    content: Content,
    /// How many more dates and numbers may be open.
    open: usize,
    /// When each unit is there, about.
    lives: Vec<(Day, Day)>,
    /// Units that no event touches: they share posts.
    still: Vec<usize>,
}

/// The content of a seed.
pub fn content(seed: u64) -> Content {
    let mut rng = Rng::new(seed);
    let open = match rng.below(100) {
        0..20 => 0,
        20..65 => 1 + rng.below(2),
        65..85 => 3,
        _ => 40,
    };
    let mut maker = Maker {
        rng,
        content: Content::default(),
        open,
        lives: Vec::new(),
        still: Vec::new(),
    };
    maker.sources();
    maker.units();
    for unit in 0..maker.content.units.len() {
        maker.posts(unit);
    }
    if maker.still.len() == 2 {
        let post = maker.post(maker.still.clone());
        maker.content.posts.push(post);
    }
    maker.clock();
    maker.content
}

impl Maker {
    fn sources(&mut self) {
        let rng = &mut self.rng;
        let last = rng.between(day(2022, 1, 1), day(2024, 10, 1));
        let mut published = vec![rng.between(day(2012, 1, 1), day(2018, 1, 1)), last];
        if rng.chance(60) {
            published.push(rng.between(published[0], last));
        }
        published.sort_unstable();
        for published in published {
            let at = published - rng.below(300) as Day;
            let facts_at = match rng.below(10) {
                0 | 1 => Some(Date::day(at)),
                2 => Some(Date {
                    first: at,
                    last: published,
                }),
                _ => None,
            };
            self.content.sources.push(Source { published, facts_at });
        }
    }

    /// A source that can tell of a day.
    fn source(&mut self, told: Day) -> Option<usize> {
        let able: Vec<usize> = (0..self.content.sources.len())
            .filter(|s| self.content.sources[*s].published >= told)
            .collect();
        (!able.is_empty()).then(|| self.rng.pick(&able))
    }

    /// A date that can mean a day, and none after the last.
    fn date(&mut self, at: Day, last: Day) -> Date {
        if self.open == 0 || !self.rng.chance(40) {
            return Date::day(at);
        }
        let (year, month, _) = civil(at);
        let date = match self.rng.below(10) {
            0 | 1 => Date::month(year, month),
            2 | 3 => Date::year(year),
            4..=7 => Date {
                first: at - self.rng.below(3) as Day,
                last: at + 1 + self.rng.below(2) as Day,
            },
            _ => Date {
                first: at - self.rng.below(500) as Day,
                last: at + self.rng.below(500) as Day,
            },
        };
        let date = Date {
            first: date.first,
            last: date.last.min(last),
        };
        if !date.is_day() {
            self.open -= 1;
        }
        date
    }

    /// A date of the past, and a source that tells it.
    fn dated(&mut self, at: Day) -> Option<Dated> {
        let source = self.source(at)?;
        let date = self.date(at, self.content.sources[source].published);
        Some(Dated { date, source })
    }

    fn unit(&mut self, born: Day) -> usize {
        self.content.units.push(Unit::default());
        self.lives.push((born, NEVER));
        self.content.units.len() - 1
    }

    fn units(&mut self) {
        let first = 1 + self.rng.below(4);
        for _ in 0..first {
            self.unit(EVER);
        }
        if first >= 2 && self.rng.chance(35) {
            self.still = vec![0, 1];
        }
        let mut at = self.rng.between(day(2010, 1, 1), day(2018, 1, 1));
        let events = self.rng.below(4);
        for _ in 0..events {
            self.event(at);
            if !self.rng.chance(12) {
                at += self.rng.below(1200) as Day;
            }
        }
        for unit in 0..self.content.units.len() {
            let touched = |e: &Event| e.original.contains(&unit) || e.resulting.contains(&unit);
            let made = self.content.events.iter().any(touched);
            let (born, died) = self.lives[unit];
            if born == EVER && !made && self.rng.chance(25) {
                let at = self.rng.between(day(2010, 1, 1), day(2020, 1, 1));
                self.content.units[unit].founded = self.dated(at);
                self.lives[unit].0 = at;
            }
            if died == NEVER && !made && self.rng.chance(15) {
                let at = self.rng.between(day(2020, 2, 1), day(2023, 1, 1));
                self.content.units[unit].dissolved = self.dated(at);
                if self.content.units[unit].dissolved.is_some() {
                    self.lives[unit].1 = at;
                }
            }
        }
    }

    fn event(&mut self, at: Day) {
        let there: Vec<usize> = (0..self.content.units.len())
            .filter(|u| self.lives[*u].0 <= at && self.lives[*u].1 > at && !self.still.contains(u))
            .collect();
        let room = 8 - self.content.units.len();
        let mut of = there.clone();
        let mut take =
            |rng: &mut Rng, n: usize| -> Vec<usize> { (0..n).map(|_| of.swap_remove(rng.below(of.len()))).collect() };
        // kind, how many originals, how many of them go on, how many are made
        let kinds: [(&'static str, usize, usize, usize); 11] = [
            ("merger", 2, 0, 1),
            ("merger", 3, 0, 1),
            ("split", 1, 0, 2),
            ("split", 1, 1, 1),
            ("regrouping", 2, 0, 2),
            ("absorption", 2, 1, 0),
            ("transfer", 1, 1, 1),
            ("transfer", 2, 2, 1),
            ("transfer", 2, 2, 0),
            ("renaming", 1, 0, 1),
            ("closing", 1, 0, 0),
        ];
        let able: Vec<_> = kinds
            .into_iter()
            .filter(|k| k.1 <= there.len() && k.3 <= room)
            .collect();
        let creation = room > 0 && (able.is_empty() || self.rng.chance(8));
        if able.is_empty() && !creation {
            return;
        }
        let (kind, originals, on, made) = if creation {
            ("creation", 0, 0, 1)
        } else {
            self.rng.pick(&able)
        };
        let original = take(&mut self.rng, originals);
        // who knows of a unit that was made has known of its making
        let before = |e: &&Event| e.resulting.iter().chain(&e.original).any(|u| original.contains(u));
        let earlier = self
            .content
            .events
            .iter()
            .filter(before)
            .map(|e| self.content.sources[e.source].published)
            .max();
        let planned = self.rng.chance(8);
        let told = if planned { EVER } else { at };
        let Some(source) = self.source(told.max(earlier.unwrap_or(EVER))) else {
            return;
        };
        let date = if planned {
            Date::day(at)
        } else {
            self.date(at, self.content.sources[source].published)
        };
        let mut resulting = original[..on].to_vec();
        for _ in 0..made {
            resulting.push(self.unit(at));
        }
        for unit in &original[on..] {
            self.lives[*unit].1 = at;
        }
        self.content.events.push(Event {
            kind,
            date,
            original,
            resulting,
            planned,
            source,
        });
    }

    fn posts(&mut self, unit: usize) {
        let n = match self.rng.below(20) {
            0 | 1 => 0,
            2..17 => 1,
            _ => 2,
        };
        for _ in 0..n {
            let mut post = self.post(vec![unit]);
            post.theirs = self.rng.chance(10);
            self.content.posts.push(post);
        }
    }

    fn number(&mut self, zeros: bool, last: Option<u32>) -> Number {
        let n = match self.rng.below(10) {
            0..3 if last.is_some() => last.unwrap_or_default(),
            0..8 => 1 + self.rng.below(6) as u32,
            _ => 1 + self.rng.below(1000) as u32,
        };
        if zeros && self.rng.chance(50) {
            return Number::exact(0);
        }
        if self.open == 0 || !self.rng.chance(20) {
            return Number {
                about: self.rng.chance(5),
                ..Number::exact(n)
            };
        }
        self.open -= 1;
        let (min, max) = match self.rng.below(10) {
            0..3 => (0, NO_LIMIT),
            3..5 => (n, NO_LIMIT),
            5 if zeros => (0, n),
            _ => (n, n + 1 + self.rng.below(4) as u32),
        };
        Number { min, max, about: false }
    }

    fn post(&mut self, units: Vec<usize>) -> Post {
        let (mut from, mut to) = (NEVER, EVER);
        for unit in &units {
            from = from.min(self.lives[*unit].0);
            to = to.max(self.lives[*unit].1);
        }
        let (from, to) = (from.max(day(2010, 1, 1)), (to - 1).min(day(2024, 6, 1)));
        let mut post = Post {
            units,
            ..Post::default()
        };
        let zeros = self.rng.chance(20);
        let several = 1 + self.rng.below(4);
        let mut last = None;
        for _ in 0..several {
            // seldom at a time when the unit was not there
            let (from, to) = if self.rng.chance(3) {
                (day(2010, 1, 1), day(2024, 6, 1))
            } else {
                (from, to)
            };
            let at = self.rng.between(from, to.max(from));
            if let Some(statement) = self.statement(&mut post, at, zeros, last) {
                if let Told::Value(n) = statement.told {
                    last = Some(n.min);
                }
                post.statements.push(statement);
            }
        }
        if !zeros && self.rng.chance(45) {
            self.start(&mut post, from, to);
        }
        if self.rng.chance(25) {
            let several = if self.rng.chance(20) { 2 } else { 1 };
            for _ in 0..several {
                let at = self.rng.between(from, to.max(from));
                let Some(Dated { date, source }) = self.dated(at) else {
                    continue;
                };
                let kinds = if several == 1 {
                    &Standing::ALL[..]
                } else {
                    &Standing::ALL[..5]
                };
                let standing = self.rng.pick(kinds);
                let from = self.rng.chance(40);
                post.statuses.push(Status {
                    standing,
                    from,
                    date,
                    source,
                });
            }
        }
        post
    }

    fn start(&mut self, post: &mut Post, from: Day, to: Day) {
        // often written as the first beginning is
        let written = post.statements.iter().find_map(|s| match s.when {
            When::Stated {
                from: Moment::Date(date),
                ..
            } => Some(Dated { date, source: s.source }),
            _ => None,
        });
        let linked = |d: &Dated| {
            post.statements
                .iter()
                .any(|s| matches!(s.when, When::Stated { to: Some(Moment::Date(to)), .. } if to == d.date))
        };
        if let Some(written) = written.filter(|d| !linked(d))
            && self.rng.chance(60)
        {
            post.start[self.rng.below(3)] = Some(written);
            return;
        }
        let mut at = self.rng.between(from, from + (to - from).max(0) / 2);
        for side in 0..3 {
            if self.rng.chance(50) {
                post.start[side] = self.dated(at);
                at = (at + self.rng.below(200) as Day).min(to.max(at));
            }
        }
    }

    fn statement(&mut self, post: &mut Post, at: Day, zeros: bool, last: Option<u32>) -> Option<Statement> {
        let kind = self.rng.below(100);
        // a plan is of its own day, and its source of one before it or not
        if kind < 14 {
            let source = self.rng.below(self.content.sources.len());
            let at = if self.rng.chance(50) {
                self.content.sources[source].published + self.rng.below(400) as Day
            } else {
                at
            };
            let when = When::Planned(Moment::Date(Date::day(at)));
            let told = Told::Value(self.number(false, last));
            return Some(Statement { told, when, source });
        }
        let source = self.source(at)?;
        let Source { published, .. } = self.content.sources[source];
        let speaks_of = self.content.sources[source].speaks_of();
        let event = |content: &Content, ends: bool| {
            let unit = post.units[0];
            content.events.iter().position(|e| {
                let here = if ends {
                    e.original.contains(&unit) && !e.resulting.contains(&unit)
                } else {
                    e.resulting.contains(&unit)
                };
                here && post.units.len() == 1 && e.source == source && !e.planned
            })
        };
        if (14..24).contains(&kind) && !zeros {
            let by = self.rng.pick(&[1, 1, 2, 5, -1, -2, 0]);
            let at = Moment::Date(self.date(at, published));
            let when = if self.rng.chance(50) {
                When::Observed(at)
            } else {
                When::Stated { from: at, to: None }
            };
            return Some(Statement {
                told: Told::Change(by),
                when,
                source,
            });
        }
        let told = Told::Value(self.number(zeros, last));
        if kind < 55 || at > speaks_of {
            let when = When::Observed(Moment::Date(self.date(at, published)));
            return Some(Statement { told, when, source });
        }
        let from = match event(&self.content, false) {
            Some(event) if self.rng.chance(50) => Moment::Event(event),
            _ => Moment::Date(self.date(at, speaks_of)),
        };
        let begun = match from {
            Moment::Date(date) => date.last,
            Moment::Event(event) => self.content.events[event].date.last,
        };
        if begun > speaks_of {
            return None;
        }
        let to = if kind >= 80 && begun + 1 < published {
            let end = self.rng.between(begun + 1, published.min(begun + 1500));
            let date = self.date(end, published);
            match event(&self.content, true) {
                Some(event) if self.rng.chance(50) => Some(Moment::Event(event)),
                _ => Some(Moment::Date(Date {
                    first: date.first.max(begun + 1).min(date.last),
                    ..date
                })),
            }
        } else {
            None
        };
        // what follows is written like the end, and is of another number
        if let (Some(Moment::Date(end)), Moment::Date(begin)) = (to, from)
            && !end.is_day()
            && end != begin
            && end.last < speaks_of
            && self.rng.chance(50)
            && !post
                .statements
                .iter()
                .any(|s| matches!(s.when, When::Stated { from: Moment::Date(d), .. } if d == end))
        {
            let first = Statement {
                told,
                when: When::Stated { from, to },
                source,
            };
            post.statements.push(first);
            let told = Told::Value(Number::exact(1 + self.rng.below(6) as u32));
            let when = When::Stated {
                from: Moment::Date(end),
                to: None,
            };
            return Some(Statement { told, when, source });
        }
        Some(Statement {
            told,
            when: When::Stated { from, to },
            source,
        })
    }

    fn clock(&mut self) {
        let sources = &self.content.sources;
        let late = day(2024, 12, 1);
        // the days on which units are made and ended; those that are open, where there are such
        let mut turns: Vec<Date> = self.content.events.iter().map(|e| e.date).collect();
        turns.extend(
            self.content
                .units
                .iter()
                .flat_map(|u| [u.founded, u.dissolved])
                .flatten()
                .map(|d| d.date),
        );
        if turns.iter().any(|date| !date.is_day()) {
            turns.retain(|date| !date.is_day());
        }
        self.content.known_by = if self.rng.chance(75) {
            late
        } else {
            self.rng.between(sources[0].published, late)
        };
        self.content.as_of = match self.rng.below(10) {
            0..4 => late,
            4..7 if !turns.is_empty() => {
                let date = self.rng.pick(&turns);
                self.rng.between(date.first - 1, date.last + 1)
            }
            _ => self.rng.between(day(2010, 1, 1), late),
        };
        if self.rng.chance(8) {
            let at = self.rng.between(day(2012, 1, 1), day(2022, 1, 1));
            let source = self.rng.below(self.content.sources.len());
            self.content.register = Some(Dated {
                date: Date::day(at),
                source,
            });
        }
        if self.rng.chance(15) {
            let at = self.content.sources[1].published - self.rng.below(900) as Day;
            // a universal gives presence, which the plain reader does not read: `tests/it/cases` holds that
            let total = Some(self.rng.below(40) as u32);
            self.content.claims.push(Claim {
                total,
                at: Date::day(at),
                source: 1,
            });
        }
    }
}

/// A world of a content, chosen by a seed: an exact content that may be read plainly. `None` where the days that were
/// chosen make none.
pub fn exact(content: &Content, seed: u64) -> Option<Content> {
    let mut rng = Rng::new(seed);
    let mut world = content.clone();
    let frame = worlds::Frame::of(content);
    for one in worlds::open(content) {
        let choices = worlds::choices(content, std::slice::from_ref(&one), &one);
        if choices.is_empty() {
            return None;
        }
        let mut choice = rng.pick(&choices);
        if let Settled::Number(number) = &mut choice
            && number.min == worlds::MANY
        {
            *number = Number::exact(7);
        }
        worlds::settle(&mut world, &one, choice);
    }
    worlds::possible(&world, &frame).then_some(world)
}

/// The smallest content that fails as this one does.
pub fn shrunk(content: &Content, fails: &dyn Fn(&Content) -> bool) -> Content {
    let mut smallest = content.clone();
    let mut tries = 0;
    while let Some(smaller) = smaller(&smallest).into_iter().find(|c| fails(c)) {
        smallest = smaller;
        tries += 1;
        if tries > 200 {
            break;
        }
    }
    smallest
}

/// What is left when one thing is left out, or said more plainly.
fn smaller(content: &Content) -> Vec<Content> {
    let mut all = Vec::new();
    let mut with = |change: &dyn Fn(&mut Content)| {
        let mut smaller = content.clone();
        change(&mut smaller);
        if smaller != *content {
            all.push(smaller);
        }
    };
    with(&|c| c.claims.clear());
    with(&|c| c.register = None);
    with(&|c| c.posts.iter_mut().for_each(|p| p.theirs = false));
    for p in 0..content.posts.len() {
        with(&|c| {
            c.posts.remove(p);
        });
    }
    for unit in 0..content.units.len() {
        let used = content.posts.iter().any(|p| p.units.contains(&unit))
            || content
                .events
                .iter()
                .any(|e| e.original.contains(&unit) || e.resulting.contains(&unit));
        if !used && content.units.len() > 1 {
            with(&|c| without(c, unit));
        }
        with(&|c| c.units[unit] = Unit::default());
    }
    for event in 0..content.events.len() {
        with(&|c| {
            let date = c.events.remove(event).date;
            moments(c, &mut |m| match *m {
                Moment::Event(e) if e == event => *m = Moment::Date(date),
                Moment::Event(e) if e > event => *m = Moment::Event(e - 1),
                _ => {}
            });
        });
    }
    for (p, post) in content.posts.iter().enumerate() {
        for i in 0..post.statements.len() {
            with(&|c| {
                c.posts[p].statements.remove(i);
            });
        }
        for i in 0..post.statuses.len() {
            with(&|c| {
                c.posts[p].statuses.remove(i);
            });
        }
        for side in 0..3 {
            with(&|c| c.posts[p].start[side] = None);
        }
    }
    let last = content.sources.len() - 1;
    for s in 0..content.sources.len() {
        with(&|c| c.sources[s].facts_at = None);
    }
    if last > 0 && content.knows(last) {
        with(&|c| {
            c.events.iter_mut().for_each(|e| e.source = last);
            for unit in &mut c.units {
                unit.founded
                    .iter_mut()
                    .chain(&mut unit.dissolved)
                    .for_each(|d| d.source = last);
            }
            for post in &mut c.posts {
                post.statements.iter_mut().for_each(|s| s.source = last);
                post.statuses.iter_mut().for_each(|s| s.source = last);
                post.start.iter_mut().flatten().for_each(|s| s.source = last);
            }
        });
    }
    for open in worlds::open(content) {
        match &open {
            Open::Day { date, places } => {
                let last = date.last - places.iter().map(|(_, offset)| *offset).max().unwrap_or(0);
                for day in [date.first, last] {
                    with(&|c| worlds::settle(c, &open, Settled::Day(day)));
                }
            }
            Open::Number { number, .. } => {
                with(&|c| worlds::settle(c, &open, Settled::Number(Number::exact(number.min))));
            }
        }
    }
    all
}

fn moments(content: &mut Content, change: &mut dyn FnMut(&mut Moment)) {
    for statement in content.posts.iter_mut().flat_map(|p| &mut p.statements) {
        match &mut statement.when {
            When::Stated { from, to } => {
                change(from);
                to.iter_mut().for_each(&mut *change);
            }
            When::Observed(at) | When::Planned(at) => change(at),
        }
    }
}

fn without(content: &mut Content, unit: usize) {
    content.units.remove(unit);
    let shift = |units: &mut Vec<usize>| units.iter_mut().filter(|u| **u > unit).for_each(|u| *u -= 1);
    content.posts.iter_mut().for_each(|p| shift(&mut p.units));
    for event in &mut content.events {
        shift(&mut event.original);
        shift(&mut event.resulting);
    }
}
