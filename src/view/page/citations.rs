//! The sources of a page: each has a number at its first mention, and a list at the end.

use super::{Medium, PageBuilder, source_kind};
use crate::answer::{Arg, Message};
use crate::model::{Citation, SourceIx, Subject};
use crate::view::address::relative;
use crate::view::content::Run;
use crate::view::parts::SourceRef;
use crate::written::Cite;

impl PageBuilder<'_, '_> {
    /// The number of a source on this page, as a link to the place that is cited.
    pub fn cite(&mut self, citation: Citation) -> Run {
        let place = (citation.source, citation.place);
        if !self.cited.contains_key(&place) {
            let first = self.first_time(citation);
            self.cited.insert(place, first);
        }
        // put there just now
        let (at, way) = &self.cited[&place];
        match self.medium {
            Medium::Paper => Run {
                kind: Some("mark"),
                note: Some(at + 1),
                ..Run::default()
            },
            Medium::Site => Run {
                text: ["[", &(at + 1).to_string(), "]"].concat(),
                href: Some(way.clone()),
                kind: Some("source"),
                ..Run::default()
            },
        }
    }

    fn first_time(&mut self, citation: Citation) -> (usize, String) {
        let Citation { source, place, .. } = citation;
        if self.medium == Medium::Paper {
            self.notes.push((source, place));
            return (self.notes.len() - 1, String::new());
        }
        let at = *self.ref_of.entry(source).or_insert(self.refs.len());
        if at == self.refs.len() {
            self.refs.push((source, Vec::new()));
        }
        self.refs[at].1.extend(place);
        let to = self.site.addresses.source(self.site.model, source, place);
        (at, relative(&self.path, &to))
    }

    /// The numbers of several sources; on a page, two places of one source lead to the first.
    pub fn cites(&mut self, citations: &[Citation]) -> Vec<Run> {
        let mut seen: Vec<(SourceIx, Option<u32>)> = Vec::new();
        let mut runs = Vec::new();
        for citation in citations {
            let run = self.cite(*citation);
            let told = (citation.source, citation.place.filter(|_| self.medium == Medium::Paper));
            if seen.contains(&told) {
                continue;
            }
            seen.push(told);
            if !runs.is_empty() {
                runs.push(Run::text(" "));
            }
            runs.push(run);
        }
        runs
    }

    /// A citation of the narrative, which the check has found to lead somewhere.
    pub fn find(&self, cite: &Cite) -> Option<Citation> {
        let model = self.site.model;
        let Some(Subject::Source(source)) = model.find("source", &cite.source) else {
            return None;
        };
        let place = cite.place.as_ref().and_then(|key| {
            let places = &model[source].places;
            places.iter().position(|(k, _)| k == key).map(|p| p as u32)
        });
        Some(Citation {
            source,
            place,
            span: cite.span,
        })
    }

    /// The footnotes of a paper: what each says, in the order of their numbers. `order` has their places among those
    /// cited, from 1. A source is told in full once, and by its title and that note from then on.
    pub fn footnotes(&self, order: &[usize]) -> Vec<Vec<Run>> {
        let words = &self.site.words;
        let model = self.site.model;
        let mut told: Vec<(SourceIx, usize)> = Vec::new();
        order
            .iter()
            .enumerate()
            .filter_map(|(n, at)| Some((n + 1, self.notes.get(at - 1)?)))
            .map(|(n, (ix, place))| {
                let source = &model[*ix];
                let mut runs = vec![self.text(&source.title)];
                match told.iter().find(|(s, _)| s == ix) {
                    Some((_, first)) => {
                        let message = Message::new("paper-see-note").with("note", Arg::Verbatim(first.to_string()));
                        runs.push(Run::text(format!(" {}", words.say(&message))));
                    }
                    None => {
                        told.push((*ix, n));
                        runs.push(Run::text(format!(", {}", source_kind(words, source))));
                        if let Some(publisher) = &source.publisher {
                            runs.push(Run::text(", "));
                            runs.push(self.text(publisher));
                        }
                    }
                }
                let first = told.last().is_some_and(|(s, note)| s == ix && *note == n);
                if let Some(place) = place.filter(|_| source.owner.is_none()) {
                    runs.push(Run::text(": "));
                    runs.push(self.text(&source.places[place as usize].1));
                }
                if let Some(url) = source.url.as_ref().filter(|_| first) {
                    runs.push(Run::text(", "));
                    runs.push(Run::text(url.clone()));
                }
                runs.push(Run::text("."));
                runs
            })
            .collect()
    }

    /// The page's sources, in the order in which they were cited.
    pub fn sources(&self) -> Vec<SourceRef> {
        let model = self.site.model;
        let words = &self.site.words;
        self.refs
            .iter()
            .enumerate()
            .map(|(i, (ix, places))| {
                let source = &model[*ix];
                let to = relative(&self.path, &self.site.addresses.source(model, *ix, None));
                let mut runs = vec![
                    Run::link(words.text(&source.title), to).in_language(words.foreign(&source.title)),
                    Run::text(format!(", {}", source_kind(words, source))),
                ];
                let mut places = places.clone();
                places.sort_unstable();
                if !places.is_empty() && source.owner.is_none() {
                    runs.push(Run::text(": "));
                    let mut before = "";
                    for (n, place) in places.iter().enumerate() {
                        if n > 0 {
                            runs.push(Run::text("; "));
                        }
                        let to = self.site.addresses.source(model, *ix, Some(*place));
                        let name = &source.places[*place as usize].1;
                        let said = words.text(name);
                        let rest = unlike(before, said);
                        runs.push(Run::link(rest, relative(&self.path, &to)).in_language(words.foreign(name)));
                        before = said;
                    }
                }
                SourceRef {
                    number: i + 1,
                    // no id of a record holds such a line
                    anchor: format!("{}_{}", words.get("anchor-source"), i + 1),
                    runs,
                }
            })
            .collect()
    }
}

/// What a place's name adds to the one before it: *stycke 2* after *Avsnittet om samlokalisering, stycke 1*.
fn unlike<'t>(before: &str, name: &'t str) -> &'t str {
    let ends = name.match_indices(", ").map(|(at, comma)| at + comma.len());
    let shared = ends.filter(|end| before.starts_with(&name[..*end])).last();
    &name[shared.unwrap_or(0)..]
}
