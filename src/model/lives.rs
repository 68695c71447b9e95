//! When units exist: what made them, what ended them, and what they went on through.
//!
//! Every reorganisation, founding and dissolution is a [`Turn`] with the units before it and after it (W3C ORG
//! `ChangeEvent`). A unit's life is the chain of its turns. A day that is open has bounds, narrowed by what the chain and
//! the evidence of its units allow: who was seen was there.

use std::collections::BTreeMap;

use super::date::{Date, Day};
use super::word::Basis;
use super::{Citation, DistrictIx, EventIx, Known, Model, Subject, Time};

/// First and last day that something can have been on.
pub type Bounds = (Day, Day);

/// The day before; the first of all days stays.
pub fn eve(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

/// Place of a turn in [`Lives::turns`].
pub type TurnIx = usize;

/// What a turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TurnOf {
    /// An event.
    Event(EventIx),
    /// A unit was founded.
    Founded(DistrictIx),
    /// A unit was dissolved.
    Dissolved(DistrictIx),
}

/// Something that made, ended or changed units.
#[derive(Clone, Debug)]
pub struct Turn {
    /// What it is.
    pub of: TurnOf,
    /// Its date as written.
    pub date: Date,
    /// The days that it can have been on.
    pub when: Bounds,
    /// The units before it.
    pub original: Vec<DistrictIx>,
    /// The units after it.
    pub resulting: Vec<DistrictIx>,
    /// Where it is said.
    pub source: Citation,
}

impl Turn {
    /// Whether it may have happened by a day and may not have.
    pub fn is_open(&self, day: Day) -> bool {
        self.when.0 <= day && day < self.when.1
    }

    /// Whether it certainly has happened by a day.
    pub fn has_happened(&self, day: Day) -> bool {
        self.when.1 <= day
    }

    /// Whether a unit goes on through it.
    pub fn goes_on(&self, district: DistrictIx) -> bool {
        self.original.contains(&district) && self.resulting.contains(&district)
    }
}

/// The chain of one unit.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// False where what made it is not known yet.
    pub known: bool,
    /// The turn that made it.
    pub made: Option<TurnIx>,
    /// The turn that ended it.
    pub ended: Option<TurnIx>,
    /// All its turns in their order: the one that made it, those that it went on through, the one that ended it.
    pub turns: Vec<TurnIx>,
}

/// The lives of all units, as they were known.
#[derive(Debug, Default)]
pub struct Lives {
    /// The turns, each after those that made the units before it.
    pub turns: Vec<Turn>,
    /// A chain for each unit, by its place.
    pub chains: Vec<Chain>,
    /// The turn that each event is, where it is known.
    of_events: Vec<Option<TurnIx>>,
}

impl Lives {
    /// The lives as known; needs the days of the events, and what is known of sources.
    pub(super) fn new(known: &Known<'_>) -> Lives {
        let mut lives = Lives {
            turns: turns(known),
            chains: vec![Chain::default(); known.model.districts.len()],
            of_events: vec![None; known.model.events.len()],
        };
        lives.link(known);
        // in an order that goes by what must follow what, days are narrowed; narrowed days tell more of the order
        lives.order();
        lives.follow();
        lives.narrow(known);
        lives.order();
        lives
    }

    /// First and last day on which a unit can have come into being; the first of all days where nothing made it.
    pub fn born(&self, district: DistrictIx) -> Bounds {
        let made = self.chains[district.position()].made;
        made.map_or((Day::MIN, Day::MIN), |t| self.turns[t].when)
    }

    /// First and last day that can be the first without the unit; the last of all days where nothing ended it.
    pub fn ended(&self, district: DistrictIx) -> Bounds {
        let ended = self.chains[district.position()].ended;
        ended.map_or((Day::MAX, Day::MAX), |t| self.turns[t].when)
    }

    /// The turn that an event is, where it is known.
    pub fn turn_of(&self, event: EventIx) -> Option<TurnIx> {
        self.of_events.get(event.position()).copied().flatten()
    }

