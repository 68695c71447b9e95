//! Events, and the lives of districts that follow from them.

use std::collections::{BTreeMap, BTreeSet};

use super::Cx;
use super::read::Read;
use super::statements::{self, cite, last_day};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::date::{Date, Day};
use crate::model::word::{Basis, EventKind, Word};
use crate::model::{Dated, DistrictIx, Event, EventIx, Model};
use crate::said::{Said, say};
use crate::source::Span;
use crate::written::{self, At};

/// Resolves the events.
pub fn events(cx: &mut Cx<'_>, list: &[Read<written::Event>]) -> Vec<Event> {
    let mut all = Vec::new();
    for read in list {
        let Some(e) = &read.record else { continue };
        if !matches!(e.basis.value, Basis::Stated | Basis::Planned) {
            cx.report(Finding::at(
                Code::UnknownValue,
                e.basis.span,
                say!("an event cannot be `{basis}`", basis = e.basis.value.word()),
                say!("write `stated`, or `planned` where it lies after the source"),
            ));
        }
        if e.original.is_empty() && e.resulting.is_empty() && !e.flawed {
            cx.report(Finding::at(
                Code::ImpossibleEvent,
                read.span,
                say!("an event names no district on either side"),
                say!(
                    "name the districts before it under `original` and those after it under `resulting`; who goes on stands \
                     under both"
                ),
            ));
        }
        for (key, side) in [("original", &e.original), ("resulting", &e.resulting)] {
            twice(cx, key, side);
        }
        if e.basis.value == Basis::Stated && last_day(cx, &e.in_force).is_none() {
            cx.keep(RefKind::Event, &read.id, None::<Event>);
            continue;
        }
        let mut known = |ids: &[At<String>]| -> Vec<DistrictIx> {
            ids.iter()
                .filter_map(|id| cx.table.district(id, &mut cx.findings))
                .collect()
        };
        let (original, resulting) = (known(&e.original), known(&e.resulting));
        let complete = original.len() == e.original.len() && resulting.len() == e.resulting.len();
        let source = cite(cx, &e.source);
        let statements = statements::all(cx, &e.statements, None);
        let event = source.filter(|_| complete).map(|source| Event {
            id: read.id.clone(),
            name: e.name.clone(),
            kind: e.classification,
            decided: e.decided.as_ref().map(|d| d.value.clone()),
            decided_span: e.decided.as_ref().map_or(e.in_force.span, |d| d.span),
            in_force: e.in_force.value.clone(),
            original,
            resulting,
            basis: e.basis.value,
            source,
            statements,
            narrative: read.narrative,
            span: e.in_force.span,
        });
        all.extend(cx.keep(RefKind::Event, &read.id, event));
    }
    all
}

/// Reports a district that stands more than once on one side.
fn twice(cx: &mut Cx<'_>, key: &str, side: &[At<String>]) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for id in side {
        let Some(before) = first.insert(&id.value, id.span) else {
            continue;
        };
        cx.report(
            Finding::at(
                Code::ImpossibleEvent,
                id.span,
                say!("`{id}` stands twice under `{key}`", id = id.value, key),
                say!("name each district once on a side"),
            )
            .and(before, say!("first written here")),
        );
    }
}

/// The events around one district, in the order of their ids.
#[derive(Clone, Default)]
struct Around {
    made: Vec<EventIx>,
    ended: Vec<EventIx>,
    through: Vec<EventIx>,
}

