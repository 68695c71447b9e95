//! What is left of a temporary reinforcement.
//!
//! Row verdicts: `permanent`, `other-funding`, `ended`, `unknown`; a row whose size is told in words alone is `verbal`.

use crate::answer::{Answer, Arg, Gap, Lack, Message, Row, RowOf, RowVerdict, Total, Verdict};
use crate::model::number::Number;
use crate::model::word::{ClaimKind, Outcome};
use crate::model::{Definition, Held, Known, Scope, Statement, Subject};

/// Whether a statement tells what became of this reinforcement: it has an outcome, counts the same, and is no total of the
/// others.
pub fn belongs(statement: &Statement, whole: &Definition) -> bool {
    let adds = |claims: &Scope| claims.kind == ClaimKind::All;
    statement.outcome.is_some()
        && statement.claims.as_ref().is_none_or(adds)
        && statement
            .definition
            .as_deref()
            .is_none_or(|d| d.unit == whole.unit && d.category == whole.category)
}

pub(in crate::answer) fn answer(known: &Known<'_>, mut answer: Answer, subject: Subject, place: u32) -> Answer {
    let model = known.model;
    let statement = &model.statements(subject)[place as usize];
    let day = known.clock.as_of;
    let whole = known.held(subject, place, statement);
    let Some((whole, definition)) = whole
        .as_ref()
        .and_then(|w| Some((w.value.clone()?, w.statement.definition.clone()?)))
    else {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-reinforcement-unknown"));
        answer.sentence = vec![Message::new("remainder-none")];
        return answer;
    };
    answer.sources.push(statement.source);
    let programme = statement.programme;
    let in_time = |h: &Held<'_>| h.begins().is_some_and(|(_, last)| last <= day);
    let told: Vec<(usize, Held<'_>)> = model
        .subjects()
        .flat_map(|s| known.statements(s))
        .filter(|h| belongs(h.statement, &definition) && in_time(h))
        .filter(|h| programme.is_none() || h.statement.programme.is_none() || h.statement.programme == programme)
        .enumerate()
        .collect();
    for (n, held) in &told {
        let outcome = held.statement.outcome;
        let verbal = held.value.is_none();
        let verdict = match outcome {
            Some(Outcome::Permanent) => RowVerdict::Permanent,
            Some(Outcome::OtherFunding) => RowVerdict::OtherFunding,
            Some(Outcome::Ended) => RowVerdict::Ended,
            _ => RowVerdict::Unknown,
        };
        let mut notes = Vec::new();
        if let Some(said) = &held.statement.as_said {
            notes.push(Message::new("note-as-said").with("said", Arg::Text(said.clone())));
        }
        if verbal {
            notes.push(Message::new("note-no-number"));
        }
        if held.is_planned() {
            notes.push(Message::new("note-planned"));
        }
        let id = held.statement.id.clone();
        let id = id.unwrap_or_else(|| format!("{}-{}", verdict.word(), n + 1));
        let of = RowOf::Outcome(held.statement.text.clone());
        let mut row = Row::new(id, of, Vec::new(), verdict, day);
        row.value.clone_from(&held.value);
        row.unit = Some(definition.unit.clone());
        row.evidence = held.evidence;
        row.basis = Some(held.statement.basis);
        row.confirmed = !held.is_planned();
        row.notes = notes;
        row.sources = vec![held.statement.source];
        answer.rows.push(row);
    }
    let kept = |r: &&Row| matches!(r.verdict, RowVerdict::Permanent | RowVerdict::OtherFunding);
    let left: Vec<&Number> = answer
        .rows
        .iter()
        .filter(kept)
        .filter_map(|r| r.value.as_ref())
        .collect();
    let verbal = answer.rows.iter().find(|r| r.value.is_none() && kept(r));
    let funded = verbal.map(|r| r.verdict.word());
    let said = verbal.and_then(|r| told.iter().find(|(_, h)| h.statement.source == r.sources[0]));
    let said = said.and_then(|(_, h)| h.statement.as_said.clone());
    let what = || Arg::Quantity(whole.clone(), definition.unit.clone());
    if answer.rows.is_empty() {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-outcome"));
        answer.sentence = vec![Message::new("remainder-untold").with("whole", what())];
    } else if funded.is_some() || left.is_empty() && answer.rows.iter().any(|r| r.value.is_none()) {
        answer.partly(Message::new("reason-verbal").with("whole", what()));
        let sentence = match &said {
            Some(said) => Message::new("remainder-verbal")
                .with("said", Arg::Text(said.clone()))
                .with("outcome", Arg::Select(funded.unwrap_or("unknown"))),
            None => Message::new("remainder-no-number"),
        };
        answer.sentence = vec![sentence.with("whole", what()), Message::new("remainder-verbal-untold")];
        let who = answer
            .rows
            .iter()
            .find_map(|r| model[r.sources.first()?.source].publisher.clone());
        let who = who.map_or(Arg::Select("none"), Arg::Text);
        let unknown = Message::new("unknown-remainder").with("whole", what());
        answer
            .unknowns
            .push(Gap::new(Lack::Remainder, unknown.with("who", who)));
    } else {
        let sum = Number::sum(left);
        let all = Number::sum(answer.rows.iter().filter_map(|r| r.value.as_ref()));
        // some of a rest of which nothing is told may be left too
        let rest_untold = all.max() < whole.min();
        answer.sentence = vec![
            Message::new("remainder-sentence")
                .with("whole", what())
                .with("least", Arg::Select(if rest_untold { "yes" } else { "no" }))
                .with("left", Arg::Quantity(sum.clone(), definition.unit.clone())),
        ];
        if rest_untold {
            answer.partly(Message::new("reason-rest-unknown"));
        }
        answer.total = Some(Total {
            at_least: rest_untold || sum.max().is_none(),
            confirmed: answer.rows.iter().all(|r| r.confirmed),
            unit: definition.unit.clone(),
            value: sum,
        });
    }
    if answer.rows.iter().any(|r| !r.confirmed) {
        answer.partly(Message::new("reason-planned"));
        answer.sentence.push(Message::new("reason-planned"));
    }
    if let Subject::Group(group) = subject
        && model[group].members.is_empty()
    {
        answer
            .caveats
            .push(Message::new("caveat-group-unresolved").with("name", Arg::Text(model[group].name.clone())));
    }
    answer
}
