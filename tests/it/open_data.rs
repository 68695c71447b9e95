//! What other programs read of a site: the catalogue, linked data, descriptions of columns, lists for search engines, old addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lagesbild::bundle::Bundle;
use lagesbild::diagnostic::Code;
use lagesbild::load::{Look, look};
use lagesbild::view::{Options, Papers};
use lagesbild::{Read, make, read};
use roxmltree::{Document, Node};
use serde_json::Value;
use tempfile::TempDir;

const BASE: &str = "https://example.org/s/";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCTERMS: &str = "http://purl.org/dc/terms/";

fn made(read: &Read, base_url: Option<&str>) -> Bundle {
    let options = Options {
        papers: Papers::None,
        base_url: base_url.map(str::to_owned),
    };
    let model = read.model.as_ref().unwrap();
    make(model, &read.files, &Look::default(), options, &()).unwrap()
}

fn content() -> Read {
    read(Path::new("content")).unwrap()
}

fn text<'b>(bundle: &'b Bundle, path: &str) -> &'b str {
    std::str::from_utf8(bundle.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn json(bundle: &Bundle, path: &str) -> Value {
    serde_json::from_str(text(bundle, path)).unwrap()
}

/// Where an address in a file of the site leads to, from the root of the site.
fn path_of(address: &str, from: &str) -> String {
    let whole = url::Url::parse(BASE)
        .unwrap()
        .join(from)
        .unwrap()
        .join(address)
        .unwrap();
    whole.as_str().strip_prefix(BASE).unwrap_or(whole.as_str()).to_owned()
}

fn children<'a, 'i>(node: Node<'a, 'i>, space: &'static str, name: &'static str) -> Vec<Node<'a, 'i>> {
    let all = node.children();
    all.filter(|n| n.has_tag_name((space, name))).collect()
}

fn resource<'a>(node: Node<'a, '_>) -> &'a str {
    node.attribute((RDF, "resource")).unwrap()
}

#[test]
fn the_catalogue_names_every_file_of_data_and_no_other() {
    let read = content();
    for base in [Some(BASE), None] {
        let site = made(&read, base);
        let tree = Document::parse(text(&site, "data/dcat.rdf")).unwrap();
        let about: BTreeMap<String, Node<'_, '_>> = tree
            .root_element()
            .children()
            .filter(Node::is_element)
            .map(|n| (path_of(n.attribute((RDF, "about")).unwrap(), "data/dcat.rdf"), n))
            .collect();
        let catalogue = about["data/dcat.rdf#catalogue"];
        let mut named = BTreeSet::new();
        let datasets = children(catalogue, DCAT, "dataset");
        assert_eq!(datasets.len(), 27);
        for dataset in datasets {
            let dataset = about[&path_of(resource(dataset), "data/dcat.rdf")];
            assert!(dataset.has_tag_name((DCAT, "Dataset")));
            for form in children(dataset, DCAT, "distribution") {
                let form = about[&path_of(resource(form), "data/dcat.rdf")];
                for name in ["accessURL", "downloadURL"] {
                    let [url] = children(form, DCAT, name)[..] else {
                        panic!("{form:?}");
                    };
                    let path = path_of(resource(url), "data/dcat.rdf");
                    assert!(site.get(&path).is_some(), "there is no {path}");
                    named.insert(path);
                }
                let [kind] = children(form, DCTERMS, "format")[..] else {
                    panic!("{form:?}");
                };
                assert!(kind.text().unwrap().contains('/'));
            }
        }
        let is_data = |path: &str| {
            let table = [".csv", ".xlsx", ".jsonld"].iter().any(|ending| path.ends_with(ending));
            table || path.ends_with(".json") && !path.ends_with("-metadata.json")
        };
        let written: BTreeSet<String> = site
            .iter()
            .map(|(path, _)| path.to_owned())
            .filter(|path| is_data(path))
            .collect();
        assert_eq!(named, written);
    }
}

#[test]
fn the_catalogue_says_what_dcat_ap_se_asks_for() {
    let site = made(&content(), Some(BASE));
    let whole = text(&site, "data/dcat.rdf");
    for said in [
        "<dcat:Catalog rdf:about=\"https://example.org/s/data/dcat.rdf#catalogue\">",
        "<dcterms:title xml:lang=\"sv\">Lägesbild: Öppna data</dcterms:title>",
        "<dcterms:title xml:lang=\"en\">Lägesbild: Open data</dcterms:title>",
        "<dcterms:license rdf:resource=\"http://creativecommons.org/publicdomain/zero/1.0/\"/>",
        "<foaf:name xml:lang=\"sv\">Exempelutgivaren</foaf:name>",
        "<dcterms:type rdf:resource=\"http://purl.org/adms/publishertype/NonProfitOrganisation\"/>",
        "<vcard:hasEmail rdf:resource=\"mailto:redaktion@example.org\"/>",
        "<dcterms:license rdf:resource=\"https://spdx.org/licenses/MIT.html\"/>",
        // of the newest source that is known, not of the day of a build
        "<dcterms:modified rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">2024-03-21</dcterms:modified>",
        "<dcterms:title xml:lang=\"en\">How many people work as social workers with the police in the whole city? (Key posts, March 2024)</dcterms:title>",
        "<dcat:keyword xml:lang=\"sv\">stadsdelsförvaltningar</dcat:keyword>",
    ] {
        assert!(whole.contains(said), "{said}");
    }
}

fn things(file: &Value) -> BTreeMap<&str, &Value> {
    let graph = file["@graph"].as_array().unwrap();
    graph
        .iter()
        .map(|thing| (thing["@id"].as_str().unwrap(), thing))
        .collect()
}

#[test]
fn the_organisation_has_its_units_and_what_changed_them() {
    let site = made(&content(), None);
    let file = json(&site, "data/organisation.jsonld");
    let all = things(&file);
    let merger = all["#event/jarva"];
    assert_eq!(merger["@type"], "org:ChangeEvent");
    assert_eq!(
        merger["originalOrganization"],
        serde_json::json!(["#district/rinkeby-kista", "#district/spanga-tensta"])
    );
    assert_eq!(merger["resultingOrganization"], serde_json::json!(["#district/jarva"]));
    assert_eq!(
        merger["date"],
        serde_json::json!({ "@type": "xsd:date", "@value": "2023-07-01" })
    );
    assert_eq!(merger["decided"]["@value"], "2023-04-24");
    assert_eq!(merger["sources"][0]["@id"], "../kallor/jarva-motessida-2023-08-24.html");
    let unit = all["#district/jarva"];
    assert_eq!(unit["founding_date"]["@value"], "2023-07-01");
    assert_eq!(unit["resultedFrom"], "#event/jarva");
    assert_eq!(unit["page"], "../stadsdelsforvaltningar/jarva.html");
    assert_eq!(
        all["#district/spanga-tensta"]["dissolution_date"]["@value"],
        "2023-07-01"
    );
    assert_eq!(all["#whole"]["hasSubOrganization"].as_array().unwrap().len(), 17);
    // a number that a source tells of a post; what it plans or wishes for is none
    let post = all["#post/bromma/socialsekreterare-hos-polis"];
    assert_eq!(post["organization"], serde_json::json!(["#district/bromma"]));
    let counts = post["counts"].as_array().unwrap();
    assert_eq!(counts.len(), 1);
    assert_eq!(counts[0]["value"]["text"], "1");
    assert_eq!(counts[0]["value"]["unitText"], "persons");
    assert_eq!(
        counts[0]["start_date"],
        serde_json::json!({ "@type": "xsd:gYear", "@value": "2022" })
    );
    assert_eq!(counts[0]["measurementQualifier"], "stated");
    assert!(!text(&site, "data/organisation.jsonld").contains("\"planned\""));
    // each thing that another leads to is there
    for thing in all.values() {
        for key in ["resultedFrom", "changedBy", "parent"] {
            if let Some(id) = thing[key].as_str() {
                assert!(all.contains_key(id), "{id}");
            }
        }
        for key in [
            "originalOrganization",
            "resultingOrganization",
            "hasSubOrganization",
            "organization",
        ] {
            for id in thing[key].as_array().into_iter().flatten() {
                assert!(all.contains_key(id.as_str().unwrap()), "{id}");
            }
        }
    }
}

#[test]
fn each_answer_tells_what_it_rests_on() {
    let site = made(&content(), Some(BASE));
    let file = json(&site, "arenden/nyckeltjanster-2024/antal.jsonld");
    let answer = things(&file)["https://example.org/s/arenden/nyckeltjanster-2024/antal.jsonld#answer"].clone();
    assert_eq!(answer["generatedAtTime"], "2024-03-19T00:00:00Z");
    assert_eq!(answer["valid"], "2024-03-19");
    assert_eq!(answer["verdict"], "answered");
    assert_eq!(
        answer["text"]["@value"],
        "I 10 av 11 stadsdelsförvaltningar arbetar 14 personer som socialsekreterare hos polis."
    );
    let sources: Vec<&str> = answer["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["@id"].as_str().unwrap())
        .collect();
    assert!(sources.contains(&"https://example.org/s/kallor/tju-2024-nyckeltjanster.html#skarholmen"));
    // every place is on a page
    for source in sources {
        let path = path_of(source, "");
        let (page, place) = path.split_once('#').unwrap_or((&path, ""));
        let html = text(&site, page);
        assert!(
            place.is_empty() || html.contains(&format!(" id=\"{place}\"")),
            "{source}"
        );
    }
    let english = json(&site, "en/inquiries/nyckeltjanster-2024/antal.jsonld");
    let question = &english["@graph"][0]["question"];
    assert_eq!(question["@language"], "en");
}

#[test]
fn pages_lead_to_what_other_programs_read() {
    let site = made(&content(), None);
    for (page, link) in [
        (
            "stadsdelsforvaltningar/farsta.html",
            "type=\"application/ld+json\" href=\"../data/organisation.jsonld\"",
        ),
        (
            "stadsdelsforvaltningar.html",
            "type=\"application/ld+json\" href=\"data/organisation.jsonld\"",
        ),
        ("en/data.html", "type=\"application/rdf+xml\" href=\"../data/dcat.rdf\""),
        (
            "arenden/nyckeltjanster-2024/antal.html",
            "type=\"application/ld+json\" href=\"antal.jsonld\"",
        ),
    ] {
        assert!(
            text(&site, page).contains(&format!("<link rel=\"alternate\" {link}>")),
            "{page}"
        );
    }
    let data = text(&site, "data.html");
    assert!(
        data.contains("<a href=\"https://spdx.org/licenses/MIT.html\""),
        "{data}"
    );
}

/// The rows of a file as RFC 4180 has them, without the mark of UTF-8.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let all = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    all.collect()
}

#[test]
fn the_columns_of_each_csv_file_are_described_and_hold_what_is_said() {
    let site = made(&content(), None);
    let mut seen = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let description = format!("{path}-metadata.json");
        if path.ends_with(".excel.csv") {
            assert!(site.get(&description).is_none(), "{description}");
            continue;
        }
        seen += 1;
        let told = json(&site, &description);
        assert_eq!(told["url"].as_str(), path.rsplit('/').next(), "{path}");
        let columns = told["tableSchema"]["columns"].as_array().unwrap();
        let rows = rows(bytes);
        let language = if path.starts_with("en/") { "en" } else { "sv" };
        assert_eq!(rows[0].len(), columns.len(), "{path}");
        for (n, (column, head)) in columns.iter().zip(&rows[0]).enumerate() {
            assert_eq!(column["name"].as_str(), Some(head.as_str()), "{path}");
            assert_eq!(column["dc:description"]["@language"], language, "{path}");
            let holds = |value: &str| match column["datatype"].as_str() {
                Some("decimal") => value.parse::<f64>().is_ok(),
                Some("boolean") => matches!(value, "true" | "false"),
                _ => true,
            };
            for row in rows[1..].iter().filter(|row| !row[n].is_empty()) {
                assert!(holds(&row[n]), "{path}: {head}: {}", row[n]);
            }
        }
        let key: Vec<usize> = told["tableSchema"]["primaryKey"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|name| {
                rows[0]
                    .iter()
                    .position(|head| Some(head.as_str()) == name.as_str())
                    .unwrap()
            })
            .collect();
        assert_eq!(key.is_empty(), path == "data/statements.csv", "{path}");
        let keys: BTreeSet<Vec<&String>> = rows[1..]
            .iter()
            .map(|row| key.iter().map(|n| &row[*n]).collect())
            .collect();
        assert!(key.is_empty() || keys.len() == rows.len() - 1, "{path}");
    }
    assert_eq!(seen, 19);
    let districts = json(&site, "data/districts.csv-metadata.json");
    assert_eq!(
        districts["tableSchema"]["columns"][1]["titles"],
        serde_json::json!({ "en": "name", "sv": "Namn" })
    );
}

