//! `import`: what spreadsheets say, as records.

mod proposal;

use std::panic;
use std::path::PathBuf;

use clap::Args;

use lagesbild::ask::Heads;
use lagesbild::compare::{self, Side};
use lagesbild::diagnostic;
use lagesbild::import::plan::Way;
use lagesbild::import::said::Level;
use lagesbild::import::say::steps;
use lagesbild::import::{Choices, Imported, Input, import, report, returned, sheet};
use lagesbild::model::Model;
use lagesbild::model::date::Date;
use lagesbild::said::{Said, say};
use lagesbild::source::{File, Files};
use lagesbild::view::words::Words;
use lagesbild::{Read, checked, load, render, write};

use super::refused::Unfit;
use super::terminal::{Terminal, tell};
use super::{Content, Outcome};
use proposal::{mapping_of, propose};

pub use proposal::{beside, proposal, put};

#[derive(Args)]
pub struct Import {
    /// Spreadsheets (xlsx, xls, ods, csv); several are read by one mapping
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How they are read; beside the first file where left out, as NAME.import.yaml. The first run proposes one
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// A value of the mapping, as `date=2024-11-20` or `unit=persons`. May be given again for other keys
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
    /// What values are that differ from the records: `new`, `correction` or `disagree`; for one cell `E7=correction`, of one file
    /// among several `svar.xlsx:E7=correction`
    #[arg(long = "as", value_name = "[CELL=]WAY", value_parser = way)]
    ways: Vec<(Option<String>, Way)>,
    /// Tell what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    content: Content,
}

