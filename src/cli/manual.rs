//! `manual`: a page of the manual per command, for packages. Hidden, since `--help` says the same to whoever types.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use lagesbild::said::{Language, Said, say};
use lagesbild::write;

use super::terminal::Terminal;
use super::{Cli, Outcome, help};

#[derive(Args)]
pub struct Manual {
    /// Where the pages are written
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub fn run(args: &Manual, terminal: &Terminal) -> Outcome {
    let language = terminal.language();
    let mut command = help::translated(Cli::command(), language).disable_help_subcommand(true);
    command.build();
    let mut pages = Vec::new();
    if let Err(cause) = page(&command, "lagesbild", language, &mut pages) {
        return terminal.failed(Said::verbatim(cause.to_string()), None);
    }
    match write::files(&args.folder, &pages) {
        Ok(()) => {
            terminal.say(say!(
                "{n} pages in {folder}",
                n = pages.len(),
                folder = args.folder.display(),
            ));
            Outcome::Fine
        }
        Err(error) => terminal.failed(error.said(), error.hint()),
    }
}

/// The page of a command, and those of the commands below it: `lagesbild-build.1`.
fn page(command: &Command, name: &str, language: Language, pages: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    pages.push((format!("{name}.1"), headed(&page, language)));
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        self::page(below, &format!("{name}-{}", below.get_name()), language, pages)?;
    }
    Ok(())
}

/// A page with its headings in a language: clap_mangen has them in English.
fn headed(page: &[u8], language: Language) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let lines = page.split_inclusive('\n').map(|line| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SH {}\n", help::word(language, heading.trim_end())),
        None => line.to_owned(),
    });
    lines.collect::<String>().into_bytes()
}
