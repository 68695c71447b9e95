//! `explain`: what a finding means.

use clap::Args;

use lagesbild::diagnostic::{self, Code};
use lagesbild::said::say;

use super::Outcome;
use super::terminal::Terminal;

#[derive(Args)]
pub struct Explain {
    /// The code of a finding; without it, all codes are listed
    code: Option<String>,
}

pub fn run(args: &Explain, terminal: &Terminal) -> Outcome {
    let language = terminal.language();
    let Some(text) = &args.code else {
        let rows: Vec<String> = Code::ALL
            .iter()
            .map(|c| format!("{:26}{}\n", c.as_str(), c.severity().said().in_language(language)))
            .collect();
        terminal.print(rows.concat().as_bytes());
        return Outcome::Fine;
    };
    match Code::parse(text) {
        Some(code) => {
            terminal.print(code.explanation(language).as_bytes());
            Outcome::Fine
        }
        None => {
            let hint = diagnostic::did_you_mean(text, say!("codes"), Code::ALL.iter().map(|c| c.as_str()));
            terminal.misused(say!("there is no code `{text}`", text), hint)
        }
    }
}
