//! The sums of the columns of a sheet, to compare with those that stand in it.

use std::collections::BTreeMap;

use crate::model::number::Number;

/// The numbers of each column, since the last sum and in all.
#[derive(Default)]
pub(super) struct Sums {
    since: BTreeMap<u32, Vec<Number>>,
    pub(super) all: BTreeMap<u32, Vec<Number>>,
}

impl Sums {
    pub(super) fn add(&mut self, column: u32, number: &Number) {
        self.since.entry(column).or_default().push(number.clone());
        self.all.entry(column).or_default().push(number.clone());
    }

    /// What the rows of a column make: since the last sum, and in all. None where there are none.
    pub(super) fn of(&self, column: u32) -> Option<Vec<Number>> {
        let all = self.all.get(&column)?;
        let since = self.since.get(&column).map(Number::sum);
        Some(since.into_iter().chain([Number::sum(all)]).collect())
    }

    pub(super) fn close(&mut self) {
        self.since.clear();
    }
}
