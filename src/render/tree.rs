//! The files of one language's tree, each made by a [`Job`]. A build does all jobs, a preview those whose files somebody asks for:
//! so a preview shows what a build makes.

use rayon::prelude::*;

use super::docx::Word;
use super::explain::Explainer;
use super::html::{Engine, Templates};
use super::kept::Kept;
use super::pdf::Press;
use super::share::Sharer;
use super::theme::Names;
use super::{Given, Part, broken, data, editions, feed, first_error, paper_files, search, single};
use crate::diagnostic::{Code, Finding};
use crate::load::Look;
use crate::model::{InquiryIx, Language};
use crate::said::say;
use crate::view::address::Target;
use crate::view::data::DATA_FILES;
use crate::view::{self, Options, Papers, Site};

/// What the files of every language are made with.
pub(super) struct Shop<'s> {
    pub look: &'s Look,
    pub templates: &'s Templates,
    /// The files of the theme as they are called on the site.
    pub names: &'s Names,
    pub press: Option<Press>,
    pub word: Option<Word>,
    pub styles: single::Styles,
    pub kept: &'s Kept<'s>,
    /// Who draws pictures to share, where it is known at which address they will stand.
    pub sharer: Option<Sharer<'s>>,
    /// Whether anybody reads what is made: else files that cannot fail stay empty.
    pub is_read: bool,
}

/// One language's site, and what makes its files.
pub(super) struct Tree<'s, 'm> {
    pub site: Site<'m>,
    pub engine: Engine,
    pub shop: &'s Shop<'s>,
}

/// Makes one file, or those that are made of the same.
#[derive(Clone, Copy)]
pub(super) enum Job {
    /// A paper in its forms.
    Paper(InquiryIx),
    /// Every table in one workbook.
    Everything,
    /// Units and who belongs to whom.
    Organisation,
    Catalogue,
    Search,
    Feed,
    /// All records of a kind, by its place in [`DATA_FILES`].
    Records(usize),
    /// What was handed in.
    Editions,
    /// An answer as data, and its picture to share.
    Answer(InquiryIx, usize),
    Page(Target),
}

impl<'s, 'm> Tree<'s, 'm> {
    /// The tree of a language.
    ///
    /// # Errors
    ///
    /// Where a template of the site's own cannot be read.
    pub fn new(shop: &'s Shop<'s>, given: Given<'m>, language: Language, options: &Options) -> Result<Self, Finding> {
        let Given {
            model,
            files,
            answers,
            later,
        } = given;
        let site = Site::new(model, files, language, answers, later, options.papers);
        Tree::of(shop, site.with_news().at(options))
    }

    /// The tree of a site.
    ///
    /// # Errors
    ///
    /// As [`new`](Tree::new).
    pub fn of(shop: &'s Shop<'s>, site: Site<'m>) -> Result<Self, Finding> {
        let engine = shop.templates.engine(&site.words, shop.names).map_err(broken)?;
        Ok(Tree { site, engine, shop })
    }

    /// Whether the tree is that of the records' language, in which stand those files that no language has for itself.
    fn is_first(&self) -> bool {
        self.site.words.language == self.site.model.site().language
    }

    /// Papers, each of which keeps one core busy for long.
    pub fn papers(&self) -> Vec<Job> {
        let inquiries = self.site.model.inquiries().map(|(ix, _)| Job::Paper(ix));
        inquiries.filter(|_| self.site.papers != Papers::None).collect()
    }

    /// Data for other programs, what takes longest first.
    pub fn data(&self) -> Vec<Job> {
        let mut jobs = Vec::new();
        if self.is_first() {
            jobs.extend([Job::Everything, Job::Organisation, Job::Catalogue, Job::Editions]);
            jobs.extend((0..DATA_FILES.len()).map(Job::Records));
        }
        jobs.extend([Job::Search, Job::Feed]);
        for (ix, inquiry) in self.site.model.inquiries() {
            jobs.extend((0..inquiry.questions.len()).map(|n| Job::Answer(ix, n)));
        }
        jobs
    }

