//! What a change of the records does: to the answers first, then record by record, then to the pages.
//!
//! Both sides are read and checked whole, so that a change which looks small in a file is told by what it does.

mod records;
mod report;
mod tree;
mod weight;

pub use report::{human, markdown};
pub use weight::Weight;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::answer::difference::{Depth, Difference, differences, printed};
use crate::answer::{Answer, answer};
use crate::bundle::Bundle;
use crate::diagnostic::{self, Finding, Severity};
use crate::load::Look;
use crate::model::date::Day;
use crate::model::{Clock, InquiryIx, Known, Model};
use crate::said::Language;
use crate::site::{Read, make};
use crate::source::{File, FileId};
use crate::view::answer_json::{label, sentence};
use crate::view::words::Words;
use crate::view::{Papers, difference};

/// A content folder at one time.
pub struct Side {
    /// What it is called: a commit, or the folder as it is.
    pub name: String,
    /// The records.
    pub read: Read,
    /// The site's own look.
    pub look: Look,
}

/// What a change does.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What the one side is called.
    pub before: String,
    /// What the other is called.
    pub after: String,
    /// Answers that differ, in the order of the inquiries.
    pub answers: Vec<AnswerChange>,
    /// Records that differ, in the order of their files.
    pub records: Vec<RecordChange>,
    /// Pages and files of the site that differ, in the order of their addresses.
    pub pages: Vec<String>,
    /// Papers whose frozen edition differs from the answers now, and did not before.
    pub editions: Vec<String>,
    /// Findings that were not there before.
    pub brought: Vec<Told>,
    /// Findings that are no longer there.
    pub removed: Vec<Told>,
    /// Why answers and pages were not compared, where an error forbids it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_compared: Option<String>,
}

/// One answer that differs.
#[derive(Debug, Serialize)]
pub struct AnswerChange {
    /// The inquiry and the question, by their ids.
    pub question: String,
    /// The inquiry's title and what is asked, in the language of the records.
    pub title: String,
    /// What is asked.
    pub asked: String,
    /// The pairs of clocks at which it differs so: how it was, and as it was known.
    pub at: Vec<Pair>,
    /// What differs, in words.
    pub lines: Vec<String>,
    /// The sentence before; none for a new question.
    pub before: Option<String>,
    /// The sentence now; none for one that is gone.
    pub after: Option<String>,
    /// The rows that differ.
    pub rows: Vec<RowCompared>,
}

/// A pair of clocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// How it was on this day.
    pub as_of: String,
    /// As it was known on this day.
    pub known_by: String,
}

impl From<Clock> for Pair {
    fn from(clock: Clock) -> Self {
        Pair {
            as_of: clock.as_of.to_string(),
            known_by: clock.known_by.to_string(),
        }
    }
}

/// A row before and after: its history in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowCompared {
    /// The row.
    pub row: String,
    /// Before; none for a new row.
    pub before: Option<String>,
    /// Now; none for one that is gone.
    pub after: Option<String>,
}

/// One record that differs.
#[derive(Debug, Serialize)]
pub struct RecordChange {
    /// Its file.
    pub file: String,
    /// What it is called.
    pub name: String,
    /// What differs, in words.
    pub lines: Vec<String>,
    /// Those of the lines that no check can see to be right or wrong, in the same words, each with its weight.
    pub unseen: Vec<(Weight, String)>,
}

/// A finding by what it says; its line may have moved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Told {
    /// The code.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: Severity,
    /// The file, where one is concerned.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What it says.
    pub message: String,
}

impl Report {
    /// True if nothing differs that a reader of the records or of the site could see.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
            && self.records.is_empty()
            && self.pages.is_empty()
            && self.editions.is_empty()
            && self.brought.is_empty()
            && self.removed.is_empty()
    }
}

