use super::*;
use crate::view::content::Column;

#[test]
fn what_has_a_meaning_in_html_is_escaped_in_text_and_in_attributes() {
    let run = Run {
        text: "<b> & 'c'".into(),
        href: Some("a.html?x=\"1\"&y".into()),
        kind: Some("source"),
        lang: Some("sv"),
        ..Run::default()
    };
    assert_eq!(
        Line(&[run]).render().0,
        "<a href=\"a.html?x=&quot;1&quot;&amp;y\" class=\"source\" lang=\"sv\">&lt;b&gt; &amp; 'c'</a>"
    );
}

#[test]
fn runs_stand_directly_after_one_another() {
    let runs = [Run::text("åtta "), Run::of("soft", "(av nio)"), Run::text("")];
    assert_eq!(Line(&runs).render().0, "åtta <span class=\"soft\">(av nio)</span>");
}

#[test]
fn each_cell_but_the_head_carries_the_label_of_its_column() {
    let column = |label: &str| Column {
        label: label.into(),
        href: None,
        class: None,
    };
    let table = Table {
        id: "rows".into(),
        caption: String::new(),
        columns: vec![column("Where"), column("How \"many\"")],
        rows: vec![TableRow {
            id: Some("row-a".into()),
            former: Some("former".into()),
            cells: vec![Cell::text("A"), Cell::text("2").class("num").sort("002")],
            suggest: None,
        }],
        ..Table::default()
    };
    let of = Row {
        row: &table.rows[0],
        columns: &table.columns,
        pick: None,
    };
    assert_eq!(
        of.render().0,
        concat!(
            "<tr id=\"row-a\" class=\"former\">",
            "<th scope=\"row\">A <span class=\"tag\">former</span></th>",
            "<td data-label=\"How &quot;many&quot;\" class=\"num\" data-sort=\"002\">2</td></tr>"
        )
    );
}

/// A sum is no district: whoever picks districts cannot pick it.
#[test]
fn rows_are_picked_and_a_sum_below_them_is_not() {
    let row = |name: &str| TableRow {
        cells: vec![Cell::text(name)],
        ..TableRow::default()
    };
    let table = Table {
        columns: vec![Column {
            label: "Where".into(),
            href: None,
            class: None,
        }],
        rows: vec![row("A")],
        foot: Some(row("Sum")),
        pick: Some("Pick".into()),
        ..Table::default()
    };
    let told = serde_json::to_value(&table).expect("a table as data");
    assert_eq!(
        told["rows"],
        "<tr><th scope=\"row\"><input type=\"checkbox\" aria-label=\"Pick A\"> A</th></tr>"
    );
    assert_eq!(told["foot"], "<tr><th scope=\"row\">Sum</th></tr>");
}
