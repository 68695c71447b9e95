//! From a YAML tree to typed values; every mistake becomes a finding and reading goes on.

use serde_json::{Value as Json, json};

use super::schema::{self, Declared, Defs, Holds};
use crate::diagnostic::{Code, Finding, Severity, did_you_mean, nearest};
use crate::load::yaml::{Key, Node, Value};
use crate::model::Text;
use crate::model::date::Date;
use crate::model::number::{Change, Number};
use crate::model::word::Word;
use crate::said::{Said, say};
use crate::source::Span;

/// A value and the place it was written at.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its bytes.
    pub span: Span,
}

/// What is being read, and what was found wrong so far.
pub struct Cx<'f> {
    /// Findings, in the order of reading.
    pub findings: &'f mut Vec<Finding>,
    /// Why doubts are none: each mapping in which that is told, and the reason.
    pub accepted: Vec<(Span, At<Text>)>,
    /// Where the errors of the parsing begin, before anything was decoded; in order.
    parsed: Vec<u32>,
}

impl<'f> Cx<'f> {
    /// Decoding begins; all that was found so far is of the parsing.
    pub fn new(findings: &'f mut Vec<Finding>) -> Self {
        let errors = findings.iter().filter(|f| f.severity() == Severity::Error);
        let mut parsed: Vec<u32> = errors.filter_map(|f| f.labels.first()).map(|l| l.span.start).collect();
        parsed.sort_unstable();
        Cx {
            findings,
            accepted: Vec::new(),
            parsed,
        }
    }
}

/// Something that can be read from a node.
pub trait Decode: Sized {
    /// How it is declared, where it is a record.
    const DECLARED: Option<&'static Declared> = None;

    /// Where records stand in it.
    const HOLDS: Holds = match Self::DECLARED {
        Some(declared) => Holds::Record(declared),
        None => Holds::Value,
    };

    /// Reads the node; `None` after a finding.
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self>;

    /// What [`Decode::decode`] takes, as JSON Schema.
    fn schema(defs: &mut Defs) -> Json;
}

