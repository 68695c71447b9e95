//! Findings: each code by a fixture of its own, and what holds of all of them.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write files, and fail where that fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use lagesbild::diagnostic::{self, Code, Finding, Severity};
use lagesbild::model::word::Word;
use lagesbild::said::Language;
use lagesbild::source::{File, FileId, Files};
use lagesbild::{check, load};
use proptest::prelude::*;

/// Codes about the finished site and its papers, those that are told with `--strict` alone, and about keys that have had another
/// spelling, which none has yet: no content folder shows them by itself; the tests of those do.
const OF_THE_SITE: &[Code] = &[
    Code::DeprecatedKey,
    Code::Untranslated,
    Code::NounForm,
    Code::ReservedId,
    Code::NoGlyph,
    Code::BrokenLink,
    Code::BrokenTemplate,
    Code::BrokenFont,
    Code::KeptFileAltered,
    Code::EditionAltered,
    Code::EditionExists,
];

#[test]
fn each_fixture_prints_what_is_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut differences = String::new();
    for code in with_fixture() {
        let dir = fixture(code);
        let (printed, path) = (run(&dir).human(), dir.join("expected.txt"));
        if update {
            fs::write(&path, &printed).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if printed != expected {
            differences += &format!("\n{}\n{}", path.display(), difference(&expected, &printed));
        }
    }
    assert!(
        differences.is_empty(),
        "UPDATE=1 writes what is printed now\n{differences}"
    );
}

#[test]
fn each_fixture_shows_its_code_and_no_other() {
    for code in with_fixture() {
        let run = run(&fixture(code));
        let codes: BTreeSet<Code> = run.findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, BTreeSet::from([code]), "{}", run.human());
        let severity = run.findings.iter().find(|f| f.code == code).map(Finding::severity);
        assert_eq!(severity, Some(code.severity()), "{code}");
    }
}

#[test]
fn only_doubts_about_sound_records_are_warnings() {
    let warnings: Vec<&str> = Code::ALL
        .iter()
        .filter(|c| c.severity() == Severity::Warning)
        .map(|c| c.as_str())
        .collect();
    assert_eq!(
        warnings,
        [
            "unknown-file",
            "deprecated-key",
            "empty-list",
            "sources-disagree",
            "repeated-statement",
            "change-differs",
            "claim-differs",
            "figure-outside-life",
            "category-near-miss",
            "category-unused",
            "register-incomplete",
            "missing-answer",
            "unbound-figure",
            "untranslated",
            "noun-form",
            "seen-another-day",
            "doubtful-basis",
            "start-differs",
            "dual-role-differs",
            "unlikely-value",
            "unlikely-date",
            "words-differ",
            "edition-differs",
            "clock-outside-reply",
            "doubtful-citation",
            "account-and-records",
            "link-of-another",
            "status-differs",
            "unlikely-unit",
            "source-without-date",
            "said-otherwise",
            "figure-not-there",
            "accepted-nothing"
        ]
    );
}

/// What every explanation has, by language.
const HEADS: [(Language, [&str; 3]); 2] = [
    (Language::En, ["Severity", "\n## Wrong\n", "\n## Right\n"]),
    (Language::Sv, ["Slag", "\n## Fel\n", "\n## Rätt\n"]),
];

#[test]
fn every_code_has_its_own_text_an_explanation_and_a_fixture() {
    let texts: BTreeSet<&str> = Code::ALL.iter().map(|c| c.as_str()).collect();
    assert_eq!(texts.len(), Code::ALL.len(), "two codes have one text");
    for code in Code::ALL {
        assert_eq!(Code::parse(code.as_str()), Some(*code));
        for (language, [severity, wrong, right]) in HEADS {
            let text = code.explanation(language);
            assert!(text.starts_with(&format!("# {code}\n")), "{code}: the heading");
            let word = code.severity().said().in_language(language);
            assert!(
                text.contains(&format!("\n{severity}: {word}\n")),
                "{code}: the severity"
            );
            assert!(text.contains(wrong) && text.contains(right), "{code}: the examples");
            let lines = text.lines().count();
            assert!((6..=40).contains(&lines), "{code}: {lines} lines");
        }
        let values = HEADS.map(|(language, heads)| examples(code.explanation(language), heads));
        assert_eq!(
            values[0].1.starts_with("yaml"),
            values[1].1.starts_with("yaml"),
            "{code}: the right example"
        );
    }
    let folders = |path: PathBuf| -> BTreeSet<String> {
        let entries = fs::read_dir(path).unwrap().map(|e| e.unwrap().file_name());
        entries
            .map(|name| name.to_string_lossy().trim_end_matches(".md").to_owned())
            .collect()
    };
    let with_fixture: BTreeSet<String> = with_fixture().map(|c| c.to_string()).collect();
    assert_eq!(folders(root().join("tests/fixtures/findings")), with_fixture);
    let codes: BTreeSet<String> = Code::ALL.iter().map(ToString::to_string).collect();
    for language in Language::ALL {
        let texts = root().join("src/diagnostic/codes").join(language.word());
        assert_eq!(folders(texts), codes);
    }
}

#[test]
fn the_examples_of_an_explanation_differ_and_the_right_one_can_be_read() {
    let all = Code::ALL.iter().flat_map(|code| HEADS.map(|of| (code, of)));
    for (code, (language, heads)) in all {
        let (wrong, right) = examples(code.explanation(language), heads);
        assert!(!wrong.is_empty() && !right.is_empty() && wrong != right, "{code}");
        if let Some(yaml) = right.strip_prefix("yaml\n") {
            let mut findings = Vec::new();
            load::yaml::parse(FileId(0), yaml, &mut findings);
            assert!(findings.is_empty(), "{code}: {findings:?}");
        }
    }
}

