//! A page while it is put together: its links, its numbered sources, its dates.

use std::borrow::Cow;
use std::collections::BTreeMap;

use url::Url;

use super::address::{Addresses, Place, Target, relative, root};
use super::content::Run;
use super::lists::Lists;
use super::news::{News, news};
use super::parts::{
    Alternate, Badge, Content, Fact, FeedLink, Head, Link, NavLink, Note, Page, Pager, SiteHead, SourceRef, Stamp,
};
use super::published::Published;
use super::words::{Words, capital};
use crate::answer::{Answer, Arg, Message};
use crate::model::date::{Date, Day};
use crate::model::word::Word;
use crate::model::{
    Citation, Clock, Corrected, Correction, EventIx, Inquiry, InquiryIx, Known, Language, Model, Source, SourceIx,
    Subject, Text,
};
use crate::source::Files;
use crate::written::{Cite, RefKind, Reference};

/// In which forms the papers of a site are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Papers {
    /// As one HTML file and as PDF.
    HtmlAndPdf,
    /// As one HTML file, for a preview that must be quick.
    Html,
    /// Not at all.
    None,
}

/// What somebody who makes a site decides, beside its records.
#[derive(Clone, Debug)]
pub struct Options {
    /// The forms of its papers.
    pub papers: Papers,
    /// The address that it will stand at, with a slash at its end; what is read away from its own address, as a feed and
    /// the page for addresses that lead nowhere, then has absolute links.
    pub base_url: Option<String>,
}

impl Options {
    /// The path of that address: `/site/` of `https://example.org/site/`.
    pub fn base_path(&self) -> Option<String> {
        let base = self.base_url.as_ref()?;
        Some(Url::parse(base).map_or_else(|_| base.clone(), |url| url.path().to_owned()))
    }
}

impl From<Papers> for Options {
    fn from(papers: Papers) -> Self {
        Options { papers, base_url: None }
    }
}

/// One language's site.
pub struct Site<'m> {
    /// The records.
    pub model: &'m Model,
    /// The files that they were read from, for narratives.
    pub files: &'m Files,
    /// The words.
    pub words: Words<'m>,
    /// The words of the records' language, where that is another: narratives stay in it, with the values in them.
    own_words: Option<Words<'m>>,
    /// The addresses.
    pub addresses: Addresses,
    /// The records as the state pages know them.
    pub state: Known<'m>,
    /// The records as they are known once every source is.
    pub everything: Known<'m>,
    /// What spans the whole site, as the state pages know it.
    pub lists: Lists<'m>,
    /// What is shown on pages among others.
    pub published: Published,
    /// The records as each inquiry knows them, in the order of the inquiries.
    pub inquiries: Vec<Known<'m>>,
    /// Every answer at its inquiry's pair, in the order of the inquiries and their questions.
    pub answers: &'m [Vec<Answer>],
    /// The answers at the site's pair, in the same order.
    pub later: &'m [Cow<'m, [Answer]>],
    /// The forms of its papers.
    pub papers: Papers,
    /// How its answers changed, the newest first; empty until it is asked for.
    pub news: Vec<News>,
    /// The path at which it will stand, with a slash at both ends, where that is known.
    pub base: Option<String>,
    languages: Vec<(Language, Addresses)>,
}

