//! The kinds of single errors: what a person who types or copies gets wrong. Each gives all its edits of a content.

use lagesbild::source::File;

use crate::text::{Edit, Part, doubled, dropped, edit, written};

/// What the edits are made of.
pub struct Content<'c> {
    pub files: &'c [File],
    pub parts: &'c [Part],
}

/// Numbers that look like chance and are the same each time (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % most.max(1) as u64) as usize
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.roll(of.len())].clone())
    }
}

type Make = fn(&Content<'_>, &mut Dice) -> Vec<Edit>;

/// Name, share of all, and the edits.
pub const KINDS: &[(&str, usize, Make)] = &[
    ("year", 26, year),
    ("month, day, digits swapped", 38, day),
    ("count ±1", 39, count),
    ("count × 10, indicator value", 15, magnitude),
    ("unit", 14, unit),
    ("basis alone, or a plan made fact", 16, basis),
    ("basis with its time key", 14, basis_and_time),
    ("source removed, id mistyped", 16, no_source),
    ("other place of the source", 12, other_place),
    ("other source", 12, other_source),
    ("statement twice, the same", 8, twice),
    ("statement twice, another value", 8, twice_otherwise),
    ("statement dropped", 10, no_statement),
    ("shared post written twice", 4, shared_twice),
    ("date of an event", 12, event),
    ("one left out of a list", 16, shorter),
    ("status", 14, status),
    ("claim", 11, claim),
    ("question's programme, kind, unit, side", 18, question),
    ("caveat or \"partly\" dropped", 7, caveat),
    ("clock", 25, clock),
    ("dates of sources, supplied, correction", 28, source),
    ("part of a post dropped", 26, post),
    ("outcome, due, as_said, reading", 44, words),
    ("narrative", 46, narrative),
    ("figure typed in an account", 5, account),
];

impl Content<'_> {
    fn with<'p>(&'p self, keys: &'p [&'p str]) -> impl Iterator<Item = &'p Part> {
        self.parts
            .iter()
            .filter(|p| p.value.is_some() && keys.contains(&p.key()))
    }

    fn folder(&self, part: &Part) -> &str {
        self.files[part.file].path.split('/').next().unwrap_or_default()
    }

    fn write(&self, part: &Part, text: &str) -> Edit {
        written(self.files, part, text)
    }

    /// The ids of a folder's records.
    fn ids(&self, folder: &str) -> Vec<String> {
        let names = self
            .files
            .iter()
            .filter_map(|f| f.path.strip_prefix(folder)?.strip_prefix('/'));
        names
            .filter_map(|n| n.strip_suffix(".yaml").filter(|n| !n.contains('/')))
            .map(str::to_owned)
            .collect()
    }

    fn statements(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|p| p.item && p.key() == "statements")
    }

    /// The value of a key of a mapping.
    fn of<'p>(&'p self, part: &Part, key: &str) -> Option<&'p Part> {
        part.within.iter().map(|n| &self.parts[*n]).find(|p| p.key() == key)
    }
}

const FACTS: &[&str] = &[
    "from",
    "to",
    "at",
    "introduced",
    "appointed",
    "on_site",
    "received",
    "complete_from",
    "date",
    "dates",
];

fn text(part: &Part) -> &str {
    part.value.as_deref().unwrap_or_default()
}

/// A date a year off, or with the figures of its year exchanged.
fn year_off(text: &str, dice: &mut Dice) -> Option<String> {
    let figures = |at: usize| text.get(at..at + 4).and_then(|t| t.parse::<i32>().ok());
    let at = (0..text.len()).find(|at| figures(*at).is_some())?;
    let year = figures(at)?;
    let swapped = year / 100 * 100 + year % 10 * 10 + year / 10 % 10;
    let year = [year + 1, year - 1, year + 1, year - 1, swapped][dice.roll(5)];
    let new = format!("{}{year}{}", &text[..at], &text[at + 4..]);
    (new != text).then_some(new)
}

