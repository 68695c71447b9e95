//! `unlikely-value`: a number far above all others of its kind, or more full-time equivalents than persons.

use std::collections::BTreeMap;

use super::super::rules::place;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::number::Decimal;
use crate::model::word::Basis;
use crate::model::{Definition, ProgrammeIx, Statement, Subject};
use crate::said::say;

/// With fewer others there is nothing to be unlike.
const OTHERS: usize = 3;

/// So many times as much as the greatest other one, in a post of its own.
const TIMES: i64 = 3;

/// A number no greater than this is not told: small ones differ by much.
const SMALL: i64 = 5_000;

/// 100 per cent, in thousandths.
const WHOLE: i64 = 100_000;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    type Key<'m> = (Option<ProgrammeIx>, &'m Definition);
    let mut kinds: BTreeMap<Key<'_>, Vec<(Subject, &Statement, i64)>> = BTreeMap::new();
    for (ix, post) in cx.model.posts().filter(|(_, post)| post.organization.is_none()) {
        for statement in post.statements.iter().filter(|s| s.basis != Basis::Need) {
            let least = statement.value.as_ref().and_then(|v| v.min()).map(Decimal::thousandths);
            if let (Some(definition), Some(least)) = (&statement.definition, least) {
                let key = (statement.programme, &**definition);
                kinds
                    .entry(key)
                    .or_default()
                    .push((Subject::Post(ix), statement, least));
            }
        }
    }
    for ((_, definition), told) in &kinds {
        let Some((subject, greatest, most)) = told.iter().max_by_key(|t| t.2) else {
            continue;
        };
        let others: Vec<_> = told
            .iter()
            .filter(|(_, other, _)| other.span != greatest.span)
            .collect();
        let next = others.iter().map(|t| t.2).max().unwrap_or_default();
        let of = others
            .iter()
            .map(|t| t.0)
            .collect::<std::collections::BTreeSet<_>>()
            .len();
        // where its own post has always been as large, it is large
        let own = others.iter().filter(|t| t.0 == *subject).map(|t| t.2).max();
        if of >= OTHERS
            && *most > SMALL
            && *most > next.saturating_mul(TIMES)
            && own.is_none_or(|own| *most > own.saturating_mul(TIMES))
        {
            let other = others.iter().find(|t| t.2 == next).map(|t| t.1);
            let said = |s: &Statement| s.value.as_ref().map(ToString::to_string).unwrap_or_default();
            let finding = Finding::at(
                Code::UnlikelyValue,
                place::figure(cx.files, greatest),
                say!(
                    "{greatest} {unit} are more than {times} times as many as any of the {others} other numbers",
                    greatest = said(greatest),
                    unit = definition.unit,
                    times = TIMES,
                    others = others.len()
                ),
                say!("correct the number, or write `accepted: …`, why this one is so much larger"),
            );
            findings.push(match other {
                Some(other) => finding.and(place::figure(cx.files, other), say!("the next")),
                None => finding,
            });
        }
    }
    for subject in cx.model.subjects().filter(|s| !matches!(s, Subject::Post(_))) {
        equivalents(cx, subject, findings);
        forms(cx, subject, findings);
    }
    parties(cx, findings);
    for (_, indicator) in cx.model.indicators().filter(|(_, i)| *i.unit == *"percent") {
        let all = indicator.observations.iter();
        for seen in all.filter(|o| {
            o.value
                .as_ref()
                .and_then(|v| v.min())
                .is_some_and(|least| least.thousandths() > WHOLE)
        }) {
            findings.push(Finding::at(
                Code::UnlikelyValue,
                seen.span,
                say!(
                    "a share of `{indicator}` is more than 100 per cent",
                    indicator = indicator.id
                ),
                say!("correct the value, or the unit where this is no share"),
            ));
        }
    }
}