impl Cx<'_> {
    /// Notes a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// True if something inside the place was found wrong when the file was parsed.
    pub fn told_within(&self, place: Span) -> bool {
        let next = self.parsed.partition_point(|start| *start < place.start);
        self.parsed.get(next).is_some_and(|start| *start < place.end)
    }

    /// True if an error was found after so many findings.
    pub fn told_since(&self, told: usize) -> bool {
        self.findings[told..].iter().any(|f| f.severity() == Severity::Error)
    }

    fn wrong_type(&mut self, node: &Node<'_>, wanted: Said, help: Said) {
        let message = match &node.value {
            Value::Refused => return,
            Value::Null => say!("{wanted}, and this is nothing", wanted),
            Value::Scalar(..) => say!("{wanted}, and this is a single value", wanted),
            Value::List(_) => say!("{wanted}, and this is a list", wanted),
            Value::Map(_) => say!("{wanted}, and this is a mapping", wanted),
        };
        self.report(Finding::at(Code::WrongType, node.span, message, help));
    }

    /// The text of a scalar.
    pub fn scalar<'n>(&mut self, node: &'n Node<'_>, wanted: Said) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(text, _) => Some(text),
            _ => {
                let wanted = say!("{what} is expected here", what = wanted);
                self.wrong_type(node, wanted, say!("write one value after the colon"));
                None
            }
        }
    }

    /// The entries of a mapping whose keys are all among `keys`.
    pub fn map<'n, 't>(&mut self, node: &'n Node<'t>, what: Said, keys: &[&str]) -> Option<&'n [(Key<'t>, Node<'t>)]> {
        let entries = self.entries(node, what.clone())?;
        let mut strangers = Vec::new();
        for (key, _) in entries.iter().filter(|(k, _)| !keys.contains(&&*k.text)) {
            if nearest(&key.text, keys.iter().copied()).is_some() {
                let help = did_you_mean(&key.text, say!("its keys"), keys.iter().copied());
                self.report(Finding::at(
                    Code::UnknownKey,
                    key.span,
                    say!("{what} has no key `{key}`", what, key = key.text),
                    help,
                ));
            } else {
                strangers.push(key);
            }
        }
        // many keys that are like none: one mistake, a mapping in the wrong place
        if let Some((first, rest)) = strangers.split_first() {
            let texts: Vec<String> = strangers.iter().map(|k| format!("`{}`", k.text)).collect();
            let message = match rest.len() {
                0 => say!("{what} has no key `{key}`", what, key = first.text),
                _ => say!("{what} has none of the keys {keys}", what, keys = texts.join(", ")),
            };
            let help = did_you_mean(&first.text, say!("its keys"), keys.iter().copied());
            let found = Finding::at(Code::UnknownKey, first.span, message, help);
            self.report(rest.iter().fold(found, |f, key| f.and(key.span, Said::default())));
        }
        Some(entries)
    }

    /// The entries of a mapping whatever their keys.
    pub fn entries<'n, 't>(&mut self, node: &'n Node<'t>, what: Said) -> Option<&'n [(Key<'t>, Node<'t>)]> {
        match &node.value {
            Value::Map(entries) => Some(entries),
            _ => {
                let wanted = say!("{what} is written as keys and values", what);
                self.wrong_type(node, wanted, say!("write `key: value` pairs, indented alike"));
                None
            }
        }
    }

    /// Reads every item of a list; items that are wrong are left out.
    pub fn list<T: Decode>(&mut self, node: &Node<'_>) -> Vec<T> {
        match &node.value {
            Value::List(items) => {
                // exactly as many: statements are large, and nearly all of a large site
                let mut list = Vec::with_capacity(items.len());
                list.extend(items.iter().filter_map(|n| T::decode(n, self)));
                list
            }
            Value::Null => Vec::new(),
            _ => {
                self.wrong_type(
                    node,
                    say!("a list is expected here"),
                    say!("write each item on a line of its own after `- `, or all between `[` and `]`"),
                );
                Vec::new()
            }
        }
    }

    /// Reports a list with nothing in it, which says no more than a key that is left out.
    pub fn not_empty(&mut self, node: &Node<'_>, key: &str) {
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            self.report(Finding::at(
                Code::EmptyList,
                node.span,
                say!("the list `{key}` is empty", key),
                say!("write what belongs in it, or leave the key out"),
            ));
        }
    }

    /// Reports a key that must be there, at the mapping's first entry; not where it is there misspelt, or
    /// where the mapping is of another kind altogether, which has been told. `keys` are all that the mapping can have.
    pub fn missing(&mut self, node: &Node<'_>, what: Said, keys: &[&str], key: &str, code: Code) {
        let entries: &[_] = match &node.value {
            Value::Map(entries) => entries,
            _ => &[],
        };
        let strange = |text: &str| !keys.contains(&text) && nearest(text, keys.iter().copied()).is_none();
        if entries.iter().filter(|(k, _)| strange(&k.text)).count() > 1 {
            return;
        }
        let misspelt = |text: &str| !keys.contains(&text) && nearest(text, keys.iter().copied()) == Some(key);
        if entries.iter().any(|(k, _)| misspelt(&k.text)) {
            return;
        }
        let span = entries.first().map_or(node.span, |(k, n)| match n.value {
            Value::Scalar(..) => Span {
                end: n.span.end.max(k.span.end),
                ..k.span
            },
            _ => k.span,
        });
        self.report(Finding::at(
            code,
            span,
            say!("{what} lacks the key `{key}`", what, key),
            say!("add `{key}: …`", key),
        ));
    }
}

/// The value of a key, if the key is there and holds something.
pub fn get<'n, 't>(entries: &'n [(Key<'t>, Node<'t>)], key: &str) -> Option<&'n Node<'t>> {
    entries
        .iter()
        .find(|(k, n)| k.text == key && !matches!(n.value, Value::Null))
        .map(|(_, n)| n)
}

