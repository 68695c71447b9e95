//! What stands around the content of every page: head, menu, crumbs, languages, footer; and the way between pages of one list.

use super::{PageBuilder, Shown};
use crate::chart::CARD_PIXELS;
use crate::model::word::Word;
use crate::model::{Correction, SourceIx, Subject};
use crate::view::address::{Place, Target, relative, root};
use crate::view::parts::{
    Alternate, Body, Content, FeedLink, Head, LinkedFile, NavLink, Page, Pager, Section, SharedPicture, SiteHead, Stamp,
};
use crate::view::words::{capital, tongue};

/// What a page says of itself.
pub struct About {
    /// Its kind.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// A sentence on what it holds.
    pub description: String,
    /// Which entry of the menu it belongs to.
    pub section: Option<Place>,
    /// What the page is called at the end of the crumbs, where its title is too long for that.
    pub crumb: Option<String>,
    /// The pages between the start page and this one.
    pub crumbs: Vec<NavLink>,
    /// How many districts it covers.
    pub coverage: Option<String>,
    /// True where a script helps with a long table.
    pub scripts: bool,
    /// The same for other programs: paths from the root of the site, each with its media type.
    pub linked: Vec<(String, &'static str)>,
    /// The picture that is shown where somebody shares the page, from the root of the site.
    pub picture: Option<String>,
    /// Where the page stands, if that is not here.
    pub canonical: Option<String>,
}

impl About {
    /// A page of a part of the site.
    pub fn new(kind: &'static str, title: impl Into<String>, section: Option<Place>) -> Self {
        let title = title.into();
        About {
            kind,
            description: title.clone(),
            title,
            section,
            crumb: None,
            crumbs: Vec::new(),
            coverage: None,
            scripts: false,
            linked: Vec::new(),
            picture: None,
            canonical: None,
        }
    }
}

impl PageBuilder<'_, '_> {
    /// The page of a part of the site, which its messages name and introduce.
    pub fn of_many(self, place: Place, sections: Vec<Section>, pages: Option<Pager>) -> Page {
        let words = &self.site.words;
        let title = words.get(&format!("nav-{}", place.key()));
        let lead = words.get(&format!("{}-lead", place.key()));
        let mut about = About::new(place.key(), title.clone(), Some(place));
        about.description.clone_from(&lead);
        let body = Body {
            heading: title,
            lead: Some(lead),
            sections,
            pages,
            sources: self.sources(),
            ..Body::default()
        };
        self.finish(about, Content::Body(Box::new(body)))
    }

    /// The page, whole.
    pub fn finish(self, about: About, mut content: Content) -> Page {
        if let Content::Body(body) = &mut content {
            body.contents = self.contents(body);
            for section in body.sections.iter_mut().filter(|s| s.prose.is_some()) {
                section.prose_lang = self.site.prose_lang();
            }
        }
        for figure in content.figures() {
            let shown = Shown {
                what: &figure.title,
                ..Shown::default()
            };
            let suggest = self.suggest(&shown);
            figure.suggest = suggest;
        }
        let record = self.site.model.site();
        let words = &self.site.words;
        Page {
            site: SiteHead {
                title: words.text(&record.title).to_owned(),
                subtitle: record.subtitle.as_ref().map(|t| words.text(t).to_owned()),
                notice: record.notice.as_ref().map(|t| words.text(t).to_owned()),
                languages: self.languages(),
            },
            page: self.head(about),
            path: self.path,
            content,
        }
    }

    fn head(&self, about: About) -> Head {
        let site = self.site;
        let words = &site.words;
        let title_of_site = words.text(&site.model.site().title);
        let linked = about.linked.iter().map(|(path, kind)| LinkedFile {
            href: self.to(path),
            kind,
        });
        Head {
            canonical: self.canonical(about.canonical.as_deref()),
            picture: about
                .picture
                .as_deref()
                .and_then(|path| self.whole(path))
                .map(|href| SharedPicture {
                    href,
                    width: CARD_PIXELS.0,
                    height: CARD_PIXELS.1,
                }),
            locale: format!("{}_{}", words.language.word(), tongue(words.language).region()),
            linked: linked.collect(),
            kind: about.kind,
            lang: words.language.word(),
            title: shortened(&about.title, 70 - title_of_site.chars().count().min(40) - 3),
            root: match self.target {
                Target::NotFound => site.base.clone().unwrap_or_default(),
                _ => root(&self.path),
            },
            home: self.way(Place::Start),
            search: self.way(Place::AToZ),
            nav: self.menu(about.section),
            footer: self.footer(about.section),
            stamp: self.stamp(about.coverage),
            suggest: self.suggest(&Shown::default()),
            scripts: about.scripts,
            feed: site.feed().map(|path| FeedLink {
                href: self.to(&path),
                title: words.get("feed-title"),
            }),
            description: about.description,
            crumbs: if about.kind == "start" {
                Vec::new()
            } else {
                self.crumbs(about.crumbs, about.crumb.unwrap_or(about.title))
            },
        }
    }

    /// An address of the site with the host before it, where that is known.
    fn whole(&self, path: &str) -> Option<String> {
        Some([self.site.base_url.as_deref()?, path].concat())
    }

    fn canonical(&self, other: Option<&str>) -> Option<String> {
        match (other, self.target) {
            (Some(other), _) => Some(self.whole(other).unwrap_or_else(|| self.to(other))),
            (None, Target::NotFound) => None,
            (None, _) => self.whole(&self.path),
        }
    }

