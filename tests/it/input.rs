//! Whatever is written is read right, or told with the sign named: signs, endings, names, notes, private data, limits.

use lagesbild::diagnostic::{Code, Finding};
use lagesbild::said::Language;
use lagesbild::source::{File, Files};
use lagesbild::{Read, checked, load};

const SITE: &str = "title: T\nlanguage: en\npublisher: { name: P }\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\n\
                    nouns: { district: { en: { one: area, many: areas } } }\n";

fn with(more: &[(&str, &str)]) -> Read {
    let mut files = vec![
        ("site.yaml", SITE),
        ("districts/east.yaml", "name: East\n"),
        ("programmes/guides.yaml", "name: Guides\n"),
        ("sources/s.yaml", "title: S\ntype: list\npublished: \"2020-12-31\"\n"),
    ];
    files.retain(|(path, _)| more.iter().all(|(other, _)| other != path));
    files.extend(more);
    files.sort();
    let files = files.into_iter().map(|(path, text)| File::new(path, text)).collect();
    checked(Files::new(files), Vec::new())
}

/// A finding as `code path:line:column message`.
fn line(read: &Read, f: &Finding) -> String {
    let place = f.labels.first().map_or(String::new(), |label| {
        let file = read.files.get(label.span.file);
        let (line, column) = file.position(label.span.start);
        format!("{}:{line}:{column}", file.path)
    });
    format!("{} {place} {}", f.code, f.message.english())
}

fn found(read: &Read) -> Vec<String> {
    read.findings.iter().map(|f| line(read, f)).collect()
}

/// Asserts that one finding is told of a file of this text, which begins so and holds these words.
fn tells(path: &str, text: &str, begins: &str, words: &[&str]) {
    let read = with(&[(path, text)]);
    let all = found(&read);
    assert_eq!(all.len(), 1, "{text:?}: {all:#?}");
    assert!(all[0].starts_with(begins), "{text:?}: {begins} expected, {all:#?}");
    for word in words {
        assert!(all[0].contains(word), "{text:?}: no {word} in {all:#?}");
    }
}

fn sound(path: &str, text: &str) {
    let read = with(&[(path, text)]);
    assert!(read.findings.is_empty(), "{text:?}: {:#?}", found(&read));
}

/// A sign that no reader sees is told where it stands, in YAML as itself or as an escape, and in Markdown as itself or as
/// an entity.
#[test]
fn signs_that_no_text_may_hold_are_told_at_their_place() {
    for (sign, name) in [
        ('\u{1}', "U+0001"),
        ('\u{b}', "U+000B"),
        ('\u{1b}', "U+001B"),
        ('\u{7f}', "U+007F"),
        ('\u{85}', "U+0085"),
        ('\u{9b}', "U+009B"),
        ('\u{200e}', "a direction mark (U+200E)"),
        ('\u{202e}', "a direction mark (U+202E)"),
        ('\u{2066}', "a direction mark (U+2066)"),
        ('\u{200b}', "a zero-width space (U+200B)"),
        ('\u{2028}', "a line separator (U+2028)"),
        ('\u{feff}', "a byte order mark (U+FEFF)"),
        ('\u{fffe}', "the noncharacter U+FFFE"),
        ('\u{ffff}', "the noncharacter U+FFFF"),
        ('\u{5d0}', "from right to left (U+05D0)"),
    ] {
        let code = u32::from(sign);
        tells(
            "pages/a.md",
            &format!("# A\n\nåäö {sign}x\n"),
            "bad-character pages/a.md:3:5",
            &[name],
        );
        tells(
            "districts/north.yaml",
            &format!("name: åä{sign}x\n"),
            "bad-character districts/north.yaml:1:9",
            &[name],
        );
        tells(
            "districts/north.yaml",
            &format!("name: x # {sign}\n"),
            "bad-character districts/north.yaml:1:11",
            &[name],
        );
        let escape = format!("name: \"åä\\u{code:04X}x\"\n");
        tells(
            "districts/north.yaml",
            &escape,
            "bad-character districts/north.yaml:1:10",
            &[name],
        );
        // HTML reads entities of C1 as letters of Windows, CommonMark does not
        if code > 0x9f {
            tells(
                "pages/a.md",
                &format!("# A\n\nåäö &#{code};x\n"),
                "bad-character pages/a.md:3:5",
                &[name],
            );
        }
    }
    tells(
        "districts/north.yaml",
        "name: \"a\\0b\"\n",
        "bad-character districts/north.yaml:1:9",
        &["U+0000"],
    );
    tells(
        "districts/north.yaml",
        "name: \"a\\tb\"\n",
        "bad-character districts/north.yaml:1:9",
        &["a tab (U+0009)"],
    );
    tells(
        "districts/north.yaml",
        "name: a\tb\n",
        "bad-character districts/north.yaml:1:8",
        &["a tab (U+0009)"],
    );
}

