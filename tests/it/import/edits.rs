//! Records that are there: what is new is added, and what differs is asked about.

use super::{Place, TOLD};

const FARSTA: &str = "\
# by hand
name: Farsta   # the name
posts:
  # the first post
  - programme: faltarbete
    statements:
      - value: 2   # two
        unit: persons
        at: \"2024-03-19\"
        basis: observed
        source: brev#farsta
# last
";

const LETTER: &str = "title: Brev\ntype: brev\nmeeting: \"2024-03-19\"\nplaces:\n  farsta: Om Farsta # here\n";

fn place(line_end: &str, number: &str) -> Place {
    let place = Place::new();
    let put = |path: &str, text: &str| place.put(path, text.replace('\n', line_end));
    put("content/districts/farsta.yaml", FARSTA);
    put("content/sources/brev.yaml", LETTER);
    put(
        "content/programmes/faltarbete.yaml",
        "name: Fältarbete\nunit: persons\n",
    );
    place.put(
        "svar.csv",
        format!("Förvaltning;Insats;Antal\nFarsta;Fältarbete;{number}\n"),
    );
    let run = place.run(&[&["import", "svar.csv"], TOLD].concat());
    assert_eq!(run.code(), 1, "{}", run.all());
    place
}

/// The record with lines added to its statements.
fn with(record: &str, lines: &str) -> String {
    record.replace("# last\n", &format!("{lines}# last\n"))
}

const SEEN: &str = concat!(
    "      - value: 3\n",
    "        unit: persons\n",
    "        at: \"2024-11-20\"\n",
    "        basis: observed\n",
    "        source: svar#c2\n",
);

#[test]
fn what_is_the_same_is_seen_again_and_all_else_stays_as_it_is() {
    for line_end in ["\n", "\r\n"] {
        let place = place(line_end, "2");
        let run = place.again("svar.csv", &[]);
        assert!(
            run.out().contains("1 uppgift som bekräftar en som fanns"),
            "{}",
            run.out()
        );
        let wanted = with(FARSTA, &SEEN.replace("value: 3", "value: 2")).replace('\n', line_end);
        assert_eq!(place.text("content/districts/farsta.yaml"), wanted);
        assert_eq!(place.text("content/sources/brev.yaml"), LETTER.replace('\n', line_end));
    }
}

#[test]
fn a_difference_is_told_and_waits_for_a_word() {
    let place = place("\n", "3");
    let before = place.files();
    let run = place.run(&["import", "svar.csv"]);
    assert_eq!(run.code(), 1);
    let told = "Farsta, Fältarbete: 3 personer i C2, men 2 personer (2024-03-19) enligt Brev";
    assert!(run.out().contains(told), "{}", run.out());
    for way in [
        "--as new: nytt sedan 2024-11-20",
        "--as correction",
        "--as disagree",
        "--as C2=correction",
    ] {
        assert!(run.out().contains(way), "{way}\n{}", run.out());
    }
    assert_eq!(place.files(), before);
}

#[test]
fn new_since_then_is_a_statement_of_its_own() {
    let place = place("\n", "3");
    place.again("svar.csv", &["--as", "new"]);
    assert_eq!(place.text("content/districts/farsta.yaml"), with(FARSTA, SEEN));
    let before = place.files();
    place.again("svar.csv", &[]);
    assert_eq!(place.files(), before);
}

#[test]
fn a_correction_changes_the_record_and_tells_what_was_printed() {
    let place = place("\n", "3");
    place.again("svar.csv", &["--as", "C2=correction"]);
    let right = FARSTA.replace(
        "      - value: 2   # two\n",
        "      - id: persons-2024-03-19\n        value: 3   # two\n",
    );
    assert_eq!(place.text("content/districts/farsta.yaml"), with(&right, SEEN));
    let correction = "\
corrections:
  - subject: post:farsta/faltarbete#persons-2024-03-19
    field: value
    place: farsta
    printed: \"2\"
    correct: \"3\"
    why: \"svar, C2, säger 3.\"
    source: svar#c2
";
    let letter = place.text("content/sources/brev.yaml");
    assert_eq!(letter, format!("{LETTER}{correction}"));
    let check = place.run(&["check", "--strict"]);
    assert_eq!(check.code(), 0, "{}", check.all());
    let before = place.files();
    place.again("svar.csv", &[]);
    assert_eq!(place.files(), before);
}

#[test]
fn sources_that_disagree_stand_side_by_side() {
    let place = place("\n", "3");
    let run = place.again("svar.csv", &["--as", "disagree"]);
    assert!(run.err().contains("sources-disagree"), "{}", run.err());
    let both = SEEN.replace("2024-11-20", "2024-03-19");
    assert_eq!(place.text("content/districts/farsta.yaml"), with(FARSTA, &both));
}

#[test]
fn a_dry_run_tells_the_difference_in_words_and_writes_nothing() {
    let place = place("\n", "3");
    let before = place.files();
    let run = place.again("svar.csv", &["--as", "new", "--dry-run"]);
    assert!(run.out().contains("Uppgifter\n"), "{}", run.out());
    assert!(run.out().contains("Farsta: Tjänsten faltarbete"), "{}", run.out());
    assert_eq!(place.files(), before);
}

#[test]
fn records_that_would_not_be_sound_are_not_written() {
    let place = place("\n", "3");
    // a phone number in a remark is an error of the records
    place.put(
        "svar.csv",
        "Förvaltning;Insats;Antal;Kommentar\nFarsta;Fältarbete;2;ring 08-123 45 67\n",
    );
    std::fs::remove_file(place.path().join("svar.import.yaml")).unwrap();
    place.run(&[&["import", "svar.csv"], TOLD].concat());
    let before = place.files();
    let run = place.run(&["import", "svar.csv"]);
    assert_eq!(run.code(), 1, "{}", run.all());
    assert!(run.err().contains("phone-number"), "{}", run.err());
    assert_eq!(place.files(), before);
}

/// A district answers for its own posts: the number is told of a post of its own, which is made, and not of one that another
/// organisation has there.
#[test]
fn what_another_organisation_has_is_left_alone() {
    let place = place("\n", "3");
    let theirs = FARSTA.replace(
        "  - programme: faltarbete\n",
        "  - programme: faltarbete\n    id: kyrkans\n    organization: Kyrkan\n",
    );
    place.put("content/districts/farsta.yaml", &theirs);
    let run = place.again("svar.csv", &[]);
    assert_eq!(run.code(), 0, "{}", run.all());
    let record = place.text("content/districts/farsta.yaml");
    let (before, own) = record
        .split_once("  - programme: faltarbete\n    statements:\n")
        .unwrap();
    assert!(
        before.contains("organization: Kyrkan") && before.contains("value: 2   # two"),
        "{record}"
    );
    assert!(!before.contains("svar#"), "{record}");
    assert!(own.contains("value: 3") && own.contains("svar#c2"), "{record}");

    // where theirs is called by the programme, the district's own needs a name, which only a person can give
    let unnamed = FARSTA.replace("    statements:\n", "    organization: Kyrkan\n    statements:\n");
    place.put("content/districts/farsta.yaml", &unnamed);
    let run = place.run(&["import", "svar.csv"]);
    assert!(run.code() == 1 && run.all().contains("duplicate-id"), "{}", run.all());
    assert_eq!(place.text("content/districts/farsta.yaml"), unnamed);
}
