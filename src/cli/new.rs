//! `new`: a record with a comment for each key.

use std::collections::BTreeMap;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use lagesbild::diagnostic::{Severity, did_you_mean};
use lagesbild::load::Kind;
use lagesbild::model::word::Word;
use lagesbild::model::{Language, Model};
use lagesbild::resolve::{AN_ID, ascii_id, no_id};
use lagesbild::said::{Said, say};
use lagesbild::source::{File, Files};
use lagesbild::written::schema::{Declared, Field};
use lagesbild::{Read, check, scaffold, write};

use super::terminal::Terminal;
use super::{Content, Outcome};

#[derive(Args)]
pub struct New {
    /// What kind of record
    #[arg(value_parser = kinds())]
    kind: Kind,
    /// Its id: lower-case ascii letters, digits and hyphens
    id: String,
    /// The value of a key; of a list, with commas between. May be given again for other keys
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = super::import::pair)]
    set: Vec<(String, String)>,
    #[command(flatten)]
    content: Content,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    // the site's record is made by `init`, an edition by `paper --freeze`
    let made = |kind: &&Kind| !matches!(kind, Kind::Site | Kind::Edition);
    PossibleValuesParser::new(Kind::ALL.iter().filter(made).map(|kind| kind.word()))
        // the parser has let no other word through
        .map(|word| Kind::from_word(&word).unwrap_or(Kind::District))
}

pub fn run(args: &New, terminal: &Terminal) -> Outcome {
    if let Some(why) = no_id(&args.id) {
        let hint = match ascii_id(&args.id) {
            better if better.is_empty() => say!("an id has {an_id}", an_id = AN_ID),
            better => say!("write `{id}`: {an_id}", id = better, an_id = AN_ID),
        };
        return terminal.misused(say!("`{id}` {why}", id = args.id, why), hint);
    }
    let read = match args.content.read(terminal) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    let language = terminal.language();
    let values = match values(args, language, &read, terminal) {
        Ok(values) => values,
        Err(outcome) => return outcome,
    };
    let values: Vec<(&str, String)> = values.into_iter().collect();
    let path = args.kind.path(&args.id);
    let text = scaffold::record(args.kind, &args.id, &values, language);
    if let Err(outcome) = fits(&read, &path, &text, terminal) {
        return outcome;
    }
    match write::add(&args.content.content, &path, &text) {
        Ok(made) => {
            terminal.say(say!("made {path}", path = super::shown(&made)));
            Outcome::Fine
        }
        Err(error) => terminal.failed(error.said(), error.hint()),
    }
}

/// The values that the record begins with, as YAML: those given, those asked for, and those that are plain.
fn values<'d>(
    args: &New,
    language: Language,
    read: &Read,
    terminal: &Terminal,
) -> Result<BTreeMap<&'d str, String>, Outcome> {
    let Some(declared) = args.kind.declared() else {
        if let Some((key, _)) = args.set.iter().find(|(key, _)| key != "name") {
            return Err(terminal.misused(no_key(args, key), did_you_mean(key, say!("its keys"), ["name"])));
        }
        let given = args
            .set
            .iter()
            .find(|(key, _)| key == "name")
            .map(|(_, value)| value.clone());
        return Ok(BTreeMap::from([("name", given.unwrap_or_else(|| title(&args.id)))]));
    };
    if let Some((key, _)) = args.set.iter().find(|(key, _)| field(declared, key).is_none()) {
        let keys = declared.fields.iter().map(|f| f.key);
        return Err(terminal.misused(no_key(args, key), did_you_mean(key, say!("its keys"), keys)));
    }
    let mut values = BTreeMap::new();
    let mut missing = Vec::new();
    for field in declared.fields {
        let given = args.set.iter().rev().find(|(key, _)| key == field.key);
        let needed = field.needed || wanted(args, field.key);
        let typed = match given {
            Some((_, value)) => Some(value.clone()),
            None if needed => {
                let plain = plain(field.key, &args.id, language, read.model.as_ref());
                match terminal.ask(&question(field, language), plain.as_deref()) {
                    Some(answer) => Some(answer),
                    None => plain,
                }
            }
            None => None,
        };
        match typed.filter(|typed| !typed.is_empty()) {
            Some(typed) => {
                values.insert(field.key, scaffold::value(field, &typed));
            }
            None if needed => missing.push(field.key),
            None => {}
        }
    }
    if missing.is_empty() {
        return Ok(values);
    }
    let flags: Vec<String> = missing.iter().map(|key| format!("--set {key}=…")).collect();
    Err(terminal.misused(
        say!(
            "a record of the kind `{kind}` needs {keys}",
            kind = args.kind.word(),
            keys = missing.join(", "),
        ),
        say!("add {flags}", flags = flags.join(" ")),
    ))
}