#[test]
fn who_shares_an_answer_shows_its_sentence_and_a_picture_of_it() {
    let read = content();
    let site = made(&read, Some(BASE));
    let page = text(&site, "arenden/nyckeltjanster-2024/antal.html");
    for said in [
        "<meta property=\"og:title\" content=\"Hur många arbetar som socialsekreterare hos polis i hela",
        "<meta property=\"og:description\" content=\"I 10 av 11 stadsdelsförvaltningar arbetar 14 personer som socialsekreterare hos polis.\">",
        "<meta property=\"og:locale\" content=\"sv_SE\">",
        "<meta property=\"og:url\" content=\"https://example.org/s/arenden/nyckeltjanster-2024/antal.html\">",
        "<link rel=\"canonical\" href=\"https://example.org/s/arenden/nyckeltjanster-2024/antal.html\">",
        "<meta property=\"og:image\" content=\"https://example.org/s/arenden/nyckeltjanster-2024/antal.png\">",
        "<meta property=\"og:image:width\" content=\"800\">",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let mut pictures = 0;
    for (path, html) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(html).unwrap();
        let Some((_, rest)) = html.split_once("og:image\" content=\"") else {
            continue;
        };
        let picture = path_of(&rest[..rest.find('"').unwrap()], "");
        let bytes = site
            .get(&picture)
            .unwrap_or_else(|| panic!("{path} shows no {picture}"));
        // PNG's own sign, then its width and height
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "{picture}");
        assert_eq!(bytes[16..24], *b"\x00\x00\x03\x20\x00\x00\x01\xa4", "{picture}");
        assert!(bytes.len() < 20_000, "{picture}: {}", bytes.len());
        pictures += 1;
    }
    assert_eq!(pictures, 44);
    assert_eq!(site.iter().filter(|(path, _)| path.ends_with(".png")).count(), pictures);
    // where the address is not known, there is none that others could ask for
    let alone = made(&read, None);
    assert!(alone.iter().all(|(path, _)| !path.ends_with(".png")));
    let page = text(&alone, "arenden/nyckeltjanster-2024/antal.html");
    assert!(page.contains("og:description") && !page.contains("og:image") && !page.contains("canonical"));
}

