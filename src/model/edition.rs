//! Papers as they were handed in.

use super::date::{Date, Day};
use super::number::Number;
use super::text::Text;
use super::word::EditionKind;
use super::{Citation, Clock};
use crate::source::Span;

/// An edition of an inquiry's paper.
#[derive(Clone, Debug)]
pub struct Edition {
    /// When it was handed in.
    pub date: Day,
    /// Whether we made it.
    pub kind: EditionKind,
    /// The pair of clocks that it answers for.
    pub clock: Clock,
    /// What was really handed in, where we did not make it.
    pub source: Option<Citation>,
    /// What to know of it.
    pub note: Option<Text>,
    /// The hash of the records that it was made of, as `sha256:` and hexadecimal digits.
    pub content: Option<String>,
    /// The names of its files, and the hash of each.
    pub files: Vec<(String, String)>,
    /// What it printed.
    pub answers: Vec<Printed>,
    /// Where it was written.
    pub span: Span,
}

/// What an edition printed as the answer to one question. What it did not print is left out, and is not compared.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The question's place in its inquiry.
    pub question: u32,
    /// How far it was answered.
    pub verdict: Option<String>,
    /// The sentence.
    pub sentence: Option<String>,
    /// The sum; of several dates, the last.
    pub total: Option<Number>,
    /// The sum at each date, where several are asked about and it is kept.
    pub totals: Vec<(Day, Number)>,
    /// The rows.
    pub rows: Vec<PrintedRow>,
}

/// What an edition printed of one row.
#[derive(Clone, Debug)]
pub struct PrintedRow {
    /// The row's id in the answer.
    pub id: String,
    /// What it was called.
    pub label: Option<String>,
    /// Its verdict.
    pub verdict: Option<String>,
    /// How many.
    pub value: Option<Number>,
    /// Since when.
    pub since: Option<Date>,
    /// Where it is printed.
    pub source: Option<Citation>,
}
