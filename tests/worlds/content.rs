//! A small content in plain values: what a site of units, events, posts and statements says, and its files.
//!
//! It knows nothing of the program: days are counted here, and the files are written as `docs/records.md` tells.

use std::fmt::Write as _;

/// A day, counted from 1 January 1970.
pub type Day = i32;

/// No day at all: before, or after, all that records tell.
pub const NEVER: Day = i32::MAX / 2;
/// Further back than any record.
pub const EVER: Day = -NEVER;
/// A number without an upper side.
pub const NO_LIMIT: u32 = u32::MAX;

/// The day of a year, a month and a day of the month (the proleptic Gregorian calendar).
pub fn day(year: i32, month: i32, dom: i32) -> Day {
    let y = if month > 2 { year } else { year - 1 };
    let (era, of_era) = (y.div_euclid(400), y.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + dom - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of the month.
pub fn civil(day: Day) -> (i32, i32, i32) {
    let z = day + 719_468;
    let (era, of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * yoe + yoe / 4 - yoe / 100);
    let m = (5 * of_year + 2) / 153;
    let month = if m < 10 { m + 3 } else { m - 9 };
    let year = yoe + era * 400 + i32::from(month <= 2);
    (year, month, of_year - (153 * m + 2) / 5 + 1)
}

/// A day as ISO 8601 writes it.
pub fn iso(day: Day) -> String {
    let (y, m, d) = civil(day);
    format!("{y:04}-{m:02}-{d:02}")
}

/// One day, open within its bounds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Date {
    pub first: Day,
    pub last: Day,
}

impl Date {
    pub const fn day(day: Day) -> Date {
        Date { first: day, last: day }
    }

    pub fn year(year: i32) -> Date {
        Date {
            first: day(year, 1, 1),
            last: day(year, 12, 31),
        }
    }

    pub fn month(year: i32, month: i32) -> Date {
        let next = if month == 12 {
            day(year + 1, 1, 1)
        } else {
            day(year, month + 1, 1)
        };
        Date {
            first: day(year, month, 1),
            last: next - 1,
        }
    }

    pub fn is_day(self) -> bool {
        self.first == self.last
    }

    /// Both halves of what it can mean.
    pub fn halves(self) -> [Date; 2] {
        let middle = self.first + (self.last - self.first) / 2;
        [
            Date {
                first: self.first,
                last: middle,
            },
            Date {
                first: middle + 1,
                last: self.last,
            },
        ]
    }

    /// As EDTF: a day, a month, a year, else the set of its bounds. Equal bounds are written alike.
    pub fn edtf(self) -> String {
        let (y, m, _) = civil(self.first);
        if self.is_day() {
            iso(self.first)
        } else if self == Date::month(y, m) {
            format!("{y:04}-{m:02}")
        } else if self == Date::year(y) {
            format!("{y:04}")
        } else {
            format!("[{}..{}]", iso(self.first), iso(self.last))
        }
    }
}

/// A time as written: a date, or the day of an event (as `to`: the day before it).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    Date(Date),
    Event(usize),
}

/// A number within its limits; `?` is 0 upwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number {
    pub min: u32,
    /// `NO_LIMIT` without an upper side.
    pub max: u32,
    /// Written with `~`.
    pub about: bool,
}

impl Number {
    pub const fn exact(n: u32) -> Number {
        Number {
            min: n,
            max: n,
            about: false,
        }
    }

    pub fn is_exact(self) -> bool {
        self.min == self.max
    }

    fn text(self) -> String {
        match (self.min, self.max) {
            (0, NO_LIMIT) => "?".to_owned(),
            (min, NO_LIMIT) => format!(">={min}"),
            (min, max) if min == max && self.about => format!("~{min}"),
            (min, max) if min == max => format!("{min}"),
            (min, max) => format!("{min}..{max}"),
        }
    }
}

/// What a statement says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    Value(Number),
    Change(i32),
}

/// When, and how the source knows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    Stated { from: Moment, to: Option<Moment> },
    Observed(Moment),
    Planned(Moment),
}

/// What one source says of one post.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Statement {
    pub told: Told,
    pub when: When,
    pub source: usize,
}

/// Why nobody is in place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    Pending,
    Vacant,
    Ended,
    Recruiting,
    None,
    Unknown,
}

