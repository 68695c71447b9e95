//! What can be found on the site: every record with a place on a page, every statement of a unit or a programme, and every
//! part of a narrative.
//!
//! It holds what the pages show, in their own words, and no more: of what the site's pair of clocks does not know there is
//! neither an entry nor a word. A kind of record that comes to be shown needs one line in [`named`], its text in [`text`] and
//! a message `found-…`.

use super::told::{passages, statements};
use crate::answer::{Arg, Message};
use crate::model::date::{Date, Truth};
use crate::model::word::Word;
use crate::model::{Known, SourceIx, Subject, Text};
use crate::view::address::{Place, Target};
use crate::view::answer_json::sentence;
use crate::view::entry::{Entry, KINDS, joined};
use crate::view::page::source_kind;
use crate::view::pages::{matrix, programme};
use crate::view::site::Site;
use crate::view::words::capital;

/// Everything that has a name and a place on a page, without what is said of it there.
pub fn named(site: &Site<'_>) -> Vec<Entry> {
    let (model, words, known) = (site.model, &site.words, &site.state);
    let mut all = Vec::new();
    let mut add = |kind: &'static str, of: Subject, (title, lang): (String, Option<&'static str>)| {
        let owner = match of {
            Subject::Source(ix) => model[ix].owner,
            _ => None,
        };
        // what is not known yet has no place
        if let Some(address) = site.address(of) {
            all.push(Entry {
                kind,
                of: Some(of),
                title,
                lang,
                address,
                within: owner.map(|owner| words.district(owner).to_owned()),
                text: String::new(),
                years: None,
            });
        }
    };
    let text = |text: &Text| (words.text(text).to_owned(), words.foreign(text));
    for ix in site.lists.districts.iter().filter(|ix| known.life(**ix).known) {
        add("district", Subject::District(*ix), text(&model[*ix].name));
    }
    for (ix, record) in model.programmes() {
        let name = (programme::full_name(words, record), words.foreign(&record.name));
        add("programme", Subject::Programme(ix), name);
    }
    for (ix, inquiry) in model.inquiries() {
        for (n, question) in inquiry.questions.iter().enumerate() {
            add("question", Subject::Question(ix, n as u32), text(&question.summary));
        }
    }
    for (ix, inquiry) in model.inquiries() {
        add("inquiry", Subject::Inquiry(ix), text(&inquiry.title));
    }
    for (ix, record) in model.commitments() {
        add("commitment", Subject::Commitment(ix), text(&record.title));
    }
    for (ix, record) in model.forums() {
        add("forum", Subject::Forum(ix), text(&record.name));
    }
    for (ix, record) in model.indicators() {
        add("indicator", Subject::Indicator(ix), text(&record.name));
    }
    for (ix, record) in model.terms() {
        let (name, lang) = text(&record.name);
        let title = match &record.abbreviation {
            Some(short) => format!("{short} ({name})"),
            None => name,
        };
        add("term", Subject::Term(ix), (title, lang));
    }
    for (ix, record) in model.groups() {
        add("group", Subject::Group(ix), text(&record.name));
    }
    for (ix, record) in model.events() {
        add("event", Subject::Event(ix), text(&record.name));
    }
    for (ix, record) in model.pages() {
        add("page", Subject::Page(ix), (record.title.clone(), None));
    }
    for (ix, record) in model.sources().filter(|(ix, _)| is_told_of(known, *ix)) {
        add("source", Subject::Source(ix), text(&record.title));
    }
    all.extend(overviews(site));
    // stable: within a kind they stay in the order of its list
    all.sort_by_key(|entry| KINDS.iter().position(|kind| *kind == entry.kind));
    all
}

/// Programmes once more under their short names, for who knows those alone.
pub fn short_names(named: &[Entry], site: &Site<'_>) -> Vec<Entry> {
    let words = &site.words;
    let short = named.iter().filter_map(|entry| {
        let Some(Subject::Programme(ix)) = entry.of else {
            return None;
        };
        let record = &site.model[ix];
        let short = record.abbreviation.as_ref()?;
        Some(Entry {
            title: format!("{short} ({})", words.text(&record.name)),
            ..entry.clone()
        })
    });
    short.collect()
}

