#![allow(dead_code, reason = "what the samples declare counts, not what is done with it")]

use super::*;
use crate::source::File;
use crate::written::decode::{Cx, Decode, record};

record! {
    /// A part.
    Part say!("a part") = "Del", "En del" {
        /// Its size.
        need size was "storlek" until 1: String = "Storleken",
    }

    /// A thing with a key that has had two other spellings.
    Thing say!("a thing") = "Sak", "En sak" {
        /// Its size.
        need size was "storlek" until 1 was "matt" until 0: String = "Storleken",
        /// Things in it.
        list parts was "delar" until 1: Part = "Delarna",
        /// Documents.
        may sources: crate::written::OwnSources = "Handlingarna",
    }
}

/// The record, and what is told of it by a version of the program.
fn read(text: &str, program: u32) -> (Option<Thing>, Vec<String>) {
    let mut findings = Vec::new();
    let mut tree = yaml::parse(FileId(0), text, &mut findings).unwrap();
    let older = renew(&mut tree, Thing::DECLARED.unwrap());
    findings.extend(older.iter().map(|older| older.finding(program)));
    let thing = Thing::decode(&tree, &mut Cx::new(&mut findings));
    let told = findings.iter().map(|f| {
        let place = &text[f.labels[0].span.range()];
        format!("{} {place}: {}; {}", f.code, f.message.english(), f.help.english())
    });
    let told = told.collect();
    (thing, told)
}

const HELP: &str = "`lagesbild migrate` does it in all records";

#[test]
fn an_older_spelling_is_read_with_a_warning_by_the_version_that_brought_the_new_one() {
    let (thing, told) = read("storlek: big\ndelar:\n  - { storlek: small }\n", 1);
    let thing = thing.unwrap();
    assert_eq!((thing.size.as_str(), thing.parts[0].size.as_str()), ("big", "small"));
    assert!(!thing.flawed);
    let line = |old: &str, new: &str| {
        format!(
            "deprecated-key {old}: `{old}` is written `{new}` since format 1, and the next version reads only that; write `{new}`; {HELP}"
        )
    };
    let twice = line("storlek", "size");
    assert_eq!(told, [twice.clone(), line("delar", "parts"), twice]);
}

#[test]
fn later_versions_refuse_it_and_still_tell_what_to_write() {
    let (thing, told) = read("matt: big\n", 1);
    assert!(thing.unwrap().flawed);
    assert_eq!(
        told,
        [format!(
            "unknown-key matt: `matt` is written `size` since format 0; write `size`; {HELP}"
        )]
    );
    let (_, told) = read("storlek: big\n", 2);
    assert_eq!(
        told,
        [format!(
            "unknown-key storlek: `storlek` is written `size` since format 1; write `size`; {HELP}"
        )]
    );
}

#[test]
fn a_key_in_both_spellings_is_told_and_todays_counts() {
    let (thing, told) = read("size: big\nstorlek: small\n", 1);
    assert_eq!(thing.unwrap().size, "big");
    assert_eq!(
        told[0],
        "duplicate-key storlek: `storlek` is the older spelling of `size`, which is here too; keep `size` alone"
    );
    // the first of two older ones is taken
    let (thing, told) = read("matt: big\nstorlek: small\n", 0);
    assert_eq!(thing.unwrap().size, "big");
    assert!(
        told[0].starts_with("deprecated-key matt: ") && told[1].starts_with("duplicate-key storlek: "),
        "{told:?}"
    );
}

#[test]
fn spellings_are_known_where_the_record_stands_and_nowhere_else() {
    let (_, told) = read(
        "size: big\nsources: { storlek: { title: T, type: brev, published: \"2024\" } }\n",
        1,
    );
    assert_eq!(told, Vec::<String>::new());
}

/// What is declared of older spellings can be true, and none is another key of its record.
#[test]
fn the_declared_spellings_are_of_formats_that_there_are() {
    let mut open: Vec<Holds> = Kind::ALL
        .iter()
        .filter_map(|k| k.declared())
        .map(Holds::Record)
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(holds) = open.pop() {
        match holds {
            Holds::Value => {}
            Holds::Each(inner) => open.push(*inner),
            Holds::Record(declared) => {
                if !seen.insert(declared.name) {
                    continue;
                }
                for field in declared.fields {
                    for was in field.was {
                        let before = was.until.checked_sub(1);
                        assert!(
                            before.is_some_and(|before| (1..FORMAT).contains(&before)),
                            "{}: {}",
                            declared.name,
                            was.key
                        );
                        let is_key = declared.fields.iter().any(|f| f.key == was.key);
                        assert!(!is_key, "{}: {} is a key today", declared.name, was.key);
                    }
                    open.push(field.holds);
                }
            }
        }
    }
    // also through tables and records in records
    assert!(
        seen.contains("Noun") && seen.contains("Statement") && seen.len() > 40,
        "{seen:?}"
    );
}

#[test]
fn a_format_has_the_number_of_the_version_that_brought_it() {
    assert_eq!([first(1), first(7), first(102)], ["0.1.0", "0.7.0", "1.2.0"]);
}

#[test]
fn a_newer_format_is_found_wherever_it_stands() {
    let told = |text: &str| {
        let files = Files::new(vec![File::new("site.yaml", text)]);
        newer(&files).map(|finding| finding.message.and("; ", finding.help).english())
    };
    let refused = format!(
        "the records are of format 3, and this program reads no newer one than 1; read them with lagesbild 0.3.0 or later; this is {}",
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(told("title: T\nformat: 3\n"), Some(refused.clone()));
    assert_eq!(told("format: \"3\"\nwhat: [is: new]\n"), Some(refused));
    for text in [
        "title: T\n",
        "format: 1\n",
        "title: format\n",
        "format: soon\n",
        "format:\n",
        "",
    ] {
        assert_eq!(told(text), None, "{text}");
    }
}
