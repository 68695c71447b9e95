//! Of whole files: why one is not read, as the end of a sentence that begins with its name, and what to know of one that is.

use std::fmt::Display;

use crate::said::{Said, say};

/// is larger than {megabytes} MB
pub fn too_large(megabytes: &dyn Display) -> Said {
    say!("is larger than {megabytes} MB", megabytes)
}

/// is empty
pub fn empty() -> Said {
    say!("is empty")
}

/// has no cell with anything in it
pub fn no_cell() -> Said {
    say!("has no cell with anything in it")
}

/// has more than {thousands},000 cells with something in them, or more text than any table of answers
pub fn too_many(thousands: &dyn Display) -> Said {
    say!(
        "has more than {thousands},000 cells with something in them, or more text than any table of answers",
        thousands
    )
}

/// cannot be read to its end ({why}): it is damaged, or cut off
pub fn broken(why: &dyn Display) -> Said {
    say!("cannot be read to its end ({why}): it is damaged, or cut off", why)
}

/// cannot be read: it is damaged, or made to do harm
pub fn unreadable() -> Said {
    say!("cannot be read: it is damaged, or made to do harm")
}

/// is locked with a password
pub fn locked() -> Said {
    say!("is locked with a password")
}

/// is a binary workbook (.xlsb)
pub fn binary() -> Said {
    say!("is a binary workbook (.xlsb)")
}

/// is a package, and no workbook
pub fn package() -> Said {
    say!("is a package, and no workbook")
}

/// would unpack to more than {megabytes} MB ({part})
pub fn unpacks(megabytes: &dyn Display, part: &dyn Display) -> Said {
    say!("would unpack to more than {megabytes} MB ({part})", megabytes, part)
}

/// has a piece without an end ({part})
pub fn endless(part: &dyn Display) -> Said {
    say!("has a piece without an end ({part})", part)
}

/// has cells in the sheet {sheet} that stand too far apart
pub fn scattered(sheet: &dyn Display) -> Said {
    say!("has cells in the sheet {sheet} that stand too far apart", sheet)
}

/// has cells that stand too far apart
pub fn scattered_somewhere() -> Said {
    say!("has cells that stand too far apart")
}

/// is no workbook
pub fn no_workbook() -> Said {
    say!("is no workbook")
}

/// is not {encoding}, as it says that it is
pub fn other_encoding(encoding: &dyn Display) -> Said {
    say!("is not {encoding}, as it says that it is", encoding)
}

/// is neither a workbook nor a table in text
pub fn no_table() -> Said {
    say!("is neither a workbook nor a table in text")
}

/// open it in a spreadsheet program, save it as .xlsx, and import that file
pub fn save_anew() -> Said {
    say!("open it in a spreadsheet program, save it as .xlsx, and import that file")
}

/// copy the table into a new workbook, and import that
pub fn copy_table() -> Said {
    say!("copy the table into a new workbook, and import that")
}

/// open it, save a copy without the password, and import that
pub fn unlock() -> Said {
    say!("open it, save a copy without the password, and import that")
}

/// import the file that has the table
pub fn other_file() -> Said {
    say!("import the file that has the table")
}

/// its macros are left out, and were not run
pub fn macros() -> Said {
    say!("its macros are left out, and were not run")
}

/// the hidden sheet {sheet} is left out
pub fn hidden(sheet: &dyn Display) -> Said {
    say!("the hidden sheet {sheet} is left out", sheet)
}

/// it is not UTF-8, and was read as Windows-1252: see whether å, ä and ö are right
pub fn windows() -> Said {
    say!("it is not UTF-8, and was read as Windows-1252: see whether å, ä and ö are right")
}
