//! Has the number been constant.
//!
//! Row verdicts: `constant`, `changed`, `not-established`, `not-in-place`. Changes of home or duties are told in the
//! row and do not make a number changed.

use crate::answer::common::{absence, by_start, lane_notes, other_measure, other_unit, posts_asked};
use crate::answer::coverage::{coverage, scope};
use crate::answer::{
    Answer, Arg, ChangeOf, Coverage, Gap, Lack, Message, Row, RowChange, RowOf, RowVerdict, Side, Verdict,
};
use crate::evidence::{self, Change, Choice, Counted, History, Lane, LaneOf, OnDay, Presence, Rows, State, Wanted};
use crate::model::date::{Date, Day, Truth};
use crate::model::number::Number;
use crate::model::word::{Basis, StartSide};
use crate::model::{Definition, DistrictIx, Held, Known, Placement, PostIx, ProgrammeIx, Text};

pub(in crate::answer) fn answer(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx) -> Answer {
    let day = known.clock.as_of;
    let question = answer.question(known.model);
    let scope = scope(known, question, day);
    let choice = evidence::choose(
        known,
        &posts_asked(known, question, programme, &[day]),
        Wanted::of(question),
    );
    let Some(first) = choice.all().first() else {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(match &question.category {
            Some(category) => {
                Message::new("reason-other-category").with("category", Arg::Text(Text::plain(&**category)))
            }
            None => Message::new("reason-no-number"),
        });
        answer.sentence = vec![Message::new("constancy-none")];
        let on = OnDay::new(known, programme, None, day);
        answer.coverage = Some(coverage(&on, known, &scope, day));
        return answer;
    };
    let several = matches!(choice, Choice::Each(_));
    for counted in choice.all() {
        let on = OnDay::new(known, programme, Some(counted.clone()), day);
        for lane in on.lanes(&scope, Rows::OverTime) {
            let mut row = row(known, &on, lane, programme, counted, day);
            if several {
                row.set_apart(&counted.definition);
            }
            answer.rows.push(row);
        }
    }
    by_start(&mut answer.rows);
    let on = OnDay::new(known, programme, Some(first.clone()), day);
    let coverage = coverage(&on, known, &scope, day);
    verdict(&mut answer, known, &coverage, &first.definition);
    planned_changes(known, &mut answer, programme);
    answer.sentence = sentence(&answer, &coverage, &first.definition);
    answer.coverage = Some(coverage);
    answer
}

/// The history of what a lane counts, carried over what made its districts.
fn history(known: &Known<'_>, lane: &Lane, programme: ProgrammeIx, definition: &Definition, day: Day) -> History {
    match lane.of {
        LaneOf::Own(d) | LaneOf::Bare(d) => evidence::district_history(known, d, programme, definition, day),
        LaneOf::Shared(p) => evidence::post_history(known, p, definition, day),
        LaneOf::Regrouped(e) => evidence::regrouped_history(known, e, programme, definition, day),
        LaneOf::Open(turn) => evidence::open_history(known, turn, programme, definition, day),
    }
}

