//! Questionnaires that came back: which sheets are one, and what each row answers.
//!
//! A questionnaire is known by its headings, in whatever order and language they stand and whichever program saved it; each row
//! by the key that `ask` put into it. A row says something where one of its cells is filled in, and nothing else is read
//! of it: what the records said was theirs.

mod role;
mod row;

use std::collections::BTreeMap;

use crate::answer::{Arg, Message};
use crate::ask::key::Said as Shown;
use crate::ask::{self, Column, Heads, Key, Thing};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::{Basis, Measure, Period, Word};
use crate::model::{Clock, Definition, DistrictIx, InquiryIx, Known, Model, PostIx, Seat, Subject};
use crate::source::sha256;
use crate::view::words::Words;

use super::layout::Grid;
use super::names::Named;
use super::plan::{Entry, Kind, Plan, Planner, Time};
use super::records::Origin;
use super::said::{Level, Told};
use super::say::{Say, returned as say};
use super::sheet::{Book, Sheet};
use super::{Choices, Imported, Input, Run, known};

use row::Answered;

/// So many rows from the top are looked at for headings.
const LOOKED_AT: usize = 40;

/// A sheet that is a questionnaire: where its headings stand, and the column of each.
struct Found<'b> {
    sheet: &'b Sheet,
    head: u32,
    columns: BTreeMap<Column, u32>,
}

/// Whether a file is a questionnaire that came back.
pub fn is_one(book: &Book, heads: &Heads) -> bool {
    found(book, heads).next().is_some()
}

fn found<'b>(book: &'b Book, heads: &'b Heads) -> impl Iterator<Item = Found<'b>> {
    book.sheets.iter().filter_map(|sheet| {
        let grid = Grid::new(sheet, false);
        let found = grid.rows.iter().take(LOOKED_AT).map(|row| {
            let cells = grid.heads(*row, 1);
            let columns = cells.iter().filter_map(|(n, head)| Some((heads.column(head)?, *n)));
            Found {
                sheet,
                head: *row,
                columns: columns.collect(),
            }
        });
        let has = |found: &Found<'_>, column: Column| found.columns.contains_key(&column);
        // a sheet of somebody's own may have a column of one of these names
        let is_form = |f: &Found<'_>| has(f, Column::Right) && (has(f, Column::Key) || has(f, Column::Unchanged));
        found.into_iter().find(is_form)
    })
}

/// What a questionnaire says, before it is compared with the records.
struct Reading<'a> {
    file: &'a str,
    model: &'a Model,
    told: Vec<Told>,
    answers: Vec<Answered>,
}

/// Plans the import of questionnaires that came back, and makes changes of it. `day` is that of answers that tell none.
pub fn import(
    inputs: &[Input],
    model: &Model,
    choices: &Choices,
    words: &Words<'_>,
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
    day: Option<&Date>,
) -> Imported {
    let heads = Heads::new(model);
    let mut run = Run::new(model, words, read);
    for input in inputs {
        let mut reading = Reading {
            file: &input.name,
            model,
            told: Vec::new(),
            answers: Vec::new(),
        };
        for note in &input.book.notes {
            reading.tell(Level::Doubt, "", note.clone());
        }
        for found in found(&input.book, &heads) {
            reading.sheet(&found, day);
        }
        let inquiry = reading.inquiry();
        let Reading { told, answers, .. } = reading;
        let hash = sha256(&input.bytes);
        let source = known(model, &hash);
        let days = answers.iter().map(|answered| answered.day);
        let last = Date::day(days.max().unwrap_or(model.site().clock.as_of));
        let planner = Planner {
            file: &input.name,
            model,
            day: &last,
            choices,
            source,
        };
        let mut plan = Plan {
            answered: Some(answers.len()),
            told,
            ..Plan::default()
        };
        let entries = entries(&planner, words, &answers, &mut plan.told);
        planner.compare(&mut plan, entries);
        let mut districts: Vec<DistrictIx> = answers.iter().map(|a| a.thing.district).collect();
        districts.sort();
        districts.dedup();
        let ids = districts.iter().map(|d| model[*d].id.clone()).collect();
        let titled = |inquiry: InquiryIx| {
            words.say(
                &Message::new("import-returned-title")
                    .with("names", Arg::Districts(districts.clone()))
                    .with("inquiry", Arg::Text(model[inquiry].title.clone())),
            )
        };
        let origin = Origin {
            name: &input.name,
            bytes: &input.bytes,
            hash,
            source,
            title: inquiry.map(titled).unwrap_or_default(),
            kind: words.get("import-returned-type"),
            date: last.text().to_owned(),
            publisher: Some(words.districts(&districts)),
            questionnaire: inquiry.map(|ix| (model[ix].id.clone(), ids)),
        };
        run.file(&origin, plan, 0);
    }
    run.done()
}

