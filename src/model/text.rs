//! Human text, in one language or several.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::word::Word;
use crate::said::{Language, Said, say};

impl Word for Language {
    const ALL: &'static [Self] = Language::ALL;
    fn what() -> Said {
        say!("a language of the interface")
    }
    fn word(self) -> &'static str {
        self.tag()
    }
}

/// A text of a record: in the records' language, or in several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Forms);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Forms {
    Plain(Box<str>),
    In(Vec<(Language, String)>),
}

impl Text {
    /// A text in the language of the records.
    pub fn plain(text: impl Into<Box<str>>) -> Self {
        Text(Forms::Plain(text.into()))
    }

    /// A text in these languages.
    pub fn in_languages(forms: Vec<(Language, String)>) -> Self {
        Text(Forms::In(forms))
    }

    /// The text in a language, or else in the first that it has.
    pub fn get(&self, language: Language) -> &str {
        match &self.0 {
            Forms::Plain(text) => text,
            Forms::In(forms) => forms
                .iter()
                .find(|(l, _)| *l == language)
                .or(forms.first())
                .map_or("", |(_, text)| text),
        }
    }

    /// Whether the text has a form of its own in a language; a plain text is in the language of the records.
    pub fn is_in(&self, language: Language, of_records: Language) -> bool {
        match &self.0 {
            Forms::Plain(_) => language == of_records,
            Forms::In(forms) => forms.iter().any(|(l, _)| *l == language),
        }
    }

    /// All forms.
    pub fn forms(&self) -> Vec<&str> {
        match &self.0 {
            Forms::Plain(text) => vec![text],
            Forms::In(forms) => forms.iter().map(|(_, t)| t.as_str()).collect(),
        }
    }
}

/// Whether anything of a text can be seen: other than spaces, and characters that only part or join what stands beside
/// them.
pub fn says_something(text: &str) -> bool {
    let is_seen = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
    };
    text.chars().any(is_seen)
}

/// A text in Unicode's form NFC: typed with composed letters or with marks of their own, it is one text.
pub fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(&text) {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}
