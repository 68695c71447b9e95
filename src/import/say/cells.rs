//! Of cells that cannot be read, and of how one was.

use std::fmt::Display;

use super::Say;
use crate::model::date::DateError;
use crate::model::number::NumberError;
use crate::said::{Said, say};

/// {typed} is read as {value}
pub fn read_as(typed: &dyn Display, value: &dyn Display) -> Said {
    say!("{typed} is read as {value}", typed, value)
}

/// the formula ends in the error {error}
pub fn formula_fails(error: &dyn Display) -> Say {
    Say {
        what: say!("the formula ends in the error {error}", error),
        todo: say!("mend the formula, or write the value in its place"),
    }
}

/// the file holds a formula here and not its value
pub fn formula_alone() -> Say {
    Say {
        what: say!("the file holds a formula here and not its value"),
        todo: say!(
            "open the file in a spreadsheet program and save it as .xlsx, or write the value in place of the formula"
        ),
    }
}

/// {n} has more than three decimals
pub fn too_fine(n: &dyn Display) -> Say {
    Say {
        what: say!("{n} has more than three decimals", n),
        todo: say!("write it with at most three decimals: the formula ROUND does, AVRUNDA in Swedish"),
    }
}

/// {day} is a date, and a number is expected here
pub fn day_for_number(day: &dyn Display) -> Say {
    Say {
        what: say!("{day} is a date, and a number is expected here", day),
        todo: say!("write the number; a spreadsheet makes a date of 1-2, so write 1–2 as a text, with ' before it"),
    }
}

/// true or false is not a number
pub fn choice_for_number() -> Say {
    Say {
        what: say!("true or false is not a number"),
        todo: say!("write how many there are"),
    }
}

/// true or false is not a date
pub fn choice_for_date() -> Say {
    Say {
        what: say!("true or false is not a date"),
        todo: say!("write a year, a month or a day"),
    }
}

/// {n} is a number, and a date is expected here
pub fn number_for_date(n: &dyn Display) -> Say {
    Say {
        what: say!("{n} is a number, and a date is expected here", n),
        todo: say!("write a year, a month or a day, or let the spreadsheet show the number as a date"),
    }
}

/// nothing is written here
pub fn nothing() -> Say {
    Say {
        what: say!("nothing is written here"),
        todo: say!("write the value"),
    }
}

/// `{text}` is more than the day of a beginning
pub fn no_beginning(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` is more than the day of a beginning", text),
        todo: say!("write when it began: a year, a month or a day"),
    }
}

/// `{text}` is neither yes nor no
pub fn neither_yes_nor_no(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` is neither yes nor no", text),
        todo: say!("write yes or no (ja, nej)"),
    }
}

/// `{text}` is neither yes nor no
pub fn not_in_list(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` is neither yes nor no", text),
        todo: say!("choose one of the words in the list of the cell"),
    }
}

/// A text that counts in one unit, in a column of another; both by their ids.
pub fn other_unit(text: &str, counted: &str, of_column: &str) -> Say {
    Say {
        what: say!(
            "`{text}` counts {counted}, and {unit} are counted here",
            text,
            counted = unit(counted),
            unit = unit(of_column),
        ),
        todo: say!("write the number in the unit of its column, or give the column another unit in the mapping"),
    }
}

/// A unit's word; one of a site's own is called by its id.
fn unit(id: &str) -> Said {
    match id {
        "persons" => say!("persons"),
        "posts" => say!("posts"),
        "fte" => say!("fte"),
        "schools" => say!("schools"),
        "teams" => say!("teams"),
        "percent" => say!("percent"),
        own => Said::verbatim(own),
    }
}

/// A text that is no number. What to write is told as a spreadsheet has it, where records have it otherwise.
pub fn no_number(error: &NumberError) -> Say {
    let what = match error {
        NumberError::Comma(slip) => say!("`{typed}` has a comma", typed = plain(&slip.text)),
        _ => error.message(),
    };
    let todo = match error {
        NumberError::Comma(slip) => match error.thousands() {
            Some(whole) => say!(
                "write {number}, or {whole} where the comma parts thousands",
                number = decimal(&slip.suggestion),
                whole,
            ),
            None => say!("write {number}", number = decimal(&slip.suggestion)),
        },
        NumberError::Signed(_) => say!(
            "write how many there were without {mark}, or how many more or fewer as a change",
            mark = say!("a sign"),
        ),
        NumberError::TooFine(_) => say!(
            "write at most three decimals, such as {number}",
            number = decimal("0.125")
        ),
        NumberError::Unreadable(_) => say!(
            "write a number as {numbers}, or {unknown} where it is not known",
            numbers = say!("2, 1.5, ~100, 1..2, >=7 or <=3"),
            unknown = say!("\"?\""),
        ),
        _ => error.help(),
    };
    Say { what, todo }
}

/// A number with decimals as it is written, in Swedish with a comma; the noughts at its end are left out there.
fn decimal(number: &str) -> Said {
    let is_plain = |decimals: &str| decimals.chars().all(|c| c.is_ascii_digit());
    let Some((whole, decimals)) = number.split_once('.').filter(|(_, decimals)| is_plain(decimals)) else {
        return Said::verbatim(number);
    };
    let told = decimals.trim_end_matches('0');
    match (told, decimals.len() - told.len()) {
        ("", 3) => say!("{whole}.000", whole),
        (told, 0) => say!("{whole}.{told}", whole, told),
        (told, 1) => say!("{whole}.{told}0", whole, told),
        (told, 2) => say!("{whole}.{told}00", whole, told),
        _ => Said::verbatim(number),
    }
}

/// A text that is no date. What to write is told as a spreadsheet has it, where records have it otherwise.
pub fn no_date(error: &DateError) -> Say {
    match error {
        DateError::Range { text, start, end } => Say {
            what: say!(
                "`{typed}` joins two dates in a way that dates do not have",
                typed = plain(text)
            ),
            todo: say!(
                "write {first}/{last} for the whole time, [{first}..{last}] for some time within it",
                first = start,
                last = end,
            ),
        },
        DateError::Unreadable(_) => Say {
            what: error.message(),
            todo: say!(
                "write a year, a month or a day, such as {dates}",
                dates = say!("2024, 2024-04 or 2024-04-01, or an interval, 2022/2023"),
            ),
        },
        _ => Say {
            what: error.message(),
            todo: error.help(),
        },
    }
}

/// A text of a cell in one line.
fn plain(text: &str) -> String {
    text.replace(char::is_control, " ")
}
