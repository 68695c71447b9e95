//! What a file adds to the records, and where it says otherwise.

use std::collections::BTreeMap;

use crate::model::date::{Date, Truth};
use crate::model::number::Number;
use crate::model::word::{Basis, Word as _};
use crate::model::{Bound, Citation, Model, Post, PostIx, Seat, SourceIx, Statement, Subject, When};

use super::Choices;
use super::mapping::{Mapping, SinceMeans};
use super::names::{Named, Names};
use super::said::{Level, RowSaid, Told, Word};
use super::say::{Say, rows as say};
use super::words;

/// Which of the three a value is that differs from a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It has become so: new since then.
    New,
    /// It was so all the time: the record was wrong.
    Correction,
    /// The sources say otherwise of one time.
    Disagree,
}

/// What one cell comes to.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The districts; several share the post.
    pub districts: Vec<Named>,
    /// The programme.
    pub programme: Named,
    /// What is counted.
    pub unit: Option<String>,
    /// Rank or profession.
    pub category: Option<String>,
    /// Established, funded or filled.
    pub measure: Option<String>,
    /// The kind of year.
    pub period: Option<String>,
    /// The post, where the file names it; else it is found by its districts and its programme.
    pub post: Option<String>,
    /// How many.
    pub value: Option<Number>,
    /// The cell.
    pub place: String,
    /// Where the district has it from.
    pub cited: Option<String>,
    /// Its time: key and text, with the basis.
    pub time: Time,
    /// When the post began, where that is told and not in the records.
    pub start: Option<(Date, String)>,
    /// What is said beside.
    pub note: Option<String>,
    /// Why nobody is in place, where the file says that this is still so: the status and its reason.
    pub standing: Option<(String, Option<String>)>,
    /// True where whoever answered was shown other records than those of now: then a person decides what differs.
    pub is_older: bool,
    /// What it is beside the records.
    pub kind: Kind,
}

/// The time of a statement as its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// How the source knows it.
    pub basis: Basis,
    /// `from`, `to`, `at` with their texts.
    pub keys: Vec<(&'static str, String)>,
}

/// What an entry is beside the records.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing was told of it.
    Added,
    /// The same as the records, seen again.
    Confirmed,
    /// Other than the records, and later by the file's own words or as the person says.
    Changed(Held),
    /// The records were wrong.
    Corrected(Held),
    /// The sources say otherwise.
    Disagrees(Held),
    /// Other than the records, and nobody has said which of the three it is.
    Open(Held),
}

/// What the records say.
#[derive(Clone, Debug)]
pub struct Held {
    /// The post.
    pub post: PostIx,
    /// The statement's place in the list.
    pub statement: usize,
    /// Its value.
    pub value: Number,
    /// When.
    pub when: String,
    /// The source that says it.
    pub source: SourceIx,
}

/// Everything of one file.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is to be written.
    pub entries: Vec<Entry>,
    /// Cells that are in the records already, from this very file.
    pub same: usize,
    /// Cells that were read.
    pub cells: usize,
    /// Rows of a questionnaire that were answered, where the file is one.
    pub answered: Option<usize>,
    /// What a person should see.
    pub told: Vec<Told>,
}

/// What is compared with what.
pub struct Planner<'a> {
    /// The file's name.
    pub file: &'a str,
    /// The records.
    pub model: &'a Model,
    /// The day of the file.
    pub day: &'a Date,
    /// What a person has said of values that differ.
    pub choices: &'a Choices,
    /// The source that this very file is already.
    pub source: Option<SourceIx>,
}