    fn link(&mut self, known: &Known<'_>) {
        for (n, turn) in self.turns.iter().enumerate() {
            for district in &turn.resulting {
                let chain = &mut self.chains[district.position()];
                if !turn.original.contains(district) {
                    chain.made = Some(n);
                }
                chain.turns.push(n);
            }
            for district in turn.original.iter().filter(|d| !turn.resulting.contains(d)) {
                let chain = &mut self.chains[district.position()];
                chain.ended = Some(n);
                chain.turns.push(n);
            }
        }
        for (ix, district) in known.model.districts() {
            let chain = &mut self.chains[ix.position()];
            let waits = district.resulted_from.is_some() || district.founded.is_some();
            // a founding adds a unit to the others, and takes none away: a word of its posts is enough
            let told = || district.founded.is_some() && is_told_of(known, ix);
            chain.known = !waits || chain.made.is_some() || told();
        }
    }

    /// What must follow what: what a unit goes on through lies between what made it and what ended it; of two such the order
    /// is not told.
    fn pairs(&self) -> Vec<(TurnIx, TurnIx)> {
        let mut pairs: Vec<(TurnIx, TurnIx)> = Vec::new();
        for chain in &self.chains {
            let between = |t: &TurnIx| Some(*t) != chain.made && Some(*t) != chain.ended;
            let through = || chain.turns.iter().copied().filter(between);
            let (made, ended) = (chain.made.into_iter(), chain.ended.into_iter());
            pairs.extend(made.flat_map(|made| through().map(move |t| (made, t))));
            pairs.extend(ended.flat_map(|ended| through().map(move |t| (t, ended))));
            pairs.extend(chain.made.zip(chain.ended));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Puts the turns in order, and with them each unit's: none before what it must follow, else by the last days that they can
    /// have been on; of one day as they are written.
    fn order(&mut self) {
        let mut before: Vec<usize> = vec![0; self.turns.len()];
        let mut after: Vec<Vec<TurnIx>> = vec![Vec::new(); self.turns.len()];
        for (first, next) in self.pairs() {
            before[next] += 1;
            after[first].push(next);
        }
        // the earliest of those that wait for nothing goes first
        let key = |lives: &Lives, t: TurnIx| (lives.turns[t].when.1, lives.turns[t].when.0, lives.turns[t].of);
        let mut ready: std::collections::BTreeSet<_> = (0..self.turns.len())
            .filter(|t| before[*t] == 0)
            .map(|t| (key(self, t), t))
            .collect();
        let mut order = Vec::with_capacity(self.turns.len());
        while let Some((_, turn)) = ready.pop_first() {
            order.push(turn);
            for next in &after[turn] {
                before[*next] -= 1;
                if before[*next] == 0 {
                    ready.insert((key(self, *next), *next));
                }
            }
        }
        // check has refused circles; what would be left stays in the order of its days
        let mut rest: Vec<TurnIx> = (0..self.turns.len()).filter(|t| before[*t] > 0).collect();
        rest.sort_by_key(|t| key(self, *t));
        order.extend(rest);
        let mut place = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old] = new;
        }
        let mut turns: Vec<Option<Turn>> = std::mem::take(&mut self.turns).into_iter().map(Some).collect();
        self.turns = order.iter().filter_map(|old| turns[*old].take()).collect();
        for chain in &mut self.chains {
            chain.made = chain.made.map(|t| place[t]);
            chain.ended = chain.ended.map(|t| place[t]);
            for turn in &mut chain.turns {
                *turn = place[*turn];
            }
            chain.turns.sort_unstable();
        }
        for (n, turn) in self.turns.iter().enumerate() {
            if let TurnOf::Event(event) = turn.of {
                self.of_events[event.position()] = Some(n);
            }
        }
    }

    /// No turn comes before the one before it in a unit's chain, nor on its day where dates allow a later one.
    fn follow(&mut self) {
        let pairs = self.pairs();
        for apart in [false, true] {
            self.put_in_order(&pairs, apart);
        }
    }

    /// Narrows the days of turns that follow each other; those that can be on one day alone stay there.
    fn put_in_order(&mut self, pairs: &[(TurnIx, TurnIx)], apart: bool) {
        let is_apart = |turns: &[Turn], first: TurnIx, next: TurnIx| apart && turns[first].when.0 < turns[next].when.1;
        for (first, next) in pairs {
            let mut earliest = self.turns[*first].when.0;
            if is_apart(&self.turns, *first, *next) {
                earliest = earliest.succ_opt().unwrap_or(earliest);
            }
            let when = &mut self.turns[*next].when;
            if when.0 < earliest && earliest <= when.1 {
                when.0 = earliest;
            }
        }
        for (first, next) in pairs.iter().rev() {
            let mut latest = self.turns[*next].when.1;
            if is_apart(&self.turns, *first, *next) {
                latest = eve(latest);
            }
            let when = &mut self.turns[*first].when;
            if latest < when.1 && when.0 <= latest {
                when.1 = latest;
            }
        }
    }

