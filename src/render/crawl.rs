//! What search engines ask for: the list of pages (sitemaps.org, protocol 0.9), and who may fetch what (RFC 9309).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::Part;

const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// More addresses than this no file may have; then there are several, and a list of them.
const MOST: usize = 50_000;

/// The files for a site that will stand at `base`, with its pages by their paths. When a page last changed is not told: records
/// tell of which day a figure is, and not when a page was written.
pub(super) fn files(base: &str, pages: &[String]) -> Vec<Part> {
    let whole = |path: &String| match path.strip_suffix("index.html") {
        // the start is asked for by its folder
        Some("") => base.to_owned(),
        _ => [base, path].concat(),
    };
    let mut parts = Vec::new();
    if pages.len() <= MOST {
        parts.push(("sitemap.xml".to_owned(), list("urlset", "url", pages.iter().map(whole))));
    } else {
        let mut names = Vec::new();
        for (n, some) in pages.chunks(MOST).enumerate() {
            let name = format!("sitemap-{}.xml", n + 1);
            parts.push((name.clone(), list("urlset", "url", some.iter().map(whole))));
            names.push([base, &name].concat());
        }
        let index = list("sitemapindex", "sitemap", names.into_iter());
        parts.push(("sitemap.xml".to_owned(), index));
    }
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n");
    parts.push(("robots.txt".to_owned(), robots.into_bytes()));
    parts
}

/// Whether a path may be that of one of these files.
#[cfg(feature = "serve")]
pub(super) fn is_one(path: &str) -> bool {
    path == "robots.txt" || path.starts_with("sitemap") && path.ends_with(".xml")
}

fn list(root: &str, item: &str, addresses: impl Iterator<Item = String>) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let mut all = addresses;
    let mut write = || -> io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.create_element(root)
            .with_attribute(("xmlns", SPACE))
            .write_inner_content(|xml| {
                all.try_for_each(|address| {
                    xml.create_element(item).write_inner_content(|xml| {
                        xml.create_element("loc").write_text_content(BytesText::new(&address))?;
                        Ok(())
                    })?;
                    Ok(())
                })
            })?;
        Ok(())
    };
    // a writer into memory takes everything
    let _ = write();
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::files;

    fn text(parts: &[(String, Vec<u8>)], name: &str) -> String {
        let (_, bytes) = parts.iter().find(|(path, _)| path == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    }

    #[test]
    fn a_small_site_has_one_list() {
        let pages = [
            "index.html".to_owned(),
            "en/index.html".to_owned(),
            "a/b.html".to_owned(),
        ];
        let parts = files("https://example.org/s/", &pages);
        let names: Vec<&str> = parts.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "robots.txt"]);
        let list = text(&parts, "sitemap.xml");
        let all: Vec<&str> = list
            .split("<loc>")
            .skip(1)
            .map(|rest| rest.split("</loc>").next().unwrap())
            .collect();
        assert_eq!(
            all,
            [
                "https://example.org/s/",
                "https://example.org/s/en/index.html",
                "https://example.org/s/a/b.html",
            ]
        );
        assert!(text(&parts, "robots.txt").ends_with("\nSitemap: https://example.org/s/sitemap.xml\n"));
    }

    #[test]
    fn a_large_site_has_lists_and_a_list_of_them() {
        let pages: Vec<String> = (0..50_001).map(|n| format!("{n}.html")).collect();
        let parts = files("https://example.org/", &pages);
        let names: Vec<&str> = parts.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "robots.txt"]);
        assert_eq!(text(&parts, "sitemap-1.xml").matches("<loc>").count(), 50_000);
        assert!(text(&parts, "sitemap-2.xml").contains("<loc>https://example.org/50000.html</loc>"));
        let index = text(&parts, "sitemap.xml");
        assert!(index.contains("<loc>https://example.org/sitemap-1.xml</loc>"));
        assert!(index.contains("<loc>https://example.org/sitemap-2.xml</loc>"));
    }
}
