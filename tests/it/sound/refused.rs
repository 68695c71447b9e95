//! What `check` tells because something else would refuse it: each with its file, its line and what is underlined.

use std::collections::{BTreeMap, BTreeSet};

use lagesbild::diagnostic::{Code, Finding};
use lagesbild::load::Look;
use lagesbild::view::Papers;
use lagesbild::{Read, diagnostic};

use super::{Content, read, sized};

const SITE: &str = "title: Title\nlanguage: en\nlanguages: [en, sv]\npublisher: { name: Publisher }\nas_of: \"2024-12-01\"\n\
                    known_by: \"2024-12-01\"\nnouns: { district: { en: { one: district, many: districts }, sv: { one: district, many: districts } } }\n";

/// A site with a question and a record of each kind that is shown on pages among others, and these files.
fn with(own: &[(&str, &str)]) -> Content {
    let all = [
        ("site.yaml", SITE),
        ("programmes/p.yaml", "name: Programme\nunit: persons\n"),
        (
            "districts/d.yaml",
            "name: District\nposts:\n  - programme: p\n    statements: [{ value: 1, unit: persons, from: \"2010\", basis: stated, source: s#a }]\n",
        ),
        (
            "sources/s.yaml",
            "title: Source\ntype: paper\npublished: \"2020-01-01\"\nplaces: { a: Place }\n",
        ),
        (
            "inquiries/q/inquiry.yaml",
            "title: Inquiry\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nquestions:\n  \
             - { id: count, summary: How many?, kind: headcount, programme: p, unit: persons }\n",
        ),
        ("inquiries/q/count.md", "A text.\n"),
        ("pages/about.md", "# About\n"),
    ];
    let mut content: Content = all.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect();
    content.extend(own.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())));
    content
}

/// All findings of a content folder as `check` tells them, and what is underlined of each.
fn told(content: &Content, look: &Look) -> (Read, Vec<(Code, String, usize, String)>) {
    let mut read = read(content);
    let more = lagesbild::unmakeable(&read, look);
    read.findings.extend(more);
    let places = read.findings.iter().map(|f| place(&read, f)).collect();
    (read, places)
}

fn place(read: &Read, finding: &Finding) -> (Code, String, usize, String) {
    let Some(label) = finding.labels.first() else {
        return (finding.code, String::new(), 0, String::new());
    };
    let file = read.files.get(label.span.file);
    let (line, _) = file.position(label.span.start);
    (
        finding.code,
        file.path.to_string(),
        line,
        read.files.snippet(label.span).to_owned(),
    )
}