/// Findings of the one side that the other does not have: told apart by what they say, since lines move.
/// A file that has another name than before is the same file.
pub fn brought(before: &Read, after: &Read) -> Vec<Finding> {
    let renamed = renamed(before, after);
    let key = |read: &Read, f: &Finding, names: &BTreeMap<FileId, FileId>| {
        let file = f.labels.first().map(|l| match names.get(&l.span.file) {
            Some(was) => before.files.get(*was).path.clone(),
            None => read.files.get(l.span.file).path.clone(),
        });
        (f.code, file, f.message.english())
    };
    let none = BTreeMap::new();
    let mut old: BTreeMap<_, usize> = BTreeMap::new();
    for finding in &before.findings {
        *old.entry(key(before, finding, &none)).or_default() += 1;
    }
    let mut new = Vec::new();
    for finding in &after.findings {
        match old.get_mut(&key(after, finding, &renamed)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => new.push(finding.clone()),
        }
    }
    new
}

/// Files that only the second side has, each with the one of the first side alone whose lines it has most of: at least half,
/// which is what git calls a rename.
fn renamed(before: &Read, after: &Read) -> BTreeMap<FileId, FileId> {
    fn alone<'r>(this: &'r Read, other: &Read) -> Vec<(FileId, &'r File)> {
        let there: BTreeSet<&str> = other.files.iter().map(|(_, file)| &*file.path).collect();
        this.files
            .iter()
            .filter(|(_, file)| !there.contains(&*file.path))
            .collect()
    }
    let told: BTreeSet<FileId> = after
        .findings
        .iter()
        .filter_map(|f| Some(f.labels.first()?.span.file))
        .collect();
    let mut gone = alone(before, after);
    let mut renamed = BTreeMap::new();
    for (new, file) in alone(after, before).into_iter().filter(|(id, _)| told.contains(id)) {
        let lines: BTreeSet<&str> = file.text.lines().collect();
        let shared = |old: &File| old.text.lines().filter(|line| lines.contains(line)).count();
        let best = gone
            .iter()
            .enumerate()
            .max_by_key(|(n, (_, old))| (shared(old), std::cmp::Reverse(*n)));
        let Some((n, (was, old))) = best else { continue };
        if shared(old) * 2 >= old.text.lines().count().max(lines.len()) {
            renamed.insert(new, *was);
            gone.swap_remove(n);
        }
    }
    renamed
}

/// The site of a side, or why there is none: nothing more is told where its own findings tell it.
///
/// # Errors
///
/// Findings of the finished site; none where an error of the records forbids it.
pub fn made(side: &Side) -> Result<Bundle, Vec<Finding>> {
    let sound = !diagnostic::any_error(&side.read.findings);
    let model = side.read.model.as_ref().filter(|_| sound).ok_or_else(Vec::new)?;
    // records may be sound and the site still not be one, as with a template that is broken
    make(model, &side.read.files, &side.look, Papers::Html, &())
}

/// Compares two sides of one content folder.
pub fn compare(before: &Side, after: &Side) -> Report {
    compare_made((before, &made(before)), (after, &made(after)))
}

/// Compares two sides whose sites are made, for those who compare one with many.
pub fn compare_made(
    (before, old): (&Side, &Result<Bundle, Vec<Finding>>),
    (after, new): (&Side, &Result<Bundle, Vec<Finding>>),
) -> Report {
    let mut report = Report {
        before: before.name.clone(),
        after: after.name.clone(),
        answers: Vec::new(),
        records: records::differing(before, after),
        pages: Vec::new(),
        editions: Vec::new(),
        brought: told(&after.read, &brought(&before.read, &after.read)),
        removed: told(&before.read, &brought(&after.read, &before.read)),
        not_compared: None,
    };
    let mut unmade: Vec<&str> = Vec::new();
    for (side, made, findings) in [(before, old, &mut report.removed), (after, new, &mut report.brought)] {
        if let Err(found) = made {
            findings.extend(told(&side.read, found));
            unmade.push(&side.name);
        }
    }
    if let (Some(a), Some(b), Ok(old), Ok(new)) = (&before.read.model, &after.read.model, old, new) {
        report.answers = answers(a, b);
        report.editions = editions(a, b);
        report.pages = pages(old, new);
    } else {
        report.not_compared = Some(unmade.join(", "));
    }
    // what neither side can make is no news of the change
    let both: Vec<Told> = report
        .brought
        .iter()
        .filter(|t| report.removed.contains(t))
        .cloned()
        .collect();
    report.brought.retain(|t| !both.contains(t));
    report.removed.retain(|t| !both.contains(t));
    report
}