    /// Who was seen was there: evidence of a unit binds the day that made it and the day that ended it.
    fn narrow(&mut self, known: &Known<'_>) {
        let mut narrowed = false;
        for place in 0..self.chains.len() {
            let (made, ended) = (self.chains[place].made, self.chains[place].ended);
            let open = |t: Option<TurnIx>| t.is_some_and(|t| self.turns[t].when.0 < self.turns[t].when.1);
            if !open(made) && !open(ended) {
                continue;
            }
            let district = DistrictIx(place as u32);
            let (born, end) = (self.born(district), self.ended(district));
            for (first, last) in sightings(known, district) {
                // what certainly lies outside binds nothing: it is a mistake, and is told as one
                if first >= end.1 || last < born.0 {
                    continue;
                }
                if let Some(turn) = made {
                    let when = &mut self.turns[turn].when;
                    if last < when.1 && when.0 <= last {
                        when.1 = last;
                        narrowed = true;
                    }
                }
                if let Some(turn) = ended
                    && let Some(after) = first.succ_opt()
                {
                    let when = &mut self.turns[turn].when;
                    if when.0 < after && after <= when.1 {
                        when.0 = after;
                        narrowed = true;
                    }
                }
            }
        }
        narrowed |= self.begin_inside(known);
        if narrowed {
            self.follow();
        }
    }

    /// What begins with an event that its unit went on through begins before the unit ends.
    fn begin_inside(&mut self, known: &Known<'_>) -> bool {
        let mut narrowed = false;
        for place in 0..self.chains.len() {
            let chain = &self.chains[place];
            let (through, last) = (chain.turns.clone(), chain.ended.map(|t| eve(self.turns[t].when.1)));
            let Some(last) = last.filter(|_| through.len() > 2 - usize::from(chain.made.is_none())) else {
                continue;
            };
            let posts = &known.model[DistrictIx(place as u32)].posts;
            let told = posts.iter().flat_map(|p| known.statements(Subject::Post(*p)));
            let told = told.filter(|h| !h.is_planned() && h.statement.change.is_none());
            for event in told.filter_map(|h| h.begins_with) {
                let turn = self.turn_of(event).filter(|t| through.contains(t));
                if let Some(turn) = turn
                    && last < self.turns[turn].when.1
                    && self.turns[turn].when.0 <= last
                {
                    self.turns[turn].when.1 = last;
                    narrowed = true;
                }
            }
        }
        narrowed
    }
}

fn turns(known: &Known<'_>) -> Vec<Turn> {
    let model: &Model = known.model;
    let bounds = |date: &Date| (date.earliest().unwrap_or(Day::MIN), date.latest().unwrap_or(Day::MAX));
    let mut all = Vec::new();
    for (ix, event) in model.events() {
        let Some(date) = known.in_force(ix) else { continue };
        let when = bounds(date);
        // a plan is carried out on the last day that it names
        let planned = event.basis == Basis::Planned && !known.confirmed(ix);
        all.push(Turn {
            of: TurnOf::Event(ix),
            when: if planned { (when.1, when.1) } else { when },
            date: date.clone(),
            original: event.original.clone(),
            resulting: event.resulting.clone(),
            source: event.source,
        });
    }
    for (ix, district) in model.districts() {
        let mut turn = |dated: &super::Dated, of: TurnOf, original: Vec<DistrictIx>, resulting: Vec<DistrictIx>| {
            if known.knows(dated.source) {
                all.push(Turn {
                    of,
                    when: bounds(&dated.date),
                    date: dated.date.clone(),
                    original,
                    resulting,
                    source: dated.source,
                });
            }
        };
        if let Some(dated) = district.founded.as_ref().filter(|_| district.resulted_from.is_none()) {
            turn(dated, TurnOf::Founded(ix), Vec::new(), vec![ix]);
        }
        if let Some(dated) = district.dissolved.as_ref().filter(|_| district.changed_by.is_none()) {
            turn(dated, TurnOf::Dissolved(ix), vec![ix], Vec::new());
        }
    }
    all
}

