//! CSV after RFC 4180, in UTF-8.

use std::borrow::Cow;

use super::{Format, Row, Table, Value};

/// A text that spreadsheets and programs read alike.
///
/// A cell that a spreadsheet would run as a formula begins with an apostrophe, as spreadsheets write such a text themselves
/// (OWASP, CSV injection). Numbers stay numbers, with their signs.
pub struct Csv {
    /// With a byte order mark, by which spreadsheets know UTF-8 when a file is opened by a double click. Readers of CSV pass
    /// over it where they decode UTF-8 with a signature (`utf-8-sig`).
    pub mark: bool,
}

impl Format for Csv {
    fn ending(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv"
    }

    fn write(&self, table: &Table<'_>) -> Vec<u8> {
        let mut file = Vec::new();
        if self.mark {
            file.extend_from_slice("\u{feff}".as_bytes());
        }
        file.extend_from_slice(&lines([table.fields.iter().map(|field| field.as_bytes().into())]));
        let parts = table.map(|rows| lines(rows.iter().map(|row: &Row<'_>| row.iter().map(cell))));
        file.reserve(parts.iter().map(Vec::len).sum());
        parts.iter().for_each(|part| file.extend_from_slice(part));
        file
    }
}

fn lines<'v, R: Iterator<Item = Cow<'v, [u8]>>>(rows: impl IntoIterator<Item = R>) -> Vec<u8> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    for row in rows {
        // a writer into memory takes every record of the same length
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn cell<'v>(value: &'v Value<'_>) -> Cow<'v, [u8]> {
    match value {
        Value::Nothing => Cow::Borrowed(b""),
        Value::Text(text) => harmless(text),
        Value::Number(number) => Cow::Owned(number.to_string().into_bytes()),
        Value::Flag(flag) => Cow::Borrowed(if *flag { b"true" } else { b"false" }),
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
