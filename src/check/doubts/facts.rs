//! All that records say on the word of a source, one by one, for the doubts that weigh it against the source.

use chrono::Datelike;

use super::super::rules::place;
use crate::model::date::{Date, Day};
use crate::model::word::Basis;
use crate::model::{
    Asks, Bound, Citation, DistrictIx, Inquiry, Model, Placement, PostIx, ProgrammeIx, Seat, Source, Statement,
    Subject, When,
};
use crate::source::{Files, Span};

/// How a fact stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Seen at a time.
    Seen,
    /// So from a time on, as a fact.
    Since,
    /// A start of a post, a plan, a need, a promise.
    Other,
}

/// One thing that a record says on the word of a source.
pub struct Fact<'m> {
    /// How it stands in time.
    pub told: Told,
    /// When it was seen, or since when it holds; none where it has no date of its own.
    pub date: Option<&'m Date>,
    /// The source.
    pub source: Citation,
    /// The districts that it is of; none where it is of no certain ones.
    pub districts: Vec<DistrictIx>,
    /// The post that it is of.
    pub post: Option<PostIx>,
    /// The programme that it is of.
    pub programme: Option<ProgrammeIx>,
    /// Whether it is a statement, and no part of a post or another record.
    pub is_statement: bool,
    /// Where it was written.
    span: Span,
    when: Option<&'m When>,
}

impl Fact<'_> {
    /// Where its date stands; all of it where that cannot be told.
    pub fn date_at(&self, files: &Files) -> Span {
        self.when
            .map_or(self.span, |when| place::begins(files, self.span, when))
    }
}

/// The dates of a source, the one that its "today" means first.
pub fn dates(source: &Source) -> impl Iterator<Item = &Date> {
    [&source.facts_at, &source.meeting, &source.signed, &source.published]
        .into_iter()
        .flatten()
}

/// Whether a date can be this day.
pub fn can_be(date: &Date, day: Day) -> bool {
    date.earliest().is_none_or(|first| first <= day) && date.latest().is_none_or(|last| day <= last)
}

/// Whether a day is the first or the last of a month: such days are counted on, and asked about, for their own sake.
pub fn turns(day: Day) -> bool {
    day.day() == 1 || day.succ_opt().is_some_and(|next| next.day() == 1)
}

/// Everything that rests on a source.
pub fn all(model: &Model) -> Vec<Fact<'_>> {
    let mut all = Vec::new();
    for subject in model.subjects() {
        let (districts, post) = whose(model, subject);
        for statement in model.statements(subject) {
            all.push(Fact {
                programme: statement.programme,
                is_statement: true,
                ..of_statement(statement, districts.clone(), post)
            });
        }
        if let Some(post) = post {
            of_post(model, post, &districts, &mut all);
        }
    }
    of_records(model, &mut all);
    all
}

fn whose(model: &Model, subject: Subject) -> (Vec<DistrictIx>, Option<PostIx>) {
    match subject {
        Subject::District(ix) => (vec![ix], None),
        Subject::Post(ix) => (model[ix].seat.districts(), Some(ix)),
        Subject::Group(ix) => (model[ix].members.clone(), None),
        _ => (Vec::new(), None),
    }
}

fn of_statement(statement: &Statement, districts: Vec<DistrictIx>, post: Option<PostIx>) -> Fact<'_> {
    let when = (&statement.when, statement.basis);
    timed(when, statement.source, statement.span, districts, post)
}

fn timed(
    (when, basis): (&When, Basis),
    source: Citation,
    span: Span,
    districts: Vec<DistrictIx>,
    post: Option<PostIx>,
) -> Fact<'_> {
    let (told, bound) = match when {
        When::At(at) => (Told::Seen, Some(at)),
        When::Since { from, .. } if basis == Basis::Stated => (Told::Since, Some(from)),
        When::Since { from, .. } => (Told::Other, Some(from)),
        When::Never => (Told::Other, None),
    };
    Fact {
        told,
        date: bound.and_then(|bound| match bound {
            Bound::Date(date) => Some(date),
            Bound::Event(_) => None,
        }),
        source,
        districts,
        post,
        programme: None,
        is_statement: false,
        span,
        when: Some(when),
    }
}