impl<'m> Site<'m> {
    /// The site in a language.
    pub fn new(
        model: &'m Model,
        files: &'m Files,
        language: Language,
        answers: &'m [Vec<Answer>],
        later: &'m [Cow<'m, [Answer]>],
        papers: Papers,
    ) -> Self {
        let first = model.site().language;
        let words = Words::new(model, language);
        let languages = model
            .site()
            .languages
            .iter()
            .map(|l| (*l, Addresses::new(&Words::new(model, *l), first)));
        let state = Known::new(model, model.site().clock);
        let lists = Lists::new(&state);
        Site {
            published: Published::new(&state, &lists),
            lists,
            everything: Known::new(
                model,
                Clock {
                    known_by: Day::MAX,
                    ..state.clock
                },
            ),
            state,
            addresses: Addresses::new(&words, first),
            own_words: (language != first).then(|| Words::new(model, first)),
            languages: languages.collect(),
            words,
            model,
            files,
            inquiries: model.inquiries().map(|(_, i)| Known::new(model, i.clock)).collect(),
            answers,
            later,
            papers,
            news: Vec::new(),
            base: None,
        }
    }

    /// The same site at a path, where that is known.
    pub fn below(mut self, base: Option<String>) -> Self {
        self.base = base;
        self
    }

    /// The same site with what is news on it, which a single paper does without.
    pub fn with_news(mut self) -> Self {
        self.news = news(self.model, &self.words);
        self
    }

    /// The words that narratives are written in.
    pub fn narrative_words(&self) -> &Words<'m> {
        self.own_words.as_ref().unwrap_or(&self.words)
    }

    /// Where the feed of the language's tree stands, if the site has one.
    pub fn feed(&self) -> Option<String> {
        self.model.site().tag.as_ref().map(|_| self.addresses.feed())
    }

    /// The addresses in the language of the records.
    pub fn first(&self) -> &Addresses {
        self.languages
            .first()
            .map_or(&self.addresses, |(_, addresses)| addresses)
    }

    /// Where a record is shown, with its anchor where that is on a page among others; `None` where it is on no page,
    /// as what is not known yet.
    pub fn address(&self, of: Subject) -> Option<String> {
        if let Some(own) = self.addresses.own(self.model, of) {
            return Some(own);
        }
        match self.published.place(of) {
            Some((target, anchor)) => Some([&self.path(target), "#", anchor].concat()),
            // nothing is told of it yet; that there is such a post is told by its programme
            None => match of {
                Subject::Post(ix) => self
                    .addresses
                    .own(self.model, Subject::Programme(self.model[ix].programme)),
                _ => None,
            },
        }
    }

    /// Where a page is written.
    pub(super) fn path(&self, target: Target) -> String {
        self.path_in(&self.addresses, target)
    }

    fn path_in(&self, addresses: &Addresses, target: Target) -> String {
        let (first, n) = match target {
            Target::Place(place, n) => (addresses.place(place), n),
            Target::Record(of, n) => {
                let own = addresses.own(self.model, of);
                // only records with pages of their own are targets
                (own.unwrap_or_else(|| addresses.place(Place::Start)), n)
            }
            Target::NotFound => return addresses.file("404.html"),
        };
        let stem = first.strip_suffix(".html").filter(|_| n > 1);
        let Some(stem) = stem else { return first };
        // the second page of one record may be called like the first of another
        let model = self.model;
        let folder = stem.rfind('/').map_or(0, |slash| slash + 1);
        let is_taken = |name: &str| match target {
            Target::Record(Subject::Question(ix, _), _) => model[ix].questions.iter().any(|q| q.id == name),
            Target::Record(of, _) => model.find(model.reference(of).0, name).is_some(),
            _ => model.find("page", name).is_some(),
        };
        let mut path = format!("{stem}-{n}");
        while is_taken(&path[folder..]) {
            path.push('-');
        }
        path + ".html"
    }
}

/// A page while it is put together.
pub struct PageBuilder<'s, 'm> {
    /// The site.
    pub site: &'s Site<'m>,
    /// The records as the page knows them.
    pub known: &'s Known<'m>,
    /// Where it is written.
    pub path: String,
    target: Target,
    medium: Medium,
    refs: Vec<(SourceIx, Vec<u32>)>,
    notes: Vec<(SourceIx, Option<u32>)>,
    /// What has been cited already: its place in `refs` or in `notes`, and the way to it. A page cites few places often,
    /// a page of a large city many.
    cited: BTreeMap<(SourceIx, Option<u32>), (usize, String)>,
    ref_of: BTreeMap<SourceIx, usize>,
}