#[test]
fn search_engines_are_told_of_every_page() {
    let read = content();
    let site = made(&read, Some(BASE));
    let list = Document::parse(text(&site, "sitemap.xml")).unwrap();
    let listed: BTreeSet<String> = list
        .descendants()
        .filter(|n| n.tag_name().name() == "loc")
        .map(|n| n.text().unwrap().strip_prefix(BASE).unwrap().to_owned())
        .collect();
    let written: BTreeSet<String> = site
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && !path.ends_with("404.html"))
        .map(|(path, _)| if path == "index.html" { "" } else { path }.to_owned())
        .collect();
    assert_eq!(listed, written);
    assert_eq!(
        text(&site, "robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/s/sitemap.xml\n"
    );
    let alone = made(&read, None);
    assert!(alone.get("sitemap.xml").is_none() && alone.get("robots.txt").is_none());
}

#[test]
fn the_same_records_give_the_same_files_for_other_programs() {
    let read = content();
    let (one, two) = (made(&read, Some(BASE)), made(&read, Some(BASE)));
    for (path, bytes) in one.iter() {
        assert!(two.get(path) == Some(bytes), "{path}");
    }
}

/// The real content, with lines added to its records.
fn with(added: &[(&str, &str)]) -> (TempDir, Read) {
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new("content") {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.path().strip_prefix("content").unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    for (path, line) in added {
        let path = folder.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{line}\n{text}")).unwrap();
    }
    let read = read(folder.path()).unwrap();
    (folder, read)
}

#[test]
fn who_comes_to_an_old_address_is_led_on() {
    let (_folder, read) = with(&[
        (
            "districts/farsta.yaml",
            "aliases: [enheter/farsta.html, en/farsta.html]",
        ),
        ("programmes/sig.yaml", "aliases: [sociala-insatsgrupper.html]"),
        (
            "inquiries/farsta-2024/inquiry.yaml",
            "aliases: [farsta/2024/fragor.html]",
        ),
    ]);
    assert!(read.findings.is_empty(), "{:#?}", read.findings);
    let site = made(&read, None);
    for (old, way, language, name) in [
        (
            "enheter/farsta.html",
            "../stadsdelsforvaltningar/farsta.html",
            "sv",
            "Farsta",
        ),
        ("en/farsta.html", "district-administrations/farsta.html", "en", "Farsta"),
        ("sociala-insatsgrupper.html", "insatser/sig.html", "sv", ""),
        ("farsta/2024/fragor.html", "../../arenden/farsta-2024.html", "sv", ""),
    ] {
        let page = text(&site, old);
        for said in [
            format!("<html lang=\"{language}\">"),
            format!("<meta http-equiv=\"refresh\" content=\"0; url={way}\">"),
            format!("<link rel=\"canonical\" href=\"{way}\">"),
            format!("<a href=\"{way}\">{name}"),
        ] {
            assert!(page.contains(&said), "{old}: {said}\n{page}");
        }
    }
    let whole = made(&read, Some(BASE));
    let page = text(&whole, "enheter/farsta.html");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/s/stadsdelsforvaltningar/farsta.html\">"),
        "{page}"
    );
    assert!(!text(&whole, "sitemap.xml").contains("enheter/farsta.html"));
}

