//! Files to records as written, and those to the model: ids become positions, options become what the rules of the format allow.
//! What is broken is left out, so that one mistake is told once.

mod commitments;
mod corrections;
mod events;
mod groups;
mod ids;
mod indicators;
mod inquiries;
mod pages;
mod posts;
mod private;
mod programmes;
mod read;
mod sources;
mod statements;

use std::collections::BTreeSet;

use rayon::prelude::*;

pub(crate) use ids::Table;
pub(crate) use private::Suspect;
pub use private::private_in;
pub use read::{AN_ID, ascii_id, is_id, no_id};
pub(crate) use read::{Written, read};

use crate::diagnostic::{Code, Finding, Severity};
use crate::model::date::Day;
use crate::model::{
    Clock, InquiryIx, Language, Licence, Model, Noun, Nouns, OldAddress, Post, PostIx, RefKind, Register, Seat, Site,
    SourceIx, Subject, Suggestions,
};
use crate::said::{Said, say};
use crate::scaffold;
use crate::source::{FileId, Files};
use crate::written::{self, At, ClockDate};
use ids::{Broken, Owner};

/// What resolving one record needs: the ids, whose record it is, and where findings go.
struct Cx<'a> {
    table: &'a Table,
    /// The district in whose record we are, for its own sources.
    owner: Option<Owner<'a>>,
    findings: Vec<Finding>,
    /// Records that turned out to be unusable.
    failed: Broken,
    /// Files of which something was left out, because it leans on what is unusable.
    incomplete: BTreeSet<FileId>,
}

/// What comes of each of several things, in a list that is no longer than it has to be: nearly all of a large site
/// stands in such lists, and few of them have more than three items.
fn each<T, U>(list: &[T], then: impl FnMut(&T) -> Option<U>) -> Vec<U> {
    let mut all = Vec::with_capacity(list.len());
    all.extend(list.iter().filter_map(then));
    all
}

/// The addresses at which a page stood before.
fn old_addresses(written: &[At<written::OldAddress>]) -> Vec<OldAddress> {
    each(written, |old| {
        Some(OldAddress {
            path: old.value.0.clone(),
            span: old.span,
        })
    })
}

impl<'a> Cx<'a> {
    fn new(table: &'a Table, owner: Option<&'a str>) -> Self {
        Cx {
            table,
            owner: owner.map(|district| table.owner(district)),
            findings: Vec::new(),
            failed: Broken::new(),
            incomplete: BTreeSet::new(),
        }
    }

    fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// True if something of the record may be missing because of an error that has been told.
    fn doubts(&self, kind: RefKind, id: &str) -> bool {
        let told = |file| {
            let mut errors = self.findings.iter().filter(|f| f.severity() == Severity::Error);
            errors.any(|f| f.labels.first().is_some_and(|l| l.span.file == file))
        };
        let home = self.table.home(kind, id);
        self.table.in_doubt(kind, id) || home.is_some_and(|file| self.incomplete.contains(&file) || told(file))
    }

    /// Reports an id inside a record that is not one.
    fn check_id(&mut self, id: &At<String>) {
        if let Some(why) = no_id(&id.value) {
            self.report(Finding::at(
                Code::BadId,
                id.span,
                say!("`{id}` {why}", id = id.value, why),
                say!("write `{id}`: {an_id}", id = ascii_id(&id.value), an_id = AN_ID),
            ));
        }
    }

    /// Reports an id that one before it has: `what` are the things that have it, in the plural. True if so.
    fn repeats<'w>(&mut self, what: Said, id: &At<String>, mut before: impl Iterator<Item = &'w At<String>>) -> bool {
        let first = before.find(|other| other.value == id.value);
        if let Some(first) = first {
            self.report(
                Finding::at(
                    Code::DuplicateId,
                    id.span,
                    say!("two {what} have the id `{id}`", what, id = id.value),
                    say!("give each an id of its own"),
                )
                .and(first.span, say!("first written here")),
            );
        }
        first.is_some()
    }

    /// Keeps a record that could be resolved and is among the usable; notes one that could not.
    fn keep<T>(&mut self, kind: RefKind, id: &str, record: Option<T>) -> Option<T> {
        if record.is_none() {
            self.failed.insert((kind, id.to_owned()));
        }
        record.filter(|_| self.table.usable(kind, id).is_some())
    }
}

/// Resolves everything. `None` where the site's own record is missing or unusable.
///
/// A record that cannot be resolved is left out, and then whatever needs it, until all that is left holds
/// together; so a mistake is told once, and the rules still see the rest.
pub(crate) fn resolve(files: &Files, written: &Written, findings: &mut Vec<Finding>) -> Option<(Model, Table)> {
    let mut broken = Broken::new();
    loop {
        let mut found = Vec::new();
        let mut table = Table::new(written, &broken, &mut found);
        table.doubt(findings);
        let (model, failed, incomplete) = attempt(files, written, &table, &broken, &mut found);
        let before = broken.len();
        broken.extend(failed);
        if broken.len() == before {
            findings.append(&mut found);
            table.doubt(findings);
            table.doubt_files(incomplete);
            return model.map(|model| (model, table));
        }
    }
}

