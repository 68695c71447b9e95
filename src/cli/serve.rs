//! `serve`: the site in a browser, as the records are at this moment.

use clap::Args;

use lagesbild::said::say;
use lagesbild::serve::{self, Attempt, News, Preview};

use super::refused::Unfit;
use super::terminal::Terminal;
use super::{ClockArgs, Content, Outcome};

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    content: Content,
    /// The port on 127.0.0.1; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8000, value_parser = port)]
    port: u16,
    #[command(flatten)]
    clocks: ClockArgs,
}

fn port(text: &str) -> Result<u16, Unfit> {
    text.parse().map_err(|_| Unfit(say!("write a number from 0 to 65535")))
}

pub fn run(args: &Serve, terminal: &Terminal) -> Outcome {
    let preview = Preview {
        content: &args.content.content,
        clocks: args.clocks.clocks(),
        port: args.port,
        language: terminal.language(),
    };
    let terminal = *terminal;
    let told = move |news: &News<'_>| match news {
        News::Ready(address) => {
            terminal.print(format!("http://{address}/\n").as_bytes());
            terminal.say(say!("shows each saved change; Ctrl-C ends it"));
        }
        News::Made(attempt) => made(attempt, &terminal),
    };
    match serve::serve(&preview, told) {
        Ok(()) => Outcome::Fine,
        Err(error) => terminal.failed(error.said(), error.hint()),
    }
}

fn made(attempt: &Attempt, terminal: &Terminal) {
    if let Some(read) = &attempt.read {
        terminal.show(read, &read.findings);
    }
    if let Some(failure) = &attempt.failure {
        terminal.failed(failure.what.clone(), Some(failure.hint.clone()));
    }
    let took = attempt.took.as_millis();
    terminal.say(match (attempt.made, attempt.changed) {
        (true, true) => say!("read anew in {took} ms", took),
        (true, false) => say!("read anew in {took} ms; nothing has changed", took),
        (false, _) => say!("nothing was made; the preview shows what is wrong"),
    });
}
