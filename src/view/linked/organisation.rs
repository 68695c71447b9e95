//! The units, what made and ended them, and what sources say of their posts: Popolo and the W3C's Organization Ontology as
//! JSON-LD. A post is a post, whoever holds it: no person is in it.

use serde_json::{Value, json};

use super::context::Graph;
use super::{cited, dated, iri, said, source};
use crate::model::date::Date;
use crate::model::word::{Basis, Word};
use crate::model::{DistrictIx, Held, Known, Post, Seat, SourceIx, Subject, Time};
use crate::view::address::ORGANISATION;
use crate::view::site::Site;
use crate::view::words::Words;

/// The organisation as the site's own pair of clocks knows it, as a file of JSON-LD.
pub fn organisation(site: &Site<'_>) -> Vec<u8> {
    let (model, known) = (site.model, &site.state);
    let maker = Maker { site, known };
    let mut sources: Vec<SourceIx> = Vec::new();
    let units: Vec<DistrictIx> = model
        .districts()
        .map(|(ix, _)| ix)
        .filter(|ix| is_there(known, *ix))
        .collect();
    let record = model.site();
    let whole = json!({
        "@id": maker.own("whole", ""),
        "@type": "org:Organization",
        "name": said(model, record.subtitle.as_ref().unwrap_or(&record.title)),
        "hasSubOrganization": units.iter().map(|ix| maker.unit_id(*ix)).collect::<Vec<_>>(),
    });
    let mut file = json!({
        "@id": iri(site, ORGANISATION, ORGANISATION),
        "@type": "prov:Entity",
        "valid": known.clock.as_of.to_string(),
        "known_by": known.clock.known_by.to_string(),
    });
    if let Some(licence) = &record.licence {
        file["license"] = json!(licence.address);
    }
    let mut graph = Graph::default();
    graph.add(&file);
    graph.add(&whole);
    for ix in &units {
        graph.add(&maker.unit(*ix, &mut sources));
    }
    for event in maker.events(&units, &mut sources) {
        graph.add(&event);
    }
    let mut is_unit = vec![false; model.districts().len()];
    units.iter().for_each(|ix| is_unit[ix.position()] = true);
    for (ix, post) in model.posts() {
        let held: Vec<Held<'_>> = known.statements(Subject::Post(ix)).collect();
        if let Some(post) = maker.post(post, &held, &is_unit, &mut sources) {
            graph.add(&post);
        }
    }
    sources.sort_unstable();
    sources.dedup();
    for ix in sources {
        graph.add(&source(site, ORGANISATION, ix));
    }
    graph.file()
}

/// Whether a unit is known, and more than a plan.
fn is_there(known: &Known<'_>, ix: DistrictIx) -> bool {
    let life = known.life(ix);
    life.known && life.begin.is_none_or(|(event, _)| known.confirmed(event))
}

struct Maker<'s, 'm> {
    site: &'s Site<'m>,
    known: &'s Known<'m>,
}

impl Maker<'_, '_> {
    /// The address of a thing of this file.
    fn own(&self, kind: &str, id: &str) -> String {
        let anchor = match id.is_empty() {
            true => kind.to_owned(),
            false => format!("{kind}/{id}"),
        };
        iri(self.site, ORGANISATION, &format!("{ORGANISATION}#{anchor}"))
    }

    fn unit_id(&self, ix: DistrictIx) -> String {
        self.own("district", &self.site.model[ix].id)
    }

    fn unit(&self, ix: DistrictIx, sources: &mut Vec<SourceIx>) -> Value {
        let model = self.site.model;
        let district = &model[ix];
        let words: &Words<'_> = &self.site.words;
        let mut unit = json!({
            "@id": self.unit_id(ix),
            "@type": "org:OrganizationalUnit",
            "identifier": district.id,
            "name": said(model, &district.name),
            "classification": match &district.classification {
                Some(kind) => said(model, kind),
                None => json!([{ "@language": words.language.word(), "@value": words.noun().one }]),
            },
            "parent": self.own("whole", ""),
        });
        if let Some(page) = self.site.address(Subject::District(ix)) {
            unit["page"] = json!(iri(self.site, ORGANISATION, &page));
        }
        let life = self.known.life(ix);
        let mut rests: Vec<Value> = Vec::new();
        let mut rest = |citation| {
            rests.push(cited(self.site, ORGANISATION, citation));
            sources.push(citation.source);
        };
        if let Some((event, date)) = &life.begin
            && self.known.confirmed(*event)
        {
            unit["founding_date"] = dated(date);
            unit["resultedFrom"] = json!(self.own("event", &model[*event].id));
        }
        if let Some((date, citation)) = &life.founded {
            unit["founding_date"] = dated(date);
            rest(*citation);
        }
        if let Some((event, date)) = &life.end
            && self.known.confirmed(*event)
        {
            unit["dissolution_date"] = dated(date);
            unit["changedBy"] = json!(self.own("event", &model[*event].id));
        }
        if let Some((date, citation)) = &life.dissolved {
            unit["dissolution_date"] = dated(date);
            rest(*citation);
        }
        if !rests.is_empty() {
            unit["sources"] = json!(rests);
        }
        unit
    }

