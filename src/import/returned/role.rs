//! Who answers: a role, never a person.

use crate::resolve::private_in;

/// Endings of words for what somebody does.
const ROLES: [&str; 21] = [
    "chef",
    "chefen",
    "ledare",
    "samordnare",
    "direktör",
    "utredare",
    "sekreterare",
    "handläggare",
    "controller",
    "strateg",
    "registrator",
    "ansvarig",
    "assistent",
    "konsulent",
    "kurator",
    "manager",
    "head",
    "director",
    "officer",
    "coordinator",
    "investigator",
];

/// What is wrong with what stands for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRole {
    /// It is a personal number, a mail address or a phone number.
    Private,
    /// It reads as the name of a person.
    Name,
    /// It may be one.
    Perhaps,
}

/// What of a text is no role; `districts` are names that may stand beside one.
pub fn wrong(text: &str, districts: &[&str]) -> Option<NoRole> {
    if private_in(text) {
        return Some(NoRole::Private);
    }
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let is_role = |word: &&str| {
        let word = word.to_lowercase();
        ROLES.iter().any(|role| word.ends_with(role))
    };
    let is_place = |word: &str| {
        districts
            .iter()
            .any(|name| name.split([' ', '-']).any(|part| part == word))
    };
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase) && !is_place(word);
    if words.iter().any(is_role) {
        return None;
    }
    // a role is written in small letters, but for the first of them
    match words.iter().filter(|word| is_capital(word)).count() {
        0 => None,
        n if n == words.len() && n > 1 => Some(NoRole::Name),
        1 if words.len() == 1 => Some(NoRole::Perhaps),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_told_from_a_name() {
        let districts = ["Farsta", "Enskede-Årsta-Vantör"];
        for role in [
            "enhetschef",
            "Biträdande enhetschef",
            "Enhetschef Farsta",
            "Head of Unit",
            "Vi på enheten",
            "chef, Årsta",
        ] {
            assert_eq!(wrong(role, &districts), None, "{role}");
        }
        for name in ["Kim Exempel", "Kim-Robin Exempel Ek"] {
            assert_eq!(wrong(name, &districts), Some(NoRole::Name), "{name}");
        }
        assert_eq!(wrong("Kim", &districts), Some(NoRole::Perhaps));
        for private in ["chef@example.org", "enhetschef 070-123 45 67"] {
            assert_eq!(wrong(private, &districts), Some(NoRole::Private), "{private}");
        }
    }
}
