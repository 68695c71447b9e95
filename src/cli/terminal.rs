//! What goes to which stream, how loud, and in which colours.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use clap::ValueEnum;

use lagesbild::Read;
use lagesbild::diagnostic::{self, Finding};
use lagesbild::import::say::Say;
use lagesbild::load::git::GitError;
use lagesbild::model::Language;
use lagesbild::source::signs;

use super::Outcome;

/// Whether findings have colours.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Into files and pipes too
    Always,
    /// Nowhere
    Never,
}

/// The two streams of a run: results on standard output, what is told about the run on standard error.
#[derive(Clone, Copy)]
pub struct Terminal {
    quiet: bool,
    color: Color,
    language: Language,
}

impl Terminal {
    /// The streams of this process; `quiet` leaves only results, findings and errors.
    ///
    /// With [`Color::Auto`], `NO_COLOR` decides as <https://no-color.org> has it: set to anything but nothing.
    #[expect(
        clippy::disallowed_methods,
        reason = "NO_COLOR changes what a terminal shows, never a site"
    )]
    pub fn new(quiet: bool, color: Color) -> Terminal {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        let color = match color {
            Color::Auto if unwanted => Color::Never,
            color => color,
        };
        Terminal {
            quiet,
            color,
            language: Language::En,
        }
    }

    /// The same streams, in a language: sentences that there are in several are told in it.
    pub fn speaking(self, language: Language) -> Terminal {
        Terminal { language, ..self }
    }

    /// The language that it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A result, to standard output, byte by byte. One that cannot be written is noted, and told by [`Terminal::end`].
    pub fn print(&self, text: &[u8]) {
        let mut out = io::stdout().lock();
        if let Err(cause) = out.write_all(text).and_then(|()| out.flush()) {
            // only the first tells what happened
            let _ = UNPRINTED.set(cause);
        }
    }

    /// A result for people, to standard output: without what a terminal would obey.
    pub fn print_text(&self, text: &str) {
        self.print(signs::shown(text).as_bytes());
    }

    /// Findings that are the result of the command, to standard output.
    pub fn print_findings(&self, read: &Read, findings: &[Finding]) {
        let color = self.colors(&io::stdout());
        self.print(diagnostic::human(&read.files, findings, color).as_bytes());
        self.say(&counted(findings));
    }

    /// How the command ends: a result that nobody got is a failure of its own.
    pub fn end(&self, outcome: Outcome) -> Outcome {
        match UNPRINTED.get() {
            Some(cause) => self.failed(&unprinted(cause), None),
            None => outcome,
        }
    }

    /// About the run, to standard error; not where it should be quiet.
    pub fn say(&self, text: &str) {
        // where the result is lost, that alone is told
        if !self.quiet && UNPRINTED.get().is_none() {
            tell(text);
        }
    }

    /// About the run, in the language that is spoken.
    pub fn step(&self, say: &Say) {
        self.say(&say.line(self.language).what);
    }

    /// What was asked for that there is none of, and what to type, in the language that is spoken.
    pub fn refuse(&self, say: &Say) -> Outcome {
        let [error, hint] = match self.language {
            Language::Sv => ["fel", "gör så här"],
            Language::En => ["error", "hint"],
        };
        let line = say.line(self.language);
        tell(&format!("{error}: {}", line.what));
        tell(&format!("{hint}: {}", line.todo));
        Outcome::Usage
    }

    /// What somebody must know although the run went well, to standard error.
    pub fn warn(&self, what: &str) {
        tell(&format!("warning: {what}"));
    }

    /// What failed on the disk and what to do.
    pub fn failed(&self, what: &str, hint: Option<&str>) -> Outcome {
        error(what, hint);
        Outcome::Io
    }

    /// What was asked for that there is none of, and what to type.
    pub fn misused(&self, what: &str, hint: &str) -> Outcome {
        error(what, Some(hint));
        Outcome::Usage
    }

    /// What git could not tell, and what to type.
    pub fn git(&self, problem: &GitError) -> Outcome {
        error(&problem.message, problem.hint.as_deref());
        Outcome::Usage
    }

    /// Findings that are not the result of the command, to standard error.
    pub fn show(&self, read: &Read, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        let color = self.colors(&io::stderr());
        raw(diagnostic::human(&read.files, findings, color).trim_end());
        self.say("");
        self.say(&counted(findings));
    }

    /// What a person answers to a question, or the answer that is offered; `None` where nobody is there to be asked.
    ///
    /// Only on a terminal: what comes through a pipe was not written for the question.
    pub fn ask(&self, question: &str, offered: Option<&str>) -> Option<String> {
        if !io::stdin().is_terminal() {
            return None;
        }
        let offer = offered.map(|o| format!(" [{o}]")).unwrap_or_default();
        let mut err = io::stderr().lock();
        let _ = write!(err, "{}: ", signs::shown(&format!("{question}{offer}"))).and_then(|()| err.flush());
        let mut line = String::new();
        io::stdin().read_line(&mut line).ok()?;
        match line.trim() {
            "" => offered.map(str::to_owned),
            answer => Some(answer.to_owned()),
        }
    }

    /// Whether a person sees what is said about the run, while it runs.
    pub fn is_watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    fn colors(&self, stream: &impl IsTerminal) -> bool {
        match self.color {
            Color::Auto => stream.is_terminal(),
            Color::Always => true,
            Color::Never => false,
        }
    }
}

/// Why a result could not be written, where one could not.
static UNPRINTED: OnceLock<io::Error> = OnceLock::new();

/// Why a result is lost, in one line.
pub fn unprinted(cause: &io::Error) -> String {
    let text = cause.to_string();
    let text = text.split(" (os error ").next().unwrap_or_default();
    format!("cannot write to standard output: {}", text.to_lowercase())
}

/// A line to standard error, without what a terminal would obey: names of files and words of others stand in it.
pub fn tell(text: &str) {
    raw(&signs::shown(text));
}

fn raw(text: &str) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{text}");
}

fn error(what: &str, hint: Option<&str>) {
    tell(&format!("error: {what}"));
    if let Some(hint) = hint {
        tell(&format!("hint: {hint}"));
    }
}

/// How many findings there are, and where to read on.
fn counted(findings: &[Finding]) -> String {
    let mut line = diagnostic::counted(findings);
    if let Some(first) = findings.first() {
        line.push_str(&format!("; `lagesbild explain {}` tells more", first.code));
    }
    line
}
