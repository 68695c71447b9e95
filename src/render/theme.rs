//! The style sheet, the fonts and the script, as they are.

use include_dir::{Dir, include_dir};

use super::Part;

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// Every file of the theme, below `theme/`.
pub fn files() -> Vec<Part> {
    let mut out = Vec::new();
    collect(&THEME, &mut out);
    out
}

fn collect(dir: &Dir<'_>, out: &mut Vec<Part>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        out.push((format!("theme/{path}"), file.contents().to_vec()));
    }
    for dir in dir.dirs() {
        collect(dir, out);
    }
}
