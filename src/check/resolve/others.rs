//! Sources, programmes, events, groups, forums, commitments, indicators, pages; the lives of districts.

use std::sync::Arc;

use super::statements::{self, cite, origin};
use super::{Cx, nouns};
use crate::check::ids::no_place;
use crate::check::read::{Loose, Read, Written};
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::Bound;
use crate::model::date::Date;
use crate::model::number::Number;
use crate::model::word::{Basis, Word};
use crate::model::{
    Attachment, Citation, Commitment, CommitmentStatus, Corrected, Correction, DistrictIx, Event, EventIx, Forum,
    Frequency, Group, Indicator, Model, Observation, Page, Participant, Programme, Remark, Source, SourceIx, Subject,
    When,
};
use crate::source::{FileId, Files, Span};
use crate::written::{self, At, RefKind};

/// Resolves the sources that have files of their own.
pub fn sources(cx: &mut Cx<'_>, list: &[Read<written::Source>]) -> Vec<Source> {
    let mut sources = Vec::new();
    for read in list {
        let Some(record) = read.record.as_ref().filter(|s| !s.flawed) else {
            continue;
        };
        let resolved = source(cx, &read.id, None, record, read.narrative, read.span);
        sources.extend(cx.keep(RefKind::Source, &read.id, resolved));
    }
    sources
}

/// Resolves one source; its corrections follow when all records are there.
pub fn source(
    cx: &mut Cx<'_>,
    id: &str,
    owner: Option<DistrictIx>,
    s: &written::Source,
    narrative: Option<FileId>,
    span: Span,
) -> Option<Source> {
    let date = |d: &Option<At<Date>>| d.as_ref().map(|d| d.value.clone());
    let places: Vec<_> = s
        .places
        .iter()
        .flat_map(|p| &p.0)
        .map(|(key, text)| (key.value.clone(), text.clone()))
        .collect();
    let remarks = s
        .remarks
        .iter()
        .map(|r| Remark {
            place: place(cx, &places, r.place.as_ref()),
            text: r.text.value.clone(),
        })
        .collect();
    let attachments = s
        .attachments
        .iter()
        .map(|a| Attachment {
            title: a.title.clone(),
            source: a.source.as_ref().and_then(|c| cite(cx, c)),
        })
        .collect();
    let (signed, meeting, published) = (date(&s.signed), date(&s.meeting), date(&s.published));
    let known = meeting.as_ref().or(signed.as_ref()).or(published.as_ref()).cloned();
    Some(Source {
        id: id.to_owned(),
        owner,
        title: s.title.clone(),
        kind: s.kind.clone(),
        publisher: s.publisher.clone(),
        identifier: s.identifier.clone(),
        url: s.url.as_ref().map(|u| u.value.clone()),
        supplied: s.supplied.unwrap_or(true),
        facts_at: date(&s.facts_at).or(known),
        signed,
        meeting,
        published,
        note: s.note.as_ref().map(|n| n.value.clone()),
        places,
        attachments,
        remarks,
        corrections: Vec::new(),
        narrative,
        span,
    })
}

fn place(cx: &mut Cx<'_>, places: &[(String, crate::model::Text)], key: Option<&At<String>>) -> Option<u32> {
    let key = key?;
    let found = places.iter().position(|(k, _)| *k == key.value);
    if found.is_none() {
        cx.report(Finding::at(
            Code::UnknownPlace,
            key.span,
            format!("this source has no place `{}`", key.value),
            no_place(&key.value, places.iter().map(|(k, _)| k.as_str())),
        ));
    }
    found.map(|p| p as u32)
}

/// Resolves the programmes.
pub fn programmes(cx: &mut Cx<'_>, list: &[Read<written::Programme>]) -> Vec<Programme> {
    let mut all = Vec::new();
    for read in list {
        let Some(p) = &read.record else { continue };
        let unit = p.unit.as_ref().and_then(|u| cx.table.unit(u, &mut cx.findings));
        let programme = Programme {
            id: read.id.clone(),
            name: p.name.clone(),
            abbreviation: p.abbreviation.clone(),
            holder: p.holder.as_ref().map(nouns).unwrap_or_default(),
            unit,
            description: p.description.as_ref().map(|d| d.value.clone()),
            statements: statements::all(cx, &p.statements, None),
            posts: Vec::new(),
            narrative: read.narrative,
            span: read.span,
        };
        all.extend(cx.keep(RefKind::Programme, &read.id, Some(programme)));
    }
    all
}