#[test]
fn mistakes_of_all_kinds_in_several_files_are_told_in_one_run() {
    let site = Content::sound()
        .with("groups/alla.yaml", "name: Alla\nmembers: [norby]\n")
        .with(
            "groups/andra.yaml",
            "name: Andra\nsize: { value: många, source: svar }\n",
        )
        .with(
            "districts/osterby.yaml",
            "name: Österby\nstatements:\n  - { text: Den finns., from: \"2030\", basis: stated, source: svar }\n",
        )
        .with("sources/svar.md", "Ring 08-123 456 78.\n")
        .with("pages/om.md", "# Om\n\nDe är <b>flera</b>, nämligen 14.\n");
    let told: Vec<(String, Code)> = site.run().places();
    for (file, code) in [
        ("groups/alla.yaml", Code::DanglingReference),
        ("groups/andra.yaml", Code::BadNumber),
        ("districts/osterby.yaml", Code::DateAfterSource),
        ("sources/svar.md", Code::PhoneNumber),
        ("pages/om.md", Code::RawHtml),
        ("pages/om.md", Code::UnboundFigure),
    ] {
        assert!(
            told.contains(&(file.to_owned(), code)),
            "{code} of {file} is missing: {told:?}"
        );
    }
    assert_eq!(told.len(), 6, "{told:?}");
}

#[test]
fn a_source_that_cannot_be_read_is_told_once_however_often_it_is_cited() {
    let fact =
        |day: u32| format!("  - {{ text: Den finns., at: \"2024-03-0{day}\", basis: observed, source: svar }}\n");
    let cited = format!("name: Norrby\nstatements:\n{}{}{}", fact(1), fact(2), fact(3));
    for source in [
        "title: Svar\ntype: brev\nmeeting: 19/3 2024\n",
        "title: Svar\ntype: brev\nmeetin: \"2024-03-19\"\n",
        "title: Svar\ntype: brev\n\tmeeting: \"2024-03-19\"\n",
        "title: Svar\nmeeting: \"2024-03-19\"\n",
        "",
    ] {
        let site = Content::sound()
            .with("districts/norrby.yaml", &cited)
            .with("sources/svar.yaml", source);
        let run = site.run();
        let files: BTreeSet<String> = run.places().into_iter().map(|(file, _)| file).collect();
        assert_eq!(
            files,
            BTreeSet::from(["sources/svar.yaml".to_owned()]),
            "{}",
            run.human()
        );
    }
}

#[test]
fn what_is_broken_is_told_where_it_is_and_not_where_it_is_used() {
    let used = "# Om\n\nI [Norrby](district:norrby) är de `= posts.norrby.skolteam.value`, se [tjänsten](post:norrby/skolteam).\n";
    for (path, text) in [
        ("districts/norrby.yaml", "naem: Norrby\n"),
        ("districts/norrby.yaml", "name: [Norrby\n"),
        (
            "districts/norrby.yaml",
            "name: Norrby\nposts:\n  - { programme: [skolteam] }\n",
        ),
        (
            "districts/norrby.yaml",
            "name: Norrby\nposts:\n  - { programme: skoltam }\n",
        ),
        (
            "districts/norrby.yaml",
            "name: Norrby\nposts:\n  - programme: skolteam\n    statements:\n      - { value: två, unit: posts, at: \"2024\", basis: observed, source: svar }\n",
        ),
        ("programmes/skolteam.yaml", "nmae: Skolteam\n"),
    ] {
        let run = Content::sound().with("pages/om.md", used).with(path, text).run();
        let places: Vec<String> = run.places().into_iter().map(|(file, _)| file).collect();
        assert_eq!(places, [path], "{}", run.human());
    }
}

#[test]
fn a_slip_in_any_line_of_a_record_is_told_in_that_file_alone() {
    let used = "# Om\n\n`= posts.norrby.skolteam.value`, `= posts.norrby.skolteam.home`, \
                `= statements.post.norrby/skolteam.antal.value`, [tjänsten](post:norrby/skolteam)\n";
    let slips: [fn(&str) -> String; 3] = [
        |line| line.replacen(':', "q:", 1),
        |line| format!(" {line}"),
        |line| line.replacen(": ", ": [", 1),
    ];
    for (n, line) in WHOLE.lines().enumerate() {
        for slip in slips {
            let slipped: Vec<String> = WHOLE
                .lines()
                .enumerate()
                .map(|(i, l)| if i == n { slip(l) } else { l.to_owned() })
                .collect();
            let text = slipped.join("\n") + "\n";
            let run = Content::sound()
                .with("pages/om.md", used)
                .with("districts/norrby.yaml", &text)
                .run();
            let files: BTreeSet<String> = run.places().into_iter().map(|(file, _)| file).collect();
            assert!(
                files.iter().all(|f| f == "districts/norrby.yaml"),
                "{line}\n{}",
                run.human()
            );
            assert!(run.findings.len() <= 2, "{line}\n{}", run.human());
        }
    }
}

#[test]
fn a_site_without_a_record_or_a_date_says_so() {
    let none = check::check(&Files::new(Vec::new()));
    assert_eq!(
        none.findings.iter().map(|f| f.code).collect::<Vec<_>>(),
        [Code::MissingKey]
    );
    let undated = SITE
        .lines()
        .filter(|l| !l.starts_with("as_of") && !l.starts_with("known_by"));
    let run = Content::empty()
        .with("site.yaml", &undated.collect::<Vec<_>>().join("\n"))
        .run();
    assert_eq!(run.places(), [("site.yaml".to_owned(), Code::MissingKey)]);
}

