//! What is shown, and where: which records have a place on the pages, as the site's own pair of clocks knows them.
//!
//! Pages show what these lists hold, and whoever wants to lead to a record asks here. So a link never leads to a record
//! that is not known yet, or to the wrong page of a list.

use std::collections::BTreeMap;

use super::address::{Place, Target};
use super::lists::Lists;
use super::terms::Explained;
use super::words::Words;
use crate::answer::standing::{Standing, standing};
use crate::evidence::LaneOf;
use crate::model::date::Date;
use crate::model::{CommitmentIx, ForumIx, Indicator, IndicatorIx, Known, PostIx, Seat, Subject};

/// Rows of one table on one page; what is longer goes on over more pages.
pub const ROWS: usize = 100;

/// How many pages so many rows take; one where there are none.
pub fn pages(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
}

/// The page of a list on which a row stands, counted from 0.
pub fn page_of(row: usize) -> usize {
    row / ROWS + 1
}

/// The rows of one page of a list.
pub fn slice<T>(all: &[T], n: usize) -> &[T] {
    let start = ((n - 1) * ROWS).min(all.len());
    &all[start..(start + ROWS).min(all.len())]
}

/// The records that are shown on pages among others.
pub struct Published {
    /// In the order of the list.
    pub forums: Vec<ForumIx>,
    /// In the order of the list, and how each stands.
    pub commitments: Vec<(Standing, CommitmentIx)>,
    /// In the order of the list.
    pub indicators: Vec<IndicatorIx>,
    /// In the order of the list.
    pub terms: Vec<Explained>,
    /// Shared posts that are told of without a row: on the first page of their programme.
    pub beside_rows: Vec<PostIx>,
    /// The page of a list on which each of these stands; none where it is the page that is always there.
    places: BTreeMap<Subject, (Target, String)>,
}

impl Published {
    /// What a pair of clocks lets be shown.
    pub fn new(known: &Known<'_>, lists: &Lists<'_>, words: &Words<'_>) -> Self {
        let model = known.model;
        let (forums, commitments, indicators) =
            (known_forums(known), known_commitments(known), known_indicators(known));
        let mut places = BTreeMap::new();
        let mut listed = |of: Subject, place: Place, row: usize, anchor: &str| {
            places.insert(of, (Target::Place(place, page_of(row)), anchor.to_owned()));
        };
        for (row, ix) in forums.iter().enumerate() {
            listed(Subject::Forum(*ix), Place::Forums, row, &model[*ix].id);
        }
        for (row, (_, ix)) in commitments.iter().enumerate() {
            listed(Subject::Commitment(*ix), Place::Commitments, row, &model[*ix].id);
        }
        for (row, ix) in indicators.iter().enumerate() {
            listed(Subject::Indicator(*ix), Place::Indicators, row, &model[*ix].id);
        }
        let terms = super::terms::explained(known, words);
        for (row, term) in terms.iter().enumerate() {
            // a programme has a page of its own
            if matches!(term.of, Subject::Term(_)) {
                listed(term.of, Place::Terms, row, &term.id);
            }
        }
        for (ix, event) in model.events().filter(|(_, event)| known.knows(event.source)) {
            listed(Subject::Event(ix), Place::Districts, 0, &format!("event-{}", event.id));
        }
        for (ix, group) in model.groups() {
            listed(Subject::Group(ix), Place::Districts, 0, &format!("group-{}", group.id));
        }
        let mut beside_rows = Vec::new();
        for (programme, record) in model.programmes() {
            let rows = &lists.programmes[programme.position()].rows;
            let rows: BTreeMap<PostIx, usize> = rows
                .iter()
                .enumerate()
                .filter_map(|(n, lane)| match lane.of {
                    LaneOf::Shared(post) => Some((post, n)),
                    _ => None,
                })
                .collect();
            for post in &record.posts {
                let of = Subject::Post(*post);
                if !matches!(model[*post].seat, Seat::Shared { .. }) {
                    continue;
                }
                let row = rows.get(post).copied();
                if row.is_none() {
                    if known.statements(of).next().is_none() {
                        continue;
                    }
                    beside_rows.push(*post);
                }
                let target = Target::Record(Subject::Programme(programme), row.map_or(1, page_of));
                places.insert(of, (target, format!("post-{}", model[*post].id)));
            }
        }
        Published {
            forums,
            commitments,
            indicators,
            terms,
            beside_rows,
            places,
        }
    }

    /// The page on which a record stands among others, and its anchor there.
    pub fn place(&self, of: Subject) -> Option<(Target, &str)> {
        self.places.get(&of).map(|(target, anchor)| (*target, anchor.as_str()))
    }
}

/// Those that are known, in the order of their list.
fn known_forums(known: &Known<'_>) -> Vec<ForumIx> {
    let known_of = known.model.forums().filter(|(_, f)| known.knows(f.origin.source));
    known_of.map(|(ix, _)| ix).collect()
}

/// Those that are known, in the order of their list.
fn known_commitments(known: &Known<'_>) -> Vec<(Standing, CommitmentIx)> {
    let model = known.model;
    let mut all: Vec<_> = model
        .commitments()
        .filter(|(_, c)| known.knows(c.source))
        .map(|(ix, c)| (standing(known, c), ix))
        .collect();
    all.sort_by(|a, b| {
        let due = |ix: CommitmentIx| model[ix].due.as_ref().and_then(Date::latest);
        (a.0, due(a.1), a.1).cmp(&(b.0, due(b.1), b.1))
    });
    all
}

/// Those of which a number is known, in the order of their list.
fn known_indicators(known: &Known<'_>) -> Vec<IndicatorIx> {
    let told = |(_, indicator): &(IndicatorIx, &Indicator)| {
        let mut observations = indicator.observations.iter();
        observations.any(|o| known.knows(o.origin.source))
    };
    known.model.indicators().filter(told).map(|(ix, _)| ix).collect()
}
