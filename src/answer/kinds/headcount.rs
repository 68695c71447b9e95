//! How many, per district and in total, at one or several dates.
//!
//! Row verdicts: `counted`, `planned`, `unknown`, `not-in-place`.

mod row;
mod sentence;

use std::sync::Arc;

use row::{Counting, row};
use sentence::{by_definition, only_categories, sentence};

use crate::answer::common::{other_measure, other_unit, posts_asked};
use crate::answer::coverage::{coverage, coverage_of_part, scope};
use crate::answer::{Answer, Arg, Gap, Lack, Message, Row, RowVerdict, Total, Verdict};
use crate::evidence::{self, Choice, Count, Counted, OnDay, Rows, Wanted};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::ClaimKind;
use crate::model::{Definition, DistrictIx, Held, Known, ProgrammeIx, Question, Subject, Text, TurnOf};

pub(in crate::answer) fn answer(
    known: &Known<'_>,
    mut answer: Answer,
    programme: ProgrammeIx,
    dates: &[Date],
) -> Answer {
    let question = answer.question(known.model);
    let mut days: Vec<Day> = dates.iter().filter_map(Date::latest).collect();
    if days.is_empty() {
        days.push(known.clock.as_of);
    }
    let choice = evidence::choose(
        known,
        &posts_asked(known, question, programme, &days),
        Wanted::of(question),
    );
    if choice == Choice::Nothing {
        return without_rows(known, answer, programme);
    }
    let one = matches!(choice, Choice::One(_));
    let mut sums: Vec<(Counted, Count)> = Vec::new();
    for day in &days {
        let scope = scope(known, question, *day);
        for counted in choice.all() {
            let on = OnDay::new(known, programme, Some(counted.clone()), *day);
            let counting = Counting {
                known,
                on: &on,
                programme,
                counted,
                day: *day,
                several_days: days.len() > 1,
                several_definitions: !one,
            };
            let mut counts = Vec::new();
            for lane in on.lanes(&scope, Rows::OfDay) {
                let count = on.lane_count(&lane);
                answer.rows.push(row(&counting, lane, &count));
                counts.push(count);
            }
            if one {
                let total = total(&counts, counted.definition.unit.clone());
                answer.totals.push((*day, total.clone()));
                answer.total = Some(total);
                let part = question.category.is_some();
                let found = if part { coverage_of_part } else { coverage };
                answer.coverages.push((*day, found(&on, known, &scope, *day)));
            } else if Some(day) == days.last() {
                sums.push((counted.clone(), Count::sum(counts.iter())));
            }
        }
        if !one {
            let on = OnDay::new(known, programme, None, *day);
            answer.coverages.push((*day, coverage(&on, known, &scope, *day)));
        }
        if Some(day) == days.last() {
            plans_to_come(known, &mut answer, programme, &scope, *day);
            seen_later(known, &mut answer, programme, &scope, *day);
        }
    }
    answer.coverage = answer.coverages.last().map(|(_, coverage)| coverage.clone());
    let definition = choice.all()[0].definition.clone();
    judge(known, &mut answer, &definition, &days, &sums);
    sums_over_events(known, &mut answer, programme, choice.all(), &days);
    let (said, aside) = if one {
        sentence(known, &answer, programme, &definition, &days)
    } else {
        (by_definition(&sums), Vec::new())
    };
    answer.sentence = said;
    answer.caveats.splice(0..0, aside);
    crate::answer::claims::tell(known, &mut answer, programme, choice.all(), &days);
    answer
}

/// Nothing that is counted is what is asked: a whole that a source tells is an answer, else there is no number.
fn without_rows(known: &Known<'_>, mut answer: Answer, programme: ProgrammeIx) -> Answer {
    let question = answer.question(known.model);
    let day = known.clock.as_of;
    if let Some(held) = whole(known, question, programme, day)
        && let (Some(value), Some(definition)) = (held.value.clone(), held.statement.definition.clone())
    {
        answer.sentence = vec![
            Message::new("headcount-whole")
                .with("what", Arg::Quantity(value.clone(), definition.unit.clone()))
                .with("holder", Arg::Holder(programme, value.clone()))
                .citing(held.statement.source),
        ];
        answer.sources.push(held.statement.source);
        let total = Total {
            at_least: value.max().is_none(),
            confirmed: !held.is_planned(),
            value,
            unit: definition.unit.clone(),
        };
        answer.totals.push((day, total.clone()));
        answer.total = Some(total);
        if let Some(asked) = question.unit.clone().filter(|u| *u != definition.unit) {
            other_unit(&mut answer, asked, &definition);
        }
        return answer;
    }
    answer.verdict = Verdict::Unanswerable;
    let reason = match &question.category {
        Some(category) => Message::new("reason-other-category").with("category", Arg::Text(Text::plain(&**category))),
        None => Message::new("reason-no-number"),
    };
    answer.sentence = vec![match question.category {
        Some(_) => reason.clone(),
        None => Message::new("headcount-none"),
    }];
    answer.reasons.push(reason);
    answer
        .unknowns
        .push(Gap::new(Lack::Number, Message::new("unknown-number")));
    answer
}

