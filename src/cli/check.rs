//! `check`: findings, and nothing made.

use clap::{Args, ValueEnum};

use lagesbild::diagnostic;

use super::terminal::Terminal;
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
    /// A log for code scanning, SARIF 2.1.0
    Sarif,
    /// Workflow commands, which GitHub Actions shows beside the lines
    Github,
}

pub fn run(args: &Check, terminal: &Terminal) -> Outcome {
    let read = match args.content.read(terminal) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    // what is told below is told of these alone
    let findings = &read.findings;
    let folder = args.content.as_seen();
    match args.format {
        CheckFormat::Json => terminal.print(diagnostic::json(&read.files, findings).as_bytes()),
        CheckFormat::Sarif => terminal.print(diagnostic::sarif(&read.files, findings, &folder).as_bytes()),
        CheckFormat::Github => terminal.print(diagnostic::github(&read.files, findings, &folder).as_bytes()),
        CheckFormat::Human if findings.is_empty() => terminal.say("no findings"),
        CheckFormat::Human => terminal.print_findings(&read, findings),
    }
    if diagnostic::any_error(findings) || args.strict && !findings.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}
