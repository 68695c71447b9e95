//! A site whose files are made when they are asked for.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::explain::Explainer;
use super::outlet::Outlet;
use super::tree::{Job, Shop, Tree};
use super::{Given, Part, crawl, with_shop};
use crate::bundle::Sink;
use crate::diagnostic::Finding;
use crate::load::Look;
use crate::model::Language;
use crate::view::address::{Addresses, CATALOGUE, ORGANISATION, Place};
use crate::view::data::DATA_FILES;
use crate::view::words::Words;
use crate::view::{self, Options, sheets};

/// A site whose files are made when they are asked for: the same as [`render`](super::render) makes.
pub(crate) struct Live<'l> {
    given: Given<'l>,
    options: &'l Options,
    shop: &'l Shop<'l>,
    theme: Vec<Part>,
    /// In the order of the site's languages, each from when something of it is first asked for.
    trees: Vec<OnceLock<Result<Tree<'l, 'l>, Finding>>>,
}

/// Opens a site for as long as `then` lasts.
///
/// # Errors
///
/// What is found before anything is made, as by [`render`](super::render).
pub(crate) fn live<R>(
    given: Given<'_>,
    look: &Look,
    options: &Options,
    then: impl FnOnce(&Live<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let outlet = Outlet::new(&Reader, &());
    with_shop(given, look, options, &outlet, |shop, theme| {
        then(&Live {
            given,
            options,
            shop,
            theme,
            trees: given.model.site().languages.iter().map(|_| OnceLock::new()).collect(),
        })
    })
}

/// Takes nothing, and is there so that files are made whole: somebody reads each that is asked for.
struct Reader;

impl Sink for Reader {
    fn take(&self, _: String, _: Vec<u8>) {}
}

impl<'l> Live<'l> {
    /// The file at a path; `None` where the site has none.
    ///
    /// # Errors
    ///
    /// As [`render`](super::render).
    pub fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Finding> {
        if let Some((_, bytes)) = self.theme.iter().find(|(name, _)| name == path) {
            return Ok(Some(bytes.clone()));
        }
        // files of no language stand in the tree of the first, which has the root
        let prefixes = self.languages().map(|(n, language)| (n, self.prefix(language)));
        let of = prefixes.filter(|(_, prefix)| path.starts_with(prefix));
        let Some((n, _)) = of.max_by_key(|(_, prefix)| prefix.len()) else {
            return Ok(None);
        };
        if let Some(bytes) = self.tree(n)?.get(path)? {
            return Ok(Some(bytes));
        }
        match &self.options.base_url {
            Some(base) if crawl::is_one(path) => {
                let trees = self.languages().map(|(n, _)| self.tree(n));
                let addresses = trees.map(|tree| Ok(view::addresses(&tree?.site)));
                let addresses: Result<Vec<Vec<String>>, Finding> = addresses.collect();
                let mut files = crawl::files(base, &addresses?.concat()).into_iter();
                Ok(files.find(|(name, _)| name == path).map(|(_, bytes)| bytes))
            }
            _ => Ok(None),
        }
    }

    fn languages(&self) -> impl Iterator<Item = (usize, Language)> {
        self.given.model.site().languages.iter().copied().enumerate()
    }

    /// The folder of a language, with a slash at its end; nothing for the first.
    fn prefix(&self, language: Language) -> String {
        let model = self.given.model;
        Addresses::new(&Words::new(model, language), model.site().language).file("")
    }

    fn tree(&self, n: usize) -> Result<&Tree<'l, 'l>, Finding> {
        let language = self.given.model.site().languages[n];
        let tree = self.trees[n].get_or_init(|| Tree::new(self.shop, self.given, language, self.options));
        tree.as_ref().map_err(Clone::clone)
    }
}

impl Tree<'_, '_> {
    /// The file at a path; `None` where the tree has none.
    ///
    /// # Errors
    ///
    /// As [`all`](Tree::all).
    pub fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Finding> {
        let mut jobs = [self.pages(), self.data(), self.papers()].concat().into_iter();
        let Some(job) = jobs.find(|job| self.may_make(*job, path)) else {
            return Ok(None);
        };
        let made = Mutex::new(None);
        self.run(job, &Explainer::new(&self.site), &mut Vec::new(), &|(
            made_at,
            bytes,
        )| {
            if made_at == path {
                *made.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
            }
        })?;
        self.is_said()?;
        Ok(made.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether a path is that of a file which a job makes, or looks like one: a job may make several, and some of them only where
    /// there is something to put in.
    fn may_make(&self, job: Job, path: &str) -> bool {
        let site = &self.site;
        let after = |stem: &str| path.strip_prefix(stem);
        let is_of = |stem: &str| after(stem).is_some_and(|rest| rest.starts_with('.'));
        match job {
            Job::Page(target) => site.path(target) == path,
            Job::Paper(ix) => is_of(&site.addresses.paper(site.model, ix)),
            Job::Answer(ix, n) => is_of(view::data_path(site, ix, n as u32, "").trim_end_matches('.')),
            Job::Records(n) => is_of(DATA_FILES[n].stem),
            Job::Everything => is_of(sheets::EVERYTHING),
            Job::Organisation => path == ORGANISATION,
            Job::Catalogue => path == CATALOGUE,
            Job::Search => {
                let rest = after(site.addresses.place(Place::AToZ).trim_end_matches(".html"));
                let rest = rest.and_then(|rest| rest.strip_suffix(".js"));
                let is_number = |n: &str| n.bytes().all(|b| b.is_ascii_digit());
                rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
            }
            Job::Feed => site.feed().as_deref() == Some(path),
            Job::Editions => site.model.inquiries().any(|(ix, inquiry)| {
                let mut editions = inquiry.editions.iter();
                editions.any(|edition| {
                    let mut names = edition.files.iter();
                    names.any(|(name, _)| view::edition_path(site.first(), site.model, ix, edition, name) == path)
                })
            }),
        }
    }
}
