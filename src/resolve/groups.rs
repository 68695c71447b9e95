//! Groups of districts, the forums where they meet others, and the words that are explained.

use super::Cx;
use super::read::Read;
use super::statements::{self, cite, last_day, origin};
use crate::model::RefKind;
use crate::model::{Forum, Frequency, Group, Participant, Term};
use crate::written;

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
        if let Some(at) = &f.at {
            last_day(cx, at);
        }
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

/// Resolves the terms.
pub fn terms(cx: &mut Cx<'_>, list: &[Read<written::Term>]) -> Vec<Term> {
    let mut all = Vec::new();
    for read in list {
        let Some(t) = &read.record else { continue };
        // a source that there is not is told, and the term is left out with it
        let source = match &t.source {
            Some(source) => cite(cx, source).map(Some),
            None => Some(None),
        };
        let term = source.map(|source| Term {
            id: read.id.clone(),
            name: t.name.clone(),
            abbreviation: t.abbreviation.clone(),
            other_names: t.other_names.clone(),
            definition: t.definition.value.clone(),
            source,
            narrative: read.narrative,
            span: read.span,
        });
        all.extend(cx.keep(RefKind::Term, &read.id, term));
    }
    all
}
