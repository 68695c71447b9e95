//! `paper`: the paper of one inquiry, to hand in, or kept as it was handed in.

use std::path::PathBuf;

use clap::Args;

use lagesbild::diagnostic::{self, Code, Finding};
use lagesbild::model::date::Day;
use lagesbild::model::{Model, Subject};
use lagesbild::render::Order;
use lagesbild::said::{Said, say};
use lagesbild::view::Papers;
use lagesbild::{Read, load, render, write};

use super::terminal::Terminal;
use super::{ClockArgs, Content, Outcome};

#[derive(Args)]
pub struct Paper {
    /// The inquiry, by its id
    inquiry: String,
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    clocks: ClockArgs,
    /// Where the files are written
    #[arg(long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    /// Write a Word file too
    #[arg(long)]
    docx: bool,
    /// Keep the paper as the edition that was handed in on this day, among the records
    #[arg(long, value_name = "DATE", value_parser = super::day, conflicts_with = "output")]
    freeze: Option<Day>,
}

pub fn run(args: &Paper, terminal: &Terminal) -> Outcome {
    let content = &args.content.content;
    let read = match args.content.read(terminal) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    let look = match load::look(content) {
        Ok(look) => look,
        Err(e) => return terminal.failed(e.said(), Some(e.hint)),
    };
    if diagnostic::any_error(&read.findings) {
        terminal.show(&read, &read.findings);
        terminal.say(say!("nothing was written"));
        return Outcome::Findings;
    }
    let Some(model) = &read.model else {
        return Outcome::Findings;
    };
    let clocks = args.clocks.clocks();
    let replaced = clocks.any().then(|| model.at(|own| clocks.over(own)));
    let model = replaced.as_ref().unwrap_or(model);
    let Some(Subject::Inquiry(inquiry)) = model.find("inquiry", &args.inquiry) else {
        let ids = model.inquiries().map(|(_, i)| i.id.as_str());
        return terminal.misused(
            say!("there is no inquiry `{word}`", word = args.inquiry),
            diagnostic::did_you_mean(&args.inquiry, say!("inquiries"), ids),
        );
    };
    if let Some(day) = args.freeze
        && let Some(outcome) = kept(&read, model, &args.inquiry, day, terminal)
    {
        return outcome;
    }
    let language = terminal.language();
    let forms = match args.docx {
        true => Papers::All,
        false => Papers::HtmlAndPdf,
    };
    let order = Order {
        inquiry,
        language,
        forms,
    };
    let made = match lagesbild::paper(model, &read.files, &look, order) {
        Ok(made) => made,
        Err(findings) => {
            terminal.show(&read, &findings);
            terminal.say(say!("nothing was written"));
            return Outcome::Findings;
        }
    };
    let (folder, written) = match args.freeze {
        Some(day) => {
            let folder = content.join(format!("inquiries/{}/editions/{day}", args.inquiry));
            let mut files = made.files;
            files.push((render::EDITION_RECORD.to_owned(), made.record));
            let written = write::folder(&folder, &files);
            (folder, written.map(|()| files))
        }
        None => {
            let written = write::files(&args.output, &made.files);
            (args.output.clone(), written.map(|()| made.files))
        }
    };
    match written {
        Ok(files) => {
            for (name, _) in files {
                terminal.say(Said::verbatim(super::shown(&folder.join(name))));
            }
            Outcome::Fine
        }
        Err(error) => terminal.failed(error.said(), error.hint()),
    }
}

/// What comes of freezing a day that has an edition already; `None` where it has none.
fn kept(read: &Read, model: &Model, inquiry: &str, day: Day, terminal: &Terminal) -> Option<Outcome> {
    let Some(Subject::Inquiry(ix)) = model.find("inquiry", inquiry) else {
        return None;
    };
    let edition = model[ix].editions.iter().find(|e| e.date == day)?;
    if edition.content.as_deref() == Some(render::content_hash(&read.files).as_str()) {
        terminal.say(say!(
            "the edition of {day} is kept already, made of the same records",
            day,
        ));
        return Some(Outcome::Fine);
    }
    let found = Finding::at(
        Code::EditionExists,
        edition.span,
        say!(
            "an edition of {day} is kept already, and it was made of other records",
            day,
        ),
        say!("hand the paper in on a day of its own; what was handed in stays as it was"),
    );
    terminal.show(read, &[found]);
    terminal.say(say!("nothing was written"));
    Some(Outcome::Findings)
}
