//! The index of the search, as scripts: a page that is opened from a folder may not read any other file.

use super::Part;
use crate::view::Site;
use crate::view::search;

/// The function of `theme/search.js` that takes what is read.
const TAKES: (&str, &str) = ("lagesbild(", ");\n");

/// The files of a language's index, each handed on when it is finished.
pub fn files(site: &Site<'_>, put: &(dyn Fn(Part) + Sync)) {
    search::files(site, TAKES, |(path, value)| put((path, value.into_bytes())));
}
