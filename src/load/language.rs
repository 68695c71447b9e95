//! Which language a site has, before it is read: what cannot be read must be told too.

use std::path::Path;

use super::yaml::{self, Value};
use crate::model::word::Word;
use crate::said::Language;
use crate::source::FileId;

/// The language of the records of a folder; `None` where its `site.yaml` does not say one.
#[expect(clippy::disallowed_methods, reason = "input comes in through load")]
pub fn language(content: &Path) -> Option<Language> {
    let file = content.join("site.yaml");
    // what is no file might be waited for
    let text = std::fs::read_to_string(file.is_file().then_some(file)?).ok()?;
    let tree = yaml::parse(FileId(0), &text, &mut Vec::new())?;
    let Value::Map(keys) = tree.value else { return None };
    let (_, written) = keys.into_iter().find(|(key, _)| key.text == "language")?;
    match written.value {
        Value::Scalar(word, _) => Language::from_word(&word),
        _ => None,
    }
}
