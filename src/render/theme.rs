//! The style sheet, the fonts and the script, as they are.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::Part;

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// Every file of the theme, below `theme/`, each replaced by the site's own of the same path.
pub fn files(own: &[(String, Vec<u8>)]) -> Vec<Part> {
    let mut all = BTreeMap::new();
    collect(&THEME, &mut all);
    all.extend(own.iter().cloned());
    all.into_iter()
        .map(|(path, bytes)| (format!("theme/{path}"), bytes))
        .collect()
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
