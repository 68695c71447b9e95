//! `diff`: what a change does, in words.

use clap::{Args, ValueEnum};

use lagesbild::compare::{self, Side};
use lagesbild::load::git::{Commit, GitError, Repository};
use lagesbild::said::Said;
use lagesbild::source::signs;
use lagesbild::{checked, load, render};

use super::terminal::Terminal;
use super::{Content, Outcome};

#[derive(Args)]
pub struct Diff {
    /// From which revision: `HEAD`, `main`, `A..B`, or `A...B` for what B has done since it left A
    #[arg(default_value = "HEAD")]
    from: String,
    /// To which; the folder as it is now where left out
    to: Option<String>,
    #[command(flatten)]
    content: Content,
    /// How the difference is printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Human,
    /// For a comment beside a change
    Markdown,
    /// Everything, as one object
    Json,
}

pub fn run(args: &Diff, terminal: &Terminal) -> Outcome {
    let (before, after) = match sides(args) {
        Ok(sides) => sides,
        Err(Failed::Git(error)) => return terminal.git(&error),
        Err(Failed::Load(error)) => return terminal.failed(error.said(), Some(error.hint)),
    };
    let report = compare::compare(&before, &after);
    let model = after.read.model.as_ref().or(before.read.model.as_ref());
    let Some(model) = model else {
        terminal.show(&after.read, &after.read.findings);
        return Outcome::Findings;
    };
    let words = render::words(model, model.site().language);
    let text = match args.format {
        Format::Human => compare::human(&words, &report),
        Format::Markdown => compare::markdown(&words, &report),
        Format::Json => match serde_json::to_string_pretty(&report) {
            Ok(json) => signs::escaped(format!("{json}\n")),
            Err(e) => return terminal.failed(Said::verbatim(e.to_string()), None),
        },
    };
    terminal.print_text(&text);
    if report.not_compared.is_some() {
        Outcome::Findings
    } else {
        Outcome::Fine
    }
}

/// Why a side could not be read.
enum Failed {
    Git(GitError),
    Load(load::LoadError),
}

impl From<GitError> for Failed {
    fn from(error: GitError) -> Self {
        Failed::Git(error)
    }
}

/// Both sides, as git writes ranges.
fn sides(args: &Diff) -> Result<(Side, Side), Failed> {
    let repository = Repository::around(&args.content.content)?;
    let or_head = |name: &str| {
        if name.is_empty() {
            "HEAD".to_owned()
        } else {
            name.to_owned()
        }
    };
    let (from, to) = match (args.from.split_once("..."), args.from.split_once(".."), &args.to) {
        (Some((a, b)), _, None) => {
            let (a, b) = (repository.commit(&or_head(a))?, repository.commit(&or_head(b))?);
            (repository.merge_base(&a, &b)?, Some(b))
        }
        (None, Some((a, b)), None) => (repository.commit(&or_head(a))?, Some(repository.commit(&or_head(b))?)),
        (_, _, to) => (
            repository.commit(&args.from)?,
            to.as_ref().map(|to| repository.commit(to)).transpose()?,
        ),
    };
    let before = at(&repository, &from)?;
    let after = match to {
        Some(commit) => at(&repository, &commit)?,
        None => now(args)?,
    };
    Ok((before, after))
}

/// A side as a commit has it.
fn at(repository: &Repository, commit: &Commit) -> Result<Side, Failed> {
    let (files, findings, look) = repository.content(commit)?;
    Ok(Side {
        name: commit.short().to_owned(),
        read: checked(files, findings),
        look,
    })
}

/// A side as the folder has it.
fn now(args: &Diff) -> Result<Side, Failed> {
    let content = &args.content.content;
    let (files, findings) = load::files(content).map_err(Failed::Load)?;
    let look = load::look(content).map_err(Failed::Load)?;
    let read = checked(files, findings);
    let name = match &read.model {
        Some(model) => render::words(model, model.site().language).get("diff-work-tree"),
        None => content.display().to_string(),
    };
    Ok(Side { name, read, look })
}