fn row(known: &Known<'_>, on: &OnDay<'_, '_>, lane: Lane, programme: ProgrammeIx, counted: &Counted, day: Day) -> Row {
    let definition = &counted.definition;
    let presence = on.lane_presence(&lane);
    let history = history(known, &lane, programme, definition, day);
    let count = on.lane_count(&lane);
    let since = lane.since(known, programme, StartSide::OnSite);
    let verdict = match (history.state, &presence) {
        (_, Presence::Absent { .. }) | (State::Nothing, Presence::NotYet) => RowVerdict::NotInPlace,
        (State::Constant, _) => RowVerdict::Constant,
        (State::Changed, _) => RowVerdict::Changed,
        _ => RowVerdict::NotEstablished,
    };
    let lane_notes = lane_notes(known, &lane, programme, day);
    let mut changes: Vec<RowChange> = history.changes.iter().map(count_change).collect();
    for post in lane.posts(known, programme) {
        changes.extend(placements(known, post, day));
    }
    changes.sort_by_key(|c| (c.when.latest(), c.when.earliest()));
    let mut row = Row::of_lane(known, lane, verdict, day);
    row.sources = history.sources();
    row.sources.extend(changes.iter().map(|c| c.source));
    row.notes = absence(&presence).into_iter().collect();
    if let Presence::Absent { source, .. } = presence {
        row.sources.push(source);
    }
    row.notes.extend(row_notes(known, &history, &row, lane_notes));
    // in place, and never told how many
    if let (State::Nothing, true, Some(since)) = (history.state, presence.is_in_place(), &since)
        && since.date.on_or_before(day) == Truth::Yes
    {
        let span = Arg::Span(since.date.clone(), day);
        row.notes.push(Message::new("note-gap").with("span", span));
    }
    row.since = since;
    row.value = Some(count.value).filter(|v| !v.is_unknown() && verdict != RowVerdict::NotInPlace);
    row.unit = Some(definition.unit.clone());
    row.evidence = count.evidence;
    row.basis = history.pieces.last().map(basis);
    row.confirmed = !history.changes.iter().any(|c| c.planned) && !count.disputed;
    row.changes = changes;
    row
}

