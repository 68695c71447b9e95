//! The order of words, by language.

use unicode_normalization::UnicodeNormalization;

use super::{Language, sv};

/// A text as a key to sort by, as a language orders letters: those that it does not have stand as those without their marks.
/// Case makes no difference.
pub fn sort_key(language: Language, text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.map(|c| letter(language, c).1).collect()
}

/// The letter that a text stands under in a list: `Å` for `ångström` in Swedish, `A` in English. `None` where it begins with none.
pub fn initial(language: Language, text: &str) -> Option<char> {
    let first = text.chars().flat_map(char::to_lowercase).next()?;
    let (letter, _) = letter(language, first);
    letter.is_alphabetic().then(|| letter.to_uppercase().next()).flatten()
}

/// A small letter as its language knows it, and what it is sorted as.
fn letter(language: Language, small: char) -> (char, char) {
    let own = match language {
        Language::Sv => sv::LETTERS.iter().find(|(forms, _)| forms.contains(small)),
        Language::En => None,
    };
    match own.and_then(|(forms, place)| Some((forms.chars().next()?, *place))) {
        Some(own) => own,
        None => {
            let plain = match small {
                // Unicode takes these for letters of their own
                'æ' => 'a',
                'ø' => 'o',
                'ł' => 'l',
                small => std::iter::once(small).nfd().next().unwrap_or(small),
            };
            (plain, plain)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_where_their_language_has_them() {
        let sorted = |language| {
            let mut all = [
                "Öland", "Zinken", "Älvsjö", "Åre", "Ärla", "Area", "Yxan", "Überg", "Ærø", "épi", "Eken",
            ];
            all.sort_by_cached_key(|word| sort_key(language, word));
            all
        };
        // Svenska skrivregler: å, ä, ö behind z; ü as y, æ as ä, é as e
        assert_eq!(
            sorted(Language::Sv),
            [
                "Area", "Eken", "épi", "Überg", "Yxan", "Zinken", "Åre", "Älvsjö", "Ärla", "Ærø", "Öland"
            ]
        );
        assert_eq!(
            sorted(Language::En),
            [
                "Älvsjö", "Åre", "Area", "Ärla", "Ærø", "Eken", "épi", "Öland", "Überg", "Yxan", "Zinken"
            ]
        );
        assert_eq!(initial(Language::Sv, "ärla"), Some('Ä'));
        assert_eq!(initial(Language::En, "ärla"), Some('A'));
        assert_eq!(initial(Language::Sv, "Üxa"), Some('Y'));
        assert_eq!(initial(Language::Sv, "1 person"), None);
    }
}
