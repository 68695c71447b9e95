//! What is counted: which definitions of the records answer a question (`docs/meaning.md`, section 3).

use std::sync::Arc;

use crate::model::word::{Measure, Period};
use crate::model::{Definition, Known, PostIx, ProgrammeIx, Question};

/// What a question names of a definition; what it leaves open is `None`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The unit.
    pub unit: Option<&'a str>,
    /// The rank or profession.
    pub category: Option<&'a str>,
    /// Established, funded or filled.
    pub measure: Option<Measure>,
    /// The kind of year.
    pub period: Option<Period>,
}

impl<'a> Wanted<'a> {
    /// What a question names.
    pub fn of(question: &'a Question) -> Self {
        Wanted {
            unit: question.unit.as_deref(),
            category: question.category.as_deref(),
            measure: question.measure,
            period: question.period,
        }
    }

    /// All that is counted in a unit.
    pub fn unit(unit: Option<&'a str>) -> Self {
        Wanted {
            unit,
            ..Wanted::default()
        }
    }
}

/// A definition that answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The definition.
    pub definition: Arc<Definition>,
    /// The definitions of the categories that a source says are all of it, where it is not told itself.
    pub parts: Vec<Arc<Definition>>,
}

impl From<Arc<Definition>> for Counted {
    fn from(definition: Arc<Definition>) -> Self {
        Counted {
            definition,
            parts: Vec::new(),
        }
    }
}

/// What answers a question of numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// Nothing that is counted is what is asked.
    Nothing,
    /// One definition.
    One(Counted),
    /// Several that have no sum: of categories, measures, periods or readings.
    Each(Vec<Counted>),
}

impl Choice {
    /// All definitions, in their order.
    pub fn all(&self) -> &[Counted] {
        match self {
            Choice::Nothing => &[],
            Choice::One(one) => std::slice::from_ref(one),
            Choice::Each(all) => all,
        }
    }
}

/// Units that stand in for each other, named as such.
const OF_STAFF: [&str; 3] = ["persons", "posts", "fte"];

/// The definitions by which posts are counted, among those that known statements use.
pub fn choose(known: &Known<'_>, posts: &[PostIx], wanted: Wanted<'_>) -> Choice {
    let mut seen: Vec<(Arc<Definition>, usize)> = Vec::new();
    for post in posts {
        let told = known.counts(*post).iter().filter(|h| h.value.is_some());
        for definition in told.filter_map(|h| h.statement.definition.as_ref()) {
            match seen.iter_mut().find(|(d, _)| d == definition) {
                Some((_, n)) => *n += 1,
                None => seen.push((definition.clone(), 1)),
            }
        }
    }
    seen.sort_by(|a, b| a.0.cmp(&b.0));
    let unit = match wanted.unit {
        Some(unit) if seen.iter().any(|(d, _)| *d.unit == *unit) => unit.to_owned(),
        asked => {
            let stands_in =
                |d: &Definition| asked.is_none_or(|unit| OF_STAFF.contains(&unit) && OF_STAFF.contains(&&*d.unit));
            let used = |unit: &str| {
                seen.iter()
                    .filter(|(d, _)| *d.unit == *unit)
                    .map(|(_, n)| n)
                    .sum::<usize>()
            };
            let most = seen
                .iter()
                .filter(|(d, _)| stands_in(d))
                .max_by_key(|(d, _)| used(&d.unit));
            let Some((most, _)) = most else { return Choice::Nothing };
            most.unit.to_string()
        }
    };
    let mut left: Vec<Arc<Definition>> = seen.into_iter().map(|(d, _)| d).filter(|d| *d.unit == *unit).collect();
    let told: Vec<Option<Arc<str>>> = left.iter().map(|d| d.category.clone()).collect();
    let programme = posts.first().map(|p| known.model[*p].programme);
    let parts = |whole: &Definition| parts_of(known, programme, &told, whole);
    if let Some(category) = wanted.category {
        let part = left.first().map(|d| Definition {
            category: Some(category.into()),
            ..(**d).clone()
        });
        left.retain(|d| d.category.as_deref() == Some(category));
        // a category that is not told itself is the sum of those that are all of it
        if let Some(part) = part.filter(|part| left.is_empty() && !parts(part).is_empty()) {
            left.push(Arc::new(part));
        }
    }
    // of what is not named, what names nothing goes first
    prefer(&mut left, wanted.measure, |d| d.measure);
    prefer(&mut left, wanted.period, |d| d.period);
    if left.iter().any(|d| d.reading.is_none()) {
        left.retain(|d| d.reading.is_none());
    }
    let counted = |definition: Arc<Definition>| Counted {
        parts: parts(&definition),
        definition,
    };
    if wanted.category.is_none()
        && let Some(first) = left.first().cloned()
    {
        let whole = Arc::new(Definition {
            category: None,
            ..(*first).clone()
        });
        let alike =
            |d: &Arc<Definition>| (d.measure, d.period, &d.reading) == (first.measure, first.period, &first.reading);
        let told = left.contains(&whole);
        let sum = counted(whole);
        if left.iter().all(alike) && (told || !sum.parts.is_empty()) {
            return Choice::One(sum);
        }
        if told {
            left.retain(|d| d.category.is_none());
        }
    }
    match left.len() {
        0 => Choice::Nothing,
        1 => Choice::One(counted(left.remove(0))),
        _ => Choice::Each(left.into_iter().map(counted).collect()),
    }
}

/// Keeps what is asked where there is any; else, or where nothing is asked, what names nothing where there is any.
fn prefer<T: PartialEq + Copy>(
    left: &mut Vec<Arc<Definition>>,
    asked: Option<T>,
    of: impl Fn(&Definition) -> Option<T>,
) {
    for wanted in [asked, None] {
        if left.iter().any(|d| of(d) == wanted) {
            left.retain(|d| of(d) == wanted);
            return;
        }
    }
}

/// The definitions of the categories that a source says are all of a whole; of one that is not told, those that are all of it.
fn parts_of(
    known: &Known<'_>,
    programme: Option<ProgrammeIx>,
    told: &[Option<Arc<str>>],
    whole: &Definition,
) -> Vec<Arc<Definition>> {
    let model = known.model;
    let lists = || {
        let of = programme.into_iter().flat_map(|p| &model[p].parts);
        of.filter(|p| known.knows(p.source))
    };
    let mut all: Vec<Arc<str>> = Vec::new();
    let mut met: Vec<Option<Arc<str>>> = Vec::new();
    let mut next: Vec<Option<Arc<str>>> = vec![whole.category.clone()];
    while let Some(one) = next.pop() {
        let mut inner = lists().filter(|list| list.whole == one).peekable();
        let is_whole = one == whole.category;
        match &one {
            Some(category) if !is_whole && (told.contains(&one) || inner.peek().is_none()) => {
                all.push(category.clone())
            }
            _ if met.contains(&one) => {}
            _ => next.extend(inner.flat_map(|list| list.categories.iter().rev().cloned().map(Some))),
        }
        met.push(one);
    }
    let of = |category: Arc<str>| {
        Arc::new(Definition {
            category: Some(category),
            ..whole.clone()
        })
    };
    all.into_iter().map(of).collect()
}

/// The one definition by which posts are counted on pages of state, in a unit if one is given.
pub fn definition_of(known: &Known<'_>, posts: &[PostIx], wanted: Wanted<'_>) -> Option<Arc<Definition>> {
    let choice = choose(known, posts, wanted);
    choice.all().first().map(|c| c.definition.clone())
}