/// Resolves the events.
pub fn events(cx: &mut Cx<'_>, list: &[Read<written::Event>]) -> Vec<Event> {
    let mut all = Vec::new();
    for read in list {
        let Some(e) = &read.record else { continue };
        if !matches!(e.basis.value, Basis::Stated | Basis::Planned) {
            cx.report(Finding::at(
                Code::UnknownValue,
                e.basis.span,
                format!("an event cannot be `{}`", e.basis.value.word()),
                "write `stated`, or `planned` where it lies after the source",
            ));
        }
        if (e.original.is_empty() || e.resulting.is_empty()) && !e.flawed {
            cx.report(Finding::at(
                Code::ImpossibleEvent,
                read.span,
                "an event names no district on one of its sides",
                "name the districts that ended under `original` and those that came into being under `resulting`",
            ));
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

/// Tells each district which event it resulted from and which changed it; a second one of either is impossible.
pub fn lives(cx: &mut Cx<'_>, model: &mut Model) {
    for i in 0..model.events.len() {
        let ix = EventIx(i as u32);
        let (original, resulting) = (model.events[i].original.clone(), model.events[i].resulting.clone());
        let span = model.events[i].span;
        let name = |model: &Model, d: DistrictIx| model[d].id.clone();
        let mut wrong = |message: String, help: &str, other: Option<Span>| {
            let mut finding = Finding::at(Code::ImpossibleEvent, span, message, help);
            if let Some(other) = other {
                finding = finding.and(other, "the other event");
            }
            cx.findings.push(finding);
        };
        // told already
        if original.is_empty() || resulting.is_empty() {
            continue;
        }
        if let Some(both) = original.iter().find(|d| resulting.contains(d)) {
            wrong(
                format!("`{}` both ends and comes into being by this event", name(model, *both)),
                "a district that goes on under its own name stands on neither side; one that changes gets a record of its own",
                None,
            );
            continue;
        }
        for district in resulting {
            let slot = model.districts[district.position()].resulted_from;
            if let Some(other) = slot {
                let message = format!("`{}` would come into being twice", name(model, district));
                wrong(
                    message,
                    "a district results from one event; give a later one of the same name its own record",
                    Some(model[other].span),
                );
            } else {
                model.districts[district.position()].resulted_from = Some(ix);
            }
        }
        for district in original {
            let slot = model.districts[district.position()].changed_by;
            if let Some(other) = slot {
                let message = format!("`{}` would end twice", name(model, district));
                wrong(message, "a district ends by one event", Some(model[other].span));
            } else {
                model.districts[district.position()].changed_by = Some(ix);
            }
        }
    }
    for (ix, district) in model.districts() {
        let (Some(born), Some(ended)) = (district.resulted_from, district.changed_by) else {
            continue;
        };
        let (born, ended) = (&model[born], &model[ended]);
        if let (Some(begin), Some(end)) = (born.in_force.earliest(), ended.in_force.latest())
            && end <= begin
        {
            cx.findings.push(
                Finding::at(
                    Code::ImpossibleEvent,
                    ended.span,
                    format!("`{}` ends before it came into being", model[ix].id),
                    "correct `in_force` of one of the two events",
                )
                .and(born.span, "it came into being here"),
            );
        }
    }
}

/// Resolves the groups.
pub fn groups(cx: &mut Cx<'_>, list: &[Read<written::Group>]) -> Vec<Group> {
    let mut all = Vec::new();
    for read in list {
        let Some(g) = &read.record else { continue };
        let group = Group {
            id: read.id.clone(),
            name: g.name.clone(),
            members: g
                .members
                .iter()
                .filter_map(|d| cx.table.district(d, &mut cx.findings))
                .collect(),
            size: g
                .size
                .as_ref()
                .and_then(|s| Some((s.value.clone(), cite(cx, &s.source)?))),
            statements: statements::all(cx, &g.statements, None),
            narrative: read.narrative,
            span: read.span,
        };
        all.extend(cx.keep(RefKind::Group, &read.id, Some(group)));
    }
    all
}

/// Resolves the forums.
pub fn forums(cx: &mut Cx<'_>, list: &[Read<written::Forum>]) -> Vec<Forum> {
    let mut all = Vec::new();
    for read in list {
        let Some(f) = &read.record else { continue };
        let districts = f
            .districts
            .iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect();
        let origin = origin(cx, &f.source, &f.inferred, None, true);
        let forum = origin.map(|origin| Forum {
            id: read.id.clone(),
            name: f.name.clone(),
            classification: f.classification.clone(),
            districts,
            participants: f
                .participants
                .iter()
                .map(|p| Participant {
                    name: p.name.clone(),
                    role: p.role.clone(),
                    sometimes: p.sometimes.unwrap_or(false),
                    planned: p.planned.unwrap_or(false),
                })
                .collect(),
            frequency: f.frequency.as_ref().map(|q| Frequency {
                times: q.times.clone(),
                every: q.every,
                as_said: q.as_said.clone(),
            }),
            purpose: f.purpose.as_ref().map(|p| p.value.clone()),
            at: f.at.as_ref().map(|d| d.value.clone()),
            span: f.at.as_ref().map_or(read.span, |d| d.span),
            origin,
            narrative: read.narrative,
        });
        all.extend(cx.keep(RefKind::Forum, &read.id, forum));
    }
    all
}

/// Resolves the commitments.
pub fn commitments(cx: &mut Cx<'_>, list: &[Read<written::Commitment>]) -> Vec<Commitment> {
    let mut all = Vec::new();
    for read in list {
        let Some(c) = &read.record else { continue };
        let (sites, districts): (Vec<_>, Vec<_>) = c.owners.iter().partition(|o| o.value == "site");
        let owners = districts
            .into_iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect();
        let programme = c
            .programme
            .as_ref()
            .and_then(|p| cx.table.programme(p, &mut cx.findings));
        let statuses = c
            .status
            .iter()
            .filter_map(|s| {
                Some(CommitmentStatus {
                    progress: s.status,
                    at: s.at.value.clone(),
                    text: s.text.as_ref().map(|t| t.value.clone()),
                    source: cite(cx, &s.source)?,
                    span: s.at.span,
                })
            })
            .collect();
        let source = cite(cx, &c.source);
        let commitment = source.map(|source| Commitment {
            id: read.id.clone(),
            title: c.title.value.clone(),
            owners,
            owned_by_site: !sites.is_empty() || c.owners.is_empty(),
            kind: c.kind,
            due: c.due.as_ref().map(|d| d.value.clone()),
            due_as_said: c.due_as_said.clone(),
            due_inferred: c.due_inferred.clone(),
            programme,
            source,
            statuses,
            narrative: read.narrative,
        });
        all.extend(cx.keep(RefKind::Commitment, &read.id, commitment));
    }
    all
}

/// Resolves the indicators. A count of individuals under five is refused: it could reveal one of them.
pub fn indicators(cx: &mut Cx<'_>, list: &[Read<written::Indicator>]) -> Vec<Indicator> {
    let mut all = Vec::new();
    for read in list {
        let Some(i) = &read.record else { continue };
        let unit = cx.table.unit(&i.unit, &mut cx.findings);
        let mut observations = Vec::new();
        for o in &i.observations {
            if o.value.is_none() && o.as_said.is_none() && !o.flawed {
                cx.report(Finding::at(
                    Code::EmptyStatement,
                    o.span,
                    "the observation says nothing",
                    "add `value` or `as_said`",
                ));
            }
            if let (Some(value), Some(unit)) = (&o.value, unit.as_deref()) {
                if unit == "persons" {
                    small_count(cx, value);
                }
                small_rest(cx, value, o.base.as_ref(), unit);
            }
            let subject = cx.table.subject(&o.subject, &mut cx.findings);
            if subject.is_none() {
                cx.incomplete.insert(o.span.file);
            }
            let origin = origin(cx, &o.source, &o.inferred, None, true);
            observations.extend(subject.zip(origin).map(|(subject, origin)| Observation {
                subject,
                value: o.value.as_ref().map(|v| v.value.clone()),
                as_said: o.as_said.clone(),
                at: o.at.as_ref().map(|d| d.value.clone()),
                base: o.base.clone(),
                text: o.text.as_ref().map(|t| t.value.clone()),
                origin,
                span: o.at.as_ref().map_or(o.span, |d| d.span),
            }));
        }
        let indicator = unit.map(|unit: Arc<str>| Indicator {
            id: read.id.clone(),
            name: i.name.clone(),
            unit,
            population: i.population.clone(),
            description: i.description.as_ref().map(|d| d.value.clone()),
            observations,
            narrative: read.narrative,
        });
        all.extend(cx.keep(RefKind::Indicator, &read.id, indicator));
    }
    all
}

fn small_count(cx: &mut Cx<'_>, value: &At<Number>) {
    const LEAST: &str = "5";
    let least = Number::parse(LEAST).ok().and_then(|n| n.min());
    if value.value.max() < least && value.value.max().is_some() {
        cx.report(Finding::at(
            Code::SmallCount,
            value.span,
            format!(
                "a count of {} individuals could reveal who they are",
                value.value.text()
            ),
            "leave `value` out and write `as_said: enstaka`",
        ));
    }
}

/// A share, or a count, of a group whose size is told can tell that fewer than five are in it, or outside of it.
fn small_rest(cx: &mut Cx<'_>, value: &At<Number>, base: Option<&Number>, unit: &str) {
    const LEAST: i128 = 5_000;
    let thousandths = |n: &Number| n.exact().map(|d| i128::from(d.thousandths()));
    let (Some(part), Some(all)) = (thousandths(&value.value), base.and_then(thousandths)) else {
        return;
    };
    let inside = match unit {
        "persons" => part,
        "percent" => part * all / 100_000,
        _ => return,
    };
    let few = |n: i128| n > 0 && n < LEAST;
    // a count that is small itself has been told
    if few(all - inside) || unit == "percent" && few(inside) {
        cx.report(Finding::at(
            Code::SmallCount,
            value.span,
            format!(
                "with a base of {} this tells that fewer than five individuals differ from the rest",
                base.map_or("", |b| b.text())
            ),
            "leave `base` or `value` out, or write `as_said: enstaka` in place of the value",
        ));
    }
}

/// Pages take their title from their first heading.
pub fn pages(cx: &mut Cx<'_>, files: &Files, list: &[Loose]) -> Vec<Page> {
    list.iter()
        .map(|loose| {
            let file = files.get(loose.file);
            let heading = file.text.lines().find_map(|l| l.strip_prefix("# "));
            if heading.is_none() && file.readable {
                let span = Span {
                    file: loose.file,
                    start: 0,
                    end: 0,
                };
                cx.report(Finding::at(
                    Code::MissingKey,
                    span,
                    "the page has no heading, from which it takes its title",
                    "begin the page with `# Heading`",
                ));
            }
            Page {
                id: loose.id.clone(),
                title: heading.unwrap_or(&loose.id).trim().to_owned(),
                narrative: loose.file,
            }
        })
        .collect()
}

/// Resolves all corrections and checks that the corrected records hold the right value.
pub fn corrections(cx: &mut Cx<'_>, model: &mut Model, written: &Written) {
    let global = written
        .sources
        .iter()
        .filter_map(|r| Some((r.id.clone(), None, r.record.as_ref()?)));
    let own = written.districts.iter().flat_map(|d| {
        let sources = d.record.iter().flat_map(|r| r.sources.iter().flat_map(|s| &s.0));
        sources.filter_map(|(id, s)| Some((format!("{}/{}", d.id, id.value), Some(d.id.as_str()), s.as_ref()?)))
    });
    for (id, owner, source) in global.chain(own).collect::<Vec<_>>() {
        let Some(ix) = cx.table.usable(RefKind::Source, &id).map(SourceIx) else {
            continue;
        };
        for c in &source.corrections {
            let rests_on = cx.table.citation(&c.source, owner, &mut cx.findings);
            let places = model[ix].places.clone();
            let printed_in = Citation {
                source: ix,
                place: place(cx, &places, c.place.as_ref()),
                span: c.span,
            };
            if let Some(correction) = correction(cx, model, c, printed_in, rests_on) {
                model.sources[ix.position()].corrections.push(correction);
            }
        }
    }
}

fn correction(
    cx: &mut Cx<'_>,
    model: &Model,
    c: &written::Correction,
    printed_in: Citation,
    rests_on: Option<Citation>,
) -> Option<Correction> {
    let subject = cx.table.subject(&c.subject, &mut cx.findings)?;
    let (of, held) = match (&c.subject.part, c.field.value.as_str()) {
        (None, "in_force") => match subject {
            Subject::Event(event) => (Corrected::InForce(event), model[event].in_force.text().to_owned()),
            _ => {
                cx.report(Finding::at(
                    Code::UnknownValue,
                    c.field.span,
                    "only an event has `in_force`",
                    "name an event as `subject: event:…`, or a statement as `subject: post:…#id`",
                ));
                return None;
            }
        },
        (Some(part), field @ ("value" | "from" | "to")) => {
            let statements = model.statements(subject);
            let Some(n) = statements.iter().position(|s| s.id.as_deref() == Some(part.as_str())) else {
                if cx.doubts(c.subject.kind, &c.subject.id) {
                    return None;
                }
                cx.report(Finding::at(
                    Code::DanglingReference,
                    c.subject.span,
                    format!("the record has no statement with the id `{part}`"),
                    did_you_mean(
                        part,
                        "its statements",
                        statements.iter().filter_map(|s| s.id.as_deref()),
                    ),
                ));
                return None;
            };
            let (statement, n) = (&statements[n], n as u32);
            let text = |bound: &Bound| match bound {
                Bound::Date(date) => date.text().to_owned(),
                Bound::Event(event) => format!("event:{}", model[*event].id),
            };
            let since = match &statement.when {
                When::Since { from, to } => Some((from, to)),
                _ => None,
            };
            match field {
                "value" => (
                    Corrected::Value(subject, n),
                    statement
                        .value
                        .as_ref()
                        .map(|v| v.text().to_owned())
                        .unwrap_or_default(),
                ),
                "from" => (
                    Corrected::From(subject, n),
                    since.map(|(f, _)| text(f)).unwrap_or_default(),
                ),
                _ => (
                    Corrected::To(subject, n),
                    since.and_then(|(_, t)| t.as_ref().map(text)).unwrap_or_default(),
                ),
            }
        }
        (_, field) => {
            cx.report(Finding::at(
                Code::UnknownValue,
                c.field.span,
                format!("`{field}` of this record cannot be corrected here"),
                "write `in_force` with an event; `value`, `from` or `to` with `subject: post:…#id`",
            ));
            return None;
        }
    };
    if held != c.correct.value {
        cx.report(
            Finding::at(
                Code::CorrectionNotHeld,
                c.correct.span,
                format!(
                    "the record holds `{held}` and the correction says that `{}` is right",
                    c.correct.value
                ),
                "write the right value in the record, and the same under `correct`",
            )
            .and(c.subject.span, "this record"),
        );
        return None;
    }
    let (mut printed_date, mut printed_value) = (None, None);
    match of {
        Corrected::Value(..) => match Number::parse(&c.printed.value) {
            Ok(value) => printed_value = Some(value),
            Err(e) => cx.report(Finding::at(Code::BadNumber, c.printed.span, e.message(), e.help())),
        },
        _ => match Date::parse(&c.printed.value) {
            Ok(date) => printed_date = Some(date),
            Err(e) => cx.report(Finding::at(Code::BadDate, c.printed.span, e.message(), e.help())),
        },
    }
    Some(Correction {
        of,
        printed_in,
        printed: c.printed.value.clone(),
        correct: c.correct.value.clone(),
        printed_date,
        printed_value,
        why: c.why.value.clone(),
        source: rests_on?,
    })
}
