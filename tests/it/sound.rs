//! What is sound is built, at any size and at any pair of clocks; and what `check` passes, nothing else refuses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::Days;
use lagesbild::load::{self, Look};
use lagesbild::model::date::Day;
use lagesbild::model::{Clock, Language, Model};
use lagesbild::render::Order;
use lagesbild::source::{File, Files};
use lagesbild::view::Papers;
use lagesbild::{Clocks, Read, checked, diagnostic};

mod mutants;
mod refused;

/// A content folder in memory: paths and texts.
type Content = BTreeMap<String, String>;

fn read(content: &Content) -> Read {
    let files = content
        .iter()
        .map(|(path, text)| File::new(path.as_str(), text.as_str()));
    checked(Files::new(files.collect()), Vec::new())
}

/// The errors of a content folder, those that only a build would meet among them.
fn errors(read: &Read, look: &Look) -> Vec<String> {
    let all = read.findings.iter().cloned().chain(lagesbild::unmakeable(read, look));
    let all: Vec<_> = all.filter(|f| f.severity() == diagnostic::Severity::Error).collect();
    all.iter()
        .map(|f| diagnostic::human(&read.files, std::slice::from_ref(f), Language::En, false))
        .collect()
}

/// Builds without papers, and gives what a build would refuse.
fn refusals(read: &Read, model: &Model, look: &Look) -> Vec<String> {
    let made = lagesbild::make_into(model, &read.files, look, Papers::None, &(), &());
    let found = made.err().unwrap_or_default();
    found.iter().map(|f| f.message.english()).collect()
}

/// Tries each of many, on threads of their own. As parts of one parallel work a build, which waits for parts of itself, would
/// begin with the next one meanwhile, one within the other, as deep as there are many.
fn each<T: Sync>(all: &[T], one: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let (next, one) = (&next, &one);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(move || {
                while let Some(this) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    one(this);
                }
            });
        }
    });
}

const SITE: &str = "title: Title\nlanguage: sv\nlanguages: [sv, en]\npublisher: { name: Publisher }\nas_of: \"2024-12-01\"\n\
                    known_by: \"2024-12-01\"\nnouns: { district: { sv: { one: district, many: districts }, en: { one: district, many: districts } } }\n";

/// The kinds of which a site may have any number.
const KINDS: [&str; 13] = [
    "district",
    "shared-post",
    "programme",
    "event",
    "group",
    "source",
    "forum",
    "commitment",
    "indicator",
    "inquiry",
    "question",
    "page",
    "term",
];