pub fn pair(text: &str) -> Result<(String, String), Unfit> {
    let (key, value) = text.split_once('=').ok_or_else(|| Unfit(say!("write KEY=VALUE")))?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

fn way(text: &str) -> Result<(Option<String>, Way), Unfit> {
    let (cell, word) = match text.rsplit_once('=') {
        Some((cell, word)) => (Some(cell.to_owned()), word),
        None => (None, text),
    };
    let way = match word {
        "new" => Way::New,
        "correction" => Way::Correction,
        "disagree" => Way::Disagree,
        _ => {
            return Err(Unfit(say!(
                "write new, correction or disagree; for one cell E7=correction"
            )));
        }
    };
    Ok((cell, way))
}

pub fn run(args: &Import, terminal: &Terminal) -> Outcome {
    match imported(args, terminal) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn imported(args: &Import, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let read = args.content.read(terminal)?;
    let language = terminal.language();
    let inputs = inputs(&args.files, terminal)?;
    let sound = !diagnostic::any_error(&read.findings);
    let Some(model) = read.model.as_ref().filter(|_| sound) else {
        terminal.show(&read, &read.findings);
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    };
    let words = render::words(model, language);
    if let Some(imported) = returned(args, &inputs, model, &words, terminal)? {
        return write_down(args, &read, model, &words, &imported, terminal);
    }
    let place = args.map.clone().unwrap_or_else(|| beside(&args.files[0]));
    if !place.exists() {
        return propose(&args.set, &inputs, model, &words, &place, terminal);
    }
    let mapping = mapping_of(&place, &args.set, terminal)?;
    let content = &args.content.content;
    let raw = |path: &str| load::bytes(&content.join(path), sheet::MAX_FILE).ok();
    let imported = import(&inputs, &mapping, model, &choices(&args.ways), &words, &raw);
    write_down(args, &read, model, &words, &imported, terminal)
}

fn choices(ways: &[(Option<String>, Way)]) -> Choices {
    Choices {
        all: ways.iter().rev().find(|(cell, _)| cell.is_none()).map(|(_, way)| *way),
        cells: ways
            .iter()
            .filter_map(|(cell, way)| Some((cell.clone()?, *way)))
            .collect(),
    }
}

/// What questionnaires say that came back; `None` where the files are none, or a mapping is given for them.
fn returned(
    args: &Import,
    inputs: &[Input],
    model: &Model,
    words: &Words<'_>,
    terminal: &Terminal,
) -> Result<Option<Imported>, Outcome> {
    let heads = Heads::new(model);
    let (forms, others): (Vec<&Input>, Vec<&Input>) = inputs.iter().partition(|i| returned::is_one(&i.book, &heads));
    let Some(first) = forms.first().filter(|_| args.map.is_none()) else {
        return Ok(None);
    };
    if let Some(other) = others.first() {
        return Err(terminal.refuse(steps::one_after_the_other(&first.name, &other.name)));
    }
    if let Some((key, _)) = args.set.iter().find(|(key, _)| key != "date") {
        return Err(terminal.refuse(steps::no_mapping_of(key)));
    }
    let day = args.set.last().map(|(_, text)| Date::parse(text));
    let day = match day {
        Some(Ok(date)) if date.is_day().is_some() => Some(date),
        None => None,
        Some(_) => return Err(terminal.refuse(steps::not_one_day())),
    };
    let content = &args.content.content;
    let raw = |path: &str| load::bytes(&content.join(path), sheet::MAX_FILE).ok();
    let ways = choices(&args.ways);
    Ok(Some(returned::import(inputs, model, &ways, words, &raw, day.as_ref())))
}

/// The files, read to their cells; all that is wrong with them is told.
pub fn inputs(paths: &[PathBuf], terminal: &Terminal) -> Result<Vec<Input>, Outcome> {
    let mut inputs = Vec::new();
    let mut outcome = None;
    for path in paths {
        let bytes = match load::bytes(path, sheet::MAX_FILE) {
            Ok(bytes) => bytes,
            Err(error) => {
                outcome = Some(terminal.failed(error.said(), Some(error.hint)));
                continue;
            }
        };
        // a reader that panics is told as a file that cannot be read
        let hook = panic::take_hook();
        panic::set_hook(Box::new(|_| ()));
        let read = sheet::read(&bytes);
        panic::set_hook(hook);
        match read {
            Ok(book) => inputs.push(Input {
                name: path
                    .file_name()
                    .map(|n| n.to_string_lossy().into_owned())
                    .unwrap_or_default(),
                bytes,
                book,
            }),
            Err(refused) => {
                outcome = Some(terminal.refuse(refused.of(&path.display())));
            }
        }
    }
    outcome.map_or(Ok(inputs), Err)
}

/// Tells what an import does, sees whether the records would be sound with it, and writes it.
pub fn write_down(
    args: &Import,
    read: &Read,
    model: &Model,
    words: &Words<'_>,
    imported: &Imported,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    terminal.print_text(&report::human(words, model, imported));
    let plans = imported.plans.iter().map(|(_, plan, _)| plan);
    for told in plans.flat_map(|plan| &plan.told).filter(|t| t.level == Level::Error) {
        tell(&report::finding(told, terminal.language()));
    }
    if imported.is_open() {
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    }
    if imported.changes.is_empty() {
        terminal.say(Said::verbatim(words.get("import-nothing")));
        return Ok(Outcome::Fine);
    }
    let content = &args.content.content;
    let after = changed(read, imported);
    let brought = compare::brought(read, &after);
    if !brought.is_empty() {
        terminal.show(&after, &brought);
    }
    if diagnostic::any_error(&brought) {
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    }
    if args.dry_run {
        let look = || load::look(content).map_err(|e| terminal.failed(e.said(), Some(e.hint)));
        let (files, findings) = load::files(content).map_err(|e| terminal.failed(e.said(), Some(e.hint)))?;
        let before = Side {
            name: words.get("diff-work-tree"),
            read: checked(files, findings),
            look: look()?,
        };
        let after = Side {
            name: imported
                .plans
                .iter()
                .map(|(file, ..)| file.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            read: after,
            look: look()?,
        };
        terminal.print_text(&format!(
            "\n{}",
            compare::human(words, &compare::compare(&before, &after))
        ));
        terminal.say(say!("nothing was written"));
        return Ok(Outcome::Fine);
    }
    let files: Vec<_> = imported
        .changes
        .iter()
        .map(|change| (change.path.as_str(), change.before.as_deref(), change.after.as_slice()))
        .collect();
    if let Err(error) = write::change(content, &files) {
        return Err(terminal.failed(error.said(), error.hint()));
    }
    for change in &imported.changes {
        let path = super::shown(&content.join(&change.path));
        terminal.say(match &change.before {
            Some(_) => say!("changed {path}", path),
            None => say!("made {path}", path),
        });
    }
    let known_by = model.site().clock.known_by;
    let sources = after.model.iter().flat_map(|m| m.sources());
    let latest = sources.filter_map(|(_, s)| s.known()?.latest()).max();
    if let Some(latest) = latest.filter(|day| *day > known_by) {
        terminal.say(say!(
            "hint: the state pages show what was known by {known_by}; write {latest} under `as_of` and `known_by` in site.yaml",
            known_by,
            latest,
        ));
    }
    terminal.say(say!("hint: `lagesbild check`, then `lagesbild build`"));
    Ok(Outcome::Fine)
}

/// The records with the changes in them, checked.
fn changed(read: &Read, imported: &Imported) -> Read {
    let is_record = |path: &str| path.ends_with(".yaml");
    let new = imported.changes.iter().filter(|c| is_record(&c.path));
    let is_changed = |path: &str| imported.changes.iter().any(|c| c.path == path);
    let old = read.files.iter().filter(|(_, f)| !is_changed(&f.path));
    let mut files: Vec<File> = old.map(|(_, f)| File::new(f.path.clone(), f.text.clone())).collect();
    files.extend(new.map(|c| {
        let text = String::from_utf8_lossy(&c.after).replace("\r\n", "\n");
        File::new(c.path.as_str(), text.trim_start_matches('\u{feff}'))
    }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    checked(Files::new(files), Vec::new())
}
