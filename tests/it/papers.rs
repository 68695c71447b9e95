//! Papers: that they are what an archive and a screen reader need, that they say what the answers say, and that no
//! content breaks them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, String as PdfString};
use lagesbild::bundle::Bundle;
use lagesbild::load::{self, Look};
use lagesbild::model::{Language, Model, Subject};
use lagesbild::view::Papers;
use lagesbild::view::answer_json::AnswerData;
use lagesbild::{Read, render};
use serde_json::Value;
use tempfile::TempDir;

fn made(content: &Path) -> (Read, Bundle) {
    let site = lagesbild::read(content).unwrap();
    let model = site.model.as_ref().unwrap();
    let look = load::look(content).unwrap();
    let bundle = lagesbild::make(model, &site.files, &look, Papers::HtmlAndPdf, &()).unwrap();
    (site, bundle)
}

/// The papers of a bundle: path without ending, HTML, PDF.
fn papers(bundle: &Bundle) -> BTreeMap<String, (String, Vec<u8>)> {
    bundle
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_suffix(".pdf")?, bytes)))
        .map(|(stem, pdf)| {
            let html = bundle.get(&format!("{stem}.html")).unwrap();
            (
                stem.to_owned(),
                (String::from_utf8(html.to_vec()).unwrap(), pdf.to_vec()),
            )
        })
        .collect()
}

/// Keeps a paper for `.ci/run`, which holds every one to both standards by a reader that is not what wrote the file
/// (`tests/archive/`); what wrote it holds it to them too, and refuses to write another.
fn assert_archivable(name: &str, pdf: &[u8]) {
    assert_lengths(name, pdf);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("papers");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name.replace('/', "-")).with_extension("pdf"), pdf).unwrap();
}

/// After as many bytes as each stream says that it has, it ends.
fn assert_lengths(name: &str, pdf: &[u8]) {
    let find = |from: usize, wanted: &[u8]| {
        let at = pdf[from..].windows(wanted.len()).position(|bytes| bytes == wanted);
        at.map(|at| from + at + wanted.len())
    };
    let (mut at, mut streams) = (0, 0);
    while let Some(begin) = find(at, b">>\nstream\n") {
        let key = b"/Length ";
        let last = pdf[at..begin]
            .windows(key.len())
            .rposition(|bytes| bytes == key)
            .unwrap();
        let digits = pdf[at + last + key.len()..].iter().take_while(|b| b.is_ascii_digit());
        let length = digits.fold(0, |n, digit| n * 10 + usize::from(digit - b'0'));
        assert!(
            pdf[begin + length..].starts_with(b"\nendstream"),
            "{name}: a stream of {length} bytes at {begin}"
        );
        (at, streams) = (begin + length, streams + 1);
    }
    assert!(streams > 10, "{name}: {streams} streams");
}

/// A text without what line breaking adds or takes: spaces and hyphens.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '•' | '\u{2010}' | '\u{ad}' | '\u{200b}' | '\u{2060}'))
        .collect()
}

/// The text of a PDF in the order of its structure; `None` where the program that reads it is not installed.
fn pdf_text(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    fs::write(&path, pdf).unwrap();
    let made = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .stderr(Stdio::inherit())
        .output();
    match made {
        Ok(output) => {
            assert!(output.status.success());
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(_) => {
            eprintln!("left out: pdftotext is not installed (Debian: poppler-utils)");
            None
        }
    }
}

/// The text of an HTML file from its main part on, without tags and pictures.
fn html_text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html.split_once("<main>").unwrap().1;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(text);
        rest = match tag.strip_prefix("svg") {
            Some(picture) => picture.split_once("</svg>").unwrap().1,
            None => tag.split_once('>').unwrap().1,
        };
    }
    out.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(out, |text, (from, to)| text.replace(from, to))
}

/// The headings, table heads and row heads of an HTML paper, in their order.
fn outline(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html.split_once("<main>").unwrap().1;
    let end = rest.find("<section class=\"downloads\"").unwrap_or(rest.len());
    rest = &rest[..end];
    let starts = ["<h2", "<h3", "<h4", "<th scope=\"row\""];
    while let Some(at) = starts.iter().filter_map(|s| rest.find(s)).min() {
        let inside = rest[at..].split_once('>').unwrap().1;
        let close = ["</h2>", "</h3>", "</h4>", "</th>"]
            .iter()
            .filter_map(|c| inside.find(c))
            .min()
            .unwrap();
        found.push(html_text(&format!("<main>{}", without_marks(&inside[..close]))));
        rest = &inside[close..];
    }
    found
}

