//! What goes to which stream, how loud, and in which colours.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use clap::ValueEnum;

use lagesbild::Read;
use lagesbild::diagnostic::{self, Finding};
use lagesbild::import::say::Say;
use lagesbild::load::git::GitError;
use lagesbild::said::{Language, Said, say};
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
    language: Option<Language>,
}

impl Terminal {
    /// The streams of this process, in a language, where one is known; `quiet` leaves only results, findings and errors.
    ///
    /// With [`Color::Auto`], `NO_COLOR` decides as <https://no-color.org> has it: set to anything but nothing.
    #[expect(
        clippy::disallowed_methods,
        reason = "NO_COLOR changes what a terminal shows, never a site"
    )]
    pub fn new(quiet: bool, color: Color, language: Option<Language>) -> Terminal {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
        let color = match color {
            Color::Auto if unwanted => Color::Never,
            color => color,
        };
        Terminal { quiet, color, language }
    }

    /// The same streams, in a language.
    pub fn speaking(self, language: Language) -> Terminal {
        Terminal {
            language: Some(language),
            ..self
        }
    }

    /// The language that it speaks: English where none is known.
    pub fn language(&self) -> Language {
        self.language.unwrap_or(Language::En)
    }

    /// The language that was asked for, that of the records, or that of the system; `None` where none of them is known.
    pub fn known_language(&self) -> Option<Language> {
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
        self.print(diagnostic::human(&read.files, findings, self.language(), color).as_bytes());
        self.say(counted(findings));
    }

    /// How the command ends: a result that nobody got is a failure of its own.
    pub fn end(&self, outcome: Outcome) -> Outcome {
        match UNPRINTED.get() {
            Some(cause) => self.failed(unprinted(cause), None),
            None => outcome,
        }
    }

    /// About the run, to standard error; not where it should be quiet.
    pub fn say(&self, said: Said) {
        // where the result is lost, that alone is told
        if !self.quiet && UNPRINTED.get().is_none() {
            self.tell(&said);
        }
    }

    /// To standard error, also where it should be quiet: without what a terminal would obey, since names of files and words of others
    /// stand in it.
    pub fn tell(&self, said: &Said) {
        tell(&said.in_language(self.language()));
    }

    /// What was asked for that there is none of, with what to type.
    pub fn refuse(&self, say: Say) -> Outcome {
        self.misused(say.what, say.todo)
    }

    /// What somebody must know although the run went well, to standard error.
    pub fn warn(&self, what: Said) {
        self.tell(&say!("warning: {what}", what));
    }

    /// What failed on the disk and what to do.
    pub fn failed(&self, what: Said, hint: Option<Said>) -> Outcome {
        self.error(what, hint);
        Outcome::Io
    }

    /// What was asked for that there is none of, and what to type.
    pub fn misused(&self, what: Said, hint: Said) -> Outcome {
        self.error(what, Some(hint));
        Outcome::Usage
    }

    /// What git could not tell, and what to type.
    pub fn git(&self, problem: &GitError) -> Outcome {
        self.error(problem.message.clone(), problem.hint.clone());
        Outcome::Usage
    }

    fn error(&self, what: Said, hint: Option<Said>) {
        self.tell(&say!("error: {what}", what));
        if let Some(hint) = hint {
            self.tell(&say!("hint: {hint}", hint));
        }
    }

    /// Findings that are not the result of the command, to standard error.
    pub fn show(&self, read: &Read, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        let color = self.colors(&io::stderr());
        raw(diagnostic::human(&read.files, findings, self.language(), color).trim_end());
        self.say(Said::default());
        self.say(counted(findings));
    }

    /// What a person answers to a question, or the answer that is offered; `None` where nobody is there to be asked.
    ///
    /// Only on a terminal: what comes through a pipe was not written for the question.
    pub fn ask(&self, question: &Said, offered: Option<&str>) -> Option<String> {
        if !io::stdin().is_terminal() {
            return None;
        }
        let offer = offered.map(|o| format!(" [{o}]")).unwrap_or_default();
        let question = question.in_language(self.language());
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
pub fn unprinted(cause: &io::Error) -> Said {
    let text = cause.to_string();
    let text = text.split(" (os error ").next().unwrap_or_default();
    say!("cannot write to standard output: {cause}", cause = text.to_lowercase())
}

/// A line to standard error, without what a terminal would obey.
pub fn tell(text: &str) {
    raw(&signs::shown(text));
}

fn raw(text: &str) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{text}");
}

/// How many findings there are, and where to read on.
fn counted(findings: &[Finding]) -> Said {
    let counted = diagnostic::counted(findings);
    match findings.first() {
        Some(first) => say!(
            "{counted}; `lagesbild explain {code}` tells more",
            counted,
            code = first.code
        ),
        None => counted,
    }
}
