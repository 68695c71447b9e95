//! A spreadsheet or a table in text, whichever program saved it, as cells with their places.
//!
//! What a file is follows from its bytes, not from its name. Nothing is read before it is known to be bounded: each part of a
//! package is inflated through a counter (`package.rs`), and the area of a sheet is known before a crate makes a table of it
//! (`old.rs`). Sheets of Excel are read cell by cell. In these ways no file takes more than 300 MiB.

mod old;
mod package;
mod text;

use std::collections::BTreeMap;
use std::fmt;
use std::io::Cursor;
use std::panic;

use calamine::{Data, DataRef, Dimensions, Ods, Reader, SheetType, SheetVisible, Xls, Xlsx};

use super::say::{Say, files as say};
use crate::model::date::Day;
use crate::said::{Said, say};

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 20_000_000;
/// As many cells with something in them are read of one file: a thousand times a questionnaire.
const MAX_CELLS: usize = 200_000;
/// As much text is kept of one file, in bytes.
const MAX_TEXT: usize = 16_000_000;

/// A place in a sheet: row and column, both from 0.
pub type At = (u32, u32);

/// What a file holds.
#[derive(Debug, Default)]
pub struct Book {
    /// Its sheets in their order; hidden ones are left out.
    pub sheets: Vec<Sheet>,
    /// What a person should know of how it was read.
    pub notes: Vec<Said>,
    /// The day on which it was last saved, where it tells.
    pub saved: Option<Day>,
}

/// One sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; empty for a table in text.
    pub name: String,
    /// The cells that hold something.
    pub cells: BTreeMap<At, Cell>,
    /// Cells that are shown as one: the first and the last of each.
    pub merged: Vec<(At, At)>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text, trimmed, never empty.
    Text(String),
    /// A number as the program keeps it; true where it is shown in percent.
    Number(f64, bool),
    /// A day, and how much of it the program shows.
    Day(Day, Shown),
    /// Yes or no.
    Bool(bool),
    /// A formula with this error.
    Fault(String),
    /// A formula whose value the file does not hold.
    NoValue,
}

/// How much of a day is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The day.
    Day,
    /// The month alone, as `mmm yyyy`.
    Month,
    /// The year alone.
    Year,
    /// The kind of file does not tell.
    Untold,
}

/// Why a file is not read: one line, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong with the file, as the end of a sentence that begins with its name.
    pub why: Said,
    /// What to do.
    pub hint: Said,
}

impl Refused {
    /// As a sentence that begins with the file's name.
    pub fn of(&self, file: &dyn fmt::Display) -> Say {
        Say {
            what: say!("{file} {why}", file, why = self.why),
            todo: self.hint.clone(),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why.english())
    }
}

impl std::error::Error for Refused {}

fn refused(why: Said, hint: Said) -> Refused {
    Refused { why, hint }
}

/// Reads a file of these bytes.
///
/// # Errors
///
/// Where it is no table, is locked or broken, or holds more than any table of answers.
pub fn read(bytes: &[u8]) -> Result<Book, Refused> {
    // the readers of others trust what a file says of itself, and panic where it lies
    panic::catch_unwind(|| unguarded(bytes)).unwrap_or_else(|_| Err(refused(say::unreadable(), say::save_anew())))
}

fn unguarded(bytes: &[u8]) -> Result<Book, Refused> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(refused(say::too_large(&(MAX_FILE / 1_000_000)), say::copy_table()));
    }
    if bytes.is_empty() {
        return Err(refused(say::empty(), say::save_anew()));
    }
    let mut book = if bytes.starts_with(b"PK") {
        let package = package::look(bytes)?;
        match package.kind {
            package::Kind::Excel => excel(bytes, package.has_macros)?,
            package::Kind::OpenDocument => open_document(bytes, &package)?,
        }
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let has_macros = old::bounded(bytes)?;
        old_excel(bytes, has_macros)?
    } else {
        text::table(bytes)?
    };
    if book.sheets.iter().all(|sheet| sheet.cells.is_empty()) {
        return Err(refused(say::no_cell(), say::other_file()));
    }
    for sheet in &mut book.sheets {
        let holds = |first: &At, last: &At| first.0 <= last.0 && first.1 <= last.1 && sheet.cells.contains_key(first);
        sheet.merged.retain(|(first, last)| holds(first, last));
    }
    Ok(book)
}

/// The sheets that can be seen; what is left out is noted.
fn visible(sheets: &[calamine::Sheet], book: &mut Book) -> Vec<String> {
    let mut names = Vec::new();
    for sheet in sheets {
        match (sheet.visible, sheet.typ) {
            (SheetVisible::Visible, SheetType::WorkSheet) => names.push(sheet.name.clone()),
            (SheetVisible::Visible, _) => {}
            _ => book.notes.push(say::hidden(&sheet.name)),
        }
    }
    names
}

