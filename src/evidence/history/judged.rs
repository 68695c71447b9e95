//! What the pieces of one number prove of it: constant, changed, and where evidence is lacking.

use super::{Change, Gap, History, State};
use crate::evidence::count::same;
use crate::evidence::piece::{Piece, PieceKind, conflicts};
use crate::model::date::{Date, Day, Truth};
use crate::model::eve;
use crate::model::number::{Decimal, Number};

/// Reads pieces in order, up to a day; `start` is a beginning that no number is bound to.
pub(super) fn judge(mut pieces: Vec<Piece>, start: Option<&Date>, until: Day) -> History {
    pieces.sort_by_key(|p| (p.begin.1, p.begin.0, p.kind));
    let may_have_fallen: Vec<Piece> = pieces.extract_if(.., |p| p.fallen != Truth::No).collect();
    let possible: Vec<Piece> = pieces
        .iter()
        .filter(|p| p.may_have_begun(until) && !p.has_begun(until))
        .cloned()
        .collect();
    pieces.retain(|p| p.has_begun(until));
    let Some(first) = pieces.first() else {
        return History::nothing();
    };
    let facts = || pieces.iter().filter(|p| p.kind != PieceKind::Planned);
    let evidence = facts().map(|p| p.end.max(p.begin.1).min(until)).max();
    let mut changes: Vec<Change> = (0..pieces.len()).filter_map(|n| change_to(&pieces, n)).collect();
    if !has_changed(&pieces, &possible) {
        changes.clear();
    } else if changes.is_empty() {
        changes.extend(change_at_some_time(&pieces));
    }
    let disputed = (0..pieces.len()).any(|n| pieces[n + 1..].iter().any(|b| conflicts(&pieces[n], b)));

    let told_from_start =
        |p: &Piece| p.kind == PieceKind::Stated && start.is_none_or(|s| s.earliest() >= Some(p.begin.1));
    let proven_by = |p: &Piece| {
        p.kind == PieceKind::Stated || facts().any(|s| s.kind == PieceKind::Stated && s.begin.1 <= p.begin.0)
    };
    let same = |p: &Piece| p.value.agrees(&first.value) == Truth::Yes && p.value.exact().is_some();
    let announced = may_have_fallen
        .iter()
        .filter(|p| p.fallen == Truth::Unknown && p.has_begun(until));
    let constant = changes.is_empty()
        && pieces.iter().chain(announced).all(same)
        && possible.iter().all(same)
        && possible.iter().all(proven_by)
        && facts().all(proven_by)
        && facts().any(told_from_start);
    let state = if !changes.is_empty() {
        State::Changed
    } else if constant {
        State::Constant
    } else {
        State::NotEstablished
    };
    let (gaps, before_and_after) = gaps(&pieces, &possible, start, until);
    let seen_once = start.is_none() && pieces.len() == 1 && first.kind == PieceKind::Seen;
    History {
        state,
        changes,
        gaps,
        before_and_after,
        seen_once,
        disputed,
        parts: Vec::new(),
        evidence,
        unsettled: possible.iter().map(|p| p.begin.0).collect(),
        pieces,
    }
}

/// Whether a piece may be told for the very time of another, so that only one of the two is right: a sighting of the same
/// day, a sighting inside a span, a span that begins alike, or one inside another.
fn may_replace(one: &Piece, other: &Piece) -> bool {
    may_replace_rest(one, other, other)
}

/// The same of what is left of a piece where others go before it.
fn may_replace_rest(one: &Piece, rest: &Piece, whole: &Piece) -> bool {
    let begins_together = one.begin.0 <= rest.begin.1 && rest.begin.0 <= one.begin.1;
    match (one.kind, rest.kind) {
        (PieceKind::Planned, _) | (_, PieceKind::Planned) => false,
        (PieceKind::Stated, PieceKind::Seen) => one.begin.0 <= rest.begin.1 && one.reach >= rest.begin.0,
        (PieceKind::Stated, PieceKind::Stated) => {
            let lasts = one.begin.0 <= rest.begin.1 && one.reach >= rest.first_end();
            begins_together || lasts && !is_ended_by(one, whole)
        }
        (PieceKind::Seen, _) => begins_together,
    }
}

