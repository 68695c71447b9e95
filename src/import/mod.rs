//! Spreadsheets into records.
//!
//! 1. [`sheet`] reads any file into cells with their places, in bounded memory.
//! 2. [`layout`] sees where the table is and proposes a [`mapping`], which a person reads and changes.
//! 3. [`said`] reads the rows by the mapping; [`cells`] reads what people write in them. What cannot be read is told with its
//!    cell, and is never guessed.
//!    A questionnaire that `ask` made needs no mapping: [`returned`] knows it by its headings and keys.
//! 4. [`plan`] resolves the names and compares each cell with the records.
//! 5. [`records`] makes changes of files of that; [`edit`] puts them into records that are there, where they stand.
//!
//! What a person is told of all this stands in [`say`], in each language.
//!
//! Nothing here touches the disk. Whether the changed records are sound is asked of `check` before anything is written.

pub mod cells;
pub mod edit;
pub mod layout;
pub mod mapping;
pub mod names;
pub mod plan;
pub mod records;
pub mod report;
pub mod returned;
pub mod said;
pub mod say;
pub mod sheet;
pub mod words;

use crate::model::{Model, SourceIx};
use crate::source::sha256;
use crate::view::words::Words;

use mapping::Mapping;
use plan::{Plan, Planner, Way};
use records::{ByHand, Change, Drafts, Origin, Writer};
use sheet::Book;

/// What a person has said of values that differ from the records.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// For all that is not named.
    pub all: Option<Way>,
    /// For single cells, by their places.
    pub cells: Vec<(String, Way)>,
}

impl Choices {
    /// What holds for a cell of a file: `Blad1!E7`, or `E7` alone; of one file among several `svar.xlsx:E7`.
    pub fn of(&self, file: &str, place: &str) -> Option<Way> {
        let cell = place.rsplit('!').next().unwrap_or(place);
        let is_it = |named: &str| {
            let here = named.strip_prefix(file).and_then(|rest| rest.strip_prefix(':'));
            let named = here.unwrap_or(named);
            named == place || named == cell
        };
        let named = self.cells.iter().rev().find(|(named, _)| is_it(named));
        named.map(|(_, way)| *way).or(self.all)
    }
}

/// A file that has been read.
pub struct Input {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its cells.
    pub book: Book,
}

impl Input {
    /// Its name without the ending.
    fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem)
    }
}

/// What an import comes to.
pub struct Imported {
    /// What was planned of each file, with the sums that were compared.
    pub plans: Vec<(String, Plan, usize)>,
    /// The files that are made and changed.
    pub changes: Vec<Change>,
    /// What a program cannot write.
    pub by_hand: Vec<ByHand>,
    /// The inquiry that was made, where the site had none.
    pub inquiry: Option<String>,
}

impl Imported {
    /// Whether something forbids that anything is written: a cell that cannot be read, or a difference that nobody has decided.
    pub fn is_open(&self) -> bool {
        let error = |told: &said::Told| told.level == said::Level::Error;
        let open = |entry: &plan::Entry| matches!(entry.kind, plan::Kind::Open(_));
        let plans = || self.plans.iter().map(|(_, plan, _)| plan);
        plans().any(|plan| plan.told.iter().any(error) || plan.entries.iter().any(open)) || !self.by_hand.is_empty()
    }
}

/// The source that a file of this hash is already.
pub fn known(model: &Model, hash: &str) -> Option<SourceIx> {
    let same = |file: &Option<(String, String)>| file.as_ref().is_some_and(|(_, h)| h == hash);
    model
        .sources()
        .find(|(_, source)| source.owner.is_none() && same(&source.file))
        .map(|(ix, _)| ix)
}

/// Plans the import of files by one mapping, and makes changes of it. `read` gives the bytes of a file below the content folder.
pub fn import(
    inputs: &[Input],
    mapping: &Mapping,
    model: &Model,
    choices: &Choices,
    words: &Words<'_>,
    read: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Imported {
    let units = words::own_units(model);
    let mut run = Run::new(model, words, read);
    for input in inputs {
        let hash = sha256(&input.bytes);
        let source = known(model, &hash);
        let mut title = mapping.title.value.clone();
        if inputs.len() > 1 {
            title = format!("{title}: {}", input.stem());
        }
        let reading = said::read(&input.name, &input.book, mapping, &units);
        let (told, sums) = (reading.told, reading.sums);
        let planner = Planner {
            file: &input.name,
            model,
            day: &mapping.date.value.0,
            choices,
            source,
        };
        let mut plan = planner.plan(reading.said, mapping);
        plan.told.splice(0..0, told);
        let origin = Origin {
            name: &input.name,
            bytes: &input.bytes,
            hash,
            source,
            title,
            kind: mapping.kind.value.clone(),
            date: mapping.date.value.0.text().to_owned(),
            publisher: mapping.publisher.as_ref().map(|p| p.value.clone()),
            questionnaire: None,
        };
        run.file(&origin, plan, sums);
    }
    run.done()
}

/// What a run has come to, one file after the other.
struct Run<'a> {
    model: &'a Model,
    words: &'a Words<'a>,
    drafts: Drafts<'a>,
    taken: Vec<String>,
    plans: Vec<(String, Plan, usize)>,
    inquiry: Option<String>,
}

impl<'a> Run<'a> {
    fn new(model: &'a Model, words: &'a Words<'a>, read: &'a dyn Fn(&str) -> Option<Vec<u8>>) -> Run<'a> {
        Run {
            model,
            words,
            drafts: Drafts::new(read),
            taken: Vec::new(),
            plans: Vec::new(),
            inquiry: None,
        }
    }

    fn file(&mut self, origin: &Origin<'_>, plan: Plan, sums: usize) {
        let mut writer = Writer {
            model: self.model,
            origin,
            words: self.words,
            drafts: &mut self.drafts,
            taken: &mut self.taken,
        };
        let id = writer.write(&plan);
        if self.model.inquiries().len() == 0 && self.inquiry.is_none() && !plan.entries.is_empty() {
            writer.inquiry(&id, &plan);
            self.inquiry = Some(id);
        }
        self.plans.push((origin.name.to_owned(), plan, sums));
    }

    fn done(mut self) -> Imported {
        let by_hand = std::mem::take(&mut self.drafts.by_hand);
        Imported {
            plans: self.plans,
            changes: self.drafts.done(),
            by_hand,
            inquiry: self.inquiry,
        }
    }
}