/// The last total that a known source states of all that is asked about, on its day or before.
fn whole<'m>(known: &Known<'m>, question: &Question, programme: ProgrammeIx, day: Day) -> Option<Held<'m>> {
    let of_all = question.districts.is_empty();
    let claims = known.claims(ClaimKind::Total).into_iter().filter(|(subject, held)| {
        let definition = held.statement.definition.as_deref();
        let asked = definition.is_some_and(|d| {
            question.category == d.category
                && question.measure.is_none_or(|m| Some(m) == d.measure)
                && question.unit.as_ref().is_none_or(|u| *u == d.unit)
        });
        let here = match subject {
            Subject::Site => held.statement.programme == Some(programme),
            Subject::Programme(p) => *p == programme,
            _ => false,
        };
        let all = held.statement.claims.as_ref().is_some_and(|c| c.except.is_empty());
        of_all && asked && here && all && held.begins().is_some_and(|(_, last)| last <= day)
    });
    claims
        .max_by_key(|(_, held)| held.begins().map(|(_, last)| last))
        .map(|(_, held)| held)
}

fn total(counts: &[Count], unit: Arc<str>) -> Total {
    let value = Number::sum(counts.iter().map(|c| &c.value));
    Total {
        at_least: value.max().is_none(),
        confirmed: !counts.iter().any(|c| c.planned || c.disputed),
        value,
        unit,
    }
}

/// Plans that are known and whose day has not come: named, not counted. Of a planned change no day makes a number.
fn plans_to_come(known: &Known<'_>, answer: &mut Answer, programme: ProgrammeIx, scope: &[DistrictIx], day: Day) {
    let to_come = |h: &Held<'_>| {
        let later = h.begins().is_none_or(|(_, last)| last > day);
        h.is_planned() && (later || h.value.is_none())
    };
    for (district, held) in of_scope(known, programme, scope, to_come) {
        let Some(message) = plan(&held) else { continue };
        let message = message
            .with("names", Arg::Districts(vec![district]))
            .citing(held.statement.source);
        answer.caveats.push(message);
        answer.sources.push(held.statement.source);
    }
}

/// What was seen at a time that may lie after the asked day: named, and carried back to no day.
fn seen_later(known: &Known<'_>, answer: &mut Answer, programme: ProgrammeIx, scope: &[DistrictIx], day: Day) {
    let may_be_later = |h: &Held<'_>| {
        let holds = h.begins().is_some_and(|(first, last)| first <= day && day < last);
        h.is_seen() && h.value.as_ref().is_some_and(|v| !v.is_unknown()) && holds
    };
    for (district, held) in of_scope(known, programme, scope, may_be_later) {
        let (Some(value), Some(definition), Some(when)) = (
            held.value.clone(),
            held.statement.definition.as_ref(),
            held.time.begin(),
        ) else {
            continue;
        };
        answer.caveats.push(
            Message::new("caveat-figure-later")
                .with("names", Arg::Districts(vec![district]))
                .with("what", Arg::Quantity(value, definition.unit.clone()))
                .with("when", Arg::Date(when.clone()))
                .citing(held.statement.source),
        );
        answer.sources.push(held.statement.source);
    }
}