impl Standing {
    pub const ALL: [Standing; 6] = [
        Standing::Pending,
        Standing::Vacant,
        Standing::Ended,
        Standing::Recruiting,
        Standing::None,
        Standing::Unknown,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Standing::Pending => "pending",
            Standing::Vacant => "vacant",
            Standing::Ended => "ended",
            Standing::Recruiting => "recruiting",
            Standing::None => "none",
            Standing::Unknown => "unknown",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Status {
    pub standing: Standing,
    /// True for `from`, false for `at`.
    pub from: bool,
    pub date: Date,
    pub source: usize,
}

/// A date and the source that tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dated {
    pub date: Date,
    pub source: usize,
}

/// A post of one unit, or shared by two.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Post {
    pub units: Vec<usize>,
    /// True where it belongs to another organisation.
    pub theirs: bool,
    /// Introduced, appointed, on site.
    pub start: [Option<Dated>; 3],
    pub statuses: Vec<Status>,
    pub statements: Vec<Statement>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Unit {
    pub founded: Option<Dated>,
    /// The first day on which it is no more.
    pub dissolved: Option<Dated>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    pub kind: &'static str,
    pub date: Date,
    pub original: Vec<usize>,
    pub resulting: Vec<usize>,
    pub planned: bool,
    pub source: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source {
    pub published: Day,
    pub facts_at: Option<Date>,
}

impl Source {
    /// The day to which an open `stated` reaches.
    pub fn speaks_of(self) -> Day {
        self.facts_at.map_or(self.published, |date| date.first)
    }
}

/// What a source claims of all; it binds nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim {
    /// A total, or a universal.
    pub total: Option<u32>,
    pub at: Date,
    pub source: usize,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Content {
    pub units: Vec<Unit>,
    pub events: Vec<Event>,
    pub posts: Vec<Post>,
    pub claims: Vec<Claim>,
    pub sources: Vec<Source>,
    /// Since when the recorded units are all, as a source says.
    pub register: Option<Dated>,
    pub as_of: Day,
    pub known_by: Day,
}

/// What a unit is called: `a`, `b` and so on.
pub fn unit_id(unit: usize) -> String {
    char::from(b'a' + unit as u8).to_string()
}

impl Content {
    pub fn knows(&self, source: usize) -> bool {
        self.sources[source].published <= self.known_by
    }

    /// Whether it is known that the recorded units are all on the asked day.
    pub fn is_complete(&self) -> bool {
        self.register
            .is_none_or(|r| self.knows(r.source) && r.date.last <= self.as_of)
    }

    /// The questions of the inquiry that every content has: how many, where, which units, whether it was constant, how long.
    pub const QUESTIONS: [&'static str; 5] = ["n", "c", "x", "k", "d"];

    /// The records as files.
    pub fn files(&self) -> Vec<(String, String)> {
        let clock = format!("as_of: \"{}\"\nknown_by: \"{}\"\n", iso(self.as_of), iso(self.known_by));
        let mut files = vec![
            (
                "programmes/fw.yaml".to_owned(),
                "name: Field work\nunit: persons\n".to_owned(),
            ),
            (
                "inquiries/i/inquiry.yaml".to_owned(),
                format!(
                    "title: I\ntype: letter\n{clock}questions:\n  \
                     - {{ id: n, summary: How many, kind: headcount, programme: fw, unit: persons }}\n  \
                     - {{ id: c, summary: Where, kind: coverage, programme: fw }}\n  \
                     - {{ id: x, summary: Which, kind: coverage, existing: true }}\n  \
                     - {{ id: k, summary: Same, kind: constancy, programme: fw, unit: persons }}\n  \
                     - {{ id: d, summary: How long, kind: duration, programme: fw, start_side: on_site }}\n"
                ),
            ),
        ];
        let mut site = format!(
            "title: T\nlanguage: en\npublisher: {{ name: P }}\n{clock}\
             nouns: {{ district: {{ en: {{ one: unit, many: units }} }} }}\n"
        );
        if let Some(Dated { date, source }) = self.register {
            let _ = writeln!(
                site,
                "register: {{ complete_from: \"{}\", source: s{source} }}",
                date.edtf()
            );
        }
        for (i, claim) in self.claims.iter().enumerate() {
            let said = match claim.total {
                Some(n) => format!("value: {n}, claims: total"),
                None => "text: everywhere, claims: all".to_owned(),
            };
            let head = if i == 0 { "statements:\n" } else { "" };
            let _ = writeln!(
                site,
                "{head}  - {{ {said}, unit: persons, programme: fw, at: \"{}\", basis: observed, source: s{} }}",
                claim.at.edtf(),
                claim.source
            );
        }
        files.push(("site.yaml".to_owned(), site));
        for (i, source) in self.sources.iter().enumerate() {
            let mut text = format!("title: S{i}\ntype: paper\npublished: \"{}\"\n", iso(source.published));
            if let Some(date) = source.facts_at {
                let _ = writeln!(text, "facts_at: \"{}\"", date.edtf());
            }
            files.push((format!("sources/s{i}.yaml"), text));
        }
        for (i, event) in self.events.iter().enumerate() {
            let ids = |units: &[usize]| units.iter().map(|u| unit_id(*u)).collect::<Vec<_>>().join(", ");
            let text = format!(
                "name: E{i}\nclassification: {}\nin_force: \"{}\"\noriginal: [{}]\nresulting: [{}]\nbasis: {}\nsource: s{}\n",
                event.kind,
                event.date.edtf(),
                ids(&event.original),
                ids(&event.resulting),
                if event.planned { "planned" } else { "stated" },
                event.source
            );
            files.push((format!("events/e{i}.yaml"), text));
        }
        for (u, unit) in self.units.iter().enumerate() {
            let mut text = format!("name: {}\n", unit_id(u).to_uppercase());
            for (key, dated) in [("founded", unit.founded), ("dissolved", unit.dissolved)] {
                if let Some(Dated { date, source }) = dated {
                    let _ = writeln!(text, "{key}: {{ date: \"{}\", source: s{source} }}", date.edtf());
                }
            }
            let own: Vec<(usize, &Post)> = self.posts.iter().enumerate().filter(|(_, p)| p.units == [u]).collect();
            if !own.is_empty() {
                text.push_str("posts:\n");
            }
            for (n, (p, post)) in own.into_iter().enumerate() {
                text.push_str("  - programme: fw\n");
                if n > 0 {
                    let _ = writeln!(text, "    id: p{p}");
                }
                text.push_str(&self.inside(post, "    "));
            }
            files.push((format!("districts/{}.yaml", unit_id(u)), text));
        }
        for (p, post) in self.posts.iter().enumerate().filter(|(_, p)| p.units.len() > 1) {
            let mut text = "programme: fw\nshared_by:\n".to_owned();
            for unit in &post.units {
                let _ = writeln!(
                    text,
                    "  - {{ district: {}, from: \"2005-01-01\", source: s0 }}",
                    unit_id(*unit)
                );
            }
            text.push_str(&self.inside(post, ""));
            files.push((format!("shared-posts/p{p}.yaml"), text));
        }
        files.sort_unstable();
        files
    }

    /// The keys that every post has.
    fn inside(&self, post: &Post, indent: &str) -> String {
        let mut text = String::new();
        if post.theirs {
            let _ = writeln!(text, "{indent}organization: Police");
        }
        let sides: Vec<String> = ["introduced", "appointed", "on_site"]
            .into_iter()
            .zip(post.start)
            .filter_map(|(key, side)| {
                let Dated { date, source } = side?;
                Some(format!("{key}: {{ date: \"{}\", source: s{source} }}", date.edtf()))
            })
            .collect();
        if !sides.is_empty() {
            let _ = writeln!(text, "{indent}start: {{ {} }}", sides.join(", "));
        }
        if !post.statuses.is_empty() {
            let _ = writeln!(text, "{indent}status:");
        }
        for status in &post.statuses {
            let _ = writeln!(
                text,
                "{indent}  - {{ status: {}, {}: \"{}\", source: s{} }}",
                status.standing.word(),
                if status.from { "from" } else { "at" },
                status.date.edtf(),
                status.source
            );
        }
        if !post.statements.is_empty() {
            let _ = writeln!(text, "{indent}statements:");
        }
        let written = |moment: Moment| match moment {
            Moment::Date(date) => format!("\"{}\"", date.edtf()),
            Moment::Event(event) => format!("event:e{event}"),
        };
        for statement in &post.statements {
            let told = match statement.told {
                Told::Value(number) => format!("value: \"{}\"", number.text()),
                Told::Change(by) => format!("change: \"{by:+}\""),
            };
            let when = match statement.when {
                When::Stated { from, to: None } => format!("from: {}, basis: stated", written(from)),
                When::Stated { from, to: Some(to) } => {
                    format!("from: {}, to: {}, basis: stated", written(from), written(to))
                }
                When::Observed(at) => format!("at: {}, basis: observed", written(at)),
                When::Planned(from) => format!("from: {}, basis: planned", written(from)),
            };
            let _ = writeln!(
                text,
                "{indent}  - {{ {told}, unit: persons, {when}, source: s{} }}",
                statement.source
            );
        }
        text
    }
}

/// The content in a few lines, in the notation of the table: for the message of a difference.
impl std::fmt::Display for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let date = |date: Date| match date.is_day() {
            true => iso(date.first),
            false => format!("[{}..{}]", iso(date.first), iso(date.last)),
        };
        let at = |moment: Moment| match moment {
            Moment::Date(day) => date(day),
            Moment::Event(event) => format!("event {event}"),
        };
        let by = |source: usize| format!("by s{source}");
        let ids = |units: &[usize]| units.iter().map(|u| unit_id(*u)).collect::<Vec<_>>().join(", ");
        for (u, unit) in self.units.iter().enumerate() {
            write!(f, "unit {}", unit_id(u))?;
            for (word, dated) in [("founded", unit.founded), ("dissolved", unit.dissolved)] {
                if let Some(Dated { date: day, source }) = dated {
                    write!(f, ", {word} {} {}", date(day), by(source))?;
                }
            }
            writeln!(f)?;
        }
        for (e, event) in self.events.iter().enumerate() {
            let (before, after) = (ids(&event.original), ids(&event.resulting));
            let planned = if event.planned { "planned " } else { "" };
            let kind = event.kind;
            writeln!(
                f,
                "event {e}: {} {before} > {after} {planned}{kind} {}",
                date(event.date),
                by(event.source)
            )?;
        }
        for post in &self.posts {
            let units: Vec<String> = post.units.iter().map(|u| unit_id(*u)).collect();
            write!(f, "{}:{}", units.join("+"), if post.theirs { " theirs" } else { "" })?;
            for (word, side) in ["introduced", "appointed", "on site"].iter().zip(post.start) {
                if let Some(side) = side {
                    write!(f, " {word} {} {},", date(side.date), by(side.source))?;
                }
            }
            for status in &post.statuses {
                let since = if status.from { "from" } else { "at" };
                write!(
                    f,
                    " {} {since} {} {},",
                    status.standing.word(),
                    date(status.date),
                    by(status.source)
                )?;
            }
            for statement in &post.statements {
                let told = match statement.told {
                    Told::Value(number) => number.text(),
                    Told::Change(by) => format!("{by:+}"),
                };
                let when = match statement.when {
                    When::Stated { from, to: None } => format!("{} = ", at(from)),
                    When::Stated { from, to: Some(to) } => format!("{}..{} = ", at(from), at(to)),
                    When::Observed(seen) => format!("{} : ", at(seen)),
                    When::Planned(from) => format!("{} ? ", at(from)),
                };
                write!(f, " {when}{told} {},", by(statement.source))?;
            }
            writeln!(f)?;
        }
        for claim in &self.claims {
            let total = claim.total.map_or("everywhere".to_owned(), |n| format!("{n} in all"));
            writeln!(f, "{total} {} {}", date(claim.at), by(claim.source))?;
        }
        if let Some(Dated { date: day, source }) = self.register {
            writeln!(f, "register {} {}", date(day), by(source))?;
        }
        for (s, source) in self.sources.iter().enumerate() {
            let of = source.facts_at.map_or(String::new(), |of| format!(" of {}", date(of)));
            write!(f, "source s{s} {}{of}; ", iso(source.published))?;
        }
        writeln!(f, "on {}, known {}", iso(self.as_of), iso(self.known_by))
    }
}