    /// The link to a part of the site, on a page that belongs to the part `here`.
    fn nav(&self, place: Place, here: Option<Place>) -> NavLink {
        NavLink {
            label: capital(&self.site.words.get(&format!("nav-{}", place.key()))),
            href: Some(self.way(place)),
            current: here == Some(place),
        }
    }

    fn menu(&self, here: Option<Place>) -> Vec<NavLink> {
        let menu = [
            Place::Inquiries,
            Place::Matrix,
            Place::Districts,
            Place::Programmes,
            Place::Forums,
            Place::Commitments,
            Place::Indicators,
            Place::Gaps,
            Place::Sources,
            Place::AToZ,
        ];
        let is_there = |place: &Place| *place != Place::Gaps || !self.site.gaps.is_empty();
        menu.into_iter()
            .filter(is_there)
            .map(|place| self.nav(place, here))
            .collect()
    }

    fn footer(&self, here: Option<Place>) -> Vec<NavLink> {
        let site = self.site;
        let record = site.model.site();
        let terms = (!site.published.terms.is_empty()).then_some(Place::Terms);
        let places = terms.into_iter().chain([Place::Changes, Place::Data]);
        let mut links: Vec<NavLink> = places.map(|place| self.nav(place, here)).collect();
        links.extend(site.model.pages().map(|(ix, page)| NavLink {
            label: page.title.clone(),
            href: self.href(Subject::Page(ix)),
            current: self.target == Target::Record(Subject::Page(ix), 1),
        }));
        links.extend(record.contact.as_ref().map(|contact| NavLink {
            label: format!("{}: {contact}", site.words.text(&record.publisher)),
            href: Some(format!("mailto:{contact}")),
            current: false,
        }));
        links
    }

    /// From the start page over those between to this one.
    fn crumbs(&self, between: Vec<NavLink>, this: String) -> Vec<NavLink> {
        let start = NavLink {
            label: self.site.words.get("nav-start"),
            href: Some(self.way(Place::Start)),
            current: false,
        };
        let this = NavLink {
            label: this,
            href: None,
            current: true,
        };
        std::iter::once(start).chain(between).chain([this]).collect()
    }

    /// The same page in each language, where there are several.
    fn languages(&self) -> Vec<Alternate> {
        let all = &self.site.languages;
        if all.len() < 2 || matches!(self.target, Target::Moved(..)) {
            return Vec::new();
        }
        all.iter()
            .map(|(language, addresses)| Alternate {
                code: language.word(),
                label: tongue(*language).name(),
                href: self.to(&self.site.path_in(addresses, self.target)),
                current: *language == self.site.words.language,
            })
            .collect()
    }

    fn stamp(&self, coverage: Option<String>) -> Stamp {
        let words = &self.site.words;
        let clock = self.known.clock;
        let known = |c: &&Correction| self.known.knows(c.source);
        let corrections = |source: SourceIx| self.site.model[source].corrections.iter().filter(known).count();
        let corrected = self.refs.iter().map(|(source, _)| (*source, corrections(*source)));
        let corrected: Vec<(SourceIx, usize)> = corrected.filter(|(_, n)| *n > 0).collect();
        Stamp {
            holds: words.day(clock.as_of),
            known: words.day(clock.known_by),
            coverage,
            sources: (!self.refs.is_empty()).then(|| words.count("n-sources", self.refs.len())),
            corrections: corrected.first().map(|(first, _)| NavLink {
                label: words.count("stamp-corrections", corrected.iter().map(|(_, n)| n).sum()),
                // where they are told; of several sources, of the first
                href: self.href(Subject::Source(*first)),
                current: false,
            }),
        }
    }

    /// The parts of a page, where they are too many to be seen at once.
    fn contents(&self, body: &Body) -> Vec<NavLink> {
        const FEW: usize = 4;
        let link = |id: &str, label: &str| NavLink {
            label: label.to_owned(),
            href: Some(format!("#{id}")),
            current: false,
        };
        let titled = body
            .sections
            .iter()
            .filter_map(|s| Some(link(&s.id, s.title.as_ref()?)));
        let mut links: Vec<NavLink> = titled.collect();
        if links.len() < FEW {
            return Vec::new();
        }
        if !body.sources.is_empty() {
            // no id of a record and no heading ends so
            links.push(link("sources_", &self.site.words.get("ui-sources")));
        }
        links
    }
}

/// A title that fits in a tab and in a list of hits: cut at a word where it is longer.
fn shortened(title: &str, most: usize) -> String {
    if title.chars().count() <= most {
        return title.to_owned();
    }
    let room: String = title.chars().take(most - 1).collect();
    let kept = room.rsplit_once(' ').map_or(room.as_str(), |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', ':', '–', ' ']))
}

/// A pager over the pages of a list, of which this is the one of that number; none where there is one page.
pub fn pager(page: &PageBuilder<'_, '_>, current: usize, total: usize) -> Option<Pager> {
    if total < 2 {
        return None;
    }
    let nth = |n: usize| {
        page.site.path(match page.target {
            Target::Place(place, _) => Target::Place(place, n),
            Target::Record(of, _) => Target::Record(of, n),
            other => other,
        })
    };
    // all of a few, else the ends and those nearest
    let near = |n: &usize| total <= 12 || *n == 1 || *n == total || n.abs_diff(current) <= 2;
    let links = (1..=total).filter(near).map(|n| NavLink {
        label: n.to_string(),
        href: Some(relative(&page.path, &nth(n))),
        current: n == current,
    });
    Some(Pager {
        current,
        total,
        links: links.collect(),
    })
}
