//! `licences`: on which terms the program, and all that is compiled into it, may be used and passed on.

use std::io::Read;

use clap::Args;
use flate2::read::GzDecoder;

use lagesbild::said::{Said, say};

use super::Outcome;
use super::terminal::Terminal;

#[derive(Args)]
pub struct Licences {}

/// Those of the crates. `.dist/licences` writes the file, and `.ci/run` holds it up to date.
const CRATES: &[u8] = include_bytes!("licences/crates.txt.gz");

/// Those of the fonts in pages and papers, each with the fonts that it is of.
const FONTS: &[(&str, &str)] = &[
    ("Inter", include_str!("../../theme/fonts/inter-LICENSE.txt")),
    (
        "Source Serif 4",
        include_str!("../../theme/fonts/source-serif-4-LICENSE.txt"),
    ),
];

pub fn run(_: &Licences, terminal: &Terminal) -> Outcome {
    let mut crates = String::new();
    if let Err(cause) = GzDecoder::new(CRATES).read_to_string(&mut crates) {
        return terminal.failed(Said::verbatim(cause.to_string()), None);
    }
    let line = "-".repeat(80);
    let own = format!(
        "Lägesbild {}\n\n{}",
        env!("CARGO_PKG_VERSION"),
        include_str!("../../LICENSE")
    );
    let mut parts = vec![own];
    let language = terminal.language();
    parts.extend(FONTS.iter().map(|(name, text)| {
        let head = say!("The fonts {name}", name).in_language(language);
        format!("{head}\n\n{text}")
    }));
    parts.push(say!("What is compiled into the program besides").in_language(language));
    parts.push(crates);
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
    terminal.print_text(&format!("{}\n", parts.join(&format!("\n\n{line}\n\n"))));
    Outcome::Fine
}
