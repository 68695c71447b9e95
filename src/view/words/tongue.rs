//! What a language has of its own beside its messages: names of months, numerals, signs in numbers, and how it tells a time.

use crate::model::date::Unit;
use crate::model::word::Gender;

/// A language of the interface. Each has a folder of its own beside this file, with its messages and what answers here.
pub trait Tongue: Sync {
    /// Its messages, in Fluent's syntax.
    fn messages(&self) -> &'static str;
    /// What it calls itself.
    fn name(&self) -> &'static str;
    /// The region by whose rules it is set (ISO 3166-1, two letters).
    fn region(&self) -> &'static str;

    /// The names of the months.
    fn months(&self) -> &'static [&'static str; 12];
    /// The name of a month, of which the first is 1.
    fn month(&self, number: u32) -> &'static str {
        self.months()[(number as usize).clamp(1, 12) - 1]
    }
    /// The names where there is little room; without full stops.
    fn short_months(&self) -> [&'static str; 12];

    /// The words for the numbers from none to twelve.
    fn numerals(&self) -> &'static [&'static str; 13];
    /// The word for one of a gender.
    fn one(&self, gender: Gender) -> &'static str;
    /// What parts thousands, and how many figures stand together without it.
    fn thousands(&self) -> (&'static str, usize);
    /// The sign before decimals.
    fn decimal_mark(&self) -> char;
    /// The signs around what somebody else said.
    fn quotation_marks(&self) -> (char, char);
    /// A noun after its indefinite article, as far as the article follows from the noun alone.
    fn with_article(&self, noun: &str) -> String;

    /// What parts alternatives, its blanks among it.
    fn or(&self) -> &'static str;
    /// From a time, to a time, or both: not neither.
    fn interval(&self, start: Option<&str>, end: Option<&str>) -> String;
    /// At a time, or later.
    fn earliest(&self, time: &str) -> String;
    /// At a time, or before.
    fn latest(&self, time: &str) -> String;
    /// At some time from one to another.
    fn between(&self, first: &str, last: &str) -> String;
    /// About a time.
    fn about(&self, time: &str) -> String;
    /// A time that is uncertain.
    fn uncertain(&self, time: &str) -> String;
    /// The word before a time that makes an adverbial of it, where it needs one.
    fn preposition(&self, unit: Unit) -> Option<&'static str>;
    /// A decade, or a part of a year; days, months and years by themselves are said alike in all languages, and nothing here.
    fn unit(&self, unit: Unit) -> String;
}
