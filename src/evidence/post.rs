//! What one post says on a day: whether somebody is in place, and how many.
//!
//! Both are read from what was told last by that day. Where dates are open, several things may have been told last; what
//! is said holds for each of them (`docs/meaning.md`, sections 1 and 2).

use super::changes::changes;
use super::count::{Count, Presence, either, same};
use super::last::{may_be_cut, may_be_last};
use super::piece::{Piece, PieceKind, conflicts};
use super::stage::{Stage, may_tell, tells};
use super::told::{Says, Told, all_told, fewer_by, rank, told_with};
use crate::model::date::{Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::word::{Basis, Measure, Standing};
use crate::model::{Citation, Definition, Held, Known, PostIx, Subject, Text};

/// A post on a day.
pub(super) struct PostState {
    /// Whether it is in place.
    pub presence: Presence,
    /// How many.
    pub count: Count,
    /// How many, in the worlds in which something tells it.
    pub if_told: Count,
    /// Whether its number is told by then, by a value, a change or a status.
    pub told: Truth,
    /// Whether it is in place, in the worlds in which something tells of it.
    pub presence_if_told: Presence,
}

/// The number that a post's pieces give for a day, nothing else being told of it.
fn value_on(pieces: &[Piece], candidates: &[usize], day: Day) -> Count {
    let live = candidates.iter().map(|n| &pieces[*n]);
    let begun = |p: &&Piece| p.has_begun(day);
    let key = |p: &&Piece| (p.begin.1, p.begin.0, p.kind);
    let top = live.clone().filter(begun).max_by_key(key);
    let Some(top) = top.or_else(|| live.clone().min_by_key(key)) else {
        return Count::unknown();
    };
    let mut count = Count {
        value: top.value.clone(),
        evidence: (top.kind != PieceKind::Planned).then_some(top.end.min(day).max(top.begin.1.min(day))),
        seen: top.seen.clone().filter(|_| top.kind == PieceKind::Seen),
        basis: Some(match top.kind {
            PieceKind::Planned => Basis::Planned,
            PieceKind::Seen => Basis::Observed,
            PieceKind::Stated => Basis::Stated,
        }),
        planned: top.kind == PieceKind::Planned,
        inferred: top.inferred,
        sources: top.sources.clone(),
        ..Count::unknown()
    };
    for other in live.filter(|p| !std::ptr::eq(*p, top)) {
        if other.value.agrees(&top.value) != Truth::Yes {
            let disputed = conflicts(top, other);
            count.disputed |= disputed;
            count.changing |= !disputed;
            count.planned |= other.kind == PieceKind::Planned;
            count.inferred |= other.inferred;
            count.value = either(&count.value, &other.value);
        }
        count.sources.extend(&other.sources);
    }
    // the same told again is evidence too, and later evidence
    for other in pieces
        .iter()
        .filter(|p| p.has_begun(day) && p.kind != PieceKind::Planned)
    {
        let end = other.end.max(other.begin.1);
        let again = other.value.agrees(&top.value) == Truth::Yes && end >= top.begin.0;
        if again && !count.planned {
            let end = end.min(day);
            if Some(end) > count.evidence {
                count.evidence = Some(end);
                count.seen.clone_from(&other.seen);
            }
            count.sources.extend(&other.sources);
        }
    }
    count.sources.sort();
    count.sources.dedup();
    count
}

/// What a post says on a day.
pub(super) fn post_on(
    known: &Known<'_>,
    post: PostIx,
    definition: Option<&Definition>,
    day: Day,
    stage: Stage,
) -> PostState {
    let floor = stage.floor(known);
    let (mut told, all) = told_with(known, post, day, stage, definition);
    told.retain(|t| may_tell(floor, t.begin, t.reach));
    told.iter_mut().for_each(|t| t.sure &= tells(floor, t.begin, t.end));
    let fewer = fewer_by(known, post, day, stage);
    let (presence, outcomes) = presence_of(&told, fewer, definition, day);
    let Some(definition) = definition else {
        return PostState {
            presence,
            count: Count::unknown(),
            if_told: Count::unknown(),
            told: Truth::Unknown,
            presence_if_told: outcomes.if_told.unwrap_or(Presence::Unknown),
        };
    };
    let candidates: Vec<usize> = (0..all.len()).filter(|n| may_be_last(&all, *n, day)).collect();
    // a plan that may have fallen, or a value that may come later, is no value in every world
    let certain = |p: &Piece| p.has_begun(day) && p.fallen == Truth::No;
    let has_value = all.iter().any(certain);
    let needs_holder = !matches!(definition.measure, Some(Measure::Established | Measure::Funded));
    let changed = |n: &usize| changed_after(known, post, definition, &all, *n, day, stage);

    let mut possible: Vec<Count> = Vec::new();
    // a status that certainly is later than a number leaves none of it; after a 0 whoever begins is not counted by it
    let gone = |n: &usize| {
        let piece = &all[*n];
        let latest = if piece.value.is_zero() {
            (piece.begin.1.min(day), rank::NOBODY)
        } else {
            (piece.begin.1.min(day).max(piece.reach.min(day)), rank::SOMEBODY)
        };
        let ends = |t: &&Told<'_>| matches!(t.says, Says::Status(_)) || piece.value.is_zero() && t.counts.is_none();
        let mut later = told.iter().filter(|t| t.begin.1 <= day).filter(ends);
        needs_holder && later.any(|t| (t.evidence(day).0, t.rank) > latest)
    };
    let is_zero = |n: &usize| all[*n].value.is_zero();
    let stands = |n: &usize| changed(n) != Truth::Yes && (outcomes.somebody_else && !is_zero(n) || !gone(n));
    let values: Vec<usize> = candidates.iter().copied().filter(stands).collect();
    if !values.is_empty() && (outcomes.somebody || !needs_holder || values.iter().any(is_zero)) {
        possible.push(value_on(&all, &values, day));
    }
    // of whoever began after a 0 no number is told
    let is_refilled = |n: &usize| {
        let zero = (all[*n].begin.0, rank::NOBODY);
        let begins = |t: &&Told<'_>| t.begin.0 <= day && t.counts.is_none() && matches!(t.says, Says::Somebody { .. });
        let mut later = told.iter().filter(begins).map(|t| (t.evidence(day).1, t.rank));
        all[*n].value.min().is_none_or(|min| min <= Decimal::ZERO) && later.any(|start| start > zero)
    };
    if outcomes.somebody && candidates.iter().any(is_refilled) {
        possible.push(Count::unknown());
    }
    let overtaken = |n: &usize| changed(n) != Truth::No && (outcomes.somebody_else || !gone(n));
    let overtaken = candidates.iter().any(overtaken);
    if overtaken && (outcomes.somebody || !needs_holder) {
        possible.push(Count {
            overtaken: true,
            value: Number::unknown(),
            ..value_on(&all, &candidates, day)
        });
    }
    let absent = outcomes.absent.filter(|_| needs_holder);
    possible.extend(absent.map(|source| Count::none(Some(source))));
    let if_told = any_of(&possible).unwrap_or_else(Count::unknown);
    if outcomes.not_yet {
        possible.push(Count::none(None));
    }
    if outcomes.untold || !has_value && (outcomes.somebody_else || outcomes.nothing_told) {
        possible.push(Count::unknown());
    }
    let told = if has_value || absent.is_some() && matches!(presence, Presence::Absent { .. }) {
        Truth::Yes
    } else if !candidates.is_empty() || absent.is_some() {
        Truth::Unknown
    } else {
        Truth::No
    };
    PostState {
        presence,
        count: any_of(&possible).unwrap_or_else(Count::unknown),
        if_told,
        told,
        presence_if_told: outcomes.if_told.unwrap_or(Presence::Unknown),
    }
}

/// What holds if one of these does; `None` of none.
fn any_of(all: &[Count]) -> Option<Count> {
    let (first, others) = all.split_first()?;
    Some(others.iter().fold(first.clone(), |sum, one| sum.either(one)))
}

/// Whether a change was told after a value by a day, so that the value holds no longer.
fn changed_after(
    known: &Known<'_>,
    post: PostIx,
    definition: &Definition,
    all: &[Piece],
    n: usize,
    day: Day,
    stage: Stage,
) -> Truth {
    let mut found = Truth::No;
    // the same number told again holds as long as the last that tells it
    let mut covered = (all[n].begin.0, all[n].begin.1.min(day));
    let same = |p: &&Piece| {
        (p.value == all[n].value || same(&p.value, &all[n].value))
            && p.kind != PieceKind::Planned
            && p.may_have_begun(day)
    };
    for piece in all.iter().filter(same) {
        covered.1 = covered.1.max(piece.reach.min(day)).max(piece.begin.1.min(day));
        if piece.has_begun(day) && (std::ptr::eq(piece, &all[n]) || !may_be_cut(all, piece, day)) {
            covered.0 = covered.0.max(piece.end.min(day)).max(piece.begin.0);
        }
    }
    for (_, (first, last), sure) in changes(known, post, Some(definition), stage) {
        if sure && last <= day && first > covered.1 {
            return Truth::Yes;
        }
        if first <= day && last.min(day) > covered.0 {
            found = Truth::Unknown;
        }
    }
    found
}

/// In what ways a post may be on a day.
#[derive(Default)]
struct Outcomes {
    /// Somebody may be in place.
    somebody: bool,
    /// Somebody may be in place of whom no number tells: by a start or a change.
    somebody_else: bool,
    /// A source may be right that nobody is in place: the last one.
    absent: Option<Citation>,
    /// It may be that it has not begun.
    not_yet: bool,
    /// It may be that nothing was told by then.
    nothing_told: bool,
    /// A source may say that it does not know.
    untold: bool,
    /// How it is where something is told by then.
    if_told: Option<Presence>,
}

fn presence_of(told: &[Told<'_>], fewer: Truth, asked: Option<&Definition>, day: Day) -> (Presence, Outcomes) {
    let mut outcomes = Outcomes::default();
    let begun = |t: &&Told<'_>| t.sure && t.begin.1 <= day;
    let past = |t: &&Told<'_>| t.is_past;
    let all = told;
    let told = || all.iter().filter(|t| !past(t));
    let mut last: Vec<&Told<'_>> = Vec::new();
    for one in told().filter(|t| t.begin.0 <= day) {
        let latest = (one.evidence(day).1, one.rank);
        let later = |other: &Told<'_>| (other.evidence(day).0, other.rank) > latest;
        // of the numbers of one definition any may be the last: whatever it is, it must follow
        let whole = |other: &Told<'_>| {
            let alike = |t: &&Told<'_>| t.counts == other.counts && t.begin.0 <= day;
            other.counts.is_none() || told().filter(alike).all(later)
        };
        let followed = told()
            .filter(begun)
            .filter(|other| other.counts.is_none() || other.counts != one.counts)
            .any(|other| !std::ptr::eq(one, other) && later(other) && whole(other));
        if !followed {
            last.push(one);
        }
    }
    let sure_of_some = told().any(|t| begun(&t));
    if !sure_of_some {
        let later = || told().filter(|t| t.begins && t.begin.1 > day);
        outcomes.not_yet = later().next().is_some() && fewer != Truth::Yes;
        outcomes.nothing_told = !later().any(|t| t.sure) || fewer != Truth::No;
    }
    // what somebody saw does not become a plan by one that follows, unless nobody was there between
    let gone = all
        .iter()
        .filter(begun)
        .filter(|t| matches!(t.says, Says::Status(_) | Says::Nobody));
    let gone = gone.map(|t| t.begin.1).max();
    let since = |t: &&Told<'_>| gone.is_none_or(|gone| t.evidence(day).0 > gone);
    let seen = all
        .iter()
        .filter(begun)
        .filter(since)
        .any(|t| matches!(t.says, Says::Somebody { planned: false }));
    let mut planned = false;
    let mut absent: Vec<(&Told<'_>, Standing, Option<&Text>)> = Vec::new();
    for one in &last {
        match one.says {
            Says::Somebody { planned: by_plan } => {
                outcomes.somebody = true;
                outcomes.somebody_else |= one.counts.is_none_or(|d| Some(d) != asked);
                planned |= by_plan && !seen;
            }
            Says::Status(status) if status.standing == Standing::Unknown => outcomes.untold = true,
            Says::Nobody => absent.push((one, Standing::None, None)),
            Says::Status(status) => absent.push((one, status.standing, status.reason.as_ref())),
        }
    }
    absent.sort_by_key(|(told, ..)| (told.begin.1, told.rank));
    outcomes.absent = absent.last().map(|(told, ..)| told.source);
    let sure = !outcomes.untold;
    let absent = absent.into_iter().map(|(told, standing, reason)| Presence::Absent {
        standing,
        reason: reason.cloned(),
        source: told.source,
    });
    let if_told = match absent.reduce(|all, later| later.either(&all)) {
        // it may be told of by fewer alone, which does not say who is there
        _ if !sure_of_some && fewer != Truth::No => Presence::Unknown,
        None if outcomes.somebody && sure => Presence::InPlace { planned },
        Some(absent) if sure && !outcomes.somebody => absent,
        _ => Presence::Unknown,
    };
    let presence = match &if_told {
        _ if outcomes.nothing_told => Presence::Unknown,
        Presence::Unknown if outcomes.not_yet && sure && last.is_empty() => Presence::NotYet,
        told if outcomes.not_yet => told.either(&Presence::NotYet),
        told => told.clone(),
    };
    outcomes.if_told = Some(if_told);
    (presence, outcomes)
}

/// Whether a post is in place on a day.
pub fn post_presence(known: &Known<'_>, post: PostIx, day: Day) -> Presence {
    let told = all_told(known, post, day, Stage::Any);
    presence_of(&told, fewer_by(known, post, day, Stage::Any), None, day).0
}

/// How many a post had on a day.
///
/// A post in which nobody is in place counts none, whatever it had before; one that is counted as established or
/// funded exists whether anybody holds it or not.
pub fn post_count(known: &Known<'_>, post: PostIx, definition: &Definition, day: Day) -> Count {
    post_on(known, post, Some(definition), day, Stage::Any).count
}

/// What was told last of the numbers of posts up to a day, where that was told as a change alone, and the day that it is
/// evidence for.
pub fn last_change<'m>(
    known: &Known<'m>,
    posts: impl IntoIterator<Item = PostIx>,
    day: Day,
) -> Option<(Day, Held<'m>)> {
    let told = posts.into_iter().flat_map(|p| known.counts(p));
    let told = told.filter(|h| !h.is_planned() && h.value.is_none());
    let told = told.filter_map(|h| Some((h.evidence.filter(|e| *e <= day)?, h)));
    let (evidence, last) = told.max_by_key(|(evidence, _)| *evidence)?;
    Some((evidence, last.clone()))
}

/// Whether all that is told of posts is announced without a day.
pub fn only_announced(known: &Known<'_>, posts: impl IntoIterator<Item = PostIx>) -> bool {
    let mut told = posts
        .into_iter()
        .flat_map(|p| known.statements(Subject::Post(p)))
        .peekable();
    told.peek().is_some() && told.all(|held| held.is_planned() && held.begins().is_none())
}
