//! Resources and what is said of them, as RDF has it; how they are written is another's business.

/// A name of a vocabulary, with one of the [`PREFIXES`]: `dcterms:title`.
pub type Term = &'static str;

/// The vocabularies that are used, each by its prefix.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// A term as a whole address.
pub fn whole(term: Term) -> String {
    let (prefix, name) = term.split_once(':').unwrap_or(("", term));
    let space = PREFIXES
        .iter()
        .find(|(p, _)| *p == prefix)
        .map_or("", |(_, space)| space);
    [space, name].concat()
}

/// A resource.
pub struct Node {
    /// Its address, whole or as the file that it stands in leads to it; `None` for what is only a part of another.
    pub iri: Option<String>,
    /// What kind of thing it is.
    pub kind: Term,
    /// What is said of it, in the order in which it was said.
    pub said: Vec<(Term, Object)>,
}

/// What is said of a resource.
pub enum Object {
    /// Another resource, by its address.
    Iri(String),
    /// Words, and their language where they have one.
    Text(String, Option<&'static str>),
    /// A value of a datatype.
    Typed(String, Term),
    /// A resource without an address of its own.
    Part(Node),
}

impl Node {
    /// A resource of which nothing is said yet.
    pub fn new(iri: impl Into<String>, kind: Term) -> Self {
        let iri = Some(iri.into());
        let said = Vec::new();
        Node { iri, kind, said }
    }

    /// A resource that is only a part of another.
    pub fn part(kind: Term, said: Vec<(Term, Object)>) -> Self {
        Node { iri: None, kind, said }
    }

    /// Leads to another resource.
    pub fn to(&mut self, term: Term, iri: impl Into<String>) {
        self.said.push((term, Object::Iri(iri.into())));
    }

    /// Says the same in each of several languages.
    pub fn texts(&mut self, term: Term, texts: impl IntoIterator<Item = (&'static str, String)>) {
        let all = texts.into_iter();
        self.said
            .extend(all.map(|(language, text)| (term, Object::Text(text, Some(language)))));
    }

    /// Says anything.
    pub fn say(&mut self, term: Term, object: Object) {
        self.said.push((term, object));
    }
}
