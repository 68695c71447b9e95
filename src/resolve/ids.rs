//! Which ids there are, and what they stand for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::read::{Written, post_id};
use crate::diagnostic::{Code, Finding, Severity, did_you_mean, nearest};
use crate::model::word::Word;
use crate::model::{Citation, DistrictIx, EventIx, InquiryIx, ProgrammeIx, RefKind, SourceIx, Subject};
use crate::said::{Said, say};
use crate::source::{FileId, Span};
use crate::written::{self, At, Cite, Reference};

/// Units that every site knows; their nouns are messages.
pub const UNITS: &[&str] = &[
    "posts", "persons", "fte", "schools", "teams", "percent", "times", "parties",
];

/// Records that cannot be used, which has been told: a reference to one is not a mistake of its own.
pub type Broken = BTreeSet<(RefKind, String)>;

/// The ids of one kind, sorted; the position is the index in the model.
#[derive(Default)]
pub struct Ids {
    usable: Vec<String>,
    broken: Vec<String>,
}

impl Ids {
    fn new(kind: RefKind, ids: impl Iterator<Item = (String, bool)>, broken: &Broken) -> Self {
        let mut all = Ids::default();
        for (id, readable) in ids {
            let key = (kind, id);
            if readable && !broken.contains(&key) {
                all.usable.push(key.1);
            } else {
                all.broken.push(key.1);
            }
        }
        all
    }

    fn position(&self, id: &str) -> Option<u32> {
        self.usable
            .binary_search_by(|i| i.as_str().cmp(id))
            .ok()
            .map(|i| i as u32)
    }

    /// Where the ids stand that begin with another one and a slash.
    fn below(&self, owner: &str) -> Range<usize> {
        let rest = |id: &String| id.strip_prefix(owner).map(|rest| rest.as_bytes().first().copied());
        let place = |id: &String| match rest(id) {
            Some(next) => next.cmp(&Some(b'/')),
            None => id.as_str().cmp(owner),
        };
        let start = self.usable.partition_point(|id| place(id).is_lt());
        let end = self.usable.partition_point(|id| place(id).is_le());
        start..end
    }

    /// True if the id is that of a record which could not be used.
    fn is_broken(&self, id: &str) -> bool {
        self.broken.iter().any(|b| b == id)
    }

    fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.usable.iter().map(String::as_str)
    }
}

/// The district in whose record something stands, and where its own sources are among all.
#[derive(Clone)]
pub struct Owner<'a> {
    id: &'a str,
    sources: Range<usize>,
}

/// Places of one source, for citations.
pub struct Places {
    keys: Vec<String>,
    span: Span,
}

/// The ids of all posts; one that is written twice is told.
fn posts(written: &Written, broken: &Broken, findings: &mut Vec<Finding>) -> Ids {
    let mut posts: Vec<(String, Span)> = Vec::new();
    for district in &written.districts {
        for id in district.record.iter().flat_map(|r| &r.posts).map(post_id) {
            posts.push((format!("{}/{}", district.id, id.value), id.span));
        }
    }
    let (read, unread): (Vec<_>, Vec<_>) = written.shared_posts.iter().partition(|p| p.record.is_some());
    posts.extend(read.into_iter().map(|p| (p.id.clone(), p.span)));
    posts.sort();
    for pair in posts.windows(2) {
        if pair[0].0 == pair[1].0 {
            findings.push(
                Finding::at(
                    Code::DuplicateId,
                    pair[1].1,
                    say!("the post `{post}` is written twice", post = pair[1].0),
                    say!("give one of the two posts an `id` of its own, or put all statements into one"),
                )
                .and(pair[0].1, say!("first written here")),
            );
        }
    }
    posts.dedup_by(|b, a| a.0 == b.0);
    let mut ids = Ids::new(RefKind::Post, posts.into_iter().map(|(id, _)| (id, true)), broken);
    ids.broken.extend(unread.into_iter().map(|p| p.id.clone()));
    ids
}

/// All sources in the order of their ids, with their places, and whether each could be read.
fn sources(written: &Written) -> Vec<(String, Places, bool)> {
    let places = |source: Option<&written::Source>, span| {
        let pairs = source.and_then(|s| s.places.as_ref()).into_iter().flat_map(|p| &p.0);
        Places {
            keys: pairs.map(|(k, _)| k.value.clone()).collect(),
            span,
        }
    };
    let mut sources = Vec::new();
    for read in &written.sources {
        // one without the date that was meant would make every fact that rests on it wrong
        let sound = read.record.as_ref().is_some_and(|s| !s.flawed);
        sources.push((read.id.clone(), places(read.record.as_ref(), read.span), sound));
    }
    for district in &written.districts {
        let own = district.record.iter().flat_map(|r| &r.sources).flat_map(|s| &s.0);
        for (id, source) in own {
            let whole_id = format!("{}/{}", district.id, id.value);
            sources.push((whole_id, places(source.as_ref(), id.span), source.is_some()));
        }
    }
    sources.sort_by(|a, b| a.0.cmp(&b.0));
    sources
}

