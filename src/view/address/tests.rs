use super::*;

#[test]
fn a_way_leads_up_to_the_folder_that_both_are_in_and_down() {
    for (from, to, way) in [
        ("index.html", "a.html", "a.html"),
        ("index.html", "a/b.html#c", "a/b.html#c"),
        ("a/b.html", "index.html", "../index.html"),
        ("a/b.html", "a/c.html", "c.html"),
        ("a/b/c.html", "a/d/e.html", "../d/e.html"),
        ("a/b/c.html", "a.html", "../../a.html"),
        // folders that begin alike are not the same
        ("ab/x.html", "ac/x.html", "../ac/x.html"),
        ("ab/x.html", "abc/x.html", "../abc/x.html"),
        ("å/x.html", "ä/x.html", "../ä/x.html"),
        ("a/b.html", "a/b.html#c", "#c"),
        ("a/b.html", "a/b.html", "b.html"),
    ] {
        assert_eq!(relative(from, to), way, "from {from} to {to}");
    }
}
