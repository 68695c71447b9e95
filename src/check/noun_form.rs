//! `noun-form`: sentences of a language need a form of the districts' noun that the site does not tell. Told where even warnings count,
//! as before a release: what stands in its place is most likely right, and a person should have read it.

use super::rules::place;
use crate::diagnostic::{Code, Finding};
use crate::model::word::Word;
use crate::model::{Language, Model};
use crate::said::say;
use crate::source::Files;

/// Each language of the site in which the districts' noun is not told whole.
pub fn check(files: &Files, model: &Model) -> Vec<Finding> {
    let site = model.site();
    let Some(whole) = files.span_of("site.yaml") else {
        return Vec::new();
    };
    let noun_of = |language: Language| {
        site.district
            .0
            .iter()
            .find(|(l, _)| *l == language)
            .map(|(_, noun)| noun)
    };
    let told = |language: &Language| {
        let word = language.word();
        let (written, problem, help) = match noun_of(*language) {
            Some(noun) if !noun.guessed => return None,
            Some(noun) => {
                let gender = noun.gender.word();
                (
                    noun.one.as_str(),
                    say!(
                        "not all forms of `{one}` are told: sentences have them as they most likely are",
                        one = noun.one
                    ),
                    say!(
                        "write `{word}: {{ one: {one}, the: {the}, many: {many}, the_many: {the_many}, gender: {gender} }}`, each as it is said",
                        word,
                        one = noun.one,
                        the = noun.the,
                        many = noun.many,
                        the_many = noun.the_many,
                        gender
                    ),
                )
            }
            None => (
                site.district.get(*language).map_or("", |noun| &noun.one),
                say!(
                    "the districts have no noun in `{word}`: sentences in that language have another's",
                    word
                ),
                say!(
                    "write `{word}: {{ one: …, the: …, many: …, the_many: … }}` under `nouns: district:`",
                    word
                ),
            ),
        };
        let span = place::text(files, whole.file, &["one"], written);
        Some(Finding::at(Code::NounForm, span, problem, help))
    };
    site.languages.iter().filter_map(told).collect()
}