/// A date with another month or day, or with the two exchanged.
fn day_off(text: &str, dice: &mut Dice) -> Option<String> {
    let numbers: Option<Vec<u32>> = text.split('-').map(|t| t.parse().ok()).collect();
    let swapped = |n: u32| n % 10 * 10 + n / 10;
    let made: Vec<(u32, u32, Option<u32>)> = match numbers?.as_slice() {
        [y, m, d] => vec![
            (*y, m % 12 + 1, Some(*d)),
            (*y, (m + 10) % 12 + 1, Some(*d)),
            (*y, *m, Some(d % 28 + 1)),
            (*y, *m, Some((d + 26) % 28 + 1)),
            (*y, *m, Some((d + 9) % 28 + 1)),
            (*y, *m, Some(swapped(*d))),
            (*y, *d, Some(*m)),
        ],
        [y, m] if *y > 1000 => vec![
            (*y, m % 12 + 1, None),
            ((*y), (m + 10) % 12 + 1, None),
            (*y, swapped(*m), None),
        ],
        _ => return None,
    };
    let sound = |(_, m, d): &(u32, u32, Option<u32>)| (1..=12).contains(m) && d.is_none_or(|d| (1..=28).contains(&d));
    let said = |(y, m, d): (u32, u32, Option<u32>)| match d {
        Some(d) => format!("{y:04}-{m:02}-{d:02}"),
        None => format!("{y:04}-{m:02}"),
    };
    let made: Vec<String> = made
        .into_iter()
        .filter(sound)
        .map(said)
        .filter(|new| new != text)
        .collect();
    dice.one(&made)
}

fn of_events(c: &Content<'_>, part: &Part) -> bool {
    c.folder(part) == "events"
}

fn year(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    c.with(FACTS)
        .filter(|p| !of_events(c, p))
        .filter_map(|p| Some(c.write(p, &year_off(text(p), dice)?)))
        .collect()
}

fn day(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    c.with(FACTS)
        .filter(|p| !of_events(c, p))
        .filter_map(|p| Some(c.write(p, &day_off(text(p), dice)?)))
        .collect()
}

fn event(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c
        .with(&["in_force", "decided", "at", "from"])
        .filter(|p| of_events(c, p))
    {
        all.extend(year_off(text(part), dice).map(|new| c.write(part, &new)));
        all.extend(day_off(text(part), dice).map(|new| c.write(part, &new)));
    }
    all
}

fn count(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let values = c.with(&["value", "times"]).filter(|p| c.folder(p) != "indicators");
    values
        .filter_map(|p| {
            let n: i64 = text(p).parse().ok()?;
            let new = if n > 0 && dice.roll(2) == 0 { n - 1 } else { n + 1 };
            Some(c.write(p, &new.to_string()))
        })
        .collect()
}

fn magnitude(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    c.with(&["value"])
        .filter_map(|p| {
            let old = text(p);
            let bare = old.trim_start_matches('~');
            let n: i64 = bare.parse().ok()?;
            let new = match c.folder(p) {
                "indicators" => dice.one(&[n * 10, n / 10, n % 10 * 10 + n / 10, n + 10, n - 10])?,
                _ => n * 10,
            };
            (new >= 0 && new != n).then(|| c.write(p, &format!("{}{new}", &old[..old.len() - bare.len()])))
        })
        .collect()
}

/// Another of these words.
fn other(c: &Content<'_>, part: &Part, all: &[&str], dice: &mut Dice) -> Option<Edit> {
    let others: Vec<&str> = all.iter().copied().filter(|w| *w != text(part)).collect();
    Some(c.write(part, dice.one(&others)?))
}

fn unit(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    c.with(&["unit"])
        .filter(|p| !p.path.starts_with("questions"))
        .filter_map(|p| other(c, p, &["persons", "posts", "fte", "teams", "schools"], dice))
        .collect()
}

