//! What certainly was known at one date: the model as seen through one pair of clocks.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::date::{Date, Day, Truth};
use super::lives::Lives;
use super::number::Number;
use super::record::Corrected;
use super::statement::{Bound, Statement, When};
use super::word::{Basis, ClaimKind};
use super::{Citation, DistrictIx, EventIx, Model, PostIx, Subject};

/// The date that is asked about, and the date of the knowledge. Never the day of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// How it was on this day.
    pub as_of: Day,
    /// As it was known on this day.
    pub known_by: Day,
}

/// A model and what of it was known.
///
/// A source counts when it was certainly known; a correction counts from the date of the source that it rests
/// on, and until then the printed value does.
#[derive(Debug)]
pub struct Known<'m> {
    /// The records.
    pub model: &'m Model,
    /// The pair.
    pub clock: Clock,
    sources: Vec<bool>,
    in_force: Vec<Option<Date>>,
    values: BTreeMap<(Subject, u32), Number>,
    froms: BTreeMap<(Subject, u32), Date>,
    tos: BTreeMap<(Subject, u32), Date>,
    /// The numbers of each post, once they have been asked for: every page and answer asks for them again.
    counts: Vec<OnceLock<Box<[Held<'m>]>>>,
    lives: Lives,
    /// What known sources claim of all, once it has been asked for.
    universals: OnceLock<Vec<(Subject, Held<'m>)>>,
}

/// A time with its events replaced by their days.
#[derive(Clone, Debug, PartialEq)]
pub enum Time {
    /// From one time on, and to another only where the source tells an end.
    Since {
        /// The beginning.
        from: Date,
        /// The last day, inclusive.
        to: Option<Date>,
    },
    /// Seen at a time.
    At(Date),
    /// Without a time.
    Never,
}

impl Time {
    /// The beginning, or the time it was seen.
    pub fn begin(&self) -> Option<&Date> {
        match self {
            Time::Since { from, .. } => Some(from),
            Time::At(at) => Some(at),
            Time::Never => None,
        }
    }
}

/// A statement as it was known.
#[derive(Clone, Debug)]
pub struct Held<'m> {
    /// The statement.
    pub statement: &'m Statement,
    /// Its place in the subject's list.
    pub place: u32,
    /// Its time.
    pub time: Time,
    /// Its value, or the printed one where the correction was not known yet.
    pub value: Option<Number>,
    /// The last day for which it is evidence: its end, the day it was seen, or the date that its source speaks of.
    pub evidence: Option<Day>,
    /// The event whose day its beginning is.
    pub begins_with: Option<EventIx>,
    /// The event on whose eve it ends.
    pub ends_with: Option<EventIx>,
}

impl Held<'_> {
    /// First and last possible day of the beginning.
    pub fn begins(&self) -> Option<(Day, Day)> {
        let begin = self.time.begin()?;
        // an open side of a beginning reaches as far as days go
        Some((begin.earliest().unwrap_or(Day::MIN), begin.latest().unwrap_or(Day::MAX)))
    }

    /// True for what a source saw at one time only.
    pub fn is_seen(&self) -> bool {
        matches!(self.time, Time::At(_))
    }

    /// When it was seen, as its source dates it, where that tells no day.
    pub fn seen_about(&self) -> Option<&Date> {
        match &self.time {
            Time::At(date) if date.is_day().is_none() => Some(date),
            _ => None,
        }
    }

    /// True for what is announced.
    pub fn is_planned(&self) -> bool {
        self.statement.basis == Basis::Planned
    }
}

/// When a district exists.
#[derive(Clone, Debug, Default)]
pub struct Life {
    /// The event that made it, and the day.
    pub begin: Option<(EventIx, Date)>,
    /// The event that ended it, and the day.
    pub end: Option<(EventIx, Date)>,
    /// Since when, where it was founded and no event made it.
    pub founded: Option<(Date, Citation)>,
    /// The first day without it, where it was dissolved and no event ended it.
    pub dissolved: Option<(Date, Citation)>,
    /// False where what made it was not known yet.
    pub known: bool,
}

