//! What spans the whole site and is shown a page at a time, or is looked for on many pages: put together once for all
//! of them, so that the cost of a site grows as its pages do.

use std::sync::Arc;

use rayon::prelude::*;

use crate::answer::{Answer, coverage_of};
use crate::evidence::{self, HowMany, Lane, LaneOf, OnDay, Rows, Wanted};
use crate::model::date::Truth;
use crate::model::word::{ClaimKind, StartSide};
use crate::model::{
    Citation, Correction, Definition, DistrictIx, Held, InquiryIx, Known, Model, Post, Programme, ProgrammeIx, Seat,
    SourceIx, Subject,
};
use crate::said::sort_key;

/// The lists of a site, as its own pair of clocks knows them.
pub struct Lists<'m> {
    /// All districts: those that exist, then those that have ended, each in the order of their names.
    pub districts: Vec<DistrictIx>,
    /// How many of them exist.
    pub existing: usize,
    /// Where each district stands among them.
    pub place_of: Vec<usize>,
    /// Of each programme.
    pub programmes: Vec<Lanes>,
    /// All corrections of all sources.
    pub corrections: Vec<&'m Correction>,
    /// The first year of which anything is told of any programme's posts.
    pub first_year: Option<i32>,
    /// The answers that have a row of each district.
    pub answered: Vec<Vec<(InquiryIx, u32)>>,
    /// What sources say of all districts at once.
    pub claims: Vec<(Subject, Held<'m>)>,
    /// Of each district, the forums, commitments, indicators and inquiries that name it.
    pub naming: Vec<Vec<Subject>>,
    /// Of each source with a page of its own, the statements that rest on it, by subject and place.
    pub statements: Vec<Vec<(Subject, u32)>>,
    /// Of each source with a page of its own, the other records of which something rests on it.
    pub facts: Vec<Vec<Subject>>,
}

/// A programme's posts as rows.
#[derive(Default)]
pub struct Lanes {
    /// The rows, in the order in which they began.
    pub rows: Vec<Lane>,
    /// How many districts have it.
    pub in_place: HowMany,
    /// Of how many; `None` where the register of districts is not complete.
    pub of: Option<HowMany>,
    /// Of how many it cannot be told.
    pub cannot_tell: usize,
    /// How they are counted.
    pub definition: Option<Arc<Definition>>,
}

impl<'m> Lists<'m> {
    /// The lists of a model.
    pub fn new(known: &Known<'m>, answers: &[Vec<Answer>]) -> Self {
        let model = known.model;
        let day = known.clock.as_of;
        let language = model.site().language;
        let mut districts: Vec<(bool, DistrictIx)> = model
            .districts()
            .map(|(ix, _)| (known.exists(ix, day) == Truth::No, ix))
            .collect();
        districts.sort_by_cached_key(|(ended, ix)| (*ended, sort_key(language, model[*ix].name.get(language)), *ix));
        let programmes: Vec<(ProgrammeIx, &Programme)> = model.programmes().collect();
        let mut place_of = vec![0; districts.len()];
        for (n, (_, ix)) in districts.iter().enumerate() {
            place_of[ix.position()] = n;
        }
        Lists {
            place_of,
            existing: districts.iter().filter(|(ended, _)| !ended).count(),
            districts: districts.into_iter().map(|(_, ix)| ix).collect(),
            programmes: programmes
                .par_iter()
                .map(|(ix, record)| rows(known, *ix, record))
                .collect(),
            corrections: model.sources().flat_map(|(_, s)| &s.corrections).collect(),
            first_year: first_year(known),
            answered: answered(model, answers),
            claims: known.claims(ClaimKind::All),
            naming: naming(model),
            statements: statements(model),
            facts: facts(model),
        }
    }
}

fn rows(known: &Known<'_>, ix: ProgrammeIx, record: &Programme) -> Lanes {
    if record.posts.is_empty() {
        return Lanes::default();
    }
    let day = known.clock.as_of;
    let scope = known.existing(day);
    let on = OnDay::new(known, ix, None, day);
    let mut rows = on.lanes(&scope, Rows::OfDay);
    rows.retain(|l| !matches!(l.of, LaneOf::Bare(_)));
    rows.sort_by_cached_key(|l| {
        let since = l
            .since(known, ix, StartSide::Introduced)
            .map(|s| (s.date.earliest(), s.date.latest()));
        (since.is_none(), since)
    });
    let coverage = coverage_of(&on, known, &scope, day);
    Lanes {
        rows,
        in_place: coverage.in_place_span,
        of: coverage.of_told.then_some(coverage.of_span),
        cannot_tell: coverage.cannot_tell.len(),
        definition: evidence::definition_of(known, &record.posts, Wanted::unit(record.unit.as_deref())),
    }
}

