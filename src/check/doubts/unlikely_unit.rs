//! `unlikely-unit`: a programme is shown in a unit in which nothing of it is counted.

use std::collections::BTreeMap;

use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::word::Basis;
use crate::model::{ProgrammeIx, Statement, Subject};
use crate::said::say;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let mut counted: BTreeMap<ProgrammeIx, Vec<&Statement>> = BTreeMap::new();
    for subject in cx.model.subjects() {
        for statement in cx.model.statements(subject) {
            let programme = match subject {
                Subject::Programme(ix) => Some(ix),
                _ => statement.programme,
            };
            // what is planned may be told in another unit than what is there
            let units =
                statement.basis != Basis::Planned && statement.definition.as_ref().is_some_and(|d| !d.unit.is_empty());
            if let Some(programme) = programme.filter(|_| units) {
                counted.entry(programme).or_default().push(statement);
            }
        }
    }
    for (programme, statements) in counted {
        let record = &cx.model[programme];
        let Some(unit) = &record.unit else { continue };
        let units: Vec<&str> = statements
            .iter()
            .filter_map(|s| Some(&*s.definition.as_ref()?.unit))
            .collect();
        // one number alone may be of another kind than what the programme has
        if units.len() < 2 || units.contains(&&**unit) {
            continue;
        }
        findings.push(
            Finding::at(
                Code::UnlikelyUnit,
                record.span,
                say!(
                    "`{record}` is shown in {unit}, and nothing of it is counted so",
                    record = record.id,
                    unit
                ),
                say!(
                    "correct `unit` of the programme, or of what is counted: {units}",
                    units = units[0]
                ),
            )
            .and(statements[0].span, say!("counted here")),
        );
    }
}
