//! How many there were on a day.

use std::sync::Arc;

use super::piece::{Piece, PieceKind, conflicts, pieces};
use super::place::{Presence, post_presence};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::word::{Basis, Measure};
use crate::model::{Citation, Definition, DistrictIx, Known, PostIx, ProgrammeIx};

/// A number on a day, and how sure it is.
#[derive(Clone, Debug)]
pub struct Count {
    /// The number; unknown where nothing tells it.
    pub value: Number,
    /// The last day, at or before the asked one, for which there is evidence.
    pub evidence: Option<Day>,
    /// That evidence as its source dates it, where it does not tell the day.
    pub seen: Option<Date>,
    /// How the source knows it; `None` where nothing tells it, or where a sum rests on several kinds.
    pub basis: Option<Basis>,
    /// True if it rests on a plan.
    pub planned: bool,
    /// True if it, or a part of it, is a conclusion of ours.
    pub inferred: bool,
    /// True if sources disagree; the value then spans both.
    pub disputed: bool,
    /// True if it may have changed before the asked day; the value then spans both.
    pub changing: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

impl Count {
    /// No number is known.
    pub fn unknown() -> Self {
        Count {
            value: Number::unknown(),
            evidence: None,
            seen: None,
            basis: None,
            planned: false,
            inferred: false,
            disputed: false,
            changing: false,
            sources: Vec::new(),
        }
    }

    /// Counts of several posts together.
    pub fn sum<'a>(counts: impl Iterator<Item = &'a Count> + Clone) -> Self {
        // `?` is not "at least 0": nothing known of any part is nothing known of the whole
        if counts.clone().all(|c| c.value.is_unknown()) {
            return counts.clone().next().cloned().unwrap_or_else(Count::unknown);
        }
        let mut sources: Vec<Citation> = counts.clone().flat_map(|c| c.sources.iter().copied()).collect();
        sources.sort();
        sources.dedup();
        let least = counts
            .clone()
            .filter(|c| c.evidence.is_some())
            .min_by_key(|c| c.evidence);
        Count {
            value: Number::sum(counts.clone().map(|c| &c.value)),
            evidence: least.and_then(|c| c.evidence),
            seen: least.and_then(|c| c.seen.clone()),
            basis: counts
                .clone()
                .map(|c| c.basis)
                .reduce(|a, b| a.filter(|_| a == b))
                .flatten(),
            planned: counts.clone().any(|c| c.planned),
            inferred: counts.clone().any(|c| c.inferred),
            disputed: counts.clone().any(|c| c.disputed),
            changing: counts.clone().any(|c| c.changing),
            sources,
        }
    }
}

/// The definition by which posts are counted: among those that known statements use, the one nearest to what is
/// asked. The unit weighs most, then category and measure, then how many use it.
pub fn definition_of(
    known: &Known<'_>,
    posts: &[PostIx],
    unit: Option<&str>,
    category: Option<&str>,
    measure: Option<Measure>,
) -> Option<Arc<Definition>> {
    let mut seen: Vec<(Arc<Definition>, usize)> = Vec::new();
    for post in posts {
        let counts = known.counts(*post);
        for definition in counts
            .iter()
            .filter(|h| h.value.is_some())
            .filter_map(|h| h.statement.definition.as_ref())
        {
            match seen.iter_mut().find(|(d, _)| d == definition) {
                Some((_, n)) => *n += 1,
                None => seen.push((definition.clone(), 1)),
            }
        }
    }
    seen.sort_by(|a, b| a.0.cmp(&b.0));
    seen.into_iter()
        .filter(|(d, _)| category.is_none() || d.category.as_deref() == category)
        .max_by_key(|(d, n)| {
            (
                unit.is_some_and(|u| *d.unit == *u),
                d.category.as_deref() == category,
                d.measure == measure,
                *n,
            )
        })
        .map(|(d, _)| d)
}

/// How many a post had on a day.
///
/// A post that is vacant, pending or ended counts none, whatever it had before; one that is counted as established or
/// funded exists whether anybody holds it or not.
pub fn post_count(known: &Known<'_>, post: PostIx, definition: &Definition, day: Day) -> Count {
    let pieces = pieces(known, post, definition);
    let needs_holder = !matches!(definition.measure, Some(Measure::Established | Measure::Funded));
    if needs_holder
        && !pieces.is_empty()
        && let Presence::Absent { source, .. } = post_presence(known, post, day)
    {
        return Count {
            value: Number::zero(),
            sources: vec![source],
            ..Count::unknown()
        };
    }
    on(&pieces, day)
}