impl<'m> Known<'m> {
    /// The model through this pair.
    pub fn new(model: &'m Model, clock: Clock) -> Self {
        let sources: Vec<bool> = model
            .sources()
            .map(|(_, s)| {
                s.known()
                    .and_then(Date::latest)
                    .is_some_and(|day| day <= clock.known_by)
            })
            .collect();
        let mut known = Known {
            model,
            clock,
            in_force: Vec::new(),
            values: BTreeMap::new(),
            froms: BTreeMap::new(),
            tos: BTreeMap::new(),
            counts: vec![OnceLock::new(); model.posts.len()],
            lives: Lives::default(),
            universals: OnceLock::new(),
            sources,
        };
        known.in_force = model
            .events()
            .map(|(_, e)| known.knows(e.source).then(|| e.in_force.clone()))
            .collect();
        for (_, source) in model.sources() {
            for correction in &source.corrections {
                if known.knows(correction.source) {
                    continue;
                }
                let printed = (&correction.printed_date, &correction.printed_value);
                match (correction.of, printed) {
                    (Corrected::InForce(event), (Some(date), _)) if known.knows(correction.printed_in) => {
                        known.in_force[event.position()] = Some(date.clone());
                    }
                    (Corrected::Value(of, n), (_, Some(value))) => {
                        known.values.insert((of, n), value.clone());
                    }
                    (Corrected::From(of, n), (Some(date), _)) => {
                        known.froms.insert((of, n), date.clone());
                    }
                    (Corrected::To(of, n), (Some(date), _)) => {
                        known.tos.insert((of, n), date.clone());
                    }
                    _ => {}
                }
            }
        }
        known.lives = Lives::new(&known);
        known
    }

    /// When the districts exist.
    pub fn lives(&self) -> &Lives {
        &self.lives
    }

    /// Whether the source of a citation was certainly known.
    pub fn knows(&self, citation: Citation) -> bool {
        self.sources[citation.source.position()]
    }

    /// Since when an event is in force, if it was known.
    pub fn in_force(&self, event: EventIx) -> Option<&Date> {
        self.in_force[event.position()].as_ref()
    }

    /// Whether an event has happened as far as was known: it is stated, or a source from after its day names a
    /// district that it resulted in.
    pub fn confirmed(&self, event: EventIx) -> bool {
        let record = &self.model[event];
        if record.basis == Basis::Stated {
            return true;
        }
        let Some(day) = self.in_force(event).and_then(Date::latest) else {
            return false;
        };
        let names_it = |citation: Citation| {
            self.knows(citation)
                && self.model[citation.source]
                    .facts_at
                    .as_ref()
                    .and_then(Date::earliest)
                    .is_some_and(|at| at >= day)
        };
        record.resulting.iter().any(|district| {
            let district = &self.model[*district];
            let posts = district.posts.iter().chain(&district.shared).map(|p| &self.model[*p]);
            district.statements.iter().any(|s| names_it(s.source))
                || posts.into_iter().any(|post| {
                    post.statements.iter().any(|s| names_it(s.source))
                        || post.statuses.iter().any(|s| names_it(s.source))
                })
        })
    }

    /// When a district exists, as far as was known.
    pub fn life(&self, district: DistrictIx) -> Life {
        let record = &self.model[district];
        let day = |event: EventIx| self.in_force(event).map(|d| (event, d.clone()));
        let told = |dated: &super::Dated| {
            let known = self.knows(dated.source);
            known.then(|| (dated.date.clone(), dated.source))
        };
        let begin = record.resulted_from.and_then(day);
        let end = record.changed_by.and_then(day);
        Life {
            known: self.lives.chains[district.position()].known,
            founded: record.founded.as_ref().filter(|_| begin.is_none()).and_then(told),
            dissolved: record.dissolved.as_ref().filter(|_| end.is_none()).and_then(told),
            begin,
            end,
        }
    }

    /// Whether a district exists on a day.
    pub fn exists(&self, district: DistrictIx, day: Day) -> Truth {
        if !self.lives.chains[district.position()].known {
            return Truth::No;
        }
        let (born, ended) = (self.lives.born(district), self.lives.ended(district));
        if born.0 > day || ended.1 <= day {
            Truth::No
        } else if born.1 <= day && ended.0 > day {
            Truth::Yes
        } else {
            Truth::Unknown
        }
    }

    /// The districts that certainly or possibly exist on a day, in the order of their ids.
    pub fn existing(&self, day: Day) -> Vec<DistrictIx> {
        self.model
            .districts()
            .filter(|(ix, _)| self.exists(*ix, day) != Truth::No)
            .map(|(ix, _)| ix)
            .collect()
    }

