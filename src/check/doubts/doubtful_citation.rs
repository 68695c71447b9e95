//! `doubtful-citation`: a place that is named for others, or a document that nobody here has.

use std::collections::BTreeMap;

use super::super::listed;
use super::Cx;
use super::facts::{Fact, cited};
use crate::diagnostic::{Code, Finding};
use crate::model::{Citation, DistrictIx, Model, ProgrammeIx, SourceIx};
use crate::resolve::ascii_id;
use crate::said::{Said, say};

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let model = cx.model;
    let mut tell = |citation: Citation, message: Said, help: Said| {
        findings.push(Finding::at(Code::DoubtfulCitation, citation.span, message, help));
    };
    let names = Names::new(model);
    for fact in &cx.facts {
        let source = &model[fact.source.source];
        if !source.supplied {
            tell(fact.source, not_supplied(&source.id), READ_IN);
            continue;
        }
        let Some(place) = fact.source.place else { continue };
        let key = &source.places[place as usize].0;
        if let Some(others) = of_others(model, &names, fact) {
            tell(
                fact.source,
                say!(
                    "the place `{key}` is named for {others}, and this is of {districts}",
                    key,
                    others,
                    districts = said(model, &fact.districts)
                ),
                say!("cite the place where this is said; or write `accepted: …`, where it is said there in passing"),
            );
        } else if let Some(other) = of_another_programme(&names, fact) {
            tell(
                fact.source,
                say!(
                    "the place `{key}` is named for `{other}`, and `{source}` has a place of its own",
                    key,
                    other = model[other].id,
                    source = source.id
                ),
                say!("cite the place where this is said; or write `accepted: …`, where it is said there in passing"),
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
    uncited(model, findings);
}

/// One caveat or question that cites nothing, where all the others of its inquiry cite something.
fn uncited(model: &Model, findings: &mut Vec<Finding>) {
    const OTHERS: usize = 5;
    for (_, inquiry) in model.inquiries() {
        let caveats = inquiry
            .questions
            .iter()
            .flat_map(|q| q.caveats.iter().map(|c| (q.span, c.source)));
        let numbered = inquiry.questions.iter().filter(|q| q.number.is_some());
        let asked: Vec<_> = numbered.map(|q| (q.span, q.source)).collect();
        for (what, least, all) in [
            (say!("one caveat"), OTHERS, caveats.collect::<Vec<_>>()),
            (say!("one question with a number"), 2, asked),
        ] {
            let without: Vec<_> = all.iter().filter(|(_, source)| source.is_none()).collect();
            if let [(at, _)] = without.as_slice()
                && all.len() > least
            {
                findings.push(Finding::at(
                    Code::DoubtfulCitation,
                    *at,
                    say!(
                        "{what} cites no source, and each of the {others} others of `{inquiry}` does",
                        what,
                        others = all.len() - 1,
                        inquiry = inquiry.id
                    ),
                    say!("add `source: …`, where it is said"),
                ));
            }
        }
    }
}

/// What is said of a citation of a document that nobody has.
pub fn not_supplied(id: &str) -> Said {
    say!(
        "this rests on `{id}`, which is not supplied: nobody here can look it up",
        id
    )
}

/// What to do then.
pub const READ_IN: Said =
    say!("cite the document that you read it in; or take `supplied: false` out where you have the document");

/// One citation without a place, of a source whose every other citation names one.
fn alone(cx: &Cx<'_>, tell: &mut impl FnMut(Citation, Said, Said)) {
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
                say!(
                    "`{source}` is cited without a place here alone, and with one {times} times",
                    source = cx.model[source].id,
                    times = citations.len() - 1
                ),
                say!("add the place: `source#place`"),
            );
        }
    }
}

/// What the places of each source are named for.
struct Names {
    districts: Vec<Vec<Vec<DistrictIx>>>,
    programmes: Vec<Vec<Option<ProgrammeIx>>>,
}

