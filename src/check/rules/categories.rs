//! `category-near-miss` and `category-unused`: a category that is spelt otherwise than it is meant loses its number.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::place;
use crate::diagnostic::{Code, Finding};
use crate::model::{Model, ProgrammeIx, Statement, Subject};
use crate::said::say;
use crate::source::Files;

/// The categories of one programme.
#[derive(Default)]
struct Used<'m> {
    /// By their spelling: the first statement that has it, and how many do.
    told: BTreeMap<&'m str, (&'m Statement, usize)>,
    /// Those that questions and wholes name: spelt as they are meant.
    named: BTreeSet<&'m str>,
}

pub fn check(files: &Files, model: &Model, findings: &mut Vec<Finding>) {
    let mut used: Vec<Used<'_>> = model.programmes().map(|_| Used::default()).collect();
    for subject in model.subjects() {
        for statement in model.statements(subject) {
            let programme = match subject {
                Subject::Programme(programme) => Some(programme),
                _ => statement.programme,
            };
            let category = statement.definition.as_ref().and_then(|d| d.category.as_deref());
            let (Some(programme), Some(category)) = (programme, category) else {
                continue;
            };
            let told = &mut used[programme.position()].told;
            told.entry(category).or_insert((statement, 0)).1 += 1;
        }
    }
    for (ix, programme) in model.programmes() {
        let used = &mut used[ix.position()];
        let parts = programme.parts.iter();
        used.named
            .extend(parts.flat_map(|p| p.whole.iter().chain(&p.categories)).map(|c| &**c));
    }
    let mut unused = Vec::new();
    for (_, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            let (Some(programme), Some(category)) = (question.programme(), question.category.as_deref()) else {
                continue;
            };
            let used = &mut used[programme.position()];
            let wholes = model[programme].parts.iter().filter_map(|p| p.whole.as_deref());
            if used.told.contains_key(category) || wholes.into_iter().any(|whole| whole == category) {
                used.named.insert(category);
                continue;
            }
            unused.push((programme, category, question.span, say!("the question asks for")));
        }
    }
    for (ix, programme) in model.programmes() {
        let wholes: BTreeSet<&str> = programme.parts.iter().filter_map(|p| p.whole.as_deref()).collect();
        for parts in &programme.parts {
            for category in parts.categories.iter().map(|c| &**c) {
                if !used[ix.position()].told.contains_key(category) && !wholes.contains(category) {
                    unused.push((ix, category, parts.source.span, say!("a whole has the part")));
                }
            }
        }
    }
    for (programme, category, span, what) in unused {
        let told: Vec<&str> = used[programme.position()].told.keys().copied().collect();
        let like = |c: &&&str| alike(c, category) || c.starts_with(category) || category.starts_with(**c);
        let help = match told.iter().find(like) {
            Some(meant) => say!("did you mean `{best}`?", best = meant),
            None if told.is_empty() => say!("its statements name no category"),
            None => {
                let more = if told.len() > SHOWN { ", …" } else { "" };
                let told = told[..told.len().min(SHOWN)].join(", ");
                say!(
                    "leave it where no source counts it yet; its categories: {told}{more}",
                    told,
                    more
                )
            }
        };
        findings.push(Finding::at(
            Code::CategoryUnused,
            span,
            say!(
                "{what} `{category}`, and no statement of `{programme}` counts that category",
                what,
                category,
                programme = model[programme].id
            ),
            help,
        ));
    }
    for (programme, used) in model.programmes().map(|(ix, _)| ix).zip(&used) {
        near(files, model, programme, used, findings);
    }
}

/// Tells each category that hardly differs from one that is more likely meant.
fn near(files: &Files, model: &Model, programme: ProgrammeIx, used: &Used<'_>, findings: &mut Vec<Finding>) {
    // who is named by a question comes first, then who is told most often
    let mut spelt: Vec<&str> = used.told.keys().copied().collect();
    spelt.sort_by_key(|c| (!used.named.contains(c), std::cmp::Reverse(used.told[c].1), *c));
    // two words that differ by one letter are equal without it: each is compared only with those that it shares a form with
    let mut by_form: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (rank, category) in spelt.iter().enumerate() {
        let plain = folded(category);
        let forms = std::iter::once(plain.clone()).chain(shortened(&plain));
        let forms: BTreeSet<String> = forms.collect();
        let mut meant: Option<usize> = None;
        for form in &forms {
            let before = by_form.get(form).into_iter().flatten().copied();
            let found = before.into_iter().find(|other| alike(spelt[*other], category));
            meant = [meant, found].into_iter().flatten().min();
        }
        for form in forms {
            by_form.entry(form).or_default().push(rank);
        }
        let Some(meant) = meant.map(|meant| spelt[meant]) else {
            continue;
        };
        let ((statement, count), (other, _)) = (used.told[category], used.told[meant]);
        let at = |statement: &Statement, category: &str| place::category(files, statement, category);
        let told = match count {
            1 => say!("one statement counts"),
            n => say!("{n} statements count", n),
        };
        findings.push(
            Finding::at(
                Code::CategoryNearMiss,
                at(statement, category),
                say!(
                    "{told} `{category}` in `{programme}`, which hardly differs from `{meant}`",
                    told,
                    category,
                    programme = model[programme].id,
                    meant
                ),
                say!("did you mean `{best}`?", best = meant),
            )
            .and(at(other, meant), say!("spelt so here")),
        );
    }
}

/// Whether two spellings differ in no more than case, accents or one letter of a longer word. Figures and letters that
/// stand alone tell things apart: `grade 1` and `grade 2`, `ward A` and `ward B`.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    if a == b {
        return true;
    }
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if figures(&a) != figures(&b) || strsim::damerau_levenshtein(&a, &b) != 1 {
        return false;
    }
    let long = |x: &str, y: &str| x.chars().count().min(y.chars().count()) >= LONG;
    let (of_a, of_b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let same_words = of_a.len() == of_b.len();
    match of_a.iter().zip(&of_b).find(|(x, y)| x != y) {
        Some((x, y)) if same_words => long(x, y),
        // a blank more or less
        _ => long(&a, &b),
    }
}

/// So many categories are listed.
const SHOWN: usize = 12;

/// From so many letters on, one that differs is rather a slip than another word.
const LONG: usize = 4;

/// A text without case and accents.
fn folded(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).collect()
}

/// A text without one of its letters, for each of them.
fn shortened(text: &str) -> impl Iterator<Item = String> + '_ {
    text.char_indices().map(|(at, c)| {
        let mut short = text[..at].to_owned();
        short.push_str(&text[at + c.len_utf8()..]);
        short
    })
}