/// What a page is read on: it decides how sources are cited and whether records can be linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    /// A page among others: a number for each source, links to records.
    Site,
    /// A document that stands alone: a footnote for each place that is cited, no links to records.
    Paper,
}

impl<'s, 'm> PageBuilder<'s, 'm> {
    /// An empty page.
    pub fn new(site: &'s Site<'m>, known: &'s Known<'m>, target: Target) -> Self {
        PageBuilder {
            path: site.path(target),
            site,
            known,
            target,
            medium: Medium::Site,
            refs: Vec::new(),
            notes: Vec::new(),
            cited: BTreeMap::new(),
            ref_of: BTreeMap::new(),
        }
    }

    /// An empty paper on an inquiry.
    pub fn paper(site: &'s Site<'m>, known: &'s Known<'m>, inquiry: InquiryIx) -> Self {
        PageBuilder {
            medium: Medium::Paper,
            ..PageBuilder::new(site, known, Target::Record(Subject::Inquiry(inquiry), 1))
        }
    }

    /// The way to a record, where it is on a page.
    pub fn href(&self, of: Subject) -> Option<String> {
        Some(self.to(&self.site.address(of)?))
    }

    /// A link in a list to a record that has a page of its own, where it is on one.
    pub fn entry(&self, of: Subject, label: impl Into<String>, detail: Option<String>) -> Option<Link> {
        Some(Link {
            label: label.into(),
            href: self.href(of)?,
            detail,
            badge: None,
        })
    }

    /// The way to a part of the site.
    pub fn way(&self, place: Place) -> String {
        self.to(&self.site.addresses.place(place))
    }

    /// The way to an address of the site. The page for addresses that lead nowhere is shown at any of them, so a way from
    /// it begins at the root of the host.
    fn to(&self, address: &str) -> String {
        match (self.target, &self.site.base) {
            (Target::NotFound, Some(base)) => [base, address].concat(),
            _ => relative(&self.path, address),
        }
    }

    /// A record's name as a link to it; the name alone where it is on no page.
    pub fn link(&self, of: Subject, text: impl Into<String>) -> Run {
        let href = match self.medium {
            Medium::Site => self.href(of),
            Medium::Paper => None,
        };
        Run {
            href,
            ..Run::text(text)
        }
    }

    /// A text of a record.
    pub fn text(&self, text: &Text) -> Run {
        Run::text(self.site.words.text(text)).in_language(self.site.words.foreign(text))
    }

    /// The number of a source on this page, as a link to the place that is cited.
    pub fn cite(&mut self, citation: Citation) -> Run {
        let place = (citation.source, citation.place);
        if !self.cited.contains_key(&place) {
            let first = self.first_time(citation);
            self.cited.insert(place, first);
        }
        // put there just now
        let (at, way) = &self.cited[&place];
        match self.medium {
            Medium::Paper => Run {
                kind: Some("mark"),
                note: Some(at + 1),
                ..Run::default()
            },
            Medium::Site => Run {
                text: ["[", &(at + 1).to_string(), "]"].concat(),
                href: Some(way.clone()),
                kind: Some("source"),
                ..Run::default()
            },
        }
    }

    fn first_time(&mut self, citation: Citation) -> (usize, String) {
        let Citation { source, place, .. } = citation;
        if self.medium == Medium::Paper {
            self.notes.push((source, place));
            return (self.notes.len() - 1, String::new());
        }
        let at = *self.ref_of.entry(source).or_insert(self.refs.len());
        if at == self.refs.len() {
            self.refs.push((source, Vec::new()));
        }
        self.refs[at].1.extend(place);
        let to = self.site.addresses.source(self.site.model, source, place);
        (at, relative(&self.path, &to))
    }

