//! How many, per district and in total, at one or several dates.
//!
//! Row verdicts: `counted`, `planned`, `unknown`, `not-in-place`.

use std::sync::Arc;

use crate::answer::common::{absence, lane_notes, organization, other_measure, other_unit, posts_asked, ranges};
use crate::answer::coverage::{coverage, coverage_of_part, scope};
use crate::answer::{Answer, Arg, Coverage, Gap, Lack, Message, Row, RowOf, RowVerdict, Total, Verdict, apart};
use crate::evidence::{self, Choice, Count, Counted, LaneOf, OnDay, Presence, Rows, Wanted};
use crate::model::date::{Date, Day};
use crate::model::number::Number;
use crate::model::word::{ClaimKind, Measure, StartSide, Word};
use crate::model::{Definition, DistrictIx, Held, Known, PostIx, ProgrammeIx, Question, Subject, Text, TurnOf};

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
            let mut counts = Vec::new();
            for lane in on.lanes(&scope, Rows::OfDay) {
                let count = on.lane_count(&lane);
                answer.rows.push(row(
                    known,
                    &on,
                    lane,
                    &count,
                    programme,
                    counted,
                    *day,
                    Several {
                        days: days.len() > 1,
                        definitions: !one,
                    },
                ));
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

/// Which of several things an answer has rows of.
#[derive(Clone, Copy)]
struct Several {
    days: bool,
    definitions: bool,
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

#[allow(
    clippy::too_many_arguments,
    reason = "a row is all of these together, and is made here alone"
)]
fn row(
    known: &Known<'_>,
    on: &OnDay<'_, '_>,
    lane: evidence::Lane,
    count: &Count,
    programme: ProgrammeIx,
    counted: &Counted,
    day: Day,
    several: Several,
) -> Row {
    let definition = &counted.definition;
    let presence = on.lane_presence(&lane);
    let verdict = verdict(&presence, count, definition);
    let absent = verdict == RowVerdict::NotInPlace;
    let notes = lane_notes(known, &lane, programme, day);
    let before = lane
        .since(known, programme, StartSide::OnSite)
        .map(|s| s.from)
        .unwrap_or_default();
    let mut row = Row::of_lane(known, lane, verdict, day);
    if several.definitions {
        row.set_apart(definition);
    }
    if several.days {
        row.id = format!("{}@{day}", row.id);
    }
    let presence_told = matches!(presence, Presence::Absent { .. } | Presence::InPlace { .. });
    row.notes = absence(&presence).into_iter().collect();
    row.sources.clone_from(&count.sources);
    if let Presence::Absent { source, .. } = presence {
        row.sources.push(source);
    }
    let mut note = |when: bool, key: &'static str| {
        if when {
            row.notes.push(Message::new(key));
        }
    };
    note(count.planned, "note-planned");
    note(count.inferred && counted.parts.is_empty(), "note-inferred");
    note(count.disputed, "note-disputed");
    note(count.changing && !count.disputed, "note-changing");
    row.disputed = count.disputed;
    row.summed = count.inferred && !counted.parts.is_empty();
    if row.summed {
        let categories = counted.parts.iter().filter_map(|d| d.category.clone());
        let categories = categories.map(|c| Text::plain(&*c)).collect();
        row.notes
            .push(Message::new("note-parts-sum").with("categories", Arg::Texts(categories)));
    }
    row.notes.extend(notes);
    if count.carried_over && !before.is_empty() && !absent {
        row.notes
            .push(Message::new("note-carried-over").with("names", Arg::Districts(before)));
    }
    if verdict == RowVerdict::Unknown && presence.is_in_place() {
        row.notes.push(Message::new("note-number-unknown"));
    }
    if count.overtaken
        && let RowOf::Lane(lane) = &row.of
        && let Some(message) = change_told(known, &lane.posts(known, programme), day)
    {
        row.notes.push(message);
    }
    if let Some(evidence) = count.evidence.filter(|e| *e < day && !absent) {
        row.notes.push(Message::last_evidence(evidence, count.seen.as_ref()));
    }
    if let RowOf::Lane(lane) = &row.of {
        row.since = lane.since(known, programme, StartSide::OnSite);
    }
    // where a source tells why nobody is there, and never how many there were, no number is told
    let numbered = match &row.of {
        RowOf::Lane(lane) if presence_told => lane
            .posts(known, programme)
            .iter()
            .any(|p| !known.counts(*p).is_empty()),
        _ => false,
    };
    row.confirmed_value = before_plans(known, on, &row, count, programme);
    row.value = Some(count.value.clone()).filter(|v| !v.is_unknown() && (!absent || v.is_zero() && numbered));
    row.unit = Some(definition.unit.clone());
    row.evidence = count.evidence;
    row.basis = count.basis.filter(|_| !absent);
    row.confirmed = !count.planned && !count.disputed;
    // a plan is told as a plan
    row.inferred = count.inferred && verdict == RowVerdict::Counted;
    row
}

