//! Of the run itself: what was asked of it that there is not, and what to type.

use std::fmt::Display;

use super::Say;
use crate::diagnostic::did_you_mean;
use crate::said::say;

/// {form} is a questionnaire, and {other} is none
pub fn one_after_the_other(form: &dyn Display, other: &dyn Display) -> Say {
    Say {
        what: say!("{form} is a questionnaire, and {other} is none", form, other),
        todo: say!("import questionnaires and other spreadsheets one after the other"),
    }
}

/// `{key}` is a key of a mapping, and a questionnaire has none
pub fn no_mapping_of(key: &dyn Display) -> Say {
    Say {
        what: say!("`{key}` is a key of a mapping, and a questionnaire has none", key),
        todo: say!("only `date` can be set: the day of answers that tell none"),
    }
}

/// `date` is not one day
pub fn not_one_day() -> Say {
    Say {
        what: say!("`date` is not one day"),
        todo: say!("write one day, as date=2024-11-20"),
    }
}

/// {path} is not written in UTF-8
pub fn not_utf8(path: &dyn Display) -> Say {
    Say {
        what: say!("{path} is not written in UTF-8", path),
        todo: say!("save it as UTF-8"),
    }
}

/// `{key}` cannot be set
pub fn cannot_set(key: &dyn Display) -> Say {
    Say {
        what: say!("`{key}` cannot be set", key),
        todo: say!("write it in the mapping"),
    }
}

/// no row of the file has headings that say what stands below them
pub fn no_headings() -> Say {
    Say {
        what: say!("no row of the file has headings that say what stands below them"),
        todo: say!("write headings over the columns, as Förvaltning, Insats, Antal, Sedan, Kommentar"),
    }
}

/// nothing tells what several are called, of which one is called `{one}`
pub fn no_plural(one: &dyn Display) -> Say {
    Say {
        what: say!(
            "nothing tells what several are called, of which one is called `{one}`",
            one
        ),
        todo: say!("add --many, with the word for several"),
    }
}

/// nothing tells of which day the answers are
pub fn no_day_told() -> Say {
    Say {
        what: say!("nothing tells of which day the answers are"),
        todo: say!("add --set date=2024-11-20, with the day on which they were given"),
    }
}

/// no question of `{inquiry}` asks how it is in each of the districts
pub fn no_district_question(inquiry: &dyn Display) -> Say {
    Say {
        what: say!(
            "no question of `{inquiry}` asks how it is in each of the districts",
            inquiry
        ),
        todo: say!("questions of the kinds duration, constancy, headcount and coverage do"),
    }
}

/// {name} cannot be made: {error}
pub fn no_book(name: &dyn Display, error: &dyn Display) -> Say {
    Say {
        what: say!("{name} cannot be made: {error}", name, error),
        todo: say!("see whether a text of the records is longer than a cell of a workbook holds"),
    }
}

/// {folder} is there already, and may hold workbooks that are filled in
pub fn folder_is_there(folder: &dyn Display) -> Say {
    Say {
        what: say!(
            "{folder} is there already, and may hold workbooks that are filled in",
            folder
        ),
        todo: say!("name a folder that is not there yet: --output DIR"),
    }
}

/// A key that no mapping has.
pub fn no_such_key(word: &str, keys: &[&str]) -> Say {
    Say {
        what: say!("a mapping has no key `{word}`", word),
        todo: did_you_mean(word, say!("its keys"), keys.iter().copied()),
    }
}

/// An inquiry that there is not.
pub fn no_inquiry(word: &str, ids: &[&str]) -> Say {
    Say {
        what: say!("there is no inquiry `{word}`", word),
        todo: did_you_mean(word, say!("inquiries"), ids.iter().copied()),
    }
}