    /// The numbers of several sources; on a page, two places of one source lead to the first.
    pub fn cites(&mut self, citations: &[Citation]) -> Vec<Run> {
        let mut seen: Vec<(SourceIx, Option<u32>)> = Vec::new();
        let mut runs = Vec::new();
        for citation in citations {
            let run = self.cite(*citation);
            let told = (citation.source, citation.place.filter(|_| self.medium == Medium::Paper));
            if seen.contains(&told) {
                continue;
            }
            seen.push(told);
            if !runs.is_empty() {
                runs.push(Run::text(" "));
            }
            runs.push(run);
        }
        runs
    }

    /// A message with its source.
    pub fn message(&mut self, message: &Message) -> Vec<Run> {
        let mut runs = vec![Run::text(self.site.words.say(message))];
        if let Some(source) = message.source {
            runs.push(Run::text(" "));
            runs.push(self.cite(source));
        }
        runs
    }

    /// A citation of the narrative, which the check has found to lead somewhere.
    pub fn find(&self, cite: &Cite) -> Option<Citation> {
        let model = self.site.model;
        let Some(Subject::Source(source)) = model.find("source", &cite.source) else {
            return None;
        };
        let place = cite.place.as_ref().and_then(|key| {
            let places = &model[source].places;
            places.iter().position(|(k, _)| k == key).map(|p| p as u32)
        });
        Some(Citation {
            source,
            place,
            span: cite.span,
        })
    }

    /// What a reference of the narrative becomes: the run of the link, whose text is the narrative's own. In a paper a
    /// source is a footnote behind that text, and any other record is named by the text alone.
    pub fn reference(&mut self, reference: &Reference) -> Option<Run> {
        if reference.kind == RefKind::Source {
            let cite = Cite {
                source: reference.id.clone(),
                place: reference.part.clone(),
                span: reference.span,
            };
            let citation = self.find(&cite)?;
            return Some(self.cite(citation));
        }
        let subject = self.site.model.find(reference.kind.word(), &reference.id)?;
        Some(self.link(subject, ""))
    }

    /// The footnotes of a paper: what each says, in the order of their numbers. `order` has their places among those
    /// cited, from 1. A source is told in full once, and by its title and that note from then on.
    pub fn footnotes(&self, order: &[usize]) -> Vec<Vec<Run>> {
        let words = &self.site.words;
        let model = self.site.model;
        let mut told: Vec<(SourceIx, usize)> = Vec::new();
        order
            .iter()
            .enumerate()
            .filter_map(|(n, at)| Some((n + 1, self.notes.get(at - 1)?)))
            .map(|(n, (ix, place))| {
                let source = &model[*ix];
                let mut runs = vec![self.text(&source.title)];
                match told.iter().find(|(s, _)| s == ix) {
                    Some((_, first)) => {
                        let message = Message::new("paper-see-note").with("note", Arg::Verbatim(first.to_string()));
                        runs.push(Run::text(format!(" {}", words.say(&message))));
                    }
                    None => {
                        told.push((*ix, n));
                        runs.push(Run::text(format!(", {}", source_kind(words, source))));
                        if let Some(publisher) = &source.publisher {
                            runs.push(Run::text(", "));
                            runs.push(self.text(publisher));
                        }
                    }
                }
                let first = told.last().is_some_and(|(s, note)| s == ix && *note == n);
                if let Some(place) = place.filter(|_| source.owner.is_none()) {
                    runs.push(Run::text(": "));
                    runs.push(self.text(&source.places[place as usize].1));
                }
                if let Some(url) = source.url.as_ref().filter(|_| first) {
                    runs.push(Run::text(", "));
                    runs.push(Run::text(url.clone()));
                }
                runs.push(Run::text("."));
                runs
            })
            .collect()
    }

