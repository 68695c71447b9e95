//! Tables as data: typed values below named fields, whatever kind of file they are written to. A kind of file is a [`Format`],
//! in a file of its own beside this one.

mod csv;

use std::borrow::Cow;

use rayon::prelude::*;

pub use csv::Csv;

use crate::model::number::Decimal;

/// One value of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing is told.
    Nothing,
    /// Words; dates too, as they are written in records.
    Text(Cow<'a, str>),
    /// A number.
    Number(Decimal),
    /// Whether something is so.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// Words, or nothing.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        match text.is_empty() {
            true => Value::Nothing,
            false => Value::Text(text),
        }
    }

    /// Words where there are any.
    pub fn some(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Value::Nothing, Value::text)
    }

    /// A number where there is one.
    pub fn number(number: Option<impl Into<Decimal>>) -> Self {
        number.map_or(Value::Nothing, |n| Value::Number(n.into()))
    }
}

/// As many values as the table has fields.
pub type Row<'a> = Vec<Value<'a>>;

/// A table whose rows are made when they are written, so that a large one never stands in memory whole.
pub struct Table<'a> {
    /// The names of its fields.
    pub fields: &'static [&'static str],
    parts: usize,
    rows: Box<dyn Fn(usize) -> Vec<Row<'a>> + Sync + 'a>,
}

/// Of so many things the rows are made at once.
const AT_ONCE: usize = 512;

impl<'a> Table<'a> {
    /// The rows that each of several things gives, in their order.
    pub fn new<T, R>(fields: &'static [&'static str], of: Vec<T>, rows: impl Fn(&T) -> R + Sync + 'a) -> Self
    where
        T: Sync + Send + 'a,
        R: IntoIterator<Item = Row<'a>>,
    {
        Table {
            fields,
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

    /// What becomes of some rows after the other, each lot on a core of its own, in the order of the rows.
    pub fn map<R: Send>(&self, then: impl Fn(Vec<Row<'a>>) -> R + Sync) -> Vec<R> {
        (0..self.parts)
            .into_par_iter()
            .map(|part| then((self.rows)(part)))
            .collect()
    }
}

/// A kind of file to which a table can be written.
pub trait Format: Sync {
    /// The ending of such a file, without the full stop.
    fn ending(&self) -> &'static str;
    /// Its media type (IANA).
    fn media_type(&self) -> &'static str;
    /// The file.
    fn write(&self, table: &Table<'_>) -> Vec<u8>;
}

/// Every kind of file in which the site offers its tables.
pub const FORMATS: &[&dyn Format] = &[&Csv { mark: true }];
