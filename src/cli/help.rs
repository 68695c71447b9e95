//! What `--help` says, in the language of whoever asks.
//!
//! It stands in English where commands and their arguments are declared, and in another language in the table of that language, by its
//! English words. What clap says of its own (headings, possible values) is put into words here; what it finds wrong, in `refused`.

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use lagesbild::said::{self, Language, Said, say};

/// A command, and all below it, that tells of itself in a language.
pub fn translated(mut command: Command, language: Language) -> Command {
    if language == Language::En {
        return command;
    }
    // adds what clap has of its own: `--help`, `--version`, `help`
    command.build();
    in_words(command, language)
}

/// A text of the help in a language; as it is where the table lacks it.
pub fn word(language: Language, text: &str) -> &'static str {
    let known = said::help(language).and_then(|known| known.get(text));
    // clap keeps names for as long as the process lasts
    known.copied().unwrap_or_else(|| text.to_owned().leak())
}

fn in_words(command: Command, language: Language) -> Command {
    let (about, long) = (command.get_about().cloned(), command.get_long_about().cloned());
    let mut command = command
        .mut_args(|arg| arg_in_words(arg, language))
        .mut_subcommands(|below| in_words(below, language))
        .subcommand_value_name(word(language, "COMMAND"));
    if let Some(about) = about {
        command = command.about(word(language, &about.to_string()));
    }
    if let Some(long) = long {
        command = command.long_about(word(language, &long.to_string()));
    }
    let usage = command.render_usage().ansi().to_string();
    let usage = usage.replacen("Usage:", word(language, "Usage:"), 1);
    let usage = usage.replacen("[OPTIONS]", word(language, "[OPTIONS]"), 1);
    let mut template = format!("{{about-with-newline}}\n{usage}");
    // the headings of clap are in English: each part stands below one of ours
    let parts = [
        ("Commands:", "subcommands", command.has_subcommands()),
        (
            "Arguments:",
            "positionals",
            command.get_positionals().any(|arg| !arg.is_hide_set()),
        ),
        ("Options:", "options", true),
    ];
    let style = *command.get_styles().get_header();
    for (heading, part, _) in parts.into_iter().filter(|(.., is_there)| *is_there) {
        let heading = word(language, heading);
        template.push_str(&format!("\n\n{style}{heading}{style:#}\n{{{part}}}"));
    }
    template.push_str("{after-help}");
    command.help_template(template)
}

fn arg_in_words(arg: Arg, language: Language) -> Arg {
    let say = |said: Said| said.in_language(language);
    let told = arg.get_help().map_or("", |help| word(language, &help.to_string()));
    let mut long = arg
        .get_long_help()
        .map(|help| word(language, &help.to_string()).to_owned());
    let names = arg.get_value_names().into_iter().flatten();
    let names: Vec<&str> = names.map(|name| word(language, name)).collect();
    let known = arg.get_visible_aliases().into_iter().flatten();
    let known: Vec<&str> = known.map(|alias| word(language, alias)).collect();
    let takes = arg.get_action().takes_values();
    let begins: Vec<String> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    let possible: Vec<PossibleValue> = match takes && !arg.is_hide_possible_values_set() {
        true => arg
            .get_possible_values()
            .into_iter()
            .filter(|value| !value.is_hide_set())
            .collect(),
        false => Vec::new(),
    };
    let mut arg = arg.hide_default_value(true).hide_possible_values(true);
    if !names.is_empty() {
        arg = arg.value_names(names);
    }
    let mut beside = Vec::new();
    if takes && !begins.is_empty() {
        beside.push(say(say!("[default: {value}]", value = begins.join(" "))));
    }
    if !known.is_empty() {
        let flags: Vec<String> = known.iter().map(|alias| format!("--{alias}")).collect();
        beside.push(say(say!("[also: {flags}]", flags = flags.join(", "))));
        arg = arg.visible_alias(None).aliases(known);
    }
    let explained: Vec<(&str, &str)> = possible
        .iter()
        .filter_map(|value| Some((value.get_name(), word(language, &value.get_help()?.to_string()))))
        .collect();
    if !explained.is_empty() {
        let lines: Vec<String> = explained
            .iter()
            .map(|(name, help)| format!("\n- {name}: {help}"))
            .collect();
        let values = word(language, "Possible values:");
        let mut text = format!(
            "{}\n\n{values}{}",
            long.unwrap_or_else(|| told.to_owned()),
            lines.concat()
        );
        if !beside.is_empty() {
            text.push_str(&format!("\n\n{}", beside.join(" ")));
        }
        long = Some(text);
    }
    if !possible.is_empty() {
        let names: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
        beside.push(say(say!("[possible values: {names}]", names = names.join(", "))));
    }
    let told: Vec<String> = std::iter::once(told.to_owned()).chain(beside).collect();
    let arg = arg.help(told.join(" "));
    match long {
        Some(long) => arg.long_help(long),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// All that a command and those below it say of themselves.
    fn texts(command: &Command, all: &mut Vec<String>) {
        all.extend(command.get_about().map(ToString::to_string));
        all.extend(command.get_long_about().map(ToString::to_string));
        for arg in command.get_arguments() {
            all.extend(arg.get_help().map(ToString::to_string));
            all.extend(arg.get_long_help().map(ToString::to_string));
            let values = arg.get_possible_values();
            all.extend(values.iter().filter_map(|value| Some(value.get_help()?.to_string())));
        }
        command.get_subcommands().for_each(|below| texts(below, all));
    }

    #[test]
    fn all_help_is_there_in_swedish() {
        let mut command = Cli::command();
        command.build();
        let mut all = Vec::new();
        texts(&command, &mut all);
        assert!(all.len() > 100);
        let known = said::help(Language::Sv).unwrap();
        let lacking: Vec<&String> = all.iter().filter(|text| !known.contains_key(text.as_str())).collect();
        assert!(lacking.is_empty(), "{lacking:#?}");
    }

    #[test]
    fn what_is_asked_for_in_swedish_is_parsed_alike() {
        let ways: [&[&str]; 4] = [
            &["lagesbild", "build", "--output", "ut", "--strict", "--language", "sv"],
            &[
                "lagesbild",
                "import",
                "a.csv",
                "b.csv",
                "--set",
                "date=2024-11-20",
                "-q",
            ],
            &["lagesbild", "check", "--format", "json"],
            &["lagesbild", "--lang", "en", "new", "district", "norra"],
        ];
        for way in ways {
            let matches = translated(Cli::command(), Language::Sv).try_get_matches_from(way);
            assert!(matches.is_ok(), "{way:?}: {matches:?}");
        }
        let help = translated(Cli::command(), Language::Sv)
            .try_get_matches_from(["lagesbild", "check", "--help"])
            .unwrap_err();
        let help = help.to_string();
        let english = [
            "Usage",
            "Options",
            "OPTIONS",
            "Print",
            "Possible",
            "[default",
            "where left out",
        ];
        assert!(english.iter().all(|word| !help.contains(word)), "{help}");
        assert!(help.contains("Användning: lagesbild check [FLAGGOR]"), "{help}");
    }
}