    /// The page's sources, in the order in which they were cited.
    pub fn sources(&self) -> Vec<SourceRef> {
        let model = self.site.model;
        let words = &self.site.words;
        self.refs
            .iter()
            .enumerate()
            .map(|(i, (ix, places))| {
                let source = &model[*ix];
                let to = relative(&self.path, &self.site.addresses.source(model, *ix, None));
                let mut runs = vec![
                    Run::link(words.text(&source.title), to).in_language(words.foreign(&source.title)),
                    Run::text(format!(", {}", source_kind(words, source))),
                ];
                let mut places = places.clone();
                places.sort_unstable();
                if !places.is_empty() && source.owner.is_none() {
                    runs.push(Run::text(": "));
                    let mut before = "";
                    for (n, place) in places.iter().enumerate() {
                        if n > 0 {
                            runs.push(Run::text("; "));
                        }
                        let to = self.site.addresses.source(model, *ix, Some(*place));
                        let name = &source.places[*place as usize].1;
                        let said = words.text(name);
                        let rest = unlike(before, said);
                        runs.push(Run::link(rest, relative(&self.path, &to)).in_language(words.foreign(name)));
                        before = said;
                    }
                }
                SourceRef {
                    number: i + 1,
                    // no id of a record holds a full stop
                    anchor: format!("{}.{}", words.get("anchor-source"), i + 1),
                    runs,
                }
            })
            .collect()
    }

    /// What a document that contradicts a claim is called: the reply only where it is the inquiry's own.
    pub fn contradicting(&self, inquiry: &Inquiry, said: Citation) -> String {
        let words = &self.site.words;
        if inquiry.reply.is_some_and(|reply| reply.source == said.source) {
            return words.get("claim-reply");
        }
        let source = &self.site.model[said.source];
        let known = source.known();
        words.say(
            &Message::new("claim-document")
                .with("dated", Arg::Select(if known.is_some() { "yes" } else { "no" }))
                .with("title", Arg::Verbatim(words.text(&source.title).to_owned()))
                .with(
                    "date",
                    Arg::Verbatim(known.map_or_else(String::new, |date| words.date(date))),
                ),
        )
    }

    /// A date as a fact, if it is told.
    pub fn date_fact(&self, label: &str, date: Option<&Date>) -> Option<Fact> {
        date.map(|date| Fact {
            label: self.site.words.get(label),
            runs: vec![Run::text(self.site.words.date(date))],
        })
    }

    /// A correction as a note, wherever what it corrects appears.
    pub fn correction(&mut self, correction: &Correction) -> Note {
        let words = &self.site.words;
        let say = |text: &str, date: &Option<Date>| match date {
            Some(date) => words.date(date),
            None => text.to_owned(),
        };
        let model = self.site.model;
        let correct = match correction.of {
            Corrected::InForce(event) => words.date(&model[event].in_force),
            _ => Date::parse(&correction.correct)
                .ok()
                .filter(|_| correction.printed_date.is_some())
                .map_or_else(|| correction.correct.clone(), |d| words.date(&d)),
        };
        let printed = say(&correction.printed, &correction.printed_date);
        let subject = match correction.of {
            Corrected::InForce(event) => words.text(&model[event].name).to_owned(),
            Corrected::Value(of, _) | Corrected::From(of, _) | Corrected::To(of, _) => match of {
                Subject::District(ix) => words.text(&model[ix].name).to_owned(),
                Subject::Post(ix) => words.text(&model[model[ix].programme].name).to_owned(),
                Subject::Programme(ix) => words.text(&model[ix].name).to_owned(),
                _ => words.text(&model.site().title).to_owned(),
            },
        };
        let first = crate::answer::Message::new("correction-printed")
            .with("subject", crate::answer::Arg::Verbatim(subject))
            .with("printed", crate::answer::Arg::Verbatim(printed));
        let second =
            crate::answer::Message::new("correction-correct").with("correct", crate::answer::Arg::Verbatim(correct));
        let (first, second) = (words.say(&first), words.say(&second));
        let title = words.get("correction-title");
        let mut runs = vec![Run::text(format!("{first} "))];
        runs.push(self.cite(correction.printed_in));
        runs.push(Run::text(format!(" {second} ")));
        runs.push(self.cite(correction.source));
        runs.push(Run::text(" "));
        runs.push(self.text(&correction.why));
        Note {
            kind: "correction",
            title,
            paragraphs: vec![runs],
        }
    }

