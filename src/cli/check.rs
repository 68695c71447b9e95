//! `check`: findings, and nothing made.

use clap::{Args, ValueEnum};

use lagesbild::diagnostic;

use super::terminal::{Terminal, counted};
use super::{Content, Outcome};

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    content: Content,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    format: CheckFormat,
    /// Fail on a warning too
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum CheckFormat {
    /// With the lines underlined
    Human,
    /// One array
    Json,
}

pub fn run(args: &Check, terminal: &Terminal) -> Outcome {
    let read = match args.content.read(terminal) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    match args.format {
        CheckFormat::Json => terminal.print(diagnostic::json(&read.files, &read.findings).as_bytes()),
        CheckFormat::Human if read.findings.is_empty() => terminal.say("no findings"),
        CheckFormat::Human => {
            let color = terminal.colors_results();
            terminal.print(diagnostic::human(&read.files, &read.findings, color).as_bytes());
            terminal.say(&counted(&read.findings));
        }
    }
    if diagnostic::any_error(&read.findings) || args.strict && !read.findings.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}
