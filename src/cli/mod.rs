//! The command line: arguments to calls, results to streams, outcomes to exit codes. One file per command.

mod answer;
mod ask;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod help;
mod import;
mod init;
mod licences;
mod manual;
mod migrate;
mod new;
mod paper;
mod refused;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod terminal;

use std::ffi::OsString;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand};

use lagesbild::model::Language;
use lagesbild::model::date::{Date, Day};
use lagesbild::model::word::Word;
use lagesbild::said::say;
use lagesbild::{Clocks, Read, load};

use refused::Unfit;
use terminal::{Color, Terminal};

/// Answers a committee's questions from records, and publishes them as a static site.
#[derive(Parser)]
#[command(name = "lagesbild", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Print results, findings and errors, and nothing else
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Whether findings have colours; `auto`: on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto, global = true, hide_possible_values = true)]
    color: Color,
    /// The language of what is printed and made; that of the records where left out
    #[arg(long, visible_alias = "language", value_name = "LANG", value_parser = language(), global = true)]
    // it is read by `language_of`, before what is wrong with other arguments is told
    lang: Option<Language>,
}

#[derive(Subcommand)]
enum Command {
    /// Make the site
    Build(build::Build),
    /// Report what is wrong or doubtful in the records, and make nothing
    Check(check::Check),
    /// Print the answer to one question
    Answer(answer::Answer),
    /// Write the paper of one inquiry as PDF and as one HTML file
    Paper(paper::Paper),
    /// Tell what a change of the records does to answers, records and pages
    Diff(diff::Diff),
    /// Tell what a finding means, with a wrong and a right example
    Explain(explain::Explain),
    /// Make the questionnaires of one inquiry, a workbook for each district
    Ask(ask::Ask),
    /// Bring what spreadsheets say into the records
    Import(import::Import),
    /// Bring records of an older format to this one
    Migrate(migrate::Migrate),
    /// Make a record, with a comment for each key
    New(new::New),
    /// Make a small site to begin with
    Init(init::Init),
    /// Write what may stand in each kind of record, as JSON Schema
    Schema(schema::Schema),
    /// Show the site in a browser while the records are edited
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    /// Print what a shell needs to complete these commands
    Completions(completions::Completions),
    /// Print the licences of the program and of what is compiled into it
    Licences(licences::Licences),
    /// Write a page of the manual per command
    #[command(hide = true)]
    Manual(manual::Manual),
}

/// The language that is asked for, that of the records, or that of the system. It is taken from the arguments as they stand: what is
/// wrong with them is told in it too.
fn language_of(arguments: &[OsString]) -> Option<Language> {
    let asked = value_of(arguments, "--lang").or_else(|| value_of(arguments, "--language"));
    let content = || {
        load::language(Path::new(
            &value_of(arguments, "--content").unwrap_or("content".to_owned()),
        ))
    };
    let asked = asked.and_then(|word| Language::from_word(&word));
    asked.or_else(content).or_else(of_system)
}

/// The value of an option, behind it or joined to it.
fn value_of(arguments: &[OsString], option: &str) -> Option<String> {
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        match argument.strip_prefix(option) {
            Some("") => return rest.next().map(str::to_owned),
            Some(value) if value.starts_with('=') => return Some(value[1..].to_owned()),
            _ => {}
        }
    }
    None
}

/// The language that the system is set to, as POSIX has it: the first of these variables that is set, `sv_SE.UTF-8`.
#[expect(
    clippy::disallowed_methods,
    reason = "the language of what is printed; a site's stands in its records"
)]
fn of_system() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .map(std::env::var)
        .into_iter()
        .flatten();
    let first = set.into_iter().find(|value| !value.is_empty())?;
    Language::from_word(first.split(['_', '.', '@']).next()?)
}