fn without_marks(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once("<sup") {
        out.push_str(text);
        rest = tail.split_once("</sup>").unwrap().1;
    }
    out + rest
}

fn answers(site: &Read, language: Language) -> BTreeMap<String, Vec<Value>> {
    let model = site.model.as_ref().unwrap();
    let words = render::words(model, language);
    let all = lagesbild::answers(model, |ix| model[ix].clock);
    all.iter()
        .flatten()
        .map(|answer| {
            let known = lagesbild::model::Known::new(model, model[answer.inquiry].clock);
            let data = AnswerData::new(&words, &known, answer);
            (model[answer.inquiry].id.clone(), serde_json::to_value(&data).unwrap())
        })
        .fold(BTreeMap::new(), |mut by, (id, data)| {
            by.entry(id).or_insert_with(Vec::new).push(data);
            by
        })
}

#[test]
fn every_paper_is_pdf_ua_and_pdf_a_and_asks_nothing_of_others() {
    let (site, bundle) = made(Path::new("content"));
    let papers = papers(&bundle);
    let inquiries = site.model.as_ref().unwrap().inquiries().len();
    assert_eq!(papers.len(), inquiries * 2, "a paper for each inquiry in each language");
    for (name, (html, pdf)) in &papers {
        assert_archivable(name, pdf);
        let policy = html.split_once("Content-Security-Policy\" content=\"").unwrap().1;
        let policy = policy.split_once('"').unwrap().0;
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{name}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{name}: {policy}");
        for forbidden in ["<script", "<link", "<iframe", "<img", " style=\"", "@import", " src=\""] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
        for (attribute, end) in [("href=\"", '"'), ("url(", ')')] {
            for part in html.split(attribute).skip(1) {
                let to = part.split(end).next().unwrap();
                assert!(to.starts_with('#') || to.starts_with("data:"), "{name} leads to {to}");
            }
        }
    }
}

#[test]
fn the_policy_of_an_html_paper_allows_its_own_style_and_no_other() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let (_, bundle) = made(Path::new("tests/fixtures/halvenia"));
    for (name, (html, _)) in papers(&bundle) {
        let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style.as_bytes()));
        assert!(html.contains(&format!("style-src 'sha256-{hash}'")), "{name}");
    }
}

#[test]
fn papers_say_what_the_answers_say_in_the_order_of_the_document() {
    let (site, bundle) = made(Path::new("content"));
    let model = site.model.as_ref().unwrap();
    for language in [Language::Sv, Language::En] {
        let answers = answers(&site, language);
        for (ix, inquiry) in model.inquiries() {
            let id = &inquiry.id;
            let (prefix, folder, name) = match language {
                Language::Sv => ("", "arenden", "tjansteutlatande"),
                Language::En => ("en/", "inquiries", "paper"),
            };
            let stem = format!("{prefix}{folder}/{id}/{name}");
            let (html, pdf) = &papers(&bundle)[&stem];
            let html_bare = bare(&html_text(html));
            let pdf_bare = pdf_text(pdf).map(|text| bare(&text));
            // all of it with its question, and in brief what leads it; there it may go over to the next page, around its notes
            let texts = [Some((&html_bare, 2)), pdf_bare.as_ref().map(|text| (text, 1))];
            for (text, times) in texts.into_iter().flatten() {
                for answer in &answers[id] {
                    let sentence = answer["sentence"].as_str().unwrap();
                    let lead = sentence.split_once(". ").map_or(sentence, |(lead, _)| lead);
                    assert!(text.contains(&bare(sentence)), "{stem}: {sentence}");
                    assert!(text.matches(&bare(lead)).count() >= times, "{stem}, in brief: {lead}");
                    figures(&stem, text, answer);
                }
            }
            assert_eq!(ix, model.find("inquiry", id).map(inquiry_ix).unwrap());
            if let Some(text) = &pdf_bare {
                let mut at = 0;
                for heading in outline(html) {
                    let wanted = bare(&heading);
                    let found = text[at..].find(&wanted);
                    assert!(
                        found.is_some(),
                        "{stem}: `{heading}` is not where it stands in the document"
                    );
                    at += found.unwrap() + wanted.len();
                }
            }
        }
    }
}

