//! A page while it is put together: its links, its numbered sources, its dates.

mod chrome;
mod citations;
mod suggest;

pub use chrome::{About, pager};
pub use suggest::Shown;

use std::collections::BTreeMap;

use crate::answer::{Answer, Arg, Message, Verdict};
use crate::model::RefKind;
use crate::model::date::Date;
use crate::model::word::Word;
use crate::model::{
    Citation, Corrected, Correction, EventIx, Inquiry, InquiryIx, Known, Source, SourceIx, Subject, Text,
};
use crate::view::address::{Place, Target, relative};
use crate::view::content::Run;
use crate::view::parts::{Badge, Fact, Link, Note, Section};
use crate::view::site::Site;
use crate::view::words::Words;
use crate::written::{Cite, Reference};

/// The anchor of what verdicts mean, on the page of inquiries.
pub const VERDICTS: &str = "verdicts";

/// A page while it is put together.
pub struct PageBuilder<'s, 'm> {
    /// The site.
    pub site: &'s Site<'m>,
    /// The records as the page knows them.
    pub known: &'s Known<'m>,
    /// Where it is written.
    pub path: String,
    target: Target,
    medium: Medium,
    refs: Vec<(SourceIx, Vec<u32>)>,
    notes: Vec<(SourceIx, Option<u32>)>,
    /// What has been cited already: its place in `refs` or in `notes`, and the way to it. A page cites few places often,
    /// a page of a large city many.
    cited: BTreeMap<(SourceIx, Option<u32>), (usize, String)>,
    ref_of: BTreeMap<SourceIx, usize>,
}

/// What a page is read on: it decides how sources are cited and whether records can be linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    /// A page among others: a number for each source, links to records.
    Site,
    /// A document that stands alone: a footnote for each place that is cited, no links to records.
    Paper,
}

impl<'s, 'm> PageBuilder<'s, 'm> {
    /// An empty page.
    pub fn new(site: &'s Site<'m>, known: &'s Known<'m>, target: Target) -> Self {
        PageBuilder {
            path: site.path(target),
            site,
            known,
            target,
            medium: Medium::Site,
            refs: Vec::new(),
            notes: Vec::new(),
            cited: BTreeMap::new(),
            ref_of: BTreeMap::new(),
        }
    }

    /// An empty paper on an inquiry.
    pub fn paper(site: &'s Site<'m>, known: &'s Known<'m>, inquiry: InquiryIx) -> Self {
        PageBuilder {
            medium: Medium::Paper,
            ..PageBuilder::new(site, known, Target::Record(Subject::Inquiry(inquiry), 1))
        }
    }

    /// Whether it stands alone, and says where each thing is told in footnotes.
    pub fn is_paper(&self) -> bool {
        self.medium == Medium::Paper
    }

    /// The way to a record, where it is on a page.
    pub fn href(&self, of: Subject) -> Option<String> {
        Some(self.to(&self.site.address(of)?))
    }

    /// A link in a list to a record that has a page of its own, where it is on one.
    pub fn entry(&self, of: Subject, label: impl Into<String>, detail: Option<String>) -> Option<Link> {
        Some(Link {
            label: label.into(),
            href: self.href(of)?,
            detail,
            badge: None,
        })
    }

    /// The way to a part of the site.
    pub fn way(&self, place: Place) -> String {
        self.to(&self.site.addresses.place(place))
    }

    /// The way to a page.
    pub fn to_target(&self, target: Target) -> String {
        self.to(&self.site.path(target))
    }

    /// The way to an address of the site. The page for addresses that lead nowhere is shown at any of them, so a way from
    /// it begins at the root of the host.
    fn to(&self, address: &str) -> String {
        match (self.target, &self.site.base) {
            (Target::NotFound, Some(base)) => [base, address].concat(),
            _ => relative(&self.path, address),
        }
    }

    /// A record's name as a link to it; the name alone where it is on no page.
    pub fn link(&self, of: Subject, text: impl Into<String>) -> Run {
        let href = match self.medium {
            Medium::Site => self.href(of),
            Medium::Paper => None,
        };
        Run {
            href,
            ..Run::text(text)
        }
    }

    /// A text of a record.
    pub fn text(&self, text: &Text) -> Run {
        Run::text(self.site.words.text(text)).in_language(self.site.words.foreign(text))
    }

    /// A message with its source.
    pub fn message(&mut self, message: &Message) -> Vec<Run> {
        let mut runs = vec![Run::text(self.site.words.say(message))];
        if let Some(source) = message.source {
            runs.push(Run::text(" "));
            runs.push(self.cite(source));
        }
        runs
    }

    /// What a reference of the narrative becomes: the run of the link, whose text is the narrative's own. In a paper a
    /// source is a footnote behind that text, and any other record is named by the text alone.
    pub fn reference(&mut self, reference: &Reference) -> Option<Run> {
        if reference.kind == RefKind::Source {
            let cite = Cite {
                source: reference.id.clone(),
                place: reference.part.clone(),
                span: reference.span,
            };
            let citation = self.find(&cite)?;
            return Some(self.cite(citation));
        }
        let subject = self.site.model.find(reference.kind.word(), &reference.id)?;
        Some(self.link(subject, ""))
    }

