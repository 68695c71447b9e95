//! The whole way: a folder read and checked, its answers, and every file of its site.

use std::borrow::Cow;
use std::path::Path;

use rayon::prelude::*;

use crate::answer::{self, Answer};
use crate::bundle::{Bundle, Gathering, Sink, Watch};
use crate::check;
use crate::diagnostic::{self, Finding};
use crate::load::{self, LoadError, Look};
use crate::model::date::Day;
use crate::model::{Clock, InquiryIx, Known, Model};
use crate::render::{self, Given, Order};
use crate::source::{Files, Span};
use crate::view::{self, Options, Papers};

/// A pair of clocks that replaces those of the records, side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clocks {
    /// How it was on this day.
    pub as_of: Option<Day>,
    /// As it was known on this day.
    pub known_by: Option<Day>,
}

impl Clocks {
    /// True if one of the two replaces anything.
    pub fn any(self) -> bool {
        self.as_of.is_some() || self.known_by.is_some()
    }

    /// The pair of a record, with these in place of its own.
    pub fn over(self, own: Clock) -> Clock {
        Clock {
            as_of: self.as_of.unwrap_or(own.as_of),
            known_by: self.known_by.unwrap_or(own.known_by),
        }
    }
}

/// A site that has been read and checked.
#[derive(Debug)]
pub struct Read {
    /// The files, for the places of findings.
    pub files: Files,
    /// The records; `None` where the site's own record is unusable.
    pub model: Option<Model>,
    /// All findings of all files.
    pub findings: Vec<Finding>,
}

impl Read {
    /// Adds what is told only where a warning counts as much as an error: headlines that are not in every language of the site, and
    /// forms of its noun that are not told.
    pub fn be_strict(&mut self) {
        let Some(model) = &self.model else { return };
        self.findings.extend(check::strict(&self.files, model));
        diagnostic::sort(&self.files, &mut self.findings);
    }
}

/// Reads and checks a content folder. What is wrong in its records is no error but a finding.
///
/// # Errors
///
/// Where the folder or a file in it cannot be read.
///
/// # Examples
///
/// ```
/// # use std::path::Path;
/// let read = lagesbild::read(Path::new("content"))?;
/// let wrong = read.findings.iter().filter(|f| f.severity() == lagesbild::diagnostic::Severity::Error);
/// assert_eq!(wrong.count(), 0);
/// let model = read.model.expect("a site without errors has records");
/// assert!(model.districts().any(|(_, district)| district.id == "farsta"));
/// # Ok::<(), lagesbild::load::LoadError>(())
/// ```
pub fn read(content: &Path) -> Result<Read, LoadError> {
    let (files, findings) = load::files(content)?;
    Ok(checked(files, findings))
}

/// Checks files that have been read; `findings` are those of the reading.
pub fn checked(files: Files, mut findings: Vec<Finding>) -> Read {
    let checked = check::check(&files);
    findings.extend(checked.findings);
    diagnostic::sort(&files, &mut findings);
    Read {
        files,
        model: checked.model,
        findings,
    }
}

/// Every answer at the pair of clocks that is given for its inquiry; in the order of the inquiries and their questions.
///
/// # Examples
///
/// At each inquiry's own pair:
///
/// ```
/// # use std::path::Path;
/// # let read = lagesbild::read(Path::new("content"))?;
/// # let model = read.model.expect("a site without errors has records");
/// let answers = lagesbild::answers(&model, |inquiry| model[inquiry].clock);
/// for ((_, inquiry), answers) in model.inquiries().zip(&answers) {
///     assert_eq!(answers.len(), inquiry.questions.len());
/// }
/// # Ok::<(), lagesbild::load::LoadError>(())
/// ```
pub fn answers(model: &Model, clock: impl Fn(InquiryIx) -> Clock + Sync) -> Vec<Vec<Answer>> {
    let inquiries: Vec<InquiryIx> = model.inquiries().map(|(ix, _)| ix).collect();
    inquiries
        .par_iter()
        .map(|ix| of_inquiry(&Known::new(model, clock(*ix)), *ix))
        .collect()
}

/// The answers at the site's pair, in the same order; those that are at this pair already are not worked out again.
fn at_the_sites_pair<'a>(model: &Model, own: &'a [Vec<Answer>]) -> Vec<Cow<'a, [Answer]>> {
    let inquiries: Vec<InquiryIx> = model.inquiries().map(|(ix, _)| ix).collect();
    inquiries
        .par_iter()
        .zip(own)
        .map(|(ix, own)| {
            let site = model.site().clock;
            if model[*ix].clock == site {
                return Cow::Borrowed(own.as_slice());
            }
            Cow::Owned(of_inquiry(&Known::new(model, site), *ix))
        })
        .collect()
}

fn of_inquiry(known: &Known<'_>, ix: InquiryIx) -> Vec<Answer> {
    (0..known.model[ix].questions.len())
        .into_par_iter()
        .map(|n| answer::answer(known, ix, n as u32))
        .collect()
}