impl<T: Decode> Decode for At<T> {
    const DECLARED: Option<&'static Declared> = T::DECLARED;
    const HOLDS: Holds = T::HOLDS;

    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        Some(At {
            value: T::decode(node, cx)?,
            span: node.span,
        })
    }

    fn schema(defs: &mut Defs) -> Json {
        T::schema(defs)
    }
}

impl Decode for String {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a text"))?.trim_end();
        Some(text.to_owned())
    }

    fn schema(_: &mut Defs) -> Json {
        schema::text()
    }
}

impl Decode for bool {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        match cx.scalar(node, say!("`true` or `false`"))? {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                cx.report(Finding::at(
                    Code::WrongType,
                    node.span,
                    say!("`{text}` is neither `true` nor `false`", text = other),
                    say!("write `true` or `false`"),
                ));
                None
            }
        }
    }

    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "boolean" })
    }
}

impl Decode for Date {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        // a set without quotes is a list to YAML
        if let Value::List(_) = &node.value {
            cx.wrong_type(
                node,
                say!("{what} is expected here", what = say!("a date")),
                say!("put quotes around a date that begins with `[`"),
            );
            return None;
        }
        let text = cx.scalar(node, say!("a date"))?;
        Date::parse(text)
            .map_err(|e| cx.report(Finding::at(Code::BadDate, node.span, e.message(), e.help())))
            .ok()
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Date", |_| schema::date())
    }
}

impl Decode for Number {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a number"))?;
        Number::parse(text)
            .map_err(|e| cx.report(Finding::at(Code::BadNumber, node.span, e.message(), e.help())))
            .ok()
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Number", |_| schema::number())
    }
}

impl Decode for Change {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, say!("a change"))?;
        Change::parse(text)
            .map_err(|e| cx.report(Finding::at(Code::BadNumber, node.span, e.message(), e.help())))
            .ok()
    }

    fn schema(defs: &mut Defs) -> Json {
        defs.shared("Change", |_| schema::change())
    }
}

impl<T: Word> Decode for T {
    fn decode(node: &Node<'_>, cx: &mut Cx<'_>) -> Option<Self> {
        let text = cx.scalar(node, T::what())?;
        let found = T::from_word(text);
        if found.is_none() {
            cx.report(Finding::at(
                Code::UnknownValue,
                node.span,
                say!("`{text}` is not {what}", text, what = T::what()),
                did_you_mean(text, say!("it can be"), T::ALL.iter().map(|m| m.word())),
            ));
        }
        found
    }

    fn schema(_: &mut Defs) -> Json {
        let words: Vec<&str> = T::ALL.iter().map(|m| m.word()).collect();
        json!({ "type": "string", "enum": words })
    }
}