/// A word of refused letters, or a row of one sign, is one mistake; and of very many only the first are told, with how many
/// there are more.
#[test]
fn refused_signs_in_a_row_are_told_once() {
    tells(
        "districts/north.yaml",
        "name: \u{645}\u{631}\u{643} 2022\n",
        "bad-character districts/north.yaml:1:7 ",
        &["U+0645"],
    );
    tells(
        "pages/a.md",
        "# A\n\n\u{0}\u{0}\u{0}x\n",
        "bad-character pages/a.md:3:1 ",
        &["U+0000"],
    );
    let many = with(&[("pages/a.md", &format!("# A\n\n{}\n", "\u{1}x".repeat(1000)))]);
    assert_eq!(many.findings.len(), 20);
    assert!(found(&many)[19].contains("980 more"), "{:#?}", found(&many)[19]);
}

/// CommonMark and YAML end lines at a carriage return alone; a file of them is told once, and one of CRLF is sound.
#[test]
fn carriage_returns_alone_are_told_once_a_file() {
    for (path, text) in [
        ("pages/a.md", "# A\r\rText.\r"),
        ("districts/north.yaml", "name: A\rposts:\r"),
    ] {
        let begins = format!("bad-character {path}:1:");
        tells(path, text, &begins, &["a carriage return (U+000D) alone"]);
    }
    sound("pages/a.md", "# A\r\n\r\nText.\r\n");
    sound("districts/north.yaml", "name: A\r\nstatements: []\r\n");
}

/// What looks like a blank and is none is told where a blank has a meaning, and nowhere else.
#[test]
fn a_false_blank_is_told_where_a_blank_has_a_meaning() {
    for (text, place) in [
        ("# A\n\n##\u{a0}B\n", "3:3"),
        ("# A\n\n-\u{a0}one\n", "3:2"),
        ("# A\n\n- one\n  -\u{2009}two\n", "4:4"),
        ("# A\n\n1.\u{a0}one\n", "3:3"),
        ("# A\n\n\u{a0}\u{a0}- one\n", "3:1"),
        ("# A\n\n> *\u{202f}one\n", "3:4"),
        ("# A\n\n| a | b |\n|\u{a0}--- | --- |\n| c | d |\n", "4:2"),
    ] {
        tells(
            "pages/a.md",
            text,
            &format!("bad-character pages/a.md:{place} "),
            &["where a blank is meant", "(U+"],
        );
    }
    for (text, place) in [
        ("name: A\nposts:\n  -\u{a0}programme: guides\n", "3:4"),
        ("name:\u{a0}A\n", "1:6"),
        ("\u{a0}name: A\n", "1:1"),
        ("name: A\n\u{3000}statements: []\n", "2:1"),
        ("name: A\u{a0}# comment\n", "1:8"),
        ("name: \u{a0}A\n", "1:7"),
        ("name\u{a0}: A\n", "1:5"),
    ] {
        let begins = format!("bad-character districts/north.yaml:{place} ");
        tells(
            "districts/north.yaml",
            text,
            &begins,
            &["where a blank is meant", "(U+"],
        );
    }
    sound(
        "pages/a.md",
        "# A\n\nSection\u{a0}five, a\u{202f}narrow one. `-\u{a0}code`\n\n    -\u{a0}code\n",
    );
    sound("districts/north.yaml", "name: North\u{a0}East\n");
    sound("districts/north.yaml", "name: |-\n  North\u{a0}East\n");
}

/// A value that is refused and holds a sign that looks like a blank is told by that sign.
#[test]
fn a_hidden_sign_in_a_refused_value_is_named() {
    let district = |keys: &str| {
        format!(
            "name: N\nposts:\n  - programme: guides\n    statements:\n      - {{ {keys}, basis: observed, source: s }}\n"
        )
    };
    for (keys, place, code) in [
        (
            "value: \"1\u{a0}000\", unit: persons, at: \"2020\"",
            "5:20",
            "bad-number",
        ),
        ("value: 1, unit: persons, at: \"1\u{a0}May 2020\"", "5:42", "bad-date"),
        ("value: 1, unit: per\u{ad}sons, at: \"2020\"", "5:30", "unknown-value"),
    ] {
        tells(
            "districts/north.yaml",
            &district(keys),
            &format!("{code} districts/north.yaml:{place} "),
            &["it holds a"],
        );
    }
}

