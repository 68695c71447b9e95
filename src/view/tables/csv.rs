//! CSV after RFC 4180, in UTF-8; and the same as a Swedish Excel reads it.

use std::borrow::Cow;

use super::{DataRow, DataTable, DataValue, Format, NotWritten, TableAbout};

/// A text that spreadsheets and programs read alike.
///
/// A cell that a spreadsheet would run as a formula begins with an apostrophe, as spreadsheets write such a text themselves
/// (OWASP, CSV injection). Numbers stay numbers, with their signs.
pub struct Csv {
    /// With a byte order mark, by which spreadsheets know UTF-8 when a file is opened by a double click. Readers of CSV pass
    /// over it where they decode UTF-8 with a signature (`utf-8-sig`).
    pub mark: bool,
    /// For whom it is.
    pub dialect: Dialect,
}

/// How columns and decimals are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// A comma between columns, a point before decimals: RFC 4180, for programs.
    Rfc4180,
    /// A semicolon between columns, a comma before decimals: what Excel takes both for where Windows is set to Swedish.
    Swedish,
}

impl Csv {
    /// The file.
    pub fn file(&self, table: &DataTable<'_>) -> Vec<u8> {
        let mut file = Vec::new();
        if self.mark {
            file.extend_from_slice("\u{feff}".as_bytes());
        }
        file.extend_from_slice(&self.lines([table.fields.iter().map(|field| field.as_bytes().into())]));
        let parts = table.map(|rows| self.lines(rows.iter().map(|row: &DataRow<'_>| row.iter().map(|v| self.cell(v)))));
        file.reserve(parts.iter().map(Vec::len).sum());
        parts.iter().for_each(|part| file.extend_from_slice(part));
        file
    }

    fn lines<'v, R: Iterator<Item = Cow<'v, [u8]>>>(&self, rows: impl IntoIterator<Item = R>) -> Vec<u8> {
        let between = match self.dialect {
            Dialect::Rfc4180 => b',',
            Dialect::Swedish => b';',
        };
        let mut writer = ::csv::WriterBuilder::new().delimiter(between).from_writer(Vec::new());
        for row in rows {
            // a writer into memory takes every record of the same length
            let _ = writer.write_record(row);
        }
        writer.into_inner().unwrap_or_default()
    }

    fn cell<'v>(&self, value: &'v DataValue<'_>) -> Cow<'v, [u8]> {
        match value {
            DataValue::Nothing => Cow::Borrowed(b""),
            DataValue::Amount(_, Some(number)) | DataValue::Number(number) => {
                let text = number.to_string();
                Cow::Owned(match self.dialect {
                    Dialect::Rfc4180 => text.into_bytes(),
                    Dialect::Swedish => text.replace('.', ",").into_bytes(),
                })
            }
            DataValue::Text(text) | DataValue::Amount(text, None) => harmless(text),
            DataValue::Word(_, word) => Cow::Borrowed(word.as_bytes()),
            DataValue::Flag(flag) => Cow::Borrowed(if *flag { b"true" } else { b"false" }),
        }
    }
}

impl Format for Csv {
    fn ending(&self) -> &'static str {
        match self.dialect {
            Dialect::Rfc4180 => "csv",
            Dialect::Swedish => "excel.csv",
        }
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    fn label(&self) -> Option<&'static str> {
        (self.dialect == Dialect::Swedish).then_some("format-excel-csv")
    }

    fn write<'w>(&self, table: &DataTable<'_>, _: &dyn Fn() -> TableAbout<'w>) -> Result<Vec<u8>, NotWritten> {
        Ok(self.file(table))
    }
}

/// A cell that no spreadsheet runs.
fn harmless(cell: &str) -> Cow<'_, [u8]> {
    let number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        is_digits(whole) && is_digits(fraction)
    };
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number(cell);
    match runs {
        true => Cow::Owned([b"'", cell.as_bytes()].concat()),
        false => Cow::Borrowed(cell.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    /// What a spreadsheet would run becomes text; a number with its sign stays a number, and all else is as written.
    #[test]
    fn no_cell_is_run_by_a_spreadsheet() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+1+1", "'+1+1"),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("-", "'-"),
            ("+46", "+46"),
            ("-2", "-2"),
            ("-0.5", "-0.5"),
            ("+1.", "'+1."),
            ("2020", "2020"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(&*harmless(cell), written.as_bytes(), "{cell:?}");
        }
    }
}
