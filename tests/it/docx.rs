//! Papers as Word files: real styles, header rows, footnotes, alternative texts and language; a site's own template; what a
//! second program makes of them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use lagesbild::load::{self, Look};
use lagesbild::model::{InquiryIx, Language, Model, Subject};
use lagesbild::render::Order;
use lagesbild::view::Papers;
use roxmltree::{Document, Node};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The paper of an inquiry of the content as a Word file.
fn word_file(inquiry: &str, language: Language, look: &Look) -> Vec<u8> {
    let read = lagesbild::read(Path::new("content")).unwrap();
    let model = read.model.as_ref().unwrap();
    let order = Order {
        inquiry: inquiry_of(model, inquiry),
        language,
        forms: Papers::All,
    };
    let made = lagesbild::paper(model, &read.files, look, order);
    let made = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let names: Vec<&str> = made.files.iter().map(|(name, _)| name.as_str()).collect();
    let wanted = ["html", "pdf", "docx"].map(|ending| format!("{inquiry}.{ending}"));
    assert_eq!(names, wanted);
    made.files.into_iter().next_back().unwrap().1
}

fn inquiry_of(model: &Model, id: &str) -> InquiryIx {
    match model.find("inquiry", id) {
        Some(Subject::Inquiry(ix)) => ix,
        other => panic!("{id}: {other:?}"),
    }
}

/// The parts of a package by their names.
fn parts(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..archive.len())
        .map(|n| {
            let mut part = archive.by_index(n).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn text<'p>(parts: &'p BTreeMap<String, Vec<u8>>, name: &str) -> &'p str {
    std::str::from_utf8(parts.get(name).unwrap_or_else(|| panic!("no part {name}"))).unwrap()
}

fn all<'a>(tree: &'a Document<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    tree.descendants().filter(|n| n.has_tag_name((W, name))).collect()
}

fn val<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// The style of a paragraph, and what stands in it.
fn paragraphs(tree: &Document<'_>) -> Vec<(String, String)> {
    let style = |p: &Node<'_, '_>| {
        let told = p.descendants().find(|n| n.has_tag_name((W, "pStyle")));
        told.and_then(|n| val(n, "val").map(str::to_owned)).unwrap_or_default()
    };
    all(tree, "p").iter().map(|p| (style(p), said(*p))).collect()
}

fn said(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(|n| n.has_tag_name((W, "t")))
        .filter_map(|n| n.text())
        .collect()
}