/// Findings in the language of the records, as all of a report is; in English where not even that can be read.
fn told(read: &Read, findings: &[Finding]) -> Vec<Told> {
    let language = read.model.as_ref().map_or(Language::En, |m| m.site().language);
    findings
        .iter()
        .map(|f| {
            let place = f.labels.first().map(|l| (read.files.get(l.span.file), l.span.start));
            Told {
                code: f.code.as_str(),
                severity: f.severity(),
                file: place.map(|(file, _)| file.path.to_string()),
                line: place.map(|(file, start)| file.position(start).0),
                message: f.message.in_language(language),
            }
        })
        .collect()
}

/// One answer with its words, as one side gives it.
struct Given {
    answer: Answer,
    sentence: String,
}

fn given(model: &Model, words: &Words<'_>, (inquiry, n): (InquiryIx, u32), clock: Clock) -> Given {
    let known = Known::new(model, clock);
    let answer = answer(&known, inquiry, n);
    Given {
        sentence: sentence(words, &known, &answer),
        answer,
    }
}

/// Every question of a model by its id.
fn questions(model: &Model) -> BTreeMap<String, (InquiryIx, u32)> {
    let of = |(ix, inquiry): (InquiryIx, &crate::model::Inquiry)| {
        let ids: Vec<_> = inquiry
            .questions
            .iter()
            .map(|q| format!("{}/{}", inquiry.id, q.id))
            .collect();
        ids.into_iter().enumerate().map(move |(n, id)| (id, (ix, n as u32)))
    };
    model.inquiries().flat_map(of).collect()
}

/// The pairs at which a question is compared: its inquiry's own and the site's.
fn pairs(model: &Model, inquiry: InquiryIx) -> [Clock; 2] {
    [model[inquiry].clock, model.site().clock]
}

fn answers(before: &Model, after: &Model) -> Vec<AnswerChange> {
    let side = |model| (model, Words::new(model, model.site().language));
    let ((before, old_words), (after, new_words)) = (side(before), side(after));
    let (old, new) = (questions(before), questions(after));
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let of = |id: &String| match (old.get(id), new.get(id)) {
        (Some(a), Some(b)) => differing((before, &old_words, *a), (after, &new_words, *b), id),
        (Some(a), None) => vec![alone((before, &old_words, *a), id, false)],
        (None, Some(b)) => vec![alone((after, &new_words, *b), id, true)],
        (None, None) => Vec::new(),
    };
    ids.into_iter().flat_map(of).collect()
}