#[test]
fn the_date_that_a_paper_printed_wrong_is_found_at_its_line() {
    let temp = tempfile::tempdir().unwrap();
    copy(&root().join("content"), temp.path());
    let event = temp.path().join("events/jarva.yaml");
    let text = fs::read_to_string(&event).unwrap();
    let text = text.replace("in_force: \"2023-07-01\"", "in_force: \"2024-07-01\"");
    let text = text.replace(
        "\nsource: jarva-motessida-2023-08-24",
        "\nsource: tju-2024-nyckeltjanster#jarva",
    );
    let line = 1 + text.lines().position(|l| l == "in_force: \"2024-07-01\"").unwrap();
    fs::write(&event, text).unwrap();
    let run = run(temp.path());
    let found = run
        .findings
        .iter()
        .find(|f| f.code == Code::DateAfterSource && run.place(f).0 == "events/jarva.yaml");
    assert_eq!(
        run.place(found.unwrap()),
        ("events/jarva.yaml".to_owned(), line, 11),
        "{}",
        run.human()
    );
    assert!(run.findings.iter().any(|f| f.code == Code::CorrectionNotHeld));
    assert!(diagnostic::any_error(&run.findings));
}

#[test]
fn a_date_after_its_source_is_told_wherever_it_stands() {
    // svar is of 2024-03-19; each of these says a fact of 2025
    let post = |line: &str| format!("name: Norrby\nposts:\n  - programme: skolteam\n    {line}\n");
    let cases = [
        (
            "districts/norrby.yaml",
            post("start: { appointed: \"2025\", source: svar }"),
        ),
        (
            "districts/norrby.yaml",
            post("home: [{ from: \"2025\", name: enhet, source: svar }]"),
        ),
        (
            "districts/norrby.yaml",
            post("duties: [{ at: \"2025\", name: råd, source: svar }]"),
        ),
        (
            "districts/norrby.yaml",
            post("status: [{ status: vacant, at: \"2025\", source: svar }]"),
        ),
        // nor can it tell an end that has not come
        (
            "districts/norrby.yaml",
            post("home: [{ from: \"2022\", to: \"2025\", name: enhet, source: svar }]"),
        ),
        (
            "districts/norrby.yaml",
            post("statements: [{ value: 2, unit: posts, from: \"2022\", to: \"2025\", basis: stated, source: svar }]"),
        ),
        (
            "shared-posts/delad.yaml",
            "programme: skolteam\nshared_by:\n  - { district: norrby, from: \"2022\", source: svar }\n  \
             - { district: osterby, at: \"2025\", source: svar }\n"
                .to_owned(),
        ),
        (
            "districts/osterby.yaml",
            "name: Österby\nfounded: { date: \"2025\", source: svar }\n".to_owned(),
        ),
        (
            "districts/osterby.yaml",
            "name: Österby\ndissolved: { date: \"2025\", source: svar }\n".to_owned(),
        ),
        (
            "events/delning.yaml",
            "name: Delning\nclassification: split\ndecided: \"2025\"\nin_force: \"2026-01-01\"\n\
             original: [norrby]\nresulting: [osterby]\nbasis: planned\nsource: svar\n"
                .to_owned(),
        ),
        (
            "forums/mote.yaml",
            "name: Möte\nat: \"2025\"\nsource: svar\n".to_owned(),
        ),
        (
            "commitments/lofte.yaml",
            "title: Löfte\nkind: promise\nsource: svar\nstatus: [{ status: done, at: \"2025\", source: svar }]\n"
                .to_owned(),
        ),
        (
            "indicators/andel.yaml",
            "name: Andel\nunit: percent\nobservations:\n  \
             - { subject: district:norrby, value: 80, at: \"2025\", source: svar }\n"
                .to_owned(),
        ),
    ];
    for (path, text) in cases {
        let run = Content::sound()
            .with("districts/osterby.yaml", "name: Österby\n")
            .with(path, &text)
            .run();
        assert_eq!(
            run.places(),
            [(path.to_owned(), Code::DateAfterSource)],
            "{text}\n{}",
            run.human()
        );
        let place = run.files.snippet(run.findings[0].labels[0].span).trim_matches('"');
        assert_eq!(place, "2025", "{text}");
    }
}

#[test]
fn an_inquiry_without_questions_and_a_page_without_a_heading_are_told() {
    let inquiry = "title: Brev\ntype: brev\nas_of: \"2024-03-19\"\nknown_by: \"2024-03-19\"\n";
    for (path, text) in [
        ("inquiries/brev/inquiry.yaml", inquiry.to_owned()),
        ("inquiries/brev/inquiry.yaml", format!("{inquiry}questions: []\n")),
        ("pages/om.md", String::new()),
        ("pages/om.md", "Utan rubrik.\n\n## Mindre rubrik\n".to_owned()),
    ] {
        let run = Content::sound().with(path, &text).run();
        assert_eq!(
            run.places(),
            [(path.to_owned(), Code::MissingKey)],
            "{text}\n{}",
            run.human()
        );
    }
}

#[test]
fn personal_and_phone_numbers_are_told_however_they_are_written() {
    let private = |text: &str| -> Vec<Code> {
        let run = Content::sound().with("districts/norrby.md", &format!("{text}\n")).run();
        let codes = run.findings.iter().map(|f| f.code);
        codes
            .filter(|c| matches!(c, Code::PersonalNumber | Code::PhoneNumber | Code::MailAddress))
            .collect()
    };
    for text in [
        "811218-9876",
        "19811218-9876",
        "811218+9876",
        "811218 9876",
        "8112189876",
        "198112189876",
        "I mars 2024 811218-9876",
        "(811218-9876)",
        "811278-9873",
    ] {
        assert_eq!(private(text), [Code::PersonalNumber], "{text}");
    }
    for text in [
        "08-508 25 000",
        "(08) 508 25 000",
        "070-123 45 67",
        "0701234567",
        "+46 8 508 25 000",
        "+46 (0)8 508 25 000",
        "+46701234567",
    ] {
        assert_eq!(private(text), [Code::PhoneNumber], "{text}");
    }
    for text in [
        "2024-03-19",
        "811218-9875",
        "dnr 3.1.1-811218-9876",
        "0,08 till 12 000 000",
        "sidorna 08-10",
        "12 000 08 12 34 56",
        "000 000 000",
        "https://example.org/08-508-25-000",
    ] {
        assert_eq!(private(text), [], "{text}");
    }
}