#[test]
fn an_old_address_that_another_page_has_is_told() {
    for (path, line, code, underlined) in [
        (
            "districts/farsta.yaml",
            "aliases: [arenden.html]",
            Code::ReservedId,
            "arenden.html",
        ),
        (
            "districts/farsta.yaml",
            "aliases: [insatser/sig.html]",
            Code::ReservedId,
            "insatser/sig.html",
        ),
        (
            "programmes/sig.yaml",
            "aliases: [a.html, a.html]",
            Code::DuplicateId,
            "a.html",
        ),
        // later pages of a list and of a record, there or not yet; and what would have to be in a page as in a folder
        (
            "programmes/sig.yaml",
            "aliases: [vem-har-vad-2020.html]",
            Code::ReservedId,
            "vem-har-vad-2020.html",
        ),
        (
            "programmes/sig.yaml",
            "aliases: [insatser/sig-12.html]",
            Code::ReservedId,
            "insatser/sig-12.html",
        ),
        (
            "programmes/sig.yaml",
            "aliases: [arenden.html/a.html]",
            Code::BadUrl,
            "arenden.html/a.html",
        ),
        ("programmes/sig.yaml", "aliases: [/a.html]", Code::BadUrl, "/a.html"),
        ("programmes/sig.yaml", "aliases: [../a.html]", Code::BadUrl, "../a.html"),
        ("programmes/sig.yaml", "aliases: [a/]", Code::BadUrl, "a/"),
        (
            "programmes/sig.yaml",
            "aliases: [https://example.org/a.html]",
            Code::BadUrl,
            "https://example.org/a.html",
        ),
    ] {
        let (folder, read) = with(&[(path, line)]);
        let mut found = lagesbild::unmakeable(&read, &look(folder.path()).unwrap());
        found.extend(read.findings.iter().cloned());
        assert_eq!(found.len(), 1, "{line}: {found:#?}");
        assert_eq!(found[0].code, code, "{line}");
        let span = found[0].labels[0].span;
        let file = read.files.get(span.file);
        assert_eq!(&file.text[span.start as usize..span.end as usize], underlined, "{line}");
        assert!(file.path.ends_with(path), "{line}");
    }
}

