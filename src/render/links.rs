//! Every internal link and anchor leads somewhere, or the build fails.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter};
use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::bundle;
use crate::diagnostic::{Code, Finding};
use crate::said::{Said, say};

/// What a page says of itself and of others: its anchors and its links. The page itself may have gone to the disk.
pub(super) struct Told {
    pub path: String,
    /// Every anchor, in order, as often as it is there.
    anchors: Lines,
    /// Every address without a scheme, each once; those that lead to an anchor of the page itself only where it has
    /// no such anchor.
    links: Lines,
}

/// Several texts in one, since a large site has many and each is short.
struct Lines(Box<str>);

impl Lines {
    fn new(texts: &[Cow<'_, str>]) -> Self {
        Lines(texts.join("\n").into())
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n').filter(|text| !text.is_empty())
    }
}

impl Told {
    /// Reads a finished page.
    pub fn by(path: &str, html: &[u8]) -> Told {
        let (mut anchors, mut links) = (Vec::new(), Vec::new());
        for at in memchr_iter(b'=', html) {
            let name = &html[..at];
            let all = match name.last() {
                Some(b'd') if name.ends_with(b" id") => &mut anchors,
                Some(b'f') if name.ends_with(b"href") => &mut links,
                Some(b'c') if name.ends_with(b"src") => &mut links,
                _ => continue,
            };
            if let Some((b'"', value)) = html[at + 1..].split_first()
                && let Some(end) = memchr(b'"', value)
            {
                // pages are made of strings, and what stands between two quotes is one
                all.push(meant(std::str::from_utf8(&value[..end]).unwrap_or_default()));
            }
        }
        anchors.sort_unstable();
        links.retain(|link| match link.strip_prefix('#') {
            Some(anchor) => anchors.binary_search_by(|a| (**a).cmp(anchor)).is_err(),
            None => !link.contains(':'),
        });
        // a page leads to few places, to many of them often
        links.sort_unstable();
        links.dedup();
        Told {
            path: path.to_owned(),
            anchors: Lines::new(&anchors),
            links: Lines::new(&links),
        }
    }
}

/// What an attribute means: without HTML's escapes, and without those of addresses (RFC 3986, section 2.1).
fn meant(value: &str) -> Cow<'_, str> {
    if !value.contains(['&', '%']) {
        return Cow::Borrowed(value);
    }
    let mut text = value.to_owned();
    // the escapes that templates and the writer of narratives make; an ampersand last, or it would make new ones
    for (escape, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(escape, sign);
    }
    Cow::Owned(percent_decode_str(&text).decode_utf8_lossy().into_owned())
}

/// Findings for links and anchors that lead nowhere, each with the path of its page, of all files of a site and what its
/// pages say; both in the order of their paths.
pub(super) fn check<'p>(files: &[String], pages: &'p [Told], base: Option<&str>) -> Vec<(&'p str, Finding)> {
    let anchors: Vec<Vec<&str>> = pages.par_iter().map(|page| page.anchors.iter().collect()).collect();
    let none = Vec::new();
    let of = |path: &str| bundle::find(pages, |page| &page.path, path).map_or(&none, |at| &anchors[at]);
    pages
        .par_iter()
        .zip(&anchors)
        .flat_map_iter(|(page, anchors)| {
            let path = page.path.as_str();
            let mut found = Vec::new();
            for pair in anchors.windows(2).filter(|pair| pair[0] == pair[1]) {
                found.push(broken(
                    path,
                    say!("two things on one page have the anchor `{anchor}`", anchor = pair[0]),
                    say!("give one of the records another id"),
                ));
            }
            // in order, so that links to one page follow one another
            let mut last = ("", path.to_owned(), true, anchors);
            for href in page.links.iter() {
                let (way, anchor) = href.split_once('#').unwrap_or((href, ""));
                if way != last.0 {
                    let target = if way.is_empty() {
                        path.to_owned()
                    } else if let Some(below) = base.and_then(|base| way.strip_prefix(base)) {
                        below.to_owned()
                    } else {
                        resolve(path, way)
                    };
                    let there = bundle::find(files, |file| file, &target).is_some();
                    let anchors = of(&target);
                    last = (way, target, there, anchors);
                }
                let (_, target, there, anchors) = &last;
                if !there {
                    found.push(broken(
                        path,
                        say!("`{href}` leads to `{target}`, which is not there", href, target),
                        say!("correct the link, or the record that it names"),
                    ));
                } else if !anchor.is_empty() && anchors.binary_search(&anchor).is_err() {
                    found.push(broken(
                        path,
                        say!(
                            "`{href}` leads to the anchor `{anchor}`, which `{target}` does not have",
                            href,
                            anchor,
                            target
                        ),
                        say!("correct the link, or the heading or record that it names"),
                    ));
                }
            }
            found.dedup();
            found.into_iter().map(move |finding| (path, finding))
        })
        .collect()
}

fn broken(path: &str, message: Said, help: Said) -> Finding {
    Finding {
        code: Code::BrokenLink,
        message: say!("{path}: {message}", path, message),
        labels: Vec::new(),
        help,
    }
}

/// A relative address from a page, from the root of the site.
fn resolve(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
