//! Every internal link and anchor leads somewhere, or the build fails.

use memchr::memmem;
use rayon::prelude::*;

use crate::bundle::Bundle;
use crate::diagnostic::{Code, Finding};

/// Findings for links and anchors of the finished pages that lead nowhere.
pub fn check(bundle: &Bundle) -> Vec<Finding> {
    let pages: Vec<(&str, &str)> = bundle
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .collect();
    let ids: Vec<Vec<&str>> = pages
        .par_iter()
        .map(|(_, html)| {
            let mut ids: Vec<&str> = attributes(html, " id=\"").collect();
            ids.sort_unstable();
            ids
        })
        .collect();
    let anchors = |path: &str| pages.binary_search_by(|(p, _)| (*p).cmp(path)).ok().map(|i| &ids[i]);
    let mut found: Vec<Finding> = pages
        .par_iter()
        .enumerate()
        .flat_map_iter(|(i, (path, html))| {
            let mut found = Vec::new();
            for pair in ids[i].windows(2).filter(|pair| pair[0] == pair[1]) {
                found.push(broken(
                    path,
                    format!("two things on one page have the anchor `{}`", pair[0]),
                    "give one of the records another id",
                ));
            }
            let mut hrefs: Vec<&str> = attributes(html, "href=\"").chain(attributes(html, "src=\"")).collect();
            hrefs.retain(|href| !href.contains(':'));
            // a page leads to few places, to many of them often
            hrefs.sort_unstable();
            hrefs.dedup();
            for href in hrefs {
                let (target, anchor) = href.split_once('#').unwrap_or((href, ""));
                let target = if target.is_empty() {
                    (*path).to_owned()
                } else {
                    resolve(path, target)
                };
                if bundle.get(&target).is_none() {
                    found.push(broken(
                        path,
                        format!("`{href}` leads to `{target}`, which is not there"),
                        "correct the link, or the record that it names",
                    ));
                } else if !anchor.is_empty() && anchors(&target).is_none_or(|ids| ids.binary_search(&anchor).is_err()) {
                    found.push(broken(
                        path,
                        format!("`{href}` leads to the anchor `{anchor}`, which `{target}` does not have"),
                        "correct the link, or the heading or record that it names",
                    ));
                }
            }
            found
        })
        .collect();
    found.dedup();
    found
}

fn broken(path: &str, message: String, help: &str) -> Finding {
    Finding {
        code: Code::BrokenLink,
        message: format!("{path}: {message}"),
        labels: Vec::new(),
        help: help.into(),
    }
}

/// The values of an attribute, as they are written; addresses and ids of ours hold nothing that is escaped.
fn attributes<'h>(html: &'h str, opening: &'h str) -> impl Iterator<Item = &'h str> {
    memmem::find_iter(html.as_bytes(), opening).filter_map(move |at| {
        let rest = &html[at + opening.len()..];
        rest.split_once('"').map(|(value, _)| value)
    })
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
