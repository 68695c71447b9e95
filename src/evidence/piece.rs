//! One post's statements of one definition, in the order in which they begin.

use crate::model::date::Truth;
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::{Citation, Definition, Held, Known, PostIx, Time};

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
    /// First and last day on which it may begin.
    pub begin: (Day, Day),
    /// The last day for which it certainly is evidence; before `begin` where it is none for any whole day.
    pub end: Day,
    /// True where no source tells an end.
    pub open: bool,
    /// When it was seen, where the source does not tell the day.
    pub seen: Option<Date>,
    /// The value.
    pub value: Number,
    /// What kind of evidence.
    pub kind: PieceKind,
    /// True if it is a conclusion of ours.
    pub inferred: bool,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

/// The pieces of a post for one definition, in the order of their beginnings; an open one ends where the next begins.
pub fn pieces(known: &Known<'_>, post: PostIx, definition: &Definition) -> Vec<Piece> {
    let held = known.counts(post);
    let mut pieces: Vec<Piece> = held
        .iter()
        .filter(|h| h.statement.definition.as_deref() == Some(definition))
        .filter_map(piece)
        .collect();
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    for i in 0..pieces.len() {
        if !pieces[i].open || pieces[i].kind != PieceKind::Stated {
            continue;
        }
        let begin = pieces[i].begin;
        let next = pieces[i + 1..]
            .iter()
            .find(|p| p.kind == PieceKind::Stated && (p.begin.1, p.begin.0) > (begin.1, begin.0));
        if let Some(before) = next.and_then(|p| p.begin.0.pred_opt()) {
            pieces[i].end = pieces[i].end.min(before);
        }
    }
    pieces
}

fn piece(held: &Held<'_>) -> Option<Piece> {
    let begin = held.begins()?;
    let kind = match held.time {
        _ if held.is_planned() => PieceKind::Planned,
        Time::At(_) => PieceKind::Seen,
        Time::Since { .. } => PieceKind::Stated,
        Time::Never => return None,
    };
    Some(Piece {
        begin,
        end: held.evidence.unwrap_or(begin.1),
        open: matches!(held.time, Time::Since { to: None, .. }),
        seen: held.seen_about().cloned(),
        value: held.value.clone()?,
        kind,
        inferred: held.statement.inferred.is_some(),
        sources: vec![held.statement.source],
    })
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
