//! `init`: a small site to begin with.

use std::path::PathBuf;

use clap::Args;

use lagesbild::model::Language;
use lagesbild::{scaffold, write};

use super::terminal::Terminal;
use super::{Outcome, language, schema};

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
    /// The language of the records and of the comments in them
    #[arg(long, value_name = "LANGUAGE", default_value = "sv", value_parser = language())]
    lang: Language,
}

pub fn run(args: &Init, terminal: &Terminal) -> Outcome {
    let ask = |given: &Option<String>, sv: [&str; 2], en: [&str; 2]| {
        let [question, plain] = match args.lang {
            Language::Sv => sv,
            Language::En => en,
        };
        let asked = || terminal.ask(question, Some(plain));
        given.clone().or_else(asked).unwrap_or_else(|| plain.to_owned())
    };
    let wishes = scaffold::Wishes {
        title: ask(
            &args.title,
            ["Webbplatsens titel", "Lägesbild"],
            ["Title of the site", "Situation picture"],
        ),
        publisher: ask(
            &args.publisher,
            ["Utgivare", "Exempelutgivaren"],
            ["Publisher", "The example publisher"],
        ),
        one: ask(
            &args.one,
            ["En enhet kallas", "förvaltning"],
            ["One unit is called", "district"],
        ),
        many: ask(
            &args.many,
            ["Flera kallas", "förvaltningar"],
            ["Several are called", "districts"],
        ),
        language: args.lang,
    };
    let begun = match write::begin(&args.folder, &scaffold::site(&wishes)) {
        Ok(begun) => begun,
        Err(error) => return terminal.failed(&error.to_string(), error.hint()),
    };
    if let Err(outcome) = schema::write(&args.folder.join("schema"), terminal) {
        // half a site would be in the way of the next try
        begun.take_back();
        return outcome;
    }
    let folder = args.folder.display();
    terminal.say(&format!("made {folder}"));
    terminal.say(&format!("hint: `cd {folder}`, then `lagesbild build`"));
    Outcome::Fine
}
