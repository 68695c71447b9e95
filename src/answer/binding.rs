//! What a narrative can name: a path to a value of the records, at the page's pair of clocks.

use super::{Arg, Message, answer};
use crate::diagnostic::did_you_mean;
use crate::evidence;
use crate::model::number::Number;
use crate::model::word::StartSide;
use crate::model::{
    Asks, Citation, Commitment, EventIx, Extent, Forum, Frequency, Inquiry, Known, Post, PostIx, Statement, Subject,
};
use crate::said::{Said, say};

/// A value and where it is said.
pub struct Bound {
    /// The value, to be said in a language.
    pub value: Arg,
    /// Where it is said.
    pub sources: Vec<Citation>,
}

/// The families of paths; the first word of each.
const FAMILIES: &[&str] = &[
    "posts",
    "shared-posts",
    "answers",
    "statements",
    "indicators",
    "forums",
    "commitments",
    "events",
    "sources",
    "inquiries",
];

/// Finds what a path names.
///
/// # Errors
///
/// What to type instead, where there is nothing of that name.
pub fn resolve(known: &Known<'_>, path: &str) -> Result<Bound, Said> {
    let parts: Vec<&str> = path.split('.').collect();
    let model = known.model;
    let of = |kind: &str, id: &str| {
        model
            .find(kind, id)
            .ok_or_else(|| say!("there is no {kind} `{id}`", kind, id))
    };
    let field_of = |kind: &str, id: &str, field: &str| field_of(known, of(kind, id)?, field);
    match parts.as_slice() {
        ["posts", district, post, field] => field_of("post", &format!("{district}/{post}"), field),
        ["shared-posts", id, field] => field_of("shared-post", id, field),
        ["answers", inquiry, question, field] => field_of("question", &format!("{inquiry}/{question}"), field),
        ["statements", "site", id, field] => statement_field(known, Subject::Site, id, field),
        ["statements", kind, record, id, field] => statement_field(known, of(kind, record)?, id, field),
        ["indicators", id, n, "value" | "as_said"] => observation(known, of("indicator", id)?, n),
        ["forums", id, field] => field_of("forum", id, field),
        ["commitments", id, field] => field_of("commitment", id, field),
        ["events", id, field] => field_of("event", id, field),
        ["sources", id, field] => field_of("source", id, field),
        ["inquiries", id, field] => field_of("inquiry", id, field),
        [family, ..] if FAMILIES.contains(family) => Err(say!(
            "`{family}` takes another number of parts; docs/records.md lists the paths",
            family
        )),
        [other, ..] => Err(did_you_mean(
            other,
            say!("a path begins with"),
            FAMILIES.iter().copied(),
        )),
        [] => Err(say!("write a path after `=`")),
    }
}

/// A field of a record; of other records nothing is named by fields.
fn field_of(known: &Known<'_>, record: Subject, field: &str) -> Result<Bound, Said> {
    match record {
        Subject::Post(ix) => post_field(known, ix, field),
        Subject::Question(ix, n) => answer_field(known, ix, n, field),
        Subject::Forum(ix) => forum_field(&known.model[ix], field),
        Subject::Commitment(ix) => commitment_field(&known.model[ix], field),
        Subject::Event(ix) => event_field(known, ix, field),
        Subject::Source(ix) => {
            only(field, &["date"])?;
            let date = known.model[ix].known().cloned();
            Ok(Bound {
                value: Arg::Date(date.ok_or(say!("the source has no date"))?),
                sources: Vec::new(),
            })
        }
        Subject::Inquiry(ix) => inquiry_field(&known.model[ix], field),
        _ => Err(Said::default()),
    }
}

