//! How answers changed as something became known: one entry per answer and day.
//!
//! This stands among the words and not among the answers, because some answers (accounts) differ in nothing but their
//! sentence, and a sentence is there only in a language. Which days are worth looking at is told by
//! [`days`].
//!
//! An answer is news on the day of the knowledge that it was first given for. Before that day nobody had been given one
//! that could change. After it, each day on which something that the question reads became known is looked at: the
//! question is answered as known just before and as known then, both for the same day: the inquiry's own as long as its
//! own pair reaches, and then the site's, as the site would answer it today. So time that passes is not news; what
//! becomes known is. A new edition of a paper is compared with the edition before it, on the day it was handed in.

use std::collections::BTreeSet;
use std::ops::Bound;

use rayon::prelude::*;

use super::answer_json::{label, sentence};
use super::difference;
use super::words::{self, Words};
use crate::answer::difference::{Depth, differences, printed};
use crate::answer::{Answer, Arg, Message, answer, days};
use crate::model::date::Day;
use crate::model::word::EditionKind;
use crate::model::{Citation, Clock, Edition, InquiryIx, Known, Model, Printed, SourceIx};

/// Differences and sources of one entry that are told; of more, how many they are. The answer's own page has them all.
const MOST: usize = 12;

/// An answer that became another, or was first given.
pub struct News {
    /// The day on which it did.
    pub day: Day,
    /// The inquiry.
    pub inquiry: InquiryIx,
    /// The question's place in it.
    pub question: u32,
    /// What made it news.
    pub kind: NewsKind,
    /// The day that the answer is of.
    pub as_of: Day,
    /// What differs, most important first.
    pub lines: Vec<String>,
    /// The answer since then, in a sentence.
    pub sentence: String,
    /// What became known, as far as the answer cites it; of a first answer, what that cites.
    pub sources: Vec<Citation>,
    /// How many more sources there are.
    pub more: usize,
}

/// What made an answer news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NewsKind {
    /// It was given for the first time.
    First,
    /// A source became known.
    Known,
    /// A new edition of the paper was handed in.
    Edition,
}

/// All that is news on a site as its own pair knows it: the newest first, and of one day in the order of the inquiries.
pub fn news(model: &Model, words: &Words<'_>) -> Vec<News> {
    let questions: Vec<(InquiryIx, u32)> = model
        .inquiries()
        .flat_map(|(ix, inquiry)| (0..inquiry.questions.len()).map(move |n| (ix, n as u32)))
        .collect();
    let of_each: Vec<Vec<News>> = questions.par_iter().map(|of| of_question(model, words, *of)).collect();
    let mut all: Vec<News> = of_each.into_iter().flatten().collect();
    all.sort_by_key(|n| (std::cmp::Reverse(n.day), n.inquiry, n.question, n.kind));
    all
}

/// An answer and its sentence.
struct Given {
    answer: Answer,
    sentence: String,
}

fn of_question(model: &Model, words: &Words<'_>, (ix, n): (InquiryIx, u32)) -> Vec<News> {
    let inquiry = &model[ix];
    let until = model.site().clock.known_by;
    let asked = Asked {
        model,
        words,
        inquiry: ix,
        question: n,
    };
    let frozen: Vec<(&Edition, &Printed)> = inquiry
        .editions
        .iter()
        .filter(|e| e.kind == EditionKind::Frozen)
        .filter_map(|e| Some((e, e.answers.iter().find(|p| p.question == n)?)))
        .collect();
    let clocks = frozen.iter().map(|(e, _)| e.clock).chain([inquiry.clock]);
    let Some(first) = clocks.min_by_key(|c| c.known_by).filter(|c| c.known_by <= until) else {
        return Vec::new();
    };
    let mut all = vec![asked.first(first)];
    all.extend(asked.known_since(first.known_by, until));
    let later = frozen.windows(2).filter(|pair| pair[1].0.date <= until);
    all.extend(later.filter_map(|pair| asked.edition(pair[0].1, pair[1].0)));
    all
}

/// A question, to be answered through one pair of clocks after another.
struct Asked<'a, 'm> {
    model: &'m Model,
    words: &'a Words<'m>,
    inquiry: InquiryIx,
    question: u32,
}

