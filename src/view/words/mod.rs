//! Messages, dates and numbers in a language.

mod dates;
mod en;
mod numbers;
mod sv;
mod tongue;

pub use tongue::Tongue;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use numbers::Agreement;

use crate::answer::{Arg, Message};
use crate::model::date::{Date, Day, Months};
use crate::model::number::Number;
use crate::model::word::{Gender, Word};
use crate::model::{DistrictIx, Language, Model, Noun, ProgrammeIx, Text};
use crate::said::sort_key;

/// What a language has of its own.
pub fn tongue(language: Language) -> &'static dyn Tongue {
    match language {
        Language::Sv => &sv::Swedish,
        Language::En => &en::English,
    }
}

/// The words of one language for one site.
pub struct Words<'m> {
    /// The language.
    pub language: Language,
    /// What it has of its own beside the messages.
    pub tongue: &'static dyn Tongue,
    model: &'m Model,
    messages: &'static Messages,
    district: Noun,
    /// Every message as it is with the site's nouns alone, once it has been asked for: pages repeat few messages often.
    said: Vec<OnceLock<String>>,
    /// Messages that there are none of, or that lack an argument.
    unsaid: Mutex<BTreeSet<String>>,
}

/// The messages of a language, read once.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Their keys in order, by length first, which most of them differ in.
    keys: Vec<(usize, &'static str)>,
}

impl Messages {
    /// The message files are part of the program, and a test reads them whole.
    fn of(language: Language) -> &'static Messages {
        static READ: [OnceLock<Messages>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        let read = || {
            let id: LanguageIdentifier = language.word().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // the marks that keep text directions apart would stand in the minutes
            bundle.set_use_isolating(false);
            functions(&mut bundle, language);
            let resource = FluentResource::try_new(tongue(language).messages().to_owned())
                .unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
            let mut keys: Vec<_> = keys(language).map(|key| (key.len(), key)).collect();
            keys.sort_unstable();
            Messages { bundle, keys }
        };
        READ[language as usize].get_or_init(read)
    }
}

/// The keys of all messages of a language.
fn keys(language: Language) -> impl Iterator<Item = &'static str> {
    let lines = tongue(language).messages().lines();
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

impl<'m> Words<'m> {
    /// The words of a language.
    pub fn new(model: &'m Model, language: Language) -> Self {
        let messages = Messages::of(language);
        let district = model.site().district.get(language).cloned().unwrap_or(Noun {
            one: "district".into(),
            the: "the district".into(),
            many: "districts".into(),
            the_many: "the districts".into(),
            gender: Gender::Common,
            guessed: false,
        });
        Words {
            language,
            tongue: tongue(language),
            model,
            messages,
            district,
            said: vec![OnceLock::new(); messages.keys.len()],
            unsaid: Mutex::default(),
        }
    }

    /// A message that could not be said so far, of several the first by its key: that, or the name of an argument, would stand in the
    /// minutes.
    pub fn unsaid(&self) -> Option<String> {
        let unsaid = self.unsaid.lock().unwrap_or_else(PoisonError::into_inner);
        unsaid.first().cloned()
    }

