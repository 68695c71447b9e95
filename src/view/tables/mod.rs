//! Tables as data: typed values below named fields, whatever kind of file they are written to. A kind of file is a [`Format`],
//! in a file of its own beside this one.

mod csv;
pub mod csvw;
mod xlsx;

use std::borrow::Cow;
use std::fmt;

use rayon::prelude::*;

pub use csv::Csv;
pub use xlsx::{Xlsx, workbook};

use super::words::Words;
use crate::model::Language;
use crate::model::date::Day;
use crate::model::number::{Decimal, Number};
use crate::model::word::Word;

/// One value of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum DataValue<'a> {
    /// Nothing is told.
    Nothing,
    /// Words; dates too, as they are written in records.
    Text(Cow<'a, str>),
    /// A number.
    Number(Decimal),
    /// Whether something is so.
    Flag(bool),
    /// A number as records write it, `~4` or `7+` too, and the same as a number where it is just that.
    Amount(Cow<'a, str>, Option<Decimal>),
    /// A word of a closed list, and what its messages begin with: `basis` and `stated` for the message `basis-stated`.
    Word(&'static str, &'static str),
}

impl<'a> DataValue<'a> {
    /// Words, or nothing.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        match text.is_empty() {
            true => DataValue::Nothing,
            false => DataValue::Text(text),
        }
    }

    /// Words where there are any.
    pub fn some(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(DataValue::Nothing, DataValue::text)
    }

    /// A word of a closed list, where it is told; `group` is what its messages begin with.
    pub fn word(group: &'static str, word: Option<impl Word>) -> Self {
        word.map_or(DataValue::Nothing, |word| DataValue::Word(group, word.word()))
    }

    /// How many, where that is told.
    pub fn amount(number: Option<&Number>) -> Self {
        number.map_or(DataValue::Nothing, |n| {
            let exact = n
                .min()
                .filter(|min| n.max() == Some(*min) && *min.to_string() == *n.text());
            DataValue::Amount(Cow::Owned(n.text().to_owned()), exact)
        })
    }

    /// A number where there is one.
    pub fn number(number: Option<impl Into<Decimal>>) -> Self {
        number.map_or(DataValue::Nothing, |n| DataValue::Number(n.into()))
    }
}

/// As many values as the table has fields.
pub type DataRow<'a> = Vec<DataValue<'a>>;

/// A table whose rows are made when they are written, so that a large one never stands in memory whole.
pub struct DataTable<'a> {
    /// The names of its fields.
    pub fields: &'static [&'static str],
    /// The fields that tell each row from every other; none where nothing does.
    pub key: &'static [&'static str],
    parts: usize,
    rows: Box<dyn Fn(usize) -> Vec<DataRow<'a>> + Sync + 'a>,
}

/// Of so many things the rows are made at once.
const AT_ONCE: usize = 512;

impl<'a> DataTable<'a> {
    /// The rows that each of several things gives, in their order.
    pub fn new<T, R>(fields: &'static [&'static str], of: Vec<T>, rows: impl Fn(&T) -> R + Sync + 'a) -> Self
    where
        T: Sync + Send + 'a,
        R: IntoIterator<Item = DataRow<'a>>,
    {
        DataTable {
            fields,
            key: &[],
            parts: of.len().div_ceil(AT_ONCE),
            rows: Box::new(move |part| {
                of.chunks(AT_ONCE)
                    .nth(part)
                    .into_iter()
                    .flatten()
                    .flat_map(&rows)
                    .collect()
            }),
        }
    }

    /// The same table, whose rows these fields tell from one another.
    pub fn keyed(self, key: &'static [&'static str]) -> Self {
        DataTable { key, ..self }
    }

    /// The rows one after the other, a lot at a time in memory; where `then` says `false`, no more are made.
    pub fn each(&self, mut then: impl FnMut(DataRow<'a>) -> bool) {
        let mut parts = (0..self.parts).flat_map(|part| (self.rows)(part));
        while parts.next().is_some_and(&mut then) {}
    }

    /// What becomes of some rows after the other, each lot on a core of its own, in the order of the rows.
    pub fn map<R: Send>(&self, then: impl Fn(Vec<DataRow<'a>>) -> R + Sync) -> Vec<R> {
        (0..self.parts)
            .into_par_iter()
            .map(|part| then((self.rows)(part)))
            .collect()
    }
}

/// What there is to tell of a table, for the kinds of file that have room for it.
pub struct TableAbout<'w> {
    /// The words in which it is told.
    pub words: &'w Words<'w>,
    /// What the table is called in brief.
    pub name: String,
    /// What it holds.
    pub title: String,
    /// What else is told of it: terms, each with what holds, a line each.
    pub told: Vec<(String, Vec<String>)>,
    /// Who gives it.
    pub publisher: String,
    /// The address of the terms on which it may be used.
    pub licence: Option<String>,
    /// The day that it is of.
    pub day: Day,
}

/// Why a table could not be written to a kind of file.
#[derive(Debug)]
pub struct NotWritten(String);

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotWritten {}

/// A kind of file to which a table can be written.
pub trait Format: Sync {
    /// The ending of such a file, without the full stop.
    fn ending(&self) -> &'static str;
    /// Its media type (IANA).
    fn media_type(&self) -> &'static str;
    /// The message that says what it is for; the ending alone where that says it.
    fn label(&self) -> Option<&'static str> {
        None
    }
    /// The file; `about` is asked by the kinds that have room for it.
    ///
    /// # Errors
    ///
    /// Where this kind of file cannot hold the table.
    fn write<'w>(&self, table: &DataTable<'_>, about: &dyn Fn() -> TableAbout<'w>) -> Result<Vec<u8>, NotWritten>;
}

/// CSV for other programs.
pub const PLAIN: Csv = Csv {
    mark: true,
    dialect: csv::Dialect::Rfc4180,
};

/// CSV as a Swedish Excel reads it at a double click.
const SWEDISH: Csv = Csv {
    mark: true,
    dialect: csv::Dialect::Swedish,
};

/// The media type (IANA) of a table by the ending of its file.
pub fn media_type(ending: &str) -> Option<&'static str> {
    let all = Language::ALL.iter().flat_map(|language| formats(*language));
    all.copied().find(|f| f.ending() == ending).map(|f| f.media_type())
}

/// Every kind of file in which the site offers its tables in a language, that for people first.
pub fn formats(language: Language) -> &'static [&'static dyn Format] {
    match language {
        Language::Sv => &[&Xlsx, &PLAIN, &SWEDISH],
        // where numbers have a point, a comma parts columns
        Language::En => &[&Xlsx, &PLAIN],
    }
}
