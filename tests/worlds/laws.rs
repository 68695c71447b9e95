//! What must hold of the program's answers, whatever the content:
//!
//! - of an exact content it says what the plain reader says;
//! - of a content of which one date or number is halved it says the hull of what it says of the halves, and the words that
//!   both have in common;
//! - where the worlds are few, it says the least and the most of them, and the words that hold in all.

use std::collections::{BTreeMap, BTreeSet};

use lagesbild::answer;
use lagesbild::checked;
use lagesbild::model::{Known, Language, Subject};
use lagesbild::source::{File, Files};
use lagesbild::view::answer_json::AnswerData;
use lagesbild::view::words::Words;
use serde_json::Value;

use super::content::{Content, NO_LIMIT, Number, Statement, Told, When, iso};
use super::exact::{Reader, Whole};
use super::generator::{self, Rng};
use super::worlds::{self, MANY, Open, Settled};

/// The least and the most.
type Span<T> = (T, T);

fn hull<T: Ord + Copy>(a: Span<T>, b: Span<T>) -> Span<T> {
    (a.0.min(b.0), a.1.max(b.1))
}

/// Whether a unit has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    In,
    Out,
    Open,
}

/// A row of the program.
#[derive(Clone, Debug)]
struct Row {
    units: Vec<usize>,
    shared: bool,
    verdict: String,
    value: Option<Span<u32>>,
    since: Option<String>,
}

/// What the program says, or what it should.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// `None` where no total is told.
    total: Option<Span<u32>>,
    in_place: Span<usize>,
    /// Of whom it cannot be told, beside those of open events, of which the most counts those of whom it cannot.
    cannot_tell: BTreeSet<usize>,
    of: Option<Span<usize>>,
    place: BTreeMap<usize, Place>,
    /// The words of its rows about that.
    words: BTreeMap<usize, BTreeSet<String>>,
    /// Units that are told of together with others alone: the row says whether one of them has it.
    together: BTreeSet<usize>,
    /// Why a unit has it not, as a source tells.
    standing: BTreeMap<usize, String>,
    /// Of each unit: `exists`, `ended`, `cannot-tell`; none where it comes later.
    exists: BTreeMap<usize, String>,
    constancy: BTreeMap<usize, String>,
    counts: Vec<Row>,
    durations: Vec<Row>,
    /// The codes of errors.
    pub errors: BTreeSet<&'static str>,
    /// Every verdict, with the question that it answers.
    pub verdicts: BTreeSet<String>,
}

/// Answers of the program; `None` where it cannot read the records.
pub fn ask(content: &Content) -> Option<Said> {
    asked(content, &Content::QUESTIONS)
}

/// Answers to some questions.
fn asked(content: &Content, questions: &[&str]) -> Option<Said> {
    let mut said = Said::default();
    let data = data(content, questions, &mut said.errors)?;
    for (question, data) in questions.iter().zip(data) {
        said.take(question, &data);
    }
    if !said.cannot_tell.is_empty() {
        let spanned = spanned(content);
        said.cannot_tell.retain(|unit| !spanned.contains(unit));
    }
    Some(said)
}

/// The units of events that have happened by the asked day in one world and not in another: the program tells how many of them
/// have it, at least and at most.
fn spanned(content: &Content) -> BTreeSet<usize> {
    let by_dates = |n: &usize| {
        let event = &content.events[*n];
        !event.planned
            && content.knows(event.source)
            && event.date.first <= content.as_of
            && content.as_of < event.date.last
    };
    let mut open: Vec<usize> = (0..content.events.len()).filter(by_dates).collect();
    if open.is_empty() {
        return BTreeSet::new();
    }
    let samples = || (0..40).filter_map(|seed| generator::exact(content, seed)).collect();
    let worlds: Vec<Content> = worlds::worlds(content, 200).unwrap_or_else(samples);
    open.retain(|n| {
        let happened = worlds.iter().map(|w| w.events[*n].date.last <= content.as_of);
        happened.collect::<BTreeSet<bool>>().len() == 2
    });
    let units = open.iter().map(|n| &content.events[*n]);
    units
        .flat_map(|e| e.original.iter().chain(&e.resulting).copied())
        .collect()
}