fn of_post<'m>(model: &'m Model, ix: PostIx, districts: &[DistrictIx], all: &mut Vec<Fact<'m>>) {
    let post = &model[ix];
    let programme = Some(post.programme);
    let mut add = |fact: Fact<'m>| all.push(Fact { programme, ..fact });
    for side in post.start.sides() {
        add(Fact {
            date: Some(&side.date),
            ..plain(side.source, side.span, districts.to_vec(), Some(ix))
        });
    }
    for placement in post.homes.iter().chain(&post.duties) {
        let Placement { when, origin, span, .. } = placement;
        add(timed(
            (when, origin.basis),
            origin.source,
            *span,
            districts.to_vec(),
            Some(ix),
        ));
    }
    for status in &post.statuses {
        add(timed(
            (&status.when, Basis::Stated),
            status.source,
            status.span,
            districts.to_vec(),
            Some(ix),
        ));
    }
    if let Seat::Shared { members, .. } = &post.seat {
        for member in members {
            add(timed(
                (&member.when, member.origin.basis),
                member.origin.source,
                member.span,
                districts.to_vec(),
                Some(ix),
            ));
        }
    }
}

/// A fact without a date.
fn plain<'m>(source: Citation, span: Span, districts: Vec<DistrictIx>, post: Option<PostIx>) -> Fact<'m> {
    Fact {
        told: Told::Other,
        date: None,
        source,
        districts,
        post,
        programme: None,
        is_statement: false,
        span,
        when: None,
    }
}

fn of_records<'m>(model: &'m Model, all: &mut Vec<Fact<'m>>) {
    for (_, event) in model.events() {
        all.push(plain(event.source, event.span, Vec::new(), None));
    }
    for (ix, district) in model.districts() {
        for side in district.founded.iter().chain(&district.dissolved) {
            all.push(plain(side.source, side.span, vec![ix], None));
        }
    }
    for (_, forum) in model.forums() {
        all.push(Fact {
            told: Told::Seen,
            date: forum.at.as_ref(),
            ..plain(forum.origin.source, forum.span, forum.districts.clone(), None)
        });
    }
    for (_, commitment) in model.commitments() {
        let made = plain(
            commitment.source,
            commitment.source.span,
            commitment.owners.clone(),
            None,
        );
        all.push(Fact {
            programme: commitment.programme,
            date: commitment.due.as_ref(),
            ..made
        });
        for status in &commitment.statuses {
            all.push(Fact {
                told: Told::Seen,
                date: Some(&status.at),
                programme: commitment.programme,
                ..plain(status.source, status.span, commitment.owners.clone(), None)
            });
        }
    }
    for (_, indicator) in model.indicators() {
        for seen in &indicator.observations {
            let districts = whose(model, seen.subject).0;
            all.push(Fact {
                told: Told::Seen,
                date: seen.at.as_ref(),
                ..plain(seen.origin.source, seen.span, districts, None)
            });
        }
    }
}

/// What an inquiry cites beside the questions themselves: claims and what is said to them, accounts, caveats, what its
/// paper tells.
pub fn cited(inquiry: &Inquiry) -> Vec<Citation> {
    let mut all: Vec<Citation> = inquiry.claims.iter().map(|c| c.source).collect();
    all.extend(inquiry.paper.preparation.iter().filter_map(|p| p.source));
    all.extend(inquiry.paper.approved_by.iter().filter_map(|a| a.source));
    all.extend(inquiry.claims.iter().filter_map(|c| Some(c.disputed.as_ref()?.1)));
    for question in &inquiry.questions {
        if let Asks::Statement { sources, .. } = &question.asks {
            all.extend(sources);
        }
        all.extend(question.caveats.iter().filter_map(|c| c.source));
    }
    all
}
