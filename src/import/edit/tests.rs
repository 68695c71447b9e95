use super::*;

fn draft(text: &str) -> Draft {
    Draft::new(text.as_bytes()).unwrap()
}

fn written(draft: &Draft) -> String {
    String::from_utf8(draft.bytes()).unwrap()
}

fn item(value: &str) -> Yaml {
    Yaml::Map(vec![
        ("value".into(), Yaml::Scalar(value.into())),
        ("unit".into(), Yaml::text("persons")),
    ])
}

#[test]
fn an_item_joins_a_list_in_the_form_of_the_last_one() {
    let mut block = draft("a:\n  - value: 1 # one\n    unit: persons # all\n# end\nb: x\n");
    block.append(&[key("a")], &item("2")).unwrap();
    let wanted = "a:\n  - value: 1 # one\n    unit: persons # all\n  - value: 2\n    unit: persons\n# end\nb: x\n";
    assert_eq!(written(&block), wanted);
    let mut flow = draft("a:\n- { value: 1, unit: persons }");
    flow.append(&[key("a")], &item("2")).unwrap();
    assert_eq!(
        written(&flow),
        "a:\n- { value: 1, unit: persons }\n- { value: 2, unit: persons }\n"
    );
    let mut brackets = draft("a: [ { value: 1 } ] # c\n");
    brackets.append(&[key("a")], &item("2")).unwrap();
    assert_eq!(
        written(&brackets),
        "a: [ { value: 1 }, { value: 2, unit: persons } ] # c\n"
    );
    let mut none = draft("a: []\n");
    none.append(&[key("a")], &item("2")).unwrap();
    assert_eq!(written(&none), "a: [{ value: 2, unit: persons }]\n");
}

#[test]
fn a_list_that_is_missing_or_holds_nothing_is_made() {
    let mut missing = draft("name: A\nposts:\n  - programme: p\n# last\n");
    missing
        .append(&[key("posts"), Step::Item(0), key("statements")], &item("2"))
        .unwrap();
    let wanted =
        "name: A\nposts:\n  - programme: p\n    statements:\n      - value: 2\n        unit: persons\n# last\n";
    assert_eq!(written(&missing), wanted);
    let mut empty = draft("name: A\nstatements: # none yet\n");
    empty.append(&[key("statements")], &item("2")).unwrap();
    assert_eq!(
        written(&empty),
        "name: A\nstatements: # none yet\n  - value: 2\n    unit: persons\n"
    );
    let mut within = draft("a: { b: 1 }\n");
    within.append(&[key("a"), key("c")], &item("2")).unwrap();
    assert_eq!(written(&within), "a: { b: 1, c: [{ value: 2, unit: persons }] }\n");
}

#[test]
fn ends_of_line_marks_and_letters_stay_as_they_are() {
    let mut dos = draft("\u{feff}name: A\u{30a} # e\r\na:\r\n  - value: 1\r\n");
    dos.append(&[key("a")], &item("2")).unwrap();
    assert_eq!(
        written(&dos),
        "\u{feff}name: A\u{30a} # e\r\na:\r\n  - value: 1\r\n  - value: 2\r\n    unit: persons\r\n"
    );
    let mut mixed = draft("name: A\na:\r\n  - value: 1\r\nb: x\n");
    mixed
        .replace(&[key("a"), Step::Item(0), key("value")], &Yaml::Scalar("3".into()))
        .unwrap();
    assert_eq!(written(&mixed), "name: A\na:\r\n  - value: 3\r\nb: x\n");
}

#[test]
fn a_key_joins_a_mapping_before_or_after_the_others() {
    let mut block = draft("a:\n  - value: 1 # one\n    unit: x\n");
    let path = [key("a"), Step::Item(0)];
    block.add(&path, "id", &Yaml::text("two"), Where::First).unwrap();
    assert_eq!(written(&block), "a:\n  - id: two\n    value: 1 # one\n    unit: x\n");
    let mut flow = draft("a:\n  - { value: 1 }\n");
    flow.add(&path, "id", &Yaml::text("two"), Where::First).unwrap();
    assert_eq!(written(&flow), "a:\n  - { id: two, value: 1 }\n");
    assert_eq!(flow.add(&path, "id", &Yaml::text("m"), Where::Last), Err(Unchangeable));
}

#[test]
fn a_key_at_the_head_takes_no_comment_from_another() {
    for (before, after) in [
        ("title: T\n", "format: 1\ntitle: T\n"),
        (
            "# the site\ntitle: T # t\r\n",
            "# the site\nformat: 1\ntitle: T # t\r\n",
        ),
        (
            "# the site\r\n\r\n# its title\r\n# in full\r\ntitle: T\r\n",
            "# the site\r\n\r\nformat: 1\r\n\r\n# its title\r\n# in full\r\ntitle: T\r\n",
        ),
        ("{ title: T }\n", "{ format: 1, title: T }\n"),
    ] {
        let mut draft = draft(before);
        draft.head("format", &Yaml::Scalar("1".into())).unwrap();
        assert_eq!(written(&draft), after);
        assert_eq!(draft.head("format", &Yaml::Scalar("1".into())), Err(Unchangeable));
    }
}
