//! Has the number been constant.
//!
//! Row verdicts: `constant`, `changed`, `not-established`, `not-in-place`. Changes of home or duties are told in the
//! row and do not make a number changed.

use super::duration::{absence, by_start};
use super::lanes::{self, coverage, lanes};
use super::{Answer, Arg, ChangeOf, LaneOf, Message, Row, RowChange, RowOf, RowVerdict, Side, Verdict};
use crate::evidence::{self, Change, History, Presence, State};
use crate::model::date::{Date, Day, Truth};
use crate::model::word::{Basis, StartSide};
use crate::model::{Definition, DistrictIx, Known, Placement, PostIx, ProgrammeIx};

pub(super) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx) -> Answer {
    let day = known.clock.as_of;
    let question = answer.question(known.model);
    let scope = lanes::scope(known, question, day);
    let lanes = lanes(known, programme, &scope, day);
    let posts: Vec<PostIx> = lanes.iter().flat_map(|l| l.posts(known, programme)).collect();
    let coverage = coverage(known, programme, &scope, day);
    let definition = evidence::definition_of(
        known,
        &posts,
        question.unit.as_deref(),
        question.category.as_deref(),
        question.measure,
    );
    let Some(definition) = definition else {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-number"));
        answer.sentence = vec![Message::new("constancy-none")];
        answer.coverage = Some(coverage);
        return answer;
    };
    for lane in lanes {
        let presence = lane.presence(known, programme, day);
        let history = match lane.of {
            LaneOf::Own(d) | LaneOf::Bare(d) => evidence::district_history(known, d, programme, &definition, day),
            LaneOf::Shared(p) => evidence::post_history(known, p, &definition, day),
            LaneOf::Regrouped(e) => evidence::regrouped_history(known, e, programme, &definition, day),
        };
        let since = lane.since(known, programme, StartSide::OnSite);
        let verdict = match (history.state, &presence) {
            (_, Presence::Absent { .. }) | (State::Nothing, Presence::NotYet) => RowVerdict::NotInPlace,
            (State::Constant, _) => RowVerdict::Constant,
            (State::Changed, _) => RowVerdict::Changed,
            _ => RowVerdict::NotEstablished,
        };
        let count = lane.count(known, programme, &definition, day);
        let mut changes: Vec<RowChange> = history.changes.iter().map(count_change).collect();
        for post in lane.posts(known, programme) {
            changes.extend(placements(known, post, day));
        }
        changes.sort_by_key(|c| (c.when.latest(), c.when.earliest()));
        let mut sources = history.sources();
        sources.extend(changes.iter().map(|c| c.source));
        let mut notes: Vec<Message> = absence(&presence).into_iter().collect();
        if let Presence::Absent { source, .. } = presence {
            sources.push(source);
        }
        notes.extend(row_notes(&history, verdict, &lane.of, day));
        // in place, and never told how many
        if let (State::Nothing, true, Some(since)) = (history.state, presence.is_in_place(), &since)
            && since.date.on_or_before(day) == Truth::Yes
        {
            notes.push(Message::new("note-gap").with("span", Arg::Span(since.date.clone(), day)));
        }
        let planned = history.changes.iter().any(|c| c.planned);
        answer.rows.push(Row {
            id: lane.id(known),
            districts: lane.districts.clone(),
            of: RowOf::Lane(lane),
            verdict,
            since,
            months: None,
            value: Some(count.value).filter(|v| !v.is_unknown() && verdict != RowVerdict::NotInPlace),
            unit: Some(definition.unit.clone()),
            evidence: count.evidence,
            basis: history.pieces.last().map(basis),
            confirmed: !planned && !count.disputed,
            inferred: false,
            changes,
            notes,
            sources,
            at: day,
        });
    }
    by_start(&mut answer.rows);
    verdict(&mut answer, known, &coverage, &definition);
    answer.sentence = sentence(&answer, &coverage, &definition);
    answer.coverage = Some(coverage);
    answer
}

