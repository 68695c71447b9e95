use super::*;

fn parts(list: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn bundle(list: &[(&str, &str)]) -> Result<Bundle, BundleError> {
    Bundle::from_parts(parts(list))
}

#[test]
fn the_order_of_the_parts_does_not_matter() {
    let one = bundle(&[("b/c.html", "c"), ("a.html", "a"), ("b.html", "b")]).unwrap();
    let two = bundle(&[("a.html", "a"), ("b.html", "b"), ("b/c.html", "c")]).unwrap();
    assert_eq!(one, two);
    let paths: Vec<&str> = one.iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["a.html", "b.html", "b/c.html"]);
}

#[test]
fn counts_and_finds() {
    let site = bundle(&[("a", "12"), ("b/c", "345"), ("å/ä ö.html", "")]).unwrap();
    assert_eq!((site.len(), site.is_empty()), (3, false));
    assert_eq!(site.get("b/c"), Some(&b"345"[..]));
    assert_eq!(site.get("å/ä ö.html"), Some(&b""[..]));
    assert_eq!(site.get("b"), None);
    assert_eq!(site.iter().len(), 3);
    let none = Bundle::from_parts(Vec::new()).unwrap();
    assert_eq!((none.len(), none.is_empty()), (0, true));
    assert_eq!(none, Bundle::default());
}

#[test]
fn two_files_for_one_path_are_told() {
    for second in ["2", "1"] {
        let error = bundle(&[("z", "1"), ("a", "1"), ("z", second)]).unwrap_err();
        assert_eq!(error, BundleError::Twice("z".into()));
        assert_eq!(error.path(), "z");
        assert_eq!(error.to_string(), "two files would be written to \"z\"");
    }
}

#[test]
fn of_several_errors_the_first_path_is_told() {
    for list in [
        [("b", "1"), ("b", "2"), ("c/..", "")],
        [("c/..", ""), ("b", "2"), ("b", "1")],
    ] {
        assert_eq!(bundle(&list).unwrap_err().path(), "b");
    }
}

#[test]
fn paths_that_lead_astray() {
    let bad = [
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "./a",
        "a/.",
        "a/..",
        "../a",
        "a/../b",
        "a\\b",
        "\\",
        "a\0b",
        "\0",
        // of Windows: drives, a file of another machine, a stream of a file
        "C:/a",
        "c:a",
        "C:",
        "\\\\host\\share\\a",
        "..\\a",
        "a/..\\..\\b",
        "a.html:b",
    ];
    for path in bad {
        assert_eq!(
            bundle(&[(path, "")]).unwrap_err(),
            BundleError::BadPath(path.into()),
            "{path:?}"
        );
    }
    for path in ["a", "...", ".well-known/a", "a.b/c..d", "A b/ö", "..a/b.."] {
        assert!(bundle(&[(path, "")]).is_ok(), "{path:?}");
    }
}

#[test]
fn a_file_is_not_a_folder() {
    // "a-b" sorts between "a" and "a/b"
    let error = bundle(&[("a", ""), ("a-b", ""), ("a/b", "")]).unwrap_err();
    assert_eq!(error, BundleError::FileAndFolder("a".into()));
    let error = bundle(&[("a/b", ""), ("a/b/c/d", ""), ("a/b/c/e", "")]).unwrap_err();
    assert_eq!(error, BundleError::FileAndFolder("a/b".into()));
    assert!(bundle(&[("a/b", ""), ("a/c", ""), ("a.b", "")]).is_ok());
}

#[test]
fn bytes_are_moved() {
    let bytes = vec![7; 100];
    let at = bytes.as_ptr();
    let site = Bundle::from_parts(vec![("b".into(), vec![]), ("a".into(), bytes)]).unwrap();
    assert_eq!(site.get("a").map(<[u8]>::as_ptr), Some(at));
}

#[test]
fn debug_tells_sizes() {
    assert_eq!(format!("{:?}", bundle(&[("a", "12")]).unwrap()), r#"{"a": 2}"#);
}
