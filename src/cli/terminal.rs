//! What goes to which stream.

use std::io::{IsTerminal, Write};

use lagesbild::Read;
use lagesbild::diagnostic::{self, Finding, Severity};

use super::Outcome;

/// The two streams of a run: results on standard output, what is told about the run on standard error.
pub struct Terminal;

impl Terminal {
    /// A result, to standard output; a reader that has gone away is no failure.
    pub fn print(&self, text: &[u8]) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text).and_then(|()| out.flush());
    }

    /// Whether results may have colours.
    pub fn colors_results(&self) -> bool {
        std::io::stdout().is_terminal()
    }

    /// About the run, to standard error.
    pub fn say(&self, text: &str) {
        let mut err = std::io::stderr().lock();
        let _ = writeln!(err, "{text}");
    }

    /// What failed on the disk and what to do.
    pub fn failed(&self, what: &str, hint: Option<&str>) -> Outcome {
        self.error(what, hint);
        Outcome::Io
    }

    /// What was asked for that there is none of, and what to type.
    pub fn misused(&self, what: &str, hint: &str) -> Outcome {
        self.error(what, Some(hint));
        Outcome::Usage
    }

    fn error(&self, what: &str, hint: Option<&str>) {
        self.say(&format!("error: {what}"));
        if let Some(hint) = hint {
            self.say(&format!("hint: {hint}"));
        }
    }

    /// Findings that are not the result of the command, to standard error.
    pub fn show(&self, read: &Read, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        let color = std::io::stderr().is_terminal();
        self.say(diagnostic::human(&read.files, findings, color).trim_end());
        self.say("");
        self.say(&counted(findings));
    }
}

/// How many findings there are, and where to read on.
pub fn counted(findings: &[Finding]) -> String {
    let count = |s: Severity| findings.iter().filter(|f| f.severity() == s).count();
    let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let mut parts = Vec::new();
    for (severity, word) in [(Severity::Error, "error"), (Severity::Warning, "warning")] {
        if count(severity) > 0 {
            parts.push(plural(count(severity), word));
        }
    }
    let mut line = parts.join(", ");
    if let Some(first) = findings.first() {
        line.push_str(&format!("; `lagesbild explain {}` tells more", first.code));
    }
    line
}
