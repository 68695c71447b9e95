use super::*;

fn shown(notice: Option<Notice>) -> Shown {
    Shown {
        version: 3,
        site: None,
        notice,
        language: Language::En,
    }
}

#[test]
fn policies_let_the_previews_own_files_in_and_nothing_else() {
    let cases = [
        (
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'",
        ),
        // a paper, with its style inside
        (
            "default-src 'none'; style-src 'sha256-abc='; base-uri 'none'",
            "default-src 'none'; style-src 'sha256-abc=' 'self'; base-uri 'none'; script-src 'self'; connect-src 'self'",
        ),
        // what a kind inherits it keeps
        (
            "default-src data:; Script-Src 'none'",
            "default-src data:; Script-Src 'self'; style-src data: 'self'; connect-src data: 'self'",
        ),
        // allowed already
        ("img-src 'self'", "img-src 'self'"),
        ("", ""),
    ];
    for (before, after) in cases {
        assert_eq!(widened(before), after, "{before}");
    }
}

#[test]
fn findings_are_text_before_the_end_of_the_body() {
    let notice = Notice {
        error: true,
        title: "1 error".into(),
        text: "<script>alert(1)</script> & more".into(),
    };
    let page = page("<html><body><p>There</p></body></html>", &shown(Some(notice)));
    assert!(
        page.contains("<pre tabindex=\"0\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</pre>"),
        "{page}"
    );
    assert!(page.starts_with("<html><body><p>There</p><link "), "{page}");
    assert!(page.ends_with("</script></body></html>"), "{page}");
    assert!(page.contains("<details open>"), "{page}");
}

#[test]
fn warnings_are_there_to_be_opened_and_no_findings_take_no_room() {
    let notice = Notice {
        error: false,
        title: "1 warning".into(),
        text: "doubtful".into(),
    };
    let told = page("<p>There", &shown(Some(notice)));
    assert!(told.contains("<details><summary>1 warning</summary>"), "{told}");
    let plain = page("<p>There", &shown(None));
    assert!(plain.starts_with("<p>There<link "), "{plain}");
    assert!(!plain.contains("<aside"), "{plain}");
}
