//! What workbooks tell of the tables in them: the question and the answer, the two clocks, what to know of it, its sources, where it
//! stands on the site.

use std::collections::BTreeMap;

use super::address::Target;
use super::answer_json::{cite, sentence};
use super::data::{self, DATA_FILES, DataFile};
use super::page::source_kind;
use super::site::Site;
use super::tables::{DataTable, NotWritten, TableAbout, workbook};
use super::words::Words;
use crate::answer::Answer;
use crate::model::{Citation, Known, Model, SourceIx, Subject};

/// Where the workbook with every table stands, without an ending.
pub const EVERYTHING: &str = "data/everything";

/// The rows of an answer.
pub fn answer<'w>(site: &'w Site<'_>, answer: &Answer) -> TableAbout<'w> {
    let (model, words) = (site.model, &site.words);
    let known = &site.inquiries[answer.inquiry.position()];
    let question = answer.question(model);
    let mut told = Told(words, Vec::new());
    told.line("sheet-question", words.text(&question.summary));
    told.line("sheet-inquiry", words.text(&model[answer.inquiry].title));
    told.line("sheet-answer", sentence(words, known, answer));
    told.line(
        "sheet-verdict",
        words.get(&format!("verdict-{}", answer.verdict.word())),
    );
    if !answer.reasons.is_empty() {
        told.line("sheet-reason", words.say_all(&answer.reasons));
    }
    told.clocks(known);
    let caveats = answer.caveats.iter().map(|c| words.say(c));
    let own = question.caveats.iter().map(|c| words.text(&c.text).to_owned());
    told.lines("sheet-caveats", caveats.chain(own).collect());
    told.lines("sheet-sources", sources(model, words, &answer.sources));
    told.site(model);
    let page = site.path(Target::Record(Subject::Question(answer.inquiry, answer.question), 1));
    told.line("sheet-address", address(site, &page));
    TableAbout {
        words,
        name: words.get("sheet-answer-rows"),
        title: words.text(&question.summary).to_owned(),
        told: told.1,
        publisher: words.text(&model.site().publisher).to_owned(),
        licence: licence(model),
        day: answer.clock.as_of,
    }
}

/// Records of a kind.
pub fn records<'w>(words: &'w Words<'_>, known: &Known<'_>, file: &DataFile) -> TableAbout<'w> {
    let mut told = Told(words, Vec::new());
    told.clocks(known);
    told.site(known.model);
    TableAbout {
        words,
        name: words.get(&format!("sheet-{}", file.about)),
        title: words.get(file.about),
        told: told.1,
        publisher: words.text(&known.model.site().publisher).to_owned(),
        licence: licence(known.model),
        day: known.clock.as_of,
    }
}

/// Every table of the site in one workbook, the answers each at its own pair of clocks.
///
/// # Errors
///
/// Where a workbook cannot hold them.
pub fn everything(site: &Site<'_>) -> Result<Vec<u8>, NotWritten> {
    let (model, words) = (site.model, &site.words);
    let mut told = Told(words, Vec::new());
    told.clocks(&site.state);
    told.line("sheet-clocks", words.get("sheet-clocks-of-answers"));
    told.site(model);
    told.line("sheet-address", address(site, &site.addresses.file("index.html")));
    let first = TableAbout {
        words,
        name: words.get("sheet-about-all"),
        title: words.text(&model.site().title).to_owned(),
        told: told.1,
        publisher: words.text(&model.site().publisher).to_owned(),
        licence: licence(model),
        day: model.site().clock.as_of,
    };
    let mut tables: Vec<(DataTable<'_>, TableAbout<'_>)> = Vec::new();
    for file in DATA_FILES {
        tables.push(((file.table)(&site.state), records(words, &site.state, file)));
    }
    for answer in site.answers.iter().flatten().filter(|a| !a.rows.is_empty()) {
        let id = &model[answer.inquiry].id;
        let question = &answer.question(model).id;
        let mut about = self::answer(site, answer);
        // the question tells it from others of its inquiry, and stands first where the name is cut
        about.name = format!("{question} {id}");
        about.title = format!(
            "{} {}",
            about.title,
            sentence(words, &site.inquiries[answer.inquiry.position()], answer)
        );
        tables.push((data::answer(model, words, answer), about));
    }
    workbook(&first, &tables)
}

/// Where a page stands: whole where that is known, else below the site.
fn address(site: &Site<'_>, path: &str) -> String {
    match &site.base_url {
        Some(base) => format!("{base}{path}"),
        None => path.to_owned(),
    }
}

/// The terms on which tables may be used.
fn licence(model: &Model) -> Option<String> {
    Some(model.site().licence.as_ref()?.address.clone())
}

/// Each source once, with the places in it, and where it is found.
fn sources(model: &Model, words: &Words<'_>, cited: &[Citation]) -> Vec<String> {
    let mut order: Vec<Citation> = Vec::new();
    let mut places_of: BTreeMap<SourceIx, Vec<&str>> = BTreeMap::new();
    for citation in cited {
        let places = places_of.entry(citation.source).or_insert_with(|| {
            order.push(*citation);
            Vec::new()
        });
        let place = citation
            .place
            .map(|p| words.text(&model[citation.source].places[p as usize].1));
        places.extend(place.filter(|p| !places.contains(p)));
    }
    let mut lines = Vec::new();
    for citation in order {
        let source = &model[citation.source];
        let places = &places_of[&citation.source];
        let mut line = format!("{}, {}", words.text(&source.title), source_kind(words, source));
        if !places.is_empty() {
            line.push_str(&format!(": {}", places.join("; ")));
        }
        let id = cite(
            model,
            Citation {
                place: None,
                ..citation
            },
        );
        lines.push(format!("{line} ({id})"));
        lines.extend(source.url.clone());
    }
    lines
}

/// Terms and what holds, as they are gathered.
struct Told<'w, 'm>(&'w Words<'m>, Vec<(String, Vec<String>)>);

impl Told<'_, '_> {
    fn line(&mut self, key: &str, line: impl Into<String>) {
        self.lines(key, vec![line.into()]);
    }

    fn lines(&mut self, key: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            self.1.push((self.0.get(key), lines));
        }
    }

    fn clocks(&mut self, known: &Known<'_>) {
        let words = self.0;
        self.line("sheet-as-of", words.day(known.clock.as_of));
        self.line("sheet-known-by", words.day(known.clock.known_by));
    }

    fn site(&mut self, model: &Model) {
        let words = self.0;
        let site = model.site();
        let mut publisher = vec![words.text(&site.publisher).to_owned()];
        publisher.extend(site.contact.clone());
        self.lines("sheet-publisher", publisher);
        self.lines("sheet-licence", site.licence.iter().map(|l| l.name.clone()).collect());
        self.lines(
            "sheet-notice",
            site.notice.iter().map(|n| words.text(n).to_owned()).collect(),
        );
        self.line("sheet-dates", words.get("sheet-dates-about"));
    }
}
