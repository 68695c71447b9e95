//! What is asked of whom: one row for each thing that an inquiry's questions need to know of a district.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::key::Key;
use super::today::{Thing, Today, today};
use crate::answer::gaps::Lack;
use crate::answer::{Answer, Message, answer, scope};
use crate::evidence;
use crate::model::{Definition, DistrictIx, InquiryIx, Known, PostIx, ProgrammeIx, Question, Seat};

/// The questionnaires of an inquiry.
pub struct Forms {
    /// The inquiry.
    pub inquiry: InquiryIx,
    /// One for each district that its questions concern, in the order of the districts.
    pub forms: Vec<Form>,
    /// The questions that are asked of districts, by their places in the inquiry.
    pub asked: Vec<u32>,
    /// The questions that no district can answer by itself.
    pub others: Vec<u32>,
}

/// The questionnaire of one district.
pub struct Form {
    /// The district.
    pub district: DistrictIx,
    /// What is asked.
    pub rows: Vec<Row>,
}

impl Form {
    /// Rows of which something is missing.
    pub fn gaps(&self) -> usize {
        self.rows.iter().filter(|row| !row.missing.is_empty()).count()
    }
}

/// One thing that is asked.
pub struct Row {
    /// What it is.
    pub thing: Thing,
    /// What the records say of it.
    pub today: Today,
    /// What the answers say is missing of it.
    pub missing: Vec<Message>,
    /// The districts that share the post with the one that is asked.
    pub shared_with: Vec<DistrictIx>,
    /// Its key in the workbook.
    pub key: Key,
}

/// What is asked of each district, as the records were known through a pair of clocks.
pub fn forms(known: &Known<'_>, inquiry: InquiryIx) -> Forms {
    let questions = &known.model[inquiry].questions;
    let mut asked: Vec<u32> = Vec::new();
    let mut others: Vec<u32> = Vec::new();
    let mut programmes: Vec<(ProgrammeIx, Vec<u32>)> = Vec::new();
    for (n, question) in (0_u32..).zip(questions) {
        // what another organisation has is not what a district answers for
        let programme = question.programme().filter(|_| question.organization.is_none());
        let Some(programme) = programme else {
            others.push(n);
            continue;
        };
        asked.push(n);
        match programmes.iter_mut().find(|(p, _)| *p == programme) {
            Some((_, list)) => list.push(n),
            None => programmes.push((programme, vec![n])),
        }
    }
    let mut rows: BTreeMap<DistrictIx, Vec<Row>> = BTreeMap::new();
    for (programme, numbers) in programmes {
        let answers: Vec<Answer> = numbers.iter().map(|n| answer(known, inquiry, *n)).collect();
        let concerns: Vec<(&Question, Vec<DistrictIx>)> = numbers
            .iter()
            .map(|n| &questions[*n as usize])
            .map(|question| (question, scope(known, question, known.clock.as_of)))
            .collect();
        for (district, _) in known.model.districts() {
            let here: Vec<&Question> = concerns
                .iter()
                .filter(|(_, scope)| scope.contains(&district))
                .map(|(question, _)| *question)
                .collect();
            if here.is_empty() {
                continue;
            }
            let mut list: Vec<Row> = things(known, district, programme, &here)
                .into_iter()
                .map(|thing| row(known, inquiry, thing))
                .collect();
            for answer in &answers {
                missing(answer, district, &mut list);
            }
            rows.entry(district).or_default().append(&mut list);
        }
    }
    let forms = rows.into_iter().map(|(district, rows)| Form { district, rows });
    Forms {
        inquiry,
        forms: forms.collect(),
        asked,
        others,
    }
}

fn row(known: &Known<'_>, inquiry: InquiryIx, thing: Thing) -> Row {
    let today = today(known, &thing);
    let seat = thing.post.map(|post| &known.model[post].seat);
    let mut shared_with = match seat {
        Some(seat @ Seat::Shared { .. }) => seat.districts(),
        _ => Vec::new(),
    };
    shared_with.retain(|d| *d != thing.district);
    Row {
        key: Key::of(known.model, inquiry, known.clock, &thing, &today),
        thing,
        today,
        missing: Vec::new(),
        shared_with,
    }
}

