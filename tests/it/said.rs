//! What the program says: each sentence of the sources in each language of the interface.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lagesbild::model::word::Word;
use lagesbild::said::{Language, say, table};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The sentences of a text of Rust: the words of each `say!`, with the names of the values that it is given.
fn sentences(text: &str) -> Vec<(String, BTreeSet<String>)> {
    fn walk(tokens: TokenStream, out: &mut Vec<(String, BTreeSet<String>)>) {
        let all: Vec<TokenTree> = tokens.into_iter().collect();
        for (n, token) in all.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let is_say = n >= 2
                && matches!(&all[n - 1], TokenTree::Punct(p) if p.as_char() == '!')
                && matches!(&all[n - 2], TokenTree::Ident(i) if i == "say");
            if is_say && group.delimiter() == Delimiter::Parenthesis {
                out.extend(sentence(group.stream()));
            }
            walk(group.stream(), out);
        }
    }
    let mut out = Vec::new();
    walk(text.parse().unwrap(), &mut out);
    out
}

/// The words, and the names: what stands first behind each comma that is in no brackets.
fn sentence(tokens: TokenStream) -> Option<(String, BTreeSet<String>)> {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let TokenTree::Literal(words) = all.first()? else {
        return None;
    };
    let words = syn::parse_str::<syn::LitStr>(&words.to_string()).unwrap().value();
    let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
    let names = all
        .windows(2)
        .filter(|pair| comma(&pair[0]))
        .filter_map(|pair| match &pair[1] {
            TokenTree::Ident(name) => Some(name.to_string()),
            _ => None,
        });
    Some((words, names.collect()))
}

/// The names of the values that stand in a sentence.
fn named(words: &str) -> BTreeSet<String> {
    let plain = words.replace("{{", "").replace("}}", "");
    let parts = plain.split('{').skip(1);
    parts.map(|part| part.split('}').next().unwrap().to_owned()).collect()
}

fn said() -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for entry in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let path = entry.unwrap().into_path();
        // tests say what is in no table
        let is_test = path.ends_with("tests.rs") || path.ends_with("said/mod.rs");
        if path.extension().is_some_and(|e| e == "rs") && !is_test {
            all.extend(sentences(&std::fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn a_sentence_is_found_wherever_it_is_said() {
    let text = r#"fn f() { vec![say!("a {x} {{y}}", x = g(1, 2)), h!({ say!("b \"{z}\"", z,) })]; say!("c"); }"#;
    let names = |all: &[&str]| all.iter().map(|n| (*n).to_owned()).collect::<BTreeSet<String>>();
    let right = [
        ("a {x} {{y}}".to_owned(), names(&["x"])),
        ("b \"{z}\"".to_owned(), names(&["z"])),
        ("c".to_owned(), names(&[])),
    ];
    assert_eq!(sentences(text), right);
    assert_eq!(named(&right[0].0), right[0].1);
}

#[test]
fn every_sentence_is_in_every_language_with_the_same_values() {
    let said = said();
    assert!(said.len() > 300, "{}", said.len());
    let mut wrong = Vec::new();
    for (words, names) in &said {
        if named(words) != *names {
            wrong.push(format!("`{words}` is given {names:?}"));
        }
    }
    for language in Language::ALL {
        let Some(table) = table(*language) else { continue };
        let language = language.word();
        for (words, names) in &said {
            match table.get(words.as_str()) {
                None => wrong.push(format!("{language} lacks `{words}`")),
                Some(other) if named(other) != *names => wrong.push(format!("{language}: `{other}` for `{words}`")),
                Some(_) => {}
            }
        }
        let unsaid = table.keys().filter(|words| !said.contains_key(**words));
        wrong.extend(unsaid.map(|words| format!("{language} has `{words}`, which nobody says")));
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_sentence_is_said_in_the_language_that_is_asked_for() {
    let one = say!("did you mean `{best}`?", best = "since");
    assert_eq!(one.in_language(Language::En), "did you mean `since`?");
    assert_eq!(one.in_language(Language::Sv), "menar du `since`?");
}
