//! `completions`: what a shell needs to complete commands, options and their words.

use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::aot;

use super::terminal::Terminal;
use super::{Cli, Outcome, help};

#[derive(Args)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
}

pub fn run(args: &Completions, terminal: &Terminal) -> Outcome {
    let mut command = help::translated(Cli::command(), terminal.language());
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    match args.shell {
        Shell::Bash => aot::generate(aot::Bash, &mut command, name, &mut script),
        Shell::Zsh => aot::generate(aot::Zsh, &mut command, name, &mut script),
        Shell::Fish => aot::generate(aot::Fish, &mut command, name, &mut script),
    }
    terminal.print(&script);
    Outcome::Fine
}