    /// Corrections of these events that were known, and those that were not.
    pub fn corrections_of(&self, events: &[EventIx]) -> (Vec<&'m Correction>, Vec<&'m Correction>) {
        let all = self.site.lists.corrections.iter().copied();
        all.filter(|c| matches!(c.of, Corrected::InForce(e) if events.contains(&e)))
            .filter(|c| self.known.knows(c.printed_in) || self.known.knows(c.source))
            .partition(|c| self.known.knows(c.source))
    }

    /// The page, whole.
    pub fn finish(self, about: About, content: Content) -> Page {
        let site = self.site;
        let words = &site.words;
        let model = site.model;
        let menu = [
            Place::Inquiries,
            Place::Districts,
            Place::Programmes,
            Place::Forums,
            Place::Commitments,
            Place::Indicators,
            Place::Sources,
        ];
        let nav = |place: Place| NavLink {
            label: capital(&words.get(&format!("nav-{}", place.key()))),
            href: Some(self.way(place)),
            current: about.section == Some(place),
        };
        let mut footer = vec![nav(Place::Changes), nav(Place::Data)];
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
        let corrected = self
            .refs
            .iter()
            .map(|(s, _)| (*s, model[*s].corrections.iter().filter(known).count()));
        let corrected: Vec<(SourceIx, usize)> = corrected.filter(|(_, n)| *n > 0).collect();
        let clock = self.known.clock;
        let languages = if site.languages.len() < 2 {
            Vec::new()
        } else {
            site.languages
                .iter()
                .map(|(language, addresses)| Alternate {
                    code: language.word(),
                    label: match language {
                        Language::Sv => "Svenska",
                        Language::En => "English",
                    },
                    href: self.to(&site.path_in(addresses, self.target)),
                    current: *language == words.language,
                })
                .collect()
        };
        Page {
            page: Head {
                kind: about.kind,
                lang: words.language.word(),
                title: about.title,
                description: about.description,
                root: match self.target {
                    Target::NotFound => site.base.clone().unwrap_or_default(),
                    _ => root(&self.path),
                },
                home: self.way(Place::Start),
                crumbs: if about.kind == "start" { Vec::new() } else { crumbs },
                nav: menu.into_iter().map(nav).collect(),
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
        }
    }
}

/// What a place's name adds to the one before it: *stycke 2* after *Avsnittet om samlokalisering, stycke 1*.
fn unlike<'t>(before: &str, name: &'t str) -> &'t str {
    let ends = name.match_indices(", ").map(|(at, comma)| at + comma.len());
    let shared = ends.filter(|end| before.starts_with(&name[..*end])).last();
    &name[shared.unwrap_or(0)..]
}

/// The verdict of an answer.
pub fn badge(words: &Words<'_>, answer: &Answer) -> Badge {
    Badge {
        code: answer.verdict.word(),
        label: words.get(&format!("verdict-{}", answer.verdict.word())),
    }
}

/// Type and date of a source: *tjänsteutlåtande, 19 mars 2024*.
pub fn source_kind(words: &Words<'_>, source: &Source) -> String {
    let kind = super::words::lower(words.text(&source.kind));
    match source.known() {
        Some(date) => format!("{kind}, {}", words.date(date)),
        None => kind,
    }
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
            Target::NotFound => Target::NotFound,
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

/// The sentence of an answer, with the values that an account takes filled in.
pub fn sentence(page: &PageBuilder<'_, '_>, answer: &Answer) -> String {
    super::answer_json::sentence(&page.site.words, page.known, answer)
}
