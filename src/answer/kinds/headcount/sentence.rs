//! What is said of a number: how many in all or in each district, or why there is no sum.

use crate::answer::common::{organization, ranges};
use crate::answer::{Answer, Arg, Coverage, Message, Row, RowOf, RowVerdict, Total, apart};
use crate::evidence::{Count, Counted, LaneOf};
use crate::model::date::Day;
use crate::model::number::Number;
use crate::model::word::Word;
use crate::model::{Definition, DistrictIx, Known, ProgrammeIx, Text};

/// Whether what is summed differs in its category alone.
pub fn only_categories(sums: &[(Counted, Count)]) -> bool {
    let of = |counted: &Counted| {
        let d = &counted.definition;
        (d.measure, d.period, d.reading.clone())
    };
    sums.iter().all(|(counted, _)| of(counted) == of(&sums[0].0))
}

/// The sum of each definition: of categories, where no source says that they are all, or of what has no sum.
pub fn by_definition(sums: &[(Counted, Count)]) -> Vec<Message> {
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
pub fn sentence(
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
