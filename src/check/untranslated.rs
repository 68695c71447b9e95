//! `untranslated`: a headline is not told in every language of the site. Told where even warnings count, as before a release:
//! a page shows such a text in the language that it has, marked as that, and nothing in it is wrong.

use super::rules::place;
use crate::diagnostic::{Code, Finding};
use crate::model::word::Word;
use crate::model::{Asks, Language, Model, Text};
use crate::said::say;
use crate::source::{FileId, Files};

/// Every headline that lacks a language: what heads a page or a part of one, and the sentences of accounts. Districts and documents
/// are called what they are called.
pub fn check(files: &Files, model: &Model) -> Vec<Finding> {
    let site = model.site();
    let mut findings = Vec::new();
    let mut text = |file: FileId, key: &str, text: &Text| {
        let missing = |language: &&Language| !text.is_in(**language, site.language);
        let missing: Vec<&str> = site.languages.iter().filter(missing).map(|l| l.word()).collect();
        let Some(one) = missing.first() else { return };
        let own = site.language.word();
        // a text in one language of several stands behind that
        let written = text.forms().first().copied().unwrap_or_default();
        let languages = Language::ALL.iter().map(|language| language.word());
        let keys: Vec<&str> = [key].into_iter().chain(languages).collect();
        findings.push(Finding::at(
            Code::Untranslated,
            place::text(files, file, &keys, written),
            say!(
                "`{key}` is not told in {missing}: pages in that language show it as it stands",
                key,
                missing = missing.join(", ")
            ),
            say!(
                "write `{key}: {{ {own}: …, {one}: … }}`; of what is called the same in both, the same twice",
                key,
                own,
                one
            ),
        ));
    };
    for (_, record) in model.programmes() {
        text(record.span.file, "name", &record.name);
        record
            .description
            .iter()
            .for_each(|description| text(record.span.file, "description", description));
    }
    for (_, record) in model.events() {
        text(record.span.file, "name", &record.name);
    }
    for (_, record) in model.groups() {
        text(record.span.file, "name", &record.name);
    }
    for (_, record) in model.forums() {
        text(record.origin.source.span.file, "name", &record.name);
    }
    for (_, record) in model.commitments() {
        text(record.source.span.file, "title", &record.title);
    }
    for (_, record) in model.indicators() {
        if let Some(seen) = record.observations.first() {
            text(seen.origin.source.span.file, "name", &record.name);
        }
    }
    for (_, record) in model.terms() {
        text(record.span.file, "name", &record.name);
        text(record.span.file, "definition", &record.definition);
    }
    for (_, inquiry) in model.inquiries() {
        text(inquiry.span.file, "title", &inquiry.title);
        for question in &inquiry.questions {
            text(inquiry.span.file, "summary", &question.summary);
            if let Asks::Statement {
                account: Some(account), ..
            } = &question.asks
            {
                text(inquiry.span.file, "account", account);
            }
        }
    }
    findings
}
