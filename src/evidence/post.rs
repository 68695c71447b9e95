//! What one post says on a day: whether somebody is in place, and how many.
//!
//! Both are read from what was told last by that day. Where dates are open, several things may have been told last; what
//! is said holds for each of them (`docs/meaning.md`, sections 1 and 2).

use super::changes::changes;
use super::count::{Count, Presence, either, same};
use super::piece::{Piece, PieceKind, conflicts, pieces_at};
use super::stage::{Stage, may_tell, tells};
use crate::model::date::{Day, Truth};
use crate::model::number::{Decimal, Number};
use crate::model::word::{Basis, Measure, Standing};
use crate::model::{Bounds, Citation, Dated, Definition, Held, Known, PostIx, Status, Subject, Text, eve};

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

/// What one thing that is told says of presence.
#[derive(Clone, Copy)]
enum Says<'m> {
    Somebody { planned: bool },
    Nobody,
    Status(&'m Status),
}

impl Says<'_> {
    fn is_nobody(&self) -> bool {
        matches!(self, Says::Nobody)
    }
}

/// What of one day was told last: a number before a status, a status before a start; that nobody knows is told by none of them.
mod rank {
    pub const START: u8 = 0;
    pub const UNKNOWN: u8 = 1;
    pub const NOBODY: u8 = 2;
    pub const STATUS: u8 = 3;
    pub const SOMEBODY: u8 = 4;
}

/// One thing that is told of a post, and its time.
struct Told<'m> {
    begin: Bounds,
    end: Day,
    reach: Day,
    says: Says<'m>,
    /// Its place among what is told of one day (see [`rank`]).
    rank: u8,
    /// Whether whoever hears it later knows that it began, and did not merely see it.
    begins: bool,
    /// False where its unit may not be there on its day, and nothing binds it to the unit's life: then it is not told.
    sure: bool,
    /// What is counted, where it is a number.
    counts: Option<&'m Definition>,
    /// Whether another number of the same definition has followed it: it no longer says who is there.
    is_past: bool,
    source: Citation,
}

impl Told<'_> {
    /// The earliest and the latest day up to which it can be evidence, seen from a day.
    fn evidence(&self, day: Day) -> Bounds {
        // that there was nobody is told of the day from which it was so
        if self.says.is_nobody() {
            return (self.begin.0, self.begin.1.min(day));
        }
        (
            self.begin.0.max(self.end.min(day)),
            self.begin.1.min(day).max(self.reach.min(day)),
        )
    }
}

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
fn outlasts(one: &Piece, other: &Piece, day: Day) -> bool {
    let spans = one.kind == PieceKind::Stated && other.kind == PieceKind::Stated && other.sure;
    let alike = one.begins_with(other) || other.has_begun(day) && other.begin.0 >= one.begin.1;
    spans && alike && one.reach < day && other.first_end() > one.reach
}