#[test]
fn what_is_no_file_is_told_and_never_waited_for() {
    let temp = tempfile::tempdir().unwrap();
    let content = temp.path();
    for (path, text) in Content::sound().files {
        let path = content.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::create_dir(content.join("districts/sodra.yaml")).unwrap();
    let told = run(content);
    assert_eq!(told.findings.len(), 1, "{}", told.human());
    assert_eq!(told.findings[0].code, Code::UnknownFile);
    assert!(told.findings[0].message.english().contains("`districts/sodra.yaml`"));

    let pipe = content.join("districts/ror.yaml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let error = load::files(content).unwrap_err();
    assert_eq!(
        (error.path.as_path(), error.cause.english().as_str()),
        (pipe.as_path(), "it is not a file")
    );
    assert!(error.hint.english().starts_with("take it out of the content folder"));
    fs::remove_file(&pipe).unwrap();

    let link = content.join("districts/bruten.yaml");
    std::os::unix::fs::symlink("ingenstans", &link).unwrap();
    let error = load::files(content).unwrap_err();
    assert_eq!(error.path, link);
    assert!(error.hint.english().starts_with("take it out of the content folder"));

    let error = load::files(&content.join("ingenstans")).unwrap_err();
    assert!(error.hint.english().contains("--content"));
}

/// A site of districts without posts, and events of one day each: id, day, originals, results.
fn districts(lives: &[(&str, &str)], events: &[(&str, &str, &str, &str)]) -> Run {
    let mut content = Content::sound();
    for (id, life) in lives {
        content = content.with(&format!("districts/{id}.yaml"), &format!("name: {id}\n{life}"));
    }
    for (id, day, original, resulting) in events {
        let text = format!(
            "name: E\nclassification: merger\nin_force: \"{day}\"\noriginal: [{original}]\nresulting: [{resulting}]\n\
             basis: stated\nsource: svar\n"
        );
        content = content.with(&format!("events/{id}.yaml"), &text);
    }
    content.run()
}

#[test]
fn a_district_goes_on_begins_of_nothing_and_ends_without_a_successor() {
    let founded = "founded: { date: \"2010\", source: svar }\n";
    let dissolved = "dissolved: { date: \"2022-01-01\", source: svar }\n";
    let both = format!("{founded}{dissolved}");
    let run = districts(
        &[
            ("a", founded),
            ("b", dissolved),
            ("c", &both),
            ("d", ""),
            ("e", ""),
            ("f", ""),
        ],
        &[
            // absorption: a goes on, d ends
            ("absorbed", "2015", "a, d", "a"),
            // creation and closing of e, with a change between them in which it goes on and f is made
            ("created", "2016-01-01", "", "e"),
            ("parted", "2016-01-01", "e", "e, f"),
            ("closed", "2016-01-01", "e", ""),
        ],
    );
    assert!(run.findings.is_empty(), "{}", run.human());
}

#[test]
fn a_life_that_cannot_be_is_told_at_its_line() {
    let founded = "founded: { date: \"2010\", source: svar }\n";
    let dissolved = "dissolved: { date: \"2015\", source: svar }\n";
    let never = "founded: { date: \"2015\", source: svar }\ndissolved: { date: \"2010\", source: svar }\n";
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str, &'a str, &'a str)], (&'a str, usize));
    let cases: &[Case<'_>] = &[
        // made twice: by two events, and by one and `founded`
        (
            "",
            &[("x", "2010", "", "a"), ("y", "2011", "", "a")],
            ("events/y.yaml", 3),
        ),
        (founded, &[("x", "2010", "", "a")], ("districts/a.yaml", 2)),
        // ended twice
        (
            "",
            &[("x", "2010", "a", ""), ("y", "2011", "a", "b")],
            ("events/y.yaml", 3),
        ),
        (dissolved, &[("x", "2010", "a", "b")], ("districts/a.yaml", 2)),
        // ends before it began
        (never, &[], ("districts/a.yaml", 3)),
        (founded, &[("x", "2009", "a", "b")], ("events/x.yaml", 3)),
        // goes on through an event before it was there, and after
        (founded, &[("x", "2009", "a", "a, b")], ("events/x.yaml", 3)),
        (dissolved, &[("x", "2016", "a", "a, b")], ("events/x.yaml", 3)),
        // nothing happens, and nobody is named
        ("", &[("x", "2010", "a, b", "b, a")], ("events/x.yaml", 3)),
        ("", &[("x", "2010", "", "")], ("events/x.yaml", 1)),
        ("", &[("x", "2010", "a, a", "b")], ("events/x.yaml", 4)),
    ];
    for (life, events, (path, line)) in cases {
        let run = districts(&[("a", life), ("b", "")], events);
        let told: Vec<(Code, String, usize)> = run
            .findings
            .iter()
            .map(|f| {
                let (path, line, _) = run.place(f);
                (f.code, path, line)
            })
            .collect();
        assert_eq!(
            told,
            [(Code::ImpossibleEvent, (*path).to_owned(), *line)],
            "{}",
            run.human()
        );
    }
}

#[test]
fn a_thousand_events_of_one_day_are_a_chain() {
    let ids: Vec<String> = (0..=1000).map(|n| format!("d{n:04}")).collect();
    let lives: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "")).collect();
    // named against the order of the chain, so that the names do not tell it
    let names: Vec<String> = (0..1000).map(|n| format!("e{:04}", 1000 - n)).collect();
    let events: Vec<(&str, &str, &str, &str)> = (0..1000)
        .map(|n| (names[n].as_str(), "2020-01-01", ids[n].as_str(), ids[n + 1].as_str()))
        .collect();
    let run = districts(&lives, &events);
    assert!(run.findings.is_empty(), "{}", run.findings.len());
}

