//! What is slow to make is taken over from the old site: only what would come out the same, and nothing that somebody has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;

/// Every file of a site with its bytes.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Where a site tells of what its slow files were made.
const TOLD: &str = ".lagesbild-made";

/// A copy of the invented site, and where sites of it go.
struct Copy(TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Copy(tempfile::tempdir().unwrap());
        let from = Path::new("tests/fixtures/halvenia");
        for entry in WalkDir::new(from).into_iter().map(Result::unwrap) {
            let to = copy.content().join(entry.path().strip_prefix(from).unwrap());
            match entry.file_type().is_dir() {
                true => fs::create_dir_all(to).unwrap(),
                false => drop(fs::copy(entry.path(), to).unwrap()),
            }
        }
        copy
    }

    fn content(&self) -> PathBuf {
        self.0.path().join("content")
    }

    fn output(&self) -> PathBuf {
        self.0.path().join("site")
    }

    fn build_to(&self, output: &Path) -> Tree {
        assert_cmd::Command::from_std(crate::program())
            .args(["build", "--quiet", "--base-url", "https://example.org/", "--content"])
            .arg(self.content())
            .arg("--output")
            .arg(output)
            .assert()
            .success();
        let files = WalkDir::new(output).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                let path = entry.path().strip_prefix(output).unwrap().to_path_buf();
                (path, fs::read(entry.path()).unwrap())
            })
            .collect()
    }

    /// The site over the one that is there.
    fn build(&self) -> Tree {
        self.build_to(&self.output())
    }

    /// The site where none was before.
    fn fresh(&self) -> Tree {
        let elsewhere = tempfile::tempdir().unwrap();
        self.build_to(&elsewhere.path().join("site"))
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.content().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }
}

fn assert_same(wanted: &Tree, found: &Tree, after: &str) {
    assert!(wanted.keys().eq(found.keys()), "{after}: other files");
    for (path, bytes) in wanted {
        assert!(found[path] == *bytes, "{after}: {} differs", path.display());
    }
}

/// What a site tells: of each path the hash of what it was made of.
fn told(site: &Tree) -> BTreeMap<String, String> {
    let text = String::from_utf8(site[Path::new(TOLD)].clone()).unwrap();
    let line = |line: &str| {
        let mut words = line.splitn(3, ' ');
        let (of, _, path) = (words.next()?, words.next()?, words.next()?);
        Some((path.to_owned(), of.to_owned()))
    };
    text.lines().map(|l| line(l).unwrap()).collect()
}

#[test]
fn what_is_taken_over_is_what_would_be_made() {
    let copy = Copy::new();
    let first = copy.build();
    assert_same(&first, &copy.build(), "nothing");
    let all = told(&first);
    for ending in ["pdf", "docx", "png"] {
        assert!(all.keys().any(|path| path.ends_with(ending)), "{ending}");
    }
    // a record that some of them say something of
    copy.edit("districts/merefen.yaml", "name: Merefen", "name: Seaward");
    let second = copy.build();
    assert_same(&copy.fresh(), &second, "another name");
    let other = told(&second);
    assert_eq!(all.len(), other.len());
    assert!(all.iter().any(|(path, of)| other[path] != *of));
    assert!(all.iter().any(|(path, of)| other[path] == *of));
    // what all papers are made with
    fs::create_dir(copy.content().join("templates")).unwrap();
    let template = fs::read_to_string("templates/paper.typ").unwrap();
    let template = template.replace("size: 10pt", "size: 11pt");
    fs::write(copy.content().join("templates/paper.typ"), template).unwrap();
    let third = copy.build();
    assert_same(&copy.fresh(), &third, "another template");
    let (before, now) = (told(&second), told(&third));
    assert!(before.iter().all(|(path, of)| now[path] != *of));
    // no papers, and then again
    copy.edit("districts/merefen.yaml", "name: Seaward", "name: Merefen");
    fs::remove_dir_all(copy.content().join("templates")).unwrap();
    assert_same(&first, &copy.build(), "all of it undone");
}

#[test]
fn what_is_not_as_it_was_made_is_made_anew() {
    let copy = Copy::new();
    let first = copy.build();
    let of = |ending: &str| {
        let paths = first.keys().filter(|p| p.extension().is_some_and(|e| e == ending));
        paths.map(|path| copy.output().join(path)).next().unwrap()
    };
    let (pdf, docx, png) = (of("pdf"), of("docx"), of("png"));
    // files are shared between sites by their names, so each is put in place of another
    let put = |path: &Path, bytes: &[u8]| {
        fs::remove_file(path).unwrap();
        fs::write(path, bytes).unwrap();
    };
    let bytes = |path: &Path| first[path.strip_prefix(copy.output()).unwrap()].clone();
    let mut altered = bytes(&pdf);
    altered[1000] ^= 1;
    let told = copy.output().join(TOLD);
    let text = String::from_utf8(first[Path::new(TOLD)].clone()).unwrap();
    let changes: [(&str, &dyn Fn()); 10] = [
        ("a byte changed", &|| put(&pdf, &altered)),
        ("cut off", &|| put(&docx, &bytes(&docx)[..100])),
        ("emptied", &|| put(&png, b"")),
        ("removed", &|| fs::remove_file(&pdf).unwrap()),
        ("a folder", &|| {
            fs::remove_file(&pdf).unwrap();
            fs::create_dir(&pdf).unwrap();
        }),
        ("another's", &|| put(&pdf, &bytes(&docx))),
        ("nothing told", &|| fs::remove_file(&told).unwrap()),
        ("told of others", &|| {
            put(&told, text.replace("pdf\n", "pdg\n").as_bytes())
        }),
        ("told of no input", &|| {
            put(&told, text.replace("sha256:", "sha256:0").as_bytes())
        }),
        ("noise told", &|| {
            put(&told, &[b"\xff\xfe \n\n  \n".to_vec(), altered.clone()].concat())
        }),
    ];
    for (what, change) in changes {
        change();
        assert_same(&first, &copy.build(), what);
    }
    #[cfg(unix)]
    {
        fs::remove_file(&pdf).unwrap();
        std::os::unix::fs::symlink(copy.content().join("site.yaml"), &pdf).unwrap();
        assert_same(&first, &copy.build(), "a link");
    }
}

/// That it is not made anew: what is told of another file with its hash is believed to be what was made.
#[test]
fn what_is_as_it_was_made_is_not_made_anew() {
    use sha2::{Digest, Sha256};
    let hash = |bytes: &[u8]| {
        let digits: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        format!("sha256:{digits}")
    };
    let copy = Copy::new();
    let first = copy.build();
    let path = first
        .keys()
        .find(|p| p.extension().is_some_and(|e| e == "pdf"))
        .unwrap();
    let other = b"%PDF-1.7 of somebody else".to_vec();
    let text = String::from_utf8(first[Path::new(TOLD)].clone()).unwrap();
    let text = text.replace(&hash(&first[path]), &hash(&other));
    for (path, bytes) in [(path.as_path(), &other), (Path::new(TOLD), &text.into_bytes())] {
        fs::remove_file(copy.output().join(path)).unwrap();
        fs::write(copy.output().join(path), bytes).unwrap();
    }
    assert_eq!(copy.build()[path], other);
}