/// Whether `one`, a span, may be right on a day against `other`, which is told for a time inside it.
fn disputed(one: &Piece, other: &Piece, day: Day) -> bool {
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
fn may_be_cut(pieces: &[Piece], span: &Piece, day: Day) -> bool {
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
    let mut told = all_told(known, post, day, stage);
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
    let all = pieces_at(known, post, definition, stage);
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
    let any_of = |all: &[Count]| {
        let mut all = all.iter();
        let first = all.next()?.clone();
        Some(all.fold(first, |sum, one| sum.either(one)))
    };
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

/// All that is told of presence, as far as it may have been told by a day.
fn all_told<'m>(known: &Known<'m>, post: PostIx, day: Day, stage: Stage) -> Vec<Told<'m>> {
    let model = known.model;
    let record = &model[post];
    let (born, ended) = stage.life_of(known, post);
    // whatever is dated was while its unit was there
    let inside = |begin: Bounds| {
        let inside = (begin.0.max(born.0), begin.1.min(eve(ended.1)));
        (inside.0 <= inside.1).then_some(inside)
    };
    let mut all = Vec::new();
    // who is appointed is not in place before the day that a source gives for that
    let on_site = record.start.on_site.as_ref().filter(|s| known.knows(s.source));
    let sides = record.start.sides().filter(|s| known.knows(s.source));
    // an open start that is written as the beginning of a number, and cites the same source, is that day
    let is_told_with_number = |side: &Dated| {
        side.date.is_day().is_none()
            && known.counts(post).iter().any(|h| {
                let alike = h.time.begin().is_some_and(|d| d.text() == side.date.text());
                !h.is_seen()
                    && !h.is_planned()
                    && h.value.is_some()
                    && alike
                    && h.statement.source.source == side.source.source
            })
    };
    let sides = sides.filter(|s| !is_told_with_number(s));
    // who is on site was appointed before, if not on that day
    let not_before = |side: &Dated| {
        let earlier = record.start.sides().filter(|s| known.knows(s.source));
        let earlier = earlier.take_while(|s| !std::ptr::eq(*s, side));
        earlier.filter_map(|s| s.date.earliest()).max().unwrap_or(Day::MIN)
    };
    for side in sides.filter(|s| on_site.is_none_or(|on_site| std::ptr::eq(*s, on_site))) {
        let last = side.date.latest().unwrap_or(Day::MAX);
        let begin = (
            side.date.earliest().unwrap_or(Day::MIN).max(not_before(side)).min(last),
            last,
        );
        if let Some(begin) = inside(begin) {
            all.push(Told {
                begin,
                end: begin.0,
                reach: begin.1,
                says: Says::Somebody { planned: false },
                rank: rank::START,
                begins: true,
                sure: true,
                counts: None,
                is_past: false,
                source: side.source,
            });
        }
    }
    values(known, post, day, stage, &mut all);
    for (held, begin, sure) in changes(known, post, None, stage) {
        if held.statement.change.is_some_and(|c| c.amount() > Decimal::ZERO) {
            all.push(Told {
                begin,
                end: begin.0,
                reach: begin.1,
                says: Says::Somebody { planned: false },
                rank: rank::SOMEBODY,
                begins: false,
                sure,
                counts: None,
                is_past: false,
                source: held.statement.source,
            });
        }
    }
    for status in record.statuses.iter().filter(|s| known.knows(s.source)) {
        let time = known.time(&status.when);
        let Some(date) = time.begin() else { continue };
        let begin = (date.earliest().unwrap_or(Day::MIN), date.latest().unwrap_or(Day::MAX));
        if let Some(begin) = inside(begin) {
            all.push(Told {
                begin,
                end: begin.0,
                reach: begin.1,
                says: Says::Status(status),
                rank: match status.standing {
                    Standing::Unknown => rank::UNKNOWN,
                    _ => rank::STATUS,
                },
                begins: false,
                sure: true,
                counts: None,
                is_past: false,
                source: status.source,
            });
        }
    }
    all
}

/// What the numbers of a post say of presence: the last of each definition. A 0 says no more than that there is none of
/// its own definition, until none of any is there.
fn values<'m>(known: &Known<'m>, post: PostIx, day: Day, stage: Stage, all: &mut Vec<Told<'m>>) {
    let mut definitions: Vec<&'m Definition> = known
        .counts(post)
        .iter()
        .filter(|h| h.value.is_some())
        .filter_map(|h| h.statement.definition.as_deref())
        .collect();
    definitions.sort();
    definitions.dedup();
    let mut some_elsewhere = Vec::new();
    let mut told = Vec::new();
    for (n, definition) in definitions.iter().enumerate() {
        let pieces = pieces_at(known, post, definition, stage);
        let is_some = |p: &Piece| p.value.min().is_some_and(|min| min > Decimal::ZERO);
        let begun = pieces.iter().any(|p| p.has_begun(day));
        let last: Vec<bool> = (0..pieces.len()).map(|i| may_be_last(&pieces, i, day)).collect();
        // a span that goes on after what tells the same says it last
        let stands = |p: &Piece| p.kind == PieceKind::Stated && p.has_begun(day) && !may_be_cut(&pieces, p, day);
        let lasting: Vec<&Piece> = pieces
            .iter()
            .zip(&last)
            .filter(|(p, last)| **last && stands(p))
            .map(|(p, _)| p)
            .collect();
        let within = |one: &Piece| {
            let reach = one.begin.1.max(one.reach).min(day);
            is_some(one)
                && lasting.iter().any(|span| {
                    let end = span.end.min(day);
                    let later = reach < end || reach == end && one.kind == PieceKind::Seen;
                    later && same(&span.value, &one.value)
                })
        };
        let last: Vec<bool> = pieces.iter().zip(&last).map(|(p, last)| *last && !within(p)).collect();
        let all_some = pieces.iter().zip(&last).all(|(p, last)| !last || is_some(p));
        if begun && all_some {
            some_elsewhere.push(n);
        }
        let times: Vec<_> = (0..pieces.len())
            .map(|i| time_as_last(&pieces, i, day, is_some))
            .collect();
        for ((piece, last), (begin, end, reach)) in pieces.into_iter().zip(last).zip(times) {
            if piece.fallen == Truth::Yes {
                continue;
            }
            let somebody = Says::Somebody {
                planned: piece.kind == PieceKind::Planned,
            };
            // of a number that may be 0 either is told
            let nobody = (!is_some(&piece)).then_some((Says::Nobody, rank::NOBODY));
            let somebody = (!piece.value.is_zero()).then_some((somebody, rank::SOMEBODY));
            for (says, rank) in nobody.into_iter().chain(somebody) {
                told.push((
                    n,
                    Told {
                        begin: if last { begin } else { piece.begin },
                        end,
                        reach,
                        rank,
                        says,
                        begins: piece.kind != PieceKind::Seen,
                        sure: piece.sure && piece.fallen == Truth::No,
                        counts: Some(definition),
                        is_past: piece.begin.0 <= day && !last,
                        source: piece.sources[0],
                    },
                ));
            }
        }
    }
    let contradicted = |n: usize| some_elsewhere.iter().any(|other| *other != n);
    all.extend(
        told.into_iter()
            .filter(|(n, t)| !matches!(t.says, Says::Nobody) || !contradicted(*n))
            .map(|(_, t)| t),
    );
}