/// The year of the first number or start that is dated to within one.
fn first_year(known: &Known<'_>) -> Option<i32> {
    use chrono::Datelike;
    let posts = known.model.posts();
    let days = posts.flat_map(|(ix, post)| {
        let counts = known.counts(ix).iter().filter_map(|held| Some(held.begins()?.0));
        let starts = post.start.sides().filter(|side| known.knows(side.source));
        counts
            .chain(starts.filter_map(|side| side.date.earliest()))
            .collect::<Vec<_>>()
    });
    days.map(|day| day.year()).filter(|year| *year > 1000).min()
}

/// Of each district the answers that tell something of it, each once.
fn answered(model: &Model, answers: &[Vec<Answer>]) -> Vec<Vec<(InquiryIx, u32)>> {
    let mut of_each = vec![Vec::new(); model.districts().len()];
    for answer in answers.iter().flatten() {
        for district in answer.rows.iter().flat_map(|row| &row.districts) {
            let of: &mut Vec<(InquiryIx, u32)> = &mut of_each[district.position()];
            if of.last() != Some(&(answer.inquiry, answer.question)) {
                of.push((answer.inquiry, answer.question));
            }
        }
    }
    of_each
}

fn naming(model: &Model) -> Vec<Vec<Subject>> {
    let mut naming = vec![Vec::new(); model.districts().len()];
    let mut name = |subject: Subject, districts: &mut dyn Iterator<Item = DistrictIx>| {
        for district in districts {
            let of: &mut Vec<Subject> = &mut naming[district.position()];
            // once, however often it is named
            if of.last() != Some(&subject) {
                of.push(subject);
            }
        }
    };
    fn of(model: &Model, subject: Subject) -> Vec<DistrictIx> {
        match subject {
            Subject::District(district) => vec![district],
            Subject::Post(post) => model[post].seat.districts(),
            Subject::Forum(forum) => model[forum].districts.clone(),
            Subject::Commitment(commitment) => model[commitment].owners.clone(),
            _ => Vec::new(),
        }
    }
    for (ix, forum) in model.forums() {
        name(Subject::Forum(ix), &mut forum.districts.iter().copied());
    }
    for (ix, commitment) in model.commitments() {
        name(Subject::Commitment(ix), &mut commitment.owners.iter().copied());
    }
    for (ix, indicator) in model.indicators() {
        let districts = indicator.observations.iter().flat_map(|o| of(model, o.subject));
        name(Subject::Indicator(ix), &mut { districts });
    }
    for (ix, inquiry) in model.inquiries() {
        for question in &inquiry.questions {
            let about = question.about.iter().flat_map(|s| of(model, *s));
            name(
                Subject::Inquiry(ix),
                &mut about.chain(question.districts.iter().copied()),
            );
        }
    }
    naming
}

fn statements(model: &Model) -> Vec<Vec<(Subject, u32)>> {
    let mut resting = vec![Vec::new(); model.sources().len()];
    for subject in model.subjects() {
        for (n, statement) in model.statements(subject).iter().enumerate() {
            let source = statement.source.source;
            if model[source].owner.is_none() {
                resting[source.position()].push((subject, n as u32));
            }
        }
    }
    resting
}

fn facts(model: &Model) -> Vec<Vec<Subject>> {
    let mut resting = vec![Vec::new(); model.sources().len()];
    let mut rests = |subject: Subject, source: SourceIx| {
        let of: &mut Vec<Subject> = &mut resting[source.position()];
        if model[source].owner.is_none() && of.last() != Some(&subject) {
            of.push(subject);
        }
    };
    for (ix, post) in model.posts() {
        for citation in cited(post) {
            rests(Subject::Post(ix), citation.source);
        }
    }
    for (ix, event) in model.events() {
        rests(Subject::Event(ix), event.source.source);
    }
    for (ix, forum) in model.forums() {
        rests(Subject::Forum(ix), forum.origin.source.source);
    }
    for (ix, commitment) in model.commitments() {
        rests(Subject::Commitment(ix), commitment.source.source);
    }
    for (ix, indicator) in model.indicators() {
        for observation in &indicator.observations {
            rests(Subject::Indicator(ix), observation.origin.source.source);
        }
    }
    for (ix, term) in model.terms() {
        if let Some(source) = term.source {
            rests(Subject::Term(ix), source.source);
        }
    }
    resting
}

/// What a post cites beside its statements.
fn cited(post: &Post) -> impl Iterator<Item = Citation> + '_ {
    let placed = post.homes.iter().chain(&post.duties).map(|p| p.origin.source);
    let starts = post.start.sides().map(|s| s.source);
    let members = match &post.seat {
        Seat::Shared { members, .. } => members.as_slice(),
        Seat::District(_) => &[],
    };
    let members = members.iter().map(|m| m.origin.source);
    starts
        .chain(placed)
        .chain(members)
        .chain(post.statuses.iter().map(|s| s.source))
}