/// A record type: fields, their keys, whether they must be there, and what they mean. Decoding, the list of keys, "did
/// you mean" and the schema all come from this one declaration. Reading goes through all fields before a missing one
/// makes the record unusable, so that one run tells everything.
///
/// `need` fields are plain values, `may` fields are options, `list` fields are vectors, and so are `none` fields, which may
/// be written as empty lists. A `mark` is kept beside the record, with the place of its mapping. The key is the field's
/// name, or what stands after `as`. `was "old" until 7` is a spelling that it had until format 7, by which `written::format` knows
/// it. After `=` stands what it is called and means in Swedish; the English is its
/// documentation. Beside the record's name stands what findings call it.
macro_rules! record {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident say!($what:literal) = $title:literal, $about:literal {
            $( $(#[doc = $field_doc:literal])+ $kind:ident $field:ident $(as $key:literal)? $(was $old:literal until $until:literal)*
               : $ty:ty = $means:literal, )*
        }
    )*) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug)]
        pub struct $name {
            $( $(#[doc = $field_doc])+ pub $field: record!(@type $kind $ty), )*
            /// The whole mapping.
            pub span: $crate::source::Span,
            /// True if something in it could not be read, which has been told.
            pub flawed: bool,
        }

        impl $crate::written::decode::Decode for $name {
            const DECLARED: Option<&'static $crate::written::schema::Declared> = Some(&$crate::written::schema::Declared {
                name: stringify!($name),
                title: $title,
                about: $crate::written::schema::In { sv: $about, en: concat!($($doc),+) },
                fields: &[$( $crate::written::schema::Field {
                    key: record!(@key $field $($key)?),
                    was: &[$( $crate::written::version::Was { key: $old, until: $until }, )*],
                    needed: record!(@needed $kind),
                    many: record!(@many $kind),
                    about: $crate::written::schema::In { sv: $means, en: concat!($($field_doc),+) },
                    shape: <$ty as $crate::written::decode::Decode>::schema,
                    record: <$ty as $crate::written::decode::Decode>::DECLARED,
                    holds: <$ty as $crate::written::decode::Decode>::HOLDS,
                }, )*],
            });

            fn decode(
                node: &$crate::load::yaml::Node<'_>,
                cx: &mut $crate::written::decode::Cx<'_>,
            ) -> Option<Self> {
                const KEYS: &[&str] = &[$( record!(@key $field $($key)?), )*];
                let told = cx.findings.len();
                let entries = cx.map(node, $crate::said::say!($what), KEYS)?;
                $( let $field = record!(@read $kind $ty, cx, entries, node, $what, KEYS, record!(@key $field $($key)?)); )*
                Some($name {
                    $( $field: record!(@take $kind $field), )*
                    span: node.span,
                    flawed: cx.told_since(told) || cx.told_within(node.span),
                })
            }

            fn schema(defs: &mut $crate::written::schema::Defs) -> serde_json::Value {
                // declared a few lines above
                Self::DECLARED.map_or(serde_json::Value::Bool(true), |declared| defs.record(declared))
            }
        }
    )*};
    (@type need $ty:ty) => { $ty };
    (@type cite $ty:ty) => { $ty };
    (@type may $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type none $ty:ty) => { Vec<$ty> };
    (@type mark $ty:ty) => { () };
    (@needed need) => { true };
    (@needed cite) => { true };
    (@needed $kind:ident) => { false };
    (@many list) => { true };
    (@many none) => { true };
    (@many $kind:ident) => { false };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@read need $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        match $crate::written::decode::get($entries, $key) {
            Some(node) => <$ty as $crate::written::decode::Decode>::decode(node, $cx),
            None => {
                $cx.missing($node, $crate::said::say!($what), $keys, $key, $crate::diagnostic::Code::MissingKey);
                None
            }
        }
    };
    // a source that must be there: its lack has a code of its own
    (@read cite $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        match $crate::written::decode::get($entries, $key) {
            Some(node) => <$ty as $crate::written::decode::Decode>::decode(node, $cx),
            None => {
                $cx.missing($node, $crate::said::say!($what), $keys, $key, $crate::diagnostic::Code::StatementWithoutSource);
                None
            }
        }
    };
    (@read may $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        $crate::written::decode::get($entries, $key)
            .and_then(|node| <$ty as $crate::written::decode::Decode>::decode(node, $cx))
    };
    (@read list $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        $crate::written::decode::get($entries, $key).map_or_else(Vec::new, |node| {
            $cx.not_empty(node, $key);
            $cx.list::<$ty>(node)
        })
    };
    // a list that says something by being empty
    (@read none $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        $crate::written::decode::get($entries, $key).map_or_else(Vec::new, |node| $cx.list::<$ty>(node))
    };
    (@read mark $ty:ty, $cx:ident, $entries:ident, $node:ident, $what:literal, $keys:ident, $key:expr) => {
        if let Some(reason) = $crate::written::decode::get($entries, $key)
            .and_then(|node| <$ty as $crate::written::decode::Decode>::decode(node, $cx))
        {
            $cx.accepted.push(($node.span, reason));
        }
    };
    (@take mark $field:ident) => { $field };
    (@take need $field:ident) => { $field? };
    (@take cite $field:ident) => { $field? };
    (@take may $field:ident) => { $field };
    (@take list $field:ident) => { $field };
    (@take none $field:ident) => { $field };
}
pub(crate) use record;
