//! `init`: a small site to begin with.

use std::path::{Component, Path, PathBuf};

use clap::{Args, ValueEnum};

use lagesbild::import::mapping::Proposal;
use lagesbild::import::say::steps;
use lagesbild::model::Language;
use lagesbild::said::{Said, say};
use lagesbild::{scaffold, write};

use super::refused::Unfit;
use super::terminal::Terminal;
use super::{Outcome, import, schema};

#[derive(Args)]
pub struct Init {
    /// The folder of the new site; missing or empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The title of the site
    #[arg(long)]
    title: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// The noun for one unit: `district`
    #[arg(long, value_name = "NOUN")]
    one: Option<String>,
    /// The noun for several: `districts`
    #[arg(long, value_name = "NOUN")]
    many: Option<String>,
    /// The noun for one that is known: `the district`; told by the two others where left out
    #[arg(long, value_name = "NOUN")]
    the: Option<String>,
    /// The noun for several that are known: `the districts`; told by the others where left out
    #[arg(long, value_name = "NOUN")]
    the_many: Option<String>,
    /// A spreadsheet with what is known, in place of records that are made up
    #[arg(long, value_name = "FILE")]
    sheet: Option<PathBuf>,
    /// With `--sheet`, a value of the mapping by which it is read, as `date=2024-11-20`
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = import::pair)]
    set: Vec<(String, String)>,
    /// Add what a repository of its own needs there: pipelines that check, compare and publish, and who reviews what
    #[arg(long, value_name = "HOST", value_enum)]
    ci: Option<Ci>,
    /// With `--ci`, the address below which versions of this program are released
    #[arg(long, value_name = "URL", requires = "ci", value_parser = releases)]
    program_from: Option<String>,
}

/// Where a repository stands.
#[derive(Clone, Copy, ValueEnum)]
enum Ci {
    /// GitHub: Actions and Pages
    Github,
    /// GitLab: CI and Pages
    Gitlab,
}

/// An address as a shell reads it too, without a slash at its end.
fn releases(text: &str) -> Result<String, Unfit> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%+".contains(c);
    let known = ["https://", "file:///"].iter().any(|start| text.starts_with(start));
    match known && text.chars().all(plain) {
        true => Ok(text.trim_end_matches('/').to_owned()),
        false => Err(Unfit(say!(
            "write it as https://github.com/OWNER/lagesbild/releases/download"
        ))),
    }
}