/// Answers to some questions, as the program writes them; `None` where it cannot read the records.
pub fn data(content: &Content, questions: &[&str], errors: &mut BTreeSet<&'static str>) -> Option<Vec<Value>> {
    let files = content.files();
    let files = files.iter().map(|(path, text)| File::new(path.as_str(), text.as_str()));
    let read = checked(Files::new(files.collect()), Vec::new());
    let model = read.model.as_ref()?;
    errors.extend(read.findings.iter().map(|f| f.code.as_str()));
    let known = Known::new(model, model.site().clock);
    let words = Words::new(model, Language::En);
    let answered = questions.iter().map(|question| {
        let Some(Subject::Question(inquiry, n)) = model.find("question", &format!("i/{question}")) else {
            return None;
        };
        let answer = answer::answer(&known, inquiry, n);
        serde_json::to_value(AnswerData::new(&words, &known, &answer)).ok()
    });
    answered.collect()
}

fn limits(value: &Value) -> Option<Span<u32>> {
    let side = |key: &str| value[key].as_u64().map(|n| n as u32);
    (!value.is_null()).then(|| (side("min").unwrap_or(0), side("max").unwrap_or(NO_LIMIT)))
}

impl Said {
    fn take(&mut self, question: &str, data: &Value) {
        self.verdicts
            .insert(format!("{question} {}", data["verdict"].as_str().unwrap_or("")));
        let mut rows = Vec::new();
        for row in data["rows"].as_array().into_iter().flatten() {
            let ids = row["districts"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            let mut units: Vec<usize> = ids.map(|id| usize::from(id.as_bytes()[0] - b'a')).collect();
            units.sort_unstable();
            let verdict = row["verdict"].as_str().unwrap_or("").to_owned();
            self.verdicts.insert(format!("{question} row {verdict}"));
            rows.push(Row {
                units,
                shared: row["id"].as_str().is_some_and(|id| id.starts_with('p')),
                verdict,
                value: limits(&row["value"]),
                since: row["since"].as_str().map(str::to_owned),
            });
        }
        match question {
            "n" => {
                // a total that a source states and does not divide is told without rows: it is not their sum
                let is_divided = data["rows"].as_array().is_some_and(|rows| !rows.is_empty());
                self.total = limits(&data["total"]).filter(|_| is_divided);
                self.counts = rows;
            }
            "c" => {
                let coverage = &data["coverage"];
                let size = |key: &str| coverage[key].as_u64().map(|n| n as usize);
                let least = size("in_place").unwrap_or(0);
                self.in_place = (least, size("in_place_most").unwrap_or(least));
                let cannot_tell = coverage["cannot_tell"].as_array().into_iter().flatten();
                let ids = cannot_tell.filter_map(|d| d["district"].as_str().or(d.as_str()));
                self.cannot_tell = ids.map(|id| usize::from(id.as_bytes()[0] - b'a')).collect();
                self.of = size("of").map(|of| (of, size("of_most").unwrap_or(of)));
                for missing in coverage["missing"].as_array().into_iter().flatten() {
                    if let (Some(id), Some(status)) = (missing["district"].as_str(), missing["status"].as_str()) {
                        self.standing
                            .insert(usize::from(id.as_bytes()[0] - b'a'), status.to_owned());
                    }
                }
                for row in rows {
                    let place = match row.verdict.as_str() {
                        "in-place" | "planned" => Place::In,
                        "not-in-place" => Place::Out,
                        _ => Place::Open,
                    };
                    if row.units.len() > 1 {
                        self.together.extend(&row.units);
                    }
                    for unit in row.units {
                        self.words.entry(unit).or_default().insert(row.verdict.clone());
                        let has = self.place.entry(unit).or_insert(place);
                        *has = match (*has, place) {
                            (Place::In, _) | (_, Place::In) => Place::In,
                            (Place::Open, _) | (_, Place::Open) => Place::Open,
                            _ => Place::Out,
                        };
                    }
                }
            }
            "x" => {
                for row in rows {
                    // a planned event that nobody has confirmed makes what is there, too
                    let verdict = if row.verdict == "planned" {
                        "exists".to_owned()
                    } else {
                        row.verdict
                    };
                    self.exists.extend(row.units.into_iter().map(|u| (u, verdict.clone())));
                }
            }
            "k" => {
                for row in rows.into_iter().filter(|r| r.units.len() == 1 && !r.shared) {
                    self.constancy.insert(row.units[0], row.verdict);
                }
            }
            _ => self.durations = rows,
        }
    }

    /// How many may have it: those that open days add, and those of whom it cannot be told.
    fn at_most(&self) -> usize {
        self.in_place.1 + self.cannot_tell.len()
    }

    /// Whether the reorganisations that it was asked about cannot all have been.
    fn is_impossible(&self) -> bool {
        self.errors.contains("impossible-event")
    }
}

/// A difference: what of the answer differs, and how.
#[derive(Clone, Debug)]
pub struct Difference {
    pub law: &'static str,
    pub of: &'static str,
    /// True where the answer only says less than is certain.
    pub hides: bool,
    pub told: String,
}

impl Difference {
    /// The law, and what of the answer differs.
    pub fn label(&self) -> String {
        let hides = if self.hides { ", hidden" } else { "" };
        format!("{}: {}{hides}", self.law, self.of)
    }
}

struct Judge {
    law: &'static str,
    found: Vec<Difference>,
}

impl Judge {
    fn new(law: &'static str) -> Judge {
        Judge { law, found: Vec::new() }
    }