/// So many of a kind and one of each other; all are linked from a page and from a district's narrative, and cite the last
/// place of the last source.
fn sized(of: impl Fn(&str) -> usize) -> Content {
    let mut content = Content::new();
    let mut put = |path: String, text: String| content.insert(path, text);
    put("site.yaml".into(), SITE.into());
    let last = of("source");
    let cite = format!("source: s{last}#p{last}");
    // of a shared post in its own words: one that stands twice would be told
    let shared = format!("source: s{last}#shared");
    let mut links = String::new();
    let mut link = |to: String| links += &format!("- [text]({to})\n");
    for n in 1..=of("source") {
        let places: Vec<String> = (1..=n.max(1)).rev().take(2).map(|p| format!("p{p}: Place")).collect();
        put(
            format!("sources/s{n}.yaml"),
            format!(
                "title: Source {n}\ntype: paper\npublished: \"2020-01-01\"\nplaces: {{ {}, shared: Place }}\n",
                places.join(", ")
            ),
        );
        link(format!("source:s{n}#p{n}"));
    }
    for n in 1..=of("programme") {
        put(
            format!("programmes/p{n}.yaml"),
            format!("name: Programme {n}\nunit: persons\naliases: [old/p{n}.html]\n"),
        );
        link(format!("programme:p{n}"));
    }
    // these are there before any event, each with a post of its own; two more go through each event
    let statement = format!("{{ value: 1, unit: persons, from: \"2010\", basis: stated, {cite} }}");
    for n in 1..=of("district") {
        let post = format!("posts:\n  - programme: p1\n    statements: [{statement}]\n");
        put(format!("districts/d{n}.yaml"), format!("name: District {n}\n{post}"));
        link(format!("district:d{n}"));
        link(format!("post:d{n}/p1"));
    }
    for n in 1..=of("event") {
        for (id, _) in [("a", 0), ("b", 0)] {
            put(format!("districts/{id}{n}.yaml"), format!("name: {id} {n}\n"));
        }
        put(
            format!("events/e{n}.yaml"),
            format!(
                "name: Event {n}\nclassification: renaming\nin_force: \"2015-01-01\"\noriginal: [a{n}]\nresulting: [b{n}]\n\
                 basis: stated\n{cite}\n"
            ),
        );
        link(format!("event:e{n}"));
    }
    for n in 1..=of("shared-post") {
        let by =
            format!("{{ district: d1, from: \"2010\", {shared} }}, {{ district: y{n}, from: \"2016\", {shared} }}");
        put(format!("districts/y{n}.yaml"), format!("name: Partner {n}\n"));
        // every third is another organisation's, and in no row
        let whose = if n % 3 == 0 { "organization: Another\n" } else { "" };
        put(
            format!("shared-posts/sp{n}.yaml"),
            format!(
                "name: Shared {n}\nprogramme: p1\n{whose}shared_by: [{by}]\nstatements: [{}]\n",
                statement.replace(&cite, &shared)
            ),
        );
        link(format!("shared-post:sp{n}"));
    }
    for n in 1..=of("group") {
        put(format!("groups/g{n}.yaml"), format!("name: Group {n}\nmembers: [d1]\n"));
        link(format!("group:g{n}"));
    }
    for n in 1..=of("forum") {
        put(
            format!("forums/f{n}.yaml"),
            format!("name: Forum {n}\ndistricts: [d1]\nat: \"2015\"\n{cite}\n"),
        );
        put(format!("forums/f{n}.md"), "## Heading {#h}\n\n[up](#h)\n".into());
        link(format!("forum:f{n}"));
    }
    for n in 1..=of("commitment") {
        put(
            format!("commitments/c{n}.yaml"),
            format!("title: Commitment {n}\nowners: [d1]\nkind: promise\n{cite}\n"),
        );
        put(format!("commitments/c{n}.md"), "## Heading {#h}\n\n[up](#h)\n".into());
        link(format!("commitment:c{n}"));
    }
    for n in 1..=of("indicator") {
        put(
            format!("indicators/i{n}.yaml"),
            format!(
                "name: Indicator {n}\nunit: percent\nobservations: [{{ subject: district:d1, value: 1, at: \"2015\", {cite} }}]\n"
            ),
        );
        link(format!("indicator:i{n}"));
    }
    for n in 1..=of("inquiry") {
        let mut questions = String::new();
        for q in 1..=if n == 1 { of("question") } else { 1 } {
            let kind = if n == 1 && q == 1 { "headcount" } else { "coverage" };
            questions +=
                &format!("  - {{ id: q{q}, summary: Question {q}, kind: {kind}, programme: p1, unit: persons }}\n");
            link(format!("question:q{n}/q{q}"));
        }
        put(
            format!("inquiries/q{n}/inquiry.yaml"),
            format!(
                "title: Inquiry {n}\ntype: letter\nas_of: \"2024-12-01\"\nknown_by: \"2024-12-01\"\nquestions:\n{questions}"
            ),
        );
        link(format!("inquiry:q{n}"));
    }
    for n in 1..=of("term") {
        put(
            format!("terms/w{n}.yaml"),
            format!("name: Term {n}\ndefinition: A word.\n"),
        );
        put(format!("terms/w{n}.md"), "## Heading {#h}\n\n[up](#h)\n".into());
        link(format!("term:w{n}"));
    }
    for n in 1..=of("page") {
        link(format!("page:t{n}"));
        put(format!("pages/t{n}.md"), format!("# Page {n}\n"));
    }
    put("pages/all.md".into(), format!("# All\n\n{links}"));
    put("districts/d1.md".into(), links);
    content
}

fn is_built(what: &str, content: &Content) {
    let read = read(content);
    let wrong = read
        .findings
        .iter()
        .find(|f| f.severity() == diagnostic::Severity::Error);
    assert_eq!(wrong, None, "{what}");
    let refusals = refusals(&read, read.model.as_ref().unwrap(), &Look::default());
    assert!(refusals.is_empty(), "{what}: {refusals:#?}");
}

#[test]
fn a_site_is_built_with_any_number_of_each_kind_of_record_all_of_them_linked() {
    // a list has a hundred rows a page; every question is answered of all districts and posts, so those come by themselves
    let asks = |kind: &str| matches!(kind, "inquiry" | "question");
    let mut sizes: Vec<(String, Content)> = Vec::new();
    for n in [1, 99, 100, 101] {
        sizes.push((format!("{n} of each"), sized(|kind| if asks(kind) { 1 } else { n })));
    }
    for kind in KINDS {
        let many: &[usize] = if asks(kind) { &[99, 100, 101, 1000] } else { &[1000] };
        for n in many {
            sizes.push((
                format!("{n} of {kind}"),
                sized(|other| if other == kind { *n } else { 1 }),
            ));
        }
    }
    each(&sizes, |(what, content)| {
        is_built(what, &in_one_language(content.clone()))
    });
}