#[test]
fn a_claim_is_compared_with_the_rows_of_its_own_day() {
    let claims = "name: Skolteam\nstatements:\n  \
                  - { value: 12, unit: posts, claims: total, at: \"2018-12-31\", basis: observed, source: svar }\n  \
                  - { value: 16, unit: posts, claims: total, at: \"2019-12-31\", basis: observed, source: svar }\n";
    let run = Content::sound()
        .with("districts/norrby.yaml", &post("8", "9"))
        .with("districts/osterby.yaml", &post("4", "6"))
        .with("programmes/skolteam.yaml", claims)
        .run();
    assert_eq!(
        run.places(),
        [("programmes/skolteam.yaml".to_owned(), Code::ClaimDiffers)]
    );
    let message = &run.findings[0].message.english();
    assert!(
        message.contains("16") && message.contains("15") && message.contains("2019-12-31"),
        "{message}"
    );
}

/// A district with a number at the end of 2018 and of 2019.
fn post(first: &str, second: &str) -> String {
    format!(
        "name: D\nposts:\n  - programme: skolteam\n    statements:\n      \
         - {{ value: {first}, unit: posts, at: \"2018-12-31\", basis: observed, source: svar }}\n      \
         - {{ value: {second}, unit: posts, at: \"2019-12-31\", basis: observed, source: svar }}\n"
    )
}

#[test]
fn a_claim_in_the_record_of_a_district_covers_that_district() {
    let claim = |value: u32| {
        format!(
            "{}statements:\n  - {{ value: {value}, unit: posts, programme: skolteam, claims: total, at: \"2019-12-31\", \
             basis: observed, source: svar }}\n",
            post("8", "9")
        )
    };
    for (value, told) in [(9, 0), (15, 1)] {
        let run = Content::sound()
            .with("districts/norrby.yaml", &claim(value))
            .with("districts/osterby.yaml", &post("4", "6"))
            .run();
        assert_eq!(run.findings.len(), told, "{}", run.human());
    }
}

#[test]
fn a_claim_of_all_is_compared_with_the_sum_of_the_categories() {
    let district = |claimed: u32, whole: &str| {
        format!(
            "name: Norrby\nposts:\n  - programme: skolteam\n    statements:\n      \
             - {{ value: 21, unit: posts, category: på dagen, at: \"2024-03-19\", basis: observed, source: svar }}\n      \
             - {{ value: 8, unit: posts, category: på natten, at: \"2024-03-19\", basis: observed, source: svar }}\n\
             {whole}statements:\n  - {{ value: {claimed}, unit: posts, programme: skolteam, claims: total, \
             at: \"2024-03-19\", basis: observed, source: svar }}\n"
        )
    };
    let whole = "      - { value: 30, unit: posts, at: \"2024-03-19\", basis: observed, source: svar }\n";
    for (claimed, told, words) in [
        (29, "", &[][..]),
        (33, "", &["33", "21 `på dagen` and 8 `på natten` make 29"]),
        (30, whole, &[]),
    ] {
        let run = Content::sound()
            .with("districts/norrby.yaml", &district(claimed, told))
            .run();
        let codes: Vec<Code> = run.findings.iter().map(|f| f.code).collect();
        let expected: &[Code] = if words.is_empty() { &[] } else { &[Code::ClaimDiffers] };
        assert_eq!(codes, expected, "{}", run.human());
        for word in words {
            assert!(run.findings[0].message.english().contains(word), "{}", run.human());
        }
    }
}

#[test]
fn a_claimed_number_of_districts_is_compared_with_those_that_there_are() {
    let site = |value: u32, noun: &str, more: &str| {
        format!(
            "{SITE}units: {{ delar: {{ sv: {{ one: del, many: {noun} }} }} }}\n{more}statements:\n  \
             - {{ value: {value}, unit: delar, claims: total, at: \"2024-03-19\", basis: observed, source: svar }}\n"
        )
    };
    let later = "register: { complete_from: \"2024-03-20\", source: senare }\n";
    for (value, noun, more, told) in [
        (1, "kommundelar", "", 0),
        (5, "kommundelar", "", 1),
        // another thing than districts
        (5, "skolor", "", 0),
        // the register is not complete on the claim's day
        (5, "kommundelar", later, 0),
    ] {
        let run = Content::sound()
            .with("site.yaml", &site(value, noun, more))
            .with(
                "sources/senare.yaml",
                "title: Matrikel\ntype: lista\nmeeting: \"2024-03-20\"\n",
            )
            .run();
        let codes: Vec<Code> = run.findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, vec![Code::ClaimDiffers; told], "{noun} {more}\n{}", run.human());
    }
}

#[test]
fn what_is_told_outside_a_life_names_the_district_that_is_meant() {
    let figure = |day: &str| {
        format!(
            "posts:\n  - programme: skolteam\n    statements:\n      \
             - {{ value: 5, unit: posts, at: \"{day}\", basis: observed, source: svar }}\n"
        )
    };
    let event = [("x", "2019-07-01", "a, b", "c")];
    let cases = [
        ("a", "2019-06-30", None),
        ("a", "2019-07-01", Some("write it in `c`")),
        ("c", "2019-06-30", Some("write it in `a` or `b`")),
        ("c", "2019-07-01", None),
        ("c", "2019", Some("from: event:x")),
    ];
    for (district, day, help) in cases {
        let figure = figure(day);
        let life = |id: &str| if id == district { figure.clone() } else { String::new() };
        let (a, b, c) = (life("a"), life("b"), life("c"));
        let run = districts(&[("a", &a), ("b", &b), ("c", &c)], &event);
        let codes: Vec<Code> = run.findings.iter().map(|f| f.code).collect();
        assert_eq!(
            codes,
            vec![Code::FigureOutsideLife; help.iter().len()],
            "{district} {day}\n{}",
            run.human()
        );
        if let Some(help) = help {
            assert!(run.findings[0].help.english().contains(help), "{}", run.human());
        }
    }
    // who goes on was there before and is there after
    let figure = figure("2018-05-01");
    let run = districts(&[("a", &figure), ("b", "")], &[("x", "2019-07-01", "a, b", "a")]);
    assert!(run.findings.is_empty(), "{}", run.human());
    let run = districts(&[("a", &figure), ("b", "")], &[("x", "2019-07-01", "b", "a")]);
    assert!(
        run.findings[0]
            .help
            .english()
            .contains("under both `original` and `resulting`"),
        "{}",
        run.human()
    );
}