/// All ids of a site.
pub struct Table {
    /// Those of each kind, in the order of the kinds; shared posts stand among the posts, and those of questions below.
    ids: Vec<Ids>,
    /// Of each source that can be used, in the order of the ids.
    places: Vec<Places>,
    questions: BTreeMap<String, Vec<String>>,
    pub units: Vec<Arc<str>>,
    broken: Broken,
    /// The file of each record.
    homes: BTreeMap<(RefKind, String), FileId>,
    /// Files with errors, from which something may be missing.
    doubtful: BTreeSet<FileId>,
    /// True where a source without a date leaves open what is known when.
    timeless: bool,
}

impl Table {
    /// Collects the ids of everything that was read.
    pub fn new(written: &Written, broken: &Broken, findings: &mut Vec<Finding>) -> Self {
        let sources = sources(written);
        let of = |kind: &RefKind| match kind {
            RefKind::Post => posts(written, broken, findings),
            RefKind::Source => Ids::new(*kind, sources.iter().map(|s| (s.0.clone(), s.2)), broken),
            RefKind::Page => Ids::new(*kind, written.pages.iter().map(|p| (p.id.clone(), true)), broken),
            // among the posts
            RefKind::SharedPost => Ids::default(),
            kind => Ids::new(*kind, written.ids(*kind).into_iter(), broken),
        };
        let ids = RefKind::ALL.iter().map(of).collect();
        let usable =
            |(id, _, readable): &(String, Places, bool)| *readable && !broken.contains(&(RefKind::Source, id.clone()));
        let places = sources.into_iter().filter(usable).map(|(_, p, _)| p).collect();
        let own_units = written.site.iter().flat_map(|s| s.units.iter().flat_map(|u| &u.0));
        Table {
            ids,
            places,
            questions: written
                .inquiries
                .iter()
                .map(|r| {
                    let questions = r.record.iter().flat_map(|q| &q.questions);
                    let usable = questions.map(|q| q.id.value.clone());
                    let usable = usable.filter(|q| !broken.contains(&(RefKind::Question, format!("{}/{q}", r.id))));
                    (r.id.clone(), usable.collect())
                })
                .collect(),
            units: UNITS
                .iter()
                .map(|u| Arc::from(*u))
                .chain(own_units.map(|(id, _)| Arc::from(id.value.as_str())))
                .collect(),
            broken: broken.clone(),
            homes: written.homes(),
            doubtful: BTreeSet::new(),
            timeless: false,
        }
    }

    /// Notes the files with errors: what is not found in their records may be there and unreadable.
    pub fn doubt(&mut self, findings: &[Finding]) {
        let errors = findings.iter().filter(|f| f.severity() == Severity::Error);
        self.doubtful
            .extend(errors.filter_map(|f| f.labels.first()).map(|l| l.span.file));
    }

    /// Notes whether a source lacks its date: what rests on it is known at none, and has no value.
    pub fn note_undated(&mut self, findings: &[Finding]) {
        self.timeless = findings.iter().any(|f| f.code == Code::UndatedSource);
    }

    /// Notes files of which something was left out.
    pub fn doubt_files(&mut self, files: impl IntoIterator<Item = FileId>) {
        self.doubtful.extend(files);
    }

    /// True if anything at all may be missing.
    pub fn any_doubt(&self) -> bool {
        !self.doubtful.is_empty()
    }

    /// True if something of the record may be missing because its file has errors, which have been told.
    pub fn in_doubt(&self, kind: RefKind, id: &str) -> bool {
        self.timeless || self.home(kind, id).is_some_and(|file| self.doubtful.contains(&file))
    }

    /// The file in which a record stands.
    pub fn home(&self, kind: RefKind, id: &str) -> Option<FileId> {
        let of = |kind, id: &str| self.homes.get(&(kind, id.to_owned())).copied();
        let owner = id.split_once('/').map(|(owner, _)| owner);
        match (kind, owner) {
            (RefKind::Post | RefKind::Source, Some(owner)) => of(RefKind::District, owner),
            (RefKind::Question, Some(inquiry)) => of(RefKind::Inquiry, inquiry),
            (RefKind::Post, None) => of(RefKind::SharedPost, id),
            (kind, _) => of(kind, id),
        }
    }

