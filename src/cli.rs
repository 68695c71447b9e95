//! The command line: arguments to calls, results to streams, outcomes to exit codes.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use clap::{Args, Parser, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use lagesbild::answer::{Answer, Row};
use lagesbild::diagnostic::{self, Code, Finding, Severity};
use lagesbild::model::date::Day;
use lagesbild::model::{Known, Model, Subject};
use lagesbild::render;
use lagesbild::view::answer_json;
use lagesbild::view::words::Words;
use lagesbild::{Clocks, Read, Watch, load, write};

/// Answers a committee's questions from records, and publishes them as a static site.
#[derive(Parser)]
#[command(name = "lagesbild", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make the site
    Build(Build),
    /// Report what is wrong or doubtful in the records, and make nothing
    Check(Check),
    /// Print the answer to one question
    Answer(AnswerArgs),
    /// Tell what a finding means, with a wrong and a right example
    Explain(Explain),
}

#[derive(Args)]
struct Content {
    /// The folder of records
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

#[derive(Args)]
struct ClockArgs {
    /// How it was on this day, in place of the inquiry's or the site's own
    #[arg(long, value_name = "DATE")]
    as_of: Option<Day>,
    /// As it was known on this day
    #[arg(long, value_name = "DATE")]
    known_by: Option<Day>,
}

impl ClockArgs {
    fn clocks(&self) -> Clocks {
        Clocks {
            as_of: self.as_of,
            known_by: self.known_by,
        }
    }
}

#[derive(Args)]
struct Build {
    #[command(flatten)]
    content: Content,
    /// Where the site is written
    #[arg(long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    #[command(flatten)]
    clocks: ClockArgs,
    /// Make nothing if there is a warning
    #[arg(long)]
    strict: bool,
    /// Print how long each station took, as JSON
    #[arg(long, hide = true)]
    timings: bool,
}

#[derive(Args)]
struct Check {
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

#[derive(Args)]
struct AnswerArgs {
    /// The question, as `inquiry/question`
    question: String,
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    clocks: ClockArgs,
    /// How the answer is printed
    #[arg(long, value_enum, default_value_t = AnswerFormat::Table)]
    format: AnswerFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum AnswerFormat {
    /// The sentence and its rows
    Table,
    /// The same as Markdown
    Markdown,
    /// The rows
    Csv,
    /// Everything, as one object
    Json,
}

#[derive(Args)]
struct Explain {
    /// The code of a finding; without it, all codes are listed
    code: Option<String>,
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

/// Parses the arguments, does what they say, and tells how to exit.
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Build(args) => build(&args),
        Command::Check(args) => check(&args),
        Command::Answer(args) => answer(&args),
        Command::Explain(args) => explain(&args),
    };
    outcome.into()
}

/// Results go to standard output; a reader that has gone away is no failure.
fn print(text: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text).and_then(|()| out.flush());
}

fn say(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "{text}");
}

fn failed(what: &str, hint: Option<&str>) -> Outcome {
    say(&format!("error: {what}"));
    if let Some(hint) = hint {
        say(&format!("hint: {hint}"));
    }
    Outcome::Io
}

fn read(content: &Content) -> Result<Read, Outcome> {
    lagesbild::read(&content.content).map_err(|e| {
        failed(
            &e.to_string(),
            Some("name the folder that holds site.yaml with --content DIR"),
        )
    })
}

fn show(read: &Read, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    let color = std::io::stderr().is_terminal();
    say(diagnostic::human(&read.files, findings, color).trim_end());
    say("");
    say(&counted(findings));
}