    /// The reorganisations that are known to have happened, as far as anybody can tell; a plan is none.
    fn events(&self, units: &[DistrictIx], sources: &mut Vec<SourceIx>) -> Vec<Value> {
        let model = self.site.model;
        let mut all = Vec::new();
        for (ix, event) in model.events() {
            let Some(date) = self.known.in_force(ix).filter(|_| self.known.confirmed(ix)) else {
                continue;
            };
            let ids = |list: &[DistrictIx]| -> Vec<String> {
                let there = list.iter().filter(|d| units.contains(d));
                there.map(|d| self.unit_id(*d)).collect()
            };
            let mut told = json!({
                "@id": self.own("event", &event.id),
                "@type": "org:ChangeEvent",
                "identifier": event.id,
                "name": said(model, &event.name),
                "originalOrganization": ids(&event.original),
                "resultingOrganization": ids(&event.resulting),
                "date": dated(date),
                "sources": [cited(self.site, ORGANISATION, event.source)],
            });
            if let Some(decided) = &event.decided {
                told["decided"] = dated(decided);
            }
            sources.push(event.source.source);
            all.push(told);
        }
        all
    }

    /// A post, with each number that a source tells of it; `None` where none does. What is planned or wished for is no number
    /// of posts.
    fn post(&self, post: &Post, held: &[Held<'_>], is_unit: &[bool], sources: &mut Vec<SourceIx>) -> Option<Value> {
        let model = self.site.model;
        let counts: Vec<Value> = held
            .iter()
            .filter(|h| matches!(h.statement.basis, Basis::Stated | Basis::Observed))
            .filter(|h| h.statement.claims.is_none() && h.statement.outcome.is_none())
            .filter_map(|h| {
                let count = self.count(h)?;
                sources.push(h.statement.source.source);
                Some(count)
            })
            .collect();
        let districts = match &post.seat {
            Seat::District(district) => vec![*district],
            Seat::Shared { members, .. } => {
                let known = members.iter().filter(|m| self.known.knows(m.origin.source));
                known.map(|m| m.district).collect()
            }
        };
        let there = districts.iter().filter(|d| is_unit[d.position()]);
        let seats: Vec<String> = there.map(|d| self.unit_id(*d)).collect();
        if counts.is_empty() || seats.is_empty() {
            return None;
        }
        let label = match &post.seat {
            Seat::Shared { name: Some(name), .. } => name,
            _ => &model[post.programme].name,
        };
        let mut told = json!({
            "@id": self.own(post.seat.kind(), &post.id),
            "@type": "org:Post",
        });
        // moved: what `json!` is given it copies
        told["label"] = said(model, label);
        told["organization"] = seats.into();
        told["counts"] = Value::Array(counts);
        Some(told)
    }

    /// A number that a source tells of a post.
    fn count(&self, held: &Held<'_>) -> Option<Value> {
        let value = held.value.as_ref()?;
        let definition = held.statement.definition.as_deref()?;
        let mut number =
            json!({ "@type": "schema:QuantitativeValue", "text": value.text(), "unitText": &*definition.unit });
        if let Some(min) = value.min() {
            number["minValue"] = min.to_string().into();
        }
        if let Some(max) = value.max() {
            number["maxValue"] = max.to_string().into();
        }
        let mut told = json!({ "@type": "schema:Observation" });
        told["value"] = number;
        told["measurementQualifier"] = held.statement.basis.word().into();
        told["sources"] = Value::Array(vec![cited(self.site, ORGANISATION, held.statement.source)]);
        if let Some(category) = &definition.category {
            told["category"] = json!(&**category);
        }
        let mut date = |key: &str, date: Option<&Date>| {
            if let Some(date) = date {
                told[key] = dated(date);
            }
        };
        match &held.time {
            Time::Since { from, to } => {
                date("start_date", Some(from));
                date("end_date", to.as_ref());
            }
            Time::At(at) => date("observationDate", Some(at)),
            Time::Never => {}
        }
        Some(told)
    }
}
