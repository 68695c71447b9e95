//! `ask`: the questionnaires of an inquiry, a workbook for each district, and who has answered.

use std::path::PathBuf;

use clap::Args;

use lagesbild::answer::{Arg, Message, replies};
use lagesbild::ask;
use lagesbild::diagnostic;
use lagesbild::import::say::steps;
use lagesbild::model::date::Day;
use lagesbild::model::{Clock, InquiryIx, Known, Model, Subject};
use lagesbild::render;
use lagesbild::said::say;
use lagesbild::view::words::Words;
use lagesbild::write;

use super::terminal::Terminal;
use super::{Content, Outcome};

#[derive(Args)]
pub struct Ask {
    /// The inquiry, by its id
    inquiry: String,
    #[command(flatten)]
    content: Content,
    /// What was known by this day is shown; the site's own day where left out
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    day: Option<Day>,
    /// A new folder for the workbooks; INQUIRY-ask where left out
    #[arg(long, visible_alias = "out", value_name = "DIR", conflicts_with = "status")]
    output: Option<PathBuf>,
    /// Tell who has answered, and write nothing
    #[arg(long)]
    status: bool,
}

pub fn run(args: &Ask, terminal: &Terminal) -> Outcome {
    match asked(args, terminal) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn asked(args: &Ask, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let read = args.content.read(terminal)?;
    let language = terminal.language();
    let sound = !diagnostic::any_error(&read.findings);
    let Some(model) = read.model.as_ref().filter(|_| sound) else {
        terminal.show(&read, &read.findings);
        terminal.say(say!("nothing was written"));
        return Err(Outcome::Findings);
    };
    let Some(Subject::Inquiry(inquiry)) = model.find("inquiry", &args.inquiry) else {
        let ids: Vec<&str> = model.inquiries().map(|(_, i)| i.id.as_str()).collect();
        return Err(terminal.refuse(steps::no_inquiry(&args.inquiry, &ids)));
    };
    let words = render::words(model, language);
    if args.status {
        terminal.print_text(&status(model, &words, inquiry, args.day));
        return Ok(Outcome::Fine);
    }
    let clock = match args.day {
        Some(day) => Clock {
            as_of: day,
            known_by: day,
        },
        None => model.site().clock,
    };
    let known = Known::new(model, clock);
    let forms = ask::forms(&known, inquiry);
    if forms.forms.is_empty() {
        return Err(terminal.refuse(steps::no_district_question(&args.inquiry)));
    }
    let names: Vec<String> = forms
        .forms
        .iter()
        .map(|form| format!("{}-{}.xlsx", args.inquiry, model[form.district].id))
        .collect();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (form, name) in forms.forms.iter().zip(&names) {
        let made = ask::book::book(&words, &known, &forms, form);
        let made = made.map_err(|error| terminal.refuse(steps::no_book(name, &error)))?;
        files.push((name.clone(), made));
    }
    let letter = ask::letter::letter(&words, &known, &forms, &names);
    files.push((format!("{}.txt", args.inquiry), letter.into_bytes()));
    let folder = args.output.clone();
    let folder = folder.unwrap_or_else(|| PathBuf::from(format!("{}-ask", args.inquiry)));
    if folder.exists() {
        return Err(terminal.refuse(steps::folder_is_there(&folder.display())));
    }
    if let Err(error) = write::folder(&folder, &files) {
        return Err(terminal.failed(error.said(), error.hint()));
    }
    let lines = forms.forms.iter().zip(&names).map(|(form, name)| {
        let counts = Message::new("ask-made")
            .with("rows", Arg::Count(form.rows.len()))
            .with("gaps", Arg::Count(form.gaps()));
        format!("{}: {}\n", folder.join(name).display(), words.say(&counts))
    });
    terminal.print_text(&lines.collect::<String>());
    for n in &forms.others {
        let question = &model[inquiry].questions[*n as usize];
        terminal.say(say!(
            "not asked: `{question}`, which no district answers for itself",
            question = question.id,
        ));
    }
    let letter = folder.join(format!("{}.txt", args.inquiry));
    terminal.say(say!(
        "hint: {path} is the text of the mail that they are sent with",
        path = letter.display(),
    ));
    Ok(Outcome::Fine)
}

/// Who has answered, and on which day.
fn status(model: &Model, words: &Words<'_>, inquiry: InquiryIx, day: Option<Day>) -> String {
    let clock = Clock {
        as_of: day.unwrap_or(model.site().clock.as_of),
        known_by: day.unwrap_or(Day::MAX),
    };
    let known = Known::new(model, clock);
    let replies_of = replies::replies(&known, inquiry);
    let mut districts = replies::asked(&known, inquiry);
    districts.extend(replies_of.iter().map(|reply| reply.district));
    districts.sort();
    districts.dedup();
    let width = districts
        .iter()
        .map(|d| words.district(*d).chars().count())
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for district in &districts {
        let name = words.district(*district);
        let said = match replies_of.iter().find(|reply| reply.district == *district) {
            Some(reply) => {
                let message = Message::new("ask-answered").with("day", Arg::Day(reply.day));
                format!("{} ({})", words.say(&message), model[reply.source].id)
            }
            None => words.get("ask-unanswered"),
        };
        out.push_str(&format!("{name:width$}  {said}\n"));
    }
    let count = Message::new("ask-answered-of")
        .with("n", Arg::Count(replies_of.len()))
        .with("of", Arg::Count(districts.len()));
    out.push_str(&format!("{}\n", words.say(&count)));
    out
}
