//! What the preview adds to a page: findings over it, and the reload. Only here; a built site has none of it.

#[cfg(test)]
mod tests;

use maud::{DOCTYPE, Markup, html};

use super::maker::{Failure, Notice, Shown};
use crate::model::word::Word;
use crate::said::{Language, say};

/// How the findings look.
pub(super) const STYLE: &str = include_str!("preview.css");

/// Waits for a change, and loads the page anew.
pub(super) const SCRIPT: &str = include_str!("preview.js");

/// What a page of the preview may do beside what the site's own policy allows.
const NEEDED: [&str; 3] = ["style-src", "script-src", "connect-src"];

/// A page of the site with what the preview adds.
pub(super) fn page(html: &str, shown: &Shown) -> String {
    let mut page = allowed(html);
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(end, &added(shown, shown.notice.as_ref()).0);
    page
}

/// A page for wrong addresses, whose links hold at any depth.
///
/// They are relative to the root, and such a page is seen in place of any other. The base stands before the page's
/// policy, which forbids one from where it stands.
pub(super) fn at_the_root(html: &str, path: &str) -> String {
    let base = html! { base href={ "/" (path) }; };
    html.replacen("<head>", &["<head>", &base.0].concat(), 1)
}

/// The findings alone, where no site could be made yet.
pub(super) fn alone(shown: &Shown) -> String {
    page_of_its_own(shown, shown.notice.as_ref())
}

/// Why a page could not be made.
pub(super) fn unmade(shown: &Shown, why: &Failure) -> String {
    page_of_its_own(shown, Some(&Notice::unmade(why, shown.language)))
}

fn page_of_its_own(shown: &Shown, notice: Option<&Notice>) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(shown.language.word()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (say!("Preview").in_language(shown.language)) }
            }
            body.preview-alone { (added(shown, notice)) }
        }
    };
    page.0
}

/// The policy of the preview's own pages.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'";

fn added(shown: &Shown, notice: Option<&Notice>) -> Markup {
    html! {
        link rel="stylesheet" href="/.preview/style.css";
        @if let Some(notice) = notice { (told(notice, shown.language)) }
        script src="/.preview/reload.js" data-seen=(seen(shown)) {}
    }
}

/// What is shown, as a page says that it has seen it.
///
/// With the number of the process, since a preview that is started anew counts from 1 again.
pub(super) fn seen(shown: &Shown) -> String {
    format!("{}-{}", std::process::id(), shown.version)
}

/// The findings; errors open, warnings to be opened.
fn told(notice: &Notice, language: Language) -> Markup {
    let kind = if notice.error { "error" } else { "warning" };
    html! {
        aside.preview.(kind) lang=(language.word()) aria-label=(say!("Preview").in_language(language)) {
            details open[notice.error] {
                summary { (notice.title) }
                pre tabindex="0" { (notice.text) }
            }
        }
    }
}

/// A page whose policy lets the preview's own files in.
fn allowed(html: &str) -> String {
    let Some(content) = policy(html) else {
        return html.to_owned();
    };
    let (before, rest) = html.split_at(content.start);
    let (policy, after) = rest.split_at(content.len());
    format!("{before}{}{after}", widened(policy))
}

/// Where the text of a page's policy stands.
fn policy(html: &str) -> Option<std::ops::Range<usize>> {
    const NAME: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let start = html.find(NAME)? + NAME.len();
    Some(start..start + html[start..].find('"')?)
}

/// A policy that also lets styles, scripts and requests from `'self'` in.
///
/// Where a kind has no rule of its own, that of `default-src` holds for it (CSP Level 3, section 6.8.3); where there is
/// neither, all is allowed already. `'none'` beside another source means nothing (section 2.3.1), and goes.
fn widened(policy: &str) -> String {
    let mut rules: Vec<(&str, Vec<&str>)> = policy
        .split(';')
        .filter_map(|rule| {
            let mut words = rule.split_ascii_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    let find = |rules: &[(&str, Vec<&str>)], name: &str| rules.iter().position(|(n, _)| n.eq_ignore_ascii_case(name));
    let default = find(&rules, "default-src").map(|at| rules[at].1.clone());
    for name in NEEDED {
        let at = match (find(&rules, name), &default) {
            (Some(at), _) => at,
            (None, Some(default)) => {
                rules.push((name, default.clone()));
                rules.len() - 1
            }
            (None, None) => continue,
        };
        let sources = &mut rules[at].1;
        sources.retain(|source| !source.eq_ignore_ascii_case("'none'"));
        if !sources.contains(&"'self'") {
            sources.push("'self'");
        }
    }
    let rules: Vec<String> = rules
        .into_iter()
        .map(|(name, sources)| format!("{name} {}", sources.join(" ")))
        .collect();
    rules.join("; ")
}
