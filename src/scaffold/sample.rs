//! An example for a key, out of its schema.

use serde_json::{Map, Value};

use crate::written::schema::{Defs, Field};

/// An example of what a key holds, as YAML on one line.
pub fn of(field: &Field, defs: &mut Defs) -> String {
    yaml(&Value::Object(field.value(defs)), defs)
}

fn yaml(shape: &Value, defs: &Defs) -> String {
    if let Some(example) = shape["examples"].get(0).or(shape["enum"].get(0)).or(shape.get("const")) {
        return match example {
            Value::String(text) => scalar(text),
            other => other.to_string(),
        };
    }
    if let Some(shared) = shape["$ref"].as_str().and_then(|name| defs.get(name)) {
        return yaml(shared, defs);
    }
    if let Some(first) = shape["anyOf"].get(0) {
        return yaml(first, defs);
    }
    match shape["type"].as_str() {
        Some("boolean") => "true".to_owned(),
        Some("array") => format!("[{}]", yaml(&shape["items"], defs)),
        Some("object") => mapping(shape, defs),
        _ => "…".to_owned(),
    }
}

/// A mapping with the keys that it must have, or with its first.
fn mapping(shape: &Value, defs: &Defs) -> String {
    let none = Map::new();
    let properties = shape["properties"].as_object().unwrap_or(&none);
    let needed = |key: &str| {
        shape["required"]
            .as_array()
            .is_some_and(|all| all.iter().any(|k| k == key))
    };
    let mut pairs: Vec<(&str, &Value)> = properties.iter().map(|(k, v)| (k.as_str(), v)).collect();
    if pairs.iter().any(|(key, _)| needed(key)) {
        pairs.retain(|(key, _)| needed(key));
    } else {
        pairs.truncate(1);
    }
    if pairs.is_empty()
        && let Some(any) = shape.get("additionalProperties").filter(|any| any.is_object())
    {
        pairs.push(("id", any));
    }
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{key}: {}", yaml(value, defs)))
        .collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// A text as a YAML scalar, with quotes where it would be read as something else without them.
///
/// A JSON string is a YAML one too (YAML 1.2, section 1.3).
pub fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '/' | '.' | '…');
    let joint = |c: char| matches!(c, '#' | ':');
    let letters = text.starts_with(|c: char| c.is_alphabetic() || c == '…');
    // `#` and `:` mean something only beside a blank or at the end
    let joined = !text.contains(": ") && !text.contains(" #") && !text.ends_with([':', ' ']);
    let word = !matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    if letters && joined && word && text.chars().all(|c| plain(c) || joint(c)) {
        text.to_owned()
    } else {
        Value::String(text.to_owned()).to_string()
    }
}