/// Each is told by `check` at this place, and told by a build in the same words.
#[test]
fn what_a_build_refuses_is_told_with_its_place() {
    let question = |id: &str| {
        format!(
            "title: Inquiry\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nquestions:\n  \
             - {{ id: {id}, summary: How many?, kind: headcount, programme: p, unit: persons }}\n"
        )
    };
    let forum = "name: Forum\ndistricts: [d]\nat: \"2015\"\nsource: s#a\n";
    let commitment = "title: Commitment\nowners: [d]\nkind: promise\nsource: s#a\n";
    let indicator = "name: Indicator\nunit: percent\nobservations: [{ subject: district:d, value: 1, at: \"2015\", source: s#a }]\n";
    let source = |places: &str| {
        format!("title: Source\ntype: paper\npublished: \"2020-01-01\"\nplaces: {{ a: Place, {places} }}\n")
    };
    let named = |name: &str| format!("name: {name}\n");
    let cases: Vec<(&str, String, Code, usize, &str)> = vec![
        // a link within a narrative leads to a heading of it
        (
            "pages/about.md",
            "# About\n\n[x](#gone)\n".into(),
            Code::BrokenLink,
            3,
            "#gone",
        ),
        (
            "inquiries/q/count.md",
            "[x](#main)\n".into(),
            Code::BrokenLink,
            1,
            "#main",
        ),
        (
            "districts/d.md",
            "A\n\nsee [x][y]\n\n[y]: #posts\n".into(),
            Code::BrokenLink,
            3,
            "[x][y]",
        ),
        // one anchor, one heading
        (
            "pages/about.md",
            "# About\n\n## A {#a}\n\n## B {#a}\n".into(),
            Code::DuplicateId,
            5,
            "## B {#a}",
        ),
        (
            "pages/about.md",
            "# About\n\n## A {#main}\n".into(),
            Code::ReservedId,
            3,
            "## A {#main}",
        ),
        // a heading has words
        (
            "inquiries/q/count.md",
            "A\n\n##\n\nB\n".into(),
            Code::EmptyHeading,
            3,
            "##",
        ),
        (
            "pages/about.md",
            "# About\n\n### &nbsp; {#x}\n".into(),
            Code::EmptyHeading,
            3,
            "### &nbsp; {#x}",
        ),
        (
            "districts/d.md",
            "A\n\n#### <!-- -->\n".into(),
            Code::EmptyHeading,
            3,
            "#### <!-- -->",
        ),
        // a text has a language, and words in it
        ("programmes/p.yaml", "name: {}\n".into(), Code::WrongType, 1, "{}"),
        (
            "programmes/p.yaml",
            "name: { en: \"\" }\n".into(),
            Code::WrongType,
            1,
            "\"\"",
        ),
        (
            "programmes/p.yaml",
            "name: \"\\u00ad \"\n".into(),
            Code::WrongType,
            1,
            "\"\\u00ad \"",
        ),
        // the fonts of papers have a sign for what a paper may say
        ("districts/d.yaml", named("East ★"), Code::NoGlyph, 1, "★"),
        (
            "districts/d.yaml",
            named("\"East \\u2605\""),
            Code::NoGlyph,
            1,
            "\"East \\u2605\"",
        ),
        ("districts/d.yaml", named("\"東京\""), Code::NoGlyph, 1, "東"),
        ("inquiries/q/count.md", "A\n\na *👍* b\n".into(), Code::NoGlyph, 3, "👍"),
        (
            "inquiries/q/count.md",
            "A\n\na &#9733; b\n".into(),
            Code::NoGlyph,
            3,
            "&#9733;",
        ),
        ("inquiries/q/count.md", "`★`\n".into(), Code::NoGlyph, 1, "★"),
        // names that the site needs for itself, in each of its languages
        ("pages/index.md", "# A\n".into(), Code::ReservedId, 1, ""),
        ("pages/404.md", "# A\n".into(), Code::ReservedId, 1, ""),
        ("pages/data.md", "# A\n".into(), Code::ReservedId, 1, ""),
        ("pages/programmes.md", "# A\n".into(), Code::ReservedId, 1, ""),
        ("pages/insatser.md", "# A\n".into(), Code::ReservedId, 1, ""),
        (
            "inquiries/q/inquiry.yaml",
            question("paper"),
            Code::ReservedId,
            6,
            "paper",
        ),
        (
            "inquiries/q/inquiry.yaml",
            question("tjansteutlatande"),
            Code::ReservedId,
            6,
            "tjansteutlatande",
        ),
        ("forums/main.yaml", forum.into(), Code::ReservedId, 1, ""),
        ("commitments/main.yaml", commitment.into(), Code::ReservedId, 1, ""),
        ("indicators/main.yaml", indicator.into(), Code::ReservedId, 1, ""),
        (
            "terms/main.yaml",
            "name: Word\ndefinition: A word.\n".into(),
            Code::ReservedId,
            1,
            "",
        ),
        ("sources/s.yaml", source("main: B"), Code::ReservedId, 4, "main"),
        ("sources/s.yaml", source("whole: B"), Code::ReservedId, 4, "whole"),
        ("sources/s.yaml", source("a_table: B"), Code::ReservedId, 4, "a_table"),
        ("sources/s.yaml", source("source_1: B"), Code::ReservedId, 4, "source_1"),
        ("sources/s.yaml", source("words.here: B"), Code::ReservedId, 4, "words.here"),
        ("sources/s.yaml", source("term.w: B"), Code::ReservedId, 4, "term.w"),
        (
            "pages/about.md",
            "# About\n\n## A {#words.here}\n".into(),
            Code::ReservedId,
            3,
            "## A {#words.here}",
        ),
        (
            "pages/about.md",
            "# About\n\n## A {#term.w}\n".into(),
            Code::ReservedId,
            3,
            "## A {#term.w}",
        ),
        // what was handed in stands at its place already
        (
            "inquiries/q/editions/2024-03-19/edition.yaml",
            "type: frozen\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nfiles:\n  - { name: q.html, hash: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }\n  - { name: q.html, hash: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }\nanswers: []\n".into(),
            Code::DuplicateId,
            6,
            "q.html",
        ),
    ];
    for (path, text, code, line, underlined) in &cases {
        let (_, places) = told(&with(&[(path, text)]), &Look::default());
        let wrong: Vec<_> = places
            .iter()
            .filter(|(code, ..)| !matches!(code, Code::UnknownFile | Code::RawHtml))
            .collect();
        let expected = (*code, (*path).to_owned(), *line, (*underlined).to_owned());
        assert_eq!(wrong.first(), Some(&&expected), "{text}: {wrong:#?}");
    }
}

