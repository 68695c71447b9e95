//! Messages, dates and numbers in a language.

mod dates;
mod numbers;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::answer::{Arg, Message};
use crate::model::date::{Date, Day, Months};
use crate::model::number::Number;
use crate::model::word::{Gender, Word};
use crate::model::{DistrictIx, Language, Model, Noun, ProgrammeIx, Text};

/// The words of one language for one site.
pub struct Words<'m> {
    /// The language.
    pub language: Language,
    model: &'m Model,
    bundle: FluentBundle<FluentResource>,
    district: Noun,
    /// Every message as it is with the site's nouns alone, once it has been asked for: pages repeat few messages often.
    /// By length first, which most keys differ in.
    said: BTreeMap<(usize, &'static str), OnceLock<String>>,
}

/// The keys of all messages of a language.
fn keys(language: Language) -> impl Iterator<Item = &'static str> {
    let lines = resource(language).lines();
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

fn resource(language: Language) -> &'static str {
    match language {
        Language::Sv => include_str!("sv.ftl"),
        Language::En => include_str!("en.ftl"),
    }
}

impl<'m> Words<'m> {
    /// The words of a language; the message files are part of the program, and a test reads them whole.
    pub fn new(model: &'m Model, language: Language) -> Self {
        let id: LanguageIdentifier = language.word().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // the marks that keep text directions apart would stand in the minutes
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(resource(language).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        let district = model.site().district.get(language).cloned().unwrap_or(Noun {
            one: "district".into(),
            the: "the district".into(),
            many: "districts".into(),
            the_many: "the districts".into(),
            gender: Gender::Common,
        });
        Words {
            language,
            model,
            bundle,
            district,
            said: keys(language).map(|key| ((key.len(), key), OnceLock::new())).collect(),
        }
    }

    /// All messages whose key begins so, without that beginning; hyphens become underscores, for templates.
    pub fn all(&self, prefix: &str) -> Vec<(String, String)> {
        keys(self.language)
            .filter(|key| key.starts_with(prefix))
            .map(|key| (key[prefix.len()..].replace('-', "_"), self.get(key)))
            .collect()
    }

    /// A message that takes nothing but the site's nouns.
    pub fn get(&self, key: &str) -> String {
        match self.said.get(&(key.len(), key)) {
            Some(said) => said.get_or_init(|| self.format(key, FluentArgs::new())).clone(),
            None => key.to_owned(),
        }
    }

    /// A message with a number that selects its form; in the message `$n` is the figure, `$n-word` the word.
    pub fn count(&self, key: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        self.set_count(&mut args, "n", n);
        self.format(key, args)
    }

    /// A message of an answer.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            self.set(&mut args, name, arg);
        }
        self.format(message.key, args)
    }

    /// Several messages, one after the other.
    pub fn say_all(&self, messages: &[Message]) -> String {
        let said: Vec<String> = messages.iter().map(|m| self.say(m)).collect();
        said.join(" ")
    }

    fn format<'a>(&'a self, key: &str, mut args: FluentArgs<'a>) -> String {
        args.set("district", self.district.one.as_str());
        args.set("the-district", self.district.the.as_str());
        args.set("districts", self.district.many.as_str());
        args.set("the-districts", self.district.the_many.as_str());
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }

    fn set(&self, args: &mut FluentArgs<'_>, name: &str, arg: &Arg) {
        let text = self.arg(arg);
        match arg {
            Arg::Count(n) => return self.set_count(args, name, *n),
            Arg::Quantity(_, unit) => {
                args.set(format!("{name}-unit"), unit.to_string());
                args.set(format!("{name}-Cap"), capital(&text));
            }
            Arg::Districts(list) => args.set(format!("{name}-count"), list.len()),
            _ => {}
        }
        args.set(name.to_owned(), text);
    }

    /// What goes into a message, or stands in a narrative by itself.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Count(n) => self.figure(*n as i64),
            Arg::Quantity(number, unit) => self.quantity(number, unit),
            Arg::Districts(list) => self.districts(list),
            Arg::Number(number) => self.number_word(number, Gender::Common),
            Arg::Unit(unit) => self.unit(unit, None),
            Arg::Date(date) => self.date(date),
            Arg::Day(day) => self.day(*day),
            Arg::When(date) => dates::adverbial(self.language, date),
            Arg::Span(from, to) if from.is_day() == Some(*to) => self.day(*to),
            Arg::Span(from, to) => format!("{} – {}", self.date(from), self.day(*to)),
            Arg::Months(months) => self.months(months),
            Arg::Programmes(list) => self.programmes(list),
            Arg::Holder(programme, number) => self.holder(*programme, number.text() == "1"),
            Arg::HolderOne(programme) => self.holder(*programme, true),
            Arg::Text(text) => self.text(text).to_owned(),
            Arg::Texts(list) => {
                let texts: Vec<&str> = list.iter().map(|t| self.text(t)).collect();
                self.list(&texts)
            }
            Arg::Verbatim(text) => text.clone(),
            Arg::Select(word) => (*word).to_owned(),
            Arg::Messages(list) => {
                let said: Vec<String> = list.iter().map(|m| self.say(m)).collect();
                said.join("; ")
            }
        }
    }

    fn set_count(&self, args: &mut FluentArgs<'_>, name: &str, n: usize) {
        let word = numbers::word(self.language, n as i64, self.district.gender);
        let word = word.map_or_else(|| self.figure(n as i64), Cow::into_owned);
        args.set(format!("{name}-Word"), capital(&word));
        args.set(format!("{name}-word"), word);
        args.set(name.to_owned(), FluentValue::from(n as f64));
    }

    /// A text of a record in this language, or in the one that it has.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// The language of a text, where it is not this one.
    pub fn foreign(&self, text: &Text) -> Option<&'static str> {
        let records = self.model.site().language;
        (!text.is_in(self.language, records)).then(|| records.word())
    }

    /// A district's name.
    pub fn district(&self, district: DistrictIx) -> &'m str {
        self.model[district].name.get(self.language)
    }

    /// The site's noun for a district.
    pub fn noun(&self) -> &Noun {
        &self.district
    }

    /// Names of districts: *a, b och c*.
    pub fn districts(&self, list: &[DistrictIx]) -> String {
        let mut names: Vec<&str> = list.iter().map(|d| self.district(*d)).collect();
        names.dedup();
        self.list(&names)
    }

    fn programmes(&self, list: &[ProgrammeIx]) -> String {
        let names: Vec<&str> = list.iter().map(|p| self.model[*p].name.get(self.language)).collect();
        self.list(&names)
    }

    /// What the holders of posts are called, or else the programme in lower case.
    fn holder(&self, programme: ProgrammeIx, one: bool) -> String {
        let record = &self.model[programme];
        match record.holder.get(self.language) {
            Some(noun) if one => noun.one.clone(),
            Some(noun) => noun.many.clone(),
            None => lower(record.name.get(self.language)),
        }
    }

    /// A list with the language's word before the last: *a, b och c*.
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] => format!("{} {} {last}", rest.join(", "), self.get("and")),
        }
    }
}