/// What follows from a sign that is told is not told as well: one mistake is told once.
#[test]
fn what_follows_from_a_sign_is_not_told() {
    let district = |keys: &str| {
        format!("name: N\nposts:\n  - programme: guides\n    statements:\n      - {{ {keys}, basis: observed }}\n")
    };
    for text in [
        "\u{200b}name: N\n".to_owned(),
        "name: N\nposts:\n  -\u{a0}programme: guides\n    id: a\n".to_owned(),
        district("value: 1, unit: per\u{200b}sons, at: \"2020\", source: s"),
        district("value: 1, unit: persons, at: \"20\u{200b}20\", source: s"),
        district("value: 1, unit: persons, at: \"2020\", source: s\u{200b}"),
        district("value: \"\\u200b1\", unit: persons, at: \"2020\", source: s"),
    ] {
        tells("districts/north.yaml", &text, "bad-character ", &[]);
    }
    tells("pages/a.md", "#\u{a0}A\n", "bad-character pages/a.md:1:2 ", &[]);
    tells(
        "pages/a.md",
        "# A\n\n[B](district:ea\u{200b}st)\n",
        "bad-character pages/a.md:3:16 ",
        &[],
    );
}

/// A tab that indents is told where it stands, whatever the parser stumbled over.
#[test]
fn a_tab_that_indents_is_told_on_its_own_line() {
    let text = "name: N\nposts:\n  - programme: guides\n    statements:\n      - value: 1\n        unit: persons\n\t\
                at: \"2020\"\n        basis: observed\n        source: s\n";
    tells(
        "districts/north.yaml",
        text,
        "yaml-syntax districts/north.yaml:7:1 a tab stands",
        &[],
    );
    tells(
        "districts/north.yaml",
        "name: N\nposts:\n\t- a\n",
        "yaml-syntax districts/north.yaml:3:1 a tab stands",
        &[],
    );
}

/// One text in two Unicode forms is one: the columns are those of the file.
#[test]
fn decomposed_letters_are_composed_and_columns_stay_those_of_the_file() {
    let read = with(&[
        (
            "districts/north.yaml",
            "name: So\u{308}der\nstatements:\n  - { text: T., at: \"2020\", basis: observed, source: s#so\u{308}der }\n",
        ),
        (
            "sources/s.yaml",
            "title: S\ntype: list\npublished: \"2020-12-31\"\nplaces: { s\u{f6}der: South }\n",
        ),
        (
            "pages/a.md",
            "# A\n\no\u{308}o\u{308} [^\u{f6}] [so\u{308}der][S\u{f6}] \u{1}\n\n[^o\u{308}]: source:s#s\u{f6}der\n\n[so\u{308}]: source:s\n",
        ),
    ]);
    assert_eq!(found(&read).len(), 1, "{:#?}", found(&read));
    // two letters of two characters, a blank, `[^ö]`, a blank, `[so¨der][Sö]`, a blank
    assert!(
        found(&read)[0].starts_with("bad-character pages/a.md:3:24 "),
        "{:#?}",
        found(&read)
    );
}

/// A mark without a definition, a definition without a mark and one of two definitions are told; words in brackets are words.
#[test]
fn notes_and_links_by_name_are_told_where_they_lead_nowhere() {
    for (text, place, words) in [
        ("T[^x].", "3:2", "`[^x]` has no definition"),
        ("A [more][y].", "3:3", "`[y]` has no definition"),
        ("A [more][].", "3:3", "`[more]` has no definition"),
        ("T.\n\n[^1]: source:s", "5:1", "`[^1]` is used nowhere"),
        (
            "T[^1].\n\n[^1]: source:s\n[^1]: source:s",
            "6:1",
            "`[^1]` is defined twice",
        ),
        ("T.\n\n[y]: https://example.org", "5:1", "`[y]` is used nowhere"),
        (
            "[a][y].\n\n> [y]: https://example.org\n\n[y]: https://example.com",
            "7:1",
            "`[y]` is defined twice",
        ),
    ] {
        tells(
            "pages/a.md",
            &format!("# A\n\n{text}\n"),
            &format!("broken-note pages/a.md:{place} "),
            &[words],
        );
    }
    sound(
        "pages/a.md",
        "# A\n\nHe [said] so \\[^x] `[^y]` and [More][Y].[^Ä]\n\n[y]: https://example.org\n\n[^ä]: source:s\n",
    );
}