    /// A text as a key to sort by, in the language that is read.
    pub fn sort_key(&self, text: &str) -> String {
        sort_key(self.language, text)
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
        match self.messages.keys.binary_search(&(key.len(), key)) {
            Ok(at) => self.said[at]
                .get_or_init(|| self.format(key, FluentArgs::new()))
                .clone(),
            Err(_) => self.format(key, FluentArgs::new()),
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
        self.format(message.key, self.arguments(message))
    }

    /// Several messages, one after the other.
    pub fn say_all(&self, messages: &[Message]) -> String {
        let said: Vec<String> = messages.iter().map(|m| self.say(m).replace('\n', " ")).collect();
        said.join(" ")
    }

    /// The arguments of a message, and what follows from them.
    fn arguments<'a>(&self, message: &Message) -> FluentArgs<'a> {
        let measure = message.args.iter().find_map(|(name, arg)| match arg {
            Arg::Select(word) if *name == "measure" => Some(*word),
            _ => None,
        });
        let measure = measure.unwrap_or("none");
        let mut args = FluentArgs::new();
        // a question need not ask for these
        args.set("category-told", "no");
        args.set("measure", "none");
        // that none has it is said where that is told of each
        args.set("certain", "no");
        for (name, arg) in &message.args {
            self.set(&mut args, name, arg, measure);
        }
        self.set_parts(&mut args, message);
        args
    }

    /// What follows from several arguments together: which part of a whole is told, a count that lies within limits,
    /// and whether those who are counted can be called by what they work as.
    fn set_parts(&self, args: &mut FluentArgs<'_>, message: &Message) {
        let count = |wanted: &str| {
            message.args.iter().find_map(|(name, arg)| match arg {
                Arg::Count(n) if *name == wanted => Some(*n),
                _ => None,
            })
        };
        for (part, whole) in PARTS {
            if let (Some(part), Some(whole)) = (count(part), count(whole)) {
                args.set("share", share(part, whole));
            }
        }
        for (least, most, range) in RANGES {
            let limits = count(least).zip(count(most));
            let Some(number) = limits.and_then(|(a, b)| Number::parse(&format!("{a}..{b}")).ok()) else {
                continue;
            };
            let said = numbers::said(self, &number);
            args.set(range, said);
            args.set(format!("{range}-form"), Agreement::with(&number).word());
        }
        let (mut named, mut persons) = (None, false);
        for (_, arg) in &message.args {
            match arg {
                Arg::Holder(programme, _) => named = Some(self.holder_noun(*programme).is_some()),
                Arg::Quantity(_, unit) => persons |= &**unit == "persons",
                _ => {}
            }
        }
        if let Some(named) = named {
            args.set("works", if named && persons { "yes" } else { "no" });
        }
    }

    fn format<'a>(&'a self, key: &str, args: FluentArgs<'a>) -> String {
        let (said, errors) = self.format_with_errors(key, args);
        if !errors.is_empty() {
            self.unsaid
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(key.to_owned());
        }
        said
    }

