#![allow(dead_code, reason = "what the samples declare counts, not what is done with it")]

use super::*;
use crate::written::decode::{Decode, record};

record! {
    /// A count.
    Count say!("a count") = "Antal", "Ett antal" {
        /// How many.
        need number was "how_many" until 1: String = "Hur många",
    }

    /// A sample.
    Sample say!("a sample") = "Prov", "Ett prov" {
        /// Its name.
        need name was "titel" until 1 was "kallas" until 1: String = "Namnet",
        /// Its counts.
        list counts was "tal" until 1: Count = "Antalen",
    }
}

fn renewed(text: &str) -> String {
    let mut draft = Draft::new(text.as_bytes()).unwrap();
    renew(&mut draft, Sample::DECLARED.unwrap()).unwrap();
    String::from_utf8(draft.bytes()).unwrap()
}

#[test]
fn keys_get_todays_spelling_and_all_else_stays() {
    for (before, after) in [
        (
            "# a sample\ntal: # all of them\n  - how_many: 2 # two\n    # none more\n  - { how_many: 3 }\n\ntitel: \"titel: T\"\n",
            "# a sample\ncounts: # all of them\n  - number: 2 # two\n    # none more\n  - { number: 3 }\n\nname: \"titel: T\"\n",
        ),
        (
            "\u{feff}kallas: A\u{30a}\r\n'tal': [{ how_many: 2 }]\r\n",
            "\u{feff}name: A\u{30a}\r\ncounts: [{ number: 2 }]\r\n",
        ),
        // today's already
        (
            "name: how_many\ncounts: [{ number: 2 }]\n",
            "name: how_many\ncounts: [{ number: 2 }]\n",
        ),
        // what stands where no such key belongs is another mistake
        ("name: { titel: T }\nhow_many: 2\n", "name: { titel: T }\nhow_many: 2\n"),
        // nobody but the writer knows which of the two holds
        ("name: A\ntitel: B\ntal: []\n", "name: A\ntitel: B\ncounts: []\n"),
    ] {
        assert_eq!(renewed(before), after);
        assert_eq!(renewed(after), after, "a second time");
    }
}

#[test]
fn the_site_has_the_number_of_the_format() {
    let numbered = |text: &str| {
        let mut draft = Draft::new(text.as_bytes()).unwrap();
        number(&mut draft).unwrap();
        String::from_utf8(draft.bytes()).unwrap()
    };
    assert_eq!(FORMAT, 1, "a newer format needs newer examples here");
    assert_eq!(numbered("title: T # t\n"), "format: 1\ntitle: T # t\n");
    assert_eq!(numbered("title: T\nformat: 0 # old\n"), "title: T\nformat: 1 # old\n");
    assert_eq!(numbered("title: T\nformat: 1\n"), "title: T\nformat: 1\n");
}