    pub fn pages(&self) -> Vec<Job> {
        view::targets(&self.site).into_iter().map(Job::Page).collect()
    }

    /// Does every job, and hands on each file when it is finished: to `as_it_is` what was handed in, to `put` what is made now.
    ///
    /// # Errors
    ///
    /// Where a template of the site's own cannot be used, a kind of file has no room for what it is to hold, or a message cannot be said.
    pub fn all(&self, put: &(dyn Fn(Part) + Sync), as_it_is: &(dyn Fn(Part) + Sync)) -> Result<(), Finding> {
        let explainer = Explainer::new(&self.site);
        let each = |jobs: Vec<Job>| {
            first_error(jobs.par_iter().with_max_len(1).map(|job| {
                let put = if matches!(job, Job::Editions) { as_it_is } else { put };
                self.run(*job, &explainer, &mut Vec::new(), put)
            }))
        };
        // one paper keeps one core busy for long, so papers begin first
        let (papers, (data, pages)) = rayon::join(
            || each(self.papers()),
            || {
                rayon::join(
                    || each(self.data()),
                    || {
                        let pages = self.pages();
                        let made = pages
                            .par_iter()
                            .map_init(Vec::new, |space, job| self.run(*job, &explainer, space, put));
                        first_error(made)
                    },
                )
            },
        );
        papers.and(data).and(pages)?;
        self.is_said()
    }

    /// Does one job.
    ///
    /// # Errors
    ///
    /// As [`all`](Tree::all).
    pub fn run(
        &self,
        job: Job,
        explainer: &Explainer<'_, '_>,
        space: &mut Vec<u8>,
        put: &(dyn Fn(Part) + Sync),
    ) -> Result<(), Finding> {
        let (site, shop) = (&self.site, self.shop);
        let is_read = shop.is_read;
        match job {
            Job::Page(target) => {
                let mut page = view::page(site, target);
                let html = self.engine.page(&mut page, space).map_err(broken)?;
                let html = explainer
                    .explain(&self.engine, &page.path, page.page.kind, html)
                    .map_err(broken)?;
                put((page.path, html));
            }
            Job::Paper(ix) => {
                let path = site.addresses.paper(site.model, ix);
                paper_files(self, ix, &path)?.into_iter().for_each(put);
            }
            Job::Answer(ix, n) => {
                let answer = &site.answers[ix.position()][n];
                let sharer = shop.sharer.as_ref().filter(|_| is_read);
                let picture = sharer.and_then(|sharer| sharer.picture(site, answer));
                picture.into_iter().for_each(put);
                data::answer(site, answer, is_read, put)?;
            }
            Job::Records(n) => data::records(site, &DATA_FILES[n], put)?,
            Job::Everything => put(data::everything(site)?),
            Job::Organisation => put(data::organisation(site, is_read)),
            Job::Catalogue => put(data::catalogue(site, is_read)),
            // no page leads to them
            Job::Search if is_read => search::files(site, put),
            Job::Search => {}
            Job::Feed => feed::feed(site, site.base_url.as_deref()).into_iter().for_each(put),
            Job::Editions => editions(site, shop.look).into_iter().for_each(put),
        }
        Ok(())
    }

    /// A sentence without its words is not published.
    ///
    /// # Errors
    ///
    /// Where a message could not be said.
    pub fn is_said(&self) -> Result<(), Finding> {
        let words = [&self.site.words, self.site.narrative_words()];
        match words.iter().find_map(|words| Some((words.unsaid()?, words.language))) {
            Some((message, language)) => Err(unsaid(&message, language)),
            None => Ok(()),
        }
    }
}

fn unsaid(message: &str, language: Language) -> Finding {
    Finding {
        code: Code::BrokenTemplate,
        message: say!(
            "the message `{message}` cannot be said in `{language}`",
            language = language.tag(),
            message
        ),
        labels: Vec::new(),
        help: say!("this is a fault of the program and not of the records: report it"),
    }
}
