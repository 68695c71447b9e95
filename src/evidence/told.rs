//! What is told of a post's presence, each with the time of which it tells: starts, numbers, changes, statuses.

use super::changes::changes;
use super::count::same;
use super::last::{disputed, may_be_cut, may_be_last};
use super::piece::{Piece, PieceKind, pieces_at};
use super::stage::{Stage, may_tell, tells};
use crate::model::date::{Day, Truth};
use crate::model::number::Decimal;
use crate::model::word::Standing;
use crate::model::{Bounds, Citation, Dated, Definition, Held, Known, PostIx, Status, eve};

/// What one thing that is told says of presence.
#[derive(Clone, Copy)]
pub(super) enum Says<'m> {
    Somebody { planned: bool },
    Nobody,
    Status(&'m Status),
}

impl Says<'_> {
    pub(super) fn is_nobody(&self) -> bool {
        matches!(self, Says::Nobody)
    }
}

/// What of one day was told last: a number before a status, a status before a start; that nobody knows is told by none of them.
pub(super) mod rank {
    pub const START: u8 = 0;
    pub const UNKNOWN: u8 = 1;
    pub const NOBODY: u8 = 2;
    pub const STATUS: u8 = 3;
    pub const SOMEBODY: u8 = 4;
}

/// One thing that is told of a post, and its time.
pub(super) struct Told<'m> {
    pub begin: Bounds,
    pub end: Day,
    pub reach: Day,
    pub says: Says<'m>,
    /// Its place among what is told of one day (see [`rank`]).
    pub rank: u8,
    /// Whether whoever hears it later knows that it began, and did not merely see it.
    pub begins: bool,
    /// False where its unit may not be there on its day, and nothing binds it to the unit's life: then it is not told.
    pub sure: bool,
    /// What is counted, where it is a number.
    pub counts: Option<&'m Definition>,
    /// Whether another number of the same definition has followed it: it no longer says who is there.
    pub is_past: bool,
    pub source: Citation,
}

impl Told<'_> {
    /// The earliest and the latest day up to which it can be evidence, seen from a day.
    pub(super) fn evidence(&self, day: Day) -> Bounds {
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

/// All that is told of presence, as far as it may have been told by a day.
pub(super) fn all_told<'m>(known: &Known<'m>, post: PostIx, day: Day, stage: Stage) -> Vec<Told<'m>> {
    told_with(known, post, day, stage, None).0
}

/// The same, and the pieces of a definition, which it is read from.
pub(super) fn told_with<'m>(
    known: &Known<'m>,
    post: PostIx,
    day: Day,
    stage: Stage,
    asked: Option<&Definition>,
) -> (Vec<Told<'m>>, Vec<Piece>) {
    let model = known.model;
    let record = &model[post];
    let (born, ended) = stage.life_of(known, post);
    // whatever is dated was while its unit was there
    let inside = |begin: Bounds| {
        let inside = (begin.0.max(born.0), begin.1.min(eve(ended.1)));
        (inside.0 <= inside.1).then_some(inside)
    };
    let mut all = starts(known, post, inside);
    let pieces = values(known, post, day, stage, asked, &mut all);
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
    (all, pieces)
}

/// Since when somebody is there: what each start says of it. `inside` keeps a day within the life of the unit.
fn starts<'m>(known: &Known<'m>, post: PostIx, inside: impl Fn(Bounds) -> Option<Bounds>) -> Vec<Told<'m>> {
    let record = &known.model[post];
    // who is appointed is not in place before the day that a source gives for that
    let on_site = record.start.on_site.as_ref().filter(|s| known.knows(s.source));
    let sides = record.start.sides().filter(|s| known.knows(s.source));
    // an open start that is written as the beginning of a number, and cites the same source, is that day
    let is_told_with_number = |side: &Dated| {
        side.date.is_day().is_none()
            && known.counts(post).iter().any(|h| {
                let alike = h.time.begin().is_some_and(|d| d.is_written_as(&side.date));
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
    let sides = sides.filter(|s| on_site.is_none_or(|on_site| std::ptr::eq(*s, on_site)));
    let told = sides.filter_map(|side| {
        let last = side.date.latest().unwrap_or(Day::MAX);
        let first = side.date.earliest().unwrap_or(Day::MIN).max(not_before(side)).min(last);
        let begin = inside((first, last))?;
        Some(Told {
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
        })
    });
    told.collect()
}

/// What the numbers of a post say of presence: the last of each definition. A 0 says no more than that there is none of
/// its own definition, until none of any is there. Gives the pieces of the definition that is asked about.
fn values<'m>(
    known: &Known<'m>,
    post: PostIx,
    day: Day,
    stage: Stage,
    asked: Option<&Definition>,
    all: &mut Vec<Told<'m>>,
) -> Vec<Piece> {
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
    let mut asked_for = None;
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
        for ((piece, last), (begin, end, reach)) in pieces.iter().zip(last).zip(times) {
            if piece.fallen == Truth::Yes {
                continue;
            }
            let somebody = Says::Somebody {
                planned: piece.kind == PieceKind::Planned,
            };
            // of a number that may be 0 either is told
            let nobody = (!is_some(piece)).then_some((Says::Nobody, rank::NOBODY));
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
        if asked == Some(*definition) {
            asked_for = Some(pieces);
        }
    }
    let contradicted = |n: usize| some_elsewhere.iter().any(|other| *other != n);
    all.extend(
        told.into_iter()
            .filter(|(n, t)| !matches!(t.says, Says::Nobody) || !contradicted(*n))
            .map(|(_, t)| t),
    );
    asked_for
        .or_else(|| Some(pieces_at(known, post, asked?, stage)))
        .unwrap_or_default()
}

/// When a piece begins, the last day for which it certainly is evidence of somebody, and the last for which it may be, where
/// it is what was told last on a day.
pub(super) fn time_as_last(
    pieces: &[Piece],
    n: usize,
    day: Day,
    is_some: impl Fn(&Piece) -> bool,
) -> (Bounds, Day, Day) {
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

/// Whether fewer than before were told by a day: that tells of nobody who is there, but that there was a post.
pub(super) fn fewer_by(known: &Known<'_>, post: PostIx, day: Day, stage: Stage) -> Truth {
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