/// What an indicator was on one of the days that are told, by its number from 1.
fn observation(known: &Known<'_>, indicator: Subject, n: &str) -> Result<Bound, Said> {
    let Subject::Indicator(ix) = indicator else {
        return Err(Said::default());
    };
    let all = &known.model[ix].observations;
    let n: Option<usize> = n.parse().ok();
    let observation = n.and_then(|n| all.get(n.checked_sub(1)?)).ok_or_else(|| {
        say!(
            "the indicator has {observations} observations, counted from 1",
            observations = all.len()
        )
    })?;
    let value = match (&observation.value, &observation.as_said) {
        (Some(value), _) => Arg::Number(value.clone()),
        (None, Some(said)) => Arg::Verbatim(said.clone()),
        (None, None) => return Err(say!("the observation has no value")),
    };
    Ok(Bound {
        value,
        sources: vec![observation.origin.source],
    })
}

fn forum_field(forum: &Forum, field: &str) -> Result<Bound, Said> {
    only(field, &["frequency"])?;
    let frequency = forum.frequency.as_ref().ok_or(say!("the forum has no `frequency`"))?;
    Ok(Bound {
        value: Arg::Messages(vec![how_often(frequency)]),
        sources: vec![forum.origin.source],
    })
}

fn commitment_field(commitment: &Commitment, field: &str) -> Result<Bound, Said> {
    only(field, &["due", "title"])?;
    let value = match field {
        "due" => Arg::Date(commitment.due.clone().ok_or(say!("the commitment has no `due`"))?),
        _ => Arg::Text(commitment.title.clone()),
    };
    Ok(Bound {
        value,
        sources: vec![commitment.source],
    })
}

fn event_field(known: &Known<'_>, ix: EventIx, field: &str) -> Result<Bound, Said> {
    only(field, &["in_force", "decided"])?;
    let date = match field {
        "in_force" => known.in_force(ix).cloned(),
        _ => known.model[ix].decided.clone(),
    };
    Ok(Bound {
        value: Arg::Date(date.ok_or(say!("the event has no such date at this page's pair of clocks"))?),
        sources: vec![known.model[ix].source],
    })
}

fn inquiry_field(inquiry: &Inquiry, field: &str) -> Result<Bound, Said> {
    only(field, &["as_of", "received"])?;
    let received = || inquiry.received.clone().ok_or(say!("the inquiry has no `received`"));
    let value = match field {
        "as_of" => Arg::Day(inquiry.clock.as_of),
        _ => Arg::Date(received()?),
    };
    Ok(Bound {
        value,
        sources: Vec::new(),
    })
}

fn only(field: &str, fields: &[&str]) -> Result<(), Said> {
    if fields.contains(&field) {
        Ok(())
    } else {
        Err(did_you_mean(field, say!("it has"), fields.iter().copied()))
    }
}

fn post_field(known: &Known<'_>, ix: PostIx, field: &str) -> Result<Bound, Said> {
    only(field, &["value", "since", "home"])?;
    let post: &Post = &known.model[ix];
    let day = known.clock.as_of;
    match field {
        "value" => {
            let unit = known.model[post.programme].unit.clone();
            let definition = evidence::definition_of(known, &[ix], evidence::Wanted::unit(unit.as_deref()))
                .ok_or(say!("no number of this post was known at this page's pair of clocks"))?;
            let count = evidence::post_count(known, ix, &definition, day);
            Ok(Bound {
                value: Arg::Quantity(count.value, definition.unit.clone()),
                sources: count.sources,
            })
        }
        "since" => {
            let since = evidence::since_of(known, ix, StartSide::OnSite)
                .ok_or(say!("no start of this post was known at this page's pair of clocks"))?;
            Ok(Bound {
                value: Arg::Date(since.date),
                sources: since.sources,
            })
        }
        _ => {
            let home = post
                .homes
                .iter()
                .filter(|h| known.knows(h.origin.source))
                .filter(|h| {
                    known
                        .time(&h.when)
                        .begin()
                        .and_then(|d| d.latest())
                        .is_some_and(|d| d <= day)
                })
                .max_by_key(|h| known.time(&h.when).begin().and_then(|d| d.latest()))
                .ok_or(say!("no home of this post was known at this page's pair of clocks"))?;
            Ok(Bound {
                value: Arg::Text(home.name.clone()),
                sources: vec![home.origin.source],
            })
        }
    }
}

