//! The mapping by which files are read: proposed where there is none, and read with what was set.

use std::path::{Path, PathBuf};

use lagesbild::import::edit::{Draft, Where, key};
use lagesbild::import::mapping::{self, Mapping, Proposal};
use lagesbild::import::say::steps;
use lagesbild::import::{Input, layout};
use lagesbild::model::{Language, Model};
use lagesbild::said::say;
use lagesbild::scaffold::Yaml;
use lagesbild::view::words::Words;
use lagesbild::{Read, load, write};

use crate::cli::Outcome;
use crate::cli::terminal::Terminal;

/// Where the mapping of a file is looked for: beside it, with its name.
pub fn beside(file: &Path) -> PathBuf {
    let stem = file
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned())
        .unwrap_or_default();
    file.with_file_name(format!("{stem}.import.yaml"))
}

pub fn mapping_of(place: &Path, set: &[(String, String)], terminal: &Terminal) -> Result<Mapping, Outcome> {
    let bytes = load::bytes(place, 1_000_000).map_err(|e| terminal.failed(e.said(), Some(e.hint)))?;
    let unreadable = || terminal.refuse(steps::not_utf8(&place.display()));
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
            return Err(terminal.refuse(steps::cannot_set(&known)));
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
        terminal.say(say!("nothing was written"));
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
    terminal.refuse(steps::no_such_key(word, &keys))
}

/// Writes a mapping for files that have none, for a person to read.
pub fn propose(
    set: &[(String, String)],
    inputs: &[Input],
    model: &Model,
    words: &Words<'_>,
    place: &Path,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    let language = model.site().language;
    let proposal = proposal(inputs, Some(model), set, language, terminal)?;
    put(&proposal, place, language, terminal)?;
    terminal.print_text(&columns(words, &proposal));
    terminal.say(say!(
        "nothing is imported yet; read the mapping, correct what is wrong in it, and run the same command again"
    ));
    Ok(Outcome::Findings)
}

/// Writes a mapping, and tells what it lacks.
pub fn put(proposal: &Proposal, place: &Path, language: Language, terminal: &Terminal) -> Result<(), Outcome> {
    let (folder, name) = (place.parent().unwrap_or(Path::new("")), place.file_name());
    let name = name.map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let made = write::add(folder, &name, &proposal.text(language));
    let made = made.map_err(|e| terminal.failed(e.said(), e.hint()))?;
    terminal.say(say!("made {path}", path = made.display()));
    let lacks = proposal.lacks();
    if !lacks.is_empty() {
        let flags: Vec<String> = lacks.iter().map(|key| format!("--set {key}=…")).collect();
        terminal.say(say!(
            "it lacks {keys}: write it there, or add {flags}",
            keys = lacks.join(", "),
            flags = flags.join(" "),
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
        return Err(terminal.refuse(steps::no_headings()));
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
        let question = say!("Of which day are the answers? (2024-11-20)");
        if let Some(day) = terminal.ask(&question, offered.as_deref()) {
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
