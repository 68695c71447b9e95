//! Values of records as YAML, in the order and the form that their declarations have.

use serde_json::Value;

use super::{sample, value};
use crate::model::number::Decimal;
use crate::written::schema::{Declared, Defs, Field};

/// A value that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Yaml {
    /// A scalar as it is written, with quotes where it needs them.
    Scalar(String),
    /// Keys and values.
    Map(Vec<(String, Yaml)>),
    /// A list.
    List(Vec<Yaml>),
}

impl Yaml {
    /// A text, quoted where YAML would read something else.
    pub fn text(text: &str) -> Yaml {
        Yaml::Scalar(sample::scalar(text))
    }

    /// On one line: `{ a: 1, b: [c] }`.
    pub fn flow(&self) -> String {
        match self {
            Yaml::Scalar(text) => text.clone(),
            Yaml::List(items) => format!("[{}]", items.iter().map(Yaml::flow).collect::<Vec<_>>().join(", ")),
            Yaml::Map(pairs) => {
                let pair = |(key, value): &(String, Yaml)| format!("{}: {}", sample::scalar(key), value.flow());
                format!("{{ {} }}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// On lines of their own, as what stands after a key or a `-`: a mapping's first key on the line where it begins, every
    /// other line indented by so many blanks. A list begins on a line of its own.
    pub fn block(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        match self {
            Yaml::Map(pairs) if !pairs.is_empty() => {
                let pair = |(key, value): &(String, Yaml)| match value {
                    Yaml::Map(inner) if !inner.is_empty() => {
                        format!("{}:\n{margin}  {}", sample::scalar(key), value.block(indent + 2))
                    }
                    Yaml::List(inner) if !inner.is_empty() => {
                        format!("{}:{}", sample::scalar(key), value.block(indent))
                    }
                    other => format!("{}: {}", sample::scalar(key), other.flow()),
                };
                pairs.iter().map(pair).collect::<Vec<_>>().join(&format!("\n{margin}"))
            }
            // what is scalar alone stands on one line, as ids do
            Yaml::List(items) if items.iter().all(|i| matches!(i, Yaml::Scalar(_))) => format!(" {}", self.flow()),
            Yaml::List(items) => {
                let item = |item: &Yaml| format!("\n{margin}  - {}", item.block(indent + 4));
                items.iter().map(item).collect()
            }
            other => other.flow(),
        }
    }

    /// As a file of its own.
    pub fn file(&self) -> String {
        self.block(0) + "\n"
    }
}

/// A record of this declaration: its keys in the declaration's order, texts as [`value`] writes them.
pub fn filled(declared: &Declared, values: Vec<(&str, Yaml)>) -> Yaml {
    let place = |key: &str| declared.fields.iter().position(|field| field.key == key);
    let mut pairs: Vec<(Option<usize>, String, Yaml)> = values
        .into_iter()
        .map(|(key, value)| (place(key), key.to_owned(), value))
        .collect();
    pairs.sort_by_key(|(place, ..)| *place);
    Yaml::Map(pairs.into_iter().map(|(_, key, value)| (key, value)).collect())
}

/// What is typed for a key of this declaration; a figure stands without quotes where the key holds a number.
pub fn typed(declared: &Declared, key: &str, typed: &str) -> Yaml {
    let Some(field) = declared.fields.iter().find(|field| field.key == key) else {
        return Yaml::text(typed);
    };
    let figure = Decimal::parse(typed).is_ok_and(|figure| figure >= Decimal::ZERO);
    match figure && is_number(field) {
        true => Yaml::Scalar(typed.to_owned()),
        false => Yaml::Scalar(value(field, typed)),
    }
}

fn is_number(field: &Field) -> bool {
    let shape = field.value(&mut Defs::default());
    shape.get("$ref").and_then(Value::as_str) == Some("#/$defs/Number")
}
