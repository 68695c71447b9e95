//! One row of a questionnaire that came back.

use std::collections::BTreeMap;

use super::role::{NoRole, wrong};
use super::{Found, Reading, Shown, number};
use crate::ask::{Column, Key, Thing};
use crate::import::cells::{self, Taken};
use crate::import::layout::Grid;
use crate::import::said::Level;
use crate::import::say::{Say, cells as of_cells, returned as say};
use crate::import::sheet::Cell;
use crate::model::InquiryIx;
use crate::model::date::{Date, Day, Truth, is_unknown, plain};
use crate::model::number::Number;

/// What a row answers.
pub(super) struct Answered {
    pub inquiry: InquiryIx,
    pub thing: Thing,
    /// What the records said when it was asked.
    pub shown: Shown,
    /// How many; none where the answer does not tell.
    pub value: Option<Number>,
    /// Since when that number holds, where it has been the same all the time.
    pub holds_since: Option<Date>,
    /// When it began, and where that stands.
    pub start: Option<(Date, String)>,
    /// The status that is confirmed.
    pub standing: Option<String>,
    /// What is planned, and where that stands.
    pub plan: Option<(String, String)>,
    pub role: Option<String>,
    pub day: Day,
    /// The cell that says it.
    pub place: String,
}

/// Whether what the records said is right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Right {
    Yes,
    No,
    Unknown,
}

/// A row of the sheet, by the columns of a questionnaire.
struct Line<'g, 's> {
    grid: &'g Grid<'s>,
    columns: &'g BTreeMap<Column, u32>,
    row: u32,
}

impl<'s> Line<'_, 's> {
    fn cell(&self, column: Column) -> Option<(&'s Cell, String)> {
        let n = self.columns.get(&column)?;
        let (at, cell) = self.grid.own((self.row, *n))?;
        Some((cell, self.grid.sheet.place(at)))
    }

    fn place(&self, column: Column) -> String {
        let n = self.columns.get(&column).copied().unwrap_or_default();
        self.grid.sheet.place((self.row, n))
    }

    fn says_anything(&self) -> bool {
        let told = [
            Column::Right,
            Column::Number,
            Column::From,
            Column::Unchanged,
            Column::Plans,
        ];
        told.iter().any(|column| self.cell(*column).is_some())
    }
}

/// What all rows of a sheet have in common where they do not say otherwise.
#[derive(Default)]
struct Common {
    roles: Vec<String>,
    days: Vec<Day>,
}

