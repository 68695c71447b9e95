//! One year, part of a year or day: the units that dates are put together of.

use super::Day;

/// One year, part of a year or day, with its qualifier and the days it spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    pub(super) unit: Unit,
    pub(super) qualifier: Qualifier,
    pub(super) first: Day,
    pub(super) last: Day,
}

impl Part {
    /// What was written: a year, a month, a season.
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The qualifier written after it.
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// Its first day.
    pub fn first(self) -> Day {
        self.first
    }

    /// Its last day, on or after the first.
    pub fn last(self) -> Day {
        self.last
    }
}

/// The calendar unit of a [`Part`]; years run from 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A year that is not told in full, `201X` (EDTF level 1, Unspecified digits from the right).
    Years {
        /// The first of the years that it can be.
        first: i32,
        /// How many they are: 10, 100 or 1000.
        count: u16,
    },
    /// A year, `2022` (EDTF level 0).
    Year(i32),
    /// A half year, `2024-40` (EDTF level 2, Sub-year groupings 40 and 41, semestral).
    Half {
        /// The year.
        year: i32,
        /// 1 or 2.
        number: u8,
    },
    /// Four months, in Swedish a tertial, `2024-37` (EDTF level 2, Sub-year groupings 37 to 39, quadrimester).
    Third {
        /// The year.
        year: i32,
        /// 1 to 3.
        number: u8,
    },
    /// A quarter, `2024-33` (EDTF level 2, Sub-year groupings 33 to 36).
    Quarter {
        /// The year.
        year: i32,
        /// 1 to 4.
        number: u8,
    },
    /// A season, `2023-23` (EDTF level 1, Seasons; level 2, Sub-year groupings 25 to 32).
    ///
    /// Seasons are northern where no hemisphere is told: spring is March to May, summer June to August, autumn
    /// September to November. A season over the turn of the year (winter, or summer in the south) takes the widest
    /// bounds, January of its year to February of the next, because sources mean by it January to March as well as
    /// December to February.
    Season {
        /// The year.
        year: i32,
        /// The season.
        season: Season,
        /// The hemisphere, where it was written (25 to 32).
        hemisphere: Option<Hemisphere>,
    },
    /// A month, `2022-09` (EDTF level 0).
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// A month of the year that is not told, `2024-XX` (EDTF level 1, Unspecified digits from the right).
    SomeMonth {
        /// The year.
        year: i32,
    },
    /// A day that is not told, `2024-04-XX` or `2024-XX-XX` (EDTF level 1, Unspecified digits from the right).
    SomeDay {
        /// The year.
        year: i32,
        /// 1 to 12, where it was written.
        month: Option<u8>,
    },
    /// A day, `2024-04-01` (EDTF level 0).
    Day(Day),
}

/// A season of the year (EDTF level 1, Seasons).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// 21, 25 and 29.
    Spring,
    /// 22, 26 and 30.
    Summer,
    /// 23, 27 and 31.
    Autumn,
    /// 24, 28 and 32.
    Winter,
}

/// The half of the globe that a season is of (EDTF level 2, Sub-year groupings 25 to 32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hemisphere {
    /// 25 to 28.
    Northern,
    /// 29 to 32.
    Southern,
}

/// What is said of how sure a date is (EDTF level 1, Qualification of a date).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// Nothing.
    None,
    /// `~`: about.
    Approximate,
    /// `?`: the source may be wrong.
    Uncertain,
    /// `%`: both.
    Both,
}

impl Qualifier {
    /// Whether it is `~` or `%`.
    pub fn is_approximate(self) -> bool {
        matches!(self, Qualifier::Approximate | Qualifier::Both)
    }

    /// Whether it is `?` or `%`.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Qualifier::Uncertain | Qualifier::Both)
    }
}
