//! Indicators, and the counts in them that are too small to be told.

use std::sync::Arc;

use super::Cx;
use super::read::Read;
use super::statements::{last_day, origin};
use crate::diagnostic::{Code, Finding};
use crate::model::RefKind;
use crate::model::number::Number;
use crate::model::{Indicator, Observation};
use crate::said::say;
use crate::written::{self, At};

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
                    say!("the observation says nothing"),
                    say!("add `value` or `as_said`"),
                ));
            }
            if let Some(base) = o.base.as_ref().filter(|base| few(base)) {
                cx.report(Finding::at(
                    Code::SmallCount,
                    o.span,
                    say!(
                        "a base of {base} individuals could reveal who they are",
                        base = base.text()
                    ),
                    say!("leave `base` out, and `value` where it tells the same; write `as_said: enstaka`"),
                ));
                continue;
            }
            if let (Some(value), Some(unit)) = (&o.value, unit.as_deref()) {
                if unit == "persons" {
                    small_count(cx, value);
                }
                small_rest(cx, value, o.base.as_ref(), unit);
            }
            if let Some(at) = &o.at {
                last_day(cx, at);
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
            span: read.span,
        });
        all.extend(cx.keep(RefKind::Indicator, &read.id, indicator));
    }
    all
}

/// Certainly fewer individuals than may be told of.
fn few(count: &Number) -> bool {
    const LEAST: &str = "5";
    let least = Number::parse(LEAST).ok().and_then(|n| n.min());
    count.max().is_some() && count.max() < least
}

fn small_count(cx: &mut Cx<'_>, value: &At<Number>) {
    if few(&value.value) {
        cx.report(Finding::at(
            Code::SmallCount,
            value.span,
            say!(
                "a count of {value} individuals could reveal who they are",
                value = value.value.text()
            ),
            say!("leave `value` out and write `as_said: enstaka`"),
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
            say!(
                "with a base of {base} this tells that fewer than five individuals differ from the rest",
                base = base.map_or("", |b| b.text())
            ),
            say!("leave `base` or `value` out, or write `as_said: enstaka` in place of the value"),
        ));
    }
}