fn no_key(args: &New, key: &str) -> Said {
    say!(
        "a record of the kind `{kind}` has no key `{key}`",
        kind = args.kind.word(),
        key,
    )
}

fn field(declared: &Declared, key: &str) -> Option<&'static Field> {
    declared.fields.iter().find(|f| f.key == key)
}

/// Keys that may be missing from a record that is being written, and not from a finished one.
fn wanted(args: &New, key: &str) -> bool {
    // one of a source's days is enough
    let dated = args
        .set
        .iter()
        .any(|(key, _)| matches!(key.as_str(), "signed" | "published"));
    if (args.kind, key) == (Kind::Source, "meeting") {
        return !dated;
    }
    matches!(
        (args.kind, key),
        (Kind::Event, "original" | "resulting") | (Kind::SharedPost, "shared_by") | (Kind::Inquiry, "questions")
    )
}

/// What a key most likely holds, where that is no guess.
fn plain(key: &str, id: &str, language: Language, model: Option<&Model>) -> Option<String> {
    let only = |mut ids: Vec<String>| if ids.len() == 1 { ids.pop() } else { None };
    match key {
        "name" | "title" => Some(title(id)),
        // one to begin with: an inquiry without a question is none
        "questions" => Some(match language {
            Language::Sv => {
                "[{ id: fraga-1, number: \"1\", summary: Frågan i sammandrag, kind: statement }]".to_owned()
            }
            Language::En => {
                "[{ id: question-1, number: \"1\", summary: The question in brief, kind: statement }]".to_owned()
            }
        }),
        "basis" => Some("stated".to_owned()),
        "source" => only(model?.sources().map(|(_, s)| s.id.clone()).collect()),
        "programme" => only(model?.programmes().map(|(_, p)| p.id.clone()).collect()),
        "as_of" => Some(model?.site().clock.as_of.to_string()),
        "known_by" => Some(model?.site().clock.known_by.to_string()),
        _ => None,
    }
}

/// An id as a name: `norra-innerstaden` as `Norra innerstaden`.
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.trim().chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn question(field: &Field, language: Language) -> Said {
    let about = match language {
        Language::Sv => field.about.sv,
        Language::En => field.about.en.trim().trim_end_matches('.'),
    };
    Said::verbatim(format!("{} ({about})", field.key))
}

/// Whether the content would be sound with the new record: what is wrong in it is told, and nothing is made.
fn fits(read: &Read, path: &str, text: &str, terminal: &Terminal) -> Result<(), Outcome> {
    let copy = |file: &File| File::new(file.path.clone(), file.text.clone());
    let mut files: Vec<File> = read
        .files
        .iter()
        .filter(|(_, f)| &*f.path != path)
        .map(|(_, f)| copy(f))
        .collect();
    // a file of this name stays as it is, which is told when it comes to writing
    if files.len() < read.files.iter().len() {
        return Ok(());
    }
    files.push(File::new(path, text));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let files = Files::new(files);
    let mut findings = check::check(&files).findings;
    findings
        .retain(|f| f.severity() == Severity::Error && f.labels.iter().any(|l| &*files.get(l.span.file).path == path));
    if findings.is_empty() {
        return Ok(());
    }
    let new = Read {
        files,
        model: None,
        findings: Vec::new(),
    };
    terminal.show(&new, &findings);
    terminal.say(say!("nothing was made"));
    Err(Outcome::Findings)
}