fn basis(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    c.with(&["basis"])
        .filter_map(|p| match text(p) {
            "planned" => Some(c.write(p, "stated")),
            _ => other(c, p, &["stated", "observed", "planned"], dice),
        })
        .collect()
}

fn basis_and_time(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for statement in c.statements() {
        let Some(basis) = c.of(statement, "basis") else {
            continue;
        };
        let (key, new_key, new) = match text(basis) {
            "observed" => ("at", "from", "stated"),
            "stated" => ("from", "at", "observed"),
            _ => continue,
        };
        let Some(time) = c.of(statement, key) else { continue };
        let whole = &c.files[statement.file].text;
        let (from, to) = (time.start.min(basis.start), time.to.max(basis.to));
        if c.of(statement, "to").is_some() {
            continue;
        }
        let piece = &whole[from..to];
        let piece = piece.replacen(&format!("{key}:"), &format!("{new_key}:"), 1);
        let piece = piece.replacen(&format!("basis: {}", text(basis)), &format!("basis: {new}"), 1);
        all.push(edit(c.files, statement.file, from, to, &piece));
    }
    all
}

fn no_source(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.with(&["source"]).filter(|p| !p.item) {
        let typed = || {
            let mut text = text(part).to_owned();
            text.remove(1);
            c.write(part, &text)
        };
        all.extend(if dice.roll(2) == 0 {
            dropped(c.files, part)
        } else {
            Some(typed())
        });
    }
    all
}

fn cited<'p>(c: &'p Content<'_>) -> impl Iterator<Item = &'p Part> {
    c.with(&["source", "sources"])
}

fn other_place(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    cited(c)
        .filter_map(|p| {
            let (source, place) = text(p).split_once('#')?;
            let file = format!("sources/{source}.yaml");
            let places = c.parts.iter().filter(|q| *c.files[q.file].path == *file);
            let places: Vec<&str> = places
                .filter_map(|q| q.path.strip_prefix("places/"))
                .filter(|q| *q != place)
                .collect();
            Some(c.write(p, &format!("{source}#{}", dice.one(&places)?)))
        })
        .collect()
}

fn other_source(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let ids = c.ids("sources");
    cited(c)
        .filter_map(|p| {
            let own = text(p).split('#').next()?;
            let others: Vec<&String> = ids.iter().filter(|id| *id != own).collect();
            Some(c.write(p, dice.one(&others)?))
        })
        .collect()
}

fn twice(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    c.statements()
        .filter_map(|p| doubled(c.files, c.parts, p, Some))
        .collect()
}

fn twice_otherwise(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.statements() {
        let Some(value) = c.of(part, "value") else { continue };
        let Ok(n) = text(value).parse::<u32>() else { continue };
        let new = n + 1 + dice.roll(2) as u32;
        let change = |own: String| Some(own.replacen(&format!("value: {n}"), &format!("value: {new}"), 1));
        all.extend(doubled(c.files, c.parts, part, change));
    }
    all
}

fn no_statement(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    c.statements().filter_map(|p| dropped(c.files, p)).collect()
}

fn shared_twice(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for file in c.files.iter().filter(|f| f.path.starts_with("shared-posts/")) {
        for name in ["a-copy", "second", "delad", "tjanst"] {
            all.push(Edit {
                path: format!("shared-posts/{name}.yaml"),
                from: 0,
                to: 0,
                text: file.text.to_string(),
                new: true,
            });
        }
    }
    all
}

fn shorter(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    const LISTS: &[&str] = &[
        "about",
        "sources",
        "districts",
        "except",
        "owners",
        "members",
        "original",
        "resulting",
        "shared_by",
        "participants",
        "readings",
        "categories",
    ];
    let items = c.parts.iter().filter(|p| p.item && LISTS.contains(&p.key()));
    items.filter_map(|p| dropped(c.files, p)).collect()
}