/// What is asked of a district about a programme: each of its posts by what the sources count, and by what is asked for where no
/// source counts that.
fn things(known: &Known<'_>, district: DistrictIx, programme: ProgrammeIx, asked: &[&Question]) -> Vec<Thing> {
    let model = known.model;
    let ours = |post: &PostIx| model[*post].programme == programme && model[*post].organization.is_none();
    let record = &model[district];
    let posts: Vec<PostIx> = record
        .posts
        .iter()
        .chain(&record.shared)
        .copied()
        .filter(ours)
        .collect();
    let wanted = wanted(known, programme, asked);
    let thing = |post: Option<PostIx>, definition: Arc<Definition>| Thing {
        district,
        programme,
        post,
        definition,
    };
    if posts.is_empty() {
        return wanted.into_iter().map(|definition| thing(None, definition)).collect();
    }
    let mut things = Vec::new();
    for post in posts {
        let counted = counted(known, district, post);
        let fits = |d: &Definition| wanted.iter().any(|w| stands_for(&w.unit, &d.unit));
        let told = counted.iter().filter(|d| fits(d)).map(|d| thing(Some(post), d.clone()));
        things.extend(
            told.filter(|t| today(known, t).value.is_some() || wanted.iter().any(|w| matches(w, &t.definition))),
        );
        let untold = wanted.iter().filter(|w| !counted.iter().any(|d| matches(w, d)));
        things.extend(untold.map(|w| thing(Some(post), w.clone())));
    }
    things
}

/// What the questions ask to be counted, each once.
fn wanted(known: &Known<'_>, programme: ProgrammeIx, asked: &[&Question]) -> Vec<Arc<Definition>> {
    let model = known.model;
    let record = &model[programme];
    let held = || {
        let mut told = record.posts.iter().flat_map(|post| known.counts(*post));
        told.find_map(|held| held.statement.definition.as_ref().map(|d| d.unit.clone()))
    };
    let mut wanted: Vec<Arc<Definition>> = Vec::new();
    for question in asked {
        let unit = question.unit.clone().or_else(|| record.unit.clone()).or_else(held);
        let definition = Definition {
            unit: unit.unwrap_or_else(|| Arc::from("persons")),
            category: question.category.clone(),
            measure: question.measure,
            period: question.period,
            reading: None,
        };
        if wanted.iter().all(|w| **w != definition) {
            wanted.push(Arc::new(definition));
        }
    }
    // the whole of a unit is asked for by whoever asks for no part of it
    let all = wanted.clone();
    wanted.retain(|w| !all.iter().any(|other| *w != *other && matches(w, other)));
    wanted
}

/// Whether what is counted is what is wanted: a part that is left open fits any.
fn matches(wanted: &Definition, counted: &Definition) -> bool {
    wanted.unit == counted.unit
        && (wanted.category.is_none() || wanted.category == counted.category)
        && (wanted.measure.is_none() || wanted.measure == counted.measure)
        && (wanted.period.is_none() || wanted.period == counted.period)
}

/// Units that stand in for each other (`docs/meaning.md`, section 3).
fn stands_for(a: &str, b: &str) -> bool {
    const PEOPLE: [&str; 3] = ["persons", "posts", "fte"];
    a == b || PEOPLE.contains(&a) && PEOPLE.contains(&b)
}

/// What the sources count of a post, and of those before it where it is all that its district has.
fn counted(known: &Known<'_>, district: DistrictIx, post: PostIx) -> Vec<Arc<Definition>> {
    let programme = known.model[post].programme;
    let mut posts = vec![post];
    if matches!(known.model[post].seat, Seat::District(_)) {
        let before = evidence::line(known, district);
        let before = before.iter().filter(|d| **d != district);
        posts.extend(before.flat_map(|d| evidence::posts_of(known, *d, programme)));
    }
    let mut all: Vec<Arc<Definition>> = Vec::new();
    for held in posts.iter().flat_map(|post| known.counts(*post)) {
        let definition = held.statement.definition.as_ref().filter(|d| d.reading.is_none());
        if let Some(definition) = definition.filter(|d| !all.contains(d)) {
            all.push(definition.clone());
        }
    }
    all.sort();
    all
}

/// Puts what an answer does not know of a district beside the rows that would tell it.
fn missing(answer: &Answer, district: DistrictIx, rows: &mut [Row]) {
    for gap in answer.unknowns.iter().filter(|gap| gap.is_for(district)) {
        let tells = |row: &Row| match gap.lack {
            Lack::Start => row.today.since.is_none(),
            Lack::Constancy => row.today.value.is_some(),
            _ => row.today.value.is_none() && row.today.standing.is_none(),
        };
        let any = rows.iter().any(tells);
        let n = rows.len();
        for row in rows.iter_mut().take(if any { n } else { 1 }) {
            if (!any || tells(row)) && row.missing.iter().all(|m| m.key != gap.what().key) {
                row.missing.push(gap.what());
            }
        }
    }
}
