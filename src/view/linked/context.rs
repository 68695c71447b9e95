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
    ("minValue", "schema:minValue", Typed("xsd:decimal")),
    ("maxValue", "schema:maxValue", Typed("xsd:decimal")),
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

/// A file of resources, each written when it is added: of a large site there are tens of thousands.
#[derive(Default)]
pub(super) struct Graph {
    /// A line of JSON for each resource.
    lines: Vec<u8>,
    /// Every key of a resource and of those inside it.
    used: BTreeSet<String>,
}

impl Graph {
    /// Writes a resource.
    pub fn add(&mut self, resource: &Value) {
        self.lines
            .extend(if self.lines.is_empty() { "[\n" } else { ",\n" }.bytes());
        // writing to memory cannot fail, and a value is JSON
        let _ = serde_json::to_writer(&mut self.lines, resource);
        self.keys(resource);
    }

    fn keys(&mut self, value: &Value) {
        match value {
            Value::Object(pairs) => {
                for (key, value) in pairs {
                    if !self.used.contains(key) {
                        self.used.insert(key.clone());
                    }
                    self.keys(value);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| self.keys(value)),
            _ => {}
        }
    }

    /// The file: the terms that its resources use, and the resources.
    pub fn file(self) -> Vec<u8> {
        let mut context = Map::new();
        for (prefix, space) in SPACES {
            context.insert((*prefix).to_owned(), json!(space));
        }
        for (term, iri, holds) in TERMS.iter().filter(|(term, ..)| self.used.contains(*term)) {
            let means = match holds {
                Values => json!(iri),
                Resources => json!({ "@id": iri, "@type": "@id" }),
                Typed(kind) => json!({ "@id": iri, "@type": kind }),
                Reverse => json!({ "@reverse": iri }),
            };
            context.insert((*term).to_owned(), means);
        }
        let mut file = format!("{{\n\"@context\": {},\n\"@graph\": ", Value::Object(context)).into_bytes();
        if self.lines.is_empty() {
            file.push(b'[');
        }
        file.extend(self.lines);
        file.extend(b"\n]\n}\n");
        file
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