    /// What a document that contradicts a claim is called: the reply only where it is the inquiry's own.
    pub fn contradicting(&self, inquiry: &Inquiry, said: Citation) -> String {
        let words = &self.site.words;
        if inquiry.reply.is_some_and(|reply| reply.source == said.source) {
            return words.get("claim-reply");
        }
        let source = &self.site.model[said.source];
        let known = source.known();
        words.say(
            &Message::new("claim-document")
                .with("dated", Arg::Select(if known.is_some() { "yes" } else { "no" }))
                .with("title", Arg::Verbatim(words.text(&source.title).to_owned()))
                .with(
                    "date",
                    Arg::Verbatim(known.map_or_else(String::new, |date| words.date(date))),
                ),
        )
    }

    /// A date as a fact, if it is told.
    pub fn date_fact(&self, label: &str, date: Option<&Date>) -> Option<Fact> {
        date.map(|date| Fact {
            label: self.site.words.get(label),
            runs: vec![Run::text(self.site.words.date(date))],
        })
    }

    /// The verdict of an answer, with the way to what it means.
    pub fn verdict(&self, answer: &Answer) -> Badge {
        Badge {
            href: Some(self.way(Place::Inquiries) + "#" + VERDICTS),
            ..badge(&self.site.words, answer)
        }
    }

    /// A correction as a note, wherever what it corrects appears.
    pub fn correction(&mut self, correction: &Correction) -> Note {
        let words = &self.site.words;
        let say = |text: &str, date: &Option<Date>| match date {
            Some(date) => words.date(date),
            None => text.to_owned(),
        };
        let model = self.site.model;
        let correct = match correction.of {
            Corrected::InForce(event) => words.date(&model[event].in_force),
            _ => Date::parse(&correction.correct)
                .ok()
                .filter(|_| correction.printed_date.is_some())
                .map_or_else(|| correction.correct.clone(), |d| words.date(&d)),
        };
        // what was formed on a day can be told in a sentence; of any other event the name tells what it is
        let formed = match (correction.of, &correction.printed_date) {
            (Corrected::InForce(event), Some(date)) => match model[event].resulting.as_slice() {
                [one] if !model[event].original.contains(one) => Some((*one, date)),
                _ => None,
            },
            _ => None,
        };
        let printed = match formed {
            Some((_, date)) => words.arg(&Arg::When(date.clone())),
            None => say(&correction.printed, &correction.printed_date),
        };
        let subject = match correction.of {
            Corrected::InForce(event) => match formed {
                Some((district, _)) => words.district(district).to_owned(),
                None => words.text(&model[event].name).to_owned(),
            },
            Corrected::Value(of, _) | Corrected::From(of, _) | Corrected::To(of, _) => match of {
                Subject::District(ix) => words.text(&model[ix].name).to_owned(),
                Subject::Post(ix) => words.text(&model[model[ix].programme].name).to_owned(),
                Subject::Programme(ix) => words.text(&model[ix].name).to_owned(),
                _ => words.text(&model.site().title).to_owned(),
            },
        };
        let first = crate::answer::Message::new("correction-printed")
            .with("of", Arg::Select(if formed.is_some() { "formed" } else { "other" }))
            .with("subject", crate::answer::Arg::Verbatim(subject))
            .with("printed", crate::answer::Arg::Verbatim(printed));
        let dated = correction.printed_date.is_some();
        let second = crate::answer::Message::new("correction-correct")
            .with("dated", Arg::Select(if dated { "yes" } else { "no" }))
            .with("correct", crate::answer::Arg::Verbatim(correct));
        let (first, second) = (words.say(&first), words.say(&second));
        let title = words.get("correction-title");
        let mut runs = vec![Run::text(format!("{first} "))];
        runs.push(self.cite(correction.printed_in));
        runs.push(Run::text(format!(" {second} ")));
        runs.push(self.cite(correction.source));
        runs.push(Run::text(" "));
        runs.push(self.text(&correction.why));
        Note {
            kind: "correction",
            title,
            paragraphs: vec![runs],
        }
    }

    /// Corrections as a section of their own, where there are any.
    pub fn corrections<'c>(&mut self, all: impl IntoIterator<Item = &'c Correction>) -> Option<Section> {
        let mut section = Section::new("corrections", self.site.words.get("corrections-heading"));
        section.notes = all.into_iter().map(|c| self.correction(c)).collect();
        (!section.notes.is_empty()).then_some(section)
    }

    /// Corrections of these events that were known, and those that were not.
    pub fn corrections_of(&self, events: &[EventIx]) -> (Vec<&'m Correction>, Vec<&'m Correction>) {
        let all = self.site.lists.corrections.iter().copied();
        all.filter(|c| matches!(c.of, Corrected::InForce(e) if events.contains(&e)))
            .filter(|c| self.known.knows(c.printed_in) || self.known.knows(c.source))
            .partition(|c| self.known.knows(c.source))
    }
}

/// The verdict of an answer. What somebody tells of a matter is an account, however much of the question it meets: it is not
/// said to answer it.
pub fn badge(words: &Words<'_>, answer: &Answer) -> Badge {
    let code = match answer.verdict {
        Verdict::Answered if answer.is_account() => "account",
        verdict => verdict.word(),
    };
    Badge {
        code,
        label: words.get(&format!("verdict-{code}")),
        href: None,
    }
}

/// Type and date of a source: *tjänsteutlåtande, 19 mars 2024*.
pub fn source_kind(words: &Words<'_>, source: &Source) -> String {
    let kind = super::words::lower(words.text(&source.kind));
    match source.known() {
        Some(date) => format!("{kind}, {}", words.date(date)),
        None => kind,
    }
}

/// The sentence of an answer, with the values that an account takes filled in.
pub fn sentence(page: &PageBuilder<'_, '_>, answer: &Answer) -> String {
    super::answer_json::sentence(&page.site.words, page.known, answer)
}
