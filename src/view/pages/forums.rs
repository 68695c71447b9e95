//! Forums: who meets, how often, and what for.

use super::facts::districts;
use crate::answer::binding::how_often;
use crate::model::Known;
use crate::view::address::{Place, Target};
use crate::view::content::Run;
use crate::view::page::{PageBuilder, pager};
use crate::view::parts::{Fact, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;

/// One page of the forums.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let model = site.model;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Forums, n));
    let all = &site.published.forums;
    let mut sections = Vec::new();
    for ix in slice(all, n) {
        let forum = &model[*ix];
        let mut section = Section::new(forum.id.clone(), words.text(&forum.name));
        let mut fact = |label: &str, runs: Vec<Run>| {
            if !runs.is_empty() {
                section.facts.push(Fact {
                    label: words.get(label),
                    runs,
                });
            }
        };
        fact("col-type", forum.classification.iter().map(Run::text).collect());
        fact("col-owner", districts(&page, &forum.districts));
        fact("fact-purpose", forum.purpose.iter().map(|p| page.text(p)).collect());
        let mut participants = Vec::new();
        for participant in &forum.participants {
            if !participants.is_empty() {
                participants.push(Run::text("; "));
            }
            participants.push(page.text(&participant.name));
            let mut beside: Vec<String> = participant.role.iter().map(|r| words.text(r).to_owned()).collect();
            beside.extend(participant.sometimes.then(|| words.get("participant-sometimes")));
            beside.extend(participant.planned.then(|| words.get("participant-planned")));
            if !beside.is_empty() {
                participants.push(Run::of("soft", format!(" ({})", beside.join(", "))));
            }
        }
        fact("col-participants", participants);
        if let Some(frequency) = &forum.frequency {
            let mut runs = vec![Run::text(words.say(&how_often(frequency)))];
            // the source's words, where they say more than ours
            let told = words.say(&how_often(frequency));
            if let Some(said) = frequency
                .as_said
                .as_ref()
                .filter(|s| s.to_lowercase() != told.to_lowercase())
            {
                runs.push(Run::of("soft", format!(" ({})", words.quoted(said))));
            }
            fact("col-frequency", runs);
        }
        let mut told = Vec::new();
        if let Some(at) = &forum.at {
            told.push(Run::text(format!("{} ", words.date(at))));
        }
        told.push(page.cite(forum.origin.source));
        if let Some(reason) = &forum.origin.inferred {
            told.push(Run::of("soft", format!(" {}: {reason}", words.get("inferred"))));
        }
        fact("fact-told", told);
        section.prose = forum
            .narrative
            .and_then(|file| prose::html(&mut page, file, Within::Record(&forum.id)));
        sections.push(section);
    }
    let pages = pager(&page, n, pages(all.len()));
    page.of_many(Place::Forums, sections, pages)
}