/// When a piece begins, the last day for which it certainly is evidence of somebody, and the last for which it may be, where
/// it is what was told last on a day.
fn time_as_last(pieces: &[Piece], n: usize, day: Day, is_some: impl Fn(&Piece) -> bool) -> (Bounds, Day, Day) {
    let one = &pieces[n];
    let (mut begin, mut end, mut reach) = (one.begin, one.end, one.reach);
    // where it is the last none has ended it
    if one.open {
        end = end.max(reach.min(day));
    }
    for (m, other) in pieces.iter().enumerate().filter(|(_, other)| other.fallen == Truth::No) {
        if m == n {
            continue;
        }
        // one goes over into the other, and somebody is there in both
        if one.is_followed_by(other) && is_some(one) && is_some(other) {
            (end, reach) = (end.max(other.end), reach.max(other.reach));
        }
        if !other.has_begun(day) {
            continue;
        }
        // nobody told again is nobody, and told later
        if one.value.is_zero() && other.value.is_zero() && other.kind != PieceKind::Planned {
            begin = (begin.0.max(other.begin.0), begin.1.max(other.begin.1));
        }
        // that there was nobody is told anew after a span of somebody that it begins inside and outlasts
        let after = other.reach.succ_opt().filter(|after| {
            let spans = one.kind == PieceKind::Stated && other.kind == PieceKind::Stated && !other.open;
            spans && one.begin.1 >= other.begin.0 && *after <= one.reach.min(day)
        });
        if let Some(after) = after.filter(|_| !other.value.is_zero()) {
            begin.1 = begin.1.max(after);
        }
        if !disputed(one, other, day) {
            begin.0 = begin.0.max(other.begin.0.min(begin.1));
        } else if other.begin.0 > one.begin.1.min(day) {
            // where it is right against what certainly began inside it, it holds then; against a span, until that ends
            let until = if other.kind == PieceKind::Stated {
                day.min(other.first_end())
            } else {
                other.begin.0
            };
            end = end.max(until.min(one.reach));
        }
    }
    (begin, end, reach.max(end))
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

/// Whether fewer than before were told by a day: that tells of nobody who is there, but that there was a post.
fn fewer_by(known: &Known<'_>, post: PostIx, day: Day, stage: Stage) -> Truth {
    let is_fewer = |h: &Held<'_>| h.statement.change.is_some_and(|c| c.amount() < Decimal::ZERO);
    let mut found = Truth::No;
    let floor = stage.floor(known);
    for (_, when, sure) in changes(known, post, None, stage).filter(|(h, ..)| is_fewer(h)) {
        if sure && when.1 <= day && tells(floor, when, when.0) {
            return Truth::Yes;
        }
        if when.0 <= day && may_tell(floor, when, when.1) {
            found = Truth::Unknown;
        }
    }
    found
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
    if !told().any(|t| begun(&t)) {
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

/// Whether anything is told of a post, by a day, of the time that is asked about.
pub(super) fn is_told(known: &Known<'_>, post: PostIx, day: Day, stage: Stage) -> Truth {
    is_told_after(known, post, day, stage, stage.after(known))
}

/// The same of the time after something that can have been on these days.
pub(super) fn is_told_after(known: &Known<'_>, post: PostIx, day: Day, stage: Stage, after: Option<Bounds>) -> Truth {
    let told = all_told(known, post, day, stage)
        .into_iter()
        .map(|t| (t.begin, t.end, t.reach, t.sure));
    // fewer than before tells of a post too, if not who is there
    let fewer = |h: &Held<'_>| h.statement.change.is_some_and(|c| c.amount() < Decimal::ZERO);
    let fewer = changes(known, post, None, stage).filter(|(h, ..)| fewer(h));
    let fewer = fewer.map(|(_, begin, sure)| (begin, begin.0, begin.1, sure));
    let mut found = Truth::No;
    for (begin, end, reach, sure) in told.chain(fewer) {
        if sure && begin.1 <= day && tells(after, begin, end) {
            return Truth::Yes;
        }
        if begin.0 <= day && may_tell(after, begin, reach) {
            found = Truth::Unknown;
        }
    }
    found
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
