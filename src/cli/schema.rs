//! `schema`: what may stand in each kind of record, for editors.

use std::path::{Path, PathBuf};

use clap::Args;

use lagesbild::bundle::Bundle;
use lagesbild::said::{Said, say};
use lagesbild::scaffold;

use super::Outcome;
use super::terminal::Terminal;

#[derive(Args)]
pub struct Schema {
    /// Where the schemas are written, one file per kind of record
    #[arg(value_name = "DIR", default_value = "schema")]
    folder: PathBuf,
}

pub fn run(args: &Schema, terminal: &Terminal) -> Outcome {
    match write(&args.folder, terminal) {
        Ok(count) => {
            terminal.say(say!(
                "{n} schemas in {folder}",
                n = count,
                folder = args.folder.display(),
            ));
            Outcome::Fine
        }
        Err(outcome) => outcome,
    }
}

/// Makes a folder of the schemas, or leaves it as it is; how many there are.
pub fn write(folder: &Path, terminal: &Terminal) -> Result<usize, Outcome> {
    let files = scaffold::schemas()
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()));
    let bundle =
        Bundle::from_parts(files.collect()).map_err(|e| terminal.failed(Said::verbatim(e.to_string()), None))?;
    match lagesbild::write::write(&bundle, folder, &[]) {
        Ok(written) => Ok(written.files),
        Err(error) => Err(terminal.failed(error.said(), Some(say!("name another folder for the schemas")))),
    }
}
