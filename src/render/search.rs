//! The index of the search, as scripts: a page that is opened from a folder may not read any other file.

use super::Part;
use crate::view::Site;
use crate::view::search;

/// The function of `theme/search.js` that takes what is read.
const TAKES: &str = "lagesbild";

/// The files of a language's index.
pub fn files(site: &Site<'_>) -> Vec<Part> {
    let script = |(path, value): search::IndexFile| (path, format!("{TAKES}({value});\n").into_bytes());
    search::files(site).into_iter().map(script).collect()
}