/// A second language is as much again of the same.
fn in_one_language(mut content: Content) -> Content {
    let site = content["site.yaml"].replace("languages: [sv, en]\n", "");
    content.insert("site.yaml".into(), site);
    content
}

#[test]
fn a_record_on_a_later_page_of_its_list_is_linked_there() {
    let read = read(&in_one_language(sized(|kind| {
        if kind == "inquiry" || kind == "question" {
            1
        } else {
            101
        }
    })));
    let model = read.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &read.files, &Look::default(), Papers::None, &()).unwrap();
    let all = std::str::from_utf8(bundle.get("all.html").unwrap()).unwrap();
    // in the order of their ids, f99 is the last of 101: on the second page
    for (to, page) in [
        ("f99", "samverkansforum-2"),
        ("c99", "ataganden-2"),
        ("i99", "nyckeltal-2"),
    ] {
        assert!(all.contains(&format!("href=\"{page}.html#{to}\"")), "{to}");
        let list = std::str::from_utf8(bundle.get(&format!("{page}.html")).unwrap()).unwrap();
        assert!(list.contains(&format!("id=\"{to}\"")), "{to}");
    }
    for (to, page) in [("f1", "samverkansforum"), ("c1", "ataganden"), ("i1", "nyckeltal")] {
        assert!(all.contains(&format!("href=\"{page}.html#{to}\"")), "{to}");
    }
}

#[test]
fn later_pages_of_one_record_make_room_for_another_of_that_name() {
    let mut content = sized(|kind| {
        if kind == "shared-post" || kind == "district" {
            101
        } else {
            1
        }
    });
    for id in ["p1-2", "p1-2-"] {
        content.insert(format!("programmes/{id}.yaml"), "name: Another\n".into());
    }
    content.insert("pages/samverkansforum-2.md".into(), "# Second\n".into());
    let question = "  - { id: q1-2, summary: Another, kind: coverage, programme: p1, unit: persons }\n";
    content.get_mut("inquiries/q1/inquiry.yaml").unwrap().push_str(question);
    is_built("names that look like later pages", &in_one_language(content));
}

/// What the targets of `tests/fuzz` change is sound, and nothing in it gives rise to a doubt: else they end before they begin.
#[test]
fn the_base_of_made_inputs_has_no_findings() {
    let base = include_str!("../fuzz/src/base.txt");
    let files = base.split("=== ").skip(1).filter_map(|file| file.split_once('\n'));
    let content: Content = files.map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    assert_eq!(content.len(), base.matches("=== ").count());
    let read = read(&content);
    assert_eq!(
        read.findings,
        [],
        "{}",
        diagnostic::human(&read.files, &read.findings, Language::En, false)
    );
}

/// What is not known at the site's pair of clocks is told in words, and not linked.
#[test]
fn what_is_not_known_yet_is_named_and_not_linked() {
    let mut content = sized(|_| 1);
    for (_, text) in content.iter_mut().filter(|(path, _)| path.starts_with("sources/")) {
        *text = text.replace("2020-01-01", "2024-06-01");
    }
    let read = read(&content);
    let of = |known_by: &str| {
        let known_by: Day = known_by.parse().unwrap();
        let model = read.model.as_ref().unwrap().at(|own| Clock { known_by, ..own });
        let bundle = lagesbild::make(&model, &read.files, &Look::default(), Papers::None, &()).unwrap();
        std::str::from_utf8(bundle.get("all.html").unwrap()).unwrap().to_owned()
    };
    let listed = [
        "samverkansforum.html#f1",
        "ataganden.html#c1",
        "nyckeltal.html#i1",
        "districts.html#event-e1",
    ];
    let (before, then) = (of("2024-05-31"), of("2024-06-01"));
    for place in listed {
        assert!(then.contains(place), "{place}");
        assert!(!before.contains(place), "{place}");
    }
    // the words of the links stay
    assert_eq!(
        before.matches("\">text</a>").count() + listed.len(),
        then.matches("\">text</a>").count()
    );
    assert_eq!(before.matches("text").count(), then.matches("text").count());
}

