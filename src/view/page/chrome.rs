//! What stands around the content of every page: head, menu, crumbs, languages, footer; and the way between pages of one list.

use super::{PageBuilder, Shown};
use crate::chart::CARD_PIXELS;
use crate::model::word::Word;
use crate::model::{Correction, SourceIx, Subject};
use crate::view::address::{Place, Target, relative, root};
use crate::view::parts::{
    Alternate, Body, Content, FeedLink, Head, LinkedFile, NavLink, Page, Pager, SharedPicture, SiteHead, Stamp,
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
    /// The page, whole.
    pub fn finish(self, about: About, mut content: Content) -> Page {
        if let Content::Body(body) = &mut content {
            body.contents = self.contents(body);
            for section in body.sections.iter_mut().filter(|s| s.prose.is_some()) {
                section.prose_lang = self.site.prose_lang();
            }
        }
        let site = self.site;
        let words = &site.words;
        let model = site.model;
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
        let is_there = |place: &Place| *place != Place::Gaps || !site.gaps.is_empty();
        let nav = |place: Place| NavLink {
            label: capital(&words.get(&format!("nav-{}", place.key()))),
            href: Some(self.way(place)),
            current: about.section == Some(place),
        };
        let mut footer = vec![nav(Place::Changes), nav(Place::Data)];
        if !site.published.terms.is_empty() {
            footer.insert(0, nav(Place::Terms));
        }
        footer.extend(model.pages().map(|(ix, page)| NavLink {
            label: page.title.clone(),
            href: self.href(Subject::Page(ix)),
            current: self.target == Target::Record(Subject::Page(ix), 1),
        }));
        footer.extend(model.site().contact.as_ref().map(|contact| NavLink {
            label: format!("{}: {contact}", words.text(&model.site().publisher)),
            href: Some(format!("mailto:{contact}")),
            current: false,
        }));
        let mut crumbs = vec![NavLink {
            label: words.get("nav-start"),
            href: Some(self.way(Place::Start)),
            current: false,
        }];
        crumbs.extend(about.crumbs);
        crumbs.push(NavLink {
            label: about.crumb.unwrap_or_else(|| about.title.clone()),
            href: None,
            current: true,
        });
        let known = |c: &&Correction| self.known.knows(c.source);
        for figure in content.figures() {
            let shown = Shown {
                what: &figure.title,
                ..Shown::default()
            };
            let suggest = self.suggest(&shown);
            figure.suggest = suggest;
        }
        let corrected = self
            .refs
            .iter()
            .map(|(s, _)| (*s, model[*s].corrections.iter().filter(known).count()));
        let corrected: Vec<(SourceIx, usize)> = corrected.filter(|(_, n)| *n > 0).collect();
        let clock = self.known.clock;
        let languages = if site.languages.len() < 2 || matches!(self.target, Target::Moved(..)) {
            Vec::new()
        } else {
            site.languages
                .iter()
                .map(|(language, addresses)| Alternate {
                    code: language.word(),
                    label: tongue(*language).name(),
                    href: self.to(&site.path_in(addresses, self.target)),
                    current: *language == words.language,
                })
                .collect()
        };
        let whole = |path: &str| Some([site.base_url.as_deref()?, path].concat());
        let canonical = match (&about.canonical, self.target) {
            (Some(other), _) => Some(whole(other).unwrap_or_else(|| self.to(other))),
            (None, Target::NotFound) => None,
            (None, _) => whole(&self.path),
        };
        Page {
            page: Head {
                canonical,
                picture: about.picture.as_deref().and_then(whole).map(|href| SharedPicture {
                    href,
                    width: CARD_PIXELS.0,
                    height: CARD_PIXELS.1,
                }),
                locale: format!("{}_{}", words.language.word(), tongue(words.language).region()),
                linked: about
                    .linked
                    .into_iter()
                    .map(|(path, kind)| LinkedFile {
                        href: self.to(&path),
                        kind,
                    })
                    .collect(),
                kind: about.kind,
                lang: words.language.word(),
                title: shortened(
                    &about.title,
                    70 - words.text(&model.site().title).chars().count().min(40) - 3,
                ),
                description: about.description,
                root: match self.target {
                    Target::NotFound => site.base.clone().unwrap_or_default(),
                    _ => root(&self.path),
                },
                home: self.way(Place::Start),
                search: self.way(Place::AToZ),
                crumbs: if about.kind == "start" { Vec::new() } else { crumbs },
                nav: menu.into_iter().filter(is_there).map(nav).collect(),
                footer,
                stamp: Stamp {
                    holds: words.day(clock.as_of),
                    known: words.day(clock.known_by),
                    coverage: about.coverage,
                    sources: (!self.refs.is_empty()).then(|| words.count("n-sources", self.refs.len())),
                    corrections: corrected.first().map(|(first, _)| NavLink {
                        label: words.count("stamp-corrections", corrected.iter().map(|(_, n)| n).sum()),
                        // where they are told; of several sources, of the first
                        href: self.href(Subject::Source(*first)),
                        current: false,
                    }),
                },
                suggest: self.suggest(&Shown::default()),
                scripts: about.scripts,
                feed: site.feed().map(|path| FeedLink {
                    href: self.to(&path),
                    title: words.get("feed-title"),
                }),
            },
            site: SiteHead {
                title: words.text(&model.site().title).to_owned(),
                subtitle: model.site().subtitle.as_ref().map(|t| words.text(t).to_owned()),
                notice: model.site().notice.as_ref().map(|t| words.text(t).to_owned()),
                languages,
            },
            path: self.path,
            content,
        }
    }
}

impl PageBuilder<'_, '_> {
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