/// Tells each district which event made it, which ended it and which it went on through. Lives that cannot be are told.
pub fn lives(cx: &mut Cx<'_>, model: &mut Model) {
    let mut around = vec![Around::default(); model.districts.len()];
    for (ix, event) in model.events() {
        let before: BTreeSet<DistrictIx> = event.original.iter().copied().collect();
        let after: BTreeSet<DistrictIx> = event.resulting.iter().copied().collect();
        // between several that all go on a part can move
        let moves = event.kind == EventKind::Transfer && before.len() > 1;
        if before == after && !moves {
            // one without districts is told already
            if !before.is_empty() {
                cx.report(Finding::at(
                    Code::ImpossibleEvent,
                    event.span,
                    say!("nothing happens by `{event}`: the same districts stand on both sides", event = event.id),
                    say!(
                        "take out of one side who comes into being or ends; an event that changes no district is not recorded"
                    ),
                ));
            }
            continue;
        }
        for district in before.union(&after) {
            let around = &mut around[district.position()];
            match (before.contains(district), after.contains(district)) {
                (true, true) => around.through.push(ix),
                (true, false) => around.ended.push(ix),
                _ => around.made.push(ix),
            }
        }
    }
    let order = Order::new(model, &around);
    for event in &order.circles {
        let record = &model[*event];
        cx.report(Finding::at(
            Code::ImpossibleEvent,
            record.span,
            say!(
                "a district would result from itself by `{record}` and the events around it",
                record = record.id
            ),
            say!("give what comes into being a record of its own, or exchange `original` and `resulting` of one event"),
        ));
    }
    for (place, around) in around.iter_mut().enumerate() {
        // whoever follows such events back would never come to an end: they join no districts
        for events in [&mut around.made, &mut around.ended, &mut around.through] {
            events.retain(|event| !order.circles.contains(event));
            events.sort_by_key(|event| order.key(model, *event));
        }
        let district = DistrictIx(place as u32);
        weigh(cx, model, district, around);
        let record = &mut model.districts[place];
        record.resulted_from = around.made.first().copied();
        record.changed_by = around.ended.first().copied();
        record.went_through = std::mem::take(&mut around.through);
    }
}

/// One end of a district's life.
struct End<'m> {
    date: &'m Date,
    span: Span,
    /// False where the district's own record tells it.
    event: bool,
}

/// Reports a life that cannot be: two beginnings or ends, an end before the beginning, an event outside it.
fn weigh(cx: &mut Cx<'_>, model: &Model, district: DistrictIx, around: &Around) {
    let record = &model[district];
    let begins = sides(model, &record.founded, &around.made);
    let ends = sides(model, &record.dissolved, &around.ended);
    let id = &record.id;
    let mut wrong = |span: Span, message: Said, help: Said, other: Span, beside: Said| {
        cx.report(Finding::at(Code::ImpossibleEvent, span, message, help).and(other, beside));
    };
    for (all, message, own, event) in [
        (
            &begins,
            say!("would come into being twice"),
            say!("leave `founded` out: the event tells since when it exists"),
            say!(
                "a district is made once: name it under `original` too where it goes on, or give a later one of the same name \
                 a record of its own"
            ),
        ),
        (
            &ends,
            say!("would end twice"),
            say!("leave `dissolved` out: the event tells when it ended"),
            say!("a district ends once: name it under `resulting` too where it goes on"),
        ),
    ] {
        let Some((first, others)) = all.split_first() else {
            continue;
        };
        for other in others {
            let help = if other.event { event.clone() } else { own.clone() };
            wrong(
                other.span,
                say!("`{id}` {message}", id, message),
                help,
                first.span,
                say!("the other one"),
            );
        }
    }
    let (begin, end) = (begins.first(), ends.first());
    if let (Some(begin), Some(end)) = (begin, end)
        && let (Some(first), Some(last)) = (begin.date.earliest(), end.date.latest())
        // events on one day follow each other; a record's own days are the first that is and the first that is not
        && (last < first || last == first && !begin.event && !end.event)
    {
        wrong(
            end.span,
            say!("`{id}` ends before it came into being", id),
            say!("correct one of the two dates"),
            begin.span,
            say!("it came into being here"),
        );
    }
    for event in &around.through {
        let event = &model[*event];
        if let Some(begin) = begin
            && let (Some(first), Some(last)) = (begin.date.earliest(), event.in_force.latest())
            && last < first
        {
            let message = say!(
                "`{id}` goes on through `{event}` before it came into being",
                id,
                event = event.id
            );
            let help = say!("correct one of the two dates, or take it out of `original`");
            wrong(event.span, message, help, begin.span, say!("it came into being here"));
        }
        if let Some(end) = end
            && let (Some(last), Some(first)) = (end.date.latest(), event.in_force.earliest())
            && first > last
        {
            let message = say!("`{id}` goes on through `{event}` after it ended", id, event = event.id);
            let help = say!("correct one of the two dates, or take it out of `resulting`");
            wrong(event.span, message, help, end.span, say!("it ended here"));
        }
    }
}

