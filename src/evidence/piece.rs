//! One post's statements of one definition, in the order in which they begin, inside the life of its unit.

use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::{Bounds, Citation, Definition, Held, Known, PostIx, Seat, Time, eve};

/// What a statement is evidence of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PieceKind {
    /// Announced; counts from its day on and is not confirmed.
    Planned,
    /// Seen at one time.
    Seen,
    /// Held all through.
    Stated,
}

/// A value and the time for which it is evidence.
#[derive(Clone, Debug)]
pub struct Piece {
    /// First and last day on which it may begin. A plan begins on the last day that it names.
    pub begin: Bounds,
    /// The last day for which it certainly is evidence; before `begin` where it is none for any whole day.
    pub end: Day,
    /// The last day for which it may be evidence.
    pub reach: Day,
    /// True where no source tells an end.
    pub open: bool,
    /// When it was seen, where the source does not tell the day.
    pub seen: Option<Date>,
    /// The beginning as written.
    pub from: Option<Date>,
    /// The value.
    pub value: Number,
    /// What kind of evidence.
    pub kind: PieceKind,
    /// Whether it is a plan that has fallen: evidence of its day or later was told, whatever day is asked about.
    pub fallen: Truth,
    /// True if it is a conclusion of ours.
    pub inferred: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

impl Piece {
    /// Whether it may have begun by a day.
    pub fn may_have_begun(&self, day: Day) -> bool {
        self.begin.0 <= day
    }

    /// Whether it certainly has begun by a day.
    pub fn has_begun(&self, day: Day) -> bool {
        self.begin.1 <= day
    }

    /// Whether it certainly begins before another.
    pub fn precedes(&self, other: &Piece) -> bool {
        self.begin.1 < other.begin.0
    }
}

/// The pieces of a post for one definition, in the order of their beginnings; an open one ends where the next begins.
pub fn pieces(known: &Known<'_>, post: PostIx, definition: &Definition) -> Vec<Piece> {
    let held = known.counts(post);
    let mut pieces: Vec<Piece> = held
        .iter()
        .filter(|h| h.statement.definition.as_deref() == Some(definition))
        .filter_map(|h| piece(known, post, h))
        .collect();
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    // an open span reaches no further than the next span begins
    for i in 0..pieces.len() {
        if !pieces[i].open || pieces[i].kind != PieceKind::Stated {
            continue;
        }
        let begin = pieces[i].begin;
        let later = |p: &&Piece| p.kind == PieceKind::Stated && (p.begin.1, p.begin.0) > (begin.1, begin.0);
        let next = pieces[i + 1..].iter().find(later).map(|p| p.begin);
        if let Some((first, last)) = next {
            pieces[i].end = pieces[i].end.min(eve(first));
            pieces[i].reach = pieces[i].reach.min(eve(last));
        }
    }
    fell(held, definition, &mut pieces);
    pieces
}

/// Finds the plans that have fallen: later than the day of each something was told, or a change.
fn fell(held: &[Held<'_>], definition: &Definition, pieces: &mut [Piece]) {
    if pieces.iter().all(|p| p.kind != PieceKind::Planned) {
        return;
    }
    let changes = held
        .iter()
        .filter(|h| !h.is_planned() && h.value.is_none() && h.statement.definition.as_deref() == Some(definition))
        .filter(|h| h.statement.change.is_some_and(|c| !c.is_zero()))
        .filter_map(Held::begins);
    let values = pieces.iter().filter(|p| p.kind != PieceKind::Planned);
    let evidence: Vec<Bounds> = values
        .map(|p| (p.begin.0.max(p.end), p.begin.1.max(p.reach)))
        .chain(changes)
        .collect();
    for plan in pieces.iter_mut().filter(|p| p.kind == PieceKind::Planned) {
        let day = plan.begin.1;
        plan.fallen = if evidence.iter().any(|(certain, _)| *certain >= day) {
            Truth::Yes
        } else if evidence.iter().any(|(_, possible)| *possible >= day) {
            Truth::Unknown
        } else {
            Truth::No
        };
    }
}

fn piece(known: &Known<'_>, post: PostIx, held: &Held<'_>) -> Option<Piece> {
    let begin = held.begins()?;
    let kind = match held.time {
        _ if held.is_planned() => PieceKind::Planned,
        Time::At(_) => PieceKind::Seen,
        Time::Since { .. } => PieceKind::Stated,
        Time::Never => return None,
    };
    let begin = match kind {
        PieceKind::Planned => (begin.1, begin.1),
        _ => begin,
    };
    let end = held.evidence.unwrap_or(begin.1);
    let told_end = match &held.time {
        Time::Since { to: Some(to), .. } => to.latest(),
        _ => None,
    };
    let reach = match kind {
        PieceKind::Stated => told_end.unwrap_or(end).max(end),
        _ => begin.1,
    };
    let (begin, end, reach) = inside(known, post, kind, begin, end, reach)?;
    Some(Piece {
        begin,
        end,
        reach,
        open: matches!(held.time, Time::Since { to: None, .. }),
        seen: held.seen_about().cloned(),
        from: held.time.begin().cloned(),
        value: held.value.clone()?,
        kind,
        fallen: Truth::No,
        inferred: held.statement.inferred.is_some(),
        sources: vec![held.statement.source],
    })
}

/// The time of a piece inside the life of its unit; nothing where it certainly lies outside. A span is clipped.
fn inside(
    known: &Known<'_>,
    post: PostIx,
    kind: PieceKind,
    begin: Bounds,
    end: Day,
    reach: Day,
) -> Option<(Bounds, Day, Day)> {
    let Seat::District(district) = known.model[post].seat else {
        return Some((begin, end, reach));
    };
    let (born, ended) = (known.lives().born(district), known.lives().ended(district));
    if begin.0 >= ended.1 {
        return None;
    }
    let is_span = kind == PieceKind::Stated;
    let begin = if is_span {
        if reach < born.0 {
            return None;
        }
        (begin.0.max(born.0), begin.1.max(born.1))
    } else {
        if begin.1 < born.0 {
            return None;
        }
        (begin.0.max(born.0), begin.1)
    };
    // it began while the unit was there
    let begin = if ended.1 == Day::MAX {
        begin
    } else {
        (begin.0, begin.1.min(eve(ended.1)).max(begin.0))
    };
    let limit = |day: Day, last: Day| if last == Day::MAX { day } else { day.min(eve(last)) };
    Some((begin, limit(end, ended.0), limit(reach, ended.1)))
}

/// Whether two pieces of one post certainly hold at the same time and certainly disagree.
pub fn conflicts(a: &Piece, b: &Piece) -> bool {
    if a.kind == PieceKind::Planned || b.kind == PieceKind::Planned || a.value.agrees(&b.value) != Truth::No {
        return false;
    }
    match (a.kind, b.kind) {
        (PieceKind::Seen, PieceKind::Seen) => a.begin == b.begin && a.begin.0 == a.begin.1,
        // what was seen lies within the time that the other certainly covers
        (PieceKind::Stated, PieceKind::Seen) => a.begin.1 <= b.begin.0 && b.begin.1 <= a.end,
        (PieceKind::Seen, PieceKind::Stated) => conflicts(b, a),
        _ => {
            let (first, later) = if (a.begin.1, a.begin.0) <= (b.begin.1, b.begin.0) {
                (a, b)
            } else {
                (b, a)
            };
            if first.begin == later.begin {
                return first.begin.1 <= first.end.min(later.end) || first.open && later.open;
            }
            // an open one is superseded by the later
            !first.open && later.begin.1 <= first.end && later.begin.1 <= later.end
        }
    }
}
