//! YAML to a tree: every node, key and finding has a place in the text; keys are unique; the tree is no deeper than records;
//! and a second reading gives the same.
#![no_main]

use std::collections::BTreeSet;

use lagesbild::load::yaml::{self, Node, Value};
use lagesbild::source::{File, FileId, Files};
use lagesbild_fuzz::{is_place, tells};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let files = Files::new(vec![File::new("districts/d.yaml", text)]);
    let (id, mut findings) = (FileId(0), Vec::new());
    let text = &files.get(id).text;
    let tree = yaml::parse(id, text, &mut findings);
    tells(&files, &findings);
    match &tree {
        Some(tree) => node(&files, tree, 0),
        None => assert!(!findings.is_empty()),
    }
    // printing a tree takes longer than reading it
    if text.len().is_multiple_of(64) {
        let mut again = Vec::new();
        let second = yaml::parse(id, text, &mut again);
        assert_eq!(findings, again);
        assert_eq!(format!("{tree:?}"), format!("{second:?}"));
    }
});

fn node(files: &Files, node: &Node<'_>, depth: usize) {
    assert!(depth <= 20);
    is_place(files, node.span);
    let within = |inner: lagesbild::source::Span| {
        assert!(
            node.span.start <= inner.start && inner.end <= node.span.end,
            "{inner:?} in {node:?}"
        );
    };
    match &node.value {
        Value::List(items) => {
            for item in items {
                within(item.span);
                self::node(files, item, depth + 1);
            }
        }
        Value::Map(entries) => {
            let keys: BTreeSet<&str> = entries.iter().map(|(key, _)| &*key.text).collect();
            assert_eq!(keys.len(), entries.len(), "{node:?}");
            for (key, value) in entries {
                is_place(files, key.span);
                within(key.span);
                within(value.span);
                self::node(files, value, depth + 1);
            }
        }
        Value::Null | Value::Scalar(..) | Value::Refused => {}
    }
}
