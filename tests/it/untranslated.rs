//! `untranslated`: told where warnings count, and nowhere else.
#![allow(clippy::unwrap_used, reason = "tests fail where a step fails")]

use lagesbild::diagnostic::Code;
use lagesbild::source::{File, Files};

const SITE: &str = "\
title: Läget
language: sv
languages: [sv, en]
publisher: { name: Kommunen, contact: lage@example.org }
as_of: \"2024-12-31\"
known_by: \"2024-12-31\"
nouns:
  district:
    sv: { one: enhet, the: enheten, many: enheter, the_many: enheterna, gender: common }
    en: { one: unit, the: the unit, many: units, the_many: the units, gender: common }
";
const FORUM: &str = "\
name: Möten med polisen
source: s
at: \"2024-05-01\"
";
const SOURCE: &str = "\
title: Ett brev
type: brev
signed: \"2024-05-01\"
";

/// The codes of a small site with this forum, and the text that the first finding of ours points at.
fn told(forum: &str, site: &str, strict: bool) -> (Vec<Code>, Option<String>) {
    let all = [
        ("site.yaml", site),
        ("forums/polis.yaml", forum),
        ("sources/s.yaml", SOURCE),
    ];
    let files = Files::new(all.iter().map(|(path, text)| File::new(*path, *text)).collect());
    let mut read = lagesbild::checked(files, Vec::new());
    if strict {
        read.be_strict();
    }
    let codes = read.findings.iter().map(|f| f.code).collect();
    let ours = read.findings.iter().find(|f| f.code == Code::Untranslated);
    let at = ours.map(|f| read.files.snippet(f.labels[0].span).to_owned());
    (codes, at)
}

#[test]
fn a_headline_in_one_language_is_told_with_strict_alone() {
    let at = Some("Möten med polisen".to_owned());
    assert_eq!(told(FORUM, SITE, true), (vec![Code::Untranslated], at));
    assert_eq!(told(FORUM, SITE, false), (vec![], None));
    // also where the one language is named
    let named = FORUM.replace("Möten med polisen", "{ sv: Möten med polisen }");
    let at = Some("Möten med polisen".to_owned());
    assert_eq!(told(&named, SITE, true), (vec![Code::Untranslated], at));
}

#[test]
fn what_is_told_in_each_language_and_a_site_in_one_are_fine() {
    let both = FORUM.replace(
        "Möten med polisen",
        "{ sv: Möten med polisen, en: Meetings with the police }",
    );
    assert_eq!(told(&both, SITE, true), (vec![], None));
    let one = SITE.replace("[sv, en]", "[sv]");
    assert_eq!(told(FORUM, &one, true), (vec![], None));
}

#[test]
fn forms_of_a_noun_that_are_not_told_follow_and_are_told_with_strict_alone() {
    let short = SITE.replace(
        "sv: { one: enhet, the: enheten, many: enheter, the_many: enheterna, gender: common }",
        "sv: { one: enhet, many: enheter }",
    );
    let found = |site: &str, strict: bool| {
        let files = [("site.yaml", site)].map(|(path, text)| File::new(path, text));
        let mut read = lagesbild::checked(Files::new(files.into()), Vec::new());
        if strict {
            read.be_strict();
        }
        let ours = read.findings.into_iter().find(|f| f.code == Code::NounForm);
        ours.map(|f| (read.files.snippet(f.labels[0].span).to_owned(), f.help.english()))
    };
    let (at, help) = found(&short, true).unwrap();
    assert_eq!(at, "enhet");
    assert!(
        help.contains("sv: { one: enhet, the: enheten, many: enheter, the_many: enheterna, gender: common }"),
        "{help}"
    );
    assert_eq!(
        found(&short, false),
        None,
        "sentences have them as they most likely are"
    );
    assert_eq!(found(SITE, true), None, "all is told");
    // English forms follow without exception
    let english = SITE.replace(
        "one: unit, the: the unit, many: units, the_many: the units, gender: common",
        "one: unit, many: units",
    );
    assert_eq!(found(&english, true), None);
    // a language of the site in which the word is not told
    let missing = SITE
        .lines()
        .filter(|l| !l.contains("one: unit"))
        .map(|l| format!("{l}\n"))
        .collect::<String>();
    let (_, help) = found(&missing, true).unwrap();
    assert!(help.contains("en: { one: …"), "{help}");
}
