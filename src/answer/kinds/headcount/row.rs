//! The row of a district, or of districts that share a post.

use crate::answer::common::{absence, lane_notes};
use crate::answer::{Arg, Message, Row, RowOf, RowVerdict};
use crate::evidence::{self, Count, Counted, Lane, OnDay, Presence};
use crate::model::date::Day;
use crate::model::number::Number;
use crate::model::word::{Measure, StartSide};
use crate::model::{Definition, Known, PostIx, ProgrammeIx, Text};

/// What is counted, and when.
pub struct Counting<'a, 'm> {
    pub known: &'a Known<'m>,
    pub on: &'a OnDay<'a, 'm>,
    pub programme: ProgrammeIx,
    pub counted: &'a Counted,
    pub day: Day,
    /// The answer has rows of other days too.
    pub several_days: bool,
    /// The answer has rows of other things that are counted too.
    pub several_definitions: bool,
}

/// How many there are in a lane.
pub fn row(counting: &Counting<'_, '_>, lane: Lane, count: &Count) -> Row {
    let &Counting {
        known,
        on,
        programme,
        counted,
        day,
        ..
    } = counting;
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
    if counting.several_definitions {
        row.set_apart(definition);
    }
    if counting.several_days {
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
    let numbered = presence_told && is_numbered(known, &row, programme);
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

/// Whether a source ever tells how many there were: where it tells why nobody is there and no more, no number is told.
fn is_numbered(known: &Known<'_>, row: &Row, programme: ProgrammeIx) -> bool {
    let RowOf::Lane(lane) = &row.of else { return false };
    let posts = lane.posts(known, programme);
    posts.iter().any(|post| !known.counts(*post).is_empty())
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
