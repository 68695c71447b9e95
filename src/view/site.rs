//! One language's site: its records, words, lists and addresses, and what somebody who makes it decides.

use std::borrow::Cow;
use std::sync::OnceLock;

use url::Url;

use crate::answer::Answer;
use crate::model::date::Day;
use crate::model::word::Word;
use crate::model::{Clock, Known, Language, Model, Subject};
use crate::source::Files;
use crate::view::address::{Addresses, Place, Target};
use crate::view::entry::Entry;
use crate::view::gaps::{Item, items};
use crate::view::lists::Lists;
use crate::view::news::{News, news};
use crate::view::parts::ForeignText;
use crate::view::published::Published;
use crate::view::words::Words;

/// In which forms the papers of a site are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Papers {
    /// As one HTML file, as PDF and as a Word file.
    All,
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
    /// What is missing in the answers at the site's pair, and who was asked.
    pub gaps: Vec<Item>,
    /// All that has a name, in the order of its letters, once it has been asked for: each page of that list shows a part of it.
    pub(super) a_to_z: OnceLock<Vec<Entry>>,
    /// The forms of its papers.
    pub papers: Papers,
    /// How its answers changed, the newest first; empty until it is asked for.
    pub news: Vec<News>,
    /// The path at which it will stand, with a slash at both ends, where that is known.
    pub base: Option<String>,
    /// The address at which it will stand, with a slash at its end, where that is known.
    pub base_url: Option<String>,
    pub(super) languages: Vec<(Language, Addresses)>,
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
        let lists = Lists::new(&state, answers);
        let gaps = items(&state, later);
        Site {
            published: Published::new(&state, &lists, &words),
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
            gaps,
            a_to_z: OnceLock::new(),
            papers,
            news: Vec::new(),
            base: None,
            base_url: None,
        }
    }

    /// The same site at an address, where that is known.
    pub fn at(mut self, options: &Options) -> Self {
        self.base = options.base_path();
        self.base_url.clone_from(&options.base_url);
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

    /// Narratives are in the language of the records: what says so, where that is not this one.
    pub fn prose_lang(&self) -> Option<ForeignText> {
        let own = self.own_words.as_ref()?;
        Some(ForeignText {
            code: own.language.word(),
            note: self.words.get(&format!("only-in-{}", own.language.word())),
        })
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
    pub fn path(&self, target: Target) -> String {
        self.path_in(&self.addresses, target)
    }

    pub(super) fn path_in(&self, addresses: &Addresses, target: Target) -> String {
        let model = self.model;
        let own = |of: Subject| {
            // only records with pages of their own are targets
            addresses
                .own(model, of)
                .unwrap_or_else(|| addresses.place(Place::Start))
        };
        let (first, n) = match target {
            Target::Place(place, n) => (addresses.place(place), n as i64),
            Target::Record(of, n) => (own(of), n as i64),
            Target::Year(year) => (addresses.place(Place::Matrix), i64::from(year)),
            Target::NotFound => return addresses.file("404.html"),
            Target::Moved(of, n) => return model.aliases(of)[n].path.clone(),
        };
        let stem = first.strip_suffix(".html").filter(|_| n > 1);
        let Some(stem) = stem else { return first };
        // a later page of one record may be called like the first of another
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