pub fn run(args: &Init, terminal: &Terminal) -> Outcome {
    let language = terminal.known_language().unwrap_or(Language::Sv);
    let terminal = &terminal.speaking(language);
    let wishes = match wishes(args, terminal) {
        Ok(wishes) => wishes,
        Err(outcome) => return outcome,
    };
    let question = say!("A spreadsheet with what is known (its name; nothing for a site with made-up records)");
    let sheet = args
        .sheet
        .clone()
        .or_else(|| terminal.ask(&question, None).map(PathBuf::from));
    let read = match sheet
        .as_deref()
        .map(|sheet| from_sheet(args, sheet, &wishes, terminal))
        .transpose()
    {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    let mut files = read
        .as_ref()
        .map_or_else(|| scaffold::site(&wishes), |(files, _)| files.clone());
    if let Some(ci) = args.ci {
        let host = match ci {
            Ci::Github => scaffold::Host::GitHub,
            Ci::Gitlab => scaffold::Host::GitLab,
        };
        files.extend(scaffold::repository(host, args.program_from.as_deref(), language));
    }
    let begun = match write::begin(&args.folder, &files) {
        Ok(begun) => begun,
        Err(error) => return terminal.failed(error.said(), error.hint()),
    };
    if let Err(outcome) = schema::write(&args.folder.join("schema"), terminal) {
        // half a site would be in the way of the next try
        begun.take_back();
        return outcome;
    }
    let folder = args.folder.display();
    terminal.say(say!("made {path}", path = folder));
    if args.ci.is_some() {
        let version = env!("CARGO_PKG_VERSION");
        terminal.say(match args.program_from {
            Some(_) => say!(
                "hint: run `sh ci/pin.sh v{version}`, by which the pipelines take this version and no other",
                version,
            ),
            None => say!(
                "hint: write in ci/settings where this program is released, then run `sh ci/pin.sh v{version}`, by which \
                 the pipelines take this version and no other",
                version,
            ),
        });
    }
    let Some((sheet, (_, proposal))) = sheet.zip(read) else {
        terminal.say(say!("hint: `cd {folder}`, then `lagesbild build`", folder));
        return Outcome::Fine;
    };
    let mapping = import::beside(&sheet);
    if mapping.exists() {
        terminal.say(say!(
            "{path} is there already, and was left as it is",
            path = mapping.display(),
        ));
    } else if let Err(outcome) = import::put(&proposal, &mapping, language, terminal) {
        return outcome;
    }
    let from_there = from(&args.folder, &sheet);
    terminal.say(say!(
        "hint: `cd {folder}`, then `lagesbild import {file}`",
        folder,
        file = from_there.display(),
    ));
    Outcome::Fine
}

fn pick<T>(language: Language, sv: T, en: T) -> T {
    match language {
        Language::Sv => sv,
        Language::En => en,
    }
}

/// What the site is to be called: as it is told, else as a person answers, else as most sites are.
fn wishes(args: &Init, terminal: &Terminal) -> Result<scaffold::Wishes, Outcome> {
    let language = terminal.language();
    let ask = |given: &Option<String>, question: Said, plain: &str| {
        let asked = || terminal.ask(&question, Some(plain));
        given.clone().or_else(asked).unwrap_or_else(|| plain.to_owned())
    };
    let title = ask(
        &args.title,
        say!("Title of the site"),
        pick(language, "Lägesbild", "Situation picture"),
    );
    let publisher = ask(
        &args.publisher,
        say!("Publisher"),
        pick(language, "Exempelutgivaren", "The example publisher"),
    );
    let usual = pick(language, "förvaltning", "district");
    let one = ask(&args.one, say!("One unit is called"), usual);
    // the plural of a word of one's own is nothing that can be guessed
    let offered = (one == usual).then(|| pick(language, "förvaltningar", "districts"));
    let asked = || terminal.ask(&say!("Several are called"), offered);
    let many = args.many.clone().or_else(asked).or_else(|| offered.map(str::to_owned));
    let many = many.ok_or_else(|| terminal.refuse(steps::no_plural(&one)))?;
    let likely = scaffold::definite(language, &one, &many);
    let definite = scaffold::Definite {
        the: ask(&args.the, say!("In the definite form"), &likely.the),
        the_many: ask(&args.the_many, say!("Several in the definite form"), &likely.the_many),
        ..likely
    };
    Ok(scaffold::Wishes {
        title,
        publisher,
        one,
        many,
        definite,
        language,
    })
}

/// The files of a site for what a spreadsheet says, and how it is most likely read.
fn from_sheet(
    args: &Init,
    sheet: &Path,
    wishes: &scaffold::Wishes,
    terminal: &Terminal,
) -> Result<(Vec<(String, String)>, Proposal), Outcome> {
    let inputs = import::inputs(&[sheet.to_path_buf()], terminal)?;
    let proposal = import::proposal(&inputs, None, &args.set, wishes.language, terminal)?;
    let day = proposal
        .values
        .iter()
        .find(|(key, _)| *key == "date")
        .map(|(_, day)| day.clone());
    match day.filter(|day| super::day(day).is_ok()) {
        Some(day) => Ok((scaffold::bare(wishes, &day), proposal)),
        None => Err(terminal.refuse(steps::no_day_told())),
    }
}

/// A path as it is seen from a folder below this one.
fn from(folder: &Path, path: &Path) -> PathBuf {
    let plain = |path: &Path| {
        path.components()
            .all(|c| matches!(c, Component::Normal(_) | Component::CurDir))
    };
    if !path.is_relative() || !plain(folder) {
        return path.to_path_buf();
    }
    let up = folder.components().filter(|c| matches!(c, Component::Normal(_)));
    up.map(|_| Component::ParentDir).collect::<PathBuf>().join(path)
}
