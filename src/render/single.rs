//! A paper to one HTML file: style, pictures and fonts inside.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Part;

/// The style sheet of papers, by its path below the theme.
const STYLE: &str = "paper/paper.css";

/// The fonts of pages that a paper needs too: family, weights, file, and the range that the file has letters of.
const FONTS: &[(&str, &str, &str, &str)] = &[
    (
        "Source Serif 4",
        "200 900",
        "fonts/source-serif-4-latin-wght-normal.woff2",
        LATIN,
    ),
    (
        "Source Serif 4",
        "200 900",
        "fonts/source-serif-4-latin-ext-wght-normal.woff2",
        LATIN_EXT,
    ),
    ("Inter", "100 900", "fonts/inter-latin-wght-normal.woff2", LATIN),
    ("Inter", "100 900", "fonts/inter-latin-ext-wght-normal.woff2", LATIN_EXT),
    ("Inter", "100 900", "fonts/inter-arrows-wght-normal.woff2", ARROWS),
];
const LATIN: &str = "U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212";
const LATIN_EXT: &str = "U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0";
const ARROWS: &str = "U+2190, U+2192";

/// The style of a paper and the source that its policy allows (CSP level 2, `hash-source`).
pub(super) struct Style {
    /// The style sheet with its fonts.
    pub css: String,
    /// `sha256-…`
    pub hash: String,
}

/// The styles that papers of a theme have, of which there are two.
pub(super) struct Styles {
    /// For papers of common letters.
    common: Style,
    /// With the fonts for letters of other languages.
    extended: Style,
}

impl Styles {
    /// Those of a theme.
    pub fn new(theme: &[Part]) -> Self {
        Styles {
            common: style(theme, false),
            extended: style(theme, true),
        }
    }

    /// The style for a paper that holds this text: fonts for letters that it does not have are left out.
    pub fn of(&self, text: &str) -> &Style {
        let extended = text.chars().any(|c| matches!(c, '\u{100}'..='\u{2BA}' | '\u{1E00}'..='\u{1EFF}' | '\u{20A0}'..='\u{20AB}' | '\u{20AD}'..='\u{20C0}'));
        if extended { &self.extended } else { &self.common }
    }
}

fn style(theme: &[Part], extended: bool) -> Style {
    let file = |path: &str| theme.iter().find(|(p, _)| p == path).map(|(_, bytes)| bytes.as_slice());
    let mut css = String::new();
    for (family, weights, path, range) in FONTS {
        if *range == LATIN_EXT && !extended {
            continue;
        }
        if let Some(bytes) = file(path) {
            css.push_str(&format!(
                "@font-face{{font-family:\"{family}\";font-weight:{weights};src:url(data:font/woff2;base64,{}) format(\"woff2\");unicode-range:{range}}}\n",
                STANDARD.encode(bytes)
            ));
        }
    }
    // a style sheet of a site's own cannot end the element that it stands in
    css.push_str(&String::from_utf8_lossy(file(STYLE).unwrap_or_default()).replace("</", "<\\/"));
    let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(css.as_bytes())));
    Style { css, hash }
}

/// Bytes as a `data:` address has them.
pub(super) fn encoded(bytes: &str) -> String {
    STANDARD.encode(bytes)
}
