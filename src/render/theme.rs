//! The style sheet, the fonts and the script. Each has a name that changes with what it holds, so that a browser may keep it for ever.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::Part;
use crate::source::sha256;

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// What papers need and pages do not: the fonts of PDFs.
const PAPER: &str = "paper/";

/// What pages use of the theme.
pub struct Dressing {
    /// The files, below `theme/`, each by the name that it has on the site.
    pub files: Vec<Part>,
    /// That name by the one that the file has in the theme; both below `theme/`.
    pub names: Names,
}

/// The names of files of the theme on the site, by those that they have in it.
pub type Names = BTreeMap<String, String>;

/// Every file of the theme that pages use, each replaced by the site's own of the same path.
///
/// The name of a style holds a hash of all of them, since it names others, and through them whatever these name; that of any other
/// file a hash of itself. Styles and templates name files as they are called in the theme.
pub fn dressing(own: &[(String, Vec<u8>)]) -> Dressing {
    let mut files = all(own);
    files.retain(|path, _| !path.starts_with(PAPER));
    let hashes: BTreeMap<&String, String> = files.iter().map(|(path, bytes)| (path, hash(bytes))).collect();
    let mut whole = String::new();
    for (path, hash) in &hashes {
        whole.push_str(path);
        whole.push_str(hash);
    }
    let whole = hash(whole.as_bytes());
    let names: Names = hashes
        .iter()
        .map(|(path, own)| {
            let hash = if is_style(path) { &whole } else { own };
            ((*path).clone(), with_hash(path, hash))
        })
        .collect();
    let files = files
        .iter()
        .map(|(path, bytes)| {
            let name = names.get(path).unwrap_or(path);
            let bytes = match std::str::from_utf8(bytes) {
                Ok(css) if is_style(path) => renamed(css, path, &names).into_bytes(),
                _ => bytes.clone(),
            };
            (format!("theme/{name}"), bytes)
        })
        .collect();
    Dressing { files, names }
}

/// Of so many hexadecimal digits: as many as tell any two files of one theme apart for certain.
const DIGITS: usize = 12;

fn hash(bytes: &[u8]) -> String {
    let whole = sha256(bytes);
    let digits = whole.split_once(':').map_or("", |(_, digits)| digits);
    digits.chars().take(DIGITS).collect()
}

fn is_style(path: &str) -> bool {
    path.ends_with(".css")
}

/// `style.css` with a hash: `style.0123456789ab.css`.
fn with_hash(path: &str, hash: &str) -> String {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[name..].rfind('.') {
        Some(dot) => format!("{}.{hash}{}", &path[..name + dot], &path[name + dot..]),
        None => format!("{path}.{hash}"),
    }
}

/// A style with the names that the files have on the site, where it names them: in `url(…)`, and in quotes behind `@import`.
fn renamed(css: &str, style: &str, names: &Names) -> String {
    let mut out = String::with_capacity(css.len() + 256);
    let mut rest = css;
    loop {
        let next = ["url(", "@import "]
            .iter()
            .filter_map(|mark| Some(rest.find(mark)? + mark.len()))
            .min();
        let Some(at) = next else { break };
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        rest = after;
        let quote = rest.starts_with(['"', '\'']).then(|| &rest[..1]);
        if let Some(quote) = quote {
            out.push_str(quote);
            rest = &rest[1..];
        } else if before.ends_with("@import ") {
            continue;
        }
        let end = rest.find(quote.unwrap_or(")")).unwrap_or(rest.len());
        let named = &rest[..end];
        match names.get(&beside(style, named.trim())) {
            Some(name) => {
                // as far up as the style's own name leads
                let way = crate::view::address::relative(style, name);
                out.push_str(&way);
            }
            None => out.push_str(named),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// What a relative address in a file leads to, from the root of the theme.
fn beside(file: &str, to: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A template with the names that files of the theme have on the site, where it names them below `theme/`.
pub fn named(template: &str, names: &Names) -> String {
    const FOLDER: &str = "theme/";
    let mut out = String::with_capacity(template.len() + 64);
    let mut rest = template;
    while let Some(at) = rest.find(FOLDER) {
        let (before, after) = rest.split_at(at + FOLDER.len());
        out.push_str(before);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
        let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
        let (path, behind) = after.split_at(end);
        out.push_str(names.get(path).map_or(path, String::as_str));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Whether papers are made with a file of the theme.
pub fn is_for_papers(path: &str) -> bool {
    path.starts_with(PAPER)
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

#[cfg(test)]
mod tests {
    use super::{Names, dressing, named, renamed, with_hash};

    fn names(of: &[(&str, &str)]) -> Names {
        of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn a_hash_stands_before_the_ending() {
        for (path, wanted) in [
            ("style.css", "style.12.css"),
            ("fonts/a.b.woff2", "fonts/a.b.12.woff2"),
            ("a.b/licence", "a.b/licence.12"),
        ] {
            assert_eq!(with_hash(path, "12"), wanted);
        }
    }

    #[test]
    fn a_style_names_files_as_they_are_called_on_the_site() {
        let names = names(&[
            ("fonts/a.woff2", "fonts/a.1.woff2"),
            ("x.css", "x.2.css"),
            ("b.svg", "b.3.svg"),
        ]);
        for (style, css, wanted) in [
            (
                "style.css",
                "src: url(\"fonts/a.woff2\") format(\"woff2\")",
                "src: url(\"fonts/a.1.woff2\") format(\"woff2\")",
            ),
            (
                "style.css",
                "url('b.svg'), url(b.svg), url( ./b.svg )",
                "url('b.3.svg'), url(b.3.svg), url(b.3.svg)",
            ),
            ("in/style.css", "url(../b.svg)", "url(../b.3.svg)"),
            (
                "style.css",
                "@import \"x.css\"; @import url(x.css);",
                "@import \"x.2.css\"; @import url(x.2.css);",
            ),
            (
                "style.css",
                "url(data:image/png;base64,AA//)",
                "url(data:image/png;base64,AA//)",
            ),
            ("style.css", "url(other.svg", "url(other.svg"),
        ] {
            assert_eq!(renamed(css, style, &names), wanted);
        }
    }

    #[test]
    fn a_template_names_files_as_they_are_called_in_the_theme() {
        let names = names(&[("style.css", "style.1.css"), ("fonts/a.woff2", "fonts/a.2.woff2")]);
        assert_eq!(
            named(
                "<link href=\"{{ root }}theme/style.css\"> theme/style.css.map theme/fonts/a.woff2'",
                &names
            ),
            "<link href=\"{{ root }}theme/style.1.css\"> theme/style.css.map theme/fonts/a.2.woff2'"
        );
    }

    /// Whatever a style names, and whatever else is in the theme, its own name changes with it; no other name does.
    #[test]
    fn names_change_with_what_they_lead_to() {
        let font = ("fonts/own.woff2".to_owned(), b"one".to_vec());
        let other = (font.0.clone(), b"two".to_vec());
        let (one, two) = (dressing(&[font]), dressing(&[other]));
        for (path, name) in &one.names {
            let same = two.names.get(path) == Some(name);
            assert_eq!(same, !path.ends_with(".css") && path != "fonts/own.woff2", "{path}");
        }
        // in one length, and of the files that pages use alone
        assert!(one.names["style.css"].len() == "style.0123456789ab.css".len());
        assert!(one.files.iter().all(|(path, _)| !path.starts_with("theme/paper/")));
    }
}
