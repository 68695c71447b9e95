//! `import`: what spreadsheets say, as records.

use std::path::{Path, PathBuf};

use clap::Args;

use lagesbild::ask::Heads;
use lagesbild::compare::{self, Side};
use lagesbild::diagnostic::{self, did_you_mean};
use lagesbild::import::edit::{Draft, Where, key};
use lagesbild::import::mapping::{self, Mapping, Proposal};
use lagesbild::import::plan::Way;
use lagesbild::import::said::Level;
use lagesbild::import::{Choices, Imported, Input, import, layout, report, returned, sheet};
use lagesbild::model::date::Date;
use lagesbild::model::{Language, Model};
use lagesbild::scaffold::Yaml;
use lagesbild::source::{File, Files};
use lagesbild::view::words::Words;
use lagesbild::{Read, checked, load, render, write};

use super::terminal::{Terminal, tell};
use super::{Content, Outcome};

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

pub fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

fn way(text: &str) -> Result<(Option<String>, Way), String> {
    let (cell, word) = match text.rsplit_once('=') {
        Some((cell, word)) => (Some(cell.to_owned()), word),
        None => (None, text),
    };
    let way = match word {
        "new" => Way::New,
        "correction" => Way::Correction,
        "disagree" => Way::Disagree,
        _ => return Err("write new, correction or disagree; for one cell E7=correction".to_owned()),
    };
    Ok((cell, way))
}

pub fn run(args: &Import, terminal: &Terminal) -> Outcome {
    match imported(args, terminal) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn imported(args: &Import, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let inputs = inputs(&args.files, terminal)?;
    let read = args.content.read(terminal)?;
    let sound = !diagnostic::any_error(&read.findings);
    let Some(model) = read.model.as_ref().filter(|_| sound) else {
        terminal.show(&read, &read.findings);
        terminal.say("nothing was written");
        return Err(Outcome::Findings);
    };
    let words = render::words(model, model.site().language);
    if let Some(imported) = returned(args, &inputs, model, &words, terminal)? {
        return write_down(args, &read, model, &words, &imported, terminal);
    }
    let place = args.map.clone().unwrap_or_else(|| beside(&args.files[0]));
    if !place.exists() {
        return propose(args, &inputs, model, &words, &place, terminal);
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
        return Err(terminal.misused(
            &format!("{} is a questionnaire, and {} is none", first.name, other.name),
            "import questionnaires and other spreadsheets one after the other",
        ));
    }
    if let Some((key, _)) = args.set.iter().find(|(key, _)| key != "date") {
        return Err(terminal.misused(
            &format!("`{key}` is a key of a mapping, and a questionnaire has none"),
            "only `date` can be set: the day of answers that tell none",
        ));
    }
    let day = args.set.last().map(|(_, text)| Date::parse(text));
    let day = match day {
        Some(Ok(date)) if date.is_day().is_some() => Some(date),
        None => None,
        Some(_) => return Err(terminal.misused("`date` is not one day", "write one day, as date=2024-11-20")),
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
                outcome = Some(terminal.failed(&error.to_string(), Some(error.hint)));
                continue;
            }
        };
        match sheet::read(&bytes) {
            Ok(book) => inputs.push(Input {
                name: path
                    .file_name()
                    .map(|n| n.to_string_lossy().into_owned())
                    .unwrap_or_default(),
                bytes,
                book,
            }),
            Err(refused) => {
                outcome = Some(terminal.misused(&format!("{} {refused}", path.display()), refused.hint));
            }
        }
    }
    outcome.map_or(Ok(inputs), Err)
}

/// Where the mapping of a file is looked for: beside it, with its name.
pub fn beside(file: &Path) -> PathBuf {
    let stem = file
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned())
        .unwrap_or_default();
    file.with_file_name(format!("{stem}.import.yaml"))
}

fn mapping_of(place: &Path, set: &[(String, String)], terminal: &Terminal) -> Result<Mapping, Outcome> {
    let bytes = load::bytes(place, 1_000_000).map_err(|e| terminal.failed(&e.to_string(), Some(e.hint)))?;
    let unreadable = || {
        terminal.misused(
            &format!("{} is not written in UTF-8", place.display()),
            "save it as UTF-8",
        )
    };
    let mut draft = Draft::new(&bytes).ok_or_else(unreadable)?;
    for (word, value) in set {
        let known = mapping::key(word).ok_or_else(|| no_key(word, terminal))?;
        let value = Yaml::text(value);
        let has = draft.keys(&[]).iter().any(|k| k == known);
        let changed = match has {
            true => draft.replace(&[key(known)], &value),
            false => draft.add(&[], known, &value, Where::Last),
        };
        if changed.is_err() {
            return Err(terminal.misused(&format!("`{known}` cannot be set"), "write it in the mapping"));
        }
    }
    let (files, mapping) = mapping::read(&place.display().to_string(), &draft.text());
    mapping.map_err(|findings| {
        let read = Read {
            files,
            model: None,
            findings: Vec::new(),
        };
        terminal.show(&read, &findings);
        terminal.say("nothing was written");
        Outcome::Findings
    })
}

fn no_key(word: &str, terminal: &Terminal) -> Outcome {
    let keys = [
        "title",
        "type",
        "date",
        "publisher",
        "sheets",
        "sheet_is",
        "turned",
        "head_rows",
        "programme",
        "unit",
        "since_means",
    ];
    terminal.misused(
        &format!("a mapping has no key `{word}`"),
        &did_you_mean(word, "its keys", keys),
    )
}