/// Counts what is kept of a file.
#[derive(Default)]
struct Kept {
    cells: usize,
    text: usize,
}

impl Kept {
    fn put(&mut self, sheet: &mut Sheet, at: At, cell: Cell) -> Result<(), Refused> {
        self.cells += 1;
        if let Cell::Text(text) = &cell {
            self.text += text.len();
        }
        if self.cells > MAX_CELLS || self.text > MAX_TEXT {
            return Err(too_many());
        }
        sheet.cells.insert(at, cell);
        Ok(())
    }
}

fn too_many() -> Refused {
    refused(say::too_many(&(MAX_CELLS / 1000)), say::copy_table())
}

fn broken(error: impl fmt::Display) -> Refused {
    let why = error.to_string();
    let why = why.lines().next().unwrap_or_default();
    refused(say::broken(&why), say::save_anew())
}

fn locked() -> Refused {
    refused(say::locked(), say::unlock())
}

fn text_cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// A day as the program counts it; a time of day alone, or a length of time, is none.
fn day(date: calamine::ExcelDateTime, shown: Shown) -> Cell {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    let found = Day::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match found.filter(|_| date.is_datetime() && date.as_f64() >= 1.0) {
        Some(day) => Cell::Day(day, shown),
        None => Cell::Number(date.as_f64(), false),
    }
}

/// How much of a day a number format shows (ECMA-376, part 1, 18.8.31): `d` is the day, `y` the year, and `m` before an hour
/// the month. Words between quotes, after a backslash and in brackets are no part of it.
fn shown(format: &str) -> Shown {
    let (mut year, mut month, mut day) = (false, false, false);
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        match sign.to_ascii_lowercase() {
            '"' => while signs.next().is_some_and(|c| c != '"') {},
            '[' => while signs.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                signs.next();
            }
            'y' | 'å' => year = true,
            'm' => month = true,
            'd' => day = true,
            ';' => break,
            _ => {}
        }
    }
    match (year, month, day) {
        (true, true, false) => Shown::Month,
        (true, false, false) => Shown::Year,
        _ => Shown::Day,
    }
}

fn excel(bytes: &[u8], has_macros: bool) -> Result<Book, Refused> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut book = Book::default();
    if has_macros {
        book.notes.push(say::macros());
    }
    let saved = file.workbook_properties().ok().and_then(|p| p.modified);
    book.saved = saved.and_then(|text| text.get(..10)?.parse().ok());
    let names = visible(file.sheets_metadata(), &mut book);
    let mut kept = Kept::default();
    for name in names {
        let mut sheet = Sheet {
            name: name.clone(),
            ..Sheet::default()
        };
        let mut empty = Vec::new();
        let mut cells = file.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
            let at = cell.get_position();
            let format = || {
                let format = cells.styles().get(style).and_then(|s| s.number_format.as_ref());
                format.map_or("", |f| f.format_code.as_str())
            };
            let found = match cell.get_value() {
                DataRef::Int(n) => Some(Cell::Number(*n as f64, format().contains('%'))),
                DataRef::Float(n) => Some(Cell::Number(*n, format().contains('%'))),
                DataRef::String(text) => text_cell(text),
                DataRef::SharedString(text) => text_cell(text),
                DataRef::Bool(yes) => Some(Cell::Bool(*yes)),
                DataRef::DateTime(date) => Some(day(*date, shown(format()))),
                DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text, shown(format())),
                DataRef::Error(error) => Some(Cell::Fault(error.to_string())),
                DataRef::Empty => {
                    // most are empty cells with a frame, one in a million a formula
                    if empty.len() < MAX_CELLS {
                        empty.push(at);
                    }
                    None
                }
            };
            if let Some(found) = found {
                kept.put(&mut sheet, at, found)?;
            }
        }
        drop(cells);
        if !empty.is_empty() {
            let mut cells = file.worksheet_cells_reader(&name).map_err(broken)?;
            while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
                if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
                    kept.put(&mut sheet, cell.pos, Cell::NoValue)?;
                }
            }
        }
        sheet.merged = pairs(&file.merge_cells_by_sheet_name(&name).map_err(broken)?);
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn pairs(all: &[Dimensions]) -> Vec<(At, At)> {
    all.iter().take(MAX_CELLS).map(|d| (d.start, d.end)).collect()
}

fn iso(text: &str, shown: Shown) -> Option<Cell> {
    match text.get(..10).and_then(|day| day.parse().ok()) {
        Some(day) => Some(Cell::Day(day, shown)),
        None => text_cell(text),
    }
}

