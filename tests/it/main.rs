//! End-to-end tests, one module per promise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and makes the files that it reads"
)]

#[path = "../../benches/city/content.rs"]
mod city;

mod answers;
mod ask;
mod cases;
mod command_line;
mod determinism;
mod diff;
mod docx;
mod example;
mod feed;
mod findings;
mod formats;
mod halvenia;
mod history;
mod house;
mod import;
mod input;
mod json_schema;
mod kept;
mod large;
mod migrate;
mod new;
mod open_data;
mod papers;
mod pipelines;
mod readme;
mod safe_writing;
mod said;
mod schema;
mod search;
mod seed_rows;
#[cfg(feature = "serve")]
mod serve;
mod serving;
mod site;
mod small;
mod sound;
mod streams;
mod suggestions;
mod terminal;
mod untranslated;
mod workbooks;

/// What tells a program the language of the system: not that of whoever runs the tests.
const LANGUAGE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The program, which speaks the language of the records.
fn plain() -> std::process::Command {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_lagesbild"));
    for variable in LANGUAGE {
        program.env_remove(variable);
    }
    program
}

/// The program, told to speak English.
fn program() -> std::process::Command {
    let mut program = plain();
    program.args(["--lang", "en"]);
    program
}
