//! The terms of the JSON-LD files, each with the vocabulary that it is of: told in each file, so that no reader has to ask for another.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// The vocabularies.
const SPACES: &[(&str, &str)] = &[
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("pav", "http://purl.org/pav/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "http://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What a term's values are.
enum Holds {
    /// Words, or values that tell their datatype.
    Values,
    /// Addresses of resources.
    Resources,
    /// Values of a datatype.
    Typed(&'static str),
    /// Resources that have the property, and not those that it is of.
    Reverse,
}
use Holds::{Resources, Reverse, Typed, Values};

/// Every term. Those of organisations and posts are called as in Popolo, those of changes as in the W3C's Organization Ontology.
const TERMS: &[(&str, &str, Holds)] = &[
    ("name", "skos:prefLabel", Values),
    ("label", "skos:prefLabel", Values),
    ("classification", "dcterms:type", Values),
    ("parent", "org:subOrganizationOf", Resources),
    ("founding_date", "schema:foundingDate", Values),
    ("dissolution_date", "schema:dissolutionDate", Values),
    ("organization", "org:postIn", Resources),
    ("start_date", "schema:startDate", Values),
    ("end_date", "schema:endDate", Values),
    ("hasSubOrganization", "org:hasSubOrganization", Resources),
    ("resultedFrom", "org:resultedFrom", Resources),
    ("changedBy", "org:changedBy", Resources),
    ("originalOrganization", "org:originalOrganization", Resources),
    ("resultingOrganization", "org:resultingOrganization", Resources),
    ("decided", "dcterms:dateAccepted", Values),
    ("counts", "schema:observationAbout", Reverse),
    ("value", "schema:value", Values),
    ("minValue", "schema:minValue", Values),
    ("maxValue", "schema:maxValue", Values),
    ("unitText", "schema:unitText", Values),
    ("category", "schema:category", Values),
    ("measurementQualifier", "schema:measurementQualifier", Values),
    ("observationDate", "schema:observationDate", Values),
    ("title", "dcterms:title", Values),
    ("identifier", "dcterms:identifier", Values),
    ("date", "dcterms:date", Values),
    ("text", "schema:text", Values),
    ("question", "schema:name", Values),
    ("verdict", "schema:creativeWorkStatus", Values),
    ("original", "schema:url", Resources),
    ("page", "foaf:page", Resources),
    ("sources", "prov:wasDerivedFrom", Resources),
    ("generatedAtTime", "prov:generatedAtTime", Typed("xsd:dateTime")),
    ("valid", "dcterms:valid", Typed("xsd:date")),
    ("known_by", "pav:sourceLastAccessedOn", Typed("xsd:date")),
    ("modified", "dcterms:modified", Values),
    ("license", "dcterms:license", Resources),
];

/// A file of these resources, with the terms that they use.
pub(super) fn file(graph: Vec<Value>) -> Value {
    let mut used = BTreeSet::new();
    graph.iter().for_each(|resource| keys(resource, &mut used));
    let mut context = Map::new();
    for (prefix, space) in SPACES {
        context.insert((*prefix).to_owned(), json!(space));
    }
    for (term, iri, holds) in TERMS.iter().filter(|(term, ..)| used.contains(term)) {
        let means = match holds {
            Values => json!(iri),
            Resources => json!({ "@id": iri, "@type": "@id" }),
            Typed(kind) => json!({ "@id": iri, "@type": kind }),
            Reverse => json!({ "@reverse": iri }),
        };
        context.insert((*term).to_owned(), means);
    }
    // moved: what `json!` is given it copies, and a graph is all of a site's records
    let mut file = Map::new();
    file.insert("@context".to_owned(), Value::Object(context));
    file.insert("@graph".to_owned(), Value::Array(graph));
    Value::Object(file)
}

/// Every key of a resource and of those inside it.
fn keys<'v>(value: &'v Value, used: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(pairs) => {
            for (key, value) in pairs {
                used.insert(key);
                keys(value, used);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, used)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{SPACES, TERMS};

    #[test]
    fn each_term_is_there_once_and_of_a_vocabulary_that_is_named() {
        for (n, (term, iri, _)) in TERMS.iter().enumerate() {
            assert!(TERMS[n + 1..].iter().all(|(other, ..)| other != term), "{term}");
            let (prefix, _) = iri.split_once(':').unwrap();
            assert!(SPACES.iter().any(|(space, _)| space == &prefix), "{iri}");
        }
    }
}
