//! How an answer differs from one that was given before.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Row};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::{Printed, PrintedRow};

/// One thing that differs, most important first.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// How far it is answered, as words of the verdicts.
    Verdict(String, &'static str),
    /// The sum.
    Total(Option<Number>, Option<Number>),
    /// The sum at one of several dates.
    TotalAt(Day, Option<Number>, Option<Number>),
    /// How many, of a row of the answer by its place.
    Value(usize, Option<Number>, Option<Number>),
    /// Since when.
    Since(usize, Option<Date>, Option<Date>),
    /// A row's verdict, as words of the verdicts.
    RowVerdict(usize, String, &'static str),
    /// A row that was not there before.
    New(usize),
    /// A row that is no longer there, by its id, and what it was called.
    Gone(String, Option<String>),
    /// The sentence, where nothing else differs.
    Sentence(String),
}

impl Difference {
    /// The day that it is of, where the answer is for several.
    pub fn day(&self, answer: &Answer) -> Option<Day> {
        let of_row = |id: &str| id.rsplit_once('@').and_then(|(_, day)| day.parse().ok());
        match self {
            Difference::TotalAt(day, ..) => Some(*day),
            Difference::Value(n, ..)
            | Difference::Since(n, ..)
            | Difference::RowVerdict(n, ..)
            | Difference::New(n) => answer.rows.get(*n).and_then(|row| of_row(&row.id)),
            Difference::Gone(id, _) => of_row(id),
            Difference::Verdict(..) | Difference::Total(..) | Difference::Sentence(_) => None,
        }
    }
}

/// What is compared: all of it, or only what the earlier one tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The earlier answer was ours, and what it leaves out was not there.
    Whole,
    /// The earlier answer is what somebody else printed: what it leaves out says nothing.
    Told,
}

/// What differs in an answer from what was given before; `sentence` is its sentence today.
pub fn differences(before: &Printed, after: &Answer, sentence: &str, depth: Depth) -> Vec<Difference> {
    let whole = depth == Depth::Whole;
    let mut all = Vec::new();
    if let Some(verdict) = before.verdict.as_deref().filter(|v| *v != after.verdict.word()) {
        all.push(Difference::Verdict(verdict.to_owned(), after.verdict.word()));
    }
    let total = after.total.as_ref().map(|t| &t.value);
    if before.totals.len().max(after.totals.len()) > 1 && !before.totals.is_empty() {
        all.extend(totals(before, after));
    } else if (whole || before.total.is_some()) && before.total.as_ref() != total {
        all.push(Difference::Total(before.total.clone(), total.cloned()));
    }
    for (n, row) in after.rows.iter().enumerate() {
        match before.rows.iter().find(|r| r.id == row.id) {
            Some(was) => row_differences(&mut all, was, n, row, whole),
            None if whole => all.push(Difference::New(n)),
            None => {}
        }
    }
    for row in &before.rows {
        if !after.rows.iter().any(|r| r.id == row.id) {
            all.push(Difference::Gone(row.id.clone(), row.label.clone()));
        }
    }
    if all.is_empty()
        && let Some(was) = before.sentence.as_ref().filter(|s| *s != sentence)
    {
        all.push(Difference::Sentence(was.clone()));
    }
    all
}

/// The sums that differ, each on its own day.
fn totals(before: &Printed, after: &Answer) -> Vec<Difference> {
    let now: BTreeMap<Day, &Number> = after.totals.iter().map(|(day, t)| (*day, &t.value)).collect();
    let then: BTreeMap<Day, &Number> = before.totals.iter().map(|(day, n)| (*day, n)).collect();
    let days: BTreeSet<&Day> = then.keys().chain(now.keys()).collect();
    let differing = days.into_iter().filter(|day| then.get(day) != now.get(day));
    let side = |side: &BTreeMap<Day, &Number>, day: &Day| side.get(day).map(|n| (*n).clone());
    differing
        .map(|day| Difference::TotalAt(*day, side(&then, day), side(&now, day)))
        .collect()
}

fn row_differences(all: &mut Vec<Difference>, was: &PrintedRow, n: usize, row: &Row, whole: bool) {
    if (whole || was.value.is_some()) && was.value != row.value {
        all.push(Difference::Value(n, was.value.clone(), row.value.clone()));
    }
    let since = row.since.as_ref().map(|s| &s.date);
    if (whole || was.since.is_some()) && was.since.as_ref() != since {
        all.push(Difference::Since(n, was.since.clone(), since.cloned()));
    }
    // where the number has changed, the verdict follows from it
    let told = matches!(all.last(), Some(Difference::Value(m, ..)) if *m == n);
    if let Some(verdict) = was.verdict.as_deref().filter(|v| *v != row.verdict.word() && !told) {
        all.push(Difference::RowVerdict(n, verdict.to_owned(), row.verdict.word()));
    }
}

/// An answer as an edition keeps it; `sentence` and `label` are its words.
pub fn printed(answer: &Answer, sentence: String, label: impl Fn(&Row) -> String) -> Printed {
    Printed {
        question: answer.question,
        verdict: Some(answer.verdict.word().to_owned()),
        sentence: Some(sentence),
        total: answer.total.as_ref().map(|t| t.value.clone()),
        totals: answer.totals.iter().map(|(day, t)| (*day, t.value.clone())).collect(),
        rows: answer
            .rows
            .iter()
            .map(|row| PrintedRow {
                id: row.id.clone(),
                label: Some(label(row)),
                verdict: Some(row.verdict.word().to_owned()),
                value: row.value.clone(),
                since: row.since.as_ref().map(|s| s.date.clone()),
                source: None,
            })
            .collect(),
    }
}
