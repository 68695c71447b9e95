//! Programmes.

use super::{Cx, nouns, statements};
use crate::check::read::Read;
use crate::model::Programme;
use crate::written::{self, RefKind};

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
