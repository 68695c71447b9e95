//! `answer`: the answer to one question, on the terminal.

use clap::{Args, ValueEnum};

use lagesbild::answer;
use lagesbild::diagnostic;
use lagesbild::model::{Known, Model, Subject};
use lagesbild::render;
use lagesbild::said::say;
use lagesbild::view::answer_json;
use lagesbild::view::tables::{Csv, PLAIN};
use lagesbild::view::words::Words;

use super::terminal::Terminal;
use super::{ClockArgs, Content, Outcome};

#[derive(Args)]
pub struct Answer {
    /// The question, as `inquiry/question`
    question: String,
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    clocks: ClockArgs,
    /// How the answer is printed
    #[arg(long, value_enum, default_value_t = AnswerFormat::Table)]
    format: AnswerFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum AnswerFormat {
    /// The sentence and its rows
    Table,
    /// The same as Markdown
    Markdown,
    /// The rows
    Csv,
    /// Everything, as one object
    Json,
}

pub fn run(args: &Answer, terminal: &Terminal) -> Outcome {
    let read = match args.content.read(terminal) {
        Ok(read) => read,
        Err(outcome) => return outcome,
    };
    if diagnostic::any_error(&read.findings) {
        terminal.show(&read, &read.findings);
        return Outcome::Findings;
    }
    let Some(model) = &read.model else {
        return Outcome::Findings;
    };
    let Some(Subject::Question(inquiry, n)) = model.find("question", &args.question) else {
        let all: Vec<String> = model
            .inquiries()
            .flat_map(|(_, i)| i.questions.iter().map(move |q| format!("{}/{}", i.id, q.id)))
            .collect();
        let hint = diagnostic::did_you_mean(&args.question, say!("questions"), all.iter().map(String::as_str));
        return terminal.misused(
            say!("there is no question `{question}`", question = args.question),
            hint,
        );
    };
    let clock = args.clocks.clocks().over(model[inquiry].clock);
    let known = Known::new(model, clock);
    let answer = answer::answer(&known, inquiry, n);
    let words = render::words(model, terminal.language());
    match args.format {
        AnswerFormat::Json => terminal.print(&render::answer_json(&words, &known, &answer)),
        AnswerFormat::Csv => {
            let table = lagesbild::view::data::answer(model, &words, &answer);
            terminal.print(&Csv { mark: false, ..PLAIN }.file(&table));
        }
        AnswerFormat::Table => terminal.print_text(&table(model, &words, &known, &answer, false)),
        AnswerFormat::Markdown => terminal.print_text(&table(model, &words, &known, &answer, true)),
    }
    Outcome::Fine
}

/// The answer as a sentence and a table, as plain text or Markdown.
fn table(model: &Model, words: &Words<'_>, known: &Known<'_>, answer: &answer::Answer, markdown: bool) -> String {
    let question = answer.question(model);
    let verdict = words.get(&format!("verdict-{}", answer.verdict.word()));
    let sentence = answer_json::sentence(words, known, answer);
    let summary = words.text(&question.summary);
    let mut out = if markdown {
        format!("## {summary}\n\n**{verdict}.** {sentence}\n\n")
    } else {
        format!("{summary}\n\n{verdict}. {sentence}\n\n")
    };
    let several = answer.rows.windows(2).any(|pair| pair[0].at != pair[1].at);
    let rows: Vec<[String; 5]> = answer
        .rows
        .iter()
        .map(|row| {
            let since = row.since.as_ref().map(|s| words.date(&s.date)).unwrap_or_default();
            let value = match (&row.value, &row.months) {
                (Some(value), _) => words.number(value),
                (None, Some(months)) => words.months_short(months),
                (None, None) => String::new(),
            };
            let notes: Vec<String> = row.notes.iter().map(|n| words.say(n)).collect();
            let verdict = words.get(&format!("row-{}", row.verdict.word()));
            let mut label = answer_json::label(words, row);
            if several {
                label = format!("{label}, {}", words.day(row.at));
            }
            [label, since, value, verdict, notes.join("; ")]
        })
        .collect();
    if rows.is_empty() {
        return out;
    }
    let width = |i: usize| rows.iter().map(|r| r[i].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    if markdown {
        let head: Vec<String> = ["col-district", "col-since", "col-count", "col-state", "col-note"]
            .iter()
            .map(|k| words.get(k))
            .collect();
        out.push_str(&format!("| {} |\n| {} |\n", head.join(" | "), ["---"; 5].join(" | ")));
    }
    for row in &rows {
        if markdown {
            let cells: Vec<String> = row.iter().map(|c| c.replace('|', "\\|")).collect();
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
        } else {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(c, w)| format!("{c:w$}")).collect();
            out.push_str(cells.join("  ").trim_end());
            out.push('\n');
        }
    }
    out
}