fn attempt(
    files: &Files,
    written: &Written,
    table: &Table,
    broken: &Broken,
    findings: &mut Vec<Finding>,
) -> (Option<Model>, Broken, BTreeSet<FileId>) {
    // districts and their posts are nearly all of a large site
    let resolved: Vec<posts::DistrictParts> = written
        .districts
        .par_iter()
        .with_min_len(8)
        .map(|read| posts::district(table, read))
        .collect();
    let mut cx = Cx::new(table, None);
    let room = |of: fn(&posts::DistrictParts) -> usize| resolved.iter().map(of).sum::<usize>();
    let mut all_posts: Vec<Post> = Vec::with_capacity(room(|parts| parts.posts.len()) + written.shared_posts.len());
    let mut sources = Vec::with_capacity(room(|parts| parts.sources.len()) + written.sources.len());
    let mut districts = Vec::with_capacity(resolved.len());
    for mut parts in resolved {
        cx.findings.append(&mut parts.findings);
        cx.failed.append(&mut parts.failed);
        cx.incomplete.append(&mut parts.incomplete);
        districts.extend(parts.district);
        all_posts.append(&mut parts.posts);
        sources.append(&mut parts.sources);
    }
    all_posts.extend(posts::shared(&mut cx, &written.shared_posts));
    all_posts.sort_by(|a, b| a.id.cmp(&b.id));
    all_posts.dedup_by(|b, a| a.id == b.id);
    sources.extend(sources::sources(&mut cx, &written.sources));
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    let site_statements = written
        .site
        .as_ref()
        .map(|s| statements::all(&mut cx, &s.statements, None));
    let programmes = programmes::programmes(&mut cx, &written.programmes);
    let events = events::events(&mut cx, &written.events);
    let groups = groups::groups(&mut cx, &written.groups);
    let forums = groups::forums(&mut cx, &written.forums);
    let commitments = commitments::commitments(&mut cx, &written.commitments);
    let indicators = indicators::indicators(&mut cx, &written.indicators);
    let terms = groups::terms(&mut cx, &written.terms);
    let pages = pages::pages(&mut cx, files, &written.pages);
    let inquiries = inquiries::inquiries(&mut cx, written);
    let model = site(&mut cx, written).map(|site| {
        let mut model = Model {
            site,
            site_statements: site_statements.unwrap_or_default(),
            accepted: Vec::new(),
            districts,
            posts: all_posts,
            programmes,
            events,
            groups,
            sources,
            forums,
            commitments,
            indicators,
            terms,
            pages,
            inquiries,
        };
        // positions agree with ids only when all that failed is left out
        if cx.failed.is_subset(broken) {
            connect(&mut model, &mut cx);
            corrections::corrections(&mut cx, &mut model, written);
            inquiries::remainders(&mut cx, &mut model, written);
        }
        model
    });
    findings.append(&mut cx.findings);
    (model, cx.failed, cx.incomplete)
}

/// Links that run both ways: districts to shared posts and events, programmes to posts, sources to their record.
fn connect(model: &mut Model, cx: &mut Cx<'_>) {
    for i in 0..model.posts.len() {
        let ix = PostIx(i as u32);
        let programme = model.posts[i].programme;
        model.programmes[programme.position()].posts.push(ix);
        match &model.posts[i].seat {
            Seat::District(district) => model.districts[district.position()].posts.push(ix),
            Seat::Shared { members, .. } => {
                for member in members {
                    model.districts[member.district.position()].shared.push(ix);
                }
            }
        }
    }
    for i in 0..model.sources.len() {
        if let Some(owner) = model.sources[i].owner {
            model.districts[owner.position()].own_sources.push(SourceIx(i as u32));
        }
    }
    events::lives(cx, model);
}

fn site(cx: &mut Cx<'_>, written: &Written) -> Option<Site> {
    let site = written.site.as_ref()?;
    let register = site.register.as_ref().and_then(|r| register(cx, r));
    let clock = clock(site, newest_source(written), &mut cx.findings)?;
    let mut languages = site.languages.clone();
    languages.retain(|l| *l != site.language);
    languages.dedup();
    languages.insert(0, site.language);
    let headline = site.headline.as_ref().and_then(|h| headline(cx, h));
    Some(Site {
        title: site.title.clone(),
        subtitle: site.subtitle.clone(),
        language: site.language,
        languages,
        publisher: site.publisher.name.clone(),
        contact: site.publisher.contact.as_ref().map(|c| c.value.clone()),
        publisher_kind: site.publisher.kind,
        licence: site.licence.as_ref().map(|l| Licence {
            name: l.name.clone(),
            address: l.address.clone(),
        }),
        notice: site.notice.clone(),
        corrections: site.corrections.as_ref().and_then(|ways| suggestions(cx, ways)),
        tag: site.feed.as_ref().map(|f| f.tag.0.clone()),
        clock,
        district: nouns(&site.nouns.district),
        headline,
        headings: site.headings.as_ref().map(inquiries::headings).unwrap_or_default(),
        units: site
            .units
            .iter()
            .flat_map(|u| &u.0)
            .filter_map(|(id, forms)| {
                let unit = cx.table.units.iter().find(|u| ***u == *id.value)?;
                Some((unit.clone(), nouns(forms)))
            })
            .collect(),
        register,
        financial_year: site.financial_year_begins.map(|month| month.0),
    })
}

