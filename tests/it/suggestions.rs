//! Corrections that readers suggest: a plain link on each page, picture and row, by mail or to the record in an editor.

use std::path::Path;

use lagesbild::bundle::Bundle;
use lagesbild::load::{self, Look};
use lagesbild::source::{File, Files};
use lagesbild::view::{Options, Papers};
use lagesbild::{Read, checked};
use percent_encoding::percent_decode_str;

/// The records of the content with another line on corrections; none where it is empty.
fn read(line: &str) -> Read {
    let (files, findings) = load::files(Path::new("content")).unwrap();
    let changed = files.iter().map(|(_, file)| match &*file.path {
        "site.yaml" => {
            let own = file.text.lines().find(|l| l.starts_with("corrections:")).unwrap();
            File::new("site.yaml", file.text.replace(own, line))
        }
        _ => File::new(file.path.clone(), file.text.clone()),
    });
    checked(Files::new(changed.collect()), findings)
}

fn made(line: &str, base_url: Option<&str>) -> Bundle {
    let read = read(line);
    let options = Options {
        papers: Papers::None,
        base_url: base_url.map(str::to_owned),
    };
    let model = read.model.as_ref().unwrap_or_else(|| panic!("{:#?}", read.findings));
    lagesbild::make(model, &read.files, &Look::default(), options, &()).unwrap()
}

fn page<'b>(bundle: &'b Bundle, path: &str) -> &'b str {
    std::str::from_utf8(bundle.get(path).unwrap()).unwrap()
}

/// The links of a page's lists of rows: words and address.
fn of_rows(page: &str) -> Vec<(String, String)> {
    let lists = page.split("<details class=\"suggest\">").skip(1);
    let lists = lists.map(|list| list.split("</details>").next().unwrap());
    lists
        .flat_map(|list| list.split("<a href=\"").skip(1))
        .map(|link| {
            let (href, rest) = link.split_once('"').unwrap();
            let label = rest.split_once('>').unwrap().1.split("</a>").next().unwrap();
            (label.to_owned(), href.replace("&amp;", "&"))
        })
        .collect()
}

#[test]
fn a_mail_tells_where_the_reader_was_and_what_stood_there() {
    let bundle = made(
        "corrections: { mail: redaktion@example.org }",
        Some("https://example.org/laget/"),
    );
    let page = page(&bundle, "arenden/nyckeltjanster-2024/antal.html");
    let rows = of_rows(page);
    assert_eq!(rows.len(), 10, "{rows:#?}");
    let (label, href) = &rows[0];
    assert_eq!(label, "Bromma: 1");
    assert!(href.bytes().all(|b| b.is_ascii_graphic()), "{href}");
    let (to, rest) = href.strip_prefix("mailto:").unwrap().split_once("?subject=").unwrap();
    let (subject, body) = rest.split_once("&body=").unwrap();
    let plain = |coded: &str| percent_decode_str(coded).decode_utf8().unwrap().into_owned();
    assert_eq!(to, "redaktion@example.org");
    assert_eq!(plain(subject), "Rättelse: Bromma");
    let body = plain(body);
    let lines: Vec<&str> = body.split("\r\n").collect();
    // neither where the site stands nor the line of the record: pages do not change with them
    assert_eq!(lines[0], "Sida: arenden/nyckeltjanster-2024/antal.html");
    assert_eq!(lines[1], "Gäller: Bromma");
    assert_eq!(lines[2], "Post: districts/bromma.yaml");
    assert_eq!(lines[3], "Källa: tju-2024-nyckeltjanster#bromma-hasselby-vallingby");
    assert_eq!(lines[4], "Så står det: 1");
    assert!(body.contains("\r\n\r\nSå borde det stå:\r\n"), "{body}");

    // one for the picture, one at the foot; each says by its name what it is about
    for name in [
        "aria-label=\"Föreslå rättelse: Hur många arbetar som socialsekreterare hos polis i hela…\"",
        "aria-label=\"Föreslå rättelse: Socialsekreterare hos polis, per stadsdelsförvaltning\"",
    ] {
        assert_eq!(page.matches(name).count(), 1, "{name}");
    }
    assert!(
        !page
            .split("<tbody")
            .nth(1)
            .unwrap()
            .split("</tbody>")
            .next()
            .unwrap()
            .contains("mailto:"),
        "no cell has one"
    );
    let english = self::page(&bundle, "en/inquiries/nyckeltjanster-2024/antal.html");
    assert!(english.contains(">Suggest a correction</a>"));
}

#[test]
fn an_editor_opens_the_record_at_its_line() {
    let bundle = made(
        "corrections: { edit_url: \"https://example.org/edit/main/content/{path}#L{line}\" }",
        None,
    );
    let district = page(&bundle, "stadsdelsforvaltningar/bromma.html");
    let rows = of_rows(district);
    assert!(!rows.is_empty());
    for (label, href) in &rows {
        let (path, line) = href.split_once("#L").unwrap();
        assert!(
            path.starts_with("https://example.org/edit/main/content/"),
            "{label}: {href}"
        );
        // where the row's source is cited
        let file = path.rsplit_once("content/").unwrap().1;
        let text = std::fs::read_to_string(Path::new("content").join(file)).unwrap();
        let cited = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
        assert!(cited.contains('#') || cited.contains("source"), "{label}: {cited}");
    }
    assert!(district.contains("href=\"https://example.org/edit/main/content/districts/bromma.yaml#L1\""));
    // a page of no one record has nothing that could be edited
    assert!(!page(&bundle, "stadsdelsforvaltningar.html").contains("<p class=\"suggest\">"));
}

#[test]
fn nothing_is_offered_where_the_record_says_nothing() {
    let bundle = made("", None);
    for (path, bytes) in bundle.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert!(!page.contains("class=\"suggest\""), "{path}");
    }
}

#[test]
fn an_address_that_nobody_can_use_is_told() {
    for (line, code, part) in [
        (
            "corrections: { mail: redaktion }",
            "bad-url",
            "`redaktion` is no mail address",
        ),
        (
            "corrections: { mail: \"a@example.org?cc=b@example.org\" }",
            "bad-url",
            "is no mail address",
        ),
        (
            "corrections: { edit_url: \"https://example.org/edit/\" }",
            "bad-url",
            "no address with a place for the path",
        ),
        (
            "corrections: { edit_url: \"javascript:{path}\" }",
            "bad-url",
            "no address with a place for the path",
        ),
        (
            "corrections: {}",
            "missing-key",
            "nothing says how readers suggest corrections",
        ),
    ] {
        let found = read(line).findings;
        assert_eq!(found.len(), 1, "{line}: {found:#?}");
        assert_eq!(found[0].code.as_str(), code, "{line}");
        assert!(
            found[0].message.english().contains(part),
            "{line}: {}",
            found[0].message.english()
        );
    }
}