    /// A time with its events replaced by their days.
    pub fn time(&self, when: &When) -> Time {
        match when {
            When::Never => Time::Never,
            When::At(bound) => self.begin(bound).map_or(Time::Never, Time::At),
            When::Since { from, to } => match self.begin(from) {
                Some(from) => Time::Since {
                    from,
                    to: to.as_ref().and_then(|to| self.last_day(to)),
                },
                None => Time::Never,
            },
        }
    }

    fn begin(&self, bound: &Bound) -> Option<Date> {
        match bound {
            Bound::Date(date) => Some(date.clone()),
            Bound::Event(event) => self.in_force(*event).cloned(),
        }
    }

    /// An end given by an event is the day before it.
    fn last_day(&self, bound: &Bound) -> Option<Date> {
        match bound {
            Bound::Date(date) => Some(date.clone()),
            Bound::Event(event) => {
                let date = self.in_force(*event)?;
                match date.is_day().and_then(|d| d.pred_opt()) {
                    Some(day) => Some(Date::day(day)),
                    None => Some(date.clone()),
                }
            }
        }
    }

    /// A statement as it was known; `None` if its source was not.
    pub fn held(&self, of: Subject, place: u32, statement: &'m Statement) -> Option<Held<'m>> {
        if !self.knows(statement.source) {
            return None;
        }
        let key = (of, place);
        let mut time = self.time(&statement.when);
        let mut value = statement.value.clone();
        let event = |bound: &Bound| match bound {
            Bound::Event(event) => Some(*event),
            Bound::Date(_) => None,
        };
        let (mut begins_with, mut ends_with) = match &statement.when {
            When::Since { from, to } => (event(from), to.as_ref().and_then(event)),
            When::At(at) => (event(at), None),
            When::Never => (None, None),
        };
        if !self.values.is_empty() || !self.froms.is_empty() || !self.tos.is_empty() {
            value = self.values.get(&key).cloned().or(value);
            if let Time::Since { from, to } = &mut time {
                if let Some(printed) = self.froms.get(&key) {
                    *from = printed.clone();
                    begins_with = None;
                }
                if let Some(printed) = self.tos.get(&key) {
                    *to = Some(printed.clone());
                    ends_with = None;
                }
            }
        }
        let facts_at = || self.model[statement.source.source].facts_at.as_ref()?.earliest();
        let evidence = match &time {
            Time::Since { to: Some(to), .. } => to.earliest(),
            Time::Since { .. } if statement.basis == Basis::Stated => facts_at(),
            Time::Since { from, .. } => from.latest(),
            Time::At(at) => at.latest(),
            Time::Never => None,
        };
        Some(Held {
            statement,
            place,
            time,
            value,
            evidence,
            begins_with,
            ends_with,
        })
    }

    /// What was known of a subject, in the order written.
    pub fn statements(&self, of: Subject) -> impl Iterator<Item = Held<'m>> + use<'_, 'm> {
        self.model
            .statements(of)
            .iter()
            .enumerate()
            .filter_map(move |(i, s)| self.held(of, i as u32, s))
    }

    /// What was known of a post's numbers: values and changes, without claims; in the order of their beginnings.
    pub fn counts(&self, post: PostIx) -> &[Held<'m>] {
        self.counts[post.position()].get_or_init(|| self.worked_out(post).into())
    }

    fn worked_out(&self, post: PostIx) -> Vec<Held<'m>> {
        let mut held: Vec<_> = self
            .statements(Subject::Post(post))
            .filter(|h| h.statement.claims.is_none() && h.statement.definition.is_some())
            .filter(|h| h.value.is_some() || h.statement.change.is_some())
            .collect();
        held.sort_by_key(|h| (h.begins().map(|(first, last)| (last, first)), h.place));
        held
    }

    /// Universal claims that known sources make, with the subject that they stand in.
    pub fn universals(&self) -> &[(Subject, Held<'m>)] {
        self.universals.get_or_init(|| self.claims(ClaimKind::All))
    }

    /// Totals and universal claims that known sources make, with the subject that they stand in.
    pub fn claims(&self, kind: ClaimKind) -> Vec<(Subject, Held<'m>)> {
        self.model
            .subjects()
            .filter(|s| !matches!(s, Subject::Post(_)))
            .flat_map(|s| self.statements(s).map(move |h| (s, h)))
            .filter(|(_, h)| h.statement.claims.as_ref().is_some_and(|c| c.kind == kind))
            .collect()
    }
}
