//! Where the table of a sheet is, and which mapping it most likely wants.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Model;
use crate::model::word::Word;

use super::cells;
use super::mapping::{Column, Proposal, Role};
use super::sheet::{At, Book, Cell, Sheet};
use super::words;

/// So many rows from the top are looked at for headings.
const LOOKED_AT: usize = 40;
/// A longer text heads no column.
const MAX_HEAD: usize = 80;
/// A larger merged area is a title, and no label of rows.
const MAX_MERGED: u64 = 10_000;

/// A sheet as rows of a table: as it is, or turned so that headings below each other stand beside each other.
pub struct Grid<'s> {
    /// The sheet.
    pub sheet: &'s Sheet,
    turned: bool,
    /// Cells that are part of a larger one, with its first.
    merged: BTreeMap<At, At>,
    /// Rows with anything in them, in their order.
    pub rows: Vec<u32>,
}

impl<'s> Grid<'s> {
    /// The rows of a sheet, or its columns.
    pub fn new(sheet: &'s Sheet, turned: bool) -> Grid<'s> {
        let mut merged = BTreeMap::new();
        for (first, last) in &sheet.merged {
            let area = u64::from(last.0 - first.0 + 1) * u64::from(last.1 - first.1 + 1);
            if area > MAX_MERGED || merged.len() as u64 > 10 * MAX_MERGED {
                continue;
            }
            for row in first.0..=last.0 {
                for column in first.1..=last.1 {
                    merged.insert(turn((row, column), turned), turn(*first, turned));
                }
            }
        }
        let rows: BTreeSet<u32> = sheet.cells.keys().map(|at| turn(*at, turned).0).collect();
        Grid {
            sheet,
            turned,
            merged,
            rows: rows.into_iter().collect(),
        }
    }

    /// The cell of a row and column by itself, with its place in the sheet.
    pub fn own(&self, at: At) -> Option<(At, &'s Cell)> {
        let place = turn(at, self.turned);
        self.sheet.cells.get(&place).map(|cell| (place, cell))
    }

    /// The cell, or the larger one that it is part of.
    pub fn at(&self, at: At) -> Option<(At, &'s Cell)> {
        self.own(self.merged.get(&at).copied().unwrap_or(at))
    }

    /// The other rows of a cell that is shown over several.
    pub fn shares_rows(&self, at: At) -> bool {
        let Some(first) = self.merged.get(&at) else {
            return false;
        };
        self.merged.iter().any(|((row, _), f)| f == first && *row != first.0)
    }

    fn columns(&self, rows: &[u32]) -> BTreeSet<u32> {
        let own = self.sheet.cells.keys().map(|at| turn(*at, self.turned));
        own.filter(|(row, _)| rows.contains(row))
            .map(|(_, column)| column)
            .collect()
    }

    /// The headings of so many rows from one on, by column. A heading above several columns stands before theirs.
    pub fn heads(&self, first: u32, count: u32) -> BTreeMap<u32, String> {
        let rows: Vec<u32> = (first..first + count).collect();
        let mut heads: BTreeMap<u32, String> = BTreeMap::new();
        let columns = self.columns(&rows);
        let leftmost = columns.first().copied();
        for row in &rows {
            // a text at the left alone is a title of all that stands below it
            let is_last = row + 1 == first + count;
            let texts: BTreeSet<At> = columns.iter().filter_map(|n| Some(self.at((*row, *n))?.0)).collect();
            let of_left = leftmost.and_then(|n| Some(self.at((*row, n))?.0));
            if !is_last && texts.len() == 1 && texts.first().copied() == of_left {
                continue;
            }
            let mut above: Option<String> = None;
            for column in &columns {
                let text = self.at((*row, *column)).and_then(|(_, cell)| cells::word(cell).ok());
                let text = match text {
                    Some(text) => {
                        above = Some(text.clone());
                        text
                    }
                    // a heading of several columns is written above the first of them
                    None if !is_last && self.own((row + 1, *column)).is_some() => match &above {
                        Some(above) => above.clone(),
                        None => continue,
                    },
                    None => continue,
                };
                let head = heads.entry(*column).or_default();
                match head.as_str() {
                    "" => *head = text,
                    before if before == text => {}
                    before => *head = format!("{before} / {text}"),
                }
            }
        }
        heads.retain(|_, head| head.chars().count() <= MAX_HEAD);
        heads
    }

    /// Where the headings of a mapping stand: the first of their rows, and the column of each.
    ///
    /// # Errors
    ///
    /// The headings that were not found in the row that has most of them.
    pub fn locate(&self, columns: &[Column], count: u32) -> Result<(u32, Vec<u32>), Vec<String>> {
        let mut best: Option<Vec<String>> = None;
        for row in self.rows.iter().take(LOOKED_AT) {
            let heads = self.heads(*row, count);
            let mut taken = BTreeSet::new();
            let mut missing = Vec::new();
            let mut found = Vec::new();
            for column in columns {
                let wanted = column.head.value.as_str();
                let place = heads.iter().find(|(n, head)| *head == wanted && !taken.contains(*n));
                match place {
                    Some((n, _)) => {
                        taken.insert(*n);
                        found.push(*n);
                    }
                    None => missing.push(wanted.to_owned()),
                }
            }
            if missing.is_empty() {
                return Ok((*row, found));
            }
            if best.as_ref().is_none_or(|b| missing.len() < b.len()) {
                best = Some(missing);
            }
        }
        Err(best.unwrap_or_default())
    }
}

fn turn(at: At, turned: bool) -> At {
    if turned { (at.1, at.0) } else { at }
}

/// What a table looks like from one row on.
struct Look {
    row: u32,
    count: u32,
    turned: bool,
    heads: BTreeMap<u32, String>,
    score: usize,
}

/// A mapping for a file that has none: what can be seen in its headings. `None` where no row has headings that say anything.
pub fn propose(book: &Book, model: Option<&Model>) -> Option<Proposal> {
    let own = model.map(words::own_nouns).unwrap_or_default();
    let units = model.map(words::own_units).unwrap_or_default();
    let (sheet, look) = book
        .sheets
        .iter()
        .filter_map(|sheet| Some((sheet, look(sheet, &own)?)))
        .max_by(|(_, a), (_, b)| a.score.cmp(&b.score).then(std::cmp::Ordering::Greater))?;
    let grid = Grid::new(sheet, look.turned);
    let mut proposal = Proposal::default();
    let below: Vec<u32> = grid
        .rows
        .iter()
        .copied()
        .filter(|row| *row >= look.row + look.count)
        .collect();
    let columns = columns(&grid, &look, &below, &own, &units);
    let is = |role: Role| columns.iter().any(|c| c.contains(&("is", role.word().to_owned())));
    let has = |key: &str| columns.iter().any(|c| c.iter().any(|(k, _)| *k == key));
    let all: Vec<&Sheet> = book.sheets.iter().filter(|s| !s.cells.is_empty()).collect();
    let alike: Vec<&str> = all
        .iter()
        .filter(|s| s.name == sheet.name || fits(s, &look))
        .map(|s| s.name.as_str())
        .collect();
    if alike.len() < all.len() {
        proposal.set("sheets", alike.join(", "));
    }
    if !is(Role::District) {
        // a table in text is no sheet with a name
        if !sheet.name.is_empty() {
            proposal.set("sheet_is", "district");
        }
    } else if alike.len() > 1 && !is(Role::Programme) && !has("programme") {
        let dated = alike.iter().all(|name| cells::day_of(name).is_some());
        let named = alike.iter().all(|name| !name.chars().any(|c| c.is_ascii_digit()));
        match (dated, named) {
            (true, _) => proposal.set("sheet_is", "at"),
            (_, true) => proposal.set("sheet_is", "programme"),
            _ => {}
        }
    }
    if look.turned {
        proposal.set("turned", "true");
    }
    if look.count > 1 {
        proposal.set("head_rows", look.count.to_string());
    }
    let sheet_tells = proposal.values.contains(&("sheet_is", "programme".to_owned()));
    let mut programmes = model.iter().flat_map(|m| m.programmes());
    if !is(Role::Programme)
        && !has("programme")
        && !sheet_tells
        && let (Some((_, only)), None) = (programmes.next(), programmes.next())
    {
        proposal.set("programme", only.id.clone());
    }
    proposal.columns = columns;
    is_useful(&proposal).then_some(proposal)
}

/// What each column holds, as a mapping says it.
fn columns(
    grid: &Grid<'_>,
    look: &Look,
    below: &[u32],
    own: &[String],
    units: &[(String, Vec<String>)],
) -> Vec<Vec<(&'static str, String)>> {
    let mut columns = Vec::new();
    let mut taken: BTreeSet<Role> = BTreeSet::new();
    // where one column is headed as numbers, others that hold figures are none
    let headed = |head: &String| role_of(head, own) == Some(Role::Number) || cells::day_of(head).is_some();
    let is_headed = look.heads.values().any(headed);
    for (n, head) in &look.heads {
        let mut column = vec![("head", head.clone())];
        let role =
            of_column(grid, *n, head, below, own, units).filter(|r| *r != Role::Number || !is_headed || headed(head));
        let last = head.rsplit(" / ").next().unwrap_or(head);
        let group = head.rsplit_once(" / ").map(|(group, _)| group);
        let many = matches!(
            role,
            Some(Role::Number | Role::Since | Role::Unchanged | Role::Note | Role::Ignored)
        );
        let role = role.filter(|role| many || taken.insert(*role)).unwrap_or(Role::Ignored);
        column.push(("is", role.word().to_owned()));
        if matches!(role, Role::Number | Role::Since | Role::Unchanged | Role::Note) {
            match (cells::day_of(head), group) {
                (Some(date), _) if role == Role::Number => column.push(("at", date.text().to_owned())),
                (_, Some(group)) => column.push(("programme", group.to_owned())),
                (None, None) if role == Role::Number && words::role(last, own).is_none() => {
                    column.push(("programme", head.clone()));
                }
                _ => {}
            }
        }
        if role == Role::Number
            && let Some(unit) = words::unit_of(head, units)
        {
            column.push(("unit", unit));
        }
        columns.push(column);
    }
    columns
}

fn is_useful(proposal: &Proposal) -> bool {
    let useful = ["number", "since"];
    proposal
        .columns
        .iter()
        .any(|c| c.iter().any(|(key, v)| *key == "is" && useful.contains(&v.as_str())))
}

fn fits(sheet: &Sheet, look: &Look) -> bool {
    let grid = Grid::new(sheet, look.turned);
    let same = |row: &u32| {
        let heads: BTreeSet<String> = grid.heads(*row, look.count).into_values().collect();
        look.heads.values().all(|head| heads.contains(head))
    };
    grid.rows.iter().take(LOOKED_AT).any(same)
}

/// The rows that look most like headings.
fn look(sheet: &Sheet, own: &[String]) -> Option<Look> {
    let mut best: Option<Look> = None;
    for turned in [false, true] {
        let grid = Grid::new(sheet, turned);
        for row in grid.rows.iter().take(LOOKED_AT) {
            for count in [1, 2] {
                if count == 2 && !grid.rows.contains(&(row + 1)) {
                    continue;
                }
                let heads = grid.heads(*row, count);
                let roles: BTreeSet<Role> = heads.values().filter_map(|head| role_of(head, own)).collect();
                let is_year = |head: &&String| matches!(role_of(head, own), None | Some(Role::Number));
                let years = heads
                    .values()
                    .filter(is_year)
                    .filter(|head| cells::day_of(head).is_some())
                    .count();
                // the first row of a table is no second row of headings
                let below = |head: &String| {
                    head.rsplit_once(" / ")
                        .is_some_and(|(_, last)| words::role(last, own).is_some())
                };
                if count == 2 && !heads.values().any(below) {
                    continue;
                }
                // a row of headings more is only taken for what it tells more; a table lies as most do
                let score =
                    (roles.len() * 4 + years.min(4) * 2) * 4 + usize::from(!turned) * 2 + usize::from(count == 1);
                let useful = roles.contains(&Role::Number)
                    || roles.contains(&Role::Since)
                    || years > 1
                    || roles.contains(&Role::District);
                if heads.len() > 1 && useful && best.as_ref().is_none_or(|b| score > b.score) {
                    best = Some(Look {
                        row: *row,
                        count,
                        turned,
                        heads,
                        score,
                    });
                }
            }
        }
    }
    best
}

/// What a heading says, by its last words, or else by those above.
fn role_of(head: &str, own: &[String]) -> Option<Role> {
    head.rsplit(" / ").find_map(|part| words::role(part, own))
}

/// What a column is, by its heading and by what stands below.
fn of_column(
    grid: &Grid<'_>,
    column: u32,
    head: &str,
    below: &[u32],
    own: &[String],
    units: &[(String, Vec<String>)],
) -> Option<Role> {
    let cells: Vec<&Cell> = below
        .iter()
        .filter_map(|row| grid.own((*row, column)))
        .map(|(_, cell)| cell)
        .collect();
    let most = |reads: &dyn Fn(&Cell) -> bool| {
        let n = cells.iter().filter(|cell| reads(cell)).count();
        n > 0 && n * 2 > cells.len()
    };
    let is_unit = |cell: &Cell| matches!(cell, Cell::Text(text) if words::unit_of(text, units).is_some());
    let is_number = |cell: &Cell| cells::number(cell, None).is_ok();
    let role = role_of(head, own);
    match role {
        Some(Role::District | Role::Programme) if most(&is_unit) => Some(Role::Unit),
        // a heading that names a programme, over numbers
        Some(Role::Programme) | None if cells::day_of(head).is_some() || most(&is_number) => Some(Role::Number),
        role => role,
    }
}
