//! Which changes no check can see to be right or wrong, and what a reviewer should read first of them.

use serde::Serialize;

use super::tree::{Change, Step};

/// How much of what no check can see depends on a change, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Where something is said.
    Place,
    /// A number or a date.
    Figure,
    /// How something stands, how a source knows it, and what is claimed.
    Status,
    /// Words of a source, and what to know beside.
    Words,
    /// Something that was told and is told no longer.
    Gone,
    /// A narrative.
    Text,
    /// Anything else that stood there.
    Other,
}

/// The keys whose values only the document can bear out, by their weight.
const KEYS: &[(Weight, &[&str])] = &[
    (Weight::Place, &["source", "sources", "place", "places", "reply"]),
    (
        Weight::Figure,
        &[
            "value",
            "change",
            "from",
            "to",
            "at",
            "introduced",
            "appointed",
            "on_site",
            "date",
            "dates",
            "in_force",
            "decided",
            "due",
            "signed",
            "meeting",
            "published",
            "facts_at",
            "received",
            "complete_from",
            "times",
            "every",
            "base",
            "tolerance",
            "since",
            "total",
            "printed",
            "correct",
            "as_of",
            "known_by",
            "unit",
            "category",
            "measure",
            "period",
        ],
    ),
    (
        Weight::Status,
        &[
            "status",
            "basis",
            "outcome",
            "claims",
            "except",
            "supplied",
            "planned",
            "sometimes",
            "refused",
            "kind",
            "dual_role",
            "accepted",
        ],
    ),
    (
        Weight::Words,
        &[
            "as_said",
            "due_as_said",
            "due_inferred",
            "inferred",
            "extent",
            "reading",
            "caveats",
            "partly",
            "disputed",
            "reason",
            "text",
            "account",
            "why",
            "remarks",
        ],
    ),
];

/// The weight of a change that no check can see: something is said otherwise or no longer, and no other document is cited for it.
/// What is new with a source of its own is ordinary work.
pub fn unseen(change: &Change) -> Option<Weight> {
    let key = change.path.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    })?;
    let is_item = matches!(change.path.last(), Some(Step::Item(_)));
    match (&change.before, &change.after) {
        _ if change.cites_anew == Some(true) => None,
        // an item has its own source, and a mapping without one takes no other meaning by what is added
        (None, _) if is_item || change.cites_anew.is_none() => None,
        (Some(_), None) if is_item => Some(Weight::Gone),
        _ => {
            let of_key = KEYS.iter().find(|(_, keys)| keys.contains(&key));
            Some(of_key.map_or(Weight::Other, |(weight, _)| *weight))
        }
    }
}