    fn hold(&mut self, holds: bool, of: &'static str, told: impl FnOnce() -> String) {
        self.hold_or_hide(holds, false, of, told);
    }

    /// The same of what is not wrong where less is said than is certain.
    fn hold_or_hide(&mut self, holds: bool, hides: bool, of: &'static str, told: impl FnOnce() -> String) {
        if !holds {
            self.found.push(Difference {
                law: self.law,
                of,
                hides,
                told: told(),
            });
        }
    }

    /// A total against its right bounds; not told is 0 upwards, and nobody may be told without a number.
    fn total(&mut self, said: Option<Span<u32>>, right: Span<u32>, tight: bool) {
        let bounds = said.unwrap_or((0, NO_LIMIT));
        let hides = bounds.0 <= right.0 && right.1 <= bounds.1;
        let holds = match (said, tight) {
            (None, _) if right.1 == 0 => true,
            (_, true) => bounds == right,
            (_, false) => hides,
        };
        self.hold_or_hide(holds, hides, "total", || {
            format!("total: says {said:?}, right is {right:?}, tight: {tight}")
        });
    }

    /// A total against bounds of which only that is sure that they do not contradict it.
    fn compatible(&mut self, said: Option<Span<u32>>, right: Span<u32>) {
        let bounds = said.unwrap_or((0, NO_LIMIT));
        self.hold(bounds.0 <= right.1 && right.0 <= bounds.1, "total", || {
            format!("total: says {said:?}, right is within {right:?}")
        });
    }

    /// Whether a unit has it, against what is right; of several in one row it is said that one of them has.
    fn place(&mut self, said: &Said, unit: usize, right: Option<Place>) {
        let says = said.place.get(&unit).copied();
        let of_one = said.together.contains(&unit) && says == Some(Place::In) && right == Some(Place::Open);
        self.hold_or_hide(of_one || says == right, says == Some(Place::Open), "place", || {
            format!("unit {unit}: says {says:?}, right is {right:?}")
        });
    }