impl Asked<'_, '_> {
    fn answered(&self, clock: Clock) -> Given {
        let known = Known::new(self.model, clock);
        let answer = answer(&known, self.inquiry, self.question);
        Given {
            sentence: sentence(self.words, &known, &answer),
            answer,
        }
    }

    fn news(&self, day: Day, kind: NewsKind, is: &Given, lines: Vec<String>, cited: Vec<Citation>) -> News {
        let (sources, more) = shortened(cited);
        News {
            day,
            inquiry: self.inquiry,
            question: self.question,
            kind,
            as_of: is.answer.clock.as_of,
            lines,
            sentence: is.sentence.clone(),
            sources,
            more,
        }
    }

    /// That it was answered for the first time.
    fn first(&self, clock: Clock) -> News {
        let is = self.answered(clock);
        let line = Message::new("news-first").with("verdict", Arg::Select(is.answer.verdict.word()));
        let lines = vec![self.words.say(&line)];
        let cited = is.answer.sources.clone();
        self.news(clock.known_by, NewsKind::First, &is, lines, cited)
    }

    /// What became of the answer on each day on which something that the question reads became known.
    fn known_since(&self, first: Day, until: Day) -> Vec<News> {
        let Asked { model, words, .. } = *self;
        let own = model[self.inquiry].clock;
        let later = days(model, self.inquiry, self.question);
        let mut all = Vec::new();
        let mut before: Option<Given> = None;
        let mut last = first;
        for (day, known) in later.range((Bound::Excluded(last), Bound::Included(until))) {
            let as_of = if *day <= own.known_by {
                own.as_of
            } else {
                model.site().clock.as_of
            };
            let was = match before.take() {
                Some(given) if given.answer.clock.as_of == as_of => given,
                _ => self.answered(Clock { as_of, known_by: last }),
            };
            let is = self.answered(Clock { as_of, known_by: *day });
            let kept = printed(&was.answer, was.sentence, |row| label(words, row));
            let lines = lines(words, &kept, &is);
            if !lines.is_empty() {
                let sources = because(&is.answer, known);
                all.push(self.news(*day, NewsKind::Known, &is, lines, sources));
            }
            before = Some(is);
            last = *day;
        }
        all
    }

    /// What differs in an edition from what the one before it printed, if anything does.
    fn edition(&self, old: &Printed, edition: &Edition) -> Option<News> {
        let is = self.answered(edition.clock);
        let lines = lines(self.words, old, &is);
        let sources = edition.source.into_iter().collect();
        (!lines.is_empty()).then(|| self.news(edition.date, NewsKind::Edition, &is, lines, sources))
    }
}

/// What differs, each as a sentence without its full stop.
fn lines(words: &Words<'_>, was: &Printed, is: &Given) -> Vec<String> {
    let found = differences(was, &is.answer, &is.sentence, Depth::Whole);
    let told = found.iter().take(MOST).map(|d| difference::line(words, &is.answer, d));
    let mut lines: Vec<String> = told.map(|line| words::capital(&line)).collect();
    if found.len() > MOST {
        lines.push(words.count("news-more", found.len() - MOST));
    }
    lines
}

/// The places in these sources that an answer cites: none, where it changed because of what it no longer says.
fn because(answer: &Answer, known: &[SourceIx]) -> Vec<Citation> {
    let cited = answer.sources.iter().filter(|c| known.contains(&c.source));
    cited.copied().collect()
}

/// The places in the first so many sources, and how many more sources there are.
fn shortened(mut cited: Vec<Citation>) -> (Vec<Citation>, usize) {
    let mut seen: Vec<SourceIx> = Vec::new();
    let mut more = BTreeSet::new();
    cited.retain(|c| {
        if !seen.contains(&c.source) {
            if seen.len() == MOST {
                more.insert(c.source);
                return false;
            }
            seen.push(c.source);
        }
        true
    });
    (cited, more.len())
}

/// What differs, on one line: *Summan 14 → 15; Farsta: 1 → 2*.
pub fn told(words: &Words<'_>, news: &News) -> String {
    let told = news.lines.join("; ");
    match news.kind {
        NewsKind::Edition => format!("{}: {told}", words.get("news-edition")),
        NewsKind::First | NewsKind::Known => told,
    }
}