/// Whether a span certainly ends where another begins, since no source tells its end.
fn is_ended_by(one: &Piece, other: &Piece) -> bool {
    one.open && one.begin.1 < other.begin.0
}

/// Whether one span, if it is right, puts off what is left of another to the day after its end.
fn goes_before(one: &Piece, rest: &Piece, whole: &Piece) -> bool {
    let spans = one.kind == PieceKind::Stated && rest.kind == PieceKind::Stated;
    let ends_inside = (rest.begin.1..rest.reach).contains(&one.reach);
    spans && one.begin.0 <= rest.begin.0 && ends_inside && !is_ended_by(one, whole)
}

/// Whether a span is told for some time after another, whichever of them is right where they meet: one that begins before it
/// has been told by then, and one that does not goes on after it.
fn goes_on_after(one: &Piece, other: &Piece) -> bool {
    let spans = one.kind == PieceKind::Stated && other.kind == PieceKind::Stated;
    spans && other.reach < one.first_end()
}

/// Whether the number changed in every reading: there is no number that it can have been all through. Such a number would be
/// within the limits of each piece, or of another that may be right in its place, though it may not have begun; of those, the
/// least is the least of a piece.
fn has_changed(pieces: &[Piece], possible: &[Piece]) -> bool {
    // what is about a number shows neither that nor a change
    let admits = |p: &Piece, number: Decimal| {
        p.value.is_approximate()
            || p.value.min().is_none_or(|min| min <= number) && p.value.max().is_none_or(|max| number <= max)
    };
    let exact = || pieces.iter().filter(|p| !p.value.is_approximate());
    let mut numbers = exact().map(|p| p.value.min().unwrap_or(Decimal::ZERO)).peekable();
    let is_told = numbers.peek().is_some();
    is_told
        && numbers.all(|number| {
            let alike: Vec<&Piece> = pieces.iter().chain(possible).filter(|q| admits(q, number)).collect();
            // what is about a number agrees with one that is told as it is
            let says_otherwise = |q: &Piece, p: &Piece| !same(&q.value, &p.value);
            let replaced = |p: &Piece| {
                let mut rest = p.clone();
                loop {
                    if alike
                        .iter()
                        .any(|q| says_otherwise(q, p) && may_replace_rest(q, &rest, p) && !goes_on_after(&rest, q))
                    {
                        return true;
                    }
                    // on the side of a span that begins earlier it begins after that
                    let before = alike.iter().filter(|q| goes_before(q, &rest, p));
                    let ends = before.map(|q| (q.first_end(), q.reach));
                    let Some((first, last)) = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
                        return false;
                    };
                    let after = |day: Day| day.succ_opt().unwrap_or(day);
                    rest.begin = (after(first), after(last));
                }
            };
            exact().any(|p| !admits(p, number) && !replaced(p))
        })
}

/// Whether something else may be right for the time of a piece.
fn is_contested(all: &[Piece], piece: &Piece) -> bool {
    let other = |p: &&Piece| !std::ptr::eq(*p, piece) && p.value.agrees(&piece.value) != Truth::Yes;
    all.iter().filter(other).any(|p| may_replace(p, piece))
}

/// The change that a piece certainly is from what was told before it.
fn change_to(all: &[Piece], n: usize) -> Option<Change> {
    let new = &all[n];
    // what is about a number shows no change from it
    let before: Vec<&Piece> = all
        .iter()
        .filter(|p| p.kind != PieceKind::Planned && !p.value.is_approximate())
        .filter(|p| p.precedes(new) && !may_replace(p, new))
        .collect();
    let last: Vec<&Piece> = before
        .iter()
        .copied()
        .filter(|p| !before.iter().any(|later| p.precedes(later)))
        .collect();
    let differs = |p: &&Piece| p.value.agrees(&new.value) == Truth::No;
    if last.is_empty()
        || !last.iter().all(differs)
        || is_contested(all, new)
        || last.iter().any(|p| is_contested(all, p))
    {
        return None;
    }
    change(&last, new)
}

