//! A package (zip) before anything is made of it: how large each part is, and what would be made of the tables of OpenDocument.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::{At, MAX_CELLS, Refused, broken, refused, say};

/// A part that is read piece by piece, in bytes.
const MAX_STREAM: u64 = 256_000_000;
/// A part that is kept whole while it is read, in bytes.
const MAX_WHOLE: u64 = 16_000_000;
/// The longest piece of XML, in bytes; the text of a cell has at the most 32,767 characters.
const MAX_PIECE: usize = 1_000_000;
/// The area that a table may span, in cells: what lies between is made too.
pub(super) const MAX_AREA: u64 = 1_000_000;

/// What is known of a package.
pub(super) struct Package {
    pub kind: Kind,
    /// Whether it holds macros.
    pub has_macros: bool,
    /// The tables of OpenDocument.
    pub tables: Tables,
}

/// Of each table of OpenDocument, by its name: the cells that are shown as one, and those in percent.
pub(super) type Tables = BTreeMap<String, (Vec<(At, At)>, Vec<At>)>;

/// Which programs make it.
pub(super) enum Kind {
    Excel,
    OpenDocument,
}

/// Inflates every part through a counter and keeps nothing.
pub(super) fn look(bytes: &[u8]) -> Result<Package, Refused> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let names: Result<Vec<String>, ZipError> = zip.file_names().map(|name| Ok(name?.into_owned())).collect();
    let names = names.map_err(broken)?;
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    if has("xl/workbook.bin") {
        return Err(refused(say::binary(), say::save_anew()));
    }
    let kind = match () {
        () if has("xl/workbook.xml") => Kind::Excel,
        () if has("content.xml") && has("mimetype") => Kind::OpenDocument,
        () => return Err(refused(say::package(), say::save_anew())),
    };
    for n in 0..zip.len() {
        let part = zip.by_index(n).map_err(opened)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        let most = match name.starts_with("xl/worksheets/") || name == "content.xml" {
            true => MAX_STREAM,
            false => MAX_WHOLE,
        };
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        count(part, &name, most, is_xml)?;
    }
    let tables = match kind {
        Kind::Excel => BTreeMap::new(),
        Kind::OpenDocument => tables(zip.by_name("content.xml").map_err(opened)?)?,
    };
    Ok(Package {
        kind,
        has_macros: has("xl/vbaProject.bin"),
        tables,
    })
}

fn opened(error: ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => super::locked(),
        error => broken(error),
    }
}

/// Reads a part to its end; what is larger than it may be, or is one piece without an end, is told.
fn count(mut part: impl Read, name: &str, most: u64, is_xml: bool) -> Result<(), Refused> {
    let too_large = || refused(say::unpacks(&(most / 1_000_000), &name), say::copy_table());
    let mut buffer = vec![0; 64 * 1024];
    let (mut total, mut piece) = (0_u64, 0_usize);
    loop {
        let n = part.read(&mut buffer).map_err(broken)?;
        let Some(read) = buffer.get(..n).filter(|read| !read.is_empty()) else {
            return Ok(());
        };
        if total == 0 && name.ends_with("sharedstrings.xml") {
            told_count(read)?;
        }
        total += n as u64;
        if total > most {
            return Err(too_large());
        }
        for run in read.split_inclusive(|b| *b == b'<').filter(|_| is_xml) {
            piece += run.len();
            if piece > MAX_PIECE {
                return Err(refused(say::endless(&name), say::save_anew()));
            }
            if run.ends_with(b"<") {
                piece = 0;
            }
        }
    }
}

/// The number of texts that a workbook says it has, for which room is made before they are read.
fn told_count(start: &[u8]) -> Result<(), Refused> {
    let text = String::from_utf8_lossy(start);
    let told = text.split("uniqueCount=").nth(1).map(|rest| {
        let digits = rest.trim_start_matches(['"', '\'', ' ']);
        digits.chars().take_while(char::is_ascii_digit).collect::<String>()
    });
    match told.map(|digits| digits.parse::<u64>()) {
        Some(Ok(n)) if n > MAX_AREA => Err(super::too_many()),
        Some(Err(_)) => Err(broken("a count that is none")),
        _ => Ok(()),
    }
}

/// The area of each table of OpenDocument, whose rows and cells are written once with a number of repeats.
fn tables(part: impl Read) -> Result<Tables, Refused> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut tables = BTreeMap::new();
    let mut open: Option<Table> = None;
    let mut written = 0_usize;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => match (e.local_name().as_ref(), &mut open) {
                ("table", None) => {
                    open = Some(Table {
                        name: attribute(&e, "table:name").unwrap_or_default(),
                        ..Table::default()
                    });
                }
                ("table-row", Some(table)) => {
                    table.column = 0;
                    table.rows = number(&e, "table:number-rows-repeated");
                    table.filled = false;
                }
                ("table-cell" | "covered-table-cell", Some(table)) => {
                    written += 1;
                    table.cell(&e)?;
                }
                ("p", Some(table)) => table.fill()?,
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "table-row" => {
                if let Some(table) = &mut open {
                    table.row = table.row.saturating_add(table.rows);
                }
            }
            Event::End(e) if e.local_name().as_ref() == "table" => {
                if let Some(table) = open.take() {
                    tables.insert(table.name, (table.merged, table.percent));
                }
            }
            Event::Eof => return Ok(tables),
            _ => {}
        }
        // each cell that is written takes room, also where nothing is in it
        if written as u64 > MAX_AREA {
            return Err(super::too_many());
        }
    }
}

#[derive(Default)]
struct Table {
    name: String,
    row: u64,
    rows: u64,
    column: u64,
    columns: u64,
    filled: bool,
    /// The last row and column with something in them, each plus one.
    reach: (u64, u64),
    merged: Vec<(At, At)>,
    percent: Vec<At>,
}

impl Table {
    fn cell(&mut self, e: &BytesStart<'_>) -> Result<(), Refused> {
        let columns = number(e, "table:number-columns-repeated");
        let (row, column) = (self.row, self.column);
        self.columns = columns;
        self.column = self.column.saturating_add(columns);
        let at = |row: u64, column: u64| Some((u32::try_from(row).ok()?, u32::try_from(column).ok()?));
        let (down, across) = (
            number(e, "table:number-rows-spanned"),
            number(e, "table:number-columns-spanned"),
        );
        if (down > 1 || across > 1) && self.merged.len() < MAX_CELLS {
            let last = at(row.saturating_add(down - 1), column.saturating_add(across - 1));
            self.merged.extend(at(row, column).zip(last));
        }
        if attribute(e, "office:value-type").as_deref() == Some("percentage") && self.percent.len() < MAX_CELLS {
            self.percent.extend(at(row, column));
        }
        let holds = ["office:value-type", "table:formula"]
            .iter()
            .any(|key| attribute(e, key).is_some());
        if holds { self.fill() } else { Ok(()) }
    }

    /// Something stands in the cell that was read last, and in its repeats.
    fn fill(&mut self) -> Result<(), Refused> {
        self.reach = (
            self.reach.0.max(self.row.saturating_add(self.rows)),
            self.reach.1.max(self.column),
        );
        if self.reach.0.saturating_mul(self.reach.1) > MAX_AREA || self.columns > 16_384 {
            return Err(refused(say::scattered(&self.name), say::copy_table()));
        }
        Ok(())
    }
}

fn attribute(e: &BytesStart<'_>, key: &str) -> Option<String> {
    let found = e.try_get_attribute(key).ok()??;
    Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
}

fn number(e: &BytesStart<'_>, key: &str) -> u64 {
    attribute(e, key).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
}
