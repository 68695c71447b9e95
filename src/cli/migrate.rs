//! `migrate`: records of an older format to this one.

use std::path::Path;

use clap::Args;

use lagesbild::compare::{self, Side};
use lagesbild::diagnostic::{self, Severity};
use lagesbild::migrate::{self, ByHand, Change};
use lagesbild::said::say;
use lagesbild::source::{File, Files};
use lagesbild::written::version::FORMAT;
use lagesbild::{checked, load, render, scaffold, write};

use super::terminal::Terminal;
use super::{Content, Outcome};

#[derive(Args)]
pub struct Migrate {
    #[command(flatten)]
    content: Content,
    /// Tell what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub fn run(args: &Migrate, terminal: &Terminal) -> Outcome {
    match migrated(args, terminal) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn migrated(args: &Migrate, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let content = &args.content.content;
    let before = args.content.read(terminal)?;
    if let Some(newer) = before.findings.iter().find(|f| f.code == diagnostic::Code::NewerFormat) {
        terminal.show(&before, std::slice::from_ref(newer));
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    }
    // of a file that cannot be read, that is told
    let raw = |path: &str| load::bytes(&content.join(path), load::MAX_SIZE).ok();
    let records = migrate::migrate(&before.files, &raw).map_err(|ByHand { path }| {
        let of_it = |f: &&diagnostic::Finding| {
            let file = f.labels.first().map(|l| &*before.files.get(l.span.file).path);
            file == Some(&path) && f.severity() == Severity::Error
        };
        terminal.show(
            &before,
            &before.findings.iter().filter(of_it).cloned().collect::<Vec<_>>(),
        );
        let file = content.join(&path);
        terminal.failed(
            say!(
                "cannot change {path}: its text cannot be read as a record",
                path = file.display(),
            ),
            Some(say!(
                "mend what `lagesbild check` tells of it, and run the command again; nothing was written"
            )),
        )
    })?;
    let schemas = schemas(content);
    if records.is_empty() && schemas.is_empty() {
        terminal.say(say!("the records are of format {n} already", n = FORMAT));
        return Ok(Outcome::Fine);
    }
    let look = || load::look(content).map_err(|e| terminal.failed(e.said(), Some(e.hint)));
    let after = Side {
        name: say!("format {n}", n = FORMAT).in_language(terminal.language()),
        read: checked(changed(&before.files, &records), Vec::new()),
        look: look()?,
    };
    let before = Side {
        name: content.display().to_string(),
        read: before,
        look: look()?,
    };
    let brought = compare::brought(&before.read, &after.read);
    if diagnostic::any_error(&brought) {
        terminal.show(&after.read, &brought);
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    }
    if let Some(model) = after.read.model.as_ref() {
        let words = render::words(model, model.site().language);
        terminal.print_text(&compare::human(&words, &compare::compare(&before, &after)));
    }
    if args.dry_run {
        for change in records.iter().chain(&schemas) {
            terminal.say(say!("would change {path}", path = shown(content, change)));
        }
        terminal.say(say!("nothing was written"));
        return Ok(Outcome::Fine);
    }
    // records last: until the first of them is changed, they are sound in the format that they have
    let all: Vec<write::Changed<'_>> = schemas
        .iter()
        .chain(&records)
        .map(|c| (c.path.as_str(), (!c.before.is_empty()).then_some(&*c.before), &*c.after))
        .collect();
    write::change(content, &all).map_err(|error| terminal.failed(error.said(), error.hint()))?;
    for change in records.iter().chain(&schemas) {
        let path = shown(content, change);
        terminal.say(match change.before.is_empty() {
            true => say!("made {path}", path),
            false => say!("changed {path}", path),
        });
    }
    Ok(Outcome::Fine)
}

/// The site's own copies of the schemas that are not those of this version; none where it has no copies. One that is missing is
/// empty before.
fn schemas(content: &Path) -> Vec<Change> {
    let read = |path: &str| load::bytes(&content.join(path), load::MAX_SIZE).ok();
    if read("../schema/site.json").is_none() {
        return Vec::new();
    }
    let current = |(name, text): (String, String)| {
        let path = format!("../schema/{name}");
        let before = read(&path).unwrap_or_default();
        let after = text.into_bytes();
        // version control may have written the ends of line in another way
        let same = before.iter().filter(|b| **b != b'\r').eq(&after);
        (!same).then_some(Change { path, before, after })
    };
    scaffold::schemas().into_iter().filter_map(current).collect()
}

/// A file as a person finds it from where the command runs.
fn shown(content: &Path, change: &Change) -> String {
    let path = match change.path.strip_prefix("../") {
        Some(beside) => content.parent().unwrap_or(content).join(beside),
        None => content.join(&change.path),
    };
    super::shown(&path)
}

/// The files with the changes in them.
fn changed(files: &Files, changes: &[Change]) -> Files {
    let one = |file: &File| match changes.iter().find(|c| *c.path == *file.path) {
        Some(change) => {
            let text = String::from_utf8_lossy(&change.after).replace("\r\n", "\n");
            File::new(file.path.clone(), text.trim_start_matches('\u{feff}'))
        }
        None if file.readable => File::new(file.path.clone(), file.text.clone()),
        None => File::unreadable(file.path.clone(), file.text.clone()),
    };
    Files::new(files.iter().map(|(_, file)| one(file)).collect())
}
