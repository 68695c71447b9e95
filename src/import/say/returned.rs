//! Of questionnaires that came back.

use std::fmt::Display;

use super::Say;
use crate::ask::key::Said as Shown;
use crate::said::{Said, say};

/// the file answers the questionnaires of {names}
pub fn several_inquiries(names: &dyn Display) -> Say {
    Say {
        what: say!("the file answers the questionnaires of {names}", names),
        todo: say!("import each questionnaire as a file of its own"),
    }
}

/// no row of the questionnaire is answered
pub fn no_answer() -> Say {
    Say {
        what: say!("no row of the questionnaire is answered"),
        todo: say!("see whether it was saved before it was sent, and ask for it again"),
    }
}

/// the records have no longer all of `{inquiry}`, `{district}` and `{programme}`, of which the row is
pub fn gone(inquiry: &dyn Display, district: &dyn Display, programme: &dyn Display) -> Say {
    Say {
        what: say!(
            "the records have no longer all of `{inquiry}`, `{district}` and `{programme}`, of which the row is",
            inquiry,
            district,
            programme
        ),
        todo: say!("ask anew, or write what the row says in the records"),
    }
}

/// the records have no longer the post `{post}`, of which the row is
pub fn post_gone(post: &dyn Display) -> Say {
    Say {
        what: say!(
            "the records have no longer the post `{post}`, of which the row is",
            post
        ),
        todo: say!("ask anew, or write what the row says in the records"),
    }
}

/// the hidden column with the keys of the rows is missing
pub fn no_key_column() -> Say {
    Say {
        what: say!("the hidden column with the keys of the rows is missing"),
        todo: say!("ask for the workbook itself, and not for a copy of what can be seen in it"),
    }
}

/// the row is answered and has no key: it was added
pub fn no_key() -> Say {
    Say {
        what: say!("the row is answered and has no key: it was added"),
        todo: say!("write what it says in a row that was there, or in a spreadsheet of its own"),
    }
}

/// the hidden key of the row is not as it was made
pub fn other_key() -> Say {
    Say {
        what: say!("the hidden key of the row is not as it was made"),
        todo: say!("copy the row from the questionnaire as it was sent, or ask anew"),
    }
}

/// this reads as a personal number, a phone number or a mail address
pub fn private() -> Say {
    Say {
        what: say!("this reads as a personal number, a phone number or a mail address"),
        todo: say!("write a role in its place, as `enhetschef` or `head of unit`"),
    }
}

/// this reads as the name of a person
pub fn a_name() -> Say {
    Say {
        what: say!("this reads as the name of a person"),
        todo: say!("write a role in its place, as `enhetschef` or `head of unit`"),
    }
}

/// `{text}` may be a name
pub fn perhaps_a_name(text: &dyn Display) -> Say {
    Say {
        what: say!("`{text}` may be a name", text),
        todo: say!("write a role in its place, as `enhetschef` or `head of unit`"),
    }
}

/// {text} is not one day
pub fn not_one_day(text: &dyn Display) -> Say {
    Say {
        what: say!("{text} is not one day", text),
        todo: say!("write the day of the answer, as 2024-11-20"),
    }
}

/// no row tells the day of the answer
pub fn no_day() -> Say {
    Say {
        what: say!("no row tells the day of the answer"),
        todo: say!("write the day in the row, or give it for all: --set date=2024-11-20"),
    }
}

/// the row tells no day, and others tell several
pub fn which_day() -> Say {
    Say {
        what: say!("the row tells no day, and others tell several"),
        todo: say!("write the day in the row"),
    }
}

/// the answer is of {day}, before {asked} of which the records were asked
pub fn too_early(day: &dyn Display, asked: &dyn Display) -> Say {
    Say {
        what: say!(
            "the answer is of {day}, before {asked} of which the records were asked",
            day,
            asked
        ),
        todo: say!("see whether the day is right"),
    }
}

/// the row says yes, and another number than the one that it was shown
pub fn yes_and_other() -> Say {
    Say {
        what: say!("the row says yes, and another number than the one that it was shown"),
        todo: say!("ask which of them is meant: no and the number, or yes alone"),
    }
}

/// the row says yes, and the sources that it was shown disagree
pub fn yes_to_disputed() -> Say {
    Say {
        what: say!("the row says yes, and the sources that it was shown disagree"),
        todo: say!("ask how many there are"),
    }
}

/// the row says yes, and it was shown nothing that could be right
pub fn yes_to_nothing() -> Say {
    Say {
        what: say!("the row says yes, and it was shown nothing that could be right"),
        todo: say!("ask how many there are"),
    }
}

/// the row says no, and not what is right instead
pub fn no_alone() -> Say {
    Say {
        what: say!("the row says no, and not what is right instead"),
        todo: say!("ask how many there are, or since when"),
    }
}

/// the number has been the same all the time, and nothing tells since when
pub fn unchanged_since_when() -> Say {
    Say {
        what: say!("the number has been the same all the time, and nothing tells since when"),
        todo: say!("ask since when, or leave the cell empty"),
    }
}

/// since {since} is not recorded: the row does not say that the number has been the same since
pub fn since_left_out(since: &dyn Display) -> Say {
    Say {
        what: say!(
            "since {since} is not recorded: the row does not say that the number has been the same since",
            since
        ),
        todo: say!("ask for the cell beside it, or write the day in the record"),
    }
}

/// A row that was shown something else than the records say now.
pub fn older(showed: &Shown, now: &Shown) -> Say {
    Say {
        what: say!(
            "the questionnaire was made of an older state of the records: it showed {showed}, and now they say {now}",
            showed = shown(showed),
            now = shown(now),
        ),
        todo: say!("see whether the answer is of what was shown or of what is so"),
    }
}

/// What a row showed.
fn shown(said: &Shown) -> Said {
    let value = match (&said.value, &said.standing) {
        (_, Some(standing)) => Said::verbatim(standing),
        (Some(value), None) => Said::verbatim(value),
        (None, None) => say!("nothing"),
    };
    match (said.disputed, &said.since) {
        (false, None) => value,
        (true, None) => say!("{value} (disputed)", value),
        (false, Some(day)) => say!("{value} since {day}", value, day),
        (true, Some(day)) => say!("{value} (disputed) since {day}", value, day),
    }
}