/// A question of one side: its model, the words of that, and which it is.
type Asked<'s, 'm> = (&'m Model, &'s Words<'m>, (InquiryIx, u32));

/// The title of its inquiry, and what is asked.
fn head((model, words, (ix, n)): Asked<'_, '_>) -> (String, String) {
    let inquiry = &model[ix];
    let asked = words.text(&inquiry.questions[n as usize].summary).to_owned();
    (words.text(&inquiry.title).to_owned(), asked)
}

/// A question that one side alone has.
fn alone(question: Asked<'_, '_>, id: &str, is_new: bool) -> AnswerChange {
    let (model, words, at) = question;
    let clock = model[at.0].clock;
    let said = Some(given(model, words, at, clock).sentence);
    let (title, asked) = head(question);
    AnswerChange {
        question: id.to_owned(),
        title,
        asked,
        at: vec![clock.into()],
        lines: vec![words.get(if is_new {
            "diff-question-new"
        } else {
            "diff-question-gone"
        })],
        before: said.clone().filter(|_| !is_new),
        after: said.filter(|_| is_new),
        rows: Vec::new(),
    }
}

/// How a question of both sides is answered otherwise, at each pair of clocks and of each asked day.
fn differing(old: Asked<'_, '_>, new: Asked<'_, '_>, id: &str) -> Vec<AnswerChange> {
    let ((before, old_words, a), (after, new_words, b)) = (old, new);
    let mut found: Vec<AnswerChange> = Vec::new();
    // a side may have moved its clocks; each is asked at its own
    let mut pairs: Vec<_> = pairs(before, a.0).into_iter().zip(pairs(after, b.0)).collect();
    pairs.dedup();
    for (old_clock, new_clock) in pairs {
        let was = given(before, old_words, a, old_clock);
        let is = given(after, new_words, b, new_clock);
        let kept = printed(&was.answer, was.sentence.clone(), |row| label(old_words, row));
        // of several asked days each is told by itself
        let mut days: BTreeMap<Option<Day>, Vec<Difference>> = BTreeMap::new();
        for one in differences(&kept, &is.answer, &is.sentence, Depth::Whole) {
            days.entry(one.day(&is.answer)).or_default().push(one);
        }
        for (day, differing) in days {
            let lines: Vec<String> = differing
                .iter()
                .map(|d| difference::of_its_day(new_words, &is.answer, d))
                .collect();
            let rows = rows(old_words, &was, new_words, &is, &differing);
            let as_of = day.unwrap_or(new_clock.as_of);
            let pair = Pair::from(Clock { as_of, ..new_clock });
            // what differs alike at both pairs is told once
            let alike = |f: &&mut AnswerChange| {
                f.lines == lines && f.rows == rows && (day.is_none() || f.at.iter().any(|p| p.as_of == pair.as_of))
            };
            if let Some(same) = found.iter_mut().find(alike) {
                if !same.at.contains(&pair) {
                    same.at.push(pair);
                }
                continue;
            }
            let (title, asked) = head(new);
            found.push(AnswerChange {
                question: id.to_owned(),
                title,
                asked,
                at: vec![pair],
                lines,
                before: Some(was.sentence.clone()),
                after: Some(is.sentence.clone()),
                rows,
            });
        }
    }
    found
}

/// The rows that differ, each with its history on both sides.
fn rows(
    old_words: &Words<'_>,
    was: &Given,
    new_words: &Words<'_>,
    is: &Given,
    differing: &[Difference],
) -> Vec<RowCompared> {
    let mut ids: Vec<&str> = Vec::new();
    for d in differing {
        let id = match d {
            Difference::Value(n, ..)
            | Difference::Since(n, ..)
            | Difference::RowVerdict(n, ..)
            | Difference::New(n) => is.answer.rows.get(*n).map(|r| r.id.as_str()),
            Difference::Gone(id, _) => Some(id.as_str()),
            _ => None,
        };
        ids.extend(id.filter(|id| !ids.contains(id)));
    }
    let history = |words: &Words<'_>, given: &Given, id: &str| {
        given
            .answer
            .rows
            .iter()
            .find(|r| r.id == id)
            .map(|r| report::history(words, r))
    };
    ids.into_iter()
        .map(|id| {
            let row = is.answer.rows.iter().find(|r| r.id == id).map(|r| label(new_words, r));
            RowCompared {
                row: row
                    .or_else(|| was.answer.rows.iter().find(|r| r.id == id).map(|r| label(old_words, r)))
                    .unwrap_or_else(|| id.to_owned()),
                before: history(old_words, was, id),
                after: history(new_words, is, id),
            }
        })
        .collect()
}

/// Frozen editions that the answers now depart from.
fn editions(before: &Model, after: &Model) -> Vec<String> {
    let departs = |model: &Model| -> Vec<String> {
        let words = Words::new(model, model.site().language);
        let mut all = Vec::new();
        for (ix, inquiry) in model.inquiries() {
            for edition in &inquiry.editions {
                let differs = edition.kind == crate::model::word::EditionKind::Frozen
                    && edition.answers.iter().any(|kept| {
                        let now = given(model, &words, (ix, kept.question), inquiry.clock);
                        !differences(kept, &now.answer, &now.sentence, Depth::Whole).is_empty()
                    });
                if differs {
                    all.push(format!("{}, {}", words.text(&inquiry.title), words.day(edition.date)));
                }
            }
        }
        all
    };
    let old = departs(before);
    departs(after).into_iter().filter(|e| !old.contains(e)).collect()
}

/// Every file of the site that is not the same on both sides.
fn pages(old: &Bundle, new: &Bundle) -> Vec<String> {
    let mut differ: Vec<String> = new
        .iter()
        .filter(|(path, bytes)| old.get(path) != Some(*bytes))
        .map(|(path, _)| path.to_owned())
        .collect();
    differ.extend(
        old.iter()
            .map(|(path, _)| path)
            .filter(|path| new.get(path).is_none())
            .map(str::to_owned),
    );
    differ.sort();
    differ
}