impl Reading<'_> {
    /// Reads the rows of a sheet. A role and a day that stand in some of them hold for the others, if they are the only ones.
    pub(super) fn sheet(&mut self, found: &Found<'_>, day: Option<&Date>) {
        let grid = Grid::new(found.sheet, false);
        if !found.columns.contains_key(&Column::Key) {
            self.tell(Level::Error, &found.sheet.place((found.head, 0)), say::no_key_column());
            return;
        }
        let lines: Vec<Line<'_, '_>> = grid
            .rows
            .iter()
            .filter(|row| **row > found.head)
            .map(|row| Line {
                grid: &grid,
                columns: &found.columns,
                row: *row,
            })
            .collect();
        let mut common = Common::default();
        let mut own = Vec::new();
        for line in &lines {
            let (role, day) = (self.role(line), self.day(line));
            common
                .roles
                .extend(role.clone().filter(|role| !common.roles.contains(role)));
            common.days.extend(day.filter(|day| !common.days.contains(day)));
            own.push((role, day));
        }
        if let (Some(given), true) = (day.and_then(Date::is_day), common.days.is_empty()) {
            common.days.push(given);
        }
        for (line, (role, day)) in lines.iter().zip(own) {
            if line.says_anything() {
                let answered = self.row(line, &common, role, day);
                self.answers.extend(answered);
            }
        }
    }

    fn taken<T>(&mut self, place: &str, cell: &Cell, taken: Result<Taken<T>, Say>) -> Option<T> {
        match taken {
            Ok(taken) => {
                if let Some(as_read) = taken.doubt {
                    let typed = cells::word(cell).unwrap_or_default();
                    self.tell(Level::ReadAs, place, of_cells::read_as(&typed, &as_read));
                }
                Some(taken.value)
            }
            Err(unread) => {
                self.tell(Level::Error, place, unread);
                None
            }
        }
    }

    fn text(&mut self, line: &Line<'_, '_>, column: Column) -> Option<(String, String)> {
        let (cell, place) = line.cell(column)?;
        match cells::word(cell) {
            Ok(text) => Some((text, place)),
            Err(unread) => {
                self.tell(Level::Error, &place, unread);
                None
            }
        }
    }

    fn role(&mut self, line: &Line<'_, '_>) -> Option<String> {
        let (text, place) = self.text(line, Column::Who)?;
        let names: Vec<&str> = self.model.districts().flat_map(|(_, d)| d.name.forms()).collect();
        match wrong(&text, &names) {
            // what is private is not repeated
            Some(NoRole::Private) => {
                self.tell(Level::Error, &place, say::private());
                None
            }
            Some(NoRole::Name) => {
                self.tell(Level::Error, &place, say::a_name());
                None
            }
            Some(NoRole::Perhaps) => {
                self.tell(Level::Doubt, &place, say::perhaps_a_name(&text));
                Some(text)
            }
            None => Some(text),
        }
    }

    fn day(&mut self, line: &Line<'_, '_>) -> Option<Day> {
        let (cell, place) = line.cell(Column::Day)?;
        let date = self.taken(&place, cell, cells::date(cell))??;
        let day = date.is_day();
        if day.is_none() {
            self.tell(Level::Error, &place, say::not_one_day(&date.text()));
        }
        day
    }

    /// The choice of a list: yes, no, or that nobody knows.
    fn choice(&mut self, line: &Line<'_, '_>, column: Column) -> Option<Right> {
        let (cell, place) = line.cell(column)?;
        if let Cell::Text(text) = cell
            && (is_unknown(text) || plain(text) == "do not know")
        {
            return Some(Right::Unknown);
        }
        match cells::yes(cell) {
            Ok(true) => Some(Right::Yes),
            Ok(false) => Some(Right::No),
            Err(unread) => {
                let told = cells::word(cell).map_or(unread, |text| of_cells::not_in_list(&text.to_lowercase()));
                self.tell(Level::Error, &place, told);
                None
            }
        }
    }

    fn key(&mut self, line: &Line<'_, '_>) -> Option<Key> {
        let place = line.place(Column::Right);
        let Some((text, _)) = self.text(line, Column::Key) else {
            self.tell(Level::Error, &place, say::no_key());
            return None;
        };
        let key = Key::read(&text);
        if key.is_none() {
            self.tell(Level::Error, &line.place(Column::Key), say::other_key());
        }
        key
    }

    fn row(
        &mut self,
        line: &Line<'_, '_>,
        common: &Common,
        role: Option<String>,
        day: Option<Day>,
    ) -> Option<Answered> {
        let key = self.key(line)?;
        let place = line.place(Column::Right);
        let (inquiry, thing) = self.thing(&key, &place)?;
        let day = match (day, common.days.as_slice()) {
            (Some(day), _) => day,
            (None, [only]) => *only,
            (None, days) => {
                if line.cell(Column::Day).is_none() {
                    let told = match days {
                        [] => say::no_day(),
                        _ => say::which_day(),
                    };
                    self.tell(Level::Error, &line.place(Column::Day), told);
                }
                return None;
            }
        };
        if key.day().is_some_and(|asked| day < asked) {
            let early = say::too_early(&day, &key.asked);
            self.tell(Level::Doubt, &line.place(Column::Day), early);
        }
        let role = role.or_else(|| match common.roles.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        });
        let mut answered = Answered {
            inquiry,
            thing,
            shown: key.said,
            value: None,
            holds_since: None,
            start: None,
            standing: None,
            plan: None,
            role,
            day,
            place,
        };
        answered.plan = self.text(line, Column::Plans);
        self.value(line, &mut answered)?;
        Some(answered)
    }

    /// How many and since when, by what the row says beside what it showed.
    fn value(&mut self, line: &Line<'_, '_>, answered: &mut Answered) -> Option<()> {
        let errors = self.told.iter().filter(|t| t.level == Level::Error).count();
        let right = self.choice(line, Column::Right);
        let unchanged = self.choice(line, Column::Unchanged);
        let unit = answered.thing.definition.unit.to_string();
        let typed = line.cell(Column::Number).and_then(|(cell, place)| {
            let value = self.taken(&place, cell, cells::number(cell, Some(&unit)))?;
            (!value.is_unknown()).then_some((value, place))
        });
        let since = line.cell(Column::From).and_then(|(cell, place)| {
            let date = self.taken(&place, cell, cells::date(cell))??;
            Some((date, place))
        });
        if self.told.iter().filter(|t| t.level == Level::Error).count() > errors {
            return None;
        }
        let shown = answered.shown.value.as_deref().and_then(number);
        let differs = |value: &Number| shown.as_ref().is_some_and(|shown| shown.agrees(value) == Truth::No);
        let confirms = right == Some(Right::Yes) || right.is_none() && unchanged == Some(Right::Yes);
        let mut wrong = |column: Column, say: Say| {
            self.tell(Level::Error, &line.place(column), say);
            None
        };
        match (&typed, confirms) {
            (Some((value, _)), true) if right == Some(Right::Yes) && differs(value) => {
                return wrong(Column::Right, say::yes_and_other());
            }
            (Some((value, place)), _) => {
                answered.value = Some(value.clone());
                answered.place.clone_from(place);
            }
            (None, true) if answered.shown.disputed => {
                return wrong(Column::Right, say::yes_to_disputed());
            }
            (None, true) => {
                answered.value.clone_from(&shown);
                answered.standing = answered.shown.standing.clone().filter(|_| shown.is_none());
                if answered.value.is_none() && answered.standing.is_none() {
                    return wrong(Column::Right, say::yes_to_nothing());
                }
            }
            (None, false) if right == Some(Right::No) && since.is_none() && answered.plan.is_none() => {
                return wrong(Column::Right, say::no_alone());
            }
            (None, false) => {}
        }
        if unchanged == Some(Right::Yes) && answered.value.is_some() {
            let known = answered.shown.since.as_deref().and_then(|text| Date::parse(text).ok());
            answered.holds_since = since.map(|(date, _)| date).or(known);
            if answered.holds_since.is_none() {
                return wrong(Column::Unchanged, say::unchanged_since_when());
            }
            return Some(());
        }
        let Some((date, place)) = since else { return Some(()) };
        if answered.value.as_ref().is_some_and(differs) {
            self.tell(Level::Doubt, &place, say::since_left_out(&date.text()));
        } else {
            answered.start = Some((date, place));
        }
        Some(())
    }
}
