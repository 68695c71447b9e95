//! Pages of prose, and the one for addresses that lead nowhere.

use crate::model::{Known, PageIx, Subject};
use crate::view::address::{Place, Target};
use crate::view::page::{About, PageBuilder};
use crate::view::parts::{Body, Content, Link, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::site::Site;

/// A page of prose.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, ix: PageIx) -> Page {
    let mut page = PageBuilder::new(site, known, Target::Record(Subject::Page(ix), 1));
    let record = &site.model[ix];
    let mut section = Section::plain("text");
    section.prose = prose::html(&mut page, record.narrative, Within::Page);
    let about = About::new("page", record.title.clone(), None);
    let body = Body {
        heading: record.title.clone(),
        sections: vec![section],
        sources: page.sources(),
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// Where an address leads nowhere. Hosts show it at any depth, so it names no date and few links, and none where it is not
/// known at which address the site stands.
pub fn not_found<'m>(site: &Site<'m>, known: &Known<'m>) -> Page {
    let page = PageBuilder::new(site, known, Target::NotFound);
    let words = &site.words;
    let title = words.get("not-found-title");
    if site.base.is_none() {
        let body = Body {
            heading: title.clone(),
            lead: Some(words.get("not-found-alone-lead")),
            ..Body::default()
        };
        return page.finish(
            About::new("not-found-alone", title, None),
            Content::Body(Box::new(body)),
        );
    }
    let about = About::new("not-found", title.clone(), None);
    let mut section = Section::plain("ways");
    section.links.push(Link {
        label: words.get("nav-start"),
        href: page.way(Place::Start),
        detail: None,
        badge: None,
    });
    let body = Body {
        heading: title,
        lead: Some(words.get("not-found-lead")),
        sections: vec![section],
        ..Body::default()
    };
    page.finish(about, Content::Body(Box::new(body)))
}

/// At an address where the page of a record stood before: the way to where it stands.
pub fn moved<'m>(site: &Site<'m>, known: &Known<'m>, target: Target, of: Subject) -> Page {
    let page = PageBuilder::new(site, known, target);
    let words = &site.words;
    let title = words.get("moved-title");
    let name = match of {
        Subject::District(ix) => words.text(&site.model[ix].name),
        Subject::Programme(ix) => words.text(&site.model[ix].name),
        Subject::Inquiry(ix) => words.text(&site.model[ix].title),
        _ => words.text(&site.model.site().title),
    };
    let mut section = Section::plain("ways");
    section.links.extend(page.entry(of, name, None));
    let body = Body {
        heading: title.clone(),
        lead: Some(words.get("moved-lead")),
        sections: vec![section],
        ..Body::default()
    };
    let mut about = About::new("moved", title, None);
    about.canonical = site.address(of);
    page.finish(about, Content::Body(Box::new(body)))
}
