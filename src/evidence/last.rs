//! Which of several pieces may have been told last by a day.

use super::count::same;
use super::piece::{Piece, PieceKind};
use crate::model::date::{Day, Truth};

/// Which of several things may have been told last by a day: each that no other certainly follows. A span that says
/// otherwise than a sighting inside it may be right, and the sighting not there.
pub(super) fn may_be_last(all: &[Piece], n: usize, day: Day) -> bool {
    let one = &all[n];
    if !one.may_have_begun(day) || one.fallen == Truth::Yes {
        return false;
    }
    let latest = one.begin.1.min(day);
    all.iter().enumerate().all(|(m, other)| {
        let stands = m != n && other.has_begun(day) && other.fallen == Truth::No;
        if stands && one.is_followed_by(other) {
            return false;
        }
        let follows = stands && other.begin.0 > latest;
        // of two spans that begin alike the longer goes on after the other
        let goes_on = m != n && outlasts(one, other, day);
        !goes_on && (!follows || disputed(one, other, day))
    })
}

/// Whether of two spans, which begin alike if the one does not begin before the other, the other goes on after the one has ended.
pub(super) fn outlasts(one: &Piece, other: &Piece, day: Day) -> bool {
    let spans = one.kind == PieceKind::Stated && other.kind == PieceKind::Stated && other.sure;
    let alike = one.begins_with(other) || other.has_begun(day) && other.begin.0 >= one.begin.1;
    spans && alike && one.reach < day && other.first_end() > one.reach
}

/// Whether `one`, a span, may be right on a day against `other`, which is told for a time inside it.
pub(super) fn disputed(one: &Piece, other: &Piece, day: Day) -> bool {
    if one.kind != PieceKind::Stated || one.reach < other.begin.0 {
        return false;
    }
    match other.kind {
        PieceKind::Seen => true,
        // the later span begins after the one that has an end; one inside it is not there
        PieceKind::Stated => !one.open && (day <= one.reach || other.first_end() <= one.reach),
        PieceKind::Planned => false,
    }
}

/// Whether something else may be right in the place of what a span tells last, up to a day. A span that does not begin inside
/// it and ends before it only puts it off: it goes on after that.
pub(super) fn may_be_cut(pieces: &[Piece], span: &Piece, day: Day) -> bool {
    let last = span.reach.min(day);
    let cuts = |p: &Piece| {
        let inside = p.begin.1 >= span.begin.0 && p.begin.0 <= last;
        let goes_before = p.kind == PieceKind::Stated && (p.begin.1 <= span.begin.0 || p.begins_with(span));
        match p.kind {
            PieceKind::Planned => false,
            _ if goes_before => p.reach >= last,
            _ => inside,
        }
    };
    pieces.iter().any(|p| !same(&p.value, &span.value) && cuts(p))
}