/// A link without text has no name for who hears the page (WCAG 2.4.4); front matter is read by nobody.
#[test]
fn empty_links_and_front_matter_are_told() {
    tells(
        "pages/a.md",
        "# A\n\nSee [](district:east).\n",
        "empty-link pages/a.md:3:5 ",
        &[],
    );
    tells(
        "pages/a.md",
        "# A\n\nSee [&nbsp;](district:east) now.\n",
        "empty-link pages/a.md:3:5 ",
        &[],
    );
    sound("pages/a.md", "# A\n\nSee [*East*](district:east).\n");
    for text in [
        "---\ntitle: A\ndraft: true\n---\n# A\n",
        "+++\ntitle = \"A\"\n+++\n# A\n",
        "---\ntags:\n  - a\n\nx: y\n...\n# A\n",
    ] {
        tells("pages/a.md", text, "front-matter pages/a.md:1:1 ", &[]);
    }
    tells(
        "pages/a.md",
        "\n---\ntitle: A\n---\n# A\n",
        "front-matter pages/a.md:2:1 ",
        &[],
    );
    sound("pages/a.md", "---\n\n# A\n\nA rule above: and below.\n\n---\n\nText.\n");
}

/// The title of a page takes no value: it stands where no record is read. Other headings do.
#[test]
fn a_value_in_the_title_of_a_page_is_told() {
    tells(
        "pages/a.md",
        "# A `= sources.s.date`\n",
        "unknown-binding pages/a.md:1:5 ",
        &["title"],
    );
    sound("pages/a.md", "# A\n\n## B `= sources.s.date`\n");
}

/// Names that Windows keeps for itself are no ids, whatever is made of them.
#[test]
fn names_that_windows_refuses_are_no_ids() {
    for name in ["aux", "con", "nul", "prn", "com1", "com9", "lpt1", "lpt9"] {
        let path = format!("districts/{name}.yaml");
        tells(&path, "name: N\n", &format!("bad-id {path}:1:1 "), &["Windows"]);
        let path = format!("pages/{name}.md");
        tells(&path, "# A\n", &format!("bad-id {path}:1:1 "), &["Windows"]);
        assert_eq!(lagesbild::resolve::ascii_id(name), format!("{name}-1"));
    }
    for name in ["auxiliary", "com", "com10", "lpt0", "console", "null"] {
        sound(&format!("districts/{name}.yaml"), "name: N\n");
    }
    for name in ["a:b", "a.", "a ", "AUX.txt", "con.tar.gz", "com1", "a?b", "a\u{1b}b"] {
        assert!(load::windows_refuses(name), "{name}");
    }
    for name in [".hidden", "a.b", "edition.yaml", "2024-03-19", "å ä"] {
        assert!(!load::windows_refuses(name), "{name}");
    }
    let long = "a".repeat(101);
    tells(&format!("districts/{long}.yaml"), "name: N\n", "bad-id", &["longer"]);
}

/// A file that lies where a record lies and is not read is told, with the name to give it; what it would be is no mistake
/// of what refers to it.
#[test]
fn other_endings_are_told_with_the_right_name() {
    let group = ("groups/all.yaml", "name: All\nmembers: [north]\n");
    for (name, right) in [
        ("districts/north.YAML", "districts/north.yaml"),
        ("districts/north.Yml", "districts/north.yaml"),
        ("districts/north.yml", "districts/north.yaml"),
        ("districts/north.yaml.txt", "districts/north.yaml"),
        ("inquiries/q/inquiry.YML", "inquiries/q/inquiry.yaml"),
        (
            "inquiries/q/editions/2020-12-31/edition.yml",
            "inquiries/q/editions/2020-12-31/edition.yaml",
        ),
        ("pages/more.markdown", "pages/more.md"),
        ("districts/east.MD", "districts/east.md"),
        ("pages/more.md.txt", "pages/more.md"),
    ] {
        let mut files = vec![(name, "name: North\n")];
        files.extend(Some(group).filter(|_| name.contains("north")));
        let read = with(&files);
        let all = found(&read);
        assert_eq!(all.len(), 1, "{name}: {all:#?}");
        assert!(all[0].starts_with(&format!("unknown-file {name}:1:1 ")), "{all:#?}");
        assert!(
            read.findings[0].help.english().contains(&format!("`{right}`")),
            "{}",
            read.findings[0].help.english()
        );
    }
}

/// On the disk: every file among the records, and a folder that Windows refuses, but not what editors leave.
#[test]
fn what_lies_among_records_on_the_disk_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path();
    for (path, text) in [
        ("site.yaml", SITE),
        ("districts/east.yaml", "name: East\n"),
        ("districts/east.yaml~", "x"),
        ("districts/desktop.ini", "x"),
        ("districts/list.xlsx", "\u{0}\u{1}"),
        ("README.md", "[^x]"),
        ("theme/aux.css", ""),
    ] {
        let path = content.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let read = lagesbild::read(content).unwrap();
    let codes: Vec<(Code, bool)> = read.findings.iter().map(|f| (f.code, f.labels.is_empty())).collect();
    assert_eq!(
        codes,
        [(Code::BadId, true), (Code::UnknownFile, false)],
        "{:#?}",
        found(&read)
    );
}

