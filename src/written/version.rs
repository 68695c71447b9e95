//! The number of the format, and what it says of the program.

/// The format that records are written in now; `docs/format.md` is its change log.
pub const FORMAT: u32 = 1;

/// This program's version as a format has it for its number.
pub const PROGRAM: u32 = number(env!("CARGO_PKG_VERSION_MAJOR")) * 100 + number(env!("CARGO_PKG_VERSION_MINOR"));

/// What cargo gives is a number.
const fn number(text: &str) -> u32 {
    match u32::from_str_radix(text, 10) {
        Ok(number) => number,
        Err(_) => 0,
    }
}

/// No version before this one can have brought the format.
const _: () = assert!(FORMAT <= PROGRAM);

/// The first version of this program that reads a format: a format has the number of the version that brought it, 100 for each
/// major and 1 for each minor one. `1` is 0.1.0, `102` is 1.2.0.
pub fn first(format: u32) -> String {
    format!("{}.{}.0", format / 100, format % 100)
}

/// A spelling that a key had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Was {
    /// How it was written.
    pub key: &'static str,
    /// The format that brought today's spelling. The version of that number takes the old one with a warning, later ones refuse it.
    pub until: u32,
}