/// Whether a number is counted.
fn verdict(presence: &Presence, count: &Count, definition: &Definition) -> RowVerdict {
    let needs_holder = !matches!(definition.measure, Some(Measure::Established | Measure::Funded));
    let unknown = count.value.is_unknown();
    match presence {
        Presence::Absent { .. } if needs_holder || unknown => RowVerdict::NotInPlace,
        Presence::NotYet if unknown || count.value.is_zero() => RowVerdict::NotInPlace,
        // nobody tells of a 0: it is there that it has not begun, or that the district was not
        Presence::Unknown if count.value.is_zero() && count.evidence.is_none() => RowVerdict::NotInPlace,
        _ if unknown => RowVerdict::Unknown,
        _ if count.planned => RowVerdict::Planned,
        _ => RowVerdict::Counted,
    }
}

/// What a row counted before the plans that its number rests on: none where nobody was in place then.
fn before_plans(
    known: &Known<'_>,
    on: &OnDay<'_, '_>,
    row: &Row,
    count: &Count,
    programme: ProgrammeIx,
) -> Option<Number> {
    let RowOf::Lane(lane) = &row.of else { return None };
    let eve = on.on(evidence::before_plans(known, &lane.posts(known, programme), count)?);
    match eve.lane_presence(lane) {
        Presence::Absent { .. } | Presence::NotYet => Some(Number::zero()),
        _ => Some(eve.lane_count(lane).value).filter(|v| !v.is_unknown()),
    }
}

