//! What templates see. The only serialisable types beside the data files; `templates/` names their fields.
//!
//! All text is final: in the page's language, with every address relative to the page. Lines of runs, and the rows of
//! tables, reach the templates as HTML.

use serde::Serialize;

use super::content::{Run, Table};
use super::markup;

/// One sign of a picture's key.
#[derive(Clone, Debug, Serialize)]
pub struct KeyItem {
    /// The sign, as SVG or as HTML.
    pub sign: String,
    /// What it means.
    pub label: String,
}

/// A picture as it stands in a page.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Drawn {
    /// In two sizes, of which the style sheet shows one.
    Svg {
        /// SVG.
        wide: String,
        /// SVG.
        narrow: String,
    },
    /// As a list, which fits any width.
    List {
        /// HTML.
        list: String,
    },
}

/// A picture, and the data as a table where no table beside it has them.
#[derive(Clone, Debug, Serialize)]
pub struct PageFigure {
    /// An anchor, unique on the page.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// How to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The picture.
    #[serde(flatten)]
    pub drawn: Drawn,
    /// The signs that it uses.
    pub key: Vec<KeyItem>,
    /// The same data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// Where a correction of it is suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggest: Option<NavLink>,
}

/// Something said beside.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// `correction`, `caveat`, `later`, `claim` or `plan`.
    pub kind: &'static str,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    #[serde(serialize_with = "markup::as_lines")]
    pub paragraphs: Vec<Vec<Run>>,
}

/// One source in a page's list.
#[derive(Clone, Debug, Serialize)]
pub struct SourceRef {
    /// Its number on the page.
    pub number: usize,
    /// Its anchor.
    pub anchor: String,
    /// What it is.
    #[serde(serialize_with = "markup::as_line")]
    pub runs: Vec<Run>,
}

/// A term and what holds.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// The term.
    pub label: String,
    /// What holds.
    #[serde(serialize_with = "markup::as_line")]
    pub runs: Vec<Run>,
}

/// A verdict or a state.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    /// Selects the sign.
    pub code: &'static str,
    /// In words.
    pub label: String,
    /// Where it is told what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// A link in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// A line below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// A state beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<Badge>,
}

/// A link of the menu, the crumbs or the foot; the place where we are has no `href` in crumbs.
#[derive(Clone, Debug, Serialize)]
pub struct NavLink {
    /// Its words.
    pub label: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// True for the page or its section.
    pub current: bool,
}

/// A section of a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Its anchor.
    pub id: String,
    /// Its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where that leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// What it says first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// What is quoted, word for word.
    #[serde(serialize_with = "markup::as_line")]
    pub quote: Vec<Run>,
    /// HTML of a narrative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
    /// Its language, where that is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prose_lang: Option<ForeignText>,
    /// Terms and what holds.
    pub facts: Vec<Fact>,
    /// A picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<PageFigure>,
    /// A table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// What is said beside.
    pub notes: Vec<Note>,
    /// Links.
    pub links: Vec<Link>,
}

impl Section {
    /// A section with a heading.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Section {
            id: id.into(),
            title: Some(title.into()),
            ..Section::default()
        }
    }

    /// A section without one, on a page whose heading says it all.
    pub fn plain(id: impl Into<String>) -> Self {
        Section {
            id: id.into(),
            ..Section::default()
        }
    }
}

/// Pages that a long table is split over.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    /// Which one this is, from 1.
    pub current: usize,
    /// How many there are.
    pub total: usize,
    /// To each of them, or to those nearest, first and last.
    pub links: Vec<NavLink>,
}

/// The dates that a page's facts hold at.
#[derive(Clone, Debug, Serialize)]
pub struct Stamp {
    /// As it was on this day.
    pub holds: String,
    /// As it was known on this day.
    pub known: String,
    /// How many districts it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<String>,
    /// How many sources it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sources: Option<String>,
    /// How many corrections they have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrections: Option<NavLink>,
}

/// What every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// Its kind; the template of that name.
    pub kind: &'static str,
    /// Its language.
    pub lang: &'static str,
    /// Its title.
    pub title: String,
    /// A sentence on what it holds.
    pub description: String,
    /// The way up to the root of the site.
    pub root: String,
    /// The start page in its language.
    pub home: String,
    /// The page of all that has a name, beside which the index of the search stands.
    pub search: String,
    /// The way down to it.
    pub crumbs: Vec<NavLink>,
    /// The menu.
    pub nav: Vec<NavLink>,
    /// The links at the foot.
    pub footer: Vec<NavLink>,
    /// The dates that its facts hold at.
    pub stamp: Stamp,
    /// Where a correction of the page is suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggest: Option<NavLink>,
    /// True where a script helps with a long table.
    pub scripts: bool,
    /// The feed of the language's tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed: Option<FeedLink>,
    /// The address of the page, whole where it is known at which address the site will stand: without that, of a page that
    /// only leads to another, where that stands from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// The picture that is shown where somebody shares the page: its whole address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<SharedPicture>,
    /// The language as those who show shared pages write it: `sv_SE`.
    pub locale: String,
    /// The same for other programs.
    pub linked: Vec<LinkedFile>,
}