/// What a site is made of: its records, with every answer at its inquiry's pair of clocks and at the site's.
fn answered<R>(model: &Model, files: &Files, then: impl FnOnce(Given<'_>) -> R) -> R {
    let own = answers(model, |ix| model[ix].clock);
    let today = at_the_sites_pair(model, &own);
    then(Given {
        model,
        files,
        answers: &own,
        later: &today,
    })
}

/// One inquiry's paper, without touching the disk.
///
/// # Errors
///
/// Findings where a template or a font of the site's own cannot be used, or the fonts lack a sign of a text.
pub fn paper(model: &Model, files: &Files, look: &Look, order: Order) -> Result<render::Edition, Vec<Finding>> {
    answered(model, files, |given| render::paper(given, look, order))
}

/// What would stop `build` or `paper` though no record is wrong by itself: told with its place where one is known.
///
/// It takes the look that they take before they begin, which sees all that records can bring about. What templates and themes of
/// a site's own do, only making the site tells: where there are any and no record is wrong, it is made, and let go.
pub fn unmakeable(read: &Read, look: &Look) -> Vec<Finding> {
    let Some(model) = &read.model else { return Vec::new() };
    // what has been told as an error of the record is not told again as what comes of it
    let wrong: Vec<Span> = read
        .findings
        .iter()
        .filter(|f| f.severity() == diagnostic::Severity::Error)
        .filter_map(|f| Some(f.labels.first()?.span))
        .collect();
    let is_told = |f: &Finding| {
        let touches = |a: Span, b: Span| a.file == b.file && a.start < b.end && b.start < a.end;
        f.labels
            .first()
            .is_some_and(|l| wrong.iter().any(|w| touches(*w, l.span)))
    };
    let mut found = render::ahead(model, &read.files, look);
    found.retain(|f| !is_told(f));
    if found.is_empty() && !diagnostic::any_error(&read.findings) && look.is_own() {
        let papers = match render::has_own_press(look) {
            true => Papers::All,
            false => Papers::Html,
        };
        // of templates also what is used only where it is known at which address the site will stand
        let addresses = [None, Some("https://example.org/".to_owned())];
        for base_url in addresses
            .into_iter()
            .take(if look.templates.is_empty() { 1 } else { 2 })
        {
            found.extend(tried(model, &read.files, look, Options { papers, base_url }));
        }
    }
    diagnostic::sort(&read.files, &mut found);
    found
}

/// Makes every file of a checked site, without touching the disk.
///
/// # Errors
///
/// As [`make_into`].
///
/// # Examples
///
/// The pages, without papers:
///
/// ```
/// # use std::path::Path;
/// # let content = Path::new("content");
/// # let read = lagesbild::read(content)?;
/// # let model = read.model.as_ref().expect("a site without errors has records");
/// use lagesbild::view::Papers;
///
/// let look = lagesbild::load::look(content)?;
/// let site = lagesbild::make(model, &read.files, &look, Papers::None, &()).expect("sound records can be built");
/// assert!(site.get("index.html").is_some_and(|page| page.starts_with(b"<!DOCTYPE html>")));
/// # Ok::<(), lagesbild::load::LoadError>(())
/// ```
pub fn make(
    model: &Model,
    files: &Files,
    look: &Look,
    options: impl Into<Options>,
    watch: &dyn Watch,
) -> Result<Bundle, Vec<Finding>> {
    let parts = Gathering::default();
    make_into(model, files, look, options, watch, &parts)?;
    // the same paths have just been found to be in order
    Bundle::from_parts(parts.into_parts()).map_err(|error| vec![render::unwritable(&error)])
}

/// Opens a checked site whose files are made when they are asked for, each as [`make`] makes it, for as long as `then` lasts.
///
/// # Errors
///
/// What is found before anything is made.
#[cfg(feature = "serve")]
pub(crate) fn live<R>(
    model: &Model,
    files: &Files,
    look: &Look,
    options: &Options,
    then: impl FnOnce(&render::Live<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    answered(model, files, |given| render::live(given, look, options, then))
}

/// What stops the pages of a site with these options.
#[cfg(feature = "serve")]
pub(crate) fn stopped(model: &Model, files: &Files, look: &Look, options: Options) -> Vec<Finding> {
    match look.is_own() {
        true => tried(model, files, look, options),
        false => render::stopped(model, files, look),
    }
}

/// What stops a site, by making it: what templates and a theme of its own bring about is not seen before.
fn tried(model: &Model, files: &Files, look: &Look, options: Options) -> Vec<Finding> {
    let made = make_into(model, files, look, options, &(), &());
    made.err().unwrap_or_default()
}

/// Makes every file of a checked site, and hands each over when it is finished. Only when this has returned without
/// findings are they a site.
///
/// # Errors
///
/// Findings about templates, about two records that want one path, and about the finished pages: links and anchors
/// that lead nowhere.
pub fn make_into(
    model: &Model,
    files: &Files,
    look: &Look,
    options: impl Into<Options>,
    watch: &dyn Watch,
    sink: &dyn Sink,
) -> Result<(), Vec<Finding>> {
    watch.station("answer");
    let options = options.into();
    let outlet = render::Outlet::new(sink, watch);
    answered(model, files, |given| {
        watch.station("render");
        render::render(given, look, &options, &outlet)
    })?;
    watch.station("links");
    let broken = outlet.finish(options.base_path().as_deref(), |path| {
        view::home(model, path).or_else(|| files.span_of("site.yaml"))
    });
    if broken.is_empty() { Ok(()) } else { Err(broken) }
}
