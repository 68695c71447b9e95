//! `explain`: what a finding means.

use clap::Args;

use lagesbild::diagnostic::{self, Code};

use super::Outcome;
use super::terminal::Terminal;

#[derive(Args)]
pub struct Explain {
    /// The code of a finding; without it, all codes are listed
    code: Option<String>,
}

pub fn run(args: &Explain, terminal: &Terminal) -> Outcome {
    let Some(text) = &args.code else {
        let rows: Vec<String> = Code::ALL
            .iter()
            .map(|c| format!("{:26}{}\n", c.as_str(), c.severity()))
            .collect();
        terminal.print(rows.concat().as_bytes());
        return Outcome::Fine;
    };
    match Code::parse(text) {
        Some(code) => {
            terminal.print(code.explanation().as_bytes());
            Outcome::Fine
        }
        None => {
            let hint = diagnostic::did_you_mean(text, "codes", Code::ALL.iter().map(|c| c.as_str()));
            terminal.misused(&format!("there is no code `{text}`"), &hint)
        }
    }
}