/// The way to a feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedLink {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub title: String,
}

/// Another language of the same page.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The language.
    pub code: &'static str,
    /// Its own name for itself.
    pub label: &'static str,
    /// The page.
    pub href: String,
    /// True for this page's own.
    pub current: bool,
}

/// The site as every page has it.
#[derive(Clone, Debug, Serialize)]
pub struct SiteHead {
    /// Its title.
    pub title: String,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// A line on every page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// Its languages; none where it has one.
    pub languages: Vec<Alternate>,
}

/// One question.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerPage {
    /// False for an own compilation.
    pub asked: bool,
    /// The question in summary.
    pub question: String,
    /// Its language, where that is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question_lang: Option<&'static str>,
    /// Who asked, and where.
    #[serde(serialize_with = "markup::as_line")]
    pub asked_by_runs: Vec<Run>,
    /// The answer.
    pub sentence: String,
    /// What more it says, each a sentence of its own.
    pub points: Vec<String>,
    /// The parts of the page.
    pub contents: Vec<NavLink>,
    /// How far it is answered.
    pub verdict: Badge,
    /// Why not wholly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Day and coverage.
    pub state: Vec<String>,
    /// Pictures.
    pub figures: Vec<PageFigure>,
    /// Rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// Pages of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<Pager>,
    /// Corrections, caveats, claims.
    pub notes: Vec<Note>,
    /// What became known later.
    pub later: Vec<Note>,
    /// The investigator's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
    /// Its language, where that is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prose_lang: Option<ForeignText>,
    /// What would have to be known.
    #[serde(serialize_with = "markup::as_lines")]
    pub unknowns: Vec<Vec<Run>>,
    /// The sources.
    pub sources: Vec<SourceRef>,
    /// The same as files.
    pub files: Vec<Link>,
    /// How to refer to it.
    pub cite: String,
    /// The question before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Link>,
    /// The question after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
}

/// That a text is in another language than its page.
#[derive(Clone, Debug, Serialize)]
pub struct ForeignText {
    /// Its language.
    pub code: &'static str,
    /// A sentence that says so.
    pub note: String,
}

/// The start page.
#[derive(Clone, Debug, Serialize)]
pub struct StartPage {
    /// The question that it answers.
    pub question: Link,
    /// The answer today, as far as it is confirmed.
    pub sentence: String,
    /// What more it says.
    pub points: Vec<String>,
    /// How far it is answered.
    pub verdict: Badge,
    /// Day and coverage.
    pub state: Vec<String>,
    /// Pictures.
    pub figures: Vec<PageFigure>,
    /// To who has what.
    pub matrix: Link,
    /// The same of each year.
    pub years: Vec<NavLink>,
    /// The ways in.
    pub sections: Vec<Section>,
    /// The sources.
    pub sources: Vec<SourceRef>,
}

/// Any other page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Body {
    /// Its heading.
    pub heading: String,
    /// What it says first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// A state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<Badge>,
    /// Terms and what holds.
    pub facts: Vec<Fact>,
    /// The same page of other years.
    pub years: Vec<NavLink>,
    /// Its parts, where they are many.
    pub contents: Vec<NavLink>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The page before it in its list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Link>,
    /// The page after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
    /// The sources.
    pub sources: Vec<SourceRef>,
    /// Pages of its table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<Pager>,
}

/// What differs between kinds of page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    /// One question.
    Answer(Box<AnswerPage>),
    /// The start page.
    Start(Box<StartPage>),
    /// Any other.
    Body(Box<Body>),
}

impl Content {
    /// Lets templates have the rows of its tables as data too.
    pub fn open_rows(&mut self) {
        let open = |table: &mut Option<Table>| {
            if let Some(table) = table {
                table.in_full = true;
            }
        };
        for figure in self.figures() {
            open(&mut figure.table);
        }
        match self {
            Content::Answer(answer) => open(&mut answer.table),
            Content::Start(start) => start.sections.iter_mut().for_each(|s| open(&mut s.table)),
            Content::Body(body) => body.sections.iter_mut().for_each(|s| open(&mut s.table)),
        }
    }

    /// The pictures of the page.
    pub fn figures(&mut self) -> Vec<&mut PageFigure> {
        match self {
            Content::Answer(answer) => answer.figures.iter_mut().collect(),
            Content::Start(start) => start.figures.iter_mut().collect(),
            Content::Body(body) => body.sections.iter_mut().filter_map(|s| s.figure.as_mut()).collect(),
        }
    }
}

/// The picture of a page that is shared.
#[derive(Clone, Debug, Serialize)]
pub struct SharedPicture {
    /// Its whole address.
    pub href: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A file for other programs.
#[derive(Clone, Debug, Serialize)]
pub struct LinkedFile {
    /// The way to it.
    pub href: String,
    /// Its media type (IANA).
    pub kind: &'static str,
}

/// A page, ready for its template.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Where it is written, from the root of the site.
    #[serde(skip)]
    pub path: String,
    /// What every page has.
    pub page: Head,
    /// The site as every page has it.
    pub site: SiteHead,
    /// What differs.
    #[serde(flatten)]
    pub content: Content,
}
