//! The words around the questions: how the workbook is filled in, and the mail that it is sent with.

use super::forms::Forms;
use crate::answer::{Arg, Message};
use crate::model::{Known, Model};
use crate::view::words::Words;

/// How the workbook is filled in, a line for each thing.
pub fn guide(words: &Words<'_>, known: &Known<'_>) -> Vec<String> {
    let keys = [
        "ask-guide-why",
        "ask-guide-where",
        "ask-guide-right",
        "ask-guide-number",
        "ask-guide-since",
        "ask-guide-unchanged",
        "ask-guide-plans",
        "ask-guide-who",
        "ask-guide-day",
        "ask-guide-blank",
        "ask-guide-save",
    ];
    keys.into_iter()
        .map(|key| words.say(&with_site(words, known, key)))
        .collect()
}

/// A message that may name who asks, where the answer is sent, and the day of the records.
fn with_site(words: &Words<'_>, known: &Known<'_>, key: &'static str) -> Message {
    let site = known.model.site();
    let contact = site.contact.clone();
    Message::new(key)
        .with("publisher", Arg::Verbatim(words.text(&site.publisher).to_owned()))
        .with("day", Arg::Day(known.clock.as_of))
        .with("has-contact", Arg::Select(if contact.is_some() { "yes" } else { "no" }))
        .with("contact", Arg::Verbatim(contact.unwrap_or_default()))
}

/// The questions that the answers are used for.
pub fn questions(words: &Words<'_>, model: &Model, forms: &Forms) -> Vec<String> {
    let inquiry = &model[forms.inquiry];
    let said = |n: &u32| {
        let question = &inquiry.questions[*n as usize];
        let summary = words.text(&question.summary);
        match &question.number {
            Some(number) => format!("{number}. {summary}"),
            None => format!("– {summary}"),
        }
    };
    forms.asked.iter().map(said).collect()
}

/// The text of the mail that the workbooks are sent with; `files` are their names, in the order of the forms.
pub fn letter(words: &Words<'_>, known: &Known<'_>, forms: &Forms, files: &[String]) -> String {
    let inquiry = words.text(&known.model[forms.inquiry].title).to_owned();
    let say = |key: &'static str| {
        let message = with_site(words, known, key).with("inquiry", Arg::Verbatim(inquiry.clone()));
        words.say(&message)
    };
    let mut out = format!("{}\n\n", say("ask-letter-subject"));
    for key in [
        "ask-letter-hello",
        "ask-letter-why",
        "ask-letter-how",
        "ask-letter-by",
        "ask-letter-public",
    ] {
        out.push_str(&format!("{}\n\n", say(key)));
    }
    out.push_str(&format!("{}\n", words.get("ask-used-for")));
    for line in questions(words, known.model, forms) {
        out.push_str(&format!("{line}\n"));
    }
    out.push_str(&format!("\n{}\n", say("ask-letter-thanks")));
    out.push_str(&format!("{}\n", words.text(&known.model.site().publisher)));
    out.push_str(&format!("\n----\n{}\n", words.get("ask-letter-files")));
    for (form, file) in forms.forms.iter().zip(files) {
        out.push_str(&format!("{}: {file}\n", words.district(form.district)));
    }
    out
}