fn inquiry_ix(subject: Subject) -> lagesbild::model::InquiryIx {
    match subject {
        Subject::Inquiry(ix) => ix,
        other => panic!("{other:?}"),
    }
}

/// The rows of an answer stand in its part of the text, each name followed by its number or its start.
fn figures(stem: &str, text: &str, answer: &Value) {
    let kind = answer["kind"].as_str().unwrap();
    if kind == "statement" {
        return;
    }
    // the part begins where the sentence stands the last time
    let sentence = bare(answer["sentence"].as_str().unwrap());
    let mut at = text.rfind(&sentence).unwrap() + sentence.len();
    for row in answer["rows"].as_array().unwrap() {
        let mut wanted = vec![bare(row["label"].as_str().unwrap())];
        if matches!(kind, "headcount" | "constancy" | "by-definition") && row["value"].is_object() {
            wanted.push(bare(row["value"]["text"].as_str().unwrap()));
        }
        for one in wanted {
            let found = text[at..].find(&one);
            assert!(
                found.is_some(),
                "{stem}: `{one}` of row {} of {}",
                row["id"],
                answer["question"]
            );
            at += found.unwrap() + one.len();
        }
    }
}

#[test]
fn every_page_of_a_reconstruction_says_that_it_is_one_and_an_example() {
    let (_, bundle) = made(Path::new("content"));
    let (html, pdf) = &papers(&bundle)["arenden/nyckeltjanster-2024/tjansteutlatande"];
    assert!(html.contains(">Rekonstruktion<") && html.contains("Webbplatsen är inte Stockholms stads."));
    let Some(text) = pdf_text(pdf) else { return };
    // pdftotext ends each page with a form feed
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!((6..=8).contains(&pages.len()), "{} pages", pages.len());
    for (n, page) in pages.iter().enumerate() {
        let number = format!("{} ({})", n + 1, pages.len());
        for said in ["Rekonstruktion", "Webbplatsen är inte Stockholms stads.", &number] {
            assert!(page.contains(said), "page {} lacks `{said}`", n + 1);
        }
    }
    assert!(pages[0].contains("Uppgifterna avser 19 mars 2024"));
    // a list of contents is for papers of more pages than are turned at once
    assert!(
        !text.contains("Innehåll"),
        "on eight pages one finds what one looks for"
    );
}

#[test]
fn a_sites_own_headings_replace_those_of_papers() {
    let folder = small_site(&["Norr".to_owned()]);
    let path = folder.path().join("site.yaml");
    let site = fs::read_to_string(&path).unwrap() + "headings: { views: Våra svar }\n";
    fs::write(path, site).unwrap();
    let (_, bundle) = made(folder.path());
    let (html, pdf) = &papers(&bundle)["arenden/fraga/tjansteutlatande"];
    assert!(html.contains("<h2 id=\"views\">Våra svar</h2>"));
    assert!(html.contains("<h2 id=\"summary\">Sammanfattning</h2>"));
    assert_archivable("own headings", pdf);
    // no reply, no reconstruction; one page or two, no table of contents
    assert!(!html.contains("Rekonstruktion"));
    if let Some(text) = pdf_text(pdf) {
        assert!(text.contains("Våra svar") && !text.contains("Innehåll"), "{text}");
    }
}