/// Where it is certain that the number changed, and not from which to which: two that differ, of which nothing else may be
/// right, or else any two.
fn change_at_some_time(all: &[Piece]) -> Option<Change> {
    let of = |stands: &dyn Fn(&&Piece) -> bool| {
        let pairs = all
            .iter()
            .enumerate()
            .filter(|(_, old)| old.kind != PieceKind::Planned && stands(old));
        let mut pairs = pairs.filter_map(|(n, old)| {
            let differs = |new: &&Piece| old.precedes(new) && new.value.agrees(&old.value) == Truth::No;
            let new = all[n..].iter().filter(|new| stands(new)).find(differs)?;
            change(&[old], new)
        });
        pairs.next()
    };
    of(&|p| !is_contested(all, p)).or_else(|| of(&|_| true))
}

fn change(last: &[&Piece], new: &Piece) -> Option<Change> {
    let (first, others) = last.split_first()?;
    let from = others
        .iter()
        .fold(first.value.clone(), |all, p| Number::span(&all, &p.value));
    // of a sighting at some time it is sure that the first of its days was not before it
    let seen = last.iter().map(|p| match p.kind {
        PieceKind::Seen => p.begin.0,
        _ => p.begin.0.max(p.end),
    });
    let seen = seen.max()?;
    let told = (new.kind != PieceKind::Seen).then(|| new.from.clone()).flatten();
    let earliest = match new.kind {
        PieceKind::Seen => seen.succ_opt().unwrap_or(seen).min(new.begin.1),
        _ => new.begin.0,
    };
    Some(Change {
        when: (earliest, new.begin.1),
        told,
        from: Some(from),
        to: Some(new.value.clone()),
        by: None,
        planned: new.kind == PieceKind::Planned,
        source: *new.sources.first()?,
    })
}

/// The spans that lack evidence, and whether an equal number before and after one proves it.
fn gaps(pieces: &[Piece], possible: &[Piece], start: Option<&Date>, until: Day) -> (Vec<Gap>, bool) {
    let mut gaps = Vec::new();
    let mut before_and_after = false;
    let facts: Vec<&Piece> = pieces.iter().filter(|p| p.kind != PieceKind::Planned).collect();
    if let (Some(start), Some(first)) = (start, facts.first())
        && start.latest().is_some_and(|day| day < first.begin.0)
    {
        gaps.push(Gap {
            from: start.clone(),
            to: eve(first.begin.0),
        });
    }
    // the last day that is covered, and whether a span has been told by then
    let mut covered: Option<(Day, bool)> = None;
    for (n, piece) in facts.iter().enumerate() {
        let stated = piece.kind == PieceKind::Stated;
        if let Some((end, proves)) = covered {
            let previous = facts[n - 1];
            let open = end.succ_opt().is_some_and(|next| next < piece.begin.0);
            let same = piece.value.agrees(&previous.value) == Truth::Yes;
            if same && proves {
                before_and_after |= open;
            } else if open && piece.value.agrees(&previous.value) != Truth::No {
                let exact = previous.begin.0 == previous.begin.1 || previous.kind == PieceKind::Stated;
                gaps.push(Gap {
                    from: if exact {
                        Date::day(end.succ_opt().unwrap_or(end))
                    } else {
                        Date::within(previous.begin.0, previous.begin.1)
                    },
                    to: eve(piece.begin.0),
                });
            } else if !same && previous.begin.1 >= piece.begin.0 {
                // told for times whose order is open, or for one time
                gaps.push(Gap {
                    from: Date::within(previous.begin.0.min(piece.begin.0), piece.begin.1.max(previous.begin.1)),
                    to: piece.begin.1.max(previous.begin.1).min(until),
                });
            }
        }
        let end = piece.end.max(piece.begin.1);
        covered = Some(match covered {
            Some((day, proves)) => (day.max(end), proves || stated),
            None => (end, stated),
        });
    }
    if let Some(last) = facts.last() {
        for other in possible {
            if other.value.agrees(&last.value) != Truth::Yes && other.kind != PieceKind::Seen {
                gaps.push(Gap {
                    from: Date::within(other.begin.0, other.begin.1),
                    to: until,
                });
            }
        }
    }
    gaps.dedup();
    (gaps, before_and_after)
}
