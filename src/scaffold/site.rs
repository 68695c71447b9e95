//! A small site to begin with.

use serde_json::{Map, Value, json};

use super::{Definite, definite, page, record, sample::scalar, schema_name};
use crate::load::Kind;
use crate::model::Language;
use crate::model::word::Word;
use crate::written::version::FORMAT;

/// What a new site is to be called.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// The noun for one of its units.
    pub one: String,
    /// The noun for several.
    pub many: String,
    /// Their definite forms.
    pub definite: Definite,
    /// The language of the records, and of the comments in them.
    pub language: Language,
}

/// The files of a small site that can be built as it is, by their paths with `/`: records, and the settings by
/// which an editor finds the schemas.
pub fn site(wishes: &Wishes) -> Vec<(String, String)> {
    let words = match wishes.language {
        Language::Sv => &SV,
        Language::En => &EN,
    };
    let language = wishes.language;
    let mut files: Vec<(String, String)> = Vec::new();
    let mut add = |kind: Kind, id: &str, values: &[(&str, String)]| {
        let text = record(kind, id, values, language);
        files.push((format!("content/{}", kind.path(id)), text));
    };
    let mut site = own(wishes, DAY);
    site.push(("notice", scalar(words.notice)));
    site.push(("headline", "{ inquiry: start, question: count }".to_owned()));
    add(Kind::Site, "", &site);
    let [one, many] = words.holder;
    let holder = noun(language, one, many, &definite(language, one, many));
    let holder = format!("{{ {}: {holder} }}", language.word());
    add(
        Kind::Programme,
        "field-work",
        &[
            ("name", scalar(words.programme)),
            ("holder", holder),
            ("unit", "persons".to_owned()),
        ],
    );
    for (id, name, value) in [("north", words.north, "2"), ("south", words.south, "3")] {
        let posts = format!(
            "\n  - programme: field-work\n    start: {{ introduced: \"2024\", source: reply#{id} }}\n    statements:\n      - \
             {{ value: {value}, unit: persons, at: \"{DAY}\", basis: observed, source: reply#{id} }}"
        );
        add(Kind::District, id, &[("name", scalar(name)), ("posts", posts)]);
    }
    let places = format!("{{ north: {}, south: {} }}", scalar(words.north), scalar(words.south));
    add(
        Kind::Source,
        "reply",
        &[
            ("title", scalar(words.source)),
            ("type", scalar(words.reply)),
            ("meeting", format!("\"{DAY}\"")),
            ("places", places),
        ],
    );
    let questions = format!(
        "\n  - id: count\n    summary: {}\n    kind: headcount\n    programme: field-work\n    unit: persons",
        scalar(words.question)
    );
    add(
        Kind::Inquiry,
        "start",
        &[
            ("title", scalar(words.inquiry)),
            ("type", scalar(words.letter)),
            ("as_of", format!("\"{DAY}\"")),
            ("known_by", format!("\"{DAY}\"")),
            ("reply", "reply".to_owned()),
            ("questions", questions),
        ],
    );
    let about = page(&[("name", words.about.to_owned())]);
    files.push(("content/pages/om.md".to_owned(), format!("{about}\n{}\n", words.notice)));
    files.push((".vscode/settings.json".to_owned(), settings()));
    files.push((".gitignore".to_owned(), IGNORED.to_owned()));
    files
}

/// The files of a site without any records but its own, for what is known of a day.
pub fn bare(wishes: &Wishes, day: &str) -> Vec<(String, String)> {
    let language = wishes.language;
    let record = record(Kind::Site, "", &own(wishes, day), language);
    vec![
        (format!("content/{}", Kind::Site.path("")), record),
        (".vscode/settings.json".to_owned(), settings()),
        (".gitignore".to_owned(), IGNORED.to_owned()),
    ]
}

/// The keys of the site's own record.
fn own(wishes: &Wishes, day: &str) -> Vec<(&'static str, String)> {
    let language = wishes.language.word();
    let district = noun(wishes.language, &wishes.one, &wishes.many, &wishes.definite);
    let nouns = format!("\n  district:\n    {language}: {district}");
    vec![
        ("format", FORMAT.to_string()),
        ("title", scalar(&wishes.title)),
        ("language", language.to_owned()),
        ("publisher", format!("{{ name: {} }}", scalar(&wishes.publisher))),
        ("as_of", format!("\"{day}\"")),
        ("known_by", format!("\"{day}\"")),
        ("nouns", nouns),
    ]
}

/// A noun in all forms that sentences need.
fn noun(language: Language, one: &str, many: &str, definite: &Definite) -> String {
    let gender = match language {
        Language::Sv => format!(", gender: {}", definite.gender.word()),
        Language::En => String::new(),
    };
    format!(
        "{{ one: {}, the: {}, many: {}, the_many: {}{gender} }}",
        scalar(one),
        scalar(&definite.the),
        scalar(many),
        scalar(&definite.the_many)
    )
}

/// What version control leaves out: what `build` makes, and what the scripts in `ci/` fetch and write.
const IGNORED: &str = "/output\n/.output.lagesbild-*\n/.program\n/diff.md\n/diff.whole.md\n";

/// Settings by which an editor's YAML extension finds the schema of each record.
pub fn settings() -> String {
    let schemas: Map<String, Value> = Kind::ALL
        .iter()
        .filter(|kind| kind.declared().is_some())
        .map(|kind| {
            let pattern = format!("content/{}", kind.path("*"));
            (format!("./schema/{}", schema_name(*kind)), json!([pattern]))
        })
        .collect();
    format!("{:#}\n", json!({ "yaml.schemas": schemas }))
}

/// The day of the example. A build never asks which day it is, and neither does this.
const DAY: &str = "2024-12-01";

/// The example in one language.
struct Words {
    notice: &'static str,
    north: &'static str,
    south: &'static str,
    programme: &'static str,
    /// One who does it, and several.
    holder: [&'static str; 2],
    source: &'static str,
    reply: &'static str,
    inquiry: &'static str,
    letter: &'static str,
    question: &'static str,
    about: &'static str,
}

const SV: Words = Words {
    notice: "Uppgifterna är påhittade. Byt ut dem mot egna.",
    north: "Norra",
    south: "Södra",
    programme: "Fältarbete",
    holder: ["fältarbetare", "fältarbetare"],
    source: "Svar om fältarbete",
    reply: "tjänsteutlåtande",
    inquiry: "Fältarbete",
    letter: "skrivelse",
    question: "Hur många arbetar med fältarbete?",
    about: "Om webbplatsen",
};

const EN: Words = Words {
    notice: "These records are made up. Put your own in their place.",
    north: "North",
    south: "South",
    programme: "Field work",
    holder: ["field worker", "field workers"],
    source: "Reply on field work",
    reply: "reply",
    inquiry: "Field work",
    letter: "letter",
    question: "How many do field work?",
    about: "About this site",
};
