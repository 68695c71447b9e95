//! Findings: what is wrong or doubtful in the content, where, and what to type instead.

mod code;
mod github;
mod human;
mod json;
mod place;
mod sarif;

pub use code::{Code, Severity};
pub use github::github;
pub use human::human;
pub use json::json;
pub use sarif::sarif;

use crate::said::{Said, say};
use crate::source::{Files, Span};

/// One finding about the content.
///
/// The first label is the place that is wrong; the others are what it is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding.
    pub code: Code,
    /// One phrase without a full stop: what happened.
    pub message: Said,
    /// Places, the first of them the primary one. Empty only where no file is concerned.
    pub labels: Vec<Label>,
    /// What to type or do.
    pub help: Said,
}

/// A place in a file and what to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The bytes that are underlined.
    pub span: Span,
    /// A short phrase beside them; may be empty.
    pub text: Said,
}

impl Finding {
    /// A finding at one place.
    pub fn at(code: Code, span: Span, message: Said, help: Said) -> Self {
        Finding {
            code,
            message,
            labels: vec![Label {
                span,
                text: Said::default(),
            }],
            help,
        }
    }

    /// The same finding with words beside its primary place.
    pub fn saying(mut self, text: Said) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.text = text;
        }
        self
    }

    /// The same finding with a further place.
    pub fn and(mut self, span: Span, text: Said) -> Self {
        self.labels.push(Label { span, text });
        self
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Puts findings in the order of reading: file, place, code; equal ones once.
pub fn sort(files: &Files, findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        let key = |f: &Finding| {
            f.labels
                .first()
                .map(|l| (files.get(l.span.file).path.clone(), l.span.start))
        };
        (key(a), a.code)
            .cmp(&(key(b), b.code))
            .then_with(|| a.message.english().cmp(&b.message.english()))
    });
    findings.dedup();
}

/// As many errors, and as many warnings, are told of one file.
const MOST: usize = 1000;

/// Keeps the first thousand errors and the first thousand warnings of each file; the last of them tells how many more there
/// are. Nobody mends more of a file at once, and each that is printed takes as long as its line.
pub fn limit(findings: &mut Vec<Finding>) {
    use std::collections::BTreeMap;
    let of = |f: &Finding| f.labels.first().map(|l| (l.span.file, f.severity()));
    let mut count: BTreeMap<_, usize> = BTreeMap::new();
    for key in findings.iter().filter_map(of) {
        *count.entry(key).or_default() += 1;
    }
    if count.values().all(|n| *n <= MOST) {
        return;
    }
    let mut kept: BTreeMap<_, usize> = BTreeMap::new();
    findings.retain_mut(|f| {
        let Some(key) = of(f) else { return true };
        let n = kept.entry(key).or_default();
        *n += 1;
        let more = count.get(&key).map_or(0, |all| all.saturating_sub(MOST));
        if *n == MOST && more > 0 {
            let message = std::mem::take(&mut f.message);
            f.message = match f.severity() {
                Severity::Error => say!("{message}; {more} more errors of this file are not told", message, more),
                Severity::Warning => say!(
                    "{message}; {more} more warnings of this file are not told",
                    message,
                    more
                ),
            };
        }
        *n <= MOST
    });
}

/// True if any finding forbids that pages are made.
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity() == Severity::Error)
}

/// The candidate that is most like what was written, if any is like enough.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().count();
    candidates
        .into_iter()
        .map(|c| (c, c.chars().count()))
        // no fewer letters differ than one of the two is longer by: most are told apart by that alone
        .filter(|(_, n)| n.abs_diff(length) <= 1 + n / 4)
        .map(|(c, n)| (strsim::damerau_levenshtein(written, c), c, n))
        .filter(|(distance, _, n)| *distance <= 1 + n / 4)
        .map(|(distance, c, _)| (distance, c))
        .min_by_key(|(distance, c)| (*distance, *c))
        .map(|(_, c)| c)
}

/// A help line for a word that is not among those known.
pub fn did_you_mean<'a>(written: &str, what: Said, candidates: impl IntoIterator<Item = &'a str> + Clone) -> Said {
    match nearest(written, candidates.clone()) {
        Some(best) => say!("did you mean `{best}`?", best),
        None => {
            let all: Vec<&str> = candidates.into_iter().collect();
            match all.len() {
                0 => say!("{what}: none yet", what),
                1..=12 => say!("{what}: {all}", what, all = all.join(", ")),
                n => say!(
                    "none of the {n} known is like it ({what}: {some}, …)",
                    n,
                    what,
                    some = all[..6].join(", ")
                ),
            }
        }
    }
}

/// How many findings there are of each severity: `1 error, 2 warnings`; nothing where there are none.
pub fn counted(findings: &[Finding]) -> Said {
    let count = |s: Severity| findings.iter().filter(|f| f.severity() == s).count();
    let errors = match count(Severity::Error) {
        0 => None,
        1 => Some(say!("1 error")),
        n => Some(say!("{n} errors", n)),
    };
    let warnings = match count(Severity::Warning) {
        0 => None,
        1 => Some(say!("1 warning")),
        n => Some(say!("{n} warnings", n)),
    };
    Said::list([errors, warnings].into_iter().flatten().collect(), ", ")
}