fn status(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.with(&["status"]) {
        let words: &[&str] = match c.folder(part) {
            "commitments" => &["decided", "started", "under-way", "done"],
            _ => &["vacant", "pending", "recruiting", "ended"],
        };
        all.extend(other(c, part, words, dice));
    }
    let items = c.parts.iter().filter(|p| p.item && p.key() == "status");
    all.extend(items.filter_map(|p| dropped(c.files, p)));
    all
}

fn claim(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for claims in c.with(&["claims"]) {
        all.push(c.write(claims, if text(claims) == "all" { "total" } else { "all" }));
        all.extend(dropped(c.files, claims));
    }
    for claimed in c.statements().filter(|p| c.of(p, "claims").is_some()) {
        if let Some(value) = c.of(claimed, "value") {
            all.extend(
                text(value)
                    .parse::<u32>()
                    .ok()
                    .map(|n| c.write(value, &(n + 1).to_string())),
            );
        }
        if let Some(except) = c.of(claimed, "except") {
            let ids = c.ids("districts");
            all.extend(dropped(c.files, except));
            let named = except.within.iter().map(|n| &c.parts[*n]);
            all.extend(named.filter_map(|p| Some(c.write(p, &dice.one(&ids)?))));
        }
    }
    // what the asker says: another place, another claim
    let claims = c.parts.iter().filter(|p| p.item && p.path == "claims");
    for part in claims {
        all.extend(dropped(c.files, part));
        all.extend(c.of(part, "disputed").and_then(|p| dropped(c.files, p)));
    }
    all
}

fn question(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let programmes = c.ids("programmes");
    let programmes: Vec<&str> = programmes.iter().map(String::as_str).collect();
    let mut all = Vec::new();
    for part in c.with(&["programme", "kind", "unit", "start_side", "category"]) {
        if !part.path.starts_with("questions/") {
            continue;
        }
        all.extend(match part.key() {
            "programme" => other(c, part, &programmes, dice),
            "kind" => other(c, part, &["duration", "constancy", "headcount", "coverage"], dice),
            "unit" => other(c, part, &["persons", "posts", "fte"], dice),
            "start_side" => other(c, part, &["introduced", "appointed", "on-site"], dice),
            _ => dropped(c.files, part),
        });
    }
    all
}

fn caveat(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    let of_questions = c.parts.iter().filter(|p| p.path.starts_with("questions/"));
    of_questions
        .filter(|p| p.key() == "caveats" && (p.item || p.within.len() == 1) || p.key() == "partly")
        .filter_map(|p| dropped(c.files, p))
        .collect()
}

fn clock(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.with(&["as_of", "known_by"]) {
        for _ in 0..2 {
            all.extend(year_off(text(part), dice).map(|new| c.write(part, &new)));
            all.extend(day_off(text(part), dice).map(|new| c.write(part, &new)));
        }
    }
    all
}

fn source(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.parts.iter().filter(|p| c.folder(p) == "sources") {
        match part.path.as_str() {
            "signed" | "meeting" | "published" | "facts_at" => {
                all.extend(year_off(text(part), dice).map(|new| c.write(part, &new)));
                all.extend(day_off(text(part), dice).map(|new| c.write(part, &new)));
                all.extend(dropped(c.files, part));
            }
            "supplied" => all.extend(dropped(c.files, part)),
            "corrections" => all.extend(dropped(c.files, part)),
            "corrections/printed" | "corrections/correct" => {
                all.extend(day_off(text(part), dice).map(|new| c.write(part, &new)));
            }
            _ => {}
        }
    }
    all
}

fn post(c: &Content<'_>, _: &mut Dice) -> Vec<Edit> {
    const PARTS: &[&str] = &[
        "start",
        "home",
        "duties",
        "dual_role",
        "status",
        "organization",
        "introduced",
        "appointed",
        "on_site",
        "extent",
    ];
    let parts = c
        .parts
        .iter()
        .filter(|p| matches!(c.folder(p), "districts" | "shared-posts"));
    parts
        .filter(|p| PARTS.contains(&p.key()))
        .filter_map(|p| dropped(c.files, p))
        .collect()
}

