//! Of rows, names and what they come to beside the records.

use std::fmt::Display;

use super::Say;
use crate::said::{Said, say};

/// there is no sheet `{name}` in the file
pub fn no_sheet(name: &dyn Display) -> Say {
    Say {
        what: say!("there is no sheet `{name}` in the file", name),
        todo: say!("correct `sheets` in the mapping"),
    }
}

/// the sheet {name} is not read
pub fn sheet_not_read(name: &dyn Display) -> Said {
    say!("the sheet {name} is not read", name)
}

/// the table has no column with the heading {missing}
pub fn no_heading(missing: &dyn Display) -> Say {
    Say {
        what: say!("the table has no column with the heading {missing}", missing),
        todo: say!("correct the heading in the mapping, or name the sheets that are to be read under `sheets`"),
    }
}

/// {sheet} has no column with the heading {missing}
pub fn no_heading_in(sheet: &dyn Display, missing: &dyn Display) -> Say {
    Say {
        what: say!("{sheet} has no column with the heading {missing}", sheet, missing),
        todo: say!("correct the heading in the mapping, or name the sheets that are to be read under `sheets`"),
    }
}

/// a number stands in a row without a name
pub fn number_without_name() -> Say {
    Say {
        what: say!("a number stands in a row without a name"),
        todo: say!("write whose it is in that row, or join the cells of the name over all its rows"),
    }
}

/// `{name}` has no number, and is not read
pub fn name_without_number(name: &dyn Display) -> Said {
    say!("`{name}` has no number, and is not read", name)
}

/// nothing is told of `{name}`
pub fn nothing_told(name: &dyn Display) -> Said {
    say!("nothing is told of `{name}`", name)
}

/// nothing tells which programme the row is of
pub fn no_programme() -> Say {
    Say {
        what: say!("nothing tells which programme the row is of"),
        todo: say!("write `programme: …` in the mapping, or name the column that tells it"),
    }
}

/// `{text}` is not a date, and stands for one
pub fn no_day(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` is not a date, and stands for one", text),
        todo: say!("correct `at` or `sheet_is` in the mapping"),
    }
}

/// `{text}` is no unit that is known
pub fn no_unit(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` is no unit that is known", text),
        todo: say!("write persons, posts, fte, schools, teams or percent, or a unit that site.yaml declares"),
    }
}

/// one number stands for several rows
pub fn shared_number() -> Say {
    Say {
        what: say!("one number stands for several rows"),
        todo: say!("write the districts that share it in one row, with a comma between them"),
    }
}

/// the sum is {told}, and the rows above it make {made}
pub fn other_sum(told: &dyn Display, made: &dyn Display) -> Say {
    Say {
        what: say!("the sum is {told}, and the rows above it make {made}", told, made),
        todo: say!("see which of them is wrong; the sum is not imported"),
    }
}

/// nothing tells what is counted
pub fn nothing_counted() -> Say {
    Say {
        what: say!("nothing tells what is counted"),
        todo: say!("write `unit: persons` in the mapping, or posts, fte, or another unit"),
    }
}

/// the same is told in {cell}
pub fn told_before(cell: &dyn Display) -> Say {
    Say {
        what: say!("the same is told in {cell}", cell),
        todo: say!("keep one of them, or name the category or the day that tells them apart"),
    }
}

/// it began {told}, and the record says {known}
pub fn other_start(told: &dyn Display, known: &dyn Display) -> Say {
    Say {
        what: say!("it began {told}, and the record says {known}", told, known),
        todo: say!("the record is left as it is; see which is right, and change the record by hand"),
    }
}

/// there is no district `{name}`
pub fn no_district(name: &dyn Display, id: &dyn Display) -> Say {
    Say {
        what: say!("there is no district `{name}`", name),
        todo: say!(
            "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new \
             district write an id of its own there",
            id,
            name
        ),
    }
}

/// there is no programme `{name}`
pub fn no_such_programme(name: &dyn Display, id: &dyn Display) -> Say {
    Say {
        what: say!("there is no programme `{name}`", name),
        todo: say!(
            "did you mean `{id}`? Write it in the file, or under `names` in the mapping: `names: {{ {name}: {id} }}`; for a new \
             programme write an id of its own there",
            id,
            name
        ),
    }
}

/// `{name}` is much like `{other}` ({cell})
pub fn much_alike(name: &dyn Display, other: &dyn Display, cell: &dyn Display) -> Say {
    Say {
        what: say!("`{name}` is much like `{other}` ({cell})", name, other, cell),
        todo: say!("if they are the same, write both alike"),
    }
}

/// `{name}` gives no id of its own
pub fn no_id(name: &dyn Display) -> Say {
    Say {
        what: say!("`{name}` gives no id of its own", name),
        todo: say!(
            "write one under `names` in the mapping: `names: {{ \"{name}\": … }}`",
            name
        ),
    }
}