/// The last number and the change that was told after it.
fn change_told(known: &Known<'_>, posts: &[PostIx], day: Day) -> Option<Message> {
    let (_, change) = evidence::last_change(known, posts.iter().copied(), day)?;
    let begins = change.begins()?;
    let values = posts.iter().flat_map(|p| known.counts(*p));
    let values = values.filter(|h| h.value.is_some() && !h.is_planned() && h.begins().is_some_and(|b| b.1 <= begins.1));
    let last = values.max_by_key(|h| h.begins().map(|b| b.1))?;
    Some(
        Message::new("note-change-told")
            .with("last", Arg::Number(last.value.clone()?))
            .with("unit", Arg::Unit(last.statement.definition.as_ref()?.unit.clone()))
            .with("by", Arg::Verbatim(change.statement.change?.to_string()))
            .with("when", Arg::Date(change.time.begin()?.clone())),
    )
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

/// Whether what is summed differs in its category alone.
fn only_categories(sums: &[(Counted, Count)]) -> bool {
    let of = |counted: &Counted| {
        let d = &counted.definition;
        (d.measure, d.period, d.reading.clone())
    };
    sums.iter().all(|(counted, _)| of(counted) == of(&sums[0].0))
}

/// The sum of each definition: of categories, where no source says that they are all, or of what has no sum.
fn by_definition(sums: &[(Counted, Count)]) -> Vec<Message> {
    let categories = only_categories(sums);
    let parts = sums
        .iter()
        .map(|(counted, count)| {
            let definition = &counted.definition;
            let what = Arg::Quantity(count.value.clone(), definition.unit.clone());
            if categories {
                let category = definition.category.as_deref().unwrap_or_default();
                let part = Message::new("category-part").with("what", what);
                return part.with("category", Arg::Verbatim(category.to_owned()));
            }
            let how = apart(definition);
            Message::new("definition-part")
                .with("what", what)
                .with("named", Arg::Select(if how.is_empty() { "no" } else { "yes" }))
                .with("how", Arg::Messages(how))
        })
        .collect();
    let said = if categories {
        "headcount-by-category"
    } else {
        "headcount-apart"
    };
    vec![Message::new(said).with("parts", Arg::Messages(parts))]
}

/// The sentence, and what to know beside it.
fn sentence(
    known: &Known<'_>,
    answer: &Answer,
    programme: ProgrammeIx,
    definition: &Definition,
    days: &[Day],
) -> (Vec<Message>, Vec<Message>) {
    if answer.total.is_none() {
        return (vec![Message::new("headcount-none")], Vec::new());
    }
    let question = answer.question(known.model);
    let qualified = |message: Message| {
        // who is called by the category needs not be told of it twice
        let holder = known.model[programme].holder.get(known.model.site().language);
        let called = |category: &str| holder.is_some_and(|h| h.one == category || h.many == category);
        let message = match &definition.category {
            Some(category) if !called(category) => message.with("category", Arg::Text(Text::plain(&**category))),
            _ => message,
        };
        match definition.measure {
            Some(measure) => message.with("measure", Arg::Select(measure.word())),
            None => message,
        }
    };
    if !question.districts.is_empty() {
        return (of_each(known, answer, programme, days, &qualified), Vec::new());
    }
    let mut said = Vec::new();
    for (day, total) in &answer.totals {
        let Some((_, coverage)) = answer.coverages.iter().find(|(d, _)| d == day) else {
            continue;
        };
        let confirmed = confirmed(answer, *day, total);
        let message = match &confirmed {
            // what nobody has confirmed comes after it
            Some(sum) => qualified(of_all(&without_plans(coverage), sum, programme)),
            None => qualified(of_all(coverage, total, programme)),
        };
        said.push(if days.len() > 1 {
            Message::new("headcount-at")
                .with("day", Arg::Day(*day))
                .with("told", Arg::Messages(vec![message]))
        } else {
            message
        });
    }
    let here = |r: &&Row| Some(&r.at) == days.last();
    let of = |wanted: fn(&Row) -> bool| -> Vec<DistrictIx> {
        let rows = answer.rows.iter().filter(here).filter(|r| wanted(r));
        rows.flat_map(|r| r.districts.clone()).collect()
    };
    let planned = of(|r| r.verdict == RowVerdict::Planned);
    if !planned.is_empty() {
        let last = answer.totals.last();
        let sum = last.and_then(|(day, total)| confirmed(answer, *day, total).map(|_| total));
        said.push(match sum {
            Some(total) => Message::new("headcount-planned")
                .with("count", Arg::Count(planned.len()))
                .with("names", Arg::Districts(planned))
                .with("with", Arg::Number(total.value.clone())),
            None => Message::new("headcount-planned-only").with("names", Arg::Districts(planned)),
        });
    }
    let inferred = of(|r| r.inferred && !r.summed);
    if !inferred.is_empty() {
        said.push(Message::new("headcount-inferred").with("names", Arg::Districts(inferred)));
    }
    let is_shared = |r: &&Row| matches!(&r.of, RowOf::Lane(l) if matches!(l.of, LaneOf::Shared(_)));
    let mut own = answer.rows.iter().filter(|r| !is_shared(r));
    if let Some(whose) = own.find_map(|r| organization(known, &r.districts, programme)) {
        said.push(Message::new("headcount-organization").with("organization", Arg::Text(whose)));
    }
    let shared = answer.rows.iter().filter(here).filter(is_shared);
    let shared = shared.filter(|r| r.value.is_some()).count();
    let mut aside = Vec::new();
    if shared > 0 {
        aside.push(Message::new("headcount-shared").with("count", Arg::Count(shared)));
    }
    (said, aside)
}

/// The sum without plans that nobody has confirmed, where some row rests on one and it is told what was before each.
fn confirmed(answer: &Answer, day: Day, total: &Total) -> Option<Total> {
    let rows = || answer.rows.iter().filter(move |r| r.at == day);
    let planned = |r: &&Row| r.verdict == RowVerdict::Planned;
    if !rows().any(|r| planned(&r)) || rows().filter(planned).any(|r| r.confirmed_value.is_none()) {
        return None;
    }
    // in the place of each planned number the one before it; of whom nothing is told the sum stays open
    let unknown = Number::unknown();
    let counted = rows().filter(|r| r.verdict != RowVerdict::NotInPlace);
    let value = Number::sum(counted.map(|r| match r.verdict {
        RowVerdict::Planned => r.confirmed_value.as_ref().unwrap_or(&unknown),
        _ => r.value.as_ref().unwrap_or(&unknown),
    }));
    Some(Total {
        at_least: value.max().is_none(),
        confirmed: rows().all(|r| !r.disputed),
        value,
        unit: total.unit.clone(),
    })
}

/// A coverage without the districts that have it by a plan alone.
fn without_plans(coverage: &Coverage) -> Coverage {
    Coverage {
        in_place_span: coverage.confirmed(),
        ..coverage.clone()
    }
}

/// How many there are in all, and in how many districts.
fn of_all(coverage: &Coverage, total: &Total, programme: ProgrammeIx) -> Message {
    let (in_place, of) = (coverage.in_place_span, coverage.of_span);
    let message = |key| {
        Message::new(key)
            .with("what", Arg::Quantity(total.value.clone(), total.unit.clone()))
            .with("holder", Arg::Holder(programme, total.value.clone()))
    };
    if !coverage.of_told {
        message("headcount-sentence-untold-of").with("in-place", Arg::Count(in_place.least))
    } else if in_place.least != in_place.most || of.least != of.most {
        ranges(message("headcount-sentence-range"), in_place, of)
    } else {
        let key = if total.at_least {
            "headcount-at-least"
        } else {
            "headcount-sentence"
        };
        message(key)
            .with("in-place", Arg::Count(in_place.least))
            .with("of", Arg::Count(of.least))
    }
}

/// How many each of the districts has that a question names.
fn of_each(
    known: &Known<'_>,
    answer: &Answer,
    programme: ProgrammeIx,
    days: &[Day],
    qualified: &dyn Fn(Message) -> Message,
) -> Vec<Message> {
    // a programme need not say what one who works in it is called
    let called = known.model[programme].holder.get(known.model.site().language);
    let held = if called.is_some() { "yes" } else { "no" };
    let mut said = Vec::new();
    for row in days
        .iter()
        .flat_map(|day| answer.rows.iter().filter(move |r| r.at == *day))
    {
        let (Some(value), Some(unit)) = (&row.value, &row.unit) else {
            continue;
        };
        let planned = match row.verdict {
            RowVerdict::Planned => "planned",
            _ => "counted",
        };
        said.push(qualified(
            Message::new("headcount-of")
                .with("names", Arg::Districts(row.districts.clone()))
                .with("what", Arg::Quantity(value.clone(), unit.clone()))
                .with("holder", Arg::Holder(programme, value.clone()))
                .with("as", Arg::HolderOne(programme))
                .with("held", Arg::Select(held))
                .with("day", Arg::Day(row.at))
                .with("basis", Arg::Select(planned)),
        ));
        if row.inferred {
            said.push(Message::new("headcount-inferred-one"));
        }
    }
    if said.is_empty() {
        said.push(Message::new("headcount-none"));
    }
    said
}
