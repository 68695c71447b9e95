//! Several things within a sentence.

use crate::said::{Said, say};

/// All of them, with a word for *and* between each two.
pub fn and(all: Vec<String>) -> Said {
    let all = all.into_iter().map(Said::verbatim);
    all.reduce(|others, last| say!("{others} and {last}", others, last))
        .unwrap_or_default()
}

/// Any of them, with a word for *or* between each two.
pub fn or(all: Vec<String>) -> Said {
    let all = all.into_iter().map(Said::verbatim);
    all.reduce(|others, last| say!("{others} or {last}", others, last))
        .unwrap_or_default()
}

/// All of them in a list, with a word for *and* before the last.
pub fn list(mut all: Vec<String>) -> Said {
    let last = all.pop().unwrap_or_default();
    match all.is_empty() {
        true => Said::verbatim(last),
        false => say!("{others} and {last}", others = all.join(", "), last),
    }
}
