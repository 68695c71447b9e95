//! One value for all that this program is made of: what another program has made is then never taken for its own, though both
//! have the same version.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a build that cannot read its own sources may fail"
)]

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

fn main() {
    let mut hasher = DefaultHasher::new();
    for path in ["Cargo.lock", "src"] {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut hasher);
    }
    println!("cargo::rustc-env=LAGESBILD_SOURCES={:016x}", hasher.finish());
}

fn add(path: &Path, hasher: &mut DefaultHasher) {
    if path.is_dir() {
        let mut below: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        below.sort();
        below.iter().for_each(|path| add(path, hasher));
    } else {
        (path.file_name(), fs::read(path).unwrap()).hash(hasher);
    }
}