/// Changes that are only announced: named, and never counted.
fn planned_changes(known: &Known<'_>, answer: &mut Answer, programme: ProgrammeIx) {
    let mut told = Vec::new();
    for row in &answer.rows {
        let RowOf::Lane(lane) = &row.of else { continue };
        let planned = |h: &&Held<'_>| h.is_planned() && h.value.is_none();
        for post in lane.posts(known, programme) {
            for held in known.counts(post).iter().filter(planned) {
                let Some(change) = held.statement.change else { continue };
                let unit = held.statement.definition.as_ref().map(|d| d.unit.clone());
                let (Some(unit), Some(size)) = (unit, Number::of_change(change)) else {
                    continue;
                };
                let fewer = change.to_string().starts_with('-');
                let message = Message::new("caveat-change-planned")
                    .with("names", Arg::Districts(row.districts.clone()))
                    .with("what", Arg::Quantity(size, unit))
                    .with("sign", Arg::Select(if fewer { "fewer" } else { "more" }));
                let message = match held.time.begin() {
                    Some(date) => message.with("when", Arg::Date(date.clone())),
                    None => message.with("when", Arg::Select("undated")),
                };
                told.push((held.statement.source, message.citing(held.statement.source)));
            }
        }
    }
    for (source, message) in told {
        answer.sources.push(source);
        answer.caveats.push(message);
    }
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
        when: change
            .told
            .clone()
            .unwrap_or_else(|| Date::within(change.when.0, change.when.1)),
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

/// The numbers that became one: each with its district, where every district before the event told one.
fn merged(known: &Known<'_>, history: &History, row: &Row) -> Option<Message> {
    let after = history.pieces.last()?.value.clone();
    let event = match &row.of {
        RowOf::Lane(lane) => match lane.of {
            LaneOf::Regrouped(event) => Some(event),
            LaneOf::Own(district) | LaneOf::Bare(district) => known.life(district).begin.map(|(event, _)| event),
            _ => None,
        },
        _ => None,
    };
    let original = event.map_or(&[][..], |event| &known.model[event].original);
    let named = original.len() == history.parts.len();
    let part = |(n, number): (usize, &Number)| {
        let message = Message::new(if named { "merged-part" } else { "merged-number" });
        message
            .with("number", Arg::Number(number.clone()))
            .with("names", Arg::Districts(original.get(n).copied().into_iter().collect()))
    };
    let parts = history.parts.iter().enumerate().map(part).collect();
    Some(
        Message::new("note-merged")
            .with("parts", Arg::List(parts))
            .with("after", Arg::Number(after)),
    )
}

fn row_notes(known: &Known<'_>, history: &History, row: &Row, lane_notes: Vec<Message>) -> Vec<Message> {
    let (verdict, day) = (row.verdict, row.at);
    let mut notes = Vec::new();
    if history.parts.len() > 1 && verdict != RowVerdict::NotInPlace {
        notes.extend(merged(known, history, row));
    }
    notes.extend(lane_notes);
    if history.disputed {
        notes.push(Message::new("note-disputed"));
    }
    if verdict == RowVerdict::NotEstablished {
        if history.seen_once {
            notes.push(Message::new("note-seen-once"));
        }
        for (n, gap) in history.gaps.iter().enumerate() {
            // of a time before which nothing is told it is enough to say until when
            let from_start = n == 0 && gap.to < day && history.parts.is_empty();
            let until = gap.to.succ_opt().filter(|_| from_start);
            notes.push(
                match until.filter(|day| history.pieces.iter().all(|p| p.begin.0 >= *day)) {
                    Some(day) => Message::new("note-gap-before").with("day", Arg::Day(day)),
                    None => Message::new("note-gap").with("span", Arg::Span(gap.from.clone(), gap.to)),
                },
            );
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

fn verdict(answer: &mut Answer, known: &Known<'_>, coverage: &Coverage, definition: &Definition) {
    let untold = named(&answer.rows, RowVerdict::NotEstablished);
    let asked = answer.question(known.model).unit.clone();
    let applies = answer.rows.iter().any(|r| r.verdict != RowVerdict::NotInPlace);
    let names = districts(&untold);
    if !applies || untold.len() == answer.rows.len() {
        answer.verdict = Verdict::Unanswerable;
        let told = answer.rows.iter().any(|r| r.value.is_some());
        let reason = if told {
            "reason-constancy-untold"
        } else {
            "reason-no-number"
        };
        answer.reasons.push(Message::new(reason));
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
        answer.unknowns.push(Gap::new(
            Lack::Constancy,
            Message::new("unknown-constancy").with("names", Arg::Districts(names)),
        ));
    }
    if let Some(asked) = asked.filter(|u| *u != definition.unit) {
        other_unit(answer, asked, definition);
    }
    let measure = answer.question(known.model).measure;
    if let Some(asked) = measure.filter(|m| Some(*m) != definition.measure) {
        other_measure(answer, asked, definition);
    }
}

fn sentence(answer: &Answer, coverage: &Coverage, definition: &Definition) -> Vec<Message> {
    let constant = districts(&named(&answer.rows, RowVerdict::Constant));
    let changed = named(&answer.rows, RowVerdict::Changed);
    let mut untold = districts(&named(&answer.rows, RowVerdict::NotEstablished));
    untold.retain(|d| coverage.in_place.contains(d));
    let has = coverage.in_place_span.least;
    let mut said = Vec::new();
    let lead = if constant.is_empty() {
        Message::new("constancy-no-constant").with("of", Arg::Count(has))
    } else if constant.len() == has {
        Message::new("constancy-all").with("of", Arg::Count(has))
    } else {
        Message::new("constancy-some")
            .with("count", Arg::Count(constant.len()))
            .with("of", Arg::Count(has))
    };
    said.push(lead.with("certain", coverage.certain()));
    // more than a handful of changes are told in the table
    const MOST_TOLD: usize = 4;
    let of_count = |r: &Row| r.changes.iter().filter(|c| c.of == ChangeOf::Count).count();
    if changed.iter().map(|r| of_count(r)).sum::<usize>() > MOST_TOLD {
        said.push(Message::new("constancy-changed-many").with("count", Arg::Count(districts(&changed).len())));
    } else {
        for row in &changed {
            let changes = row.changes.iter().filter(|c| c.of == ChangeOf::Count);
            said.extend(changes.map(|change| told_change(row, change, definition)));
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

fn told_change(row: &Row, change: &RowChange, definition: &Definition) -> Message {
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
        _ => Message::new("constancy-changed-by").with("by", Arg::Verbatim(change.by.clone().unwrap_or_default())),
    };
    message
        .with("names", Arg::Districts(row.districts.clone()))
        .with("when", Arg::When(change.when.clone()))
}
