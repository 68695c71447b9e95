//! An answer as files: which there are, and where each stands.

use crate::answer::{Answer, Arg, Message};
use crate::model::{Inquiry, InquiryIx, Known, Subject};
use crate::view::address::{Addresses, Target, relative};
use crate::view::page::PageBuilder;
use crate::view::parts::Link;
use crate::view::site::{Papers, Site};
use crate::view::tables::{Format, formats};
use crate::view::words::Words;

/// The ways to the paper of the inquiry and to the answer as data.
pub fn links(page: &PageBuilder<'_, '_>, answer: &Answer) -> Vec<Link> {
    let site = page.site;
    let link = |label: String, to: &str| Link {
        label,
        href: relative(&page.path, to),
        detail: None,
        badge: None,
    };
    let mut files = Vec::new();
    let kind = paper_kind(&site.words, &site.model[answer.inquiry]);
    let paper = site.addresses.paper(site.model, answer.inquiry);
    let forms: &[(&str, &str)] = match site.papers {
        Papers::All => &[("PDF", "pdf"), ("Word", "docx")],
        Papers::HtmlAndPdf => &[("PDF", "pdf")],
        Papers::Html => &[("HTML", "html")],
        Papers::None => &[],
    };
    let paper_as = |(form, ending): &(&str, &str)| link(format!("{kind} ({form})"), &format!("{paper}.{ending}"));
    files.extend(forms.iter().map(paper_as));
    files.extend(data_files(&site.words, answer).map(|(ending, label)| {
        let to = data_path(site, answer.inquiry, answer.question, ending);
        link(label, &to)
    }));
    files
}

/// What the paper of an inquiry is called.
pub fn paper_kind(words: &Words<'_>, inquiry: &Inquiry) -> String {
    let own = inquiry.paper.kind.as_ref();
    own.map_or_else(|| words.get("paper-kind"), |kind| words.text(kind).to_owned())
}

/// How to refer to the answer: who publishes it, what it answers, and the days that it holds for.
pub fn cite(words: &Words<'_>, known: &Known<'_>, question: &str) -> String {
    let site = known.model.site();
    words.say(
        &Message::new("cite-text")
            .with("publisher", Arg::Text(site.publisher.clone()))
            .with("site", Arg::Text(site.title.clone()))
            .with("question", Arg::Verbatim(question.to_owned()))
            .with("day", Arg::Day(known.clock.as_of))
            .with("known", Arg::Day(known.clock.known_by)),
    )
}

/// In which forms an answer is given as data, by their endings, and what each is called: an account has no rows.
pub fn data_files(words: &Words<'_>, answer: &Answer) -> impl Iterator<Item = (&'static str, String)> {
    let tables = formats(words.language).iter().filter(|_| !answer.rows.is_empty());
    let tables = tables.map(|format| (format.ending(), format_label(words, *format)));
    tables.chain([("json", "JSON".to_owned())])
}

/// What a kind of file is called on pages.
pub fn format_label(words: &Words<'_>, format: &dyn Format) -> String {
    let label = format.label().map(|key| words.get(key));
    label.unwrap_or_else(|| format.ending().to_uppercase())
}

/// Where a file of an answer stands.
pub fn data_path(site: &Site<'_>, inquiry: InquiryIx, question: u32, ending: &str) -> String {
    data_path_in(site, &site.addresses, inquiry, question, ending)
}

/// Where it stands among the addresses of a language.
pub fn data_path_in(site: &Site<'_>, addresses: &Addresses, inquiry: InquiryIx, question: u32, ending: &str) -> String {
    let path = site.path_in(addresses, Target::Record(Subject::Question(inquiry, question), 1));
    let stem = path.strip_suffix(".html").unwrap_or(&path);
    format!("{stem}.{ending}")
}
