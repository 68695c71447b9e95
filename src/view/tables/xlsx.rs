//! Workbooks for Excel and whatever reads its files: typed cells below heads in words, and a sheet that tells what they are.
//!
//! No cell is ever a formula, and dates are texts as records write them (EDTF): `2022` is some time in that year, which no date of
//! a spreadsheet says. The same table gives the same bytes: the file's own date is the day that the table is of.

use std::collections::BTreeSet;

use chrono::Datelike;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format as Look, FormatAlign, FormatBorder, FormatUnderline, IgnoreError,
    Table as Framed, TableColumn, TableStyle, Url, Workbook, Worksheet, XlsxError,
};

use super::{DataTable, DataValue, Format, NotWritten, TableAbout};
use crate::view::words::Words;

/// A workbook with the table, and what is to be told of it on a sheet of its own.
pub struct Xlsx;

/// The rows that a sheet has room for, below its head.
const MOST_ROWS: u32 = 1_048_575;
/// The signs that a cell has room for.
const MOST_SIGNS: usize = 32_000;
/// The widest column, in letters; a longer text goes over several lines.
const WIDEST: usize = 60;
/// How high a line is, in points. Excel makes rows as high as their texts where no height is told, others do not.
const LINE: f64 = 15.0;
/// A4, as Excel numbers paper sizes.
const A4: u8 = 9;

impl Format for Xlsx {
    fn ending(&self) -> &'static str {
        "xlsx"
    }

    fn media_type(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    fn label(&self) -> Option<&'static str> {
        Some("format-xlsx")
    }

    fn write<'w>(&self, table: &DataTable<'_>, about: &dyn Fn() -> TableAbout<'w>) -> Result<Vec<u8>, NotWritten> {
        let about = about();
        let mut book = Workbook::new();
        let mut names = Names::default();
        // the table first: what opens by a double click, or is read by a program, is the table
        let made = framed(book.add_worksheet(), table, &about, &names.free(&about.name)).and_then(|whole| {
            let name = names.free(&about.words.get("sheet-about"));
            let mut sheet = Told::on(book.add_worksheet(), &name)?;
            sheet.about(&about)?;
            if !whole {
                sheet.line("", &about.words.get("sheet-cut"))?;
            }
            sheet.columns(about.words, table.fields)
        });
        finished(book, &about, made)
    }
}

/// Several tables in one workbook, behind a sheet that tells what they are.
///
/// # Errors
///
/// Where a workbook cannot hold them.
pub fn workbook(first: &TableAbout<'_>, tables: &[(DataTable<'_>, TableAbout<'_>)]) -> Result<Vec<u8>, NotWritten> {
    let mut book = Workbook::new();
    let made = all(&mut book, first, tables);
    finished(book, first, made)
}

fn all(
    book: &mut Workbook,
    first: &TableAbout<'_>,
    tables: &[(DataTable<'_>, TableAbout<'_>)],
) -> Result<(), XlsxError> {
    let words = first.words;
    let mut names = Names::default();
    let own = names.free(&first.name);
    let named: Vec<(String, &DataTable<'_>, &TableAbout<'_>)> = tables
        .iter()
        .map(|(table, about)| (names.free(&about.name), table, about))
        .collect();
    let mut sheet = Told::on(book.add_worksheet(), &own)?;
    sheet.about(first)?;
    sheet.heads(&["sheet-sheet", "sheet-holds"].map(|key| words.get(key)))?;
    for (name, _, about) in &named {
        sheet.way(name, &about.title)?;
    }
    let mut fields: Vec<&'static str> = Vec::new();
    for field in tables.iter().flat_map(|(table, _)| table.fields) {
        if !fields.contains(field) {
            fields.push(field);
        }
    }
    sheet.columns(words, &fields)?;
    for (name, table, about) in named {
        framed(book.add_worksheet(), table, about, &name)?;
    }
    Ok(())
}

/// The file, dated by the day that it is of.
fn finished(mut book: Workbook, about: &TableAbout<'_>, made: Result<(), XlsxError>) -> Result<Vec<u8>, NotWritten> {
    let day = about.day;
    let date = u16::try_from(day.year())
        .ok()
        .map(|year| (year, day.month() as u8, day.day() as u8));
    // Excel's days begin in 1900
    let date = date
        .and_then(|(y, m, d)| ExcelDateTime::from_ymd(y, m, d).ok())
        .or_else(|| ExcelDateTime::from_ymd(2000, 1, 1).ok());
    let mut properties = DocProperties::new()
        .set_title(&about.title)
        .set_author(&about.publisher);
    if let Some(date) = &date {
        properties = properties.set_creation_datetime(date);
    }
    book.set_properties(&properties);
    // level 6 makes them an eighth smaller, and packing them was a twentieth of a large build
    book.set_zip_compression_level(3);
    made.and_then(|()| book.save_to_buffer())
        .map_err(|error| NotWritten(error.to_string()))
}