    /// The unit of this name.
    pub fn unit(&self, id: &At<String>, findings: &mut Vec<Finding>) -> Option<Arc<str>> {
        let found = self.units.iter().find(|u| ***u == *id.value).cloned();
        // the site's own units are unknown where its record cannot be read
        if found.is_none() && !self.in_doubt(RefKind::Site, "") {
            let other = say!("units of your own stand under `units` in site.yaml");
            let help = or_else(&id.value, say!("units"), self.units.iter().map(|u| &**u), other);
            findings.push(Finding::at(
                Code::UnknownValue,
                id.span,
                say!("`{id}` is not a unit", id = id.value),
                help,
            ));
        }
        found
    }

    /// The ids of a kind; none of the site, which has no id, and of questions, which are counted within their inquiry.
    fn of(&self, kind: RefKind) -> &Ids {
        &self.ids[match kind {
            RefKind::SharedPost => RefKind::Post,
            kind => kind,
        } as usize]
    }

    /// The position of a usable record.
    pub fn usable(&self, kind: RefKind, id: &str) -> Option<u32> {
        self.of(kind).position(id)
    }

    /// A district as the owner of what stands in its record.
    pub fn owner<'o>(&self, district: &'o str) -> Owner<'o> {
        Owner {
            id: district,
            sources: self.of(RefKind::Source).below(district),
        }
    }

    /// The source and place that a citation names; `owner` is the district in whose record it stands.
    pub fn citation(&self, cite: &Cite, owner: Option<&Owner<'_>>, findings: &mut Vec<Finding>) -> Option<Citation> {
        // searched among its own few: most citations of a large site are of these
        let own = owner.and_then(|o| {
            let own = &self.of(RefKind::Source).usable[o.sources.clone()];
            let name = |id: &String| id[o.id.len() + 1..].cmp(&cite.source);
            Some((o.sources.start + own.binary_search_by(name).ok()?) as u32)
        });
        let Some(source) = own.or_else(|| self.of(RefKind::Source).position(&cite.source)) else {
            let own_broken =
                owner.is_some_and(|o| self.of(RefKind::Source).is_broken(&format!("{}/{}", o.id, cite.source)));
            if own_broken || self.of(RefKind::Source).is_broken(&cite.source) {
                return None;
            }
            findings.push(Finding::at(
                Code::DanglingReference,
                cite.span,
                say!("there is no source `{source}`", source = cite.source),
                did_you_mean(&cite.source, say!("sources"), self.of(RefKind::Source).names()),
            ));
            return None;
        };
        let places = &self.places[source as usize];
        let place = match &cite.place {
            None => None,
            Some(key) => {
                let Some(place) = places.keys.iter().position(|k| k == key) else {
                    findings.push(
                        Finding::at(
                            Code::UnknownPlace,
                            cite.span,
                            say!("the source `{source}` has no place `{key}`", source = cite.source, key),
                            no_place(key, places.keys.iter().map(String::as_str)),
                        )
                        .and(places.span, say!("this source")),
                    );
                    return None;
                };
                Some(place as u32)
            }
        };
        Some(Citation {
            source: SourceIx(source),
            place,
            span: cite.span,
        })
    }

    /// The record that a reference names.
    pub fn subject(&self, reference: &Reference, findings: &mut Vec<Finding>) -> Option<Subject> {
        let id = reference.id.as_str();
        let found = match reference.kind {
            RefKind::Site => Some(Subject::Site),
            RefKind::Question => id.split_once('/').and_then(|(inquiry, question)| {
                let position = self.questions.get(inquiry)?.iter().position(|q| q == question)?;
                let inquiry = self.usable(RefKind::Inquiry, inquiry)?;
                Some(Subject::Question(InquiryIx(inquiry), position as u32))
            }),
            kind => self.usable(kind, id).and_then(|position| Subject::at(kind, position)),
        };
        if found.is_none() && !self.is_broken(reference.kind, id) {
            let kind = reference.kind.word();
            let help = match reference.kind {
                RefKind::Site => Said::default(),
                RefKind::Question => {
                    let of = |(inquiry, list): (&String, &Vec<String>)| -> Vec<String> {
                        list.iter().map(|q| format!("{inquiry}/{q}")).collect()
                    };
                    let all: Vec<String> = self.questions.iter().flat_map(of).collect();
                    did_you_mean(id, several(reference.kind), all.iter().map(String::as_str))
                }
                kind => did_you_mean(id, several(kind), self.of(kind).names()),
            };
            findings.push(Finding::at(
                Code::DanglingReference,
                reference.span,
                say!("there is no {kind} `{id}`", kind, id),
                help,
            ));
        }
        found
    }

    fn is_broken(&self, kind: RefKind, id: &str) -> bool {
        let broken = |kind, id: &str| self.of(kind).is_broken(id);
        match kind {
            RefKind::Site => false,
            RefKind::Post | RefKind::SharedPost => {
                // a post of the district that cannot be used may be the one that is meant
                let may_be = |district: &str| {
                    let of = |(k, id): &(RefKind, String)| {
                        *k == RefKind::Post && id.split_once('/').is_some_and(|(d, _)| d == district)
                    };
                    broken(RefKind::District, district) || self.broken.iter().any(of)
                };
                let district = id.split_once('/').map(|(district, _)| district);
                broken(kind, id) || district.is_some_and(may_be) || self.in_doubt(kind, id)
            }
            RefKind::Question => {
                let inquiry = id.split_once('/').map_or(id, |(inquiry, _)| inquiry);
                broken(RefKind::Inquiry, inquiry)
                    || self.in_doubt(kind, id)
                    || self.broken.contains(&(kind, id.to_owned()))
            }
            kind => broken(kind, id),
        }
    }

    /// The district of this id.
    pub fn district(&self, id: &At<String>, findings: &mut Vec<Finding>) -> Option<DistrictIx> {
        self.by_name(RefKind::District, id, findings).and_then(|s| match s {
            Subject::District(ix) => Some(ix),
            _ => None,
        })
    }

    /// The programme of this id.
    pub fn programme(&self, id: &At<String>, findings: &mut Vec<Finding>) -> Option<ProgrammeIx> {
        self.by_name(RefKind::Programme, id, findings).and_then(|s| match s {
            Subject::Programme(ix) => Some(ix),
            _ => None,
        })
    }

    /// The event of this id.
    pub fn event(&self, id: &At<String>, findings: &mut Vec<Finding>) -> Option<EventIx> {
        self.by_name(RefKind::Event, id, findings).and_then(|s| match s {
            Subject::Event(ix) => Some(ix),
            _ => None,
        })
    }

    /// The inquiry of this id.
    pub fn inquiry(&self, id: &At<String>, findings: &mut Vec<Finding>) -> Option<InquiryIx> {
        self.by_name(RefKind::Inquiry, id, findings).and_then(|s| match s {
            Subject::Inquiry(ix) => Some(ix),
            _ => None,
        })
    }

    fn by_name(&self, kind: RefKind, id: &At<String>, findings: &mut Vec<Finding>) -> Option<Subject> {
        let reference = Reference {
            kind,
            id: id.value.clone(),
            part: None,
            span: id.span,
        };
        self.subject(&reference, findings)
    }
}