/// A list with nothing in it says no more than a key that is left out; some lists say something by it.
#[test]
fn empty_lists_are_told_where_they_say_nothing() {
    let commitment = "title: T\nkind: promise\nsource: s\nowners: []\n";
    tells(
        "commitments/c.yaml",
        commitment,
        "empty-list commitments/c.yaml:4:9 ",
        &["`owners`"],
    );
    sound("groups/g.yaml", "name: G\nmembers: []\nstatements: []\n");
    // a warning leaves the record in the model
    let read = with(&[("commitments/c.yaml", commitment)]);
    assert_eq!(read.model.unwrap().commitments().count(), 1);
}

/// One source says one thing of one subject once: the definition, the time and the value make it one thing.
#[test]
fn a_statement_that_is_written_twice_is_told_once() {
    let district = |second: &str| {
        format!(
            "name: N\nposts:\n  - programme: guides\n    statements:\n      \
             - {{ value: 1, unit: persons, at: \"2020\", basis: observed, source: s }}\n      - {{ {second} }}\n"
        )
    };
    for second in [
        "value: 1, unit: persons, at: \"2020\", basis: observed, source: s",
        "value: 1, unit: persons, at: \"2020\", basis: observed, source: s, id: again, text: In our words.",
    ] {
        tells(
            "districts/north.yaml",
            &district(second),
            "repeated-statement districts/north.yaml:6:9 ",
            &[],
        );
    }
    for second in [
        "value: 1, unit: persons, at: \"2019\", basis: observed, source: s",
        "value: 1, unit: posts, at: \"2020\", basis: observed, source: s",
        "value: 1, unit: persons, from: \"2020\", basis: stated, source: s",
    ] {
        sound("districts/north.yaml", &district(second));
    }
}

/// The address of a source leads to the web.
#[test]
fn an_address_that_leads_elsewhere_is_told() {
    let source = |url: &str| format!("title: A\ntype: list\npublished: \"2020\"\nurl: \"{url}\"\n");
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/a",
        "file:///a",
        "mailto:a",
        "//example.org",
        "https://",
        "https:example.org",
        "https://localhost",
        "https://a b.org",
        "https://example.org/a b",
        "see the report",
        "report",
        "/a/b.pdf",
    ] {
        tells("sources/a.yaml", &source(url), "bad-url sources/a.yaml:4:6 ", &[]);
    }
    for url in [
        "https://example.org/a?b=c#d",
        "http://example.org",
        "start.stockholm/om/",
        "https://å.example.org/ä",
    ] {
        sound("sources/a.yaml", &source(url));
    }
}

/// What is private is searched where a reader would see it, and told where it stands.
#[test]
fn private_data_is_found_in_what_was_decoded() {
    for (text, place, code) in [
        ("name: \"a\\u0040example.org\"\n", "1:7", "mail-address"),
        ("name: N # a@example.org\n", "1:11", "mail-address"),
        ("name: contact a@example.org\n", "1:15", "mail-address"),
        ("name: >-\n  Call 08-123\n  456 78\n", "2:3", "phone-number"),
        ("name: N\n\"811218-9876\": x\n", "2:2", "personal-number"),
    ] {
        let read = with(&[("districts/north.yaml", text)]);
        let begins = format!("{code} districts/north.yaml:{place} ");
        assert!(
            found(&read).iter().any(|f| f.starts_with(&begins)),
            "{text:?} {:#?}",
            found(&read)
        );
    }
    for (text, place, code) in [
        ("Write a&#64;example.org now", "3:7", "mail-address"),
        ("Write a\\@example.org now", "3:7", "mail-address"),
        ("Write a@exam**ple**.org now", "3:7", "mail-address"),
        ("Call 08-123 456&nbsp;78 or `08-508 25 000`", "3:29", "phone-number"),
        ("It was 811218\\-9876.", "3:8", "personal-number"),
        ("It was 811218–9876.", "3:8", "personal-number"),
        ("Call 08\u{a0}508\u{a0}25\u{a0}000.", "3:6", "phone-number"),
        ("Call 0046 8 508 25 000.", "3:6", "phone-number"),
        ("Write “åsa@exämple.se”.", "3:8", "mail-address"),
        ("Write a＠example.org.", "3:7", "mail-address"),
        (
            "See [here](https://example.org/?a=b@example.org).",
            "3:35",
            "mail-address",
        ),
        ("| a |\n| --- |\n| 811218-9876 |", "5:3", "personal-number"),
    ] {
        let read = with(&[("pages/a.md", &format!("# A\n\n{text}\n"))]);
        let begins = format!("{code} pages/a.md:{place} ");
        assert!(
            found(&read).iter().any(|f| f.starts_with(&begins)),
            "{text:?} {:#?}",
            found(&read)
        );
    }
    tells(
        "pages/811218-9876.md",
        "# A\n",
        "personal-number pages/811218-9876.md:1:1 ",
        &[],
    );
}

