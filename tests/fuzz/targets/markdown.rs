//! Markdown with bindings: every event and finding has a place in the text, what is searched stands where it is said to
//! stand, sentences are their pieces, and a second reading gives the same.
#![no_main]

use lagesbild::markdown::{self, Part};
use lagesbild::source::{File, FileId, Files, Span};
use lagesbild_fuzz::{is_place, tells};
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Tag};

fuzz_target!(|text: &str| {
    let files = Files::new(vec![File::new("pages/about.md", text)]);
    let id = FileId(0);
    let text: &str = &files.get(id).text;
    let findings = markdown::check(id, text);
    tells(&files, &findings);
    assert_eq!(findings, markdown::check(id, text));
    let events: Vec<_> = markdown::events(text).collect();
    assert!(events.iter().cloned().eq(markdown::events(text)));
    for (event, range) in &events {
        is_place(
            &files,
            Span {
                file: id,
                start: range.start as u32,
                end: range.end as u32,
            },
        );
        match event {
            Event::Code(code) => {
                markdown::binding(code);
                sentence(&format!("`{code}`"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let _ = markdown::destination(
                    dest_url,
                    Span {
                        file: id,
                        start: 0,
                        end: 0,
                    },
                );
            }
            _ => {}
        }
    }
    for passage in markdown::passages(text) {
        let words = &passage.text;
        let starts: Vec<usize> = words.char_indices().map(|(at, _)| at).take(64).collect();
        for pair in starts.windows(2) {
            let place = passage.place(pair[0]..pair[1], text);
            is_place(
                &files,
                Span {
                    file: id,
                    start: place.start as u32,
                    end: place.end as u32,
                },
            );
        }
        let whole = passage.place(0..words.len(), text);
        is_place(
            &files,
            Span {
                file: id,
                start: whole.start as u32,
                end: whole.end as u32,
            },
        );
    }
    sentence(text);
});

/// The pieces of a sentence are all of it but the marks and blanks around bindings.
fn sentence(text: &str) {
    let mut rest = text;
    for part in markdown::bindings(text) {
        rest = match part {
            Part::Words(words) => rest.strip_prefix(words).unwrap(),
            Part::Binding(path) => {
                let inner = rest.strip_prefix("`=").unwrap();
                let (all, after) = inner.split_once('`').unwrap();
                assert_eq!(all.trim(), path);
                after
            }
        };
    }
    assert!(rest.is_empty());
}