/// A table on a sheet; `false` where it has more rows than there is room for.
fn framed(sheet: &mut Worksheet, table: &DataTable<'_>, about: &TableAbout<'_>, name: &str) -> Result<bool, XlsxError> {
    let words = about.words;
    sheet.set_name(name)?;
    let heads: Vec<String> = table
        .fields
        .iter()
        .map(|field| words.get(&format!("field-{field}")))
        .collect();
    let mut widest: Vec<usize> = heads.iter().map(|head| head.chars().count() + 3).collect();
    let mut longest = vec![0; heads.len()];
    let mut rows = 0;
    let mut failed = Ok(());
    table.each(|row| {
        if rows == MOST_ROWS {
            rows += 1;
            return false;
        }
        rows += 1;
        let mut widest = 0;
        for (at, value) in row.iter().enumerate() {
            match cell(sheet, rows, at as u16, value, words) {
                Ok(length) => {
                    longest[at] = longest[at].max(length);
                    widest = widest.max(length);
                }
                Err(error) => failed = Err(error),
            }
        }
        if widest > WIDEST && failed.is_ok() {
            failed = high(sheet, rows, widest, WIDEST);
        }
        failed.is_ok()
    });
    failed?;
    let is_whole = rows <= MOST_ROWS;
    let rows = rows.min(MOST_ROWS);
    for (at, (own, longest)) in widest.iter_mut().zip(&longest).enumerate() {
        let look = Look::new().set_align(FormatAlign::Top);
        let look = if *longest > WIDEST { look.set_text_wrap() } else { look };
        *own = (*own).max(longest + 2).clamp(8, WIDEST);
        sheet.set_column_width(at as u16, *own as f64)?;
        sheet.set_column_format(at as u16, &look)?;
    }
    let last = heads.len().saturating_sub(1) as u16;
    let head = Look::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    for (at, label) in heads.iter().enumerate() {
        sheet.write_string_with_format(0, at as u16, label, &head)?;
    }
    if rows > 0 {
        let columns: Vec<TableColumn> = heads
            .iter()
            .map(|label| TableColumn::new().set_header(label).set_header_format(&head))
            .collect();
        let frame = Framed::new()
            .set_columns(&columns)
            .set_style(TableStyle::Light1)
            .set_banded_rows(false);
        sheet.add_table(0, 0, rows, last, &frame)?;
        // years and the like are texts, and Excel would mark each
        sheet.ignore_error_range(1, 0, rows, last, IgnoreError::NumberStoredAsText)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    printed(sheet);
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    Ok(is_whole)
}

/// Makes a row as high as a text of so many letters asks for in a column of a width in letters.
fn high(sheet: &mut Worksheet, row: u32, letters: usize, width: usize) -> Result<(), XlsxError> {
    // words are not parted, and Excel's rows end at 409 points
    let lines = (letters + letters / 10).div_ceil(width);
    sheet.set_row_height(row, (LINE * lines as f64).min(405.0))?;
    Ok(())
}

/// How a sheet comes out of a printer.
fn printed(sheet: &mut Worksheet) {
    sheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_footer("&L&A&R&P (&N)");
}

/// Writes a value, and tells how long it is.
fn cell(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    value: &DataValue<'_>,
    words: &Words<'_>,
) -> Result<usize, XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str| {
        sheet.write_string(row, at, fitting(text))?;
        Ok(text.chars().count())
    };
    match value {
        DataValue::Nothing => Ok(0),
        DataValue::Text(held) | DataValue::Amount(held, None) => text(sheet, held),
        DataValue::Word(group, word) => text(sheet, &words.get(&format!("{group}-{word}"))),
        DataValue::Number(number) | DataValue::Amount(_, Some(number)) => {
            // thousandths are far within what a double holds exactly enough to print back
            sheet.write_number(row, at, number.thousandths() as f64 / 1000.0)?;
            Ok(number.to_string().len())
        }
        DataValue::Flag(flag) => {
            sheet.write_boolean(row, at, *flag)?;
            Ok(6)
        }
    }
}