/// Only the publisher's contact is one: however it is written, and nothing else on its line.
#[test]
fn only_the_publishers_contact_may_be_one() {
    let site = |publisher: &str| SITE.replace("publisher: { name: P }", publisher);
    for publisher in [
        "publisher: { name: P, contact: a@example.org }",
        "publisher: { name: P, \"contact\": \"a@example.org\" }",
        "publisher:\n  name: P\n  contact:\n    08-508 25 000",
        "publisher:\n  name: P\n  contact: >-\n    a@example.org",
    ] {
        sound("site.yaml", &site(publisher));
    }
    for (publisher, code) in [
        ("publisher: { name: a@example.org, contact: x }", "mail-address"),
        (
            "publisher: { contact: x, name: \"contact: a@example.org\" }",
            "mail-address",
        ),
        ("publisher: { name: P, contact: x } # a@example.org", "mail-address"),
        ("publisher: { name: P, contact: 811218-9876 }", "personal-number"),
        (
            "notice: { en: \"contact: a@example.org\" }\npublisher: { name: P }",
            "mail-address",
        ),
    ] {
        tells("site.yaml", &site(publisher), code, &[]);
    }
}

/// Numbers with check figures are personal numbers everywhere, others in their own country; the site names its country, or
/// its language does. Made up after the rules of each register.
#[test]
fn private_numbers_follow_the_country_of_the_site() {
    let told = |country: &str, text: &str| -> Vec<String> {
        let site = match country {
            "" => SITE.to_owned(),
            country => format!("{SITE}country: {country}\n"),
        };
        let page = format!("# A\n\n{text}\n");
        let read = with(&[("site.yaml", &site), ("pages/a.md", &page)]);
        let private = |f: &&Finding| matches!(f.code, Code::PersonalNumber | Code::PhoneNumber | Code::MailAddress);
        read.findings
            .iter()
            .filter(private)
            .map(|f| f.code.to_string())
            .collect()
    };
    for (text, code, countries) in [
        ("811218-9876", "personal-number", "se no dk fi gb"),
        ("01010750160", "personal-number", "se no dk fi gb"),
        ("010107 50160", "personal-number", "se no dk fi gb"),
        ("131052-308T", "personal-number", "se no dk fi gb"),
        ("131052A308T", "personal-number", "se no dk fi gb"),
        ("151299-1234", "personal-number", "dk"),
        ("+47 22 33 44 55", "phone-number", "se no dk fi gb"),
        ("08-508 25 000", "phone-number", "se fi gb"),
        ("040 123 4567", "phone-number", "se fi gb"),
        ("22 33 44 55", "phone-number", "no dk"),
        ("900 12 345", "phone-number", "no dk"),
        ("tlf. 22334455", "phone-number", "no dk"),
        ("a@example.org", "mail-address", "se no dk fi gb"),
    ] {
        for country in ["se", "no", "dk", "fi", "gb"] {
            let expected: &[&str] = if countries.contains(country) { &[code] } else { &[] };
            assert_eq!(told(country, text), expected, "{text} in {country}");
        }
    }
    for text in [
        "01010750161",
        "131052-308U",
        "22334455",
        "12 13 14 15 16",
        "451307-1234",
        "2024-03-19",
    ] {
        for country in ["se", "no", "dk", "fi", "gb"] {
            assert!(told(country, text).is_empty(), "{text} in {country}");
        }
    }
    // Swedish and English sites look for national numbers too
    assert_eq!(told("", "020 7946 0958"), ["phone-number"]);
    let swedish = with(&[
        ("site.yaml", &SITE.replace("en", "sv")),
        ("pages/a.md", "# A\n\n08-508 25 000\n"),
    ]);
    assert!(
        found(&swedish).iter().any(|f| f.starts_with("phone-number")),
        "{:#?}",
        found(&swedish)
    );
}