/// Parses the arguments, does what they say, and tells how to exit.
pub fn run() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = language_of(&arguments);
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(told) => return unparsed(told, &arguments, language),
    };
    let terminal = Terminal::new(cli.quiet, cli.color, language);
    let outcome = match cli.command {
        Command::Ask(args) => ask::run(&args, &terminal),
        Command::Build(args) => build::run(&args, &terminal),
        Command::Check(args) => check::run(&args, &terminal),
        Command::Answer(args) => answer::run(&args, &terminal),
        Command::Paper(args) => paper::run(&args, &terminal),
        Command::Diff(args) => diff::run(&args, &terminal),
        Command::Explain(args) => explain::run(&args, &terminal),
        Command::Import(args) => import::run(&args, &terminal),
        Command::Migrate(args) => migrate::run(&args, &terminal),
        Command::New(args) => new::run(&args, &terminal),
        Command::Init(args) => init::run(&args, &terminal),
        Command::Schema(args) => schema::run(&args, &terminal),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(&args, &terminal),
        Command::Licences(args) => licences::run(&args, &terminal),
        Command::Manual(args) => manual::run(&args, &terminal),
        Command::Completions(args) => completions::run(&args, &terminal),
    };
    terminal.end(outcome).into()
}

/// Prints help, a version, or what is wrong with the arguments.
fn unparsed(mut told: clap::Error, arguments: &[OsString], language: Option<Language>) -> ExitCode {
    let terminal = Terminal::new(false, Color::Auto, language);
    let translated = help::translated(Cli::command(), terminal.language());
    told = translated.try_get_matches_from(arguments).err().unwrap_or(told);
    if let Some((what, todo)) = refused::told(&told, &begun(arguments)) {
        return terminal.misused(what, todo).into();
    }
    if told.use_stderr() {
        // what was typed stands in it
        terminal::tell(told.render().to_string().trim_end());
    } else if let Err(cause) = told.print() {
        return terminal.failed(terminal::unprinted(&cause), None).into();
    }
    ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2))
}

/// The command that the arguments begin, as it is typed.
fn begun(arguments: &[OsString]) -> String {
    let all = Cli::command();
    let below = arguments.iter().find_map(|word| all.find_subcommand(word));
    match below {
        Some(below) => format!("{} {}", all.get_name(), below.get_name()),
        None => all.get_name().to_owned(),
    }
}

/// What a command came to; the process ends with it.
#[derive(Clone, Copy)]
enum Outcome {
    Fine,
    Findings,
    Usage,
    Io,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Findings => 1,
            Outcome::Usage => 2,
            Outcome::Io => 3,
        })
    }
}

#[derive(Args)]
struct Content {
    /// The folder of records
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

impl Content {
    /// The folder as other tools see it: with `/`, from where the command runs, or from the root.
    fn as_seen(&self) -> String {
        let parts = self.content.components().filter(|c| *c != Component::CurDir);
        let path: PathBuf = parts.collect();
        path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
    }

    /// The records, read and checked; an outcome after an error that has been told.
    fn read(&self, terminal: &Terminal) -> Result<Read, Outcome> {
        lagesbild::read(&self.content).map_err(|e| terminal.failed(e.said(), Some(e.hint)))
    }
}

#[derive(Args)]
struct ClockArgs {
    /// How it was on this day, in place of the inquiry's or the site's own
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// As it was known on this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    known_by: Option<Day>,
}

/// A path as this system writes it, also where a part of it was joined with slashes.
fn shown(path: &Path) -> String {
    path.components().collect::<PathBuf>().display().to_string()
}

/// One day as the records write it, and nothing else that a calendar has, as years before the year 0.
fn day(text: &str) -> Result<Day, Unfit> {
    let date = Date::parse(text).map_err(|e| Unfit(e.message().and("; ", e.help())))?;
    let plain = date.is_day().filter(|day| day.to_string() == text);
    plain.ok_or_else(|| Unfit(say!("write one day, as 2024-03-19")))
}

impl ClockArgs {
    fn clocks(&self) -> Clocks {
        Clocks {
            as_of: self.as_of,
            known_by: self.known_by,
        }
    }
}

/// A language of the interface, by its word.
fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.iter().map(|language| language.word()))
        // the parser lets no other word through
        .map(|word| Language::from_word(&word).unwrap_or(Language::Sv))
}