fn basis(piece: &evidence::Piece) -> Basis {
    match piece.kind {
        evidence::PieceKind::Planned => Basis::Planned,
        evidence::PieceKind::Seen => Basis::Observed,
        evidence::PieceKind::Stated => Basis::Stated,
    }
}

fn count_change(change: &Change) -> RowChange {
    RowChange {
        of: ChangeOf::Count,
        when: Date::within(change.when.0, change.when.1),
        from: change.from.clone().map(Side::Number),
        to: change.to.clone().map(Side::Number),
        by: change.by.clone(),
        planned: change.planned,
        source: change.source,
    }
}

/// Changes of home and duties that certainly had come by the day: the first of each is not a change.
fn placements(known: &Known<'_>, post: PostIx, day: Day) -> Vec<RowChange> {
    let record = &known.model[post];
    let changes = |list: &[Placement], of: ChangeOf| -> Vec<RowChange> {
        let mut known_ones: Vec<(Date, &Placement)> = list
            .iter()
            .filter(|p| known.knows(p.origin.source))
            .filter_map(|p| Some((known.time(&p.when).begin()?.clone(), p)))
            .filter(|(at, _)| at.latest().is_some_and(|at| at <= day))
            .collect();
        known_ones.sort_by_key(|(at, _)| (at.latest(), at.earliest()));
        known_ones
            .windows(2)
            .filter(|pair| pair[0].1.name != pair[1].1.name)
            // two homes at once, or one seen again, are no move
            .filter(|pair| pair[0].0.text() != pair[1].0.text() && pair[1].1.origin.basis != Basis::Observed)
            .map(|pair| RowChange {
                of,
                when: pair[1].0.clone(),
                from: Some(Side::Name(pair[0].1.name.clone())),
                to: Some(Side::Name(pair[1].1.name.clone())),
                by: None,
                planned: pair[1].1.origin.basis == Basis::Planned,
                source: pair[1].1.origin.source,
            })
            .collect()
    };
    let mut all = changes(&record.homes, ChangeOf::Home);
    all.extend(changes(&record.duties, ChangeOf::Duties));
    all
}

fn row_notes(history: &History, verdict: RowVerdict, of: &LaneOf, day: Day) -> Vec<Message> {
    let mut notes = Vec::new();
    if history.parts.len() > 1 && verdict != RowVerdict::NotInPlace {
        let after = history
            .pieces
            .last()
            .map(|p| p.value.text().to_owned())
            .unwrap_or_default();
        let before: Vec<&str> = history.parts.iter().map(|n| n.text()).collect();
        notes.push(
            Message::new("note-merged")
                .with("before", Arg::Verbatim(before.join(" + ")))
                .with("after", Arg::Verbatim(after)),
        );
    }
    if matches!(of, LaneOf::Regrouped(_)) {
        notes.push(Message::new("note-regrouped"));
    }
    if matches!(of, LaneOf::Shared(_)) {
        notes.push(Message::new("note-shared"));
    }
    if history.disputed {
        notes.push(Message::new("note-disputed"));
    }
    if verdict == RowVerdict::NotEstablished {
        for gap in &history.gaps {
            notes.push(Message::new("note-gap").with("span", Arg::Span(gap.from.clone(), gap.to)));
        }
    }
    if verdict == RowVerdict::Constant && history.before_and_after {
        notes.push(Message::new("note-before-and-after"));
    }
    if let Some(evidence) = history.evidence.filter(|e| *e < day)
        && verdict != RowVerdict::NotInPlace
    {
        notes.push(Message::last_evidence(evidence, None));
    }
    notes
}

fn named(rows: &[Row], verdict: RowVerdict) -> Vec<&Row> {
    rows.iter().filter(|r| r.verdict == verdict).collect()
}

fn districts(rows: &[&Row]) -> Vec<DistrictIx> {
    rows.iter().flat_map(|r| r.districts.iter().copied()).collect()
}

