//! The style sheet, the fonts and the script, as they are.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::Part;

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// What papers need and pages do not: the fonts of PDFs.
const PAPER: &str = "paper/";

/// Every file of the theme that pages use, below `theme/`, each replaced by the site's own of the same path.
pub fn files(own: &[(String, Vec<u8>)]) -> Vec<Part> {
    all(own)
        .into_iter()
        .filter(|(path, _)| !path.starts_with(PAPER))
        .map(|(path, bytes)| (format!("theme/{path}"), bytes))
        .collect()
}

/// Whether a file of the theme is a font of PDFs; beside them lie their licences and the style of the HTML papers.
pub fn is_paper_font(path: &str) -> bool {
    path.starts_with(PAPER) && (path.ends_with(".ttf") || path.ends_with(".otf"))
}

/// Every file of the theme by its path below it, each replaced by the site's own.
pub fn all(own: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    collect(&THEME, &mut all);
    all.extend(own.iter().cloned());
    all
}

fn collect(dir: &Dir<'_>, out: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        out.insert(path, file.contents().to_vec());
    }
    for dir in dir.dirs() {
        collect(dir, out);
    }
}
