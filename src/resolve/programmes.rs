//! Programmes.

use super::read::Read;
use super::{Cx, nouns, old_addresses, statements};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::{Parts, Programme};
use crate::said::say;
use crate::written;

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
            parts: p.parts_of.iter().filter_map(|parts| whole(cx, parts)).collect(),
            statements: statements::all(cx, &p.statements, None),
            posts: Vec::new(),
            aliases: old_addresses(&p.aliases),
            narrative: read.narrative,
            span: read.span,
        };
        all.extend(cx.keep(RefKind::Programme, &read.id, Some(programme)));
    }
    all
}

/// Categories that make up a whole. One that is a part of itself, or a whole of nothing, cannot be added.
fn whole(cx: &mut Cx<'_>, parts: &written::PartsOf) -> Option<Parts> {
    let source = statements::cite(cx, &parts.source);
    if parts.flawed {
        return None;
    }
    if parts.categories.is_empty() {
        cx.report(Finding::at(
            Code::MissingKey,
            parts.span,
            say!("a whole has no parts"),
            say!("name the categories that make it up: `categories: [junior, senior]`"),
        ));
        return None;
    }
    for (n, category) in parts.categories.iter().enumerate() {
        let twice = parts.categories[..n].iter().find(|c| c.value == category.value);
        if twice.is_none() && parts.whole.as_ref() != Some(&category.value) {
            continue;
        }
        cx.report(Finding::at(
            Code::UnknownValue,
            category.span,
            match twice {
                Some(_) => say!("`{category}` stands twice among the parts", category = category.value),
                None => say!("`{category}` would be a part of itself", category = category.value),
            },
            say!("name each category once, and the whole under `whole` alone"),
        ));
        return None;
    }
    Some(Parts {
        whole: parts.whole.as_deref().map(Into::into),
        categories: parts.categories.iter().map(|c| c.value.as_str().into()).collect(),
        source: source?,
    })
}
