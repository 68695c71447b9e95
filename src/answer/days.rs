//! The days at which something became known that the answer to a question reads.
//!
//! This stands beside the answers because it must know what each kind of them reads: a source that a kind reads and
//! that is left out here would change an answer on no day at all. It is wide rather than narrow, since a day too many
//! costs one comparison; but it leaves out what certainly is not read, so that a question about one programme is not
//! answered anew for every document of every district.

use std::collections::{BTreeMap, BTreeSet};

use super::binding;
use crate::markdown;
use crate::model::date::{Date, Day};
use crate::model::word::Basis;
use crate::model::{
    Asks, Citation, Clock, Corrected, EventIx, InquiryIx, Known, Model, Post, PostIx, ProgrammeIx, Seat, SourceIx,
    Statement, Subject, Text,
};

/// The days in their order, each with the sources that became known then. A source whose day is not told is on none:
/// it is never certainly known.
pub fn days(model: &Model, inquiry: InquiryIx, n: u32) -> BTreeMap<Day, Vec<SourceIx>> {
    let mut days: BTreeMap<Day, Vec<SourceIx>> = BTreeMap::new();
    for source in read(model, inquiry, n) {
        if let Some(day) = model[source].known().and_then(Date::latest) {
            days.entry(day).or_default().push(source);
        }
    }
    days
}

/// The sources that an answer reads, whenever they become known, with those of their corrections.
fn read(model: &Model, inquiry: InquiryIx, n: u32) -> BTreeSet<SourceIx> {
    let question = &model[inquiry].questions[n as usize];
    let mut read = Reading {
        model,
        sources: BTreeSet::new(),
    };
    match &question.asks {
        Asks::Duration { programme, .. }
        | Asks::Constancy(programme)
        | Asks::Headcount(programme, _)
        | Asks::Coverage(programme) => {
            read.districts();
            read.told_of(*programme);
            for post in &model[*programme].posts {
                read.post(*post);
            }
        }
        Asks::Existence => {
            read.districts();
            // what is counted are the districts: no programme's
            read.statements(|s| s.claims.is_some() && s.programme.is_none());
        }
        Asks::Remainder(subject, place) => {
            read.events();
            read.statement(&model.statements(*subject)[*place as usize]);
            read.statements(|s| s.outcome.is_some());
        }
        Asks::ByDefinition(readings) => {
            read.events();
            read.statements(|s| {
                let reading = s.definition.as_ref().and_then(|d| d.reading.as_ref());
                reading.is_some_and(|reading| readings.iter().any(|r| r.id == *reading))
            });
        }
        Asks::Statement { account, sources, .. } => {
            read.cited(sources.iter().copied());
            for subject in &question.about {
                match *subject {
                    Subject::Forum(ix) => read.cite(model[ix].origin.source),
                    Subject::Commitment(ix) => read.cite(model[ix].source),
                    Subject::Indicator(ix) => read.cited(model[ix].observations.iter().map(|o| o.origin.source)),
                    Subject::Event(ix) => read.cite(model[ix].source),
                    Subject::Term(ix) => read.cited(model[ix].source),
                    _ => {}
                }
            }
            if let Some(account) = account {
                read.bound(account);
            }
        }
    }
    read.corrections();
    read.sources
}

/// What has been found so far.
struct Reading<'m> {
    model: &'m Model,
    sources: BTreeSet<SourceIx>,
}

