//! The words that the site explains, on one page.

use crate::model::{Known, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::Run;
use crate::view::page::{PageBuilder, pager};
use crate::view::parts::{Fact, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;

/// One page of the words.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let model = site.model;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Terms, n));
    let all = &site.published.terms;
    let mut sections = Vec::new();
    for term in slice(all, n) {
        let mut section = Section::new(term.id.clone(), term.word.clone());
        let mut fact = |label: &str, runs: Vec<Run>| {
            if !runs.is_empty() {
                section.facts.push(Fact {
                    label: words.get(label),
                    runs,
                });
            }
        };
        fact("fact-stands-for", term.name.iter().map(Run::text).collect());
        fact(
            "fact-means",
            term.definition.iter().map(|text| page.text(text)).collect(),
        );
        match term.of {
            Subject::Term(ix) => {
                let record = &model[ix];
                let others: Vec<&str> = record.other_names.iter().map(|name| words.text(name)).collect();
                let others = Some(others.join(", ")).filter(|all| !all.is_empty());
                fact("fact-also", others.into_iter().map(Run::text).collect());
                let source = record.source.map(|source| page.cite(source));
                fact("fact-told", source.into_iter().collect());
                section.prose = record
                    .narrative
                    .and_then(|file| prose::html(&mut page, file, Within::Record(&record.id)));
            }
            of => {
                let name = term.name.clone().unwrap_or_default();
                fact("fact-programme", vec![page.link(of, name)]);
            }
        }
        sections.push(section);
    }
    let pages = pager(&page, n, pages(all.len()));
    page.of_many(Place::Terms, sections, pages)
}