fn words(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c.with(&["outcome", "due", "as_said", "due_as_said", "reading", "extent"]) {
        match part.key() {
            "outcome" => all.extend(other(c, part, &["permanent", "other-funding", "ended"], dice)),
            "due" => {
                all.extend(year_off(text(part), dice).map(|new| c.write(part, &new)));
                all.extend(day_off(text(part), dice).map(|new| c.write(part, &new)));
            }
            "extent" => all.extend(other(
                c,
                part,
                &["partly", "1 day/week", "2 days/week", "4 days/week"],
                dice,
            )),
            "reading" => {
                let all_readings = c.with(&["reading"]).map(text).collect::<Vec<_>>();
                all.extend(other(c, part, &all_readings, dice));
            }
            _ => {
                let said: Vec<&str> = c.with(&["as_said"]).map(text).collect();
                all.extend(other(c, part, &said, dice));
            }
        }
        if part.key() != "due" {
            all.extend(dropped(c.files, part));
        }
    }
    all
}

/// Each place at which `find` stands in a text, written as `new`.
fn each(c: &Content<'_>, file: usize, find: &str, new: &str) -> Vec<Edit> {
    let places = c.files[file].text.match_indices(find);
    places
        .map(|(at, found)| edit(c.files, file, at, at + found.len(), new))
        .collect()
}

fn narrative(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    let districts = c.ids("districts");
    let sources = c.ids("sources");
    for (n, file) in c.files.iter().enumerate().filter(|(_, f)| f.path.ends_with(".md")) {
        for (word, new) in [
            (" inte ", " "),
            ("Båda", "Ingen av"),
            (" två ", " tre "),
            (" tre ", " två "),
            (" alla ", " några "),
        ] {
            all.extend(each(c, n, word, new));
        }
        for id in &districts {
            for (before, after) in [("`= posts.", "."), ("(district:", ")"), ("`= districts.", ".")] {
                let Some(new) = dice.one(&districts).filter(|new| new != id) else {
                    continue;
                };
                all.extend(each(
                    c,
                    n,
                    &format!("{before}{id}{after}"),
                    &format!("{before}{new}{after}"),
                ));
            }
        }
        for (at, _) in file.text.match_indices("]: source:") {
            let rest = &file.text[at..];
            let line = rest.find('\n').unwrap_or(rest.len());
            let Some(new) = dice.one(&sources) else { continue };
            all.push(edit(c.files, n, at, at + line, &format!("]: source:{new}")));
        }
        for (at, _) in file.text.match_indices("`= ") {
            let Some(end) = file.text[at + 1..].find('`') else {
                continue;
            };
            all.push(edit(c.files, n, at, at + end + 2, &(2 + dice.roll(7)).to_string()));
        }
        // a sentence that is gone
        for (at, _) in file.text.match_indices(". ") {
            let rest = &file.text[at + 2..];
            if let Some(end) = rest.find(". ") {
                all.push(edit(c.files, n, at + 2, at + end + 4, ""));
            }
        }
    }
    all
}

fn account(c: &Content<'_>, dice: &mut Dice) -> Vec<Edit> {
    let mut all = Vec::new();
    for part in c
        .parts
        .iter()
        .filter(|p| p.path.starts_with("questions/account") && p.value.is_some())
    {
        let text = &c.files[part.file].text[part.from..part.to];
        for (at, _) in text.match_indices("`= ") {
            let Some(end) = text[at + 1..].find('`') else { continue };
            let (from, to) = (part.from + at, part.from + at + end + 2);
            all.push(edit(c.files, part.file, from, to, &(2 + dice.roll(7)).to_string()));
        }
    }
    all
}