/// When a unit's posts are told of: first and last day. A span that was told for longer than the unit lived is clipped, so any
/// of its days may be the one on which the unit was there.
fn sightings(known: &Known<'_>, district: DistrictIx) -> Vec<(Day, Day)> {
    let mut all = Vec::new();
    for post in &known.model[district].posts {
        let told = known
            .statements(Subject::Post(*post))
            // a change that is told binds nothing
            .filter(|h| !h.is_planned() && h.statement.change.is_none())
            .filter_map(|h| {
                let (first, begins) = h.begins()?;
                let last = match &h.time {
                    Time::Since { to: Some(to), .. } => to.latest().unwrap_or(Day::MAX),
                    Time::Since { to: None, .. } => h.evidence.unwrap_or(begins),
                    Time::At(_) | Time::Never => begins,
                };
                Some((first, last.max(begins)))
            });
        all.extend(told);
        for side in known.model[*post].start.sides().filter(|s| known.knows(s.source)) {
            if let (Some(first), Some(last)) = (side.date.earliest(), side.date.latest()) {
                all.push((first, last));
            }
        }
        for status in known.model[*post].statuses.iter().filter(|s| known.knows(s.source)) {
            let time = known.time(&status.when);
            let begin = time.begin().map(|d| (d.earliest(), d.latest()));
            if let Some((Some(first), Some(last))) = begin {
                all.push((first, last));
            }
        }
    }
    all
}

/// Whether a known source tells anything of a unit's posts.
fn is_told_of(known: &Known<'_>, district: DistrictIx) -> bool {
    let record = &known.model[district];
    let told = |subject: Subject| known.model.statements(subject).iter().any(|s| known.knows(s.source));
    let posts = record.posts.iter().chain(&record.shared);
    told(Subject::District(district))
        || posts.into_iter().any(|p| {
            let post = &known.model[*p];
            let others = post
                .start
                .sides()
                .map(|s| s.source)
                .chain(post.statuses.iter().map(|s| s.source));
            told(Subject::Post(*p)) || others.into_iter().any(|source| known.knows(source))
        })
}

/// The turns that are open on a day, in groups that share units; each with its units in their order.
pub struct Family {
    /// The open turns, in the order of [`Lives::turns`].
    pub turns: Vec<TurnIx>,
    /// Their units.
    pub units: Vec<DistrictIx>,
}

impl Lives {
    /// The families of a day.
    pub fn families(&self, day: Day) -> Vec<Family> {
        let open: Vec<TurnIx> = (0..self.turns.len()).filter(|t| self.turns[*t].is_open(day)).collect();
        if open.is_empty() {
            return Vec::new();
        }
        // the first open turn of each unit stands for its family; joined by following to the least
        let mut root: BTreeMap<TurnIx, TurnIx> = open.iter().map(|t| (*t, *t)).collect();
        fn find(root: &mut BTreeMap<TurnIx, TurnIx>, turn: TurnIx) -> TurnIx {
            let mut at = turn;
            while root[&at] != at {
                at = root[&at];
            }
            root.insert(turn, at);
            at
        }
        let mut first: BTreeMap<DistrictIx, TurnIx> = BTreeMap::new();
        for turn in &open {
            let Turn {
                original, resulting, ..
            } = &self.turns[*turn];
            for district in original.iter().chain(resulting) {
                let other = *first.entry(*district).or_insert(*turn);
                let (a, b) = (find(&mut root, other), find(&mut root, *turn));
                root.insert(a.max(b), a.min(b));
            }
        }
        let mut families: BTreeMap<TurnIx, Family> = BTreeMap::new();
        for turn in open {
            let at = find(&mut root, turn);
            let family = families.entry(at).or_insert_with(|| Family {
                turns: Vec::new(),
                units: Vec::new(),
            });
            family.turns.push(turn);
        }
        for (district, turn) in first {
            let at = find(&mut root, turn);
            if let Some(family) = families.get_mut(&at) {
                family.units.push(district);
            }
        }
        families.into_values().collect()
    }
}