/// Since when all districts are among the records.
fn register(cx: &mut Cx<'_>, register: &written::Register) -> Option<Register> {
    let source = statements::cite(cx, &register.source);
    if register.flawed {
        return None;
    }
    statements::last_day(cx, &register.complete_from)?;
    Some(Register {
        complete_from: register.complete_from.value.clone(),
        source: source?,
    })
}

/// The question that the start page shows.
fn headline(cx: &mut Cx<'_>, h: &written::Headline) -> Option<(InquiryIx, u32)> {
    let reference = written::Reference {
        kind: RefKind::Question,
        id: format!("{}/{}", h.inquiry.value, h.question.value),
        part: None,
        span: h.span,
    };
    match cx.table.subject(&reference, &mut cx.findings)? {
        Subject::Question(inquiry, n) => Some((inquiry, n)),
        _ => None,
    }
}

/// How readers suggest corrections.
fn suggestions(cx: &mut Cx<'_>, ways: &written::Corrections) -> Option<Suggestions> {
    let mail = ways.mail.as_ref().map(|m| m.0.clone());
    let edit_url = ways.edit_url.as_ref().map(|e| e.0.clone());
    if mail.is_none() && edit_url.is_none() && !ways.flawed {
        cx.report(Finding::at(
            Code::MissingKey,
            ways.span,
            say!("nothing says how readers suggest corrections"),
            say!("add `mail: …`, an address that suggestions go to, or `edit_url: …`, or leave `corrections` out"),
        ));
    }
    (mail.is_some() || edit_url.is_some()).then_some(Suggestions { mail, edit_url })
}

/// The dates of the site's state pages.
fn clock(site: &written::Site, newest: Option<Day>, findings: &mut Vec<Finding>) -> Option<Clock> {
    if newest.is_none() && (site.as_of.is_none() || site.known_by.is_none()) && !site.flawed {
        findings.push(Finding::at(
            Code::MissingKey,
            site.span,
            say!("the site does not say at which date its facts hold, and no source has a date"),
            say!("add `as_of: …` and `known_by: …`, each a day: `\"2024-03-19\"`"),
        ));
    }
    Some(Clock {
        as_of: pick(&site.as_of, newest, findings)?,
        known_by: pick(&site.known_by, newest, findings)?,
    })
}

/// The date of the site's state pages: a day as written, or else the newest source's date.
fn pick(written: &Option<At<ClockDate>>, newest: Option<Day>, findings: &mut Vec<Finding>) -> Option<Day> {
    match written {
        Some(date) => day(date, findings),
        None => newest,
    }
}

/// A date that must be one day.
fn day(date: &At<ClockDate>, findings: &mut Vec<Finding>) -> Option<Day> {
    let day = date.value.0.is_day();
    if day.is_none() {
        findings.push(Finding::at(
            Code::BadDate,
            date.span,
            say!(
                "`{date}` is not one day, and a clock needs one",
                date = date.value.0.text()
            ),
            say!("write year, month and day: `2024-03-19`"),
        ));
    }
    day
}

fn newest_source(written: &Written) -> Option<Day> {
    let own = written.districts.iter().filter_map(|d| d.record.as_ref());
    let own = own.flat_map(|d| {
        d.sources
            .iter()
            .flat_map(|s| s.0.iter().filter_map(|(_, s)| s.as_ref()))
    });
    written
        .sources
        .iter()
        .filter_map(|r| r.record.as_ref())
        .chain(own)
        .filter_map(|s| s.meeting.as_ref().or(s.signed.as_ref()).or(s.published.as_ref()))
        .filter_map(|d| d.value.latest())
        .max()
}

fn nouns(written: &written::Nouns) -> Nouns {
    let noun = |language: Language, n: &written::Noun| {
        let definite = scaffold::definite(language, &n.one, &n.many);
        Noun {
            one: n.one.clone(),
            the: n.the.clone().unwrap_or(definite.the),
            many: n.many.clone(),
            the_many: n.the_many.clone().unwrap_or(definite.the_many),
            gender: n.gender.unwrap_or(definite.gender),
            guessed: !definite.sure && (n.the.is_none() || n.the_many.is_none() || n.gender.is_none()),
        }
    };
    Nouns(written.0.iter().map(|(l, n)| (*l, noun(*l, n))).collect())
}
