//! What may stand in a record, as JSON Schema (draft 2020-12), out of the declarations that decoding uses.
//!
//! A schema says what the decoder takes, value by value, for editors that complete and explain keys. What goes beyond
//! one value (references, times, rules) is for `check` alone.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::version::Was;

/// A record type as it is declared.
pub struct Declared {
    /// The type's name.
    pub name: &'static str,
    /// What it is called in Swedish.
    pub title: &'static str,
    /// What it is.
    pub about: In,
    /// Its keys, in the order of the documentation.
    pub fields: &'static [Field],
}

/// One phrase in the languages of the interface.
#[derive(Clone, Copy)]
pub struct In {
    /// In Swedish, without a full stop.
    pub sv: &'static str,
    /// In English, as its documentation has it.
    pub en: &'static str,
}

/// A key as it is declared.
pub struct Field {
    /// How it is written.
    pub key: &'static str,
    /// How it was written before.
    pub was: &'static [Was],
    /// Whether the record cannot do without it.
    pub needed: bool,
    /// Whether it holds a list.
    pub many: bool,
    /// What it means.
    pub about: In,
    /// What may stand there; in a list, as one of its items.
    pub shape: fn(&mut Defs) -> Value,
    /// The record type that stands there, if it is one.
    pub record: Option<&'static Declared>,
    /// What stands there, down to the records in it; in a list, in each of its items.
    pub holds: Holds,
}

/// Where records stand in a value.
#[derive(Clone, Copy)]
pub enum Holds {
    /// Nowhere.
    Value,
    /// It is one.
    Record(&'static Declared),
    /// Below each of its free keys.
    Each(&'static Holds),
}

/// The schema of one kind of record, complete in itself.
pub fn schema(declared: &Declared) -> Value {
    let mut defs = Defs::default();
    let mut root = Map::new();
    root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.extend(defs.object(declared));
    root.insert("$defs".into(), defs.0.into_iter().collect());
    Value::Object(root)
}

/// Shapes that several keys have, by name.
#[derive(Default)]
pub struct Defs(BTreeMap<&'static str, Value>);

impl Defs {
    /// A reference to a shape, which is added where it is not yet there.
    pub fn shared(&mut self, name: &'static str, shape: impl FnOnce(&mut Defs) -> Value) -> Value {
        if !self.0.contains_key(name) {
            // a record may hold itself: the name stands before what it stands for
            self.0.insert(name, Value::Null);
            let shape = shape(self);
            self.0.insert(name, shape);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// The shape that a reference names.
    pub fn get(&self, reference: &str) -> Option<&Value> {
        self.0.get(reference.strip_prefix("#/$defs/")?)
    }

    /// A reference to a record type.
    pub fn record(&mut self, declared: &Declared) -> Value {
        self.shared(declared.name, |defs| Value::Object(defs.object(declared)))
    }

    fn object(&mut self, declared: &Declared) -> Map<String, Value> {
        let mut properties = Map::new();
        for field in declared.fields {
            let mut property = Map::new();
            property.insert("description".into(), json!(field.about.sv));
            property.extend(field.value(self));
            properties.insert(field.key.into(), Value::Object(property));
        }
        let needed: Vec<&str> = declared.fields.iter().filter(|f| f.needed).map(|f| f.key).collect();
        let mut object = Map::new();
        object.insert("title".into(), json!(declared.title));
        object.insert("description".into(), json!(declared.about.sv));
        object.insert("type".into(), json!("object"));
        object.insert("properties".into(), Value::Object(properties));
        if !needed.is_empty() {
            object.insert("required".into(), json!(needed));
        }
        object.insert("additionalProperties".into(), json!(false));
        object
    }
}

impl Field {
    /// The schema of the value; a list's is that of its items in a list.
    pub fn value(&self, defs: &mut Defs) -> Map<String, Value> {
        let shape = (self.shape)(defs);
        let value = if self.many {
            json!({ "type": "array", "items": shape })
        } else {
            shape
        };
        match value {
            Value::Object(value) => value,
            // every shape is an object
            _ => Map::new(),
        }
    }
}

/// A text of any letters. A figure is a text too where no quotes stand around it.
pub fn text() -> Value {
    json!({ "type": ["string", "number"] })
}

/// A table of free keys.
pub fn table(of: Value) -> Value {
    json!({ "type": "object", "additionalProperties": of })
}

/// A date as `model::date` reads it (ISO 8601-2, EDTF): one, an interval, or a set in brackets.
pub fn date() -> Value {
    const YEAR: &str = "[0-9](?:XXX|[0-9](?:XX|[0-9][0-9X]))";
    const IN_YEAR: &str = "[0-9]{4}-(?:0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|XX)";
    const DAY: &str = "[0-9]{4}-(?:XX-XX|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]|XX))";
    let part = format!("(?:{YEAR}|{IN_YEAR}|{DAY})[~?%]?");
    let end = format!("(?:{part}|\\.\\.)?");
    let choice = format!("(?:{part}(?:\\.\\.(?:{part})?)?|\\.\\.{part})");
    let pattern = format!("^(?:{part}|{end}/{end}|\\[{choice}(?:,{choice})*\\])$");
    json!({
        "title": "Datum",
        "description": "Så noga som källan säger, inte noggrannare; inom citattecken",
        // a year without quotes is a number to YAML
        "anyOf": [
            { "type": "string", "pattern": pattern },
            { "type": "integer", "minimum": 1000, "maximum": 9999 },
        ],
        "examples": ["2022", "2022-09", "2024-04-01", "2022~", "2023-23", "[..2023-11]", "[2023-06-15..2023-12]"],
    })
}

/// One day.
pub fn day() -> Value {
    json!({
        "title": "Dag",
        "description": "En bestämd dag; inom citattecken",
        "type": "string",
        "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[~?%]?$",
        "examples": ["2024-04-01"],
    })
}

/// A number as `model::number` reads it: never negative, with open ends.
pub fn number() -> Value {
    const FIGURE: &str = "[0-9]+(?:\\.[0-9]{1,3})?";
    let pattern = format!("^(?:\\?|~?(?:(?:>=|<=)?{FIGURE}|{FIGURE}\\.\\.{FIGURE}))$");
    json!({
        "title": "Tal",
        "description": "Ett tal; \"?\" är okänt och inte noll",
        "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": pattern }],
        "examples": [2, 1.5, "~100", "1..2", ">=7", "<=3", "?"],
    })
}

/// A change: a figure with its sign.
pub fn change() -> Value {
    json!({
        "title": "Förändring",
        "description": "Ett tal med plus eller minus",
        // `+1` without quotes is a number to YAML, and its sign is lost on the way here
        "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^[+-][0-9]+(?:\\.[0-9]{1,3})?$" }],
        "examples": ["+1", "-2"],
    })
}