fn verdict(answer: &mut Answer, known: &Known<'_>, coverage: &super::Coverage, definition: &Definition) {
    let untold = named(&answer.rows, RowVerdict::NotEstablished);
    let asked = answer.question(known.model).unit.clone();
    let applies = answer.rows.iter().any(|r| r.verdict != RowVerdict::NotInPlace);
    let names = districts(&untold);
    if !applies || untold.len() == answer.rows.len() {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-number"));
        return;
    }
    let (has, unsure): (Vec<_>, Vec<_>) = names.iter().partition(|d| coverage.in_place.contains(d));
    if !has.is_empty() {
        answer.partly(
            Message::new("reason-not-established")
                .with("count", Arg::Count(has.len()))
                .with("names", Arg::Districts(has)),
        );
    }
    if !unsure.is_empty() {
        answer.partly(Message::new("reason-cannot-tell").with("names", Arg::Districts(unsure)));
    }
    if !names.is_empty() {
        answer
            .unknowns
            .push(Message::new("unknown-constancy").with("names", Arg::Districts(names)));
    }
    if let Some(asked) = asked.filter(|u| *u != definition.unit) {
        other_unit(answer, asked, definition);
    }
}

/// The sources count something else than the question asks for: no more than a partial answer.
pub(super) fn other_unit(answer: &mut Answer, asked: std::sync::Arc<str>, definition: &Definition) {
    let message = |key| {
        Message::new(key)
            .with("asked", Arg::Unit(asked.clone()))
            .with("held", Arg::Unit(definition.unit.clone()))
    };
    answer.partly(message("reason-other-unit"));
    answer.caveats.push(message("caveat-other-unit"));
    answer.unknowns.push(message("unknown-other-unit"));
}

fn sentence(answer: &Answer, coverage: &super::Coverage, definition: &Definition) -> Vec<Message> {
    let constant = districts(&named(&answer.rows, RowVerdict::Constant));
    let changed = named(&answer.rows, RowVerdict::Changed);
    let mut untold = districts(&named(&answer.rows, RowVerdict::NotEstablished));
    untold.retain(|d| coverage.in_place.contains(d));
    let has = coverage.in_place.len();
    let mut said = Vec::new();
    said.push(if constant.is_empty() {
        Message::new("constancy-no-constant").with("of", Arg::Count(has))
    } else if constant.len() == has {
        Message::new("constancy-all").with("of", Arg::Count(has))
    } else {
        Message::new("constancy-some")
            .with("count", Arg::Count(constant.len()))
            .with("of", Arg::Count(has))
    });
    // more than a handful of changes are told in the table
    const MOST_TOLD: usize = 4;
    if changed.len() > MOST_TOLD {
        said.push(Message::new("constancy-changed-many").with("count", Arg::Count(districts(&changed).len())));
    } else {
        for row in &changed {
            let Some(change) = row.changes.iter().rfind(|c| c.of == ChangeOf::Count) else {
                continue;
            };
            let names = Arg::Districts(row.districts.clone());
            let when = Arg::When(change.when.clone());
            let message = match (&change.from, &change.to) {
                (Some(Side::Number(from)), Some(Side::Number(to))) => {
                    let key = if change.planned {
                        "constancy-changed-planned"
                    } else {
                        "constancy-changed"
                    };
                    Message::new(key)
                        .with("from", Arg::Number(from.clone()))
                        .with("to", Arg::Quantity(to.clone(), definition.unit.clone()))
                }
                _ => Message::new("constancy-changed-by")
                    .with("by", Arg::Verbatim(change.by.clone().unwrap_or_default())),
            };
            said.push(message.with("names", names).with("when", when));
        }
    }
    if !untold.is_empty() {
        said.push(
            Message::new("constancy-untold")
                .with("count", Arg::Count(untold.len()))
                .with("names", Arg::Districts(untold)),
        );
    }
    if !coverage.cannot_tell.is_empty() {
        said.push(
            Message::new("sentence-cannot-tell")
                .with("count", Arg::Count(coverage.cannot_tell.len()))
                .with("names", Arg::Districts(coverage.cannot_tell.clone())),
        );
    }
    said
}