/// The text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => {
            let mut capital = String::with_capacity(text.len());
            capital.extend(first.to_uppercase());
            capital + chars.as_str()
        }
        _ => text.to_owned(),
    }
}

/// The text with its first letter in lower case, unless the word is an abbreviation.
pub fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            let mut lower = String::with_capacity(text.len());
            lower.extend(first.to_lowercase());
            lower + chars.as_str()
        }
        _ => text.to_owned(),
    }
}

impl Words<'_> {
    /// A day: *19 mars 2024*.
    pub fn day(&self, day: Day) -> String {
        dates::day(self.language, day)
    }

    /// Short names of the months.
    pub fn short_months(&self) -> [&'static str; 12] {
        dates::short_months(self.language)
    }

    /// A date in words, as exact as it was written.
    pub fn date(&self, date: &Date) -> String {
        dates::date(self.language, date)
    }

    /// A length of time in words.
    pub fn months(&self, months: &Months) -> String {
        dates::months(self, months, "years", "months")
    }

    /// A length of time for a table.
    pub fn months_short(&self, months: &Months) -> String {
        dates::months(self, months, "years-short", "months-short")
    }

    /// A figure as the language groups it.
    pub fn figure(&self, n: i64) -> String {
        numbers::figure(self.language, n)
    }

    /// A number in figures: *2*, *omkring 100*, *1–2*, *minst 7*.
    pub fn number(&self, number: &Number) -> String {
        numbers::number(self, number, None)
    }

    /// A number as running text has it: words up to twelve.
    pub fn number_word(&self, number: &Number, gender: Gender) -> String {
        numbers::number(self, number, Some(gender))
    }

    /// A unit's noun, in the form that goes with a number; in the plural without one.
    pub fn unit(&self, unit: &str, number: Option<&Number>) -> String {
        let own = self.model.site().units.iter().find(|(u, _)| &**u == unit);
        // "minst en person": the figure that is said last decides
        let one = number.is_some_and(|n| matches!(n.text(), "1" | ">=1" | "<=1" | "~1" | "0..1"));
        match own.and_then(|(_, nouns)| nouns.get(self.language)) {
            Some(noun) if one => noun.one.clone(),
            Some(noun) => noun.many.clone(),
            None if unit.is_empty() => String::new(),
            None => self.get(&format!("unit-{unit}-{}", if one { "one" } else { "many" })),
        }
    }

    /// A number and its unit as running text has them: *två personer*.
    pub fn quantity(&self, number: &Number, unit: &str) -> String {
        let own = self.model.site().units.iter().find(|(u, _)| &**u == unit);
        // of the units that every site knows only *ett team* is neuter
        let known = if unit == "teams" {
            Gender::Neuter
        } else {
            Gender::Common
        };
        let own = own.and_then(|(_, nouns)| nouns.get(self.language));
        let gender = own.map_or(known, |noun| noun.gender);
        format!("{} {}", self.number_word(number, gender), self.unit(unit, Some(number)))
    }
}
