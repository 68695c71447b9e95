//! What the rows of a file say, read by a mapping: nothing is resolved yet.

mod sums;

use crate::model::date::{Date, Truth};
use crate::model::number::Number;

use super::cells::{self, Taken};
use super::layout::Grid;
use super::mapping::{Column, Mapping, Role, SheetIs};
use super::say::{Say, cells as of_cells, rows as say};
use super::sheet::{Book, Cell, Sheet};
use super::words;
use sums::Sums;

/// What a person should see of how a file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whether it forbids the import.
    pub level: Level,
    /// The file, and the cell where one is concerned: `distrikt.xlsx, Blad1!E7`.
    pub place: String,
    /// What is wrong, or what to know, and what to do.
    pub say: Say,
}

impl Told {
    /// Of a cell of a file, or, where that is empty, of all of it.
    pub fn new(level: Level, file: &str, cell: &str, say: impl Into<Say>) -> Told {
        let place = match cell {
            "" => file.to_owned(),
            cell => format!("{file}, {cell}"),
        };
        Told {
            level,
            place,
            say: say.into(),
        }
    }
}

/// How much something weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It cannot be read, and nothing is imported.
    Error,
    /// A person should look at it.
    Doubt,
    /// A cell that was read as more than another way of writing the same.
    ReadAs,
}

/// A text of the file and its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The text.
    pub text: String,
    /// The cell: `Blad1!A7`.
    pub place: String,
}

/// What a row says of one district and one programme.
#[derive(Clone, Debug)]
pub struct RowSaid {
    /// The district; several share a post.
    pub districts: Vec<Word>,
    /// The programme.
    pub programme: Word,
    /// What is counted; the programme's own unit where the file does not tell.
    pub unit: Option<String>,
    /// Rank or profession.
    pub category: Option<String>,
    /// How many, and where it stands. None: nothing is told.
    pub number: Option<(Number, String)>,
    /// Since when, and where it stands.
    pub since: Option<(Date, String)>,
    /// The file says that the number has been the same since then.
    pub unchanged: bool,
    /// The day of the number, where it is not the file's own.
    pub at: Option<Date>,
    /// What is said beside.
    pub note: Option<String>,
    /// Where the district has it from.
    pub cited: Option<String>,
}

/// Reads the sheets of a file.
pub struct Reading<'a> {
    file: &'a str,
    mapping: &'a Mapping,
    units: &'a [(String, Vec<String>)],
    /// What was read.
    pub said: Vec<RowSaid>,
    /// What a person should see.
    pub told: Vec<Told>,
    /// Rows that add up others and were compared with them.
    pub sums: usize,
}

/// Reads a file by its mapping. `units` are the site's own, with their nouns.
pub fn read<'a>(file: &'a str, book: &Book, mapping: &'a Mapping, units: &'a [(String, Vec<String>)]) -> Reading<'a> {
    let mut reading = Reading {
        file,
        mapping,
        units,
        said: Vec::new(),
        told: Vec::new(),
        sums: 0,
    };
    for note in &book.notes {
        reading.tell(Level::Doubt, "", note.clone());
    }
    let wanted: Vec<&str> = mapping.sheets.iter().map(|s| s.value.as_str()).collect();
    for name in wanted
        .iter()
        .filter(|name| book.sheets.iter().all(|s| s.name != **name))
    {
        reading.tell(Level::Error, "", say::no_sheet(name));
    }
    for sheet in book.sheets.iter().filter(|s| !s.cells.is_empty()) {
        if wanted.is_empty() || wanted.contains(&sheet.name.as_str()) {
            reading.sheet(sheet);
        } else {
            reading.tell(Level::ReadAs, "", say::sheet_not_read(&sheet.name));
        }
    }
    reading
}

