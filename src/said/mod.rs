//! What the program says to whoever runs it: findings, errors, results; in each language of the interface.
//!
//! A sentence stands in English where it is said, in [`say!`](macro@say), and in another language in that language's table, by its
//! English words (as gettext has it, <https://www.gnu.org/software/gettext/manual/>). So a place reads as what it says, and a language is
//! a folder here and a line in [`table`]. `tests/it/said.rs` holds that every table has every sentence, with the same values in it.
//!
//! The words of a site are another matter: they stand in `view`, whose sentences follow number and gender.

mod order;
mod sv;

pub use order::{initial, sort_key};

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::OnceLock;

macro_rules! languages {
    ($($(#[$doc:meta])* $language:ident $tag:literal,)*) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Language {
            $($(#[$doc])* $language,)*
        }

        impl Language {
            /// Every language, in the order in which sites offer them.
            pub const ALL: &[Language] = &[$(Language::$language,)*];

            /// Its tag (BCP 47).
            pub fn tag(self) -> &'static str {
                match self {
                    $(Language::$language => $tag,)*
                }
            }
        }
    };
}

languages! {
    /// Swedish.
    Sv "sv",
    /// English.
    En "en",
}

/// Sentences in a language, by what they are in English; `None` for English itself.
pub fn table(language: Language) -> Option<&'static BTreeMap<&'static str, &'static str>> {
    static SV: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    match language {
        Language::En => None,
        Language::Sv => Some(SV.get_or_init(|| sv::ALL.iter().copied().flatten().copied().collect())),
    }
}

/// What `--help` says in a language, by what it is in English; `None` for English itself. Nobody says it but the command line, where
/// commands are declared.
pub fn help(language: Language) -> Option<&'static BTreeMap<&'static str, &'static str>> {
    static SV: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    match language {
        Language::En => None,
        Language::Sv => Some(SV.get_or_init(|| sv::help::ALL.iter().copied().collect())),
    }
}

/// A sentence with its values, in no language yet: without a full stop, and empty where nothing is said.
///
/// It has no `Display`: whoever shows it has to say in which language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The English words. `{name}` stands for a value, `{{` and `}}` for a brace.
    template: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// What stands in a sentence: the same in every language, or said itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Something written, as it is.
    Text(String),
    /// Something said.
    Said(Said),
    /// Several things said, with what stands between each two.
    List(Vec<Said>, &'static str),
}

/// What can stand in a sentence: whatever can be shown, and whatever is said.
pub trait Tell {
    /// Itself, as a value.
    fn tell(&self) -> Value;
}

impl<T: Display> Tell for T {
    fn tell(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Tell for Said {
    fn tell(&self) -> Value {
        Value::Said(self.clone())
    }
}

impl Said {
    /// A sentence without values; [`say!`](macro@say) is the way to write one.
    pub const fn plain(template: &'static str) -> Said {
        Said {
            template,
            values: Vec::new(),
        }
    }

    /// A sentence with values; [`say!`](macro@say) is the way to write one.
    pub fn with(template: &'static str, values: Vec<(&'static str, Value)>) -> Said {
        Said { template, values }
    }

    /// The words of somebody else, which are the same in every language: those of the system, of git, of a file.
    pub fn verbatim(text: impl Into<String>) -> Said {
        Said::with("{text}", vec![("text", Value::Text(text.into()))])
    }

    /// Several things said, one after the other.
    pub fn list(all: Vec<Said>, between: &'static str) -> Said {
        Said::with("{text}", vec![("text", Value::List(all, between))])
    }

    /// The same, and what is said after it.
    pub fn and(self, between: &'static str, after: Said) -> Said {
        Said::list(vec![self, after], between)
    }

    /// True if nothing is said.
    pub fn is_empty(&self) -> bool {
        self.template.is_empty()
    }

    /// The sentence in a language.
    pub fn in_language(&self, language: Language) -> String {
        let mut out = String::new();
        self.write(language, &mut out);
        out
    }

    /// The sentence in English, the language of the library's own errors.
    pub fn english(&self) -> String {
        self.in_language(Language::En)
    }

    fn write(&self, language: Language, out: &mut String) {
        let translated = table(language).and_then(|table| table.get(self.template));
        // a sentence that a table lacks is told in English rather than not at all
        let mut rest = translated.copied().unwrap_or(self.template);
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            if let Some(after) = from.strip_prefix("{{").or(from.strip_prefix("}}")) {
                out.push_str(&from[..1]);
                rest = after;
                continue;
            }
            let (name, after) = from.split_once('}').unwrap_or((from, ""));
            let name = name.trim_start_matches('{');
            if let Some((_, value)) = self.values.iter().find(|(known, _)| *known == name) {
                value.write(language, out);
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

impl Value {
    fn write(&self, language: Language, out: &mut String) {
        match self {
            Value::Text(text) => out.push_str(text),
            Value::Said(said) => said.write(language, out),
            Value::List(all, between) => {
                for (n, said) in all.iter().enumerate() {
                    if n > 0 {
                        out.push_str(between);
                    }
                    said.write(language, out);
                }
            }
        }
    }
}

/// A [`Said`]: the English words, then the values that stand in them, each by its name or as `name = value`.
///
/// ```
/// use lagesbild::said::{Language, say};
///
/// let said = say!("did you mean `{best}`?", best = "since");
/// assert_eq!(said.in_language(Language::Sv), "menar du `since`?");
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! __say {
    ($template:literal $(,)?) => {
        $crate::said::Said::plain($template)
    };
    ($template:literal, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::said::Said::with(
            $template,
            vec![$((stringify!($name), $crate::said::Tell::tell(&$crate::said::say!(@ $name $($value)?)))),+],
        )
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}

#[doc(inline)]
pub use __say as say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_stand_for_values_and_for_themselves() {
        let inner = say!("`{name}`", name = "x");
        let outer = say!("{inner}, {{{n}}}; {missing}", inner, n = 2);
        assert_eq!(outer.english(), "`x`, {2}; ");
        let list = Said::list(vec![say!("a"), say!("b")], ", ");
        assert_eq!(say!("{list}!", list).english(), "a, b!");
        assert_eq!(Said::verbatim("{as it is}").english(), "{as it is}");
        assert!(Said::default().is_empty() && Said::default().english().is_empty());
    }
}
