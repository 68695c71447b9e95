//! `doubtful-citation`: a place that is named for others, or a document that nobody here has.

use std::collections::BTreeMap;

use super::Cx;
use super::facts::{Fact, cited};
use crate::check::read::ascii_id;
use crate::diagnostic::{Code, Finding};
use crate::model::{Citation, DistrictIx, Model, ProgrammeIx, SourceIx};

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let mut tell = |citation: Citation, message: String, help: &str| {
        findings.push(Finding::at(Code::DoubtfulCitation, citation.span, message, help));
    };
    let names = Names::new(model);
    for fact in &cx.facts {
        let source = &model[fact.source.source];
        if !source.supplied {
            tell(
                fact.source,
                format!(
                    "this rests on `{}`, which is not supplied: nobody here can look it up",
                    source.id
                ),
                "cite the document that you read it in; or take `supplied: false` out where you have the document",
            );
            continue;
        }
        let Some(place) = fact.source.place else { continue };
        let key = &source.places[place as usize].0;
        if let Some(others) = of_others(model, &names, key, &fact.districts) {
            tell(
                fact.source,
                format!(
                    "the place `{key}` is named for {others}, and this is of {}",
                    said(model, &fact.districts)
                ),
                "cite the place where this is said; or write `accepted: …`, where it is said there in passing",
            );
        } else if let Some(other) = of_another_programme(&names, fact) {
            tell(
                fact.source,
                format!(
                    "the place `{key}` is named for `{}`, and `{}` has a place of its own",
                    model[other].id, source.id
                ),
                "cite the place where this is said; or write `accepted: …`, where it is said there in passing",
            );
        }
    }
    for citation in model.inquiries().flat_map(|(_, inquiry)| cited(inquiry)) {
        let source = &model[citation.source];
        if !source.supplied {
            tell(citation, not_supplied(&source.id), READ_IN);
        }
    }
    alone(cx, &mut tell);
    questions(model, &mut tell);
}

/// What is said of a citation of a document that nobody has.
pub fn not_supplied(id: &str) -> String {
    format!("this rests on `{id}`, which is not supplied: nobody here can look it up")
}

/// What to do then.
pub const READ_IN: &str =
    "cite the document that you read it in; or take `supplied: false` out where you have the document";

/// One citation without a place, of a source whose every other citation names one.
fn alone(cx: &Cx<'_>, tell: &mut impl FnMut(Citation, String, &str)) {
    const OTHERS: usize = 5;
    let inquiries = cx.model.inquiries().flat_map(|(_, inquiry)| cited(inquiry));
    let mut all: BTreeMap<SourceIx, Vec<Citation>> = BTreeMap::new();
    for citation in cx.facts.iter().map(|f| f.source).chain(inquiries) {
        all.entry(citation.source).or_default().push(citation);
    }
    for (source, citations) in all {
        let without: Vec<&Citation> = citations.iter().filter(|c| c.place.is_none()).collect();
        if let [one] = without.as_slice()
            && citations.len() > OTHERS
        {
            tell(
                **one,
                format!(
                    "`{}` is cited without a place here alone, and with one {} times",
                    cx.model[source].id,
                    citations.len() - 1
                ),
                "add the place: `source#place`",
            );
        }
    }
}

/// What places can be named for.
struct Names {
    districts: Vec<(String, DistrictIx)>,
    programmes: Vec<(String, ProgrammeIx)>,
    /// The programmes that places of a source are named for.
    told: Vec<Vec<Option<ProgrammeIx>>>,
}

impl Names {
    fn new(model: &Model) -> Names {
        let districts = model.districts().map(|(ix, d)| (d.id.clone(), ix)).collect();
        let mut programmes = Vec::new();
        for (ix, programme) in model.programmes() {
            let names = programme
                .name
                .forms()
                .into_iter()
                .chain(programme.abbreviation.as_deref());
            programmes.extend(names.map(|name| (ascii_id(name), ix)));
            programmes.push((programme.id.clone(), ix));
        }
        let mut names = Names {
            districts,
            programmes,
            told: Vec::new(),
        };
        names.told = model
            .sources()
            .map(|(_, s)| s.places.iter().map(|(key, _)| names.programme(key)).collect())
            .collect();
        names
    }

    fn programme(&self, key: &str) -> Option<ProgrammeIx> {
        self.programmes.iter().find(|(name, _)| name == key).map(|(_, ix)| *ix)
    }

    fn of(&self, source: SourceIx) -> &[Option<ProgrammeIx>] {
        &self.told[source.position()]
    }
}

/// The other districts that a place is named for, where the fact is of certain ones and none of these is among them.
fn of_others(model: &Model, names: &Names, key: &str, districts: &[DistrictIx]) -> Option<String> {
    if districts.is_empty() {
        return None;
    }
    // a name within a longer name of another district is not its own
    let mut rest = format!("-{key}-");
    let mut named: Vec<DistrictIx> = Vec::new();
    let mut longest: Vec<_> = names.districts.iter().collect();
    longest.sort_by_key(|(id, _)| std::cmp::Reverse(id.len()));
    for (id, ix) in longest {
        let within = format!("-{id}-");
        if rest.contains(&within) {
            rest = rest.replace(&within, "--");
            named.push(*ix);
        }
    }
    let related = |named: &DistrictIx| districts.iter().any(|own| own == named || joined(model, *own, *named));
    (!named.is_empty() && !named.iter().any(related)).then(|| said(model, &named))
}

/// Whether an event joins two districts, on whichever sides.
fn joined(model: &Model, a: DistrictIx, b: DistrictIx) -> bool {
    model.events().any(|(_, event)| {
        let all = || event.original.iter().chain(&event.resulting);
        all().any(|d| *d == a) && all().any(|d| *d == b)
    })
}

fn said(model: &Model, districts: &[DistrictIx]) -> String {
    let ids: Vec<String> = districts.iter().map(|d| format!("`{}`", model[*d].id)).collect();
    ids.join(" and ")
}

/// The programme that the place is named for, where it is not the fact's own, and another place is.
fn of_another_programme(names: &Names, fact: &Fact<'_>) -> Option<ProgrammeIx> {
    let told = names.of(fact.source.source);
    let (own, place) = (fact.programme?, told[fact.source.place? as usize]?);
    (place != own && told.contains(&Some(own))).then_some(place)
}

/// A place that is named for a question by its number, cited for a question of another number.
fn questions(model: &Model, tell: &mut impl FnMut(Citation, String, &str)) {
    for (_, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            let (Some(number), Some(citation)) = (&question.number, question.source) else {
                continue;
            };
            let Some(place) = citation.place else { continue };
            let places = &model[citation.source].places;
            let key = &places[place as usize].0;
            let number = ascii_id(number);
            let Some((stem, _)) = key.rsplit_once('-') else {
                continue;
            };
            let meant = format!("{stem}-{number}");
            if *key != meant && places.iter().any(|(other, _)| *other == meant) {
                tell(
                    citation,
                    format!("the question has the number {number}, and is cited from `{key}`, not from `{meant}`"),
                    "correct the place or the number",
                );
            }
        }
    }
}
