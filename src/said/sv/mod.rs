//! Swedish, by what is said in English.

mod check;
mod command;
mod diagnostic;
mod doubts;
pub mod help;
mod ids;
mod load;
mod record;
mod render;
mod resolve;
mod spreadsheet;
mod text;
mod unlikely;
mod value;

/// Letters behind z, and those that stand as another: each with its other forms, and what it is sorted as.
pub const LETTERS: &[(&str, char)] = &[("å", '\u{7b}'), ("äæ", '\u{7c}'), ("öø", '\u{7d}'), ("yü", 'y')];

/// Every sentence.
pub const ALL: &[&[(&str, &str)]] = &[
    check::ALL,
    command::ALL,
    diagnostic::ALL,
    doubts::ALL,
    ids::ALL,
    load::ALL,
    record::ALL,
    render::ALL,
    resolve::ALL,
    spreadsheet::ALL,
    text::ALL,
    unlikely::ALL,
    value::ALL,
];
