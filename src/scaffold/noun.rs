//! The definite forms of a noun that are not told, as they most likely are.

use crate::model::Language;
use crate::model::word::Gender;

/// The forms of a noun that follow from its two indefinite ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definite {
    /// *the district*
    pub the: String,
    /// *the districts*
    pub the_many: String,
    /// *en* or *ett*; of English nouns it says nothing.
    pub gender: Gender,
    /// Whether the rule has no exceptions; else a person should look at what came of it.
    pub sure: bool,
}

/// The definite forms of a noun with these indefinite ones.
pub fn definite(language: Language, one: &str, many: &str) -> Definite {
    match language {
        Language::Sv => swedish(one, many),
        Language::En => Definite {
            the: format!("the {one}"),
            the_many: format!("the {many}"),
            gender: Gender::Common,
            sure: true,
        },
    }
}

/// The five declensions of Swedish, by what they add in the plural: *nämnder*, *stadsdelar*, *områden*, *distrikt*.
fn swedish(one: &str, many: &str) -> Definite {
    let ends_in_vowel = one.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö']);
    // *en arbetare, flera arbetare*
    if let Some(stem) = one.strip_suffix('e').filter(|stem| one == many && stem.ends_with("ar")) {
        return Definite {
            the: format!("{one}n"),
            the_many: format!("{stem}na"),
            gender: Gender::Common,
            sure: false,
        };
    }
    if one == many || ends_in_vowel && many.ends_with("en") {
        return Definite {
            the: format!("{one}{}", if ends_in_vowel { "t" } else { "et" }),
            the_many: format!("{many}{}", if one == many { "en" } else { "a" }),
            gender: Gender::Neuter,
            sure: false,
        };
    }
    // *nyckel, nycklar*, *socken, socknar* and *sektor, sektorer* have no stress on their last syllable
    let shortened = many.strip_suffix("ar").filter(|stem| !stem.starts_with(one));
    let the = match shortened {
        Some(stem) if one.ends_with("en") => format!("{stem}en"),
        _ if ends_in_vowel || shortened.is_some() || one.ends_with("or") => format!("{one}n"),
        _ => format!("{one}en"),
    };
    Definite {
        the,
        the_many: format!("{many}na"),
        gender: Gender::Common,
        sure: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_for_parts_of_a_city_have_their_definite_forms() {
        let common = [
            ["förvaltning", "förvaltningar", "förvaltningen", "förvaltningarna"],
            ["stadsdel", "stadsdelar", "stadsdelen", "stadsdelarna"],
            ["nämnd", "nämnder", "nämnden", "nämnderna"],
            ["kommun", "kommuner", "kommunen", "kommunerna"],
            ["enhet", "enheter", "enheten", "enheterna"],
            ["sektor", "sektorer", "sektorn", "sektorerna"],
            ["skola", "skolor", "skolan", "skolorna"],
            ["nyckel", "nycklar", "nyckeln", "nycklarna"],
            ["socken", "socknar", "socknen", "socknarna"],
            ["stad", "städer", "staden", "städerna"],
            ["arbetare", "arbetare", "arbetaren", "arbetarna"],
        ];
        let neuter = [
            ["område", "områden", "området", "områdena"],
            ["distrikt", "distrikt", "distriktet", "distrikten"],
            ["kontor", "kontor", "kontoret", "kontoren"],
            ["team", "team", "teamet", "teamen"],
        ];
        for (gender, nouns) in [(Gender::Common, &common[..]), (Gender::Neuter, &neuter[..])] {
            for [one, many, the, the_many] in nouns {
                let right = Definite {
                    the: (*the).to_owned(),
                    the_many: (*the_many).to_owned(),
                    gender,
                    sure: false,
                };
                assert_eq!(definite(Language::Sv, one, many), right);
            }
        }
    }
}