#[test]
fn every_row_of_a_paper_cites_its_source() {
    let (site, bundle) = made(Path::new("content"));
    let mut seen = 0;
    for (name, (html, _)) in papers(&bundle) {
        // a table of a narrative has no caption; its figures are cited where the narrative cites
        let tables = html.split("<div class=\"scroll\"").skip(1);
        for table in tables.filter(|t| t.split('>').next().unwrap().contains("aria-label")) {
            let table = table.split("</table>").next().unwrap();
            // a sum cites nothing of its own: each row above it does
            let is_sum = |row: &&str| row.starts_with("Sammanlagt<") || row.starts_with("Total<");
            for row in table.split("<tr><th scope=\"row\">").skip(1).filter(|row| !is_sum(row)) {
                assert!(row.contains("class=\"mark\""), "{name}: {row}");
                seen += 1;
            }
        }
    }
    let model = site.model.as_ref().unwrap();
    let all = lagesbild::answers(model, |ix| model[ix].clock);
    let rows: usize = all.iter().flatten().map(|answer| answer.rows.len()).sum();
    // who has what: 11 districts, in the one paper that is asked who has something
    assert_eq!(seen, (rows + 11) * 2, "each row in each of two languages");
}

#[test]
fn a_paper_has_its_answers_and_records_inside() {
    let (site, bundle) = made(Path::new("content"));
    let (html, pdf) = &papers(&bundle)["arenden/farsta-2024/tjansteutlatande"];
    let document = names_inside(pdf);
    for name in [
        "antal.json",
        "antal.csv",
        "fraga-1.json",
        "districts-farsta.yaml",
        "sources-tju-2024-farsta.yaml",
    ] {
        assert!(
            document.contains(&name.to_owned()),
            "{name} is not in the PDF: {document:?}"
        );
        assert!(
            html.contains(&format!("download=\"{name}\"")),
            "{name} is not in the HTML"
        );
    }
    assert!(site.files.iter().any(|(_, f)| &*f.path == "districts/farsta.yaml"));
}