/// Where the pages of a large site go on, a small one takes no old address: it may grow.
#[test]
fn an_old_address_is_refused_wherever_a_page_may_go_on() {
    let large = sized(|kind| if matches!(kind, "inquiry" | "question") { 1 } else { 101 });
    let read = read(&large);
    let model = read.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &read.files, &Look::default(), Papers::None, &()).unwrap();
    let later: Vec<&str> = bundle
        .iter()
        .map(|(path, _)| path)
        .filter(|path| path.ends_with("-2.html"))
        .collect();
    // of lists, of the programme and of the question, in each of the two languages
    assert!(
        later.len() > 10 && later.contains(&"en/programmes/p1-2.html"),
        "{later:?}"
    );
    let mut small = sized(|_| 1);
    let programme = format!("name: Programme\nunit: persons\naliases:\n- {}\n", later.join("\n- "));
    small.insert("programmes/p1.yaml".into(), programme);
    let (_, places) = told(&small, &Look::default());
    let refused: Vec<&str> = places
        .iter()
        .filter(|p| p.0 == Code::ReservedId)
        .map(|p| p.3.as_str())
        .collect();
    assert_eq!(refused, later);
}

/// Whatever kind of record a narrative lies beside, what stands in it is checked.
#[test]
fn narratives_of_every_kind_are_checked() {
    let base = sized(|_| 1);
    let records = base
        .keys()
        .filter(|path| path.ends_with(".yaml") && *path != "site.yaml");
    let narratives: Vec<String> = records.map(|path| path.replace(".yaml", ".md")).collect();
    let kinds: BTreeSet<&str> = narratives.iter().map(|path| path.split('/').next().unwrap()).collect();
    // all that have folders of their own, but pages, which are nothing else
    assert_eq!(kinds.len(), 11);
    for path in &narratives {
        let mut content = base.clone();
        content.insert(path.clone(), "See [x](#gone).\n".to_owned());
        let (_, places) = told(&content, &Look::default());
        let expected = (Code::BrokenLink, path.clone(), 1, "#gone".to_owned());
        assert!(places.contains(&expected), "{path}: {places:#?}");
    }
}

/// What looks like the above and is sound: `check` tells nothing, and the site and its papers are made.
#[test]
fn what_is_sound_is_not_refused() {
    let cases: Vec<(&str, &str)> = vec![
        (
            "pages/about.md",
            "# About {#top}\n\n[up](#top) [x](#å) [y](#%C3%A5) [z](#)\n\n## Å {#å}\n\n## B {#b&c}\n\n[b](#b&c)\n",
        ),
        (
            "inquiries/q/count.md",
            "## A {#main}\n\n[x](#main)\n\n## Rows {#rows}\n\n[y](#rows)\n",
        ),
        ("districts/d.md", "## Posts {#posts}\n\n[x](#posts)\n"),
        ("sources/s.md", "## A {#a}\n\n[x](#a)\n"),
        // letters of the people in a European city, composed and not
        (
            "districts/d.yaml",
            "name: Đặng Łukasz Şükrü Ćosić Ağrı Ŋuoráš Ελένη Олександр Ķīlis Țăndărei Þór Æsa Œuvre Ẽ ß ſ ǆ ẞ – — … „“ ”’ § ½ ² € № ° ± × ≥ ≤ ≈ − →\n",
        ),
        ("districts/d.yaml", "name: \"Lu\\u0301leu A\\u030Angstro\\u0308m\"\n"),
        // not drawn, and so no sign that a font lacks
        ("districts/d.yaml", "name: \"a\\u00adb\"\n"),
        (
            "inquiries/q/count.md",
            "a&shy;b&nbsp;cd&ensp;e&thinsp;f&#x202f;g&emsp;h\n",
        ),
        // no paper says these
        ("pages/about.md", "# About ★ 東京\n"),
        ("districts/d.md", "★\n"),
        (
            "forums/f.yaml",
            "name: Forum ★\ndistricts: [d]\nat: \"2015\"\nsource: s#a\n",
        ),
        ("districts/d.yaml", "# ★\nname: District # ★\n"),
        // anchors that only look like those of words that are explained
        (
            "pages/about.md",
            "# About\n\n## A W {#words-here}\n\n## W {#term-w}\n\n[x](term:w)\n",
        ),
        (
            "forums/words-here.yaml",
            "name: Forum W\ndistricts: [d]\nat: \"2015\"\nsource: s#a\n",
        ),
        (
            "forums/term-w.yaml",
            "name: Forum W\ndistricts: [d]\nat: \"2015\"\nsource: s#a\n",
        ),
        // names that only look like those of the site
        ("pages/inquiries-2.md", "# A\n"),
        ("pages/en.md", "# A\n"),
        ("pages/theme.md", "# A\n"),
        ("pages/sv.md", "# A\n"),
        (
            "forums/source-1.yaml",
            "name: Forum\ndistricts: [d]\nat: \"2015\"\nsource: s#a\n",
        ),
        (
            "commitments/overdue.yaml",
            "title: A\nowners: [d]\nkind: promise\ndue: \"2015\"\nsource: s#a\n",
        ),
        (
            "indicators/a-table.yaml",
            "name: A\nunit: percent\nobservations: [{ subject: district:d, value: 1, at: \"2015\", source: s#a }]\n",
        ),
    ];
    for (path, text) in cases {
        let mut content = with(&[(path, text), ("terms/w.yaml", "name: W\ndefinition: A letter.\n")]);
        if path == "indicators/a-table.yaml" {
            content.insert("indicators/a.yaml".into(), text.to_owned());
        }
        let (read, places) = told(&content, &Look::default());
        assert!(
            places
                .iter()
                .all(|(code, ..)| code.severity() == diagnostic::Severity::Warning),
            "{text}: {places:#?}"
        );
        let model = read.model.as_ref().unwrap();
        let made = lagesbild::make(model, &read.files, &Look::default(), Papers::HtmlAndPdf, &());
        assert!(made.is_ok(), "{text}: {:#?}", made.err());
    }
}