/// Sources that disagree are told once of a subject and a definition, with all that take part.
#[test]
fn many_that_disagree_are_one_finding() {
    let mut files = vec![("site.yaml".to_owned(), SITE.to_owned())];
    let mut district = String::from("name: N\nposts:\n  - programme: guides\n    statements:\n");
    for n in 0..400 {
        files.push((
            format!("sources/s{n}.yaml"),
            "title: S\ntype: list\npublished: \"2020-12-31\"\n".to_owned(),
        ));
        let value = n + 1;
        district += &format!(
            "      - {{ value: {value}, unit: persons, at: \"2020-12-31\", basis: observed, source: s{n} }}\n"
        );
    }
    files.push(("districts/north.yaml".to_owned(), district));
    files.push(("programmes/guides.yaml".to_owned(), "name: Guides\n".to_owned()));
    files.sort();
    let read = checked(
        Files::new(files.into_iter().map(|(path, text)| File::new(path, text)).collect()),
        Vec::new(),
    );
    assert_eq!(read.findings.len(), 1, "{}", read.findings.len());
    assert_eq!(read.findings[0].code, Code::SourcesDisagree);
    assert_eq!(read.findings[0].labels.len(), 400);
    assert!(
        read.findings[0]
            .message
            .english()
            .starts_with("1, 2, 3, 4, 5 and 395 more values"),
        "{}",
        read.findings[0].message.english()
    );
}

/// A broken programme is told; what sound editions printed of its questions is not.
#[test]
fn a_broken_programme_is_told_once() {
    let inquiry = "title: Q\ntype: letter\nas_of: \"2020-12-31\"\nknown_by: \"2020-12-31\"\nquestions:\n  \
                   - { id: count, summary: How many, kind: headcount, programme: guides, unit: persons }\n";
    let edition = "type: reference\nsource: s\nanswers:\n  - { question: count, total: 3 }\n";
    let sound_one = [
        ("inquiries/q/inquiry.yaml", inquiry),
        ("inquiries/q/editions/2020-12-31/edition.yaml", edition),
    ];
    let read = with(&sound_one);
    assert!(read.findings.is_empty(), "{:#?}", found(&read));
    let mut broken = sound_one.to_vec();
    broken.push(("programmes/guides.yaml", "nmae: Guides\n"));
    let read = with(&broken);
    assert_eq!(found(&read).len(), 1, "{:#?}", found(&read));
    assert!(found(&read)[0].starts_with("unknown-key programmes/guides.yaml:1:1"));
    let mut wrong = sound_one.to_vec();
    wrong[1].1 = "type: reference\nsource: s\nanswers:\n  - { question: cuont, total: 3 }\n";
    let read = with(&wrong);
    assert!(found(&read)[0].starts_with("dangling-reference"), "{:#?}", found(&read));
}

/// What is larger, longer or deeper than any record is told, and takes no more time than it has lines.
#[test]
fn limits_are_told_as_findings() {
    let long = |key: &str, count: usize| format!("{key}: {}\n", "a".repeat(count));
    sound("districts/north.yaml", &long("name", 300));
    tells(
        "districts/north.yaml",
        &long("name", 301),
        "over-limit districts/north.yaml:1:7 ",
        &["300"],
    );
    let source = |text: String| format!("title: S\ntype: list\npublished: \"2020\"\n{text}");
    sound("sources/a.yaml", &source(long("note", 20_000)));
    tells(
        "sources/a.yaml",
        &source(long("note", 20_001)),
        "over-limit sources/a.yaml:4:7 ",
        &["20000"],
    );
    tells(
        "pages/a.md",
        &format!("# A\n\n{}x\n", "> ".repeat(21)),
        "over-limit pages/a.md:3:",
        &["20"],
    );
    sound("pages/a.md", &format!("# A\n\n{}x\n", "> ".repeat(20)));
    let deep = format!("name: N\nposts: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(with(&[("districts/north.yaml", &deep)]).findings.len(), 1);
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("districts")).unwrap();
    std::fs::write(folder.path().join("site.yaml"), SITE).unwrap();
    std::fs::write(folder.path().join("districts/north.yaml"), long("name", 10_000_000)).unwrap();
    let read = lagesbild::read(folder.path()).unwrap();
    assert_eq!(found(&read).len(), 1, "{}", found(&read).len());
    assert!(found(&read)[0].starts_with("over-limit districts/north.yaml:1:1 the file is larger than 4 MB"));
}

