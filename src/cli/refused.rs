//! What is wrong with arguments, in the language of whoever typed them: what clap found, and what to type.

use std::error::Error;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use lagesbild::said::{Said, say};

/// Why a value cannot be taken: what to type in its place.
#[derive(Debug)]
pub struct Unfit(pub Said);

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.english())
    }
}

impl Error for Unfit {}

/// What is wrong with the arguments of a command and what to type; `None` for what no sentence here is about.
pub fn told(error: &clap::Error, command: &str) -> Option<(Said, Said)> {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::Strings(all)) => all.iter().map(String::as_str).collect(),
        Some(ContextValue::String(text)) => vec![text.as_str()],
        _ => Vec::new(),
    };
    let all = |kind| texts(kind).join(", ");
    let one = |kind| texts(kind).first().copied().unwrap_or_default();
    // the nearest stands last
    let near = |kind| texts(kind).last().map(|best| say!("did you mean `{best}`?", best));
    let help = say!("`{command} --help` tells what there is", command);
    let (argument, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    Some(match error.kind() {
        ErrorKind::UnknownArgument => (
            say!("`{command}` does not understand `{argument}`", command, argument),
            near(ContextKind::SuggestedArg).unwrap_or(help),
        ),
        ErrorKind::InvalidSubcommand => {
            let command = one(ContextKind::InvalidSubcommand);
            let best = near(ContextKind::SuggestedSubcommand);
            (say!("there is no command `{command}`", command), best.unwrap_or(help))
        }
        ErrorKind::MissingSubcommand => (say!("`{command}` alone does nothing", command), help),
        ErrorKind::InvalidValue => {
            let possible = all(ContextKind::ValidValue);
            let what = match value {
                "" => say!("`{argument}` lacks its value", argument),
                _ => say!("`{argument}` cannot be `{value}`", argument, value),
            };
            let listed = (!possible.is_empty()).then(|| say!("write one of these: {possible}", possible));
            (what, near(ContextKind::SuggestedValue).or(listed).unwrap_or(help))
        }
        ErrorKind::ValueValidation => {
            let cause = error.source();
            let why = cause.and_then(|cause| cause.downcast_ref::<Unfit>());
            let todo = why.map_or(help, |Unfit(why)| why.clone());
            (say!("`{argument}` cannot be `{value}`", argument, value), todo)
        }
        ErrorKind::TooManyValues => (say!("`{argument}` takes no value", argument), help),
        ErrorKind::MissingRequiredArgument => {
            let missing = all(ContextKind::InvalidArg);
            (say!("`{command}` lacks {missing}", command, missing), help)
        }
        ErrorKind::ArgumentConflict => match all(ContextKind::PriorArg) {
            other if other == argument => (
                say!("`{argument}` stands more than once", argument),
                say!("write it once"),
            ),
            other => (
                say!("`{argument}` does not go with `{other}`", argument, other),
                say!("leave one of them out"),
            ),
        },
        ErrorKind::InvalidUtf8 => (say!("an argument is no text in UTF-8"), help),
        _ => return None,
    })
}