/// A shared post of another organisation has no row: what is told of it is its place on its programme's page.
#[test]
fn a_shared_post_of_another_organisation_has_its_place() {
    let content = with(&[
        ("districts/e.yaml", "name: Other\n"),
        (
            "shared-posts/both.yaml",
            "name: Both\nprogramme: p\norganization: The trust\nshared_by:\n  - { district: d, at: \"2019-06-30\", source: s }\n  \
             - { district: e, at: \"2019-06-30\", source: s }\nstatements: [{ value: 7, unit: persons, at: \"2019-06-30\", basis: observed, source: s }]\n",
        ),
        ("pages/about.md", "# About\n\n[both](shared-post:both)\n"),
    ]);
    let (read, places) = told(&content, &Look::default());
    assert!(places.is_empty(), "{places:#?}");
    let bundle = lagesbild::make(
        read.model.as_ref().unwrap(),
        &read.files,
        &Look::default(),
        Papers::None,
        &(),
    )
    .unwrap();
    let page = |path: &str| std::str::from_utf8(bundle.get(path).unwrap()).unwrap();
    assert!(page("about.html").contains("href=\"programmes/p.html#post-both\""));
    let (_, row) = page("programmes/p.html").split_once("id=\"post-both\"").unwrap();
    let (row, _) = row.split_once("</tr>").unwrap();
    assert!(row.contains("7 people"), "{row}");
}

/// A look of a site's own is tried out by `check`: pages and papers are made with it, as a build makes them.
#[test]
fn a_look_that_a_build_refuses_is_told() {
    let template = |name: &str, text: &str| Look {
        templates: vec![(name.to_owned(), text.to_owned())],
        ..Look::default()
    };
    let theme = |path: &str, bytes: &[u8]| Look {
        theme: vec![(path.to_owned(), bytes.to_vec())],
        ..Look::default()
    };
    let cases = [
        (template("page.html", "{% if %}"), Code::BrokenTemplate, "page.html"),
        // used by papers alone
        (
            template("paper.html", "{{ nothing.at.all }}"),
            Code::BrokenTemplate,
            "paper.html",
        ),
        (template("paper.typ", "#unknown"), Code::BrokenTemplate, "paper.typ:1:2"),
        (
            template("not-found.html", "<a href=\"gone.html\">x</a>"),
            Code::BrokenLink,
            "gone.html",
        ),
        (theme("paper/own.ttf", b"no font"), Code::BrokenFont, "paper/own.ttf"),
    ];
    for (look, code, named) in cases {
        let (read, places) = told(&with(&[]), &look);
        assert_eq!(places.first().map(|p| p.0), Some(code), "{look:?}");
        let said: BTreeMap<_, _> = read.findings.iter().map(|f| (f.message.english(), ())).collect();
        assert!(said.keys().any(|message| message.contains(named)), "{said:?}");
    }
}

/// The fonts that are used are those of the site, the program's own among them where it has none in their place.
#[test]
fn what_the_fonts_of_a_site_lack_is_told() {
    let greek = with(&[("districts/d.yaml", "name: Ελένη\n")]);
    let (_, places) = told(&greek, &Look::default());
    assert!(places.is_empty(), "{places:#?}");
    // the other family has the letters of Latin scripts alone
    let latin = std::fs::read("theme/paper/inter-regular.ttf").unwrap();
    let faces = ["regular", "italic", "semibold"].map(|face| format!("paper/source-serif-4-{face}.ttf"));
    let look = Look {
        theme: faces.map(|path| (path, latin.clone())).into(),
        ..Look::default()
    };
    let (_, places) = told(&greek, &look);
    let expected = (Code::NoGlyph, "districts/d.yaml".to_owned(), 1, "Ε".to_owned());
    assert_eq!(places.first(), Some(&expected));
}
