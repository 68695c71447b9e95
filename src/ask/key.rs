//! What stands hidden in each row of a questionnaire: of what it is, and what the records said of it.

use serde::{Deserialize, Serialize};

use super::today::{Thing, Today};
use crate::model::date::Day;
use crate::model::word::Word;
use crate::model::{Clock, InquiryIx, Model};
use crate::source::sha256;

/// The key of a row, as the hidden column keeps it: one JSON object, which every program leaves as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The inquiry's id.
    pub inquiry: String,
    /// The day of which the records were asked.
    pub asked: String,
    /// The district's id.
    pub district: String,
    /// The programme's id.
    pub programme: String,
    /// The post's id; none where the records have no post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// What is counted.
    pub unit: String,
    /// Rank or profession.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Established, funded or filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The kind of year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// What the records said.
    #[serde(flatten)]
    pub said: Said,
    /// A fingerprint of all of this: a key that somebody has changed is told.
    pub print: String,
}

/// What the records said of a row, as far as an answer of yes confirms it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// How many, as records write numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Since when, as records write dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Why nobody is in place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<String>,
    /// True where sources disagree of the number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disputed: bool,
}

impl Said {
    /// What the records say.
    pub fn of(today: &Today) -> Said {
        Said {
            value: today.value.as_ref().map(|v| v.text().to_owned()),
            since: today.since.as_ref().map(|d| d.text().to_owned()),
            standing: today.standing.as_ref().map(|(standing, _)| standing.word().to_owned()),
            disputed: today.disputed,
        }
    }
}

impl Key {
    /// The key of a thing that is asked about.
    pub fn of(model: &Model, inquiry: InquiryIx, clock: Clock, thing: &Thing, today: &Today) -> Key {
        let definition = &thing.definition;
        let mut key = Key {
            inquiry: model[inquiry].id.clone(),
            asked: clock.as_of.to_string(),
            district: model[thing.district].id.clone(),
            programme: model[thing.programme].id.clone(),
            post: thing.post.map(|post| model[post].id.clone()),
            unit: definition.unit.to_string(),
            category: definition.category.as_deref().map(str::to_owned),
            measure: definition.measure.map(|m| m.word().to_owned()),
            period: definition.period.map(|p| p.word().to_owned()),
            said: Said::of(today),
            print: String::new(),
        };
        key.print = key.fingerprint();
        key
    }

    /// The key as it stands in its cell.
    pub fn text(&self) -> String {
        // texts and a truth value: no such object fails
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A key as it stands in a cell; `None` where it is none, or not as it was made.
    pub fn read(text: &str) -> Option<Key> {
        let key: Key = serde_json::from_str(text).ok()?;
        (key.fingerprint() == key.print).then_some(key)
    }

    /// The day of which the records were asked.
    pub fn day(&self) -> Option<Day> {
        self.asked.parse().ok()
    }

    /// Twelve figures of the hash of all but themselves: enough to see a change, and no secret.
    fn fingerprint(&self) -> String {
        let bare = Key {
            print: String::new(),
            ..self.clone()
        };
        let hash = sha256(bare.text().as_bytes());
        hash.trim_start_matches("sha256:").chars().take(12).collect()
    }
}
