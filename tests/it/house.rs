//! The way through `src/`: a station reads only those that stand before it in the table of ARCHITECTURE.md, and files read
//! one another in no circle. A module and the parts below it are one thing here: it may call them, and they may not reach into it
//! for what another of its parts needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::UseTree;
use syn::visit::{self, Visit};
use walkdir::WalkDir;

/// What stands in each file below a folder, by its path there; tests are left out.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = WalkDir::new(&root).into_iter().map(Result::unwrap);
    files
        .filter(|f| f.path().extension().is_some_and(|e| e == "rs") && !f.path().ends_with("tests.rs"))
        .map(|f| {
            let path = f.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(f.path()).unwrap();
            (path, text)
        })
        .collect()
}

/// The stations in their order, as the first column of the table in ARCHITECTURE.md has them.
fn stations() -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let rows = text.lines().filter(|l| l.starts_with("| `src/"));
    rows.flat_map(|row| {
        let cell = row.split('|').nth(1).unwrap();
        let paths = cell.split('`').skip(1).step_by(2);
        paths.filter_map(|p| Some(station(p.strip_prefix("src/")?).to_owned()))
    })
    .collect()
}

/// The station of a file: its folder, or its own name.
fn station(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The path of the module that a file holds: `check/rules.rs` is `check::rules`.
fn module(file: &str) -> Vec<String> {
    let path = file.strip_suffix(".rs").unwrap();
    let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod") || ["lib", "main"].contains(&path) {
        parts.pop();
    }
    parts
}

/// The paths that a file names, from the root of the crate.
struct Named {
    here: Vec<String>,
    found: BTreeSet<Vec<String>>,
}

impl Named {
    fn by(file: &str, text: &str) -> BTreeSet<Vec<String>> {
        let mut named = Named {
            here: module(file),
            found: BTreeSet::new(),
        };
        named.visit_file(&syn::parse_file(text).unwrap());
        named.found
    }

    fn path(&mut self, path: &[String]) {
        let mut at = match path.first().map(String::as_str) {
            Some("crate") => Vec::new(),
            Some("super" | "self") => self.here.clone(),
            _ => return,
        };
        for part in path {
            match part.as_str() {
                "crate" | "self" => {}
                "super" => drop(at.pop()),
                name => at.push(name.to_owned()),
            }
        }
        self.found.insert(at);
    }

    fn tree(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item, before)),
            UseTree::Name(name) => self.path(&with(&name.ident)),
            UseTree::Rename(name) => self.path(&with(&name.ident)),
            UseTree::Glob(_) => self.path(before),
        }
    }
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    let is_test =
        |a: &syn::Attribute| a.path().is_ident("cfg") && a.parse_args::<syn::Ident>().is_ok_and(|i| i == "test");
    attributes.iter().any(is_test)
}

impl<'a> Visit<'a> for Named {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        if !is_for_tests(&item.attrs) {
            self.tree(&item.tree, &[]);
        }
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    /// Who may read an item is no reading.
    fn visit_visibility(&mut self, _: &'a syn::Visibility) {}

    fn visit_path(&mut self, path: &'a syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        self.path(&parts);
        visit::visit_path(self, path);
    }

    /// What is given to a macro is no tree: paths that begin with `crate` are found in its text.
    fn visit_macro(&mut self, of: &'a syn::Macro) {
        let text = of.tokens.to_string().replace(' ', "");
        for (at, _) in text.match_indices("crate::") {
            let path = text[at..].split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
            let parts: Vec<String> = path.take(1).flat_map(|p| p.split("::")).map(str::to_owned).collect();
            self.path(&parts);
        }
        visit::visit_macro(self, of);
    }
}

/// Which file reads which, by the paths that each names.
fn read(sources: &BTreeMap<String, String>) -> BTreeMap<&str, BTreeSet<&str>> {
    let modules = sources.keys().filter(|f| *f != "main.rs");
    let modules: BTreeMap<Vec<String>, &str> = modules.map(|f| (module(f), f.as_str())).collect();
    let mut all = BTreeMap::new();
    for (file, text) in sources {
        let mut to = BTreeSet::new();
        for mut path in Named::by(file, text) {
            // what is named is the module itself, or an item of it
            while !modules.contains_key(&path) && path.pop().is_some() {}
            to.extend(modules.get(&path).copied().filter(|other| *other != file));
        }
        all.insert(file.as_str(), to);
    }
    all
}

/// The arrows that lead to a later station, or to or from one that the table does not have.
fn against(order: &[String], reads: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
    let place = |file: &str| order.iter().position(|s| s == station(file));
    let mut found = Vec::new();
    for (file, others) in reads {
        for other in others.iter().filter(|other| station(other) != station(file)) {
            if !matches!((place(other), place(file)), (Some(before), Some(after)) if before < after) {
                found.push(format!("src/{file} reads src/{other}"));
            }
        }
    }
    found
}

/// Files that lead back to themselves, each with the next on the way.
fn circles<'f>(reads: &BTreeMap<&'f str, BTreeSet<&'f str>>) -> Vec<&'f str> {
    let leads_back = |start: &&str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![*start]);
        while let Some(file) = open.pop() {
            open.extend(
                reads
                    .get(file)
                    .into_iter()
                    .flatten()
                    .filter(|other| seen.insert(**other)),
            );
        }
        seen.contains(*start)
    };
    reads.keys().copied().filter(leads_back).collect()
}

#[test]
fn a_station_reads_only_what_stands_before_it_and_files_form_no_circle() {
    let (sources, order) = (sources(), stations());
    let reads = read(&sources);
    // each file is of a station that the table has
    let unknown: Vec<&&str> = reads
        .keys()
        .filter(|f| **f != "lib.rs" && !order.iter().any(|s| s == station(f)))
        .collect();
    assert!(unknown.is_empty(), "not in the table of ARCHITECTURE.md: {unknown:?}");
    assert!(
        reads.values().map(BTreeSet::len).sum::<usize>() > 500,
        "hardly anything was read"
    );
    assert_eq!(against(&order, &reads), Vec::<String>::new());
    assert_eq!(circles(&reads), Vec::<&str>::new());
}

#[test]
fn planted_leaks_are_found() {
    for (file, leak) in [
        ("model/text.rs", "use crate::view::words::Words;"),
        ("load/yaml.rs", "fn leak() { let _ = crate::check::check; }"),
        (
            "evidence/count.rs",
            "fn leak() { println!(\"{:?}\", crate::answer::Verdict::Unknown); }",
        ),
    ] {
        let mut sources = sources();
        sources.get_mut(file).unwrap().push_str(leak);
        assert_eq!(against(&stations(), &read(&sources)).len(), 1, "{file}: {leak}");
    }
    let mut sources = sources();
    assert!(sources["evidence/since.rs"].contains("use super::line"));
    sources
        .get_mut("evidence/line.rs")
        .unwrap()
        .push_str("use super::since::Since;");
    assert_eq!(circles(&read(&sources)), ["evidence/line.rs", "evidence/since.rs"]);
}