/// The names of the files inside a PDF, as its file specifications have them (ISO 32000-1, 7.11.3).
fn names_inside(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let objects = pdf.objects().into_iter();
    objects
        .filter_map(|object| object.into_dict())
        .filter(|d: &Dict<'_>| d.get::<Name<'_>>("Type").is_some_and(|t| t.as_ref() == b"Filespec"))
        .filter_map(|d| d.get::<PdfString<'_>>("UF"))
        .map(|name| text_string(&name))
        .collect()
}

/// A text string of a PDF (ISO 32000-1, 7.9.2.2), which is UTF-16 behind a mark, or plain.
fn text_string(bytes: &[u8]) -> String {
    let Some(units) = bytes.strip_prefix(&[0xFE, 0xFF]) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let units: Vec<u16> = units.chunks(2).map(|u| u16::from_be_bytes([u[0], u[1]])).collect();
    String::from_utf16(&units).unwrap()
}

/// A site of one question over districts of these names.
fn small_site(names: &[String]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: String| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    write(
        "site.yaml",
        "title: Prov\nlanguage: sv\npublisher: { name: Utgivaren }\nas_of: \"2024-01-01\"\nknown_by: \"2024-01-01\"\n\
         nouns: { district: { sv: { one: område, many: områden } } }\n"
            .to_owned(),
    );
    write(
        "sources/brev.yaml",
        format!(
            "title: {}\ntype: brev\nsigned: \"2024-01-01\"\n",
            quoted(r##"Brev & <svar> "om" 'allt' \ # $ @ *fet* `kod` [länk](x) #let x = 1"##)
        ),
    );
    write("programmes/stod.yaml", "name: Stöd\nunit: persons\n".to_owned());
    for (n, name) in names.iter().enumerate() {
        write(
            &format!("districts/d{n:03}.yaml"),
            format!(
                "name: {}\nposts:\n  - programme: stod\n    start: {{ introduced: \"2020\", source: brev }}\n    \
                 statements:\n      - {{ value: {}, unit: persons, from: \"2020\", basis: stated, source: brev }}\n",
                quoted(name),
                n % 9 + 1
            ),
        );
    }
    write(
        "inquiries/fraga/inquiry.yaml",
        format!(
            "title: {}\ntype: skrivelse\nas_of: \"2024-01-01\"\nknown_by: \"2024-01-01\"\nquestions:\n  - id: antal\n    \
             summary: Hur många?\n    kind: headcount\n    programme: stod\n    unit: persons\n",
            quoted(r#"#strong[Fråga] & <b>svar</b> $x$ \u{41} @ref *"#)
        ),
    );
    folder
}

#[test]
fn no_content_breaks_a_paper_or_becomes_markup() {
    let mut names: Vec<String> = (0..60).map(|n| format!("Område {n:02}")).collect();
    names[3] = "Ett mycket långt namn ".repeat(9) + "ja";
    assert_eq!(names[3].chars().count(), 200);
    names[4] = "O".repeat(80);
    names[5] = r##"& < > " ' \ # $ @ * _ ` ~ = [x] {y} </td> #pagebreak() $1$"##.to_owned();
    let folder = small_site(&names);
    let (_, bundle) = made(folder.path());
    let (html, pdf) = &papers(&bundle)["arenden/fraga/tjansteutlatande"];
    assert_archivable("sixty rows", pdf);
    let told = html_text(html);
    let text = pdf_text(pdf);
    for text in [Some(&told), text.as_ref()].into_iter().flatten().map(|t| bare(t)) {
        for name in &names {
            assert!(text.contains(&bare(name)), "{name}");
        }
        assert!(text.contains(&bare(r#"#strong[Fråga] & <b>svar</b> $x$ \u{41} @ref *"#)));
    }
    assert!(!html.contains("<b>svar"));
}

#[test]
fn a_table_of_very_many_rows_goes_into_the_attachment() {
    let names: Vec<String> = (0..2001).map(|n| format!("Område {n}")).collect();
    let folder = small_site(&names[..999]);
    let (whole, moved) = (folder, small_site_of_ids(&names));
    for (folder, rows) in [(&whole, 999), (&moved, 0)] {
        let site = lagesbild::read(folder.path()).unwrap();
        let model: &Model = site.model.as_ref().unwrap();
        let inquiry = inquiry_ix(model.find("inquiry", "fraga").unwrap());
        let own = lagesbild::answers(model, |ix| model[ix].clock);
        let later: Vec<_> = own.iter().map(|answers| answers.as_slice().into()).collect();
        let site = lagesbild::view::Site::new(model, &site.files, Language::Sv, &own, &later, Papers::Html);
        let paper = lagesbild::view::paper::paper(&site, inquiry);
        let shown: usize = paper.blocks.iter().map(table_rows).sum();
        assert_eq!(shown, rows);
        let said = serde_json::to_string(&paper.blocks).unwrap();
        assert_eq!(said.contains("De finns i bilagan antal.csv"), rows == 0);
        // nobody can mail thousands of records: the PDF has them, as one file
        assert!(!lagesbild::view::paper::is_light(&site, inquiry));
        let names: Vec<&str> = paper.files.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["antal.json", "antal.csv", "underlag.yaml"]);
    }
}

#[test]
fn a_picture_goes_on_over_pages_and_is_whole() {
    for count in [34, 200] {
        let names: Vec<String> = (0..count).map(|n| format!("Rad {n:03}x")).collect();
        let folder = small_site(&names);
        let (site, bundle) = made(folder.path());
        let (html, pdf) = &papers(&bundle)["arenden/fraga/tjansteutlatande"];
        assert_archivable("a picture of many rows", pdf);
        let model = site.model.as_ref().unwrap();
        let inquiry = inquiry_ix(model.find("inquiry", "fraga").unwrap());
        let own = lagesbild::answers(model, |ix| model[ix].clock);
        let later: Vec<_> = own.iter().map(|answers| answers.as_slice().into()).collect();
        let site = lagesbild::view::Site::new(model, &site.files, Language::Sv, &own, &later, Papers::Html);
        let paper = lagesbild::view::paper::paper(&site, inquiry);
        let figures: Vec<_> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                lagesbild::view::paper::Block::Figure(figure) => Some(figure),
                _ => None,
            })
            .collect();
        let of = figures.len();
        assert!(of > 1, "{count} rows on one page");
        // the signs, and how to read them, once
        assert_eq!(figures.iter().filter(|f| !f.key.is_empty()).count(), 1);
        assert_eq!(figures.iter().filter(|f| f.subtitle.is_some()).count(), 1);
        for (n, figure) in figures.iter().enumerate() {
            let part = format!("({} av {of})", n + 1);
            assert!(figure.title.ends_with(&part), "{}", figure.title);
            assert!(figure.svg.contains(">2021</text>"), "the years on each");
            assert_eq!(
                html.matches(&part).count(),
                3,
                "as a heading, the name of its region and that of the picture"
            );
        }
        for name in &names {
            let shown = figures.iter().filter(|f| f.svg.contains(&format!(">{name}</text>")));
            assert_eq!(shown.count(), 1, "{name}");
        }
        let Some(text) = pdf_text(pdf) else { return };
        let pages: Vec<&str> = text.split('\u{c}').collect();
        let mut next = 1;
        for page in &pages {
            // a year that nothing but an axis names
            let titled = page.contains(&format!("({next} av {of})"));
            assert_eq!(page.contains("2021"), titled, "{page}");
            next += usize::from(titled);
        }
        assert_eq!(next, of + 1, "each part on a page of its own, in their order");
        for name in &names {
            assert_eq!(
                text.matches(name.as_str()).count(),
                2,
                "{name} in the picture and in the table"
            );
        }
    }
}

fn small_site_of_ids(names: &[String]) -> TempDir {
    let folder = small_site(&names[..999]);
    // three digits are not enough for the ids
    for (n, name) in names.iter().enumerate().skip(999) {
        let text = fs::read_to_string(folder.path().join("districts/d001.yaml")).unwrap();
        let text = text.replace("Område 1\"", &format!("{name}\""));
        fs::write(folder.path().join(format!("districts/e{n}.yaml")), text).unwrap();
    }
    folder
}

fn table_rows(block: &lagesbild::view::paper::Block) -> usize {
    match block {
        lagesbild::view::paper::Block::Table { table } => table.rows.len(),
        _ => 0,
    }
}

#[test]
fn a_font_and_a_template_that_cannot_be_used_are_findings() {
    let refused = |path: &str, bytes: &[u8], expected: &[&str]| {
        let site = lagesbild::read(Path::new("tests/fixtures/halvenia")).unwrap();
        let mut look = Look::default();
        match path.strip_prefix("theme/") {
            Some(path) => look.theme.push((path.to_owned(), bytes.to_vec())),
            None => look
                .templates
                .push((path.to_owned(), String::from_utf8(bytes.to_vec()).unwrap())),
        }
        let model = site.model.as_ref().unwrap();
        let findings = lagesbild::make(model, &site.files, &look, Papers::HtmlAndPdf, &()).unwrap_err();
        assert_eq!(findings.len(), 1);
        for part in expected {
            assert!(findings[0].message.english().contains(part), "{:?}", findings[0]);
        }
        findings[0].code.as_str()
    };
    let font = refused(
        "theme/paper/inter-regular.ttf",
        b"wOF2",
        &["`theme/paper/inter-regular.ttf` cannot be read as a font"],
    );
    assert_eq!(font, "broken-font");
    let template = refused(
        "paper.typ",
        b"#let x = 1\n#text(unknown: 3)[a]",
        &["paper.typ:2:7", "unknown"],
    );
    assert_eq!(template, "broken-template");
    // PDF/UA-1, 7.3: a picture needs a text in its place
    let picture = b"#set document(title: \"a\")\n#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>\"), format: \"svg\")";
    let alt = refused("paper.typ", picture, &["paper.typ:2:2", "alt"]);
    assert_eq!(alt, "broken-template");
}

/// The program on a copy of the real content.
struct Copy {
    folder: TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for entry in walkdir::WalkDir::new("content") {
            let entry = entry.unwrap();
            let to = folder.path().join(entry.path());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
        Copy { folder }
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        // an edition is kept in the language of the records, as answers are compared with it
        let program = match arguments.contains(&"--freeze") {
            true => crate::plain(),
            false => crate::program(),
        };
        let output = assert_cmd::Command::from_std(program)
            .current_dir(self.folder.path())
            .args(arguments)
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The page of the inquiry on key posts after a build.
    fn inquiry_page(&self) -> String {
        let (code, told) = self.run(&["build", "--no-pdf"]);
        assert_eq!(code, 0, "{told}");
        fs::read_to_string(self.path("output/arenden/nyckeltjanster-2024.html")).unwrap()
    }
}

const EDITION: &str = "content/inquiries/nyckeltjanster-2024/editions/2024-03-20";

#[test]
fn an_edition_stays_as_it_was_and_tells_what_has_changed_since() {
    let copy = Copy::new();
    let freeze = ["paper", "nyckeltjanster-2024", "--freeze", "2024-03-20"];
    let (code, told) = copy.run(&freeze);
    assert_eq!(code, 0, "{told}");
    let files = ["nyckeltjanster-2024.html", "nyckeltjanster-2024.pdf", "edition.yaml"];
    for file in files {
        assert!(copy.path(EDITION).join(file).is_file(), "{file}");
    }
    let page = copy.inquiry_page();
    assert!(page.contains("oförändrat sedan utgåvan"));
    assert!(page.contains("nyckeltjanster-2024/utgavor/2024-03-20/nyckeltjanster-2024.pdf"));
    let kept = fs::read(copy.path(EDITION).join(files[1])).unwrap();
    let published = copy
        .path("output/arenden/nyckeltjanster-2024/utgavor/2024-03-20")
        .join(files[1]);
    assert_eq!(fs::read(published).unwrap(), kept);

    // keeping it again, of the same records, changes nothing
    let (code, told) = copy.run(&freeze);
    assert_eq!((code, told.contains("är redan sparad")), (0, true), "{told}");

    let record = copy.path("content/districts/bromma.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(
        &record,
        text.replace("value: 1, unit: persons", "value: 2, unit: persons"),
    )
    .unwrap();
    let page = copy.inquiry_page();
    assert!(page.contains("ändrat sedan utgåvan"));
    assert!(page.contains("Ändrat sedan utgåvan den 20 mars 2024"));
    assert!(page.contains("Bromma: 1 → 2"));
    assert!(page.contains("summan 14 → 15"));

    let (code, told) = copy.run(&freeze);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("fel[edition-exists]"), "{told}");
    assert_eq!(fs::read(copy.path(EDITION).join(files[1])).unwrap(), kept);

    fs::write(copy.path(EDITION).join(files[1]), b"%PDF-1.7").unwrap();
    let (code, told) = copy.run(&["build", "--no-pdf"]);
    assert_eq!(code, 1);
    assert!(told.contains("error[edition-altered]"), "{told}");
}

#[test]
fn an_edition_of_no_inquiry_is_told() {
    let copy = Copy::new();
    let from = copy.path("content/inquiries/farsta-2024/editions");
    let to = copy.path("content/inquiries/farsta-2042");
    fs::create_dir(&to).unwrap();
    fs::rename(from, to.join("editions")).unwrap();
    let read = lagesbild::read(&copy.path("content")).unwrap();
    let told: Vec<_> = read
        .findings
        .iter()
        .map(|f| (f.code.as_str(), f.help.english()))
        .collect();
    assert_eq!(told, [("unknown-file", "did you mean `farsta-2024`?".to_owned())]);
}

#[test]
fn what_was_handed_in_is_compared_with_our_answers() {
    let copy = Copy::new();
    let page = copy.inquiry_page();
    // nine starts, nine numbers and six verdicts are typed from the document
    assert!(page.contains("24 tryckta uppgifter är jämförda och stämmer"));
    let record = copy.path("content/inquiries/nyckeltjanster-2024/editions/2024-03-19/edition.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(
        &record,
        text.replace("{ row: jarva, value: 3,", "{ row: jarva, value: 4,"),
    )
    .unwrap();
    let page = copy.inquiry_page();
    assert!(page.contains("Skiljer sig från den inlämnade handlingen den 19 mars 2024"));
    assert!(page.contains("Järva: 4 → 3"));
}

#[test]
fn a_paper_is_written_where_it_is_wanted_and_an_unknown_inquiry_is_told() {
    let copy = Copy::new();
    let (code, told) = copy.run(&["paper", "farsta-2024", "--output", "ut"]);
    assert_eq!(code, 0, "{told}");
    assert!(copy.path("ut/farsta-2024.pdf").is_file());
    assert!(copy.path("ut/farsta-2024.html").is_file());
    let (code, told) = copy.run(&["paper", "farsta-2042"]);
    assert_eq!(code, 2);
    assert!(told.contains("there is no inquiry `farsta-2042`"), "{told}");
    assert!(told.contains("did you mean `farsta-2024`?"), "{told}");
}