/// What tells a beginning, or an end: the events first, since each tells it of other districts too.
fn sides<'m>(model: &'m Model, own: &'m Option<Dated>, events: &[EventIx]) -> Vec<End<'m>> {
    let of_events = events.iter().map(|event| End {
        date: &model[*event].in_force,
        span: model[*event].span,
        event: true,
    });
    let own = own.iter().map(|own| End {
        date: &own.date,
        span: own.span,
        event: false,
    });
    of_events.chain(own).collect()
}

/// The events in the order in which districts pass from one to the next, and those that have none.
struct Order {
    /// The rank of each event.
    ranks: Vec<usize>,
    /// Events that lead back to themselves.
    circles: BTreeSet<EventIx>,
}

impl Order {
    /// An event that makes a district comes before those that the district goes through, and these before the one that
    /// ends it: what passes between events of one day is told by that alone.
    fn new(model: &Model, around: &[Around]) -> Order {
        let count = model.events.len();
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut back: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut add = |from: EventIx, to: EventIx| {
            next[from.position()].push(to.position());
            back[to.position()].push(from.position());
        };
        for around in around {
            // a second beginning or end is impossible, and told
            let (made, ended) = (around.made.first(), around.ended.first());
            for through in &around.through {
                made.iter().for_each(|made| add(**made, *through));
                ended.iter().for_each(|ended| add(*through, **ended));
            }
            if let (Some(made), Some(ended)) = (made, ended) {
                add(*made, *ended);
            }
        }
        let day = |place: usize| {
            let date = &model.events[place].in_force;
            (date.earliest(), date.latest().unwrap_or(Day::MAX), place)
        };
        let mut ranks = vec![usize::MAX; count];
        let forward = peel(&next, &back, day);
        for (rank, place) in forward.iter().enumerate() {
            ranks[*place] = rank;
        }
        // what is left is on a circle, or after one; the same from the other end leaves what is between two
        let mut left: BTreeSet<usize> = (0..count).filter(|place| ranks[*place] == usize::MAX).collect();
        if !left.is_empty() {
            for place in peel(&back, &next, day) {
                left.remove(&place);
            }
        }
        let leads_back = |from: usize| {
            let mut met = BTreeSet::new();
            let mut open = next[from].clone();
            while let Some(one) = open.pop() {
                if left.contains(&one) && met.insert(one) {
                    open.extend(&next[one]);
                }
            }
            met.contains(&from)
        };
        let circles = left.iter().filter(|place| leads_back(**place));
        Order {
            circles: circles.map(|place| EventIx(*place as u32)).collect(),
            ranks,
        }
    }

    /// What events are put in order by.
    fn key(&self, model: &Model, event: EventIx) -> (Option<Day>, Day, usize, EventIx) {
        let date = &model[event].in_force;
        let latest = date.latest().unwrap_or(Day::MAX);
        (date.earliest(), latest, self.ranks[event.position()], event)
    }
}

/// What can be put in an order in which nothing comes before what leads to it, the earliest first.
fn peel<K: Ord>(next: &[Vec<usize>], back: &[Vec<usize>], key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut waits: Vec<usize> = back.iter().map(Vec::len).collect();
    let mut free: BTreeSet<(K, usize)> = (0..next.len())
        .filter(|place| waits[*place] == 0)
        .map(|place| (key(place), place))
        .collect();
    let mut order = Vec::with_capacity(next.len());
    while let Some((_, place)) = free.pop_first() {
        order.push(place);
        for to in &next[place] {
            waits[*to] -= 1;
            if waits[*to] == 0 {
                free.insert((key(*to), *to));
            }
        }
    }
    order
}
