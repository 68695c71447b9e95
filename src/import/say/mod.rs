//! What `import`, `ask` and `init` say to a person about spreadsheets: each sentence with what to do, where there is anything to do.

pub mod cells;
pub mod files;
pub mod returned;
pub mod rows;
pub mod steps;

use crate::said::Said;

/// What is so, and what to do about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Say {
    /// What is so.
    pub what: Said,
    /// What to do; empty where there is nothing.
    pub todo: Said,
}

impl From<Said> for Say {
    fn from(what: Said) -> Say {
        let todo = Said::default();
        Say { what, todo }
    }
}