impl Reading<'_> {
    fn tell(&mut self, level: Level, place: &str, say: impl Into<Say>) {
        self.told.push(Told::new(level, self.file, place, say));
    }

    /// The one inquiry that the answered rows are of.
    fn inquiry(&mut self) -> Option<InquiryIx> {
        let mut all: Vec<InquiryIx> = self.answers.iter().map(|a| a.inquiry).collect();
        all.sort();
        all.dedup();
        if let [_, _, ..] = all.as_slice() {
            let names: Vec<String> = all.iter().map(|ix| format!("`{}`", self.model[*ix].id)).collect();
            self.tell(Level::Error, "", say::several_inquiries(&names.join(", ")));
        }
        if all.is_empty() && self.told.iter().all(|t| t.level != Level::Error) {
            self.tell(Level::Error, "", say::no_answer());
        }
        all.first().copied()
    }

    /// What a key is of, where the records still have all of it.
    fn thing(&mut self, key: &Key, place: &str) -> Option<(InquiryIx, Thing)> {
        let find = |kind: &str, id: &str| self.model.find(kind, id);
        let post = key
            .post
            .as_ref()
            .map(|id| find("post", id).or_else(|| find("shared-post", id)));
        let (Some(Subject::Inquiry(inquiry)), Some(Subject::District(district)), Some(Subject::Programme(programme))) = (
            find("inquiry", &key.inquiry),
            find("district", &key.district),
            find("programme", &key.programme),
        ) else {
            let gone = say::gone(&key.inquiry, &key.district, &key.programme);
            self.tell(Level::Error, place, gone);
            return None;
        };
        let post = match post {
            None => None,
            Some(Some(Subject::Post(post))) => Some(post),
            Some(_) => {
                let id = key.post.as_deref().unwrap_or_default();
                self.tell(Level::Error, place, say::post_gone(&id));
                return None;
            }
        };
        let definition = Definition {
            unit: key.unit.as_str().into(),
            category: key.category.as_deref().map(Into::into),
            measure: key.measure.as_deref().and_then(Measure::from_word),
            period: key.period.as_deref().and_then(Period::from_word),
            reading: None,
        };
        let thing = Thing {
            district,
            programme,
            post,
            definition: definition.into(),
        };
        Some((inquiry, thing))
    }
}

/// The answers as entries of a plan, each with what it was shown.
fn entries(planner: &Planner<'_>, words: &Words<'_>, answers: &[Answered], told: &mut Vec<Told>) -> Vec<Entry> {
    let model = planner.model;
    let mut now: BTreeMap<Day, Known<'_>> = BTreeMap::new();
    let mut entries = Vec::new();
    for answered in answers {
        let day = answered.day;
        let clock = Clock {
            as_of: day,
            known_by: day,
        };
        let known = now.entry(day).or_insert_with(|| Known::new(model, clock));
        let today = ask::today(known, &answered.thing);
        let is_older = Shown::of(&today) != answered.shown;
        let reason = today.standing.as_ref().and_then(|(_, reason)| reason.as_ref());
        let mut made = of(model, answered, is_older);
        for entry in &mut made {
            if let Some((_, why)) = &mut entry.standing {
                *why = reason.map(|reason| words.text(reason).to_owned());
            }
        }
        if is_older && made.iter().any(|entry| !planner.is_kept(entry)) {
            let older = say::older(&answered.shown, &Shown::of(&today));
            told.push(planner.told(Level::Doubt, &answered.place, older));
        }
        entries.extend(made);
    }
    entries
}

/// What one answer comes to: what holds, and what is planned.
fn of(model: &Model, answered: &Answered, is_older: bool) -> Vec<Entry> {
    let thing = &answered.thing;
    let seat = thing.post.map(|post: PostIx| &model[post].seat);
    let districts = match seat {
        Some(seat @ Seat::Shared { .. }) => seat.districts(),
        _ => vec![thing.district],
    };
    let named = |id: &str| Named {
        id: id.to_owned(),
        new: None,
    };
    let at = ("at", answered.day.to_string());
    let time = match &answered.holds_since {
        Some(since) => Time {
            basis: Basis::Stated,
            keys: vec![("from", since.text().to_owned())],
        },
        None => Time {
            basis: Basis::Observed,
            keys: vec![at],
        },
    };
    let definition = &thing.definition;
    let entry = Entry {
        districts: districts.iter().map(|d| named(&model[*d].id)).collect(),
        programme: named(&model[thing.programme].id),
        unit: Some(definition.unit.to_string()),
        category: definition.category.as_deref().map(str::to_owned),
        measure: definition.measure.map(|m| m.word().to_owned()),
        period: definition.period.map(|p| p.word().to_owned()),
        post: thing.post.map(|post| model[post].id.clone()),
        value: answered.value.clone(),
        place: answered.place.clone(),
        cited: answered.role.clone(),
        time,
        start: answered.start.clone(),
        note: None,
        standing: answered.standing.clone().map(|standing| (standing, None)),
        is_older,
        kind: Kind::Added,
    };
    let plan = answered.plan.as_ref().map(|(text, place)| Entry {
        value: None,
        place: place.clone(),
        time: Time {
            basis: Basis::Planned,
            keys: Vec::new(),
        },
        start: None,
        note: Some(text.clone()),
        standing: None,
        ..entry.clone()
    });
    let says = entry.value.is_some() || entry.start.is_some() || entry.standing.is_some();
    says.then_some(entry).into_iter().chain(plan).collect()
}

/// A number as a record writes it.
fn number(text: &str) -> Option<Number> {
    Number::parse(text).ok()
}
