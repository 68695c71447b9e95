//! Words to be: a key and what goes into it.

use crate::model::date::{Date, Day, Months};
use crate::model::number::Number;
use crate::model::word::{Standing, Word};
use crate::model::{Citation, DistrictIx, ProgrammeIx, Text};

/// A message in no language yet; `view` has its forms.
#[derive(Clone, Debug)]
pub struct Message {
    /// Key in the message files.
    pub key: &'static str,
    /// What goes into it, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// Where it is said, where it needs a source of its own.
    pub source: Option<Citation>,
}

/// Something that goes into a message.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A count of things; also selects plural forms. A message can take it as a word: `{ $n-word }`.
    Count(usize),
    /// A number of a record.
    Number(Number),
    /// A number of a record and its unit: *2 personer*.
    Quantity(Number, std::sync::Arc<str>),
    /// A unit without a number, in the plural.
    Unit(std::sync::Arc<str>),
    /// A date.
    Date(Date),
    /// A day.
    Day(Day),
    /// A date as an adverbial: *under 2022*, *i november 2023*, *den 1 april 2024*.
    When(Date),
    /// All the time from a date to a day.
    Span(Date, Day),
    /// A length of time.
    Months(Months),
    /// Districts by name, joined.
    Districts(Vec<DistrictIx>),
    /// Programmes by name, joined.
    Programmes(Vec<ProgrammeIx>),
    /// What the holder of a post is called, in the number of the count beside it.
    Holder(ProgrammeIx, Number),
    /// What one holder of a post is called.
    HolderOne(ProgrammeIx),
    /// A text of a record.
    Text(Text),
    /// Texts of records, joined.
    Texts(Vec<Text>),
    /// Words as they are.
    Verbatim(String),
    /// A word that selects a form of the message.
    Select(&'static str),
    /// Other messages, joined with semicolons.
    Messages(Vec<Message>),
    /// Other messages, joined with commas and the language's word before the last.
    List(Vec<Message>),
}

impl Message {
    /// How far evidence reaches: to a day, or as its source dates it where that tells no day.
    pub fn last_evidence(day: Day, seen: Option<&Date>) -> Message {
        let day = seen.map_or(Arg::Day(day), |date| Arg::Date(date.clone()));
        Message::new("note-last-evidence").with("day", day)
    }

    /// Why somebody is not there.
    pub fn absent(standing: Standing, reason: Option<&Text>) -> Message {
        let standing = Arg::Select(standing.word());
        match reason {
            Some(reason) => Message::new("note-absent-reason")
                .with("standing", standing)
                .with("reason", Arg::Text(reason.clone())),
            None => Message::new("note-absent").with("standing", standing),
        }
    }

    /// A message that takes nothing.
    pub fn new(key: &'static str) -> Self {
        Message {
            key,
            args: Vec::new(),
            source: None,
        }
    }

    /// The same message with something more in it.
    pub fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((name, arg));
        self
    }

    /// The same message with a source.
    pub fn citing(mut self, source: Citation) -> Self {
        self.source = Some(source);
        self
    }
}
