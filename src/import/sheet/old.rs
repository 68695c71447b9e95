//! Workbooks of Excel 97 to 2003 (.xls) before a table is made of them: the area of each sheet.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::package::MAX_AREA;
use super::{Refused, broken, locked, refused, say};

/// Tells a workbook that is locked, or whose sheets span more cells than can be made; else whether it holds macros.
///
/// A record is two bytes of its kind, two of its length, and so many of data ([MS-XLS] 2.1.4).
pub(super) fn bounded(bytes: &[u8]) -> Result<bool, Refused> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    if file.exists("/EncryptedPackage") {
        return Err(locked());
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let Some(name) = name else {
        return Err(refused(say::no_workbook(), say::save_anew()));
    };
    let mut stream = Vec::new();
    let part = file.open_stream(name).map_err(broken)?;
    // no longer than the file that it stands in
    part.take(bytes.len() as u64).read_to_end(&mut stream).map_err(broken)?;
    let mut rest = stream.as_slice();
    let (mut rows, mut columns) = (0, 0);
    while let Some((head, data)) = rest.split_first_chunk::<4>() {
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, after) = data.split_at(length.min(data.len()));
        rest = after;
        let word = |at: usize| {
            data.get(at..at + 2)
                .map_or(0, |b| u64::from(u16::from_le_bytes([b[0], b[1]])))
        };
        match kind {
            // a workbook or a sheet begins
            0x0809 => (rows, columns) = (0, 0),
            // what the sheet says of itself: room is made for it
            0x0200 => {
                let long = |at: usize| word(at) + (word(at + 2) << 16);
                let told = long(4).saturating_sub(long(0)).saturating_mul(word(10).max(1));
                within(told)?;
            }
            // cells: formula, number, text, yes or no, whole numbers
            0x0006 | 0x0203 | 0x0204 | 0x0205 | 0x00D6 | 0x00FD | 0x027E | 0x00BD => {
                rows = rows.max(word(0) + 1);
                columns = columns.max(word(2) + 1);
                // a list of whole numbers ends with its last column
                if kind == 0x00BD && length > 2 {
                    columns = columns.max(word(length - 2) + 1);
                }
                within(rows.saturating_mul(columns))?;
            }
            _ => {}
        }
    }
    Ok(file.is_storage("/_VBA_PROJECT_CUR"))
}

fn within(area: u64) -> Result<(), Refused> {
    match area > MAX_AREA {
        true => Err(refused(say::scattered_somewhere(), say::copy_table())),
        false => Ok(()),
    }
}