impl Reading<'_> {
    fn cite(&mut self, citation: Citation) {
        self.sources.insert(citation.source);
    }

    fn cited(&mut self, all: impl IntoIterator<Item = Citation>) {
        self.sources.extend(all.into_iter().map(|c| c.source));
    }

    fn statement(&mut self, statement: &Statement) {
        self.cite(statement.source);
    }

    fn statements(&mut self, wanted: impl Fn(&Statement) -> bool) {
        for subject in self.model.subjects() {
            let of = self.model.statements(subject).iter().filter(|s| wanted(s));
            self.sources.extend(of.map(|s| s.source.source));
        }
    }

    fn post(&mut self, ix: PostIx) {
        let post = &self.model[ix];
        self.cited(cited(post));
        if let Some(other) = post.dual_role {
            self.cited(cited(&self.model[other]));
        }
    }

    /// What stands of a programme elsewhere than in its posts: totals, universals, refusals.
    fn told_of(&mut self, programme: ProgrammeIx) {
        for subject in self.model.subjects() {
            let own = subject == Subject::Programme(programme);
            let of = self.model.statements(subject).iter();
            let of = of.filter(|s| s.programme == Some(programme) || own && s.programme.is_none());
            self.sources.extend(of.map(|s| s.source.source));
        }
    }

    /// Which districts there are: the events, when others were founded and dissolved, and since when they are all.
    fn districts(&mut self) {
        self.events();
        for (_, district) in self.model.districts() {
            let sides = district.founded.iter().chain(&district.dissolved);
            self.sources.extend(sides.map(|d| d.source.source));
        }
        let register = self.model.site().register.as_ref();
        self.sources.extend(register.map(|r| r.source.source));
    }

    /// The events, and what can confirm those that are only planned.
    fn events(&mut self) {
        for (ix, event) in self.model.events() {
            self.cite(event.source);
            self.in_force(ix);
            if event.basis == Basis::Stated {
                continue;
            }
            for district in event.resulting.iter().map(|d| &self.model[*d]) {
                self.cited(district.statements.iter().map(|s| s.source));
                for post in district.posts.iter().chain(&district.shared) {
                    self.post(*post);
                }
            }
        }
    }

    /// A corrected day of an event is known through the source that printed it and the one that corrects it.
    fn in_force(&mut self, event: EventIx) {
        let all = self.model.sources().flat_map(|(_, s)| &s.corrections);
        for correction in all.filter(|c| matches!(c.of, Corrected::InForce(e) if e == event)) {
            self.sources.insert(correction.printed_in.source);
            self.sources.insert(correction.source.source);
        }
    }

    /// The values that a sentence takes from records. What rests on more than its own citation is read whole.
    fn bound(&mut self, account: &Text) {
        let model = self.model;
        let everything = Known::new(
            model,
            Clock {
                known_by: Day::MAX,
                ..model.site().clock
            },
        );
        for text in account.forms() {
            for part in markdown::bindings(text) {
                let markdown::Part::Binding(path) = part else { continue };
                if let Ok(bound) = binding::resolve(&everything, path) {
                    self.cited(bound.sources);
                }
                // an answer that is named is the one of its own pair, whatever is known here
                let post = match path.split('.').collect::<Vec<_>>().as_slice() {
                    ["posts", district, post, _] => model.find("post", &format!("{district}/{post}")),
                    ["shared-posts", id, _] => model.find("shared-post", id),
                    ["events", ..] => {
                        self.events();
                        continue;
                    }
                    _ => continue,
                };
                if let Some(Subject::Post(ix)) = post {
                    self.events();
                    self.post(ix);
                }
            }
        }
    }

    fn corrections(&mut self) {
        let model = self.model;
        let found: Vec<SourceIx> = self
            .sources
            .iter()
            .flat_map(|ix| model[*ix].corrections.iter().map(|c| c.source.source))
            .collect();
        self.sources.extend(found);
    }
}

/// All that a post cites.
fn cited(post: &Post) -> impl Iterator<Item = Citation> + '_ {
    let members = match &post.seat {
        Seat::Shared { members, .. } => members.as_slice(),
        Seat::District(_) => &[],
    };
    let placed = post.homes.iter().chain(&post.duties).map(|p| p.origin.source);
    let starts = post.start.sides().map(|s| s.source);
    starts
        .chain(placed)
        .chain(members.iter().map(|m| m.origin.source))
        .chain(post.statuses.iter().map(|s| s.source))
        .chain(post.statements.iter().map(|s| s.source))
}
