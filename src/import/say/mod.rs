//! What `import`, `ask` and `init` say to a person about spreadsheets, in every language of the interface.
//!
//! Each sentence is declared once, with its words in all of them: one that lacks a language, or says less in one, does not compile.

pub mod cells;
pub mod files;
pub mod returned;
pub mod rows;
pub mod steps;

use crate::model::Language;

/// A sentence in one language, without a full stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What is so.
    pub what: String,
    /// What to do; empty where there is nothing.
    pub todo: String,
}

/// A sentence in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// In Swedish.
    pub sv: Line,
    /// In English.
    pub en: Line,
}

impl Say {
    /// The sentence in a language.
    pub fn line(&self, language: Language) -> &Line {
        match language {
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }
}

/// Declares sentences: a function for each, by what stands in it; its documentation is what it says in English.
macro_rules! sentences {
    ($($name:ident($($arg:ident),*) { en: $en:literal $(, $en_do:literal)?; sv: $sv:literal $(, $sv_do:literal)?; })*) => { $(
        #[doc = $en]
        pub fn $name($($arg: &dyn std::fmt::Display),*) -> $crate::import::say::Say {
            $crate::import::say::Say {
                sv: $crate::import::say::Line {
                    what: format!($sv),
                    todo: String::new() $(+ &format!($sv_do))?,
                },
                en: $crate::import::say::Line {
                    what: format!($en),
                    todo: String::new() $(+ &format!($en_do))?,
                },
            }
        }
    )* };
}
use sentences;