/// Every part is well-formed; what parts are related to is there, and so is what the package tells the kinds of.
fn assert_whole(parts: &BTreeMap<String, Vec<u8>>) {
    for (name, _) in parts
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
    {
        let tree = Document::parse(text(parts, name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        for node in tree
            .root_element()
            .children()
            .filter(|n| n.has_tag_name("Relationship") || n.tag_name().name() == "Relationship")
        {
            let (folder, _) = name.split_once("_rels/").unwrap();
            let target = format!("{folder}{}", node.attribute("Target").unwrap());
            assert!(parts.contains_key(&target), "{name} leads to {target}");
        }
        for node in tree
            .root_element()
            .children()
            .filter(|n| n.tag_name().name() == "Override")
        {
            let part = node.attribute("PartName").unwrap();
            assert!(parts.contains_key(&part[1..]), "{part} is told of and not there");
        }
    }
    let rels = text(parts, "word/_rels/document.xml.rels");
    let tree = Document::parse(rels).unwrap();
    let mut ids: Vec<&str> = tree.descendants().filter_map(|n| n.attribute("Id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{rels}");
}

#[test]
fn a_paper_is_words_own_styles_tables_notes_and_pictures() {
    let file = word_file("nyckeltjanster-2024", Language::Sv, &Look::default());
    let parts = parts(&file);
    assert_whole(&parts);
    let tree = Document::parse(text(&parts, "word/document.xml")).unwrap();
    let body = paragraphs(&tree);
    let of = |style: &str| {
        body.iter()
            .filter(|(s, _)| s == style)
            .map(|(_, t)| t.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Title"), ["Nyckeltjänster, mars 2024"]);
    assert_eq!(
        of("Heading1"),
        [
            "Förvaltningens förslag till beslut",
            "Sammanfattning",
            "Bakgrund",
            "Ärendet",
            "Ärendets beredning",
            "Förvaltningens synpunkter och förslag",
            "Vem har vad",
            "Bilagor",
            "Attesterat av",
        ]
    );
    // the questions and own compilations, each below the heading that it is of, and listed at the beginning
    assert_eq!(of("Heading2").len(), 1 + 6);
    assert_eq!(of("TOC1"), of("Heading1"));
    assert_eq!(of("TOC2"), of("Heading2"));
    assert!(of("ListNumber")[0].ends_with('.'));

    let tables = all(&tree, "tbl");
    assert!(tables.len() >= 5, "{}", tables.len());
    for table in &tables {
        let rows: Vec<_> = table.children().filter(|n| n.has_tag_name((W, "tr"))).collect();
        let has = |row: &Node<'_, '_>, name: &str| row.descendants().any(|n| n.has_tag_name((W, name)));
        assert!(has(&rows[0], "tblHeader"), "the head comes again on each page");
        assert!(rows[1..].iter().all(|row| !has(row, "tblHeader")));
        assert!(rows.iter().all(|row| has(row, "cantSplit")), "no page parts a row");
    }
    let captions: Vec<_> = all(&tree, "tblCaption").iter().filter_map(|n| val(*n, "val")).collect();
    assert_eq!(captions.len(), tables.len());

    // footnotes are numbered as they are met
    let notes = Document::parse(text(&parts, "word/footnotes.xml")).unwrap();
    let ids: Vec<i64> = all(&notes, "footnote")
        .iter()
        .map(|n| val(*n, "id").unwrap().parse().unwrap())
        .collect();
    let met: Vec<i64> = all(&tree, "footnoteReference")
        .iter()
        .map(|n| val(*n, "id").unwrap().parse().unwrap())
        .collect();
    let count = met.len() as i64;
    assert!(count > 20, "{count}");
    assert_eq!(met, (1..=count).collect::<Vec<_>>());
    assert_eq!(
        ids,
        (-1..=count).collect::<Vec<_>>(),
        "two lines between text and notes, and the notes"
    );
    assert!(
        paragraphs(&notes)[2]
            .1
            .starts_with(" Skrivelse angående nyckeltjänster"),
        "{:?}",
        paragraphs(&notes)[2]
    );
    // a note that is cited again is led to
    let again = all(&tree, "instrText")
        .iter()
        .filter(|n| n.text().is_some_and(|t| t.contains("NOTEREF")))
        .count();
    assert!(again > 10, "{again}");
    for name in all(&tree, "instrText")
        .iter()
        .filter_map(|n| n.text()?.split("NOTEREF ").nth(1))
    {
        let name = name.split(' ').next().unwrap();
        assert!(
            all(&tree, "bookmarkStart")
                .iter()
                .any(|n| val(*n, "name") == Some(name)),
            "{name}"
        );
    }

    // a picture says what it shows; the signs of its key add nothing to their words
    let pictures: Vec<_> = tree.descendants().filter(|n| n.tag_name().name() == "docPr").collect();
    let (told, signs): (Vec<Node<'_, '_>>, Vec<Node<'_, '_>>) = pictures
        .iter()
        .partition(|n| n.attribute("descr").is_some_and(|d| !d.is_empty()));
    assert_eq!(told.len(), 1, "no picture stands twice in a paper");
    assert!(told[0].attribute("descr").unwrap().contains("Skärholmen"));
    assert!(!signs.is_empty());
    assert!(
        signs
            .iter()
            .all(|n| n.descendants().any(|d| d.tag_name().name() == "decorative"))
    );
    for (name, png) in parts.iter().filter(|(name, _)| name.starts_with("word/media/")) {
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
    }

    let styles = Document::parse(text(&parts, "word/styles.xml")).unwrap();
    assert_eq!(
        all(&styles, "lang")
            .iter()
            .map(|n| val(*n, "val").unwrap())
            .collect::<Vec<_>>(),
        ["sv-SE"]
    );
    let known: Vec<_> = all(&styles, "style")
        .iter()
        .filter_map(|n| val(*n, "styleId"))
        .collect();
    for (style, _) in body.iter().filter(|(style, _)| !style.is_empty()) {
        assert!(known.contains(&style.as_str()), "{style}");
    }
    let page = all(&tree, "pgSz")[0];
    assert_eq!((val(page, "w"), val(page, "h")), (Some("11906"), Some("16838")), "A4");
    let head = text(&parts, "word/header1.xml");
    assert!(head.contains("Socialförvaltningen") && head.contains("Rekonstruktion") && head.contains(" NUMPAGES "));
    assert!(text(&parts, "word/footer1.xml").contains("Webbplatsen är inte Stockholms stads."));
    let core = text(&parts, "docProps/core.xml");
    for said in [
        "<dc:title>Nyckeltjänster, mars 2024</dc:title>",
        // whoever puts a paper together anew is not who wrote it
        "<dc:creator></dc:creator>",
        "<cp:lastModifiedBy></cp:lastModifiedBy>",
        "<dc:language>sv-SE</dc:language>",
        ">2024-03-19T00:00:00Z</dcterms:created>",
    ] {
        assert!(core.contains(said), "{core}");
    }
    assert!(
        file == word_file("nyckeltjanster-2024", Language::Sv, &Look::default()),
        "the same bytes"
    );
    opened(&file);
}

/// LibreOffice opens it, and sees what stands in it.
fn opened(file: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.docx");
    fs::write(&path, file).unwrap();
    let made = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.path().join("profile").display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let Ok(status) = made else {
        eprintln!("left out: soffice is not installed (Debian: libreoffice-writer-nogui)");
        return;
    };
    let pdf = folder.path().join("paper.pdf");
    if !status.success() || !pdf.exists() {
        eprintln!("left out: soffice does not open Word files (Debian: libreoffice-writer-nogui)");
        return;
    }
    let Ok(output) = Command::new("pdftotext").arg(&pdf).arg("-").output() else {
        eprintln!("left out: pdftotext is not installed (Debian: poppler-utils)");
        return;
    };
    let text = String::from_utf8(output.stdout).unwrap();
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!((8..=16).contains(&pages.len()), "{} pages", pages.len());
    for (n, page) in pages.iter().enumerate() {
        assert!(
            page.contains(&format!("{} ({})", n + 1, pages.len())),
            "page {}: {page}",
            n + 1
        );
        assert!(page.contains("Rekonstruktion"), "page {}: {page}", n + 1);
    }
    for said in ["Innehåll", "Förvaltningens synpunkter och förslag", "Attesterat av"] {
        assert!(text.contains(said), "{said}");
    }
    // no column is narrower than a word at its head
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let head = "Stadsdelsförvaltning";
    assert!(lines.contains(&head), "{text}");
    assert!(
        !lines
            .iter()
            .any(|line| line.len() > 1 && *line != head && head.starts_with(line)),
        "{text}"
    );
}

/// A template as a Swedish Word saves it: ids of styles in Swedish, controls in head and text, a place for the paper, and none of
/// the parts that it does not need.
fn template(body: &str) -> Vec<u8> {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let control = |tag: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"b\"/></w:sdtPr>\
             <w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"Platshllartext\"/></w:rPr><w:t>Klicka </w:t></w:r><w:r><w:t>här</w:t></w:r>\
             </w:sdtContent></w:sdt>"
        )
    };
    let files = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{kind}.template.main+xml\"/>\
                 <Override PartName=\"/word/styles.xml\" ContentType=\"{kind}.styles+xml\"/><Override PartName=\"/word/header1.xml\" \
                 ContentType=\"{kind}.header+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{relation}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{relation}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"{relation}/header\" \
                 Target=\"header1.xml\"/></Relationships>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "<w:document xmlns:w=\"{W}\" xmlns:r=\"{relation}\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">Dnr \
                 </w:t></w:r>{}</w:p>{body}<w:p><w:r><w:t>Sist i mallen</w:t></w:r></w:p><w:sectPr><w:headerReference \
                 w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>",
                control("case-number")
            ),
        ),
        (
            "word/header1.xml",
            format!(
                "<w:hdr xmlns:w=\"{W}\"><w:p>{}</w:p></w:hdr>",
                control("administration")
            ),
        ),
        (
            "word/styles.xml",
            format!(
                "<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/><w:lang w:val=\"sv-SE\"/></w:rPr>\
                 </w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name \
                 w:val=\"Normal\"/><w:rPr><w:lang w:val=\"sv-SE\"/></w:rPr></w:style><w:style w:type=\"paragraph\" \
                 w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" \
                 w:styleId=\"Brdtext\"><w:name w:val=\"Body Text\"/></w:style><w:style w:type=\"paragraph\" \
                 w:styleId=\"Heading2\"><w:name w:val=\"Egen rubrik\"/></w:style></w:styles>"
            ),
        ),
    ];
    zipped(&files.each_ref().map(|(name, content)| (*name, content.as_bytes())))
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const PLACE: &str = "<w:sdt><w:sdtPr><w:tag w:val=\"body\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>";

fn with_template(file: Vec<u8>) -> Look {
    let mut look = load::look(Path::new("content")).unwrap();
    look.theme.push(("paper/paper.docx".to_owned(), file));
    look
}

#[test]
fn a_paper_comes_into_a_template_of_a_site() {
    let parts = parts(&word_file("farsta-2024", Language::En, &with_template(template(PLACE))));
    assert_whole(&parts);
    let tree = Document::parse(text(&parts, "word/document.xml")).unwrap();
    let body = paragraphs(&tree);
    // what stands around the place stays, and its controls are filled: this inquiry has no case number
    assert_eq!(body[0], (String::new(), "Dnr ".to_owned()));
    assert_eq!(body.last().unwrap().1, "Sist i mallen");
    let headings: Vec<_> = body.iter().filter(|(style, _)| style == "Rubrik1").collect();
    assert_eq!(headings.len(), 8, "{headings:?}");
    // the template's own head is the head: ours is left out
    assert!(body.iter().all(|(style, _)| style != "Title"));
    assert!(
        body.iter()
            .any(|(style, text)| style == "Brdtext" && text.contains("questions"))
    );
    let head = Document::parse(text(&parts, "word/header1.xml")).unwrap();
    assert_eq!(paragraphs(&head)[0].1, "Farsta District Administration");
    for gone in ["showingPlcHdr", "dataBinding", "rStyle"] {
        assert!(all(&head, gone).is_empty(), "{gone}");
    }
    // what it lacked is brought in, under ids of their own
    let styles = Document::parse(text(&parts, "word/styles.xml")).unwrap();
    let id = |name: &str| {
        let named = all(&styles, "name").into_iter().find(|n| val(*n, "val") == Some(name));
        named.and_then(|n| val(n.parent().unwrap(), "styleId").map(str::to_owned))
    };
    assert_eq!(id("heading 1").as_deref(), Some("Rubrik1"));
    assert_eq!(id("Egen rubrik").as_deref(), Some("Heading2"));
    assert_eq!(id("heading 2").as_deref(), Some("Heading2L"));
    assert!(body.iter().any(|(style, _)| style == "Heading2L"));
    assert!(text(&parts, "word/styles.xml").contains("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Brdtext\"/>"));
    assert_eq!(
        all(&styles, "lang")
            .iter()
            .map(|n| val(*n, "val").unwrap())
            .collect::<Vec<_>>(),
        ["en-GB"]
    );
    for part in ["word/numbering.xml", "word/footnotes.xml"] {
        assert!(parts.contains_key(part), "{part}");
    }
    // a template becomes a document
    assert!(text(&parts, "[Content_Types].xml").contains("PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\""));
}

/// Of a template without a place the text goes, and the page and the head stay. A paper can be the template of another.
#[test]
fn a_paper_takes_the_place_of_a_text_without_one() {
    let first = word_file("farsta-2024", Language::Sv, &with_template(template("")));
    let seen = parts(&first);
    let tree = Document::parse(text(&seen, "word/document.xml")).unwrap();
    let body = paragraphs(&tree);
    assert_eq!(body[0].1, "Farsta stadsdelsförvaltning");
    assert!(body.iter().all(|(_, text)| text != "Sist i mallen"));
    assert!(
        body.iter()
            .any(|(_, text)| text == "Samverkan med polisen i Farsta, mars 2024")
    );
    let second = parts(&word_file("farsta-2024", Language::Sv, &with_template(first)));
    assert_whole(&second);
    for part in ["word/document.xml", "word/footnotes.xml", "word/styles.xml"] {
        if part != "word/document.xml" {
            assert_eq!(text(&second, part), text(&seen, part), "{part}");
        }
        assert_eq!(text(&second, part).len(), text(&seen, part).len(), "{part}");
    }
}

#[test]
fn a_template_that_cannot_be_used_is_a_finding() {
    let read = lagesbild::read(Path::new("tests/fixtures/halvenia")).unwrap();
    let refused = |file: Vec<u8>, expected: &str| {
        let mut look = Look::default();
        look.theme.push(("paper/paper.docx".to_owned(), file));
        let findings = lagesbild::unmakeable(&read, &look);
        assert_eq!(findings.len(), 1, "{expected}: {findings:#?}");
        assert_eq!(findings[0].code.as_str(), "broken-template");
        let told = &findings[0].message.english();
        assert!(
            told.starts_with("`theme/paper/paper.docx` cannot be used: ") && told.contains(expected),
            "{told}"
        );
    };
    refused(b"PK".to_vec(), "it is not a Word document (.docx)");
    refused(
        zipped(&[("a.txt", b"a")]),
        "it is not a Word document (.docx): it has no text",
    );
    let with = |part: &str, content: &[u8]| {
        let mut all = parts(&template(PLACE));
        all.insert(part.to_owned(), content.to_vec());
        let files: Vec<(&str, &[u8])> = all
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        zipped(&files)
    };
    refused(
        with("word/document.xml", b"<w:document"),
        "its part `word/document.xml` cannot be read",
    );
    refused(
        with("word/styles.xml", b"<styles/>"),
        "its part `word/styles.xml` is not in the form in which Word saves",
    );
    refused(
        with("word/header1.xml", b"\xff"),
        "its part `word/header1.xml` is not in UTF-8",
    );
    let bomb = b"<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><a>&b;</a>";
    refused(
        with("word/styles.xml", bomb),
        "its part `word/styles.xml` cannot be read",
    );
    refused(
        with("word/large.bin", &vec![0; 65_000_000]),
        "it would unpack to more than 64 MB",
    );
    let types = parts(&template(PLACE))["[Content_Types].xml"].clone();
    let types = String::from_utf8(types).unwrap().replace(
        "openxmlformats-officedocument.wordprocessingml.template.main",
        "ms-word.document.macroEnabled.main",
    );
    refused(with("[Content_Types].xml", types.as_bytes()), "it holds macros");
    let inside = format!("<w:tbl><w:tr><w:tc>{PLACE}<w:p/></w:tc></w:tr></w:tbl>");
    refused(
        template(&inside),
        "its control `body` stands inside a paragraph or a table",
    );
}

/// No text of a record breaks the file or becomes part of it.
#[test]
fn no_content_breaks_a_word_file() {
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new("content") {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.path());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
    let content = folder.path().join("content");
    let path = content.join("inquiries/farsta-2024/inquiry.yaml");
    let record = fs::read_to_string(&path).unwrap();
    let line = record.lines().find(|l| l.starts_with("title:")).unwrap();
    fs::write(&path, record.replace(line, "title: 'A & B <w:p/> \"c\" ]]> &amp;'")).unwrap();
    let read = lagesbild::read(&content).unwrap();
    let model = read.model.as_ref().unwrap();
    let order = Order {
        inquiry: inquiry_of(model, "farsta-2024"),
        language: Language::Sv,
        forms: Papers::All,
    };
    let made = lagesbild::paper(model, &read.files, &Look::default(), order);
    let made = made.unwrap_or_else(|told| panic!("{}", told[0].message.english()));
    let parts = parts(&made.files[2].1);
    assert_whole(&parts);
    let tree = Document::parse(text(&parts, "word/document.xml")).unwrap();
    assert!(paragraphs(&tree).contains(&("Title".to_owned(), "A & B <w:p/> \"c\" ]]> &amp;".to_owned())));
}