#[test]
fn a_licence_has_a_name_or_an_address() {
    let at = |licence: &str| {
        let (_folder, read) = with(&[]);
        let site = fs::read_to_string(_folder.path().join("site.yaml")).unwrap();
        let changed = site.replace("licence: MIT", &format!("licence: {licence}"));
        assert_ne!(changed, site);
        fs::write(_folder.path().join("site.yaml"), changed).unwrap();
        drop(read);
        lagesbild::read(_folder.path()).unwrap()
    };
    for (licence, address) in [
        ("CC-BY-4.0", "http://creativecommons.org/licenses/by/4.0/"),
        ("https://example.org/terms", "https://example.org/terms"),
    ] {
        let site = made(&at(licence), Some(BASE));
        let link = format!("<dcterms:license rdf:resource=\"{address}\"/>");
        assert!(text(&site, "data/dcat.rdf").contains(&link), "{licence}");
        assert_eq!(json(&site, "data/organisation.jsonld")["@graph"][0]["license"], address);
        assert_eq!(
            json(&site, "data/sources.csv-metadata.json")["dc:license"]["@id"],
            address
        );
    }
    let wrong = at("CC-BY-40");
    assert_eq!(wrong.findings.len(), 1, "{:#?}", wrong.findings);
    assert_eq!(wrong.findings[0].code, Code::UnknownValue);
    assert!(
        wrong.findings[0].help.english().contains("CC-BY-4.0"),
        "{}",
        wrong.findings[0].help.english()
    );
}