fn counted(findings: &[Finding]) -> String {
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

/// How long each station of a build took, and a bar for whoever watches a long one.
struct Progress {
    started: Instant,
    stations: Mutex<Vec<(&'static str, Instant)>>,
    bar: ProgressBar,
}

impl Progress {
    fn new() -> Self {
        let bar = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{msg} {pos} pages {spinner}") {
            bar.set_style(style);
        }
        Progress {
            started: Instant::now(),
            stations: Mutex::new(Vec::new()),
            bar,
        }
    }

    fn timings(&self) -> String {
        let stations = self.stations.lock().map(|s| s.clone()).unwrap_or_default();
        let end = Instant::now();
        let rows: Vec<String> = stations
            .iter()
            .enumerate()
            .map(|(i, (name, from))| {
                let to = stations.get(i + 1).map_or(end, |(_, next)| *next);
                format!("\"{name}\": {:.4}", to.duration_since(*from).as_secs_f64())
            })
            .collect();
        format!("{{{}, \"pages\": {}}}", rows.join(", "), self.bar.position())
    }
}

impl Watch for Progress {
    fn station(&self, name: &'static str) {
        if let Ok(mut stations) = self.stations.lock() {
            stations.push((name, Instant::now()));
        }
        self.bar.set_message(name);
    }

    fn pages(&self, n: u64) {
        // shown only where a person watches, and only when it takes longer than a second
        if self.bar.is_hidden() && self.started.elapsed() > Duration::from_secs(1) && std::io::stderr().is_terminal() {
            self.bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
        }
        self.bar.inc(n);
    }
}

fn build(args: &Build) -> Outcome {
    let content = &args.content.content;
    // refused before any long work
    if let Err(error) = write::examine(&args.output, &[content]) {
        return failed(&error.to_string(), error.hint().as_deref());
    }
    let progress = Progress::new();
    progress.station("load");
    let loaded = load::files(content).and_then(|files| Ok((files, load::look(content)?)));
    let ((files, mut findings), look) = match loaded {
        Ok(loaded) => loaded,
        Err(e) => {
            return failed(
                &e.to_string(),
                Some("name the folder that holds site.yaml with --content DIR"),
            );
        }
    };
    progress.station("check");
    let checked = lagesbild::check::check(&files);
    findings.extend(checked.findings);
    diagnostic::sort(&files, &mut findings);
    let read = Read {
        files,
        model: checked.model,
        findings,
    };
    show(&read, &read.findings);
    let refused = diagnostic::any_error(&read.findings) || args.strict && !read.findings.is_empty();
    let Some(model) = read.model.as_ref().filter(|_| !refused) else {
        say("nothing was written; the old site is as it was");
        return Outcome::Findings;
    };
    let clocks = args.clocks.clocks();
    let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
    let model = replaced.as_ref().unwrap_or(model);
    let bundle = match lagesbild::make(model, &read.files, &look, &progress) {
        Ok(bundle) => bundle,
        Err(findings) => {
            show(&read, &findings);
            say("nothing was written; the old site is as it was");
            return Outcome::Findings;
        }
    };
    progress.station("write");
    let written = match write::write(&bundle, &args.output, &[content]) {
        Ok(written) => written,
        Err(error) => return failed(&error.to_string(), error.hint().as_deref()),
    };
    progress.bar.finish_and_clear();
    // the process ends here, and gives all of this back at once
    std::mem::forget((bundle, read, replaced));
    for left in &written.left {
        say(&format!("warning: {} could not be removed", left.display()));
    }
    if args.timings {
        print(format!("{}\n", progress.timings()).as_bytes());
    } else {
        say(&format!(
            "{} files in {}; open {}",
            written.files,
            args.output.display(),
            args.output.join("index.html").display()
        ));
    }
    Outcome::Fine
}

fn check(args: &Check) -> Outcome {
    let read = match read(&args.content) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    match args.format {
        CheckFormat::Json => print(diagnostic::json(&read.files, &read.findings).as_bytes()),
        CheckFormat::Human if read.findings.is_empty() => say("no findings"),
        CheckFormat::Human => {
            let color = std::io::stdout().is_terminal();
            print(diagnostic::human(&read.files, &read.findings, color).as_bytes());
            say(&counted(&read.findings));
        }
    }
    if diagnostic::any_error(&read.findings) || args.strict && !read.findings.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}

fn answer(args: &AnswerArgs) -> Outcome {
    let read = match read(&args.content) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    if diagnostic::any_error(&read.findings) {
        show(&read, &read.findings);
        return Outcome::Findings;
    }
    let Some(model) = &read.model else {
        return Outcome::Findings;
    };
    let Some(Subject::Question(inquiry, n)) = model.find("question", &args.question) else {
        let all: Vec<String> = model
            .inquiries()
            .flat_map(|(_, i)| i.questions.iter().map(move |q| format!("{}/{}", i.id, q.id)))
            .collect();
        say(&format!("error: there is no question `{}`", args.question));
        say(&format!(
            "hint: {}",
            diagnostic::did_you_mean(&args.question, "questions", all.iter().map(String::as_str))
        ));
        return Outcome::Usage;
    };
    let clock = args.clocks.clocks().over(model[inquiry].clock);
    let known = Known::new(model, clock);
    let answer = lagesbild::answer::answer(&known, inquiry, n);
    let words = render::words(model, model.site().language);
    let label = |row: &Row| answer_json::label(&words, row);
    let text = match args.format {
        AnswerFormat::Json => render::answer_json(&words, &known, &answer),
        AnswerFormat::Csv => lagesbild::view::data::answer(model, &answer, label),
        AnswerFormat::Table => table(model, &words, &known, &answer, false).into_bytes(),
        AnswerFormat::Markdown => table(model, &words, &known, &answer, true).into_bytes(),
    };
    print(&text);
    Outcome::Fine
}

/// The answer as a sentence and a table, as plain text or Markdown.
fn table(model: &Model, words: &Words<'_>, known: &Known<'_>, answer: &Answer, markdown: bool) -> String {
    let question = answer.question(model);
    let verdict = words.get(&format!("verdict-{}", answer.verdict.word()));
    let sentence = answer_json::sentence(words, known, answer);
    let summary = words.text(&question.summary);
    let mut out = if markdown {
        format!("## {summary}\n\n**{verdict}.** {sentence}\n\n")
    } else {
        format!("{summary}\n\n{verdict}. {sentence}\n\n")
    };
    let rows: Vec<[String; 5]> = answer
        .rows
        .iter()
        .map(|row| {
            let since = row.since.as_ref().map(|s| words.date(&s.date)).unwrap_or_default();
            let value = match (&row.value, &row.months) {
                (Some(value), _) => words.number(value),
                (None, Some(months)) => words.months_short(months),
                (None, None) => String::new(),
            };
            let notes: Vec<String> = row.notes.iter().map(|n| words.say(n)).collect();
            let verdict = words.get(&format!("row-{}", row.verdict.word()));
            [answer_json::label(words, row), since, value, verdict, notes.join("; ")]
        })
        .collect();
    if rows.is_empty() {
        return out;
    }
    let width = |i: usize| rows.iter().map(|r| r[i].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    if markdown {
        let head: Vec<String> = ["col-district", "col-since", "col-count", "col-state", "col-note"]
            .iter()
            .map(|k| words.get(k))
            .collect();
        out.push_str(&format!("| {} |\n| {} |\n", head.join(" | "), ["---"; 5].join(" | ")));
    }
    for row in &rows {
        if markdown {
            let cells: Vec<String> = row.iter().map(|c| c.replace('|', "\\|")).collect();
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
        } else {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(c, w)| format!("{c:w$}")).collect();
            out.push_str(cells.join("  ").trim_end());
            out.push('\n');
        }
    }
    out
}

fn explain(args: &Explain) -> Outcome {
    let Some(text) = &args.code else {
        let rows: Vec<String> = Code::ALL
            .iter()
            .map(|c| format!("{:26}{}\n", c.as_str(), c.severity()))
            .collect();
        print(rows.concat().as_bytes());
        return Outcome::Fine;
    };
    match Code::parse(text) {
        Some(code) => {
            print(code.explanation().as_bytes());
            Outcome::Fine
        }
        None => {
            say(&format!("error: there is no code `{text}`"));
            let help = diagnostic::did_you_mean(text, "codes", Code::ALL.iter().map(|c| c.as_str()));
            say(&format!("hint: {help}"));
            Outcome::Usage
        }
    }
}