fn answer_field(known: &Known<'_>, ix: crate::model::InquiryIx, n: u32, field: &str) -> Result<Bound, Said> {
    only(field, &["total", "sentence", "in_place", "of"])?;
    let question = &known.model[ix].questions[n as usize];
    if field == "sentence" && matches!(question.asks, Asks::Statement { .. }) {
        // its text has values of its own, and might have this one
        return Err(say!(
            "the sentence of an account cannot be said elsewhere; name the values that it names"
        ));
    }
    // each inquiry has its own pair, and its answers are those of that pair
    let own = Known::new(known.model, known.model[ix].clock);
    let answer = answer(&own, ix, n);
    let value = match field {
        "total" => {
            let total = answer.total.as_ref().ok_or(say!("this answer has no total"))?;
            Arg::Quantity(total.value.clone(), total.unit.clone())
        }
        "sentence" => Arg::Messages(answer.sentence.clone()),
        _ => {
            let coverage = answer.coverage.as_ref().ok_or(say!("this answer has no coverage"))?;
            if field == "of" && !coverage.of_told {
                return Err(say!(
                    "this answer does not say of how many: the register of districts is not complete"
                ));
            }
            let span = match field {
                "of" => coverage.of_span,
                _ => coverage.in_place_span,
            };
            if span.least != span.most {
                return Err(say!(
                    "this answer has no single number of them: bind its sentence in place of it"
                ));
            }
            Arg::Count(span.least)
        }
    };
    Ok(Bound {
        value,
        sources: answer.sources,
    })
}

fn statement_field(known: &Known<'_>, subject: Subject, id: &str, field: &str) -> Result<Bound, Said> {
    only(field, &["value", "as_said", "extent"])?;
    let statements = known.model.statements(subject);
    let found: Option<(usize, &Statement)> = statements.iter().enumerate().find(|(_, s)| s.id.as_deref() == Some(id));
    let Some((place, statement)) = found else {
        let ids = statements.iter().filter_map(|s| s.id.as_deref());
        return Err(did_you_mean(id, say!("its statements with an id"), ids));
    };
    let held = known
        .held(subject, place as u32, statement)
        .ok_or(say!("this statement was not known at this page's pair of clocks"))?;
    let value = match field {
        "value" => match (&held.value, &statement.definition) {
            (Some(value), Some(definition)) => Arg::Quantity(value.clone(), definition.unit.clone()),
            _ => match (&statement.change, &statement.definition) {
                (Some(change), Some(_)) => Arg::Verbatim(change.to_string()),
                _ => return Err(say!("the statement has no `value`")),
            },
        },
        "as_said" => Arg::Text(
            statement
                .as_said
                .clone()
                .ok_or(say!("the statement has no `as_said`"))?,
        ),
        _ => Arg::Messages(vec![how_much(
            statement.extent.as_ref().ok_or(say!("the statement has no `extent`"))?,
        )]),
    };
    Ok(Bound {
        value,
        sources: vec![statement.source],
    })
}

/// The form of what a number counts.
fn plural(n: &Number) -> &'static str {
    if n.ends_in_one() { "one" } else { "other" }
}

/// How often a forum meets, as a message.
pub fn how_often(frequency: &Frequency) -> Message {
    Message::new("frequency")
        .with("times", Arg::Number(frequency.times.clone()))
        .with("plural", Arg::Select(plural(&frequency.times)))
        .with("count", Arg::Count(frequency.every.count as usize))
        .with("unit", Arg::Select(frequency.every.unit.word()))
}

/// How much of the time, as a message.
pub fn how_much(extent: &Extent) -> Message {
    match extent {
        Extent::Partly => Message::new("extent-partly"),
        Extent::DaysPerWeek(n) => Message::new("extent-days")
            .with("n", Arg::Number(n.clone()))
            .with("plural", Arg::Select(plural(n))),
    }
}