/// A reason takes away the doubts about its own mapping, and no other finding.
#[test]
fn a_reason_takes_away_the_doubts_about_its_own_mapping_alone() {
    let seen = |more: &str| {
        format!("      - {{ text: Det finns., at: \"2024-03-09\", basis: observed, source: svar{more} }}\n")
    };
    let codes = |post: &str, statement: &str, district: &str| -> Vec<Code> {
        let text =
            format!("name: Norrby\n{district}posts:\n  - programme: skolteam\n{post}    statements:\n{statement}");
        let run = Content::sound().with("districts/norrby.yaml", &text).run();
        run.findings.iter().map(|f| f.code).collect()
    };
    assert_eq!(codes("", &seen(""), ""), [Code::SeenAnotherDay]);
    assert_eq!(codes("", &seen(", accepted: Dagen står i bilagan."), ""), []);
    // around it, and so of something else: it hides nothing
    assert_eq!(
        codes("    accepted: Dagen står i bilagan.\n", &seen(""), ""),
        [Code::AcceptedNothing, Code::SeenAnotherDay]
    );
    assert_eq!(
        codes("", &seen(""), "accepted: Dagen står i bilagan.\n"),
        [Code::AcceptedNothing, Code::SeenAnotherDay]
    );
    // what is no doubt of these rules stays: the same of the source's own day twice
    let own = seen("").replace("03-09", "03-19");
    let again = own.replace(" }", ", accepted: Det är så. }");
    let mut told = codes("", &format!("{own}{again}"), "");
    told.sort();
    assert_eq!(told, [Code::RepeatedStatement, Code::AcceptedNothing]);
}

#[test]
fn categories_that_hardly_differ_are_told_and_others_not() {
    let told = |pairs: (&str, &str)| -> Vec<Code> {
        let statement = |category: &str, day: u32| {
            format!(
                "      - {{ value: 1, unit: posts, category: {category}, at: \"2024-03-0{day}\", basis: observed, source: svar }}\n"
            )
        };
        let district = format!(
            "name: Norrby\nposts:\n  - programme: skolteam\n    statements:\n{}{}",
            statement(pairs.0, 1),
            statement(pairs.1, 2)
        );
        let run = Content::sound().with("districts/norrby.yaml", &district).run();
        run.findings.iter().map(|f| f.code).collect()
    };
    for pair in [
        ("junior", "Junior"),
        ("junior", "juinor"),
        ("Junior", "juinor"),
        ("junior", "juniör"),
        ("junior", "juniors"),
        ("fältassistent", "faltassistent"),
        ("by night", "bynight"),
    ] {
        assert_eq!(told(pair), [Code::CategoryNearMiss], "{pair:?}");
    }
    for pair in [
        ("junior", "senior"),
        ("grade 1", "grade 2"),
        ("grade 1", "grade 11"),
        ("ward A", "ward B"),
        ("I", "II"),
        // one text in two Unicode forms
        ("f\u{e4}lt", "fa\u{308}lt"),
    ] {
        assert_eq!(told(pair), [], "{pair:?}");
    }
}

#[test]
fn letters_in_either_form_are_one_text() {
    let source = "title: Svar\ntype: brev\nmeeting: \"2024-03-19\"\nplaces: { so\u{308}der: Södra }\n";
    let district = WHOLE.replace("svar#bilaga", "svar#s\u{f6}der");
    let run = Content::sound()
        .with("sources/svar.yaml", source)
        .with("districts/norrby.yaml", &district)
        .with(
            "pages/om.md",
            "# Om\n\nDe är två.[^1]\n\n[^1]: source:svar#so\u{308}der\n",
        )
        .run();
    assert!(run.findings.is_empty(), "{}", run.human());
}

#[test]
fn questions_take_a_refusal_a_kind_of_year_and_an_organisation() {
    for question in [
        "kind: statement, account: Inget lämnas ut., refused: true, sources: [svar]",
        "kind: headcount, programme: skolteam, unit: posts, period: financial-year, organization: Polisen",
    ] {
        let inquiry = format!(
            "title: Brev\ntype: skrivelse\nas_of: \"2024-03-19\"\nknown_by: \"2024-03-19\"\nquestions:\n  - {{ id: q, \
             summary: Hur många?, {question} }}\n"
        );
        let run = Content::sound().with("inquiries/brev/inquiry.yaml", &inquiry).run();
        assert!(run.findings.is_empty(), "{}", run.human());
    }
}

#[test]
fn a_whole_has_parts_that_are_not_itself() {
    for (parts, told) in [
        ("{ categories: [kurator], source: svar }", &[Code::CategoryUnused][..]),
        (
            "{ whole: kurator, categories: [kurator], source: svar }",
            &[Code::UnknownValue],
        ),
        (
            "{ categories: [kurator, kurator], source: svar }",
            &[Code::UnknownValue],
        ),
        ("{ categories: [], source: svar }", &[Code::MissingKey]),
        ("{ categories: [kurator] }", &[Code::StatementWithoutSource]),
    ] {
        let run = Content::sound()
            .with(
                "programmes/skolteam.yaml",
                &format!("name: Skolteam\nparts_of:\n  - {parts}\n"),
            )
            .run();
        let codes: Vec<Code> = run.findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, told, "{}", run.human());
    }
}

