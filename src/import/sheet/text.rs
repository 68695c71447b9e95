//! Tables in text: CSV with commas, semicolons or tabs.

use csv::ReaderBuilder;
use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Book, Kept, Refused, Sheet, broken, refused, say, text_cell};

/// What may stand between values; where several would do, the first of them does.
const MARKS: [u8; 3] = [b';', b'\t', b','];
/// By so many rows it is seen which mark parts the values.
const LOOKED_AT: usize = 50;

pub(super) fn table(bytes: &[u8]) -> Result<Book, Refused> {
    let mut book = Book::default();
    let text = decoded(bytes, &mut book)?;
    // what Excel takes as the mark, in a line of its own
    let told = text.strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    let mark = told.filter(|mark| MARKS.contains(mark)).unwrap_or_else(|| mark(&text));
    let mut sheet = Sheet::default();
    let mut kept = Kept::default();
    // how far lines are counted, and line ends inside values, by which lines run ahead of rows
    let (mut counted, mut lines, mut within) = (0, 0, 0);
    for record in reader(&text, mark).records() {
        let record = record.map_err(broken)?;
        // a record is placed before the empty lines that are passed over
        let start = record.position().map_or(0, |p| p.byte() as usize);
        let ends = text
            .get(start..)
            .map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        lines += text
            .get(counted..start + ends)
            .map_or(0, |passed| passed.matches('\n').count());
        counted = start + ends;
        let row = u32::try_from(lines.saturating_sub(within)).map_err(broken)?;
        for (column, value) in (0_u32..).zip(record.iter()) {
            within += value.matches('\n').count();
            if told.is_some() && row == 0 {
                continue;
            }
            if let Some(cell) = text_cell(value) {
                kept.put(&mut sheet, (row, column), cell)?;
            }
        }
    }
    book.sheets.push(sheet);
    Ok(book)
}

fn reader(text: &str, mark: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn decoded(bytes: &[u8], book: &mut Book) -> Result<String, Refused> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return match wrong {
            true => Err(refused(say::other_encoding(&encoding.name()), say::save_anew())),
            false => Ok(text.into_owned()),
        };
    }
    if bytes.contains(&0) {
        return Err(refused(say::no_table(), say::save_anew()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    // a table that Windows programs save where nothing else is asked for
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    book.notes.push(say::windows());
    Ok(text.into_owned())
}

/// The mark by which most rows have the same number of values, more than one.
fn mark(text: &str) -> u8 {
    let alike = |mark: u8| {
        let rows = reader(text, mark);
        let widths: Vec<usize> = rows.into_records().take(LOOKED_AT).flatten().map(|r| r.len()).collect();
        let same = |width: &usize| widths.iter().filter(|w| *w == width).count();
        widths.iter().filter(|width| **width > 1).map(same).max().unwrap_or(0)
    };
    // the last of equal ones: the marks from behind
    MARKS.into_iter().rev().max_by_key(|mark| alike(*mark)).unwrap_or(b',')
}
