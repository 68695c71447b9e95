//! One post's statements of one definition, in the order in which they begin, inside the life of its unit.

use super::changes::{begins, changes, days_of};
use super::count::same;
use super::stage::{Stage, may_tell, tells};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::{Bounds, Citation, Definition, Held, Known, PostIx, Time, eve};

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
    /// Whether it begins with an event, by the record: not before what that made.
    pub at_event: bool,
    /// Whether it began earlier, and tells only from what made its unit, or what that last went on through.
    pub clipped: bool,
    /// The end as written, where a source tells one.
    pub to: Option<Date>,
    /// The value.
    pub value: Number,
    /// What kind of evidence.
    pub kind: PieceKind,
    /// Whether it is a plan that has fallen: evidence of its day or later was told, whatever day is asked about.
    pub fallen: Truth,
    /// False where it may end before the time that is asked about, and then tells nothing of it.
    pub sure: bool,
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
        self.sure && self.begin.1 <= day
    }

    /// Whether another certainly begins on the same day: it is told, or both are open and clipped to one event, or written
    /// alike by one source.
    pub(super) fn begins_with(&self, other: &Piece) -> bool {
        let alike = || match (&self.from, &other.from) {
            (Some(one), Some(other)) => one.is_written_as(other),
            (None, None) => true,
            _ => false,
        };
        let one_source = || {
            self.sources
                .iter()
                .any(|a| other.sources.iter().any(|b| a.source == b.source))
        };
        let clipped = self.clipped && other.clipped;
        // of two open spans the later ended the other: it is not told which of them is there
        if clipped && self.open && other.open && !alike() {
            return false;
        }
        let alike = || clipped || alike() && one_source();
        self.begin == other.begin && (self.begin.0 == self.begin.1 || alike())
    }

    /// Whether another, a span, follows it by a day: it begins as this one ends, in words of one source that tell no day.
    pub(super) fn is_followed_by(&self, next: &Piece) -> bool {
        let alike = self
            .to
            .as_ref()
            .zip(next.from.as_ref())
            .is_some_and(|(to, from)| to.is_written_as(from) && to.is_day().is_none());
        alike
            && next.kind == PieceKind::Stated
            && self
                .sources
                .iter()
                .any(|a| next.sources.iter().any(|b| a.source == b.source))
    }

    /// The first day that can be its last, where a source tells its last day; else the last for which it may be evidence.
    pub(super) fn first_end(&self) -> Day {
        if self.open { self.reach } else { self.end }
    }

    /// Whether it certainly begins before another.
    pub fn precedes(&self, other: &Piece) -> bool {
        self.begin.1 < other.begin.0
    }
}

/// The pieces of a post for one definition, in the order of their beginnings; an open one ends where the next begins.
pub fn pieces(known: &Known<'_>, post: PostIx, definition: &Definition) -> Vec<Piece> {
    pieces_at(known, post, definition, Stage::Any)
}

/// The same as far as they tell of a stage of the unit's life.
pub(super) fn pieces_at(known: &Known<'_>, post: PostIx, definition: &Definition, stage: Stage) -> Vec<Piece> {
    let held = known.counts(post);
    let mut pieces: Vec<Piece> = held
        .iter()
        .filter(|h| h.statement.definition.as_deref() == Some(definition))
        .filter_map(|h| piece(known, h, stage))
        .collect();
    follow(&mut pieces);
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    // an open span reaches no further than the next span begins
    let ends: Vec<Day> = pieces.iter().map(|p| p.end).collect();
    for i in 0..pieces.len() {
        if !pieces[i].open || pieces[i].kind != PieceKind::Stated {
            continue;
        }
        let begin = pieces[i].begin;
        let spans = || {
            let all = pieces.iter().enumerate();
            all.filter(|(_, p)| p.kind == PieceKind::Stated && !p.begins_with(&pieces[i]))
        };
        // each that may begin later may end it; one that certainly does ends it. Where it is open which of two that say the same
        // is the later, either goes on as long as both do
        let may = spans().filter(|(_, p)| p.begin.1 > begin.0).map(|(n, p)| {
            let either = p.begin.0 <= begin.1 && same(&p.value, &pieces[i].value);
            let until = if either { ends[i].min(ends[n]) } else { Day::MIN };
            eve(p.begin.0.max(begin.0)).max(until)
        });
        let does = spans()
            .filter(|(_, p)| p.begin.0 > begin.1)
            .map(|(_, p)| eve(p.begin.1));
        let (end, reach) = (may.min(), does.min());
        pieces[i].end = pieces[i].end.min(end.unwrap_or(Day::MAX));
        pieces[i].reach = pieces[i].reach.min(reach.unwrap_or(Day::MAX));
    }
    let (born, ended) = stage.life_of(known, post);
    // an open span that certainly ended with the next, which begins with the unit itself, is over before it is there
    let at_birth: Vec<Bounds> = pieces
        .iter()
        .filter(|p| p.kind == PieceKind::Stated && p.at_event && p.begin == born)
        .map(|p| p.begin)
        .collect();
    pieces.retain(|p| !(p.kind == PieceKind::Stated && p.open && at_birth.iter().any(|begin| p.begin.1 < begin.0)));
    pieces.retain_mut(|piece| is_inside(piece, born, ended));
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    // a span begins before it ends
    for piece in pieces.iter_mut().filter(|p| p.kind == PieceKind::Stated) {
        piece.begin.1 = piece.begin.1.min(piece.reach).max(piece.begin.0);
    }
    // of a unit that went on among several only what reaches past that tells
    if let Some(floor) = stage.floor(known) {
        pieces.retain(|p| may_tell(Some(floor), p.begin, p.reach));
        for piece in &mut pieces {
            piece.sure = tells(Some(floor), piece.begin, piece.end);
        }
        for piece in pieces.iter_mut().filter(|p| p.kind == PieceKind::Stated) {
            piece.clipped |= piece.begin.1 <= floor.0;
            piece.begin = (piece.begin.0.max(floor.0), piece.begin.1.max(floor.1).min(piece.reach));
        }
        pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    }
    let changes: Vec<(Bounds, bool)> = changes(known, post, Some(definition), stage)
        .map(|(_, when, sure)| (when, sure))
        .collect();
    fell(&changes, &mut pieces);
    pieces
}

