//! Records of an older format to this one, where they stand: comments, order and ends of line stay as they are.

#[cfg(test)]
mod tests;

use crate::import::edit::{Draft, Unchangeable, key};
use crate::load::Kind;
use crate::load::yaml::Node;
use crate::scaffold::Yaml;
use crate::source::{Files, Span};
use crate::written::format;
use crate::written::schema::Declared;
use crate::written::version::FORMAT;

/// A file that is not as this format has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path below the content folder.
    pub path: String,
    /// What it holds.
    pub before: Vec<u8>,
    /// What it is to hold.
    pub after: Vec<u8>,
}

/// A record that a program cannot change; a person can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// Its path below the content folder.
    pub path: String,
}

/// What is to be changed so that all records are of this format. `read` gives the bytes of a file below the content folder.
///
/// # Errors
///
/// The first record that cannot be read, or not be changed in its text.
pub fn migrate(files: &Files, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<Vec<Change>, ByHand> {
    let mut changes = Vec::new();
    for (_, file) in files.iter() {
        let Some((kind, declared)) = Kind::of(&file.path).and_then(|kind| Some((kind, kind.declared()?))) else {
            continue;
        };
        let by_hand = || ByHand {
            path: file.path.to_string(),
        };
        let before = read(&file.path).ok_or_else(by_hand)?;
        let mut draft = Draft::new(&before).ok_or_else(by_hand)?;
        renew(&mut draft, declared).map_err(|Unchangeable| by_hand())?;
        if kind == Kind::Site {
            number(&mut draft).map_err(|Unchangeable| by_hand())?;
        }
        let after = draft.bytes();
        if after != before {
            changes.push(Change {
                path: file.path.to_string(),
                before,
                after,
            });
        }
    }
    Ok(changes)
}

/// Gives each key of a record today's spelling. Where a key stands in both, neither is touched.
fn renew(draft: &mut Draft, declared: &'static Declared) -> Result<(), Unchangeable> {
    let places = |tree: &mut Node<'_>| -> Vec<(Span, String)> {
        let older = format::renew(tree, declared);
        let clear = older.iter().filter(|older| !older.twice);
        clear.map(|older| (older.place, older.now.to_owned())).collect()
    };
    match format::has_older(declared) {
        true => draft.rename(places),
        // what is not read cannot be in the way
        false => Ok(()),
    }
}

/// Writes the number of the format.
fn number(draft: &mut Draft) -> Result<(), Unchangeable> {
    let value = Yaml::Scalar(FORMAT.to_string());
    match draft.scalar(&[key("format")]) {
        Some(there) if there == FORMAT.to_string() => Ok(()),
        Some(_) => draft.replace(&[key("format")], &value),
        None => draft.head("format", &value),
    }
}