/// What posts that may have begun by a day add to a sum: none, or as many as they may have begun with; `None` where
/// nothing says that any may have.
pub fn may_have_begun(known: &Known<'_>, posts: &[PostIx], definition: &Definition, day: Day) -> Option<Count> {
    let mut most: Option<Number> = None;
    let mut sources = Vec::new();
    for post in posts {
        let possible = |date: &crate::model::date::Date| date.on_or_before(day) == Truth::Unknown;
        let start = known.model[*post]
            .start
            .sides()
            .any(|s| known.knows(s.source) && possible(&s.date));
        let begun: Vec<Piece> = pieces(known, *post, definition)
            .into_iter()
            .filter(|p| p.kind != PieceKind::Seen && p.begin.0 <= day && day < p.begin.1)
            .collect();
        let value = match begun.first() {
            Some(piece) => piece.value.clone(),
            None if start => Number::unknown(),
            None => continue,
        };
        sources.extend(begun.iter().flat_map(|p| p.sources.clone()));
        most = Some(match most {
            Some(most) => Number::sum([&most, &value]),
            None => value,
        });
    }
    most.map(|most| Count {
        value: Number::span(&Number::zero(), &most),
        changing: true,
        sources,
        ..Count::unknown()
    })
}

/// The value that a post's pieces give for a day.
pub(super) fn on(pieces: &[Piece], day: Day) -> Count {
    // a plan falls when somebody looked after its day and told something else
    let overtaken = |plan: &Piece| {
        pieces
            .iter()
            .any(|p| p.kind != PieceKind::Planned && p.begin.1 <= day && p.end >= plan.begin.1)
    };
    let live: Vec<&Piece> = pieces
        .iter()
        .filter(|p| p.kind != PieceKind::Planned || !overtaken(p))
        .collect();
    let Some(top) = live
        .iter()
        .filter(|p| p.begin.1 <= day)
        .max_by_key(|p| (p.begin.1, p.begin.0, p.kind))
    else {
        return Count::unknown();
    };
    let mut count = Count {
        value: top.value.clone(),
        evidence: (top.kind != PieceKind::Planned).then_some(top.end.min(day).max(top.begin.1)),
        seen: top.seen.clone().filter(|_| top.kind == PieceKind::Seen),
        basis: Some(match top.kind {
            PieceKind::Planned => Basis::Planned,
            PieceKind::Seen => Basis::Observed,
            PieceKind::Stated => Basis::Stated,
        }),
        planned: top.kind == PieceKind::Planned,
        inferred: top.inferred,
        disputed: false,
        changing: false,
        sources: top.sources.clone(),
    };
    for other in &live {
        let disputed = conflicts(top, other) && other.begin.1 <= day;
        let changing = other.begin.0 <= day && day < other.begin.1 && other.kind != PieceKind::Seen;
        let changing = changing && other.value.agrees(&top.value) == Truth::No && other.begin.0 > top.begin.0;
        if disputed || changing {
            count.value = Number::span(&count.value, &other.value);
            count.disputed |= disputed;
            count.changing |= changing;
            count.sources.extend(&other.sources);
        } else if other.value.agrees(&top.value) == Truth::Yes && other.end >= top.begin.0 && other.begin.1 <= day {
            // a plan is no evidence, and none is evidence of a plan
            let later = Some(other.end.min(day)) > count.evidence;
            if later && !count.planned && other.kind != PieceKind::Planned {
                count.evidence = Some(other.end.min(day));
                count.seen.clone_from(&other.seen);
            }
            count.sources.extend(&other.sources);
        }
    }
    count.sources.sort();
    count.sources.dedup();
    count
}

/// How many a district had of its own posts in a programme on a day.
///
/// Where the district's own posts tell nothing yet, what its predecessors had before a merger carries over. A
/// split or a regrouping carries nothing to a single district.
pub fn district_count(
    known: &Known<'_>,
    district: DistrictIx,
    programme: ProgrammeIx,
    definition: &Definition,
    day: Day,
) -> Count {
    let model = known.model;
    let own: Vec<Count> = model[district]
        .posts
        .iter()
        .filter(|p| model[**p].programme == programme && model[**p].organization.is_none())
        .map(|p| post_count(known, *p, definition, day))
        .collect();
    let told = own.iter().any(|c| !c.value.is_unknown());
    if told {
        return Count::sum(own.iter());
    }
    if let Some((event, date)) = known.life(district).begin
        && model[event].resulting.len() == 1
        && let Some(eve) = date.earliest().and_then(|d| d.pred_opt())
        && eve < day
    {
        let before: Vec<Count> = model[event]
            .original
            .iter()
            .map(|d| district_count(known, *d, programme, definition, eve))
            .collect();
        return Count::sum(before.iter());
    }
    if own.is_empty() {
        Count::unknown()
    } else {
        Count::sum(own.iter())
    }
}
