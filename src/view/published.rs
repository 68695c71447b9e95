//! What is shown, and where: which records have a place on the pages, as the site's own pair of clocks knows them.
//!
//! Pages show what these lists hold, and whoever wants to lead to a record asks here. So a link never leads to a record
//! that is not known yet, or to the wrong page of a list.

use std::collections::BTreeMap;

use super::address::Place;
use super::lists::Lists;
use super::page::Target;
use super::pages::commitments::Standing;
use super::pages::{commitments, forums, indicators, page_of};
use crate::evidence::LaneOf;
use crate::model::{CommitmentIx, ForumIx, IndicatorIx, Known, PostIx, Seat, Subject};

/// The records that are shown on pages among others.
pub struct Published {
    /// In the order of the list.
    pub forums: Vec<ForumIx>,
    /// In the order of the list, and how each stands.
    pub commitments: Vec<(Standing, CommitmentIx)>,
    /// In the order of the list.
    pub indicators: Vec<IndicatorIx>,
    /// Shared posts that are told of without a row: on the first page of their programme.
    pub beside_rows: Vec<PostIx>,
    /// The page of a list on which each of these stands; none where it is the page that is always there.
    places: BTreeMap<Subject, (Target, String)>,
}

impl Published {
    /// What a pair of clocks lets be shown.
    pub fn new(known: &Known<'_>, lists: &Lists<'_>) -> Self {
        let model = known.model;
        let (forums, commitments, indicators) = (
            forums::shown(known),
            commitments::shown(known),
            indicators::shown(known),
        );
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
            beside_rows,
            places,
        }
    }

    /// The page on which a record stands among others, and its anchor there.
    pub fn place(&self, of: Subject) -> Option<(Target, &str)> {
        self.places.get(&of).map(|(target, anchor)| (*target, anchor.as_str()))
    }
}
