//! What is left of a temporary reinforcement.
//!
//! Row verdicts: `permanent`, `other-funding`, `ended`, `unknown`; a row whose size is told in words alone is `verbal`.

use crate::answer::{Answer, Arg, Gap, Lack, Message, Row, RowOf, RowVerdict, Total, Verdict};
use crate::model::date::Day;
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
    let told: Vec<Held<'_>> = model
        .subjects()
        .flat_map(|s| known.statements(s))
        .filter(|h| belongs(h.statement, &definition) && in_time(h))
        .filter(|h| programme.is_none() || h.statement.programme.is_none() || h.statement.programme == programme)
        .collect();
    let rows = told
        .iter()
        .enumerate()
        .map(|(n, held)| row(held, n + 1, &definition, day));
    answer.rows.extend(rows);
    let what = || Arg::Quantity(whole.clone(), definition.unit.clone());
    let verbal = answer.rows.iter().find(|r| r.value.is_none() && kept(r));
    let uncounted =
        verbal.is_some() || answer.rows.iter().all(|r| !kept(r)) && answer.rows.iter().any(|r| r.value.is_none());
    if answer.rows.is_empty() {
        answer.verdict = Verdict::Unanswerable;
        answer.reasons.push(Message::new("reason-no-outcome"));
        answer.sentence = vec![Message::new("remainder-untold").with("whole", what())];
    } else if uncounted {
        let said = verbal.and_then(|r| told.iter().find(|h| h.statement.source == r.sources[0]));
        let said = said.and_then(|h| h.statement.as_said.clone());
        let sentence = match said {
            Some(said) => Message::new("remainder-verbal")
                .with("said", Arg::Text(said))
                .with("outcome", Arg::Select(verbal.map_or("unknown", |r| r.verdict.word()))),
            None => Message::new("remainder-no-number"),
        };
        told_in_words(known, &mut answer, sentence, &what());
    } else {
        counted(&mut answer, &whole, &definition);
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

/// What a source says became of a part.
fn row(held: &Held<'_>, n: usize, whole: &Definition, day: Day) -> Row {
    let verdict = match held.statement.outcome {
        Some(Outcome::Permanent) => RowVerdict::Permanent,
        Some(Outcome::OtherFunding) => RowVerdict::OtherFunding,
        Some(Outcome::Ended) => RowVerdict::Ended,
        _ => RowVerdict::Unknown,
    };
    let id = held.statement.id.clone();
    let id = id.unwrap_or_else(|| format!("{}-{n}", verdict.word()));
    let of = RowOf::Outcome(held.statement.text.clone());
    let mut row = Row::new(id, of, Vec::new(), verdict, day);
    row.value.clone_from(&held.value);
    row.unit = Some(whole.unit.clone());
    row.evidence = held.evidence;
    row.basis = Some(held.statement.basis);
    row.confirmed = !held.is_planned();
    if let Some(said) = &held.statement.as_said {
        row.notes
            .push(Message::new("note-as-said").with("said", Arg::Text(said.clone())));
    }
    if held.value.is_none() {
        row.notes.push(Message::new("note-no-number"));
    }
    if held.is_planned() {
        row.notes.push(Message::new("note-planned"));
    }
    row.sources = vec![held.statement.source];
    row
}

/// Whether what a row tells of is still there.
fn kept(row: &Row) -> bool {
    matches!(row.verdict, RowVerdict::Permanent | RowVerdict::OtherFunding)
}

/// No number says what is left: only words do, and whoever said them could tell.
fn told_in_words(known: &Known<'_>, answer: &mut Answer, sentence: Message, whole: &Arg) {
    let whole = |message: Message| message.with("whole", whole.clone());
    answer.partly(whole(Message::new("reason-verbal")));
    answer.sentence = vec![whole(sentence), Message::new("remainder-verbal-untold")];
    let mut rows = answer.rows.iter();
    let who = rows.find_map(|r| known.model[r.sources.first()?.source].publisher.clone());
    let who = who.map_or(Arg::Select("none"), Arg::Text);
    let unknown = whole(Message::new("unknown-remainder")).with("who", who);
    answer.unknowns.push(Gap::new(Lack::Remainder, unknown));
}

/// What is left is the sum of what is told to be.
fn counted(answer: &mut Answer, whole: &Number, definition: &Definition) {
    let left = answer.rows.iter().filter(|r| kept(r));
    let sum = Number::sum(left.filter_map(|r| r.value.as_ref()));
    let all = Number::sum(answer.rows.iter().filter_map(|r| r.value.as_ref()));
    // some of a rest of which nothing is told may be left too
    let rest_untold = all.max() < whole.min();
    let of = |number: &Number| Arg::Quantity(number.clone(), definition.unit.clone());
    answer.sentence = vec![
        Message::new("remainder-sentence")
            .with("whole", of(whole))
            .with("least", Arg::Select(if rest_untold { "yes" } else { "no" }))
            .with("left", of(&sum)),
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
