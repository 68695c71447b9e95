//! Indicators: what was measured, of whom, and when.

use super::facts::columns;
use crate::model::{Known, Observation, Subject};
use crate::view::address::{Place, Target};
use crate::view::content::{Cell, Run, Table, TableRow};
use crate::view::page::{PageBuilder, pager};
use crate::view::parts::{Fact, Page, Section};
use crate::view::prose::{self, Within};
use crate::view::published::{pages, slice};
use crate::view::site::Site;

/// One page of the indicators.
pub fn page<'m>(site: &Site<'m>, known: &Known<'m>, n: usize) -> Page {
    let model = site.model;
    let words = &site.words;
    let mut page = PageBuilder::new(site, known, Target::Place(Place::Indicators, n));
    let all = &site.published.indicators;
    let mut sections = Vec::new();
    for ix in slice(all, n) {
        let indicator = &model[*ix];
        let told = indicator.observations.iter().filter(|o| known.knows(o.origin.source));
        let mut section = Section::new(indicator.id.clone(), words.text(&indicator.name));
        section.lead = indicator.description.as_ref().map(|d| words.text(d).to_owned());
        if let Some(population) = &indicator.population {
            section.facts.push(Fact {
                label: words.get("fact-population"),
                runs: vec![page.text(population)],
            });
        }
        let rows = told.map(|o| row(&mut page, o, &indicator.unit)).collect();
        let heads = [
            ("col-subject", None),
            ("col-value", Some("num")),
            ("col-measured", None),
            ("col-note", None),
            ("col-source", None),
        ];
        section.table = Some(Table {
            id: format!("{}_table", indicator.id),
            caption: words.text(&indicator.name).to_owned(),
            columns: columns(words, &heads),
            rows,
            ..Table::default()
        });
        section.prose = indicator
            .narrative
            .and_then(|file| prose::html(&mut page, file, Within::Record(&indicator.id)));
        sections.push(section);
    }
    let pages = pager(&page, n, pages(all.len()));
    page.of_many(Place::Indicators, sections, pages)
}

fn row(page: &mut PageBuilder<'_, '_>, observation: &Observation, unit: &str) -> TableRow {
    let words = &page.site.words;
    let model = page.site.model;
    let subject = match observation.subject {
        Subject::District(d) => page.link(observation.subject, words.district(d)),
        Subject::Group(g) => page.link(observation.subject, words.text(&model[g].name)),
        Subject::Programme(p) => page.link(observation.subject, words.text(&model[p].name)),
        _ => Run::text(words.get("owner-site")),
    };
    let value = match (&observation.value, &observation.as_said) {
        (Some(value), _) => {
            Cell::text(format!("{} {}", words.number(value), words.unit(unit, Some(value)))).class("num")
        }
        (None, Some(said)) => Cell::text(words.quoted(said)),
        (None, None) => Cell::text(words.get("dash")),
    };
    let when = observation
        .at
        .as_ref()
        .map_or_else(|| words.get("period-untold"), |d| words.date(d));
    let mut note = Vec::new();
    if let Some(text) = &observation.text {
        note.push(page.text(text));
    }
    if let Some(base) = &observation.base {
        if !note.is_empty() {
            note.push(Run::text(" "));
        }
        let base = if base.is_unknown() {
            words.get("base-untold")
        } else {
            format!("{} {}", words.get("base"), words.number(base))
        };
        note.push(Run::of("soft", base));
    }
    if let Some(reason) = &observation.origin.inferred {
        note.push(Run::of("soft", format!(" {}: {reason}", words.get("inferred"))));
    }
    let row = TableRow {
        cells: vec![
            Cell::runs(vec![subject]),
            value,
            Cell::text(when),
            Cell::runs(note),
            Cell::runs(vec![page.cite(observation.origin.source)]),
        ],
        ..TableRow::default()
    };
    page.open_to_suggestions(row, Some(observation.origin.source))
}