    /// How many units, against their right bounds; `None` where it is not said.
    fn size(&mut self, of: &'static str, said: Option<Span<usize>>, right: Span<usize>, tight: bool) {
        let Some(said) = said else { return };
        let hides = said.0 <= right.0 && right.1 <= said.1;
        self.hold_or_hide(said == right || !tight && hides, hides, of, || {
            format!("{of}: says {said:?}, right is {right:?}, tight: {tight}")
        });
    }
}

/// Units that an event touches.
fn touched(content: &Content, unit: usize) -> bool {
    let mut events = content.events.iter();
    events.any(|e| e.original.contains(&unit) || e.resulting.contains(&unit))
}

/// Of an exact content the program says what the plain reader says.
pub fn exact(content: &Content, said: &Said) -> Vec<Difference> {
    let mut judge = Judge::new("exact");
    let reader = Reader::new(content);
    let whole = reader.on(content.as_of);
    let total = &whole.total;
    if whole.loose.is_empty() {
        judge.total(said.total, (total.min, total.max), true);
    } else {
        judge.compatible(said.total, (total.min, total.max));
    }
    places(&mut judge, said, &whole);
    let there = |u: &usize| whole.existing.contains(u);
    judge.size("of", said.of, (whole.existing.len(), whole.existing.len()), true);
    judge.hold(
        whole.existing.is_empty() || said.of.is_some() == content.is_complete(),
        "register",
        || format!("register: says {:?}, complete: {}", said.of, content.is_complete()),
    );
    for unit in 0..content.units.len() {
        let right = match (there(&unit), whole.ended.contains(&unit)) {
            (true, _) => Some("exists"),
            (_, true) => Some("ended"),
            _ => None,
        };
        let says = said.exists.get(&unit).map(String::as_str);
        judge.hold_or_hide(says == right, says == Some("cannot-tell"), "existence", || {
            format!("unit {unit}: says {says:?}, right is {right:?}")
        });
        if touched(content, unit) || !there(&unit) {
            continue;
        }
        words(&mut judge, content, said, &whole, unit);
        if let (Some(says), Some(right)) = (said.constancy.get(&unit), reader.constancy(unit, content.as_of)) {
            judge.hold_or_hide(says == right, says == "not-established", "constancy", || {
                format!("unit {unit}: says {says}, right is {right}")
            });
        }
        if let (Some(since), Some(row)) = (reader.since(unit), said.durations.iter().find(|r| r.units == [unit]))
            && row.verdict == "in-place"
        {
            let right = iso(since);
            judge.hold(row.since.as_ref() == Some(&right), "since", || {
                format!("unit {unit}: says {:?}, right is {right}", row.since)
            });
        }
    }
    // where nothing at all is told, nobody asks for its rows
    if whole.loose.is_empty() && whole.total.told {
        rows(&mut judge, said, &whole);
    }
    judge.found
}

/// In place by a plan or not, and why not, of a unit with one post.
fn words(judge: &mut Judge, content: &Content, said: &Said, whole: &Whole, unit: usize) {
    use super::exact::Presence::{In, Out, Planned};
    let posts: Vec<_> = content.posts.iter().filter(|p| p.units.contains(&unit)).collect();
    let [post] = posts[..] else { return };
    // who was there before the plan is there with or without it: not said which word that is
    let planned = |s: &Statement| matches!(s.when, When::Planned(_));
    let only_plans = post.statements.iter().all(planned) && post.start == [None; 3];
    let presence = whole.presence.iter().find(|(u, _)| *u == unit).map(|(_, p)| p);
    let [only] = presence.into_iter().flatten().collect::<Vec<_>>()[..] else {
        return;
    };
    let says = said.words.get(&unit).into_iter().flatten().map(String::as_str);
    let (says, right) = match only {
        In => (says.collect(), "in-place"),
        Planned if only_plans => (says.collect(), "planned"),
        Out(standing) => (
            said.standing.get(&unit).into_iter().map(String::as_str).collect(),
            standing.word(),
        ),
        _ => return,
    };
    let says: Vec<&str> = says;
    judge.hold_or_hide(
        says == [right],
        says == ["cannot-tell"] || says.is_empty(),
        "word",
        || format!("unit {unit}: says {says:?}, right is {right}"),
    );
}

fn places(judge: &mut Judge, said: &Said, whole: &Whole) {
    let right: BTreeMap<usize, Place> = whole.presence.iter().map(|(u, p)| (*u, place(p))).collect();
    for (unit, right) in right.iter().filter(|(unit, _)| !whole.loose.contains(unit)) {
        let says = said.place.get(unit);
        judge.hold_or_hide(says == Some(right), says == Some(&Place::Open), "place", || {
            format!("unit {unit}: says {says:?}, right is {right:?}")
        });
    }
    let in_place = right.values().filter(|p| **p == Place::In).count();
    let (holds, hides) = (said.in_place.0 == in_place, said.in_place.0 < in_place);
    judge.hold_or_hide(!whole.loose.is_empty() || holds, hides, "in place", || {
        format!("in place: says {:?}, right is {in_place}", said.in_place)
    });
}

fn place(presence: &BTreeSet<super::exact::Presence>) -> Place {
    use super::exact::Presence::{In, Planned, Untold};
    match presence
        .iter()
        .map(|p| matches!(p, In | Planned))
        .collect::<BTreeSet<_>>()
    {
        all if all == BTreeSet::from([true]) => Place::In,
        all if all == BTreeSet::from([false]) && !presence.contains(&Untold) => Place::Out,
        _ => Place::Open,
    }
}

fn rows(judge: &mut Judge, said: &Said, whole: &Whole) {
    // where nothing is counted there is nothing to be told of each
    if said.counts.is_empty() {
        return;
    }
    for row in &whole.rows {
        let found = said
            .counts
            .iter()
            .find(|r| r.units == row.units && r.shared == row.shared.is_some());
        // units that are not told of are not told of together or one by one
        let alone = |unit: &usize| said.counts.iter().any(|r| r.units == [*unit] && r.value.is_none());
        if found.is_none() && !row.outcome.told && row.units.iter().all(alone) {
            continue;
        }
        let Some(found) = found else {
            judge.hold(false, "row", || format!("no row of {:?}", row.units));
            continue;
        };
        let outcome = &row.outcome;
        let right = outcome.told.then_some((outcome.min, outcome.max));
        let alike = found.value == right
            || right.is_none_or(|r| r.1 == 0) && found.value.is_none()
            || right.is_none() && found.value == Some((0, NO_LIMIT))
            || right == Some((0, NO_LIMIT)) && found.value.is_none();
        let hides = match (found.value, right) {
            (None, _) => true,
            (Some(says), Some(right)) => says.0 <= right.0 && right.1 <= says.1,
            (Some(_), None) => false,
        };
        judge.hold_or_hide(alike, hides, "row", || {
            format!("row {:?}: says {:?}, right is {right:?}", row.units, found.value)
        });
    }
}

/// What is open, in two: `None` for what cannot be written so.
fn halves(open: &Open) -> Option<[Settled; 2]> {
    match open {
        Open::Day { places, .. } if places.iter().any(|(_, offset)| *offset > 0) => None,
        Open::Day { date, .. } => Some(date.halves().map(Settled::Date)),
        Open::Number { number, .. } => {
            let middle = if number.max == NO_LIMIT {
                number.min
            } else {
                number.min + (number.max - number.min) / 2
            };
            Some([(number.min, middle), (middle + 1, number.max)].map(|(min, max)| {
                Settled::Number(Number {
                    min,
                    max,
                    about: number.about,
                })
            }))
        }
    }
}

/// Whether a content has a world; `None` where that is not found out.
fn has_world(content: &Content) -> Option<bool> {
    match worlds::worlds(content, 200) {
        Some(all) => Some(!all.is_empty()),
        None => (0..40)
            .any(|seed| generator::exact(content, seed).is_some())
            .then_some(true),
    }
}

/// The answer of the whole is the hull of the answers of the halves, and its words are what both have in common.
pub fn splitting(content: &Content, said: &Said, seed: u64) -> Vec<Difference> {
    let mut judge = Judge::new("halves");
    let open: Vec<Open> = worlds::open(content)
        .into_iter()
        .filter(|o| halves(o).is_some())
        .collect();
    if open.is_empty() {
        return Vec::new();
    }
    let open = &open[Rng::new(seed).below(open.len())];
    let frame = worlds::Frame::of(content);
    let mut kept: Vec<Said> = Vec::new();
    for half in halves(open).into_iter().flatten() {
        let mut part = content.clone();
        worlds::settle(&mut part, open, half);
        match has_world(&part) {
            None => return Vec::new(),
            Some(false) => continue,
            Some(true) => {}
        }
        // what never counts in the half and may in the whole, or is on one day there alone: no world of the whole is there
        if worlds::Frame::of(&part) != frame {
            continue;
        }
        // how long is a law of exact contents alone
        match asked(&part, &Content::QUESTIONS[..4]) {
            Some(said) if !said.is_impossible() => kept.push(said),
            _ => {}
        }
    }
    let Some(first) = kept.first() else { return Vec::new() };
    let last = kept.last().unwrap_or(first);
    let bounds = |said: &Said| said.total.unwrap_or((0, NO_LIMIT));
    // of no number at all none is there, or it is not told
    let of_none = |said: &Said| said.total.unwrap_or((0, 0));
    let as_none = said.total == Some(hull(of_none(first), of_none(last)));
    let tight = tight(content);
    // where bounds need not be tight, those of the whole may be the tighter ones
    if !as_none && tight {
        judge.total(said.total, hull(bounds(first), bounds(last)), tight);
    }
    let least = first.in_place.0.min(last.in_place.0);
    judge.size("in place", Some((said.in_place.0, 0)), (least, 0), tight);
    let most = |of: fn(&Said) -> usize| of(first).max(of(last));
    let enough = said.at_most() >= most(|s| s.in_place.1);
    let holds = enough && (said.in_place.1 <= most(Said::at_most) || !tight);
    judge.hold_or_hide(holds, enough, "in place at most", || {
        let each = [said, first, last].map(|s| (s.in_place, s.cannot_tell.len()));
        format!(
            "in place at most, and cannot be told: says {:?}, the halves {:?} and {:?}",
            each[0], each[1], each[2]
        )
    });
    match (first.of, last.of) {
        (Some(a), Some(b)) => judge.size("of", said.of, hull(a, b), tight),
        _ => judge.hold(said.of.is_none(), "of", || {
            format!("of: says {:?}, a half says none", said.of)
        }),
    }
    let family = family(content, |e| !e.date.is_day());
    for unit in (0..content.units.len()).filter(|u| !family.contains(u)) {
        if let (Some(a), Some(b)) = (first.place.get(&unit), last.place.get(&unit)) {
            judge.place(said, unit, Some(if a == b { *a } else { Place::Open }));
        }
        let common = |of: fn(&Said) -> &BTreeMap<usize, String>| {
            let (a, b) = (of(first).get(&unit)?, of(last).get(&unit)?);
            Some((a.clone(), b.clone(), of(said).get(&unit)?.clone()))
        };
        if let Some((a, b, says)) = common(|s| &s.exists) {
            let right = if a == b { a } else { "cannot-tell".to_owned() };
            judge.hold_or_hide(says == right, says == "cannot-tell", "existence", || {
                format!("unit {unit}: says {says}, right is {right}")
            });
        }
        if let Some((a, b, says)) = common(|s| &s.constancy).filter(|_| !touched(content, unit)) {
            // constant is one exact number: of a range, in both halves another
            // of whom nobody is in place its number says no more
            if [&a, &b, &says].iter().any(|word| *word == "not-in-place") {
                continue;
            }
            let of_number = matches!(open, Open::Number { post, .. } if content.posts[*post].units.contains(&unit));
            let holds = match (a == b, a.as_str()) {
                (true, "constant") if of_number => says != "changed",
                (true, _) => says == a,
                (false, _) => says != "constant" && says != "changed",
            };
            judge.hold_or_hide(holds, says == "not-established", "constancy", || {
                format!("unit {unit}: says {says}, the halves {a} and {b}")
            });
        }
    }
    judge.found
}

/// Units of events that may or may not have happened, and all that other events join to them: they are told of together.
fn family(content: &Content, is_open: impl Fn(&super::content::Event) -> bool) -> BTreeSet<usize> {
    let units =
        |e: &super::content::Event| -> BTreeSet<usize> { e.original.iter().chain(&e.resulting).copied().collect() };
    let known = || content.events.iter().filter(|e| content.knows(e.source));
    let open = known().filter(|e| is_open(e) && !e.planned);
    let mut family: BTreeSet<usize> = open.flat_map(units).collect();
    loop {
        let joined = known()
            .map(units)
            .filter(|u| !u.is_disjoint(&family))
            .flatten()
            .collect::<BTreeSet<_>>();
        if joined.is_subset(&family) {
            return family;
        }
        family.extend(joined);
    }
}

/// When what is told of a post begins.
fn dates(content: &Content, post: &super::content::Post) -> Vec<super::content::Date> {
    use super::content::Moment;
    let at = |moment: Moment| match moment {
        Moment::Date(date) => date,
        Moment::Event(event) => content.events[event].date,
    };
    let told = post.statements.iter().map(|s| match s.when {
        When::Stated { from: begin, .. } | When::Observed(begin) | When::Planned(begin) => at(begin),
    });
    let told = told.chain(post.statuses.iter().map(|s| s.date));
    told.chain(post.start.iter().flatten().map(|s| s.date)).collect()
}

/// Whether the events join and part as a tree, so that bounds are tight: with one of them left out, nothing is joined twice.
/// Where a part of a sum that may never be told one by one goes on into another event, they need not be; nor where a unit goes
/// on among several, and it is open whether what is told of it was before that or after.
fn tight(content: &Content) -> bool {
    let parts = |e: &super::content::Event| {
        let goes = |u: &usize| {
            content
                .events
                .iter()
                .any(|f| !std::ptr::eq(e, f) && f.original.contains(u))
        };
        e.resulting.len() > 1 && e.resulting.iter().any(goes)
    };
    let either = |e: &super::content::Event| {
        let on = |u: &usize| e.original.contains(u) && e.resulting.len() > 1;
        let within =
            |date: super::content::Date| !e.date.is_day() && date.last >= e.date.first && date.first <= e.date.last;
        let of = |p: &super::content::Post| dates(content, p).into_iter().any(within);
        let mut posts = content
            .posts
            .iter()
            .filter(|p| p.units.iter().any(|u| e.resulting.contains(u) && on(u)));
        posts.any(of)
    };
    if content.events.iter().any(|e| parts(e) || either(e)) {
        return false;
    }
    let mut leader: Vec<usize> = (0..content.units.len() + content.events.len()).collect();
    let find = |leader: &[usize], mut at: usize| {
        while leader[at] != at {
            at = leader[at];
        }
        at
    };
    for (e, event) in content.events.iter().enumerate() {
        let units: BTreeSet<usize> = event.original.iter().chain(&event.resulting).copied().collect();
        for unit in units {
            let (a, b) = (find(&leader, unit), find(&leader, content.units.len() + e));
            if a == b {
                return false;
            }
            leader[a] = b;
        }
    }
    true
}

/// The least and the most of the worlds, and what holds in all; `None` where they are too many to count.
pub fn counted(content: &Content, said: &Said) -> Option<Vec<Difference>> {
    let worlds = worlds::worlds(content, 200)?;
    let mut judge = Judge::new("worlds");
    let mut total: Option<Span<u32>> = None;
    let mut in_place: Option<Span<usize>> = None;
    let mut of: Option<Span<usize>> = None;
    let mut place_of: BTreeMap<usize, BTreeSet<Place>> = BTreeMap::new();
    let mut exists: BTreeMap<usize, BTreeSet<&'static str>> = BTreeMap::new();
    let mut constancy: BTreeMap<usize, BTreeSet<Option<&'static str>>> = BTreeMap::new();
    let mut loose: BTreeSet<usize> = BTreeSet::new();
    for world in &worlds {
        let reader = Reader::new(world);
        let whole = reader.on(world.as_of);
        loose.extend(&whole.loose);
        let has = whole.presence.iter().filter(|(_, p)| place(p) == Place::In).count();
        let sum = (whole.total.min, whole.total.max);
        let number = whole.existing.len();
        total = Some(total.map_or(sum, |t| hull(t, sum)));
        in_place = Some(in_place.map_or((has, has), |i| hull(i, (has, has))));
        of = Some(of.map_or((number, number), |o| hull(o, (number, number))));
        for (unit, presence) in &whole.presence {
            place_of.entry(*unit).or_default().insert(place(presence));
        }
        for unit in 0..world.units.len() {
            let word = match (whole.existing.contains(&unit), whole.ended.contains(&unit)) {
                (true, _) => "exists",
                (_, true) => "ended",
                _ => "later",
            };
            exists.entry(unit).or_default().insert(word);
            constancy
                .entry(unit)
                .or_default()
                .insert(reader.constancy(unit, world.as_of));
        }
    }
    let (Some(total), Some(in_place), Some(of)) = (total, in_place, of) else {
        return Some(Vec::new());
    };
    let total = (total.0, if total.1 >= MANY { NO_LIMIT } else { total.1 });
    let tight = tight(content);
    if loose.is_empty() {
        judge.total(said.total, total, tight);
        judge.size("in place", Some((said.in_place.0, 0)), (in_place.0, 0), tight);
    } else {
        judge.compatible(said.total, total);
    }
    judge.hold(said.at_most() >= in_place.1, "in place at most", || {
        format!("in place at most: says {}, right is {}", said.at_most(), in_place.1)
    });
    judge.size("of", said.of, of, tight);
    let family = family(content, |e| !e.date.is_day());
    for unit in (0..content.units.len()).filter(|u| !family.contains(u) && !loose.contains(u)) {
        if let (Some(all), [word]) = (place_of.get(&unit), &exists[&unit].iter().collect::<Vec<_>>()[..])
            && **word == "exists"
        {
            let right = if all.len() == 1 {
                all.first().copied()
            } else {
                Some(Place::Open)
            };
            judge.place(said, unit, right);
            let words = &constancy[&unit];
            if let Some(says) = said
                .constancy
                .get(&unit)
                .filter(|_| !words.contains(&None) && !touched(content, unit))
            {
                let ranged = ranged(content, unit);
                let right = match (words.len(), words.first().copied().flatten()) {
                    (1, Some("constant")) if ranged => "not-established",
                    (1, Some(word)) => word,
                    _ => "not-established",
                };
                judge.hold_or_hide(says == right, says == "not-established", "constancy", || {
                    format!("unit {unit}: says {says}, right is {right}")
                });
            }
        }
    }
    for (unit, words) in &exists {
        let says = said.exists.get(unit).map(String::as_str);
        let right = match &words.iter().copied().collect::<Vec<_>>()[..] {
            ["later"] => None,
            [word] => Some(*word),
            _ => Some("cannot-tell"),
        };
        judge.hold_or_hide(says == right, says == Some("cannot-tell"), "existence", || {
            format!("unit {unit}: says {says:?}, right is {right:?}")
        });
    }
    Some(judge.found)
}

/// Whether a number of a unit, told inside its life, is no exact one.
fn ranged(content: &Content, unit: usize) -> bool {
    let frame = worlds::Frame::of(content);
    let posts = || {
        content
            .posts
            .iter()
            .enumerate()
            .filter(|(_, p)| p.units.contains(&unit))
    };
    let has_own = posts().any(|(_, p)| !p.theirs);
    posts().filter(|(_, p)| !has_own || !p.theirs).any(|(p, post)| {
        post.statements.iter().enumerate().any(|(i, s)| {
            let counts = content.knows(s.source) && !matches!(s.when, When::Planned(_)) && !frame.never_counts(p, i);
            counts && matches!(s.told, Told::Value(n) if !n.is_exact())
        })
    })
}

/// The laws, of a content: of what is open, halved by the one seed and settled by the next, since each takes its time.
pub fn judge(content: &Content, seed: u64) -> (Option<Said>, Vec<Difference>, [bool; 3]) {
    let mut found = Vec::new();
    let mut held = [false; 3];
    let said = ask(content);
    let readable = said.as_ref().filter(|s| !s.is_impossible());
    let Some(read) = readable else {
        // what has a world is no mistake
        if has_world(content) == Some(true) {
            let errors = said.as_ref().map(|s| s.errors.clone());
            let mut judge = Judge::new("reading");
            judge.hold(false, "refused", || format!("refused: {errors:?}"));
            found.extend(judge.found);
        }
        return (said, found, held);
    };
    if worlds::open(content).is_empty() {
        if worlds::possible(content, &worlds::Frame::of(content)) {
            held[0] = true;
            found.extend(exact(content, read));
        }
        return (said, found, held);
    }
    if seed.is_multiple_of(2) {
        held[1] = true;
        found.extend(splitting(content, read, seed));
    } else if let Some(world) = generator::exact(content, seed)
        && let Some(said) = ask(&world).filter(|s| !s.is_impossible())
    {
        held[0] = true;
        found.extend(exact(&world, &said));
    }
    if let Some(differences) = counted(content, read) {
        held[2] = true;
        found.extend(differences);
    }
    (said, found, held)
}