/// A text that a cell has room for.
fn fitting(text: &str) -> String {
    match text.char_indices().nth(MOST_SIGNS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// How wide the column is, in letters, in which a sheet tells what others hold.
const TOLD: usize = 90;

/// A sheet that tells what others hold, a line after the other.
struct Told<'s> {
    sheet: &'s mut Worksheet,
    row: u32,
    bold: Look,
    wrap: Look,
}

impl<'s> Told<'s> {
    fn on(sheet: &'s mut Worksheet, name: &str) -> Result<Self, XlsxError> {
        sheet.set_name(name)?;
        for (at, width) in [(0, 26.0), (1, TOLD as f64), (2, 16.0)] {
            sheet.set_column_width(at, width)?;
        }
        printed(sheet);
        let top = Look::new().set_align(FormatAlign::Top);
        Ok(Told {
            sheet,
            row: 0,
            bold: top.clone().set_bold().set_text_wrap(),
            wrap: top.set_text_wrap(),
        })
    }

    /// What the tables are, and what is to know of them.
    fn about(&mut self, about: &TableAbout<'_>) -> Result<(), XlsxError> {
        let title = Look::new().set_bold().set_font_size(14);
        self.sheet
            .write_string_with_format(0, 0, fitting(&about.title), &title)?;
        self.row = 2;
        for (label, lines) in &about.told {
            for (n, line) in lines.iter().enumerate() {
                self.line(if n == 0 { label } else { "" }, line)?;
            }
        }
        Ok(())
    }

    fn line(&mut self, label: &str, line: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, label, &self.bold)?;
        let is_address = (line.starts_with("https://") || line.starts_with("http://")) && line.len() < 2000;
        match is_address {
            true => {
                let link = self.link();
                self.sheet.write_url_with_format(self.row, 1, Url::new(line), &link)?
            }
            false => self
                .sheet
                .write_string_with_format(self.row, 1, fitting(line), &self.wrap)?,
        };
        self.next(line)
    }

    /// The row has been written, with this text in its wide column.
    fn next(&mut self, text: &str) -> Result<(), XlsxError> {
        let letters = text.chars().count();
        if letters > TOLD {
            high(self.sheet, self.row, letters, TOLD)?;
        }
        self.row += 1;
        Ok(())
    }

    /// How a link looks, in the theme's accent.
    fn link(&self) -> Look {
        let blue = self.wrap.clone().set_font_color(0x000B_5A8F);
        blue.set_underline(FormatUnderline::Single)
    }

    /// The heads of a list on this sheet.
    fn heads(&mut self, heads: &[String]) -> Result<(), XlsxError> {
        self.row += 1;
        let head = self.bold.clone().set_border_bottom(FormatBorder::Thin);
        for (at, label) in heads.iter().enumerate() {
            self.sheet.write_string_with_format(self.row, at as u16, label, &head)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The way to another sheet.
    fn way(&mut self, name: &str, holds: &str) -> Result<(), XlsxError> {
        let to = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        let link = self.link();
        self.sheet.write_url_with_format(self.row, 0, to, &link)?;
        self.sheet
            .write_string_with_format(self.row, 1, fitting(holds), &self.wrap)?;
        self.next(holds)
    }

    /// What each column means, and what it is called in the data.
    fn columns(&mut self, words: &Words<'_>, fields: &[&str]) -> Result<(), XlsxError> {
        self.heads(&["sheet-column", "sheet-means", "sheet-field"].map(|key| words.get(key)))?;
        for field in fields {
            let said = [
                words.get(&format!("field-{field}")),
                words.get(&format!("field-{field}-about")),
            ];
            for (at, text) in said.iter().map(String::as_str).chain([*field]).enumerate() {
                self.sheet
                    .write_string_with_format(self.row, at as u16, text, &self.wrap)?;
            }
            self.next(&said[1])?;
        }
        Ok(())
    }
}

/// The names of a workbook's sheets: at most 31 signs, none of those that Excel keeps for itself, and no two alike.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn free(&mut self, wanted: &str) -> String {
        let plain: String = wanted
            .chars()
            .map(|c| {
                if "[]:*?/\\'".contains(c) || c.is_control() {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        let plain = plain.trim();
        let plain = if plain.is_empty() { "-" } else { plain };
        let cut = |most: usize| {
            let mut left = most;
            let kept: String = plain
                .chars()
                .take_while(|c| left.checked_sub(c.len_utf16()).map(|l| left = l).is_some())
                .collect();
            kept.trim_end().to_owned()
        };
        let mut name = cut(31);
        let mut n = 2;
        // Excel keeps this one for itself
        while name.eq_ignore_ascii_case("history") || !self.0.insert(name.to_lowercase()) {
            let end = format!(" {n}");
            name = cut(31 - end.len()) + &end;
            n += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SIGNS, Names, fitting};

    #[test]
    fn sheets_have_names_that_excel_takes() {
        let mut names = Names::default();
        for (wanted, given) in [
            ("Svar", "Svar"),
            ("svar", "svar 2"),
            ("a/b: c?", "a b  c"),
            ("'", "-"),
            ("History", "History 2"),
            (
                "Kungsholmen och Norra innerstaden 2024",
                "Kungsholmen och Norra innerstad",
            ),
            (
                "Kungsholmen och Norra innerstaden 2025",
                "Kungsholmen och Norra innerst 2",
            ),
        ] {
            assert_eq!(names.free(wanted), given);
        }
    }

    #[test]
    fn a_text_fits_into_a_cell() {
        assert_eq!(fitting("=1+1"), "=1+1");
        assert_eq!(fitting(&"å".repeat(40_000)).chars().count(), MOST_SIGNS + 1);
    }
}
