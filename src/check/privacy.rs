//! `personal-number`, `mail-address`, `phone-number`: roles are named, never people, and nobody's contact.

use crate::diagnostic::{Code, Finding};
use crate::model::Language;
use crate::model::word::Country;
use crate::resolve::Suspect;
use crate::said::say;
use crate::source::Span;
use crate::written::Site;

/// The country of a site that names none: that of its language.
fn country_of(language: Language) -> Country {
    match language {
        Language::Sv => Country::Sweden,
        Language::En => Country::Britain,
    }
}

/// Tells what is private in the site's country.
pub fn tell(site: Option<&Site>, suspects: &[Suspect], findings: &mut Vec<Finding>) {
    let country = site.map_or(Country::Sweden, |s| s.country.unwrap_or_else(|| country_of(s.language)));
    let mut all: Vec<&Suspect> = suspects
        .iter()
        .filter(|s| s.country.is_none_or(|countries| countries.contains(&country)))
        .collect();
    // the longest of those that begin together; what lies within another is a part of it
    all.sort_by_key(|s| (s.span.file, s.span.start, std::cmp::Reverse(s.span.end)));
    let mut last: Option<Span> = None;
    for suspect in all {
        let span = suspect.span;
        if last.is_some_and(|last| last.file == span.file && span.start < last.end.max(last.start + 1)) {
            continue;
        }
        last = Some(span);
        let (message, help) = match suspect.code {
            Code::PersonalNumber => (
                say!("this reads as a personal number"),
                say!("take it out; a role is enough"),
            ),
            Code::MailAddress => (
                say!("this is a mail address"),
                say!("take it out; the publisher's contact stands in site.yaml alone, under `publisher`"),
            ),
            _ => (
                say!("this reads as a phone number"),
                say!("take it out; the publisher's contact stands in site.yaml alone, under `publisher`"),
            ),
        };
        findings.push(Finding::at(suspect.code, span, message, help));
    }
}