impl Reading<'_> {
    fn tell(&mut self, level: Level, place: &str, say: impl Into<Say>) {
        self.told.push(Told::new(level, self.file, place, say));
    }

    /// The value of a cell that could be read, with what a person should see of it told.
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

    fn sheet(&mut self, sheet: &Sheet) {
        let mapping = self.mapping;
        let grid = Grid::new(sheet, mapping.turned.unwrap_or(false));
        let count = mapping
            .head_rows
            .as_ref()
            .and_then(|n| n.value.exact()?.to_i64_if_whole());
        let count = count.and_then(|n| u32::try_from(n).ok()).unwrap_or(1).clamp(1, 10);
        let (head, places) = match grid.locate(&mapping.columns.0, count) {
            Ok(found) => found,
            Err(missing) => {
                let missing: Vec<String> = missing.iter().map(|m| format!("`{m}`")).collect();
                let missing = missing.join(", ");
                let told = match sheet.name.as_str() {
                    "" => say::no_heading(&missing),
                    name => say::no_heading_in(&name, &missing),
                };
                self.tell(Level::Error, "", told);
                return;
            }
        };
        let columns: Vec<(&Column, u32)> = mapping.columns.0.iter().zip(places).collect();
        let mut sums = Sums::default();
        let mut before = head + count - 1;
        for row in grid.rows.iter().copied().filter(|row| *row >= head + count) {
            self.row(&grid, &columns, row, row == before + 1, &mut sums);
            before = row;
        }
    }

    /// The words of the columns of a role in a row; a cell over several rows holds for each.
    fn words(
        &mut self,
        grid: &Grid<'_>,
        columns: &[(&Column, u32)],
        row: u32,
        role: Role,
        of: Option<&str>,
    ) -> Option<Word> {
        let (_, column) = columns
            .iter()
            .find(|(c, n)| c.tells(role, of) && grid.at((row, *n)).is_some())?;
        let (at, cell) = grid.at((row, *column))?;
        let place = grid.sheet.place(at);
        match cells::word(cell) {
            Ok(text) => Some(Word { text, place }),
            Err(unread) => {
                self.tell(Level::Error, &place, unread);
                None
            }
        }
    }

    fn sheet_is(&self, what: SheetIs) -> bool {
        self.mapping.sheet_is.as_ref().is_some_and(|s| s.value == what)
    }

    fn row(&mut self, grid: &Grid<'_>, columns: &[(&Column, u32)], row: u32, follows: bool, sums: &mut Sums) {
        let numbers: Vec<(&Column, u32)> = holding(columns, Role::Number).collect();
        let told = |n: u32| grid.own((row, n)).is_some();
        let tells = [Role::Number, Role::Since, Role::Unchanged]
            .into_iter()
            .any(|role| holding(columns, role).any(|(_, n)| told(n)));
        // a sum is known by the word before it, in whichever column of words
        let labels = columns
            .iter()
            .filter(|(c, _)| !matches!(c.is.value, Role::Number | Role::Since | Role::Note));
        let is_sum = labels
            .clone()
            .any(|(_, n)| matches!(grid.own((row, *n)), Some((_, Cell::Text(t))) if words::is_sum(t)))
            || !labels.clone().any(|(_, n)| told(*n)) && self.adds_up(grid, &numbers, row, sums);
        if is_sum {
            self.sum(grid, &numbers, row, sums);
            return;
        }
        let Some(district) = self.district(grid, columns, row, follows, tells) else {
            return;
        };
        let mut groups: Vec<(Option<&Column>, Option<u32>)> =
            numbers.iter().map(|(c, n)| (Some(*c), Some(*n))).collect();
        if groups.is_empty() {
            groups.push((None, None));
        }
        let mut noted = false;
        for (column, n) in groups {
            let named = column.and_then(|c| c.programme.as_ref()).map(|p| p.value.clone());
            let Some(programme) = self.programme(grid, columns, row, named.as_deref(), &district) else {
                return;
            };
            let number = n.and_then(|n| self.number(grid, row, n, column, columns, sums));
            let since = self.date(grid, columns, row, Role::Since, named.as_deref());
            let unchanged = self.words(grid, columns, row, Role::Unchanged, named.as_deref());
            let unchanged = unchanged.is_some_and(|word| match cells::yes(&Cell::Text(word.text)) {
                Ok(yes) => yes,
                Err(unread) => {
                    self.tell(Level::Error, &word.place, unread);
                    false
                }
            });
            if number.is_none() && since.is_none() && tells {
                // another column of the row tells something
                continue;
            }
            let at = match column.and_then(|c| c.at.as_ref()) {
                Some(text) => self.given_day(&text.value),
                None if self.sheet_is(SheetIs::At) => self.given_day(&grid.sheet.name),
                None => self.date(grid, columns, row, Role::At, None).map(|(date, _)| date),
            };
            let unit = column.and_then(|c| c.unit.as_ref()).map(|u| u.value.clone());
            let unit = unit.or_else(|| self.unit(grid, columns, row));
            let category = column.and_then(|c| c.category.as_ref()).map(|c| c.value.clone());
            let category = category.or_else(|| self.words(grid, columns, row, Role::Category, None).map(|w| w.text));
            // a remark on the row stands beside its first number alone
            let note = self
                .words(grid, columns, row, Role::Note, named.as_deref())
                .filter(|_| !noted || named.is_some());
            noted = true;
            let note = note.map(|word| word.text);
            let cited = self.words(grid, columns, row, Role::Source, None).map(|w| w.text);
            self.said.push(RowSaid {
                districts: vec![district.clone()],
                programme,
                unit,
                category,
                number,
                since,
                unchanged,
                at,
                note,
                cited,
            });
        }
    }

    /// The district that a row is of; `None` where it is of none, which is told where somebody might think so.
    fn district(
        &mut self,
        grid: &Grid<'_>,
        columns: &[(&Column, u32)],
        row: u32,
        follows: bool,
        tells: bool,
    ) -> Option<Word> {
        let by_district = self.sheet_is(SheetIs::District);
        let district = match self.words(grid, columns, row, Role::District, None) {
            Some(word) => word,
            None if by_district => sheet(grid),
            None if !tells => return None,
            None => {
                let mut numbers = holding(columns, Role::Number).map(|(_, n)| n);
                let place = numbers.find(|n| grid.own((row, *n)).is_some()).unwrap_or_default();
                let at = grid.own((row, place)).map_or((row, place), |(at, _)| at);
                self.tell(Level::Error, &grid.sheet.place(at), say::number_without_name());
                return None;
            }
        };
        if !tells {
            // a remark below the table is no district
            let is_name = district.text.chars().count() <= 40 && !district.text.ends_with(['.', ':']) && follows;
            if !is_name || by_district {
                self.tell(Level::ReadAs, &district.place, say::name_without_number(&district.text));
                return None;
            }
            self.tell(Level::Doubt, &district.place, say::nothing_told(&district.text));
        }
        Some(district)
    }

    /// The programme that a number of a row is of: what its column, its row, the sheet or the mapping names.
    fn programme(
        &mut self,
        grid: &Grid<'_>,
        columns: &[(&Column, u32)],
        row: u32,
        named: Option<&str>,
        district: &Word,
    ) -> Option<Word> {
        let beside = |text: &str| Word {
            text: text.to_owned(),
            place: district.place.clone(),
        };
        let told = match named {
            Some(text) => Some(beside(text)),
            None => self.words(grid, columns, row, Role::Programme, None),
        };
        match (told, &self.mapping.programme) {
            (Some(word), _) => Some(word),
            (None, _) if self.sheet_is(SheetIs::Programme) => Some(sheet(grid)),
            (None, Some(given)) => Some(beside(&given.value)),
            (None, None) => {
                self.tell(Level::Error, &district.place, say::no_programme());
                None
            }
        }
    }

    fn given_day(&mut self, text: &str) -> Option<Date> {
        let date = cells::day_of(text);
        if date.is_none() {
            self.tell(Level::Error, "", say::no_day(&text));
        }
        date
    }

    fn unit(&mut self, grid: &Grid<'_>, columns: &[(&Column, u32)], row: u32) -> Option<String> {
        if let Some(word) = self.words(grid, columns, row, Role::Unit, None) {
            let unit = words::unit_of(&word.text, self.units);
            if unit.is_none() {
                self.tell(Level::Error, &word.place, say::no_unit(&word.text));
            }
            return unit;
        }
        self.mapping.unit.as_ref().map(|u| u.value.clone())
    }

    fn date(
        &mut self,
        grid: &Grid<'_>,
        columns: &[(&Column, u32)],
        row: u32,
        role: Role,
        of: Option<&str>,
    ) -> Option<(Date, String)> {
        let (_, column) = columns
            .iter()
            .find(|(c, n)| c.tells(role, of) && grid.at((row, *n)).is_some())?;
        let (at, cell) = grid.at((row, *column))?;
        let place = grid.sheet.place(at);
        let date = self.taken(&place, cell, cells::date(cell))?;
        Some((date?, place))
    }

    fn number(
        &mut self,
        grid: &Grid<'_>,
        row: u32,
        n: u32,
        column: Option<&Column>,
        columns: &[(&Column, u32)],
        sums: &mut Sums,
    ) -> Option<(Number, String)> {
        let shared = grid.shares_rows((row, n));
        let (at, cell) = if shared {
            grid.at((row, n))?
        } else {
            grid.own((row, n))?
        };
        let place = grid.sheet.place(at);
        if shared {
            self.tell(Level::Error, &place, say::shared_number());
            return None;
        }
        let unit = column.and_then(|c| c.unit.as_ref()).map(|u| u.value.clone());
        let has_column = columns.iter().any(|(c, _)| c.is.value == Role::Unit);
        let unit = unit.or_else(|| {
            self.mapping
                .unit
                .as_ref()
                .filter(|_| !has_column)
                .map(|u| u.value.clone())
        });
        let number = self.taken(&place, cell, cells::number(cell, unit.as_deref()))?;
        sums.add(n, &number);
        Some((number, place))
    }

    /// Whether a row without a name holds the sums of those above it, in every column that tells any.
    fn adds_up(&self, grid: &Grid<'_>, numbers: &[(&Column, u32)], row: u32, sums: &Sums) -> bool {
        let told: Vec<(u32, Number)> = numbers
            .iter()
            .filter_map(|(_, n)| Some((*n, cells::number(grid.own((row, *n))?.1, None).ok()?.value)))
            .collect();
        let several = |n: &u32| sums.all.get(n).is_some_and(|all| all.len() > 1);
        let is_sum = |(n, told): &(u32, Number)| {
            several(n)
                && sums
                    .of(*n)
                    .is_some_and(|sums| sums.iter().any(|s| s.agrees(told) == Truth::Yes))
        };
        !told.is_empty() && told.iter().all(is_sum)
    }

    fn sum(&mut self, grid: &Grid<'_>, numbers: &[(&Column, u32)], row: u32, sums: &mut Sums) {
        for (_, n) in numbers {
            let Some((at, cell)) = grid.own((row, *n)) else {
                continue;
            };
            let place = grid.sheet.place(at);
            let Some(told) = self.taken(&place, cell, cells::number(cell, None)) else {
                continue;
            };
            self.sums += 1;
            let Some(parts) = sums.of(*n) else { continue };
            if parts.iter().all(|sum| sum.agrees(&told) == Truth::No)
                && let Some(sum) = parts.last()
            {
                self.tell(Level::Doubt, &place, say::other_sum(&told.text(), &sum.text()));
            }
        }
        sums.close();
    }
}

/// A place in the form that the key of a source's place has: `blad1-e7`.
pub fn place_key(place: &str) -> String {
    crate::resolve::ascii_id(place)
}

/// The columns that hold something, with their places.
fn holding<'c>(columns: &[(&'c Column, u32)], role: Role) -> impl Iterator<Item = (&'c Column, u32)> {
    columns.iter().filter(move |(c, _)| c.is.value == role).copied()
}

/// The name of a sheet, as a word of it.
fn sheet(grid: &Grid<'_>) -> Word {
    Word {
        text: grid.sheet.name.clone(),
        place: grid.sheet.name.clone(),
    }
}