/// Writes a mapping for files that have none, for a person to read.
fn propose(
    args: &Import,
    inputs: &[Input],
    model: &Model,
    words: &Words<'_>,
    place: &Path,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    let language = model.site().language;
    let proposal = proposal(inputs, Some(model), &args.set, language, terminal)?;
    put(&proposal, place, language, terminal)?;
    terminal.print_text(&columns(words, &proposal));
    terminal
        .say("nothing is imported yet; read the mapping, correct what is wrong in it, and run the same command again");
    Ok(Outcome::Findings)
}

/// Writes a mapping, and tells what it lacks.
pub fn put(proposal: &Proposal, place: &Path, language: Language, terminal: &Terminal) -> Result<(), Outcome> {
    let (folder, name) = (place.parent().unwrap_or(Path::new("")), place.file_name());
    let name = name.map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let made = write::add(folder, &name, &proposal.text(language));
    let made = made.map_err(|e| terminal.failed(&e.to_string(), e.hint()))?;
    terminal.say(&format!("made {}", made.display()));
    let lacks = proposal.lacks();
    if !lacks.is_empty() {
        let flags: Vec<String> = lacks.iter().map(|key| format!("--set {key}=…")).collect();
        terminal.say(&format!(
            "it lacks {}: write it there, or add {}",
            lacks.join(", "),
            flags.join(" ")
        ));
    }
    Ok(())
}

/// A mapping that is seen in the files, with what a person has told of it.
pub fn proposal(
    inputs: &[Input],
    model: Option<&Model>,
    set: &[(String, String)],
    language: Language,
    terminal: &Terminal,
) -> Result<Proposal, Outcome> {
    let first = inputs
        .iter()
        .find_map(|input| Some((input, layout::propose(&input.book, model)?)));
    let Some((input, mut proposal)) = first else {
        return Err(terminal.misused(
            "no row of the file has headings that say what stands below them",
            "write headings over the columns, as Förvaltning, Insats, Antal, Sedan, Kommentar",
        ));
    };
    let stem = input
        .name
        .rsplit_once('.')
        .map_or(input.name.as_str(), |(stem, _)| stem);
    proposal.set("title", stem.replace(['_', '-'], " "));
    proposal.set(
        "type",
        match language {
            Language::Sv => "kalkylblad",
            Language::En => "spreadsheet",
        },
    );
    if let Some(saved) = input.book.saved {
        proposal.set("date", saved.to_string());
    }
    for (word, value) in set {
        let known = mapping::key(word).ok_or_else(|| no_key(word, terminal))?;
        proposal.set(known, value.clone());
    }
    let asked = |word: &str| set.iter().any(|(key, _)| key == word);
    if !asked("date") {
        let offered = input.book.saved.map(|day| day.to_string());
        let question = match language {
            Language::Sv => "Vilken dag gäller uppgifterna? (2024-11-20)",
            Language::En => "Of which day are the answers? (2024-11-20)",
        };
        if let Some(day) = terminal.ask(question, offered.as_deref()) {
            proposal.set("date", day);
        }
    }
    Ok(proposal)
}

/// The columns as they are taken, for a person.
fn columns(words: &Words<'_>, proposal: &Proposal) -> String {
    let mut out = format!("{}\n", words.get("import-as-read"));
    for column in &proposal.columns {
        let of = |wanted: &str| column.iter().find(|(key, _)| *key == wanted).map(|(_, v)| v.as_str());
        let is = match of("is") {
            Some("ignored") => words.get("import-column-ignored"),
            is => is.unwrap_or_default().to_owned(),
        };
        let more: Vec<&str> = ["programme", "unit", "at"].iter().filter_map(|key| of(key)).collect();
        let more = if more.is_empty() {
            String::new()
        } else {
            format!(" ({})", more.join(", "))
        };
        out.push_str(&format!("  {}: {is}{more}\n", of("head").unwrap_or_default()));
    }
    out
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
        tell(&report::finding(told));
    }
    if imported.is_open() {
        terminal.say("nothing was written");
        return Err(Outcome::Findings);
    }
    if imported.changes.is_empty() {
        terminal.say(&words.get("import-nothing"));
        return Ok(Outcome::Fine);
    }
    let content = &args.content.content;
    let after = changed(read, imported);
    let brought = compare::brought(read, &after);
    if !brought.is_empty() {
        terminal.show(&after, &brought);
    }
    if diagnostic::any_error(&brought) {
        terminal.say("nothing was written");
        return Err(Outcome::Findings);
    }
    if args.dry_run {
        let look = || load::look(content).map_err(|e| terminal.failed(&e.to_string(), Some(e.hint)));
        let (files, findings) = load::files(content).map_err(|e| terminal.failed(&e.to_string(), Some(e.hint)))?;
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
        terminal.say("nothing was written");
        return Ok(Outcome::Fine);
    }
    let files: Vec<_> = imported
        .changes
        .iter()
        .map(|change| (change.path.as_str(), change.before.as_deref(), change.after.as_slice()))
        .collect();
    if let Err(error) = write::change(content, &files) {
        return Err(terminal.failed(&error.to_string(), error.hint().as_deref()));
    }
    for change in &imported.changes {
        let did = if change.before.is_some() { "changed" } else { "made" };
        terminal.say(&format!("{did} {}", content.join(&change.path).display()));
    }
    let known_by = model.site().clock.known_by;
    let sources = after.model.iter().flat_map(|m| m.sources());
    let latest = sources.filter_map(|(_, s)| s.known()?.latest()).max();
    if let Some(latest) = latest.filter(|day| *day > known_by) {
        terminal.say(&format!(
            "hint: the state pages show what was known by {known_by}; write {latest} under `as_of` and `known_by` in site.yaml"
        ));
    }
    terminal.say("hint: `lagesbild check`, then `lagesbild build`");
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