/// Statements of the posts of some districts, each once: a shared post's too.
fn of_scope<'m>(
    known: &Known<'m>,
    programme: ProgrammeIx,
    scope: &[DistrictIx],
    wanted: impl Fn(&Held<'m>) -> bool,
) -> Vec<(DistrictIx, Held<'m>)> {
    let mut all: Vec<(DistrictIx, Held<'m>)> = Vec::new();
    for district in scope {
        let shared = known.model[*district].shared.iter().copied();
        let shared =
            shared.filter(|p| known.model[*p].programme == programme && known.model[*p].organization.is_none());
        for post in evidence::posts_of(known, *district, programme)
            .into_iter()
            .chain(shared)
        {
            for held in known.statements(Subject::Post(post)).filter(|h| wanted(h)) {
                if !all.iter().any(|(_, told)| told.statement.span == held.statement.span) {
                    all.push((*district, held));
                }
            }
        }
    }
    all
}

fn plan(held: &Held<'_>) -> Option<Message> {
    let unit = held.statement.definition.as_ref()?.unit.clone();
    let message = match (&held.value, &held.statement.change) {
        (Some(value), _) => Message::new("caveat-plan").with("what", Arg::Quantity(value.clone(), unit)),
        (None, Some(change)) => {
            let fewer = change.to_string().starts_with('-');
            Message::new("caveat-plan-change")
                .with("what", Arg::Quantity(Number::of_change(*change)?, unit))
                .with("sign", Arg::Select(if fewer { "fewer" } else { "more" }))
        }
        (None, None) => return None,
    };
    Some(match held.time.begin() {
        Some(date) => message.with("when", Arg::Date(date.clone())),
        None => message.with("when", Arg::Select("undated")),
    })
}

fn judge(known: &Known<'_>, answer: &mut Answer, definition: &Definition, days: &[Day], sums: &[(Counted, Count)]) {
    let counted = answer.rows.iter().any(|r| r.value.is_some());
    let of = |answer: &Answer, verdict: RowVerdict| -> Vec<DistrictIx> {
        let mut all: Vec<DistrictIx> = Vec::new();
        for row in answer.rows.iter().filter(|r| r.verdict == verdict) {
            all.extend(
                row.districts
                    .iter()
                    .filter(|d| !all.contains(d))
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }
        all
    };
    let question = answer.question(known.model);
    let (unit, measure, category) = (question.unit.clone(), question.measure, question.category.clone());
    // of several categories one is enough to tell of a district
    let told = |d: &DistrictIx| {
        days.iter().all(|day| {
            let mut rows = answer.rows.iter().filter(|r| r.at == *day && r.districts.contains(d));
            rows.any(|r| r.verdict != RowVerdict::Unknown)
        })
    };
    let mut untold: Vec<DistrictIx> = of(answer, RowVerdict::Unknown)
        .into_iter()
        .filter(|d| !told(d))
        .collect();
    // of a sum of parts one of which nobody tells, the rest is not told
    let in_part = |r: &&Row| r.summed && r.value.as_ref().is_some_and(|v| v.max().is_none());
    untold.extend(answer.rows.iter().filter(in_part).flat_map(|r| r.districts.clone()));
    if !untold.is_empty() {
        answer.unknowns.push(Gap::new(
            Lack::Number,
            Message::new("unknown-numbers").with("names", Arg::Districts(untold.clone())),
        ));
    }
    if !counted {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-number"));
        answer.total = None;
        answer.totals.clear();
        return;
    }
    if !untold.is_empty() {
        answer.partly(Message::new("reason-number-untold").with("names", Arg::Districts(untold)));
    }
    if answer.rows.iter().any(|r| r.disputed) {
        answer.partly(Message::new("reason-disputed"));
    }
    if let Some(asked) = unit.filter(|u| *u != definition.unit) {
        other_unit(answer, asked, definition);
    }
    if let Some(asked) = measure.filter(|m| Some(*m) != definition.measure) {
        other_measure(answer, asked, definition);
    }
    if !sums.is_empty() && category.is_none() {
        answer.partly(Message::new(if only_categories(sums) {
            "reason-by-category"
        } else {
            "reason-apart"
        }));
    }
}

/// What the districts of an event had together before it and after it, where that differs and those before go on: people
/// may have moved, and nobody says so.
fn sums_over_events(known: &Known<'_>, answer: &mut Answer, programme: ProgrammeIx, counted: &[Counted], days: &[Day]) {
    let (Some(day), [counted]) = (days.last(), counted) else {
        return;
    };
    let lives = known.lives();
    for turn in lives.turns.iter().filter(|t| t.has_happened(*day)) {
        let TurnOf::Event(event) = turn.of else { continue };
        let goes_on = turn.original.iter().any(|d| turn.resulting.contains(d));
        let asked = turn
            .resulting
            .iter()
            .all(|d| answer.rows.iter().any(|r| r.districts.contains(d)));
        if !goes_on || !asked {
            continue;
        }
        let sum = |districts: &[DistrictIx], day: Day| {
            let on = OnDay::new(known, programme, Some(counted.clone()), day);
            let counts: Vec<Count> = districts.iter().map(|d| on.count(*d)).collect();
            Number::sum(counts.iter().map(|c| &c.value))
        };
        let before = sum(&turn.original, crate::model::eve(turn.when.0));
        let after = sum(&turn.resulting, *day);
        if before.agrees(&after) == crate::model::date::Truth::No {
            let unit = || counted.definition.unit.clone();
            answer.caveats.push(
                Message::new("caveat-sums-differ")
                    .with("event", Arg::Text(known.model[event].name.clone()))
                    .with("before", Arg::Quantity(before, unit()))
                    .with("after", Arg::Quantity(after, unit()))
                    .citing(turn.source),
            );
            answer.sources.push(turn.source);
        }
    }
}