/// Of a file with very many mistakes the first thousand of each severity are told, and how many there are more: an error
/// never hides behind warnings.
#[test]
fn very_many_findings_of_one_file_are_counted() {
    let text = format!("# A\n\n{}\n\n{}[^x]\n", "1\n\n".repeat(1500), "[a][b] ".repeat(1200));
    let read = with(&[("pages/a.md", &text)]);
    let of = |code: Code| read.findings.iter().filter(|f| f.code == code).collect::<Vec<_>>();
    let (figures, notes) = (of(Code::UnboundFigure), of(Code::BrokenNote));
    assert_eq!((figures.len(), notes.len(), read.findings.len()), (1000, 1000, 2000));
    assert!(
        figures[999]
            .message
            .english()
            .ends_with("; 500 more warnings of this file are not told"),
        "{}",
        figures[999].message.english()
    );
    assert!(
        notes[999]
            .message
            .english()
            .ends_with("; 201 more errors of this file are not told"),
        "{}",
        notes[999].message.english()
    );
}

/// However much is wrong in a file, it is read once: looking at all mistakes again for each, or keeping for each bracket all
/// that follows it, would end no test here.
#[test]
fn each_mistake_is_told_without_looking_at_all_others() {
    let n = 100_000;
    let (yaml, narrative) = ("districts/north.yaml", "districts/east.md");
    let of = |unit: &dyn Fn(usize) -> String| (0..n).map(unit).collect::<String>();
    let cases = [
        // refused signs in quotes; anchors and tags in one line, where one of the thousand errors is that the record is a list
        (yaml, of(&|_| "- \"\\0\"\n".into()), Code::BadCharacter, 1000),
        (
            yaml,
            format!("[{}]\n", of(&|_| "&a b, ".into())),
            Code::YamlFeature,
            999,
        ),
        (
            yaml,
            format!("[{}]\n", of(&|_| "!a b, ".into())),
            Code::YamlFeature,
            999,
        ),
        // brackets that nothing closes, and one that is closed behind all of them
        (narrative, of(&|_| "[^".into()) + "a]\n", Code::BrokenNote, 1),
        (narrative, of(&|_| "] (source:".into()), Code::BrokenNote, 0),
        (
            narrative,
            format!("[a]: https://a.example\n\"{}]]:\"\n\n[a]\n", of(&|_| "[".into())),
            Code::BrokenNote,
            0,
        ),
        // anchors, and links to others
        (narrative, of(&|n| format!("# A {{#a{n}}}\n")), Code::DuplicateId, 0),
        (
            narrative,
            format!("# A {{#a}}\n\n{}", of(&|n| format!("[x](#longer-{n})\n"))),
            Code::BrokenLink,
            1000,
        ),
    ];
    for (path, text, code, count) in cases {
        let read = with(&[(path, &text)]);
        let told = read.findings.iter().filter(|f| f.code == code).count();
        assert_eq!(told, count, "{}", &text[..20]);
    }
}

/// Folders of links that fork and join are walked once each: twenty of two are a million ways.
#[test]
fn links_that_fork_and_join_are_walked_once() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    std::fs::create_dir(&content).unwrap();
    std::fs::write(content.join("site.yaml"), SITE).unwrap();
    for n in 0..20 {
        std::fs::create_dir(folder.path().join(format!("d{n}"))).unwrap();
    }
    for n in 0..19 {
        for name in ["a", "b"] {
            let link = folder.path().join(format!("d{n}/{name}"));
            std::os::unix::fs::symlink(format!("../d{}", n + 1), link).unwrap();
        }
    }
    std::os::unix::fs::symlink("../d0", content.join("groups")).unwrap();
    std::fs::write(folder.path().join("d0/all.yaml"), "name: All\n").unwrap();
    let read = lagesbild::read(&content).unwrap();
    assert_eq!(read.model.unwrap().groups().count(), 1);
    // each second link is told, and none of the million ways
    assert_eq!(read.findings.len(), 19);
    assert!(
        read.findings
            .iter()
            .all(|f| f.code == Code::UnknownFile && f.labels.is_empty())
    );
}

/// No finding brings to a terminal what a terminal would obey, and places stay what they are.
#[test]
fn findings_show_no_control_characters() {
    let read = with(&[
        ("districts/a\u{1b}[31mb.yaml", "name: N\n"),
        (
            "districts/north.yaml",
            "name: \u{9b}31m\u{1b}]0;x\u{7}\u{202e}\nposts: x\n",
        ),
    ]);
    for color in [false, true] {
        let shown = lagesbild::diagnostic::human(&read.files, &read.findings, Language::En, color);
        let plain = if color { shown.replace("\u{1b}[", "") } else { shown };
        assert!(
            plain.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{202e}'),
            "{plain:?}"
        );
    }
    for text in [
        lagesbild::diagnostic::json(&read.files, &read.findings, Language::En),
        lagesbild::diagnostic::sarif(&read.files, &read.findings, "", Language::En),
    ] {
        assert!(text.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{202e}'));
        serde_json::from_str::<serde_json::Value>(&text).unwrap();
    }
}
