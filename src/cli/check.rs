//! `check`: findings, and nothing made.

use clap::{Args, ValueEnum};

use lagesbild::compare;
use lagesbild::diagnostic::{self, Finding};
use lagesbild::load::git::{GitError, Repository};
use lagesbild::load::{self, Look};
use lagesbild::said::say;
use lagesbild::source::Files;
use lagesbild::{Read, checked};

use super::terminal::Terminal;
use super::{Content, Outcome};

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    content: Content,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    format: CheckFormat,
    /// Report only what the folder has that this revision had not
    #[arg(long, value_name = "REV")]
    changed: Option<String>,
    /// Fail on a warning too, and tell what is not translated
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
    let content = &args.content.content;
    let loaded = load::files(content).and_then(|files| Ok((files, load::look(content)?)));
    let ((files, findings), look) = match loaded {
        Ok(loaded) => loaded,
        Err(e) => return terminal.failed(e.said(), Some(e.hint)),
    };
    let read = whole(args, files, findings, &look);
    // what is told below is told of these alone
    let findings = match &args.changed {
        None => read.findings.clone(),
        Some(revision) => match at(args, revision) {
            Ok(before) => compare::brought(&before, &read),
            Err(error) => return terminal.git(&error),
        },
    };
    let findings = findings.as_slice();
    let (folder, language) = (args.content.as_seen(), terminal.language());
    match args.format {
        CheckFormat::Json => terminal.print(diagnostic::json(&read.files, findings, language).as_bytes()),
        CheckFormat::Sarif => {
            terminal.print(diagnostic::sarif(&read.files, findings, &folder, language).as_bytes());
        }
        CheckFormat::Github => {
            terminal.print_text(&diagnostic::github(&read.files, findings, &folder, language));
        }
        CheckFormat::Human if findings.is_empty() => terminal.say(say!("no findings")),
        CheckFormat::Human => terminal.print_findings(&read, findings),
    }
    if diagnostic::any_error(findings) || args.strict && !findings.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}

/// The folder as a revision has it.
fn at(args: &Check, revision: &str) -> Result<Read, GitError> {
    let repository = Repository::around(&args.content.content)?;
    let (files, findings, look) = repository.content(&repository.commit(revision)?)?;
    Ok(whole(args, files, findings, &look))
}

/// What was read, checked, with all that would stop `build`, `paper` or `diff`.
fn whole(args: &Check, files: Files, findings: Vec<Finding>, look: &Look) -> Read {
    let mut read = checked(files, findings);
    let unmakeable = lagesbild::unmakeable(&read, look);
    read.findings.extend(unmakeable);
    if args.strict {
        read.be_strict();
    }
    diagnostic::sort(&read.files, &mut read.findings);
    read
}