/// The same people in posts, persons and full-time equivalents are not many times as many in one of them.
fn forms(cx: &Cx<'_>, subject: Subject, findings: &mut Vec<Finding>) {
    let counted = |s: &&Statement| {
        s.value.is_some()
            && s.definition
                .as_ref()
                .is_some_and(|d| ["posts", "persons", "fte"].contains(&&*d.unit))
    };
    let all: Vec<&Statement> = cx.model.statements(subject).iter().filter(counted).collect();
    let category = |s: &Statement| s.definition.as_ref().and_then(|d| d.category.clone());
    let least = |s: &Statement| s.value.as_ref().and_then(|v| v.min()).map(Decimal::thousandths);
    for one in &all {
        let others: Vec<&&Statement> = all
            .iter()
            .filter(|other| {
                other.span != one.span && other.programme == one.programme && category(other) == category(one)
            })
            .collect();
        let most = others.iter().filter_map(|other| least(other)).max();
        if let (Some(own), Some(most), Some(other)) = (least(one), most, others.first())
            && own > SMALL
            && own > most.saturating_mul(TIMES)
        {
            let unit = one.definition.as_ref().map(|d| d.unit.to_string()).unwrap_or_default();
            let value = one.value.as_ref().map(ToString::to_string).unwrap_or_default();
            findings.push(
                Finding::at(
                    Code::UnlikelyValue,
                    place::figure(cx.files, one),
                    say!(
                        "{value} {unit} are more than {times} times as many as the same in another unit",
                        value,
                        unit,
                        times = TIMES
                    ),
                    say!("correct the number, or write `accepted: …`, why this one is so much larger"),
                )
                .and(place::figure(cx.files, other), say!("the other number")),
            );
        }
    }
}

/// Parties that are counted in the place where a forum is told are those that take part in it.
fn parties(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for subject in cx.model.subjects() {
        for statement in cx.model.statements(subject) {
            let Some(value) = statement.value.as_ref().and_then(|v| v.exact()?.to_i64_if_whole()) else {
                continue;
            };
            if statement.definition.as_ref().is_none_or(|d| *d.unit != *"parties") {
                continue;
            }
            let (source, place) = (statement.source.source, statement.source.place);
            let told: Vec<_> = cx
                .model
                .forums()
                .map(|(_, forum)| forum)
                .filter(|f| place.is_some() && f.origin.source.source == source && f.origin.source.place == place)
                .collect();
            if let [forum] = told.as_slice()
                && forum.participants.len() as i64 != value
            {
                findings.push(
                    Finding::at(
                        Code::UnlikelyValue,
                        place::figure(cx.files, statement),
                        say!(
                            "{value} parties are counted, and `{forum}`, told in the same place, has {participants} participants",
                            value,
                            forum = forum.id,
                            participants = forum.participants.len()
                        ),
                        say!("correct the number or the list"),
                    )
                    .and(forum.span, say!("the forum")),
                );
            }
        }
    }
}

/// Nobody is more than one full-time equivalent.
fn equivalents(cx: &Cx<'_>, subject: Subject, findings: &mut Vec<Finding>) {
    let all = cx.model.statements(subject);
    let of = |unit: &'static str| {
        all.iter().filter_map(move |s| {
            let definition = s.definition.as_ref().filter(|d| *d.unit == *unit)?;
            Some((s, definition, s.value.as_ref()?))
        })
    };
    for (fte, of_fte, least) in of("fte") {
        for (persons, of_persons, most) in of("persons") {
            let same = fte.programme == persons.programme
                && of_fte.category == of_persons.category
                && fte.when == persons.when;
            let more = least.min().zip(most.max()).is_some_and(|(least, most)| least > most);
            if same && more {
                findings.push(
                    Finding::at(
                        Code::UnlikelyValue,
                        place::figure(cx.files, fte),
                        say!(
                            "{least} full-time equivalents are more than {most} persons can be",
                            least,
                            most
                        ),
                        say!("correct the number that is wrong"),
                    )
                    .and(place::figure(cx.files, persons), say!("the persons")),
                );
            }
        }
    }
}
