//! Everything that has a name on the site, in the order of its letters: where the search has no script, and where its hits
//! stand when they are many.

pub mod found;
mod told;

use crate::model::Known;
use crate::said::{Language, initial};
use crate::view::address::{Place, Target, relative};
use crate::view::entry::{Entry, kind_name};
use crate::view::page::{About, PageBuilder, pager};
use crate::view::parts::{Body, Content, Link, Page, Section};
use crate::view::site::Site;
use found::{named, short_names};

/// Entries of one page; those of a larger site go on over several.
const MOST: usize = 300;

/// How many pages the entries take.
pub fn pages(site: &Site<'_>) -> usize {
    all(site).len().div_ceil(MOST).max(1)
}

/// Every entry of the list, in its order; worked out once for all of its pages.
fn all<'s>(site: &'s Site<'_>) -> &'s [Entry] {
    site.a_to_z.get_or_init(|| {
        let mut all = named(site);
        all.extend(short_names(&all, site));
        all.sort_by_cached_key(|entry| (site.words.sort_key(begins(&entry.title)), entry.address.clone()));
        all
    })
}

/// One page of the entries.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let page = PageBuilder::new(site, known, Target::Place(Place::AToZ, n));
    let words = &site.words;
    let all = all(site);
    let total = all.len().div_ceil(MOST).max(1);
    let mut sections: Vec<Section> = Vec::new();
    for entry in all.iter().skip((n - 1) * MOST).take(MOST) {
        let letter = letter(words.language, &entry.title);
        let id = format!("letter.{}", letter.to_lowercase());
        if sections.last().is_none_or(|section| section.id != id) {
            sections.push(Section::new(id, letter));
        }
        if let Some(section) = sections.last_mut() {
            section.links.push(link(&page, entry));
        }
    }
    let mut about = About::new("a-z", words.get("nav-a-z"), Some(Place::AToZ));
    about.description = words.get("a-z-lead");
    let body = Body {
        heading: words.get("nav-a-z"),
        lead: Some(words.get("a-z-lead")),
        sections,
        pages: pager(&page, n, total),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

fn link(page: &PageBuilder<'_, '_>, entry: &Entry) -> Link {
    Link {
        label: entry.title.clone(),
        href: relative(&page.path, &entry.address),
        detail: Some(kind_name(&page.site.words, entry.kind)),
        badge: None,
    }
}

/// A title from its first letter or figure on: quotation marks are no place in an order.
fn begins(title: &str) -> &str {
    title.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// The letter that a title stands under.
fn letter(language: Language, title: &str) -> String {
    initial(language, begins(title)).map_or_else(|| "0–9".to_owned(), String::from)
}
