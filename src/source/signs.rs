//! Signs that no reader sees or that look like others: which are refused, what they are called, and how a text that holds them
//! is shown.
//!
//! Some signs are refused wherever they stand. No reader sees them, yet they turn a sentence around, end a line or make a
//! feed unreadable: control characters, marks of direction, noncharacters, byte order marks inside a text. So are letters
//! that are written from right to left: sentences are put together from left to right, and the figures beside such a name
//! would change places. Other signs look like a blank and are none. In running text they do no harm.

use std::borrow::Cow;

use super::{FileId, Span};
use crate::said::{Said, say};

/// Whether a sign is refused in every text.
pub fn is_refused(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control() && !matches!(c, '\n' | '\t' | '\r');
    }
    matches!(c,
        '\u{80}'..='\u{9f}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffd}'
        | '\u{e0000}'..='\u{e0fff}')
        || is_noncharacter(c)
        || is_private(c)
        || is_leftward(c)
}

fn is_noncharacter(c: char) -> bool {
    matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff) || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Letters of scripts that are written from right to left (Unicode, `Bidi_Class` R and AL), and the mark of their direction.
pub fn is_leftward(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// Whether a sign looks like a blank and is none to YAML and Markdown.
pub fn is_false_blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// What a sign is called, with its number: `a no-break space (U+00A0)`.
pub fn named(c: char) -> Said {
    let number = format!("{:04X}", u32::from(c));
    let what = match c {
        '\t' => say!("a tab"),
        '\r' => say!("a carriage return"),
        '\u{a0}' => say!("a no-break space"),
        '\u{ad}' => say!("a soft hyphen"),
        '\u{2007}' => say!("a figure space"),
        '\u{2009}' => say!("a thin space"),
        '\u{202f}' => say!("a narrow no-break space"),
        '\u{3000}' => say!("an ideographic space"),
        '\u{200b}' => say!("a zero-width space"),
        '\u{200c}' => say!("a zero-width non-joiner"),
        '\u{200d}' => say!("a zero-width joiner"),
        '\u{2060}' => say!("a word joiner"),
        '\u{2028}' => say!("a line separator"),
        '\u{2029}' => say!("a paragraph separator"),
        '\u{feff}' => say!("a byte order mark"),
        '\u{fffc}' => say!("a sign in place of an object"),
        '\u{fffd}' => say!("a sign in place of a letter that was lost"),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            say!("a direction mark")
        }
        c if c.is_control() => return say!("the control character U+{number}", number),
        c if is_false_blank(c) => say!("a blank of another width"),
        c if is_noncharacter(c) => return say!("the noncharacter U+{number}", number),
        c if is_private(c) => say!("a sign for private use"),
        c if is_leftward(c) => say!("a letter that is written from right to left"),
        c if is_refused(c) => say!("an invisible sign"),
        c => return say!("the sign {c} (U+{number})", c, number),
    };
    say!("{what} (U+{number})", what, number)
}

/// The place of a sign that stands at a byte.
pub fn sign_span(file: FileId, at: usize, c: char) -> Span {
    Span {
        file,
        start: at as u32,
        end: (at + c.len_utf8()) as u32,
    }
}

/// A text as a terminal may show it: each sign that a terminal would obey, or that turns the line around, is replaced by
/// others of the same length in bytes, so that places in the text stay what they are. Line feeds and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| is_refused(c) && !is_private(c) && !(is_leftward(c) && c.is_alphanumeric()) || c == '\r';
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => out.push(' '),
            c if obeyed(c) => out.push_str(match c.len_utf8() {
                1 => "?",
                2 => "¿",
                3 => "\u{fffd}",
                _ => "\u{fffd}?",
            }),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// JSON with such signs escaped inside its strings, which are the only place where it can have them.
pub fn escaped(json: String) -> String {
    let raw = |c: char| !c.is_ascii() && is_refused(c) || c == '\u{7f}';
    if !json.contains(raw) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if raw(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sign is named as it is called in Unicode, so that it can be searched for; texts of Swedish and English hold none.
    #[test]
    fn signs_are_named_and_letters_of_both_languages_are_none_of_them() {
        for (c, name) in [
            ('\0', "the control character U+0000"),
            ('\u{1b}', "the control character U+001B"),
            ('\u{7f}', "the control character U+007F"),
            ('\u{9b}', "the control character U+009B"),
            ('\u{200f}', "a direction mark (U+200F)"),
            ('\u{202e}', "a direction mark (U+202E)"),
            ('\u{2067}', "a direction mark (U+2067)"),
            ('\u{feff}', "a byte order mark (U+FEFF)"),
            ('\u{200b}', "a zero-width space (U+200B)"),
            ('\u{2028}', "a line separator (U+2028)"),
            ('\u{fffe}', "the noncharacter U+FFFE"),
            ('\u{10ffff}', "the noncharacter U+10FFFF"),
            ('\u{fdd0}', "the noncharacter U+FDD0"),
            ('\u{e000}', "a sign for private use (U+E000)"),
            ('א', "a letter that is written from right to left (U+05D0)"),
        ] {
            assert!(is_refused(c), "{name}");
            assert_eq!(named(c).english(), name);
        }
        for c in "aåÄöéüæø 0–—”’…§½€→≥\u{a0}\u{2009}\u{ad}\n\t".chars() {
            assert!(!is_refused(c), "{c:?}");
        }
        assert_eq!(named('\u{a0}').english(), "a no-break space (U+00A0)");
    }

    /// What a terminal shows has no control character, and every place stays where it was.
    #[test]
    fn what_a_terminal_shows_has_the_same_places_and_no_control_character() {
        for text in [
            "a\u{1b}[31mb",
            "å\u{9b}1m\u{202e}b",
            "\u{fffe}\r\nx\ry\u{7f}",
            "\u{10ffff}z",
        ] {
            let shown = shown(text);
            assert_eq!(shown.len(), text.len());
            assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
        }
        assert_eq!(escaped("\"\u{9b}\u{202e}å\"".into()), "\"\\u009b\\u202eå\"");
    }
}