/// What a cell of a file holds that does not tell number formats.
fn plain(data: &Data) -> Option<Cell> {
    match data {
        Data::Int(n) => Some(Cell::Number(*n as f64, false)),
        Data::Float(n) => Some(Cell::Number(*n, false)),
        // OpenDocument keeps what an error shows as a text
        Data::String(text) if is_fault(text) => Some(Cell::Fault(text.clone())),
        Data::String(text) => text_cell(text),
        Data::Bool(yes) => Some(Cell::Bool(*yes)),
        Data::DateTime(date) => Some(day(*date, Shown::Untold)),
        Data::DateTimeIso(text) => iso(text, Shown::Untold),
        Data::DurationIso(text) => text_cell(text),
        Data::Error(error) => Some(Cell::Fault(error.to_string())),
        Data::Empty => None,
    }
}

fn is_fault(text: &str) -> bool {
    let code = text.strip_prefix("Err:").or_else(|| text.strip_prefix("Fel:"));
    code.is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit()))
        || text.starts_with('#') && text.ends_with(['!', '?', 'A']) && text.len() < 10
}

/// The cells of a table that a crate has made, with the formulas beside it.
fn cells(
    sheet: &mut Sheet,
    kept: &mut Kept,
    range: &calamine::Range<Data>,
    formulas: &calamine::Range<String>,
    lies: impl Fn(&Data) -> bool,
) -> Result<(), Refused> {
    let start = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let at = (start.0 + row as u32, start.1 + column as u32);
        let is_formula = || formulas.get_value(at).is_some_and(|f| !f.is_empty());
        let found = match lies(data) && is_formula() {
            true => Some(Cell::NoValue),
            false => plain(data),
        };
        if let Some(found) = found {
            kept.put(sheet, at, found)?;
        }
    }
    let start = formulas.start().unwrap_or_default();
    for (row, column, _) in formulas.used_cells() {
        let at = (start.0 + row as u32, start.1 + column as u32);
        if !sheet.cells.contains_key(&at) {
            kept.put(sheet, at, Cell::NoValue)?;
        }
    }
    Ok(())
}

fn old_excel(bytes: &[u8], has_macros: bool) -> Result<Book, Refused> {
    let mut file: Xls<_> = match Xls::new(Cursor::new(bytes)) {
        Ok(file) => file,
        Err(calamine::XlsError::Password) => return Err(locked()),
        Err(error) => return Err(broken(error)),
    };
    let mut book = Book::default();
    if has_macros {
        book.notes.push(say::macros());
    }
    let mut kept = Kept::default();
    for name in visible(file.sheets_metadata(), &mut book) {
        let range = file.worksheet_range(&name).map_err(broken)?;
        let formulas = file.worksheet_formula(&name).map_err(broken)?;
        let mut sheet = Sheet {
            merged: pairs(&file.merge_cells_by_sheet_name(&name).map_err(broken)?),
            name,
            ..Sheet::default()
        };
        // the text of a formula is read as 0 (calamine 0.38)
        let lies = |data: &Data| matches!(data, Data::Float(n) if *n == 0.0);
        cells(&mut sheet, &mut kept, &range, &formulas, lies)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn open_document(bytes: &[u8], package: &package::Package) -> Result<Book, Refused> {
    let mut file: Ods<_> = match Ods::new(Cursor::new(bytes)) {
        Ok(file) => file,
        Err(calamine::OdsError::Password) => return Err(locked()),
        Err(error) => return Err(broken(error)),
    };
    let mut book = Book::default();
    let saved = file.workbook_properties().ok().and_then(|p| p.modified);
    book.saved = saved.and_then(|text| text.get(..10)?.parse().ok());
    let mut kept = Kept::default();
    for name in visible(file.sheets_metadata(), &mut book) {
        let range = file.worksheet_range(&name).map_err(broken)?;
        let formulas = file.worksheet_formula(&name).map_err(broken)?;
        let (merged, percent) = package.tables.get(&name).cloned().unwrap_or_default();
        let mut sheet = Sheet {
            name,
            merged,
            ..Sheet::default()
        };
        cells(&mut sheet, &mut kept, &range, &formulas, |_| false)?;
        for at in percent {
            if let Some(Cell::Number(_, shown)) = sheet.cells.get_mut(&at) {
                *shown = true;
            }
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// The name of a cell as programs show it: `E7`.
pub fn cell_name((row, column): At) -> String {
    let mut letters = String::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        // a letter of A to Z
        letters.insert(0, char::from(b'A' + digit as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", u64::from(row) + 1)
}

impl Sheet {
    /// The place of a cell: `Blad1!E7`, with quotes around a name of several words, `E7` where there are no sheets.
    pub fn place(&self, at: At) -> String {
        let cell = cell_name(at);
        match &*self.name {
            "" => cell,
            name if name.chars().all(char::is_alphanumeric) => format!("{name}!{cell}"),
            name => format!("'{name}'!{cell}"),
        }
    }
}