impl Names {
    fn new(model: &Model) -> Names {
        let mut districts: Vec<(String, DistrictIx)> =
            model.districts().map(|(ix, d)| (format!("-{}-", d.id), ix)).collect();
        districts.sort_by_key(|(id, _)| std::cmp::Reverse(id.len()));
        let mut programmes: BTreeMap<String, ProgrammeIx> = BTreeMap::new();
        for (ix, programme) in model.programmes() {
            let names = programme
                .name
                .forms()
                .into_iter()
                .chain(programme.abbreviation.as_deref());
            programmes.extend(names.map(|name| (ascii_id(name), ix)));
            programmes.insert(programme.id.clone(), ix);
        }
        let of = |key: &str| {
            // a name within a longer name of another district is not its own
            let mut rest = format!("-{key}-");
            let mut named: Vec<DistrictIx> = Vec::new();
            for (id, ix) in &districts {
                if rest.contains(id) {
                    rest = rest.replace(id, "--");
                    named.push(*ix);
                }
            }
            named
        };
        Names {
            districts: model
                .sources()
                .map(|(_, s)| s.places.iter().map(|(key, _)| of(key)).collect())
                .collect(),
            programmes: model
                .sources()
                .map(|(_, s)| s.places.iter().map(|(key, _)| programmes.get(key).copied()).collect())
                .collect(),
        }
    }
}

/// The other districts that a place is named for, where the fact is of certain ones and none of these is among them.
fn of_others(model: &Model, names: &Names, fact: &Fact<'_>) -> Option<Said> {
    let named = &names.districts[fact.source.source.position()][fact.source.place? as usize];
    let related = |named: &DistrictIx| {
        fact.districts
            .iter()
            .any(|own| own == named || joined(model, *own, *named))
    };
    let others = !named.is_empty() && !fact.districts.is_empty() && !named.iter().any(related);
    others.then(|| said(model, named))
}

/// Whether an event joins two districts, on whichever sides.
fn joined(model: &Model, a: DistrictIx, b: DistrictIx) -> bool {
    model.events().any(|(_, event)| {
        let all = || event.original.iter().chain(&event.resulting);
        all().any(|d| *d == a) && all().any(|d| *d == b)
    })
}

fn said(model: &Model, districts: &[DistrictIx]) -> Said {
    listed::and(districts.iter().map(|d| format!("`{}`", model[*d].id)).collect())
}

/// The programme that the place is named for, where it is not the fact's own, and another place is.
fn of_another_programme(names: &Names, fact: &Fact<'_>) -> Option<ProgrammeIx> {
    let told = &names.programmes[fact.source.source.position()];
    let (own, place) = (fact.programme?, told[fact.source.place? as usize]?);
    (place != own && told.contains(&Some(own))).then_some(place)
}

/// A question that is cited from another document than all others of its inquiry, or from another place than the one that is
/// named by its number.
fn questions(model: &Model, tell: &mut impl FnMut(Citation, Said, Said)) {
    for (_, inquiry) in model.inquiries() {
        let asked: Vec<(&str, Citation)> = inquiry
            .questions
            .iter()
            .filter_map(|q| Some((q.number.as_deref()?, q.source?)))
            .collect();
        for (number, citation) in &asked {
            let mut others = asked.iter().filter(|(n, _)| n != number).map(|(_, c)| c.source);
            if let Some(other) = others.next()
                && other != citation.source
                && others.all(|o| o == other)
                && (asked.len() > 2 || inquiry.reply.is_some_and(|reply| reply.source == other))
            {
                let help = say!("correct the source");
                tell(
                    *citation,
                    say!(
                        "question {number} is cited from `{source}`, and the others from `{other}`",
                        number,
                        source = model[citation.source].id,
                        other = model[other].id
                    ),
                    help,
                );
                continue;
            }
            let Some(place) = citation.place else { continue };
            let places = &model[citation.source].places;
            let key = &places[place as usize].0;
            let ending = format!("-{}", ascii_id(number));
            let meant: Vec<&String> = places
                .iter()
                .map(|(key, _)| key)
                .filter(|key| key.ends_with(&ending))
                .collect();
            if let [meant] = meant.as_slice()
                && *meant != key
            {
                let help = say!("correct the place or the number");
                tell(
                    *citation,
                    say!(
                        "the question has the number {number}, and is cited from `{key}`, not from `{meant}`",
                        number,
                        key,
                        meant
                    ),
                    help,
                );
            }
        }
    }
}
