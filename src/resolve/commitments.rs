//! Commitments.

use super::Cx;
use super::read::Read;
use super::statements::{cite, last_day};
use crate::model::RefKind;
use crate::model::{Commitment, CommitmentStatus};
use crate::written;

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
                last_day(cx, &s.at)?;
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
            span: read.span,
        });
        all.extend(cx.keep(RefKind::Commitment, &read.id, commitment));
    }
    all
}