/// What to do about a place that a source does not have.
pub fn no_place<'a>(key: &str, places: impl Iterator<Item = &'a str> + Clone) -> Said {
    let other = say!("to name a new one, add `{key}: …` under `places` of the source", key);
    or_else(key, say!("its places"), places, other)
}

/// What may be meant, or what there is; and what else to do.
fn or_else<'a>(written: &str, what: Said, known: impl Iterator<Item = &'a str> + Clone, other: Said) -> Said {
    let is_like_one = nearest(written, known.clone()).is_some();
    let help = did_you_mean(written, what, known);
    match is_like_one {
        true => say!("{help} ({other})", help, other),
        false => help.and("; ", other),
    }
}

/// What several of a kind are called.
fn several(kind: RefKind) -> Said {
    match kind {
        RefKind::Site => say!("sites"),
        RefKind::District => say!("districts"),
        RefKind::Post | RefKind::SharedPost => say!("posts"),
        RefKind::Programme => say!("programmes"),
        RefKind::Event => say!("events"),
        RefKind::Group => say!("groups"),
        RefKind::Source => say!("sources"),
        RefKind::Forum => say!("forums"),
        RefKind::Commitment => say!("commitments"),
        RefKind::Indicator => say!("indicators"),
        RefKind::Term => say!("terms"),
        RefKind::Inquiry => say!("inquiries"),
        RefKind::Page => say!("pages"),
        RefKind::Question => say!("questions"),
    }
}