impl Planner<'_> {
    /// Resolves the names, and compares each cell with the records.
    pub fn plan(&self, said: Vec<RowSaid>, mapping: &Mapping) -> Plan {
        let mut plan = Plan::default();
        let mut districts = Names::districts(self.file, self.model, mapping);
        let mut programmes = Names::programmes(self.file, self.model, mapping);
        let means_number = mapping
            .since_means
            .as_ref()
            .is_some_and(|s| s.value == SinceMeans::Number);
        // a name that stands alone somewhere is one, whatever marks are in it
        let alone: Vec<String> = said.iter().flat_map(|s| &s.districts).map(|w| w.text.clone()).collect();
        let mut entries = Vec::new();
        for said in said {
            plan.cells += usize::from(said.number.is_some());
            let words = split(&said.districts, &districts, &alone);
            let named: Vec<Option<Named>> = words.iter().map(|w| districts.resolve(w, &mut plan.told)).collect();
            let programme = programmes.resolve(&said.programme, &mut plan.told);
            let (Some(named), Some(programme)) = (named.into_iter().collect::<Option<Vec<_>>>(), programme) else {
                continue;
            };
            let place = said
                .number
                .as_ref()
                .map(|(_, p)| p.clone())
                .or_else(|| said.since.as_ref().map(|(_, p)| p.clone()));
            let place = place
                .or_else(|| words.first().map(|w| w.place.clone()))
                .unwrap_or_default();
            let unit = said.unit.clone().or_else(|| self.own_unit(&programme.id));
            if said.number.is_some() && unit.is_none() {
                plan.told.push(self.told(Level::Error, &place, say::nothing_counted()));
                continue;
            }
            let holds = said.unchanged || means_number;
            entries.push(self.entry(said, named, programme, unit, place, holds));
        }
        self.compare(&mut plan, entries);
        plan
    }

    /// Compares entries with each other and with the records, and adds them to a plan.
    pub fn compare(&self, plan: &mut Plan, entries: Vec<Entry>) {
        let mut first: BTreeMap<String, String> = BTreeMap::new();
        for mut entry in entries {
            if entry.value.is_some() {
                let ids: Vec<&str> = entry.districts.iter().map(|d| d.id.as_str()).collect();
                let definition = (&entry.unit, &entry.category, &entry.measure, &entry.period);
                let key = format!("{:?}", (ids, &entry.programme.id, &entry.post, definition, &entry.time));
                if let Some(before) = first.get(&key) {
                    plan.told
                        .push(self.told(Level::Error, &entry.place, say::told_before(before)));
                    continue;
                }
                first.insert(key, entry.place.clone());
            }
            let post = post_of(self.model, &entry);
            if let Some((ix, post)) = post {
                if self.is_kept(&entry) {
                    plan.same += 1;
                    continue;
                }
                entry.kind = self.compared(ix, post, &entry);
                if matches!(entry.kind, Kind::Disagrees(_)) {
                    self.at_the_time_of(post, &mut entry);
                }
                self.start(post, &mut entry, &mut plan.told);
            }
            plan.entries.push(entry);
        }
    }

    /// Something that a person should see of a cell.
    pub fn told(&self, level: Level, place: &str, say: Say) -> Told {
        Told::new(level, self.file, place, say)
    }

    fn own_unit(&self, programme: &str) -> Option<String> {
        let Some(Subject::Programme(ix)) = self.model.find("programme", programme) else {
            return None;
        };
        self.model[ix].unit.as_ref().map(|unit| unit.to_string())
    }

    /// A row as an entry: what holds since when is `stated` only where the file says that it has held.
    fn entry(
        &self,
        said: RowSaid,
        districts: Vec<Named>,
        programme: Named,
        unit: Option<String>,
        place: String,
        holds: bool,
    ) -> Entry {
        let at = said.at.clone().unwrap_or_else(|| self.day.clone());
        let plan = self.day.before(&at) == Truth::Yes;
        let time = match (&said.since, holds) {
            (_, _) if plan => Time {
                basis: Basis::Planned,
                keys: vec![("from", at.text().to_owned())],
            },
            (Some((since, _)), true) => Time {
                basis: Basis::Stated,
                keys: vec![("from", since.text().to_owned())],
            },
            _ => Time {
                basis: Basis::Observed,
                keys: vec![("at", at.text().to_owned())],
            },
        };
        Entry {
            districts,
            programme,
            unit,
            category: said.category,
            measure: None,
            period: None,
            post: None,
            value: said.number.map(|(number, _)| number),
            place,
            cited: said.cited,
            start: said.since.filter(|_| !plan && time.basis != Basis::Stated),
            time,
            note: said.note,
            standing: None,
            is_older: false,
            kind: Kind::Added,
        }
    }

    /// Whether this very file has told it already, at this place.
    pub fn is_kept(&self, entry: &Entry) -> bool {
        let (Some(source), Some((_, post))) = (self.source, post_of(self.model, entry)) else {
            return false;
        };
        let here = |place: Option<u32>| {
            let place = place.and_then(|n| self.model[source].places.get(n as usize));
            place.is_some_and(|(key, _)| *key == super::said::place_key(&entry.place))
        };
        let cited = |citation: &Citation| citation.source == source && here(citation.place);
        if entry.standing.is_some() {
            return post.statuses.iter().any(|status| cited(&status.source));
        }
        let said = |s: &Statement| cited(&s.source) && s.value == entry.value;
        let begun = entry.value.is_none()
            && entry.note.is_none()
            && post.start.sides().any(|side| side.source.source == source);
        post.statements.iter().any(said) || begun
    }

    /// The entry beside what the records say of the same thing at its time, or last before it.
    fn compared(&self, ix: PostIx, post: &Post, entry: &Entry) -> Kind {
        let Some(value) = &entry.value else { return Kind::Added };
        let Some(date) = entry.time.keys.first().and_then(|(_, text)| Date::parse(text).ok()) else {
            return Kind::Added;
        };
        let same = |s: &Statement| {
            s.definition.as_ref().is_some_and(|d| {
                Some(&*d.unit) == entry.unit.as_deref()
                    && d.category.as_deref() == entry.category.as_deref()
                    && d.measure.map(|m| m.word()) == entry.measure.as_deref()
                    && d.period.map(|p| p.word()) == entry.period.as_deref()
                    && d.reading.is_none()
            })
        };
        let begins = |s: &Statement| match &s.when {
            When::Since { from, .. } => self.latest(from),
            When::At(at) => self.latest(at),
            When::Never => None,
        };
        let told = post.statements.iter().enumerate().filter_map(|(n, s)| {
            let by = date.latest()?;
            let counts = same(s) && s.claims.is_none() && matches!(s.basis, Basis::Stated | Basis::Observed);
            let begins = begins(s).filter(|day| counts && *day <= by)?;
            Some((begins, n, s, s.value.clone()?))
        });
        let Some((begins, n, statement, held)) = told.max_by_key(|(begins, n, ..)| (*begins, *n)) else {
            return Kind::Added;
        };
        let is_later = date.earliest().is_some_and(|day| begins < day);
        let held = Held {
            post: ix,
            statement: n,
            value: held,
            when: self.when(statement),
            source: statement.source.source,
        };
        // that nobody knew is confirmed by no number
        if held.value.is_unknown() && !value.is_unknown() {
            return Kind::Added;
        }
        if held.value.agrees(value) != Truth::No {
            return Kind::Confirmed;
        }
        // the file itself tells the day: a year over its column, since when it has been so
        let tells_day = entry.time.basis != Basis::Observed || date.text() != self.day.text();
        match self.choices.of(self.file, &entry.place) {
            Some(Way::New) => Kind::Changed(held),
            Some(Way::Correction) => Kind::Corrected(held),
            Some(Way::Disagree) => Kind::Disagrees(held),
            None if tells_day && is_later && !entry.is_older => Kind::Changed(held),
            None => Kind::Open(held),
        }
    }

    fn latest(&self, bound: &Bound) -> Option<crate::model::date::Day> {
        match bound {
            Bound::Date(date) => date.latest(),
            Bound::Event(event) => self.model[*event].in_force.latest(),
        }
    }

    fn bound(&self, bound: &Bound) -> String {
        match bound {
            Bound::Date(date) => date.text().to_owned(),
            Bound::Event(event) => format!("event:{}", self.model[*event].id),
        }
    }

    fn when(&self, statement: &Statement) -> String {
        match &statement.when {
            When::Since { from, .. } => self.bound(from),
            When::At(at) => self.bound(at),
            When::Never => String::new(),
        }
    }

    /// Sources disagree of one time: that of the record.
    fn at_the_time_of(&self, post: &Post, entry: &mut Entry) {
        let Kind::Disagrees(held) = &entry.kind else { return };
        let Some(statement) = post.statements.get(held.statement) else {
            return;
        };
        let keys = match &statement.when {
            When::Since { from, to } => {
                let to = to.iter().map(|to| ("to", self.bound(to)));
                [("from", self.bound(from))].into_iter().chain(to).collect()
            }
            When::At(at) => vec![("at", self.bound(at))],
            When::Never => return,
        };
        entry.time = Time {
            basis: statement.basis,
            keys,
        };
    }

    /// A beginning that the records tell too is not written again; one that is another is for a person.
    fn start(&self, post: &Post, entry: &mut Entry, told: &mut Vec<Told>) {
        let Some((since, place)) = entry.start.clone() else {
            return;
        };
        let sides: Vec<&Date> = post.start.sides().map(|side| &side.date).collect();
        if sides.is_empty() {
            return;
        }
        entry.start = None;
        if sides.iter().all(|side| !side.same_bounds(&since)) {
            let known: Vec<&str> = sides.iter().map(|side| side.text()).collect();
            let say = say::other_start(&since.text(), &known.join(", "));
            told.push(self.told(Level::Doubt, &place, say));
        }
    }
}