/// Each day on which something of a site begins, ends or becomes known, and the days beside it.
fn days(content: &Files) -> BTreeSet<Day> {
    let is_part = |c: char| c.is_ascii_digit() || c == '-';
    let mut days = BTreeSet::new();
    for (_, file) in content.iter() {
        for word in file.text.split(|c| !is_part(c)) {
            // a year or a month begins and ends
            let ends = match word.len() {
                4 => [format!("{word}-01-01"), format!("{word}-12-31")],
                7 => [format!("{word}-01"), format!("{word}-28")],
                10 => [word.to_owned(), word.to_owned()],
                _ => continue,
            };
            days.extend(ends.iter().filter_map(|day| day.parse::<Day>().ok()));
        }
    }
    let around = |day: &Day| [day.pred_opt(), Some(*day), day.succ_opt()];
    let plausible = |day: &Day| (1900..2100).contains(&chrono::Datelike::year(day));
    days.iter()
        .filter(|day| plausible(day))
        .flat_map(around)
        .flatten()
        .collect()
}

fn is_built_at(read: &Read, look: &Look, clocks: &[Clocks]) {
    let wrong = errors(read, look);
    assert!(wrong.is_empty(), "{}", wrong[0]);
    let own = read.model.as_ref().unwrap();
    each(clocks, |clocks| {
        let refusals = refusals(read, &own.at(|own| clocks.over(own)), look);
        assert!(refusals.is_empty(), "{clocks:?}: {refusals:#?}");
    });
}

fn each_as_either(days: impl IntoIterator<Item = Day>) -> Vec<Clocks> {
    let both = |day| {
        let (as_of, known_by) = (
            Clocks {
                as_of: Some(day),
                known_by: None,
            },
            Clocks {
                as_of: None,
                known_by: Some(day),
            },
        );
        [as_of, known_by]
    };
    days.into_iter().flat_map(both).collect()
}

/// The small site has dates from 2010 to 2024: every day as either clock would be eleven thousand builds, so every day on
/// which something changes with those beside it, and every 150th other.
#[test]
fn a_site_of_all_kinds_of_records_is_built_at_every_pair_of_clocks() {
    let read = read(&sized(|_| 2));
    let mut days = days(&read.files);
    let first: Day = "2009-01-01".parse().unwrap();
    days.extend(
        (0..6000)
            .step_by(150)
            .filter_map(|n| first.checked_add_days(Days::new(n))),
    );
    is_built_at(&read, &Look::default(), &each_as_either(days));
}

/// Of the second site, every day on which something changes, and those beside it, as either clock.
#[test]
fn the_second_site_is_built_at_every_pair_of_clocks() {
    let folder = Path::new("tests/fixtures/halvenia");
    let (read, look) = (lagesbild::read(folder).unwrap(), load::look(folder).unwrap());
    is_built_at(&read, &look, &each_as_either(days(&read.files)));
}

/// The content is large: of the days on which something changes, and those beside them, every fifth pair.
#[test]
fn the_content_is_built_at_every_pair_of_clocks() {
    let folder = Path::new("content");
    let (read, look) = (lagesbild::read(folder).unwrap(), load::look(folder).unwrap());
    let days = days(&read.files);
    let mut clocks: Vec<Clocks> = each_as_either(days.iter().copied()).into_iter().step_by(5).collect();
    // those at which it was once refused
    let told = |as_of: Option<&str>, known_by: Option<&str>| Clocks {
        as_of: as_of.map(|d| d.parse().unwrap()),
        known_by: known_by.map(|d| d.parse().unwrap()),
    };
    clocks.extend([
        told(Some("2020-03-01"), None),
        told(Some("2022-01-01"), None),
        told(None, Some("2024-03-20")),
        told(Some("2020-03-01"), Some("2024-03-20")),
        told(Some("1800-01-01"), Some("1800-01-01")),
    ]);
    is_built_at(&read, &look, &clocks);
}

/// Papers are made where the site is: at an early pair of clocks, of all inquiries, in both languages.
#[test]
fn a_paper_is_made_before_anything_is_known() {
    let folder = Path::new("tests/fixtures/halvenia");
    let (read, look) = (lagesbild::read(folder).unwrap(), load::look(folder).unwrap());
    let day: Day = "2015-01-01".parse().unwrap();
    let model = read.model.as_ref().unwrap().at(|_| Clock {
        as_of: day,
        known_by: day,
    });
    let papers: Vec<_> = model
        .inquiries()
        .flat_map(|(ix, _)| Language::ALL.iter().map(move |l| (ix, *l)))
        .collect();
    each(&papers, |(ix, language)| {
        let made = lagesbild::paper(
            &model,
            &read.files,
            &look,
            Order {
                inquiry: *ix,
                language: *language,
                forms: Papers::All,
            },
        );
        assert!(made.is_ok(), "{:?}", made.err());
    });
}
