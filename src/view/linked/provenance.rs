//! What an answer rests on (W3C PROV-O), as JSON-LD beside it.

use serde_json::json;

use super::context::Graph;
use super::{cited, dated, iri, newest, source};
use crate::answer::Answer;
use crate::model::word::Word;
use crate::model::{Citation, SourceIx, Subject};
use crate::view::address::Target;
use crate::view::answer_json::sentence;
use crate::view::pages::data_path;
use crate::view::site::Site;

/// An answer: what it says, for which day, and every place in a source that it is derived from.
///
/// `generatedAtTime` is the day that it is of, at its beginning, since records tell days and no hours; never the day on which the
/// site was made.
pub fn provenance(site: &Site<'_>, answer: &Answer) -> Vec<u8> {
    let (model, words) = (site.model, &site.words);
    let known = &site.inquiries[answer.inquiry.position()];
    let path = data_path(site, answer.inquiry, answer.question, "jsonld");
    let page = site.path(Target::Record(Subject::Question(answer.inquiry, answer.question), 1));
    let language = words.language.word();
    let mut places: Vec<Citation> = answer.sources.clone();
    places.sort_by_key(|c| (c.source, c.place));
    places.dedup_by_key(|c| (c.source, c.place));
    let mut sources: Vec<SourceIx> = places.iter().map(|c| c.source).collect();
    sources.dedup();
    let text = |text: &str| json!({ "@language": language, "@value": text });
    let mut told = json!({
        "@id": iri(site, &path, &format!("{path}#answer")),
        "@type": ["prov:Entity", "schema:Answer"],
        "question": text(words.text(&answer.question(model).summary)),
        "text": text(&sentence(words, known, answer)),
        "verdict": answer.verdict.word(),
        "page": iri(site, &path, &page),
        "generatedAtTime": format!("{}T00:00:00Z", known.clock.as_of),
        "valid": known.clock.as_of.to_string(),
        "known_by": known.clock.known_by.to_string(),
        "sources": places.iter().map(|c| cited(site, &path, *c)).collect::<Vec<_>>(),
    });
    if let Some(date) = newest(known, sources.iter().copied()) {
        told["modified"] = dated(date);
    }
    if let Some(licence) = &model.site().licence {
        told["license"] = json!(licence.address);
    }
    let mut graph = Graph::default();
    graph.add(&told);
    for ix in sources {
        graph.add(&source(site, &path, ix));
    }
    graph.file()
}