    fn format_with_errors<'a>(&'a self, key: &str, mut args: FluentArgs<'a>) -> (String, Vec<FluentError>) {
        args.set("district", self.district.one.as_str());
        args.set("the-district", self.district.the.as_str());
        args.set("districts", self.district.many.as_str());
        args.set("the-districts", self.district.the_many.as_str());
        args.set("gender", gender_word(self.district.gender));
        let mut errors = Vec::new();
        let Some(pattern) = self.messages.bundle.get_message(key).and_then(|m| m.value()) else {
            errors.push(FluentError::ResolverError(ResolverError::NoValue(key.to_owned())));
            return (key.to_owned(), errors);
        };
        let said = self.messages.bundle.format_pattern(pattern, Some(&args), &mut errors);
        (said.into_owned(), errors)
    }

    fn set(&self, args: &mut FluentArgs<'_>, name: &str, arg: &Arg, measure: &str) {
        match arg {
            Arg::Count(n) => return self.set_count(args, name, *n),
            Arg::Quantity(number, unit) => {
                args.set(format!("{name}-unit"), unit.to_string());
                args.set(format!("{name}-noun"), self.unit(unit, None));
                set_agreement(args, name, number);
            }
            Arg::Number(number) => set_agreement(args, name, number),
            Arg::Districts(list) => {
                let count = self.names(list).len();
                args.set(format!("{name}-count"), count);
                // as many names as a sentence can hold
                args.set(format!("{name}-few"), if count <= 4 { "yes" } else { "no" });
            }
            Arg::Holder(programme, _) | Arg::HolderOne(programme) => {
                let noun = self.holder_noun(*programme);
                args.set(format!("{name}-named"), if noun.is_some() { "yes" } else { "no" });
                args.set(format!("{name}-one"), self.holder(*programme, true));
                args.set(format!("{name}-many"), self.holder(*programme, false));
                let programme = self.model[*programme].name.get(self.language);
                args.set(format!("{name}-programme"), programme.to_owned());
            }
            Arg::Span(from, to) => {
                let one = from.is_day() == Some(*to);
                args.set(format!("{name}-form"), if one { "one" } else { "many" });
                args.set(format!("{name}-from"), self.date(from));
                args.set(format!("{name}-to"), self.day(*to));
            }
            Arg::Date(date) | Arg::When(date) => {
                args.set(format!("{name}-date"), self.date(date));
                args.set(format!("{name}-when"), dates::adverbial(self.tongue, date));
                let form = if dates::is_latest(date) { "latest" } else { "other" };
                args.set(format!("{name}-form"), form);
            }
            Arg::Day(day) => {
                args.set(format!("{name}-date"), self.day(*day));
                args.set(format!("{name}-when"), dates::on(self.tongue, *day));
                args.set(format!("{name}-form"), "other");
            }
            Arg::Text(_) if name == "category" => args.set("category-told", "yes"),
            _ => {}
        }
        args.set(name.to_owned(), self.arg_in(arg, measure));
    }

    /// What goes into a message, or stands in a narrative by itself.
    pub fn arg(&self, arg: &Arg) -> String {
        self.arg_in(arg, "none")
    }

    fn arg_in(&self, arg: &Arg, measure: &str) -> String {
        match arg {
            Arg::Count(n) => self.figure(*n as i64),
            Arg::Quantity(number, unit) => self.quantity_in(number, unit, measure),
            Arg::Districts(list) => self.districts(list),
            Arg::Number(number) => numbers::said(self, number),
            Arg::Unit(unit) => self.unit(unit, None),
            Arg::Date(date) => self.date(date),
            Arg::Day(day) => self.day(*day),
            Arg::When(date) => dates::adverbial(self.tongue, date),
            Arg::Span(from, to) if from.is_day() == Some(*to) => self.day(*to),
            Arg::Span(from, to) => format!("{} – {}", self.date(from), self.day(*to)),
            Arg::Months(months) => self.months(months),
            Arg::Programmes(list) => self.programmes(list),
            Arg::Holder(programme, number) => self.holder(*programme, Agreement::with(number) != Agreement::Many),
            Arg::HolderOne(programme) => self.holder(*programme, true),
            Arg::Text(text) => self.text(text).to_owned(),
            Arg::Texts(list) => {
                let texts: Vec<&str> = list.iter().map(|t| self.text(t)).collect();
                self.list(&texts)
            }
            Arg::Verbatim(text) => text.clone(),
            Arg::Select(word) => (*word).to_owned(),
            Arg::Messages(list) => joined(list.iter().map(|m| self.say(m))),
            Arg::List(list) => {
                let said: Vec<String> = list.iter().map(|m| self.say(m)).collect();
                self.list(&said.iter().map(String::as_str).collect::<Vec<_>>())
            }
        }
    }

    /// The word of a count has the gender of the site's districts, of which messages count most.
    fn set_count(&self, args: &mut FluentArgs<'_>, name: &str, n: usize) {
        let word = numbers::word(self.tongue, n as i64, self.district.gender);
        let word = word.map_or_else(|| self.figure(n as i64), Cow::into_owned);
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
        self.list(&self.names(list))
    }

    fn names(&self, list: &[DistrictIx]) -> Vec<&'m str> {
        let mut names: Vec<&str> = list.iter().map(|d| self.district(*d)).collect();
        names.dedup();
        names
    }

    fn programmes(&self, list: &[ProgrammeIx]) -> String {
        let names: Vec<&str> = list.iter().map(|p| self.model[*p].name.get(self.language)).collect();
        self.list(&names)
    }

    fn holder_noun(&self, programme: ProgrammeIx) -> Option<&'m Noun> {
        self.model[programme].holder.get(self.language)
    }

    /// What the holders of posts are called, or else the programme in lower case.
    fn holder(&self, programme: ProgrammeIx, one: bool) -> String {
        match self.holder_noun(programme) {
            Some(noun) if one => noun.one.clone(),
            Some(noun) => noun.many.clone(),
            None => lower(self.model[programme].name.get(self.language)),
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

/// A part and the whole that it is of, as the arguments of messages are named.
const PARTS: [(&str, &str); 4] = [
    ("in-place", "of"),
    ("count", "of"),
    ("known", "count"),
    ("same", "count"),
];

/// Counts of which limits are told, and the argument that says both.
const RANGES: [(&str, &str, &str); 3] = [
    ("in-place-least", "in-place-most", "in-place-range"),
    ("of-least", "of-most", "of-range"),
    ("least", "most", "range"),
];

/// How a part stands to its whole, for sentences that say it in words of their own.
fn share(part: usize, whole: usize) -> &'static str {
    match (part, whole) {
        (_, 0) => "empty",
        (0, 1) => "not-the-only",
        (_, 1) => "the-only",
        (0, 2) => "neither",
        (0, _) => "none",
        (2, 2) => "both",
        (part, whole) if part >= whole => "all",
        _ => "some",
    }
}

fn set_agreement(args: &mut FluentArgs<'_>, name: &str, number: &Number) {
    args.set(format!("{name}-form"), Agreement::with(number).word());
    args.set(format!("{name}-bound"), numbers::bound(number));
}

/// Phrases with semicolons between them; a sentence ends by itself.
fn joined(said: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    for said in said {
        match out.chars().last() {
            None => {}
            Some('.') => out.push(' '),
            Some(_) => out.push_str("; "),
        }
        out.push_str(&said);
    }
    out
}

fn gender_word(gender: Gender) -> &'static str {
    match gender {
        Gender::Common => "common",
        Gender::Neuter => "neuter",
    }
}