/// One span that is followed by another ends within the time that both are told for, and the other begins there.
fn follow(pieces: &mut [Piece]) {
    for n in 0..pieces.len() {
        for m in 0..pieces.len() {
            if n != m && pieces[n].is_followed_by(&pieces[m]) {
                let (first, last) = pieces[m].begin;
                pieces[n].reach = pieces[n].reach.min(eve(last));
                pieces[m].begin.0 = first.succ_opt().unwrap_or(first).min(last);
            }
        }
    }
}

/// Finds the plans that have fallen: evidence of their day or later was told, or a change. Of each change it is told when it can
/// have come, and whether its unit certainly was there.
fn fell(changes: &[(Bounds, bool)], pieces: &mut [Piece]) {
    if pieces.iter().all(|p| p.kind != PieceKind::Planned) {
        return;
    }
    let values = pieces.iter().filter(|p| p.kind != PieceKind::Planned);
    let values = values.map(|p| ((p.begin.0.max(p.end), p.begin.1.max(p.reach)), p.sure));
    let evidence = values.chain(changes.iter().copied());
    let evidence: Vec<(Bounds, bool)> = evidence
        .chain(last_span(pieces).map(|day| ((day, day), true)))
        .collect();
    for plan in pieces.iter_mut().filter(|p| p.kind == PieceKind::Planned) {
        let day = plan.begin.1;
        plan.fallen = if evidence.iter().any(|((certain, _), sure)| *sure && *certain >= day) {
            Truth::Yes
        } else if evidence.iter().any(|((_, possible), _)| *possible >= day) {
            Truth::Unknown
        } else {
            Truth::No
        };
    }
}

/// The last day for which the span that begins last certainly is evidence, whichever it is: no other ends it where it is open.
fn last_span(pieces: &[Piece]) -> Option<Day> {
    let spans = || pieces.iter().filter(|p| p.kind == PieceKind::Stated && p.sure);
    let latest = spans().map(|p| p.begin.0).max()?;
    let may_be_last = spans().filter(|p| p.begin.1 >= latest);
    may_be_last.map(Piece::first_end).min()
}

fn piece(known: &Known<'_>, held: &Held<'_>, stage: Stage) -> Option<Piece> {
    let begin = begins(known, held, stage)?;
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
    let told_end = match &held.time {
        Time::Since { to: Some(to), .. } => Some(match days_of(known, held.ends_with, stage) {
            Some((first, last)) => (Some(eve(first)), Some(eve(last))),
            None => (to.earliest(), to.latest()),
        }),
        _ => None,
    };
    let (end, reach) = match (kind, told_end) {
        (PieceKind::Stated, Some((first, last))) => {
            let end = first.unwrap_or(begin.1);
            (end, last.unwrap_or(end).max(end))
        }
        (PieceKind::Stated, None) => {
            let end = held.evidence.unwrap_or(begin.1);
            (end, end)
        }
        // it was seen on one of the days: of the first alone it is sure that something was told by then
        (PieceKind::Seen, _) => (begin.0, begin.1),
        (PieceKind::Planned, _) => (held.evidence.unwrap_or(begin.1), begin.1),
    };
    Some(Piece {
        begin,
        end,
        reach,
        open: matches!(held.time, Time::Since { to: None, .. }),
        seen: held.seen_about().cloned(),
        from: held.time.begin().cloned(),
        at_event: held.begins_with.is_some(),
        clipped: false,
        to: match &held.time {
            Time::Since { to, .. } => to.clone(),
            _ => None,
        },
        value: held.value.clone()?,
        kind,
        fallen: Truth::No,
        sure: true,
        inferred: held.statement.inferred.is_some(),
        sources: vec![held.statement.source],
    })
}

/// Clips a piece to the life of its unit; whether anything of it may be left. Of a span a part may be outside.
fn is_inside(piece: &mut Piece, born: Bounds, ended: Bounds) -> bool {
    let is_span = piece.kind == PieceKind::Stated;
    let last = if is_span { piece.reach } else { piece.begin.1 };
    // a unit that was there for no day has nothing
    let first = piece.begin.0.max(born.0);
    if first >= ended.1 || last < first {
        return false;
    }
    // one that ends with the next binds no life either: it may be over before its unit is there
    if is_span && piece.open && piece.end < born.1 && !piece.at_event {
        piece.sure = false;
    }
    // a plan binds no life: one for a day on which its unit may not be there may come to nothing
    if piece.kind == PieceKind::Planned && (piece.begin.0 < born.1 || piece.begin.1 >= ended.0) {
        piece.sure = false;
    }
    if is_span {
        piece.clipped = piece.begin.1 <= born.0;
        piece.begin.1 = piece.begin.1.max(born.1);
    }
    piece.begin.0 = first;
    // it began while the unit was there
    if ended.1 < Day::MAX {
        piece.begin.1 = piece.begin.1.min(eve(ended.1)).max(piece.begin.0);
        piece.reach = piece.reach.min(eve(ended.1));
    }
    if ended.0 < Day::MAX {
        piece.end = piece.end.min(eve(ended.0));
    }
    true
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