/// Several districts in one cell, each a name that is known or stands alone elsewhere.
fn split(words: &[Word], names: &Names<'_>, alone: &[String]) -> Vec<Word> {
    let [word] = words else { return words.to_vec() };
    let parts = words::parts(&word.text);
    let is_name = |part: &&str| names.knows(part) || alone.iter().any(|a| a == part);
    if parts.len() < 2 || names.knows(&word.text) || !parts.iter().all(is_name) {
        return words.to_vec();
    }
    let part = |text: &str| Word {
        text: text.to_owned(),
        place: word.place.clone(),
    };
    parts.into_iter().map(part).collect()
}

/// The post that an entry is of, where the records have it: one of its district, or one that just its districts share.
pub fn post_of<'m>(model: &'m Model, entry: &Entry) -> Option<(PostIx, &'m Post)> {
    if let Some(id) = &entry.post {
        return model.posts().find(|(_, post)| post.id == *id);
    }
    let sorted = |mut ids: Vec<&'_ str>| {
        ids.sort_unstable();
        ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()
    };
    let ids = sorted(entry.districts.iter().map(|d| d.id.as_str()).collect());
    model.posts().find(|(_, post)| {
        let shared = matches!(post.seat, Seat::Shared { .. });
        shared == (ids.len() > 1)
            && model[post.programme].id == entry.programme.id
            && post.organization.is_none()
            && sorted(post.seat.districts().iter().map(|d| model[*d].id.as_str()).collect()) == ids
    })
}