#[test]
fn files_of_the_theme_change_their_names_with_what_they_hold() {
    let read = content();
    let named = |own: &[(&str, &str)]| -> Vec<String> {
        let look = Look {
            theme: own
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                .collect(),
            ..Look::default()
        };
        let model = read.model.as_ref().unwrap();
        let site = make(model, &read.files, &look, Papers::None, &()).unwrap();
        // every page leads to what is there
        let style = site
            .iter()
            .map(|(path, _)| path)
            .find(|path| path.starts_with("theme/style."))
            .unwrap();
        assert!(text(&site, "index.html").contains(&format!("<link rel=\"stylesheet\" href=\"{style}\">")));
        let css = text(&site, style);
        for rest in css.split("url(\"").skip(1) {
            let file = &rest[..rest.find('"').unwrap()];
            assert!(site.get(&format!("theme/{file}")).is_some(), "{file}");
        }
        let all = site.iter().map(|(path, _)| path.to_owned());
        all.filter(|path| path.starts_with("theme/")).collect()
    };
    let first = named(&[]);
    for path in &first {
        let mut parts = path.rsplit('.');
        let hash = parts.nth(1).unwrap();
        assert!(
            hash.len() == 12 && hash.bytes().all(|b| b.is_ascii_hexdigit()),
            "{path}"
        );
    }
    assert_eq!(named(&[]), first);
    let other = named(&[("style.css", "body { color: teal }\n")]);
    let differ: Vec<&String> = first.iter().filter(|path| !other.contains(path)).collect();
    assert_eq!(differ.len(), 1, "{differ:?}");
    assert!(differ[0].starts_with("theme/style."), "{differ:?}");
}
