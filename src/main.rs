//! The program `lagesbild`: parse arguments, call the library, print, exit.

#![cfg_attr(not(test), warn(clippy::too_many_lines))]

mod cli;

/// Nearly all that a build does is to make and drop small texts, on all cores at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::run()
}