/// What the messages call: `CAP` begins a sentence, `A` puts the English article before a noun, `SIGNED` writes a change as
/// the language does. Plain numbers are grouped.
fn functions(bundle: &mut FluentBundle<FluentResource>, language: Language) {
    fn text(args: &[FluentValue<'_>]) -> String {
        match args.first() {
            Some(FluentValue::String(text)) => text.clone().into_owned(),
            _ => String::new(),
        }
    }
    // each name is added once, to a bundle that has no messages yet
    let _ = bundle.add_function("CAP", |args, _| capital(&text(args)).into());
    let _ = bundle.add_function("A", move |args, _| tongue(language).with_article(&text(args)).into());
    let _ = bundle.add_function("SIGNED", move |args, _| {
        numbers::signed(tongue(language), &text(args)).into()
    });
    // a formatter takes nothing along
    bundle.set_formatter(Some(match language {
        Language::Sv => |value, _| grouped(&sv::Swedish, value),
        Language::En => |value, _| grouped(&en::English, value),
    }));
}

fn grouped(tongue: &dyn Tongue, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::figure(tongue, number.value as i64)),
        _ => None,
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

impl<'m> Words<'m> {
    /// A day: *19 mars 2024*.
    pub fn day(&self, day: Day) -> String {
        dates::day(self.tongue, day)
    }

    /// What somebody else said, in quotation marks.
    pub fn quoted(&self, said: &str) -> String {
        let (open, close) = self.tongue.quotation_marks();
        format!("{open}{said}{close}")
    }

    /// Short names of the months.
    pub fn short_months(&self) -> [&'static str; 12] {
        self.tongue.short_months()
    }

    /// A date in words, as exact as it was written.
    pub fn date(&self, date: &Date) -> String {
        dates::date(self.tongue, date)
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
        numbers::figure(self.tongue, n)
    }

    /// A number in figures: *2*, *omkring 100*, *1–2*, *minst 7*.
    pub fn number(&self, number: &Number) -> String {
        numbers::in_table(self, number)
    }

    fn own_unit(&self, unit: &str) -> Option<&'m Noun> {
        let own = self.model.site().units.iter().find(|(u, _)| &**u == unit);
        own.and_then(|(_, nouns)| nouns.get(self.language))
    }

    fn unit_gender(&self, unit: &str) -> Gender {
        match self.own_unit(unit) {
            Some(noun) => noun.gender,
            None if self.get(&format!("unit-{unit}-gender")) == "neuter" => Gender::Neuter,
            None => Gender::Common,
        }
    }

    /// A unit's noun, in the form that goes with a number; in the plural without one.
    pub fn unit(&self, unit: &str, number: Option<&Number>) -> String {
        let one = number.is_some_and(|n| Agreement::with(n) == Agreement::One);
        match self.own_unit(unit) {
            Some(noun) if one => noun.one.clone(),
            Some(noun) => noun.many.clone(),
            None if unit.is_empty() => String::new(),
            None => self.get(&format!("unit-{unit}-{}", if one { "one" } else { "many" })),
        }
    }

    /// A number and its unit as running text has them: *2 personer*, *minst 1 tillsatt tjänst*, *inga team*.
    ///
    /// `measure` is which posts are counted: established, funded, filled, or none of these.
    fn quantity_in(&self, number: &Number, unit: &str, measure: &str) -> String {
        let gender = self.unit_gender(unit);
        let mut noun = self.unit(unit, Some(number));
        if measure != "none" {
            let mut args = FluentArgs::new();
            args.set("measure", measure.to_owned());
            args.set("unit", unit.to_owned());
            args.set("noun", noun);
            let agree = match (Agreement::with(number), gender) {
                (Agreement::One, Gender::Neuter) => "neuter",
                (Agreement::One, Gender::Common) => "common",
                _ => "many",
            };
            args.set("agree", agree);
            noun = self.format("measured", args);
        }
        let number = match Agreement::with(number) {
            _ if numbers::is_open(number) => self.get("unknown-number-of"),
            Agreement::None => self.get("none-of"),
            _ => numbers::said(self, number),
        };
        [number, noun].join(" ")
    }
}

#[cfg(test)]
mod tests;