#[test]
fn the_financial_year_begins_in_a_month() {
    for (month, told) in [("1", 0), ("12", 0), ("0", 1), ("13", 1), ("juli", 1)] {
        let run = Content::sound()
            .with("site.yaml", &format!("{SITE}financial_year_begins: {month}\n"))
            .run();
        assert_eq!(run.findings.len(), told, "{}", run.human());
    }
}

#[test]
fn our_own_content_has_no_errors() {
    let run = run(&root().join("content"));
    assert!(!diagnostic::any_error(&run.findings), "{}", run.human());
}

#[test]
fn json_has_the_places_that_are_printed() {
    for code in with_fixture() {
        let run = run(&fixture(code));
        let rows: Vec<serde_json::Value> =
            serde_json::from_str(&diagnostic::json(&run.files, &run.findings, Language::En)).unwrap();
        let rows: Vec<String> = rows
            .iter()
            .map(|r| {
                format!(
                    "{}[{}] {}:{}:{}",
                    text(&r["severity"]),
                    text(&r["code"]),
                    text(&r["file"]),
                    r["line"],
                    r["column"]
                )
            })
            .collect();
        assert_eq!(rows, printed_places(&run.human()), "{code}");
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let content = Content::sound().with("groups/alla.yaml", "name: Alla\nmembers:\n  - norby\n");
    for (path, text) in &content.files {
        let path = temp.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    let (plain, windows) = (content.run(), run(temp.path()));
    let places = |run: &Run| run.findings.iter().map(|f| (f.code, run.place(f))).collect::<Vec<_>>();
    assert_eq!(places(&plain), places(&windows));
    assert_eq!(plain.findings.len(), 1);
}

#[test]
fn hostile_records_give_findings_or_none_and_no_panic() {
    let deep = "[".repeat(100_000);
    let indented: String = (0..2_000).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    let bomb: String = (1..20)
        .map(|i| format!("a{i}: &a{i} [*a{0}, *a{0}, *a{0}]\n", i - 1))
        .collect();
    let records = [
        deep.clone(),
        format!("name: {deep}"),
        "{".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        "&a ".repeat(10_000),
        "!".repeat(100_000),
        indented,
        format!("a0: &a0 x\n{bomb}"),
        "a: &a [*a]\n".to_owned(),
        "-".repeat(1 << 20),
        "\0".repeat(1_000),
        "name: \0\n".to_owned(),
        format!("name: {}\n", "å".repeat(1 << 20)),
        format!("{}: 1\n", "k".repeat(1 << 20)),
        "? {a: b}\n: c\n".to_owned(),
        "? [a, b]\n: c\n? |\n  x\n: y\n".to_owned(),
        "name: a\n---\nname: b\n...\n---\n".to_owned(),
        "%YAML 9.9\n---\nname: a\n".to_owned(),
        "\u{feff}name: \u{feff}a\r\nposts:\r\r\n".to_owned(),
        "name: \"\\ud800\"\n".to_owned(),
        "name: |\n  a\n b\n".to_owned(),
        "name: >-\n\n\n".to_owned(),
        "statements: [{ value: 99999999999999999999, at: \"9999-99-99\" }]\n".to_owned(),
        "posts:\n  - programme: a\n    statements: [{from: \"[..\", basis: stated, source: \"#\"}]\n".to_owned(),
    ];
    for text in records {
        for path in ["site.yaml", "districts/norrby.yaml", "inquiries/brev/inquiry.yaml"] {
            Content::sound().with(path, &text).run().print();
        }
    }
}

#[test]
fn hostile_narratives_give_findings_or_none_and_no_panic() {
    for text in [
        "[".repeat(50_000),
        "> ".repeat(5_000),
        "![".repeat(20_000),
        "*a ".repeat(50_000),
        "`".repeat(100_000),
        "-".repeat(1 << 20),
        "\0".repeat(1_000),
        "<".repeat(50_000),
        "<!-- ".repeat(10_000),
        "1".repeat(1 << 20),
        "0@a.".repeat(50_000),
        "å1 ".repeat(100_000),
        "[^1]\n\n[^1]: source:\n".to_owned(),
        "[a](district:)[b](site:x)[c](:)[d](#)[e]()[f](question:a/b/c)\n".to_owned(),
        "`=` `= ` `=.` `= statements.....value` `= posts.é.x.y`\n".to_owned(),
        "| a |\n|---|\n| `= x` | 1\r\n\r\n- 1\n  - 2\n\n    3\r".to_owned(),
        "<p\n\n</p> </b> <a\0b>\n&#0; &#x1F; 1&nbsp;2\n".to_owned(),
    ] {
        Content::sound()
            .with("pages/om.md", &text)
            .with("districts/norrby.md", &text)
            .run()
            .print();
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let temp = tempfile::tempdir().unwrap();
    fs::create_dir_all(temp.path().join("pages")).unwrap();
    let utf16: Vec<u8> = "\u{feff}title: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        &utf16[..],
        &[0xFF; 100],
        b"title: \xE5",
        b"\xE5",
        b"a\xF0\x9F",
        &[0xC3],
        b"\x80\x00",
    ] {
        fs::write(temp.path().join("site.yaml"), bytes).unwrap();
        fs::write(temp.path().join("pages/om.md"), bytes).unwrap();
        let told = run(temp.path());
        let codes: Vec<Code> = told.findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, [Code::NotUtf8, Code::NotUtf8], "{}", told.human());
        told.print();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic(yaml in yaml_like(), prose in any::<String>()) {
        let content = Content::sound().with("districts/norrby.yaml", &yaml).with("pages/om.md", &prose);
        content.run().print();
    }

    #[test]
    fn a_record_cut_off_anywhere_is_read_without_a_panic(end in 0usize..WHOLE.len()) {
        let cut = String::from_utf8_lossy(&WHOLE.as_bytes()[..end]).into_owned();
        Content::sound().with("districts/norrby.yaml", &cut).run().print();
    }
}

/// A site's record with nothing wrong in it.
const SITE: &str = r#"title: Exempel
language: sv
publisher: { name: Exempelutgivaren }
as_of: "2024-04-01"
known_by: "2024-04-01"
nouns: { district: { sv: { one: kommundel, many: kommundelar } } }
"#;

/// A district's record with nothing wrong in it.
const WHOLE: &str = r#"name: { sv: Norrby }
posts:
  - programme: skolteam
    start: { introduced: "2022", source: svar#bilaga }
    home: [{ from: "2022", name: "enhet \"ett\"", source: svar#bilaga }]
    statements:
      - id: antal
        value: 2
        unit: posts
        at: "2024-03-19"   # när svaret lämnades
        basis: observed
        text: >-
          Två tjänster på heltid.
        source: svar#bilaga
"#;

/// Files in memory.
struct Content {
    files: Vec<(String, String)>,
}

impl Content {
    fn empty() -> Self {
        Content { files: Vec::new() }
    }

    /// A small site with nothing wrong in it.
    fn sound() -> Self {
        Content::empty()
            .with("site.yaml", SITE)
            .with("districts/norrby.yaml", WHOLE)
            .with("programmes/skolteam.yaml", "name: Skolteam\n")
            .with(
                "sources/svar.yaml",
                "title: Svar\ntype: brev\nmeeting: \"2024-03-19\"\nplaces: { bilaga: Bilagan }\n",
            )
    }

    fn with(mut self, path: &str, text: &str) -> Self {
        self.files.retain(|(p, _)| p != path);
        self.files.push((path.to_owned(), text.to_owned()));
        self.files.sort();
        self
    }

    fn run(&self) -> Run {
        let files = Files::new(
            self.files
                .iter()
                .map(|(p, t)| File::new(p.as_str(), t.as_str()))
                .collect(),
        );
        let findings = check::check(&files).findings;
        Run { files, findings }
    }
}

struct Run {
    files: Files,
    findings: Vec<Finding>,
}

impl Run {
    fn human(&self) -> String {
        diagnostic::human(&self.files, &self.findings, Language::En, false)
    }

    /// Both forms, for what they may panic at.
    fn print(&self) {
        let printed = (
            self.human(),
            diagnostic::json(&self.files, &self.findings, Language::En),
        );
        assert_eq!(self.findings.is_empty(), printed.0.is_empty());
    }

    /// File, line and column of a finding.
    fn place(&self, finding: &Finding) -> (String, usize, usize) {
        let span = finding.labels[0].span;
        let file = self.files.get(span.file);
        let (line, column) = file.position(span.start);
        (file.path.to_string(), line, column)
    }

    fn places(&self) -> Vec<(String, Code)> {
        self.findings.iter().map(|f| (self.place(f).0, f.code)).collect()
    }
}

/// Everything that is found in a folder.
fn run(content: &Path) -> Run {
    let (files, mut findings) = load::files(content).unwrap();
    findings.extend(check::check(&files).findings);
    Run { files, findings }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn with_fixture() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|c| !OF_THE_SITE.contains(c))
}

fn fixture(code: Code) -> PathBuf {
    root().join("tests/fixtures/findings").join(code.as_str())
}

fn text(value: &serde_json::Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The fenced examples under `## Wrong` and `## Right`, each after the name of its language.
fn examples<'t>(explanation: &'t str, [_, wrong, right]: [&str; 3]) -> (&'t str, &'t str) {
    let fenced = |heading: &str| {
        let (_, part) = explanation.split_once(heading)?;
        part.trim_start().strip_prefix("```")?.split("\n```").next()
    };
    let block = |heading: &str| fenced(heading).unwrap_or_default();
    (block(wrong), block(right))
}

/// `error[code] file:line:column` of each finding in what a person reads.
fn printed_places(human: &str) -> Vec<String> {
    let mut places = Vec::new();
    let mut head = "";
    for line in human.lines() {
        if let Some((level, _)) = line
            .split_once("]: ")
            .filter(|(l, _)| l.starts_with("error[") || l.starts_with("warning["))
        {
            head = level;
        } else if let Some(place) = line.trim_start().strip_prefix("╭▸ ") {
            places.push(format!("{head}] {place}"));
        }
    }
    places
}

/// What is only in one of two texts, between the lines that both begin and end with.
fn difference(expected: &str, printed: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), printed.lines().collect());
    let same = |a: &mut dyn Iterator<Item = (&&str, &&str)>| a.take_while(|(a, b)| a == b).count();
    let head = same(&mut old.iter().zip(&new));
    let most = old.len().min(new.len()) - head;
    let tail = same(&mut old.iter().rev().zip(new.iter().rev())).min(most);
    let lines = |sign: &str, lines: &[&str]| lines.iter().map(|l| format!("{sign} {l}\n")).collect::<String>();
    let context = lines(" ", &old[head.saturating_sub(3)..head]);
    context + &lines("-", &old[head..old.len() - tail]) + &lines("+", &new[head..new.len() - tail])
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = entry.map(|e| (e.path(), to.join(e.file_name()))).unwrap();
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}

/// Text that looks like a record now and then.
fn yaml_like() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "name: ",
        "posts:",
        "programme: skolteam",
        "statements:",
        "value: ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "- ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "\n      ",
        "\t",
        "#",
        "&a ",
        "*a",
        "!!x ",
        "|\n",
        ">=",
        "? ",
        "~",
        "å",
        "\u{feff}",
        "\r\n",
        "\0",
        "---\n",
        "source: svar",
        "#bilaga",
        "2024",
        "-03",
        "event:",
        "basis: stated",
        "unit: posts",
        "id: x",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}