/// Whether a source was there by the site's pair; one without a date is referred to by others.
fn is_told_of(known: &Known<'_>, ix: SourceIx) -> bool {
    let date = known.model[ix].known().and_then(Date::latest);
    date.is_none_or(|date| date <= known.clock.known_by)
}

/// The parts of the site, and who had what at the end of each year.
fn overviews(site: &Site<'_>) -> Vec<Entry> {
    let words = &site.words;
    let entry = |title: String, target: Target| Entry {
        kind: "overview",
        of: None,
        title,
        lang: None,
        address: site.path(target),
        within: None,
        text: String::new(),
        years: None,
    };
    let is_there = |place: &&Place| match place {
        Place::Start | Place::AToZ => false,
        Place::Gaps => !site.gaps.is_empty(),
        Place::Terms => !site.published.terms.is_empty(),
        _ => true,
    };
    let places = Place::ALL.iter().filter(is_there).map(|place| {
        let title = capital(&words.get(&format!("nav-{}", place.key())));
        entry(title, Target::Place(*place, 1))
    });
    let years = matrix::years(site).map(|year| {
        let title = Message::new("matrix-title-year").with("year", Arg::Verbatim(year.to_string()));
        entry(words.say(&title), Target::Year(year))
    });
    places.chain(years).collect()
}

/// All that can be found, with what is said of it.
pub fn entries(site: &Site<'_>) -> Vec<Entry> {
    let mut all = named(site);
    let mut within = Vec::new();
    for entry in &mut all {
        let Some(of) = entry.of else { continue };
        let own = [text(site, of)].into_iter();
        // what stands before the first anchor is told of the record itself
        let (first, others) = passages(site, of, entry);
        entry.text = joined(own.chain(first));
        within.extend(others);
    }
    all.extend(within);
    all.extend(statements(site));
    all
}

/// What the pages say of a record first.
fn text(site: &Site<'_>, of: Subject) -> String {
    let (model, words, known) = (site.model, &site.words, &site.state);
    let own = |text: &Option<Text>| text.as_ref().map(|text| words.text(text).to_owned());
    match of {
        Subject::District(ix) if known.exists(ix, known.clock.as_of) == Truth::No => words.get("row-ended"),
        Subject::Programme(ix) => programme::told(site, ix),
        Subject::Question(ix, n) => {
            let at = &site.inquiries[ix.position()];
            sentence(words, at, &site.answers[ix.position()][n as usize])
        }
        Subject::Inquiry(ix) => words.text(&model[ix].kind).to_owned(),
        Subject::Commitment(ix) => {
            let record = &model[ix];
            let date = record
                .due
                .as_ref()
                .map_or_else(|| words.get("undated"), |date| words.date(date));
            let owners = record.owned_by_site.then(|| words.get("owner-site"));
            let owners = owners
                .into_iter()
                .chain(record.owners.iter().map(|d| words.district(*d).to_owned()));
            let owners: Vec<String> = owners.collect();
            joined([owners.join(", "), date].into_iter())
        }
        Subject::Forum(ix) => {
            let purpose = own(&model[ix].purpose);
            let districts = words.districts(&model[ix].districts);
            joined(purpose.into_iter().chain([districts]))
        }
        Subject::Indicator(ix) => own(&model[ix].description).unwrap_or_default(),
        Subject::Term(ix) => words.text(&model[ix].definition).to_owned(),
        Subject::Event(ix) => {
            let record = &model[ix];
            let date = known.in_force(ix).map(|date| words.date(date));
            let kind = words.get(&format!("event-{}", record.kind.word()));
            joined([kind].into_iter().chain(date))
        }
        Subject::Source(ix) => source_kind(words, &model[ix]),
        _ => String::new(),
    }
}
